"""Who must do what, by when: the duties that a document lays on named actors.

A duty is a list item, a paragraph or a table row that says what somebody has to do. Who it is stands in the heading
of its
block ("1. Sở Nội vụ"), at its own head ("Sở Nội vụ chủ trì …", "Giao Sở Nội vụ …") or in a column of its table. Plans,
directives and letters are read whole; of laws, decrees, circulars and regulations only the articles that speak of
responsibility, and there only what is laid on somebody by name. Tasks addressed to nobody are no duties.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

import msgspec

from danchieu.extractors.assignments import (
    Assignment,
    begins_adverbial,
    last_clause,
    may_begin,
    opens_document,
    read_assignment,
    read_support,
)
from danchieu.extractors.deadlines import DeadlineMatch, field_deadline, find_deadlines
from danchieu.extractors.duty_words import NAMED_HEADS, TITLES
from danchieu.extractors.duty_zones import BACKGROUND, Zone, duty_zones
from danchieu.extractors.header import Header
from danchieu.extractors.items import MARKED, PLAIN, ROW, Item, split_items, wrapping
from danchieu.extractors.record import Citation, Deadline, Modality, Obligation
from danchieu.extractors.task_tables import Columns, Label, inner_label, names_in, read_columns, read_label
from danchieu.extractors.text import Text

_SECTION = re.compile(
    r"(?i)(?:tổ chức(?: và)?(?: triển khai)? thực hiện|tổ chức triển khai|phân công|trách nhiệm|"
    r"điều khoản thi hành|hiệu lực thi hành|"
    r"nhiệm vụ (?:của|cụ thể)|thực hiện kế hoạch|chế độ (?:thông tin,? )?báo cáo|theo dõi, kiểm tra|"
    r"công tác phối hợp|tổ chức thi hành)"
)
_CLOSING = re.compile(
    r"(?:Trên đây là|Trong quá trình|Quá trình|Căn cứ (?:nội dung )?(?:Kế hoạch|Chỉ thị|Công văn) này,|Yêu cầu|Nay,? thông báo|"
    r"Đề nghị|Nhận được|Giao |Nơi nhận|"
    r"(?:Chủ tịch )?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)[^.,;:]{0,40} (?:yêu cầu|đề nghị|giao|thông báo)|"
    r"(?:Kế hoạch|Chỉ thị|Quyết định|Công điện|Hướng dẫn|Công văn|Văn bản|Thông báo|Kết luận) này)"
)
_BASIS = re.compile(r"(?:Căn cứ [A-ZĐ]|Theo đề nghị|Xét )")
_NO_DUTY = re.compile(
    r"(?:Kế hoạch|Chỉ thị|Quyết định|Công điện|Hướng dẫn|Thông tư|Nghị định|Quy định|Quy chế|Luật|Nghị quyết|"
    r"Điều|Văn bản|Thông báo) (?:này )?(?:có hiệu lực|thay thế|này|gồm|được)|Người ký|Ký bởi|Thời gian ký|"
    r"Nay,? thông báo|[^,;.]{4,60} (?:xin |trân trọng )?(?:thông báo|trả lời) (?:để|đến) "
)
_INTRO = re.compile(
    r"(?i)(?:nhiệm vụ|nội dung|giải pháp|công việc|biện pháp|yêu cầu|vấn đề|việc)[^.]{0,60}(?:sau|sau đây|"
    r"dưới đây)\s*:$"
)
_TITLE_ONLY = re.compile(
    r"(?:có trách nhiệm|thực hiện (?:các |một số |tốt các )?(?:nhiệm vụ|nội dung|công việc)|chịu trách nhiệm)"
)
_DONE_VERB = re.compile(r"(?:đã|đang|được|vẫn|còn|chưa|bị|là (?!cơ quan|đơn vị|đầu mối))\b")
_FORBIDDEN = re.compile(r"(?i)(?:không được|nghiêm cấm|tuyệt đối không)\b")
_MAY = re.compile(r"(?i)(?:có thể|được phép|được quyền|có quyền)\b")
_SHOULD = re.compile(r"(?i)(?:cần|nên|khuyến khích)\b")
_DUTY_WORDS = re.compile(r"có trách nhiệm|chịu trách nhiệm|chủ trì|có nhiệm vụ")
_NAMED = frozenset(NAMED_HEADS) | frozenset(TITLES)
_SENTENCE = re.compile(r"[.;] (?=[A-ZĐÂÁÀÔƠƯÊỦ])|[,;] (?=các )")
_CLAUSE = re.compile(r"[.;] ")
_CHARGE = re.compile(r"(?:có|chịu) trách nhiệm|chủ trì")
_LIST = re.compile(
    r"(?i)gồm(?: có)?(?: (?:các|những) (?!nhiệm vụ|công việc|nội dung)[^:]{1,40})?\s*:$|"
    r"(?:trường hợp|điều kiện|hồ sơ|giấy tờ|tài liệu|tiêu chí|tiêu chuẩn|thông tin|thành phần)(?: [^:;,.]{1,20})? (?:sau|sau đây|dưới đây)\s*:$"
)
"""Ends of a task whose list says of what it consists, not what else is to be done."""
_PEOPLE = (
    "người", "các hộ", "hộ ", "cá nhân", "tổ chức", "các tổ chức", "doanh nghiệp", "các doanh nghiệp", "nhà ", "học sinh",
    "dự án", "các dự án", "công dân", "nhân dân", "chủ ", "các chủ ", "cán bộ", "thành viên", "hội viên", "đảng viên", "các cá nhân", "viên chức",
)  # fmt: skip
"""First words of people at large: what rules ask of them is law, no task."""
_BULLET = 90
"""Level of list items with letters and dashes."""
_WORD = re.compile(r"\S+")
_HEADING_WEIGHT = 100
_TITLE = 150
_ONLY_TITLE = 12
_LONG_HEADING = 300
_LONGEST = 12_000
"""Characters of an item that are read; longer ones are no tasks but broken text."""


class _Scope(msgspec.Struct, gc=False):
    """Actors of the items below a level."""

    level: int
    actors: list[str]
    support: list[str]
    asked: bool
    block: int
    intro: bool = False
    deadline: Deadline | None = None


class _Section(msgspec.Struct, gc=False):
    level: int
    title: str
    assigns: bool
    background: bool


class _Task(msgspec.Struct, gc=False):
    """An item whose fields ("Cơ quan chủ trì: …") may follow it. own: actors that it names itself; parent: items stand
    below it."""

    item: Item
    own: list[str] = []
    parent: bool = False


class _Fields(msgspec.Struct, gc=False):
    """The fields that have been read below a task. parts: duties that a field states in sentences of its own."""

    item: Item
    end: int
    lead: list[str] = []
    support: list[str] = []
    deadline: Deadline | None = None
    parts: bool = False


class _Duty(msgspec.Struct, gc=False):
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


def read_obligations(text: Text, header: Header, citations: list[Citation]) -> list[Obligation]:
    """The duties of a document in order; `citations` is the record's list, whose indexes the duties hold."""
    wrap = None
    issuer = _comparable(header.document.issuer or "")
    duties: list[_Duty] = []
    block = done = 0
    for zone in duty_zones(text, header):
        if zone.start < done:
            continue  # read with a clause before it
        if wrap is None:
            wrap = wrapping(text.norm)
        reader = _Reader(text.norm, zone, block, issuer)
        duties.extend(reader.read(split_items(text.norm, zone.start, zone.end, wrap)))
        block, done = reader.block, reader.done
    if not duties:
        return []
    order = sorted(range(len(citations)), key=lambda i: citations[i].start)
    starts = [citations[i].start for i in order]
    return [_obligation(text, duty, order, starts) for duty in sorted(duties, key=lambda duty: duty.start)]


def _obligation(text: Text, duty: _Duty, order: list[int], starts: list[int]) -> Obligation:
    start, end = text.span(duty.start, duty.end)
    inside = order[bisect_left(starts, start) : bisect_left(starts, end)]
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


class _Reader:
    """One pass over the items of a zone."""

    def __init__(self, norm: str, zone: Zone, block: int, issuer: str) -> None:
        self.norm = norm
        self.issuer = issuer
        self.zone = zone
        self.block = block
        self.duties: list[_Duty] = []
        self.scopes: list[_Scope] = []
        self.sections: list[_Section] = []
        self.tasks: list[_Task] = []
        self.fields: _Fields | None = None
        self.group = zone.start
        self.swallow: int | None = None
        self.columns: Columns | None = None
        self.done = zone.start
        self.named: Counter[int] = Counter()

    def read(self, items: Iterator[Item]) -> list[_Duty]:
        """The duties of the items."""
        item = next(items, None)
        level = item.level if item and self.zone.clause else None
        while item is not None:
            self.done = item.end
            following = next(items, None)
            if item.kind == ROW:
                self._row(item)
            else:
                self.columns = None
                self._item(item, following is not None and following.kind != ROW and _is_parent(item, following))
            if (
                level is not None
                and following is not None
                and (following.level <= level or (item.kind == PLAIN and item.closed and item.text[-1] != ":"))
            ):
                break
            item = following
        self._close_fields()
        return self._settle()

    def _settle(self) -> list[_Duty]:
        """Without the duties of an introduction where the document goes on to name who does what."""
        if not self.named:
            return self.duties
        laid = Counter(duty.block for duty in self.duties if duty.intro)
        return [duty for duty in self.duties if not duty.intro or self.named[duty.block] <= laid[duty.block] / 2]

    # --- items

    def _item(self, item: Item, parent: bool) -> None:
        if self.swallow is not None:
            if item.level > self.swallow:
                self.duties[-1].end = item.end
                return
            self.swallow = None
        while self.scopes and self.scopes[-1].level >= item.level:
            self.scopes.pop()
        while self.sections and self.sections[-1].level >= item.level:
            self.sections.pop()
        text = item.text
        if ":" in text and self._field(item):
            return
        self._close_fields()
        if not text:
            return
        task = self._remember(item, parent)
        if item.kind == PLAIN and _CLOSING.match(text):
            self.scopes.clear()
        if (_BASIS.match(text) and not self.sections and text[-1] in ";.,") or (
            _NO_DUTY.match(text) and "trách nhiệm" not in text[:400]
        ):
            return
        if item.kind == PLAIN and text.isupper() and len(text) > _ONLY_TITLE:
            self._capitals(item)
            return
        heading = parent and not item.closed and len(text) < _LONG_HEADING
        scope = self.scopes[-1] if self.scopes else None
        found = self._assignment(item, heading, scope)
        if found is not None and found.kind != "heading":
            task.own = found.actors
            self._take(item, found, parent)
        elif found is not None:
            self._open(item, found.actors, [] if heading else read_support(text)[0], found.asked, _HEADING_WEIGHT)
        elif heading or (parent and text[-1] == ":"):
            self._heading(item, scope)
        elif scope is not None and not self._only_title(item):
            self._emit(item, 0, scope.actors, scope.support, scope.asked, scope.block, scope.intro)
        elif scope is None and (self.sections or self.zone.directive or self.zone.strict) and not self._background():
            self._emit_sentences(item)

    def _is_issuer(self, found: Assignment) -> bool:
        """Whether the subject is the issuer, who tells what he does himself."""
        return len(found.actors) == 1 and self.issuer != "" and self.issuer.startswith(_comparable(found.actors[0]))

    def _capitals(self, item: Item) -> None:
        """A line in capitals: the title of a chapter, below which nobody is told anything yet."""
        self.scopes.clear()
        title = item.text
        self.sections.append(_Section(item.level, title, _SECTION.search(title) is not None, BACKGROUND.match(title) is not None))

    def _background(self) -> bool:
        section = next((s for s in reversed(self.sections) if s.assigns or s.background), None)
        return section is not None and section.background

    def _assigns(self) -> bool:
        section = next((s for s in reversed(self.sections) if s.assigns or s.background), None)
        return section.assigns if section is not None else self.zone.directive

    def _assignment(self, item: Item, heading: bool, scope: _Scope | None) -> Assignment | None:
        found = read_assignment(item.text, heading, clauses=scope is None or scope.intro)
        if found is None:
            return None
        section = next((s for s in reversed(self.sections) if s.assigns or s.background), None)
        assigns = section.assigns if section is not None else self.zone.directive
        predicate = item.text[found.predicate : found.predicate + 160]
        if found.kind == "heading":
            if item.kind == PLAIN and item.text.isupper():
                return None  # a line of the letterhead
            named = (item.kind == MARKED or item.text[-1] == ":") and found.at_head
            told = item.text.startswith(("Trách nhiệm", "Nhiệm vụ")) or "trách nhiệm" in predicate
            first = found.actors[0].lower()
            named = named and (told or (first.split(" ", 1)[0] in _NAMED and not first.startswith(_PEOPLE)))
            told = told or not self.zone.strict
            return found if assigns or (named and told and not (section and section.background)) else None
        if found.kind == "subject" and _DONE_VERB.match(predicate):
            return None
        if found.directive:
            return found
        charged = _DUTY_WORDS.search(_first_clause(predicate)) is not None
        if not charged and found.kind == "subject":
            told = section is not None and section.assigns or (self.zone.directive and not self.zone.procedure)
            if _is_vague(found) or (not told and found.actors[0].lower().startswith(_PEOPLE)):
                return None
        if assigns and not (self.zone.directive and item.kind == PLAIN and opens_document(item.text, found)):
            return found
        if section is not None and section.background:
            return None
        if found.kind == "inline" and (self.zone.strict or item.kind == PLAIN):
            return None
        if charged or (scope is not None and not scope.intro):
            return found
        return found if self._does(item, found) else None

    def _does(self, item: Item, found: Assignment) -> bool:
        """Whether a sentence outside the sections on who does what lays a task on its subject: a body that acts,
        neither the issuer speaking nor people at large, below a title."""
        if self.zone.strict and not self.zone.procedure:
            return False
        if not self.sections and (item.kind == PLAIN or opens_document(item.text, found)):
            return False
        if item.kind == PLAIN and opens_document(item.text, found) and self._is_issuer(found):
            return False
        if item.text.startswith(("quyết định", "có quyền", "có thẩm quyền"), found.predicate):
            return False  # a power, no task
        return found.at_head or found.kind == "subject"

    def _take(self, item: Item, found: Assignment, parent: bool) -> None:
        """An item that names its actor and says what to do."""
        text = item.text
        opens = parent and text[-1] == ":"
        block = self._open(item, found.actors, read_support(text)[0] if opens else [], found.asked)
        if opens and _LIST.search(text):
            self._emit(item, found.start, found.actors, [], found.asked, block, False, found.predicate)
            self.swallow = item.level
            return
        if opens and (len(text) < 400 or _INTRO.search(text)):
            self.scopes[-1].intro = found.directive and item.kind == PLAIN
            self.scopes[-1].deadline = _only_deadline(text)
            return
        self._emit(item, found.start, found.actors, [], found.asked, block, False, found.predicate)
        if item.kind == PLAIN and not opens and not (found.at_head and self._assigns()):
            self.scopes.pop()  # one step of a procedure: the next paragraph has its own subject

    def _open(self, item: Item, actors: list[str], support: list[str], asked: bool, weight: int = 1) -> int:
        """Begin the block of these actors. weight: how much it speaks against an introduction being meant for "
        "all below."""
        self.block += 1
        for scope in self.scopes:
            if scope.intro:
                self.named[scope.block] += weight
        level = item.level - 1 if item.kind == PLAIN else item.level
        self.scopes.append(_Scope(level, actors, [a for a in support if a not in actors], asked, self.block))
        return self.block

    def _heading(self, item: Item, scope: _Scope | None) -> None:
        """A title without an actor: a section, or within a block a group of its tasks."""
        text = item.text
        if scope is None:
            if text[-1] == ":" and item.kind == PLAIN and _INTRO.search(text):
                found = last_clause(text)
                if found is not None and not opens_document(text, found) and not self._is_issuer(found):
                    # the introduction lays what follows on these, unless the document goes on to name others
                    self.block += 1
                    self.scopes.append(_Scope(item.level, found.actors, [], False, self.block, intro=True))
                    return
            if item.kind == PLAIN and len(text) > _TITLE:
                return
            self.sections.append(
                _Section(item.level, text, _SECTION.search(text) is not None, BACKGROUND.match(text) is not None)
            )
            if self.sections[-1].assigns and self.duties and self.duties[-1].intro:
                self.duties = [duty for duty in self.duties if not duty.intro]
            return
        if _LIST.search(text) and not self._only_title(item):
            self._emit(item, 0, scope.actors, scope.support, scope.asked, scope.block, scope.intro)
            self.swallow = item.level
            return
        support = read_support(text)[0]
        if support:
            self.scopes.append(_Scope(item.level, scope.actors, support, scope.asked, scope.block, scope.intro))

    def _title(self) -> str | None:
        return self.sections[-1].title if self.sections else None

    @staticmethod
    def _only_title(item: Item) -> bool:
        """A line that is no task: too short to say one."""
        return len(item.text) < _ONLY_TITLE

    # --- duties

    def _emit(
        self,
        item: Item,
        start: int,
        actors: list[str],
        inherited: list[str],
        asked: bool,
        block: int,
        intro: bool,
        predicate: int = 0,
    ) -> None:
        """The duties of an item: one, or one for each part in which the actor or the deadline changes."""
        text = item.text[:_LONGEST]
        cuts: list[tuple[int, Assignment | None]] = [(start, None)]
        partners: list[tuple[int, int]] | None = None
        for match in _SENTENCE.finditer(text, max(start, predicate)):
            found = self._new_actor(text, match, actors)
            if found is None:
                continue
            if partners is None:
                partners = read_support(text)[1]
            if not any(first < match.end() < last for first, last in partners):
                cuts.append((match.end(), found))
        for index, (at, found) in enumerate(cuts):
            end = cuts[index + 1][0] if index + 1 < len(cuts) else len(text)
            if found is None:
                self._parts(item, text, at, end, actors, inherited, asked, block, intro)
            else:
                self.block += 1
                self._parts(item, text, at, end, found.actors, [], found.asked, self.block, False)

    def _emit_sentences(self, item: Item) -> None:
        """Of a paragraph that is laid on nobody as a whole, the sentences that are."""
        text = item.text[:_LONGEST]
        for match in _SENTENCE.finditer(text):
            found = self._new_actor(text, match, [])
            if found is not None and found.directive | (
                (found.actors[0][0].isupper() or not found.at_head) and not opens_document(text[match.end() :], found)
            ):
                self._emit(
                    item,
                    match.end(),
                    found.actors,
                    [],
                    found.asked,
                    self._open(item, found.actors, [], found.asked),
                    False,
                )
                self.scopes.pop()
                return

    def _new_actor(self, text: str, match: re.Match[str], actors: list[str]) -> Assignment | None:
        """Another actor at the head of a later sentence or, where it is told to be in charge, of a later clause."""
        at = match.end()
        adverbial = match.group() == ". " and begins_adverbial(text, at)
        if not adverbial and not may_begin(text, at):
            return None
        sentence = text[at : at + 900].split(". ", 1)[0]
        found = read_assignment(sentence, False, clauses=adverbial)
        if found is None or found.kind == "heading" or _DONE_VERB.match(sentence, found.predicate):
            return None
        if (not found.directive and found.kind != "subject") or _same(found.actors, actors):
            return None
        if (text[at].islower() or match.group() == ", ") and not _CHARGE.match(sentence, found.predicate):
            return None
        vague = _is_vague(found) or (adverbial and found.actors[0].lower().startswith(_PEOPLE))
        if vague and not _DUTY_WORDS.match(sentence, found.predicate):
            return None
        return found

    def _parts(
        self,
        item: Item,
        text: str,
        start: int,
        end: int,
        actors: list[str],
        inherited: list[str],
        asked: bool,
        block: int,
        intro: bool,
    ) -> None:
        part = text[start:end]
        deadlines = find_deadlines(part)
        cuts = _deadline_cuts(part, deadlines)
        if not deadlines and self.scopes and self.scopes[-1].block == block:
            cuts = [(0, self.scopes[-1].deadline)]
        for index, (at, deadline) in enumerate(cuts):
            stop = cuts[index + 1][0] if index + 1 < len(cuts) else len(part)
            piece = part[at:stop]
            support = [actor for actor in read_support(piece)[0] if actor not in actors]
            first, last = (
                self._place(item, start + at),
                self._place_end(item, start + stop, end == len(item.text) and stop == len(part)),
            )
            self.duties.append(
                _Duty(
                    first,
                    last,
                    block,
                    actors,
                    support + [s for s in inherited if s not in support],
                    _modality(piece, actors, asked),
                    deadline,
                    self._title(),
                    intro,
                )
            )

    def _place(self, item: Item, at: int) -> int:
        """Offset in `norm` of a character of the item's text, the first of a word."""
        if at == 0:
            return item.start
        words = item.text.count(" ", 0, at)
        for index, match in enumerate(_WORD.finditer(self.norm, item.start, item.end)):
            if index == words:
                return match.start()
        return item.start

    def _place_end(self, item: Item, at: int, whole: bool) -> int:
        if whole:
            return item.end
        words = item.text.count(" ", 0, at)
        end = item.end
        for index, match in enumerate(_WORD.finditer(self.norm, item.start, item.end)):
            end = match.end()
            if index == words - (1 if item.text[at - 1 : at] == " " else 0):
                break
        return end

    # --- fields and tables

    def _field(self, item: Item) -> bool:
        """Whether the item is a field of the task before it ("Cơ quan chủ trì: …")."""
        text = item.text
        label = read_label(text)
        if label is None or not self.tasks or (label.kind == "content" and self.scopes):
            return self._inner_fields(item) if label is None and not self.scopes else False
        fields = self.fields
        if fields is None:
            if label.kind != "time" and self.scopes and not self.scopes[-1].deadline and label.kind != "lead":
                return False
            fields = self.fields = _Fields(item, item.end)
        fields.end = item.end
        self._read_field(item, label, label.end, len(text))
        return True

    def _read_field(self, item: Item, label: Label, start: int, stop: int) -> None:
        """Take the value of a field in; another label in the value begins another field."""
        fields = self.fields
        assert fields is not None
        inner = inner_label(item.text, start)
        value = item.text[start : inner.start if inner is not None else stop]
        if label.kind == "time":
            fields.deadline = field_deadline(value)
        elif label.kind == "support":
            fields.support = names_in(value)
        elif label.kind == "lead":
            self._lead(item, start, value)
        if inner is not None:
            self._read_field(item, inner, inner.end, stop)

    def _lead(self, item: Item, start: int, value: str) -> None:
        """Who leads, by name or in a sentence ("Sở Y tế chủ trì, phối hợp với …"); several sentences are duties of
        their own."""
        fields = self.fields
        assert fields is not None
        found = read_assignment(value, False, clauses=False)
        if found is None or found.kind != "subject":
            fields.lead.extend(name for name in names_in(value) if name not in fields.lead)
            return
        cuts = [(0, found.actors)]
        for match in _CLAUSE.finditer(value, found.predicate):
            later = read_assignment(value[match.end() :], False, clauses=False)
            if later is not None and later.kind == "subject" and not _same(later.actors, found.actors):
                cuts.append((match.end(), later.actors))
        if len(cuts) == 1:
            fields.lead.extend(found.actors)
            fields.support.extend(name for name in read_support(value)[0] if name not in fields.support)
            return
        fields.parts = True
        for index, (at, actors) in enumerate(cuts):
            self.block += 1
            end = cuts[index + 1][0] if index + 1 < len(cuts) else len(value)
            self._parts(item, item.text, start + at, start + end, actors, [], False, self.block, False)

    def _inner_fields(self, item: Item) -> bool:
        """Whether the item is a task with its fields on the same lines."""
        inner = inner_label(item.text, 0)
        if inner is None or not item.text[: inner.start].strip():
            return False
        self._close_fields()
        self._remember(item, False)
        self.fields = _Fields(item, item.end)
        self._read_field(item, inner, inner.end, len(item.text))
        return True

    def _remember(self, item: Item, parent: bool) -> _Task:
        """The item as one whose fields may follow."""
        while self.tasks and self.tasks[-1].item.level > item.level:
            self.tasks.pop()
        if self.tasks and self.tasks[-1].item.level < item.level:
            self.tasks[-1].parent = True
        if item.kind == MARKED and item.level < _BULLET:
            self.group = item.start
        self.tasks.append(_Task(item))
        return self.tasks[-1]

    def _close_fields(self) -> None:
        """Lay the tasks before the fields on those whom the fields name."""
        fields, self.fields = self.fields, None
        if fields is None:
            return
        tasks = self.tasks
        if fields.item.kind == MARKED and fields.item is not tasks[-1].item:
            while len(tasks) > 1 and tasks[-1].item.level > fields.item.level:
                tasks.pop()
        if not fields.lead:
            if fields.deadline is not None:
                self._date(fields)
            self.tasks = [] if fields.parts else tasks
            return
        last = tasks[-1]
        shared = [last]
        if last.item.level >= _BULLET and fields.item.level <= last.item.level:
            for task in reversed(tasks[:-1]):
                if task.item.level != last.item.level or task.own or task.parent:
                    break
                shared.append(task)
        first = shared[-1].item.start
        while self.duties and self.duties[-1].start >= first:
            self.duties.pop()  # read as ordinary items before their fields were seen
        self.block += 1
        for task in reversed(shared):
            lead = task.own + [actor for actor in fields.lead if actor not in task.own]
            support = [actor for actor in fields.support if actor not in lead]
            end = fields.end if task is last else task.item.end
            self.duties.append(
                _Duty(
                    task.item.start, end, self.block, lead, support, "must", fields.deadline, self._title(), False
                )
            )
        self.tasks = []

    def _date(self, fields: _Fields) -> None:
        """Give the time of a field ("Thời gian hoàn tất: …") to the duties of its group that have none."""
        first = self.group
        for duty in reversed(self.duties):
            if duty.start < first:
                break
            if duty.deadline is None:
                duty.deadline = fields.deadline

    def _row(self, item: Item) -> None:
        """A row of a table of tasks, or the row of its headings."""
        cells = [" ".join(self.norm[start:end].split()) for start, end in item.cells]
        columns = self.columns
        if columns is None or len(cells) != columns.count:
            found = read_columns(cells)
            self.columns = found or columns
            return
        lead = names_in(cells[columns.lead])
        if not lead or not cells[columns.task]:
            return
        self.block += 1
        support = [] if columns.support is None else [s for s in names_in(cells[columns.support]) if s not in lead]
        deadline = None if columns.time is None else field_deadline(cells[columns.time])
        self.duties.append(
            _Duty(
                item.cells[columns.task][0], item.end, self.block, lead, support, "must", deadline, self._title(), False
            )
        )


def _is_parent(item: Item, following: Item) -> bool:
    """Whether an item opens what follows."""
    return following.level > item.level or (item.kind == following.kind == PLAIN and item.text[-1:] == ":")


def _comparable(name: str) -> str:
    """A body for comparing: without its head, with its usual abbreviation."""
    name = name.lower().replace("uỷ", "ủy").replace("ủy ban nhân dân", "ubnd").replace("hội đồng nhân dân", "hđnd")
    return name.removeprefix("chủ tịch ")


def _same(actors: list[str], others: list[str]) -> bool:
    """Whether two lists name the same, capitals aside."""
    return [actor.lower() for actor in actors] == [actor.lower() for actor in others]


def _first_clause(predicate: str) -> str:
    """A predicate up to the end of its sentence."""
    return re.split(r"[.;:] ", predicate, maxsplit=1)[0]


def _is_vague(found: Assignment) -> bool:
    """Whether the subject is whatever body the case is about ("đơn vị nào …")."""
    return found.actors[0].startswith(("đơn vị", "cơ quan", "cán bộ", "bộ phận", "địa phương", "người"))


def _only_deadline(text: str) -> Deadline | None:
    """The deadline of an introduction that has one."""
    found = find_deadlines(text)
    return found[0].deadline if len(found) == 1 else None


def _deadline_cuts(part: str, deadlines: list[DeadlineMatch]) -> list[tuple[int, Deadline | None]]:
    """Where a part is cut so that each piece has one deadline: at the sentence before the next one."""
    if not deadlines:
        return [(0, None)]
    cuts: list[tuple[int, Deadline | None]] = [(0, deadlines[0].deadline)]
    last = deadlines[0]
    for found in deadlines[1:]:
        boundary = max(part.rfind(". ", last.end, found.start), part.rfind("; ", last.end, found.start))
        if boundary >= 0 and found.deadline.text != last.deadline.text:
            cuts.append((boundary + 2, found.deadline))
        elif found.deadline.date and not cuts[-1][1].date:  # type: ignore[union-attr]
            cuts[-1] = (cuts[-1][0], found.deadline)
        last = found
    return cuts


def _modality(piece: str, actors: list[str], asked: bool) -> Modality:
    """What the words make of it: an order unless they say otherwise."""
    if asked:
        return "asked"
    if _FORBIDDEN.match(piece):
        return "must_not"
    if _MAY.match(piece):
        return "may"
    return "should" if _SHOULD.match(piece) else "must"
