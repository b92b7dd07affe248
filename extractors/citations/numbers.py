"""Numbers with symbols: finding what may be one, and its canonical spelling.

State numbers are n/CODE-BODY, n/year/CODE-BODY, n/BODY-UNIT (letters) and n/year/QHk (Nghị định 30/2020/NĐ-CP, Phụ lục
I and III); Party numbers are n-CODE/BODY (Hướng dẫn 36-HD/VPTW). The order of hyphen and slash is the surest sign of
the branch.
"""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.record import Repair
from danchieu.extractors.text import SMALL, fold
from danchieu.extractors.vocabulary import Symbol, Tables

_LETTER = r"[^\W\d_]"
_BEFORE_YEAR = r"-(?:(?<=ố\s\d-)|(?<=ố\s\d\d-)|(?<=ố\s\d{3}-)|(?<=ố\s\d{4}-))(?=(?:19|20)\d\d)"
"""A hyphen before the year of a number: "Chỉ thị số 18-2001/CT-TTg"."""
_SHORT_YEAR = (
    r"[/-][4-9]\d(?=/(?:NQ|NĐ|TT|TTLN|TTLT|TTLB|QĐ|CT|HĐTP|HĐBT|HĐNN|KHXX|NCPL|TATC)(?:[/-][A-ZĐ]|(?![\w/-])))"
)
"""A year of two digits, as the courts and some ministries wrote it until the 1990s: "01/89/HĐTP", "05/93/TT-BTC"."""
_NUMBER = re.compile(
    rf"""(?<![\d/])(?<!\d[OIl])(?P<n>(?:\d{{1,3}}{_SHORT_YEAR}|\d{{1,5}}|[Il]?\d[\dOIl]{{1,4}}|[OIl]\d{{1,4}})(?:\.\d{{1,2}})?(?:[A-Za-zĐ]|\s[a-d](?=/(?:19|20)\d\d/))?)
    (?:(?:\s{{0,2}}/\s{{0,2}}|{_BEFORE_YEAR})(?P<year>(?:[1lI]9|2[0O])[\dOIl]{{2}}))?
    (?P<sep>\s{{0,3}}[/-]\s{{0,3}}(?:(?<=[\s]/\s)/\s?)?|\s(?=[A-ZĐ]{{1,6}}[/-][A-ZĐ]|SL(?![^\W_]))|(?=(?:TTr|QĐĐ?|KH|CV|BC|TB|TC|TM|BXD)[/-][A-ZĐ])|(?<=/\d{{4}})(?=(?:NĐ|TT|NQ|CT|TTLT)[/-][A-ZĐ]))
    (?P<symbol>(?:[0O]Đ|{_LETTER})[\w&]*(?:\s?[-/]\s{{0,3}}(?:-\s?)?{_LETTER}[\w&]*|[.+]{_LETTER}[\w&]*|(?<=[BSP]GD)\s(?=ĐT(?![^\W_])){_LETTER}[\w&]*|(?<=KV)\s(?=[IVX]{{1,4}}(?![^\W_])){_LETTER}[\w&]*|(?<=TT|NĐ|QĐ|NQ|CT|LT)\s(?=(?:CP|TTg|BTC|B[A-ZĐ&]{{2,9}})(?![^\W_])){_LETTER}[\w&]*|\.?\s(?=LS-|(?:UBND|HĐND|UB)\s+ngày){_LETTER}[\w&]*)*
      (?:(?<=QH)\s?\d\d?)?)""",
    re.VERBOSE,
)
_PART = re.compile(r"(?P<sep>\s*[-/.+]\s*(?:-\s*)?|\s+)?(?P<token>[\w&]+)")  # a hyphen twice, where a line ends
_QH = re.compile(r"^((?:UBTV)?QHK?)([0-9IlSOo]{1,2})$")
_UPPER = re.compile(r"[A-ZĐƯÂĂÊÔƠ]")
_TONED = re.compile(r"[ÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ]")
"""Capitals that words have and symbols have not."""
_OCR_TOKENS = {
    "0Đ": "QĐ", "OĐ": "QĐ", "QĐĐ": "QĐ", "NĐĐ": "NĐ", "HĐĐND": "HĐND", "BGDĐĐT": "BGDĐT", "T1G": "TTg", "TIG": "TTg",
    "CY": "CV",
}  # fmt: skip


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """What looks like a number: digits, year and symbol as written, in the normalised text.

    misread: digits and year as scanning left them, with letters among them ("175/2O24"), None where they are sound.
    """

    start: int
    end: int
    digits: str
    year: str | None
    separator: str
    symbol: str
    misread: str | None = None


class Reading(msgspec.Struct, frozen=True):
    """A symbol that was understood.

    length: how many characters of the raw symbol belong to it; code: of the type ("QĐ"), None in letters and laws;
    body: the symbols it may mean, () when the vocabulary does not know it; symbol: canonical spelling with its
    separators but the leading one; party: n-CODE/BODY; known: code or body stands in the vocabulary; takes_code: the
    body is one whose symbol stands behind the code of a type; damage: raw spellings repaired.
    """

    length: int
    symbol: str
    code: str | None
    body: tuple[Symbol, ...]
    party: bool
    known: bool
    takes_code: bool
    damage: tuple[tuple[str, str], ...]


# Numbers are many and separators with a letter behind them few: the search runs from one of those to the next, and
# steps back to the digits before it. A pattern that begins with one sign is searched four times as fast as one that
# begins with a set. Most hyphens stand behind a word or begin an item of a list: no digits can be near.
_SEPARATORS = tuple(
    re.compile(
        rf"{sign}(?<=[\dA-Za-zĐ\s]{sign})(?<![{SMALL}]{{2}}{sign})(?<![{SMALL}]{{2}}\s{sign})(?<![^\w\s/]\s{sign})"
        r"(?=\s{0,3}[^\W\d_]|\s{0,3}[0O]Đ)"
    )
    for sign in "/-"
)


def candidates(text: str) -> Iterator[Candidate]:
    """Everything that looks like a number with a symbol, in order, in time linear in the text."""
    taken = 0
    for at in sorted([separator.start() for sign in _SEPARATORS for separator in sign.finditer(text)]):
        if at < taken:
            continue
        start = _digits_before(text, at, taken)
        match = _NUMBER.match(text, start) if start is not None else None
        if match is not None and match.end() > at and not _in_address(text, match) and not _ends_line(text, match):
            taken = match.end()
            yield _candidate(match)


def _candidate(match: re.Match[str]) -> Candidate:
    digits, year, separator, symbol = match.groups()
    written = digits + (f"/{year}" if year else "")
    sound = written.translate(_MISREAD)
    start = match.start()
    sign = match.string[start - 1 : start]
    parted = sign == " " or (sign == "." and len(digits) == 3 and not year)  # "số 1.101/QĐ-UBND"
    head = _SPLIT.search(match.string, max(0, start - _LONGEST_SPLIT), start) if parted else None
    if head is not None and (
        head["digit"] or head["thousands"] or (len(f"{head['begin']}{digits}".partition("/")[2]) == 4 and not year)
    ):
        begin = head["digit"] or head["thousands"] or head["begin"]
        start -= len(begin) + 1
        sound, written = f"{begin}{sound}", f"{begin}{sign}{written}"
    if year and match.string[match.end("n")] == "-":
        return Candidate(start, match.end(), digits, year, separator, symbol, f"{digits}-{year}")
    if sound == written:
        return Candidate(start, match.end(), digits, year, separator, symbol)
    digits, _, year = sound.partition("/")
    return Candidate(start, match.end(), digits, year or None, separator, symbol, written)


_LONGEST_SPLIT = 14
_SPLIT = re.compile(
    r"(?:định|quyết|văn|tư|thị|điện|luận|hoạch|trình|lệnh|cáo) s[ốô] (?P<digit>\d) \Z|"
    r"(?:[Ss]ố:?|[,;]|và)\s(?P<thousands>\d{1,2})\.\Z|"
    r"(?<![\d/])(?P<begin>\d{1,4}/(?:19|20)\d?) \Z"
)
"""The digits before a blank that scanning left inside a number ("số 2 3/2021/QĐ-TTg", "23/202 1/QĐ-TTg"), or before
the dot of thousands in it."""


_MISREAD = str.maketrans("OIl", "011")
"""Letters that scanning takes digits for."""


def _in_address(text: str, match: re.Match[str]) -> bool:
    """Part of a web address or a file's name ("…/thong-tu-04-2026-TT-NHNN", "2024%2FND-CP"), also where a line ends
    within the address ("…?ItemID=46822&Keyword=", the number on the next line)."""
    if text[match.start() - 2 : match.start()] in _ADDRESS_WRAPPED:
        line = text[max(0, match.start() - _LONGEST_LINE) : match.start() - 1].rpartition("\n")[2]
        if _QUERY.search(line) is not None:
            return True
    return text[match.start() - 1 : match.start()] in _ADDRESS or text[match.end() : match.end() + 1] in _ADDRESS_END


def _ends_line(text: str, match: re.Match[str]) -> bool:
    """Whether the digits end one of the recipients and the separator begins the next: "- Như Điều 3 ⏎ - TT.TU"."""
    return "\n" in match["sep"] and text.endswith(("Điều ", "điều "), 0, match.start())


_ADDRESS = frozenset("-%=&_")
_ADDRESS_WRAPPED = frozenset({"=\n", "&\n"})
_LONGEST_LINE = 200
_QUERY = re.compile(r"[?&][A-Za-z][\w.-]{0,30}=\S{0,80}\Z")
_ADDRESS_END = frozenset("%_")


# "30/2020" before "/", "184" before "-", "66.7/2025", "30a/2008"; or the code behind a blank: "37 CT" before "/".
# A pattern that begins with a digit, and looks behind it then, is searched faster than one that looks behind first.
_DIGITS_BEFORE = re.compile(
    r"(?:\d(?<![\d/]\d)(?<!\d[OIl]\d)|[OIl](?<![^\W_].)(?<!/.))[\dOIl]{0,4}(?:\.\d{1,2})?(?:(?:[A-Za-zĐ]|\s[a-d](?=/))?(?:(?:\s{0,2}/\s{0,2}|"
    rf"{_BEFORE_YEAR})"
    r"(?:[1lI]9|2[0O])[\dOIl]{2}(?:\s/(?=\s))?)?|[/-][4-9]\d|[A-Za-z]?\s[A-ZĐ]{1,6}|/(?:19|20)\d\d\s?(?:NĐ|QĐ|TT|NQ|CT|TTLT)|TTr|QĐĐ?|KH|CV|BC|TB|TC|TM|BXD)\s{0,3}\Z"
)
_LONGEST_DIGITS = 22


def _digits_before(text: str, at: int, floor: int) -> int | None:
    """Where the digits begin that a separator at `at` closes."""
    low = max(floor, at - _LONGEST_DIGITS)
    match = _DIGITS_BEFORE.search(text, low, at)
    return match.start() if match else None


def read_symbol(symbol: str, separator: str, has_year: bool) -> Reading | None:
    """Read a raw symbol ("BGDĐT- GDTrH"); None when its first word is none that a number can carry."""
    return _read_symbol(vocabulary.tables(), symbol, separator.strip() or " ", has_year)


@cache
def _spellings(tables: Tables) -> tuple[dict[str, str], dict[str, str], dict[str, tuple[Symbol, ...]]]:
    """(codes by key, body symbols by key, symbols by canonical spelling). A key is upper case without "&"."""
    codes: dict[str, str] = {}
    for kind in tables.types:
        if kind.code and kind.code != "QH":
            codes[_key(kind.code)] = kind.code
    for kind in tables.types:
        for variant in kind.code_variants:
            if kind.code and fold(variant).replace(" ", "") == fold(kind.code):
                codes.setdefault(_key(variant), kind.code)
            elif "/" not in variant and "-" not in variant:
                codes.setdefault(_key(variant), variant.strip("."))
    spelled: dict[str, str] = {}
    meaning: dict[str, list[Symbol]] = {}
    for symbol in tables.symbols:
        for spelling in (symbol.symbol, *symbol.aliases):
            plain = spelling.replace("&", "")
            if re.fullmatch(r"[\w]+", plain):
                spelled.setdefault(_key(plain), plain)
                meaning.setdefault(plain, []).append(symbol)
            elif re.fullmatch(r"[\w-]+", plain):  # "BGD-ĐT": the hyphen is within the symbol
                joined = plain.replace("-", "")
                spelled.setdefault(_key(joined), symbol.symbol if _key(joined) == _key(symbol.symbol) else joined)
                meaning.setdefault(spelled[_key(joined)], []).append(symbol)
    for symbol in tables.symbols:
        for variant in symbol.variants:
            if any(_key(variant).startswith(code) and _key(variant)[len(code) :] in spelled for code in codes):
                continue  # "NĐCP" is a code and a body that lost their hyphen
            spelled.setdefault(_key(variant.strip('."- ')), symbol.symbol)
    return codes, spelled, {k: tuple(dict.fromkeys(v)) for k, v in meaning.items()}


@cache
def _units(tables: Tables) -> dict[str, str]:
    return {_key(unit.suffix): unit.suffix for unit in tables.units}


def _key(token: str) -> str:
    return token.replace("&", "").upper()


def _said(words: list[str]) -> int:
    """How many words of a symbol without type code may say the body: of the old order ("41 NH/CT", "33 TC/CTN") the
    office stands first and the kind of act last."""
    return 1 if len(words) == 2 and words[0] in _OLD_OFFICES else len(words)


_OLD_OFFICES = frozenset(
    ("NH", "TC", "LĐ", "NT", "NN", "YT", "GD", "GT", "XD", "CN", "LN", "TL", "VH", "KH", "TS", "NV")
)
_OF_A_YEAR = ("NĐ", "QĐ", "TT", "NQ", "CT")
"""Codes of acts of the State that have the year in their number: n/year/CODE-BODY."""
_COMMITTEES = ("TW", "TƯ", "TU")
"""Symbols of the Central Committee and of the committees of provinces."""


@cache
def _read_symbol(tables: Tables, raw: str, separator: str, has_year: bool) -> Reading | None:
    codes, spelled, meaning = _spellings(tables)
    parts = _tokens(raw, codes, spelled)
    if not parts:
        return None
    damage: list[tuple[str, str]] = []
    words: list[str] = []
    for _, token, _ in parts:
        written = token.replace("&", "")
        word = _canonical(written, codes, spelled)
        if word == "TTg" != token and words and words[-1] not in codes.values():
            word = token  # "350/LĐLĐ-TG": an office of propaganda
        if word.upper() != written.upper():
            damage.append((token, word))
        words.append(word)
    end = parts[-1][2]
    code, words, separators = _split_code(words, [p[0] for p in parts], codes, spelled, _units(tables))
    body: tuple[Symbol, ...] = ()
    for word in words[1:] if code and len(words) > 1 else () if words[0] in _OFFICES else words[: _said(words)]:
        body = meaning.get(word, ())
        if body and word is not words[0] and not code and body[0].position == "prefix_of_school_code":
            body = ()  # "209/VPTT-TH": an office of general affairs
        if body:
            break
    party = bool(code) and not has_year and len(words) > 1 and (separator in ("-", " ") and separators[1] == "/")
    lost = "-" not in raw[:end] and "/" not in raw[:end]
    if code and (separator == " " or (lost and separator == "-")) and len(words) > 1 and words[1] in _COMMITTEES:
        party = True  # "27-NQTW", "27-NQ.TW", "29 NQ-TW": no number of the State ends so
    yearly = has_year and separator == " " and code in _OF_A_YEAR and len(words) == 2  # "70/2014 QĐ/TTg"
    symbol = words[0] + "".join(
        ("/" if party and i == 1 else "-" if i == 1 and body and ((code and sep == ".") or yearly) else sep) + word
        for i, (sep, word) in enumerate(zip(separators[1:], words[1:], strict=True), 1)
    )
    known = bool(body) or words[0] in codes.values() or _QH.match(words[0]) is not None
    takes_code = body != () and all(meant.position == "after_type" for meant in body)
    return Reading(end, symbol, code, body, party, known, takes_code, tuple(damage))


def _tokens(raw: str, codes: dict[str, str], spelled: dict[str, str]) -> list[tuple[str, str, int]]:
    """(separator before, token, end in raw) of the tokens that can belong to a symbol."""
    parts: list[tuple[str, str, int]] = []
    for match in _PART.finditer(raw):
        if match.start() != (parts[-1][2] if parts else 0):
            break
        written_sep, token = match["sep"] or "", match["token"]
        key = _key(token)
        if written_sep and not written_sep.strip() and token.isdigit():  # "UBTVQH 13"
            parts[-1] = (parts[-1][0], parts[-1][1] + token, match.end())
            continue
        if parts and parts[-1][1] == _REGION and written_sep == " ":
            parts[-1] = (parts[-1][0], parts[-1][1] + token, match.end())  # "TB-KV IX"
            continue
        known = key in codes or key in spelled or _OCR_TOKENS.get(key) is not None
        if not parts and len(token) >= _WORD and token.istitle() and token.isalpha() and not _VOWELS.isdisjoint(key):
            known = False  # "1.15 - Thu kết dư": a word at the head of an item, not "ThU"
        noted = _NOTED.fullmatch(token) if not known and not _QH.match(token) else None
        desk = bool(parts) and len(match["token"].rstrip("0123456789")) == _DESK and _key(parts[0][1]) not in codes
        if noted is not None and noted[2] and (
            noted[1].endswith(_WITH_DIGITS) or raw[match.end() :][:1] == "-" or desk
        ):
            noted = None
        glued = noted is not None and parts and noted.group().endswith("ngày") and noted[1].isupper()  # "SMEngày"
        if noted is not None and (glued or _key(noted[1]) in spelled or _key(noted[1]) in codes):
            end = match.start("token") + noted.end(noted.lastindex or 1)
            parts.append((written_sep.strip()[:1] or ("." if written_sep else ""), noted[1], end))
            break
        if not known and not parts and _DEPARTMENT.match(raw) is not None:
            known = True
        if not known and not _symbol_like(token, first=not parts, spaced=written_sep != written_sep.strip()):
            break
        parts.append((written_sep.strip()[:1] or ("." if written_sep else ""), token, match.end()))
        if (
            len(parts) >= 2
            and parts[0][1].upper() not in _JOINT
            and _key(parts[-2][1] + token) in spelled
            and (len(parts) > 2 or parts[0][1].upper() not in codes)
            and not (parts[-2][1] in _UNJOINED and parts[-1][0] == "-")
            and parts[-1][:2] != _DESK_OF_FARMING
        ):
            parts[-2:] = [(parts[-2][0], parts[-2][1] + token, match.end())]  # "BGD-ĐT"
    return parts


_REGION = "KV"
_WORD = 3
_VOWELS = frozenset("AEIOUY")
"""Letters of which a word has one and an abbreviation in small letters ("Ttr") has none."""
_NOTED = re.compile(r"(\w*[^\W\d]{2})(?:(?!0)(\d{1,2})|[¹²³⁰⁴-⁹]{1,2}|ngày|của|về|năm|và)")
"""A symbol with the raised number of a note behind it ("66-NQ/TW1"), or a word that lost its blank ("TWngày")."""
_JOINT = frozenset(("TTLB", "TTLN"))
"""Codes of acts of several bodies in the usage before 1997, whose symbols follow one another ("TTLB/TC-QLRĐ")."""
_DESK = 2
"""Letters of a desk behind the office whose letters it writes, with its number ("412/UBND-VP3", "…-KT2")."""
_WITH_DIGITS = ("BCĐ", "PC", "QK", "KV", "NV", "NHNN")
"""Symbols that end in digits ("BCĐ57", "PC06", "QK7", "VKSKV2", "NHNN14")."""
_DEPARTMENT = re.compile(r"[A-Z]\d{1,2}-[A-ZĐ]\d{0,2}")
"""A department of the police and one of its offices ("C03-P5")."""
_OFFICES = frozenset(("TCCB", "TCHC", "TCKT", "KHTC", "HĐTĐ"))
_WHOLE = _OFFICES | {"BCTĐ", "TBTĐ", "TTTĐ", "BBTĐ", "BCTH", "TTCB"}
"""Offices and kinds of papers whose codes look like two symbols without their hyphen."""
_DESK_OF_FARMING = ("/", "NN")
"""A desk, where it stands behind a slash ("26-VG/NN", "1188-UB/NN")."""
_UNJOINED = frozenset(("UB", "VP", "TANDTC"))
"""Bodies behind which a unit stands that others join to them ("QĐ-UB-KT", "TANDTC-PC")."""


def _symbol_like(token: str, first: bool, spaced: bool) -> bool:
    """Capitals as in a symbol: two or more, or one behind a hyphen that has no blank beside it, alone or with digits
    ("V24", a department of a ministry)."""
    capitals = len(_UPPER.findall(token))
    if not _UPPER.match(token) or (spaced and _TONED.search(token)):
        return False
    if capitals >= 2:
        return capitals * 3 >= len(token)
    return not first and not spaced and (len(token) <= 2 or token[1:].isdigit())


def _canonical(token: str, codes: dict[str, str], spelled: dict[str, str]) -> str:
    key = token.upper()
    if (repaired := _OCR_TOKENS.get(key)) is not None:
        return repaired
    if token in codes.values() or spelled.get(key) == token:
        return token
    if key in codes:
        return codes[key]
    if key in spelled:
        return spelled[key]
    term = _QH.match(token)
    if term:
        return term[1] + term[2].translate(_DIGITS)
    return token


_DIGITS = str.maketrans("IlSOo", "11500")


def _split_code(
    words: list[str],
    separators: list[str],
    codes: dict[str, str],
    spelled: dict[str, str],
    units: dict[str, str],
) -> tuple[str | None, list[str], list[str]]:
    """The type code of a symbol, split off where its separator was lost ("NĐCP", "KHUBND"); so a unit ("UBNDKGVX")."""
    first = words[0]
    if first in codes.values():
        return first, words, separators
    if _key(first) not in spelled and len(first) > 3 and first not in _WHOLE:
        for cut in (5, 4, 3, 2):
            code, rest = codes.get(_key(first[:cut])), spelled.get(_key(first[cut:]))
            if code and rest and len(first) > cut:
                return code, [code, rest, *words[1:]], [separators[0], "-", *separators[1:]]
        for cut in range(len(first) - 2, 2, -1):
            body, unit = spelled.get(_key(first[:cut])), units.get(_key(first[cut:]))
            if body and unit:
                return None, [body, unit, *words[1:]], [separators[0], "-", *separators[1:]]
    return None, words, separators


def canonical(candidate: Candidate, reading: Reading, type_code: str | None = None) -> tuple[str, list[Repair]]:
    """Canonical number and what was repaired to get it.

    type_code: code that the type word before the number stands for; put in where a normative number lacks it
    ("Thông tư 25/2020-BGDĐT" -> 25/2020/TT-BGDĐT).
    """
    digits = "".join(candidate.digits.split())
    raw = candidate.digits + (f"/{candidate.year}" if candidate.year else "") + (candidate.separator.strip() or " ")
    repairs = [Repair("number", a, b, "damaged_symbol") for a, b in reading.damage]
    if candidate.misread is not None:
        why = "separator" if "-" in candidate.misread else "damaged_digits"
        repairs.insert(0, Repair("number", candidate.misread, raw.rstrip("/- "), why))
    symbol = reading.symbol
    if (
        type_code
        and candidate.year
        and reading.code is None
        and reading.body
        and "-" not in symbol
        and not _QH.match(symbol)
    ):
        repairs.append(Repair("number", f"{raw}{symbol}", f"{type_code}-{symbol}", "missing_type_code"))
        symbol = f"{type_code}-{symbol}"
    code = reading.code or ""
    if code and candidate.year and not code.endswith("LT") and symbol.startswith(f"{code}/"):
        symbol = f"{code}-{symbol[len(code) + 1 :]}"  # "78/2002/NĐ/CP": with the year in it, a number of the State
    if reading.party:
        number = f"{digits}-{symbol}"
    elif code and not candidate.year and symbol == f"{code}-TW":
        number = f"{digits}-{code}/TW"  # "29/NQ-TW": of the Party's centre, whose numbers are written so
    elif candidate.year:
        number = f"{digits}/{candidate.year}/{symbol}"
    else:
        number = f"{digits}{candidate.separator.strip() or ('-' if candidate.separator else '/')}{symbol}"
    written = f"{raw}{candidate.symbol[: reading.length]}"
    if number != written and not repairs and _squeeze(number) != _squeeze(written):
        repairs.append(Repair("number", written, number, "separator"))
    return number, repairs


def _squeeze(number: str) -> str:
    return "".join(number.replace("&", "").split()).upper()
