"""The graph in other formats, read back by the programs that they are for."""

import csv
import io
import json
from pathlib import Path

import networkx as nx
import pytest

from danchieu.graph.build import build
from danchieu.graph.memory import MemoryStore
from danchieu.graph.model import Body, Document, Edge, Mention, Obligation, ObligationFilter
from danchieu.graph.protocol import Whole
from danchieu.graph.sqlite.store import SqliteStore
from danchieu.views.exports import BINARY, FORMATS, export

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="module", params=["file", "odd"])
def graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """The samples in a file; and a graph whose texts have everything that breaks formats."""
    if request.param == "odd":
        return odd()
    path = tmp_path_factory.mktemp("graph") / "samples.db"
    build(path, [SAMPLES], workers=1)
    return SqliteStore(path)


def odd() -> MemoryStore:
    nasty = '=cmd|"/c calc"!A1 <b>&amp;\x00\x0b"\n-1'
    documents = [Document("a", "+Luật", "1/QĐ", "2020-01-01", nasty, nasty, True, owner="chinh-phu",
                          sources=("a\n.txt",)),
                 Document('b"<', None, None, None, None, None, False)]  # fmt: skip
    mention = Mention("m", "@a.txt", 1, 0, len(nasty), nasty, nasty, "r", "certain", 'b"<', (), "")
    duty = Obligation("o", "a", "a.txt", None, 0, 1, nasty, ("-x",), (), (), "must", {"text": "sớm"}, ('b"<',), None)
    edges = [Edge("e", "a", 'b"<', "cites", 1), Edge("f", "a", 'b"<', "implements", 0)]
    return MemoryStore(documents, edges, {"e": [mention]}, [duty], [Body("chinh-phu", "Chính phủ")])


def written(graph: Whole, format: str) -> bytes:
    out = io.BytesIO()
    export(graph, format, out)
    return out.getvalue()


def size(graph: Whole) -> tuple[int, int]:
    """Documents, and mentions of edges."""
    return len(list(graph.all_documents())), sum(edge.mentions for edge in graph.all_edges())


def test_node_link_is_read_by_networkx(graph: Whole) -> None:
    found = nx.node_link_graph(json.loads(written(graph, "json")), edges="edges")
    documents, mentions = size(graph)
    assert sum(kind == "document" for _, kind in found.nodes(data="kind")) == documents
    assert sum(kind == "obligation" for _, kind in found.nodes(data="kind")) == len(
        graph.obligations(ObligationFilter())
    )
    assert sum(count or 0 for *_, count in found.edges(data="mentions")) == mentions
    assert {"issued_by", "imposes"} <= {relation for *_, relation in found.edges(data="relation")}
    assert all(kind for _, kind in found.nodes(data="kind")), "an edge to a node that is not there"


def test_graphml_is_read_by_networkx(graph: Whole) -> None:
    found = nx.read_graphml(io.BytesIO(written(graph, "graphml")), force_multigraph=True)
    nodes = json.loads(written(graph, "json"))
    assert set(found.nodes) == {node["id"] for node in nodes["nodes"]}
    assert found.number_of_edges() == len(nodes["edges"])


def test_csv_has_a_row_for_each_quotation_and_no_formula(graph: Whole) -> None:
    data = written(graph, "csv")
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert len(rows) == sum(len(found) for found in graph.mentions([edge.id for edge in graph.all_edges()]).values())
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
    assert all(row["quote"] and row["relation"] for row in rows)


def test_xlsx_opens_and_computes_nothing(graph: Whole) -> None:
    from openpyxl import load_workbook

    documents, edges, obligations = load_workbook(io.BytesIO(written(graph, "xlsx"))).worksheets
    assert documents.max_row == 1 + size(graph)[0]
    assert edges.max_row == 1 + len(list(graph.all_edges()))
    assert obligations.max_row == 1 + len(graph.obligations(ObligationFilter()))
    sheets = (documents, edges, obligations)
    assert not [cell for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_mentions_are_lines(graph: Whole) -> None:
    lines = [json.loads(line) for line in written(graph, "mentions").splitlines()]
    assert lines and all(set(line) == {"source", "start", "end", "document", "candidates"} for line in lines)
    keys = {document.id for document in graph.all_documents()}
    assert all(line["document"] is None or line["document"] in keys for line in lines)


def test_an_unknown_format_is_an_error(graph: Whole) -> None:
    with pytest.raises(ValueError, match="mentions"):
        export(graph, "docx", io.BytesIO())


@pytest.mark.parametrize("format", FORMATS)
def test_exports_do_not_change_from_run_to_run(graph: Whole, format: str, tmp_path: Path) -> None:
    export(graph, format, tmp_path / "x")
    if format not in BINARY:
        assert (tmp_path / "x").read_bytes() == written(graph, format)
    assert (tmp_path / "x").stat().st_size > 50
