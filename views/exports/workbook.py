"""XLSX: documents, relations with their first quotation, and obligations, each in a sheet."""

from typing import IO, Any

from danchieu.graph.model import ObligationFilter
from danchieu.graph.protocol import Whole
from danchieu.views.exports.elements import with_mentions
from danchieu.views.sheets import write_xlsx
from danchieu.views.tables import Cell, Table

_DOCUMENT = (
    "id", "type", "number", "date", "issuer", "title", "in_corpus", "owner", "period", "level", "branch", "sources",
    "conflicts",
)  # fmt: skip
_DUTY = (
    "document", "text", "lead", "support", "actors", "modality", "deadline", "arises_from", "section", "source", "page",
    "start", "end",
)  # fmt: skip
_EDGE = ("from", "relation", "to", "mentions", "source", "page", "start", "end", "quote")


def write(graph: Whole, out: IO[bytes]) -> None:
    """Write the workbook."""
    write_xlsx((_documents(graph), _edges(graph), _duties(graph)), out)


def _documents(graph: Whole) -> Table:
    rows = (tuple(_cell(getattr(document, name)) for name in _DOCUMENT) for document in graph.all_documents())
    return Table("documents", _DOCUMENT, tuple(rows))


def _edges(graph: Whole) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for edge, mentions in with_mentions(graph):
        first = mentions[0] if mentions else None
        place = (first.source, first.page, first.start, first.end, first.quote) if first else (None,) * 5
        rows.append((edge.citing, edge.relation, edge.cited, edge.mentions, *place))
    return Table("edges", _EDGE, tuple(rows))


def _duties(graph: Whole) -> Table:
    duties = sorted(graph.obligations(ObligationFilter()), key=lambda duty: (duty.document, duty.source, duty.start))
    return Table("obligations", _DUTY, tuple(tuple(_cell(getattr(duty, name)) for name in _DUTY) for duty in duties))


def _cell(value: Any) -> Cell:
    if isinstance(value, tuple):
        return "; ".join(value) or None
    if isinstance(value, dict):
        return str(value.get("date") or value["text"])
    return value if value is None or isinstance(value, int) else str(value)
