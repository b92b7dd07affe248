"""Clauses of articles that lay a task on somebody, by the words near their heads: where such a clause begins."""

import re

from danchieu.extractors.duties.assignments import may_begin, names_actor
from danchieu.extractors.duties.items import behind_marker, item_start
from danchieu.extractors.duties.subjects import is_people

TASKS_FOLLOW = (
    "nhiệm vụ, quyền hạn sau", "nhiệm vụ và quyền hạn sau", "nhiệm vụ sau", "nhiệm vụ, giải pháp sau",
    "nhiệm vụ và giải pháp sau", "có nhiệm vụ:", "có các nhiệm vụ:", "có nhiệm vụ\n", "có các nhiệm vụ\n",
    "nhiệm vụ như sau", "có nhiệm vụ, quyền hạn\n", "có nhiệm vụ và quyền hạn\n",
)  # fmt: skip
"""How the tasks of a body are introduced."""
BY_DAY = "trước ngày "
_HEAD = 70
_CLAUSE_LENGTH = 900
_TOLD = re.compile(
    r"(?:,|thì)\s+(?:Bộ|Sở|Ủy ban|Uỷ ban|UBND|Cục|Chi cục|Kho bạc|KBNN|Ngân hàng Nhà nước|Bảo hiểm xã hội|"
    r"(?:cơ quan )?BHXH|Thanh tra|Công an|Hội|Hiệp hội|Liên đoàn|Công ty|[Cc]hủ đầu tư)"
    r"\b[^,;:.]{0,70}(?:,[^,;:.]{0,70})?\Z"
)
"""Before "có trách nhiệm", who has it behind an adverbial ("Hằng tháng, Sở Y tế có trách nhiệm …")."""
_OCCASIONS = ("Căn cứ ", "Hằng ", "Hàng ", "Định kỳ ", "Trên cơ sở ", "Kể từ ", "Trước ngày ")
"""Adverbials with which a task begins; "Trong thời hạn …", "Khi …" begin the steps of procedures."""
_CLAUSE_LINES = 6
"""Lines before "có trách nhiệm" in which its item begins."""


def is_yearly_task(norm: str, cue: int, line: int) -> bool:
    """Whether the item that begins on a line begins with a body of the state, which has to do something by the day of
    each year that a cue names."""
    match = item_start(norm, line)
    if match is None or match.lastgroup == "at" or _YEARLY.match(norm, cue) is None:
        return False
    return names_body(norm, behind_marker(norm, match))


_YEARLY = re.compile(
    r"trước ngày \d{1,2}(?:/\d{1,2}| tháng \d{1,2})?\s(?:hằng|hàng|(?:của )?(?:năm|tháng|quý) (?:sau|trước|liền))"
    r"[^.;:]*[.;]"
)


def clause_start(norm: str, cue: int, first: int) -> int | None:
    """Where the item begins that holds a cue near its head, None when its first word names nobody."""
    at, nearest = cue, max(first, cue - _CLAUSE_LENGTH)
    for _ in range(_CLAUSE_LINES):
        line = norm.rfind("\n", nearest, at) + 1 or first
        if line < nearest:
            return None
        match = item_start(norm, line)
        if match is not None and match.lastgroup == "at":
            alone = _is_whole(norm, line, first) and may_begin(norm, line)
            if alone or (names_body(norm, line) and _opens(norm, line, first)):
                return line
        if line == first or (match is not None and match.lastgroup != "at"):
            begins = behind_marker(norm, match) if match else line
            if norm.startswith(TASKS_FOLLOW, cue) and is_people(norm[begins : begins + _HEAD]):
                return None
            named = may_begin(norm, begins) or (norm.startswith(_OCCASIONS, begins) and _TOLD.search(norm, begins, cue))
            sentence = norm.rfind(". ", begins, cue) + 2
            return line if named or (sentence > 1 and names_body(norm, sentence)) else None
        at = line - 1
        while at > nearest and norm[at - 1].isspace():
            at -= 1  # blank lines, as page breaks and some converters leave them
    return None


def names_body(norm: str, line: int) -> bool:
    """Whether the first words of a line name a body of the state, not people at large."""
    return norm[line : line + 12].split(" ", 1)[0].rstrip(",") in _BODIES and names_actor(norm[line : line + _HEAD])


_BODIES = frozenset(("Bộ", "Sở", "Ủy", "Uỷ", "UBND", "Cục", "Viện", "Chính", "Ngân", "Kho", "KBNN", "Tòa", "Toà"))


def _opens(norm: str, line: int, article: int) -> bool:
    """Whether a line follows one that ends a sentence or a quotation, or the title of its article."""
    if norm[max(0, line - _GAP) : line].rstrip()[-1:] in _ENDS:
        return True
    return not norm[norm.find("\n", article, line) : line].strip()


def _is_whole(norm: str, line: int, article: int) -> bool:
    """Whether the one sentence of an article, below its title, begins on a line."""
    if norm[norm.find("\n", article, line) : line].strip():
        return False
    following = _NEXT_PART.search(norm, line, line + _CLAUSE_LENGTH)
    if following is None or norm[following.start() - 1] != ".":
        return False
    return _ANY_ITEM.search(norm, line, following.start()) is None


_GAP = 8
_NEXT_PART = re.compile(r"\s*\n[\s#*]*(?:Điều|Chương|CHƯƠNG|Mục) ")
_ANY_ITEM = re.compile(r"\n\s*(?:\d{1,2}\.|[a-zđ]\)|-) ")
_ENDS = frozenset(".;:”")
