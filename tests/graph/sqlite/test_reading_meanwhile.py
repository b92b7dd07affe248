"""A graph file that others read: from many threads, from places that may not be written, while a build is at work."""

import os
import threading
from pathlib import Path

import pytest

from danchieu.graph.build import build
from danchieu.graph.sqlite.store import SqliteStore

SAMPLES = Path(__file__).parents[3] / "samples"


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """The graph of the samples."""
    path = tmp_path / "g.db"
    build(path, [SAMPLES], workers=1)
    return path


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files are counted where Linux lists them")
def test_a_finished_thread_leaves_nothing_open(db):
    with SqliteStore(db) as store:
        before = len(os.listdir("/proc/self/fd"))
        for _ in range(20):
            thread = threading.Thread(target=store.documents, args=(["96-NQ/TW@trung-uong/XIII"],))
            thread.start()
            thread.join()
        assert len(os.listdir("/proc/self/fd")) <= before + 2
