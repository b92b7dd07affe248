"""Records in, from anywhere."""

from pathlib import Path

import pytest

from danchieu.graph.errors import DatabaseLocked
from danchieu.graph.ingest import ingest
from danchieu.graph.sqlite.lock import building


def test_nothing_is_taken_in_while_a_build_is_at_work(tmp_path: Path, read) -> None:
    db = tmp_path / "g.db"
    ingest(db, [read("a.txt", "Căn cứ Luật Đất đai năm 2013;")])
    before = db.read_bytes()
    with building(db), pytest.raises(DatabaseLocked):
        ingest(db, [read("b.txt", "Căn cứ Luật Nhà ở năm 2014;")])
    assert db.read_bytes() == before
    ingest(db, [read("b.txt", "Căn cứ Luật Nhà ở năm 2014;")])
