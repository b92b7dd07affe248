"""Duties in laws, decrees, circulars, consolidated texts and rules of councils. All texts were drafted for these tests."""

from collections.abc import Callable
from typing import Protocol

import pytest

from danchieu.extractors.record import Obligation

ReadAnnex = Callable[[str, str], list[Obligation]]


class Read(Protocol):
    def __call__(
        self, kind: str, source: str, number: str | None = None, issuer: str | None = None
    ) -> list[Obligation]: ...


LAWS = [
    ("2. Chính phủ quy định chi tiết và hướng dẫn thi hành Luật này.", ["Chính phủ"]),
    ("2. Bộ Y tế hướng dẫn thi hành các khoản được giao trong Luật.", ["Bộ Y tế"]),
    ("2. Chính phủ quy định mức phạt từng loại vi phạm. Nghị định hướng dẫn thi hành được công bố.", None),
]


@pytest.mark.parametrize(("clause", "lead"), LAWS)
def test_the_closing_order_of_a_law(read: Read, clause: str, lead: list[str] | None) -> None:
    duties = read("Luật", f"Điều 9. 1. Luật này có hiệu lực từ ngày 01 tháng 7 năm 2026.\n{clause}\n")
    assert [duty.lead for duty in duties] == ([lead] if lead else [])


RULES = [
    ("Điều\n9. Trách nhiệm của Sở Công Thương\n\n1. Công bố vùng nguy hiểm.\n", ["Sở Công Thương"]),
    ("Điều 5. Cấp thẻ\n\n1. Vụ Tổ chức cán bộ có trách nhiệm\n\na) Phát thẻ cho các đơn vị.\n", ["Vụ Tổ chức cán bộ"]),
    ("Điều 5. Cấp thẻ\n\n1. Căn cứ hồ sơ, Vụ Tổ chức cán bộ lập danh sách người được cấp thẻ.\n", ["Vụ Tổ chức cán bộ"]),
    ("Chương II\nTỔ CHỨC THỰC HIỆN\n\nĐiều 7. Các sở, ban, ngành\n\n1. Rà soát tài sản.\n", ["Các sở, ban, ngành"]),
    ("Điều 8. Cơ quan kiểm tra\n\n1. Các Sở quản lý ngành, lĩnh vực:\n\na) Kiểm tra giá bán.\n", ["Các Sở quản lý ngành, lĩnh vực"]),
    ("Điều 8. Kê khai\n\n1. Cơ quan tiếp nhận hồ sơ có trách nhiệm cập nhật số liệu.\n", ["Cơ quan tiếp nhận hồ sơ"]),
    ("Điều 4. Phòng cháy\n\n1. Cấp cháy IV\n\na) Chủ tịch Ủy ban nhân dân cấp xã chỉ đạo tuần tra rừng.\n", ["Chủ tịch Ủy ban nhân dân cấp xã"]),
    ("Điều 6. Văn phòng\n\n1. Văn phòng UBND xã có trách nhiệm:\n\na) Sau khi nhận đơn, phải tham mưu cho UBND xã, Chủ tịch UBND xã có văn bản trả lời.\n", ["Văn phòng UBND xã"]),
    ("Điều 20. Trách nhiệm của Sở Y tế, Sở Tài chính\n\n1. Sở Y tế: Thống kê số giường bệnh.\n", ["Sở Y tế"]),
    ("Điều 5. Trách nhiệm của các sở, ban, ngành\n\n1. Sở Công Thương\n\na) Kiểm tra lưới điện.\n", ["Sở Công Thương"]),
    ("Điều 5. Nội dung Sở Y tế có trách nhiệm chủ trì\n\n1. Kiểm tra nước uống của trường học.\n", ["Sở Y tế"]),
    ("Điều 6. Đề nghị Hội Nông dân tỉnh\n\n1. Nắm tình hình hộ thiếu giống.\n", ["Hội Nông dân tỉnh"]),
    ("Điều 10. Vận hành kho\n\n1. Văn phòng UBND xã.\n\na) Kiểm tra chìa khóa của kho.\n", ["Văn phòng UBND xã"]),
    ("Điều 8. Hội đồng\n\n1. Hội đồng làm việc theo nguyên tắc tập thể.\n\n2. Hội đồng họp mỗi quý một lần.\n", None),
    ("Điều 9. Trách nhiệm của Sở Y tế\n\n1. Đề nghị Công an tỉnh cung cấp kho.\n", ["Sở Y tế"]),
    ("Điều 9. Trách nhiệm của Sở Y tế\n\n1. Trường hợp kho đầy thì Công an tỉnh có trách nhiệm cho mượn kho.\n", ["Công an tỉnh"]),
    ("Điều 9. Kho\n\n1. Đối với kho cũ thì Sở Y tế có trách nhiệm bàn giao.\n", ["Sở Y tế"]),
    ("Điều 9. Kho\n\n1. Các xã khi nhận được kho thì có trách nhiệm giữ kho.\n", ["Các xã"]),
    ("Điều 9. Trách nhiệm của Sở Y tế\n\n1. Sở Y tế không chịu trách nhiệm về kho cũ.\n", None),
    ("Điều 9. Trách nhiệm của các đơn vị trong việc giữ kho\n\n1. Kiểm tra kho hằng ngày.\n", ["các đơn vị"]),
    ("Điều 9. Kho\n\n1. Hằng tháng, Sở Y tế có báo cáo về kho. Báo cáo gồm các nội dung sau:\n\na) Số thuốc còn lại;\n\nb) Số thuốc hỏng.\n", ["Sở Y tế"]),
    ("Điều 9. Trách nhiệm của Sở Y tế\n\n1. Trường hợp kho đầy, các xã có trách nhiệm cho mượn nhà văn hóa trong 03 ngày.\n", ["các xã"]),
    ("Điều 9. Kho\n\n1. Đối với đơn thư của cá nhân, trong thời hạn 05 ngày, Sở Y tế có trách nhiệm trả lời.\n", ["Sở Y tế"]),
    ("Điều 9. Kho\n\n1. Đơn vị được phân công phải lập sổ kho.\n", ["Đơn vị được phân công"]),
    ("Điều 9. Tổ chức thực hiện\n\n1. UBND các xã phân công cán bộ tư vấn theo dõi người cai nghiện.\n", ["UBND các xã"]),
    ("Điều 9. Kho\n\n1. Đối với các xã dùng cân điện tử thì căn cứ số cân để ghi sổ.\n", None),
    ("Điều 9. Kho\n\n1. Trường hợp thuốc do xã mua theo quy định của Quy chế kho và các văn bản hướng dẫn kèm theo Quy chế kho: Sở Y tế có trách nhiệm kiểm tra.\n", ["Sở Y tế"]),
    ("Điều 9. Trách nhiệm của người trực tổng đài\n\n1. Ghi sổ cuộc gọi.\n", ["Người trực tổng đài"]),
    ("Điều 9. Trách nhiệm của Cơ quan quản lý trực tiếp\n\n1. Các cơ quan quản lý trực tiếp chỉ đạo việc lưu hồ sơ.\n", ["Các cơ quan quản lý trực tiếp"]),
    ("Điều 9. Trách nhiệm của kíp trực đêm\n\n1. Ghi sổ cuộc gọi.\n", ["Kíp trực đêm"]),
    ("Điều 9. Trách nhiệm của Sở Y tế\n\n1. Phân công cán bộ trực điện thoại.\n", ["Sở Y tế"]),
    ("Điều 8. Kê khai\n\n1. Cơ quan tiếp nhận hồ sơ được quy định tại Phụ lục I.\n", None),
    ("Điều 8. Kê khai\n\n1. Cơ quan tổ chức lập quy hoạch: Ban Quản lý khu kinh tế cảng;\n", None),
    ("Điều 5. Thẩm quyền\n\n1. Chủ tịch UBND tỉnh quyết định mức hỗ trợ.\n", None),
    ("Điều 6. Xử lý\n\n1. Đối với hồ sơ của đơn vị khác thì đơn vị đó tự bảo quản.\n", None),
    ("Điều 6. Xử lý\n\n1. Người vi phạm phải khôi phục hiện trạng.\n", None),
]


@pytest.mark.parametrize(("source", "lead"), RULES)
def test_rules_of_a_local_body(read_annex: ReadAnnex, source: str, lead: list[str] | None) -> None:
    assert [duty.lead for duty in read_annex("Quy chế", source)] == ([lead] if lead else [])


def test_a_decision_with_rules_in_its_own_articles(read: Read) -> None:
    rules = "Điều 2. Giá thuê\n\n1. Phân công nhiệm vụ báo cáo giá:\n\na) Sở Xây dựng: Tổng hợp, phân tích giá thuê nhà.\n\nĐiều 3. Giải thích\n\n"
    filler = "Giá thuê là số tiền trả cho một mét vuông sàn trong một tháng.\n\n" * 120
    (duty,) = read("Quyết định", rules + filler, "12/2025/QĐ-UBND")
    assert duty.lead == ["Sở Xây dựng"]


def test_a_resolution_of_a_council_with_rules_is_read_as_a_decision_is(read: Read) -> None:
    rules = (
        "Điều 2. Hỗ trợ giếng khoan\n\n1. Hội đồng nhân dân tỉnh thống nhất giao Ủy ban nhân dân tỉnh bố trí vốn khoan giếng.\n\n"
        "2. Hằng quý (trước ngày 05), Ủy ban nhân dân cấp xã lập danh sách hộ thiếu nước.\n\nĐiều 3. Giải thích\n\n"
    )
    filler = "Giếng khoan là giếng sâu trên hai mươi mét.\n\n" * 200
    duties = read("Nghị quyết", rules + filler, "12/2025/NQ-HĐND")
    assert [duty.lead for duty in duties] == [["Ủy ban nhân dân tỉnh"], ["Ủy ban nhân dân cấp xã"]]


def test_a_law_has_one_ministry_lead_where_it_says_no_more(read: Read) -> None:
    law = "Điều 9. Lưu giữ\n\n3. Bộ trưởng Bộ Công an chủ trì, phối hợp với Bộ trưởng Bộ Tài chính quy định chi tiết khoản này.\n"
    (duty,) = read("Luật", law)
    assert (duty.lead, duty.support) == (["Bộ trưởng Bộ Công an"], ["Bộ trưởng Bộ Tài chính"])


def test_an_article_in_markdown_heads_its_tasks_and_an_annex_ends_it(read: Read) -> None:
    source = (
        "### Điều 7. Trách nhiệm của Bộ Y tế\n\n1. Lập bản đồ vườn thuốc.\n\n### Điều 8. Trách nhiệm thi hành\n\n"
        "Bộ Y tế chịu trách nhiệm thi hành Nghị định này.\n\n---\n\n## PHỤ LỤC\n\n**Nội dung hồ sơ:**\n\n1. Đơn xin cấp giống\n"
    )
    assert [duty.text for duty in read("Nghị định", source)] == [
        "Lập bản đồ vườn thuốc.", "Bộ Y tế chịu trách nhiệm thi hành Nghị định này.",
    ]  # fmt: skip


def test_a_clause_on_the_line_of_its_article(read: Read) -> None:
    source = "Điều 3. 1. Bộ trưởng Bộ Y tế trong phạm vi quyền hạn của mình chịu trách nhiệm hướng dẫn Nghị định này.\n2. Bộ Y tế có trách nhiệm in sổ.\n"
    assert [duty.text[:12] for duty in read("Nghị định", source)] == ["Bộ trưởng Bộ", "Bộ Y tế có t"]


def test_what_becomes_of_projects_is_no_task_of_theirs(read: Read) -> None:
    source = "Điều 9. Hiệu lực thi hành\n\n1. Các dự án đầu tư trồng cây thuốc đã duyệt trước ngày này thì tiếp tục theo quyết định cũ.\n\nNghị quyết đã được Hội đồng nhân dân tỉnh khóa XV thông qua.\n"
    assert read("Nghị quyết", source, "12/2025/NQ-HĐND") == []


def test_the_title_of_an_article_may_end_with_a_full_stop(read: Read) -> None:
    source = "Điều 5. Điều khoản thi hành.\n\n1. Hội Chữ thập đỏ Việt Nam theo chức năng được giao phối hợp với Bộ Y tế kiểm tra vườn thuốc.\n"
    (duty,) = read("Thông tư", source)
    assert (duty.lead, duty.support) == (["Hội Chữ thập đỏ Việt Nam"], ["Bộ Y tế"])


def test_a_heading_may_end_with_a_word_that_also_opens_a_reference(read: Read) -> None:
    line = "Kho thuốc được lập ở mỗi xã, mỗi phường trong tỉnh, có người \n\ngiữ kho và sổ nhập xuất theo mẫu chung của ngành y tế nước ta. \n\n"
    source = line * 6 + "Điều 9. Trách nhiệm của Bộ Kế hoạch và Đầu tư \n\n1. Lập bản đồ kho thuốc. \n\n2. In sổ nhập kho thuốc. \n"
    assert [duty.lead for duty in read("Thông tư", source)] == [["Bộ Kế hoạch và Đầu tư"]] * 2


def test_marks_of_notes_are_no_part_of_an_item(read: Read) -> None:
    source = (
        "Điều 4. Trách nhiệm giữ kho\n\n1. Trách nhiệm của cơ quan quân sự địa phương\n\na)[24]\nCơ quan quân sự cấp xã có trách nhiệm canh kho.\n\n"
        "b) [25]\nVNMAC chủ trì, phối hợp với Bộ Tổng Tham mưu dọn kho.\n"
    )
    first, second = read("Văn bản hợp nhất", source)
    assert (first.lead, second.lead, second.support) == (["Cơ quan quân sự cấp xã"], ["VNMAC"], ["Bộ Tổng Tham mưu"])
    assert second.text.startswith("VNMAC")


def test_a_paragraph_of_a_law_that_names_a_ministry(read: Read) -> None:
    law = "Điều 9. Lưu giữ\n\n3. Người giữ kho phải ghi sổ.\n\nBộ trưởng Bộ Công an chủ trì, phối hợp với Bộ trưởng Bộ Tài chính quy định chi tiết khoản này.”.\n"
    (duty,) = read("Luật", law)
    assert duty.lead == ["Bộ trưởng Bộ Công an"]


def test_articles_of_a_chapter_on_responsibility_may_be_titled_with_the_body_alone(read: Read) -> None:
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
def test_a_clause_of_a_decree_that_begins_with_its_occasion(read: Read, occasion: str, count: int) -> None:
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
def test_names_of_classes_hold_verbs(read: Read, subject: str, lead: str) -> None:
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
def test_the_tasks_of_a_body_are_listed_below_it(read: Read, subject: str, count: int) -> None:
    source = f"Điều 5. Quản lý kho thuốc\n\n1. {subject}\n\na) Kiểm kê kho thuốc;\n\nb) In sổ kho thuốc.\n"
    assert len(read("Nghị định", source)) == count


def test_an_article_may_be_titled_with_the_tasks_and_powers_of_a_body(read: Read) -> None:
    source = (
        "Điều 17. Nhiệm vụ và quyền hạn của Bộ Y tế trong việc giữ kho\n\nBộ Y tế giúp Chính phủ quản lý kho thuốc, có các nhiệm vụ và quyền hạn "
        "sau đây:\n\n1. Kiểm kê kho thuốc.\n\n2. Chủ trì, phối hợp với Bộ Tài chính kiểm tra giá thuốc.\n"
    )
    assert [(duty.lead, duty.support) for duty in read("Nghị định", source)] == [(["Bộ Y tế"], []), (["Bộ Y tế"], ["Bộ Tài chính"])]


def test_what_somebody_may_demand_of_others_is_no_duty_of_theirs(read: Read) -> None:
    source = (
        "Điều 9. Quyền và trách nhiệm của người giữ kho\n\n1. Người giữ kho có các quyền sau đây:\n\na) Yêu cầu cơ quan, tổ chức có thẩm quyền sửa "
        "kho;\n\nb) Đề nghị Sở Y tế cấp sổ kho.\n\n2. Sở Y tế có trách nhiệm sửa kho.\n"
    )
    assert [duty.text for duty in read("Luật", source)] == ["Sở Y tế có trách nhiệm sửa kho."]


def test_notes_at_the_foot_of_a_page_are_no_part_of_a_task(read: Read) -> None:
    source = (
        "Điều 7. Trách nhiệm của Sở Y tế12\n\n1. Kiểm kê kho thuốc cùng Tập đoàn Dược Quân đội13 và Sở Nội vụ.\n12 Cụm từ “Sở Dược” được thay thế bằng "
        "“Sở Y tế” theo quy định tại Điều 2 Nghị định số 12/2022/NĐ-CP.\n13 Điểm này được sửa đổi theo Nghị định số 12/2022/NĐ-CP.\n\n2. In sổ kho thuốc.\n"
    )
    duties = read("Văn bản hợp nhất", source)
    assert [(duty.lead, duty.text[-10:]) for duty in duties] == [(["Sở Y tế"], "Sở Nội vụ."), (["Sở Y tế"], "kho thuốc.")]


def test_who_rules_on_a_case_has_the_duty(read: Read) -> None:
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
def test_what_a_body_does_by_a_day_of_each_year_is_its_task(read: Read, task: str, count: int) -> None:
    assert len(read("Thông tư", f"Điều 16. Lập dự toán\n\n1. Dự toán lập theo mẫu.\n\n2. {task}\n")) == count


def test_a_body_of_its_own_does_something_every_year(read: Read) -> None:
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
def test_cases_forms_and_what_somebody_is_entitled_to_are_no_duties(read: Read, line: str) -> None:
    source = f"Điều 9. Trách nhiệm tổ chức thực hiện\n\n1. Sở Y tế có trách nhiệm sửa kho thuốc.\n\n2. {line}\n"
    assert [duty.lead for duty in read("Thông tư", source)] == [["Sở Y tế"]]


@pytest.mark.parametrize("field", ["- Đơn vị chủ trì thực hiện: Sở Y tế.", "- Cơ quan chủ trì: Sở Y tế."])
def test_a_long_decision_with_fields_of_tasks_holds_a_plan(read: Read, field: str) -> None:
    tasks = "".join(f"{n}. Rà soát kho thuốc số {n}.\n\n{field}\n\n- Thời gian hoàn thành: quý I/2026.\n\n" for n in range(1, 200))
    duties = read("Quyết định", "Điều 1. Phê duyệt kết quả rà soát kho thuốc.\n\n" + tasks, "12/QĐ-UBND")
    assert len(duties) == 199
    assert {(*duty.lead, duty.deadline and duty.deadline.text) for duty in duties} == {("Sở Y tế", "quý I/2026")}


def test_the_first_article_of_a_decision_may_hold_a_scheme(read: Read) -> None:
    aims = "Cây thuốc mọc ở núi cao. Người dân đào cả rễ về bán cho người buôn.\n\n" * 400
    scheme = "III. TỔ CHỨC THỰC HIỆN\n\n1. Bộ Y tế\n\na) Lập bản đồ vườn thuốc.\n\nb) Phối hợp với Bộ Công an canh giữ vườn thuốc.\n\n"
    source = f"Điều 1. Phê duyệt Đề án giữ cây thuốc với các nội dung sau:\n\nI. MỤC TIÊU\n\n{aims}{scheme}Điều 2. Quyết định này có hiệu lực từ ngày ký.\n"
    assert [(duty.lead, duty.support) for duty in read("Quyết định", source, "12/QĐ-TTg")] == [(["Bộ Y tế"], []), (["Bộ Y tế"], ["Bộ Công an"])]


def test_a_resolution_of_the_government_may_order_in_articles(read: Read) -> None:
    source = (
        "QUYẾT NGHỊ:\n\nĐiều 1. Thông qua nội dung dự án Luật Cây thuốc.\n\nĐiều 2. Giao Bộ Y tế chủ trì, phối hợp với Bộ Tư pháp hoàn thiện hồ sơ dự án Luật "
        "trước ngày 05 tháng 7 năm 2026.\n"
    )
    (duty,) = read("Nghị quyết", source, "12/NQ-CP")
    assert (duty.lead, duty.support, duty.deadline and duty.deadline.date) == (["Bộ Y tế"], ["Bộ Tư pháp"], "2026-07-05")


def test_who_carries_out_a_decision_may_be_said_without_a_full_stop(read: Read) -> None:
    source = "Điều 3. Sở Y tế và Sở Tài chính chịu trách nhiệm thi hành Quyết định này\n\nQuyết định này có hiệu lực từ ngày ký.\n"
    (duty,) = read("Quyết định", source, "12/QĐ-UBND")
    assert duty.lead == ["Sở Y tế", "Sở Tài chính"]


def test_the_tasks_of_a_group_that_an_article_is_titled_with(read: Read) -> None:
    source = "Điều 2. Nhiệm vụ của Tổ kiểm kê kho thuốc:\n\n- Kiểm kê kho thuốc của tỉnh.\n\n- Báo cáo Giám đốc Sở Y tế kết quả kiểm kê.\n"
    assert {tuple(duty.lead) for duty in read("Quyết định", source, "12/QĐ-SYT")} == {("Tổ kiểm kê kho thuốc",)}


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
def test_clauses_of_a_decision_with_rules_that_name_who_acts(read: Read, clause: str, lead: str, count: int) -> None:
    filler = "Kho thuốc là nơi giữ thuốc ở nhiệt độ thấp.\n\n" * 200
    source = f"Điều 2. Nhận và giữ thuốc\n\n1. Thuốc giữ trong kho lạnh.\n\n2. {clause}\n\nĐiều 3. Giải thích\n\n{filler}"
    duties = read("Quyết định", source, "12/2025/QĐ-UBND")
    assert [duty.lead[0] for duty in duties] == [lead] * count


@pytest.mark.parametrize("class_of", ["đoàn kiểm kê", "thành viên Hội đồng giữ kho", "hội đồng giữ kho", "trưởng đoàn", "nhà trường", "Tổ giữ kho"])
@pytest.mark.parametrize("said", ["Nhiệm vụ", "Trách nhiệm"])
def test_articles_on_the_tasks_of_a_body_in_small_letters(read: Read, said: str, class_of: str) -> None:
    duties = read("Thông tư", f"Điều 9. {said} của {class_of}\n\n1. Lập sổ theo dõi kho.\n\n2. Báo cáo kết quả kiểm kê.\n")
    assert [[lead.lower() for lead in duty.lead] for duty in duties] == [[class_of.lower()]] * 2


@pytest.mark.parametrize("title", ["Nhiệm vụ của Hội đồng", "Hội đồng có nhiệm vụ:"])
def test_the_tasks_of_a_body_in_a_clause(read: Read, title: str) -> None:
    duties = read("Thông tư", f"Điều 9. Hội đồng\n\n1. Hội đồng có 5 người.\n\n2. {title}\n\na) Lập sổ theo dõi kho;\n\nb) Kiểm kê kho mỗi quý.\n")
    assert [duty.lead for duty in duties] == [["Hội đồng"]] * 2


def test_within_the_article_of_a_body_others_have_tasks_of_their_own(read: Read) -> None:
    duties = read("Nghị định", "Điều 9. Trách nhiệm của Sở Y tế\n\n1. Lập sổ theo dõi kho.\n\n2. Chủ đầu tư phải báo cáo Sở Y tế.\n\n3. Nhà thầu lập sổ sửa kho.\n")
    assert [duty.lead for duty in duties] == [["Sở Y tế"], ["Chủ đầu tư"], ["Nhà thầu"]]


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("Chủ đầu tư có trách nhiệm lập sổ kho.", ["Chủ đầu tư"]),
        ("1. Hằng năm, Hội Nông dân cấp tỉnh có trách nhiệm lập sổ kho.", ["Hội Nông dân cấp tỉnh"]),
        ("1. Trước ngày 15 tháng 12 hằng năm, chủ đầu tư có trách nhiệm lập sổ kho.", ["chủ đầu tư"]),
    ],
)
def test_who_is_responsible_in_an_article_of_one_sentence(read: Read, sentence: str, lead: list[str]) -> None:
    duties = read("Nghị định", f"Điều 8. Sổ kho\n\n{sentence}\n\nĐiều 9. Kho\n\nKho có khóa.\n")
    assert [duty.lead for duty in duties] == [lead]


def test_the_term_of_a_procedure_holds_pairs_of_verbs(read: Read) -> None:
    duties = read(
        "Quyết định",
        "Điều 2. Trách nhiệm của Sở Tài chính\n\n1. Lập sổ theo dõi kho.\n\n"
        "2. Trong thời hạn 05 ngày kể từ ngày nhận được hồ sơ sửa đổi, bổ sung, Sở Nội vụ kiểm tra hồ sơ.\n",
    )
    assert duties[-1].lead == ["Sở Nội vụ"]
    assert duties[-1].deadline is not None
    assert duties[-1].deadline.text == "Trong thời hạn 05 ngày kể từ ngày nhận được hồ sơ sửa đổi, bổ sung"


@pytest.mark.parametrize(
    "cases",
    [
        "Thẻ bị thu hồi nếu:",
        "Đổi thẻ khi:",
        "Đổi thẻ khi xảy ra một trong các sự kiện sau:",
        "Đổi thẻ đối với trường hợp người giữ kho có thẻ cũ và không thuộc trường hợp nêu tại Điều 6 "
        "Quy định này, trừ người đã nghỉ việc hoặc chuyển sang cơ quan khác:",
    ],
)
def test_cases_are_no_duties(read_annex: ReadAnnex, cases: str) -> None:
    text = f"Điều 7. Thẻ\n\n1. Thẻ có số.\n\n2. {cases}\n\na) Hết hạn thẻ;\n\nb) Bộ Y tế ban hành mẫu thẻ mới thay mẫu thẻ cũ.\n"
    assert read_annex("Quy chế", text) == []


def test_a_sentence_of_an_article_on_wrapped_lines(read: Read) -> None:
    lines = ("Chủ đầu tư có trách nhiệm lập sổ theo dõi kho thuốc và báo cáo cơ quan có thẩm quyền", "quản lý kho theo quy định của Nghị định này.")
    for gap in ("\n", "\n\n"):
        duties = read("Nghị định", f"Điều 8. Sổ kho\n\n{gap.join(lines)}\n\nĐiều 9. Kho\n\nKho có khóa.\n")
        assert [duty.lead for duty in duties] == [["Chủ đầu tư"]]


def test_items_below_a_body_may_begin_with_a_day_or_what_they_rest_on(read: Read) -> None:
    source = (
        "Điều 1. Phê duyệt phương án giữ kho.\n\nĐiều 7. Trách nhiệm của Sở Nội vụ\n\n1. Trước ngày 15/12/2025, gửi sổ về Sở Y tế.\n\n"
        "2. Chậm nhất ngày 20/12/2025, gửi sổ về UBND tỉnh.\n\n3. Căn cứ Kế hoạch này, lập sổ kho.\n"
    )
    assert [duty.lead for duty in read("Quyết định", source, "12/QĐ-UBND")] == [["Sở Nội vụ"]] * 3


def test_what_somebody_may_do_is_no_task_of_the_block(read: Read) -> None:
    source = "1. Trách nhiệm và quyền hạn của cán bộ giữ kho:\n\na) Cán bộ giữ kho phải lập sổ kho.\n\nb) Cán bộ giữ kho có quyền từ chối mở kho.\n"
    assert [duty.text for duty in read("Kế hoạch", f"TỔ CHỨC THỰC HIỆN\n\n{source}")] == ["Cán bộ giữ kho phải lập sổ kho."]


@pytest.mark.parametrize("clause", ["Trong thời hạn 05 ngày, cơ quan giữ kho phải báo cáo Sở Y tế.", "Khi có thay đổi, cơ quan, đơn vị phải có văn bản gửi Sở Y tế."])
def test_what_a_body_of_a_class_must_do_in_a_case(read: Read, clause: str) -> None:
    (duty,) = read("Kế hoạch", f"TỔ CHỨC THỰC HIỆN\n\n1. {clause}\n")
    assert duty.lead[0].startswith("cơ quan")


@pytest.mark.parametrize("title", ["“Điều 15. Trách nhiệm của Sở Y tế\n\n1. Lập sổ theo dõi kho.\n\n2. Báo cáo Bộ Y tế mỗi quý.”", "“Điều 15. Trách nhiệm của Sở Y tế”"])
def test_the_tasks_of_a_quoted_article_end_with_it(read: Read, title: str) -> None:
    duties = read("Thông tư", f"Điều 1. Sửa đổi, bổ sung Thông tư số 12/2020/TT-BYT\n\n1. Sửa đổi Điều 15 như sau:\n\n{title}\n\n2. Bãi bỏ khoản 2 Điều 16.\n\n3. Bổ sung Điều 16a vào sau Điều 16.\n")
    assert not any("Điều 16" in duty.text for duty in duties)


def test_a_note_of_a_consolidated_text_is_no_part_of_the_article_above_it(read: Read) -> None:
    source = (
        "Điều 9. Trách nhiệm thi hành\n\nThủ trưởng các cơ quan giữ kho chịu trách nhiệm thực hiện Thông tư này.\n\n"
        "17 Điều 2 Thông tư số 24/2020/TT-BTC sửa đổi Thông tư số 40/2017/TT-BTC, có hiệu lực từ ngày 01/6/2020 quy định như sau:\n"
    )
    (duty,) = read("Văn bản hợp nhất", source)
    assert duty.text.endswith("Thông tư này.")


@pytest.mark.parametrize(
    "line",
    [
        "Điều 2 của Nghị định số 82/2021/NĐ-CP sửa đổi Nghị định số 47/2019/NĐ-CP quy định như sau:",
        "Nghị định số 82/2021/NĐ-CP sửa đổi Nghị định số 47/2019/NĐ-CP quy định như sau:",
        "Điều 2 của Nghị định số 82/2021/NĐ-CP ngày 06/9/2021 có hiệu lực từ ngày 01/11/2021:",
    ],
)
def test_the_line_above_a_quoted_article_is_no_task(read: Read, line: str) -> None:
    duties = read("Văn bản hợp nhất", f"Điều 9. Trách nhiệm thi hành\n\nSở Y tế chịu trách nhiệm thi hành Nghị định này.\n\n{line}\n")
    assert [duty.text for duty in duties] == ["Sở Y tế chịu trách nhiệm thi hành Nghị định này."]


def test_whoever_else_is_concerned_stands_for_itself(read: Read) -> None:
    (duty,) = read("Quyết định", "Điều 9. Tổ chức thực hiện\n\nChủ tịch Ủy ban nhân dân các cấp, tổ chức và cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.\n")
    assert duty.lead == ["Chủ tịch Ủy ban nhân dân các cấp", "tổ chức và cá nhân có liên quan"]


@pytest.mark.parametrize("kind", ["Quy định", "Quy chế"])
def test_rules_divide_the_work_of_a_committee(read: Read, kind: str) -> None:
    article = "Điều 2. Phân công nhiệm vụ các thành viên\n\n1. Văn phòng Đảng ủy: Xây dựng kế hoạch giữ kho.\n"
    (duty,) = read(kind, f"Điều 1. Nguyên tắc\n\nBan Chỉ đạo làm việc theo chế độ tập thể.\n\n{article}", "12-QC/BCĐ")
    assert duty.lead == ["Văn phòng Đảng ủy"]


@pytest.mark.parametrize(
    "title",
    [
        "Trách nhiệm cụ thể của Sở Y tế", "Trách nhiệm quản lý của Sở Y tế", "Trách nhiệm và quan hệ phối hợp của Sở Y tế",
        "Chức trách, nhiệm vụ của Sở Y tế", "Trách nhiệm phối hợp của Sở Y tế với Công an tỉnh",
        "Trách nhiệm của Sở Y tế trong phối hợp với Công an tỉnh", "Sở Y tế có nhiệm vụ", "Sở Y tế có nhiệm vụ, quyền hạn",
        "Sở Y tế có nhiệm vụ như sau", "Sở Y tế có các nhiệm vụ", "Sở Y tế có nhiệm vụ, quyền hạn sau đây",
    ],
)  # fmt: skip
@pytest.mark.parametrize("chapter", ["", "Chương II\nTRÁCH NHIỆM CỦA CÁC CƠ QUAN\n\n"])
def test_titles_that_name_whose_tasks_stand_below(read_annex: ReadAnnex, title: str, chapter: str) -> None:
    source = f"{chapter}Điều 6. {title}\n\n1. Canh giữ các kho.\n\n2. Kiểm kê các kho.\n\nĐiều 7. Kho thuốc\n\nKho thuốc có cửa.\n"
    assert [duty.lead for duty in read_annex("Quy chế", source)] == [["Sở Y tế"]] * 2


@pytest.mark.parametrize(
    "opening",
    [
        "tán thành nội dung Báo cáo về kho và nhấn mạnh một số nội dung sau:", "cơ bản nhất trí với đánh giá về kho, trong đó:",
        "thông qua Đề án với các nội dung chủ yếu sau:", "xem xét các báo cáo sau đây:",
    ],
)  # fmt: skip
def test_what_a_council_approves_is_no_task_of_it(read: Read, opening: str) -> None:
    source = f"Điều 1. Hội đồng nhân dân tỉnh {opening}\n\n1. Xây dựng 10 kho thuốc.\n\n2. Báo cáo về việc giữ kho.\n"
    assert read("Nghị quyết", source, "12/NQ-HĐND", "HĐND tỉnh Sơn La") == []


def test_what_people_get_is_no_task_of_theirs(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế bố trí tiền công giữ kho. Người giữ kho chỉ được hưởng một mức.\n"
    assert [duty.lead for duty in read("Kế hoạch", source, "12/KH-UBND")] == [["Sở Y tế"]]


def test_articles_of_a_chapter_on_carrying_out_that_begin_with_a_body_of_the_state(read: Read) -> None:
    source = (
        "Chương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Kho bạc Nhà nước giữ sổ kho.\n\nChương II\nTỔ CHỨC THỰC HIỆN\n\n"
        "Điều 2. Kho bạc Nhà nước thanh toán tiền kho trong vòng 7 ngày làm việc kể từ ngày nhận đủ hồ sơ.\n\n"
        "Điều 3. Chủ kho được hưởng tiền công.\n\nChương III\nĐIỀU KHOẢN KHÁC\n\nĐiều 4. Kho bạc Nhà nước khóa sổ kho.\n"
    )
    (duty,) = read("Nghị định", source)
    assert duty.lead == ["Kho bạc Nhà nước"]
    assert duty.deadline is not None


def test_what_a_task_is_done_for_is_no_further_task(read: Read) -> None:
    source = (
        "Điều 5. Trách nhiệm của Sở Y tế\n1. Sở Y tế chủ trì thẩm định đối với:\na) Dự án sửa kho nhóm A;\nb) Các kho muối công lập;\n"
        "2. Kiểm kê kho hằng tháng.\n"
    )
    assert [duty.lead for duty in read("Quyết định", source)] == [["Sở Y tế"], ["Sở Y tế"]]


def test_an_order_behind_a_task_is_not_cut_by_its_deadline(read: Read) -> None:
    text = "1. Đẩy mạnh sản xuất muối; giao Sở Nông nghiệp hoàn chỉnh quy hoạch trong quý II/2026.\n"
    (duty,) = read("Chỉ thị", text)
    assert (duty.lead, duty.deadline and duty.deadline.text) == (["Sở Nông nghiệp"], "trong quý II/2026")


def test_a_request_behind_for_whom_it_is(read: Read) -> None:
    (duty,) = read("Báo cáo", "III. KIẾN NGHỊ\n1. Đối với Bộ Nội vụ: Đề nghị Bộ sớm ban hành Thông tư về kho lưu trữ.\n")
    assert duty.lead == ["Bộ Nội vụ"]
