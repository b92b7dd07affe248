"""The command that asks the graph in SPARQL."""

import sys
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from danchieu.app.context import NOT_FOUND, WRONG_USAGE, Failure, console, graph, settings, write_line

if TYPE_CHECKING:
    from danchieu.graph.rdf.sparql import Rows, Value
    from danchieu.graph.sqlite.store import SqliteStore

Base = Annotated[str | None, typer.Option("--base", help="option.base", metavar="IRI", envvar="DANCHIEU_BASE")]
Bound = Annotated[list[str] | None, typer.Option("--param", help="option.param", metavar="NAME=VALUE")]
Referring = Annotated[list[str] | None, typer.Option("--ref", help="option.ref", metavar="NAME=REF")]


def sparql(
    ctx: typer.Context,
    query: Annotated[str, typer.Argument(help="argument.query", metavar="FILE|QUERY|NAME")],
    param: Bound = None,
    ref: Referring = None,
    format: Annotated[Literal["table", "json", "csv"], typer.Option("--format", help="option.result")] = "table",
    keep: Annotated[Path | None, typer.Option("--keep", help="option.keep", metavar="FOLDER")] = None,
    base: Base = None,
) -> None:
    """The graph in SPARQL."""
    import danchieu
    from danchieu.graph.rdf.load import in_memory, kept
    from danchieu.graph.rdf.names import names
    from danchieu.graph.rdf.sparql import ServiceRefused

    text = _query(query)
    with graph(ctx) as store:
        parameters: dict[str, Value] = {name: _value(value) for name, value in _pairs(param)}
        parameters |= {name: _document(store, reference) for name, reference in _pairs(ref)}
        triples = kept(keep, store, store.path, base) if keep else in_memory(store, base)
        try:
            rows = danchieu.sparql(triples, text, parameters, base=base)
        except ServiceRefused:
            raise Failure("error.service", WRONG_USAGE) from None
    if settings(ctx).json or format == "json":
        _json(rows)
    elif format == "csv":
        _csv(rows)
    else:
        _table(rows, names(base).base, parameters)
    if not rows.terms:
        raise typer.Exit(NOT_FOUND)


def _query(given: str) -> str:
    """A file, the name of a question that is shipped, or the query itself."""
    from danchieu.queries.rq import question, questions

    name = given.replace("-", "_")
    if name in questions():
        return question(name)
    if "{" in given:
        return given
    if not Path(given).is_file():
        raise Failure("error.no_query", WRONG_USAGE, query=given, known=" ".join(questions()))
    return Path(given).read_text(encoding="utf-8-sig")


def _pairs(given: list[str] | None) -> list[tuple[str, str]]:
    pairs = [text.partition("=") for text in given or ()]
    wrong = next((name for name, equals, _ in pairs if not equals), None)
    if wrong is not None:
        raise Failure("error.pair", WRONG_USAGE, text=wrong)
    return [(name, value) for name, _, value in pairs]


def _value(text: str) -> "Value":
    """<IRI> as a name, everything else as text."""
    import pyoxigraph as ox

    return ox.NamedNode(text[1:-1]) if text.startswith("<") and text.endswith(">") else text


def _document(store: "SqliteStore", reference: str) -> "Value":
    from danchieu.queries.reference import resolve

    return resolve(store, reference)


def _table(rows: "Rows", base: str, bound: Collection[str]) -> None:
    """For people: IRIs by what they say, without the columns of parameters and those with nothing in them."""
    from rich import box
    from rich.markup import escape
    from rich.table import Table

    cells = [[_shown(cell, base) for cell in row] for row in rows.rows]
    shown = [at for at, name in enumerate(rows.columns) if name not in bound and any(row[at] for row in cells)]
    table = Table(box=box.SIMPLE)
    for at in shown:
        table.add_column(escape(rows.columns[at]), overflow="fold")
    for row in cells:
        table.add_row(*(escape(row[at]) for at in shown))
    console().print(table)


def _shown(cell: str | None, base: str) -> str:
    from urllib.parse import unquote

    from danchieu.graph.rdf.names import ONTOLOGY

    if cell is None:
        return ""
    if cell.startswith(base):
        return unquote(cell.removeprefix(base).partition("/")[2])
    return cell.removeprefix(ONTOLOGY)


def _csv(rows: "Rows") -> None:
    import csv
    import io

    from danchieu.views.sheets import safe

    text = io.StringIO(newline="")
    csv.writer(text).writerows([rows.columns, *([safe(cell) for cell in row] for row in rows.rows)])
    write_line(text.getvalue().rstrip("\r\n").encode("utf-8", "replace"))


def _json(rows: "Rows") -> None:
    rows.write_json(sys.stdout.buffer)
    sys.stdout.buffer.flush()


COMMANDS: dict[str, Callable[..., None]] = {"sparql": sparql}
