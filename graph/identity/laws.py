"""Laws by name: which law of a name was in force on a day, or was the only one passed by then."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache, lru_cache

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.citations.names import codes_by_initials
from danchieu.extractors.text import fold
from danchieu.extractors.vocabulary import Law, Tables

_TYPE_WORDS = {
    "hien phap": "hien-phap",
    "bo luat": "bo-luat",
    "dao luat": "luat",
    "luat": "luat",
    "phap lenh": "phap-lenh",
}
_CLASS = {"hien-phap": "hien-phap", "bo-luat": "luat", "luat": "luat", "phap-lenh": "phap-lenh"}
_TAIL = re.compile(
    r"\s+(?:ngay \d.*|so \d.*|nam (?:19|20)\d\d.*|(?:19|20)\d\d|cua quoc hoi.*|cua uy ban thuong vu.*|sua doi"
    r"|nuoc cong hoa.*|(?:da )?duoc (?:quoc hoi|uy ban thuong vu).*|(?:da )?(?:duoc )?(?:thong qua|ban hanh|cong bo))$"
)
_YEAR = re.compile(r"\b(?:năm\s+)?((?:19[4-9]|20[0-4])\d)\b")
_DAY_WORDS = re.compile(r"ngày\s.*", re.DOTALL)
_ABBREVIATION = re.compile(r"\b[A-ZĐÀ-Ỹ]{2,}\b")
_CLOSE_ON_THE_DAY = 0.8
_CLOSE = 0.93


class Name(msgspec.Struct, frozen=True):
    """A law's name as cited. kind: "luat", "phap-lenh", "hien-phap" (a code counts as a law); folded: without its
    type word.
    """

    kind: str
    folded: str
    year: str | None = None


class Version(msgspec.Struct, frozen=True):
    """One law of a name. number: None for the few without; until: the day from which another law replaced it."""

    kind: str
    number: str | None
    name: str
    passed: str
    effective: str | None = None
    until: str | None = None


@lru_cache(maxsize=100_000)
def read_name(text: str) -> Name | None:
    """The name in the text of a citation ("Luật Giáo dục năm 2019"), None when it does not begin with the type of a
    law.
    """
    plain = " ".join(text.split())
    initials, _, rest = plain.partition(" ")
    plain = f"{codes_by_initials(vocabulary.tables()).get(initials, initials)} {rest}".strip()
    folded = fold(plain)
    word = next((w for w in _TYPE_WORDS if folded == w or folded.startswith(f"{w} ")), None)
    if word is None:
        return None
    year = next(iter(_YEAR.findall(_DAY_WORDS.sub("", plain))), None)
    name = folded[len(word) :]
    while (shorter := _TAIL.sub("", name)) != name:
        name = shorter
    kind = _CLASS[_TYPE_WORDS[word]]
    return Name(kind, name.strip(), year)


class _Laws(msgspec.Struct, frozen=True):
    by_name: dict[tuple[str, str], tuple[Law, ...]]
    by_date: dict[str, tuple[Law, ...]]
    by_key: dict[str, Law]


@cache
def _index(tables: Tables) -> _Laws:
    names: dict[tuple[str, str], list[Law]] = {}
    dates: dict[str, list[Law]] = {}
    keys: dict[str, Law] = {}
    for law in tables.laws:
        for written in {law.name, *law.short_names}:
            name = read_name(written)
            if name and name.kind == _CLASS.get(law.kind) and law not in names.setdefault((name.kind, name.folded), []):
                names[name.kind, name.folded].append(law)
            keys.setdefault(fold(written), law)
        keys[law.key] = keys[fold(law.key)] = law
        if law.date:
            dates.setdefault(law.date, []).append(law)
    return _Laws({k: tuple(v) for k, v in names.items()}, {k: tuple(v) for k, v in dates.items()}, keys)


def canonical_name(text: str, date: str | None) -> Name | None:
    """The name in a citation as the tables spell it, where they know it: abbreviations written out, a shortened or
    misread name completed when one name alone fits. date: of the law, as cited.
    """
    return _canonical(text, date, vocabulary.tables())


@lru_cache(maxsize=100_000)
def _canonical(text: str, date: str | None, tables: Tables) -> Name | None:
    name = read_name(text)
    if name is None:
        return None
    index = _index(tables)
    if (name.kind, name.folded) in index.by_name:
        return name
    for fits in (
        _written_out(text, name, index),
        _on_the_day(name, date, index),
        _shortened(name, index),
        _misread(name, index),
    ):
        if fits is not None:
            return msgspec.structs.replace(name, folded=fits)
    return name


def _written_out(text: str, name: Name, index: _Laws) -> str | None:
    """ "ưu đãi NCC với cách mạng" -> "uu dai nguoi co cong voi cach mang"."""
    short = _ABBREVIATION.findall(text)
    if not short:
        return None
    pattern = r"\b" + re.escape(name.folded) + r"\b"
    for letters in short:
        initials = r"\s".join(rf"{letter}\w*" for letter in fold(letters))
        pattern = pattern.replace(rf"\ {fold(letters)}", rf"\ {initials}")
    matcher = re.compile(pattern)
    return _single(folded for kind, folded in index.by_name if kind == name.kind and matcher.fullmatch(folded))


def _on_the_day(name: Name, date: str | None, index: _Laws) -> str | None:
    """A misread name, of a law passed on the day that is cited; without a name the only law of that day."""
    if date is None:
        return None
    passed = [read_name(law.name) for law in index.by_date.get(date, ())]
    return _single(
        n.folded
        for n in passed
        if n and n.kind == name.kind and (not name.folded or _ratio(n.folded, name.folded) >= _CLOSE_ON_THE_DAY)
    )


def _shortened(name: Name, index: _Laws) -> str | None:
    """ "uu dai nguoi co cong" -> "uu dai nguoi co cong voi cach mang", where one name alone goes on like that."""
    if len(name.folded.split()) < 2:
        return None
    return _single(
        folded for kind, folded in index.by_name if kind == name.kind and folded.startswith(f"{name.folded} ")
    )


def _misread(name: Name, index: _Laws) -> str | None:
    if len(name.folded) < 12:
        return None
    return _single(
        folded
        for kind, folded in index.by_name
        if kind == name.kind and abs(len(folded) - len(name.folded)) < 4 and _ratio(folded, name.folded) >= _CLOSE
    )


def _ratio(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _CLOSE_ON_THE_DAY else 0.0


def _single(found: Iterable[str]) -> str | None:
    unique = set(found)
    return unique.pop() if len(unique) == 1 else None


def versions(kind: str, folded: str) -> tuple[Version, ...]:
    """The laws of a name that the tables know."""
    return _versions(kind, folded, vocabulary.tables())


@cache
def _versions(kind: str, folded: str, tables: Tables) -> tuple[Version, ...]:
    index = _index(tables)
    return tuple(
        Version(law.kind, law.number, law.name, law.date, law.effective, _until(law, index))
        for law in index.by_name.get((kind, folded), ())
        if law.date
    )


def _until(law: Law, index: _Laws) -> str | None:
    later = [index.by_key.get(key) or index.by_key.get(fold(key)) for key in law.replaced_by]
    days = [day for successor in later if successor and (day := successor.effective or successor.date)]
    return min(days, default=None)


def law_of(number: str) -> Law | None:
    """The law of a number, or of a name that carries its year, where the tables know it."""
    by_key = _index(vocabulary.tables()).by_key
    return by_key.get(number) or by_key.get(fold(number))


def passed_on(day: str, kind: str) -> tuple[Law, ...]:
    """The numbered laws of a kind ("luat", "bo-luat", "phap-lenh") that the tables know to be passed on a day."""
    return tuple(law for law in _index(vocabulary.tables()).by_date.get(day, ()) if law.kind == kind and law.number)


def in_force(found: Iterable[Version], day: str) -> list[Version]:
    """Versions in force on a day. A version whose successor bears the same name ends where that one takes effect."""
    live = [v for v in found if (v.effective or v.passed) <= day and (v.until is None or day < v.until)]
    return [v for v in live if not any(_supersedes(w, v) for w in live)]


def _supersedes(newer: Version, older: Version) -> bool:
    """Two main laws of one name are never in force together; two laws that amend another one are."""
    return newer.passed > older.passed and not fold(newer.name).split(" ", 1)[-1].startswith("sua doi")


def choose(
    found: Iterable[Version], year: str | None, date: str | None, day: str | None, latest: bool
) -> tuple[list[Version], str]:
    """The laws of a name that a citation may mean, and the rule that says so.

    year, date: in the citation; they decide, a day and month also with a mistyped year. Else the law in force on `day`
    (of the citing document), else the only one passed by then. latest: the citing act details the law, so it means the
    newest one passed by its day, in force or not yet.
    """
    all_found = list(found)
    if date is not None:
        dated = [v for v in all_found if v.passed == date]
        of_year = [v for v in all_found if v.passed[:4] == date[:4]]
        slip = dated or of_year or [v for v in all_found if v.passed[5:] == date[5:]]
        return slip, "date" if dated else "year" if of_year else "slip"
    if year is not None:
        of_year = [v for v in all_found if v.passed[:4] == year]
        live = in_force(of_year, day) if day is not None and len(of_year) > 1 else []
        return live or of_year, "year"
    if day is None:
        return all_found, "only" if len(all_found) == 1 else "undated"
    passed = [v for v in all_found if v.passed <= day]
    if latest and passed:
        newest = max(v.passed for v in passed)
        return [v for v in passed if v.passed == newest], "detailed"
    live = in_force(passed, day)
    if live:
        return live, "in_force"
    return passed, "passed"
