"""Answers as pandas DataFrames. pandas is an optional extra: `pip install "danchieu[notebooks]"`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from danchieu.queries.answers import Evidence, Named, label

if TYPE_CHECKING:
    import pandas as pd

_DOCUMENT = ("type", "number", "date", "issuer", "title", "in_corpus")
_FIRST = ("source", "page", "start", "end", "quote")
_META = frozenset(("question", "about", "results", "more", "at_least", "repealed", "unfinished"))


def frame(answer: Any, evidence: bool = False) -> "pd.DataFrame":
    """The rows of an answer, one line each; with evidence: one line for each quotation of each step.

    Columns have the names of the fields. A document is its id in `document` and its fields beside it; a path is
    `hops`, `relations` from the citing end and `paths`, how many there are; `source`, `page`, `start`, `end`, `quote`
    are its first quotation. Dates are ISO 8601 strings; unknown is a missing value. An answer that counts (stats) has
    one line for each count. ImportError, with what to install, when pandas is missing.
    """
    pandas = _pandas()
    lines = list(_quotations(answer) if evidence else _rows(answer))
    return pandas.DataFrame(lines, columns=list(dict.fromkeys(name for line in lines for name in line)))


def _pandas() -> Any:
    try:
        import pandas
    except ImportError as missing:
        raise ImportError(
            'Bảng DataFrame cần pandas: pip install "danchieu[notebooks]" '
            '(DataFrames need pandas: pip install "danchieu[notebooks]")'
        ) from missing
    return pandas


def _rows(answer: Any) -> Iterator[dict[str, Any]]:
    if not answer.results:
        yield from _counts(answer)
    for row in answer.results:
        line: dict[str, Any] = {}
        for name in row.__struct_fields__:
            line |= _cells(name, getattr(row, name), line)
        yield line


def _counts(answer: Any) -> Iterator[dict[str, Any]]:
    """The counts of an answer that has them instead of rows."""
    for name in answer.__struct_fields__:
        value = getattr(answer, name)
        if name in _META:
            continue
        if isinstance(value, dict):
            yield from ({"of": name, "name": key, "count": count} for key, count in value.items())
        elif isinstance(value, int):
            yield {"of": name, "name": None, "count": value}


def _cells(name: str, value: Any, line: dict[str, Any]) -> dict[str, Any]:
    """A field as columns; a name that the line has already gets the field's name in front."""
    if isinstance(value, Named):
        return {name: value.id, **{_free(name, of, line): getattr(value, of) for of in _DOCUMENT}}
    if name == "paths":
        return _path_cells(value)
    if name == "evidence":
        return _first(value)
    if name == "deadline":
        deadline = value or {}
        return {"deadline": deadline.get("text"), "due": deadline.get("date")}
    if isinstance(value, msgspec.Struct):
        return {f"{name}_{field}": getattr(value, field) for field in value.__struct_fields__}
    return {name: _flat(value)}


def _free(prefix: str, name: str, line: dict[str, Any]) -> str:
    return f"{prefix}_{name}" if name in line else name


def _path_cells(paths: Any) -> dict[str, Any]:
    shortest = min(paths, key=len, default=())
    relations = " → ".join(step.relation for step in shortest) or None
    return {"hops": len(shortest) or None, "relations": relations, "paths": len(paths),
            **_first(next((step.evidence for step in shortest if step.evidence), ()))}  # fmt: skip


def _first(evidence: tuple[Evidence, ...]) -> dict[str, Any]:
    return {name: getattr(evidence[0], name) if evidence else None for name in _FIRST}


def _flat(value: Any) -> Any:
    """Lists as text, so that a table stays a table in Excel."""
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_flat(one)}" for key, one in value.items()) or None
    if isinstance(value, tuple | list):
        return "; ".join(_word(one) for one in value) or None
    return value


def _word(value: Any) -> str:
    if isinstance(value, Named):
        return label(value)
    if hasattr(value, "document"):
        return label(value.document)
    return str(getattr(value, "text", value))


def _quotations(answer: Any) -> Iterator[dict[str, Any]]:
    for number, row in enumerate(answer.results, 1):
        document = getattr(row, "document", None)
        about = {"row": number, "document": getattr(document, "id", None)}
        parts = getattr(row, "documents", None) or [row]
        paths = [path for part in parts for path in getattr(part, "paths", ())]
        for at, path in enumerate(paths, 1):
            for count, step in enumerate(path, 1):
                ends = {"path": at, "step": count, "from": step.citing, "relation": step.relation, "to": step.cited}
                yield from ({**about, **ends, **_first((one,))} for one in step.evidence)
        yield from ({**about, **_first((one,))} for one in getattr(row, "evidence", ()))
