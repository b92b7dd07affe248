"""Tasks whose actors stand in fields below them ("Cơ quan chủ trì: …", "Thời gian hoàn thành: …").

A group of fields belongs to the item before it; where list items share one group at their end, to all of them. A field
may state its task in a sentence ("Cơ quan thực hiện: Sở Y tế chủ trì, phối hợp với …"), and a time alone is that of the
duties before it. The task may be a field itself ("a) Nhiệm vụ: …"), or stand in a list below that label; the other
fields then stand beside it, and what is above is the title of the group.
"""

import re

import msgspec

from danchieu.extractors.duties.assignments import Assignment, begins_adverbial, names_actor
from danchieu.extractors.duties.clauses import read_assignment
from danchieu.extractors.duties.deadlines import only_deadline
from danchieu.extractors.duties.duty_list import Charge, DutyList
from danchieu.extractors.duties.field_deadlines import field_deadline
from danchieu.extractors.duties.item import MARKED, Item, place
from danchieu.extractors.duties.outline import BULLET
from danchieu.extractors.duties.support import read_support
from danchieu.extractors.duties.task_tables import (
    Kind,
    Label,
    inner_label,
    names_in,
    read_label,
    roles_behind,
    roles_in_brackets,
)
from danchieu.extractors.duties.words import begins_with_verb
from danchieu.extractors.record import Deadline

_BEGIN_BARE = ("Cơ quan ", "Đơn vị ", "Các cơ quan ", "Các đơn vị ", "Nội dung", "Nhiệm vụ", "Chủ trì", "Thời ")
"""What labels without a colon begin with."""
_PARTNERS = ("Cơ quan phối hợp", "Đơn vị phối hợp", "Các cơ quan phối hợp", "Các đơn vị phối hợp")
"""Labels of who supports, where the actor of the block leads."""
_LED = re.compile(r"\(([^():;]{3,150}?) chủ trì[;,] ?\Z")
"""Before the first label in a bracket: "(Sở Y tế chủ trì; phối hợp: …)"."""
_HEADS_SECTION = re.compile(
    r"(?i)(?:tổ chức,? (?:thực hiện|triển khai)(?: thực hiện)?|"
    r"phân công(?: nhiệm vụ| thực hiện| công việc)?|giao nhiệm vụ)\s*:"
)
"""The title of the part that says who does what, closed by a colon, which is no field."""
_CLASSES = re.compile(r"Các (?:cơ quan|đơn vị|địa phương|tổ chức)(?:, (?:cơ quan|đơn vị|địa phương|tổ chức))*:")
"""Those who have tasks, at the head of an item, not the field that says who carries one out."""
_ANY = re.compile(
    r"(?:Các |các )?(?:cơ quan|đơn vị|địa phương)(?:(?:,| và) (?:cơ quan|đơn vị|địa phương))*(?: (?:có )?liên quan)?"
)
"""Whoever a task may be for: "các cơ quan, đơn vị tổ chức tuyên truyền" above "Cơ quan thực hiện: Sở Tư pháp"."""
_ORDERS = re.compile(r"(?:đề nghị|Đề nghị|yêu cầu|Yêu cầu|giao|Giao) các\b[^.;:]*\Z")
"""Before what else is a label: "UBND tỉnh đề nghị các đơn vị thực hiện:"."""
_CHAIRS = re.compile(r"Chủ trì: (?:Đồng chí|Đ/c|Ông|Bà) ")
_MEETS = re.compile(r"[Tt]hành phần|[Tt]ham dự|(?:cuộc|buổi) (?:họp|làm việc)|[Hh]ội nghị")
"""Above who chairs a meeting, who leads no task by that."""
_FACT = re.compile(r"(?:Chủ đầu tư|Cấp quyết định đầu tư|Tên (?:dự án|đề án|công trình)): ")
"""What a decision says of the project that it approves, among whose facts stands who carries it out."""
_CLAUSE = re.compile(r"[.;] ")
_READ = 900
_LONGEST_NAME = 200
_LONGEST_TIME = 60


class Task(msgspec.Struct, gc=False):
    """An item whose fields may follow. end: of it and what stands below it; own: actors that it names itself; parent:
    items stand below it; section: the title that it stands under."""

    item: Item
    end: int
    own: list[str] = []
    parent: bool = False
    section: str | None = None


class _Group(msgspec.Struct, gc=False):
    """The fields that have been read below a task. timed: one of them says when, be it that it names no deadline;
    parts: duties that a field states in sentences of its own."""

    item: Item
    end: int
    lead: list[str] = []
    support: list[str] = []
    deadline: Deadline | None = None
    timed: bool = False
    parts: bool = False


class TaskFields:
    """Reads the fields between the items of a zone into its list of duties."""

    def __init__(self, duties: DutyList, start: int) -> None:
        self._list = duties
        self._tasks: list[Task] = []
        self._group: _Group | None = None
        self._listed: tuple[Kind, int] | None = None
        """Kind and level of a field whose names stand in a list below it."""
        self._label: Item | None = None
        """The item with the label "Nhiệm vụ:" whose tasks are read."""
        self._bare = False
        """Whether the tasks stand in a list below the label."""
        self._dated = start
        """Where the duties begin that a time field may be meant for."""

    def remember(self, item: Item) -> Task:
        """Note an item as one whose fields may follow."""
        tasks, task = self._tasks, Task(item, item.end, section=self._list.section)
        if self._label is not None and item.level <= self._label.level and item is not self._label:
            self._label = None
        while tasks and tasks[-1].item.level > item.level:
            below = tasks.pop()
            if tasks:
                tasks[-1].end = below.end
        if tasks and tasks[-1].item.level < item.level:
            tasks[-1].parent = True
        if item.kind == MARKED and item.level < BULLET:
            self._dated = item.start
        if item is not self._label or not self._bare:
            tasks.append(task)
        return task

    def expects(self, text: str) -> bool:
        """Whether a line without a colon may be a field: a label or a name below one."""
        completes = self._group is not None and text.startswith("Hoàn thành ")
        return self._listed is not None or completes or text.startswith(_BEGIN_BARE)

    def take(self, item: Item, charge: Charge | None) -> bool:
        """Whether the item is a field. charge: on whom the items at this place are laid."""
        text = item.text
        if self._listed is not None:
            if self._list_name(item, *self._listed):
                return True
            self._listed = None
        label = read_label(text)
        if label is None:
            return charge is None and self._take_inner(item)
        if item.level < BULLET and _HEADS_SECTION.fullmatch(text) is not None:
            return False
        value = text[label.end :].strip()
        if item.level < BULLET and _CLASSES.match(text) is not None and (not value or self._says_task(value)):
            return False  # "2. Các đơn vị: Sở Xây dựng, Sở Tài chính cử cán bộ …"
        if label.kind == "task" and charge is None and self._group is None:
            self._begin(item, label)
            return False
        if label.kind == "time" and self._says_task(value):
            return False
        if not self._tasks or (label.kind in ("task", "content") and charge is not None):
            return False
        if label.kind == "content" and text.startswith("Kinh phí:") and self._says_task(value):
            return False
        above = self._tasks[-1].item
        if self._group is None and above.level == item.level and _FACT.match(above.text) is not None:
            return True
        if label.kind == "lead" and _CHAIRS.match(text) and _MEETS.search(self._tasks[-1].item.text) is not None:
            return True
        if self._group is None:
            if label.kind == "support" and charge is not None and not (value and text.startswith(_PARTNERS)):
                return False
            self._group = _Group(item, item.end)
        self._group.end = item.end
        self._read(self._group, item, label)
        if label.kind in ("lead", "support", "time") and not value:
            self._listed = label.kind, item.level
        return True

    @staticmethod
    def _says_task(value: str) -> bool:
        """Whether the value of a field is a task ("Thời hạn gửi báo cáo: Sở Y tế gửi báo cáo trước ngày …")."""
        found = read_assignment(value, False, clauses=begins_adverbial(value, 0))
        return found is not None and found.kind == "subject"

    def _begin(self, item: Item, label: Label) -> None:
        """A task behind its label, which is cut off, or the label of a list of tasks."""
        self._tasks, self._label = [], item
        self._bare = label.end >= len(item.text)
        if not self._bare:
            item.start = place(self._list.norm, item, label.end)
            item.text = item.text[label.end :]

    def _list_name(self, item: Item, kind: Kind, level: int) -> bool:
        """Whether an item is a name in the list of a field."""
        group = self._group
        if group is not None and kind == "time":
            return self._says_when(group, item)
        if group is None or item.level <= level or len(item.text) > _LONGEST_NAME or read_label(item.text) is not None:
            return False
        if begins_with_verb(item.text) and not names_actor(item.text):
            return False  # "a) Chủ trì:" above what its body leads
        group.end = item.end
        if item.text[0] == "(":
            return True  # a remark between the names
        found = read_assignment(item.text, False, clauses=False)
        if found is not None and found.kind != "heading":
            return self._list_sentence(group, item.text, found, kind)
        names = group.lead if kind == "lead" else group.support
        names.extend(name for name in names_in(item.text) if name not in names)
        return True

    def _says_when(self, group: _Group, item: Item) -> bool:
        """Whether a line below a label of time is its value; there is only one."""
        self._listed = None
        deadline = field_deadline(item.text) if item.kind != MARKED and len(item.text) < _LONGEST_TIME else None
        if deadline is None:
            return False
        group.end, group.deadline = item.end, deadline
        return True

    def _list_sentence(self, group: _Group, text: str, found: Assignment, kind: Kind) -> bool:
        """Whether a sentence in the list of a field only says who leads and who supports ("Sở Y tế chủ trì, phối hợp
        với Sở Nội vụ."); another is a task of its own."""
        support, spans = read_support(text)
        if kind != "lead" or not text.startswith("chủ trì, phối hợp", found.predicate) or not spans:
            return False
        if spans[-1][1] < len(text):
            return False
        group.lead.extend(name for name in found.actors if name not in group.lead)
        group.support.extend(name for name in support if name not in group.support)
        return True

    def _take_inner(self, item: Item) -> bool:
        """Whether the item is a task with its fields on the same lines, as scans have it."""
        inner = lead = inner_label(item.text, 0)
        if inner is None or not item.text[: inner.start].strip():
            return False
        if inner.end >= len(item.text) and _ORDERS.search(item.text, 0, inner.start) is not None:
            return False
        while lead is not None and lead.kind != "lead":
            lead = inner_label(item.text, lead.end)
        led = _LED.search(item.text, 0, inner.start) if lead is None else None
        if lead is None and led is None:
            return False  # "Giao Sở Y tế rà soát kho. Thời gian hoàn thành: …"
        self.close()
        self.remember(item)
        self._group = _Group(item, item.end)
        if led is not None:
            self._group.lead = names_in(led[1])
        self._read(self._group, item, inner)
        return True

    def _read(self, group: _Group, item: Item, label: Label) -> None:
        """Take in the value of a field and of the fields that follow it on the same lines."""
        following: Label | None = label
        while following is not None:
            label, following = following, inner_label(item.text, following.end)
            value = item.text[label.end : following.start if following is not None else len(item.text)]
            if "(" not in value:
                value = value.partition(")")[0]  # of a bracket that holds the fields
            if label.kind == "time":
                group.timed, group.deadline = True, field_deadline(value)
            elif label.kind == "support":
                group.support = names_in(value)
            elif label.kind == "lead":
                self._lead(group, item, label.end, value)
            named = label.kind in ("lead", "support")
            if named and not group.timed and (often := only_deadline(value.partition(". ")[2])) is not None:
                group.timed, group.deadline = True, often  # "Đơn vị chủ trì: Công an xã. Báo cáo hằng tháng."

    def _lead(self, group: _Group, item: Item, start: int, value: str) -> None:
        """Who leads, by name or in a sentence; several sentences are duties of their own."""
        said = roles_in_brackets(value) if "(" in value else roles_behind(value.strip()) if ";" in value else None
        if said is not None:
            for names, read in zip((group.lead, group.support), said, strict=True):
                names.extend(name for name in read if name not in names)
            return
        found = read_assignment(value, False, clauses=False)
        if found is None or found.kind != "subject" or value.startswith(("trong ", "theo "), found.predicate) or (
            ";" in value and not begins_with_verb(value[found.predicate :])
        ):
            group.lead.extend(name for name in names_in(value) if name not in group.lead)
            return
        cuts = [(0, found.actors)]
        for match in _CLAUSE.finditer(value, found.predicate):
            later = read_assignment(value[match.end() : match.end() + _READ], False, clauses=False)
            if later is not None and later.kind == "subject" and later.actors != found.actors:
                cuts.append((match.end(), later.actors))
        if len(cuts) == 1:
            group.lead.extend(name for name in found.actors if name not in group.lead)
            group.support.extend(name for name in read_support(value)[0] if name not in group.support)
            return
        group.parts = True
        for index, (at, actors) in enumerate(cuts):
            end = cuts[index + 1][0] if index + 1 < len(cuts) else len(value)
            self._list.add_text(item, start + at, start + end, Charge(actors, self._list.next_block()))

    def close(self) -> None:
        """Lay the tasks before the fields on those whom the fields name."""
        group = self._group
        if group is None:
            return
        self._group = self._listed = None
        tasks = self._tasks
        if self._label is None and group.item.kind == MARKED and group.item is not tasks[-1].item:
            while len(tasks) > 1 and tasks[-1].item.level > group.item.level:
                tasks.pop()
        if group.lead:
            self._lay(group, self._sharing(group))
        else:
            self._help(group, tasks)
            if group.timed:
                self._date(group)
        if group.lead or group.parts:
            self._tasks, self._label = [], None

    def _sharing(self, group: _Group) -> list[Task]:
        """The tasks that a group of fields is meant for: the last one, and the list items before it; all
        behind or below the label of tasks."""
        if self._label is not None:
            return [task for task in self._tasks if task.item.level == self._tasks[0].item.level]
        last = self._tasks[-1]
        first = len(self._tasks) - 1
        if last.item.level >= BULLET and group.item.level <= last.item.level:
            while first > 0:
                task = self._tasks[first - 1]
                if task.item.level != last.item.level or task.parent:
                    break
                first -= 1
        return self._tasks[first:]

    def _lay(self, group: _Group, tasks: list[Task]) -> None:
        self._list.drop_from(tasks[0].item.start)  # read as ordinary items before their fields were seen
        block = self._list.next_block()
        beside = self._label is not None
        for task in tasks:
            own = [actor for actor in task.own if _ANY.fullmatch(actor) is None]  # they are those of the field
            lead = own + [actor for actor in group.lead if actor not in own]
            named = read_support(task.item.text)[0]
            support = named + [actor for actor in group.support if actor not in named]
            end = task.end if beside else group.end if task is tasks[-1] else task.item.end
            when = only_deadline(task.item.text)
            deadline = (group.deadline or when) if len(tasks) == 1 else (when or group.deadline)
            self._list.add(task.item.start, end, lead, support, deadline, block, task.section)

    def _help(self, group: _Group, tasks: list[Task]) -> None:
        """Give the partners to the last duty, which is that of the last task."""
        last = self._list.duties[-1] if self._list.duties and tasks else None
        if last is not None and last.start >= tasks[-1].item.start:
            last.support.extend(name for name in group.support if name not in last.support)

    def _date(self, group: _Group) -> None:
        """Give the time to the duties since the last one that have none."""
        if group.deadline is not None:
            for duty in reversed(self._list.duties):
                if duty.start < self._dated:
                    break
                if duty.deadline is None:
                    duty.deadline = group.deadline
        self._dated = group.end
