"""Where names of bodies go on over commas and verbs, which then end no list and are no predicates: names that the
vocabulary knows ("Cục Hộ tịch, quốc tịch, chứng thực"), and those that say what a body is for ("Cơ quan tiếp nhận hồ sơ
có trách nhiệm …")."""

from collections.abc import Sequence
from functools import cache

from danchieu.extractors.bodies import match_body
from danchieu.extractors.duties.actor_heads import ARTICLES, JOINTS, begins_actor
from danchieu.extractors.duties.class_names import CLASSES, end_of_class
from danchieu.extractors.duties.predicates import begins_plain
from danchieu.extractors.duties.words import COMMITTEES, MODIFIERS, NOUN_BEFORE_VERB, STRONG, VERBS, matches
from danchieu.extractors.vocabulary import Tables, tables

_SHORTEST = 4
"""Words: shorter names hold nothing that ends them."""
_TOLD_BY = 3
"""Words of a name that few others begin with."""
_OFFICES = (
    ("cục", "trưởng"), ("vụ", "trưởng"), ("viện", "trưởng"), ("giám", "đốc"), ("thủ", "trưởng"), ("trưởng", "ban"),
    ("tổ", "trưởng"),
)  # fmt: skip
"""Who is named by the office before the name of the body."""
_OF_ANY_HOUSE = (
    "Phòng Chính trị, tư tưởng", "Phòng Tổ chức, hành chính", "Phòng Tổ chức, cán bộ", "Phòng Thanh tra, pháp chế",
    "Phòng Thanh tra, giám sát", "Phòng Kiểm tra, giám sát", "Phòng Cấp sổ, thẻ", "Phòng Kế hoạch, tài chính",
    "Phòng Kế hoạch, tổng hợp", "Phòng Kế hoạch tổng hợp", "Phòng Hành chính, quản trị", "Phòng Hành chính quản trị",
    "Phòng Hành chính tổng hợp", "Phòng Hành chính, tổng hợp", "Phòng Tổ chức hành chính", "Phòng Tổ chức cán bộ",
    "Phòng Tổ chức - Cán bộ, Thanh tra và Thi đua khen thưởng", "Phòng Thi đua khen thưởng",
    "Phòng Thi đua, khen thưởng", "Phòng Chống buôn lậu và xử lý vi phạm", "Phòng Quản trị, thiết bị",
    "Phòng Khảo thí và bảo đảm chất lượng", "Phòng Khảo thí và đảm bảo chất lượng", "Hội đồng thi đua khen thưởng",
    "Hội đồng thi đua, khen thưởng", "Trung tâm Đào tạo, bồi dưỡng", "Trung tâm Giám sát, điều hành đô thị thông minh",
    "Cơ quan An ninh điều tra", "Cơ quan Cảnh sát điều tra", "Cục Thống kê tội phạm và Công nghệ thông tin",
    "Thanh tra, giám sát ngân hàng", "Thanh tra, giám sát NHNN chi nhánh",
    "Thanh tra, giám sát Ngân hàng Nhà nước chi nhánh", "Tổ quản lý chất lượng", "Ban Chỉ đạo quản lý thị trường",
    "Cơ quan Thanh tra, giám sát ngân hàng", "Hội Bảo trợ người khuyết tật, trẻ mồ côi",
    "Hội Bảo trợ người khuyết tật và trẻ mồ côi", "Hội Bảo trợ bệnh nhân nghèo, người khuyết tật và trẻ mồ côi",
    "Viện Nghiên cứu, phát triển", "Viện Nghiên cứu và phát triển", "Trung tâm Giám định y khoa, pháp y",
    "Trung tâm Mua sắm tập trung thuốc quốc gia",
    "Trung tâm Giám định y khoa và pháp y", "Hội Nạn nhân chất độc da cam/dioxin", "Hội Nạn nhân chất độc da cam",
    "Hội Bảo vệ quyền trẻ em", "Ban Quản lý Khu bảo tồn thiên nhiên", "Ban Quản lý Khu bảo tồn",
    "Ban Chỉ đạo phòng, chống tội phạm, ma túy", "Ban Chỉ đạo rà soát hộ nghèo, hộ cận nghèo",
    "Ban Chỉ đạo rà soát hộ nghèo", "Ban Quản lý Khu dự trữ sinh quyển", "Ban Quản lý di tích và danh thắng",
    "Ban Quản lý di tích, danh thắng", "Ban Quản lý bến xe, bến tàu", "Ban Quản lý chợ trung tâm",
    "Trung tâm Giống cây trồng, vật nuôi", "Trung tâm Giống vật nuôi, cây trồng", "Trung tâm Dịch vụ đấu giá tài sản",
    "Đội Cảnh sát giao thông - trật tự", "Phòng Cảnh sát quản lý hành chính về trật tự xã hội",
    "Cục Cảnh sát quản lý hành chính về trật tự xã hội", "Đội Cảnh sát quản lý hành chính về trật tự xã hội",
    "Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao",
    "Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao",
    "Phòng Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu, môi trường",
    "Phòng Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu",
    "Quỹ Bảo lãnh tín dụng cho doanh nghiệp nhỏ và vừa", "Quỹ Phát triển doanh nghiệp nhỏ và vừa",
    "Văn phòng Điều phối Chương trình mục tiêu quốc gia xây dựng nông thôn mới",
    "Văn phòng Điều phối Chương trình xây dựng nông thôn mới", "Văn phòng Điều phối xây dựng nông thôn mới",
    "Báo Sài Gòn Giải phóng", "Phòng Tuyên truyền, Báo chí - Xuất bản", "Phòng Khoa giáo, Văn hóa - Văn nghệ",
    "Phòng Tuyên truyền, Báo chí, Xuất bản", "Phòng Khoa giáo, Văn hóa, Văn nghệ", "Vụ Giám đốc kiểm tra",
    "Bộ Công nghiệp thực phẩm", "Bộ Văn hóa và Thông tin", "Bộ Văn hóa và thông tin",
    "Ủy ban Phát thanh và Truyền hình",
    "Uỷ ban Phát thanh và Truyền hình", "Sở, Ty Thương binh và Xã hội", "Các Sở, Ty Thương binh và Xã hội",
    "các Bộ cung ứng vật tư", "Sở quản lý công trình xây dựng chuyên ngành", "Sở quản lý xây dựng chuyên ngành",
    "Các Sở quản lý công trình xây dựng chuyên ngành", "các Sở quản lý xây dựng chuyên ngành",
    "Các trường đại học, cao đẳng đào tạo nhân lực y tế", "Liên hiệp Hợp tác xã mua bán", "VP HĐND và UBND",
    "VP HĐND & UBND", "Cục Cảnh sát quản lý trại giam",
    "Cục Cảnh sát thi hành án hình sự tại cộng đồng",
    "Cục Cảnh sát quản lý tạm giữ, tạm giam và thi hành án hình sự tại cộng đồng",
    "Cơ quan quản lý tạm giữ, tạm giam và cấm đi khỏi nơi cư trú",
    "Cơ quan quản lý, thi hành tạm giữ, tạm giam và cấm đi khỏi nơi cư trú", "Ban Xây dựng huyện của Đảng và Chính phủ",
    "Phòng Công chức, viên chức", "Vụ Công chức, viên chức", "Vụ Phổ biến, giáo dục pháp luật",
    "Phòng Phổ biến, giáo dục pháp luật", "Cục Phổ biến, giáo dục pháp luật", "Ban Đoàn kết, tập hợp thanh niên",
    "Ban Tuyên giáo - Đoàn kết, tập hợp thanh niên", "Viện khoa học kiểm sát", "Viện khoa học xét xử",
    "Ủy ban về các vấn đề xã hội", "Uỷ ban về các vấn đề xã hội", "Ủy ban về các vấn đề xã hội của Quốc hội",
    "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông", "Ban Quản lý dự án các công trình giao thông",
    "Phòng Quản lý vận tải, phương tiện và người lái", "Phòng Quản lý vận tải, phương tiện, người lái",
    "Phòng Quản lý vận tải và phương tiện người lái", "Phòng Quản lý phương tiện và người lái",
    "Phòng Giáo dục Mầm non, Tiểu học và Thường xuyên", "Vụ Phục vụ hoạt động giám sát",
    "Viện Nghiên cứu quản lý kinh tế Trung ương",
    "Vụ Thực hành quyền công tố và kiểm sát xét xử hình sự", "Vụ Thực hành quyền công tố và kiểm sát xét xử",
    "Các trường đại học y, dược", "Các trường y, dược",
    "Vụ Tổ chức - Cán bộ", "Phòng Tổ chức - Cán bộ", "Cục Tổ chức - Cán bộ", "Ban Tổ chức - Cán bộ",
)  # fmt: skip
"""Names of divisions that many houses have, and what holds for them as well."""
_NAME_LENGTH = 12
_LONGEST_HEAD = 5
"""Words of a body before the first verb in its name ("Văn phòng đăng ký đất đai")."""
_UNNAMED = (["cơ", "quan"], ["đơn", "vị"], ["bộ", "phận"])
"""Heads of bodies that are named by what they do ("Cơ quan tiếp nhận hồ sơ có trách nhiệm …")."""
_KEEPING_ORDER = "bảo vệ an ninh, trật tự ở cơ sở"
"""What the "lực lượng tham gia …" of every commune is named after (Luật số 30/2023/QH15)."""
_MODALS = frozenset(("phải", "cần", "sẽ", "có", "chịu", "được", "không"))
_CHARGED = frozenset(("giao", "chủ", "được"))
"""Verbs that say which of a class of bodies is meant, where the list goes on behind them."""


def end_of_name(words: Sequence[str], low: Sequence[str], i: int) -> int:
    """The word behind the known name that begins at a word, or behind the office at it; that word itself where none
    does."""
    if i + _SHORTEST > len(low):
        return i
    begin = i + 2 if (low[i], low[i + 1]) in _OFFICES else i
    for name in _known(tables()).get(tuple(low[begin : begin + _TOLD_BY]), ()):
        end = begin + len(name)
        if end <= len(low) and (*low[begin : end - 1], low[end - 1].rstrip(",;:.")) == name:
            return end
    if low[i] in CLASSES or low[i] in ARTICLES:
        return end_of_class(words, low, i)
    return _behind_two_functions(words, low, begin, i)


def _behind_two_functions(words: Sequence[str], low: Sequence[str], begin: int, i: int) -> int:
    """The word behind a division named by two functions ("Cục Quản lý, giám sát hải quan | chủ trì"), else i."""
    first = begin + (1 if low[begin] in _OF_ONE_WORD else 2)
    second = first + 2
    if low[first - 1] not in _OF_TWO_WORDS or second >= len(words) or low[second - 1][-1] != ",":
        return i
    if [words[first], words[first + 1][:-1]] not in _FUNCTIONS or not words[second][0].islower():
        return i
    end = _end_of_function(words, low, second)
    return i if end == second else end


@cache
def _known(source: Tables) -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """Names in small letters by their first words, the longest first."""
    found: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    names = [name for body in source.bodies for name in (body.name, *body.aliases)]
    joined = [name.replace(" và ", " ").replace(" - ", " ") for name in names if name.startswith("Sở ")]
    for name in (*names, *joined, *_OF_ANY_HOUSE):
        words = tuple(name.lower().split())
        if len(words) >= _SHORTEST:
            found.setdefault(words[:_TOLD_BY], []).append(words)
    for same_head in found.values():
        same_head.sort(key=len, reverse=True)
    return found


def behind_verb(words: Sequence[str], low: Sequence[str], k: int, piece: int) -> int:
    """Where a list goes on when the verb at a word belongs to a name, else that word."""
    if " ".join(words[k - 2 : k]) in places(tables()):
        return k  # "các phòng thuộc Bảo hiểm xã hội Việt Nam | nhận bàn giao …"
    if low[k - 2 : k] == ["tham", "gia"] and " ".join(low[k : k + 9]).rstrip(",;:.") == _KEEPING_ORDER:
        return k + 9 - (words[k + 8][-1] in ",;:.")
    if low[k - 1] == "nơi":
        following = [word.rstrip(",;:.") for word in low[k : k + 4]]
        done = next((len(done) for done in _DONE_AT if following[: len(done)] == done), 0)
        return k + done - (done > 0 and words[k + done - 1][-1] in ",;:.")
    if low[k : k + 2] in _CHARGED_WITH and low[k + 2 : k + 4] in _CHARGES and _goes_on(words, low, k + 4):
        return k + 4
    unnamed = k == piece + 2 and low[piece : piece + 2] in _UNNAMED and low[k] not in _MODALS
    if (unnamed or low[piece] in COMMITTEES) and (strong := strong_ahead(words, low, k)) != k:
        return strong
    unfinished = k == piece + 3 and words[piece] in _DIVISIONS and words[piece + 1 : k] in _FUNCTIONS
    steering = k == piece + 3 and words[piece : k - 1] == ["Ban", "Chỉ"] and low[k] in _STEERED
    if (unfinished or steering) and (end := _end_of_function(words, low, k)) != k:
        return end
    if words[k - 1] in JOINTS and low[piece] in _UNITS and (function := _function_ahead(low, k)) is not None:
        return function
    if low[piece] in ARTICLES and low[k] in _CHARGED:
        for j in range(k, min(k + 5, len(words) - 1)):
            if words[j][-1] == "," and low[j + 1] in ARTICLES and begins_actor(words, low, j + 1):
                return j  # "các đơn vị giao việc, các cơ quan chủ trì"
    if low[piece] in ARTICLES and low[piece + 1 : piece + 3] == ["chi", "nhánh"]:
        piece += 1
    if k - piece > _LONGEST_HEAD or words[piece][0].islower() or low[k] not in name_words(tables()):
        return k
    if low[piece : piece + 2] == ["chi", "nhánh"]:
        piece += 2  # "Chi nhánh Văn phòng đăng ký đất đai"
    name = " ".join(words[piece : piece + _NAME_LENGTH])
    body = match_body(name, 0)
    if body is None:
        return k
    end = piece + name[: body.end].count(" ") + 1
    return max(k, end - (words[end - 1][-1] in ",;:."))


_DONE_AT = (["giao", "dịch"], ["mở", "tài", "khoản"], ["đặt", "trụ", "sở"], ["tiếp", "nhận", "hồ", "sơ"])
"""What is done where a body is ("Kho bạc Nhà nước nơi giao dịch")."""
_CHARGED_WITH = (["phụ", "trách"], ["theo", "dõi"])
_CHARGES = (["địa", "bàn"], ["địa", "bàn,"], ["lĩnh", "vực,"])
"""What says which of several persons is meant ("các đồng chí Ủy viên phụ trách địa bàn | kiểm tra …")."""


def _goes_on(words: Sequence[str], low: Sequence[str], k: int) -> bool:
    """Whether a predicate begins at a word, or the next of a list."""
    if k >= len(words) or words[k - 1][-1] == ",":
        return begins_actor(words, low, k)
    return words[k][0].islower() and matches(VERBS, low, k)


_UNITS = frozenset(("phòng", "vụ", "ban", "tổ", "trung", "thanh"))
_LONGEST_FUNCTION = 14


def _function_ahead(low: Sequence[str], k: int) -> int | None:
    """The word at which "có chức năng" or "có nhiệm vụ" follows, behind a name that goes on with what its bearer does
    ("Phòng Kho và quản lý sổ thuộc Vụ … có chức năng …")."""
    for j in range(k, min(k + _LONGEST_FUNCTION, len(low) - 1)):
        if low[j] == "có" and low[j + 1] in ("chức", "nhiệm", "trách"):
            return j
        if low[j][-1] in ".;:":
            return None
    return None


def strong_ahead(words: Sequence[str], low: Sequence[str], k: int) -> int:
    """Where a plain predicate follows in the same clause, its word, else k."""
    for j in range(k, min(k + 10, len(words))):
        if matches(STRONG, low, j) and words[j][0].islower() and low[j - 1] not in NOUN_BEFORE_VERB:
            return j
        if words[j][-1] in ",;:.":
            break
    return k


_DIVISIONS = frozenset(("Cục", "Vụ", "Phòng", "Nghiệp", "Tâm"))
_OF_ONE_WORD = frozenset(("cục", "vụ", "phòng"))
_OF_TWO_WORDS = _OF_ONE_WORD | {"tâm"}
_FUNCTIONS = (["Quản", "lý"], ["Giám", "sát"], ["Kiểm", "tra"], ["Giám", "định"], ["Kiểm", "định"])
"""What no division is called by alone ("Phòng Giám sát vận hành", "Cục Quản lý đăng ký kinh doanh")."""
_STEERED = frozenset(("rà", "quản", "phát", "giải", "cải", "chuyển", "đổi", "sắp", "bảo", "xây", "ứng"))
"""First words of what steering committees are named after ("Ban Chỉ đạo giải phóng mặt bằng")."""


def _end_of_function(words: Sequence[str], low: Sequence[str], k: int) -> int:
    """Where the name ends that goes on with a verb at a word: before a plain predicate, a colon, the next of a list."""
    for j in range(k, min(k + 8, len(words))):
        if j > k and begins_plain(low, j) and low[j - 1] not in NOUN_BEFORE_VERB:
            return j
        listed = words[j][-1] in ",;" and begins_actor(words, low, j + 1)
        joined = j > k and words[j] in JOINTS and begins_actor(words, low, j + 1)
        if words[j][-1] == ":" or listed or joined:
            return j
        if words[j][-1] in ",;.":
            break
    return k


@cache
def places(source: Tables) -> frozenset[str]:
    """Names of places that end the name of a body ("Công ty Cổ phần Cấp nước Hải Phòng")."""
    return frozenset(province.name for province in source.provinces) | {"Việt Nam"}


@cache
def name_words(source: Tables) -> frozenset[str]:
    """Words in small letters that names of bodies are made of."""
    names = (name for body in source.bodies if not body.whole for name in (body.name, *body.aliases))
    return MODIFIERS | {word.strip(",") for name in names for word in name.split() if word[0].islower()}
