"""Orders in running text, as conclusions of meetings, letters and telegrams give them. All texts were drafted for these
tests."""

from collections.abc import Callable
from typing import Protocol

import pytest

from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Obligation

ReadAnnex = Callable[[str, str], list[Obligation]]


class Read(Protocol):
    def __call__(
        self, kind: str, source: str, number: str | None = None, issuer: str | None = None
    ) -> list[Obligation]: ...


def told(read: Read, point: str) -> list[tuple[list[str], str | None]]:
    """Of each duty of one point of a conclusion, who has it and by when."""
    duties = read("Thông báo", f"1. {point}\n", "12/TB-UBND", "UBND tỉnh Sơn La")
    return [(duty.lead, duty.deadline.text if duty.deadline else None) for duty in duties]


@pytest.mark.parametrize(
    ("point", "duties"),
    [
        (
            "Giao Sở Nội vụ rà soát kho; yêu cầu UBND các xã, phường báo cáo trước ngày 05/12/2025.",
            [(["Sở Nội vụ"], None), (["UBND các xã, phường"], "trước ngày 05/12/2025")],
        ),
        (
            "Về kho: Giao Sở Y tế lập sổ trước 25/11/2025; Sở Xây dựng sửa kho; đề nghị Ban Quản lý khu kinh tế tỉnh cử cán bộ.",
            [(["Sở Y tế"], "trước 25/11/2025"), (["Sở Xây dựng"], None), (["Ban Quản lý khu kinh tế tỉnh"], None)],
        ),
        ("Sở Nội vụ rà soát kho; yêu cầu các đơn vị báo cáo.", [(["Sở Nội vụ"], None)]),  # his own doing
        (
            "Công an tỉnh tuần tra. Sở Xây dựng: kiểm tra các bến xong trong tháng 11/2025.",
            [(["Công an tỉnh"], None), (["Sở Xây dựng"], "trong tháng 11/2025")],
        ),
        (
            "Sở Nội vụ: rà soát hồ sơ. Sở Xây dựng: kiểm tra các bến; Sở Tài chính: bố trí vốn.",
            [(["Sở Nội vụ"], None), (["Sở Xây dựng"], None), (["Sở Tài chính"], None)],
        ),
        (
            "Sở Nội vụ tổng hợp sổ, trình ký trước ngày 12/12/2025; các sở, ngành gửi sổ chậm nhất ngày 11/12/2025.",
            [(["Sở Nội vụ"], "trước ngày 12/12/2025"), (["các sở, ngành"], "chậm nhất ngày 11/12/2025")],
        ),
        (
            "Phân công như sau: Sở Nội vụ xây dựng kế hoạch. Sở Tài chính bố trí kinh phí.",
            [(["Sở Nội vụ"], None), (["Sở Tài chính"], None)],
        ),
        (
            "Giao nhiệm vụ cho các đơn vị như sau: Sở Nội vụ lập sổ trước ngày 15/10/2025.",
            [(["Sở Nội vụ"], "trước ngày 15/10/2025")],
        ),
        ("Thống nhất khởi công trước ngày 15/12/2025. Giao Sở Tài chính thẩm định kho.", [(["Sở Tài chính"], None)]),
        (  # a finding before the order
            "Kho còn chậm so với yêu cầu. Yêu cầu Ban Quản lý dự án tỉnh hoàn thành trước ngày 30/11/2025.",
            [(["Ban Quản lý dự án tỉnh"], "trước ngày 30/11/2025")],
        ),
        (
            "Giao Sở Y tế rà soát kho. Giao Sở Tài chính lập sổ trước ngày 15/10/2025.",
            [(["Sở Y tế"], None), (["Sở Tài chính"], "trước ngày 15/10/2025")],
        ),
        ("Thời gian qua, Thủ tướng Chính phủ đã yêu cầu các bộ, ngành rà soát kho. Kết quả còn hạn chế.", []),
        ("Năm 2023, Bộ đã giao Vụ Tổ chức chủ trì xây dựng Đề án; đến nay Đề án đã xong.", []),
        ("Quốc hội kêu gọi đồng bào cả nước giữ gìn các kho.", []),
        ("Vì vậy, nếu có vướng mắc đề nghị phản ánh về Bộ Y tế (Cục Dược, Vụ Tài chính) để được hướng dẫn.", []),
        ("Đẩy mạnh sản xuất, lực lượng sản xuất hiện đại, kho tàng tốt.", []),
        ("Bộ Y tế, nhất là người đứng đầu, chịu trách nhiệm rà soát kho.", [(["Bộ Y tế"], None)]),
        ("Trạm Y tế phường tổ chức trực 24/24 giờ, bảo đảm thuốc.", [(["Trạm Y tế phường"], None)]),
        (  # an order of a day before
            "Ngày 05/9/2025, UBND tỉnh đã có Công văn số 7693/UBND-NC giao Sở Nội vụ báo cáo trước ngày 15/9/2025. Đề nghị Sở Y tế lập sổ.",
            [(["Sở Y tế"], None)],
        ),
        (
            "Kho số 2: đồng ý khởi công trong tháng 12 năm 2025. Giao Sở Xây dựng thẩm định kho.",
            [(["Sở Xây dựng"], None)],
        ),
        ("Về việc đầu tư: UBND tỉnh thống nhất chủ trương. Sở Xây dựng rà soát kho.", [(["Sở Xây dựng"], None)]),
        (
            "Đề nghị UBND các tỉnh, thành phố: Hà Nội, Lào Cai và thành phố Huế rà soát kho.",
            [(["UBND thành phố Hà Nội", "UBND tỉnh Lào Cai", "UBND thành phố Huế"], None)],
        ),
        ("Giao đồng chí Hải theo dõi việc giữ kho.", [(["đồng chí Hải"], None)]),
        ("Nay giao cho Bộ Lâm nghiệp thống nhất quản lý kho.", [(["Bộ Lâm nghiệp"], None)]),
        ("Đối với các kho đang sửa chữa: Sở Xây dựng kiểm tra nền.", [(["Sở Xây dựng"], None)]),
        ("Đối với các xã chưa có kho: giao Sở Tài chính bố trí vốn.", [(["Sở Tài chính"], None)]),
        ("Đối với các kho đang sửa chữa: vẫn còn dột.", []),
        ("Các xã chưa lập sổ kho khẩn trương rà soát kho.", [(["Các xã chưa lập sổ kho"], None)]),
        ("Yêu cầu các xã chưa có sổ khẩn trương lập sổ.", [(["các xã chưa có sổ"], None)]),
        ("Các xã chưa lập sổ kho.", []),
        ("Các xã được giao nhiệm vụ khẩn trương rà soát kho.", [(["Các xã được giao nhiệm vụ"], None)]),
        ("Các xã được phân công phụ trách địa bàn khẩn trương rà soát kho.", [(["Các xã được phân công phụ trách địa bàn"], None)]),
        ("Các sở, địa phương có tỷ lệ giải ngân thấp phải rà soát kho.", [(["Các sở, địa phương có tỷ lệ giải ngân thấp"], None)]),
        ("Các sở, địa phương chậm giải ngân khẩn trương rà soát kho.", [(["Các sở, địa phương chậm giải ngân"], None)]),
        ("Thủ quỹ thu tiền giữ kho.", [(["Thủ quỹ"], None)]),
        (
            "Sở Y tế phê duyệt phương án. Trường hợp chưa duyệt được, gửi giải trình chậm nhất vào ngày 10/7/2026.",
            [(["Sở Y tế"], None), (["Sở Y tế"], "chậm nhất vào ngày 10/7/2026")],
        ),
        ("Điểm trạm Cư Ni cử 01 y sĩ đến kho.", [(["Điểm trạm Cư Ni"], None)]),
        ("Phòng Kinh tế phát phiếu đến từng hộ, thu lại phiếu.", [(["Phòng Kinh tế"], None)]),
        ("Tổ văn hóa - tuyên truyền: viết tờ rơi.", [(["Tổ văn hóa - tuyên truyền"], None)]),
        ("Uỷ nhiệm cho Bộ Lâm nghiệp rà soát kho.", [(["Bộ Lâm nghiệp"], None)]),
        ("Uỷ ban tỉnh giao Sở Xây dựng rà soát kho.", [(["Sở Xây dựng"], None)]),
        (
            "Báo Đồng Nai, Cổng thông tin điện tử tỉnh tuyên truyền các mô hình.",
            [(["Báo Đồng Nai", "Cổng thông tin điện tử tỉnh"], None)],
        ),
        ("Các bệnh viện công lập, ngoài công lập rà soát kho.", [(["Các bệnh viện công lập, ngoài công lập"], None)]),
        ("UBND quận Ninh Kiều: ngày 15/4/2025", []),  # a timetable
        ("Giao đ/c Lê Thị Mỹ - PCT UBND phường trực tiếp chỉ đạo giữ kho.", [(["Lê Thị Mỹ - PCT UBND phường"], None)]),
        ("Giao đồng chí Bí thư Đảng ủy xã chỉ đạo rà soát kho.", [(["Bí thư Đảng ủy xã"], None)]),
        ("Tôi khẩn thiết đề nghị các sở, ngành rà soát kho.", [(["các sở, ngành"], None)]),
        ("Chúng tôi yêu cầu Giám đốc Sở Y tế rà soát kho.", [(["Giám đốc Sở Y tế"], None)]),
        ("Văn phòng Hội đồng Bộ trưởng theo dõi việc giữ kho.", [(["Văn phòng Hội đồng Bộ trưởng"], None)]),
        ("Giám đốc các Sở giáo dục và đào tạo lập sổ kho.", [(["Giám đốc các Sở giáo dục và đào tạo"], None)]),
        ("Đề nghị Sở Y tế ngoài nhiệm vụ nêu trên, kiểm tra kho.", [(["Sở Y tế"], None)]),
        (
            "Sở Y tế kiểm tra kho; đề nghị Tỉnh đoàn tổ chức tuyên truyền.",
            [(["Sở Y tế"], None), (["Tỉnh đoàn"], None)],
        ),
        ("Sở Y tế kiểm tra kho; đề nghị các trạm gửi báo cáo.", [(["Sở Y tế"], None)]),  # his own doing
        ("Đề nghị các cơ quan, đơn vị nghiên cứu, cho ý kiến về kho.", [(["các cơ quan, đơn vị"], None)]),
        ("Bộ phận giúp việc lãnh đạo Bộ làm việc này gồm đại diện Văn phòng Bộ, Vụ Tổ chức cán bộ.", []),
    ],
)  # fmt: skip
def test_who_is_told_in_a_point(read: Read, point: str, duties: list[tuple[list[str], str | None]]) -> None:
    assert told(read, point) == duties


@pytest.mark.parametrize(
    ("task", "deadlines"),
    [
        ("Theo dõi kho; kiểm kê kho trước ngày 5/9/2025; lập sổ của kho.", [None, "trước ngày 5/9/2025", None]),
        ("Trước ngày 5/9/2025, kiểm kê kho; lập sổ của kho.", ["Trước ngày 5/9/2025"]),
        ("Kiểm kê kho; lập sổ của kho; hoàn thành trước ngày 5/9/2025.", ["trước ngày 5/9/2025"]),
        ("Kiểm kê các kho thóc; kho muối trước ngày 5/9/2025.", ["trước ngày 5/9/2025"]),
        ("Khắc phục tồn tại trước ngày 5/9/2025; công khai danh sách kho.", ["trước ngày 5/9/2025", None]),
        ("Khởi công kho trong quý I/2026, hoàn thành trong quý IV/2027.", ["trong quý I/2026", "trong quý IV/2027"]),
        (
            "Báo cáo kết quả sơ bộ trước ngày 30/10/2025, kết quả chính thức trước ngày 14/11/2025.",
            ["trước ngày 30/10/2025", "trước ngày 14/11/2025"],
        ),
        (
            "Cấp giấy trong thời hạn 05 ngày kể từ ngày nhận đơn để giữ kho.",
            ["trong thời hạn 05 ngày kể từ ngày nhận đơn"],
        ),
        ("Định kỳ 6 tháng, cuối năm báo cáo về kho.", ["Định kỳ 6 tháng, cuối năm"]),
        ("Thành lập Tổ giữ kho do Chủ tịch UBND xã làm Tổ trưởng, xong trước ngày 5/9/2025.", ["trước ngày 5/9/2025"]),
        ("Tổng hợp sổ kho; 06 tháng, hằng năm báo cáo UBND tỉnh.", [None, "06 tháng, hằng năm"]),
        ("Trả lời trong thời hạn 07 ngày làm việc kể từ ngày nhận đơn; không quá 03 ngày đối với kho nhỏ.", ["trong thời hạn 07 ngày làm việc kể từ ngày nhận đơn"]),
    ],
)  # fmt: skip
def test_of_which_clause_a_deadline_is(read: Read, task: str, deadlines: list[str | None]) -> None:
    duties = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế:\n\n- {task}\n", "12/KH-UBND")
    assert [duty.deadline.text if duty.deadline else None for duty in duties] == deadlines


@pytest.mark.parametrize(
    "closing",
    [
        "Văn phòng UBND tỉnh truyền đạt ý kiến của Chủ tịch UBND tỉnh đến các cơ quan biết, thực hiện./.",
        "Thừa lệnh Chủ tịch UBND tỉnh, Văn phòng UBND tỉnh truyền đạt để các cơ quan biết, thực hiện./.",
        "Văn phòng UBND tỉnh thông báo ý kiến của Chủ tịch UBND tỉnh đến các đơn vị biết, thực hiện./.",
        "(Gửi kèm: dự thảo sổ kho và 02 phụ lục)",
        "Sở Công Thương kính trình UBND tỉnh xem xét, quyết định./.",
        "Sở Công Thương kính mong nhận được ý kiến góp ý của quý cơ quan trước ngày 13/9/2026.",
        "Kết quả thực hiện báo cáo về UBND tỉnh trước ngày 30/9/2025./.",
    ],
)
def test_what_closes_a_letter_is_laid_on_nobody_in_it(read: Read, closing: str) -> None:
    source = f"UBND tỉnh yêu cầu:\n\n1. Sở Xây dựng kiểm tra các kho.\n\n{closing}\n"
    assert [duty.lead for duty in read("Công văn", source, "12/UBND-VX")] == [["Sở Xây dựng"]]


def test_a_paper_at_the_head_of_a_wrapped_line_goes_on(read: Read) -> None:
    point = (
        "1. Đề nghị Nhà đầu tư khẩn trương hoàn chỉnh\nBáo cáo về các kho, nộp về Ban Quản lý khu kinh tế tỉnh chậm\n"
        "nhất ngày 30/11/2025.\n2. Sở Y tế kiểm tra các kho thuốc, lập sổ theo dõi và tổng hợp kết quả gửi\nSở Nội vụ.\n"
    )
    duties = read("Thông báo", point, "12/TB-UBND")
    assert [(duty.lead, duty.deadline and duty.deadline.date) for duty in duties] == [
        (["Nhà đầu tư"], "2025-11-30"), (["Sở Y tế"], None),
    ]  # fmt: skip


def test_those_whom_a_telegram_addresses_have_no_duty(read: Read) -> None:
    source = "THỦ TƯỚNG CHÍNH PHỦ điện :\n\n- Các Bộ: Quốc phòng, Công an;\n\n- UBND tỉnh Nghệ An.\n\nYêu cầu các Bộ kiểm tra kho.\n"
    assert [duty.lead for duty in read("Công điện", source, "5/CĐ-TTg")] == [["các Bộ"]]


def test_the_frequency_of_reports_behind_who_leads(read: Read) -> None:
    source = "1. Rà soát các kho.\nĐơn vị chủ trì: Công an phường, phối hợp: Trạm Y tế phường. Báo cáo hàng tháng.\n"
    (duty,) = read("Kế hoạch", "II. NHIỆM VỤ\n\n" + source, "12/KH-UBND")
    assert (duty.lead, duty.support) == (["Công an phường"], ["Trạm Y tế phường"])
    assert duty.deadline is not None
    assert duty.deadline.recurring == "hàng tháng"


def test_labels_of_fields_end_the_name_before_them(read: Read) -> None:
    source = "1. Lập sổ kho.\nĐơn vị chủ trì: Sở Y tế\nĐơn vị phối hợp: Sở Tài chính\nKết quả: Sổ kho\nThời hạn: Tháng 9/2026\n"
    (duty,) = read("Kế hoạch", "II. NHIỆM VỤ\n\n" + source, "12/KH-UBND")
    assert (duty.support, duty.deadline and duty.deadline.text) == (["Sở Tài chính"], "Tháng 9/2026")


@pytest.mark.parametrize(
    ("task", "lead", "support"),
    [
        ("Sở Nội vụ phối hợp với Sở Tài chính theo Nghị định số 5/2020/NĐ-CP rà soát hồ sơ.", "Sở Nội vụ", "Sở Tài chính"),
        ("Bộ CHQS tỉnh chủ trì, hiệp đồng với Công an tỉnh xây dựng phương án.", "Bộ CHQS tỉnh", "Công an tỉnh"),
        ("Sửa kho thóc (Sở Xây dựng chủ trì; Sở Tài chính phối hợp), hoàn thành trong Quý II/2026.", "Sở Xây dựng", "Sở Tài chính"),
        ("Kẻ lại vạch. Giao Sở Xây dựng chủ trì; Sở Tài chính phối hợp. Hoàn thành trước 20/5/2026.", "Sở Xây dựng", "Sở Tài chính"),
    ],
)  # fmt: skip
def test_who_leads_and_who_helps_in_one_sentence(read: Read, task: str, lead: str, support: str) -> None:
    (duty,) = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {task}\n", "12/KH-UBND")
    assert (duty.lead, duty.support) == ([lead], [support])


@pytest.mark.parametrize(
    ("heading", "lead"),
    [
        ("BAN CHQS CÁC HUYỆN", "Ban CHQS các huyện"),
        ("ỦY BAN MTTQ VIỆT NAM TỈNH", "Ủy ban MTTQ Việt Nam tỉnh"),
        ("TAND TỈNH", "TAND tỉnh"),
        ("HỘI LHPN TỈNH", "Hội LHPN tỉnh"),
        ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Sở Nông nghiệp và Môi trường"),
        ("Đối với đoàn kiểm tra", "Đoàn kiểm tra"),
        ("Cấp huyện", "Cấp huyện"),
        ("Chuyên viên Phòng Văn hóa - Xã hội", "Chuyên viên Phòng Văn hóa - Xã hội"),
        ("Tổ chức Đoàn Thanh niên", "Tổ chức Đoàn Thanh niên"),
        ("Tổ chức Công đoàn nhà trường", "Tổ chức Công đoàn nhà trường"),
        ("Đề nghị UB MTTQ Việt Nam xã:", "UB MTTQ Việt Nam xã"),
    ],
)
def test_headings_that_name_who_acts(read: Read, heading: str, lead: str) -> None:
    (duty,) = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {heading}\n\n- Rà soát kho thuốc.\n", "12/KH-UBND")
    assert duty.lead == [lead]


@pytest.mark.parametrize(
    "closing",
    [
        "Bãi bỏ Chỉ thị số 301-CT ngày 20-11-1987 và những quy định trước đây trái với Chỉ thị này.",
        "Việc quản lý, sử dụng kho thực hiện theo Nghị định số 93/2021/NĐ-CP.",
        "Kinh phí được thực hiện theo quy định của pháp luật.",
    ],
)
def test_what_stands_below_the_tasks_of_others(read: Read, closing: str) -> None:
    duties = read("Chỉ thị", f"1. Sở Y tế rà soát các kho thuốc.\n\n{closing}\n", "12/CT-UBND", "UBND tỉnh Sơn La")
    assert [duty.text for duty in duties] == ["Sở Y tế rà soát các kho thuốc."]


@pytest.mark.parametrize("mark", [",", ";", "."])
def test_a_basis_and_an_introduction_in_one_sentence(read: Read, mark: str) -> None:
    source = (
        f"Căn cứ Nghị định số 335/2025/NĐ-CP của Chính phủ{mark} Sở Nội vụ hướng dẫn một số nội dung như sau:\n\n"
        "1. Công an xã gửi kết quả về Sở trước ngày 28/4/2026.\n"
    )
    duties = read("Hướng dẫn", source, "12/HD-SNV", "Sở Nội vụ tỉnh Sơn La")
    assert [duty.lead for duty in duties] == [["Công an xã"]]


@pytest.mark.parametrize("title", ["PHÂN CÔNG NHIỆM VỤ THÀNH VIÊN BAN CHỈ ĐẠO", "PHÂN CÔNG THỰC HIỆN"])
def test_an_annex_that_divides_tasks(read_annex: ReadAnnex, title: str) -> None:
    source = f"PHỤ LỤC\n{title}\n\n1. Giám đốc Sở Y tế: tổng hợp chương trình công tác năm.\n"
    assert [duty.lead for duty in read_annex("Phụ lục", source)] == [["Giám đốc Sở Y tế"]]
    assert read_annex("Phụ lục", source.replace(title, "DANH SÁCH")) == []


def test_acts_that_are_carried_out_are_parted_from_no_order(read: Read) -> None:
    point = (
        "Thực hiện Nghị quyết số 27-NQ/TW ngày 09/11/2022; Kết luận số 80-KL/TW ngày 20/6/2020, Bộ Tư pháp đề nghị các bộ "
        "gửi báo cáo trước ngày 15/3/2024.\n"
    )
    (duty,) = read("Công văn", point, "573/BTP-PBGDPL", "Bộ Tư pháp")
    assert (duty.lead, duty.text) == (["các bộ"], point.strip())


def test_a_letter_right_below_the_list_of_those_it_is_to(read: Read) -> None:
    source = (
        "Kính gửi:\n- Các bộ, cơ quan ngang bộ;\n- Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương.\n"
        "Thực hiện Nghị quyết số 83-NQ/TW ngày 05/10/2022 của Ban Chấp hành Trung ương về việc giữ các kho thuốc ở vùng sâu, "
        "vùng xa và hải đảo, Bộ Tư pháp đề nghị các bộ, địa phương gửi báo cáo về các kho trước ngày 15/3/2024.\n"
    )
    (duty,) = read("Công văn", source, "573/BTP-PBGDPL", "Bộ Tư pháp")
    assert duty.text.startswith("Thực hiện")


@pytest.mark.parametrize(
    ("role", "members"),
    [("Thành viên", "Lãnh đạo các Sở: Xây dựng, Tài chính."), ("Ủy viên", "Lãnh đạo các phòng thuộc Sở.")],
)
def test_who_belongs_to_a_body_has_no_task_by_that(read: Read, role: str, members: str) -> None:
    source = f"II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- {role}: {members}\n"
    assert read("Kế hoạch", source, "12/KH-UBND") == []


@pytest.mark.parametrize("lead", ["Đồng chí Phó Chủ tịch UBND xã", "Phó Chủ tịch UBND xã"])
def test_fields_of_a_meeting(read: Read, lead: str) -> None:
    source = (
        "II. NỘI DUNG\n\n1. Họp bàn việc giữ kho.\n- Thời gian: Trước ngày 10/12/2025.\n"
        f"- Thành phần: Thường trực HĐND, UBND xã; Công an xã (mời).\n- Đơn vị chủ trì: {lead}\n"
    )
    (duty,) = read("Kế hoạch", source, "12/KH-UBND")
    assert (duty.lead, duty.deadline and duty.deadline.date) == (["Phó Chủ tịch UBND xã"], "2025-12-10")


WRAPPED = (
    "Kế hoạch này giao các sở, ban, ngành và Ủy ban nhân dân các xã, phường tổ chức thực hiện\n"
    "các nhiệm vụ dưới đây, bảo đảm đúng tiến độ, chất lượng và tiết kiệm trong năm 2026; định\n"
    "kỳ báo cáo kết quả về Sở Y tế theo mẫu.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n"
)


@pytest.mark.parametrize(
    "task",
    [
        "Rà soát các kho thuốc trên địa bàn tỉnh, lập danh sách các kho đã hư hỏng gửi Chi cục\nPhát triển nông thôn.",
        "Rà soát các kho thuốc trên địa bàn tỉnh, chủ trì, phối hợp chặt chẽ với Trung tâm\nKiểm soát bệnh tật tỉnh giữ kho.",
        "Rà soát các kho thuốc trên địa bàn các xã và phường, phối hợp với Phòng Văn hóa\n- Xã hội tổ chức giữ kho.",
        "Rà soát các kho thuốc trên địa bàn tỉnh đã có kết luận thanh tra, nhất là\nKết luận số 77/KL-TTr ngày 3/3/2025.",
        "Rà soát các kho thuốc trên địa bàn tỉnh theo quy định tại\n\nĐiều 48 Luật Dược.",
        "Rà soát các kho thuốc trên địa bàn tỉnh theo quy định tại\n\nChương VI Luật Dược.",
        "Rà soát các kho thuốc trên địa bàn tỉnh, kiểm tra việc giữ kho theo Điều 17\n\nNghị định số 62/2025/NĐ-CP.",
        "Rà soát các kho thuốc trên địa bàn tỉnh, báo cáo kết quả kiểm kê các kho gửi về Bộ\n\nNội vụ (qua Vụ Công chức).",
        "Rà soát các kho thuốc trên địa bàn, gửi báo cáo (qua Phòng Giáo dục Trung học\n- Giáo dục Thường xuyên) mỗi kho.",
    ],
)
def test_lines_that_break_inside_a_name_or_a_reference(read: Read, task: str) -> None:
    duties = read("Kế hoạch", f"{WRAPPED}- {task}\n", "12/KH-UBND")
    assert [duty.text for duty in duties if "kho thuốc" in duty.text] == [task]
    assert duties[-1].text == task


@pytest.mark.parametrize("title", ["IV. TỔ CHỨC THỰC HIỆN:", "IV. TỔ CHỨC TRIỂN KHAI:", "IV. PHÂN CÔNG NHIỆM VỤ:", "IV. Phân công thực hiện:"])
def test_a_title_closed_by_a_colon_is_no_field(read: Read, title: str) -> None:
    source = f"I. MỤC ĐÍCH\n\nGiữ kho.\n\n{title}\n\n1. Sở Y tế:\n\n- Kiểm kê kho trước ngày 3/4/2026.\n\n2. Công an tỉnh:\n\n- Canh giữ các kho.\n"
    duties = read("Kế hoạch", source, "12/KH-UBND")
    assert [(duty.lead, duty.text) for duty in duties] == [
        (["Sở Y tế"], "Kiểm kê kho trước ngày 3/4/2026."), (["Công an tỉnh"], "Canh giữ các kho."),
    ]  # fmt: skip


@pytest.mark.parametrize("mark", ["(i)", "*", "-", "a)"])
def test_items_below_figures_in_brackets(read: Read, mark: str) -> None:
    source = f"II. TỔ CHỨC THỰC HIỆN\n\n(1) Sở Y tế:\n\n{mark} Kiểm kê kho.\n\n(2) Công an tỉnh:\n\n{mark} Canh giữ các kho.\n"
    assert [duty.lead for duty in read("Kế hoạch", source, "12/KH-UBND")] == [["Sở Y tế"], ["Công an tỉnh"]]


def test_an_article_whose_word_scanning_damaged(read: Read) -> None:
    source = "Điều 2. Sở Y tế giữ kho.\n\nĐiêu 3. Quyết định này thay thế Quyết định số 5/QĐ-UBND.\n"
    assert [duty.text for duty in read("Quyết định", source, "12/QĐ-UBND")] == ["Sở Y tế giữ kho."]


@pytest.mark.parametrize(
    ("house", "issuer", "lead"),
    [
        ("Sở GDĐT", "Sở Giáo dục và Đào tạo tỉnh Sơn La", "các trường"),
        ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo tỉnh Sơn La", "các trường"),
        ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội tỉnh Sơn La", "các trường"),
        ("Sở VHTTDL", "Sở Văn hóa, Thể thao và Du lịch tỉnh Sơn La", "các trường"),
    ],
)
def test_who_orders_may_be_written_in_initials(read: Read, house: str, issuer: str, lead: str) -> None:
    point = f"{house} yêu cầu các trường gửi báo cáo về kho trước ngày 5/5/2026.\n"
    assert [duty.lead for duty in read("Công văn", point, "12/SYT-VP", issuer)] == [[lead]]


def test_marks_that_scanning_damaged(read: Read) -> None:
    source = "I. MỤC ĐÍCH\n\nGiữ kho.\n\nlll. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n» Kiểm kê các kho.\n\n» Canh giữ các kho.\n"
    duties = read("Kế hoạch", source, "12/KH-UBND")
    assert [(duty.lead, duty.text) for duty in duties] == [
        (["Sở Y tế"], "Kiểm kê các kho."), (["Sở Y tế"], "Canh giữ các kho."),
    ]  # fmt: skip


def test_an_order_above_its_list_in_text_with_wrapped_lines() -> None:
    source = (
        "KẾ HOẠCH\nGiữ kho năm 2026\n\nII. TỔ CHỨC THỰC HIỆN\n1. Ủy ban nhân dân các xã, phường chịu trách nhiệm quản lý kho thuốc trên\n"
        "địa bàn theo phân cấp và báo cáo kết quả thực hiện về Sở Y tế theo quy định.\n- Bố trí người, máy bơm, đèn và ủng cho việc giữ kho.\n"
        "Đề nghị Hội Nông dân tỉnh và các tổ chức thành viên:\n- Vận động hội viên trông kho khi có bão và sau khi nước rút khỏi bãi.\n"
    )
    assert extract_text(source, "ke-hoach.txt").obligations[-1].lead == ["Hội Nông dân tỉnh", "các tổ chức thành viên"]


@pytest.mark.parametrize("name", ["Sở Công\nThương", "Liên đoàn\nLao động tỉnh", "Kho bạc\nNhà nước tỉnh"])
def test_a_name_that_a_line_breaks_at_its_second_word(name: str) -> None:
    source = (
        "KẾ HOẠCH\nGiữ kho năm 2026\n\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế chịu trách nhiệm quản lý các kho thuốc trên địa bàn của tỉnh và báo\n"
        f"cáo kết quả thực hiện theo quy định.\n2. {name} tuyên truyền, vận động đoàn viên tham gia giữ gìn kho thuốc của cơ\nquan mình.\n"
    )
    assert extract_text(source, "ke-hoach.txt").obligations[-1].lead == [" ".join(name.split())]


@pytest.mark.parametrize(
    ("text", "second", "deadline"),
    [
        ("UBND các tỉnh bố trí đất làm kho; riêng thành phố Huế, Thành phố Hồ Chí Minh báo cáo kết quả trước ngày 31/10/2027.",
         ["thành phố Huế", "Thành phố Hồ Chí Minh"], "trước ngày 31/10/2027"),
        ("UBND các xã rà soát kho, riêng đối với dự án kho số 5, UBND huyện Lộc An hoàn thành bàn giao trước ngày 31/10/2027.",
         ["UBND huyện Lộc An"], "trước ngày 31/10/2027"),
        ("Các huyện ủy chỉ đạo rà soát kho; riêng dự án kho Lộc An, UBND huyện Bình An, UBND huyện Sơn An bàn giao đất trong quý II/2027.",
         ["UBND huyện Bình An", "UBND huyện Sơn An"], "trong quý II/2027"),
        ("Các ban đảng, Văn phòng Tỉnh ủy chủ động tham mưu; đảng ủy Công an tỉnh lãnh đạo, chỉ đạo điều tra.", ["đảng ủy Công an tỉnh"], None),
        ("Hội Cựu chiến binh huyện đẩy mạnh cuộc vận động giữ kho; trong đó Huyện đoàn chủ trì xây dựng mô hình kho mẫu.", ["Huyện đoàn"], None),
    ],
)  # fmt: skip
def test_those_who_are_told_apart_in_a_clause_have_a_task_of_their_own(read: Read, text: str, second: list[str], deadline: str | None) -> None:
    _first, duty = read("Chỉ thị", f"1. {text}\n")
    assert (duty.lead, duty.deadline and duty.deadline.text) == (second, deadline)


def test_what_holds_among_them_is_no_task_of_another(read: Read) -> None:
    (duty,) = read("Chỉ thị", "1. Sở Y tế rà soát các kho; trong đó Sở Nội vụ có ba kho, Sở Tài chính có một kho.\n")
    assert duty.lead == ["Sở Y tế"]


def test_whoever_receives_the_directive_has_a_task(read: Read) -> None:
    (duty,) = read("Chỉ thị", "Nhận được Chỉ thị này, các đơn vị xây dựng kế hoạch giữ kho, gửi về Bộ Y tế trước ngày 15/4/2027.\n")
    assert (duty.lead, duty.deadline and duty.deadline.date) == (["các đơn vị"], "2027-04-15")


def test_one_who_is_named_behind_the_title_of_a_task_among_those_of_others(read: Read) -> None:
    first, second = read("Chỉ thị", "Yêu cầu các đơn vị:\n1. Rà soát kho.\n2. Củng cố kho cơ sở: Giám đốc Sở Y tế kiểm tra từng kho.\n")
    assert (first.lead, second.lead) == (["các đơn vị"], ["Giám đốc Sở Y tế"])


def test_supporters_end_before_what_they_organise(read: Read) -> None:
    first, second = read("Kế hoạch", "III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế chủ trì, phối hợp với Báo Muối và các đơn vị tài trợ tổ chức; Công an tỉnh phân luồng.\n")
    assert (first.lead, first.support, second.lead) == (["Sở Y tế"], ["Báo Muối", "các đơn vị tài trợ"], ["Công an tỉnh"])


def test_where_a_house_stands_is_no_task(read: Read) -> None:
    assert read("Chỉ thị", "1. Trường Muối Việt Nam đặt tại thành phố Huế, Kho Muối đặt trụ sở tại thành phố Vinh.\n") == []


def test_the_part_on_carrying_out_of_old_circulars(read: Read) -> None:
    source = "I- NỘI DUNG\nKho muối là của Nhà nước.\nII- VIỆC THI HÀNH\n1. Uỷ ban hành chính các thị xã phải kiểm kê kho.\n2. Bộ Tài chính quy định việc thu tiền kho.\n"
    assert [duty.lead for duty in read("Thông tư", source)] == [["Uỷ ban hành chính các thị xã"], ["Bộ Tài chính"]]
