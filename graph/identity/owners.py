"""Who keeps a register: from the name of an issuer, or the symbol in a number, to the owner of the numbering series.

A head and the body it leads number their acts in one register (Chủ tịch UBND tỉnh and UBND tỉnh), as do the organs of
the Central Committee (…/TW) and of a provincial committee (…/TU). A province formed on 1 July 2025 by merger starts new
registers, also where it kept a name (Nghị quyết 202/2025/QH15), and so does every commune of that day.
"""

import re
from functools import cache

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.bodies import match_body
from danchieu.extractors.text import fold
from danchieu.extractors.vocabulary import Body, Province, Symbol, Tables

MERGER = "2025-07-01"
CENTRAL_PARTY = "trung-uong"
JOINT = "lien-tich"

_CENTRAL_COMMITTEE = "ban-chap-hanh-trung-uong"
_LOCAL_RANKS = {"province": 4, "district": 7, "commune": 9}
_TOP_BODIES = frozenset(
    {"quoc-hoi", "ubtvqh", "chu-tich-nuoc", "hoi-dong-nha-nuoc", "dai-hoi-dang-toan-quoc", _CENTRAL_COMMITTEE}
)
_GOVERNMENT = frozenset({"chinh-phu", "thu-tuong", "hoi-dong-bo-truong"})
_PROVINCIAL_HEADS = ("ubnd-cap-tinh", "hdnd-cap-tinh", "tinh-uy", "dai-hoi-dang-bo-tinh")
_COMMITTEE = re.compile(
    r"(?:\w+ )*?(?P<body>UBND|HĐND) (?P<kind>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)"
    r"(?: (?P<place>[^,]+))?(?:, (?P<within>.+))?$"
)
"""As records spell the committees and councils of places: "Chủ tịch UBND huyện Châu Thành, tỉnh Tiền Giang"."""
_KIND_OF_PLACE = re.compile(r"(?:tỉnh|thành phố)\s+(?=\S)")
_BETWEEN_JOINT = re.compile(r"\s*(?:,|;|-|–|và|/)\s*")
_IN_PROVINCE = re.compile(r",?\s*(?:thuộc\s+)?((?:tỉnh|thành phố)\s+\S.*)$")


class Owner(msgspec.Struct, frozen=True):
    """The keeper of a register.

    id: readable, without blanks ("ubnd-tinh-lai-chau"); body: id in the vocabulary, None for a body it does not know;
    level: 0 central Party and National Assembly, 1 Government, 2 ministry and other central body, 4 province, 5
    provincial department, 7 district, 8 institution, 9 commune; province: slug of the province it belongs to, where the
    name says it; placed: False while the place is missing ("UBND tỉnh").
    """

    id: str
    name: str
    body: str | None = None
    level: int | None = None
    branch: str | None = None
    province: str | None = None
    placed: bool = True


def slug(name: str) -> str:
    """A name as part of an id: folded, hyphens for blanks."""
    return fold(name).replace(" ", "-")


def owner_of(issuer: str) -> Owner:
    """The keeper of the register in which an issuer numbers its acts. issuer: canonical, as a record gives it."""
    return _owner_of(issuer, vocabulary.tables())


@cache
def _owner_of(issuer: str, tables: Tables) -> Owner:
    name = " ".join(issuer.split())
    committee = _COMMITTEE.match(name)
    if committee:
        return _local_committee(committee, tables)
    match = match_body(name, 0)
    if match is None or match.id is None:
        return Owner(slug(name), name, level=None, placed=bool(slug(name)))
    rest = name[match.end :]
    parts = _joint_parts(name, match.end)
    if parts:
        return joint_owner([_owner_of(part, tables) for part in (name[: match.end], *parts)])
    body = tables.bodies_by_id[match.id]
    if not body.needs_locality:
        return _central(body, rest)
    return _local(body, match.place, match.level, rest, tables)


def _local_committee(match: re.Match[str], tables: Tables) -> Owner:
    kind, place, within = match["kind"], match["place"], match["within"]
    rank = {"tỉnh": 4, "huyện": 7, "quận": 7, "thị xã": 7, "thành phố": 7}.get(kind, 9)
    province = province_slug(place, tables) if kind in ("tỉnh", "thành phố") else None
    if kind == "thành phố" and province in _cities(tables):
        rank = 4
    level = {4: "tinh", 7: "huyen", 9: "xa"}[rank]
    name = " ".join(part for part in (match["body"], kind, place) if part) + (f", {within}" if within else "")
    body = f"{slug(match['body'])}-cap-{level}"
    within_province = province_slug(within, tables) if within else None
    return Owner(
        slug(name), name, body, rank, "state", province if rank == 4 else within_province, placed=place is not None
    )


@cache
def _cities(tables: Tables) -> frozenset[str]:
    return frozenset(p.slug for p in tables.provinces if p.kind == "thành phố")


def _joint_parts(name: str, end: int) -> list[str]:
    """The bodies that issue jointly with the first one, [] where the rest of the name is something else."""
    parts = []
    while end < len(name):
        between = _BETWEEN_JOINT.match(name, end)
        match = match_body(name, between.end()) if between and between.end() > end else None
        if match is None:
            break
        parts.append(name[match.start : match.end])
        end = match.end
    return parts


def joint_owner(owners: list[Owner]) -> Owner:
    """The keepers of a joint act as one owner, whatever their order."""
    unique = sorted({owner.id: owner for owner in owners}.values(), key=lambda owner: owner.id)
    if len(unique) == 1:
        return unique[0]
    levels = [owner.level for owner in unique if owner.level is not None]
    return Owner(
        f"{JOINT}:" + "+".join(owner.id for owner in unique),
        ", ".join(owner.name for owner in unique),
        level=min(levels, default=None),
        branch="state",
        placed=all(owner.placed for owner in unique),
    )


def _central(body: Body, rest: str) -> Owner:
    if rest.strip() and body.level == "any":
        return Owner(slug(body.name + rest), body.name + rest, body.id, None, body.branch)
    register = body.register_of or body.id
    if register == _CENTRAL_COMMITTEE:
        return Owner(CENTRAL_PARTY, "Trung ương Đảng", body.id, 0, "party")
    return Owner(register, body.name, body.id, _rank(body), body.branch)


def _rank(body: Body) -> int | None:
    if body.id in _TOP_BODIES:
        return 0
    if body.id in _GOVERNMENT:
        return 1
    if body.level == "central":
        return 2
    if body.level == "province":
        return 4 if (body.register_of or body.id) in _PROVINCIAL_HEADS else 5
    return {**_LOCAL_RANKS, "institution": 8}.get(body.level)


def _local(body: Body, place: str | None, level: str, rest: str, tables: Tables) -> Owner:
    if place and ", " in place:  # "huyện A, tỉnh B"
        place, _, above = place.partition(", ")
        rest = f", {above}{rest}"
    register = tables.bodies_by_id.get(body.register_of or body.id, body)
    stem = register.name
    if place and stem.rsplit(" ", 1)[-1] in ("tỉnh", "huyện", "xã"):
        stem = stem.rsplit(" ", 1)[0]
    if register.branch == "party" and place and level == "province" and register.id != "dai-hoi-dang-bo-tinh":
        place = _KIND_OF_PLACE.sub("", place)
    within = _IN_PROVINCE.match(rest)
    place_rest = f", {within[1]}" if within else rest
    name = " ".join(f"{stem} {place or ''}{place_rest}".split())
    province = province_slug(within[1] if within else place if level == "province" else None, tables)
    rank = _LOCAL_RANKS.get(level)
    if rank == 4 and register.id not in _PROVINCIAL_HEADS:
        rank = 5
    return Owner(slug(name), name, body.id, rank, register.branch, province, placed=bool(place or rest.strip()))


def province_slug(place: str | None, tables: Tables) -> str | None:
    """Slug of the province that a place names ("tỉnh Lai Châu", "Lai Châu"), None when it names none."""
    return None if place is None else _province_slugs(tables).get(fold(_KIND_OF_PLACE.sub("", place)))


@cache
def _province_slugs(tables: Tables) -> dict[str, str]:
    return {fold(name): p.slug for p in tables.provinces for name in (p.name, *p.aliases)}


@cache
def merged_provinces(tables: Tables) -> dict[str, tuple[Province, ...]]:
    """Provinces formed by the mergers of 2025, by slug: the provinces they were formed from."""
    formed = {p.name: p.slug for p in tables.provinces if p.valid_from == MERGER and p.merged_with}
    return {
        slug_: tuple(p for p in tables.provinces if p.key.startswith("old:") and p.new_name == name)
        for name, slug_ in formed.items()
    }


def register_of(owner: Owner, day: str | None, tables: Tables) -> tuple[str, ...]:
    """The registers an owner's act of a day may stand in: one, or two when the day is open and the register changed.

    A register begun on 1 July 2025 is the owner's id with ".2025".
    """
    renewed = owner.level == 9 or owner.province in merged_provinces(tables)
    if not renewed:
        return (owner.id,)
    if day is None:
        return (owner.id, f"{owner.id}.2025")
    return (f"{owner.id}.2025" if day >= MERGER else owner.id,)


def before_merger(owner: Owner, tables: Tables) -> tuple[Owner, ...]:
    """The owners that a provincial body may have been before its province was formed in 2025, itself by name
    included.
    """
    former = merged_provinces(tables).get(owner.province or "", ())
    names = {p.name: p for p in tables.provinces if p.slug == owner.province}
    found = []
    for province in former:
        for name in names:
            if name in owner.name:
                found.append(owner_of(_renamed(owner.name, name, province)))
                break
    return tuple(found)


def _renamed(owner_name: str, name: str, province: Province) -> str:
    renamed = owner_name.replace(name, province.name)
    return renamed.replace(f"thành phố {province.name}", f"{province.kind} {province.name}").replace(
        f"tỉnh {province.name}", f"{province.kind} {province.name}"
    )


@cache
def _symbols(tables: Tables) -> dict[str, tuple[Symbol, ...]]:
    own: dict[str, list[Symbol]] = {}
    other: dict[str, list[Symbol]] = {}
    for symbol in tables.symbols:
        own.setdefault(_solid(symbol.symbol), []).append(symbol)
        for written in symbol.aliases:
            other.setdefault(_solid(written), []).append(symbol)
    return {written: tuple(symbols) for written, symbols in (other | own).items()}


def _solid(symbol: str) -> str:
    return fold(symbol).replace(" ", "")


def symbols_of(part: str) -> tuple[Symbol, ...]:
    """What a folded part of a number may stand for."""
    return _symbols(vocabulary.tables()).get(part, ())


def central_owner(part: str) -> Owner | None:
    """The one central register that a folded part of a number names ("bgddt", "tw", "ttg"), None when it is not
    certain.
    """
    return _central_owner(part, vocabulary.tables())


@cache
def _central_owner(part: str, tables: Tables) -> Owner | None:
    symbols = _symbols(tables).get(part, ())
    if not symbols or any(symbol.needs_locality for symbol in symbols):
        return None
    owners = {owner.id: owner for symbol in symbols for owner in [_central(tables.bodies_by_id[symbol.body], "")]}
    return next(iter(owners.values())) if len(owners) == 1 else None


def provincial_body(part: str) -> Body | None:
    """The provincial body that a folded part of a number stands for in a document of a province ("tu": Tỉnh ủy)."""
    tables = vocabulary.tables()
    found = {tables.bodies_by_id[s.body].register_of or s.body for s in symbols_of(part)}
    heads = [id_ for id_ in _PROVINCIAL_HEADS if id_ in found]
    return tables.bodies_by_id[heads[0]] if len(heads) == 1 else None


def is_local(part: str) -> bool:
    """Whether a folded part of a number stands for one of many bodies: every province has a UBND."""
    return any(symbol.needs_locality for symbol in symbols_of(part))
