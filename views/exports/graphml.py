"""GraphML (http://graphml.graphdrawing.org), for Gephi, yEd, Cytoscape: attributes as text, lists joined by "; "."""

import json
from typing import IO, Any
from xml.sax.saxutils import escape, quoteattr

from danchieu.graph.protocol import Whole
from danchieu.views.exports.elements import edges, nodes
from danchieu.views.xml_text import writable

_NODE = (
    "kind", "type", "number", "date", "issuer", "title", "in_corpus", "owner", "period", "level", "branch",
    "sources", "aliases", "conflicts", "name", "parent", "valid_from", "valid_to", "successor", "document", "source",
    "page", "start", "end", "text", "actors", "lead", "support", "modality", "deadline", "section",
)  # fmt: skip
_EDGE = ("relation", "mentions")
_TYPES = {"in_corpus": "boolean", "level": "int", "page": "int", "start": "int", "end": "int", "mentions": "int"}


def write(graph: Whole, out: IO[bytes]) -> None:
    """Write the graph, element by element."""
    out.write(b'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
    for kind, names in (("node", _NODE), ("edge", _EDGE)):
        for name in names:
            of = _TYPES.get(name, "string")
            out.write(f'<key id="{kind}.{name}" for="{kind}" attr.name="{name}" attr.type="{of}"/>\n'.encode())
    out.write(b'<graph id="danchieu" edgedefault="directed">\n')
    for node in nodes(graph):
        out.write(f"<node id={_attribute(node['id'])}>{_data('node', _NODE, node)}</node>\n".encode())
    for edge in edges(graph):
        ends = f"source={_attribute(edge['source'])} target={_attribute(edge['target'])}"
        out.write(f"<edge id={_attribute(edge['key'])} {ends}>{_data('edge', _EDGE, edge)}</edge>\n".encode())
    out.write(b"</graph>\n</graphml>\n")


def _data(kind: str, names: tuple[str, ...], element: dict[str, Any]) -> str:
    known = ((name, _text(element.get(name))) for name in names)
    return "".join(f'<data key="{kind}.{name}">{escape(text)}</data>' for name, text in known if text)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return writable("; ".join(value))
    if isinstance(value, dict):
        return writable(json.dumps(value, ensure_ascii=False))
    return "" if value is None else writable(str(value))


def _attribute(value: str) -> str:
    return quoteattr(writable(value))
