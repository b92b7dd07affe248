"""Run the notebooks from start to finish and write their outputs down, clean of this machine.

    python notebooks/refresh.py            rewrites every notebook of this folder
    (tests/notebooks runs them the same way)

Kept: text, tables, drawings. Left out: times, run counters, paths, and the interactive pages, which are made again when
the notebook is run; the drawing stands in their place.
"""

import os
import re
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).parent
FRAME = re.compile(r"\A\s*<iframe ")


def notebooks() -> list[Path]:
    """The notebooks, in the order of their numbers."""
    return sorted(FOLDER.glob("*.ipynb"))


def run(path: Path) -> Any:
    """A notebook with the outputs of now. Raises CellExecutionError for a cell that fails, as a claim untrue does."""
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, timeout=240, kernel_name="python3", resources={"metadata": {"path": str(FOLDER)}})
    # No server of the reader's is written to because somebody refreshes the notebooks.
    client.execute(env={name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")})
    return cleaned(notebook)


def cleaned(notebook: Any) -> Any:
    """The notebook with nothing in it that another run would change."""
    for cell in notebook.cells:
        cell.metadata = {}
        if cell.cell_type != "code":
            continue
        cell.execution_count = None
        for output in cell.outputs:
            if "execution_count" in output:
                output["execution_count"] = None
            if FRAME.match(output.get("data", {}).get("text/html", "")):
                del output["data"]["text/html"]
    notebook.metadata.pop("widgets", None)
    notebook.metadata.language_info = {"name": "python"}
    return notebook


def printed(notebook: Any) -> list[str]:
    """What the cells printed, and the text of what they showed."""
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    return [output.get("text") or output.get("data", {}).get("text/plain", "") for output in outputs]


if __name__ == "__main__":
    for one in notebooks():
        made = run(one)
        one.write_text(nbformat.writes(made, indent=1) + "\n", encoding="utf-8")
        print(one.name)
