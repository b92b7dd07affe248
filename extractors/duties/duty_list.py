"""The duties of a zone as they are found: an item becomes one, or one for each part in which its deadline changes."""

import re

import msgspec

from danchieu.extractors.duties.deadlines import DeadlineMatch, find_deadlines, names_day
from danchieu.extractors.duties.item import Item, place, place_end
from danchieu.extractors.duties.support import read_support
from danchieu.extractors.duties.words import begins_with_verb
from danchieu.extractors.record import Deadline, Modality

_FORBIDDEN = re.compile(r"(?i)(?:không được|nghiêm cấm|tuyệt đối không)\b")
_MAY = re.compile(r"(?i)(?:có thể|được phép|được quyền|có quyền)\b")
_SHOULD = re.compile(r"(?i)(?:cần|nên|khuyến khích)\b")
_MODAL = frozenset(("không", "nghiêm", "tuyệt", "có", "được", "cần", "nên", "khuyến"))


class Duty(msgspec.Struct, gc=False):
    """A duty in `norm`. intro: laid on actors named in an introduction only."""

    start: int
    end: int
    block: int
    lead: list[str]
    support: list[str]
    modality: Modality
    deadline: Deadline | None
    section: str | None
    intro: bool


class Charge(msgspec.Struct, gc=False):
    """On whom something is laid. support, deadline: what those below it get where they name none; asked: a request;
    intro: named in an introduction only; titled: named by a title that tells them nothing."""

    actors: list[str]
    block: int
    support: list[str] = []
    asked: bool = False
    intro: bool = False
    titled: bool = False
    deadline: Deadline | None = None


class DutyList:
    """The duties of a zone in order. block: number of the last block of actors; section: title of the section that is
    read."""

    def __init__(self, norm: str, block: int) -> None:
        self.norm = norm
        self.block = block
        self.duties: list[Duty] = []
        self.section: str | None = None

    def next_block(self) -> int:
        """Begin another block of actors."""
        self.block += 1
        return self.block

    def add(
        self, start: int, end: int, lead: list[str], support: list[str], deadline: Deadline | None, block: int,
        section: str | None,
    ) -> None:  # fmt: skip
        """Add a duty whose parts are known."""
        support = [actor for actor in support if actor not in lead]
        self.duties.append(Duty(start, end, block, lead, support, "must", deadline, section, False))

    def add_text(self, item: Item, start: int, end: int, charge: Charge) -> None:
        """Add what item.text[start:end] says, in as many duties as it has deadlines."""
        whole = end == len(item.text)
        part = item.text[start:end]
        if _ONLY_DAY.fullmatch(part):
            return
        deadlines = find_deadlines(part)
        cuts = _deadline_cuts(part, deadlines) if deadlines else [(0, charge.deadline)]
        actors = charge.actors
        for index, (at, deadline) in enumerate(cuts):
            last = index + 1 == len(cuts)
            stop = len(part) if last else cuts[index + 1][0]
            piece = part[at:stop]
            if piece.endswith(" và "):
                stop -= len("và ")
            support = [actor for actor in read_support(piece)[0] if actor not in actors]
            if charge.support:
                support += [actor for actor in charge.support if actor not in support]
            self.duties.append(
                Duty(
                    place(self.norm, item, start + at),
                    item.end if whole and last else place_end(self.norm, item, start + stop),
                    charge.block,
                    actors,
                    support,
                    "asked" if charge.asked else _modality(piece, actors[0]),
                    deadline,
                    self.section,
                    charge.intro,
                )
            )

    def drop_introduced(self) -> None:
        """Take back what was laid on actors of an introduction only."""
        self.duties = [duty for duty in self.duties if not duty.intro]

    def drop_from(self, start: int) -> None:
        """Take back the duties that begin at a place or behind it."""
        while self.duties and self.duties[-1].start >= start:
            self.duties.pop()


_ONLY_DAY = re.compile(r"(?:(?:[Ss]áng|[Cc]hiều|[Tt]ối) )?(?:[Nn]gày )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?[.;,]?")
"""What a timetable says of a body, which gives it no task ("UBND quận: ngày 15/4/2025")."""
_ONLY_TIME = 9  # words of a sentence that says no more than by when ("Hoàn thành trong Quý IV/2025.")


def _deadline_cuts(part: str, deadlines: list[DeadlineMatch]) -> list[tuple[int, Deadline | None]]:
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
        clauses += [match.end() for match in _CLAUSE.finditer(part, at, end) if _is_task(part[match.end() :])]
        own = max(clause for clause in clauses if clause <= said.start)
        if own > at and part.startswith(_ORDERS, own) and not _says_task(part, at, own):
            own = at  # "Dự án còn chậm. Yêu cầu Ban Quản lý dự án hoàn thành trước ngày 30/11."
        behind = next((clause for clause in clauses if clause > said.start and clause > said.end), None)
        if _COMPLETES.fullmatch(part, own, said.start) or said.start - sentence < _HEAD:
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


_ORDERS = ("Yêu cầu ", "Giao ", "Đề nghị ", "Phân công ")
_CLAUSE = re.compile(r"[.;] ")
_COMPLETES = re.compile(
    r"(?i)(?:phải )?(?:hoàn thành|thực hiện|xong|báo cáo)?(?: xong| kết quả)? ?\(?|"
    r"(?:hoàn thành|xong)(?:,| và) (?:báo cáo|gửi|trình) [^;]*"
)
_HEAD = 12
"""Characters before a deadline at the head of a sentence."""
_JOINING = ("trong ", "để ", "nhằm ", "khi ", "nếu ", "trên ", "đã ", "đang ", "chưa ", "không ", "theo ")


def _is_task(clause: str) -> bool:
    head = clause[:_HEAD]
    if head.isupper() or head.lower().startswith(_JOINING) or _NUMBERED_ACT.match(clause) is not None:
        return False
    return begins_with_verb(clause)


_NUMBERED_ACT = re.compile(r"(?:Kết luận|Báo cáo|Thông báo|Hướng dẫn|Quyết định|Quy định) (?:số )?\d")
"""Acts whose types are verbs too, in a list of those that are carried out."""
_PERIOD = re.compile(
    r"(?:báo cáo |sơ kết )?(?:0?[69] tháng(?: đầu năm)?|quý (?:I{1,3}|IV)|(?:cả |tổng kết )?năm) \(?"
    r"|riêng [^,;.]{3,60} "
    r"|(?:kết quả|bản|số liệu|báo cáo|danh sách|hồ sơ) (?:chính thức|sơ bộ|cuối cùng|hoàn chỉnh) "
)
"""What the next report is on: "báo cáo quý I trước ngày …, 06 tháng (trước ngày …)", "…, riêng các xã … trước ngày"."""
_PART_OF_YEAR = re.compile(r"[Qq]uý [IV]|[Tt]háng \d")
_TASK_BEHIND = re.compile(r"\)?,? (?:và |đồng thời )?")


def _next_task(part: str, before: DeadlineMatch, found: DeadlineMatch) -> int | None:
    """Where another task with a day of its own begins right behind a day ("… trước 15/5/2025, báo cáo trước
    20/6/2025"), None where both days are of one."""
    parted = [match.deadline.date or _PART_OF_YEAR.search(match.deadline.text) for match in (before, found)]
    if not all(parted) or before.deadline.text == found.deadline.text:
        return None
    if before.deadline.date is not None and before.deadline.date == found.deadline.date:
        return None
    joint = _TASK_BEHIND.match(part, before.end)
    if joint is not None and joint.end() == found.start and part.startswith("hoàn thành ", found.start):
        return found.start  # "khởi công trong quý I/2026, hoàn thành trong quý IV/2027"
    if joint is None or joint.end() >= found.start:
        return None
    of_period = _PERIOD.fullmatch(part, joint.end(), found.start) is not None
    return joint.end() if of_period or begins_with_verb(part[joint.end() :]) else None


def _is_nearer(deadline: Deadline, before: Deadline) -> bool:
    """Whether a recurrence says the day that the one before it leaves out: "định kỳ hàng năm …, chậm nhất ngày 17"."""
    both = deadline.recurring is not None and before.recurring is not None
    return both and names_day(deadline.text) and not names_day(before.text)


def _modality(piece: str, actor: str) -> Modality:
    """What the words make of it, behind the name of the actor: an order unless they say otherwise."""
    at = len(actor) + 1 if piece.startswith(actor) else 0
    if piece[at : at + 12].split(" ", 1)[0].lower() not in _MODAL:
        return "must"
    if _FORBIDDEN.match(piece, at):
        return "must_not"
    if _MAY.match(piece, at):
        return "may"
    return "should" if _SHOULD.match(piece, at) else "must"
