"""Tables of DOCX and HTML as text: data as "| a | b |" lines, letterheads and signature blocks column by column."""

import re

import msgspec

from danchieu.extractors.readers.draft import Draft

_LETTERHEAD = re.compile(
    r"C[ỘO]NG H[ÒO][AÀ] X[ÃA] H[ỘO]I|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*-\s*Tự do|Nơi nhận\s*:", re.IGNORECASE
)
_MOST_COLUMNS, _MOST_ROWS, _MOST_UNRULED = 3, 8, 2


class Cell(msgspec.Struct):
    """A cell: what it says; nothing where it only continues the cell above it."""

    content: Draft


def is_layout(rows: list[list[Cell]], ruled: bool) -> bool:
    """Whether a table only places text side by side: a letterhead, a signature block, or a row or two without lines."""
    if not rows or len(rows) > _MOST_ROWS or max(map(len, rows)) > _MOST_COLUMNS:
        return False
    if max(map(len, rows)) == 1:
        return True
    if not ruled and len(rows) <= _MOST_UNRULED:
        return True
    return any(_LETTERHEAD.search(cell.content.text()) for row in rows for cell in row)


def draft_table(draft: Draft, rows: list[list[Cell]], layout: bool) -> None:
    """Add a table. Columns of a layout are read one after the other, as the columns of a letterhead are."""
    if layout:
        width = max((len(row) for row in rows), default=0)
        for column in range(width):
            for row in rows:
                if column < len(row):
                    draft.extend(row[column].content)
        return
    for row in rows:
        if any(cell.content.text().strip() for cell in row):
            for cell in row:
                draft.add("| ")
                draft.extend(cell.content.on_one_line())
                draft.add(" ")
            draft.add("|\n")
