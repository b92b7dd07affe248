"""Who is named in lists, behind orders and cases, and in headings; whose name goes on. All texts were drafted for these
tests."""

from typing import Protocol

import pytest

from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Obligation


class Read(Protocol):
    def __call__(
        self, kind: str, source: str, number: str | None = None, issuer: str | None = None
    ) -> list[Obligation]: ...


@pytest.mark.parametrize(
    ("task", "lead"),
    [
        ("Tổ Toán - Tin, tổ Văn lồng ghép tiết học.", ["Tổ Toán - Tin", "tổ Văn"]),
        ("Khoa Dược, khoa Nhi, khoa Mắt kiểm kê kho.", ["Khoa Dược", "khoa Nhi", "khoa Mắt"]),
        ("Ban Chỉ huy Quân sự phường và 65 khu phố kiểm kê kho.", ["Ban Chỉ huy Quân sự phường", "65 khu phố"]),
        ("Tổ trưởng tổ dân phố, trưởng thôn vận động hộ dân.", ["Tổ trưởng tổ dân phố", "trưởng thôn"]),
        ("Vụ Cơ sở đảng, đảng viên giúp lãnh đạo Ban giữ sổ.", ["Vụ Cơ sở đảng, đảng viên"]),
        ("Phòng Khảo thí và Đảm bảo chất lượng giáo dục lưu giữ sổ.", ["Phòng Khảo thí và Đảm bảo chất lượng giáo dục"]),
        ("Giao Giám đốc: Sở Y tế, Đài Phát thanh - Truyền hình lập sổ.", ["Giám đốc Sở Y tế", "Giám đốc Đài Phát thanh - Truyền hình"]),
        ("Sở Y tế, Đài Truyền hình Việt Nam có chương trình riêng về kho.", ["Sở Y tế", "Đài Truyền hình Việt Nam"]),
        ("Các chi bộ có nghị quyết về kho trước ngày 30/11/2026.", ["Các chi bộ"]),
        ("Công đoàn cơ sở thương lượng với chủ xưởng về ca trực.", ["Công đoàn cơ sở"]),
        ("Tỉnh đoàn ký quy chế giữ kho.", ["Tỉnh đoàn"]),
        ("Ban Dân tộc tỉnh duyệt danh sách hộ.", ["Ban Dân tộc tỉnh"]),
        ("Vụ Đào tạo, Bồi dưỡng cán bộ tham mưu sửa sổ.", ["Vụ Đào tạo, Bồi dưỡng cán bộ"]),
        ("Phòng Tuyên truyền, Báo chí - Xuất bản soạn thảo bản tin.", ["Phòng Tuyên truyền, Báo chí - Xuất bản"]),
        ("Phòng Kiểm tra nghiệp vụ và Thi hành án có trách nhiệm giữ sổ.", ["Phòng Kiểm tra nghiệp vụ và Thi hành án"]),
        ("Khu phố trưởng 12 khu phố vận động hộ dân dọn kho.", ["Khu phố trưởng 12 khu phố"]),
        ("Công đoàn khu công nghiệp, công đoàn xã, công đoàn ngành: kiểm kê kho.", ["Công đoàn khu công nghiệp", "công đoàn xã", "công đoàn ngành"]),
        ("Vụ trưởng các Vụ: Hợp tác quốc tế, Pháp chế chịu trách nhiệm thi hành.", ["Vụ trưởng Vụ Hợp tác quốc tế", "Vụ trưởng Vụ Pháp chế"]),
        ("Giao Sở Y tế (chủ trì), Sở Nội vụ lập sổ kho.", ["Sở Y tế"]),
        ("Các đơn vị quản lý hồ thủy điện, thủy lợi và các xã trực ban 24/24 giờ.", ["Các đơn vị quản lý hồ thủy điện, thủy lợi", "các xã"]),
        ("Sở Y tế, sở Nội vụ kiểm kê kho.", ["Sở Y tế", "sở Nội vụ"]),
        (
            "Đảng đoàn Hội Nông dân tỉnh, đảng đoàn các hội quần chúng góp ý dự thảo.",
            ["Đảng đoàn Hội Nông dân tỉnh", "đảng đoàn các hội quần chúng"],
        ),
        ("Công an, Quản lý thị trường kiểm tra giá.", ["Công an", "Quản lý thị trường"]),
        ("Nhà cung cấp phần mềm cập nhật dữ liệu.", ["Nhà cung cấp phần mềm"]),
        ("Các Trưởng khoa, phòng kiểm kê kho.", ["Các Trưởng khoa, phòng"]),
        ("Toàn thể viên chức, người lao động chấp hành nội quy.", ["Toàn thể viên chức, người lao động"]),
        ("Sở Tư pháp mở hộp thư góp ý, đường dây nóng.", ["Sở Tư pháp"]),
        ("Khu Quản lý đường bộ IV thông xe trước ngày 12/3/2026.", ["Khu Quản lý đường bộ IV"]),
        ("Công an các xã, thị trấn tổng kiểm tra kho.", ["Công an các xã, thị trấn"]),
        ("UBND các huyện, thị và Sở Y tế báo cáo số kho.", ["UBND các huyện, thị", "Sở Y tế"]),
        ("Giao UBND các huyện, thành, thị tổ chức kiểm kê.", ["UBND các huyện, thành, thị"]),
        ("Các huyện, thị, thành ủy rà soát hồ sơ.", ["Các huyện, thị, thành ủy"]),
        ("Ban Dân vận Tỉnh ủy ban hành quy chế.", ["Ban Dân vận Tỉnh ủy"]),
        ("Chi ủy hoàn thiện hồ sơ.", ["Chi ủy"]),
        ("Huyện đoàn tổ chức hội diễn.", ["Huyện đoàn"]),
        ("Giao cho trưởng các khoa, Ban Giám hiệu thông báo lịch.", ["trưởng các khoa", "Ban Giám hiệu"]),
        ("Các sở: Tài chính, Y tế và Văn phòng UBND tỉnh lập sổ.", ["Sở Tài chính", "Sở Y tế", "Văn phòng UBND tỉnh"]),
        (
            "Trưởng các phòng: Kinh tế và Hạ tầng, Y tế lập sổ.",
            ["Trưởng phòng Kinh tế và Hạ tầng", "Trưởng phòng Y tế"],
        ),
        ("Giao nhiệm vụ Sở Tài chính rà soát nguồn vốn.", ["Sở Tài chính"]),
        ("Giao Sở Công Thương yêu cầu các chủ chợ sửa kho.", ["Sở Công Thương"]),
        ("Đề nghị Sở Y tế; yêu cầu các bệnh viện kiểm kê kho.", ["Sở Y tế", "các bệnh viện"]),
        ("Đối với các dự án chậm tiến độ, Sở Xây dựng rà soát hồ sơ.", ["Sở Xây dựng"]),
        ("Đối với các hộ chưa có kho, giao Sở Tài chính tham mưu hỗ trợ.", ["Sở Tài chính"]),
        ("Đối với Sở Y tế, Sở Tài chính: rà soát hồ sơ.", ["Sở Y tế", "Sở Tài chính"]),
        ("UBND tỉnh chỉ thị các ngành, các cấp kiểm kê kho.", ["các ngành", "các cấp"]),
        ("Các Đoàn công tác của tỉnh theo Quyết định số 21/QĐ-UBND kiểm kê kho.", ["Các Đoàn công tác của tỉnh"]),
        ("Sở Y tế, Sở Nội vụ mỗi đơn vị cử 01 người dự.", ["Sở Y tế", "Sở Nội vụ"]),
        ("Sở Y tế, Sở Nội vụ, mỗi cơ quan cử 01 người dự.", ["Sở Y tế", "Sở Nội vụ"]),
        ("Phòng Kinh tế, hạ tầng và đô thị rà soát kho.", ["Phòng Kinh tế, hạ tầng và đô thị"]),
        ("Báo và Đài Phát thanh - Truyền hình tỉnh đưa tin.", ["Báo và Đài Phát thanh - Truyền hình tỉnh"]),
        ("Các bệnh viện kiểm kê kho.", ["Các bệnh viện"]),
        ("Phòng Đào tạo: Lập danh sách kho.", ["Phòng Đào tạo"]),
        ("Công an tỉnh bít lối vào kho và báo cáo Sở Y tế.", ["Công an tỉnh"]),
        ("Chủ tịch UBND xã cạo sơn kho và báo cáo Sở Y tế.", ["Chủ tịch UBND xã"]),
        ("Giám đốc Sở Y tế cạo sơn kho và báo cáo Bộ Y tế.", ["Giám đốc Sở Y tế"]),
        ("Công ty Cổ phần Cấp nước Hải Phòng vá ống và báo cáo Sở Y tế.", ["Công ty Cổ phần Cấp nước Hải Phòng"]),
        ("Chủ tịch UBND xã ký xác nhận số kho và tự chịu trách nhiệm.", ["Chủ tịch UBND xã"]),
        ("UBND xã/phường lập sổ kho và báo cáo Sở Y tế.", ["UBND xã/phường"]),
        ("Các doanh nghiệp bàn giao kho.", ["Các doanh nghiệp"]),
        ("Các doanh nghiệp kinh doanh thuốc niêm yết giá.", ["Các doanh nghiệp kinh doanh thuốc"]),
        ("Các Ban quản lý dự án rà soát kho.", ["Các Ban quản lý dự án"]),
        ("Sở Tài chính, sau khi có quyết định, bố trí kinh phí.", ["Sở Tài chính"]),
        ("Sở Tài chính, ngoài nhiệm vụ chung, bố trí kinh phí.", ["Sở Tài chính"]),
        ("Sở Tài chính, trước ngày 15/11/2025, bố trí kinh phí.", ["Sở Tài chính"]),
        ("Sở Tài chính, tùy điều kiện thực tế, bố trí kinh phí.", ["Sở Tài chính"]),
        ("Trưởng các bản và cá nhân có liên quan lập sổ.", ["Trưởng các bản", "cá nhân có liên quan"]),
        ("Các cơ quan, tổ chức và cá nhân có liên quan lập sổ.", ["Các cơ quan, tổ chức và cá nhân có liên quan"]),
        ("Khi mất thuốc, hiệu trưởng thông báo cho cha mẹ.", ["hiệu trưởng"]),
        ("Đề nghị hiệu trưởng các trường thông báo cho cha mẹ.", ["hiệu trưởng các trường"]),
        ("Các thôn, buôn lập sổ.", ["Các thôn, buôn"]),
        ("Các ấp, khóm rà soát kho.", ["Các ấp, khóm"]),
        ("Giao EVN rà soát các kho.", ["EVN"]),
        ("Hội ND, Hội CCB vận động nhân dân sửa kho.", ["Hội ND", "Hội CCB"]),
        (
            "Các đảng ủy trực thuộc Tỉnh ủy, đảng ủy các xã, phường lập sổ.",
            ["Các đảng ủy trực thuộc Tỉnh ủy", "đảng ủy các xã, phường"],
        ),
        ("Giám đốc, Thủ trưởng các Sở lập sổ.", ["Giám đốc, Thủ trưởng các Sở"]),
        ("Các chi bộ và đảng viên có tên lập sổ.", ["Các chi bộ", "đảng viên có tên"]),
        ("Trưởng các phòng ban và các thí sinh dự thi lập sổ.", ["Trưởng các phòng ban", "các thí sinh dự thi"]),
        ("Kế hoạch này có hiệu lực từ ngày ký. Sở Y tế theo dõi việc giữ kho.", ["Sở Y tế"]),
        ("Bộ trưởng các Bộ Tài chính, Nội vụ lập sổ.", ["Bộ trưởng Bộ Tài chính", "Bộ trưởng Bộ Nội vụ"]),
        ("Đối với các xã vùng sâu, Sở Y tế kiểm tra các kho.", ["Sở Y tế"]),
        ("UBND các tỉnh ven biển kiểm tra kho, báo cáo Chính phủ.", ["UBND các tỉnh ven biển"]),
        ("UBND các tỉnh từ Hà Tĩnh đến Lâm Đồng kiểm tra kho.", ["UBND các tỉnh từ Hà Tĩnh đến Lâm Đồng"]),
        ("UBND các tỉnh bị bão số 3 tàn phá kiểm tra kho.", ["UBND các tỉnh bị bão số 3 tàn phá"]),
        ("Yêu cầu các Kiểm sát viên, Kiểm tra viên nghiên cứu.", ["các Kiểm sát viên", "Kiểm tra viên"]),
        ("VKSND tỉnh kiểm sát việc giữ kho.", ["VKSND tỉnh"]),
        ("Viện trưởng Viện kiểm sát phải trả lời.", ["Viện trưởng Viện kiểm sát"]),
        ("Nhà trường yêu cầu Trưởng các đơn vị gửi báo cáo.", ["Trưởng các đơn vị"]),
        ("Yêu cầu các bệnh viện thực hiện các nội dung sau đây.", ["các bệnh viện"]),
        ("Hội đồng kiểm kê lập biên bản.", ["Hội đồng kiểm kê"]),
        ("Văn phòng thường trực Ban An toàn giao thông tổng hợp số liệu.", ["Văn phòng thường trực Ban An toàn giao thông"]),
        ("Cuối mỗi học kỳ, Ban Giám hiệu tổ chức họp.", ["Ban Giám hiệu"]),
        ("Chánh Văn phòng và ông Rơ Lan Hà kiểm kê kho.", ["Chánh Văn phòng", "ông Rơ Lan Hà"]),
    ],
)  # fmt: skip
def test_lists_orders_and_cases(read: Read, task: str, lead: list[str]) -> None:
    (duty,) = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {task}\n", "12/KH-UBND")
    assert duty.lead == lead


@pytest.mark.parametrize(
    ("task", "support"),
    [
        ("Tổ Công nghệ phối hợp với nhà cung cấp phần mềm cập nhật dữ liệu.", ["nhà cung cấp phần mềm"]),
        ("Sở Công Thương làm đầu mối, Sở Tư pháp phối hợp, tổ chức kiểm tra.", ["Sở Tư pháp"]),
        ("Sở Y tế kiểm tra, có sự tham gia của Công an xã đối với quán ăn, bến đò.", ["Công an xã"]),
        ("Phòng Kinh tế phối hợp với Ban Công tác Mặt trận phát phiếu đến từng hộ.", ["Ban Công tác Mặt trận"]),
        ("Sở Y tế phối hợp với Công an tỉnh, Ban Tuyên giáo Tỉnh ủy.", ["Công an tỉnh", "Ban Tuyên giáo Tỉnh ủy"]),
        ("Sở Công Thương phối hợp với ngành Công an, Quản lý thị trường kiểm tra.", ["ngành Công an", "Quản lý thị trường"]),
    ],
)  # fmt: skip
def test_who_supports(read: Read, task: str, support: list[str]) -> None:
    (duty,) = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {task}\n", "12/KH-UBND")
    assert duty.support == support


@pytest.mark.parametrize("when", ["trước ngày 30/6/2026,", "sau đó"])
def test_another_behind_a_semicolon_and_a_time(read: Read, when: str) -> None:
    source = f"II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ rà soát hồ sơ; {when} Sở Tài chính thẩm định kinh phí.\n"
    assert [duty.lead for duty in read("Kế hoạch", source)] == [["Sở Nội vụ"], ["Sở Tài chính"]]


def test_together_with_another_at_the_head(read: Read) -> None:
    (duty,) = read("Kế hoạch", "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Cùng Sở Tài chính lập dự toán.\n")
    assert (duty.lead, duty.support) == (["Sở Y tế"], ["Sở Tài chính"])


@pytest.mark.parametrize(
    "heading",
    ["1. Sở Nội vụ là cơ quan Thường trực, có nhiệm vụ:", "1. Sở Nội vụ - Cơ quan Thường trực Ban Chỉ đạo:"],
)
def test_the_standing_office_of_a_committee(read: Read, heading: str) -> None:
    source = f"II. TỔ CHỨC THỰC HIỆN\n\n{heading}\n\na) Kiểm tra các kho.\n\nb) Tổng hợp kết quả.\n"
    assert [duty.lead for duty in read("Kế hoạch", source)] == [["Sở Nội vụ"]] * 2


@pytest.mark.parametrize("first", ["Quyết định này có hiệu lực từ ngày ký.", "Bãi bỏ Quyết định số 9/QĐ-UBND."])
def test_the_closing_order_behind_another_sentence(read: Read, first: str) -> None:
    order = "Chánh Văn phòng UBND tỉnh, các Trưởng phòng, Thủ trưởng các đơn vị chịu trách nhiệm thi hành."
    (duty,) = read("Quyết định", f"Điều 3. {first} {order}\n", "12/QĐ-UBND")
    assert duty.lead == ["Chánh Văn phòng UBND tỉnh", "các Trưởng phòng", "Thủ trưởng các đơn vị"]
    assert duty.text == order


@pytest.mark.parametrize(
    "ends",
    [
        "Chỉ thị số 2/CT-UBND hết hiệu lực. Giao Sở Nội vụ theo dõi.",
        "Chỉ thị này thay thế Chỉ thị số 2/CT-UBND; giao Sở Nội vụ theo dõi.",
        "Chỉ thị số 2/CT-UBND hết hiệu lực. Sở Nội vụ có trách nhiệm theo dõi.",
    ],
)
def test_an_order_behind_the_end_of_another_act(read: Read, ends: str) -> None:
    assert [duty.lead for duty in read("Chỉ thị", f"{ends}\n", "12/CT-UBND")] == [["Sở Nội vụ"]]


@pytest.mark.parametrize(
    ("title", "leads"),
    [
        ("Điều 6. Sở Y tế", [["Sở Y tế"], ["Sở Y tế"]]),
        ("Điều 6. Đối với Sở Y tế", [["Sở Y tế"], ["Sở Y tế"]]),
        ("Điều 6. Hội viên", []),
    ],
)
def test_an_article_headed_by_a_body(read: Read, title: str, leads: list[list[str]]) -> None:
    source = f"Điều 5. Kho\n\nKho là nơi giữ thuốc.\n\n{title}\n\n1. Kiểm kê các kho.\n\n2. Lập sổ của từng kho.\n"
    assert [duty.lead for duty in read("Quyết định", f"{source}{'.' * 6500}", "12/2025/QĐ-UBND")] == leads


def test_who_is_told_behind_a_topic(read: Read) -> None:
    source = (
        "Điều 1. Hội đồng nhân dân tỉnh thống nhất một số nội dung sau:\n\n1. Về kho: Giao Sở Y tế kiểm kê.\n\n"
        "2. Về vốn: Sở Tài chính rà soát dự toán.\n"
    )
    assert [duty.lead for duty in read("Quyết định", source)] == [["Sở Y tế"], ["Sở Tài chính"]]


def test_a_task_before_the_section_on_who_does_what(read: Read) -> None:
    source = (
        "II. Nhiệm vụ tháng 10\n\n1. Chuyên môn\n\n- Tổ Toán báo cáo chuyên đề.\n\nIII. Tổ chức thực hiện\n\n"
        "- Chi bộ theo dõi.\n"
    )
    assert [duty.lead for duty in read("Nghị quyết", source, "12-NQ/CB")] == [["Tổ Toán"], ["Chi bộ"]]


@pytest.mark.parametrize(
    "line",
    [
        "Trường hợp để mất thuốc, Giám đốc sẽ xem xét trách nhiệm theo Quy chế.",
        "Hạn chế: Sở Y tế tham mưu một số việc còn chậm.",
        "Sở Y tế báo cáo số liệu chưa đầy đủ.",
        "Sở Y tế trân trọng đề nghị./.",
        "Người giữ kho làm mất thuốc có phải báo cáo không?",
        "Rất mong nhận được sự phối hợp của quý cơ quan./.",
        "Tổ kiểm kê làm việc theo chế độ kiêm nhiệm, tự giải thể sau khi xong việc.",
        "Bộ Y tế xin trả lời từng kiến nghị như sau:\n\na) Kho thuốc là của tỉnh.",
        "Thực hiện chỉ đạo của Bộ Y tế, UBND tỉnh về việc sửa kho, Sở Y tế đã lập sổ.",
        "Ông Phan Văn Kho, Trưởng Công an xã - Tổ phó thường trực;",
    ],
)
def test_what_is_no_task(read: Read, line: str) -> None:
    assert read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {line}\n", "12/KH-UBND") == []


@pytest.mark.parametrize(
    "line",
    [
        "Kinh phí sửa kho lấy từ ngân sách tỉnh.",
        "UBND tỉnh đã thành lập 02 đoàn kiểm tra kho.",
        "Các biểu mẫu được đăng tải trên Cổng Thông tin điện tử của tỉnh.",
        "Đầu mối liên hệ: bà Lê Thị Kệ, Phòng Dược, điện thoại 0900 000 000.",
        "Trong Kế hoạch này, kho lẻ là kho có dưới 10 kệ.",
        "Thời gian qua, tình hình mất thuốc diễn biến phức tạp.",
    ],
)
def test_a_fact_between_tasks(read: Read, line: str) -> None:
    source = f"II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tài chính bố trí kinh phí.\n\n{line}\n\n2. Sở Y tế giữ các kho.\n"
    assert [duty.lead for duty in read("Kế hoạch", source)] == [["Sở Tài chính"], ["Sở Y tế"]]


@pytest.mark.parametrize(
    "task", ["Tổng kiểm tra các kho.", "Tổng kiểm kê đất đai, lập sổ.", "Hòa giải kịp thời tranh chấp.", "Thanh tra việc giữ kho."]
)
def test_a_task_that_begins_like_a_body(read: Read, task: str) -> None:
    source = f"II. TỔ CHỨC THỰC HIỆN\n\n1. Trưởng 17 ấp:\n\n- Rà soát các kho.\n\n- {task}\n"
    assert [duty.lead for duty in read("Kế hoạch", source)] == [["Trưởng 17 ấp"]] * 2


def test_communes_and_wards_by_name_head_a_block(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. UBND các xã, phường: Văn Bàn, Bảo Hà\n\n- Rà soát các kho.\n"
    assert [duty.lead for duty in read("Kế hoạch", source)] == [["UBND các xã, phường: Văn Bàn, Bảo Hà"]]


def test_what_a_committee_concludes_is_no_task_of_its_own(read: Read) -> None:
    source = (
        "Ban Thường vụ Huyện ủy thống nhất kết luận một số nội dung sau:\n\nI- KẾT QUẢ\n\nToàn huyện đã giảm 03 kho thuốc lẻ.\n"
    )
    assert read("Kết luận", source, "12-KL/HU") == []


def test_an_order_behind_a_task_is_laid_on_another(read: Read) -> None:
    source = (
        "Chủ tịch UBND tỉnh yêu cầu UBND các xã thực hiện một số nội dung như sau:\n\n1. Lập danh sách kho. Giao Sở Nội vụ đối "
        "chiếu danh sách.\n\n2. Để kịp tiến độ, giao Sở Y tế lập sổ.\n\n3. Thông tin chi tiết đề nghị liên hệ Sở Nội vụ.\n"
    )
    duties = read("Công văn", source, issuer="UBND tỉnh Gia Lai")
    assert [duty.lead for duty in duties] == [["UBND các xã"], ["Sở Nội vụ"], ["Sở Y tế"]]


def test_what_is_agreed_to_behind_its_topic(read: Read) -> None:
    source = (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Về kho: đồng ý với đề xuất của Sở Xây dựng.\n\n- Lập sổ của từng kho.\n"
    )
    assert [duty.text for duty in read("Kế hoạch", source)] == ["Lập sổ của từng kho."]


def test_who_orders_has_no_task_of_his_own(read: Read) -> None:
    source = "UBND tỉnh chỉ thị:\n\n1. Giám đốc Sở Y tế kiểm kê kho.\n\n2. Tăng cường canh gác các kho.\n"
    assert [duty.lead for duty in read("Chỉ thị", source, "12/CT-UBND")] == [["Giám đốc Sở Y tế"]]


def test_the_head_of_an_office_in_short_commands() -> None:
    text = (
        "NGÂN HÀNG NHÀ NƯỚC VIỆT NAM\nCHI NHÁNH TỈNH QUẢNG BÌNH\nSố: 15/QUB-TH\nV/v kho tiền\nQuảng Bình, ngày 08 tháng 9 năm "
        "2023\n\nKính gửi: Các chi nhánh ngân hàng\n\nGiám đốc NHNN Chi nhánh tỉnh yêu cầu các chi nhánh ngân hàng thực hiện:\n\n"
        "1. Kiểm kê các kho.\n\n2. Lập sổ của từng kho.\n"
    )
    assert [duty.lead for duty in extract_text(text).obligations] == [["các chi nhánh ngân hàng"]] * 2


def test_a_day_of_the_facts_is_no_deadline_of_the_tasks(read: Read) -> None:
    source = (
        "Đến hết tháng 5/2026 còn 5 kho chưa sửa. Giám đốc Sở Y tế yêu cầu các bệnh viện thực hiện một số việc sau:\n\n"
        "1. Sửa xong các kho.\n\n2. Lập sổ của từng kho.\n"
    )
    assert [duty.deadline for duty in read("Công văn", source, issuer="Sở Y tế tỉnh Gia Lai")] == [None, None]


@pytest.mark.parametrize(
    ("partners", "support"),
    [
        ("tổ chức đoàn thanh niên, công đoàn cơ sở kiểm kê kho", ["tổ chức đoàn thanh niên", "công đoàn cơ sở"]),
        ("hội phụ nữ, hội nông dân vận động hội viên dọn kho", ["hội phụ nữ", "hội nông dân"]),
        ("trưởng thôn, bí thư chi bộ tuyên truyền về kho", ["trưởng thôn", "bí thư chi bộ"]),
    ],
)
def test_organisations_in_small_letters_support(read: Read, partners: str, support: list[str]) -> None:
    (duty,) = read("Chỉ thị", f"1. Sở Y tế phối hợp với {partners}.")
    assert duty.support == support


def test_a_programme_of_the_level_names_no_partner(read: Read) -> None:
    (duty,) = read("Chỉ thị", "1. Sở Y tế ký chương trình phối hợp cùng cấp xong trước ngày 30/6/2026.")
    assert duty.support == []


@pytest.mark.parametrize("joint", [". Riêng ", "; riêng "])
@pytest.mark.parametrize("who", ["các trường học", "xã Tà Xùa"])
def test_one_of_those_who_have_a_task_has_his_own_day(read: Read, joint: str, who: str) -> None:
    first, second = read("Chỉ thị", f"1. UBND các xã:\n- Kiểm kê kho trước ngày 30/6/2026{joint}{who} hoàn thành trước ngày 31/5/2026.")
    assert (first.lead, second.lead) == (["UBND các xã"], [who])


def test_a_plan_asks_below_a_level(read: Read) -> None:
    _, duty = read("Kế hoạch", "II. TỔ CHỨC THỰC HIỆN\n1. Cấp tỉnh\n- Kiểm kê kho.\n- Đề nghị Sở Nội vụ thẩm định sổ kho.")
    assert (duty.lead, duty.modality) == (["Sở Nội vụ"], "asked")


def test_who_leads_is_said_behind_the_task(read: Read) -> None:
    (order,) = read("Kế hoạch", "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế:\n- Lập sổ kho. Giao Trung tâm Y tế chủ trì, hoàn thành trước ngày 28/02/2026.")
    assert order.lead == ["Trung tâm Y tế"] and order.deadline is not None
    (bracket,) = read("Kế hoạch", "II. TỔ CHỨC THỰC HIỆN\n1. Lập sổ kho của các xã.\n(Sở Y tế chủ trì, phối hợp với Sở Nội vụ; hoàn thành trong tháng 9/2026)")
    assert (bracket.text[:10], bracket.lead, bracket.support) == ("Lập sổ kho", ["Sở Y tế"], ["Sở Nội vụ"])


def test_a_household_keeps_its_task_before_what_befalls_it(read: Read) -> None:
    (duty,) = read("Quyết định", "Điều 2. Tổ chức thực hiện\n1. Các hộ, cá nhân có tên tại Điều 1 có trách nhiệm giao kho trước ngày 15/11/2026. Quá thời hạn trên thì bị thu hồi.")
    assert duty.lead == ["Các hộ, cá nhân có tên tại Điều 1"]


@pytest.mark.parametrize("said", ["chỉ đạo như sau", "yêu cầu như sau"])
def test_who_tells_others_has_no_task_by_that(read: Read, said: str) -> None:
    duties = read("Công văn", f"Chủ tịch UBND phường {said}:\n1. Phòng Kinh tế kiểm kê kho.\n2. Dọn kho.", issuer="UBND phường Bình Thuận")
    assert [duty.lead for duty in duties] == [["Phòng Kinh tế"]]


def test_findings_are_no_tasks(read: Read) -> None:
    (duty,) = read(
        "Công văn",
        "Qua kiểm tra kho, VKSND tỉnh nhận thấy:\n1. UBND xã Tà Xùa giao kho trái quy định.\n"
        "VKSND tỉnh kiến nghị Chủ tịch UBND huyện Bắc Yên:\n- Thu hồi kho của xã.", issuer="VKSND tỉnh Sơn La",
    )  # fmt: skip
    assert (duty.lead, duty.modality) == (["Chủ tịch UBND huyện Bắc Yên"], "asked")


@pytest.mark.parametrize("what", ["dự án, dự thảo được bổ sung vào sổ", "hồ sơ, công trình chậm tiến độ"])
def test_an_order_behind_what_it_concerns(read: Read, what: str) -> None:
    (duty,) = read("Chỉ thị", f"1. Đối với các {what}, giao Sở Y tế:\na) Kiểm kê kho.")
    assert duty.lead == ["Sở Y tế"]


def test_orders_of_a_meeting_of_the_government_stand_in_its_items() -> None:
    text = (
        "CHÍNH PHỦ\n\nSố: 912/NQ-CP\nHà Nội, ngày 16 tháng 9 năm 2024\n\nNGHỊ QUYẾT\nPhiên họp về kho tháng 9 năm 2024\n\nQUYẾT NGHỊ:\n"
        "1. Về kho muối\n\nGiao Bộ Y tế lập sổ kho muối của các tỉnh trong cả nước.\n\n2. Tổ chức thực hiện\n\na) Bộ Tư pháp theo dõi sổ kho của các Bộ.\n"
    )
    assert [duty.lead for duty in extract_text(text, "nghi-quyet.txt").obligations] == [["Bộ Y tế"], ["Bộ Tư pháp"]]


def test_departments_parted_by_semicolons(read: Read) -> None:
    (duty,) = read("Chỉ thị", "1. Các sở: Văn hóa, Thể thao và Du lịch; Giao thông vận tải; Xây dựng\n- Kiểm kê kho thuốc.")
    assert duty.lead == ["Sở Văn hóa, Thể thao và Du lịch", "Sở Giao thông vận tải", "Sở Xây dựng"]


def test_articles_with_roman_numbers(read: Read) -> None:
    (duty,) = read("Quyết định", "Điều II: Giao Sở Tài chính lập sổ kho.\n\nĐiều III: Quyết định này có hiệu lực kể từ ngày ký.")
    assert (duty.text, duty.lead) == ("Giao Sở Tài chính lập sổ kho.", ["Sở Tài chính"])


def test_who_proposed_in_a_list_with_dashes_has_no_task(read: Read) -> None:
    assert read("Quyết định", "GIÁM ĐỐC SỞ Y TẾ\n\n- Căn cứ Luật Dược;\n- Theo đề nghị của Trưởng phòng Nghiệp vụ, Trưởng phòng Dược,\n\nQUYẾT ĐỊNH\n\nĐiều 1. Ban hành Quy chế.") == []


@pytest.mark.parametrize(
    ("task", "lead"),
    [
        ("Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh kiểm tra kho.", ["Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh"]),
        ("Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh lập sổ kho.", ["Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh"]),
        ("Các trường tiểu học, trung học cơ sở kiểm kê kho.", ["Các trường tiểu học, trung học cơ sở"]),
        ("Các ban xây dựng đảng của Tỉnh ủy kiểm tra kho.", ["Các ban xây dựng đảng của Tỉnh ủy"]),
        ("Bí thư Huyện ủy, Thành ủy lãnh đạo thực hiện kiểm kê.", ["Bí thư Huyện ủy, Thành ủy"]),
        ("Vụ trưởng, Cục trưởng các Vụ, Cục thuộc Bộ rà soát sổ kho.", ["Vụ trưởng, Cục trưởng các Vụ, Cục thuộc Bộ"]),
        ("Bộ trưởng các Bộ: Thông tin và Truyền thông, Nội vụ rà soát kho.", ["Bộ trưởng Bộ Thông tin và Truyền thông", "Bộ trưởng Bộ Nội vụ"]),
        ("Các Bộ trưởng: Công an, Quốc phòng chỉ đạo giữ kho.", ["Bộ trưởng Bộ Công an", "Bộ trưởng Bộ Quốc phòng"]),
        ("Các bộ, ngành: Nội vụ, Ngân hàng Nhà nước rà soát kho.", ["Bộ Nội vụ", "Ngân hàng Nhà nước"]),
        ("Giao Sở Y tế, các đoàn thể: Hội Nông dân, Hội Phụ nữ vận động hộ dân.", ["Sở Y tế", "Hội Nông dân", "Hội Phụ nữ"]),
        ("Các cơ quan báo chí: Báo Lào Cai, Đài Phát thanh tỉnh đưa tin về kho.", ["Báo Lào Cai", "Đài Phát thanh tỉnh"]),
        ("Đồng ý giao Sở Y tế lập sổ kho.", ["Sở Y tế"]),
        ("Thống nhất chủ trương giao Sở Y tế lập sổ kho.", ["Sở Y tế"]),
        ("Về kho thuốc: Nhất trí giao Sở Y tế lập sổ kho.", ["Sở Y tế"]),
        ("Thống nhất với đề xuất của Sở Nội vụ, giao Sở Y tế lập sổ kho.", ["Sở Y tế"]),
    ],
)
def test_members_and_names_with_commas(read: Read, task: str, lead: list[str]) -> None:
    (duty,) = read("Thông báo", f"1. {task}\n2. Nội dung khác theo biên bản họp.\n")
    assert duty.lead == lead


@pytest.mark.parametrize(
    ("task", "lead"),
    [
        ("Ngay trong tháng 10/2026, Sở Y tế rà soát sổ kho.", ["Sở Y tế"]),
        ("UBND các huyện miền núi, vùng cao rà soát kho muối.", ["UBND các huyện miền núi, vùng cao"]),
        ("Các địa phương miền núi, trung du chủ động giữ kho.", ["Các địa phương miền núi, trung du"]),
        ("UBND các huyện họp kiểm điểm việc giữ kho.", ["UBND các huyện"]),
        ("Thống nhất với đề xuất của Sở Nội vụ; Sở Y tế bố trí kho.", ["Sở Y tế"]),
        ("Yêu cầu 10 huyện, thành phố đẩy nhanh sửa kho.", ["10 huyện, thành phố"]),
        ("Đề nghị thành viên Ban Chỉ đạo tỉnh kiểm tra kho.", ["thành viên Ban Chỉ đạo tỉnh"]),
        ("Sở Y tế, theo đề nghị của Sở Nội vụ, bố trí kho.", ["Sở Y tế"]),
        ("Với các dự án chậm tiến độ, UBND các huyện kiên quyết thu hồi.", ["UBND các huyện"]),
        ("Công an, quân sự huyện tuần tra quanh kho.", ["Công an, quân sự huyện"]),
        ("Công an huyện, Quân sự huyện tuần tra quanh kho.", ["Công an huyện", "Quân sự huyện"]),
        ("Giao đồng chí Giám đốc Sở Y tế làm Trưởng đoàn, kiểm tra kho.", ["Giám đốc Sở Y tế"]),
        ("Ban Chính sách, chiến lược Trung ương theo dõi sổ kho.", ["Ban Chính sách, chiến lược Trung ương"]),
        ("Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh lãnh đạo giữ kho.", ["Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh"]),
        ("Đảng ủy các xã và chi, đảng bộ trực thuộc lập sổ kho.", ["Đảng ủy các xã", "chi, đảng bộ trực thuộc"]),
        ("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ, Bộ trưởng Bộ Y tế chịu trách nhiệm thi hành.", ["Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ", "Bộ trưởng Bộ Y tế"]),
        ("UBND các huyện, thành phố, nhất là các huyện: Mai Sơn, Thuận Châu rà soát kho.", ["UBND các huyện, thành phố"]),
        ("Ban Thường vụ Đoàn các xã, phường, đoàn trực thuộc lập sổ kho.", ["Ban Thường vụ Đoàn các xã, phường", "đoàn trực thuộc"]),
        ("UBND xã yêu cầu các ông xóm trưởng lập sổ kho.", ["xóm trưởng"]),
        ("UBND các xã, đặc biệt là các xã miền núi rà soát kho.", ["UBND các xã"]),
        ("Không đồng ý gia hạn sửa kho; yêu cầu Sở Y tế hoàn thành kho muối.", ["Sở Y tế"]),
    ],
)
def test_who_is_told_in_notices(read: Read, task: str, lead: list[str]) -> None:
    (duty,) = read("Thông báo", f"1. {task}\n2. Nội dung khác theo biên bản họp.\n")
    assert duty.lead == lead


@pytest.mark.parametrize("body", ["HND", "CĐGD", "TTDN", "VPĐP", "PGDĐT", "TYT"])
def test_bodies_in_their_initials(read: Read, body: str) -> None:
    duties = read("Kế hoạch", f"III. TỔ CHỨC THỰC HIỆN\n1. {body} các huyện: kiểm kê kho.\n2. {body}: khóa sổ kho.\n3. Sở Y tế phối hợp với {body} tỉnh sửa kho.\n")
    assert [(duty.lead, duty.support) for duty in duties] == [([f"{body} các huyện"], []), ([body], []), (["Sở Y tế"], [f"{body} tỉnh"])]


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("Sở Tài chính vật giá, Sở Thương mại du lịch và Công ty Muối", ["Sở Tài chính vật giá", "Sở Thương mại du lịch", "Công ty Muối"]),
        ("Công ty Vật tư nông nghiệp tổng hợp, Chi cục Thú y", ["Công ty Vật tư nông nghiệp tổng hợp", "Chi cục Thú y"]),
        ("Sở Văn hóa, Báo Sài Gòn giải phóng, Đài Truyền hình", ["Sở Văn hóa", "Báo Sài Gòn giải phóng", "Đài Truyền hình"]),
        ("Sở Tư pháp, Cơ quan Thanh tra, giám sát ngân hàng và Hội Nông dân tỉnh", ["Sở Tư pháp", "Cơ quan Thanh tra, giám sát ngân hàng", "Hội Nông dân tỉnh"]),
        ("Hội Bảo trợ người khuyết tật, trẻ mồ côi tỉnh, Hội Chữ thập đỏ tỉnh", ["Hội Bảo trợ người khuyết tật, trẻ mồ côi tỉnh", "Hội Chữ thập đỏ tỉnh"]),
        ("Ban Chỉ đạo rà soát cấp xã", ["Ban Chỉ đạo rà soát cấp xã"]),
        ("Sở Y tế và Thương vụ Việt Nam tại Bỉ", ["Sở Y tế", "Thương vụ Việt Nam tại Bỉ"]),
        ("Uỷ ban nhân dân các tỉnh, các Tổng công ty có nông, lâm trường", ["Uỷ ban nhân dân các tỉnh", "các Tổng công ty có nông, lâm trường"]),
        ("Ban Chỉ đạo Đổi mới và Phát triển doanh nghiệp", ["Ban Chỉ đạo Đổi mới và Phát triển doanh nghiệp"]),
    ],
)  # fmt: skip
def test_names_that_hold_words_of_a_list_or_a_predicate(read: Read, listed: str, names: list[str]) -> None:
    (duty,) = read("Kế hoạch", f"III. TỔ CHỨC THỰC HIỆN\n1. {listed} có trách nhiệm kiểm kê kho.\n")
    assert duty.lead == names
    (duty,) = read("Kế hoạch", f"III. TỔ CHỨC THỰC HIỆN\n1. Kho bạc tỉnh chủ trì, phối hợp với {listed} rà soát sổ kho.\n")
    assert duty.support == names


@pytest.mark.parametrize(
    "task",
    [
        "mở tối thiểu 02 kho mới.", "trồng ít nhất 50 ha rừng.", "trích 1% quỹ để sửa kho.", "gắn camera ở các kho.",
        "ứng kinh phí sửa kho.", "tích nước các hồ muối.", "gặp mặt người giữ kho.", "dán tem các bao muối.", "kéo dài giờ mở kho.",
        "diễn tập chữa cháy kho.", "thả cá giống xuống hồ.", "giúp UBND tỉnh theo dõi kho.",
    ],
)  # fmt: skip
def test_what_a_body_of_any_name_is_told_to_do(read: Read, task: str) -> None:
    (duty,) = read("Kế hoạch", f"III. TỔ CHỨC THỰC HIỆN\n1. Quỹ Bảo vệ và Phát triển rừng tỉnh {task}\n")
    assert duty.lead == ["Quỹ Bảo vệ và Phát triển rừng tỉnh"]


def test_ministers_and_heads_of_other_offices(read: Read) -> None:
    (duty,) = read("Quyết định", "Điều 3. Bộ trưởng các Bộ và thủ trưởng các cơ quan trực thuộc Hội đồng Bộ trưởng chịu trách nhiệm thi hành Quyết định này.\n")
    assert duty.lead == ["Bộ trưởng các Bộ", "thủ trưởng các cơ quan trực thuộc Hội đồng Bộ trưởng"]
