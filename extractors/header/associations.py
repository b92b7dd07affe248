"""Letterheads of the Fatherland Front and the mass organisations, which print the whole organisation above the
committee that issues: "HỘI NÔNG DÂN VIỆT NAM / BCH TỈNH NGHỆ AN", "TỈNH ĐOÀN NGHỆ AN / BAN THƯỜNG VỤ"; and lines of
several bodies, those organisations among them."""

import re

import msgspec

from danchieu.extractors.header.letterhead import Named, compose, place_at, read_body
from danchieu.extractors.header.squashed import Line, names

_FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam"
_YOUTH = "Đoàn Thanh niên Cộng sản Hồ Chí Minh"
_ORGANISATIONS = {
    "hoinongdan": "Hội Nông dân", "hoilienhiepphunu": "Hội Liên hiệp Phụ nữ", "hoilhpn": "Hội Liên hiệp Phụ nữ",
    "hoicuuchienbinh": "Hội Cựu chiến binh", "hoiccb": "Hội Cựu chiến binh", "hoichuthapdo": "Hội Chữ thập đỏ",
    "doanthanhniencongsanhochiminh": _YOUTH, "doantncshochiminh": _YOUTH, "doantncshcm": _YOUTH, "doan": _YOUTH,
    "uybanmattrantoquoc": _FRONT, "ubmttq": _FRONT, "uybanmttq": _FRONT, "mattrantoquoc": _FRONT,
    "liendoanlaodong": "Liên đoàn Lao động",
}  # fmt: skip
"""Names without "Việt Nam", squashed."""
_CENTRAL = {
    _YOUTH: f"Trung ương {_YOUTH}", _FRONT: "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    "Hội Nông dân": "Trung ương Hội Nông dân Việt Nam",
    "Hội Cựu chiến binh": "Trung ương Hội Cựu chiến binh Việt Nam",
    "Hội Liên hiệp Phụ nữ": "Hội Liên hiệp Phụ nữ Việt Nam", "Hội Chữ thập đỏ": "Hội Chữ thập đỏ Việt Nam",
}  # fmt: skip
_UNIONS = {
    "tinhdoan": ("Tỉnh đoàn", "tinh"), "thanhdoan": ("Thành đoàn", "thanhpho"), "huyendoan": ("Huyện đoàn", "huyen"),
    "quandoan": ("Quận đoàn", "quan"), "thidoan": ("Thị đoàn", "thixa"),
}  # fmt: skip
"""Committees of the Youth Union that bear their level in their name."""
_YOUTH_OF = {name.split(" ", 1)[0].lower(): name for name, _ in _UNIONS.values()}
_BOARDS = {
    "bantuyengiao": "Ban Tuyên giáo", "bantochuc": "Ban Tổ chức", "banphongtrao": "Ban Phong trào",
    "bandanchuphapluat": "Ban Dân chủ - Pháp luật", "bandantoctongiao": "Ban Dân tộc - Tôn giáo",
    "vanphong": "Văn phòng",
}  # fmt: skip
"""Boards of a committee of the Front, below it."""
_ORGAN = r"(?:bch|banchaphanh|banthuongvu|btv|banthuongtruc|banbithu|doanchutich)?"
_LONGEST_FIRST = "|".join(sorted(_ORGANISATIONS, key=len, reverse=True))
_PRINTED = re.compile(rf"{_ORGAN}(trunguong)?({_LONGEST_FIRST})(?:vietnam|vn)?")
_UNION = re.compile(rf"{_ORGAN}(?:doantncshochiminh|doanthanhniencongsanhochiminh)?({'|'.join(_UNIONS)})")
_COMMITTEE = re.compile(_ORGAN)
_OF_DISTRICT = re.compile(rf"{_ORGAN}doan(?:huyen|thixa|thanhpho|quan|xa|phuong|thitran)")
"""The committee of a district or commune, below that of the province."""


def read_association(printed: str) -> Named | None:
    """The committee of a mass organisation that a letterhead names, None where it names another body or one that the
    vocabulary has as it is printed."""
    line, known = Line(printed), names()
    squashed = line.squashed
    if (union := _UNION.match(squashed)) is not None:
        name, level = _UNIONS[union[1]]
        province = known.province_at(squashed, union.end())
        first, _, below = printed.partition("\n")
        if _OF_DISTRICT.match(Line(below).squashed) is not None:
            lower = read_association(below)  # "TỈNH ĐOÀN THANH HÓA / BCH ĐOÀN HUYỆN THỌ XUÂN"
            return lower and msgspec.structs.replace(lower, end=lower.end + len(first) + 1)
        if province is None or not _ends(squashed, province[2]):
            return None
        kind = "thành phố" if level == "thanhpho" else "tỉnh"
        return Named(name, len(printed), f"{kind} {province[0]}", "province", needs_place=True)
    match = _PRINTED.match(squashed)
    if match is None:
        return None
    name = _ORGANISATIONS[match[2]]
    organ = _COMMITTEE.match(squashed, match.end())
    at = organ.end() if organ else match.end()
    placed = place_at(line, at)
    if placed is not None and (board := _BOARDS.get(squashed[placed[2] :])) is not None and name == _FRONT:
        return Named(f"{board} {name}", len(printed), placed[0], placed[1], needs_place=True)
    if placed is not None and _ends(squashed, placed[2]):
        place, level, _ = placed
        local = _YOUTH_OF.get(place.split(" ", 1)[0], name) if name == _YOUTH else name
        return Named(local, len(printed), place, level, needs_place=True)
    central = match[1] or squashed.endswith("trunguong") or (at > match.end() and at == len(squashed))
    if central and _ends(squashed, at + 9 * squashed.endswith("trunguong")) and name in _CENTRAL:
        return Named(_CENTRAL[name], len(printed))
    return None


def _ends(squashed: str, at: int) -> bool:
    """Whether nothing but the organ that speaks for the committee stands behind a place."""
    organ = _COMMITTEE.match(squashed, at)
    return organ is not None and organ.end() == len(squashed)


def read_both(printed: str) -> Named | None:
    """The bodies of one line that a dash joins ("TỈNH ĐOÀN LAI CHÂU - SỞ NỘI VỤ"); the place of one serves both."""
    line, _, below = printed.partition("\n")
    parts = _BETWEEN_BODIES.split(line)
    read = [read_association(f"{part}\n{below}") or read_body(part) for part in parts]
    bodies = [body for body in read if body is not None and body.known]
    place = next((body.place for body in reversed(bodies) if body.place), None)
    if len(bodies) < max(2, len(parts)):
        return None
    if place is None:
        central = all(body.level == "central" for body in bodies)
        level = "central" if central else "province"
        return Named(", ".join(body.name for body in bodies), len(line), None, level, False, not central)
    return Named(", ".join(compose(body, body.place or place) for body in bodies), len(line))


_BETWEEN_BODIES = re.compile(r" - |(?<=\w)-(?=BỘ |SỞ |UBND |ỦY BAN |UỶ BAN )")
