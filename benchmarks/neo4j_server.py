"""How fast a graph gets to Neo4j, by push and by offline import, how much memory that takes, and what questions cost.

    python benchmarks/neo4j_server.py [DOCUMENTS ...] [--keep FOLDER]     (default 10000 100000; as benchmarks/graph.py)

The graph is the generated one of `graph.build`, read from its file. Needs Java 17 and Maven. Starts a server of its
own for each size; prints one JSON object a line: rows a second, peak memory, wall milliseconds (p50 and p95) of first
pages with their evidence.
"""

import importlib.util
import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import TypeVar

from danchieu.graph.neo4j.offline import import_arguments, write_csv
from danchieu.graph.neo4j.push import push
from danchieu.graph.neo4j.server import Server
from danchieu.graph.neo4j.store import Neo4jStore
from danchieu.graph.sqlite.store import SqliteStore
from graph import Drawn, apart, graph_files, megabytes, mix, p95, say, timed

ROOT = Path(__file__).parents[1]
ASKED = (
    "search words", "show", "cites", "cited_by", "cited_by, hub", "basis", "implementers", "implementers, hub", "chain",
    "status", "status, hub", "obligations of a document", "obligations of a body", "obligations, arising", "missing",
    "stats",
)  # fmt: skip

Result = TypeVar("Result")


def server_tools() -> ModuleType:
    spec = importlib.util.spec_from_file_location("neo4j_tools", ROOT / "tests/neo4j_server/server.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def seconds(call: Callable[[], Result]) -> tuple[float, Result]:
    start = time.perf_counter()
    result = call()
    return time.perf_counter() - start, result


def measure(size: int, file: Path) -> None:
    tools = server_tools()
    tools.Neo4jServer.options = ()
    graph = SqliteStore(file)
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        server = tools.begin(folder / "home")
        try:
            with Server(server.uri, tools.USERNAME, tools.PASSWORD) as connection:
                first, pushed = seconds(lambda: push(graph, connection))
                memory = server.memory()
                rows, client = pushed.written, megabytes()
                say(what="push", **rate(size, rows, first), client_mb=client, server_mb=memory // 10**6)
                second, _ = seconds(lambda: push(graph, connection))
                say(what="second push", documents=size, seconds=round(second, 1))
                questions(size, file, Neo4jStore(connection))
        finally:
            server.stop()
        took, _ = seconds(lambda: write_csv(graph, folder / "csv"))
        megabytes_of_files = sum(file.stat().st_size for file in (folder / "csv").iterdir()) // 10**6
        say(what="csv", **rate(size, rows, took), mb=megabytes_of_files)
        took = import_files(server.jars, folder)
        say(what="import", **rate(size, rows, took))


def rate(size: int, rows: int, took: float) -> dict[str, float]:
    return {"documents": size, "rows": rows, "seconds": round(took, 1), "rows_per_second": round(rows / took)}


def questions(size: int, file: Path, store: Neo4jStore) -> None:
    asked = mix(Drawn(file), store)
    for name in ASKED:
        taken = timed(asked[name], time.perf_counter)
        say(what="question", name=name, documents=size, times=len(taken), p50=round(taken[len(taken) // 2], 1),
            p95=round(p95(taken), 1))  # fmt: skip


def import_files(jars: str, folder: Path) -> float:
    """Seconds of the importer, its start included."""
    home = folder / "imported"
    (home / "conf").mkdir(parents=True)
    command = ["java", "-Xmx1g", "-cp", jars, "org.neo4j.cli.AdminTool", "database", "import", "full"]
    environment = os.environ | {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    arguments = import_arguments(folder / "csv", "neo4j")
    took, _ = seconds(
        lambda: subprocess.run([*command, *arguments], env=environment, capture_output=True, check=True)
    )
    return took


def main() -> None:
    """Every size of the command line."""
    for size, file in graph_files(__doc__ or ""):
        apart(measure, size, file)


if __name__ == "__main__":
    main()
