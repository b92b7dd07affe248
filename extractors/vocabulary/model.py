"""The vocabulary as extraction and the graph use it: typed tables, loaded from compiled JSON.

`tables()` is what extraction reads, `register()` what the graph looks acts up in. Both are compiled from the YAML and
CSV files beside this module by `compile.py`; a run never parses those. Dates are ISO 8601, ends inclusive; None is
unknown or open. Every string is NFC.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, cached_property
from pathlib import Path
from typing import Literal

import msgspec

from danchieu.extractors.record import Kind, Relation

Branch = Literal["state", "party", "both", "front-union", "judiciary"]
BodyLevel = Literal["central", "province", "district", "commune", "institution", "any"]
Position = Literal["after_type", "party_suffix", "suffix", "mixed", "suffix_or_unit", "prefix_of_school_code"]
CuePlace = Literal["before", "after"]
CueSubject = Literal["document", "previous", "either"]


class DocType(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A type of document.

    code: as in numbers (None: numbers of this type carry none); kind: how a mention without more is classed;
    branch: whose numbers use the code ("both": state NN/QĐ-X and Party NN-QĐ/X);
    rank: tier in the order of norms, 1 constitution … 14 decision of a commune (Luật 64/2025/QH15, Điều 4), None
    outside it; rank_by_issuer: ("UBND tỉnh=11", …) where the tier depends on who issues;
    aliases: other written forms of the name, safe to read before a number or a title; weak_aliases: forms that are also
    common words or abbreviations of something else ("TT", "Văn bản", "Đạo luật"): only with a number behind;
    code_variants: other spellings of the code, damaged ones included; shared_codes: codes of other types under which
    documents of this type are numbered too (Quy định 66-QĐ/TW), the written type decides;
    common_word: the name is an everyday word too ("Báo cáo"): alone it is no reference.
    """

    id: str
    name: str
    code: str | None = None
    kind: Kind = "numbered"
    branch: Branch = "both"
    rank: int | None = None
    rank_by_issuer: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    weak_aliases: tuple[str, ...] = ()
    code_variants: tuple[str, ...] = ()
    shared_codes: tuple[str, ...] = ()
    common_word: bool = False


class Symbol(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """What the body part of a number says. One symbol may stand for several bodies: one Symbol for each.

    body: id of the body; name: its canonical name; position: "after_type" (QĐ-BGDĐT, BGDĐT-KHTC), "party_suffix"
    (NQ/TW), "suffix" (…/QH15), "mixed" (both orders), "suffix_or_unit", "prefix_of_school_code";
    aliases: correct other spellings (BGD&ĐT); variants: damaged spellings, to be repaired to `symbol`;
    needs_locality: the body is one of many, the place comes from the text or from the citing document.
    """

    symbol: str
    body: str
    name: str
    needs_locality: bool = False
    valid_from: str | None = None
    valid_to: str | None = None
    position: Position = "after_type"
    aliases: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()


class Body(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """An issuing body or actor.

    name: canonical, without its place where needs_locality ("UBND tỉnh", "Sở Nội vụ"); aliases: other written forms,
    safe anywhere in a text; weak_aliases: forms that need a context (bare "Ủy ban nhân dân", "BCT");
    heads: offices that sign for the body and name it ("Bộ trưởng Bộ Tài chính"); titles: bare signature titles
    ("Giám đốc") that do not; register_of: id of the body in whose register it numbers its acts, None: its own;
    whole: the words of the name are words of tasks as well ("Cục Quản lý đấu thầu") and show no name by themselves.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    weak_aliases: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    level: BodyLevel = "central"
    branch: Branch = "state"
    parent: str | None = None
    register_of: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    successor: str | None = None
    needs_locality: bool = False
    whole: bool = False


class Province(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A province or centrally run city, before or after the mergers of 2025-07-01 (Nghị quyết 202/2025/QH15).

    key: "old:12", "new:12", "historic:ha-bac" (of 1962 to 2008); kind: "tỉnh" or "thành phố" (of today, for those that
    changed: city_from is the day they became a city); new_name: the province of today it belongs to, "" where it was
    split over several; merged_with: the others merged with it; split_into: the provinces it was split into;
    aliases: safe written forms; weak_aliases: initials and popular names; symbol: customary initials in numbers.
    """

    key: str
    name: str
    full_name: str
    kind: Literal["tỉnh", "thành phố"]
    slug: str
    code: str = ""
    new_name: str = ""
    new_code: str = ""
    valid_from: str | None = None
    valid_to: str | None = None
    city_from: str | None = None
    merged_with: tuple[str, ...] = ()
    split_into: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    weak_aliases: tuple[str, ...] = ()
    symbol: tuple[str, ...] = ()
    basis: str | None = None


class Law(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A constitution, code, law or ordinance.

    key: its number, or "khong-so:…" for the few without; kind: id of the type; name_folded: `extractors.text.fold` of
    the name without its type word; date: passed; effective: in force from; status: of November 2026;
    replaced_by, replaces, amends: numbers (names where there is no number); short_names: other customary names;
    checked: fields compared with a public source ("name", "date", "effective").
    """

    key: str
    kind: str
    name: str
    name_folded: str
    issuer: str
    number: str | None = None
    year: int | None = None
    date: str | None = None
    effective: str | None = None
    status: str | None = None
    replaced_by: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    amends: tuple[str, ...] = ()
    short_names: tuple[str, ...] = ()
    checked: tuple[str, ...] = ()


class NamedDocument(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """An act known by a name: Party resolutions by conference, programmes, nicknames.

    names: other names; nicknames: forms that fit other acts too ("Nghị quyết 18"), candidates at most;
    type: id of the type; issuer: id of the body; term: congress or legislature ("XIII"); ambiguous: the name fits
    several acts.
    """

    id: str
    name: str
    type: str
    issuer: str
    names: tuple[str, ...] = ()
    nicknames: tuple[str, ...] = ()
    number: str | None = None
    date: str | None = None
    term: str | None = None
    subject: str | None = None
    ambiguous: bool = False


class UnitSuffix(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A drafting unit behind the body in letters (4445/UBND-KGVX). issuers: bodies that use it, in words."""

    suffix: str
    name: str
    issuers: tuple[str, ...] = ()


class Cue(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A phrase that says what one document does to another.

    phrase: lower case; it stands for its spelling with a capital and in capitals too, with any white space between its
    words; place: "before" the cited document or "after" it ("Quyết định X hết hiệu lực");
    subject: who does it: the "document" itself, the "previous" one named ("X được sửa đổi bởi Y"), or "either": the
    previous one when it stands directly before the phrase ("Kế hoạch X thực hiện Chỉ thị Y"), else the document;
    weak: a word of common speech ("theo", "tại"): only when nothing stronger is near;
    where two phrases overlap the longer wins, between separate ones the nearer;
    not_followed_by, not_preceded_by: lower-case words directly beside it that make it no cue ("căn cứ" + "quân sự").
    """

    phrase: str
    relation: Relation
    place: CuePlace = "before"
    subject: CueSubject = "either"
    weak: bool = False
    not_followed_by: tuple[str, ...] = ()
    not_preceded_by: tuple[str, ...] = ()


class Tables(msgspec.Struct, frozen=True, eq=False, dict=True):
    """Everything extraction knows. Compared and hashed by identity: cache what you compile from it per Tables.

    version: changes with any entry; a source read with another version is read again.
    """

    version: str
    types: tuple[DocType, ...]
    symbols: tuple[Symbol, ...]
    bodies: tuple[Body, ...]
    provinces: tuple[Province, ...]
    laws: tuple[Law, ...]
    named: tuple[NamedDocument, ...]
    units: tuple[UnitSuffix, ...]
    cues: tuple[Cue, ...]

    @cached_property
    def bodies_by_id(self) -> dict[str, Body]:
        """Bodies by id."""
        return {body.id: body for body in self.bodies}

    @cached_property
    def types_by_id(self) -> dict[str, DocType]:
        """Types by id."""
        return {kind.id: kind for kind in self.types}


class Act(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A normative act in force as codified (Bộ Pháp điển, January 2026).

    type, issuer: in words, issuer None where it is not certain; vbpl: item on vbpl.vn.
    """

    type: str
    number: str
    title: str
    date: str | None = None
    issuer: str | None = None
    effective: str | None = None
    vbpl: str | None = None


class Term(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A period in which numbers run on: congress term of the Party, term of the National Assembly, of local bodies.

    body: "party-central", "quoc-hoi", "hdnd", "party-province"; number: of the congress or legislature, None for
    local ones; approximate: local terms, whose days differ from province to province.
    """

    body: str
    term: str
    start: str
    number: int | None = None
    end: str | None = None
    approximate: bool = False


class Succession(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """One body following another.

    relation: "merged_into", "renamed", "transferred_part", …; basis: the act behind it; scope: what passed over.
    """

    predecessor: str
    successor: str
    relation: str
    date: str
    basis: str | None = None
    scope: str | None = None


class Collision(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """One of several acts that carry the same number."""

    number: str
    type: str
    date: str
    issuer: str
    subject: str
    term: str | None = None


class Register(msgspec.Struct, frozen=True, eq=False):
    """What the graph looks acts and bodies up in."""

    laws: tuple[Law, ...]
    named: tuple[NamedDocument, ...]
    acts: tuple[Act, ...]
    terms: tuple[Term, ...]
    succession: tuple[Succession, ...]
    collisions: tuple[Collision, ...]


class RegisterFile(msgspec.Struct, frozen=True):
    """What register.json holds; laws and named documents are in tables.json alone."""

    acts: tuple[Act, ...]
    terms: tuple[Term, ...]
    succession: tuple[Succession, ...]
    collisions: tuple[Collision, ...]


FOLDER = Path(__file__).parent
_in_use: Tables | None = None


@cache
def builtin() -> Tables:
    """The tables of the project, without local rules."""
    return msgspec.json.decode((FOLDER / "tables.json").read_bytes(), type=Tables)


def tables() -> Tables:
    """The tables in force: the project's, or those given to `install` or `use`."""
    return _in_use or builtin()


def install(chosen: Tables | None) -> None:
    """Put tables in force for this process (None: the project's own again). Worker processes must install them too."""
    global _in_use
    _in_use = chosen


@contextmanager
def use(chosen: Tables) -> Iterator[Tables]:
    """Put tables in force for a block. They hold for every thread of the process."""
    before = _in_use
    install(chosen)
    try:
        yield chosen
    finally:
        install(before)


@cache
def register() -> Register:
    """The register of acts, laws, terms and successions."""
    own = msgspec.json.decode((FOLDER / "register.json").read_bytes(), type=RegisterFile)
    return Register(builtin().laws, builtin().named, own.acts, own.terms, own.succession, own.collisions)
