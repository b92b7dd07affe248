"""The cue phrases of the vocabulary, laid out for search word by word."""

import re
from functools import cache
from typing import Any

from danchieu.extractors.text import LETTERS
from danchieu.extractors.vocabulary import Tables

WORD = re.compile(f"[{LETTERS}]+")

LOWERED: dict[str, str] = {}
"""Words by `lower`, for a look without a call."""
_TONES = {
    "oà": "òa",
    "oá": "óa",
    "oả": "ỏa",
    "oã": "õa",
    "oạ": "ọa",
    "uỷ": "ủy",
    "uỳ": "ùy",
    "uý": "úy",
    "uỹ": "ũy",
    "uỵ": "ụy",
}


def lower(word: str) -> str:
    """Lower case, tone marks placed one way ("hoá" is "hóa"), remembered."""
    low = LOWERED.get(word)
    if low is None:
        if len(LOWERED) > 100_000:
            LOWERED.clear()
        low = word.lower()
        for other, usual in _TONES.items():
            if low.endswith(other):
                low = low.replace(other, usual)
        LOWERED[word] = low
    return low


@cache
def trie(tables: Tables, after: bool) -> dict[str, Any]:
    """Cue phrases word by word: from the first word for those behind a citation, from the last for those before it."""
    root: dict[str, Any] = {}
    for cue in tables.cues:
        if (cue.place == "after") is after:
            node = root
            words = WORD.findall(cue.phrase)
            for word in words if after else reversed(words):
                node = node.setdefault(lower(word), {})
            node[""] = (*node.get("", ()), cue)
    return root


@cache
def last_words(tables: Tables) -> tuple[str, ...]:
    """The last two words of every phrase that stands behind a citation: a quick look whether there is any."""
    return tuple(sorted({" ".join(cue.phrase.split()[-2:]) for cue in tables.cues if cue.place == "after"}))


class _Nodes(dict[str, dict[str, Any] | None]):
    """Trie nodes by a word as it stands in a text, None for a word that ends no cue phrase."""

    def __init__(self, root: dict[str, Any]) -> None:
        self._root = root

    def __missing__(self, word: str) -> dict[str, Any] | None:
        if len(self) > 100_000:
            self.clear()
        node: dict[str, Any] | None = self._root.get(lower(word))
        self[word] = node
        return node


@cache
def last_word_nodes(tables: Tables) -> _Nodes:
    """Where the phrases before a citation begin, read backwards: by their last word."""
    return _Nodes(trie(tables, False))
