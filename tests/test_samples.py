"""The samples against what a person found in them (`samples.expected.yaml`): the records, then the graph."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Citation, Record
from danchieu.extractors.text import fold

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
EXPECTED: dict[str, Any] = yaml.safe_load((ROOT / "tests/samples.expected.yaml").read_text(encoding="utf-8"))
HEADS = ("Chủ tịch ", "Bộ trưởng ")


def texts() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(SAMPLES.iterdir())}


TEXTS = texts()


@pytest.fixture(scope="module")
def records() -> dict[str, Record]:
    return {name: extract_text(text, name) for name, text in TEXTS.items()}


def office(name: str | None) -> str | None:
    """A head and the body are one office."""
    for head in HEADS:
        name = name.removeprefix(head) if name else name
    return name


def names(citation: Citation, wanted: str) -> bool:
    """Whether the citation is of what the expectations call so: a number, or words of an act cited without one."""
    if citation.number is None:
        return fold(wanted) in fold(f"{citation.text} {citation.title or ''}")
    return citation.number == wanted


def test_every_sample_is_expected() -> None:
    assert set(TEXTS) == set(EXPECTED["headers"])


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_spans_are_the_text(name: str, records: dict[str, Record]) -> None:
    record = records[name]
    spans = [*record.citations, *record.obligations, *record.suspects]
    assert [span.text for span in spans] == [TEXTS[name][span.start : span.end] for span in spans]


@pytest.mark.parametrize(("name", "wanted"), EXPECTED["headers"].items(), ids=list(EXPECTED["headers"]))
def test_header(name: str, wanted: list[Any], records: dict[str, Record]) -> None:
    document = records[name].document
    kind, number, date, issuer, signer = wanted
    assert (document.type, document.number, document.date) == (kind, number, str(date) if date else None)
    assert office(document.issuer) == office(issuer)
    assert document.signer == signer


@pytest.mark.parametrize(
    ("name", "citing", "relation", "cited"),
    [(name, *row) for name, rows in EXPECTED["relations"].items() for row in rows],
)
def test_relation(name: str, citing: str, relation: str, cited: str, records: dict[str, Record]) -> None:
    citations = records[name].citations

    def subject(citation: Citation) -> bool:
        if citing == "this" or citation.subject is None:
            return citing == "this" and citation.subject is None
        return names(citations[citation.subject], citing)

    found = [c for c in citations if names(c, cited)]
    assert found, f"{cited} is not cited"
    assert any(c.relation == relation and subject(c) for c in found), [
        (c.relation, c.subject is not None and citations[c.subject].text, c.text) for c in found
    ]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [pytest.param(name, row, id=f"{name}-{row['words']}") for name, rows in EXPECTED["duties"].items() for row in rows],
)
def test_duty(name: str, wanted: dict[str, Any], records: dict[str, Record]) -> None:
    record = records[name]
    duties = [duty for duty in record.obligations if wanted["words"] in " ".join(duty.text.split())]
    assert len(duties) == 1, [duty.text for duty in record.obligations]
    duty = duties[0]
    assert (duty.lead, duty.support) == (wanted["lead"], wanted["support"])
    deadline = duty.deadline
    assert (deadline and deadline.date) == (str(wanted["date"]) if "date" in wanted else None)
    if "text" in wanted:
        assert deadline is not None and deadline.text.casefold() == wanted["text"].casefold()
    elif "date" not in wanted:
        assert deadline is None
    for number in wanted.get("arises_from", []):
        assert number in [record.citations[index].number for index in duty.citations]


@pytest.mark.parametrize(("name", "wanted"), EXPECTED["repairs"].items())
def test_repair(name: str, wanted: dict[str, Any], records: dict[str, Record]) -> None:
    repaired = [c for c in records[name].citations if c.number == wanted["number"] and c.repairs]
    assert [c.date for c in repaired] == [str(wanted["date"])]
    assert [repair.field for repair in repaired[0].repairs] == ["date"]


def test_markdown_and_text_of_one_act_say_the_same(records: dict[str, Record]) -> None:
    plain, marked = (records[f"06-chuong-trinh-41-ctr-tu-son-la.{kind}"] for kind in ("txt", "md"))
    assert marked.document == plain.document
    assert [(c.number, c.date, c.relation, c.subject) for c in marked.citations] == [
        (c.number, c.date, c.relation, c.subject) for c in plain.citations
    ]
    assert [(d.lead, d.support, d.deadline) for d in marked.obligations] == [
        (d.lead, d.support, d.deadline) for d in plain.obligations
    ]
