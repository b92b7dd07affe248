"""The questions as SPARQL against the questions in Python: the same documents and the same steps."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danchieu.extractors.vocabulary import tables
from danchieu.graph.build import build
from danchieu.graph.identity.owners import owner_of
from danchieu.graph.memory import MemoryStore
from danchieu.graph.model import Document
from danchieu.graph.protocol import Whole
from danchieu.graph.rdf.names import ONTOLOGY, names
from danchieu.graph.rdf.sparql import QueryInvalid, Value, sparql
from danchieu.graph.rdf.store import RdfStore
from danchieu.graph.sqlite.store import SqliteStore
from danchieu.queries import comparing, corpus, coverage, duties, paths, validity
from danchieu.queries.answers import Answer
from danchieu.queries.rq import question, questions
from danchieu.queries.walk import ENDED_BY

SAMPLES = Path(__file__).parents[2] / "samples"
LONG = 30
"""SPARQL follows paths of any length; no path in these graphs is longer."""
ALL = 10_000

Strategy = Callable[..., st.SearchStrategy[MemoryStore]]
Step = tuple[str, str, str]
Found = tuple[set[str], set[Step]]


class Asked:
    """One graph, asked in Python and in SPARQL."""

    def __init__(self, graph: Whole) -> None:
        self.graph = graph
        self.triples = RdfStore.of(graph)
        self.documents = {document.id: document for document in graph.all_documents()}
        self.id_of = {names().document(key)[1:-1]: key for key in self.documents}
        self.id_of |= {names().table_act(law.key)[1:-1]: law.key for law in tables().laws}

    def rows(self, name: str, **parameters: Value) -> list[dict[str, str]]:
        """The rows of a question, IRIs of documents as ids and those of relations as their names."""
        answer = sparql(self.triples, question(name), parameters)
        return [
            {column: self._said(value) for column, value in zip(answer.columns, row, strict=True) if value is not None}
            for row in answer.rows
        ]

    def _said(self, value: str) -> str:
        return self.id_of.get(value, value.removeprefix(ONTOLOGY))

    def found(self, name: str, **parameters: Value) -> Found:
        """The documents and the steps of an answer in SPARQL."""
        rows = self.rows(name, **parameters)
        return {row["document"] for row in rows if "document" in row}, {step for row in rows for step in _step(row)}


def _step(row: dict[str, str]) -> Iterator[Step]:
    if "citing" in row:
        assert "relation" in row, row
        yield row["citing"], row["relation"], row["cited"]


def in_python(answer: Answer) -> Found:
    """The documents and the steps of an answer in Python."""
    steps = {(step.citing, step.relation, step.cited) for row in answer.results for path in row.paths for step in path}
    return {row.document.id for row in answer.results}, steps


PATHS: dict[str, Callable[[Whole, Document], Answer]] = {
    "implementers": lambda g, d: paths.implementers(g, d, max_length=LONG, limit=ALL),
    "rests_on": lambda g, d: paths.implementers(g, d, rests_on=True, max_length=LONG, limit=ALL),
    "basis": lambda g, d: paths.basis(g, d, max_length=LONG, limit=ALL),
}
STEPS: dict[str, Callable[[Whole, Document], Answer]] = {
    "cites": lambda g, d: paths.cites(g, d, limit=ALL),
    "cited_by": lambda g, d: paths.cited_by(g, d, limit=ALL),
    "missing": lambda g, d: corpus.missing(g, d, limit=ALL),
}


def steps_agree(asked: Asked) -> None:
    """Questions of one step, on any graph."""
    for document in asked.documents.values():
        for name, ask in STEPS.items():
            assert asked.found(name, about=document) == in_python(ask(asked.graph, document)), (name, document.id)
        conflicts_agree(asked, document)
    weights = {row["document"]: int(row["weight"]) for row in asked.rows("missing")}
    assert weights == {r.document.id: r.cited_by for r in corpus.missing(asked.graph, limit=ALL).results}  # type: ignore[attr-defined]
    conflicts_agree(asked)
    status_agrees(asked)


def conflicts_agree(asked: Asked, about: Document | None = None) -> Counter[str]:
    """What does not fit, of one document or of all; how many conflicts the graph and the tables say."""
    rows = asked.rows("conflicts", **{"document": about} if about else {})
    told = corpus.conflicts(asked.graph, about, limit=ALL).results
    found = {(r["document"], r["kind"], _detail(r), r.get("cited"), r["says"], r.get("relation")) for r in rows}
    assert len(found) == len(rows)
    assert found == {
        (r.document.id, r.kind, r.detail, r.other and r.other.id, r.says, r.other and r.paths[0][0].relation)  # type: ignore[attr-defined]
        for r in told
    }
    return Counter(row["says"] for row in rows)


def _detail(row: dict[str, str]) -> str:
    """A conflict as Python words it."""
    if row["kind"] != "ended_basis":
        return row["detail"]
    return f"{ENDED_BY[row['ended_by']]} {row['by']} {row['since']}"


def status_agrees(asked: Asked, days: Iterable[str] = ("2026-01-01",)) -> int:
    """The statements, what stands of them, and from when the document is in force; how many only the tables say."""
    told = 0
    for document in asked.documents.values():
        for day in days:
            answer = validity.status(asked.graph, document, on=day, limit=ALL)
            rows = asked.rows("status", about=document, on=day)
            assert [row for row in rows if row["state"] == "in_force" and row["document"] != document.id] == []
            own = {(row["since"], row["signed"], row["standing"]) for row in rows if row["state"] == "in_force"}
            assert own <= {(answer.since, str(answer.signed).lower(), "false")} if answer.state == "not_yet" else {
                standing for _, _, standing in own} <= {"true"}  # fmt: skip
            assert bool(own) or answer.state != "not_yet"
            stated = [row for row in rows if row["state"] != "in_force"]
            assert {_stated(row) for row in stated} == {
                (r.document.id, r.document.number, r.state, r.says, r.since, str(r.signed).lower(),
                 str(r.since is None or r.since <= day).lower(), quote)
                for r in answer.results for quote in _quotes(r)
            }  # fmt: skip
            assert {step for row in stated for step in _step(row)} == in_python(answer)[1]
            told += sum(r.says == "tables" for r in answer.results)
    return told


def _stated(row: dict[str, str]) -> tuple[str | None, ...]:
    columns = ("document", "number", "state", "says", "since", "signed", "standing", "quote")
    return tuple(row.get(column) for column in columns)


def _quotes(row: validity.Statement) -> set[str | None]:
    return {e.quote for path in row.paths for step in path for e in step.evidence} or {None}


def paths_agree(asked: Asked) -> None:
    """Questions that follow paths, on a graph without circles: a path of SPARQL may pass a document twice."""
    for document in asked.documents.values():
        for name, ask in PATHS.items():
            assert asked.found(name, about=document) == in_python(ask(asked.graph, document)), (name, document.id)
        rows = {(row["document"], row["place"]) for row in asked.rows("timeline", about=document)}
        told = comparing.timeline(asked.graph, document, max_length=LONG, limit=ALL)
        assert {key for key, _ in rows} == {row.document.id for row in told.results}
        assert {(row.document.id, row.place) for row in told.results} <= rows  # type: ignore[attr-defined]


def chains_agree(asked: Asked) -> None:
    for first in asked.documents.values():
        for last in asked.documents.values():
            if first.id != last.id:
                told = paths.chain(asked.graph, first, last, max_length=LONG, limit=ALL)
                _, steps = asked.found("chain", first=first, last=last)
                assert steps == in_python(told)[1], (first.id, last.id)


def comparisons_agree(asked: Asked) -> None:
    documents = list(asked.documents.values())
    for first, second in pairwise(documents):
        told = comparing.compare(asked.graph, first, second, limit=ALL)
        assert asked.found("compare", first=first, second=second) == in_python(told)
        sides = {(row["document"], row["cited_by"]) for row in asked.rows("compare", first=first, second=second)}
        assert sides == {(row.document.id, row.cited_by) for row in told.results}  # type: ignore[attr-defined]


def coverage_agrees(asked: Asked) -> None:
    for document in asked.documents.values():
        for level in ("province", "ministry", "district", "commune"):
            told = coverage.coverage(asked.graph, document, level=level, max_length=LONG, limit=ALL)
            acted = {(row.body.id, r.document.id) for row in told.results for r in row.documents}
            rows = asked.rows("coverage", about=document, level=level)
            place = "province" if level == "province" else "issuer"
            found = {(row[place] if level == "province" else owner_of(row[place]).id, row["document"])
                     for row in rows if place in row}  # fmt: skip
            assert found == acted, (document.id, level)


def duties_agree(asked: Asked) -> None:
    conditions: list[dict[str, str]] = [
        {}, {"role": "lead"}, {"role": "support"}, {"body": "so"}, {"body": "so noi vu", "role": "lead"},
        {"due_to": "2023-12-01"}, {"due_from": "2023-12-01", "due_to": "2030-01-01"},
    ]  # fmt: skip
    for where in conditions:
        _same_duties(asked, "obligations", dict(where), {})
        for document in asked.documents.values():
            _same_duties(asked, "obligations_under", {**where, "about": document}, {"under": document})
    for document in asked.documents.values():
        _same_duties(asked, "obligations", {"document": document}, {"document": document})
        _same_duties(asked, "obligations", {"arises_from": document}, {"arises_from": document})


def _same_duties(asked: Asked, name: str, parameters: dict[str, Value], options: dict[str, Document]) -> None:
    where = {key: value for key, value in parameters.items() if isinstance(value, str)}
    told = duties.obligations(asked.graph, **where, **options, max_length=LONG, limit=ALL)  # type: ignore[arg-type]
    rows = asked.rows(name, **parameters)
    expected = {(r.document.id, r.text, cited.id) for r in told.results for cited in r.arises_from}  # type: ignore[attr-defined]
    assert {(row["document"], row["text"], row["cited"]) for row in rows if "cited" in row} == expected
    assert {(row["document"], row["text"]) for row in rows} == {(r.document.id, r.text) for r in told.results}  # type: ignore[attr-defined]


def counts_agree(asked: Asked) -> None:
    counted = {row["what"]: int(row["count"]) for row in asked.rows("stats")}
    told = corpus.stats(asked.graph)
    totals = {name: getattr(told, name) for name in
              ("documents", "in_corpus", "sources", "edges", "mentions", "obligations")}  # fmt: skip
    assert counted == {**totals, **told.relations}


def test_every_question_has_a_file_that_says_what_it_asks() -> None:
    assert questions() == sorted(
        [*PATHS, *STEPS, "chain", "compare", "conflicts", "coverage", "obligations", "obligations_under", "search", "show",
         "stats", "status", "timeline"]
    )  # fmt: skip
    for name in questions():
        assert question(name).startswith("# ") and len(question(name).split("\n\n")[0]) > 40


def test_the_invented_corpus(store: Whole) -> None:
    asked = Asked(store)
    for agree in (
        steps_agree,
        paths_agree,
        chains_agree,
        comparisons_agree,
        coverage_agrees,
        duties_agree,
        counts_agree,
    ):
        agree(asked)


def test_status_where_only_the_tables_or_a_sentence_say(tables_speak: MemoryStore) -> None:
    days = ["2013-12-01", "2024-07-31", "2024-08-01", "2025-12-01", "2025-12-10", "2026-05-01"]
    assert status_agrees(Asked(tables_speak), days) >= 6


def test_conflicts_where_only_the_tables_or_a_sentence_say(tables_speak: MemoryStore) -> None:
    asked = Asked(tables_speak)
    assert conflicts_agree(asked) == {"graph": 15, "tables": 3}
    for document in asked.documents.values():
        conflicts_agree(asked, document)


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    """The graph of samples/."""
    file = tmp_path_factory.mktemp("rq") / "samples.db"
    build(file, [SAMPLES], workers=1)
    with SqliteStore(file) as store:
        yield store


def test_the_graph_of_the_samples(samples: SqliteStore) -> None:
    asked = Asked(samples)
    assert len(asked.documents) > 40
    for agree in (steps_agree, paths_agree, comparisons_agree, coverage_agrees, duties_agree, counts_agree):
        agree(asked)


QUICK = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@QUICK
@given(st.data())
def test_questions_of_one_step_on_any_graph(random_graphs: Strategy, data: st.DataObject) -> None:
    asked = Asked(data.draw(random_graphs(circles=True)))
    steps_agree(asked)
    comparisons_agree(asked)
    counts_agree(asked)


@QUICK
@given(st.data())
def test_questions_of_many_steps_on_graphs_without_circles(random_graphs: Strategy, data: st.DataObject) -> None:
    asked = Asked(data.draw(random_graphs(circles=False)))
    paths_agree(asked)
    chains_agree(asked)
    coverage_agrees(asked)
    duties_agree(asked)


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"number_begins": "21cttw"}, {"21-CT/TW@trung-uong/XIII"}),
        ({"word": "lai chau", "number_begins": "184"}, {"184-KH/TU@tinh-uy-lai-chau"}),
        ({"word": "lai"}, {"184-KH/TU@tinh-uy-lai-chau", "3214/KH-UBND@ubnd-tinh-lai-chau/2023",
                           "ke-hoach@so-giao-duc-lai-chau/2025", "12/HD-SGDĐT@so-giao-duc-lai-chau/2023",
                           "01/QĐ-UBND@ubnd-tinh-lai-chau/2024", "500/QĐ-UBND@ubnd-tinh-lai-chau/2025"}),
        ({"word": "ai"}, set()),
        ({"number_begins": '" } # '}, set()),
    ],
)  # fmt: skip
def test_search(store: Whole, parameters: dict[str, Value], expected: set[str]) -> None:
    assert Asked(store).found("search", **parameters)[0] == expected


def test_show(store: Whole) -> None:
    asked = Asked(store)
    said = {(row["property"].rpartition("#")[2] or row["property"], row["value"]) for row in
            asked.rows("show", about=asked.documents["184-KH/TU@tinh-uy-lai-chau"])}  # fmt: skip
    assert {("path", "tinh-uy/184.pdf"), ("type_document", "Kế hoạch")} <= {(p.rpartition("/")[2], v) for p, v in said}


def test_only_one_relation(store: Whole) -> None:
    asked = Asked(store)
    plan = asked.documents["3214/KH-UBND@ubnd-tinh-lai-chau/2023"]
    for name, ask in (("cites", paths.cites), ("cited_by", paths.cited_by)):
        told = ask(asked.graph, plan, relations=["implements"], limit=ALL)
        assert asked.found(name, about=plan, only="implements") == in_python(told)


@pytest.mark.parametrize("name", ["cites", "basis", "implementers", "rests_on"])
def test_a_client_of_ones_own_puts_the_iri_where_the_parameter_stands(store: Whole, name: str) -> None:
    asked = Asked(store)
    document = asked.documents["3214/KH-UBND@ubnd-tinh-lai-chau/2023"]
    head, select, rest = question(name).partition("SELECT ")
    line, body = rest.split("\n", 1)
    iri = names().document(document.id)
    by_hand = (
        head
        + select
        + line.replace("?about ", "")
        + "\n"
        + body.replace("?about", iri).replace(f"SELECT DISTINCT {iri}", "SELECT DISTINCT")
    )
    columns = [
        column for column in sparql(asked.triples, question(name), {"about": document}).columns if column != "about"
    ]
    bound = [{column: row.get(column) for column in columns} for row in asked.rows(name, about=document)]
    answer = sparql(asked.triples, by_hand)
    assert [dict(zip(answer.columns, (v and asked._said(v) for v in row), strict=True)) for row in answer.rows] == bound


HOSTILE = ['" . DROP ALL . "', "> } #", "\\", "a\nb", "'; --", "${x}", "?about", "\x00\x7f", "<script>", "=1+1"]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_never_becomes_sparql(store: Whole, text: str) -> None:
    asked = Asked(store)
    size = len(asked.triples.store)
    assert asked.rows("search", word=text) == []
    assert asked.rows("obligations", body=text) == []
    assert asked.rows("cites", about=Document(text, None, None, None, None, None, False)) == []
    with pytest.raises(QueryInvalid):
        asked.rows("search", **{text: "x"})
    assert len(asked.triples.store) == size
