"""The graph in other formats: one module for each, which defines `write(graph, out)`.

A new format is a module here and a line in FORMATS.
"""

from importlib import import_module
from pathlib import Path
from typing import IO

from danchieu.graph.protocol import Whole

FORMATS = {
    "json": "nodelink",
    "graphml": "graphml",
    "csv": "statements",
    "xlsx": "workbook",
    "mentions": "mentions",
}
"""Format, and the module that writes it."""
BINARY = frozenset(("xlsx",))
"""Formats that a terminal cannot show."""


def export(graph: Whole, format: str, output: str | Path | IO[bytes]) -> None:
    """Write a graph in a format (a key of FORMATS) to a file. ValueError for a format that is not there."""
    if format not in FORMATS:
        raise ValueError(f"no format {format!r}; there are: {', '.join(FORMATS)}")
    write = import_module(f"{__name__}.{FORMATS[format]}").write
    if isinstance(output, str | Path):
        with open(output, "wb") as out:
            write(graph, out)
    else:
        write(graph, output)
