"""Where a task is cut by its deadlines: a sentence or clause with a deadline of its own is a duty of its own."""

import re

from danchieu.extractors.duties.deadlines import DeadlineMatch, names_day
from danchieu.extractors.duties.words import begins_with_verb
from danchieu.extractors.record import Deadline

_ONLY_TIME = 9  # words of a sentence that says no more than by when ("Hoàn thành trong Quý IV/2025.")


def deadline_cuts(part: str, deadlines: list[DeadlineMatch]) -> list[tuple[int, Deadline | None]]:
    """Where a part is cut so that each piece has one deadline: at the sentence before the next one; a sentence that
    begins with the first one is cut from those before it, which have none."""
    last = deadlines[0]
    cuts: list[tuple[int, Deadline | None]] = [(0, last.deadline)]
    alone = len(deadlines) == 1 and part[last.end :].strip(" .;)") == "" and part[last.start :].count(" ") < _ONLY_TIME
    if part.endswith(". ", 0, last.start) and not alone:
        cuts = [(0, None), (last.start, last.deadline)]
    for found in deadlines[1:]:
        boundary = part.rfind(". ", last.end, found.start)  # of the sentence, which semicolons may part
        boundary = boundary if boundary >= 0 else part.rfind("; ", last.end, found.start)
        if boundary < 0 and (joint := _next_task(part, last, found)) is not None:
            cuts.append((joint, found.deadline))
        elif boundary >= 0 and found.deadline.text != last.deadline.text:
            cuts.append((boundary + 2, found.deadline))
        elif (found.deadline.date and not cuts[-1][1].date) or _is_nearer(found.deadline, last.deadline):  # type: ignore[union-attr]
            cuts[-1] = (cuts[-1][0], found.deadline)
        last = found
    return _by_clause(part, cuts, deadlines) if "; " in part or ". " in part else cuts


def _by_clause(
    part: str, cuts: list[tuple[int, Deadline | None]], deadlines: list[DeadlineMatch]
) -> list[tuple[int, Deadline | None]]:
    """The same where sentences, or clauses behind semicolons, begin with verbs of their own and only one has the
    deadline ("theo dõi kho; kiểm kê trước ngày 5/9; lập sổ"). One at the head of its sentence, or whose clause says
    nothing else ("; hoàn thành trước ngày 5/9"), is that of all."""
    found: list[tuple[int, Deadline | None]] = []
    for index, (at, deadline) in enumerate(cuts):
        end = cuts[index + 1][0] if index + 1 < len(cuts) else len(part)
        said = next((match for match in deadlines if at <= match.start < end and match.deadline is deadline), None)
        if said is None:
            found.append((at, deadline))
            continue
        before = part.rfind(". ", at, said.start)
        sentence = at if before < 0 else before + 2
        clauses = [at]
        begins = (match.end() for match in _CLAUSE.finditer(part, at, end))
        clauses += [start for start in begins if start == said.start or _is_task(part[start:])]
        behind_day = part[said.end : end].lstrip(" ,)")
        leads = part.endswith(("; ", ". "), at, said.start) and begins_with_verb(behind_day)
        leads = leads and _COMPLETES.fullmatch(behind_day.rstrip(" .;")) is None
        leads = leads and not part.startswith(_DONE_BY, said.start)
        own = said.start if leads else max(clause for clause in clauses if clause <= said.start)
        ordered = own > at and part.startswith(_ORDERS, own)
        if part.startswith(_ORDERS_TOO, own) and part.endswith("; ", at, own) and begins_with_verb(part[at:]):
            own = at  # "Đẩy mạnh sản xuất; giao Sở Nông nghiệp hoàn chỉnh quy hoạch trong quý II."
        if ordered and (not _says_task(part, at, own) or ONLY_LEADS.search(part, own) is not None):
            own = at  # "Dự án còn chậm. Yêu cầu Ban Quản lý dự án hoàn thành trước ngày 30/11."
        behind = next((clause for clause in clauses if clause > said.start and clause > said.end), None)
        reports = part.startswith("báo cáo ", own) and _REPORTED.match(part, said.end) is not None
        dates = any(_COMPLETES.fullmatch(part, begin, said.start) is not None for begin in (own, sentence))
        completes = dates and not reports and not leads
        if completes or said.start - sentence < _HEAD or _OPENS.fullmatch(part, sentence, said.start):
            found.append((at, deadline))
            continue
        if own > at:
            found.append((at, None))
        found.append((own, deadline))
        if behind is not None:
            found.append((behind, None))
    return [cut for cut, after in zip(found, [*found[1:], None], strict=True) if after is None or cut[0] < after[0]]


def _says_task(part: str, at: int, own: int) -> bool:
    """Whether what stands before the clause of an order is a task too, or an order itself."""
    head = part[at:own]
    return _is_task(head) or any(order.lower() in head.lower() for order in _ORDERS)


ONLY_LEADS = re.compile(
    r" chủ trì(?: thực hiện)?(?:, phối hợp với [^.;]+?)?"
    r"(?:[,;] (?:hoàn thành|báo cáo|xong|trình|thời gian)[^.;]*)?[.;]?\Z"
)
"""Of an order, that it says who leads what stands before it, and by when, and no more ("Giao Sở Y tế chủ trì, hoàn
thành trước ngày 28/02.")."""
_ORDERS = ("Yêu cầu ", "Giao ", "Đề nghị ", "Phân công ")
_ORDERS_TOO = ("yêu cầu ", "giao ", "đề nghị ", "phân công ")
_CLAUSE = re.compile(r"[.;] ")
_COMPLETES = re.compile(
    r"(?i)(?:(?:(?:bảo đảm|đảm bảo|phấn đấu|yêu cầu|cố gắng)(?: tiến độ)?|thời (?:gian|hạn)) )?"
    r"(?:phải )?(?:hoàn thành|thực hiện|xong|báo cáo)?(?: xong| kết quả)?:? ?\(?|"
    r"(?:hoàn thành|xong)(?:,| và) (?:báo cáo|gửi|trình) [^;]*"
)
_OPENS = re.compile(
    r"(?:Đối với|Khi|Nếu|Trường hợp|Căn cứ|Trên cơ sở|Sau khi|Hằng năm|Hàng năm)[^.;]{0,200}?(?: thì|,) (?:chậm nhất )?"
)
"""What stands before a day that is that of all its sentence: "Đối với …, trong 05 ngày, rà soát; trả lời …"."""
_REPORTED = re.compile(r"(?: \([^()]*\))? (?:về|cho|tình hình|gửi) ")
"""What a report is on or whom it goes to, behind its day: "; báo cáo trước ngày 5/9 về …"."""
_DONE_BY = ("hoàn thành ", "xong ")
_HEAD = 12
"""Characters before a deadline at the head of a sentence."""
_JOINING = (
    "trong ", "để ", "nhằm ", "khi ", "nếu ", "trên ", "đã ", "đang ", "chưa ", "không ", "theo ", "căn cứ ",
)  # fmt: skip


def _is_task(clause: str) -> bool:
    clause = clause.removeprefix("đồng thời, ").removeprefix("đồng thời ")
    if (case := _CASE.match(clause)) is not None:
        return begins_with_verb(clause[case.end() :])
    head = clause[:_HEAD]
    if head.isupper() or head.lower().startswith(_JOINING) or _NUMBERED_ACT.match(clause) is not None:
        return False
    return begins_with_verb(clause)


_CASE = re.compile(r"Trường hợp [^,.;]{3,120}, ")
"""Before what is to be done in a case, in a sentence of its own."""
_NUMBERED_ACT = re.compile(r"(?:Kết luận|Báo cáo|Thông báo|Hướng dẫn|Quyết định|Quy định) (?:số )?\d")
"""Acts whose types are verbs too, in a list of those that are carried out."""
_PERIOD = re.compile(
    r"(?:báo cáo |sơ kết )?(?:0?[69] tháng(?: đầu năm)?|quý (?:I{1,3}|IV)|(?:cả |tổng kết )?năm) \(?"
    r"|riêng [^,;.]{3,60} "
    r"|(?:kết quả|bản|số liệu|báo cáo|danh sách|hồ sơ) (?:chính thức|sơ bộ|cuối cùng|hoàn chỉnh) "
)
"""What the next report is on: "báo cáo quý I trước ngày …, 06 tháng (trước ngày …)", "…, riêng các xã … trước ngày"."""
_OTHER_PART = re.compile(r"(?!(?:từ|đến|ngày|tháng|quý|năm|của|tại|theo|với|để) )[^\d,;.:()“”]{5,90} ")
"""What a second day is of: "hoàn thành đại hội chi bộ trước ngày 31/8/2025, đại hội đảng bộ trước ngày 31/10/2025"."""
_PART_OF_YEAR = re.compile(r"[Qq]uý [IV]|[Tt]háng \d|(?:vào|cuối|đầu|giữa) năm \d|trước (?:ngày )?\d{1,2}/\d{1,2}\Z")
_BESIDES = (", đồng thời ", "), đồng thời ", "; đồng thời ")
_OF_PART = re.compile(r" đối với [^,;.]{3,60}, (?=(?:xong|hoàn thành) trước )")
"""What the first of two days is for: "xong trước ngày 01/5 đối với kho cũ, xong trước ngày 01/8 đối với kho mới"."""
_TASK_BEHIND = re.compile(r"\)?,? (?:và |đồng thời )?")


def _next_task(part: str, before: DeadlineMatch, found: DeadlineMatch) -> int | None:
    """Where another task with a day of its own begins right behind a day ("… trước 15/5/2025, báo cáo trước
    20/6/2025"), None where both days are of one."""
    recurs = before.deadline.date is not None and found.deadline.recurring is not None
    joint = _TASK_BEHIND.match(part, before.end)
    if recurs and joint is not None and joint.end() == found.start and begins_with_verb(part[found.end :].lstrip(" ,")):
        return found.start  # "xây dựng kế hoạch trước ngày 30/10, định kỳ hằng quý báo cáo Tỉnh ủy"
    parted = [match.deadline.date or _PART_OF_YEAR.search(match.deadline.text) for match in (before, found)]
    besides = part.startswith(_BESIDES, before.end)  # another task, be it one that comes again and again
    if before.deadline.text == found.deadline.text or not (all(parted) or (besides and parted[0])):
        return None
    if before.deadline.date is not None and before.deadline.date == found.deadline.date:
        return None
    if (of_part := _OF_PART.match(part, before.end)) is not None and of_part.end() <= found.start:
        return of_part.end()
    if joint is not None and joint.end() == found.start and part.startswith("hoàn thành ", found.start):
        return found.start  # "khởi công trong quý I/2026, hoàn thành trong quý IV/2027"
    if joint is None or joint.end() >= found.start:
        return None
    of_period = _PERIOD.fullmatch(part, joint.end(), found.start) is not None
    of_period = of_period or (all(parted) and _OTHER_PART.fullmatch(part, joint.end(), found.start) is not None)
    return joint.end() if of_period or begins_with_verb(part[joint.end() :]) else None


def _is_nearer(deadline: Deadline, before: Deadline) -> bool:
    """Whether a recurrence says the day that the one before it leaves out: "định kỳ hàng năm …, chậm nhất ngày 17"."""
    both = deadline.recurring is not None and before.recurring is not None
    return both and names_day(deadline.text) and not names_day(before.text)
