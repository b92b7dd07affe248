"""Rows in batches whose borders and names come from the rows alone.

A batch ends behind a row whose key says so, not after a fixed number of rows, so a document that is new changes the
batch it falls
into and no other. A batch is named by the hash of what it holds: what the server has under that name need not be sent
again.
"""

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from zlib import crc32

import msgspec

from danchieu.graph.neo4j.rows import Placed, Row
from danchieu.graph.neo4j.schema import VERSION

_ROWS = 4096
"""Of a batch, on average; a power of two."""
_LARGEST = 10_000


class Batch(msgspec.Struct, frozen=True):
    """Rows of one kind. id: 63 bits of the hash of their content."""

    id: int
    kind: str
    rows: list[Row]


def batches(rows: Iterable[Placed]) -> Iterator[Batch]:
    """Rows by kind, in batches; of the same rows, the same batches."""
    waiting: dict[str, list[Row]] = {}
    for kind, row in rows:
        held = waiting.setdefault(kind, [])
        held.append(row)
        if _ends(row) or len(held) >= _LARGEST:
            yield _batch(kind, waiting.pop(kind))
    for kind, held in waiting.items():
        yield _batch(kind, held)


def _ends(row: Row) -> bool:
    name = row["id"] if "id" in row else f"{row['from']} {row['to']}"
    return crc32(name.encode("utf-8", "surrogatepass")) % _ROWS == 0


def _batch(kind: str, rows: list[Row]) -> Batch:
    try:
        content = msgspec.msgpack.encode((VERSION, kind, rows))
    except UnicodeEncodeError:
        rows = [{name: _writable(value) for name, value in row.items()} for row in rows]
        content = msgspec.msgpack.encode((VERSION, kind, rows))
    return Batch(int.from_bytes(blake2b(content, digest_size=8).digest(), "big") >> 1, kind, rows)


def _writable(value: object) -> object:
    """Without the halves of characters that a broken source may hold: no protocol carries them."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {key: _writable(one) for key, one in value.items()}
    return [_writable(one) for one in value] if isinstance(value, list) else value
