"""The closing of a document: recipients, signature, and the annexes issued with it.

Found by a few literal searches (a closing is set in fixed words: "Nơi nhận", "TM.", "KT.", "kèm theo"), never by scanning.
Source of the layout: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7 to II.9; Hướng dẫn 36-HD/VPTW.
"""

import re

import msgspec

from danchieu.extractors.letterhead import LOWER, UPPER, Named, is_capitals, names, read_body, squash
from danchieu.extractors.numberline import DateLine, read_date_line, read_number_line


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


_SURNAMES = frozenset(
    """
    nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly an au bach bang be bo ca cam can cao chau chu cu cung
    dam danh dao dau dien diep dinh doan dong dung duc giap ha han hau hua kha khau khuat khuc kieu kim la lai lam lau leo lien lo luc
    luong luu lu ma mac mai man mong mua nghiem ninh nong ong phi phung pho phu quach quan quang quach sam san sung ta tang
    thach thai than thao thi thieu tien tieu tong to ton trang tri trieu trinh truong tu tuong ung uong uu van vang vi vien
    vuong xa y giang hang lau cu chang sinh thang tao ksor rcom siu rmah nay kpa ro rahlan bo kso dieu k h alang coor arat zo hoi lu lovan tong hoc
    """.split()
)
_CONTRACTED = r"(?:T/?M|K/?T|T/?L|TUQ|T\.U\.Q|Q)\s*\.?[ \t]+(?=[" + UPPER + r"])"
_OFFICE = (
    r"(?:QUYỀN\s+|PHÓ\s+)?(?:TỔNG\s+)?(?:THỦ\s+TƯỚNG|BỘ\s+TR[ƯU][ỞO]NG|THỨ\s+TR[ƯU][ỞO]NG|CHỦ\s+TỊCH|CHỦ\s+NHIỆM|THỐNG\s+ĐỐC|GIÁM\s+ĐỐC|"
    r"CỤC\s+TR[ƯU][ỞO]NG|CHI\s+CỤC\s+TR[ƯU][ỞO]NG|VỤ\s+TRƯỞNG|CHÁNH\s+VĂN\s+PHÒNG|CHÁNH\s+THANH\s+TRA|CHÁNH\s+ÁN|VIỆN\s+TRƯỞNG|"
    r"BÍ\s+THƯ|TRƯỞNG\s+BAN|TRƯỞNG\s+PHÒNG|TRƯỞNG\s+THUẾ|HIỆU\s+TRƯỞNG|KIỂM\s+TOÁN|THANH\s+TRA|THƯỜNG\s+TRỰC|ỦY\s+VIÊN|CHỈ\s+HUY\s+TRƯỞNG|TƯ\s+LỆNH|"
    r"TRƯỞNG\s+ĐOÀN|CỤC\s+PHÓ)"
)
_SIGNATURE = re.compile(rf"{_CONTRACTED}|(?:^|(?<=[\n|\t;.*>])|(?<=[ ]{{2}})|(?<=\| )){_OFFICE}(?=[\s,*|-])")
_CAPS_RUN = re.compile(rf"(?:[{UPPER}.,/\d()&-]+(?=[\s|*_,.-]|$)[\s*_,.-]*)+")
_RANKS = re.compile(
    r"(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy)|Chuẩn\s+đô\s+đốc|GS\.?|PGS\.?|TS\.?|ThS\.?|BS\.?|CKII\.?|Ths\.?|Tiến\s+sĩ)[\s.,]*", re.I
)
_SIGNED = re.compile(r"[\[(]?\s*(?:[Đđ]ã\s+ký|Đã\s+ký|đã\s+kí|Ký\s+tên|ký)\s*[\])]?\s*:?\s*", re.I)
_NAME = re.compile(rf"[{UPPER}][{LOWER}'’]*(?:[ ]+[{UPPER}][{LOWER}'’]*){{1,5}}")
_NAME_CAPS = re.compile(rf"[{UPPER}]+(?:[ ]+[{UPPER}]+){{1,4}}")
_TAIL_NAME = re.compile(rf"(?:^|[;.,]\s+|\n\W{{0,3}})({_NAME.pattern})\s*$", re.M)
_RECIPIENTS = ("Nơi nhận", "NƠI NHẬN", "Nơi nhân", "Noi nhận", "Nơi gửi")
_ITEM = re.compile(r"(?:^|\n|;|\|)\s*(?:[-+*~•¬–]|\d{1,2}[.)])\s*|(?<=[;:])\s*-\s*|;\s*\n")
_NOT_RECIPIENT = re.compile(r"(?i)^(?:như\s|lưu|l[ưu]u\s*:|vt\b|website|$)")
_ADDRESSED = re.compile(r"Kính\s+g[uửứ]i\s*:?[\s|*]*")
_CAPTION = re.compile(
    r"(?:Ban\s+hành\s+)?k?K?èm\s+theo\s+(?P<type>[^\W\d]+\s+[^\W\d]+(?:\s+liên\s+tịch)?)(?P<rest>\s+(?:số|ngày|của|này)?[^)]{0,260})", re.I
)


def read_closing(norm: str, start: int) -> Closing:
    """The closing of the main document; `start`: where letterhead and title end."""
    received = _first(norm, _RECIPIENTS, start)
    window = (max(start, received - 500), received + 4000) if received >= 0 else _window(norm, start)
    sign = _find_signature(norm, *window)
    closing = Closing(min((at for at in (received, sign.start() if sign else -1) if at >= 0), default=len(norm)))
    if sign:
        _read_signature(norm, sign, closing)
    if received >= 0:
        end = sign.start() if sign and sign.start() > received else _recipients_end(norm, received)
        closing.recipients = _items(norm[received:end].split(":", 1)[-1])
        if closing.signer is None:
            closing.signer = _loose_name(norm[received : received + 1800])
    before = norm[max(start, closing.body_end - 160) : closing.body_end]
    closing.date = read_date_line(before, len(before)) if "ngày" in before else None
    closing.addressees = _addressees(norm, start)
    return closing


def _first(norm: str, literals: tuple[str, ...], start: int) -> int:
    return min((at for at in (norm.find(literal, start) for literal in literals) if at >= 0), default=-1)


def _window(norm: str, start: int) -> tuple[int, int]:
    """Where the signature stands when no recipients are listed: behind the first closing mark, else at the end."""
    signed = min((at for at in (norm.find(words, start) for words in ("TM. ", "KT. ", "T/M ", "K/T ", "TL. ", "TUQ. ")) if at >= 0), default=-1)
    closed = norm.find("./.", start)
    if signed >= 0:
        return max(start, signed - 5), signed + 800
    if closed >= 0:
        return closed, closed + 1200
    return max(start, len(norm) - 700), len(norm)


def _find_signature(norm: str, start: int, end: int) -> re.Match[str] | None:
    """The first office in capitals in a window that is not the name of an organ in a list."""
    for match in _SIGNATURE.finditer(norm, start, end):
        run = _CAPS_RUN.match(norm, match.start())
        if run and len(run[0].strip()) >= 6:
            return match
    return None


def _read_signature(norm: str, sign: re.Match[str], closing: Closing) -> None:
    run = _CAPS_RUN.match(norm, sign.start())
    block = run[0] if run else sign[0]
    end = run.end() if run else sign.end()
    rest = norm[end : end + 260]
    for line in re.split(r"[\n|\t]+", rest)[:14]:
        line = _RANKS.sub("", _SIGNED.sub("", line.strip(" *_-.,;:“\"#>\\")), count=2).strip(" *_-.,:")
        if not line:
            continue
        if is_capitals(line) and _SIGNATURE.match("\n" + line, 1):
            block += "\n" + line
            continue
        name = _person(line)
        if name:
            closing.signer = name
            break
        if line.startswith("Nơi nhận") or len(line) > 60:
            break
    if closing.signer is None:
        lines = [line.strip() for line in block.rstrip().split("\n") if line.strip()]
        if len(lines) > 1 and _NAME_CAPS.fullmatch(lines[-1]) and _surname(lines[-1]) and not _SIGNATURE.match(lines[-1]):
            closing.signer = " ".join(word.capitalize() for word in lines.pop().split())
            block = "\n".join(lines)
    title = " ".join(re.sub(r"[*_|]|-{2,}", " ", block).split()).strip(" -,.")
    closing.signer_title = title or None
    on_behalf = re.match(r"(?:TM|T/M|T\.M)\.?\s+(.+)", title)
    closing.body = read_body(on_behalf[1] if on_behalf else title)


def _person(line: str) -> str | None:
    """The name of a person that a line is, or that it begins with before a cell end."""
    line = line.split("|")[0].strip()
    match = _NAME.fullmatch(line)
    if match is None:
        return None
    words = line.split()
    return " ".join(words) if len(words) <= 6 and (_surname(line) or len(words) in (2, 3, 4)) and not read_body(line) else None


def _surname(name: str) -> bool:
    return squash(name.split()[0]) in _SURNAMES


def _loose_name(tail: str) -> str | None:
    """A name at the end of a line of the closing, where scanning lost the office above it."""
    found = [match[1] for match in _TAIL_NAME.finditer(tail)]
    for name in found:
        name = " ".join(name.split())
        if 3 <= len(name.split()) <= 5 and _surname(name) and not read_body(name) and _province_free(name):
            return name
    return None


def _province_free(name: str) -> bool:
    known = names().provinces
    words = name.split()
    return not any(squash(" ".join(words[i:])) in known for i in range(len(words)))


def _recipients_end(norm: str, start: int) -> int:
    """End of a list of recipients: behind the line of the file copy ("Lưu"), else before the first blank line after items."""
    filed = norm.find("Lưu", start, start + 3500)
    end = norm.find("\n", filed) if filed >= 0 else norm.find("\n\n", start + 15)
    return end if end >= 0 else min(len(norm), start + 3500)


def _items(listed: str) -> list[str]:
    found: list[str] = []
    for item in _ITEM.split(listed):
        item = " ".join(re.sub(r"[*_|]|<[^>]+>", " ", item).split()).strip(" ;.,:-")
        item = re.sub(r"\s*\((?:b/?c(?:áo)?|để b/?c|để báo cáo|báo cáo|p/h|để p/h|t/h)\)$", "", item, flags=re.I)
        if item and len(item) < 200 and not _NOT_RECIPIENT.match(item) and any(c.isalpha() for c in item) and item not in found:
            found.append(item)
    return found


def _addressees(norm: str, start: int) -> list[str]:
    match = _ADDRESSED.search(norm, max(0, start - 200), start + 600)
    if match is None:
        return []
    end = norm.find("\n\n", match.end())
    block_end = end if 0 <= end < match.end() + 1500 else match.end() + 300
    if re.match(r"\s*-", norm[match.end() : match.end() + 10]) and end >= 0:
        while end >= 0 and re.match(r"\s*[-+]", norm[end : end + 10]):
            block_end = end = norm.find("\n\n", end + 2)
    return _items(norm[match.end() : block_end])


def read_annexes(norm: str, start: int) -> list[Annex]:
    """The annexes behind `start` that say by a caption what they were issued with, in order; each ends where the next begins."""
    found: list[Annex] = []
    at = norm.find("èm theo", start)
    while at >= 0:
        caption = _CAPTION.match(norm, _caption_start(norm, at))
        if caption and not caption["rest"].lstrip().startswith("này"):
            annex = _annex(norm, caption, max(start, found[-1].end if found else start))
            if annex:
                if found:
                    found[-1].end = annex.start
                found.append(annex)
        at = norm.find("èm theo", at + 7)
    return [msgspec.structs.replace(annex, end=found[i + 1].start if i + 1 < len(found) else len(norm)) for i, annex in enumerate(found)]


def _caption_start(norm: str, at: int) -> int:
    before = norm.rfind("an hành", max(0, at - 14), at)
    return before - 1 if before > 0 else at - 1


_HEADING = re.compile(
    r"(?:^|\n)[\s|#*_\"“]*(?P<appendix>(?:PHỤ\s+LỤC|Phụ\s+lục|PHỤ\s+BIỂU|MẪU\s+SỐ)(?:\s+(?:số\s+|SỐ\s+)?[IVX\d]+)?\b)?"
)


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
    while position > low and len(lines) < 14:
        line_start = max(norm.rfind("\n", low, position - 1) + 1, low) if position > low else low
        line = norm[line_start:position].strip(" \n|#*_\"“-")
        if line:
            key = squash(line).rstrip("0123456789")
            appendix = re.match(r"(?i)(?:phụ\s+lục|phụ\s+biểu|mẫu\s+số|biểu\s+mẫu)\b", line)
            if appendix or key in kinds or key in ("danhmuc", "noiquy", "quytac"):
                start = norm.index(line, line_start)
                kind = "Phụ lục" if appendix else kinds.get(key) or line.capitalize()
                if appendix and len(line) > 30:
                    lines.append((line_start, line))
                break
            if line.endswith(("./.", ";")) or line.startswith(("Lưu", "- ")):
                break
            lines.append((line_start, line))
        if line_start <= low:
            break
        position = line_start - 1
    if start < 0:
        return None
    title = " ".join(" ".join(line for _, line in reversed(lines)).split()).strip(" -*_|")
    rest = " ".join(caption["rest"].split())
    of_type = kinds.get(squash(caption["type"]))
    number = re.search(r"số\s*:?\s*(.{1,60})", rest)
    read = read_number_line("Số: " + re.split(r"\s+ngày", number[1])[0], 80) if number else None
    day = re.search(r"ngày\s+(\d{1,2})\s*(?:tháng|/)\s*(\d{1,2})\s*(?:năm|/)\s*(\d{4})", rest)
    of = re.search(r"(?<=của\s)\S.+", rest)
    return Annex(
        kind, title or None, start, len(norm), of_type, read.number if read else None,
        f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}" if day else None, read_body(of[0]) if of else None,
    )  # fmt: skip
