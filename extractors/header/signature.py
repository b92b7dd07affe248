"""The closing of a document: signature, recipients, and the annexes issued with it.

Found by a few literal searches, for a closing is set in fixed words ("Nơi nhận", "TM.", "KT.", "kèm theo").
Source of the layout: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7 to II.9; Hướng dẫn 36-HD/VPTW.
"""

import re
from collections.abc import Iterator
from itertools import islice

import msgspec

from danchieu.extractors.header.letterhead import Named, is_capitals, opens_body, read_body
from danchieu.extractors.header.numberline import DateLine, read_date_line, read_number_line
from danchieu.extractors.header.offices import (
    CONTRACTED,
    OFFICE,
    OFFICE_LETTERS,
    OFFICE_MARKS,
    ON_BEHALF,
    SIGNATURE,
)
from danchieu.extractors.header.recipients import (
    find_rare,
    list_end,
    list_heading,
    read_addressees,
    read_recipients,
    read_unheaded_recipients,
)
from danchieu.extractors.header.squashed import LOWER, UPPER, names, squash


class Closing(msgspec.Struct):
    """Closing of the main document. body_end: where it begins; body: for whom is signed ("TM. CHÍNH PHỦ");
    addressees: "Kính gửi"; recipients: "Nơi nhận"; date: place and date printed above the signature."""

    body_end: int
    signer: str | None = None
    signer_title: str | None = None
    body: Named | None = None
    addressees: list[str] = []
    recipients: list[str] = []
    date: DateLine | None = None


class Annex(msgspec.Struct):
    """A document issued with this one: type and title, its stretch of the normalised text, and what its caption says
    about the act it belongs to ("kèm theo Quyết định số … ngày … của …")."""

    type: str | None
    title: str | None
    start: int
    end: int
    of_type: str | None = None
    number: str | None = None
    date: str | None = None
    issuer: Named | None = None


_SURNAMES = frozenset((
    "alang", "an", "arat", "au", "bach", "bang", "be", "bhriu", "bo", "bui", "ca", "cam", "can", "cao", "chang", "chau",
    "chu", "coor", "cu", "cung", "dam", "dang", "danh", "dao", "dau", "dien", "diep", "dieu", "dinh", "do", "doan",
    "dong", "duc", "dung", "duong", "giang", "giap", "h", "ha", "han", "hang", "hau", "ho", "hoang", "hoc", "hoi",
    "hua", "huynh", "k", "kha", "khau", "khuat", "khuc", "kieu", "kim", "kpa", "kso", "ksor", "la", "lai", "lam",
    "lau", "le", "leo", "lien", "lo", "lu", "luc", "luong", "luu", "ly", "ma", "mac", "mai", "man", "mong", "mua",
    "nay", "nghiem", "ngo", "nguyen", "ninh", "nong", "ong", "pham", "phan", "phi", "pho", "phu", "phung", "quach",
    "quan", "quang", "rah", "rahlan", "rcom", "rmah", "ro", "sam", "san", "sinh", "siu", "sung", "ta", "tang", "tao",
    "thach", "thai", "than", "thang", "thao", "thi", "thieu", "tien", "tieu", "to", "ton", "tong", "tran", "trang",
    "tri", "trieu", "trinh", "truong", "tu", "tuong", "ung", "uong", "uu", "van", "vang", "vi", "vien", "vo", "vu",
    "vuong", "xa", "y", "zo",
))  # fmt: skip
"""First words of names, squashed: surnames of the Kinh and of the peoples of the highlands."""
_BEHIND_FILED = re.compile(
    rf"\bLưu\b[^\n]*?(?<=[.,;)\s])\s((?:{CONTRACTED})?{OFFICE}(?:[ ]+[{UPPER}]+)*)\.?[ ]*(?:\n|$)"
)
"""An office on the line of the file copy, where scanning ran two columns together."""
_EDGES = ("\n", "|", "\t", ";", ":")
"""Before an office: the end of a line, cell or item; blanks between columns are looked for apart."""
_BEFORE_OFFICE = (" ", "*", ">", "_", ".")
_OFFICE_LENGTH = 40
"""Characters from the beginning of an office within which it has one of `OFFICE_LETTERS`."""
_FOR_BODY = re.compile(r"(?:TM|T/M|T\.M)\.?\s*(.+)")
_STRAY = rf"(?<=[{UPPER}]{{2}})[{LOWER}]?[\][{{}}]+"
"""What scanning makes of the stroke of a signature behind an office ("PHÓ THỦ TƯỚNGy]")."""
_RULES = re.compile(rf"[*_|\\]|-{{2,}}|{_STRAY}")
_BETWEEN_LINES = " \n\t-+|*_."
_COLUMN = re.compile(rf"[ ]{{3,}}|(?<=[;,)])[ ](?=[{UPPER}]{{2}})")
"""Between the two columns of a closing, of one of the recipients and an office ("- Như trên;      PHÓ CHỦ TỊCH")."""
_CELLS = re.compile(r"[^\n|\t]+")
_CAPS_RUN = re.compile(
    rf"(?:(?![AHKY]\s+[{UPPER}][{LOWER}])[{UPPER}.,/\d()&-]+(?:{_STRAY})?(?=[\s|*_,.\\-]|$)[\s*_,.\\-]*)+"
)
_RANKS = re.compile(
    r"(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy)|Chuẩn\s+đô\s+đốc|GS\.?|PGS\.?|TS\.?|ThS\.?|BS\.?|CKII\.?|Ths\.?|"
    r"(?:Tiến|Bác)\s+s[ĩỹ]|Kỹ\s+sư)[\s.,]*",
    re.I,
)
_DEGREE = re.compile(r"(?<=\w)\s+(?:(?:PGS|GS|TS|ThS|BS(?:CKI{1,2})?|DS(?:CKI{1,2})?|KS|CK[I12]{1,2})\b[\s.]*)+\Z")
"""The degree of who signs, taken for the end of his office."""
_LISTED = re.compile(r"\W*(?:Nơi\s+nhận|Lưu\b)|\s*[-+•]|.*;\W*$|.*\d")
"""Lines between office and name: recipients of the other column, file marks."""
_SIGNED = re.compile(
    r"[\[(]?\s*(?:đã\s+k[ýí]|da\s?k[yý]|ký\s+tên|ký\s+thay|chữ\s+ký|dấu|ký)(?:\s+số|\s+điện\s+tử)?"
    r"(?:\s*(?:,|và)\s*(?:đóng\s+dấu|dấu|chữ\s+ký|ghi\s+rõ\s+họ\s+tên))*"
    r"\s*[\])]?\s*:?\s*",
    re.I,
)
_WORD = rf"[{UPPER}][{LOWER}]?(?:['’][{UPPER}{LOWER}])?[{LOWER}'’]*"  # "H'Yim", "Bh'riu"
_NAME = re.compile(rf"{_WORD}(?:[ ]+{_WORD}){{1,5}}")
_FILED_NAME = re.compile(rf"\bLưu\b.*?[.,;)]\s+((?:{_WORD}\s+){{2,4}}{_WORD})\s*\Z")
"""The name of who signs on the line of the file copy, where scanning ran two columns together."""
_CONFIRMED = re.compile(
    r"((?!(?:Bộ|Thứ|Cục|Viện)\s+Trưởng|Chủ\s+(?:Tịch|Nhiệm)|Giám\s+Đốc|Thủ\s+Tướng)"
    rf"{_NAME.pattern})\s*[(\[]\s*[Đđ]ã\s+ký|[Đđ]ã\s+ký\s*[)\]]?\s*[:.]?\s*({_NAME.pattern})"
)
_SMALL_OFFICE = re.compile(
    r"\n((?:Phó\s+)?(?:Thủ\s+tướng|Bộ\s+trưởng|Thống\s+đốc|Chủ\s+tịch|Giám\s+đốc|Tổng\s+Thanh\s+tra|Cục\s+trưởng|Thứ\s+trưởng)"
    rf"(?:\s+[^\W\d_]+){{0,5}})\n+({_NAME.pattern}|[{UPPER}]+(?:[ ]+[{UPPER}]+){{1,4}})(?=\n|\Z)"
)
"""An office in small letters on a line of its own above a name, as in texts that were written anew."""
_SYLLABLE = re.compile(r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")
_OFFICE_BEFORE = re.compile(r"^(?:Phó\s+)?(?:Thủ\s+tướng|Chủ\s+tịch|Bộ\s+trưởng|Giám\s+đốc)(?:\s+Chính\s+phủ)?\s+")
_NAME_CAPS = re.compile(rf"[{UPPER}]+(?:[ ]+[{UPPER}]+){{1,4}}")
_TAIL_NAME = re.compile(
    rf"(?:^|[;.,]\s+|\n\W{{0,3}})(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy)\s+)?({_NAME.pattern})\s*$", re.M
)
_CAPTION = re.compile(
    r"(?:Ban\s+hành\s+)?k?K?èm\s+theo\s+(?P<type>[^\W\d]+\s+[^\W\d]+(?:\s+liên\s+tịch)?)(?P<rest>\s+(?:số|ngày|của|này)?[^)]{0,260})",
    re.I,
)


def read_closing(norm: str, start: int) -> Closing:
    """The closing of the main document; `start`: where letterhead and title end."""
    received = list_heading(norm, start)
    signed: Closing | None = None
    for begin, end in _windows(norm, start, received):
        for match in islice(_signatures(norm, begin, end), 8):
            found = _read_signature(norm, match)
            if found and (found.signer or signed is None):
                signed = found
            if signed and signed.signer:
                break
        if signed and signed.signer:
            break
    if signed is None or (signed.signer is None and not ON_BEHALF.match(signed.signer_title or "")):
        signed = Closing(len(norm))
    closing = signed
    sign_at = closing.body_end = _house_above(norm, start, closing.body_end)
    if received >= 0 and (received < sign_at + 4000 or not closing.signer):
        closing.body_end = min(sign_at, received)
        closing.signer = closing.signer or _loose_name(norm[received : received + 1800])
        closing.recipients = read_recipients(norm, received, sign_at, closing.signer)
    elif received < 0:
        listed, closing.recipients = read_unheaded_recipients(norm, start, closing.signer)
        closing.body_end = min(closing.body_end, listed)
    if closing.signer is None:
        confirmed = _CONFIRMED.search(norm, max(start, len(norm) - 1500)) if "ã ký" in norm[-1500:] else None
        name = _person(confirmed[1] or confirmed[2]) if confirmed else None
        if confirmed and name:
            closing.signer, closing.body_end = name, min(closing.body_end, confirmed.start())
    if closing.signer is None:
        for office in _SMALL_OFFICE.finditer(norm, max(start, len(norm) - 1500)):
            if name := _person(office[2].title() if office[2].isupper() else office[2]):
                closing.signer, closing.signer_title = name, office[1]
                closing.body_end = min(closing.body_end, office.start())
    if closing.signer and closing.signer_title is None and received >= 0:
        filed = _BEHIND_FILED.search(norm, received, min(received + 4000, len(norm)))
        closing.signer_title = " ".join(filed[1].split()).strip(" .,") if filed else None
    before = norm[max(start, sign_at - 160) : sign_at]
    closing.date = read_date_line(before, len(before)) if "ngày" in before else None
    closing.addressees = read_addressees(norm, start, received if received >= 0 else len(norm))
    if closing.signer:
        first, _, rest = closing.signer.partition(" ")
        closing.signer = f"{_SPELLED.get(squash(first), first)} {rest}"
    return closing


def _house_above(norm: str, start: int, sign_at: int) -> int:
    """Where a signature begins, with the name of the body on the line above it ("SỞ TÀI CHÍNH ⏎ GIÁM ĐỐC")."""
    if sign_at >= len(norm):
        return sign_at
    low = max(start, sign_at - 2 * _LONGEST_HOUSE)
    above = norm[low:sign_at].rstrip()
    line = above[above.rfind("\n") + 1 :]
    house = norm.count("\n", low + len(above), sign_at) == 1 and 3 < len(line) < _LONGEST_HOUSE
    return low + len(above) - len(line) if house and is_capitals(line) and opens_body(line) else sign_at


_LONGEST_HOUSE = 80
_SPELLED = {"nguyen": "Nguyễn", "tran": "Trần", "pham": "Phạm", "huynh": "Huỳnh", "hoang": "Hoàng"}
"""Surnames whose bare letters leave one spelling, which scanning often misses ("Nguyến", "Trân")."""


def _signatures(norm: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Offices in capitals at the beginning of a line, cell or column: looked for where their letters stand."""
    end = min(end, len(norm))
    hits: list[int] = []
    for mark in OFFICE_MARKS:
        at = norm.find(mark, start, end)
        while at >= 0:
            hits.append(at)
            at = norm.find(mark, at + 1, end)
    tried = -1
    for hit in sorted(hits):
        low = max(start, hit - _OFFICE_LENGTH)
        line = max([norm.rfind(edge, low, hit) for edge in _EDGES]) + 1
        column = norm.rfind("  ", max(line, low), hit) + 2
        for begin in (line or (low if low == start else -1), column if column > 1 else -1):
            while begin >= 0 and norm[begin : begin + 1] in _BEFORE_OFFICE:
                begin += 1
            if begin > tried:
                tried = begin
                if match := SIGNATURE.match(norm, begin, end):
                    yield match


_FOR = re.compile(r"(?:TM|TL|TUQ)\.[ ]|KT\.|[TK]/[MT] ")


def _signed_for(norm: str, start: int) -> int:
    """Offset of the first "TM. ỦY BAN …", "KT. BỘ TRƯỞNG", -1 when there is none."""
    first, stop = -1, len(norm)
    for letter in OFFICE_LETTERS:
        at = norm.find(letter, start, stop)
        while at >= 0:
            match = _FOR.search(norm, max(start, at - 20), at)
            if match:
                first = match.start() if first < 0 else min(first, match.start())
                stop = first + 20
                break
            at = norm.find(letter, at + 1, stop)
    return first


def _windows(norm: str, start: int, received: int) -> Iterator[tuple[int, int]]:
    """Where a signature may stand, best first: at the recipients, behind the closing mark, at a "KT.", at the end."""
    if received >= 0:
        yield received, list_end(norm, received) + 800
        yield max(start, received - 500), received
    closed = norm.find("./.", start)
    if closed >= 0:
        yield closed, closed + 1200
    early = _signed_for(norm, start)
    if early >= 0:
        yield max(start, early - 5), early + 800
    yield max(start, len(norm) - 700), len(norm)
    offices = (find_rare(norm, *office, start) for office in (("BỘ TRƯỞNG", 1), ("CHỦ TỊCH", 5), ("GIÁM ĐỐC", 6)))
    office = min((at for at in offices if at >= 0), default=-1)
    if office >= 0:
        yield max(start, office - 5), office + 400


def _read_signature(norm: str, sign: re.Match[str]) -> Closing | None:
    """Offices and name from the first office on; None when it is no signature."""
    run = _CAPS_RUN.match(norm, sign.start(), sign.start() + 600)
    if run is None or len(run[0].strip()) < 6:
        return None
    closing = Closing(sign.start())
    block = run[0].rstrip(_BETWEEN_LINES)
    above, _, last = block.rpartition("\n")
    if above and _RECIPIENT.fullmatch(last):
        block = above.rstrip(_BETWEEN_LINES)  # the line begins the list of recipients beside the signature
    surname, listed = "", False
    below = run.start() + len(block)
    for cell in islice(_CELLS.finditer(norm, below, below + 900), 60):
        line = cell[0]
        if _LISTED.match(line):
            listed = True
            beside = _COLUMN.split(line)[-1].strip()
            if not is_capitals(beside) or not SIGNATURE.match(beside):
                filed = _FILED_NAME.search(line)
                if filed is not None and (name := _person(filed[1])) and _surname(name):
                    closing.signer = name
                    break
                continue
            line = beside
        line = line.strip(' *_-.,;:“"#>\\[]ˆ^|~⁄/')
        if "k" in line or "K" in line or "ã" in line:
            line = _SIGNED.sub("", line)
        while rank := _RANKS.match(line):
            line = line[rank.end() :]
        line = line.strip(" *_-.,:")
        if not line:
            continue
        if is_capitals(line) and SIGNATURE.match(line):
            block += "\n" + line
            continue
        if not surname and line.isalpha() and line.istitle() and _surname(line):
            surname = line + " "
            continue
        in_capitals = not listed and _NAME_CAPS.fullmatch(line) is not None and _surname(line)
        name = _in_small_letters(line) if in_capitals else _person(surname + line)
        if name and (not listed or _surname(name)):
            closing.signer = name
        if name or not listed:
            break
    lines = [line.strip() for line in block.rstrip().split("\n") if line.strip()]
    lines = [line for line in lines if not _RECIPIENT.fullmatch(line)]
    if (
        closing.signer is None
        and len(lines) > 1
        and _NAME_CAPS.fullmatch(lines[-1])
        and _surname(lines[-1])
        and not SIGNATURE.match(lines[-1])
    ):
        closing.signer = _in_small_letters(lines.pop())
    title = " ".join(_RULES.sub(" ", " ".join(lines)).split()).strip(" -,.(")
    title = _DEGREE.sub("", title)
    closing.signer_title = title or None
    on_behalf = _FOR_BODY.match(title)
    closing.body = read_body(on_behalf[1] if on_behalf else title)
    return closing


def _in_small_letters(name: str) -> str:
    """A name in capitals as it is written elsewhere."""
    return " ".join(word.capitalize() for word in name.split())


def _person(line: str) -> str | None:
    """The name of a person that a line is (an office before the name left out)."""
    line = _OFFICE_BEFORE.sub("", " ".join(line.split()))
    match = _NAME.fullmatch(line)
    if match is None:
        return _mended(line)
    if read_body(line):
        return None
    words = line.split()
    spelled = len(words) > 2 and all(_SYLLABLE.fullmatch(squash(word)) for word in words)
    return line if len(words) <= 6 and (_surname(line) or spelled) else None


def _mended(line: str) -> str | None:
    """The name of a person that scanning has damaged in one way: letters set apart ("Ngu y ễn"), words run
    together, a foreign mark on the first letter, the first letter lost. Only with a surname that leaves one reading."""
    if not 8 <= len(line) <= 40:
        return None
    whole = _GLUED.sub(" ", _SPACED.sub("", line))
    first, _, rest = whole.partition(" ")
    if rest and first[:1] in _FOREIGN:
        whole = _FOREIGN[first[0]] + whole[1:]
    elif first.islower() and first.isalpha() and len(first) > 2:
        lost = [surname[0] for surname in _SURNAMES if surname[1:] == squash(first)]
        whole = lost[0].upper() + whole if len(lost) == 1 else whole
    if whole == line or not _NAME.fullmatch(whole) or not 3 <= len(whole.split()) <= 5:
        return None
    return whole if _surname(whole) and not read_body(whole) else None


_RECIPIENT = re.compile(rf"-\s*[{UPPER}&]{{2,6}}(?:\s[{UPPER}]{{2,6}})?")
"""The capitals with which a line of the recipients begins between the lines of a signature ("- TT Tỉnh ủy")."""
_SPACED = re.compile(rf"(?<=[{UPPER}{LOWER}])[ ](?=[{LOWER}])")
_GLUED = re.compile(rf"(?<=[{LOWER}])(?=[{UPPER}][{LOWER}])")
_FOREIGN = {"Ñ": "N", "Ń": "N", "Ĺ": "L", "Ĥ": "H", "Ť": "T"}


def _surname(name: str) -> bool:
    first = name.split()[0]
    return squash(first) in _SURNAMES or first[1:2] in ("'", "’") or first == "A"


def _loose_name(tail: str) -> str | None:
    """A name at the end of a line of the closing, where scanning lost the office above it."""
    for match in _TAIL_NAME.finditer(tail):
        name = " ".join(match[1].split())
        if not 3 <= len(name.split()) <= 5 or not _surname(name) or read_body(name):
            continue
        if _province_free(name) or "Lưu" in tail[tail.rfind("\n", 0, match.start(1)) + 1 : match.start(1)]:
            return name
    filed = tail.find("Lưu")
    behind = tail[filed:].split("\n")[1:8] if filed >= 0 else []
    return next(filter(None, (_mended(" ".join(line.split()).strip(" *_\"'|")) for line in behind)), None)


def _province_free(name: str) -> bool:
    known = names().provinces
    ends = [" ".join(name.split()[i:]) for i in range(name.count(" ") + 1)]
    return not any(known.get(squash(end), ("",))[0] == end for end in ends)


def read_annexes(norm: str, start: int) -> list[Annex]:
    """The annexes behind `start` whose caption says what they were issued with; each ends where the next begins."""
    found: list[Annex] = []
    since = start
    at = find_rare(norm, "èm theo", 0, start)
    while at >= 0:
        caption = _CAPTION.match(norm, _caption_start(norm, at))
        annex = _annex(norm, caption, since) if caption and not caption["rest"].lstrip().startswith("này") else None
        if annex:
            if found:
                found[-1].end = annex.start
            found.append(annex)
            since = at
        at = find_rare(norm, "èm theo", 0, at + 7)
    return found


def read_bare_annex(norm: str, start: int, signer: str) -> Annex | None:
    """The plan or rules behind the signature of the decision on them that no caption names: a line that is a type and
    no more, above a title in capitals. start: where the body of the decision ends."""
    signed = norm.find(signer, start)
    heading = _BARE_HEADING.search(norm, signed) if signed >= 0 else None
    if heading is None:
        return None
    lines: list[str] = []
    for line in norm[heading.end() : heading.end() + _LONGEST_HEADING].split("\n"):
        line = line.strip(" |#*_")
        if line and (not is_capitals(line) or _FIRST_SECTION.match(line)):
            break
        lines += [line] if line else []
    kind = names().types.get(squash(heading[1])) if lines else None
    return Annex(kind, " ".join(lines), heading.start(1), len(norm)) if kind else None


_BARE_HEADING = re.compile(
    r"\n[ *#_|]*(KẾ HOẠCH|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?|ĐỀ ÁN|PHƯƠNG ÁN|QUY CHẾ|QUY ĐỊNH|QUY TRÌNH)[ *_|]*\n"
)
_FIRST_SECTION = re.compile(r"(?:[IVX]+|[A-E]|\d{1,2})[.)/]\s|(?:CHƯƠNG|PHẦN) ")
_LONGEST_HEADING = 600


_LISTS = {"danhmuc": "Danh mục", "danhsach": "Danh sách"}
"""What annexes are besides documents, squashed."""


def _type_at_head(line: str, kinds: dict[str, str]) -> str | None:
    """The type with whose words a title begins ("KẾ HOẠCH PHÁT TRIỂN DU LỊCH NĂM 2025")."""
    words = line.split()
    heads = (squash(" ".join(words[:count])) for count in (4, 3, 2) if count < len(words))
    return next((kinds[head] for head in heads if head in kinds), None)


def _caption_start(norm: str, at: int) -> int:
    before = norm.rfind("an hành", max(0, at - 14), at)
    return before - 1 if before > 0 else at - 1


def _annex(norm: str, caption: re.Match[str], since: int) -> Annex | None:
    """The annex of a caption: the heading in the lines above it, at most 700 characters back."""
    opening = norm.rfind("(", max(since, caption.start() - 30), caption.start())
    if opening < 0 and "\n" not in norm[max(0, caption.start() - 4) : caption.start()]:
        return None
    top = opening if opening >= 0 else caption.start()
    low = max(since, top - 700)
    kinds = names().types
    lines: list[tuple[int, str]] = []
    position = top
    start, kind = -1, None
    headed: tuple[int, str, int] | None = None  # a title that begins with its type: where, the type, lines from there
    while position > low and len(lines) < 14:
        line_start = max(norm.rfind("\n", low, position - 1) + 1, low) if position > low else low
        line = norm[line_start:position].strip(' \n|#*_"“-')
        if line:
            key = squash(line).rstrip("0123456789")
            appendix = re.match(r"(?i)(?:phụ\s+lục|phụ\s+biểu|mẫu\s+số|biểu\s+mẫu)\b", line)
            if appendix or key in kinds or key in _LISTS or key in ("noiquy", "quytac"):
                start = norm.index(line, line_start)
                kind = "Phụ lục" if appendix else kinds.get(key) or line.capitalize()
                if appendix and len(line) > 30:
                    lines.append((line_start, line))
                break
            capitals = is_capitals(line)
            if line.endswith("./.") or (line[-1] == ";" and not capitals) or line.startswith(("Lưu", "- ")):
                break
            if headed is not None and not capitals:
                break
            lines.append((line_start, line))
            if capitals and (of := _type_at_head(line, kinds | _LISTS)) is not None:
                headed = norm.index(line, line_start), of, len(lines)
        if line_start <= low:
            break
        position = line_start - 1
    if start < 0 and headed is not None:
        start, kind = headed[:2]
        del lines[headed[2] :]
    if start < 0:
        return None
    title = " ".join(" ".join(line for _, line in reversed(lines)).split()).strip(" -*_|").replace("()", "").strip()
    rest = " ".join(caption["rest"].split())
    of_type = kinds.get(squash(caption["type"]))
    number = re.search(r"số\s*:?\s*(.{1,60})", rest)
    read = read_number_line("Số: " + re.split(r"\s+ngày", number[1])[0], 80) if number else None
    day = re.search(r"ngày\s+(\d{1,2})\s*(?:tháng|/)\s*(\d{1,2})\s*(?:năm|/)\s*(\d{4})", rest)
    issued = re.search(r"(?<=của\s)\S.+", rest)
    return Annex(
        kind, title or None, start, len(norm), of_type, read.number if read else None,
        f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}" if day else None, read_body(issued[0]) if issued else None,
    )  # fmt: skip
