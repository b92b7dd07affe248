"""Where in an item its assignment stands: at the head, behind an adverbial, a case or a title, inside a sentence."""

import re
from collections.abc import Sequence

from danchieu.extractors.duties.actor_heads import ARTICLES, OF_COMMITTEES, begins_actor, begins_with_actor, is_proper
from danchieu.extractors.duties.actor_names import split_actors
from danchieu.extractors.duties.actors import known_body_end, read_actors
from danchieu.extractors.duties.adverbials import ANY_BODY, ENDS_ADVERBIAL, MUST, PERSONS, behind_adverbial
from danchieu.extractors.duties.assignments import (
    ADVERBS,
    BEFORE_ACTORS,
    FIRST_WORDS,
    LISTED,
    NO_DUTY,
    READ,
    Assignment,
    assignment_at,
    begins_adverbial,
    directive_at,
    first_word,
    first_words,
    may_begin,
    names_actor,
    skip_lead_in,
)
from danchieu.extractors.duties.openers import (
    AS_FOLLOWS,
    CARRIES_OUT,
    CLASS_NAMED,
    CONCERNS,
    IN_PART,
    IN_ROLE,
    IN_SMALL_LETTERS,
    NOW,
    OPENERS,
    ORDERED_BEFORE,
)
from danchieu.extractors.duties.words import begins_with_verb

_PAST = frozenset(("đã", "đang", "được", "còn", "chưa", "vẫn", "cơ bản"))
_BRIEF = 280
"""Most lists of actors are shorter; the rest is read when one is not."""
_CLOSING_ORDER = "trách nhiệm thi hành"
"""What the sentence comes to in which all before it are actors."""
_TITLE_BEFORE_COLON = 110
_HEAD = 70
"""Characters that show whether an actor or a directive begins a text."""
_INSIDE = re.compile(
    r" (?:đề nghị|kính đề nghị|trân trọng đề nghị|yêu cầu|giao|chỉ thị|phân công|kiến nghị|Yêu cầu|Đề nghị|Giao) "
)
"""Directives as they stand inside a sentence; a blank at the head makes the search fast."""
_MEETING = " giao ban "
_PROPOSES = " kiến nghị "
"""What those of a task do themselves, if no list follows ("kiểm tra, kiến nghị Sở Y tế xử lý")."""
_NO_ORDER_BEHIND = ("trình", "trình,", "đặt hàng,", "đặt hàng hoặc", "có văn bản", "có đơn", "việc")
"""What stands before the directive of a submission ("Hồ sơ trình, đề nghị Chủ tịch UBND tỉnh tặng Bằng khen"), or of
the ways in which public services are provided ("đặt hàng, giao nhiệm vụ cho các doanh nghiệp")."""


def read_assignment(text: str, heading: bool, clauses: bool) -> Assignment | None:
    """The assignment at the head of an item (single blanks), None when it names nobody.

    heading: the item is a title of the items below it; clauses: look behind an adverbial ("Định kỳ hằng năm, các sở
    …") and for a directive in a later clause too. Within a task such a clause ("…, đề nghị các cơ quan …") is a part of
    it.
    """
    first = first_word(text, 0)
    if first in _DIVIDES and (divides := AS_FOLLOWS.match(text) or NOW.match(text)) is not None:
        at = divides.end()
        found = read_assignment(text[at:], False, clauses=False)
        return found and found._replace(
            start=found.start and found.start + at, predicate=found.predicate + at, at_head=False
        )
    if first in _PARTS and (part := IN_PART.match(text)) is not None:
        found = read_assignment(text[part.end() :], False, clauses=False)
        if found is not None and found.kind == "subject":
            return found._replace(predicate=found.predicate + part.end())
    if first in _ROLES and (role := IN_ROLE.match(text)) is not None:
        found = read_assignment(text[role.end() :], False, clauses=False)
        at = role.end()
        return found and found._replace(start=found.start and found.start + at, predicate=found.predicate + at)
    if (first in _CONDITIONS or first in _CONCERNED) and " thì " in text[:READ]:
        found = _behind_then(text, clauses)
        if found is not None and (first in _CONDITIONS or found.directive):
            return found
    cases = (first in PERSONS or first in ARTICLES) and " thì " in text[:READ] and _CASE_OF.match(text) is not None
    if cases and " thì " in text[:READ].split(". ", 1)[0]:
        found = _behind_then(text, True)
        if found is not None or not begins_with_verb(text.partition(" thì ")[2]):
            return found  # "Viên chức nghỉ thai sản thì kết quả xếp loại là …" tells nobody to do anything
    if first == "các" and (named := CLASS_NAMED.match(text)) is not None:
        found = read_assignment(text[named.end() :], False, clauses=False)
        if found is not None and found.kind == "subject":
            return found._replace(predicate=found.predicate + named.end())
    if first in ("đối", "với", "riêng") and CONCERNS.match(text) is not None:
        found = _directive_inside(text) or behind_adverbial(*first_words(text))
        if found is not None:
            return found
    if first in FIRST_WORDS:
        j, directive, asked = 0, False, False
        if first in BEFORE_ACTORS:
            head, low = first_words(text, _HEAD)
            i, directive, asked = directive_at(low, 0)
            j = skip_lead_in(low, i)
            begins = begins_actor(head, low, j)
        else:
            begins = begins_with_actor(text, first)
        if begins:
            head, low = first_words(text, _BRIEF)
            found = assignment_at(head, low, j, heading, directive, asked)
            if len(text) > _BRIEF and (
                found is None or found.predicate > _BRIEF - 20 or text.find(_CLOSING_ORDER, _BRIEF - 20, READ) > 0
            ):
                found = assignment_at(*first_words(text), j, heading, directive, asked)
            if found is not None and low[0] == "đối":
                if found.kind == "inline" and (acting := _acting_behind(text, found.start)) is not None:
                    return acting
                if found.kind == "subject" and found.says(head, _PAST) and (acting := _behind_state(text, found)):
                    return acting
                told = " thì " not in text[:READ].split(". ", 1)[0] or found.says(head, MUST)
                return found._replace(at_head=False) if told else None  # "Đối với … thì căn cứ …" is a rule
            if found is not None or directive:
                return found
        if directive:
            return None
    if not clauses:
        return None
    if (opener := OPENERS.match(text)) is not None:
        found = read_assignment(text[opener.end() :], False, clauses=False)
        if found is not None and (found.kind == "subject" or (found.kind == "inline" and text.startswith("Riêng "))):
            start = found.start + opener.end() if found.kind == "inline" else 0
            return found._replace(start=start, predicate=found.predicate + opener.end(), at_head=False)
    if heading and (named := IN_SMALL_LETTERS.match(text)) is not None:
        at = named.end()
        return read_assignment(f"{text[:at]}{text[at].upper()}{text[at + 1 :]}", heading, False)
    told = (" đã " in text or " ban hành " in text) and any(order in text for order in _ORDERS)
    if told and (past := ORDERED_BEFORE.match(text)) is not None:
        at = text.find(". ", past.end()) + 2
        found = read_assignment(text[at:], False, clauses=True) if at > 1 else None
        return found and found._replace(start=found.start + at, predicate=found.predicate + at, at_head=False)
    found = _directive_inside(text) or _behind_title(text)
    if found is None and (carried := CARRIES_OUT.match(text)) is not None:
        return _behind_carried(text, carried.end())
    if first in ADVERBS and (found is None or found.directive):
        sentence_end = text.find(". ") + 1
        if found is None:
            return behind_adverbial(*first_words(text))
        if 0 < sentence_end < found.predicate:  # the order to others is a later sentence
            words, low = first_words(text[:sentence_end])
            before = behind_adverbial(words, low)
            if before is not None and not before.says(words, NO_DUTY | _PAST):
                return before
    if found is None and " thì " in text[:READ]:
        return _behind_then(text, False)
    return found


_ORDERS = ("yêu cầu ", "giao ", "đề nghị ", "chỉ đạo ", "phân công ")
_PARTS = frozenset(("thành", "cơ", "đơn", "ủy", "uỷ"))
_ROLES = frozenset(("tổ", "trưởng", "phó", "nhóm", "thư", "thành", "ủy", "uỷ"))
_DIVIDES = frozenset(("phân", "giao", "nay", "tạm"))


def _acting_behind(text: str, at: int) -> Assignment | None:
    """The subject of the sentence behind those whom a case concerns: "Đối với các hộ: UBND xã vận động …"."""
    found = read_assignment(text[at:], False, clauses=False)
    if found is None or found.kind != "subject" or found.directive:
        return None
    return found._replace(predicate=found.predicate + at, at_head=False)


def _behind_state(text: str, found: Assignment) -> Assignment | None:
    """The assignment behind what a case is told apart by: "Đối với các dự án đang thi công: Sở Xây dựng kiểm tra …"."""
    colon = text.find(": ", found.predicate, found.predicate + _LONGEST_STATE)
    if colon < 0 or not text[found.predicate : colon].replace(" ", "").isalnum():
        return None
    acting = read_assignment(text[colon + 2 :], False, clauses=False)
    if acting is None or acting.kind != "subject":
        return None
    return acting._replace(predicate=acting.predicate + colon + 2, at_head=False)


_LONGEST_STATE = 100


def short_sentence(text: str) -> Assignment | None:
    """What a short text without a verb that we know may be besides a name: a body with its task ("Sở Y tế giữ sổ.")."""
    if text[-1] not in ".;":
        return None
    words, low = first_words(text, _BRIEF)
    i, directive, asked = directive_at(low, 0)
    i = skip_lead_in(low, i)
    end = known_body_end(words, low, i) if begins_actor(words, low, i) else None
    if end is None or end + 1 >= len(words):
        return None
    predicate = len(" ".join(words[:end])) + 1
    return Assignment("subject", split_actors(words[i:end]), 0, predicate, directive, asked)


def _behind_then(text: str, plain: bool) -> Assignment | None:
    """ "Trường hợp …, thì các sở có trách nhiệm …": whom it tells so, another than those on whom the block is laid.

    plain: of a body with a name any verb says so ("… thì Chánh Thanh tra trình Bộ trưởng").
    """
    words, low = first_words(text.split(". ", 1)[0])
    k, directive, asked = directive_at(low, low.index("thì") + 1) if "thì" in low else (len(low), False, False)
    k = skip_lead_in(low, k) if directive else k
    if begins_actor(words, low, k):
        found = assignment_at(words, low, k, False, directive, asked)
    else:
        found = _any_body(words, low, k) if not directive else None
    if found is None or (found.kind != "subject" and not directive):
        return None
    if found.actors[0].endswith(" đó") and not (" nào thì " in text and found.actors[0][0].isupper()):
        return None
    if not directive and not found.says(words, MUST) and not (plain and is_proper(words, k)) and low[k] != "các":
        return None
    return found._replace(kind="subject", start=0, at_head=False)


_CONDITIONS = frozenset(("đối", "trường", "nếu", "khi", "trong", "sau"))
_CONCERNED = frozenset(("người", "những", "hộ", "cá", "tổ"))
"""First words of those whom a case concerns ("Người chưa có giấy thì đề nghị UBND xã …")."""


def _any_body(words: list[str], low: list[str], k: int) -> Assignment | None:
    """Whatever body a case concerns, which must do something: "… thì cơ quan, đơn vị xử lý phải báo cáo"."""
    if k >= len(low) or low[k] not in _CLASSES:
        return None
    must = next((j for j in range(k + 2, min(k + LISTED, len(low))) if low[j] == "phải"), None)
    if must is None or words[must - 1][-1] in ",;:":
        return None
    return Assignment("subject", split_actors(words[k:must]), 0, len(" ".join(words[:must])) + 1, False, False)


_CLASSES = frozenset(("cơ", "đơn", "tổ", "bộ", "cá"))


def _behind_carried(text: str, at: int) -> Assignment | None:
    """ "Thực hiện Kế hoạch này, Sở Tài chính rà soát …": who begins at a character, behind what is carried out."""
    words, low = first_words(text.split(". ", 1)[0])
    k = text.count(" ", 0, at)
    found = assignment_at(words, low, k) if begins_actor(words, low, k) else None
    if found is None or found.kind != "subject" or " về việc " in text[at : at + found.predicate]:
        return None
    return found._replace(start=0, at_head=False)


def _behind_title(text: str) -> Assignment | None:
    """ "Mở tài khoản: UBND xã phối hợp …", "Kiểm tra: Sau khi nhận hồ sơ, UBND xã …"."""
    at = text.find(": ", 0, _TITLE_BEFORE_COLON) + 2
    if at < 2 or not (text[at : at + 1].isupper() or text.startswith("các ", at)):
        return None
    adverbial = begins_adverbial(text, at)
    if not adverbial and not may_begin(text, at):
        return None
    sentence = text[at : at + READ]
    found = read_assignment(sentence, False, clauses=False)
    if found is None and adverbial:
        found = behind_adverbial(*first_words(sentence))
    if found is None or found.kind != "subject":
        return None
    return found._replace(predicate=found.predicate + at, at_head=found.at_head and not found.directive)


def _directive_inside(text: str) -> Assignment | None:
    """ "Chủ tịch UBND tỉnh yêu cầu các sở …", "…, đề nghị các cơ quan …": a directive behind an authority or at the
    head of a clause."""
    words: list[str] = []
    low: list[str] = []
    for match in _INSIDE.finditer(text, 0, READ):
        at = match.start()
        if text.startswith(_MEETING, at) or text.endswith(_NO_ORDER_BEHIND, 0, at):
            continue
        if text[-1] != ":" and text.startswith(_PROPOSES, at):
            continue
        if not names_actor(text[at + 1 : at + 1 + _HEAD]):
            continue
        if not words:
            words, low = first_words(text)
        k = text.count(" ", 0, at + 1)
        clause = next((j for j in range(k, 0, -1) if words[j - 1][-1] in ",;.:"), 0)
        j, directive, asked = directive_at(low, k)
        begins = clause == k or words[k - 1] in ENDS_ADVERBIAL or words[k - 1] == "-"
        if directive and (begins or _authority(words, low, clause, k)):
            found = assignment_at(words, low, skip_lead_in(low, j), False, True, asked)
            if found is None or (found.kind == "heading" and text[-1] != ":"):
                continue
            if found.kind == "heading":  # "Để …, Thủ tướng Chính phủ yêu cầu các Bộ:"
                return found._replace(at_head=False)
            orderer = _orderer(text[:at], words, low, clause, k)
            return found._replace(kind="subject", start=_behind_ruling(text, at), orderer=orderer)
    return None


_RULING = re.compile(
    r"(?:[^:;.]{3,120}: )?(?:[Cc]ơ bản |[Hh]oàn toàn )?"
    r"(?:[Tt]hống nhất|[Đđ]ồng ý|[Gg]hi nhận|[Cc]hấp thuận|[Nn]hất trí|"
    r"(?:[Kk]hông|[Cc]hưa) (?:đồng ý|thống nhất|chấp thuận)|[Pp]hê bình|[Bb]iểu dương|[Đđ]ánh giá cao)[ ,]"
)


def _behind_ruling(text: str, at: int) -> int:
    """Where the sentence of an order begins, which what was agreed to stands before ("Thống nhất khởi công trước ngày
    5/9. Giao Sở Tài chính …"), 0 where all of the text belongs to the order."""
    sentence = max(text.rfind(". ", 0, at + 1), text.rfind("; ", 0, at + 1)) + 2
    return sentence if sentence > 1 and _RULING.match(text) is not None else 0


def _orderer(before: str, words: list[str], low: list[str], clause: int, k: int) -> Assignment | None:
    """Who gives the order at a word: the subject beside it ("Khi cần thiết Chủ tịch UBND xã đề nghị …"), or that of the
    clauses before ("Căn cứ Kế hoạch này, Sở Y tế kiểm tra, yêu cầu …")."""
    if clause == k:
        return _behind_title(before) or behind_adverbial(*first_words(before))
    for j in range(clause, k):
        if words[j][0].isupper() and begins_actor(words, low, j):
            found = read_actors(words[:k], low[:k], j, names=True)
            return found and Assignment("subject", found.actors, 0, len(" ".join(words[:k])) + 1, False, False)
    return None


def _authority(words: Sequence[str], low: Sequence[str], clause: int, k: int) -> bool:
    """Whether an authority stands between the head of the clause and its directive."""
    return k - clause <= 14 and any(words[j][0].isupper() and begins_actor(words, low, j) for j in range(clause, k))


_CASE_OF = re.compile(
    r"(?:Các |Những )?(?:\w+(?: \w+){0,2}, ){0,3}\w+(?: \w+)? "
    r"(?:khi|nếu|có(?! trách| nhiệm)|nghỉ|chuyển|bị|chưa|không|thuộc|vi phạm) "
)
"""A person, and the case that he is in ("Viên chức khi có đơn xin thôi việc thì …")."""


def acts_among_others(text: str) -> Assignment | None:
    """Who has a task of his own in the block of others: "Hằng năm, Ủy ban nhân dân các cấp báo cáo …", "Đối với chi phí
    năm 2023, yêu cầu Bộ Tài chính …", "Khi cần thiết thì Sở Y tế …"."""
    if _TITLE_OF_TASK.match(text) is not None:
        found = _behind_title(text)
        return found if found is not None and found.at_head else None
    opener = OPENERS.match(text)
    if text.startswith(_VERBS_LIKE_ADVERBS) or (text.startswith("Căn cứ ") and _GROUNDS.match(text) is None):
        return None
    if opener is None and not begins_adverbial(text, 0) and CARRIES_OUT.match(text) is None:
        return None
    found = read_assignment(text, False, clauses=True)
    if found is not None and found.kind == "inline" and text.startswith("Riêng "):
        return found
    if found is None or found.kind != "subject":
        return None
    if not found.actors[0][0].isupper() and not found.actors[0].startswith("các "):
        charged = text.startswith(_CHARGES, found.predicate) and not found.directive
        if not charged or found.actors[0] in ANY_BODY or found.actors[0].endswith((" đó", " này")):
            return None
    if found.directive:
        return found if text.startswith("Đối với ") or _GIVES_TOO.match(text) else None
    at = text.find(found.actors[0])
    if _SENT_TO.search(text, 0, at) is not None:
        return None  # "Định kỳ hằng năm báo cáo Bộ Y tế, UBND tỉnh kết quả thực hiện"
    beside = opener is not None and opener.end() == at
    return found if beside or text.endswith(" thì ", 0, at) or _ONE_CLAUSE.fullmatch(text, 0, at) else None


_SENT_TO = re.compile(r" (?:báo cáo|trình|gửi|tham mưu|xin ý kiến) (?:cho |về |với )?[A-ZĐỦ][^,;:.]{2,80}, \Z")
_TITLE_OF_TASK = re.compile(
    r"[^,;.:]{6,60}: (?=(?:UBND|[ỦU][ỷy] ban|Sở|Bộ|Giám đốc|Chủ tịch|Ban|Công an|Phòng|Cục|Chi cục) )"
)
"""A title before one who acts, in the same item: "Củng cố y tế cơ sở: Sở Y tế kiểm tra …"."""
_CHARGES = ("phải ", "có trách nhiệm ", "chịu trách nhiệm ")
_GIVES_TOO = re.compile(
    r"(?:Trước mắt|Thời gian tới|Ngoài ra|Đồng thời),? giao |"
    r"(?:Căn cứ|Trên cơ sở|Từ) (?:các )?(?:nội dung|nhiệm vụ|quy định|hướng dẫn|tình hình)(?: nêu)? trên(?: đây)?, "
    r"(?:đề nghị|yêu cầu) "
)
"""An order to others in a block, which nobody but the issuer gives."""
_VERBS_LIKE_ADVERBS = ("Theo dõi", "Trong sạch", "Từ chối", "Từ bỏ")
_ONE_CLAUSE = re.compile(
    r"[^,]*, |(?:Theo|Trong phạm vi|Căn cứ) chức năng, nhiệm vụ[^,]{0,40}, |Vào [^,]{2,20}, [^,]{2,20}, |"
    r"Định kỳ [^,;.]{2,60}(?:,| và) (?:h[ằà]ng )?(?:năm|quý)(?: \([^()]{2,40}\))?, |"
    r"(?:Trong|Sau|Chậm nhất) [^,]{2,40}, kể từ [^,]{2,160}, |"
    r"(?:Trong|Sau|Khi|Căn cứ) [^,]{2,160} (?:miễn, giảm|sửa đổi, bổ sung|cấp mới, cấp lại|cấp, cấp lại)[^,]{0,120}, "
)
"""What stands before the subject: one clause."""
_GROUNDS = re.compile(
    r"Căn cứ (?:(?:(?! của | số )[^,;]){3,60}, (?=[A-ZĐỦ])|"
    r"(?:kết quả|danh sách|báo cáo|đề nghị|ý kiến|hồ sơ|biên bản) [^,]{2,100}, |"
    r"[^,]{0,80}(?:nội dung|tình hình|điều kiện|chức năng|này)\b[^,]{0,60}, )"
)
"""On what someone of his own acts: "Căn cứ nội dung nêu trên và điều kiện của mình, các xã …"."""


def last_clause(text: str) -> Assignment | None:
    """The subject of the last sentence of an introduction ("…, Văn phòng và các đơn vị tập trung các nhiệm vụ
    sau:")."""
    text = text[-READ:]
    words, low = text.split(), text.lower().split()
    for k in range(len(words) - 1, 0, -1):
        if words[k - 1][-1] == ".":
            break
        if low[k] in OF_COMMITTEES and words[k][0].islower():
            continue  # "các văn phòng tỉnh ủy, thành ủy …"
        if words[k - 1][-1] in ",;" and begins_actor(words, low, k):
            found = assignment_at(words, low, k)
            if found is not None and found.kind == "subject":
                return found._replace(start=0)
    return None
