"""The graph, or the neighbourhood of a document, as a NetworkX MultiDiGraph."""

from collections.abc import Iterable

import networkx as nx

from danchieu.graph.model import Document, Edge
from danchieu.graph.protocol import in_one_state
from danchieu.graph.sqlite.store import SqliteStore


@in_one_state
def to_networkx(
    store: SqliteStore, around: str | Iterable[str] | None = None, depth: int | None = None
) -> "nx.MultiDiGraph[str]":
    """The whole graph, or what lies within `depth` steps (1 when not given) of the documents `around`, in either
    direction.

    Nodes are document ids with the attributes type, number, date, issuer, title, in_corpus, owner, period, level,
    branch, sources and conflicts (tuples). Edges are keyed by relation, from the citing to the cited document, with the
    attributes id, relation and mentions.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    if around is None:
        for document in store.all_documents():
            _add_document(graph, document)
        _add_edges(graph, store.all_edges())
        return graph
    wanted = [around] if isinstance(around, str) else list(around)
    seen = {document.id: document for document in store.documents(wanted).values()}
    frontier = list(seen)
    edges: dict[str, Edge] = {}
    for _ in range(1 if depth is None else depth):
        found = [*store.edges(frontier, None, "out"), *store.edges(frontier, None, "in")]
        edges |= {edge.id: edge for edge in found}
        near = {end for edge in found for end in (edge.citing, edge.cited)} - seen.keys()
        seen |= store.documents(near)
        frontier = sorted(near)
    for document in seen.values():
        _add_document(graph, document)
    _add_edges(graph, edges.values())
    return graph


def _add_document(graph: "nx.MultiDiGraph[str]", document: Document) -> None:
    fields = {name: getattr(document, name) for name in document.__struct_fields__ if name not in ("id", "aliases")}
    graph.add_node(document.id, **fields)


def _add_edges(graph: "nx.MultiDiGraph[str]", edges: Iterable[Edge]) -> None:
    for edge in edges:
        graph.add_edge(
            edge.citing, edge.cited, key=edge.relation, id=edge.id, relation=edge.relation, mentions=edge.mentions
        )
