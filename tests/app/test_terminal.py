"""Documents hold control characters; none of them reaches the terminal."""

import re
from pathlib import Path

import pytest

import danchieu
from danchieu.app.context import plain
from danchieu.graph.memory import MemoryStore
from danchieu.graph.model import Document, Edge, Mention

ODD = "Kế hoạch \x1b]0;xong\x07\x1b[2J\x9b31mnăm\r 2025\x7f"
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Odd(MemoryStore):
    """Two documents, and a citation between them, whose texts drive a terminal."""

    def __init__(self, path: Path) -> None:
        documents = [
            Document("a", "Kế hoạch", "1/KH-UBND", "2025-01-02", ODD, ODD, True, sources=(f"{ODD}.txt",)),
            Document("b", "Kế hoạch", "1/KH-UBND", "2024-01-02", ODD, ODD, False, conflicts=(f"issuer: {ODD}",)),
        ]
        said = Mention("m", f"{ODD}.txt", None, 0, len(ODD), ODD, ODD, "r", "certain", "b", (), "")
        super().__init__(documents, [Edge("e", "a", "b", "implements", 1)], {"e": [said]})

    def __enter__(self) -> "Odd":
        return self

    def __exit__(self, *_: object) -> None:
        pass


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "a"], ["search", "ke hoach"], ["cites", "a"], ["implementers", "b"], ["status", "b"], ["conflicts"],
        ["show", "1/KH-UBND"], ["show", ODD], ["stats"],
        ["sparql", "SELECT ?o { ?s <http://data.europa.eu/eli/ontology#title> ?o }"],
    ],
    ids=lambda arguments: " ".join(arguments[:1]),
)  # fmt: skip
def test_what_is_printed(ask, monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    monkeypatch.setattr(danchieu, "open", Odd, raising=False)
    run = ask(*arguments)
    assert CONTROLS.findall(run.out + run.err) == []
    assert "Traceback" not in run.err and len(run.out + run.err) > 20


def test_line_ends_and_tabs_stay() -> None:
    assert plain("Điều 1\n\tKhoản 2") == "Điều 1\n\tKhoản 2"
    assert plain(ODD) == "Kế hoạch ]0;xong[2J31mnăm 2025"
