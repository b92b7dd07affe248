"""Which servers are taken, who may ask, and what is said when one is not there."""

import socket
from collections.abc import Callable
from typing import Any

import pytest
from neo4j import GraphDatabase

from danchieu.graph.neo4j import errors
from danchieu.graph.neo4j.push import push
from danchieu.graph.neo4j.server import Server, connect, is_address, require_version
from danchieu.graph.neo4j.store import Neo4jStore, open_store

SECRET = "mat-khau-rieng"


@pytest.mark.parametrize(
    ("agent", "version"),
    [
        ("Neo4j/5.26.30", (5, 26, 30)),
        ("Neo4j/5.0.0", (5, 0, 0)),
        ("Neo4j/2025.07.1", (2025, 7, 1)),
        ("Neo4j/5.27-aura", (5, 27)),
    ],
)
def test_servers_that_can_hold_a_graph(agent: str, version: tuple[int, ...]) -> None:
    assert require_version(agent, "bolt://x") == version


@pytest.mark.parametrize("agent", ["Neo4j/4.4.40", "Neo4j/3.5.35", "Memgraph/2.1", ""])
def test_servers_that_cannot(agent: str) -> None:
    with pytest.raises(errors.ServerTooOld) as caught:
        require_version(agent, "bolt://x")
    assert caught.value.path == "bolt://x"


@pytest.mark.parametrize("uri", ["neo4j://h", "bolt://h:1", "neo4j+s://h", "bolt+ssc://h:7687"])
def test_addresses(uri: str) -> None:
    assert is_address(uri)


@pytest.mark.parametrize("text", ["danchieu.db", "C:\\graphs\\a.db", "/a/neo4j:/x", "http://h", "neo4j:h"])
def test_what_is_a_file_or_something_else(text: str) -> None:
    assert not is_address(text)


@pytest.mark.parametrize(
    "uri", ["http://h", "neo4j://", "bolt://h:port", "h:7687", f"bolt://neo4j:{SECRET}@h:1", f"neo4j://{SECRET}@h"]
)
def test_addresses_that_are_refused(uri: str) -> None:
    with pytest.raises(errors.AddressInvalid) as caught:
        Server(uri, "neo4j", "x")
    assert SECRET not in str(caught.value)


def test_without_credentials_nobody_connects(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_USERNAME", raising=False)
    monkeypatch.setenv("NEO4J_PASSWORD", SECRET)
    with pytest.raises(errors.CredentialsMissing) as caught:
        connect("bolt://localhost:1")
    assert SECRET not in str(caught.value)


def test_a_person_is_asked_for_what_the_environment_does_not_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_USERNAME", "an")
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    asked: list[str | None] = []

    def ask(username: str | None) -> tuple[str, str]:
        asked.append(username)
        return "an", SECRET

    with pytest.raises(errors.ServerAbsent):
        connect(f"bolt://127.0.0.1:{_free_port()}", ask=ask)
    assert asked == ["an"]


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_nobody_there(scheme: str) -> None:
    uri = f"{scheme}://127.0.0.1:{_free_port()}"
    with pytest.raises(errors.ServerAbsent) as caught:
        Server(uri, "neo4j", SECRET)
    assert caught.value.path == uri and SECRET not in str(caught.value)


def test_a_wrong_password(neo4j_server: Any) -> None:
    with pytest.raises(errors.Refused) as caught:
        Server(neo4j_server.uri, "neo4j", SECRET)
    assert SECRET not in str(caught.value)


def test_a_password_that_must_be_changed_first(
    neo4j_server: Any, neo4j_tools: Any, connect: Callable[..., Server]
) -> None:
    with GraphDatabase.driver(neo4j_server.uri, auth=(neo4j_tools.USERNAME, neo4j_tools.PASSWORD)) as driver:
        driver.execute_query(
            "CREATE USER moi IF NOT EXISTS SET PASSWORD $p CHANGE REQUIRED", p="dau-tien-1", database_="system"
        )
    with pytest.raises(errors.PasswordExpired), Server(neo4j_server.uri, "moi", "dau-tien-1") as server:
        Neo4jStore(server)


def test_no_such_database(neo4j_server: Any, neo4j_tools: Any) -> None:
    with (
        pytest.raises(errors.NoSuchDatabase),
        Server(neo4j_server.uri, neo4j_tools.USERNAME, neo4j_tools.PASSWORD, "khac") as server,
    ):
        Neo4jStore(server)


def test_nothing_has_been_pushed(server: Server, monkeypatch: pytest.MonkeyPatch, neo4j_tools: Any) -> None:
    monkeypatch.setenv("NEO4J_USERNAME", neo4j_tools.USERNAME)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_tools.PASSWORD)
    with pytest.raises(errors.NothingPushed):
        open_store(server.address)


def test_a_server_that_may_only_be_read(
    server: Server, neo4j_server: Any, make_graph: Any, all_of: Any, samples: Any
) -> None:
    """The graph of an earlier push can be asked; a push says why it cannot be."""
    push(samples, server)
    neo4j_server.read_only(True)
    try:
        assert all_of(Neo4jStore(server)) == all_of(samples)
        with pytest.raises(errors.ServerReadOnly):
            push(make_graph([]), server)
    finally:
        neo4j_server.read_only(False)
