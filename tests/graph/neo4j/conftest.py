"""Graphs to push, and the server they go to."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from danchieu.graph.build import build
from danchieu.graph.memory import MemoryStore
from danchieu.graph.model import Body, Document, Edge, Mention, Obligation, ObligationFilter
from danchieu.graph.neo4j.server import Server
from danchieu.graph.protocol import Whole
from danchieu.graph.sqlite.store import SqliteStore

SAMPLES = Path(__file__).parents[3] / "samples"


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    """The graph of the samples."""
    path = tmp_path_factory.mktemp("samples") / "samples.db"
    build(path, [SAMPLES], workers=1)
    with SqliteStore(path) as store:
        yield store


@pytest.fixture(scope="session")
def connect(neo4j_server: Any, neo4j_tools: Any) -> Callable[..., Server]:
    """Opens a connection to a server of the tests."""

    def connected(server: Any = None) -> Server:
        return Server((server or neo4j_server).uri, neo4j_tools.USERNAME, neo4j_tools.PASSWORD)

    return connected


@pytest.fixture
def server(neo4j_server: Any, connect: Callable[..., Server]) -> Iterator[Server]:
    """An open connection to an empty database."""
    neo4j_server.clear()
    with connect() as opened:
        yield opened


def graph_of(
    documents: Iterable[Document],
    steps: Iterable[tuple[str, str, str]] = (),
    duties: Iterable[Obligation] = (),
    quote: str = "trích",
) -> MemoryStore:
    """A graph in memory with one mention for each step (citing, relation, cited)."""
    edges = [Edge(f"{a} {relation} {z}", a, z, relation, 1) for a, relation, z in steps]
    mentions = {
        edge.id: [
            Mention(
                f"m{at}",
                f"{edge.citing}.txt",
                None,
                at,
                at + len(quote),
                quote,
                quote,
                "luật",
                "certain",
                edge.cited,
                (),
                "",
            )
        ]
        for at, edge in enumerate(edges)
    }
    return MemoryStore(documents, edges, mentions, duties, [Body("ubnd", "UBND tỉnh", 4, "state")])


@pytest.fixture(scope="session")
def make_graph() -> Callable[..., MemoryStore]:
    """`graph_of`."""
    return graph_of


def everything(graph: Whole) -> tuple[object, ...]:
    """All that a graph says, in one order."""
    edges = sorted(graph.all_edges(), key=lambda edge: edge.id)
    mentions = graph.mentions([edge.id for edge in edges])
    duties = graph.obligations(ObligationFilter())
    return (
        sorted(graph.all_documents(), key=lambda document: document.id),
        edges,
        {key: sorted(said, key=lambda m: (m.source, m.start, m.id)) for key, said in mentions.items()},
        sorted(duties, key=lambda duty: (duty.source, duty.start, duty.id)),
        graph.bodies(),
    )


@pytest.fixture(scope="session")
def all_of() -> Callable[[Whole], tuple[object, ...]]:
    """`everything`."""
    return everything
