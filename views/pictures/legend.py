"""The legend of a picture: only what is in it, in words."""

from collections import Counter

import msgspec

from danchieu.views.pictures.elements import Kind, Picture
from danchieu.views.pictures.style import LEVELS, STROKES, Paint, shade
from danchieu.views.tables import Say


class Sample(msgspec.Struct, frozen=True):
    """One entry. kind: "relation", "shade" or "shape"; key: the relation, or branch and level; count: how often."""

    kind: str
    key: str
    label: str
    count: int
    shape: Kind = "document"
    fill: str = ""
    line: str = ""


def samples(picture: Picture, say: Say) -> list[Sample]:
    """Relations, then colours, then shapes."""
    return [*_relations(picture, say), *_shades(picture, say), *_shapes(picture, say)]


def _relations(picture: Picture, say: Say) -> list[Sample]:
    counted = Counter(arrow.relation for arrow in picture.arrows)
    order = {relation: at for at, relation in enumerate(STROKES)}
    found = sorted(counted, key=lambda relation: (order.get(relation, len(order)), relation))
    return [Sample("relation", relation, say(f"relation.{relation}"), counted[relation]) for relation in found]


def _shades(picture: Picture, say: Say) -> list[Sample]:
    counted = Counter((node.branch, node.level) for node in picture.nodes if node.kind != "duty")
    order = {level: at for at, level in enumerate(LEVELS)}
    found = sorted(counted, key=lambda key: (str(key[0] or "~"), order.get(key[1] if key[1] is not None else -1, 99)))
    return [_shade(branch, level, counted[branch, level], say) for branch, level in found]


def _shade(branch: str | None, level: int | None, count: int, say: Say) -> Sample:
    paint: Paint = shade(branch, level)
    known_branch, known_level = branch or "unknown", "unknown" if level is None else level
    words = f"{say(f'view.branch_{known_branch}')}, {say(f'view.level_{known_level}')}"
    return Sample("shade", f"{branch}|{level}", words, count, "document", paint.fill, paint.line)


def _shapes(picture: Picture, say: Say) -> list[Sample]:
    counted = Counter(node.kind for node in picture.nodes)
    kinds: tuple[Kind, ...] = ("document", "cited", "duty", "body")
    fills = {"document": "#d0d5da", "cited": "#f3f4f5", "duty": "#fff3cd", "body": "#d0d5da"}
    return [
        Sample("shape", kind, say(f"view.kind_{kind}"), counted[kind], kind, fills[kind], "#444b55")
        for kind in kinds
        if counted[kind]
    ]
