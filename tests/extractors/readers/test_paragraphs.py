"""Which lines of a page are one paragraph. The pages are drafted: each line is its indent, its words and how far it reaches."""

from itertools import pairwise

import pytest

from danchieu.extractors.readers.layout import Page, Row, Word
from danchieu.extractors.readers.pages import draft_pages
from danchieu.extractors.readers.paragraphs import goes_on, measure, seam

LEFT, RIGHT, SIZE, LEADING = 85.0, 540.0, 13.0, 18.0
Line = tuple[float, str, float]
"""Indent in points, the words, the share of the line that they fill; a negative one ends below a gap."""


def _rows(*lines: Line, top: float = 60.0) -> list[Row]:
    rows = []
    for indent, text, share in lines:
        top += LEADING * (1.5 if share < 0 else 1)
        words = text.split()
        x0, x1 = LEFT + indent, LEFT + indent + abs(share) * (RIGHT - LEFT - indent)
        step = (x1 - x0) / max(1, len(text))
        placed, at = [], 0
        for word in words:
            at = text.index(word, at)
            placed.append(Word(word, x0 + at * step, x0 + (at + len(word)) * step, top, top + SIZE, SIZE))
            at += len(word)
        rows.append(Row(placed, top, top + SIZE))
    return rows


INDENTED: list[Line] = [
    (36, "1. Sở Nông nghiệp chủ trì, phối hợp với Sở Tài chính, Ủy ban nhân dân", 1),
    (0, "Thành phố rà soát các kho giống theo Nghị quyết số 57-NQ/TW của Bộ", 1),
    (0, "Chính trị.", 0.2),
    (36, "2. Công an tỉnh giữ gìn trật tự tại các kho giống. Báo cáo kết quả thực hiện.", 1),
    (0, "Trước ngày 15 hằng tháng.", 0.4),
    (36, "3. Các xã kiểm kê kho giống theo mẫu kèm theo và gửi báo cáo đúng hạn", 1),
    (36, "4. Sở Y tế.", 0.2),
    (36, "Kết quả gửi về Sở.", 0.3),
]


def _joined(lines: list[Line]) -> list[bool]:
    rows = _rows(*lines)
    page = measure(rows)
    assert page is not None
    return [goes_on(above, row, page) for above, row in pairwise(rows)]


def test_a_full_line_above_the_margin_goes_on_where_paragraphs_are_indented() -> None:
    assert _joined(INDENTED) == [True, True, False, True, False, False, False]


def test_without_indents_a_sentence_that_ends_with_its_line_ends_the_paragraph() -> None:
    flush = [(0.0, text, share) for _, text, share in INDENTED]
    assert _joined(flush) == [True, True, False, False, False, False, False]


@pytest.mark.parametrize(
    "below",
    [
        (0, "- Lập sổ kho và giao cho các xã giữ gìn cẩn thận", 0.9),
        (0, "KẾ HOẠCH GIỮ KHO GIỐNG CỦA TỈNH NĂM HAI NGHÌN", 0.9),
        (0, "Lập sổ kho và giao cho các xã giữ gìn cẩn thận", -0.9),
        (70, "Lập sổ kho và giao cho các xã giữ gìn cẩn thận", 0.9),
    ],
)
def test_what_begins_a_paragraph_below_a_full_line(below: Line) -> None:
    full = (0.0, "Các xã kiểm kê kho giống theo mẫu kèm theo và gửi báo cáo đúng hạn", 1.0)
    assert _joined([full, full, full, below])[-1] is False


def test_offices_above_a_signature_are_no_paragraph() -> None:
    full = (0.0, "Các xã kiểm kê kho giống theo mẫu kèm theo và gửi báo cáo đúng hạn", 1.0)
    assert _joined([full, full, (300, "KT. CHỦ TỊCH", 0.9), (290, "PHÓ CHỦ TỊCH THƯỜNG TRỰC", 1.0)]) == [True, False, False]


def test_few_words_show_no_margins() -> None:
    assert measure(_rows((0, "ỦY BAN NHÂN DÂN", 0.3), (0, "Số: 12/KH-UBND", 0.3))) is None


@pytest.mark.parametrize(("line", "between"), [("số 5120/QĐ-", ""), ("ngày 12/", ""), ("kinh tế -", " "), ("Sở Tài chính", " ")])
def test_a_number_broken_at_its_separator_has_no_blank(line: str, between: str) -> None:
    assert seam(line) == between


def _page(*lines: Line, number: str = "") -> Page:
    words = [word for row in _rows(*lines) for word in row.words]
    if number:
        words.append(Word(number, 300, 306, 30, 43, SIZE))
    return Page(595, 842, words)


def test_a_paragraph_runs_over_the_page_and_its_number() -> None:
    text = draft_pages([_page(*INDENTED, *INDENTED[:2]), _page(*INDENTED[2:], number="2")]).text()
    assert "Ủy ban nhân dân Thành phố rà soát các kho giống theo Nghị quyết số 57-NQ/TW của Bộ Chính trị." in text


def test_a_new_page_may_begin_a_paragraph() -> None:
    first = _page(*INDENTED[:3])
    assert "Chính trị.2. Công an" in draft_pages([first, _page(*INDENTED[3:], number="2")]).text()


@pytest.mark.parametrize("number", ["2", "G2", "- 2 -", "l2"])
def test_a_page_number_in_the_margin_even_misread_is_no_text(number: str) -> None:
    assert number not in draft_pages([_page(*INDENTED), _page(*INDENTED, number=number)]).text().split()
