"""A backup over a file that is there already."""

import shutil
from pathlib import Path

import pytest

from danchieu.graph.build import build, remove
from danchieu.graph.errors import DatabaseLocked
from danchieu.graph.sqlite.care import backup, check
from danchieu.graph.sqlite.lock import building
from danchieu.graph.sqlite.schema import connect
from danchieu.graph.sqlite.store import SqliteStore

SAMPLES = Path(__file__).parents[3] / "samples"


def documents(db: Path) -> list[str]:
    with SqliteStore(db) as store:
        return sorted(document.id for document in store.all_documents())


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    """A graph of some samples."""
    build(tmp_path / "g.db", sorted(SAMPLES.glob("0*"))[:4])
    return tmp_path / "g.db"


def test_what_a_crash_left_beside_the_target_does_not_reach_the_backup(graph, tmp_path):
    crashed, target = tmp_path / "crashed.db", tmp_path / "copy.db"
    build(crashed, sorted(SAMPLES.glob("1*"))[:4])
    reader = connect(crashed)  # keeps the journal from being put away
    remove(crashed, sorted(SAMPLES.glob("1*"))[:2])
    for rest in ("", "-wal"):
        shutil.copy(f"{crashed}{rest}", f"{target}{rest}")
    reader.close()
    assert Path(f"{target}-wal").stat().st_size
    backup(graph, target, force=True)
    assert check(target).problems == []
    assert documents(target) == documents(graph)


def test_a_backup_is_one_file(graph, tmp_path):
    (tmp_path / "copies").mkdir()
    backup(graph, tmp_path / "copies" / "copy.db", force=True)
    assert [path.name for path in (tmp_path / "copies").iterdir()] == ["copy.db"]


def test_no_backup_over_a_file_that_a_build_is_at_work_on(graph, tmp_path):
    target = tmp_path / "other.db"
    build(target, sorted(SAMPLES.glob("1*"))[:1])
    before = documents(target)
    with building(target), pytest.raises(DatabaseLocked):
        backup(graph, target, force=True)
    assert documents(target) == before
    assert not list(tmp_path.glob("*.new"))
