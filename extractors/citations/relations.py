"""What the citing side does to a cited document, and which side is citing.

The words between one citation and the next decide. They are read once, from the last break of a sentence or of a list:
the nearest cue phrase names the relation; a cue that continues the title of the citation before it makes that citation
the citing side ("Kế hoạch số 3214 … thực hiện Kế hoạch số 184"); a mere connector carries both on.
"""

import re
from functools import cache, lru_cache

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.citations.breaks import last_break
from danchieu.extractors.citations.cues import (
    FAR,
    NEAR,
    CueAt,
    cues_backwards,
    nearest,
    relation_after,
    relation_of_title,
)
from danchieu.extractors.citations.governing import governing
from danchieu.extractors.citations.rewording import before_passage, in_quotes
from danchieu.extractors.record import Relation
from danchieu.extractors.vocabulary import Cue, Tables

# A line that is a number alone begins a row of a table whose cells stand under one another. Behind a word that no cell
# ends with it is the number of a page.
_ROW_NUMBER = re.compile(r"\n(\d{1,3})\n{1,2}\Z")
_LONGEST_ROW_NUMBER = 6
_WITHIN_SENTENCE = re.compile(
    r"(?:,|(?<![^\W_])(?:và|hoặc|cùng|với|của|tại|theo|số|bởi|các|là|do|về|điều|khoản|điểm|mục))\s*\Z", re.IGNORECASE
)
_CONNECTOR = re.compile(
    r"""[\s,;()“”"-]*(?:(?:và|hoặc|cùng|với|hay|đến|là|kèm\s+theo|bao\s+gồm|gồm|các|số|quy\s+định(?=\s+tại\s)|của|một\s+số\s+(?:điều|khoản|nội\s+dung)|(?:tờ\s+trình|báo\s+cáo|văn\s+bản|công\s+văn|nghị\s+quyết|nghị\s+định|quyết\s+định|thông\s+tư|chỉ\s+thị|kết\s+luận|kế\s+hoạch)(?:\s+của\s+[^:;.,\d\n]{3,60}?)?\s*(?=:)|khoản\s+\d\w*|điểm\s+\w|điều\s+\d\w*|,|;|tại|Mục\s+\w+|Chương\s+\w+|Phụ\s+lục\s+\w*)[\s,;()“”":-]*)*""",
    re.VERBOSE | re.IGNORECASE,
)
# Between the break and the citation stands the mark of a list item alone.
_ITEM = re.compile(
    r"(?P<mark>[\s+*•#-]*(?:\d{1,2}(?:\.\d{1,2})*[.)]\s*|[A-Za-zĐđ]\)\s*)?)"
    r"(?:(?:Về|(?:Trong\s+)?[Ll]ĩnh\s+vực)\s[^:;.\d\n]{3,60}:\s+)?"
    r"(?i:(?:các\s+)?(?:nội\s+dung|quy\s+định)(?:\s+sau(?:\s+đây)?)?\s+(?:của|tại)\s+)?(?i:các\s+|toàn\s+bộ\s+)?(?:[Ss]ố:?\s+)?"
    r"(?:(?:(?:Chương|Mục|Điểm|Khoản|Điều|chương|mục|điểm|khoản|điều)\s+[\da-zđIVX]{1,5},?\s+(?:và\s+)?){0,8}(?:(?<=\s)của\s+)?(?:Quy\s+(?:chế|định)|Điều\s+lệ)\s(?:[^:;.\n]{3,80}\s)?ban\s+hành\s+kèm\s+theo\s+)?"
)
# "b) Các Quyết định (của UBND tỉnh A): số 21/…, số 22/…": a list within an item.
_SUBLIST = re.compile(
    r"(?P<mark>[\s+*•#-]*(?:\d{1,2}(?:\.\d{1,2})*[.)]\s*|[A-Za-zĐđ]\)\s*|[-+*•]\s+))"
    r"[Cc]ác\s+[^\W\d_]+\s+[^\W\d_]+(?:\s+của\s+[^:;.\d\n]{5,80})?\s*:\s*(?:số\s+)?"
)
_BASIS = re.compile(
    r"(?m:^)[#* ]*(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*)\s*[.)]\s+"
    r"((?:CĂN CỨ|Căn cứ|CƠ SỞ PHÁP LÝ|Cơ sở pháp lý)[^.;:\d\n]{0,60})[:.]?\s*\Z"
)
"""The heading of a section that lists what the document rests on."""
_INTRODUCES = re.compile(
    r"(?:gồm(?:\s+có)?|(?:sau(?:\s+đây)?|(?:các|toàn\s+bộ)\s+(?:\d+\s+)?"
    r"(?:văn\s+bản|quyết\s+định|nghị\s+quyết|nghị\s+định|thông\s+tư|chỉ\s+thị)"
    r"(?:\s+quy\s+phạm\s+pháp\s+luật)?)(?:\s+(?:của|do)\s+[^:;.]{3,70})?)\s*:\s*\Z",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(r"(?<![^\W_])sau(?:\s+đây)?\s", re.IGNORECASE)
# "Bãi bỏ mức thu quy định tại Nghị quyết …": where a provision stands is the object of the verb that opens the clause.
_OPENS = re.compile(
    r"[\s+*•#-]*(?:(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|Điều\s+\d+\.)\s*)?(?:Bãi\s+bỏ\s|Sửa\s+đổi[\s,]|Căn\s+cứ\s(?=chức\s+năng))"
)
_CASE = re.compile(r"(?:trường\s+hợp|thẩm\s+quyền|trình\s+tự|thủ\s+tục|nguyên\s+tắc|điều\s+kiện)\s+\Z", re.IGNORECASE)
_LIES_IN = frozenset({"quy định tại", "được quy định tại", "quy định trong", "nêu tại", "nêu trong"})
_LONGEST_CONNECTOR = 80
_ENDS_COORDINATE = re.compile(r"(?:,|\bvà|\bhoặc|\bcùng|\bvới|\()\s*(?:các\s+)?(?:số\s*)?$", re.IGNORECASE)
_TITLE_BEGINS = re.compile(
    r"""[\s()"“]*(?:năm\s+\d+\s+)?(?:\([^)]{0,80}\)\s*)?(?:về(?!\s+phía)|quy\s+định|qui\s+định|hướng\s+dẫn|ban\s+hành|phê\s+duyệt|thực\s+hiện|triển\s+khai|sửa\s+đổi|bổ\s+sung|công\s+bố|thông\s+qua
    |kiện\s+toàn|thành\s+lập|giao\s|phân\s+bổ|điều\s+chỉnh|đính\s+chính|bãi\s+bỏ|đã\s+bãi\s+bỏ|thay\s+thế|v/v|tổng\s+kết|sơ\s+kết|tổ\s+chức|tiếp\s+tục|chi\s+tiết|cụ\s+thể\s+h|thi\s+hành|bố\s+sung|đẩy\s+mạnh|tăng\s+cường)""",
    re.VERBOSE | re.IGNORECASE,
)
_NEW_CLAUSE = re.compile(
    r"""[gv,)“”](?:(?<![^\W_].)(?:(?<=g)ắn\s+với\s|(?<=v)à\s+(?:hướng\s+dẫn|chỉ\s+đạo|ý\s+kiến|đề\s+nghị|yêu\s+cầu|kế\s+hoạch)\s+của\s|
    (?<=v)à\s+(?:các\s+)?(?:mục\s+tiêu|nhiệm\s+vụ|giải\s+pháp|chỉ\s+tiêu)[^;.]{0,40}?\s(?:đề\s+ra|nêu)\s+(?:của|tại|trong)\s|
    (?<=phù\shợp\sv)ới\s)
    |(?<=[,)“”])\s*(?:(?:thì|nay|nhằm|để|tiếp\s+theo|gửi|trình|thanh\s+toán)\s|(?:UBND|Ủy\s+ban|Uỷ\s+ban|HĐND|Hội\s+đồng|Bộ|Chính\s+phủ|Thủ\s+tướng|Sở|Ban|Tỉnh\s+[uủ]|Chủ\s+tịch|Giám\s+đốc|Cục|Tổng\s+cục|Quốc\s+hội|các\s+[sS]ở|các\s+cơ\s+quan|đề\s+nghị|yêu\s+cầu)
    [^;]{0,160}?(?:ban\s+hành|yêu\s+cầu|đề\s+nghị|chỉ\s+đạo|quyết\s+định|xây\s+dựng|báo\s+cáo|hướng\s+dẫn|giao|thông\s+báo|trình|tiếp\s+tục|tổ\s+chức)))""",
    re.VERBOSE,
)
_DIRECTLY_AFTER = re.compile(
    r"[\s,(]*(?:và|đồng\s+thời|hoặc)?\s*(?:tiếp\s+tục|tổ\s+chức|tập\s+trung|nghiêm\s+túc|chủ\s+động)?\s*$",
    re.IGNORECASE,
)


# The citation before ended a heading: the next line begins a sentence with a verb of assignment.
_AFTER_HEADING = re.compile(
    r"[ \t]*\n\s*(?=(?:Tiếp|Thực|Triển|Tổ|Tăng|Đẩy|Ban|Phê|Hướng|Quy|Sửa|Bổ|Thành|Công)\s+[a-zà-ỹ])"
)


_BEGINS_TITLE = ("Sửa đổi", "Bổ sung", "Quy định", "Hướng dẫn")


# "(sau đây gọi tắt là …)": the text names an act again to define a short form.
_DEFINES = re.compile(
    r"(?:(?:gọi|viết)\s+(?:tắt|chung|gọn)\s*(?:là|:)?|sau\s+đây\s+gọi\s+là)\s*[“\"]?\Z", re.IGNORECASE
)


class Link(msgspec.Struct, frozen=True, gc=False):
    """How a citation hangs in its sentence.

    relation; sentence_start: where its sentence or list item begins; cue: the deciding phrase, None without one;
    nested: the citation before it does the citing; carries: relation and subject are those of the citation before it;
    resets: the sentence is a new one; lists: it goes on in a list after a semicolon; mark: of the list item that it
    begins ("a)", "-"), None where it begins none; above: that of the heading between the list and its items ("1. Của
    UBND tỉnh A:"); cell: the cue opens a line of its own, as the cell of a table that
    says what became of the act of the row ("Được thay thế bởi …"); apart: a clause of its own that ends a list.
    """

    relation: Relation
    sentence_start: int
    cue: Cue | None = None
    nested: bool = False
    carries: bool = False
    resets: bool = False
    lists: bool = False
    mark: str | None = None
    cell: bool = False
    above: str | None = None
    apart: bool = False


def link(text: str, before: int, start: int, row: bool = False, body: int = 0) -> Link:
    """Read the words between the end of the citation before (or the start of the text) and the start of a citation.

    row: the one before begins a line, as in a table of acts: its title may follow on the next line; body: where the
    document begins behind its title, whose words govern nothing there.
    """
    if text[before : before + 2] == " (" and (noted := _AMENDED_NOTE.match(text, before, start)) is not None:
        before = noted.end()
    start = before_passage(text, before, start)
    row_number = _ROW_NUMBER.search(text, max(before, start - _LONGEST_ROW_NUMBER), start)
    if row_number is not None and _WITHIN_SENTENCE.search(text, before, row_number.start()) is None:
        return _list_item(text, before, row_number.start(), start, f"{row_number[1]}.")
    floor = max(before, start - FAR, body if body <= start else 0)
    sentence = last_break(text, floor, start)
    broke = sentence >= 0
    if not broke:
        sentence = floor
    resets = broke or before == 0 or floor > before
    heading = None if resets else _AFTER_HEADING.match(text, before, start)
    if heading is not None and not (row and text.startswith(_BEGINS_TITLE, heading.end())):
        resets, sentence = True, heading.end()
    if not resets and start - before < _LONGEST_CONNECTOR and _CONNECTOR.fullmatch(text, before, start):
        if _CAPTION_LINE.fullmatch(text, before, start):
            return Link("issued_with", sentence)
        semicolon = text.find(";", before, start) >= 0
        return Link("cites", sentence, carries=not semicolon, lists=semicolon)
    if (
        broke
        and (item := _ITEM.fullmatch(text, sentence, start) or _SUBLIST.fullmatch(text, sentence, start)) is not None
    ):
        return _list_item(text, before, sentence, start, item["mark"].strip())
    if not resets:
        return _in_the_sentence(text, before, sentence, start, row)
    words = text[sentence:start]
    first = (_in_new_sentence if len(words) > _OFTEN else _often_in_new_sentence)(vocabulary.tables(), words)
    begins = sentence + first.part
    if first.relation in _CHANGES and sentence and _CELL_TO_COME.match(text, sentence - 1) is not None:
        return Link("cites", begins, first.cue, resets=True, lists=first.semicolon, cell=first.cell)
    return Link(first.relation, begins, first.cue, resets=True, lists=first.semicolon, cell=first.cell)


def _in_the_sentence(text: str, before: int, sentence: int, start: int, row: bool) -> Link:
    """A citation in the sentence of the one before it, or in the title that the one before it has."""
    if _defines(text, sentence, start):
        return Link("cites", sentence)
    chosen = governing(text, sentence, start)
    others = chosen is not None and text.find(";", chosen.end, start) < 0 and _by_others(text, sentence, chosen)
    if chosen is not None and others and not _TITLE_BEGINS.match(text, before):
        return Link("cites", sentence, chosen.cue, lists=";" in text[sentence:start])
    if chosen is not None and chosen.cue.subject == "previous":
        cell = _opens_cell(text, before, chosen)
        return Link(chosen.cue.relation, sentence, chosen.cue, nested=True, cell=cell)
    chosen, sentence, semicolon, quoted = _of_last_part(text, sentence, start, chosen)
    if semicolon:
        if chosen is None and _EXAMPLE.search(text, sentence, start) is not None:
            return Link("cites", sentence)  # a clause of its own: "…; pháp luật hoàn thiện, nhất là Luật …"
        if chosen is None and _ISSUES.fullmatch(text, sentence, start) is not None:
            return Link("cites", sentence, apart=True)  # "…; ngày 02/01/2019, UBND huyện có Công văn số …"
        relation, cue = _said(text, sentence, chosen, True)
        return Link(relation, sentence, cue, lists=True)
    title = _TITLE_BEGINS.match(text, before) is not None
    broken = (title or chosen is not None) and _NEW_CLAUSE.search(text, before, start) is not None
    if chosen is not None:
        if title and _ENDS_COORDINATE.search(text, chosen.end, start) and len(text[chosen.end : start].split()) > 4:
            return Link("cites", sentence, lists=True)  # the title of the citation before ends, the list goes on
        return _by_cue(text, before, start, chosen, sentence, title, broken, row)
    if _ENDS_COORDINATE.search(text, max(before, start - 12), start):
        return Link("cites", sentence, lists=True)
    return Link("cites", sentence, nested=title and not broken and not quoted)


_EXAMPLE = re.compile(r"\s(?:nhất\s+là|trong\s+đó\s+có|điển\s+hình\s+là|đặc\s+biệt\s+là|như)\s+(?:các\s+)?\Z")


_ISSUES = re.compile(
    r"\s*(?:và\s+)?(?:ngày\s+[\d/]{6,10},?\s+)?(?=[A-ZĐỦ])[^,;.]{2,80}?\s(?:đã\s+)?(?:có|gửi|ban\s+hành|phê\s+duyệt|ra|ký|xây\s+dựng)\s+(?:các\s+)?"
)
"""Behind a semicolon, who issued the next act."""


def _by_cue(
    text: str, before: int, start: int, chosen: CueAt, sentence: int, title: bool, broken: bool, row: bool
) -> Link:
    """What a cue between two citations says: of the later one in the title of the earlier, or of both.

    title: words of a title follow the earlier one; broken: a clause of its own begins between them.
    """
    if chosen.cue.relation == "issued_with" and _BELOW_HEADING.search(text, before, chosen.start):
        return Link("issued_with", sentence, chosen.cue)  # the caption of an annex whose heading names another act
    directly = (
        not title and _DIRECTLY_AFTER.fullmatch(text, before, chosen.start) and text[before : chosen.start].strip()
    )
    beside = chosen.start - before <= 3 or _BESIDE.fullmatch(text, before, chosen.start) is not None
    adjacent = beside and chosen.cue.relation != "cites"
    nested = (title or adjacent) and not broken and not directly and chosen.cue.subject != "document"
    if nested and title and not adjacent and chosen.cue.relation == "issued_with":
        chosen = nearest(text, before, chosen.start) or chosen
    if nested and text[chosen.start].isupper() and text[chosen.start - 1 : chosen.start] == "\n":
        nested = row and chosen.cue.relation in _IN_TITLES
    relation = chosen.cue.relation
    if relation == "issued_with" and not nested and not _is_caption(text, before, chosen.start):
        outer = nearest(text, before, chosen.start)
        relation = outer.cue.relation if outer else "cites"
    return Link(relation, sentence, chosen.cue, nested=nested)


_BESIDE = re.compile(
    r"\s+(?:(?:cũng\s+)?(?:đã|chỉ|vừa|mới|sẽ)\s+|"
    r"có\s+hiệu\s+lực(?:\s+thi\s+hành)?\s+(?:kể\s+)?từ\s+ngày\s+[^,;.]{2,30}?(?:,|\s+và)\s+)"
)
"""Between an act and what it does to the next: "Nghị định A đã thay thế …", "… có hiệu lực từ ngày …, thay thế …"."""
_BELOW_HEADING = re.compile(r"\n\s*\(\s*\Z")
_CAPTION_LINE = re.compile(r"\s*\n\s*\([Kk]èm\s+theo\s+(?:số\s+)?")


_AMENDED_NOTE = re.compile(r" \((?:được |đã )*(?:sửa đổi|bổ sung)[^()/]{0,40}\)")
"""Behind an act, that it was amended, by no other act that is named."""
_OFTEN = 60
"""Characters: of the stretches from the head of a sentence to a citation that are shorter, most were read before."""


class _First(msgspec.Struct, frozen=True, gc=False):
    """What governs the first citation of a sentence: relation and cue, where its part of the sentence begins (offset in
    the words), whether that is behind a semicolon, whether the cue opens a line as the cell of a table."""

    relation: Relation
    cue: Cue | None
    part: int
    semicolon: bool
    cell: bool = False


def _in_new_sentence(_: Tables, words: str) -> _First:
    """Read the words from the head of a sentence to its first citation, by the tables in force."""
    end = len(words)
    if _defines(words, 0, end):
        return _First("cites", None, 0, False)
    chosen = governing(words, 0, end)
    if chosen is not None and chosen.cue.relation == "implements" and _ends_heading(words, chosen):
        return _First("cites", None, 0, False)  # "1. Cơ sở thực hiện" above the acts
    if chosen is not None and _by_others(words, 0, chosen):
        return _First("cites", chosen.cue, 0, ";" in words)
    chosen, part, semicolon, _quoted = _of_last_part(words, 0, end, chosen)
    if chosen is not None and chosen.cue.relation in _OF_OPENING:
        acts = _NEW_SUBJECT.search(words, chosen.end, end)
        chosen = nearest(words, acts.end(), end) if acts is not None else chosen
    if chosen is not None and words[chosen.end : chosen.end + 1] == "," and _WHILE.match(words, part):
        return _First("cites", None, part, semicolon)
    cell = chosen is not None and chosen.cue.subject == "previous" and _opens_cell(words, 0, chosen)
    return _First(*_said(words, part, chosen, semicolon), part, semicolon, cell)


def _ends_heading(words: str, chosen: CueAt) -> bool:
    """Whether a cue ends a heading that names what the acts below are the grounds of ("1. Cơ sở thực hiện")."""
    return _BLANK_LINE.match(words, chosen.end) is not None and _GROUNDS.search(words, 0, chosen.start) is not None


_BLANK_LINE = re.compile(r"[ \t]*:?[ \t]*\n[ \t]*\n")
_GROUNDS = re.compile(r"(?:cơ\s+sở|căn\s+cứ)\s+(?:để\s+|tổ\s+chức\s+)?\Z", re.IGNORECASE)
_WHILE = re.compile(r"\s*(?:[-+•]\s*|\d{1,2}[.)]\s*|[a-zđ]\)\s*)?(?:Sau|Qua|Trong)\s")
"""An adverbial that ends at a comma, behind which the act is the subject: "Sau 05 năm thi hành, Nghị định …"."""
_OF_OPENING = frozenset({"implements", "legal_basis"})
_NEW_SUBJECT = re.compile(
    r",\s+(?:ngày\s+[\d/]{6,10},?\s+)?(?=[A-ZĐỦ])[^,;.]{2,80}?\s(?:(?:đã\s+)?(?:có|gửi|ban\s+hành)(?=\s+(?:các\s+)?\Z)|"
    r"(?:đồng\s+ý|thống\s+nhất|nhất\s+trí|có\s+ý\s+kiến|chấp\s+thuận)(?=\s))"
)
"""Behind the adverbial that opens a sentence, whose letter follows, or who agrees to something: "Trong quá trình thực
hiện dự án, Sở A đã có Công văn …", "Căn cứ quy định trên, Bộ B đồng ý với đề nghị tại Công văn …"."""
_often_in_new_sentence = lru_cache(maxsize=20_000)(_in_new_sentence)


def _opens_cell(text: str, floor: int, chosen: CueAt) -> bool:
    """Whether the cue opens a line with a capital ("Được …", "Đã được …"); read from `floor` on."""
    if _REASON.search(text, max(floor, chosen.start - _LONGEST_REASON), chosen.start) is not None:
        return True
    opens = at = chosen.start - 3 if text.startswith("Đã ", max(floor, chosen.start - 3)) else chosen.start
    while at > floor and text[at - 1] in " |+*•-":
        at -= 1
    return text[opens].isupper() and (at == floor or text[at - 1] == "\n")


_REASON = re.compile(r"[Ll]ý\s+do\s*:\s*(?:đã\s+)?\Z")
"""Before what became of the act above: "Quyết định A. Lý do: đã được thay thế bằng Quyết định B"."""
_LONGEST_REASON = 16


def _defines(text: str, sentence: int, start: int) -> bool:
    """Whether the citation at `start` is named to give it a short form."""
    near = text[max(sentence, start - 40) : start]
    return ("ọi" in near or "iết" in near) and _DEFINES.search(near) is not None


def _of_last_part(text: str, sentence: int, start: int, chosen: CueAt | None) -> tuple[CueAt | None, int, bool, bool]:
    """The cue that governs in the last part of a sentence, where a semicolon or a bracket parts it; where the part
    begins; whether behind a semicolon; whether the citation stands in a quotation, where no cue outside governs."""
    semicolon_at = text.rfind(";", sentence, start)
    if semicolon_at >= 0:
        at_end = not text[semicolon_at + 1 : start].strip()
        opening = _opening(text, sentence, semicolon_at) if at_end else None
        chosen, listed = opening or chosen, opening is not None  # "Căn cứ nhiệm vụ được giao; Quyết định số …"
        sentence = semicolon_at + 1
        if chosen is not None and chosen.start < sentence and not listed:
            chosen = None
    bracket = text.rfind("(", sentence, start)
    if bracket >= 0 and chosen is not None and chosen.start < bracket and text.find(")", bracket, start) < 0:
        only_where = text[bracket + 1 : start].strip() in ("tại", "theo")  # "đề nghị của Sở Y tế (tại Tờ trình …)"
        if not (only_where and chosen.cue.relation == "proposed_by"):
            chosen = nearest(text, bracket, start, weak_too=True) or chosen
    quoted = in_quotes(text, chosen.end if chosen else max(sentence, start - 200), start)
    return None if quoted else chosen, sentence, semicolon_at >= 0, quoted


def _opening(text: str, sentence: int, end: int) -> CueAt | None:
    """The cue with which a sentence begins, where it says what the document carries out or rests on."""
    line = text.rfind(";\n", sentence, end)
    sentence = line + 2 if line >= 0 else sentence
    begins = sentence + len(text[sentence:end]) - len(text[sentence:end].lstrip())
    first = list(cues_backwards(text, begins, end))[-1:]
    return first[0] if first and first[0].start == begins and first[0].cue.relation in _OF_OPENING else None


# "các văn bản hướng dẫn thi hành Luật …", "theo quy định của Chính phủ quy định chi tiết Luật …": acts that are not
# named do it, neither this document nor the act before.
_UNNAMED = re.compile(
    r"""(?<![^\W_])(?:(?:các|những|một\s+số|và|(?<!kèm\s)theo|tại)\s+(?:văn\s+bản|quyết\s+định|nghị\s+định|thông\s+tư|nghị\s+quyết|luật)
    (?:\s+quy\s+phạm\s+pháp\s+luật|\s+của\s+(?:Thủ\s+tướng\s+)?Chính\s+phủ|\s+(?:có\s+)?liên\s+quan)?\s+(?:đã\s+|khác\s+)?|theo\s+quy\s+định\s+của\s+(?:Thủ\s+tướng\s+)?Chính\s+phủ\s+
    |(?:của|các)\s+pháp\s+luật\s+|ban\s+hành\s+văn\s+bản(?:\s+quy\s+phạm\s+pháp\s+luật)?\s+)\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_PREPARES = re.compile(
    r"(?<![^\W_])(?:ý\s+kiến\s+(?:(?:đối\s+với|về|vào)\s+)?(?:hồ\s+sơ\s+)?dự\s+thảo|tham\s+mưu|đề\s+xuất|kiến\s+nghị|nghiên\s+cứu|rà\s+soát|soạn\s+thảo|phối\s+hợp|chủ\s+trì"
    r"|(?:xây\s+dựng|hoàn\s+thiện|hoàn\s+chỉnh)\s+(?:dự\s+thảo|nghị\s+quyết|nghị\s+định|quyết\s+định|thông\s+tư)"
    r"|(?<!quy\s)(?<!chương\s)(?<!công\s)trình\s+(?:ban\s+hành|bãi\s+bỏ|sửa\s+đổi|thay\s+thế|hđnd|ubnd|hội\s+đồng|ủy\s+ban|chính\s+phủ|"
    r"thủ\s+tướng|cấp\s+có\s+thẩm\s+quyền|quốc\s+hội|bộ\s+trưởng))"
    r"(?![^\W_])[^.;:]*\Z",
    re.IGNORECASE,
)  # "Tham mưu UBND tỉnh sửa đổi Quyết định …": a task to prepare a change is none
_NEW_ACT = re.compile(
    r"ban\s+hành\s+(?:quy\s+định|quy\s+trình|quy\s+chế|quyết\s+định|nghị\s+quyết|văn\s+bản|kế\s+hoạch)(?:\s+mới)?\s+\Z",
    re.IGNORECASE,
)
"""Before "thay thế": an act to come does it ("UBND tỉnh ban hành quy định thay thế Quyết định số …")."""
_TYPE_ALONE = r"(?:Nghị\s+(?:định|quyết)|Quyết\s+định|Thông\s+tư|Luật|Pháp\s+lệnh)\s+(?:của\s+[^;:.|\d\n]{4,60}\s)?"
_ACT_TO_COME = re.compile(rf"(?:\A|\n)[ \t\n]*(?:[-+•]|\d{{1,3}}\.|[a-zđ]\))[ \t*]*{_TYPE_ALONE}\Z")
"""An act without a number at the head of an item, before what it is to do: "- Thông tư của Bộ trưởng … sửa đổi Thông
tư số …"."""
_CELL_TO_COME = re.compile(rf"\|[ \t*]*{_TYPE_ALONE}(?=sửa|thay|bãi|bổ)")
"""The same at the head of a cell."""
_LONGEST_TO_COME = 100
_CHANGES = frozenset({"amends", "replaces", "repeals", "suspends"})
_IN_TITLES = frozenset({"amends", "guides", "corrects"})
_ENDS_ACT = ("phủ", "bản", "ịnh", "tư", "quyết", "uật", "đã", "khác", "quan", "ẢN", "ỊNH", "TƯ", "QUYẾT", "UẬT")
_OF_OTHERS = frozenset({"amends", "guides", "replaces", "implements"})


def _by_others(text: str, sentence: int, chosen: CueAt) -> bool:
    """Whether the cue says what acts do that are not named."""
    if chosen.cue.relation not in _OF_OTHERS:
        return False
    if _ACT_TO_COME.search(text, max(0, chosen.start - _LONGEST_TO_COME), chosen.start) is not None:
        return True
    if not text[max(0, chosen.start - 9) : chosen.start].rstrip().endswith(_ENDS_ACT):
        return False
    return _UNNAMED.search(text, max(sentence, chosen.start - 48), chosen.start) is not None


def _said(text: str, sentence: int, chosen: CueAt | None, semicolon: bool) -> tuple[Relation, Cue | None]:
    """What the cue says of the first citation of a sentence, or of its last part behind a semicolon."""
    if chosen and chosen.cue.relation == "issued_with":
        governs = nearest(text, sentence, chosen.start)
        if not _is_caption(text, sentence, chosen.start) or (governs and _changes(text, governs, chosen)):
            chosen = governs
    if chosen is None:
        return "cites", None
    relation = chosen.cue.relation
    if not semicolon and chosen.cue.phrase in _LIES_IN:
        opens = _OPENS.match(text, sentence, chosen.start)
        if opens is not None and _CASE.search(text, max(0, chosen.start - 20), chosen.start):
            opens = None
        verb = nearest(text, sentence, opens.end()) if opens else None
        relation = verb.cue.relation if verb else relation
    if relation in _CHANGES and _PREPARES.search(text, max(sentence, chosen.start - 120), chosen.start):
        relation = "cites"
    if relation == "replaces" and _NEW_ACT.search(text, max(sentence, chosen.start - 40), chosen.start):
        relation = "cites"
    return relation, chosen.cue


def _changes(text: str, governs: CueAt, issued: CueAt) -> bool:
    """Whether a bracket says with what that was issued which is changed: "Sửa đổi Quy chế … (ban hành kèm theo …)"."""
    inside = text[issued.start].islower() and "\n" not in text[issued.start - 2 : issued.start]
    return inside and governs.cue.relation in _CHANGES


def _is_caption(text: str, sentence: int, cue: int) -> bool:
    """ "(Ban hành kèm theo Quyết định số …)" under a title says with what this document was issued; inside a sentence
    ("Sửa đổi Điều 2 Quy chế ban hành kèm theo …") it says so of something else, and the cue before it governs."""
    before = text[sentence:cue].rstrip()
    if not before or before.endswith("("):
        return True
    own_line = not before[-1].isalnum() or "\n" in text[sentence + len(before) : cue]
    return own_line and text[cue].isupper() and text[cue + 1].islower()


def _list_item(text: str, before: int, item: int, start: int, mark: str, inner: bool = False) -> Link:
    """A citation that begins an item of a list: the words that introduce the list govern it, further items go on.

    inner: a heading of the list stands between them.
    """
    end = item
    while end > before and (text[end - 1].isspace() or text[end - 1] in "+*•#-|"):
        end -= 1
    if (page := _PAGE_NUMBER.search(text, max(before, end - _LONGEST_PAGE_NUMBER), end)) is not None:
        end = page.start()
    if text[end - 1 : end] == ":" and (ends := _ENDS_WHAT_IS_IN.search(text, max(before, end - FAR), end)) is not None:
        cue = relation_of_title(text, ends.start(1), end)
        if cue is not None and cue.relation in _CHANGES:
            return Link(cue.relation, ends.start(1), cue, resets=True, mark=mark)
    chosen = nearest(text, max(before, end - NEAR), end) if text[end - 1 : end] != ";" else None
    if chosen is not None and _UNTIL.search(text, max(before, end - FAR), chosen.start) is not None:
        return Link("cites", start, resets=True, mark=mark)  # "Tiếp tục áp dụng … cho đến khi có văn bản thay thế:"
    titled = chosen is not None and chosen.cue.relation == "implements" and text[end - 1 : end] != ":"
    heads = _HEADS_LIST.search(text, max(before, end - FAR), end)  # the title of an article above its clauses
    if heads is not None and (cue := relation_of_title(text, heads.start(1), end)) is not None:
        return Link(cue.relation, heads.start(1), cue, resets=True, mark=mark)
    if (basis := _BASIS.search(text, max(before, end - NEAR), end)) is not None:
        return Link("legal_basis", basis.start(1), _of_basis(vocabulary.tables()), resets=True, mark=mark)
    if chosen is not None and not chosen.cue.weak and not titled:  # "Điều khoản thi hành" is the title above the list
        introduces = end - chosen.end <= 4 or _INTRODUCES.search(text, chosen.end, end) is not None
        if introduces and chosen.cue.subject == "previous" and before:
            return Link(chosen.cue.relation, chosen.start, chosen.cue, nested=True, mark=mark)
        if introduces:
            return Link(chosen.cue.relation, chosen.start, chosen.cue, resets=True, mark=mark)
    if text[end - 1 : end] == ":" or "sau đây " in text[max(before, end - NEAR) : end]:
        introduction = max(last_break(text, max(before, end - FAR), end - 1), before, end - FAR)
        said = _FOLLOWING.search(text, introduction, end)  # "Các Quyết định sau đây hết hiệu lực kể từ ngày …:"
        cue = relation_after(text, said.end(), end) if said else None
        if cue is not None:
            return Link(cue.relation, introduction, cue, resets=True, mark=mark)
    if (heading := _SUBHEADING.search(text, max(before, end - _LONGEST_SUBHEADING), end)) is not None and not inner:
        of_list = _list_item(text, before, heading.start("mark"), start, mark, True)
        return msgspec.structs.replace(of_list, above=heading["mark"])
    goes_on = text[end - 1 : end] in (";", ",") or end == before
    return Link("cites", start, resets=not goes_on, lists=goes_on, mark=mark)


_PAGE_NUMBER = re.compile(r"(?<=[:;,])[ \t]*\n[\s-]*\d{1,3}\Z")
"""The number of a page between the introduction of a list, or an item of it, and the next item."""
_LONGEST_PAGE_NUMBER = 14
_SUBHEADING = re.compile(
    r"\n[ \t*]*(?P<mark>\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|"
    r"[IVX]{1,5}\.(?=\s+(?:Lĩnh\s|LĨNH\s|Về\s|Của\s|Các\s)))\s+(?!Điều\s)[^\n\d/]{3,110}?\s*:?[ \t*]*\Z"
)
_LONGEST_SUBHEADING = 130
"""A line between the words that govern a list and its items, which says of whom or on what they are."""


_UNTIL = re.compile(r"(?:iếp\s+tục|vẫn)\s[^.;:\n]{3,200}\sđến\s+khi\s[^.;:\n]{0,60}\Z")


@cache
def _of_basis(tables: Tables) -> Cue:
    """The cue of legal bases, which the headings above their lists stand for."""
    return next(cue for cue in tables.cues if cue.relation == "legal_basis")


_ENDS_WHAT_IS_IN = re.compile(
    r"(?m:^)[#* ]*(?:\d{1,2}[.)]|[a-zđ]\)|Điều\s+\d+[a-zđ]?\.)\s+((?:Bãi|Hủy|Huỷ)\s+bỏ\s[^.;:]*\s(?:tại|trong))\s*:\Z"
)
"""What of several acts a list names is done away with: "2. Bãi bỏ các quy định về tỷ giá tại:"."""
_HEADS_LIST = re.compile(r"(?m:^)[#* ]*Điều\s+\d+[a-zđ]?\.\s+((?:Bãi|Thay)\s[^.;:\n]*)\Z")
