"""RDF at scale: export rate and memory at two sizes, loading into Oxigraph, property paths over many citations.

    python benchmarks/rdf.py [DOCUMENTS ...]        default: 10000 100000; ten citations a document, one quotation each

Each measurement runs in a process of its own. Prints one JSON object a line: what, size, lines or triples, seconds,
lines a second, peak memory in MB above what the interpreter with its imports takes.
"""

import io
import json
import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Callable, Collection, Iterator
from tempfile import TemporaryDirectory
from typing import Any

import pyoxigraph as ox

from danchieu.graph.memory import MemoryStore
from danchieu.graph.model import Body, Document, Edge, Mention, Obligation, ObligationFilter
from danchieu.graph.rdf.load import fill, in_memory
from danchieu.graph.rdf.names import names
from danchieu.graph.rdf.sparql import sparql
from danchieu.graph.rdf.store import RdfStore
from danchieu.graph.rdf.write import FORMATS
from danchieu.graph.store import Resolved
from danchieu.queries.rq import question

CITATIONS = 10
RELATIONS = ("legal_basis", "implements", "cites", "guides", "amends")


class Generated:
    """A graph that is made while it is read: each document cites earlier ones, the first ones most. Nothing is held."""

    def __init__(self, documents: int) -> None:
        self.size = documents

    def _id(self, at: int) -> str:
        return f"{at}/KH-UBND@ubnd-tinh-{at % 63}/{1990 + at % 35}"

    def all_documents(self) -> Iterator[Document]:
        for at in range(self.size):
            year, place = 1990 + at % 35, f"ubnd-tinh-{at % 63}"
            yield Document(
                self._id(at),
                "Kế hoạch",
                f"{at}/KH-UBND",
                f"{year}-05-04",
                "UBND tỉnh Lai Châu",
                f"triển khai nhiệm vụ số {at}",
                True,
                owner=place,
                period=str(year),
                level=4,
                branch="state",
                sources=(f"van-ban/{at}.pdf",),
            )

    def all_edges(self) -> Iterator[Edge]:
        for at in range(1, self.size):
            chance = random.Random(at)
            for n, cited in enumerate(sorted({int(at * chance.random() ** 2) for _ in range(CITATIONS)})):
                relation = RELATIONS[n % len(RELATIONS)]
                citing, cited_id = self._id(at), self._id(cited)
                yield Edge(f"{citing} {relation} {cited_id}", citing, cited_id, relation, 1)

    def mentions(self, edges: Collection[str]) -> dict[str, list[Mention]]:
        found = {}
        for edge in edges:
            citing, _, cited = edge.split(" ")
            at, start = citing.split("/")[0], sum(map(ord, cited)) % 90_000
            number = cited.split("@")[0]
            quote = f"Thực hiện Kế hoạch số {number} ngày 04/5/2015 của Ủy ban nhân dân tỉnh"
            id_, end = f"{int(at):016x}:{start}-{start + 20}", start + len(quote)
            source, page = f"van-ban/{at}.pdf", 1 + start // 3000
            found[edge] = [Mention(id_, source, page, start, end, quote, number, "number", "certain", cited, (), "")]
        return found

    def obligations(self, where: ObligationFilter) -> list[Obligation]:
        return []

    def bodies(self, ids: Collection[str] | None = None) -> dict[str, Body]:
        return {f"ubnd-tinh-{n}": Body(f"ubnd-tinh-{n}", f"UBND tỉnh số {n}", 4, "state") for n in range(63)}

    def resolutions(self) -> Iterator[Resolved]:
        return iter(())

    def find(self, *_: object, **__: object) -> list[Document]:
        return []

    def documents(self, keys: Collection[str]) -> dict[str, Document]:
        return {}

    def edges(self, *_: object) -> list[Edge]:
        return []


class Counting(io.RawIOBase):
    """A file that only counts."""

    def __init__(self) -> None:
        self.lines = self.bytes = 0

    def write(self, data: Any) -> int:
        self.lines += data.count(b"\n")
        self.bytes += len(data)
        return len(data)


def exporting(documents: int, format: str) -> dict[str, Any]:
    """Write a format into nothing."""
    out = Counting()
    FORMATS[format](Generated(documents), out)  # type: ignore[arg-type]
    return {"lines": out.lines, "megabytes": round(out.bytes / 1e6)}


def loading(documents: int, where: str) -> dict[str, Any]:
    """Into an Oxigraph store, in memory or in a folder."""
    if where == "memory":
        return {"triples": len(in_memory(Generated(documents)))}
    with TemporaryDirectory() as folder:
        store = ox.Store(folder)
        fill(store, Generated(documents))
        return {"triples": len(store)}


def asking(citations: int, _: str) -> dict[str, Any]:
    """A property path through a chain of citations and the question of implementers over as many."""
    documents = [Document(f"d{n}", None, f"{n}", None, None, None, False) for n in range(citations + 1)]
    edges = [Edge(f"e{n}", f"d{n + 1}", f"d{n}", "implements", 1) for n in range(citations)]
    store = RdfStore.of(MemoryStore(documents, edges)).store
    path = (
        f"SELECT ?d {{ ?d <http://data.europa.eu/eli/ontology#ensures_implementation_of>+ {names().document('d0')} }}"
    )
    took = {}
    for name, query, parameters in (
        ("path", path, {}),
        ("implementers", question("implementers"), {"about": documents[-2]}),
    ):
        started = time.perf_counter()
        rows = sparql(store, query, parameters).terms
        took[name] = {"rows": len(rows), "seconds": round(time.perf_counter() - started, 3)}
    return took


def measured(what: Callable[[int, str], dict[str, Any]], size: int, format: str) -> None:
    before, started = _peak(), time.perf_counter()
    said = what(size, format)
    seconds = time.perf_counter() - started
    if "lines" in said:
        said["per_second"] = round(said["lines"] / seconds)
    row = {"what": what.__name__, "format": format, "size": size, **said}
    print(json.dumps({**row, "seconds": round(seconds, 1), "peak_mb": round(_peak() - before)}), flush=True)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Run every measurement."""
    sizes = [int(size) for size in sys.argv[1:]] or [10_000, 100_000]
    runs: list[tuple[Callable[[int, str], dict[str, Any]], int, str]] = [(asking, 100_000, "")]
    runs += [(exporting, size, format) for size in sizes for format in FORMATS]
    runs += [(loading, size, "folder") for size in sizes] + [(loading, min(sizes), "memory")]
    for run in runs:
        process = multiprocessing.get_context("spawn").Process(target=measured, args=run)
        process.start()
        process.join()


if __name__ == "__main__":
    main()
