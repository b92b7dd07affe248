"""Tasks in tables and fields: which column or label holds the task, who leads, who supports, by when."""

import re
from collections.abc import Sequence

import msgspec

from danchieu.extractors.actors import lower, read_actors

_SUPPORT = re.compile(r"(?i)phối hợp|cùng thực hiện")
_LEAD = re.compile(
    r"(?i)chủ trì|(?:cơ quan|đơn vị|bộ phận|người|cá nhân|trách nhiệm)[^|]{0,25}thực hiện|thực hiện chính|"
    r"phân công|trách nhiệm|đầu mối|^đơn vị$|^cơ quan$"
)
_TIME = re.compile(r"(?i)thời gian|thời hạn|tiến độ|thời điểm|hoàn thành|hạn ")
_TASK = re.compile(r"(?i)nhiệm vụ|nội dung|công việc|hoạt động|giải pháp|đề án|sản phẩm|tên văn bản|văn bản")
_NO_TASKS = re.compile(
    r"(?i)\bbước\b|trình tự|thủ tục|tthc|lệ phí|hồ sơ|mã số|đơn vị tính|số lượng|đơn giá|kinh phí|diện tích"
)
FIELD = re.compile(
    r"(?i)(?:(?P<support>(?:các )?(?:cơ quan|đơn vị|bộ phận|tổ chức)?,?\s*(?:cơ quan |đơn vị )?phối hợp(?: thực hiện)?)"
    r"|(?P<lead>(?:(?:các )?(?:cơ quan|đơn vị|bộ phận|cá nhân|người)(?:, (?:đơn vị|cá nhân|"
    r"tổ chức))*(?: được giao| chịu trách nhiệm)? ?(?:chủ trì|thực hiện|tham mưu|đầu mối)?(?: thực hiện|"
    r" tham mưu)?|chủ trì(?: thực hiện)?|phân công(?: thực hiện| nhiệm vụ)?|trách nhiệm thực hiện|đơn vị thực hiện))"
    r"|(?P<content>nội dung(?: thực hiện| công việc)?|sản phẩm(?: dự kiến| đầu ra)?|kết quả|hình thức|địa điểm|"
    r"kinh phí)"
    r"|(?P<time>(?:thời (?:gian|hạn|điểm)|tiến độ)(?: (?:thực hiện|hoàn thành|ban hành|trình|tổ chức|"
    r"triển khai))*))\s*:\s*"
)
"""The label of a field below a task ("Cơ quan chủ trì:"); its group says which: support, lead, content or time."""
_COLUMN_NAME = 60
"""A cell of a heading row is shorter than this."""


class Columns(msgspec.Struct, frozen=True, gc=False):
    """Where the cells of a task table stand. count: cells in a row; support, time: None when there is no such "
    "column."""

    count: int
    task: int
    lead: int
    support: int | None
    time: int | None


def read_columns(names: Sequence[str]) -> Columns | None:
    """The columns of a table of tasks from its heading row, None when the table is something else."""
    if not 3 <= len(names) <= 12 or any(len(name) > _COLUMN_NAME for name in names):
        return None
    if any(_NO_TASKS.search(name) for name in names):
        return None
    support = _first(names, _SUPPORT, ())
    lead = _first(names, _LEAD, (support,))
    if lead is None:
        return None
    time = _first(names, _TIME, (support, lead))
    task = _first(names, _TASK, (support, lead, time))
    return None if task is None else Columns(len(names), task, lead, support, time)


def _first(names: Sequence[str], pattern: re.Pattern[str], taken: Sequence[int | None]) -> int | None:
    return next((i for i, name in enumerate(names) if i not in taken and pattern.search(name)), None)


def names_in(value: str) -> list[str]:
    """Actors of a field or a cell."""
    words = value.split()
    found = read_actors(words, lower(words), 0, names=True)
    if found is not None and found.actors:
        return found.actors
    return [name for part in re.split(r"[;.]", value[:300]) if len(name := part.strip(" ,;:-+")) > 2]
