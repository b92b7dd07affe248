"""The head of a task: "Giao Sở Nội vụ …", "Sở Nội vụ: …", "Căn cứ Kế hoạch này, các sở, ngành …"."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from danchieu.extractors.duties.actor_heads import ARTICLES, begins_actor, begins_with_actor, is_proper
from danchieu.extractors.duties.actor_names import bare_name, split_actors
from danchieu.extractors.duties.actors import read_actors
from danchieu.extractors.duties.predicates import (
    begins_strong,
    behind_charge,
    class_named_to,
    closing_order,
    colon_near,
    told_later,
)
from danchieu.extractors.duties.words import GENERIC, NAMED_HEADS, TITLES, word_set

_READ = 1600
"""Characters of a task in which its actors stand."""
_DIRECTIVES = {
    "giao": False, "giao cho": False, "giao nhiệm vụ cho": False, "yêu cầu": False, "chỉ thị": False,
    "phân công": False, "thống nhất giao": False,
    "ủy quyền cho": False, "ủy quyền": False, "uỷ quyền": False, "uỷ quyền cho": False,
    "đề nghị": True, "kính đề nghị": True, "trân trọng đề nghị": True,
    "đề nghị với": True, "mời": True,
}  # fmt: skip
"""Words that lay a task on those named behind them, and whether they only ask."""
_FIRST_OF_ORDER = frozenset(order.split(" ", 1)[0] for order in _DIRECTIVES)
_LEAD_INS = frozenset(
    ("đối", "trách", "nhiệm", "về", "nội", "các", "những", "ông", "bà", "(ông", "(bà", "ông,", "ông/bà")
)
_ADVERBS = word_set(
    """
    căn trên theo định hằng hàng trong khi để nhằm trước chậm quá nếu ngoài những sau
    từ qua trường đến tùy đối kể hết kết
    """
)
_NO_DUTY = frozenset(
    (
        "ban hành",
        "báo cáo",
        "thông báo",
        "đề nghị",
        "yêu cầu",
        "trả lời",
        "nhận được",
        "trân trọng",
        "quyết định",
        "kính trình",
        "xin ý",
        "có ý",
        "đã ban",
        "xây dựng",
    )
)
"""Predicates with which the issuer opens a document ("UBND tỉnh ban hành Kế hoạch …"), no duty of its own."""
_PAST = frozenset(("đã", "đang", "được", "còn", "chưa", "vẫn", "cơ bản"))
_ENDS_ADVERBIAL = frozenset(("hiện", "khai", "mắc", "khăn", "sinh", "sung", "này", "trên", "kết"))
"""Last words of an adverbial that a body may follow without a comma ("Trong quá trình thực hiện Giám đốc …")."""
_BRIEF = 280
"""Most lists of actors are shorter; the rest is read when one is not."""
_CLOSING_ORDER = "trách nhiệm thi hành"
"""What the sentence comes to in which all before it are actors."""
_CLAUSES = 6
_LONGEST_TOPIC = 20
"""Words of "Nội dung … có trách nhiệm"."""
_LISTED = 14
"""Words of a list in which actors are that no vocabulary knows."""
_TITLE_BEFORE_COLON = 110
_HEAD = 70
"""Characters that show whether an actor or a directive begins a text."""
_INSIDE = re.compile(
    r" (?:đề nghị|kính đề nghị|trân trọng đề nghị|yêu cầu|giao|chỉ thị|phân công|Yêu cầu|Đề nghị|Giao) "
)
"""Directives as they stand inside a sentence; a blank at the head makes the search fast."""
_MEETING = " giao ban "
_NO_ORDER_BEHIND = ("trình", "trình,", "đặt hàng,", "đặt hàng hoặc", "có văn bản", "có đơn")
"""What stands before the directive of a submission ("Hồ sơ trình, đề nghị Chủ tịch UBND tỉnh tặng Bằng khen"), or of
the ways in which public services are provided ("đặt hàng, giao nhiệm vụ cho các doanh nghiệp")."""
_FIRST_WORDS = (
    frozenset(
        (
            "các",
            "những",
            "từng",
            "toàn",
            "giao",
            "yêu",
            "chỉ",
            "phân",
            "đề",
            "kính",
            "trân",
            "ủy",
            "mời",
            "đối",
            "trách",
            "nhiệm",
            "về",
            "nội",
            "(ông",
            "ông",
            "bà",
        )
    )
    | set(NAMED_HEADS)
    | set(TITLES)
    | set(GENERIC)
)
_LONGEST_WORD = 16
_BEFORE_ACTORS = _FIRST_OF_ORDER | _LEAD_INS
"""First words of what may stand before actors."""
_LINKS = frozenset(("và", "đồng", "thời"))

Kind = Literal["heading", "inline", "subject"]


class Assignment(NamedTuple):
    """kind: "heading" (names the actors of what follows), "inline" ("Sở Nội vụ: Chủ trì …"), "subject" of a sentence.

    start: character at which the duty begins (0 for a subject); directive: said with "Giao", "Yêu cầu", "Đề nghị";
    asked: a request ("Đề nghị"); predicate: character behind the actors; at_head: they stand at the head of the text,
    not behind "Đối với" or an adverbial; orderer: who gives the order, as the one that has a task by that.
    """

    kind: Kind
    actors: list[str]
    start: int
    predicate: int
    directive: bool
    asked: bool
    at_head: bool = True
    orderer: "Assignment | None" = None

    def says(self, words: Sequence[str], predicates: frozenset[str]) -> bool:
        """Whether the predicate in the words of the text begins with one of these, a word or two."""
        said = " ".join(words)[self.predicate : self.predicate + 16].lower().split(" ")
        return said[0] in predicates or " ".join(said[:2]) in predicates


def read_assignment(text: str, heading: bool, clauses: bool) -> Assignment | None:
    """The assignment at the head of an item (single blanks), None when it names nobody.

    heading: the item is a title of the items below it; clauses: look behind an adverbial ("Định kỳ hằng năm, các sở
    …") and for a directive in a later clause too. Within a task such a clause ("…, đề nghị các cơ quan …") is a part of
    it.
    """
    first = _first_word(text, 0)
    if first in _CONDITIONS and " thì " in text[:_READ] and (found := _behind_then(text, clauses)) is not None:
        return found
    if first in _FIRST_WORDS:
        j, directive, asked = 0, False, False
        if first in _BEFORE_ACTORS:
            head, low = _words(text, _HEAD)
            i, directive, asked = _directive(low, 0)
            j = _skip_lead_in(low, i)
            begins = begins_actor(head, low, j)
        else:
            begins = begins_with_actor(text, first)
        if begins:
            head, low = _words(text, _BRIEF)
            found = _at(head, low, j, heading, directive, asked)
            if len(text) > _BRIEF and (
                found is None or found.predicate > _BRIEF - 20 or text.find(_CLOSING_ORDER, _BRIEF - 20, _READ) > 0
            ):
                found = _at(*_words(text), j, heading, directive, asked)
            if found is not None and low[0] == "đối":
                told = " thì " not in text[:_READ].split(". ", 1)[0] or found.says(head, _MUST)
                return found._replace(at_head=False) if told else None  # "Đối với … thì căn cứ …" is a rule
            if found is not None or directive:
                return found
        if directive:
            return None
    if not clauses:
        return None
    found = _directive_inside(text) or _behind_title(text)
    if found is None and (carried := _CARRIES_OUT.match(text)) is not None:
        words, low = _words(text.split(". ", 1)[0])
        k = text.count(" ", 0, carried.end())
        found = _at(words, low, k, False, False, False) if begins_actor(words, low, k) else None
        return found and found._replace(start=0, at_head=False) if found and found.kind == "subject" else None
    if first in _ADVERBS and (found is None or found.directive):
        sentence_end = text.find(". ") + 1
        if found is None:
            return _behind_adverbial(*_words(text))
        if 0 < sentence_end < found.predicate:  # the order to others is a later sentence
            words, low = _words(text[:sentence_end])
            before = _behind_adverbial(words, low)
            if before is not None and not before.says(words, _NO_DUTY | _PAST):
                return before
    if found is None and " thì " in text[:_READ]:
        return _behind_then(text, False)
    return found


def _behind_then(text: str, plain: bool) -> Assignment | None:
    """ "Trường hợp …, thì các sở có trách nhiệm …": whom it tells so, another than those on whom the block is laid.

    plain: of a body with a name any verb says so ("… thì Chánh Thanh tra trình Bộ trưởng").
    """
    words, low = _words(text.split(". ", 1)[0])
    k = low.index("thì") + 1 if "thì" in low else len(low)
    found = _at(words, low, k, False, False, False) if begins_actor(words, low, k) else _any_body(words, low, k)
    if found is None or found.kind != "subject" or found.actors[0].endswith(" đó"):
        return None
    if not found.says(words, _MUST) and not (plain and is_proper(words, k)) and low[k] != "các":
        return None
    return found._replace(start=0, at_head=False)


def _any_body(words: list[str], low: list[str], k: int) -> Assignment | None:
    """Whatever body a case concerns, which must do something: "… thì cơ quan, đơn vị xử lý phải báo cáo"."""
    if k >= len(low) or low[k] not in _CLASSES:
        return None
    must = next((j for j in range(k + 2, min(k + _LISTED, len(low))) if low[j] == "phải"), None)
    if must is None or words[must - 1][-1] in ",;:":
        return None
    return Assignment("subject", split_actors(words[k:must]), 0, len(" ".join(words[:must])) + 1, False, False)


_CLASSES = frozenset(("cơ", "đơn", "tổ", "bộ", "cá"))
_CARRIES_OUT = re.compile(
    r"(?:Triển khai )?[Tt]hực hiện (?:(?:các|nội dung|ý kiến|sự|tinh thần) )*(?:Chỉ thị|Nghị quyết|Quyết định|Kế hoạch|"
    r"Công văn|Công điện|Kết luận|Thông báo|Thông tư|Nghị định|Luật|Chương trình|Đề án|Hướng dẫn|Văn bản|chỉ đạo|"
    r"kết luận) [^,;.]{2,150}, "
)
"""What is carried out, before who does it: "Thực hiện Kế hoạch này, Sở Tài chính rà soát …"."""
_CONDITIONS = frozenset(("đối", "trường", "nếu", "khi", "trong", "sau"))
_MUST = frozenset(("có trách", "chịu trách", "phải", "chủ động"))


def _behind_title(text: str) -> Assignment | None:
    """ "Mở tài khoản: UBND xã phối hợp …", "Kiểm tra: Sau khi nhận hồ sơ, UBND xã …"."""
    at = text.find(": ", 0, _TITLE_BEFORE_COLON) + 2
    if at < 2 or not text[at : at + 1].isupper():
        return None
    adverbial = begins_adverbial(text, at)
    if not adverbial and not may_begin(text, at):
        return None
    sentence = text[at : at + _READ]
    found = read_assignment(sentence, False, clauses=False)
    if found is None and adverbial:
        found = _behind_adverbial(*_words(sentence))
    if found is None or found.kind != "subject":
        return None
    return found._replace(predicate=found.predicate + at, at_head=found.at_head and not found.directive)


def may_begin(text: str, at: int) -> bool:
    """Whether an assignment may begin at a character, by its first word."""
    return _first_word(text, at) in _FIRST_WORDS


def _first_word(text: str, at: int) -> str:
    """The word at a character, in small letters."""
    return text[at : at + _LONGEST_WORD].split(" ", 1)[0].lower().rstrip(",:;.")


def begins_adverbial(text: str, at: int) -> bool:
    """Whether an adverbial clause may begin at a character, by its first word."""
    return text[at : at + 12].split(" ", 1)[0].lower() in _ADVERBS


def names_actor(head: str) -> bool:
    """Whether the first words of a text name an actor, behind "Giao", "Đối với" and the like too."""
    words, low = head.split(), head.lower().split()
    i, _directive_found, _asked = _directive(low, 0)
    return begins_actor(words, low, _skip_lead_in(low, i))


def _words(text: str, size: int = _READ) -> tuple[list[str], list[str]]:
    """The first words of a text, as written and in small letters."""
    text = text[:size].rstrip(" ")
    return text.split(" "), text.lower().split(" ")


def _directive(low: Sequence[str], i: int) -> tuple[int, bool, bool]:
    """Word behind a directive at i, whether there is one, whether it is a request."""
    if i >= len(low) or low[i].rstrip(":") not in _FIRST_OF_ORDER:
        return i, False, False
    for size in (4, 3, 2, 1):
        asked = _DIRECTIVES.get(" ".join(low[i : i + size]).rstrip(":"))
        if asked is not None:
            return i + size, True, asked
    return i, False, False


def _skip_lead_in(low: Sequence[str], i: int) -> int:
    """Word behind "Đối với", "Trách nhiệm của", "Các ông (bà):", "đồng chí", "Nội dung … có trách nhiệm chủ trì"."""
    if i >= len(low) or low[i] not in _LEAD_INS:
        return i
    if low[i] == "nội":
        return i + 2 if low[i + 1 : i + 2] == ["dung"] and "trách" in low[i : i + _LONGEST_TOPIC] else i
    for lead in _BEFORE_NAMES:
        if tuple(low[i : i + len(lead)]) == lead:
            i += len(lead)
            break
    if low[i : i + 1] and low[i] in ("các", "những"):
        j = i + 1
        while j < len(low) and low[j].strip("(),:/") in ("ông", "bà", "đồng", "chí"):
            j += 1
        if j > i + 1:
            return j
    while i < len(low) and low[i].strip("(),:/") in ("ông", "bà"):
        i += 1
    return i


_BEFORE_NAMES = (
    ("đối", "với"), ("trách", "nhiệm", "của"), ("nhiệm", "vụ", "của"), ("nhiệm", "vụ", "và", "quyền", "hạn", "của"),
    ("nhiệm", "vụ,", "quyền", "hạn", "của"), ("nhiệm", "vụ", "chủ", "yếu", "của"), ("nhiệm", "vụ", "cụ", "thể", "của"),
    ("nhiệm", "vụ", "trọng", "tâm", "của"), ("trách", "nhiệm"), ("về", "phía"),
)  # fmt: skip
_WITH_ACT = re.compile(
    r" và (?:các )?(?:Thông tư|Nghị định|Quyết định|Nghị quyết|Luật|quy định)\b"
    r"| tại (?:Chỉ thị|Nghị quyết|Quyết định|Kế hoạch|Công văn|Thông báo) số | đồng ý với | trân trọng c[ảá]m ơn "
)
"""In what looks like an actor, that the sentence goes on about acts, what is agreed or thanks: "của Bộ Tài chính và
Thông tư này thì …", "giao cho Bộ Y tế tại Chỉ thị số …"."""


def _at(words: list[str], low: list[str], i: int, heading: bool, directive: bool, asked: bool) -> Assignment | None:
    found = read_actors(words, low, i)
    if found is None:
        return None
    actors, end, stop = found
    if any(map(_WITH_ACT.search, actors)):
        return None
    if stop == "other" and not directive and (later := told_later(words, low, end)) is not None:
        if any(_AS_TO in actor for actor in actors):
            end, stop = later, "verb"
        elif later - i <= _LISTED:
            actors, end, stop = split_actors(words[i:later]), later, "verb"
    elif stop == "verb" and not directive and (named := class_named_to(words, low, i, end)) is not None:
        actors, end = split_actors(words[i:named]), named
    if any(_AS_TO in actor for actor in actors):
        actors = [actor.partition(_AS_TO)[0] for actor in actors]
    if stop in ("other", "verb") and (closing := closing_order(words, low, end)) is not None:
        actors, end, stop = split_actors(words[i:closing]), closing, "verb"
    elif (
        stop == "verb"
        and low[end] == "được"
        and (charged := behind_charge(words, low, end, is_proper(words, i))) != end
    ):
        actors[-1] = bare_name(f"{actors[-1]} {' '.join(words[end:charged])}".rstrip(" ,"))
        end = charged
    elif stop == "verb":
        behind, ordered, request = _directive(low, end)
        if ordered and not directive and low[end] != "phân":
            behind = _skip_lead_in(low, behind)
            if begins_actor(words, low, behind):  # "UBND tỉnh yêu cầu các sở …"
                told = _at(words, low, behind, heading, True, request)
                by = Assignment("subject", actors, 0, len(" ".join(words[:end])) + 1, False, False)
                return told and told._replace(orderer=by)
        if (ordered and low[end] != "phân") or low[end].rstrip(",") in _LINKS:
            end = _more(words, low, end, actors)
    if (heading and stop in ("verb", "other") and not begins_strong(low, end)) or (
        stop == "other" and colon_near(words, end)
    ):
        whole = read_actors(words, low, i, whole=True)
        if whole is not None:
            actors, end, stop = whole
    predicate = len(" ".join(words[:end])) + (end < len(words))
    if stop == "colon":
        if end >= len(words):
            return Assignment("heading", actors, 0, predicate, directive, asked)
        return Assignment("inline", actors, predicate, predicate, directive, asked)
    if heading or (stop == "end" and end >= len(words)):
        return Assignment("heading", actors, 0, predicate, directive, asked)
    if stop == "verb" or (stop == "other" and directive):
        return Assignment("subject", actors, 0, predicate, directive, asked)
    return None


_AS_TO = " đối với "
"""In what looks like an actor, that the sentence goes on about what he is in charge of."""


def _more(words: list[str], low: list[str], end: int, actors: list[str]) -> int:
    """Actors of a second directive in the sentence ("đề nghị … ; yêu cầu các sở …") join the first; word
    behind them."""
    for _ in range(3):
        k = end
        while k < len(low) and low[k].rstrip(",") in _LINKS:
            k += 1
        k, directive, _asked = _directive(low, k)
        k = _skip_lead_in(low, k)
        if not directive or not begins_actor(words, low, k):
            break
        more = read_actors(words, low, k)
        if more is None:
            break
        actors.extend(actor for actor in more.actors if actor not in actors)
        end = more.end
    return end


def _directive_inside(text: str) -> Assignment | None:
    """ "Chủ tịch UBND tỉnh yêu cầu các sở …", "…, đề nghị các cơ quan …": a directive behind an authority or at the
    head of a clause."""
    words: list[str] = []
    low: list[str] = []
    for match in _INSIDE.finditer(text, 0, _READ):
        at = match.start()
        if text.startswith(_MEETING, at) or text.endswith(_NO_ORDER_BEHIND, 0, at):
            continue
        if not names_actor(text[at + 1 : at + 1 + _HEAD]):
            continue
        if not words:
            words, low = _words(text)
        k = text.count(" ", 0, at + 1)
        clause = next((j for j in range(k, 0, -1) if words[j - 1][-1] in ",;.:"), 0)
        j, directive, asked = _directive(low, k)
        if directive and (clause == k or words[k - 1] in _ENDS_ADVERBIAL or _authority(words, low, clause, k)):
            found = _at(words, low, _skip_lead_in(low, j), False, True, asked)
            if found is None or (found.kind == "heading" and text[-1] != ":"):
                continue
            if found.kind == "heading":  # "Để …, Thủ tướng Chính phủ yêu cầu các Bộ:"
                return found._replace(at_head=False)
            return found._replace(kind="subject", start=0, orderer=_orderer(text[:at], words, low, clause, k))
    return None


def _orderer(before: str, words: list[str], low: list[str], clause: int, k: int) -> Assignment | None:
    """Who gives the order at a word: the subject beside it ("Khi cần thiết Chủ tịch UBND xã đề nghị …"), or that of the
    clauses before ("Căn cứ Kế hoạch này, Sở Y tế kiểm tra, yêu cầu …")."""
    if clause == k:
        return _behind_title(before) or _behind_adverbial(*_words(before))
    for j in range(clause, k):
        if words[j][0].isupper() and begins_actor(words, low, j):
            found = read_actors(words[:k], low[:k], j, names=True)
            return found and Assignment("subject", found.actors, 0, len(" ".join(words[:k])) + 1, False, False)
    return None


def _authority(words: Sequence[str], low: Sequence[str], clause: int, k: int) -> bool:
    """Whether an authority stands between the head of the clause and its directive."""
    return k - clause <= 14 and any(words[j][0].isupper() and begins_actor(words, low, j) for j in range(clause, k))


def _behind_adverbial(words: list[str], low: list[str]) -> Assignment | None:
    """ "Căn cứ Kế hoạch này, Giám đốc các sở … xây dựng …", "Trường hợp …, thì UBND xã …", "Trong quá trình thực hiện
    Thủ trưởng …"."""
    seen, most = 0, _CLAUSES if "trách" not in low else 2 * _CLAUSES
    for k in range(1, len(words)):
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
            before in _ENDS_ADVERBIAL and (words[k][0].isupper() or (before in _ARISES and low[k] in ARTICLES))
        ):
            continue
        if low[k - 1] in _OF_LIST or low[k - 2 : k] == ["các", "bộ,"]:
            continue
        if not begins_actor(words, low, k) or _is_told(words, low, k):
            continue
        found = _at(words, low, k, False, False, False)
        if found is not None and found.kind == "subject" and not found.says(words, _NOT_YET):
            if before[-1] == ":" and low[0] != "trường" and not found.says(words, _MUST):
                continue
            named = next((n for n, actor in enumerate(found.actors) if actor not in _ANY_BODY), 0)
            actors = found.actors[named:] if found.actors[named][0].isupper() else found.actors
            return found._replace(actors=actors, start=0, at_head=False)
    return None


_OF_LIST = frozenset(("sở,", "ban,"))
"""Before what is no body of its own: "do sở, ban, ngành thành phố làm chủ đầu tư"."""
_ARISES = frozenset(("sinh", "mắc", "khăn", "sung"))
_ANY_BODY = frozenset(("cơ quan", "đơn vị", "tổ chức", "địa phương", "cơ quan, đơn vị"))
"""Whoever it is, of the adverbial: "Trên cơ sở ý kiến của cấp ủy, cơ quan, đơn vị, Ban Tổ chức Trung ương lấy …"."""


def acts_among_others(text: str) -> Assignment | None:
    """Who has a task of his own in the block of others: "Hằng năm, Ủy ban nhân dân các cấp báo cáo …", "Đối với chi phí
    năm 2023, yêu cầu Bộ Tài chính …"."""
    if not text.startswith(_OCCASIONS) and _GROUNDS.match(text) is None:
        return None
    found = read_assignment(text, False, clauses=True)
    if found is None or found.kind != "subject":
        return None
    if not found.actors[0][0].isupper() and not (text.startswith("Căn cứ ") and found.actors[0].startswith("các ")):
        return None
    if found.directive or text.startswith("Đối với "):
        return found if found.directive and text.startswith("Đối với ") else None
    return found if text.partition(", ")[2].startswith(found.actors[0]) else None


_OCCASIONS = (
    "Hằng ", "Hàng ", "Định kỳ ", "Đối với ", "Nhằm ", "Để ", "Trong thời gian ", "Trên cơ sở ", "Sau khi ", "Khi ",
)  # fmt: skip
_GROUNDS = re.compile(
    r"Căn cứ (?:(?:kết quả|danh sách|báo cáo|đề nghị|ý kiến|hồ sơ|biên bản) [^,]{2,100}, |"
    r"[^,]{0,80}(?:nội dung|tình hình|điều kiện|chức năng|này)\b[^,]{0,60}, )"
)
"""On what someone of his own acts: "Căn cứ nội dung Kế hoạch này và tình hình thực tiễn, các bộ …"."""


def _is_told(words: Sequence[str], low: Sequence[str], k: int) -> bool:
    """Whether a body behind a comma is the second of those whom the clause before it tells something ("tham mưu cho
    UBND tỉnh, Chủ tịch UBND tỉnh …")."""
    for j in range(k - 1, max(1, k - _TOLD), -1):
        if low[j - 1] in ("cho", "trình", "mưu"):
            return begins_actor(words, low, j)
        if words[j - 1][-1] in ",;":
            break
    return False


_TOLD = 6
_NOT_YET = frozenset(("trong thời", "trong vòng", "có yêu", "có nhu", "có đủ", "có thẩm", "có liên"))
"""Predicates of the adverbial itself ("Khi Hội đồng nhân dân tỉnh có yêu cầu, Sở …")."""


def last_clause(text: str) -> Assignment | None:
    """The subject of the last sentence of an introduction ("…, Văn phòng và các đơn vị tập trung các nhiệm vụ
    sau:")."""
    text = text[-_READ:]
    words, low = text.split(), text.lower().split()
    for k in range(len(words) - 1, 0, -1):
        if words[k - 1][-1] == ".":
            break
        if words[k - 1][-1] in ",;" and begins_actor(words, low, k):
            found = _at(words, low, k, False, False, False)
            if found is not None and found.kind == "subject":
                return found._replace(start=0)
    return None


def opens_document(text: str, assignment: Assignment) -> bool:
    """Whether the predicate is the issuer's own act."""
    return (
        " ".join(text[assignment.predicate : assignment.predicate + 30].lower().split(" ")[:2]).rstrip(",;:")
        in _NO_DUTY
    )
