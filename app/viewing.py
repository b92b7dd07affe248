"""The command that draws: `danchieu view REF -o file.html`."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
import typer

from danchieu.app.context import NOT_FOUND, WRONG_USAGE, Failure, graph, settings, write_line
from danchieu.app.questions import Length, Optional

Question = Literal["around", "implementers", "basis", "cites", "cited_by", "obligations", "status", "timeline"]


def view(
    ctx: typer.Context,
    about: Optional = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="option.output_view", metavar="FILE")] = None,
    question: Annotated[Question, typer.Option("--question", "-q", help="option.question")] = "around",
    to: Annotated[str | None, typer.Option("--to", help="option.chain_to", metavar="REF")] = None,
    body: Annotated[str | None, typer.Option("--body", help="option.body", metavar="NAME")] = None,
    rests_on: Annotated[bool, typer.Option("--rests-on", help="option.rests_on")] = False,
    depth: Annotated[int, typer.Option("--depth", min=1, max=6, help="option.depth")] = 1,
    max_length: Length = 6,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1500, help="option.limit_view")] = 1500,
) -> None:
    """Draw a picture."""
    import danchieu
    from danchieu.views.pictures.png import NoFont
    from danchieu.views.pictures.view import FORMATS

    output = output or Path("danchieu.html")
    if output.suffix.lower() not in FORMATS:
        raise Failure("error.view_format", WRONG_USAGE, formats=" ".join(FORMATS))
    reference = " ".join(about or ()) or None
    if reference is None and (to or (question not in ("around", "obligations"))):
        raise Failure("error.view_reference", WRONG_USAGE)
    options: dict[str, Any] = {"limit": limit, "max_length": max_length}
    title = f"{settings(ctx).say('question.obligations')}: {body}" if body and not reference else None
    with graph(ctx) as store:
        answer: Any = None
        if to:
            answer = danchieu.chain(store, str(reference), to, **options)
        elif body or question == "obligations":
            answer = danchieu.obligations(store, under=reference, body=body, **options)
        elif question != "around":
            answer = _ask(store, question, str(reference), rests_on, options)
        shown = danchieu.view(store, reference if answer is None else answer, depth=depth, limit=limit, title=title,
                              lang=settings(ctx).say.language)  # fmt: skip
        if not shown.picture.nodes or (answer is not None and not answer.results):
            raise Failure("text.nothing", NOT_FOUND)
        try:
            shown.save(output)
        except NoFont as missing:
            raise Failure("error.no_font") from missing
    if settings(ctx).json:
        picture = shown.picture
        told = {"written": str(output), "nodes": len(picture.nodes), "arrows": len(picture.arrows)}
        write_line(msgspec.json.encode({**told, "left_out": picture.left_out}))
    else:
        print(settings(ctx).say("text.written", path=output))


def _ask(store: Any, question: str, reference: str, rests_on: bool, options: dict[str, Any]) -> Any:
    import danchieu

    if question in ("cites", "cited_by", "status"):
        options.pop("max_length")
    if question == "implementers":
        options["rests_on"] = rests_on
    return getattr(danchieu, question)(store, reference, **options)


COMMANDS: dict[str, Callable[..., None]] = {"view": view}
