"""References that read as a number with its symbol: which text is one, and the numbers of the graph that come near."""

import re
from functools import cache

from danchieu.extractors import vocabulary
from danchieu.extractors.text import fold
from danchieu.extractors.vocabulary import Tables
from danchieu.graph.model import Document
from danchieu.graph.protocol import Store

_NUMBER = re.compile(
    r"(?<![\w/.-])(?P<serial>\d{1,6})[a-zđ]?\s*(?P<symbols>(?:[/-]\s*\d{4}(?=\s*[/-]))?(?:\s*[/-]\s*[^\W\d_][^\W_]*)+)"
    r"(?![\w@~])",
    re.IGNORECASE,
)
_RUN = re.compile(r"[0-9]+|[^\W0-9_]+")
_FILLING = frozenset(("so", "no", "van", "ban"))
_MANY = 5000


def number_in(text: str) -> str | None:
    """The number that a reference consists of, but for a type before it and what follows; None where it is none.

    >>> number_in("Kết luận số 132-KL/TW của Bộ Chính trị")
    '132-KL/TW'
    >>> number_in("kl 132 tw")
    '132/kl/tw'
    >>> number_in("Kế hoạch thực hiện Kết luận số 132-KL/TW")
    """
    match = _NUMBER.search(text)
    if match is None:
        return _spoken(text)
    before = " ".join(word for word in fold(text[: match.start()]).split() if word not in _FILLING)
    return match[0] if not before or before in kinds(vocabulary.tables()) else None


def _spoken(text: str) -> str | None:
    """A number said without its signs: one serial number, the letters of a type and those of a body."""
    words = _RUN.findall(fold(text))
    serials = [word for word in words if word.isdigit()]
    letters = [word for word in words if not word.isdigit()]
    types, bodies = _codes(vocabulary.tables())
    if len(serials) != 1 or len(letters) < 2 or letters[0] not in types or not bodies.issuperset(letters[1:]):
        return None
    return "/".join((*serials, *letters))


@cache
def _codes(tables: Tables) -> tuple[frozenset[str], frozenset[str]]:
    """The letters that stand for types, and those that stand for bodies, folded."""
    types = (text for t in tables.types for text in (t.code, *t.code_variants, *t.shared_codes) if text)
    bodies = (text for s in tables.symbols for text in (s.symbol, *s.variants))
    return frozenset(map(fold, types)), frozenset(part for text in bodies for part in _RUN.findall(fold(text)))


@cache
def kinds(tables: Tables) -> frozenset[str]:
    """Names of document types, and the letters that stand for them, folded."""
    said = (text for t in tables.types for text in (t.name, t.code, *t.aliases, *t.weak_aliases) if text)
    return frozenset(fold(text) for text in said)


def near_number(store: Store, number: str, limit: int) -> list[Document]:
    """Documents with the same serial number that share a symbol, then those with the same symbols whose serial number
    differs in its last figure.
    """
    serial, *symbols = parts(number)
    starts = [start for start in dict.fromkeys((serial, serial[:-1])) if start]
    found = {d.id: d for start in starts for d in store.find(number=start, limit=_MANY) if d.number}
    rank = {key: _distance(serial, symbols, parts(d.number or "")) for key, d in found.items()}
    near = [d for d in found.values() if rank[d.id] is not None]
    return sorted(near, key=lambda d: (rank[d.id], not d.in_corpus, d.date or "9999", d.id))[:limit]


def _distance(serial: str, symbols: list[str], other: list[str]) -> tuple[int, int] | None:
    """How far a number is from another: (0, symbols that differ) for the same serial number, (1, 0) for the same
    symbols; None for too far.
    """
    if not other:
        return None
    first, *rest = other
    if first == serial:
        return (0, len(set(symbols) ^ set(rest))) if set(symbols) & set(rest) else None
    close = first[:-1] == serial[:-1] or first == serial[:-1] or first[:-1] == serial
    return (1, 0) if rest == symbols and close else None


def parts(number: str) -> list[str]:
    """The serial number, without leading zeros, and the symbols behind it, folded."""
    first, *rest = _RUN.findall(fold(number)) or [""]
    return [first.lstrip("0") or first, *rest]
