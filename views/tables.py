"""Answers as tables: one of rows, one of quoted evidence; what spreadsheets, reports and the terminal are made of.

Words for people come through `say`, a catalogue: `say("column.date")`; a key that it does not know comes back as it is.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath
from typing import Any

import msgspec

from danchieu.queries.answers import Answer, Evidence, Named, Path, Step, day, label
from danchieu.queries.corpus import Stats
from danchieu.queries.coverage import Covered, Place

Say = Callable[[str], str]
Cell = str | int | None

_DOCUMENT = ("type", "number", "date", "issuer", "title", "in_corpus")
_APART = frozenset(("document", "paths", "evidence", "cut", "documents", "more"))
_WORDED = frozenset(("state", "says", "kind", "cited_by", "place", "modality", "relation", "what", "part", "seen"))
"""Fields whose values are words of the contract, shown in the reader's language."""
_WORDS = {"state": "by"}
"""The section of the catalogue for the words of a field, where it has another name."""

_BRIEF = {"obligations": {"deadline": 5, "lead": 6, "support": 5, "quoted": 9, "document": 7}}
"""Columns at a terminal with their relative widths, where they are not all fields of a row."""


COUNTED = tuple(name for name in Stats.__struct_fields__ if name not in Answer.__struct_fields__)
"""The counts of `stats`."""


class Table(msgspec.Struct, frozen=True):
    """A table; rows have one cell for each column. widths: of the columns, relative."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...] = ()


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
    if isinstance(answer, Stats):
        return _counts(answer, say)
    if not rows:
        return Table(say(f"question.{answer.question}"), (), ())
    fields = [name for name in rows[0].__struct_fields__ if name not in _APART]
    with_document = hasattr(rows[0], "document")
    with_paths = any(getattr(row, "paths", ()) for row in rows) and "state" not in fields
    with_documents = isinstance(rows[0], Covered)
    with_place = hasattr(rows[0], "evidence")
    columns = [
        *fields,
        *(["where"] if with_place else ()),
        *(_DOCUMENT if with_document else ()),
        *(["path"] if with_paths else ()),
        *(["documents"] if with_documents else ()),
    ]
    return Table(
        say(f"question.{answer.question}"),
        tuple(say(f"column.{name}") for name in columns),
        tuple(_row(row, [*fields, *(["where"] * with_place)], with_document, with_paths, with_documents, say)
              for row in rows),
    )


def _counts(answer: Stats, say: Say) -> Table:
    """The counts of an answer that has them instead of rows: what is counted, of which relation, type or year."""
    rows: list[tuple[Cell, ...]] = []
    for name in COUNTED:
        value = getattr(answer, name)
        if isinstance(value, dict):
            rows += [(say(f"column.{name}"), counted(name, key, say), count) for key, count in value.items()]
        else:
            rows.append((say(f"column.{name}"), None, value))
    columns = ("counted", "among", "total")
    return Table(say(f"question.{answer.question}"), tuple(say(f"column.{name}") for name in columns), tuple(rows))


def counted(name: str, key: str, say: Say) -> str:
    """What a count is of, in words: a relation, a type of document, a year."""
    section = {"relations": "relation", "cites": "relation", "cited_by": "relation"}.get(name, "type")
    return say(f"{section}.{key}") if key else "—"


def brief_table(answer: Any, say: Say) -> Table:
    """The rows of an answer in the few columns that a terminal has room for.

    A document is one column, with its title unless the row quotes words of it."""
    columns = tuple(_BRIEF.get(answer.question, ())) or brief_columns(answer)
    return Table(
        say(f"question.{answer.question}"),
        tuple(say(f"column.{name}") for name in columns),
        tuple(tuple(brief_cell(row, name, say) for name in columns) for row in answer.results),
        tuple(_BRIEF.get(answer.question, {}).values()),
    )


def brief_columns(answer: Any) -> tuple[str, ...]:
    """The fields of a row that people read, a document as one of them."""
    rows = answer.results[:1]
    fields = [name for row in rows for name in row.__struct_fields__ if name == "document" or name not in _APART]
    return (*(name for name in fields if name != "id"), *("documents" for row in rows if isinstance(row, Covered)))


def _documents(row: Covered, between: str) -> str | None:
    """The documents of a body, and how many more there are."""
    more = [f"… +{row.more}"] if row.more else []
    return between.join([*(label(result.document) for result in row.documents), *more]) or None


def brief_cell(row: Any, name: str, say: Say) -> Cell:
    """A field of a row in words; "path" is the relations of its first path, "where" the place that it stands in."""
    if name == "documents":
        return _documents(row, "\n")
    if name == "path":
        return relations(row.paths[0], say) if row.paths else None
    if name == "quoted":
        return "\n".join(part for part in (one_line(row.text), _where(row)) if part)
    value = _field(row, name, say)
    if name == "text" and value:
        return one_line(value)
    if isinstance(value, Named):
        titled = value.number and value.title and not hasattr(row, "text")
        absent = "" if value.in_corpus else f" ({say('text.not_in_corpus')})"
        return f"{label(value)}{absent}\n{value.title}" if titled else f"{label(value)}{absent}"
    return cell(name, value, say)


def _field(row: Any, name: str, say: Say) -> Any:
    """The value of a field, or what stands for it in a table."""
    if name == "detail":
        return _detail(row, say)
    return _where(row) if name == "where" else getattr(row, name)


def one_line(text: str) -> str:
    """A text without the line ends of its source."""
    return " ".join(text.split())


def _where(row: Any) -> str | None:
    return place(row.evidence[0]) if row.evidence else None


def evidence_table(answer: Any, names: Names, say: Say) -> Table:
    """One row for each quotation: of which row, path and step, from and to which document, and where it stands."""
    columns = ("row", "path_number", "step", "from", "relation", "to", "source", "page", "start", "end", "quote")
    rows = [
        (number, at, count, names(step.citing), say(f"relation.{step.relation}"), names(step.cited),
         e.source, e.page, e.start, e.end, e.quote)
        for number, at, count, step, e in evidence_rows(answer)
    ]  # fmt: skip
    return Table(say("table.evidence"), tuple(say(f"column.{name}") for name in columns), tuple(rows))


def evidence_rows(answer: Any) -> Iterator[tuple[int, int, int, Step, Evidence]]:
    """Each quotation with the numbers of its row, path and step, from 1, and its step."""
    for number, paths in _paths(answer):
        for at, path in enumerate(paths, 1):
            for count, step in enumerate(path, 1):
                yield from ((number, at, count, step, one) for one in step.evidence)


def flat_table(answer: Any, names: Names, say: Say) -> Table:
    """Rows and evidence in one table: each row repeated for each of its quotations, for formats with one table."""
    main, evidence = rows_table(answer, say), evidence_table(answer, names, say)
    if isinstance(answer, Stats):
        return main
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
    cells: list[Cell] = [cell(name, _field(row, name, say), say) for name in fields]
    if document:
        cells += [cell(name, getattr(row.document, name), say) for name in _DOCUMENT]
    if paths:
        cells.append(relations(row.paths[0], say) if row.paths else None)
    if documents:
        cells.append(_documents(row, "; "))
    return tuple(cells)


def cell(name: str, value: Any, say: Say) -> Cell:
    """The value of a field in words."""
    if isinstance(value, bool):
        return say(f"{name}.{'yes' if value else 'no'}")
    if name in ("level", "branch") and value is not None:
        return say(f"view.{name}_{value}")
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
    if name == "conflicts":
        value = [differing(one, say) for one in value]
    return "; ".join(str(cell("", one, say)) for one in value) or None


def differing(conflict: str, say: Say) -> str:
    """Attributes that do not agree ("date: 2024-05-14 | 2024-05-15") in words of the reader's language."""
    name, colon, values = conflict.partition(":")
    values = values.replace("(tables)", f"({say('says.tables')})")
    return f"{say(f'column.{name}')}{colon}{' '.join(day(word) or word for word in values.split(' '))}"


def _detail(row: Any, say: Say) -> str:
    """The detail of a conflict (see `queries.corpus.Conflict`) in words of the reader's language."""
    if row.kind == "attributes":
        return differing(row.detail, say)
    words = [day(word) or word for word in row.detail.split(" ")]
    if row.kind == "ended_basis":
        words = [say(f"relation.{words[0]}"), *(word.partition("@")[0] for word in words[1:-1]), f"({words[-1]})"]
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
