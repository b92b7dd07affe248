"""Tables with a line for each cell, as text copied from a page has them, as rows."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from danchieu.extractors.duties.actor_heads import begins_actor, lower
from danchieu.extractors.duties.item import ROW, Item
from danchieu.extractors.duties.task_tables import read_columns

_ORDINAL = re.compile(r"(?:S?TT|Số TT)[ \t]*\|?[ \t]*\n")
_NUMBER = re.compile(r"\(?(\d{1,3}(?:\.\d{1,3}){0,2})[.)]?")
_GROUP = re.compile(r"(?:[IVX]{1,5}|[A-H])[.)]?")
_FEWEST, _MOST = 4, 9
"""Columns of a table with a cell a line, the numbers among them."""
_LONGEST_HEADING = 60
_LONGEST_ROW = 24
"""Lines of a row, its cells on several lines and the title of a group below it among them."""
_GROUP_LINES = 2
_WORST = 4.0
"""What it costs to lay a row on the columns that is no row of theirs."""
_TIME = re.compile(
    r"(?is)(?:(?:trước|trong|đến|hoàn thành|chậm nhất|xong|từ|cuối|đầu|giữa|hạn)\b.{0,30}\d|(?:ngày )?\d{1,2}[/.-]\d|"
    r"(?:quý|tháng|năm|ngày|tuần) (?:[IV]+\b|\d)|\d{4}\b|thường xuyên|h[ằà]ng (?:năm|quý|tháng|tuần|ngày)|định kỳ|"
    r"theo (?:kế hoạch|tiến độ|lộ trình|yêu cầu)|sau khi|ngay sau)"
)
_GOES_ON = re.compile(
    r"(?:[;,]|(?<!\w)(?:[Tt]rước|[Tt]ừ|ngày|[Qq]uý|của|và|các|với|cho)|"
    r"(?:\A|[;,] )(?:Sở|Bộ|Cục|Vụ|Ban|Phòng|Hội|UBND|Công an|Trung tâm|Văn phòng|Chi cục))\Z"
)
"""The end of a line of a cell behind which the cell goes on."""
_BEGINS_ENTRY = "-+•"

Span = tuple[int, int]
Kind = Literal["task", "lead", "support", "time", "other"]


class _Line(NamedTuple):
    """A line with text, trimmed. number: what it counts, () when it is no number."""

    start: int
    end: int
    text: str
    number: tuple[int, ...]


def read_cells(norm: str, at: int, end: int) -> tuple[int, list[Item]] | None:
    """The table with one line for each cell that begins at the heading of its numbers ("STT"): characters taken, its
    rows; None where the lines between two numbers are no rows of its columns. A line in small letters goes on with the
    cell before it; where a row has more lines or fewer than the table has columns, what they say tells which is which.
    """
    if _ORDINAL.match(norm, at, end) is None:
        return None
    heading, rows = _segments(norm, at, end)
    columns = read_columns([line.text for line in heading])
    if not _FEWEST <= len(heading) <= _MOST or len(rows) < _FEWEST - 2:
        return None
    if columns is None:
        if any(len(row) != len(heading) for row in rows[:-1]) or len(rows[-1]) < len(heading):
            return None
        laid = [[(line.start, line.end) for line in row[: len(heading)]] for row in rows]
    else:
        kinds: list[Kind] = ["other"] * (len(heading) - 1)
        kinds[columns.task - 1], kinds[columns.lead - 1] = "task", "lead"
        if columns.support is not None:
            kinds[columns.support - 1] = "support"
        if columns.time is not None:
            kinds[columns.time - 1] = "time"
        found = [_lay(row[1:], kinds, row is rows[-1]) for row in rows]
        if sum(spans is None for spans in found) * 3 > len(rows):
            return None
        numbers = [(row[0].start, row[0].end) for row in rows]
        laid = [[number, *spans] for number, spans in zip(numbers, found, strict=True) if spans is not None]
    items = [_item(norm, row) for row in ([(line.start, line.end) for line in heading], *laid)]
    return items[-1].end - at, items


def _segments(norm: str, at: int, end: int) -> tuple[list[_Line], list[list[_Line]]]:
    """The cells of the heading, and the lines from each number of a row to the next."""
    heading: list[_Line] = []
    rows: list[list[_Line]] = []
    group = 0  # lines of the title of a group of rows that are still to come
    for line in _lines(norm, at, end):
        last = rows[-1] if rows else heading
        if line.number and _follows(line.number, rows[-1][0].number if rows else (), bool(group)):
            if rows and len(last) < _FEWEST - 1:
                if line.number[:-1] != last[0].number:
                    break
                rows.pop()  # the title of a group: "1", "THỂ CHẾ", "1.1"
            rows.append([line])
            group = 0
        elif group > 0:
            group -= 1
        elif _GROUP.fullmatch(line.text) and (not rows or len(last) >= _FEWEST - 1):
            group = _GROUP_LINES
        elif last and (line.text[0].islower() or _is_rest(last[-1], line)) and len(last) > bool(rows):
            last[-1] = _Line(last[-1].start, line.end, norm[last[-1].start : line.end], ())
        elif len(last) == (_LONGEST_ROW if rows else _MOST) or (not rows and len(line.text) > _LONGEST_HEADING):
            break
        else:
            last.append(line)
    return heading, rows


def _follows(number: tuple[int, ...], before: tuple[int, ...], grouped: bool) -> bool:
    """Whether a number follows the one before: 2 or 1.1 on 1, 2, 2.1 or 1.3 on 1.2; the first is 1 or 1.1, also of a
    group."""
    size = len(number)
    if number[-1] == 1:
        parent = number[:-1]
        if not before or grouped or parent == before or (parent and _follows(parent, before, False)):
            return True
    return bool(before) and size <= len(before) and number == (*before[: size - 1], before[size - 1] + 1)


def _is_rest(before: _Line, line: _Line) -> bool:
    """Whether a day or quarter is the rest of the line before ("Trước" above "15/11/2026")."""
    return line.text[0].isdigit() and before.text.endswith(("rước", "ngày", "uý", "ừ", "háng"))


def _lines(norm: str, at: int, end: int) -> Iterator[_Line]:
    while at < end:
        line_end = norm.find("\n", at, end)
        line_end = end if line_end < 0 else line_end
        text = norm[at:line_end].strip().rstrip("| \t")  # bars between cells, at the ends of lines or on their own
        if text:
            first = norm.index(text, at)
            number = _NUMBER.fullmatch(text)
            parts = tuple(map(int, number[1].split("."))) if number is not None else ()
            yield _Line(first, first + len(text), text, parts)
        at = line_end + 1


def _lay(lines: Sequence[_Line], kinds: Sequence[Kind], last: bool) -> list[Span] | None:
    """The place of each cell of a row, that of none is empty; None where the lines fit the columns badly. last: other
    text may follow the row.

    Lines go to columns in their order, the cheapest way; a line behind the last column belongs to none.
    """
    ways: list[_Way] = [_Way(0.0, ())]  # by the columns that are passed: those behind the last line
    for kind in kinds:
        ways.append(ways[-1].then(0, _EMPTY[kind]))
    found = _Way(_WORST, ())
    for i, line in enumerate(lines):
        joint = _join(lines[i - 1], line) if i else 0.0
        misfit = _misfit(line)
        grown = [_NO_WAY]
        for n, kind in enumerate(kinds):
            cost = misfit[kind]
            opened, empty = ways[n].then(1, cost), grown[n].then(0, _EMPTY[kind])
            filled = ways[n + 1].sizes[-1:] > (0,)
            more = ways[n + 1].more(joint if joint < _APART else joint + cost) if filled else _NO_WAY
            grown.append(min(opened, more, empty))
        ways = grown
        left = len(lines) - i - 1
        behind = _BEHIND if last and left else _LEFT * left
        if (last or left <= _GROUP_LINES) and ways[-1].cost + behind < found.cost:
            found = _Way(ways[-1].cost + behind, ways[-1].sizes)
    if not found.sizes:
        return None
    spans: list[Span] = []
    first, at = 0, lines[0].start
    for size in found.sizes:
        spans.append((lines[first].start, lines[first + size - 1].end) if size else (at, at))
        first, at = first + size, spans[-1][1]
    return spans


class _Way(NamedTuple):
    """A way to give lines to columns: what it costs, how many lines each column has."""

    cost: float
    sizes: tuple[int, ...]

    def then(self, size: int, cost: float) -> "_Way":
        return _Way(self.cost + cost, (*self.sizes, size))

    def more(self, cost: float) -> "_Way":
        return _Way(self.cost + cost, (*self.sizes[:-1], self.sizes[-1] + 1))


_NO_WAY = _Way(float("inf"), ())
_EMPTY: dict[Kind, float] = {"task": 6.0, "lead": 3.0, "support": 1.3, "time": 1.3, "other": 0.8}
"""What a column costs that has no line."""
_LEFT, _BEHIND = 1.2, 0.5
"""What it costs to leave a line behind a row (the title of a group), and text behind the last of them."""


def _misfit(line: _Line) -> dict[Kind, float]:
    """How badly a line fits the kinds of columns."""
    text = line.text.lstrip(_BEGINS_ENTRY + " *")
    if not text or text == "nt":
        return _FITS_ALL
    words = text.split()
    if _TIME.match(text) is not None:
        return _MISFIT_OF_TIME
    return _MISFIT_OF_BODY if begins_actor(words, lower(words), 0) else _MISFIT_OF_TEXT


_FITS_ALL: dict[Kind, float] = {"task": 0.0, "lead": 0.0, "support": 0.0, "time": 0.0, "other": 0.0}
_MISFIT_OF_TIME: dict[Kind, float] = {"task": 3.0, "lead": 4.0, "support": 4.0, "time": 0.0, "other": 1.5}
_MISFIT_OF_BODY: dict[Kind, float] = {"task": 2.0, "lead": 0.0, "support": 0.0, "time": 4.0, "other": 1.2}
_MISFIT_OF_TEXT: dict[Kind, float] = {"task": 0.0, "lead": 3.0, "support": 3.0, "time": 3.0, "other": 0.2}


def _join(before: _Line, line: _Line) -> float:
    """What it costs to give two lines to one cell."""
    if _GOES_ON.search(before.text) is not None or (line.text[0] in _BEGINS_ENTRY and before.text[0] in _BEGINS_ENTRY):
        return 0.1
    return _APART


_APART = 1.1
"""That of lines of which nothing says that they belong together."""


def _item(norm: str, cells: Sequence[Span]) -> Item:
    first, last = cells[0][0], max(end for _start, end in cells)
    return Item(first, last, " ".join(norm[first:last].split()), ROW, 0, True, tuple(cells))
