"""RDF at scale: export rate and memory at two sizes, loading into Oxigraph, property paths over many citations.

    python benchmarks/rdf.py [DOCUMENTS ...] [--keep FOLDER]     (default 10000 100000; as benchmarks/graph.py)

The graph is the generated one of `graph.build`, read from its file. Each measurement runs in a process of its own.
Prints one JSON object a line: what, size, lines or triples, seconds by the clock and of CPU, lines a second of CPU,
peak memory in MB above what the interpreter with its imports takes; "path" is one property path from the document that
is implemented most, "longest" one through a chain of 100,000 documents.
"""

import io
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyoxigraph as ox

from danchieu.graph.memory import MemoryStore
from danchieu.graph.model import Document, Edge
from danchieu.graph.rdf.load import fill, in_memory
from danchieu.graph.rdf.names import names
from danchieu.graph.rdf.sparql import sparql
from danchieu.graph.rdf.store import RdfStore
from danchieu.graph.rdf.write import FORMATS
from danchieu.graph.sqlite.store import SqliteStore
from danchieu.queries.rq import question
from graph import Drawn, apart, graph_files, megabytes, say

LONGEST = 100_000
IN_MEMORY = 10_000
"""Documents at most: a triple takes half a kilobyte there."""


class Counting(io.RawIOBase):
    """A file that only counts."""

    def __init__(self) -> None:
        self.lines = self.bytes = 0

    def write(self, data: Any) -> int:
        self.lines += data.count(b"\n")
        self.bytes += len(data)
        return len(data)


def exporting(file: Path, format: str) -> dict[str, Any]:
    """Write a format into nothing."""
    out = Counting()
    FORMATS[format](SqliteStore(file), out)  # type: ignore[arg-type]
    return {"lines": out.lines, "megabytes": round(out.bytes / 1e6)}


def loading(file: Path, where: str) -> dict[str, Any]:
    """Into an Oxigraph store, in memory or in a folder, and asking it."""
    graph = SqliteStore(file)
    start = time.process_time()
    with TemporaryDirectory() as folder:
        if where == "memory":
            store = in_memory(graph)
        else:
            store = ox.Store(folder)
            fill(store, graph)
        took = time.process_time() - start
        return {"triples": len(store), "loaded_cpu_s": round(took, 1), **asking(store, Drawn(file).sources[0])}


def longest(size: int, _: str) -> dict[str, Any]:
    """A chain of documents that each implement the one before."""
    documents = [Document(f"d{n}", None, f"{n}", None, None, None, False) for n in range(size + 1)]
    edges = [Edge(f"e{n}", f"d{n + 1}", f"d{n}", "implements", 1) for n in range(size)]
    return asking(RdfStore.of(MemoryStore(documents, edges)).store, documents[0])


def asking(store: ox.Store, about: Document) -> dict[str, Any]:
    """A property path to a document, and the question of its implementers."""
    step = "<http://data.europa.eu/eli/ontology#ensures_implementation_of>"
    path = f"SELECT ?d {{ ?d {step}+ {names().document(about.id)} }}"
    took = {}
    for name, query, parameters in (("path", path, {}), ("implementers", question("implementers"), {"about": about})):
        started = time.process_time()
        rows = sparql(store, query, parameters).terms
        took[name] = {"rows": len(rows), "seconds": round(time.process_time() - started, 3)}
    return took


def measured(what: Callable[[Any, str], dict[str, Any]], size: int, about: Path | int, format: str) -> None:
    before, started, spent = megabytes(), time.perf_counter(), time.process_time()
    said = what(about, format)
    seconds, spent = time.perf_counter() - started, time.process_time() - spent
    if "lines" in said:
        said["per_second"] = round(said["lines"] / spent)
    say(what=what.__name__, format=format, size=size, **said, seconds=round(seconds, 1), cpu_seconds=round(spent, 1),
        peak_mb=round(megabytes() - before))  # fmt: skip


def main() -> None:
    """Run every measurement."""
    apart(measured, longest, LONGEST, LONGEST, "")
    for size, file in graph_files(__doc__ or ""):
        for format in FORMATS:
            apart(measured, exporting, size, file, format)
        for where in ("folder", "memory") if size <= IN_MEMORY else ("folder",):
            apart(measured, loading, size, file, where)


if __name__ == "__main__":
    main()
