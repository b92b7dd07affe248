"""From which day a sentence says that something is in force, or no longer: "có hiệu lực kể từ ngày 01/01/2026"."""

import re
from collections.abc import Collection, Iterable
from datetime import date

from danchieu.graph.model import Document, Mention
from danchieu.graph.protocol import Store
from danchieu.queries.answers import NO_BOUND
from danchieu.queries.walk import RELATIONS, evidence

_DAY = r"(?P<d>\d{1,2})\s*(?:[/.-]|tháng)\s*(?P<m>\d{1,2})\s*(?:[/.-]|năm)\s*(?P<y>(?:19|20)\d\d)"
_FROM = rf"(?:\s+(?:thi\s+hành|pháp\s+luật))?,?\s+(?:kể\s+)?từ\s+ngày\s+(?:(?P<signing>ký)\b|{_DAY})"
_OWN = re.compile(rf"\bnày\b[^.;:]{{0,80}}?\bcó\s+hiệu\s+lực{_FROM}", re.IGNORECASE)
"""The act that the sentence stands in comes into force."""
_END = re.compile(rf"\bhết\s+hiệu\s+lực{_FROM}", re.IGNORECASE)
"""What the sentence names goes out of force."""
_SAYING = tuple(relation for relation in RELATIONS if relation not in ("legal_basis", "implements", "proposed_by"))
"""Steps whose sentences may say from when a document is in force."""


def effect_of(mentions: Iterable[Mention], by: Document) -> str | None:
    """The one day from which a document changes another, as these sentences say; None when they say none, or several.

    "Luật này có hiệu lực" means the document only in its own sources.
    """
    days: set[str | None] = set()
    for mention in mentions:
        days |= _days(_END, mention.quote, by.date)
        if mention.source in by.sources:
            days |= _days(_OWN, mention.quote, by.date)
    return days.pop() if len(days) == 1 else None


def own_effect(store: Store, document: Document) -> str | None:
    """The one day from which a document is in force, as the sentences say in which it cites others."""
    edges = [edge.id for edge in store.edges([document.id], _SAYING, "out")] if document.sources else []
    said = evidence(store, edges, NO_BOUND)
    days = {
        day
        for mentions in said.values()
        for mention in mentions
        if mention.source in document.sources
        for day in _days(_OWN, mention.quote, document.date)
    }
    return days.pop() if len(days) == 1 else None


def says_a_day(mentions: Collection[Mention]) -> bool:
    """Whether one of these sentences names a day of effect at all."""
    return any(pattern.search(mention.quote) for mention in mentions for pattern in (_OWN, _END))


def _days(pattern: re.Pattern[str], quote: str, signed: str | None) -> set[str | None]:
    """The days that a sentence says; None among them for the day of signing where that is not known."""
    return {signed if match["signing"] else _iso(match) for match in pattern.finditer(quote)}


def _iso(match: re.Match[str]) -> str | None:
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat()
    except ValueError:
        return None
