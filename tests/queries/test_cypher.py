"""The questions as Cypher, run as they are on a real server: the answers that the functions give."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from danchieu.graph.build import build
from danchieu.graph.memory import MemoryStore
from danchieu.graph.neo4j.push import push
from danchieu.graph.neo4j.server import Server
from danchieu.graph.protocol import Whole
from danchieu.graph.sqlite.store import SqliteStore
from danchieu.queries import paths
from danchieu.queries.answers import Result
from danchieu.queries.comparing import compare, timeline
from danchieu.queries.corpus import conflicts, missing, search, show, stats
from danchieu.queries.coverage import coverage
from danchieu.queries.duties import obligations
from danchieu.queries.validity import status

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "queries/cypher"
SEEDS = ROOT.parent / "shared/seeds"
ALL = 10_000
ON = "2026-01-01"


class Asked:
    """A graph in a file and on a server."""

    def __init__(self, graph: Whole, server: Server) -> None:
        self.graph, self.server = graph, server
        self.documents = sorted(graph.all_documents(), key=lambda document: document.id)

    def run(self, name: str, **parameters: object) -> list[dict[str, Any]]:
        """The rows of a file, by column."""
        text = (FOLDER / f"{name}.cypher").read_text(encoding="utf-8")
        with self.server.session("READ") as session:
            return [record.data() for record in session.run(text.rstrip().rstrip(";"), parameters)]  # type: ignore[arg-type]


@pytest.fixture(scope="module", params=["invented", "samples", "seeds"])
def asked(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, neo4j_server: Any, neo4j_tools: Any
) -> Iterator[Asked]:
    """The invented corpus of these tests, the samples, and real documents where they are."""
    neo4j_server.clear()
    with Server(neo4j_server.uri, neo4j_tools.USERNAME, neo4j_tools.PASSWORD) as server:
        if request.param == "invented":
            graph: Whole = MemoryStore(*request.getfixturevalue("invented"))
            push(graph, server)
            yield Asked(graph, server)
            return
        folder = SEEDS if request.param == "seeds" else ROOT / "samples"
        if not folder.exists():
            pytest.skip("../shared/seeds is not there")
        path = tmp_path_factory.mktemp("cypher") / "graph.db"
        build(path, [folder], workers=1)
        with SqliteStore(path) as store:
            push(store, server)
            yield Asked(store, server)


def plain(value: object) -> Any:
    return msgspec.to_builtins(value)


def rows_of(answer: Any) -> list[tuple[object, ...]]:
    """Each row of an answer: its document, its paths without evidence, the places of its evidence."""
    return [(plain(row.document)["id"], *_paths(row)) for row in answer.results]


def _paths(row: Result) -> tuple[set[object], set[object]]:
    steps = {tuple((s["from"], s["relation"], s["to"]) for s in path) for path in plain(row.paths)}
    said = {
        (s["from"], s["relation"], s["to"], e["source"], e["page"], e["start"], e["end"], e["quote"])
        for path in plain(row.paths) for s in path for e in s["evidence"]
    }  # fmt: skip
    return steps, said


def steps_of(path: list[dict[str, str]]) -> tuple[tuple[str, str, str], ...]:
    return tuple((step["from"], step["relation"], step["to"]) for step in path)


def said_in(evidence: list[dict[str, Any]]) -> set[object]:
    return {
        (*steps_of([e["step"]])[0], *(e[name] for name in ("source", "page", "start", "end", "quote")))
        for e in evidence
    }


def rows_from(found: list[dict[str, Any]]) -> list[tuple[object, ...]]:
    return [(r["document"]["id"], {steps_of(path) for path in r["paths"]}, said_in(r["evidence"])) for r in found]


PATHS: dict[str, Callable[..., Any]] = {
    "implementers": paths.implementers,
    "rests_on": lambda store, key, **more: paths.implementers(store, key, rests_on=True, **more),
    "basis": paths.basis,
}


@pytest.mark.parametrize("name", PATHS)
def test_paths_from_or_to_a_document(asked: Asked, name: str) -> None:
    found = 0
    for document in asked.documents:
        expected = rows_of(PATHS[name](asked.graph, document.id, limit=ALL))
        assert rows_from(asked.run(name, about=document.id)) == expected, document.id
        found += len(expected)
    assert found


@pytest.mark.parametrize("relations", [None, ["implements", "issued_with"]])
@pytest.mark.parametrize("name", ["cites", "cited_by"])
def test_one_step(asked: Asked, name: str, relations: list[str] | None) -> None:
    for document in asked.documents:
        expected = getattr(paths, name)(asked.graph, document.id, relations=relations, limit=ALL)
        assert rows_from(asked.run(name, about=document.id, relations=relations)) == rows_of(expected)


def test_chain(asked: Asked) -> None:
    keys = [document.id for document in asked.documents]
    for first, second in zip(keys, [*keys[5:], *keys[:5]], strict=True):
        answer = paths.chain(asked.graph, first, second, limit=ALL)
        found = asked.run("chain", start=first, end=second)
        assert [row["hops"] for row in found] == [len(path) for row in answer.results for path in row.paths]
        expected = rows_of(answer)[0][1:] if answer.results else (set(), set())
        said = {one for row in found for one in said_in(row["evidence"])}
        assert ({steps_of(row["steps"]) for row in found}, said) == expected


DUTIES: list[dict[str, Any]] = [
    {}, {"body": "so"}, {"body": "ubnd", "role": "lead"}, {"role": "support"}, {"due_to": ON},
    {"due_from": "2023-12-01", "due_to": "2025-12-31"},
]  # fmt: skip


def duties_of(answer: Any) -> list[object]:
    return [(row.document.id, row.id, row.text, row.actors, row.lead, row.support) for row in answer.results]


def duties_from(found: list[dict[str, Any]]) -> list[object]:
    return [
        (r["document"]["id"], r["duty"]["id"], r["duty"]["text"],
         *(tuple(r["duty"][role] or ()) for role in ("actors", "lead", "support")))
        for r in found
    ]  # fmt: skip


@pytest.mark.parametrize("where", DUTIES, ids=str)
def test_obligations(asked: Asked, where: dict[str, Any]) -> None:
    nothing = dict.fromkeys(("document", "arises_from", "body", "role", "due_from", "due_to"))
    expected = duties_of(obligations(asked.graph, **where, limit=ALL))
    assert duties_from(asked.run("obligations", **nothing | where)) == expected
    for document in asked.documents:
        for of in ("document", "arises_from"):
            given = where | {of: document.id}
            expected = duties_of(obligations(asked.graph, **given, limit=ALL))
            assert duties_from(asked.run("obligations", **nothing | given)) == expected


def test_obligations_under(asked: Asked) -> None:
    for document in asked.documents:
        expected = duties_of(obligations(asked.graph, under=document.id, limit=ALL))
        assert duties_from(asked.run("obligations_under", about=document.id)) == expected


def status_agrees(asked: Asked, days: Iterable[str]) -> int:
    """How many statements of the tables were among them."""
    told = 0
    for document in asked.documents:
        for day in days:
            answer = status(asked.graph, document.id, on=day, limit=ALL)
            [row] = asked.run("status", about=document.id, on=day)
            assert [row[name] for name in ("state", "says", "since", "signed")] == [
                answer.state, answer.says, answer.since, answer.signed
            ], (document.id, day)  # fmt: skip
            found = [(s["document"], s["state"], s["says"], s["since"], s["signed"]) for s in row["statements"]]
            assert found == [(plain(s.document), s.state, s.says, s.since, s.signed) for s in answer.results]
            quotes = [{e["quote"] for e in s["evidence"]} for s in row["statements"]]
            assert quotes == [{e.quote for path in s.paths for step in path for e in step.evidence} for s in answer.results]
            told += sum(s.says == "tables" for s in answer.results)
    return told


def test_status(asked: Asked) -> None:
    status_agrees(asked, [ON])


@pytest.fixture
def in_force(neo4j_server: Any, neo4j_connection: Server, tables_speak: MemoryStore) -> Asked:
    """Acts of which only the tables, or a sentence, say how long they hold."""
    neo4j_server.clear()
    push(tables_speak, neo4j_connection)
    assert push(tables_speak, neo4j_connection).written == 0
    return Asked(tables_speak, neo4j_connection)


def test_status_where_only_the_tables_or_a_sentence_say(in_force: Asked) -> None:
    assert status_agrees(in_force, ["2013-12-01", "2024-07-31", "2024-08-01", "2025-12-01", "2025-12-10", "2026-05-01"]) >= 6


def raw_steps(row: Result) -> list[object]:
    return [(s["from"], s["relation"], s["to"]) for path in plain(row.paths) for s in path]


def test_missing(asked: Asked) -> None:
    for about in (None, *(document.id for document in asked.documents)):
        answer = missing(asked.graph, about, limit=None)
        found = asked.run("missing", about=about)
        assert [(r["document"]["id"], r["cited_by"]) for r in found] == [(r.document.id, r.cited_by) for r in answer.results]
        assert [set(steps_of(r["steps"])) for r in found] == [set(raw_steps(r)) for r in answer.results]


def conflicts_agree(asked: Asked) -> Counter[str]:
    """How many of all conflicts the graph and the tables say."""
    says: Counter[str] = Counter()
    for about in (None, *(document.id for document in asked.documents)):
        told = conflicts(asked.graph, about, limit=ALL).results
        found = asked.run("conflicts", about=about)
        assert [tuple(r[name] for name in ("kind", "document", "detail", "other", "says")) for r in found] == [
            (r.kind, plain(r.document), r.detail, plain(r.other), r.says) for r in told
        ]
        steps = [(steps_of(r["steps"]), tuple(raw_steps(e))) for r, e in zip(found, told, strict=True)]
        assert sorted(a for a, _ in steps if a) == sorted(b for a, b in steps if a)
        says.update(r["says"] for r in found if about is None)
    return says


def test_conflicts(asked: Asked) -> None:
    conflicts_agree(asked)


def test_conflicts_where_only_the_tables_or_a_sentence_say(in_force: Asked) -> None:
    assert conflicts_agree(in_force) == {"graph": 15, "tables": 3}


@pytest.mark.parametrize("level", ["province", "ministry", "district", "commune"])
def test_coverage(asked: Asked, level: Any) -> None:
    for document in asked.documents:
        answer = coverage(asked.graph, document.id, level=level, limit=ALL)
        listed = [] if answer.unseen is None else plain([row.body for row in answer.results])
        found = asked.run("coverage", about=document.id, level=level, listed=listed)
        assert [(r["id"], r["name"], r["seen"], r["documents"]) for r in found] == [
            (r.body.id, r.body.name, r.seen, [d.document.id for d in r.documents]) for r in answer.results
        ]


def test_compare(asked: Asked) -> None:
    keys = [document.id for document in asked.documents]
    for first, second in zip(keys, [*keys[1:], *keys[:1]], strict=True):
        answer = compare(asked.graph, first, second, limit=ALL)
        found = asked.run("compare", first=first, second=second)
        assert rows_from(found) == rows_of(answer)
        assert [r["cited_by"] for r in found] == [r.cited_by for r in answer.results]


def test_timeline(asked: Asked) -> None:
    for document in asked.documents:
        answer = timeline(asked.graph, document.id, limit=ALL)
        found = asked.run("timeline", about=document.id)
        assert [(r["date"], r["place"], r["document"]["id"]) for r in found] == [
            (r.date, r.place, r.document.id) for r in answer.results
        ]


@pytest.mark.parametrize("words", ["ke hoach", "lai chau", "tinh son la", "khong-co"])
def test_search(asked: Asked, words: str) -> None:
    found = asked.run("search", words=words.replace("-", " ").split())
    assert [r["document"] for r in found] == [plain(r.document) for r in search(asked.graph, words, limit=ALL).results]


def test_show(asked: Asked) -> None:
    for document in asked.documents:
        [expected] = show(asked.graph, document.id).results
        [row] = asked.run("show", about=document.id)
        said = {name: tuple(value) if isinstance(value, list) else value for name, value in row["document"].items()}
        assert said == {name: None if (value := getattr(document, name)) == () else value for name in said}
        assert (dict(row["cites"]), dict(row["cited_by"])) == (expected.cites, expected.cited_by)
        assert (tuple(row["attachments"]), row["obligations"]) == (expected.attachments, expected.obligations)


def test_stats(asked: Asked) -> None:
    [row], expected = asked.run("stats"), plain(stats(asked.graph))
    for name in ("documents", "in_corpus", "sources", "edges", "mentions", "obligations"):
        assert row[name] == expected[name], name
    for name in ("relations", "types", "years"):
        assert [tuple(pair) for pair in row[name]] == list(expected[name].items()), name


def test_every_file_says_what_it_takes() -> None:
    for file in FOLDER.iterdir():
        text = file.read_text(encoding="utf-8")
        head = "".join(line for line in text.splitlines(keepends=True) if line.startswith("//"))
        taken = set(re.findall(r"\$\w+", text.removeprefix(head)))
        assert taken == set(re.findall(r"\$\w+", head)), file.name


def test_there_is_a_file_for_each_question() -> None:
    from danchieu.app.questions import COMMANDS

    names = {name.replace("-", "_") for name in COMMANDS}
    assert names <= {file.stem for file in FOLDER.iterdir()}
