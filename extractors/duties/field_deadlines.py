"""By when, as a field or a cell of a column says it: there, bare days, months and sessions ("kỳ họp") count too."""

import re

from danchieu.extractors.duties.deadline_forms import DAY, MONTH, PART, QUARTER
from danchieu.extractors.duties.deadlines import date_of, find_deadlines
from danchieu.extractors.record import Deadline

_MONTHS = re.compile(
    r"(?:[Tt]ừ\s+)?[Tt]háng\s+\d{1,2}(?:\s*(?:[-–,]|đến|và)\s*(?:tháng\s+)?\d{1,2}(?!\d))?"
    r"(?:\s*(?:/|-|năm)\s*\d{4})?|[Qq]uý\s+[IV]+.{0,12}"
)
_FIELD_PERIOD = re.compile(
    rf"(?:[Tt]rong\s+|(?:[Tt]ừ\s+nay\s+)?[Đđ]ến\s+hết\s+)?[Nn]ăm\s+\d{{4}}|\d{{4}}|{_MONTHS.pattern}"
    rf"|T\d{{1,2}}|\d{{1,2}}/\d{{4}}|(?:[IV]{{1,3}}|Q[1-4])\s*/\s*\d{{4}}|[Qq]uý\s+[1-4]|(?i:{PART}(?:{MONTH}|{QUARTER}|tháng\s+\d{{1,2}}))"
    r"|(?:[Tt]rình (?:tại )?)?[Kk]ỳ họp [^;]{3,60}|(?:(?:[Nn]gay\s+)?[Ss]au|[Tt]rước) khi [^;]{5,220}"
    r"|T\d{1,2}\s*[/.-]\s*\d{4}|0?[69]\s+tháng\s+(?:đầu|cuối)\s+năm(?:\s+\d{4})?"
)
_ONWARD = re.compile(
    r"\s*(?:[Tt]ừ\s+)?(?:(?:(?:[Qq]uý\s+[IV]+|[Tt]háng\s+\d{1,2})[\s/,-]*)?(?:năm\s+)?|[Nn]ăm\s+)\d{4}\s+"
    r"và\s+(?:các|những)\s+năm\s+(?:tiếp\s+theo|sau)"
)
"""From when on: "Quý IV năm 2025 và các năm tiếp theo"."""
_TWO_YEARS = re.compile(r"(?:[Tt]rong\s+)?(?:các\s+)?[Nn]ăm\s+(\d{4})(?:\s*[-–]\s*|\s+và\s+(?:năm\s+)?)(\d{4})[\s.;]*")
"""One year and the next, in which something is done; a longer stretch is the horizon of a plan."""
_RANGE = re.compile(r"[\s:]*[Tt]ừ (?:ngày )?\d[^;()]{3,20}? (?=đến (?:hết )?(?:ngày )?\d)")
"""Before the last day: "Từ ngày 01/6/2026 đến ngày 15/6/2026"."""
_ALWAYS = re.compile(r"\s*[Tt]hường xuyên\s*(?:[,;]|\bvà\b)\s*")
"""Before what a field says besides: "Thường xuyên; báo cáo trước ngày 15/12/2025"."""
_HORIZON = re.compile(r"các năm|giai đoạn|\d{4}\s*-\s*\d{4}|[Tt]hường xuyên|tiếp theo")


def field_deadline(text: str) -> Deadline | None:
    """What a column or a field "thời gian thực hiện" says, None for "thường xuyên" and for a horizon."""
    text = _ALWAYS.sub("", text).partition(", tại ")[0]
    if _PERIODS.fullmatch(whole := text.strip(" .;:")):
        return Deadline(text=whole, relative=whole)
    if (days := _DAYS.fullmatch(whole)) is not None:
        return _of_field_day(whole, days["last"] if days["to"] else days["first"])
    if _YEARLY_MONTHS.fullmatch(whole) or _REPORTS.fullmatch(whole):
        return Deadline(text=whole, recurring=whole)
    begin, more, _ = text.strip(" .;:").partition(" và ")  # "Tháng 12/2013 và thường xuyên"
    if more and not _ONWARD.match(text) and _MONTHS.fullmatch(begin):
        return Deadline(text=begin, relative=begin)
    if (milestone := _MILESTONE.match(text)) is not None and ("; " in text or text.startswith(_SUBMITTED)):
        return Deadline(text=milestone[1], relative=milestone[1])
    if _HORIZON.search(text) or _TWO_YEARS.match(text):
        first = _ONWARD.match(text) or _two_years(text)
        return Deadline(text=first.group().strip(" .;\n"), relative=first.group().strip(" .;\n")) if first else None
    if (span := _RANGE.match(text)) is not None and (day := DAY.search(text, span.end())) is not None:
        return Deadline(text=text[: day.end()].strip(), date=date_of(day))
    found = find_deadlines(text)
    if found:
        return found[0].deadline
    stripped = text.strip(" .;:")
    match = _FIELD_PERIOD.fullmatch(stripped)
    if match:
        return Deadline(text=stripped, relative=stripped)
    if (due := _DUE.search(stripped)) is not None:
        return _of_field_day(stripped, due[1])
    bare = stripped[_HOUR_OF.match(stripped).end() :]  # type: ignore[union-attr]
    if re.fullmatch(r"\d{1,2}/\d{1,2}(?:(?:,| và) \d{1,2}/\d{1,2})*", bare):
        return Deadline(text=stripped, recurring=stripped)
    if _YEARLY_DAY.fullmatch(bare):
        return Deadline(text=stripped, recurring=stripped)
    day = DAY.fullmatch(bare)
    return Deadline(text=stripped, date=date_of(day)) if day else None


_HOUR_OF = re.compile(
    r"(?:(?:[Ss]áng|[Cc]hiều|[Tt]ối),? |\d{1,2} ?(?:giờ|[hg]) ?(?:\d{2})?(?: ?phút)?,? )?(?:[Nn]gày )?"
)
"""The part of the day or the hour before a day ("Chiều 03/9/2025", "16 giờ 00 ngày 24/9/2025")."""
_YEARLY_DAY = re.compile(r"\d{1,2}/\d{1,2}(?: và (?:ngày )?\d{1,2}/\d{1,2})?,? (?:hằng|hàng) năm")
_MILESTONE = re.compile(rf"[^;\d]{{3,80}}? ({QUARTER}|{MONTH})(?:[,;] |\Z)")
"""The first of several steps in a cell: "Trình phê duyệt quý III/2025; cập nhật hằng năm"."""
_SUBMITTED = ("Trình ", "Báo cáo ", "Phê duyệt ", "Ban hành ")
"""First words of what is done by then ("Trình UBND tỉnh tháng 9/2022")."""
_YEARLY_MONTHS = re.compile(
    r"(?:(?:[Tt]rong|[Vv]ào) )?(?:các )?[Tt]háng \d{1,2}"
    r"(?:(?: ?[-–,] ?| và | đến )(?:tháng )?\d{1,2})*,? (?:hằng|hàng) năm|"
    r"[Qq]uý [IV]{1,3}(?:(?:,| và) (?:quý |Quý )?[IV]{1,3})*,? (?:hằng|hàng) năm"
)
"""Months in which something is done every year: "Tháng 6 - 9 hằng năm"."""
_TERM = r"(?:(?:[Hh]ằng |[Hh]àng |[Cc]ả )?(?:[Tt]háng|[Qq]uý|[Nn]ăm|[Tt]uần)|0?[69] tháng)"
_REPORTS = re.compile(rf"{_TERM}(?:(?:, |; ?|/| và ){_TERM})+")
"""How often a report is made: "Quý, 6 tháng, năm"."""
_DUE = re.compile(r"(?:\A|[;,] )[Hh]ạn(?: (?:chót|cuối))?:? (?:ngày )?(\d{1,2}/\d{1,2}(?:/\d{4})?)\Z")
"""The day that is called the limit ("Gửi 16/9; hạn 26/9")."""
_NUMERIC = r"\d{1,2}/\d{1,2}(?:/\d{4})?"
_DAYS = re.compile(
    rf"(?:[Tt]ừ )?(?:[Đđ]ợt 1: ?)?(?:[Nn]gày )?(?P<first>\d{{1,2}}(?:/\d{{1,2}}(?:/\d{{4}})?)?)"
    rf"(?: ?(?P<to>[-–]|đến(?: hết)?) ?| và |[,;] )(?:đợt 2: ?)?(?:ngày )?(?P<last>{_NUMERIC})"
)
"""The first and the last day of a stretch ("18 - 26/9"), which is over with the last, or two days."""
_TIME = r"(?:[Tt]háng\s+\d{1,2}|[Qq]uý\s+(?:[IV]{1,3}|[1-4])|[Tt]uần\s+\d)(?:\s*/\s*\d{4}|\s+năm\s+\d{4})?"
_PERIODS = re.compile(
    rf"(?:[Tt](?:ừ|rong)\s+)?{_TIME}(?:(?:\s*[-–,;]\s*|,?\s+(?:và|đến)\s+)(?:{_TIME}|\d{{1,2}}\s*/\s*\d{{4}}|\d(?=[\s,])|[IV]{{1,3}}(?:\s*/\s*\d{{4}})?))+"
    r"(?:\s+[Tt]háng\s+\d{1,2}\s*/\s*\d{4})?"
)
"""Several months or quarters in which something is done: "Quý II và quý III/2026", "Tháng 4 - Tháng 6/2026"."""


def _of_field_day(text: str, written: str) -> Deadline:
    """The day that a field is about; one without a year is that of the document."""
    day = DAY.fullmatch(written)
    return Deadline(text=text, date=date_of(day)) if day else Deadline(text=text, recurring=text)


def _two_years(text: str) -> re.Match[str] | None:
    """The match of a year and the next that are all that a field says."""
    match = _TWO_YEARS.fullmatch(text)
    return match if match is not None and int(match[2]) == int(match[1]) + 1 else None
