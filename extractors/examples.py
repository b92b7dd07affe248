"""Runs the examples that vocabulary entries carry through extraction: the project's own and those of local rules."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from danchieu.extractors import vocabulary
from danchieu.extractors.bodies import match_body
from danchieu.extractors.citations.citations import read_citations
from danchieu.extractors.citations.numbers import candidates, read_symbol
from danchieu.extractors.header.header import read_header
from danchieu.extractors.record import Citation
from danchieu.extractors.text import Text, fold
from danchieu.extractors.vocabulary.local import load_rules, read_rules
from danchieu.extractors.vocabulary.problems import Problem
from danchieu.extractors.vocabulary.sources import Sourced

_BEFORE = "Nội dung làm việc như sau.\n"
"""A line before an example: it is read as the middle of a document, not as its head."""


_EXPECTED = (("example_fails", "examples", True), ("counter_example_fails", "counter_examples", False))


def check_rules(folder: str | Path) -> list[Problem]:
    """The examples of a folder of local rules that are not read as their entries say.

    Raises VocabularyError when the rules can't be loaded at all.
    """
    with vocabulary.use(load_rules(folder)):
        return failing_examples(read_rules(folder))


def failing_examples(sources: Mapping[str, Iterable[Sourced[Any]]]) -> list[Problem]:
    """Examples that the tables in force read otherwise, counter-examples that they read as the entry.

    sources: entries by file name without suffix ("types", "symbols", "bodies", "cues").
    """
    return [
        source.problem(code, at=field, example=example, entry=_name(source.entry))
        for sort, entries in sources.items()
        for source in entries
        for code, field, wanted in _EXPECTED
        for example in getattr(source.entry, field)
        if _READS_AS[sort](example, source.entry) is not wanted
    ]


def _name(entry: Any) -> str:
    return str(next(value for name in ("phrase", "symbol", "name") if (value := getattr(entry, name, None))))


def _citations(example: str) -> list[Citation]:
    return read_citations(Text(_BEFORE + example), read_header(Text("")))[0]


def _reads_as_type(example: str, kind: Any) -> bool:
    names = {fold(name) for name in (kind.name, *kind.aliases)}
    return any(
        (citation.type and fold(citation.type) in names) or citation.kind == kind.kind == "standard"
        for citation in _citations(example)
    )


def _reads_as_symbol(example: str, symbol: Any) -> bool:
    readings = (read_symbol(found.symbol, found.separator, found.year is not None) for found in candidates(example))
    wanted = (symbol.symbol, symbol.body)
    return any((meaning.symbol, meaning.body) == wanted for reading in readings if reading for meaning in reading.body)


def _reads_as_body(example: str, body: Any) -> bool:
    found = match_body(Text(example).norm, 0)
    return found is not None and found.id == body.id


def _reads_as_cue(example: str, cue: Any) -> bool:
    return any(citation.relation == cue.relation for citation in _citations(example))


_READS_AS: dict[str, Callable[[str, Any], bool]] = {
    "types": _reads_as_type, "symbols": _reads_as_symbol, "bodies": _reads_as_body, "cues": _reads_as_cue,
}  # fmt: skip
