"""Node-link JSON, as `networkx.node_link_graph` reads it, with the quoted evidence of each relation."""

from collections.abc import Iterable, Iterator
from typing import IO, Any

import msgspec

from danchieu.graph.protocol import Whole
from danchieu.queries.answers import quoted
from danchieu.views.exports.elements import edges, nodes, with_mentions


def write(graph: Whole, out: IO[bytes]) -> None:
    """Write the graph, element by element: memory does not grow with it."""
    out.write(b'{"directed": true, "multigraph": true, "graph": {}, "nodes": [')
    _write_all(nodes(graph), out)
    out.write(b'], "edges": [')
    _write_all(_with_evidence(graph), out)
    out.write(b"]}\n")


def _with_evidence(graph: Whole) -> Iterator[dict[str, Any]]:
    evidence = with_mentions(graph)
    for edge in edges(graph):
        yield {**edge, "evidence": quoted(next(evidence)[1])} if "mentions" in edge else edge


def _write_all(elements: Iterable[dict[str, Any]], out: IO[bytes]) -> None:
    for at, element in enumerate(elements):
        out.write((b",\n" if at else b"\n") + msgspec.json.encode(element))
