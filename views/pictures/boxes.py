"""The words in a box: broken into lines that fit, and the size that they need."""

import re
from collections.abc import Iterable

from danchieu.queries.answers import day
from danchieu.views.pictures.elements import Placed

WIDTH = 228.0
LINE = 17.5
BOLD = 1.12
"""How much wider bold letters are."""
FONT = 14
_PADDING = 14.0
_NARROW = frozenset("iIjlftr.,;:'/ -()|1")
_MOST_LINES = 5


def measure(text: str) -> float:
    """Width of a line in pixels in the widest of the fonts that page and reports may use; no font is read."""
    return sum(5.2 if c in _NARROW else 10.2 if c.isupper() else 8.4 for c in text)


def wrap(text: str, most: int = _MOST_LINES, wider: float = 1.0) -> list[str]:
    """A text in at most so many lines; a word that is too long is broken, what is left ends in an ellipsis.

    wider: how much wider the letters are than those of a box (bold, or larger).
    """
    room = (WIDTH - _PADDING) / wider
    lines = [""]
    for word in text.split():
        for part in _pieces(word, room):
            joined = f"{lines[-1]} {part}".strip()
            if measure(joined) <= room:
                lines[-1] = joined
            else:
                lines.append(part)
        if len(lines) > most:
            break
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1][:-1].rstrip() + "…"]
    return [line for line in lines if line]


def _pieces(word: str, room: float) -> list[str]:
    """A word in parts that each fit a line, broken behind a hyphen or stroke where there is one."""
    pieces = [""]
    for part in re.findall(r"[^-/]*[-/]?", word):
        for unit in [part] if measure(part) <= room else part:
            if measure(pieces[-1] + unit) <= room:
                pieces[-1] += unit
            else:
                pieces.append(unit)
    return [piece for piece in pieces if piece]


def lines_of(first: str, *rest: str | None) -> tuple[tuple[str, ...], int]:
    """The lines of a box, and how many of them say what it is: those are never crowded out by what comes after."""
    lines = wrap(first, most=3, wider=BOLD)
    strong = len(lines)
    for text in rest:
        lines += wrap(text, most=2) if text else []
    return tuple(lines[:_MOST_LINES]), strong


def document_lines(kind: str | None, number: str | None, title: str | None, issuer: str | None, date: str | None,
                   key: str) -> tuple[tuple[str, ...], int]:  # fmt: skip
    """Type and number (the title, where there is no number), issuer, day."""
    named = number or title or (key if not kind else "")
    first = named if not kind or named.casefold().startswith(kind.casefold()) else f"{kind} {named}"
    return lines_of(first, issuer, day(date))


def size(lines: Iterable[str]) -> tuple[float, float]:
    """Width and height of a box in pixels."""
    return WIDTH, LINE * max(1, len(list(lines))) + _PADDING


def at(x: float, y: float, lines: Iterable[str]) -> Placed:
    """A box with its middle here."""
    return Placed(round(x, 1), round(y, 1), *size(lines))
