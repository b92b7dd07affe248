"""One normalised text, made once, and the way back from it to the source.

Extraction reads `Text.norm`; everything stored is an offset into `Text.source`. Normalisation only removes or
replaces what hinders reading: marks of Markdown emphasis and its escapes, soft hyphens and zero-width characters,
look-alikes of Đ, dashes and slashes, decomposed letters, carriage returns, blanks at the ends of lines, doubled between
words or on the wrong side of a comma, entities of web pages. Most texts need next to nothing, so the map holds the
changes alone.
"""

import html
import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import cache

SMALL = "a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
"""The small letters of Vietnamese, for a character set of a pattern."""
CAPITALS = SMALL.upper()
LETTERS = "A-Za-zÀ-ỹ"
"""All letters of Vietnamese, for a character set: words are found twice as fast as by `[^\\W\\d_]`."""

_SAME_LENGTH = {
    "\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ",
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-",
    "\uff0f": "/", "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u3000": " ",
}  # fmt: skip
_MISREAD_NUMBER_WORD = re.compile(r"s[ổồỗôo](?=\s{1,2}\d{1,5}[A-Za-zĐ]?\s?[/-])(?<!\w..)")
""" "số" before the number of an act, as scanning leaves it."""
_SCANNED = (
    "©", " vê ", "hôi hợp", "tô chức", "hành phô", "Uy ban", "ửa đối", "êu câu", "hỉ cục", "ƯBND", "Giám đóc", "quyét ",
    "ề nghi ", "Ủy bạn", "hối họp", "hổi hợp", "ợp vói", " cùa ", " cúa ", "Sờ ", "Sỏ ", "ruớc ", "ngảy",
    "trưc thuộc", "thưc hiện", "Chu tịch",
)  # fmt: skip
"""What scanning leaves of the commonest words, one of which is in nearly every text that has others of these."""
_SAMPLE = 20_000
"""Characters in which that shows."""
_SOUND = {
    "hôi hợp": "hối hợp", "hổi hợp": "hối hợp", "hối họp": "hối hợp", "hôi họp": "hối hợp", "hợp vói": "hợp với",
    "hâm định": "hẩm định", "hấm định": "hẩm định", "tông hợp": "tổng hợp", "Tông hợp": "Tổng hợp",
    "Đê nghị": "Đề nghị", "đê nghị": "đề nghị", "rưóc ngày": "rước ngày", "ruớc ngày": "rước ngày",
    "hậm nhât": "hậm nhất", "hủ tri": "hủ trì", "câp tỉnh": "cấp tỉnh", "câp huyện": "cấp huyện", "câp xã": "cấp xã",
    "ê hoạch": "ế hoạch", "hực hiên": "hực hiện", "hủ trường": "hủ trưởng", "Giám đôc": "Giám đốc",
    "hành phô": "hành phố", "hành phó ": "hành phố ", "uyêt định": "uyết định", "ghị quyêt": "ghị quyết",
    "ửa đỗi": "ửa đổi", "ửa đối": "ửa đổi", "ửa đôi": "ửa đổi", "bỗ sung": "bổ sung", "bồ sung": "bổ sung",
    "bô sung": "bổ sung", "bé sung": "bổ sung", " vê ": " về ", "Uy ban": "Ủy ban", "Ủỷ ban": "Ủy ban",
    "ƯBND": "UBND", "thị trân": "thị trấn", "phưòng": "phường", "các sờ": "các sở", "Các sờ": "Các sở",
    "Bảo hiêm": "Bảo hiểm", "Thông kê": "Thống kê", "kiêm soát": "kiểm soát", "kiêm tra": "kiểm tra", "\n©)": "\nc)",
    "\n¢)": "\nc)", "\n€)": "\ne)",
    "êu câu": "êu cầu", "êu cẩu": "êu cầu", "yếu cầu": "yêu cầu", "ề nghi ": "ề nghị ", "Để nghị": "Đề nghị",
    "Dề nghị": "Đề nghị", "hói hợp": "hối hợp", "hối hơp": "hối hợp", "hôi hơp": "hối hợp", "hỉ cục": "hi cục",
    "hỉ nhánh": "hi nhánh", "Ủy bạn": "Ủy ban", "ủy bạn": "ủy ban", "Ưỷ ban": "Uỷ ban", " uy ban": " ủy ban",
    "Giám đóc": "Giám đốc", "Cồng an": "Công an", "Cõng an": "Công an", "Công ăn": "Công an",
    "Văn phỏng": "Văn phòng", "Đải Phát": "Đài Phát", "câp ủy": "cấp ủy", "câp uỷ": "cấp uỷ", "rước ngảy": "rước ngày",
    "ăng tháng": "ằng tháng", "hăng năm": "hằng năm", "hăng quý": "hằng quý", "hay thê ": "hay thế ",
    "Thay thể ": "Thay thế ", "ãi bó ": "ãi bỏ ", "Căn cử ": "Căn cứ ", "Cân cứ ": "Căn cứ ", "Cản cứ ": "Căn cứ ",
    "Căn eứ ": "Căn cứ ", "uyét định": "uyết định", "riên khai": "riển khai", "ké hoạch": "kế hoạch",
    "kệ hoạch": "kế hoạch", "bồ trí": "bố trí", "ướng dân ": "ướng dẫn ", "rách nhiêm": "rách nhiệm",
    "kiếm tra": "kiểm tra", "kiềm tra": "kiểm tra", "đảm báo": "đảm bảo", "rả soát": "rà soát", "diểm ": "điểm ",
    " cùa ": " của ", " cúa ": " của ", " cũa ": " của ", " cua ": " của ", "Còng an": "Công an", "Trưỏng": "Trưởng",
    "Úy ban": "Ủy ban", "Vãn phòng": "Văn phòng", "ãi bò ": "ãi bỏ ", "ủy bò ": "ủy bỏ ",
    "Luât ": "Luật ", "Iuật ": "luật ", " nãm ": " năm ", "ngảy": "ngày", "ruớc ": "rước ",
    "UBNĐ": "UBND", "UBNP": "UBND", "Chù tịch": "Chủ tịch", "Công ạn": "Công an", "Đôi với ": "Đối với ",
    " đê nghị": " đề nghị", "hêt hiệu lực": "hết hiệu lực", "Bải bỏ": "Bãi bỏ", "chi tiêt": "chi tiết",
    "Chu tịch ": "Chủ tịch ", "bao đảm": "bảo đảm", "theo doi ": "theo dõi ", "thu hôi ": "thu hồi ",
    "trưc thuộc": "trực thuộc", "thưc hiện": "thực hiện", "truơng": "trương", "Xet ": "Xét ",
    "Thựe hiện": "Thực hiện", "tỏ chức": "tổ chức", "tố chức": "tổ chức", "Tô chức": "Tổ chức", "hí thị ": "hỉ thị ",
} | {
    f"{misread} {first}": f"Sở {first}" for misread in ("Sờ", "Sỡ", "Sỏ") for first in "CDGKLNQTVXY"
} | {
    f"{misread} {digit}": f"{sound} {digit}"
    for misread, sound in (("Điểu", "Điều"), ("Điêu", "Điều"), ("khoán", "khoản"))
    for digit in "123456789"
}  # fmt: skip
"""Words on which duties and references rest, as scanning leaves them: no others in the language, each as long."""
_WITH_DASH = (
    ("inh tế", "xã hội|kỹ thuật|tài chính"), ("hính trị", "xã hội|nghề nghiệp|tinh thần|Hành chính"),
    ("ao động", "Thương binh|TB|Tiền lương"), ("ăn hóa", "xã hội|Xã hội|Thông tin|Thể thao"),
    ("hát thanh", "[Tt]ruyền hình"), ("uốc phòng", "an ninh"), ("ài chính", "Kế hoạch"), ("ân số", "[Kk]ế hoạch hóa"),
    ("hoa học", "[Cc]ông nghệ|[Kk]ỹ thuật"),
)  # fmt: skip
_BROKEN_AT_DASH = re.compile(
    r"\n(?=[ \t]*- )(?:" + "|".join([rf"(?<={first}\n)(?=[ \t]*- (?:{then})\b)" for first, then in _WITH_DASH]) + ")"
)
"""A line end in a name or a set phrase, before its dash, which is no mark of an item ("kinh tế ⏎ - xã hội")."""
_SLASHES = "\u2044\u2215"
_DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_FULL_WIDTH = "\uff0d\uff0e\uff10\uff11\uff12\uff21"
_ESCAPE = "\\"
_RARE = _SLASHES + _DROPPED + "*~<\r" + _ESCAPE
_SPACED_LINE_END = re.compile(r"\n(?:[ \t>]+|(?<=[ \t]\n))")
_DOUBLED = re.compile(rf" (?<=[{LETTERS},;\d] )(?= [{SMALL}\d])")
_GLUED_NUMBER_WORD = re.compile(r"số(?= \d)(?<=\w..)")
_GLUED_TYPE = re.compile(
    rf"[QNTCLPKĐ](?<=[{SMALL}].)(?:uyết định|ghị (?:định|quyết)|hông tư|hỉ thị|ông (?:văn|điện)|uật|háp lệnh|"
    r"ế hoạch|hương trình|ề án) "
)
"""The type of an act that a page glued to the word before it ("Thực hiệnQuyết định số …")."""
_MISPLACED_COMMA = re.compile(rf",(?:(?=[{LETTERS}])(?<=[{LETTERS}],)|(?<=[{LETTERS}\d)”] .)(?=\s))")
"""A comma without a blank behind it, or with one before it."""
_LINK = re.compile(r"(?<!!)(\[)[^\[\]\n]{1,300}(\]\((?:#|/|\.|https?:)[^()\s]{0,300}\))")
"""A link of Markdown, of which its words are read: "[Thông tư số 32/2018/TT-BGDĐT](#)"."""
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,5}|#x[0-9A-Fa-f]{2,5});")
"""A character as web pages write it ("&nbsp;", "&agrave;")."""
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,60}>")
_ESCAPED = re.compile(r"[!-/:-@\[-`{-~\s]|\Z")
_FIRST_MARK = "\u0300"
_MARKS = re.compile("[\u0300-\u036f]+")


class Text:
    """A source text with its normalised reading.

    norm: the normalised text; start/end of a match in it become source offsets with `span`.
    page_starts: source offsets at which pages begin, in order ([] when the format has no pages).
    furniture: source spans, in order, of running heads, page numbers and the like. In norm they are one line end, or
    nothing when they hold no line end, so that a sentence runs on over them.
    """

    __slots__ = ("_norm_at", "_shift", "_starts", "norm", "page_starts", "source")

    def __init__(
        self, source: str, page_starts: list[int] | None = None, furniture: list[tuple[int, int]] | None = None
    ) -> None:
        self.source = source
        self.page_starts = page_starts or []
        pieces: list[str] = []
        norm_at, shift = [0], [0]  # from norm offset norm_at[i] on, source = norm + shift[i]
        copied = removed = 0
        written = _one_for_one(source)
        for start, end, new in _changes(written, furniture or []):
            pieces.append(written[copied:start])
            pieces.append(new)
            copied = end
            if len(new) != end - start:
                removed += end - start - len(new)
                norm_at.append(end - removed)
                shift.append(removed)
        pieces.append(written[copied:])
        self.norm = "".join(pieces)
        self._norm_at, self._shift = norm_at, shift
        self._starts = len(norm_at) > 1

    def at(self, offset: int) -> int:
        """Source offset of the character at a normalised offset."""
        if not self._starts:
            return offset
        return offset + self._shift[bisect_right(self._norm_at, offset) - 1]

    def offset(self, source_offset: int) -> int:
        """Normalised offset of the first character at or behind a source offset."""
        if not self._starts:
            return source_offset
        return bisect_left(range(len(self.norm)), source_offset, key=self.at)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Source span of a normalised span; what was removed at either edge stays outside."""
        if not self._starts:
            return start, end
        norm_at, shift = self._norm_at, self._shift
        first = start + shift[bisect_right(norm_at, start) - 1]
        if end <= start:
            return first, first
        behind = end + shift[bisect_right(norm_at, end - 1) - 1]
        source = self.source
        if source[behind - 1] == "&" and (entity := _ENTITY.match(source, behind - 1)) is not None:
            behind = entity.end()
        while behind < len(source) and source[behind] >= _FIRST_MARK and unicodedata.combining(source[behind]):
            behind += 1  # decomposed marks belong to the last character
        return first, behind

    def page(self, source_offset: int) -> int | None:
        """1-based page of a source offset, None when the format has no pages."""
        return bisect_right(self.page_starts, source_offset) if self.page_starts else None


_CYRILLIC = "АВЕКМНОРСТХаеорсух"
_LATIN = str.maketrans(_CYRILLIC, "ABEKMHOPCTXaeopcyx")
_AMONG_LATIN = re.compile(rf"(?<=[A-Za-zĐđ\d/-])[{_CYRILLIC}]+|[{_CYRILLIC}]+(?=[A-Za-zĐđ\d/-])")
"""Letters of the other alphabet that look like those beside them ("12/QĐ-BТС")."""


def _one_for_one(source: str) -> str:
    """A text with the usual letter for each look-alike that has one; no offset changes."""
    for letter, usual in _SAME_LENGTH.items():
        if letter in source:
            source = source.replace(letter, usual)
    if any(letter in source for letter in _CYRILLIC):
        source = _AMONG_LATIN.sub(lambda run: run[0].translate(_LATIN), source)
    if "\n" in source:
        source = _BROKEN_AT_DASH.sub(" ", source)
    if _MISREAD_NUMBER_WORD.search(source) is not None:
        source = _MISREAD_NUMBER_WORD.sub("số", source)
    if any(source.find(sign, 0, _SAMPLE) >= 0 for sign in _SCANNED):
        for misread, sound in _SOUND.items():
            if misread in source:  # a word at a time: many times faster than a pattern of them all
                source = source.replace(misread, sound)
    return source


def _changes(source: str, furniture: list[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """(start, end, new) of what else normalisation replaces: letters and, between them, furniture, in order."""
    rare = _rare(source)
    found: list[tuple[int, int, str]] = []
    at = 0
    for start, end in furniture:
        _letter_changes(source, at, start, rare, found)
        found.append((start, end, "\n" if "\n" in source[start:end] else ""))
        at = end
    _letter_changes(source, at, len(source), rare, found)
    blanks = _blanks_at_line_ends(source)
    if "  " in source:
        hidden = {start for start, _ in furniture}  # a blank that begins furniture parts no words
        blanks += [(at.start(), at.end(), "") for at in _DOUBLED.finditer(source) if at.end() not in hidden]
    if "](" in source:
        blanks += [(at, end, "") for link in _LINK.finditer(source) for at, end in (link.span(1), link.span(2))]
    if "&" in source:
        blanks += [(at.start(), at.end(), new) for at in _ENTITY.finditer(source) if (new := _character(at[0]))]
    blanks += [(match.start(), match.end(), " số") for match in _GLUED_NUMBER_WORD.finditer(source)]
    blanks += [(at.start() - 1, at.start(), f"{source[at.start() - 1]} ") for at in _GLUED_TYPE.finditer(source)]
    for comma in _MISPLACED_COMMA.finditer(source):
        at = comma.start()
        blanks.append((at - 1, at, "") if source[at - 1] == " " else (at, at + 1, ", "))
    if furniture and blanks:  # furniture goes whole, blanks before it for themselves
        begins = [start for start, _ in furniture]
        blanks = [(a, min([b, *begins[bisect_right(begins, a) :][:1]]), new) for a, b, new in blanks]
    return _in_order(found + blanks) if blanks else found


def _character(entity: str) -> str | None:
    """The letter or sign that an entity stands for, as the text has it; None where it is no entity."""
    sign = html.unescape(entity)
    return _SAME_LENGTH.get(sign, sign) if len(sign) == 1 else None


def _blanks_at_line_ends(source: str) -> list[tuple[int, int, str]]:
    """Changes that drop the blanks with which lines begin and end, and the marks of Markdown quotations. Searched once,
    from the line ends, which are the rarer."""
    found: list[tuple[int, int, str]] = []
    behind = 0
    for line_end in _SPACED_LINE_END.finditer(source):
        at = start = line_end.start()
        while start > behind and source[start - 1] in " \t":
            start -= 1
        behind = line_end.end()
        found += [(first, last, "") for first, last in ((start, at), (at + 1, behind)) if first < last]
    return found


def _in_order(changes: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Changes by place, those inside another one left out."""
    ordered: list[tuple[int, int, str]] = []
    behind = 0
    for change in sorted(changes, key=lambda change: (change[0], -change[1])):
        if change[0] >= behind:
            ordered.append(change)
            behind = change[1]
    return ordered


def _rare(source: str) -> re.Pattern[str] | None:
    """What is to be looked at in a source. Searching for one character is far faster than for a set, and most texts
    have two or three of them."""
    rare = "".join([c for c in _RARE if c in source])
    if any(c in source for c in _FULL_WIDTH):
        rare += "\uff01-\uff0e\uff10-\uff5e"
    if not unicodedata.is_normalized("NFC", source):
        rare += "\u0300-\u036f"
    return _any_of(rare.replace(_ESCAPE, 2 * _ESCAPE)) if rare else None


@cache
def _any_of(rare: str) -> re.Pattern[str]:
    """One of the characters; asterisks that open or close emphasis as a whole run, of others (the bullet "* ") what
    stands behind the first."""
    emphasis = r"(?<=\S[*])[*]*|[*]*(?=[^\s*])|[*]+(?=[ \t]*(?:\n|\Z))"
    return re.compile(f"[{rare}](?:(?<=[*])(?:{emphasis})|(?<![*]))" if "*" in rare else f"[{rare}]")


def _letter_changes(
    source: str, first: int, last: int, rare: re.Pattern[str] | None, found: list[tuple[int, int, str]]
) -> None:
    """Add the changes of what is rare in a stretch to those found."""
    if rare is None:
        return
    if rare is _any_of("*") and last == len(source):  # the usual case
        found += [(match.start(), match.end(), "") for match in rare.finditer(source, first)]
        return
    copied = first
    for match in rare.finditer(source, first, last + 1):  # the character behind says whether an asterisk opens emphasis
        start, end = match.start(), min(match.end(), last)
        if start < copied or start == last:
            continue
        change = (start, end, "") if source[start] == "*" else _change(source, start, copied)
        if change is not None:
            found.append(change)
            copied = change[1]


def _change(source: str, start: int, floor: int) -> tuple[int, int, str] | None:
    """The change that begins at a rare character, None when it stays."""
    first = source[start]
    if first in _SLASHES:  # one beside the slash that it was read as goes
        return start, start + 1, "" if "/" in source[max(start - 1, 0) : start + 2] else "/"
    if first == "<":  # what is left of markup
        tag = _TAG.match(source, start)
        if tag is None:
            return None
        breaks = tag.group().startswith("<br") and source.startswith("|", source.rfind("\n", 0, start) + 1)
        return start, tag.end(), "   " if breaks else " "  # a new line in the cell of a table
    if first == "~":
        return (start, start + 2, "") if source.startswith("~~", start) else None
    if first == _ESCAPE:  # of Markdown, before punctuation ("1\\.") and at line ends
        return (start, start + 1, "") if _ESCAPED.match(source, start + 1) else None
    if "\u0300" <= first <= "\u036f":  # a decomposed letter: the marks join the letter before them
        begin = start - 1 if start > floor else start
        end = _MARKS.match(source, start).end()  # type: ignore[union-attr]
        return begin, end, unicodedata.normalize("NFC", source[begin:end])
    if first == "\r":  # a line ends as "\n" alone, whatever system wrote the text
        return start, start + 1, "" if source.startswith("\n", start + 1) else "\n"
    if first in _DROPPED:
        return start, start + 1, ""
    return start, start + 1, unicodedata.normalize("NFKC", first)


def fold(text: str) -> str:
    """Letters without case, diacritics, tone placement or đ; blanks and punctuation become single blanks.

    For comparing short names and for search, never for a whole document.
    """
    return " ".join(_FOLD_BREAK.split(unicodedata.normalize("NFD", text.casefold()).translate(_FOLD))).strip()


_FOLD: dict[int, str | None] = dict.fromkeys(range(0x300, 0x370)) | {ord("đ"): "d", 0xF0: "d"}
_FOLD_BREAK = re.compile(r"[\W_]+")
