"""Places round one document: what it cites on its left, what cites it on its right, one column for each step."""

from collections import defaultdict
from collections.abc import Callable
from math import ceil

from danchieu.views.pictures.boxes import WIDTH, at, size
from danchieu.views.pictures.elements import Band, Node, Picture, Placed, Plan
from danchieu.views.pictures.style import STROKES

_WEIGHT = {relation: weight for weight, relation in enumerate(STROKES)}
"""What implements stands nearest, what only cites farthest."""
_STEP = WIDTH + 190
_INNER = WIDTH + 24
_GAP = 18.0
_TALLEST = 12
"""Boxes of one column; a longer one becomes several side by side."""


def by_side(picture: Picture, heading: Callable[[str], str]) -> Plan:
    """Columns of boxes. heading: the words for "side.cited" and "side.citing"."""
    nodes = {node.id: node for node in picture.nodes}
    columns: dict[int, list[str]] = defaultdict(list)
    for key, column in _distances(picture, nodes).items():
        columns[column].append(key)
    relation = {(a.source, a.target): a.relation for a in picture.arrows}
    root = picture.roots[0]
    for members in columns.values():
        members.sort(key=lambda key: _order(nodes[key], relation.get((root, key)) or relation.get((key, root)) or "~"))
    places: dict[str, Placed] = {}
    for side in (0, -1, 1):
        x = 0.0
        for distance in sorted((column for column in columns if _sign(column) == side), key=abs):
            parts = ceil(len(columns[distance]) / _TALLEST)
            each = ceil(len(columns[distance]) / parts)
            x += side * (_STEP - _INNER)
            for start in range(0, len(columns[distance]), each):
                x += side * _INNER
                places |= _column(columns[distance][start : start + each], x, nodes)
    return Plan(places, _bands(places, columns, heading))


def _sign(column: int) -> int:
    return (column > 0) - (column < 0)


def _order(node: Node, relation: str) -> tuple[object, ...]:
    return _WEIGHT.get(relation, len(_WEIGHT)), 99 if node.level is None else node.level, node.date or "9999", node.id


def _distances(picture: Picture, nodes: dict[str, Node]) -> dict[str, int]:
    """Steps from the root: below 0 what it cites, above 0 what cites it; the side of the first step is kept."""
    near: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for arrow in picture.arrows:
        near[arrow.source].append((arrow.target, -1))
        near[arrow.target].append((arrow.source, 1))
    found = {picture.roots[0]: 0}
    frontier = [picture.roots[0]]
    while frontier:
        following = []
        for key in frontier:
            for other, side in near[key]:
                if other not in found:
                    found[other] = found[key] + (_sign(found[key]) or side)
                    following.append(other)
        frontier = following
    last = max(found.values()) + 1
    return found | {key: last for key in nodes if key not in found}


def _column(keys: list[str], x: float, nodes: dict[str, Node]) -> dict[str, Placed]:
    heights = [size(nodes[key].lines)[1] for key in keys]
    y = -(sum(heights) + _GAP * (len(keys) - 1)) / 2
    placed = {}
    for key, height in zip(keys, heights, strict=True):
        placed[key] = at(x, y + height / 2, nodes[key].lines)
        y += height + _GAP
    return placed


def _bands(places: dict[str, Placed], columns: dict[int, list[str]], heading: Callable[[str], str]) -> tuple[Band, ...]:
    top = min(place.y - place.height / 2 for place in places.values()) - 60
    bottom = max(place.y + place.height / 2 for place in places.values()) + 24
    bands = []
    for side, label in ((-1, "side.cited"), (1, "side.citing")):
        members = [places[key] for column, keys in columns.items() if _sign(column) == side for key in keys]
        if members:
            left = min(place.x - place.width / 2 for place in members) - 24
            right = max(place.x + place.width / 2 for place in members) + 24
            bands.append(Band((heading(label),), left, top, right, bottom))
    return tuple(bands)
