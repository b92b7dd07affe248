"""Who must do what, by when: the duties that a document lays on named actors.

A duty is a list item, a paragraph or a table row that says what somebody has to do. Who it is stands in the heading of
its block ("1. Sở Nội vụ"), at its own head ("Sở Nội vụ chủ trì …", "Giao Sở Nội vụ …"), behind an adverbial ("Sau khi
kiểm tra, UBND xã lập …"), in a field below it or in a column of its table. Plans, directives, letters and the rules of
local bodies are read whole; of laws, decrees and circulars only the articles that speak of responsibility, and there
only what is laid on somebody by name. Tasks addressed to nobody are no duties.
"""

import re
from bisect import bisect_left

from danchieu.extractors.dates import iso
from danchieu.extractors.duties.blocks import BlockReader
from danchieu.extractors.duties.duty_list import Duty
from danchieu.extractors.duties.items import split_items, wrapping
from danchieu.extractors.duties.run_on import part_run_on
from danchieu.extractors.duties.subjects import comparable
from danchieu.extractors.duties.zones import NORMATIVE, duty_zones
from danchieu.extractors.header.header import Header
from danchieu.extractors.record import Citation, Deadline, Obligation
from danchieu.extractors.text import Text


def read_obligations(text: Text, header: Header, citations: list[Citation]) -> list[Obligation]:
    """The duties of a document in order; `citations` is the record's list, whose indexes the duties hold."""
    wrap = None
    issuer = comparable(header.document.issuer or "")
    duties: list[Duty] = []
    block = done = 0
    for zone in duty_zones(text, header):
        if zone.start < done:
            continue  # read with a clause before it
        if wrap is None:
            wrap = wrapping(text.norm)
        reader = BlockReader(text.norm, zone, block, issuer)
        items = split_items(text.norm, zone.start, zone.end, wrap)
        duties.extend(reader.read(part_run_on(text.norm, items)))
        block, done = reader.list.block, reader.done
    if not duties:
        return []
    order = sorted(range(len(citations)), key=lambda i: citations[i].start)
    starts = [citations[i].start for i in order]
    year = int((header.document.date or "0")[:4])
    once = header.document.type not in NORMATIVE and not _LONG_TERM.search(header.document.title or "")
    for duty in duties:
        if once and duty.deadline is not None and duty.deadline.recurring and header.document.date:
            duty.deadline = _dated(duty.deadline, text.norm[duty.start : duty.end], header.document.date)
        if duty.deadline is not None and duty.deadline.date is not None and int(duty.deadline.date[:4]) < year - 1:
            duty.deadline = None  # "đất giao trước ngày 01/7/2004": when something was, not by when
    return [_obligation(text, duty, citations, order, starts) for duty in sorted(duties, key=lambda duty: duty.start)]


_LONG_TERM = re.compile(r"(?i)giai đoạn|quy chế|quy định|đến năm|quy trình")
_DAY_OF_MONTH = re.compile(r"(\d{1,2})\s*(?:/|\s+tháng\s+)\s*(\d{1,2})\Z")
_RECURS = re.compile(
    r"(?i)định kỳ|h[ằà]ng|mỗi (?:năm|quý|tháng|tuần|kỳ|học)|năm (?:sau|trước|tiếp|báo cáo|cuối|đầu|kế)|"
    r"kỳ báo cáo|của năm"
)


def _dated(deadline: Deadline, duty: str, issued: str) -> Deadline:
    """A day without a year ("trước ngày 10/12") as that of the year of the document, the next one where it was past by
    then, unless the duty speaks of every year."""
    day = _DAY_OF_MONTH.search(deadline.text)
    if day is None or _RECURS.search(duty):
        return deadline
    value = iso(day[1], day[2], issued[:4])
    if value is not None and value < issued:
        value = iso(day[1], day[2], str(int(issued[:4]) + 1))
    return Deadline(text=deadline.text, date=value) if value else deadline


_WORKED_ON = re.compile(
    r"(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|thay\s+cho|bãi\s+bỏ|hủy\s+bỏ|thẩm\s+tra|soạn\s+thảo)"
    r"(?:\s+(?:một\s+số\s+điều|[Kk]hoản\s+\d+|[Đđ]iều\s+\d+)(?:\s+của)?)?"
    r"(?:\s+(?:các\s+)?(?:dự\s+án|dự\s+thảo|luật|văn\s+bản|quyết\s+định|nghị\s+quyết|nghị\s+định|thông\s+tư)(?:\s+sau)?\s*:?)?\s+\Z",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"(?:\A|[,;:.]\s+|(?:tham\s+mưu|trình|giúp)\s+(?:[\w-]+\s+){0,6}?|và\s+)"
    r"(?:xây\s+dựng|ban\s+hành|lập|trình|soạn\s+thảo|hoàn\s+(?:thành|thiện))\s+(?:các\s+)?\Z|"
    r"\A(?:đưa|bổ\s+sung|lồng\s+ghép)\s[^;.]*\svào\s+(?:các\s+)?\Z",
    re.IGNORECASE,
)
_YET_TO_BE = re.compile(
    r"(?<!\w)(?:xây\s+dựng|trình\s+(?:[\w-]+\s+){1,5}(?:ban\s+hành|thông\s+qua|phê\s+duyệt)|soạn\s+thảo|lồng\s+ghép\s+vào|"
    r"ký\s+kết)\s+(?:dự\s+(?:án|thảo)\s+)?\Z",
    re.IGNORECASE,
)
"""Before an act without number that is yet to be made, or that takes in what the task yields."""
_NEXT_CELL = re.compile(r"[ \t]*(?:\||\t)")
"""Behind a scheme that is all a cell says: what the row asks for."""
_MOMENT = re.compile(r"(?:trước|sau|từ|đến)\s+(?:ngày|khi|thời\s+điểm)\s+(?:[^,;.]{0,60}\s)?\Z", re.IGNORECASE)
_IN_FORCE = re.compile(r"[^,;.]{0,60}?\s(?:có\s+hiệu\s+lực|(?:được\s+)?(?:ban\s+hành|thông\s+qua|phê\s+duyệt))(?!\w)")
"""Behind an act that only says when something is to be done."""
_LONGEST_WORK = 60


def _is_worked_on(norm: str, start: int, at: int) -> bool:
    """Whether a task is to change the act that is cited in it, which it does not arise from."""
    return _WORKED_ON.search(norm, max(start, at - _LONGEST_WORK), at) is not None


_AND = re.compile(r"[\s,;]*(?:(?:và|hoặc)\s+)?(?:số\s+)?")
_TITLED = re.compile(r"\s(?:ngày|của|về|quy\s+định|ban\s+hành)\s[^.;]{0,300}?(?:[;,]\s+|\svà\s+)")
"""The title of an act in a list, up to the next one."""


def _is_listed(between: str, before: Citation, act: Citation) -> bool:
    """Whether an act stands in a list behind another, whose title may follow it. between: what stands between them."""
    if _AND.fullmatch(between) is not None:
        return True
    alike = (act.type, act.relation, act.subject) == (before.type, before.relation, before.subject)
    return alike and _TITLED.fullmatch(between) is not None


def _arisen_from(text: Text, start: int, inside: list[int], citations: list[Citation]) -> list[int]:
    """Of the citations in a task those that it arises from, without acts to be changed, what changed those, what is
    to be made, and what only says when. start: of the task in the normalised text."""
    norm = text.norm
    others: set[int] = set()
    before, end = -1, 0
    for i in inside:
        act = citations[i]
        at, behind = text.offset(act.start), text.offset(act.end)
        listed = before in others and _is_listed(norm[end:at], citations[before], act)
        of_other = act.subject in others and act.relation not in ("implements", "legal_basis")
        lead = norm[max(start, at - _LONGEST_WORK) : at]
        moment = _MOMENT.search(lead) is not None and _IN_FORCE.match(norm, behind) is not None
        if listed or of_other or moment or _is_made(norm, lead, behind, act) or _is_worked_on(norm, start, at):
            others.add(i)
        before, end = i, behind
    return [i for i in inside if i not in others]


def _is_made(norm: str, lead: str, behind: int, act: Citation) -> bool:
    """Whether an act is what a task is to make. lead: the words before it; behind: where it ends."""
    if act.kind == "programme":
        alone = not lead.strip() and _NEXT_CELL.match(norm, behind) is not None
        if alone or _MADE.search(lead) is not None:
            return True
    return act.number is None and act.date is None and _YET_TO_BE.search(lead) is not None


def _obligation(text: Text, duty: Duty, citations: list[Citation], order: list[int], starts: list[int]) -> Obligation:
    start, end = text.span(duty.start, duty.end)
    inside = order[bisect_left(starts, start) : bisect_left(starts, end)]
    inside = _arisen_from(text, duty.start, inside, citations)
    return Obligation(
        start=start,
        end=end,
        text=text.source[start:end],
        block=duty.block,
        actors=duty.lead + [actor for actor in duty.support if actor not in duty.lead],
        lead=duty.lead,
        support=duty.support,
        modality=duty.modality,
        deadline=duty.deadline,
        citations=sorted(inside),
        section=duty.section,
        page=text.page(start),
    )
