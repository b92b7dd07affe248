"""From what blocks know of acts to documents: one row each, with the best supported value of every field and the
conflicts beside it.
"""

import sqlite3
from collections.abc import Iterable

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.text import fold
from danchieu.extractors.vocabulary import Tables, register
from danchieu.graph.outcome import Part, Value
from danchieu.graph.owners import MERGER, Owner, owner_of

_LETTERS = frozenset({"Công văn", "Văn bản"})
IN_CORPUS = "inthecorpus"
"""Word in the index of documents that the corpus holds, so that a search can ask for them first."""
_decode_part = msgspec.msgpack.Decoder(Part).decode


def assemble(connection: sqlite3.Connection, acts: Iterable[int]) -> None:
    """Make the documents of acts anew from all that is known of them; acts that people joined make one document."""
    joined = dict(connection.execute("SELECT act, document FROM joined"))
    for key in sorted({joined.get(act, act) for act in acts} | {act for act in acts if act in joined}):
        same = (
            []
            if joined.get(key, key) != key
            else [key, *(act for act, document in joined.items() if document == key and act != key)]
        )
        parts = [
            _decode_part(row[0])
            for act in same
            for row in connection.execute("SELECT body FROM part WHERE act = ? ORDER BY block", (act,))
        ]
        connection.execute("DELETE FROM document_words WHERE rowid = ?", (key,))
        if not parts:
            connection.execute("DELETE FROM document WHERE key = ?", (key,))
            continue
        _write(connection, key, parts)


def _write(connection: sqlite3.Connection, key: int, parts: list[Part]) -> None:
    values: dict[str, list[Value]] = {}
    for part in parts:
        for field, said in part.values.items():
            values.setdefault(field, []).extend(said)
    best = {field: _best(said) for field, said in values.items()}
    owner = _owner(parts, best.get("issuer"))
    issuer = best.get("issuer") or (owner.name if owner else None)
    in_corpus = any(part.in_corpus for part in parts)
    number = best.get("number")
    conflicts = sorted(
        c for field in ("date", "type", "issuer") if (c := _conflict(field, values.get(field, ()), best.get(field)))
    )
    owner_id = next((part.owner for part in parts if part.owner), None)
    connection.execute(
        "INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            key,
            parts[0].id,
            number_key(number) if number else None,
            best.get("type"),
            number,
            best.get("date"),
            issuer,
            best.get("title"),
            int(in_corpus),
            owner_id,
            owner.name if owner else None,
            parts[0].period,
            owner.level if owner else None,
            owner.branch if owner else None,
            msgspec.json.encode(conflicts).decode() if conflicts else None,
        ),
    )
    files = connection.execute(
        "SELECT s.name FROM reading r JOIN source s ON s.reading = r.id WHERE r.document = ? ORDER BY s.name", (key,)
    )
    words = " ".join(
        filter(None, (number, best.get("type"), issuer, best.get("title"), best.get("date"), *(f[0] for f in files)))
    )
    connection.execute(
        "INSERT INTO document_words (rowid, words) VALUES (?, ?)",
        (key, f"{fold(words)} {IN_CORPUS if in_corpus else ''}"),
    )


def number_key(number: str) -> str:
    """A number as people may type it: folded, without separators or leading zeros ("05-CT/TW" -> "5cttw")."""
    return fold(number).replace(" ", "").lstrip("0")


def _best(said: Iterable[Value]) -> str:
    """What the act's own header says, else most sources, else the tables; among equals the first by spelling."""
    totals: dict[tuple[str, int], int] = {}
    for value in said:
        totals[value.value, value.rank] = totals.get((value.value, value.rank), 0) + value.sources
    return min(totals, key=lambda item: (item[1], -totals[item], item[0]))[0]


def _conflict(field: str, said: Iterable[Value], best: str | None) -> str | None:
    """ "date: 2015-05-15 | 2016-05-15": values that cannot both be right, the chosen one first."""
    values = {value.value for value in said}
    if field == "issuer":
        values = {issuer for issuer in values if best and _other_issuer(issuer, best)} | ({best} if best else set())
    if field == "type":
        values -= _LETTERS - {best or ""}
    if len(values) < 2 or best is None:
        return None
    return f"{field}: " + " | ".join([best, *sorted(values - {best})])


def _other_issuer(one: str, other: str) -> bool:
    """Whether two issuers are different known bodies; a joint issuer includes those who issue with it."""
    a, b = owner_of(one), owner_of(other)
    known = a.body is not None and b.body is not None and a.placed and b.placed
    return known and a.id != b.id


def _owner(parts: list[Part], issuer: str | None) -> Owner | None:
    keeper = next((part.keeper for part in parts if part.keeper), None) or issuer
    return owner_of(keeper) if keeper else None


def assemble_bodies(connection: sqlite3.Connection) -> None:
    """Make the table of bodies anew: the keepers of all registers, and the bodies above and after them."""
    rows: dict[str, tuple[object, ...]] = {}
    for id_, keeper in connection.execute(
        "SELECT owner, min(keeper) FROM document WHERE owner <> '' AND keeper IS NOT NULL GROUP BY owner"
    ):
        rows[id_] = _body_row(id_, owner_of(keeper))
    waiting = [rows[id_] for id_ in sorted(rows)]
    while waiting:
        row = waiting.pop()
        for related in (row[4], row[7]):
            body = vocabulary.tables().bodies_by_id.get(str(related))
            if body is not None and related not in rows:
                rows[body.id] = _body_row(body.id, owner_of(body.name))
                waiting.append(rows[body.id])
    connection.execute("DELETE FROM body")
    connection.executemany("INSERT INTO body VALUES (?, ?, ?, ?, ?, ?, ?, ?)", [rows[id_] for id_ in sorted(rows)])


def _body_row(id_: str, owner: Owner) -> tuple[object, ...]:
    """What the vocabulary knows of a register's keeper."""
    tables = vocabulary.tables()
    body = tables.bodies_by_id.get(owner.body or "")
    if body is None or body.needs_locality:
        return (id_, owner.name, owner.level, owner.branch, _parent(owner, tables), *_validity(id_, owner, tables))
    later = [s for s in register().succession if s.predecessor == body.id and s.relation != "transferred_part"]
    successor = body.successor or (later[0].successor if later else None)
    return (id_, owner.name, owner.level, owner.branch, body.parent, body.valid_from, body.valid_to, successor)


def _parent(owner: Owner, tables: Tables) -> str | None:
    """A department's people's committee, where its province is known."""
    body = tables.bodies_by_id.get(owner.body or "")
    place = next((p for p in tables.provinces if p.slug == owner.province), None)
    if body is None or place is None or owner.level != 5:
        return None
    parent = tables.bodies_by_id.get(body.parent or "")
    if parent is None:
        return None
    if parent.id == "tinh-uy":
        return owner_of(f"Tỉnh ủy {place.name}").id
    return owner_of(f"UBND {place.kind} {place.name}").id if parent.id == "ubnd-cap-tinh" else parent.id


def _validity(id_: str, owner: Owner, tables: Tables) -> tuple[str | None, str | None, str | None]:
    """Provinces that were merged on 1 July 2025 end with the day before; their bodies go over to those of the new
    province.
    """
    if id_.endswith(".2025"):
        return MERGER, None, None
    old = next((p for p in tables.provinces if p.slug == owner.province and p.key.startswith("old:")), None)
    if old is None or old.valid_to is None or owner.level not in (4, 5):
        return None, old.valid_to if old else None, None
    new = next((p for p in tables.provinces if p.name == old.new_name and p.key.startswith("new:")), None)
    if new is None:
        return None, old.valid_to, None
    renamed = owner.name.replace(f"{old.kind} {old.name}", f"{new.kind} {new.name}").replace(old.name, new.name)
    return None, old.valid_to, f"{owner_of(renamed).id}.2025"
