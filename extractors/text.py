"""One normalised text, made once, and the way back from it to the source.

Extraction reads `Text.norm`; everything stored is an offset into `Text.source`. Normalisation only removes or
replaces what hinders reading: marks of Markdown emphasis, soft hyphens and zero-width characters, look-alikes of
Đ, dashes and slashes, decomposed letters. Most texts need next to nothing, so the map holds the changes alone.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

_SAME_LENGTH = {
    "\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ",
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-",
    "\u2044": "/", "\u2215": "/", "\uff0f": "/", "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u3000": " ",
}  # fmt: skip
_DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# Every alternative starts with a rare character: the search runs at the speed of a character set.
_CHANGES = re.compile(
    "[" + "".join(_SAME_LENGTH) + _DROPPED + "\uff01-\uff0e\uff10-\uff5e]"
    + r"|\*+(?!\s)|(?<=\S)\*+|~~|[\u0300-\u036f]+|</?[A-Za-z][^<>]{0,60}>"
)  # fmt: skip


class Text:
    """A source text with its normalised reading.

    norm: the normalised text; start/end of a match in it become source offsets with `span`.
    page_starts: source offsets at which pages begin, in order ([] when the format has no pages).
    furniture: source spans, in order, of running heads, page numbers and the like. In norm they are one line end, or
    nothing when they hold no line end, so that a sentence runs on over them.
    """

    __slots__ = ("_norm_at", "_shift", "_starts", "norm", "page_starts", "source")

    def __init__(
        self, source: str, page_starts: list[int] | None = None, furniture: list[tuple[int, int]] | None = None
    ) -> None:
        self.source = source
        self.page_starts = page_starts or []
        pieces: list[str] = []
        norm_at, shift = [0], [0]  # from norm offset norm_at[i] on, source = norm + shift[i]
        copied = removed = 0
        for start, end, new in _changes(source, furniture) if furniture else _letter_changes(source, 0, len(source)):
            old = source[start:end]
            if old == new:
                continue
            pieces.append(source[copied:start])
            pieces.append(new)
            copied = end
            if len(new) != len(old):
                removed += len(old) - len(new)
                norm_at.append(end - removed)
                shift.append(removed)
        if pieces:
            pieces.append(source[copied:])
            self.norm = "".join(pieces)
        else:
            self.norm = source
        self._norm_at, self._shift = norm_at, shift
        self._starts = len(norm_at) > 1

    def at(self, offset: int) -> int:
        """Source offset of the character at a normalised offset."""
        if not self._starts:
            return offset
        return offset + self._shift[bisect_right(self._norm_at, offset) - 1]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Source span of a normalised span; what was removed at either edge stays outside."""
        if not self._starts:
            return start, end
        if end <= start:
            return self.at(start), self.at(start)
        return self.at(start), self.at(end - 1) + 1 + self._tail(end)

    def _tail(self, end: int) -> int:
        """Length of the decomposed marks that belong to the last character of a span."""
        last = self.at(end - 1)
        n = 0
        while last + 1 + n < len(self.source) and unicodedata.combining(self.source[last + 1 + n]):
            n += 1
        return n

    def page(self, source_offset: int) -> int | None:
        """1-based page of a source offset, None when the format has no pages."""
        return bisect_right(self.page_starts, source_offset) if self.page_starts else None


def _changes(source: str, furniture: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Changes of letters and, between them, furniture, in order."""
    at = 0
    for start, end in furniture:
        yield from _letter_changes(source, at, start)
        yield start, end, "\n" if "\n" in source[start:end] else ""
        at = end
    yield from _letter_changes(source, at, len(source))


def _letter_changes(source: str, first: int, last: int) -> Iterator[tuple[int, int, str]]:
    """(start, end, new) of what normalisation replaces."""
    copied = first
    for match in _CHANGES.finditer(source, first, last):
        start, end = match.span()
        if "\u0300" <= source[start] <= "\u036f" and start > copied:
            start -= 1  # a decomposed letter: the mark joins the letter before it
        yield start, end, _replacement(source[start:end])
        copied = end


def _replacement(old: str) -> str:
    first = old[0]
    if first in "*~":
        return ""
    if first == "<":  # what is left of markup
        return " "
    if len(old) > 1:
        return unicodedata.normalize("NFC", old)
    if first in _DROPPED:
        return ""
    return _SAME_LENGTH.get(first) or unicodedata.normalize("NFKC", first)


def fold(text: str) -> str:
    """Letters without case, diacritics, tone placement or đ; blanks and punctuation become single blanks.

    For comparing short names and for search, never for a whole document.
    """
    return " ".join(_FOLD_BREAK.split(unicodedata.normalize("NFD", text.casefold()).translate(_FOLD))).strip()


_FOLD: dict[int, str | None] = dict.fromkeys(range(0x300, 0x370)) | {ord("đ"): "d", 0xF0: "d"}
_FOLD_BREAK = re.compile(r"[\W_]+")
