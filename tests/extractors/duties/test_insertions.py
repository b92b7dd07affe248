"""What stands between those who act and what they do, and who acts without standing first. All texts were drafted
here."""

from typing import Protocol

import pytest

from danchieu.extractors.duties.deadlines import find_deadlines
from danchieu.extractors.record import Obligation


class Read(Protocol):
    def __call__(self, kind: str, source: str) -> list[Obligation]: ...


ORGANISES = "TỔ CHỨC THỰC HIỆN\n"


@pytest.mark.parametrize(
    ("item", "lead"),
    [
        ("Các huyện ủy, đảng ủy trực thuộc, nhất là Huyện ủy Kho Một, Huyện ủy Kho Hai, khẩn trương rà soát kho.", ["Các huyện ủy, đảng ủy trực thuộc"]),
        ("Các cấp ủy, tổ chức đảng, trước hết là người đứng đầu, phải gương mẫu giữ kho.", ["Các cấp ủy, tổ chức đảng"]),
        ("Trên cơ sở đề xuất của các bộ, cơ quan ngang bộ, UBND các tỉnh, Bộ Tài chính tổng hợp số kho.", ["Bộ Tài chính"]),
        ("Định kỳ 6 tháng (trước ngày 15/6), hằng năm (trước ngày 15/12), các Sở, ngành báo cáo kết quả về Sở Y tế.", ["các Sở, ngành"]),
        ("Nhiệm vụ theo dõi, đôn đốc việc giữ kho do Văn phòng Tỉnh ủy phụ trách.", ["Văn phòng Tỉnh ủy"]),
        ("Việc quán triệt Kết luận giao Ban Tuyên giáo Tỉnh ủy hướng dẫn, hoàn thành trước ngày 30/6/2024.", ["Ban Tuyên giáo Tỉnh ủy"]),
        ("Sửa kho, lập sổ kho (UBND xã; Phòng Văn hóa - Xã hội phối hợp).", ["UBND xã"]),
        ("Đồng chí Phó Giám đốc phụ trách chuyên môn trực tiếp chỉ đạo việc giữ kho.", ["Phó Giám đốc phụ trách chuyên môn"]),
        ("Phó Chủ tịch UBND tỉnh phụ trách, chỉ đạo chung việc giữ kho.", ["Phó Chủ tịch UBND tỉnh"]),
        ("Đồng chí Bí thư Huyện ủy, đồng chí Chủ tịch UBND huyện trực tiếp chỉ đạo việc giữ kho.", ["Bí thư Huyện ủy", "Chủ tịch UBND huyện"]),
        ("Các Ủy viên Ủy ban MTTQ Việt Nam tỉnh tham gia đầy đủ các kỳ họp.", ["Các Ủy viên Ủy ban MTTQ Việt Nam tỉnh"]),
        ("Mỗi công đoàn cấp trên trực tiếp cơ sở tổ chức ít nhất 01 cuộc đối thoại.", ["Mỗi công đoàn cấp trên trực tiếp cơ sở"]),
        ("Mỗi đảng bộ cơ sở biên soạn ít nhất 01 tài liệu về kho.", ["Mỗi đảng bộ cơ sở"]),
        ("Ba cơ quan tổ chức giao ban 06 tháng một lần.", ["Ba cơ quan"]),
        ("Giao bộ phận văn thư đăng tải Quy chế lên trang của trường.", ["bộ phận văn thư"]),
        ("Sở, Ty Lao động chịu trách nhiệm kiểm tra sổ kho.", ["Sở, Ty Lao động"]),
        ("Ủy ban hành chính khu, thành, tỉnh cần chỉ đạo các ngành giữ kho.", ["Ủy ban hành chính khu, thành, tỉnh"]),
        ("Thành viên Ban chỉ đạo giữ kho của tỉnh; Giám đốc các sở chịu trách nhiệm thi hành Kế hoạch này.", ["Thành viên Ban chỉ đạo giữ kho của tỉnh", "Giám đốc các sở"]),
        ("Đề nghị các địa phương kết thúc việc sửa kho trước ngày 31/8/2025.", ["các địa phương"]),
    ],
)  # fmt: skip
def test_who_acts(read: Read, item: str, lead: list[str]) -> None:
    (duty,) = read("Kế hoạch", f"{ORGANISES}1. {item}\n")
    assert duty.lead == lead


@pytest.mark.parametrize(
    ("item", "leads"),
    [
        ("Ban Tổ chức Tỉnh ủy tham mưu nhân sự, Ban Tuyên giáo Tỉnh ủy tham mưu tuyên truyền.", ["Ban Tổ chức Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy"]),
        ("Đồng chí Phó Bí thư Thường trực Đảng ủy trực tiếp chỉ đạo, Văn phòng Đảng ủy làm đầu mối theo dõi.", ["Phó Bí thư Thường trực Đảng ủy", "Văn phòng Đảng ủy"]),
        ("Sở Y tế phối hợp với Sở Nội vụ, Sở Tài chính kiểm tra kho.", ["Sở Y tế"]),
        ("Sở Y tế tham mưu UBND tỉnh, Chủ tịch UBND tỉnh ban hành quy định về kho.", ["Sở Y tế"]),
    ],
)  # fmt: skip
def test_clauses_of_several_bodies(read: Read, item: str, leads: list[str]) -> None:
    assert [duty.lead[0] for duty in read("Kế hoạch", f"{ORGANISES}1. {item}\n")] == leads


@pytest.mark.parametrize(
    ("task", "support"),
    [
        ("Phối hợp với các trường THCS, THPT tư vấn tuyển sinh.", ["các trường THCS, THPT"]),
        ("Chủ trì, phối hợp với UBND huyện, thị xã nơi có đất lập kế hoạch định giá kho.", ["UBND huyện, thị xã nơi có đất"]),
        ("Chủ trì và phối hợp các sở, ban, ngành: Nội vụ, Bảo hiểm xã hội tỉnh thẩm định kho.", ["Sở Nội vụ", "Bảo hiểm xã hội tỉnh"]),
        ("Phối hợp với Sở Nông nghiệp và Phát triển Nông thôn Chỉ đạo, hướng dẫn các xã giữ kho.", ["Sở Nông nghiệp và Phát triển Nông thôn"]),
        ("Rà soát quy định về định mức kho (Sở Nội vụ phối hợp), hoàn thành trong năm 2021.", ["Sở Nội vụ"]),
    ],
)  # fmt: skip
def test_partners(read: Read, task: str, support: list[str]) -> None:
    (duty,) = read("Kế hoạch", f"{ORGANISES}1. Sở Y tế\n- {task}\n")
    assert duty.support == support


def test_the_ministries_of_a_list_end_before_how_they_act(read: Read) -> None:
    item = "1. Các Bộ: Công Thương, Y tế trong phạm vi chức năng, nhiệm vụ của mình có trách nhiệm:\na) Lập sổ kho hằng năm;\n"
    (duty,) = read("Kế hoạch", ORGANISES + item)
    assert duty.lead == ["Bộ Công Thương", "Bộ Y tế"]


def test_tasks_of_an_introduction_stay_where_the_section_begins_with_the_same(read: Read) -> None:
    letter = "Bộ Y tế đề nghị các Sở Y tế thực hiện các nội dung sau:\nA. NHIỆM VỤ\n1. Kiểm tra kho thuốc.\n2. Lập sổ kho thuốc.\nB. TỔ CHỨC THỰC HIỆN\n1. {}\n"
    own = read("Công văn", letter.format("Các Sở Y tế xây dựng kế hoạch giữ kho."))
    assert [duty.lead for duty in own] == [["các Sở Y tế"], ["các Sở Y tế"], ["Các Sở Y tế"]]
    others = read("Công văn", letter.format("Cục Quản lý Dược xây dựng kế hoạch giữ kho."))
    assert [duty.lead for duty in others] == [["Cục Quản lý Dược"]]


@pytest.mark.parametrize(
    "order",
    [
        "Điều 4: Bộ trưởng Bộ Canh nông chiểu sắc lệnh thi hành.",
        "Điều 2. Các ông Chánh văn phòng Bộ Giao thông và Bưu điện, Giám đốc Sở Y tế, chiếu nghị định thi hành.",
    ],
)
def test_closing_orders_of_the_old_drafting(read: Read, order: str) -> None:
    (duty,) = read("Nghị định", f"Điều 1. Nay lập kho.\n{order}\n")
    assert "Bưu điện" not in duty.lead


def test_what_was_done_in_past_years_is_no_task(read: Read) -> None:
    assert read("Kế hoạch", f"{ORGANISES}Trong 5 năm qua, các cấp ủy tiếp tục phát huy vai trò lãnh đạo.\n") == []


@pytest.mark.parametrize(
    ("text", "deadlines"),
    [
        ("Hoàn thành đại hội chi bộ trước ngày 31/8/2025, đại hội đảng bộ trước ngày 31/10/2025.", ["trước ngày 31/8/2025", "trước ngày 31/10/2025"]),
        ("gửi hồ sơ chậm nhất 20 ngày trước đại hội.", ["chậm nhất 20 ngày trước đại hội"]),
        ("làm xong sổ kho trong năm 1975.", ["trong năm 1975"]),
        ("tổ chức lễ giao kho ngày 26/02/2024.", ["ngày 26/02/2024"]),
        ("gửi Sở trước ngày 30/10/2022 (đối với học kỳ I) và trước ngày 31/5/2023 (đối với học kỳ II).", ["trước ngày 30/10/2022 (đối với học kỳ I) và trước ngày 31/5/2023 (đối với học kỳ II)"]),
        ("trực kho vào chiều thứ Tư và chiều thứ Sáu hằng tuần.", ["vào chiều thứ Tư và chiều thứ Sáu hằng tuần"]),
        ("tập huấn cho cán bộ từ ngày 20/11 đến ngày 28/11/2025.", ["từ ngày 20/11 đến ngày 28/11/2025"]),
        ("báo cáo trong tuần 38.", ["trong tuần 38"]),
        ("kiểm tra ít nhất 01 lần/học kỳ", ["ít nhất 01 lần/học kỳ"]),
        ("báo cáo kết quả với HĐND tỉnh tại kỳ họp cuối năm.", ["tại kỳ họp cuối năm"]),
        ("chuyển chứng từ đến cơ quan thuế ngay trong ngày làm việc.", ["ngay trong ngày làm việc"]),
        ("gửi Sở Tài chính chậm nhất trong tháng 9 hằng năm.", ["chậm nhất trong tháng 9 hằng năm"]),
        ("báo cáo Sở Y tế, Bệnh viện Kho Trung ương hằng quý.", ["hằng quý"]),
    ],
)  # fmt: skip
def test_further_deadlines(text: str, deadlines: list[str]) -> None:
    assert [found.deadline.text for found in find_deadlines(text)] == deadlines


def test_a_clause_that_says_by_when_belongs_to_the_task_before_it(read: Read) -> None:
    (duty,) = read("Kế hoạch", f"{ORGANISES}1. Thanh tra Sở xây dựng kế hoạch thanh tra; hoàn thành trong tháng 11/2022, báo cáo Giám đốc Sở.\n")
    assert duty.deadline is not None
    assert duty.deadline.text == "trong tháng 11/2022"


def test_guests_of_a_meeting_have_no_tasks(read: Read) -> None:
    invitation = (
        "UBND xã tổ chức Hội nghị giữ kho:\n1. Chủ trì: Đồng chí Lê Văn A - Chủ tịch UBND xã.\n2. Thành phần: Kính mời\n"
        "- Đại diện lãnh đạo Sở Y tế;\n3. Phân công chuẩn bị\n- Phòng Kinh tế: chuẩn bị tài liệu.\n"
        "Kính mời các đại biểu tham dự đúng thành phần.\n"
    )  # fmt: skip
    assert [duty.lead for duty in read("Giấy mời", invitation)] == [["Phòng Kinh tế"]]


def test_an_introduction_behind_a_task_has_its_own_subject(read: Read) -> None:
    conclusion = (
        "Ban Bí thư yêu cầu các cấp ủy, tổ chức đảng tiếp tục quán triệt, thực hiện nghiêm túc việc giữ kho của Đảng. "
        "Các tỉnh ủy, thành ủy tập trung chỉ đạo các nhiệm vụ sau:\n1. Hoàn thành việc lập sổ kho.\n"
    )
    leads = [duty.lead for duty in read("Kết luận", conclusion)]
    assert leads == [["các cấp ủy, tổ chức đảng"], ["Các tỉnh ủy, thành ủy"]]


def test_cells_that_reach_down_from_above(read: Read) -> None:
    table = (
        "TT\tNội dung\tCơ quan thực hiện\tCơ quan phối hợp\tThời gian bắt đầu\tThời gian kết thúc\n"
        "1\tRà soát kho tồn đọng\tSở Y tế\tSở Nội vụ\t01/4/2025\t30/4/2025\n"
        "\t\tSở Tư pháp\tSở Xây dựng\t01/5/2025\t31/5/2025\n"
    )
    first, second = read("Kế hoạch", ORGANISES + table)
    assert (second.lead, second.support) == (["Sở Tư pháp"], ["Sở Xây dựng"])
    assert first.deadline is not None and second.deadline is not None
    assert (first.deadline.date, second.deadline.date) == ("2025-04-30", "2025-05-31")
    monthly = "Thời gian\tNội dung công việc\tNgười phụ trách\tPhối hợp\nTháng 9/2024\tLập sổ kho của trường\tHiệu trưởng\tChi bộ\n\tKý cam kết giữ kho\tGVCN\tĐoàn trường\n"
    _, signed = read("Kế hoạch", ORGANISES + monthly)
    assert (signed.lead, signed.support) == (["GVCN"], ["Đoàn trường"])
    assert signed.deadline is not None
    assert signed.deadline.text == "Tháng 9/2024"


def test_of_two_columns_of_times_the_last_counts(read: Read) -> None:
    table = "STT\tNội dung công việc\tBộ phận thực hiện\tThời gian bắt đầu\tThời gian hoàn thành\n1\tLập sổ kho hàng\tTổ Cảnh sát\t15/12/2025\t31/12/2025\n"
    (duty,) = read("Kế hoạch", ORGANISES + table)
    assert duty.deadline is not None
    assert duty.deadline.date == "2025-12-31"
