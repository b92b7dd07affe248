"""The graph in other formats: one module for each, which defines `write(graph, out)`.

A new format is a module here and a line in FORMATS.
"""

from importlib import import_module
from pathlib import Path
from typing import IO

from danchieu.graph.protocol import Whole, in_one_state
from danchieu.views.files import replacing

FORMATS = {
    "json": "nodelink",
    "graphml": "graphml",
    "csv": "statements",
    "xlsx": "workbook",
    "mentions": "mentions",
    "turtle": "turtle",
    "nquads": "nquads",
    "jsonld": "jsonld",
}
"""Format, and the module that writes it."""
BINARY = frozenset(("xlsx",))
"""Formats that a terminal cannot show."""
RDF = frozenset(("turtle", "nquads", "jsonld"))
"""Formats that name things by IRIs."""


@in_one_state
def export(graph: Whole, format: str, output: str | Path | IO[bytes], *, base: str | None = None) -> None:
    """Write a graph in a format (a key of FORMATS) to a file, which is there whole or stays as it was.

    base: of the IRIs of RDF formats, when it is not the default. Raises ValueError for an unknown format, a base that
    is no absolute IRI, or an output that is itself a graph.
    """
    if format not in FORMATS:
        raise ValueError(f"no format {format!r}; there are: {', '.join(FORMATS)}")
    write = import_module(f"{__name__}.{FORMATS[format]}").write
    named = {"base": base} if format in RDF else {}
    if isinstance(output, str | Path):
        with replacing(output) as out:
            write(graph, out, **named)
    else:
        write(graph, output, **named)
