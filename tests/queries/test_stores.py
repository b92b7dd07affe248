"""One contract: every question has the same answer on every store."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danchieu.graph.build import build
from danchieu.graph.memory import MemoryStore, copy
from danchieu.graph.model import Direction, Way
from danchieu.graph.neo4j.push import push
from danchieu.graph.neo4j.server import Server
from danchieu.graph.neo4j.store import Neo4jStore
from danchieu.graph.protocol import Stepping, Store, Whole
from danchieu.graph.rdf.store import RdfStore
from danchieu.graph.sqlite.store import SqliteStore
from danchieu.queries.answers import to_json
from danchieu.queries.comparing import compare, timeline
from danchieu.queries.corpus import conflicts, missing, search, show, stats
from danchieu.queries.coverage import coverage
from danchieu.queries.duties import obligations
from danchieu.queries.paths import basis, chain, cited_by, cites, implementers
from danchieu.queries.validity import status

SAMPLES = Path(__file__).parents[2] / "samples"

LOADERS: dict[str, Callable[[Whole], Whole]] = {"memory": copy, "rdf": RdfStore.of}
"""How a graph gets from its file into another store; one line for each store."""

ABOUT: dict[str, Callable[[Store, str], object]] = {
    "show": show,
    "implementers": implementers,
    "implementers --rests-on": lambda store, key: implementers(store, key, rests_on=True),
    "implementers, second page": lambda store, key: implementers(store, key, limit=2, offset=2),
    "basis": basis,
    "cites": cites,
    "cited_by": cited_by,
    "cites implements": lambda store, key: cites(store, key, relations=["implements"]),
    "obligations under": lambda store, key: obligations(store, under=key),
    "obligations of": lambda store, key: obligations(store, document=key),
    "status": lambda store, key: status(store, key, on="2026-01-01"),
    "missing": missing,
    "conflicts": conflicts,
    "coverage": coverage,
    "coverage of ministries": lambda store, key: coverage(store, key, level="ministry"),
    "timeline": timeline,
}
WHOLE: dict[str, Callable[[Store], object]] = {
    "stats": stats,
    "missing": missing,
    "conflicts": conflicts,
    "obligations": obligations,
    "overdue": lambda store: obligations(store, overdue=True, on="2026-01-01"),
    "duties of a department": lambda store: obligations(store, body="so", role="lead"),
    "search": lambda store: search(store, "ke hoach son la"),
    "search by number": lambda store: search(store, "212/kh-ubnd"),
}


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    """The samples in a graph file."""
    path = tmp_path_factory.mktemp("graph") / "samples.db"
    build(path, [SAMPLES], workers=1)
    with SqliteStore(path) as store:
        yield store


@pytest.fixture(scope="module", params=[*sorted(LOADERS), "neo4j"])
def other(request: pytest.FixtureRequest, file: SqliteStore) -> Whole:
    """The same graph in each of the other stores."""
    if request.param in LOADERS:
        return LOADERS[request.param](file)
    server: Server = request.getfixturevalue("neo4j_connection")
    push(file, server)
    return Neo4jStore(server)


@pytest.mark.parametrize("question", ABOUT)
def test_questions_about_each_document(file: SqliteStore, other: Store, question: str) -> None:
    ask = ABOUT[question]
    for document in file.all_documents():
        assert to_json(ask(other, document.id)) == to_json(ask(file, document.id)), document.id


@pytest.mark.parametrize("question", WHOLE)
def test_questions_about_the_whole(file: SqliteStore, other: Store, question: str) -> None:
    assert to_json(WHOLE[question](other)) == to_json(WHOLE[question](file))


@pytest.mark.parametrize("direction", ["in", "out"])
def test_the_first_documents_beyond_a_hop_are_told_once(file: SqliteStore, direction: Direction) -> None:
    found = file.first_beyond([Way([document.id for document in file.all_documents()], None, direction)], (), 50)
    assert len(found) > 1 and len(set(found)) == len(found)


@pytest.mark.parametrize("direction", ["in", "out"])
def test_one_hop_is_made_where_the_graph_is(file: SqliteStore, neo4j_connection: Server, direction: Direction) -> None:
    """What a walk asks a server for is what it asks a file for; no hop hands out the edges of a hub."""
    push(file, neo4j_connection)
    other = Neo4jStore(neo4j_connection)
    assert isinstance(other, Stepping)
    keys = sorted(document.id for document in file.all_documents())
    for relations in (None, ("implements", "legal_basis"), ("nothing",)):
        for start in (keys[:1], keys[:9], keys):
            way, back = Way(start, relations, direction), Way(keys[::7], ("has_attachment", "cites"), "out")
            for most in (0, 5, 1000):
                theirs, ours = other.beyond([way, back], keys[:3], most), file.beyond([way, back], keys[:3], most)
                assert (theirs and set(theirs)) == (ours and set(ours))
            ours = file.first_beyond([way], keys[:3], 4)
            assert other.first_beyond([way], keys[:3], 4) == ours
            for to in ([], keys[::2]):
                told, known = other.along(way, to, [back]), file.along(way, to, [back])
                assert sorted(told, key=lambda edge: edge.id) == sorted(known, key=lambda edge: edge.id)
    assert other.brief(keys) == file.brief(keys)
    kinds = {"Luật", "Kế hoạch"}
    assert other.of_types(keys, kinds) == file.of_types(keys, kinds)


FINDS: list[dict[str, Any]] = [
    *({"number": number} for number in ("0", "00", "-", "212", "0212", "212/KH-UBND", "nothing")),
    *({"words": words} for words in (["KẾ HOẠCH"], ["ke hoach", "Sơn La"], ["212/kh-ubnd"], ["không có gì"])),
    {"number": "212", "words": ["Bến Tre"]},
    {"number": "0", "words": ["Bến Tre"]},
]


@pytest.mark.parametrize("asked", FINDS, ids=str)
def test_finding(file: SqliteStore, other: Whole, asked: dict[str, Any]) -> None:
    found = {document.id for document in file.find(**asked, limit=1000)}
    assert {document.id for document in other.find(**asked, limit=1000)} == found
    assert len(found) < len(list(file.all_documents()))


def test_finding_by_the_name_of_a_file(file: SqliteStore, other: Whole) -> None:
    for source in {source for document in file.all_documents() for source in document.sources}:
        carried = {document.id for document in file.all_documents() if source in document.sources}
        for store in (file, other):
            assert {document.id for document in store.find(words=[Path(source).name])} >= carried, source
        assert to_json(search(other, Path(source).name)) == to_json(search(file, Path(source).name))


def test_what_citations_were_resolved_to(file: SqliteStore, other: Whole) -> None:
    """The other stores know of a citation by its edge: one that is open, or of the source's own act, has none."""
    mine, whole = list(other.resolutions()), set(file.resolutions())
    assert len(mine) > 100 and len(set(mine)) == len(mine)
    assert mine == sorted(mine, key=lambda one: (one.source, one.start, one.end, one.document or ""))
    assert set(mine) <= whole
    own = {(source, document.id) for document in file.all_documents() for source in document.sources}
    assert {one for one in whole - set(mine) if one.document and (one.source, one.document) not in own} == set()


def test_the_samples_are_worth_asking(file: SqliteStore) -> None:
    assert len(list(file.all_documents())) > 20
    assert {"implements", "legal_basis", "amends", "repeals"} <= {edge.relation for edge in file.all_edges()}


def test_questions_about_two_documents(file: SqliteStore, other: Store) -> None:
    keys = sorted(document.id for document in file.all_documents() if document.in_corpus)
    for first, second in zip(keys, [*keys[5:], *keys[:5]], strict=True):
        assert to_json(chain(other, first, second)) == to_json(chain(file, first, second))
        assert to_json(compare(other, first, second)) == to_json(compare(file, first, second))


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_random_graphs_on_a_server(
    random_graphs: Callable[..., st.SearchStrategy[MemoryStore]],
    neo4j_server: Any,
    neo4j_connection: Server,
    data: st.DataObject,
) -> None:
    graph = data.draw(random_graphs(circles=True))
    neo4j_server.clear()
    push(graph, neo4j_connection)
    other = Neo4jStore(neo4j_connection)
    keys = [document.id for document in graph.all_documents()]
    for name, ask in WHOLE.items():
        assert to_json(ask(other)) == to_json(ask(graph)), name
    for name, about in ABOUT.items():
        for key in keys:
            assert to_json(about(other, key)) == to_json(about(graph, key)), (name, key)
    for first, second in zip(keys, [*keys[1:], *keys[:1]], strict=True):
        assert to_json(chain(other, first, second)) == to_json(chain(graph, first, second))
        assert to_json(compare(other, first, second)) == to_json(compare(graph, first, second))
