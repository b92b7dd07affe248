"""Items and the text they are read as."""

import pytest

from danchieu.extractors.duties.item import PLAIN
from danchieu.extractors.duties.items import split_items, wrapping

GAPS = {
    "line end": "\n",
    "carriage return": "\r\n",
    "blanks at a line end": "  \n   ",
    "tab": "\n\t",
    "line separator": "\n\u2028",
    "many": " \n" + " " * 17,
}


@pytest.mark.parametrize("gap", GAPS.values(), ids=GAPS.keys())
def test_wrapped_lines_are_read_in_single_blanks(gap: str) -> None:
    text = f"Sở Y tế chủ trì việc tiêm chủng{gap}cho trẻ em"
    (item,) = split_items(text, 0, len(text), wrapping(text))
    assert (item.text, item.kind) == ("Sở Y tế chủ trì việc tiêm chủng cho trẻ em", PLAIN)
    assert (item.start, item.end) == (0, len(text))


@pytest.mark.parametrize(
    ("line", "onward"),
    [
        ("Sở Y tế rà soát mọi hồ sơ đã nhận rồi gửi", "Chủ tịch UBND tỉnh"),
        ("Sở Y tế rà soát mọi hồ sơ đã nhận và báo cáo", "Chính phủ xem xét"),
        ("Sở Y tế rà soát mọi hồ sơ đã nhận của Bộ", "Tài chính và báo cáo"),
    ],
)
def test_a_line_that_breaks_off_inside_a_phrase_goes_on(line: str, onward: str) -> None:
    """Though the next line begins with a capital and there was room for its first word."""
    text = "Các phòng chuyên môn thuộc Sở Y tế họp bàn về mọi việc có liên quan\ntới nhau mỗi tuần một lần.\n" + line + "\n" + onward
    assert [item.text for item in split_items(text, 0, len(text), wrapping(text))][-1] == f"{line} {onward}"


@pytest.mark.parametrize("dash", [".- ", "/- ", " – ", ".– ", ". - ", ": - "])
def test_markers_with_a_dash_as_they_were_written_until_the_1990s(dash: str) -> None:
    text = f"QUYẾT ĐỊNH:\nĐiều 2{dash}Sở Y tế rà soát kho.\n1{dash.replace(':', ')')}Sở Nội vụ lập sổ.\na.- Kiểm kê kho.\n"
    items = list(split_items(text, 0, len(text), wrapping(text)))[1:]
    assert [item.text for item in items] == ["Sở Y tế rà soát kho.", "Sở Nội vụ lập sổ.", "Kiểm kê kho."]
    assert [item.level for item in items] == [40, 50, 90]


def test_numbers_below_headings_with_numbers_of_their_own() -> None:
    text = "1. Sở Y tế\n1. Lập sổ kho.\n2. Sửa kho.\n2. Sở Nội vụ\n1. Rà soát kho.\n3. Sở Tài chính\n1. Lập sổ.\n2. Chi tiền.\n3. Báo cáo.\n"
    items = list(split_items(text, 0, len(text), wrapping(text)))
    assert [(item.text, item.level) for item in items if item.level == 50] == [
        ("Sở Y tế", 50), ("Sở Nội vụ", 50), ("Sở Tài chính", 50),
    ]  # fmt: skip
    assert len(items) == 9


@pytest.mark.parametrize("note", ["[3] Luật Đầu tư công số 58/2024/QH15", "1Báo cáo số 1542/BC-STC", "¹ Theo sổ kho"])
def test_a_note_at_the_foot_of_a_page_is_no_point(note: str) -> None:
    text = f"1. Sở Tài chính lập sổ.\n{note} ngày 29 tháng 11 năm 2024.\n2. Sở Y tế sửa kho.\n"
    items = split_items(text, 0, len(text), wrapping(text))
    assert [item.text for item in items] == ["Sở Tài chính lập sổ.", "Sở Y tế sửa kho."]


def test_names_go_on_below_the_office_that_those_meant_share() -> None:
    text = "Điều 3. Chánh Văn phòng; Giám đốc các Sở:\nXây dựng, Tài chính; Chủ tịch các xã chịu trách nhiệm thi hành.\n"
    (item,) = split_items(text, 0, len(text), wrapping(text))
    assert item.text.endswith("Giám đốc các Sở: Xây dựng, Tài chính; Chủ tịch các xã chịu trách nhiệm thi hành.")


@pytest.mark.parametrize(
    ("line", "onward"),
    [
        ("Sở Y tế chủ trì, phối hợp với", "Sở Tài chính rà soát kho."),
        ("Sở Y tế rà soát kho; báo cáo", "Ủy ban nhân dân tỉnh kết quả."),
        ("Sở Y tế phối hợp với Bộ Tư lệnh Thủ đô", "Hà Nội rà soát kho."),
    ],
)
def test_a_line_that_breaks_off_goes_on_where_lines_are_paragraphs(line: str, onward: str) -> None:
    text = f"Kế hoạch giữ kho được thực hiện trong toàn tỉnh như sau đây.\n1. {line}\n{onward}\n2. Sở Nội vụ lập sổ.\n"
    assert [item.text for item in split_items(text, 0, len(text), wrapping(text))][1] == f"{line} {onward}"
