"""The files of an import, read by the importer itself."""

import os
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from danchieu.graph.model import Document
from danchieu.graph.neo4j.offline import import_arguments, write_csv
from danchieu.graph.neo4j.push import push
from danchieu.graph.neo4j.schema import LINKS, NODES
from danchieu.graph.neo4j.server import Server
from danchieu.graph.neo4j.store import Neo4jStore

HOSTILE = [
    "a;b|c\td",
    'nói "thế" \\" \\',
    "hai\ndòng\r\nnữa",
    "'}) DETACH DELETE n //",
    "=1+1",
    "1,2,3",
    " đầu và cuối ",
    "\x1f🦜",
]


def run_import(jars: str, home: Path, folder: Path) -> None:
    """What the printed command does, by the class behind it."""
    (home / "conf").mkdir(parents=True)
    command = [
        "java",
        "-Xmx1g",
        "-cp",
        jars,
        "org.neo4j.cli.AdminTool",
        "database",
        "import",
        "full",
        *import_arguments(folder, "neo4j"),
    ]
    environment = os.environ | {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_imported_graph_is_the_pushed_one(
    neo4j_tools: Any, neo4j_server: Any, tmp_path: Path, connect: Callable[..., Server], make_graph: Any, all_of: Any
) -> None:
    documents = [Document(f"{at}{text}", text, text, None, text, text, at % 2 == 0, "ubnd", text, at, text, (f"{at}{text}", text),
                          (f"cũ{at}{text}",), (text,)) for at, text in enumerate(HOSTILE)]  # fmt: skip
    steps = [(one.id, "legal_basis", documents[0].id) for one in documents[1:]]
    graph = make_graph(documents, steps, quote='"\n;\\"\r\nđ')
    written = write_csv(graph, tmp_path / "csv")
    run_import(neo4j_server.jars, tmp_path / "home", tmp_path / "csv")
    own = neo4j_tools.begin(tmp_path / "home")
    try:
        with connect(own) as server:
            result = push(graph, server)
            assert (result.written, result.removed, result.counts) == (0, 0, written.counts)
            assert all_of(Neo4jStore(server)) == all_of(graph)
    finally:
        own.stop()


def test_the_command_names_every_file(tmp_path: Path, samples: Any) -> None:
    written = write_csv(samples, tmp_path / "thư mục")
    words = shlex.split(written.command)
    assert words[:5] == ["neo4j-admin", "database", "import", "full", "neo4j"]
    files = {Path(word.rpartition("=")[2]) for word in words if word.endswith(".csv")}
    assert files == set((tmp_path / "thư mục").iterdir())
    assert {file.stem for file in files} == {*NODES, *LINKS, "PushedBatch"}


def test_files_are_the_same_between_runs(tmp_path: Path, samples: Any) -> None:
    for name in ("one", "two"):
        write_csv(samples, tmp_path / name)
    for file in (tmp_path / "one").iterdir():
        assert file.read_bytes() == (tmp_path / "two" / file.name).read_bytes(), file.name
