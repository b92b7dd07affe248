"""References to other documents: found in one sweep over the text, then linked in the order in which they stand."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

import msgspec

from danchieu.extractors.citations import names, numbers
from danchieu.extractors.citations.days_before import dated_before
from danchieu.extractors.citations.enumerations import share_days, share_issuers, share_numbers
from danchieu.extractors.citations.issuers import date_and_issuer
from danchieu.extractors.citations.linking import linked
from danchieu.extractors.citations.mention import Mention
from danchieu.extractors.citations.numbered import read_number
from danchieu.extractors.citations.placing import of_era, placed, repair_committee, share_stated
from danchieu.extractors.citations.programmes import read_programme, read_standard
from danchieu.extractors.header.header import Header
from danchieu.extractors.record import Certainty, Citation, Repair, Suspect
from danchieu.extractors.text import Text, fold


def read_citations(text: Text, header: Header) -> tuple[list[Citation], list[Suspect]]:
    """Every reference in the text, in order, and what looks like one but was not taken."""
    mentions, suspects = _sweep(text.norm, header)
    return linked(text, mentions, header), [_suspect(text, *s) for s in suspects]


_LAW, _NAMED, _PROGRAMME, _STANDARD, _OTHER, _SMALL_LAW = range(6)
_ANCHORS = {
    "Luật": _LAW, "LUẬT": _LAW, "Bộ lu|ật": _LAW, "bộ lu|ật": _LAW, "Bộ\nlu|ật": _LAW, "bộ\nlu|ật": _LAW,
    "Pháp": _LAW, "PHÁP LỆNH": _LAW, "pháp l|ệnh": _LAW, "Hiến": _LAW, "HIẾN PHÁP": _LAW, "BL": _LAW,
    " lu|ật ": _SMALL_LAW, " lu|ật\n": _SMALL_LAW,
    "Nghị": _NAMED, "NGHỊ": _NAMED, "ngh|ị quyết": _NAMED, "Kết luận": _NAMED, "Chỉ thị": _NAMED, "Văn kiện": _NAMED,
    "Đ|ề án": _PROGRAMME, "đ|ề án": _PROGRAMME, "Chư|ơng trình": _PROGRAMME, "chư|ơng trình": _PROGRAMME,
    "Chiến lược": _PROGRAMME, "Quy hoạch": _PROGRAMME, "Kế hoạch": _PROGRAMME, "Đi|ều lệ": _PROGRAMME,
    "Quy chế": _PROGRAMME, "Dự án": _PROGRAMME,
    "TCVN": _STANDARD, "QCVN": _STANDARD, "TCXD": _STANDARD, "QCĐP": _STANDARD, "TCCS": _STANDARD,
    "Quyết định": _OTHER, "Thông tư": _OTHER, "Quy định": _OTHER, "Hướng dẫn": _OTHER, "Công văn": _OTHER,
    "công v|ăn": _OTHER, "Sắc lệnh": _OTHER, "Thông báo": _OTHER, "Báo cáo": _OTHER, "Tờ trình": _OTHER,
}  # fmt: skip
"""Words at which a name may begin. Those of _OTHER begin no name, only short forms of numbers ("Quy định 377"). The bar
stands before the letter from which a word is searched: a capital, or one that is seldom in a text."""
_TYPE_WORDS = frozenset({_NAMED, _PROGRAMME, _OTHER})
_CLOSE_NUMBER = 15
"""A number that begins so soon behind the beginning of a type word is what that word names: no name fits between."""


def _pattern_of_anchors() -> str:
    """One search over the text runs from one letter of a set to the next: a third faster than Aho-Corasick here."""
    by_letter: dict[str, list[str]] = {}
    for word, family in _ANCHORS.items():
        before, _, rest = word.rpartition("|")
        behind = rf"(?<={before}{rest})" if before else ""
        behind += r"(?=\s+(?:[sS][ốỐ]\s+)?\d)" if family == _OTHER else ""
        by_letter.setdefault(rest[0], []).append(f"{rest[1:]}{behind}")
    return "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())


_ANCHOR = re.compile(_pattern_of_anchors())
_FOUND = {word.rpartition("|")[2]: (max(word.find("|"), 0), family) for word, family in _ANCHORS.items()}
"""What the pattern has matched: how many letters of the word stand before it, and the family."""


def _anchors(norm: str) -> Iterator[tuple[int, int]]:
    """Where names may begin, with the family, in order."""
    for found in _ANCHOR.finditer(norm):
        before, family = _FOUND[found[0]]
        yield found.start() - before, family


_NOT_BEFORE_LAW = (
    "pháp ", "kỷ ", "kỉ ", "đại học ", "khoa ", "hội ", "án ", "ngành ", "cử nhân ", "thạc sĩ ", "tiến sĩ ", "dự án ",
    "dự thảo ",
)  # fmt: skip
_NOT_BEFORE_SMALL_LAW = (
    "pháp", "kỷ", "kỉ", "bộ", "quy", "dự", "thiết quân", "đạo", "trọng", "theo", "các", "án", "bằng",
)  # fmt: skip
_NUMBER_WORD = re.compile(
    r"\s*(?:\((?:(?:sửa\s+đổi|hợp\s+nhất)[^()]{0,12}|[A-ZĐ]{2,8}|(?:sau\s+đây\s+)?(?:gọi|viết)\s+tắt\s+là[^()]{2,30})\)\s*)?"
    r"(?:,\s*)?(?:\(\s*)?(?:số|Số|SỐ)\s*:?\s*|\s+\(?(?=\d{1,3}/\d{4}/(?:UBTV)?QH\d)"
)


def _draft_end(norm: str, pos: int) -> int:
    """Where the name ends of a draft at `pos` that is to amend laws ("dự án Luật sửa đổi, bổ sung một số điều của Luật
    A, Luật B"): the text cites none of them. `pos` where no such name stands there."""
    if not norm[max(0, pos - _LONGEST_DRAFT) : pos].lower().rstrip().endswith(("dự án", "dự thảo")):
        return pos
    name = names.read_law(norm, pos)
    return name.end if name is not None else pos


_LONGEST_DRAFT = 9


class _OwnTitle(NamedTuple):
    """The document's own title, which is no reference: set in capitals before `end`, it begins with the type.

    words: those behind the type, folded.
    """

    end: int
    type: str
    words: list[str]

    def begins(self, norm: str, pos: int) -> bool:
        """The title begins at `pos`."""
        written = norm[pos : pos + len(self.type)]
        return pos < self.end and written[:4].isupper() and written.lower() == self.type.lower()

    def enacts(self, type_name: str, norm: str, pos: int) -> bool:
        """The law itself is named: "Quốc hội ban hành Luật …"."""
        near_the_title = self.type == type_name and pos < self.end + 1500
        return near_the_title and norm[pos - 9 : pos - 1].lower() == "ban hành"

    def is_name(self, written: str) -> bool:
        """The name of a law is this title, without a day or a year: the law speaks of itself."""
        return _folded(written[len(self.type) :]) == self.words

    def is_named(self, written: str) -> bool:
        """The document names itself by type and title, perhaps shortened: "UBND tỉnh ban hành Kế hoạch …". One of
        another year has its year."""
        if not self.type or not written.lower().startswith(self.type.lower()):
            return False
        said = _folded(written[len(self.type) :])
        same = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(said, self.words, strict=False))))
        numbers_of = {word for word in said if word.isdigit()}
        return same >= min(len(said), _TITLE_WORDS) and numbers_of <= set(self.words)


def _bare(number: str | None) -> str | None:
    """A number without its separators: a title may have "16/NT" where the letterhead has "16-NT"."""
    return number and number.replace("/", "-")


_TITLE_WORDS = 6
"""Words by which a title is known again."""


def _folded(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))


def _sweep(norm: str, header: Header) -> tuple[list[Mention], list[tuple[int, int, str]]]:
    """Names and numbers, in the order in which they stand; where both claim a stretch, the number has it."""
    sweep = _Sweep(norm, header)
    own = header.number_span or (-1, -1)
    for candidate in numbers.candidates(norm):
        sweep.names_before(candidate.start, candidate)
        if candidate.start >= own[1] or candidate.end <= own[0]:
            sweep.number(candidate)
    sweep.names_before(len(norm), None)
    share_numbers(norm, sweep.mentions)
    share_days(norm, sweep.mentions)
    share_issuers(norm, sweep.mentions)
    dated = _dated(header, sweep.mentions)
    for mention in sweep.mentions:
        if mention.issuer and mention.kind in ("numbered", "named"):
            mention.issuer = placed(mention, dated)
        elif mention.type == "Pháp lệnh" and mention.date:
            mention.issuer = of_era(mention.issuer or "", mention.date)
        if mention.number and mention.number.endswith("/TƯ"):
            repair_committee(mention)
    share_stated(sweep.mentions)
    return sweep.mentions, sweep.suspects


def _dated(header: Header, mentions: list[Mention]) -> Header:
    """The header, of a draft without a day with that of the latest act it cites: it is no older."""
    if header.document.date is not None:
        return header
    latest = max((mention.date for mention in mentions if mention.date), default=None)
    return msgspec.structs.replace(header, document=msgspec.structs.replace(header.document, date=latest))


class _Sweep:
    """What was found so far, and where the search for names stands."""

    def __init__(self, norm: str, header: Header) -> None:
        self.mentions: list[Mention] = []
        self.suspects: list[tuple[int, int, str]] = []
        self._norm, self._header = norm, header
        own = header.document
        self._own_title = _OwnTitle(header.body_start, own.type or "", _folded(own.title or ""))
        self._latest = int(header.document.date[:4]) if header.document.date else 9999
        self._anchors = _anchors(norm)
        self._anchor = next(self._anchors, None)
        self._taken = 0
        self._full: dict[tuple[str, str], Mention] = {}  # by type and leading digits: what a short form stands for
        self._not_in_full: list[Mention] = []  # numbered ones to be entered there when a short form turns up

    def names_before(self, limit: int, number: numbers.Candidate | None) -> None:
        """Read the names that begin before `limit`; `number` is what stands there."""
        while self._anchor is not None and self._anchor[0] < limit:
            pos, family = self._anchor
            if pos >= self._taken and not (family in _TYPE_WORDS and limit - pos < _CLOSE_NUMBER and number):
                found = _read_name(self._norm, pos, family, self._own_title, self._latest, number)
                if found is None and family == _LAW:
                    self._taken = max(self._taken, _draft_end(self._norm, pos))
                if found is None and family in _TYPE_WORDS:
                    found = self._without_symbol(pos) or self._short_form(pos)
                    if found is None and (spaced := _SPACED_NUMBER.match(self._norm, pos)):
                        self.number(numbers.Candidate(spaced.start(1), spaced.end(), spaced[1], None, " ", spaced[2]))
                if found is not None and found.kind == "programme" and self._names_itself(found):
                    self._taken = found.end
                elif found is not None:
                    self._add(found)
                    self.mentions.extend(found.inner)
            self._anchor = next(self._anchors, None)

    def _names_itself(self, found: Mention) -> bool:
        return self._own_title.is_named(self._norm[found.start : found.end])

    def number(self, candidate: numbers.Candidate) -> None:
        """Read a number, if nothing read before has taken its place."""
        if candidate.start < self._taken:
            return
        found = read_number(self._norm, candidate, self._header, self.mentions)
        if isinstance(found, Mention):
            own = _bare(found.number) == _bare(self._header.document.number)
            captioned = "èm theo" in self._norm[max(0, candidate.start - _CAPTION) : candidate.start]
            if own and not captioned and (self._in_title(candidate.start) or _labelled(self._norm, candidate.start)):
                return
            if found.number and _OF_COPY.search(found.number) and _is_copy(self._norm, candidate):
                return
            while self.mentions and found.start < self.mentions[-1].end:
                self.mentions.pop()  # a name read to its left belongs to this number
            self._add(found)
        elif found:
            self.suspects.append((candidate.start, candidate.end, found))

    def _in_title(self, start: int) -> bool:
        """Whether the own number stands in the title ("THÔNG TƯ CỦA BỘ Y TẾ SỐ … NGÀY …"), not in a caption there."""
        return start < self._header.title_end and "theo" not in self._norm[max(0, start - _CAPTION) : start].lower()

    def _add(self, mention: Mention) -> None:
        self.mentions.append(mention)
        self._taken = mention.end
        if mention.kind == "numbered":
            self._not_in_full.append(mention)

    def _short_form(self, pos: int) -> Mention | None:
        """ "Quy định 377" in a text that has named Quy định số 377-QĐ/TW in full before.

        "Điều 8 Nghị định số 54" is one in any text.
        """
        short = _SHORT_FORM.match(self._norm, pos)
        if short is None:
            return None
        type_name = " ".join(short[1].split())
        full = self._in_full(type_name, short[2])
        if full is None:
            return self._short_alone(pos, short, type_name)
        repair = Repair("number", short[2], full.number or "", "short_form")
        return Mention(
            pos, short.end(), "named", full.type, full.number, None, full.issuer, "short_form", "likely", [repair]
        )

    def _without_symbol(self, pos: int) -> Mention | None:
        """An act told by number and day though its symbol is left out: "Sắc lệnh số 63 ngày 22-11-1945".

        The number alone, which acts of other bodies bear too, is not given, unless the text has named the act in full.
        """
        match = _NUMBER_AND_DAY.match(self._norm, pos)
        if match is None:
            return None
        end, date, issuer, repairs = date_and_issuer(self._norm, match.end(), None)
        if date is None:
            return None
        type_name = " ".join(match[1].split()).capitalize()
        full = self._in_full(type_name, match[2])
        number = None
        if full is not None and full.date == date:
            number, issuer = full.number, issuer or full.issuer
            repairs = [*repairs, Repair("number", match[2], number or "", "short_form")]
        return Mention(pos, end, "named", type_name, number, date, issuer, "number_and_day", "likely", repairs)

    def _in_full(self, type_name: str, digits: str) -> Mention | None:
        """The act of that type and leading digits that the text has named in full before."""
        for mention in self._not_in_full:
            leading = _DIGITS.match(mention.number or "")
            if mention.type and leading:
                self._full.setdefault((mention.type, leading[1]), mention)
        self._not_in_full.clear()
        return self._full.get((type_name, digits.lstrip("0")))

    def _short_alone(self, pos: int, short: re.Match[str], type_name: str) -> Mention | None:
        """A short form whose act the text never names in full: left open, and taken only with a provision."""
        if not _PROVISION.search(self._norm, max(0, pos - _PROVISION_REACH), pos):
            return None
        return Mention(pos, short.end(), "named", type_name, None, None, None, "short_form", "doubtful", [])


def _labelled(norm: str, start: int) -> bool:
    """Whether a line gives its number as the letterhead does: "Số: …", in a table of particulars "| Số hiệu | …", in
    the heading of a page "# Nghị định …"."""
    line = norm.rfind("\n", max(0, start - _LONGEST_LABEL), start) + 1
    return (line > 0 or start < _LONGEST_LABEL) and _OWN_NUMBER.fullmatch(norm, line, start) is not None


_OF_COPY = re.compile(r"\d[/-](?:SY|SL|BS|TrS|TS)[-/]")
_COPIED = re.compile(r"SAO\s+(?:Y|LỤC)|TRÍCH\s+SAO|BẢN\s+SAO")
_BESIDE_COPY = 100


def _is_copy(norm: str, number: numbers.Candidate) -> bool:
    """Whether a number is that of the office that copied the document ("Số: 25/SY-UBND" beside "SAO Y BẢN CHÍNH")."""
    near = norm[max(0, number.start - _BESIDE_COPY) : number.end + _BESIDE_COPY]
    return _labelled(norm, number.start) and _COPIED.search(near) is not None


_CAPTION = 40
_LONGEST_LABEL = 60
_OWN_NUMBER = re.compile(
    r"[\s|#>*-]*(?:Luật\s+)?Số(?:\s*/?\s*(?:ký\s+)?hiệu)?[\s:|*]*|#+\s+(?:[^\W\d_]+\s+){1,3}(?:số\s*:?\s*)?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"0*(\d+[a-zA-Z]?)")
_SPACED_NUMBER = re.compile(
    r"[^\W\d_]+\s+[^\W\d_]+\s+(?:số\s+)?(\d{1,4})\s+(CP|HĐBT|HĐCP|TTg)(?![\w&]|\s*[/-])", re.IGNORECASE
)
"""A number of the 1970s to 1990s whose separator is a blank: "Quyết định số 150 CP"."""
_PROVISION = re.compile(r"(?:Điều|điều)\s+\d+[a-zđ]?\s+(?:của\s+)?\Z")
_PROVISION_REACH = 20
_SHORT_FORM = re.compile(
    r"([^\W\d_]+\s+[^\W\d_]+)\s+(?:số\s+)?(\d{1,4}[a-zA-Z]?)"
    r"(?![\w/]|[.,]\d|\s*[/%-]\s*\S|\s*(?:điều|ngày|tháng|năm|người|đồng)(?!\w))",
    re.IGNORECASE,
)
_NUMBER_AND_DAY = re.compile(
    r"([^\W\d_]+\s+[^\W\d_]+)\s+số\s*:?\s*(\d{1,5})(?=,?\s+(?:ngày\s+\d|của\s+\w))", re.IGNORECASE
)


def _read_name(
    norm: str, pos: int, family: int, own_title: _OwnTitle, latest: int, number: numbers.Candidate | None
) -> Mention | None:
    """A named act at an anchor; `number` is the number that follows next in the text."""
    if family == _LAW:
        return _read_law(norm, pos, own_title, latest, number)
    if family == _SMALL_LAW:
        if norm[max(0, pos - 8) : pos].lower().endswith(_NOT_BEFORE_SMALL_LAW):
            return None
        law = _read_law(norm, pos + 1, own_title, latest, number)
        known = law is not None and law.certainty == "certain" and len(norm[pos + 1 : law.end].split()) > 2
        return law if known else None
    name: names.Name | None = None
    certainty: Certainty = "likely"
    if family == _NAMED:
        if not own_title.begins(norm, pos):
            name = names.read_named(norm, pos)
    elif family == _PROGRAMME:
        certainty = "doubtful"
        name = read_programme(norm, pos)
    elif family == _STANDARD:
        certainty = "certain"
        name = read_standard(norm, pos)
    if name is None:
        return None
    close = number is not None and family != _STANDARD and name.end > number.start - 5
    if close and number is not None and _SENTENCE_END.match(norm, name.end, number.start) is None:
        return None  # the name ran into a number: that is the reference
    rule = {_NAMED: "named_act", _PROGRAMME: "programme_title", _STANDARD: "standard"}[family]
    code = " ".join(norm[name.start : name.end].split()) if family == _STANDARD else None
    return Mention(
        name.start, name.end, name.kind, name.type, code, name.date, name.issuer, rule, certainty, []
    )  # fmt: skip


_SENTENCE_END = re.compile(r"[.;]?\s*\n|[.;]\s")


def _read_law(
    norm: str, pos: int, own_title: _OwnTitle, latest: int, number: numbers.Candidate | None
) -> Mention | None:
    """A law by name at an anchor; one whose name a number follows takes that number."""
    before = norm[max(0, pos - 9) : pos].lower().replace("\n", " ")
    if before.endswith("bộ "):
        pos -= 3
        before = norm[max(0, pos - 9) : pos].lower().replace("\n", " ")
    if before.endswith(_NOT_BEFORE_LAW) and norm[pos] != "B":
        return None
    in_capitals = own_title.type in ("Luật", "Bộ luật", "Pháp lệnh") and norm[pos : pos + 4].isupper()
    if in_capitals and (pos > own_title.end or not before.rstrip().endswith((",", "của", "và"))):
        return None  # in its title an amending law names others: "LUẬT SỬA ĐỔI MỘT SỐ ĐIỀU CỦA LUẬT DƯỢC"
    name = names.read_law(norm, pos, latest)
    if name is None or own_title.enacts(name.type, norm, pos):
        return None
    if number is not None and number.start - name.end < _FARTHEST_NUMBER:
        between = _NUMBER_WORD.match(norm, name.end)
        if between is not None and between.end() == number.start:
            reading = numbers.read_symbol(number.symbol, number.separator, bool(number.year))
            if reading is not None and (reading.code is None or reading.code in _OF_LAWS):
                return _numbered_law(norm, name, number, reading)
    if name.type == own_title.type and pos > own_title.end and own_title.is_name(norm[name.start : name.end]):
        return None
    certainty: Certainty = "certain" if name.known else "likely"
    repairs = [name.repair] if name.repair else []
    date = name.date or _day_passed(norm, pos)
    law = Mention(pos, name.end, "law", name.type, None, date, name.issuer, "law_name", certainty, repairs)
    law.inner = [
        Mention(a.start, a.end, "numbered", a.type, a.number, a.date, name.issuer, "amended_law", "certain", [])
        for a in name.inner
        if a.number
    ]
    return law


def _day_passed(norm: str, start: int) -> str | None:
    """The day on which a law that begins at `start` was passed, as the sentence says before it."""
    if not norm.endswith(_PASSED, 0, start):
        return None
    dated = dated_before(norm, start)
    return dated.value if dated is not None else None


_PASSED = ("thông qua ", "thông qua\n", "ban hành ", "ban hành\n")
_OF_LAWS = frozenset(("L", "PL", "LCT", "SL"))
"""Codes in numbers of laws, where these have one: "Luật …⏎Số: 12/2026/NĐ-CP" ends before the number."""
_FARTHEST_NUMBER = 28  # between a law's name and its number stands "số", perhaps "(sửa đổi)"


def _numbered_law(norm: str, name: names.Name, candidate: numbers.Candidate, reading: numbers.Reading) -> Mention:
    number, repairs = numbers.canonical(candidate, reading)
    end = candidate.end - len(candidate.symbol) + reading.length
    end, date, issuer, more = date_and_issuer(norm, end, candidate.year)
    date = date or _day_passed(norm, name.start)
    if name.type == "Pháp lệnh" and "HĐNN" in number:
        issuer = issuer or "Hội đồng Nhà nước"
    return Mention(
        name.start,
        end,
        "numbered",
        name.type,
        number,
        date,
        issuer or name.issuer,
        "law_name_number",
        "certain",
        repairs + more,
    )


def _suspect(text: Text, start: int, end: int, why: str) -> Suspect:
    source_start, source_end = text.span(start, end)
    return Suspect(source_start, source_end, text.source[source_start:source_end], why)
