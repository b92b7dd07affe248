"""How things look: colour by branch and level, outline by kind, line by relation; shared by page and SVG."""

from typing import NamedTuple

from danchieu.views.pictures.elements import Kind, Node


class Paint(NamedTuple):
    """Fill, outline and letters of a box."""

    fill: str
    line: str
    ink: str


class Stroke(NamedTuple):
    """Colour on white, colour on black, width in pixels, dashes in pixels (none: drawn through)."""

    colour: str
    on_dark: str
    width: float
    dashes: tuple[int, ...]


LEVELS = (0, 1, 2, 4, 5, 7, 8, 9)
"""Ranks of issuers, as `graph.identity.owners.Owner` gives them."""
_SHADE = {0: 0, 1: 1, 2: 2, 4: 3, 5: 4, 7: 4, 8: 5, 9: 5}
_SHADES: dict[str | None, tuple[str, ...]] = {
    "party": ("#8c1515", "#a52a2a", "#c0504d", "#e59a94", "#f2c4bf", "#fae3e0"),
    "state": ("#123a6b", "#1f5597", "#3f78bd", "#93b9e3", "#bfd6ef", "#e2edf8"),
    "front-union": ("#14532d", "#23713f", "#3f9560", "#93cba7", "#bfe2cb", "#e2f3e8"),
    "judiciary": ("#4a2472", "#63349a", "#8257b8", "#bda3dd", "#d9caed", "#efe7f8"),
    None: ("#444b55", "#5a626d", "#78808b", "#b3b9c1", "#d0d5da", "#eceef0"),
}
_LINES: dict[str | None, str] = {
    "party": "#7a1010", "state": "#123a6b", "front-union": "#14532d", "judiciary": "#4a2472", None: "#444b55",
}
_DUTY = Paint("#fff3cd", "#8a6d1b", "#1d1d1d")
_LIGHT_FROM = 3
"""Shades from here on are light and carry dark letters."""

STROKES: dict[str, Stroke] = {
    "implements": Stroke("#15803d", "#4ade80", 2.6, ()),
    "guides": Stroke("#0f766e", "#2dd4bf", 2.2, (10, 4)),
    "legal_basis": Stroke("#1d4ed8", "#7aa7ff", 1.8, ()),
    "amends": Stroke("#c2410c", "#fb923c", 2.2, (10, 4)),
    "replaces": Stroke("#b91c1c", "#f87171", 2.6, ()),
    "repeals": Stroke("#b91c1c", "#f87171", 2.6, (10, 4)),
    "suspends": Stroke("#b91c1c", "#f87171", 2.2, (3, 4)),
    "corrects": Stroke("#c2410c", "#fb923c", 2.0, (3, 4)),
    "consolidates": Stroke("#7e22ce", "#c084fc", 2.2, ()),
    "issued_with": Stroke("#57534e", "#b9b4ae", 2.2, (14, 4, 3, 4)),
    "has_attachment": Stroke("#57534e", "#b9b4ae", 2.2, (14, 4, 3, 4)),
    "proposed_by": Stroke("#92400e", "#d6a35c", 1.8, (3, 4)),
    "responds_to": Stroke("#be185d", "#f472b6", 2.0, (10, 4)),
    "cites": Stroke("#6b7280", "#9ca3af", 1.4, ()),
    "imposes": Stroke("#44403c", "#d6d3d1", 1.8, ()),
    "lead": Stroke("#15803d", "#4ade80", 2.6, ()),
    "support": Stroke("#0f766e", "#2dd4bf", 1.8, (8, 4)),
    "requested": Stroke("#6b7280", "#9ca3af", 1.6, (3, 4)),
    "arises_from": Stroke("#7e22ce", "#c084fc", 1.8, (8, 4)),
}
_OTHER = STROKES["cites"]


def stroke(relation: str) -> Stroke:
    """The line of a relation."""
    return STROKES.get(relation, _OTHER)


def paint(node: Node) -> Paint:
    """The colours of a box."""
    if node.kind == "duty":
        return _DUTY
    return shade(node.branch, node.level, node.kind)


def shade(branch: str | None, level: int | None, kind: Kind = "document") -> Paint:
    """The colours of a branch and level: hue by branch, the higher the darker; pale when its text was never read."""
    branch = branch if branch in _SHADES else None
    line = _LINES[branch]
    step = _SHADE.get(level, _LIGHT_FROM) if level is not None else _LIGHT_FROM
    if kind == "cited":
        return Paint(_pale(_SHADES[branch][step]), line, "#1d1d1d")
    return Paint(_SHADES[branch][step], line, "#1d1d1d" if step >= _LIGHT_FROM else "#ffffff")


def _pale(colour: str) -> str:
    """A colour with three parts of white for one of its own."""
    return "#" + "".join(f"{(int(colour[at : at + 2], 16) + 3 * 255) // 4:02x}" for at in (1, 3, 5))


def rounding(kind: Kind, height: float) -> float:
    """Radius of the corners: bodies are pills, documents have round corners, duties are sheets with a folded one."""
    return height / 2 if kind == "body" else 0.0 if kind == "duty" else 7.0
