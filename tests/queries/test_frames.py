"""Every answer as a DataFrame: a line for each row, or for each quotation, with columns that have the fields' names."""

import builtins
from typing import Any

import pytest

import danchieu
from danchieu.graph.protocol import Store

ANSWERS = {
    "implementers": lambda store: danchieu.implementers(store, "21-CT/TW"),
    "basis": lambda store: danchieu.basis(store, "4445/UBND-KGVX"),
    "cites": lambda store: danchieu.cites(store, "3214/KH-UBND"),
    "cited_by": lambda store: danchieu.cited_by(store, "21-CT/TW"),
    "chain": lambda store: danchieu.chain(store, "90/KH-UBND", "21-CT/TW"),
    "obligations": lambda store: danchieu.obligations(store, under="21-CT/TW"),
    "status": lambda store: danchieu.status(store, "3214/KH-UBND", on="2025-10-01"),
    "timeline": lambda store: danchieu.timeline(store, "3214/KH-UBND"),
    "compare": lambda store: danchieu.compare(store, "3214/KH-UBND", "184-KH/TU"),
    "missing": lambda store: danchieu.missing(store),
    "conflicts": lambda store: danchieu.conflicts(store),
    "coverage": lambda store: danchieu.coverage(store, "21-CT/TW"),
    "search": lambda store: danchieu.search(store, "ke hoach"),
    "show": lambda store: danchieu.show(store, "3214/KH-UBND"),
}


@pytest.mark.parametrize("question", ANSWERS)
def test_one_line_for_each_row(store: Store, question: str) -> None:
    answer = ANSWERS[question](store)
    table = answer.to_frame()
    assert len(table) == len(answer.results) > 0
    if hasattr(answer.results[0], "document"):
        assert list(table["document"]) == [row.document.id for row in answer.results]
    nested = [value for column in table for value in table[column] if isinstance(value, tuple | list | dict)]
    assert nested == []


@pytest.mark.parametrize("question", ["implementers", "basis", "chain", "obligations", "coverage"])
def test_one_line_for_each_quotation(store: Store, question: str) -> None:
    answer = ANSWERS[question](store)
    parts = [part for row in answer.results for part in (getattr(row, "documents", None) or [row])]
    steps = [step for part in parts for path in getattr(part, "paths", ()) for step in path]
    quoted = sum(len(step.evidence) for step in steps) + sum(len(getattr(part, "evidence", ())) for part in parts)
    table = answer.to_frame(evidence=True)
    assert len(table) == quoted > 0
    assert {"row", "document", "source", "page", "start", "end", "quote"} <= set(table.columns)


def test_what_a_line_says(store: Store) -> None:
    rows = danchieu.implementers(store, "21-CT/TW").to_frame().set_index("number")
    district = rows.loc["90/KH-UBND"]
    assert (district["hops"], district["relations"]) == (2, "implements → implements")
    assert district["quote"] == "implements: 3214/KH-UBND"
    duties = danchieu.obligations(store, document="3214/KH-UBND").to_frame()
    assert list(duties["due"]) == ["2023-11-30", "2023-12-15"]
    assert list(duties["lead"]) == ["UBND các huyện", "Sở Nội vụ"]


def test_counts_are_lines(store: Store) -> None:
    table = danchieu.stats(store).to_frame()
    assert list(table[(table["of"] == "documents") & table["name"].isna()]["count"]) == [17]
    assert list(table[(table["of"] == "relations") & (table["name"] == "implements")]["count"]) == [8]


def test_an_answer_with_nothing_is_an_empty_table(store: Store) -> None:
    assert len(danchieu.obligations(store, body="không có ai").to_frame()) == 0


def test_without_pandas_the_error_says_what_to_install(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "pandas":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ImportError, match=r"danchieu\[notebooks\]"):
        danchieu.stats(store).to_frame()
