"""One hop of a walk, from the index of a store that has one (`graph.protocol.Stepping`), else from its edges."""

from collections.abc import Collection, Iterable, Sequence

from danchieu.graph.model import ATTACHED, Direction, Way
from danchieu.graph.protocol import Stepping, Store
from danchieu.queries.answers import by_date
from danchieu.queries.walk import ISSUED_WITH, Link, links, merged

_MANY = 100
"""Where there are so many times as many documents to end at as to begin from, it is quicker not to name them."""


def ways(keys: Collection[str], relations: Collection[str] | None, direction: Direction) -> list[Way]:
    """The steps of `walk.links` as ways: an attachment leads to the document that it was issued with."""
    if not keys:
        return []
    wanted = None if relations is None else tuple(relation for relation in relations if relation != ATTACHED)
    attached = wanted is None or ISSUED_WITH in wanted
    return [
        *([Way(keys, wanted, direction)] if wanted != () else []),
        *([Way(keys, (ATTACHED,), "in" if direction == "out" else "out")] if attached else []),
    ]


def beyond(store: Store, taken: Sequence[Way], seen: Collection[str], most: int) -> list[str] | None:
    """The documents to which the ways lead, without those seen; None when there are more than `most`."""
    if most < 0:
        return None
    if not taken:
        return []
    if isinstance(store, Stepping):
        return store.beyond(taken, seen, most)
    found = _far(store, taken) - set(seen)
    return sorted(found) if len(found) <= most else None


def first_beyond(store: Store, taken: Sequence[Way], seen: Collection[str], first: int) -> list[str]:
    """The first of them by date and id."""
    if isinstance(store, Stepping):
        return store.first_beyond(taken, seen, first)
    found = store.documents(_far(store, taken) - set(seen))
    return [document.id for document in sorted(found.values(), key=by_date)[:first]]


def of_types(store: Store, keys: Collection[str], types: Collection[str]) -> set[str]:
    """Which documents have one of some types."""
    if isinstance(store, Stepping):
        return store.of_types(keys, types)
    return {key for key, document in store.documents(keys).items() if document.type in types}


def _far(store: Store, taken: Iterable[Way]) -> set[str]:
    found: set[str] = set()
    for way in taken:
        edges = store.edges(way.keys, way.relations, way.direction)
        found |= {
            edge.citing if way.direction == "in" else edge.cited
            for edge in edges
            if way.relations is not None or edge.relation != ATTACHED
        }
    return found


def between(
    store: Store,
    citing: Collection[str],
    cited: Collection[str],
    relations: Collection[str] | None,
    through: Sequence[Way] = (),
) -> list[Link]:
    """Steps from some documents to others, or to those to which the ways lead."""
    many = not through and len(cited) > _MANY * len(citing)
    if many or not isinstance(store, Stepping):
        ends = {*cited, *_far(store, through)}
        return [link for link in links(store, citing, relations, "out") if link.cited in ends]
    found = [store.along(way, cited, through) for way in ways(citing, relations, "out")]
    return merged(edge for edges in found for edge in edges)
