"""Places by authority: the highest level at the top, each level a band; linear in nodes and arrows."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import ceil, sqrt
from typing import NamedTuple

from danchieu.views.pictures.boxes import BOLD, FONT, WIDTH, at, size, wrap
from danchieu.views.pictures.elements import Arrow, Band, Node, Picture, Placed, Plan, Point

_BETWEEN = 26.0
"""Pixels between two boxes of a row."""
_LANE = 30.0
"""Width of the gap that an arrow needs to pass through a row."""
_ROW_GAP, _BAND_GAP, _BAND_PADDING = 40.0, 12.0, 16.0
_GUTTER = 232.0
"""Pixels on the left of a band for its heading."""
_HEADING = 16
"""Size of the letters of a heading."""
_SWEEPS = 8
_LEAST_ROW = 5
_ROUTED_UP_TO = 300
"""Nodes of a picture in which arrows go round boxes; in a larger one they pass behind."""
_KINDS = {"document": 0, "cited": 0, "duty": 1, "body": 2}
Row = list[str]
Ends = dict[str, list[str]]


class Lanes(NamedTuple):
    """Gaps in rows, by id, for arrows that pass: of each arrow (by number) the gaps from its source to its target."""

    near: Ends
    passing: dict[int, list[str]]


def by_authority(picture: Picture, heading: Callable[[str], str]) -> Plan:
    """Rows of boxes, top down. heading: the words for a band's key ("level.4", "level.unknown", "kind.duty")."""
    nodes = {node.id: node for node in picture.nodes}
    bands = _bands(picture, nodes)
    rows = [row for _, found in bands for row in found]
    lanes = _lanes(picture, rows)
    x = _columns(rows, lanes.near, nodes)
    places, drawn, heights = _stack(bands, nodes, x)
    left = min((x[key] - WIDTH / 2 for key in x), default=0.0) - _GUTTER
    right = max((x[key] + WIDTH / 2 for key in x), default=0.0) + 24
    headings = (tuple(wrap(heading(key), most=3, wider=BOLD * _HEADING / FONT)) for key, _, _ in drawn)
    stripes = (Band(lines, left, top, right, bottom) for lines, (_, top, bottom) in zip(headings, drawn, strict=True))
    routes = {
        number: tuple(_through(keys, x, heights, picture.arrows[number], places))
        for number, keys in lanes.passing.items()
    }
    return Plan(places, tuple(stripes), routes)


def _band(node: Node) -> tuple[int, int]:
    """Documents by level, unknown ones below them; then duties; then bodies, in their own band."""
    level = 99 if node.level is None else node.level
    return _KINDS[node.kind], level if _KINDS[node.kind] == 0 else 0


def _bands(picture: Picture, nodes: dict[str, Node]) -> list[tuple[str, list[Row]]]:
    grouped: dict[tuple[int, int], Row] = defaultdict(list)
    for node in picture.nodes:
        grouped[_band(node)].append(node.id)
    widest = max(_LEAST_ROW, ceil(sqrt(0.7 * len(nodes))))
    below: Ends = defaultdict(list)
    for arrow in picture.arrows:
        if _band(nodes[arrow.source]) == _band(nodes[arrow.target]):
            below[arrow.target].append(arrow.source)
    found = []
    for _, members in sorted(grouped.items()):
        rows = [part for row in _ranked(members, below) for part in _split(row, widest)]
        found.append((_key(nodes[members[0]]), rows))
    return found


def _key(node: Node) -> str:
    if node.kind in ("duty", "body"):
        return f"kind.{node.kind}"
    return f"level.{'unknown' if node.level is None else node.level}"


def _ranked(members: Row, below: Ends) -> list[Row]:
    """Members of one band in rows: what cites another of them stands under it. Those of a circle share a row."""
    waiting = dict.fromkeys(members, 0)
    for one in members:
        for under in below[one]:
            waiting[under] += 1
    rows: list[Row] = []
    row = [one for one in members if not waiting[one]]
    left = dict.fromkeys(members)
    while left:
        row = row or list(left)
        rows.append(row)
        for one in row:
            left.pop(one, None)
        following: dict[str, None] = {}
        for one in row:
            for under in below[one]:
                waiting[under] -= 1
                if under in left and waiting[under] <= 0:
                    following[under] = None
        row = list(following)
    return rows


def _split(row: Row, widest: int) -> list[Row]:
    parts = ceil(len(row) / widest)
    each = ceil(len(row) / parts)
    return [row[start : start + each] for start in range(0, len(row), each)]


def _lanes(picture: Picture, rows: list[Row]) -> Lanes:
    """Put a gap into every row that an arrow passes; arrows of one relation to or from the same upper box share it."""
    row_of = {key: number for number, row in enumerate(rows) for key in row}
    near: Ends = defaultdict(list)
    passing: dict[int, list[str]] = {}
    routed = len(picture.nodes) <= _ROUTED_UP_TO
    for number, arrow in enumerate(picture.arrows):
        ends = sorted((arrow.source, arrow.target), key=lambda key: row_of[key])
        between = range(row_of[ends[0]] + 1, row_of[ends[1]]) if routed else range(0)
        gaps = [f"{ends[0]}\0{arrow.relation}\0{row}" for row in between]
        for gap, row in zip(gaps, between, strict=True):
            if gap not in row_of:
                row_of[gap] = row
                rows[row].append(gap)
        chained = [ends[0], *gaps, ends[1]]
        for one, two in pairwise(chained):
            near[one].append(two)
            near[two].append(one)
        if gaps:
            passing[number] = gaps if ends[0] == arrow.source else gaps[::-1]
    return Lanes(near, passing)


def _columns(rows: list[Row], near: Ends, nodes: dict[str, Node]) -> dict[str, float]:
    """Where each box stands from left to right: near the middle of its neighbours, never upon another."""
    x: dict[str, float] = {}
    for row in rows:
        x.update(zip(row, _apart([0.0] * len(row), row, nodes), strict=True))
    for sweep in range(_SWEEPS):
        for row in rows if sweep % 2 == 0 else reversed(rows):
            wanted = {key: _mean([x[other] for other in near[key]], x[key]) for key in row}
            row.sort(key=lambda key: wanted[key])
            x.update(zip(row, _apart([wanted[key] for key in row], row, nodes), strict=True))
    return x


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _apart(wanted: Sequence[float], row: Row, nodes: dict[str, Node]) -> list[float]:
    """The places nearest to the wanted ones (rising) that leave room for each: pool adjacent violators."""
    offsets = _offsets(row, nodes)
    pools: list[tuple[float, int]] = []
    for want, offset in zip(wanted, offsets, strict=True):
        total, count = want - offset, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            before, more = pools.pop()
            total, count = total + before, count + more
        pools.append((total, count))
    means = [total / count for total, count in pools for _ in range(count)]
    return [mean + offset for mean, offset in zip(means, offsets, strict=True)]


def _offsets(row: Row, nodes: dict[str, Node]) -> list[float]:
    offsets, reach = [], 0.0
    for number, key in enumerate(row):
        half = (WIDTH if key in nodes else _LANE) / 2
        reach += half + (_BETWEEN if number and key in nodes and row[number - 1] in nodes else 8.0 if number else 0.0)
        offsets.append(reach)
        reach += half
    return offsets


Drawn = list[tuple[str, float, float]]
Heights = dict[str, tuple[float, float]]


def _stack(
    bands: list[tuple[str, list[Row]]], nodes: dict[str, Node], x: dict[str, float]
) -> tuple[dict[str, Placed], Drawn, Heights]:
    """Places of the boxes, the bands with top and bottom, and of each gap the top and bottom of its row."""
    places: dict[str, Placed] = {}
    drawn: Drawn = []
    heights: Heights = {}
    y = 0.0
    for key, rows in bands:
        top = y
        y += _BAND_PADDING
        for row in rows:
            tallest = max((size(nodes[one].lines)[1] for one in row if one in nodes), default=0.0)
            for one in row:
                if one in nodes:
                    places[one] = at(x[one], y + tallest / 2, nodes[one].lines)
                else:
                    heights[one] = (y - 4, y + tallest + 4)
            y += tallest + _ROW_GAP
        y += _BAND_PADDING - _ROW_GAP
        drawn.append((key, top, y))
        y += _BAND_GAP + _ROW_GAP / 2
    return places, drawn, heights


def _through(keys: list[str], x: dict[str, float], heights: Heights, arrow: Arrow,
             places: dict[str, Placed]) -> Iterator[Point]:  # fmt: skip
    """Both ends of every gap on the way."""
    upward = places[arrow.target].y < places[arrow.source].y
    for key in keys:
        top, bottom = heights[key]
        for y in (bottom, top) if upward else (top, bottom):
            yield round(x[key], 1), y
