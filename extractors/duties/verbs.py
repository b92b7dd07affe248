"""Whether a verb inside a list of actors begins what they have to do or belongs to a name ("Trung tâm Xúc tiến …")."""

from collections.abc import Sequence

from danchieu.extractors.duties.actor_heads import JOINTS, is_proper
from danchieu.extractors.duties.words import (
    NOUN_BEFORE_VERB,
    NOUNS_BEFORE_VERB,
    PREDICATE_AFTER_NOUN,
    PREDICATES_AFTER_NOUN,
    TO_CHUC_NOUN,
    VERBS,
    matches,
    word_set,
)

CAPITAL_PREDICATES = frozenset(
    ("chủ trì", "phối hợp", "tham mưu", "tăng cường", "tiếp tục", "quyết định", "ban hành", "chỉ đạo")
)
"""Predicates that may have a capital behind a name on the same line ("Sở Nội vụ Chủ trì …")."""
_INSIDE = word_set(
    """
    tỉnh ngành huyện thành xã cả toàn khu vùng nước hệ và thị lực ngoài
    """
)
"""Words behind "trong" that say where a body is ("các đơn vị trong tỉnh")."""
_TEAMS = frozenset(
    (
        "tổ công", "tổ giúp", "tiểu ban", "ban chỉ", "ban tổ", "ban thường", "ban chấp", "đoàn công", "đoàn kiểm",
        "đoàn thực", "đoàn lập", "đoàn có", "đoàn giám", "đoàn thanh", "đoàn đánh", "hội đồng", "cơ quan", "đơn vị",
    )
)  # fmt: skip
"""Words behind "trong" that say of what somebody is a member ("các thành viên trong tổ công tác")."""
_BEFORE_BODIES = frozenset(("của", "với", "trong", "ngoài", "từng", "mỗi", "nhiều"))
"""Words before "tổ chức" that make it a noun."""
_ORGANISED = frozenset(
    (
        "hội nghị", "hội thảo", "hội thi", "hội giảng", "hội diễn", "hội trại", "hội chợ", "hội thao", "công bố",
        "trực ban", "trực gác", "trực 24/24", "trực 24/24h", "trực 24/7", "trực cấp", "trực chỉ", "trực chiến",
        "trực bảo", "trực tết", "trực ca",
        "đoàn liên", "đoàn kiểm", "đoàn thanh", "đoàn công", "đoàn khảo", "đoàn giám",
    )
)  # fmt: skip
"""What is organised, though its first word makes "tổ chức" a noun elsewhere ("tổ chức hội", "tổ chức trực thuộc")."""
_LEVELS = frozenset(("tỉnh", "phố", "huyện", "xã", "phường"))
"""Last words of the name of a local body without its place."""
_MANAGED = frozenset(("ngành", "ngành,", "lĩnh", "nhà", "chuyên"))
"""Words behind "quản lý" in the name of a class of bodies ("các Sở quản lý ngành, lĩnh vực")."""
_STAFF = frozenset(("công", "cán", "viên", "người"))
"""Words behind "trực tiếp quản lý" in the name of a unit ("đơn vị trực tiếp quản lý công chức")."""
_NO_VERBS = frozenset(
    (
        "công lập", "dân lập", "độc lập", "tổng tham", "công trình", "quy trình", "lý vận", "tâm phục", "chương trình",
        "tờ trình", "ngoại giao", "dục thường", "đồng quản", "viện nghiên", "hậu cần", "nhân đầu", "xét nghiệm",
        "kiếm cứu", "chậm giải", "lệ giải", "vốn giải",
    )
)  # fmt: skip
"""Pairs in names whose second word begins a verb elsewhere ("đơn vị quản lý vận hành", "Trung tâm phục vụ …")."""


_BUILDING = frozenset(("tra", "lý", "phép", "định", "tự"))
"""Before "xây dựng" in names, where the verb follows it."""
_IN_NAMES = {
    "lãnh": ("thể lãnh đạo cơ", "thể lãnh đạo đơn", "thể lãnh đạo trực", "thể lãnh đạo các"),
    "soạn": ("trì soạn thảo",),
    "tổ": ("vị tổ chức theo ngành",),
    "trực": ("ủy trực tiếp quản", "uỷ trực tiếp quản", "đạo trực tiếp quản", "lý trực tiếp", "trên trực tiếp cơ"),
    "phát": ("cứu phát triển", "tư phát triển"),
    "sản": tuple(f"{what} sản xuất" for what in ("nông", "lâm", "thủy", "hải", "khoáng", "rừng")),
    "thi": ("thầu thi công", "vị thi công", "khối thi đua", "cụm thi đua", "đồng thi đua"),
    "cung": ("chức cung cấp dịch", "chức cung ứng dịch", "nhà cung cấp", "nhà cung ứng"),
    "chi": ("chức chi trả",),
    "quản": ("trì quản lý", "chức quản lý trực", "vị quản lý trực", "quan quản lý trực"),
    "thông": ("nghệ thông tin", "cổng thông tin", "toàn thông tin", "mật thông tin", "lý thông tin"),
    "xây": (
        "vấn xây dựng", "tư xây dựng", "phần xây dựng",
        *(f"{of} xây dựng{sign}" for of in ("tra", "định", "lý", "tự") for sign in ",;:."),
    ),
    "khai": tuple(
        f"lý{joint} khai thác {what}"
        for joint in ("", ",", " và")
        for what in ("công", "thủy", "thuỷ", "dịch", "hạ", "các", "bến", "chợ", "cảng", "kết")
    ),
    "liên": ("ty liên kết", "vị liên kết"),
    "xét": ("học xét xử",),
    "điều": ("sát điều tra",),
    "đổi": ("và đổi mới sáng tạo",),
    "sáng": ("mới sáng tạo",),
    "xuất": ("nhà xuất bản",),
    "tạo": ("đào tạo",),
    "kiểm": ("viện kiểm sát", "cục kiểm sát", "vụ kiểm sát", "phòng kiểm sát", "đẳng kiểm sát", "học kiểm sát"),
    "hoạch": ("kế hoạch",),
    "tham": (
        "lượng tham gia bảo vệ", "quan tham mưu, giúp", "trách tham mưu, giúp", "quan tham mưu giúp",
        "trách tham mưu giúp",
    ),
    "giúp": (
        "mưu, giúp việc",
        "mưu giúp việc",
        "trợ giúp pháp",
        "máy giúp việc",
        "ban giúp việc",
        "tổ giúp việc",
        "quan giúp việc",
        "phận giúp việc",
    ),
    "tích": ("sức tích cực",),
    "hòa": ("tổ hòa giải ở", "tổ hòa giải cơ"),
    "hoà": ("tổ hoà giải ở", "tổ hoà giải cơ"),
    "giám": ("ban giám sát đầu",),
    "bảo": ("tổ bảo vệ an ninh", "gia bảo vệ an ninh", "gia bảo vệ antt"),
    "tự": ("dục tự chủ", "lập tự chủ"),
}
"""Words around what is a verb elsewhere, that make it part of a name ("tập thể lãnh đạo cơ quan", "cơ quan chủ trì soạn
thảo", "đơn vị tổ chức theo ngành dọc", "cấp ủy trực tiếp quản lý cán bộ")."""
_COMMITTEE_TASKS = frozenset(
    (
        "đồng kiểm kê", "ban kiểm kê", "tổ kiểm kê", "đồng thẩm định", "đồng xét tặng",
        "đồng xét duyệt", "đồng xác định", "đồng nghiệm thu", "tổ kiểm tra",
        "tổ hỗ trợ", "tổ thẩm định", "tổ giám sát", "đoàn kiểm tra", "đoàn giám sát", "đoàn thanh tra", "đoàn khảo sát",
    )
)  # fmt: skip
"""Committees named by their task, which is a predicate where an object follows ("Hội đồng thẩm định hồ sơ")."""
OTHER_FORCES = frozenset(("an,", "quan,", "phòng,", "thuế,", "binh,"))
"""Last words of forces and offices that the market police stands beside."""
_ENDS_OF_NAMES = (("tổng", ["hợp,"]), ("giải", ["phóng,"]), ("kinh", ["doanh,"]), ("xuất", ["khẩu,"]))
"""Verbs that end names of companies and papers, before the next of a list."""
_BEHIND_COMMITTEE = frozenset(("cấp", "tỉnh", "các", "huyện", "xã", "và", "của", "liên", "do"))
_OF_BODIES = frozenset(
    (
        "chủ trì", "phối hợp", "đánh giá", "rà soát", "báo cáo", "tổng hợp", "hướng dẫn", "đề xuất", "tham mưu",
        "thẩm định", "căn cứ", "tiếp nhận", "xác định",
    )
)  # fmt: skip
"""What a body does; behind "lĩnh vực" others say which field it has ("Sở quản lý ngành, lĩnh vực xây dựng")."""


def is_predicate(words: Sequence[str], low: Sequence[str], k: int, i: int) -> bool:
    """Whether a predicate begins at a word: a verb in small letters that no noun before it takes in."""
    word = words[k]
    if not word[0].islower():
        return (
            k > i + 1
            and f"{low[k]} {low[k + 1].rstrip(',') if k + 1 < len(low) else ''}" in CAPITAL_PREDICATES
            and low[k - 1] not in ("quan", "vị", "của", "ban")
        )
    if word in _DONE_IN_NUMBERS and following_is_number(low, k):
        return True  # "mở 09 lớp", "trồng ít nhất 50 ha rừng"
    if low[k : k + 4] == ["truyền", "hình", "trực", "tiếp"]:
        return True
    if word == "quản" and low[k + 2 : k + 3] == ["thị"] and low[k - 1] in OTHER_FORCES:
        return False  # "cơ quan công an, quản lý thị trường"
    if low[k : k + 2] == ["trực", "ban"] and (words[k + 1][0].isupper() or low[k - 1] == "thường"):
        return False  # "Thường trực Ban Chỉ đạo"
    if word == "trực" and low[k + 1 : k + 2] and low[k + 1][0].isdigit():
        return True  # "Công an tỉnh trực 24/24 giờ"
    if low[k : k + 2] == ["chỉ", "thị"] and words[k + 2 : k + 3] != ["số"]:
        return True  # "UBND tỉnh chỉ thị các ngành"
    if not matches(VERBS, low, k):
        return False
    if word[-1] in ".,;" and words[k - 1][0].isupper():
        return False  # "Bộ Ngoại giao, Bộ Công an"
    if words[k - 1] in "-–" and words[k + 1 : k + 2] and words[k + 1][-1] == ":":
        return False  # "Tổ văn hóa - tuyên truyền:"
    before = low[k - 1] if k > i else ""
    if word == "tư":
        return before in _ADVISING  # "các trường THPT tư vấn tuyển sinh", not "Công ty tư vấn"
    if word == "phụ" and words[k + 1] == "trách" and low[i] in _IN_CHARGE and _acts_later(words, low, k + 2):
        return False  # "Phó Giám đốc phụ trách chuyên môn trực tiếp chỉ đạo …"
    if word == "cần" and before == "sự":
        return False  # "thống nhất với sự cần thiết ban hành …"
    founding = "Vận" in words[max(i, k - 3) : k - 1] and word in ("thành", "lập")
    if before == "cuộc" or (before == "đất" and low[k - 2] == "có" and word != "lập") or founding:
        return False  # "Cuộc vận động …", "UBND các xã có đất thu hồi", "Ban Vận động thành lập Hiệp hội …"
    if word == "hợp" and low[k + 2 : k + 3] and low[k + 2].rstrip(",;:.") == "xã":
        return False  # "hợp tác xã"
    leaders = word == "lãnh" and (words[k - 1][-1] == "," or before == "và") and words[k + 2 : k + 3]
    if k > i and leaders and words[k + 1] == "đạo" and words[k + 2] in _LED:
        return False  # "Thường trực Tỉnh ủy, lãnh đạo UBND tỉnh"
    if word == "khen" and before == "đua,":
        return False  # "Vụ Thi đua, khen thưởng"
    if word == "đồng" and before == "hội":
        return False  # "Văn phòng Hội đồng Bộ trưởng"
    following = low[k + 1].rstrip(",;:.") if k + 1 < len(low) else ""
    if word == "thường" and following == "vụ":
        return False  # "ban thường vụ cấp ủy"
    if f"{before} {word} {following}" in _COMMITTEE_TASKS and name_ends(words, low, k + 1):
        return False
    if word == "tổng" and words[k + 1 : k + 2] == ["hợp:"] and words[k - 2][:1].isupper():
        return False  # "Phòng Kế hoạch tổng hợp:"
    if (word, words[k + 1 : k + 2]) in _ENDS_OF_NAMES and words[k + 2 : k + 3] and words[k + 2][0].isupper():
        return False  # "Công ty Vật tư tổng hợp, Chi cục Thú y …"
    if word == "ban" and before in ("ủy", "uỷ") and low[k + 1 : k + 2] == ["hành"] and low[k + 2 : k + 3] != []:
        return not low[k + 2].startswith("chính")  # "Ủy ban hành chính"
    if word == "giao" and following == "thông" and low[k + 2 : k + 3] != ["báo"]:
        return False  # "Ban Quản lý dự án … công trình giao thông"
    if word in _INSPECTS and inspects(words, low, k):
        return False
    if word == "quản" and low[k - 2 : k] == ["phạm", "vi"]:
        return False  # "các đơn vị thuộc phạm vi quản lý"
    if words[k - 1] == "Ban" and word == "chỉ" and low[k + 1 : k + 2] == ["đạo"] and k - 1 > i:
        return False  # "Thành viên Ban chỉ đạo"
    if words[k - 1] == "Ban" and word == "quản":
        return False  # "Các Ban quản lý dự án"
    if word in _IN_NAMES and " ".join(low[k - 1 : k + 4]).startswith(_IN_NAMES[word]):
        return False
    if word == "xây" and before in _BUILDING and matches(VERBS, low, k + 2):
        return False  # "Thanh tra xây dựng kiểm tra công trình"
    if word == "xây" and words[k + 2 : k + 3] and words[k + 2].startswith(("Đảng", "đảng")):
        return words[k + 2][0] == "đ" and before not in ("ban", "quan")  # "các ban xây dựng Đảng"
    if word == "tổ" and following == "chức":
        if before == "ban" and low[k + 2 : k + 3] and low[k + 2] in _OF_COMMITTEES:
            return False  # "ban tổ chức, văn phòng cấp ủy"
        after = low[k + 2].rstrip(",;:.") if k + 2 < len(words) else ""
        if words[k + 1][-1] == "," and before in _BEFORE_TASK and matches(VERBS, low, k + 2):
            return True  # "các sở, ngành liên quan tổ chức, triển khai …"
        if words[k + 1] == "chức:" and before in _LEVELS and is_proper(words, i):
            return True  # "Công an thành phố tổ chức:"
        if words[k + 1] in ("chức;", "chức.") and words[k - 1][-1].isalpha() and before not in _BEFORE_ORGANISATION:
            return True  # "phối hợp với Báo Tiền Phong tổ chức;"
        if words[k + 1][-1] in ",;:." or before in ("các", "đồng", "là") or after == "":
            return False
        if is_organisation(low, k):
            return False
        if after == "tư" and low[k + 3 : k + 4] and low[k + 3].rstrip(",") == "vấn" and before in _BEFORE_ADVICE:
            return True  # "Các địa phương tổ chức tư vấn …"
        shifts = after == "trực" and low[k + 3 : k + 4] and low[k + 3].isdigit()  # "tổ chức trực 3 ca"
        if shifts or after not in TO_CHUC_NOUN or " ".join(low[k + 2 : k + 4]).rstrip(",;:.") in _ORGANISED:
            return True
        if words[k - 1][-1] == "," or before in JOINTS or before in _BEFORE_BODIES:
            return False
        assesses = after == "giám" and low[k + 3 : k + 4] in (["định"], ["định,"]) and is_proper(words, i)
        # "Sở Xây dựng tổ chức giám định", "… liên quan tổ chức kiểm tra"
        return assesses or words[k - 1][0].isupper() or matches(VERBS, low, k + 2)
    if (
        word == "quản"
        and low[k + 2 : k + 3]
        and (low[k + 2] in _MANAGED or (before == "tiếp" and low[k + 2] in _STAFF))
        and (before in ("sở", "bộ") or not is_proper(words, i))
    ):
        return False
    if before == "có" and word in _HAVING and (not is_proper(words, i) or "các" in low[max(i, k - _CLASS_HEAD) : k]):
        return False  # "Các doanh nghiệp có sử dụng lao động nước ngoài: …", "UBND các xã có sản xuất muối"
    of_power = before == "quyền" and low[k - 2] == "thẩm" and word not in ("có", "phải", "chịu")
    if of_power and not is_proper(words, i) and _charged_later(low, k):
        return False  # "Các tổ chức, cá nhân có thẩm quyền cấp giấy phép có trách nhiệm …"
    if before == "năng" and k > i + 2 and low[k - 3] == "có":
        return False  # "cơ quan có chức năng quản lý đất đai"
    if word == "có" and following == "chức":
        return is_proper(words, i)  # "cơ quan có chức năng thanh tra"
    if word == "thường" and following == "trực" and before in _STANDING:
        return False  # "Phó Trưởng ban thường trực", "cơ quan thường trực"
    if word == "giải" and before == "quyền" and matches(VERBS, low, k + 2):
        return False  # "Cơ quan có thẩm quyền giải quyết đối chiếu …"
    if f"{before} {word.rstrip(',;:.')}" in _NO_VERBS and low[k - 3 : k] != ["hành", "chính", "công"]:
        return False
    if low[k - 2 : k] in _NAMES_AND and f"{word} {following}" in _AND_NAMES:
        return False  # "các Sở giáo dục và đào tạo"
    if word == "truyền" and following == "thông" and before.rstrip(",") in ("tin", "chí"):
        return False  # "các cơ quan báo chí, truyền thông"
    if word == "cơ":
        return low[k + 2 : k + 3] != [] and low[k + 2] in _ON_THE_WHOLE  # "cơ bản thống nhất với …"
    if word == "trong":
        return following not in _INSIDE and " ".join(low[k + 1 : k + 3]).rstrip(",;:.") not in _TEAMS
    if word.rstrip(",;:.") == "cử" and before in ("bầu", "ứng", "đề"):
        return False
    if word == "không":
        return before != "hàng" and following not in ("gian", "khí")
    if word == "sắp" and before in ("trước", "sau"):
        return False  # "chính quyền xã trước sắp xếp"
    if word == "hình" and before in ("truyền", "loại", "tình"):
        return False
    if before in ("các", "những") and words[k - 1][0].islower():
        return False
    pair = f"{low[k - 2]} {before}" if k > i + 1 else ""
    second = before != "là" and word in VERBS.get(before, ())
    if second and k > i + 2 and f"{low[k - 3]} {low[k - 2]}" in NOUNS_BEFORE_VERB:
        return False  # the second syllable of a verb: "các cơ quan, đơn vị sắp xếp lại kho"
    if f"{word} {following}" == "nghiên cứu" and low[k + 2 : k + 3]:
        onward = words[k + 1][-1] == "," and matches(VERBS, low, k + 2)
        if low[k + 2] in _RESEARCHED or onward:
            return True  # "các Bộ, cơ quan nghiên cứu các chính sách …"
    if pair == "hành chính" and word == "công":
        return False  # "Trung tâm Phục vụ hành chính công bố trí …"
    if pair == "dịch vụ" and word == "tổng":
        return False  # "Trung tâm Dịch vụ tổng hợp xã"
    if pair == "cán bộ" and (low[k - 3] == "chức" or (word == "tham" and words[i] in _DIVISIONS)):
        return True  # "Vụ Tổ chức cán bộ tham mưu …", "Vụ Đào tạo, Bồi dưỡng cán bộ tham mưu …"
    if (pair == "cơ sở" and low[k - 3] in _OF_LEVEL) or (pair == "cán bộ" and words[k - 3 : k - 1] == ["Phòng", "Cán"]):
        return True  # "Thuế cơ sở cung cấp …", "Phòng Cán bộ thẩm định …"
    if pair == "lĩnh vực" and f"{word} {following}" in _OF_BODIES:
        return True
    if pair == "doanh nghiệp" and low[k - 3] == "hội" and f"{word} {following}" not in _TRADES:
        return True  # "các hiệp hội doanh nghiệp vận động …"
    named = before == "sự" and low[k - 2] in _AFFAIRS  # "Cục Lãnh sự hỗ trợ …"
    named = named or (pair == "cơ sở" and low[k - 3] in ("học", "quyền"))  # "các trường trung học cơ sở kiểm kê kho"
    teams = pair == "công tác" and low[k - 3] in ("tổ", "đoàn", "nhóm")
    named = named or (teams and f"{word} {following}" in _DONE_BY_TEAMS)  # "Tổ công tác ban hành kế hoạch"
    named = named or pair in ("bệnh viện", "chính công")  # "các bệnh viện kiểm kê kho", not "viện kiểm sát"
    if words[k - 1][0].islower() and not named and (before in NOUN_BEFORE_VERB or pair in NOUNS_BEFORE_VERB):
        if word == "thực" and before != "việc" and any(other[-1] == "," for other in words[i : k - 1]):
            return True  # "Các cơ quan, tổ chức, đơn vị thực hiện …", not "Cơ quan thực hiện dự án"
        if word == "thực" and low[i] == "các" and k == i + 3 and low[k + 2 : k + 3] and _carried_out(words, low, k + 2):
            return True  # "Các đơn vị thực hiện rà soát", not "Các đơn vị thực hiện dự án"
        if pair == "doanh nghiệp" and k == i + 3 and f"{word} {following}" not in _TRADES:
            return True  # "Các doanh nghiệp niêm yết giá", not "Các doanh nghiệp kinh doanh xăng dầu"
        if low[i] in _LEADERS and f"{word} {following}" in _LEADS:
            return True  # "Giám đốc các bệnh viện chỉ đạo …"
        if word == "thực" and i and low[i] == "các" and words[k + 1 :] == ["hiện:"]:
            return True  # "UBND tỉnh yêu cầu các đơn vị thực hiện:"
        if word == "thực" and " ".join(low[k + 2 : k + 5]).startswith(_HOW):
            return True  # "Yêu cầu các đơn vị thực hiện nghiêm túc …", "… thực hiện các nội dung sau"
        return word in PREDICATE_AFTER_NOUN or f"{word} {following}" in PREDICATES_AFTER_NOUN
    return not (word == "có" and following in ("liên", "thẩm"))


_ADVISING = frozenset(("thpt", "thcs", "thông", "học", "phương", "xã", "phường", "tỉnh", "huyện"))
"""Last words of those who give advice, not of firms named by it."""
_IN_CHARGE = frozenset(("phó", "công", "cán", "chuyên", "giáo", "nhân"))
"""First words of those of whom the field tells which one is meant."""
_FIELD = 8


def _acts_later(words: Sequence[str], low: Sequence[str], k: int) -> bool:
    """Whether a field of a few words, without a comma, stands before what the one in charge of it does."""
    if words[k - 1][-1] in ",;:." or low[k : k + 1] == ["và"]:
        return False
    for j in range(k + 1, min(k + _FIELD, len(words))):
        if words[j - 1][-1] in ",;:.":
            return False
        if words[j][0].islower() and matches(VERBS, low, j) and f"{low[j]} {''.join(low[j + 1 : j + 2])}" in _ACTS:
            return True
    return False


_ACTS = frozenset(
    (
        "trực tiếp", "chỉ đạo", "chủ trì", "theo dõi", "có trách", "chịu trách", "hoàn thiện", "kiểm tra", "tham mưu",
        "tổng hợp", "báo cáo", "phối hợp", "rà soát", "hướng dẫn", "lập danh",
    )
)  # fmt: skip
_LED = frozenset(("UBND", "HĐND", "Ủy", "Uỷ", "Sở"))
"""Whose leaders are meant by "lãnh đạo" in a list."""


_BEFORE_ADVICE = frozenset(("phương", "xã", "phường", "tỉnh", "huyện", "tạo"))
_DONE_BY_TEAMS = frozenset(("ban hành", "phân công", "báo cáo", "tham mưu", "tổng hợp", "kiểm tra", "rà soát"))


def _carried_out(words: Sequence[str], low: Sequence[str], k: int) -> bool:
    """Whether what is carried out at a word is a task or an act, not what the doer is told apart by."""
    return words[k].istitle() or low[k : k + 2] == ["kế", "hoạch"] or matches(VERBS, low, k)


def _charged_later(low: Sequence[str], k: int) -> bool:
    """Whether "có trách nhiệm" follows in the same clause."""
    for j in range(k, min(k + _LONGEST_POWER, len(low) - 1)):
        if low[j] == "có" and low[j + 1] == "trách":
            return True
        if low[j][-1] in ".;:":
            return False
    return False


_LONGEST_POWER = 14


def is_organisation(low: Sequence[str], k: int) -> bool:
    """Whether "tổ chức" at a word ends a list of classes before what they do: "Các cơ quan, tổ chức báo cáo …"."""
    if low[k - 2 : k] not in _BEFORE_ORGANISATIONS or k + 2 >= len(low):
        return False
    return matches(VERBS, low, k + 2) or low[k + 2] == "hoàn"  # "… hoàn toàn chịu trách nhiệm"


_BEFORE_ORGANISATIONS = (["cơ", "quan,"], ["cá", "nhân,"], ["đơn", "vị,"])
"""Before "tổ chức" in a list of classes."""
_NAMES_AND = (["dục", "và"], ["tin", "và"], ["nghiệp", "và"])
_AND_NAMES = frozenset(("đào tạo", "truyền thông", "phát triển"))
"""What a department of a ministry's field is named after, behind "và", though it is a verb elsewhere."""


def following_is_number(low: Sequence[str], k: int) -> bool:
    """Whether a number stands behind a word, or behind "at least" there."""
    following = low[k + 1 : k + 4]
    if tuple(following[:2]) in _AT_LEAST:
        following = following[2:]
    return following != [] and following[0][0].isdigit()


_DONE_IN_NUMBERS = frozenset(("mở", "trồng", "trích", "thả"))
_AT_LEAST = frozenset((("tối", "thiểu"), ("ít", "nhất")))


_HOW = (
    "nghiêm ", "tốt ", "đúng ", "đầy ", "ngay ", "theo ", "hiệu ", "các nội dung", "một số nội", "các nhiệm vụ",
    "một số nhiệm", "nhiệm vụ sau", "như sau", "các công việc", "một số công", "những nội dung",
    "những nhiệm vụ", "các việc", "một số việc",
)  # fmt: skip
_DIVISIONS = frozenset(("Vụ", "Phòng", "Cục", "Ban"))
_OF_LEVEL = frozenset(("ở", "thuế", "bhxh", "hội", "đoàn"))
"""Last words of bodies that have a level "cơ sở"."""
_LEADERS = frozenset(("thủ", "giám", "chủ", "người", "hiệu", "lãnh", "cục", "trưởng"))
_LEADS = frozenset(("chỉ đạo", "lãnh đạo", "phân công", "phổ biến", "quán triệt", "nhắc nhở"))
"""What the head of bodies does, though it is part of a name behind theirs ("cơ quan chỉ đạo")."""
_TRADES = frozenset(
    (
        "sản xuất", "cung cấp", "cung ứng", "khai thác", "vận hành", "vận chuyển", "quản lý", "sử dụng", "hoạt động",
        "đầu tư", "thực hiện", "tổ chức", "xây dựng", "tham gia", "phát hành", "phát triển", "trực tiếp", "đăng ký",
        "được cấp", "được giao", "được phép", "được hưởng", "thu mua", "trồng cây", "in ấn", "thuê đất", "chuyển giao",
        "tư vấn", "thiết kế", "phân phối", "thành lập", "thu gom", "tuyển dụng", "mua sắm", "chưa có", "đã có",
    )
)  # fmt: skip
"""What a class of firms is told apart by."""
_HAVING = frozenset(("đào", "sử", "quản", "tổ", "sản", "kinh", "khai", "chế", "thu", "cung"))
"""What a class of bodies is told apart by, behind "có"."""
_CLASS_HEAD = 4
_BEFORE_ORGANISATION = frozenset(("các", "đồng", "là", "và", "hoặc", "những", "mọi", "với", "của", "ban", "vụ", "cho"))
_OF_COMMITTEES = frozenset(("cấp", "văn", "ủy", "đảng"))
_ON_THE_WHOLE = frozenset(("thống", "đồng", "nhất", "hoàn"))
_AFFAIRS = frozenset(("lãnh", "quân", "nhân", "dân", "hình", "thời"))
_STANDING = frozenset(("ban", "phó", "trưởng", "tịch", "đốc", "quan", "vị", "lượng", "phận", "phòng"))
_BEFORE_TASK = frozenset(("quan", "phương", "tỉnh", "phố", "xã"))
_RESEARCHED = frozenset(("trả", "các", "những", "đề", "xây", "sửa", "việc", "hoàn"))


def inspects(words: Sequence[str], low: Sequence[str], k: int) -> bool:
    """Whether a word goes on with the name of inspectors: "các đoàn thanh tra, kiểm tra phải …"."""
    if low[k] not in _INSPECTS or k < 3 or k + 1 >= len(low):
        return False
    return low[k - 3] in _INSPECTING and low[k - 1] in _INSPECTED and name_ends(words, low, k + 1)


_INSPECTING = frozenset(("đoàn", "tổ", "ban"))
_INSPECTED = frozenset(("tra,", "sát,"))
_INSPECTS = frozenset(("kiểm", "giám", "khảo", "thanh"))


def name_ends(words: Sequence[str], low: Sequence[str], k: int) -> bool:
    """Whether a name ends or is placed at a word: a sign, a level or a predicate follows."""
    if words[k][-1] in ",;:.":
        return True
    return k + 1 < len(low) and (low[k + 1] in _BEHIND_COMMITTEE or matches(VERBS, low, k + 1))
