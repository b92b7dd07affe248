"""The opening of a document as it is printed: its lines, the line of its type, the title, the line of authority.

Cells of a table, columns and lines become pieces; the national motto and rules are separators between them.
"""

import re

from danchieu.extractors.header.associations import read_association, read_both
from danchieu.extractors.header.letterhead import (
    Named,
    compose,
    is_capitals,
    opens_body,
    read_body,
    read_chain,
    read_ministries,
    under,
)
from danchieu.extractors.header.numberline import CONSOLIDATED, NumberLine, type_of_symbol
from danchieu.extractors.header.squashed import LOWER, UPPER, names, squash
from danchieu.extractors.header.title_lines import HALF_A_NAME, Piece, authority_line, ends_title

HEAD = 6000
"""Characters in which letterhead and title block are looked for."""


_RULE = "-_*=~."
# Every alternative begins with a literal: the search then skips at the speed of a character set.
_SEPARATORS = re.compile(
    r"C.NG\s+H\w{1,3}\s+X.(?:\s+H.I)?(?:\s+CH.\s+NGH\w{1,2}\s+VI.T\s+NAM)?|"
    r"H.I\s+CH.\s+NGH\w{1,2}\s+VI.T\s+NAM|CH.\s+NGH\w{1,2}\s+VI.T\s+NAM|"
    r"Đ.NG\s+C.NG\s+S.N(?:\s+VI.T\s+NAM)?|"
    r"Đ\w{1,3}c\s+l.p\s*-\s*T.\s+do\s*-\s*H\w{1,3}h\s+ph.c|   +|"
    rf"(?<=[{UPPER}]{{2}}[ ])C.ng\s+h\w{{1,3}}\s+x.\s+h.i\s+ch.\s+ngh\w{{1,2}}\s+Vi.t\s+Nam|"
    rf"[ ](?<=[{UPPER}]{{2}}[ ])(?=[{UPPER}][{LOWER}]+(?:[ -]+[{UPPER}][{LOWER}]+){{0,4}},\s+ngày\s)|"
    + "|".join(rf"{mark}[\n|\t\\]*" for mark in (r"\n", r"\|", r"\t", r"\\")) + "|"
    + "|".join(rf"{re.escape(mark)}(?:\\?[{re.escape(_RULE)}]){{2,}}" for mark in _RULE)
)  # fmt: skip
_MOTTO = re.compile(r"C.NG\s+H\w{1,3}\s+X.(?:\s+H.I)?\s+CH.\s+NGH")
_OPENING = re.compile(
    r"[\n|>][ \t\xa0#*_\"“'-]*"
    r"(?:C[aă]n\s+c[uứú]|CĂN\s+CỨ|Kính\s+g[uửứ]i|(?:Điều|ĐIỀU)\s+1\b|(?:CHƯƠNG|Chương)\s+I\b|PHẦN\s+MỞ\s+ĐẦU|"
    r"PHẦN\s+THỨ\s+NHẤT|I\s?[.-]\s|(?:QUY[ẾÉE]T\s+(?:ĐỊNH|NGHỊ)|Quyết\s+(?:định|nghị))\s*:)"
)
_NOISE_INSIDE = re.compile(r"công báo|ký bởi|thời gian ký|người ký|ngày ký|email|@|\+07:00|trung tâm công\b")
_NOISE_LINE = re.compile(r"cơ quan|văn bản quy phạm pháp luật$|trang \d|#*\s*thông tin văn bản")
_STAMP = ("congbaoti", "congbaovati")
"""What is left of "Trung tâm Công báo và Tin học" in the stamp over a scanned letterhead, squashed."""
_ADDRESSES = re.compile(r"[\s|>#*_\"“'-]*Kính\s+g[uửứ]i")
_SUBJECT_WORDS = re.compile(r"[Vv][ềê]\s*việc\s")
_FOUNDED = re.compile(rf"(?<=[{LOWER}\d)\".])\s+Căn\s+cứ\s+(?=[{UPPER}])")
"""A legal basis on the line of the title, where the text has lost its line ends."""
_OWN_NUMBER = re.compile(
    r"(?i)(?:của\s+(?P<issuer>\S.{2,60}?)\s+)?số\s*:?\s+(?P<number>\d\S*(?:\s[A-ZĐ]{2,5}[/-][A-ZĐ]+\d{0,2})?)"
    r"(?:\s*,?\s+ngày\s+(?P<day>\d{1,2})\s*(?:tháng|[/-])\s*(?P<month>\d{1,2})\s*(?:năm|[/-])\s*(?P<year>\d{4}))?(?:\s+|$)"
)
"""Issuer, number and date of the document itself printed between its type and its title."""
_ISSUER_BEHIND = re.compile(
    r"\A(?i:của)\s+\S[^,;]{2,80}?\s+"
    r"(?=(?i:về|v/v|quy\s+định|ban\s+hành|phê\s+duyệt|hướng\s+dẫn|cho|sửa\s+đổi)\s)"
)
"""The issuer behind number and day, before the title itself."""
_GO_ON = frozenset(("này", "đã", "nêu", "trên", "đó", "là", "được", "có", "sẽ", "phải"))
"""Words behind a type with which a sentence of the text goes on, no title."""
_OF_PARTY = re.compile(r"/(?:T[WUƯ]|VP)")
_OF_PARTY_LETTER = re.compile(r"\d-CV/")
_BLANK_LETTER = re.compile(r"\n[ \t]*Số[ .…_]*-[ ]?CV/[^\n]*")
"""The line of a letter's number that is still open."""
_LONGEST_SUBJECT = 5
_SHORTEST_SUBJECT = 10
_ACTS = ("Quyết định", "Chỉ thị", "Thông tư", "Nghị định", "Nghị quyết", "Pháp lệnh")
"""Types that a title in capitals gives with the issuer ("QUYẾT ĐỊNH CỦA BỘ TRƯỞNG BỘ Y TẾ"), whatever the symbol."""
_NUMBER_OR_SUBJECT = re.compile(r"(?i)(?:luật\s+|nghị quyết\s+|pháp lệnh\s+)?(?:số\b|s[ôóồo]\s*[:.])|v/v")
_SUBJECT = re.compile(
    rf"(?:[Vv]/(?:v|V(?![{UPPER}]))|Vv(?=[ :/.])|Về\s+việc|Về\s+(?=một\s+số\s))[^|]*?"
    rf"(?=\n[ \t]*\n(?!\s*[{LOWER}])|\||$|C.NG\s+H\w{{1,3}}\s+X|Đ.NG\s+C.NG|(?:\n|[ \t]{{3,}})[^\n]{{3,40}},\s+ngày)"
)
_BELOW_DATE = re.compile(
    rf"(?:\n[ \t]*(?=[{UPPER}])|[ \t]{{3,}})[^\n]{{3,40}},\s+ngày[^\n]*"
    rf"((?:\n[ \t]*[{LOWER}][^\n|]{{2,60}}?(?=[ ]{{3}}|\n|\Z)){{1,4}})"
)
"""The further lines of the subject of a letter that has place and date beside or below its first."""
_BESIDE_SUBJECT = re.compile(
    rf"[ ](?:T[Pp]\.[ ]?)?[{UPPER}][{LOWER}]+(?:[ ][{UPPER}][{LOWER}]+){{0,3}},"
    r"[ ]ngày[ ]\d{1,2}[ ]tháng[ ]\d{1,2}[ ]năm[ ]\d{4}(?=[ ]*(?:\n|\Z))"
)
"""Place and date on a line of the subject, where two columns were read as one."""
_SELF = (
    "Luật", "Bộ luật", "Pháp lệnh", "Nghị định", "Nghị quyết", "Quyết định", "Thông tư liên tịch", "Thông tư",
    "Chỉ thị", "Kế hoạch", "Quy định", "Hướng dẫn", "Thông báo",
)  # fmt: skip
_SELF_BY_LETTER = {kind[-1]: [other for other in _SELF if other[-1] == kind[-1]] for kind in _SELF}
_FIELDS = {
    "sohieu": "number", "loaivanban": "type", "coquanbanhanh": "issuer", "nguoiky": "signer", "ngaybanhanh": "date",
    "trichyeu": "title", "chucdanh": "signer_title",
}  # fmt: skip
_FIELD = re.compile(
    r"[\n|][ >*#]*"
    r"(Số hiệu|Loại văn bản|Cơ quan ban hành|Người ký|Chức danh|Ngày ban hành|Trích yếu|TRÍCH YẾU(?=\s*\n))"
    r"(?:[ ]*[|:]|\s*\n)[ ]*([^|\n]+)"
)


class TitleBlock:
    """The opening of one document. All offsets are of the text read.

    type, title: None when not found; type_from_text: the type is the one the text gives itself; cut: where the body
    begins; founded: a word that opens bodies stands there; title_at: the line of the type, of the number in a letter;
    title_end: the line behind the title, which may stand before `cut`;
    printed_from: where the letterhead begins behind such a table as `fields` has;
    fields: what a table "Số hiệu | Loại văn bản | …" says that some sources put before or for the letterhead.
    """

    def __init__(self, norm: str) -> None:
        self.norm = norm
        self.head = norm[:HEAD]
        self.fields = _fields(self.head)
        motto = _MOTTO.search(self.head) if self.fields else None
        self.printed_from = motto.start() if motto else 0
        opening = _OPENING.search(f"\n{self.head}", self.printed_from)
        self.founded = opening is not None
        self.cut = max(0, opening.start() - 1) if opening else min(len(self.head), 1500)
        self.pieces = _pieces(self.head, self.cut)
        self.type: str | None = None
        self.title: str | None = None
        self.title_at: int | None = None
        self.title_end: int | None = None
        self.type_from_text = False
        self.ministries: Named | None = None  # of a joint circular, from the line between its type and its title

    def read(self, number: NumberLine | None) -> None:
        """Find type and title; `number`: the own number, whose symbol decides where no line does."""
        symbol_type = type_of_symbol(number.symbol) if number and number.symbol else None
        if symbol_type == "Thông cáo" and number and not _OF_PARTY.search(number.symbol or ""):
            symbol_type = None  # "2317 TC/TCT": of the Ministry of Finance
        subject = _SUBJECT.search(self.head, 0, self.cut)
        about = subject.span() if subject else (0, 0)
        found = self._type_line(*about) or self._type_prefix(*about)
        blank = _BLANK_LETTER.search(self.head, 0, self.cut) if number is None else None
        letter = symbol_type == "Công văn" or blank is not None
        if found and letter and not any(p.caps for p in self.pieces if p.start == self.title_at):
            found = self.title_at = None  # a line of the subject begins with the type of another act
        if found:
            self.type, first, lead = found
            if lead and symbol_type and not (self.type in _ACTS and lead.startswith("CỦA ")):
                self.type, lead = symbol_type, lead if symbol_type == self.type else f"{self.type} {lead}"
            self.title = _of_field(self.fields.get("title"), self.type) or self._title(first, lead)
        if symbol_type == CONSOLIDATED or any(_consolidated(piece) for piece in self.pieces[:8]):
            self.type = CONSOLIDATED
        elif self.type is None and number and number.symbol:
            addressed = subject is not None and _ADDRESSES.match(self.norm, self.cut) is not None
            coded = symbol_type if not subject or ("/" in number.symbol and not addressed) else None
            self.type = coded or "Công văn"
            self.title_at = number.span[0]
            if coded and not subject:
                self.title = self._title_without_type(number)
        elif (
            self.type is None
            and number is None
            and (subject or blank or not self.pieces)
            and _ADDRESSES.match(self.norm, self.cut)
        ):
            self.type = "Công văn"  # its line of the number is lost
            self.title_at = subject.start() if subject else None
        if self.type == "Công văn" and subject:
            below = _BELOW_DATE.match(self.head, subject.end())
            lines = _BESIDE_SUBJECT.sub("", subject[0])
            title = " ".join(f"{lines} {below[1] if below else ''}".split())
            self.title = title if title.count("”") == title.count("“") else title.rstrip("”")
        if self.type == "Công văn" and not subject and (number or blank):
            told = self._subject_below(number.span[1] if number else blank.end() if blank else 0)
            if told and (told.startswith("Về ") or blank or (number and _OF_PARTY_LETTER.search(number.number or ""))):
                self.title = told
        if self.type is None and "type" in self.fields:
            self.type = names().types.get(squash(self.fields["type"]))
        if self.type is None:
            self._ask_text()
        self.title = self.title or self.fields.get("title")

    def _title_without_type(self, number: NumberLine) -> str | None:
        """The title in capitals that stands below number and day where the line of the type is lost."""
        for index, piece in enumerate(self.pieces):
            if piece.start >= number.span[1] and not _PLACE_AND_DAY.fullmatch(piece.text):
                return self._title(index, "") if piece.caps and _TITLE_BEGINS.match(piece.text) else None
        return None

    def _subject_below(self, number_end: int) -> str | None:
        """The subject of a letter that stands below its number without "V/v", as in letters of the Party."""
        lines: list[str] = []
        for piece in self.pieces:
            if piece.start < number_end or _PLACE_AND_BLANK.match(piece.text) or not squash(piece.text):
                continue
            begins = piece.text[0].isupper() or piece.text.startswith("về việc ")
            if piece.caps or not (lines or begins) or len(lines) >= _LONGEST_SUBJECT:
                break
            lines.append(piece.text)
        subject = " ".join(" ".join(lines).split())
        return subject if len(subject) >= _SHORTEST_SUBJECT else None

    def _type_line(self, about: int, about_end: int) -> tuple[str, int, str] | None:
        """A line that is a type and nothing else, broken over two lines at most. about, about_end: where the subject of
        a letter stands, whose lines may begin with the type of another act."""
        types = names().types
        for index, piece in enumerate(self.pieces):
            if piece.text == "Số hiệu" and not self.printed_from:
                return None
            if piece.start < self.printed_from or len(piece.text) > 60 or piece.text[0].islower():
                continue
            if not piece.caps and (about < piece.start < about_end or "|" in piece.gap):
                continue  # of a letter's subject, of a table of products
            key = squash(piece.text).rstrip("0123456789")
            kind, lines = types.get(key), 1
            if kind is None and piece.caps and piece.text.endswith(")"):
                kind = types.get(squash(piece.text.partition("(")[0]))  # "QUY ĐỊNH (BỔ SUNG)"
            if kind is None and index + 1 < len(self.pieces) and len(key) < 8 and piece.caps:
                kind, lines = types.get(key + squash(self.pieces[index + 1].text).rstrip("0123456789")), 2
            if kind and kind != CONSOLIDATED:
                self.title_at = piece.start
                return kind, index + lines, ""
        return None

    def _type_prefix(self, about: int, about_end: int) -> tuple[str, int, str] | None:
        """A first line that begins with its type ("Quyết định về việc …", "Thông tư số 03/2026/TT-BNG"). about,
        about_end: as in `_type_line`."""
        for index, piece in enumerate(self.pieces[:12]):
            if about < piece.start < about_end and not piece.caps:
                continue
            words = piece.text.split()
            sentence = piece.text[-1] in ".;:" and not self.founded
            if not piece.caps and (sentence or "|" in piece.gap) and "số" not in words[:5]:
                continue  # of a text without its head, in a cell
            if len(words) < 2 or _noise(piece.text) or not words[0][0].isupper():
                continue
            for length in (4, 3, 2, 1):
                kind = names().types.get(squash(" ".join(words[:length])))
                lead = words[length:]
                if kind and (length > 1 or kind in ("Luật", "Lệnh")) and lead and lead[0] not in _GO_ON:
                    self.title_at = piece.start
                    return kind, index + 1, " ".join(lead)
        return None

    def _ask_text(self) -> None:
        """The type that the document gives itself most often ("Nghị định này")."""
        counts = dict.fromkeys(_SELF, 0)
        at = self.norm.find(" này")
        while at >= 0:
            for kind in _SELF_BY_LETTER.get(self.norm[at - 1], ()):
                counts[kind] += self.norm.endswith(kind, 0, at)
            at = self.norm.find(" này", at + 4)
        kind = max(counts, key=lambda kind: counts[kind])
        if counts[kind]:
            self.type, self.type_from_text = kind, True

    def _title(self, first: int, lead: str) -> str | None:
        lines = [lead] if lead else []
        for at, piece in enumerate(self.pieces[first:], first + 1):
            if self.type == "Công điện" and _WIRES.fullmatch(piece.text):
                self.title_end = piece.start
                break
            if len(lines) == 1 and _names_issuer(lines) and _TITLE_BEGINS.match(piece.text):
                lines.clear()
            broken = len(piece.text) < HALF_A_NAME and at < len(self.pieces) and self.pieces[at].caps
            body = f"{piece.text} {self.pieces[at].text}" if broken else piece.text
            if (lines and ends_title(lines, piece, lead, body)) or len(lines) > 25:
                self.title_end = piece.start
                break
            if (
                not piece.text.startswith(("Số", "Luật số"))
                and not _PLACE_AND_DAY.fullmatch(piece.text)
                and (printed := _without_stamp(piece.text))
            ):
                joint = read_ministries(printed) if not lines and self.type == "Thông tư liên tịch" else None
                if joint is not None:
                    self.ministries = joint
                else:
                    lines.append(printed.strip(" #"))
        title = " ".join(" ".join(lines).split()).strip(" -*_").lstrip(".,;:'")
        return _NOTE.sub("", _FOUNDED.split(title, maxsplit=1)[0]) or None

    def own_number(self) -> re.Match[str] | None:
        """Number, issuer and date of the document at the head of its title ("CỦA BỘ Y TẾ SỐ … NGÀY …")."""
        return _OWN_NUMBER.match(self.title) if self.title else None

    def drop_number(self, number: str) -> re.Match[str] | None:
        """Take the document's own number, with issuer and date, from before its title, and return it."""
        own = self.own_number()
        if own is None or self.title is None or squash(own["number"]) != squash(number):
            return None
        self.title = _ISSUER_BEHIND.sub("", self.title[own.end() :]) or None
        return own

    def letterhead(self) -> Named | None:
        """The body printed last above the number, completed by those above it."""
        printed = self.printed_above()
        ministries = read_ministries(" ".join(printed[8:].split())) if printed.startswith("LIÊN BỘ ") else None
        if ministries is not None:
            return ministries
        if (both := read_both(printed) or read_association(printed)) is not None:
            return both
        chain = read_chain(printed) if printed else []
        if len(chain) > 1 and chain[-1].name == _YOUTH and chain[-2].known:
            chain.pop()  # "ĐOÀN TNCS HỒ CHÍ MINH" in the other column is its motto
        if self.type and self.type.endswith("liên tịch"):
            joint = dict.fromkeys(body.name for body in chain if body.known and body.level == "central")
            place = next((body.place for body in reversed(chain) if body.place), None)
            if not joint and place is not None:
                joint = dict.fromkeys(compose(body, body.place or place) for body in chain if body.known)
            return Named(", ".join(joint), 0) if joint else self.ministries
        if len(chain) > 1 and chain[-1].name.startswith("Ủy ban Mặt trận") and chain[-2].name.startswith("UBND"):
            place = chain[-1].place  # of neither is the other a part
            return Named(", ".join(compose(body, place) for body in chain[-2:]), 0, None, "province", False, not place)
        if any(body.known for body in chain):
            issuer = chain[-1]
            for parent in reversed(chain[:-1]):
                issuer = under(issuer, parent)
            return issuer
        return chain[-1] if chain else None

    def printed_above(self) -> str:
        """The lines above the title that may name bodies, one below the other."""
        stop = self.title_at if self.title_at is not None else self.cut
        lines = [piece.text for piece in self.pieces if piece.start < stop and _names_body(piece)]
        if any(squash(line).startswith(_YOUTH_UNION) for line in lines):  # in the other column it is the motto
            for n, line in enumerate(lines[1:], 1):
                if squash(line) in _YOUTH_UNION and squash(lines[n - 1]) in _CENTRAL_COMMITTEE:
                    return f"{lines[n - 1]} {line}"  # the union's own: the Party has another motto
            lines = [line for n, line in enumerate(lines) if not n or squash(line) not in _YOUTH_UNION]
            lines = [_BESIDE_MOTTO.sub("", line) for line in lines]
        return "\n".join(lines)

    def authority(self) -> Named | None:
        """The body named between title and legal bases, over up to three lines."""
        if self.title_at is None:
            return None
        after = [piece for piece in self.pieces if piece.start > self.title_at]
        for index, piece in enumerate(after):
            if len(piece.text) < 5 or not piece.text[0].isupper() or not opens_body(piece.text):
                continue
            for length in range(min(3, len(after) - index), 0, -1):
                body = authority_line(" ".join(piece.text for piece in after[index : index + length]))
                if body:
                    return body
        return None


_YOUTH_UNION = ("doantncshochiminh", "doanthanhniencongsanhochiminh")
_CENTRAL_COMMITTEE = ("banchaphanhtrunguong", "bchtrunguong", "banbithutrunguong")
_BESIDE_MOTTO = re.compile(r"(?<=\S)[ ]{3,}ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH$")
_YOUTH = "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"
_OF_ISSUER = re.compile(r"(?i:của) (?!.*(?: (?i:tại|về) |\d))")
"""A line between type and title that says who issues ("CỦA UỶ BAN NHÂN DÂN TỈNH SƠN LA")."""
_WIRES = re.compile(r".{3,80}\s(?i:điện)\s*:?")
"""Who sends a telegram, above those whom it is addressed to ("THỦ TƯỚNG CHÍNH PHỦ ĐIỆN:")."""
_TITLE_BEGINS = re.compile(
    r"(?i:về|v/v|quy định|ban hành|sửa đổi|bãi bỏ|thành lập|phê duyệt|hướng dẫn|công bố|kiện toàn|thông qua|"
    r"điều chỉnh|thực hiện|triển khai|tăng cường|tiếp tục|đẩy mạnh|nâng cao)\b"
)


def _names_issuer(lines: list[str]) -> bool:
    """Whether the one line that stands below the type says who issues."""
    return _OF_ISSUER.match(lines[0]) is not None and opens_body(lines[0][4:])


def _fields(head: str) -> dict[str, str]:
    if head.find("Số hiệu", 0, 1500) < 0 and head.find("Cơ quan ban hành", 0, 1500) < 0:
        return {}
    found: dict[str, str] = {}
    for label, value in _FIELD.findall(f"\n{head[:3000]}"):
        found.setdefault(_FIELDS[squash(label)], value.strip(" *_"))
    if "signer" in found:
        found["signer"] = re.split(r"[(,;]", found["signer"])[0].strip()
        if read_body(found["signer"]):
            del found["signer"]
    return found


def _pieces(head: str, cut: int) -> list[Piece]:
    found: list[Piece] = []
    at, gap_from = 0, 0
    for separator in [*_SEPARATORS.finditer(head, 0, cut), None]:
        printed = head[at : separator.start() if separator else cut]
        text = printed.strip(' \xa0>“"')
        if text.startswith("#"):
            text = text.lstrip("#").lstrip()  # a heading of Markdown
        if text:
            start = at + printed.index(text)
            caps = is_capitals(text) or not any(map(str.islower, text))
            found.append(Piece(text, start, start + len(text), head[gap_from:start], caps))
            gap_from = start + len(text)
        at = separator.end() if separator else cut
    return found


def _of_field(title: str | None, kind: str) -> str | None:
    """The title that a table of facts gives, without the type before it and the opening of a list behind it."""
    if title is None:
        return None
    return re.sub(r",?\s+(?:bao\s+gồm|gồm|như\s+sau)?\s*:$", "", title.removeprefix(f"{kind} ").strip())


def _without_stamp(printed: str) -> str:
    """A line of the title without what a stamp left on it; empty when nothing else is there."""
    letters = squash(printed)
    if not _noise(printed) and not any(mark in letters for mark in _STAMP):
        return printed if letters else ""
    subject = _SUBJECT_WORDS.search(printed)
    return printed[subject.start() :] if subject else ""


def _noise(printed: str) -> bool:
    """Whether a line is of a gazette, a stamp or a digital signature."""
    lowered = printed.lower()  # far cheaper than patterns that leave case aside
    return _NOISE_LINE.match(lowered) is not None or _NOISE_INSIDE.search(lowered) is not None


def _consolidated(piece: Piece) -> bool:
    return piece.text.upper().startswith("VĂN BẢN HỢP NHẤT")


def _names_body(piece: Piece) -> bool:
    """Whether a piece above the title may belong to the names of the letterhead."""
    if not piece.caps or piece.text[0] == "/":  # what a blank number leaves of its symbol
        return False
    return not (_NUMBER_OR_SUBJECT.match(piece.text) or _noise(piece.text) or _consolidated(piece))


_PLACE_AND_DAY = re.compile(r"[^,\d]{3,30},\s[^,]{0,25},?\s?ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}\W*")
_PLACE_AND_BLANK = re.compile(r"[^,\d]{3,30},\s?ngày(?:\s|\Z)|tháng\s+(?:\d{1,2}\s+)?năm\s+\d{4}\Z")
"""Place and day, be it open, or its second part."""
_NOTE = re.compile(r"(?<=[a-zà-ỹ])\d$")
"""The number of a footnote behind a title."""
