"""The sentences and clauses of an item: where the task of another begins, and where an introduction."""

import re

from danchieu.extractors.duties.actors import is_body
from danchieu.extractors.duties.assignments import Assignment, begins_adverbial, may_begin, names_actor
from danchieu.extractors.duties.clauses import read_assignment
from danchieu.extractors.duties.statements import tells_of_past
from danchieu.extractors.duties.subjects import benefits, is_people, is_vague, names_same, only_names
from danchieu.extractors.duties.words import CASES, begins_with_verb

_MARK = re.compile(
    r"\. |; |, các |, riêng |, (?=(?:Ban|Văn phòng|Sở|Phòng|Công an|UBND|[ỦU][ỷy] ban|Đảng ủy|Hội|Huyện đoàn|"
    r"Thành đoàn|Tỉnh đoàn|Trung tâm|Bộ|Cục|Chi cục|đồng chí) )"
)
_CHARGE = re.compile(r"(?:có|chịu) trách nhiệm|chủ trì")
_MUST = "phải "
_BY_DAY = re.compile(r"(?:trước|chậm nhất|muộn nhất)[^,;.]{0,20} \d")
"""Of a clause on a class of bodies ("; các sở, ngành gửi sổ trước ngày 5/9"), that it says by when."""
_SEVERAL = ("các ", "thủ trưởng ", "người đứng đầu ", "chủ tịch ", "giám đốc ", "từng địa phương ")
"""First words in small letters of classes and of heads of bodies."""
_IN_PLACES = re.compile(
    r"(?:(?<= xã, phường )|(?<= phường, xã )|(?<= xã, thị trấn )|(?<= địa phương )|(?<= đơn vị )|(?<= trực thuộc ))"
    r"(?:tổ chức|triển khai|thực hiện|quán triệt|rà soát|báo cáo|gửi|xây dựng|lập|chủ động|đăng ký|phải) "
)
"""What such a class has to do in the clause that it begins ("; các xã, phường tổ chức thực hiện")."""
_PURPOSES = ("để ", "nhằm ")
_BESIDES = re.compile(
    r"[Đđ]ồng thời,? |(?P<among>trong đó,? )|(?P<one>[Rr]iêng (?:đối với )?)"
    r"(?:(?:(?:các )?(?:dự án|công trình|nội dung|nhiệm vụ|tuyến|gói thầu)) [^,;.]{2,80}, )?"
)
_NAME_OF_PLACE = r"(?:huyện|xã|phường|thị xã|[Tt]hành phố|quận|đặc khu|tỉnh) [A-ZĐ]\w+(?: [A-ZĐ]\w+){0,3}"
_PLACES = re.compile(rf"({_NAME_OF_PLACE}(?:(?:, | và ){_NAME_OF_PLACE}){{0,5}}) (?=[a-zđ])")
"""Places that stand for those who act for them, behind "riêng" ("riêng huyện Kỳ Sơn hoàn thành trước …")."""
_ONLY_HELPS = re.compile(r"(?:phối hợp|tham gia)(?: thực hiện)?(?:[.;)]|\Z)")
"""What who supports has to do, behind who acts ("Sở Y tế chủ trì; Sở Nội vụ phối hợp.")."""
_PERSON = "đồng chí "
_CASE = "trường hợp "
_ASSENTS = re.compile(r"không (?:có|tham gia) ý kiến|(?:thống nhất|nhất trí)(?:[.;]|\Z)")
"""What who answers says of himself ("…; Bộ Tài chính không có ý kiến khác.")."""
_SMALL = (
    *_SEVERAL, _CASE, "đồng thời", "giao ", "riêng ", "ông ", "bà ", "đồng chí ", "đ/c ", "trước ngày ", "sau đó ",
    "sau thời gian ", "quá thời ", "quá hạn", "nếu ", "phòng ", "ban ", "sở ", "trung tâm ", "đảng ủy ",
    "đảng uỷ ", "trong đó",
)  # fmt: skip
"""First words in small letters of a clause behind a semicolon in which another may act."""
_ORDERS = ("yêu cầu ", "đề nghị ", "phân công ")
"""First words of an order behind a semicolon: the issuer's where another order of his stands before it, else a part of
the task."""
_ORDERED = re.compile(r"(?:\A|[.;:,] )(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị|[Pp]hân công) ")
_ASKS_BESIDE = re.compile(
    r"đề nghị (?:Ủy ban M|Uỷ ban M|UBMTTQ|Mặt trận|Tỉnh đoàn|Thành đoàn|Đoàn Thanh niên|Hội (?:LH|[A-ZĐ])|"
    r"Liên đoàn|Tòa án|TAND|Viện [Kk]iểm sát|VKSND|các (?:tổ chức chính trị|đoàn thể))"
)
"""A request to those whom only the issuer can ask, not who has the task before it."""
_ATTENDED = ("Tham dự ", "Cùng dự ", "Cùng tham dự ", "Dự họp ", "Dự cuộc họp ", "Thành phần ")
"""How a sentence begins that names those who were at a meeting."""
_READ = 900
"""Characters of a later sentence in which its actor and predicate stand."""
_SHORTEST_TASK = 60
"""Characters: a task that stands before an introduction is longer than a title."""
_INTRODUCTION = 15
"""Characters of "Trong đó tập trung:"."""


def sentences(text: str, start: int) -> list[tuple[int, str]]:
    """Where later sentences, and clauses that begin with "các", begin, and what stands before them, in order."""
    found: list[tuple[int, str]] = []
    for match in _MARK.finditer(text, start):
        mark, at = match.group(), match.start() + 2
        if text.count("(", start, at) > text.count(")", start, at):
            continue
        if mark == "; " and text.startswith(_ATTENDED, text.rfind(". ", 0, at) + 2):
            continue
        small = mark == "; " and text.startswith(_SMALL, at)
        if mark == "; " and text.startswith(_ORDERS, at):
            small = _ORDERED.search(text, 0, at) is not None or _ASKS_BESIDE.match(text, at) is not None
        if mark == ", riêng ":
            mark, small = "; ", True
        if mark == ", " and _SAYS_BESIDE.search(text, text.rfind(", ", start, at - 2) + 1, at) is None:
            continue  # in a list of bodies
        if mark == ", các " or text[at : at + 1].isupper() or small or text.startswith(_PERSON, at):
            found.append((at, mark[:2]))
    return found


def is_adverbial(text: str) -> bool:
    """Whether a text says when or of what something is to be done and no more: no clause of it begins with a verb."""
    if not begins_adverbial(text, 0) or ". " in text:
        return False
    if " thì " in text and text.startswith(CASES):
        return True
    return not any(begins_with_verb(clause) for clause in text.rstrip(", ").split(", ")[1:])


def new_actor(text: str, at: int, mark: str, actors: list[str]) -> Assignment | None:
    """Another actor at the head of a later sentence or, where it is told to be in charge, of a later clause."""
    besides = _BESIDES.match(text, at)
    alone = besides is not None and besides["one"] is not None
    if besides is not None:
        at = besides.end()
    if alone and (places := _PLACES.match(text, at)) is not None and begins_with_verb(text[places.end() :]):
        return Assignment("subject", re.split(", | và ", places[1]), 0, places.end() - at, False, False)
    adverbial = mark in (". ", "; ") and begins_adverbial(text, at)
    if not adverbial and not may_begin(text, at):
        return None
    sentence = text[at : at + _READ].split(". ", 1)[0]
    found = read_assignment(sentence, False, clauses=adverbial)
    if found is None or found.kind == "heading" or tells_of_past(sentence, found.predicate):
        return None
    told = found.directive or found.kind == "subject" or _is_charged(sentence, found)
    if not told or names_same(found.actors, actors):
        return None
    if besides is not None and besides["among"] and not _CHARGE.match(sentence, found.predicate):
        return None
    if _ASSENTS.match(sentence, found.predicate):
        return None
    if benefits(sentence, found):
        return None
    if mark == "; " and not found.directive and _ONLY_HELPS.match(sentence, found.predicate):
        return None
    if mark == "; " and (_is_agent(text[:at]) or sentence.startswith(_PURPOSES, found.predicate)):
        return None
    if text.startswith(_CASE, at):
        return found if found.actors[0][0].isupper() else None
    obliged = mark == "; " and not adverbial and sentence.startswith(_MUST, found.predicate)
    unnamed = text[at].islower() and found.actors[0].islower() and not alone
    several = mark == "; " and text.startswith(_SEVERAL, at)
    task = _BY_DAY.search(sentence) or _IN_PLACES.match(sentence, found.predicate) if several else None
    charged = _CHARGE.match(sentence, found.predicate) is not None
    if mark == ", " and (text[at].isupper() or text.startswith(_PERSON, at)):
        charged = _beside_another(text, at, found, sentence)
    if (unnamed or mark == ", ") and not (obliged or task) and not charged:
        return None
    nobody = is_vague(found.actors[0]) or (adverbial and is_people(found.actors[0]))
    return None if nobody and not _CHARGE.match(sentence, found.predicate) else found


def _beside_another(text: str, at: int, found: Assignment, sentence: str) -> bool:
    """Whether one body alone acts in a clause behind a comma, where another acts in the clause before it, and it is in
    charge or does the same: "Sở Y tế phụ trách nội dung, Sở Tài chính phụ trách kinh phí"."""
    before = text[: at - 2]
    clause = before[max(before.rfind(mark) + 2 if mark in before else 0 for mark in (". ", "; ", ", ")) :]
    if len(found.actors) > 1 or not names_actor(clause[:_HEAD]) or not is_body(found.actors[0].split()):
        return False
    if _CHARGE.match(sentence, found.predicate) is not None or sentence.startswith("làm đầu mối ", found.predicate):
        return _SAYS_BESIDE.search(clause) is not None
    verb = " ".join(sentence[found.predicate :].split(" ", 2)[:2])
    return f" {verb} " in clause or (_SAYS_BESIDE.match(verb) is not None and _SAYS_BESIDE.search(clause) is not None)


_SAYS_BESIDE = re.compile(r"\b(?:chỉ đạo|tham mưu|theo dõi|kiểm tra|phụ trách|chủ trì|giám sát|đôn đốc|bảo đảm)\b")
_HEAD = 70


def _is_charged(sentence: str, found: Assignment) -> bool:
    """Whether the task of a body with a name of its own stands behind its colon ("… Sở Xây dựng: kiểm tra kho.")."""
    own = found.at_head and found.actors[0][0].isupper() and not is_people(found.actors[0])
    return own and begins_with_verb(sentence[found.start :])


def order_at_end(text: str) -> Assignment | None:
    """The order in the last sentence of an introduction ("Hội đồng thống nhất với …. Hội đồng đề nghị UBND tỉnh làm các
    việc sau:")."""
    at = text.rfind(". ") + 2
    if at < 2 or text[-1] != ":":
        return None
    found = read_assignment(text[at:], False, clauses=True)
    return found._replace(predicate=found.predicate + at) if found is not None and found.directive else None


def order_behind(text: str) -> Assignment | None:
    """The order of a letter behind what its writer does himself ("Sở Y tế chuyển Công văn số …, đề nghị các bệnh viện
    góp ý …"); None where the paragraph gives none."""
    for match in _THEN_ASKS.finditer(text, 0, _READ):
        at = match.end()
        found = read_assignment(text[at : at + _READ].split(". ", 1)[0], False, clauses=False)
        if found is not None and found.directive and found.kind == "subject":
            return found._replace(predicate=found.predicate + at)
    return None


_THEN_ASKS = re.compile(r"(?:, (?:và |đồng thời )?| và )(?=(?:trân trọng |kính )?(?:đề nghị|yêu cầu) [^,;.])")


def told_before(text: str, predicate: int) -> int:
    """Where the introduction of a list begins behind a task of its own ("Bộ Y tế sửa kho. Trong đó chú ý các nội dung
    sau:"), 0 when it is all of the text."""
    at = text.rfind(". ") + 1
    if not at and (onward := _GOES_ON.search(text, predicate)) is not None:
        at = onward.start() + 1
    return at if at > predicate + _SHORTEST_TASK and len(text) - at > _INTRODUCTION else 0


def subject_behind(text: str, at: int, before: Assignment) -> Assignment | None:
    """Others than those of the task before it, whom the introduction at a place is about."""
    at += text[at] == " "
    found = read_assignment(text[at:], False, clauses=False)
    if found is None or found.kind != "subject" or names_same(found.actors, before.actors):
        return None
    return found._replace(predicate=found.predicate + at)


_GOES_ON = re.compile(
    r"(?:; (?:và |đồng thời,? )?|,? (?:và|đồng thời) )(?:(?:tổ chức|triển khai) )?thực hiện "
    r"(?:tốt |đầy đủ |nghiêm (?:túc )?)?(?:các|những) "
    r"(?:nhiệm vụ|nội dung|công việc|quy định|giải pháp)[^,;.]{0,30} sau(?: đây)?:\Z"
)
"""The introduction of a list behind a task in the same sentence."""


def _is_agent(before: str) -> bool:
    """Whether a text breaks off among those by whom something is done ("do cơ quan A; UBND xã quyết định …")."""
    at = before.rfind(" do ", max(0, len(before) - _READ)) + 4
    return at > 3 and only_names(before[at:].rstrip("; "))
