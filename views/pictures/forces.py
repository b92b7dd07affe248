"""Places by nearness: arrows pull, boxes push; a grid keeps it linear in nodes and arrows. No chance is in it."""

from collections import defaultdict
from math import cos, hypot, pi, sin, sqrt

from danchieu.views.pictures.boxes import WIDTH, at, size
from danchieu.views.pictures.elements import Picture, Plan

_REST = 300.0
"""Pixels between two boxes that nothing moves."""
_ROUNDS = 50
_CROWD = 14
"""Boxes of one cell of the grid that push: a crowd costs no more than that."""
_PUSH_ROUNDS = 40
_ROOM = 26.0
"""Pixels that stay free between two boxes."""
_EVEN_FROM = 150
"""Nodes from which on a picture is evened out."""
_EVEN = 125.0
"""Radius of the room of one box."""
_REACH = (1.5 * _REST) ** 2
_STRENGTH = 0.5 * _REST**2 / 2
_TURN = pi * (3 - sqrt(5))
Point = list[float]


def by_nearness(picture: Picture) -> Plan:
    """A place for each node: those that cite each other near, none upon another."""
    order = _order(picture)
    points = {key: _spiral(at_) for at_, key in enumerate(order)}
    ends = [(arrow.source, arrow.target) for arrow in picture.arrows if arrow.source != arrow.target]
    degree: dict[str, int] = defaultdict(int)
    for source, target in ends:
        degree[source] += 1
        degree[target] += 1
    for turn in range(_ROUNDS):
        _step(points, ends, degree, _REST * 0.5 * (1 - turn / _ROUNDS) + 4)
    if len(points) > _EVEN_FROM:
        _even_out(points)
    lines = {node.id: node.lines for node in picture.nodes}
    heights = {key: size(lines[key])[1] for key in order}
    for _ in range(_PUSH_ROUNDS):
        if not _push_apart(points, heights):
            break
    return Plan({key: at(x, y, lines[key]) for key, (x, y) in points.items()})


def _order(picture: Picture) -> list[str]:
    """Nodes so that neighbours come soon after each other: the whole of one component, then the next."""
    near: dict[str, list[str]] = defaultdict(list)
    for arrow in picture.arrows:
        near[arrow.source].append(arrow.target)
        near[arrow.target].append(arrow.source)
    found: dict[str, None] = {}
    for start in sorted(picture.nodes, key=lambda node: -len(near[node.id])):
        frontier = [] if start.id in found else [start.id]
        while frontier:
            found.update(dict.fromkeys(frontier))
            frontier = list(dict.fromkeys(n for key in frontier for n in near[key] if n not in found))
    return list(found)


def _spiral(place: int) -> Point:
    radius = _REST * 0.6 * sqrt(place)
    return [radius * cos(place * _TURN), radius * sin(place * _TURN)]


def _step(points: dict[str, Point], ends: list[tuple[str, str]], degree: dict[str, int], longest: float) -> None:
    """One round: everything moves at most `longest` pixels."""
    moves = {key: [-0.02 * x, -0.02 * y] for key, (x, y) in points.items()}
    grid = _grid(points, 1.5 * _REST)
    for (column, row), members in grid.items():
        near = [key for c in (-1, 0, 1) for r in (-1, 0, 1) for key in grid.get((column + c, row + r), ())[:_CROWD]]
        for key in members:
            _repel(moves[key], points[key], [points[other] for other in near if other != key])
    for source, target in ends:
        (x, y), (u, v) = points[source], points[target]
        pull = hypot(u - x, v - y) / _REST
        for key, sign in ((source, 1), (target, -1)):
            share = sign * pull / max(2, degree[key])
            moves[key][0] += (u - x) * share
            moves[key][1] += (v - y) * share
    for key, (dx, dy) in moves.items():
        share = min(1.0, longest / (hypot(dx, dy) or 1.0))
        points[key][0] += dx * share
        points[key][1] += dy * share


def _even_out(points: dict[str, Point]) -> None:
    """Thin out the crowded middle: every ring gets the room for its boxes; directions and nearness stay."""
    by_radius = sorted(points.values(), key=lambda point: (hypot(*point), point))
    for rank, point in enumerate(by_radius, 1):
        radius = hypot(*point) or 1.0
        wanted = _EVEN * sqrt(rank)
        point[0] *= wanted / radius
        point[1] *= wanted / radius


def _grid(points: dict[str, Point], cell: float) -> dict[tuple[int, int], list[str]]:
    grid: dict[tuple[int, int], list[str]] = defaultdict(list)
    for key, (x, y) in points.items():
        grid[int(x // cell), int(y // cell)].append(key)
    return dict(grid)


def _repel(move: Point, point: Point, others: list[Point]) -> None:
    x, y = point
    for u, v in others:
        square = (x - u) ** 2 + (y - v) ** 2 or 1.0
        if square < _REACH:
            move[0] += (x - u) * _STRENGTH / square
            move[1] += (y - v) * _STRENGTH / square


def _push_apart(points: dict[str, Point], heights: dict[str, float]) -> bool:
    """Move boxes that lie upon each other apart, each by half; says whether there were any."""
    found = False
    grid = _grid(points, WIDTH + _ROOM)
    for (column, row), members in grid.items():
        near = [key for c in (0, 1) for r in (-1, 0, 1) for key in grid.get((column + c, row + r), ())[:_CROWD]]
        for key in members:
            one = points[key]
            for other in near:
                if other == key:
                    continue
                two = points[other]
                across = WIDTH + _ROOM - abs(one[0] - two[0])
                along = (heights[key] + heights[other]) / 2 + _ROOM - abs(one[1] - two[1])
                if across > 0 and along > 0:
                    found = True
                    axis, by = (0, across) if across < along else (1, along)
                    half = (by / 2 + 1) * (1 if (one[axis], key) > (two[axis], other) else -1)
                    one[axis] += half
                    two[axis] -= half
    return found
