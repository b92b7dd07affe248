"""Where the predicate of a sentence stands whose subject is named at length, so that verbs in it are no predicates."""

import re
from collections.abc import Sequence

from danchieu.extractors.duties.words import STRONG, VERBS, matches


def told_later(words: Sequence[str], low: Sequence[str], k: int) -> int | None:
    """The word at which "có trách nhiệm" stands behind what qualifies the actors ("Sở quản lý ngành đối với hàng hóa,
    dịch vụ (…) có trách nhiệm …"), None where the clause ends or another begins before it."""
    for j in range(k, min(k + _QUALIFIED, len(words) - 1)):
        if (low[j] in ("có", "chịu") and low[j + 1] == "trách") or (low[j] == "có" and low[j + 1] == "nhiệm"):
            return j
        if low[j] == "có" and low[j + 1] == "quyền" and low[j + 2 : j + 4] in (["và", "trách"], ["và", "nghĩa"]):
            return j
        if words[j][-1] in ".;:" or low[j] == "thì":
            return None
    return None


def class_named_to(words: Sequence[str], low: Sequence[str], i: int, end: int) -> int | None:
    """The word behind the name of a class of bodies that holds verbs, when what the class has to do follows: "Cơ quan
    tổ chức lập quy hoạch đô thị có trách nhiệm …"; None where the verb at `end` begins what it does."""
    first = i + (low[i] in ("các", "những"))
    if low[first] not in _CLASSES or end - i > _SHORT_NAME or low[end] in ("có", "chịu", "phải", "không"):
        return None
    later = told_later(words, low, end) or must_later(low, end)
    if later is None or words[later - 1][-1] == "," or low[later - 1] == "và":
        return None
    return later - (low[later - 1] == "phải")


def must_later(low: Sequence[str], k: int) -> int | None:
    """The word "phải" that follows in the same clause, None without one."""
    for j in range(k, min(k + _QUALIFIED, len(low))):
        if low[j] == "phải" and low[j - 1] != "không":
            return j
        if low[j][-1] in ".;:":
            return None
    return None


_CLASSES = frozenset(("cơ", "tổ", "đơn", "người", "trung", "thủ", "cán", "cá"))
"""First words of classes of bodies ("Cơ quan …", "Cơ sở …", "Đơn vị …", "Người đứng đầu …")."""
_SHORT_NAME = 12
_QUALIFIED = 25


def closing_order(words: Sequence[str], low: Sequence[str], k: int) -> int | None:
    """The word at which "chịu trách nhiệm thi hành Quyết định này" begins, when the sentence comes to that and says
    nothing else: all before it names who has to."""
    if low[-1].startswith("hành") and (carried := _carried_out_at(low)) is not None:
        return carried
    if "trách" not in low or low[k : k + 2] in (["chủ", "trì,"], ["chủ", "trì"], ["phối", "hợp"], ["chỉ", "đạo"]):
        return None
    for j in range(k, len(words) - 5):
        if low[j] == "trách" and low[j - 1] in ("chịu", "có") and low[j + 1] == "nhiệm":
            order = _ORDER.match(" ".join(low[j + 2 : j + 18]))
            return j - 1 if order is not None else None
        if words[j][-1] == ".":
            return None
    return None


def _carried_out_at(low: Sequence[str]) -> int | None:
    """The word at which "chiểu nghị định thi hành" or "căn cứ Quyết định này thi hành" begins at the end of a text."""
    for j in range(len(low) - 3, max(0, len(low) - _LONGEST_FORMULA), -1):
        if low[j] in _ON_GROUND:
            return j if CARRIED_OUT.fullmatch(" ".join(low[j:])) is not None else None
    return None


_ON_GROUND = frozenset(("chiểu", "chiếu", "căn"))
_LONGEST_FORMULA = 10
CARRIED_OUT = re.compile(
    r"(?:chiểu|chiếu|căn cứ)(?: theo)? (?:quyết định|nghị định|sắc lệnh|thông tư|chỉ thị|nghị quyết)(?: này)?(?: để)? "
    r"thi hành[./]*"
)
"""A closing order of the old drafting: "chiểu nghị định thi hành", "căn cứ Quyết định này thi hành"."""
_ORDER = re.compile(r"(?:(?:tổ chức|triển khai),? )*(?:thi hành|thực hiện) [^.;]{0,40}này\b")
_CHARGED = frozenset(("phân", "giao"))
_LONGEST_CHARGE = 20


def behind_charge(words: Sequence[str], low: Sequence[str], k: int, proper: bool, told: bool = False) -> int:
    """Word behind "được phân công chủ trì …" where the sentence goes on with "có trách nhiệm" or "phải", else k: behind
    a proper name, a comma before that joins two predicates. told: of those whom a directive tells what to do the next
    verb says it."""
    apart = told or low[k + 4 : k + 6] == _AT_ONCE or low[k + 4 : k + 5] == ["tại"]
    given = not proper and low[k + 1 : k + 4] in _GIVEN and apart
    if given and (verb := _verb_ahead(words, low, k + 4)) is not None:
        return verb
    if low[k + 1 : k + 2] and low[k + 1] in _CHARGED:
        for j in range(k + 2, min(k + _LONGEST_CHARGE, len(low) - 1)):
            if low[j] in ("cần", "phải") or (low[j] in ("có", "chịu") and low[j + 1] == "trách"):
                return k if proper and words[j - 1][-1] == "," else j
            done = _DONE_BY_CHARGED if low[k + 2] == "nhiệm" else _DONE_BY_CHARGED | _DONE_TOO
            if not proper and j > k + _SHORTEST_CHARGE and f"{low[j]} {low[j + 1]}" in done:
                # "được giao chủ trì tại Phụ lục I | chủ động …"
                listed = low[j - 1] == "lục" or low[j - 2 : j - 1] == ["lục"]
                return k if low[j - 1] == "và" or ("trì" in low[k:j] and not listed) else j
            if words[j][-1] in ".;:":
                break
    return k


def _verb_ahead(words: Sequence[str], low: Sequence[str], k: int) -> int | None:
    """The verb that follows within a clause, None when none does."""
    for j in range(k, min(k + _LONGEST_CHARGE, len(low))):
        if words[j][0].islower() and matches(VERBS, low, j):
            return j
        if words[j][-1] in ".;:":
            return None
    return None


_GIVEN = (["giao", "nhiệm", "vụ"], ["phân", "công", "nhiệm"])
"""What tells those of a class apart who are told something ("Yêu cầu các đơn vị được giao nhiệm vụ | báo cáo …")."""
_AT_ONCE = ["khẩn", "trương"]
"""The same of those whom no directive names, besides where it is given ("được giao nhiệm vụ tại Mục II | lập …")."""
_SHORTEST_CHARGE = 4
_DONE_BY_CHARGED = frozenset(("tham mưu", "định kỳ", "chủ động"))
"""What a class of bodies does behind what it is charged with ("Cơ quan được giao thẩm định giá tham mưu …")."""
_DONE_TOO = frozenset(
    ("tăng cường", "thường xuyên", "kịp thời", "theo dõi", "rà soát", "tập trung", "chỉ đạo", "đôn đốc", "khẩn trương")
)
"""The same, where the charge itself is no task that goes on with them ("được phân công phụ trách địa bàn | …")."""


def colon_near(words: Sequence[str], k: int) -> bool:
    """Whether the sentence comes to a colon soon ("Các cơ quan thông tin, truyền thông của tỉnh: …")."""
    for word in words[k : k + 15]:
        if word[-1] in ":.;":
            return word[-1] == ":"
    return False


def begins_strong(low: Sequence[str], k: int) -> bool:
    return " ".join(low[k : k + 2]).rstrip(",;:") in (
        "có trách",
        "chịu trách",
        "phối hợp",
        "thực hiện",
        "tập trung",
        "chủ trì",
        "căn cứ",
        "trong phạm",
        "theo chức",
    )


def begins_plain(low: Sequence[str], k: int) -> bool:
    """Whether a predicate begins at a word with which no name of a body goes on."""
    return matches(STRONG, low, k) or [word.rstrip(",") for word in low[k : k + 2]] in _PLAIN


_PLAIN = (
    ["chủ", "trì"], ["phối", "hợp"], ["tham", "mưu"], ["rà", "soát"], ["có", "trách"], ["kiểm", "tra"],
    ["chủ", "động"], ["báo", "cáo"], ["thông", "báo"], ["xác", "minh"], ["chịu", "trách"], ["thực", "hiện"],
    ["khẩn", "trương"], ["tổng", "hợp"], ["xem", "xét"], ["cập", "nhật"], ["căn", "cứ"], ["có", "văn"],
)  # fmt: skip
"""First two words of such predicates, besides those that are strong."""


_CLASS_NOUNS = frozenset(("vị", "quan", "phương", "tác"))
"""Last words of classes of bodies ("các cơ quan, đơn vị"), which a verb may tell apart or say the task of."""
_OF_CLASSES = frozenset(("các", "những", "thủ", "lãnh", "tổ"))
"""First words of lists of such classes."""
_LONGEST_CLASS = 9


def verb_of_class(words: Sequence[str], low: Sequence[str], i: int, end: int, stop: str) -> int | None:
    """The verb behind a class of bodies that is what they have to do, though such a verb may belong to their name:
    "Các đơn vị tổng hợp kết quả, báo cáo …", "Các đơn vị đánh giá kết quả theo quy định", not "Các đơn vị quản lý kho
    lập sổ".

    i, end: the list of actors as read; stop: what ended it.
    """
    if low[i] not in _OF_CLASSES:
        return None
    joined = stop == "verb" and (words[end - 1][-1] == "," or low[end] == "theo" or low[end - 2 : end] == ["chế", "độ"])
    if not joined and not (stop in ("end", "other") and words[-1][-1] == "."):
        return None
    for j in range(i + 2, min(end, i + _LONGEST_CLASS)):
        if low[j - 1] in _CLASS_NOUNS and words[j][0].islower() and matches(VERBS, low, j):
            return j if j + 2 < end and words[j][-1] != "," and words[j + 1][-1] != "," else None
        if words[j][-1] == ":":
            return None
    return None
