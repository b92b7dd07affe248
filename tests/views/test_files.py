"""Files are written whole or not at all, and never over what they come from."""

import os
import sys
import threading
from pathlib import Path

import pytest

from danchieu.graph.memory import MemoryStore
from danchieu.graph.sqlite.store import SqliteStore
from danchieu.views.exports import export
from danchieu.views.files import NotOverwritten, replacing


class Failing(MemoryStore):
    """A graph that fails when half of it has been written."""

    def all_edges(self):  # type: ignore[no-untyped-def]
        raise RuntimeError("in the middle")


def test_a_new_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("cũ", "utf-8")
    target.chmod(0o640)
    with replacing(target) as out:
        out.write("mới".encode())
        assert target.read_text("utf-8") == "cũ"
    assert target.read_text("utf-8") == "mới"
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]
    assert sys.platform == "win32" or target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("before", ["cũ", None])
def test_an_error_in_the_middle_leaves_what_was_there(tmp_path: Path, before: str | None) -> None:
    target = tmp_path / "out.json"
    if before:
        target.write_text(before, "utf-8")
    with pytest.raises(RuntimeError, match="in the middle"):
        export(Failing(), "graphml", target)
    assert [path.read_text("utf-8") for path in tmp_path.iterdir()] == ([before] if before else [])


def test_a_graph_is_never_written_over(samples: SqliteStore) -> None:
    before = samples.path.read_bytes()
    with pytest.raises(NotOverwritten, match=samples.path.name):
        export(samples, "json", samples.path)
    assert samples.path.read_bytes() == before


def test_an_input_is_never_written_over_by_whatever_name(tmp_path: Path) -> None:
    read, link = tmp_path / "in.txt", tmp_path / "link.txt"
    read.write_text("Điều 1", "utf-8")
    os.link(read, link)
    for target in (read, link, tmp_path / "." / "in.txt"):
        with pytest.raises(NotOverwritten), replacing(target, ["-", "nowhere.txt", read]):
            pass
    assert read.read_text("utf-8") == "Điều 1"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("cũ", "utf-8")
    (tmp_path / "link.txt").symlink_to("real.txt")
    with replacing(tmp_path / "link.txt") as out:
        out.write(b"x")
    assert (tmp_path / "link.txt").is_symlink() and (tmp_path / "real.txt").read_bytes() == b"x"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes in folders there")
def test_a_pipe_is_written_as_it_is(tmp_path: Path) -> None:
    pipe, got = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    with replacing(pipe) as out:
        out.write(b"x")
    reader.join()
    assert got == [b"x"] and pipe.is_fifo()


def test_a_folder_that_is_not_there_is_told_by_the_name_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "out.txt"
    with pytest.raises(FileNotFoundError) as told, replacing(target):
        pass
    assert told.value.filename == str(target)
