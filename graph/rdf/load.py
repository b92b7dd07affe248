"""Triples into Oxigraph: from a graph, from files, and into a folder that keeps them for the next question."""

import shutil
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import msgspec
import pyoxigraph as ox

from danchieu.graph.protocol import Whole, reading
from danchieu.graph.rdf.mapping import VERSION, triples
from danchieu.graph.rdf.names import names

_STAMP = "danchieu.json"
_TRIPLES = "triples"


class _Stamp(msgspec.Struct):
    """What a folder holds: the state of the graph file it came from, the base of its IRIs, the mapping's version."""

    size: int
    changed: int
    base: str
    version: int = VERSION


def fill(store: ox.Store, graph: Whole, base: str | None = None) -> None:
    """Put a graph into a store.

    The triples pass through a temporary file: memory holds what the store holds, and no more.
    """
    with reading(graph), TemporaryFile(prefix="danchieu-") as file:
        _write(triples(graph, base), file)
        file.seek(0)
        store.bulk_load(input=file, format=ox.RdfFormat.N_TRIPLES)


def in_memory(graph: Whole, base: str | None = None) -> ox.Store:
    """A store in memory with a graph in it."""
    store = ox.Store()
    fill(store, graph, base)
    return store


def read(path: str | Path) -> ox.Store:
    """A store in memory with what a file says (.ttl, .nq, .nt, .jsonld, .trig, .rdf).

    Raises ValueError for files that are none of these, SyntaxError for what cannot be parsed.
    """
    path = Path(path)
    format = ox.RdfFormat.from_extension(path.suffix.lstrip("."))
    if format is None:
        raise ValueError(f"{path} is no RDF file: .ttl, .nq, .nt, .jsonld, .trig or .rdf")
    store = ox.Store()
    store.bulk_load(path=str(path), format=format)
    return store


def kept(folder: str | Path, graph: Whole, file: str | Path, base: str | None = None) -> ox.Store:
    """The graph of a file as a store on disk, made anew when the graph file has changed since.

    folder: made when it is absent; ValueError when it holds something that was not written here.
    """
    folder = Path(folder)
    wanted = _stamp(Path(file), names(base).base)
    if _read_stamp(folder) == wanted:
        return ox.Store.read_only(str(folder / _TRIPLES))
    if folder.exists() and any(folder.iterdir()) and not (folder / _STAMP).exists():
        raise ValueError(f"{folder} holds other files; name an empty folder, or one that does not exist yet")
    shutil.rmtree(folder / _TRIPLES, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _STAMP).write_bytes(b"{}")
    store = ox.Store(str(folder / _TRIPLES))
    fill(store, graph, base)
    store.flush()
    (folder / _STAMP).write_bytes(msgspec.json.encode(wanted))
    return store


def _write(lines: Iterable[str], file: IO[bytes]) -> None:
    file.writelines(line.encode() + b"\n" for line in lines)


def _stamp(file: Path, base: str) -> _Stamp:
    """A graph file changes with its write-ahead log."""
    beside = Path(f"{file}-wal")
    states = [path.stat() for path in (file, beside) if path.exists()]
    return _Stamp(sum(state.st_size for state in states), max((state.st_mtime_ns for state in states), default=0), base)


def _read_stamp(folder: Path) -> _Stamp | None:
    try:
        return msgspec.json.decode((folder / _STAMP).read_bytes(), type=_Stamp)
    except (OSError, msgspec.MsgspecError):
        return None
