"""Clauses that change words or a passage of an act: "Thay thế cụm từ “A” thành “B”; “C” thành “D” tại Phụ lục II
Thông tư số …", "Bãi bỏ đoạn “…” tại khoản 2 Điều 12 của Thông tư số …".

The words that it quotes may be long and hold the signs that end a sentence elsewhere: the verb that opens the clause
stands too far off, or behind too many signs, to be read like other cues.
"""

import re
from typing import Literal

_WORDS = "cụm từ"
_VERB = re.compile(r"(?:sửa\s+đổi|bổ\s+sung|thay(?:\s+thế)?|bãi\s+bỏ|bỏ)\s+(?:các\s+|một\s+số\s+)?\Z", re.IGNORECASE)
_LONGEST_VERB = 24
_QUOTED = re.compile(r"“[^”]*[”’]")
_PLACE = re.compile(r"\b(?:tại|của|trong|thuộc|kèm\s+theo)\s", re.IGNORECASE)
_ENDS_CLAUSE = re.compile(r"[.“]\s|\n\s*(?:\d{1,2}\.\s|[a-zđ]\)\s|Điều\s+\d)")


def rewords(text: str, before: int, start: int, end: int) -> Literal["amends", "repeals"] | None:
    """What the clause of an act at text[start:end] does to words or a provision of it, None where it does nothing to
    them; `before`: where the citation before it ends."""
    verb = _OLD_VERB.search(text, max(before, start - _LONGEST_VERB), start)
    if verb is not None and (verb["drops"] or verb["adds"] or _INSTEAD.match(text, end) is not None):
        return "repeals" if verb["drops"] else "amends"
    return "amends" if _replaces_words(text, before, start) else None


_OLD_VERB = re.compile(
    r"(?:(?:\A|\n|[.;:]|\d/|[-–])\s*|\bNay\s+)(?:(?P<drops>[Bb]ỏ)|(?P<adds>[Tt]hêm(?:\s+vào)?)|[Tt]hay)\s+(?:các\s+)?\Z"
)
"""The verb that opens a clause, before the provision of an act: "Bỏ Điều 4 …", "Thay khoản 1 Điều 5 … bằng …"."""
_INSTEAD = re.compile(r"[^.;]{0,160}?\sbằng\s")


def _replaces_words(text: str, before: int, start: int) -> bool:
    """Whether the clause of an act at `start` replaces words of it that it quotes."""
    words = text.rfind(_WORDS, before, start)
    while words >= 0:
        if _VERB.search(text, max(before, words - _LONGEST_VERB), words):
            clause = _QUOTED.sub("“”", text[words:start])
            return "“”" in clause and _PLACE.search(clause) is not None and _ENDS_CLAUSE.search(clause) is None
        words = text.rfind(_WORDS, before, words)
    return False


_BEHIND_PASSAGE = 16
_FROM_ACT = re.compile(r"”\s+(?:tại|ở|trong|thuộc|của)\s+\Z")


def before_passage(text: str, before: int, start: int) -> int:
    """Where the words that govern an act at `start` end: before a passage of it that the clause quotes, in which no cue
    governs."""
    if "”" not in text[max(before, start - _BEHIND_PASSAGE) : start]:
        return start
    closed = _FROM_ACT.search(text, max(before, start - _BEHIND_PASSAGE), start)
    opened = text.rfind("“", before, closed.start()) if closed else -1
    return opened if opened >= 0 else start


def in_quotes(text: str, floor: int, start: int) -> bool:
    """A quotation was opened in the stretch and is not closed yet."""
    opened = text.rfind("“", floor, start)
    if opened >= 0:
        return text.find("”", opened, start) < 0
    return text.count('"', floor, start) % 2 == 1
