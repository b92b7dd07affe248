"""The command line on a small invented graph, in this process."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import danchieu
from danchieu.app.cli import main
from danchieu.extractors import vocabulary
from danchieu.graph.memory import MemoryStore
from danchieu.graph.model import Document, Edge, Mention, Obligation


class Run(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


Cli = Callable[..., Run]

DIRECTIVE, PLAN = "21-CT/TW@tw/XIII", "32/KH-UBND@lai-chau/2023"
DISTRICT, REPEAL = "9/KH-UBND@x/2023", "5/QĐ-UBND@lai-chau/2025"
DOCUMENTS = [
    Document(DIRECTIVE, "Chỉ thị", "21-CT/TW", "2023-05-04", "Ban Bí thư", "đào tạo nghề", False),
    Document("21-CT/TW@tw/XII", "Chỉ thị", "21-CT/TW", "2018-01-19", "Ban Bí thư", None, False),
    Document(
        PLAN, "Kế hoạch", "32/KH-UBND", "2023-08-30", "UBND tỉnh Lai Châu", "=1+1", True, level=4, sources=("a/32.txt",)
    ),
    Document(DISTRICT, "Kế hoạch", "9/KH-UBND", "2023-09-15", "UBND huyện Tam Đường", None, True, level=7),
    Document(REPEAL, "Quyết định", "5/QĐ-UBND", "2025-03-01", "UBND tỉnh Lai Châu", None, True, level=4),
]
STEPS = [(PLAN, "implements", DIRECTIVE), (DISTRICT, "implements", PLAN), (REPEAL, "repeals", PLAN)]


def _mention(edge: Edge) -> Mention:
    quote = f"thực hiện [bold]{edge.cited}[/bold] <b>"
    return Mention(edge.id, "a/32.txt", 2, 5, 5 + len(quote), quote, quote, "thử", "certain", edge.cited, (), "")


def small_graph() -> MemoryStore:
    """Two directives of one number, two plans, a repeal; a title like a formula, quotations like markup."""
    edges = [Edge(f"e{at}", citing, cited, relation, 1) for at, (citing, relation, cited) in enumerate(STEPS)]
    duty = Obligation("o1", PLAN, "a/32.txt", 2, 90, 96, "báo cáo", ("Sở Nội vụ",), ("Sở Nội vụ",), (), "must",
                      {"text": "trước 30/11/2023", "date": "2023-11-30"}, (DIRECTIVE,), None)  # fmt: skip
    return MemoryStore(DOCUMENTS, edges, {edge.id: [_mention(edge)] for edge in edges}, [duty])


class Opened(MemoryStore):
    """Stands where a graph file is opened."""

    def __init__(self, path: Path) -> None:
        small = small_graph()
        self.__dict__.update(small.__dict__)

    def __enter__(self) -> "Opened":
        return self

    def __exit__(self, *_: object) -> None:
        pass


@pytest.fixture
def cli(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Iterator[Cli]:
    """Runs a command in this process, which has the vocabulary as it was afterwards."""
    monkeypatch.delenv("DANCHIEU_LANG", raising=False)
    monkeypatch.delenv("DANCHIEU_DB", raising=False)
    monkeypatch.delenv("DANCHIEU_RULES", raising=False)

    def run(*arguments: object) -> Run:
        capfdbinary.readouterr()
        code = main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Run(code, out.decode(), err.decode())

    yield run
    vocabulary.install(None)


@pytest.fixture
def ask(cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Cli:
    """Runs a command on the small graph."""
    database = tmp_path / "danchieu.db"
    database.touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(danchieu, "open", Opened, raising=False)
    return cli


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """The folder of the rules of an office, with one type of document that is its own."""
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "types.yaml").write_text(
        "- id: giay-thu\n  name: Giấy thử\n  code: GTH\n  kind: numbered\n  branch: both\n"
        "  examples: [Giấy thử số 5/GTH-UBND]\n  counter_examples: [giấy thử]\n",
        "utf-8",
    )
    return folder
