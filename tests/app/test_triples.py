"""SPARQL on the command line."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

DIRECTIVE, PLAN = "21-CT/TW@tw/XIII", "32/KH-UBND@lai-chau/2023"
ONTOLOGY = "https://w3id.org/danchieu/ontology#"
TITLES = """PREFIX eli: <http://data.europa.eu/eli/ontology#>
SELECT ?title { ?expression eli:title ?title } ORDER BY ?title"""


def test_a_shipped_question_for_people(ask: Any) -> None:
    run = ask("sparql", "implementers", "--ref", "about=21-CT/TW 2023")
    assert run.code == 0 and PLAN in run.out and "implements" in run.out
    assert "https://" not in run.out and "about" not in run.out


def test_the_standard_form_for_programs(ask: Any) -> None:
    for arguments in (["--format", "json"], ["--json"]):
        run = ask("sparql", "cites", "--ref", "about=32/KH-UBND", *arguments)
        answer = json.loads(run.out)
        assert answer["head"]["vars"][0] == "about"
        assert [row["relation"] for row in answer["results"]["bindings"]] == [
            {"type": "uri", "value": f"{ONTOLOGY}implements"}
        ]


def test_cells_of_csv_run_nothing(ask: Any) -> None:
    rows = list(csv.reader(io.StringIO(ask("sparql", TITLES, "--format", "csv").out)))
    assert rows[0] == ["title"] and ["'=1+1"] in rows


def test_a_query_in_a_file(ask: Any, tmp_path: Path) -> None:
    file = tmp_path / "q.rq"
    file.write_text(TITLES, encoding="utf-8-sig")
    assert ask("sparql", file, "--json").out == ask("sparql", TITLES, "--json").out


def test_parameters_are_texts_or_iris(ask: Any) -> None:
    query = f"SELECT ?a ?text {{ ?a <{ONTOLOGY}in_corpus> ?b . FILTER (?text = 'x') }}"
    assert ask("sparql", query, "--param", "text=x", "--json").code == 0
    assert ask("sparql", query, "--param", "text=' || true #").code == 1
    assert ask("sparql", query, "--param", "text=x", "--param", "a=<https://nowhere/>").code == 1


def test_a_base_of_ones_own(ask: Any) -> None:
    assert "https://x.vn/document/" in ask("sparql", "missing", "--base", "https://x.vn/", "--json").out
    run = ask("export", "nquads", "--base", "https://x.vn/")
    assert run.code == 0 and all(line.startswith("<https://x.vn/") for line in run.out.splitlines())
    assert ask("export", "turtle", "--base", "no iri").code == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["SELECT * {"],
        ["no-such-question"],
        ["cites", "--param", "about"],
        ["cites", "--param", "nothing=1"],
        ["cites", "--ref", "about=21-CT/TW"],
        ["DELETE WHERE { ?a ?b ?c }"],
    ],
)
def test_what_cannot_be_asked(ask: Any, arguments: list[str]) -> None:
    run = ask("sparql", *arguments)
    assert run.code == 2 and run.err and not run.out and "Traceback" not in run.err


def test_no_other_server_is_asked(ask: Any) -> None:
    run = ask("sparql", "SELECT * { SERVICE <http://127.0.0.1:9/x> { ?a ?b ?c } }")
    assert (run.code, run.out) == (2, "") and "không nối mạng" in run.err


def test_nothing_found(ask: Any) -> None:
    assert ask("sparql", "cites", "--ref", "about=21-CT/TW 2023").code == 1
