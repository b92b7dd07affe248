"""What a picture is made of, before anyone asks where it stands or how it looks."""

from typing import Literal

import msgspec

Point = tuple[float, float]
Kind = Literal["document", "cited", "duty", "body"]
"""A document of the corpus, a document that is only cited, a duty, a body."""
Arrangement = Literal["layers", "sides", "free"]
"""By authority from the top; what a document cites on its left and what cites it on its right; by nearness."""

MOST_NODES = 1500
"""Nodes of a picture that a person can still use; the rest is left out, and the picture says so."""
QUOTES = 8
"""Quotations shown for one arrow."""


class Quote(msgspec.Struct, frozen=True):
    """A quotation and the place where it stands (name of the file, page, offsets)."""

    where: str
    text: str


class Node(msgspec.Struct, frozen=True):
    """One thing. name: in full; lines: what its box says, the first `strong` of them in bold; facts: (label, text);
    date: ISO; body: issuer or actor."""

    id: str
    kind: Kind
    name: str
    lines: tuple[str, ...]
    level: int | None = None
    branch: str | None = None
    body: str | None = None
    date: str | None = None
    facts: tuple[tuple[str, str], ...] = ()
    quotes: tuple[Quote, ...] = ()
    strong: int = 1


class Arrow(msgspec.Struct, frozen=True):
    """One relation from a node to a node, with its quotations; unquoted: how many more there are."""

    source: str
    target: str
    relation: str
    quotes: tuple[Quote, ...] = ()
    unquoted: int = 0


class Picture(msgspec.Struct, frozen=True):
    """Nodes in the order of their weight, and the arrows between them.

    reading: how the picture is to be read; notes: what a reader must know; roots: what it is about; left_out: nodes
    that had no room.
    """

    title: str
    reading: str
    notes: tuple[str, ...]
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
    arrangement: Arrangement
    roots: tuple[str, ...] = ()
    left_out: int = 0


class Placed(msgspec.Struct, frozen=True):
    """Where a node stands: the middle of its box, and the size of it, in pixels."""

    x: float
    y: float
    width: float
    height: float


class Band(msgspec.Struct, frozen=True):
    """A stripe behind the picture with a heading in lines: a level of authority (lying), or a side (standing)."""

    lines: tuple[str, ...]
    left: float
    top: float
    right: float
    bottom: float


class Plan(msgspec.Struct, frozen=True):
    """Every node's place, the bands behind them, and the points by which arrows (by number) pass between boxes."""

    places: dict[str, Placed]
    bands: tuple[Band, ...] = ()
    routes: dict[int, tuple[Point, ...]] = {}
