"""Acts of the register by number: what the tables supply where a citation leaves something out."""

from functools import cache

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.vocabulary import Register, Tables
from danchieu.graph.identity.laws import law_of
from danchieu.graph.identity.owners import Owner, owner_of, register_of
from danchieu.graph.identity.series import Number, number_in_id, period_of, read_number

_LAWS_AND_RESOLUTIONS = ("quoc-hoi", "ubtvqh")
_LAWS = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})
_TYPED_SYMBOLS = ("nq", "pl", "l", "lct")


class KnownAct(msgspec.Struct, frozen=True):
    """An act that a table knows. register, period: as `Reading` has them."""

    number: str
    register: str
    period: str
    date: str | None
    type: str | None
    issuer: str | None
    title: str | None
    names: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id that its document has in a graph."""
        return f"{number_in_id(read_number(self.number))}@{self.register}/{self.period}"


def registers_of(
    owner: Owner | None, number: Number, type_: str | None, day: str | None, tables: Tables
) -> tuple[str, ...]:
    """The registers in which an act may stand, () when none is known.

    Laws and resolutions of the National Assembly have a sequence each, and their numbers do not say which: ".nq" is the
    second.
    """
    if owner is None:
        return ()
    if owner.id in _LAWS_AND_RESOLUTIONS and number.term and not number.key.split("/")[-2].startswith(_TYPED_SYMBOLS):
        if type_ in _LAWS:
            return (owner.id,)
        resolution = type_ is not None and type_.startswith("Nghị quyết")
        return (f"{owner.id}.nq",) if resolution else (owner.id, f"{owner.id}.nq")
    within_year = f"{number.year}-01-01" if number.year and number.year != "2025" else None
    return register_of(owner, day or within_year, tables)


class _Row(msgspec.Struct, frozen=True):
    number: str
    date: str | None
    type: str | None
    issuer: str | None
    title: str | None
    term: str | None = None
    names: tuple[str, ...] = ()


@cache
def _rows(tables: Tables, register: Register) -> dict[str, tuple[_Row, ...]]:
    kinds = tables.types_by_id
    bodies = tables.bodies_by_id
    rows = [
        *(_Row(law.number, law.date, kinds[law.kind].name, law.issuer, law.name) for law in tables.laws if law.number),
        *(_Row(act.number, act.date, act.type, act.issuer, act.title) for act in register.acts),
        *(
            _Row(
                act.number,
                act.date,
                kinds[act.type].name if act.type in kinds else None,
                bodies[act.issuer].name if act.issuer in bodies else None,
                None,
                act.term,
                (act.name, *act.names, act.subject or ""),
            )
            for act in tables.named
            if act.number
        ),
    ]
    found: dict[str, list[_Row]] = {}
    for row in rows:
        found.setdefault(read_number(row.number).key, []).append(row)
    return {key: tuple(same) for key, same in found.items()}


def known_acts(key: str, register: Register) -> tuple[KnownAct, ...]:
    """Acts of the tables with a number key, one for each series."""
    return _known_acts(key, vocabulary.tables(), register)


@cache
def _known_acts(key: str, tables: Tables, register: Register) -> tuple[KnownAct, ...]:
    found: dict[tuple[str, str, str | None], KnownAct] = {}
    for row in _rows(tables, register).get(key, ()):
        number = read_number(row.number)
        owner = number.owner or (owner_of(row.issuer) if row.issuer else None)
        registers = registers_of(owner, number, row.type, row.date, tables)
        period = period_of(number, owner, row.date, row.term, register)
        if len(registers) != 1 or period is None:
            continue
        act = KnownAct(row.number, registers[0], period, row.date, row.type, row.issuer, row.title, row.names)
        found.setdefault((act.register, act.period, None if number.year or number.term else act.date), act)
    return tuple(found.values())


def known_by_id(id_: str, register: Register) -> KnownAct | None:
    """The act of the tables whose document has an id; a law without number by its name ("hien-phap-nam-1992@…")."""
    name, _, series = id_.rpartition("@")
    numbered = [act for act in known_acts(read_number(name).key, register) if act.id == id_]
    if numbered:
        return numbered[0] if len(numbered) == 1 else None
    law = law_of(name.replace("-", " "))
    owner, _, period = series.partition("/")
    if law is None or law.number or not law.date or owner != "quoc-hoi" or law.date[:4] != period:
        return None
    return KnownAct("", owner, period, law.date, vocabulary.tables().types_by_id[law.kind].name, law.issuer, law.name)
