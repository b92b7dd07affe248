"""Batches: the same rows make the same ones, and a new row changes the one it falls into."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchieu.graph.neo4j import batches as module
from danchieu.graph.neo4j.batches import batches
from danchieu.graph.neo4j.rows import Placed


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Borders behind every eighth row or so."""
    monkeypatch.setattr(module, "_ROWS", 8)
    monkeypatch.setattr(module, "_LARGEST", 40)


def rows_of(names: list[str]) -> list[Placed]:
    return [
        Placed("Document" if at % 3 else "Source", {"id": name, "with": {"id": name}}) for at, name in enumerate(names)
    ]


@given(st.lists(st.text(), unique=True))
def test_every_row_is_in_one_batch_in_its_order(names: list[str]) -> None:
    rows = rows_of(names)
    for kind in ("Document", "Source"):
        held = [row for batch in batches(rows) if batch.kind == kind for row in batch.rows]
        assert held == [row for of, row in rows if of == kind]


@given(st.lists(st.text(st.characters(codec="utf-8")), unique=True))
def test_the_same_rows_make_the_same_batches(names: list[str]) -> None:
    assert list(batches(rows_of(names))) == list(batches(iter(rows_of(names))))


def test_a_new_row_leaves_most_batches_alone() -> None:
    def of(names: list[str]) -> set[int]:
        return {batch.id for batch in batches(Placed("Document", {"id": n, "with": {}}) for n in names)}

    names = [f"văn bản {at}" for at in range(1000)]
    before, after = of(names), of([*names[:500], "mới", *names[500:]])
    assert len(before) > 50 and len(before - after) == 1 and len(after - before) in (1, 2)


def test_content_and_kind_name_a_batch() -> None:
    one = next(batches([Placed("Document", {"id": "a", "with": {"title": "x"}})]))
    changed = next(batches([Placed("Document", {"id": "a", "with": {"title": "y"}})]))
    other = next(batches([Placed("Source", {"id": "a", "with": {"title": "x"}})]))
    assert len({one.id, changed.id, other.id}) == 3
    assert all(0 <= batch.id < 2**63 for batch in (one, changed, other))


def test_no_batch_grows_without_end() -> None:
    sizes = [len(b.rows) for b in batches(Placed("Alias", {"id": "same", "with": {}}) for _ in range(1000))]
    assert sum(sizes) == 1000 and max(sizes) == 40


def test_half_a_character_becomes_a_question_mark() -> None:
    batch = next(batches([Placed("Document", {"id": "a\ud800", "with": {"sources": ["b\udfff", "đ"], "level": 4}})]))
    assert batch.rows == [{"id": "a?", "with": {"sources": ["b?", "đ"], "level": 4}}]
