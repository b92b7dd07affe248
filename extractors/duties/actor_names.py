"""The single actors of a list, as drafting practice runs them together: "các Sở: Xây dựng, Nội vụ", "Thủ trưởng các
cơ quan, đơn vị", "Sở Tài chính, Tư pháp"."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from danchieu.extractors.duties.actor_heads import (
    ARTICLES,
    JOINTS,
    begins_actor,
    behind_bracket,
    lower,
    opens_members,
    opens_names,
)
from danchieu.extractors.duties.asides import bare_name
from danchieu.extractors.duties.list_joints import ABOVE_ALL, HEADING, LEVELS, SHARED, is_ministry_of_police, is_next
from danchieu.extractors.duties.whole_names import end_of_name
from danchieu.extractors.duties.words import MODIFIERS, VERBS, matches
from danchieu.extractors.text import SMALL, fold
from danchieu.extractors.vocabulary import Tables, tables

_LAST_HEAD = 4
"""Words among which the shared one stands ("Giám đốc các Sở …")."""
_INITIALS = re.compile(r"[A-ZĐ]{2,5}\d{0,2}[,;]?")
"""A body in its initials ("EVN, PVN, TKV")."""
_BEFORE_NAME = ("và ", "đồng chí ", "các đồng chí ")
_NOTE = re.compile(rf"\d(?<=[{SMALL}]\d)\d{{0,2}}(?!\d)")
"""The raised number of a note ("Viễn thông Quân đội46")."""
_BRACKET = re.compile(r"\s*(?:\([^()]*\)?|\[\d{1,3}\])")  # a footnote as well


def split_actors(words: Sequence[str]) -> list[str]:
    """The single actors of a list, as written."""
    return list(_split(tuple(words)))


@lru_cache(maxsize=2048)
def _split(words: tuple[str, ...]) -> list[str]:
    """The single actors of a list; a document names the same again and again."""
    low = lower(words)
    actors: list[str] = []
    start, k, count = 0, 0, len(words)
    joined = False  # whether the actor that is open holds a comma or "và"
    while k < count:
        if k == start and (name_end := end_of_name(words, low, start)) > start:
            k = name_end - 1
        word = words[k]
        if word.isalpha() and (k + 1 == count or words[k + 1] not in JOINTS):
            k += 1
            continue
        if word[0] == "(":
            k = behind_bracket(words, k, count) - 1
            word = words[k]
        if word[-1] == ":" and opens_names(words, low, k):
            end = _names_end(words, low, k + 1)
            above_all = next((i for i in range(start + 1, k) if tuple(low[i : i + 2]) in ABOVE_ALL), None)
            if above_all is not None:
                _add(actors, words[start:above_all])  # "UBND các huyện, nhất là các huyện: …": all of them
            elif opens_members(low, k):
                actors.extend(_split(words[k + 1 : end]))
            else:
                actors.extend(_distribute(words[start : k + 1], words[k + 1 : end]))
            start = k = end
            while start < count and words[start] in JOINTS:
                start = k = start + 1
            continue
        nxt = k + 1
        if nxt < count and words[nxt] in JOINTS:
            nxt += 1
        if nxt < count and (
            word[-1] == ";" or ((word[-1] == "," or nxt > k + 1) and is_next(words, low, k, nxt, start))
        ):
            (_add_shared if joined and _may_share(words, start) else _add)(actors, words[start : k + 1])
            start = k = nxt
            joined = False
            continue
        joined = True
        k += 1
    if start < count:
        (_add_shared if joined and _may_share(words, start) else _add)(actors, words[start:])
    return [bare_name(actor) for n, actor in enumerate(actors) if not n or not actor.startswith(_APPOSITION)]


_APPOSITION = tuple(f"cơ quan thường trực {of}" for of in ("Ban", "Tổ", "Hội đồng", "của"))
"""What the body before it is: "Sở Y tế, cơ quan thường trực Ban Chỉ đạo"."""


_BEHIND_NAMES = frozenset(
    (
        "ủy", "uỷ", "ubnd", "hđnd", "các", "những", "thủ", "chủ", "giám", "chánh", "trưởng", "công", "thanh", "văn",
        "kho", "bảo", "cục", "chi", "đài", "báo", "trung", "hội", "liên", "mặt", "ngân", "thống", "tổng",
    )
)  # fmt: skip
"""First words of those who follow "và" behind the names of "các Sở: …" and have none of that list."""
_BEHIND_LISTED = (_BEHIND_NAMES - {"kho", "bảo", "hội", "liên", "mặt", "ngân"}) | {"bộ", "ban", "chỉ"}


def _names_end(words: Sequence[str], low: Sequence[str], k: int) -> int:
    """End of the names behind "các Sở:"."""
    titled = k < len(words) and words[k] in SHARED  # "Giám đốc: Sở Y tế, Đài Phát thanh"
    for j in range(k, len(words)):
        if words[j][-1] == ";":
            onward = j + 1 < len(words) and words[j + 1][0].isupper() and not begins_actor(words, low, j + 1)
            if onward and (words[min(j + 2, len(words) - 1)][-1] in ",;" or not matches(VERBS, low, j + 1)):
                continue  # "các sở, ngành: Y tế; Nội vụ", "các Sở: Tài chính; Xây dựng; Nội vụ"
            if onward and (low[j + 1 : j + 3] == ["giao", "thông"] or j + 3 == len(words)):
                continue
            return j + 1
        if titled and low[j] not in HEADING:
            continue
        if j > k and words[j - 1] in JOINTS and low[j] in _BEHIND_NAMES and begins_actor(words, low, j):
            return j - 1
        if j > k and words[j - 1][-1] == "," and low[j] in _BEHIND_LISTED and begins_actor(words, low, j):
            if low[k - 1] in ("bộ:", "bộ,") and is_ministry_of_police(low, j):
                continue  # "các Bộ: Quốc phòng, Công an"
            return j
    return len(words)


def _distribute(head: Sequence[str], names: Sequence[str]) -> list[str]:
    """ "Giám đốc các Sở:" + "Nội vụ, Xây dựng" -> "Giám đốc Sở Nội vụ", "Giám đốc Sở Xây dựng"."""
    last = [word.lower() for word in head[-3:]]
    if last[-2:] == ["xã,", "phường:"] or (last[-2:] == ["thành", "phố:"] and last[0] in ("huyện,", "xã,", "quận,")):
        return [" ".join((*head, *names)).rstrip(",;:.")]  # which of them are wards or cities it does not say
    prefix = [w for w in head if w.lower() not in ARTICLES and not w.isdigit()]
    if last == ["tỉnh,", "thành", "phố:"]:
        return [" ".join((*prefix[:-3], place)) for place in _of_provinces(names)]
    classes = next((n for n, word in enumerate(prefix) if word[-1] == ","), len(prefix) - 1)
    prefix = prefix[: classes + 1]  # of "các Sở, ngành:" the first has the names
    prefix[-1] = prefix[-1].rstrip(":,")
    if prefix[-2:] == ["Bộ", "trưởng"] and names and names[0] not in SHARED:
        prefix.append("Bộ")  # "các Bộ trưởng: Công an, Quốc phòng"
    if prefix[-1] in ("sở", "bộ"):
        prefix[-1] = prefix[-1].capitalize()
    actors: list[str] = []
    k = 0
    if names and names[0] in SHARED and prefix[-1] not in SHARED:  # "Giám đốc: Sở Y tế, Sở Tài chính"
        return [f"{' '.join(prefix)} {name}" for name in _split(tuple(names))]
    while k < len(names):
        if names[k] in JOINTS:
            k += 1
            continue
        size = _name_size(names, k)
        leveled = " ".join(names[k : k + 2]).lower() in LEVELS or names[k].lower() in ("huyện", "quận", "xã", "phường")
        own = prefix == ["Bộ"] and names[k] in _OF_GOVERNMENT and names[k + 1] not in _OF_CULTURE
        own = own or (prefix == ["Sở"] and " ".join(names[k : k + 3]).startswith(_OF_PROVINCE))
        _add(actors, [*(prefix[:-1] if leveled or own else prefix), *names[k : k + size]])
        k += size
    return actors


_OF_GOVERNMENT = frozenset(("Ngân", "Thanh", "Kiểm", "Văn", "Ủy", "Uỷ"))
"""First words of those who stand among ministries and are none ("Ngân hàng Nhà nước")."""
_OF_PROVINCE = ("Bảo hiểm xã", "Kho bạc", "Công an", "Ngân hàng", "Cục ", "Hải quan", "Thanh tra tỉnh", "Văn phòng")
"""The same among departments of a province ("các sở, ban, ngành: Y tế, Bảo hiểm xã hội tỉnh")."""
_OF_CULTURE = ("hóa,", "hoá,", "hóa", "hoá")
"""The second word of a ministry whose first is that of an office as well."""


def _of_provinces(names: Sequence[str]) -> list[str]:
    """Provinces and cities by their bare names, each with what it is: "Hà Nội, Lào Cai" -> "thành phố Hà Nội", "tỉnh
    Lào Cai"."""
    bare = [name.strip(" ,;:.") for name in _LISTED.split(" ".join(names))]
    kinds = ["" if name.startswith(_KINDS) else "thành phố " if name in _cities(tables()) else "tỉnh " for name in bare]
    return [kind + name for kind, name in zip(kinds, bare, strict=True) if name]


_LISTED = re.compile(r"[,;] (?:và )?| và ")
_KINDS = ("tỉnh ", "Tỉnh ", "thành phố ", "Thành phố ", "TP")


@cache
def _cities(source: Tables) -> frozenset[str]:
    """Names of the cities that are provinces."""
    return frozenset(p.name for p in source.provinces if p.full_name.lower().startswith("thành phố"))


def _may_share(words: Sequence[str], start: int) -> bool:
    """Whether an actor that begins at a word may be several that share their first word."""
    return not SHARED.isdisjoint(words[start : start + _LAST_HEAD])


def _add_shared(actors: list[str], words: Sequence[str]) -> None:
    """Add one actor, or several departments that share their first word ("Sở Tài chính, Tư pháp", "các Sở Nội vụ và Y
    tế")."""
    first = 2 if " ".join(words[:2]) == "Bộ trưởng" else 0
    at = next((i for i, word in enumerate(words) if i >= first and word in SHARED), len(words))
    names = words[at + 1 :]
    if not names or not names[0][0].isupper():
        _add(actors, words)
        return
    known = _own_names(tables())[words[at].lower()]
    pieces: list[Sequence[str]] = []
    k = 0
    while k < len(names):
        size = _name_size(names, k)
        if pieces and names[k] in JOINTS:
            k, size = k + 1, _name_size(names, k + 1)
        piece = names[k : k + size]
        if fold(" ".join(piece)) not in known:
            _add(actors, words)
            return
        pieces.append(piece)
        k += size
    if len(pieces) == 1:
        _add(actors, words)
        return
    prefix = [word for word in words[:at] if word.lower() not in ARTICLES]
    for piece in pieces:
        _add(actors, [*prefix, words[at].capitalize(), *piece])


def _name_size(names: Sequence[str], k: int) -> int:
    """Words of the name that begins at k: a known one ("Văn hóa, Thể thao và Du lịch"), else up to a comma or "và"."""
    known = _known_names(tables())
    for size in range(min(9, len(names) - k), 2, -1):
        if fold(" ".join(names[k : k + size])) in known:
            return size
    for j in range(k, len(names)):
        if names[j][-1] in ",;" or (j + 1 < len(names) and names[j + 1] in JOINTS):
            return j + 1 - k
    return len(names) - k


@cache
def _own_names(source: Tables) -> dict[str, frozenset[str]]:
    """Folded names of departments and ministries without their first word, by that word."""
    names = [name for body in source.bodies for name in (body.name, *body.aliases)]
    return {
        head: frozenset(fold(name.split(" ", 1)[1]) for name in names if name.startswith(f"{head.capitalize()} "))
        for head in ("sở", "bộ")
    }


@cache
def _spelled(source: Tables) -> dict[str, str]:
    """Names of bodies by their folded form."""
    return {fold(body.name): body.name for body in source.bodies}


@cache
def _known_names(source: Tables) -> frozenset[str]:
    """Folded names of ministries, departments and offices without their first word, where they hold a comma or "và"."""
    names = (name for body in source.bodies for name in (body.name, *body.aliases))
    return frozenset(
        fold(name.split(" ", 1)[1])
        for name in names
        if name.startswith(("Bộ ", "Sở ", "Phòng ")) and ("," in name or " và " in name)
    )


def _add(actors: list[str], words: Sequence[str]) -> None:
    """Add one actor as written, without what surrounds it."""
    text = " ".join(words)
    if "(" in text or "[" in text:
        text = _BRACKET.sub("", text)
    text = text.strip(" ,;:.-").replace("Thủ trưởng, các ", "Thủ trưởng các ")
    if text.startswith(_BEFORE_NAME) and "đồng chí có tên" not in text:
        for joint in _BEFORE_NAME:
            text = text.removeprefix(joint)
    text = text.removesuffix(" và").removesuffix(" về").removesuffix(" là").strip(" ,;:.")
    text = text if "“" in text else text.rstrip("” ,;:.")
    text = _NOTE.sub("", text)
    if text.isupper() and len(text.split()) > 1 and not all(map(_INITIALS.fullmatch, text.split())):
        text = _small_letters(text)
    if len(text) > 1 and text not in actors and not text.replace(" ", "").isdigit():
        actors.append(text)


def _small_letters(text: str) -> str:
    """A name written in capitals as it is usually spelled; one that we don't know, with a capital at its head and at
    the head of its own part ("BAN ĐIỀU PHỐI" -> "Ban Điều phối")."""
    known = _spelled(tables()).get(fold(text))
    if known is not None:
        return known
    capitals = text.split()
    words = [word.lower() if _SYLLABLE.match(fold(word)) else word for word in capitals]
    if words[0].islower():
        words[0] = words[0].capitalize()
    if len(words) > 1 and words[1] not in MODIFIERS and words[0] in ("Sở", "Bộ", "Cục", "Ban", "Phòng", "Hội"):
        words[1] = words[1].capitalize() if words[1].islower() else words[1]
    return " ".join(words).replace("việt nam", "Việt Nam").replace("tổ quốc", "Tổ quốc")


_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?[,;:.]?\Z"
)
"""A syllable, folded; what is none is an abbreviation that keeps its capitals ("CHQS", "TAND")."""
