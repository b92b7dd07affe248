"""Graphs on a Neo4j server: `push` puts one there, and every question may be asked there (--store)."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec
import typer

from danchieu.app.context import WRONG_USAGE, Failure, Settings, graph, settings, write_line
from danchieu.app.messages import Messages

if TYPE_CHECKING:
    from danchieu.graph.neo4j.push import Progress
    from danchieu.graph.neo4j.server import AskCredentials
    from danchieu.graph.protocol import Whole


def push(
    ctx: typer.Context,
    target: Annotated[Literal["neo4j"], typer.Argument(help="argument.target", metavar="neo4j")],
    uri: Annotated[str | None, typer.Option("--uri", help="option.uri", metavar="URI")] = None,
    database: Annotated[str | None, typer.Option("--database", help="option.database", metavar="NAME")] = None,
    csv: Annotated[Path | None, typer.Option("--csv", help="option.csv", metavar="FOLDER")] = None,
) -> None:
    """The graph onto a server, or into files for its importer."""
    chosen = settings(ctx)
    with graph(ctx) as store, _counting(chosen.say) as progress:
        if csv is None:
            _push(chosen, store, uri, database, progress)
        else:
            _write_files(chosen, store, csv, database, progress)


def _push(
    chosen: Settings, store: "Whole", uri: str | None, database: str | None, progress: "Progress | None"
) -> None:
    import danchieu
    from danchieu.graph.neo4j.server import connect

    with connect(uri, database, credentials(chosen.say)) as server:
        result = danchieu.push(store, server, progress)
        address = server.address
    if chosen.json:
        write_line(msgspec.json.encode(result))
        return
    print(chosen.say("text.pushed", path=address, written=result.written, unchanged=result.unchanged,
                     removed=result.removed, documents=result.counts["Document"]))  # fmt: skip


def _write_files(
    chosen: Settings, store: "Whole", folder: Path, database: str | None, progress: "Progress | None"
) -> None:
    from danchieu.graph.neo4j.offline import write_csv
    from danchieu.graph.neo4j.server import DEFAULT_DATABASE

    written = write_csv(store, folder, database or DEFAULT_DATABASE, progress)
    if chosen.json:
        write_line(msgspec.json.encode(written))
        return
    print(chosen.say("text.import_files", path=folder), file=sys.stderr)
    print(written.command)


@contextmanager
def asked(ctx: typer.Context) -> "Iterator[Whole]":
    """The graph that a question goes to: on the server of --store or DANCHIEU_STORE, else in its file."""
    from danchieu.graph.protocol import reading

    chosen = settings(ctx)
    if chosen.server is None:
        with graph(ctx) as store, reading(store):
            yield store
        return
    from danchieu.graph.neo4j.server import is_address
    from danchieu.graph.neo4j.store import open_store

    if not is_address(chosen.server):
        raise Failure("error.store", WRONG_USAGE)
    with open_store(chosen.server, ask=credentials(chosen.say)) as there:
        yield there


def credentials(say: Messages) -> "AskCredentials | None":
    """Asks at the terminal; without one nobody can be asked."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return None

    def ask(username: str | None) -> tuple[str, str]:
        name = username or typer.prompt(say("text.username"), default="neo4j", err=True)
        return name, typer.prompt(say("text.password"), hide_input=True, err=True)

    return ask


@contextmanager
def _counting(say: Messages) -> "Iterator[Progress | None]":
    """What has been dealt with, on a terminal; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.status import Status

    with Status(say("text.pushing"), console=Console(stderr=True)) as status:
        yield lambda kind, done: status.update(f"{say('text.pushing')} {kind} {done:,}")


COMMANDS: dict[str, Callable[..., None]] = {"push": push}
