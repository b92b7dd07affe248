"""Each call of the store on a server gives what the graph file gives."""

from collections.abc import Iterator
from typing import Any

import pytest

from danchieu.extractors.record import Relation
from danchieu.graph.model import ObligationFilter
from danchieu.graph.neo4j.push import push
from danchieu.graph.neo4j.schema import RELATION_TYPES
from danchieu.graph.neo4j.server import Server
from danchieu.graph.neo4j.store import Neo4jStore


@pytest.fixture(scope="module")
def store(connect: Any, neo4j_server: Any, samples: Any) -> Iterator[Neo4jStore]:
    neo4j_server.clear()
    with connect() as server:
        push(samples, server)
        yield Neo4jStore(server)


SEARCHES: list[dict[str, Any]] = [
    {}, {"number": "212"}, {"number": "212/KH-UBND"}, {"number": "0212"}, {"number": "0"}, {"words": ["ke hoach", "Sơn La"]},
    {"words": ["ke", "hoach", "212"]}, {"number": "212", "words": ["ben tre"]}, {"words": ["khong-co-dau"]}, {"words": [""]},
    {"words": ["2025-01-01 AND x"]}, {"number": "—"},
]  # fmt: skip


@pytest.mark.parametrize("search", SEARCHES, ids=str)
def test_find(store: Neo4jStore, samples: Any, search: dict[str, Any]) -> None:
    found, expected = store.find(**search, limit=1000), samples.find(**search, limit=1000)
    assert {d.id: d for d in found} == {d.id: d for d in expected}
    assert [d.in_corpus for d in found] == sorted((d.in_corpus for d in found), reverse=True)


def test_find_puts_those_in_the_corpus_first(store: Neo4jStore) -> None:
    assert all(d.in_corpus for d in store.find(limit=5)) and len(store.find(limit=5)) == 5


@pytest.mark.parametrize("direction", ["out", "in"])
@pytest.mark.parametrize(
    "relations", [None, (), ("implements",), ("implements", "guides", "has_attachment"), ("likes",), ("CITES",)]
)
def test_edges(store: Neo4jStore, samples: Any, direction: Any, relations: Any) -> None:
    keys = [document.id for document in samples.all_documents()]
    for asked in (keys, keys[:7], ["không có"], []):
        found = {edge.id: edge for edge in store.edges(asked, relations, direction)}
        assert found == {edge.id: edge for edge in samples.edges(asked, relations, direction)}


FILTERS = [
    ObligationFilter(), ObligationFilter(body="so"), ObligationFilter(body="Sở Nông nghiệp", role="lead"), ObligationFilter(role="support"),
    ObligationFilter(due_from="2025-01-01"), ObligationFilter(due_from="2025-01-01", due_to="2025-12-31", body="ubnd"),
    ObligationFilter(documents=()), ObligationFilter(arises_from=()), ObligationFilter(body="%"),
]  # fmt: skip


@pytest.mark.parametrize("where", FILTERS, ids=str)
@pytest.mark.parametrize("of_all", [False, True])
def test_obligations(store: Neo4jStore, samples: Any, where: ObligationFilter, of_all: bool) -> None:
    import msgspec

    if of_all and where.documents is None and where.arises_from is None:
        keys = tuple(document.id for document in samples.all_documents())
        where = msgspec.structs.replace(where, documents=keys, arises_from=keys)
    assert sorted(map(repr, store.obligations(where))) == sorted(map(repr, samples.obligations(where)))


def test_one_call_is_one_statement(store: Neo4jStore, samples: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real = Server.read

    def counted(self: Server, cypher: str, **parameters: Any) -> list[list[Any]]:
        asked.append(cypher)
        return real(self, cypher, **parameters)

    monkeypatch.setattr(Server, "read", counted)
    keys = [document.id for document in samples.all_documents()]
    calls = [
        lambda: store.find(number="2", words=["ke"]), lambda: store.documents(keys), lambda: store.edges(keys, None, "in"),
        lambda: store.mentions([edge.id for edge in samples.all_edges()]),
        lambda: store.obligations(ObligationFilter(documents=tuple(keys), arises_from=tuple(keys), body="so")),
    ]  # fmt: skip
    for call in calls:
        before = len(asked)
        assert call()
        assert len(asked) == before + 1


def test_unknown_keys_are_left_out(store: Neo4jStore) -> None:
    assert (
        store.documents(["không có"]) == {}
        and store.mentions(["a cites b", "x"]) == {}
        and store.bodies(["không"]) == {}
    )


def test_the_mentions_of_relations(store: Neo4jStore, samples: Any) -> None:
    mine = list(store.resolutions())
    assert mine == sorted(mine, key=lambda r: (r.source, r.start, r.end)) and len(mine) > 50
    assert set(mine) >= {
        r for r in samples.resolutions() if r.document and r.document in {m.document for m in mine}
    } & set(mine)


def test_every_relation_has_a_type() -> None:
    from typing import get_args

    passive = {"amended_by", "replaced_by", "repealed_by"}
    assert set(RELATION_TYPES) == {*get_args(Relation), "has_attachment"} - passive
