"""The documentation against the program: every command is documented, every example runs, every output is real."""

import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType

import jsonschema
import pytest

from danchieu.extractors.extract import extract_text

ROOT = Path(__file__).parents[1]


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


refresh = load(ROOT / "docs/refresh.py")
PAGES = refresh.pages()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("docs") / "place"
    folder.mkdir()
    refresh.make_place(folder)
    return folder


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_output_shown_is_what_the_program_prints(page: Path, place: Path) -> None:
    assert page.read_text(encoding="utf-8") == refresh.refreshed(page, place)


@pytest.mark.parametrize("page", [page for page in PAGES if refresh.python_blocks(page)], ids=lambda page: page.name)
def test_python_examples_run(page: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place)
    names: dict[str, object] = {"__name__": "example"}
    for number, code in enumerate(refresh.python_blocks(page), 1):
        exec(compile(code, f"<{page.name}, example {number}>", "exec"), names)


def test_the_page_of_commands_is_their_help(place: Path) -> None:
    assert (ROOT / "docs/cli.md").read_text(encoding="utf-8") == refresh.cli_page(place)


def test_every_question_of_the_command_line_has_a_row() -> None:
    questions = (ROOT / "docs/questions.md").read_text(encoding="utf-8")
    named = set(re.findall(r"danchieu (?:--\S+ \S+ )*([a-z][a-z-]+)", questions))
    assert named - {"import"} <= set(refresh.commands())
    assert set(refresh.commands()) - named == set()


def test_the_published_schema_is_the_code() -> None:
    assert (ROOT / "docs/record.schema.json").read_text(encoding="utf-8") == refresh.schema()


@pytest.mark.parametrize("sample", sorted((ROOT / "samples").iterdir()), ids=lambda path: path.name)
def test_records_satisfy_the_published_schema(sample: Path) -> None:
    import msgspec

    record = msgspec.to_builtins(extract_text(sample.read_text(encoding="utf-8"), sample.name))
    schema = json.loads((ROOT / "docs/record.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(record)


def test_links_between_pages_lead_somewhere() -> None:
    pages = [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]
    link_of = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
    links = [(page, link) for page in pages for link in link_of.findall(page.read_text(encoding="utf-8"))]
    assert links and [(page.name, link) for page, link in links if not (page.parent / link).exists()] == []
