"""Every example of the vocabulary is read as its entry says, and every spelling it knows is found in a text."""

import pytest

from danchieu.extractors.bodies import match_body
from danchieu.extractors.citations.numbers import candidates, read_symbol
from danchieu.extractors.examples import failing_examples
from danchieu.extractors.vocabulary import Body, Symbol, tables
from danchieu.extractors.vocabulary.compile import read_sources
from danchieu.extractors.vocabulary.sources import ENTRY


@pytest.mark.parametrize("sort", ENTRY)
def test_examples_are_read_as_their_entries_say(sort: str) -> None:
    entries = read_sources()[sort]
    assert any(source.entry.examples for source in entries)
    assert [problem.text() for problem in failing_examples({sort: entries})] == []


@pytest.mark.parametrize("body", tables().bodies, ids=lambda body: body.id)
def test_every_name_of_a_body_is_found(body: Body) -> None:
    for form in (body.name, *body.aliases, *body.heads):
        found = match_body(f"{form} ban hành", 0)
        assert found is not None and found.end == len(form), form
        assert found.id == body.id or (body.needs_locality and found.needs_place), form


@pytest.mark.parametrize("symbol", tables().symbols, ids=lambda symbol: f"{symbol.symbol}={symbol.body}")
def test_every_spelling_of_a_symbol_is_understood(symbol: Symbol) -> None:
    for spelling in (symbol.symbol, *symbol.aliases, *symbol.variants):
        (found,) = candidates(number_with(symbol, spelling))
        reading = read_symbol(found.symbol, found.separator, found.year is not None)
        assert reading is not None and symbol.body in {meaning.body for meaning in reading.body}, spelling


def number_with(symbol: Symbol, spelling: str) -> str:
    """A number with the symbol where it belongs."""
    if symbol.position == "party_suffix":
        return f"12-QĐ/{spelling}"
    if symbol.position == "suffix":
        return f"12-LCT/{spelling}" if symbol.symbol.startswith("HĐNN") else f"12/2020/{spelling}"
    return f"12/QĐ-{spelling}"
