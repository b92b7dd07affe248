"""Furniture of a source in the normalised text: read over, and every offset still that of the source."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchieu.extractors.readers.draft import Draft
from danchieu.extractors.readers.plain import plain_furniture
from danchieu.extractors.text import Text

_BLANKS = re.compile(r" *\n *")
_DOUBLED = re.compile(" {2,}")
_pieces = st.lists(
    st.tuples(st.sampled_from(("text", "furniture", "page")), st.text("ab đ\n12–/ ", max_size=6)), min_size=1
)


def plain(text: str) -> str:
    """A text with usual dashes, and single blanks and at line ends none."""
    return _DOUBLED.sub(" ", _BLANKS.sub("\n", text.replace("–", "-")))


@given(_pieces)
def test_a_draft_becomes_a_source_whose_furniture_is_read_over(pieces: list[tuple[str, str]]) -> None:
    draft = Draft()
    draft.add("đầu")
    for kind, text in pieces:
        if kind == "page":
            draft.page()
        elif kind == "text":
            draft.add(text)
        else:
            draft.furniture(text)
    source = draft.source("docx", "")
    assert source.text == "đầu" + "".join(text for kind, text in pieces if kind != "page")
    text = Text(source.text, source.page_starts, source.furniture)
    expected, at = "", 0
    for start, end in source.furniture:
        assert at <= start < end
        expected += source.text[at:start] + ("\n" if "\n" in source.text[start:end] else "")
        at = end
    assert plain(text.norm) == plain(expected + source.text[at:])
    hidden = {offset for start, end in source.furniture for offset in range(start, end)}
    for offset, letter in enumerate(text.norm):
        if letter in "abđ12":
            place = text.at(offset)
            assert source.text[place] == letter and place not in hidden
            assert text.span(offset, offset + 1) == (place, place + 1)


def test_the_foot_of_a_page_and_the_head_of_the_next_leave_one_line_end() -> None:
    draft = Draft()
    draft.page()
    draft.add("số 12-")
    draft.furniture("\n1\n")
    draft.page()
    draft.furniture("Dự thảo\n")
    draft.add("NQ/TW[")
    source = draft.source("pdf", "")
    assert source.page_starts == [0, 9]
    assert Text(source.text, source.page_starts, source.furniture).norm == "số 12-\nNQ/TW["


_PAGE = "Các hộ dân trong vùng dự án có mặt tại nhà văn hóa thôn để nghe công bố kết quả đo đạc\n" * 3


@pytest.mark.parametrize(
    "page", ["\f2\n", "2\n\f", "Trang 2\n", "Trang 2/3\n", "2/3\n", "2\n", "2\n\n", "- 2 -\n"]
)  # fmt: skip
def test_the_number_of_a_page_in_plain_text_is_read_over(page: str) -> None:
    last = f"{_PAGE}3/3\n" if page == "2/3\n" else _PAGE
    source = f"{_PAGE}Giao Công an xã phối hợp với Phòng Kinh tế của thị trấn và\n{page}hạ tầng lập biên bản.\n{last}"
    norm = Text(source, [], plain_furniture(source)).norm
    assert "Phòng Kinh tế của thị trấn và\nhạ tầng lập" in norm


@pytest.mark.parametrize("rows", ["1\nLập sổ kho\n2\nLập sổ xe\n3\nKiểm kê\n", "2\nkhu phố\n", "20/11\n21/11\n"])
def test_numbers_of_rows_and_days_are_no_pages(rows: str) -> None:
    source = f"{_PAGE}Nội dung\n{rows}{_PAGE}"
    assert plain_furniture(source) == []


def test_a_foot_that_ends_with_its_page_is_read_over() -> None:
    text = "- Giữ kho.\nUBND tỉnh Sơn La - KH 87/KH-UBND            Trang 3/5\n- Lập sổ, xem Trang 3\n"
    ((start, end),) = plain_furniture(text)
    assert text[start:end].strip() == "UBND tỉnh Sơn La - KH 87/KH-UBND            Trang 3/5"


def test_a_first_page_with_its_number_is_no_row_where_the_second_cuts_a_sentence() -> None:
    cut = "Giao Công an xã phối hợp với Phòng Kinh tế của thị trấn và\n2\nhạ tầng lập biên bản.\n"
    source = f"{_PAGE}1\n{_PAGE * 3}{cut}{_PAGE}"
    assert [source[start:end].strip() for start, end in plain_furniture(source)] == ["1", "2"]
    near = f"{_PAGE}1\nKho sách\n{cut}{_PAGE}"
    assert plain_furniture(near) == []
