"""The graph as plain nodes and edges, for the formats that know nothing else.

Nodes: documents, bodies, obligations (`kind`). Edges: the relations between documents, with their number of mentions,
and issued_by, imposes and arises_from.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import msgspec

from danchieu.graph.model import Edge, Mention, ObligationFilter
from danchieu.graph.protocol import Whole

_BATCH = 1000


def nodes(graph: Whole) -> Iterator[dict[str, Any]]:
    """Every node with its attributes."""
    for document in graph.all_documents():
        yield {"kind": "document", **msgspec.to_builtins(document)}
    for body in graph.bodies().values():
        yield {"kind": "body", **msgspec.to_builtins(body), "id": _body(body.id)}
    for duty in graph.obligations(ObligationFilter()):
        yield {"kind": "obligation", **msgspec.to_builtins(duty)}


def edges(graph: Whole) -> Iterator[dict[str, Any]]:
    """Every edge: source, target, key, relation, mentions."""
    for edge in graph.all_edges():
        yield _edge(edge.citing, edge.cited, edge.relation, edge.id, edge.mentions)
    bodies = graph.bodies()
    for document in graph.all_documents():
        if document.owner in bodies:
            yield _edge(document.id, _body(document.owner), "issued_by")
    for duty in graph.obligations(ObligationFilter()):
        yield _edge(duty.document, duty.id, "imposes")
        for cited in duty.arises_from:
            yield _edge(duty.id, cited, "arises_from")


def with_mentions(graph: Whole) -> Iterator[tuple[Edge, list[Mention]]]:
    """Every relation between documents with its evidence, asked for in batches."""
    found = graph.all_edges()
    while batch := list(islice(found, _BATCH)):
        mentions = graph.mentions([edge.id for edge in batch])
        for edge in batch:
            yield edge, sorted(mentions.get(edge.id, ()), key=lambda m: (m.source, m.start, m.end))


def _body(key: str | None) -> str:
    """Ids of bodies apart from those of documents."""
    return f"body:{key}"


def _edge(
    source: str, target: str, relation: str, key: str | None = None, mentions: int | None = None
) -> dict[str, Any]:
    counted = {} if mentions is None else {"mentions": mentions}
    return {
        "source": source,
        "target": target,
        "key": key or f"{source} {relation} {target}",
        "relation": relation,
        **counted,
    }
