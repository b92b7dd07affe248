"""Paths between two documents, short ones first, and no longer ones than a page and the bound of its count need."""

from collections.abc import Collection
from typing import NamedTuple

from danchieu.graph.model import Direction
from danchieu.graph.protocol import Store
from danchieu.queries import answers
from danchieu.queries.reach import Links
from danchieu.queries.steps import between, beyond, ways
from danchieu.queries.walk import Reached, links

_WIDER = 8
"""When both sides are too many to list, a list may be so many times as long."""
_AT_ONCE = 3
"""Paths of so few steps are found from what the two documents themselves lead to."""
_SIDES: tuple[Direction, Direction] = ("out", "in")


class Chains(NamedTuple):
    """Paths, shortest first; complete: whether there are no others."""

    paths: list[Links]
    complete: bool


def chains(
    store: Store, ends: tuple[str, str], relations: Collection[str] | None, longest: int, wanted: int, most: int
) -> Chains:
    """Simple paths from one document to another, of at most `longest` steps.

    Longer ones are looked for until more than `most` are known; and, once more than `wanted` are, only while that takes
    no list of more than COUNTED documents.
    """
    sides = _Sides(store, ends, relations)
    found = Chains([], True)
    for length in range(min(_AT_ONCE, longest), longest + 1 if ends[0] != ends[1] else 0):
        if not sides.reach(length, answers.COUNTED if len(found.paths) > wanted else answers.NO_BOUND):
            return Chains(found.paths, False)
        if sides.are_apart():
            break
        found = Chains(sides.paths(length, most + 1), True)
        if len(found.paths) > most:
            return Chains(found.paths, False)
    return found


class _Sides:
    """What lies behind the first document and ahead of the last, listed hop by hop as far as it is short to list.

    Of a path of n + m + 2 steps the first n lead over what is listed behind, the last m over what is listed ahead; the
    two between them over a document that both lists lead to, which is not listed.
    """

    def __init__(self, store: Store, ends: tuple[str, str], relations: Collection[str] | None) -> None:
        self._store, self._relations, self._ends = store, relations, ends
        self._lists = [[[end]] for end in ends]
        self._next: list[list[str] | None] = [None, None]

    def reach(self, length: int, most: int) -> bool:
        """Make the lists long enough for paths of a length; False when that takes more than `most` documents."""
        while len(self._lists[0]) + len(self._lists[1]) < length and all(hops[-1] for hops in self._lists):
            if not self._grow(most):
                return False
        return True

    def are_apart(self) -> bool:
        """Whether one of the lists is whole and does not have the document at the other end."""
        other = zip(self._lists, reversed(self._ends), strict=True)
        return any(not hops[-1] and not any(end in keys for keys in hops) for hops, end in other)

    def _grow(self, most: int) -> bool:
        """Go one hop further on the side where that is the shorter list."""
        bound = min(most, answers.COUNTED)
        while True:
            self._next = [self._following(side, bound) for side in (0, 1)]
            listed = [(len(keys), side) for side, keys in enumerate(self._next) if keys is not None]
            if listed:
                side = min(listed)[1]
                self._lists[side].append(self._next[side] or [])
                self._next[side] = None
                return True
            if bound >= most:
                return False
            bound = min(most, bound * _WIDER + _WIDER)

    def _following(self, side: int, bound: int) -> list[str] | None:
        if self._next[side] is not None:
            return self._next[side]
        seen = {key for keys in self._lists[side] for key in keys}
        return beyond(self._store, ways(self._lists[side][-1], self._relations, _SIDES[side]), seen, bound)

    def paths(self, length: int, most: int) -> list[Links]:
        """The first paths of at most so many steps."""
        first, last = self._ends
        ahead = {key: hops for hops, keys in enumerate(self._lists[1]) for key in keys}
        reached = Reached(last)
        done, frontier = {last}, {first}
        for left in range(length - 1, -1, -1):
            following = set()
            for link in self._steps(frontier, left, ahead):
                reached.toward[link.citing].append((link.cited, link))
                following.add(link.cited)
            done |= frontier
            frontier = following - done
        reached.measure()
        return reached.paths(first, length, most)

    def _steps(self, frontier: Collection[str], left: int, ahead: dict[str, int]) -> Links:
        """The steps on from documents from which so many more steps may be left."""
        if not frontier:
            return ()
        hops = self._lists[1]
        if left < len(hops) or not hops[-1]:
            near = [key for key, hop in ahead.items() if hop <= left]
            return tuple(between(self._store, frontier, near, self._relations))
        if left == len(hops):
            on = ways(list(ahead), self._relations, "in")
            return tuple(between(self._store, frontier, hops[0], self._relations, on))
        return tuple(links(self._store, frontier, self._relations, "out"))
