"""What tests of several folders share: a real Neo4j server, started when the first test asks for it."""

import importlib.util
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest


def pytest_configure() -> None:
    """A job in the background of a shell ignores Ctrl-C, and so would the programs that tests start and interrupt."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"danchieu_tests_{path.parent.name}", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def neo4j_tools() -> ModuleType:
    """How a server is fetched and started."""
    return _load(Path(__file__).parent / "neo4j_server/server.py")


@pytest.fixture(scope="session")
def neo4j_server(neo4j_tools: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    """One server for all tests; those that need an empty one clear it."""
    try:
        server = neo4j_tools.begin(tmp_path_factory.mktemp("neo4j") / "home")
    except neo4j_tools.Unavailable as reason:
        if os.environ.get("CI"):
            pytest.fail(str(reason))
        pytest.skip(str(reason))
    yield server
    server.stop()
