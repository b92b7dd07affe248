"""The header of a document: what it is, its number and date, who issued it, who signed it, what comes with it.

Read from the letterhead, the title block and the closing of the document (Nghị định 30/2020/NĐ-CP, Phụ lục I;
Hướng dẫn 36-HD/VPTW for the Party). Where a part is missing, the others are asked: the number's symbol, the line of
authority, "… ban hành Kế hoạch", the annex captions. What can't be read with one reading stays None.
"""

import re

import msgspec

from danchieu.extractors.letterhead import (
    PLACED_AT,
    UPPER,
    Named,
    compose,
    is_capitals,
    names,
    read_body,
    read_chain,
    squash,
    under,
)
from danchieu.extractors.numberline import NumberLine, read_date_line, read_number_line, type_of_symbol
from danchieu.extractors.record import Attachment, Document
from danchieu.extractors.signature import Annex, Closing, read_annexes, read_closing
from danchieu.extractors.text import Text

HEAD = 6000
"""Characters in which letterhead and title block are looked for."""


class Locality(msgspec.Struct):
    """Where a local document belongs: "tỉnh Lai Châu", "thành phố Cần Thơ"; "huyện X"; "xã Y". Empty for central bodies."""

    province: str | None = None
    district: str | None = None
    commune: str | None = None


class Header(msgspec.Struct):
    """The header with its places in `Text.norm` (attachments in source offsets).

    number_span: the own number in the letterhead; body_start: behind letterhead and title (informative);
    body_end: where "Nơi nhận" or the signature of the main document begins, else the length of the text;
    warnings: why something is missing or where it was taken from: number_absent, number_blank, number_unreadable,
    number_from_annex, number_from_title, date_absent, date_blank, date_unreadable, date_from_signature, date_from_annex,
    no_letterhead, type_from_text, issuer_without_place.
    """

    document: Document
    locality: Locality
    number_span: tuple[int, int] | None = None
    body_start: int = 0
    body_end: int = 0
    warnings: list[str] = []


class Piece(msgspec.Struct, gc=False):
    """A printed line, or the cell or column of one; `gap`: what stands between the piece before and it; `caps`: printed in capitals."""

    text: str
    start: int
    end: int
    gap: str
    caps: bool


_SEPARATORS = re.compile(
    r"C.NG\s+H\w{1,3}\s+X.(?:\s+H.I)?(?:\s+CH.\s+NGH\w{1,2}\s+VI.T\s+NAM)?|(?:H.I\s+)?CH.\s+NGH\w{1,2}\s+VI.T\s+NAM|"
    r"Đ.NG\s+C.NG\s+S.N(?:\s+VI.T\s+NAM)?|(?<=\n)VI.T\s+NAM(?=\s*\n)|"
    r"Đ\w{1,3}c\s+l.p\s*-\s*T.\s+do\s*-\s*H\w{1,3}h\s+ph.c|"
    r"[\n|\t\\]+|(?:\\?[-_*=~.]){3,}| {3,}"
)
_CUT = re.compile(
    r"(?:^|[\n|>])[\s#*_\"“'-]*(?:C[aă]n\s+c[uứú]|CĂN\s+CỨ|Kính\s+g[uửứ]i|(?:Điều|ĐIỀU)\s+1\b|(?:CHƯƠNG|Chương)\s+I\b|PHẦN\s+MỞ\s+ĐẦU|"
    r"PHẦN\s+THỨ\s+NHẤT|I\.\s|(?:QUY[ẾÉE]T\s+(?:ĐỊNH|NGHỊ)|Quyết\s+(?:định|nghị))\s*:)"
)
_NOISE = re.compile(
    r"(?i)công báo|ký bởi|thời gian ký|người ký|ngày ký|^cơ quan|email|@|\+07:00|^văn bản quy phạm pháp luật$|trung tâm công\b|^trang \d"
)
_SUBJECT = re.compile(r"(?:V/[vV]|Về\s+việc)[^|]*?(?=\n\s*\n|\||$|C.NG\s+H\w{1,3}\s+X|\n[^\n]{3,40},\s+ngày)")
_STARTERS = re.compile(
    r"(?:Căn\s+cứ|Thực\s+hiện|Thi\s+hành|Ngày\s+\d|Để\s|Theo\s|Xét\s|Trong\s|Năm\s|Nhằm\s|Sau\s+khi|Qua\s|Kính\s+gửi|Thời\s+gian|"
    r"Trên\s+cơ\s+sở|Vừa\s+qua|Hiện\s+nay|Tại\s|Từ\s|Ủy\s+ban|UBND|Hội\s+nghị\s)"
)
_LOCAL = (
    r"(?:Chủ\s+tịch\s+)?(?:UBND|[ỦU][ỷy]\s+ban\s+nhân\s+dân|Uỷ\s+ban\s+nhân\s+dân|HĐND|Hội\s+đồng\s+nhân\s+dân)\s+\w[^;:.\n]{2,50}?|"
    r"Ban\s+Thường\s+vụ\s+\w[^;:.\n]{2,40}?"
)
_CENTRAL = (
    r"(?:Bộ\s+trưởng\s+)?(?<!trưởng\s)Bộ\s+[^;:.]{3,70}?|Chính\s+phủ|Quốc\s+hội|[ỦU][ỷy]\s+ban\s+[Tt]hường\s+vụ\s+Quốc\s+hội|"
    r"Thủ\s+tướng\s+Chính\s+phủ|Thống\s+đốc\s+[^;:.]{3,60}?|Tổng\s+\w[^;:.]{3,60}?"
)
_ISSUES = re.compile(
    rf"({_LOCAL}|{_CENTRAL})\s*,?\s+ban\s+hành\s+"
    r"(?:Bộ\s+luật|Luật|Pháp\s+lệnh|Nghị|Quyết|Thông|Chỉ\s+thị|Kế\s+hoạch|Quy|Chương|Đề\s+án|Hướng)"
)
_ASKS = re.compile(rf"({_LOCAL})\s*,?\s+(ban\s+hành|xây\s+dựng|yêu\s+cầu|chỉ\s+thị|hướng\s+dẫn|thông\s+báo|báo\s+cáo)\b")
_ORGANISED = re.compile(r"quyền\s+hạn\s+và\s+(?:cơ\s+cấu\s+)?tổ\s+chức\s+(?:bộ\s+máy\s+)?của\s+(Bộ\s+[^;:.]{3,70}|Ngân\s+hàng\s+Nhà\s+nước[^;:.]{0,20}|Thanh\s+tra\s+Chính\s+phủ)")
"""A ministry founds its circulars on the decree about its own tasks and organisation."""
_ISSUER_OF = {"Luật": "Quốc hội", "Bộ luật": "Quốc hội", "Nghị định": "Chính phủ", "Pháp lệnh": "Ủy ban Thường vụ Quốc hội"}
_SELF = (
    "Luật", "Bộ luật", "Pháp lệnh", "Nghị định", "Nghị quyết", "Quyết định", "Thông tư liên tịch", "Thông tư", "Chỉ thị", "Kế hoạch",
    "Quy định", "Hướng dẫn", "Thông báo",
)  # fmt: skip
_FIELDS = {
    "sohieu": "number", "loaivanban": "type", "coquanbanhanh": "issuer", "nguoiky": "signer", "ngaybanhanh": "date",
    "trichyeu": "title", "chucdanh": "signer_title",
}  # fmt: skip
_FIELD = re.compile(r"(?:^|[\n|])[ >*]*(Số hiệu|Loại văn bản|Cơ quan ban hành|Người ký|Chức danh|Ngày ban hành|Trích yếu)[ ]*[|:][ ]*([^|\n]+)")
_TOWN = re.compile(rf"(?i:\b(tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn|đặc\s+khu))\s+((?:[{UPPER}][\w'’]*[\s-]*){{1,4}})")
_PASSED = re.compile(r"thông\s+qua\s+(?:vào\s+)?ngày\s+(\d{1,2})\s*(?:tháng|/)\s*(\d{1,2})\s*(?:năm|/)\s*(\d{4})")


def read_header(text: Text) -> Header:
    """Read the header of a document; never raises, unknown parts are None and named in `warnings`."""
    return _Reader(text).read()


class _Reader:
    """One reading of one document."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.norm = text.norm
        self.head = text.norm[:HEAD]
        self.names = names()
        self.document = Document()
        self.warnings: list[str] = []
        cut = _CUT.search(self.head)
        self.founded = cut is not None
        self.cut = cut.start() if cut else min(len(self.head), 1500)
        self.pieces = _pieces(self.head, self.cut)
        self.title_at: int | None = None

    def read(self) -> Header:
        """All parts in the order in which they depend on each other."""
        document = self.document
        number = read_number_line(self.head, self.cut)
        fields = self._fields()
        self._type_and_title(number, fields)
        closing = read_closing(self.norm, self.cut if self.founded else self.title_at or 0)
        annexes = read_annexes(self.norm, closing.body_end)
        self._number(number, fields, annexes)
        self._date(fields, closing, annexes)
        issuer = self._issuer(fields, closing, annexes)
        locality = self._locality(issuer)
        if issuer:
            document.issuer = self._issuer_name(issuer, locality)
        document.signer = closing.signer or fields.get("signer")
        document.signer_title = closing.signer_title or fields.get("signer_title")
        document.recipients = closing.addressees + [to for to in closing.recipients if to not in closing.addressees]
        document.attachments = self._attachments(annexes)
        return Header(
            document, locality, number.span if number else None, self.cut, closing.body_end, self.warnings
        )

    def _fields(self) -> dict[str, str]:
        """Fields of a table "Số hiệu | Loại văn bản | …" that some sources put before or for the letterhead."""
        if "Số hiệu" not in self.head and "Cơ quan ban hành" not in self.head:
            return {}
        found: dict[str, str] = {}
        for label, value in _FIELD.findall(self.head):
            found.setdefault(_FIELDS[squash(label)], value.strip(" *_"))
        if "signer" in found:
            name = re.split(r"[(,;]", found["signer"])[0].strip()
            found["signer"] = name
            if read_body(name):
                del found["signer"]
        return found

    # --- type and title

    def _type_and_title(self, number: NumberLine | None, fields: dict[str, str]) -> None:
        document = self.document
        symbol_type = type_of_symbol(number.symbol) if number and number.symbol else None
        found = self._type_line() or self._type_prefix()
        if found:
            document.type, first, lead = found
            if lead and symbol_type:
                document.type, lead = symbol_type, lead if symbol_type == document.type else f"{document.type} {lead}"
            document.title = fields.get("title") or self._title(first, lead)
        subject = _SUBJECT.search(self.head, 0, self.cut)
        if symbol_type == "Văn bản hợp nhất" or any(squash(piece.text).startswith("vanbanhopnhat") for piece in self.pieces[:8]):
            document.type = "Văn bản hợp nhất"
        elif document.type is None and number and number.symbol:
            document.type = "Công văn" if subject or not symbol_type else symbol_type
            self.title_at = number.span[0] if number.span else None
        if document.type == "Công văn" and subject:
            document.title = " ".join(subject[0].split())
        if document.type is None and "type" in fields:
            document.type = self.names.types.get(squash(fields["type"]))
        if document.type is None:
            self._type_from_text()

    def _type_line(self) -> tuple[str, int, str] | None:
        """A line that is a type and nothing else, broken over two lines at most."""
        for index, piece in enumerate(self.pieces):
            if piece.text == "Số hiệu":
                return None
            if len(piece.text) > 60:
                continue
            key = squash(piece.text).rstrip("0123456789")
            kind = self.names.types.get(key)
            if kind and kind != "Văn bản hợp nhất":
                self.title_at = piece.start
                return kind, index + 1, ""
            if index + 1 < len(self.pieces) and len(key) < 8 and piece.caps:
                kind = self.names.types.get(key + squash(self.pieces[index + 1].text).rstrip("0123456789"))
                if kind:
                    self.title_at = piece.start
                    return kind, index + 2, ""
        return None

    def _type_prefix(self) -> tuple[str, int, str] | None:
        """A first line that begins with its type ("Quyết định về việc …", "Thông tư số 03/2026/TT-BNG")."""
        for index, piece in enumerate(self.pieces[:12]):
            words = piece.text.lstrip("# ").split()
            if len(words) < 2 or _NOISE.search(piece.text) or not words[0][0].isupper():
                continue
            for length in (4, 3, 2, 1):
                kind = self.names.types.get(squash(" ".join(words[:length])))
                if kind and (length > 1 or kind in ("Luật", "Lệnh")) and len(words) > length:
                    self.title_at = piece.start
                    return kind, index + 1, " ".join(words[length:])
        return None

    def _type_from_text(self) -> None:
        """The type that the document gives itself most often ("Nghị định này")."""
        counts = {kind: self.norm.count(f"{kind} này") for kind in _SELF}
        kind = max(counts, key=lambda kind: counts[kind])
        if counts[kind]:
            self.document.type = kind
            self.warnings.append("type_from_text")

    def _title(self, first: int, lead: str) -> str | None:
        lines = [lead] if lead else []
        for piece in self.pieces[first:]:
            if lines and self._ends_title(lines, piece):
                break
            if _NOISE.search(piece.text) or not squash(piece.text) or piece.text.startswith(("Số", "Luật số")):
                continue
            lines.append(piece.text.strip(" #"))
            if len(lines) > 25:
                break
        title = " ".join(" ".join(lines).split())
        return title.strip(" -*_") or None

    def _ends_title(self, lines: list[str], piece: Piece) -> bool:
        breaks = piece.gap.count("\n")
        capital = piece.text[:1].isupper()
        return (
            bool(re.search(r"[-_*=~]{3}", piece.gap))
            or (is_capitals(lines[0]) and not piece.caps and not piece.text.startswith("("))
            or (capital and _STARTERS.match(piece.text) is not None)
            or (capital and breaks > 1 and not (piece.caps and is_capitals(lines[0])))
            or (capital and self._authority(piece.text) is not None)
        )

    @staticmethod
    def _authority(line: str) -> Named | None:
        """The body when the line is nothing but its name ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH")."""
        if len(line) > 160:
            return None
        body = read_body(line)
        if body and body.name in ("UBND", "HĐND") and not body.place and not is_capitals(line):
            return None
        rest = squash(line[body.end :]) if body else ""
        return body if body and (not rest or rest.startswith("khoa")) else None

    # --- number and date

    def _number(self, line: NumberLine | None, fields: dict[str, str], annexes: list[Annex]) -> None:
        document = self.document
        if line and line.number:
            document.number = line.number
            return
        if "number" in fields:
            read = read_number_line("Số: " + fields["number"], len(fields["number"]) + 4)
            document.number = read.number if read else None
        if document.number is None and line is None and self.pieces and document.title:
            read = read_number_line("Số " + document.title.removeprefix("số "), 40) if self.title_at == self.pieces[0].start else None
            if read and read.number:
                document.number = read.number
                self.warnings.append("number_from_title")
        if document.number is None:
            document.number = next((annex.number for annex in annexes if annex.number and annex.of_type == document.type), None)
            if document.number:
                self.warnings.append("number_from_annex")
        if document.number is None:
            self.warnings.append(line.state if line else "number_absent")

    def _date(self, fields: dict[str, str], closing: Closing, annexes: list[Annex]) -> None:
        document = self.document
        line = read_date_line(self.head, self.cut, self.title_at)
        if line:
            document.place, document.date = line.place, line.date
            if line.from_signature:
                self.warnings.append("date_from_signature")
        if document.date is None and "date" in fields:
            day = re.search(r"(\d{1,2})\s*/\s*(\d{1,2})\s*/\s*(\d{4})", fields["date"])
            document.date = f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}" if day else None
        if document.date is None and document.type == "Văn bản hợp nhất" and closing.date:
            document.date, document.place = closing.date.date, closing.date.place
        if document.date is None and line is None:
            passed = _PASSED.search(self.norm, max(0, closing.body_end - 700), closing.body_end + 300)
            if passed:
                document.date = f"{passed[3]}-{int(passed[2]):02}-{int(passed[1]):02}"
        if document.date is None:
            own = next((annex for annex in annexes if annex.date and annex.number == document.number and annex.number), None)
            if own:
                document.date = own.date
                self.warnings.append("date_from_annex")
        if document.date is None:
            self.warnings.append(line.state if line else "date_absent")

    # --- issuer

    def _issuer(self, fields: dict[str, str], closing: Closing, annexes: list[Annex]) -> Named | None:
        printed = self._letterhead()
        authority = self._authority_line()
        if printed is None and authority is None:
            self.warnings.append("no_letterhead")
        if printed and authority and authority.headed and authority.name.split()[0] == printed.name.split()[0] in ("UBND", "HĐND"):
            return msgspec.structs.replace(printed, headed=True)
        if printed and printed.name == "Ban Chấp hành Trung ương Đảng":
            return closing.body if closing.body and closing.body.level == "central" else printed
        found = printed or authority or self._formula(_ISSUES)
        if found is None and self.document.type in _ISSUER_OF:
            found = Named(_ISSUER_OF[self.document.type], 0)
        if found is None and "issuer" in fields:
            found = read_body(fields["issuer"])
        if found is None and self.document.number:
            found = self._body_of_symbol(self.document.number)
        if found is None and self.document.type == "Thông tư":
            found = self._formula(_ORGANISED)
        if found is None and self.document.type:
            found = self._formula(_ASKS)
        if found is None or (found.needs_place and not found.place):
            own = next((annex.issuer for annex in annexes if annex.issuer and annex.number and annex.number == self.document.number), None)
            found = own if own and (found is None or own.name.split()[0] == found.name.split()[0]) else found
        if found is None:
            found = closing.body
        return found

    def _letterhead(self) -> Named | None:
        """The body printed last above the number, completed by those above it."""
        stop = self.title_at if self.title_at is not None else self.cut
        printed = [
            piece for piece in self.pieces
            if piece.start < stop and not _NOISE.search(piece.text) and piece.text[:2].lower() not in ("số", "v/")
            and piece.caps and not squash(piece.text).startswith("vanbanhopnhat")
        ]  # fmt: skip
        chain = read_chain("\n".join(piece.text for piece in printed)) if printed else []
        chain = [body for body in chain if body.known] and chain or chain[-1:]
        if not chain:
            return None
        issuer = chain[-1]
        for parent in reversed(chain[:-1]):
            issuer = under(issuer, parent)
        return issuer

    def _authority_line(self) -> Named | None:
        """The body named between title and legal bases, over up to three lines."""
        if self.title_at is None:
            return None
        after = [piece for piece in self.pieces if piece.start > self.title_at]
        for index in range(len(after)):
            if len(after[index].text) < 5 or not after[index].text[0].isupper():
                continue
            for length in (3, 2, 1):
                lines = after[index : index + length]
                if len(lines) == length:
                    body = self._authority(" ".join(piece.text for piece in lines))
                    if body:
                        return body
        return None

    def _formula(self, pattern: re.Pattern[str]) -> Named | None:
        """The body that a formula of the text names as the one that speaks."""
        for match in pattern.finditer(self.head):
            verb = " ".join(match[2].split()) if pattern is _ASKS else "ban hành"
            body = read_body(match[1]) if verb in ("ban hành", "xây dựng", "yêu cầu", (self.document.type or "").lower()) else None
            if body and body.known:
                return body
        return None

    def _body_of_symbol(self, number: str) -> Named | None:
        for part in reversed(re.split(r"[-/]", number)[1:]):
            found = self.names.symbols.get(part)
            if found:
                return Named(found[0], 0, None, found[1], False, found[1] != "central")
        return None

    def _locality(self, issuer: Named | None) -> Locality:
        """Places of a local issuer: its own, those of the title, of the place of signing, of the text."""
        if issuer is None or issuer.level == "central":
            return Locality()
        locality = Locality()
        if issuer.place:
            _put(locality, issuer.place, self.names.provinces)
        town = issuer.name.split()[-1] if issuer.name in PLACED_AT else ""
        for match in _TOWN.finditer(" ".join(filter(None, (self.document.title, self.document.place)))):
            if locality.province is None or (town and issuer.level != "province"):
                _put(locality, f"{match[1].lower()} {match[2]}", self.names.provinces, only=PLACED_AT.get(issuer.name))
        if locality.province is None and self.document.place and issuer.level in ("province", "any"):
            known = self.names.provinces.get(squash(re.sub(r"^(?i:thành phố|tp\.?|tỉnh)\s+", "", self.document.place)))
            if known:
                locality.province = f"{known[1]} {known[0]}"
        if locality.province is None:
            self._province_of_text(locality, issuer)
        return locality

    def _province_of_text(self, locality: Locality, issuer: Named) -> None:
        """The one province that the opening of the text names."""
        seen: list[str] = []
        for match in _TOWN.finditer(self.norm, 0, 12_000):
            if match[1].lower() in ("tỉnh", "thành phố"):
                name = _province(match[2], self.names.provinces)
                if name and name not in seen:
                    seen.append(name)
        if len(seen) == 1 or (seen and issuer.level in ("district", "commune")):
            locality.province = seen[0]

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
        return compose(issuer, place)

    # --- annexes

    def _attachments(self, annexes: list[Annex]) -> list[Attachment]:
        found = []
        for annex in annexes:
            start, end = self.text.span(annex.start, annex.end)
            found.append(Attachment(annex.type, annex.title, start, end))
        return found


def _pieces(head: str, cut: int) -> list[Piece]:
    found: list[Piece] = []
    at, gap_from = 0, 0
    for separator in [*_SEPARATORS.finditer(head, 0, cut), None]:
        stop = separator.start() if separator else cut
        printed = head[at:stop]
        text = printed.strip(" \xa0>“\"")
        if text:
            start = at + printed.index(text)
            found.append(Piece(text, start, start + len(text), head[gap_from:start], not any(map(str.islower, text)) or is_capitals(text)))
            gap_from = start + len(text)
        at = separator.end() if separator else cut
    return found


def _province(words: str, provinces: dict[str, tuple[str, str]]) -> str | None:
    """The province that the first words name ("Điện Biên Ban hành" -> "tỉnh Điện Biên")."""
    parts = words.split()
    for length in range(min(4, len(parts)), 0, -1):
        known = provinces.get(squash(" ".join(parts[:length])))
        if known:
            return f"{known[1]} {known[0]}"
    return None


def _put(locality: Locality, place: str, provinces: dict[str, tuple[str, str]], only: str | None = None) -> None:
    """Enter "tỉnh X", "huyện Y" or "xã Z" where it belongs; `only`: the level that is looked for."""
    match = re.match(rf"(tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn|đặc\s+khu)\s+([{UPPER}].*)", " ".join(place.split()))
    if match is None:
        return
    word, name = match[1], match[2].strip(" -")
    province = _province(name, provinces)
    if word in ("tỉnh", "thành phố") and province and squash(province).endswith(squash(name)):
        locality.province = locality.province or f"{word} {province.split(' ', 1 if province.startswith('tỉnh') else 2)[-1]}"
    elif word in ("huyện", "quận", "thị xã", "thành phố") and only in (None, "district", "town"):
        locality.district = locality.district or f"{word} {_titled(name)}"
    elif word in ("xã", "phường", "thị trấn", "đặc khu") and only in (None, "commune"):
        locality.commune = locality.commune or f"{word} {_titled(name)}"


def _titled(name: str) -> str:
    return " ".join(word[:1].upper() + word[1:].lower() for word in name.split()) if name.isupper() else name
