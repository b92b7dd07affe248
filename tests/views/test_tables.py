"""Answers as tables."""

from pathlib import Path

import pytest

from danchieu.graph.build import build
from danchieu.graph.sqlite.store import SqliteStore
from danchieu.queries.coverage import coverage
from danchieu.views.tables import brief_table, rows_table

SAMPLES = Path(__file__).parents[2] / "samples"


def say(key: str, **fields: object) -> str:
    return key


def test_a_body_with_many_documents_says_how_many_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("danchieu.queries.coverage._SHOWN", 1)
    build(tmp_path / "g.db", [SAMPLES], workers=1)
    with SqliteStore(tmp_path / "g.db") as store:
        answer = coverage(store, "96-NQ/TW", on="2025-09-01")
    most = max(answer.results, key=lambda row: row.more)
    assert most.more >= 2
    for table in (rows_table(answer, say), brief_table(answer, say)):
        assert "column.more" not in table.columns
        (cell,) = [row[-1] for row in table.rows if most.body.name in str(row)]
        assert str(cell).endswith(f"… +{most.more}")
