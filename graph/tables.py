"""What the tables of known acts say of an act's validity: from when it is in force, what replaced or amended it."""

from collections import Counter
from functools import cache
from typing import Protocol

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.vocabulary import Act, Law, Register, Tables
from danchieu.graph.assemble import number_key
from danchieu.graph.identity.laws import law_of
from danchieu.graph.identity.series import read_number
from danchieu.graph.model import Document
from danchieu.graph.protocol import Store

CODIFIED = "2026-01-31"
"""The register of normative acts (Bộ Pháp điển) holds those in force at the end of this month."""


class Described(Protocol):
    """A document as far as the tables are asked about it."""

    @property
    def number(self) -> str | None: ...
    @property
    def type(self) -> str | None: ...
    @property
    def date(self) -> str | None: ...


class Known(msgspec.Struct, frozen=True):
    """effective: the day from which the act is in force; codified: it stands in the register of acts in force.

    changes: state ("replaced", "amended"), the law that did it, as the tables describe it, the day from which that law
    is in force (None where the tables do not have it, the day of passing is none).
    """

    effective: str | None
    codified: bool
    changes: tuple[tuple[str, Document, str | None], ...]


def known_validity(document: Described) -> Known | None:
    """What the tables know of an act by its number, type and date; None when they do not know it.

    Laws and resolutions of the National Assembly have a sequence of numbers each: the number alone is not enough.
    """
    if document.number is None:
        return None
    law = law_of(document.number)
    act = _acts(vocabulary.register()).get(document.number)
    law = law if law and same_law(document, _described(law)) else None
    act = act if act and _is_same(document, act.type, act.date) else None
    if law is None and act is None:
        return None
    effective = (law and law.effective) or (act and act.effective) or None
    return Known(effective, act is not None, _changes(law) if law else ())


def same_law(document: Described, law: Described) -> bool:
    """Whether a document is a law of the tables: by number, type and year, where the number carries its term and the
    tables know one law of it (the day may be misprinted); else the day decides too.
    """
    if document.number is None or document.number != law.number:
        return False
    alone = _numbers(vocabulary.tables()).get(document.number) == 1 and read_number(document.number).term is not None
    same_year = document.date is None or law.date is None or document.date[:4] == law.date[:4]
    return (alone and same_year and document.type == law.type) or _is_same(document, law.type, law.date)


def standing_for(store: Store, law: Document) -> Document | None:
    """The document of a graph that is a law of the tables; None where none is, or several may be."""
    found = store.find(number=number_key(law.number)) if law.number else []
    present = [document for document in found if same_law(document, law)]
    return present[0] if len(present) == 1 else None


@cache
def _numbers(tables: Tables) -> Counter[str]:
    """How many laws the tables know by each number."""
    return Counter(law.number for law in tables.laws if law.number)


def _is_same(document: Described, kind: str | None, day: str | None) -> bool:
    """Type and date fit, and one of them at least is known to be the same."""
    known = [(document.type, kind), (document.date, day)]
    same = [said == listed for said, listed in known if said is not None and listed is not None]
    return bool(same) and all(same)


def _kind(law: Law) -> str | None:
    kinds = vocabulary.tables().types_by_id
    return kinds[law.kind].name if law.kind in kinds else None


def _changes(law: Law) -> tuple[tuple[str, Document, str | None], ...]:
    found = [("replaced", other) for key in law.replaced_by if (other := law_of(key))]
    found += [("amended", other) for other in _amending(vocabulary.tables()).get(law.key, ())]
    return tuple((state, _described(other), other.effective or None) for state, other in found)


def _described(law: Law) -> Document:
    return Document(law.number or law.key, _kind(law), law.number, law.date, law.issuer, law.name, False)


@cache
def _amending(tables: Tables) -> dict[str, list[Law]]:
    """Amending laws by the key of the law they amend."""
    found: dict[str, list[Law]] = {}
    for law in tables.laws:
        for name in law.amends:
            if (amended := law_of(name)) is not None:
                found.setdefault(amended.key, []).append(law)
    return found


@cache
def _acts(register: Register) -> dict[str, Act]:
    """Codified acts by number; a number that several carry says nothing."""
    counted: dict[str, list[Act]] = {}
    for act in register.acts:
        counted.setdefault(act.number, []).append(act)
    return {number: acts[0] for number, acts in counted.items() if len(acts) == 1}
