"""A document as items: numbered points, list items, paragraphs and table rows, each with its place in the outline.

Line ends say little: lines are wrapped, PDF text has a blank line behind every wrapped line, page breaks cut sentences.
An item goes on until a line begins with a marker of the outline (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.5: phần,
chương, mục, điều, khoản, điểm), or with a capital where the line before had room for its first word.
"""

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from danchieu.extractors.duty_words import begins_with_verb

MARKED, PLAIN, ROW = "marked", "plain", "row"
_NO_WRAP = 200
"""Lines longer than this are whole paragraphs: the text is not wrapped."""
_SAMPLE = 400
_CELL_LINES = 40
_SHORT = 25
"""Characters: a shorter line says nothing about the wrapping."""

_MARKER = re.compile(
    r"""(?P<hash>\#{1,6}[ ]*)?[_"“ \t]*(?:
      (?P<article>(?:Điều|ĐIỀU)\ +\d{1,4}[a-zđ]?(?:\ *[.:/]|(?=\ *-\ |$|\ +[A-ZĐÂÁ])))
    | (?P<chapter>(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC|Phụ\ lục|PHỤ\ LỤC)\ +(?:[IVXLC]+|\d{1,3}|[A-H])\b\ *[.:]?)
    | (?P<roman>[IVXL]{1,6}\ *[.)/-](?=\s|[A-ZĐ]|$))
    | (?P<dotted>\d{1,2}(?:\.\d{1,2}){1,3}\ *[.):]?(?=\s|$))
    | (?P<number>\d{1,3}\ *[.)/](?=\s|[A-ZĐÂÁÀÔƯƠÊ]|$))
    | (?P<paren>\((?:\d{1,2}|[a-zđ])\))
    | (?P<alpha>[a-zđ]\d?\ *[.)](?=\s|$))
    | (?P<upper>[A-H]\ *[.)](?=\s|$))
    | (?P<plus>\+\ *)
    | (?P<dash>[-•◦▪●·¬~*\uf02d\uf0b7]\ *(?=\S|$))
    )[ \t]*""",
    re.VERBOSE,
)
_RANKS = {
    "chapter": 1, "upper": 2, "roman": 3, "article": 4, "number": 5, "dotted1": 6, "dotted2": 7, "dotted3": 8, "alpha": 9, "paren": 10,
    "dash": 11, "plus": 12,
}  # fmt: skip
_BULLETS = ("dash", "plus")
_ENDED = re.compile(r"(?:[.;:!?…]|\./\.)[\"”’)\s]*$")
_NOISE = re.compile(r"[-–_.\s]*(?:\d{1,3}[-–\s]*)?$")
_EMPHASIS = re.compile(r"(?<=\w)\*+|(?<!\S)\*+(?=\w)")
_OPEN_REFERENCE = re.compile(r"(?:Điều|điều|[Kk]hoản|[Đđ]iểm|số|ngày|tháng|năm|và|lần|từ|đến|khóa|của)$")


class Item(msgspec.Struct, gc=False):
    """A stretch of `norm`: [start, end) is its text behind the marker, trimmed; text is the same in single blanks.

    kind: "marked", "plain" or "row"; marker: as written ("" for none); level: depth in the outline, smaller is higher;
    closed: its text ends like a sentence; cells: spans of the cells of a table row.
    """

    start: int
    end: int
    text: str
    kind: str
    marker: str
    level: int
    closed: bool
    cells: tuple[tuple[int, int], ...] = ()


class _Line(msgspec.Struct, gc=False):
    start: int
    text: str
    after_gap: bool


class Wrapping(msgspec.Struct, frozen=True, gc=False):
    """How a text is broken into lines.

    width: of a full line, None when lines are paragraphs; gaps: blank lines stand between "paragraphs", behind "every"
    line, or "never" where they would mean something.
    """

    width: int | None
    gaps: Literal["paragraphs", "every", "never"]


def wrapping(norm: str) -> Wrapping:
    """Read the wrapping from the first lines of a text."""
    lines = norm[: _SAMPLE * 120].split("\n")[: 2 * _SAMPLE]
    lengths: list[int] = []
    wrapped = wrapped_after_gap = breaks = breaks_at_gap = 0
    gap, last = False, ""
    for line in lines:
        text = line.strip()
        if not text:
            gap = True
            continue
        lengths.append(len(text))
        if text[0].islower() and text[1:2] not in (")", "."):
            wrapped += 1
            wrapped_after_gap += gap
        elif len(last) > _SHORT and last[-1] in ".;:" and text[0] not in "|-+":
            breaks += 1
            breaks_at_gap += gap
        gap, last = False, text
    if not lengths:
        return Wrapping(None, "paragraphs")
    lengths.sort()
    width: int | None = lengths[min(len(lengths) - 1, len(lengths) * 9 // 10)]
    if width is not None and width > _NO_WRAP:
        width = None
    if wrapped >= 8 and wrapped_after_gap * 2 >= wrapped:
        return Wrapping(width, "every")
    return Wrapping(width, "paragraphs" if breaks_at_gap * 3 >= breaks * 2 else "never")


def split_items(norm: str, start: int, end: int, wrap: Wrapping) -> Iterator[Item]:
    """The items of norm[start:end], in order."""
    outline: list[int] = []
    first: _Line | None = None
    marker: re.Match[str] | None = None
    last = ""
    last_end = start
    for line in _lines(norm, start, end):
        if isinstance(line, Item):
            if first is not None:
                yield _item(norm, first, marker, last_end, outline)
                first = None
            yield line
            continue
        match = _MARKER.match(line.text)
        if match and match.end() == len(line.text) and match.lastgroup in _BULLETS:
            match = None
        if first is not None and not _begins(line, match, last, marker, wrap):
            last, last_end = line.text, line.start + len(line.text)
            marker = marker if marker is None or marker.end() < len(first.text) or "\n" in first.text else marker
            continue
        if first is not None:
            yield _item(norm, first, marker, last_end, outline)
        first, marker, last, last_end = line, match, line.text, line.start + len(line.text)
    if first is not None:
        yield _item(norm, first, marker, last_end, outline)


def _begins(
    line: _Line, match: re.Match[str] | None, last: str, marker: re.Match[str] | None, wrap: Wrapping
) -> bool:
    """Whether a line begins a new item."""
    if match is not None:
        if _ENDED.search(last):
            return True
        if match.lastgroup == "article" and match.group().strip()[-1] not in ".:/":
            return line.after_gap and wrap.gaps != "every"
        following = line.text[match.end() : match.end() + 1]
        if following.islower() and match.lastgroup in ("dash", "number", "dotted", "alpha", "plus"):
            # "chính trị -⏎- xã hội", "Điều⏎2. của": a wrapped line, unless the list is written in small letters
            return line.after_gap and wrap.gaps == "paragraphs" and match.lastgroup != "number"
        return match["number"] is None or not _OPEN_REFERENCE.search(last)
    if marker is not None and marker.end() >= len(last):
        return False  # "Điều 3." alone on its line
    initial = line.text[0]
    if initial.islower() or initial.isdigit() or initial in ",;.)%":
        return False
    if wrap.width is None:
        return True
    ended = _ENDED.search(last) is not None
    if line.after_gap and wrap.gaps != "every":
        return True
    if wrap.gaps == "paragraphs":
        return ended and len(last) * 10 < wrap.width * 7
    if last[-1] == ":":
        return True
    if not ended and begins_with_verb(line.text):
        return True  # a verb with a capital stands at the head of a sentence only
    word = line.text.split(None, 1)[0]
    return len(last) + 1 + len(word) <= wrap.width - (0 if ended and last[-1] != ";" else 8)


def _item(norm: str, first: _Line, marker: re.Match[str] | None, end: int, outline: list[int]) -> Item:
    start = first.start + (marker.end() if marker else 0)
    body = norm[start:end]
    start += len(body) - len(body.lstrip())
    text = _EMPHASIS.sub("", " ".join(body.split()))
    level = _level(marker, outline)
    return Item(
        start=start,
        end=max(start, end - (len(body) - len(body.rstrip()))),
        text=text,
        kind=MARKED if marker else PLAIN,
        marker=marker.group().strip() if marker else "",
        level=level,
        closed=_ENDED.search(text) is not None,
    )


def _level(marker: re.Match[str] | None, outline: list[int]) -> int:
    """Depth of an item by its marker; a paragraph stands half a step below the last marker that is no bullet."""
    if marker is None:
        while outline and outline[-1] >= _RANKS["dash"]:
            outline.pop()
        return 10 * (outline[-1] if outline else 0) + 5
    kind = marker.lastgroup or ""
    if kind == "dotted":
        kind += str(marker["dotted"].strip(" .):").count("."))
    rank = _RANKS.get(kind, _RANKS["dash"])
    while outline and outline[-1] >= rank:
        outline.pop()
    outline.append(rank)
    return 10 * rank


def _lines(norm: str, start: int, end: int) -> Iterator[_Line | Item]:
    """Lines with text in them, stripped; table rows as items."""
    at, gap = start, False
    lines = norm[start:end].split("\n")
    count, i = len(lines), 0
    while i < count:
        raw = lines[i]
        text = raw.strip()
        if not text:
            gap = True
        elif text[0] == "|":
            taken, size, rows = _table(norm, at, lines, i)
            yield from rows
            i, at, gap = i + taken, at + size, True
            continue
        elif len(text) < 8 and _NOISE.match(text):
            pass  # a page number
        else:
            yield _Line(at + len(raw) - len(raw.lstrip()), text, gap)
            gap = False
        at += len(raw) + 1
        i += 1


_RULE = re.compile(r"[\s|:-]*$")


def _table(norm: str, at: int, lines: list[str], i: int) -> tuple[int, int, list[Item]]:
    """The table that begins at line i: lines and characters taken, its rows.

    Two forms: one row a line between bars ("| a | b |"), and one bar or one line of a cell a line, where two bars in
    a row end the row and a bar before a blank line ends the table.
    """
    rows: list[Item] = []
    taken = size = 0
    stripped = lines[i].strip()
    if stripped != "|":
        while i + taken < len(lines) and (line := lines[i + taken]).lstrip()[:1] == "|":
            if not _RULE.match(line):
                rows.append(_row(norm, at + size, at + size + len(line)))
            size += len(line) + 1
            taken += 1
        return taken, size, rows
    row_start = at
    previous_bar = False
    while i + taken < len(lines):
        line = lines[i + taken]
        bar = line.strip() == "|"
        if not line.strip() and not any(ahead.strip() == "|" for ahead in lines[i + taken : i + taken + _CELL_LINES]):
            break  # no table: a bar that was left over
        if bar and previous_bar:
            if size and at + size > row_start + 2:
                rows.append(_row(norm, row_start, at + size))
            row_start = at + size
        size += len(line) + 1
        taken += 1
        ends = i + taken >= len(lines) or not lines[i + taken].strip()
        if bar and ends and taken > 1:
            break
        previous_bar = bar
    rows.append(_row(norm, row_start, min(at + size, len(norm))))
    return taken, size, [row for row in rows if row.cells]


def _row(norm: str, start: int, end: int) -> Item:
    cells, at = [], start
    for piece in norm[start:end].split("|"):
        body = piece.strip()
        first = at + len(piece) - len(piece.lstrip())
        cells.append((first, first + len(body)) if body else (at, at))
        at += len(piece) + 1
    while cells and cells[0][0] == cells[0][1]:
        cells.pop(0)
    while cells and cells[-1][0] == cells[-1][1]:
        cells.pop()
    if not cells:
        return Item(start, start, "", ROW, "", 0, True)
    first, last = cells[0][0], cells[-1][1]
    return Item(first, last, " ".join(norm[first:last].split()), ROW, "", 0, True, tuple(cells))
