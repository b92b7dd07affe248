"""Records in: what `build` does once files are read, and what anyone may do who has records from elsewhere."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from danchieu.extractors.vocabulary import register
from danchieu.graph.errors import explain
from danchieu.graph.identity.reading import Readings, read_record
from danchieu.graph.identity.rulings import Rulings, stored
from danchieu.graph.sqlite.derive import derived, store_readings
from danchieu.graph.sqlite.lock import building
from danchieu.graph.sqlite.schema import connect
from danchieu.graph.sqlite.statements import Read, write_source


def ingest(path: str | Path, reads: Iterable[Read]) -> None:
    """Store records with their source texts in a graph file, made when it is not there, and bring the graph up to date.

    A record replaces what was read from the same source before. Raises the errors of `graph.errors`: DatabaseLocked
    while a build is at work on the file.
    """
    with building(path):
        connection = connect(path, create=True)
        try:
            with derived(connection):
                _store_all(connection, reads)
        except sqlite3.Error as error:
            raise explain(error, path) from error
        finally:
            connection.close()


def _store_all(connection: sqlite3.Connection, reads: Iterable[Read]) -> None:
    rulings = Rulings(stored(connection))
    for read in reads:
        store(
            connection,
            read,
            read_record(read.record, read.text or "", register(), Path(read.record.source).name),
            rulings,
        )


def store(connection: sqlite3.Connection, read: Read, readings: Readings | None, rulings: Rulings) -> None:
    """Store one source and its readings, inside a transaction of the caller. readings: None for a source that
    failed. A source without a word carries no document.
    """
    source = write_source(connection, read)
    if readings is None or read.text is None or not read.text.strip():
        return
    if rulings.touch(read.record.text_sha256):
        readings = rulings.read(read.record, read.text, register(), Path(read.record.source).name)
    store_readings(connection, source, readings)
