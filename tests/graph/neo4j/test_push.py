"""A push makes the graph on the server equal to the one that is pushed, whatever was there before and whatever happens meanwhile."""

import threading
import time
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any

import msgspec
import pytest
from neo4j import GraphDatabase

from danchieu.extractors.text import fold
from danchieu.graph.memory import MemoryStore
from danchieu.graph.model import Document, Edge, Obligation
from danchieu.graph.neo4j import batches as batches_module
from danchieu.graph.neo4j import errors
from danchieu.graph.neo4j import push as push_module
from danchieu.graph.neo4j.push import push
from danchieu.graph.neo4j.rows import link_rows, node_rows
from danchieu.graph.neo4j.server import Server
from danchieu.graph.neo4j.store import Neo4jStore

Everything = Callable[[Any], tuple[object, ...]]


def document(id_: str, title: str | None = None, **more: Any) -> Document:
    return Document(
        id_,
        "Kế hoạch",
        id_,
        "2025-01-02",
        "UBND tỉnh Lai Châu",
        title,
        True,
        "ubnd",
        "2025",
        4,
        "state",
        (f"{id_}.txt",),
        **more,
    )


def duty(of: str, text: str) -> Obligation:
    return Obligation(f"o-{text}", of, f"{of}.txt", 1, 5, 9, text, ("Sở Nội vụ", "Sở Y tế"), ("Sở Nội vụ",), ("Sở Y tế",), "must",
                      {"text": "trước 1/2", "date": "2025-02-01"}, (of,), None)  # fmt: skip


def raw(server: Server) -> list[object]:
    """Everything in the database, as it is. The server hands out properties in an order that depends on which names it
    learned first, so also on the tests before."""
    nodes = server.read("MATCH (n) RETURN labels(n), properties(n)")
    links = server.read("MATCH (a)-[r]->(z) RETURN properties(a), type(r), properties(r), properties(z)")
    return sorted(repr([sorted(one.items()) if isinstance(one, dict) else one for one in row]) for row in [*nodes, *links])


@pytest.fixture
def first(make_graph: Callable[..., MemoryStore]) -> MemoryStore:
    return make_graph([document("a"), document("b"), document("c", aliases=("c-cũ",))],
                      [("a", "implements", "b"), ("b", "legal_basis", "c")], [duty("a", "báo cáo"), duty("b", "chủ trì")])  # fmt: skip


@pytest.fixture
def second(make_graph: Callable[..., MemoryStore]) -> MemoryStore:
    return make_graph([document("a", "tên mới"), document("b"), document("d")], [("a", "implements", "b"), ("d", "guides", "b")],
                      [duty("b", "chủ trì"), duty("d", "khác")])  # fmt: skip


def test_a_second_push_writes_nothing(server: Server, samples: Any, all_of: Everything) -> None:
    result = push(samples, server)
    held = raw(server)
    assert (result.unchanged, result.removed) == (0, 0)
    again = push(samples, server)
    assert (again.written, again.unchanged, again.counts) == (0, result.written, result.counts)
    assert raw(server) == held
    assert all_of(Neo4jStore(server)) == all_of(samples)


def test_what_is_gone_is_removed_and_what_differs_is_written(
    server: Server, first: MemoryStore, second: MemoryStore, all_of: Everything
) -> None:
    push(second, server)
    alone = raw(server)
    for graph in (first, second, first, second):
        push(graph, server)
        assert all_of(Neo4jStore(server)) == all_of(graph)
    assert raw(server) == alone


def test_data_of_others_is_left_alone(server: Server, first: MemoryStore, second: MemoryStore) -> None:
    with server.session("WRITE") as session:
        session.run("CREATE (:Document {id: 'của người khác'})-[:CITES]->(:Person {name: 'An'})").consume()
    push(first, server)
    push(second, server)
    rows = server.read("MATCH (d:Document)-[:CITES]->(p:Person) RETURN d.id, p.name")
    assert rows == [["của người khác", "An"]]


@pytest.mark.parametrize("damage", ["MATCH (d:Document {id: 'a'}) DETACH DELETE d", "MATCH ()-[r:LEGAL_BASIS]->() DELETE r",
                                    "MATCH (n) WHERE NOT n:PushedBatch DETACH DELETE n"])  # fmt: skip
def test_what_somebody_deleted_comes_back(server: Server, first: MemoryStore, all_of: Everything, damage: str) -> None:
    push(first, server)
    with server.session("WRITE") as session:
        session.run(damage).consume()
    push(first, server)
    assert all_of(Neo4jStore(server)) == all_of(first)


def test_beside_data_of_others_the_same_graph_is_made(
    server: Server, first: MemoryStore, all_of: Everything
) -> None:
    """Kinds that others have are merged, the rest is created; both end in the same graph."""
    push(first, server)
    alone = raw(server)
    of_others = "CREATE (:Source {path: 'x'}), (:Person)-[:IMPLEMENTS]->(:Person)"
    with server.session("WRITE") as session:
        session.run("MATCH (n) DETACH DELETE n").consume()
        session.run(of_others).consume()
    result = push(first, server)
    assert (result.unchanged, result.removed) == (0, 0)
    with server.session("WRITE") as session:
        session.run("MATCH (n) WHERE n:Person OR n.path = 'x' DETACH DELETE n").consume()
    assert raw(server) == alone


@pytest.mark.parametrize("kind", ["Document", "IMPLEMENTS", "ADDRESSES"])
def test_what_is_created_twice_at_once_breaks_off(server: Server, first: MemoryStore, kind: str) -> None:
    """Two first pushes at the same time: the log lets one of them write a batch."""
    push(first, server)
    held = raw(server)
    rows = chain(batches_module.batches(node_rows(first)), batches_module.batches(link_rows(first)))
    batch = next(one for one in rows if one.kind == kind)
    with pytest.raises(errors.ServerError, match="already exists"), server.session("WRITE") as session:
        session.execute_write(push_module._write_batch, batch, True)
    assert raw(server) == held


@pytest.mark.parametrize(
    ("name", "body"),
    [("Sở Y tế", "so-y-te-tinh-lai-chau"), ("Bộ Tài chính", "bo-tai-chinh"), ("các đơn vị liên quan", None)],
)
def test_a_duty_binds_the_body_that_a_name_means(
    server: Server, make_graph: Callable[..., MemoryStore], name: str, body: str | None
) -> None:
    bound = msgspec.structs.replace(duty("a", "báo cáo"), actors=(name,), lead=(name,), support=())
    push(make_graph([document("a")], duties=[bound]), server)
    rows = server.read("MATCH (:Obligation)-[r:ADDRESSES]->(a:Actor) RETURN a.name, r.role, r.body")
    assert rows == [[name, "lead", body]]
    rows = server.read("MATCH (:Obligation)-[r:BINDS]->(b:Body) RETURN b.id, r.role, r.names")
    assert rows == ([[body, "lead", [name]]] if body else [])


def test_a_body_that_keeps_no_register_is_there_to_be_bound(
    server: Server, make_graph: Callable[..., MemoryStore]
) -> None:
    """Two names of one body in one role are one relationship; the bodies of the graph stay those of its registers."""
    names = ("Sở Y tế", "Sở Y tế tỉnh Lai Châu")
    bound = msgspec.structs.replace(duty("a", "báo cáo"), actors=names, lead=(), support=())
    graph = make_graph([document("a")], duties=[bound])
    assert push(graph, server).counts["BINDS"] == 1
    assert push(graph, server).written == 0
    rows = server.read("MATCH (:Obligation)-[r:BINDS]->(b:Body) RETURN b.id, b.level, b.keeps_register, r.role, r.names")
    assert rows == [["so-y-te-tinh-lai-chau", 5, False, "requested", list(names)]]
    assert Neo4jStore(server).bodies() == graph.bodies()


def test_constraints_come_first(server: Server, first: MemoryStore) -> None:
    push(first, server)
    kept = {
        (tuple(labels), tuple(names))
        for labels, names in server.read(
            "SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties WHERE type = 'UNIQUENESS' RETURN labelsOrTypes, properties"
        )
    }
    assert {(("Document",), ("id",)), (("Obligation",), ("key",)), (("PushedBatch",), ("id",))} <= kept


def test_an_edge_to_a_document_that_is_not_there_is_not_passed_over(server: Server) -> None:
    class Broken(MemoryStore):
        def all_edges(self) -> Iterator[Edge]:
            yield Edge("a cites x", "a", "x", "cites", 1)

    with pytest.raises(errors.CountsDiffer, match="CITES: 0 of 1"):
        push(Broken([document("a")]), server)


HOSTILE = [
    "'}) DETACH DELETE n //", '"] MATCH (x) DETACH DELETE x', "`) SET n.x = 1 //", "$rows", "{{id}}", "\\u0027 \\' \\", "a\nb\r\nc\td",
    "*:* AND \"x\" OR ~ ^2 (y)", "=1+1", "đ\u0301\u200b🦜\x01\x1f;|,", "</script>", "Số: 1/QĐ\u2028", "",
]  # fmt: skip


def test_text_of_documents_stays_text(
    server: Server, make_graph: Callable[..., MemoryStore], all_of: Everything
) -> None:
    documents = [
        Document(
            f"{at} {text}",
            text,
            text,
            text,
            text,
            text,
            True,
            text,
            text,
            4,
            text,
            (f"{at}{text}",),
            (f"cũ {at} {text}",),
            (text,),
        )
        for at, text in enumerate(HOSTILE)
    ]
    steps = [(one.id, "implements", other.id) for one in documents for other in documents[:3] if one != other]
    duties = [Obligation(f"o{at}", documents[at].id, text, None, 1, 2, text, (text,), (text,), (), text, {"text": text, "relative": text},
                         (documents[0].id,), text) for at, text in enumerate(HOSTILE)]  # fmt: skip
    graph = make_graph(documents, steps, duties, quote="'}) DETACH DELETE n // \u2029\"")
    push(graph, server)
    store = Neo4jStore(server)
    assert all_of(store) == all_of(graph)
    assert push(graph, server).written == 0
    for one in documents:
        assert store.documents([one.id, one.aliases[0]]) == {one.id: one, one.aliases[0]: one}
    for text in HOSTILE:
        assert store.edges([text], [text], "out") == [] and store.mentions([text]) == {}
        if fold(text):
            assert documents[HOSTILE.index(text)] in store.find(words=[text], limit=99)
            assert documents[HOSTILE.index(text)] in store.find(number=text, limit=99)
    assert server.read("MATCH (n) WHERE n.x IS NOT NULL RETURN count(*)") == [[0]]


def test_a_push_that_was_cut_short_goes_on(
    server: Server, samples: Any, all_of: Everything, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connection breaks behind the fifth batch; what had been written by then is not sent again."""
    real, sent = push_module._write_batch, []

    def breaking(transaction: Any, batch: Any, new: bool) -> None:
        if len(sent) == 5:
            raise OSError("mất kết nối")
        real(transaction, batch, new)
        sent.append(len(batch.rows))

    monkeypatch.setattr(push_module, "_write_batch", breaking)
    with pytest.raises(errors.ServerAbsent):
        push(samples, server)
    monkeypatch.setattr(push_module, "_write_batch", real)
    result = push(samples, server)
    assert result.unchanged == sum(sent)
    assert all_of(Neo4jStore(server)) == all_of(samples)


def test_a_server_killed_in_the_middle_ends_in_the_same_graph(
    neo4j_server: Any,
    connect: Callable[..., Server],
    server: Server,
    first: MemoryStore,
    samples: Any,
    all_of: Everything,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Killed while one graph is being written over another one, at some moment that nobody chose."""
    push(first, server)
    monkeypatch.setattr(batches_module, "_ROWS", 2)
    monkeypatch.setattr("danchieu.graph.neo4j.server._SECONDS_TO_RETRY", 0.1)
    begun = threading.Event()

    def kill() -> None:
        begun.wait()
        time.sleep(0.05)
        neo4j_server.kill()

    killer = threading.Thread(target=kill)
    killer.start()
    with connect() as other, pytest.raises(errors.ServerAbsent):
        push(samples, other, lambda kind, done: begun.set())
    killer.join()
    neo4j_server.start()
    with connect() as other:
        result = push(samples, other)
        assert result.unchanged > 0 and result.written > 0 and result.removed > 0
        assert all_of(Neo4jStore(other)) == all_of(samples)
        with GraphDatabase.driver(neo4j_server.uri, auth=("neo4j", "thu-nghiem-1")) as driver:
            count = driver.execute_query("MATCH (d:Document) RETURN count(d)", database_="neo4j").records[0][0]
        assert count == result.counts["Document"]
