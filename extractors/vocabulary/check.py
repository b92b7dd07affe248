"""What a schema can't say about vocabulary entries: references between them, dates, spellings."""

import difflib
import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from danchieu.extractors.vocabulary.problems import Problem
from danchieu.extractors.vocabulary.sources import KEY, Sourced

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_REFERENCES = {"bodies": ("parent", "successor", "register_of"), "symbols": ("body",)}
_DATES = ("valid_from", "valid_to")


def problems(sources: Mapping[str, list[Sourced[Any]]], body_ids: Iterable[str]) -> list[Problem]:
    """Every problem of the entries. sources: by file name without suffix; body_ids: bodies that may be referred to."""
    known = frozenset(body_ids)
    found: list[Problem] = []
    for sort, entries in sources.items():
        found += _twice(sort, entries)
        for source in entries:
            found += _names(sort, source)
            if sort in _REFERENCES:
                found += _references(sort, source, known)
                found += _dates(source)
    return found


def _twice(sort: str, entries: list[Sourced[Any]]) -> Iterable[Problem]:
    seen: dict[tuple[str, ...], int] = {}
    for source in entries:
        key = tuple(getattr(source.entry, field) for field in KEY[sort])
        if key in seen:
            yield source.problem("entry_twice", entry=" + ".join(key), line=str(seen[key]))
        seen.setdefault(key, source.line)


def _names(sort: str, source: Sourced[Any]) -> Iterable[Problem]:
    entry = source.entry
    for field in (*KEY[sort], *(("name",) if sort in ("types", "bodies") else ())):
        if not getattr(entry, field):
            yield source.problem("empty", at=field, field=field)
    if hasattr(entry, "id") and entry.id and not _ID.fullmatch(entry.id):
        yield source.problem("bad_id", at="id", id=entry.id)
    if sort == "cues" and entry.phrase != entry.phrase.lower():
        yield source.problem("capitals", at="phrase", phrase=entry.phrase)


def _references(sort: str, source: Sourced[Any], body_ids: frozenset[str]) -> Iterable[Problem]:
    for field in _REFERENCES[sort]:
        body = getattr(source.entry, field)
        if body and body not in body_ids:
            near = difflib.get_close_matches(body, body_ids, 1)
            code = "misspelt_body" if near else "unknown_body"
            yield source.problem(code, at=field, field=field, body=body, near="".join(near))


def _dates(source: Sourced[Any]) -> Iterable[Problem]:
    start, end = source.entry.valid_from, source.entry.valid_to
    wrong = [(field, text) for field, text in zip(_DATES, (start, end), strict=True) if text and not _is_date(text)]
    for field, text in wrong:
        yield source.problem("bad_date", at=field, field=field, date=text)
    if not wrong and start and end and start > end:
        yield source.problem("dates_exchanged", at="valid_from", start=start, end=end)


def _is_date(written: str) -> bool:
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False
