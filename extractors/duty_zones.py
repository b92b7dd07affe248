"""Where to look for duties: whole plans, directives and letters; in laws and regulations the articles on responsibility."""

import re
from bisect import bisect_left
from collections.abc import Iterator

import msgspec

from danchieu.extractors.header import Header
from danchieu.extractors.text import Text

NORMATIVE = frozenset(
    ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", "Nghị định", "Thông tư", "Thông tư liên tịch", "Nghị quyết liên tịch", "Văn bản hợp nhất", "Quy định", "Quy chế", "Điều lệ", "Nội quy", "Sắc lệnh")
)
"""Types that lay down rules; what they ask of people at large is law, not a task."""
DIRECTIVES = frozenset(("Chỉ thị", "Công điện", "Thông báo", "Công văn", "Kết luận"))
"""Types whose points are addressed to their actors without a section "Tổ chức thực hiện"."""
_DECIDES = frozenset(("Quyết định", "Nghị quyết"))
_CUES = ("trách nhiệm", "Giao ", "giao ", "Tổ chức thực hiện", "Điều khoản thi hành")
_ARTICLE = re.compile(r"(?:^|\n)[ \t#>]*(?:Điều|ĐIỀU)\s+\d{1,4}[a-zđ]?\s*[.:]?")
_STRONG_CUE = re.compile(r"(?:có|chịu|Có|Chịu) trách nhiệm|[Tt]rách nhiệm (?:của|thi hành|thực hiện|tổ chức)|Giao [A-ZĐÂÁÔƯ]|Tổ chức thực hiện|[Đđ]iều khoản thi hành|[Hh]iệu lực thi hành|TỔ CHỨC THỰC HIỆN")
_YEAR_IN_NUMBER = re.compile(r"/\d{4}/")
"""A decision with the year in its number lays down rules (Luật Ban hành văn bản quy phạm pháp luật)."""
_LONG = 20_000
_PLAN_END = 400
_LETTERHEAD = 300


class Zone(msgspec.Struct, frozen=True, gc=False):
    """norm[start:end] to be read. strict: rules, only what is laid on somebody in so many words;
    directive: its points are tasks of those they name."""

    start: int
    end: int
    strict: bool
    directive: bool


def duty_zones(text: Text, header: Header) -> Iterator[Zone]:
    """The zones of a document in order, none overlapping."""
    norm = text.norm
    kind = header.document.type
    body_end = min(header.body_end, len(norm))
    start = min(norm.find("\n", header.number_span[1]) + 1 if header.number_span else min(header.body_start, _LETTERHEAD), body_end)
    if kind in NORMATIVE or (kind in _DECIDES and (_YEAR_IN_NUMBER.search(header.document.number or "") or body_end - start > _LONG)):
        yield from _articles(norm, start, body_end)
    else:
        yield Zone(start, body_end, False, kind in DIRECTIVES or kind in _DECIDES)
    at = body_end
    for attachment in header.document.attachments:
        first = max(at, _norm_offset(text, attachment.start))
        end = max(first, _norm_offset(text, attachment.end))
        yield from _annex(norm, first, end, attachment.type)
        at = end
    if not header.document.attachments and len(norm) - at > _PLAN_END:
        yield Zone(at, len(norm), True, False)


def _annex(norm: str, start: int, end: int, kind: str | None) -> Iterator[Zone]:
    if kind in NORMATIVE:
        yield from _articles(norm, start, end)
    else:
        yield Zone(start, end, kind is None or kind.startswith(("Phụ lục", "Danh mục", "Mẫu", "Biểu")), False)


def _articles(norm: str, start: int, end: int) -> Iterator[Zone]:
    """The articles with a word of responsibility in them, neighbours as one zone."""
    starts = [match.start() for match in _ARTICLE.finditer(norm, start, end)]
    if not starts:
        if _STRONG_CUE.search(norm, start, end):
            yield Zone(start, end, True, False)
        return
    starts.append(end)
    at = start
    while match := _STRONG_CUE.search(norm, at, end):
        i = bisect_left(starts, match.start() + 1)
        at = starts[i] if i < len(starts) else end
        if i:
            yield Zone(starts[i - 1], at, True, False)


def _norm_offset(text: Text, source_offset: int) -> int:
    """Offset in `norm` of a source offset."""
    return bisect_left(range(len(text.norm)), source_offset, key=text.at)
