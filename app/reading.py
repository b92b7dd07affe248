"""The commands that read files: extract, suspects, diff."""

import sys
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from danchieu.app.context import NOT_FOUND, WRONG_USAGE, Failure, plain, put_out, settings
from danchieu.app.messages import Messages

if TYPE_CHECKING:
    from danchieu.extractors.batch import Read
    from danchieu.extractors.record import Record

Paths = Annotated[list[str], typer.Argument(help="argument.paths", metavar="PATH...")]
Workers = Annotated[int | None, typer.Option("--workers", min=1, help="option.workers")]
Ocr = Annotated[bool, typer.Option("--ocr", help="option.ocr")]


def extract(
    ctx: typer.Context,
    paths: Paths,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="option.output", metavar="FILE")] = None,
    workers: Workers = None,
    ocr: Ocr = False,
) -> None:
    """Files to records, one JSON object a line."""
    from danchieu.extractors.batch import read_all, sources
    from danchieu.views.files import replacing

    say = settings(ctx).say
    count = failed = 0
    with replacing(output, sources(paths)) if output else nullcontext(sys.stdout.buffer) as out:
        for read in read_all(paths, workers, ocr, settings(ctx).rules):
            out.write(read.line + b"\n")
            out.flush()
            count += 1
            if read.error is not None:
                failed += 1
                print(plain(complaint(read, say)), file=sys.stderr)
        if not count:
            raise Failure("error.no_files")
    _sum_up(say, count, failed)


def suspects(ctx: typer.Context, paths: Paths, workers: Workers = None, ocr: Ocr = False) -> None:
    """What looks like a reference and was not taken as one."""
    import danchieu

    put_out(ctx, danchieu.suspects(paths, workers=workers, ocr=ocr, rules=settings(ctx).rules))


def diff(
    ctx: typer.Context,
    before: Annotated[Path, typer.Argument(help="argument.before", metavar="BEFORE.jsonl")],
    after: Annotated[Path, typer.Argument(help="argument.after", metavar="AFTER.jsonl")],
    report: Annotated[Path | None, typer.Option("--report", help="option.report", metavar="FILE")] = None,
) -> None:
    """What changed between two runs of extract."""
    import danchieu

    put_out(ctx, danchieu.diff(_records(before), _records(after)), report=report, inputs=(before, after))


def complaint(read: "Read", say: Messages) -> str:
    """Why a source could not be read, and what to do, in the reader's language."""
    key = f"reader.{read.code}"
    what = say(key, **read.details) if key in say else read.error
    place = f", {read.place}" if read.place else ""
    return f"{read.source}{place}: {what}"


def _records(path: Path) -> "Iterator[Record]":
    from danchieu.extractors.record import Record

    decoder = msgspec.json.Decoder(Record)
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            try:
                if line.strip():
                    yield decoder.decode(line)
            except msgspec.MsgspecError as error:
                raise Failure("error.not_records", WRONG_USAGE, path=path, line=number, what=error) from None


def _sum_up(say: Messages, count: int, failed: int) -> None:
    if sys.stderr.isatty() or failed:
        print(say("text.extracted", count=count, failed=failed), file=sys.stderr)
    if failed:
        raise typer.Exit(NOT_FOUND)


COMMANDS: dict[str, Callable[..., None]] = {"extract": extract, "suspects": suspects, "diff": diff}
