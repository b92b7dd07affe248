"""Real output for the documentation: runs what README.md and docs/*.md show, and writes down what came out.

    python docs/refresh.py            rewrites the files
    (tests/test_docs.py fails when a file is not what this would write)

In a block marked `console`, every line that begins with `$ danchieu` is run on the graph of samples/ (samples.db), and
the lines below it are what it printed; `| head -n N` keeps the first lines, `…` stands for the rest. Blocks marked
`python` are run in the same place by the test. docs/cli.md and docs/record.schema.json are made here altogether.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from danchieu.extractors.record import json_schema

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```(?P<language>console|python)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
HEAD = re.compile(r"\s*\|\s*head -n (\d+)\s*$")
WIDTH = "110"


def pages() -> list[Path]:
    """The pages whose examples are run."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def make_place(folder: Path) -> None:
    """A folder in which the examples run: samples/ and the graph built from it, samples.db."""
    shutil.copytree(ROOT / "samples", folder / "samples")
    danchieu(["--db", "samples.db", "build", "samples"], folder)


def danchieu(arguments: list[str], folder: Path) -> str:
    """What a command shows on a terminal of fixed width without colours. RuntimeError when it breaks."""
    settings = {"COLUMNS": WIDTH, "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8", "DANCHIEU_DB": "samples.db"}
    done = subprocess.run(
        [sys.executable, "-c", "import sys; from danchieu.app.cli import main; sys.exit(main())", *arguments],
        cwd=folder,
        env=os.environ | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in (0, 1, 2) or "Traceback" in done.stdout:
        raise RuntimeError(f"danchieu {shlex.join(arguments)}: {done.returncode}\n{done.stdout}")
    return done.stdout


def console(body: str, folder: Path) -> str:
    """A console block with the output of each of its commands."""
    lines = []
    for line in body.splitlines():
        if not line.startswith("$ danchieu "):
            continue
        head = HEAD.search(line)
        arguments = shlex.split(HEAD.sub("", line)[len("$ danchieu ") :])
        printed = [text.rstrip() for text in danchieu(arguments, folder).strip("\n").splitlines()]
        if head and len(printed) > int(head[1]):
            printed = [*printed[: int(head[1])], "…"]
        lines += [line, *printed]
    return "\n".join(lines) + "\n"


def refreshed(page: Path, folder: Path) -> str:
    """The text of a page with the output of now in its console blocks."""

    def block(match: re.Match[str]) -> str:
        body = console(match["body"], folder) if match["language"] == "console" else match["body"]
        return f"```{match['language']}\n{body}```"

    return BLOCK.sub(block, page.read_text(encoding="utf-8"))


def python_blocks(page: Path) -> list[str]:
    """The Python examples of a page, in order."""
    blocks = BLOCK.finditer(page.read_text(encoding="utf-8"))
    return [match["body"] for match in blocks if match["language"] == "python"]


def cli_page(folder: Path) -> str:
    """docs/cli.md: the help of every command, as the program prints it in English."""
    whole = danchieu(["--lang", "en", "--help"], folder)
    title = "# The command line\n\nMade by `docs/refresh.py` from the program's own help.\n"
    parts = [title, f"```text\n{plain(whole)}\n```\n"]
    for name in commands():
        parts.append(f"## {name}\n\n```text\n{plain(danchieu(['--lang', 'en', name, '--help'], folder))}\n```\n")
    return "\n".join(parts)


def commands() -> list[str]:
    """The commands the program has."""
    from danchieu.app.cli import build_command
    from danchieu.app.messages import Messages

    return list(build_command(Messages("en")).commands)


def plain(printed: str) -> str:
    """Lines without blanks at their ends."""
    return "\n".join(line.rstrip() for line in printed.strip("\n").splitlines())


def schema() -> str:
    """The JSON Schema of a record, as it is published."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_place(folder)
        (ROOT / "docs/record.schema.json").write_text(schema(), encoding="utf-8")
        (ROOT / "docs/cli.md").write_text(cli_page(folder), encoding="utf-8")
        for page in pages():
            page.write_text(refreshed(page, folder), encoding="utf-8")


if __name__ == "__main__":
    main()
