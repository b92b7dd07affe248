"""Which bodies of a level are seen in the corpus, and which are not."""

import json

import pytest

from danchieu.graph.memory import MemoryStore
from danchieu.graph.model import Document, Edge
from danchieu.graph.protocol import Store
from danchieu.queries.answers import to_json
from danchieu.queries.coverage import coverage


def test_provinces(store: Store) -> None:
    answer = coverage(store, "21-CT/TW", limit=100)
    assert answer.on == "2025-09-01" and answer.seen == 1
    assert answer.unseen is not None and answer.seen + answer.unseen == 34
    first, *rest = answer.results
    assert first.body.name == "Tỉnh Lai Châu" and first.seen
    assert [row.document.number for row in first.documents] == ["184-KH/TU", "3214/KH-UBND", "12/HD-SGDĐT", None]
    assert not any(row.seen or row.documents for row in rest)


def test_of_many_documents_the_nearest_are_listed(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("danchieu.queries.coverage._SHOWN", 2)
    (first, *_) = coverage(store, "21-CT/TW").results
    assert [row.document.number for row in first.documents] == ["184-KH/TU", "3214/KH-UBND"]
    assert first.more == 2


def test_the_provinces_are_those_of_a_day(store: Store) -> None:
    answer = coverage(store, "21-CT/TW", on="2025-06-30")
    assert answer.seen + (answer.unseen or 0) == 63
    assert "Tỉnh Hà Giang" in [row.body.name for row in answer.results]


VINH_LONG = [
    ("Vĩnh Long", "2024-09-25", None), ("Bến Tre", "2024-10-01", None), ("Vĩnh Long", "2025-08-20", ".2025"),
    ("Vĩnh Long", None, ".2025"), ("Vĩnh Long", None, ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "seen", "bodies"),
    [
        ("2024-09-24", {}, 63),
        ("2024-09-25", {"Tỉnh Vĩnh Long": [0]}, 63),
        ("2025-06-30", {"Tỉnh Bến Tre": [1], "Tỉnh Vĩnh Long": [0, 4]}, 63),
        ("2025-07-01", {"Tỉnh Bến Tre": [1], "Tỉnh Vĩnh Long": [3], "Tỉnh Vĩnh Long (đến 30/6/2025)": [0, 4]}, 36),
        (None, {"Tỉnh Bến Tre": [1], "Tỉnh Vĩnh Long": [2, 3], "Tỉnh Vĩnh Long (đến 30/6/2025)": [0, 4]}, 36),
    ],
)
def test_a_merged_province_and_the_new_one_of_its_name(day: str | None, seen: dict[str, list[int]], bodies: int) -> None:
    plans = [
        Document(f"{at}/KH-UBND@x", "Kế hoạch", f"{at}/KH-UBND", date, f"UBND tỉnh {name}", None, True, level=4,
                 owner=None if mark is None else f"ubnd-tinh-vinh-long{mark}", period="2025")
        for at, (name, date, mark) in enumerate(VINH_LONG)
    ]  # fmt: skip
    target = Document("t", "Nghị quyết", "1-NQ/TW", "2024-05-01", "Bộ Chính trị", None, False)
    edges = [Edge(f"{plan.id} implements t", plan.id, "t", "implements", 1) for plan in plans]
    answer = coverage(MemoryStore([target, *plans], edges), target, on=day, limit=100)
    found = {row.body.name: sorted(int(r.document.id[0]) for r in row.documents) for row in answer.results if row.seen}
    assert (found, answer.seen + (answer.unseen or 0)) == (seen, bodies)


def test_ministries(store: Store) -> None:
    answer = coverage(store, "nq 71 tw", level="ministry", limit=100)
    assert [row.body.name for row in answer.results if row.seen] == ["Bộ Giáo dục và Đào tạo"]
    assert "Bộ Y tế" in [row.body.name for row in answer.results if not row.seen]


def test_districts_have_no_full_list(store: Store) -> None:
    answer = coverage(store, "21-CT/TW", level="district")
    assert (answer.seen, answer.unseen) == (1, None)
    assert [row.document.number for row in answer.results[0].documents] == ["90/KH-UBND"]


def test_json_and_pages(store: Store) -> None:
    answer = json.loads(to_json(coverage(store, "21-CT/TW", limit=2)))
    assert [row["seen"] for row in answer["results"]] == [True, False]
    assert answer["more"] == 32
    assert answer["results"][0]["documents"][0]["paths"][0][0]["relation"] == "implements"


@pytest.mark.parametrize("day", ["31/12/2024", "2024-13-99"])
def test_a_wrong_day_is_an_error(store: Store, day: str) -> None:
    with pytest.raises(ValueError, match=day):
        coverage(store, "21-CT/TW", on=day)


def test_ministries_of_1945_are_not_listed_for_today(store: Store) -> None:
    names = {day: {row.body.name for row in coverage(store, "71-NQ/TW", level="ministry", on=day, limit=None).results}
             for day in ("1946-03-01", "2025-12-01")}  # fmt: skip
    assert "Bộ Canh nông" in names["1946-03-01"] and "Bộ Canh nông" not in names["2025-12-01"]
    assert {"Bộ Quốc phòng", "Bộ Nông nghiệp và Môi trường"} <= names["2025-12-01"]
