"""References to other documents: found in one sweep over the text, then linked in the order in which they stand."""

import re
from functools import cache
from typing import NamedTuple

import ahocorasick
import msgspec

from danchieu.extractors import names, numbers, vocabulary
from danchieu.extractors.bodies import complete, match_body
from danchieu.extractors.dates import match_date
from danchieu.extractors.header import Header
from danchieu.extractors.lexicon import fold_word
from danchieu.extractors.pinpoints import pinpoint_before
from danchieu.extractors.record import Certainty, Citation, Kind, Relation, Repair, Span, Suspect
from danchieu.extractors.relations import link, relation_after
from danchieu.extractors.text import Text
from danchieu.extractors.vocabulary import DocType, Symbol, Tables


class _Mention(msgspec.Struct, gc=False):
    """A citation in the making; offsets in the normalised text."""

    start: int
    end: int
    kind: Kind
    type: str | None
    number: str | None
    date: str | None
    issuer: str | None
    rule: str
    certainty: Certainty
    repairs: list[Repair]
    from_symbol: bool = False  # the issuer was inferred from the symbol


def read_citations(text: Text, header: Header) -> tuple[list[Citation], list[Suspect]]:
    """Every reference in the text, in order, and what looks like one but was not taken."""
    mentions, suspects = _sweep(text.norm, header)
    return _linked(text, mentions, header), [_suspect(text, *s) for s in suspects]


# -- finding ----------------------------------------------------------------------------------------------------------

_LAW, _NAMED, _PROGRAMME, _STANDARD = range(4)
_ANCHORS = {
    "Luật": _LAW, "LUẬT": _LAW, "ộ luật": _LAW, "Pháp": _LAW, "PHÁP LỆNH": _LAW, "pháp lệnh": _LAW, "Hiến": _LAW, "HIẾN PHÁP": _LAW,
    "Nghị": _NAMED, "NGHỊ": _NAMED, "nghị quyết": _NAMED, "Kết luận": _NAMED, "Chỉ thị": _NAMED, "Văn kiện": _NAMED,
    "Đề án": _PROGRAMME, "ề án": _PROGRAMME, "Chương trình": _PROGRAMME, "hương trình": _PROGRAMME, "Chiến lược": _PROGRAMME,
    "Quy hoạch": _PROGRAMME, "Kế hoạch": _PROGRAMME, "Điều lệ": _PROGRAMME, "Quy chế": _PROGRAMME, "Dự án": _PROGRAMME,
    "TCVN": _STANDARD, "QCVN": _STANDARD, "TCXD": _STANDARD, "QCĐP": _STANDARD, "TCCS": _STANDARD,
}  # fmt: skip


@cache
def _anchors() -> "ahocorasick.Automaton":
    automaton = ahocorasick.Automaton()
    for word, family in _ANCHORS.items():
        automaton.add_word(word, (len(word) - 1, family))
    automaton.make_automaton()
    return automaton


_LAW_HEADS = {"Luật": 0, "LUẬT": 0, "ộ luật": 1, "ộ Luật": 1}
_NOT_BEFORE_LAW = ("pháp ", "đại học ", "khoa ", "hội ", "án ", "ngành ", "cử nhân ", "thạc sĩ ", "tiến sĩ ", "dự án ", "dự thảo ")
_NUMBER_WORD = re.compile(r"\s*(?:,\s*)?(?:\(\s*)?(?:số|Số|SỐ)\s*:?\s*")


class _OwnTitle(NamedTuple):
    """The document's own title, which is no reference: it stands before `end`, set in capitals, and begins with its type."""

    end: int
    type: str


def _sweep(norm: str, header: Header) -> tuple[list[_Mention], list[tuple[int, int, str]]]:
    mentions: list[_Mention] = []
    suspects: list[tuple[int, int, str]] = []
    own_title = _OwnTitle(header.body_start, header.document.type or "")
    latest = int(header.document.date[:4]) if header.document.date else 9999
    own = header.number_span or (-1, -1)
    anchors = iter(_anchors().iter(norm))
    anchor = next(anchors, None)
    taken = 0
    for candidate in numbers.candidates(norm):
        while anchor is not None and anchor[0] < candidate.start:
            pos = anchor[0] - anchor[1][0]
            if pos >= taken:
                named = _read_name(norm, pos, anchor[1][1], own_title, latest, candidate)
                if named is not None:
                    mentions.append(named)
                    taken = named.end
            anchor = next(anchors, None)
        if candidate.start < taken or candidate.start < own[1] and candidate.end > own[0]:
            continue
        found = _read_number(norm, candidate, header, mentions)
        if isinstance(found, _Mention):
            while mentions and found.start < mentions[-1].end and found.end > mentions[-1].start:
                mentions.pop()  # a name read to its left belongs to this number
            mentions.append(found)
            taken = found.end
        elif found:
            suspects.append((candidate.start, candidate.end, found))
    while anchor is not None:
        pos = anchor[0] - anchor[1][0]
        if pos >= taken:
            named = _read_name(norm, pos, anchor[1][1], own_title, latest, None)
            if named is not None:
                mentions.append(named)
                taken = named.end
        anchor = next(anchors, None)
    _share_numbers(norm, mentions)
    _share_issuers(norm, mentions)
    for mention in mentions:
        if mention.issuer and mention.kind in ("numbered", "named"):
            mention.issuer = _placed(mention, header)
    return mentions, suspects


def _read_name(
    norm: str, pos: int, family: int, own_title: _OwnTitle, latest: int, number: numbers.Candidate | None
) -> _Mention | None:
    """A named act at an anchor; a law whose name a number follows takes that number."""
    if family == _LAW:
        if norm[pos] in "ộỘ":
            pos -= 1
        elif norm[pos - 3 : pos].lower() == "bộ " and pos:
            pos -= 3
        if norm[max(0, pos - 9) : pos].lower().endswith(_NOT_BEFORE_LAW) and norm[pos] != "B":
            return None
        if norm[pos : pos + 4].isupper() and own_title.type in ("Luật", "Bộ luật", "Pháp lệnh"):
            return None
        name = names.read_law(norm, pos, latest)
        if name is None or (own_title.type == name.type and pos < own_title.end + 1500 and norm[pos - 9 : pos - 1].lower() == "ban hành"):
            return None  # "Quốc hội ban hành Luật …" in that law itself
        if number is not None and number.start - name.end < 14:
            between = _NUMBER_WORD.match(norm, name.end)
            reading = numbers.read_symbol(number.symbol, number.separator, bool(number.year)) if between and between.end() == number.start else None
            if reading is not None:
                return _numbered_law(norm, name, number, reading)
        certainty: Certainty = "certain" if name.known else "likely"
        return _Mention(pos, name.end, "law", name.type, None, name.date, name.issuer, "law_name", certainty, [name.repair] if name.repair else [])
    if family == _NAMED:
        if pos < own_title.end and norm[pos : pos + 4].isupper() and norm[pos : pos + len(own_title.type)].lower() == own_title.type.lower():
            return None
        name = names.read_named(norm, pos)
    elif family == _PROGRAMME:
        if norm[pos] in "ềh":
            pos -= 1
        name = names.read_programme(norm, pos)
    else:
        name = names.read_standard(norm, pos)
    if name is None or (number is not None and name.kind != "standard" and name.end > number.start - 2 and family != _PROGRAMME):
        return None
    if family == _PROGRAMME and number is not None and name.end > number.start - 5:
        return None
    rule = {_NAMED: "named_act", _PROGRAMME: "programme_title", _STANDARD: "standard"}[family]
    return _Mention(pos, name.end, name.kind, name.type, None, name.date, name.issuer, rule, "likely" if family == _NAMED else "doubtful" if family == _PROGRAMME else "certain", [])


def _numbered_law(norm: str, name: names.Name, candidate: numbers.Candidate, reading: numbers.Reading) -> _Mention:
    number, repairs = numbers.canonical(candidate, reading)
    end = candidate.end - len(candidate.symbol) + reading.length
    end, date, issuer, more = _tail(norm, end, candidate.year)
    return _Mention(name.start, end, "numbered", name.type, number, date, issuer or name.issuer, "law_name_number", "certain", repairs + more)


# -- numbers ----------------------------------------------------------------------------------------------------------

class _Types(dict[str, tuple[DocType, str, bool]]):
    """Type names by folded words: (type, name as the record gives it, weak: only with "số")."""

    def __init__(self, tables: Tables) -> None:
        self._written: dict[str, tuple[DocType, str, bool] | None] = {}
        for kind in tables.types:
            for weak, spellings in ((False, (kind.name, *kind.aliases)), (True, kind.weak_aliases)):
                for written in spellings:
                    name = kind.name if weak and written.isupper() else written
                    self.setdefault(self.key(written), (kind, name, weak))

    @staticmethod
    def key(written: str) -> str:
        return " ".join([fold_word(word) for word in re.findall(r"[^\W\d_]+", written)])

    def as_written(self, phrase: str) -> tuple[DocType, str, bool] | None:
        """The entry of a phrase of letters and single blanks, remembered."""
        try:
            return self._written[phrase]
        except KeyError:
            if len(self._written) > 50_000:
                self._written.clear()
            entry = self.get(self.key(phrase)) if phrase.replace(" ", "").isalpha() else None
            self._written[phrase] = entry
            return entry


@cache
def _types(tables: Tables) -> _Types:
    return _Types(tables)


_ADJACENT, _BEFORE = 44, 90
"""Characters before a number in which its type word stands, adjacent or with other words between."""

_WORDS = re.compile(r"[^\W\d_]+|[\d/.,-]+|\S")
_NUMBER_WORDS = frozenset({"số", "sô", "só"})  # the last two: its mark lost in a scan
_FORM = re.compile(r"(?:mẫu|biểu|form|phiếu|mã|ký\s+hiệu|tờ\s+khai)(?:\s+số)?\s*:?\s*$", re.IGNORECASE)
_SENTENCE_SIGNS = frozenset(".;:!?|")
_NO_SYMBOL_ALONE = frozenset({"ST", "PT"})


class _Before(msgspec.Struct, frozen=True):
    """What stands before a number: type, where the citation starts, whether "số" is there, an issuer named between."""

    type: DocType | None
    written: str | None
    start: int
    number_word: bool
    issuer: str | None


def _read_number(norm: str, candidate: numbers.Candidate, header: Header, mentions: list[_Mention]) -> _Mention | str | None:
    """A numbered citation; a reason where the number looks like one and was not taken; None where it does not."""
    reading = numbers.read_symbol(candidate.symbol, candidate.separator, bool(candidate.year))
    if reading is None:
        return None
    symbol_start = candidate.end - len(candidate.symbol)
    previous = mentions[-1] if mentions else None
    before = _before(norm, candidate.start, previous.end if previous and previous.kind != "programme" else 0)
    kind = before.type
    if norm[candidate.start - 1 : candidate.start] == ":" and norm[candidate.start - 2 : candidate.start - 1].isdigit():
        return None
    if kind is None and _FORM.search(norm, max(0, candidate.start - 20), candidate.start):
        return None
    listed = previous is not None and kind is None and _LISTED.fullmatch(norm, previous.end, candidate.start) is not None
    if kind is None and not listed:
        if not reading.known or (reading.code is None and not candidate.year and not (before.number_word and reading.body)):
            return "unknown_symbol" if before.number_word else None
        if reading.code is not None and not reading.body and not before.number_word:
            return "unknown_body"
        if candidate.separator != candidate.separator.strip() and not candidate.year and reading.code is None:
            return None
    elif kind is not None and not before.number_word and not reading.known:
        return "unknown_symbol"
    number, repairs = numbers.canonical(candidate, reading, kind.code if kind and _takes_code(kind, reading) else None)
    end = symbol_start + reading.length
    end, date, issuer, more = _tail(norm, end, candidate.year)
    written = before.written or (_type_of_code(reading, bool(candidate.year)) or (previous.type if listed and previous else None))
    from_symbol = False
    issuer = issuer or before.issuer
    if issuer is None:
        issuer, from_symbol = _issuer_of_symbol(reading, header), True
    certain = kind is not None and reading.known and not repairs
    certainty: Certainty = "certain" if certain else "likely" if reading.known else "doubtful"
    rule = "type_number" if kind is not None else "listed_number" if listed else "bare_number"
    return _Mention(before.start, end, "numbered", written, number, date, issuer, rule, certainty, repairs + more, from_symbol)


_LISTED = re.compile(r"[\s,;()]*(?:(?:và|hoặc|,|;|số)[\s,;(]*)*(?:số\s*:?\s*)?", re.IGNORECASE)


def _takes_code(kind: DocType, reading: numbers.Reading) -> bool:
    return kind.kind == "numbered" and reading.body != () and all(s.position == "after_type" for s in reading.body) and kind.id not in ("cong-van", "luat")


def _before(norm: str, pos: int, floor: int = 0) -> _Before:
    """Read backwards from a number: "số", then the type word, possibly with an issuer in between ("Quyết định của Thủ tướng
    Chính phủ số"); the citation starts at the type word when it is adjacent, else at the number."""
    near = max(floor, pos - _ADJACENT)
    types = _types(vocabulary.tables())
    adjacent, number_word = _adjacent_type(norm, near, pos, floor, types)
    if adjacent is not None:
        return adjacent
    words = list(_WORDS.finditer(norm, near, pos))
    n, number_word = _without_number_word(words)
    found = _type_ending_at(words, n, types, number_word)
    if found is not None:
        return _Before(found[0], found[1], found[2], number_word, None)
    if not number_word:
        return _Before(None, None, pos, False, None)
    words = list(_WORDS.finditer(norm, max(floor, pos - _BEFORE), pos))
    n, _ = _without_number_word(words)
    for back in range(n - 1, max(-1, n - 16), -1):
        token = words[back].group()
        if token in _SENTENCE_SIGNS or token == ",":
            break
        found = _type_ending_at(words, back, types, True)
        if found is None:
            continue
        if token.lower() == "của":
            body = match_body(norm, words[back + 1].start()) if back + 1 < n else None
            return _Before(found[0], found[1], pos, True, body.name if body else None)
        between = norm[words[back].start() : words[n - 1].end()]
        if len(between) < 45 and "\n" not in between and found[0].kind != "law":
            return _Before(found[0], found[1], found[2], True, None)
        break
    return _Before(None, None, pos, True, None)


def _adjacent_type(norm: str, near: int, pos: int, floor: int, types: _Types) -> tuple[_Before | None, bool]:
    """The usual case, by the blanks alone: a type name, "số" or nothing, the number. (None, "số" is there) when it is not so."""
    parts = norm[near:pos].split()
    if near > floor and parts and not norm[near - 1].isspace():
        del parts[0]  # cut in the middle of a word
    number_word = bool(parts) and parts[-1] in _PLAIN_NUMBER_WORDS
    n = len(parts) - number_word
    phrase, best, words = "", None, 0
    for i in range(n - 1, max(-1, n - 6), -1):
        phrase = f"{parts[i]} {phrase}" if phrase else parts[i]
        entry = types.as_written(phrase)
        if entry is not None and (number_word or not entry[2]):
            best, words = entry, n - i
    if best is None:
        return None, number_word
    at = pos
    for part in reversed(parts[n - words :]):
        at = norm.rfind(part, near, at)
    return _Before(best[0], best[1], at, number_word, None), number_word


_PLAIN_NUMBER_WORDS = frozenset({"số", "số:", "Số", "SỐ"})


def _without_number_word(words: list[re.Match[str]]) -> tuple[int, bool]:
    """How many of the words stand before "số" (and a colon or bracket), and whether it is there."""
    n = len(words)
    while n and words[n - 1].group() in (":", "(", "."):
        n -= 1
    if n and words[n - 1].group().lower() in _NUMBER_WORDS:
        return n - 1, True
    return len(words), False


def _type_ending_at(
    words: list[re.Match[str]], n: int, types: _Types, number_word: bool
) -> tuple[DocType, str, int] | None:
    """The longest type name made of the words before index n, with its canonical name and its start."""
    key, best = "", None
    for i in range(n - 1, max(-1, n - 6), -1):
        word = words[i].group()
        if not word[0].isalpha():
            break
        key = f"{fold_word(word)} {key}" if key else fold_word(word)
        entry = types.get(key)
        if entry is not None and (number_word or not entry[2]):
            best = entry[0], entry[1], words[i].start()
    return best


@cache
def _names_by_code(tables: Tables) -> dict[str, str]:
    found: dict[str, str] = {}
    for kind in tables.types:
        if kind.code and kind.code != "QH":
            found.setdefault(kind.code, kind.name)
    return found


def _type_of_code(reading: numbers.Reading, normative: bool) -> str | None:
    if reading.code is None:
        return None
    if reading.party and reading.code == "TT":
        return "Thông tri"
    return _names_by_code(vocabulary.tables()).get(reading.code)


def _issuer_of_symbol(reading: numbers.Reading, header: Header) -> str | None:
    """The issuer that a symbol says with certainty; a local body takes the place of the citing document."""
    bodies: tuple[Symbol, ...] = tuple(s for s in reading.body if (s.position == "party_suffix") is reading.party) or reading.body
    if not bodies or reading.symbol.startswith(("TTLT", "NQLT")):
        return None
    central = [s for s in bodies if not s.needs_locality]
    if central:
        return central[0].name if len({s.body for s in central}) == 1 else None
    return _local_issuer(bodies, header)


def _local_issuer(bodies: tuple[Symbol, ...], header: Header) -> str | None:
    place = header.locality
    if place.province is None:
        return None
    if bodies[0].symbol in ("UBND", "HĐND"):
        if place.district or place.commune:
            return None  # of its own level or of the province above: only the text can say
        return f"{bodies[0].symbol} {place.province}"
    if place.district and bodies[0].symbol == "TU":
        return None
    return complete(bodies[0].name, place)


def _placed(mention: _Mention, header: Header) -> str | None:
    """The issuer with the place of the citing document where its own is missing.

    A province that was merged on 1 July 2025 began new registers: an older act of "UBND tỉnh" may be of another province.
    """
    issuer = mention.issuer or ""
    if mention.kind == "named" and issuer.startswith(("Đại hội", "Đảng bộ")):
        return _placed_congress(issuer, header)
    placed = issuer if mention.from_symbol else complete(issuer, header.locality) if _needs_place(issuer) else issuer
    if placed != issuer or mention.from_symbol:
        province = header.locality.province
        if province and mention.date and mention.date < MERGERS <= (header.document.date or "") and province in _merged(vocabulary.tables()) and province in placed:
            return None
    return placed


MERGERS = "2025-07-01"
"""Day on which the provinces of Nghị quyết 202/2025/QH15 began."""


@cache
def _merged(tables: Tables) -> frozenset[str]:
    return frozenset(f"{p.kind} {p.name}" for p in tables.provinces if p.valid_from == MERGERS and p.merged_with)


@cache
def _needs_place(issuer: str) -> bool:
    match = match_body(issuer, 0)
    return (match is not None and match.needs_place and match.end == len(issuer)) or issuer.endswith(" tỉnh")


def _placed_congress(issuer: str, header: Header) -> str:
    place = header.locality
    for kind, where in (("tỉnh", place.province), ("thành phố", place.district or place.province)):
        if where and where.startswith(kind):
            issuer = re.sub(rf"(?i)(đảng bộ) {kind}(?= lần)", rf"\1 {where}", issuer)
    return issuer


# -- what follows a number --------------------------------------------------------------------------------------------

_OF = re.compile(r"\s*(?:\(\s*(?:sửa\s+đổi|bổ\s+sung)[^)]{0,20}\)\s*)?,?\s*(?:của|CỦA|Của|do)\s+")
_TERM_OF = re.compile(r"\s+\(?(?:khóa|khoá|nhiệm\s+kỳ|lần\s+thứ)\s+(?:[IVXLC]+(?![^\W_])|\d{1,2}(?!\d)|\d{4}\s*-\s*\d{4})\)?", re.IGNORECASE)
_JOINT = re.compile(r"liên\s+(?:bộ|sở|ngành|tịch)\s*:?\s*(?=(?:bộ|sở|ban|ủy|uỷ|tòa|viện|tổng)\b)", re.IGNORECASE)
_JOINS = re.compile(r"\s*(?:-|,|;|và|\+)\s*(?=[A-ZĐBỦU])")
_CENTRAL_ORGANS = frozenset({"bo-chinh-tri", "ban-bi-thu", "ban-chap-hanh-trung-uong"})
_ORGANS = re.compile(r"\s*(?:,|và)\s+(?=(?:Bộ\s+Chính\s+trị|Ban\s+Bí\s+thư)(?!\w))")
_SAME_KIND = re.compile(r"\s+-\s+(?=(?:Sở|Bộ)\s)")
_OTHER_BODY = re.compile(
    r"""(?:liên\s+)?(?:Ban|Ủy\s+ban|Uỷ\s+ban|ử\s+ban|Ử\s+ban|Hội\s+đồng|Cục|Tổng\s+cục|Vụ|Viện|Trường|Công\s+ty|Tập\s+đoàn|Tổng\s+công\s+ty|Ngân\s+hàng|Chi\s+cục|Trung\s+tâm
      |Đảng\s+ủy|Đảng\s+uỷ|Đảng\s+bộ|Đại\s+hội|Hội|Liên\s+đoàn|Tòa\s+án|Viện\s+kiểm\s+sát|Bộ\s+Chỉ\s+huy|Bộ\s+Tư\s+lệnh|Phòng|Văn\s+phòng|Sở|Bộ|Bảo\s+hiểm|Kho\s+bạc|Học\s+viện|Đoàn|Công\s+an|Thanh\s+tra
      |(?:Chủ\s+tịch|Giám\s+đốc|Cục\s+trưởng|Tổng\s+cục\s+trưởng|Trưởng\s+[Bb]an|Chủ\s+nhiệm|Bộ\s+trưởng|Chánh\s+án|Viện\s+trưởng)\s+(?=[A-ZĐÀ-Ỵ]))
    (?:(?:[ \t]+|[ \t]?\n[ \t\n]*|\s?-\s?|,\s(?=[a-zđ]\w+\s+(?:tai|và)\b))
      (?!(?i:về|quy\s+định|qui\s+định|hướng\s+dẫn|ban\s+hành|phê\s+duyệt|sửa\s+đổi|thực\s+hiện|triển\s+khai|công\s+bố|trả\s+lời|thông\s+báo|đã|được|có|thì|thông\s+qua|giao|trình|đề\s+nghị|gửi|bãi\s+bỏ
        |cho|để|tại|theo|ngày|số|nhằm|là|kèm|và\s+(?:Quyết|Nghị|Thông|Kế|Chỉ|Công|Luật|Tờ|Văn|Kết|Hướng|Chương|Báo|các|văn)|hoặc|trong|như|căn\s+cứ|kiện\s+toàn|thành\s+lập|điều\s+chỉnh|yêu\s+cầu|chỉ\s+đạo|chấp\s+thuận)(?!\w))
      [\w&]+){0,14}""",
    re.VERBOSE,
)


def _tail(norm: str, end: int, year: str | None) -> tuple[int, str | None, str | None, list[Repair]]:
    """End, date and issuer of a citation whose number ends at `end`: both may follow, in either order."""
    date = issuer = None
    repairs: list[Repair] = []
    for _ in range(2):
        ahead = norm[end : end + 6].lstrip(" \t\r\n,(")[:1]
        if not ahead or ahead not in "nNkKcCdDsb":
            break
        if date is None and ahead in "nNkK" and (day := match_date(norm, end, year)) is not None:
            end, date = day.end, day.value
            if day.repair:
                repairs.append(day.repair)
            continue
        of = _OF.match(norm, end) if issuer is None else None
        if of is None:
            break
        issuer_end, issuer = _issuer_at(norm, of.end())
        if issuer is None:
            break
        end = issuer_end
    return end, date, issuer, repairs


def _issuer_at(norm: str, pos: int) -> tuple[int, str | None]:
    joint = _JOINT.match(norm, pos) if norm[pos] in "lL" else None
    body = match_body(norm, joint.end() if joint else pos)
    if body is None:
        other = _OTHER_BODY.match(norm, joint.end() if joint else pos)
        if other is None:
            return pos, None
        end = other.end()
        name = " ".join(other.group().split())
        name = "" if name in ("Bộ", "Sở", "Ban", "Hội") else _DAMAGED_COMMITTEE.sub("Ủy ban", name)
    else:
        end, name = body.end, body.name
        rest = _CONTINUED.match(norm, end)
        if rest is not None and body.id in _OPEN_ENDED:
            end, name = rest.end(), f"{name}{' '.join(rest.group().split()) and ' ' + ' '.join(rest.group().split())}"
    names_of = [name]
    joins = _JOINS if joint else _ORGANS if body and body.id in _CENTRAL_ORGANS else _SAME_KIND
    while (more := joins.match(norm, end)) is not None and (next_body := _joint_member(norm, more.end())) is not None:
        end = next_body[0]
        names_of.append(next_body[1])
    term = _TERM_OF.match(norm, end)
    if term is not None:
        end = term.end()
        if "lần" in term.group().lower() or "Đại hội" in name:
            names_of[-1] += " " + " ".join(term.group().split())
    return end, ", ".join(n for n in names_of if n) or ("" if not joint else None)


_DAMAGED_COMMITTEE = re.compile(r"^[ửỬ]y?\s+ban")
_OPEN_ENDED = frozenset({"ban-chi-dao", "hoi-dong-thi-dua", "ban-qlkkt", "truong-dai-hoc", "truong-cao-dang", "truong-thpt", "truong-thcs"})
_CONTINUED = re.compile(
    r"""(?:\s+(?!(?:về|quy\s+định|ban\s+hành|phê\s+duyệt|thực\s+hiện|triển\s+khai|của|và|tại|đã|được|hướng\s+dẫn|thông\s+báo|kiện\s+toàn|sửa\s+đổi|v/v|khoá|khóa)(?!\w))[\w&]+){1,8}""",
    re.VERBOSE,
)


def _joint_member(norm: str, pos: int) -> tuple[int, str] | None:
    body = match_body(norm, pos)
    if body is not None:
        return body.end, body.name
    other = re.compile(r"(?:Bộ|Sở|Ban|Ủy ban)(?:\s+[\w&]+){1,4}?(?=\s*(?:[-,;).]|và\s|$|\n))").match(norm, pos)
    return (other.end(), " ".join(other.group().split())) if other else None


# -- enumerations -----------------------------------------------------------------------------------------------------

_SHARED = re.compile(r"(\d{1,5}[a-zA-Z]?(?:/(?:19|20)\d\d)?)\s*(?:,|;|và|hoặc|,\s*và)\s*(?:số\s+)?$")


def _share_numbers(norm: str, mentions: list[_Mention]) -> None:
    """Numbers that borrow the symbol of the last in a list: "26, 27, 28-NQ/TW", "các Nghị định số 10, 11/2020/NĐ-CP"."""
    i = 0
    while i < len(mentions):
        mention = mentions[i]
        if mention.kind == "numbered" and mention.rule in ("bare_number", "listed_number") and mention.number:
            floor = mentions[i - 1].end if i else 0
            borrowed = _borrowers(norm, max(floor, mention.start - 80), mention)
            mentions[i:i] = borrowed
            i += len(borrowed)
        i += 1


def _borrowers(norm: str, floor: int, mention: _Mention) -> list[_Mention]:
    digits = re.match(r"\d+[a-zA-Z]?(?:/(?:19|20)\d\d)?", mention.number or "")
    if digits is None:
        return []
    symbol = (mention.number or "")[digits.end() :]
    found: list[_Mention] = []
    pos = mention.start
    while (shared := _SHARED.search(norm, floor, pos)) is not None:
        start, end = shared.span(1)
        number = shared[1] if "/" in shared[1] or "/" not in digits.group() else f"{shared[1]}/{digits.group().split('/')[1]}"
        found.insert(0, _Mention(start, end, "numbered", mention.type, f"{number}{symbol}", None, mention.issuer, "shared_symbol", "likely", [], mention.from_symbol))
        pos = start
    if found:
        before = _before(norm, found[0].start, floor)
        if before.type is None:
            return []
        found[0].start = before.start
        for borrower in (*found, mention):
            borrower.type = before.written
    return found


def _share_issuers(norm: str, mentions: list[_Mention]) -> None:
    """One "của …" at the end of a list serves its members: "Chỉ thị số 35-CT/TW và Quy định số 11-QĐi/TW của Bộ Chính trị"."""
    for mention, following in zip(reversed(mentions[:-1]), reversed(mentions[1:]), strict=True):
        if (
            mention.kind == following.kind == "numbered"
            and (not mention.issuer or mention.from_symbol)
            and following.issuer
            and not following.from_symbol
            and (mention.number or "").rpartition("/")[2] == (following.number or "").rpartition("/")[2]
            and _LISTED_TYPE.fullmatch(norm, mention.end, following.start)
        ):
            mention.issuer, mention.from_symbol = following.issuer, False


_LISTED_TYPE = re.compile(r"\s*(?:,|;|và|,\s*và)\s*")


# -- linking ----------------------------------------------------------------------------------------------------------

_TITLE = re.compile(
    r"""\s*(?:\((?!ban\s)[^)]{0,80}\)\s*)?(?=(?:về|v/v|quy\s+định|qui\s+định|hướng\s+dẫn|ban\s+hành|phê\s+duyệt|sửa\s+đổi|bổ\s+sung|thực\s+hiện|triển\s+khai|công\s+bố|kiện\s+toàn|thành\s+lập|giao|điều\s+chỉnh
    |đính\s+chính|bãi\s+bỏ|thông\s+qua|tổ\s+chức|tăng\s+cường|đẩy\s+mạnh)\s)""",
    re.VERBOSE | re.IGNORECASE,
)
_TITLE_END = re.compile(r"[\s,(]*(?:và|hoặc)?[\s,(]*$")
_CLAUSE_END = re.compile(r"[;:|“”]|\.(?=\s|$)|\n\s*\n")
_PROPOSALS = frozenset({"Tờ trình", "Công văn", "Văn bản", "Báo cáo", "Đề án", "Phiếu trình", "Biên bản", "Công thư"})
_LETTERS = frozenset({"Công văn", "Văn bản", "Phiếu chuyển", "Tờ trình", "Công thư", "Báo cáo"})
_PROPOSER = re.compile(r"đề\s+(?:nghị|xuất)\s+của\s+(.{3,120}?)\s+tại\s*$", re.IGNORECASE | re.DOTALL)
_REVIEW = re.compile(r"thẩm\s+(?:tra|định)", re.IGNORECASE)


def _linked(text: Text, mentions: list[_Mention], header: Header) -> list[Citation]:
    norm = text.norm
    citations: list[Citation] = []
    before = 0
    top: Relation = "cites"
    top_cue_sentence = 0
    letterhead = _letterhead(norm, header)
    consolidated = header.document.type == "Văn bản hợp nhất"  # its first citations name what it consolidates
    for index, mention in enumerate(mentions):
        pinpoint, reach = pinpoint_before(norm, max(before, mention.start - 160), mention.start)
        how = link(norm, before, reach)
        previous = citations[-1] if citations else None
        relation: Relation = how.relation
        subject: int | None = None
        if how.carries and previous is not None and previous.kind == "programme" != mention.kind:
            relation = top  # a scheme named in a title does not carry on: the list of acts does
        elif how.carries and previous is not None:
            if previous.subject is None or "(" not in norm[before:reach]:
                relation, subject = previous.relation, previous.subject
        elif how.nested and previous is not None:
            subject = _changed(citations, mention) if relation in _PASSIVE else index - 1
        elif how.lists and how.cue is None and not how.resets:
            relation = top
        elif how.resets or how.cue is not None:
            top = relation
        if how.resets or how.lists:
            top_cue_sentence = how.sentence_start
        relation = _fitting(relation, mention, norm, reach)
        if relation == "issued_with" and _is_own(mention, header):
            subject = None  # the caption of an annex; what the title above it names was issued by others
        if relation == "cites" and subject is None and (after := _after(norm, mention, mentions, index)) is not None:
            relation = after
        consolidated = consolidated and relation != "legal_basis"
        if consolidated and relation == "cites" and subject is None and mention.rule == "type_number":
            relation = "consolidates"
        if relation == "proposed_by" and (mention.from_symbol or not mention.issuer):
            _name_proposer(norm, mention, reach, header)
        clause = _CLAUSE_END.search(norm, mention.end, mention.end + 400)
        clause_end = clause.start() if clause else min(mention.end + 400, len(norm))
        title = _title(norm, mention, clause_end, mentions[index + 1] if index + 1 < len(mentions) else None)
        evidence_start = min(how.sentence_start if how.sentence_start >= before else top_cue_sentence, reach)
        evidence_start = max([evidence_start, *(end for end in letterhead if end <= reach)])
        start, end = text.span(mention.start, mention.end)
        evidence_start = max(evidence_start, mention.start - 500)
        while norm[evidence_start].isspace():
            evidence_start += 1
        ev_start, ev_end = text.span(evidence_start, clause_end if clause else mention.end)
        citations.append(
            Citation(start, end, text.source[start:end], mention.kind, mention.type, mention.number, mention.date, mention.issuer or None, title, pinpoint,
                     relation, subject, Span(ev_start, max(ev_end, end)), mention.rule, mention.certainty, mention.repairs, text.page(start))
        )  # fmt: skip
        before = mention.end
    return citations


_PLACE_AND_DATE = re.compile(r"ngày[^\n]{0,12}tháng[^\n]{0,12}năm[^\n]{0,12}\n\s*", re.IGNORECASE)


def _letterhead(norm: str, header: Header) -> list[int]:
    """Where the line of the own number ends, and that of place and date behind it: no sentence reaches back over them."""
    if header.number_span is None:
        return []
    end = norm.find("\n", header.number_span[1]) + 1
    dated = _PLACE_AND_DATE.search(norm, end, end + 400)
    return [end, dated.end()] if dated else [end]


def _is_own(mention: _Mention, header: Header) -> bool:
    """Whether a mention is of the document itself."""
    own = header.document
    return mention.number is not None and mention.number == own.number and mention.date in (None, own.date)


_PASSIVE = frozenset({"amended_by", "replaced_by", "repealed_by"})


def _changed(citations: list[Citation], by: _Mention) -> int:
    """Which act a mention changes: the one before it, or the one that cites that, when only this is of the same type: laws are
    changed by laws, decrees by decrees ("Nghị định A quy định chi tiết Luật B được sửa đổi bởi Nghị định C")."""
    last = len(citations) - 1
    index: int | None = citations[last].subject if citations[last].relation in _PASSIVE else last
    first = index
    while index is not None:
        if _family(citations[index].type) == _family(by.type):
            return index
        index = citations[index].subject
    return last if first is None else first


def _family(type_name: str | None) -> str | None:
    return "Luật" if type_name == "Bộ luật" else type_name


def _fitting(relation: Relation, mention: _Mention, norm: str, start: int) -> Relation:
    """A relation that the kind of document allows: only papers propose, only letters are answered."""
    if relation == "proposed_by":
        if mention.type not in _PROPOSALS:
            return "cites" if mention.kind != "numbered" else "legal_basis" if mention.type else "proposed_by"
        if mention.type == "Báo cáo" and _REVIEW.search(norm, mention.start, mention.end):
            return "legal_basis"
    if relation == "responds_to" and mention.type not in _LETTERS:
        return "cites"
    return relation


def _after(norm: str, mention: _Mention, mentions: list[_Mention], index: int) -> Relation | None:
    limit = mentions[index + 1].start if index + 1 < len(mentions) else mention.end + 200
    cue = relation_after(norm, mention.end, limit)
    return cue.relation if cue else None


def _name_proposer(norm: str, mention: _Mention, start: int, header: Header) -> None:
    """Who proposes is named before the paper: "theo đề nghị của Giám đốc Sở Y tế tại Tờ trình …"."""
    match = _PROPOSER.search(norm, max(0, start - 160), start)
    if match is None:
        return
    body = match_body(norm, match.start(1))
    if body is not None and body.end == match.end(1):
        mention.issuer = complete(body.name, header.locality) if body.needs_place else body.name
    elif not mention.issuer:
        mention.issuer = " ".join(match[1].split())


def _title(norm: str, mention: _Mention, end: int, following: _Mention | None) -> str | None:
    """What the citation says the document is about, up to the end of its clause or the next coordinate citation."""
    if mention.kind in ("programme", "standard"):
        return None
    begins = _TITLE.match(norm, mention.end, end)
    if begins is None:
        return None
    start = begins.end()
    if following is not None and following.start < end and (cut := _TITLE_END.search(norm, start, following.start)) and cut.group().strip():
        end = cut.start()
    return " ".join(norm[start:end].split()) or None


def _suspect(text: Text, start: int, end: int, why: str) -> Suspect:
    source_start, source_end = text.span(start, end)
    return Suspect(source_start, source_end, text.source[source_start:source_end], why)
