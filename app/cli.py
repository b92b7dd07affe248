"""The command line: `danchieu COMMAND`. Thin: each command is a function of the package of the same name."""

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from danchieu.app import deciding, questions, reading, servers, triples, upkeep, viewing
from danchieu.app.context import INTERRUPTED, NOT_FOUND, WRONG_USAGE, Failure, Settings, in_force, plain, write_line
from danchieu.app.messages import LANGUAGES, Messages, chosen

_MODULES = (reading, upkeep, servers, questions, triples, viewing, deciding)
GROUPS = tuple(module.COMMANDS for module in _MODULES)
_WITH_VALUE = ("--db", "--lang", "--store", "--rules")
_TYPES = re.compile(r" <[a-z]+[a-z \[\]]*>")
_HEADINGS = re.compile(r"^(Usage|Options|Commands|Arguments):", re.MULTILINE)


def root(
    ctx: typer.Context,
    db: Annotated[Path | None, typer.Option("--db", help="option.db", metavar="FILE")] = None,
    json: Annotated[bool, typer.Option("--json", help="option.json")] = False,
    lang: Annotated[str | None, typer.Option("--lang", help="option.lang", metavar="|".join(LANGUAGES))] = None,
    store: Annotated[str | None, typer.Option("--store", help="option.store", metavar="URI")] = None,
    rules: Annotated[
        Path | None, typer.Option("--rules", help="option.rules", metavar="FOLDER", envvar="DANCHIEU_RULES")
    ] = None,
    version: Annotated[bool, typer.Option("--version", help="option.version")] = False,
) -> None:
    """What comes before the command."""
    if lang is not None and lang not in LANGUAGES:
        raise Failure("error.language", WRONG_USAGE, known=" ".join(LANGUAGES))
    ctx.obj = Settings(db, json, lang, store, rules)
    if rules is not None:
        ctx.with_resource(in_force(rules))
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"danchieu {installed('danchieu')}")
        raise typer.Exit(0)
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
        raise typer.Exit(2)


def build_command(say: Messages) -> TyperGroup:
    """The command with its commands, its help in one language."""

    class Command(TyperCommand):
        def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
            rest = super().parse_args(ctx, args)
            if ctx.args:
                raise Failure("usage.extra", WRONG_USAGE, extra=" ".join(ctx.args), command=ctx.command_path)
            return rest

        def get_help(self, ctx: Any) -> str:
            return _headed(super().get_help(ctx), say)

    class Group(TyperGroup):
        def resolve_command(self, ctx: Any, args: list[str]) -> Any:
            if self.get_command(ctx, args[0]) is None:
                raise Failure("usage.command", WRONG_USAGE, name=args[0])
            return super().resolve_command(ctx, args)

        def get_help(self, ctx: Any) -> str:
            return _headed(super().get_help(ctx), say)

    app = typer.Typer(cls=Group, add_completion=False, rich_markup_mode=None, help="help.danchieu")
    app.callback(invoke_without_command=True)(root)
    for group in GROUPS:
        for name, function in group.items():
            extra = {"allow_extra_args": True}  # Command says what is too much
            app.command(name, cls=Command, help=f"help.{name}", epilog="help.shared", context_settings=extra)(function)
    command = typer.main.get_command(app)
    assert isinstance(command, TyperGroup)
    for one in (command, *command.commands.values()):
        _translate(one, say)
    return command


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: 0 answered, 1 nothing found or a file failed, 2 wrong usage."""
    _open_closed_streams()
    _use_utf8()
    arguments = _shared_first(list(sys.argv[1:] if arguments is None else arguments))
    say = Messages(chosen(_value(arguments, "--lang")))
    try:
        return _run(build_command(say), arguments, say)
    except BrokenPipeError:
        # The reader has closed the pipe (`| head`): nobody is left to tell, and Python must not fail again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOT_FOUND


def _run(command: TyperGroup, arguments: Sequence[str], say: Messages) -> int:
    try:
        code = _invoke(command, arguments)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        raise
    except (KeyboardInterrupt, typer.Abort):
        print(say("error.interrupted"), file=sys.stderr)
        return INTERRUPTED
    except Exception as error:
        return _explain(error, say, "--json" in arguments)


def _invoke(command: TyperGroup, arguments: Sequence[str]) -> int:
    try:
        with command.make_context("danchieu", list(arguments)) as ctx:
            command.invoke(ctx)
        return 0
    except typer.Exit as done:
        return done.exit_code


def _explain(error: Exception, say: Messages, as_json: bool) -> int:
    """Tell a person, or a program, what went wrong; an error no one foresaw goes on as it is."""
    from danchieu.app.failures import explained

    told = explained(error, say)
    if told is None:
        raise error
    if as_json and told.answer is not None:
        write_line(told.answer)
    print(plain(told.text), file=sys.stderr)
    return told.code


def _shared_first(arguments: list[str]) -> list[str]:
    """The shared options may stand behind the command; they are read before it."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    first: list[str] = []
    rest: list[str] = []
    given = iter(arguments[:end])
    for argument in given:
        name, equals, _ = argument.partition("=")
        if argument == "--json" or (name in _WITH_VALUE and equals):
            first.append(argument)
        elif argument in _WITH_VALUE and (value := next(given, None)) is not None:
            first += [argument, value]
        else:
            rest.append(argument)
    return [*first, *rest, *arguments[end:]]


def _value(arguments: Sequence[str], option: str) -> str | None:
    """The value of an option among arguments that have not been read yet."""
    for at, argument in enumerate(arguments):
        if argument.startswith(f"{option}="):
            return argument.partition("=")[2]
        if argument == option and at + 1 < len(arguments):
            return arguments[at + 1]
    return None


def _translate(command: TyperCommand | TyperGroup | Any, say: Messages) -> None:
    """Put the texts of the catalogue where the code has their keys."""
    command.help = command.help and say(command.help)
    command.short_help = command.help  # else the list of commands cuts it short
    command.epilog = command.epilog and say(command.epilog)
    help_option = command.get_help_option(typer.Context(command))
    if help_option is not None:
        help_option.help = say("option.help")
    command.options_metavar = say("metavar.[OPTIONS]")
    if isinstance(command, TyperGroup):
        command.subcommand_metavar = say("metavar.COMMAND [ARGS]...")
    for param in command.params:
        if isinstance(param, TyperOption | TyperArgument) and param.metavar:
            param.metavar = say(f"metavar.{param.metavar}")
        if isinstance(param, TyperOption | TyperArgument) and param.help:
            param.help = say(param.help)


def _headed(text: str, say: Messages) -> str:
    """Help with its headings in one language, without Python's names of types."""
    text = _TYPES.sub(lambda name: " " * len(name[0]), text)
    for word in ("[default:", "[required]"):
        text = text.replace(word, say(f"heading.{word}"))
    return _HEADINGS.sub(lambda heading: say(f"heading.{heading[1].lower()}") + ":", text)


def _open_closed_streams() -> None:
    """A stream that was closed beforehand (`>&-`) is None in Python, and the next file opened would get its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115


def _use_utf8() -> None:
    """Vietnamese must come out whole also where the console has a code page of its own."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and (stream.encoding or "").lower().replace("-", "") != "utf8":
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
