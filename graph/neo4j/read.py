"""What a server hands out as the records of `graph.model`."""

import json
from typing import Any

from danchieu.graph.model import Document, Edge, Mention, Obligation, edge_id
from danchieu.graph.neo4j.schema import RELATIONS


def as_document(node: Any) -> Document:
    """A node as a document."""
    values = {field: node.get(field) for field in Document.__struct_fields__}
    lists = {field: tuple(values[field] or ()) for field in ("sources", "aliases", "conflicts")}
    return Document(**values | lists)


def as_edge(citing: str, type_: str, cited: str, mentions: int) -> Edge:
    """A relationship as an edge."""
    relation = RELATIONS[type_]
    return Edge(edge_id(citing, relation, cited), citing, cited, relation, mentions)


def as_mentions(relationship: Any) -> list[Mention]:
    """The evidence of a relationship."""
    columns = (relationship[name] for name in ("sources", "pages", "starts", "ends", "quotes", "texts", "statements"))
    return [as_mention(*parts) for parts in zip(*columns, strict=True)]


def as_mention(source: str, page: int, start: int, end: int, quote: str, text: str, said: str) -> Mention:
    """One mention of a relationship."""
    id_, rule, certainty, document, candidates, why = json.loads(said)
    return Mention(
        id_, source, page or None, start, end, quote, text, rule, certainty, document, tuple(candidates), why
    )


def as_duty(node: Any) -> Obligation:
    """A node as a duty."""
    deadline = {
        name: node[stored]
        for name, stored in (
            ("text", "deadline"),
            ("date", "due"),
            ("relative", "relative"),
            ("recurring", "recurring"),
        )
        if stored in node
    }
    actors, lead, support, arises_from = (
        tuple(node.get(name) or ()) for name in ("actors", "lead", "support", "arises_from")
    )
    return Obligation(
        node["id"], node["document"], node["source"], node.get("page"), node["start"], node["end"], node["text"],
        actors, lead, support,
        node["modality"], deadline or None, arises_from, node.get("section"),
    )  # fmt: skip
