"""Who is told to do something: lists of actors as drafting practice writes them.

"Sở Nội vụ", "các Sở: Xây dựng, Nội vụ", "Thủ trưởng các cơ quan, đơn vị trực thuộc UBND tỉnh", "Chủ tịch UBND các
xã, phường".
Reading works on the words of a text in single blanks; a list ends where a predicate begins. Each word is looked at
once.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from danchieu.extractors.bodies import match_body
from danchieu.extractors.duty_words import (
    COMMITTEES,
    GENERIC,
    LIST_HEADS,
    MODIFIERS,
    NAMED_HEADS,
    NO_HEADS,
    NOUN_BEFORE_VERB,
    NOUNS_BEFORE_VERB,
    PREDICATE_AFTER_NOUN,
    STRONG,
    TITLES,
    TO_CHUC_NOUN,
    VERBS,
    matches,
    word_set,
)
from danchieu.extractors.text import fold
from danchieu.extractors.vocabulary import Tables, tables

_LOOKED_AT = 4
"""Words that show whether an actor begins."""
_LONGEST = 160
"""Words: no list of actors is longer."""
_NAME_LENGTH = 12
_LONGEST_HEAD = 5
"""Words of a body before the first verb in its name ("Văn phòng đăng ký đất đai")."""
_ARTICLES = frozenset(("các", "những"))
_HEADS = frozenset(NAMED_HEADS) | frozenset(TITLES) | frozenset(GENERIC) | _ARTICLES
_NO_HEADS = word_set(
    """
    cơ tổ bản nhóm dự khu tập bên hội truyền phát nhà mạng cấp
    """
)
"""Nouns of lists that name nobody when they stand first."""
_BEFORE_LIST = frozenset(["các", "giám", "thủ", "hiệu", "cục", "chủ", "đốc"])
_INSIDE = word_set(
    """
    tỉnh ngành huyện thành xã cả toàn khu vùng nước hệ và thị lực ngoài
    """
)
"""Words behind "trong" that say where a body is ("các đơn vị trong tỉnh")."""
_CAPITAL_PREDICATES = frozenset(("chủ trì", "phối hợp", "tham mưu", "tăng cường", "tiếp tục"))
"""Predicates that may have a capital behind a name on the same line ("Sở Nội vụ Chủ trì …")."""
_NO_PREMISES = frozenset(["vật", "dữ", "hạ", "pháp", "lý", "khoa", "thực", "chính"])
"""Words behind "cơ sở" that make it no establishment ("cơ sở vật chất")."""
_JOINTS = frozenset(("và", "cùng", "hoặc"))
_CHARGED = frozenset(("giao", "chủ", "được"))
"""Verbs that say which of a class of bodies is meant, where the list goes on behind them."""
_LEVELS = frozenset(("thị xã", "thành phố", "thị trấn", "đặc khu"))
_ABBREVIATIONS = frozenset(("TP.", "TX.", "TT.", "Tp.", "BCĐ.", "P.", "Q.", "H."))

_WATCHED = frozenset(VERBS) | _JOINTS | frozenset(entry.split()[0] for entry in _CAPITAL_PREDICATES)
"""Words that may end a list of actors or an actor in it."""

Stop = Literal["verb", "colon", "end", "other"]


_BRACKET = re.compile(r"\s*\([^()]*\)?")


class ActorList(NamedTuple):
    """Actors that begin at a word. end: word behind them; stop: what ended them, a predicate, a colon, the end of the
    sentence, or something that is no predicate."""

    actors: list[str]
    end: int
    stop: Stop


def lower(words: Sequence[str]) -> list[str]:
    """The words in small letters, as the tables of words have them."""
    return [word.lower() for word in words]


def begins_actor(words: Sequence[str], low: Sequence[str], i: int) -> bool:
    """Whether a body, an office or a class of them begins at a word."""
    if i >= len(words):
        return False
    word = low[i]
    if word not in _HEADS and (word.isalpha() or word.rstrip(",;:.") not in _HEADS):
        return False
    return _heads_actor(tuple(words[i : i + _LOOKED_AT]))


@lru_cache(maxsize=8192)
def _heads_actor(words: tuple[str, ...]) -> bool:
    """Whether an actor begins with these words; the same few begin most lines."""
    low = lower(words)
    i, word = 0, low[0]
    if word in _ARTICLES:
        j = i + 1
        if j < len(words) and low[j] in ("bên", "đồng", "ông", "vị"):
            return True
        return (
            j < len(words)
            and (low[j] == "tổ" or not matches(NO_HEADS, low, j))
            and (matches(GENERIC, low, j) or matches(NAMED_HEADS, low, j) or matches(TITLES, low, j))
        )
    if word == "tổ" and low[i + 1 : i + 2] and low[i + 1].rstrip(",;:.") == "chức":
        return words[i + 1][-1] == ","  # "tổ chức, cá nhân"; a verb at the head of a task otherwise
    if matches(TITLES, low, i):
        return words[i][0].isupper() or word in (
            "thủ",
            "giám",
            "chủ",
            "người",
            "cán",
            "đại",
            "lãnh",
            "thường",
            "cá",
            "nhà",
            "tổ",
            "công",
        )
    if word == "thanh" and low[i + 2 : i + 3] and low[i + 1] == "tra," and low[i + 2] in ("kiểm", "giám", "xử"):
        return False  # a task: "Thanh tra, kiểm tra việc …"
    if matches(NO_HEADS, low, i) or (word == "cơ" and low[i + 2 : i + 3] and low[i + 2].rstrip(",;:.") in _NO_PREMISES):
        return False
    if matches(VERBS, low, i) and word not in ("thanh", "kiểm", "thuế", "thường"):
        return False  # "Báo cáo", "Ban hành", "Phòng ngừa"
    if not matches(NAMED_HEADS, low, i):
        return words[i][0].isupper() and word not in _NO_HEADS and matches(GENERIC, low, i)
    if word[-1] in ",;" and not words[i][:-1].isupper():
        return i + 1 < len(words) and matches(GENERIC, low, i + 1)  # "Sở, ban, ngành", not "Phòng, chống"
    return _names_follow(words, low, i)


def _names_follow(words: Sequence[str], low: Sequence[str], i: int) -> bool:
    """Whether the first word of a body is one: its name, its level or "các" follows ("Sở Nội vụ", "Công an "
    "tỉnh", "UBND các xã")."""
    word = words[i]
    if word.isupper() and len(word) > 3:
        return True
    if not word[0].isupper():
        # "phòng Giáo dục", "ngành giáo dục", "lực lượng Kiểm lâm", "chính quyền địa phương", "cơ quan, đơn vị"
        if low[i] not in (
            "phòng",
            "ngành",
            "lực",
            "chính",
            "cơ",
            "đơn",
            "ủy",
            "uỷ",
            "công",
            "văn",
            "ban",
            "trường",
            "cấp",
            "thường",
            "sở",
            "doanh",
            "trung",
            "bộ",
            "đảng",
            "tỉnh",
            "đoàn",
        ):
            return False
        if low[i] in ("phòng", "ban", "trường", "sở", "bộ", "trung", "đoàn", "công", "văn"):
            return any(w[:1].isupper() for w in words[i + 1 : i + 3]) or low[i + 2 : i + 3] == ["cấp"]
        return True
    return True


def split_actors(words: Sequence[str], low: Sequence[str]) -> list[str]:
    """The actors of words that are known to name nobody else ("… chịu trách nhiệm thi hành Quyết định này")."""
    return _split(words, low)


def read_actors(
    words: Sequence[str], low: Sequence[str], i: int, whole: bool = False, names: bool = False, partners: bool = False
) -> ActorList | None:
    """The list of actors that begins at a word, None when there is none.

    whole: the text is a heading; all of it up to a colon names actors, verbs in it belong to a name; names: the text is
    a list of names in which no predicate is looked for at any price; partners: those "phối hợp với" names, with the
    task behind.
    """
    while (
        i < len(words)
        and low[i] in ("ông", "bà", "đồng", "chí")
        and not matches(TITLES, low, i + 1 if i + 1 < len(words) else i)
    ):
        i += 1
    if not begins_actor(words, low, i):
        return None
    end, stop = _extent(words, low, i, whole, False)
    if (
        stop == "end"
        and not whole
        and not names
        and (partners or (end - i > _NAME_LENGTH and words[end - 1][-1] == "."))
    ):
        end, stop = _extent(words, low, i, whole, True)  # no verb that we know: the first word that fits no name
        stop = "verb" if stop == "other" else stop
    if end == i:
        return None
    return ActorList(_split(words[i:end], low[i:end]), end, stop)


def _extent(words: Sequence[str], low: Sequence[str], i: int, whole: bool, strict: bool) -> tuple[int, Stop]:
    limit = min(len(words), i + _LONGEST)
    k = piece = i
    proper = _is_proper(words, i)
    while k < limit:
        word = words[k]
        if low[k] not in _WATCHED and word.isalpha() and not (proper and (strict or words[k - 1] in _JOINTS)):
            k += 1  # most words: neither verb nor joint, no punctuation
            continue
        if word[0] == "(":
            k = _behind_bracket(words, k, limit)
            if words[k - 1][-1] == ":":
                return k, "colon"
            continue
        if not whole and (k > i + 1 or (k == i + 1 and not _part_of_head(low, i))):
            if _is_predicate(words, low, k, i):
                onward = _behind_verb(words, low, k, piece)
                if onward == k:
                    return k, "verb"
                k = onward
                continue
            if proper and (strict or words[k - 1] in _JOINTS) and not _fits_name(words, low, k):
                return k - (words[k - 1] in _JOINTS), "other"
        last = word[-1]
        if last == ":":
            if _opens_names(words, low, k):
                k += 1
                continue
            return k + 1, "colon"
        if last == "." and word not in _ABBREVIATIONS and not (word.endswith("..") and k + 1 < limit):
            return k + 1, "end"
        if last in ",;" and not whole and not _goes_on(words, low, k + 1):
            if k + 1 < len(words) and _is_predicate(words, low, k + 1, i):
                return k + 1, "verb"
            strong = _strong_ahead(words, low, k + 1)
            if strong == k + 1:
                return k + 1, "other"
            return strong, "verb"  # a damaged word in the list
        if last in ",;" or word in _JOINTS:
            nxt = k + 2 if k + 1 < len(words) and words[k + 1] in _JOINTS else k + 1
            if begins_actor(words, low, nxt):
                proper, piece = _is_proper(words, nxt), nxt
        k += 1
    return k, "end" if k >= len(words) else "other"


def _behind_verb(words: Sequence[str], low: Sequence[str], k: int, piece: int) -> int:
    """Where a list goes on when the verb at a word belongs to a name, else that word."""
    if low[piece] in COMMITTEES and (strong := _strong_ahead(words, low, k)) != k:
        return strong
    if low[piece] in _ARTICLES and low[k] in _CHARGED:
        for j in range(k, min(k + 5, len(words) - 1)):
            if words[j][-1] == "," and low[j + 1] in _ARTICLES and begins_actor(words, low, j + 1):
                return j  # "các đơn vị đầu mối giao kế hoạch, các cơ quan chủ trì dự án"
    if k - piece > _LONGEST_HEAD or words[piece][0].islower() or low[k] not in _name_words(tables()):
        return k
    name = " ".join(words[piece : piece + _NAME_LENGTH])
    body = match_body(name, 0)
    if body is None:
        return k
    return max(k, piece + name[: body.end].count(" ") + 1)


def _strong_ahead(words: Sequence[str], low: Sequence[str], k: int) -> int:
    """Where a plain predicate follows in the same clause, its word, else k."""
    for j in range(k, min(k + 10, len(words))):
        if matches(STRONG, low, j) and words[j][0].islower() and low[j - 1] not in NOUN_BEFORE_VERB:
            return j
        if words[j][-1] in ",;:.":
            break
    return k


def _opens_names(words: Sequence[str], low: Sequence[str], k: int) -> bool:
    """Whether the colon at a word opens a list of names ("các Sở: Xây dựng, Nội vụ"), not a task ("Các sở: Xây "
    "dựng kế hoạch")."""
    if low[k][:-1] not in LIST_HEADS or k + 1 >= len(words) or not words[k + 1][0].isupper():
        return False
    if k == 0 or low[k - 1] not in _BEFORE_LIST:
        return False
    return not matches(VERBS, low, k + 1) or words[min(k + 2, len(words) - 1)][-1] in ",;"


def _is_proper(words: Sequence[str], i: int) -> bool:
    """Whether the actor at a word has a name of its own (no class of bodies)."""
    return (
        words[i][0].isupper()
        and words[i].lower() not in _ARTICLES
        and any(w[0].isupper() for w in words[i + 1 : i + 2])
    )


def _part_of_head(low: Sequence[str], i: int) -> bool:
    """Whether the word behind the first belongs to it ("Thanh tra", "Kiểm toán", "Sở Xây dựng")."""
    first = low[i]
    return any(first in table for table in (NAMED_HEADS, TITLES, GENERIC)) or first in _ARTICLES


def _is_predicate(words: Sequence[str], low: Sequence[str], k: int, i: int) -> bool:
    """Whether a predicate begins at a word: a verb in small letters that no noun before it takes in."""
    word = words[k]
    if not word[0].islower():
        return (
            k > i + 1
            and f"{low[k]} {low[k + 1] if k + 1 < len(low) else ''}" in _CAPITAL_PREDICATES
            and low[k - 1] not in ("quan", "vị")
        )
    if not matches(VERBS, low, k):
        return False
    before = low[k - 1] if k > i else ""
    following = low[k + 1].rstrip(",;:.") if k + 1 < len(low) else ""
    if words[k + 2 : k + 3] and words[k + 2].startswith("Đảng") and word == "xây":
        return False  # "các ban xây dựng Đảng"
    if word == "tổ" and following == "chức":
        after = low[k + 2].rstrip(",;:.") if k + 2 < len(words) else ""
        if words[k + 1][-1] in ",;:." or before in ("các", "đồng") or after == "":
            return False
        return after not in TO_CHUC_NOUN or (
            after in ("hội", "công") and k + 3 < len(words) and low[k + 3] in ("nghị", "thảo", "bố")
        )
    if word == "trong":
        return following not in _INSIDE
    if word == "cử" and before in ("bầu", "ứng", "đề"):
        return False
    if word == "hình" and before in ("truyền", "loại", "tình"):
        return False
    if before in ("các", "những") and words[k - 1][0].islower():
        return False
    if words[k - 1][0].islower() and (
        before in NOUN_BEFORE_VERB or (k > i + 1 and f"{low[k - 2]} {before}" in NOUNS_BEFORE_VERB)
    ):
        return word in PREDICATE_AFTER_NOUN or (word == "chủ" and following == "động")
    return not (word == "có" and following in ("liên", "thẩm"))


def _fits_name(words: Sequence[str], low: Sequence[str], k: int) -> bool:
    """Whether a word can stand inside or behind a proper name."""
    word = words[k]
    bare = low[k].strip(",;:.()\"”“-'")
    return not word[0].islower() or not bare or bare in _name_words(tables()) or "-" in bare or matches(GENERIC, low, k)


def _goes_on(words: Sequence[str], low: Sequence[str], k: int) -> bool:
    """Whether a list goes on behind a comma."""
    if k < len(words) and words[k] in _JOINTS:
        k += 1
    if k >= len(words):
        return False
    if matches(GENERIC, low, k) or begins_actor(words, low, k):
        return not _verb_not_noun(words, low, k)
    if words[k][0].isupper() or words[k][0] == "(":
        return low[k] not in ("đề", "yêu", "giao")
    return False


def _verb_not_noun(words: Sequence[str], low: Sequence[str], k: int) -> bool:
    if low[k] != "tổ" or low[k + 1 : k + 2] != ["chức"]:
        return False
    after = low[k + 2].rstrip(",;:.") if k + 2 < len(words) else ""
    return words[k + 1][-1] not in ",;:." and after not in TO_CHUC_NOUN


def _behind_bracket(words: Sequence[str], k: int, limit: int) -> int:
    depth = 0
    for j in range(k, limit):
        depth += words[j].count("(") - words[j].count(")")
        if depth <= 0:
            return j + 1
    return k + 1


def _split(words: Sequence[str], low: Sequence[str]) -> list[str]:
    """The single actors of a list, as written."""
    actors: list[str] = []
    start, k, count = 0, 0, len(words)
    while k < count:
        word = words[k]
        if word.isalpha() and (k + 1 == count or words[k + 1] not in _JOINTS):
            k += 1
            continue
        if word[0] == "(":
            k = _behind_bracket(words, k, count) - 1
            word = words[k]
        if word[-1] == ":" and _opens_names(words, low, k):
            end = _names_end(words, low, k + 1)
            actors.extend(_distribute(words[start : k + 1], words[k + 1 : end]))
            start = k = end
            while start < count and words[start] in _JOINTS:
                start = k = start + 1
            continue
        nxt = k + 1
        if nxt < count and words[nxt] in _JOINTS:
            nxt += 1
        if nxt < count and (
            word[-1] == ";" or ((word[-1] == "," or nxt > k + 1) and _is_next(words, low, k, nxt, start))
        ):
            _add(actors, words[start : k + 1])
            start = k = nxt
            continue
        k += 1
    if start < count:
        _add(actors, words[start:])
    return actors


def _is_next(words: Sequence[str], low: Sequence[str], k: int, nxt: int, start: int) -> bool:
    """Whether an actor of its own begins behind a comma or "và"."""
    if not begins_actor(words, low, nxt):
        return False
    word = words[nxt]
    if low[nxt] in _ARTICLES:
        return True
    if low[start] == "văn" and low[nxt] in ("hđnd", "hội", "ubnd", "đoàn"):
        return False  # "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh"
    if word[-1] in ",;" and not word[:-1].isupper() and low[nxt][:-1] in GENERIC:
        return False  # "các Sở, Ban, Ngành"
    if " ".join(low[nxt : nxt + 2]).rstrip(",;.") in _LEVELS and (
        nxt + 2 >= len(words)
        or words[nxt + 1][-1] in ",;."
        or words[nxt + 2] in _JOINTS
        or not words[nxt + 2][0].isupper()
    ):
        return False  # "các Huyện, Thị xã, Thành phố"
    if low[nxt] == "đại":
        return True  # "các Tổ đại biểu, đại biểu HĐND tỉnh"
    if word[0].isupper():
        return not (nxt + 1 < len(words) and words[nxt + 1] in _JOINTS and low[nxt] in GENERIC)
    if (
        nxt > k + 1
        and low[nxt] in ("sở", "ngành", "đơn", "cơ", "địa", "chính")
        and words[start][0].isupper()
        and low[start] not in _ARTICLES
    ):
        return True  # "Bộ Chỉ huy Quân sự tỉnh và sở, ngành có liên quan"
    return nxt > k + 1 and low[nxt] in ("tổ", "cá") and nxt + 1 < len(words) and words[nxt + 1][-1] == ","


def _names_end(words: Sequence[str], low: Sequence[str], k: int) -> int:
    """End of the names behind "các Sở:"."""
    for j in range(k, len(words)):
        if words[j][-1] == ";":
            return j + 1
        if (
            j > k
            and words[j - 1][-1] == ","
            and low[j]
            in (
                "ubnd",
                "công",
                "các",
                "ủy",
                "uỷ",
                "thủ",
                "chủ",
                "giám",
                "bộ",
                "cục",
                "chi",
                "văn",
                "ban",
                "đài",
                "báo",
                "trung",
                "chánh",
                "chỉ",
            )
            and begins_actor(words, low, j)
        ):
            return j
    return len(words)


def _distribute(head: Sequence[str], names: Sequence[str]) -> list[str]:
    """ "Giám đốc các Sở:" + "Nội vụ, Xây dựng" -> "Giám đốc Sở Nội vụ", "Giám đốc Sở Xây dựng"."""
    prefix = [w for w in head if w.lower() not in _ARTICLES]
    prefix[-1] = prefix[-1].rstrip(":")
    if prefix[-1] in ("sở", "bộ"):
        prefix[-1] = prefix[-1].capitalize()
    actors: list[str] = []
    k = 0
    while k < len(names):
        if names[k] in _JOINTS:
            k += 1
            continue
        size = _name_size(names, k)
        leveled = " ".join(names[k : k + 2]).lower() in _LEVELS or names[k].lower() in ("huyện", "quận", "xã", "phường")
        _add(actors, [*(prefix[:-1] if leveled else prefix), *names[k : k + size]])
        k += size
    return actors


def _name_size(names: Sequence[str], k: int) -> int:
    """Words of the name that begins at k: a known one ("Văn hóa, Thể thao và Du lịch"), else up to a comma or "và"."""
    known = _known_names(tables())
    for size in range(min(9, len(names) - k), 2, -1):
        if fold(" ".join(names[k : k + size])) in known:
            return size
    for j in range(k, len(names)):
        if names[j][-1] in ",;" or (j + 1 < len(names) and names[j + 1] in _JOINTS):
            return j + 1 - k
    return len(names) - k


@cache
def _name_words(source: Tables) -> frozenset[str]:
    """Words in small letters that names of bodies are made of."""
    names = (name for body in source.bodies for name in (body.name, *body.aliases))
    return MODIFIERS | {word.strip(",") for name in names for word in name.split() if word[0].islower()}


@cache
def _known_names(source: Tables) -> frozenset[str]:
    """Folded names of ministries and departments without their first word, where they hold a comma or "và"."""
    names = (name for body in source.bodies for name in (body.name, *body.aliases))
    return frozenset(
        fold(name.split(" ", 1)[1])
        for name in names
        if name.startswith(("Bộ ", "Sở ")) and ("," in name or " và " in name)
    )


def _add(actors: list[str], words: Sequence[str]) -> None:
    """Add one actor as written, without what surrounds it."""
    text = _BRACKET.sub("", " ".join(words)).strip(" ,;:.")
    for joint in ("và ", "đồng chí ", "các đồng chí "):
        text = text.removeprefix(joint)
    text = text.removesuffix(" và").strip(" ,;:.")
    if text.isupper() and len(text.split()) > 1:
        text = _small_letters(text)
    if len(text) > 1 and text not in actors:
        actors.append(text)


def _small_letters(text: str) -> str:
    """A name written in capitals, with a capital at its head and at the head of its own part ("SỞ NỘI VỤ" -> "
    ""Sở Nội vụ")."""
    words = text.lower().split()
    words[0] = words[0].upper() if words[0] in ("ubnd", "hđnd") else words[0].capitalize()
    if len(words) > 1 and words[1] not in MODIFIERS and words[0] in ("Sở", "Bộ", "Cục", "Ban", "Phòng", "Hội"):
        words[1] = words[1].capitalize()
    return " ".join(words)
