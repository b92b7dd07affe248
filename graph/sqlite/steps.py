"""One hop of a walk from the indexes of the links: who is there, who comes first, and the edges between two groups.

Mixed into `graph.sqlite.store.SqliteStore`; see `graph.protocol.Stepping`.
"""

import threading
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from itertools import islice
from sqlite3 import Cursor
from typing import Any, get_args

import msgspec

from danchieu.extractors.record import Relation
from danchieu.graph.model import Document, Edge, Mention, Way, edge_id
from danchieu.graph.sqlite.schema import key_of
from danchieu.graph.sqlite.statements import unpack_start

_RELATIONS = get_args(Relation)
_SOUGHT = 5000
"""Edges that are each sought in the index; where more are possible, those of one end are looked through."""
_MANY = 10_000
"""Documents that a walk has seen; one that sees more of them goes to its end."""
_KEPT = 10_000
"""Edges with very many mentions of which the ones to quote are remembered."""
Crowded = tuple[int, dict[tuple[str, int], list[int]]]


class Steps:
    """The calls of `graph.protocol.Stepping` over the table of links."""

    _local: threading.local

    def reading(self) -> AbstractContextManager[None]:
        """One state of the file for all that this thread asks inside."""
        raise NotImplementedError

    def _rows(self, sql: str, values: Iterable[object]) -> AbstractContextManager[Cursor]:
        raise NotImplementedError

    def _one(self, sql: str, *values: object) -> int:
        raise NotImplementedError

    def beyond(self, ways: Sequence[Way], seen: Collection[str], most: int) -> list[str] | None:
        """The documents to which the ways lead, without those seen; None when there are more than `most`."""
        found, values = _far(ways)
        if _MANY < len(seen) < most:  # to name them all takes longer than to leave them out here
            with self._rows(f"SELECT DISTINCT key FROM ({found})", values) as rows:
                ids = self._ids([key for (key,) in rows]).values()
            unseen = [id_ for id_ in ids if id_ not in seen]
            return unseen if len(unseen) <= most else None
        sql = f"SELECT DISTINCT key FROM ({found}) WHERE key NOT IN (SELECT value FROM json_each(?)) LIMIT ?"
        with self._rows(sql, (*values, _keys(seen), most + 1)) as rows:
            keys = [key for (key,) in rows]
        return list(self._ids(keys).values()) if len(keys) <= most else None

    def _ids(self, keys: Collection[int]) -> dict[int, str]:
        if not keys:
            return {}
        sql = "SELECT key, id FROM document WHERE key IN (SELECT value FROM json_each(?))"
        with self._rows(sql, (_json(list(keys)),)) as rows:
            return dict(rows)

    def first_beyond(self, ways: Sequence[Way], seen: Collection[str], first: int) -> list[str]:
        """The first of them by date and id."""
        parts, values = [], list[object]()
        for way in ways:
            part, given = _earliest(way, _keys(seen), first)
            parts.append(part)
            values += given
        sql = (
            f"WITH found AS MATERIALIZED ({' UNION '.join(parts)}) SELECT d.id FROM found f "
            "JOIN document d ON d.key = f.key "
            "WHERE f.day <= (SELECT max(day) FROM (SELECT day FROM found ORDER BY day LIMIT ?)) "
            "ORDER BY f.day, d.id LIMIT ?"
        )
        with self._rows(sql, (*values, first, first)) as rows:
            return [id_ for (id_,) in rows]

    def along(self, way: Way, to: Collection[str], through: Sequence[Way] = ()) -> list[Edge]:
        """The edges of a way that end at some documents, or at those to which other ways lead."""
        near, far = _ends(way)
        chosen, names = _chosen(way.relations)
        ends, values = _far(through)
        wanted = f"SELECT value FROM json_each(?){' UNION ALL ' if ends else ''}{ends}"
        sought = "" if not ends and len(way.keys) * len(names) * len(to) <= _SOUGHT else "+"
        sql = (
            "SELECT citing, relation, cited, count(*) "
            f"FROM link l INDEXED BY link_{way.direction} WHERE {near} IN (SELECT value FROM json_each(?)) "
            f"AND {chosen} AND {sought}{far} IN ({wanted}) GROUP BY {near}, relation, {far}"
        )
        with self._rows(sql, (_keys(way.keys), *names, _keys(to), *values)) as cursor:
            rows = cursor.fetchall()
        ids = {key_of(key): key for key in (*way.keys, *to)}
        ids |= self._ids({end for row in rows for end in (row[0], row[2])} - ids.keys())
        named = ((ids.get(one), relation, ids.get(other), n) for one, relation, other, n in rows)
        return [
            Edge(edge_id(one, relation, other), one, other, relation, n)
            for one, relation, other, n in named
            if one is not None and other is not None
        ]

    def brief(self, keys: Collection[str]) -> dict[str, Document]:
        """Documents by the id they have now, without their sources, aliases and conflicts."""
        sql = f"SELECT {BRIEF} FROM document d WHERE d.key IN (SELECT value FROM json_each(?))"
        with self._rows(sql, (_keys(keys),)) as rows:
            return {row[0]: brief(row) for row in rows}

    def of_types(self, keys: Collection[str], types: Collection[str]) -> set[str]:
        """Which documents, by the id they have now, have one of some types."""
        sql = (
            "SELECT id FROM document WHERE key IN (SELECT value FROM json_each(?)) "
            "AND type IN (SELECT value FROM json_each(?))"
        )
        with self._rows(sql, (_keys(keys), _json(list(types)))) as rows:
            return {id_ for (id_,) in rows}

    def evidence(self, edges: Collection[str], most: int) -> dict[str, list[Mention]]:
        """The mentions of edges that give the first `most` quotations of each, without what they were resolved to."""
        chosen = self._crowded()
        asked = [edge for edge in with_ends(edges) if (edge[0], most) not in chosen]
        listed: dict[str, list[int]] = defaultdict(list)
        with self._rows(f"SELECT e.value ->> 0, l.mention FROM {OF_EDGES}", (numbered(asked),)) as rows:
            for at, number in rows:
                listed[asked[at][0]].append(number)
        for edge, numbers in listed.items():
            if len(numbers) > most:
                chosen[edge, most] = self._first_quoted(numbers, most)
        found = {edge: chosen.get((edge, most)) or listed.get(edge, []) for edge in edges}
        mentions = self._quoted([number for numbers in found.values() for number in numbers])
        return {edge: [mentions[number] for number in numbers] for edge, numbers in found.items() if numbers}

    def _crowded(self) -> dict[tuple[str, int], list[int]]:
        """The mentions chosen of edges that have too many to quote, kept while nobody writes to the file: the same few
        laws are on most paths."""
        version = self._one("PRAGMA data_version")
        kept: Crowded = getattr(self._local, "crowded", None) or (version, {})
        if kept[0] != version or len(kept[1]) > _KEPT:
            kept = (version, {})
        self._local.crowded = kept
        return kept[1]

    def _quoted(self, numbers: Collection[int]) -> dict[int, Mention]:
        """Mentions by their number in this file."""
        sql = (
            "SELECT m.id, s.text, s.path, m.page, m.quote_start, m.quote_end, m.text, m.rule, m.certainty "
            "FROM json_each(?) e JOIN mention m ON m.id = e.value JOIN source s ON s.id = m.source"
        )
        with self.reading(), self._rows(sql, (_json(numbers),)) as cursor:
            rows = cursor.fetchall()
            texts = self.texts((row[1], row[5]) for row in rows)
        return {
            number: Mention("", path, page, start, end, texts[of][start:end], text, rule, certainty, None, (), "")
            for number, of, path, page, start, end, text, rule, certainty in rows
        }

    def texts(self, quoted: Iterable[tuple[int, int]]) -> dict[int, str]:
        """Source texts by their number in this file, each as far as it is quoted. quoted: texts and ends of quotes."""
        ends: dict[int, int] = {}
        for number, end in quoted:
            ends[number] = max(end, ends.get(number, 0))
        sql = "SELECT id, body FROM text WHERE id IN (SELECT value FROM json_each(?))"
        with self._rows(sql, (_json(list(ends)),)) as rows:
            return {number: unpack_start(body, ends[number]) for number, body in rows}

    def _first_quoted(self, numbers: Collection[int], most: int) -> list[int]:
        """Of mentions those with the first quotations."""
        sql = (
            "SELECT s.path, m.quote_start, m.quote_end, m.id FROM json_each(?) e JOIN mention m ON m.id = e.value "
            "JOIN source s ON s.id = m.source"
        )
        with self._rows(sql, (_json(numbers),)) as rows:
            places = sorted(rows)
        quotes = dict.fromkeys(place[:3] for place in places)
        chosen = set(islice(quotes, most))
        return [number for *quote, number in places if tuple(quote) in chosen]


BRIEF = "d.id, d.type, d.number, d.date, d.issuer, d.title, d.in_corpus, d.owner, d.period, d.level, d.branch"


def brief(row: tuple[Any, ...]) -> Document:
    """A document from the columns of BRIEF: without sources, aliases and conflicts."""
    id_, type_, number, date, issuer, title, in_corpus, owner, period, level, branch = row[:11]
    return Document(id_, type_, number, date, issuer, title, bool(in_corpus), owner, period, level, branch)


OF_EDGES = (
    "json_each(?) e JOIN link l INDEXED BY link_out ON l.citing = e.value ->> 1 AND l.relation = e.value ->> 2 "
    "AND l.cited = e.value ->> 3"
)
"""The links of edges that are given as `numbered` gives them."""


def with_ends(edges: Iterable[str]) -> list[tuple[str, str, str, str]]:
    """Edge ids with their parts: (id, citing, relation, cited); what is no edge id is left out."""
    parts = ((edge, edge.split(" ")) for edge in edges)
    return [(edge, ends[0], ends[1], ends[2]) for edge, ends in parts if len(ends) == 3]


def numbered(asked: Iterable[tuple[str, str, str, str]]) -> str:
    """Edges for a statement: number, citing, relation, cited."""
    return _json([(at, key_of(one), relation, key_of(other)) for at, (_, one, relation, other) in enumerate(asked)])


def _ends(way: Way) -> tuple[str, str]:
    """The columns of the documents that a way starts from and leads to."""
    return ("citing", "cited") if way.direction == "out" else ("cited", "citing")


def _chosen(relations: Collection[str] | None) -> tuple[str, tuple[str, ...]]:
    relations = _RELATIONS if relations is None else relations
    return f"l.relation IN ({', '.join('?' * len(relations))})", tuple(relations)


def _far(ways: Sequence[Way]) -> tuple[str, list[object]]:
    """The documents at the far ends as one statement, perhaps many times."""
    parts, values = [], list[object]()
    for way in ways:
        near, far = _ends(way)
        chosen, names = _chosen(way.relations)
        parts.append(
            f"SELECT l.{far} AS key FROM link l INDEXED BY link_{way.direction} "
            f"WHERE l.{near} IN (SELECT value FROM json_each(?)) AND {chosen}"
        )
        values += [_keys(way.keys), *names]
    return " UNION ALL ".join(parts), values


def _earliest(way: Way, seen: str, first: int) -> tuple[str, list[object]]:
    """Days and documents that a way leads to: by each relation of each document the first by day, with all that share
    the last one's day. So many are among the first of all, and no more is read of a document that leads to very many.
    """
    near, far = _ends(way)
    day, index = ("cited_day", "link_out_by_day") if way.direction == "out" else ("day", "link_in")
    step = f"FROM link l INDEXED BY {index} WHERE l.{near} = k.value AND l.relation = r.value"
    unseen = f"l.{far} NOT IN (SELECT value FROM json_each(?))"
    last = f"SELECT max(day) FROM (SELECT DISTINCT l.{day} AS day, l.{far} {step} AND {unseen} ORDER BY 1 LIMIT ?)"
    sql = (
        f"SELECT DISTINCT l.{day} AS day, l.{far} AS key FROM json_each(?) k CROSS JOIN json_each(?) r "
        f"CROSS JOIN link l INDEXED BY {index} WHERE l.{near} = k.value AND l.relation = r.value "
        f"AND l.{day} <= ({last}) AND {unseen}"
    )
    names = _json(list(_RELATIONS if way.relations is None else way.relations))
    return sql, [_keys(way.keys), names, seen, first, seen]


def _keys(keys: Iterable[str]) -> str:
    return _json([key_of(key) for key in keys])


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
