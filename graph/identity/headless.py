"""Texts of laws whose head is missing: title and day, or the name of the file, tell which law they are."""

import re

from danchieu.extractors.record import Document
from danchieu.extractors.text import fold
from danchieu.graph.identity import acts, laws
from danchieu.graph.identity.owners import owner_of, slug

_NUMBERED_LAWS = frozenset({"luat", "bo-luat", "phap-lenh"})
_LEGISLATORS = frozenset({"quoc-hoi", "ubtvqh"})
_NUMBER_OF_FILE = re.compile(
    r"(?P<count>\d{1,3})[-_. ](?P<year>(?:19|20)\d\d)[-_. ](?P<symbol>(?:UBTV)?QH\d{1,2})\.\w{1,8}", re.IGNORECASE
)
_SAME_TITLE = 0.6


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
