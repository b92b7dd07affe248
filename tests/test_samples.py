"""The samples against what a person found in them (`samples.expected.yaml`): the records, then the graph."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

import danchieu
from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Citation, Record
from danchieu.extractors.text import fold
from danchieu.graph.protocol import Store
from danchieu.queries.answers import Named

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


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    db = tmp_path_factory.mktemp("samples") / "samples.db"
    report = danchieu.build(db, [SAMPLES])
    assert report.read == len(TEXTS) and report.failed == []
    with danchieu.open(db) as store:
        yield store


def known_as(document: Named) -> set[str]:
    """What the expectations may call a document: its number, its number or type with the issuer."""
    return {str(document.number), f"{document.number} {document.issuer}", f"{document.type} {document.issuer}"}


def called(names: Any, document: Named) -> str | None:
    """Which of these names a document goes by."""
    return next((name for name in names if name in known_as(document)), None)


def test_implementers_with_the_steps_that_lead_there(graph: Store) -> None:
    wanted = EXPECTED["implementers"]
    answer = danchieu.implementers(graph, wanted["about"])
    found = {
        name: [step.relation for step in row.paths[0]]
        for row in answer.results
        if (name := called(wanted["results"], row.document))
    }
    assert found == wanted["results"]
    others = [row for row in answer.results if not called([*wanted["results"], *wanted["either"]], row.document)]
    assert {row.document.number for row in others} <= {None}
    assert {path[0].relation for row in others for path in row.paths} == {"issued_with"}, "parts of the decisions above"


def test_what_only_rests_on_the_resolution_is_labelled_so(graph: Store) -> None:
    wanted = EXPECTED["implementers"]
    plain = {row.document.id for row in danchieu.implementers(graph, wanted["about"]).results}
    rows = danchieu.implementers(graph, wanted["about"], rests_on=True).results
    added = [row for row in rows if row.document.id not in plain]
    assert {called(wanted["rests_on"], row.document) for row in added} == set(wanted["rests_on"])
    assert {path[0].relation for row in added for path in row.paths} == {"legal_basis"}
    assert [row.document.id for row in rows if called(wanted["never"], row.document)] == []


def test_the_longest_chain(graph: Store) -> None:
    wanted = EXPECTED["chain"]
    (row,) = danchieu.chain(graph, wanted["from"], wanted["to"], shortest=True, relations=["implements"]).results
    (path,) = row.paths
    keys = [path[0].citing, *(step.cited for step in path)]
    documents = graph.documents(keys)
    assert [documents[key].number for key in keys] == wanted["over"]


@pytest.mark.parametrize(("citing", "relation", "cited"), EXPECTED["edges"])
def test_edge(citing: str, relation: str, cited: str, graph: Store) -> None:
    answer = danchieu.cites(graph, citing, relations=[relation])
    assert [row.document.number for row in answer.results if row.document.number == cited] == [cited]


def test_every_step_opens_to_its_quotation(graph: Store) -> None:
    answer = danchieu.implementers(graph, "96-NQ/TW", rests_on=True)
    steps = [step for row in answer.results for path in row.paths for step in path]
    assert steps and all(step.evidence for step in steps)
    for evidence in (evidence for step in steps for evidence in step.evidence):
        assert evidence.quote == TEXTS[Path(evidence.source).name][evidence.start : evidence.end]


@pytest.mark.parametrize(("number", "wanted"), EXPECTED["status"]["documents"].items())
def test_status(number: str, wanted: dict[str, str], graph: Store) -> None:
    answer = danchieu.status(graph, number, on=str(EXPECTED["status"]["as_of"]))
    states = {f"{row.state.removesuffix('_in_part')}_by": row.document.number for row in answer.results}
    assert states.items() >= wanted.items()


def test_one_act_in_two_files_is_one_document(graph: Store) -> None:
    (row,) = danchieu.show(graph, "41-CTr/TU").results
    assert sorted(Path(source).suffix for source in row.sources) == [".md", ".txt"]


def test_two_plans_of_one_number_are_two_documents(graph: Store) -> None:
    with pytest.raises(danchieu.Ambiguous) as raised:
        danchieu.show(graph, "212/KH-UBND")
    assert {document.issuer for document in raised.value.candidates} == {"UBND tỉnh Sơn La", "UBND tỉnh Bến Tre"}


def test_two_dates_are_a_conflict_of_one_act(graph: Store) -> None:
    wanted = EXPECTED["two_dates"]
    (row,) = danchieu.show(graph, wanted["document"]).results
    assert row.document.date == str(wanted["dates"][0])
    (conflict,) = row.conflicts
    assert set(map(str, wanted["dates"])) <= set(conflict.split())


def test_what_is_missing(graph: Store) -> None:
    found = {row.document.number for row in danchieu.missing(graph, limit=1000).results}
    assert found >= set(EXPECTED["missing"])
    assert found & {row[1] for row in EXPECTED["headers"].values() if row[1]} == set()


@pytest.mark.parametrize(("day", "wanted"), EXPECTED["provinces"].items())
def test_coverage_names_the_provinces_seen_here(day: date, wanted: list[str], graph: Store) -> None:
    answer = danchieu.coverage(graph, "96-NQ/TW", on=str(day), limit=100)
    assert {row.body.name for row in answer.results if row.seen} == set(wanted)
    assert answer.unseen == len([row for row in answer.results if not row.seen])
    assert all(r.document.date is None or r.document.date <= str(day) for row in answer.results for r in row.documents)


def test_duties_under_the_resolution(graph: Store) -> None:
    answer = danchieu.obligations(graph, under="96-NQ/TW", due_to="2024-12-31", limit=1000)
    leads = {(row.document.number, row.lead[0]) for row in answer.results}
    assert ("98/KH-UBND", "Phòng Nông nghiệp và Phát triển nông thôn huyện") in leads
    assert ("96-NQ/TW", "Đảng đoàn Quốc hội") in leads
    assert {row.document.number for row in answer.results} & set(EXPECTED["implementers"]["never"]) == set()


def test_a_duty_of_an_act_in_two_files_is_one_row_with_both_quotations(graph: Store) -> None:
    rows = danchieu.obligations(graph, document="41-CTr/TU").results
    assert len({row.text for row in rows}) == len(rows) == 6
    assert {tuple(sorted(Path(evidence.source).suffix for evidence in row.evidence)) for row in rows} == {(".md", ".txt")}


def test_a_standard_is_a_document_by_its_code(graph: Store) -> None:
    wanted = EXPECTED["cited_often"]
    answer = danchieu.cited_by(graph, wanted["document"])
    assert (answer.about and answer.about.number, len(answer.results)) == (wanted["document"], wanted["times"])
