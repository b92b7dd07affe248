"""A graph file that others read: from many threads, from places that may not be written, while a build is at work."""

import multiprocessing
import os
import resource
import shutil
import signal
import stat
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import danchieu
from danchieu.graph import build as files
from danchieu.graph import errors
from danchieu.graph.build import build, rebuild, remove
from danchieu.graph.identity.judgements import Judgement, file_for, save
from danchieu.graph.sqlite import care, derive
from danchieu.graph.sqlite.care import check
from danchieu.graph.sqlite.store import SqliteStore

SAMPLES = Path(__file__).parents[3] / "samples"


class Stopped(Exception):
    """Ends a build where a test wants it."""


def _stop_at(wanted: str) -> Callable[[str, int, int], None]:
    def progress(step: str, done: int, total: int) -> None:
        if step == wanted:
            raise Stopped

    return progress


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


@pytest.fixture
def closed(db: Path) -> Iterator[Path]:
    """The graph in a folder where nobody may write."""
    folder = Path(tempfile.mkdtemp())
    shutil.copy(db, folder)
    (folder / db.name).chmod(0o444)
    folder.chmod(0o555)
    yield folder / db.name
    folder.chmod(0o755)
    shutil.rmtree(folder)


def _asked_by_others(path: Path) -> None:
    """Exit with 100 and how many documents somebody without rights finds; 200 when the file cannot be read."""
    if os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    try:
        with SqliteStore(path) as store:
            os._exit(100 + len(store.find("96-NQ/TW")))
    except errors.Unreadable:
        os._exit(200)


def _exit_code(path: Path) -> int | None:
    process = multiprocessing.get_context("fork").Process(target=_asked_by_others, args=(path,))
    process.start()
    process.join()
    return process.exitcode


def test_a_graph_where_nobody_may_write_is_read(closed):
    assert _exit_code(closed) == 101


@pytest.mark.parametrize("log", [b"", b"not yet in the file"])
def test_a_log_that_cannot_be_read_along_is_not_passed_over(closed, log):
    closed.parent.chmod(0o755)
    Path(f"{closed}-wal").write_bytes(log)
    closed.parent.chmod(0o555)
    assert _exit_code(closed) == (200 if log else 101)


def test_a_graph_that_may_not_be_read_is_said_to_be_so(closed):
    closed.chmod(stat.S_IWUSR)
    assert _exit_code(closed) == 200


def test_a_build_that_begins_during_a_check_is_no_damage(db, tmp_path, monkeypatch):
    shutil.copytree(SAMPLES, tmp_path / "more")
    monkeypatch.setattr(derive, "_SOURCES_IN_ONE_COMMIT", 0)
    make_folder = tempfile.TemporaryDirectory

    def begin_a_build(prefix: str) -> Any:
        with pytest.raises(Stopped):
            build(db, [tmp_path / "more"], workers=1, progress=_stop_at("resolving"))
        return make_folder(prefix=prefix)

    monkeypatch.setattr(care.tempfile, "TemporaryDirectory", begin_a_build)
    report = check(db)
    assert (report.problems, report.pending > 0) == ([], True)


def _check_within(limit: int, db: Path) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        check(db)
    except errors.DiskFull as error:
        os._exit(28 if Path(error.path).name == "copy.db" else 1)
    os._exit(0)


def test_a_full_disk_for_the_copy_of_a_check_is_no_damage(db):
    process = multiprocessing.get_context("fork").Process(target=_check_within, args=(100_000, db))
    process.start()
    process.join()
    assert process.exitcode == 28


ASKED: dict[str, Callable[[SqliteStore], Any]] = {
    "implementers": lambda store: danchieu.implementers(store, "96-NQ/TW", rests_on=True),
    "basis": lambda store: danchieu.basis(store, "212/KH-UBND@ubnd-tinh-son-la/2024"),
    "cited_by": lambda store: danchieu.cited_by(store, "96-NQ/TW"),
    "chain": lambda store: danchieu.chain(store, "98/KH-UBND", "96-NQ/TW"),
    "obligations": danchieu.obligations,
    "coverage": lambda store: danchieu.coverage(store, "96-NQ/TW"),
    "timeline": lambda store: danchieu.timeline(store, "96-NQ/TW"),
    "compare": lambda store: danchieu.compare(store, "96-NQ/TW", "391/NQ-CP"),
    "status": lambda store: danchieu.status(store, "96-NQ/TW", on="2026-01-01"),
    "show": lambda store: danchieu.show(store, "96-NQ/TW"),
    "search": lambda store: danchieu.search(store, "ke hoach son la"),
    "missing": danchieu.missing,
    "conflicts": danchieu.conflicts,
    "stats": danchieu.stats,
    "resolve": danchieu.resolve,
    "export": lambda store: danchieu.export(store, "csv", os.devnull),
}


@pytest.mark.parametrize("name", ASKED)
@pytest.mark.parametrize("at", [2, 4])
def test_a_question_sees_one_state_of_the_file(db, monkeypatch, name, at):
    """Between two statements of a question everything is taken out of the graph."""
    real, steps = SqliteStore._rows, iter(range(1, 1000))

    def rows(store: SqliteStore, sql: str, values: Any) -> Any:
        if next(steps) == at:
            remove(db, [SAMPLES])
        return real(store, sql, values)

    with SqliteStore(db) as store:
        before = ASKED[name](store)
        monkeypatch.setattr(SqliteStore, "_rows", rows)
        assert ASKED[name](store) == before


def test_nothing_breaks_in_a_graph_that_is_half_derived(db, tmp_path, monkeypatch):
    """Asked after every commit of a build: each answer comes, and says that the graph is unfinished."""
    shutil.copytree(SAMPLES, tmp_path / "more")
    monkeypatch.setattr(files, "_SOURCES_IN_A_COMMIT", 5)
    monkeypatch.setattr(derive, "_SOURCES_IN_ONE_COMMIT", 0)
    monkeypatch.setattr(derive, "_BLOCKS_AT_ONCE", 20)
    said: list[bool] = []

    def ask(step: str, done: int, total: int) -> None:
        if step == "reading" and done < total:  # nothing new is committed yet
            return
        with SqliteStore(db) as store:
            for name, asked in ASKED.items():
                try:
                    answer = asked(store)
                except (danchieu.Unknown, danchieu.Ambiguous):
                    continue
                if name != "export":
                    said.append(answer.unfinished)

    remove(db, [SAMPLES])
    build(db, [tmp_path / "more"], workers=1, progress=ask)
    assert len(said) > 50 and all(said)
    with SqliteStore(db) as store:
        assert not danchieu.implementers(store, "96-NQ/TW").unfinished
        assert b"unfinished" not in danchieu.to_json(danchieu.coverage(store, "96-NQ/TW"))


def _build_often(db: Path, folder: Path) -> None:
    decisions = file_for(db)
    for at in range(3):
        for path in folder.glob("*.txt"):
            path.write_text(f"{path.read_text(encoding='utf-8')}\nDòng {at}.\n", encoding="utf-8")
        save(decisions, [Judgement("same", f"{at}/KH-UBND@x/2020", "96-NQ/TW@y/XIII")])
        build(db, [folder], workers=1)
        rebuild(db)


def test_readers_see_the_graph_before_a_build_or_after_it(tmp_path):
    """A process that changes every file, builds and derives all anew, beside one that asks."""
    db, folder = tmp_path / "g.db", tmp_path / "samples"
    shutil.copytree(SAMPLES, folder)
    build(db, [folder], workers=1)
    with SqliteStore(db) as store:
        expected = danchieu.implementers(store, "96-NQ/TW").results
        process = multiprocessing.get_context("fork").Process(target=_build_often, args=(db, folder))
        process.start()
        answers = []
        while process.is_alive():
            answers.append(danchieu.implementers(store, "96-NQ/TW"))
    assert process.exitcode == 0
    assert {len(answer.results) for answer in answers} == {len(expected)}
    assert not any(answer.unfinished for answer in answers)


def test_a_stopped_build_of_a_few_files_leaves_the_graph_as_it_was(db, tmp_path):
    shutil.copytree(SAMPLES, tmp_path / "more")
    save(file_for(db), [Judgement("same", "1/KH-UBND@x/2020", "96-NQ/TW@y/XIII")])
    with SqliteStore(db) as store:
        before = danchieu.stats(store)
        for step in ("reading", "resolving", "linking", "arranging"):
            with pytest.raises(Stopped):
                build(db, [tmp_path / "more"], workers=1, progress=_stop_at(step))
            assert danchieu.stats(store) == before
        with pytest.raises(Stopped):
            rebuild(db, _stop_at("resolving"))
        assert danchieu.stats(store) == before


def test_a_stopped_removal_leaves_the_graph_as_it_was(db, monkeypatch):
    with SqliteStore(db) as store, monkeypatch.context() as patch:
        before = danchieu.stats(store)
        patch.setattr(derive, "count", lambda _: _stop_at("totals")("totals", 0, 1))
        with pytest.raises(Stopped):
            remove(db, [SAMPLES])
        assert danchieu.stats(store) == before


def test_many_sources_are_derived_step_by_step(db, tmp_path, monkeypatch):
    """What was derived before a stop is not derived again."""
    shutil.copytree(SAMPLES, tmp_path / "more")
    monkeypatch.setattr(derive, "_SOURCES_IN_ONE_COMMIT", 10)
    with pytest.raises(Stopped):
        build(db, [tmp_path / "more"], workers=1, progress=_stop_at("linking"))
    with SqliteStore(db) as store:
        assert danchieu.stats(store).unfinished
    seen: list[str] = []
    build(db, [tmp_path / "more"], workers=1, progress=lambda step, done, total: seen.append(step))
    assert "resolving" not in seen and check(db).problems == []
