"""First pages that a graph file reads from its indexes are those that any other store finds by looking at everything,
also after sources came, changed and went.
"""

import importlib.util
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danchieu.graph.build import remove
from danchieu.graph.ingest import ingest
from danchieu.graph.memory import copy
from danchieu.graph.model import Document
from danchieu.graph.neo4j.push import push
from danchieu.graph.neo4j.server import Server
from danchieu.graph.neo4j.store import Neo4jStore
from danchieu.graph.protocol import Paged, Stepping, Store
from danchieu.graph.sqlite.care import check
from danchieu.graph.sqlite.store import SqliteStore
from danchieu.queries.answers import to_json
from danchieu.queries.comparing import timeline
from danchieu.queries.corpus import missing, search, show, stats
from danchieu.queries.duties import obligations
from danchieu.queries.paths import basis, chain, cited_by, cites, implementers

_spec = importlib.util.spec_from_file_location("generated", Path(__file__).parents[2] / "benchmarks/generated.py")
assert _spec and _spec.loader
generated = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(generated)

Ask = Callable[[Store], Any]
_file = count()

PAGED: dict[str, Callable[..., Any]] = {
    "stats": lambda store, **page: stats(store),
    "missing": missing,
    "search": lambda store, **page: search(store, "ke hoach", **page),
    "search, rarer": lambda store, **page: search(store, "ke hoach chuyen doi so", **page),
    "duties": obligations,
    "duties of a body": lambda store, **page: obligations(store, body="so noi vu", **page),
    "duties of a part of a name": lambda store, **page: obligations(store, body="so", **page),
    "duties of a body of a place": lambda store, **page: obligations(store, body="so y te tinh lai chau", **page),
    "duties led": lambda store, **page: obligations(store, body="so tai chinh", role="lead", **page),
    "duties supported": lambda store, **page: obligations(store, body="so tai chinh", role="support", **page),
    "overdue": lambda store, **page: obligations(store, overdue=True, on="2024-01-01", **page),
    "due": lambda store, **page: obligations(store, due_from="2015-01-01", due_to="2020-01-01", **page),
}
PAGES = ({}, {"limit": 3}, {"limit": 2, "offset": 3}, {"limit": 5, "offset": 10_000})


goes = st.lists(st.tuples(st.integers(1, 3), st.integers(1, 12)), min_size=1, max_size=3)
"""Seeds and numbers of the sources that arrive together; later goes bring other texts for the same files."""


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(goes, st.booleans())
def test_pages_are_those_of_the_whole(tmp_path: Path, goes: list[tuple[int, int]], removing: bool) -> None:
    path = tmp_path / f"{next(_file)}.db"
    for seed, size in goes:
        ingest(path, generated.records(size, seed))
    if removing:
        remove(path, ["kho/0/0.txt"])
    assert not check(path).problems
    with SqliteStore(path) as store:
        assert isinstance(store, Paged)
        other = copy(store)
        for name, ask in PAGED.items():
            for page in PAGES:
                assert to_json(ask(store, **page)) == to_json(ask(other, **page)), (name, page)
        for document in store.all_documents():
            _about(store, other, document.id)


def _about(store: Store, other: Store, key: str) -> None:
    assert to_json(show(store, key)) == to_json(show(other, key))
    for page in PAGES:
        for relations in (None, ["implements"], ["cites", "legal_basis"], ["issued_with"]):
            asked = {"relations": relations, **page}
            assert to_json(cited_by(store, key, **asked)) == to_json(cited_by(other, key, **asked)), (key, asked)
        arising = {"arises_from": key, **page}
        assert to_json(obligations(store, **arising)) == to_json(obligations(other, **arising)), (key, arising)


WALKED: dict[str, Callable[..., Any]] = {
    "implementers": implementers,
    "implementers, resting": lambda store, key, **page: implementers(store, key, rests_on=True, **page),
    "basis": basis,
    "cites": cites,
    "cites implements": lambda store, key, **page: cites(store, key, relations=["implements", "issued_with"], **page),
    "obligations under": lambda store, key, **page: obligations(store, under=key, **page),
    "timeline": timeline,
}
SHORT = ({"limit": 1}, {"limit": 3}, {"limit": 2, "offset": 3}, {"limit": 2, "offset": 40})


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(1, 50), st.integers(2, 40), st.integers(0, 6))
def test_a_bounded_count_changes_no_page(tmp_path: Path, seed: int, size: int, bound: int) -> None:
    """Rows are those of the whole answer; counts never say more than there is; both stores stop at the same place."""
    path = tmp_path / f"{next(_file)}.db"
    ingest(path, generated.records(size, seed))
    with SqliteStore(path) as store, pytest.MonkeyPatch.context() as patch:
        other = copy(store)
        patch.setattr("danchieu.queries.answers.COUNTED", bound)
        for page in SHORT:
            for name, ask in PAGED.items():
                assert to_json(ask(store, **page)) == to_json(ask(other, **page)), (name, page)
        for document in store.all_documents():
            for name, ask in WALKED.items():
                whole = ask(store, document.id, limit=None)
                for page in SHORT:
                    answer = ask(store, document.id, **page)
                    assert to_json(answer) == to_json(ask(other, document.id, **page)), (name, document.id, page)
                    _is_page_of(answer, whole, page, (name, document.id))
            _chained(store, other, document.id, seed)


def _chained(store: SqliteStore, other: Store, key: str, seed: int) -> None:
    keys = sorted(document.id for document in store.all_documents())
    for end in keys[seed % 7 :: 7]:
        for page in SHORT:
            assert to_json(chain(store, key, end, **page)) == to_json(chain(other, key, end, **page)), (key, end, page)


def _is_page_of(answer: Any, whole: Any, page: dict[str, int], asked: object) -> None:
    """The same documents in the same order, of their paths the shortest ones, and a true count."""
    offset = page.get("offset", 0)
    rows = whole.results[offset : offset + page["limit"]]
    assert [row.document for row in answer.results] == [row.document for row in rows], asked
    left = max(0, len(whole.results) - offset - len(rows))
    assert (answer.more < left) if answer.at_least else (answer.more == left), asked
    for row, same in zip(answer.results, rows, strict=True):
        assert row.paths == same.paths[: len(row.paths)] and bool(row.paths) == bool(same.paths), asked
        assert row.cut or row.paths == same.paths, asked


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    """A graph in which some documents are cited by many."""
    path = tmp_path_factory.mktemp("pages") / "g.db"
    ingest(path, generated.records(120))
    with SqliteStore(path) as store:
        yield store


@pytest.fixture(scope="module", params=["file", "neo4j"])
def paging(request: pytest.FixtureRequest, file: SqliteStore) -> Store:
    """That graph in each store that can page."""
    if request.param == "file":
        return file
    server: Server = request.getfixturevalue("neo4j_connection")
    push(file, server)
    return Neo4jStore(server)


def test_pages_of_hubs_are_those_of_the_whole(file: SqliteStore, paging: Store) -> None:
    assert isinstance(paging, Paged)
    other = copy(file)
    for name, ask in PAGED.items():
        for page in PAGES:
            assert to_json(ask(paging, **page)) == to_json(ask(other, **page)), (name, page)
    for document in _hubs(file)[:4]:
        _about(paging, other, document.id)


def _hubs(file: SqliteStore) -> list[Document]:
    return sorted(file.all_documents(), key=lambda d: (-sum(file.cited_by(d.id).values()), d.id))


def test_a_hub_is_not_read_from_end_to_end(file: SqliteStore, paging: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of citing documents quotes no more than the page."""
    hub = _hubs(file)[0]
    asked: list[int] = []
    kind = type(paging)
    name = "evidence" if isinstance(paging, Stepping) else "mentions"
    quoted = getattr(kind, name)
    monkeypatch.setattr(kind, name, lambda self, edges, *most: asked.append(len(edges)) or quoted(self, edges, *most))
    monkeypatch.setattr(kind, "edges", _few(kind.edges))
    answer = cited_by(paging, hub, limit=5)
    assert len(answer.results) == 5 and answer.more > 20
    assert max(asked) < 20


def _few(edges: Callable[..., Any]) -> Callable[..., Any]:
    def bounded(self: Store, *args: Any) -> Any:
        found = edges(self, *args)
        assert len(found) < 20
        return found

    return bounded
