"""What the head of a source leaves out: the number of a law, and the day where it is blank."""

import re
from calendar import monthrange

from danchieu.extractors.record import Document, Record
from danchieu.extractors.text import fold
from danchieu.graph.identity import acts, laws
from danchieu.graph.identity.owners import owner_of, slug

_NUMBERED_LAWS = frozenset({"luat", "bo-luat", "phap-lenh"})
_LEGISLATORS = frozenset({"quoc-hoi", "ubtvqh"})
_NUMBER_OF_FILE = re.compile(
    r"(?P<count>\d{1,3})[-_. ](?P<year>(?:19|20)\d\d)[-_. ](?P<symbol>(?:UBTV)?QH\d{1,2})\.\w{1,8}", re.IGNORECASE
)
_SAME_TITLE = 0.6
_LETTERHEAD = 3000
"""Characters in which the line of place and day stands, below the stamps of a scan."""
_BLANK_DAY = re.compile(
    r"\w[ \t]*,[ \t]*ngày[^\n\d]{0,20}tháng[^\n\d]{0,20}(?P<month>\d{1,2})?[^\n\d]{0,20}"
    r"năm[ \t]{1,3}(?P<year>19[4-9]\d|20[0-4]\d)\b"
)


def number_of_law(document: Document, file: str) -> str | None:
    """The number of a law whose text gives none: the one that its file is called by, where day, title and the tables
    do not gainsay it; without that, of the law of its day that bears exactly its title (its day alone does not tell:
    the tables do not know every law).
    """
    kind = slug(document.type or "")
    if kind not in _NUMBERED_LAWS or document.date is None or owner_of(document.issuer or "").id not in _LEGISLATORS:
        return None
    passed = laws.passed_on(document.date, kind)
    title = fold(document.title or "")
    titled = [law for law in passed if title and title == _bare(law.name, kind)]
    called = _NUMBER_OF_FILE.fullmatch(file)
    if called is None or called["year"] != document.date[:4]:
        return titled[0].number if len(titled) == 1 else None
    number = f"{called['count']}/{called['year']}/{called['symbol'].upper()}"
    law = laws.law_of(number)
    if law is None:
        return None if titled else number
    return number if law in passed and (not title or acts.agreement(title, law.name) >= _SAME_TITLE) else None


def _bare(name: str, kind: str) -> str:
    """The name of a law without its kind, folded: "nguoi khuyet tat"."""
    return fold(name).removeprefix(f"{kind.replace('-', ' ')} ")


def blank_day(record: Record, text: str) -> tuple[str, str] | None:
    """The first and the last day that a letterhead with a blank or unreadable day leaves ("ngày    tháng 01 năm 2025");
    None where it says no year.
    """
    end = min((citation.start for citation in record.citations), default=_LETTERHEAD)
    found = _BLANK_DAY.search(text, 0, min(end, _LETTERHEAD))
    if found is None:
        return None
    year, month = int(found["year"]), int(found["month"] or 0)
    first, last = (month, month) if 1 <= month <= 12 else (1, 12)
    return f"{year}-{first:02d}-01", f"{year}-{last:02d}-{monthrange(year, last)[1]}"
