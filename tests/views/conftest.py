"""A graph of the samples, one with hostile texts, and a browser without a network."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from danchieu.graph.build import build
from danchieu.graph.memory import MemoryStore
from danchieu.graph.model import Document, Edge, Mention
from danchieu.graph.sqlite.store import SqliteStore

SAMPLES = Path(__file__).parents[2] / "samples"
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
HOSTILE = '</script><img src=x onerror="document.title=1">\u2028{{data}}<b>&amp; ]]>\x00\x0b"\''
"""A title that tries to get out of every place it is put in."""


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> SqliteStore:
    """The graph of samples/."""
    path = tmp_path_factory.mktemp("views") / "samples.db"
    build(path, [SAMPLES], workers=1)
    return SqliteStore(path)


@pytest.fixture
def hostile() -> MemoryStore:
    """Two documents that cite each other, with titles and quotations that are code."""
    documents = [
        Document("a<", "Luật", None, "2020-01-01", HOSTILE, HOSTILE, True, sources=("/home/someone/a.txt",)),
        Document('b"', "Kế hoạch", "2/KH", None, "UBND tỉnh Lai Châu", HOSTILE, False, level=4, branch="state"),
    ]
    edges = [Edge("e", "a<", 'b"', "cites", 1), Edge("f", 'b"', "a<", "implements", 0)]
    said = Mention("m", "/home/someone/a.txt", 3, 0, len(HOSTILE), HOSTILE, HOSTILE, "r", "certain", 'b"', (), "")
    return MemoryStore(documents, edges, {"e": [said]})


@pytest.fixture
def big() -> Callable[[int], MemoryStore]:
    """Makes graphs of a size."""
    return _big


def _big(count: int) -> MemoryStore:
    """So many documents; each cites the root, the one before it and the one at half its number."""
    bodies = [("Chính phủ", 1), ("Bộ Nội vụ", 2), ("UBND tỉnh Lai Châu", 4), ("UBND huyện Tam Đường", 7)]
    documents, edges = [], []
    for at in range(count):
        issuer, level = bodies[0 if at == 0 else 1 + at % 3]
        documents.append(
            Document(f"d{at}", "Kế hoạch", f"{at}/KH-UBND", f"20{10 + at % 15}-01-02", issuer, None, at % 4 > 0,
                     level=level, branch="state")
        )  # fmt: skip
        cited = {0, at // 2, max(0, at - 1)} - {at}
        edges += [Edge(f"e{at}-{to}", f"d{at}", f"d{to}", "implements", 0) for to in sorted(cited)]
    return MemoryStore(documents, edges)


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A browser of the system, never one that is downloaded; every name is unknown to it."""
    api = pytest.importorskip("playwright.sync_api") if not os.environ.get("CI") else __import__(
        "playwright.sync_api", fromlist=["sync_playwright"]
    )  # fmt: skip
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        told = "the pages are opened in Chromium, which is not installed (Debian, Ubuntu: apt install chromium)"
        pytest.fail(told) if os.environ.get("CI") else pytest.skip(told)
    profile = tmp_path_factory.mktemp("profile")
    with api.sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            profile, executable_path=program, headless=True, viewport={"width": 1400, "height": 860},
            args=[*ARGUMENTS, "--host-resolver-rules=MAP * ~NOTFOUND"],
        )  # fmt: skip
        context.set_offline(True)
        yield context
        context.close()


class Opened:
    """A page that is open, with everything it asked for and complained about."""

    def __init__(self, page: Any, path: Path) -> None:
        self.page = page
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda said: self.complaints.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(path.as_uri())
        page.wait_for_function("document.documentElement.dataset.drawn !== undefined")

    def middle(self, node: str) -> tuple[float, float]:
        """Where a box stands on the screen."""
        x, y = self.page.evaluate(
            """(id) => {
                const there = danchieu.network.canvasToDOM(danchieu.network.getPosition(id));
                const box = document.getElementById("canvas").getBoundingClientRect();
                return [there.x + box.left, there.y + box.top];
            }""",
            node,
        )
        return x, y

    def shown(self) -> set[str]:
        """Ids of the nodes that are not hidden."""
        return set(self.page.evaluate("danchieu.nodeSet.get().filter((node) => !node.hidden).map((node) => node.id)"))

    def panel(self) -> str:
        """What the panel says."""
        return str(self.page.inner_text("#panel"))


@pytest.fixture
def show(chromium: Any, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Opens the page of a view."""
    pages = []

    def opened(view: Any, path: Path | None = None) -> Opened:
        pages.append(chromium.new_page())
        return Opened(pages[-1], path or view.save(tmp_path / "view.html"))

    yield opened
    for page in pages:
        page.close()
