"""Which bodies of a level are seen in the corpus, and which are not."""

import json

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


def test_the_provinces_are_those_of_a_day(store: Store) -> None:
    answer = coverage(store, "21-CT/TW", on="2025-06-30")
    assert answer.seen + (answer.unseen or 0) == 63
    assert "Tỉnh Hà Giang" in [row.body.name for row in answer.results]


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
