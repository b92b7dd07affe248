"""The package: what it offers, that it imports nothing before it is used, that commands and functions are the same."""

import doctest
import inspect
import subprocess
import sys

import pytest

import danchieu
from danchieu.app import cli

COMMANDS = [name for group in cli.GROUPS for name in group]
NOT_COMMANDS = {
    "Ambiguous", "Unknown", "Judgement", "MemoryStore", "decide", "extract_file", "extract_text", "open", "to_json", "withdraw",
}  # fmt: skip


def test_examples_of_the_package_run() -> None:
    assert doctest.testmod(danchieu).attempted >= 3
    assert doctest.testmod(danchieu).failed == 0


def test_every_command_is_a_function_and_the_reverse() -> None:
    assert {name.replace("-", "_") for name in COMMANDS} == set(danchieu.__all__) - NOT_COMMANDS


@pytest.mark.parametrize("name", danchieu.__all__)
def test_everything_offered_is_there_and_documented(name: str) -> None:
    found = getattr(danchieu, name)
    assert inspect.getdoc(found)
    if inspect.isfunction(found):
        signature = inspect.signature(found)
        assert signature.return_annotation is not inspect.Signature.empty
        assert all(param.annotation is not inspect.Parameter.empty for param in signature.parameters.values())


def test_what_is_not_offered_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="frobnicate"):
        danchieu.frobnicate  # noqa: B018
    assert dir(danchieu) == sorted(danchieu.__all__)


HEAVY = (
    "typer",
    "rich",
    "networkx",
    "rdflib",
    "pyoxigraph",
    "neo4j",
    "openpyxl",
    "docx",
    "lxml",
    "yaml",
    "sqlite3",
    "msgspec",
)


def loaded_by(code: str) -> set[str]:
    """Top-level modules that a fresh interpreter has loaded after some code."""
    listing = "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    script = f"import sys\n{code}\n{listing}"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(run.stderr.split())


def test_importing_the_package_imports_nothing_else() -> None:
    assert loaded_by("import danchieu").isdisjoint(HEAVY)


def test_the_command_line_starts_without_the_graph_and_the_views() -> None:
    loaded = loaded_by("from danchieu.app.cli import main\nmain(['--version'])")
    assert loaded.isdisjoint({"networkx", "rdflib", "pyoxigraph", "neo4j", "openpyxl", "docx", "lxml", "sqlite3"})


def test_extraction_needs_no_graph() -> None:
    loaded = loaded_by("import danchieu\ndanchieu.extract_text('Căn cứ Nghị định số 24/2024/NĐ-CP;')")
    assert loaded.isdisjoint({"networkx", "rdflib", "sqlite3", "typer", "rich"})
