"""What a walk reaches: hop by hop, and no further than one page and the bound of its count need.

A walk that is not cut knows everything. One that is cut went so many hops as gave more rows than it was to count; the
rows of its last hop may be too many to list, and the first of them by date are asked for. Which of the two it was
changes no answer.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import NamedTuple

from danchieu.graph.model import Direction, Document, Way
from danchieu.graph.protocol import Paged, Store
from danchieu.queries.answers import NO_BOUND, by_date
from danchieu.queries.steps import between, beyond, first_beyond, of_types, ways
from danchieu.queries.walk import ISSUED_WITH, MAX_PATHS, Link, Reached, brief, links

IMPLEMENTING = ("implements", "guides")
RESTING = "legal_basis"
LAWS = frozenset(("Hiến pháp", "Luật", "Bộ luật", "Pháp lệnh"))
"""Laws are the basis of nearly everything; resting on one says little about who implements what."""

_STRAIGHT = 2
"""A path of so few steps cannot lead round to where it began."""

Links = tuple[Link, ...]


class Plan(NamedTuple):
    """How to walk from a document. implementing: what was only issued with it is a part of it and no row; resting:
    also what names it or a row as legal basis, as a last step."""

    relations: Collection[str] | None
    direction: Direction
    longest: int
    implementing: bool = False
    resting: bool = False


class Reach:
    """The documents that a walk reached, with the length of their shortest path.

    lengths: of the rows that are known one by one; deep: the hops that were gone; cut: whether there are more rows than
    `most`, so that the walk ended there and no path of more than `deep` steps is looked for.
    """

    def __init__(self, store: Store, root: Document, plan: Plan, most: int = NO_BOUND) -> None:
        self.lengths: dict[str, int] = {}
        self.deep = 0
        self.cut = False
        self._store, self._root, self._plan, self._most = store, root, plan, most
        self._hops = {root.id: 0}
        self._frontier = [root.id]
        self._parts = {root.id} if plan.implementing else set[str]()
        self._newest: list[str] = []
        self._newest_parts = list(self._parts)
        self._implementing: set[str] = set()
        self._stood_on: dict[str, int] = {}
        self._left: tuple[list[Way], set[str]] | None = None
        self._stand_on([root.id])
        while self.deep < plan.longest and not self.cut and (self._frontier or self._standing() or self._waiting()):
            self._grow()

    def _grow(self) -> None:
        """Go one hop further: to what is new, to further parts of the root, to what rests on the rows of before."""
        standing = self._standing()
        self.deep += 1
        early = self._plan.implementing and self.deep <= _STRAIGHT
        if early:
            on = [*ways(self._newest_parts, IMPLEMENTING, "in"), *ways(self._newest, self._plan.relations, "in")]
            seen = {self._root.id, *self._implementing}
        else:
            self._attach()
            on = ways(self._frontier, self._plan.relations, self._plan.direction)
            seen = {*self._hops, *self._parts}
        self._list(on, ways(standing, (RESTING,), "in"), seen)
        if early and not self._left:
            self._attach()
        own = [] if early else self._parts_that_count()
        reached = dict.fromkeys([*self._newest, *self._newest_parts])
        self._frontier = [key for key in reached if self._hops[key] == self.deep]
        self.cut = self._left is not None or (len(self.lengths) > self._most and self.deep < self._plan.longest)
        if not self.cut:
            self._stand_on([*self._newest, *own])

    def _list(self, on: list[Way], resting: list[Way], seen: set[str]) -> None:
        """List what is new in this hop, as far as it is not too much."""
        known = seen | self.lengths.keys()
        room = self._most - len(self.lengths)
        found = beyond(self._store, on, seen, room + len(self.lengths.keys() - seen))
        new = [key for key in found or () if key not in self.lengths]
        rests = beyond(self._store, resting, known.union(new), room - len(new)) if resting and found is not None else []
        if found is None or rests is None:
            self._left, self._newest = ([*on, *resting], known), []
            return
        self._newest = found
        self._hops = dict.fromkeys(found, self.deep) | self._hops
        self._implementing.update(found)
        self.lengths |= dict.fromkeys([*new, *rests], self.deep)

    def _attach(self) -> None:
        """Find the parts of the root that come in with this hop."""
        if self._newest_parts:
            issued = ways(self._newest_parts, (ISSUED_WITH,), "in")
            self._newest_parts = beyond(self._store, issued, self._parts, NO_BOUND) or []
            self._parts.update(self._newest_parts)
            self._hops = dict.fromkeys(self._newest_parts, self.deep) | self._hops

    def _parts_that_count(self) -> list[str]:
        """The parts that implement the root, or rest on what does, by a path of as many steps as were gone."""
        waiting = self._waiting()
        if not waiting:
            return []
        routes = self._routes(waiting, self.deep, MAX_PATHS)
        self.lengths |= {key: len(paths[0]) for key, paths in routes.items() if paths and key not in self.lengths}
        own = [key for key, paths in routes.items() if any(path[0].relation != RESTING for path in paths)]
        self._implementing.update(own)
        return own

    def _waiting(self) -> list[str]:
        """The parts that are not known to implement anything."""
        return [key for key in self._parts if key not in self._implementing and key != self._root.id]

    def _standing(self) -> list[str]:
        """What was found in the last hop and can be rested on."""
        return [key for key, hop in self._stood_on.items() if hop == self.deep]

    def _stand_on(self, keys: Collection[str]) -> None:
        """Let documents be rested on, laws aside."""
        if self._plan.resting:
            laws = of_types(self._store, keys, LAWS)
            self._stood_on |= {key: self.deep for key in keys if key not in laws}

    @property
    def shortened(self) -> bool:
        """Whether the paths of rows are followed less far than was asked for."""
        return self.cut and self.deep < self._plan.longest

    def first(self, wanted: int) -> list[Document]:
        """The first `wanted` rows or more by length, date and key; dates are asked only as far as they matter."""
        by_length: dict[int, list[str]] = defaultdict(list)
        for key, length in self.lengths.items():
            by_length[length].append(key)
        rows: list[Document] = []
        for length in range(1, self.deep + 1):
            keys: Collection[str] = by_length[length]
            if len(rows) >= wanted:
                break
            if isinstance(self._store, Paged):
                keys = self._store.earliest(keys, wanted - len(rows))
            if length == self.deep and self._left:
                keys = [*keys, *first_beyond(self._store, *self._left, wanted - len(rows))]
            rows += sorted(brief(self._store, keys).values(), key=by_date)
        return rows

    def routes(self, keys: Collection[str], most: int = MAX_PATHS) -> dict[str, list[Links]]:
        """The paths of rows, shortest first, read from the citing end: at most `most` of each."""
        return self._routes(keys, self.deep if self.cut else self._plan.longest, most)

    def _routes(self, keys: Collection[str], longest: int, most: int) -> dict[str, list[Links]]:
        resting = self._resting(keys, longest)
        onward = {link.cited for steps in resting.values() for link in steps}
        reached = self._traced({*keys, *onward}, longest)
        paths = _Paths(reached, self._plan.implementing, longest)
        if self._plan.direction == "out":
            return {key: [tuple(reversed(path)) for path in paths.own(key, most)] for key in keys}
        return {key: paths.with_resting(key, resting.get(key, []), most) for key in keys}

    def _resting(self, keys: Collection[str], longest: int) -> dict[str, list[Link]]:
        """The steps by which documents rest on the root or on what implements it."""
        found: dict[str, list[Link]] = defaultdict(list)
        for link in sorted(links(self._store, keys, (RESTING,), "out") if self._stood_on else ()):
            if link.citing != self._root.id and self._stood_on.get(link.cited, longest) < longest:
                found[link.citing].append(link)
        return found

    def _traced(self, keys: Collection[str], longest: int) -> Reached:
        """The steps from documents to the root, as far as they can be on a path of at most `longest`."""
        reached = Reached(self._root.id)
        reached.hops = {**(dict.fromkeys(keys, self.deep) if self._left else {}), **self._hops}
        done, frontier = {self._root.id}, set(keys) - {self._root.id}
        for left in range(longest - 1, -1, -1):
            following = set()
            for link in self._toward(frontier, left) if frontier else ():
                far, next_ = (link.citing, link.cited) if self._plan.direction == "in" else (link.cited, link.citing)
                reached.toward[far].append((next_, link))
                following.add(next_)
            done |= frontier
            frontier = following - done
        return reached


    def _toward(self, keys: set[str], left: int) -> list[Link]:
        """The steps between documents and those that are at most `left` hops from the root."""
        if self._plan.direction == "in" and len(keys) < len(self._hops):
            found = links(self._store, keys, self._plan.relations, "out")  # a document cites few others
            return [link for link in found if self._hops.get(link.cited, NO_BOUND) <= left]
        near = {key for key, hop in self._hops.items() if hop <= left}
        ends = (keys, near) if self._plan.direction == "in" else (near, keys)
        return between(self._store, *ends, self._plan.relations)


class _Paths:
    """The paths of rows, by the steps that were traced. implementing: without those by which a part was issued."""

    def __init__(self, reached: Reached, implementing: bool, longest: int) -> None:
        self._reached, self._implementing, self._longest = reached, implementing, longest

    def own(self, key: str, most: int) -> list[Links]:
        """Paths that do not begin with a legal basis."""
        found = self._reached.paths(key, self._longest, most)
        if not self._implementing or all(map(_implements, found)):
            return found
        return [path for path in self._reached.paths(key, self._longest) if _implements(path)][:most]

    def with_resting(self, key: str, resting: Iterable[Link], most: int) -> list[Links]:
        """All paths; resting: the steps by which the document rests on others."""
        through = [path for link in resting for path in self._onward(key, link, most)]
        return sorted([*self.own(key, most), *through], key=len)[:most]

    def _onward(self, key: str, link: Link, most: int) -> list[Links]:
        rests: list[Links] = [()] if link.cited == self._reached.root else self.own(link.cited, most)
        onward = [(link, *p) for p in rests if len(p) < self._longest and all(step.cited != key for step in p)]
        return onward if onward or most == MAX_PATHS or len(rests) < most else self._onward(key, link, MAX_PATHS)[:most]


def _implements(path: Links) -> bool:
    return any(link.relation in IMPLEMENTING for link in path)
