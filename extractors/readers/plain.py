"""Pages and page furniture of plain text that came out of a PDF: form feeds, page numbers, heads of the gazette."""

import re
from collections.abc import Iterable

_GAZETTE = "CÔNG BÁO"
_GAZETTE_HEAD = re.compile(r"CÔNG BÁO(?: [A-ZÀ-Ỵ]+){0,4}/Số [^\n]{3,60}")
_STAMPED = "Cơ quan: "
_STAMP = re.compile(
    r"(?m:^)(?:Người ký|Ký bởi): [^\n]{3,120}\n(?:(?:Email|Cơ quan|Thời gian ký|Ngày ký): [^\n]{3,120}(?:\n|\Z)){2,3}"
)
"""The stamp of an electronic signature, which the gazette has at the foot of its first page."""
_MARKED = re.compile(
    r"(?m)^[ \t]*(?:-{2,}|={2,}|\[|<!--)\s*(?:PAGE BREAK|(?:PAGE|Page|page|TRANG|Trang)\s+\d{1,4}"
    r"(?:\s*(?:/|of)\s*\d{1,4})?)\s*(?:-{2,}|={2,}|\]|-->)[ \t]*$"
)
"""What converters leave between two pages: "--- PAGE BREAK ---", "[Page 3]"."""
_NUMBER = re.compile(r"\n\f?[ \t]*(?:[-–] ?)?(\d{1,3})(?:/(\d{1,3}))?(?: ?[-–])?[ \t]*(?=\r?\n|\Z)")
_AT_FOOT = re.compile(r"\s{0,9}?\n[ \t]*\f")
_WORDED = re.compile(r"\n\f?[ \t]*(?:Trang|trang|TRANG|Page)[ \t]+\d{1,4}(?: ?/ ?\d{1,4})?[ \t]*(?=\r?\n|\Z)")
"""A line that says its page itself: "Trang 3", "Trang 3/4"."""
_FOOT = re.compile(
    r"\n(?!\|)[^\n|]{3,110}?(?:[ ]{3}|\t)[ \t]*(?:Trang|Page)[ \t]\d{1,3}(?: ?/ ?\d{1,3})?[ \t]*(?=\r?\n|\Z)"
)
"""The same at the right of what the page says at its foot ("KH 87/KH-UBND            Trang 3/5")."""
_NUMBER_BELOW = re.compile(r"\s*\n[ \t]*\d{1,3}[ \t]*(?=\r?\n|\Z)")
_NUMBER_ABOVE = re.compile(r"\n[ \t]*\d{1,3}\s*\Z")
_SHORTEST_PAGE, _LONGEST_PAGE = 500, 8000
"""Code points between two page numbers; lines that only number the rows of a table are nearer to each other."""
_CUT = re.compile(
    r"[^\n]{30}(?:(?<![^\W_])(?:và|hoặc|của|tại|với|số|các|ngày|tháng|năm|về|[Đđ]iều|khoản|điểm|theo|cho|từ|đến|trong)|[/-])"
    r"\s*\Z|[^\n]{40}(?<![.;:?!|])\s*(?P<any>\Z)"
)
"""The end of a line with which no sentence ends; any: where a small letter goes on with it."""
_LINE = 120
_RUNNING = 600
"""Code points above and below a page break in which running lines are looked for."""
_SAYS_SOMETHING = 12
"""Code points: running lines have more."""


def plain_pages(text: str) -> list[int]:
    """Offsets at which pages begin: after each form feed. [] without form feeds."""
    if "\f" not in text:
        return []
    starts = [0, *(match.end() for match in re.finditer("\f", text))]
    return [start for start in starts if start == 0 or start < len(text)]


def plain_furniture(text: str) -> list[tuple[int, int]]:
    """Spans of heads of the gazette, of its stamp and of page numbers that stand alone on a line and count the pages,
    with what stands above or below them on page after page: a running foot, the headings of a table that goes on.

    A span takes in the blank space around it, so that reading over it leaves one line end.
    """
    cores = [_with_number(text, *match.span()) for match in _GAZETTE_HEAD.finditer(text)] if _GAZETTE in text else []
    cores += _page_numbers(text)
    if "PAGE" in text or "age " in text or "rang " in text or "TRANG" in text:
        cores += [_with_number(text, *match.span()) for match in _MARKED.finditer(text)]
    if _STAMPED in text:
        cores += [match.span() for match in _STAMP.finditer(text)]
    return _joined(text, _with_running(text, _joined(text, sorted(cores))))


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order with the blank space around them, those that meet as one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        start, end = _with_blanks(text, start, end)
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _with_running(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans between pages, longer by the lines that also stand there between the two pages before. Those of the first
    are told by the two pages behind it, but for the headings of a table that begins on its second page."""
    feet = [text[max(0, start - _RUNNING) : start].splitlines(keepends=True)[:0:-1] for start, _ in spans]  # last first
    heads = [text[end : end + _RUNNING].splitlines(keepends=True)[:-1] for _, end in spans]  # the last one is cut
    wider: list[tuple[int, int]] = []
    for i, (start, end) in enumerate(spans):
        twin = i - 1 if i else min(1, len(spans) - 1)
        if twin == i:
            return spans
        head = heads[i] if i else [line for line in heads[i][:1] if _CELLS.search(line) is None]
        wider.append((start - _running(feet[i], feet[twin]), end + _running(head, heads[twin])))
    return wider


_CELLS = re.compile(r"[|\t]|^\s*S?TT\s")


def _running(lines: Iterable[str], twins: Iterable[str]) -> int:
    """Length of the lines that are the same in both, from the first on; 0 where they say little. What ends like a
    sentence or begins with a number, as a note does, is text."""
    length = words = 0
    for line, twin in zip(lines, twins, strict=False):
        said = line.strip()
        if said != twin.strip() or said.endswith((".", ";", ":")) or said[:1].isdigit():
            break
        length += len(line)
        words += len(said)
    return length if words >= _SAYS_SOMETHING else 0


def _page_numbers(text: str) -> list[tuple[int, int]]:
    """Lines that say their page, and lone numbers that rise by one and begin with page 2, a page apart or where they
    cut a sentence or a form feed stands; so do those that say how many pages there are ("2/4").

    The first page carries no number (Nghị định 30/2020/NĐ-CP, annex I): a lone 1 before is the row of a table, if it is
    not the foot of its page.
    """
    found: list[tuple[int, int]] = []
    of_all: dict[str, list[re.Match[str]]] = {}
    expected, last, sure, rows = 2, 0, False, False
    first: re.Match[str] | None = None  # a lone 1
    first_head: str | None = None  # the line below it
    for match in _NUMBER.finditer(text):
        number, at = int(match[1]), match.start()
        if match[2] is not None:
            of_all.setdefault(match[2], []).append(match)
            continue
        placed = "\f" in match[0] or _AT_FOOT.match(text, match.end()) is not None
        if number == 1 and not found:
            first_head, first = _head(text, match.end()), match
        elif number == 2 and not found and first and first_head and first_head == _head(text, match.end()):
            found.append((first.start() + 1, first.end()))  # one page head below both
            rows, placed, sure = False, True, True
        elif number == 2 and not found and first and _a_page_behind(first.start(), at) and _is_cut(text, match):
            found.append((first.start() + 1, first.end()))  # the first page has its number too
            rows = False
        rows = rows or (number == 1 and not found and not placed)
        if rows or not (number == expected or (placed and not found)):
            continue
        certain = placed or _is_cut(text, match)
        if certain or not found or _a_page_behind(last, at):
            found.append((at + 1, match.end()))
            expected, last, sure = number + 1, at, sure or certain
    if len(found) == 1 and not sure:
        found = []
    for pages, numbered in of_all.items():
        counted = [int(match[1]) for match in numbered]
        if len(counted) > 1 and counted == list(range(counted[0], counted[-1] + 1)) and counted[-1] <= int(pages):
            found += [(match.start() + 1, match.end()) for match in numbered]
    if "rang " in text or "TRANG " in text or "Page " in text:
        found += [(match.start() + 1, match.end()) for match in _WORDED.finditer(text)]
        found += [(match.start() + 1, match.end()) for match in _FOOT.finditer(text)]
    return found


def _a_page_behind(last: int, at: int) -> bool:
    return _SHORTEST_PAGE <= at - last <= _LONGEST_PAGE


def _head(text: str, at: int) -> str | None:
    """The line below a page number where it may be the head of the page, None where it says little."""
    line = _HEAD_LINE.match(text, at)
    return line[1].strip() if line is not None and len(line[1].strip()) >= _SAYS_SOMETHING else None


_HEAD_LINE = re.compile(r"[ \t]*\r?\n[ \t]*([^\n]{1,120})\n")


def _is_cut(text: str, number: re.Match[str]) -> bool:
    """Whether the lines around a lone number are one sentence."""
    before = _CUT.search(text[max(0, number.start() - _LINE) : number.start()])
    if before is None:
        return False
    behind = text[number.end() : number.end() + _LINE].lstrip()
    return behind != "" and (before["any"] is None or behind[0].islower())


def _with_number(text: str, start: int, end: int) -> tuple[int, int]:
    """A gazette head with the page number on the line before or behind it."""
    below = _NUMBER_BELOW.match(text, end)
    above = _NUMBER_ABOVE.search(text, max(0, start - 40), start)
    return above.start() if above else start, below.end() if below else end


def _with_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    while start and text[start - 1].isspace():
        start -= 1
    while end < len(text) and text[end].isspace():
        end += 1
    return start, end
