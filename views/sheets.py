"""Tables as CSV and XLSX, for Excel as people have it: a byte order mark, and no cell that runs as a formula."""

import csv
import io
import re
from collections.abc import Iterable
from typing import IO, TYPE_CHECKING

from danchieu.views.tables import Cell, Table
from danchieu.views.xml_text import writable

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as SheetCell
    from openpyxl.workbook.child import _WorkbookChild

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_LONGEST = 32_767
"""Characters of a cell in XLSX."""
_ROWS = 1_048_575
"""Rows of a sheet under its heading."""


def safe(cell: Cell) -> Cell:
    """A cell that a spreadsheet shows and never computes: text that would start a formula gets an apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def write_csv(table: Table, out: IO[bytes]) -> None:
    """One table as CSV: UTF-8 with a byte order mark, comma, CRLF (RFC 4180)."""
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(table.columns)
    writer.writerows([safe(cell) for cell in row] for row in table.rows)
    text.detach()


def write_xlsx(tables: Iterable[Table], out: IO[bytes]) -> None:
    """Tables as the sheets of a workbook; one that is longer than a sheet goes on in the next."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for table in tables:
        for part, at in enumerate(range(0, max(len(table.rows), 1), _ROWS), 1):
            sheet = book.create_sheet(_title(table.name, part))
            sheet.freeze_panes = "A2"
            sheet.append(_cells(sheet, table.columns))
            for row in table.rows[at : at + _ROWS]:
                sheet.append(_cells(sheet, row))
    book.save(out)


def _cells(sheet: "_WorkbookChild", row: Iterable[Cell]) -> "list[SheetCell]":
    from openpyxl.cell import WriteOnlyCell

    cells = []
    for value in row:
        cell = WriteOnlyCell(sheet, writable(value)[:_LONGEST] if isinstance(value, str) else value)
        if isinstance(value, str):
            cell.data_type = "s"  # else openpyxl makes a formula of what starts with "="
        cells.append(cell)
    return cells


def _title(name: str, part: int) -> str:
    """A sheet's name: at most 31 characters, without the ones that Excel refuses."""
    end = f" {part}" if part > 1 else ""
    return re.sub(r"[\[\]:*?/\\]", " ", name)[: 31 - len(end)] + end
