"""Acts that people joined, and statements that they resolved: the last word on which document a reading stands for."""

import sqlite3
from collections.abc import Iterable

import msgspec

from danchieu.extractors import vocabulary
from danchieu.graph.assemble import assemble
from danchieu.graph.identity.known import known_by_id
from danchieu.graph.identity.outcome import CITATION, TABLES, Part, Value
from danchieu.graph.identity.reading import Reading
from danchieu.graph.identity.rulings import Rulings, acts_of, classes, readings_of
from danchieu.graph.sqlite.commits import committed
from danchieu.graph.sqlite.schema import key_of
from danchieu.graph.sqlite.statements import parse_mention_id


def relink(connection: sqlite3.Connection, reading: int) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO dirty_source SELECT source, 0 FROM mention WHERE reading = ?1 UNION SELECT id, 0 FROM "
        "source WHERE reading = ?1",
        (reading,),
    )


def _relink_attached(connection: sqlite3.Connection, acts: Iterable[int]) -> None:
    """Sources with attachments among acts: no reading stands for those."""
    connection.executemany(
        "INSERT OR IGNORE INTO dirty_source SELECT CAST(substr(block, 3) AS INTEGER), 0 FROM part WHERE act = ? "
        "AND block GLOB 's:*'",
        [(act,) for act in acts],
    )


def join(connection: sqlite3.Connection, rulings: Rulings) -> None:
    """Bring the joins of acts, and the readings that people resolved, up to date with the judgements in force."""
    before = dict(connection.execute("SELECT act, document FROM joined"))
    marked = connection.execute("SELECT count(*) FROM reading WHERE block GLOB 'j:*'").fetchone()[0]
    if not (before or marked or rulings.joins or _settled(connection)):
        return
    with committed(connection):
        after = _joins(connection, rulings)
        touched = {act for act in before.keys() | after.keys() if before.get(act) != after.get(act)}
        connection.execute("DELETE FROM joined")
        connection.executemany("INSERT INTO joined VALUES (?, ?)", sorted(after.items()))
        for act in sorted(touched):
            _move(connection, "act = ?", act, after.get(act, act))
        _relink_attached(connection, touched)
        touched |= {before[act] for act in touched if act in before} | {after[act] for act in touched if act in after}
        touched |= _resolve_judged(connection, rulings, after)
        assemble(connection, touched)


def _settled(connection: sqlite3.Connection) -> bool:
    """Whether a judgement that may be gone left a trace: an open reading that stands for a document, or what was said
    of a document by hand.
    """
    sql = (
        "SELECT EXISTS (SELECT 1 FROM reading WHERE act IS NULL AND document IS NOT NULL) "
        "OR EXISTS (SELECT 1 FROM part WHERE block = 'j:')"
    )
    return bool(connection.execute(sql).fetchone()[0])


def _joins(connection: sqlite3.Connection, rulings: Rulings) -> dict[int, int]:
    """Each joined act with the document it is part of. A set that holds two acts which people keep apart is not
    joined at all.
    """
    pairs = [
        (a, b)
        for one, other in rulings.joins
        for a in acts_of(connection, one)
        for b in acts_of(connection, other)
        if a != b
    ]
    apart = [(set(acts_of(connection, one)), set(acts_of(connection, other))) for one, other in rulings.splits]
    named = {key_of(end): end for pair in rulings.joins for end in pair if parse_mention_id(end) is None}
    found: dict[int, int] = {}
    for members in classes(pairs):
        if any(members & one and members & other for one, other in apart):
            continue
        document = min(members, key=lambda act: _standing(connection, act, named.get(act, "")))
        found |= dict.fromkeys(members, document)
    return found


def _standing(connection: sqlite3.Connection, act: int, name: str) -> tuple[bool, bool, bool, bool, str]:
    """Which of joined acts gives its id: one in the corpus, one with a number, one that statements name, an attachment,
    the first by id.

    name: the id by which a person named it. What is attached or named by hand has its parts later than the joins, so
    they do not count here.
    """
    parts = [
        msgspec.msgpack.decode(row[0], type=Part)
        for row in connection.execute("SELECT body FROM part WHERE act = ? AND block NOT GLOB '[sj]:*'", (act,))
    ]
    return (
        not any(p.in_corpus for p in parts),
        not any(p.values.get("number") for p in parts),
        not parts,
        "#" not in name,
        parts[0].id if parts else name,
    )


def _move(connection: sqlite3.Connection, condition: str, value: int, document: int | None) -> None:
    rows = connection.execute(
        f"SELECT id FROM reading WHERE {condition} AND document IS NOT ?", (value, document)
    ).fetchall()
    for (reading,) in rows:
        connection.execute("UPDATE reading SET document = ? WHERE id = ?", (document, reading))
        relink(connection, reading)
        connection.execute(
            "INSERT OR IGNORE INTO dirty_block SELECT 's:' || id FROM source WHERE reading = ?", (reading,)
        )


def _resolve_judged(connection: sqlite3.Connection, rulings: Rulings, joined: dict[int, int]) -> set[int]:
    """Open statements that people resolved: to a document's id, or to what another statement stands for."""
    wanted = _wanted(connection, rulings)
    parts: dict[int, Part] = {}
    for reading in sorted(wanted, key=lambda reading: wanted[reading]):
        _, target = wanted[reading]
        document = _document_of(connection, target, joined, wanted, set())
        _move(connection, "id = ?", reading, document)
        if document is not None and parse_mention_id(target) is None:
            parts.setdefault(document, _named_by_hand(wanted[reading][0], target))
    for (reading,) in connection.execute(
        "SELECT id FROM reading WHERE act IS NULL AND document IS NOT NULL"
    ).fetchall():
        if reading not in wanted:
            _move(connection, "id = ?", reading, None)
    old = dict(connection.execute("SELECT act, body FROM part WHERE block = 'j:'"))
    new = {act: msgspec.msgpack.encode(part) for act, part in parts.items()}
    connection.execute("DELETE FROM part WHERE block = 'j:'")
    connection.executemany("INSERT INTO part VALUES (?, 'j:', ?)", sorted(new.items()))
    return {act for act in old.keys() | new.keys() if old.get(act) != new.get(act)}


Wanted = dict[int, tuple[bytes, str]]
"""Readings that people resolved: what they say (which orders them, whatever the file's history), and to what."""


def _wanted(connection: sqlite3.Connection, rulings: Rulings) -> Wanted:
    wanted: Wanted = {}
    for one, other in rulings.joins:
        for end, far in ((one, other), (other, one)):
            wanted |= {reading: (body, far) for reading, body in _open_readings(connection, end)}
    for reading, body in connection.execute("SELECT id, body FROM reading WHERE block GLOB 'j:*'"):
        wanted[reading] = (body, msgspec.msgpack.decode(body, type=Reading).candidates[0])
    return wanted


def _document_of(
    connection: sqlite3.Connection, target: str, joined: dict[int, int], wanted: Wanted, seen: set[str]
) -> int | None:
    """The document that a target stands for; a statement that was itself resolved by hand leads on to what it stands
    for.
    """
    acts = {joined.get(act, act) for act in acts_of(connection, target)}
    if len(acts) == 1:
        return acts.pop()
    further = {wanted[reading][1] for reading in readings_of(connection, target) if reading in wanted}
    if acts or len(further) != 1 or target in seen:
        return None
    return _document_of(connection, further.pop(), joined, wanted, seen | {target})


def _open_readings(connection: sqlite3.Connection, end: str) -> list[tuple[int, bytes]]:
    """Readings of a statement that stay open by themselves, and what they say."""
    return [
        (reading, body)
        for reading in readings_of(connection, end)
        for body, act, block in connection.execute("SELECT body, act, block FROM reading WHERE id = ?", (reading,))
        if act is None and not block.startswith("j:")
    ]


def _named_by_hand(body: bytes, id_: str) -> Part:
    """What a statement and the tables say of a document that a person gave it by id; nothing else may know it."""
    said = msgspec.msgpack.decode(body, type=Reading)
    known = known_by_id(id_, vocabulary.register())
    series = id_.rsplit("@", 1)[-1].split("~")[0].split("/", 1) if "@" in id_ else ["", ""]
    values: dict[str, tuple[Value, ...]] = {}
    for rank, told in ((CITATION, said), (TABLES, known)):
        for field in ("number", "date", "type", "issuer", "title"):
            if value := getattr(told, field, None):
                values[field] = (*values.get(field, ()), Value(value, rank, 1))
    return Part(id_, series[0] or None, said.keeper, series[-1] or None, False, values)


def name_joined(connection: sqlite3.Connection) -> None:
    """Keep the ids of acts that gave theirs up as aliases; once attachments have their parts."""
    wanted = set()
    for act, document in connection.execute("SELECT act, document FROM joined WHERE act <> document").fetchall():
        row = connection.execute("SELECT body FROM part WHERE act = ? LIMIT 1", (act,)).fetchone()
        if row is not None:
            id_ = msgspec.msgpack.decode(row[0], type=Part).id
            wanted.add((key_of(id_), id_, document))
    if wanted == set(connection.execute("SELECT alias, id, document FROM alias")):
        return
    with committed(connection):
        connection.execute("DELETE FROM alias")
        connection.executemany("INSERT OR REPLACE INTO alias VALUES (?, ?, ?)", sorted(wanted))
