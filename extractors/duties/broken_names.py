"""Names of bodies and places that a line end breaks: "Sở Công ⏎ Thương", "Phòng Kế hoạch ⏎ - Tài chính"."""

import re
from functools import cache

from danchieu.extractors.duties.actor_heads import begins_with_actor
from danchieu.extractors.text import SMALL
from danchieu.extractors.vocabulary import Tables, tables

NAME_BEGINS = frozenset(("Ban", "Sở", "Bộ", "Phòng", "Cục", "Hội", "Đoàn", "Đài", "Viện", "Tổ", "Trường"))
_NAMES = (
    ("Kiểm toán", "Nhà nước"), ("Ngân hàng", "Nhà nước"), ("Kho bạc", "Nhà nước"), ("Mặt trận", "Tổ quốc"),
    (("Ủy ban", "Uỷ ban"), ("Kiểm tra", "Thường vụ")), (" Luật", "Ban hành văn bản"),
    ("Chủ tịch", ("UBND", "Ủy ban", "Uỷ ban", "HĐND", "Hội đồng", "Quốc hội")), ("Giám đốc", ("Sở", "Công an")),
    ("Việt", "Nam"), ("Đà", "Nẵng"), ("Hồ Chí", "Minh"), (("Ủy ban nhân dân", "Uỷ ban nhân dân", "UBND"), "Thành phố"),
    (("Sở Công", "Bộ Công"), "Thương"), (("Liên đoàn", "Tổng Liên đoàn"), "Lao động"),
    (("Phó Bí thư", "Phó Chủ tịch"), "Thường trực"), ("Bí thư", ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Đảng ủy")),
    ("Chánh", ("Văn phòng", "Thanh tra")), ("Thủ đô", "Hà Nội"),
    ("Bộ trưởng", "Bộ"), ("Thường trực", ("HĐND", "Hội đồng", "Tỉnh ủy", "Ủy ban")),
)  # fmt: skip
"""Heads of names and what goes on with them on the next line."""
_NAME_TAILS = (
    "Nhà nước", "Tổ quốc", "UBND", "Ủy ban", "Uỷ ban", "HĐND", "Hội đồng", "Quốc hội", "Sở", "Công an", "Bộ", "Tỉnh ủy",
    "Nam", "Nẵng", "Minh", "Thành phố", "Thương", "Lao động",
    "Thường trực", "Văn phòng", "Thanh tra", "Thành ủy",
    "Huyện ủy", "Đảng ủy", "Kiểm tra", "Hà Nội", "Thường vụ", "Ban hành văn bản",
)  # fmt: skip
_BEFORE_PLACE = frozenset(("huyện", "tỉnh", "quận", "sông", "Sông"))
"""Last words of a line that the name of a place follows."""
_OF_COMMUNES = tuple(
    f"{body} {level}" for body in ("Công an", "UBND", "nhân dân", "Đảng ủy") for level in ("xã", "phường")
)
"""Last words of a line that the name of a commune follows."""
CLASSES = (" Chi cục", " Trung tâm", " Văn phòng", " Hạt", " Kho bạc", " Ban Quản lý", " Tổng cục", " Chi nhánh")
"""Last words of a line that the name of a body goes on behind."""
_DASHED = re.compile(
    r"(?:Xã hội|Thương binh|Hạ tầng|Kỹ thuật|Đào tạo|Du lịch|Ngân sách|Kiến trúc|Đô thị|Truyền thông)\b"
)
"""The second part of names in which a dash stands."""
_BEFORE_DASH = (
    " Kế hoạch", " Tài chính", " Tổ chức", " Hành chính", " Văn hóa", " Văn hoá", " Kinh tế", " Lao động", " Bưu chính",
    " Phát thanh", " Quản trị", " Tổng hợp", " Nghiệp vụ", " Kế toán", " Thi đua", " Tuyên giáo", " Thanh tra",
    " Khoa giáo",
)  # fmt: skip
_BEHIND_DASH = re.compile(
    r"(?:Tài chính|Kế hoạch|Tổng hợp|Hành chính|Quản trị|Xã hội|Hạ tầng|Tiền lương|Viễn thông|Truyền hình|Khen thưởng|"
    r"Kế toán|Kỹ thuật|Nghiệp vụ|Dân vận|Pháp chế|Đào tạo|Môi trường|Ngân sách|Tổ chức|Văn xã)\b"
)
"""The two parts of names of divisions that a dash joins ("Phòng Kế hoạch - Tài chính")."""


def joins(above: str, line: str) -> bool:
    """Whether a line goes on with the name that the line above ends in."""
    above = above.rstrip()
    if line.startswith(_NAME_TAILS) and any(above.endswith(head) and line.startswith(tail) for head, tail in _NAMES):
        return True
    broken = _broken(tables()).get((above.rpartition(" ")[2], line.partition(" ")[0].rstrip(",;:.")), ())
    return any(f" {above}".endswith(head) and line.startswith(tail) for head, tail in broken)


@cache
def _broken(source: Tables) -> dict[tuple[str, str], frozenset[tuple[str, str]]]:
    """Where lines may break names of bodies before a capital, behind words that are no name themselves: the beginning
    of the name and the words behind, by the words around the break ("… Hội Liên hiệp ⏎ Phụ nữ tỉnh")."""
    names = {name for body in source.bodies for name in (body.name, *body.aliases)}
    heads = names.union(*(body.weak_aliases for body in source.bodies))
    found: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for name in names:
        words = name.split(" ")
        for cut in range(2, len(words)):
            head = " ".join(words[:cut])
            if words[cut][0].isupper() and words[cut - 1][-1].isalpha() and head not in heads:
                tail = " ".join(words[cut : cut + 2])
                found.setdefault((words[cut - 1], words[cut].rstrip(",")), set()).add((f" {head}", tail))
    return {key: frozenset(pairs) for key, pairs in found.items()}


def joins_at_dash(above: str, norm: str, at: int, full: bool) -> bool:
    """Whether a name goes on behind the dash that ends at `at`. full: the line above has no room left."""
    if above.endswith(_BEFORE_DASH) and _BEHIND_DASH.match(norm, at) is not None:
        return True
    return full and _DASHED.match(norm, at) is not None


def joins_place(above: str, line: str) -> bool:
    """Whether a line begins with the place of the body that the line above ends in: "Công ty Điện lực ⏎ Quảng Ngãi rà
    soát …"."""
    if above.rpartition(" ")[2] in _BEFORE_PLACE or _names_of_places(tables()).match(line) is not None:
        return True
    return above.endswith(_OF_COMMUNES) and not begins_with_actor(line, line.split()[0].lower())


@cache
def _names_of_places(source: Tables) -> re.Pattern[str]:
    """The name of a province at the head of a line, and a word in small letters behind it."""
    names = "|".join(re.escape(province.name) for province in source.provinces)
    return re.compile(rf"(?:{names}) (?=[{SMALL}])")
