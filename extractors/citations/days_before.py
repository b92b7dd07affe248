"""The day that a sentence gives before an act: "Ngày 23/5/2011, Bộ Y tế đã ban hành Công văn số …"."""

import re
from typing import NamedTuple

from danchieu.extractors.bodies import match_body
from danchieu.extractors.citations.issuers import issuer_at
from danchieu.extractors.dates import match_date


class Dated(NamedTuple):
    """The day (ISO) and who issued the act, None where the sentence does not say."""

    value: str | None
    issuer: str | None


_ISSUED = ("ban hành", "thông qua", "đã có", "có", "ký", "gửi", " ra")
_SEVERAL = (" các", "\ncác")
_DAY_WORD = re.compile(r"ngày\s", re.IGNORECASE)
_BEHIND_DAY = re.compile(r"\s*,?\s*(?:tại\s+[Kk]ỳ\s+họp[^,;.\n]{0,60}?(?:,\s*|\s(?=Quốc\s+hội\s)))?")
_CAPITALS_OF_HOUSES = ("Đ", "B", "T", "H")
"""First letters of committees of the Party in a body, of boards and unions."""
_LONGEST_VERB = 24


def dated_before(norm: str, start: int) -> Dated | None:
    """What the sentence says before an act that begins at `start`, None where no day stands there."""
    end = start
    while end and norm[end - 1].isspace():
        end -= 1
    if norm.endswith(_SEVERAL, 0, end):
        end -= len(" các")
    if not " ".join(norm[max(0, end - 14) : end].split()).endswith(_ISSUED):
        return None
    for word in _DAY_WORD.finditer(norm, max(0, end - 140), end):
        day = match_date(norm, word.start())
        if day is None:
            continue
        begins = _BEHIND_DAY.match(norm, day.end).end()  # type: ignore[union-attr]
        together, names = issuer_at(norm, begins, True) if norm[begins : begins + 1] in ("L", "l", "B") else (0, None)
        if names is not None and "," in names and 0 <= end - together < 24:
            return Dated(day.value, names)
        body = match_body(norm, begins)
        behind, name = issuer_at(norm, begins, False) if norm[begins : begins + 1] in _CAPITALS_OF_HOUSES else (0, None)
        if name and behind > (body.end if body is not None else 0) and 0 <= end - behind < _LONGEST_VERB:
            return Dated(day.value, name)  # "Đảng đoàn Hội Liên hiệp Phụ nữ Việt Nam"
        if body is not None and 0 <= end - body.end < _LONGEST_VERB:
            return Dated(day.value, None if body.needs_place else body.name)
    return None
