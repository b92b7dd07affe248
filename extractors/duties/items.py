"""A document as items: numbered points, list items, paragraphs and table rows, each with its place in the outline.

Line ends say little: lines are wrapped, PDF text has a blank line behind every wrapped line, page breaks cut sentences.
An item goes on until a line begins with a marker of the outline (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.5: phần,
chương, mục, điều, khoản, điểm), or with a capital where the line before had room for its first word.
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Literal

import msgspec

from danchieu.extractors.duties.actor_heads import begins_actor, begins_with_actor, lower
from danchieu.extractors.duties.actors import read_actors
from danchieu.extractors.duties.broken_names import CLASSES, NAME_BEGINS, joins, joins_at_dash, joins_place
from danchieu.extractors.duties.cells import read_cells
from danchieu.extractors.duties.item import MARKED, PLAIN, Item
from danchieu.extractors.duties.outline import Outline
from danchieu.extractors.duties.rows import begins_open_table, has_open_rows, read_table
from danchieu.extractors.duties.words import begins_with_verb, ends_with_verb
from danchieu.extractors.text import CAPITALS, SMALL

_NO_WRAP = 200
"""Lines longer than this are whole paragraphs: the text is not wrapped."""
_SAMPLE = 6_000
"""Characters from which the wrapping is read."""
_ODD = 40
"""Of so many lines one may be longer than those of a wrapped text are (a row of a table)."""
_SHORT = 25
"""Characters: a shorter line says nothing about the wrapping."""

_LOWER = "".join(c for c in map(chr, range(0xDF, 0x1EFA)) if c.islower())
_DASH = rf"[-–]+(?=[\s{CAPITALS}])"
"""Behind the sign of a marker ("Điều 2.- ", "1.- "), as it was usual until the 1990s."""
_NOTED = (
    r"(?:Báo|Thông)\ cáo|Thông\ (?:tư|báo)|Chỉ\ thị|Luật|Nghị\ (?:định|quyết)|Quyết\ định|Công\ (?:văn|điện)|"
    r"Kế\ hoạch|Tờ\ trình|Kết\ luận|Văn\ bản|Theo|Tại"
)
"""First words of a note at the foot of a page whose number stands right before them."""
_BEGINNING = rf"""(?P<gap>[ \t\r\f]*\n)?\s{{0,60}}+(?P<at>)(?!(?![ivx]{{2,4}}\))[a-z{_LOWER}]{{2}})
    (?:(?:(?:\#{{1,6}}\ *)?+[_"“\ \t]*+(?:
      (?P<article>(?:[ĐD]i[ềêểế]u|ĐI[ỀÊỂ]U)\s+(?:\d{{1,4}}[a-zđ]?|[IVX]{{1,5}}(?=\ *[.:]))
        (?:\ *[.:/]|(?=\ *[-–]\ |$|\ +[{CAPITALS}])))
        (?:\ *[-–](?=\ )|/)?
    | (?P<chapter>(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC|Phụ\ lục|PHỤ\ LỤC)\s+
        (?:[IVXLC]+|\d{{1,3}}|[A-H]|(?:thứ|THỨ)\s+\w{{2,5}})\b\ *[.:]?)
    | (?P<roman>(?:[IVXL][IVXLl]{{0,5}}|lI{{1,2}}|1I{{1,2}}|l{{2,3}}(?=\ *\.))\ *[.)/-](?=\s|[A-ZĐ]|$|{_DASH}))
    | (?P<dotted>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}(?:\.[a-zđ]\.)?\ *[.):-]?(?=\s|$))
    | (?P<number>\d{{1,3}}[a-e]?\ *(?:[.)]|/(?![A-ZĐ&\d]{{1,12}}-))(?=\s|[{CAPITALS}]|$|\[\d|{_DASH})
        |\d{{1,2}}(?:\ ?[-–]|,)(?=\ [{CAPITALS}]))
    | (?P<note>[¹²³⁰-⁹]{{1,2}}\ |\[\d{{1,3}}\]\ (?=[{CAPITALS}])|\d{{1,2}}(?=(?:{_NOTED})\s)|\d{{1,3}}\ (?=
        (?:Tên\ gọi|Tên|Điểm|Khoản|Điều|Cụm\ từ|Đoạn|Từ|Phụ\ lục|Mẫu|Chương|Mục)\s(?:này\s|“)
        |(?:Điều\ \d{{1,3}}\ (?:của\ )?)?(?:Thông\ tư|Nghị\ định|Quyết\ định|Luật)(?:\ [^.;:\n]{{1,60}})?\ số\s
          [^;.]{{10,300}}\ (?:quy\ định|ban\ hành)\ như\ sau:))
    | (?P<paren>\((?:\d{{1,2}}|[a-zđ]|[ivx]{{2,4}})\)
        |(?:(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười)\ là|Thứ\ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám))(?:,|:|\ -)(?=\s))
    | (?P<alpha>(?:[a-zđ]\d?|[ivx]{{2,4}}(?=\)))\ *[.)](?=\s|$|\[\d|{_DASH}|\d{{1,2}}\ [{CAPITALS}])
        |[a-zđ]/(?=\ |{_DASH})|[a-zđ](?:\ ?[-–]|,)(?=\ [{CAPITALS}]))
    | (?P<upper>[A-H]\ *(?:[.)/](?=\s|$|{_DASH})|-(?=\ [{CAPITALS}]{{2}})))
    | (?P<plus>\+[\ \t]*(?=\S))
    | (?P<dash>(?<!/QĐ\n)(?<!/NQ\n)(?<!/KH\n)(?<!/CT\n)(?<!Thi\ đua\n)
        (?!-\ ?(?:Thương\ binh|TB))
        (?!(?<=\w\n)-\ (?:Thường|Cơ\ quan\ thường)\ trực\s)
        (?:[-•◦▪●·¬~*»\uf02d\uf0b7]|o(?=\ [{CAPITALS}])|\(\*?\)|\.(?=\ +[{CAPITALS}]))[\ \t]*
        (?:\n[\ \t]*)?(?:[a-zđ]\)\ +)?(?=[^\s|-]))
    )(?:(?<=[.:)/])\ ?{_DASH})?[ \t]*)|(?=[^\sa-z{_LOWER}\d,;.)%]))"""
_START = re.compile(rf"\n{_BEGINNING}", re.VERBOSE)
_FIRST = re.compile(_BEGINNING, re.VERBOSE)  # at the head of a text
_FIRST_CLAUSE = re.compile(rf"1\. +(?=[{CAPITALS}])")
"""Behind the number of an article without a title ("Điều 3. 1. Các Bộ trưởng …")."""
_NOTE_MARK = re.compile(r"\[\d{1,3}\]\s*")
_NOTES = frozenset("123456789")
_RAISED = re.compile(rf"\d{{1,2}} (?=[{CAPITALS}])")
"""The raised number of a note behind a mark ("b)3 Lập sổ")."""
_ENDS = frozenset(".;:!?…")
_CLOSING = '"”’) '
"""Marks behind the end of a sentence."""
_NOISE = re.compile(r"[-–_.\s]*(?:\d{1,3}[-–\s]*)?$")
_EMPHASIS = re.compile(r"(?<=[\w,)])\*+|(?<!\S)\*+(?=[\w(])")
_LINKS = frozenset(
    (
        "và", "của", "các", "với", "hoặc", "-", "cho", "tại", "theo", "trình", "gửi", "cáo", "tướng", "do", "bởi",
        "cùng", "thuộc", "nhằm", "những", "giữa", "trước", "về",
    )
)  # fmt: skip
"""Last words of a line that no sentence ends with ("báo⏎cáo Chính phủ")."""
_AWAIT_NUMBER = frozenset(("quý", "tháng", "ngày", "số", "khoản", "điểm"))
"""The same, behind which a number follows."""
_IN_SYMBOL = re.compile(r"/[A-ZĐ]{2,6}-$")
"""The same, that break off inside the symbol of an act ("số 15/2021/TT-⏎BNNPTNT")."""
_NEVER_LAST = frozenset(("với", "của", "và", "các", "tại", "theo", "cho", "do", "bởi", "giữa", "hoặc", "những"))
"""The same, with which no paragraph ends, and no heading."""
_TO_WHOM = ("; báo cáo", ", báo cáo", " và báo cáo", "; trình", ", trình")
"""The same, before whom something is told or submitted to."""
_UNFINISHED = (
    "Hội Liên hiệp", "Ban Quản lý", "Ban quản lý", "Ủy ban Mặt trận", "Uỷ ban Mặt trận", "Thanh niên Cộng sản",
    "Liên đoàn Lao",
)  # fmt: skip
"""Heads of names that need the words of the next paragraph."""
_LONGEST_HEAD = 40
_LONGEST_LINK = 8
"""Characters in which the last word of a line stands when it is one that joins."""
_OPEN = frozenset(("và", "của", "với", "hoặc", "các", "cho", "tại", "tướng", "bởi", "do", "từ", "trình"))
"""Those of them that a sentence goes on behind over a blank line, and over the number of a page."""
_SHORT_LINE = 12
_RAGGED = 8
"""Characters by which lines of one paragraph differ in length."""
_OF_TITLE = "tổ chức thực hiện"
"""A verb that titles end with."""
_ON_REPORTS = re.compile(
    r"\W*(?:Điều \d+\. [^.;:]{0,40}(?:tin|tra|sát|kết), báo cáo|"
    r"(?:[IVX]{1,4}|\d{1,2}(?:\.\d{1,2})*)[.)]? (?:Về )?(?:[Cc]hế độ|[Cc]ông tác) (?:thông tin,? (?:và )?)?báo cáo)"
)
"""The title of an article or section on reports, which ends with such a verb too."""
_ACT = "Quyết định"
"""A noun with a capital more often than a verb ("thực hiện⏎Quyết định này")."""
_NO_VERBS = (_ACT, "Thường trực")
_PAPERS = ("Báo cáo ", "Thông báo ", "Kiến nghị ", "Quy định ")
"""What may be a verb with a capital, or a paper that the verb before it has for its object."""
_NO_ORDERS = (
    "Thanh tra tỉnh", "Thanh tra Sở", "Thanh tra Bộ", "Thanh tra Chính phủ", "Thanh tra thành phố", "Giao thông ",
    "Giao dịch ",
)  # fmt: skip
"""Names that begin like an order."""
_ONWARD = ("Trường hợp ", "Đồng thời", "Hoàn thành ", "Theo đó", "Trong đó")
"""How a sentence goes on with the task of the one before it."""
_OPEN_REFERENCE = re.compile(
    r"(?:Điều|điều|[Kk]hoản|[Đđ]iểm|số|ngày|tháng|năm|và|lần|từ|đến|khóa|của|tại|thuộc|theo|[Nn]ghị +quyết|[Cc]hỉ +thị|"
    r"(?:[Nn]ghị|[Qq]uyết|[Qq]uy) +định|[Tt]hông +tư|[Cc]ông +văn|[Kk]ế +hoạch)$"
)
_PRODUCTS = ("Nghị quyết", "Nghị định", "Quyết định", "Quy định", "Thông tư", "Công văn", "Kế hoạch", "Chỉ thị")
"""Of them, those behind which no number with a full stop stands, but the next item ("Sản phẩm: Quyết định⏎2. Kho")."""
_OF_PROVISION = re.compile(r"(?:,|(?:điểm|khoản|tiết|mục|đoạn) [\d.a-zđ]{1,6})$")


class Wrapping(msgspec.Struct, frozen=True, gc=False):
    """How a text is broken into lines.

    width: of a full line, None when lines are paragraphs; gaps: blank lines stand between "paragraphs", behind "every"
    line, or "never" where they would mean something.
    """

    width: int | None
    gaps: Literal["paragraphs", "every", "never"]


def wrapping(norm: str) -> Wrapping:
    """Read the wrapping from the first lines of a text."""
    lines = norm[:_SAMPLE].split("\n")
    lengths: list[int] = []
    wrapped = wrapped_after_gap = breaks = breaks_at_gap = 0
    gap, last = False, ""
    for line in lines:
        text = line.strip()
        if not text:
            gap = True
            continue
        lengths.append(len(text))
        if text[0].islower() and text[1:2] not in (")", "."):
            wrapped += 1
            wrapped_after_gap += gap
        elif len(last) > _SHORT and last[-1] in ".;:" and text[0] not in "|-+":
            breaks += 1
            breaks_at_gap += gap
        gap, last = False, text
    if not lengths:
        return Wrapping(None, "paragraphs")
    lengths.sort()
    full = lengths[min(len(lengths) - 1, len(lengths) * 9 // 10)]
    longest = lengths[len(lengths) - 1 - len(lengths) // _ODD]
    whole = wrapped * _ODD < len(lengths) and longest * 6 > full * 7  # many short paragraphs and a few long ones
    width = None if full > _NO_WRAP or whole else full
    if wrapped >= 5 and wrapped_after_gap * 2 >= wrapped:
        return Wrapping(width, "every")
    return Wrapping(width, "paragraphs" if breaks_at_gap * 3 >= breaks * 2 else "never")


def split_items(norm: str, start: int, end: int, wrap: Wrapping) -> Iterator[Item]:
    """The items of norm[start:end], in order."""
    outline = Outline()
    first: re.Match[str] | None = None
    at = start  # where the item that is open begins, its marker included
    note = False  # whether that is a note of a consolidated text at the foot of a page
    open_tables = has_open_rows(norm, start, end)
    lines = _START.finditer(norm, start - 1 if start and norm[start - 1] == "\n" else start, end)
    if not start and (opening := _FIRST.match(norm, 0, end)) is not None:
        lines = chain([opening], lines)
    while (match := next(lines, None)) is not None:
        begins = match.start("at")
        table = None
        if norm[begins] == "|" or (open_tables and begins_open_table(norm, begins, end)):
            table = read_table(norm, begins, end, wrap.gaps == "every")
        elif norm[begins] in "ST":
            table = read_cells(norm, begins, end)
        if table is not None:
            if at < match.start() and not note and (item := _item(norm, at, match.start(), first, outline)):
                yield item
            taken, rows = table
            yield from rows
            at = begins + taken
            first, note = None, False
            lines = _START.finditer(norm, at - (norm[at - 1] == "\n"), end)
            continue
        if at < match.start():
            if not _begins(norm, match, at, first, wrap):
                continue
            if not note and (item := _item(norm, at, match.start(), first, outline)):
                yield item
        first, at, note = match, begins, match.lastgroup == "note"
    if at < end and not note and (item := _item(norm, at, end, first, outline)):
        yield item


def item_start(norm: str, line: int) -> re.Match[str] | None:
    """The match of a line that looks like the beginning of an item; its group "at" is the last where it has no
    marker."""
    return _START.match(norm, line - 1) if line else _FIRST.match(norm)


def behind_marker(norm: str, match: re.Match[str]) -> int:
    """Where the text of an item begins, given the match of its line."""
    at = match.end()
    if norm[at : at + 1] in _NOTES and match.lastgroup == "alpha" and (note := _RAISED.match(norm, at)) is not None:
        return note.end()
    if norm[at : at + 1] == "[" and (note := _NOTE_MARK.match(norm, at)) is not None:
        return note.end()
    clause = _FIRST_CLAUSE.match(norm, at) if match.lastgroup == "article" else None
    return clause.end() if clause is not None else at


def find_starts(norm: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where lines begin that may begin an item (group "at"), as `item_start` gives them."""
    return _START.finditer(norm, start, end)


_FIELDS = (
    "Chủ trì:", "Phối hợp:", "Cơ quan chủ trì:", "Đơn vị chủ trì:", "Cơ quan phối hợp:", "Đơn vị phối hợp:",
    "Thời gian thực hiện:", "Thời gian hoàn thành:", "Thời hạn hoàn thành:", "Sản phẩm:", "Sản phẩm dự kiến:",
    "Kết quả:",
)  # fmt: skip
"""Fields of a task on lines of their own, below one that no full stop ends."""
_IN_CHARGE = re.compile(
    r"\((?:(?:[Cc]ơ quan |[Đđ]ơn vị )?[Cc]hủ trì(?: thực hiện)?: |"
    r"(?:[Dd]o |[Gg]iao )?[A-ZĐỦ][^()\n]{3,120} chủ trì[ ,;)])"
)
"""Who leads the task of the lines before, in brackets on a line of its own."""
_STANDING_BODY = ("Cơ quan thường trực ", "Cơ quan Thường trực ", "Cơ quan thường trực\n", "Cơ quan Thường trực\n")
"""What a body is besides, behind a dash that a line may begin with."""
_BEFORE_ROMAN = (" khoá", " khóa", " quý", " lần thứ", " khu vực")
"""Ends of lines that a Roman numeral goes on."""


_ORDERS = ("Đề nghị ", "Yêu cầu ", "Giao ")
_HEADS_LIST = re.compile(r"[^\n.;:]{6,150}:[ \t]*\n\s*(?:[-+•]|[a-zđ]\)|\d{1,2}[.)])\s")
"""An order above the list of what it is, however the lines are wrapped: "Đề nghị Sở Y tế: ⏎ - Lập sổ"."""


def _begins(norm: str, match: re.Match[str], at: int, first: re.Match[str] | None, wrap: Wrapping) -> bool:
    """Whether an item begins at the match; `at`: begin of the item before it, `first`: its own match."""
    kind = match.lastgroup or ""
    if kind == "note" or (kind != "at" and norm[match.start() - 1] in ".;:"):
        return True
    after_gap = match.start("gap") >= 0
    if kind == "at" and norm.startswith(_FIELDS, match.end()):
        return True
    if kind == "at" and norm.startswith("(", match.end()) and _IN_CHARGE.match(norm, match.end()) is not None:
        return False
    if kind == "at" and (after_gap and wrap.gaps != "every") and (wrap.width is not None):
        if _is_bare(first, match) or norm[match.start() - 1] == "," or _is_open(norm, at, match.start()):
            return False
        if _last_line(norm, at, match.start())[-1:] == ",":
            return False  # above the number of a page
        return not _goes_on(_last_line(norm, at, match.start()), norm[match.end() : match.end() + 40])
    last = _last_line(norm, at, match.start())
    if kind == "roman" and not after_gap and last.endswith(_BEFORE_ROMAN):
        return False  # "Bộ Chính trị khóa ⏎ XI. …"
    ended = _has_ended(last)
    if kind != "at":
        if ended:
            return True
        if norm.find(",", match.start("at"), match.end()) >= 0:
            return after_gap and wrap.gaps != "every"  # "1, Sở Y tế"
        if kind in ("chapter", "article") and last.endswith(_REFERS) and match[kind][-1] not in ".:/":
            return False  # "quy định tại⏎Mục 2 Phần XI"
        if kind == "chapter" and not after_gap and (_OPEN_REFERENCE.search(last) or _OF_PROVISION.search(last)):
            return False
        if kind == "dash" and last[-1:].isdigit() and norm[match.end() : match.end() + 1].isdigit():
            return after_gap and wrap.gaps == "paragraphs"  # "giai đoạn 2026⏎- 2030"
        if kind == "dash" and (_PAGE_LINE.match(norm, match.end()) or last.count("(") > last.count(")")):
            return False
        if kind == "dash" and last[-1:].isalpha() and norm.startswith(_STANDING_BODY, match.end()):
            return False  # "Cục Cảnh sát⏎⏎- Cơ quan thường trực Tổ công tác …": what the body before it is
        unparted = kind == "dash" and last[-1:].isalpha() and not after_gap
        if unparted and joins_at_dash(last, norm, match.end(), _is_full(last, wrap)):
            return False  # "Phòng Văn hóa⏎- Xã hội tổ chức …"
        if kind == "article" and match["article"][-1] not in ".:/":
            return after_gap and wrap.gaps != "every"
        if norm[match.end() : match.end() + 1].islower() and kind in ("dash", "number", "dotted", "alpha", "plus"):
            # "chính trị -⏎- xã hội", "Điều⏎2. của": a wrapped line, unless the list is written in small letters
            return after_gap and wrap.gaps == "paragraphs" and kind != "number"
        parted = after_gap and wrap.gaps == "paragraphs"
        return kind != "number" or parted or not _OPEN_REFERENCE.search(last) or last.endswith(_PRODUCTS)
    goes_on = last[-1:] == "," and (last.isupper() or not norm[match.end() : match.end() + 3].isupper())
    if _is_bare(first, match) or goes_on or last.endswith(_OPENS_NAMES):
        return False
    if (
        last[-1:] == ";"
        and first is not None
        and first.lastgroup in ("article", "number")
        and _ORDERED.match(norm, match.end())
    ):
        head = norm[behind_marker(norm, first) : match.start()]
        if "trách nhiệm" not in head and begins_with_actor(head, head[:12].lower().split(" ")[0]):
            return False  # "Điều 3. Chánh Văn phòng UBND tỉnh; ⏎ Giám đốc các Sở … chịu trách nhiệm thi hành"
    line = norm[match.end() : match.end() + 40]
    if len(last) > _SHORT_LINE and last.isupper() and last[-1].isalpha() and line[:1].isupper():
        return not line.partition("\n")[0].isupper()  # below a heading in capitals
    if _ON_REPORTS.fullmatch(last) is not None:
        return True
    if joins(last, line):
        return False
    if wrap.width is None:
        return last.rpartition(" ")[2] not in _NEVER_LAST and not last.endswith(_TO_WHOM)
    if ended and line.startswith(_ORDERS) and _HEADS_LIST.match(norm, match.end()) is not None:
        return True
    if _OPENS_LETTER.match(line) and norm.find("Kính gửi", max(at, match.start() - _ADDRESSEES), match.start()) >= 0:
        return True
    if not ended and (_NUMBERED_ACT.match(line) or (last.endswith(CLASSES) and _is_full(last, wrap))):
        return False  # "nhất là⏎Kết luận số 77/KL-TTr", "gửi Chi cục⏎Phát triển nông thôn"
    if not ended and _ABBREVIATED.match(line) and not begins_with_actor(line, line.split()[0].lower().rstrip(",;:.")):
        return False  # "quỹ kho thuốc,⏎CNTT vào sổ chung"
    if wrap.gaps == "paragraphs":
        if not ended and begins_with_verb(line) and not line.startswith(_NO_VERBS) and not line[:3].isupper():
            ended = _names_head(norm, at, match.start(), first)
        titled = first is not None and norm[behind_marker(norm, first) : match.start()].lower() == _OF_TITLE
        return (ended or titled) and len(last) * 10 < wrap.width * 7
    room = len(last) + 1 + len(line.split(None, 1)[0]) <= wrap.width - _RAGGED
    if ended and last[-1] != ";":
        # a sentence may end where a line does: in an item with a marker it goes on, where the line had no room left
        whole = norm.find("\n", match.end(), match.end() + _NO_WRAP) < 0  # a paragraph on one line
        if room or whole or first is None or _CLOSES.match(line) is not None:
            return True
        marked = first.lastgroup in ("dash", "plus", "alpha") or (
            first.lastgroup == "number" and line.startswith(_ONWARD)
        )
        return not marked or _only_names(norm[behind_marker(norm, first) : match.start()])
    tail = last.rpartition(" ")[2]
    titled = first is not None and first.lastgroup == "article" and "rách nhiệm" in norm[at : match.start()]
    if titled and tail not in _LINKS and _CHARGED.match(norm, match.end()) is not None:
        return True  # "Điều 3. Trách nhiệm của các xã⏎Các xã có trách nhiệm:"
    below = last.endswith(" trực thuộc") and begins_with_verb(line)  # "Các đơn vị trực thuộc⏎Xây dựng kế hoạch"
    open_ended = (tail in _LINKS or tail in NAME_BEGINS or tail in _AWAIT_NUMBER or _IN_SYMBOL.search(tail) is not None)
    open_ended = open_ended and not below
    paper = line.startswith(_PAPERS) and ends_with_verb(last)  # "khẩn trương hoàn chỉnh⏎Báo cáo nghiên cứu khả thi"
    if not (open_ended or paper) and begins_with_verb(line) and not line.startswith((_ACT, *_NO_ORDERS)):
        return True  # a verb with a capital stands at the head of a sentence only
    if joins_place(last, line):
        return False
    breaks_off = len(last) * 10 > wrap.width * 6 and ends_with_verb(last) and not last.endswith(_OF_TITLE)
    return room and not open_ended and not breaks_off and not line.startswith("Việt Nam ")


def _only_names(text: str) -> bool:
    """Whether an item is a list of bodies, those whom a letter is to: what follows them is its first sentence."""
    words = text.split()
    low = lower(words)
    if not words or not begins_actor(words, low, 0):
        return False
    found = read_actors(words, low, 0)
    return found is not None and found.stop == "end" and found.end == len(words)


def _goes_on(last: str, line: str) -> bool:
    """Whether a line goes on behind blank ones, as page breaks leave them: with the act behind one of its provisions,
    with the name of a body behind its first word."""
    if _OF_ACT.search(last) is not None and _TYPE.match(line) is not None:
        return True
    return len(last) > _LONGEST_HEAD and last.rpartition(" ")[2] in _HOUSES and not begins_with_verb(line)


_OF_ACT = re.compile(r"(?:Điều|điều|[Kk]hoản|[Đđ]iểm|Mục|Chương|Phụ lục) [\dIVXa-zđ]{1,5}$")
_TYPE = re.compile(r"(?:Nghị (?:định|quyết)|Thông tư|Quyết định|Luật|Bộ luật|Pháp lệnh|Quy chế|Chỉ thị|Kế hoạch)\s")
_HOUSES = frozenset(("Bộ", "Sở", "Cục", "Vụ", "Phòng"))


def _is_full(last: str, wrap: Wrapping) -> bool:
    """Whether a line is so long that the text may only be broken behind it."""
    return wrap.width is not None and len(last) * 10 > wrap.width * 8


_OPENS_LETTER = re.compile(
    r"Ngày \d|(?:Thực hiện|Triển khai|Căn cứ|Theo|Để|Trong|Thời gian|Qua|Sau|Vừa qua|Hiện nay|Tiếp theo|Phúc đáp|"
    r"Nhằm)\b"
)
"""How the first sentence of a letter begins, below those whom it is to."""
_ADDRESSEES = 400
_ABBREVIATED = re.compile(rf"[A-ZĐ]{{2,6}}(?:-\d{{1,3}})?,? [{SMALL}]")
"""A line that begins with an abbreviation, and a word in small letters behind it: no sentence does."""
_REFERS = (" tại", " theo", " của", " thuộc", " điểm", " khoản", " và")
"""Last words of a line that a reference goes on behind."""
_PAGE_LINE = re.compile(r"\d{1,3} ?[-–][ \t]*\n")
"""The number of a page between dashes ("- 2 -"), behind the first of them."""
_NUMBERED_ACT = re.compile(r"(?:Kết luận|Báo cáo|Thông báo|Hướng dẫn|Kế hoạch|Quyết định|Công văn|Chỉ thị) số:? ?\d")
_OPENS_NAMES = ("Giám đốc các Sở:", "Giám đốc các sở:", "Bộ trưởng các Bộ:", "Thủ trưởng các Bộ:", "các Sở, ngành:")
"""Ends of lines that the names of those meant go on behind."""
_CLOSES = re.compile(
    r"Trên đây là |Nhận được (?i:công văn|kế hoạch|chỉ thị|văn bản) này|Trong quá trình (?:triển khai|thực hiện)"
)
"""How the last paragraph of a letter or plan begins."""
_CHARGED = re.compile(r"[A-ZĐƯỦ][^.;:]{3,160}\s(?:có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|có\s+nhiệm\s+vụ)\b")
_ORDERED = re.compile(r"[^.]{3,900}?\schịu\s+trách\s+nhiệm\s+(?:thi\s+hành|thực\s+hiện|tổ\s+chức)")
"""The order that closes a decision, laid on those whom it lists over several lines."""


def _names_head(norm: str, at: int, end: int, first: re.Match[str] | None) -> bool:
    """Whether the item so far is one short line that begins with an actor, a heading above its task."""
    start = behind_marker(norm, first) if first is not None and first.lastgroup != "at" else at
    head = norm[start:end].strip()
    if len(head) > _LONGEST_ACTOR or "\n" in head or head.count(" ") < 2 or head.rpartition(" ")[2] in _OPEN_ENDED:
        return False
    words = head.lower().split(" ")
    return begins_with_actor(head, words[0]) and not ends_with_verb(head) and _SAYS.isdisjoint(words)


_LONGEST_ACTOR = 80
_SAYS = frozenset(("không", "có", "phải", "được", "sẽ"))
_OPEN_ENDED = _LINKS | NAME_BEGINS


def _is_bare(first: re.Match[str] | None, match: re.Match[str]) -> bool:
    """Whether the item so far is its marker alone ("Điều 3." on a line of its own)."""
    return first is not None and first.lastgroup != "at" and first.end() >= match.start()


def _is_open(norm: str, start: int, end: int) -> bool:
    """Whether norm[start:end] breaks off behind a word that joins ("… phối hợp Sở Y tế và"): blank lines of a scan."""
    if norm[max(start, end - _LONGEST_HEAD) : end].rstrip(" \n*").endswith(_UNFINISHED):
        return True
    last = norm[max(start, end - _LONGEST_LINK) : end].split()[-1:]
    if last and last[0].isdigit():  # the number of a page
        last = _last_line(norm, start, end).split()[-1:]
    return last != [] and last[0] in _OPEN


def _has_ended(text: str) -> bool:
    """Whether a text ends like a sentence, quotation marks and brackets behind it aside."""
    last = text[-1:]
    return last in _ENDS or (last in _CLOSING and text.rstrip(_CLOSING)[-1:] in _ENDS)


def _last_line(norm: str, start: int, end: int) -> str:
    """The last line with text in norm[start:end], page numbers aside."""
    for _ in range(4):
        line_start = max(norm.rfind("\n", start, end) + 1, start)
        line = norm[line_start:end].strip()
        if (line and (len(line) > 8 or not _NOISE.match(line))) or line_start <= start:
            return line
        end = line_start - 1
    return ""


def _item(norm: str, at: int, end: int, first: re.Match[str] | None, outline: Outline) -> Item | None:
    """The item that begins at `at` (its marker included) and ends before `end`."""
    kind = first.lastgroup if first is not None and first.lastgroup != "at" else None
    start = behind_marker(norm, first) if first is not None and kind else at
    if kind == "article" and first is not None and start > first.end() and norm[start - 1] == " ":
        outline.level(kind, "")
        kind = "number"
    body = norm[start:end].rstrip()
    if not body:
        return None
    wrapped = "\n" in body
    if wrapped:
        while (cut := body.rfind("\n")) >= 0 and len(body) - cut < 9 and _NOISE.match(body, cut + 1):
            body = body[:cut].rstrip()
    last = start + len(body)
    body = body.lstrip()
    text = _single_blanks(body) if wrapped or "  " in body else body
    if (len(text) < 8 or not text[0].isalnum()) and _NOISE.match(text):
        return None
    if "*" in text:
        text = _EMPHASIS.sub("", text)
    start = last - len(body)
    if kind == "dotted" and first is not None:
        kind += str(first["dotted"].strip(" .):-").count("."))
    closed = _has_ended(text)
    level = outline.place(kind, first[first.lastgroup or 0] if first is not None else "", text, closed)
    return Item(start, last, text, MARKED if kind else PLAIN, level, closed)


def _single_blanks(body: str) -> str:
    """A trimmed text with one blank for each stretch of white space."""
    text = body.replace("\n", " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text if text.isprintable() else " ".join(text.split())  # the only white space that prints is a blank
