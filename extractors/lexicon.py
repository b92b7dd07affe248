"""Names as word tries: the longest known name at a place in a text, in time proportional to that name.

Words are compared folded (no case, no diacritics), whatever blanks, line breaks, hyphens or commas stand between them;
so "Bộ giáo dục -⏎Đào tạo" is found as "Bộ Giáo dục và Đào tạo" once that spelling is an alias.
"""

import re
from typing import Any, Generic, TypeVar

from danchieu.extractors.text import fold

V = TypeVar("V")

_WORD = re.compile(r"\w+")
_BETWEEN_WORDS = " \t\r\n-,.&|/"
_VALUE = ""  # no folded word is empty: the key of the value in a node
_LONGEST_GAP = 8
_LONGEST_NAME = 300
_folded: dict[str, str] = {}


def fold_word(word: str) -> str:
    """`fold` of a single word, remembered."""
    folded = _folded.get(word)
    if folded is None:
        if len(_folded) > 200_000:  # hostile text must not grow the table for ever
            _folded.clear()
        folded = _folded[word] = fold(word).replace(" ", "")
    return folded


def _folded_words(name: str) -> list[str]:
    """The words of a name as the trie has them; folded one by one, for names share most of their words."""
    return [fold_word(word) for word in _WORD.findall(name)]


class Lexicon(Generic[V]):
    """A set of names, each with a value."""

    __slots__ = ("_root",)

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}

    def add(self, name: str, value: V, keep: bool = False) -> None:
        """Enter a name; a name entered twice takes the later value, or keeps the first."""
        node = self._root
        for word in _folded_words(name):
            node = node.setdefault(word, {})
        if not (keep and _VALUE in node):
            node[_VALUE] = value

    def opens_with(self, words: str) -> bool:
        """Whether a name begins with these words."""
        node: dict[str, Any] | None = self._root
        for word in _folded_words(words):
            node = node and node.get(word)
        return node is not None

    def longest(self, text: str, pos: int, limit: int = _LONGEST_NAME) -> tuple[int, V] | None:
        """End and value of the longest name that starts exactly at `pos`, None when there is none."""
        node, end, best = self._root, pos, None
        for match in _WORD.finditer(text, pos, pos + limit):
            start, word_end = match.span()
            if start != end:
                if end == pos:
                    return None
                gap = text[end:start]
                if gap != " " and (len(gap) > _LONGEST_GAP or gap.strip(_BETWEEN_WORDS)):
                    if gap == " (" and text[word_end : word_end + 1] == ")" and match[0].isupper():
                        end = word_end + 1  # a short form inside the name: "Tổng Liên đoàn Lao động (LĐLĐ) Việt Nam"
                        continue
                    break
            word = match[0]
            folded = _folded.get(word) or fold_word(word)
            following = node.get(folded) if folded else None
            if following is None:
                break
            node, end = following, word_end
            if _VALUE in node:
                best = end, node[_VALUE]
        return best

    def begun(self, text: str, pos: int, words: int = 3) -> int | None:
        """End of at least so many first words of a name that stand at `pos`: a name that is cut short in the text."""
        node, end, count = self._root, pos, 0
        for match in _WORD.finditer(text, pos, pos + _LONGEST_NAME):
            gap = text[end : match.start()]
            if gap.strip(_BETWEEN_WORDS) or len(gap) > _LONGEST_GAP:
                break
            folded = fold_word(match.group())
            following = node.get(folded) if folded else None
            if following is None:
                break
            node, end, count = following, match.end(), count + 1
        return end if count >= words else None
