"""Answers as the tables of a report: few columns, as wide as what they hold, rows with numbers."""

from typing import Any

from danchieu.queries.corpus import Shown, Stats
from danchieu.views.tables import (
    Cell,
    Names,
    Say,
    Table,
    brief_cell,
    brief_columns,
    evidence_rows,
    one_line,
    place,
    rows_table,
)

_COLUMNS = {"obligations": ("deadline", "lead", "support", "text", "document", "where")}
"""Columns of a question, where they are not those of a terminal and the relations of the first path."""
_WIDTHS = {"row": 2, "deadline": 3, "kind": 3, "relation": 3, "cited_by": 2, "date": 2, "text": 9, "quote": 9}
_USUAL = 4
"""Width of the other columns."""


def row_table(answer: Any, say: Say) -> Table:
    """What was found, one row each; a document that is shown has one row for each field."""
    if isinstance(answer, Stats):
        return rows_table(answer, say)
    name = say(f"question.{answer.question}")
    if answer.results and isinstance(answer.results[0], Shown):
        return _fields(name, answer, say)
    pathed = any(getattr(row, "paths", ()) for row in answer.results) and answer.question not in ("status", "conflicts")
    columns = _COLUMNS.get(answer.question) or (*brief_columns(answer), *(["path"] if pathed else ()))
    rows = (
        (number, *(brief_cell(row, column, say) for column in columns)) for number, row in enumerate(answer.results, 1)
    )
    return _table(name, ("row", *columns), rows, say)


def _fields(name: str, answer: Any, say: Say) -> Table:
    (row,) = answer.results
    cells = ((say(f"column.{column}"), brief_cell(row, column, say)) for column in brief_columns(answer))
    known = tuple(pair for pair in cells if pair[1] is not None)
    return Table(name, (say("column.part_of"), say("column.value")), known, (1, 4))


def quotations(answer: Any, names: Names, say: Say) -> Table:
    """The quoted evidence: of which row, what it says of which documents, and where it stands."""
    rows = (
        (number, names(at.citing), say(f"relation.{at.relation}"), names(at.cited), one_line(one.quote), place(one))
        for number, _, _, at, one in evidence_rows(answer)
    )
    return _table(say("table.evidence"), ("row", "from", "relation", "to", "quote", "where"), rows, say)


def _table(name: str, columns: tuple[str, ...], rows: Any, say: Say) -> Table:
    widths = tuple(_WIDTHS.get(column, _USUAL) for column in columns)
    kept: tuple[tuple[Cell, ...], ...] = tuple(rows)
    return Table(name, tuple(say(f"column.{column}") for column in columns), kept, widths)
