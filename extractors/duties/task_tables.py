"""Tasks in tables and fields: which column or label holds the task, who leads, who supports, by when."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

import msgspec

from danchieu.extractors.duties.actor_heads import begins_actor, lower
from danchieu.extractors.duties.actors import read_actors
from danchieu.extractors.duties.assignments import names_actor, skip_lead_in
from danchieu.extractors.duties.deadlines import only_deadline
from danchieu.extractors.duties.field_deadlines import field_deadline
from danchieu.extractors.duties.support import read_support
from danchieu.extractors.record import Deadline

_SUPPORT = re.compile(r"(?i)phối hợp|cùng thực hiện")
_LEAD = re.compile(
    r"(?i)chủ trì|(?:cơ quan|đơn vị|bộ phận|người|cá nhân|trách nhiệm)[^|]{0,25}thực hiện|thực hiện chính|"
    r"phân công|trách nhiệm|đầu mối|^đơn vị$|^cơ quan$"
)
_LEAD_TOO = re.compile(
    r"(?i)phụ trách|(?:cơ quan|đơn vị|bộ phận) (?:tham mưu|soạn thảo|trình|chuẩn bị|được giao|theo dõi|báo cáo)"
)
"""Who leads, where no other column says so."""
_WHO = re.compile(
    r"(?i)\W*(?:các )?(?:cơ quan|đơn vị|bộ phận|phòng ban|phòng, ban|phòng|khoa)"
    r"(?:(?:, | ?/ ?)(?:cơ quan|đơn vị|bộ phận|phòng|ban|khoa|cá nhân))*(?: thực hiện| chủ trì| phụ trách)?\W*"
)
_WHAT = re.compile(
    r"(?i)\W*(?:nội dung )?(?:nhiệm vụ|trách nhiệm|công việc)(?:,? (?:và )?(?:nhiệm vụ|trách nhiệm|công việc))?"
    r"(?: cụ thể| chính| chủ yếu| thực hiện| được giao| được phân công| phải thực hiện)?\W*"
)
_PERSON = re.compile(r"(?i)\W*họ(?:,| và)? tên(?:, chức vụ)?\W*")
"""Two columns that make a table of tasks, whatever others it has ("Đơn vị | Nhiệm vụ")."""
_FEWEST = 3
"""Columns of another table of tasks."""
_TIME = re.compile(r"(?i)thời gian|thời hạn|tiến độ|lộ trình|thời điểm|hoàn thành|hạn |kết thúc")
_END = re.compile(r"(?i)kết thúc|hoàn thành|thời hạn|hạn ")
"""Of two columns of times, the one by when."""
_TASK = re.compile(
    r"(?i)nhiệm vụ|nội dung|công việc|hoạt động|giải pháp|đề án|sản phẩm|tên văn bản|văn bản|^(?:tên )?báo cáo$|"
    r"^(?:phần |các |đầu )?việc(?: chính| cần làm| phải làm| cụ thể)?$"
)
_TARGET = re.compile(r"(?i)chỉ tiêu|mục tiêu|tiêu chí|chỉ số|dự án|lĩnh vực|chuyên đề")
"""What a table gives out besides tasks, where a column says who is in charge."""
_PROCEDURE = re.compile(r"(?i)\bbước\b|trình tự|thủ tục|tthc|lệ phí|thành phần hồ sơ")
"""Columns of a table of the steps of a procedure, which are no tasks whoever takes them."""
_AMOUNTS = re.compile(r"(?i)hồ sơ|mã số|đơn vị tính|số lượng|đơn giá|kinh phí|diện tích")
"""Columns of lists of goods, projects and costs; a table of tasks may say what they cost too."""
_IN_CHARGE = re.compile(r"(?i)chủ trì|thực hiện|phân công|đầu mối|phụ trách")
_TO_DO = re.compile(r"(?i)nhiệm vụ|\bviệc\b|hoạt động|giải pháp|nội dung")
_ORDINAL = re.compile(r"(?i)\W*(?:tt|stt|số tt|số thứ tự)\W*")
_NUMBER = re.compile(r"\W*(?:\d{1,3}(?:\.\d{1,3})*|[IVXL]{1,6}|[A-Za-zđ])\W*")
_WHEN = re.compile(r"(?i)\d{4}|quý|tháng|tuần|ngày|h[ằà]ng năm|thường xuyên|khi |theo ")
_LABEL_LENGTH = 75
"""A label is shorter than this."""
_LABEL_WORDS = frozenset(
    (
        "cơ", "đơn", "các", "bộ", "cá", "người", "chủ", "phân", "trách", "phối", "nội", "sản", "kết", "hình", "địa",
        "kinh", "thời", "tiến", "tổ", "hoàn", "đầu", "dự", "nguồn", "thực", "nhiệm", "công", "giao", "lộ", "phụ",
        "hạn", "mốc", "hỗ", "cùng", "người/đơn", "cơ/đơn", "thành", "lãnh",
    )
)  # fmt: skip
_LABEL = re.compile(
    r"(?i)(?:(?P<time>(?:dự kiến )?(?:thời (?:gian|hạn|điểm)|tiến độ|lộ trình|hoàn thành|hoàn tất|"
    r"hạn(?: (?:hoàn thành|chót|cuối))?|mốc thời gian)(?:,? \w+){0,4}?)"
    r"|(?P<support>(?:các )?(?:cơ quan|đơn vị|bộ phận|tổ chức)?(?:, (?:cơ quan|đơn vị|tổ chức|địa phương))* ?(?:cùng )?"
    r"phối hợp(?: (?:thực hiện|tham mưu|triển khai|soạn thảo))*|"
    r"(?:(?:cơ quan|đơn vị) )?(?:hỗ trợ|tham gia)|cùng thực hiện|trách nhiệm phối hợp)"
    r"|(?P<lead>(?!(?:các )?(?:cá nhân|người|tổ chức|cơ quan)(?:, (?:cá nhân|tổ chức))?\s*:)"
    r"(?:(?:các )?(?:cơ quan|đơn vị|bộ phận|cá nhân|người|tổ chức)(?:(?:, |/)(?:cơ quan|đơn vị|cá nhân|"
    r"tổ chức|địa phương))*(?: được giao| được phân công| chịu trách nhiệm)?(?: và)?"
    r"(?:,? (?:chủ trì|thực hiện|tham mưu|đầu mối|triển khai|soạn thảo|tổ chức|chính|trình|phụ trách|theo dõi|tổng hợp|"
    r"phối hợp|và))*"
    r"|chủ trì(?: (?:thực hiện|tham mưu|soạn thảo))*|(?:phân công|giao)(?: thực hiện| nhiệm vụ| chủ trì)?"
    r"|trách nhiệm (?:thực hiện|chủ trì)|thực hiện|phụ trách|đầu mối(?: thực hiện)?))"
    r"|(?P<task>nhiệm vụ(?: cụ thể| chủ yếu| trọng tâm)?|công việc)"
    r"|(?P<content>lãnh đạo (?:phụ trách|chỉ đạo|theo dõi)|(?:cơ quan|đơn vị) (?:chỉ đạo|giám sát|thẩm định)"
    r"|nội dung(?: thực hiện| công việc| nhiệm vụ)?"
    r"|sản phẩm(?: dự kiến| đầu ra)?"
    r"|kết quả(?: đầu ra| dự kiến)?|hình thức|địa điểm|thành phần(?: tham (?:dự|gia))?|kinh phí|nguồn kinh phí))"
    r"(?: ?\([^()]{0,60}\))?\s*:\s*"
)
_BARE_LENGTH = 40
_BARE_LABEL = re.compile(
    r"(?i)(?:(?:(?:các )?(?:cơ quan|đơn vị) )?"
    r"(?:(?P<both>chủ trì,? (?:và )?phối hợp)|(?P<support>phối hợp)|(?P<lead>chủ trì|thực hiện))(?:,? thực hiện)?"
    r"|(?P<task>(?:nội dung|nhiệm vụ)(?:,? (?:và )?(?:biện pháp|giải pháp|nhiệm vụ))?(?: thực hiện)?))[.:]?"
)
"""A label alone on its line, above the list of those it means or of the tasks."""
_BARE_TIME = re.compile(
    r"(?P<label>(?:Thời (?:gian|hạn) (?:thực hiện|hoàn thành)|Hoàn thành) )"
    r"(?:trong|trước|xong|đến|vào|từ|chậm nhất)[^:;.]{4,50}\.?"
)
"""A time without a colon: "Thời gian thực hiện trong quý I năm 2026."."""
_INNER = re.compile(
    r"(?:\b[a-zđ]\)|[-+*•])? ?\b(?=[CcĐđTtPpHhBbNnKS])(?:(?:[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ phận|[Nn]gười|"
    r"[Đđ]ầu mối|[Tt]hời (?:gian|hạn)) (?:chủ trì|phối hợp|thực hiện|hoàn thành)[^:.;]{0,25}|"
    r"(?<=[;(.] )(?:[Tt]hời (?:gian|hạn)|[Pp]hối hợp|[Hh]oàn thành|[Tt]iến độ)|"
    r"(?<=, )phối hợp|(?<=\w )(?:Thời (?:gian|hạn)|Tiến độ|Kết quả|Sản phẩm|Kinh phí)|"
    r"(?<=\()[Cc]hủ trì|(?<=[.;] )Chủ trì):\s*"
)
Kind = Literal["time", "support", "lead", "task", "content"]


class Label(NamedTuple):
    """The label of a field below a task ("Cơ quan chủ trì:"). end: where its value begins."""

    kind: Kind
    start: int
    end: int


def read_label(text: str) -> Label | None:
    """The label at the head of a line, None when it has none."""
    if text[:12].split(" ", 1)[0].lower().rstrip(":") not in _LABEL_WORDS:
        return None
    if len(text) < _BARE_LENGTH and (bare := _BARE_LABEL.fullmatch(text)) is not None:
        kind: Kind = "content" if bare["both"] else bare.lastgroup  # type: ignore[assignment]
        return Label(kind, 0, len(text))
    if text.find(":", 0, _LABEL_LENGTH) < 0:
        time = _BARE_TIME.fullmatch(text)
        return Label("time", 0, time.end("label")) if time is not None else None
    match = _LABEL.match(text)
    if match is None or (match["lead"] and OF_MEASURE.match(text, match.end())):
        return None
    return Label(match.lastgroup, 0, match.end())  # type: ignore[arg-type]


OF_MEASURE = re.compile(r"(?i)(?:(?:triệu|nghìn|ngàn|tỷ)\s+)?đồng\b(?! chí)|%|1[.,]000|người\b|ha\b|tấn\b")
"""Behind "Đơn vị:", that it is the unit of a table."""


def inner_label(text: str, start: int) -> Label | None:
    """The first label inside a text from a place on, as scans run lines together; None when it has none."""
    if not any(end in text for end in _LABEL_ENDS):
        return None
    match = _INNER.search(text, start)
    if match is None:
        return None
    words = match.group().lower().lstrip("-+* •")
    kind: Kind = (
        "time"
        if "thời " in words or "hoàn thành:" in words or "tiến độ" in words
        else "support"
        if "phối hợp" in words
        else "content"
        if words.startswith(_CONTENT)
        else "lead"
    )
    return Label(kind, match.start(), match.end())


_LABEL_ENDS = ("ì:", "ợp:", "iện:", "ành:", "độ:", "gian:", "hạn:", "quả:", "phẩm:", "phí:")
_CONTENT = ("kết quả", "sản phẩm", "kinh phí")
_COMPETENCE = re.compile(
    r",? (?:trong phạm vi|theo|căn cứ)(?: phạm vi)? chức năng(?:, nhiệm vụ)?(?:,? quyền hạn)?"
    r"(?: của \w+(?: \w+)?| được giao)?(?= và |,|;|\.)"
)
"""A remark between the names of a field ("các sở trong phạm vi chức năng, nhiệm vụ của mình và …")."""
_ROLE = re.compile(
    r"(?i)(?:^|[\s.;+–-])(?:(?:các )?(?:cơ quan|đơn vị) )?(?P<role>chủ trì|phối hợp|thực hiện|ct|ph)(?: thực hiện)?"
    r"\s*:\s*"
)
_BY_ROLE = re.compile(
    r"(?P<lead>[^;]{3,120}?),? chủ trì[;,.] ?(?:và )?(?P<support>[^;]{3,300}?),? phối hợp(?: thực hiện)?\.?"
)
"""Of a cell that says who does what behind their names ("Sở Y tế chủ trì; Sở Nội vụ phối hợp")."""
_BESIDE_LEAD = re.compile(
    r"(?P<lead>[^():]{3,200}?)(?:\s*\(|[,;] )(?:(?:cùng )?[Pp]hối hợp(?: với)?|PH):? (?P<named>[^():]{3,300}?)\)?\.?|"
    r"(?P<leads>[^():]{3,200}); (?P<support>[^();:]{3,200}?) \(?(?:cùng )?phối hợp(?: thực hiện)?\)?\.?"
)
"""Of a cell that says only who helps ("Sở Nội vụ (phối hợp: Sở Y tế)", "Sở Nội vụ; Sở Y tế phối hợp")."""
_COLUMN_NAME = 60
"""A cell of a heading row is shorter than this."""


_OPEN_END = re.compile(r"(?:,|(?<!\w)(?:và|các|cùng|với))\Z")
"""The end of a line of a cell behind which a name goes on."""


_LINE_END = re.compile(r"\n| {3,}")
"""Where a line of a cell ends: there, or at a mark of Markdown."""


def words_of_cell(text: str) -> str:
    """What a cell says, in single blanks; bodies that stand on lines of their own are parted by semicolons."""
    if "\n" in text or "   " in text:
        lines = [line.strip() for line in _LINE_END.split(text.strip()) if line.strip()]
        names = [line.lstrip("-+• ") for line in lines]
        listed = all(line[0] in "-+•" for line in lines)
        if len(lines) > 1 and (listed or all(map(_is_name, names))):
            text = "; ".join(name.rstrip(" ;,.") for name in names)
    return " ".join(text.split())


def _is_name(line: str) -> bool:
    """Whether a line of a cell names a body, whole."""
    words = line.split()
    return line[:1].isupper() and not _OPEN_END.search(line) and begins_actor(words, lower(words), 0)


class Columns(msgspec.Struct, frozen=True, gc=False):
    """Where the cells of a task table stand. names: its headings; support, time: None when there is no such column;
    numbered: whether the first column numbers the tasks."""

    names: tuple[str, ...]
    task: int
    lead: int
    support: int | None
    time: int | None
    numbered: bool


class TaskRow(NamedTuple):
    """A row of a task table. cell: index of the cell that says the task."""

    cell: int
    lead: list[str]
    support: list[str]
    deadline: Deadline | None


class TaskTable:
    """Reads the rows of a table of tasks; a cell that is merged over several rows is told with the first of them."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._lead: list[str] = []
        self._support: list[str] = []
        self._deadline: Deadline | None = None

    def read(self, cells: Sequence[str]) -> TaskRow | None:
        """The task of a row, None where it is a heading, has no actor or could not be laid on columns."""
        if not cells:
            return None
        if not self._lead and (below := _second_heading(self._columns.names, cells)) is not None:
            self._columns = below
            return None
        columns = self._columns
        while len(cells) > len(columns.names) and not cells[-1]:
            cells = cells[:-1]
        first = 0
        if len(cells) < len(columns.names):  # merged cells at its head are told empty, or not at all
            first = next((i for i, cell in enumerate(cells) if cell), 0)
            cells = cells[first:]
        if self._is_merged_task(cells):
            return self._same_task(cells)
        shift = self._shift(cells)
        if shift is None:
            return None
        task, lead_at = columns.task - shift, columns.lead - shift
        if cells[task] == cells[lead_at]:
            return None  # a title over the whole row, told in each of its cells
        merged = not cells[lead_at] and columns.time is not None and _told(cells, columns.time, shift)
        lead, support = (self._lead, []) if merged or _DITTO.fullmatch(cells[lead_at]) else roles_in(cells[lead_at])
        self._lead = lead
        if not lead or not cells[task] or _NUMBER.fullmatch(cells[task]):
            return None
        if (value := _told(cells, columns.support, shift)) is not None:
            self._support = names_in(value)
        if (value := _told(cells, columns.time, shift)) is not None:
            self._deadline = field_deadline(value)
        support += read_support(cells[task])[0]
        support += [name for name in self._support if name not in support]
        return TaskRow(first + task, lead, support, self._deadline or only_deadline(cells[task]))

    def _is_merged_task(self, cells: Sequence[str]) -> bool:
        """Whether a row begins with its lead: the cells of the number and of the task reach down from above."""
        columns = self._columns
        missing = len(columns.names) - len(cells)
        if missing < 2 or columns.lead != missing or columns.task >= missing or not self._lead:
            return False
        time = columns.time
        words = cells[0].split()
        return (
            time is not None
            and missing < time
            and _WHEN.search(cells[time - missing]) is not None
            and begins_actor(words, lower(words), 0)
        )

    def _same_task(self, cells: Sequence[str]) -> TaskRow:
        """The row of another who has the task of the row above."""
        columns = self._columns
        missing = len(columns.names) - len(cells)
        self._lead, support = roles_in(cells[0])
        if (value := _told(cells, columns.support, missing)) is not None:
            self._support = names_in(value)
        if (value := _told(cells, columns.time, missing)) is not None:
            self._deadline = field_deadline(value)
        return TaskRow(0, self._lead, support + [n for n in self._support if n not in support], self._deadline)

    def _shift(self, cells: Sequence[str]) -> int | None:
        """By how many cells a row is shorter at its head than the headings, -1 where a number stands before what they
        head, None when it can't be laid on the columns."""
        columns = self._columns
        count = len(columns.names)
        if len(cells) == count:
            return None if tuple(cells) == columns.names else 0
        if len(cells) > count:
            numbered = len(cells) == count + 1 and not columns.numbered and _NUMBER.fullmatch(cells[0]) is not None
            return -1 if numbered else None
        shift = int(columns.numbered and _NUMBER.fullmatch(cells[0]) is None)
        if columns.time == 0 and len(cells) == count - 1 and _WHEN.search(cells[0]) is None:
            shift = 1  # the time is told with the row above
        if min(columns.task, columns.lead) < shift or max(columns.task, columns.lead) - shift >= len(cells):
            return None
        time = columns.time
        if time is not None and shift <= time < len(cells) + shift and _WHEN.search(cells[time - shift]) is None:
            return None  # a cell before it is merged
        cell = cells[columns.lead - shift]
        words = cell.strip(" *").split()
        named = words and (begins_actor(words, lower(words), 0) or _ROLE.match(cell.lstrip("-+ ")))
        return shift if named else None


def _told(cells: Sequence[str], column: int | None, shift: int) -> str | None:
    """What a row says in a column, None where that is what the row above says: it is told so ("nt"), or the cell above
    reaches down to a row that goes on with its number and ends before the column."""
    if column is None or column < shift or (shift and column - shift >= len(cells)):
        return None
    value = cells[column - shift] if column - shift < len(cells) else ""
    if _DITTO.fullmatch(value):
        return None
    return "" if _NOTHING.fullmatch(value) else value


_DITTO = re.compile(r"(?i)-?\s*(?:nt|n\.t|như trên|//)\s*[-.]*|[\"”“]")
_NOTHING = re.compile(r"(?i)(?:không(?: có)?|/|-+)\.?")


def read_columns(names: Sequence[str]) -> Columns | None:
    """The columns of a table of tasks from its heading row, None when the table is something else."""
    if not 2 <= len(names) <= 12 or any(len(name) > _COLUMN_NAME for name in names):
        return None
    if any(_PROCEDURE.search(name) for name in names):
        return None
    who, what = (next((i for i, name in enumerate(names) if of.fullmatch(name)), None) for of in (_WHO, _WHAT))
    if who is None:
        who = next((i for i, name in enumerate(names) if _PERSON.fullmatch(name)), None)
    if who is not None and what is not None and not any(_AMOUNTS.search(name) for name in names):
        support, time = _first(names, _SUPPORT, (who, what)), _first(names, _END, (who, what))
        time = _first(names, _TIME, (who, what)) if time is None else time
        return Columns(tuple(names), what, who, support, time, _ORDINAL.fullmatch(names[0]) is not None)
    if len(names) < _FEWEST:
        return None
    support = _first(names, _SUPPORT, ())
    lead = _first(names, _LEAD, (support,))
    if lead is None:
        lead = _first(names, _LEAD_TOO, (support,))
    if lead is None:
        return None
    time = _first(names, _END, (support, lead))
    if time is None:
        time = _first(names, _TIME, (support, lead))
    task = _first(names, _TASK, (support, lead, time))
    if task is None and _IN_CHARGE.search(names[lead]):
        task = _first(names, _TARGET, (support, lead, time))
    if task is None:
        return None
    if any(_AMOUNTS.search(name) for name in names) and not (
        _IN_CHARGE.search(names[lead]) and _TO_DO.search(names[task])
    ):
        return None
    return Columns(tuple(names), task, lead, support, time, _ORDINAL.fullmatch(names[0]) is not None)


def _second_heading(names: Sequence[str], cells: Sequence[str]) -> Columns | None:
    """The columns of a table whose heading has a second row ("Chủ trì | Phối hợp" below "Phân công thực hiện"), None
    where a row is none."""
    said = [cell for cell in cells if cell]
    if len(said) < 2 or not all(_LEAD.search(cell) or _SUPPORT.search(cell) or _TIME.search(cell) for cell in said):
        return None
    if len(cells) == len(said) < len(names):  # the empty cells before it are lost
        return _divided(list(names), said)
    if len(cells) != len(names) or cells[0]:
        return None
    return read_columns([cell or name for name, cell in zip(names, cells, strict=True)])


def _divided(names: list[str], said: list[str]) -> Columns | None:
    """The columns where a second row divides the heading that says who carries out ("Phân công thực hiện")."""
    at = next((i for i, name in enumerate(names) if _LEAD.search(name) or _WHO.fullmatch(name)), None)
    if at is None:
        return None
    size = 1
    while size < len(said) and at + size < len(names) and not names[at + size]:
        size += 1
    return read_columns([*names[:at], *said, *names[at + size :]])


def _first(names: Sequence[str], pattern: re.Pattern[str], taken: Sequence[int | None]) -> int | None:
    return next((i for i, name in enumerate(names) if i not in taken and pattern.search(name)), None)


def roles_in(value: str) -> tuple[list[str], list[str]]:
    """Who leads and who supports, of a cell that says both: behind labels ("Chủ trì: … Phối hợp: …"), in brackets
    behind the names or in a sentence."""
    if "(" in value and (bracketed := roles_in_brackets(value)) is not None:
        return bracketed
    helped = _BESIDE_LEAD.fullmatch(value) if "hối hợp" in value and "hủ trì" not in value else None
    if helped is not None:
        return names_in(helped["lead"] or helped["leads"]), names_in(helped["named"] or helped["support"])
    marks = list(_ROLE.finditer(value)) if ":" in value else []
    if not marks and (said := roles_behind(value)) is not None:
        return said
    if not marks:
        return names_in(value), read_support(value)[0]
    lead: list[str] = []
    support: list[str] = []
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        names = names_in(value[mark.end() : following.start() if following else len(value)].strip(" .;–-+"))
        (support if mark["role"].lower() in ("phối hợp", "ph") else lead).extend(names)
    return lead, support


def roles_behind(value: str) -> tuple[list[str], list[str]] | None:
    """Who leads and who supports, where verbs behind their names say it ("Sở Y tế chủ trì; Sở Nội vụ phối hợp"); None
    where they don't."""
    said = _BY_ROLE.fullmatch(value)
    return (names_in(said["lead"]), names_in(said["support"])) if said is not None else None


def roles_in_brackets(value: str) -> tuple[list[str], list[str]] | None:
    """Who leads and who supports, where brackets behind their names say it ("Sở Y tế (chủ trì), Sở Nội vụ (phối
    hợp)"); None where they don't."""
    lead: list[str] = []
    support: list[str] = []
    at = 0
    for mark in _BRACKETED_ROLE.finditer(value):
        (lead if mark["lead"] else support).extend(names_in(value[at : mark.start()]))
        at = mark.end()
    if not lead:
        return None
    return lead, support + (names_in(value[at:]) if value[at:].strip(" .;") else [])


_BRACKETED_ROLE = re.compile(
    r"\s*\((?:[Cc]ơ quan |[Đđ]ơn vị )?(?:(?P<lead>[Cc]hủ trì|[Đđ]ầu mối|[Tt]hường trực)|[Pp]hối hợp|[Tt]ham gia|"
    r"[Hh]ỗ trợ)(?: thực hiện)?\)[\s,;]*(?:và )?"
)


def names_in(value: str) -> list[str]:
    """Actors of a field or a cell."""
    if "chức năng" in value:
        value = _COMPETENCE.sub("", value)
    listed = ";" in value and len(value) < _LONGEST_FIELD and ": " not in value.partition(";")[0]
    parts = value.split(";") if listed else [value]
    names = dict.fromkeys(name for part in parts for name in _names_of(part))
    return [name for name in names if not name.startswith(_UNTIL)]


_UNTIL = ("Như mục ", "như mục ", "hoàn thành ", "xong ", "trước ", "thời gian", "thời hạn")
"""First words of a deadline that stands among the names of a field."""
_LONGEST_FIELD = 600
"""Characters of a field whose names are parted by semicolons."""


_SLASH = re.compile(r"\s*/\s*(?=(?:Sở|Bộ|Ban|UBND|Phòng|Văn phòng|Công an|Trung tâm|Cục|Chi cục|Hội|Đoàn|Trường)\s)")
"""Between two bodies of a cell ("Sở Tài chính/ Sở Nội vụ")."""


_MEMBERS = re.compile(r"(?:Các )?(?:[Cc]ơ quan|[Đđ]ơn vị|[Nn]gành|[Ss]ở,? ngành)(?: liên quan)?: (?=[A-ZĐƯỦ])")
"""A class before the names of those who are meant ("Các cơ quan: Công an tỉnh, Sở Y tế")."""
_OFFICE = re.compile(r"(?<!\w)P\.\s*(?=[A-ZĐ]\w)")
"""A division in short ("P. Kinh tế")."""


def _names_of(value: str) -> list[str]:
    if _OFFICE.search(value) is not None and "Phòng" not in value:
        return [name.replace("Phòng ", "P. ", 1) for name in _names_of(_OFFICE.sub("Phòng ", value))]
    value = value.lstrip("-–+ ")
    members = _MEMBERS.match(value)
    if members is not None and names_actor(value[members.end() :]):
        value = value[members.end() :]
    words = _SLASH.sub(", ", value).split()
    low = lower(words)
    found = read_actors(words, low, skip_lead_in(low, 0), names=True) if words else None
    if found is not None and found.actors:
        return found.actors
    return [name for part in re.split(r"[;.]", value[:300]) if len(name := part.strip(" ,;:-+")) > 2]
