"""First pages and counts from the index, so that a hub or a common word costs no more than what is shown.

Mixed into `graph.sqlite.store.SqliteStore`; see `graph.protocol.Paged`.
"""

from collections.abc import Collection, Iterable
from contextlib import AbstractContextManager
from sqlite3 import Cursor

import msgspec

from danchieu.extractors.text import fold
from danchieu.graph.assemble import UNDATED, day_number, last_of_day
from danchieu.graph.model import ATTACHED, Direction, Document, Edge, ObligationFilter, Party, Totals, edge_id
from danchieu.graph.sqlite.arrange import ANY
from danchieu.graph.sqlite.schema import key_of
from danchieu.graph.sqlite.steps import BRIEF, brief


class Pages:
    """The calls of `graph.protocol.Paged` over the tables of `graph.sqlite.arrange`."""

    def _rows(self, sql: str, values: Iterable[object]) -> AbstractContextManager[Cursor]:
        raise NotImplementedError

    def _documents(self, where: str, values: Iterable[object]) -> list[Document]:
        with self._rows(f"SELECT {BRIEF} FROM document d WHERE {where}", values) as rows:
            return [brief(row) for row in rows]

    def edges(self, keys: Collection[str], relations: Collection[str] | None, direction: Direction) -> list[Edge]:
        raise NotImplementedError

    def _one(self, sql: str, *values: object) -> int:
        with self._rows(sql, values) as rows:
            row = rows.fetchone()
        return int(row[0] or 0) if row else 0

    def words_page(self, words: Iterable[str], first: int, most: int) -> tuple[list[Document], int]:
        """The first documents by corpus and date that have all the words, and how many have them, up to `most`."""
        asked = matching([token for word in words for token in fold(word).split()])
        sql = "SELECT rowid FROM document_words WHERE document_words MATCH ? {}ORDER BY rowid LIMIT ?"
        with self._rows(sql.format(""), (asked, max(first, most))) as rows:
            places = [place for (place,) in rows]
        if not first or not places:
            return [], min(len(places), most)
        last = last_of_day(places[:first][-1])
        page = [place for place in places if place <= last]
        if len(page) == len(places):
            with self._rows(sql.format("AND rowid > ? AND rowid <= ? "), (asked, page[-1], last, -1)) as rows:
                page += [place for (place,) in rows]
        found = "d.place IN (SELECT value FROM json_each(?))"
        return self._documents(found, (_json(page),)), min(len(places), most)

    def with_words(self, words: Iterable[str], keys: Collection[str]) -> set[str]:
        """Which of some documents have all the words."""
        asked = matching([token for word in words for token in fold(word).split()])
        sql = (
            "WITH asked AS MATERIALIZED (SELECT id, place FROM document WHERE key IN (SELECT value FROM json_each(?))) "
            "SELECT id FROM asked WHERE place IN (SELECT rowid FROM document_words WHERE document_words MATCH ? "
            "AND rowid BETWEEN (SELECT min(place) FROM asked) AND (SELECT max(place) FROM asked))"
        )
        with self._rows(sql, (_json([key_of(key) for key in keys]), asked)) as rows:
            return {id_ for (id_,) in rows}

    def cited_page(self, key: str, relations: Collection[str] | None, first: int) -> tuple[list[Edge], int]:
        """The edges from the first documents by date that cite a document by one of the relations, and how many do."""
        cited = key_of(key)
        wanted = [relation for relation in self.cited_by(key) if relation != ATTACHED]
        wanted = [relation for relation in wanted if relations is None or relation in relations]
        if not first or not wanted:
            return [], self._citing(cited, wanted, relations is None)
        found: set[tuple[int, int]] = set()
        for relation in wanted:
            with self._rows(_CITING.format("", "LIMIT ?"), (cited, relation, first)) as rows:
                found.update(rows)
        if not found:  # what is counted and what there is differ in a graph that is not finished
            return [], self._citing(cited, wanted, relations is None)
        last = sorted(found)[:first][-1][0]
        citing = {document for day, document in found if day < last}
        for relation in wanted:
            with self._rows(_CITING.format("AND day = ?", ""), (cited, relation, last)) as rows:
                citing.update(document for _, document in rows)
        return self._edges_between(citing, cited, wanted), self._citing(cited, wanted, relations is None)

    def _edges_between(self, citing: Iterable[int], cited: int, relations: list[str]) -> list[Edge]:
        sql = (
            "SELECT a.id, z.id, l.relation, count(*) FROM link l INDEXED BY link_out "
            "JOIN document a ON a.key = l.citing "
            "JOIN document z ON z.key = l.cited WHERE l.citing IN (SELECT value FROM json_each(?)) AND l.relation IN "
            "(SELECT value FROM json_each(?)) AND l.cited = ? GROUP BY l.citing, l.relation"
        )
        with self._rows(sql, (_json(list(citing)), _json(relations), cited)) as rows:
            return [Edge(edge_id(one, relation, other), one, other, relation, n) for one, other, relation, n in rows]

    def _citing(self, cited: int, relations: list[str], every: bool) -> int:
        """How many documents cite one by the relations."""
        if every or len(relations) == 1:
            only = ANY if every else relations[0]
            return self._one("SELECT citing FROM degree WHERE document = ? AND relation = ?", cited, only)
        sql = (
            "SELECT count(DISTINCT citing) FROM link INDEXED BY link_in WHERE cited = ? AND relation IN "
            "(SELECT value FROM json_each(?))"
        )
        return self._one(sql, cited, _json(relations))

    def earliest(self, keys: Collection[str], first: int) -> Collection[str]:
        """Of some documents, by the ids they have now, the first by date."""
        if len(keys) <= first:
            return keys
        sql = (
            "WITH asked AS MATERIALIZED (SELECT d.id, d.day FROM json_each(?) JOIN document d ON d.key = value) "
            "SELECT id FROM asked WHERE day <= (SELECT max(day) FROM (SELECT day FROM asked ORDER BY day LIMIT ?))"
        )
        with self._rows(sql, (_json([key_of(key) for key in keys]), first)) as rows:
            return [id_ for (id_,) in rows]

    def cites(self, key: str) -> dict[str, int]:
        """How many documents one cites, by relation."""
        sql = "SELECT relation, count(DISTINCT cited) FROM link INDEXED BY link_out WHERE citing = ? GROUP BY relation"
        with self._rows(sql, (key_of(key),)) as rows:
            return dict(rows)

    def cited_by(self, key: str) -> dict[str, int]:
        """By how many documents one is cited, by relation."""
        sql = "SELECT relation, citing FROM degree WHERE document = ? AND relation <> ''"
        with self._rows(sql, (key_of(key),)) as rows:
            return dict(rows)

    def missing_page(self, first: int) -> tuple[list[tuple[Document, int]], int]:
        """The documents outside the corpus that most others cite, with their number, and how many there are."""
        total = self._one("SELECT n FROM total WHERE kind = 'missing'")
        most = (
            "FROM degree g INDEXED BY degree_any CROSS JOIN document d ON d.key = g.document "
            "WHERE g.relation = '' AND d.in_corpus = 0"
        )
        sql = f"SELECT min(citing) FROM (SELECT g.citing AS citing {most} ORDER BY g.citing DESC LIMIT ?)"
        least = self._one(sql, first) if first else 0
        if not least:
            return [], total
        with self._rows(f"SELECT d.key, g.citing {most} AND g.citing > ?", (least,)) as rows:
            weight: dict[int, int] = dict(rows)
        last = f"SELECT max(day) FROM (SELECT d.day AS day {most} AND g.citing = ? ORDER BY d.day LIMIT ?)"
        day = self._one(last, least, first - len(weight))
        with self._rows(f"SELECT d.key, g.citing {most} AND g.citing = ? AND d.day <= ?", (least, day)) as rows:
            weight |= dict(rows)
        documents = self._documents("d.key IN (SELECT value FROM json_each(?))", (_json(list(weight)),))
        return [(document, weight[key_of(document.id)]) for document in documents], total

    def totals(self) -> Totals:
        """What the graph holds."""
        counted: dict[str, dict[str, int]] = {}
        with self._rows("SELECT kind, name, n FROM total", ()) as rows:
            for kind, name, n in rows:
                counted.setdefault(kind, {})[name] = n
        one = {kind: names.get("", 0) for kind, names in counted.items()}
        return Totals(
            one.get("documents", 0), one.get("in_corpus", 0), one.get("sources", 0), one.get("mentions", 0),
            one.get("obligations", 0),
            counted.get("relations", {}), counted.get("types", {}), counted.get("years", {}),
        )  # fmt: skip

    def duties_page(
        self, where: ObligationFilter, party: Party | None, first: int, most: int
    ) -> tuple[list[str], int]:
        """The documents of the first duties by deadline and date, and how many duties there are, up to `most`.

        party: whom they bind, None for anyone; of the filter, `role`, `arises_from` and the deadlines count.
        """
        span = _span(where)
        found: list[tuple[tuple[object, ...], str]] = [((), "due BETWEEN ? AND ?")]
        source = "task"
        if party is not None or where.arises_from is not None:
            role = "arises_from" if party is None else where.role or ANY
            parties = [key_of(key) for key in where.arises_from or ()] if party is None else self._parties(party)
            source, found = "bound", [((one, role), f"party = ? AND role = ? AND {found[0][1]}") for one in parties]
        rows: set[tuple[int, int, int]] = set()
        for values, condition in found:
            sql = f"SELECT due, day, duty FROM {source} WHERE {condition} ORDER BY due, day LIMIT ?"
            with self._rows(sql, (*values, *span, first)) as cursor:
                rows.update(cursor)
        total = self._duties_counted(source, found, span, most)
        if not rows:
            return [], total
        due, day, _ = sorted(rows)[:first][-1]
        duties = {duty for *when, duty in rows if tuple(when) < (due, day)}
        for values, condition in found:
            sql = f"SELECT duty FROM {source} WHERE {condition} AND day = ?"
            with self._rows(sql, (*values, due, due, day)) as cursor:
                duties.update(duty for (duty,) in cursor)
        sql = (
            "SELECT DISTINCT d.id FROM task t JOIN document d ON d.key = t.document "
            "WHERE t.duty IN (SELECT value FROM json_each(?))"
        )
        with self._rows(sql, (_json(list(duties)),)) as cursor:
            return [id_ for (id_,) in cursor], total

    def _duties_counted(
        self, source: str, found: list[tuple[tuple[object, ...], str]], span: tuple[int, int], most: int
    ) -> int:
        if source == "task" and span == _EVER:
            return self._one("SELECT n FROM total WHERE kind = 'tasks'")
        if len(found) == 1:
            sql = f"SELECT count(*) FROM (SELECT 1 FROM {source} WHERE {found[0][1]} LIMIT ?)"
            return self._one(sql, *found[0][0], *span, most)
        parties = [values[0] for values, _ in found]
        sql = (
            "SELECT count(*) FROM (SELECT DISTINCT duty FROM bound WHERE party IN (SELECT value FROM json_each(?)) "
            "AND role = ? AND due BETWEEN ? AND ? LIMIT ?)"
        )
        return self._one(sql, _json(parties), found[0][0][1], *span, most) if found else 0

    def _parties(self, party: Party) -> list[int]:
        """Actors whose written name has one of the names in it, and the bodies meant."""
        found: set[int] = set()
        for name in party.names:
            with self._rows("SELECT id FROM actor WHERE instr(folded, ?)", (name,)) as rows:
                found.update(id_ for (id_,) in rows)
        sql = "SELECT -id FROM body_name WHERE body IN (SELECT value FROM json_each(?)) OR instr(folded, ?)"
        with self._rows(sql, (_json(list(party.bodies)), party.words or "\0")) as rows:
            found.update(id_ for (id_,) in rows)
        return sorted(found)


_EVER = (0, UNDATED)


def _span(where: ObligationFilter) -> tuple[int, int]:
    """The days between which deadlines lie; duties without one count only when no day is asked for."""
    if where.due_from is None and where.due_to is None:
        return _EVER
    return day_number(where.due_from or "0000"), day_number(where.due_to or "9999-12-31")


_CITING = (
    "SELECT day, citing FROM link INDEXED BY link_in WHERE cited = ? AND relation = ? {} GROUP BY day, citing "
    "ORDER BY day, citing {}"
)


def matching(words: Iterable[str]) -> str:
    """Folded words as the index of words is asked for all of them."""
    return " AND ".join(f'"{word}"' for word in words)


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
