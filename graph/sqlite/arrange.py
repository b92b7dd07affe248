"""What first pages are read from: citing documents by day, how many there are, duties by whom they bind, totals.

All of it is derived from documents, links and duties, document by document; `dirty_document` says which are left.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator

import msgspec

from danchieu.extractors.text import fold
from danchieu.graph.assemble import day_number
from danchieu.graph.binding import bound, words_of
from danchieu.graph.identity.owners import Owner
from danchieu.graph.sqlite.commits import committed

_AT_ONCE = 2000
Progress = Callable[[str, int, int], None]
ANY = ""
"""The role of everyone bound, whatever the role; the relation under which all relations are counted together."""


def arrange(connection: sqlite3.Connection, progress: Progress | None = None) -> None:
    """Bring the order tables up to date with the documents that changed. Commits as it goes."""
    total = connection.execute("SELECT count(*) FROM dirty_document").fetchone()[0]
    done = 0
    while keys := [row[0] for row in connection.execute("SELECT document FROM dirty_document LIMIT ?", (_AT_ONCE,))]:
        with committed(connection):
            wanted = msgspec.json.encode(keys).decode()
            connection.execute(_DAYS, (wanted,))
            connection.execute(_CITED_DAYS, (wanted,))
            connection.execute("DELETE FROM degree WHERE document IN (SELECT value FROM json_each(?))", (wanted,))
            connection.execute(_DEGREES, (wanted,))
            _arrange_duties(connection, wanted)
            connection.execute(
                "DELETE FROM dirty_document WHERE document IN (SELECT value FROM json_each(?))", (wanted,)
            )
        done += len(keys)
        if progress:
            progress("arranging", min(done, total), total)


_DAYS = """
UPDATE link SET day = d.day FROM document d
WHERE d.key = link.citing AND link.citing IN (SELECT value FROM json_each(?)) AND link.day <> d.day
"""
_CITED_DAYS = """
UPDATE link SET cited_day = w.day FROM (
    SELECT l.mention, d.day FROM json_each(?) w JOIN document d ON d.key = w.value
    JOIN link l INDEXED BY link_in ON l.cited = d.key WHERE l.cited_day <> d.day
) w WHERE link.mention = w.mention
"""
_DEGREES = """
INSERT INTO degree
WITH wanted AS (SELECT value AS document FROM json_each(?))
SELECT cited, relation, count(DISTINCT citing) FROM link INDEXED BY link_in WHERE cited IN wanted
GROUP BY cited, relation
UNION ALL
SELECT cited, '', count(DISTINCT citing) FROM link INDEXED BY link_in
WHERE cited IN wanted AND relation <> 'has_attachment' GROUP BY cited
"""

_DUTIES = """
SELECT u.id, d.key, d.day, d.issuer, d.date, u.due, u.text
FROM document d JOIN reading r ON r.document = d.key JOIN source s ON s.reading = r.id JOIN duty u ON u.source = s.id
WHERE d.key IN (SELECT value FROM json_each(?)) ORDER BY u.due, s.path, u.start, u."end"
"""
_ACTORS = """
SELECT da.duty, da.role, a.id, a.name FROM duty_actor da JOIN actor a ON a.id = da.actor
WHERE da.duty IN (SELECT value FROM json_each(?)) ORDER BY da.duty, da.role, da.position
"""
_CITED = """
SELECT DISTINCT dm.duty, r.document FROM duty_mention dm JOIN mention m ON m.id = dm.mention
JOIN reading r ON r.id = m.reading WHERE dm.duty IN (SELECT value FROM json_each(?)) AND r.document IS NOT NULL
"""


class _Task(msgspec.Struct, frozen=True):
    """A duty that is a row of an answer: the first of those that a document repeats, in one file or in several."""

    duty: int
    document: int
    due: int
    day: int


def _arrange_duties(connection: sqlite3.Connection, wanted: str) -> None:
    """Put the duties of documents in place of those they had, each with everyone whom it binds."""
    chosen = "document IN (SELECT value FROM json_each(?))"
    connection.execute(f"DELETE FROM bound WHERE duty IN (SELECT duty FROM task WHERE {chosen})", (wanted,))
    connection.execute(f"DELETE FROM task WHERE {chosen}", (wanted,))
    rows = connection.execute(_DUTIES, (wanted,)).fetchall()
    duties = msgspec.json.encode([row[0] for row in rows]).decode()
    actors: dict[int, dict[str, list[tuple[int, str]]]] = defaultdict(lambda: defaultdict(list))
    for duty, role, id_, name in connection.execute(_ACTORS, (duties,)):
        actors[duty][role].append((id_, name))
    cited: dict[int, list[int]] = defaultdict(list)
    for duty, key in connection.execute(_CITED, (duties,)):
        cited[duty].append(key)
    known = _Names(connection)
    tasks: dict[tuple[object, ...], _Task] = {}
    for duty, document, day, issuer, date, due, text in rows:
        said = actors[duty]
        same = (document, fold(text), due, *(tuple(said[role]) for role in ("actors", "lead", "support")))
        named = [(key, "arises_from") for key in cited[duty]]
        if same not in tasks:
            tasks[same] = _Task(duty, document, day_number(due), day)
            parties = {
                (party, role)
                for role, id_, name in _roles(said)
                for party in known.parties(id_, bound(name, issuer, date))
            }
            named += [(party, role) for party, as_ in sorted(parties) for role in (ANY, as_)]
        task = tasks[same]
        connection.executemany(
            "INSERT OR IGNORE INTO bound VALUES (?, ?, ?, ?, ?)",
            [(party, role, task.due, task.day, task.duty) for party, role in named],
        )
    connection.executemany("INSERT INTO task VALUES (?, ?, ?, ?)", map(msgspec.structs.astuple, tasks.values()))


def _roles(said: dict[str, list[tuple[int, str]]]) -> Iterator[tuple[str, int, str]]:
    """Everyone named, once in each role."""
    for role in ("lead", "support"):
        yield from ((role, *actor) for actor in said[role])
    others = [actor for actor in said["actors"] if actor not in said["lead"] and actor not in said["support"]]
    yield from (("requested", *actor) for actor in others)


class _Names:
    """The numbers under which `bound` knows parties: an actor's own, and below zero that of a body's name."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._ids: dict[tuple[str, str], int] = {}

    def parties(self, actor: int, body: Owner | None) -> tuple[int, ...]:
        """The actor as written, and the body it means."""
        if body is None:
            return (actor,)
        key = (body.id, body.name)
        if key not in self._ids:
            self._ids[key] = self._id(*key)
        return actor, -self._ids[key]

    def _id(self, body: str, name: str) -> int:
        self._connection.execute(
            "INSERT OR IGNORE INTO body_name (body, name, folded) VALUES (?, ?, ?)", (body, name, words_of(body))
        )
        row = self._connection.execute("SELECT id FROM body_name WHERE body = ? AND name = ?", (body, name)).fetchone()
        found: int = row[0]
        return found


def owe_count(connection: sqlite3.Connection) -> None:
    """Remember, also over a stop, that the totals are old."""
    connection.execute("INSERT OR REPLACE INTO total VALUES ('owed', '', 1)")


def count(connection: sqlite3.Connection) -> None:
    """Count the whole graph anew: what `totals` answers."""
    connection.execute("DELETE FROM total")
    for kind, sql in _TOTALS.items():
        connection.execute(f"INSERT INTO total SELECT '{kind}', name, n FROM ({sql}) WHERE n > 0")


_HELD = "FROM document WHERE in_corpus = 1 GROUP BY 1"
_TOTALS = {
    "documents": "SELECT '' AS name, count(*) AS n FROM document",
    "in_corpus": "SELECT '' AS name, count(*) AS n FROM document WHERE in_corpus = 1",
    "sources": "SELECT '' AS name, count(*) AS n FROM source s JOIN reading r ON r.id = s.reading "
    "WHERE r.document IS NOT NULL",
    "mentions": "SELECT '' AS name, count(*) AS n FROM link",
    "obligations": "SELECT '' AS name, count(*) AS n FROM duty u JOIN source s ON s.id = u.source "
    "JOIN reading r ON r.id = s.reading WHERE r.document IS NOT NULL",
    "missing": "SELECT '' AS name, count(*) AS n FROM degree g JOIN document d ON d.key = g.document "
    "WHERE g.relation = '' AND d.in_corpus = 0",
    "tasks": "SELECT '' AS name, count(*) AS n FROM task",
    "relations": "SELECT relation AS name, sum(citing) AS n FROM degree WHERE relation <> '' GROUP BY 1",
    "types": f"SELECT coalesce(type, '') AS name, count(*) AS n {_HELD}",
    "years": f"SELECT substr(coalesce(date, ''), 1, 4) AS name, count(*) AS n {_HELD}",
}
