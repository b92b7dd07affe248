"""Numbering series: what a number says by itself, the period in which it counts, and which dates may be one day
mistyped.
"""

import re
from functools import cache

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.text import fold
from danchieu.extractors.vocabulary import Register, Tables
from danchieu.graph.identity.owners import CENTRAL_PARTY, Owner, central_owner, is_local, joint_owner

_YEAR = re.compile(r"(?:19[4-9]|20[0-4])\d$")
_LEGISLATURE = re.compile(r"(qh|ubtvqh|hdnn)(\d{1,2})$")
_PARTS = re.compile(r"[^\W_]+")
_JOINT_TYPES = frozenset({"ttlt", "ttlb", "nqlt", "ttln"})
_STANDARD = re.compile(r"^\s*(?:tcvn|qcvn|tcxdvn|iso)\b", re.IGNORECASE)
_ROMAN = {"i": 1, "v": 5, "x": 10}


class Number(msgspec.Struct, frozen=True):
    """A number taken apart.

    key: what identifies it in writing ("184/kh/tu": folded, without leading zeros, separators alike); year: of the
    number (25/2020/TT-BGDĐT); term: legislature ("XV" of …/QH15); owner: the register its symbol names with certainty;
    local: its symbol stands for one of many bodies (UBND, TU, SNV); party: numbered as the Party does (…/TW, …/TU);
    bodies: the number lists the bodies that issue jointly.
    """

    key: str
    year: str | None = None
    term: str | None = None
    owner: Owner | None = None
    local: bool = False
    party: bool = False
    joint: bool = False


@cache
def read_number(number: str) -> Number:
    """Take a canonical number apart."""
    return _read(number, vocabulary.tables())


def number_in_id(number: Number) -> str:
    """A number as ids carry it: "184-KH/TU", "25/2020/TT-BGDDT"."""
    first, *rest = number.key.upper().split("/")
    first = first.zfill(2)
    if number.party and len(rest) > 1:
        return f"{first}-{'-'.join(rest[:-1])}/{rest[-1]}"
    if number.year and rest and rest[0] == number.year:
        return "/".join(part for part in (first, rest[0], "-".join(rest[1:])) if part)
    return f"{first}/{'-'.join(rest)}" if rest else first


@cache
def _read(number: str, tables: Tables) -> Number:
    parts = [fold(part).replace(" ", "") for part in _PARTS.findall(number)]
    parts = [part.lstrip("0") or part for part in parts]
    key = "/".join(parts)
    if _STANDARD.match(number):
        year = next((part for part in parts[2:] if _YEAR.match(part)), None)  # TCVN 5687:2010
        return Number(key, year, owner=Owner(parts[0], "", level=2, branch="state"))
    year = next((part for part in parts[1:3] if _YEAR.match(part)), None)
    tail = [part for part in parts[1:] if part != year]
    legislature = next((match for part in tail if (match := _LEGISLATURE.match(part))), None)
    if legislature:
        owner = central_owner(tail[-1]) or central_owner(legislature[1])
        return Number(key, year, roman(int(legislature[2])), owner)
    if tail and tail[0] in _JOINT_TYPES:
        owners = [owner for part in tail[1:] if (owner := central_owner(part))]
        whole = len(owners) == len(tail) - 1 and len(owners) > 1
        return Number(key, year, owner=joint_owner(owners) if whole else None, joint=True)
    party = bool(tail) and (tail[-1].endswith("tw") or tail[-1] in _PARTY_SYMBOLS) and "/" in number
    if party:
        tail = tail[-1:]
    elif len(tail) > 1 and tail[0] in _type_codes(tables):
        tail = tail[1:]
    known = [part for part in tail if central_owner(part) or is_local(part)]
    local = bool(known) and is_local(known[0])
    return Number(key, year, None, central_owner(known[0]) if known and not local else None, local, party)


@cache
def _type_codes(tables: Tables) -> frozenset[str]:
    return frozenset(fold(kind.code).replace(" ", "") for kind in tables.types if kind.code)


_PARTY_SYMBOLS = frozenset({"tu", "thu", "hu", "qu", "txu", "du", "dh", "bcs", "bcsd", "dd", "cb"})


def roman(number: int) -> str:
    """15 -> "XV"."""
    text = ""
    for value, letters in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        count, number = divmod(number, value)
        text += letters * count
    return text


def from_roman(letters: str) -> int:
    """ "XV" -> 15; "15" -> 15. Raises KeyError for other letters."""
    if letters.isdigit():
        return int(letters)
    total = largest = 0
    for letter in reversed(letters.lower()):
        value = _ROMAN[letter]
        total += value if value >= largest else -value
        largest = max(largest, value)
    return total


@cache
def _terms(register: Register, body: str) -> tuple[tuple[str, str, str | None], ...]:
    return tuple((t.term, t.start, t.end) for t in register.terms if t.body == body)


def term_of(body: str, day: str, register: Register) -> str | None:
    """The term of "party-central", "party-province" or "quoc-hoi" that runs on a day."""
    for term, start, end in _terms(register, body):
        if start <= day and (end is None or day <= end):
            return term
    return None


def period_of(
    number: Number, owner: Owner | None, day: str | None, stated_term: str | None, register: Register
) -> str | None:
    """The period in which a number counts: year, congress term or legislature; None while it is open.

    stated_term: a term that the text gives ("khóa XI"). A term that the number itself carries wins over the day.
    """
    if number.term:
        return number.term
    if number.year and not number.party:
        return number.year
    if owner is not None and owner.id == CENTRAL_PARTY:
        return (term_of("party-central", day, register) if day else None) or stated_term
    if number.party or (owner is not None and owner.branch == "party"):
        if day is None:
            return None
        central = owner is not None and owner.level is not None and owner.level <= 2
        return term_of("party-central" if central else "party-province", day, register) or day[:4]
    if number.joint and not day:
        return number.year
    return day[:4] if day else None


def same_day_mistyped(one: str, other: str) -> bool:
    """Whether two ISO dates may be one day with one slip: equal, one of day and month differs, or day and month
    swapped.

    A different year is a different register year, or a different act.
    """
    if one[:4] != other[:4]:
        return False
    day_month, other_day_month = (one[5:7], one[8:10]), (other[5:7], other[8:10])
    same = sum(a == b for a, b in zip(day_month, other_day_month, strict=True))
    return same > 0 or day_month == other_day_month[::-1]
