"""Names of bodies in running text: ministries, committees, Party organs, their heads, with the place they belong to."""

import re
from functools import cache
from typing import NamedTuple

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.lexicon import Lexicon
from danchieu.extractors.vocabulary import Body, Province, Tables


class Locality(msgspec.Struct, gc=False):
    """Where a document was issued: "tỉnh Lai Châu", "thành phố Điện Biên Phủ", "xã Mường Thanh"; empty: centrally."""

    province: str | None = None
    district: str | None = None
    commune: str | None = None


class BodyMatch(msgspec.Struct, gc=False):
    """A body named at a place in the text.

    name: canonical, with the head and the place where they are written ("Chủ tịch UBND tỉnh Sơn La",
    "UBND tỉnh"); id: of the vocabulary, None for a body it does not know; level: "central", "province", "district",
    "commune", "institution", "any"; needs_place: the place has to come from the citing document; place: its own and
    those it is said to lie in ("huyện A, tỉnh B"), spelled with commas.
    """

    start: int
    end: int
    name: str
    id: str | None
    level: str
    needs_place: bool
    place: str | None


class _Entry(NamedTuple):
    body: Body
    stem: bool  # the name goes on with a kind of place: "UBND" + "tỉnh"
    name: str  # canonical, without place
    begins_head: bool  # the title of an office begins with these words and may be longer


_KINDS = {
    "tỉnh": "province", "thành phố": "district", "huyện": "district", "quận": "district", "thị xã": "district",
    "xã": "commune", "phường": "commune", "thị trấn": "commune", "đặc khu": "commune",
}  # fmt: skip
_STEM = re.compile(r"^(.*?\S)\s+(tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)$", re.IGNORECASE)
_PLURAL = re.compile(
    r"\s+(?:các|cấp)(?:(?:\s*,\s*|\s+và\s+|\s+)(?:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn|đặc\s+khu)\b)+",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"\s+(tp\.|(?:tỉnh|thành\s+phố|tp|huyện|quận|thị\s+xã|thị\s+trấn|xã|phường|đặc\s+khu)(?![^\W\d_]))", re.IGNORECASE
)
_IN = re.compile(r"(?:\s*,)?\s+(?:thuộc\s+)?(tỉnh|thành\s+phố|tp\.?|huyện|quận|thị\s+xã)(?![^\W\d_])", re.IGNORECASE)
_CAPITALS = "A-ZĐÀ-ÖØ-ÝĂĨŨƠƯẠ-Ỹ"
_TITLE_BEGINS = (
    r"(?:(?:Quy|Quyết)\s+định|Quy\s+chế|Thực\s+hiện|Ban\s+hành|Phê\s+duyệt|Về\s+việc|Triển\s+khai|Tổ\s+chức"
    r"|Sửa\s+đổi|Bãi\s+bỏ|Công\s+bố|Hướng\s+dẫn|Điều\s+chỉnh|Thông\s+qua|Kế\s+hoạch)"
)
_WRITTEN_PLACE = re.compile(
    rf" +(?!{_TITLE_BEGINS})((?:[{_CAPITALS}][\w'’]*|\d{{1,2}})"
    rf"(?:(?: +| ?- ?)(?!{_TITLE_BEGINS})[{_CAPITALS}][\w'’]*){{0,3}})"
)
_SMALL_PLACES = frozenset(("xã", "phường", "đặc khu"))
_BROKEN_PLACE = re.compile(
    rf"[ \t]*\n(?:[ \t]*\n)?[ \t]*(?!{_TITLE_BEGINS})([{_CAPITALS}][\w'’]*)(?=[,.;:)]|\s+[^\W\d{_CAPITALS}])"
)
"""The second word of a name that a line breaks, as few communes have names of one word ("UBND xã Mỹ ⏎ Thọ về …")."""
_HEADS = (
    "Chủ tịch", "Phó Chủ tịch", "Giám đốc", "Phó Giám đốc", "Bộ trưởng", "Thứ trưởng", "Bộ trưởng, Chủ nhiệm",
    "Bộ trưởng, Trưởng ban",
    "Chủ nhiệm", "Phó Chủ nhiệm", "Thủ trưởng", "Tổng Giám đốc", "Thống đốc", "Phó Thống đốc", "Chánh", "Phó Chánh",
    "Viện trưởng", "Cục trưởng",
    "Tổng cục trưởng", "Chi cục trưởng", "Vụ trưởng", "Bí thư", "Phó Bí thư", "Trưởng", "Phó Trưởng", "Tư lệnh",
    "Chỉ huy trưởng", "Hiệu trưởng", "Chánh án", "Thường trực", "Tập thể", "Người đứng đầu", "Đoàn Chủ tịch",
)  # fmt: skip
_SPACES = re.compile(r"\s+")


class _Bodies(msgspec.Struct, frozen=True):
    names: Lexicon[_Entry]
    stems: Lexicon[_Entry]  # those of `names` that go on with a kind of place
    heads: Lexicon[str]
    provinces: Lexicon[Province]
    levels: dict[tuple[str, str], str]  # id of a family of bodies ("UBND") at a level
    cities: frozenset[str]  # run by the centre: a "thành phố" of another name belongs to a province


@cache
def _compiled(tables: Tables) -> _Bodies:
    heads: Lexicon[str] = Lexicon()
    for head in _HEADS:
        heads.add(head, head)
    names: Lexicon[_Entry] = Lexicon()
    stems: Lexicon[_Entry] = Lexicon()
    levels: dict[tuple[str, str], str] = {}
    for body in tables.bodies:
        own = _stem(body.name) if body.needs_locality else None
        canonical = own or body.name
        if own:
            levels[own, body.level] = body.id
        for written in (body.name, *body.aliases, *body.weak_aliases):
            stem = _stem(written) if body.needs_locality else None
            name = written.replace("uỷ", "ủy") if _OTHER_COMMITTEE.match(written) else canonical
            for spelling in _spellings(stem or written, body.branch):
                begins_head = not own and heads.opens_with(spelling)
                names.add(spelling, _Entry(body, bool(own), name, begins_head), keep=True)
                if stem:
                    stems.add(spelling, _Entry(body, bool(own), canonical, begins_head), keep=True)
    for body in tables.bodies:
        for head in () if body.needs_locality else body.heads:
            same_office = head.split()[0] == body.heads[0].split()[0]  # another spelling of it, not a deputy
            name = body.heads[0] if same_office else head
            for spelling in _spellings(head, body.branch) if " và " in head else (head,):
                names.add(spelling, _Entry(body, False, name, True), keep=True)
    provinces: Lexicon[Province] = Lexicon()
    for province in tables.provinces:
        for written in (province.name, *province.aliases):
            provinces.add(written, province)
    cities = frozenset(p.name for p in tables.provinces if p.kind == "thành phố")
    return _Bodies(names, stems, heads, provinces, levels, cities)


# "Thành ủy" and "Quận ủy" are the committees of a city and an urban district, not other words for those of a province.
_OTHER_COMMITTEE = re.compile(r"(?:Ban Thường vụ )?(?:Thành|Quận|Thị) [uủ][ỷy]$")


def _spellings(name: str, branch: str) -> set[str]:
    """A name with "UBND" and "HĐND" written out and abbreviated; of a commission of the Party also with "Đảng"."""
    if branch == "party" and name.endswith(" Trung ương"):
        return {name, f"{name} Đảng"}
    if " và " in name and name.startswith(("Bộ ", "Sở ", "Phòng ", "Giám đốc Sở ")):
        return {name, name.replace(" và ", " & ")}
    long = name.replace("UBND", "Ủy ban nhân dân").replace("HĐND", "Hội đồng nhân dân")
    return {name, long, long.replace("Ủy ban nhân dân", "UBND").replace("Hội đồng nhân dân", "HĐND")}


def _stem(name: str) -> str | None:
    match = _STEM.match(name)
    return match[1] if match else None


def match_body(text: str, pos: int) -> BodyMatch | None:
    """The longest body that starts exactly at `pos` of the normalised text, with its head and its place, or None."""
    return _match(text, pos, _compiled(vocabulary.tables()))


def _match(text: str, pos: int, known: _Bodies) -> BodyMatch | None:
    found = _named(text, pos, known)
    head = known.heads.longest(text, pos) if found is None or found[1].begins_head else None
    if head is not None:
        start = _skip_blanks(text, head[0])
        of_head = _named(text, start, known)
        if of_head is not None and (found is None or head[0] >= found[0] or of_head[0] > found[0]):
            match = _with_place(text, pos, of_head[0], of_head[1], known)
            match.name = f"{head[1]} {match.name}"
            return match
    if found is None:
        return None
    return _with_place(text, pos, found[0], found[1], known)


def _named(text: str, pos: int, known: _Bodies) -> tuple[int, _Entry] | None:
    """The longest name at `pos`; before a kind of place the one that goes on with it ("Kho bạc Nhà nước" + "tỉnh")."""
    found = known.names.longest(text, pos)
    if found is None or found[1].body.needs_locality:
        return found
    if text.endswith("Trung ương", pos, found[0]) and _ASSOCIATION.match(text, found[0]):
        return None
    if _KIND.match(text, _behind_short(text, found[0])) or _bare_province(text, found[0], known):
        local = known.stems.longest(text, pos)
        return local if local is not None and local[0] == found[0] else found
    return found


_ASSOCIATION = re.compile(r"\s+Hội\s+(?!nghị\s)")
"""Behind the committee of whom it is one, not of the Party ("Ban Chấp hành Trung ương Hội Nông dân Việt Nam")."""
_PROVISIONAL = re.compile(r"\s+(?:lâm\s+thời|cách\s+mạng)(?=\s)")
"""What committees were called before the first election of a new place, and in the South until 1976."""


_SHORT = re.compile(
    r"\s*\([A-ZĐ&]{2,12}\)(?=\s+(?:các|tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn|đặc\s+khu)\s)"
)


def _behind_short(text: str, end: int) -> int:
    """The end of a name with its short form, where that stands before the place ("Ủy ban nhân dân (UBND) tỉnh …")."""
    short = _SHORT.match(text, end) if text[end : end + 2].lstrip()[:1] == "(" else None
    return short.end() if short is not None else end


def _with_place(text: str, start: int, end: int, entry: _Entry, known: _Bodies) -> BodyMatch:
    body = entry.body
    if not body.needs_locality:
        return BodyMatch(start, end, entry.name, body.id, body.level, False, None)
    end = _behind_short(text, end)
    if entry.stem:
        if (provisional := _PROVISIONAL.match(text, end)) is not None:
            end = provisional.end()
        plural = _PLURAL.match(text, end)
        if plural:
            name = f"{entry.name}{_SPACES.sub(' ', plural.group()).lower()}"
            level = _level_of_plural(name)
            return BodyMatch(start, plural.end(), name, _of_level(entry, level, known), level, False, None)
    kind = _KIND.match(text, end)
    if kind is None:
        if entry.stem and (bare := _bare_province(text, end, known)) is not None:  # "Liên đoàn Lao động Nghệ An"
            short = text[end + 1 : end + 3] in ("TP", "Tp")  # "Công an TPHCM"
            place = f"{bare[1].kind} {bare[1].name}" if short else bare[1].name
            of_level = _of_level(entry, "province", known)
            return BodyMatch(start, bare[0], f"{entry.name} {place}", of_level, "province", False, place)
        if entry.stem:
            return BodyMatch(start, end, entry.name, None, "any", True, None)
        province = _province_behind(text, end, known) if body.level == "province" else None
        if province is not None:
            return BodyMatch(
                start, province[0], f"{entry.name} {province[1].name}", body.id, body.level, False, province[1].name
            )
        if text.endswith(_ANY_COMMITTEE, start, end):  # "Ban Chấp hành Đảng bộ" of a house
            return BodyMatch(start, end, " ".join(text[start:end].split()), None, "any", False, None)
        if body.branch == "party" and body.level == "district" and (written := _WRITTEN_PLACE.match(text, end)):
            place = _title(written[1])
            return BodyMatch(start, written.end(), f"{entry.name} {place}", body.id, body.level, False, place)
        return BodyMatch(start, end, entry.name, body.id, body.level, True, None)
    word = _kind_word(kind[1])
    place_end, place_name = _place_name(text, kind.end(), word, known)
    level = _KINDS[word]
    if word == "thành phố" and place_name and place_name in known.cities:
        level = "province"
    if entry.name in (_PROVINCIAL_YOUTH, _YOUTH):
        return _youth_union(text, start, kind.end(), (place_end, word, place_name), level, known)
    if not place_name:
        if entry.name == "Tỉnh ủy" and word in ("huyện", "quận", "thị xã"):  # "Ban Chấp hành Đảng bộ huyện"
            return BodyMatch(start, kind.end(), _OF_DISTRICT[word], "huyen-uy", "district", True, None)
        if entry.name == "Tỉnh ủy" and level == "commune":
            return BodyMatch(start, kind.end(), f"Đảng ủy {word}", "dang-uy-cap-xa", "commune", True, None)
        if not entry.stem and body.level == "province" and word not in ("tỉnh", "thành phố"):
            return BodyMatch(start, end, entry.name, body.id, body.level, True, None)
        name = f"{entry.name} {word}" if entry.stem else entry.name
        return BodyMatch(start, kind.end(), name, _of_level(entry, level, known), level, True, None)
    name, place = entry.name, f"{word} {place_name}"
    if body.branch == "party" and name.endswith("ủy"):
        name, place = _committee(name, word, place_name, level)
    end, above = _above(text, place_end, level, known)
    place += above
    return BodyMatch(start, end, f"{name} {place}", _of_level(entry, level, known), level, False, place)


_PROVINCIAL_YOUTH, _YOUTH = "Tỉnh đoàn", "Đoàn Thanh niên Cộng sản Hồ Chí Minh"
_OF_DISTRICT = {"huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy", "thành phố": "Thành ủy"}
_ANY_COMMITTEE = "Đảng bộ"


def _youth_union(
    text: str, start: int, end: int, place: tuple[int, str, str | None], level: str, known: _Bodies
) -> BodyMatch:
    """The youth union of a kind of place that ends at `end`. place: where its name ends, its kind and its name."""
    name_end, kind, written = place
    provincial = level == "province"
    name = _PROVINCIAL_YOUTH if provincial else f"{_YOUTH} {kind}"
    body = "tinh-doan" if provincial else known.levels.get((_YOUTH, level))
    if not written:
        return BodyMatch(start, end, name, body, level, True, None)
    end, above = _above(text, name_end, level, known)
    where = written if provincial else f"{kind} {written}{above}"
    return BodyMatch(start, end, f"{name} {written}{above}", body, level, False, where)


def _committee(name: str, kind: str, place: str, level: str) -> tuple[str, str]:
    """Name and place of a committee of the Party: "Tỉnh ủy" + "tỉnh" + "Sơn La" is "Tỉnh ủy Sơn La"."""
    head = name.removesuffix("Tỉnh ủy")
    if head != name and level == "commune":  # "Ban Chấp hành Đảng bộ xã A"
        return f"{head}Đảng ủy", f"{kind} {place}"
    if head != name and level == "district":
        return f"{head}{_OF_DISTRICT[kind]}", place
    if level == "province" and place != "Hồ Chí Minh":
        return (f"{head}Thành ủy" if kind == "thành phố" and head != name else name), place
    if level == "commune":
        return name, f"{kind} {place}"
    return name, f"{kind[:1].upper()}{kind[1:]} {place}"  # "Thành ủy Thành phố Hồ Chí Minh"


def _above(text: str, pos: int, level: str, known: _Bodies) -> tuple[int, str]:
    """End and wording of the places that a district or commune is said to lie in (", huyện B, tỉnh C"), which tell it
    apart from others of its name."""
    end, above = pos, ""
    while level in ("commune", "district") and (kind := _IN.match(text, end)) is not None:
        word = _kind_word(kind[1])
        after, name = _place_name(text, kind.end(), word, known)
        higher = "province" if word == "tỉnh" or (word == "thành phố" and name in known.cities) else _KINDS[word]
        if not name or higher == level or higher == "commune":
            break
        end, level, above = after, higher, f"{above}, {word} {name}"
    return end, above


def _of_level(entry: _Entry, level: str, known: _Bodies) -> str | None:
    return known.levels.get((entry.name, level), entry.body.id)


def _place_name(text: str, pos: int, kind: str, known: _Bodies) -> tuple[int, str | None]:
    """End and name of the place behind a kind of place. A province may run over a line's end; of other places the
    words with a capital on the same line count, and none in a heading set in capitals, where they have no end."""
    start = _skip_blanks(text, pos)
    province = _province_behind(text, pos, known)
    written = None if kind == "tỉnh" or text[start : start + 12].isupper() else _WRITTEN_PLACE.match(text, pos)
    city = province is not None and kind == "thành phố" and province[1].name in known.cities
    if province is not None and (city or written is None or province[0] >= written.end()):
        own = kind in _SMALL_PLACES and written is not None and written.end() == province[0]
        return province[0], _title(written[1]) if own and written is not None else province[1].name
    if written is None:
        return pos, None
    end, name = written.end(), written[1]
    if kind in _SMALL_PLACES and " " not in name and (broken := _BROKEN_PLACE.match(text, end)) is not None:
        end, name = broken.end(), f"{name} {broken[1]}"
    return end, _title(name)


def _province_behind(text: str, pos: int, known: _Bodies) -> tuple[int, Province] | None:
    """End and province of a name behind a body or a kind of place; not that of the line with place and day below."""
    start = _skip_blanks(text, pos)
    province = _province_at(text, start, known)
    if province is not None and text.find("\n", pos, start) >= 0 and _DATELINE.match(text, province[0]):
        return None
    return province


_DATELINE = re.compile(r",?\s+ngày\s+\d{0,2}\s")


def _province_at(text: str, start: int, known: _Bodies) -> tuple[int, Province] | None:
    """End and province of the longest name of one at a character, not of two in a row ("tỉnh Gia Lai, Kon Tum")."""
    found = known.provinces.longest(text, start)
    comma = text.find(",", start, found[0]) if found is not None else -1
    return found if comma < 0 else known.provinces.longest(text, start, comma - start)


def _bare_province(text: str, end: int, known: _Bodies) -> tuple[int, Province] | None:
    """End and province of a name that stands behind a body on the same line, without the word for its kind."""
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper():
        return None
    return _province_at(text, end + 1, known)


def _skip_blanks(text: str, pos: int) -> int:
    while pos < len(text) and text[pos].isspace():
        pos += 1
    return pos


def _kind_word(written: str) -> str:
    word = _SPACES.sub(" ", written).lower()
    return "thành phố" if word.startswith("tp") else word


def _title(written: str) -> str:
    name = _SPACES.sub(" ", written)
    return name.title() if name.isupper() and len(name) > 3 else name


def _level_of_plural(name: str) -> str:
    return next((level for kind, level in reversed(_KINDS.items()) if f" {kind}" in name), "any")


def complete(name: str, locality: Locality) -> str:
    """A name with the place of the citing document: "UBND tỉnh" in Lai Châu is "UBND tỉnh Lai Châu".

    The name comes back as it was where the locality does not say the place.
    """
    if name.endswith("Tỉnh ủy") and (locality.province or "").startswith("thành phố"):
        name = f"{name.removesuffix('Tỉnh ủy')}Thành ủy"
    if name.endswith("Tỉnh đoàn") and (locality.province or "").startswith("thành phố"):
        name = f"{name.removesuffix('Tỉnh đoàn')}Thành đoàn"
    place = _place_for(name, locality)
    return f"{name}{place}" if place else name


_OFFICES = ("Phòng ", "Trưởng Phòng ", "Trưởng phòng ", "Trạm ")
"""Offices of a commune or district, where one cites them."""


def _place_for(name: str, locality: Locality) -> str | None:
    last = name.rsplit(" ", 1)[-1].lower()
    province = locality.province
    if name.endswith("thành phố"):
        city = next((p for p in (locality.district, province) if p and p.startswith("thành phố ")), None)
        return city and city.removeprefix("thành phố")
    if last == "tỉnh":
        return province.removeprefix("tỉnh") if province and province.startswith("tỉnh ") else None
    if last in ("huyện", "quận") or name.endswith("thị xã"):
        kind = "thị xã" if name.endswith("thị xã") else last
        return (
            locality.district.removeprefix(kind) if locality.district and locality.district.startswith(kind) else None
        )
    if last in ("xã", "phường") or name.endswith(("thị trấn", "đặc khu")):
        kind = next(k for k in ("thị trấn", "đặc khu", "xã", "phường") if name.endswith(k))
        return locality.commune.removeprefix(kind) if locality.commune and locality.commune.startswith(kind) else None
    if name.endswith(("Tỉnh ủy", "Thành ủy", "Tỉnh đoàn", "Thành đoàn")):
        if province == "thành phố Hồ Chí Minh":
            return " Thành phố Hồ Chí Minh"
        return f" {province.split(' ', 1 if province.startswith('tỉnh') else 2)[-1]}" if province else None
    if name.endswith(("Huyện ủy", "Quận ủy", "Thị ủy")):
        return f" {locality.district.split(' ', 1)[-1]}" if locality.district else None
    if name.endswith(" Đảng ủy"):
        return f" {locality.commune}" if locality.commune else None
    if name.startswith(_OFFICES) and (locality.commune or locality.district):
        return f" {locality.commune or locality.district}"
    if name in ("UBND", "HĐND", "Chủ tịch UBND", "Chủ tịch HĐND"):
        lowest = locality.commune or locality.district or province
        return f" {lowest}" if lowest else None
    if name in ("Ban Chỉ đạo", "Trưởng Ban Chỉ đạo") and (locality.commune or locality.district):
        return None  # its own, or that of the province
    return f" {province}" if province else None
