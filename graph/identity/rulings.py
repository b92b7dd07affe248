"""Judgements at work: which statements they change before they are read, and which acts they join once blocks are
resolved.
"""

import sqlite3
from collections.abc import Iterable

import msgspec

from danchieu.extractors.record import Record
from danchieu.extractors.vocabulary import Register
from danchieu.graph.identity.judgements import Judgement
from danchieu.graph.identity.reading import Reading, Readings, read_record
from danchieu.graph.sqlite.commits import committed
from danchieu.graph.sqlite.schema import key_of
from danchieu.graph.sqlite.statements import parse_mention_id

_decode = msgspec.json.Decoder(Judgement).decode


class Rulings:
    """The judgements in force, by the text they speak of. `joins`: pairs of statements or documents that are one
    act.
    """

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self.joins: list[tuple[str, str]] = []
        self.splits: list[tuple[str, str]] = []
        self._by_text: dict[str, list[tuple[str, Judgement]]] = {}
        for judgement in sorted((j for j in judgements if not j.withdrawn), key=lambda j: j.key):
            if judgement.verdict == "same":
                self.joins.append((judgement.mention, judgement.other or ""))
                self._enter(judgement.mention, judgement)
                self._enter(judgement.other or "", judgement)
            elif judgement.verdict == "different":
                self.splits.append((judgement.mention, judgement.other or ""))
                self._enter(max(judgement.mention, judgement.other or ""), judgement)
            else:
                self._enter(judgement.mention, judgement)

    def _enter(self, mention: str, judgement: Judgement) -> None:
        parts = parse_mention_id(mention)
        if parts:
            self._by_text.setdefault(parts[0], []).append((mention, judgement))

    def touch(self, text_sha256: str | None) -> bool:
        """Whether a text has statements that were judged."""
        return text_sha256 is not None and text_sha256[:16] in self._by_text

    def read(self, record: Record, text: str, register: Register, file: str) -> Readings:
        """`read_record` under the judgements on this text."""
        judged = self._positions(record)
        citations = list(record.citations)
        for position, judgements in judged.items():
            for judgement in judgements:
                if judgement.verdict == "issuer" and judgement.value:
                    citations[position] = msgspec.structs.replace(
                        citations[position],
                        issuer=judgement.value,
                        text=f"{citations[position].text} của {judgement.value}",
                    )
        dropped = {position for position, js in judged.items() if any(j.verdict == "not_a_citation" for j in js)}
        readings = read_record(msgspec.structs.replace(record, citations=citations), text, register, file, dropped)
        for position, judgements in judged.items():
            reading = readings.cited[position]
            if reading is not None:
                readings.cited[position] = _judged(reading, _id_in(record, position), judgements)
            for judgement in judgements:
                if judgement.verdict == "relation" and judgement.value:
                    readings.relations[position] = judgement.value
        return readings

    def _positions(self, record: Record) -> dict[int, list[Judgement]]:
        """Judgements by the position of the citation they speak of; where a new extractor reads a span a little
        differently, the citation that covers most of it.
        """
        found: dict[int, list[Judgement]] = {}
        for mention, judgement in self._by_text.get((record.text_sha256 or "")[:16], ()):
            parts = parse_mention_id(mention)
            if parts is None:
                continue
            _, start, end = parts
            best = max(
                range(len(record.citations)),
                key=lambda i: (min(record.citations[i].end, end) - max(record.citations[i].start, start), -i),
                default=None,
            )
            if best is None:
                continue
            citation = record.citations[best]
            if 2 * (min(citation.end, end) - max(citation.start, start)) >= max(
                citation.end - citation.start, end - start
            ):
                found.setdefault(best, []).append(judgement)
        return found


def _judged(reading: Reading, mention: str, judgements: list[Judgement]) -> Reading:
    """A reading of its own for a statement that was judged, so that the judgement touches no other."""
    given = [j.value for j in judgements if j.verdict == "document" and j.value]
    if given:
        return msgspec.structs.replace(reading, block=f"j:{mention}", mark=mention, candidates=(min(given),))
    if any(j.verdict == "different" for j in judgements):
        return msgspec.structs.replace(reading, apart=mention)
    return msgspec.structs.replace(reading, mark=mention)


def _id_in(record: Record, position: int) -> str:
    citation = record.citations[position]
    return f"{(record.text_sha256 or '')[:16]}:{citation.start}-{citation.end}"


def stored(connection: sqlite3.Connection) -> list[Judgement]:
    """The judgements that the graph was last brought up to date with."""
    return [_decode(row[0]) for row in connection.execute("SELECT body FROM judgement ORDER BY id")]


def install(connection: sqlite3.Connection, judgements: Iterable[Judgement]) -> None:
    """Put judgements in place of those stored, and mark what the difference touches for the next derivation."""
    new = {judgement.key: msgspec.json.encode(judgement).decode() for judgement in judgements}
    old = dict(connection.execute("SELECT id, body FROM judgement"))
    changed = {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
    if not changed:
        return
    texts = set()
    for key in changed:
        for body in (old.get(key), new.get(key)):
            if body is not None:
                judgement = _decode(body)
                ends = (judgement.mention, judgement.other or "")
                texts |= {parts[0] for end in ends if (parts := parse_mention_id(end))}
    with committed(connection):
        connection.executemany("DELETE FROM judgement WHERE id = ?", [(key,) for key in changed])
        connection.executemany(
            "INSERT INTO judgement VALUES (?, ?)", [(key, new[key]) for key in sorted(changed) if key in new]
        )
        for text in sorted(texts):
            for (source,) in connection.execute(
                "SELECT s.id FROM text t JOIN source s ON s.text = t.id WHERE t.sha256 >= ?1 AND t.sha256 < ?1 || 'g'",
                (text,),
            ).fetchall():
                connection.execute("INSERT OR REPLACE INTO dirty_source VALUES (?, 1)", (source,))
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('joins', 'stale')")


def classes(pairs: Iterable[tuple[int, int]]) -> list[set[int]]:
    """Sets of acts that pairs join, whatever their order."""
    found: list[set[int]] = []
    for one, other in pairs:
        touched = [members for members in found if one in members or other in members]
        merged = {one, other}.union(*touched)
        found = [members for members in found if members not in touched] + [merged]
    return found


def acts_of(connection: sqlite3.Connection, end: str) -> list[int]:
    """The acts that one end of a judgement stands for: of a statement as resolved, or a document's id."""
    if parse_mention_id(end) is None:
        return [key_of(end)]
    acts = {
        connection.execute("SELECT act FROM reading WHERE id = ?", (reading,)).fetchone()[0]
        for reading in readings_of(connection, end)
    }
    return sorted(act for act in acts if act is not None)


def readings_of(connection: sqlite3.Connection, mention: str) -> list[int]:
    """The readings of a statement by as-found id: one for each source that holds the text, as a rule the same."""
    parts = parse_mention_id(mention)
    if parts is None:
        return []
    rows = connection.execute(
        "SELECT DISTINCT m.reading FROM text t JOIN source s ON s.text = t.id JOIN mention m ON m.source = s.id "
        "WHERE t.sha256 >= ?1 AND t.sha256 < ?1 || 'g' AND m.start = ?2 AND m.\"end\" = ?3 AND m.position >= 0 "
        "AND m.reading IS NOT NULL",
        parts,
    )
    return [row[0] for row in rows]
