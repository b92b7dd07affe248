"""The commands that show how references were understood, and take a person's decision: resolve, why."""

import getpass
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_args

import msgspec
import typer

from danchieu.app.context import WRONG_USAGE, Failure, graph, plain, put_out, settings, write_line
from danchieu.app.questions import Limit, Offset, relation_named

if TYPE_CHECKING:
    from danchieu.app.context import Settings
    from danchieu.graph.identity.judgements import Judgement
    from danchieu.graph.sqlite.store import SqliteStore
    from danchieu.queries.judging import Open

_VALUED = ("document", "relation", "issuer")


def resolve(
    ctx: typer.Context,
    mention: Annotated[str | None, typer.Argument(help="argument.statement", metavar="[MENTION]")] = None,
    same: Annotated[str | None, typer.Option("--same", help="option.same", metavar="REF")] = None,
    different: Annotated[str | None, typer.Option("--different", help="option.different", metavar="REF")] = None,
    document: Annotated[str | None, typer.Option("--document", help="option.is_document", metavar="ID")] = None,
    relation: Annotated[str | None, typer.Option("--relation", help="option.is_relation", metavar="REL")] = None,
    issuer: Annotated[str | None, typer.Option("--issuer", help="option.is_issuer", metavar="NAME")] = None,
    not_a_citation: Annotated[bool, typer.Option("--not-a-citation", help="option.not_a_citation")] = False,
    withdraw: Annotated[str | None, typer.Option("--withdraw", help="option.withdraw", metavar="KEY")] = None,
    decided: Annotated[bool, typer.Option("--decided", help="option.decided")] = False,
    interactive: Annotated[bool, typer.Option("--interactive", "-i", help="option.interactive")] = False,
    why: Annotated[str | None, typer.Option("--why", help="option.why", metavar="TEXT")] = None,
    who: Annotated[str | None, typer.Option("--who", help="option.who", metavar="NAME")] = None,
    limit: Limit = "50",
    offset: Offset = 0,
) -> None:
    """What is open, and a person's decision on it."""
    verdicts: dict[str, Any] = {
        "same": same, "different": different, "document": document, "relation": relation, "issuer": issuer,
        "not_a_citation": not_a_citation,
    }  # fmt: skip
    chosen = {verdict: value for verdict, value in verdicts.items() if value}
    if decided:
        _list_decided(ctx)
    elif withdraw is not None:
        _withdraw(ctx, withdraw)
    elif mention is None and not chosen:
        _list_open(ctx, interactive, who, why, limit, offset)
    elif mention is None or len(chosen) != 1:
        raise Failure("error.one_verdict", WRONG_USAGE)
    else:
        ((verdict, value),) = chosen.items()
        _apply(ctx, [_keep(ctx, _judgement(ctx, mention, verdict, value, who, why))])


def why(
    ctx: typer.Context, what: Annotated[list[str], typer.Argument(help="argument.statement", metavar="MENTION|EDGE")]
) -> None:
    """Why a statement was understood so."""
    import danchieu

    with graph(ctx) as store:
        answer = danchieu.why(store, " ".join(what))
        if not answer.results:
            raise Failure("error.unknown_statement", id=" ".join(what))
        put_out(ctx, answer, store)


def _list_open(
    ctx: typer.Context, interactive: bool, who: str | None, why: str | None, limit: int | None, offset: int
) -> None:
    import danchieu

    with graph(ctx) as store:
        answer = danchieu.resolve(store, limit=limit, offset=offset)
        if not interactive:
            put_out(ctx, answer, store)
            return
    chosen = settings(ctx)
    made: list[Judgement] = []
    try:
        for number, reference in enumerate(answer.results, 1):
            decision = _asked(reference, f"{number}/{len(answer.results)}", chosen)
            if decision is None:
                break
            if decision:
                made.append(_keep(ctx, _judgement(ctx, reference.mention, *decision, who, why)))
    finally:
        if made:  # also where a person stops in the middle: what was decided is decided
            _apply(ctx, made)
    if not made and chosen.json:
        _list(made)


def _asked(reference: "Open", progress: str, chosen: "Settings") -> tuple[str, Any] | tuple[()] | None:
    """What a person says to one open reference: a verdict and its value, () to leave it open, None to stop.

    The standard output of `--json` belongs to the program that reads it, so the person is asked beside it.
    """
    from danchieu.queries.answers import label

    choices = [(document.id, label(document)) for document in reference.candidates]
    choices += [(key, key) for key in reference.others]
    aside = chosen.json
    typer.echo(plain(f"\n[{progress}] {reference.text} (× {reference.count})"), err=aside)
    for evidence in reference.evidence[:2]:
        quote = " ".join(evidence.quote.split())
        typer.echo(plain(f"    “{quote}” {evidence.source} [{evidence.start}:{evidence.end}]"), err=aside)
    for at, (_, text) in enumerate(choices, 1):
        typer.echo(plain(f"  {at}. {text}"), err=aside)
    while True:
        reply = _reply(chosen.say("text.choose"), aside)
        if reply == "q":
            return None
        if reply == "s":
            return ()
        if reply == "n":
            return "not_a_citation", True
        if reply.isdecimal() and 0 < int(reply) <= len(choices):
            return "document", choices[int(reply) - 1][0]


def _reply(question: str, aside: bool) -> str:
    """A line of the person at the keyboard; "s" for an empty one. typer.prompt writes a blank to standard output."""
    typer.echo(f"{question} [s]: ", nl=False, err=aside)
    line = sys.stdin.readline()
    if not line:
        raise typer.Abort
    return line.strip().lower() or "s"


def _judgement(
    ctx: typer.Context, mention: str, verdict: str, value: Any, who: str | None, why: str | None
) -> "Judgement":
    """A decision on a statement that the graph holds."""
    from danchieu.extractors.record import Relation
    from danchieu.graph.identity.judgements import Judgement

    with graph(ctx) as store:
        if not store.mentions_by_id([mention]):
            raise Failure("error.unknown_statement", id=mention)
        if verdict in ("same", "different", "document"):
            value = _meant(store, value, verdict)
        if verdict == "relation":
            value = relation_named(ctx, value, get_args(Relation))
    return Judgement(
        verdict,  # type: ignore[arg-type]
        mention,
        other=value if verdict in ("same", "different") else None,
        value=value if verdict in _VALUED else None,
        who=who or getpass.getuser(),
        why=why,
        day=date.today().isoformat(),
    )


def _meant(store: "SqliteStore", typed: str, verdict: str) -> str:
    """A document as people type it, of the graph or else of the tables, becomes its id; ids of statements (for pairs)
    and of documents stay.
    """
    from danchieu.extractors import vocabulary
    from danchieu.graph.identity.judgements import is_document_id
    from danchieu.graph.identity.known import known_acts
    from danchieu.graph.identity.series import read_number
    from danchieu.graph.sqlite.statements import parse_mention_id
    from danchieu.queries.reference import Unknown
    from danchieu.queries.reference import resolve as resolved

    if verdict != "document" and parse_mention_id(typed):
        if not store.mentions_by_id([typed]):
            raise Failure("error.unknown_statement", id=typed)
        return typed
    if "@" not in typed:
        try:
            return resolved(store, typed).id
        except Unknown:
            known = known_acts(read_number(typed).key, vocabulary.register())
            if len(known) != 1:
                raise
            return known[0].id
    if typed not in store.documents([typed]) and not is_document_id(typed):
        raise Failure("error.document_id", WRONG_USAGE, typed=typed)
    return typed


def _keep(ctx: typer.Context, judgement: "Judgement") -> "Judgement":
    """Enter a decision in the file beside the graph, where it is safe whatever happens next."""
    import danchieu

    danchieu.decide(settings(ctx).database, judgement)
    return judgement


def _apply(ctx: typer.Context, judgements: "list[Judgement]", key: str = "text.decided") -> None:
    """Bring the graph up to date with decisions that are in the file, and tell them."""
    import danchieu
    from danchieu.graph.errors import GraphError
    from danchieu.graph.identity.judgements import file_for

    database = settings(ctx).database
    file = file_for(database)
    try:
        danchieu.build(database, [])
    except (GraphError, KeyboardInterrupt):
        _told(ctx, judgements, f"{key}_only", file)
        raise
    _told(ctx, judgements, key, file)


def _withdraw(ctx: typer.Context, key: str) -> None:
    import danchieu

    database = settings(ctx).database
    withdrawn = danchieu.withdraw(database, key)
    if withdrawn is None:
        raise Failure("error.unknown_decision", key=key)
    _apply(ctx, [withdrawn], "text.withdrawn")


def _list_decided(ctx: typer.Context) -> None:
    from danchieu.graph.identity.judgements import file_for, in_force

    database = settings(ctx).database
    _told(ctx, in_force(database), "text.decisions", file_for(database))


def _told(ctx: typer.Context, judgements: "list[Judgement]", key: str, file: Path) -> None:
    chosen = settings(ctx)
    if chosen.json:
        _list(judgements)
        return
    typer.echo(chosen.say(key, path=file))
    for judgement in judgements:
        state = f" ({chosen.say('text.is_withdrawn')})" if judgement.withdrawn else ""
        meant = judgement.other or judgement.value or ""
        verdict = chosen.say(f"verdict.{judgement.verdict}")
        words = (judgement.key, judgement.mention, f"{verdict} {meant}{state}", judgement.who, judgement.why)
        typer.echo(plain("  " + "  ".join(word for word in words if word)))


def _list(judgements: "list[Judgement]") -> None:
    rows = [{"key": judgement.key, **msgspec.to_builtins(judgement)} for judgement in judgements]
    write_line(msgspec.json.encode({"question": "resolve", "decisions": rows}))


COMMANDS: dict[str, Callable[..., None]] = {"resolve": resolve, "why": why}
