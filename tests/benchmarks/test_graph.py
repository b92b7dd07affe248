"""The generated corpus is what it says, and the benchmark of the graph asks every question; its figures are not
asserted.
"""

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Load = Callable[[str], ModuleType]


def test_spans_are_of_the_text(load: Load) -> None:
    for read in load("generated").records(20):
        for said in (*read.record.citations, *read.record.obligations):
            assert read.text[said.start : said.end] == said.text


def test_the_same_seed_gives_the_same_corpus(load: Load) -> None:
    records = load("generated").records
    one, same, other = ([read.text for read in records(15, seed)] for seed in (4, 4, 5))
    assert one == same != other


def test_its_shape(load: Load) -> None:
    found = [read.record for read in load("generated").records(600)]
    citations = [citation for record in found for citation in record.citations]
    assert 9 < len(citations) / len(found) < 12
    assert 0.4 < sum(len(record.obligations) for record in found) / len(citations) < 0.7
    assert any(citation.subject is not None for citation in citations)
    assert all(c.date is None or c.date < r.document.date for r in found for c in r.citations)
    numbers = [record.document.number for record in found]
    assert len(set(numbers)) < len(numbers), "numbers collide"


def test_builds_and_asks(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    graph = load("graph")
    monkeypatch.setattr(graph, "TIMES", 2)
    graph.build(40, tmp_path / "g.db")
    graph.ask(40, tmp_path / "g.db")
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    asked = {line["name"] for line in said if line["what"] == "question"}
    assert {"search a number", "implementers, hub", "obligations of a body", "stats"} <= asked
    for peer in ("sql", "networkx"):
        assert {line["name"] for line in said if line["what"] == peer} <= asked
    (built,) = [line for line in said if line["what"] == "build"]
    assert built["citations"] > 200 and built["memory_mb"] >= 0
