"""From what blocks know of acts to documents: one row each, with the best supported value of every field and the
conflicts beside it.
"""

import sqlite3
from collections.abc import Iterable

import msgspec

from danchieu.extractors.text import fold
from danchieu.graph.identity.outcome import TABLES, Part, Value
from danchieu.graph.identity.owners import Owner, owner_of
from danchieu.graph.identity.series import read_number

_LETTERS = frozenset({"Công văn", "Văn bản"})
_CODE, _LAW = "Bộ luật", "Luật"
_UNKNOWN = "?"
UNDATED = 99_999_999
_CHANCE_BITS = 35
_CHANCE = (1 << _CHANCE_BITS) - 1
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
        rows = [
            row
            for act in same
            for row in connection.execute("SELECT body, block FROM part WHERE act = ? ORDER BY block", (act,))
        ]
        parts = [_decode_part(body) for body, _ in rows]
        holding = [int(block[2:]) for _, block in rows if block.startswith("s:")]
        connection.execute("INSERT OR IGNORE INTO dirty_document VALUES (?)", (key,))
        connection.execute(
            "DELETE FROM document_words WHERE rowid = (SELECT place FROM document WHERE key = ?)", (key,)
        )
        connection.execute("DELETE FROM document WHERE key = ?", (key,))
        if parts:
            _write(connection, key, parts, holding)


def _write(connection: sqlite3.Connection, key: int, parts: list[Part], holding: list[int]) -> None:
    """Store a document. holding: the sources that have it behind the act that it is attached to."""
    values: dict[str, list[Value]] = {}
    for part in parts:
        for field, said in part.values.items():
            values.setdefault(field, []).extend(said)
    if any(value.value == _CODE for value in values.get("type", ())):  # "Luật Dân sự": a code is called a law
        values["type"] = [value for value in values["type"] if value.value != _LAW]
    best = {field: _best(said) for field, said in values.items() if field != "date"}
    best |= _headline(values.get("date", ()), best.get("number"))
    owner = _owner(parts, best.get("issuer"))
    issuer = best.get("issuer") or (owner.name if owner else None)
    in_corpus = any(part.in_corpus for part in parts)
    number = best.get("number")
    conflicts = sorted(
        c for field in ("date", "type", "issuer") if (c := _conflict(field, values.get(field, ()), best.get(field)))
    )
    owner_id = next((part.owner for part in parts if part.owner), None)
    day = day_number(best.get("date"))
    place = _place(connection, in_corpus, day, key)
    connection.execute(
        "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
            day,
            place,
        ),
    )
    files = connection.execute(
        "SELECT s.name FROM reading r JOIN source s ON s.reading = r.id WHERE r.document = ?1 UNION "
        "SELECT name FROM source WHERE id IN (SELECT value FROM json_each(?2)) ORDER BY 1",
        (key, msgspec.json.encode(holding).decode()),
    )
    words = " ".join(
        filter(None, (number, best.get("type"), issuer, best.get("title"), best.get("date"), *(f[0] for f in files)))
    )
    connection.execute(
        "INSERT INTO document_words (rowid, words) VALUES (?, ?)",
        (place, fold(words)),
    )


def day_number(date: str | None) -> int:
    """A day as a number that sorts as dates do, those without a day last: 20250822 of "2025-08-22"."""
    return int(date.replace("-", "").ljust(8, "0")) if date else UNDATED


def _place(connection: sqlite3.Connection, in_corpus: bool, day: int, key: int) -> int:
    """Where a document stands in the index of words: those of the corpus first, then by date; the rest is chance."""
    place = (int(not in_corpus) << 27 | day) << _CHANCE_BITS | key & _CHANCE
    while connection.execute("SELECT 1 FROM document WHERE place = ?", (place,)).fetchone():
        place += 1
    return place


def last_of_day(place: int) -> int:
    """The last place of the day of a place."""
    return place | _CHANCE


def number_key(number: str) -> str:
    """A number as people may type it: folded, without separators or leading zeros ("05-CT/TW" -> "5cttw")."""
    return fold(number).replace(" ", "").lstrip("0")


def _best(said: Iterable[Value]) -> str:
    """What the act's own header says, else most sources, else the tables; among equals the first by spelling."""
    totals: dict[tuple[str, int], int] = {}
    for value in said:
        totals[value.value, value.rank] = totals.get((value.value, value.rank), 0) + value.sources
    return min(totals, key=lambda item: (item[1], -totals[item], item[0]))[0]


def _headline(days: Iterable[Value], number: str | None) -> dict[str, str]:
    """The date of a document: the best of those that the year in its number allows, none when it allows none."""
    year = read_number(number).year if number else None
    allowed = [day for day in days if year is None or day.value.startswith(year)]
    return {"date": _best(allowed)} if allowed else {}


def _conflict(field: str, said: Iterable[Value], best: str | None) -> str | None:
    """ "date: 2015-05-15 | 2016-05-15": values that cannot both be right, the chosen one first; "date: ? | 2025-06-14"
    where the number allows none; "(tables)" behind what only the tables of known acts say.
    """
    said = list(said)
    values = {value.value for value in said}
    written = {value.value for value in said if value.rank < TABLES}
    if field == "issuer":
        values = {issuer for issuer in values if best and _other_issuer(issuer, best)} | ({best} if best else set())
    if field == "type":
        values -= _LETTERS - {best or ""}
    if field == "date" and best is None:
        values, best = {*values, _UNKNOWN}, _UNKNOWN
    if len(values) < 2 or best is None:
        return None
    tabled = {value.value for value in said} - written
    return f"{field}: " + " | ".join(f"{v} (tables)" if v in tabled else v for v in (best, *sorted(values - {best})))


def _other_issuer(one: str, other: str) -> bool:
    """Whether two issuers are different known bodies; a joint issuer includes those who issue with it."""
    a, b = owner_of(one), owner_of(other)
    known = a.body is not None and b.body is not None and a.placed and b.placed
    return known and a.id != b.id


def _owner(parts: list[Part], issuer: str | None) -> Owner | None:
    keeper = next((part.keeper for part in parts if part.keeper), None) or issuer
    return owner_of(keeper) if keeper else None
