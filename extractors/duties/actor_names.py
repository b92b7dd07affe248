"""The single actors of a list, as drafting practice runs them together: "các Sở: Xây dựng, Nội vụ", "Thủ trưởng các
cơ quan, đơn vị", "Sở Tài chính, Tư pháp"."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from danchieu.extractors.bodies import match_body
from danchieu.extractors.duties.actor_heads import (
    ARTICLES,
    BEFORE_PERSON,
    DIVISIONS,
    JOINTS,
    OF_COMMITTEES,
    SMALL_CLASSES,
    VILLAGES,
    begins_actor,
    behind_bracket,
    is_proper,
    lower,
    names_field,
    opens_members,
    opens_names,
    repeats_head,
)
from danchieu.extractors.duties.asides import bare_name
from danchieu.extractors.duties.words import GENERIC, MODIFIERS, TITLES, VERBS, matches
from danchieu.extractors.text import SMALL, fold
from danchieu.extractors.vocabulary import Tables, tables

_LEVELS = frozenset(("thị xã", "thành phố", "thị trấn", "đặc khu"))
_TERRITORIAL = frozenset(("xã", "phường", "huyện", "quận", "thị", "thành", "phố", "đặc", "khu", "trấn"))
_CLASSES = frozenset(("cơ quan", "đơn vị", "chính quyền", "doanh nghiệp", "lực lượng", "địa phương", "hợp tác"))
"""Classes that follow a body with a name of its own in a list ("Sở Y tế, cơ quan có liên quan")."""
_LISTED_LAST = frozenset(
    (
        "trường học", "nhà trường", "bệnh viện", "báo chí", "báo, đài", "đài truyền", "viện nghiên", "trường đại",
        "trường cao",
    )
)  # fmt: skip
"""The same where they don't begin an actor elsewhere."""
_ANYBODY = ("tổ chức và cá nhân", "tổ chức, cá nhân")
_CLASS_HEADS = ARTICLES | {"cơ", "đơn", "doanh", "mọi"}
_BEFORE_AUTHORITIES = (
    ["công", "an,"], ["quân", "đội,"], ["chính", "phủ,"], ["lực", "lượng", "quân", "đội,"],
    ["lực", "lượng", "công", "an,"], ["lực", "lượng", "kiểm", "lâm,"],
)  # fmt: skip
"""Bodies of two syllables before "chính quyền địa phương" in a list."""
_SHARED = frozenset(("Sở", "Bộ", "sở", "bộ"))
"""First words that are said once for several bodies."""
_FORCES = frozenset(("quân", "công"))
_MARKET_POLICE = ["quản", "lý", "thị"]
"""A force whose name is a task where it does not stand in a list ("Công an, Quản lý thị trường")."""
_COMMITTEES = frozenset(("UBND", "Ủy", "Uỷ", "HĐND"))
_HEADED = frozenset(("thủ trưởng", "giám đốc", "chủ tịch", "người đứng", "tổng giám", "chủ đầu"))
"""Heads of bodies in small letters, who follow in a list."""
_HEADING = frozenset(head.split(" ", 1)[0] for head in _HEADED)
_SECTORS = frozenset(("sở", "ban", "bộ", "ngành", "đoàn", "cụm", "khối"))
_LAST_HEAD = 4
"""Words among which the shared one stands ("Giám đốc các Sở …")."""
_QUALIFIED = 4
"""Words from which on an actor says which of its class is meant."""
_INITIALS = re.compile(r"[A-ZĐ]{2,5}\d{0,2}[,;]?")
"""A body in its initials ("EVN, PVN, TKV")."""
_BEFORE_NAME = ("và ", "đồng chí ", "các đồng chí ")
_NOTE = re.compile(rf"\d(?<=[{SMALL}]\d)\d{{0,2}}(?!\d)")
"""The raised number of a note ("Viễn thông Quân đội46")."""
_BRACKET = re.compile(r"\s*(?:\([^()]*\)?|\[\d{1,3}\])")  # a footnote as well


_BARE_TITLES = frozenset(("giám đốc,", "thủ trưởng,", "bí thư,", "chủ tịch,", "trưởng,", "vụ trưởng,", "cục trưởng,"))
_NAMED_PERSONS = (
    "đảng viên có", "các thí sinh", "các sinh viên", "cha mẹ học", "hộ gia đình", "các hộ gia",
    "ông (bà)", "ông(bà) có",
)
_CONCERNED = (["cá", "nhân", "có"], ["cá", "nhân", "liên"])
_FORCES_TOO = (["lực", "lượng"], ["chính", "quyền"])
_ORGANISED = frozenset(("chức", "quan", "vị", "thể"))
_LAST_OF_LIST = {"mọi": "người", "hệ": "thống", "nhân": "dân"}
"""Behind "và" at the end of a list: "… và mọi người dân", "Cổng Thông tin điện tử và hệ thống truyền thanh cơ sở"."""


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
        word = words[k]
        if word.isalpha() and (k + 1 == count or words[k + 1] not in JOINTS):
            k += 1
            continue
        if word[0] == "(":
            k = behind_bracket(words, k, count) - 1
            word = words[k]
        if word[-1] == ":" and opens_names(words, low, k):
            end = _names_end(words, low, k + 1)
            if opens_members(low, k):
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
            word[-1] == ";" or ((word[-1] == "," or nxt > k + 1) and _is_next(words, low, k, nxt, start))
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


INSIDE_NAMES = {
    "chí,": "truyền", "mưu,": "giúp", "phòng,": "chống", "khám,": "chữa", "nuôi,": "thú", "sinh,": "sinh",
    "thuốc,": "mỹ", "phẩm,": "thực", "thuộc,": "trực", "thôn,": "làng", "tế,": "hạ", "lập,": "ngoài", "hóa,": "thể",
    "bệnh,": "chữa", "xuất,": "kinh", "ninh,": "trật", "cháy,": "chữa", "quân,": "tự", "đói,": "giảm", "lụt,": "bão",
    "chính,": "viễn", "điện,": "thủy",
}  # fmt: skip
"""Words on both sides of a comma inside a name ("các cơ quan báo chí, truyền thông", "Cục Quản lý Khám, chữa bệnh")."""
FIELDS = {
    "lãng": ("phí",), "tiêu": ("cực",), "thiên": ("tai",), "thương": ("mại",), "mại": ("dâm",), "ma": ("túy", "tuý"),
    "tội": ("phạm",), "dịch": ("bệnh",), "hàng": ("giả",), "gian": ("lận",),
}  # fmt: skip
"""Words behind a comma that no actor begins with and no predicate: further fields of the one before ("Trung tâm Xúc
tiến đầu tư, thương mại và du lịch")."""
_OF_PREMIER = ["thủ", "tướng", "chính", "phủ", "thành"]
_COUNCILS_OF_OFFICES = frozenset(("hđnd", "ubnd", "đbqh", "hội", "dân"))
"""Last words of one of several that an office serves ("Văn phòng HĐND và UBND tỉnh"), before their common place."""
_CLASSES_TOO = frozenset(("đơn vị", "tổ chức", "địa phương", "cá nhân"))
"""Further classes that "các" before the first one stands for too."""


def _is_next(words: Sequence[str], low: Sequence[str], k: int, nxt: int, start: int) -> bool:
    """Whether an actor of its own begins behind a comma or "và"."""
    if nxt > k + 1 and " ".join(low[nxt : nxt + 3]).startswith(_NAMED_PERSONS) and low[k] != "chức":
        return True  # "Các chi bộ trực thuộc và đảng viên có tên"
    title = " ".join(low[start : k + 1])
    if title in _BARE_TITLES and (matches(TITLES, low, nxt) or (title == "thủ trưởng," and low[nxt] in ARTICLES)):
        return False  # "Giám đốc, Thủ trưởng các Sở", a misplaced comma
    in_capitals = words[nxt].isupper() and words[start].isupper() and len(words[nxt]) > 1
    if in_capitals and "các" in low[start:k] and " ".join(low[nxt : nxt + 2]).rstrip(",;:.") in _CLASSES_TOO:
        return False  # "THỦ TRƯỞNG CÁC CƠ QUAN, ĐƠN VỊ"
    if INSIDE_NAMES.get(low[k]) == low[nxt].rstrip(",;:."):
        return False  # "Sở Bưu chính, Viễn thông"
    if low[nxt : nxt + 3] == ["đảng", "ủy", "các"]:
        return True  # "Các đảng ủy trực thuộc Tỉnh ủy, đảng ủy các xã"
    if words[start] in DIVISIONS and (nxt > k + 1 or "và" in words[nxt : nxt + 3]) and names_field(words, low, nxt):
        return False  # "Phòng Kiểm tra nghiệp vụ và Thi hành án"
    office = nxt > k + 1 and words[start] in _OFFICES
    if office and [low[nxt], *(word.rstrip(",") for word in low[nxt + 1 : nxt + 2])] in _STAFF:
        return False  # "Cục Nhà giáo và Cán bộ quản lý cơ sở giáo dục"
    if low[nxt] == "đài" and nxt == k + 2 and low[start : k + 1] == ["báo"]:
        return False  # "Báo và Đài Phát thanh - Truyền hình tỉnh"
    if low[nxt] in _PARTS_OF_MINISTRY and low[nxt + 1 : nxt + 2] == ["thuộc"] and low[k][:-1] in _PARTS_OF_MINISTRY:
        return False  # "Thủ trưởng các Vụ, Cục thuộc Bộ"
    if low[start : start + 2] in (["bí", "thư"], ["phó", "bí"]) and low[nxt] in OF_COMMITTEES and nxt == k + 1:
        return False  # "Bí thư Tỉnh ủy, Thành ủy"
    if low[nxt] in OF_COMMITTEES and words[nxt][0].islower() and not (OF_COMMITTEES & set(low[start : start + 2])):
        return False  # "các văn phòng tỉnh ủy, thành ủy"
    if low[k - 1 : k + 1] == ["cơ", "quan"] and low[nxt] == "doanh" and "khối" in low[start:k]:
        return False  # "Đảng ủy Khối Cơ quan và Doanh nghiệp"
    if low[nxt] == "địa" and low[nxt + 1 : nxt + 2] and low[nxt + 1][:6] == "phương":
        if low[start] in ARTICLES and low[k].rstrip(",") in _SECTORS:
            return False  # "CÁC SỞ, NGÀNH, ĐỊA PHƯƠNG"
        if is_proper(words, start):
            return True  # "Sở Y tế, địa phương"
    if nxt > k + 1 and words[nxt].isdigit() and low[nxt + 1 : nxt + 2] and low[nxt + 1].rstrip(",;.") in _COUNTED:
        return True  # "Ban Chỉ huy Quân sự phường và 65 khu phố"
    if low[nxt : nxt + 2] == ["đảng", "viên"] and words[start] in _OFFICES:
        return False  # "Vụ Cơ sở đảng, đảng viên"
    small = words[nxt][0].islower() and " ".join(low[nxt : nxt + 2]).rstrip(",;.") in SMALL_CLASSES
    if repeats_head(words, low, start, nxt) or (small and low[start] not in ARTICLES):
        return True  # "hội phụ nữ, hội nông dân"
    if nxt > k + 1 and _is_person(words, low, nxt):
        return True  # "Chánh Văn phòng và đồng chí Nguyễn Văn A"
    if nxt > k + 1 and low[nxt] in _LAST_OF_LIST and low[nxt + 1 : nxt + 2] == [_LAST_OF_LIST[low[nxt]]]:
        return True
    if nxt > k + 1 and k > start + 1 and low[nxt : nxt + 2] in _FORCES_TOO and low[nxt + 2 : nxt + 3]:
        return True  # "các cơ quan chức năng và chính quyền địa phương"
    if nxt > k + 1 and low[k] == "ngành" and low[k - 1][-1] == "," and low[nxt : nxt + 2] == ["cơ", "quan,"]:
        return True  # "các sở, ban, ngành và cơ quan, đơn vị có liên quan"
    if nxt > k + 1 and low[nxt : nxt + 3] in _CONCERNED and words[start][0].isupper() and low[k] not in _ORGANISED:
        return True  # "Trưởng các bản và cá nhân có liên quan"
    if low[nxt : nxt + 3] == _MARKET_POLICE and words[nxt][0].isupper():
        return True
    if low[nxt : nxt + 2] in _OWN_BODIES and low[start] not in ARTICLES and words[start][0].isupper():
        return True  # "Liên đoàn Lao động thành phố, công đoàn ngành", "Đảng ủy xã và chi bộ trực thuộc"
    if low[start] in _LEADING and low[nxt : nxt + 2] in _THEIR_STAFF and words[start][0].isupper():
        return True  # "Thủ trưởng các đơn vị, viên chức", "Trưởng các phòng và toàn thể cán bộ"
    if low[nxt : nxt + 2] == ["chính", "quyền"] and nxt == k + 1 and low[start:nxt] in _BEFORE_AUTHORITIES:
        return True  # "Công an, chính quyền địa phương"
    if nxt == k + 1 and " ".join(low[nxt : nxt + 5]).startswith(_ANYBODY) and words[start][0].isupper():
        return low[start] not in _CLASS_HEADS  # "Chủ tịch UBND các cấp, tổ chức và cá nhân có liên quan"
    if low[start] == "chủ" and low[nxt] in ("chủ", "nhà") and nxt == k + 1:
        return True  # "chủ đầu tư, chủ dự án thành phần, nhà thầu"
    named = is_proper(words, start) or words[start] in _COMMITTEES
    listed = nxt == k + 1 and words[nxt][0].islower() and (named or low[start] in ("viện", "trường"))
    pair = " ".join(low[nxt : nxt + 2]).rstrip(",;.")
    if listed and (pair in _LISTED_LAST or (not named and pair in _CLASSES)):
        return True  # "Sở Y tế, trường học", "UBND các xã, báo, đài", "viện nghiên cứu, doanh nghiệp"
    if low[nxt : nxt + 5] == _OF_PREMIER and "do" in low[start:k]:
        return False  # "người đứng đầu cơ quan do Chính phủ, Thủ tướng Chính phủ thành lập"
    if not begins_actor(words, low, nxt) or low[nxt : nxt + 3] == ["trung", "ương", "đóng"]:
        return False
    word = words[nxt]
    if low[nxt] in ARTICLES or low[nxt] == "tất" or low[nxt : nxt + 3] == ["báo", "và", "phát"]:
        return True
    ends = word.isupper() or nxt + 1 == len(words) or word[-1] in ",;."
    if ends and low[nxt].rstrip(",;.") in _TERRITORIAL and low[k].rstrip(",") in _TERRITORIAL:
        return False  # "UBND CÁC XÃ, PHƯỜNG", "Ủy ban nhân dân Quận, Huyện"
    of_office = low[k].rstrip(",") in _COUNCILS_OF_OFFICES and "văn phòng" in " ".join(low[start : start + 4])
    if of_office and low[nxt] in ("hđnd", "hội", "ubnd", "đoàn"):
        return False  # "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh"
    if of_office and nxt > k + 1 and low[nxt + 1 : nxt + 3] == ["ban", "nhân"]:
        return False  # "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân thành phố"
    ends_class = low[k] == "ngành," and low[k - 1] in ("ban,", "sở,")
    if ends_class and match_body(" ".join(words[nxt : nxt + 8]), 0) is not None:
        return True  # "các sở, ban, ngành, Sở Y tế"
    if low[nxt : nxt + 2] == ["sở,", "ban,"] and nxt == k + 1 and (named or low[start] in ("doanh", "viện", "hiệp")):
        return True  # "Sở Y tế, sở, ban, ngành có liên quan"
    if low[nxt : nxt + 2] == low[start : start + 2] == ["cơ", "quan"] and nxt == k + 1 > start + 2:
        return True  # "Cơ quan thuế, cơ quan tài chính"
    if word[-1] in ",;" and not word[:-1].isupper() and low[nxt][:-1] in GENERIC:
        joined = nxt > k + 1 and low[nxt] in ("sở,", "ban,") and words[start][0].isupper()
        return joined and low[start] not in ARTICLES  # "các Sở, Ban, Ngành", "Bộ Chỉ huy Quân sự tỉnh và sở, ngành"
    union = low[k] == "đoàn," and low[k - 1] in ("tỉnh", "thành", "huyện", "công")  # "Tỉnh đoàn, Sở Nội vụ"
    if not union and low[k].rstrip(",") in _SECTORS and low[nxt].rstrip(",") in _SECTORS and nxt == k + 1:
        return False  # "các Ban, Ngành cấp tỉnh"
    if " ".join(low[nxt : nxt + 2]).rstrip(",;.:") in _LEVELS and (
        nxt + 2 >= len(words)
        or words[nxt + 1][-1] in ",;.:"
        or words[nxt + 2] in JOINTS
        or not words[nxt + 2][0].isupper()
    ):
        return False  # "các Huyện, Thị xã, Thành phố"
    if low[nxt] == "cao" and low[k] == "học," and low[k - 1] == "đại" and low[start] in ARTICLES:
        return False  # "các trường Đại học, Cao đẳng trên địa bàn"
    if low[start : start + 2] == ["trưởng", "các"] and low[start + 2].rstrip(",") in VILLAGES:
        return low[nxt].rstrip(",;.:") not in VILLAGES  # "Trưởng các bản, Tổ công nghệ số cộng đồng"
    if low[start : start + 2] == ["trưởng", "các"] and low[nxt].rstrip(",;.") in _UNITS_LED and nxt == k + 1:
        proper = nxt + 1 < len(words) and words[nxt][-1] not in ",;." and words[nxt + 1][0].isupper()
        return proper and low[nxt] != "trung"  # not "Trưởng các Phòng, Khoa, Trung tâm, Viện"
    if low[nxt] in _FORCES and words[nxt][0].isupper() and words[start][0].isupper():
        return True  # "Lực lượng Kiểm lâm, Công an, Quân đội"
    if low[nxt] == "đại":
        return True  # "các Tổ đại biểu, đại biểu HĐND tỉnh"
    if low[nxt : nxt + 4] == ["cơ", "quan", "chuyên", "môn"] and nxt == k + 1 and low[start] in ("thủ", "giám"):
        return True  # "Thủ trưởng các đơn vị trực thuộc Bộ, cơ quan chuyên môn về y tế"
    headed = low[nxt] in _HEADING and nxt == k + 1 > start + 2 and " ".join(low[nxt : nxt + 2]) in _HEADED
    if headed and low[start] not in ARTICLES and (words[start][0].isupper() or low[start] in _HEADING):
        return True  # "Chủ tịch UBND các huyện, thị xã, thủ trưởng các sở"
    named = nxt + 1 < len(words) and words[nxt + 1][0].isupper()
    if (named and low[nxt] in ("phòng", "ty")) or low[nxt : nxt + 2] == ["tạp", "chí"]:
        return True  # "Sở Nội vụ, phòng Nội vụ các huyện", "Báo Sơn La, Tạp chí Môi trường"
    if low[nxt] in ("chính", "cán") and nxt == k + 1 and _is_qualified(words, low, start, k):
        return True  # "các cơ quan chức năng, chính quyền địa phương", "Thủ trưởng các đơn vị …, cán bộ của …"
    if nxt == k + 1 and word[0].islower() and " ".join(low[nxt : nxt + 2]).rstrip(",;.") in _CLASSES:
        if nxt + 2 < len(words) and words[nxt + 1][-1] not in ",;." and words[nxt + 2][0].isupper():
            return True  # "UBND cấp xã, cơ quan Thuế"
        committee = words[start] in _COMMITTEES or low[start : start + 2] == ["chủ", "tịch"]
        if committee or low[nxt + 2 : nxt + 4] == ["ngành", "dọc"]:
            return True  # "UBND các xã, phường, cơ quan có liên quan", "các Sở, ban, ngành, cơ quan ngành dọc"
        last = words[k].rstrip(",")
        named = is_proper(words, start) or (last[:1].isupper() and last not in _SHARED)  # "UBND tỉnh Bắc Ninh, cơ quan"
        named = named or last == "tỉnh"  # "Báo và Đài Phát thanh tỉnh, doanh nghiệp"
        return named and not any(w in ARTICLES for w in low[start:nxt])
    if word[0].isupper():
        return not (nxt + 1 < len(words) and words[nxt + 1] in JOINTS and low[nxt] in GENERIC)
    if (
        nxt > k + 1
        and low[nxt] in ("sở", "ngành", "đơn", "cơ", "địa", "chính", "thủ", "giám", "chủ", "người", "doanh", "hợp")
        and (words[start][0].isupper() or low[start : start + 2] == ["lực", "lượng"])
        and low[start] not in ARTICLES
        and not (low[nxt] == "doanh" and words[start] in _OFFICES)
    ):
        return True  # "Bộ Chỉ huy Quân sự tỉnh và sở, ngành có liên quan"
    if nxt > k + 1 and low[start : start + 2] == ["chính", "quyền"] and low[nxt] in ("chủ", "doanh", "người"):
        return True  # "chính quyền địa phương và chủ rừng"
    if nxt > k + 1 and low[nxt : nxt + 2] == ["tổ", "chức"] and words[start][0].isupper():
        return low[start] not in ARTICLES  # "Mặt trận Tổ quốc tỉnh và tổ chức chính trị - xã hội"
    return nxt > k + 1 and low[nxt] in ("tổ", "cá") and nxt + 1 < len(words) and words[nxt + 1][-1] == ","


def _is_person(words: Sequence[str], low: Sequence[str], k: int) -> bool:
    """Whether a person is named at a word, behind "ông", "bà" or "đồng chí"."""
    k += 2 if low[k : k + 2] == ["đồng", "chí"] else 1 if low[k] in ("ông", "bà") else 0
    return low[k - 1] in BEFORE_PERSON and k + 1 < len(words) and words[k].istitle() and words[k + 1][:1].isupper()


_PARTS_OF_MINISTRY = frozenset(("vụ", "cục", "viện", "ban", "phòng", "sở"))
_COUNTED = VILLAGES | {"xã", "phường", "huyện", "tổ", "trường", "sở"}
"""What is counted in a list of bodies."""
_UNITS_LED = frozenset(("phòng", "khoa", "trung", "viện", "ban", "bộ", "tổ"))
_LEADING = frozenset(("thủ", "trưởng", "giám", "hiệu"))
_THEIR_STAFF = (["viên", "chức"], ["toàn", "thể"], ["người", "lao"], ["giảng", "viên"])
_OWN_BODIES = (["chi", "bộ"], ["chi", "ủy"], ["chi", "uỷ"], ["công", "đoàn"])
"""Bodies in small letters that follow those with names of their own."""
_OFFICES = frozenset(("Cục", "Vụ", "Viện", "Trung", "Phòng"))
_STAFF = (["cán", "bộ"], ["viên", "chức"], ["học", "sinh"], ["kế", "toán"], ["kiểm", "toán"])
"""People and work that an office is named after."""


def _is_qualified(words: Sequence[str], low: Sequence[str], start: int, k: int) -> bool:
    """Whether an actor says which of its class is meant, and is no list itself."""
    if k - start < _QUALIFIED or low[start] in ("người", "lãnh", "đội"):
        return False
    return not any(word[-1] == "," for word in words[start:k])


_BEHIND_NAMES = frozenset(
    (
        "ủy", "uỷ", "ubnd", "hđnd", "các", "những", "thủ", "chủ", "giám", "chánh", "trưởng", "công", "thanh", "văn",
        "kho", "bảo", "cục", "chi", "đài", "báo", "trung", "hội", "liên", "mặt", "ngân",
    )
)  # fmt: skip
"""First words of those who follow "và" behind the names of "các Sở: …" and have none of that list."""
_BEHIND_LISTED = (_BEHIND_NAMES - {"kho", "bảo", "hội", "liên", "mặt", "ngân"}) | {"bộ", "ban", "chỉ"}


def _is_ministry_of_police(low: Sequence[str], j: int) -> bool:
    """Whether "Công an" at a word is the ministry, not the police of a place."""
    return " ".join(low[j : j + 2]).rstrip(",;.") == "công an" and low[j + 2 : j + 3] not in _OF_PLACES


_OF_PLACES = (["tỉnh"], ["thành"], ["huyện"], ["xã"], ["phường"], ["các"], ["cấp"], ["địa"])


def _names_end(words: Sequence[str], low: Sequence[str], k: int) -> int:
    """End of the names behind "các Sở:"."""
    titled = k < len(words) and words[k] in _SHARED  # "Giám đốc: Sở Y tế, Đài Phát thanh"
    for j in range(k, len(words)):
        if words[j][-1] == ";":
            onward = j + 1 < len(words) and words[j + 1][0].isupper() and not begins_actor(words, low, j + 1)
            if onward and (words[min(j + 2, len(words) - 1)][-1] in ",;" or not matches(VERBS, low, j + 1)):
                continue  # "các sở, ngành: Y tế; Nội vụ", "các Sở: Tài chính; Xây dựng; Nội vụ"
            if onward and (low[j + 1 : j + 3] == ["giao", "thông"] or j + 3 == len(words)):
                continue
            return j + 1
        if titled and low[j] not in _HEADING:
            continue
        if j > k and words[j - 1] in JOINTS and low[j] in _BEHIND_NAMES and begins_actor(words, low, j):
            return j - 1
        if j > k and words[j - 1][-1] == "," and low[j] in _BEHIND_LISTED and begins_actor(words, low, j):
            if low[k - 1] in ("bộ:", "bộ,") and _is_ministry_of_police(low, j):
                continue  # "các Bộ: Quốc phòng, Công an"
            return j
    return len(words)


def _distribute(head: Sequence[str], names: Sequence[str]) -> list[str]:
    """ "Giám đốc các Sở:" + "Nội vụ, Xây dựng" -> "Giám đốc Sở Nội vụ", "Giám đốc Sở Xây dựng"."""
    if head[-2:][0].lower() == "xã," and head[-1].lower() == "phường:":
        return [" ".join((*head, *names)).rstrip(",;:.")]  # which of them are wards it does not say
    prefix = [w for w in head if w.lower() not in ARTICLES and not w.isdigit()]
    if [word.lower() for word in head[-3:]] == ["tỉnh,", "thành", "phố:"]:
        return [" ".join((*prefix[:-3], place)) for place in _of_provinces(names)]
    classes = next((n for n, word in enumerate(prefix) if word[-1] == ","), len(prefix) - 1)
    prefix = prefix[: classes + 1]  # of "các Sở, ngành:" the first has the names
    prefix[-1] = prefix[-1].rstrip(":,")
    if prefix[-1] == "trưởng" and prefix[-2] == "Bộ" and names and names[0] not in _SHARED:
        prefix.append("Bộ")  # "các Bộ trưởng: Công an, Quốc phòng"
    if prefix[-1] in ("sở", "bộ"):
        prefix[-1] = prefix[-1].capitalize()
    actors: list[str] = []
    k = 0
    if names and names[0] in _SHARED and prefix[-1] not in _SHARED:  # "Giám đốc: Sở Y tế, Sở Tài chính"
        return [f"{' '.join(prefix)} {name}" for name in _split(tuple(names))]
    while k < len(names):
        if names[k] in JOINTS:
            k += 1
            continue
        size = _name_size(names, k)
        leveled = " ".join(names[k : k + 2]).lower() in _LEVELS or names[k].lower() in ("huyện", "quận", "xã", "phường")
        own = prefix == ["Bộ"] and names[k] in _OF_GOVERNMENT and names[k + 1 : k + 2] != ["hóa,"]
        _add(actors, [*(prefix[:-1] if leveled or own else prefix), *names[k : k + size]])
        k += size
    return actors


_OF_GOVERNMENT = frozenset(("Ngân", "Thanh", "Kiểm", "Văn", "Ủy", "Uỷ"))
"""First words of those who stand among ministries and are none ("Ngân hàng Nhà nước")."""


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
    return not _SHARED.isdisjoint(words[start : start + _LAST_HEAD])


def _add_shared(actors: list[str], words: Sequence[str]) -> None:
    """Add one actor, or several departments that share their first word ("Sở Tài chính, Tư pháp", "các Sở Nội vụ và Y
    tế")."""
    first = 2 if " ".join(words[:2]) == "Bộ trưởng" else 0
    at = next((i for i, word in enumerate(words) if i >= first and word in _SHARED), len(words))
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
    text = text.removesuffix(" và").removesuffix(" về").strip(" ,;:.”")
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
