"""Walking the graph in frontier batches: one round trip for each hop, the order made here and not by a store."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import heappop, heappush
from itertools import count
from typing import NamedTuple, get_args

from danchieu.extractors.record import Relation
from danchieu.graph.model import ATTACHED, Direction, Document, Edge, Mention
from danchieu.graph.protocol import Stepping, Store
from danchieu.graph.provisions import in_part
from danchieu.graph.tables import known_validity
from danchieu.queries.answers import NO_BOUND, QUOTED, Ended, Named, Path, Step, by_date, named, quoted

ISSUED_WITH = "issued_with"
PASSIVE = frozenset(("amended_by", "replaced_by", "repealed_by"))
RELATIONS = tuple(relation for relation in get_args(Relation) if relation not in PASSIVE)
"""Relations of edges, from the citing to the cited document."""
ENDERS = 3
"""Documents that are named of those that ended one."""
ENDED_BY = {"repeals": "repealed_by", "replaces": "replaced_by"}
MAX_LENGTH = 6
"""Steps of the longest path that is looked for: Politburo, Government, ministry, province, district, commune."""
MAX_PATHS = 200
"""Paths listed for one document; dense neighbourhoods have exponentially many."""


Waiting = tuple[int, int, int, int, tuple["Link", ...], tuple[str, ...]]
"""A step that may go on from an unfinished path: the least length that comes of it, minus the length with it, the
path's serial number, the place among the steps of its last document; the path and its documents."""


class Link(NamedTuple):
    """One step between two documents, citing to cited, with the ids of the edges that say so."""

    citing: str
    cited: str
    relation: str
    edges: tuple[str, ...]


def links(store: Store, keys: Collection[str], relations: Collection[str] | None, direction: Direction) -> list[Link]:
    """Steps that leave or enter documents, parallel edges made one.

    An attachment points to the document that it was issued with, whichever of the two said so: `has_attachment` is
    turned round into `issued_with`, so that every path reads from the citing document to the cited.
    """
    wanted = None if relations is None else {*relations} - {ATTACHED}
    edges = [edge for edge in store.edges(keys, wanted, direction) if edge.relation != ATTACHED]
    if wanted is None or ISSUED_WITH in wanted:
        edges += store.edges(keys, (ATTACHED,), "in" if direction == "out" else "out")
    return merged(edges)


def merged(edges: Iterable[Edge]) -> list[Link]:
    """Edges as steps: those that say that one document was issued with the other as one step."""
    found: list[Link] = []
    issued: dict[tuple[str, str], list[str]] = defaultdict(list)
    for edge in edges:
        if edge.relation == ISSUED_WITH:
            issued[edge.citing, edge.cited].append(edge.id)
        elif edge.relation == ATTACHED:
            issued[edge.cited, edge.citing].append(edge.id)
        elif edge.citing != edge.cited:
            found.append(Link(edge.citing, edge.cited, edge.relation, (edge.id,)))
    found += [Link(*ends, ISSUED_WITH, tuple(sorted(edges))) for ends, edges in issued.items() if ends[0] != ends[1]]
    return found


class Reached:
    """The steps that lead to a root.

    toward: for each document, the steps that lead one hop nearer to the root or round about, as (next, step);
    hops: the fewest steps to the root.
    """

    def __init__(self, root: str) -> None:
        self.root = root
        self.toward: dict[str, list[tuple[str, Link]]] = defaultdict(list)
        self.hops: dict[str, int] = {root: 0}
        self._ordered: dict[str, list[tuple[int, str, Link]]] = {}

    def paths(self, start: str, longest: int, cap: int = MAX_PATHS) -> list[tuple[Link, ...]]:
        """Simple paths from a document to the root of at most `longest` steps, shortest first, at most `cap`.

        Best first: an unfinished path waits at the least length it can still come to, so the search stops at the cap
        without having looked at longer paths. Of the steps that go on from a document, nearest to the root first, one
        waits at a time: a document with a thousand of them costs no more than those that are used.
        """
        found: list[tuple[Link, ...]] = []
        made = count()
        waiting: list[Waiting] = []

        def extend(path: tuple[Link, ...], seen: tuple[str, ...], serial: int, at: int) -> None:
            """Let the next step behind a path wait, from the place `at` among the steps of its last document."""
            steps, length = self._steps(seen[-1]), len(path) + 1
            while at < len(steps) and steps[at][1] in seen:
                at += 1
            if at < len(steps) and length + steps[at][0] <= longest:
                heappush(waiting, (length + steps[at][0], -length, serial, at, path, seen))

        if self.hops.get(start, longest + 1) <= longest:
            extend((), (start,), next(made), 0)
        while waiting and len(found) < cap:
            _, _, serial, at, path, seen = heappop(waiting)
            _, following, link = self._steps(seen[-1])[at]
            extend(path, seen, serial, at + 1)
            if following == self.root:
                found.append((*path, link))
            else:
                extend((*path, link), (*seen, following), next(made), 0)
        return found

    def _steps(self, node: str) -> list[tuple[int, str, Link]]:
        """The steps on from a document, with the fewest that are left behind each, in an order that no store can
        change: those nearest to the root first."""
        steps = self._ordered.get(node)
        if steps is None:
            steps = [(self.hops.get(following, NO_BOUND), following, link) for following, link in self.toward[node]]
            steps.sort(key=lambda step: (step[0], step[1], step[2].relation))
            self._ordered[node] = steps
        return steps

    def measure(self) -> None:
        """Count the hops to the root over the steps that are there."""
        before: dict[str, list[str]] = defaultdict(list)
        for node, steps in self.toward.items():
            for following, _ in steps:
                before[following].append(node)
        frontier = [self.root]
        while frontier:
            hop = self.hops[frontier[0]] + 1
            frontier = [node for node in dict.fromkeys(n for f in frontier for n in before[f]) if node not in self.hops]
            self.hops.update(dict.fromkeys(frontier, hop))


class Quoter:
    """Turns links into steps with evidence, each edge asked for once and all of them together.

    mentions: those of the edges, where they are known; most: quotations of one step.
    """

    def __init__(
        self,
        store: Store,
        paths: Iterable[Iterable[Link]],
        mentions: Mapping[str, Sequence[Mention]] | None = None,
        most: int = QUOTED,
    ) -> None:
        used = {link for path in paths for link in path}
        if mentions is None:
            mentions = evidence(store, {edge for link in used for edge in link.edges}, most + 1)
        self._steps = {link: _step(link, mentions, most) for link in used}

    def path(self, links: Iterable[Link]) -> Path:
        """The steps of a path, in its order."""
        return tuple(self._steps[link] for link in links)


def evidence(store: Store, edges: Collection[str], most: int) -> Mapping[str, Sequence[Mention]]:
    """The mentions that give the first `most` quotations of each edge, or more of them."""
    if not edges:
        return {}
    return store.evidence(edges, most) if isinstance(store, Stepping) else store.mentions(edges)


def _step(link: Link, mentions: Mapping[str, Sequence[Mention]], most: int = QUOTED) -> Step:
    said = quoted(mention for edge in link.edges for mention in mentions.get(edge, ()))
    return Step(link.citing, link.cited, link.relation, said[:most], cut=len(said) > most)


def brief(store: Store, keys: Collection[str]) -> dict[str, Document]:
    """Documents by id, without what only `show` says of them where a store can leave it out."""
    return store.brief(keys) if isinstance(store, Stepping) else store.documents(keys)


def known(store: Store, keys: Collection[str]) -> dict[str, Named]:
    """The documents as answers name them, by id."""
    return {key: named(document) for key, document in brief(store, keys).items()}


def ended(store: Store, keys: Collection[str]) -> tuple[Ended, ...]:
    """Which of these documents another one repeals or replaces as a whole: with the sentence, or as the tables know.

    Of each the first ENDERS by date that did; `status` has all of them.
    """
    if not keys:
        return ()
    found = links(store, sorted(keys), ENDED_BY, "in")
    names = known(store, {*keys, *(link.citing for link in found)})
    rows = _whole(store, sorted(found, key=lambda link: (*by_date(names[link.citing]), link)), names)
    told = {(row.document.id, row.by.number) for row in rows}
    for document in (names[key] for key in keys if key in names):
        tables = known_validity(document)
        rows += [
            Ended(document, ENDED_BY["replaces"], named(law), ())
            for state, law, _ in (tables.changes if tables else ())
            if state == "replaced" and (document.id, law.number) not in told
        ]
    return tuple(sorted(rows, key=lambda row: (row.document.id, *by_date(row.by))))


def _whole(store: Store, ending: list[Link], names: Mapping[str, Named]) -> list[Ended]:
    """The first steps that end each document, those aside that end a part of it. No sentence is read in vain."""
    waiting: dict[str, list[Link]] = defaultdict(list)
    for link in ending:
        waiting[link.cited].append(link)
    rows: dict[str, list[Ended]] = defaultdict(list)
    while waiting:
        asked = [link for key, same in waiting.items() for link in same[: ENDERS - len(rows[key])]]
        mentions = evidence(store, {edge for link in asked for edge in link.edges}, NO_BOUND)
        for link in asked:
            if not in_part([m for edge in link.edges for m in mentions.get(edge, ())]):
                said = _step(link, mentions).evidence
                rows[link.cited].append(Ended(names[link.cited], ENDED_BY[link.relation], names[link.citing], said))
        done = Counter(link.cited for link in asked)
        waiting = {key: same[done[key] :] for key, same in waiting.items()}
        waiting = {key: same for key, same in waiting.items() if same and len(rows[key]) < ENDERS}
    return [row for same in rows.values() for row in same]
