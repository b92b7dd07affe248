"""Whether an actor begins at a word: a body, an office, a class of them or of persons."""

import re
from collections.abc import Sequence
from functools import lru_cache

from danchieu.extractors.bodies import match_body
from danchieu.extractors.duties.words import (
    GENERIC,
    LIST_HEADS,
    NAMED_HEADS,
    NO_HEADS,
    OTHER_HEADS,
    TITLES,
    VERBS,
    matches,
    word_set,
)

_LOOKED_AT = 4
"""Words that show whether an actor begins."""
_LOOKED_AT_LENGTH = 70
"""Characters in which they stand."""
ARTICLES = frozenset(("các", "những"))
_EACH = frozenset(("Từng", "Mỗi"))
_PEOPLE = frozenset(("học", "người", "hộ", "sinh", "nhà", "cá", "doanh", "dự", "công"))
"""Behind such a word, first words of people at large, of whom it says what they get ("Mỗi học sinh có một sổ")."""
_UNION = ["công", "đoàn"]
_SECTIONS = frozenset(("khoa", "tổ", "nhóm"))
"""First words of parts of a school or hospital, when a name follows ("Khoa Dược", "Tổ Toán - Tin")."""
_NO_TEAMS = frozenset(("chức", "hợp", "quốc", "tiên"))
"""Words behind "Tổ" that make it no team."""
_MANY = frozenset(("khoa", "tổ", "hộ"))
"""Such parts, and households, named together ("các khoa, phòng")."""
_CODES = frozenset(f"p{kind}{number:02}" for kind in "ackvx" for number in range(1, 12))
"""Departments of a provincial police ("PC06")."""
HEADS = (
    frozenset(NAMED_HEADS) | frozenset(TITLES) | frozenset(GENERIC) | ARTICLES | {"từng", "mỗi", "tất"} | _SECTIONS
    | _CODES | {head[0] for head in OTHER_HEADS}
)  # fmt: skip
"""First words of bodies, offices and classes of them."""
_NO_HEADS = word_set(
    """
    cơ tổ bản nhóm dự khu tập bên hội truyền phát nhà mạng cấp
    """
)
"""Nouns of lists that name nobody when they stand first."""
_BEFORE_LIST = frozenset(["các", "bệnh", "giám", "thủ", "hiệu", "cục", "chủ", "đốc"])
_OF_LIST = frozenset(("sở,", "ban,"))
_MINISTERS = (["các", "bộ", "trưởng:"], ["các", "vụ", "trưởng:"], ["các", "cục", "trưởng:"])
_TERRITORIES = frozenset(("xã", "phường", "huyện"))
_LEVELS = frozenset(("tỉnh", "thành", "cấp", "cơ"))
_NO_PREMISES = frozenset(["vật", "dữ", "hạ", "pháp", "lý", "khoa", "thực", "chính"])
"""Words behind "cơ sở" that make it no establishment ("cơ sở vật chất")."""
_GROUNDS = (["sở", "xây", "dựng"], ["sở", "lập"], ["sở", "hình", "thành"])
"""The same of what something rests on ("CƠ SỞ XÂY DỰNG KẾ HOẠCH")."""
_TAXES = word_set("vat tndn tncn gtgt thu giá tài môn tiêu xuất nhập sử đất bảo")
_ORGANISING = frozenset(("thực", "triển", "thi"))
_ORGANISATIONS = ("tín dụng", "chính trị", "đảng", "kinh tế", "đoàn thanh", "đoàn tncs", "công đoàn")
"""Behind "Tổ chức", that it is a noun."""
_SOCIETIES = ("chính trị", "đoàn thể", "công đoàn")
"""The same in small letters, where nothing of the kind is organised."""
_LED = frozenset(
    ("việc", "thực", "quán", "tổ", "triển", "toàn", "công", "mọi", "chung", "tốt", "chặt", "làm", "hoàn", "thắng")
)
_LED_BY = tuple(
    ["trưởng", of] for of in ("các", "thôn", "bản", "phòng", "khoa", "xóm", "ấp", "khối", "khóm", "buôn", "làng", "tổ")
)
SMALL_CLASSES = frozenset(
    (
        "công đoàn", "đoàn thanh", "đoàn trực", "hội phụ", "hội nông", "hội cựu", "hội người", "hội lhpn", "hội chữ",
        "bí thư", "chi ủy", "chi uỷ", "chi hội", "chi đoàn", "chi bộ", "ban công", "trưởng thôn", "trưởng xóm",
        "trưởng bản", "trưởng ấp", "trưởng khu", "xóm trưởng", "thôn trưởng", "bản trưởng", "bộ phận",
    )
)  # fmt: skip
"""First words of organisations of the commune and the unit, which are written in small letters too."""
_OWN_LEVELS = frozenset(("cấp tỉnh", "cấp huyện", "cấp xã", "cấp cơ sở"))
"""Levels of an organisation, alone in a heading ("2. Cấp huyện", "Cấp huyện và cấp cơ sở:")."""
VILLAGES = frozenset(("ấp", "thôn", "bản", "khóm", "buôn", "xóm", "khu", "làng"))
_STANDING = frozenset(("các", "hội", "đảng", "cấp", "huyện", "tỉnh", "thành", "xã", "phường", "ban", "ủy", "uỷ"))
"""Words behind "thường trực" of which committee it is."""
_OVERALL = frozenset(("kiểm", "thanh"))
JOINTS = frozenset(("và", "cùng", "hoặc"))


def lower(words: Sequence[str]) -> list[str]:
    """The words in small letters, as the tables of words have them."""
    return " ".join(words).lower().split(" ") if words else []  # at once: thrice as fast as word by word


def begins_actor(words: Sequence[str], low: Sequence[str], i: int) -> bool:
    """Whether a body, an office or a class of them begins at a word."""
    if i >= len(words):
        return False
    word = low[i]
    if word not in HEADS and (word.isalpha() or word.rstrip(",;:.") not in HEADS) and word != "p.":
        if word.isdigit():
            told = i and low[i - 1] in _ORDERING and low[i + 1 : i + 2] and low[i + 1].rstrip(",") in _COUNTED
            told = told or words[i + 1 : i + 2] == ["Ban"]  # "02 Ban HĐND"
            return bool(told) or opens_names(words, low, i + 1)  # "Yêu cầu 10 huyện", "03 Sở: Tài chính, Nội vụ"
        return is_person(words, low, i)
    first = _first_words(words[i : i + _LOOKED_AT + 2]) if word == "tất" else tuple(words[i : i + _LOOKED_AT])
    return _heads_actor(first) or is_person(words, low, i)


def _first_words(words: Sequence[str]) -> tuple[str, ...]:
    """The words by which an actor is known, of the first few of a text; "các" for "tất cả các"."""
    if len(words) > 2 and words[0] in ("Tất", "tất") and words[1] == "cả":
        words = ["các", *words[2 + (words[2] in ARTICLES) :]]
    return tuple(words[:_LOOKED_AT])


_ORDERING = frozenset(("giao", "cầu"))
_COUNTED = frozenset(("tỉnh", "huyện", "xã", "phường", "sở"))
BEFORE_PERSON = frozenset(("ông", "bà", "chí", "đ/c", "thầy", "cô", "sĩ", "tướng", "tá", "úy", "uý"))


def behind_address(low: Sequence[str], i: int) -> int:
    """The word behind "đồng chí", "ông" or "bà" at a word, or that word."""
    size = 2 if low[i : i + 2] == ["đồng", "chí"] else int(low[i : i + 1] in (["đ/c"], ["ông"], ["bà"]))
    return behind_rank(low, i + size) if size else i


def behind_rank(low: Sequence[str], i: int) -> int:
    """The word behind the rank of an officer that begins at a word, or that word."""
    ranked = low[i : i + 1] and low[i] in _RANKS and low[i + 1 : i + 2] and low[i + 1] in _OFFICERS
    return i + 2 if ranked else i


_SEASONS = frozenset(("đông", "xuân", "hè", "thu", "mùa"))
_RANKS = frozenset(("thiếu", "trung", "thượng", "đại"))
_OFFICERS = frozenset(("tướng", "tá", "úy", "uý"))


def is_person(words: Sequence[str], low: Sequence[str], i: int) -> bool:
    """Whether the name of a person stands at a word, behind "ông", "bà" or "đồng chí"."""
    if not i or low[i - 1] not in BEFORE_PERSON or i + 1 >= len(words):
        return False
    if not words[i].istitle() or (low[i] in HEADS and _heads_actor(tuple(words[i : i + _LOOKED_AT]))):
        return False
    following = words[i + 1]
    if following[0].islower():
        return matches(VERBS, low, i + 1)  # "Giao đồng chí Hải theo dõi …"
    return following in ("-", "–") or following.rstrip(",;:.").istitle()


def begins_with_actor(text: str, first: str) -> bool:
    """Whether an actor begins a text (single blanks). first: its first word in small letters, without punctuation."""
    if first == "tất":
        return _heads_actor(_first_words(text[:_LOOKED_AT_LENGTH].split(" ", _LOOKED_AT + 2)))
    return first in HEADS and _heads_actor(tuple(text[:_LOOKED_AT_LENGTH].split(" ", _LOOKED_AT)[:_LOOKED_AT]))


@lru_cache(maxsize=8192)
def _heads_actor(words: tuple[str, ...]) -> bool:
    """Whether an actor begins with these words; the same few begin most lines."""
    low = lower(words)
    i, word = 0, low[0]
    if word == "tổ" and len(low) > 2 and low[1] == "chức" and low[2].rstrip(",;:.") in _ORGANISING:
        return False  # "TỔ CHỨC THỰC HIỆN"
    if word in ("hai", "ba") and words[1:2] == ("Ban",):
        return True  # "hai Ban HĐND"
    if words[0][0].isupper() and (_bare(low[:2]) in OTHER_HEADS or _bare(low[:3]) in OTHER_HEADS):
        return True
    if word == "vụ" and low[1:2] and low[1] in _SEASONS and low[2:3] not in (["nam"], ["bắc"]):
        return False  # "Vụ Đông năm 2026", not "Vụ Đông Nam Á"
    if words[0] == "Cấp" and " ".join(low[:_LOOKED_AT]).rstrip(":").removesuffix(" và cấp") in _OWN_LEVELS:
        return True
    if word.rstrip(",;:.") in _CODES:
        return words[0].isupper()
    if words[0] == "TT" and low[1:2] and low[1] in _COLUMNS:
        return False  # the headings of a table whose cells ran together
    if words[0] == "Tổ" and len(low) > 1 and low[1].rstrip(",;:.") not in _NO_TEAMS:
        return True  # "Tổ phân luồng giao thông", "Tổ 1"
    if words[0] == "Hội" and len(words) > 1 and words[1][0].isupper() and low[1] not in NO_HEADS["hội"]:
        return True  # "Hội PN", "Hội CCB", "Hội Thủy sản"
    if word in _SECTIONS and words[0][0].isupper() and len(words) > 1 and words[1][0].isupper():
        return True
    if words[0][0].islower() and f"{word} {low[1].rstrip(',;:.') if len(low) > 1 else ''}" in SMALL_CLASSES:
        return True
    if word == "p." and words[1:2] and words[1][0].isupper():
        return True  # "P. Đào tạo"
    if low[:2] == ["thường", "trực"] and low[2:3] and words[2][0].islower() and low[2] not in _STANDING:
        return False  # a task: "Thường trực tiếp nhận số liệu"
    if low[:3] == ["ban", "thường", "vụ"] or low[:4] == ["tập", "thể", "lãnh", "đạo"]:
        return True
    if word in ARTICLES or (words[0] in _EACH and low[1:2] and (low[1] not in _PEOPLE or low[1:3] == _UNION)):
        j = i + 1
        if low[j : j + 2] == ["chi,", "đảng"]:
            return True  # "các chi, đảng bộ trực thuộc"
        if j < len(words) and low[j].rstrip(",") in _MANY and low[j : j + 2] not in (["khoa", "học"], ["tổ", "chức"]):
            return True
        if j < len(words) and (low[j] in ("bên", "đồng", "ông", "vị", "đ/c") or _is_abbreviated(words[j])):
            return True
        if j < len(words) and words[j][0].isupper() and {_bare(low[j : j + 2]), _bare(low[j : j + 3])} & OTHER_HEADS:
            return True  # "các Kiểm sát viên"
        if j + 1 < len(words) and low[j] == "trường" and low[j + 1].rstrip(",;:.") == "học":
            return True
        return (
            j < len(words)
            and (low[j] == "tổ" or not matches(NO_HEADS, low, j))
            and (matches(GENERIC, low, j) or matches(NAMED_HEADS, low, j) or matches(TITLES, low, j))
        )
    if low[:2] == ["hợp", "tác"] and low[2:3] and low[2].rstrip(",;:.") == "xã":
        return True
    if word == "tổ" and low[i + 1 : i + 2] and low[i + 1].rstrip(",;:.") == "chức":
        of_kind = " ".join(low[i + 2 : i + 4])
        if of_kind.startswith(_ORGANISATIONS if words[i][0].isupper() else _SOCIETIES):
            return True
        # "tổ chức, cá nhân"; a verb at the head of a task otherwise
        return words[i + 1][-1] == "," and not (low[i + 2 : i + 3] and matches(VERBS, low, i + 2))
    if word == "lực" and low[2:3] == ["sản"]:
        return False  # "lực lượng sản xuất"
    if word == "tổng" and words[1:2] and words[1] in _OVERALL and low[3:4] not in (["chính"], ["nhà"]):
        return low[2:3] == ["toán"]  # a task: "Tổng kiểm tra các kho"
    if word == "lãnh" and low[i + 2 : i + 3]:
        leads = low[i + 2] in _LED if low[i + 1] == "đạo" else low[i + 1] == "đạo," and matches(VERBS, low, i + 2)
        if leads:
            return False  # a task: "Lãnh đạo, chỉ đạo …", "Lãnh đạo việc …"
    if word in ("hòa", "hoà") and low[1:2] == ["giải"] and low[2:3] != ["viên"]:
        return False  # a task: "Hòa giải kịp thời …"
    if words[0] == "Trưởng" and low[1:2] and low[1].isdigit():
        return low[2:3] != [] and low[2].rstrip(":,;.") in VILLAGES | {"tổ"}  # "Trưởng 17 ấp"
    if low[:2] == ["thành", "viên"] and words[0][0].islower():
        return words[2:3] != () and words[2][0].isupper()  # "thành viên Ban Chỉ đạo"
    if matches(TITLES, low, i):
        minister = _bare(low[:2]) == ("bộ", "trưởng") or _bare(low[:3]) == ("tổng", "cục", "trưởng")
        return minister or words[i][0].isupper() or low[i : i + 2] in _LED_BY or word in (
            "thủ",
            "hiệu",
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
    if word in ("thanh", "kiểm") and low[1:2] and low[1] in ("tra", "toán") and low[2:3] in (["việc"], ["theo"]):
        return False  # "Thanh tra việc chấp hành …", "Kiểm tra theo kế hoạch"
    if word == "thuế" and low[i + 1 : i + 2] and low[i + 1].rstrip(",;:.") in _TAXES:
        return False  # "Thuế VAT": no authority
    if word == "quỹ" and low[i + 1 : i + 2] and low[i + 1][0].isdigit():
        return False  # "Quỹ 20% đất ở"
    if words[i : i + 3] == ("Đơn", "vị", "tính") or low[i : i + 3] == ["đơn", "vị", "tính:"]:
        return False  # "Đơn vị tính: đồng": a unit of measure
    if words[:2] == ("Phòng", "Chống"):
        return True  # of the customs, "Phòng Chống buôn lậu …"; a task has "Phòng, chống", "Phòng chống"
    if matches(NO_HEADS, low, i) or (word == "cơ" and low[i + 2 : i + 3] and low[i + 2].rstrip(",;:.") in _NO_PREMISES):
        return False
    if word == "cơ" and (low[i + 1 : i + 4] in _GROUNDS or low[i + 1 : i + 3] in _GROUNDS):
        return False
    named = words[i + 1 : i + 2] and words[i + 1].istitle() and low[i + 1].rstrip(",;:.") not in ("đoàn", "ủy", "uỷ")
    if word in _TERRITORIES and named and words[i][0].isupper():
        return False  # "Xã Tân Tiến: 02 vị trí": a place, whose body is its "UBND"
    if word == "thống" and low[i + 2 : i + 3] and low[i + 2].rstrip(",;:.") in _LEVELS:
        return words[i][0].isupper()  # "Thống kê tỉnh, thành phố"
    if matches(VERBS, low, i) and word not in ("thanh", "kiểm", "thuế", "thường"):
        return False  # "Báo cáo", "Ban hành", "Phòng ngừa"
    if word == "cấp," and low[i + 1 : i + 2] == ["cấp"]:
        return False  # a task: "Cấp, cấp lại, thu hồi giấy phép"
    if not matches(NAMED_HEADS, low, i):
        listed = word[-1] in ",;" and i + 1 < len(words) and matches(GENERIC, low, i + 1)  # "Hội, hiệp hội"
        alone = listed or word.rstrip(",;:.") not in _NO_HEADS
        return alone and words[i][0].isupper() and matches(GENERIC, low, i)
    if word[-1] in ",;" and not words[i][:-1].isupper():
        return i + 1 < len(words) and matches(GENERIC, low, i + 1)  # "Sở, ban, ngành", not "Phòng, chống"
    return _names_follow(words, low, i)


def _bare(words: Sequence[str]) -> tuple[str, ...]:
    """Words without the sign behind the last of them."""
    return (*words[:-1], words[-1].rstrip(",;:."))


def _is_abbreviated(word: str) -> bool:
    """Whether a class of bodies is written in its initials ("các TTGDTX")."""
    word = word.rstrip(",;:.")
    return len(word) > _SHORTEST and word.isalpha() and word.isupper() and word.startswith(_BODIES)


_COLUMNS = frozenset(
    ("nội", "tên", "nhiệm", "họ", "công", "chức", "danh", "đối", "loại", "hạng", "chỉ", "lĩnh", "địa")
)
"""First words of the headings that stand beside the numbers of a table's rows."""
_SHORTEST = 2
_BODIES = (
    "TT", "TCT", "KTNN", "CĐ", "THPT", "THCS", "BQL", "CLB", "CQ", "DN", "UB", "HT", "PGD", "CSGD", "CSYT", "BV", "LĐ",
    "XN",
)  # fmt: skip
"""Initials of heads of bodies."""


def _names_follow(words: Sequence[str], low: Sequence[str], i: int) -> bool:
    """Whether the first word of a body is one: its name, its level or "các" follows ("Sở Nội vụ", "Công an
    tỉnh", "UBND các xã")."""
    word = words[i]
    if word.isupper() and len(word) > 3:
        return True
    if low[i] in OF_COMMITTEES and low[i + 1 : i + 2] and low[i + 1].rstrip(",;:.") in ("ủy", "uỷ"):
        return True  # "các huyện ủy, thị ủy, thành ủy"
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
            "ty",
            "doanh",
            "trung",
            "bộ",
            "đảng",
            "tỉnh",
            "đoàn",
        ):
            return False
        if low[i] in ("phòng", "trường") and low[i + 1 : i + 3] in _OFFICES_IN_SMALL:
            return True
        if low[i] in ("phòng", "ban", "trường", "sở", "ty", "bộ", "trung", "đoàn", "công", "văn"):
            return any(w[:1].isupper() for w in words[i + 1 : i + 3]) or low[i + 2 : i + 3] == ["cấp"]
        return True
    return True


_OFFICES_IN_SMALL = (
    ["giáo", "dục"], ["nội", "vụ"], ["tài", "chính"], ["y", "tế"], ["kinh", "tế"], ["văn", "hóa"], ["tư", "pháp"],
    ["lao", "động"], ["tài", "nguyên"], ["nông", "nghiệp"], ["trung", "học"], ["tiểu", "học"], ["mầm", "non"],
    ["đại", "học"], ["cao", "đẳng"],
)  # fmt: skip
"""What offices of a district and schools are named after, in small letters too ("phòng giáo dục và đào tạo")."""
OF_COMMITTEES = frozenset(("tỉnh", "thành", "huyện", "quận", "thị", "đảng"))
"""First words of committees of the Party."""


def is_proper(words: Sequence[str], i: int) -> bool:
    """Whether the actor at a word has a name of its own (no class of bodies)."""
    return (
        words[i][0].isupper()
        and words[i].lower() not in ARTICLES
        and i + 1 < len(words)
        and words[i + 1][0].isupper()
    )


def names_field(words: Sequence[str], low: Sequence[str], k: int) -> bool:
    """Whether what stands at a word is a field of the work of a division, though it may be the head of a body: nothing
    says which body it is."""
    size = next((len(field) for field in _FIELDS if tuple(low[k : k + len(field)]) == field), 0)
    if not size or not words[k][0].isupper():
        return False
    return k + size >= len(words) or words[k + size] in JOINTS


DIVISIONS = frozenset(("Phòng", "Vụ", "Khoa"))
"""First words of divisions that are named by the fields of their work."""
_FIELDS = (("thi", "hành", "án"), ("tạp", "chí"), ("thanh", "tra"), ("thư", "viện"))


def repeats_head(words: Sequence[str], low: Sequence[str], first: int, k: int) -> bool:
    """Whether the head of the actor at `first` stands again at a word, in small letters before a name of its own: "Tổ
    Toán, tổ Văn", "Đảng đoàn Mặt trận Tổ quốc, đảng đoàn các …"."""
    if k + 1 >= len(words) or low[k] != low[first] or not words[k][0].islower():
        return False
    if low[k + 1] == low[first + 1]:
        return words[first][0].isupper() and words[first + 2][0].isupper()
    return words[k + 1][0].isupper() and words[first + 1][0].isupper()


def opens_names(words: Sequence[str], low: Sequence[str], k: int) -> bool:
    """Whether the colon at a word opens a list of names ("các Sở: Xây dựng, Nội vụ"), not a task ("Các sở: Xây
    dựng kế hoạch")."""
    if k == 0 or k + 1 >= len(words) or not words[k + 1][0].isupper():
        return False
    if low[k - 2 : k + 1] in _OF_MEMBERS:
        return _lists_names(words, k + 1) and begins_actor(words, low, k + 1)
    if " ".join(low[max(0, k - 3) : k + 1]).endswith(_OF_BRANCHES):
        named = _lists_names(words, k + 1) and any(word[-1] == "," for word in words[k + 1 : k + 5])
        company = low[k] in ("đoàn:", "ty:")  # "các Tập đoàn: Điện lực Việt Nam, Hóa chất Việt Nam"
        return named and not matches(VERBS, low, k + 1) and (company or not begins_actor(words, low, k + 1))
    if low[k][:-1] not in LIST_HEADS and low[k] != "quan:":
        return False
    if low[k - 2 : k + 1] == ["các", "xã,", "phường:"] or low[k - 3 : k] == ["các", "tỉnh,", "thành"]:
        places = _lists_names(words, k + 1) and not matches(VERBS, low, k + 1)
        return places and not begins_actor(words, low, k + 1)
    if low[k - 2 : k + 1] == ["ngành", "liên", "quan:"] and ("bộ," in low[:k] or "sở," in low[:k]):
        return not matches(VERBS, low, k + 1) and not begins_actor(words, low, k + 1)
    if low[k - 1 : k + 1] == ["ngành", "tỉnh:"] and "sở," in low[max(0, k - 4) : k]:
        return not begins_actor(words, low, k + 1) and _names_departments(words, low, k + 1)
    if low[k - 1 : k + 1] == ["thành", "phố:"] and low[k - 2][-1] == "," and "các" in low[max(0, k - 6) : k]:
        return _lists_names(words, k + 1) and not matches(VERBS, low, k + 1) and not begins_actor(words, low, k + 1)
    if low[k - 2 : k] in (["các", "thành"], ["các", "đặc"]) or low[k - 2 : k + 1] in _MINISTERS:
        return True  # "UBND các thành phố: Hà Nội, Huế"
    if low[k + 1 : k + 3] == ["giao", "thông"]:
        return low[k - 1] in _BEFORE_LIST  # "các Bộ: Giao thông vận tải, Xây dựng"
    rooms = low[k - 2 : k + 1] == ["trưởng", "các", "phòng:"] or low[k - 1 : k + 1] == ["trưởng", "phòng:"]
    if rooms and "thi" in low[k:] and "hành" in low[k:]:
        return True  # of those who carry out a decision: "Trưởng các phòng: Quản lý vận tải, Kế hoạch; …"
    if low[k - 1] not in _BEFORE_LIST and not low[k - 1].isdigit():  # "các Sở, ban, ngành: Nội vụ, Tài chính"
        listed = low[k - 1] == "bộ," or (low[k - 1] in _OF_LIST and "sở," in low[max(0, k - 2) : k])
        return listed and not begins_actor(words, low, k + 1) and _names_departments(words, low, k + 1)
    second, third = (words[min(k + n, len(words) - 1)] for n in (2, 3))
    field = low[k] in ("cục:", "vụ:") and (third[0].isupper() or third[-1] == "," or _lists_names(words, k + 1))
    if field or not matches(VERBS, low, k + 1) or second[-1] in ",;":
        return True
    return low[k] in ("bộ:", "sở:") and _names_departments(words, low, k + 1)


_OF_BRANCHES = (
    "các tập đoàn:", "các tổng công ty:", "các trung tâm:", "các chi cục:", "chi cục hải quan:", "chi cục thuế:",
    "các chi nhánh:", "các tổ:", "các hạt:",
)  # fmt: skip
"""Last words of branches and units that their names follow: "các Chi cục Hải quan: Hữu Nghị, Tân Thanh"."""
_OF_MEMBERS = (["các", "đoàn", "thể:"], ["quan", "báo", "chí:"], ["các", "tổ", "chức:"])
"""Last words of classes whose members are named behind a colon: "các đoàn thể: Hội Nông dân, Hội Phụ nữ"."""


def opens_members(low: Sequence[str], k: int) -> bool:
    """Whether those who are named behind the colon at a word have names of their own, without the words before it."""
    return low[k - 2 : k + 1] in _OF_MEMBERS


def _lists_names(words: Sequence[str], k: int) -> bool:
    """Whether words with capitals stand on both sides of the first comma or "và" from a word on, or all of them are one
    name."""
    for j in range(k, min(k + _LONGEST_DEPARTMENT, len(words) - 1)):
        if words[j][-1] in ",;" or words[j + 1] in JOINTS:
            following = words[j + 2 : j + 3] if words[j + 1] in JOINTS else words[j + 1 : j + 2]
            return bool(following) and following[0][0].isupper()
    return len(words) - k < _SHORTEST_LIST


_SHORTEST_LIST = 5


def _names_departments(words: Sequence[str], low: Sequence[str], k: int) -> bool:
    """Whether the names of departments stand behind "các sở, ban, ngành:", not what these have to do ("Chủ động lập kế
    hoạch", "Xây dựng và ban hành …")."""
    verb = matches(VERBS, low, k)
    named = "Sở " + " ".join(words[k : k + _LONGEST_DEPARTMENT])
    body = match_body(named, 0)
    if body is None:
        return not verb and _lists_names(words, k) and any(word[-1] in ",;" for word in words[k : k + 3])
    return not verb or _NEXT_DEPARTMENT.match(named, body.end) is not None


_LONGEST_DEPARTMENT = 9
_NEXT_DEPARTMENT = re.compile(r"[,;]|\Z| và (?=[A-ZĐ])")


def behind_bracket(words: Sequence[str], k: int, limit: int) -> int:
    depth = 0
    for j in range(k, limit):
        depth += words[j].count("(") - words[j].count(")")
        if depth <= 0:
            return j + 1
    return k + 1
