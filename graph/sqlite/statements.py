"""Statements in and out of a graph file: sources with their texts, mentions and duties, exactly as they were read."""

import re
import sqlite3
import zlib
from collections.abc import Iterable
from typing import Any

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.record import Citation, Deadline, Document, Obligation, Record, Repair, Span, Suspect
from danchieu.extractors.text import fold
from danchieu.graph.model import ATTACHED

ATTACHMENT = "attachment"
_HASH_IN_ID = 16
_CONTINUED = bytes(range(0x80, 0xC0))
"""The bytes of UTF-8 that begin no character."""
_MENTION_ID = re.compile(r"^([0-9a-f]{16}):(\d+)-(\d+)$")
_MENTION_COLUMNS = (
    "source",
    "position",
    "start",
    "end",
    "quote_start",
    "quote_end",
    "page",
    "text",
    "kind",
    "type",
    "number",
    "date",
    "issuer",
    "title",
    "pinpoint",
    "relation",
    "subject",
    "rule",
    "certainty",
    "repairs",
)
_INSERT_MENTION = (
    f"INSERT INTO mention ({', '.join(repr(c) if c == 'end' else c for c in _MENTION_COLUMNS)}) "
    f"VALUES ({', '.join('?' * len(_MENTION_COLUMNS))}) RETURNING id"
).replace("'end'", '"end"')
_MARK = """
INSERT OR IGNORE INTO dirty_document
WITH wanted AS (SELECT value AS source FROM json_each(?))
SELECT l.cited FROM mention m JOIN link l ON l.mention = m.id WHERE m.source IN wanted
UNION SELECT t.document FROM duty u JOIN task t ON t.duty = u.id WHERE u.source IN wanted
UNION SELECT r.document FROM source s JOIN reading r ON r.id = s.reading
    WHERE s.id IN wanted AND r.document IS NOT NULL
"""
_encode = msgspec.json.Encoder().encode


class Read(msgspec.Struct):
    """One source as it was read: its record, and the source text that its offsets mean (None when nothing could be
    read).
    """

    record: Record
    text: str | None


class Refusal(msgspec.Struct, frozen=True):
    """Why a source could not be read. code, place, details: of the readers' messages, for a translation; what: in
    English.
    """

    code: str
    what: str
    place: str | None = None
    details: dict[str, Any] = {}


def mention_id(text_sha256: str, start: int, end: int) -> str:
    """The permanent id of a statement: what was read, whatever file it came in and whatever it is resolved to."""
    return f"{text_sha256[:_HASH_IN_ID]}:{start}-{end}"


def parse_mention_id(id_: str) -> tuple[str, int, int] | None:
    """(beginning of the text's hash, start, end) of an as-found id, None for anything else."""
    match = _MENTION_ID.match(id_)
    return (match[1], int(match[2]), int(match[3])) if match else None


def pack_text(text: str) -> bytes:
    """A source text as it is kept."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 6)


def unpack_text(body: bytes) -> str:
    """The source text back again."""
    return zlib.decompress(body).decode("utf-8", "surrogatepass")


def unpack_start(body: bytes, end: int) -> str:
    """The source text as far as a place in code points, or further: what comes behind is not unpacked."""
    most = 4 * (end + 1)
    start = zlib.decompressobj().decompress(body, most)
    if len(start) == most:  # cut, perhaps within a character: the last one is left out
        start = start.rstrip(_CONTINUED)[:-1]
    return start.decode("utf-8", "surrogatepass")


UNREAD_SCAN = "warnings LIKE '%\"no_text_layer%'"
"""Of a source in SQL, that it has scanned pages which were not recognised."""
RECOGNISED = "warnings LIKE '%\"ocr_confidence%'"
"""Of a source in SQL, that it has scanned pages which were recognised."""


def reader_version() -> str:
    """Version of the vocabulary in force; a source read with another one is read again."""
    return vocabulary.tables().version


def remove_source(connection: sqlite3.Connection, path: str) -> bool:
    """Take a source and its statements out. What depended on them is marked for the next derivation. False: there
    was none.
    """
    row = connection.execute("SELECT id FROM source WHERE path = ?", (path,)).fetchone()
    if row is None:
        return False
    _clear(connection, row[0])
    connection.execute("DELETE FROM dirty_source WHERE source = ?", row)
    connection.execute("DELETE FROM source WHERE id = ?", row)
    return True


def _clear(connection: sqlite3.Connection, source: int) -> None:
    one = (source,)
    readings = (
        "SELECT reading FROM mention WHERE source = ?1 UNION SELECT reading FROM witness WHERE source = ?1 "
        "UNION SELECT reading FROM source WHERE id = ?1"
    )
    connection.execute(f"INSERT OR IGNORE INTO dirty_block SELECT block FROM reading WHERE id IN ({readings})", one)
    connection.execute("INSERT OR IGNORE INTO dirty_block VALUES (?)", (f"s:{source}",))
    mark_documents(connection, [source])
    for view in ("link", "ruling"):
        connection.execute(f"DELETE FROM {view} WHERE mention IN (SELECT id FROM mention WHERE source = ?)", one)
    duties = "SELECT id FROM duty WHERE source = ?"
    connection.execute(f"DELETE FROM duty_actor WHERE duty IN ({duties})", one)
    connection.execute(f"DELETE FROM duty_mention WHERE duty IN ({duties})", one)
    connection.execute("DELETE FROM duty WHERE source = ?", one)
    connection.execute("DELETE FROM mention WHERE source = ?", one)
    connection.execute("DELETE FROM witness WHERE source = ?", one)
    text = connection.execute("SELECT text FROM source WHERE id = ?", one).fetchone()[0]
    connection.execute("UPDATE source SET text = NULL, reading = NULL WHERE id = ?", one)
    connection.execute(
        "DELETE FROM text WHERE id = ? AND NOT EXISTS (SELECT 1 FROM source WHERE text = ?)", (text, text)
    )


def mark_documents(connection: sqlite3.Connection, sources: list[int]) -> None:
    """Mark the documents whose citations and duties come from sources, as they are derived now."""
    connection.execute(_MARK, (_encode(sources).decode(),))


def write_source(connection: sqlite3.Connection, read: Read) -> int:
    """Store a source, replacing what was read from the same path before. A failed one is kept with its reason, a blank
    one (a scan that was not recognised) with its warnings; neither has statements.
    """
    record = read.record
    old = connection.execute("SELECT id FROM source WHERE path = ?", (record.source,)).fetchone()
    if old:
        _clear(connection, old[0])
    text = _write_text(connection, record.text_sha256, read.text)
    values = (
        re.split(r"[\\/]", record.source)[-1],
        record.sha256,
        text,
        record.pages,
        record.extractor,
        reader_version(),
        record.error,
        _encode(record.warnings).decode() if record.warnings else None,
        _encode(record.document).decode() if text else None,
        _encode(record.suspects).decode() if record.suspects else None,
    )
    row = connection.execute(
        "INSERT INTO source (path, name, sha256, text, pages, extractor, vocabulary, error, warnings, header, "
        "suspects) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET name = excluded.name, sha256 = "
        "excluded.sha256, "
        "text = excluded.text, pages = excluded.pages, extractor = excluded.extractor, vocabulary = "
        "excluded.vocabulary, "
        "error = excluded.error, warnings = excluded.warnings, header = excluded.header, suspects = "
        "excluded.suspects RETURNING id",
        (record.source, *values),
    ).fetchone()
    source: int = row[0]
    if text is not None:
        mentions = [connection.execute(_INSERT_MENTION, row).fetchone()[0] for row in _mention_rows(source, record)]
        connection.executemany(
            _INSERT_MENTION.replace(" RETURNING id", ""), _attachment_rows(source, record, read.text or "")
        )
        _write_duties(connection, source, record.obligations, mentions)
        connection.execute("INSERT OR IGNORE INTO dirty_source VALUES (?, 0)", (source,))
    return source


def clear_refusal(connection: sqlite3.Connection, path: str) -> None:
    """Note that a source is as it was read before."""
    connection.execute("UPDATE source SET error = NULL WHERE path = ? AND error IS NOT NULL", (path,))


def write_refusal(connection: sqlite3.Connection, path: str, refusal: Refusal, kept: bool) -> None:
    """Note why a source could not be read; it is tried again. kept: what was read from it before stays."""
    error = _encode(refusal).decode()
    if kept and connection.execute("UPDATE source SET error = ? WHERE path = ?", (error, path)).rowcount:
        return
    write_source(connection, Read(Record(source=path, sha256=None, text_sha256=None, error=error), None))


def refusal_of(error: str) -> Refusal:
    """What the error of a source says; that of a record from elsewhere, or of an earlier version, is a sentence."""
    try:
        return msgspec.json.decode(error, type=Refusal)
    except msgspec.DecodeError:
        return Refusal("", error)


def _write_text(connection: sqlite3.Connection, sha256: str | None, text: str | None) -> int | None:
    if sha256 is None or text is None or not text.strip():
        return None
    row = connection.execute("SELECT id FROM text WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None:
        row = connection.execute(
            "INSERT INTO text (sha256, body) VALUES (?, ?) RETURNING id", (sha256, pack_text(text))
        ).fetchone()
    found: int = row[0]
    return found


def _mention_rows(source: int, record: Record) -> Iterable[tuple[object, ...]]:
    for position, c in enumerate(record.citations):
        yield (
            source,
            position,
            c.start,
            c.end,
            c.evidence.start,
            c.evidence.end,
            c.page,
            c.text,
            c.kind,
            c.type,
            c.number,
            c.date,
            c.issuer,
            c.title,
            c.pinpoint,
            c.relation,
            c.subject,
            c.rule,
            c.certainty,
            _encode(c.repairs).decode() if c.repairs else None,
        )


def _attachment_rows(source: int, record: Record, text: str) -> Iterable[tuple[object, ...]]:
    """Documents issued with the source's own, at positions below zero."""
    for number, attachment in enumerate(record.document.attachments, 1):
        end = min(attachment.end, attachment.start + 300)
        heading = " ".join(text[attachment.start : end].split())
        yield (
            source,
            -number,
            attachment.start,
            attachment.end,
            attachment.start,
            end,
            None,
            heading,
            ATTACHMENT,
            attachment.type,
            None,
            None,
            None,
            attachment.title,
            None,
            ATTACHED,
            None,
            "header",
            "certain",
            None,
        )


def _write_duties(
    connection: sqlite3.Connection, source: int, duties: Iterable[Obligation], mentions: list[int]
) -> None:
    for position, duty in enumerate(duties):
        deadline = duty.deadline
        row = connection.execute(
            'INSERT INTO duty (source, position, start, "end", text, block, modality, deadline, due, section, page) '
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            (
                source,
                position,
                duty.start,
                duty.end,
                duty.text,
                duty.block,
                duty.modality,
                _encode(deadline).decode() if deadline else None,
                deadline.date if deadline else None,
                duty.section,
                duty.page,
            ),
        ).fetchone()
        for role in ("actors", "lead", "support"):
            names = dict.fromkeys(getattr(duty, role))
            connection.executemany(
                "INSERT OR IGNORE INTO actor (name, folded) VALUES (?, ?)", [(name, fold(name)) for name in names]
            )
            connection.executemany(
                "INSERT INTO duty_actor VALUES (?, ?, ?, (SELECT id FROM actor WHERE name = ?))",
                [(row[0], at, role, name) for at, name in enumerate(names)],
            )
        connection.executemany(
            "INSERT OR IGNORE INTO duty_mention VALUES (?, ?)",
            [(row[0], mentions[i]) for i in duty.citations if i < len(mentions)],
        )


def read_back(connection: sqlite3.Connection, source: int) -> Record:
    """The record of a source, from its statements."""
    row = connection.execute(
        "SELECT path, s.sha256, t.sha256, pages, warnings, error, header, suspects, extractor FROM source s LEFT "
        "JOIN text t ON t.id = s.text WHERE s.id = ?",
        (source,),
    ).fetchone()
    path, sha256, text_sha256, pages, warnings, error, header, suspects, extractor = row
    return Record(
        source=path,
        sha256=sha256,
        text_sha256=text_sha256,
        pages=pages,
        error=refusal_of(error).what if error else None,
        extractor=extractor or "",
        warnings=msgspec.json.decode(warnings, type=list[str]) if warnings else [],
        document=msgspec.json.decode(header, type=Document) if header else Document(),
        citations=[
            _citation(r)
            for r in connection.execute(
                f"SELECT {', '.join(_quoted(c) for c in _MENTION_COLUMNS[2:])} FROM mention WHERE source = ? AND "
                f"position >= 0 ORDER BY position",
                (source,),
            )
        ],
        obligations=_duties_back(connection, source),
        suspects=msgspec.json.decode(suspects, type=list[Suspect]) if suspects else [],
    )


def _quoted(column: str) -> str:
    return '"end"' if column == "end" else column


def _citation(row: tuple[Any, ...]) -> Citation:
    fields = dict(zip(_MENTION_COLUMNS[2:], row, strict=True))
    start, end, repairs = fields.pop("quote_start"), fields.pop("quote_end"), fields.pop("repairs")
    decoded = msgspec.json.decode(repairs, type=list[Repair]) if repairs else []
    return Citation(evidence=Span(start, end), repairs=decoded, **fields)


def _duties_back(connection: sqlite3.Connection, source: int) -> list[Obligation]:
    names: dict[tuple[int, str], list[str]] = {}
    for duty, role, name in connection.execute(
        "SELECT da.duty, da.role, a.name FROM duty d JOIN duty_actor da ON da.duty = d.id JOIN actor a ON a.id = "
        "da.actor "
        "WHERE d.source = ? ORDER BY da.duty, da.role, da.position",
        (source,),
    ):
        names.setdefault((duty, role), []).append(name)
    cited: dict[int, list[int]] = {}
    for duty, position in connection.execute(
        "SELECT dm.duty, m.position FROM duty d JOIN duty_mention dm ON dm.duty = d.id JOIN mention m ON m.id = "
        "dm.mention "
        "WHERE d.source = ? ORDER BY dm.duty, m.position",
        (source,),
    ):
        cited.setdefault(duty, []).append(position)
    return [
        Obligation(
            start=start,
            end=end,
            text=text,
            block=block,
            actors=names.get((id_, "actors"), []),
            lead=names.get((id_, "lead"), []),
            support=names.get((id_, "support"), []),
            modality=modality,
            deadline=msgspec.json.decode(deadline, type=Deadline) if deadline else None,
            citations=cited.get(id_, []),
            section=section,
            page=page,
        )
        for id_, start, end, text, block, modality, deadline, section, page in connection.execute(
            'SELECT id, start, "end", text, block, modality, deadline, section, page FROM duty WHERE source = ? '
            "ORDER BY position",
            (source,),
        )
    ]
