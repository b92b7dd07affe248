"""Whom a task is laid on at a place of a text: "Giao Sở Nội vụ …", "Sở Nội vụ: …", "các sở, ngành phải …"."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from danchieu.extractors.duties.actor_heads import HEADS, begins_actor, behind_rank, is_proper
from danchieu.extractors.duties.actor_names import split_actors
from danchieu.extractors.duties.actors import is_body, read_actors
from danchieu.extractors.duties.asides import bare_name
from danchieu.extractors.duties.predicates import (
    begins_strong,
    behind_charge,
    class_named_to,
    closing_order,
    colon_near,
    must_later,
    told_later,
    verb_of_class,
)
from danchieu.extractors.duties.words import word_set

READ = 1600
"""Characters of a task in which its actors stand."""
_DIRECTIVES = {
    "giao": False, "giao cho": False, "giao nhiệm vụ": False, "giao nhiệm vụ cho": False,
    "giao trách nhiệm": False, "giao trách nhiệm cho": False, "yêu cầu": False, "chỉ thị": False,
    "phân công": False, "phân cấp cho": False, "nhắc nhở": False, "lưu ý": False,
    "thống nhất giao": False, "thống nhất giao cho": False,
    "thống nhất chủ trương giao": False, "đồng ý chủ trương giao": False, "đồng ý giao": False,
    "đồng ý giao cho": False, "nhất trí giao": False, "chấp thuận giao": False,
    "ủy nhiệm cho": False, "uỷ nhiệm cho": False, "ủy nhiệm": False, "uỷ nhiệm": False,
    "ủy quyền cho": False, "ủy quyền": False, "uỷ quyền": False, "uỷ quyền cho": False,
    "kiến nghị": True, "đề nghị": True, "kính đề nghị": True, "trân trọng đề nghị": True,
    "đề nghị với": True, "mời": True, "tôi đề nghị": True, "tôi yêu cầu": False, "chúng tôi đề nghị": True,
    "chúng tôi yêu cầu": False, "tôi khẩn thiết đề nghị": True, "tôi trân trọng đề nghị": True,
}  # fmt: skip
"""Words that lay a task on those named behind them, and whether they only ask."""
_FIRST_OF_ORDER = frozenset(order.split(" ", 1)[0] for order in _DIRECTIVES)
_LEAD_INS = frozenset(
    (
        "đối", "trách", "nhiệm", "vai", "chức", "phạm", "về", "nội", "các", "những", "ông", "bà", "(ông", "(bà", "ông,",
        "ông/bà", "đồng", "đ/c", "thầy", "cô", "bác", "quý",
    )
)  # fmt: skip
ADVERBS = word_set(
    """
    căn trên theo định hằng hàng trong khi để nhằm trước chậm quá nếu ngoài những sau
    từ qua trường đến tùy đối kể hết kết tại
    """
)
"""First words of adverbial clauses ("Căn cứ …", "Định kỳ …", "Khi …")."""
NO_DUTY = frozenset(
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
        "ghi nhận",
        "thông qua",
        "công khai",
        "công bố",
        "kêu gọi",
        "gửi kèm",
        "xin gửi",
    )
)
"""Predicates with which the issuer opens a document ("UBND tỉnh ban hành Kế hoạch …"), no duty of its own."""
_LONGEST_TOPIC = 20
"""Words of "Nội dung … có trách nhiệm"."""
LISTED = 14
"""Words of a list in which actors are that no vocabulary knows."""
BEFORE_ACTORS = _FIRST_OF_ORDER | _LEAD_INS
"""First words of what may stand before actors."""
FIRST_WORDS = BEFORE_ACTORS | {"toàn"} | HEADS
"""First words of bodies, and of what stands before them."""
_LONGEST_WORD = 16
_ADDRESSED = frozenset(
    ("cơ", "đơn", "ngân", "công", "tổng", "tập", "sở", "bộ", "cục", "trường", "ông", "địa", "ủy", "uỷ", "ban", "văn")
)
"""Behind "Quý", who is addressed ("Quý Ngân hàng")."""
_MEMBERS = frozenset(("thành", "có"))
"""Behind "các đồng chí", that those are meant themselves ("các đồng chí thành viên Ban Chỉ đạo", "… có tên tại")."""
_MAY = re.compile(r"[A-ZĐ]\w+ [A-ZĐ][^,;]* được \w+")
"""A name, and what its bearer may do."""
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


def may_begin(text: str, at: int) -> bool:
    """Whether an assignment may begin at a character, by its first word."""
    return first_word(text, at) in FIRST_WORDS


def first_word(text: str, at: int) -> str:
    """The word at a character, in small letters."""
    return text[at : at + _LONGEST_WORD].split(" ", 1)[0].lower().rstrip(",:;.")


def begins_adverbial(text: str, at: int) -> bool:
    """Whether an adverbial clause may begin at a character, by its first word."""
    return text[at : at + 12].split(" ", 1)[0].lower() in ADVERBS


def names_actor(head: str) -> bool:
    """Whether the first words of a text name an actor, behind "Giao", "Đối với" and the like too."""
    words, low = head.split(), head.lower().split()
    i, _directive_found, _asked = directive_at(low, 0)
    return begins_actor(words, low, skip_lead_in(low, i))


def opens_document(text: str, assignment: Assignment) -> bool:
    """Whether the predicate is the issuer's own act."""
    if text.startswith("Nhận được ") and text.partition(", ")[0].endswith(" này"):
        return False  # "Nhận được Chỉ thị này, các đơn vị xây dựng kế hoạch …"
    return (
        " ".join(text[assignment.predicate : assignment.predicate + 30].lower().split(" ")[:2]).rstrip(",;:") in NO_DUTY
    )


@lru_cache(maxsize=16)  # an item is asked for its words several times
def first_words(text: str, size: int = READ) -> tuple[list[str], list[str]]:
    """The first words of a text, as written and in small letters; not to be changed."""
    text = text[:size].rstrip(" ")
    return text.split(" "), text.lower().split(" ")


def directive_at(low: Sequence[str], i: int) -> tuple[int, bool, bool]:
    """Word behind a directive at i, whether there is one, whether it is a request."""
    if i >= len(low) or low[i].rstrip(":") not in _FIRST_OF_ORDER or low[i : i + 3] == ["kiến", "nghị", "của"]:
        return i, False, False
    if low[i : i + 2] == ["lưu", "ý:"]:
        return i, False, False  # a note
    for size in (5, 4, 3, 2, 1):
        asked = _DIRECTIVES.get(" ".join(low[i : i + size]).rstrip(":"))
        if asked is not None:
            return i + size, True, asked
    return i, False, False


def skip_lead_in(low: Sequence[str], i: int) -> int:
    """Word behind "Đối với", "Trách nhiệm của", "Các ông (bà):", "đồng chí", "Nội dung … có trách nhiệm chủ trì"."""
    if i >= len(low) or low[i] not in _LEAD_INS:
        return i
    if low[i] == "nội":
        return i + 2 if low[i + 1 : i + 2] == ["dung"] and "trách" in low[i : i + _LONGEST_TOPIC] else i
    if low[i] in _OF_TITLES and (title := _TITLE_OF.match(" ".join(low[i : i + _LONGEST_TITLE]))) is not None:
        i += title[0].count(" ")
    else:
        for lead in _BEFORE_NAMES:
            if low[i : i + len(lead)] == lead:
                i += len(lead)
                break
    if low[i : i + 1] and low[i] in ("các", "những"):
        j = i + 1
        while j < len(low) and low[j].strip("(),:/") in _POLITE:
            j += 1
        if j > i + 1:
            return i if low[j : j + 1] and low[j] in _MEMBERS else j
    if low[i : i + 2] in (["đồng", "chí"], ["bác", "sĩ"], ["bác", "sỹ"]):
        return behind_rank(low, i + 2)
    if low[i : i + 1] in (["thầy"], ["cô"]):
        return i + 1
    if low[i : i + 1] == ["quý"] and low[i + 1 : i + 2] and low[i + 1] in _ADDRESSED:
        return i + 1
    while i < len(low) and low[i].strip("(),:/") in ("ông", "bà", "đ/c"):
        i += 1
    return behind_rank(low, i) if low[i - 1] == "đ/c" else i


_POLITE = frozenset(("ông", "bà", "đồng", "chí", "ông/bà", "ông(bà", "anh", "chị"))
_TITLE_OF = re.compile(
    r"(?:về )?(?:(?:trách nhiệm|nhiệm vụ|quyền hạn|vai trò|chức (?:trách|năng)|phạm vi)(?:, | và | ))+"
    r"(?:(?:cụ thể|chung|chính|chủ yếu|trọng tâm|riêng|phối hợp|thi hành|(?:tổ chức )?thực hiện|quan hệ phối hợp|"
    r"quản lý(?: nhà nước)?|giải quyết công việc) )?của "
)
"""What titles of articles say of those whom they name: "Quyền hạn và trách nhiệm cụ thể của …"."""
_OF_TITLES = frozenset(("trách", "nhiệm", "quyền", "vai", "chức", "phạm", "về"))
_LONGEST_TITLE = 12
_BEFORE_NAMES = (["đối", "với"], ["trách", "nhiệm"], ["về", "phía"])


def assignment_at(
    words: list[str], low: list[str], i: int, heading: bool = False, directive: bool = False, asked: bool = False
) -> Assignment | None:
    """The assignment to those who are named at a word, None when nobody is. The parameters as in `read_assignment` and
    `Assignment`."""
    if i and low[i - 1] == "quý" and directive and (size := _addressed(words, low, i)):
        actors = [" ".join(["Quý", *words[i : i + size]])]
        return Assignment("subject", actors, 0, len(" ".join(words[: i + size])) + 1, directive, asked)
    found = read_actors(words, low, i, told=directive and not heading and low[0] not in ADVERBS)
    if found is None or (directive and " ".join(low[i : i + 4]).rstrip(",") in _PARTS):
        return None
    actors, end, stop = found
    if not heading and (own := verb_of_class(words, low, i, end, stop)) is not None:
        actors, end, stop = split_actors(words[i:own]), own, "verb"
    if any(map(_WITH_ACT.search, actors)) or " nào " in f"{actors[0]} " or _MAY.fullmatch(actors[-1]):
        return None  # "Đơn vị nào để xảy ra …", "Tỉnh Đắk Lắk được vay …"
    if stop == "other" and not directive and (later := told_later(words, low, end)) is not None:
        if any(_AS_TO in actor for actor in actors):
            end, stop = later, "verb"
        elif later - i <= LISTED:
            actors, end, stop = split_actors(words[i:later]), later, "verb"
    elif stop == "verb" and not directive and (named := class_named_to(words, low, i, end)) is not None:
        actors, end = split_actors(words[i:named]), named
    elif stop == "verb" and low[end] == "chưa" and (must := must_later(low, end)) is not None:
        end = must  # "UBND các tỉnh chưa làm xong việc … phải làm xong trước ngày …"
    if stop == "verb" and "do" in low[i:end] and (charged_at := _behind_founder(low, end)) is not None:
        actors, end = [" ".join(words[i:charged_at])], charged_at
    if any(_AS_TO in actor for actor in actors):
        actors = [actor.partition(_AS_TO)[0] for actor in actors]
    if actors[-1].endswith(_LIKE):
        actors[-1] = actors[-1].removesuffix(" sau").removesuffix(" như")
    if stop in ("other", "verb") and (closing := closing_order(words, low, end)) is not None:
        actors, end, stop = split_actors(words[i:closing]), closing, "verb"
    elif (
        stop == "verb"
        and low[end] == "được"
        and (charged := behind_charge(words, low, end, is_proper(words, i) or is_body(words[i:end]), directive)) != end
    ):
        if not is_body(actors[-1].split()):  # which of a class is meant
            actors[-1] = bare_name(f"{actors[-1]} {' '.join(words[end:charged])}".rstrip(" ,"))
        end = charged
    elif stop == "verb":
        behind, ordered, request = directive_at(low, end)
        ordered = ordered and low[end : end + 2] != ["phân", "công"]  # his own task
        if ordered and not directive:
            behind = skip_lead_in(low, behind)
            if begins_actor(words, low, behind):  # "UBND tỉnh yêu cầu các sở …"
                others = assignment_at(words, low, behind, heading, True, request)
                by = Assignment("subject", actors, 0, len(" ".join(words[:end])) + 1, False, False)
                return others and others._replace(orderer=by)
        if (ordered and words[end - 1][-1] in ",;") or low[end].rstrip(",") in _LINKS:
            end = _more(words, low, end, actors)
    if stop == "verb" and low[end - 2 : end] == ["chủ", "trì,"] and low[end : end + 2] == ["phối", "hợp"]:
        end -= 2  # "Các cơ quan, đơn vị chủ trì, phối hợp với …"
        actors[-1] = actors[-1].removesuffix("chủ trì").rstrip()
    of_verb = low[end - 1] in _BEFORE_VERB or low[end - 1 : end + 1] == ["bàn", "giao"]
    if stop == "verb" and end - i > 1 and of_verb and actors[-1].endswith(words[end - 1]):
        end -= 1
        actors[-1] = actors[-1].removesuffix(words[end]).rstrip()
    told = heading and not i and stop == "verb" and not begins_strong(low, end)
    sentence = told and is_body(words[:end]) and len(words) - end > _LONGEST_OF_NAME
    heading = heading and not (sentence and words[-1][-1] != ":")  # "Sở Nội vụ theo dõi việc thực hiện Kế hoạch"
    charged_class = stop == "verb" and low[end] in _CHARGED and low[i] in ("các", "những")
    if (heading and stop in ("verb", "other") and not begins_strong(low, end)) or (
        (stop == "other" or charged_class) and colon_near(words, end)
    ):
        whole = read_actors(words, low, i, whole=True)
        if whole is not None:
            actors, end, stop = whole
    predicate = len(" ".join(words[:end])) + (end < len(words))
    if stop == "colon":
        if end >= len(words):
            return Assignment("heading", actors, 0, predicate, directive, asked)
        one = read_actors(words, low, end) if len(actors) > 1 else None
        if one is not None and one.stop == "verb" and set(one.actors) < set(actors):
            actors = one.actors  # "Sở Y tế, Sở Nội vụ: Sở Y tế lập sổ; Sở Nội vụ giữ kho"
        return Assignment("inline", actors, predicate, predicate, directive, asked)
    if heading or (stop == "end" and end >= len(words)):
        return Assignment("heading", actors, 0, predicate, directive, asked)
    if stop == "verb" or (stop == "other" and directive):
        return Assignment("subject", actors, 0, predicate, directive, asked)
    return None


_PARTS = ("cơ quan chủ trì", "đơn vị chủ trì", "cơ quan thực hiện", "đơn vị thực hiện")
"""What a table or annex says ("phân công cơ quan chủ trì, cơ quan phối hợp tại Phụ lục"), nobody who acts."""


def _behind_founder(low: Sequence[str], end: int) -> int | None:
    """Where the charge stands behind what says who founded or heads a body: "Hội đồng tư vấn do Bộ trưởng làm Chủ tịch
    | có trách nhiệm …", None where it says nothing of the kind."""
    if low[end] not in _FOUNDED and low[end : end + 2] not in _HEADED:
        return None
    ahead = range(end, min(end + _LONGEST_FOUNDING, len(low) - 1))
    return next((j for j in ahead if low[j : j + 2] in (["có", "trách"], ["có", "nhiệm"], ["chịu", "trách"])), None)


_FOUNDED = frozenset(("làm", "thành"))
_HEADED = (["quyết", "định"], ["đứng", "đầu"], ["bổ", "nhiệm"])
_LONGEST_FOUNDING = 10


def _addressed(words: list[str], low: list[str], i: int) -> int:
    """How many words behind "Quý" are the one addressed, where no name of his own follows ("Quý Bộ có ý kiến")."""
    size = next((len(name) for name in _TITLES_ADDRESSED if tuple(low[i : i + len(name)]) == name), 0)
    follows = words[i + size : i + size + 1]
    return size if size and follows and follows[0].islower() and follows[0] not in _LINKS else 0


_BEFORE_VERB = frozenset(("đã", "kính", "cùng", "cũng", "đều"))
"""Words that belong to the verb behind them, not to the name before ("Các đơn vị đã mua thuốc")."""
_LONGEST_OF_NAME = 5
"""Words that may follow the name of a body in the name of a part of it."""
_CHARGED = frozenset(("phụ", "được", "đăng", "phấn"))
"""First words of what tells a class of bodies apart before a colon ("Các sở, ngành phụ trách tiêu chí: …")."""
_TITLES_ADDRESSED = tuple(
    tuple(name.split())
    for name in (
        "cơ quan, đơn vị", "cơ quan", "đơn vị", "ủy ban", "uỷ ban", "văn phòng", "công ty", "tổng công ty", "tập đoàn",
        "ngân hàng", "bộ", "sở", "ban", "cục", "trường", "địa phương",
    )
)  # fmt: skip
_WITH_ACT = re.compile(
    r" và (?:các )?(?:Thông tư|Nghị định|Quyết định|Nghị quyết|Luật|quy định)\b"
    r"|\A(?:Xã|Phường|Thị trấn|Huyện|Tỉnh|Trường|Thôn|Bản) có \d"
    r"| tại (?:Chỉ thị|Nghị quyết|Quyết định|Kế hoạch|Công văn|Thông báo) số | đồng ý với | trân trọng c[ảá]m ơn "
    r"| (?:có|ra) (?:công văn|văn bản|tờ trình|báo cáo) số | được (?:thay thế|phép|sử dụng|miễn|hưởng) "
    r"| đã (?:có (?:nhiều|những)|và đang|tích cực|nỗ lực)\b"
)
"""In what looks like an actor, that the sentence goes on about acts, what is agreed, done or thanks: "của Bộ Tài chính
và Thông tư này thì …", "giao cho Bộ Y tế tại Chỉ thị số …"."""
_AS_TO = " đối với "
"""In what looks like an actor, that the sentence goes on about what he is in charge of."""


_LIKE = (" như", " như sau")
"""What is left of "như sau:" behind the last actor."""


def _more(words: list[str], low: list[str], end: int, actors: list[str]) -> int:
    """Actors of a second directive in the sentence ("đề nghị … ; yêu cầu các sở …") join the first; word
    behind them."""
    for _ in range(3):
        k = end
        while k < len(low) and low[k].rstrip(",") in _LINKS:
            k += 1
        k, directive, _asked = directive_at(low, k)
        k = skip_lead_in(low, k)
        if not directive or not begins_actor(words, low, k):
            break
        more = read_actors(words, low, k)
        if more is None:
            break
        actors.extend(actor for actor in more.actors if actor not in actors)
        end = more.end
    return end
