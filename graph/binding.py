"""Whom a duty binds: the actors as written, each with its body where the imposing document leaves no doubt which.

A binding depends on the duty and the document that imposes it alone, so every store gives the same ones.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.bodies import Locality, complete, match_body
from danchieu.extractors.text import fold
from danchieu.extractors.vocabulary import Body, Tables
from danchieu.graph.identity.owners import MERGER, Owner, owner_of, register_of, slug
from danchieu.graph.model import Binding, Document, Obligation, Role

_SEVERAL = re.compile(r"\b(?:các|cấp|những|mọi|một số|liên quan)\b|/", re.IGNORECASE)
_PART_OF_NAME = re.compile(r"(?P<kind>huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu) (?P<place>[^,]+)")
_COMMUNES = frozenset({"xã", "phường", "thị trấn", "đặc khu"})


def bindings(duty: Obligation, document: Document) -> tuple[Binding, ...]:
    """Everyone bound: those who lead, those who support, and those who are only asked ("requested"), in their order."""
    others = set(duty.actors) - {*duty.lead, *duty.support}
    roles: tuple[tuple[Role, Iterable[str]], ...] = (
        ("lead", duty.lead), ("support", duty.support), ("requested", (name for name in duty.actors if name in others))
    )  # fmt: skip
    named = dict.fromkeys((role, name) for role, names in roles for name in names)
    return tuple(Binding(role, name, body_id(name, document)) for role, name in named)


def body_id(name: str, document: Document) -> str | None:
    """Id of the body that a document means by the name of an actor, None where that is not certain."""
    found = bound(name, document.issuer, document.date)
    return found.id if found else None


def words_of(body: str) -> str:
    """The folded words in the id of a body: "so noi vu tinh lai chau"."""
    return fold(body.removesuffix(".2025"))


def bound(name: str, issuer: str | None, day: str | None) -> Owner | None:
    """The body an actor's name means in a document of an issuer and a day.

    A body without its place is that of the issuer's province, district or commune; one of a province merged in 2025 is
    that of the day, and open where there is no day.
    """
    return _bound(name, issuer or "", None if day is None else day >= MERGER, vocabulary.tables())


@lru_cache(1 << 16)
def _bound(name: str, issuer: str, since_merger: bool | None, tables: Tables) -> Owner | None:
    match = None if _SEVERAL.search(name) else match_body(name, 0)
    if match is None or match.id is None or match.end != len(name):
        return None
    locality = locality_of(issuer, tables)
    body = tables.bodies_by_id[match.id]
    if body.branch == "front-union" and locality.province and not body.needs_locality and name != body.name:
        return None  # "Mặt trận Tổ quốc" in a province: its own, or that of the whole country
    whole = _placed(match.name, match.level, locality) if match.needs_place else match.name
    owner = _own(whole, body) if whole else None
    if owner is None or not owner.placed:
        return None
    day = {None: None, True: MERGER, False: "1945-09-02"}[since_merger]
    registers = register_of(owner, day, tables)
    return msgspec.structs.replace(owner, id=registers[0]) if len(registers) == 1 else None


def _own(whole: str, body: Body) -> Owner:
    """A body by itself, also where it has no register of its own or the name of a larger body in its name."""
    owner = owner_of(whole)
    if owner.body == body.id or (body.register_of == owner.body and body.needs_locality):
        return owner
    if not body.needs_locality:
        return msgspec.structs.replace(owner, id=body.id, name=body.name, body=body.id)
    stem = body.name.rsplit(" ", 1)[0] if body.name.endswith((" tỉnh", " huyện", " xã")) else body.name
    name = whole[max(whole.find(stem), 0) :]
    return msgspec.structs.replace(owner, id=slug(name), name=name, body=body.id, branch=body.branch)


def _placed(name: str, level: str, locality: Locality) -> str | None:
    """A name with the place that its level asks for, None where the locality does not say it."""
    place = {"district": locality.district, "commune": locality.commune}.get(level, locality.province)
    if place is None:
        return None
    whole = complete(name, locality)
    return whole if slug(place.split(" ", 1)[1]) in slug(whole) else f"{name} {place}"


@lru_cache(1 << 12)
def locality_of(issuer: str, tables: Tables) -> Locality:
    """Where an issuer sits, as far as its name says it: "UBND huyện Mường La, tỉnh Sơn La"."""
    if not issuer:
        return Locality()
    owner = owner_of(issuer)
    province = next((p for p in tables.provinces if p.slug == owner.province), None)
    below = _PART_OF_NAME.search(owner.name) if owner.level in (7, 9) else None
    place = f"{below['kind']} {below['place'].strip()}" if below else None
    communal = below is not None and below["kind"] in _COMMUNES
    return Locality(
        province=f"{province.kind} {province.name}" if province else None,
        district=None if communal else place,
        commune=place if communal else None,
    )
