"""Who receives a document: the list under "Nơi nhận", and those whom a letter addresses.

Source of the layout: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9; Hướng dẫn 36-HD/VPTW.
"""

import re

from danchieu.extractors.header.offices import OFFICE_MARKS, SIGNATURE
from danchieu.extractors.header.squashed import LOWER, UPPER

_RECEIVED = re.compile(r"ơi[ \n]nh[ậâ]n[\s*_/]*(?::|\n|$)")
_HEADING = re.compile(r"\S+\s+\S+?\W*?(?::|\n|$)")
_TAIL = 6000
"""Characters at the end in which a rare wording of the closing is looked for."""
_FAR = 4000
"""Characters between the heading of the list and a signature beside or below it."""
_LONGEST_LIST = 3500
_FILED = 7  # characters of "Lưu VT"
_ITEM = re.compile(
    r"[\n;:|](?:(?<!:)\s*(?:\([^()\n]{3,30}\)\s*)?(?:[-+*~•¬–]|\d{1,2}[.)])\s*|"
    r"(?<=:)\s*-\s*|(?<=;)\s*\n)|\. - (?=Lưu)"
)
_NOT_RECIPIENT = re.compile(r"(?i)(?:như\s|l[ưu]u\b|vt\b|[\W\d_]*$|(?:gửi )?bản (?:điện tử|giấy)$)")
_MARKS = re.compile(r"[*_|]|<[^>]+>")
_PURPOSE = re.compile(
    r"(?i)\s*\((?:để\s+)?(?:b/?c(?:áo)?|báo cáo|ph?/h|th?/h|biết|thực hiện|phối hợp|chỉ đạo|theo dõi)\)$"
)
_ADDRESS = re.compile(r"\s*\(Địa chỉ\s?:[^()]*\)")
"""Where one lives, and their number as a taxpayer, behind whom a letter is to."""
_ADDRESSED = re.compile(
    r"Kính\s+g[uửứoởớ]i\s*:?[\s|*]*|"
    r"(?:CHỦ\s+TỊCH|THỦ\s+TƯỚNG|BỘ\s+TRƯỞNG|GIÁM\s+ĐỐC|ỦY\s+BAN|BAN\s+CHỈ)[^\n.;:]{0,80}\s(?:điện|ĐIỆN)\s*:\s*(?=[-+•]\s)"
)
"""Before those a letter is to, and those a telegram is to: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH … ĐIỆN: ⏎ - Giám đốc …"."""
_BODY_BELOW = re.compile(
    r"([^\n;:|]{3,160}?)(?:\.[ \t]*\n(?=[A-ZĐƯỦ][^\n]{20})|[ \t]*\n(?=[A-ZĐƯỦ][^\n]{60}))"
    r"(?:(?=(?:Theo|Thực hiện|Triển khai|Căn cứ|Tiếp theo|Phúc đáp|Trả lời|Ngày \d|Để|Nhằm|Qua|Vừa qua|Trong|Sau khi) )"
    r"|(?![^\n]{0,200};))"
)
"""An addressee on a line of his own, right above the first line of the letter."""
_LETTER_BELOW = re.compile(
    r"\.[ \t]*\n(?=[A-ZĐƯỦ][^\n]{60})"
    r"|\n(?=(?:Căn cứ|Thực hiện|Theo|Xét|Trên cơ sở|Tiếp theo|Phúc đáp|Trả lời|Sau khi|Ngày \d)[^\n]{30})"
)
"""Where the letter begins, right below the list of those it is to."""
# Items and the file copy with no heading above them, where it was lost with the layout.
_UNHEADED = re.compile(
    r"[-~](?<=[\n;|].)[ \t]?[^\W\d_][^;|]{2,200};\s*(?:[-~][ \t]?[^\W\d_][^;|]{2,200};\s*)*[-~]\s*Lưu(?:\s?:|\s+VT\b)"
)


_DAMAGED_HEADING = re.compile(r"\nN[oơ][iíìl] nh[aâậăạ]n\s*:")
"""What scanning leaves of "Nơi nhận:"."""


_SENT_TO = re.compile(r"Nơi\s+g[ửở]i\s?:")
"""The same as it was headed before the 1990s."""


def list_heading(norm: str, start: int) -> int:
    """Offset of "Nơi nhận:" (not of "nơi nhận hồ sơ" in a sentence), -1 when there is none."""
    for words in ("ơi nh", "ơi\nnh"):
        at = norm.find(words, start)
        while at >= 0:
            match = _RECEIVED.match(norm, at)
            if match and (norm[at - 1 : at] == "N" or norm[match.end() - 1] == ":"):
                return at - 1 if norm[at - 1 : at] == "N" else at
            at = norm.find(words, at + 5)
    at = find_rare(norm, "NƠI NHẬN", 1, start)
    tail = max(start, len(norm) - _TAIL)
    if at < 0 and (sent := _SENT_TO.search(norm, tail)) is not None:
        return sent.start()
    if at < 0 and (damaged := _DAMAGED_HEADING.search(norm, tail)) is not None:
        return damaged.start() + 1
    return at


def list_end(norm: str, start: int) -> int:
    """End of a list of recipients: behind the line of the file copy ("Lưu"), else before the first blank line."""
    filed = norm.find("Lưu", start, start + _LONGEST_LIST)
    end = norm.find("\n", filed) if filed >= 0 else norm.find("\n\n", start + 15)
    return end if end >= 0 else min(len(norm), start + _LONGEST_LIST)


def read_recipients(norm: str, heading: int, sign_at: int, signer: str | None) -> list[str]:
    """Those named below "Nơi nhận" at `heading`, up to the signature when that stands below them; where it stands
    beside the heading, its lines are among theirs."""
    begin = _HEADING.match(norm, heading)
    start = begin.end() if begin else heading
    below = _items(norm[start:sign_at], signer) if start < sign_at < heading + _FAR else []
    return below or _items(norm[start : list_end(norm, heading)], signer)


def read_unheaded_recipients(norm: str, start: int, signer: str | None) -> tuple[int, list[str]]:
    """Where the list of those begins that is named above the file copy ("- Lưu: …") at the end of a text without a
    heading for them (the end of the text where there is none), and who they are."""
    tail = max(start, len(norm) - _TAIL)
    filed = norm.rfind("Lưu", tail)
    listed = _UNHEADED.search(norm, max(tail, filed - _LONGEST_LIST), filed + _FILED) if filed >= 0 else None
    return (listed.start(), _items(listed[0], signer)) if listed else (len(norm), [])


def read_addressees(norm: str, start: int, stop: int) -> list[str]:
    """Those behind "Kính gửi", near the place where the letterhead ends; from `stop` on come the forms of annexes."""
    match = _ADDRESSED.search(norm, max(0, start - 200), min(start + 600, stop))
    if match is None:
        return []
    if (body := _BODY_BELOW.match(norm, match.end())) is not None:
        return _items(body[1], None)
    limit = match.end() + 1500
    end = norm.find("\n\n", match.end(), limit)
    while end >= 0 and re.match(rf"\s*[-+{LOWER}]", norm[end : end + 10]):
        end = norm.find("\n\n", end + 2, limit)
    end = end if end >= 0 else match.end() + 300
    letter = _LETTER_BELOW.search(norm, match.end(), end)
    return _items(norm[match.end() : letter.start() if letter is not None else end], None)


def _items(listed: str, signer: str | None) -> list[str]:
    """The entries of a list, without marks and purposes, and without the lines of a signature in another column."""
    found: list[str] = []
    listed = _ADDRESS.sub("", f"\n{listed}") if "Địa chỉ" in listed else f"\n{listed}"
    if any(mark in listed for mark in OFFICE_MARKS):
        listed = _OTHER_COLUMN.sub(_without_office, listed)
    entries = _ITEM.split(listed)
    if len(entries) == 1 and _FILED_LAST.search(listed) is not None:
        entries = listed.split(";")  # all on one line: "Nơi nhận: Như trên; các phòng; Lưu: VT."
    for item in entries:
        if "*" in item or "_" in item or "|" in item or "<" in item:
            item = _MARKS.sub(" ", item)
        item = " ".join(item.split()).strip(" ;.,:-")
        if ";" in item:
            item = "; ".join(part for part in item.split("; ") if not _is_beside(part, signer))
        if item.endswith(")"):
            item = _PURPOSE.sub("", item).rstrip(" ;,")
        longest = _LONGEST if item.count(",") < _MEMBERS else _LONGEST_GROUP
        if not 1 < len(item) < longest or _NOT_RECIPIENT.match(item) or SIGNATURE.match(item):
            continue
        if item not in found:
            found.append(item)
    return found


def _is_beside(part: str, signer: str | None) -> bool:
    """Whether words behind the semicolon of an entry stand in the other column: those of a signature, what is left of a
    stamp."""
    noise = len(part) <= _SHORTEST and not (len(part) > 1 and part.isalpha() and part.isupper())
    return noise or part == signer or SIGNATURE.match(part) is not None


def _without_office(column: re.Match[str]) -> str:
    return "" if SIGNATURE.match(column[1]) is not None else column[0]


_OTHER_COLUMN = re.compile(rf"(?:(?<=\n)[ \t]*|[ ]{{3,}}|(?<=[;,)])[ ])([{UPPER}][{UPPER}./][^\n;]*)(?=\n|\Z)")
"""Words in capitals at the end of a line of the recipients: an office of the column beside them, if it is one."""
_FILED_LAST = re.compile(r";\s*Lưu\b[^;\n]*\s*\Z")
_SHORTEST = 4
_LONGEST, _LONGEST_GROUP = 200, 500
"""Characters of an entry, and of one that names the members of a group ("Các sở: …, …")."""
_MEMBERS = 4
"""Commas in the entry of a group."""


def find_rare(norm: str, literal: str, rare: int, start: int) -> int:
    """`norm.find(literal, start)` by the rare letter that the literal has at `rare`: a search for a single letter is
    many times faster."""
    letter = literal[rare]
    at = norm.find(letter, start + rare)
    while at >= 0 and not norm.startswith(literal, at - rare):
        at = norm.find(letter, at + 1)
    return at - rare if at >= 0 else -1
