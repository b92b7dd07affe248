"""Pages of placed words to a source text: page furniture, footnotes, tables and lines, in reading order."""

import re
from collections import Counter
from itertools import pairwise
from statistics import median

import msgspec

from danchieu.extractors.readers.draft import Draft
from danchieu.extractors.readers.grid import Grid, grids_of, row_goes_on
from danchieu.extractors.readers.layout import Page, Row, Word, reading_order, rows_of
from danchieu.extractors.readers.paragraphs import Measure, goes_on, measure, seam

_PAGE_NUMBER = re.compile(r"^[-–—\s]*(?:[Tt]rang\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?[-–—\s]*$|^\W?[A-Za-z]\d{1,2}\W?$")
"""With what scanning may see before a number: "G2"."""
_GAZETTE = re.compile(r"CÔNG BÁO\s*/\s*Số")
_STAMP = re.compile(r"^\s*(?:Người ký|Ký bởi|Email|Cơ quan|Thời gian ký|Ngày ký|Signature Not|Signed by)\s*[:.]?\s")
_STAMP_TIME = re.compile(r"(?:Thời gian ký|Ngày ký)\s*:|Signature Not Verified|Signed by")
_NOTE = re.compile(r"^\[?(\d{1,3})\]?[.)]?\s*(?=\S)")
_MARGIN = 0.09  # of the page's height, where running heads and page numbers stand
_SMALL = 0.93  # of the body's size: the font of footnotes
_SENTENCE_END = re.compile(r"[.;:!?…/]\W*$")
_DIGITS = re.compile(r"\d+")


class _Line(msgspec.Struct):
    """A line as (text, is furniture) pieces. row: what it was read from, None inside a table or a footnote; goes_on:
    with the paragraph of the line above; cells: of a row of a table."""

    pieces: list[tuple[str, bool]]
    row: Row | None = None
    goes_on: bool = False
    cells: list[str] | None = None

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.pieces)


class _Flow(msgspec.Struct):
    """What stands on a page: running heads, the lines between, running feet."""

    head: list[Row]
    lines: list[_Line]
    foot: list[Row]
    measure: Measure | None


def draft_pages(pages: list[Page]) -> Draft:
    """The text of all pages. Furniture stays in the text, marked; a footnote follows the paragraph of its marker."""
    draft = Draft()
    rows_by_page = [rows_of(page.words) for page in pages]
    running = _running(pages, rows_by_page)
    wrapped = False
    flows = [
        _flow(page, rows, running, number)
        for number, (page, rows) in enumerate(zip(pages, rows_by_page, strict=True), 1)
    ]
    for flow, below in pairwise(flows):
        _join_rows(flow, below)
    for flow, following in zip(flows, [*flows[1:], None], strict=True):
        draft.page()
        for row in flow.head:
            draft.furniture(row.text + (" " if wrapped else "\n"))
        for at, line in enumerate(flow.lines):
            if at:
                draft.add(seam(flow.lines[at - 1].text) if line.goes_on else "\n")
            for text, furniture in line.pieces:
                (draft.furniture if furniture else draft.add)(text)
        wrapped = following is not None and _runs_over(flow, following)
        if wrapped:
            draft.add(seam(flow.lines[-1].text))
            draft.furniture("".join(row.text + " " for row in flow.foot))
        else:
            draft.furniture("\n" + "".join(row.text + "\n" for row in flow.foot))
    return draft


def _flow(page: Page, rows: list[Row], running: set[str], number: int) -> _Flow:
    head, body, foot = _without_furniture(page, rows, running, number)
    body, notes = _without_notes(body)
    grids = grids_of(page.rules)
    measured = measure([row for row in body if not any(grid.holds(row) for grid in grids)])
    lines = _lines(body, grids, {number for number, _ in notes}, measured)
    return _Flow(head, _with_notes(lines, notes), foot, measured)


def _runs_over(flow: _Flow, following: _Flow) -> bool:
    """Whether the first line of a page goes on with the last paragraph of the page before it."""
    last = flow.lines[-1].row if flow.lines else None
    first = following.lines[0].row if following.lines else None
    if last is None or first is None or flow.measure is None or following.measure is None:
        return False
    return goes_on(last, first, flow.measure, following.measure)


def _running(pages: list[Page], rows_by_page: list[list[Row]]) -> set[str]:
    """Lines in the margins that come back on at least two pages, digits aside."""
    counts: Counter[str] = Counter()
    for page, rows in zip(pages, rows_by_page, strict=True):
        counts.update({_shape(row) for row in rows if _in_margin(page, row)})
    least = max(2, len(pages) // 4)
    return {shape for shape, count in counts.items() if count >= least}


def _shape(row: Row) -> str:
    return _DIGITS.sub("0", row.text)


def _in_margin(page: Page, row: Row) -> bool:
    return row.bottom < _MARGIN * page.height or row.top > (1 - _MARGIN) * page.height


def _without_furniture(
    page: Page, rows: list[Row], running: set[str], number: int
) -> tuple[list[Row], list[Row], list[Row]]:
    """Rows of the head, the body and the foot of a page. Stamps of signatures go to the foot wherever they stand."""
    stamped = any(_STAMP_TIME.search(row.text) for row in rows)
    head: list[Row] = []
    body: list[Row] = []
    foot: list[Row] = []
    for at, row in enumerate(rows):
        outer = at in (0, len(rows) - 1) and row.text.strip("-– ") == str(number)
        numbered = outer or (_in_margin(page, row) and _PAGE_NUMBER.match(row.text))
        if numbered or _GAZETTE.search(row.text) or (_in_margin(page, row) and _shape(row) in running):
            (head if row.top < page.height / 2 else foot).append(row)
        elif stamped and _STAMP.match(row.text + " "):
            foot.append(row)
        else:
            body.append(row)
    return head, body, foot


def _without_notes(rows: list[Row]) -> tuple[list[Row], list[tuple[str, str]]]:
    """Rows of the body, and the footnotes of a page as (number, text): small print at its end that begins with one."""
    if len(rows) < 3:
        return rows, []
    # Not smaller than the body only: the table above a note may be set in a size between the two.
    small = min(_SMALL * median(word.size for row in rows for word in row.words), rows[-1].size / _SMALL)
    first = len(rows)
    while first > 0 and rows[first - 1].size <= small:
        first -= 1
    markers = {word.text for row in rows[:first] for word in row.words if word.marker}
    while first < len(rows) and not _begins_note(rows[first], markers):
        first += 1
    notes: list[tuple[str, str]] = []
    for row in rows[first:]:
        text = _note_text(row)
        match = _NOTE.match(text)
        if match and (row.words[0].marker or not notes or match.group(1) == str(int(notes[-1][0]) + 1)):
            notes.append((match.group(1), text[match.end() :]))
        else:
            notes[-1] = notes[-1][0], notes[-1][1] + "\n" + text
    return rows[:first], notes


def _begins_note(row: Row, markers: set[str]) -> bool:
    match = _NOTE.match(_note_text(row))
    return match is not None and match.group(1) in markers


def _note_text(row: Row) -> str:
    return " ".join(word.text for word in row.words)


def _lines(rows: list[Row], grids: list[Grid], numbers: set[str], page: Measure | None) -> list[_Line]:
    """Lines of a page; rows inside a ruled table become "| a | b |" lines."""
    lines: list[_Line] = []
    outside: list[Row] = []
    at = 0
    while at < len(rows):
        grid = next((grid for grid in grids if grid.holds(rows[at])), None)
        if grid is None:
            outside.append(rows[at])
            at += 1
            continue
        inside = []
        while at < len(rows) and grid.holds(rows[at]):
            inside.append(rows[at])
            at += 1
        lines += _running_text(outside, numbers, page)
        lines += [_table_row(cells) for cells in grid.cells(inside)]
        outside = []
    return lines + _running_text(outside, numbers, page)


def _table_row(cells: list[str]) -> _Line:
    return _Line([("| " + " | ".join(cells) + " |", False)], cells=cells)


def _join_rows(flow: _Flow, following: _Flow) -> None:
    """Put together a row of a table that runs over the end of a page, on the page where it begins."""
    last = flow.lines[-1].cells if flow.lines else None
    first = next((at for at, line in enumerate(following.lines) if line.cells not in _heads(flow)), 0)
    cells = following.lines[first].cells if following.lines else None
    if last is None or cells is None or not row_goes_on(last, cells):
        return
    flow.lines[-1] = _table_row([f"{above} {below}".strip() for above, below in zip(last, cells, strict=True)])
    del following.lines[first]


def _heads(flow: _Flow) -> list[list[str]]:
    """The rows with which the tables of a page begin, as the next page says them again."""
    above = [None, *(line.cells for line in flow.lines)]
    return [line.cells for before, line in zip(above, flow.lines, strict=False) if line.cells and not before]


def _running_text(rows: list[Row], numbers: set[str], page: Measure | None) -> list[_Line]:
    lines: list[_Line] = []
    for row in reading_order(rows):
        above = lines[-1].row if lines else None
        wrapped = above is not None and page is not None and goes_on(above, row, page)
        lines.append(_Line(_pieces(row.words, numbers), row, wrapped))
    return lines


def _pieces(words: list[Word], numbers: set[str]) -> list[tuple[str, bool]]:
    """A row as pieces of text; the marker of a footnote on this page is furniture, another raised number is not."""
    pieces: list[tuple[str, bool]] = []
    text = ""
    for word in words:
        if word.marker and word.text in numbers and text:
            pieces += [(text, False), (f"[{word.text}]", True)]
            text = ""
        elif word.marker or (not text and not pieces):
            text += word.text
        else:
            text += " " + word.text if _spaced(pieces, text, word) else word.text
    return [*pieces, (text, False)] if text else pieces


def _spaced(pieces: list[tuple[str, bool]], text: str, word: Word) -> bool:
    return bool(text) or not (pieces and pieces[-1][1] and word.text[0] in ",.;:)]")


def _with_notes(lines: list[_Line], notes: list[tuple[str, str]]) -> list[_Line]:
    """Lines with each footnote after the paragraph of its marker, or before that paragraph when it runs on to the
    next page: the sentence stays whole and the note stays on its page."""
    below = [line.goes_on for line in lines[1:]] + [False]
    ends = [
        at
        for at, (line, wrapped) in enumerate(zip(lines, below, strict=False))
        if line.pieces and not wrapped and _SENTENCE_END.search(line.pieces[-1][0].rstrip() or ".")
    ]
    placed: dict[int, list[_Line]] = {}
    for number, text in notes:
        marker = f"[{number}]"
        at = next((i for i, line in enumerate(lines) if (marker, True) in line.pieces), len(lines) - 1)
        after = next((end for end in ends if end >= at), None)
        if after is None:
            after = max((end for end in ends if end < at), default=-1)
        placed.setdefault(after, []).append(_Line([(f"{marker} {text}", False)]))
    flow = placed.get(-1, [])
    for at, line in enumerate(lines):
        flow += [line, *placed.get(at, ())]
    return flow
