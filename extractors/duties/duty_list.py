"""The duties of a zone as they are found: an item becomes one, or one for each part in which its deadline changes."""

import re

import msgspec

from danchieu.extractors.duties.cuts import deadline_cuts
from danchieu.extractors.duties.deadlines import find_deadlines
from danchieu.extractors.duties.item import Item, place, place_end
from danchieu.extractors.duties.support import read_support
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
    intro: named in an introduction only; titled: named by a title that tells them nothing; told: by the issuer, who
    says "Giao", "Yêu cầu" or "Đề nghị"."""

    actors: list[str]
    block: int
    support: list[str] = []
    asked: bool = False
    intro: bool = False
    titled: bool = False
    told: bool = False
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
        cuts = deadline_cuts(part, deadlines) if deadlines else [(0, charge.deadline)]
        actors = charge.actors
        for index, (at, deadline) in enumerate(cuts):
            last = index + 1 == len(cuts)
            stop = len(part) if last else cuts[index + 1][0]
            piece = part[at:stop]
            if at and _CONTACT.match(piece):
                continue
            if piece.endswith(" và "):
                stop -= len("và ")
            support = [actor for actor in read_support(piece)[0] if actor not in actors]
            if charge.support:
                named = {actor.lower() for actor in support}
                support += [actor for actor in charge.support if actor.lower() not in named]
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


_CONTACT = re.compile(
    r"(?:(?:Thông tin|Đầu mối|Địa chỉ) )?[Ll]iên hệ\s?:|Điện thoại|Địa chỉ|Email|Mọi (?:chi tiết|thông tin) "
)
"""A sentence behind the task on whom to ask."""
_ONLY_DAY = re.compile(r"(?:(?:[Ss]áng|[Cc]hiều|[Tt]ối) )?(?:[Nn]gày )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?[.;,]?")
"""What a timetable says of a body, which gives it no task ("UBND quận: ngày 15/4/2025")."""


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
