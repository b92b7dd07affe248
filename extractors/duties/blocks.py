"""The blocks of a zone: on whom its items are laid, and which of them are duties."""

import re
from collections import Counter
from collections.abc import Iterator

import msgspec

from danchieu.extractors.duties.assignments import Assignment, begins_adverbial, names_actor, opens_document
from danchieu.extractors.duties.clauses import acts_among_others, last_clause, read_assignment, short_sentence
from danchieu.extractors.duties.deadlines import only_deadline
from danchieu.extractors.duties.duty_list import Charge, Duty, DutyList
from danchieu.extractors.duties.item import LONGEST, MARKED, PLAIN, ROW, Item, place_end
from danchieu.extractors.duties.items import ARTICLE, BULLET
from danchieu.extractors.duties.phrases import (
    agrees,
    closes,
    ends_validity,
    gives_power,
    introduces,
    is_basis,
    is_topic,
    leaves_open,
    lists_papers,
    lists_parts,
    lists_tasks,
    names_papers,
    opens_assignment,
    puts_in_charge,
    says_no_duty,
    speaks_of_act,
    submits,
    tells_of_past,
    wires,
)
from danchieu.extractors.duties.sections import LONGEST_TITLE, Section, is_parent, is_title, section_of
from danchieu.extractors.duties.sentences import is_adverbial, new_actor, order_at_end, sentences, told_before
from danchieu.extractors.duties.subjects import (
    defines,
    gives_orders,
    in_brackets,
    is_issuer,
    is_named_person,
    is_people,
    is_title_of,
    is_vague,
    labels_fact,
    labels_particular,
    leads,
    names_again,
    names_class,
    names_responsible,
    names_same,
    names_staff,
    only_bodies,
    only_names,
    says_who,
    speaks_for_issuer,
    states,
    states_means,
    title_of,
)
from danchieu.extractors.duties.support import read_support
from danchieu.extractors.duties.task_fields import TaskFields
from danchieu.extractors.duties.task_tables import TaskTable, read_columns, words_of_cell
from danchieu.extractors.duties.words import NAMED_HEADS, TITLES, begins_with_verb
from danchieu.extractors.duties.zones import Zone

_NAMED = frozenset(NAMED_HEADS) | frozenset(TITLES)
_ORDERED = re.compile(r"có trách nhiệm .{60}.*[^:]\Z|chịu trách nhiệm thi hành (?:Quyết|Nghị quyết|Chỉ|Kế)[^:]*\Z")
"""Of a sentence without a full stop, that it is no title."""
_LISTED = re.compile(r"Các (?:[Bb]ộ|[Ss]ở): [^:;.]{10,250}:")
"""A heading that lists departments by their names ("Các Bộ: Công Thương, Xây dựng:")."""
_CONCLUDES = re.compile(
    r"(?:đã |thống nhất )?(?:kết luận|đánh giá như sau|có ý kiến|phát biểu|"
    r"thống nhất (?:các|một số|những) (?:nội dung|vấn đề|ý kiến)|yêu cầu:|"
    r"(?:xin |kính )?(?:hướng dẫn|trả lời|giải đáp|giải trình|thông tin|thông báo)[^.;]* như sau\s*:)"
)
"""What the one who speaks does before the tasks of others follow."""
_TO_THOSE_ABOVE = ("kính trình ", "kính báo cáo ", "kính gửi ", "kính mong ", "kính chuyển ")
"""What the sender of a paper does with it, no task of his."""
_OWN_ACT = re.compile(r" ban hành | (?:chỉ thị|chỉ đạo)(?: như sau)?:\Z")
"""What the issuer itself does, in a line that would be a heading."""
_ROLES = ("Cơ quan thường trực, ", "Cơ quan đầu mối, ", "Đầu mối, ")
"""Of the body that the block is laid on, what it is ("Cơ quan thường trực, chịu trách nhiệm …")."""
_TOLD_IN = ("Tại công văn ", "Tại Công văn ", "Tại văn bản ", "Tại Văn bản ", "Tại Thông báo ", "Tại thông báo ")
"""First words of a sentence that tells of an order that another paper gave."""
_PARTY = ("Đảng ủy", "Đảng uỷ", "Ban cán sự", "Ban Cán sự", "Đảng đoàn", "Các cấp ủy", "Cấp ủy", "Các cấp uỷ")
_HEADING_WEIGHT = 100
_ONLY_TITLE = 12  # characters: a shorter line is too short to say a task
_HEAD = 70
_TASK = 60
"""Characters: an item that says a task and lists of what is longer than a title."""
_TITLE = 150
_ASKS = ("Yêu cầu ", "Đề nghị ")
_WORKS = ("chủ trì", "phối hợp", "tham mưu", "tổng hợp")
_RESPONSIBLE = ("Trách nhiệm", "Nhiệm vụ", "Về trách nhiệm", "Về nhiệm vụ")
"""How titles begin that name whose tasks stand below them."""
_LISTS_TASKS = re.compile(r"(?i)(?:nội dung|nhiệm vụ|giải pháp|hoạt động|công việc)\b[^:;.]{0,80}gồm:\Z")
"""A title of tasks that lists them."""
_ENTITLES = re.compile(r"[A-ZĐ][^,;:.]{3,80} có quyền (?!hạn)")
"""A sentence on what somebody may do."""
_ANY_BODY = ("cơ quan", "đơn vị", "các cơ quan", "các đơn vị")
_ON_AWARDS = re.compile(r"(?i)\W*(?:khen thưởng|số lượng|hình thức|đối tượng|tiêu ch|thành phần)")
"""Titles of sections of facts in which a sentence may still say who does what."""
_JOINT = re.compile(r"(?:Chủ trì,? (?:và )?)?[Pp]hối hợp(?: chặt chẽ)?(?: với)?:?")
_LONG_INTRODUCTION = 400
_RECIPIENTS = 40  # characters of a row in which the heading of the recipients stands
_LONGEST_ENTRY = 120


class _Scope(msgspec.Struct, gc=False):
    """On whom the items below a level are laid."""

    level: int
    charge: Charge
    joint: bool = False
    """Whether the items below name with whom the task is done ("Chủ trì, phối hợp:")."""


def _begins_task(text: str) -> bool:
    """Whether an item begins with what is to be done, so that an order behind it is laid on another."""
    return begins_with_verb(text) and not begins_adverbial(text, 0)


class BlockReader:
    """One pass over the items of a zone."""

    def __init__(self, norm: str, zone: Zone, block: int, issuer: str) -> None:
        self.norm = norm
        self.zone = zone
        self.issuer = issuer
        self.list = DutyList(norm, block)
        self.fields = TaskFields(self.list, zone.start)
        self.scopes: list[_Scope] = []
        self.sections: list[Section] = []
        self.swallow: int | None = None
        """Level of a task that takes in what stands below it."""
        self.parts = False
        """Whether that is a list of its parts, bodies among them."""
        self.unread: int | None = None
        """Level of a line below which no tasks stand: the papers of a dossier, those whom a letter addresses."""
        self.quoted = False
        self.example = False
        """Whether the item before closed a quotation that an item further above opened."""
        self.table: TaskTable | None = None
        self.done = zone.start
        self.named: Counter[int] = Counter()
        self.below = ""
        """The item below the one that is read."""
        self.titles = 0
        """The level of marked items that are titles of those below them: so is one that ends like a sentence."""

    def read(self, items: Iterator[Item]) -> list[Duty]:
        """The duties of the items."""
        item = next(items, None)
        level = item.level if item and self.zone.clause else None
        while item is not None:
            self.done = item.end
            following = next(items, None)
            self.below = following.text if following is not None and following.level > item.level else ""
            if item.kind == ROW:
                self._row(item)
            else:
                self.table = None
                self._item(item, following is not None and following.kind != ROW and is_parent(item, following))
            if (
                level is not None
                and following is not None
                and (following.level <= level or (item.kind == PLAIN and item.closed and item.text[-1] != ":"))
            ):
                break
            item = following
        self.fields.close()
        return self._settle()

    def _settle(self) -> list[Duty]:
        """Without the duties of an introduction where the document goes on to name who does what; the points of a
        directive that name nobody are meant for all."""
        duties = self.list.duties
        if not self.named or self.zone.directive:
            return duties
        laid = Counter(duty.block for duty in duties if duty.intro)
        return [duty for duty in duties if not duty.intro or self.named[duty.block] <= laid[duty.block] / 2]

    # --- items

    def _item(self, item: Item, parent: bool) -> None:
        if self.unread is not None:
            if item.level > self.unread:
                return
            self.unread = None
        if self.swallow is not None:
            if item.level > self.swallow and (self.parts or not names_actor(item.text[:_HEAD])):
                self.list.duties[-1].end = item.end
                return
            self.swallow = None
        scopes, sections, text = self.scopes, self.sections, item.text
        told, self.example = self.example, item.kind == PLAIN and text.startswith("Ví dụ") and text[-1] == ":"
        if told and item.kind == PLAIN:
            return  # what "Ví dụ 1:" heads
        if self.quoted:
            scopes.clear()  # the tasks of a quoted article end with it
        self.quoted = "”" in text[-3:] and text.count("”") > text.count("“")
        sibling = None
        while scopes and scopes[-1].level >= item.level:
            sibling = scopes.pop()
        while sections and sections[-1].level >= item.level:
            sections.pop()
        self.list.section = next((section.title for section in reversed(sections) if section.title), None)
        if (":" in text or self.fields.expects(text)) and self.fields.take(item, scopes[-1].charge if scopes else None):
            return
        self.fields.close()
        text = item.text  # without its label
        if not text:
            return
        task = self.fields.remember(item)
        if item.kind == PLAIN and ends_validity(text):
            return scopes.clear()
        if item.kind == PLAIN and closes(text) and not (text.startswith("Căn cứ") and self._is_empty_block()):
            scopes.clear()
        addresses = text.startswith("Kính gửi") and len(text) < _TITLE and ". " not in text
        if parent and addresses and not self.below.startswith(("Giao ", *_ASKS)):
            self.unread = item.level
            return
        if (not sections and not scopes and is_basis(text)) or says_no_duty(text):
            if agrees(text) or speaks_of_act(text):
                self._emit_sentences(item, background=False)
            return
        if parent and (lists_papers(text) or wires(text)):
            self.unread = item.level
            return
        if item.kind == PLAIN and text.isupper() and len(text) > _ONLY_TITLE:
            scopes.clear()
            self._open_section(item)
            return
        found = self._assignment(item, parent)
        if found is None and parent and (self.zone.procedure or not self.zone.strict):
            found = names_responsible(text if self.zone.strict else text.rstrip(":"), self.below)
        if found is None and parent and sibling is not None and sibling.level == item.level and sibling.charge.titled:
            found = names_class(text, self.below)
        if found is None:
            self._unassigned(item, parent)
        elif found.kind == "heading":
            support = [] if parent and "chủ trì" not in text else read_support(text)[0]
            self._open(item, found, support, _HEADING_WEIGHT)
        elif scopes and scopes[-1].joint:
            charge = scopes[-1].charge
            self._emit(item, 0, msgspec.structs.replace(charge, support=charge.support + found.actors), found.predicate)
        elif found.kind != "subject" or not leaves_open(text, found.predicate):
            task.own = found.actors
            self._take(item, found, parent)

    def _unassigned(self, item: Item, parent: bool) -> None:
        """An item that names nobody: a title, a task of those above, or a paragraph with sentences that do."""
        if item.level < self.titles:
            self.titles = 0
        if parent and (item.text[-1] == ":" or is_title(item) or self._is_title_too(item)):
            if item.kind == MARKED and not item.closed:
                self.titles = item.level
            self._heading(item)
        elif self.scopes:
            said = is_topic(item.text) or labels_particular(item.text) or states_means(item.text)
            said = said or _ENTITLES.match(item.text) is not None
            said = said or (item.kind == PLAIN and states(item.text))
            if len(item.text) >= _ONLY_TITLE and not said and not self._is_entry(item):
                self._emit(item, 0, self.scopes[-1].charge)
        elif self.sections or self.zone.directive or self.zone.strict:
            section = self._section()
            background = section is not None and section.background
            if not background and (found := in_brackets(item.text)) is not None:
                self._emit(item, 0, Charge(found.actors, self.list.next_block()), len(item.text))
                return
            self._emit_sentences(item, background)

    def _is_title_too(self, item: Item) -> bool:
        """Whether an item that ends like a sentence is a title as those before it on its level are."""
        return item.level == self.titles and begins_with_verb(item.text) and not begins_adverbial(item.text, 0)

    def _is_entry(self, item: Item) -> bool:
        """Whether a line below a heading in a decision is an entry of a list, no task: no verb begins it."""
        if not (self.zone.directive and self.zone.procedure and self.scopes[-1].charge.titled):
            return False
        if len(item.text) > _LONGEST_ENTRY:
            return False
        section = self._section()
        says = begins_with_verb(item.text) or item.text.startswith(("Trước ", "Chậm nhất ", "Đến ", "Định kỳ "))
        return (section is None or not section.assigns) and not says

    def _is_empty_block(self) -> bool:
        """Whether the block that is open has no duty yet: what follows is its first."""
        if not self.scopes:
            return False
        duties = self.list.duties
        return not duties or duties[-1].block != self.scopes[-1].charge.block

    def _section(self) -> Section | None:
        """The innermost section that assigns, gives reasons or says what somebody may demand."""
        for section in reversed(self.sections):
            if section.assigns or section.background or section.rights:
                return section
        return None

    def _open_section(self, item: Item) -> None:
        self.sections.append(section_of(item.level, item.text))

    # --- who

    def _assignment(self, item: Item, parent: bool) -> Assignment | None:
        """The assignment at the head of an item, None where what it says of its subject is no task."""
        charge = self.scopes[-1].charge if self.scopes else None
        text = item.text
        clauses = charge is None or (charge.intro and not _begins_task(text))
        heading = parent and not item.closed and len(text) < LONGEST_TITLE and not _ORDERED.search(text)
        heading = heading or (parent and _LISTED.fullmatch(text) is not None)
        found = read_assignment(text, heading, clauses=clauses)
        if found is None and not clauses:
            found = acts_among_others(text)
            if found is not None and charge is not None and names_same(found.actors, charge.actors):
                return None
        if found is not None and found.orderer is not None and not gives_orders(found.orderer, self.issuer):
            found = found.orderer
        if found is None:
            return None
        if found.kind == "subject" and len(found.actors) == 2 and text.startswith(f"Đối với {found.actors[0]}, "):
            found = only_bodies(found)
        if (found.directive and names_staff(text, found)) or (charge is not None and leads(text, charge.actors[0])):
            return None
        section = self._section()
        member = charge is not None and charge.titled and found.kind == "inline"  # of those whom the title names
        if is_named_person(text) and not (
            member or (section.assigns if section is not None else self.zone.directive)
        ):
            return None  # an example, a member of a committee
        if found.kind == "heading" and not parent and (sentence := short_sentence(text)) is not None:
            return sentence
        if found.kind == "heading":
            return found if self._names_block(item, found, section) else None
        if found.kind == "inline" and says_who(text, found):
            return None
        if not found.directive and text.startswith(_TO_THOSE_ABOVE, found.predicate):
            return None
        if text[-1] == ":" and not found.directive and _CONCLUDES.match(text, found.predicate):
            return None  # "Phó Chủ tịch UBND tỉnh kết luận như sau:"
        if found.kind == "subject" and tells_of_past(text, found.predicate):
            if (ordered := order_at_end(text)) is not None:
                return ordered
            titled = parent and is_title_of(text, found.predicate) and begins_with_verb(self.below)
            return title_of(text) if titled else None  # "Các đơn vị được cấp tài khoản." above what they have to do
        if found.kind == "inline" and labels_fact(text, found):
            return None
        if charge is not None and (names_again(text, found, charge.actors[0]) or text.startswith(_ROLES)):
            return None
        if charge is not None and text.startswith("Lãnh đạo ") and charge.actors[0].startswith(_PARTY):
            return None  # "Lãnh đạo UBND tỉnh ban hành …" is what a committee of the Party does
        if charge is not None and found.directive and text.startswith(_ASKS) and self._asks_itself(item, charge):
            return None
        if found.directive:
            if text.startswith(_TOLD_IN):
                return None
            if section is not None and section.rights:
                return None  # "Người giữ kho có các quyền sau đây: a) Yêu cầu …"
            return found
        if item.kind == PLAIN and speaks_for_issuer(text, found, self.issuer) and closes(text):
            return None
        charged = puts_in_charge(text, found.predicate) or (lists_tasks(text) and not is_people(found.actors[0]))
        if not charged and found.kind == "subject" and self._is_nobody(text, found, section):
            return None
        expected = section.assigns if section is not None else self.zone.directive
        if expected and not (self.zone.directive and item.kind == PLAIN and opens_document(text, found)):
            return found
        if section is not None and section.background:
            tells = (charged or text.startswith(_WORKS, found.predicate)) and found.kind == "subject"
            tells = tells and not found.actors[0].lower().startswith(_ANY_BODY)
            return found if tells and _ON_AWARDS.match(section.title or "") else None
        within = charge is not None and found.actors[0] in charge.actors
        if found.kind == "inline" and (self.zone.strict or item.kind == PLAIN):
            verb = item.kind == MARKED and begins_with_verb(text[found.predicate :])  # "a) Công an tỉnh: Tổng hợp …"
            if not within and (not verb or gives_power(text.lower(), found.predicate)):
                return None
        if charged or (charge is not None and not charge.intro) or self._acts(item, found):
            return found
        return None

    @staticmethod
    def _asks_itself(item: Item, charge: Charge) -> bool:
        """Whether an item is what those of the block ask of others: "Thanh tra Bộ có trách nhiệm: a) Yêu cầu các đơn vị
        …", an item below "Trách nhiệm của Sở Y tế"."""
        if charge.intro or item.kind != MARKED:
            return False
        one = charge.titled and len(charge.actors) == 1 and not charge.actors[0].lower().startswith("các ")
        return one or item.level >= BULLET

    def _names_block(self, item: Item, found: Assignment, section: Section | None) -> bool:
        """Whether an item that only names actors is the heading of their tasks."""
        if item.kind == PLAIN and (item.text.isupper() or _OWN_ACT.search(item.text) is not None):
            return False  # a line of the letterhead, the issuer's own act
        if item.kind == PLAIN and item.text[-1] == "." and len(item.text) > _HEAD:
            return False  # those who took part in a meeting
        if found.actors[0].startswith("Cấp ") and not (section is not None and section.assigns):
            return False  # "2. Cấp xã": where something is done
        if self.zone.charged and item.level == ARTICLE:
            return True
        if self.below and only_names(self.below):
            return False  # a list of members
        if section.assigns if section is not None else self.zone.directive:
            return True
        if (section is not None and section.background) or not (found.at_head or item.level == ARTICLE):
            return False
        if item.kind == PLAIN and item.text[-1] != ":":
            return False
        if item.text.startswith(_RESPONSIBLE) or item.text.find("trách nhiệm", found.predicate) >= 0:
            return True
        first = found.actors[0]
        if is_people(first):
            return False
        if found.directive:
            return True  # "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"
        titles = item.text[-1] in ":." or item.level == ARTICLE
        if titles and begins_with_verb(self.below) and (not self.zone.strict or self.zone.procedure):
            return not gives_power(self.below.lower(), 0)
        return not self.zone.strict and first.split(" ", 1)[0].rstrip(",").lower() in _NAMED

    def _is_nobody(self, text: str, found: Assignment, section: Section | None) -> bool:
        """Whether the subject is nobody whom a task is laid on where nothing says so."""
        told = " thì " in text[: found.predicate] or (begins_adverbial(text, 0) and not self.zone.clause)
        must = told and text.startswith("phải ", found.predicate)
        if (is_vague(found.actors[0]) and not must) or (defines(text, found) and not begins_with_verb(self.below)):
            return True
        if not is_people(found.actors[0]):
            return False
        charge = self.scopes[-1].charge if self.scopes else None
        beside = charge is not None and charge.titled and not is_people(charge.actors[0])  # "Trách nhiệm của Sở Y tế"
        told = beside or (section is not None and section.assigns) or (self.zone.directive and not self.zone.procedure)
        return not told or " thì được hưởng " in text

    def _acts(self, item: Item, found: Assignment) -> bool:
        """Whether a sentence outside the sections on who does what lays a task on its subject, a body that acts."""
        if self.zone.strict and not self.zone.procedure:
            return False
        own = opens_document(item.text, found) and (not self.zone.clause or item.text[-1] == ":")
        if not self.sections and (item.kind == PLAIN or own):
            return False
        if item.kind == PLAIN and speaks_for_issuer(item.text, found, self.issuer):
            return False
        return not gives_power(item.text, found.predicate) and (found.at_head or found.kind == "subject")

    # --- what

    def _take(self, item: Item, found: Assignment, parent: bool) -> None:
        """An item that names its actor and says what to do."""
        text = item.text
        opens = parent and text[-1] == ":"
        members = opens and self.below[-1:] in (";", ",") and only_names(self.below)
        if members and len(text) - found.predicate < _TASK:
            return  # "Các đơn vị trực thuộc tại thời điểm thành lập:"
        told = told_before(text, found.predicate) if opens else 0
        charge = self._open(item, found, read_support(text[told:])[0] if opens else [])
        own = Charge(found.actors, charge.block, asked=found.asked)
        tasks = ". " not in text and puts_in_charge(text, found.predicate) and self._below_are_tasks()
        if members or (opens and lists_parts(text) and not tasks):
            self._emit(item, found.start, own, found.predicate)
            self.swallow, self.parts = item.level, True
            return
        if opens and (len(text) < _LONG_INTRODUCTION or introduces(text)):
            if told:
                self._emit(item, found.start, own, found.predicate, told)
            charge.intro = found.directive and item.kind == PLAIN
            charge.deadline = only_deadline(text[max(told, text.rfind(". ", 0, max(found.predicate, 0)) + 1) :])
            return
        self._emit(item, found.start, own, found.predicate)
        section = self._section()
        expected = section.assigns if section is not None else self.zone.directive
        if item.kind == PLAIN and not opens and not (found.at_head and expected):
            self.scopes.pop()  # one step of a procedure: the next paragraph has its own subject

    def _below_are_tasks(self) -> bool:
        return begins_with_verb(self.below) and not names_papers(self.below)

    def _open(self, item: Item, found: Assignment, support: list[str], weight: int = 1) -> Charge:
        """Begin the block of these actors. weight: how much it speaks against an introduction being meant for all
        below."""
        block = self.list.next_block()
        for scope in self.scopes:
            if scope.charge.intro:
                self.named[scope.charge.block] += weight
        actors = found.actors
        charge = Charge(actors, block, [actor for actor in support if actor not in actors], found.asked)
        charge.titled = found.kind == "heading" and not found.directive
        self.scopes.append(_Scope(item.level - 1 if item.kind == PLAIN else item.level, charge))
        return charge

    def _heading(self, item: Item) -> None:
        """A title without an actor: a section, or within a block a group of its tasks."""
        text = item.text
        if self.scopes and self.scopes[-1].charge.intro and opens_assignment(text):
            self.scopes.clear()
        if not self.scopes:
            if item.kind == PLAIN and introduces(text):
                found = last_clause(text)
                if (
                    found is not None
                    and not opens_document(text, found)
                    and not is_issuer(found, self.issuer)
                    and not _CONCLUDES.match(text, found.predicate)
                ):
                    # the introduction lays what follows on these, unless the document goes on to name others
                    self.scopes.append(_Scope(item.level, Charge(found.actors, self.list.next_block(), intro=True)))
                    return
            if item.kind == PLAIN and len(text) > _TITLE:
                return
            self._open_section(item)
            if self.sections[-1].assigns and self.list.duties and self.list.duties[-1].intro:
                self.list.drop_introduced()
            return
        charge = self.scopes[-1].charge
        if _JOINT.fullmatch(text):
            self.scopes.append(_Scope(item.level, charge, joint=True))
            return
        tasks = _LISTS_TASKS.search(text) is not None and begins_with_verb(self.below)
        parts = (lists_parts(text) and len(text) >= _ONLY_TITLE and not tasks) or submits(text)
        if parts or self._says_task(text):
            self._emit(item, 0, charge)
            self.swallow, self.parts = item.level, parts
            return
        support = read_support(text)[0]
        if support:
            self.scopes.append(_Scope(item.level, msgspec.structs.replace(charge, support=support, deadline=None)))

    def _says_task(self, text: str) -> bool:
        """Whether an item with others below says a task itself, and they only say of what ("… các dữ liệu về:")."""
        return (
            len(text) > _TASK
            and text[-1] == ":"
            and begins_with_verb(text)
            and not introduces(text)
            and self.below != ""
            and not begins_with_verb(self.below)
            and not begins_adverbial(self.below, 0)
            and not names_actor(self.below[:_HEAD])
        )

    def _emit(self, item: Item, start: int, charge: Charge, predicate: int = 0, end: int = LONGEST) -> None:
        """The duties of an item up to a character: one, or one for each part in which actor or deadline changes."""
        text = item.text
        if len(text) > end:
            item.end = place_end(self.norm, item, end)
            item.text = text = text[:end]
        cuts: list[tuple[int, Charge]] = [(start, charge)]
        partners: list[tuple[int, int]] | None = None
        named = 0  # where the latest list of actors ends
        for at, mark in sentences(text, max(start, predicate)):
            found = new_actor(text, at, mark, cuts[-1][1].actors) if at >= named else None
            if found is None:
                continue
            named = at + found.predicate
            if partners is None:
                partners = read_support(text)[1]
            if not any(first < at < last for first, last in partners):
                laid = Charge(found.actors, self.list.next_block(), asked=found.asked)
                begins = cuts[-1][0]
                if mark == ", " and is_adverbial(text[begins:at]):
                    cuts[-1] = (begins, laid)  # "Trường hợp …, các sở có trách nhiệm …"
                else:
                    cuts.append((at, laid))
        for index, (at, laid) in enumerate(cuts):
            self.list.add_text(item, at, cuts[index + 1][0] if index + 1 < len(cuts) else len(text), laid)

    def _emit_sentences(self, item: Item, background: bool) -> None:
        """Of a paragraph that is laid on nobody as a whole, the sentences that are: amid reasons and facts, those that
        put a body in charge."""
        text = item.text[:LONGEST]
        if background and "trách nhiệm" not in text and "chủ trì" not in text:
            return
        for at, mark in sentences(text, 0):
            found = new_actor(text, at, mark, [])
            if found is None or (background and not puts_in_charge(text[at:], found.predicate)):
                continue
            if found.directive or (
                (found.actors[0][0].isupper() or not found.at_head) and not opens_document(text[at:], found)
            ):
                block = self._open(item, found, []).block
                self.scopes.pop()
                self._emit(item, at, Charge(found.actors, block, asked=found.asked), at + found.predicate)
                return

    # --- tables

    def _row(self, item: Item) -> None:
        """A row of a table of tasks, or the row of its headings."""
        if "Nơi nhận" in item.text[:_RECIPIENTS]:
            return self.scopes.clear()
        cells = [words_of_cell(self.norm[start:end]) for start, end in item.cells]
        row = self.table.read(cells) if self.table is not None else None
        if row is not None:
            start = item.cells[row.cell][0]
            block, section = self.list.next_block(), self.list.section
            self.list.add(start, item.end, row.lead, row.support, row.deadline, block, section)
        elif (columns := read_columns(cells)) is not None:
            self.table = TaskTable(columns)
