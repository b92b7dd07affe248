"""Who must do what."""

import json

import pytest

from danchieu.graph.protocol import Store
from danchieu.queries.answers import to_json
from danchieu.queries.duties import obligations

ASKED = [
    ({}, ["báo cáo kết quả", "rà soát đội ngũ", "tuyên truyền", "bố trí kinh phí"]),
    ({"document": "3214/KH-UBND"}, ["báo cáo kết quả", "rà soát đội ngũ"]),
    ({"arises_from": "21-CT/TW"}, ["rà soát đội ngũ"]),
    ({"body": "so noi vu"}, ["rà soát đội ngũ", "tuyên truyền"]),
    ({"body": "Tài chính"}, ["rà soát đội ngũ", "bố trí kinh phí"]),
    ({"body": "Tài chính", "role": "support"}, ["rà soát đội ngũ"]),
    ({"body": "Tài chính", "role": "lead"}, ["bố trí kinh phí"]),
    ({"due_from": "2023-12-01"}, ["rà soát đội ngũ", "tuyên truyền"]),
    ({"due_to": "2023-11-30"}, ["báo cáo kết quả"]),
    ({"overdue": True, "on": "2023-12-15"}, ["báo cáo kết quả"]),
    ({"overdue": True, "on": "2023-12-16"}, ["báo cáo kết quả", "rà soát đội ngũ"]),
    ({"overdue": True, "on": "2026-01-01", "due_to": "2023-11-30"}, ["báo cáo kết quả"]),
    ({"under": "21-CT/TW"}, ["báo cáo kết quả", "rà soát đội ngũ", "bố trí kinh phí"]),
    ({"under": "21-CT/TW", "document": "90/KH-UBND"}, ["bố trí kinh phí"]),
    ({"under": "nq 71 tw"}, ["tuyên truyền"]),
    ({"document": "01/QĐ-UBND lai chau"}, []),
]


@pytest.mark.parametrize(("asked", "texts"), ASKED)
def test_duties(store: Store, asked: dict[str, object], texts: list[str]) -> None:
    assert [row.text for row in obligations(store, **asked).results] == texts


def test_a_duty_under_a_resolution_shows_its_path(store: Store) -> None:
    by_text = {row.text: row for row in obligations(store, under="21-CT/TW").results}
    assert [step.relation for step in by_text["bố trí kinh phí"].paths[0]] == ["implements", "implements"]
    (step,) = by_text["rà soát đội ngũ"].paths[0]
    assert (step.relation, step.evidence[0].quote) == ("arises_from", "rà soát đội ngũ")


def test_json_of_a_duty(store: Store) -> None:
    answer = json.loads(to_json(obligations(store, arises_from="21-CT/TW")))
    (row,) = answer["results"]
    assert answer["about"]["number"] == row["arises_from"][0]["number"] == "21-CT/TW"
    assert (row["lead"], row["support"], row["deadline"]["date"]) == (["Sở Nội vụ"], ["Sở Tài chính"], "2023-12-15")
    assert row["evidence"] == [
        {"source": f"{row['document']['id']}.txt", "page": 1, "start": 10, "end": 25, "quote": "rà soát đội ngũ"}
    ]


def test_pages(store: Store) -> None:
    first, second = (obligations(store, limit=3, offset=at) for at in (0, 3))
    assert [len(first.results), first.more, len(second.results), second.more] == [3, 1, 1, 0]


@pytest.mark.parametrize("asked", [{}, {"document": "3214/KH-UBND"}, {"under": "21-CT/TW"}, {"overdue": True}])
@pytest.mark.parametrize("text", ["31/12/2024", "2024-13-99", "2024", "hôm nay", ""])
def test_a_wrong_day_is_an_error(store: Store, asked: dict[str, object], text: str) -> None:
    for name in ("due_from", "due_to", "on"):
        with pytest.raises(ValueError, match=f"'{text}'"):
            obligations(store, **asked, **{name: text})
