"""Pages and page furniture of plain text that came out of a PDF: form feeds, page numbers, heads of the gazette."""

import re

_GAZETTE = "CÔNG BÁO/Số"
_GAZETTE_HEAD = re.compile(r"CÔNG BÁO/Số [^\n]{3,60}")
_NUMBER = re.compile(r"\n[ \t]*(?:[-–] ?)?(\d{1,3})(?: ?[-–])?[ \t]*(?=\r?\n)")
_SHORTEST_PAGE = 500
"""Code points between two page numbers; lines that only number the rows of a table are nearer to each other."""


def plain_pages(text: str) -> list[int]:
    """Offsets at which pages begin: after each form feed. [] without form feeds."""
    if "\f" not in text:
        return []
    starts = [0, *(match.end() for match in re.finditer("\f", text))]
    return [start for start in starts if start == 0 or start < len(text)]


def plain_furniture(text: str) -> list[tuple[int, int]]:
    """Spans of heads of the gazette and of page numbers that stand alone on a line and count the pages.

    A span takes in the blank space around it, so that reading over it leaves one line end.
    """
    cores = [match.span() for match in _GAZETTE_HEAD.finditer(text)] if _GAZETTE in text else []
    cores += _page_numbers(text)
    spans: list[tuple[int, int]] = []
    for start, end in sorted(cores):
        start, end = _with_blanks(text, start, end)
        if spans and start <= spans[-1][1]:
            spans[-1] = spans[-1][0], max(end, spans[-1][1])
        else:
            spans.append((start, end))
    return spans


def _page_numbers(text: str) -> list[tuple[int, int]]:
    """Lone numbers that rise by one, a page apart, and begin with the first pages or beside a gazette head."""
    found: list[tuple[int, int]] = []
    expected, last = 0, -_SHORTEST_PAGE
    for match in _NUMBER.finditer(text):
        number = int(match.group(1))
        begins = not expected and (number in (1, 2, 3) or _beside_gazette(text, match.start(), match.end()))
        if (begins or number == expected) and match.start() - last >= _SHORTEST_PAGE:
            found.append((match.start() + 1, match.end()))
            expected, last = number + 1, match.start()
    return found if len(found) > 1 else []


def _beside_gazette(text: str, start: int, end: int) -> bool:
    return _GAZETTE in text[end : end + 40] or _GAZETTE in text[max(0, start - 60) : start]


def _with_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    while start and text[start - 1].isspace():
        start -= 1
    while end < len(text) and text[end].isspace():
        end += 1
    return start, end
