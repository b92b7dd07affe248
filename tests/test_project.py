"""The shape of the project: folders import only what stands above them, the package ships what it needs alone."""

import configparser
import fnmatch
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("extractors", "graph", "queries", "views", "app")
SETUP = configparser.ConfigParser()
SETUP.read(ROOT / "setup.cfg", encoding="utf-8")
HEAVY = (
    "networkx", "rdflib", "pyoxigraph", "neo4j", "pyvis", "pypdfium2", "docx", "lxml", "openpyxl", "pandas",
    "rich", "typer",
)  # fmt: skip
LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"


def lint_imports(package_parent: Path) -> subprocess.CompletedProcess[str]:
    """import-linter over the package as it is installed: the mapping of `package_dir` made real in a folder."""
    package = package_parent / "danchieu"
    shutil.copytree(ROOT / "api", package, dirs_exist_ok=True)
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, package / folder, dirs_exist_ok=True)
    environment = os.environ | {"PYTHONPATH": str(package_parent), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", LINT]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_folders_import_only_the_folders_above_them(tmp_path: Path) -> None:
    result = lint_imports(tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr


def test_an_import_downwards_is_found(tmp_path: Path) -> None:
    wrong = tmp_path / "danchieu/extractors/wrong.py"
    wrong.parent.mkdir(parents=True)
    wrong.write_text("import danchieu.graph.model\n")
    result = lint_imports(tmp_path)
    assert result.returncode == 1 and "danchieu.extractors.wrong -> danchieu.graph.model" in result.stdout


def test_every_folder_with_code_is_packaged() -> None:
    folders = {path.parent.relative_to(ROOT) for folder in FOLDERS for path in (ROOT / folder).rglob("*.py")}
    packages = {"danchieu", *("danchieu." + ".".join(folder.parts) for folder in folders)}
    assert set(SETUP["options"]["packages"].split()) == packages
    assert all((ROOT / folder / "__init__.py").exists() for folder in folders)


def test_every_data_file_of_the_package_is_shipped() -> None:
    data = {
        "danchieu." + ".".join(package.split(".")[1:]): [pattern.strip() for pattern in patterns.split(",")]
        for package, patterns in SETUP["options.package_data"].items()
    }

    def shipped(path: Path) -> bool:
        parts = path.relative_to(ROOT).parts
        for depth in range(1, len(parts)):
            patterns = data.get("danchieu." + ".".join(parts[:depth]), [])
            if any(fnmatch.fnmatch("/".join(parts[depth:]), pattern) for pattern in patterns):
                return True
        return False

    files = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file()]
    left = [path for path in files if path.suffix not in {".py", ".pyc"} and path.name != ".gitkeep"]
    assert left and [str(path.relative_to(ROOT)) for path in left if not shipped(path)] == []


def test_no_folder_shadows_the_package() -> None:
    assert not (ROOT / "danchieu").exists()


def test_no_module_without_a_subject() -> None:
    vague = {"utils", "util", "helpers", "common", "manager", "misc"}
    modules = [path for folder in (*FOLDERS, "api") for path in (ROOT / folder).rglob("*.py")]
    assert modules and [path for path in modules if path.stem in vague] == []


def test_importing_the_package_imports_no_engine() -> None:
    code = f"import sys, danchieu; print([m for m in {HEAVY!r} if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_the_installed_version_is_the_one_of_setup_cfg() -> None:
    from importlib.metadata import version

    assert version("danchieu") == SETUP["metadata"]["version"]


def test_a_release_reads_again_what_an_earlier_one_has_read() -> None:
    from danchieu.extractors.record import EXTRACTOR

    assert SETUP["metadata"]["version"] == EXTRACTOR


@pytest.mark.parametrize("extra", ["notebooks", "benchmark", "test"])
def test_every_requirement_has_a_lower_bound_or_is_a_stub(extra: str) -> None:
    lines = [*SETUP["options"]["install_requires"].split("\n"), *SETUP["options.extras_require"][extra].split("\n")]
    open_ended = [line for line in map(str.strip, lines) if line and ">=" not in line]
    assert [line for line in open_ended if not line.startswith("types-") and not line.endswith("-stubs")] == []
