"""What every command shares: the options before or after it, the language, and how an answer is put out."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import typer

from danchieu.app.messages import Messages, chosen

if TYPE_CHECKING:
    from rich.console import Console

    from danchieu.extractors.vocabulary import Tables
    from danchieu.graph.protocol import Store
    from danchieu.graph.sqlite.store import SqliteStore

DEFAULT_DB = "danchieu.db"
FOUND, NOT_FOUND, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130
_PIPED_WIDTH = 160
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_ALWAYS_ANSWERED = frozenset(("status", "stats", "show", "diff"))


class Settings(msgspec.Struct):
    """The options that stand before or after a command."""

    db: Path | None = None
    json: bool = False
    lang: str | None = None
    store: str | None = None
    rules: Path | None = None

    @property
    def say(self) -> Messages:
        """The catalogue in the language asked for."""
        return Messages(chosen(self.lang))

    @property
    def database(self) -> Path:
        """The graph's file: --db, else DANCHIEU_DB, else ./danchieu.db."""
        return self.db or Path(os.environ.get("DANCHIEU_DB") or DEFAULT_DB)

    @property
    def server(self) -> str | None:
        """The server that questions go to: --store, else DANCHIEU_STORE where no file is named; None for a file."""
        return self.store or (None if self.db else os.environ.get("DANCHIEU_STORE") or None)


def in_force(rules: Path) -> AbstractContextManager["Tables"]:
    """A folder of local rules, in force for a block."""
    from danchieu.extractors.vocabulary import use
    from danchieu.extractors.vocabulary.local import load_rules

    return use(load_rules(rules))


class Failure(Exception):
    """Ends a command with a message of the catalogue and an exit code."""

    def __init__(self, key: str, code: int = NOT_FOUND, /, **details: Any) -> None:
        super().__init__(key, code, details)
        self.key, self.code, self.details = key, code, details


def settings(ctx: typer.Context) -> Settings:
    """The settings of this run."""
    found = ctx.find_object(Settings)
    return found if found is not None else Settings()


def console(stderr: bool = False) -> "Console":
    """A terminal (COLUMNS says how wide, as elsewhere), or a wide page when the output goes elsewhere."""
    from danchieu.app.terminal import Terminal

    stream = sys.stderr if stderr else sys.stdout
    measured = stream.isatty() or "COLUMNS" in os.environ
    return Terminal(file=stream, width=None if measured else _PIPED_WIDTH, highlight=False, soft_wrap=False)


def plain(text: str) -> str:
    """A text of a document or a file's name as it may be printed: without control characters (C0 and C1, ISO 6429),
    which a terminal would obey. Line ends and tabs stay."""
    return _CONTROLS.sub("", text)


def write_line(line: bytes) -> None:
    """One line of bytes on standard output, whatever its encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


@contextmanager
def graph(ctx: typer.Context) -> "Iterator[SqliteStore]":
    """The graph, open for questions; people are told when a build has not finished it."""
    import danchieu
    from danchieu.graph.protocol import unfinished

    path = settings(ctx).database
    if not path.exists():
        raise Failure("error.no_database", WRONG_USAGE, path=path)
    with danchieu.open(path) as store:
        if unfinished(store):
            print(settings(ctx).say("text.unfinished"), file=sys.stderr)
        yield store


def put_out(
    ctx: typer.Context,
    answer: Any,
    store: "Store | None" = None,
    report: Path | None = None,
    inputs: Iterable[str | Path] = (),
    whole: Any = None,
) -> None:
    """Print an answer, or write its report, never over the inputs; exit 1 when it found nothing.

    whole: the answer counted from its first row, where this page begins behind the last.
    """
    chosen_settings = settings(ctx)
    if report is not None:
        _write_report(chosen_settings.say, answer, store, report, inputs)
    if chosen_settings.json:
        write_line(msgspec.json.encode(answer))
    elif report is None:
        from danchieu.app.render import render

        render(answer, _names(answer, store), chosen_settings.say, console())
    counted = getattr(answer, "more", 0)
    if not answer.results and not counted and answer.question not in _ALWAYS_ANSWERED:
        if not chosen_settings.json:
            print(_nothing(whole, chosen_settings.say), file=sys.stderr)
        raise typer.Exit(NOT_FOUND)


def _nothing(whole: Any, say: Messages) -> str:
    if not getattr(whole, "more", 0):
        return say("text.nothing")
    from danchieu.views.report import rows_behind

    return f"{rows_behind(whole, say)} {say('text.past_end')}"


def _names(answer: Any, store: "Store | None") -> Any:
    from danchieu.queries.walk import known
    from danchieu.views.tables import Names, keys_of

    return Names(known(store, keys_of(answer)) if store is not None else {})


def _write_report(
    say: Messages, answer: Any, store: "Store | None", path: Path, inputs: Iterable[str | Path]
) -> None:
    from danchieu.views import reports
    from danchieu.views.files import replacing

    if path.suffix.lower() not in reports.FORMATS:
        raise Failure("error.report_format", WRONG_USAGE, formats=" ".join(reports.FORMATS))
    with replacing(path, inputs) as out:
        reports.write(path.suffix.lower(), answer, _names(answer, store), say, out)
    print(say("text.written", path=path), file=sys.stderr)
