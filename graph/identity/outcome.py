"""What resolution works on and what it gives: rows of readings in, acts with what is said of them out."""

from hashlib import blake2b

import msgspec

from danchieu.graph.identity.known import KnownAct
from danchieu.graph.identity.owners import owner_of
from danchieu.graph.identity.reading import Reading

MOST_CANDIDATES = 20
ORGANS = frozenset({"bo-chinh-tri", "ban-bi-thu", "ban-chap-hanh-trung-uong"})
"""Organs of the Central Committee, which share its registers."""


class Row(msgspec.Struct, frozen=True):
    """A reading and the number of sources that have it."""

    reading: Reading
    sources: int


HEADER, CITATION, TABLES = range(3)
"""Ranks of what is said of an act: by its own header, by citations, by the tables."""


class Value(msgspec.Struct, frozen=True, array_like=True):
    """What one kind of statement says about a field. rank: HEADER, CITATION or TABLES."""

    value: str
    rank: int
    sources: int


class Part(msgspec.Struct, frozen=True, array_like=True):
    """What one block knows of an act. owner, period: of its series; values: by field."""

    id: str
    owner: str | None
    keeper: str | None
    period: str | None
    in_corpus: bool
    values: dict[str, tuple[Value, ...]]


class Outcome(msgspec.Struct, frozen=True):
    """What a reading was resolved to, and the step that decided; `document` is None while it is open."""

    document: str | None
    step: str
    candidates: tuple[str, ...] = ()


class Resolution(msgspec.Struct):
    """outcomes: by position of the row; parts: of the acts that rows were resolved to."""

    outcomes: list[Outcome]
    parts: list[Part]


class Act:
    """An act in the making: rows of one series with dates that may be one day."""

    def __init__(self, id_: str, register: str | None, period: str | None, date: str | None = None) -> None:
        self.id, self.register, self.period, self.date = id_, register, period, date
        self.rows: list[Row] = []
        self.known: list[KnownAct] = []

    def types(self) -> set[str]:
        return {t for t in (*(row.reading.type for row in self.rows), *(k.type for k in self.known)) if t}

    def organs(self) -> set[str]:
        issuers = {i for i in (*(row.reading.issuer for row in self.rows), *(k.issuer for k in self.known)) if i}
        return {body for issuer in issuers if (body := owner_of(issuer).body) in ORGANS}


def part_of(act: Act) -> Part:
    """What a block says of an act it has put together."""
    values: dict[str, dict[tuple[str, int], int]] = {}

    def say(field: str, value: str | None, rank: int, sources: int) -> None:
        if value:
            said = values.setdefault(field, {})
            said[value, rank] = said.get((value, rank), 0) + sources

    for row in act.rows:
        reading = row.reading
        rank = HEADER if reading.role == "header" else CITATION
        for field in ("number", "date", "type", "issuer", "title"):
            if field not in reading.filled:
                say(field, getattr(reading, field), rank, row.sources)
    for known in act.known:
        for field in ("number", "date", "type", "issuer", "title"):
            say(field, getattr(known, field), TABLES, 1)
    keepers = sorted({row.reading.keeper for row in act.rows if row.reading.keeper})
    return Part(
        act.id,
        act.register,
        keepers[0] if keepers else None,
        act.period,
        any(row.reading.role == "header" for row in act.rows),
        {
            field: tuple(Value(v, rank, n) for (v, rank), n in sorted(said.items()))
            for field, said in sorted(values.items())
        },
    )


def short(text: str) -> str:
    """Six letters that tell texts apart."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=3).hexdigest()
