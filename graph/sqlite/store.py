"""The graph in one SQLite file, as it answers questions: one query a call, integers inside, ids outside."""

import sqlite3
import threading
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any
from weakref import WeakSet

import msgspec

from danchieu.extractors.text import fold
from danchieu.graph.assemble import number_key
from danchieu.graph.errors import explain
from danchieu.graph.model import Body, Direction, Document, Edge, Mention, Obligation, ObligationFilter, edge_id
from danchieu.graph.sqlite.pages import Pages, matching
from danchieu.graph.sqlite.schema import PENDING, connect, key_of
from danchieu.graph.sqlite.statements import mention_id, parse_mention_id
from danchieu.graph.sqlite.steps import BRIEF, OF_EDGES, Steps, brief, numbered, with_ends

_DOCUMENT = f"{BRIEF}, d.conflicts, d.key"
_SOURCES = """
SELECT r.document, s.path FROM reading r JOIN source s ON s.reading = r.id
WHERE r.document IN (SELECT value FROM json_each(?1))
UNION
SELECT l.cited, s.path FROM link l INDEXED BY link_in JOIN mention m ON m.id = l.mention
JOIN source s ON s.id = m.source
WHERE l.cited IN (SELECT value FROM json_each(?1)) AND l.relation = 'has_attachment' ORDER BY 1, 2
"""
_ALIASES = "SELECT document, id FROM alias WHERE document IN (SELECT value FROM json_each(?)) ORDER BY 1, 2"
_BATCH = 1000
_PRESENT, _CONFLICTS, _KEY = 6, 11, 12
"""Places of columns in _DOCUMENT."""


class Resolved(msgspec.Struct, frozen=True):
    """A citation and the document it was resolved to: None while it is open, then with its candidates."""

    source: str
    start: int
    end: int
    document: str | None
    candidates: tuple[str, ...]


class _Opened:
    """A connection that is closed with the thread for which it was opened."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def __del__(self) -> None:
        self.connection.close()


def resolved(mention: Mention) -> Resolved:
    """What the mention of an edge was resolved to. Its id has the place of the citation; start and end are those of the
    quotation, the sentence around it."""
    place = parse_mention_id(mention.id)
    start, end = place[1:] if place else (mention.start, mention.end)
    return Resolved(mention.source, start, end, mention.document, mention.candidates)


class SqliteStore(Pages, Steps):
    """A graph file opened for reading; see `protocol.Store`. Usable from several threads: each has a connection of its
    own.

    Raises the errors of `graph.errors`.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._local = threading.local()
        self._opened: WeakSet[_Opened] = WeakSet()
        self.connection()

    def connection(self) -> sqlite3.Connection:
        """This thread's connection to the file, for reading."""
        opened: _Opened | None = getattr(self._local, "opened", None)
        if opened is None:
            opened = self._local.opened = _Opened(connect(self.path, readonly=True))
            self._opened.add(opened)
        return opened.connection

    def close(self) -> None:
        """Close every connection."""
        while self._opened:
            self._opened.pop().connection.close()
        self._local = threading.local()

    def __enter__(self) -> "SqliteStore":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _rows(self, sql: str, values: Iterable[object]) -> Iterator[sqlite3.Cursor]:
        try:
            yield self.connection().execute(sql, tuple(values))
        except sqlite3.Error as error:
            raise explain(error, self.path, reading=True) from error

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One state of the file for all that this thread asks inside, whatever a build commits meanwhile."""
        connection = self.connection()
        if connection.in_transaction:
            yield
            return
        connection.execute("BEGIN")
        try:
            yield
        finally:
            if connection.in_transaction:
                connection.execute("COMMIT")

    def unfinished(self) -> bool:
        """Whether the views of the file lag behind what was read."""
        owed = " OR ".join(f"EXISTS (SELECT 1 FROM {what})" for what in PENDING)
        with self._rows(f"SELECT {owed}", ()) as rows:
            return bool(rows.fetchone()[0])

    def find(self, number: str | None = None, words: Iterable[str] = (), limit: int = 50) -> list[Document]:
        """Documents by folded number (a prefix counts) and by words of type, number, issuer, title, date or file name;
        those in the corpus first.

        Neither given: any documents.
        """
        wanted = [token for word in words for token in fold(word).split()]
        prefix = number_key(number) if number else None
        if prefix == "":  # of "0" or "-" nothing is left that a number could begin with
            return []
        found: dict[str, Document] = {}
        for sql, values in _searches(prefix, wanted):
            with self._rows(sql, [*values, limit - len(found)]) as rows:
                found |= {document.id: document for document in self._whole(rows.fetchall())}
            if len(found) >= limit:
                break
        return list(found.values())

    def documents(self, keys: Collection[str]) -> dict[str, Document]:
        """Documents by id or alias, keyed as asked."""
        asked = {key_of(key): key for key in keys}
        sql = (
            f"SELECT {_DOCUMENT}, a.asked FROM (SELECT value AS asked, "
            "coalesce((SELECT document FROM alias WHERE alias = value), value) AS key FROM json_each(?)) a JOIN "
            "document d ON d.key = a.key"
        )
        with self._rows(sql, (_json(list(asked)),)) as cursor:
            rows = cursor.fetchall()
        return {asked[row[-1]]: document for row, document in zip(rows, self._whole(rows), strict=True)}

    def _whole(self, rows: Sequence[tuple[Any, ...]]) -> list[Document]:
        """Documents from the columns of _DOCUMENT, with their sources and aliases."""
        present = [row[_KEY] for row in rows if row[_PRESENT]]
        sources = self._grouped(_SOURCES, present)
        aliases = self._grouped(_ALIASES, [row[_KEY] for row in rows])
        return [_document(row, sources.get(row[_KEY], ()), aliases.get(row[_KEY], ())) for row in rows]

    def _grouped(self, sql: str, keys: list[int]) -> dict[int, tuple[str, ...]]:
        """Texts by document, in the order of the statement."""
        found: dict[int, tuple[str, ...]] = {}
        if keys:
            with self._rows(sql, (_json(keys),)) as rows:
                found = {key: tuple(text for _, text in same) for key, same in groupby(rows, itemgetter(0))}
        return found

    def edges(self, keys: Collection[str], relations: Collection[str] | None, direction: Direction) -> list[Edge]:
        """Edges that leave ("out") or enter ("in") the documents, of the relations given (None: all)."""
        near, far = ("citing", "cited") if direction == "out" else ("cited", "citing")
        chosen = "" if relations is None else "AND l.relation IN (SELECT value FROM json_each(?2)) "
        sql = (
            "SELECT citing.id, l.relation, cited.id, l.mentions FROM ("
            f"SELECT l.citing, l.relation, l.cited, count(*) AS mentions FROM link l INDEXED BY link_{direction} "
            f"WHERE l.{near} IN (SELECT coalesce((SELECT document FROM alias WHERE alias = value), value) FROM "
            f"json_each(?1)) "
            f"{chosen}GROUP BY l.{near}, l.relation, l.{far}) l "
            "JOIN document citing ON citing.key = l.citing JOIN document cited ON cited.key = l.cited"
        )
        values = [_json([key_of(key) for key in keys])] + ([] if relations is None else [_json(list(relations))])
        with self._rows(sql, values) as rows:
            return [
                Edge(edge_id(citing, relation, cited), citing, cited, relation, n)
                for citing, relation, cited, n in rows
            ]

    def mentions(self, edges: Collection[str]) -> dict[str, list[Mention]]:
        """The evidence of edges, by edge id."""
        asked = with_ends(edges)
        sql = _MENTION.format(source=f"{OF_EDGES} JOIN mention m ON m.id = l.mention", key="e.value ->> 0")
        found: dict[str, list[Mention]] = {}
        for at, mention in self._mentions(sql, (numbered(asked),)):
            found.setdefault(asked[at][0], []).append(mention)
        for same in found.values():
            same.sort(key=lambda mention: (mention.source, mention.start, mention.id))
        return found

    def mentions_by_id(self, ids: Collection[str]) -> dict[str, list[Mention]]:
        """Statements by as-found id: one for each source that holds the text."""
        sql = _MENTION.format(
            source="json_each(?) e JOIN text tx INDEXED BY sqlite_autoindex_text_1 "
            "ON tx.sha256 >= e.value ->> 0 AND tx.sha256 < (e.value ->> 0) || 'g' JOIN source sx ON sx.text = tx.id "
            'JOIN mention m ON m.source = sx.id AND m.start = e.value ->> 1 AND m."end" = e.value ->> 2 AND '
            "m.position >= 0",
            key="0",
        )
        found: dict[str, list[Mention]] = {}
        for _, mention in self._mentions(sql, (_json([parts for id_ in ids if (parts := parse_mention_id(id_))]),)):
            found.setdefault(mention.id, []).append(mention)
        return found

    def mentions_of_readings(self, readings: Collection[int], limit: int) -> list[Mention]:
        """Statements that have one of the readings, in the order of sources and places: at most `limit`."""
        sql = (
            _MENTION.format(source="json_each(?) e JOIN mention m ON m.reading = e.value", key="0")
            + "ORDER BY s.path, m.start LIMIT ?"
        )
        return [mention for _, mention in self._mentions(sql, (_json(list(readings)), limit))]

    def resolutions(self) -> Iterator[Resolved]:
        """Every citation with what it was resolved to, in the order of sources and places: the graph's `mentions`
        export.
        """
        sql = (
            'SELECT s.path, m.start, m."end", d.id, r.candidates FROM source s JOIN mention m ON m.source = s.id AND '
            "m.position >= 0 "
            "LEFT JOIN reading r ON r.id = m.reading LEFT JOIN document d ON d.key = r.document ORDER BY s.path, "
            "m.start, m.position"
        )
        with self._rows(sql, ()) as rows:
            for path, start, end, document, candidates in rows:
                yield Resolved(path, start, end, document, tuple(candidates.split(" ")) if candidates else ())

    def _mentions(self, sql: str, values: Iterable[object]) -> Iterator[tuple[Any, Mention]]:
        with self.reading(), self._rows(sql, values) as cursor:
            rows = cursor.fetchall()
            texts = self.texts((row[1], row[5]) for row in rows)
        for key, text_id, *fields in rows:
            yield key, _mention(fields, texts[text_id])

    def obligations(self, where: ObligationFilter) -> list[Obligation]:
        """Duties that satisfy a filter."""
        conditions, values = _duty_conditions(where)
        sql = (
            'SELECT t.sha256, d.id, s.path, u.page, u.start, u."end", u.text, u.modality, u.deadline, u.section, '
            "(SELECT json_group_array(json_array(role, name)) FROM (SELECT da.role, a.name FROM duty_actor da JOIN "
            "actor a ON a.id = da.actor "
            "WHERE da.duty = u.id ORDER BY da.role, da.position)), "
            "(SELECT json_group_array(id) FROM (SELECT DISTINCT od.id FROM duty_mention dm JOIN mention m ON m.id = "
            "dm.mention "
            "JOIN reading r ON r.id = m.reading JOIN document od ON od.key = r.document WHERE dm.duty = u.id ORDER "
            "BY od.id)) "
            "FROM duty u JOIN source s ON s.id = u.source JOIN text t ON t.id = s.text JOIN reading own ON own.id = "
            "s.reading "
            f"JOIN document d ON d.key = own.document {'WHERE ' + ' AND '.join(conditions) if conditions else ''}"
        )
        with self._rows(sql, values) as rows:
            return [_duty(row) for row in rows]

    def bodies(self, ids: Collection[str] | None = None) -> dict[str, Body]:
        """Bodies by id; all of them when no ids are given."""
        chosen = "" if ids is None else " WHERE id IN (SELECT value FROM json_each(?))"
        with self._rows(f"SELECT * FROM body{chosen}", () if ids is None else (_json(list(ids)),)) as rows:
            return {row[0]: Body(*row) for row in rows}

    def all_documents(self) -> Iterator[Document]:
        """Every document, in the order of their keys."""
        with self._rows(f"SELECT {_DOCUMENT} FROM document d ORDER BY d.key", ()) as rows:
            while batch := rows.fetchmany(_BATCH):
                yield from self._whole(batch)

    def all_edges(self) -> Iterator[Edge]:
        """Every edge, in the order of their ends."""
        sql = (
            "SELECT citing.id, l.relation, cited.id, l.mentions FROM (SELECT citing, relation, cited, count(*) AS "
            "mentions FROM link "
            "GROUP BY citing, relation, cited) l JOIN document citing ON citing.key = l.citing JOIN document cited "
            "ON cited.key = l.cited"
        )
        with self._rows(sql, ()) as rows:
            for citing, relation, cited, n in rows:
                yield Edge(edge_id(citing, relation, cited), citing, cited, relation, n)


_MENTION = (
    "SELECT {key}, t.id, s.path, m.page, m.quote_start, m.quote_end, m.text, m.rule, m.certainty, d.id, "
    'r.candidates, r.step, t.sha256, m.start, m."end" FROM {source} '
    "JOIN source s ON s.id = m.source JOIN text t ON t.id = s.text "
    "LEFT JOIN reading r ON r.id = m.reading LEFT JOIN document d ON d.key = r.document "
)


def _searches(prefix: str | None, words: list[str]) -> list[tuple[str, list[object]]]:
    """Statements that together find documents, those of the corpus first; each still wants its limit."""
    if prefix:
        also = (
            "AND EXISTS (SELECT 1 FROM document_words WHERE rowid = d.place AND document_words MATCH ?) "
            if words
            else ""
        )
        sql = (
            f"SELECT {_DOCUMENT} FROM document d WHERE d.in_corpus = ? AND d.number_key >= ? AND d.number_key < ? "
            f"{also}ORDER BY d.number_key, d.id LIMIT ?"
        )
        values = [prefix, prefix + "\U0010ffff", *([matching(words)] if words else [])]
        return [(sql, [in_corpus, *values]) for in_corpus in (1, 0)]
    if words:
        found = "document_words JOIN document d ON d.place = document_words.rowid WHERE document_words MATCH ?"
        return [(f"SELECT {_DOCUMENT} FROM {found} ORDER BY document_words.rowid LIMIT ?", [matching(words)])]
    return [(f"SELECT {_DOCUMENT} FROM document d ORDER BY d.place LIMIT ?", [])]


def _document(row: tuple[Any, ...], sources: tuple[str, ...], aliases: tuple[str, ...]) -> Document:
    return msgspec.structs.replace(brief(row), sources=sources, aliases=aliases, conflicts=_strings(row[_CONFLICTS]))


def _mention(fields: list[Any], source_text: str) -> Mention:
    path, page, start, end, text, rule, certainty, document, candidates, step, sha256, *span = fields
    may_be = tuple(candidates.split(" ")) if candidates else ()
    quote = source_text[start:end]
    id_ = mention_id(sha256, *span)
    return Mention(id_, path, page, start, end, quote, text, rule, certainty, document, may_be, step or "")


def _strings(encoded: object) -> tuple[str, ...]:
    return tuple(msgspec.json.decode(str(encoded), type=list[str])) if encoded else ()


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _duty_conditions(where: ObligationFilter) -> tuple[list[str], list[object]]:
    conditions: list[str] = []
    values: list[object] = []

    def add(condition: str, *given: object) -> None:
        conditions.append(condition)
        values.extend(given)

    keys = "SELECT coalesce((SELECT document FROM alias WHERE alias = value), value) FROM json_each(?)"
    if where.documents is not None:
        add(f"own.document IN ({keys})", _json([key_of(id_) for id_ in where.documents]))

    def among(duty: str, found: str, *given: object) -> None:
        """Of few documents the duties are looked through one by one, else all that are found are collected."""
        few = where.documents is not None
        add(f"EXISTS (SELECT 1 {found} AND {duty} = u.id)" if few else f"u.id IN (SELECT {duty} {found})", *given)

    if where.arises_from is not None:
        cited = "FROM reading r JOIN mention m ON m.reading = r.id JOIN duty_mention dm ON dm.mention = m.id"
        among("dm.duty", f"{cited} WHERE r.document IN ({keys})", _json([key_of(id_) for id_ in where.arises_from]))
    if where.body is not None:
        role = f"AND da.role = '{where.role}'" if where.role else ""
        named = f"FROM actor a JOIN duty_actor da ON da.actor = a.id {role}"
        among("da.duty", f"{named} WHERE instr(a.folded, ?) > 0", fold(where.body))
    elif where.role:
        add("EXISTS (SELECT 1 FROM duty_actor da WHERE da.duty = u.id AND da.role = ?)", where.role)
    if where.due_from is not None:
        add("u.due >= ?", where.due_from)
    if where.due_to is not None:
        add("u.due <= ?", where.due_to)
    return conditions, values


def _duty(row: tuple[Any, ...]) -> Obligation:
    sha256, document, path, page, start, end, text, modality, deadline, section, actors, arises_from = row
    names: dict[str, list[str]] = {"actors": [], "lead": [], "support": []}
    for role, name in msgspec.json.decode(actors, type=list[tuple[str, str]]):
        names[role].append(name)
    return Obligation(
        id=f"{sha256[:16]}:o{start}-{end}",
        document=document,
        source=path,
        page=page,
        start=start,
        end=end,
        text=text,
        actors=tuple(names["actors"]),
        lead=tuple(names["lead"]),
        support=tuple(names["support"]),
        modality=modality,
        deadline=msgspec.json.decode(deadline, type=dict[str, str]) if deadline else None,
        arises_from=_strings(arises_from),
        section=section,
    )
