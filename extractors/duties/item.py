"""What a document is read as, one after the other: an item of its outline or a row of a table."""

import msgspec

MARKED, PLAIN, ROW = "marked", "plain", "row"


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
