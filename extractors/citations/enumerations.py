"""Lists of citations whose members share a symbol, a day or an issuer."""

import re
from itertools import pairwise

from danchieu.extractors.bodies import match_body
from danchieu.extractors.citations.mention import Mention
from danchieu.extractors.citations.numbered import before_number
from danchieu.extractors.citations.placing import COUNCILS
from danchieu.extractors.dates import iso

_SHARED = re.compile(r"(\d{1,5}[a-zA-Z]?(?:/(?:19|20)\d\d)?)\s*(?:,|;|và|hoặc|,\s*và)\s*(?:số\s+)?$")


def share_numbers(norm: str, mentions: list[Mention]) -> None:
    """Numbers that borrow the symbol and the day of the last in a list: "26, 27, 28-NQ/TW ngày 21/5/2018", "các Nghị
    định 10, 11/2020/NĐ-CP"."""
    i = 0
    while i < len(mentions):
        mention = mentions[i]
        if mention.kind == "numbered" and mention.rule in ("bare_number", "listed_number") and mention.number:
            floor = mentions[i - 1].end if i else 0
            borrowed = _borrowers(norm, max(floor, mention.start - 80), mention)
            mentions[i:i] = borrowed
            i += len(borrowed)
        i += 1


def _borrowers(norm: str, floor: int, mention: Mention) -> list[Mention]:
    digits = re.match(r"\d+[a-zA-Z]?(?:/(?:19|20)\d\d)?", mention.number or "")
    if digits is None:
        return []
    symbol = (mention.number or "")[digits.end() :]
    found: list[Mention] = []
    pos = mention.start
    while (shared := _SHARED.search(norm, floor, pos)) is not None:
        start, end = shared.span(1)
        number = (
            shared[1]
            if "/" in shared[1] or "/" not in digits.group()
            else f"{shared[1]}/{digits.group().split('/')[1]}"
        )
        found.insert(
            0,
            Mention(
                start,
                end,
                "numbered",
                mention.type,
                f"{number}{symbol}",
                mention.date,
                mention.issuer,
                "shared_symbol",
                "likely",
                [],
                mention.from_symbol,
            ),
        )
        pos = start
    if found:
        before = before_number(norm, found[0].start, floor)
        if before.type is None:
            return []
        found[0].start = before.start
        for borrower in (*found, mention):
            borrower.type = before.written
    return found


def share_days(norm: str, mentions: list[Mention]) -> None:
    """One day serves two papers of one office with numbers next to each other ("Tờ trình số 347/TTr-SNV và Đề án số
    348/ĐA-SNV ngày 09/5/2025"), and all of a list that ends with "cùng ngày …"."""
    shared: str | None = None
    for mention, before in pairwise(reversed(mentions)):
        if mention.date is not None and "cùng ngày" in norm[mention.start : mention.end]:
            shared = mention.date
        alike = _symbol_end(before) == _symbol_end(mention) or "cùng ngày" in norm[mention.start : mention.end]
        listed = before.kind == "numbered" and before.date is None and alike
        if shared and listed and _LISTED_ON.fullmatch(norm, before.end, mention.start):
            before.date = shared
        else:
            shared = None
    for first, second in pairwise(mentions):
        _share_day_before(norm, first, second)
    for following, mention in pairwise(reversed(mentions)):
        _part_days(norm, mention, following)
        if following.date is None and mention.date is not None and norm.startswith(_SAME_DAY, following.end):
            following.date = mention.date
        if (
            mention.kind == following.kind == "numbered"
            and mention.date is None
            and following.date is not None
            and (joint := _JOINED.fullmatch(norm, mention.end, following.start)) is not None
        ):
            joined = norm[following.start].isdigit() or joint.group()[0] != ","
            near = _NEXT if joined else 1 if mention.type == following.type else 0
            one, other = _PAPER.fullmatch(mention.number or ""), _PAPER.fullmatch(following.number or "")
            same_year = _YEAR.findall(mention.number or "") == _YEAR.findall(following.number or "")
            of_one = one is not None and other is not None and one[2] == other[2] and same_year
            if of_one and abs(int(one[1]) - int(other[1])) <= near:  # type: ignore[index]
                mention.date = following.date


def _share_day_before(norm: str, first: Mention, second: Mention) -> None:
    """The day and issuer that a sentence gives before an act are those of the next one with its symbol too: "Ngày 1/4,
    Bộ Lao động đã ra Thông tư số 5-LĐ-TT, số 6-LĐ-TT"."""
    if first.date is None or second.date is not None or first.kind != "numbered" or second.kind != "numbered":
        return
    if _symbol_end(first) != _symbol_end(second) or "ày" in norm[first.start : first.end]:
        return
    if _JOINED.fullmatch(norm, first.end, second.start) is not None:
        second.date = first.date
        if second.issuer is None:
            second.issuer, second.from_symbol = first.issuer, first.from_symbol


def _part_days(norm: str, first: Mention, second: Mention) -> None:
    """Two days behind two numbers are each of its own: "số 45/…, số 42/… ngày 08/4/2020, 24/6/2022", "… ngày 16,
    17/5/2025"."""
    numbered = first.kind == second.kind == "numbered" and first.date is None
    if not numbered or _JOINED.fullmatch(norm, first.end, second.start) is None:
        return
    if second.date is not None and (later := _LATER_DAY.match(norm, second.end)) is not None:
        first.date, second.date, second.end = second.date, iso(later[1], later[2], later[3]), later.end()
    elif second.date is None and (days := _TWO_DAYS.match(norm, second.end)) is not None:
        first.date, second.date = (iso(day, days[3], days[4]) for day in days.group(1, 2))
        second.end = days.end()


_LATER_DAY = re.compile(r"(?:,|\s+và)\s+(?:ngày\s+)?(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
_TWO_DAYS = re.compile(r",?\s+ngày\s+(\d{1,2})(?:,|\s+và)\s+(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")


def _symbol_end(mention: Mention) -> str:
    return re.split(r"[-/]", mention.number or "")[-1]


_SAME_DAY = (" cùng ngày", ", cùng ngày")
_JOINED = re.compile(r"(?:\s*và|,)\s+(?:số\s+)?")
_PAPER = re.compile(r"(\d{1,5})[/-](?:[^/-]+[/-])?(.+)")
_YEAR = re.compile(r"/((?:19|20)\d\d)/")
_NEXT = 3


def share_issuers(norm: str, mentions: list[Mention]) -> None:
    """One "của …" at the end of a list serves its members: "Chỉ thị 35-CT/TW và Quy định 11-QĐi/TW của Bộ Chính
    trị", or before it: "các nghị quyết của Bộ Chính trị: số 59-NQ/TW, số 66-NQ/TW"."""
    stated: dict[str | None, str] = {}  # "" where the text names two
    for mention in mentions:
        issuer = mention.issuer if not mention.from_symbol else None
        if issuer and stated.setdefault(mention.number, issuer) != issuer:
            stated[mention.number] = ""
    for mention, following in zip(reversed(mentions[:-1]), reversed(mentions[1:]), strict=True):
        if (
            mention.kind == following.kind == "numbered"
            and (not mention.issuer or mention.from_symbol)
            and following.issuer
            and not following.from_symbol
            and _office(mention) == _office(following)
            and (listed := _LISTED_ON.fullmatch(norm, mention.end, following.start)) is not None
            and (";" not in listed.group() or mention.type == following.type or _office(mention) != "TW")
            and (";" not in listed.group() or mention.number not in stated)  # which was named with its own issuer
            and not (_office(mention) == "TW" and mention.type == "Nghị quyết" != following.type and mention.date)
        ):
            own = stated.get(mention.number) if mention.date is None else None
            mention.issuer, mention.from_symbol = own or following.issuer, False
    introduced: Mention | None = None  # the last of a list whose introduction names the issuer
    for mention in mentions:
        if mention.kind != "numbered":
            introduced = None
        elif ":" in norm[max(0, mention.start - _MARKS) : mention.start]:
            introduced = mention if _introduce(norm, mention) else None
        elif introduced is not None:
            goes_on = _may_be_of(mention, introduced.issuer or "") and _office(mention) == _office(introduced)
            if goes_on and _GOES_ON.fullmatch(norm, introduced.end, mention.start):
                mention.issuer, mention.from_symbol, introduced = introduced.issuer, False, mention
            else:
                introduced = None


def _office(mention: Mention) -> str:
    number = mention.number or ""
    return number.rpartition("/")[2] if "/" in number else number.partition("-")[2]


def _introduce(norm: str, mention: Mention) -> bool:
    """Whether the introduction of a list names the issuer of its members, which is then that of the first."""
    said = _INTRODUCED.search(norm, max(0, mention.start - _LONGEST_INTRODUCTION), mention.start)
    body = match_body(norm, said.start("body")) if said else None
    if said is None or body is None or body.end != said.end("body"):
        return False
    if mention.issuer and not mention.from_symbol:
        return True
    if not _may_be_of(mention, body.name):
        return False
    mention.issuer, mention.from_symbol = body.name, False
    return True


def _may_be_of(mention: Mention, issuer: str) -> bool:
    """Whether a paper that names no issuer may be of a body: its symbol says none, or the council of another place."""
    if not mention.issuer:
        return True
    council, _, place = issuer.partition(" ")
    return mention.from_symbol and council in COUNCILS and " " in place and mention.issuer.startswith(f"{council} ")


_MARKS = 8
_LONGEST_INTRODUCTION = 120
_KIND = (
    r"(?:nghị\s+quyết|chỉ\s+thị|kết\s+luận|quy\s+định|quyết\s+định|kế\s+hoạch|hướng\s+dẫn|thông\s+báo|văn\s+bản)"
)
_INTRODUCED = re.compile(
    rf"(?:(?:các|những)\s+{_KIND}(?:\s+sau(?:\s+đây)?)?\s+|(?<=[.)]\s)(?:{_KIND}\s+)?)(?:của|do)\s+"
    r"(?P<body>[^:;.,()]{5,60}?)(?:\s+ban\s+hành|\s+(?:trước\s+đây|cũ)|\s+\((?:trước|cũ)[^()\n]{0,40}\))?(?:,?\s+(?:bao\s+)?gồm|\s+sau(?:\s+đây)?)?\s*:\s*(?:[-+•]\s*|[a-zđ]\)\s*|\d{1,2}[.)]\s*)?(?:số\s+)?\Z",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"[^.:]{0,200}[,;]\s*(?:và\s+)?(?:[-+•]\s*)?(?:số\s+)?"
    r"|[^.:]{0,200}[,;.]\s*\n\s*(?:[-+•]|[a-zđ]\)|\d{1,2}[.)])\s*(?:số\s+)?"
)
"""Between two members of a list, on one line or on lines of their own."""


_LISTED_TYPE = re.compile(r"\s*(?:,|;|và|,\s*và)\s*")
_LISTED_ON = re.compile(rf"{_LISTED_TYPE.pattern}(?:số\s+)?")
