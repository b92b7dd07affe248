"""Questions that follow paths: implementers, basis, cites, cited_by, chain."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import NamedTuple, Protocol

from danchieu.graph.model import Direction, Document
from danchieu.graph.protocol import Paged, Store
from danchieu.queries.answers import PAGE, Answer, Result, by_date, named, page_of
from danchieu.queries.reference import resolve
from danchieu.queries.walk import ISSUED_WITH, MAX_LENGTH, MAX_PATHS, Link, Quoter, Reached, ended, links, walk

IMPLEMENTING = ("implements", "guides")
RESTING = "legal_basis"
AUTHORITY = (RESTING, *IMPLEMENTING, ISSUED_WITH)
LAWS = frozenset(("Hiến pháp", "Luật", "Bộ luật", "Pháp lệnh"))

_INWARD = 4
"""A hop inward counts for so many outward: a document cites few others and may be cited by thousands."""

Links = tuple[Link, ...]


class Paths(Protocol):
    """The paths of one document, shortest first: all of them, or `most`."""

    def __call__(self, key: str, most: int = MAX_PATHS) -> list[Links]:
        """At most MAX_PATHS."""
        ...


class Found(NamedTuple):
    """Documents found with the length of their shortest path; the paths themselves are made for one page only."""

    lengths: dict[str, int]
    paths: Paths


def _no_paths(key: str, most: int = MAX_PATHS) -> list[Links]:
    return []


NOTHING = Found({}, _no_paths)


def implementers(
    store: Store,
    about: str | Document,
    *,
    rests_on: bool = False,
    max_length: int = MAX_LENGTH,
    limit: int = PAGE,
    offset: int = 0,
) -> Answer:
    """Documents from which steps of `implements` or `guides` lead to a document, with every path up to a length.

    An attachment carries on the path of the document it was issued with. rests_on: also documents that name it, or an
    implementer of it, as legal basis (laws aside), the step labelled `legal_basis`.
    Raises Ambiguous or Unknown when the reference does not name one document.
    """
    target = resolve(store, about)
    found = implementing(store, target, rests_on=rests_on, max_length=max_length)
    return answered(store, "implementers", target, found, limit, offset)


def basis(
    store: Store, about: str | Document, *, max_length: int = MAX_LENGTH, limit: int = PAGE, offset: int = 0
) -> Answer:
    """What a document stands on, up to the roots: by legal_basis, implements, guides and issued_with."""
    start = resolve(store, about)
    return answered(store, "basis", start, walked(store, start, AUTHORITY, "out", max_length), limit, offset)


def cites(
    store: Store,
    about: str | Document,
    *,
    relations: Collection[str] | None = None,
    limit: int = PAGE,
    offset: int = 0,
) -> Answer:
    """What a document cites itself, each relation a path of one step."""
    start = resolve(store, about)
    return answered(store, "cites", start, walked(store, start, relations, "out", 1), limit, offset)


def cited_by(
    store: Store,
    about: str | Document,
    *,
    relations: Collection[str] | None = None,
    limit: int = PAGE,
    offset: int = 0,
) -> Answer:
    """Which documents cite a document, each relation a path of one step."""
    target = resolve(store, about)
    if not isinstance(store, Paged):
        return answered(store, "cited_by", target, walked(store, target, relations, "in", 1), limit, offset)
    found, total = _first_citing(store, target, relations, offset + limit)
    return answered(store, "cited_by", target, found, limit, offset, total)


def _first_citing(store: Store, target: Document, relations: Collection[str] | None, first: int) -> tuple[Found, int]:
    """The first documents that cite one, and how many do: its attachments, which are few, and a page of the others."""
    assert isinstance(store, Paged)
    edges, total = store.cited_page(target.id, relations, first)
    attached = links(store, [target.id], (ISSUED_WITH,), "in") if relations is None or ISSUED_WITH in relations else []
    also = {link.citing for link in attached if link.edges and link.relation == ISSUED_WITH}
    cited = links(store, sorted(also), relations, "out") if also else []
    steps = {Link(edge.citing, edge.cited, edge.relation, (edge.id,)) for edge in edges}
    own = {link for link in cited if link.cited == target.id}
    paged = {step.citing for step in (*steps, *own) if any(not e.split(" ")[1].startswith("has_") for e in step.edges)}
    by_document: dict[str, set[Link]] = defaultdict(set)
    for step in steps | own:
        by_document[step.citing].add(step)
    merged = {key: _merged(found) for key, found in by_document.items()}

    def paths(key: str, most: int = MAX_PATHS) -> list[Links]:
        return [(link,) for link in merged[key][:most]]

    return Found(dict.fromkeys(merged, 1), paths), total + len(also - paged)


def _merged(steps: Iterable[Link]) -> list[Link]:
    """Steps of one relation between the same two documents as one."""
    edges: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for step in steps:
        edges[step.citing, step.cited, step.relation].update(step.edges)
    return [Link(*ends, tuple(sorted(found))) for ends, found in sorted(edges.items())]


def chain(
    store: Store,
    start: str | Document,
    end: str | Document,
    *,
    shortest: bool = False,
    relations: Collection[str] | None = None,
    max_length: int = MAX_LENGTH,
    limit: int = PAGE,
    offset: int = 0,
) -> Answer:
    """Paths between two documents: all simple ones up to a length, or the shortest alone.

    One result, the document at the end; pages count paths. When nothing leads from the first to the second, the way
    back is looked for: the steps say which document cites which.
    """
    first, last = resolve(store, start), resolve(store, end)
    found = _between(store, first.id, last.id, relations, max_length)
    found = found or _between(store, last.id, first.id, relations, max_length)
    if shortest:
        found = [path for path in found if len(path) == len(found[0])]
    page, more = page_of(found, limit, offset)
    quoter = Quoter(store, page)
    rows = (Result(named(last), tuple(quoter.path(path) for path in page)),) if page else ()
    return Answer("chain", named(first), rows, more, ended(store, on_paths(page)))


def implementing(store: Store, target: Document, *, rests_on: bool, max_length: int) -> Found:
    """The documents that `implementers` pages through."""
    reached = walk(store, target.id, (*IMPLEMENTING, ISSUED_WITH), "in", max_length)
    parts = _parts(reached)

    def implementing_paths(key: str, most: int = MAX_PATHS) -> list[Links]:
        if key not in parts:
            return reached.paths(key, max_length, most)
        return [path for path in reached.paths(key, max_length) if _implements(path)][:most]

    own = {key: implementing_paths(key) for key in parts}
    lengths = {key: hops for key, hops in reached.hops.items() if key not in parts and key != target.id}
    lengths |= {key: len(paths[0]) for key, paths in own.items() if paths}
    found = Found(lengths, implementing_paths)
    return _with_resting(store, target, found, parts, max_length) if rests_on else found


def walked(
    store: Store, root: Document, relations: Collection[str] | None, direction: Direction, longest: int
) -> Found:
    """Everything within so many steps of a document; paths read from the citing end."""
    reached = walk(store, root.id, relations, direction, longest)

    def paths(key: str, most: int = MAX_PATHS) -> list[Links]:
        found = reached.paths(key, longest, most)
        return found if direction == "in" else [tuple(reversed(path)) for path in found]

    return Found({key: hops for key, hops in reached.hops.items() if key != root.id}, paths)


def answered(
    store: Store, question: str, about: Document, found: Found, limit: int, offset: int, total: int | None = None
) -> Answer:
    """One page of what was found, by hops, date and key, with the evidence of its paths. total: of all there is, where
    only the beginning was found."""
    page, _ = page_of(_ordered(store, found.lengths, offset + limit), limit, offset)
    more = max(0, (len(found.lengths) if total is None else total) - offset - len(page))
    rows = [(document, found.paths(document.id)) for document in page]
    quoter = Quoter(store, [path for _, paths in rows for path in paths])
    results = tuple(
        Result(named(document), tuple(quoter.path(path) for path in paths), cut=len(paths) >= MAX_PATHS)
        for document, paths in rows
    )
    seen = on_paths(path for _, paths in rows for path in paths)
    return Answer(question, named(about), results, more, ended(store, seen | {about.id}))


def on_paths(paths: Iterable[Links]) -> set[str]:
    """The documents on some paths."""
    return {key for path in paths for link in path for key in (link.citing, link.cited)}


def is_law(document: Document) -> bool:
    """Laws are the basis of nearly everything; resting on one says little about who implements what."""
    return document.type in LAWS


def _parts(reached: Reached) -> set[str]:
    """What was only issued with the root is a part of it and implements nothing by that."""
    inward: dict[str, list[str]] = defaultdict(list)
    for key, steps in reached.toward.items():
        for following, link in steps:
            if link.relation == ISSUED_WITH:
                inward[following].append(key)
    parts: set[str] = set()
    frontier = [reached.root]
    while frontier:
        frontier = [key for near in frontier for key in inward[near] if key not in parts and key != reached.root]
        parts.update(frontier)
    return parts


def _implements(path: Links) -> bool:
    return any(link.relation in IMPLEMENTING for link in path)


def _with_resting(store: Store, target: Document, found: Found, parts: set[str], longest: int) -> Found:
    """Add the documents that rest on the target or on an implementer of it.

    The length of a row is known without its paths, except for parts of the target, round which a path may lead back.
    """
    lengths = {target.id: 0, **found.lengths}
    stood_on = sorted(key for key, document in store.documents(lengths).items() if not is_law(document))
    resting: dict[str, list[Link]] = defaultdict(list)
    for link in sorted(links(store, stood_on, (RESTING,), "in")):
        if link.citing != target.id and lengths[link.cited] < longest:
            resting[link.citing].append(link)

    def paths(key: str, most: int = MAX_PATHS) -> list[Links]:
        own = found.paths(key, most) if key in found.lengths else []
        return sorted([*own, *_through(key, most)], key=len)[:most]

    def _through(key: str, most: int = MAX_PATHS) -> list[Links]:
        return [path for link in resting[key] for path in _onward(key, link, most)]

    def _onward(key: str, link: Link, most: int) -> list[Links]:
        rests = [()] if link.cited == target.id else found.paths(link.cited, most)
        onward = [(link, *path) for path in rests if len(path) < longest and all(step.cited != key for step in path)]
        return onward if onward or most == MAX_PATHS or len(rests) < most else _onward(key, link, MAX_PATHS)[:most]

    through = {
        key: 1 + min(lengths[link.cited] for link in routes)
        for key, routes in resting.items()
        if key not in parts or _through(key)
    }
    shortest = {key: min(found.lengths.get(key, length), length) for key, length in through.items()}
    return Found({**found.lengths, **shortest}, paths)


def _ordered(store: Store, lengths: dict[str, int], wanted: int) -> list[Document]:
    """The first `wanted` documents or more by length, date and key; dates are asked only as far as they matter."""
    by_length: dict[int, list[str]] = defaultdict(list)
    for key, length in lengths.items():
        by_length[length].append(key)
    rows: list[Document] = []
    for length in sorted(by_length):
        if len(rows) >= wanted:
            break
        keys: Collection[str] = by_length[length]
        if isinstance(store, Paged):
            keys = store.earliest(keys, wanted - len(rows))
        rows += sorted(store.documents(keys).values(), key=by_date)
    return rows


def _between(store: Store, first: str, last: str, relations: Collection[str] | None, longest: int) -> list[Links]:
    """Simple paths from one document to another: of two walks that meet, the smaller goes on; a hub costs little."""
    if first == last:
        return []
    behind, ahead = Reached(first), Reached(last)
    for _ in range(longest):
        if not behind.frontier or not ahead.frontier:
            break
        if len(behind.frontier) <= len(ahead.frontier) * _INWARD:
            behind.grow(store, relations, "out")
        else:
            ahead.grow(store, relations, "in")
    reached = Reached(last)
    for link in {link for steps in (*behind.toward.values(), *ahead.toward.values()) for _, link in steps}:
        reached.toward[link.citing].append((link.cited, link))
    reached.measure()
    return reached.paths(first, longest, cap=10 * MAX_PATHS)
