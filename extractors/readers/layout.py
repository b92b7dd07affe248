"""Words with places on a page, put into reading order; knows nothing of PDF or OCR.

Coordinates are points from the upper left corner. Rows are words on one line across the whole page. The letterhead
and the signature block stand in two columns (Nghị định 30/2020/NĐ-CP, annex I): the left one
is read first, then the right one.
"""

import re
from collections.abc import Iterable
from statistics import median

import msgspec


class Word(msgspec.Struct, gc=False):
    """A word with its box; size is the height of its font, marker says that it is a raised number.

    open_left, open_right: it may be a part of a word that goes on there, since no blank was seen on that side.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    marker: bool = False
    open_left: bool = False
    open_right: bool = False


class Rule(msgspec.Struct, gc=False):
    """A drawn straight line, horizontal when top == bottom, vertical when x0 == x1."""

    x0: float
    x1: float
    top: float
    bottom: float


class Row(msgspec.Struct):
    """Words on one line, from left to right."""

    words: list[Word]
    top: float
    bottom: float

    @property
    def text(self) -> str:
        return join(self.words)

    @property
    def size(self) -> float:
        return median(word.size for word in self.words)


class Page(msgspec.Struct):
    """What one page holds. picture: the share of it that one picture covers; a scan covers most."""

    width: float
    height: float
    words: list[Word]
    rules: list[Rule] = []
    picture: float = 0.0


_LETTERHEAD = re.compile(r"CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*-\s*Tự do")
_SIGNATURE = re.compile(r"^[^\w]*Nơi nhận")
_NARROWEST_GUTTER = 0.5  # of the font's height: blanks between words of a line are narrower, seldom excepted
_TOUCH = 0.1  # of the font's height: parts of one word are nearer
_NOT_IN_LETTERHEAD = re.compile(r"^\s*(?:Căn cứ|Kính gửi|Điều \d|Thực hiện|Theo)\b")


def join(words: Iterable[Word]) -> str:
    """Words of a row as text; a footnote marker clings to the word before it."""
    text = ""
    for word in words:
        text += word.text if not text or word.marker else " " + word.text
    return text


def rows_of(words: list[Word]) -> list[Row]:
    """Words grouped into lines, from top to bottom. A word joins the line that its middle lies in."""
    rows: list[Row] = []
    for word in sorted((w for w in words if not w.marker), key=lambda w: w.top + w.bottom):
        middle = (word.top + word.bottom) / 2
        for row in rows[:-4:-1]:
            if row.top < middle < row.bottom and _share(word, row) > 0.5:
                row.words.append(word)
                break
        else:
            rows.append(Row([word], word.top, word.bottom))
    rows = _adopt_markers(rows, [w for w in words if w.marker])
    for row in rows:
        row.words = _whole(sorted(row.words, key=lambda w: w.x0))
    rows.sort(key=lambda r: r.top)
    return rows


def _whole(words: list[Word]) -> list[Word]:
    """Parts of words put together: a letter from another font is drawn, and read, apart from its neighbours."""
    whole: list[Word] = []
    for word in words:
        if whole and _touch(whole[-1], word):
            last = whole[-1]
            whole[-1] = Word(
                last.text + word.text, last.x0, max(last.x1, word.x1), last.top, last.bottom, last.size,
                open_left=last.open_left, open_right=word.open_right,
            )  # fmt: skip
        else:
            whole.append(word)
    return whole


def _touch(last: Word, word: Word) -> bool:
    gap = (word.x0 - last.x1) / word.size if word.size else 1.0
    whole = not (last.open_right and word.open_left) or last.marker or word.marker
    return not whole and -3 * _TOUCH < gap < _TOUCH


def _share(word: Word, row: Row) -> float:
    """How much of the lower of the two boxes overlaps."""
    overlap = min(word.bottom, row.bottom) - max(word.top, row.top)
    return overlap / max(0.1, min(word.bottom - word.top, row.bottom - row.top))


def _adopt_markers(rows: list[Row], markers: list[Word]) -> list[Row]:
    """Raised numbers go to the line they overlap; the line below is the wrong one, though its middle may be nearer."""
    lone: list[Row] = []
    for marker in markers:
        home = [row for row in rows if row.top <= marker.bottom and marker.top <= row.bottom]
        if home:
            min(home, key=lambda row: abs(row.bottom - marker.bottom)).words.append(marker)
        else:
            lone.append(Row([marker], marker.top, marker.bottom))
    return rows + lone


def reading_order(rows: list[Row]) -> list[Row]:
    """Rows in the order people read them: two-column regions are split, everything else stays."""
    done: list[Row] = []
    at = split = 0  # split: the first row behind the last region
    while at < len(rows):
        region = _region(rows, at)
        if region is None:
            done.append(rows[at])
            at += 1
            continue
        first, end, gutter = region
        first = max(first, split)
        del done[len(done) - (at - first) :]
        done += _split(rows[first:end], gutter)
        at = split = end
    return done


def _region(rows: list[Row], at: int) -> tuple[int, int, float] | None:
    """First row, row behind and gutter of the two-column region whose cue stands in a row, or None."""
    row = rows[at]
    text = row.text
    if motto := _LETTERHEAD.search(text):
        cue = _word_at(row, motto.start())
        gap = (row.words[cue - 1].x1 if cue else 0.0, row.words[cue].x0)
    elif _SIGNATURE.search(text):
        right = next((i for i in range(1, len(row.words)) if _gap(row, i) > 2 * row.size), len(row.words))
        gap = (row.words[right - 1].x1, row.words[right].x0 if right < len(row.words) else float("inf"))
    else:
        return None
    end = at + 1
    while end < len(rows) and (narrowed := _narrow(gap, rows[end])) and not _NOT_IN_LETTERHEAD.search(rows[end].text):
        gap, end = narrowed, end + 1
    first = at
    while first > 0 and (narrowed := _narrow(gap, rows[first - 1])) and _belongs_above(rows[first - 1], gap, text):
        gap, first = narrowed, first - 1
    gutter = (gap[0] + min(gap[1], gap[0] + 1000)) / 2
    end = _without_tail(rows, at, end, gutter)
    sides = {word.x0 < gutter for row in rows[first:end] for word in row.words}
    return (first, end, gutter) if len(sides) == 2 else None


def _word_at(row: Row, offset: int) -> int:
    """Index of the word that an offset in the row's text lies in."""
    return next(i for i in range(len(row.words)) if len(join(row.words[: i + 1])) > offset)


def _gap(row: Row, i: int) -> float:
    return row.words[i].x0 - row.words[i - 1].x1


def _narrow(gap: tuple[float, float], row: Row) -> tuple[float, float] | None:
    """What stays free of a gutter when this row is taken in; None when the row runs across it."""
    edges = [float("-inf")] + [word.x1 for word in row.words]
    starts = [word.x0 for word in row.words] + [float("inf")]
    least = _NARROWEST_GUTTER * row.size
    best: tuple[float, float] | None = None
    for left, right in zip(edges, starts, strict=True):
        low, high = max(gap[0], left), min(gap[1], right)
        if high - low >= min(least, gap[1] - gap[0]) * 0.99 and (best is None or high - low > best[1] - best[0]):
            best = (low, high)
    return best


def _belongs_above(row: Row, gap: tuple[float, float], cue: str) -> bool:
    """Above "Nơi nhận" only the signing authority on the right belongs; above a motto, the issuer on the left."""
    return row.words[0].x0 >= gap[0] if _SIGNATURE.search(cue) else row.words[0].x0 < gap[0] or len(row.words) < 12


def _without_tail(rows: list[Row], cue: int, end: int, gutter: float) -> int:
    """Drop rows at the end that stand on one side only and are not set under that column (the body begins)."""
    if _SIGNATURE.search(rows[cue].text):
        return end
    last = max((i for i in range(cue, end) if any(word.x0 >= gutter for word in rows[i].words)), default=cue)
    column = [word for row in rows[: last + 1] for word in row.words if word.x0 < gutter]
    if not column:
        return last + 1
    middle = (min(word.x0 for word in column) + max(word.x1 for word in column)) / 2
    keep = last + 1
    while keep < end:
        row = rows[keep]
        centre = (row.words[0].x0 + row.words[-1].x1) / 2
        if abs(centre - middle) > 2.5 * row.size or row.top - rows[keep - 1].bottom > 1.2 * row.size:
            break
        keep += 1
    return keep


def _split(rows: list[Row], gutter: float) -> list[Row]:
    left: list[Row] = []
    right: list[Row] = []
    for row in rows:
        for side, words in (
            (left, [w for w in row.words if w.x0 < gutter]), (right, [w for w in row.words if w.x0 >= gutter]),
        ):  # fmt: skip
            if words:
                side.append(Row(words, row.top, row.bottom))
    return left + right
