"""What a document is read as, one after the other: an item of its outline or a row of a table."""

import msgspec

MARKED, PLAIN, ROW = "marked", "plain", "row"
LONGEST = 12_000
"""Characters of an item that are read; longer ones are broken text."""


class Item(msgspec.Struct, gc=False):
    """A stretch of `norm`: [start, end) is its text behind the marker, trimmed; text is the same in single blanks.

    kind: "marked", "plain" or "row"; level: depth in the outline, smaller is higher;
    closed: its text ends like a sentence; cells: spans of the cells of a table row.
    """

    start: int
    end: int
    text: str
    kind: str
    level: int
    closed: bool
    cells: tuple[tuple[int, int], ...] = ()


def place(norm: str, item: Item, at: int) -> int:
    """Offset in `norm` of a character of the item's text, the first of a word."""
    if at == 0:
        return item.start
    words = item.text.count(" ", 0, at)
    split = norm[item.start : item.end].split(None, words)
    return item.end - len(split[words]) if len(split) > words else item.start


def place_end(norm: str, item: Item, at: int) -> int:
    """Offset in `norm` behind the word before a character of the item's text."""
    words = item.text.count(" ", 0, at) + (item.text[at - 1 : at] != " ")
    split = norm[item.start : item.end].split(None, words)
    if len(split) <= words:
        return item.end
    return item.start + len(norm[item.start : item.end - len(split[words])].rstrip())
