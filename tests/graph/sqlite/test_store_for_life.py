"""The graph file over the years: interrupted builds, full disks, older versions, damage, two builds at once,
backups.
"""

import itertools
import multiprocessing
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from danchieu.graph import errors
from danchieu.graph.build import build, rebuild, remove
from danchieu.graph.model import ObligationFilter
from danchieu.graph.sqlite.care import backup, check
from danchieu.graph.sqlite.lock import building
from danchieu.graph.sqlite.schema import VERSION, connect, journal_for
from danchieu.graph.sqlite.store import SqliteStore

HERE = Path(__file__).parent


def document(number: str, day: int, body: str, issuer: str = "Ủy ban nhân dân tỉnh Lai Châu") -> str:
    return (
        f"{issuer.upper()}\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
        f"Số: {number}\nLai Châu, ngày {day:02d} tháng 02 năm 2024\n\nKẾ HOẠCH\nSắp xếp đơn vị trực thuộc\n\n{body}\n"
        "1. Sở Nội vụ chủ trì, báo cáo kết quả trước ngày 15/9/2024.\n"
    )


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Forty plans, each implementing the one before it."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for i in range(1, 41):
        body = f"Thực hiện Kế hoạch số {i - 1:02d}/KH-UBND ngày 03/02/2024 của UBND tỉnh; căn cứ Luật Đất đai năm 2013."
        (folder / f"{i:02d}.txt").write_text(document(f"{i:02d}/KH-UBND", 3, body), encoding="utf-8")
    return folder


def said(db: Path):
    """All that a graph says, whatever its history."""
    with SqliteStore(db) as store:
        return (
            set(store.all_documents()),
            set(store.all_edges()),
            set(store.resolutions()),
            sorted(o.id for o in store.obligations(ObligationFilter())),
            store.bodies(),
        )


def test_building_again_reads_nothing_and_changes_nothing(corpus, tmp_path):
    db = tmp_path / "g.db"
    first = build(db, [corpus])
    before, content = said(db), db.read_bytes()
    again = build(db, [corpus])
    assert (first.read, again.read, again.unchanged) == (40, 0, 40)
    assert said(db) == before
    assert db.read_bytes() == content


def test_a_changed_file_alone_is_read_again(corpus, tmp_path):
    db = tmp_path / "g.db"
    build(db, [corpus])
    (corpus / "07.txt").write_text(document("07/KH-UBND", 4, "Căn cứ Nghị định số 30/2020/NĐ-CP."), encoding="utf-8")
    report = build(db, [corpus])
    assert (report.read, report.unchanged) == (1, 39)
    fresh = tmp_path / "fresh.db"
    build(fresh, [corpus])
    assert said(db) == said(fresh)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("binary.txt", bytes(range(256)) * 20),
        ("broken.pdf", b"%PDF-1.7 nothing"),
        ("broken.docx", b"PK\x03\x04 nothing"),
    ],
)
def test_a_file_that_cannot_be_read_is_listed_and_tried_again(corpus, tmp_path, name, content):
    db = tmp_path / "g.db"
    (corpus / name).write_bytes(content)
    for _ in range(2):
        report = build(db, [corpus])
        assert [Path(path).name for path, _ in report.failed] == [name]
        assert report.failed[0][1]
    assert check(db).failed == 1
    (corpus / name).unlink()
    (corpus / name).write_text(document("99/KH-UBND", 3, ""), encoding="utf-8")
    if name.endswith(".txt"):
        assert build(db, [corpus]).failed == []
        assert check(db).failed == 0


def test_a_missing_path_is_reported_and_the_rest_is_built(corpus, tmp_path):
    report = build(tmp_path / "g.db", [tmp_path / "nowhere", corpus])
    assert (report.read, [path for path, _ in report.failed]) == (40, [str(tmp_path / "nowhere")])


def test_a_file_that_changes_while_it_is_read_is_read_as_one_state(corpus, tmp_path, monkeypatch):
    db = tmp_path / "g.db"
    from danchieu.graph import build as module

    file = corpus / "05.txt"
    texts = iter(
        [
            document("05/KH-UBND", 3, "Căn cứ Luật Đất đai năm 2013."),
            document("05/KH-UBND", 9, "Căn cứ Luật Nhà ở năm 2014."),
        ]
    )
    real = module.read_source

    def changing(path, ocr=False):
        source = real(path, ocr=ocr)
        if Path(path).name == file.name and (text := next(texts, None)):
            file.write_text(text, encoding="utf-8")
        return source

    monkeypatch.setattr(module, "read_source", changing)
    assert build(db, [corpus], workers=1).failed == []
    with SqliteStore(db) as store:
        assert store.find("05/KH-UBND")[0].date == "2024-02-09"
    assert check(db).problems == []


def test_a_file_that_never_rests_fails_with_a_reason(corpus, tmp_path, monkeypatch):
    from danchieu.graph import build as module

    real = module.read_source

    def restless(path, ocr=False):
        source = real(path, ocr=ocr)
        if Path(path).name == "05.txt":
            with open(path, "a", encoding="utf-8") as file:
                file.write("\nthêm một dòng")
        return source

    monkeypatch.setattr(module, "read_source", restless)
    report = build(tmp_path / "g.db", [corpus], workers=1)
    assert report.read == 39
    assert [(Path(path).name, reason) for path, reason in report.failed] == [
        ("05.txt", "the file was changed while it was read")
    ]


def test_two_builds_exclude_each_other_and_readers_go_on(corpus, tmp_path):
    db = tmp_path / "g.db"
    build(db, [corpus])
    before = said(db)
    with building(db):
        with pytest.raises(errors.DatabaseLocked, match=r"g\.db: another build is at work"):
            build(db, [corpus])
        assert said(db) == before
    build(db, [corpus])


_BUILD = "import sys; from danchieu.graph.build import build; print('go', flush=True); build(sys.argv[1], [sys.argv[2]], workers=int(sys.argv[3]))"


def _build_until(moment: int, db: Path, corpus: Path) -> None:
    """A build in small commits that ends by SIGKILL after so many steps of the database."""
    from danchieu.graph import build as files
    from danchieu.graph.sqlite import derive

    files._SOURCES_IN_A_COMMIT = derive._BLOCKS_AT_ONCE = derive._SOURCES_AT_ONCE = 3
    derive._SOURCES_IN_ONE_COMMIT = 5000 if moment % 3 else 0  # killed while it derives all at once, or step by step
    steps = itertools.count()

    def watched(path: Path, create: bool = False) -> sqlite3.Connection:
        connection = connect(path, create=create)
        connection.set_progress_handler(
            lambda: os.kill(os.getpid(), signal.SIGKILL) if next(steps) == moment else 0, 20
        )
        return connection

    files.connect = watched
    build(db, [corpus], workers=1)
    os._exit(0)


def test_killing_a_build_loses_nothing_that_was_committed(corpus, tmp_path):
    """SIGKILL at fifty random moments of builds; each time the file is sound, and the last build ends as an
    undisturbed one.
    """
    undisturbed, db = tmp_path / "undisturbed.db", tmp_path / "g.db"
    build(undisturbed, [corpus])
    chance = random.Random(50)
    known: set[str] = set()
    killed = 0
    for at in range(50):
        process = multiprocessing.get_context("fork").Process(
            target=_build_until, args=(chance.randrange(2500), db, corpus)
        )
        process.start()
        process.join()
        killed += process.exitcode == -signal.SIGKILL
        stored = _paths(db)
        assert stored >= known, f"round {at} lost {known - stored}"
        known = stored
        if known and at % 5 == 4:
            assert check(db).problems == []
        if len(known) == 40:
            known -= set(remove(db, chance.sample(sorted(corpus.glob("*.txt")), 30)))
    assert killed >= 35
    build(db, [corpus])
    assert check(db).problems == []
    assert said(db) == said(undisturbed)


def _paths(db: Path) -> set[str]:
    if not db.exists():
        return set()
    connection = sqlite3.connect(db)
    try:
        if not connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'source'").fetchone()[0]:
            return set()
        return {row[0] for row in connection.execute("SELECT path FROM source")}
    finally:
        connection.close()


def test_interrupting_a_build_keeps_what_was_committed(corpus, tmp_path):
    db = tmp_path / "g.db"
    script = _BUILD.replace("workers=", "progress=lambda step, done, total: time.sleep(0.2), workers=").replace(
        "import sys;", "import sys, time;"
    )
    script = script.replace("print(", "import danchieu.graph.build as b; b._SOURCES_IN_A_COMMIT = 8; print(")
    process = subprocess.Popen(
        [sys.executable, "-c", script, db, corpus, "2"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.readline()
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and not _paths(db):
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert b"KeyboardInterrupt" in err
    assert 0 < len(_paths(db)) < 40
    build(db, [corpus])
    assert len(_paths(db)) == 40
    assert check(db).problems == []


def _build_within(limit: int, db: Path, corpus: Path) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        build(db, [corpus], workers=1)
    except errors.DiskFull:
        os._exit(28)
    os._exit(0)


def test_a_full_disk_is_said_and_loses_nothing(corpus, tmp_path):
    """The size that a process may write stands for the disk: what is committed stays, and with room again the build
    goes on.
    """
    db = tmp_path / "g.db"
    build(db, [corpus / "01.txt"])
    before = said(db)
    limit = db.stat().st_size // 3  # less than the log of the second build
    process = multiprocessing.get_context("fork").Process(target=_build_within, args=(limit, db, corpus))
    process.start()
    process.join(60)
    assert process.exitcode == 28
    assert check(db).problems == []
    assert {d.id for d in said(db)[0]} >= {d.id for d in before[0]}
    build(db, [corpus])
    fresh = tmp_path / "fresh.db"
    build(fresh, [corpus])
    assert said(db) == said(fresh)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_said(corpus, tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o555)
    with pytest.raises(errors.ReadOnly):
        build(closed / "g.db", [corpus])


@pytest.mark.parametrize(
    "content", [b"this is no database at all, only text" * 30, b"SQLite format 3\x00 damaged" + bytes(5000)]
)
def test_a_file_that_is_no_graph_is_left_alone(corpus, tmp_path, content):
    db = tmp_path / "g.db"
    db.write_bytes(content)
    with pytest.raises(errors.DatabaseInvalid):
        build(db, [corpus])
    with pytest.raises(errors.DatabaseInvalid):
        SqliteStore(db)
    assert db.read_bytes() == content


def test_another_database_is_left_alone(corpus, tmp_path):
    db = tmp_path / "other.db"
    with sqlite3.connect(db) as connection:
        connection.execute("CREATE TABLE contact (name TEXT)")
    connection.close()
    with pytest.raises(errors.DatabaseInvalid, match="not a graph of Danchieu"):
        build(db, [corpus])


def test_a_missing_file_and_a_folder_are_said(tmp_path):
    with pytest.raises(errors.DatabaseMissing):
        SqliteStore(tmp_path / "nothing.db")
    with pytest.raises(errors.DatabaseInvalid):
        SqliteStore(tmp_path)


@pytest.mark.parametrize("version", range(1, VERSION))
def test_a_file_of_each_older_version_is_brought_up_to_date(tmp_path, version):
    db = tmp_path / "old.db"
    with sqlite3.connect(db) as connection:
        connection.executescript((HERE / f"version-{version}.sql").read_text(encoding="utf-8"))
    connection.close()
    with pytest.raises(errors.DatabaseOlder):
        SqliteStore(db)
    build(db, [])
    assert check(db).problems == []
    with SqliteStore(db) as store:
        edges = {edge.id for edge in store.all_edges()}
        assert "15/KH-UBND@ubnd-tinh-lai-chau/2024 implements 02/QD-BNV@bo-noi-vu/2024" in edges
        assert "02/QD-BNV@bo-noi-vu/2024 implements 18-NQ/TW@trung-uong/XII" in edges
        assert [d.sources for d in store.find("02/QĐ-BNV")] == [("quyet-dinh-02.txt",)]


def test_a_file_of_a_newer_version_is_refused(corpus, tmp_path):
    db = tmp_path / "g.db"
    build(db, [corpus / "01.txt"])
    with sqlite3.connect(db) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    with pytest.raises(errors.DatabaseNewer):
        build(db, [corpus])


@pytest.mark.parametrize(
    ("harm", "code", "derived"),
    [
        ("UPDATE mention SET start = start + 1 WHERE id = 1", "span", False),
        ("UPDATE text SET body = (SELECT body FROM text WHERE id = 2) WHERE id = 1", "text", False),
        ("DELETE FROM link WHERE mention = (SELECT min(mention) FROM link)", "view", True),
        ("UPDATE document SET date = '1999-01-01' WHERE key = (SELECT min(key) FROM document)", "view", True),
        ("UPDATE reading SET document = NULL WHERE id = 2", "view", True),
    ],
)
def test_check_finds_harm_and_repairs_what_is_derived(corpus, tmp_path, harm, code, derived):
    db = tmp_path / "g.db"
    build(db, [corpus])
    before = said(db)
    with sqlite3.connect(db) as connection:
        connection.execute(harm)
    connection.close()
    if harm.startswith("UPDATE reading"):
        with sqlite3.connect(db) as connection:
            connection.execute("DELETE FROM link WHERE mention IN (SELECT id FROM mention WHERE reading = 2)")
        connection.close()
    report = check(db, repair=True)
    assert code in {problem.code for problem in report.problems}
    assert report.repaired is any(problem.derived for problem in report.problems)
    if derived:
        assert said(db) == before
        assert check(db).problems == []


def test_check_of_a_damaged_file(corpus, tmp_path):
    db = tmp_path / "g.db"
    build(db, [corpus])
    with open(db, "r+b") as file:
        file.seek(8192 * 3)
        file.write(os.urandom(8192 * 4))
    assert {problem.code for problem in check(db).problems} == {"damaged"}


def test_a_build_that_stops_before_the_totals_owes_them(corpus, tmp_path, monkeypatch):
    db = tmp_path / "g.db"
    build(db, [corpus / "01.txt"])

    def stop(connection: sqlite3.Connection) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr("danchieu.graph.sqlite.derive._SOURCES_IN_ONE_COMMIT", 0)
        patch.setattr("danchieu.graph.sqlite.derive.count", stop)
        build(db, [corpus], workers=1)
    stopped = check(db)
    assert stopped.problems == [] and stopped.pending
    build(db, [corpus], workers=1)
    whole = tmp_path / "whole.db"
    build(whole, [corpus])
    with SqliteStore(db) as store, SqliteStore(whole) as other:
        assert store.totals() == other.totals()
    assert check(db).pending == 0


def test_backup_while_a_build_is_at_work(corpus, tmp_path):
    db, copy = tmp_path / "g.db", tmp_path / "backup.db"
    build(db, [corpus / "01.txt"])
    done = threading.Event()

    def rebuild_often() -> None:
        while not done.is_set():
            build(db, [corpus], workers=1)
            remove(db, sorted(corpus.glob("1*.txt")))

    worker = threading.Thread(target=rebuild_often)
    worker.start()
    try:
        for _ in range(3):
            backup(db, copy, force=True)
            assert check(copy).problems == []
    finally:
        done.set()
        worker.join()
    build(db, [corpus])
    backup(db, copy, force=True)
    assert said(copy) == said(db)


def test_a_backup_is_never_half_written(corpus, tmp_path):
    db = tmp_path / "g.db"
    build(db, [corpus])
    with pytest.raises(errors.DatabaseInvalid):
        backup(db, db)
    assert [path.name for path in tmp_path.iterdir() if "new" in path.name] == []


def test_removing_all_that_was_read_from_a_folder(corpus, tmp_path):
    db = tmp_path / "g.db"
    build(db, [corpus])
    assert len(remove(db, [corpus])) == 40
    with SqliteStore(db) as store:
        assert list(store.all_documents()) == list(store.all_edges()) == []
    assert check(db).problems == []


def test_a_process_brought_down_by_a_file_takes_that_file_alone(corpus, tmp_path, monkeypatch):
    from danchieu.graph import build as module

    real = module.read_source

    def deadly(path, ocr=False):
        if Path(path).name == "13.txt":
            os.kill(os.getpid(), signal.SIGKILL)
        return real(path, ocr=ocr)

    monkeypatch.setattr(module, "read_source", deadly)
    report = build(tmp_path / "g.db", [corpus], workers=2)
    assert report.read == 39
    assert [(Path(path).name, reason) for path, reason in report.failed] == [
        ("13.txt", "the file brought the reading process down")
    ]


def test_network_shares_get_another_journal(tmp_path, monkeypatch):
    mounts = f"server:/home {tmp_path} nfs4 rw 0 0\n/dev/sda1 / ext4 rw 0 0\n"
    real = Path.read_text
    monkeypatch.setattr(
        Path, "read_text", lambda self, **kw: mounts if str(self) == "/proc/mounts" else real(self, **kw)
    )
    assert journal_for(tmp_path / "g.db") == "DELETE"
    assert journal_for(Path("/g.db")) == "WAL"


def test_a_graph_on_a_network_share_works_without_wal(corpus, tmp_path, monkeypatch):
    from danchieu.graph.sqlite import schema

    monkeypatch.setattr(schema, "on_network", lambda path: True)
    db = tmp_path / "g.db"
    build(db, [corpus])
    connection = connect(db)
    assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    connection.close()
    assert check(db).problems == []


def test_rebuilding_equals_building(corpus, tmp_path):
    db = tmp_path / "g.db"
    build(db, [corpus])
    before = said(db)
    rebuild(db)
    assert said(db) == before
