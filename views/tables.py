"""Answers as tables: one of rows, one of quoted evidence; what spreadsheets, reports and the terminal are made of.

Words for people come through `say`, a catalogue: `say("column.date")`; a key that it does not know comes back as it is.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath
from typing import Any

import msgspec

from danchieu.queries.answers import Evidence, Named, Path, day, label
from danchieu.queries.coverage import Covered, Place

Say = Callable[[str], str]
Cell = str | int | None

_DOCUMENT = ("type", "number", "date", "issuer", "title")
_APART = frozenset(("document", "paths", "evidence", "cut", "documents", "more"))
_WORDED = frozenset(("state", "says", "kind", "cited_by", "place", "modality", "relation", "what", "part", "seen"))
"""Fields whose values are words of the contract, shown in the reader's language."""
_WORDS = {"state": "by"}
"""The section of the catalogue for the words of a field, where it has another name."""

_BRIEF = {"obligations": ("deadline", "lead", "support", "text", "document")}
"""Columns at a terminal, where they are not all fields of a row."""


class Table(msgspec.Struct, frozen=True):
    """A table; rows have one cell for each column."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Names:
    """Documents by id, for the steps of paths."""

    def __init__(self, known: Mapping[str, Named]) -> None:
        self._known = known

    def __call__(self, key: str) -> str:
        document = self._known.get(key)
        return label(document) if document else key


def keys_of(answer: Any) -> set[str]:
    """Ids of the documents on the paths of an answer."""
    steps = (step for _, paths in _paths(answer) for path in paths for step in path)
    return {key for step in steps for key in (step.citing, step.cited)}


def rows_table(answer: Any, say: Say) -> Table:
    """The rows of an answer, each document in its columns, with the relations of its first path."""
    rows = list(answer.results)
    if not rows:
        return Table(say(f"question.{answer.question}"), (), ())
    fields = [name for name in rows[0].__struct_fields__ if name not in _APART]
    with_document = hasattr(rows[0], "document")
    with_paths = any(getattr(row, "paths", ()) for row in rows) and "state" not in fields
    with_documents = isinstance(rows[0], Covered)
    columns = [
        *fields,
        *(_DOCUMENT if with_document else ()),
        *(["path"] if with_paths else ()),
        *(["documents"] if with_documents else ()),
    ]
    return Table(
        say(f"question.{answer.question}"),
        tuple(say(f"column.{name}") for name in columns),
        tuple(_row(row, fields, with_document, with_paths, with_documents, say) for row in rows),
    )


def brief_table(answer: Any, say: Say) -> Table:
    """The rows of an answer in the few columns that a terminal has room for.

    A document is one column, with its title unless the row quotes words of it."""
    rows = list(answer.results)
    columns = _BRIEF.get(answer.question) or _brief_columns(rows[:1])
    return Table(
        say(f"question.{answer.question}"),
        tuple(say(f"column.{name}") for name in columns),
        tuple(tuple(_brief_cell(row, name, say) for name in columns) for row in rows),
    )


def _brief_columns(rows: list[Any]) -> tuple[str, ...]:
    fields = [name for row in rows for name in row.__struct_fields__ if name == "document" or name not in _APART]
    return (*(name for name in fields if name != "id"), *("documents" for row in rows if isinstance(row, Covered)))


def _documents(row: Covered, between: str) -> str | None:
    """The documents of a body, and how many more there are."""
    more = [f"… +{row.more}"] if row.more else []
    return between.join([*(label(result.document) for result in row.documents), *more]) or None


def _brief_cell(row: Any, name: str, say: Say) -> Cell:
    if name == "documents":
        return _documents(row, "\n")
    value = _detail(row, say) if name == "detail" else getattr(row, name)
    if isinstance(value, Named):
        titled = value.number and value.title and not hasattr(row, "text")
        return f"{label(value)}\n{value.title}" if titled else label(value)
    return _cell(name, value, say)


def evidence_table(answer: Any, names: Names, say: Say) -> Table:
    """One row for each quotation: of which row, path and step, from and to which document, and where it stands."""
    columns = ("row", "path_number", "step", "from", "relation", "to", "source", "page", "start", "end", "quote")
    rows = [
        (number, at, count, names(step.citing), say(f"relation.{step.relation}"), names(step.cited),
         e.source, e.page, e.start, e.end, e.quote)
        for number, paths in _paths(answer)
        for at, path in enumerate(paths, 1)
        for count, step in enumerate(path, 1)
        for e in step.evidence
    ]  # fmt: skip
    return Table(say("table.evidence"), tuple(say(f"column.{name}") for name in columns), tuple(rows))


def flat_table(answer: Any, names: Names, say: Say) -> Table:
    """Rows and evidence in one table: each row repeated for each of its quotations, for formats with one table."""
    main, evidence = rows_table(answer, say), evidence_table(answer, names, say)
    by_row: dict[Cell, list[tuple[Cell, ...]]] = {}
    for line in evidence.rows:
        by_row.setdefault(line[0], []).append(line[1:])
    empty: tuple[Cell, ...] = (None,) * (len(evidence.columns) - 1)
    rows = (row + rest for number, row in enumerate(main.rows, 1) for rest in by_row.get(number, [empty]))
    return Table(main.name, main.columns + evidence.columns[1:], tuple(rows))


def relations(path: Path, say: Say) -> str:
    """The relations of a path in words, from the citing end."""
    return " → ".join(say(f"relation.{step.relation}") for step in path)


def place(evidence: Evidence) -> str:
    """Where a quotation stands: file, page, offsets."""
    page = f" tr. {evidence.page}" if evidence.page else ""
    return f"{PurePath(evidence.source).name}{page} [{evidence.start}:{evidence.end}]"


def _row(
    row: Any, fields: list[str], document: bool, paths: bool, documents: bool, say: Say
) -> tuple[Cell, ...]:  # fmt: skip
    cells: list[Cell] = [
        _cell(name, _detail(row, say) if name == "detail" else getattr(row, name), say) for name in fields
    ]
    if document:
        cells += [_cell(name, getattr(row.document, name), say) for name in _DOCUMENT]
    if paths:
        cells.append(relations(row.paths[0], say) if row.paths else None)
    if documents:
        cells.append(_documents(row, "; "))
    return tuple(cells)


def _cell(name: str, value: Any, say: Say) -> Cell:
    if isinstance(value, bool):
        return say(f"{name}.{'yes' if value else 'no'}")
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, str):
        if name in _WORDED:
            return say(f"{_WORDS.get(name, name)}.{value}")
        return day(value) if name in ("date", "since") else value
    if isinstance(value, Place):
        return value.name
    if isinstance(value, Named):
        return label(value)
    if isinstance(value, dict):
        return _pairs(name, value, say)
    return "; ".join(str(_cell("", one, say)) for one in value) or None


def _detail(row: Any, say: Say) -> str:
    """The detail of a conflict (see `queries.corpus.Conflict`) in words of the reader's language."""
    words = [day(word) or word for word in row.detail.split(" ")]
    if row.kind == "attributes":
        words[0] = f"{say('column.' + words[0].rstrip(':'))}:"
    elif row.kind == "ended_basis":
        words[0], words[-1] = say(f"relation.{words[0]}"), f"({words[-1]})"
    return " ".join(words)


def _pairs(name: str, value: dict[str, Any], say: Say) -> str | None:
    if name == "deadline":
        return day(value["date"]) if "date" in value else value["text"]
    words = "relation" if name in ("cites", "cited_by") else "column"
    return "; ".join(f"{say(f'{words}.{key}')}: {_of(one)}" for key, one in value.items()) or None


def _of(value: Any) -> str:
    return " → ".join(str(one) for one in value) if isinstance(value, tuple | list) else str(value)


def _paths(answer: Any) -> Iterator[tuple[int, tuple[Path, ...]]]:
    """Paths of an answer with the number of their row, from 1."""
    for number, row in enumerate(answer.results, 1):
        if isinstance(row, Covered):
            yield number, tuple(path for result in row.documents for path in result.paths)
        else:
            yield number, getattr(row, "paths", ())
