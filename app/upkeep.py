"""The commands that keep a graph: build, remove, check, backup, export."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import msgspec
import typer

from danchieu.app.context import NOT_FOUND, WRONG_USAGE, Failure, Settings, plain, settings, write_line
from danchieu.app.messages import Messages
from danchieu.app.reading import Ocr, Paths, Workers, complaint
from danchieu.app.servers import asked
from danchieu.app.triples import Base

if TYPE_CHECKING:
    from danchieu.graph.build import Progress
    from danchieu.graph.sqlite.care import CheckReport
    from danchieu.graph.sqlite.statements import Refusal


def build(
    ctx: typer.Context,
    paths: Paths,
    workers: Workers = None,
    ocr: Ocr = False,
    judgements: Annotated[Path | None, typer.Option("--judgements", help="option.judgements", metavar="FILE")] = None,
) -> None:
    """Files into the graph."""
    import danchieu

    chosen = settings(ctx)
    if judgements is not None and not judgements.exists():
        raise Failure("error.no_judgements", WRONG_USAGE, path=judgements)
    with _progress(chosen.say) as progress:
        report = danchieu.build(chosen.database, paths, workers, progress, ocr, judgements)
    for path, _ in report.failed:
        print(plain(_complaint(path, report.refusals[path], chosen.say)), file=sys.stderr)
    found = bool(report.read or report.unchanged or report.failed)
    if chosen.json:
        write_line(msgspec.json.encode(report))
    elif found:
        print(chosen.say("text.built", path=chosen.database, read=report.read, unchanged=report.unchanged,
                         failed=len(report.failed), documents=report.documents, edges=report.edges))  # fmt: skip
        notes = (("text.reread", report.reread), ("text.outdated", report.outdated), (_advice(ocr), report.scans))
        for key, count in notes:
            if count:
                print(chosen.say(key, count=count))
    if not found:
        raise Failure("error.no_files")
    if report.failed:
        raise typer.Exit(NOT_FOUND)


def _complaint(path: str, refusal: "Refusal", say: Messages) -> str:
    """Why a file could not be read, and what to do, as `extract` says it."""
    from danchieu.extractors.batch import Read

    return complaint(Read(path, b"", refusal.what, refusal.code, refusal.place, refusal.details), say)


def _advice(ocr: bool) -> str:
    """What to do about scans that were not recognised."""
    from danchieu.extractors.readers.ocr import tesseract

    return "text.scans_unread" if ocr else "text.scans" if tesseract() else "text.scans_no_tesseract"


def remove(
    ctx: typer.Context, paths: Annotated[list[str], typer.Argument(help="argument.removed", metavar="PATH...")]
) -> None:
    """Files out of the graph."""
    import danchieu

    chosen = settings(ctx)
    _must_exist(chosen.database)
    removed = danchieu.remove(chosen.database, paths)
    if chosen.json:
        write_line(msgspec.json.encode({"question": "remove", "removed": removed}))
    for path in removed if not chosen.json else ():
        print(plain(chosen.say("text.removed", path=path)))
    if not removed:
        _not_in_store(chosen.database, paths)


def check(ctx: typer.Context, repair: Annotated[bool, typer.Option("--repair", help="option.repair")] = False) -> None:
    """Is the graph whole."""
    import danchieu

    chosen = settings(ctx)
    _must_exist(chosen.database)
    with _progress(chosen.say) as progress:
        report = danchieu.check(chosen.database, repair, progress)
    failed, bare = failed_sources(chosen.database), without_document(chosen.database)
    if chosen.json:
        failures = [{"source": path, "error": refusal.what} for path, refusal in failed]
        without = [{"source": path, "scan": scan} for path, scan in bare]
        found = {**msgspec.to_builtins(report), "failures": failures, "without_document": without}
        write_line(msgspec.json.encode({"question": "check", **found}))
    else:
        _tell(chosen, report, failed, bare)
    if report.problems and not report.repaired:
        raise typer.Exit(NOT_FOUND)


def backup(
    ctx: typer.Context,
    target: Annotated[Path, typer.Argument(help="argument.backup", metavar="FILE")],
    force: Annotated[bool, typer.Option("--force", help="option.force")] = False,
) -> None:
    """A copy of the graph."""
    import danchieu

    chosen = settings(ctx)
    _must_exist(chosen.database)
    danchieu.backup(chosen.database, target, force)
    if chosen.json:
        write_line(msgspec.json.encode({"question": "backup", "file": str(target)}))
    else:
        print(chosen.say("text.backed_up", path=target))


def export(
    ctx: typer.Context,
    format: Annotated[str, typer.Argument(help="argument.format", metavar="FORMAT")],
    output: Annotated[Path | None, typer.Option("--output", "-o", help="option.output", metavar="FILE")] = None,
    base: Base = None,
) -> None:
    """The graph in another format."""
    import danchieu
    from danchieu.views.exports import BINARY, FORMATS

    if format not in FORMATS:
        raise Failure("error.unknown_format", WRONG_USAGE, format=format, known=" ".join(FORMATS))
    if output is None and format in BINARY and sys.stdout.isatty():
        raise Failure("error.binary_to_terminal", WRONG_USAGE, format=format)
    with asked(ctx) as store:
        danchieu.export(store, format, sys.stdout.buffer if output is None else output, base=base)
    if output is not None:
        print(settings(ctx).say("text.written", path=output), file=sys.stderr)


def failed_sources(database: Path) -> "list[tuple[str, Refusal]]":
    """Sources that the next build tries again, with the reason."""
    from danchieu.graph.explain import failed_sources as listed

    return listed(database)


def _not_in_store(database: Path, paths: list[str]) -> NoReturn:
    """Say that paths are not in the graph, and which of its files are called like that."""
    from danchieu.graph.explain import sources_named

    fitting = sorted({str(found) for path in paths for found in sources_named(database, Path(path).name)})
    if fitting:
        raise Failure("error.not_in_store_but", path=" ".join(paths), fitting="\n  ".join(fitting))
    raise Failure("error.not_in_store", path=" ".join(paths))


def without_document(database: Path) -> list[tuple[str, bool]]:
    """Sources that carry no document, and whether each is a scan that was not recognised."""
    from danchieu.graph.explain import without_document as listed

    return listed(database)


def _tell(
    chosen: Settings, report: "CheckReport", failed: "list[tuple[str, Refusal]]", bare: list[tuple[str, bool]]
) -> None:
    say = chosen.say
    damages = [problem for problem in report.problems if problem.code != "rules"]
    for problem in damages:
        kind = say(f"problem.{problem.code}")
        what = say(f"fault.{problem.fault}", **problem.details) if problem.fault else problem.what
        print(plain(say("text.problem", kind=kind, where=problem.where, what=what)))
    for path, refusal in failed:
        print(plain(say("text.failed_source", what=_complaint(path, refusal, say))))
    for path, scan in bare:
        print(plain(say("text.empty_scan" if scan else "text.no_document", path=path)))
    if report.pending:
        print(say("text.pending", pending=report.pending))
    key = "text.repaired" if report.repaired else "text.damaged" if damages else "text.checked"
    if report.problems and not damages:
        key = "text.other_rules"
    print(say(key, path=chosen.database, sources=report.sources, spans=report.spans, edges=report.edges))


def _must_exist(path: Path) -> None:
    if not path.exists():
        raise Failure("error.no_database", WRONG_USAGE, path=path)


@contextmanager
def _progress(say: Messages) -> "Iterator[Progress | None]":
    """A bar on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        tasks = {}

        def show(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = bar.add_task(say(f"step.{step}"), total=total)
            bar.update(tasks[step], completed=done, total=total)

        yield show


COMMANDS: dict[str, Callable[..., None]] = {
    "build": build,
    "remove": remove,
    "check": check,
    "backup": backup,
    "export": export,
}
