"""What a picture shows as a graph for other programs: NetworkX, GraphML, GEXF (Gephi), pyvis."""

import io
from typing import TYPE_CHECKING, Any

import networkx as nx

from danchieu.views.pictures.elements import Node, Picture, Placed, Plan
from danchieu.views.pictures.style import paint, stroke
from danchieu.views.xml_text import writable

if TYPE_CHECKING:
    from pyvis.network import Network


def as_networkx(picture: Picture, plan: Plan) -> "nx.MultiDiGraph[str]":
    """The nodes and arrows that are shown, with their places; attributes are text or numbers, none is missing."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(name=writable(picture.title))
    for node in picture.nodes:
        graph.add_node(writable(node.id), **_attributes(node, plan.places[node.id]))
    for arrow in picture.arrows:
        told = {"relation": arrow.relation, "mentions": len(arrow.quotes) + arrow.unquoted}
        first = arrow.quotes[0] if arrow.quotes else None
        quote = {"quote": writable(first.text), "source": writable(first.where)} if first else {}
        graph.add_edge(writable(arrow.source), writable(arrow.target), key=arrow.relation, **told, **quote)
    return graph


def _attributes(node: Node, place: Placed) -> dict[str, Any]:
    known = {"branch": node.branch, "body": node.body, "date": node.date}
    told = {name: writable(value) if isinstance(value, str) else value for name, value in known.items() if value}
    level = {} if node.level is None else {"level": node.level}
    return {"label": writable(node.name), "kind": node.kind, **told, **level, "x": place.x, "y": place.y}


def write_graphml(picture: Picture, plan: Plan) -> bytes:
    """GraphML, one element for each node and arrow."""
    out = io.BytesIO()
    nx.write_graphml_xml(as_networkx(picture, plan), out)
    return out.getvalue()


def write_gexf(picture: Picture, plan: Plan) -> bytes:
    """GEXF 1.2, with the places of the picture: Gephi shows it as it is here."""
    graph = as_networkx(picture, plan)
    for _, data in graph.nodes(data=True):
        # GEXF counts upwards, the screen downwards.
        data["viz"] = {"position": {"x": data.pop("x"), "y": -data.pop("y"), "z": 0.0}}
    out = io.BytesIO()
    nx.write_gexf(graph, out, encoding="utf-8")
    return out.getvalue()


def as_pyvis(picture: Picture, plan: Plan) -> "Network":
    """A pyvis Network of the picture, for those who go on with pyvis.

    Its lists are filled directly: `add_node` and `add_edge` look through all that is there for each one that comes.
    """
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    network.toggle_physics(False)
    for node in picture.nodes:
        place, look = plan.places[node.id], paint(node)
        network.nodes.append({
            "id": node.id, "label": "\n".join(node.lines), "title": node.name, "shape": "box",
            "x": place.x, "y": place.y, "physics": False,
            "color": {"background": look.fill, "border": look.line}, "font": {"color": look.ink},
        })  # fmt: skip
    network.node_ids = [node.id for node in picture.nodes]
    network.node_map = dict(zip(network.node_ids, network.nodes, strict=True))
    for arrow in picture.arrows:
        drawn = stroke(arrow.relation)
        network.edges.append({
            "from": arrow.source, "to": arrow.target, "title": arrow.relation, "arrows": "to", "color": drawn.colour,
            "width": drawn.width, "dashes": list(drawn.dashes) or False,
        })  # fmt: skip
    return network
