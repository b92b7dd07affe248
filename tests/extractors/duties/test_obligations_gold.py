"""Duties against the hand annotations, with the citations that were annotated."""

import json
from pathlib import Path
from typing import Any

import pytest

from danchieu.extractors.duties.obligations import read_obligations
from danchieu.extractors.header.header import read_header
from danchieu.extractors.record import Obligation
from danchieu.extractors.text import Text, fold

SHARED = Path(__file__).parents[3] / "shared"
SETS = [("accuracy/seeds.gold.json", "seeds"), ("accuracy/dev.gold.json", "accuracy/dev")]

pytestmark = pytest.mark.skipif(not (SHARED / "accuracy").is_dir(), reason="needs ../shared/accuracy")


def same_actor(left: str, right: str) -> bool:
    """One name holds the other."""
    left, right = fold(left), fold(right)
    return left in right or right in left


def finds(duty: Obligation, wanted: dict[str, Any]) -> bool:
    """Mostly inside the annotated duty, with an actor of it."""
    inside = min(duty.end, wanted["end"]) - max(duty.start, wanted["start"])
    return inside * 2 >= duty.end - duty.start and any(same_actor(a, b) for a in duty.lead for b in wanted["actors"])


@pytest.mark.parametrize(("gold", "folder"), SETS)
def test_annotated_duties(gold: str, folder: str) -> None:
    found = wanted = right = given = deadlines = with_deadline = supported = supports = 0
    for name, document in json.loads((SHARED / gold).read_text(encoding="utf-8")).items():
        text = Text((SHARED / folder / name).read_bytes().decode("utf-8"))
        duties = read_obligations(text, read_header(text), [])
        asked = document.get("duties", [])
        blocks = document.get("obligations", [])
        within = [
            duty
            for duty in duties
            if any(min(duty.end, b["end"]) - max(duty.start, b["start"]) > (duty.end - duty.start) / 2 for b in blocks)
        ]
        given += len(within) if asked else 0
        right += sum(any(finds(duty, want) for want in asked) for duty in within)
        for want in asked:
            if want.get("optional"):
                continue
            hits = [duty for duty in duties if finds(duty, want)]
            wanted += 1
            found += bool(hits)
            if not hits:
                continue
            partners = [partner for duty in hits for partner in duty.support]
            supports += len(want["support"])
            supported += sum(any(same_actor(s, p) for p in partners) for s in want["support"])
            with_deadline += want["deadline"] is not None
            if want["deadline"]:
                dates = {duty.deadline.date for duty in hits if duty.deadline}
                deadlines += bool(dates) and (want["deadline"]["date"] is None or want["deadline"]["date"] in dates)
            else:
                assert not any(duty.deadline for duty in hits), want["text"]
    assert found >= 0.95 * wanted
    assert right >= 0.95 * given
    assert supported >= 0.85 * supports
    assert deadlines == with_deadline
