"""Questions that follow paths: implementers, basis, cites, cited_by, chain."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from danchieu.graph.model import ATTACHED, Document
from danchieu.graph.protocol import Paged, Store
from danchieu.queries.answers import PAGE, Answer, Result, behind, by_date, counted_to, end_of, named, page_of, question
from danchieu.queries.chains import Chains, chains
from danchieu.queries.reach import IMPLEMENTING, RESTING, Links, Plan, Reach
from danchieu.queries.reference import resolve
from danchieu.queries.steps import between
from danchieu.queries.walk import ISSUED_WITH, MAX_LENGTH, MAX_PATHS, Link, Quoter, brief, ended, links

AUTHORITY = (RESTING, *IMPLEMENTING, ISSUED_WITH)


@question
def implementers(
    store: Store,
    about: str | Document,
    *,
    rests_on: bool = False,
    max_length: int = MAX_LENGTH,
    limit: int | None = PAGE,
    offset: int = 0,
) -> Answer:
    """Documents from which steps of `implements` or `guides` lead to a document, with every path up to a length.

    An attachment carries on the path of the document it was issued with. rests_on: also documents that name it, or an
    implementer of it, as legal basis (laws aside), the step labelled `legal_basis`.
    Raises Ambiguous or Unknown when the reference does not name one document.
    """
    target = resolve(store, about)
    plan = implementing(rests_on=rests_on, max_length=max_length)
    return _walked(store, "implementers", target, plan, limit, offset)


@question
def basis(
    store: Store, about: str | Document, *, max_length: int = MAX_LENGTH, limit: int | None = PAGE, offset: int = 0
) -> Answer:
    """What a document stands on, up to the roots: by legal_basis, implements, guides and issued_with."""
    return _walked(store, "basis", resolve(store, about), Plan(AUTHORITY, "out", max_length), limit, offset)


@question
def cites(
    store: Store,
    about: str | Document,
    *,
    relations: Collection[str] | None = None,
    limit: int | None = PAGE,
    offset: int = 0,
) -> Answer:
    """What a document cites itself, each relation a path of one step."""
    return _walked(store, "cites", resolve(store, about), Plan(relations, "out", 1), limit, offset)


@question
def cited_by(
    store: Store,
    about: str | Document,
    *,
    relations: Collection[str] | None = None,
    limit: int | None = PAGE,
    offset: int = 0,
) -> Answer:
    """Which documents cite a document, each relation a path of one step."""
    target, first = resolve(store, about), end_of(limit, offset)
    if isinstance(store, Paged) and limit is not None:
        citing, steps, total = _first_citing(store, target, relations, first)
    else:
        citing, steps, total = _all_citing(store, target, relations)
    page, _ = page_of(sorted(citing, key=by_date), limit, offset)
    routes = {document.id: [(link,) for link in steps[document.id][:MAX_PATHS]] for document in page}
    more = max(0, total - offset - len(page))
    return _answered(store, "cited_by", target, page, routes, (more, False))


Citing = tuple[Iterable[Document], Mapping[str, list[Link]], int]
"""Documents that cite one, the steps of each, and how many documents do."""


def _all_citing(store: Store, target: Document, relations: Collection[str] | None) -> Citing:
    by_document: dict[str, list[Link]] = defaultdict(list)
    for link in sorted(links(store, [target.id], relations, "in")):
        by_document[link.citing].append(link)
    return brief(store, by_document).values(), by_document, len(by_document)


def _first_citing(store: Store, target: Document, relations: Collection[str] | None, first: int) -> Citing:
    """The first documents that cite one: its attachments, which are few, and a page of the others."""
    assert isinstance(store, Paged)
    edges, total = store.cited_page(target.id, relations, first)
    issued = relations is None or ISSUED_WITH in relations
    also = {edge.cited for edge in store.edges([target.id], (ATTACHED,), "out")} - {target.id} if issued else set()
    steps = {Link(edge.citing, edge.cited, edge.relation, (edge.id,)) for edge in edges}
    own = set(between(store, also, [target.id], relations)) if also else set()
    paged = {step.citing for step in (*steps, *own) if any(not e.split(" ")[1].startswith("has_") for e in step.edges)}
    by_document: dict[str, set[Link]] = defaultdict(set)
    for step in steps | own:
        by_document[step.citing].add(step)
    merged = {key: _merged(found) for key, found in by_document.items()}
    return brief(store, merged).values(), merged, total + len(also - paged)


def _merged(steps: Iterable[Link]) -> list[Link]:
    """Steps of one relation between the same two documents as one."""
    edges: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for step in steps:
        edges[step.citing, step.cited, step.relation].update(step.edges)
    return [Link(*ends, tuple(sorted(found))) for ends, found in sorted(edges.items())]


@question
def chain(
    store: Store,
    start: str | Document,
    end: str | Document,
    *,
    shortest: bool = False,
    relations: Collection[str] | None = None,
    max_length: int = MAX_LENGTH,
    limit: int | None = PAGE,
    offset: int = 0,
) -> Answer:
    """Paths between two documents: all simple ones up to a length, or the shortest alone.

    One result, the document at the end; pages count paths. When nothing leads from the first to the second, the way
    back is looked for: the steps say which document cites which.
    """
    first, last = resolve(store, start), resolve(store, end)
    wanted, most = end_of(limit, offset), min(counted_to(limit, offset), 10 * MAX_PATHS)
    found = chains(store, (first.id, last.id), relations, max_length, wanted, most)
    if not found.paths:
        found = chains(store, (last.id, first.id), relations, max_length, wanted, most)
    if shortest:
        same = [path for path in found.paths if len(path) == len(found.paths[0])]
        found = Chains(same, found.complete or len(same) < len(found.paths))
    page, more = page_of(found.paths[:most], limit, offset)
    quoter = Quoter(store, page)
    rows = (Result(named(last), tuple(quoter.path(path) for path in page)),) if page else ()
    return Answer("chain", named(first), rows, more, not found.complete, ended(store, on_paths(page)))


def implementing(*, rests_on: bool, max_length: int) -> Plan:
    """The walk to the implementers of a document."""
    return Plan((*IMPLEMENTING, ISSUED_WITH), "in", max_length, implementing=True, resting=rests_on)


def _walked(store: Store, question: str, about: Document, plan: Plan, limit: int | None, offset: int) -> Answer:
    """One page of what a walk reaches, by hops, date and key."""
    most = counted_to(limit, offset)
    reach = Reach(store, about, plan, most)
    page, _ = page_of(reach.first(end_of(limit, offset)), limit, offset)
    total = most + 1 if reach.cut else len(reach.lengths)
    routes = reach.routes([document.id for document in page])
    return _answered(store, question, about, page, routes, behind(total, len(page), limit, offset), reach.shortened)


def _answered(
    store: Store,
    question: str,
    about: Document,
    page: Sequence[Document],
    routes: Mapping[str, Sequence[Links]],
    more: tuple[int, bool],
    shortened: bool = False,
) -> Answer:
    """A page of documents with the evidence of their paths. more: how many rows come after it, and whether at least."""
    quoter = Quoter(store, [path for paths in routes.values() for path in paths])
    results = tuple(
        Result(
            named(document),
            tuple(quoter.path(path) for path in routes[document.id]),
            cut=shortened or len(routes[document.id]) >= MAX_PATHS,
        )
        for document in page
    )
    seen = on_paths(path for paths in routes.values() for path in paths)
    return Answer(question, named(about), results, *more, ended(store, seen | {about.id}))


def on_paths(paths: Iterable[Links]) -> set[str]:
    """The documents on some paths."""
    return {key for path in paths for link in path for key in (link.citing, link.cited)}
