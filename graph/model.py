"""What the graph holds, as its stores hand it out. Dates are ISO 8601 strings; unknown is None."""

from collections.abc import Collection
from typing import Literal, NamedTuple

import msgspec

ATTACHED = "has_attachment"
"""The relation of a document to a part that was issued with it: no citation, but an edge."""


class Document(msgspec.Struct, frozen=True, gc=False):
    """An act, in the corpus or only cited.

    id: readable and derived, e.g. "184-KH/TU@tinh-uy-lai-chau/XIII" (number, register owner, period). level: rank of
    the issuer, 0 central Party and National Assembly … 9 commune (None unknown); branch: "party", "state", "front".
    sources: paths of the sources that carry it (empty: only cited); aliases: older ids; conflicts: "date: 2015-05-15 |
    2016-05-15 (tables)", the second said by the tables of known acts alone.
    """

    id: str
    type: str | None
    number: str | None
    date: str | None
    issuer: str | None
    title: str | None
    in_corpus: bool
    owner: str | None = None
    period: str | None = None
    level: int | None = None
    branch: str | None = None
    sources: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()


class Body(msgspec.Struct, frozen=True):
    """An issuing body or actor."""

    id: str
    name: str
    level: int | None = None
    branch: str | None = None
    parent: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    successor: str | None = None


class Edge(msgspec.Struct, frozen=True, gc=False, rename={"citing": "from", "cited": "to"}):
    """One relation between two documents, always from the citing to the cited (passive forms are turned round).

    relation: one of `extractors.record.Relation` without the passive forms, or "has_attachment".
    """

    id: str
    citing: str
    cited: str
    relation: str
    mentions: int


def edge_id(citing: str, relation: str, cited: str) -> str:
    """Ids of edges are readable too: "100-KH/TU@tinh-uy-dien-bien/2020-2025 implements 21-CT/TW@trung-uong/XIII"."""
    return f"{citing} {relation} {cited}"


class Mention(msgspec.Struct, frozen=True, gc=False):
    """One place in a source where a document is named, with the quoted evidence (start, end: of the quote, in the
    source text).
    """

    id: str
    source: str
    page: int | None
    start: int
    end: int
    quote: str
    text: str
    rule: str
    certainty: str
    document: str | None
    candidates: tuple[str, ...]
    why: str


class Obligation(msgspec.Struct, frozen=True, gc=False):
    """One duty that a document imposes. deadline: {"text", "date"|"relative"|"recurring"} or None; arises_from:
    document ids.
    """

    id: str
    document: str
    source: str
    page: int | None
    start: int
    end: int
    text: str
    actors: tuple[str, ...]
    lead: tuple[str, ...]
    support: tuple[str, ...]
    modality: str
    deadline: dict[str, str] | None
    arises_from: tuple[str, ...]
    section: str | None


Role = Literal["lead", "support", "requested"]


class Binding(msgspec.Struct, frozen=True):
    """One whom a duty binds: the name as written, and the id of the body it means (None where that is not certain)."""

    role: Role
    name: str
    body: str | None


Direction = Literal["out", "in"]


class Way(NamedTuple):
    """Steps from some documents along the edges that leave ("out") or enter ("in") them.

    relations: those that are followed; None: all but `has_attachment`.
    """

    keys: Collection[str]
    relations: Collection[str] | None
    direction: Direction


class ObligationFilter(msgspec.Struct, frozen=True):
    """Which duties: every field given must hold.

    body: a folded part of an actor's name; role: of that actor (of any, without body); deadlines are ISO, inclusive.
    """

    documents: tuple[str, ...] | None = None
    arises_from: tuple[str, ...] | None = None
    body: str | None = None
    role: Literal["lead", "support"] | None = None
    due_from: str | None = None
    due_to: str | None = None


class Party(msgspec.Struct, frozen=True):
    """Whom duties bind: any of these.

    names: folded parts of names as written; bodies: ids; words: folded words in the id of a body.
    """

    names: tuple[str, ...]
    bodies: tuple[str, ...] = ()
    words: str | None = None


class Totals(msgspec.Struct, frozen=True):
    """Counts of a graph: edges by relation, documents in the corpus by type and by year ("" where unknown)."""

    documents: int
    in_corpus: int
    sources: int
    mentions: int
    obligations: int
    relations: dict[str, int]
    types: dict[str, int]
    years: dict[str, int]
