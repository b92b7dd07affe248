"""References to other documents: found in one sweep over the text, then linked in the order in which they stand."""

import re
from functools import cache
from typing import NamedTuple

import ahocorasick

from danchieu.extractors import names, numbers
from danchieu.extractors.enumerations import share_issuers, share_numbers
from danchieu.extractors.header import Header
from danchieu.extractors.issuers import date_and_issuer, placed
from danchieu.extractors.linking import linked
from danchieu.extractors.mention import Mention
from danchieu.extractors.numbered import read_number
from danchieu.extractors.record import Certainty, Citation, Suspect
from danchieu.extractors.text import Text


def read_citations(text: Text, header: Header) -> tuple[list[Citation], list[Suspect]]:
    """Every reference in the text, in order, and what looks like one but was not taken."""
    mentions, suspects = _sweep(text.norm, header)
    return linked(text, mentions, header), [_suspect(text, *s) for s in suspects]


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
_NOT_BEFORE_LAW = (
    "pháp ",
    "đại học ",
    "khoa ",
    "hội ",
    "án ",
    "ngành ",
    "cử nhân ",
    "thạc sĩ ",
    "tiến sĩ ",
    "dự án ",
    "dự thảo ",
)
_NUMBER_WORD = re.compile(r"\s*(?:,\s*)?(?:\(\s*)?(?:số|Số|SỐ)\s*:?\s*")


class _OwnTitle(NamedTuple):
    """The document's own title, which is no reference: it stands before `end`, set in capitals, and begins with its type."""

    end: int
    type: str


def _sweep(norm: str, header: Header) -> tuple[list[Mention], list[tuple[int, int, str]]]:
    mentions: list[Mention] = []
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
        if candidate.start < taken or (candidate.start < own[1] and candidate.end > own[0]):
            continue
        found = read_number(norm, candidate, header, mentions)
        if isinstance(found, Mention):
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
    share_numbers(norm, mentions)
    share_issuers(norm, mentions)
    for mention in mentions:
        if mention.issuer and mention.kind in ("numbered", "named"):
            mention.issuer = placed(mention, header)
    return mentions, suspects


def _read_name(
    norm: str, pos: int, family: int, own_title: _OwnTitle, latest: int, number: numbers.Candidate | None
) -> Mention | None:
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
        if name is None or (
            own_title.type == name.type and pos < own_title.end + 1500 and norm[pos - 9 : pos - 1].lower() == "ban hành"
        ):
            return None  # "Quốc hội ban hành Luật …" in that law itself
        if number is not None and number.start - name.end < 14:
            between = _NUMBER_WORD.match(norm, name.end)
            reading = (
                numbers.read_symbol(number.symbol, number.separator, bool(number.year))
                if between and between.end() == number.start
                else None
            )
            if reading is not None:
                return _numbered_law(norm, name, number, reading)
        certainty: Certainty = "certain" if name.known else "likely"
        return Mention(
            pos,
            name.end,
            "law",
            name.type,
            None,
            name.date,
            name.issuer,
            "law_name",
            certainty,
            [name.repair] if name.repair else [],
        )
    if family == _NAMED:
        if (
            pos < own_title.end
            and norm[pos : pos + 4].isupper()
            and norm[pos : pos + len(own_title.type)].lower() == own_title.type.lower()
        ):
            return None
        name = names.read_named(norm, pos)
    elif family == _PROGRAMME:
        if norm[pos] in "ềh":
            pos -= 1
        name = names.read_programme(norm, pos)
    else:
        name = names.read_standard(norm, pos)
    if name is None or (
        number is not None and name.kind != "standard" and name.end > number.start - 2 and family != _PROGRAMME
    ):
        return None
    if family == _PROGRAMME and number is not None and name.end > number.start - 5:
        return None
    rule = {_NAMED: "named_act", _PROGRAMME: "programme_title", _STANDARD: "standard"}[family]
    return Mention(
        pos,
        name.end,
        name.kind,
        name.type,
        None,
        name.date,
        name.issuer,
        rule,
        "likely" if family == _NAMED else "doubtful" if family == _PROGRAMME else "certain",
        [],
    )


def _numbered_law(norm: str, name: names.Name, candidate: numbers.Candidate, reading: numbers.Reading) -> Mention:
    number, repairs = numbers.canonical(candidate, reading)
    end = candidate.end - len(candidate.symbol) + reading.length
    end, date, issuer, more = date_and_issuer(norm, end, candidate.year)
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
