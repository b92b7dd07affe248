"""Articles whose titles name a body or say little, and those without titles of the resolutions of the National Assembly
and its standing committee."""

from typing import Protocol

import pytest

from danchieu.extractors.record import Obligation


class Read(Protocol):
    def __call__(self, kind: str, source: str, number: str | None = None, issuer: str | None = None) -> list[Obligation]: ...

_CLAUSES = (
    "1. Chính phủ, Bộ Tài chính báo cáo Đoàn giám sát về các kho trước ngày 15/4/2027.\n"
    "2. Quốc hội giao Kiểm toán nhà nước:\na) Kiểm toán việc giữ kho;\nb) Công bố kết quả trong năm 2027.\n"
    "3. Đề nghị Mặt trận Tổ quốc Việt Nam giám sát việc giữ kho.\n"
)


def test_each_clause_lays_a_task_on_the_body_it_names(read: Read) -> None:
    duties = read("Nghị quyết", f"Điều 1. Thành lập Đoàn giám sát.\n\nĐiều 2.\n{_CLAUSES}\nĐiều 3. Nghị quyết có hiệu lực.\n", number="45/NQ-UBTVQH15")
    assert [duty.lead for duty in duties] == [
        ["Chính phủ", "Bộ Tài chính"], ["Kiểm toán nhà nước"], ["Kiểm toán nhà nước"], ["Mặt trận Tổ quốc Việt Nam"],
    ]  # fmt: skip
    assert [duty.deadline and duty.deadline.text for duty in duties] == ["trước ngày 15/4/2027", None, "trong năm 2027", None]


def test_only_what_is_ordered_where_a_clause_names_nobody(read: Read) -> None:
    source = f"Điều 1. Phạm vi.\n\nĐiều 2.\n{_CLAUSES}4. Kho được miễn thuế.\n\nĐiều 3. Hiệu lực.\n"
    assert [duty.lead for duty in read("Nghị quyết", source, number="45/NQ-UBTVQH15")] == [["Mặt trận Tổ quốc Việt Nam"]]


def test_an_article_of_the_national_assembly_charges_and_asks(read: Read) -> None:
    source = (
        "Điều 1. Dự toán.\n\nĐiều 2. Giao Chính phủ thực hiện các nhiệm vụ sau:\n1. Về kho muối:\nChỉ đạo rà soát kho muối.\n\n"
        "Giao các bộ, cơ quan trung ương tiếp tục kiểm kê kho.\n\n2. Về lĩnh vực tư pháp:\na) Tòa án nhân dân tối cao ban hành văn bản;\n"
        "3. Rà soát chính sách kho.\n\nĐiều 3. Đề nghị Kiểm toán nhà nước tập trung vào các nội dung sau đây:\n1. Kiểm toán kho.\n\n"
        "Điều 4. Ủy ban Thường vụ Quốc hội, các đại biểu Quốc hội giám sát việc thực hiện Nghị quyết này.\n"
    )
    assert [duty.lead for duty in read("Nghị quyết", source, number="49/2017/QH14")] == [
        ["Chính phủ"], ["các bộ, cơ quan trung ương"], ["Tòa án nhân dân tối cao"], ["Chính phủ"], ["Kiểm toán nhà nước"],
        ["Ủy ban Thường vụ Quốc hội", "các đại biểu Quốc hội"],
    ]  # fmt: skip


def test_an_article_that_rests_on_a_result_charges_those_below(read: Read) -> None:
    source = (
        "Điều 1. Công bố danh mục kho.\nĐiều 2. Căn cứ kết quả kiểm kê tại Điều 1:\n1. Vụ Pháp chế phối hợp với Văn phòng Bộ đăng tải danh mục.\n"
        "2. Căn cứ danh mục tại Điều 1, các đơn vị thuộc Bộ có trách nhiệm rà soát kho.\n"
    )
    assert [duty.lead for duty in read("Quyết định", source, number="12/QĐ-BTC")] == [["Vụ Pháp chế"], ["các đơn vị thuộc Bộ"]]


def test_a_list_that_is_sent_to_somebody_is_a_task(read: Read) -> None:
    source = "Điều 8. Trách nhiệm của Sở Y tế\n1. Kiểm kê kho muối hằng năm.\n2. Lập danh sách và thông báo đến cơ quan bảo hiểm xã hội.\n"
    assert len(read("Thông tư", source)) == 2


def test_who_is_not_held_responsible_has_no_task(read: Read) -> None:
    source = "Điều 8. Điều khoản thi hành\n1. Người đứng đầu cơ quan tham gia tổ chức thực hiện Thông tư này được xem xét loại trừ, miễn, giảm trách nhiệm.\n"
    assert read("Thông tư", source) == []


def test_a_task_to_issue_papers(read: Read) -> None:
    text = "Điều 7. Trách nhiệm của Sở Y tế\n1. Cấp, cấp lại, thu hồi thẻ giữ kho.\n"
    assert [duty.lead for duty in read("Quyết định", text)] == [["Sở Y tế"]]


@pytest.mark.parametrize("title", ["Chế độ thông tin, báo cáo", "Kiểm tra, báo cáo", "Sơ kết, báo cáo"])
def test_a_title_on_reports_is_no_part_of_what_stands_below(read: Read, title: str) -> None:
    text = f"Điều 9. {title}\nSở Y tế báo cáo việc giữ kho gửi Công an tỉnh trước ngày 15/12 hằng năm.\nĐiều 10. Hiệu lực\n"
    assert [duty.text[:7] for duty in read("Quyết định", text)] == ["Sở Y tế"]


@pytest.mark.parametrize("body", ["Công an cấp xã", "Trưởng Công an cấp xã", "Bảo hiểm xã hội Việt Nam", "Giám đốc Sở Y tế"])
def test_an_article_in_a_chapter_on_responsibility_is_that_of_its_title(read: Read, body: str) -> None:
    text = f"Điều 1. Phạm vi\nThông tư này quy định việc giữ kho.\nChương III\nTRÁCH NHIỆM CỦA CÁC CƠ QUAN\nĐiều 15. {body}\n1. Tiếp nhận và giữ kho sách của xã.\n"
    assert [duty.lead for duty in read("Thông tư", text)] == [[body]]
