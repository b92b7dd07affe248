"""Coverage: which bodies of a level have acted on a document in this corpus, and which are not seen in it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache, lru_cache
from typing import Literal

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.vocabulary import Tables
from danchieu.graph.identity.owners import MERGER, merged_provinces, owner_of
from danchieu.graph.model import Document
from danchieu.graph.protocol import Store
from danchieu.queries.answers import PAGE, Named, Result, Tabular, by_date, iso_day, named, page_of, question
from danchieu.queries.paths import implementing
from danchieu.queries.reach import Reach
from danchieu.queries.reference import resolve
from danchieu.queries.walk import MAX_LENGTH, Quoter, brief

Level = Literal["province", "ministry", "district", "commune"]

_RANKS = {"province": (4, 5), "ministry": (2,), "district": (7,), "commune": (9,)}
"""Levels of documents (see `graph.identity.owners.Owner`); departments of a province act for it."""
_MINISTERIAL = frozenset(("ngan-hang-nha-nuoc", "thanh-tra-chinh-phu", "van-phong-chinh-phu", "uy-ban-dan-toc"))
"""Ministerial agencies; every other one is called a ministry."""
_UNITED = "1976-07-02"
"""The Government of the unified State begins. A ministry that the vocabulary knows only to have begun before, with no
end and no successor (Bộ Canh nông of 1945), is none of its ministries; of those of today it gives a later beginning or
none.
"""
_YEAR = re.compile(r"\d{4}")
_SHOWN = 20
"""Documents listed of one body."""
_FORMER = "(đến 30/6/2025)"
"""Behind the name of a province that was merged into a new one of that name."""


class Place(msgspec.Struct, frozen=True):
    """A body of the level: a province, a ministry, or a district or commune body that has acted.

    A province that was merged and the new one that kept its name are two bodies with one id, told apart by the name.
    """

    id: str
    name: str


class Covered(msgspec.Struct, frozen=True, omit_defaults=True):
    """One body with the documents by which it acted, nearest first, and how many `more` there are.

    seen False: not in this corpus, which is not "has not acted".
    """

    body: Place
    seen: bool
    documents: tuple[Result, ...]
    more: int = 0


Row = tuple[Place, list[Document]]


class Coverage(Tabular, frozen=True):
    """A page of bodies, those seen first. seen, unseen: how many in all; unseen is None for want of a full list."""

    question: str
    about: Named
    level: str
    on: str
    results: tuple[Covered, ...]
    more: int
    seen: int
    unseen: int | None


@question
def coverage(
    store: Store,
    about: str | Document,
    *,
    level: Level = "province",
    on: str | None = None,
    max_length: int = MAX_LENGTH,
    limit: int | None = PAGE,
    offset: int = 0,
) -> Coverage:
    """Which bodies of a level have a document in this corpus that implements, guides or rests on a document.

    on: the day as of which it is asked (ISO; else that of the newest document that acted or is asked about, else
    today): the provinces or ministries of that day are listed, and what was issued later does not count. A body that
    acted and had ended by then has a row of its own; what it did is not its successor's doing. Raises Ambiguous or
    Unknown when the reference does not name one document, ValueError when the day is none.
    """
    target = resolve(store, about)
    found = Reach(store, target, implementing(rests_on=True, max_length=max_length))
    speaking = [d for d in brief(store, found.lengths).values() if _place(d, level, MERGER)]
    day = iso_day(on) if on else max(filter(None, map(_began, (*speaking, target))), default=date.today().isoformat())
    acting: dict[Place, list[Document]] = defaultdict(list)
    for document in speaking:
        place = _place(document, level, day)
        if place and _began(document) <= day:
            acting[place].append(document)
    listed = _listed(level, day)
    rest: list[Row] = [(place, []) for place in listed or () if place not in acting]
    rows = [*_in_order(acting.items()), *_in_order(rest)]
    page, more = page_of(rows, limit, offset)
    return Coverage(
        "coverage",
        named(target),
        level,
        day,
        _results(store, page, found),
        more,
        seen=len(acting),
        unseen=None if listed is None else len(rest),
    )


def _in_order(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row[0].id, row[0].name))


def _results(store: Store, page: Iterable[Row], found: Reach) -> tuple[Covered, ...]:
    rows = [
        (place, sorted(documents, key=lambda d: (found.lengths[d.id], *by_date(d)))[:_SHOWN], len(documents))
        for place, documents in page
    ]
    routes = found.routes([d.id for _, documents, _ in rows for d in documents], 1)
    quoter = Quoter(store, [path for paths in routes.values() for path in paths])
    return tuple(
        Covered(
            place,
            bool(documents),
            tuple(Result(named(d), tuple(quoter.path(path) for path in routes[d.id])) for d in documents),
            total - len(documents),
        )
        for place, documents, total in rows
    )


def _place(document: Document, level: Level, day: str) -> Place | None:
    """The body of the level for which a document speaks, as it is called on a day."""
    if not document.issuer or (document.level is not None and document.level not in _RANKS[level]):
        return None
    renewed, asked_since = _began(document) >= MERGER, day >= MERGER
    return _speaking(document.issuer, document.level, level, renewed, asked_since, vocabulary.tables())


@lru_cache(1 << 14)  # the same bodies issue most documents
def _speaking(
    issuer: str, rank: int | None, level: Level, renewed: bool, asked_since: bool, tables: Tables
) -> Place | None:
    """The body for which an issuer speaks. rank: of its document, None for that of the issuer; renewed: the document is
    of after the mergers of 2025; asked_since: it is asked for a day after them."""
    owner = owner_of(issuer)
    if (owner.level if rank is None else rank) not in _RANKS[level]:
        return None
    if level != "province":
        return Place(owner.id, owner.name)
    if not owner.province:
        return None
    schemes = ("new:", "old:") if renewed else ("old:", "new:")
    slug = owner.province
    place = next((p for scheme in schemes for p in _provinces(scheme) if p.id == slug), Place(slug, slug))
    former = slug in merged_provinces(tables) and not renewed and asked_since
    return Place(slug, f"{place.name} {_FORMER}") if former else place


def _began(document: Document) -> str:
    """The first day on which a document can have been issued, "" when nothing says so."""
    register = MERGER if (document.owner or "").endswith(".2025") else ""
    if document.date:
        return max(document.date, register)
    year = document.period if document.period and _YEAR.fullmatch(document.period) else None
    return max(f"{year}-01-01" if year else "", register)


def _listed(level: Level, day: str) -> Sequence[Place] | None:
    """All bodies of a level on a day, None where the vocabulary has no full list (districts, communes)."""
    tables = vocabulary.tables()
    if level == "province":
        scheme = "new:" if day >= MERGER else "old:"
        return _provinces(scheme)
    if level == "ministry":
        return [
            Place(body.id, body.name)
            for body in tables.bodies
            if (body.name.startswith("Bộ ") or body.id in _MINISTERIAL)
            and body.parent == "chinh-phu"
            and (body.valid_from or "") <= day <= (body.valid_to or _last(body.valid_from))
        ]
    return None


def _last(began: str | None) -> str:
    """The last day of a ministry whose end the vocabulary does not have."""
    return _UNITED if began and began < _UNITED else "9999"


@cache
def _provinces(scheme: str) -> tuple[Place, ...]:
    """The provinces before ("old:") or after ("new:") the mergers of 2025."""
    return tuple(Place(p.slug, p.full_name) for p in vocabulary.tables().provinces if p.key.startswith(scheme))
