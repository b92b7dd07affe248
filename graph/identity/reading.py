"""What a statement says of the act it names, completed from the source it stands in: the input of resolution.

A reading depends on one record and the tables alone, never on other sources, so that files may come in any order.
Readings of one block (a number, the name of a law, the name of an act) are resolved together, blocks independently.
"""

import re
from collections.abc import Collection, Iterable

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.provinces import split_province
from danchieu.extractors.record import Citation, Record
from danchieu.extractors.text import fold
from danchieu.extractors.vocabulary import Register, Tables
from danchieu.graph.identity import acts, laws
from danchieu.graph.identity.completing import complete
from danchieu.graph.identity.headless import blank_day, number_of_law
from danchieu.graph.identity.known import registers_of
from danchieu.graph.identity.owners import (
    MERGER,
    Owner,
    before_merger,
    merged_provinces,
    owner_of,
    province_slug,
    provincial_body,
    slug,
)
from danchieu.graph.identity.series import Number, period_of, read_number

_LAW_TYPES = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", "Đạo luật"})
_PASSIVE = frozenset({"amended_by", "replaced_by", "repealed_by"})
_OF_THE_TIME = frozenset({"proposed_by", "responds_to"})
"""Relations to papers that are a few weeks older than the citing document."""
_YEAR = re.compile(r"\bnăm\s+((?:19[4-9]|20[0-4])\d)\b")
_PROVINCE = re.compile(r"(?:tỉnh|thành phố)\s+((?:\w+[ \n]*){1,4})")
_BEHIND = re.compile(r"\s*,\s*(?:tỉnh|thành phố)\s+(?:\w+[ \n]?){1,4}")
_PLACE_IN_NAME = re.compile(r" (?:tỉnh|thành phố)\b.*$|(?<=ủy) .*$")
_NUMBERED_NAME = re.compile(r"^(.*?)\s+số[\s:]", re.DOTALL)


class Reading(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One way in which statements name an act; equal readings are stored once and share their resolution.

    block: what is resolved together; role: "header" (the source carries the act), "cited", or "witness" (names a law's
    number to those who cite it by name); number: canonical; registers: ids of the registers it may stand in ("": none
    is known); keeper: name of the issuer whose register it is, as far as known; period, date: None while open; type,
    issuer, title: as read; filled: fields that the statement leaves out and its source supplied; before: last day on
    which an open act can have been issued; other_than: "register/period" of the citing act, where it cannot mean
    itself; day, year, latest: for laws by name (see `laws.choose`); candidates: keys of acts in the tables that it may
    mean; apart: as-found id of a statement that a person keeps apart; mark: as-found id of one that a person judged
    otherwise; file: name of the source, for acts without number; steps: how fields came about; span: of a header whose
    day is blank, the first and the last day that its letterhead leaves; text: hash of the source's text, of a header
    without date.
    """

    block: str
    role: str = "cited"
    number: str | None = None
    registers: tuple[str, ...] = ()
    keeper: str | None = None
    period: str | None = None
    date: str | None = None
    type: str | None = None
    issuer: str | None = None
    title: str | None = None
    filled: tuple[str, ...] = ()
    before: str | None = None
    other_than: str | None = None
    day: str | None = None
    year: str | None = None
    latest: bool = False
    candidates: tuple[str, ...] = ()
    apart: str | None = None
    mark: str | None = None
    file: str | None = None
    steps: tuple[str, ...] = ()
    span: tuple[str, str] | None = None
    text: str | None = None

    @property
    def series(self) -> str | None:
        """ "register/period" once both are known."""
        return f"{self.registers[0]}/{self.period}" if len(self.registers) == 1 and self.period else None


class Readings(msgspec.Struct):
    """All readings of a record: of its header, of its citations in order (None: not a citation), and witnesses of laws'
    names.

    relations: given by people, by position.
    """

    header: Reading
    cited: list[Reading | None]
    witnesses: list[Reading]
    relations: dict[int, str] = {}


class Setting(msgspec.Struct):
    """What a source lends to its citations. day: of the document, else the newest date it cites; province: slug."""

    day: str | None
    dated: bool
    owner: Owner | None
    province: str | None
    district: str | None
    text: str


def read_record(record: Record, text: str, register: Register, file: str, dropped: Collection[int] = ()) -> Readings:
    """Read every statement of a record.

    text: the source text, for what stands just behind a citation; file: name of the source, the reference of a document
    without number; dropped: positions that are no citations.
    """
    tables = vocabulary.tables()
    setting = _setting(record, text, tables)
    header = _header(record, setting, register, tables, file)
    cited = [
        None if position in dropped else _cited(citation, record, setting, register, tables)
        for position, citation in enumerate(record.citations)
    ]
    cited = complete(header, cited, record)
    return Readings(header, cited, list(_witnesses(record, header, cited)))


def _setting(record: Record, text: str, tables: Tables) -> Setting:
    document = record.document
    year = read_number(document.number).year if document.number else None
    days = [c.date for c in record.citations if c.date] + ([f"{year}-01-01"] if year else [])
    newest = max(days, default=None)
    owner = owner_of(document.issuer) if document.issuer else None
    province = owner.province if owner is not None and owner.province else _province_of(record, tables)
    district = owner.id if owner is not None and owner.level == 7 else None
    return Setting(document.date or newest, document.date is not None, owner, province, district, text)


def _province_of(record: Record, tables: Tables) -> str | None:
    """The province of a source whose issuer does not name it: where it was signed, else the one that extraction read
    into "UBND tỉnh" without a name. What it cites of other provinces says nothing.
    """
    signed = province_slug(record.document.place, tables)
    if signed is not None:
        return signed
    implied = {
        owner.province
        for c in record.citations
        if c.issuer
        and (owner := owner_of(c.issuer)).level == 4
        and owner.province
        and not _names(c.text, owner, tables)
    }
    return next(iter(implied)) if len(implied) == 1 else None


def _names(text: str, owner: Owner, tables: Tables) -> bool:
    """Whether a text names the province of an owner."""
    said = fold(text)
    return any(fold(p.name) in said for p in tables.provinces if p.slug == owner.province)


def _header(record: Record, setting: Setting, register: Register, tables: Tables, file: str) -> Reading:
    document = record.document
    steps: list[str] = []
    written = document.number or number_of_law(document, file)
    if written is None:
        owner = _in_province(setting.owner, document.issuer or "", setting, tables)
        period = (document.date or setting.day or "")[:4] or None
        same = "|".join(fold(part or "") for part in (document.type, owner.id if owner else "", document.title))
        block = f"f:{same}" if document.title and owner else f"f:{record.text_sha256}"
        return Reading(
            block,
            "header",
            None,
            (owner.id,) if owner else (),
            document.issuer,
            period,
            document.date,
            document.type,
            document.issuer,
            document.title,
            day=setting.day,
            file=file,
            steps=("unnumbered",),
        )
    number = read_number(written)
    if document.number is None:
        steps.append("law_itself")
    owner, step = _owner(number, document.issuer)
    owner = _in_province(owner, document.issuer or "", setting, tables)
    if step:
        steps.append(step)
    span = blank_day(record, setting.text) if document.date is None else None
    days = span or (document.date,)
    period = _single(period_of(number, owner, day, None, register) for day in days)
    found = {r for day in days for r in _registers(owner, number, document.type, day, setting, tables)}
    registers = tuple(sorted(found))
    if span:
        steps.append("period:letterhead")
    return Reading(
        f"n:{number.key}",
        "header",
        written,
        registers,
        owner.name if owner else None,
        period,
        document.date,
        document.type,
        document.issuer,
        document.title,
        file=file,
        steps=tuple(steps),
        span=span,
        text=record.text_sha256 if document.date is None else None,
    )


def _single(found: Iterable[str | None]) -> str | None:
    unique = set(found)
    return unique.pop() if len(unique) == 1 else None


def _owner(number: Number, issuer: str | None) -> tuple[Owner | None, str | None]:
    """The keeper of the register and how it is known: the symbol of a central body, else the issuer."""
    if number.owner is not None:
        return number.owner, "owner:symbol"
    if issuer is None:
        return None, None
    owner = owner_of(issuer)
    return (owner, "owner:issuer") if owner.placed else (None, None)


def _in_province(owner: Owner | None, written: str, setting: Setting, tables: Tables) -> Owner | None:
    """A district or commune with its province, as written or of the source: many provinces have a huyện Châu Thành."""
    if owner is None or owner.level not in (7, 9) or owner.province is not None:
        return owner
    said = _province_in(written, tables)
    place = next((p for p in tables.provinces if p.slug == (said or setting.province)), None)
    return owner if place is None else owner_of(f"{owner.name}, {place.kind} {place.name}")


def _province_in(written: str, tables: Tables) -> str | None:
    """Slug of the first province that is named behind its kind: "huyện Châu Thành, tỉnh Tiền Giang và"."""
    for names in _PROVINCE.findall(written):
        words = names.split()
        for length in range(len(words), 0, -1):
            found = province_slug(" ".join(words[:length]), tables)
            if found is not None:
                return found
    return None


def _registers(
    owner: Owner | None, number: Number, type_: str | None, day: str | None, setting: Setting, tables: Tables
) -> tuple[str, ...]:
    found = registers_of(owner, number, type_, day, tables)
    before_the_merger = setting.dated and setting.day is not None and setting.day < MERGER
    return found[:1] if before_the_merger and any(register.endswith(".2025") for register in found) else found


def _cited(citation: Citation, record: Record, setting: Setting, register: Register, tables: Tables) -> Reading:
    if citation.number is not None:
        return _numbered(citation, setting, register, tables)
    if citation.kind == "law" or citation.type in _LAW_TYPES:
        name = laws.canonical_name(citation.text, citation.date)
        if name is not None and (name.folded or name.kind == "hien-phap"):
            return _law(citation, name, record, setting)
    return _named(citation, setting, register, tables)


def _numbered(citation: Citation, setting: Setting, register: Register, tables: Tables) -> Reading:
    number = read_number(citation.number or "")
    steps: list[str] = []
    owner, step = _owner(number, citation.issuer)
    behind = _BEHIND.match(setting.text, citation.end)
    owner = _in_province(owner, citation.text + (behind.group() if behind else ""), setting, tables)
    registers: tuple[str, ...] = ()
    if citation.issuer and setting.province and (owner is None or _misplaced(owner, citation, setting, tables)):
        owner = _placed(citation.issuer, setting, tables)
        step = "owner:province" if owner else None
    former = _former_owners(owner or _by_symbol(number, citation, setting, tables), citation, setting, tables)
    if former:
        registers, step = former, "owner:before_merger"
    else:
        registers = _registers(owner, number, citation.type, citation.date, setting, tables)
    if step:
        steps.append(step)
    term = acts.stated_term(citation.text) if number.party else None
    year = None if citation.date or number.party else next(iter(_YEAR.findall(citation.text)), None)
    if citation.date is None and citation.relation in _OF_THE_TIME and setting.dated:
        year = year or _same_year(setting.day)
    day = citation.date or (f"{year}-07-01" if year else None)
    period = period_of(number, owner, day, term, register)
    if year:
        steps.append("period:year_in_text" if year in citation.text else "period:own_year")
    elif term and not citation.date:
        steps.append("period:term_in_text")
    return Reading(
        f"n:{number.key}",
        "cited",
        citation.number,
        registers,
        owner.name if owner else citation.issuer,
        period,
        citation.date,
        citation.type,
        citation.issuer,
        citation.title,
        before=setting.day if setting.dated and period is None else None,
        steps=tuple(steps),
    )


def _misplaced(owner: Owner, citation: Citation, setting: Setting, tables: Tables) -> bool:
    """Whether extraction read another province into "UBND tỉnh" than the one the document is of, or was split from."""
    if owner.level != 4 or owner.province == setting.province or _names(citation.text, owner, tables):
        return False
    own = next((p.name for p in tables.provinces if p.slug == setting.province), "")
    whole = split_province(own, citation.date) if citation.date else None
    return whole is None or whole.slug != owner.province


def _same_year(day: str | None) -> str | None:
    """The year of a proposal or letter without date, from the document that rests on it or answers it: its own, but
    in winter.
    """
    return day[:4] if day is not None and day[5:7] >= "04" else None


def _placed(issuer: str, setting: Setting, tables: Tables) -> Owner | None:
    """ "UBND tỉnh" without its place, in a document of a province."""
    place = next((p for p in tables.provinces if p.slug == setting.province), None)
    if place is None or owner_of(issuer).level not in (4, 5):
        return None
    bare = _PLACE_IN_NAME.sub("", issuer)
    owner = owner_of(f"{bare} {place.name}" if bare.endswith("ủy") else f"{bare} {place.kind} {place.name}")
    return owner if owner.placed and owner.province == setting.province else None


def _by_symbol(number: Number, citation: Citation, setting: Setting, tables: Tables) -> Owner | None:
    """The provincial body that "31-CT/TU" means in a document of that province, when nobody is named."""
    in_province = setting.owner is not None and setting.owner.level in (4, 5)
    parts = number.key.split("/")[1:] if citation.issuer is None and in_province and number.local else ()
    bodies = [body for part in parts if (body := provincial_body(part))]
    return _placed(bodies[0].name, setting, tables) if bodies else None


def _former_owners(owner: Owner | None, citation: Citation, setting: Setting, tables: Tables) -> tuple[str, ...]:
    """Registers of an act older than the merger of 2025 that a document of a merged province cites without naming
    the province.
    """
    if owner is None or owner.province not in merged_provinces(tables) or owner.province != setting.province:
        return ()
    cited_before = citation.date is not None and citation.date < MERGER
    if not cited_before or (setting.dated and (setting.day or "") < MERGER):
        return ()
    if _names(citation.text, owner, tables):
        return ()
    former = tuple(sorted(o.id for o in before_merger(owner, tables)))
    return former if len(former) > 1 else ()


def _law(citation: Citation, name: laws.Name, record: Record, setting: Setting) -> Reading:
    subject = record.citations[citation.subject] if citation.subject is not None else None
    day = setting.day
    if subject is not None and citation.relation not in _PASSIVE:
        day = subject.date or _year_end(subject.number, setting.day) or day
    latest = subject is not None and citation.relation == "guides"
    decided = citation.date is not None or name.year is not None
    return Reading(
        f"l:{name.kind}|{name.folded}",
        "cited",
        None,
        (),
        None,
        None,
        citation.date,
        citation.type,
        citation.issuer,
        None,
        day=None if citation.date else day,
        year=name.year,
        latest=latest and not decided,
        steps=() if setting.dated or decided else ("day:bounded",),
    )


def _year_end(number: str | None, limit: str | None) -> str | None:
    year = read_number(number).year if number else None
    return min(f"{year}-12-31", limit or "9999") if year else None


def _named(citation: Citation, setting: Setting, register: Register, tables: Tables) -> Reading:
    text = " ".join(citation.text.split())
    congress = acts.congress_of(text)
    owner = owner_of(citation.issuer) if citation.issuer else None
    if congress is not None:
        return _of_congress(citation, congress, owner, setting)
    rows = acts.named_acts(text, citation.type, owner.id if owner and owner.placed else None, citation.title)
    numbered = [row for row in rows if row.number]
    if len(rows) == 1 and numbered:
        row = rows[0]
        number = read_number(row.number or "")
        keeper = number.owner or (
            owner_of(tables.bodies_by_id[row.issuer].name) if row.issuer in tables.bodies_by_id else None
        )
        period = period_of(number, keeper, row.date, row.term, register)
        return Reading(
            f"n:{number.key}",
            "cited",
            row.number,
            _registers(keeper, number, tables.types_by_id[row.type].name, row.date, setting, tables),
            keeper.name if keeper else None,
            period,
            row.date,
            citation.type,
            citation.issuer,
            citation.title,
            ("number", "type", "date", "period"),
            steps=("table:named",),
        )
    title = fold(citation.title or text)
    block = f"a:{slug(citation.type or '')}|{owner.id if owner and owner.placed else ''}|{title}"
    year = (citation.date or "")[:4] or next(iter(_YEAR.findall(text)), None)
    return Reading(
        block,
        "cited",
        None,
        (owner.id,) if owner and owner.placed else (),
        owner.name if owner else None,
        year,
        citation.date,
        citation.type,
        citation.issuer,
        citation.title or _subject(text, citation),
        candidates=tuple(row.id for row in rows),
    )


def _subject(text: str, citation: Citation) -> str | None:
    """What the act is about: of a programme its whole name behind the type, of others what "về" introduces."""
    if citation.kind == "programme" and citation.type and text.lower().startswith(f"{citation.type.lower()} "):
        return text[len(citation.type) :].strip(" “”\"") or None
    found = re.search(r"\b(?:về|Về)\s+(.*)$", text)
    return found[1] if found else None


def _of_congress(citation: Citation, congress: acts.Congress, owner: Owner | None, setting: Setting) -> Reading:
    place = congress.place
    if congress.level != "toan quoc" and place is None:
        named = acts.congress_of(citation.issuer) if citation.issuer else None
        place = named.place if named else None
        if place is None and congress.level in ("tinh", "thanh pho"):
            place = (
                setting.province
                if congress.level == "tinh"
                else (setting.district or "").partition("thanh-pho-")[2] or None
            )
    whose = "toan-quoc" if congress.level == "toan quoc" else f"{slug(congress.level)}-{place}" if place else ""
    type_ = citation.type or "Nghị quyết"
    return Reading(
        f"c:{slug(type_)}|{whose or '?'}|{congress.ordinal}",
        "cited",
        None,
        (f"dai-hoi-{whose}",) if whose else (),
        citation.issuer or (owner.name if owner else None),
        congress.ordinal,
        citation.date,
        type_,
        citation.issuer,
        citation.title,
        steps=("congress",),
    )


def _witnesses(record: Record, header: Reading, cited: list[Reading | None]) -> Iterable[Reading]:
    """Laws that this source names together with their number, for those who cite them by name alone."""
    document = record.document
    if document.type in _LAW_TYPES and header.number and header.series and document.title:
        titled = laws.read_name(document.title)
        yield from _witness(header, document.title if titled else f"{document.type} {document.title}")
    for reading, citation in zip(cited, record.citations, strict=True):
        if reading and reading.number and reading.series and citation.type in _LAW_TYPES and reading.role == "cited":
            named = _NUMBERED_NAME.match(citation.text)
            if named:
                yield from _witness(reading, " ".join(named[1].split()))


def _witness(reading: Reading, written: str) -> Iterable[Reading]:
    name = laws.read_name(written)
    if name is None or not name.folded or reading.number is None or laws.law_of(reading.number) is not None:
        return
    yield msgspec.structs.replace(
        reading, block=f"l:{name.kind}|{name.folded}", role="witness", title=written, steps=(), file=None, filled=()
    )
