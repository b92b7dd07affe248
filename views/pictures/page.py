"""A picture as one page that needs nothing else: no request leaves it, and what documents say stays text.

The drawing on the screen is vis-network as the pyvis package carries it; pyvis' own page is not used, because it loads
from elsewhere and puts titles in as markup.
"""

import html
import json
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgspec

from danchieu.views.pictures.boxes import FONT, LINE
from danchieu.views.pictures.curves import lanes_of, words_of
from danchieu.views.pictures.elements import Node, Picture, Placed, Plan
from danchieu.views.pictures.legend import samples
from danchieu.views.pictures.style import paint, rounding, stroke
from danchieu.views.pictures.svg import draw, extent
from danchieu.views.tables import Say

WORDS = (
    "find", "find_hint", "found", "day_hint", "body", "all", "from", "to", "count", "fit", "nearer", "farther", "theme",
    "print", "details", "hint", "keys", "evidence", "no_evidence", "unquoted", "relation", "outgoing", "incoming",
    "expand", "collapse", "legend_relation", "legend_shade", "legend_shape", "listing", "list_nodes", "list_edges",
)  # fmt: skip
"""What the page says, in the catalogue under `view`."""
_FOLDER = Path(__file__).parent
_PLACEHOLDER = re.compile(r"\{\{(\w+)\}\}")
_IN_SCRIPT = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_PRINTED = 300
"""Quotations on paper."""
_COLUMNS = ("from", "relation", "to", "quote")


def write_page(picture: Picture, plan: Plan, say: Say) -> str:
    """The page, UTF-8 text."""
    left, top, right, bottom = extent(plan)
    upright = bottom - top > right - left
    parts = {
        "turned": "portrait" if upright else "landscape",
        "tallest": "270" if upright else "184",
        "lang": say("lang"),
        "title": html.escape(picture.title),
        "reading": html.escape(picture.reading),
        "css": _read("page.css"),
        "js": _read("page.js"),
        "vis": vis_network(),
        "paper": draw(picture, plan, say),
        "data": as_json(_data(picture, plan, say)),
    }
    return _PLACEHOLDER.sub(lambda found: parts[found[1]], _read("page.html"))


def as_json(value: Any) -> str:
    """JSON that can stand in a script element: nothing in it ends the element or begins another."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return re.sub("[<>&\u2028\u2029]", lambda found: _IN_SCRIPT[found[0]], text)


@cache
def vis_network() -> str:
    """The script of vis-network, out of the pyvis package (which is not imported: it would bring IPython along)."""
    spec = find_spec("pyvis")
    assert spec and spec.submodule_search_locations
    folder = Path(spec.submodule_search_locations[0]) / "templates/lib"
    newest = max(folder.glob("vis-*/vis-network.min.js"), key=lambda path: _version(path.parent.name))
    script = newest.read_text(encoding="utf-8")
    return re.sub(r"//# sourceMappingURL=.*", "", script).replace("</script", "<\\/script")


def _version(name: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", name))


@cache
def _read(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _data(picture: Picture, plan: Plan, say: Say) -> dict[str, Any]:
    lanes, spoken = lanes_of(picture), words_of(picture)
    relations = sorted({arrow.relation for arrow in picture.arrows})
    words: dict[str, Any] = {name: say(f"view.{name}") for name in WORDS}
    words["columns"] = [say(f"column.{name}") for name in _COLUMNS]
    return {
        "lang": say("lang"),
        "words": words,
        "title": picture.title,
        "notes": picture.notes,
        "arrangement": picture.arrangement,
        "roots": picture.roots,
        "bands": msgspec.to_builtins(plan.bands),
        "line": LINE,
        "font": FONT,
        "printed": _PRINTED,
        "relations": {
            relation: stroke(relation)._asdict() | {"word": say(f"relation.{relation}")} for relation in relations
        },
        "samples": msgspec.to_builtins(samples(picture, say)),
        "nodes": [_node(node, plan.places[node.id]) for node in picture.nodes],
        "edges": [
            {"id": f"{at}", "from": arrow.source, "to": arrow.target, "relation": arrow.relation,
             "quotes": msgspec.to_builtins(arrow.quotes), "unquoted": arrow.unquoted, "lane": lanes[at],
             "word": spoken[at], "route": plan.routes.get(at, ())}
            for at, arrow in enumerate(picture.arrows)
        ],
    }  # fmt: skip


def _node(node: Node, place: Placed) -> dict[str, Any]:
    look = paint(node)
    return {
        "id": node.id, "kind": node.kind, "name": node.name, "lines": node.lines, "body": node.body, "date": node.date,
        "facts": node.facts, "strong": node.strong, "quotes": msgspec.to_builtins(node.quotes), "x": place.x,
        "y": place.y, "w": place.width, "h": place.height, "radius": rounding(node.kind, place.height),
        **look._asdict(),
    }  # fmt: skip
