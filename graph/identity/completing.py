"""What a short citation leaves out, from the one full mention of the same number in the same source."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from danchieu.extractors.record import Record
from danchieu.extractors.text import fold
from danchieu.graph.identity.owners import owner_of

if TYPE_CHECKING:
    from danchieu.graph.identity.reading import Reading

_OF_ANOTHER = frozenset(
    {
        "amends",
        "replaces",
        "repeals",
        "suspends",
        "corrects",
        "legal_basis",
        "responds_to",
        "proposed_by",
        "guides",
        "implements",
        "consolidates",
    }
)
"""Relations that an act never has to itself."""
_FIRST_ITEM = re.compile(r"\s(?:\d{1,2}|[IVX]+)\.\s")


def complete(header: "Reading", cited: "list[Reading | None]", record: Record) -> "list[Reading | None]":
    """Fill what a repeated citation leaves out from the one full mention of the same number in the same source.

    A citation without date means one that stands before it, in the title one that follows; one with a date, any of that
    date.
    """
    title = fold(_FIRST_ITEM.split(record.document.title or "", maxsplit=1)[0])
    full: dict[str, list[tuple[int, Reading]]] = {}
    for start, reading in ((-1, header), *((c.start, r) for c, r in zip(record.citations, cited, strict=True))):
        if reading and reading.number and (reading.series or reading.date):
            full.setdefault(reading.block, []).append((start, reading))
    result: list[Reading | None] = []
    for reading, citation in zip(cited, record.citations, strict=True):
        if reading is None:
            result.append(None)
            continue
        may_be_itself = citation.relation not in _OF_ANOTHER
        known = [
            other
            for start, other in full.get(reading.block, ())
            if (start < citation.start or reading.date or fold(citation.text) in title)
            and (may_be_itself or other.role != "header")
        ]
        result.append(_completed(reading, known, None if may_be_itself else header))
    return result


def _completed(reading: "Reading", known: "Iterable[Reading]", itself: "Reading | None") -> "Reading":
    if reading.number is None or (reading.series is not None and reading.date):
        return reading
    own = itself.series if itself is not None and itself.block == reading.block else None
    reading = msgspec.structs.replace(reading, other_than=own) if own else reading
    if reading.series is not None:
        return reading
    found = {(r.registers, r.period, r.date, r.keeper) for r in known if r is not reading and _agrees(reading, r)}
    dated = {f for f in found if f[2]} or found
    if len({f[:3] for f in dated}) != 1:
        return reading
    registers, period, date, keeper = min(dated, key=repr)
    filled = tuple(
        field
        for field, old, new in (("period", reading.period, period), ("date", reading.date, date))
        if old is None and new
    )
    return msgspec.structs.replace(
        reading,
        registers=registers,
        period=period,
        date=reading.date or date,
        keeper=keeper,
        before=None,
        filled=(*reading.filled, *filled),
        steps=(*reading.steps, "earlier_mention"),
    )


def _agrees(reading: "Reading", full: "Reading") -> bool:
    if reading.date and full.date and reading.date != full.date:
        return False
    if reading.period and full.period and reading.period != full.period:
        return False
    if reading.registers:
        return bool(set(reading.registers) & set(full.registers))
    kind = owner_of(reading.issuer).id if reading.issuer else ""  # "UBND thành phố", whichever it is
    return all(register.startswith(kind) for register in full.registers)
