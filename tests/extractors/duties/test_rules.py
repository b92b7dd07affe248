"""Duties in laws, decrees, circulars, consolidated texts and rules of councils. All texts were drafted for these tests."""

import pytest

from danchieu.extractors.duties.obligations import read_obligations
from danchieu.extractors.header.header import Header, Locality
from danchieu.extractors.record import Document, Obligation
from danchieu.extractors.text import Text


def read(kind: str, source: str, number: str | None = None) -> list[Obligation]:
    """The duties of a text whose letterhead is one empty line."""
    text = Text("\n" + source)
    return read_obligations(text, Header(Document(type=kind, number=number), Locality(), body_end=len(text.norm)), [])


def test_a_decision_with_rules_in_its_own_articles() -> None:
    rules = "Điều 2. Giá thuê\n\n1. Phân công nhiệm vụ báo cáo giá:\n\na) Sở Xây dựng: Tổng hợp, phân tích giá thuê nhà.\n\nĐiều 3. Giải thích\n\n"
    filler = "Giá thuê là số tiền trả cho một mét vuông sàn trong một tháng.\n\n" * 120
    (duty,) = read("Quyết định", rules + filler, "12/2025/QĐ-UBND")
    assert duty.lead == ["Sở Xây dựng"]


def test_a_resolution_of_a_council_with_rules_is_read_as_a_decision_is() -> None:
    rules = (
        "Điều 2. Hỗ trợ giếng khoan\n\n1. Hội đồng nhân dân tỉnh thống nhất giao Ủy ban nhân dân tỉnh bố trí vốn khoan giếng.\n\n"
        "2. Hằng quý (trước ngày 05), Ủy ban nhân dân cấp xã lập danh sách hộ thiếu nước.\n\nĐiều 3. Giải thích\n\n"
    )
    filler = "Giếng khoan là giếng sâu trên hai mươi mét.\n\n" * 200
    duties = read("Nghị quyết", rules + filler, "12/2025/NQ-HĐND")
    assert [duty.lead for duty in duties] == [["Ủy ban nhân dân tỉnh"], ["Ủy ban nhân dân cấp xã"]]


def test_a_law_has_one_ministry_lead_where_it_says_no_more() -> None:
    law = "Điều 9. Lưu giữ\n\n3. Bộ trưởng Bộ Công an chủ trì, phối hợp với Bộ trưởng Bộ Tài chính quy định chi tiết khoản này.\n"
    (duty,) = read("Luật", law)
    assert (duty.lead, duty.support) == (["Bộ trưởng Bộ Công an"], ["Bộ trưởng Bộ Tài chính"])


def test_an_article_in_markdown_heads_its_tasks_and_an_annex_ends_it() -> None:
    source = (
        "### Điều 7. Trách nhiệm của Bộ Y tế\n\n1. Lập bản đồ vườn thuốc.\n\n### Điều 8. Trách nhiệm thi hành\n\n"
        "Bộ Y tế chịu trách nhiệm thi hành Nghị định này.\n\n---\n\n## PHỤ LỤC\n\n**Nội dung hồ sơ:**\n\n1. Đơn xin cấp giống\n"
    )
    assert [duty.text for duty in read("Nghị định", source)] == [
        "Lập bản đồ vườn thuốc.", "Bộ Y tế chịu trách nhiệm thi hành Nghị định này.",
    ]  # fmt: skip


def test_a_clause_on_the_line_of_its_article() -> None:
    source = "Điều 3. 1. Bộ trưởng Bộ Y tế trong phạm vi quyền hạn của mình chịu trách nhiệm hướng dẫn Nghị định này.\n2. Bộ Y tế có trách nhiệm in sổ.\n"
    assert [duty.text[:12] for duty in read("Nghị định", source)] == ["Bộ trưởng Bộ", "Bộ Y tế có t"]


def test_what_becomes_of_projects_is_no_task_of_theirs() -> None:
    source = "Điều 9. Hiệu lực thi hành\n\n1. Các dự án đầu tư trồng cây thuốc đã duyệt trước ngày này thì tiếp tục theo quyết định cũ.\n\nNghị quyết đã được Hội đồng nhân dân tỉnh khóa XV thông qua.\n"
    assert read("Nghị quyết", source, "12/2025/NQ-HĐND") == []


def test_the_title_of_an_article_may_end_with_a_full_stop() -> None:
    source = "Điều 5. Điều khoản thi hành.\n\n1. Hội Chữ thập đỏ Việt Nam theo chức năng được giao phối hợp với Bộ Y tế kiểm tra vườn thuốc.\n"
    (duty,) = read("Thông tư", source)
    assert (duty.lead, duty.support) == (["Hội Chữ thập đỏ Việt Nam"], ["Bộ Y tế"])


def test_a_heading_may_end_with_a_word_that_also_opens_a_reference() -> None:
    line = "Kho thuốc được lập ở mỗi xã, mỗi phường trong tỉnh, có người \n\ngiữ kho và sổ nhập xuất theo mẫu chung của ngành y tế nước ta. \n\n"
    source = line * 6 + "Điều 9. Trách nhiệm của Bộ Kế hoạch và Đầu tư \n\n1. Lập bản đồ kho thuốc. \n\n2. In sổ nhập kho thuốc. \n"
    assert [duty.lead for duty in read("Thông tư", source)] == [["Bộ Kế hoạch và Đầu tư"]] * 2


def test_marks_of_notes_are_no_part_of_an_item() -> None:
    source = (
        "Điều 4. Trách nhiệm giữ kho\n\n1. Trách nhiệm của cơ quan quân sự địa phương\n\na)[24]\nCơ quan quân sự cấp xã có trách nhiệm canh kho.\n\n"
        "b) [25]\nVNMAC chủ trì, phối hợp với Bộ Tổng Tham mưu dọn kho.\n"
    )
    first, second = read("Văn bản hợp nhất", source)
    assert (first.lead, second.lead, second.support) == (["Cơ quan quân sự cấp xã"], ["VNMAC"], ["Bộ Tổng Tham mưu"])
    assert second.text.startswith("VNMAC")


def test_a_paragraph_of_a_law_that_names_a_ministry() -> None:
    law = "Điều 9. Lưu giữ\n\n3. Người giữ kho phải ghi sổ.\n\nBộ trưởng Bộ Công an chủ trì, phối hợp với Bộ trưởng Bộ Tài chính quy định chi tiết khoản này.”.\n"
    (duty,) = read("Luật", law)
    assert duty.lead == ["Bộ trưởng Bộ Công an"]


def test_articles_of_a_chapter_on_responsibility_may_be_titled_with_the_body_alone() -> None:
    source = (
        "### Điều 8. Kho thuốc\n\n1. Kho thuốc của Bộ Y tế ở tầng một.\n\n## Chương VI\n\nTRÁCH NHIỆM CỦA CÁC CƠ QUAN\n\n"
        "### Điều 9. Bộ Y tế\n\n1. Lập bản đồ kho thuốc.\n\n### Điều 10. Ủy ban nhân dân các cấp\n\n1. Ủy ban nhân dân các cấp:\n\n"
        "a) Giữ kho thuốc ở mỗi xã.\n\n## Chương VII\n\nĐIỀU KHOẢN CHUYỂN TIẾP\n\n### Điều 11. Bộ Nội vụ\n\n1. Kho cũ được dùng tiếp.\n"
    )
    assert [(duty.lead, duty.text) for duty in read("Nghị định", source)] == [
        (["Bộ Y tế"], "Lập bản đồ kho thuốc."),
        (["Ủy ban nhân dân các cấp"], "Giữ kho thuốc ở mỗi xã."),
    ]


@pytest.mark.parametrize(("occasion", "count"), [("Hằng tháng", 1), ("Căn cứ sổ kho", 1), ("Kể từ khi có sổ kho", 1), ("Trong thời hạn 05 ngày", 0)])
def test_a_clause_of_a_decree_that_begins_with_its_occasion(occasion: str, count: int) -> None:
    source = f"Điều 9. Kho thuốc\n\n1. {occasion}, Sở Y tế có trách nhiệm kiểm kê kho thuốc của các xã.\n"
    assert len(read("Nghị định", source)) == count


@pytest.mark.parametrize(
    ("subject", "lead"),
    [
        ("Cơ quan tổ chức lập quy hoạch kho thuốc", "Cơ quan tổ chức lập quy hoạch kho thuốc"),
        ("Cơ quan, tổ chức trong phạm vi nhiệm vụ, quyền hạn của mình", "Cơ quan, tổ chức"),
        ("Cơ sở trợ giúp phòng, chống dịch quy định tại khoản 2 Điều 35 của Luật này", "Cơ sở trợ giúp phòng, chống dịch"),
        ("Người đại diện theo pháp luật của tổ chức", "Người đại diện theo pháp luật của tổ chức"),
        ("Cơ quan quản lý cấp trên trực tiếp của người giữ kho phải", "Cơ quan quản lý cấp trên trực tiếp của người giữ kho"),
        ("Tổ hòa giải ở cơ sở", "Tổ hòa giải ở cơ sở"),
        ("Cơ sở giáo dục thường xuyên", "Cơ sở giáo dục thường xuyên"),
        ("Cơ quan quản lý người bị áp dụng biện pháp xử lý", "Cơ quan quản lý người bị áp dụng biện pháp xử lý"),
    ],
)
def test_names_of_classes_hold_verbs(subject: str, lead: str) -> None:
    (duty,) = read("Luật", f"Điều 8. Trách nhiệm giữ kho\n\n1. {subject} có trách nhiệm giữ kho thuốc khô ráo.\n")
    assert duty.lead == [lead]


@pytest.mark.parametrize(
    ("subject", "count"),
    [
        ("Bộ Y tế giúp Chính phủ thống nhất quản lý kho thuốc, có nhiệm vụ, quyền hạn sau đây:", 2),
        ("Ủy ban nhân dân các cấp quản lý kho thuốc ở địa phương, thực hiện các nhiệm vụ sau đây:", 2),
        ("Người giữ kho có nhiệm vụ sau đây:", 0),
    ],
)
def test_the_tasks_of_a_body_are_listed_below_it(subject: str, count: int) -> None:
    source = f"Điều 5. Quản lý kho thuốc\n\n1. {subject}\n\na) Kiểm kê kho thuốc;\n\nb) In sổ kho thuốc.\n"
    assert len(read("Nghị định", source)) == count


def test_an_article_may_be_titled_with_the_tasks_and_powers_of_a_body() -> None:
    source = (
        "Điều 17. Nhiệm vụ và quyền hạn của Bộ Y tế trong việc giữ kho\n\nBộ Y tế giúp Chính phủ quản lý kho thuốc, có các nhiệm vụ và quyền hạn "
        "sau đây:\n\n1. Kiểm kê kho thuốc.\n\n2. Chủ trì, phối hợp với Bộ Tài chính kiểm tra giá thuốc.\n"
    )
    assert [(duty.lead, duty.support) for duty in read("Nghị định", source)] == [(["Bộ Y tế"], []), (["Bộ Y tế"], ["Bộ Tài chính"])]


def test_what_somebody_may_demand_of_others_is_no_duty_of_theirs() -> None:
    source = (
        "Điều 9. Quyền và trách nhiệm của người giữ kho\n\n1. Người giữ kho có các quyền sau đây:\n\na) Yêu cầu cơ quan, tổ chức có thẩm quyền sửa "
        "kho;\n\nb) Đề nghị Sở Y tế cấp sổ kho.\n\n2. Sở Y tế có trách nhiệm sửa kho.\n"
    )
    assert [duty.text for duty in read("Luật", source)] == ["Sở Y tế có trách nhiệm sửa kho."]


def test_notes_at_the_foot_of_a_page_are_no_part_of_a_task() -> None:
    source = (
        "Điều 7. Trách nhiệm của Sở Y tế12\n\n1. Kiểm kê kho thuốc cùng Tập đoàn Dược Quân đội13 và Sở Nội vụ.\n12 Cụm từ “Sở Dược” được thay thế bằng "
        "“Sở Y tế” theo quy định tại Điều 2 Nghị định số 12/2022/NĐ-CP.\n13 Điểm này được sửa đổi theo Nghị định số 12/2022/NĐ-CP.\n\n2. In sổ kho thuốc.\n"
    )
    duties = read("Văn bản hợp nhất", source)
    assert [(duty.lead, duty.text[-10:]) for duty in duties] == [(["Sở Y tế"], "Sở Nội vụ."), (["Sở Y tế"], "kho thuốc.")]


def test_who_rules_on_a_case_has_the_duty() -> None:
    source = "Điều 7. Trách nhiệm báo tin\n\n1. Trường hợp người giữ kho là công chức, viên chức thì người ra quyết định phạt có trách nhiệm báo cho Sở Y tế.\n"
    (duty,) = read("Luật", source)
    assert duty.lead == ["người ra quyết định phạt"]


@pytest.mark.parametrize(
    ("task", "count"),
    [
        ("Sở Y tế lập dự toán sửa kho thuốc gửi Sở Tài chính trước ngày 05 tháng 7 hằng năm.", 1),
        ("Sở Y tế lập dự toán sửa kho thuốc gửi Sở Tài chính.", 0),
        ("Trước ngày 25 hàng tháng, Bảo hiểm xã hội Việt Nam có trách nhiệm sửa kho thuốc.", 1),
        ("Sở Y tế cấp sổ cho kho thuốc lập trước ngày 05 tháng 7 năm 2019.", 0),
        ("Người giữ kho lập dự toán sửa kho thuốc trước ngày 05 tháng 7 hằng năm.", 0),
    ],
)
def test_what_a_body_does_by_a_day_of_each_year_is_its_task(task: str, count: int) -> None:
    assert len(read("Thông tư", f"Điều 16. Lập dự toán\n\n1. Dự toán lập theo mẫu.\n\n2. {task}\n")) == count


def test_a_body_of_its_own_does_something_every_year() -> None:
    source = "Điều 9. Trách nhiệm của chính quyền địa phương\n\n1. Sửa kho thuốc.\n\n2. Hằng năm, Ủy ban nhân dân các xã báo cáo về kho thuốc.\n"
    assert [duty.lead for duty in read("Luật", source)] == [["chính quyền địa phương"], ["Ủy ban nhân dân các xã"]]


@pytest.mark.parametrize(
    "line",
    [
        "Sổ kho bị thu lại trong các trường hợp sau đây:\n\na) Sở Y tế sử dụng kho thuốc sai mục đích;",
        "Tổ chức thực hiện kiểm kê phải bảo đảm các điều kiện sau đây:\n\na) Người đứng đầu tổ chức phải có sổ kho thuốc;",
        "Hội đồng Y khoa phải có ít nhất một phần ba tổng số thành viên là bác sĩ.",
        "Thành phần của Hội đồng Y khoa gồm bác sĩ và dược sĩ của tỉnh.",
        "Cán bộ quản lý kho giữ vai trò quan trọng trong việc giữ thuốc.",
        "Biên bản kiểm kê kho thuốc theo mẫu tại Phụ lục I ban hành kèm theo Thông tư này.",
        "Người bị thương thuộc diện quy định tại Điều 3 thì được hưởng trợ cấp một lần.",
    ],
)
def test_cases_forms_and_what_somebody_is_entitled_to_are_no_duties(line: str) -> None:
    source = f"Điều 9. Trách nhiệm tổ chức thực hiện\n\n1. Sở Y tế có trách nhiệm sửa kho thuốc.\n\n2. {line}\n"
    assert [duty.lead for duty in read("Thông tư", source)] == [["Sở Y tế"]]


@pytest.mark.parametrize("field", ["- Đơn vị chủ trì thực hiện: Sở Y tế.", "- Cơ quan chủ trì: Sở Y tế."])
def test_a_long_decision_with_fields_of_tasks_holds_a_plan(field: str) -> None:
    tasks = "".join(f"{n}. Rà soát kho thuốc số {n}.\n\n{field}\n\n- Thời gian hoàn thành: quý I/2026.\n\n" for n in range(1, 200))
    duties = read("Quyết định", "Điều 1. Phê duyệt kết quả rà soát kho thuốc.\n\n" + tasks, "12/QĐ-UBND")
    assert len(duties) == 199
    assert {(*duty.lead, duty.deadline and duty.deadline.text) for duty in duties} == {("Sở Y tế", "quý I/2026")}


def test_the_first_article_of_a_decision_may_hold_a_scheme() -> None:
    aims = "Cây thuốc mọc ở núi cao. Người dân đào cả rễ về bán cho người buôn.\n\n" * 400
    scheme = "III. TỔ CHỨC THỰC HIỆN\n\n1. Bộ Y tế\n\na) Lập bản đồ vườn thuốc.\n\nb) Phối hợp với Bộ Công an canh giữ vườn thuốc.\n\n"
    source = f"Điều 1. Phê duyệt Đề án giữ cây thuốc với các nội dung sau:\n\nI. MỤC TIÊU\n\n{aims}{scheme}Điều 2. Quyết định này có hiệu lực từ ngày ký.\n"
    assert [(duty.lead, duty.support) for duty in read("Quyết định", source, "12/QĐ-TTg")] == [(["Bộ Y tế"], []), (["Bộ Y tế"], ["Bộ Công an"])]


def test_a_resolution_of_the_government_may_order_in_articles() -> None:
    source = (
        "QUYẾT NGHỊ:\n\nĐiều 1. Thông qua nội dung dự án Luật Cây thuốc.\n\nĐiều 2. Giao Bộ Y tế chủ trì, phối hợp với Bộ Tư pháp hoàn thiện hồ sơ dự án Luật "
        "trước ngày 05 tháng 7 năm 2026.\n"
    )
    (duty,) = read("Nghị quyết", source, "12/NQ-CP")
    assert (duty.lead, duty.support, duty.deadline and duty.deadline.date) == (["Bộ Y tế"], ["Bộ Tư pháp"], "2026-07-05")


def test_who_carries_out_a_decision_may_be_said_without_a_full_stop() -> None:
    source = "Điều 3. Sở Y tế và Sở Tài chính chịu trách nhiệm thi hành Quyết định này\n\nQuyết định này có hiệu lực từ ngày ký.\n"
    (duty,) = read("Quyết định", source, "12/QĐ-UBND")
    assert duty.lead == ["Sở Y tế", "Sở Tài chính"]


def test_the_tasks_of_a_group_that_an_article_is_titled_with() -> None:
    source = "Điều 2. Nhiệm vụ của Tổ kiểm kê kho thuốc:\n\n- Kiểm kê kho thuốc của tỉnh.\n\n- Báo cáo Giám đốc Sở Y tế kết quả kiểm kê.\n"
    assert {tuple(duty.lead) for duty in read("Quyết định", source, "12/QĐ-SYT")} == {("Tổ kiểm kê kho thuốc",)}


def test_plans_head_blocks_with_names_in_lists_and_have_slogans() -> None:
    source = (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở, ban, ngành liên quan\n\nKiểm kê kho thuốc đang giữ.\n\n2. Giám đốc các Sở: Y tế, Nội vụ và các sở, ban, ngành; "
        "Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm in sổ kho.\n\nIII. KHẨU HIỆU TUYÊN TRUYỀN\n\n1. Toàn dân giữ gìn cây thuốc quý!\n"
    )
    assert [duty.lead for duty in read("Kế hoạch", source, "12/KH-UBND")] == [
        ["Sở, ban, ngành liên quan"],
        ["Giám đốc Sở Y tế", "Giám đốc Sở Nội vụ", "các sở, ban, ngành", "Chủ tịch Ủy ban nhân dân các xã"],
    ]


def test_titles_that_end_like_sentences_are_titles_beside_others() -> None:
    source = (
        "II. NHIỆM VỤ CỦA CÁC BỘ\n\nGiao Bộ Y tế thực hiện các nhiệm vụ sau:\n\n1. Giữ kho thuốc\n\na) Xây kho lạnh ở mỗi vùng.\n\n2. Tăng cường kiểm kê kho thuốc.\n\n"
        "a) Kiểm kê kho lạnh mỗi quý.\n"
    )
    assert [duty.text for duty in read("Nghị quyết", source, "12/NQ-CP")] == ["Xây kho lạnh ở mỗi vùng.", "Kiểm kê kho lạnh mỗi quý."]


def test_who_has_a_part_in_a_committee_has_no_task_by_that() -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Thành lập Ban kiểm kê:\n\na) Trưởng ban: Giám đốc Sở Y tế.\n\nb) Các ủy viên: đại diện Sở Tài chính.\n"
    assert read("Kế hoạch", source, "12/KH-UBND") == []


@pytest.mark.parametrize(
    ("source", "lead"),
    [
        ("Đồng chí Giám đốc Sở Y tế chỉ đạo việc kiểm kê kho thuốc.", "Giám đốc Sở Y tế"),
        ("Các sở, ngành liên quan tổ chức, triển khai việc kiểm kê kho thuốc.", "Các sở, ngành liên quan"),
        ("Các Bộ, cơ quan nghiên cứu các cách giữ kho thuốc.", "Các Bộ, cơ quan"),
        ("Ban Chỉ đạo quốc gia về kiểm kê kho thuốc chỉ đạo thực hiện Kế hoạch này.", "Ban Chỉ đạo quốc gia về kiểm kê kho thuốc"),
    ],
)
def test_where_the_name_of_an_actor_ends(source: str, lead: str) -> None:
    (duty,) = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {source}\n", "12/KH-UBND")
    assert duty.lead == [lead]


def test_who_is_asked_on_an_occasion_in_the_block_of_others() -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Bộ Y tế\n\na) Giữ kho thuốc.\n\nb) Đối với chi phí năm 2023, yêu cầu Bộ Tài chính rà soát vốn.\n"
    assert [duty.lead for duty in read("Kế hoạch", source, "12/KH-BYT")] == [["Bộ Y tế"], ["Bộ Tài chính"]]


@pytest.mark.parametrize(
    ("clause", "lead", "count"),
    [
        ("Đơn xin thuốc gửi qua bưu điện thì Văn phòng Sở có trách nhiệm chuyển cho kho.", "Văn phòng Sở", 1),
        ("Trường hợp kho thuốc của nhiều xã thì Chánh Thanh tra Sở trình Giám đốc Sở lập đoàn kiểm kê.", "Chánh Thanh tra Sở", 1),
        ("Hết hạn giữ thuốc, Thủ trưởng đơn vị trực tiếp quản lý viên chức có văn bản đề nghị Sở Y tế hủy thuốc.", "Thủ trưởng đơn vị trực tiếp quản lý viên chức", 1),
        ("Công an tỉnh được giao quản lý tài khoản theo dõi kho thuốc.", "Công an tỉnh", 1),
        ("Cơ quan thuộc tỉnh được giao thực hiện việc in sổ kho.", "", 0),
        ("Trường hợp kiểm kê theo Điều 3: Sở Tài chính, các Sở quản lý ngành, lĩnh vực và Sở Y tế ban hành kế hoạch.", "Sở Tài chính", 1),
    ],
)
def test_clauses_of_a_decision_with_rules_that_name_who_acts(clause: str, lead: str, count: int) -> None:
    filler = "Kho thuốc là nơi giữ thuốc ở nhiệt độ thấp.\n\n" * 200
    source = f"Điều 2. Nhận và giữ thuốc\n\n1. Thuốc giữ trong kho lạnh.\n\n2. {clause}\n\nĐiều 3. Giải thích\n\n{filler}"
    duties = read("Quyết định", source, "12/2025/QĐ-UBND")
    assert [duty.lead[0] for duty in duties] == [lead] * count


def test_partners_may_be_listed_one_a_line() -> None:
    source = (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Công an tỉnh\n\na) Canh giữ kho thuốc.\n\nb) Chủ trì, phối hợp\n\n- Sở Tài chính tham mưu bố trí vốn.\n\n"
        "- Sở Y tế và Sở Nội vụ rà soát người giữ kho.\n\nc) In sổ kho thuốc.\n"
    )
    assert [(duty.lead, duty.support) for duty in read("Kế hoạch", source, "12/KH-UBND")] == [
        (["Công an tỉnh"], []),
        (["Công an tỉnh"], ["Sở Tài chính"]),
        (["Công an tỉnh"], ["Sở Y tế", "Sở Nội vụ"]),
        (["Công an tỉnh"], []),
    ]


def test_those_by_whom_something_is_done_have_no_task_by_that() -> None:
    source = (
        "Điều 7. Trách nhiệm của Sở Y tế\n\n1. Công bố giá thuốc do cơ quan chuyên môn cấp tỉnh; Ủy ban nhân dân xã, phường quyết định hoặc trình "
        "cấp trên quyết định.\n\nHội đồng ……… kính đề nghị Giám đốc Sở Y tế xem xét.\n"
    )
    assert [duty.lead for duty in read("Thông tư", source)] == [["Sở Y tế"]]


@pytest.mark.parametrize(
    ("names", "lead"),
    [
        ("Thủ trưởng các đơn vị trực thuộc Sở Y tế, cán bộ, công chức của Sở và các tổ chức có liên quan", 3),
        ("Các cơ quan chức năng, chính quyền địa phương và các đơn vị khác", 3),
        ("Người đứng đầu cấp ủy, chính quyền, cơ quan, tổ chức", 1),
    ],
)
def test_how_many_a_list_of_actors_names(names: str, lead: int) -> None:
    (duty,) = read("Quyết định", f"Điều 3. {names} chịu trách nhiệm thi hành Quyết định này.\n", "12/QĐ-UBND")
    assert len(duty.lead) == lead


@pytest.mark.parametrize(
    ("task", "expected"),
    [
        (  # the adverbial belongs to the sentence behind it
            "Cơ quan chủ trì có trách nhiệm ghi biên bản. Kết thúc cuộc họp, các thành viên có trách nhiệm ký biên bản.",
            [(["Cơ quan chủ trì"], "Cơ quan chủ trì có trách nhiệm ghi biên bản."), (["các thành viên"], "Kết thúc cuộc họp, các thành viên có trách nhiệm ký biên bản.")],
        ),
        (
            "Giữ kho thuốc của tỉnh; Định kỳ hàng tháng, UBND cấp xã kiểm kê kho thuốc.",
            [(["Sở Y tế"], "Giữ kho thuốc của tỉnh;"), (["UBND cấp xã"], "Định kỳ hàng tháng, UBND cấp xã kiểm kê kho thuốc.")],
        ),
        (
            "Đối với đơn đã nhận, giải quyết nhưng chưa đủ thì trong 05 ngày, các Sở có trách nhiệm sửa kho.",
            [(["các Sở"], "Đối với đơn đã nhận, giải quyết nhưng chưa đủ thì trong 05 ngày, các Sở có trách nhiệm sửa kho.")],
        ),
        (
            "Trường hợp đơn gửi thẳng, nếu thuộc thẩm quyền thì UBND cấp xã chủ động giải quyết.",
            [(["UBND cấp xã"], "Trường hợp đơn gửi thẳng, nếu thuộc thẩm quyền thì UBND cấp xã chủ động giải quyết.")],
        ),
    ],
)
def test_where_a_task_of_another_begins(task: str, expected: list[tuple[list[str], str]]) -> None:
    duties = read("Thông tư", f"Điều 7. Trách nhiệm của Sở Y tế\n\n1. {task}\n\n2. Lập danh sách kho thuốc.\n")
    assert [(duty.lead, duty.text) for duty in duties[:-1]] == expected


@pytest.mark.parametrize(
    ("task", "support"),
    [
        ("Phối hợp với các cơ quan báo chí, truyền thông trên địa bàn tuyên truyền.", ["các cơ quan báo chí, truyền thông trên địa bàn"]),
        ("Phối hợp với cơ quan có chức năng quản lý kho, Ủy ban nhân dân xã trong kiểm kê.", ["cơ quan có chức năng quản lý kho", "Ủy ban nhân dân xã"]),
        ("Tự sửa kho, hoặc chỉ định một đơn vị chủ trì, phối hợp với các xã sửa kho.", []),
        ("Đối với đơn do xã chủ trì nhưng phải phối hợp với Sở Xây dựng để xử lý, thì trong 05 ngày báo cáo Bộ Y tế.", []),
        ("Phối hợp, hợp tác với Sở Nội vụ để in sổ kho.", ["Sở Nội vụ"]),
    ],
)
def test_who_supports_a_task(task: str, support: list[str]) -> None:
    (duty,) = read("Thông tư", f"Điều 7. Trách nhiệm của Sở Y tế\n\n1. {task}\n")
    assert (duty.lead, duty.support) == (["Sở Y tế"], support)


@pytest.mark.parametrize(
    ("introduction", "heading", "lead"),
    [
        (
            "Để hài hòa lợi ích của nhà nước, doanh nghiệp và các đối tác tham gia, Thủ tướng Chính phủ yêu cầu:",
            "1. Các Bộ: Công Thương, Nông nghiệp và Phát triển nông thôn, Xây dựng:",
            ["Bộ Công Thương", "Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Xây dựng"],
        ),
        ("Sau khi nghe các Bộ, Phó Thủ tướng Chính phủ Lò Văn Minh kết luận như sau:", "1. Bộ Y tế:", ["Bộ Y tế"]),
    ],
)
def test_who_is_meant_below_an_introduction(introduction: str, heading: str, lead: list[str]) -> None:
    source = f"{introduction}\n\n{heading}\n\na) Giữ kho thuốc của vùng.\n\n- Về cơ sở pháp lý của kho:\n\nb) Kiểm kê kho thuốc.\n\nSở Y tế trân trọng cảm ơn các Bộ./.\n"
    assert [(duty.lead, duty.text) for duty in read("Chỉ thị", source, "12/CT-TTg")] == [
        (lead, "Giữ kho thuốc của vùng."), (lead, "Kiểm kê kho thuốc."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("names", "lead"),
    [
        ("Báo Sơn La, Tạp chí Y học", ["Báo Sơn La", "Tạp chí Y học"]),
        ("Sở Nội vụ, phòng Nội vụ các huyện", ["Sở Nội vụ", "phòng Nội vụ các huyện"]),
        ("Hội đồng quản lý quỹ", ["Hội đồng quản lý quỹ"]),
        ("Các Bộ: Y tế, Tài chính và Ủy ban nhân dân tỉnh Sơn La", ["Bộ Y tế", "Bộ Tài chính", "Ủy ban nhân dân tỉnh Sơn La"]),
    ],
)
def test_names_of_bodies_in_a_plan(names: str, lead: list[str]) -> None:
    (duty,) = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {names} có trách nhiệm đưa tin về kho thuốc.\n", "12/KH-UBND")
    assert duty.lead == lead


def test_a_task_before_the_introduction_of_others_is_one_of_its_own() -> None:
    source = (
        "Thủ tướng Chính phủ yêu cầu:\n\n1. Bộ Y tế chủ trì, phối hợp với Bộ Tài chính sửa các kho thuốc của vùng núi trước ngày 05 tháng 7 năm 2026. "
        "Trong đó chú ý các nội dung sau:\n\na) Làm mái kho bằng vật liệu nhẹ.\n"
    )
    first, second = read("Chỉ thị", source, "12/CT-TTg")
    assert (first.lead, first.support, first.deadline and first.deadline.date) == (["Bộ Y tế"], ["Bộ Tài chính"], "2026-07-05")
    assert (second.lead, second.support, second.deadline) == (["Bộ Y tế"], [], None)


def test_a_section_may_be_titled_with_the_tasks_of_a_body() -> None:
    source = "II. NHIỆM VỤ CHỦ YẾU CỦA BỘ Y TẾ\n\n1. Sửa các kho thuốc của vùng núi.\n\n2. Phối hợp với Bộ Tài chính bố trí vốn.\n"
    assert [(duty.lead, duty.support) for duty in read("Kế hoạch", source, "12/KH-BYT")] == [(["Bộ Y tế"], []), (["Bộ Y tế"], ["Bộ Tài chính"])]
