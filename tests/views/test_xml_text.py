"""Texts of documents hold characters that XML cannot carry; every file that is XML inside is written all the same."""

import io
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from danchieu.app.messages import Messages
from danchieu.graph.memory import MemoryStore
from danchieu.graph.model import Document, Edge, Mention
from danchieu.queries.paths import cites
from danchieu.queries.walk import known
from danchieu.views import reports
from danchieu.views.exports import export
from danchieu.views.tables import Names, keys_of
from danchieu.views.xml_text import writable

ODD = "Kế hoạch\x00\x0b\ufffe\uffff\ud800 năm 2025"
SAY = Messages("vi")


@pytest.fixture
def graph() -> MemoryStore:
    """Two documents whose texts hold what XML refuses; the one without a number is named by its title in headings."""
    documents = [
        Document("a", None, None, "2025-01-02", "UBND tỉnh Lai Châu", ODD, True, sources=("a.txt",)),
        Document("b", "Luật", "1/2020/QH14", "2020-01-02", "Quốc hội", ODD, False),
    ]
    mention = Mention("m", "a.txt", None, 0, len(ODD), ODD, ODD, "r", "certain", "b", (), "")
    return MemoryStore(documents, [Edge("e", "a", "b", "cites", 1)], {"e": [mention]})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Điều 5\n\tKhoản 2\r", "Điều 5\n\tKhoản 2\r"),
        (ODD, "Kế hoạch năm 2025"),
        ("\ufffd \U00010000 <&", "\ufffd \U00010000 <&"),
    ],
)
def test_what_xml_can_carry(text: str, expected: str) -> None:
    assert writable(text) == expected


@pytest.mark.parametrize("ending", [".docx", ".xlsx", ".html"])
def test_reports(graph: MemoryStore, ending: str) -> None:
    answer = cites(graph, "a")
    out = io.BytesIO()
    reports.write(ending, answer, Names(known(graph, keys_of(answer))), SAY, out)
    text = out.getvalue().decode() if ending == ".html" else _said(out.getvalue())
    assert "Kế hoạch năm 2025" in text


@pytest.mark.parametrize("format", ["xlsx", "graphml"])
def test_exports(graph: MemoryStore, format: str, tmp_path: Path) -> None:
    export(graph, format, tmp_path / "out")
    assert "Kế hoạch năm 2025" in _said((tmp_path / "out").read_bytes())


def _said(data: bytes) -> str:
    """The text of an XML file, or of all those in an archive."""
    if not data.startswith(b"PK"):
        return "".join(ElementTree.fromstring(data).itertext())
    with ZipFile(io.BytesIO(data)) as files:
        return "".join(_said(files.read(name)) for name in files.namelist() if name.endswith(".xml"))
