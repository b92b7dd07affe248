"""The line of an arrow from box to box. page.js does the same where a reader moves a box."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from danchieu.views.pictures.elements import Arrangement, Picture, Placed, Point

_LANE = 26.0
_ALONG = {"layers": 0.24, "sides": 0.42, "free": 0.5}
"""How far along the line a word stands, from the end that has it."""
_SPOKEN = 60
"""Arrows of a picture that still has room for the names of relations on them."""
Piece = tuple[Point, Point, Point, Point]


class Word(NamedTuple):
    """Where the name of a relation stands on its arrow: how far along, 0 to 1, from its source or from its target."""

    near_source: bool
    along: float


class Curve(NamedTuple):
    """A line of cubic Bézier pieces: SVG path, and where a word on it stands."""

    path: str
    word: Point | None


def lanes_of(picture: Picture) -> list[int]:
    """For each arrow how many came before it between the same two boxes: they run beside each other."""
    beside: Counter[frozenset[str]] = Counter()
    lanes = []
    for arrow in picture.arrows:
        pair = frozenset((arrow.source, arrow.target))
        lanes.append(beside[pair])
        beside[pair] += 1
    return lanes


def words_of(picture: Picture) -> list[Word | None]:
    """For each arrow where its word stands: at the end where fewer arrows meet, once for each relation at a box.

    None: an arrow that runs together with another that has the word, or a picture that has no room for words.
    """
    if len(picture.arrows) > _SPOKEN:
        return [None] * len(picture.arrows)
    meeting = Counter(end for arrow in picture.arrows for end in (arrow.source, arrow.target))
    said: dict[tuple[str, bool], list[str]] = {}
    words: list[Word | None] = []
    for arrow in picture.arrows:
        near_source = meeting[arrow.source] <= meeting[arrow.target]
        there = said.setdefault((arrow.source if near_source else arrow.target, near_source), [])
        if arrow.relation in there:
            words.append(None)
            continue
        words.append(Word(near_source, min(0.85, _ALONG[picture.arrangement] + 0.26 * len(there))))
        there.append(arrow.relation)
    return words


def curve(one: Placed, two: Placed, arrangement: Arrangement, lane: int = 0, route: Sequence[Point] = (),
          word: Word | None = None) -> Curve:  # fmt: skip
    """From the border of a box to the border of another, by the points of a route."""
    shift = _LANE * ((lane + 1) // 2) * (1 if lane % 2 else -1)
    if arrangement == "layers":
        pieces = _routed(one, two, route) if route else [_standing(one, two, shift)]
    elif arrangement == "sides":
        pieces = [_lying(one, two, shift)]
    else:
        pieces = [_straight(one, two, shift)]
    if word is None:
        return Curve(_path(pieces), None)
    x, y = _at(pieces[0], word.along) if word.near_source else _at(pieces[-1], 1 - word.along)
    return Curve(_path(pieces), (round(x, 1), round(y, 1)))


def _routed(one: Placed, two: Placed, route: Sequence[Point]) -> list[Piece]:
    """Through gaps between boxes: upright at each point of the route."""
    up = 1 if two.y < one.y else -1
    points = [(one.x, one.y - up * one.height / 2), *route, (two.x, two.y + up * two.height / 2)]
    return [_upright(start, end) for start, end in pairwise(points)]


def _upright(start: Point, end: Point) -> Piece:
    bend = (end[1] - start[1]) / 2
    return start, (start[0], start[1] + bend), (end[0], end[1] - bend), end


def _standing(one: Placed, two: Placed, shift: float) -> Piece:
    """Between rows; inside a row over the top of the boxes."""
    if abs(one.y - two.y) < (one.height + two.height) / 2:
        start, end = (one.x + shift, one.y - one.height / 2), (two.x + shift, two.y - two.height / 2)
        high = min(start[1], end[1]) - 40 - abs(shift)
        return start, (start[0], high), (end[0], high), end
    up = 1 if two.y < one.y else -1
    return _upright((one.x + shift, one.y - up * one.height / 2), (two.x + shift, two.y + up * two.height / 2))


def _lying(one: Placed, two: Placed, shift: float) -> Piece:
    """Between columns; inside a column round the side of the boxes."""
    if abs(one.x - two.x) < (one.width + two.width) / 2:
        start, end = (one.x + one.width / 2, one.y + shift), (two.x + two.width / 2, two.y + shift)
        out = max(start[0], end[0]) + 44 + abs(shift)
        return start, (out, start[1]), (out, end[1]), end
    on = 1 if two.x > one.x else -1
    start, end = (one.x + on * one.width / 2, one.y + shift / 2), (two.x - on * two.width / 2, two.y + shift / 2)
    bend = (end[0] - start[0]) / 2
    return start, (start[0] + bend, start[1]), (end[0] - bend, end[1]), end


def _straight(one: Placed, two: Placed, shift: float) -> Piece:
    start, end = _border(one, two), _border(two, one)
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy) or 1.0
    aside = (-dy / length * shift, dx / length * shift)
    third = (start[0] + dx / 3 + aside[0], start[1] + dy / 3 + aside[1])
    two_thirds = (start[0] + dx * 2 / 3 + aside[0], start[1] + dy * 2 / 3 + aside[1])
    return start, third, two_thirds, end


def _border(one: Placed, toward: Placed) -> Point:
    """Where the line between two middles leaves the first box."""
    dx, dy = toward.x - one.x, toward.y - one.y
    across = one.width / 2 / abs(dx) if dx else 1.0
    along = one.height / 2 / abs(dy) if dy else 1.0
    share = min(across, along, 1.0)
    return one.x + dx * share, one.y + dy * share


def _at(piece: Piece, t: float) -> Point:
    a, b, c, d = piece
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    x, y = (sum(w * p[axis] for w, p in zip(weights, (a, b, c, d), strict=True)) for axis in (0, 1))
    return x, y


def _path(pieces: Sequence[Piece]) -> str:
    start = pieces[0][0]
    bends = (f"C{b[0]:.1f} {b[1]:.1f} {c[0]:.1f} {c[1]:.1f} {d[0]:.1f} {d[1]:.1f}" for _, b, c, d in pieces)
    return f"M{start[0]:.1f} {start[1]:.1f}{''.join(bends)}"
