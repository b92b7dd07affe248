"""What the tables say of an act's validity: a second voice beside the graph, never mixed with it."""

from functools import cache

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.vocabulary import Act, Law, Register, Tables, register
from danchieu.graph.identity import laws
from danchieu.graph.identity.series import read_number
from danchieu.graph.model import Document


class TableStatus(msgspec.Struct, frozen=True):
    """source: "laws" (laws, codes, ordinances) or "acts" (normative acts codified as in force in January 2026).

    effective: in force from; ends: the day from which another act replaced it; status: the table's word ("in_force",
    "amended", "replaced", "future"); replaced_by, replaces, amends, amended_by: numbers, or names of acts without
    number.
    """

    source: str
    number: str | None
    effective: str | None
    ends: str | None = None
    status: str | None = None
    replaced_by: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    amends: tuple[str, ...] = ()
    amended_by: tuple[str, ...] = ()


def tables_status(document: Document) -> TableStatus | None:
    """What the tables know of a document's validity; None where they do not know it."""
    tables = vocabulary.tables()
    if document.number is None:
        law = laws.law_of(document.title or "")
        return _of_law(law, tables) if law and law.number is None else None
    law = laws.law_of(document.number)
    if law is not None:
        return _of_law(law, tables)
    act = _acts(register()).get(read_number(document.number).key)
    if act is None or (document.date and act.date and document.date != act.date):
        return None
    return TableStatus("acts", act.number, act.effective, status="in_force")


def _of_law(law: Law, tables: Tables) -> TableStatus:
    return TableStatus(
        source="laws",
        number=law.number,
        effective=law.effective,
        ends=laws.ends(law),
        status=law.status,
        replaced_by=law.replaced_by,
        replaces=law.replaces,
        amends=law.amends,
        amended_by=_amending(tables).get(law.key, ()),
    )


@cache
def _amending(tables: Tables) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for law in tables.laws:
        for amended in law.amends:
            found.setdefault(amended, []).append(law.number or law.name)
    return {key: tuple(numbers) for key, numbers in found.items()}


@cache
def _acts(known: Register) -> dict[str, Act]:
    return {read_number(act.number).key: act for act in known.acts}
