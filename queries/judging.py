"""What is still open, and why a statement was understood as it was: the questions behind `resolve` and `why`."""

import msgspec

from danchieu.graph.explain import Explanation, OpenReference, count_citations_open, count_open, open_references
from danchieu.graph.explain import why as explain
from danchieu.graph.protocol import Store
from danchieu.graph.sqlite.store import SqliteStore
from danchieu.queries.answers import PAGE, Evidence, Named, Tabular, end_of, named, page_of, question, quoted
from danchieu.queries.walk import known


class Open(msgspec.Struct, frozen=True):
    """References that are alike and open. mention: id of one of them, to decide on; reason: a code of `explain.STEPS`.

    candidates: documents of the graph that they may mean; others: ids that only the tables know.
    """

    mention: str
    text: str
    count: int
    reason: str
    candidates: tuple[Named, ...]
    others: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class Opened(Tabular, frozen=True):
    """A page of open references, most cited first; more: how many come after it."""

    question: str
    about: None
    results: tuple[Open, ...]
    more: int


class Why(msgspec.Struct, frozen=True):
    """One statement. document: what it stands for, None while it is open; steps: code, details, and a sentence."""

    mention: str
    document: Named | None
    relation: str
    steps: tuple["Reason", ...]
    candidates: tuple[Named, ...]
    evidence: tuple[Evidence, ...]


class Reason(msgspec.Struct, frozen=True):
    """One step of a resolution."""

    code: str
    details: dict[str, str]
    text: str


class Whys(Tabular, frozen=True):
    """The statements behind an id."""

    question: str
    about: None
    results: tuple[Why, ...]
    more: int


@question
def resolve(graph: SqliteStore, *, limit: int | None = PAGE, offset: int = 0) -> Opened:
    """References that stay open, alike ones together, most cited first, with candidates and evidence.

    To decide on one, see `decide`.
    """
    page, _ = page_of(open_references(graph, end_of(limit, offset)), limit, offset)
    more = max(0, count_open(graph) - offset - len(page))
    return Opened("resolve", None, tuple(_open(reference) for reference in page), more)


@question
def why(graph: SqliteStore, what: str) -> Whys:
    """How a statement, or every statement behind an edge, was resolved. what: the id of a mention or of an edge."""
    found = explain(graph, what)
    names = known(graph, {one.mention.document for one in found if one.mention.document})
    return Whys("why", None, tuple(_why(one, names) for one in found), 0)


def open_citations(store: Store, number: str) -> int:
    """How many citations with a number stay open; 0 for a store that is no graph file, which alone keeps them."""
    return count_citations_open(store, number) if isinstance(store, SqliteStore) else 0


def _open(reference: OpenReference) -> Open:
    present = {document.id for document in reference.known}
    return Open(
        reference.key,
        reference.text,
        reference.count,
        reference.reason,
        tuple(named(document) for document in reference.known),
        tuple(key for key in reference.candidates if key not in present),
        quoted(reference.mentions),
    )


def _why(one: Explanation, names: dict[str, Named]) -> Why:
    return Why(
        one.mention.id,
        names.get(one.mention.document or ""),
        one.relation,
        tuple(Reason(step.code, step.details, str(step)) for step in one.steps),
        tuple(named(document) for document in one.candidates),
        quoted([one.mention]),
    )
