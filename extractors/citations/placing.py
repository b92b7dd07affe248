"""Which of many bodies issued a cited act: from its symbol, the acts around it, the place of the citing document and
the day of the act."""

import re
from functools import cache, lru_cache

from danchieu.extractors import vocabulary
from danchieu.extractors.bodies import complete, match_body
from danchieu.extractors.citations import numbers
from danchieu.extractors.citations.chains import CHANGES, symbol
from danchieu.extractors.citations.mention import Mention
from danchieu.extractors.header.header import Header
from danchieu.extractors.provinces import split_province
from danchieu.extractors.record import Citation, Relation, Repair
from danchieu.extractors.vocabulary import Body, Symbol, Tables

COUNCILS = frozenset(("UBND", "HĐND"))
"""Bodies of many places, whose symbols do not say of which."""
_YEAR = re.compile(r"/((?:19|20)\d\d)/")
MERGERS = "2025-07-01"
"""Day on which the provinces of Nghị quyết 202/2025/QH15 began."""


def issuer_of_symbol(reading: numbers.Reading, header: Header) -> str | None:
    """The issuer that a symbol says with certainty; a local body takes the place of the citing document."""
    bodies: tuple[Symbol, ...] = (
        tuple([s for s in reading.body if (s.position == "party_suffix") is reading.party]) or reading.body
    )
    if reading.symbol.startswith(("TTLT", "TTLB", "TTLN", "NQLT", "CTPH", "KHPH", "QCPH")):
        return _joint_issuers(vocabulary.tables(), reading.symbol)
    if not bodies:
        mine = _own_reading(header.document.number)
        of_house = mine is not None and not mine.body and _house(mine) == _house(reading) != ""
        return header.document.issuer if of_house else None
    if _OFFICE_OF_FINANCE.match(reading.symbol) is not None:
        return "Bộ Tài chính"
    if reading.symbol == "CT":
        return None  # "33/CT" of the Hội đồng Bộ trưởng, "Quyết định số 33/CT": not the tax department
    if bodies[0].body == "ban-chi-dao" or reading.symbol.endswith("-BCH"):
        return None  # "BCĐTW" is any committee of the centre, "BCH" any command or executive committee
    unit = bodies[-1]
    if unit.position == "suffix_or_unit" and reading.code is None and reading.symbol.endswith(f"-{unit.symbol}"):
        return None  # "61/TAKV4-VP": the office of a body whose symbol nobody knows
    place = header.locality
    if bodies[0].symbol == "BCĐ389" and place.province is not None:
        return None  # every province has one
    if place.province is None and (place.district or place.commune) and any(s.needs_locality for s in bodies):
        return None  # "MTTQ" in a paper of a commune: of any level
    if place.province is not None and any(s.needs_locality and s.position == "mixed" for s in bodies):
        bodies = tuple([s for s in bodies if s.needs_locality])  # "MTTQ" in a province: its own Front, or one below
    central = [s for s in bodies if not s.needs_locality]
    own = header.document
    issuers = (own.issuer or "").split(", ")
    highest = reading.symbol.endswith(("VKSTC", "VKSNDTC", "TANDTC"))
    same = central and not highest and central[0].symbol == _own_symbol(own.number)
    if same and central[0].name not in issuers:
        return None  # of the house that bears the symbol itself, or of the central body of that symbol
    if central:
        return central[0].name if len({s.body for s in central}) == 1 else None
    return _local_issuer(bodies, header)


_OFFICE_OF_FINANCE = re.compile(r"TC[/-](?:TCT|CĐKT|TCNH|NSNN|HCVX|TCDN|TCĐN|KBNN|TCHQ|ĐTPT|QLCS)(?!\w)")
"""The Ministry of Finance with the office that drafted, as it wrote its numbers until 1999 ("73-TC/TCT")."""


@lru_cache(maxsize=1024)
def _joint_issuers(tables: Tables, symbol: str) -> str | None:
    """The bodies of a joint circular, each of which its symbol names: "TTLT-BNV-BTC"."""
    names: list[str] = []
    joint = symbol.replace("TTLT/", "TTLT-", 1)
    for part in joint.split("-")[1:] if joint.startswith(("TTLT-", "NQLT-")) else ():
        meant = {s.name for s in tables.symbols if part in (s.symbol, *s.aliases) and not s.needs_locality}
        if len(meant) != 1:
            return None
        names += meant
    return ", ".join(names) if len(names) > 1 else None


def _house(reading: numbers.Reading) -> str:
    """What says the house in a symbol that no vocabulary knows: "TNB" of "QĐ-TNB" and of "TNB-AT"."""
    parts = reading.symbol.split("-")
    house = parts[1] if reading.code and len(parts) > 1 else "" if reading.code else parts[0]
    return house if len(house) >= _SHORTEST_HOUSE else ""


_SHORTEST_HOUSE = 3


@lru_cache(maxsize=64)
def _own_reading(number: str | None) -> numbers.Reading | None:
    """The symbol in the number of the citing document."""
    found = _SYMBOL.match(number or "")
    return numbers.read_symbol(found[2], "/", bool(found["year"])) if found else None


def _own_symbol(number: str | None) -> str | None:
    """The symbol of the body in the number of the citing document."""
    reading = _own_reading(number)
    return reading.body[0].symbol if reading is not None and reading.body else None


_SYMBOL = re.compile(r"\d+[a-zđ]?(?P<year>/\d{4})?[/-]([^\s]+)")


def completed(issuer: str, reading: numbers.Reading, header: Header) -> str:
    """The ministry that a symbol says, where the text has but the beginning of its name, the rest of which stands on
    the next page ("Bộ Lao động" for …-BLĐTBXH), or a name that no ministry has ("Bộ ŸY rế")."""
    said = issuer_of_symbol(reading, header) or ""
    head = "Bộ trưởng " if issuer.startswith("Bộ trưởng ") else ""
    ministry = issuer.removeprefix(head)
    if not ministry.startswith("Bộ ") or not said.startswith("Bộ ") or ministry == said:
        return issuer
    damaged = said.startswith(f"{ministry} ") or (
        not ministry.startswith(_COMMANDS) and "," not in issuer and match_body(ministry, 0) is None
    )
    return f"{head}{said}" if damaged else issuer


_COMMANDS = ("Bộ Chỉ huy", "Bộ Tư lệnh", "Bộ Tổng", "Bộ Tham mưu")


def _local_issuer(bodies: tuple[Symbol, ...], header: Header) -> str | None:
    place = header.locality
    if place.province is None or (bodies[0].symbol == "ĐU" and place.commune is None):
        return None  # "ĐU" is any Party committee but those of the levels above the commune
    if bodies[0].symbol in ("UBND", "HĐND"):
        if place.district or place.commune:
            return None  # of its own level or of the province above: only the text can say
        return f"{bodies[0].symbol} {place.province}"
    if place.district and bodies[0].symbol == "TU":
        return None
    name = bodies[0].name
    if name.startswith(_BELOW_PROVINCE) and not (place.district or place.commune):
        return None  # "18/PGDĐT-TCCB" in a paper of the province: of one of its districts
    if place.province.startswith("thành phố "):
        name = name.removesuffix(" tỉnh")  # "Trung tâm Phục vụ hành chính công tỉnh" of a city
    return complete(name, place)


_BELOW_PROVINCE = ("Phòng ", "Trường ")
"""First words of bodies that no province has as such."""


def share_stated(mentions: list[Mention]) -> None:
    """A number that is repeated alone, with its year in it or with its day, is the act of the body that the text names
    with it once, not of the citing one: the old acts of a province that was merged or became a city. Not where it names
    two. Repeated without its day it is the act named before."""
    stated: dict[str, str] = {}
    before: dict[str, str] = {}  # by number alone
    for mention in mentions:
        number = mention.number or ""
        if number and mention.issuer and not mention.from_symbol:
            if before.setdefault(number, mention.issuer) != mention.issuer:
                before[number] = ""
        elif number and mention.date is None and (mention.issuer or "UBND ").startswith(_OF_MANY):
            said = before.get(number) or ""
            mention.issuer = mention.issuer if said.endswith(mention.issuer or "-") else said or mention.issuer
        act = _act(mention)
        if act is None:
            continue
        if mention.from_symbol or not mention.issuer:
            mention.issuer = stated.get(act) or mention.issuer
            continue
        number = mention.number or ""
        for said in (act, number) if number.endswith(_PARTY) and act != number else (act,):
            if stated.setdefault(said, mention.issuer) != mention.issuer:
                stated[said] = ""


_OF_MANY = ("UBND ", "HĐND ", "Chính phủ")
"""Issuers that a symbol names, which may be those of another place or time."""


def _act(mention: Mention) -> str | None:
    """What tells a local act from others: its number with the year in it, else with its day; None for other acts."""
    number = mention.number or ""
    local = number.endswith(_LOCAL_SYMBOLS) or "/UBND-" in number or "/HĐND-" in number
    if not local or (mention.issuer and not mention.issuer.startswith(_LOCAL)):
        return None
    if _YEAR.search(number) or (number.endswith(_PARTY) and not mention.date):
        return number
    return f"{number} {mention.date}" if mention.date else None


_PARTY = "/TU"
_LOCAL = ("UBND ", "HĐND ", "Chủ tịch UBND ", "Tỉnh ủy ", "Thành ủy ", "Ban Thường vụ ", "Thường trực ")
_LOCAL_SYMBOLS = ("UBND", "HĐND", "UB", "CTUBND", _PARTY)


def share_amended(citing: Citation, mention: Mention, relation: Relation, norm: str) -> None:
    """The issuer that the text names of one alone is that of both acts, where one amends the other."""
    if citing.issuer is None and relation in ("amends", "amended_by"):
        _share_issuer(citing, mention)
    if relation == "amends" and norm.endswith(_BARE_PROVINCE, mention.start, mention.end):
        _share_province(citing, mention)
    council = (citing.issuer or "").partition(" ")[0]
    own = mention.from_symbol and council in COUNCILS and (mention.issuer or "").startswith(council)
    if own and relation in CHANGES:
        mention.issuer = citing.issuer  # a council changes its own acts, not those of the citing document's province


def _share_issuer(other: Citation, mention: Mention) -> None:
    """An act is amended by the body that issued it: where the text names the issuer of one alone, it is that of both.
    Not across a merger of provinces, where another body goes on."""
    if (
        mention.issuer
        and not mention.from_symbol
        and other.type == mention.type
        and symbol(other.number) == symbol(mention.number) != ""
        and (other.date or "9") < MERGERS
    ):
        other.issuer = mention.issuer


def _share_province(other: Citation, mention: Mention) -> None:
    """The province of a listed act is that of the act which it amends, named by "UBND tỉnh" alone: after a merger a
    document lists acts of other provinces than its own."""
    body, _, named = (other.issuer or "").partition(" tỉnh ")
    if named and other.type == mention.type and (mention.issuer or body).partition(" tỉnh")[0] == body:
        mention.issuer = other.issuer


_BARE_PROVINCE = (" tỉnh", "\ntỉnh")


def placed(mention: Mention, header: Header) -> str | None:
    """The issuer with the place of the citing document where its own is missing.

    A province merged on 1 July 2025 began new registers: an older act of "UBND tỉnh" may be of another province. What
    a province issued before it was split is not of the parts.
    """
    issuer = mention.issuer or ""
    if mention.kind == "named" and issuer.startswith(("Đại hội", "Đảng bộ")):
        return _placed_congress(issuer, header)
    placed = issuer if mention.from_symbol else _with_place(issuer, header)
    if mention.from_symbol and mention.date:
        if _ended(issuer, mention.date) or _began_later(issuer, mention.date):
            return None
        placed = of_era(placed, mention.date)
    return _of_province(issuer, placed, mention, header)


def of_era(issuer: str, day: str) -> str:
    """What the body that a symbol or a type means was called on a day: "125-CP" of 1978 is of the Hội đồng Chính phủ, a
    Pháp lệnh of 1988 of the Hội đồng Nhà nước."""
    former = vocabulary.tables().bodies_by_id[_FORMER[issuer]] if issuer in _FORMER else None
    if former is None or not (former.valid_from or "") <= day <= (former.valid_to or ""):
        return issuer
    return former.name


def _ended(name: str, day: str) -> bool:
    """Whether a body that a symbol means had ended long before a day, so that another bears its symbol ("88/TTr-HĐBT"
    of 2021)."""
    body = _by_name(vocabulary.tables()).get(name)
    return body is not None and body.successor is not None and int(day[:4]) > int((body.valid_to or "9999")[:4]) + 1


def _began_later(name: str, day: str) -> bool:
    """Whether a body that a symbol means began long after a day, so that another bore its symbol ("91/QĐ-CT" of 2002,
    of a chairman, not of the Cục Thuế of 2025)."""
    began = _beginnings(vocabulary.tables()).get(name)
    return began is not None and int(day[:4]) < int(began[:4]) - 1


@cache
def _beginnings(tables: Tables) -> dict[str, str]:
    named: dict[str, str] = {}
    for body in tables.bodies:
        if body.valid_from:
            named[body.name] = min(body.valid_from, named.get(body.name, body.valid_from))
    return named


@cache
def _by_name(tables: Tables) -> dict[str, Body]:
    return {body.name: body for body in tables.bodies if body.valid_to}


def repair_committee(mention: Mention) -> None:
    """The symbol of a committee of the Party written "TƯ", which its issuer tells: "13-NQ/TƯ của Tỉnh ủy"."""
    issuer, number = mention.issuer or "", mention.number or ""
    usual = "TU" if issuer.startswith(("Tỉnh ủy", "Thành ủy")) else "TW" if issuer in _CENTRAL_PARTY else None
    if usual is not None:
        mention.number = number.removesuffix("TƯ") + usual
        mention.repairs = [*mention.repairs, Repair("number", number, mention.number, "damaged_symbol")]


_CENTRAL_PARTY = ("Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương Đảng", "Trung ương Đảng")


_FORMER = {"Chính phủ": "hoi-dong-chinh-phu", "Ủy ban Thường vụ Quốc hội": "hoi-dong-nha-nuoc"}


def _of_province(issuer: str, placed: str, mention: Mention, header: Header) -> str | None:
    """The issuer with the province of the citing document, where the act is of that."""
    province = _bare(header.locality.province or "")
    own = province and (placed != issuer or mention.from_symbol) and placed.endswith(province)
    day = mention.date or _year_of(mention.number)
    if not own or not day:
        return placed
    if day < MERGERS <= (header.document.date or "") and province in _merged(vocabulary.tables()):
        return None
    whole = split_province(province, day)
    if whole is None:
        return placed
    if header.locality.province != f"tỉnh {province}":
        return None  # of the city itself, which was a part of the province, or of that
    return placed.removesuffix(province) + whole.name


def _year_of(number: str | None) -> str | None:
    """The last day of the year that stands in a number ("41/2017/NQ-HĐND")."""
    year = _YEAR.search(number) if number else None
    return f"{year[1]}-12-31" if year is not None else None


def _bare(province: str) -> str:
    """The name of a province without "tỉnh" or "thành phố", as committees of the Party have it."""
    return province.removeprefix("tỉnh ").removeprefix("thành phố ")


@cache
def _merged(tables: Tables) -> frozenset[str]:
    return frozenset(p.name for p in tables.provinces if p.valid_from == MERGERS and p.merged_with)


def _with_place(issuer: str, header: Header) -> str:
    """An issuer with its place; of several the last bears that of all ("Sở Y tế, Sở Tài chính tỉnh …"), but "UBND tỉnh"
    has its own."""
    *others, last = issuer.split(", ")
    if not _needs_place(last):
        return issuer
    others = [complete(one, header.locality) if one.endswith(" tỉnh") else one for one in others]
    return ", ".join((*others, complete(last, header.locality)))


@cache
def _needs_place(issuer: str) -> bool:
    match = match_body(issuer, 0)
    return (match is not None and match.needs_place and match.end == len(issuer)) or issuer.endswith(" tỉnh")


def _placed_congress(issuer: str, header: Header) -> str:
    place = header.locality
    for kind, where in (("tỉnh", place.province), ("thành phố", place.district or place.province)):
        if where and where.startswith(kind):
            issuer = re.sub(rf"(?i) {kind}(?= lần)", f" {where}", issuer)
    return issuer
