"""Who acts behind an adverbial clause: "Căn cứ Kế hoạch này, Giám đốc các sở xây dựng …", "Khi cần thiết Chủ tịch UBND
xã đề nghị …"."""

from collections.abc import Sequence

from danchieu.extractors.duties.actor_heads import ARTICLES, begins_actor
from danchieu.extractors.duties.actors import read_actors
from danchieu.extractors.duties.assignments import Assignment, assignment_at

ENDS_ADVERBIAL = frozenset(("hiện", "khai", "mắc", "khăn", "sinh", "sung", "này", "trên", "kết", "đó", "tạp"))
"""Last words of an adverbial that a body may follow without a comma ("Trong quá trình thực hiện Giám đốc …")."""
MUST = frozenset(("có trách", "chịu trách", "phải", "chủ động"))
"""Predicates, by their first words, that lay something on their subject."""
_CLAUSES = 6


def behind_adverbial(words: list[str], low: list[str]) -> Assignment | None:
    """Who acts behind the adverbial clause with which the words begin, None where nobody does: "Căn cứ Kế hoạch này,
    Giám đốc các sở … xây dựng …", "Trường hợp …, thì UBND xã …", "Trong quá trình thực hiện Thủ trưởng …"."""
    if low[:3] == ["trên", "cơ", "sở"] and (found := _on_proposal(words, low)) is not None:
        return found
    seen = told = 0
    most = _CLAUSES if "trách" not in low else 2 * _CLAUSES
    for k in range(_behind_its_subject(words, low), len(words)):
        before = words[k - 1]
        if before[-1] == "." and not before.endswith(".."):
            break
        if before[-1] in ",;":
            seen += 1
            if seen > most:
                break
        elif before[-1] == ":" and words[k][0].isupper():
            pass  # "Trường hợp …: Sở … có trách nhiệm"
        elif before != "thì" and not (
            before in ENDS_ADVERBIAL and (words[k][0].isupper() or (before in _ARISES and low[k] in ARTICLES))
        ):
            continue
        if low[k - 1] in _OF_LIST or low[k - 2 : k] == ["các", "bộ,"]:
            continue
        if not begins_actor(words, low, k):
            continue
        aside = " ".join(words[:k])
        if aside.count("(") > aside.count(")"):
            continue
        if _is_told(words, low, k) or (told and not any(word[-1] in ",;" for word in words[told : k - 1])):
            told = k  # of a list
            continue
        found = assignment_at(words, low, k)
        if found is not None and " về việc " in " ".join(words)[len(" ".join(words[:k])) : found.predicate]:
            continue  # "… của Sở Nội vụ về việc …, UBND tỉnh có ý kiến"
        if found is not None and found.kind == "subject" and not found.says(words, _NOT_YET):
            if before[-1] == ":" and low[0] != "trường" and not found.says(words, MUST):
                continue
            named = next((n for n, actor in enumerate(found.actors) if actor not in ANY_BODY), 0)
            actors = found.actors[named:] if found.actors[named][0].isupper() else found.actors
            return found._replace(actors=actors, start=0, at_head=False)
    return None


def _on_proposal(words: list[str], low: list[str]) -> Assignment | None:
    """The last of a list, who acts on what the others propose: "Trên cơ sở đề xuất của các bộ, UBND các tỉnh, Bộ Tài
    chính tổng hợp …"."""
    k = next((j + 1 for j in range(3, min(_PROPOSED, len(low))) if low[j] == "của"), 0)
    if not k or low[3] not in _PROPOSALS or any(word[-1] in ",;" for word in words[:k]):
        return None
    if not begins_actor(words, low, k):
        return None
    found = assignment_at(words, low, k)
    if found is None or found.kind != "subject" or len(found.actors) == 1 or not found.actors[-1][0].isupper():
        return None
    last = f", {found.actors[-1]}"
    named = " ".join(words)[: found.predicate].rstrip()
    return found._replace(actors=found.actors[-1:], start=0, at_head=False) if named.endswith(last) else None


_PROPOSED = 8
_PROPOSALS = frozenset(("đề", "ý", "kết", "báo", "số", "tham", "kiến", "thông", "hồ"))
"""First words of what others give to the one who acts."""


def _behind_its_subject(words: list[str], low: list[str]) -> int:
    """The word behind those whom an adverbial clause is about, a list perhaps: "Sau khi Sở Y tế, Sở Nội vụ xét, …"."""
    if low[:3] == ["sau", "khi", "nghe"]:
        return next((k for k in range(3, len(low)) if low[k - 1 : k + 1] in _HEARD), 1)
    for k in range(1, min(_TOLD, len(words))):
        if low[k - 1] in _BEFORE_SUBJECT and begins_actor(words, low, k):
            found = read_actors(words, low, k)
            if found is None or found.stop not in ("verb", "other"):
                return 1
            joined = low[k] in PERSONS and ("," in found.actors[0] or len(found.actors) > 1)
            return 1 if joined else found.end  # "Trường hợp công chức chuyển công tác, Sở Nội vụ …"
    return 1


PERSONS = frozenset(("cá", "công", "viên", "cán", "người", "học", "sinh"))
"""First words of persons, of whom a case may say what no list of verbs knows."""
_HEARD = (["báo", "cáo"], ["trình", "bày"], ["ý", "kiến"], ["phát", "biểu"])
"""What those do who are heard before somebody concludes."""
_BEFORE_SUBJECT = frozenset(("khi", "nếu", "hợp", "nghe"))
_OF_LIST = frozenset(("sở,", "ban,"))
"""Before what is no body of its own: "do sở, ban, ngành thành phố làm chủ đầu tư"."""
_ARISES = frozenset(("sinh", "mắc", "khăn", "sung"))
ANY_BODY = frozenset(
    (
        "cơ quan", "đơn vị", "tổ chức", "địa phương", "cơ quan, đơn vị", "đơn vị khác", "tổ chức khác", "xã", "phường",
        "đặc khu", "xã, phường", "phường, đặc khu", "phường, xã", "thị trấn", "thành phố",
    )
)  # fmt: skip
"""Whoever it is, of the adverbial: "Trên cơ sở số liệu của địa phương, cơ quan, Sở Y tế lập …"."""


def _is_told(words: Sequence[str], low: Sequence[str], k: int) -> bool:
    """Whether a body behind a comma is the second of those whom the clause before it tells something ("tham mưu cho
    UBND tỉnh, Chủ tịch UBND tỉnh …")."""
    for j in range(k - 1, max(1, k - _TOLD), -1):
        if low[j - 1] in ("cho", "trình", "mưu", "cáo"):
            return begins_actor(words, low, j)
        if words[j - 1][-1] in ",;":
            break
    return False


_TOLD = 6
_NOT_YET = frozenset(("trong thời", "trong vòng", "có yêu", "có nhu", "có đủ", "có thẩm", "có liên"))
"""Predicates of the adverbial itself ("Khi Hội đồng nhân dân tỉnh có yêu cầu, Sở …")."""
