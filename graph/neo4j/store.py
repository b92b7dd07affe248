"""The store that answers from a Neo4j server: one statement for each call, everything from outside as parameters."""

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from danchieu.extractors.text import fold
from danchieu.graph.assemble import number_key
from danchieu.graph.model import ATTACHED, Body, Direction, Document, Edge, Mention, Obligation, ObligationFilter
from danchieu.graph.neo4j import errors
from danchieu.graph.neo4j.pages import Pages
from danchieu.graph.neo4j.read import as_document, as_duty, as_edge, as_mention, as_mentions
from danchieu.graph.neo4j.schema import BATCH, PUSHED, RELATION_TYPES, VERSION, WORDS_INDEX
from danchieu.graph.neo4j.server import AskCredentials, Server, connect
from danchieu.graph.neo4j.steps import Steps
from danchieu.graph.sqlite.store import Resolved, resolved

_ALL_TYPES = "|".join(RELATION_TYPES.values())
_CITING_TYPES = "|".join(type_ for relation, type_ in RELATION_TYPES.items() if relation != ATTACHED)


def _documents_of(parameter: str, *carried: str) -> str:
    """Begins a statement with the documents `d` that a parameter names by id or alias."""
    return (
        f"UNWIND ${parameter} AS key OPTIONAL MATCH (:Alias {{id: key}})-[:NAMES]->(named:Document) "
        f"OPTIONAL MATCH (own:Document {{id: key}}) "
        f"WITH DISTINCT {''.join(f'{name}, ' for name in carried)}coalesce(named, own) AS d "
    )


class Neo4jStore(Pages, Steps):
    """A graph on a server; see `graph.protocol.Whole`, `Paged` and `Stepping`.

    A context manager that closes its server. Usable from several threads.

    Raises NothingPushed when the server holds no graph of this version.
    """

    def __init__(self, server: Server) -> None:
        self.server = server
        found = server.read(f"MATCH (b:{BATCH}) RETURN max(b.version)")[0][0]
        if found != VERSION:
            raise errors.error(
                errors.NothingPushed, server.address, "there is no graph" if found is None else f"version {found}"
            )

    def close(self) -> None:
        """Close the connections."""
        self.server.close()

    def __enter__(self) -> "Neo4jStore":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def find(self, number: str | None = None, words: Iterable[str] = (), limit: int = 50) -> list[Document]:
        """Documents by folded number (a prefix counts) and by folded words; those in the corpus first. Neither given:
        any documents."""
        wanted = [token for word in words for token in fold(word).split()]
        prefix = number_key(number) if number else None
        if prefix == "":  # of "0" or "-" nothing is left that a number could begin with
            return []
        if prefix:
            start = (
                "MATCH (d:Document) WHERE d.number_key STARTS WITH $prefix "
                "AND all(w IN $words WHERE w IN split(d.words, ' ')) "
            )
        elif wanted:
            start = f"CALL db.index.fulltext.queryNodes('{WORDS_INDEX}', $query) YIELD node AS d WITH d "
        else:
            start = "MATCH (d:Document) "
        rows = self.server.read(
            f"{start} RETURN d ORDER BY d.in_corpus DESC, d.number_key, d.id LIMIT $limit",
            prefix=prefix, words=wanted, query=" AND ".join(f'"{word}"' for word in wanted), limit=limit,
        )  # fmt: skip
        return [as_document(node) for (node,) in rows]

    def documents(self, keys: Collection[str]) -> dict[str, Document]:
        """Documents by id or alias, keyed as asked."""
        rows = self.server.read(
            "UNWIND $keys AS key OPTIONAL MATCH (:Alias {id: key})-[:NAMES]->(named:Document) "
            "OPTIONAL MATCH (own:Document {id: key}) "
            "WITH key, coalesce(named, own) AS d WHERE d IS NOT NULL RETURN key, d",
            keys=list(keys),
        )
        return {key: as_document(node) for key, node in rows}

    def edges(self, keys: Collection[str], relations: Collection[str] | None, direction: Direction) -> list[Edge]:
        """Edges that leave ("out") or enter ("in") the documents, of the relations given (None: all)."""
        known = (
            RELATION_TYPES if relations is None else {r: RELATION_TYPES[r] for r in relations if r in RELATION_TYPES}
        )
        if not known:
            return []
        arrow = f"-[r:{'|'.join(sorted(known.values()))}]-"
        pattern = f"(d){arrow}>(other:Document)" if direction == "out" else f"(d)<{arrow}(other:Document)"
        rows = self.server.read(
            f"{_documents_of('keys')} MATCH {pattern} RETURN d.id, type(r), other.id, r.mentions", keys=list(keys)
        )
        if direction == "in":
            rows = [[other, type_, near, mentions] for near, type_, other, mentions in rows]
        return [as_edge(*row) for row in rows]

    def mentions(self, edges: Collection[str]) -> dict[str, list[Mention]]:
        """The evidence of edges, by edge id."""
        return {id_: as_mentions(relationship) for id_, relationship in self._said(edges, "r")}

    def obligations(self, where: ObligationFilter) -> list[Obligation]:
        """Duties that satisfy a filter."""
        rows = self.server.read(
            _duty_statement(where),
            documents=list(where.documents or ()), arises_from=list(where.arises_from or ()),
            body=fold(where.body or ""), role=where.role, due_from=where.due_from, due_to=where.due_to,
        )  # fmt: skip
        return [as_duty(node) for (node,) in rows]

    def bodies(self, ids: Collection[str] | None = None) -> dict[str, Body]:
        """Bodies by id; all of them when no ids are given."""
        chosen = "" if ids is None else "AND b.id IN $ids "
        rows = self.server.read(
            f"MATCH (b:Body) WHERE b.{PUSHED} IS NOT NULL AND b.keeps_register {chosen}RETURN b ORDER BY b.id",
            ids=list(ids or ()),
        )
        return {node["id"]: Body(**{field: node.get(field) for field in Body.__struct_fields__}) for (node,) in rows}

    def all_documents(self) -> Iterator[Document]:
        """Every document, in the order of ids."""
        return (as_document(node) for (node,) in self.server.stream("MATCH (d:Document) RETURN d ORDER BY d.id"))

    def all_edges(self) -> Iterator[Edge]:
        """Every edge, those of one citing document together."""
        statement = (
            "MATCH (a:Document) WITH a ORDER BY a.id "
            f"MATCH (a)-[r:{_ALL_TYPES}]->(z:Document) RETURN a.id, type(r), z.id, r.mentions"
        )
        return (as_edge(*row) for row in self.server.stream(statement))

    def resolutions(self) -> Iterator[Resolved]:
        """Every mention of a relation with its document, by source and place; open references have no relation, so
        they are not here."""
        statement = (
            f"MATCH (:Document)-[r:{_CITING_TYPES}]->(:Document) UNWIND range(0, size(r.quotes) - 1) AS i "
            "RETURN r.sources[i] AS source, r.starts[i], r.ends[i], r.statements[i] ORDER BY source"
        )
        for _, rows in groupby(self.server.stream(statement), itemgetter(0)):
            found = {resolved(as_mention(source, 0, start, end, "", "", said)) for source, start, end, said in rows}
            yield from sorted(found, key=lambda one: (one.start, one.end, one.document or ""))


def open_store(uri: str, database: str | None = None, ask: AskCredentials | None = None) -> Neo4jStore:
    """The graph on a server, with the credentials of the environment or as `ask` says."""
    server = connect(uri, database, ask)
    try:
        return Neo4jStore(server)
    except BaseException:
        server.close()
        raise


def _duty_statement(where: ObligationFilter) -> str:
    """Conditions one behind the other, each narrowing what the one before has found."""
    parts: list[str] = []
    if where.documents is not None:
        parts.append(f"{_documents_of('documents')} MATCH (d)-[:IMPOSES]->(o:Obligation) WITH DISTINCT o")
    if where.arises_from is not None:
        parts.append(
            f"{_documents_of('arises_from', *(['o'] if parts else []))} "
            "MATCH (d)<-[:ARISES_FROM]-(o:Obligation) WITH DISTINCT o"
        )
    if where.body is not None or where.role is not None:
        conditions = [
            *(["a.folded CONTAINS $body"] if where.body is not None else []),
            *(["b.role = $role"] if where.role is not None else []),
        ]
        parts.append(f"MATCH (o:Obligation)-[b:ADDRESSES]->(a:Actor) WHERE {' AND '.join(conditions)} WITH DISTINCT o")
    parts = parts or ["MATCH (o:Obligation) WITH o"]
    due = [
        *(["o.due >= $due_from"] if where.due_from is not None else []),
        *(["o.due <= $due_to"] if where.due_to is not None else []),
    ]
    return f"{' '.join(parts)}{' WHERE ' + ' AND '.join(due) if due else ''} RETURN o"
