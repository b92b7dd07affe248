"""Files that are written whole or not at all."""

import os
import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_GRAPH = b"SQLite format 3\0"
"""How the file of a graph begins (https://www.sqlite.org/fileformat.html)."""
_DEVICES = ("/dev/", "/proc/")


class NotOverwritten(ValueError):
    """`path` is a graph, or one of the files that are being read: nothing is written over it."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is a graph or one of the files that are read; choose another file to write")
        self.path = path


@contextmanager
def replacing(path: str | Path, inputs: Iterable[str | Path] = ()) -> Iterator[IO[bytes]]:
    """A file that takes the place of the one at `path` when the block ends, and leaves it as it was when it fails.

    It is written beside the target, so their folder must be writable; a device or a pipe is written as it is. Raises
    NotOverwritten when the target is one of the inputs or the file of a graph, OSError when it cannot be written.
    """
    path = Path(path)
    if str(path.absolute()).startswith(_DEVICES) or (path.exists() and not path.is_file()):
        with path.open("wb") as out:
            yield out
        return
    if path.exists() and (_is_graph(path) or any(_same(path, one) for one in inputs)):
        raise NotOverwritten(path)
    target = path.resolve()  # a link stays, and leads to the new file
    beside = target.with_name(f".danchieu-{secrets.token_hex(8)}")
    try:
        with _made(beside, path) as out:
            yield out
        if target.exists():
            shutil.copymode(target, beside)
        os.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)


def _made(beside: Path, path: Path) -> IO[bytes]:
    """A new file; what is wrong with its folder is said of the file that people know."""
    try:
        return beside.open("xb")
    except OSError as error:
        error.filename = str(path)
        raise


def _is_graph(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_GRAPH)) == _GRAPH


def _same(path: Path, other: str | Path) -> bool:
    return os.path.exists(other) and os.path.samefile(path, other)
