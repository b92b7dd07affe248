"""From statements to the graph: readings, acts, links and documents, block by block, so that a changed file costs what
it touches.

What is left to do stands in the file itself (dirty_source, dirty_block): a build that is killed goes on where it was.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import msgspec

from danchieu.extractors.text import fold
from danchieu.extractors.vocabulary import Register, register
from danchieu.graph.assemble import assemble
from danchieu.graph.bodies import assemble_bodies
from danchieu.graph.identity.join import join, name_joined, relink
from danchieu.graph.identity.outcome import HEADER, Part, Row, Value
from danchieu.graph.identity.reading import Reading, Readings, read_record
from danchieu.graph.identity.resolve import resolve_block
from danchieu.graph.identity.rulings import Rulings, stored
from danchieu.graph.sqlite.arrange import arrange, count, owe_count
from danchieu.graph.sqlite.commits import committed
from danchieu.graph.sqlite.schema import PENDING, VIEW_TABLES, key_of
from danchieu.graph.sqlite.statements import mark_documents, read_back, unpack_text

IDENTITY = 3
"""Version of the rules of identity; a graph derived by another one is derived anew from its statements."""

_SOURCES_AT_ONCE = 200
_BLOCKS_AT_ONCE = 2000
_SOURCES_IN_ONE_COMMIT = 5000
"""So many changed sources are derived in the commit that changes them; of more, what is derived must outlive a stop."""
_encode = msgspec.msgpack.Encoder().encode
_decode_reading = msgspec.msgpack.Decoder(Reading).decode

Progress = Callable[[str, int, int], None]
"""Called with a step ("reading", "resolving", "linking"), how many are done and how many there are."""


@contextmanager
def derived(connection: sqlite3.Connection, progress: Progress | None = None) -> Iterator[None]:
    """Statements that are changed inside, and the views of them: in one commit, so that readers see the graph before or
    after it, and a stop leaves it as it was. Of very many sources `derive` commits as it goes, and readers are told
    that the graph is unfinished.
    """
    with committed(connection):
        yield
        few = _changed_sources(connection) <= _SOURCES_IN_ONE_COMMIT
        if few:
            derive(connection, progress)
    if not few:
        derive(connection, progress)


def _changed_sources(connection: sqlite3.Connection) -> int:
    """Sources that are to be derived, or the attachments of those that were taken out."""
    found: int = connection.execute(
        "SELECT max((SELECT count(*) FROM dirty_source), (SELECT count(*) FROM dirty_block WHERE block GLOB 's:*'))"
    ).fetchone()[0]
    return found


def derive(connection: sqlite3.Connection, progress: Progress | None = None) -> None:
    """Bring every view up to date with the statements. Commits as it goes, unless inside a commit of the caller; does
    nothing when nothing has changed.
    """
    rulings = Rulings(stored(connection))
    before = connection.total_changes
    if pending(connection):
        owe_count(connection)  # a build that is stopped behind its last step would leave old totals that nobody doubts
    _read_sources(connection, register(), rulings, progress)
    _resolve_blocks(connection, register(), progress)
    join(connection, rulings)
    _attach_all(connection)
    name_joined(connection)
    _link_sources(connection, progress)
    arrange(connection, progress)
    if connection.total_changes != before:
        with committed(connection):
            assemble_bodies(connection)
            count(connection)


def pending(connection: sqlite3.Connection) -> int:
    """How much the views lag behind the statements: blocks, sources, documents and totals that are to be made anew."""
    sql = f"SELECT {' + '.join(f'(SELECT count(*) FROM {what})' for what in PENDING)}"
    found: int = connection.execute(sql).fetchone()[0]
    return found


def forget(connection: sqlite3.Connection) -> None:
    """Empty the views, so that the next `derive` makes them anew from the statements."""
    with committed(connection):
        for table in VIEW_TABLES:
            connection.execute(f"DELETE FROM {table}")
        connection.execute("UPDATE mention SET reading = NULL")
        connection.execute("UPDATE source SET reading = NULL")
        connection.execute("INSERT INTO dirty_source SELECT id, 0 FROM source WHERE text IS NOT NULL")


def store_readings(connection: sqlite3.Connection, source: int, readings: Readings) -> None:
    """Put the readings of a source in place of those it had, and mark the blocks of both."""
    _unread(connection, source)
    ids = [reading and _reading_id(connection, reading) for reading in readings.cited]
    connection.execute("UPDATE source SET reading = ? WHERE id = ?", (_reading_id(connection, readings.header), source))
    connection.executemany(
        "UPDATE mention SET reading = ? WHERE source = ? AND position = ?",
        [(id_, source, at) for at, id_ in enumerate(ids)],
    )
    witnesses = {_reading_id(connection, reading) for reading in readings.witnesses}
    connection.executemany("INSERT INTO witness VALUES (?, ?)", [(source, id_) for id_ in sorted(witnesses)])
    connection.execute("DELETE FROM ruling WHERE mention IN (SELECT id FROM mention WHERE source = ?)", (source,))
    connection.executemany(
        "INSERT INTO ruling SELECT id, ? FROM mention WHERE source = ? AND position = ?",
        [(relation, source, at) for at, relation in sorted(readings.relations.items())],
    )
    blocks = {reading.block for reading in (readings.header, *readings.cited, *readings.witnesses) if reading}
    connection.executemany("INSERT OR IGNORE INTO dirty_block VALUES (?)", [(block,) for block in sorted(blocks)])
    connection.execute("INSERT OR IGNORE INTO dirty_block VALUES (?)", (f"s:{source}",))


def _unread(connection: sqlite3.Connection, source: int) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO dirty_block SELECT block FROM reading WHERE id IN (SELECT reading FROM mention WHERE "
        "source = ?1 "
        "UNION SELECT reading FROM witness WHERE source = ?1 UNION SELECT reading FROM source WHERE id = ?1)",
        (source,),
    )
    connection.execute("DELETE FROM witness WHERE source = ?", (source,))


def _reading_id(connection: sqlite3.Connection, reading: Reading) -> int:
    body = _encode(reading)
    row = connection.execute("SELECT id FROM reading WHERE body = ?", (body,)).fetchone()
    if row is None:
        row = connection.execute(
            "INSERT INTO reading (block, body) VALUES (?, ?) RETURNING id", (reading.block, body)
        ).fetchone()
    found: int = row[0]
    return found


def _read_sources(connection: sqlite3.Connection, known: Register, rulings: Rulings, progress: Progress | None) -> None:
    """Read again, from their statements, the sources that have no readings yet, and those on which judgements
    changed.
    """
    unread = [
        row[0]
        for row in connection.execute(
            "SELECT d.source FROM dirty_source d JOIN source s ON s.id = d.source WHERE s.text IS NOT NULL AND "
            "(s.reading IS NULL OR d.reread)"
        )
    ]
    for done in range(0, len(unread), _SOURCES_AT_ONCE):
        with committed(connection):
            for source in unread[done : done + _SOURCES_AT_ONCE]:
                record = read_back(connection, source)
                read = rulings.read if rulings.touch(record.text_sha256) else read_record
                name, text = _name_and_text(connection, source)
                store_readings(connection, source, read(record, text, known, name))
                connection.execute("UPDATE dirty_source SET reread = 0 WHERE source = ?", (source,))
        if progress:
            progress("reading", min(done + _SOURCES_AT_ONCE, len(unread)), len(unread))


def _name_and_text(connection: sqlite3.Connection, source: int) -> tuple[str, str]:
    name, body = connection.execute(
        "SELECT s.name, t.body FROM source s JOIN text t ON t.id = s.text WHERE s.id = ?", (source,)
    ).fetchone()
    return name, unpack_text(body)


def _resolve_blocks(connection: sqlite3.Connection, known: Register, progress: Progress | None) -> None:
    total = connection.execute("SELECT count(*) FROM dirty_block WHERE block NOT GLOB 's:*'").fetchone()[0]
    joined = dict(connection.execute("SELECT act, document FROM joined"))
    done = 0
    while blocks := _next_blocks(connection, "NOT GLOB"):
        with committed(connection):
            touched: set[int] = set()
            for block in blocks:
                touched |= _resolve(connection, block, known, joined)
            assemble(connection, touched)
            _clean(connection, blocks)
        done += len(blocks)
        if progress:
            progress("resolving", min(done, total), total)


def _attach_all(connection: sqlite3.Connection) -> None:
    """Attachments ("s:…") come last, for they go by the document they are attached to."""
    while blocks := _next_blocks(connection, "GLOB"):
        with committed(connection):
            assemble(connection, {act for block in blocks for act in _attach(connection, int(block[2:]))})
            _clean(connection, blocks)


def _next_blocks(connection: sqlite3.Connection, condition: str) -> list[str]:
    sql = f"SELECT block FROM dirty_block WHERE block {condition} 's:*' ORDER BY block LIMIT ?"
    return [row[0] for row in connection.execute(sql, (_BLOCKS_AT_ONCE,))]


def _clean(connection: sqlite3.Connection, blocks: list[str]) -> None:
    connection.executemany("DELETE FROM dirty_block WHERE block = ?", [(block,) for block in blocks])


def _resolve(connection: sqlite3.Connection, block: str, known: Register, joined: dict[int, int]) -> set[int]:
    """Resolve one block; the keys of acts that it says something new about."""
    found = connection.execute(
        "SELECT id, body, act, step, candidates FROM reading WHERE block = ?", (block,)
    ).fetchall()
    sources = _sources(connection, [row[0] for row in found])
    unused = [(row[0],) for row in found if row[0] not in sources]
    connection.executemany("DELETE FROM reading WHERE id = ?", unused)
    live = [row for row in found if row[0] in sources]
    rows = [Row(_decode_reading(row[1]), sources[row[0]]) for row in live]
    resolution = resolve_block(block, rows, known) if rows else None
    outcomes = resolution.outcomes if resolution else []
    changed = []
    for (id_, _, act, step, candidates), outcome in zip(live, outcomes, strict=True):
        new_act = key_of(outcome.document) if outcome.document else None
        new_candidates = " ".join(outcome.candidates) or None
        if (act, step, candidates) != (new_act, outcome.step, new_candidates):
            document = joined.get(new_act, new_act) if new_act is not None else None
            changed.append((new_act, document, outcome.step, new_candidates, id_))
            if act != new_act:
                relink(connection, id_)
    connection.executemany("UPDATE reading SET act = ?, document = ?, step = ?, candidates = ? WHERE id = ?", changed)
    headers = [id_ for (id_, *_), row in zip(live, rows, strict=True) if row.reading.role == "header"]
    connection.executemany(
        "INSERT OR IGNORE INTO dirty_block SELECT 's:' || id FROM source WHERE reading = ? AND EXISTS "
        "(SELECT 1 FROM mention WHERE source = source.id AND position < 0)",
        [(id_,) for id_ in headers],
    )
    carried = {
        key_of(outcome.document)
        for row, outcome in zip(rows, outcomes, strict=True)
        if row.reading.role == "header" and outcome.document
    }
    return _store_parts(connection, block, resolution.parts if resolution else []) | carried


def _sources(connection: sqlite3.Connection, readings: list[int]) -> dict[int, int]:
    """Number of sources of each reading; readings that nothing has any more are left out."""
    ids = msgspec.json.encode(readings).decode()
    return dict(
        connection.execute(
            "WITH wanted AS (SELECT value AS id FROM json_each(?)) "
            "SELECT id, sum(n) FROM ("
            "SELECT reading AS id, count(DISTINCT source) AS n FROM mention WHERE reading IN wanted GROUP BY reading "
            "UNION ALL SELECT reading, count(*) FROM source WHERE reading IN wanted GROUP BY reading "
            "UNION ALL SELECT reading, count(*) FROM witness WHERE reading IN wanted GROUP BY reading) GROUP BY id",
            (ids,),
        )
    )


def _store_parts(connection: sqlite3.Connection, block: str, parts: Iterable[Part]) -> set[int]:
    old = dict(connection.execute("SELECT act, body FROM part WHERE block = ?", (block,)))
    new = {key_of(part.id): _encode(part) for part in parts}
    touched = {act for act in old.keys() | new.keys() if old.get(act) != new.get(act)}
    connection.executemany(
        "DELETE FROM part WHERE block = ? AND act = ?", [(block, act) for act in touched if act in old]
    )
    connection.executemany(
        "INSERT INTO part VALUES (?, ?, ?)", [(act, block, new[act]) for act in touched if act in new]
    )
    return touched


def attachment_id(document: str, type_: str | None, title: str | None) -> str:
    """Id of a document issued with another one: the same for every copy of it."""
    words = "-".join(fold(f"{type_ or 'phu luc'} {title or ''}").split()[:12])
    return f"{document}#{words}"


def _attach(connection: sqlite3.Connection, source: int) -> set[int]:
    """The documents issued with that of a source."""
    row = connection.execute(
        "SELECT p.body, d.id FROM source s JOIN reading r ON r.id = s.reading JOIN part p ON p.act = r.act AND "
        "p.block = r.block "
        "JOIN document d ON d.key = r.document WHERE s.id = ?",
        (source,),
    ).fetchone()
    host = msgspec.structs.replace(msgspec.msgpack.decode(row[0], type=Part), id=row[1]) if row else None
    attached = connection.execute(
        "SELECT type, title FROM mention WHERE source = ? AND position < 0 ORDER BY position DESC", (source,)
    ).fetchall()
    return _store_parts(
        connection, f"s:{source}", [_attached(host, type_, title) for type_, title in attached] if host else []
    )


def _attached(host: Part, type_: str | None, title: str | None) -> Part:
    values: dict[str, tuple[Value, ...]] = {
        field: (min(said, key=lambda value: (value.rank, -value.sources, value.value)),)
        for field, said in host.values.items()
        if field in ("date", "issuer")
    }
    values |= {field: (Value(said, HEADER, 1),) for field, said in (("type", type_), ("title", title)) if said}
    return Part(attachment_id(host.id, type_, title), host.owner, host.keeper, host.period, True, values)


def _link_sources(connection: sqlite3.Connection, progress: Progress | None) -> None:
    total = connection.execute("SELECT count(*) FROM dirty_source").fetchone()[0]
    done = 0
    while sources := [
        row[0] for row in connection.execute("SELECT source FROM dirty_source LIMIT ?", (_BLOCKS_AT_ONCE,))
    ]:
        with committed(connection):
            wanted = msgspec.json.encode(sources).decode()
            mark_documents(connection, sources)
            connection.execute(
                "DELETE FROM link WHERE mention IN (SELECT id FROM mention WHERE source IN (SELECT value FROM "
                "json_each(?)))",
                (wanted,),
            )
            connection.execute(_LINK, (wanted,))
            _link_attachments(connection, sources)
            mark_documents(connection, sources)
            connection.execute("DELETE FROM dirty_source WHERE source IN (SELECT value FROM json_each(?))", (wanted,))
        done += len(sources)
        if progress:
            progress("linking", min(done, total), total)


_LINK = """
INSERT INTO link
SELECT l.id, l.citing, l.relation, l.cited, d.day, coalesce(z.day, 0) FROM (
SELECT id, iif(passive IS NULL, citing, cited) AS citing, coalesce(passive, relation) AS relation,
    iif(passive IS NULL, cited, citing) AS cited
FROM (
    SELECT id, iif(by_source, own, subject) AS citing, cited, relation,
        CASE relation
            WHEN 'amended_by' THEN 'amends' WHEN 'replaced_by' THEN 'replaces' WHEN 'repealed_by' THEN 'repeals'
        END AS passive
    FROM (
        SELECT m.id, own.document AS own, subject.document AS subject, cited.document AS cited,
            m.subject IS NULL OR subject.document IS NULL AS by_source,
            iif(m.subject IS NULL OR subject.document IS NOT NULL, coalesce(ruling.relation, m.relation), 'cites')
                AS relation
        FROM mention m
        JOIN source s ON s.id = m.source
        JOIN reading own ON own.id = s.reading
        JOIN reading cited ON cited.id = m.reading
        LEFT JOIN mention sm ON sm.source = m.source AND sm.position = m.subject
        LEFT JOIN reading subject ON subject.id = sm.reading
        LEFT JOIN ruling ON ruling.mention = m.id
        WHERE m.source IN (SELECT value FROM json_each(?)) AND m.position >= 0 AND cited.document IS NOT NULL
    )
)
WHERE citing IS NOT NULL AND citing <> cited
) l JOIN document d ON d.key = l.citing LEFT JOIN document z ON z.key = l.cited
"""
"""Links of sources: from the citing act (the subject of a nested chain, else the source's own) to the cited; passive
ones turned round.

A citation of the source's own number, and one whose subject stays open, makes no link of that relation: the latter is a
plain `cites`.
"""


def _link_attachments(connection: sqlite3.Connection, sources: list[int]) -> None:
    rows = connection.execute(
        "SELECT m.id, d.key, d.id, d.day, m.type, m.title FROM mention m JOIN source s ON s.id = m.source "
        "JOIN reading r ON r.id = s.reading "
        "JOIN document d ON d.key = r.document WHERE m.position < 0 AND m.source IN (SELECT value FROM json_each(?))",
        (msgspec.json.encode(sources).decode(),),
    ).fetchall()
    joined = dict(connection.execute("SELECT act, document FROM joined"))
    attached = [
        (id_, host, joined.get(key := key_of(attachment_id(host_id, type_, title)), key), day)
        for id_, host, host_id, day, type_, title in rows
    ]
    connection.executemany(
        "INSERT INTO link SELECT ?1, ?2, 'has_attachment', ?3, ?4, "
        "coalesce((SELECT day FROM document WHERE key = ?3), 0)",
        [row for row in attached if row[1] != row[2]],
    )
