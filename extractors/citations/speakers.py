"""Issuers that are named before their papers: "theo đề nghị của Sở Y tế tại Tờ trình số …, các văn bản số …"."""

import re

from danchieu.extractors.bodies import match_body
from danchieu.extractors.citations.issuers import issuer_at
from danchieu.extractors.citations.mention import Mention
from danchieu.extractors.citations.placing import COUNCILS, placed
from danchieu.extractors.header.header import Header

_REACH = 160
"""Characters before a paper in which its issuer stands."""
_NAME = (
    r"(?:(?:ông|bà|đồng\s+chí)\s+)?((?:(?!\s(?:tại|số)\s|\schỉ\s+đạo\s+của\s|(?<!TP)(?<!Tp)\.\s)[^\d;(]){3,120}?)"
    r"(?:\s+\([^()]{3,100}\))?(?:,?\s+tại\s*(?:các\s+)?|\s*\(|\s+ban\s+hành\s+(?:kèm\s+)?theo\s+)$"
)
_PROPOSER = re.compile(
    r"(?:(?:(?:đề|kiến)\s+(?:nghị|xuất)|báo\s+cáo|;(?:\s+và)?|\bvà)\s+của|\bvà(?=\s+(?-i:[A-ZĐ])))\s+"
    + _NAME,
    re.IGNORECASE,
)
_REPORTER = re.compile(
    r"\snghe\s+([A-ZĐỦ][^\d;()]{3,120}?)\s+(?:báo\s+cáo|trình\s+bày|đề\s+xuất)(?:\s+[^\d;()]{0,80}?)?,?\s+tại\s*(?:các\s+)?$"
)
"""Who reported in the meeting whose result a notice gives: "Sau khi nghe Sở Y tế báo cáo tại Báo cáo số …"."""
_SPEAKER = re.compile(r"\s(?:của|do)\s+(?!.*\scủa\s)" + _NAME)
_BESIDE = re.compile(r"\s*[,;]?\s*(?:và\s+)?([A-ZĐỦ](?:(?!\s(?:tại|số)\s)[^\d,;()]){3,120}?),?\s+tại\s*(?:các\s+)?")
"""Between the papers of two bodies: "… tại Tờ trình số 1, Sở Tài chính tại Công văn số 2"."""
_GOES_ON = re.compile(r",?\s+(?:và\s+)?(?:các\s+)?(?:số\s+)?")
"""Between two papers of one body."""
_ABOUT = re.compile(r"\s+về\s")
_OF = re.compile(r"\scủa\s")
_FIRM = re.compile(r"(?:Tổng\s+công\s+ty|Công\s+ty|Tập\s+đoàn)\s")
"""One of many whose initials may be those of another body: "của Tổng công ty Sông Đà (công văn số 659/TCT-ĐT)"."""
_CAPITALS = re.compile(r"[A-ZĐ]{2,}")


def name_issuer(
    norm: str, mention: Mention, previous: Mention | None, start: int, proposed: bool, header: Header
) -> None:
    """Give a numbered paper that names no issuer itself the one that stands before it, or that of the paper before it
    in a list.

    previous: the mention before it in the sentence; start: where the words before it end; proposed: the paper proposes
    the document.
    """
    if (reporter := _REPORTER.search(norm, max(0, start - _REACH), start)) is not None:
        return _name_reporter(norm, mention, reporter, header)
    if proposed:
        _name_proposer(norm, mention, start, header)
    else:
        _name_speaker(norm, mention, start, header)
    beside = _BESIDE.fullmatch(norm, previous.end, start) if previous is not None else None
    body = match_body(norm, beside.start(1)) if beside is not None else None
    if beside is not None and body is not None and body.end == beside.end(1):
        return _give(mention, body.name, header)
    if previous is None or not previous.issuer or previous.from_symbol:
        return
    if _GOES_ON.fullmatch(norm, previous.end, start) and _of_one_office(norm, mention, previous):
        mention.issuer, mention.from_symbol = previous.issuer, False


def _name_reporter(norm: str, mention: Mention, reporter: re.Match[str], header: Header) -> None:
    """Whose report it is that was heard."""
    body = match_body(norm, reporter.start(1))
    whole = body is not None and body.end == reporter.end(1)
    _give(mention, body.name if body is not None and whole else " ".join(reporter[1].split()), header)


def _name_proposer(norm: str, mention: Mention, start: int, header: Header) -> None:
    """Who proposes: "theo đề nghị của Giám đốc Sở Y tế tại Tờ trình …"."""
    match = _PROPOSER.search(norm, max(0, start - _REACH), start)
    if match is None:
        return
    body = match_body(norm, match.start(1))
    if body is not None and body.end == match.end(1):
        _give(mention, body.name, header)
    elif body is not None and _ABOUT.match(norm, body.end):
        _give(mention, body.name, header)  # "của Sở Tài chính về việc tổ chức lễ tại Tờ trình …"
    elif not mention.issuer or (body is not None and body.end < match.end(1)) or _FIRM.match(match[1]):
        mention.issuer = " ".join(match[1].split())


def _name_speaker(norm: str, mention: Mention, start: int, header: Header) -> None:
    """Whose order or request a paper holds: "ý kiến chỉ đạo của Ban Bí thư tại Công văn …"."""
    match = _SPEAKER.search(norm, max(0, start - _REACH), start)
    if match is None:
        return
    body = match_body(norm, match.start(1))
    if (body is None or body.end != match.end(1)) and not mention.issuer:
        end, name = issuer_at(norm, match.start(1), together=False)
        return _give(mention, name, header) if name and end == match.end(1) else None
    if body is None or body.end != match.end(1):
        return
    council, _, field = body.name.partition(" ")
    if not mention.issuer or (council in COUNCILS and mention.issuer.startswith(f"{council} ")):
        _give(mention, body.name, header)
    elif council == "Sở" and mention.from_symbol and mention.issuer == f"Bộ {field}":
        _give(mention, body.name, header)  # "ý kiến của Sở Tài chính tại Công văn số 12/TC"


def _give(mention: Mention, name: str, header: Header) -> None:
    """The issuer with the place of the citing document where its own is missing."""
    mention.issuer, mention.from_symbol = name, False
    mention.issuer = placed(mention, header)


def _of_one_office(norm: str, mention: Mention, other: Mention) -> bool:
    """Whether two papers have one symbol, or are of bodies that one stands for ("83/TTr-UBND", "1407/UBND-NNMT"), and
    the first names no issuer of its own."""
    if _OF.search(norm, mention.start, mention.end):
        return False
    own, others = ((paper.number or "").partition("/")[2] for paper in (mention, other))
    if own and own == others:
        return True
    symbols = COUNCILS.intersection(_CAPITALS.findall(mention.number or ""))
    return not symbols.isdisjoint(_CAPITALS.findall(other.number or ""))
