"""The commands that ask the graph, with references as people type them; each prints an answer or writes a report."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from danchieu.app.context import WRONG_USAGE, Failure, put_out, settings
from danchieu.app.servers import asked

Reference = Annotated[list[str], typer.Argument(help="argument.reference", metavar="REF")]
OneReference = Annotated[str, typer.Argument(help="argument.reference", metavar="REF")]
Optional = Annotated[list[str] | None, typer.Argument(help="argument.optional_reference", metavar="[REF]")]
Relations = Annotated[list[str] | None, typer.Option("--relation", help="option.relation", metavar="REL")]
Length = Annotated[int, typer.Option("--max-length", min=1, max=12, help="option.max_length")]


def _rows(text: str) -> int | None:
    """A number of rows, or "all" for all of them: None."""
    if text == "all":
        return None
    if not text.isdecimal():
        raise Failure("usage.rows", WRONG_USAGE, text=text)
    return int(text)


Limit = Annotated[Any, typer.Option("--limit", parser=_rows, help="option.limit", metavar="N")]
Offset = Annotated[int, typer.Option("--offset", min=0, help="option.offset")]
Report = Annotated[Path | None, typer.Option("--report", help="option.report", metavar="FILE")]
On = Annotated[str | None, typer.Option("--on", help="option.on", metavar="YYYY-MM-DD")]
_LENGTH, _PAGE = 6, "50"


def search(ctx: typer.Context, words: Annotated[list[str], typer.Argument(help="argument.words", metavar="WORDS")],
           limit: Limit = _PAGE, offset: Offset = 0, report: Report = None) -> None:  # fmt: skip
    """Find documents."""
    _ask(ctx, "search", report, " ".join(words), limit=limit, offset=offset)


def show(ctx: typer.Context, about: Reference, report: Report = None) -> None:
    """Show a document."""
    _ask(ctx, "show", report, " ".join(about))


def implementers(
    ctx: typer.Context,
    about: Reference,
    rests_on: Annotated[bool, typer.Option("--rests-on", help="option.rests_on")] = False,
    max_length: Length = _LENGTH,
    limit: Limit = _PAGE,
    offset: Offset = 0,
    report: Report = None,
) -> None:
    """Who implements a document."""
    _ask(
        ctx,
        "implementers",
        report,
        " ".join(about),
        rests_on=rests_on,
        max_length=max_length,
        limit=limit,
        offset=offset,
    )


def basis(ctx: typer.Context, about: Reference, max_length: Length = _LENGTH, limit: Limit = _PAGE,
          offset: Offset = 0, report: Report = None) -> None:  # fmt: skip
    """What a document stands on."""
    _ask(ctx, "basis", report, " ".join(about), max_length=max_length, limit=limit, offset=offset)


def cites(ctx: typer.Context, about: Reference, relation: Relations = None, limit: Limit = _PAGE, offset: Offset = 0,
          report: Report = None) -> None:  # fmt: skip
    """What a document cites."""
    _ask(ctx, "cites", report, " ".join(about), relations=_known(ctx, relation), limit=limit, offset=offset)


def cited_by(ctx: typer.Context, about: Reference, relation: Relations = None, limit: Limit = _PAGE,
             offset: Offset = 0, report: Report = None) -> None:  # fmt: skip
    """What cites a document."""
    _ask(ctx, "cited_by", report, " ".join(about), relations=_known(ctx, relation), limit=limit, offset=offset)


def chain(
    ctx: typer.Context,
    start: OneReference,
    end: OneReference,
    shortest: Annotated[bool, typer.Option("--shortest", help="option.shortest")] = False,
    relation: Relations = None,
    max_length: Length = _LENGTH,
    limit: Limit = _PAGE,
    offset: Offset = 0,
    report: Report = None,
) -> None:
    """Paths between two documents."""
    _ask(ctx, "chain", report, start, end, shortest=shortest, relations=_known(ctx, relation), max_length=max_length,
         limit=limit, offset=offset)  # fmt: skip


def obligations(
    ctx: typer.Context,
    under: Optional = None,
    document: Annotated[str | None, typer.Option("--document", help="option.document", metavar="REF")] = None,
    arises_from: Annotated[str | None, typer.Option("--arises-from", help="option.arises_from", metavar="REF")] = None,
    body: Annotated[str | None, typer.Option("--body", help="option.body", metavar="NAME")] = None,
    role: Annotated[Literal["lead", "support"] | None, typer.Option("--role", help="option.role")] = None,
    due_from: Annotated[str | None, typer.Option("--due-from", help="option.due_from", metavar="YYYY-MM-DD")] = None,
    due_to: Annotated[str | None, typer.Option("--due-to", help="option.due_to", metavar="YYYY-MM-DD")] = None,
    overdue: Annotated[bool, typer.Option("--overdue", help="option.overdue")] = False,
    on: On = None,
    max_length: Length = _LENGTH,
    limit: Limit = _PAGE,
    offset: Offset = 0,
    report: Report = None,
) -> None:
    """Who must do what."""
    _ask(ctx, "obligations", report, under=" ".join(under or ()) or None, document=document, arises_from=arises_from,
         body=body, role=role, due_from=_day(due_from), due_to=_day(due_to), overdue=overdue, on=_day(on),
         max_length=max_length, limit=limit, offset=offset)  # fmt: skip


def status(ctx: typer.Context, about: Reference, on: On = None, limit: Limit = _PAGE, offset: Offset = 0,
           report: Report = None) -> None:  # fmt: skip
    """Is a document in force."""
    _ask(ctx, "status", report, " ".join(about), on=_day(on), limit=limit, offset=offset)


def stats(ctx: typer.Context, report: Report = None) -> None:
    """What the graph holds."""
    _ask(ctx, "stats", report)


def missing(ctx: typer.Context, about: Optional = None, limit: Limit = _PAGE, offset: Offset = 0,
            report: Report = None) -> None:  # fmt: skip
    """What is cited and not in the corpus."""
    _ask(ctx, "missing", report, " ".join(about or ()) or None, limit=limit, offset=offset)


def conflicts(ctx: typer.Context, about: Optional = None, limit: Limit = _PAGE, offset: Offset = 0,
              report: Report = None) -> None:  # fmt: skip
    """What does not fit together."""
    _ask(ctx, "conflicts", report, " ".join(about or ()) or None, limit=limit, offset=offset)


def coverage(
    ctx: typer.Context,
    about: Reference,
    level: Annotated[
        Literal["province", "ministry", "district", "commune"], typer.Option("--level", help="option.level")
    ] = "province",
    on: On = None,
    max_length: Length = _LENGTH,
    limit: Limit = "100",
    offset: Offset = 0,
    report: Report = None,
) -> None:
    """Which bodies have acted."""
    _ask(
        ctx,
        "coverage",
        report,
        " ".join(about),
        level=level,
        on=_day(on),
        max_length=max_length,
        limit=limit,
        offset=offset,
    )


def compare(ctx: typer.Context, first: OneReference, second: OneReference, limit: Limit = _PAGE, offset: Offset = 0,
            report: Report = None) -> None:  # fmt: skip
    """Two documents side by side."""
    _ask(ctx, "compare", report, first, second, limit=limit, offset=offset)


def timeline(ctx: typer.Context, about: Reference, max_length: Length = _LENGTH, limit: Limit = _PAGE,
             offset: Offset = 0, report: Report = None) -> None:  # fmt: skip
    """A document in time."""
    _ask(ctx, "timeline", report, " ".join(about), max_length=max_length, limit=limit, offset=offset)


def _ask(ctx: typer.Context, question: str, report: Path | None, *arguments: Any, **options: Any) -> None:
    """Ask the function of the package that has the question's name."""
    import danchieu

    with asked(ctx) as store:
        answer = getattr(danchieu, question)(store, *arguments, **options)
        whole = None
        if options.get("offset") and not answer.results:
            whole = getattr(danchieu, question)(store, *arguments, **options | {"offset": 0, "limit": 0})
        put_out(ctx, answer, store, report, whole=whole)


def _known(ctx: typer.Context, relations: list[str] | None) -> list[str] | None:
    """Relations as the record names them, from their ids or their names."""
    from danchieu.queries.walk import RELATIONS

    return [relation_named(ctx, relation, RELATIONS) for relation in relations or ()] or None


def relation_named(ctx: typer.Context, typed: str, known: Iterable[str]) -> str:
    """The id of a relation that a person types as its id or by its name ("căn cứ")."""
    say = settings(ctx).say
    code = say.code("relation", typed)
    if code not in known:
        listed = ", ".join(f"{relation} ({say(f'relation.{relation}')})" for relation in known)
        raise Failure("error.relation", WRONG_USAGE, wrong=typed, known=listed)
    return code


def _day(text: str | None) -> str | None:
    """A day given as 2025-08-22 or as 22/8/2025."""
    from danchieu.queries.reference import read_date

    if text is None:
        return None
    day = read_date(text)
    if day is None:
        raise Failure("error.day", WRONG_USAGE, text=text)
    return day


COMMANDS: dict[str, Callable[..., None]] = {
    "search": search,
    "show": show,
    "implementers": implementers,
    "basis": basis,
    "cites": cites,
    "cited-by": cited_by,
    "chain": chain,
    "obligations": obligations,
    "status": status,
    "stats": stats,
    "missing": missing,
    "conflicts": conflicts,
    "coverage": coverage,
    "compare": compare,
    "timeline": timeline,
}
