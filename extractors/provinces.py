"""Provinces that were split: whose register an act of an earlier day stands in."""

from functools import cache

from danchieu.extractors import vocabulary
from danchieu.extractors.vocabulary import Province, Tables


def split_province(name: str, day: str) -> Province | None:
    """The province that was split into the named one ("Bình Dương") and kept its registers on a day (ISO), None where
    there was none."""
    found = None
    while (before := next((p for p in _split(vocabulary.tables()).get(name, ()) if _lasted(p, day)), None)) is not None:
        found, name = before, before.name
    return found


def _lasted(province: Province, day: str) -> bool:
    return (province.valid_from or "") <= day <= (province.valid_to or "")


@cache
def _split(tables: Tables) -> dict[str, tuple[Province, ...]]:
    """By the name of a province, those that were split into it and others."""
    found: dict[str, tuple[Province, ...]] = {}
    for province in tables.provinces:
        for part in province.split_into:
            found[part] = (*found.get(part, ()), province)
    return found
