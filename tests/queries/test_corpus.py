"""Search, show, stats, missing, conflicts."""

import pytest

from danchieu.graph.model import Document, Edge, Mention
from danchieu.graph.protocol import Store
from danchieu.queries.corpus import conflicts, missing, search, show, stats
from danchieu.queries.reference import Unknown

SEARCHED = [
    ("21 ct tw", ["21-CT/TW"]),
    ("ke hoach lai chau", ["184-KH/TU", "3214/KH-UBND", None]),
    ("2025 bo giao duc", ["2358/QĐ-BGDĐT", None, "71-NQ/TW"]),
    ("01/qd-ubnd", ["01/QĐ-UBND", "01/QĐ-UBND"]),
    ("không có gì", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "numbers"), SEARCHED)
def test_search(store: Store, text: str, numbers: list[str | None]) -> None:
    assert [row.document.number for row in search(store, text).results] == numbers


def test_search_puts_the_corpus_first(store: Store) -> None:
    assert [row.document.in_corpus for row in search(store, "01/qd-ubnd").results] == [True, False]


def test_show(store: Store) -> None:
    (row,) = show(store, "3214/KH-UBND").results
    assert row.sources == ("ubnd/3214.docx",)
    assert row.conflicts == ("date: 2023-08-30 | 2023-08-31",)
    assert row.cites == {"implements": 2, "cites": 1}
    assert row.cited_by == {"implements": 2, "amends": 1, "guides": 1}
    assert row.obligations == 2
    with pytest.raises(Unknown):
        show(store, "77/QĐ-TTg")


def test_show_tells_of_a_repeal(store: Store) -> None:
    assert [ended.by.number for ended in show(store, "01/QĐ-UBND lai chau").repealed] == ["500/QĐ-UBND"]


def test_stats(store: Store) -> None:
    counted = stats(store)
    assert (counted.documents, counted.in_corpus, counted.sources) == (17, 10, 5)
    assert (counted.edges, counted.mentions, counted.obligations) == (19, 19, 4)
    assert counted.relations["implements"] == 8
    assert list(counted.types.items())[:2] == [("Kế hoạch", 5), ("Quyết định", 3)]
    assert counted.years == {"2023": 4, "2024": 1, "2025": 5}


def test_missing_most_cited_first(store: Store) -> None:
    answer = missing(store)
    assert [(row.document.id.split("@")[0], row.cited_by) for row in answer.results] == [
        ("21-CT/TW", 2), ("24/2024/NĐ-CP", 2), ("luat-nha-giao", 2), ("29-NQ/TW", 1), ("71-NQ/TW", 1),
    ]  # fmt: skip
    assert {path[0].relation for path in answer.results[1].paths} == {"cites", "repeals"}


def test_missing_of_one_document(store: Store) -> None:
    assert [row.document.number for row in missing(store, "3214/KH-UBND").results] == ["29-NQ/TW", "21-CT/TW"]


def test_conflicts(store: Store) -> None:
    found = {(row.kind, row.document.id.split("@")[0], row.detail.split("@")[0]) for row in conflicts(store).results}
    assert found == {
        ("attributes", "3214/KH-UBND", "date: 2023-08-30 | 2023-08-31"),
        ("older_than_cited", "2358/QĐ-BGDĐT", "2025-08-20 < 2025-08-22"),
        ("ended_basis", "ke-hoach", "repealed_by 500/QĐ-UBND"),
    }
    (row,) = conflicts(store, "3214/KH-UBND").results
    assert row.kind == "attributes"
    assert "implements: 3214/KH-UBND" in [step.evidence[0].quote for (step,) in row.paths]


def test_a_basis_that_the_tables_replace_had_ended(make) -> None:
    law = Document("a", "Luật", "45/2013/QH13", "2013-11-29", "Quốc hội", "Luật Đất đai", False)
    days = {"p": "2024-07-31", "q": "2024-08-01"}
    plans = [Document(key, "Quyết định", f"{key}/QĐ-UBND", day, None, None, True) for key, day in days.items()]
    store = make([law, *plans], [Edge(f"e{p.id}", p.id, "a", "legal_basis", 1) for p in plans])
    (row,) = conflicts(store).results
    assert (row.kind, row.document.id, row.other.id, row.says) == ("ended_basis", "q", "a", "tables")
    assert row.detail == "replaced_by 31/2024/QH15 2024-08-01"


def test_a_basis_ends_on_the_day_that_the_sentence_says(make) -> None:
    text, days = "Quyết định số 9/QĐ-UBND", {"a": "2020-01-01", "b": "2021-01-01", "c": "2021-02-01", "d": "2021-04-01"}
    documents = [Document(i, "Quyết định", f"{i}/QĐ-UBND", day, None, None, True, sources=(f"{i}.txt",))
                 for i, day in days.items()]  # fmt: skip
    quote = f"Quyết định này có hiệu lực từ ngày 01/3/2021, thay thế {text}"
    mention = Mention("m", "b.txt", None, 0, 9, quote, text, "r", "certain", "a", (), "")
    edges = [Edge("e", "b", "a", "replaces", 1), *(Edge(i, i, "a", "legal_basis", 1) for i in "cd")]
    (row,) = conflicts(make(documents, edges, {"e": [mention]})).results
    assert (row.document.id, row.detail) == ("d", "replaced_by b 2021-03-01")


def test_a_basis_ends_on_the_day_from_which_the_tables_know_what_replaced_it(make) -> None:
    laws = [
        Document("a", "Luật", "45/2013/QH13", "2013-11-29", "Quốc hội", "Luật Đất đai", False),
        Document("b", "Luật", "31/2024/QH15", "2024-01-18", "Quốc hội", "Luật Đất đai", True),
    ]
    days = {"p": "2024-07-31", "q": "2024-08-02"}
    plans = [Document(key, "Quyết định", f"{key}/QĐ-UBND", day, None, None, True) for key, day in days.items()]
    edges = [Edge("e", "b", "a", "replaces", 1), *(Edge(i, i, "a", "legal_basis", 1) for i in days)]
    (row,) = conflicts(make([*laws, *plans], edges)).results
    assert (row.document.id, row.detail) == ("q", "replaced_by b 2024-08-01")


def test_a_citation_cannot_be_older_than_what_it_cites(make) -> None:
    days = {"a": "2020-01-01", "b": "2020-01-02"}
    store = make([Document(i, None, None, day, None, None, i == "a") for i, day in days.items()],
                 [Edge("e", "a", "b", "cites", 1)])  # fmt: skip
    (row,) = conflicts(store).results
    assert (row.kind, row.document.id, row.detail) == ("older_than_cited", "a", "2020-01-01 < 2020-01-02")
    assert row.paths[0][0].cited == row.other.id == "b"
