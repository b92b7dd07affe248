"""Reading the names of a letterhead: bodies and places as they are printed, spaced and scanned.

Names are looked up by a *squashed* form (`squashed`), in which capitals, spacing and lost accents disappear.
Source of the layout: Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW for the Party.
"""

import re

import msgspec

from danchieu.extractors.bodies import match_body
from danchieu.extractors.header.squashed import LEVEL, LEVELS, LOWER, UPPER, Line, Names, names, squash
from danchieu.extractors.vocabulary import Body


class Named(msgspec.Struct, frozen=True):
    """A body as read: canonical name without its place, where it ends in the text read, place ("tỉnh Lai Châu").

    level: "central", "province", "district", "commune", "any"; headed: the head decides in the own name;
    needs_place: one of many, to be completed; known: found in the vocabulary (else spelled as printed).
    """

    name: str
    end: int
    place: str | None = None
    level: str = "central"
    headed: bool = False
    needs_place: bool = False
    known: bool = True


_COUNCILS = {"uybannhandan": "UBND", "ubnd": "UBND", "hoidongnhandan": "HĐND", "hdnd": "HĐND"}
_COMMITTEES = {
    "tinhuy": ("Tỉnh ủy", "tỉnh", "province"), "thanhuy": ("Thành ủy", "thành phố", "province"),
    "huyenuy": ("Huyện ủy", "huyện", "district"), "quanuy": ("Quận ủy", "quận", "district"),
    "thiuy": ("Thị ủy", "thị xã", "district"), "danguy": ("Đảng ủy", "", "commune"),
    "dangbotp": ("Thành ủy", "thành phố", "province"), "dangbothanhpho": ("Thành ủy", "thành phố", "province"),
    "dangbotinh": ("Tỉnh ủy", "tỉnh", "province"),
    "dangbohuyen": ("Huyện ủy", "huyện", "district"), "dangbo": ("Đảng ủy", "", "commune"),
}  # fmt: skip
_HEADS = re.compile(
    r"(?:kt)?(?:pho)?(chutich|giamdoc|truongphong|chanhvanphong|hieutruong|truongban|cuctruong|chicuctruong|chanhan|vientruong)"
)
_COUNCIL = re.compile("|".join(_COUNCILS))
_COMMITTEE = re.compile("|".join(_COMMITTEES))
_ORGANS = re.compile(
    r"bo(?!truong|luat|phan|mon|y$)|(?:tong|chi|dai|lien)?(?:so|ban|cuc|chicuc|tongcuc|trungtam|thue|truong|congan|congdoan|vanphong|phong|vien|khobac|baohiem|hoi|tieuban|"
    r"doan|thanhtra|quy|toaan|toa|uyban|hoidong|to|doi|danguy|dangbo|chibo|mattran|congty|tapdoan|buudien|dai|bao|vu|benhvien|"
    r"nganhang|kiemlam|haiquan|bochihuy|botulenh|tinhdoan|thanhdoan|huyendoan|hocvien|nhacvien|thuvien|baotang|nhaxuatban|nhahat)"
)
_OPENINGS = re.compile(
    r"(?:kt)?(?:pho)?(?:chu|bo|hieutruong|hocvien|thutuong|chinhphu|uyban|ubnd|hoi|hdnd|quochoi|giamdoc|tong|thongdoc|truong|cuc|chi|so|tinhuy|"
    r"thanhuy|huyenuy|quanuy|thiuy|danguy|ban|vanphong|nganhang|thanhtra|kiemtoan|chanh|vien|toaan|congan|congdoan|bao|kho|dai|lien|doan|tand|vksnd)"
)
"""How the names of bodies and of their heads begin, squashed: whatever begins otherwise is not looked up."""
_TOWN = re.compile(r"(?i)\b(tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s+")


def opens_body(text: str) -> bool:
    """Whether a text begins as the names of bodies do; a cheap test before `read_body`."""
    return _OPENINGS.match(squash(text[:20])) is not None


def read_body(text: str) -> Named | None:
    """The body of the vocabulary, with its head or place, that the text starts with, or None."""
    return _body(Line(text), 0, names()) if opens_body(text) else None


def read_ministries(line: str) -> Named | None:
    """The ministries that a line names without that word ("LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI - TÀI CHÍNH"), None where
    it names anything else or one alone."""
    found: list[str] = []
    rest = line.strip()
    while rest:
        ministry = read_body(f"BỘ {rest}")
        if ministry is None or not ministry.known or ministry.level != "central":
            return None
        found.append(ministry.name)
        rest = rest[ministry.end - len("BỘ ") :].lstrip(" -,–")
    return Named(", ".join(found), 0) if len(found) > 1 else None


def read_chain(text: str) -> list[Named]:
    """The bodies printed one below the other in a letterhead, from the parent to the one that issues."""
    line, known = Line(text), names()
    chain: list[Named] = []
    at = 0
    while at < len(line.squashed):
        body = _body(line, at, known) or _organ(line, at, known)
        if body is None:
            at = _next_line(line, at)
            continue
        chain.append(body)
        at = next((i for i in range(at + 1, len(line.squashed)) if line.start(i) >= body.end), len(line.squashed))
    return chain


def _next_line(line: Line, at: int) -> int:
    stop = line.text.find("\n", line.start(at))
    if stop < 0:
        return len(line.squashed)
    return next((i for i in range(at + 1, len(line.squashed)) if line.start(i) > stop), len(line.squashed))


def _body(line: Line, at: int, known: Names) -> Named | None:
    head = _HEADS.match(line.squashed, at)
    after = head.end() if head else at
    found = _council(line, after, known, bool(head)) or _committee(line, after, known)
    if found:
        return found
    entry = known.body_at(line.squashed, at)
    if entry is None and head:
        entry = known.body_at(line.squashed, after)
        entry = entry and (entry[0], True, entry[2])
    if entry is None or not line.whole_word(entry[2]):
        return None
    body, headed, end = entry
    if body.name.startswith("Bộ ") and _AND_ITS.match(line.text, line.end(end)) is not None:
        return None  # "BỘ THỦY LỢI VÀ KIẾN TRÚC", of which the vocabulary knows the first half alone
    if body.name == _MINISTRY_COMMITTEE and (ministry := known.body_at(line.squashed, end - 2)) is not None:
        return Named(f"Đảng ủy {ministry[0].name}", line.end(ministry[2]), None, "central", headed)
    if line.squashed.endswith(_OF_PARTY, at, end) and "\n" in line.text[line.end(end - 4) : line.start(end - 4)]:
        end -= 4  # "BAN CHẤP HÀNH TRUNG ƯƠNG" above "ĐẢNG ỦY CHÍNH PHỦ"
    place: str | None = None
    level: str = body.level
    if level in ("any", "institution"):
        return _with_own_name(line, body, headed, end, known)
    if body.name.endswith(" khu vực") and (region := _REGION.match(line.text, line.end(end))) is not None:
        name = f"{body.name} {' '.join(region[1].split())}" + (f" - {region[2].title()}" if region[2] else "")
        return Named(name, region.end(), None, "province", headed)
    if body.needs_locality:
        placed = _place(line, end, known) or _place(line, end - _level_at_end(line.squashed[at:end]), known)
        if placed:
            place, level, end = placed
    elif body.name in _WITH_BRANCHES and (branch := _branch(line, line.start(at), headed)) is not None:
        return branch
    return Named(body.name, line.end(end), place, level, headed, body.needs_locality)


def _branch(line: Line, start: int, headed: bool) -> Named | None:
    """The branch in a province, where its bare name stands on the same line as that of the house."""
    branch = match_body(line.text, start)
    if branch is None or branch.place is None or branch.level != "province" or "\n" in line.text[start : branch.end]:
        return None
    return Named(branch.name.removesuffix(f" {branch.place}"), branch.end, branch.place, "province", headed)


_WITH_BRANCHES = ("Kho bạc Nhà nước", "Ngân hàng Nhà nước Việt Nam")
"""Houses whose branches bear the bare name of their province ("KHO BẠC NHÀ NƯỚC QUẢNG TRỊ")."""
_REGION = re.compile(r"\s+([IVXL]{1,6}|\d{1,2})(?![\w/])(?:[ \t]*-[ \t]*([^\d\n|]{3,30}))?")
"""Which region a court, procuracy or treasury is of."""
_OF_PARTY = "trunguongdang"
_AND_ITS = re.compile(r"[ \t]+VÀ[ \t]+(?!BỘ\s|ỦY\s|UỶ\s|THANH\s|NGÂN\s|TỔNG\s|VIỆN\s|TÒA\s|BAN\s|HỘI\s)")
_MINISTRY_COMMITTEE = "Đảng ủy Bộ"


def _level_at_end(squashed: str) -> int:
    """Length of the kind of place that a name ends with ("Tòa án nhân dân huyện"), 0 when it ends with none."""
    return next((len(word) for word in LEVELS if squashed.endswith(word)), 0)


def _council(line: Line, at: int, known: Names, headed: bool) -> Named | None:
    council = _COUNCIL.match(line.squashed, at)
    if council is None:
        return None
    organ = _COUNCILS[council[0]]
    placed = _place(line, council.end(), known)
    if placed:
        place, level, end = placed
        return Named(organ, line.end(end), place, level, headed, True)
    bare = LEVEL.match(line.squashed, council.end())
    if bare and line.whole_word(bare.end()):
        word, rank = LEVELS[bare[0]]
        return Named(f"{organ} {word}", line.end(bare.end()), None, rank, headed, True)
    return Named(organ, line.end(council.end()), None, "province", headed, True)


_OF_ARMY = ("quansu", "quankhu", "quandoan", "quanchung")


def _committee(line: Line, at: int, known: Names) -> Named | None:
    committee = _COMMITTEE.match(line.squashed, at)
    if committee is None or not line.whole_word(committee.end()):
        return None
    name, word, rank = _COMMITTEES[committee[0]]
    if not word and line.squashed.startswith(_OF_ARMY, committee.end()):
        return None  # "ĐẢNG ỦY QUÂN SỰ TỈNH": no district "quận"
    if not word:
        placed = _place(line, committee.end(), known) if LEVEL.match(line.squashed, committee.end()) else None
        return Named(name, line.end(placed[2]), placed[0], placed[1], False, True) if placed else None
    province = known.province_at(line.squashed, committee.end())
    if province and line.whole_word(province[2]):
        return Named(name, line.end(province[2]), f"{word} {province[0]}", rank, False, True)
    own = _own_name(line, committee.end())
    place = f"{word} {own[0]}" if own else None
    return Named(name, own[1] if own else line.end(committee.end()), place, "district" if own else rank, False, True)


def place_at(line: Line, at: int) -> tuple[str, str, int] | None:
    """Place, level and squashed end of "TỈNH LAI CHÂU", "HUYỆN NẬM PỒ" at a squashed offset."""
    return _place(line, at, names())


def _place(line: Line, at: int, known: Names) -> tuple[str, str, int] | None:
    """Place, level and squashed end of "TỈNH LAI CHÂU", "HUYỆN NẬM PỒ" at a squashed offset."""
    level = LEVEL.match(line.squashed, at)
    after = level.end() if level else at
    province = known.province_at(line.squashed, after)
    word, rank = LEVELS[level[0]] if level else ("", "")
    named = rank == "" or word == "tỉnh" or (rank == "province" and province is not None and province[1] == word)
    if province and named and line.whole_word(province[2]):
        return f"{word or province[1]} {province[0]}", "province", province[2]
    if level is None or word == "tỉnh" or not line.whole_word(level.end()):
        return None  # every province is known: what else follows "tỉnh" is damaged
    own = _own_name(line, level.end())
    if own is None:
        return None
    end = next((i for i in range(level.end(), len(line.squashed)) if line.start(i) >= own[1]), len(line.squashed))
    return f"{word} {own[0]}", "district" if rank == "province" else rank, end


_STRAY_QUOTE = re.compile(r"(?<!\w)['’‘`]|['’‘`](?!\w)")


def _with_own_name(line: Line, body: Body, headed: bool, end: int, known: Names) -> Named:
    """One of a kind ("Ban Chỉ đạo", "Trường Cao đẳng") with the words that tell it apart, up to the next body."""
    stop, index = len(line.text), end
    while (index := _next_line(line, index)) < len(line.squashed):
        if _body(line, index, known):
            stop = line.start(index)
            break
    rest = _STRAY_QUOTE.sub("", " ".join(line.text[line.end(end) : stop].split())).strip(" -*.:;,#")
    if not rest or len(rest) > 150:
        return Named(body.name, line.end(end), None, body.level, headed, True)
    in_capitals = is_capitals(rest)
    of_party = body.name == "Đảng ủy"
    house = read_body(rest) if in_capitals and (of_party or rest.startswith(_HOUSES)) else None
    if house is not None:  # "CHI BỘ TRƯỜNG THPT LÊ QUÝ ĐÔN"
        return Named(f"{body.name} {house.name}", stop, house.place, body.level, headed, house.needs_place)
    rest, placed = _sentence_case(rest, known) if in_capitals else (rest, False)
    if in_capitals and (body.id.startswith(_SCHOOLS) or _is_own_name(rest)):
        rest = " ".join(word.upper() if word.lower() in _ROMAN else word.title() for word in rest.split())
    if body.level == "any" and not of_party and known.province_at(squash(rest), 0) is None:
        rest = rest[:1].lower() + rest[1:]
    return Named(f"{body.name} {rest}", stop, None, body.level, headed, not placed)


_HOUSES = ("TRƯỜNG ", "BỆNH VIỆN ")
_ROMAN = ("ii", "iii", "iv")
_SCHOOLS = ("truong-th", "truong-tieu", "truong-mam")
"""Ids of schools that bear the name of a person or a place."""
_KIND_OF_HOUSE = re.compile(
    r"(?i)\b(?:đa|khoa|tỉnh|trung|sản|nhi|mắt|lao|phổi|tâm|y|học|phục|chức|phụ|ung|nội|da|quân|công|bách|kinh|sư|luật|"
    r"dược|nông|lâm|nghệ|ngoại|thương|thủy|xây|kiến|giao|mỏ|văn|tài|thể|mỹ|sân|điện|hàng|mở)\b"
)
"""What kind of hospital or school one is: words that are of no name of a place or person."""


def _is_own_name(rest: str) -> bool:
    """Whether a hospital or school bears the name of a place or person ("Tây Nguyên")."""
    return rest.count(" ") < 2 and _KIND_OF_HOUSE.search(rest) is None


_NAME_WORDS = re.compile(rf"\s+((?:[{UPPER}\d][\w'’]*(?: {{1,2}}|-|\b)){{1,4}})(?=\s*(?:\n|$|[,;.|(]|[{LOWER}]))")
_TERM = re.compile(r"\b(?i:khóa|khoá|nhiệm kỳ|lần thứ)\b")
"""What tells the term of a council, behind the name of its place."""


def _own_name(line: Line, at: int) -> tuple[str, int] | None:
    """The name that follows up to the end of the printed line, in capitals of a name, and where it ends in the text."""
    match = _NAME_WORDS.match(line.text, line.end(at))
    if match is None:
        return None
    name = _TERM.split(match[1], maxsplit=1)[0].rstrip()
    words = [(word.isdigit() and word) or word[:1].upper() + word[1:].lower() for word in name.split()]
    return (" ".join(words), match.start(1) + len(name)) if words else None


def _organ(line: Line, at: int, known: Names) -> Named | None:
    """An organ that the vocabulary does not know, spelled as printed up to the next known body or the end."""
    start = line.start(at)
    head = _ORGANS.match(line.squashed, at)
    if head is None or not (start == 0 or line.text[start - 1] in "\n "):
        return None
    end, index = len(line.text), at
    while (index := _next_line(line, index)) < len(line.squashed):
        part = line.squashed.startswith(_COMPANY, index) and line.squashed.startswith(_GROUPS, at)
        if _body(line, index, known) or line.squashed.startswith(_SUBCOMMITTEE, index) or part:
            end = line.start(index)
            break
    printed = line.text[start:end].strip(" \n-*.:;,")
    if not is_capitals(printed) or len(printed) < 6 or "/" in printed:
        return None
    name, placed = _sentence_case(printed, known)
    if name.endswith(_COUNTRY):
        return Named(name, end, None, "central", False, False, known=False)
    return Named(name, end, None, "province" if placed else "any", False, not placed, known=False)


_SUBCOMMITTEE = "tieuban"
_GROUPS = ("tongcongty", "tapdoan")
_COMPANY = "congty"
"""Below the name of a group, one of its companies."""


def is_capitals(text: str) -> bool:
    """Whether a printed text is in capitals (a few damaged letters aside)."""
    if text.isupper():
        return True
    lower = sum(map(str.islower, text))
    return 5 * lower < len(text) and sum(map(str.isupper, text)) > 4 * lower


_HEAD_WORDS = re.compile(
    r"(?i)(?:Bộ(?=\s+(?!tư\s+lệnh|chỉ\s+huy))|Ban\s+Chỉ\s+đạo|Ban\s+Quản\s+lý|Tổng\s+cục|Chi\s+cục|Trung\s+tâm|Văn\s+phòng|Công\s+an|Thanh\s+tra|Hội\s+đồng|"
    r"Ủy\s+ban|Uỷ\s+ban|Học\s+viện|Nhạc\s+viện|Thư\s+viện|Bảo\s+tàng|Nhà\s+xuất\s+bản|Nhà\s+hát|Bệnh\s+viện|Công\s+ty|Tổng\s+công\s+ty|Sở|Ban|Cục|Thuế\s+cơ\s+sở|Thuế|Trường|Phòng|Viện|Hội|Vụ|Tổ|Đội|Quỹ)\b"
)


_INITIALS = re.compile(r"[BCDĐGHKLMNPQRSTVX&]{3,}|BHYT|BHTN|QLDA|ATTP|KHCN|GDTX|GDNN|BVMT|UBND")
"""A word of capitals without a vowel ("PCTT"), or one of those that have one."""


def _sentence_case(printed: str, known: Names) -> tuple[str, bool]:
    """Canonical capitals of an organ printed in capitals, and whether it names its province."""
    text = " ".join(word if _INITIALS.fullmatch(word) else word.lower() for word in printed.split())
    head = _HEAD_WORDS.match(text)
    cut = head.end() if head else 0
    first = text[:cut].capitalize()
    for phrase in ("Chỉ đạo", "Quản lý"):
        first = first.replace(phrase.lower(), phrase)
    rest = text[cut:].lstrip()
    rest = rest if rest in _LEVELS_ALONE else rest[:1].upper() + rest[1:]
    placed = False
    for match in _TOWN.finditer(text):
        name = squash(text[match.end() :])
        province = known.province_at(name, 0)
        if province and province[2] == len(name):
            lead = rest[: len(rest) - (len(text) - match.start())]
            rest, placed = f"{lead}{match[1].lower()} {province[0]}", True
            break
    small = None if placed else _SMALL_TOWN.search(rest)
    if small is not None:
        rest, placed = rest[: small.start(2)] + small[2].title(), True
    elif not placed and (bare := _province_at_end(rest, known)) is not None:
        rest, placed = bare, True
    if rest.endswith(_COUNTRY.lower()):
        rest = rest[: -len(_COUNTRY)] + _COUNTRY
    for name in _PROPER:
        rest = rest.replace(name.lower(), name)
    return f"{first}{'' if rest.startswith(',') else ' '}{rest}".strip(), placed


_COUNTRY = " Việt Nam"
_PROPER = ("và Dân vận", "miền Bắc", "miền Trung", "miền Nam", "Chợ Rẫy")
"""Words of names that keep their capitals."""
_LEVELS_ALONE = ("tỉnh", "thành phố", "huyện")


def _province_at_end(name: str, known: Names) -> str | None:
    """A name in small letters that ends with that of a province, which it spells ("Điện lực Lào Cai")."""
    words = name.split()
    for size in (3, 2, 1):
        last = squash(" ".join(words[-size:]))
        province = known.province_at(last, 0) if len(words) > size else None
        if province is not None and province[2] == len(last):
            return " ".join([*words[:-size], province[0]])
    return None


_SMALL_TOWN = re.compile(
    r"(?:^|\s)(huyện|quận|thị xã|thị trấn|xã(?! hội)|phường|đặc khu|khu vực) ((?:[^\W\d_]+ ?){1,4})$", re.IGNORECASE
)


PLACED_AT = {
    "UBND tỉnh": "province", "HĐND tỉnh": "province", "UBND thành phố": "town", "HĐND thành phố": "town",
    "UBND huyện": "district", "UBND quận": "district", "UBND thị xã": "district",
    "HĐND huyện": "district", "HĐND quận": "district", "HĐND thị xã": "district",
    "UBND xã": "commune", "UBND phường": "commune", "UBND thị trấn": "commune", "UBND đặc khu": "commune",
    "HĐND xã": "commune", "HĐND phường": "commune", "HĐND thị trấn": "commune", "HĐND đặc khu": "commune",
}  # fmt: skip
"""The level of the place that a council named without one needs; "town": a city of either level."""


_OF_FRONT = ("Ủy ban Mặt trận Tổ quốc", "Ủy ban Trung ương Mặt trận Tổ quốc")
_ORGANS_OF_PARTY = ("Ủy ban Kiểm tra", "Ban Xây dựng Đảng")


def under(issuer: Named, parent: Named) -> Named:
    """The issuer with what its parent adds: the place of a department, the committee of a Party organ."""
    if not issuer.known and squash(parent.name).startswith(squash(issuer.name)):
        return parent
    if parent.name in ("Tỉnh ủy", "Thành ủy") and parent.place and squash(issuer.name) == "banchaphanh":
        return parent
    if not issuer.known and parent.place and squash(issuer.name).startswith(_CONGRESS):
        name = "Đại hội đại biểu Đảng bộ" if parent.level == "province" else "Đại hội Đảng bộ"
        return msgspec.structs.replace(parent, name=name)
    steering = issuer.name.startswith("Ban Chỉ đạo") and not issuer.place
    committee = parent.name in ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy") and parent.place
    if committee and (steering or not issuer.known):
        return msgspec.structs.replace(
            issuer, name=f"{issuer.name} {compose(parent, parent.place)}", needs_place=False, level=parent.level
        )
    if issuer.name == "Ban Thường trực" and parent.name.startswith(_OF_FRONT):
        return parent  # acts for its committee, as the number says ("…/KH-MTTQ-BTT")
    if parent.name == "Ban cán sự đảng" and issuer.known:
        return msgspec.structs.replace(issuer, name=f"{parent.name} {issuer.name}")
    organ = issuer.name in _ORGANS_OF_PARTY or (not issuer.known and issuer.name.startswith(("Văn phòng", "Ban ")))
    if parent.name.startswith("Đảng ủy") and organ:
        return msgspec.structs.replace(
            issuer, name=f"{issuer.name} {compose(parent, parent.place)}", needs_place=False, level=parent.level
        )
    if parent.name == "Ban Chấp hành Trung ương Đảng" and not issuer.known:
        for tail in ("Trung ương", "Trung ương Đảng"):
            central = read_body(f"{issuer.name} {tail}")
            if central and central.known:
                return central
        return msgspec.structs.replace(issuer, name=f"{issuer.name} Trung ương", needs_place=False, level="central")
    if issuer.name == "Văn phòng" and parent.name.startswith(("UBND", "HĐND")):
        council = compose(msgspec.structs.replace(parent, headed=False), parent.place)
        return msgspec.structs.replace(issuer, name=f"Văn phòng {council}", needs_place=False, level=parent.level)
    if issuer.name in _INNER_OFFICES and parent.name.startswith(("Bộ ", "Sở ")):
        office = issuer.name.removesuffix(" Bộ").removesuffix(" Sở")
        return msgspec.structs.replace(parent, name=f"{office} {parent.name}", end=issuer.end)
    if issuer.needs_place and not issuer.place and parent.place:
        return msgspec.structs.replace(issuer, place=parent.place, level=parent.level)
    if issuer.needs_place and not issuer.place and parent.level == "central" and not issuer.known:
        return msgspec.structs.replace(issuer, needs_place=False, level="central")
    return issuer


_CONGRESS = "daihoi"
_INNER_OFFICES = frozenset(("Thanh tra", "Thanh tra Bộ", "Thanh tra Sở", "Văn phòng"))
"""Offices of a ministry or department that are called by no name of their own."""


def compose(body: Named, place: str | None) -> str:
    """Canonical name: "UBND tỉnh Lai Châu", "Tỉnh ủy Lai Châu", "Công an tỉnh Lai Châu"."""
    name = body.name
    if place:
        word = next(
            (
                word
                for word in ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường")
                if name.endswith(" " + word)
            ),
            None,
        )
        if word:
            name = name.removesuffix(" " + word)
        if name.endswith((" ủy", " đoàn")):
            place = re.sub(r"^(?:tỉnh|thành phố|huyện|quận|thị xã) ", "", place)
        name = f"{name} {place}"
    head = head_of(body) if body.headed else None
    return f"{head} {name}" if head else name


_HEAD_OF = {
    "UBND": "Chủ tịch", "HĐND": "Chủ tịch", "Tòa án": "Chánh án", "Viện kiểm sát": "Viện trưởng",
    "Ban Chỉ đạo": "Trưởng",
}  # fmt: skip


def head_of(body: Named) -> str | None:
    """The office whose holder issues acts in the own name, to stand before the body's; None for ministries and
    departments, whose heads act for them."""
    if body.name == "Kiểm toán nhà nước":
        return "Tổng"
    return next((head for name, head in _HEAD_OF.items() if body.name.startswith(name)), None)
