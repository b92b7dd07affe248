"""Two builds of one graph file exclude each other, and two hands on one file of judgements; readers go on."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from danchieu.graph.errors import DatabaseLocked, explain, refuse_folder


@contextmanager
def building(path: str | Path) -> Iterator[None]:
    """Hold the right to change a graph file. The lock is a file beside it, and ends with the process, however that
    ends.

    Raises DatabaseLocked when another process holds it, DatabaseInvalid for a folder.
    """
    with held(path, seconds=0):
        yield


@contextmanager
def held(path: str | Path, seconds: float) -> Iterator[None]:
    """Hold the lock beside a file, waiting for it so many seconds. Raises as `building`."""
    refuse_folder(path)
    beside = Path(f"{path}-lock")
    try:
        connection = sqlite3.connect(beside, timeout=seconds, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode = MEMORY")
            connection.execute("BEGIN EXCLUSIVE")
        except BaseException:
            connection.close()
            raise
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise DatabaseLocked(
                path, "another build is at work on this file", "wait until it is done; reading is possible meanwhile"
            ) from error
        raise explain(error, path) from error
    try:
        yield
    finally:
        connection.close()
