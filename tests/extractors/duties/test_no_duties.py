"""What lays nothing on anybody, among tasks and beside them. All texts were drafted for these tests."""

from typing import Protocol

import pytest

from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Obligation


class Read(Protocol):
    def __call__(
        self, kind: str, source: str, number: str | None = None, issuer: str | None = None
    ) -> list[Obligation]: ...


def test_who_has_a_part_in_a_committee_has_no_task_by_that(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Thành lập Ban kiểm kê:\n\na) Trưởng ban: Giám đốc Sở Y tế.\n\nb) Các ủy viên: đại diện Sở Tài chính.\n"
    assert read("Kế hoạch", source, "12/KH-UBND") == []


def test_those_by_whom_something_is_done_have_no_task_by_that(read: Read) -> None:
    source = (
        "Điều 7. Trách nhiệm của Sở Y tế\n\n1. Công bố giá thuốc do cơ quan chuyên môn cấp tỉnh; Ủy ban nhân dân xã, phường quyết định hoặc trình "
        "cấp trên quyết định.\n\nHội đồng ……… kính đề nghị Giám đốc Sở Y tế xem xét.\n"
    )
    assert [duty.lead for duty in read("Thông tư", source)] == [["Sở Y tế"]]


def test_what_a_fee_office_keeps_and_where_money_comes_from_are_no_tasks(read: Read) -> None:
    head = "II. TỔ CHỨC THỰC HIỆN\n\n1. Cách làm\n\n- "
    assert read("Kế hoạch", head + "Cơ quan thu phí thẩm định thiết kế kho được trích 80% số phí.\n", "12/KH-UBND") == []
    assert read("Kế hoạch", head + "Quỹ hỗ trợ đầu tư theo quy định của pháp luật về giá;\n", "12/KH-UBND") == []
    assert read("Kế hoạch", head + "Hội đồng nhân dân tỉnh đồng ý theo Tờ trình của Sở Y tế.\n", "12/KH-UBND") == []


def test_a_meeting_and_those_whom_a_letter_addresses_have_no_tasks(read: Read) -> None:
    notice = (
        "Đồng chí Chủ tịch đã chủ trì cuộc họp giao ban của Thường trực Hội đồng nhân dân với các Ban.\n\n- Thường trực Hội đồng nhân dân: có mặt 09/09;\n\n"
        "Cơ bản thống nhất với báo cáo của Sở Y tế.\n\nTrên đây là ý kiến kết luận của đồng chí Chủ tịch tại cuộc họp giao ban Thường trực.\n"
    )
    assert read("Thông báo", notice, "12/TB-VP") == []
    letter = "Kính gửi:\n\n- Các cơ quan quản lý trực tiếp cơ sở y tế;\n\n- Các cơ sở khác có đào tạo nhân viên.\n\nSở Y tế rà soát kho thuốc.\n"
    assert [duty.lead for duty in read("Công văn", letter, "12/BYT-KCB")] == [["Sở Y tế"]]


@pytest.mark.parametrize(
    "line",
    [
        "Nếu nhà đầu tư tự sửa kho thì được tỉnh hỗ trợ lãi suất trong 03 năm.",
        "Thành lập Ban Chỉ đạo cấp huyện; Ban Chỉ đạo cấp tỉnh theo quy định.",
    ],
)
def test_grants_and_objects_are_no_tasks(read: Read, line: str) -> None:
    assert read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {line}\n", "12/KH-UBND") == []


def test_cases_in_which_something_holds_are_no_tasks(read: Read) -> None:
    rules = "Điều 7. Đổi thẻ kho\n\n2. Đổi thẻ đối với trường hợp đã được cấp thẻ:\n\na) Thẻ bị hỏng.\n\nb) Sở Y tế ban hành mẫu thẻ mới.\n"
    assert read("Quyết định", rules + "\nĐiều 8. Giải thích\n\n" + "Kho là nơi giữ thuốc của tỉnh.\n\n" * 300, "12/2025/QĐ-UBND") == []


def test_criteria_of_an_award_are_no_tasks(read: Read) -> None:
    source = "III. TIÊU CHUẨN\n\n1. Đối với cá nhân: Các cá nhân có thành tích tổ chức thực hiện việc giữ kho, đạt các tiêu chuẩn sau:\n\n- Cá nhân trực tiếp lãnh đạo, tổ chức thực hiện việc giữ kho.\n"
    assert read("Kế hoạch", source, "12/KH-UBND") == []


@pytest.mark.parametrize("line", ["Kinh phí kiểm kê được bố trí từ ngân sách tỉnh.", "Hồ sơ gồm đơn đề nghị và sổ kho."])
def test_money_and_papers_are_no_tasks_of_a_body(read: Read, line: str) -> None:
    duties = read("Kế hoạch", f"TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế:\n\na) Lập sổ theo dõi kho.\n\nb) {line}\n")
    assert [duty.text for duty in duties] == ["Lập sổ theo dõi kho."]


def test_that_a_paper_lapses_is_no_task(read: Read) -> None:
    duties = read("Kế hoạch", "TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế lập sổ kho.\n\nDự án sau 06 tháng không lập sổ thì văn bản giới thiệu hết hiệu lực.\n")
    assert [duty.text for duty in duties] == ["Sở Y tế lập sổ kho."]


@pytest.mark.parametrize("line", ["Ban Thường vụ Đảng ủy Bộ ghi nhận, đánh giá cao nỗ lực của các kho.", "Các Kế hoạch trước đây trái với Kế hoạch này đều bãi bỏ."])
def test_what_is_acknowledged_or_lapses_is_no_task(read: Read, line: str) -> None:
    assert [duty.text for duty in read("Kế hoạch", f"TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế lập sổ kho.\n\n2. {line}\n")] == ["Sở Y tế lập sổ kho."]


def test_a_notice_to_all_at_the_end_is_no_task(read: Read) -> None:
    source = "TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế lập sổ theo dõi kho.\n\nThông báo để các cơ quan, đơn vị, địa phương biết, thực hiện./.\n"
    assert [duty.text for duty in read("Kế hoạch", source)] == ["Sở Y tế lập sổ theo dõi kho."]


@pytest.mark.parametrize(
    "line",
    [
        "Tổ Tư vấn có Báo cáo số 04/BC-TTV ngày 2/3/2024 gửi UBND tỉnh.",
        "Sở Y tế kính trình UBND tỉnh dự thảo Quy chế giữ kho với các nội dung sau:\n\na) Sở Tài chính đã bố trí kinh phí giữ kho.",
        "Sở Y tế giải trình như sau:\n\na) Các đơn vị đã mua thuốc theo quy định.",
        "Bảo hiểm y tế: mức đóng theo quy định của Chính phủ.",
        "Trạm y tế xã khu vực III: hỗ trợ 30 triệu đồng/trạm/năm.",
        "Xã có 58 bản, trong đó 11 bản chưa có kho.",
        "Ban Chỉ đạo thành lập theo Quyết định số 19/QĐ-UBND ngày 3/4/2022 của UBND tỉnh chấm dứt hoạt động.",
        "Sở Y tế cũng đã tổ chức 3 đợt kiểm tra kho.",
        "Sở Y tế vừa tổ chức 3 đợt kiểm tra kho.",
        "Các nội dung hướng dẫn trước đây của Sở Y tế trái với Kế hoạch này được bãi bỏ.",
        "Sở Tư pháp thẩm định tại Báo cáo số 302/BC-STP ngày 2/3/2024; UBND tỉnh đã tiếp thu.",
    ],
)  # fmt: skip
def test_what_is_reported_to_those_above_is_no_task(read: Read, line: str) -> None:
    assert read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {line}\n", "12/KH-UBND") == []


def test_a_note_with_a_raised_number_is_no_task(read: Read) -> None:
    body = "1. Sở Y tế lập sổ theo dõi kho.\n\n¹ Thông tư số 43/2018/TT-BCT của Bộ Công Thương quy định về kho.\n"
    (duty,) = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n{body}", "12/KH-UBND")
    assert duty.text == "Sở Y tế lập sổ theo dõi kho."


def test_an_example_is_no_task(read: Read) -> None:
    example = "Ví dụ 1:\n\nĐồng chí Kho hiện là Chủ tịch UBND xã; Phó Chủ tịch HĐND xã; không giao thêm việc giữ kho."
    (duty,) = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế lập sổ kho.\n\n{example}\n", "12/KH-UBND")
    assert duty.lead == ["Sở Y tế"]


@pytest.mark.parametrize(
    "clause",
    [
        "Những người có hành vi giả mạo sổ kho thì tùy theo mức độ sẽ bị xử lý kỷ luật và phải bồi thường.",
        "Tổ chức, cá nhân vi phạm, nếu gây thiệt hại cho kho thì phải bồi thường.",
    ],
)  # fmt: skip
def test_what_befalls_those_who_do_wrong_is_no_task(read: Read, clause: str) -> None:
    assert read("Quyết định", f"Điều 6. Tổ chức thực hiện\n\n1. {clause}\n", "12/2025/QĐ-UBND") == []


def test_a_sentence_that_only_says_when_is_no_task(read: Read) -> None:
    (duty,) = read(
        "Kế hoạch", "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế rà soát sổ kho. Hoàn thành trong Quý IV/2025.\n", "12/KH-UBND"
    )
    assert duty.deadline is not None
    assert duty.deadline.text == "trong Quý IV/2025"


def test_who_concludes_has_no_task(read: Read) -> None:
    source = "Phó Chủ tịch UBND tỉnh kết luận như sau:\n\n1. Đánh giá cao việc sửa kho.\n\n2. Về sổ kho: UBND xã Tân Kho rà soát sổ.\n"
    assert [duty.lead for duty in read("Thông báo", source, "12/TB-VP")] == [["UBND xã Tân Kho"]]


def test_what_the_issuer_notes_and_passes_is_no_task(read: Read) -> None:
    source = "1. Về kho thuốc\n\nSở Y tế ghi nhận kết quả rà soát kho.\n\n2. Giao UBND các xã lập sổ kho.\n"
    assert [duty.lead for duty in read("Kết luận", source, "12-KL/TU")] == [["UBND các xã"]]


def test_whom_a_body_puts_in_charge_of_its_stores_has_no_block(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Các địa phương:\n\n- Phân công cán bộ trông coi kho thuốc.\n\n- Rà soát các kho trên địa bàn.\n"
    assert [duty.lead for duty in read("Kế hoạch", source, "12/KH-UBND")] == [["Các địa phương"]] * 2


@pytest.mark.parametrize(
    "line",
    [
        "Các đơn vị chỉ được mở kho khi có văn bản đề nghị.",
        "Chủ kho phải là một hợp tác xã có sổ kho.",
        "Quỹ 20% đất ở là quỹ đất mà chủ đầu tư phải bàn giao cho kho.",
        "Thực hiện Công văn số 3/BYT-KH về các kho, chứng từ; theo đó, Sở Y tế đã rà soát.",
    ],
)  # fmt: skip
def test_conditions_stocks_and_reports_are_no_tasks(read: Read, line: str) -> None:
    assert read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {line}\n", "12/KH-UBND") == []


@pytest.mark.parametrize(
    "line",
    [
        "Bộ Y tế; Bộ Tài chính; Bộ Ngoại giao; Thông tấn xã Việt Nam; Đài Truyền hình Việt Nam.",
        "Trung tâm Viễn thông và Công nghệ thông tin;",
        "Cơ cấu quản lý của Công ty gồm: Chủ tịch, Kiểm soát viên, Kế toán trưởng và bộ máy giúp việc.",
    ],
)  # fmt: skip
def test_names_alone_are_no_tasks(read: Read, line: str) -> None:
    assert read("Quyết định", f"Điều 1. Tổ chức lại Công ty\n\n1. {line}\n", "12/2025/QĐ-UBND") == []


def test_who_delegates_has_no_task_by_that(read: Read) -> None:
    (duty,) = read(
        "Kế hoạch",
        "II. TỔ CHỨC THỰC HIỆN\n\n1. UBND tỉnh phân cấp cho Giám đốc Sở Y tế quản lý các kho.\n",
        "12/KH-UBND",
    )
    assert duty.lead == ["Giám đốc Sở Y tế"]


def test_what_a_letter_explains_is_no_task_of_its_writer(read: Read) -> None:
    source = (
        "Về việc này, Cục Quản lý Dược hướng dẫn một số nội dung như sau:\n\n1. Về sổ kho\n\n- Sổ kho ghi theo quý áp dụng đối với kho nhỏ.\n\n"
        "Tại công văn số 84/VPCP-KTTH ngày 2/3/2025, Thủ tướng Chính phủ yêu cầu Bộ Y tế chủ trì rà soát kho.\n"
    )
    assert read("Công văn", source, "12/QLD-ĐK", "Cục Quản lý Dược") == []


def test_the_heading_of_the_section_is_nobody(read: Read) -> None:
    source = "III. TỔ CHỨC THỰC HIỆN\n\n1. Ban Tổ chức Tỉnh ủy rà soát kho.\n\n2. Phổ biến Kết luận này đến các kho.\n"
    assert [duty.lead for duty in read("Kết luận", source, "12-KL/TU", "Tỉnh ủy")] == [["Ban Tổ chức Tỉnh ủy"]]


@pytest.mark.parametrize(
    "line",
    [
        "Tiểu ban Kho bãi do Giám đốc Sở Y tế làm Trưởng Tiểu ban.",
        "Thành viên của Tiểu ban gồm lãnh đạo các phòng.",
        "Thanh tra chuyên ngành: 18 cuộc.",
        "Thừa lệnh Chủ tịch UBND tỉnh, Văn phòng UBND tỉnh thông báo để các sở, ngành biết, thực hiện./.",
        "Văn phòng UBND tỉnh thông báo kết luận của Chủ tịch UBND tỉnh để các cơ quan biết, thực hiện./.",
        "Những quy định trước đây trái với Kế hoạch này đều bãi bỏ.",
        "Bãi bỏ Kế hoạch số 118/KH-UBND ngày 26/4/2024 của UBND tỉnh.",
        "Chính phủ cơ bản thống nhất nội dung dự thảo Luật do Bộ Y tế trình.",
        "UBND tỉnh ghi nhận và đánh giá cao nỗ lực của các kho.",
        "Ngày 10/1/2025, Sở Y tế đã ban hành Quyết định số 41/QĐ-SYT về việc giao các trạm y tế chỉ tiêu thuốc.",
    ],
)
def test_what_is_told_of_a_body_is_no_duty(read: Read, line: str) -> None:
    assert read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n{line}\n") == []


def test_those_whom_a_telegram_addresses_are_given_no_duty() -> None:
    text = (
        "THỦ TƯỚNG CHÍNH PHỦ\nSố: 12/CĐ-TTg\nHà Nội, ngày 3 tháng 3 năm 2024\n\nCÔNG ĐIỆN\nVề việc giữ kho\n\n"
        "THỦ TƯỚNG CHÍNH PHỦ điện:\n\n- Các Bộ trưởng: Quốc phòng, Công an;\n\n- Các Công ty: TNHH Kho, Thủy điện Kho.\n\n"
        "Thủ tướng Chính phủ yêu cầu:\n\n1. Bộ Y tế lập sổ kho.\n"
    )
    assert [duty.lead for duty in extract_text(text, "x.txt").obligations] == [["Bộ Y tế"]]


def test_a_plan_that_is_to_be_made_is_no_origin_of_its_task() -> None:
    text = (
        "UBND TỈNH SƠN LA\nSố: 12/KH-UBND\nSơn La, ngày 3 tháng 3 năm 2024\n\nKẾ HOẠCH\nGiữ kho\n\nII. TỔ CHỨC THỰC HIỆN\n\n"
        "1. Sở Y tế: Xây dựng Kế hoạch kiểm tra kho năm 2025.\n\n2. Sở Nội vụ: Thực hiện Kế hoạch kiểm tra kho năm 2025.\n"
    )
    made, carried_out = extract_text(text, "x.txt").obligations
    assert (made.citations, carried_out.citations) == ([], [1])


@pytest.mark.parametrize(
    "line",
    [
        "Chỉ thị số 01/2003/CT-CA không còn hiệu lực thi hành kể từ ngày 01-01-2005.",
        "Cuộc họp kết thúc lúc 16h45 cùng ngày.",
        "Văn phòng Bộ thông báo ý kiến kết luận của Thứ trưởng Lê Văn Kho để các cơ quan, đơn vị thực hiện.",
        "Đại diện Vụ Pháp chế: nhất trí, đề nghị lưu ý việc giữ kho.",
        "Đại diện lãnh đạo các Sở: Tài chính, Nội vụ - Thành viên.",
        "Đoàn tự giải thể sau khi kiểm tra kho.",
        "Tỉnh Đắk Lắk được vay thông qua phát hành trái phiếu.",
        "Căn cứ Quy chế số 01-QC/TU, Ban Tổ chức Tỉnh ủy hướng dẫn một số nội dung như sau:",
        "Đơn vị: Triệu đồng.",
        "Kính gửi: Các khoa, phòng trong bệnh viện",
        "Đối tượng kiểm tra: thủ kho các bệnh viện.",
        "Kinh phí: do ngân sách tỉnh cấp.",
        "Sở Y tế trân trọng cám ơn./.",
    ],
)
def test_what_is_said_behind_tasks_is_none(read: Read, line: str) -> None:
    duties = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế rà soát kho.\n\n2. {line}\n", "12/KH-UBND")
    assert [duty.lead for duty in duties] == [["Sở Y tế"]]


@pytest.mark.parametrize(
    "line",
    [
        "- Các xã khu vực III: tỉnh hỗ trợ 80%; huyện hỗ trợ 10%; xã 10%.",
        "- Các huyện miền núi: ngân sách tỉnh đảm bảo 100%.",
        "Quỹ giữ kho do Sở Nội vụ quản lý, hoạt động không vì mục đích lợi nhuận.",
        "Ban Quản lý quỹ do Chủ tịch UBND tỉnh thành lập, hoạt động theo chế độ kiêm nhiệm.",
    ],
)
def test_shares_of_a_cost_and_what_a_body_is_are_no_tasks(read: Read, line: str) -> None:
    assert read("Nghị quyết", f"Điều 2. Mức hỗ trợ\n\n{line}\n", "12/NQ-HĐND") == []


@pytest.mark.parametrize("work", ["thẩm tra các dự án: Luật Dược, Luật Giá.", "kiến nghị sửa đổi, bổ sung các luật: Luật Dược, Luật Giá."])
def test_laws_that_are_worked_on_are_no_origin_of_the_task(work: str) -> None:
    text = f"UBND TỈNH SƠN LA\nSố: 12/KH-UBND\n\nKẾ HOẠCH\nGiữ kho\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế {work}\n"
    (duty,) = extract_text(text, "x.txt").obligations
    assert duty.citations == []


@pytest.mark.parametrize(
    "line",
    [
        "UBND tỉnh hướng dẫn Sở Y tế, Sở Nội vụ biết, thực hiện./.",
        "UBND tỉnh xin gửi kèm theo bản sao công văn của Bộ Y tế.",
        "Theo báo cáo của Sở Y tế, UBND tỉnh không có căn cứ để giải quyết đề nghị đó.",
    ],
)
def test_what_the_writer_of_a_letter_does_is_no_task(read: Read, line: str) -> None:
    assert read("Công văn", f"{line}\n", "12/UBND-KG", "UBND tỉnh") == []


@pytest.mark.parametrize("heading", ["Các dự án thành phần:", "Các nhóm giải pháp:"])
def test_things_that_head_a_list_have_no_tasks(read: Read, heading: str) -> None:
    assert read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {heading}\n\n- Dự án 1: đổi mới kho thuốc;\n", "12/KH-UBND") == []


def test_a_seat_is_no_task(read: Read) -> None:
    assert read("Kế hoạch", "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế đặt trụ sở tại thị xã Hà Đông.\n", "12/KH-UBND") == []


@pytest.mark.parametrize(
    "line",
    [
        "Bãi bỏ điểm 3 Công văn số 21/UBND-TH ngày 3/3/2024.",
        "Công văn số 21/UBND-TH ngày 3/3/2024 hết hiệu lực kể từ ngày ký Công văn này.",
        "Nội dung hướng dẫn tại Công văn số 21/UBND-TH trái với công văn này thì không còn giá trị áp dụng.",
        "Những nội dung khác vẫn thực hiện theo Công văn số 21/UBND-TH ngày 3/3/2024.",
        "Mẫu báo cáo đăng tải trên Trang thông tin điện tử của Sở.",
        "Kinh phí thực hiện từ nguồn dự toán năm 2025.",
    ],
)
def test_what_a_letter_says_behind_its_last_task(read: Read, line: str) -> None:
    source = f"Đề nghị các đơn vị:\n\n1. Sở Y tế rà soát kho.\n\n2. Sở Tài chính lập sổ kho.\n\n{line}\n"
    duties = read("Công văn", source, "12/UBND-KG", "UBND tỉnh")
    assert [duty.text for duty in duties] == ["Sở Y tế rà soát kho.", "Sở Tài chính lập sổ kho."]


@pytest.mark.parametrize("sends", ["sao gửi các đơn vị", "gửi các đơn vị", "chuyển các đơn vị"])
def test_papers_that_the_writer_of_a_letter_sends_on(read: Read, sends: str) -> None:
    source = (
        f"UBND tỉnh {sends} Công văn số 12/BYT-DP ngày 11/7/2025 của Bộ Y tế. Về việc này, UBND tỉnh yêu cầu như sau:\n\n"
        "1. Sở Y tế lập sổ kho.\n"
    )
    assert [duty.lead for duty in read("Công văn", source, "12/UBND-KG", "UBND tỉnh")] == [["Sở Y tế"]]


def test_a_topic_names_no_partner_of_the_tasks_below_it(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ\n\na) Về phối hợp với ngành Y tế\n\n- Cung cấp danh sách kho.\n"
    assert [duty.support for duty in read("Kế hoạch", source, "12/KH-UBND")] == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "Về tình hình chung: Các đơn vị đã có nhiều cố gắng giữ kho.",
        "Hội đồng kho họp khi có hai phần ba số thành viên.",
        "Các nhiệm vụ, phân công cơ quan chủ trì, cơ quan phối hợp và thời gian tại Phụ lục kèm theo.",
        "TT   Nội dung nhiệm vụ      Cơ quan, đơn vị thực hiện      Thời hạn",
    ],
)
def test_praise_and_words_about_tables(read: Read, text: str) -> None:
    assert read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {text}\n\n2. Sở Y tế lập sổ kho hằng tháng.\n")[0].lead == ["Sở Y tế"]


@pytest.mark.parametrize("how", ["lưu ý một số nội dung sau:", "đánh giá việc giữ kho năm 2025 như sau:", "hướng dẫn giữ kho với những nội dung sau:"])
def test_what_the_issuer_says_lays_nothing_on_itself(read: Read, how: str) -> None:
    duties = read("Công văn", f"Sở Y tế {how}\n- Thông tư số 55/2021/TT-BYT ngày 22/11/2021 về kho.\n- Kho được sửa năm 2025.\n", issuer="Sở Y tế")
    assert duties == []


def test_who_was_at_a_meeting_has_no_task(read: Read) -> None:
    text = "Ngày 5/3/2024, Chủ tịch UBND huyện chủ trì họp. Tham dự có Trưởng các phòng: Nội vụ, Y tế; Trạm trưởng Trạm Thú y; Chủ tịch UBND các xã.\n"
    assert read("Thông báo", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Thành phố Huế chính thức trở thành thành phố trực thuộc Trung ương từ ngày 01/01/2025.",
        "Tỉnh Gia Lai có nhiều kho muối.",
        "Tỉnh Sơn La được Thủ tướng Chính phủ giao kế hoạch vốn lớn; các huyện Mường La, Vân Hồ có tỷ lệ giải ngân dưới 25% kế hoạch cả năm.",
        "Hội đồng nhân dân tỉnh nhất trí với đánh giá của Ủy ban nhân dân tỉnh về kho muối.",
        "HĐND huyện kêu gọi đồng bào ra sức thi đua giữ kho.",
        "Quá thời hạn trên, cơ quan nào không có ý kiến coi như nhất trí với dự thảo.",
        "- Đối với các sở, ngành: Hướng dẫn tại Phụ lục I;",
        "2. Chủ đầu tư: Ban Quản lý dự án đầu tư xây dựng huyện.",
        "Sở Tư pháp thẩm định tại Báo cáo số 265/BC-STP ngày 09 tháng 10 năm 2023.",
    ],
)
def test_what_is_told_agreed_or_settled(read: Read, text: str) -> None:
    duties = read("Chỉ thị", f"{text}\nTuy nhiên, kho còn ẩm.\n1. Sở Y tế lập sổ kho.\n")
    assert [duty.lead for duty in duties] == [["Sở Y tế"]]


@pytest.mark.parametrize("order", ["; giao Ủy ban nhân dân tỉnh lập sổ kho", ". Giao Ủy ban nhân dân tỉnh lập sổ kho"])
def test_an_order_behind_what_a_council_agrees_with(read: Read, order: str) -> None:
    duties = read("Nghị quyết", f"Điều 1. Hội đồng nhân dân tỉnh nhất trí với kế hoạch giữ kho{order}.\n")
    assert [duty.lead for duty in duties] == [["Ủy ban nhân dân tỉnh"]]


def test_members_of_a_group_named_with_their_offices(read: Read) -> None:
    source = "Điều 1. – Thành phần Tiểu ban muối gồm có:\n- Đ/c Võ Văn Muối, Phó Chủ tịch UBND tỉnh phụ trách Trưởng tiểu ban.\n- Đ/c Lê Văn Kho Trưởng Ban.\nĐiều 2. Sở Nội vụ chịu trách nhiệm giữ sổ.\n"
    assert [duty.lead for duty in read("Quyết định", source)] == [["Sở Nội vụ"]]


def test_a_note_in_brackets_below_a_task(read: Read) -> None:
    source = "III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: giữ kho.\n(Từ ngày 01/7/2027, việc giữ kho của UBND các huyện do UBND các xã thực hiện).\n"
    assert [duty.text for duty in read("Kế hoạch", source)] == ["giữ kho."]


@pytest.mark.parametrize("broken", ["ngày 15/9/2005 của Ủy ban\nThường vụ Quốc hội về cơ cấu kho;", "theo quy định của Luật\nBan hành văn bản quy phạm pháp luật số 64/2025/QH15;"])
def test_names_that_a_line_breaks_in_a_basis(read: Read, broken: str) -> None:
    assert read("Quyết định", f"Căn cứ Nghị quyết số 916/2005/NQ-UBTVQH11 {broken}\nCăn cứ Luật Muối;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế kho.\n") == []


def test_what_a_council_has_done_is_told(read: Read) -> None:
    text = "Sau 02 ngày làm việc, Hội đồng nhân dân tỉnh khóa XVIII đã hoàn thành chương trình.\nĐiều 2. Tổ chức thực hiện\n1. Giao UBND tỉnh giữ kho.\n"
    assert [duty.lead for duty in read("Nghị quyết", text)] == [["UBND tỉnh"]]


def test_what_a_report_holds_is_one_task(read: Read) -> None:
    text = "1. Sở Y tế kiểm kê kho sách.\nBáo cáo tập trung vào các nội dung sau:\n- Tình hình giữ kho;\n- Việc sửa kho.\n"
    assert len(read("Chỉ thị", text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "1. Trong tháng 9 năm 2025, trên địa bàn xảy ra ngộ độc muối làm hàng trăm học sinh, công nhân phải nhập viện.",
        "2. Chủ đầu tư: Sở Y tế.\n3. Đơn vị thực hiện: Chi cục Thủy sản.\n4. Thời gian thực hiện: 2018 - 2020.",
        "2. Bộ Y tế gửi các sổ kho đã sửa để tham khảo khi thực hiện.",
        "1. Sau hội nghị, Ban Chấp hành Đảng bộ thống nhất khẳng định những quan điểm về giữ kho còn nguyên giá trị.",
    ],
)
def test_accidents_facts_and_findings_are_none(read: Read, text: str) -> None:
    assert read("Kế hoạch", f"III. TỔ CHỨC THỰC HIỆN\n{text}\n") == []


def test_what_closes_a_paper_is_laid_on_nobody_above(read: Read) -> None:
    closing = (
        "Báo cáo kết quả thực hiện gửi về Sở Nội vụ trước ngày 15/12/2024.\n",
        "Trong khi thực hiện nếu có gì khó khăn, báo cáo Ủy ban nhân dân tỉnh giải quyết.\n",
        "Số: 04/VBHN-BYT\n",
    )
    for line in closing:
        (duty,) = read("Kế hoạch", f"III. TỔ CHỨC THỰC HIỆN\n1. Công an tỉnh rà soát kho.\n\n{line}")
        assert duty.text == "Công an tỉnh rà soát kho."


def test_who_reported_before_the_conclusions_has_none_of_the_tasks(read: Read) -> None:
    source = (
        "Tại phiên họp, sau khi nghe Đảng ủy UBND tỉnh báo cáo về kho, Đảng ủy Công an tỉnh trình Đề án giữ kho, Ban Thường vụ Tỉnh ủy thảo luận và kết luận như sau:\n"
        "1. Việc rà soát sổ kho phải hoàn thành trước 31/10/2025.\n2. Giao Đảng ủy UBND tỉnh lãnh đạo việc giữ kho.\n"
    )
    assert [duty.lead for duty in read("Thông báo", source)] == [["Đảng ủy UBND tỉnh"]]
