"""Whether an actor of its own begins behind a comma or "và" of a list ("Sở Y tế, doanh nghiệp có liên quan"), not a
further part of a name or class ("các sở, ban, ngành", "Sở Bưu chính, Viễn thông")."""

from collections.abc import Sequence

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
    is_proper,
    names_field,
    repeats_head,
)
from danchieu.extractors.duties.words import GENERIC, TITLES, matches

LEVELS = frozenset(("thị xã", "thành phố", "thị trấn", "đặc khu"))
_TERRITORIAL = frozenset(("xã", "phường", "huyện", "quận", "thị", "thành", "phố", "đặc", "khu", "trấn"))
_CLASSES = frozenset(("cơ quan", "đơn vị", "chính quyền", "doanh nghiệp", "lực lượng", "địa phương", "hợp tác"))
"""Classes that follow a body with a name of its own in a list ("Sở Y tế, cơ quan có liên quan")."""
_LISTED_LAST = frozenset(
    (
        "cơ sở", "tổ chức", "hộ kinh", "hộ gia", "nhà thầu", "nhà đầu", "nhà sản", "nhà cung", "người sử",
        "người nộp", "người khai", "người học", "người điều", "người làm",
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
SHARED = frozenset(("Sở", "Bộ", "sở", "bộ"))
"""First words that are said once for several bodies."""
_OF_PROVINCE = frozenset(("Công", "Thanh", "Bộ", "Đài", "Báo"))
"""First words of bodies whose name ends with "tỉnh"."""
_FORCES = frozenset(("quân", "công"))
_MARKET_POLICE = ["quản", "lý", "thị"]
"""A force whose name is a task where it does not stand in a list ("Công an, Quản lý thị trường")."""
_COMMITTEES = frozenset(("UBND", "Ủy", "Uỷ", "HĐND"))
_HEADED = frozenset(("thủ trưởng", "giám đốc", "chủ tịch", "người đứng", "tổng giám", "chủ đầu"))
"""Heads of bodies in small letters, who follow in a list."""
HEADING = frozenset(head.split(" ", 1)[0] for head in _HEADED)
_SECTORS = frozenset(("sở", "ban", "bộ", "ngành", "đoàn", "cụm", "khối"))
_QUALIFIED = 4
"""Words from which on an actor says which of its class is meant."""
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
INSIDE_NAMES = {
    "chí,": "truyền", "đua,": "khen", "mưu,": "giúp", "phòng,": "chống", "khám,": "chữa", "nuôi,": "thú",
    "sinh,": "sinh",
    "thuốc,": "mỹ", "phẩm,": "thực", "thuộc,": "trực", "thôn,": "làng", "tế,": "hạ", "lập,": "ngoài", "hóa,": "thể",
    "bệnh,": "chữa", "xuất,": "kinh", "ninh,": "trật", "cháy,": "chữa", "quân,": "tự", "đói,": "giảm", "lụt,": "bão",
    "chính,": "viễn", "điện,": "thủy", "nông,": "lâm", "lâm,": "thủy", "đập,": "hồ",
}  # fmt: skip
"""Words on both sides of a comma inside a name ("các cơ quan báo chí, truyền thông", "Cục Quản lý Khám, chữa bệnh")."""
FIELDS = {
    "chiến": ("lược",), "lãng": ("phí",), "tiêu": ("cực",), "thiên": ("tai",), "thương": ("mại",), "mại": ("dâm",),
    "ma": ("túy", "tuý"), "tội": ("phạm",), "dịch": ("bệnh",), "hàng": ("giả",), "gian": ("lận",),
}  # fmt: skip
"""Words behind a comma that no actor begins with and no predicate: further fields of the one before ("Trung tâm Xúc
tiến đầu tư, thương mại và du lịch")."""
ABOVE_ALL = frozenset((("nhất", "là"), ("trước", "hết"), ("đặc", "biệt"), ("trọng", "tâm"), ("trong", "đó")))
"""First words of those of a class who are meant above all ("UBND các huyện, nhất là các huyện: A, B")."""
_OF_PREMIER = ["thủ", "tướng", "chính", "phủ", "thành"]
_COUNCILS_OF_OFFICES = frozenset(("hđnd", "ubnd", "đbqh", "hội", "dân"))
"""Last words of one of several that an office serves ("Văn phòng HĐND và UBND tỉnh"), before their common place."""
_CLASSES_TOO = frozenset(("đơn vị", "tổ chức", "địa phương", "cá nhân"))
"""Further classes that "các" before the first one stands for too."""


def is_next(words: Sequence[str], low: Sequence[str], k: int, nxt: int, start: int) -> bool:
    """Whether an actor of its own begins behind a comma or "và"."""
    if nxt > k + 1 and " ".join(low[nxt : nxt + 3]).startswith(_NAMED_PERSONS) and low[k] != "chức":
        return True  # "Các chi bộ trực thuộc và đảng viên có tên"
    of_old = words[k] in _OFFICES_OF_OLD and nxt == k + 1
    if (of_old and "Ty" in (words[k][:-1], words[nxt].rstrip(","))) or low[start : nxt + 1] == ["sở,", "ty"]:
        return False  # "Sở, Ty Lao động", what a department was called in a city and in a province
    if nxt > k + 1 and _goes_on_in_name(words, start, nxt):
        return False  # "Chánh văn phòng Bộ Giao thông và Bưu điện"
    if nxt == k + 1 and low[nxt : nxt + 3] in _PAPER_AND_STATION and words[nxt] == "Báo":
        return True
    title = " ".join(low[start : k + 1])
    if title in _BARE_TITLES and (matches(TITLES, low, nxt) or (title == "thủ trưởng," and low[nxt] in ARTICLES)):
        return False  # "Giám đốc, Thủ trưởng các Sở", a misplaced comma
    if title == "bộ trưởng," and low[nxt] in ("chủ", "trưởng"):
        return low[nxt + 3 : nxt + 6] == ["ban", "nhà", "nước,"]  # "Bộ trưởng, Chủ nhiệm Văn phòng", one person
    if low[nxt : nxt + 3] == ["các", "đoàn", "thể"] and low[start : k + 1] in _COMMITTEE_OF_FRONT:
        return False  # "Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh", one committee
    if low[start] == "ban" and _is_whole(low, k - 1) and _is_whole(low, nxt):
        return False  # "Ban Chỉ huy Phòng, chống thiên tai các ngành, các cấp"
    ministries = nxt == k + 1 and ["các", "bộ"] in (low[start : start + 2], low[start + 2 : start + 4])
    if ministries and is_ministry_of_police(low, nxt):
        return False  # "Các Bộ Quốc phòng, Công an"
    if low[nxt : nxt + 3] == ["các", "đối", "tượng"]:
        return True  # "Chủ tịch UBND cấp tỉnh và các đối tượng áp dụng của Nghị định"
    if words[nxt + 1 : nxt + 2] == ("Ban",) and (low[nxt] in ("hai", "ba") or words[nxt].isdigit()):
        return True  # "Thường trực HĐND, hai Ban HĐND"
    minister = start + (low[start] in ARTICLES)
    if nxt == k + 1 and words[minister] == "bộ" and low[minister + 1] == "trưởng,":
        return low[nxt : nxt + 2] in (["tổng", "cục"], ["chủ", "tịch"], ["chủ", "nhiệm"], ["thủ", "trưởng"])
    if nxt > k + 1 and low[start : start + 2] == ["bộ", "trưởng"] and low[nxt : nxt + 2] == ["thủ", "trưởng"]:
        return True  # "bộ trưởng các Bộ và thủ trưởng các cơ quan trực thuộc"
    led = nxt > k + 1 and low[start] in ARTICLES and low[start + 1] in HEADING
    if led and " ".join(low[nxt : nxt + 2]) in _HEADED:
        return True  # "các Giám đốc Sở và thủ trưởng các ngành"
    if low[nxt : nxt + 2] == ["lãnh", "đạo"] and words[nxt + 2 : nxt + 3] and words[nxt + 2][0].isupper():
        return True  # "Thường trực Tỉnh ủy, lãnh đạo UBND tỉnh"
    if low[nxt : nxt + 4] == ["kiểm", "toán", "nhà", "nước"]:
        return True
    if low[nxt : nxt + 2] == ["chi,", "đảng"]:
        return True  # "Đảng ủy các xã và chi, đảng bộ trực thuộc"
    if low[k] == "an," and words[nxt] == "quân" and low[nxt + 1 : nxt + 2] == ["sự"]:
        return False  # "Công an, quân sự huyện"
    in_capitals = words[nxt].isupper() and words[start].isupper() and len(words[nxt]) > 1
    if in_capitals and "các" in low[start:k] and " ".join(low[nxt : nxt + 2]).rstrip(",;:.") in _CLASSES_TOO:
        return False  # "THỦ TRƯỞNG CÁC CƠ QUAN, ĐƠN VỊ"
    if low[start] == low[nxt] == "sở" and words[nxt][0].islower():
        return True  # "sở giáo dục và đào tạo, sở nội vụ"
    if in_capitals and low[start] in ARTICLES and low[k] in ("sở,", "ban,") and low[nxt].rstrip(",;:.") in _SECTORS:
        return False  # "CÁC SỞ, BAN, NGÀNH; UBND CÁC HUYỆN"
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
    if low[start] == "thủ" and low[k - 1 : k + 1] == ["các", "bộ,"] and low[nxt : nxt + 2] == ["tổng", "cục"]:
        return False  # "Thủ trưởng các Bộ, Tổng cục"
    if low[nxt] in _PARTS_OF_MINISTRY and low[nxt + 1 : nxt + 2] == ["thuộc"] and low[k][:-1] in _PARTS_OF_MINISTRY:
        return False  # "Thủ trưởng các Vụ, Cục thuộc Bộ"
    if low[start : start + 2] in (["bí", "thư"], ["phó", "bí"]) and low[nxt] in OF_COMMITTEES and nxt == k + 1:
        return False  # "Bí thư Tỉnh ủy, Thành ủy"
    if low[nxt] == "đảng" and low[start + 1] in ("ủy", "uỷ") and words[start][0].isupper() and words[k][0].isupper():
        return True  # "Thành ủy Huế, đảng ủy trực thuộc Tỉnh ủy"
    if low[nxt] in OF_COMMITTEES and words[nxt][0].islower() and not (OF_COMMITTEES & set(low[start : start + 2])):
        return False  # "các văn phòng tỉnh ủy, thành ủy"
    if low[k - 1 : k + 1] == ["cơ", "quan"] and low[nxt] == "doanh" and "khối" in low[start:k]:
        return False  # "Đảng ủy Khối Cơ quan và Doanh nghiệp"
    if low[nxt] == "địa" and low[nxt + 1 : nxt + 2] and low[nxt + 1][:6] == "phương":
        if low[start] in ARTICLES and low[k].rstrip(",") in _SECTORS:
            return False  # "CÁC SỞ, NGÀNH, ĐỊA PHƯƠNG"
        if is_proper(words, start) or (low[k] == "tỉnh," and words[start] in _OF_PROVINCE):
            return True  # "Sở Y tế, địa phương", "Công an tỉnh, địa phương"
    if nxt > k + 1 and words[nxt].isdigit() and low[nxt + 1 : nxt + 2] and low[nxt + 1].rstrip(",;.") in _COUNTED:
        return True  # "Ban Chỉ huy Quân sự phường và 65 khu phố"
    if low[nxt : nxt + 2] == ["đảng", "viên"] and words[start] in _OFFICES:
        return False  # "Vụ Cơ sở đảng, đảng viên"
    small = words[nxt][0].islower() and " ".join(low[nxt : nxt + 2]).rstrip(",;.") in SMALL_CLASSES
    if repeats_head(words, low, start, nxt) or (small and low[start] not in ARTICLES):
        return True  # "hội phụ nữ, hội nông dân"
    if low[nxt : nxt + 2] == ["đồng", "chí"] and words[start][0].isupper() and begins_actor(words, low, nxt + 2):
        return True  # "Đồng chí Bí thư Huyện ủy, đồng chí Chủ tịch UBND huyện"
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
    owner = low[nxt] == "chủ" and matches(TITLES, low, nxt)
    if listed and (owner or pair in _LISTED_LAST or (not named and pair in _CLASSES)):
        return True  # "Sở Y tế, trường học", "UBND các xã, báo, đài", "viện nghiên cứu, doanh nghiệp"
    if low[nxt : nxt + 5] == _OF_PREMIER and "do" in low[start:k]:
        return False  # "người đứng đầu cơ quan do Chính phủ, Thủ tướng Chính phủ thành lập"
    if not begins_actor(words, low, nxt) or low[nxt : nxt + 3] == ["trung", "ương", "đóng"]:
        return False
    word = words[nxt]
    if low[nxt] in ARTICLES or low[nxt] == "tất" or low[nxt : nxt + 3] in _PAPER_AND_STATION:
        return True
    ends = word.isupper() or nxt + 1 == len(words) or word[-1] in ",;."
    if ends and low[nxt].rstrip(",;.") in _TERRITORIAL and low[k].rstrip(",") in _TERRITORIAL:
        return False  # "UBND CÁC XÃ, PHƯỜNG", "Ủy ban nhân dân Quận, Huyện"
    of_office = low[k].rstrip(",") in _COUNCILS_OF_OFFICES and "văn phòng" in " ".join(low[start : start + 4])
    if of_office and low[nxt].rstrip(",;:.") in ("hđnd", "hội", "ubnd", "đoàn"):
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
        proper = is_proper(words, start) or low[start : start + 3] == ["văn", "phòng", "bộ,"]
        proper = proper and words[nxt][0].isupper()
        return proper and match_body(" ".join(words[nxt : nxt + 8]), 0) is not None  # not "các Ban, Ngành cấp tỉnh"
    if " ".join(low[nxt : nxt + 2]).rstrip(",;.:") in LEVELS and (
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
    heads = low[nxt : nxt + 2] == ["trưởng", "các"] and words[start][0].isupper()
    if heads and nxt == k + 1 and "".join(low[nxt + 2 : nxt + 3]).rstrip(",;.") in VILLAGES:
        return True  # "Hội Nông dân xã, trưởng các thôn"
    headed = low[nxt] in HEADING and nxt == k + 1 > start + 2 and " ".join(low[nxt : nxt + 2]) in _HEADED
    boards = low[start : start + 2] == ["các", "ban"] and low[nxt + 2 : nxt + 3] == ["các"]
    if headed and (low[start] not in ARTICLES or boards) and (words[start][0].isupper() or low[start] in HEADING):
        return True  # "Chủ tịch UBND các huyện, thị xã, thủ trưởng các sở", "Các Ban HĐND tỉnh, thủ trưởng các sở"
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
        named = is_proper(words, start) or (last[:1].isupper() and last not in SHARED)  # "UBND tỉnh Bắc Ninh, cơ quan"
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


_PAPER_AND_STATION = (["báo", "và", "đài"], ["báo", "và", "phát"])
"""First words of "Báo và Đài Phát thanh - Truyền hình", one body."""


def _is_whole(low: Sequence[str], k: int) -> bool:
    """Whether "các cấp" or "các ngành" stands at a word: all of them, whichever they are."""
    return low[k] == "các" and "".join(low[k + 1 : k + 2]).rstrip(",;:.") in ("cấp", "ngành")


def is_ministry_of_police(low: Sequence[str], j: int) -> bool:
    """Whether "Công an" at a word is the ministry, not the police of a place."""
    return " ".join(low[j : j + 2]).rstrip(",;:.") == "công an" and low[j + 2 : j + 3] not in _OF_PLACES


_OF_PLACES = (["tỉnh"], ["thành"], ["huyện"], ["xã"], ["phường"], ["các"], ["cấp"], ["địa"])


def _goes_on_in_name(words: Sequence[str], start: int, nxt: int) -> bool:
    """Whether the name of a ministry or department that stands before "và" goes on behind it."""
    at = next((i for i in range(start, nxt) if words[i] in SHARED), None)
    if at is None:
        return False
    body = match_body(" ".join(words[at : nxt + _LONGEST_REST]), 0)
    return body is not None and body.end > len(" ".join(words[at:nxt]))


_LONGEST_REST = 6


def _is_person(words: Sequence[str], low: Sequence[str], k: int) -> bool:
    """Whether a person is named at a word, behind "ông", "bà" or "đồng chí"."""
    k += 2 if low[k : k + 2] == ["đồng", "chí"] else 1 if low[k] in ("ông", "bà") else 0
    return low[k - 1] in BEFORE_PERSON and k + 1 < len(words) and words[k].istitle() and words[k + 1][:1].isupper()


_COMMITTEE_OF_FRONT = tuple(
    ["đảng", written, "mặt", "trận", "tổ", last] for written in ("ủy", "uỷ", "bộ") for last in ("quốc", "quốc,")
)
_OFFICES_OF_OLD = frozenset(("Sở,", "Ty,", "sở,"))
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
