"""The blocks of a zone: on whom its items are laid, and which of them are duties."""

import re
from collections import Counter
from collections.abc import Iterator

import msgspec

from danchieu.extractors.duties.assignments import Assignment, begins_adverbial, names_actor, opens_document
from danchieu.extractors.duties.clauses import last_clause
from danchieu.extractors.duties.cuts import ONLY_LEADS
from danchieu.extractors.duties.deadlines import only_deadline
from danchieu.extractors.duties.duty_list import Charge, Duty, DutyList
from danchieu.extractors.duties.item import LONGEST, MARKED, PLAIN, ROW, Item, place_end
from danchieu.extractors.duties.item_assignments import ASKS, Context, assignment_of
from danchieu.extractors.duties.outline import ARTICLE
from danchieu.extractors.duties.phrases import (
    agrees,
    closes,
    concludes,
    ends_validity,
    gives_notice,
    has_tasks,
    informs,
    introduces,
    is_basis,
    is_topic,
    leaves_open,
    lists_guests,
    lists_papers,
    lists_parts,
    names_papers,
    opens_assignment,
    puts_in_charge,
    says_contents,
    says_no_duty,
    speaks_of_act,
    submits,
    wires,
)
from danchieu.extractors.duties.sections import FACTS, Section, is_parent, is_title, section_of
from danchieu.extractors.duties.sentences import (
    is_adverbial,
    new_actor,
    order_behind,
    sentences,
    subject_behind,
    told_before,
)
from danchieu.extractors.duties.statements import only_tells
from danchieu.extractors.duties.subjects import (
    done_by,
    is_issuer,
    is_told,
    labels_particular,
    names_class,
    names_responsible,
    only_names,
    parts_in_brackets,
    states,
    states_means,
)
from danchieu.extractors.duties.support import leading, read_support
from danchieu.extractors.duties.task_fields import TaskFields
from danchieu.extractors.duties.task_tables import TaskTable, read_columns, words_of_cell
from danchieu.extractors.duties.words import begins_with_verb
from danchieu.extractors.duties.zones import Zone

_HEADING_WEIGHT = 100
_ONLY_TITLE = 12  # characters: a shorter line is too short to say a task
_HEAD = 70
_TASK = 60
"""Characters: an item that says a task and lists of what is longer than a title."""
_TITLE = 150
_LISTS_TASKS = re.compile(r"(?i)(?:nội dung|nhiệm vụ|giải pháp|hoạt động|công việc)\b[^:;.]{0,80}gồm:\Z")
"""A title of tasks that lists them."""
_ENTITLES = re.compile(r"[A-ZĐ][^,;:.]{3,80} có quyền (?!hạn)")
"""A sentence on what somebody may do."""
_JOINT = re.compile(r"(?:Chủ trì,? (?:và )?)?[Pp]hối hợp(?: chặt chẽ)?(?: với)?:?")
_LONG_INTRODUCTION = 400
_RECIPIENTS = 40  # characters of a row in which the heading of the recipients stands
_LONGEST_ENTRY = 120
_DECIDES = 14
"""Characters at the end of the last basis in which "QUYẾT ĐỊNH:" may stand."""


class _Scope(msgspec.Struct, gc=False):
    """On whom the items below a level are laid. joint: these name with whom the task is done ("Chủ trì, phối hợp:");
    plain: a paragraph said so, no item."""

    level: int
    charge: Charge
    joint: bool = False
    plain: bool = False


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
        """Whether the item before closed a quotation that an item further above opened."""
        self.example = False
        """Whether the item before heads an example."""
        self.table: TaskTable | None = None
        self.done = zone.start
        self.named: Counter[int] = Counter()
        self.doubted: list[str] | None = None
        """Those named in an introduction, above a section that assigns: they keep what was laid on them where that
        begins with themselves."""
        self.below = ""
        """The item below the one that is read."""
        self.titles = 0
        """The level of marked items that are titles of those below them: so is one that ends like a sentence."""

    def read(self, items: Iterator[Item]) -> list[Duty]:
        """The duties of the items."""
        item = next(items, None)
        level = item.level if item and self.zone.clause else None
        lists = item is not None and item.level == ARTICLE and item.text[-1] == ":"  # its last item ends the zone
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
                and (following.level <= level or (not lists and self._ends_clause(item)))
            ):
                break
            item = following
        self.fields.close()
        return self._settle()

    @staticmethod
    def _ends_clause(item: Item) -> bool:
        """Whether a paragraph closes the one clause that a zone reads."""
        return item.kind == PLAIN and item.closed and item.text[-1] != ":"

    def _settle(self) -> list[Duty]:
        """Without the duties of an introduction where the document goes on to name who does what; the points of a
        directive that name nobody are meant for all."""
        self._settle_introduced([])
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
        if parent and item.kind == MARKED and lists_guests(text):
            self.unread = item.level
            return
        if (":" in text or self.fields.expects(text)) and self.fields.take(item, scopes[-1].charge if scopes else None):
            return
        self.fields.close()
        text = item.text  # without its label
        if not text:
            return
        if parent and has_tasks(text):
            item.text, item.closed = f"{text}:", True
            text = item.text
        task = self.fields.remember(item)
        if item.kind == PLAIN and ends_validity(text):
            return scopes.clear()
        within = text.startswith("Căn cứ") and self._is_empty_block()
        within = within or (scopes != [] and scopes[-1].level == ARTICLE and text.startswith(("Giao ", *ASKS)))
        if item.kind == PLAIN and closes(text) and not within:
            if text.startswith("Báo cáo "):  # of all whom an introduction names
                scopes[:] = [scope for scope in scopes if scope.charge.intro or scope.plain]
            else:
                scopes.clear()
        addresses = text.startswith("Kính gửi") and len(text) < _TITLE and ". " not in text
        if parent and addresses and not self.below.startswith(("Giao ", *ASKS)):
            self.unread = item.level
            return
        closing = (item.kind == PLAIN and informs(text)) or only_tells(text)
        proposed = text.startswith("Theo đề nghị của ") and (text[-1] in ",;" or "QUYẾT ĐỊNH" in text[-_DECIDES:])
        if proposed or (not sections and not scopes and is_basis(text)) or closing or says_no_duty(text):
            if agrees(text) or speaks_of_act(text) or "; giao " in text or ". Giao " in text:
                self._emit_sentences(item, background=False)
            elif gives_notice(text) and (order := order_behind(text)) is not None:
                self._take(item, order, parent)
            if parent and "hành phần" in text and text.endswith(("gồm có:", "gồm:")):
                self.unread = item.level  # its members
            return
        if parent and (lists_papers(text) or wires(text)):
            self.unread = item.level
            return
        if item.kind == PLAIN and text.isupper() and len(text) >= _ONLY_TITLE:
            scopes.clear()
            self._open_section(item)
            return
        found = assignment_of(item, parent, self._context())
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
            note = item.text[0] == "(" and item.text.rstrip(".;").endswith(")")
            said = said or (item.kind == PLAIN and (note or states(item.text)))
            said = said or is_told(item.text, self.scopes[-1].charge.actors[0])
            if not said and (found := done_by(item.text)) is not None:
                self._emit(item, 0, Charge(found.actors, self.list.next_block()), found.predicate)
                return
            if len(item.text) >= _ONLY_TITLE and not said and not self._is_entry(item):
                self._emit(item, 0, self.scopes[-1].charge)
        elif self.sections or self.zone.directive or self.zone.strict:
            section = self._section()
            background = section is not None and section.background
            if not background and (by := done_by(item.text)) is not None:
                return self._emit(item, 0, Charge(by.actors, self.list.next_block()), by.predicate)
            parts = [] if background else parts_in_brackets(item.text)
            if len(parts) == 1 or (parts and len(item.text) > LONGEST):
                return self._emit(item, 0, Charge(parts[-1][2], self.list.next_block()), len(item.text))
            for start, end, actors in parts:
                self.list.add_text(item, start, end, Charge(actors, self.list.next_block()))
            if parts:
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

    def _context(self) -> Context:
        """Where the item that is read stands."""
        charge = self.scopes[-1].charge if self.scopes else None
        return Context(self.zone, self.issuer, charge, self._section(), bool(self.sections), self.below)

    def _open_section(self, item: Item) -> None:
        self.sections.append(section_of(item.level, item.text))

    # --- what

    def _take(self, item: Item, found: Assignment, parent: bool) -> None:
        """An item that names its actor and says what to do."""
        text = item.text
        opens = parent and text[-1] == ":"
        members = opens and self.below[-1:] in (";", ",") and only_names(self.below)
        if members and len(text) - found.predicate < _TASK:
            return  # "Các đơn vị trực thuộc tại thời điểm thành lập:"
        told = told_before(text, found.predicate) if opens else 0
        if told and (onward := subject_behind(text, told, found)) is not None:
            self._emit(item, found.start, self._open(item, found, []), found.predicate, told)
            self.scopes.pop()
            found, told = onward, 0  # "Yêu cầu các xã giữ kho. Các huyện thực hiện các nội dung sau:"
        charge = self._open(item, found, read_support(text[told:])[0] if opens else [])
        helped = [actor for actor in found.actors if actor not in charge.actors]
        own = Charge(charge.actors, charge.block, helped, found.asked)
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
        self._settle_introduced(found.actors)
        for scope in self.scopes:
            if scope.charge.intro:
                self.named[scope.charge.block] += weight
        actors = leading(item.text[: max(found.predicate, 0)], found.actors)
        support = support + [actor for actor in found.actors if actor not in actors]
        charge = Charge(actors, block, [actor for actor in support if actor not in actors], found.asked)
        charge.titled = found.kind == "heading" and not found.directive
        charge.told = found.directive
        plain = item.kind == PLAIN
        self.scopes.append(_Scope(item.level - plain, charge, plain=plain))
        return charge

    def _settle_introduced(self, actors: list[str]) -> None:
        """Take back what an introduction laid on others, where a section that assigns begins with these actors."""
        if self.doubted is not None and [a.lower() for a in actors] != [a.lower() for a in self.doubted]:
            self.list.drop_introduced()
        self.doubted = None

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
                    and not concludes(text, found.predicate)
                ):
                    # the introduction lays what follows on these, unless the document goes on to name others
                    self.scopes.append(_Scope(item.level, Charge(found.actors, self.list.next_block(), intro=True)))
                    return
            if item.kind == PLAIN and len(text) > _TITLE and not text.endswith(FACTS):
                return
            self._open_section(item)
            if self.sections[-1].assigns and self.list.duties and self.list.duties[-1].intro:
                self.doubted = self.list.duties[-1].lead
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
        if is_topic(text):
            return
        told = told_before(text, 0) if begins_with_verb(text) else 0
        introduction = text[told:]
        if told:
            self._emit(item, 0, charge, end=told)
        support = read_support(introduction)[0]
        deadline = only_deadline(introduction) if introduction[-1] == ":" else None
        if support or deadline:
            laid = msgspec.structs.replace(charge, support=support or charge.support, deadline=deadline)
            self.scopes.append(_Scope(item.level, laid))

    def _says_task(self, text: str) -> bool:
        """Whether an item with others below says a task itself, and they only say of what ("… các dữ liệu về:")."""
        return (
            len(text) > _TASK
            and text[-1] == ":"
            and begins_with_verb(text)
            and (not introduces(text) or says_contents(text))
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
                leads = found.directive and mark == ". " and ONLY_LEADS.match(text, named - 1) is not None
                if leads or (mark == ", " and is_adverbial(text[begins:at])):
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
            marked = item.kind == MARKED and not self.zone.strict and not is_issuer(found, self.issuer)
            if found.directive or (
                (found.actors[0][0].isupper() or not found.at_head)
                and (marked or not opens_document(text[at:], found))
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
