"""Acts known by a name instead of a number: congress and plenum resolutions, acts of the register by name or
subject.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.text import fold
from danchieu.extractors.vocabulary import NamedDocument, Tables
from danchieu.graph.identity.owners import owner_of, slug
from danchieu.graph.identity.series import from_roman, roman

_COUNTED = {
    "nhat": 1,
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "tu": 4,
    "bon": 4,
    "nam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "muoi": 10,
    "muoi mot": 11,
    "muoi hai": 12,
    "muoi ba": 13,
    "muoi bon": 14,
    "muoi lam": 15,
}
_COUNT = r"(\d{1,2}|[ivx]{1,6}|" + "|".join(sorted(_COUNTED, key=len, reverse=True)) + r")\b"
_PLENUM = re.compile(
    rf"trung uong(?: dang)?(?: lan thu)? {_COUNT}(?: lan (\d))?.*?\bkhoa {_COUNT}"
    rf"|hoi nghi (?:lan thu )?{_COUNT}(?: lan (\d))? (?:cua )?(?:ban chap hanh )?trung uong.*?\bkhoa {_COUNT}"
)
_CONGRESS = re.compile(
    rf"(?:dai hoi|dang bo)\b(?P<whose>.*?)(?:\blan (?:thu )?| )(?P<count>{_COUNT})"
    r"(?: (?:cua dang|nhiem ky|dang cong san).*)?$"
)
_NATIONAL = re.compile(r"^(?: dai bieu)?(?: toan quoc| cua dang| dang| dang toan quoc)*$")
_LOCAL = re.compile(r"\b(?:dang bo|dang bo cac cap) (tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran)\b *(.*)$")
_TITLE = re.compile(r"\bve (.*)$")
_NOISE = frozenset(
    [
        "ve",
        "viec",
        "cua",
        "cac",
        "va",
        "cho",
        "trong",
        "den",
        "nam",
        "giai",
        "doan",
        "theo",
        "so",
        "va",
        "dang",
        "trung",
        "uong",
    ]
)
_STATED_TERM = re.compile(rf"\bkhoa {_COUNT}")
_ENOUGH_IN_A_PLENUM = 0.6
_ENOUGH = 0.85


class Congress(msgspec.Struct, frozen=True):
    """A congress whose resolution is cited. whose: owner id without its ordinal, None for one whose place is not named;
    level: "toan quoc" or the kind of place."""

    ordinal: str
    level: str
    place: str | None = None


def _ordinal(written: str) -> str:
    return roman(_COUNTED.get(written) or from_roman(written))


def stated_term(text: str) -> str | None:
    """The congress term in a text: "khóa XI" -> "XI"."""
    match = _STATED_TERM.search(fold(text))
    return _ordinal(match[1]) if match else None


@lru_cache(maxsize=100_000)
def congress_of(text: str) -> Congress | None:
    """The congress that a text names ("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV, nhiệm kỳ 2025 - 2030"), None when
    it names none.
    """
    match = _CONGRESS.search(fold(text))
    if match is None:
        return None
    ordinal = _ordinal(match["count"])
    whose = match["whose"].rstrip()
    local = _LOCAL.search(match.group())
    if local is None and match.group().startswith("dai hoi"):
        return Congress(ordinal, "toan quoc") if _NATIONAL.match(whose) else None
    if local is None:
        return None
    place = re.sub(rf"\b(?:lan thu|lan) {_COUNT}.*$|\bnhiem ky .*$", "", local[2]).strip()
    return Congress(ordinal, local[1], place.replace(" ", "-") or None)


class _Named(msgspec.Struct, frozen=True):
    by_name: dict[str, tuple[NamedDocument, ...]]
    by_plenum: dict[tuple[str, str, str | None], tuple[NamedDocument, ...]]
    by_owner: dict[tuple[str, str], tuple[NamedDocument, ...]]


@cache
def _index(tables: Tables) -> _Named:
    names: dict[str, list[NamedDocument]] = {}
    plenums: dict[tuple[str, str, str | None], list[NamedDocument]] = {}
    owners: dict[tuple[str, str], list[NamedDocument]] = {}
    for row in tables.named:
        for written in {row.name, *row.names}:
            names.setdefault(fold(written), []).append(row)
        plenum = next((p for written in (row.name, *row.names) if (p := _plenum(fold(written)))), None)
        if plenum and row not in plenums.setdefault(plenum, []):
            plenums[plenum].append(row)
        owners.setdefault((row.type, _owner_id(row, tables)), []).append(row)
    return _Named(*({k: tuple(v) for k, v in found.items()} for found in (names, plenums, owners)))  # type: ignore[arg-type]


def _owner_id(row: NamedDocument, tables: Tables) -> str:
    body = tables.bodies_by_id.get(row.issuer)
    return owner_of(body.name).id if body else row.issuer


def _plenum(folded: str) -> tuple[str, str, str | None] | None:
    """(ordinal, term, second session) of a plenum of the Central Committee."""
    match = _PLENUM.search(folded)
    if match is None:
        return None
    count, again, term = match.groups()[:3] if match[1] else match.groups()[3:]
    return _ordinal(count), _ordinal(term), again


def named_acts(text: str, type_: str | None, owner: str | None, title: str | None) -> tuple[NamedDocument, ...]:
    """Acts of the tables that a citation without number may mean: one when it is certain.

    By its name, by plenum and subject, or by issuer and subject when nearly every word and every number agree.
    """
    return _named_acts(text, type_, owner, title, vocabulary.tables())


@lru_cache(maxsize=100_000)
def _named_acts(
    text: str, type_: str | None, owner: str | None, title: str | None, tables: Tables
) -> tuple[NamedDocument, ...]:
    index = _index(tables)
    folded = fold(text)
    subject = fold(title) if title else (m[1] if (m := _TITLE.search(folded)) else "")
    rows = [row for row in index.by_name.get(folded, ()) if not row.ambiguous]
    if len(rows) == 1:
        return tuple(rows)
    plenum = _plenum(folded)
    if plenum:
        known = index.by_plenum.get(plenum, ())
        return _by_subject(known, subject, _ENOUGH_IN_A_PLENUM) or known
    if not subject or owner is None or type_ is None:
        return ()
    return _by_subject(index.by_owner.get((slug(type_), owner), ()), subject, _ENOUGH)


def _by_subject(rows: Iterable[NamedDocument], subject: str, enough: float) -> tuple[NamedDocument, ...]:
    """The one row whose subject or name says what `subject` says, () when none or several do."""
    scored = [
        (max(agreement(subject, text) for text in (row.subject or "", row.name, *row.names)), row) for row in rows
    ]
    best = sorted((pair for pair in scored if pair[0] >= enough), key=lambda pair: -pair[0])
    if not best or (len(best) > 1 and best[0][0] - best[1][0] < 0.15):
        return ()
    return (best[0][1],)


def agreement(subject: str, known: str) -> float:
    """Share of words that two subjects have in common; 0 when their numbers differ."""
    one, other = _words(subject), _words(fold(known))
    if not one or not other or {w for w in one if w.isdigit()} != {w for w in other if w.isdigit()}:
        return 0.0
    return len(one & other) / min(len(one), len(other)) if min(len(one), len(other)) >= 3 else 0.0


def _words(folded: str) -> set[str]:
    return {word for word in folded.split() if word not in _NOISE}
