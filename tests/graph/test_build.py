"""What a build reads, keeps and takes out."""

import builtins
import io
import os
import sys
from pathlib import Path

import msgspec
import pytest

from danchieu.extractors import vocabulary
from danchieu.graph.build import build, remove
from danchieu.graph.errors import DatabaseInvalid
from danchieu.graph.sqlite.care import check
from danchieu.graph.sqlite.store import SqliteStore

_open = open
PLAN = (
    "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "---------------\nSố: {number}/KH-UBND\nLai Châu, ngày 03 tháng 02 năm 2024\n\nKẾ HOẠCH\nSắp xếp đơn vị trực thuộc\n\n"
    "Thực hiện Kế hoạch số 05/KH-UBND ngày 09/01/2024 của UBND tỉnh.\n"
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Three plans."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in ("10", "20", "30"):
        (folder / f"{number}.txt").write_text(PLAN.format(number=number), encoding="utf-8")
    return folder


def test_rules_put_in_force_later_in_a_process_read_the_sources_again(corpus, tmp_path):
    db = tmp_path / "g.db"
    assert build(db, [corpus]).read == 3
    with vocabulary.use(msgspec.structs.replace(vocabulary.tables(), version="of an office")):
        assert build(db, [corpus]).read == 3
        assert build(db, [corpus]).unchanged == 3
    assert build(db, [corpus]).read == 3


def opening(monkeypatch: pytest.MonkeyPatch, name: str, before) -> None:
    """Call something each time that a file of a name is opened."""
    real = builtins.open

    def watched(file, *args, **kwargs):
        if Path(str(file)).name == name:
            before(file)
        return real(file, *args, **kwargs)

    monkeypatch.setattr(builtins, "open", watched)
    monkeypatch.setattr(io, "open", watched)


def refuse(file) -> None:
    raise PermissionError(13, "Permission denied", file)


def disturb(file) -> None:
    with _open(file, "a", encoding="utf-8") as text:
        text.write("\nthêm một dòng")


def edges(db: Path) -> set[str]:
    with SqliteStore(db) as store:
        return {edge.id for edge in store.all_edges()}


@pytest.mark.parametrize("version", [None, "of an office"], ids=["known", "to be read again"])
@pytest.mark.parametrize("obstacle", [refuse, disturb])
def test_what_was_read_from_a_file_that_cannot_be_opened_for_a_moment_stays(
    corpus, tmp_path, monkeypatch, obstacle, version
):
    db = tmp_path / "g.db"
    build(db, [corpus], workers=1)
    before = edges(db)
    tables = vocabulary.tables()
    with (
        monkeypatch.context() as patch,
        vocabulary.use(msgspec.structs.replace(tables, version=version or tables.version)),
    ):
        opening(patch, "20.txt", obstacle)
        assert [name for name, _ in build(db, [corpus], workers=1).failed] == ["corpus/20.txt"]
    assert edges(db) == before
    report = check(db)
    assert (report.failed, [problem for problem in report.problems if problem.code != "rules"]) == (1, [])
    assert build(db, [corpus], workers=1).failed == []
    assert (edges(db), check(db).failed) == (before, 0)


def test_a_new_file_that_cannot_be_opened_is_listed_and_tried_again(corpus, tmp_path, monkeypatch):
    db = tmp_path / "g.db"
    with monkeypatch.context() as patch:
        opening(patch, "20.txt", refuse)
        assert build(db, [corpus], workers=1).failed[0][0] == "corpus/20.txt"
    assert check(db).failed == 1
    assert (build(db, [corpus]).read, check(db).failed) == (1, 0)


@pytest.mark.skipif(os.name == "nt" or sys.platform == "darwin", reason="names are always Unicode there")
def test_a_name_that_is_not_utf_8_is_reported_and_the_rest_is_built(corpus, tmp_path):
    Path(os.fsdecode(bytes(corpus) + b"/c\xf4ng v\xe3n.txt")).write_text(PLAN.format(number="40"), encoding="utf-8")
    report = build(tmp_path / "g.db", [corpus])
    assert report.read == 3
    assert report.failed == [("corpus/c\\xf4ng v\\xe3n.txt", "the name is not UTF-8; rename the file")]
    assert msgspec.json.encode(report)


@pytest.mark.parametrize("path", ["nowhere", "empty"])
def test_where_there_is_nothing_to_read_no_graph_is_begun(tmp_path, path):
    (tmp_path / "empty").mkdir()
    report = build(tmp_path / "g.db", [tmp_path / path])
    assert (report.read, len(report.failed)) == (0, int(path == "nowhere"))
    assert [found.name for found in tmp_path.iterdir()] == ["empty"]


def test_a_folder_in_place_of_a_graph_is_said_and_nothing_is_left_beside_it(corpus, tmp_path):
    with pytest.raises(DatabaseInvalid, match="this is a folder"):
        build(corpus, [corpus])
    assert [found.name for found in tmp_path.iterdir()] == ["corpus"]


@pytest.mark.parametrize(
    ("folder", "gone"),
    [
        (".", ["in/20.txt"]),
        ("..", ["in/20.txt", "10.txt"]),
        ("../../corpus", ["in/20.txt", "10.txt"]),
        ("../10.txt", ["10.txt"]),
    ],
)
def test_a_folder_takes_out_what_lies_in_it_wherever_the_graph_lies(corpus, tmp_path, monkeypatch, folder, gone):
    (corpus / "in" / "data").mkdir(parents=True)
    (corpus / "20.txt").rename(corpus / "in" / "20.txt")
    outside = tmp_path / "elsewhere.txt"
    (corpus / "30.txt").rename(outside)
    for db in (corpus / "in" / "g.db", corpus / "in" / "data" / "g.db", tmp_path / "g.db"):
        build(db, [corpus, outside])
        monkeypatch.chdir(corpus / "in")
        removed = remove(db, [folder])
        assert sorted(Path(db.parent, name) for name in removed) == sorted(corpus / name for name in gone)
