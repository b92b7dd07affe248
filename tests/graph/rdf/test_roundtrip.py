"""The graph as RDF and back: nothing lost, the same bytes in every run, in every format."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from danchieu.graph.build import build
from danchieu.graph.memory import MemoryStore, copy
from danchieu.graph.model import Body, Document, Edge, Mention, Obligation, ObligationFilter
from danchieu.graph.protocol import Whole
from danchieu.graph.rdf.load import in_memory, kept, read
from danchieu.graph.rdf.names import Names, encoded, names
from danchieu.graph.rdf.sorting import sorted_lines
from danchieu.graph.rdf.sparql import as_rdflib, sparql
from danchieu.graph.rdf.store import RdfStore
from danchieu.graph.rdf.write import FORMATS, write_nquads
from danchieu.graph.sqlite.store import SqliteStore

SAMPLES = Path(__file__).parents[3] / "samples"
ENDINGS = {"turtle": "ttl", "nquads": "nq", "jsonld": "jsonld"}
NASTY = 'x" <b> } # \\ \n\r\t\x00\x1f\x7f \u2028 ^^<a> @vi . 🇻🇳 %41 ?a $b {c} ../..'


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("rdf") / "samples.db"
    build(file, [SAMPLES], workers=1)
    return file


@pytest.fixture(scope="module")
def samples(database: Path) -> Iterator[SqliteStore]:
    with SqliteStore(database) as store:
        yield store


def hostile(text: str = NASTY) -> MemoryStore:
    """A graph in which every text is made to break out."""
    documents = [
        Document(text, text, text, text, text, text, True, owner=text, period=text, level=4, branch="state",
                 sources=(text,), aliases=(text + "a",), conflicts=(text,)),
        Document("b#c", None, None, "2020-02-30", None, None, False),
    ]  # fmt: skip
    mention = Mention("m" + text, text, 3, 0, 9, text, text, text, "certain", "b#c", (), text)
    duty = Obligation("o" + text, text, text, 1, 5, 9, text, (text, "B", "A"), ("B",), ("A",), "must",
                      {"text": text, "recurring": text}, ("b#c",), text)  # fmt: skip
    bodies = [Body(text, text, 4, "state", text + "p", "2020-01-01", None, text + "s")]
    edge = Edge(text, text, "b#c", "has_attachment", 1)
    return MemoryStore(documents, [edge], {text: [mention]}, [duty], bodies)


def nquads(graph: Whole) -> bytes:
    out = io.BytesIO()
    write_nquads(graph, out)
    return out.getvalue()


def same(one: Whole, other: Whole) -> None:
    """Everything a store hands out."""
    assert {d.id: d for d in one.all_documents()} == {d.id: d for d in other.all_documents()}
    edges = sorted(one.all_edges(), key=lambda edge: edge.id)
    assert edges == sorted(other.all_edges(), key=lambda edge: edge.id)
    keys = [edge.id for edge in edges]
    ours, theirs = ({key: sorted(found, key=lambda m: (m.source, m.start, m.id)) for key, found in graph.mentions(keys).items()}
                    for graph in (one, other))  # fmt: skip
    assert ours == theirs
    duties = [
        sorted(graph.obligations(ObligationFilter()), key=lambda duty: (duty.id, duty.source)) for graph in (one, other)
    ]
    assert duties[0] == duties[1]
    assert one.bodies() == other.bodies()


@pytest.mark.parametrize("format", FORMATS)
def test_the_samples_come_back_whole(samples: SqliteStore, tmp_path: Path, format: str) -> None:
    file = tmp_path / f"g.{ENDINGS[format]}"
    with file.open("wb") as out:
        FORMATS[format](samples, out)
    back = RdfStore.read(file)
    same(samples, back)
    open_ones = {(r.source, r.start, r.end, r.candidates) for r in samples.resolutions() if r.document is None}
    assert {(r.source, r.start, r.end, r.candidates) for r in back.resolutions() if r.document is None} == open_ones
    resolved = {r for r in samples.resolutions() if r.document is not None}
    assert {r for r in back.resolutions() if r.document is not None} <= resolved
    assert nquads(back) == nquads(samples)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("text", [NASTY, ".", "..", "a/../b", "/a//b", "%2e", ":", "x:y", " ", "C:/tệp/tài liệu.pdf"])
def test_no_text_breaks_out(tmp_path: Path, format: str, text: str) -> None:
    graph = hostile(text)
    file = tmp_path / f"g.{ENDINGS[format]}"
    with file.open("wb") as out:
        FORMATS[format](graph, out)
    store = read(file)
    same(graph, RdfStore(store))
    for quad in store:
        assert isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(names().base)
    assert len(rdflib.Graph().parse(file, format={"jsonld": "json-ld"}.get(format, format))) == len(store)


def test_what_unicode_has_no_character_for_is_replaced(tmp_path: Path) -> None:
    graph = MemoryStore([Document("a\ud800", None, None, None, None, "\udfff!", False)])
    (document,) = RdfStore.of(graph).all_documents()
    assert (document.id, document.title) == ("a\ufffd", "\ufffd!")


@pytest.mark.parametrize("write", FORMATS.values(), ids=list(FORMATS))
def test_the_same_bytes_whatever_the_store(samples: SqliteStore, write: Callable[[Whole, IO[bytes]], None]) -> None:
    written = []
    for graph in (samples, samples, copy(samples)):
        out = io.BytesIO()
        write(graph, out)
        written.append(out.getvalue())
    assert written[0] == written[1]
    if not [r for r in samples.resolutions() if r.document is None]:
        assert written[0] == written[2]


def test_nquads_are_sorted_and_each_said_once(samples: SqliteStore) -> None:
    lines = nquads(samples).splitlines()
    assert len(lines) > 1000 and lines == sorted(set(lines))


def test_a_graph_of_ones_own_name(samples: SqliteStore) -> None:
    out = io.BytesIO()
    write_nquads(samples, out, name="https://example.org/g")
    store = ox.Store()
    store.load(out.getvalue(), format=ox.RdfFormat.N_QUADS)
    assert [graph.value for graph in store.named_graphs()] == ["https://example.org/g"]
    same(samples, RdfStore(store))
    assert sparql(store, "ASK { ?d <http://data.europa.eu/eli/ontology#id_local> ?id }").rows == [("true",)]
    with pytest.raises(ValueError):
        write_nquads(samples, io.BytesIO(), name="a b")


@pytest.mark.parametrize("base", ["https://x.vn/id/", "urn:x:", "http://localhost:8080/a/"])
def test_a_base_of_ones_own(base: str) -> None:
    store = in_memory(hostile(), base)
    assert all(quad.subject.value.startswith(base) for quad in store)
    same(hostile(), RdfStore(store))


@pytest.mark.parametrize(
    "base", ["", "x/", "https://x.vn", "https://x.vn/#", "https://x.vn/a b/", "https://x/> <a/", "https://x/?q=/"]
)
def test_a_base_that_is_none(base: str) -> None:
    with pytest.raises(ValueError, match="base"):
        names(base)


@settings(max_examples=300, deadline=None)
@given(st.text(), st.text())
def test_iris_are_apart_and_plain(one: str, other: str) -> None:
    iri = Names("https://x/").document(one)
    assert iri.isascii() and not set('<>"{}|\\^`#? ') & set(iri[1:-1])
    assert not {".", ".."} & {*iri[1:-1].split("/")}
    assert (one == other) == (encoded(one) == encoded(other))
    ox.NamedNode(iri[1:-1])


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(st.characters(exclude_characters="\n", codec="utf-8"))), st.integers(1, 200), st.integers(1, 4))
def test_sorting_in_pieces_is_sorting(lines: list[str], run: int, runs: int) -> None:
    assert list(sorted_lines(lines * 3, run, runs)) == sorted({line.encode() + b"\n" for line in lines})


def test_a_kept_store_follows_its_graph(database: Path, samples: SqliteStore, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    count = "SELECT (COUNT(*) AS ?n) { ?d <http://data.europa.eu/eli/ontology#id_local> ?id }"
    expected = str(len(list(samples.all_documents())))
    for _ in range(2):
        store = kept(folder, samples, database)
        assert sparql(store, count).rows == [(expected,)]
        del store
    other = tmp_path / "other.db"
    other.write_bytes(b"another file")
    assert sparql(kept(folder, hostile(), other), count).rows == [("2",)]
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/letter.txt").write_text("keep me")
    with pytest.raises(ValueError, match="other files"):
        kept(tmp_path / "mine", samples, database)
    assert (tmp_path / "mine/letter.txt").read_text() == "keep me"


def test_a_file_that_is_no_rdf(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no RDF"):
        read(tmp_path / "a.xlsx")
    (tmp_path / "a.ttl").write_text("a b")
    with pytest.raises(SyntaxError):
        read(tmp_path / "a.ttl")


def test_paths_through_a_chain_that_rdflibs_own_engine_cannot_follow() -> None:
    length = 3000
    documents = [Document(f"d{n}", None, None, None, None, None, False) for n in range(length)]
    edges = [Edge(f"e{n}", f"d{n}", f"d{n + 1}", "cites", 1) for n in range(length - 1)]
    graph = MemoryStore(documents, edges)
    query = f"SELECT ?d {{ {names().document('d0')} <http://data.europa.eu/eli/ontology#cites>+ ?d }}"
    store = in_memory(graph)
    assert len(sparql(store, query).rows) == length - 1
    assert len(as_rdflib(store).query(query)) == length - 1
    alone = rdflib.Graph().parse(data=nquads(graph).decode(), format="nt")
    with pytest.raises(RecursionError):
        len(alone.query(query))
