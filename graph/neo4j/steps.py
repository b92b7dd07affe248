"""One hop of a walk made on the server: what comes back are the documents that are new, not the edges of every hub.

Mixed into `graph.neo4j.store.Neo4jStore`; see `graph.protocol.Stepping`.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from danchieu.graph.model import ATTACHED, Document, Edge, Mention, Way
from danchieu.graph.neo4j.read import as_document, as_edge
from danchieu.graph.neo4j.schema import RELATION_TYPES
from danchieu.graph.neo4j.server import Server

_EDGE_ID = re.compile(rf"^(.+?) ({'|'.join(RELATION_TYPES)}) (.+)$", re.DOTALL)
_ANY = "|".join(RELATION_TYPES.values())
_BRIEF = ".id, .type, .number, .date, .issuer, .title, .in_corpus, .owner, .period, .level, .branch"


class Steps:
    """The calls of `graph.protocol.Stepping`."""

    server: Server

    def beyond(self, ways: Sequence[Way], seen: Collection[str], most: int) -> list[str] | None:
        """The documents to which the ways lead, without those seen; None when there are more than `most`."""
        rows = self._far(ways, seen, "RETURN far.id LIMIT $most", most=most + 1)
        return [id_ for (id_,) in rows] if len(rows) <= most else None

    def first_beyond(self, ways: Sequence[Way], seen: Collection[str], first: int) -> list[str]:
        """The first of them by date and id."""
        order = "coalesce(far.date, '9999'), far.id"
        rows = self._far(ways, seen, f"RETURN far.id ORDER BY {order} LIMIT $first", first=first)
        return [id_ for (id_,) in rows]

    def _far(self, ways: Sequence[Way], seen: Collection[str], answer: str, **values: Any) -> list[list[Any]]:
        """What is asked of the documents `far` to which ways lead, without those seen."""
        led = [(f"keys{at}", way, pattern) for at, way in enumerate(ways) if (pattern := _pattern(way))]
        if not led:
            return []
        parts = (
            f"UNWIND ${name} AS key MATCH (near:Document {{id: key}}) MATCH {pattern} RETURN far"
            for name, _, pattern in led
        )
        return self.server.read(
            f"CALL {{ {' UNION '.join(parts)} }} WITH DISTINCT far WHERE NOT far.id IN $seen {answer}",
            seen=list(seen), **{name: list(way.keys) for name, way, _ in led}, **values,
        )  # fmt: skip

    def along(self, way: Way, to: Collection[str], through: Sequence[Way] = ()) -> list[Edge]:
        """The edges of a way that end at some documents, or at those to which other ways lead."""
        if not (pattern := _pattern(way)):
            return []
        sought = [(f"through{at}", one, leads) for at, one in enumerate(through) if (leads := _pattern(one, "end", ""))]
        led = (f"OR EXISTS {{ MATCH {leads} WHERE end.id IN ${name} }} " for name, _, leads in sought)
        rows = self.server.read(
            f"UNWIND $keys AS key MATCH (near:Document {{id: key}}) MATCH {pattern} WHERE far.id IN $to {''.join(led)}"
            "RETURN startNode(r).id, type(r), endNode(r).id, r.mentions",
            keys=list(way.keys), to=list(to), **{name: list(one.keys) for name, one, _ in sought},
        )  # fmt: skip
        return [as_edge(*row) for row in rows]

    def brief(self, keys: Collection[str]) -> dict[str, Document]:
        """Documents by the id they have now, without their sources, aliases and conflicts."""
        statement = f"UNWIND $keys AS key MATCH (d:Document {{id: key}}) RETURN d {{{_BRIEF}}}"
        return {d["id"]: as_document(d) for (d,) in self.server.read(statement, keys=list({*keys}))}

    def of_types(self, keys: Collection[str], types: Collection[str]) -> set[str]:
        """Which documents, by the id they have now, have one of some types."""
        statement = "UNWIND $keys AS key MATCH (d:Document {id: key}) WHERE d.type IN $types RETURN d.id"
        return {id_ for (id_,) in self.server.read(statement, keys=list({*keys}), types=list(types))}

    def evidence(self, edges: Collection[str], most: int) -> dict[str, list[Mention]]:
        """The mentions of edges, without what they were resolved to; all of them, which are seldom more than `most`."""
        return {
            id_: [_mention(*said) for said in zip(*columns, strict=True)]
            for id_, *columns in self._said(edges, "r.sources, r.pages, r.starts, r.ends, r.quotes, r.texts")
        }

    def _said(self, edges: Iterable[str], columns: str) -> list[list[Any]]:
        """The ids of edges that have evidence, with what is asked of their relationships `r`."""
        parts = {edge: match.groups() for edge in edges if (match := _EDGE_ID.match(edge))}
        asked = [{"id": id_, "from": a, "type": RELATION_TYPES[type_], "to": z} for id_, (a, type_, z) in parts.items()]
        return self.server.read(
            "UNWIND $asked AS asked MATCH (a:Document {id: asked.from}) MATCH (z:Document {id: asked.to}) "
            f"MATCH (a)-[r:{_ANY}]->(z) WHERE type(r) = asked.type AND r.quotes IS NOT NULL RETURN asked.id, {columns}",
            asked=asked,
        )


def _mention(source: str, page: int, start: int, end: int, quote: str, text: str) -> Mention:
    return Mention("", source, page or None, start, end, quote, text, "", "", None, (), "")


def _pattern(way: Way, near: str = "near", named: str = "r") -> str | None:
    """The steps of a way from `near` to `far`; None where no relation is known. named: the steps, "" for no name."""
    relations = [name for name in RELATION_TYPES if name != ATTACHED] if way.relations is None else way.relations
    types = "|".join(sorted(RELATION_TYPES[name] for name in relations if name in RELATION_TYPES))
    if not types:
        return None
    step = f"-[{named}:{types}]-"
    return f"({near}){step}>(far:Document)" if way.direction == "out" else f"({near})<{step}(far:Document)"
