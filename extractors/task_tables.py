"""Tables of tasks: which column holds the task, who leads, who supports, by when."""

import re
from collections.abc import Sequence

import msgspec

_SUPPORT = re.compile(r"(?i)phối hợp|cùng thực hiện")
_LEAD = re.compile(
    r"(?i)chủ trì|(?:cơ quan|đơn vị|bộ phận|người|cá nhân|trách nhiệm)[^|]{0,25}thực hiện|thực hiện chính|phân công|trách nhiệm|đầu mối|^đơn vị$|^cơ quan$"
)
_TIME = re.compile(r"(?i)thời gian|thời hạn|tiến độ|thời điểm|hoàn thành|hạn ")
_TASK = re.compile(r"(?i)nhiệm vụ|nội dung|công việc|hoạt động|giải pháp|đề án|sản phẩm|tên văn bản|văn bản")
_NO_TASKS = re.compile(
    r"(?i)\bbước\b|trình tự|thủ tục|tthc|lệ phí|hồ sơ|mã số|đơn vị tính|số lượng|đơn giá|kinh phí|diện tích"
)
_COLUMN_NAME = 60
"""A cell of a heading row is shorter than this."""


class Columns(msgspec.Struct, frozen=True, gc=False):
    """Where the cells of a task table stand. count: cells in a row; support, time: None when there is no such column."""

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
