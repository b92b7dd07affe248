"""Where to look for duties: whole plans, directives and letters; in laws and regulations the articles on
responsibility."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from danchieu.extractors.duties.assignments import may_begin, names_actor
from danchieu.extractors.duties.items import find_starts, item_start
from danchieu.extractors.duties.rule_clauses import BY_DAY, TASKS_FOLLOW, clause_start, is_yearly_task, names_body
from danchieu.extractors.duties.words import finds
from danchieu.extractors.header.header import Header
from danchieu.extractors.header.offices import SIGNATURE
from danchieu.extractors.text import Text

NORMATIVE = frozenset(
    (
        "Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", "Nghị định", "Thông tư", "Thông tư liên tịch",
        "Nghị quyết liên tịch", "Văn bản hợp nhất", "Quy định", "Quy chế", "Điều lệ", "Nội quy", "Sắc lệnh",
    )
)  # fmt: skip
"""Types that lay down rules; what they ask of people at large is law, not a task."""
DIRECTIVES = frozenset(("Chỉ thị", "Công điện", "Thông báo", "Thông báo kết luận", "Công văn", "Kết luận"))
"""Types whose points are addressed to their actors without a section "Tổ chức thực hiện"."""
_DIVIDES_TASKS = re.compile(r"PHÂN CÔNG (?:NHIỆM|THỰC|TRÁCH|CÔNG)|NHIỆM VỤ CỤ THỂ CỦA|TỔ CHỨC THỰC HIỆN")
"""In the title of an annex, that it says who does what."""
_DECIDES = frozenset(("Quyết định", "Nghị quyết"))
_OF_HOUSES = frozenset(("Quy chế", "Quy chế phối hợp"))
"""Rules by which bodies work, be they a document of their own or issued with a decision."""
_STATUTES = frozenset(("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh"))
_DUTIES_OF = (". Nhiệm vụ của ", ". Nhiệm vụ, quyền hạn của ", ". Nhiệm vụ và quyền hạn của ")
_CUES = (
    "rách nhiệm", "rách\nnhiệm", "Giao ", "ổ chức thực hiện", "iều khoản thi hành", "Hiệu lực thi hành",
    "chiếu nghị định", "chiểu nghị định", "chiểu sắc lệnh", "chiểu Sắc lệnh", "chiểu Nghị định",
    "hướng dẫn thi hành", "chủ trì, phối hợp với", "chủ trì phối hợp với", ". Phân công ", ". Nhiệm vụ các",
    *_DUTIES_OF,
)  # fmt: skip
_ASKS = ("Đề nghị ", "Yêu cầu ")
"""How the National Assembly charges bodies, besides "Giao …"."""
_PART = re.compile(r"Điều\s+\d{1,4}[a-zđ]?\s*(?:[.:]|[-–]\s)|ĐIỀU\s+\d|PHỤ LỤC")
"""Where an article begins, or an annex that no signature parts from the last of them."""
_REVIEW = "Báo cáo thẩm tra"
_NARRATIVES = frozenset(("Báo cáo", _REVIEW, "Tờ trình", "Đề án", "Nghị quyết", "Biên bản", "Thuyết minh"))
"""Types that tell more than they order; a report that reviews a draft asks for changes in it, point by point."""
_SHORT_DECISION = 6_000
_LOCAL_RULES = 60_000
_YEAR_IN_NUMBER = re.compile(r"/\d{4}/")
"""A decision with the year in its number lays down rules (Luật Ban hành văn bản quy phạm pháp luật)."""
_ORDERS_IN_ARTICLES = re.compile(r"QUYẾT NGHỊ:?\W*\n\W*Điều 1\.")
"""Before the first article of a resolution of the Government that decides as a decision does."""
_MEETING = "hiên họp"
"""In the title of a resolution, that it says what a meeting of the Government ordered, item by item."""
_LOCAL = re.compile(r"UBND|UB$|HĐND")
_OF_COUNCIL = re.compile(r"HĐND|QH")
_LONG = 20_000
BACKGROUND = re.compile(
    r"(?i)(?:mục đích|yêu cầu\s*[:.]?\s*(?:$|\n)|yêu cầu,? (?:và )?mục|"
    r"tình hình|kết quả|thực trạng|đánh giá|hạn chế|tồn tại|nguyên nhân|quan điểm|(?:các )?vi phạm|nhận thấy|xét thấy|"
    r"mục tiêu|nguyên tắc (?:phối hợp|quan hệ)|phạm vi(?=\W*\Z| điều chỉnh| áp dụng|,| và)|đối tượng|căn cứ|"
    r"tiêu ch|hình thức|điều kiện|khen thưởng|giải thích|cơ cấu|những kết quả|sự cần thiết|cơ sở pháp lý|"
    r"chức năng|vị trí|số lượng|thành phần|danh sách|quá trình (?:xây dựng|soạn thảo)|"
    r"(?:nội dung |các )?ý kiến (?:thảo luận|phát biểu|tham gia|đóng góp)|diễn biến|"
    r"(?:nội dung )?thảo luận\s*[:.]?\s*(?:$|\n))"
)
"""Titles of sections that give reasons, aims and facts, no tasks."""
_PLAN_END = 400
_LETTERHEAD = 300
_UNKNOWN = 1500
"""Where the body of a document begins whose letterhead and title no sign closes."""
_CLOSING = 3000
"""Characters before the end that are read whole where no section says who does what."""
_HEAD = 70
_LISTS = ("Phụ lục", "Danh mục", "Danh sách", "Mẫu", "Biểu", "Bảng")
_SECTIONS = (
    "TỔ CHỨC",
    "PHÂN CÔNG",
    "TRÁCH NHIỆM",
    "ổ chức thực hiện",
    "hân công",
    "rách nhiệm",
    "ổ chức triển khai",
    "NHIỆM VỤ CỦA",
    "NHIỆM VỤ CỤ THỂ",
    "VIỆC THI HÀNH",
    "BIỆN PHÁP THI HÀNH",
)
_OF_LISTS = ("at", "alpha", "paren", "dash", "plus")
"""Marks of items that are no titles ("b) Nâng cao trách nhiệm …")."""
_TABLE = re.compile(
    r"\|\s*[^|\n]{0,30}(?:[Cc]hủ\s+trì|CHỦ\s+TRÌ|[Pp]hối\s+hợp|PHỐI\s+HỢP|"
    r"(?:[Cc]ơ\s+quan|[Đđ]ơn\s+vị)(?:\s+\w+){0,2}?\s+thực\s+hiện|(?:CƠ\s+QUAN|ĐƠN\s+VỊ)\s+THỰC\s+HIỆN)[^|]{0,25}\|"
)
_HEADING = re.compile(
    r"(?<=[\t\n])[ *]*(?:(?:[Cc]ơ quan|[Đđ]ơn vị|CƠ QUAN|ĐƠN VỊ)[^\t\n:.;]{0,25} )?(?:[Cc]hủ trì|CHỦ TRÌ)"
    r"(?: thực hiện| tham mưu)?[ *]*(?=[\t\n])"
)
"""The cell of a heading that says who leads, between tabs or on a line of its own."""
_LED = ("ủ trì", "Ủ TRÌ")
_ROLES = ("trì", "TRÌ", "hợp", "HỢP", "hiện", "HIỆN")
_FIELD = re.compile(
    r"\n[ \t*+#•-]*(?:[a-zđ\d.]{1,4}\)? )?(?:(?:Các )?(?:Cơ quan|Đơn vị|Bộ phận)[^:\n]{0,20}"
    r"(?:chủ trì|thực hiện|phối hợp)|"
    r"Chủ trì|Phân công)[^:\n]{0,25}:"
)
_LEADING = re.compile(r"\n[ \t*+#•-]*(?:Cơ quan|Đơn vị) chủ trì(?: thực hiện)?:")
"""The field of a task that says who leads: a decision with such fields holds a plan."""
_APPROVED = re.compile(r"\n\W*Điều 1\.\s+Phê duyệt\s")
"""The first article of a decision, which may hold the scheme that it approves."""
_TITLE = re.compile(
    r"Trách nhiệm|trách nhiệm (?:của|thi|tổ|giải quyết công việc)|Chức trách, nhiệm vụ|"
    r"(?<!đối với t)(?<!của t)ổ chức thực hiện|iều khoản thi hành|"
    r"iệu lực thi hành|"
    r"ổ chức thi hành|iệu lực và|"
    r"Điều \d+\. Phân công (?:nhiệm vụ|trách nhiệm|thực hiện)|"
    r"Điều \d+\. Nhiệm vụ (?:cụ thể )?(?:của )?(?:các|từng) (?:thành viên|đồng chí|ủy viên)|"
    r"Điều \d+\. Nhiệm vụ(?:,? (?:và )?quyền hạn)? của (?:[A-ZĐƯ]|các |đoàn |tổ |hội đồng |ban |cơ quan |đơn vị |"
    r"thành viên (?:Hội|Ban|Đoàn|Tổ)|"
    r"hiệu trưởng|trưởng |thư ký |giám đốc |thủ trưởng |chủ tịch |nhà trường|trường |trung tâm )"
)
_TITLE_LENGTH = 160
_MARKS = 12  # characters of blanks and marks before the word at the head of a line


class Zone(msgspec.Struct, frozen=True, gc=False):
    """norm[start:end] to be read.

    strict: rules, only what is laid on somebody in so many words; directive: its points are tasks of those they name;
    clause: one item and what stands below it, the rest is left; procedure: rules of a local body, in which what a body
    does in a procedure is its task; charged: an article whose title is who has the tasks in it ("Điều 42. Bộ Tài
    chính", in a chapter on responsibility).
    """

    start: int
    end: int
    strict: bool
    directive: bool
    clause: bool = False
    procedure: bool = False
    charged: bool = False


def duty_zones(text: Text, header: Header) -> Iterator[Zone]:
    """The zones of a document in order, none overlapping."""
    norm = text.norm
    kind = header.document.type
    body_end = min(header.body_end, len(norm))
    letterhead = header.body_start
    if letterhead >= min(_UNKNOWN, len(norm)):
        letterhead = min(header.title_end, norm.rfind("\n", 0, _LETTERHEAD) + 1)
    unnamed = header.document.type is None or "type_from_text" in header.warnings
    unnumbered = header.document.number is None or "number_from_annex" in header.warnings
    fragment = unnamed and unnumbered and "no_letterhead" in header.warnings
    if fragment:
        letterhead = 0
    if header.number_span and header.number_span[1] <= max(header.body_start, _LETTERHEAD):
        letterhead = norm.find("\n", header.number_span[1]) + 1
    if header.document.title and not fragment:
        letterhead = max(letterhead, min(header.title_end, header.body_start))
    start = min(letterhead, body_end)
    number = header.document.number or ""
    if kind in _DECIDES and body_end - start > _LONG and _LEADING.search(norm, start, body_end):
        yield Zone(start, body_end, False, False)
    elif kind == "Quyết định" and body_end - start > _LONG and _holds_scheme(norm, start, body_end):
        yield from _plan(norm, start, body_end, False, "Đề án")
    elif body_end - start < _LOCAL_RULES and (
        kind in _OF_HOUSES or (kind in _DECIDES and _lays_down(number) and body_end - start > _SHORT_DECISION)
    ):
        yield Zone(start, body_end, True, False, procedure=True)
    elif (
        kind in NORMATIVE
        or (kind in _DECIDES and "QH1" in number)
        or (
            kind in _DECIDES
            and body_end - start > (_SHORT_DECISION if _YEAR_IN_NUMBER.search(number) else _LONG)
        )
    ):
        yield from _articles(norm, start, body_end, kind in _STATUTES, kind in _DECIDES and "QH1" in number)
    elif kind == "Nghị quyết" and not _OF_COUNCIL.search(number):
        if _ORDERS_IN_ARTICLES.search(norm, start, body_end):
            yield Zone(start, body_end, False, True, procedure=True)
        elif _MEETING in (header.document.title or ""):
            yield Zone(start, body_end, False, True)
        else:
            yield from _plan(norm, start, body_end, False, kind)
    elif kind in _DECIDES or (kind in DIRECTIVES and body_end - start < 3 * _LONG):
        yield Zone(start, body_end, False, True, procedure=kind in _DECIDES)
    else:
        orders = fragment and kind is None and _ORDERS_BELOW.search(norm, start, body_end) is not None
        reviews = kind == "Báo cáo" and "hẩm tra" in (header.document.title or "").lower()
        yield from _plan(norm, start, body_end, kind in DIRECTIVES or orders, _REVIEW if reviews else kind)
    at = body_end
    for attachment in header.document.attachments:
        first = max(at, text.offset(attachment.start))
        end = max(first, text.offset(attachment.end))
        yield from _annex(norm, first, end, attachment.type)
        at = end
    if not header.document.attachments and len(norm) - at > _PLAN_END:
        rules = kind == "Quyết định" and _CHAPTER_OF_RULES.search(norm, at) is not None  # their title page is lost
        yield from _annex(norm, at, len(norm), "Quy định" if rules else None)


_ORDERS_BELOW = re.compile(r"(?:yêu cầu|đề nghị|chỉ đạo|giao)(?: các [^.;:\n]{3,120})?\s*:[ \t]*\n")
"""In a stretch without its head, that somebody gives orders ("Chủ tịch UBND thành phố yêu cầu:")."""


def _holds_scheme(norm: str, start: int, end: int) -> bool:
    """Whether the first article of a decision holds a scheme with a section on who carries it out."""
    first = _APPROVED.search(norm, start, end)
    return first is not None and norm.find("TỔ CHỨC THỰC HIỆN", first.end(), end) >= 0


def _lays_down(number: str) -> bool:
    """Whether a decision lays down the rules of a local body in its own articles."""
    return _YEAR_IN_NUMBER.search(number) is not None and _LOCAL.search(number) is not None


def _annex(norm: str, start: int, end: int, kind: str | None) -> Iterator[Zone]:
    end = _unsigned(norm, start, end)
    if kind in NORMATIVE:
        if kind == "Nội quy":
            return  # how people behave in a place
        if end - start < _LOCAL_RULES:
            yield Zone(start, end, True, False, procedure=True)
        else:
            yield from _articles(norm, start, end, False)
    elif kind is None or kind.startswith(_LISTS):
        yield from _listed(norm, start, end)
    else:
        yield from _plan(norm, start, end, False, kind)


def _unsigned(norm: str, start: int, end: int) -> int:
    """Where the signature at the end of an annex begins, `end` where it has none."""
    at = max(start, end - _SIGNATURE)
    for line in norm[at:end].split("\n")[:-1]:
        if line.isupper() and SIGNATURE.match(line) and at > start and max(map(len, norm[at:end].split("\n"))) < _HEAD:
            return at
        at += len(line) + 1
    return end


_SIGNATURE = 300
"""Characters in which a signature stands."""


def _listed(norm: str, start: int, end: int) -> Iterator[Zone]:
    """An annex is read for its tables of tasks."""
    if _DIVIDES_TASKS.search(norm, start, min(end, start + _PLAN_END)) is not None:
        yield Zone(start, end, False, False)
    elif _has_task_table(norm, start, end) or _has_task_cells(norm, start, end):
        yield Zone(start, end, True, False)
    elif len(_LEADING.findall(norm, start, end)) > 1:
        yield Zone(start, end, False, False)


def _plan(norm: str, start: int, end: int, directive: bool, kind: str | None) -> Iterator[Zone]:
    """A plan is read whole; of a report, the section on who does what, and before it the points that begin with an
    actor."""
    if kind not in _NARRATIVES:
        yield Zone(start, end, False, directive)
        return
    heading = _section_start(norm, start, end)
    if _has_columns(norm, start, heading):
        yield Zone(start, end, False, directive)
        return
    done = start
    if kind == "Báo cáo" and (ahead := _AHEAD.search(norm, start, end)) is not None:
        done, heading = ahead.start(), max(heading, ahead.start())
    for line in _points(norm, done, heading):
        if line >= done:
            yield Zone(line, heading, False, directive, True)
            done = line + 1
    yield Zone(heading, end, False, directive)


_AHEAD = re.compile(
    r"(?im)^\W{0,6}(?:[IVX]{1,4}|[A-D]|phần \w{1,4}|\d{1,2})[.:)]?\s"
    r"(?![^\n]{0,80}(?:kết quả|tình hình|đánh giá|thực trạng|hạn chế))"
    r"[^\n]{0,60}(?:phương hướng|nhiệm vụ|giải pháp|kiến nghị|đề xuất|thời gian tới)"
)
"""The title of the part of a report that says what is to be done; what was done stands before it."""


def _section_start(norm: str, start: int, end: int) -> int:
    """Where the section "Tổ chức thực hiện" or its like begins, else the closing paragraphs."""
    found = _assigning_section(norm, start, end)
    if found < end:
        return found
    closing = max(start, norm.rfind("\n", start, max(start, end - _CLOSING)) + 1)
    points = [m for m in find_starts(norm, max(start, closing - _CLOSING), closing) if m.lastgroup in _POINTS]
    return points[-1].start("at") if points else closing  # with the head of the point that it begins in


_POINTS = ("chapter", "roman", "upper", "number")


def _assigning_section(norm: str, start: int, end: int) -> int:
    """Where the section "Tổ chức thực hiện" or its like begins, `end` when there is none."""
    found = end
    for cue in _SECTIONS:
        for at in finds(norm, cue, start, found):
            line = norm.rfind("\n", max(start, at - _TITLE_LENGTH), at) + 1
            if not line:
                continue
            if cue == "hân công" and names_actor(norm[at + len("hân công ") : at + _HEAD]):
                continue  # "Phân công Sở Tài chính bố trí vốn"
            mark = item_start(norm, line)
            listed = mark is None or mark.lastgroup in (_OF_LISTS if cue == "rách nhiệm" else ("at",))
            if mark is not None and not listed and at - mark.end() < 24 and norm[mark.end()].isupper():
                found = line
                break
    return found


def _points(norm: str, start: int, end: int) -> Iterator[int]:
    """Lines on which an item begins whose first words name an actor or an assignment, background sections aside."""
    part = clause = start
    for match in find_starts(norm, start, end):
        first = match.end()
        kind = match.lastgroup
        if kind in ("roman", "upper", "chapter"):
            part = clause = first
        elif kind in ("number", "dotted"):
            clause = first
        if not may_begin(norm, first):
            continue
        background = BACKGROUND.match(norm, part) or (clause != first and BACKGROUND.match(norm, clause))
        begins = kind != "at" or match.start("gap") >= 0
        if begins and not background and names_actor(norm[first : first + _HEAD]):
            yield match.start("at")


def _has_columns(norm: str, start: int, end: int) -> bool:
    """Whether there are tables or fields that say who leads."""
    return _has_task_table(norm, start, end) or _FIELD.search(norm, start, end) is not None


def _has_task_table(norm: str, start: int, end: int) -> bool:
    """Whether a heading of a table says who leads or helps; most texts hold no bar or none of the words."""
    bar = norm.find("|", start, end)
    if bar < 0 or all(norm.find(word, bar, end) < 0 for word in _ROLES):
        return False
    return _TABLE.search(norm, bar, end) is not None


def _has_task_cells(norm: str, start: int, end: int) -> bool:
    """The same of a table with tabs between its cells or a line for each."""
    if all(norm.find(word, start, end) < 0 for word in _LED):
        return False
    return _HEADING.search(norm, start, end) is not None


def _articles(norm: str, start: int, end: int, statute: bool, resolution: bool = False) -> Iterator[Zone]:
    """Whole articles on responsibility, by their titles, and of the others the clauses that lay something on
    somebody; of a circular in sections without articles, the section on who does what. statute: of laws, articles on
    duties and powers ("Nhiệm vụ, quyền hạn của Chủ tịch nước …") are none; resolution: of the National Assembly,
    whose articles have no titles."""
    if not statute and _ANY_ARTICLE.search(norm, start, end) is None:
        section = _assigning_section(norm, start, end)
        if section < end:
            yield from _articles(norm, start, section, True)
            yield Zone(section, end, True, False)
            return
    words = (*_CUES, *TASKS_FOLLOW, BY_DAY, *(_ASKS if resolution else ()))
    cues = sorted(at for cue in words for at in finds(norm, cue, start, end))
    chapters = any(norm.find(word, start, end) >= 0 for word in (_RESPONSIBILITY, _CARRYING_OUT))
    if not (cues or resolution or chapters):
        return
    starts = sorted(
        line
        for word in ("Điều", "ĐIỀU", "PHỤ LỤC")
        for at in finds(norm, word, start, end)
        if (line := _line_headed(norm, at)) is not None and _PART.match(norm, at, end)
    )
    starts.append(end)
    charged = set(_of_bodies(norm, starts, _RESPONSIBILITY))
    carried_out = set() if statute else set(_of_bodies(norm, starts, _CARRYING_OUT)) - charged
    if resolution:
        carried_out |= {first for first, last in pairwise(starts) if _is_on_bodies(norm, first, last)}
    cues = sorted({*cues, *charged, *carried_out})
    done = start
    for cue in cues:
        if cue < done:
            continue
        i = bisect_left(starts, cue + 1)
        first, last = max(starts[i - 1] if i else start, done), starts[i] if i < len(starts) else end
        if i and first == starts[i - 1] and first in charged:
            yield Zone(first, last, True, False, charged=True)
            done = last
            continue
        if i and first == starts[i - 1] and first in carried_out:
            yield Zone(first, last, True, False, procedure=True)
            done = last
            continue
        by_day = norm.startswith(BY_DAY, cue)
        duties = norm.startswith(_DUTIES_OF, cue)
        titled = not by_day and i and first == starts[i - 1] and not (duties and statute)
        if titled and _TITLE.search(norm, first, min(last, first + _TITLE_LENGTH)):
            yield Zone(first, last, True, False)
            done = last
            continue
        clause = clause_start(norm, cue, first)
        if duties and (statute or clause == first):
            continue  # the title of an article that is none on who does what
        if clause is not None and (not by_day or is_yearly_task(norm, cue, clause)):
            yield Zone(clause, last, True, False, True, procedure=by_day)
            done = cue + 1


_SENTENCE = 500


def _is_on_bodies(norm: str, start: int, end: int) -> bool:
    """Whether each clause of an article begins with a body or charges one, or its sentence says who supervises."""
    clauses = [m for m in find_starts(norm, start, end) if m.lastgroup == "number"]
    if not clauses and (head := _PART.match(norm, norm.find("Đ", start), end)) is not None:
        supervises = norm.find(" giám sát việc ", head.end(), min(end, head.end() + _SENTENCE)) >= 0
        return supervises and names_actor(norm[head.end() + 1 : head.end() + _HEAD])
    return len(clauses) > 1 and all(names_actor(norm[m.end() : m.end() + _HEAD]) for m in clauses)


def _of_bodies(norm: str, starts: Sequence[int], chapter: str) -> Iterator[int]:
    """The articles in chapters with a title, on responsibility or on carrying out, that begin with a body of the state:
    it is all that their titles say, or they have none ("Điều 5. Kho bạc Nhà nước thanh toán …"). starts: of all
    articles, and the end."""
    for cue in finds(norm, chapter, starts[0], starts[-1]):
        if _CHAPTER.search(norm, max(0, cue - _CHAPTER_TITLE), cue) is None:
            continue
        following = _NEXT_CHAPTER.search(norm, cue, starts[-1])
        end = following.start() if following else starts[-1]
        for article in starts[bisect_left(starts, cue) : bisect_left(starts, end)]:
            title = _PART.match(norm, norm.find("Đ", article))
            if title is None:
                continue
            if names_body(norm, title.end() + 1) or norm.startswith(_OTHERS_OF_STATE, title.end() + 1):
                yield article


_CHAPTER_OF_RULES = re.compile(r"\n[#* ]*(?:Chương|CHƯƠNG)\s+[IVX]+[^\n]*\n(?:[^\n]*\n){1,3}?[#* ]*Điều\s+\d")
_ANY_ARTICLE = re.compile(r"\n[#* ]*(?:Điều|ĐIỀU)\s+\d")
_RESPONSIBILITY, _CARRYING_OUT = "TRÁCH NHIỆM", "TỔ CHỨC THỰC HIỆN"
_OTHERS_OF_STATE = (
    "Các bộ", "Các Bộ", "Thủ tướng", "Công an ", "Trưởng Công an ", "Giám đốc Công an ", "Giám đốc Sở ",
    "Giám đốc các Sở", "Bảo hiểm xã hội", "Thanh tra Chính phủ", "Thanh tra Bộ", "Thanh tra tỉnh", "Kiểm toán nhà nước",
    "Cơ quan Công an", "Cơ quan công an", "Hội đồng nhân dân", "Thủ trưởng ", "Đồn Biên phòng", "Bưu điện ",
)  # fmt: skip
"""First words of those of the state whom `names_body` does not know by their first word alone."""
_CHAPTER_TITLE = 120
_CHAPTER = re.compile(r"\n[#* ]*(?:Chương|CHƯƠNG)\s[^\n]*\n[^.;]*\Z")
_NEXT_CHAPTER = re.compile(r"\n[#* ]*(?:Chương|CHƯƠNG)\s")


def _line_headed(norm: str, at: int) -> int | None:
    """Where the line begins on which nothing but blanks and marks stands before a place, else None."""
    line = norm.rfind("\n", max(0, at - _MARKS), at) + 1
    return line if (line or at < _MARKS) and not norm[line:at].strip(" \t#>") else None
