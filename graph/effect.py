"""From which day a sentence says that something is in force, or no longer: "có hiệu lực kể từ ngày 01/01/2026"."""

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import get_args

import msgspec

from danchieu.extractors.record import Relation
from danchieu.graph.model import Document, Edge, Mention
from danchieu.graph.protocol import Store
from danchieu.graph.provisions import in_part

_DAY = r"(?P<d>\d{1,2})\s*(?:[/.-]|tháng)\s*(?P<m>\d{1,2})\s*(?:[/.-]|năm)\s*(?P<y>(?:19|20)\d\d)"
_FROM = rf"(?:\s+(?:thi\s+hành|pháp\s+luật))?,?\s+(?:kể\s+)?từ\s+ngày\s+(?:(?P<signing>ký)\b|{_DAY})"
_OWN = re.compile(rf"\bnày\b[^.;:]{{0,80}}?\bcó\s+hiệu\s+lực{_FROM}", re.IGNORECASE)
"""The act that the sentence stands in comes into force."""
_END = re.compile(rf"\bhết\s+hiệu\s+lực{_FROM}", re.IGNORECASE)
"""What the sentence names goes out of force."""
SAYING = frozenset(get_args(Relation)) - {"legal_basis", "implements", "proposed_by"}
"""Relations whose sentences may say from when a document is in force."""
ENDING = frozenset({"repeals", "replaces", "suspends"})
"""Relations that end a document, or a part of it."""
CHANGING = ENDING | {"amends", "corrects", "consolidates"}
"""Relations that change what a document says or whether it holds."""


class Said(msgspec.Struct, frozen=True):
    """What the sentences of one edge say of validity, for stores that no code reads sentences in.

    effective: the day from which the citing document changes the cited one; in_part: only a part of that is meant;
    begins: the days from which the citing document itself is in force, "" for one that cannot be told.
    """

    effective: str | None = None
    in_part: bool = False
    begins: tuple[str, ...] = ()


def said_of(store: Store, edges: Iterable[Edge], mentions: Mapping[str, Collection[Mention]]) -> dict[str, Said]:
    """What the sentences of edges say of validity, by edge; of most they say nothing. mentions: all, by edge."""
    edges = [edge for edge in edges if edge.id in mentions]
    saying = {edge.id for edge in edges if edge.relation in SAYING and says_a_day(mentions[edge.id])}
    citing = store.documents({edge.citing for edge in edges if edge.id in saying})
    found: dict[str, Said] = {}
    for edge in edges:
        said, by = mentions[edge.id], citing.get(edge.citing) if edge.id in saying else None
        found[edge.id] = Said(
            effect_of(said, by) if by and edge.relation in CHANGING else None,
            edge.relation in ENDING and in_part(said),
            tuple(sorted(day or "" for day in own_days(said, by))) if by else (),
        )
    return {edge: said for edge, said in found.items() if said != _NOTHING}


_NOTHING = Said()


def effect_of(mentions: Collection[Mention], by: Document) -> str | None:
    """The one day from which a document changes another, as these sentences say; None when they say none, or several.

    "Luật này có hiệu lực" means the document only in its own sources.
    """
    days: set[str | None] = set()
    for mention in mentions:
        days |= _days(_END, mention.quote, by.date)
    days |= own_days(mentions, by)
    return days.pop() if len(days) == 1 else None


def own_days(mentions: Iterable[Mention], document: Document) -> set[str | None]:
    """The days from which a document is in force, as these sentences of its own say; None for one that cannot be
    told."""
    own = (mention.quote for mention in mentions if mention.source in document.sources)
    return {day for quote in own for day in _days(_OWN, quote, document.date)}


def says_a_day(mentions: Collection[Mention]) -> bool:
    """Whether one of these sentences names a day of effect at all."""
    quotes = [mention.quote for mention in mentions if "lực" in mention.quote.lower()]
    return any(pattern.search(quote) for quote in quotes for pattern in (_OWN, _END))


def _days(pattern: re.Pattern[str], quote: str, signed: str | None) -> set[str | None]:
    """The days that a sentence says; None among them for the day of signing where that is not known."""
    return {signed if match["signing"] else _iso(match) for match in pattern.finditer(quote)}


def _iso(match: re.Match[str]) -> str | None:
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat()
    except ValueError:
        return None
