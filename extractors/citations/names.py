"""Acts named without a number: laws by name, Party resolutions by congress or conference.

Each reader takes the place where a type word starts and says how far the name goes, or None where it is no reference
("Luật này", "các nghị quyết của Đảng"). What follows a name and belongs to it (date, year, "(sửa đổi)") is inside.
"""

import re
from functools import cache
from typing import NamedTuple

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.bodies import match_body
from danchieu.extractors.dates import begins_sentence, match_date
from danchieu.extractors.lexicon import Lexicon
from danchieu.extractors.record import Kind, Repair
from danchieu.extractors.vocabulary import Tables


class Name(msgspec.Struct, frozen=True, gc=False):
    """A named act in the normalised text. issuer: canonical, where the name says it; known: to the vocabulary."""

    start: int
    end: int
    kind: Kind
    type: str
    date: str | None
    issuer: str | None
    known: bool
    repair: Repair | None
    inner: tuple["Amended", ...] = ()
    """Laws named inside an amending law's name."""


class Amended(NamedTuple):
    """A law in the name of one that amends it; number: its own, None where the name gives none."""

    start: int
    end: int
    type: str
    number: str | None
    date: str | None


_LAW_TYPES = {"luật": "Luật", "bộ luật": "Bộ luật", "pháp lệnh": "Pháp lệnh", "hiến pháp": "Hiến pháp"}
_LAW_TYPE = re.compile(r"(bộ\s+luật|luật|pháp\s+lệnh|hiến\s+pháp)(?![^\W_])", re.IGNORECASE)
_AMENDING = re.compile(
    r"""\s*(?:về\s+việc\s+)?(?:s[ửừ]a\s+đ[ổồ]i(?:\s*,?\s*(?:và\s+)?b[ổỏồố]\s+[sx][uư]ng)?|bổ\s+[sx]ung(?:,\s+sửa\s+đổi)?|bãi\s+bỏ)
    (?:\s*,?\s*(?:một\s+số\s+)?(?:điều(?:\s+\d+[a-z]?(?:\s*(?:,|và)\s*(?:điều\s+)?\d+[a-z]?)*)?|nội\s+dung|quy\s+định))?(?:,?\s*khoản)?(?:\s+(?:của|trong))?\s*(?:các\s+)?""",
    re.VERBOSE | re.IGNORECASE,
)
_SEVERAL_LAWS = re.compile(
    r"\d{1,3}\s+(?:bộ\s+luật|luật)(?![^\W_])(?:\s+(?:có\s+)?liên\s+quan\s+đến\s+quy\s+hoạch)?", re.IGNORECASE
)
"""How many laws an amending one is about: "Luật sửa đổi, bổ sung một số điều của 37 Luật có liên quan …"."""
_AND_LAW = re.compile(
    r"\s*(?:,|;|và|,\s*và)\s+(?=(?:bộ\s+luật|luật|pháp\s+lệnh)\b(?!\s+s[ửừ]a\s+đ[ổồ]i))", re.IGNORECASE
)
_NOT_A_NAME = re.compile(
    r"\s+(?:sư|gia|học|này|nói|Việt\s+Nam|pháp(?!\s+điển)|căn\s+cứ|định|lệ|lao\s+động\s+nước|trên|khác|chuyên\s+ngành|liên\s+quan|hiện\s+hành|quốc\s+tế|cơ\s+bản|có|của|được|do"
    r"|và|hoặc|về\s+việc|theo|tại|trong|đã|sửa\s+đổi|số|ngày|năm|là|mới|hôm|đó|kia|(?:tổng\s+|chi\s+)?cục|vụ|UBND)(?![^\W_])",
    re.IGNORECASE,
)
# "Bộ luật quốc tế về an ninh tàu biển và cảng biển", "Bộ luật Phòng, chống doping thế giới": no National Assembly's.
_WORLD_CODE = re.compile(
    r"\s+(?:quốc\s+tế\s+về\s+[^\W\d_]\w*(?:\s+(?!(?:của|được|theo|ngày|có|do|quy|tại|là|này|năm|đã|và\s+các)\b)[^\W\d_]\w*){1,9}"
    r"|[^\W\d_]\w*(?:,?\s+(?!(?:Luật|Bộ|của|được|theo)\b)[^\W\d_]\w*){0,5}\s+thế\s+giới)(?!\w)",
    re.IGNORECASE,
)
_LIKE_A_NAME = frozenset({"gia", "được", "duộc"})  # "Luật gia" is a jurist; without its marks it is "Luật Giá"
_OF_VIETNAM = re.compile(r"\s+Việt\s+Nam(?=\s+(?:ngày|năm|số)\s)")
_ABOUT = re.compile(r"về\s+", re.IGNORECASE)
_LAW_YEAR = re.compile(
    r"(?:\s*\(?(?:được\s+)?(?:sửa\s+đổi(?:\s*,\s*bổ\s+sung)?|hợp\s+nhất)\)?(?=\s+(?:năm\s+)?(?:19|20)\d\d))?\s*,?\s*(?:năm\s+)?((?:19|20)\d\d)(?![\d/])(?!\s*-)",
    re.IGNORECASE,
)
_ON_DAY = re.compile(
    r"\s*,?\s*(?:\(\s*(?:sửa\s+đổi|hợp\s+nhất)[^()]{0,12}\)\s*)?(?:(?:của|do|được)\s+(?:Quốc\s+hội|Hội\s+đồng\s+Nhà\s+nước|[UỦ][ỷy]\s+ban\s+[Tt]hường\s+vụ\s+Quốc\s+hội|nước(?=\s))(?:\s+(?!ngày)[^\W\d_]+){0,14}?,?\s+"
    r"(?=ngày\s+\d))?(?:\(?\s*(?:đã\s+)?(?:được\s+)?(?:Chủ\s+tịch\s+nước\s+)?(?:thông\s+qua|ban\s+hành|công\s+bố)\s+)?(?=ngày)",
    re.IGNORECASE,
)
# "đã được Quốc hội nước … khóa XI, kỳ họp thứ 4 thông qua ngày"
_ADOPTED = re.compile(
    r"""(?:\s*\(sửa\s+đổi\))?[\s,(]*(?:đã\s+)?(?:được\s+)?(?:[UỦ][ỷy]\s+ban\s+[Tt]hường\s+vụ\s+|UBTV)?(?:Quốc\s+hội|QH)(?!\w)[^;.:()“”]{0,90}?
    thông\s+qua\s+(?:tại\s+kỳ\s+họp\s+thứ\s+\w+(?:\s+\w+)?,?\s+)?(?=ngày\s)""",
    re.VERBOSE,
)
_LONGEST_ADOPTION = 160
_OPENS_AMENDING, _OPENS_DAY, _OPENS_YEAR = "sSbBvV", "nNđĐtTbBcCsSd", "0123456789nNđĐsShH"
"""First letters of the patterns above, by which most places are told apart without them."""
# An unknown name goes on over words until a sign or a word that no name of a law runs over.
_UNKNOWN_NAME = re.compile(
    r'''\s+[^\W\d_][\w]*(?:(?!\s*\n\s*\n\s*[A-ZĐÀ-Ỵ])(?:\s+|\s?-\s?|,\s(?=(?:chống|bổ\s+trợ|sử\s+dụng|khai\s+thác|phòng|thuế|cư\s+trú|công\s+chức|môi)\b))
    (?!(?:Căn\s+cứ|Theo|Xét|Chính\s+phủ\s+ban|ngày|năm|số|của|và\s+(?:các|văn|những|Luật|Bộ|Pháp\s+lệnh|Nghị|Thông|quy|xem\s+xét|đề\s+nghị|yêu\s+cầu|chỉ\s+đạo|triển\s+khai|báo\s+cáo|rà\s+soát)|đảm\s+bảo|được|quy\s+định|có|theo|trong|tại|để|cho|thì|là|đã|do|bằng|từ|đến|nêu|này
      |hiện|sửa|hoặc|phải|không\s+(?:được|phải|có|quy|còn|thuộc)|khi|nếu|bởi|trên|nhằm|như|ban\s+hành|công\s+bố|hướng\s+dẫn|trước|sau|Luật|Pháp\s+lệnh|Bộ|Nghị|Thông|Điều\s+\d|Khoản|khoản|điểm|điều\s+\d)\b)
    [^\W\d_][\w/]*){0,14}(?:\s+(?:“[^”]{3,60}”|"[^"]{3,60}"))?''',
    re.VERBOSE,
)


# An unknown name with a comma inside shows by the date, year or number behind it: "Pháp lệnh Bưu chính, viễn thông
# ngày".
_LISTED_SUBJECT = re.compile(
    r"(?:,\s+(?!(?:Luật|Bộ|Nghị|Thông|Pháp)\s)[^\W\d_]\w*(?:\s+(?!ngày\s|năm\s|số\s)[^\W\d_]\w*){0,17}){1,3}"
    r"(?=\s+(?:ngày\s+\d|số\s+\d|năm\s+\d{4}))"
)


_QUOTED_NAME = re.compile(r"""(\s+(?:“[^”\n]{3,200}”|"[^"\n]{3,200}"))\s+ngày\s+\d""")
_DAY = re.compile(r"\s+ngày\s+\d")  # "Luật tổ chức tín dụng ngày 16": a day tells that small letters are a name


def first_letter(text: str, pos: int) -> str:
    """The first character behind blanks, commas and brackets, "" where none is near."""
    return text[pos : pos + 6].lstrip(" \t\r\n\x0b\x0c,(")[:1]


def read_law(text: str, pos: int, latest: int = 9999) -> Name | None:
    """A law, code, ordinance or constitution by name whose type word starts at `pos`.

    latest: year of the citing document; "kinh phí thực hiện Pháp lệnh … năm 2020" in 2019 speaks of the money.
    """
    word = _LAW_TYPE.match(text, pos)
    if word is None:
        return _code_in_initials(text, pos, latest)
    kind = _LAW_TYPES[" ".join(word[1].lower().split())]
    if kind != "Hiến pháp" and text[word.end() : word.end() + 1] in (",", ";"):
        return None
    issuer = "Ủy ban Thường vụ Quốc hội" if kind == "Pháp lệnh" else "Quốc hội"
    amending = None
    if kind != "Hiến pháp" and first_letter(text, word.end()) in _OPENS_AMENDING:
        amending = _AMENDING.match(text, word.end())
    if amending and (several := _SEVERAL_LAWS.match(text, amending.end())):
        return _dated(text, pos, several.end(), kind, issuer, None, latest, ())
    if amending and (amended := _amended_laws(text, amending.end())):
        end = amended[-1].end
        if amended[-1].number is not None:
            date = _day_of_all(amended)
            return Name(pos, end, "law", kind, date, issuer, True, None, tuple(amended))
        return _dated(text, pos, end, kind, issuer, None, latest, tuple(amended))
    name_end = _law_name(text, word.end(), kind, word[1][0].isupper())
    if kind == "Bộ luật" and not (name_end and name_end[1]) and (code := _WORLD_CODE.match(text, word.end())):
        return Name(pos, code.end(), "law", kind, None, None, False, None)
    if name_end is None:
        return _by_its_day(text, pos, word.end(), kind, issuer) if word[1][0].isupper() else None
    end, years = name_end
    if years is not None and not years and (tail := _LISTED_SUBJECT.match(text, end)):
        end = tail.end()
    return _dated(text, pos, end, kind, issuer, years, latest, ())


def _code_in_initials(text: str, pos: int, latest: int) -> Name | None:
    """A code by its initials, as courts and prosecutors write it ("khoản 1 Điều 134 BLHS năm 2015")."""
    initials = _INITIALS.match(text, pos)
    full = codes_by_initials(vocabulary.tables()).get(initials[0]) if initials is not None else None
    if initials is None or full is None:
        return None
    known = _laws(vocabulary.tables())["Bộ luật"].longest(full.removeprefix("Bộ luật "), 0)
    return _dated(text, pos, initials.end(), "Bộ luật", "Quốc hội", known and known[1], latest, ())


_INITIALS = re.compile(r"(?<![\w/(-])BL[A-ZĐ]{2,4}(?![\w/-])")


@cache
def codes_by_initials(tables: Tables) -> dict[str, str]:
    """Names of codes by their initials: "BLHS" is Bộ luật Hình sự."""
    return {short: law.name for law in tables.laws for short in law.short_names if short.isalpha() and short.isupper()}


def _by_its_day(text: str, start: int, end: int, kind: str, issuer: str) -> Name | None:
    """A law named by its day alone: "Pháp lệnh ngày 22 tháng 1 năm 1981"."""
    date = match_date(text, end) if first_letter(text, end) in ("n", "N") else None
    return Name(start, date.end, "law", kind, date.value, issuer, False, None) if date and date.value else None


_Years = frozenset[int] | None


def _law_name(text: str, pos: int, kind: str, capital: bool = True) -> tuple[int, _Years] | None:
    """End of a law's name and the years in which laws of that name were passed (empty: not in the vocabulary).

    capital: the type word begins with one; "pháp lệnh về …" otherwise speaks of ordinances at large.
    """
    lexicons = _laws(vocabulary.tables())
    names = lexicons[kind]
    start = pos
    while start < len(text) and text[start].isspace():
        start += 1
    if (about := _ABOUT.match(text, start)) is not None:
        start = about.end()
    found = names.longest(text, start)
    if (noted := _NOTED_NAME.match(text, start)) is not None:  # "Luật Đầu tư công3": the mark of a note
        whole = names.longest(noted[1], 0)
        found = (start + whole[0], whole[1]) if whole is not None and whole[0] == len(noted[1]) else found
    if found is None and kind == "Luật" and capital:  # "Luật lao động": a code
        found = lexicons["Bộ luật"].longest(text, start)
    if found is not None and text[start : found[0]].lower() in _LIKE_A_NAME:
        found = None
    if found is not None:
        of_the_country = _OF_VIETNAM.match(text, found[0])
        return (of_the_country.end(), found[1]) if of_the_country else found
    begun = names.begun(text, start)
    if kind == "Hiến pháp":
        return pos, None
    unknown = None
    if capital and (quoted := _QUOTED_NAME.match(text, pos)):
        return quoted.end(1), frozenset()
    if not _NOT_A_NAME.match(text, pos):
        unknown = _UNKNOWN_NAME.match(text, pos)
        if unknown and not (text[start : start + 1].isupper() or (kind == "Pháp lệnh" and capital)):
            unknown = unknown if capital and _DAY.match(text, unknown.end()) else None
    if unknown is None:
        return (begun, None) if begun else None
    end = _capitals_end(text, start, unknown.end()) if text[start : start + 4].isupper() else unknown.end()
    return (begun, None) if begun and begun >= end else (end, frozenset())


_NOTED_NAME = re.compile(r"([^\W\d_]+(?:,?\s[^\W\d_]+){0,9})\d{1,2}(?![\w/])")


def _capitals_end(text: str, start: int, end: int) -> int:
    """Where a name set in capitals ends: before the first word that is not."""
    reached = start
    for word in re.finditer(r"\w+", text[start:end]):
        if not word.group().isupper():
            break
        reached = start + word.end()
    return reached


# The number of a law, where another law of the list follows or not.
_LAW_NUMBER = re.compile(r"\s*,?\s*số\s*:?\s*(\d{1,3}/(?:19|20)\d\d/(?:UBTV)?QH\s?\d{1,2})(?!\w)")


def _amended_laws(text: str, pos: int) -> list[Amended]:
    """The laws in an amending law's name. "và" leads to the last. A number behind one is its own when others have
    theirs, or when it is known as that of the law; one number at the end of all is the amending law's."""
    laws: list[Amended] = []
    closed = False
    while (word := _LAW_TYPE.match(text, pos)) is not None:
        kind = _LAW_TYPES[" ".join(word[1].lower().split())]
        name = _law_name(text, word.end(), kind)
        if name is None:
            break
        end, years = name
        if years is not None and not years and (tail := _LISTED_SUBJECT.match(text, end)):
            end = tail.end()
        law = Amended(pos, end, kind, None, None)
        numbered = _numbered(text, law)
        further = None if closed else _AND_LAW.match(text, numbered.end)
        if further is not None or any(earlier.number for earlier in laws) or _is_principal(numbered):
            law = numbered
        laws.append(law)
        if further is None:
            break
        closed = "và" in further.group()
        pos = further.end()
    return laws


def _day_of_all(laws: list[Amended]) -> str | None:
    """The day behind the number of the last law, when it is that of the amending one: of another year than the last, or
    the only one in the list."""
    last = laws[-1]
    if last.date is None or last.number is None:
        return None
    if last.number.split("/")[1] != last.date[:4]:
        laws[-1] = last._replace(date=None)
        return last.date
    if len(laws) < 2 or any(law.date for law in laws[:-1]):
        return None
    laws[-1] = last._replace(date=None)
    return last.date


def _numbered(text: str, law: Amended) -> Amended:
    number = _LAW_NUMBER.match(text, law.end)
    if number is None:
        return law
    date = match_date(text, number.end())
    end = date.end if date else number.end()
    return law._replace(end=end, number="".join(number[1].split()), date=date.value if date else None)


def _is_principal(law: Amended) -> bool:
    return law.number is not None and law.number in _principal_laws(vocabulary.tables())


@cache
def _principal_laws(tables: Tables) -> frozenset[str]:
    """Numbers of the laws that are no mere amendments of others."""
    return frozenset(law.number for law in tables.laws if law.number and not _AMENDS.search(law.name))


_AMENDS = re.compile(r"s[ửừ]a\s+đ[ổồ]i")


def _dated(
    text: str,
    start: int,
    end: int,
    kind: str,
    issuer: str,
    years: _Years,
    latest: int,
    inner: tuple[Amended, ...],
) -> Name:
    known = years is None or bool(years)
    ahead = first_letter(text, end)
    day = _ON_DAY.match(text, end) if ahead in _OPENS_DAY else None
    if day is None and "ông qua" in text[end : end + _LONGEST_ADOPTION]:
        day = _ADOPTED.match(text, end)
    if day is not None and "ội đồng Nhà nước" in day[0]:
        issuer = "Hội đồng Nhà nước"
    date = match_date(text, day.end()) if day else None
    if date is not None and begins_sentence(text, end, date.end):
        return Name(start, end, "law", kind, None, issuer, known, None, inner)
    if day is not None and date is not None and "họp" in day.group():  # a sentence about the law, not part of its name
        return Name(start, end, "law", kind, date.value, issuer, known, date.repair, inner)
    if date is not None:
        return Name(start, date.end, "law", kind, date.value, issuer, known, date.repair, inner)
    year = _LAW_YEAR.match(text, end) if ahead in _OPENS_YEAR else None
    if year and (int(year[1]) > latest or (kind == "Pháp lệnh" and not (years and int(year[1]) in years))):
        year = None
    return Name(start, year.end() if year else end, "law", kind, None, issuer, known, None, inner)


_SHORT_BODIES = (
    ("Hội đồng nhân dân", "HĐND"), ("Ủy ban nhân dân", "UBND"), ("Quốc hội", "QH"), ("Tòa án nhân dân", "TAND"),
    ("Viện kiểm sát nhân dân", "VKSND"), ("chính quyền địa phương", "CQĐP"),
    ("Mặt trận Tổ quốc", "MTTQ"),
    ("văn bản quy phạm pháp luật", "văn bản QPPL"), ("văn bản quy phạm pháp luật", "VBQPPL"),
)  # fmt: skip
"""Words in names of laws, and how these names are shortened ("Luật Tổ chức HĐND và UBND")."""


@cache
def _laws(tables: Tables) -> dict[str, Lexicon[_Years]]:
    passed: dict[tuple[str, str], set[int]] = {}
    for law in tables.laws:
        for written in (law.name, *law.short_names):
            word = _LAW_TYPE.match(written)
            if word is None:
                continue
            rest = re.sub(r"(?:\s+năm)?\s+(?:19|20)\d\d$", "", written[word.end() :]).strip()
            if rest:
                passed.setdefault((_LAW_TYPES[word[1].lower()], rest), set()).add(law.year or 0)
    names: dict[str, Lexicon[_Years]] = {kind: Lexicon() for kind in _LAW_TYPES.values()}
    for (kind, rest), years in passed.items():
        names[kind].add(rest, frozenset(years))
        head, comma, last = rest.rpartition(", ")
        forms = [rest]
        if comma:  # "…, Ủy ban nhân dân" is also written "… và Ủy ban nhân dân"
            forms.append(f"{head} và {last}")
        head, conjunction, last = rest.rpartition(" và ")
        if conjunction:  # "Pháp lệnh Phí và lệ phí" also "… Phí, lệ phí"
            forms.append(f"{head}, {last}")
        for full, short in _SHORT_BODIES:
            forms += [form.replace(full, short) for form in forms if full in form]
        for form in forms[1:]:
            names[kind].add(form, frozenset(years), keep=True)
    for rest in ("nước Cộng hòa xã hội chủ nghĩa Việt Nam", "nước CHXHCN Việt Nam", "Việt Nam"):
        names["Hiến pháp"].add(rest, None)
    return names


_ORDINAL = r"(?:lần\s+)?thứ\s+(?:[IVXLC]+(?![^\W_])|\d+(?!\d)|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?:\s+\w+)?)"
_TERM = r"(?:\s*,?\s*(?:nhiệm\s+kỳ|khóa|khoá)\s+(?:[IVXLC]+(?![^\W_])|\d{4}\s*-\s*\d{4}|\d{1,2}(?!\d)))"
_UNION = (
    r"(?-i:Hội\s[A-ZĐ]|Công\s+đoàn|Đoàn\s(?:toàn|tỉnh|thành|[A-ZĐ])|Phụ\s+nữ|MTTQ|Mặt\s+trận|Liên\s+đoàn)"
)
"""How the names of the Front and the mass organisations begin."""
_CONGRESS = re.compile(
    rf"""(?P<type>nghị\s+quyết|văn\s+kiện)\s+(?:của\s+)?
    (?P<issuer>(?:đại\s+hội\s+)?(?:đại\s+biểu\s+)?
      (?:toàn\s+quốc(?:\s+của\s+đảng)?|đảng\s+toàn\s+quốc|đảng\s+bộ(?:\s+(?!lần)[\w-]+){{1,7}}?|đảng)?
      \s*(?:{_ORDINAL}|(?P<roman>[IVX]+)(?![^\W_]))(?!\s+(?:{_UNION}|(?:của\s+)?(?:ban\s+chấp\s+hành|bch)\s)))
    (?:(?P<party>\s+của\s+đảng(?:\s+cộng\s+sản\s+việt\s+nam)?(?!\s+bộ))
      |\s+(?P<of>đảng\s+bộ\s+(?:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường)(?:\s+(?-i:[A-ZĐ])\w*){{0,3}}))?{_TERM}?""",
    re.VERBOSE | re.IGNORECASE,
)
_OTHER_CONGRESS = re.compile(
    rf"""(?P<type>nghị\s+quyết)\s+(?:của\s+)?(?P<issuer>đại\s+hội\s+(?:đại\s+biểu\s+)?(?:toàn\s+quốc\s+)?
      (?:(?={_UNION})[^,;.:()“”\d\n]{{3,70}}?\s+{_ORDINAL}|(?:{_ORDINAL}|[IVX]+)\s+(?={_UNION})[^,;.:()“”\d\n]{{3,50}}?
      (?:Việt\s+Nam|tỉnh(?:\s+[A-ZĐ]\w+){{1,3}}|toàn\s+quốc))){_TERM}?""",
    re.VERBOSE | re.IGNORECASE,
)
"""A congress of the Front or of a mass organisation."""
_CONFERENCE = re.compile(
    r"""(?P<type>nghị\s+quyết|kết\s+luận|thông\s+báo)\s+(?:của\s+)?(?:hội\s+nghị\s+)?
    (?:(?:lần\s+)?thứ\s+\w+(?:\s+\w+)?\s+)?(?:\(\s*lần\s+(?:thứ\s+)?\w+\s*\)\s+)?(?:ban\s+chấp\s+hành\s+|bch\s+)?(?:trung\s+ương|tw(?!\d)|(?=tw\d)|t\.ư)(?:\s+đảng)?
    (?:(?:\s+|tw)(?:lần\s+)?(?:thứ\s+)?(?:\d{1,2}|[IVX]+|\w+)(?=\s*,?\s*\(?(?:khóa|khoá|lần)))?(?:\s*\(?\s*lần\s+(?:thứ\s+)?(?:\d|hai)\s*\)?)?
    \s*,?\s*\(?(?:khóa|khoá)\s+(?:[IVX]+|\d{1,2})\)?""",
    re.VERBOSE | re.IGNORECASE,
)
_BY_BODY = re.compile(
    r"(?P<type>Nghị\s+quyết|Nghị\s+định|Kết\s+luận|Chỉ\s+thị)\s+"
    r"(?:của\s+(?:Hội\s+nghị\s+(?:toàn\s+thể|thường\s+vụ)\s+)?|(?=(?-i:Hội\s+đồng\s+(?:Chính\s+phủ|Bộ\s+trưởng|nhân\s+dân)|HĐND\s)))",
    re.IGNORECASE,
)
_IN_SESSION = re.compile(r"\s+(?:trong|tại)\s+phiên\s+họp(?:\s[^,;.:()\d]{0,80}?)??(?=\s+ngày\s)")
"""Where a resolution was passed, between the body and its day."""
_AND_COMMITTEE = re.compile(
    r"\s*[-–]\s*Ban\s+Chấp\s+hành\s+Trung\s+ương(?:\s+Đảng)?(?:\s+(?:khóa|khoá)\s+[IVX]+)?"
)
"""The committee that the Politburo belongs to, behind it."""
_PAIR = (  # a comma inside a name ("phòng, chống dịch", "kinh tế - xã hội, quốc phòng - an ninh")
    r",(?=\s(?:chống|công\s+nghệ|lệ\s+phí|chữa|bồi\s+dưỡng|quốc\s+phòng|an\s+ninh|bảo\s+đảm\s+quốc|dự\s+toán\s+ngân|"
    r"nông\s+(?:thôn|dân)|lâm\s+trường|đổi\s+mới|lãng\s+phí|tiêu\s+cực)(?![^\W_]))"
)
_SUBJECT = re.compile(
    rf"\s+(?:về(?:\s+việc)?)\s+(?:[^;:.,()“”|\t\n]|{_PAIR}){{4,200}}?(?!{_PAIR})"
    r"(?=\s+và\s+các\s|\s*[;:.,()“”|\t]|\s*\n\s*\n|\s*$|\s+(?:trên\s+địa\s+bàn|tại\s+Quyết))"
)


def read_named(text: str, pos: int) -> Name | None:
    """A resolution or conclusion known by its congress, its conference or its issuer and subject, starting at `pos`."""
    match = _CONGRESS.match(text, pos)
    if match is not None and (match["roman"] is None or "đại" in match["issuer"].lower()):
        held = match["issuer"]
        if match["of"] is not None:  # "Đại hội đại biểu lần thứ XV Đảng bộ thành phố"
            begins = _ORDINAL_AT.search(" ".join(held.split()))
            words = " ".join(held.split())
            held = f"{words[: begins.start()]}{match['of']} {words[begins.start() :]}" if begins else held
        issuer = _congress(held)
        return Name(pos, match.end(), "named", _type(match["type"]), None, issuer, True, None)
    match = _OTHER_CONGRESS.match(text, pos)
    if match is not None:
        held = " ".join(match["issuer"].split())
        return Name(pos, match.end(), "named", _type(match["type"]), None, held[0].upper() + held[1:], True, None)
    match = _CONFERENCE.match(text, pos)
    if match is not None:
        return Name(pos, match.end(), "named", _type(match["type"]), None, "Ban Chấp hành Trung ương Đảng", True, None)
    match = _BY_BODY.match(text, pos)
    if match is not None:
        body = match_body(text, match.end())
        committee = _AND_COMMITTEE.match(text, body.end) if body else None
        subject = _SUBJECT.match(text, committee.end() if committee else body.end) if body else None
        if body is not None and subject is not None and not _plural(text, pos):
            return Name(pos, subject.end(), "named", _type(match["type"]), None, body.name, False, None)
        session = _IN_SESSION.match(text, body.end) if body is not None else None
        end = session.end() if session is not None else body.end if body is not None else 0
        day = match_date(text, end) if body is not None and first_letter(text, end) in ("n", "N") else None
        if body is not None and day is not None and day.value and not _plural(text, pos):
            return Name(pos, day.end, "named", _type(match["type"]), day.value, body.name, False, None)
    return None


def _plural(text: str, pos: int) -> bool:
    """Whether no certain act is meant: several, or one that is yet to come ("Khi có Nghị quyết của …")."""
    return text[max(0, pos - 10) : pos].lower().rstrip().endswith((" các", "những", "một số", "khi có", " hoặc"))


def _type(written: str) -> str:
    return " ".join(written.split()).capitalize()


def _congress(written: str) -> str:
    """Canonical issuer of a congress resolution: "Đại hội đại biểu toàn quốc lần thứ XIII"."""
    name = " ".join(written.split())
    ordinal = re.sub(r"(?i)^(?:lần )?thứ ", "", name[_ORDINAL_AT.search(name).start() :])  # type: ignore[union-attr]
    ordinal = ordinal.upper() if re.fullmatch(r"(?i)[ivxlc]+", ordinal) else ordinal.lower()
    if "đảng bộ" not in name.lower():
        return f"Đại hội đại biểu toàn quốc lần thứ {ordinal}"
    held_by = name[: _ORDINAL_AT.search(name).start()].strip()  # type: ignore[union-attr]
    held_by = held_by.capitalize() if held_by.isupper() else held_by[:1].upper() + held_by[1:]
    return f"{held_by} lần thứ {ordinal}"


_ORDINAL_AT = re.compile(rf"(?:{_ORDINAL}|[IVX]+)$", re.IGNORECASE)
