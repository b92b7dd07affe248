"""First pages and counts made on the server, so that a hub costs what is shown and not what is there to read.

Mixed into `graph.neo4j.store.Neo4jStore`; see `graph.protocol.Paged`.
"""

from collections.abc import Collection, Iterable
from typing import Any

from danchieu.extractors.text import fold
from danchieu.graph.model import ATTACHED, Document, Edge, ObligationFilter, Party, Totals
from danchieu.graph.neo4j.read import as_document, as_edge
from danchieu.graph.neo4j.schema import RELATION_TYPES, RELATIONS, WORDS_INDEX
from danchieu.graph.neo4j.server import Server

_DAY = "coalesce({}.date, '9999')"
_TYPES = "|".join(type_ for relation, type_ in RELATION_TYPES.items() if relation != ATTACHED)
_ANY = "|".join(RELATION_TYPES.values())


def _cut(rows: str, order: str, behind: str, answer: str = "row") -> str:
    """Ends a statement that has `rows` in order: how many they are, and the first of them with all equal to the last.

    behind: what holds of a `row` that comes after `last`.
    """
    return (
        f"ORDER BY {order} WITH collect({rows}) AS rows WITH rows, rows[$first - 1] AS last "
        f"RETURN size(rows), [row IN rows[..$first] | {answer}] "
        f"+ [row IN rows[$first..] WHERE NOT ({behind}) | {answer}]"
    )


class Pages:
    """The calls of `graph.protocol.Paged`, each one statement."""

    server: Server

    def _page(self, statement: str, **values: Any) -> tuple[list[Any], int]:
        [[total, rows]] = self.server.read(statement, **values)
        return (rows if values["first"] else []), total

    def words_page(self, words: Iterable[str], first: int, most: int) -> tuple[list[Document], int]:
        """The first documents by corpus and date that have all the words, and how many have them, up to `most`."""
        query = " AND ".join(f'"{word}"' for word in _folded(words))
        rows, total = self._page(
            f"CALL db.index.fulltext.queryNodes('{WORDS_INDEX}', $query) YIELD node AS d "
            f"WITH d, {_DAY.format('d')} AS day "
            + _cut(
                "{d: d, day: day}", "d.in_corpus DESC, day",
                "row.d.in_corpus <> last.d.in_corpus OR row.day > last.day", "row.d",
            ),
            query=query, first=first,
        )  # fmt: skip
        return [as_document(node) for node in rows], min(total, most)

    def with_words(self, words: Iterable[str], keys: Collection[str]) -> set[str]:
        """Which of some documents have all the words."""
        rows = self.server.read(
            "MATCH (d:Document) WHERE d.id IN $keys AND all(w IN $words WHERE w IN split(d.words, ' ')) RETURN d.id",
            keys=list(keys), words=_folded(words),
        )  # fmt: skip
        return {id_ for (id_,) in rows}

    def cited_page(self, key: str, relations: Collection[str] | None, first: int) -> tuple[list[Edge], int]:
        """The edges from the first documents by date that cite a document by one of the relations, and how many do."""
        wanted = [name for name in RELATION_TYPES if name != ATTACHED and (relations is None or name in relations)]
        if not wanted:
            return [], 0
        rows, total = self._page(
            f"MATCH (:Document {{id: $key}})<-[r:{_TYPES}]-(d:Document) WHERE type(r) IN $types "
            f"WITH d, {_DAY.format('d')} AS day, collect([type(r), r.mentions]) AS said "
            + _cut("{id: d.id, day: day, said: said}", "day", "row.day > last.day"),
            key=key, types=[RELATION_TYPES[name] for name in wanted], first=first,
        )  # fmt: skip
        return [as_edge(row["id"], type_, key, n) for row in rows for type_, n in row["said"]], total

    def earliest(self, keys: Collection[str], first: int) -> Collection[str]:
        """Of some documents, by the ids they have now, the first by date."""
        if len(keys) <= first:
            return keys
        rows, _ = self._page(
            f"UNWIND $keys AS key MATCH (d:Document {{id: key}}) WITH d.id AS id, {_DAY.format('d')} AS day "
            + _cut("{id: id, day: day}", "day", "row.day > last.day", "row.id"),
            keys=list(keys), first=first,
        )  # fmt: skip
        return rows

    def cites(self, key: str) -> dict[str, int]:
        """How many documents one cites, by relation."""
        statement = f"MATCH (:Document {{id: $key}})-[r:{_ANY}]->(:Document) RETURN type(r), count(*)"
        return {RELATIONS[type_]: n for type_, n in self.server.read(statement, key=key)}

    def cited_by(self, key: str) -> dict[str, int]:
        """By how many documents one is cited, by relation."""
        statement = f"MATCH (:Document {{id: $key}})<-[r:{_ANY}]-(:Document) RETURN type(r), count(*)"
        return {RELATIONS[type_]: n for type_, n in self.server.read(statement, key=key)}

    def missing_page(self, first: int) -> tuple[list[tuple[Document, int]], int]:
        """The documents outside the corpus that most others cite, with their number, and how many there are."""
        rows, total = self._page(
            f"MATCH (d:Document {{in_corpus: false}})<-[:{_TYPES}]-(citing:Document) "
            f"WITH d, count(DISTINCT citing) AS n WITH d, n, {_DAY.format('d')} AS day "
            + _cut("{d: d, n: n, day: day}", "n DESC, day", "row.n < last.n OR row.day > last.day", "[row.d, row.n]"),
            first=first,
        )  # fmt: skip
        return [(as_document(node), n) for node, n in rows], total

    def totals(self) -> Totals:
        """What the graph holds."""
        [[documents, present, sources, duties, edges, types, years]] = self.server.read(_TOTALS)
        return Totals(
            documents=documents,
            in_corpus=present,
            sources=sources,
            mentions=sum(mentions for _, _, mentions in edges),
            obligations=duties,
            relations={RELATIONS[type_]: n for type_, n, _ in edges},
            types=dict(types),
            years=dict(years),
        )

    def duties_page(self, where: ObligationFilter, party: Party | None, first: int, most: int) -> tuple[list[str], int]:
        """The documents of the first duties by deadline and date, and how many duties there are, up to `most`.

        party: whom they bind, None for anyone; of the filter, `role`, `arises_from` and the deadlines count.
        """
        rows, total = self._page(
            f"{_duties(where, party)} MATCH (d:Document)-[:IMPOSES]->(o) "
            "WHERE ($due_from IS NULL OR o.due >= $due_from) AND ($due_to IS NULL OR o.due <= $due_to) "
            "WITH DISTINCT d, o.folded AS text, o.actors AS actors, o.lead AS lead, o.support AS support, "
            f"coalesce(o.due, '9999') AS due, {_DAY.format('d')} AS day "
            + _cut("{id: d.id, due: due, day: day}", "due, day", "row.due > last.due OR row.day > last.day", "row.id"),
            first=first, due_from=where.due_from, due_to=where.due_to, arises_from=list(where.arises_from or ()),
            role=where.role, names=list(party.names) if party else [], bodies=list(party.bodies) if party else [],
            words=party.words if party else None,
        )  # fmt: skip
        return list(dict.fromkeys(rows)), min(total, most)


def _folded(words: Iterable[str]) -> list[str]:
    return [token for word in words for token in fold(word).split()]


def _duties(where: ObligationFilter, party: Party | None) -> str:
    """Begins a statement with the duties `o` that bind a party, or name a document."""
    if party is not None:
        return (
            "CALL { MATCH (a:Actor) WHERE any(name IN $names WHERE a.folded CONTAINS name) "
            "MATCH (a)<-[r:ADDRESSES]-(o:Obligation) WHERE $role IS NULL OR r.role = $role RETURN o "
            "UNION MATCH (b:Body) WHERE b.id IN $bodies OR b.folded CONTAINS $words "
            "MATCH (b)<-[r:BINDS]-(o:Obligation) WHERE $role IS NULL OR r.role = $role RETURN o }"
        )
    if where.arises_from is not None:
        return (
            "MATCH (named:Document) WHERE named.id IN $arises_from "
            "MATCH (named)<-[:ARISES_FROM]-(o:Obligation) WITH DISTINCT o"
        )
    return "MATCH (o:Obligation) WITH o"


_TOTALS = (
    "RETURN COUNT { (:Document) }, COUNT { (:Document {in_corpus: true}) }, COUNT { (:Source) }, "
    f"COUNT {{ (:Obligation) }}, COLLECT {{ MATCH (:Document)-[r:{_ANY}]->(:Document) "
    "WITH type(r) AS type, count(*) AS n, sum(r.mentions) AS mentions RETURN [type, n, mentions] }, "
    "COLLECT { MATCH (d:Document {in_corpus: true}) "
    "WITH coalesce(d.type, '') AS type, count(*) AS n RETURN [type, n] }, "
    "COLLECT { MATCH (d:Document {in_corpus: true}) "
    "WITH left(coalesce(d.date, ''), 4) AS year, count(*) AS n RETURN [year, n] }"
)
