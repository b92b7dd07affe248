"""Questions to the graph as a whole: search, show, stats, missing, conflicts."""

import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from danchieu.extractors.text import fold
from danchieu.graph.model import ATTACHED, Document, Edge, ObligationFilter, Totals
from danchieu.graph.protocol import Paged, Store
from danchieu.graph.provisions import in_part
from danchieu.graph.tables import known_validity
from danchieu.queries.answers import (
    NO_BOUND,
    PAGE,
    QUOTED,
    Answer,
    Named,
    Result,
    behind,
    by_date,
    counted_to,
    end_of,
    named,
    page_of,
    question,
)
from danchieu.queries.paths import AUTHORITY
from danchieu.queries.reference import by_words, candidates, particular, read, resolve
from danchieu.queries.validity import effective_from
from danchieu.queries.walk import ENDED_BY, Link, Quoter, brief, ended


class _Out(NamedTuple):
    """A conflict before its sentences are read."""

    kind: str
    document: Document
    detail: str
    path: tuple[Link, ...] = ()
    other: Document | None = None
    says: str = "graph"


ALL = sys.maxsize
"""Rows of `Store.find` without a limit."""
_BATCH = 1000
_SHOWN, _LISTED = 3, 10
"""Citations that `missing` gives of a document: on a page, each with one quotation, and in the whole list; `cited_by`
has the rest."""


class Shown(Result, frozen=True, omit_defaults=True, kw_only=True):
    """A document with everything that is known of it. cites, cited_by: numbers of documents by relation."""

    owner: str | None
    period: str | None
    level: int | None
    branch: str | None
    sources: tuple[str, ...]
    aliases: tuple[str, ...]
    conflicts: tuple[str, ...]
    cites: dict[str, int]
    cited_by: dict[str, int]
    attachments: tuple[str, ...]
    obligations: int


class Stats(Answer, frozen=True, omit_defaults=True, kw_only=True):
    """Counts of the graph; the dictionaries count by relation, type and year of the documents in the corpus."""

    documents: int
    in_corpus: int
    sources: int
    edges: int
    mentions: int
    obligations: int
    relations: dict[str, int]
    types: dict[str, int]
    years: dict[str, int]


class Missing(Result, frozen=True, omit_defaults=True, kw_only=True):
    """A document that is cited and not in the corpus, with the first citations of it and how many documents cite it."""

    cited_by: int


class Conflict(Result, frozen=True, omit_defaults=True, kw_only=True):
    """Statements that do not fit together.

    kind: "attributes" (sources give an act two dates, issuers or types; `detail` says which), "older_than_cited" (a
    document cites a later one), "ended_basis" (it stands on one that had been repealed or replaced by its day).
    other: the later document, or the basis; says: "graph", or "tables" where only those of known acts know that it had
    been replaced.
    """

    kind: str
    detail: str
    other: Named | None = None
    says: str = "graph"


@question
def search(store: Store, text: str, *, limit: int | None = PAGE, offset: int = 0) -> Answer:
    """Documents by number, or by words of type, issuer, title, date or file name, diacritics or not."""
    found = {document.id: document for document in _meant(store, text)}
    words, total = fold(text).split(), len(found)
    if words and not (found and read(text).serial):
        worded, total = _with_words(store, words, found, end_of(limit, offset), counted_to(limit, offset) + 1)
        found |= {document.id: document for document in worded}
    rows = sorted(found.values(), key=lambda d: (not d.in_corpus, *by_date(d)))
    page, _ = page_of(rows, limit, offset)
    more = behind(total, len(page), limit, offset)
    return Answer("search", None, tuple(Result(named(d), ()) for d in page), *more, ended(store, {d.id for d in page}))


def _meant(store: Store, text: str) -> list[Document]:
    """The documents that a reference means; of mere words those that are not found by having all of them."""
    typed = read(text)
    if typed.serial or "/" in text:
        return candidates(store, text)
    mere = tuple(fold(text).split()) == typed.words
    return particular(store, text) or ([] if mere else by_words(store, typed))


def _with_words(
    store: Store, words: list[str], also: Collection[str], first: int, most: int
) -> tuple[list[Document], int]:
    """The first documents that have all the words, and how many have them (up to `most`) or are among the others."""
    if not isinstance(store, Paged):
        worded = store.find(words=words, limit=ALL)
        return worded, len({document.id for document in worded} | set(also))
    page, total = store.words_page(words, first, most)
    return page, total + len(set(also) - store.with_words(words, also)) if also else total


@question
def show(store: Store, about: str | Document) -> Answer:
    """One document: its attributes, files, older ids, conflicts, and how many documents it cites and is cited by."""
    document = resolve(store, about)
    attached = [edge.cited for edge in store.edges([document.id], (ATTACHED,), "out")]
    row = Shown(
        named(document),
        (),
        owner=document.owner,
        period=document.period,
        level=document.level,
        branch=document.branch,
        sources=tuple(sorted(document.sources)),
        aliases=tuple(sorted(document.aliases)),
        conflicts=tuple(sorted(document.conflicts)),
        cites=_most(_cites(store, document.id)),
        cited_by=_most(_cited_by(store, document.id)),
        attachments=tuple(sorted(attached)),
        obligations=len(store.obligations(ObligationFilter(documents=(document.id,)))),
    )
    return Answer("show", named(document), (row,), 0, repealed=ended(store, {document.id}))


def _cites(store: Store, key: str) -> Mapping[str, int]:
    """How many documents one cites, by relation."""
    if isinstance(store, Paged):
        return store.cites(key)
    return Counter(edge.relation for edge in store.edges([key], None, "out"))


def _cited_by(store: Store, key: str) -> Mapping[str, int]:
    """By how many documents one is cited, by relation."""
    if isinstance(store, Paged):
        return store.cited_by(key)
    return Counter(edge.relation for edge in store.edges([key], None, "in"))


@question
def stats(store: Store) -> Stats:
    """What the graph holds."""
    held = store.totals() if isinstance(store, Paged) else _totals(store)
    return Stats(
        "stats",
        None,
        (),
        0,
        documents=held.documents,
        in_corpus=held.in_corpus,
        sources=held.sources,
        edges=sum(held.relations.values()),
        mentions=held.mentions,
        obligations=held.obligations,
        relations=_most(held.relations),
        types=_most(held.types),
        years=dict(sorted(held.years.items())),
    )


def _totals(store: Store) -> Totals:
    """Counts of a store that keeps none."""
    documents = store.find(limit=ALL)
    present = [document for document in documents if document.in_corpus]
    edges = list(_edges(store, documents))
    return Totals(
        documents=len(documents),
        in_corpus=len(present),
        sources=len({source for document in documents for source in document.sources}),
        mentions=sum(edge.mentions for edge in edges),
        obligations=len(store.obligations(ObligationFilter())),
        relations=Counter(edge.relation for edge in edges),
        types=Counter(document.type or "" for document in present),
        years=Counter((document.date or "")[:4] for document in present),
    )


@question
def missing(store: Store, about: str | Document | None = None, *, limit: int | None = PAGE, offset: int = 0) -> Answer:
    """Documents that are cited and not in the corpus, most cited first; of one document only, when one is given."""
    start = resolve(store, about) if about else None
    if isinstance(store, Paged) and start is None:
        weighed, total = store.missing_page(end_of(limit, offset))
    else:
        weighed = _weighed(store, start)
        total = len(weighed)
    weight = {document.id: citing for document, citing in weighed}
    rows = sorted((document for document, _ in weighed), key=lambda d: (-weight[d.id], *by_date(d)))
    page, _ = page_of(rows, limit, offset)
    more = max(0, total - offset - len(page))
    most = _SHOWN if end_of(limit, offset) < NO_BOUND else _LISTED
    routes = _first_citing(store, [d.id for d in page], start, most)
    quoter = Quoter(store, routes.values(), most=1 if most == _SHOWN else QUOTED)
    results = tuple(
        Missing(named(d), tuple(quoter.path([link]) for link in routes[d.id]), cited_by=weight[d.id]) for d in page
    )
    about_ = named(start) if start else None
    return Answer("missing", about_, results, more, repealed=ended(store, {d.id for d in page}))


def _weighed(store: Store, start: Document | None) -> list[tuple[Document, int]]:
    """Documents outside the corpus with how many cite them; those that one document cites, when one is given."""
    documents = _around(store, start)
    citing: dict[str, set[str]] = {key: set() for key, d in documents.items() if not d.in_corpus}
    for edge in _edges(store, [start] if start else documents.values()):
        if edge.cited in citing and edge.relation != ATTACHED:
            citing[edge.cited].add(edge.citing)
    return [(documents[key], len(found)) for key, found in citing.items() if found]


def _first_citing(store: Store, keys: list[str], start: Document | None, most: int) -> dict[str, list[Link]]:
    """The first steps by date to each of the documents; those from one document, when one is given."""
    if isinstance(store, Paged) and start is None:
        edges = [edge for key in keys for edge in store.cited_page(key, None, most)[0]]
    else:
        cites = [edge for edge in store.edges(keys, None, "in") if edge.relation != ATTACHED]
        edges = [edge for edge in cites if start is None or edge.citing == start.id]
    citing = brief(store, {edge.citing for edge in edges})
    into: dict[str, list[Link]] = {key: [] for key in keys}
    for edge in sorted(edges, key=lambda edge: (by_date(citing[edge.citing]), edge.relation)):
        into[edge.cited].append(_link(edge))
    return {key: found[:most] for key, found in into.items()}


@question
def conflicts(
    store: Store, about: str | Document | None = None, *, limit: int | None = PAGE, offset: int = 0
) -> Answer:
    """Statements of the corpus that do not fit together, of one document only when one is given."""
    start = resolve(store, about) if about else None
    documents = _around(store, start)
    asked = [start] if start else list(documents.values())
    found = [_Out("attributes", d, detail) for d in asked for detail in sorted(d.conflicts)]
    found += _out_of_time(store, list(_edges(store, asked)), documents)
    rows = sorted(found, key=lambda row: (row.kind, *by_date(row.document), row.detail, row.path))
    page, more = page_of(rows, limit, offset)
    page = [row if row.path else row._replace(path=_cited(store, row.document)) for row in page]
    quoter = Quoter(store, [row.path for row in page])
    results = tuple(
        Conflict(
            named(row.document),
            tuple(quoter.path([link]) for link in row.path),
            kind=row.kind,
            detail=row.detail,
            other=named(row.other) if row.other else None,
            says=row.says,
        )
        for row in page
    )
    return Answer("conflicts", named(start) if start else None, results, more)


def _cited(store: Store, document: Document) -> tuple[Link, ...]:
    """Where a document is cited: the places that give its attributes."""
    return tuple(sorted(_link(edge) for edge in store.edges([document.id], None, "in")))[:PAGE]


def _around(store: Store, start: Document | None) -> dict[str, Document]:
    """Every document, or one with those that it cites."""
    if start is None:
        return {document.id: document for document in store.find(limit=ALL)}
    return {start.id: start, **store.documents({edge.cited for edge in _edges(store, [start])})}


def _out_of_time(store: Store, edges: list[Edge], documents: dict[str, Document]) -> Iterator[_Out]:
    """Citations of what came later, and of a basis that had ended."""
    ends = _ends(store, sorted({edge.cited for edge in edges if edge.relation in AUTHORITY}))
    for edge in edges:
        citing, cited = documents[edge.citing], documents[edge.cited]
        if not citing.date:
            continue
        if cited.date and citing.date < cited.date and edge.relation != ATTACHED:
            detail = f"{citing.date} < {cited.date}"
            yield _Out("older_than_cited", citing, detail, (_link(edge),), cited)
        if edge.relation not in AUTHORITY:
            continue
        told = set()
        for end, by, day in ends.get(edge.cited, ()):
            told.add(by.number)
            if day and day < citing.date and by.id != edge.citing:
                detail = f"{ENDED_BY[end.relation]} {by.id} {day}"
                yield _Out("ended_basis", citing, detail, (_link(edge), _link(end)), cited)
        for law, day in _replaced(cited):
            if day <= citing.date and law.number not in (citing.number, *told):
                detail = f"{ENDED_BY['replaces']} {law.id} {day}"
                yield _Out("ended_basis", citing, detail, (_link(edge),), cited, "tables")


def _ends(store: Store, standing: list[str]) -> dict[str, list[tuple[Edge, Document, str | None]]]:
    """The steps that end documents as a whole, with who did it and from when."""
    ending = [edge for keys in _batches(standing) for edge in store.edges(keys, tuple(ENDED_BY), "in")]
    said = store.mentions({edge.id for edge in ending}) if ending else {}
    enders = store.documents({edge.citing for edge in ending})
    ends: dict[str, list[tuple[Edge, Document, str | None]]] = {}
    for edge in ending:
        mentions, by = said.get(edge.id, ()), enders[edge.citing]
        if not in_part(mentions):
            ends.setdefault(edge.cited, []).append((edge, by, effective_from(mentions, by) or by.date))
    return ends


def _replaced(cited: Document) -> list[tuple[Named, str]]:
    """The laws that replaced one, as the tables know, where they know from when."""
    tables = known_validity(cited)
    changes = tables.changes if tables else ()
    return [(named(law), day) for state, law, day in changes if state == "replaced" and day]


def _edges(store: Store, documents: Iterable[Document]) -> Iterator[Edge]:
    """The edges that leave the documents."""
    for keys in _batches(sorted(document.id for document in documents)):
        yield from store.edges(keys, None, "out")


def _batches(keys: list[str]) -> Iterator[list[str]]:
    return (keys[at : at + _BATCH] for at in range(0, len(keys), _BATCH))


def _link(edge: Edge) -> Link:
    return Link(edge.citing, edge.cited, edge.relation, (edge.id,))


def _most(counted: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))
