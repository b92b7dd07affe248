"""Duties in every form in which documents lay them on somebody. All texts were drafted for these tests."""

from typing import NamedTuple, Protocol

import pytest

from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Obligation


class Read(Protocol):
    def __call__(
        self, kind: str, source: str, number: str | None = None, issuer: str | None = None
    ) -> list[Obligation]: ...


class Case(NamedTuple):
    """A drafted text and its duties: (lead, support, first words, deadline words)."""

    name: str
    type: str
    text: str
    duties: list[tuple[list[str], list[str], str, str | None]]


PLAN = "I. MỤC ĐÍCH\n\n- Nâng cao nhận thức của người dân.\n\nII. TỔ CHỨC THỰC HIỆN\n\n"

CASES = [
    Case(
        "heading with paragraphs", "Kế hoạch",
        PLAN + "1. Sở Y tế\n\nRà soát cơ sở khám bệnh trên địa bàn.\n\nĐào tạo nhân viên y tế thôn.\n\n2. Sở Nội vụ\n\nThẩm định đề án vị trí việc làm.\n",
        [(["Sở Y tế"], [], "Rà soát", None), (["Sở Y tế"], [], "Đào tạo", None), (["Sở Nội vụ"], [], "Thẩm định", None)],
    ),
    Case(
        "heading with dashes", "Kế hoạch",
        PLAN + "1. Công an tỉnh\n\n- Chủ trì, phối hợp với Sở Xây dựng kiểm tra các chung cư cũ;\n\n- Báo cáo kết quả trước ngày 15/10/2025.\n",
        [(["Công an tỉnh"], ["Sở Xây dựng"], "Chủ trì", None), (["Công an tỉnh"], [], "Báo cáo", "trước ngày 15/10/2025")],
    ),
    Case(
        "inline heading", "Kế hoạch",
        PLAN + "1. Sở Tài chính: Cân đối kinh phí thực hiện Kế hoạch.\n\n2. Thanh tra tỉnh: Giám sát việc chấp hành.\n",
        [(["Sở Tài chính"], [], "Cân đối", None), (["Thanh tra tỉnh"], [], "Giám sát", None)],
    ),
    Case(
        "actor as subject", "Kế hoạch",
        PLAN + "1. Sở Công Thương chủ trì, phối hợp với Ban Quản lý các khu công nghiệp rà soát nhu cầu điện.\n",
        [(["Sở Công Thương"], ["Ban Quản lý các khu công nghiệp"], "Sở Công Thương chủ trì", None)],
    ),
    Case(
        "several actors share a block", "Kế hoạch",
        PLAN + "1. Các sở, ban, ngành tỉnh, UBND các xã, phường căn cứ chức năng, nhiệm vụ triển khai Kế hoạch.\n",
        [(["Các sở, ban, ngành tỉnh", "UBND các xã, phường"], [], "Các sở", None)],
    ),
    Case(
        "list of departments behind a colon", "Kế hoạch",
        PLAN + "1. Các Sở: Xây dựng, Văn hóa, Thể thao và Du lịch, Nội vụ và Tài chính phối hợp lập danh mục dự án.\n",
        [(["Sở Xây dựng", "Sở Văn hóa, Thể thao và Du lịch", "Sở Nội vụ", "Sở Tài chính"], [], "Các Sở", None)],
    ),
    Case(
        "departments to work with behind a colon", "Kế hoạch",
        PLAN + "1. Sở Y tế\n\nPhối hợp với các Sở: Nội vụ, Tài chính tham mưu chính sách thu hút bác sĩ.\n",
        [(["Sở Y tế"], ["Sở Nội vụ", "Sở Tài chính"], "Phối hợp", None)],
    ),
    Case(
        "request to the Front", "Kế hoạch",
        PLAN + "5. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội vận động hội viên tham gia.\n",
        [(["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "các tổ chức chính trị - xã hội"], [], "Đề nghị", None)],
    ),
    Case(
        "closing order with an authority", "Chỉ thị",
        "1. Sở Y tế\n\n- Kiểm tra bếp ăn tập thể.\n\nChủ tịch UBND tỉnh yêu cầu Thủ trưởng các sở, ngành; Chủ tịch UBND các xã nghiêm túc thực hiện Chỉ thị này./.\n",
        [(["Sở Y tế"], [], "Kiểm tra", None), (["Thủ trưởng các sở, ngành", "Chủ tịch UBND các xã"], [], "Chủ tịch UBND tỉnh yêu cầu", None)],
    ),
    Case(
        "actor changes inside a paragraph", "Kế hoạch",
        PLAN + "1. Sở Văn hóa, Thể thao và Du lịch định hướng báo chí tuyên truyền. Báo và Phát thanh, Truyền hình tỉnh mở chuyên mục hằng tuần.\n",
        [(["Sở Văn hóa, Thể thao và Du lịch"], [], "Sở Văn hóa", None), (["Báo và Phát thanh, Truyền hình tỉnh"], [], "Báo và Phát thanh", None)],
    ),
    Case(
        "deadline changes inside a paragraph", "Kế hoạch",
        PLAN + "1. Sở Xây dựng\n\n- Trình quy chế trước ngày 10/9/2025. Sơ kết, báo cáo UBND tỉnh trước ngày 20/12/2025.\n",
        [(["Sở Xây dựng"], [], "Trình quy chế", "trước ngày 10/9/2025"), (["Sở Xây dựng"], [], "Sơ kết", "trước ngày 20/12/2025")],
    ),
    Case(
        "groups of tasks below an actor", "Chỉ thị",
        "I. Ngành Giáo dục và Đào tạo\n\n1. Nhóm nhiệm vụ\n\n1.1. Đội ngũ nhà giáo\n\nBồi dưỡng giáo viên cốt cán.\n\n1.2. Cơ sở vật chất\n\nSửa chữa phòng học xuống cấp.\n",
        [(["Ngành Giáo dục và Đào tạo"], [], "Bồi dưỡng", None), (["Ngành Giáo dục và Đào tạo"], [], "Sửa chữa", None)],
    ),
    Case(
        "support stands in the heading of a group", "Quyết định",
        "Điều 2. Giao Giám đốc Sở Tư pháp thực hiện các nhiệm vụ sau:\n\na) Công khai danh mục thủ tục.\n\nb) Chủ trì, phối hợp với Sở Khoa học và Công nghệ\n\n- Cấu hình quy trình điện tử.\n",
        [(["Giám đốc Sở Tư pháp"], [], "Công khai", None), (["Giám đốc Sở Tư pháp"], ["Sở Khoa học và Công nghệ"], "Cấu hình", None)],
    ),
    Case(
        "boilerplate of a decision", "Quyết định",
        "Điều 1. Phê duyệt đề án.\n\nĐiều 3. Chánh Văn phòng UBND tỉnh; Giám đốc các Sở: Nội vụ, Tài chính; Chủ tịch UBND các xã và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.\n",
        [(["Chánh Văn phòng UBND tỉnh", "Giám đốc Sở Nội vụ", "Giám đốc Sở Tài chính", "Chủ tịch UBND các xã", "các tổ chức, cá nhân có liên quan"], [], "Chánh Văn phòng", None)],
    ),
    Case(
        "boilerplate with the heads in brackets", "Quyết định",
        "Điều 3. Các ông (bà): Chánh Văn phòng UBND huyện; Trưởng phòng Nội vụ căn cứ Quyết định thi hành.\n",
        [(["Chánh Văn phòng UBND huyện", "Trưởng phòng Nội vụ"], [], "Các ông", None)],
    ),
    Case(
        "an article gives a task", "Quyết định",
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.\n\nGiao Sở Y tế chủ trì, phối hợp với Bảo hiểm xã hội tỉnh hướng dẫn thực hiện.\n",
        [(["Sở Y tế"], ["Bảo hiểm xã hội tỉnh"], "Giao Sở Y tế", None)],
    ),
    Case(
        "closing of a circular", "Thông tư",
        "Điều 4. Điều khoản thi hành\n\n1. Thông tư này có hiệu lực từ ngày 01/3/2026.\n\n2. Bộ trưởng, Thủ trưởng cơ quan ngang bộ và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Thông tư này.\n",
        [(["Bộ trưởng", "Thủ trưởng cơ quan ngang bộ", "các tổ chức, cá nhân có liên quan"], [], "Bộ trưởng", None)],
    ),
    Case(
        "an article of a law on a ministry", "Luật",
        "Điều 8. Trách nhiệm của Bộ Xây dựng\n\n1. Ban hành quy chuẩn kỹ thuật.\n\n2. Kiểm tra việc áp dụng.\n\nĐiều 9. Quyền của chủ nhà\n\n1. Được bồi thường thiệt hại.\n",
        [(["Bộ Xây dựng"], [], "Ban hành", None), (["Bộ Xây dựng"], [], "Kiểm tra", None)],
    ),
    Case(
        "a clause of a decree with points", "Nghị định",
        "Điều 5. Quản lý dữ liệu\n\n1. Dữ liệu được lưu giữ an toàn.\n\n2. Bộ Công an có trách nhiệm:\n\na) Thiết lập cơ sở dữ liệu;\n\nb) Cấp quyền khai thác.\n\n3. Dữ liệu được chia sẻ.\n",
        [(["Bộ Công an"], [], "Thiết lập", None), (["Bộ Công an"], [], "Cấp quyền", None)],
    ),
    Case(
        "working together without a lead", "Kế hoạch",
        PLAN + "1. Sở Nội vụ\n\n- Phối hợp chặt chẽ với Sở Tài chính và các đơn vị có liên quan thẩm định biên chế.\n",
        [(["Sở Nội vụ"], ["Sở Tài chính", "các đơn vị có liên quan"], "Phối hợp", None)],
    ),
    Case(
        "working together with nobody named", "Kế hoạch",
        PLAN + "1. Sở Nội vụ\n\n- Phối hợp làm tốt công tác truyền thông.\n",
        [(["Sở Nội vụ"], [], "Phối hợp", None)],
    ),
    Case(
        "support in a later clause", "Kế hoạch",
        PLAN + "1. Sở Y tế\n\n- Xây dựng kế hoạch tiêm chủng; phối hợp với Sở Giáo dục và Đào tạo tiêm cho học sinh.\n",
        [(["Sở Y tế"], ["Sở Giáo dục và Đào tạo"], "Xây dựng", None)],
    ),
    Case(
        "told to direct others", "Kế hoạch",
        PLAN + "1. Sở Y tế\n\n- Chỉ đạo các bệnh viện chuẩn bị giường bệnh, báo cáo Bộ Y tế.\n",
        [(["Sở Y tế"], [], "Chỉ đạo", None)],
    ),
    Case(
        "recurring report", "Kế hoạch",
        PLAN + "1. UBND các xã, phường\n\n- Định kỳ hằng quý gửi báo cáo về Sở Nội vụ trước ngày 05 tháng đầu quý sau.\n",
        [(["UBND các xã, phường"], [], "Định kỳ", "trước ngày 05 tháng đầu quý sau")],
    ),
    Case(
        "behind an adverbial", "Kế hoạch",
        PLAN + "1. Căn cứ Kế hoạch này, Thủ trưởng các cơ quan, đơn vị xây dựng chương trình công tác.\n",
        [(["Thủ trưởng các cơ quan, đơn vị"], [], "Căn cứ Kế hoạch này", None)],
    ),
    Case(
        "table with a row a line", "Kế hoạch",
        "I. NHIỆM VỤ\n\n| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |\n|---|---|---|---|---|\n"
        "| 1 | Lập bản đồ ngập lụt | Sở Nông nghiệp và Môi trường | Sở Xây dựng; UBND các xã | Quý II/2026 |\n"
        "| 2 | Diễn tập ứng phó | Bộ Chỉ huy Quân sự tỉnh | Công an tỉnh | Thường xuyên |\n",
        [
            (["Sở Nông nghiệp và Môi trường"], ["Sở Xây dựng", "UBND các xã"], "Lập bản đồ", "Quý II/2026"),
            (["Bộ Chỉ huy Quân sự tỉnh"], ["Công an tỉnh"], "Diễn tập", None),
        ],
    ),
    Case(
        "table with a cell a line", "Kế hoạch",
        "I. NHIỆM VỤ\n\n|\n**TT**\n|\nNội dung công việc\n|\nĐơn vị chủ trì\n|\nPhối hợp\n|\nThời hạn\n|\n|\n1\n|\nMở lớp tập\nhuấn\n|\nSở Tư pháp\n|\nSở Nội vụ\n|\n30/9/2025\n|\n\nHết.\n",
        [(["Sở Tư pháp"], ["Sở Nội vụ"], "Mở lớp tập", "30/9/2025")],
    ),
    Case(
        "fields below a task", "Kế hoạch",
        "II. NỘI DUNG\n\n1. Biên soạn sổ tay hướng dẫn\n\n- Cơ quan chủ trì: Sở Tư pháp.\n\n- Cơ quan phối hợp: Các sở, ngành.\n\n- Thời gian thực hiện: Quý III/2025.\n\n2. Tổng kết\n\n- Cơ quan chủ trì: Sở Nội vụ.\n",
        [(["Sở Tư pháp"], ["Các sở, ngành"], "Biên soạn", "Quý III/2025"), (["Sở Nội vụ"], [], "Tổng kết", None)],
    ),
    Case(
        "lines wrapped with a blank line behind each", "Kế hoạch",
        "\n\n".join(
            ["II. TỔ CHỨC THỰC HIỆN", "1. Sở Giáo dục và Đào tạo chủ trì, phối hợp với các sở, ban, ngành và", "Ủy ban nhân dân cấp xã chỉ đạo các trường học chuẩn bị cho kỳ thi; rà", "soát cơ sở vật chất; báo cáo Ủy ban nhân dân tỉnh về kết quả chuẩn bị", "theo quy định.", "2. Công an tỉnh bảo đảm an ninh trật tự tại các điểm thi, phân luồng giao",
             "thông trên các tuyến đường gần điểm thi; tuyên truyền cho phụ huynh học", "sinh chấp hành pháp luật giao thông trong những ngày thi và những ngày", "chấm thi; xử lý vi phạm kịp thời; cử lực lượng trực tại hội đồng thi để", "hỗ trợ khi có yêu cầu của hội đồng thi; giữ liên lạc với ngành y tế và", "ngành điện trong suốt kỳ thi."]
        ) + "\n",
        [(["Sở Giáo dục và Đào tạo"], ["các sở, ban, ngành", "Ủy ban nhân dân cấp xã"], "Sở Giáo dục", None), (["Công an tỉnh"], [], "Công an tỉnh", None)],
    ),
    Case(
        "official letter with a deadline", "Công văn",
        "Để kịp tổng hợp, Bộ đề nghị các đồng chí Giám đốc Sở chỉ đạo lập dự toán và gửi về Bộ trước ngày 12/7/2025.\n",
        [(["Giám đốc Sở"], [], "Để kịp", "trước ngày 12/7/2025")],
    ),
    Case(
        "introduction without actors below", "Thông báo",
        "Chủ tịch UBND tỉnh yêu cầu các sở, ngành thực hiện các nhiệm vụ sau:\n\n1. Khẩn trương giải ngân vốn đầu tư công.\n\n2. Cắt giảm hội họp.\n",
        [(["các sở, ngành"], [], "Khẩn trương", None), (["các sở, ngành"], [], "Cắt giảm", None)],
    ),
    Case(
        "introduction with actors below", "Công điện",
        "Chủ tịch UBND tỉnh yêu cầu các sở, ngành thực hiện các nhiệm vụ sau:\n\n1. Sở Nông nghiệp và Môi trường:\n\na) Vận hành hồ chứa an toàn.\n\n2. Công an tỉnh: Cấm đường nơi ngập sâu.\n",
        [(["Sở Nông nghiệp và Môi trường"], [], "Vận hành", None), (["Công an tỉnh"], [], "Cấm đường", None)],
    ),
    Case(
        "heading in capitals", "Chỉ thị",
        "1. SỞ NỘI VỤ:\n\n- Kiểm tra công vụ đột xuất.\n",
        [(["Sở Nội vụ"], [], "Kiểm tra", None)],
    ),
    Case(
        "Markdown", "Công văn",
        "## **II. TỔ CHỨC THỰC HIỆN**\n\n### **1. Sở Y tế**\n\nKiểm soát dịch bệnh.\n\n**2. Sở Nội vụ:** Tham mưu khen thưởng.\n",
        [(["Sở Y tế"], [], "Kiểm soát", None), (["Sở Nội vụ"], [], "Tham mưu", None)],
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_form(read: Read, case: Case) -> None:
    duties = read(case.type, case.text)
    found = [(duty.lead, duty.support, duty.deadline.text if duty.deadline else None) for duty in duties]
    assert found == [(lead, support, deadline) for lead, support, _, deadline in case.duties]
    for duty, (_, _, words, _) in zip(duties, case.duties, strict=True):
        assert " ".join(duty.text.split()).startswith(words)


NOTHING = [
    ("Kế hoạch", "II. NHIỆM VỤ, GIẢI PHÁP\n\n1. Công tác tuyên truyền\n\n- Đẩy mạnh tuyên truyền trên báo chí.\n\n- Nhân rộng điển hình.\n"),
    ("Luật", "Điều 3. Giải thích từ ngữ\n\n1. Nhà ở xã hội là nhà ở có sự hỗ trợ của Nhà nước.\n\n2. Bộ Xây dựng quyết định giá thuê.\n"),
    ("Quyết định", "Căn cứ Luật Nhà ở ngày 27 tháng 11 năm 2023;\n\nTheo đề nghị của Giám đốc Sở Xây dựng,\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Phê duyệt giá thuê nhà.\n"),
    ("Báo cáo", "I. KẾT QUẢ\n\n1. Sở Y tế đã mở 12 lớp tập huấn.\n\n2. Sở Nội vụ đã thẩm định 30 đề án.\n"),
    ("Kế hoạch", "I. MỤC ĐÍCH, YÊU CẦU\n\n- Các sở, ngành nâng cao trách nhiệm trong phòng cháy.\n\nII. KINH PHÍ\n\nTừ ngân sách nhà nước.\n"),
    ("Quyết định", "| Bước | Nội dung công việc | Trách nhiệm thực hiện | Thời gian |\n|---|---|---|---|\n| 1 | Tiếp nhận hồ sơ | Công chức một cửa | 0,5 ngày |\n"),
    ("Công văn", "Kính gửi:\n\n- Sở Y tế;\n- Sở Nội vụ.\n\nSở Tài chính nhận được báo cáo của các đơn vị.\n"),
    ("Kế hoạch", ""),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "source"), NOTHING)
def test_no_duty(read: Read, kind: str, source: str) -> None:
    assert [duty.text for duty in read(kind, source)] == []


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("1. Sở Y tế chủ trì xây dựng đề án.", "must"),
        ("1. Đề nghị Tòa án nhân dân tỉnh đẩy nhanh xét xử.", "asked"),
    ],
)
def test_modality(read: Read, sentence: str, modality: str) -> None:
    (duty,) = read("Kế hoạch", PLAN + sentence + "\n")
    assert duty.modality == modality


def test_duties_of_one_actor_share_a_block_and_name_their_section(read: Read) -> None:
    duties = read("Kế hoạch", PLAN + "1. Sở Y tế\n\n- Mở lớp đào tạo.\n\n- Mua sắm thiết bị.\n\n2. Sở Nội vụ\n\n- Tuyển dụng bác sĩ.\n")
    assert duties[0].block == duties[1].block != duties[2].block
    assert {duty.section for duty in duties} == {"TỔ CHỨC THỰC HIỆN"}


def test_rules_with_the_year_in_their_number_are_read_as_rules(read: Read) -> None:
    text = "Điều 2. Giá thuê\n\n1. Chủ nhà niêm yết giá.\n\nĐiều 3. Trách nhiệm của Sở Xây dựng\n\n1. Công bố khung giá.\n"
    duties = read("Quyết định", text, "12/2025/QĐ-UBND")
    assert [duty.lead for duty in duties] == [["Sở Xây dựng"]]


@pytest.mark.parametrize(
    ("task", "grounds"),
    [
        ("xây dựng Luật Đất đai, trình Chính phủ", 0),
        ("trình Quốc hội thông qua Luật Đất đai", 0),
        ("lồng ghép vào Quy hoạch tỉnh giai đoạn 2021 - 2030", 0),
        ("rà soát kho theo Luật Đất đai", 1),
        ("triển khai Luật Đất đai, xây dựng sổ kho", 1),
    ],
)
def test_an_act_that_is_yet_to_be_made_is_no_ground(task: str, grounds: int) -> None:
    text = f"UBND TỈNH SƠN LA\nSố: 12/CT-UBND\nSơn La, ngày 9 tháng 3 năm 2026\n\nCHỈ THỊ\nVề giữ kho\n\n1. Sở Tư pháp {task}.\n"
    (duty,) = extract_text(text, "chi-thi.txt").obligations
    assert len(duty.citations) == grounds
