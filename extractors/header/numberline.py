"""The lines of number and of place and date in a letterhead ("Số: 12/QĐ-UBND", "Lai Châu, ngày 3 tháng 9 năm 2025")."""

import re
from datetime import date

import msgspec

from danchieu.extractors.header.squashed import LOWER, UPPER, names, squash


class NumberLine(msgspec.Struct, frozen=True):
    """The own number. number: canonical, None when blank or unreadable; symbol: behind the digits, also where these are
    blank; span: offsets of what was read as number; state: why number is None."""

    number: str | None
    symbol: str | None
    span: tuple[int, int]
    state: str = "number_blank"


class DateLine(msgspec.Struct, frozen=True):
    """Place and date of signing. date: ISO 8601, None when a part is blank or unreadable (`state` says which)."""

    place: str | None
    date: str | None
    state: str = "date_blank"
    from_signature: bool = False


_CUE = re.compile(
    r"(?:(?:(?:Bộ l|L|l)uật|Pháp\s+lệnh|Nghị\s+quyết)\s+)?"
    r"(?:S[ốóôồổ]|s[ốóô6](?=\s*:)|S[O06oð](?=\s*:)|\$6(?=\s*:)|SỐ(?=\s*:))[ \t]*(?:[:.]|(?=[ \t]*\d))[ \t.…_]*"
)
_ONE_LINE = 120
"""Characters of the names of bodies before the number of a letterhead on one line."""
_BEFORE_CUE = re.compile(r"(?:^|[\n|\t>]|[-_*]{2}|[ ]{3})[ #>*_\"'.|-]*$")
_STOP = re.compile(
    rf"[\n|\t]|V/(?:v|V(?![{UPPER}]))|Về\s+việc|[ ]{{3}}(?! *[/-])|"
    rf"C.NG\s+H\w{{1,3}}\s+X|,?\s+(?i:ngày|hồi)\s+\d|,\s+(?=[{UPPER}][{LOWER}])|(?<=[{UPPER}\dgr])\s+(?=(?:[{UPPER}][{LOWER}]+){{1,2}}[\s,])|"
    rf"(?<=[{UPPER}\dgr])\s+(?=(?:T[PXTpxt]|[QHXP])\.\s?[{UPPER}][{LOWER}])"
)
_NUMBER = re.compile(
    rf"(\d+(?:\.\d{{1,2}}(?=/\d{{4}}/))?[a-zđ]?)((?:/\d{{4}})?)([/-]?)([{UPPER}][{UPPER}{LOWER}\d]*(?:[-/.+][{UPPER}][{UPPER}{LOWER}\d]*)*)$"
)
_SYMBOL_LINE = re.compile(rf"(?:^|[\n|])[ ]*([/-]\s*[{UPPER}][{UPPER}\d]*(?:\s?[-/.]\s?[{UPPER}][{UPPER}{LOWER}\d]*)*)")
_DATE = re.compile(
    r"ng\s?[àa]y\s*(?P<d>\d\s?\d?(?!\d)|[^\s,;()]{1,4}?)?[\s.…]*th\s?[áảa]ng\s*(?P<m>\d\s?\d?(?!\d)|[^\s,;()]{1,3}?)?[\s.…]*n[ăãâ]m\s*"
    r"(?P<y>\d(?:\s?\d){3}|[^\s,;|)]{1,5})?|(?:[Nn]gày|NGÀY)\s*(?P<d2>\d{1,2})\s*[/.-]\s*(?P<m2>\d{1,2})\s*[/.-]\s*(?P<y2>\d{4})|"
    r"(?<=,\s)(?P<d3>\d{1,2})/(?P<m3>\d{1,2})/(?P<y3>\d{4})(?=\s*(?:[\n|]|\Z))|"
    r"(?:Ngày|NGÀY)\s+(?P<d4>\d{1,2})\s+(?:[Tt]háng|THÁNG)\s+(?P<m4>\d{1,2})\s+(?:[Nn]ăm|NĂM)\s+(?P<y4>\d{4})"
)
_PLACE = re.compile(
    rf"(?<![^\W_])(?<![/-])([{UPPER}]+(?:[ -]+[{UPPER}]+){{0,4}}(?=\s*,\s*(?:NGÀY)?\s*\Z)|"
    r"(?:(?i:thành\s+phố|tp\.?|tỉnh|huyện|thị\s+xã|quận|xã|phường|đặc\s+khu)[ \t]+)?"
    rf"[{UPPER}][{LOWER}'’]+(?:[\s-]+[{UPPER}][{LOWER}'’]+){{0,4}}|(?:Quận|Phường)[ \t]+\d{{1,2}})\s*,"
    r"(?:\s*(?:(?:hồi|lúc)\s+)?\d{1,2}\s*(?:giờ|h|g)(?:\s*\d{1,2}(?:\s*phút)?)?,?)?[\s*_|]*$"
)
_BARE_PLACE = re.compile(
    rf"(?:\A|[\n|]|[ ]{{3}})[ *_]*"
    rf"((?:(?i:thành\s+phố|tp\.?|tỉnh)[ ]+)?[{UPPER}][{LOWER}]+(?:[ -]+[{UPPER}][{LOWER}]+){{1,3}})[ ]+\Z"
)
"""A place at the head of its line that no comma parts from the date."""
_SMALL_PLACE = re.compile(rf"(?:\A|[\n|]|[ ]{{3}})[ *_]*([{UPPER}][{LOWER}]+(?:[ -]+[{LOWER}]+){{1,3}}),\s*\Z")
"""A province whose name is written with one capital ("Hà nội, ngày …")."""
_LINE_ENDS = re.compile(r"[ *_]*(?:[\n|]|\Z)")
_DIGITS = str.maketrans("OoØøDlI", "0000011")
_READ_FOR = {
    "0": "OoØøDQ@đ", "1": "lI|!/]})†í4", "2": "Zz", "3": "8", "5": "Ss", "6": "b", "7": "†?", "8": "B&3", "9": "gq",
}  # fmt: skip
"""What scanning reads for a digit: counts only against the known day of the digital signature."""
_SIGNED_AT = re.compile(r"(?i)(?:thời gian|ngày) ký:\s*(\d{2})[/.](\d{2})[/.](\d{4})")


def read_number_line(head: str, stop: int, begin: int = 0) -> NumberLine | None:
    """The first line "Số: …" in a stretch that holds a number, a blank or a symbol; None when there is none."""
    for cue in _CUE.finditer(head, begin, stop):
        if not _BEFORE_CUE.search(head[max(0, cue.start() - 30) : cue.start()]):
            before = head[begin : cue.start()].strip()
            if cue.start() > _ONE_LINE or not before.isupper() or head[cue.end() - 2 : cue.end()].strip() != ":":
                continue  # but "BỘ Y TẾ Số: 12/QĐ-BYT | CỘNG HÒA …", a letterhead on one line
        value_end = _end(head, cue.end(), stop)
        value = head[cue.end() : value_end]
        start = cue.end()
        if not value.strip():
            start += len(head[start:stop]) - len(head[start:stop].lstrip(" \n|\t"))
            value_end = _end(head, start, stop)
            value = head[start:value_end] if head[start : start + 1] in tuple("0123456789/-") else ""
        if not any(character in value for character in "/-") or value.strip(" ./-").isdigit():
            later = _SYMBOL_LINE.search(head, value_end, stop)
            if later and not _letters(value):
                value, value_end = value.strip() + later[1], later.end()
        read = _parse(value, start, start + len(head[start:value_end].rstrip()))
        if read:
            return read
    return None


_NUMBERED = re.compile(r"Số[ \t]*:[ \t]*\d")
_LETTERHEAD_BELOW = re.compile(r"Độc\s+lập\s*-\s*Tự\s+do|XÁC\s+THỰC\s+VĂN\s+BẢN\s+HỢP\s+NHẤT")
CONSOLIDATED = "Văn bản hợp nhất"
"""The type of a text that takes in what amended an act."""
_CERTIFIED = "XÁC THỰC VĂN BẢN HỢP NHẤT"
_BELOW = 250


def read_displaced_number(norm: str, type_name: str) -> NumberLine | None:
    """The number of a letterhead that stands elsewhere in the text: below the first page, where the layer of text of a
    gazette has it, or at the end, where a consolidated text is certified. It is a line of its own, names the type, and
    the motto or the certification stands below it, or the certification above."""
    for cue in _NUMBERED.finditer(norm):
        start = line = cue.start()
        while line and norm[line - 1] in " \t":
            line -= 1
        if line and norm[line - 1] != "\n":
            continue
        read = read_number_line(norm, _end(norm, start, len(norm)), start)
        if read is None or read.number is None or type_of_symbol(read.symbol or "") != type_name:
            continue
        certified = _CERTIFIED in norm[max(0, line - _BELOW) : line]
        if certified or _LETTERHEAD_BELOW.search(norm, read.span[1], read.span[1] + _BELOW):
            return read
    return None


def _end(head: str, start: int, stop: int) -> int:
    found = _STOP.search(head, start, stop)
    return found.start() if found else stop


_DRAFTED_BY = re.compile(r"(?<=[A-ZĐ\d])\([A-ZĐ][A-ZĐ\d-]{0,7}\)$")
"""Who drafted it, behind a number of the police ("89/KH-CAH(TH)")."""
_MISREAD = re.compile(r"(?<=\d)[OIl](?=[\d/-])|\A[OIl](?=\d{1,4}[/-])")
"""Letters that scanning reads for digits."""


_THOUSANDS = re.compile(r"\A(\d{1,2})\.(\d{3})(?=[/-])")
"""A number above 999 written with a dot ("1.101/QĐ-UBND")."""


def _letters(value: str) -> bool:
    return any(character.isalpha() for character in value)


def _parse(value: str, start: int, end: int) -> NumberLine | None:
    squeezed = _DRAFTED_BY.sub("", re.sub(r"[\s&]", "", value)).strip(".,;:_*'\"()“”-")
    squeezed = _MISREAD.sub(lambda letter: "0" if letter[0] == "O" else "1", squeezed)
    squeezed = _THOUSANDS.sub(r"\1\2", squeezed)
    match = _NUMBER.match(squeezed)
    if match:
        digits, year, separator, symbol = match.groups()
        symbol = _repair(symbol)
        if not separator:
            office = "/" in symbol and re.match(r"\W*\d+\s", value) is not None  # "12 TC/TCT"
            separator = "-" if office or re.search(r"/(?:TW|TU|HU|ĐU|VPTW|B\w*TW)$", symbol) else "/"
        return NumberLine(f"{digits}{year}{separator}{symbol}", symbol, (start, end))
    symbol_only = re.search(rf"[/-]([{UPPER}][{UPPER}\d]*(?:[-/.][{UPPER}][{UPPER}{LOWER}\d]*)*)$", squeezed)
    if symbol_only is None:
        return None
    blank = not re.sub(r"/\d{4}$", "", squeezed[: symbol_only.start()]).strip(".…_/")
    return NumberLine(None, _repair(symbol_only[1]), (start, end), "number_blank" if blank else "number_unreadable")


def _repair(symbol: str) -> str:
    """Separators and the type code as they must be ("QĐ.UBND", "ND-CP")."""
    code, separator, rest = re.sub(r"\A([^-.]*)\.", r"\1-", symbol).partition("-")
    known = names()
    if not separator and code not in known.symbols:  # "QĐUBND"
        cut = next((n for n in (3, 2) if code[:n] in known.codes and code[n:] in known.symbols), 0)
        if cut:
            return f"{code[:cut]}-{code[cut:]}"
    if code not in known.codes:
        code = known.code_repairs.get(code) or (
            code.replace("ĐĐ", "Đ") if code.replace("ĐĐ", "Đ") in known.codes else code
        )
    return code + separator + rest


def type_of_symbol(symbol: str) -> str | None:
    """The type whose code a symbol begins with; None for a letter (UBND-KGVX) and a law (QH15)."""
    first, *rest = re.split(r"[-/]", symbol)
    if rest and symbol.endswith(_CODES_BEHIND):  # "BYT/TT", as numbers of the 1970s and 1980s have it
        return names().codes.get(rest[-1])
    return names().codes.get(first)


_CODES_BEHIND = ("/TT", "/QĐ", "/CT", "/NQ", "/NĐ")


def read_date_line(head: str, stop: int, title: int | None = None) -> DateLine | None:
    """Place and date before `stop`: the first date behind a place, else one alone on its line before `title`."""
    alone: DateLine | None = None
    for match in _DATE.finditer(head, 0, stop):
        place = _PLACE.search(head, max(0, match.start() - 60), match.start())
        if place is None and _LINE_ENDS.match(head, match.end()):
            place = _BARE_PLACE.search(head, max(0, match.start() - 60), match.start())
        if place:
            begins = place.start(1) == 0 or head[place.start(1) - 1] in "\n|"
            return _date(match, _one_place(place[1], begins), head[:stop])
        small = _SMALL_PLACE.search(head, max(0, match.start() - 60), match.start())
        if small is not None and (province := names().provinces.get(squash(small[1]))) is not None:
            return _date(match, province[0], head[:stop])
        if (
            alone is None
            and match.start() < (stop if title is None else title)
            and _BEFORE_DAY.search(head, max(0, match.start() - _LONGEST_PLACE), match.start()) is not None
            and _OF_ACT.search(head, max(0, match.start() - _SYMBOL_LENGTH), match.start()) is None
        ):
            alone = _date(match, None, head[:stop])
    return alone


_BEFORE_DAY = re.compile(r"(?:\A|\n|(?:\A|[\n|])[^\n|]{2,40}(?<!giờ)(?<!phút),)[ *_|]*\Z")
"""What may stand on a line before its day: a place."""
_LONGEST_PLACE = 60
_OF_ACT = re.compile(r"\d[/-][^\s,]+,\s*\Z")
"""Before a day, the number of the act that it is of ("Nghị quyết số 18-NQ/TW, ngày …")."""
_SYMBOL_LENGTH = 30


def _one_place(printed: str, alone: bool) -> str:
    """The place of a line, without the end of the line above it ("… quốc tế Long Thành ⏎ Hà Nội"), which a name that is
    broken over two lines goes on from ("TP. Hồ Chí ⏎ Minh", "Tam ⏎ Kỳ"). alone: nothing stands before it there."""
    if alone and _TWO_LINES.fullmatch(printed) is not None:
        return " ".join(printed.split())
    name = re.sub(r"(?i)^(?:thành\s+phố|tp\.?|tỉnh)\s+", "", printed)
    own = printed if squash(name) in names().provinces else printed.rpartition("\n")[2]
    return " ".join(own.split())


_TWO_LINES = re.compile(r"[^\W\d_]+\s*\n\s*[^\W\d_]+")


def _date(match: re.Match[str], place: str | None, head: str) -> DateLine:
    written = [match[name] or match[name + "2"] or match[name + "3"] or match[name + "4"] or "" for name in "dmy"]
    parts = [re.sub(r"\s", "", part).strip(".…_") for part in written]
    if not all(parts):
        return DateLine(place, None)
    iso = _iso([part.translate(_DIGITS) for part in parts])
    if iso:
        return DateLine(place, iso)
    signed = _SIGNED_AT.search(head)
    if signed and _agrees(parts, signed.groups()):
        return DateLine(place, _iso(list(signed.groups())), from_signature=True)
    return DateLine(place, None, "date_unreadable")


def _iso(parts: list[str]) -> str | None:
    try:
        return (
            date(int(parts[2]), int(parts[1]), int(parts[0])).isoformat()
            if parts[2].isdigit() and len(parts[2]) == 4
            else None
        )
    except ValueError:
        return None


def _agrees(parts: list[str], signed: tuple[str, ...]) -> bool:
    """Whether a date whose day is damaged can only be the day on which it was signed digitally: one of the two digits
    is damaged, or every character is one that scanning reads for the digit."""
    day, month, year = parts
    if not (month.isdigit() and int(month) == int(signed[1]) and year == signed[2]) or len(day) != 2:
        return False
    right = [a == b for a, b in zip(day, signed[0], strict=True)]
    alike = [a == b or a in _READ_FOR.get(b, "") for a, b in zip(day, signed[0], strict=True)]
    return sum(right) == 1 or all(alike)
