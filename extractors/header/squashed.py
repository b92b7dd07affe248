"""Names looked up by their letters alone, as letterheads come in capitals, letter-spaced ("B Ộ LAO ĐỘNG"), with lost
accents ("TINH QUANG NGÀI") and broken over lines: "botaichinh"."""

import re
import unicodedata
from functools import lru_cache
from itertools import compress

from danchieu.extractors.vocabulary import Body, Tables, tables

_ACCENTED = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(chr(code) for code in range(0x1EA0, 0x1EFA, 2))
UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + _ACCENTED
LOWER = UPPER.lower()
"""Letters of Vietnamese for character classes."""


class _Squash(dict[int, str | None]):
    """Translation table to bare lower-case letters and digits, filled as characters turn up."""

    def __missing__(self, code: int) -> str | None:
        bare = unicodedata.normalize("NFD", chr(code).lower())[0].replace("đ", "d")
        self[code] = bare if bare.isascii() and bare.isalnum() else None
        return self[code]


_SQUASH = _Squash()


@lru_cache(maxsize=1024)  # letterheads and closings are alike: three of five lines were seen before
def squash(text: str) -> str:
    """Letters and digits alone, without case, accents or đ."""
    return text.translate(_SQUASH)


LEVELS = {
    "thanhpho": ("thành phố", "province"), "tp": ("thành phố", "province"), "tinh": ("tỉnh", "province"),
    "huyen": ("huyện", "district"), "quan": ("quận", "district"), "thixa": ("thị xã", "district"),
    "thitran": ("thị trấn", "commune"), "xa": ("xã", "commune"), "phuong": ("phường", "commune"),
    "dackhu": ("đặc khu", "commune"),
}  # fmt: skip
"""Words of the levels of places, squashed: as written, and the level."""
LEVEL = re.compile("|".join(sorted(LEVELS, key=len, reverse=True)))
_IN_FULL = {"MTTQ": "Mặt trận Tổ quốc", "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"}
_ABBREVIATED = re.compile("|".join(_IN_FULL))


def _in_full(match: re.Match[str]) -> str:
    return _IN_FULL[match[0]]


class Names:
    """Look-up of bodies, provinces and types by squashed name, made once from the vocabulary."""

    def __init__(self, source: Tables) -> None:
        self.types: dict[str, str] = {}
        self.codes: dict[str, str] = {}
        self.code_repairs: dict[str, str] = {}
        for kind in source.types:
            for name in (kind.name, *kind.aliases):
                self.types.setdefault(squash(name), kind.name)
            if kind.code:
                self.codes.setdefault(kind.code, kind.name)
        for kind in source.types:
            for variant in kind.code_variants:
                if kind.code and variant not in self.codes and squash(variant) == squash(kind.code):
                    self.code_repairs[variant] = kind.code
        self.provinces: dict[str, tuple[str, str]] = {}
        for province in source.provinces:
            for alias in (province.name, *province.aliases):
                key = LEVEL.sub("", squash(alias), count=1) if alias != province.name else squash(alias)
                self.provinces.setdefault(key, (province.name, province.kind))
        self._province_lengths = sorted({len(key) for key in self.provinces}, reverse=True)
        self.symbols: dict[str, tuple[str, str]] = {}
        ids = source.bodies_by_id
        for symbol in source.symbols:
            for written in (symbol.symbol, *symbol.aliases):
                self.symbols.setdefault(written, (symbol.name, "province" if symbol.needs_locality else "central"))
        self._bodies: dict[str, tuple[Body, bool]] = {}
        for body in ids.values():
            for head in body.heads:
                self._bodies.setdefault(squash(head), (body, True))
        for body in ids.values():
            for written in (*body.aliases, body.name):
                self._bodies[squash(written)] = (body, False)
                self._bodies.setdefault(squash(_ABBREVIATED.sub(_in_full, written)), (body, False))
                if written.endswith(" thành phố"):
                    self._bodies.setdefault(squash(written.removesuffix("thành phố") + "TP"), (body, False))
        self._body_lengths: dict[str, list[int]] = {}
        for key in sorted(self._bodies, key=len, reverse=True):
            lengths = self._body_lengths.setdefault(key[:5], [])
            if len(key) not in lengths:
                lengths.append(len(key))

    def province_at(self, squashed: str, start: int) -> tuple[str, str, int] | None:
        """Name, kind ("tỉnh", "thành phố") and end of the longest province name that starts at `start`."""
        for length in self._province_lengths:
            found = self.provinces.get(squashed[start : start + length])
            if found and start + length <= len(squashed):
                return (*found, start + length)
        return None

    def body_at(self, squashed: str, start: int) -> tuple[Body, bool, int] | None:
        """The body, whether by its head, and the end of the longest body name that starts at `start`."""
        for length in self._body_lengths.get(squashed[start : start + 5], ()):
            found = self._bodies.get(squashed[start : start + length])
            if found and start + length <= len(squashed):
                return (*found, start + length)
        return None


@lru_cache(maxsize=4)
def _names(source: Tables) -> Names:
    return Names(source)


def names() -> Names:
    """The look-up for the vocabulary in force."""
    return _names(tables())


class Line:
    """A printed text with its squashed form and the way back to offsets in the text."""

    __slots__ = ("_at", "squashed", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.squashed = squash(text)
        self._at: list[int] | None = None

    def _places(self) -> list[int]:
        """Text offset of every squashed letter; made when first asked for, most lines turn out to be no names."""
        if self._at is None:
            self._at = list(compress(range(len(self.text)), map(_SQUASH.__getitem__, map(ord, self.text))))
        return self._at

    def end(self, squashed_end: int) -> int:
        """Text offset behind the letter before `squashed_end`."""
        return self._places()[squashed_end - 1] + 1 if squashed_end else 0

    def start(self, squashed_start: int) -> int:
        """Text offset of the letter at `squashed_start`; the length of the text behind the last one."""
        return self._places()[squashed_start] if squashed_start < len(self.squashed) else len(self.text)

    def whole_word(self, squashed_end: int) -> bool:
        """Whether a word ends at `squashed_end`."""
        end = self.end(squashed_end)
        return end >= len(self.text) or not self.text[end].isalnum()
