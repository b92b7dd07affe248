"""What changed between two extraction runs."""

import msgspec

from danchieu.extractors.record import Citation, Document, Record, Span
from danchieu.queries.differences import diff


def citation(start: int, end: int, **fields: object) -> Citation:
    base = Citation(start, end, "x" * (end - start), "numbered", "Quyết định", "1/QĐ-UBND", None, None, None, None,
                    "cites", None, Span(start, end), "r", "certain", [], None)  # fmt: skip
    return msgspec.structs.replace(base, **fields)


def record(source: str, *citations: Citation, **header: str) -> Record:
    return Record(source, None, None, document=Document(**header), citations=list(citations))


def test_nothing_changed() -> None:
    run = [record("a", citation(0, 5)), record("b")]
    assert diff(run, run).results == ()


def test_gains_losses_and_changed_fields() -> None:
    before = [record("a", citation(0, 5), citation(10, 15), citation(30, 35), date="2020-01-01"), record("gone")]
    after = [record("a", citation(0, 5, relation="implements"), citation(8, 15), citation(50, 55), date="2020-01-02"),
             record("new")]  # fmt: skip
    found = diff(before, after)
    assert [(c.source, c.what, c.part, c.start, c.fields) for c in found.results] == [
        ("a", "changed", "document", None, {"date": ("2020-01-01", "2020-01-02")}),
        ("a", "changed", "citation", 0, {"relation": ("cites", "implements")}),
        ("a", "changed", "citation", 8, {"text": ("xxxxx", "xxxxxxx"), "start": (10, 8)}),
        ("a", "lost", "citation", 30, {}),
        ("a", "gained", "citation", 50, {}),
        ("gone", "lost", "source", None, {}),
        ("new", "gained", "source", None, {}),
    ]
    assert found.counts["changed citation"] == 2
    assert found.fields == {"date": 1, "relation": 1, "start": 1, "text": 1}


def test_a_citation_that_moved_is_the_same_one() -> None:
    before, after = record("a", citation(0, 5)), record("a", citation(40, 45, relation="guides"))
    after.text_sha256 = "another"
    _, change = diff([before], [after]).results
    assert change.fields == {"start": (0, 40), "end": (5, 45), "relation": ("cites", "guides")}


def test_order_of_records_does_not_matter() -> None:
    run = [record("a", citation(0, 5)), record("b", citation(1, 2))]
    assert diff(run, reversed(run)).results == ()
