"""A picture that shows itself: in a notebook, or as a file."""

import html
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from danchieu.views.files import replacing
from danchieu.views.pictures import subgraph
from danchieu.views.pictures.elements import Picture, Plan
from danchieu.views.pictures.forces import by_nearness
from danchieu.views.pictures.layering import by_authority
from danchieu.views.pictures.page import write_page
from danchieu.views.pictures.png import render
from danchieu.views.pictures.sides import by_side
from danchieu.views.pictures.svg import draw
from danchieu.views.tables import Say

if TYPE_CHECKING:
    import networkx as nx
    from pyvis.network import Network

_HEIGHT = 760
"""Pixels of the frame in a notebook."""


class View:
    """What `danchieu.view` gives: shows itself in notebooks, and is saved as .html, .svg, .png, .graphml or .gexf."""

    def __init__(self, picture: Picture, say: Say) -> None:
        self.picture = picture
        self._say = say

    @cached_property
    def plan(self) -> Plan:
        """Where everything stands."""
        return arrange(self.picture, self._say)

    def html(self) -> str:
        """The page: everything in it, nothing is fetched."""
        return write_page(self.picture, self.plan, self._say)

    def svg(self) -> str:
        """The drawing for reports, with title and legend."""
        return draw(self.picture, self.plan, self._say)

    def png(self, scale: float = 2.0) -> bytes:
        """The drawing in pixels, `scale` for each pixel of the SVG, fewer where it would be too large.

        Raises NoFont where the machine has no font to write with.
        """
        return render(self.svg(), scale)

    def graphml(self) -> bytes:
        """Exactly the nodes and arrows that are shown."""
        return subgraph.write_graphml(self.picture, self.plan)

    def gexf(self) -> bytes:
        """The same for Gephi, with the places."""
        return subgraph.write_gexf(self.picture, self.plan)

    def to_networkx(self) -> "nx.MultiDiGraph[str]":
        """The same as a NetworkX graph."""
        return subgraph.as_networkx(self.picture, self.plan)

    def to_pyvis(self) -> "Network":
        """The same as a pyvis Network."""
        return subgraph.as_pyvis(self.picture, self.plan)

    def save(self, path: str | Path) -> Path:
        """Write a file of the kind that its ending says. ValueError for another ending."""
        path = Path(path)
        write = FORMATS.get(path.suffix.lower())
        if write is None:
            raise ValueError(f"{path.name}: a view is saved as one of {', '.join(FORMATS)}")
        made = write(self)
        with replacing(path) as out:
            out.write(made.encode("utf-8") if isinstance(made, str) else made)
        return path

    def _repr_html_(self) -> str:
        """A frame with the page in it: neither sees the other's styles and names, and the notebook stays whole."""
        page = html.escape(self.html(), quote=True)
        return (
            f'<iframe title="{html.escape(self.picture.title)}" srcdoc="{page}" sandbox="allow-scripts allow-modals" '
            f'width="100%" height="{_HEIGHT}" style="border:0;width:100%;height:{_HEIGHT}px"></iframe>'
        )

    def _repr_svg_(self) -> str:
        """The drawing, where notebooks are shown but not run."""
        return self.svg()

    def __repr__(self) -> str:
        return f"<View {self.picture.title!r}: {len(self.picture.nodes)} nodes, {len(self.picture.arrows)} arrows>"


FORMATS: dict[str, Callable[[View], str | bytes]] = {
    ".html": View.html,
    ".svg": View.svg,
    ".png": View.png,
    ".graphml": View.graphml,
    ".gexf": View.gexf,
}
"""Endings of files, and what makes them."""


def arrange(picture: Picture, say: Say) -> Plan:
    """The places that the arrangement of a picture gives."""

    def heading(key: str) -> str:
        return say(f"view.{key.replace('.', '_')}")

    if picture.arrangement == "layers":
        return by_authority(picture, heading)
    if picture.arrangement == "sides" and picture.roots:
        return by_side(picture, heading)
    return by_nearness(picture)
