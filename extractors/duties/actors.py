"""Who is told to do something: lists of actors as drafting practice writes them.

"Sở Nội vụ", "các Sở: Xây dựng, Nội vụ", "Thủ trưởng các cơ quan, đơn vị trực thuộc UBND tỉnh", "Chủ tịch UBND các
xã, phường".
Reading works on the words of a text in single blanks; a list ends where a predicate begins. Each word is looked at
once.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from danchieu.extractors.bodies import match_body
from danchieu.extractors.duties.actor_heads import (
    ARTICLES,
    HEADS,
    JOINTS,
    begins_actor,
    behind_address,
    behind_bracket,
    is_person,
    is_proper,
    opens_names,
    repeats_head,
)
from danchieu.extractors.duties.actor_names import split_actors
from danchieu.extractors.duties.asides import bare_name
from danchieu.extractors.duties.list_joints import ABOVE_ALL, FIELDS, INSIDE_NAMES
from danchieu.extractors.duties.verbs import CAPITAL_PREDICATES, OTHER_FORCES, inspects, is_organisation, is_predicate
from danchieu.extractors.duties.whole_names import behind_verb, end_of_name, name_words, places, strong_ahead
from danchieu.extractors.duties.words import (
    GENERIC,
    NOUNS_BEFORE_VERB,
    TO_CHUC_NOUN,
    VERBS,
    matches,
)
from danchieu.extractors.vocabulary import Tables, tables

_LONGEST = 160
"""Words: no list of actors is longer."""
_NAME_LENGTH = 12
_CLOSED = frozenset(("sở", "bộ"))
"""First words of bodies whose names are all known."""
_LOOKED_BACK = 4
_SHORT_LIST = 3
"""Words of a list that holds no verb besides."""
_GOING_ON = frozenset(("ban", "tổ", "hội", "đoàn", "trung", "quỹ", "phòng", "đội"))
"""First words of bodies whose names go on with what they are for ("Ban Quản lý dự án đầu tư …")."""
_NO_VERBS = frozenset(
    (
        "mà", "thì", "đối", "được", "nêu", "nói", "như", "khác", "đó", "này", "cũ", "mới", "từ", "ven", "miền", "biên",
        "bị", "dọc", "giáp", "phía", "nằm", "lân", "hạ", "thượng", "đồng", "khó", "nghèo", "còn", "xa", "bãi", "nhóm",
        "chịu", "đặc", "thí", "trọng", "nông", "đô", "duyên", "tây", "núi", "hải", "chưa", "đã", "không",
        "chức", "hữu", "kinh", "khối", "xung",
    )
)  # fmt: skip
"""Words behind a body that say more of it ("UBND các tỉnh ven biển") or begin a clause."""
_COMMITTEE_HEADS = frozenset(("Ban", "Tổ", "Phòng", "Đội", "Hội"))
_ABBREVIATIONS = frozenset(("TP.", "TX.", "TT.", "Tp.", "BCĐ.", "P.", "Q.", "H."))

_WATCHED = (
    frozenset(VERBS)
    | JOINTS
    | {"phòng"}
    | {write(entry.split()[0]) for entry in CAPITAL_PREDICATES for write in (str.capitalize, str.upper)}
)
"""Words as written that may end a list of actors or an actor in it; others with a capital belong to names."""

Stop = Literal["verb", "colon", "end", "other"]


class ActorList(NamedTuple):
    """Actors that begin at a word. end: word behind them; stop: what ended them, a predicate, a colon, the end of the
    sentence, or something that is no predicate."""

    actors: list[str]
    end: int
    stop: Stop


def read_actors(
    words: Sequence[str], low: Sequence[str], i: int, whole: bool = False, names: bool = False, told: bool = False
) -> ActorList | None:
    """The list of actors that begins at a word, None when there is none.

    whole: the text is a heading; all of it up to a colon names actors, verbs in it belong to a name; names: the text is
    a list of names in which no predicate is looked for at any price; told: behind "Giao" or "phối hợp với", with the
    task behind them.
    """
    while i + 1 < len(words) and low[i] in ("ông", "bà", "đồng", "chí", "đ/c"):
        i += 1
    if not begins_actor(words, low, i):
        return None
    if is_person(words, low, i):
        return _read_person(words, low, i, whole)
    end, stop = _extent(words, low, i, whole, False)
    if names and stop == "verb" and words[end - 1] in JOINTS and low[end] not in ("phối", "chủ"):
        end, stop = _extent(words, low, i, True, False)  # "Trung tâm Dịch vụ và phát triển quỹ đất"
    sentence = told or (end - i > _NAME_LENGTH and words[end - 1][-1] == ".")  # longer than any name
    if stop == "end" and sentence and not whole and not names:
        end, stop = _extent(words, low, i, whole, True)
        stop = "verb" if stop == "other" else stop
    if end == i:
        return None
    if stop == "verb" and not whole and not is_body(words[i:end]):
        end = _end_before_verb(words, low, i, end)
    aside = next((j for j in range(i + 1, end) if words[j - 1][-1] == "," and _opens_aside(low, j)), end)
    return ActorList(split_actors(words[i:aside]), end, stop)


def _opens_aside(low: Sequence[str], j: int) -> bool:
    """Whether words behind a comma say when those before them have the task, or who of them above all."""
    return low[j : j + 2] == ["sau", "khi"] or (tuple(low[j : j + 2]) in ABOVE_ALL and "các" not in low[j + 2 : j + 4])


def _read_person(words: Sequence[str], low: Sequence[str], i: int, whole: bool) -> ActorList | None:
    """A person by name, with the office behind it: "Nguyễn Văn A - Phó Chủ tịch UBND tỉnh"."""
    end = i
    while end < len(words) and end - i < _LONGEST_PERSON and words[end].rstrip(",;:.").istitle():
        if words[end][0] == "(":
            break
        end += 1
        if words[end - 1][-1] in ",;:.":
            break
    last = words[end - 1][-1]
    named = end
    if words[end : end + 1] and words[end][0] == "(":  # "đồng chí Lê Na (Phó Bí thư) theo dõi …"
        end = behind_bracket(words, end, len(words))
    k = end + (words[end : end + 1] in (["-"], ["–"], ["và"]))
    if (last == "," or words[k - 1] == "và") and (other := behind_address(low, k)) > k and is_person(words, low, other):
        more = _read_person(words, low, other, whole)
        return more and ActorList([" ".join(words[i:named]).rstrip(","), *more.actors], more.end, more.stop)
    stop: Stop = "colon" if last == ":" else "end" if k >= len(words) else "other"
    if stop == "other" and (last == "," or k > end) and (begins_actor(words, low, k) or low[k].rstrip(",") in _OFFICES):
        named, stop = _extent(words, low, k, whole, False)
        end = named
    elif stop == "other" and matches(VERBS, low, k):
        stop = "verb"
    if stop == "other":
        return None
    if named == i + 1:
        i -= 1 + (low[i - 1] == "chí")  # a name of one syllable stays with "đồng chí", "ông"
    name = bare_name(" ".join(words[i:named]).rstrip(" ,;:."))
    return ActorList([name], end, stop) if not _TOLD.search(name) else None


_TOLD = re.compile(r" (?:được|là|đã|bị|có) ")
_LONGEST_PERSON = 6
_OFFICES = frozenset(
    (
        "phó", "trưởng", "ủy", "uỷ", "chuyên", "công", "viên", "bí", "đảng", "thường", "ksv", "pgđ", "gđ", "pct",
        "ct", "pbt", "uvbtv", "uvbch", "btv", "uvtv", "uvtt", "thẩm", "kiểm", "thư", "chánh", "giáo", "bác", "điều",
    )
)  # fmt: skip
"""First words of offices that stand behind the name of a person."""


def known_body_end(words: Sequence[str], low: Sequence[str], i: int) -> int | None:
    """Where the names of bodies that we know end before words that are of no name, whatever they say ("Sở Y tế | giữ
    sổ."), None where all may be a name."""
    end, stop = _extent(words, low, i, False, True)
    if stop != "other" or words[end - 1][-1] == ",":
        return None
    first = i + 2 if words[i : i + 2] in _OFFICES_OF else i
    placed = end - i > 2 and " ".join(words[end - 2 : end]) in places(tables())
    bodies = [words[first:end]] if first > i else map(str.split, split_actors(words[i:end]))
    return end if placed or all(map(is_body, bodies)) else None


_OFFICES_OF = (["Bộ", "trưởng"], ["Giám", "đốc"], ["Chủ", "tịch"], ["Cục", "trưởng"], ["Vụ", "trưởng"])
"""Offices before the name of their body."""


def _end_before_verb(words: Sequence[str], low: Sequence[str], i: int, end: int) -> int:
    """Where a list that ends at a predicate ends in truth, when a verb that we do not know stands in between ("Công an
    tỉnh | chốt số liệu, báo cáo …")."""
    if end - i <= _SHORT_LIST:
        return end
    first = max(0, i - _LOOKED_BACK)  # no more of a long text than is looked at
    near, near_low = words[first:end], low[first:end]
    if low[i] in ARTICLES:
        at, stop = _extent(near, near_low, i - first, False, True)
        listed = near_low[at - 1] in _TERRITORIES or near_low[at - 2 : at] in _SECTORS
        known = at if stop == "other" and listed else None
    else:
        known = known_body_end(near, near_low, i - first)
        if known is not None and low[i] in _GOING_ON and near_low[known - 1] not in _TERRITORIES:
            return end
    if known is None:
        return end
    known += first
    if low[i] in _CLOSED and is_body(words[i:known]):
        return known
    plain = words[known].isalpha() and words[known].islower() and low[known] not in _NO_VERBS
    return known if plain and low[known + 1 : known + 2] != ["tỉnh"] else end


_TERRITORIES = frozenset(("xã", "phường", "tỉnh", "huyện", "quận", "phố"))
_SECTORS = (["ban,", "ngành"], ["sở,", "ngành"], ["bộ,", "ngành"])
"""Ends of lists of bodies that hold no name of their own."""


def is_body(words: Sequence[str]) -> bool:
    """Whether the words are the name of a body that we know and no more."""
    return _names_body(tables(), tuple(words))


@lru_cache(maxsize=4096)  # a document names the same again and again
def _names_body(_: Tables, words: tuple[str, ...]) -> bool:
    name = " ".join(words)
    body = match_body(name, 0)
    return body is not None and body.end == len(name)


def _extent(words: Sequence[str], low: Sequence[str], i: int, whole: bool, strict: bool) -> tuple[int, Stop]:
    """Where the list that begins at i ends, and what ends it. whole: as in `read_actors`; strict: no predicate that we
    know follows, the list ends at a word that fits no name."""
    limit = min(len(words), i + _LONGEST)
    k = piece = i
    proper = is_proper(words, i)
    name_end = end_of_name(words, low, i)
    while k < limit:
        if k < name_end - 1:
            k = min(name_end, limit) - 1
        word = words[k]
        if word not in _WATCHED and word.isalpha() and not (strict or (proper and words[k - 1] in JOINTS)):
            k += 1  # most words: neither verb nor joint, no punctuation
            continue
        if word[0] == "“" and k > i and "”" not in word:  # a quotation holds no predicate of the actors
            k = next((j for j in range(k, limit) if "”" in words[j]), k)
            word = words[k]
        if word[0] == "(":
            k = behind_bracket(words, k, limit)
            if words[k - 1][-1] == ":":
                return k, "colon"
            continue
        if not whole and k >= max(i + 1, name_end) and not (k == piece + 1 and _part_of_head(words, low, piece, i)):
            behind_name = k == name_end > piece and word[0].islower() and matches(VERBS, low, k)
            if behind_name or (low[k].rstrip(",;:.") in VERBS and is_predicate(words, low, k, i)):
                onward = behind_verb(words, low, k, piece)
                if onward == k:
                    return k, "verb"
                k = onward
                continue
            if strict and (_is_verb(words, low, k) or _behind_body(words, low, piece, k, proper)):
                return k, "other"
            if (strict or (proper and words[k - 1] in JOINTS)) and not _fits_name(words, low, k):
                return k - (words[k - 1] in JOINTS), "other"
        if word in _PREVENTS and not whole and k > i and _prevents(words, low, k, piece):
            return k, "verb"
        if word == "cùng" and not whole and low[k + 1 : k + 2] == ["với"]:
            return k, "verb"  # "Sở Y tế cùng với Sở Tài chính rà soát …"
        last = word[-1]
        if last == ":":
            if opens_names(words, low, k):
                k += 1
                continue
            return k + 1, "colon"
        if last == "." and word not in _ABBREVIATIONS and not (word.endswith("..") and k + 1 < limit):
            return k + 1, "end"
        if last not in ",;" and word not in JOINTS:
            k += 1
            continue
        if low[k : k + 2] == ["phòng,", "chống"]:
            k += 2  # "đội xung kích phòng, chống thiên tai"
            continue
        nxt = k + 2 if k + 1 < len(words) and words[k + 1] in JOINTS else k + 1
        begins = begins_actor(words, low, nxt) or repeats_head(words, low, piece, nxt)
        if last in ",;" and not whole and not _goes_on(words, low, nxt, begins):
            if k + 1 < len(words) and (is_predicate(words, low, k + 1, i) or low[k + 1 : k + 3] == ["cùng", "với"]):
                return k + 1, "verb"
            if low[k + 1 : k + 3] in _ASIDES and (predicate := _behind_aside(words, low, k + 1, i)) is not None:
                return predicate, "verb"
            above_all = tuple(low[k + 1 : k + 3]) in ABOVE_ALL
            if above_all and (predicate := _behind_above_all(words, low, k + 1, i)) is not None:
                return predicate, "verb"
            strong = strong_ahead(words, low, k + 1)
            if strong == k + 1:
                return k + 1, "other"
            return strong, "verb"  # a damaged word in the list
        if begins:
            proper, piece, name_end = is_proper(words, nxt), nxt, end_of_name(words, low, nxt)
        k += 1
    return k, "end" if k >= len(words) else "other"


def _prevents(words: Sequence[str], low: Sequence[str], k: int, piece: int) -> bool:
    """Whether "phòng, chống" at a word is what the body before it does ("với Sở Y tế | phòng, chống ma túy")."""
    if low[k + 1 : k + 2] not in _PREVENTED:
        return False
    return (is_body(words[piece:k]) and low[k - 1] not in _PREVENTING) or low[k - 2 : k] in _SCHOOLS


_PREVENTS = ("phòng,", "phòng")
_PREVENTED = (["chống"], ["cháy"], ["cháy,"], ["ngừa"])
_PREVENTING = frozenset(("đạo", "huy", "lượng", "đội", "quỹ", "cục", "tâm", "đồng", "ban", "hội", "tổ"))
"""Last words of bodies named by what they prevent ("Ban Chỉ đạo phòng, chống tham nhũng")."""
_SCHOOLS = (["trường", "học"], ["nhà", "trường"])
_ASIDES = (
    ["với", "vai"], ["với", "tư"], ["sau", "khi"], ["ngay", "sau"], ["ngoài", "nhiệm"], ["ngoài", "việc"],
    ["ngoài", "các"], ["ngoài", "những"], ["ngoài", "thực"],
    ["trước", "ngày"], ["trước", "khi"], ["theo", "đề"], ["theo", "chỉ"], ["theo", "yêu"], ["theo", "phân"],
    ["theo", "lĩnh"], ["theo", "thẩm"], ["theo", "nhiệm"], ["theo", "quyền"],
    ["bên", "cạnh"], ["trường", "hợp"], ["tùy", "điều"], ["tùy", "tình"],
)  # fmt: skip
_LONGEST_ASIDE = 20


def _behind_aside(words: Sequence[str], low: Sequence[str], k: int, i: int) -> int | None:
    """The predicate behind in what part or when somebody has the task: "Bộ Công an, với vai trò là …, chủ trì …"."""
    for j in range(k, min(k + _LONGEST_ASIDE, len(words) - 1)):
        if words[j][-1] == ",":
            return j + 1 if is_predicate(words, low, j + 1, i) else None
    return None


def _behind_above_all(words: Sequence[str], low: Sequence[str], k: int, i: int) -> int | None:
    """The predicate behind those of a class who are meant above all: "Các huyện ủy, nhất là Huyện ủy A, rà soát …"."""
    for j in range(k + 3, min(k + _LONGEST_ABOVE_ALL, len(words))):
        if words[j - 1] not in JOINTS and is_predicate(words, low, j, i):
            return j
        if words[j - 1][-1] in ".;:":
            return None
    return None


_LONGEST_ABOVE_ALL = 30


def _part_of_head(words: Sequence[str], low: Sequence[str], piece: int, i: int) -> bool:
    """Whether the word behind the first of an actor belongs to it ("Thanh tra", "Kiểm toán", "Sở Xây dựng", later in
    the list "Ban quản lý"). i: where the list begins."""
    if piece != i:
        return words[piece] in _COMMITTEE_HEADS
    if words[piece] in _BARE and low[piece + 1 : piece + 3] in (["yêu", "cầu"], ["đề", "nghị"]):
        return False  # "Sở yêu cầu các đơn vị …"
    if words[piece] in _ADDRESSED and " ".join(low[piece + 1 : piece + 3]).rstrip(",") in _ASKED_OF:
        return False  # "Đề nghị Bộ rà soát …", of the one whom a letter addresses
    abbreviated = len(words[piece]) > _SHORTEST and words[piece].isupper() and words[piece + 1].islower()
    return low[piece] in HEADS and not abbreviated  # "KBNN quản lý …"


_BARE = frozenset(("Sở", "Bộ", "Cục", "Trường", "Phòng", "Viện", "Ban"))
"""First words of bodies that the body itself may be called by."""
_ADDRESSED = frozenset(("Sở", "Bộ"))
_ASKED_OF = frozenset(
    (
        "tổ chức", "rà soát", "nghiên cứu", "khẩn trương", "ban hành", "chủ trì", "phối hợp", "báo cáo", "chỉ đạo",
        "tiếp tục", "hoàn thiện", "xem xét", "kiểm tra", "có ý", "căn cứ", "tham mưu", "triển khai", "thực hiện",
        "sớm có", "chủ động", "tập trung", "tiếp thu", "bổ sung", "quan tâm", "cho ý", "hướng dẫn", "trả lời", "có văn",
        "có trách",
    )
)  # fmt: skip
"""Predicates, by their first words, with which no name of a ministry or department goes on."""
_SHORTEST = 2


def _is_verb(words: Sequence[str], low: Sequence[str], k: int) -> bool:
    """Whether a verb stands at a word behind a noun that would take it in elsewhere ("các doanh nghiệp kiểm tra …")."""
    noun = f"{low[k - 2]} {low[k - 1]}" in NOUNS_BEFORE_VERB and words[k][0].islower() and low[k] != "tổ"
    return noun and matches(VERBS, low, k)


def _behind_body(words: Sequence[str], low: Sequence[str], piece: int, k: int, proper: bool) -> bool:
    """Whether the name of a body that we know, or the level of a class, ends before a word that says nothing more of
    it: "Sở Y tế bán …", "UBND các xã bán …", not "Sở Y tế tỉnh"."""
    if not words[k][0].islower() or low[k].rstrip(",;:.") in _OF_NAMES or matches(GENERIC, low, k):
        return False
    if low[k] == "đóng" and low[k + 1 : k + 2] and low[k + 1] in ("trên", "tại"):
        return False
    if low[k - 1] in _LAST_OF_CLASS or low[k - 2 : k] == ["liên", "quan"]:
        return True
    if not proper:
        return False
    return is_body(words[piece:k])


_OF_NAMES = frozenset(
    (
        "tỉnh", "thành", "huyện", "quận", "thị", "xã", "phường", "đặc", "cấp", "các", "của", "thuộc", "trực", "địa",
        "trung", "khu", "vùng", "tại", "trên", "ở", "liên", "quản", "chuyên", "và", "cùng", "hoặc", "nơi", "có", "phụ",
        "về", "với", "trong", "ngoài", "theo", "kiêm", "lý", "lĩnh", "đoàn", "hội", "ủy", "uỷ",
    )
)  # fmt: skip
"""First words of what says which body of a name is meant."""


_LAST_OF_CLASS = frozenset(("xã", "phường", "tỉnh", "huyện", "quận", "phố", "ngành", "phương"))


def _fits_name(words: Sequence[str], low: Sequence[str], k: int) -> bool:
    """Whether a word can stand inside or behind a proper name."""
    word = words[k]
    bare = low[k].strip(",;:.()\"”“-'")
    if not word[0].islower() or not bare or bare == "kiêm" or "-" in bare:
        return True
    return bare in name_words(tables()) or matches(GENERIC, low, k)


def _goes_on(words: Sequence[str], low: Sequence[str], k: int, begins: bool) -> bool:
    """Whether a list goes on at a word behind a comma. begins: an actor begins there."""
    if k >= len(words):
        return False
    if low[k] == "mỗi" and k + 1 < len(words) and words[k - 1][-1] == ",":
        return True  # "Sở Nội vụ, mỗi cơ quan cử 01 người"
    if low[k].rstrip(",") in _SHORT_LEVELS and low[k - 1] in _DISTRICTS:
        return True  # "UBND các huyện, thị và Sở Y tế"
    if low[k] == "lĩnh" and low[k - 1] == "ngành,":
        return True  # "các Sở quản lý ngành, lĩnh vực"
    if low[k] == "khu" and words[k][0] == "k" and "khu" in low[max(0, k - 4) : k]:
        return True  # "Ban Quản lý các Khu công nghiệp, khu kinh tế"
    if low[k - 1] == "đảng," and low[k : k + 2] == ["đảng", "viên"]:
        return True  # "Vụ Cơ sở đảng, đảng viên"
    if INSIDE_NAMES.get(low[k - 1]) == low[k].rstrip(",;:.") or inspects(words, low, k):
        return True
    if low[k] in FIELDS and low[k + 1 : k + 2] and low[k + 1].rstrip(",;:.") in FIELDS[low[k]]:
        return True  # "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực"
    if tuple(low[k : k + 2]) in ABOVE_ALL and "các" in low[k + 2 : k + 4]:
        return True
    if " ".join(low[k : k + 2]).rstrip(",;:.") in _REGIONS_TOO or low[k - 1 : k + 2] == ["an,", "quân", "sự"]:
        return True
    if (low[k - 1], *(word.rstrip(",;:.") for word in low[k : k + 2])) in _SCHOOLS_TOO:
        return True
    if low[k].rstrip(",;:.") in _HAMLETS_TOO and low[k - 1] in _HAMLETS:
        return True  # "các thôn, buôn", "các ấp, khóm"
    if low[k : k + 2] == ["quản", "lý"] and low[k + 2 : k + 3] == ["thị"] and low[k - 1] in OTHER_FORCES:
        return True  # "cơ quan công an, quản lý thị trường"
    if low[k] == "số" and words[k - 1][:-1].isdigit() and low[k - 2] == "số":
        return True  # "Phòng Kiểm tra số 1, số 2"
    if low[k : k + 2] in _ASIDES and not begins:
        return False
    if begins or matches(GENERIC, low, k):
        return not _verb_not_noun(words, low, k)
    if words[k][0].isupper() or words[k][0] == "(":
        return low[k] not in ("đề", "yêu", "giao") or low[k + 1 : k + 2] == ["thông"]
    return False


_REGIONS_TOO = frozenset(
    (
        "vùng cao", "vùng xa", "vùng sâu", "biên giới", "hải đảo", "trung du", "đồng bằng", "ven biển", "miền núi",
        "bãi ngang",
    )
)  # fmt: skip
"""Where places lie, behind another such word: "UBND các huyện miền núi, vùng cao"."""
_SCHOOLS_TOO = frozenset((("học,", "trung", "học"), ("đẳng,", "trung", "cấp")))
"""Further schools of a list: "các trường tiểu học, trung học cơ sở"."""
_HAMLETS = frozenset(("thôn,", "ấp,", "bản,", "buôn,", "xã,", "làng,"))
_HAMLETS_TOO = frozenset(("buôn", "bon", "khóm", "phum", "sóc", "làng", "tổ"))
_SHORT_LEVELS = frozenset(("thị", "thành"))
_DISTRICTS = frozenset(("huyện,", "quận,", "thị,", "thành,", "khu,"))


def _verb_not_noun(words: Sequence[str], low: Sequence[str], k: int) -> bool:
    if low[k] != "tổ" or low[k + 1 : k + 2] != ["chức"]:
        return False
    after = low[k + 2].rstrip(",;:.") if k + 2 < len(words) else ""
    if is_organisation(low, k):
        return False
    return words[k + 1][-1] not in ",;:." and after not in TO_CHUC_NOUN
