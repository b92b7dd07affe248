"""Citations with a number: the type word before it decides, then what the symbol says."""

import re
from functools import cache
from typing import Any

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.bodies import match_body
from danchieu.extractors.citations import numbers
from danchieu.extractors.citations.days_before import dated_before
from danchieu.extractors.citations.issuers import date_and_issuer, issuer_at
from danchieu.extractors.citations.mention import Mention
from danchieu.extractors.citations.placing import completed, issuer_of_symbol
from danchieu.extractors.dates import match_date
from danchieu.extractors.header.header import Header
from danchieu.extractors.lexicon import fold_word
from danchieu.extractors.record import Certainty
from danchieu.extractors.vocabulary import DocType, Tables


class _Types(dict[str, tuple[DocType, str, bool]]):
    """Type names by folded words: (type, name as the record gives it, weak: only with "số").

    from_last: the same names word by word from the last to the first, an entry under "".
    """

    def __init__(self, tables: Tables) -> None:
        self.from_last: dict[str, Any] = {}
        for kind in tables.types:
            for weak, spellings in ((False, (kind.name, *kind.aliases)), (True, kind.weak_aliases)):
                for written in spellings:
                    name = kind.name if weak and written.isupper() else written
                    words = [fold_word(word) for word in re.findall(r"[^\W\d_]+", written)]
                    entry = self.setdefault(" ".join(words), (kind, name, weak))
                    node = self.from_last
                    for word in reversed(words):
                        node = node.setdefault(word, {})
                    node[""] = entry


@cache
def _types(tables: Tables) -> _Types:
    return _Types(tables)


_ADJACENT, _BEFORE = 44, 90
"""Characters before a number in which its type word stands, adjacent or with other words between."""

_WORDS = re.compile(r"[sS]6(?=\s)|[^\W\d_]+|[\d/.,-]+|\S")
_NUMBER_WORDS = frozenset({"số", "sô", "só", "so", "s6"})  # the others: its marks lost in a scan
_FORM = re.compile(r"(?:mẫu|biểu|form|phiếu|mã|ký\s+hiệu|tờ\s+khai)(?:\s+số)?\s*:?\s*[A-ZĐ]?$", re.IGNORECASE)
_FORMS = re.compile(r"ẫu\s+số\s+[^\s,;]+(?:,\s+(?:[Mm]ẫu\s+số\s+)?[^\s,;]+)*(?:,|\s+và)\s+\Z")
"""Before a form in a list of forms ("Mẫu số 02-ĐTD/SHTT/2020, 05-TT/SHTT/2020")."""
_FORM_WORDS = frozenset({"mẫu", "biểu", "phiếu"})
_BREAKS = frozenset(".;:!?|”»")  # ends of sentences, table cells and quoted titles: no type word is sought behind them


class _Before(msgspec.Struct, frozen=True):
    """What stands before a number: type, where the citation starts, whether "số" is there, an issuer named between."""

    type: DocType | None
    written: str | None
    start: int
    number_word: bool
    issuer: str | None


def read_number(
    norm: str, candidate: numbers.Candidate, header: Header, mentions: list[Mention]
) -> Mention | str | None:
    """A numbered citation; a reason where the number looks like one and was not taken; None where it does not."""
    reading = numbers.read_symbol(candidate.symbol, candidate.separator, bool(candidate.year))
    if reading is None:
        return None
    symbol_start = candidate.end - len(candidate.symbol)
    previous = mentions[-1] if mentions else None
    before = before_number(norm, candidate.start, previous.end if previous and previous.kind != "programme" else 0)
    sharing = _sharing_type(norm, candidate.start, previous.end if previous else 0)
    if sharing is not None:
        before = _Before(None, None, candidate.start, True, None)
    if before.type is not None and reading.code is not None and before.type.code != reading.code:
        before = _approving(norm, before, reading) or before
    kind = before.type
    if norm[candidate.start - 1 : candidate.start] == ":" and norm[candidate.start - 2 : candidate.start - 1].isdigit():
        return None
    if kind is None and _FORM.search(norm, max(0, candidate.start - 20), candidate.start):
        return None
    if kind is None and not before.number_word and _is_form(norm, candidate.start):
        return None
    listed = (
        previous is not None and kind is None and _LISTED.fullmatch(norm, previous.end, candidate.start) is not None
    )
    listed = listed or sharing is not None
    letter = None
    if kind is None and not listed and reading.code is None and not candidate.year and reading.body:
        letter = _letter(norm, candidate.start)
        if letter is None and (word := _LETTER_WORD.search(norm, candidate.start - 12, candidate.start)) is not None:
            letter = "Văn bản" if word[1][0] in "vV" and len(word[1]) > 2 else "Công văn"
            before = _Before(None, None, word.start(1), False, None)
    if kind is None and not listed and letter is None:
        if not reading.known or (
            reading.code is None and not candidate.year and not (before.number_word and reading.body)
        ):
            return "unknown_symbol" if before.number_word else None
        if reading.code is not None and not reading.body and not before.number_word:
            return "unknown_body"
        if candidate.separator != candidate.separator.strip() and not candidate.year and reading.code is None:
            return None
    elif kind is not None and not before.number_word and not reading.known:
        day = match_date(norm, symbol_start + reading.length)
        if day is None:  # "Công văn 55/ĐHSP-ĐT ngày 01/6/2017" is one
            return "unknown_symbol"
    if reading.code == "NĐ" and not candidate.year and len(candidate.digits) > 3:
        return "implausible_number"  # the year ran into the number; which digits are lost the text does not say
    number, repairs = numbers.canonical(candidate, reading, kind.code if kind and _takes_code(kind, reading) else None)
    end = symbol_start + reading.length
    if (office := _OFFICE.match(norm, end)) is not None:
        end = office.end()
    end, date, issuer, more = date_and_issuer(norm, end, candidate.year, _is_joint(reading))
    written = before.written or letter or _type_of_code(reading, bool(candidate.year))
    if sharing is not None:
        written = sharing
    elif listed and reading.party and before.written is None:
        written = _listed_type(number, mentions) or written  # "các Quy định số 69-QĐ/TW, 131-QĐ/TW"
    elif listed and before.written is None and previous is not None and _shares_type(number, reading, previous):
        written = previous.type
    elif written is None and listed:
        written = _listed_type(number, mentions)
    elif written is None and previous is not None and before.number_word:
        written = _type_of_list(norm, previous, number, candidate.start)
    if date is None and "hối hợp" in (written or "") and (parties := _PARTIES.match(norm, end)) is not None:
        day = match_date(norm, parties.end(), candidate.year)
        end, date = (day.end, day.value) if day else (end, None)
    if date is None and before.number_word and before.start < candidate.start:
        inside = _DAY_WORD.search(norm, before.start, candidate.start)  # "Công văn ngày 03/11/2025 số 711/SYT-NV"
        day = match_date(norm, inside.start(), candidate.year) if inside else None
        date = day.value if day and day.end <= candidate.start else None
    if date is None and kind is not None:
        dated = dated_before(norm, before.start)
        date, issuer = (dated.value, issuer or dated.issuer) if dated else (None, issuer)
    from_symbol = False
    issuer = issuer or before.issuer or _one_of(reading, norm, before.start, header)
    in_bracket = norm[before.start - 1 : before.start] == "("
    if issuer is None and not (in_bracket and reading.party and issuer_of_symbol(reading, header)):
        issuer = _sender(norm, before.start)  # an office of the Party has a symbol of its own: "Tỉnh ủy (… -CV/BTCTU)"
    if issuer is None:
        issuer, from_symbol = issuer_of_symbol(reading, header), True
    elif issuer:
        issuer = completed(issuer, reading, header)
    certain = kind is not None and reading.known and not repairs
    certainty: Certainty = "certain" if certain else "likely" if reading.known else "doubtful"
    if candidate.year and reading.symbol == reading.code:
        certainty = "doubtful"  # "07/2017/TT": the rest of the symbol was lost where a line or a page ends
    rule = "type_number" if kind is not None else "listed_number" if listed else "bare_number"
    return Mention(
        before.start, end, "numbered", written, number, date, issuer, rule, certainty, repairs + more, from_symbol
    )


_OF_OFFICE = re.compile(r"CT\Z|TC[/-](?!TW)")


def _is_form(norm: str, start: int) -> bool:
    """Whether a number without type stands in a list of forms."""
    first = max(0, start - _LONGEST_FORMS)
    return norm.rfind("ẫu", first, start) >= 0 and _FORMS.search(norm, first, start) is not None


_LONGEST_FORMS = 160


def _sharing_type(norm: str, pos: int, floor: int) -> str | None:
    """The type of a number that ends a list whose members share its symbol ("các Thông tư số 17, 18 và 25/LĐTBXH-TT"),
    None where none stands before it."""
    if not norm.endswith(_JOINTS, max(0, pos - _LONGEST_JOINT), pos):
        return None
    members = _SHARE_SYMBOL.search(norm, max(floor, pos - _ADJACENT), pos)
    if members is None:
        return None
    return before_number(norm, members.start(1), floor).written


_JOINTS = (", ", ",\n", "và ", "và\n", ", số ", "và số ")
_LONGEST_JOINT = 8
_SHARE_SYMBOL = re.compile(r"(?<=\bsố )((?:\d{1,4}(?:\s*,\s*(?:và\s+)?|\s+và\s+)(?:số\s+)?){1,8})\Z")
_PARTIES = re.compile(
    r"\s+(?:giữa\s+)?[A-ZĐỦ][^,;.()\d]{2,80}?\s+(?:và|với)\s+[A-ZĐỦ][^,;.()\d]{2,80}?,?\s+(?=ngày\s+\d)"
)
"""Between whom something is agreed, before its day ("Chương trình phối hợp số 5/CTPH giữa Bộ A và Bộ B ngày …")."""
_OFFICE = re.compile(r"\([A-ZĐ]{1,6}\d{0,3}\)(?=\s+ngày\s)")
"""The office that drafted, in brackets behind the number ("27/2010/TT-BCA(C11) ngày …")."""
_APPROVES = re.compile(r"([^\W\d_]+\s+[^\W\d_]+)\s+(?:phê\s+duyệt|ban\s+hành|thông\s+qua)\s+\Z", re.IGNORECASE)


def _approving(norm: str, before: _Before, reading: numbers.Reading) -> _Before | None:
    """The act that approves what the word before its number names: "Quyết định phê duyệt Dự án số 12/QĐ-UBND"."""
    act = _APPROVES.search(norm, max(0, before.start - _ADJACENT), before.start)
    types = _types(vocabulary.tables())
    found = types.get(" ".join(map(fold_word, act[1].split()))) if act else None
    if act is None or found is None or found[0].code != reading.code:
        return None
    return _Before(found[0], found[1], act.start(), True, None)


def _listed_type(number: str, mentions: list[Mention]) -> str | None:
    """The type of a number without code in a list: that of one like it, not of a decree named in between."""
    head = _HEAD.search(number)
    for mention in reversed(mentions[-_NEAR_IN_LIST:]):
        other = _HEAD.search(mention.number or "")
        if head and other and other[1] == head[1]:
            return mention.type
    body = number.rpartition("/")[2]
    if _YEAR.search(number) is not None and (mentions[-1].number or "").endswith(f"-{body}"):
        return mentions[-1].type  # "số 03/2016/TT-BXD; số 26/2016/BXD": the code was lost
    last = _HEAD.search(mentions[-1].number or "")
    coded = _names_by_code(vocabulary.tables()).get(last[1]) if last else None
    return None if coded is not None and coded == mentions[-1].type else mentions[-1].type


def _shares_type(number: str, reading: numbers.Reading, previous: Mention) -> bool:
    """Whether a number in a list has the type of the one before it, though its symbol begins with the code of another:
    the initials of an office ("Quyết định số 60-HĐBT và số 8-CT" of the Chairman, "Thông tư số 98/TC-TCT, 17/TC-TCT" of
    the Ministry of Finance, "Công văn số 12/CT-TTHT, số 15/CT-TTHT" of a tax office)."""
    if _OF_OFFICE.match(reading.symbol) is not None:
        return previous.type is not None
    head, other = _HEAD.search(number), _HEAD.search(previous.number or "")
    return previous.type == "Công văn" and head is not None and other is not None and head[1] == other[1]


def _type_of_list(norm: str, member: Mention, number: str, start: int) -> str | None:
    """The type that a list gave its first member, in which titles stand between numbers of one symbol, or of letters:
    "các Công văn: số 12/HĐND-VP về …; số 15/HĐND-VP về …"."""
    alone = norm[member.start : member.start + 1].isalpha() and not norm.endswith(_MANY, 0, member.start)
    if member.rule not in _OF_LIST or alone:
        return None
    of_one_symbol = number.lstrip("0123456789") == (member.number or "").lstrip("0123456789")
    if not of_one_symbol and member.type not in ("Công văn", "Văn bản"):
        return None
    joint = _JOINT.search(norm, member.end, start)
    end = joint.start() if joint is not None else start
    return member.type if _ENDS_LIST.search(norm, member.end, end) is None else None


_MANY = ("các ", "Các ", "những ")
_JOINT = re.compile(r";\s+(?:và\s+)?(?:số\s*:?\s*)?\Z")
_OF_LIST = frozenset({"type_number", "bare_number"})
_ENDS_LIST = re.compile(r"[.;]\s|\n\s*\n")
_HEAD = re.compile(r"[/-]([^\W\d_]+)")  # first word of a symbol
_YEAR = re.compile(r"/(?:19|20)\d\d/")
_NEAR_IN_LIST = 6
_LISTED = re.compile(r"[\s,;()]*(?:(?:và|hoặc|,|;|số)[\s,;(]*)*(?:số\s*:?\s*)?", re.IGNORECASE)


_CAPITAL_WORD = re.compile(r"(?<![^\W_])[^\W\d_]\w+")


def _one_of(reading: numbers.Reading, norm: str, start: int, header: Header) -> str | None:
    """Of several bodies named before an act the one of its symbol ("Quốc hội, Chính phủ đã ban hành Nghị quyết số
    16/2021/QH15")."""
    if not reading.body or _HAS.search(norm, max(0, start - _HAS_LENGTH), start) is None:
        return None
    name = reading.body[0].name
    at = norm.rfind(f"{name}, ", max(0, start - _SENDERS), start)
    return issuer_of_symbol(reading, header) if at >= 0 and norm.find(".", at, start) < 0 else None


_SENDERS = 90


def _sender(norm: str, start: int) -> str | None:
    """Who wrote a paper that stands behind its writer: "UBND tỉnh Nghệ An (Công văn số …)", "Bộ Y tế đã có Công văn số
    …"."""
    has = _HAS.search(norm, max(0, start - _HAS_LENGTH), start)
    if has is None and norm[start - 1 : start] != "(":
        return None
    end = has.start() if has is not None else start - 1
    while end and norm[end - 1].isspace():
        end -= 1
    if (former := _FORMER.search(norm, max(0, end - _FORMER_LENGTH), end)) is not None:
        end = former.start()
    for word in _CAPITAL_WORD.finditer(norm, max(0, end - 70), end):
        if word.group()[0].isupper():
            body = match_body(norm, word.start())
            if body is not None and body.end == end:
                return None if has is not None and norm.endswith(_OF, 0, word.start()) else body.name
            if has is not None and norm[max(0, word.start() - 2) : word.start()].rstrip(" ")[-1:] in _BEFORE_SUBJECT:
                behind, name = issuer_at(norm, word.start(), False)
                if behind == end:
                    return name  # a house that no vocabulary knows
    return None


_BEFORE_SUBJECT = (".", ";", ":", ",", "\n")
_OF = ("của ", "của\n")
_HAS = re.compile(r"\s(?:đã\s+)?(?:có|ban\s+hành|gửi)\s+\Z")
_HAS_LENGTH = 14
_FORMER = re.compile(r"\s+(?:\(cũ\)|cũ)\Z")
"""Behind a body of a place that was merged ("HĐND tỉnh Quảng Bình (cũ) ban hành …")."""
_FORMER_LENGTH = 8
_LETTERS = re.compile(r"(văn\s+bản|công\s+văn)[^.;:]{0,30}:\s*\Z", re.IGNORECASE)
_LONGEST_INTRODUCTION = 60
_LETTER_WORD = re.compile(r"(?<![^\W_])([Vv]ăn\s+bản|CV|VB|cv)\s*:?\s*(?:số\s*)?\Z")


def _letter(norm: str, start: int) -> str | None:
    """The type of a number without a type that is a letter's: behind "các văn bản:", in brackets behind its sender."""
    if norm[start - 1 : start] == "(":
        return "Công văn" if _sender(norm, start) else None
    introduced = _LETTERS.search(norm, max(0, start - _LONGEST_INTRODUCTION), start)
    return " ".join(introduced[1].split()).capitalize() if introduced else None


_DAY_WORD = re.compile(r"ngày\s", re.IGNORECASE)


def _takes_code(kind: DocType, reading: numbers.Reading) -> bool:
    return reading.takes_code and kind.kind == "numbered" and kind.id not in ("cong-van", "luat")


def before_number(norm: str, pos: int, floor: int = 0) -> _Before:
    """Read backwards from a number: "số", then the type word, possibly an issuer in between ("Quyết định của Thủ tướng
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
        apart = n < len(words) and words[n].group() == ":"
        if apart and norm[found[2]].islower():  # "các Quyết định phê duyệt quy hoạch: số 12/QĐ-UBND, …"
            found = _of_several(words, n, types) or found
        return _Before(found[0], found[1], pos if apart else found[2], number_word, None)
    if not number_word:
        return _Before(None, None, pos, False, None)
    if n and words[n - 1].group().lower() in _FORM_WORDS:
        return _Before(None, None, pos, True, None)
    words = list(_WORDS.finditer(norm, max(floor, pos - _BEFORE), pos))
    n, _ = _without_number_word(words)
    for back in range(n - 1, max(-1, n - 16), -1):
        token = words[back].group()
        if token in _BREAKS:
            break
        found = _type_ending_at(words, back, types, True)
        if found is None or norm.endswith(_BODY_HEADS, 0, found[2]):
            continue  # "Bộ Kế hoạch và Đầu tư"
        if token == "," and not norm[found[2]].isupper():
            break
        if token.lower() == "của":
            body = match_body(norm, words[back + 1].start()) if back + 1 < n else None
            return _Before(found[0], found[1], pos, True, body.name if body else None)
        between = norm[words[back].start() : words[n - 1].end()]
        if len(between) < 45 and not _BLANK_LINE.search(between) and found[0].kind != "law":
            apart = n < len(words) and words[n].group() == ":"  # "các Quyết định sau của Sở Y tế: số 12/QĐ-SYT, …"
            return _Before(found[0], found[1], pos if apart else found[2], True, None)
        break
    return _Before(None, None, pos, True, None)


def _of_several(words: list[re.Match[str]], n: int, types: _Types) -> tuple[DocType, str, int] | None:
    """The type of the acts that "các" before it says to be several, nearest before a word."""
    for back in range(n - 1, 0, -1):
        found = _type_ending_at(words, back, types, True)
        if found is not None and any(w.group().lower() == "các" and w.end() + 1 == found[2] for w in words[:back]):
            return found
    return None


_BODY_HEADS = ("Bộ ", "Sở ", "Vụ ", "Phòng ", "Ban ")
_BLANK_LINE = re.compile(r"\n\s*\n")


def _adjacent_type(norm: str, near: int, pos: int, floor: int, types: _Types) -> tuple[_Before | None, bool]:
    """The usual case, by the blanks alone: a type name, "số" or nothing, the number. (None, "số" is there) else."""
    parts = norm[near:pos].split()
    if near > floor and parts and not norm[near - 1].isspace():
        del parts[0]  # cut in the middle of a word
    number_word = bool(parts) and parts[-1] in _PLAIN_NUMBER_WORDS
    n = len(parts) - number_word
    node = types.from_last
    best, words = None, 0
    for i in range(n - 1, max(-1, n - 6), -1):
        word = parts[i]
        further = node.get(fold_word(word)) if word.isalpha() else None
        if further is None:
            break
        node = further
        entry = node.get("")
        if entry is not None and (number_word or not entry[2] or (word in _INITIALS and norm[pos - 1].isspace())):
            best, words = entry, n - i
    if best is None:
        return None, number_word
    first = n - words
    if parts[first][0].islower() and first > 1:  # "công văn hướng dẫn số …" is a letter
        letter = types.get(" ".join(map(fold_word, parts[first - 2 : first])))
        if letter is not None and letter[0].id in _LETTERS_THAT:
            best, words = letter, words + 2
    at = pos
    for part in reversed(parts[n - words :]):
        at = norm.rfind(part, near, at)
    return _Before(best[0], best[1], at, number_word, None), number_word


_LETTERS_THAT = frozenset(("cong-van", "van-ban", "thong-tu"))
"""Types behind which a word that is a type itself says what they do."""
_INITIALS = frozenset(("NĐ", "QĐ", "NQ", "CT", "TT", "TB", "KH", "KL", "HD", "BC"))
"""Initials of types that stand before a number without "số" too ("NĐ 197/CP")."""


def _is_joint(reading: numbers.Reading) -> bool:
    """Whether a symbol says that several bodies issued the act ("TTLT-BYT-BTC", "TT/LB", "HD-STC-SNV")."""
    symbol = reading.symbol
    bodies = sum(part.startswith(("B", "S")) and len(part) > 2 for part in symbol.split("-")[1:])
    return "LT" in symbol[:4] or "LN" in symbol[:4] or "LB" in symbol[:6] or bodies > 1


_PLAIN_NUMBER_WORDS = frozenset({"số", "số:", "Số", "SỐ"})


def _without_number_word(words: list[re.Match[str]]) -> tuple[int, bool]:
    """How many of the words stand before "số" (and a colon or bracket), and whether it is there."""
    n = len(words)
    while n and words[n - 1].group() in (":", "(", "."):
        n -= 1
    if n and words[n - 1].group().lower() in _NUMBER_WORDS:
        n -= 1
        if n and words[n - 1].group() == ":":  # "các Công văn: số 12/…; số 13/…"
            n -= 1
        return n, True
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
