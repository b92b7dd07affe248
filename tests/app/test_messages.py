"""The catalogue says everything in both languages."""

import re
import string
from pathlib import Path

import pytest

from danchieu.app import cli, messages
from danchieu.app.messages import LANGUAGES, Messages, _load
from danchieu.extractors.readers.source import MESSAGES as READER_MESSAGES
from danchieu.graph import errors
from danchieu.graph.explain import STEPS
from danchieu.graph.identity.judgements import VERDICTS
from danchieu.graph.sqlite.care import FAULTS
from danchieu.queries.validity import WEIGHT
from danchieu.queries.walk import RELATIONS

FOLDER = Path(messages.__file__).parent
KEYS = {
    key
    for path in FOLDER.glob("*.py")
    for key in re.findall(r'"((?:error|text|option|argument|graph|usage)\.[a-z_]+)"', path.read_text("utf-8"))
}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_languages_have_the_same_keys_with_the_same_details() -> None:
    vi, en = (_load(language) for language in LANGUAGES)
    assert set(vi) == set(en)
    assert [key for key in vi if placeholders(vi[key]) != placeholders(en[key])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_the_code_says_is_there(language: str) -> None:
    say = Messages(language)
    commands = {f"help.{name}" for group in cli.GROUPS for name in group}
    relations = {f"relation.{relation}" for relation in RELATIONS}
    states = {f"state.{state}" for state in (*WEIGHT, "in_force", "not_yet", "unchanged")} | {f"by.{state}" for state in WEIGHT}
    readers = {f"reader.{code}" for code in READER_MESSAGES}
    kinds = (kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.GraphError))
    graph = {f"graph.{kind.code}" for kind in kinds if kind is not errors.GraphError}
    explained = {f"explain.{code}" for code in STEPS}
    verdicts = {f"verdict.{verdict}" for verdict in VERDICTS}
    verdicts |= {f"decision.{problem}" for problem in ("entry", *errors.JUDGEMENT_PROBLEMS)}
    faults = {f"fault.{fault}" for fault in FAULTS}
    wanted = KEYS | faults | explained | verdicts | commands | relations | states | readers | graph
    assert sorted(key for key in wanted if key not in say) == []


def test_reader_messages_name_what_the_readers_tell() -> None:
    for code, sentences in READER_MESSAGES.items():
        assert placeholders(Messages("vi")(f"reader.{code}")) <= placeholders("".join(sentences)), code


@pytest.mark.parametrize(("section", "sentences"), [("decision", errors.JUDGEMENT_PROBLEMS), ("fault", FAULTS)])
def test_messages_of_the_graph_name_what_it_tells(section: str, sentences: dict[str, str]) -> None:
    for code, sentence in sentences.items():
        assert placeholders(Messages("vi")(f"{section}.{code}")) == placeholders(sentence), code


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", [None, *(name for group in cli.GROUPS for name in group)])
def test_help_is_in_one_language(cli, command: str | None, language: str) -> None:
    run = cli("--lang", language, *([command] if command else []), "--help")
    assert run.code == 0
    assert not re.search(r"\b(help|option|argument)\.[a-z_]+", run.out)
    assert ("Cách dùng:" in run.out) == (language == "vi")
    english = re.search(r"\[(OPTIONS|ARGS|default:|required)\b|\b(REF|FILE|FOLDER|NAME|PATH|WORDS|COMMAND)\b", run.out)
    assert (english is None) == (language == "vi")
    assert ("Options:" in run.out) == (language == "en")
