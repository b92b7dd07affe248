"""Where a local body has its seat: province, district, commune of the issuer of a document.

A body of a province is placed by its name, the line of place and date, the title, the text. A body of a district or a
commune seldom prints its province: only what says it of this very place counts, for such documents also cite acts of
and help for other provinces. What has no sure reading stays None.
"""

import re
from collections.abc import Iterator

from danchieu.extractors.bodies import Locality
from danchieu.extractors.header.letterhead import PLACED_AT, Named
from danchieu.extractors.header.squashed import UPPER, names, squash
from danchieu.extractors.header.titleblock import TitleBlock
from danchieu.extractors.record import Document

_OPENING = 12_000
"""Characters of the text in which a province is looked for."""
_TOWN = re.compile(
    rf"(?i:\b(tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn|đặc\s+khu))\s+((?:[{UPPER}][\w'’]*[\s-]*){{1,4}})"
)
_PROVINCE = re.compile(
    rf"(?:[Tt]ỉnh|TỈNH|[Tt]hành\s+phố|THÀNH\s+PHỐ)\s+(?=[{UPPER}])((?:[{UPPER}][\w'’]*[\s-]*){{1,4}})"
)
_PLACE = re.compile(
    rf"(tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn|đặc\s+khu)\s+((?:[{UPPER}]|\d{{1,2}}(?!\d)).*)"
)
_OF_TOWN = re.compile(rf"(?:huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (?:[{UPPER}][^,;]{{1,30}}|\d{{1,2}})\Z")
"""The place with which the name of a body of a district or commune ends ("Ủy ban Bầu cử phường Tân An")."""
_BODY_BEFORE = re.compile(
    r"(?:UBND|HĐND|[Tt]ỉnh\s+[ủu][ỷy]\s*,|(?i:[ủu][ỷy]\s+ban\s+nhân\s+dân|hội\s+đồng\s+nhân\s+dân)|\bSở\s[^.,;:\n]{2,40}|trên\s+địa\s+bàn)\s+$"
)
_BREAK = re.compile(r"[.;:]")


def read_locality(issuer: Named | None, block: TitleBlock, document: Document, norm: str) -> Locality:
    """The place of a local issuer; empty for a central one and for none."""
    locality = Locality()
    if issuer is None or issuer.level == "central":
        return locality
    if issuer.place:
        _put(locality, issuer.place)
    elif (town := _OF_TOWN.search(issuer.name)) is not None:
        _put(locality, town.group())
    below = issuer.level in ("district", "commune") or bool(locality.district or locality.commune)
    wanted = PLACED_AT.get(issuer.name)
    printed = " ".join(filter(None, (document.place, document.title)))
    if not below and locality.province is None:
        locality.province = _province_of_line(document.place, issuer)
    for match in _TOWN.finditer(printed):
        if (wanted and below) or (not below and locality.province is None):
            _put(locality, f"{match[1].lower()} {match[2]}", only=wanted, province=not below)
    if locality.province is None:
        locality.province = _above(locality, block, norm) if below else _only_province(norm)
    if locality.province is None and below and document.place and not _is_own(document.place, locality):
        locality.province = _province(document.place)
    return locality


def _is_own(place: str, locality: Locality) -> bool:
    """Whether the line of place and date names the district or commune itself."""
    return any(own and squash(own).endswith(squash(place)) for own in (locality.district, locality.commune))


def _province_of_line(place: str | None, issuer: Named) -> str | None:
    """The province that the line of place and date names. Hà Nội is also the seat of bodies of unknown level."""
    if place is None or issuer.level not in ("province", "any") or (issuer.level == "any" and place == "Hà Nội"):
        return None
    known = names().provinces.get(squash(re.sub(r"^(?i:thành phố|tp\.?|tỉnh)\s+", "", place)))
    return f"{known[1]} {known[0]}" if known else None


def _only_province(norm: str) -> str | None:
    """The one province that the opening of the text names."""
    seen = {name for _, name in _provinces(norm, 0, _OPENING)}
    return seen.pop() if len(seen) == 1 else None


def _above(locality: Locality, block: TitleBlock, norm: str) -> str | None:
    """The province of a district or commune: printed in its letterhead, of its own name, written behind its name, else
    the only one whose bodies the opening of the text names."""
    lines = block.printed_above()
    printed = {name for _, name in _provinces(lines, 0, 1000)}
    if len(printed) == 1:
        return printed.pop()
    if (committee := _OF_COMMITTEE.search(lines)) is not None and (province := _province(committee[1])) is not None:
        return province
    for line in lines.split("\n"):
        if locality.commune and (town := _TOWN.search(line)):
            _put(locality, f"{town[1].lower()} {town[2]}", only="district", province=False)
    city = _CITY.match(locality.district or "")
    same = names().provinces.get(squash(city[1])) if city else None
    if same and same[1] == "tỉnh":
        return f"{same[1]} {same[0]}"
    own = [squash(place) for place in (locality.commune, locality.district) if place]
    of_bodies: set[str] = set()
    for start, name in _provinces(norm, 0, _OPENING):
        before = norm[max(0, start - 60) : start]
        near = squash(_BREAK.split(before)[-1])
        if any(near.endswith(place) for place in own):
            return name
        if _BODY_BEFORE.search(before):
            of_bodies.add(name)
    return of_bodies.pop() if len(of_bodies) == 1 else None


_OF_COMMITTEE = re.compile(r"(?i)(?:tỉnh|thành)\s+[uủ][ỷy]\s+([^\n]{3,40})")
"""The committee of a province above that of a district ("TỈNH ỦY YÊN BÁI")."""
_CITY = re.compile(r"(?:thành\s+phố|thị\s+xã)\s+(.+)")
"""A city or town with the name of a province is its seat; a rural district may bear the name of another province."""


def _provinces(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Where "tỉnh X" and "thành phố Y" of a province stand, with the canonical name."""
    for match in _PROVINCE.finditer(text, start, end):
        name = _province(match[1])
        if name and ((match[0][0] in "tT" and match[0][1] in "ỉỈ") or name.startswith("thành phố")):
            yield match.start(), name


def _province(words: str) -> str | None:
    """The province that the first words name ("Điện Biên Ban hành" -> "tỉnh Điện Biên")."""
    known = names().provinces
    parts = words.split()
    for length in range(min(_LONGEST_NAME, len(parts)), 0, -1):
        found = known.get(squash(" ".join(parts[:length])))
        if found:
            return f"{found[1]} {found[0]}"
    return None


_LONGEST_NAME = 5
"""Parts between blanks of the name of a province ("Bà Rịa - Vũng Tàu")."""


def _put(locality: Locality, place: str, only: str | None = None, province: bool = True) -> None:
    """Enter "tỉnh X", "huyện Y" or "xã Z" where it belongs; `only`: the level that is looked for; `province`: whether
    one may be entered."""
    match = _PLACE.match(" ".join(place.split()))
    if match is None:
        return
    word, name = match[1], match[2].strip(" -")
    known = _province(name)
    same_kind = known is not None and (word == "tỉnh" or known.startswith(word))
    if word in ("tỉnh", "thành phố") and known and same_kind and squash(known).endswith(squash(name)):
        if province:
            own = known.split(" ", 1 if known.startswith("tỉnh") else 2)[-1]
            locality.province = locality.province or f"{word} {own}"
    elif word in ("huyện", "quận", "thị xã", "thành phố") and only in (None, "district", "town"):
        locality.district = locality.district or f"{word} {_titled(name)}"
    elif word in ("xã", "phường", "thị trấn", "đặc khu") and only in (None, "commune"):
        locality.commune = locality.commune or f"{word} {_titled(name)}"


def _titled(name: str) -> str:
    return " ".join(word[:1].upper() + word[1:].lower() for word in name.split()) if name.isupper() else name
