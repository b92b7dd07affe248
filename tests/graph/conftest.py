"""Records made by hand and graphs built from them."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Record
from danchieu.graph.ingest import ingest
from danchieu.graph.sqlite.statements import Read
from danchieu.graph.sqlite.store import SqliteStore


@pytest.fixture
def read() -> Callable[[str, str], Read]:
    """Extract a text as the source of a name."""

    def extracted(name: str, text: str) -> Read:
        return Read(extract_text(text, name), text)

    return extracted


@pytest.fixture
def graph_of(tmp_path: Path, read: Callable[[str, str], Read]) -> Callable[..., SqliteStore]:
    """The graph of texts by name, in the order given."""

    def built(texts: dict[str, str] | Iterable[tuple[str, str]], file: str = "g.db") -> SqliteStore:
        pairs = texts.items() if isinstance(texts, dict) else texts
        ingest(tmp_path / file, [read(name, text) for name, text in pairs])
        return SqliteStore(tmp_path / file)

    return built


@pytest.fixture
def record() -> Callable[..., Record]:
    """An empty record of a source."""

    def made(source: str, text: str = "") -> Record:
        return Record(source=source, sha256=None, text_sha256=None)

    return made
