"""Sections of a document: what stands under a title, and whether it assigns, gives reasons or lists rights."""

import re

import msgspec

from danchieu.extractors.duties.item import PLAIN, Item
from danchieu.extractors.duties.outline import ARTICLE
from danchieu.extractors.duties.phrases import assigns
from danchieu.extractors.duties.zones import BACKGROUND

_OF_TASKS = re.compile(r"(?i)phương án|giải pháp|nhiệm vụ")
"""In a title that begins with reasons and aims, that what it heads holds tasks too."""
_CASES = re.compile(
    r"(?:trường hợp|điều kiện|nguyên tắc|tiêu chí|tiêu chuẩn|sự kiện)(?: sau| sau đây)?(?: thì[^:]{0,80})?:\Z|"
    r"đối với trường hợp [^:]{3,220}:\Z|(?:khi|nếu):\Z|"
    r"\A(?:Các|Những) trường hợp [^:]{3,100}:\Z"
)
"""Of a title, that it heads cases in which something holds."""
_OPENERS = ("Căn cứ vào ", "Căn cứ kết quả ", "Căn cứ chỉ tiêu ", "Căn cứ nhiệm vụ ", "Căn cứ chức năng")
"""First words of an introduction of tasks, no basis of the document."""
_ORDERS = re.compile(
    r"Căn cứ [^:]*(?:[,;.]) [^:]*(?:yêu cầu|đề nghị|giao|chỉ đạo|thực hiện|triển khai)[^:]{0,120}:\Z|"
    r"Căn cứ [^:]*[,;.] [A-ZĐỦ][^:]*(?:xây dựng|ban hành|hướng dẫn|thông báo|đề ra)[^:]{0,120}:\Z"
)
"""An order that rests on something: "Căn cứ Quyết định …, UBND tỉnh yêu cầu các đơn vị thực hiện các nội dung sau:"."""
_RIGHTS = re.compile(r"Quyền (?!hạn của (?:Ủy|Uỷ|UBND|Bộ|Sở))|.{0,120}\bcó (?:các )?quyền(?: hạn)? sau(?: đây)?:")
"""Of a title, that what it heads may be demanded by somebody, not of him."""
_PREAMBLE = re.compile(r"(?:Xét|Căn cứ|Theo đề nghị|Trên cơ sở)\s|\W*(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|CHỈ THỊ)\W*\Z")
"""What stands before the first article and is no title of the tasks below it."""
FACTS = "nhận thấy:"
"""The end of what introduces findings."""
_SAYS_ON = re.compile(
    r"(?:Thực hiện|Triển khai|Để|Nhằm|Căn cứ|Theo|Tiếp theo|Trên cơ sở|Phúc đáp|Xét|Qua|Sau) .*[,;] [^:]{0,200} "
    r"(?:sau|sau đây|nhận thấy):\Z|.*QUYẾT (?:ĐỊNH|NGHỊ):\Z"
)
"""The end of a sentence above a list, no title of what stands in it ("…, UBND phường chỉ đạo như sau:")."""
LONGEST_TITLE = 300
_ARTICLE_TITLE = 80


class Section(msgspec.Struct, frozen=True, gc=False):
    """What a title says of the items below it. title: None of a preamble; assigns: who does what; background: reasons,
    aims, facts, cases; rights: what somebody may demand of others."""

    level: int
    title: str | None
    assigns: bool
    background: bool
    rights: bool


def section_of(level: int, title: str) -> Section:
    """The section under a title at a level of the outline."""
    orders = title.startswith("Căn cứ ") and (title.startswith(_OPENERS) or _ORDERS.match(title) is not None)
    reasons = BACKGROUND.match(title) is not None and _OF_TASKS.search(title) is None and not orders
    cases = title[-1] == ":" and _CASES.search(title) is not None
    rights = "uyền " in title and _RIGHTS.match(title) is not None
    facts = title.endswith(FACTS)
    named = None if _PREAMBLE.match(title) or _SAYS_ON.match(title) else title
    return Section(level, named, assigns(title) and not cases, reasons or cases or facts, rights)


def is_title(item: Item) -> bool:
    """Whether an item that others stand below has the form of a title; that of an article may end with a full stop."""
    if item.closed:
        return item.level == ARTICLE and item.text[-1] == "." and len(item.text) < _ARTICLE_TITLE
    return len(item.text) < LONGEST_TITLE


def is_parent(item: Item, following: Item) -> bool:
    """Whether an item opens what follows."""
    return following.level > item.level or (item.kind == following.kind == PLAIN and item.text[-1:] == ":")
