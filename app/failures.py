"""Errors as a person reads them: the message of the catalogue, the exit code, and for programs an answer as JSON."""

import errno
from collections.abc import Callable
from typing import Any, NamedTuple, get_args

import msgspec
import typer

from danchieu.app.context import NOT_FOUND, WRONG_USAGE, Failure
from danchieu.app.messages import Messages
from danchieu.graph.errors import GraphError, JudgementInvalid
from danchieu.graph.model import Document
from danchieu.queries.answers import label, named
from danchieu.queries.reference import Ambiguous, Unknown
from danchieu.views.files import NotOverwritten

USAGE_ERROR: Any = typer.BadParameter.__mro__[1]
"""The parent of BadParameter: the base of usage errors, which typer does not name."""


class Told(NamedTuple):
    """text: for people; code: of the process; answer: for programs, a line of JSON."""

    text: str
    code: int
    answer: bytes | None = None


def explained(error: Exception, say: Messages) -> Told | None:
    """What to say about an error; None for one that no one foresaw."""
    for kind, tell in _TELLING.items():
        if isinstance(error, kind):
            return tell(error, say)
    return None


def _ambiguous(error: Ambiguous, say: Messages) -> Told:
    key = "error.ambiguous_many" if error.at_least else "error.ambiguous"
    text = say(key, typed=error.typed, count=error.count)
    return Told(
        _listed(text, error.candidates), WRONG_USAGE, _answer("ambiguous", error.typed, "candidates", error.candidates)
    )


def _unknown(error: Unknown, say: Messages) -> Told:
    said = [say("error.unknown_alone", typed=error.typed)]
    said += [say("error.left_open", count=error.left_open)] if error.left_open else []
    said += [say("error.nearest")] if error.nearest else []
    answer = _answer("unknown", error.typed, "nearest", error.nearest, left_open=error.left_open)
    return Told(_listed(" ".join(said), error.nearest), NOT_FOUND, answer)


def _listed(text: str, documents: list[Document]) -> str:
    return "\n".join([text, *(f"  {label(document)}  [{document.id}]" for document in documents)])


def _answer(error: str, typed: str, name: str, documents: list[Document], **more: int) -> bytes:
    said = {key: count for key, count in more.items() if count}
    return msgspec.json.encode({"error": error, "reference": typed, name: [named(d) for d in documents], **said})


def _failure(error: Failure, say: Messages) -> Told:
    return Told(say(error.key, **error.details), error.code)


def _graph(error: GraphError, say: Messages) -> Told:
    key = f"graph.{error.code}"
    return Told(say(key, path=error.path, what=error.what) if key in say else str(error), NOT_FOUND)


def _decision(error: JudgementInvalid, say: Messages) -> Told:
    what = say(f"decision.{error.problem}", **error.details)
    if error.entry:
        what = say("decision.entry", number=error.entry, what=what)
    return Told(say(f"graph.{error.code}", path=error.path, what=what), NOT_FOUND)


def _usage(error: Any, say: Messages) -> Told:
    """What typer found wrong with the words of the command."""
    kind = type(error).__name__
    param = getattr(error, "param", None)
    name = getattr(error, "option_name", None) or (param and _called(param)) or ""
    details = {"name": name, "message": error.format_message()}
    if kind == "BadParameter" and param is not None:
        wanted, taken = _taken(param)
        kind, details = wanted or kind, details | taken
    text = say(f"usage.{kind}" if f"usage.{kind}" in say else "usage.other", **details)
    command = error.ctx.command_path if getattr(error, "ctx", None) else "danchieu"
    return Told(f"{text}\n{say('usage.hint', command=command)}", WRONG_USAGE)


def _called(param: Any) -> str:
    """An option as it is typed, an argument as the help calls it."""
    typed = "/".join(option for option in param.opts if option.startswith("-"))
    return typed or (param.metavar or str(param.name)).rstrip(".")


def _taken(param: Any) -> tuple[str | None, dict[str, Any]]:
    """What an option takes, as a key of the catalogue with its details: one of some words, or a number in a range.

    typer keeps it at the option or, in older versions, at the option's type.
    """
    kind = getattr(param, "type", param)
    annotation = getattr(getattr(param, "type_descriptor", None), "annotation", None)
    choices = getattr(kind, "choices", None) or [word for word in _words(annotation) if isinstance(word, str)]
    if choices:
        return "one_of", {"known": ", ".join(choices)}
    low, high = getattr(kind, "min", None), getattr(kind, "max", None)
    if low is None:
        return None, {}
    return ("at_least" if high is None else "between"), {"low": low, "high": high}


def _words(annotation: Any) -> list[Any]:
    """The arguments of a type, through its alternatives: the words of `Literal["a", "b"] | None`."""
    return [word for one in get_args(annotation) for word in (_words(one) or [one])]


def _value(error: ValueError, say: Messages) -> Told:
    return Told(say("error.value", message=error), WRONG_USAGE)


def _kept(error: NotOverwritten, say: Messages) -> Told:
    return Told(say("error.not_overwritten", path=error.path), WRONG_USAGE)


def _system(error: OSError, say: Messages) -> Told:
    key = {errno.ENOSPC: "graph.disk_full", errno.EROFS: "graph.read_only", errno.EACCES: "graph.read_only"}.get(
        error.errno or 0, "error.system"
    )
    path = error.filename or say("text.output")
    return Told(say(key, path=path, what=error.strerror or str(error)), NOT_FOUND)


_TELLING: dict[type[Exception], Callable[[Any, Messages], Told]] = {
    Ambiguous: _ambiguous,
    Unknown: _unknown,
    Failure: _failure,
    JudgementInvalid: _decision,
    GraphError: _graph,
    USAGE_ERROR: _usage,
    OSError: _system,
    NotOverwritten: _kept,
    ValueError: _value,
}
