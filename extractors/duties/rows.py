"""Tables in a text, with bars or tabs between their cells, as rows."""

import re

from danchieu.extractors.duties.item import ROW, Item

_CELL = 3000
"""Characters: no cell of a table with one bar a line is longer."""
_RULE = re.compile(r"[\s|:-]*$")
_TITLE = re.compile(
    r"[ *_#]*(?:QUYẾT ĐỊNH|KẾ HOẠCH|CHỈ THỊ|NGHỊ (?:QUYẾT|ĐỊNH)|THÔNG TƯ(?: LIÊN TỊCH)?|LUẬT|PHÁP LỆNH|CÔNG ĐIỆN|"
    r"CHƯƠNG TRÌNH|HƯỚNG DẪN|THÔNG BÁO|ĐỀ ÁN|QUY (?:ĐỊNH|CHẾ))[ *_]*\n"
)
"""The type of a document on a line of its own, behind the letterhead."""


def read_table(norm: str, at: int, end: int, spaced: bool) -> tuple[int, list[Item]]:
    """The table that begins at a bar: characters taken, its rows.

    Three forms: one row a line between bars ("| a | b |"), the same without the outer bars or with tabs for bars, and
    one bar or one line of a cell a line, where two bars in a row end the row, and a bar before a blank line or the
    title of the document ends the table. spaced: a blank line stands behind every line, so that it takes two more to
    end the table.
    """
    rows: list[Item] = []
    line_end = _line_end(norm, at, end)
    position = at
    if norm[at] != "|":  # without outer bars
        width = norm.count("\t", at, line_end) + 1
        while position < end:
            line_end = _row_end(norm, position, line_end, end, width)
            if _has_cells(norm, position, line_end) or (len(rows) == 1 and _ROLES.match(norm, position, line_end)):
                rows.append(_row(norm, position, line_end))
            elif norm[position:line_end].strip() and not _heads_rows(norm, position, line_end, end):
                break
            position = min(line_end + 1, end)
            line_end = _line_end(norm, position, end)
        return position - at, [row for row in rows if row.cells]
    if norm[at:line_end].strip() != "|":
        while position < end and norm[position:line_end].lstrip()[:1] == "|":
            if not _RULE.match(norm, position, line_end):
                rows.append(_row(norm, position, line_end, True))
            position = min(line_end + 1, end)
            line_end = _line_end(norm, position, end)
        return position - at, [row for row in rows if row.cells]
    row_start = position
    previous_bar = False
    while position < end:
        line_end = _line_end(norm, position, end)
        line = norm[position:line_end].strip()
        bar = line == "|"
        if not line and norm.find("\n|", position, position + _CELL) < 0:
            break  # no table: a bar that was left over
        if not line and spaced:
            position = min(line_end + 1, end)
            continue
        if bar and previous_bar:
            if position > row_start + 2:
                rows.append(_row(norm, row_start, position))
            row_start = position
        position = min(line_end + 1, end)
        if bar and norm.find("\n|", position - 1, position + _CELL) < 0:
            break  # the last bar: what follows is text
        gap = norm[position : position + 3] if spaced else norm[position : _line_end(norm, position, end)]
        if bar and position - at > 2 and (not gap.strip() or _TITLE.match(norm, position, end)):
            break
        previous_bar = bar
    rows.append(_row(norm, row_start, position))
    return position - at, [row for row in rows if row.cells]


_OPEN_ROWS = {
    " | ": re.compile(r"(?<=\n)[^|\n]+ \| [^|\n]* \| "),
    "\t": re.compile(r"(?<=\n)[^\t\n]+\t[^\t\n]*\t"),
}
"""How a line of a table without outer bars begins, by what parts its cells."""


def has_open_rows(norm: str, start: int, end: int) -> bool:
    """Whether a line of a text has the form of a row without outer bars."""
    signs = [sign for sign in _OPEN_ROWS if norm.find(sign, start, end) >= 0]
    return any(_OPEN_ROWS[sign].search(norm, start, end) for sign in signs)


def begins_open_table(norm: str, at: int, end: int) -> bool:
    """Whether a line and the next with text hold cells of a table without outer bars ("1 | Lập sổ | Sở Y tế"), or with
    tabs for bars."""
    line_end = _line_end(norm, at, end)
    if not _has_cells(norm, at, line_end):
        return False
    following = _next_line(norm, line_end, end)
    following_end = _line_end(norm, following, end)
    if _ROLES.match(norm, following, following_end) is not None:
        return True
    following_end = _row_end(norm, following, following_end, end, norm.count("\t", at, line_end) + 1)
    return _has_cells(norm, following, following_end) or _heads_rows(norm, following, following_end, end)


def _heads_rows(norm: str, at: int, line_end: int, end: int) -> bool:
    """Whether a line above rows is the title of a group of them, which goes over all cells ("II<tab>THỂ CHẾ"), or the
    number of a page."""
    if line_end - at > _LONGEST_GROUP:
        return False
    line = norm[at:line_end].strip()
    following = _next_line(norm, line_end, end)
    if not _has_cells(norm, following, _line_end(norm, following, end)):
        return False
    if _PAGE.fullmatch(line) is not None:
        return True
    if _GROUP.match(line) is not None or (line.isupper() and not line.startswith(_ANNEXES)):
        return True
    return line[:1].isupper() and line[-1] not in ".;:" and _ROW_NUMBER.match(norm, following, end) is not None


def _row_end(norm: str, at: int, line_end: int, end: int, width: int) -> int:
    """Where a row with a number ends whose cells, between tabs, go on over lines. width: cells of the heading."""
    count = norm.count("\t", at, line_end)
    if count + 1 >= width or width < _FEWEST or _ROW_NUMBER.match(norm, at, line_end) is None:
        return line_end
    found = stop = line_end
    for _ in range(_MOST_LINES):
        following = stop + 1
        stop = _line_end(norm, following, end)
        more = norm.count("\t", following, stop)
        if (
            following >= end
            or not norm[following:stop].strip()
            or count + more >= width
            or _ROW_NUMBER.match(norm, following, stop) is not None
            or (more == 0 and count == 0)
        ):
            break
        count += more
        found = stop if more or count + 1 == width else found
    return found


_FEWEST = 4
_MOST_LINES = 8
_ROLES = re.compile(r"(?i)[^\t\n]{0,25}chủ trì[^\t\n]{0,25}\t[^\t\n]{0,25}phối hợp[^\t\n]{0,25}(?=\n|\Z)")
"""The second line of a heading, where only the cells that it divides are left ("Chủ trì<tab>Phối hợp")."""
_LONGEST_GROUP = 160
_ANNEXES = ("PHỤ LỤC", "BIỂU", "BẢNG", "MẪU", "DANH MỤC")
"""First words in capitals of the title of another table."""
_GROUP = re.compile(r"\s*(?:[IVX]{1,5}|[A-H]|[a-zđ](?=\))|\d{1,2})(?:[.)]?[\t ]|\s*[.)]\s)\s*(?:\|\s*)?\w")
_PAGE = re.compile(r"(?:[-–] ?)?\d{1,3}(?: ?[-–])?")
_ROW_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,2})?[.)]?[ ]*[|\t]")


def _next_line(norm: str, at: int, end: int) -> int:
    """Where the next line with text begins."""
    while at < end and norm[at].isspace():
        at += 1
    return at


def _has_cells(norm: str, start: int, end: int) -> bool:
    return any(norm.count(sign, start, end) > 1 for sign in _OPEN_ROWS)


def _line_end(norm: str, at: int, end: int) -> int:
    found = norm.find("\n", at, end)
    return end if found < 0 else found


def _row(norm: str, start: int, end: int, barred: bool = False) -> Item:
    """A row from its cells. barred: between outer bars, so that an empty cell at its end is one."""
    cells, at = [], start
    for piece in norm[start:end].split("|" if norm.find("|", start, end) >= 0 else "\t"):
        body = piece.strip()
        first = at + len(piece) - len(piece.lstrip())
        cells.append((first, first + len(body)) if body else (at, at))
        at += len(piece) + 1
    if barred:
        cells = cells[1:-1] if norm[start:end].rstrip()[-1:] == "|" else cells[1:]
    else:
        while cells and cells[0][0] == cells[0][1]:
            cells.pop(0)
        while cells and cells[-1][0] == cells[-1][1]:
            cells.pop()
    filled = [cell for cell in cells if cell[0] < cell[1]]
    if not filled:
        return Item(start, start, "", ROW, 0, True)
    first, last = filled[0][0], filled[-1][1]
    return Item(first, last, " ".join(norm[first:last].split()), ROW, 0, True, tuple(cells))
