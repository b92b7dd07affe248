"""How fast a graph gets to Neo4j, by push and by offline import, and how much memory that takes.

    python benchmarks/neo4j_server.py [DOCUMENTS ...]     (default 10000 100000; ten citations for each document)

Needs Java 17 and Maven. Starts a server of its own for each size; prints one JSON object a line.
"""

import importlib.util
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from types import ModuleType

from danchieu.graph.model import Body, Direction, Document, Edge, Mention, Obligation, ObligationFilter
from danchieu.graph.neo4j.offline import import_arguments, write_csv
from danchieu.graph.neo4j.push import push
from danchieu.graph.neo4j.server import Server
from danchieu.graph.neo4j.store import Neo4jStore
from danchieu.graph.store import Resolved, edge_id
from danchieu.queries.paths import cited_by, cites, implementers
from danchieu.queries.validity import status

ROOT = Path(__file__).parents[1]
CITATIONS, DUTIES = 10, 1
RELATIONS = (
    "implements",
    "legal_basis",
    "cites",
    "cites",
    "legal_basis",
    "guides",
    "cites",
    "legal_basis",
    "cites",
    "amends",
)
QUOTE = (
    "Căn cứ {} ngày 22 tháng 8 năm 2025 về việc triển khai thực hiện nhiệm vụ trọng tâm năm học mới trên địa bàn tỉnh;"
)


class Generated:
    """A graph that is computed as it is read and takes no memory: what is measured is the way to the server.

    Document i cites documents before it, low numbers most of all, as laws are.
    """

    def __init__(self, size: int) -> None:
        self.size = size

    def all_documents(self) -> Iterator[Document]:
        return (self._document(at) for at in range(self.size))

    def all_edges(self) -> Iterator[Edge]:
        for at in range(1, self.size):
            cited = dict.fromkeys(
                (relation, int(self._chance(at, k) ** 3 * at)) for k, relation in enumerate(RELATIONS)
            )
            for relation, to in sorted(cited):
                citing, target = self._id(at), self._id(to)
                yield Edge(edge_id(citing, relation, target), citing, target, relation, 1)

    def mentions(self, edges: Collection[str]) -> dict[str, list[Mention]]:
        found = {}
        for edge in edges:
            citing, _, cited = edge.split(" ")
            number = cited.split("@")[0]
            quote = QUOTE.format(number)
            found[edge] = [
                Mention(f"{citing}:{number}", f"kho/{citing.replace('/', '-')}.txt", None, 900, 900 + len(quote), quote,
                        f"Quyết định số {number}", "số", "certain", cited, (), "một ứng viên")
            ]  # fmt: skip
        return found

    def obligations(self, where: ObligationFilter) -> list[Obligation]:
        return [self._duty(document) for document in where.documents or ()]

    def bodies(self, ids: Collection[str] | None = None) -> dict[str, Body]:
        return {f"ubnd-{n}": Body(f"ubnd-{n}", f"UBND tỉnh {n}", 4, "state") for n in range(63)}

    def find(self, number: str | None = None, words: Collection[str] = (), limit: int = 50) -> list[Document]:
        raise NotImplementedError

    def documents(self, keys: Collection[str]) -> dict[str, Document]:
        raise NotImplementedError

    def edges(self, keys: Collection[str], relations: Collection[str] | None, direction: Direction) -> list[Edge]:
        raise NotImplementedError

    def resolutions(self) -> Iterator[Resolved]:
        raise NotImplementedError

    def _chance(self, at: int, k: int) -> float:
        return random.Random(at * CITATIONS + k).random()

    def _id(self, at: int) -> str:
        return f"{at}/QĐ-UBND@ubnd-{at % 63}/{2000 + at % 26}"

    def _document(self, at: int) -> Document:
        year = 2000 + at % 26
        return Document(self._id(at), "Quyết định", f"{at}/QĐ-UBND", f"{year}-{at % 12 + 1:02}-{at % 28 + 1:02}",
                        f"UBND tỉnh {at % 63}", f"về việc triển khai nhiệm vụ số {at} trên địa bàn tỉnh", at % 3 > 0,
                        f"ubnd-{at % 63}", str(year), 4, "state", (f"kho/{at}.txt",) if at % 3 else ())  # fmt: skip

    def _duty(self, document: str) -> Obligation:
        text, who = "Sở Nội vụ chủ trì, phối hợp báo cáo kết quả", ("Sở Nội vụ",)
        deadline = {"text": "trước 1/12/2025", "date": "2025-12-01"}
        return Obligation(f"{document}:o1-90", document, f"kho/{document}.txt", None, 1, 90, text, who, who, (), "must",
                          deadline, (document,), None)  # fmt: skip


def server_tools() -> ModuleType:
    spec = importlib.util.spec_from_file_location("neo4j_tools", ROOT / "tests/neo4j_server/server.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def timed(call: Callable[[], object]) -> tuple[float, object]:
    start = time.perf_counter()
    result = call()
    return time.perf_counter() - start, result


def questions(store: Neo4jStore, graph: Generated, rounds: int = 60) -> dict[str, list[float]]:
    """Milliseconds of the first page: median and 95th of 100."""
    chosen = random.Random(1)
    asked = {"cites": cites, "cited_by": cited_by, "implementers": implementers, "status": status}
    found = {}
    for name, ask in asked.items():
        keys = [graph._id(chosen.randrange(graph.size // 10, graph.size)) for _ in range(rounds)]
        took = sorted(timed(lambda key=key, ask=ask: ask(store, key))[0] * 1000 for key in keys)  # type: ignore[misc]
        found[name] = [round(statistics.median(took), 1), round(took[int(rounds * 0.95)], 1)]
    return found


def measure(size: int, folder: Path, tools: ModuleType) -> dict[str, object]:
    graph = Generated(size)
    server = tools.begin(folder / "home")
    try:
        with Server(server.uri, tools.USERNAME, tools.PASSWORD) as connection:
            first, pushed = timed(lambda: push(graph, connection))
            second, _ = timed(lambda: push(graph, connection))
            asked = questions(Neo4jStore(connection), graph)
        memory = server.memory()
    finally:
        server.stop()
    rows = pushed.written  # type: ignore[attr-defined]
    files, _ = timed(lambda: write_csv(graph, folder / "csv"))
    size_of_files = sum(file.stat().st_size for file in (folder / "csv").iterdir())
    imported = import_files(server.jars, folder)
    return {
        "documents": size, "rows": rows, "push_s": round(first, 1), "push_rows_per_s": round(rows / first),
        "second_push_s": round(second, 1), "csv_s": round(files, 1), "csv_mb": size_of_files // 10**6,
        "import_s": round(imported, 1),
        "import_rows_per_s": round(rows / imported), "server_mb": memory // 10**6,
        "client_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000, "questions_ms": asked,
    }  # fmt: skip


def import_files(jars: str, folder: Path) -> float:
    """Seconds of the importer, its start included."""
    home = folder / "imported"
    (home / "conf").mkdir(parents=True)
    command = ["java", "-Xmx1g", "-cp", jars, "org.neo4j.cli.AdminTool", "database", "import", "full"]
    environment = os.environ | {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    arguments = import_arguments(folder / "csv", "neo4j")
    took, _ = timed(lambda: subprocess.run([*command, *arguments], env=environment, capture_output=True, check=True))
    return took


def main() -> None:
    tools = server_tools()
    tools.Neo4jServer.options = ()
    for size in [int(argument) for argument in sys.argv[1:]] or [10_000, 100_000]:
        with tempfile.TemporaryDirectory() as folder:
            print(json.dumps(measure(size, Path(folder), tools)), flush=True)


if __name__ == "__main__":
    main()
