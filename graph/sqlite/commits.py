"""What is written to a graph file together: readers see all of it or nothing."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def committed(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is written inside in one commit, or none of it; inside another one it belongs to that."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
