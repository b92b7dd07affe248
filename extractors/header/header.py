"""The header of a document: what it is, its number and date, who issued it, who signed it, what comes with it.

Read from the letterhead, the title block and the closing of the document (Nghị định 30/2020/NĐ-CP, Phụ lục I;
Hướng dẫn 36-HD/VPTW for the Party). Where a part is missing, the others are asked: the number's symbol, the line of
authority, "… ban hành Kế hoạch", the annex captions. What can't be read with one reading stays None.
"""

import re

import msgspec

from danchieu.extractors.bodies import Locality
from danchieu.extractors.dates import iso, match_date
from danchieu.extractors.header.letterhead import PLACED_AT, Named, compose, head_of, read_body, under
from danchieu.extractors.header.locality import read_locality
from danchieu.extractors.header.numberline import (
    CONSOLIDATED,
    NumberLine,
    read_date_line,
    read_displaced_number,
    read_number_line,
    type_of_symbol,
)
from danchieu.extractors.header.signature import Annex, Closing, read_annexes, read_bare_annex, read_closing
from danchieu.extractors.header.squashed import names
from danchieu.extractors.header.titleblock import TitleBlock
from danchieu.extractors.record import Attachment, Document
from danchieu.extractors.text import Text


class Header(msgspec.Struct):
    """The header with its places in `Text.norm` (attachments in source offsets).

    number_span: the own number in the letterhead; body_start: behind letterhead and title (informative);
    title_end: the line behind the title, body_start when there is none;
    body_end: where "Nơi nhận" or the signature of the main document begins, else the length of the text;
    warnings: why something is missing or where it was taken from: number_absent, number_blank, number_unreadable,
    number_from_annex, number_from_title, date_absent, date_blank, date_unreadable, date_from_signature,
    date_from_annex, no_letterhead, type_from_text, issuer_without_place.
    """

    document: Document
    locality: Locality
    number_span: tuple[int, int] | None = None
    body_start: int = 0
    body_end: int = 0
    title_end: int = 0
    warnings: list[str] = []


_LOCAL = (
    r"(?:Chủ\s+tịch\s+)?(?:UBND|[ỦU][ỷy]\s+ban\s+nhân\s+dân|Uỷ\s+ban\s+nhân\s+dân|HĐND|Hội\s+đồng\s+nhân\s+dân)\s+\w[^;:.\n]{2,50}?|"
    r"Ban\s+Thường\s+vụ\s+\w[^;:.\n]{2,40}?"
)
_CENTRAL = (
    r"(?:Bộ\s+trưởng\s+)?(?<!trưởng\s)Bộ\s+[^;:.]{3,70}?|Chính\s+phủ|Quốc\s+hội|[ỦU][ỷy]\s+ban\s+[Tt]hường\s+vụ\s+Quốc\s+hội|"
    r"Thủ\s+tướng\s+Chính\s+phủ|Thống\s+đốc\s+[^;:.]{3,60}?|Tổng\s+\w[^;:.]{3,60}?"
)
_ISSUES = re.compile(
    r"ban\s+hành\s+(?:Bộ\s+luật|Luật|Pháp\s+lệnh|Nghị|Quyết|Thông|Chỉ\s+thị|Kế\s+hoạch|Quy|Chương|Đề\s+án|Hướng)"
)
_ASKS = re.compile(r"(?:ban\s+hành|xây\s+dựng|yêu\s+cầu|chỉ\s+thị|hướng\s+dẫn|thông\s+báo|báo\s+cáo)\b")
_ANYONE = re.compile(rf"({_LOCAL}|{_CENTRAL})\s*,?\s+$")
_LOCALS = re.compile(rf"({_LOCAL})\s*,?\s+$")
_ORGANISED = re.compile(
    r"quyền\s+hạn\s+và\s+(?:cơ\s+cấu\s+)?tổ\s+chức\s+(?:bộ\s+máy\s+)?của\s+"
    r"(Bộ\s+[^;:.]{3,70}|Ngân\s+hàng\s+Nhà\s+nước[^;:.]{0,20}|Thanh\s+tra\s+Chính\s+phủ)"
)
"""A ministry founds its circulars on the decree about its own tasks and organisation."""
_ISSUER_OF = {
    "Luật": "Quốc hội",
    "Bộ luật": "Quốc hội",
    "Nghị định": "Chính phủ",
    "Pháp lệnh": "Ủy ban Thường vụ Quốc hội",
}
_DECIDES = ("Quyết định", "Nghị quyết")
"""Types of documents that plans and rules are issued with."""
_COMMITTEES = ("Tỉnh ủy", "Thành ủy")
_DATE_BELOW = 400
_DATE_BESIDE = 60
_JOINT = re.compile(r"\s*-\s*(?=BỘ |Bộ |THANH |Thanh |TỔNG |Tổng |NGÂN |Ngân )")
"""Between the bodies of a joint circular."""
_NUMBER_WORD = re.compile(r"(?i)số:?\s+")
_PASSED = re.compile(r"thông\s+qua\s+(?:vào\s+)?ngày\s+(\d{1,2})\s*(?:tháng|/)\s*(\d{1,2})\s*(?:năm|/)\s*(\d{4})")


def read_header(text: Text) -> Header:
    """Read the header of a document; never raises, unknown parts are None and named in `warnings`."""
    return _Reader(text).read()


class _Reader:
    """One reading of one document."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.norm = text.norm
        self.names = names()
        self.block = TitleBlock(text.norm)
        self.document = Document()
        self.number_span: tuple[int, int] | None = None
        self.own: re.Match[str] | None = None  # number, issuer and date at the head of the title, where they stand so
        self.warnings: list[str] = []

    def read(self) -> Header:
        """All parts in the order in which they depend on each other."""
        document, block = self.document, self.block
        number = read_number_line(block.head, block.cut)
        block.read(number)
        document.type, document.title = block.type, block.title
        if block.type_from_text:
            self.warnings.append("type_from_text")
        if number is None and block.type and "number" not in block.fields:
            number = read_displaced_number(self.norm, block.type)
            certified = read_displaced_number(self.norm, CONSOLIDATED) if number is None else None
            if certified is not None:  # the letterhead is lost, and the title is that of the act it consolidates
                document.type, number = CONSOLIDATED, certified
        closing = read_closing(self.norm, block.cut if block.founded else block.title_at or 0)
        annexes = read_annexes(self.norm, closing.body_end)
        if not annexes and closing.signer and document.type in _DECIDES:
            bare = read_bare_annex(self.norm, closing.body_end, closing.signer)
            annexes = [bare] if bare else []
        self._number(number, annexes)
        if document.number and document.title:
            dropped = block.drop_number(document.number)
            self.own = self.own or dropped
            document.title = block.title
        self._date(number, closing, annexes)
        issuer = self._issuer(closing, annexes)
        locality = read_locality(issuer, block, document, self.norm)
        if issuer:
            document.issuer = self._issuer_name(issuer, locality)
        if document.number and document.number.endswith("/TƯ") and (document.issuer or "").startswith(_COMMITTEES):
            document.number = f"{document.number.removesuffix('TƯ')}TU"
        document.signer = closing.signer or block.fields.get("signer")
        document.signer_title = closing.signer_title or block.fields.get("signer_title")
        document.recipients = closing.addressees + [to for to in closing.recipients if to not in closing.addressees]
        document.attachments = self._attachments(annexes)
        if document.title and not document.title.endswith(".."):
            document.title = document.title.removesuffix(".")
        span = number.span if number else self.number_span
        title_end = block.cut if block.title_end is None else block.title_end
        return Header(document, locality, span, block.cut, closing.body_end, title_end, self.warnings)

    # --- number and date

    def _number(self, line: NumberLine | None, annexes: list[Annex]) -> None:
        document = self.document
        if line and line.number:
            document.number = line.number
            return
        fields = self.block.fields
        if "number" in fields:
            document.number = _number_of(fields["number"])
            self._number_at(fields["number"], 0)
        if document.number is None and line is None:
            document.number = self._number_in_title()
        if document.number is None:
            own = (annex.number for annex in annexes if annex.number and annex.of_type == document.type)
            document.number = next(own, None)
            if document.number:
                self.warnings.append("number_from_annex")
        if document.number is None:
            self.warnings.append(line.state if line else "number_absent")

    def _number_in_title(self) -> str | None:
        """The own number in a first line such as "Thông tư số 03/2026/TT-BNG", which is then no title."""
        own = self.block.own_number()
        if own is not None and own["issuer"] and (number := self._own_number(own)) is not None:
            return number
        title, pieces = self.document.title, self.block.pieces
        if not title or not pieces:
            return None
        if self.block.title_at != pieces[0].start and not self._numbered_title(title):
            return None
        words = _NUMBER_WORD.sub("", title).split(" ", 1)
        number = _number_of(words[0])
        if number:
            self.warnings.append("number_from_title")
            self.document.title = words[1] if len(words) > 1 else None
            self._number_at(words[0], pieces[0].start)
        return number

    def _numbered_title(self, title: str) -> bool:
        """Whether a title in capitals begins with a number of its own type ("KẾ HOẠCH SỐ 04/KH-TYT")."""
        said = _NUMBER_WORD.match(title) if title.startswith("SỐ") else None
        number = _number_of(title[said.end() :].split(" ", 1)[0]) if said else None
        return number is not None and type_of_symbol(re.split(r"\d[/-]", number, maxsplit=1)[-1]) == self.document.type

    def _own_number(self, own: re.Match[str]) -> str | None:
        """The number between type and title ("CHỈ THỊ / CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 16/2001/CT-TTg NGÀY …")."""
        written = own["number"].rstrip(".,;:")
        number = written if written.isdigit() and self.document.type == "Sắc lệnh" else _number_of(written)
        if number is None:
            return None
        number = _usual_capitals(number)
        if self._body_of_symbol(number) is None and (not own["day"] or read_body(own["issuer"]) is None):
            return None
        self.warnings.append("number_from_title")
        self._number_at(written, self.block.title_at or 0)
        self.own = own
        return number

    def _number_at(self, written: str, start: int) -> None:
        at = self.norm.find(written, start)
        self.number_span = (at, at + len(written)) if at >= 0 else None

    def _date(self, number: NumberLine | None, closing: Closing, annexes: list[Annex]) -> None:
        document, block = self.document, self.block
        line = read_date_line(block.head, block.cut, block.title_at)
        if line is None and number and number.span[0] >= block.cut:  # a letterhead in another place has its date too
            line = read_date_line(self.norm[number.span[0] : number.span[1] + _DATE_BELOW], _DATE_BELOW)
        if line:
            document.place, document.date = line.place, line.date
            if line.from_signature:
                self.warnings.append("date_from_signature")
        if document.date is None and line is None:
            self._dated_beside_number(number)
        if document.date is None and "date" in block.fields:
            document.date = _iso(re.search(r"(\d{1,2})\s*/\s*(\d{1,2})\s*/\s*(\d{4})", block.fields["date"]))
        if document.date is None and document.type == CONSOLIDATED and closing.date:
            document.date, document.place = closing.date.date, closing.date.place
        if document.date is None and line is None:
            document.date = _iso(_PASSED.search(self.norm, max(0, closing.body_end - 700), closing.body_end + 300))
        if document.date is None:
            own = (annex.date for annex in annexes if annex.date and annex.number and annex.number == document.number)
            document.date = next(own, None)
            if document.date:
                self.warnings.append("date_from_annex")
        if document.date is None:
            self.warnings.append(line.state if line else "date_absent")

    def _dated_beside_number(self, number: NumberLine | None) -> None:
        """The date on the line of the number, or behind it at the head of the title."""
        if self.own is not None and self.own["day"]:
            self.document.date = iso(self.own["day"], self.own["month"], self.own["year"])
        elif number is not None:
            line = self.norm[number.span[1] : number.span[1] + _DATE_BESIDE].partition("\n")[0]
            at = line.find("ngày ")
            day = match_date(line, at) if at >= 0 else None
            self.document.date = day.value if day else None

    # --- issuer

    def _titled(self) -> Named | None:
        """Who issued it, from before the number at the head of the title."""
        if self.own is None or not self.own["issuer"]:
            return None
        bodies = [read_body(name) for name in _JOINT.split(self.own["issuer"])]
        if len(bodies) > 1 and all(bodies):
            return Named(", ".join(body.name for body in bodies if body), 0)
        return read_body(self.own["issuer"])

    def _issuer(self, closing: Closing, annexes: list[Annex]) -> Named | None:
        printed, authority = self.block.letterhead(), self.block.authority() or self._titled()
        if printed is None and authority is None:
            self.warnings.append("no_letterhead")
        if printed and authority and not printed.place and _are_one_council(printed, authority):
            printed = msgspec.structs.replace(printed, place=authority.place, level=authority.level)
        if printed and authority and (head := _deciding(authority, printed)):
            return head
        if printed and printed.name == "Ban Chấp hành Trung ương Đảng":
            titled = _OF_CENTRE.search(self.block.head, self.block.title_at or 0)
            if titled is not None:
                organs = [titled["one"], titled["both"]]
                return Named(", ".join(_ORGANS_OF_CENTRE[organ.upper()] for organ in organs if organ), 0)
            return closing.body if closing.body and closing.body.level == "central" else printed
        found = printed or authority or self._unprinted()
        own = next((annex.issuer for annex in annexes if annex.issuer and annex.number == self.document.number), None)
        if own and self.document.number and (found is None or (found.needs_place and not found.place)):
            found = own if found is None or _council(own) == _council(found) else found
        if found is not None and self.document.type == "Nghị quyết" and found.name.startswith("UBND"):
            found = msgspec.structs.replace(found, name=found.name.replace("UBND", "HĐND"))  # no UBND resolves
        return found or closing.body

    def _unprinted(self) -> Named | None:
        """The issuer where no letterhead names it, the surest source first."""
        document = self.document
        if document.type == CONSOLIDATED and document.number:
            return self._body_of_symbol(document.number)  # the preamble is that of the act it consolidates
        captioned = _CAPTIONED.search(self.block.head)
        if captioned is not None and (issuer := read_body(" ".join(captioned["issuer"].split()))) is not None:
            return issuer
        found = self._speaker(_ISSUES, _ANYONE)
        if found is None and document.type in _ISSUER_OF:
            found = Named(_ISSUER_OF[document.type], 0)
        if found is None and "issuer" in self.block.fields:
            found = read_body(self.block.fields["issuer"])
        if found is None and document.number:
            found = self._body_of_symbol(document.number)
        if found is None and document.type == "Thông tư":
            organised = _ORGANISED.search(self.block.head)
            found = read_body(organised[1]) if organised else None
        if found is None and document.type:
            found = self._speaker(_ASKS, _LOCALS)
        return found

    def _speaker(self, does: re.Pattern[str], who: re.Pattern[str]) -> Named | None:
        """The body that says of itself that it issues the document, or that it asks, instructs, reports in it."""
        head, own = self.block.head, (self.document.type or "").lower()
        for verb in does.finditer(head):
            if " ".join(verb[0].split()[:2]) in ("ban hành", "xây dựng", "yêu cầu", own):
                match = who.search(head, max(0, verb.start() - 90), verb.start())
                if match is None or (match[0].rstrip()[-1] == "," and head.endswith("của ", 0, match.start(1))):
                    continue  # "Thực hiện Chỉ thị … của Bộ Chính trị, ban hành Kế hoạch …"
                body = read_body(match[1])
                if body and body.known:
                    return body
        return None

    def _body_of_symbol(self, number: str) -> Named | None:
        if self.document.type == "Thông tư liên tịch":
            joint = [self.names.symbols.get(part) for part in re.split(r"[-/]", number)[1:]]
            central = [found[0] for found in joint if found and found[1] == "central"]
            if len(central) > 1:
                return Named(", ".join(central), 0)
        for part in reversed(re.split(r"[-/]", number)[1:]):
            found = self.names.symbols.get(part)
            if found:
                return Named(found[0], 0, None, found[1], False, found[1] != "central")
        return None

    def _issuer_name(self, issuer: Named, locality: Locality) -> str | None:
        place = issuer.place
        if issuer.needs_place and not place and issuer.level not in ("any", "institution"):
            wanted = PLACED_AT.get(issuer.name, "any")
            place = {"district": locality.district, "commune": locality.commune}.get(wanted, locality.province)
            if wanted == "town":
                place = locality.district or locality.province
        if issuer.needs_place and not place and issuer.level not in ("any", "institution"):
            self.warnings.append("issuer_without_place")
            return None
        each = [compose(msgspec.structs.replace(issuer, name=name), place) for name in issuer.name.split(", ")]
        return ", ".join(each) if issuer.needs_place else compose(issuer, place)

    # --- annexes

    def _attachments(self, annexes: list[Annex]) -> list[Attachment]:
        found = []
        for annex in annexes:
            start, end = self.text.span(annex.start, annex.end)
            found.append(Attachment(annex.type, annex.title, start, end))
        return found


_CAPTIONED = re.compile(r"\n\s*\(Ban\s+hành\s+kèm\s+theo\s[^()]{10,140}?\scủa\s+(?P<issuer>[A-ZĐỦ][^()]{3,80})\)")
"""The caption below the title of rules that stand alone, which says who issued them."""
_OF_CENTRE = re.compile(
    r"\n\W*(?:CỦA|của)\s+(?P<one>BỘ CHÍNH TRỊ|Bộ Chính trị|BAN BÍ THƯ|Ban Bí thư)"
    r"(?:\s*(?:,|VÀ|và)\s*(?P<both>BAN BÍ THƯ|Ban Bí thư))?[^\S\n]*\n"
)
"""The organ of the Central Committee, on the line below the type ("CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ")."""
_ORGANS_OF_CENTRE = {"BỘ CHÍNH TRỊ": "Bộ Chính trị", "BAN BÍ THƯ": "Ban Bí thư Trung ương Đảng"}


def _deciding(authority: Named, printed: Named) -> Named | None:
    """The head of the body printed in the letterhead when it is the head who decides: of a steering committee by the
    name in the line of authority, which is the full one."""
    if not authority.headed or head_of(authority) is None:
        return None
    if authority.name.startswith("Ban Chỉ đạo ") and printed.name.startswith("Ban Chỉ đạo"):
        return under(authority, printed)
    same = printed.name.startswith(authority.name) or _are_one_council(authority, printed)
    return msgspec.structs.replace(printed, headed=True) if same else None


def _are_one_council(one: Named, other: Named) -> bool:
    council = _council(one)
    return council is not None and council == _council(other)


def _council(body: Named) -> str | None:
    """"UBND" or "HĐND" for a council, else None."""
    first = body.name.split(" ", 1)[0]
    return first if first in ("UBND", "HĐND") else None


def _number_of(written: str) -> str | None:
    """The canonical number of a text that is a number."""
    read = read_number_line(f"Số: {written}", len(written) + 4)
    return read.number if read else None


def _usual_capitals(number: str) -> str:
    """A number of a title in capitals as it is usually spelled ("16/2001/CT-TTG")."""
    usual = {symbol.upper(): symbol for symbol in names().symbols}
    return re.sub(r"[^\W\d_]+", lambda part: usual.get(part[0], part[0]), number)


def _iso(day: re.Match[str] | None) -> str | None:
    return f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}" if day else None
