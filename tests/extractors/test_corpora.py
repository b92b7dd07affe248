"""What must hold on real documents: the annotated ones and the corpora beside the project (../shared)."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import msgspec
import pytest

from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Record
from danchieu.extractors.text import Text

SHARED = Path(__file__).resolve().parents[3] / "shared"
ANNOTATED = {"seeds": SHARED / "seeds", "dev": SHARED / "accuracy" / "dev"}
FOLDERS = [
    *ANNOTATED.values(),
    *(SHARED / "corpus" / kind for kind in ("text", "pdf", "ocr", "old")),
    SHARED / "accuracy" / "vnlegaltext",
]

pytestmark = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the annotated documents (../shared) are not beside the project"
)


@cache
def records(folder: Path) -> tuple[tuple[str, Record], ...]:
    """(source text, record) of every text in a folder, as plain text without page furniture."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        with open(path, encoding="utf-8", newline="") as file:
            source = file.read()
        found.append((source, extract_text(source, str(path))))
    return tuple(found)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_every_span_is_its_source_text(folder: Path) -> None:
    for source, record in records(folder):
        for span in (*record.citations, *record.obligations, *record.suspects):
            assert source[span.start : span.end] == span.text
        for citation in record.citations:
            assert 0 <= citation.evidence.start <= citation.start < citation.end <= citation.evidence.end <= len(source)
            assert citation.subject is None or 0 <= citation.subject < len(record.citations)
        starts = [c.start for c in record.citations]
        assert starts == sorted(starts)
        for duty in record.obligations:
            assert duty.actors and all(0 <= i < len(record.citations) for i in duty.citations)


def score(name: str, minima: dict[str, float]) -> None:
    lines = b"\n".join(msgspec.json.encode(record) for _, record in records(ANNOTATED[name]))
    options = [word for figure, least in minima.items() for word in ("--min", f"{figure}={least}")]
    scorer, gold = SHARED / "accuracy" / "score.py", SHARED / "accuracy" / f"{name}.gold.json"
    run = subprocess.run(
        [sys.executable, scorer, gold, "--errors", *options], input=lines, capture_output=True, check=False
    )
    assert run.returncode == 0, run.stdout.decode()[-4000:]


def test_the_seeds_are_read_right() -> None:
    score(
        "seeds",
        {
            "recall.numbered": 1.0, "precision.numbered": 1.0, "f1": 0.99, "type": 0.99, "date": 0.99, "number": 0.99, "span": 0.97, "issuer": 0.97,
            "relation": 0.95, "relation.strict": 0.93, "subject.nested": 0.88, "header.type": 1.0, "header.number": 1.0, "header.date": 1.0,
            "header.issuer": 1.0, "header.signer": 1.0, "obligation.recall": 0.95, "obligation.precision": 0.95, "obligation.actors": 0.95,
            "duty.recall": 0.9, "duty.precision": 0.9, "duty.support": 0.85, "duty.arises_from": 0.85, "duty.no_deadline": 0.85,
        },
    )  # fmt: skip


def test_the_development_set_is_read_right() -> None:
    score(
        "dev",
        {
            "f1": 0.98, "recall.numbered": 0.99, "type": 0.97, "date": 0.97, "number": 0.97, "span": 0.97, "issuer": 0.96, "relation": 0.94,
            "relation.strict": 0.90, "pinpoint": 0.92, "subject.nested": 0.85, "obligation.recall": 0.9, "obligation.precision": 0.9,
            "duty.recall": 0.9, "duty.precision": 0.9, "duty.deadline": 0.85, "duty.arises_from": 0.85,
        },
    )  # fmt: skip


def test_most_texts_say_what_they_are() -> None:
    read = [record for _, record in records(SHARED / "corpus" / "text")]
    known = [
        r
        for r in read
        if r.document.type and r.document.issuer and (r.document.number or any("number" in w for w in r.warnings))
    ]
    assert len(known) >= 0.9 * len(read)


def test_records_follow_the_published_schema() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    from danchieu.extractors.record import json_schema

    validator = jsonschema.Draft202012Validator(json_schema())
    for _, record in records(ANNOTATED["seeds"]):
        validator.validate(json.loads(msgspec.json.encode(record)))


def test_decomposed_letters_change_nothing_but_offsets() -> None:
    import unicodedata

    source, record = records(ANNOTATED["seeds"])[0]
    decomposed = extract_text(unicodedata.normalize("NFD", source))
    assert [(c.number, c.relation, c.issuer) for c in decomposed.citations] == [
        (c.number, c.relation, c.issuer) for c in record.citations
    ]
    assert all(
        Text(unicodedata.normalize("NFD", source)).source[c.start : c.end] == c.text for c in decomposed.citations
    )
