"""Dates as drafting practice writes them (Nghị định 30/2020/NĐ-CP, Phụ lục I: day and month of one digit carry a zero
where the day is below 10 and the month is 1 or 2), and the few damaged forms that have one reading alone."""

import re
from datetime import date
from functools import lru_cache

import msgspec

from danchieu.extractors.record import Repair
from danchieu.extractors.text import CAPITALS, SMALL

_DATE = re.compile(
    r"""[\s,(]{0,4}(?:(?:cùng|(?:(?:đã|được)\s+)?(?:ký(?:\s+kết)?|ban\s+hành))\s+)?ng[àảãáa]y\s*(?:ngày\s+)?
    (?P<day>[0-3]\s\d(?=[/.-]\d)|[0-9OlI]{1,4})\s*
    (?: (?P<sep>[/.-])\s*(?P<month>1\s[012](?=[/.-]\d{4})|[0-9OlI]{1,4})\s*
        (?:[/.-]\s*(?P<year>(?:19|20)\s\d\d(?!\d)|[0-9OlI]{4,5}|\d\d(?![\w/-]|\.\d)))?
      | ,?\s*(?P<word>th[áảàãa]ng|ngày)\s*(?P<month_word>[0-9OlI]{1,2})\s*(?:,?\s*n[ăãảạa]m|/|-)\s*
        (?P<year_word>[0-9OlI]{4,5})
    )(?![\d/])""",
    re.VERBOSE | re.IGNORECASE,
)


class DateMatch(msgspec.Struct, frozen=True, gc=False):
    """A date phrase ("ngày 20/8/2025"): its end, ISO value (None when damaged beyond one reading) and repair."""

    end: int
    value: str | None
    repair: Repair | None


@lru_cache(maxsize=4096)  # a text names the same few days again and again
def iso(day: str, month: str, year: str) -> str | None:
    """ISO date of three number strings, None when there is no such day."""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def match_date(text: str, pos: int, year_hint: str | None = None) -> DateMatch | None:
    """The date phrase that begins at `pos` (blanks, a comma or an opening bracket may come first), or None.

    year_hint: the year in the number of the act ("63/2010/NĐ-CP"), which decides between readings of a damaged year.
    """
    match = _DATE.match(text, pos)
    if match is None:
        return _glued_date(text, pos)
    day, _, month, year, word, month_word, year_word = match.groups()
    month, year = month or month_word, year or year_word
    twice = word is not None and word[0] in "nN"  # "ngày 06 ngày 11 năm 2013"
    sound = year is not None and (day + month + year).isdigit()
    if sound and len(year) == 2 and len(day) <= 2 and len(month) <= 2:  # "29/4/95"
        year = full_year(year)
    if sound and len(year) == 4 and len(day) <= 2 and len(month) <= 2 and not twice:
        value = iso(day, month, year)
        return DateMatch(match.end(), value if "1900" < year < "2100" else None, None)
    value = _one_reading(day, month, year, year_hint)
    if value is None:
        return DateMatch(match.end(), None, None)
    raw = match.group().strip(" ,(\n")
    return DateMatch(match.end(), value, Repair("date", raw, value, "damaged_date"))


def full_year(two_digits: str) -> str:
    """The year that two digits mean ("95", "03")."""
    return f"{'19' if two_digits > _LATEST_SHORT else '20'}{two_digits}"


def begins_sentence(text: str, end: int, day_end: int) -> bool:
    """Whether the date behind what ends at `end` begins a sentence on a line of its own ("Luật Dược ⏎ Ngày 5/6/2024,
    Quốc hội …", "… ⏎ Ngày 5/6/2024 Bộ Y tế …")."""
    return (
        text[end:day_end].lstrip(" \t").startswith("\n")
        and "Ngày" in text[end:day_end]
        and _SENTENCE_GOES_ON.match(text, day_end) is not None
    )


_SENTENCE_GOES_ON = re.compile(rf",? (?:tại(?!\w)|[{CAPITALS}][{SMALL}]+ )|, ")


_GLUED = re.compile(r"[\s,(]{0,4}ngày\s+((\d\d)\s?(\d\d)[\s/]?((?:19|20)\d\d))(?![\d/])", re.IGNORECASE)


def _glued_date(text: str, pos: int) -> DateMatch | None:
    """A date whose separators a scan lost: "14112024", "05 02/2021"."""
    match = _GLUED.match(text, pos)
    value = iso(match[2], match[3], match[4]) if match else None
    return DateMatch(match.end(), value, Repair("date", match[1], value, "damaged_date")) if match and value else None


def _one_reading(day: str, month: str, year: str | None, year_hint: str | None) -> str | None:
    """The only real date that damaged digits can mean: a separator read as 1 ("1718/2006"), one too many ("20210")."""
    day, month = ("".join(part.translate(_LETTERS).split()) for part in (day, month))
    year = year and "".join(year.translate(_LETTERS).split())
    readings: set[str | None] = set()
    if year is None:
        # "1718/2006", "3112/2024": day and month ran together, with or without the separator read as a digit
        if len(month) == 4:
            cuts = [(day[:2], day[2:]), (day[:1], day[1:])] if len(day) in (3, 4) else []
            if len(day) == 4 and day[2] in "17":
                cuts = [(day[:2], day[3:]), *cuts]
            readings = {iso(d, m, month) for d, m in cuts}
            if len(day) == 4 and day[2] == "7" and (value := iso(day[:2], day[3:], month)):
                readings = {value}
    elif len(year) == 5:
        # one digit was typed twice over: those readings that drop a digit and fall in this or the last century
        readings = {iso(day, month, year[:i] + year[i + 1 :]) for i in range(5)}
        readings = {r for r in readings if r and "1945" <= r[:4] <= "2035"}
        if year_hint:
            readings = {r for r in readings if r and r.startswith(year_hint)}
    else:
        readings = {iso(day, month, year)}
    readings.discard(None)
    return readings.pop() if len(readings) == 1 else None


_LATEST_SHORT = "40"
"""Years of two digits up to this one are of the present century."""
_LETTERS = str.maketrans("OolI", "0011")
