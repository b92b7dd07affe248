"""Which lines of a page go on with the paragraph of the line above: a matter of margins, indents and leading.

A paragraph is broken where the next word has no room. A line with room left ends one; so does a full line above an
indented one. What stays unsure is left a line end, and told from the words by those who read the text.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

import msgspec

from danchieu.extractors.readers.layout import Row

_LEAST = 4
"""Words of a line that may be broken, fewer stand in letterheads and signatures."""
_NEAR = 0.5
"""Of the font's height: edges nearer than this are one margin."""
_SHARED = 0.15
"""Share of the lines that end at a margin at least."""
_BLANK = 0.25
"""Of the font's height: the least blank between two words."""
_SLACK = 0.6
"""Of the font's height: room that a full line may leave; scans lie askew."""
_APART = 1.3
"""Of the distance between the lines of a paragraph: lines further apart belong to two."""
_ALIKE = 0.5
"""Of the font's height: how far two lines of a paragraph differ in height, which scanning measures by their letters."""
_DEEP = 8
"""Of the font's height: a line indented further is centred, or stands in a column."""
_USUAL = 0.8
"""Share of the paragraphs that are indented where indents are the rule."""
_MARKER = re.compile(
    r"(?:[-–+•*]|\d{1,3}(?:\.\d{1,2})*[.)]|[a-zđ]\d?[.)]|[IVX]{1,5}[.)])\s|(?:Điều|Chương|Mục|Phần|Phụ lục) [\dIVXA-Z]"
)
_ENDED = re.compile(r"(?:[.;:!?]|\./)[”\"')\]]?$")
_BROKEN = re.compile(r"\w[-/]$")
"""A line that breaks inside a word or number: "Quyết định số 5120/QĐ- ⏎ BNN-TL"."""


class Measure(msgspec.Struct, frozen=True):
    """Margins of a page (points from the left), the height of its font, the distance from line to line in a
    paragraph, and whether paragraphs begin indented."""

    left: float
    right: float
    size: float
    leading: float
    indented: bool


def measure(rows: Sequence[Row]) -> Measure | None:
    """The measure of the running text among rows; None where too few of them show it."""
    wide = [row for row in rows if len(row.words) >= _LEAST]
    if not wide:
        return None
    size = median(row.size for row in wide)
    left = _margin(sorted(row.words[0].x0 for row in wide), size)
    right = _margin(sorted((row.words[-1].x1 for row in wide), reverse=True), size)
    if left is None or right is None or right - left < _DEEP * size:
        return None
    pairs = [(above, row) for above, row in pairwise(rows) if row.top > above.top]
    full = [(above, row) for above, row in pairs if _is_full(above, row, right)]
    at_margin = [_middle(row) - _middle(above) for above, row in full if row.words[0].x0 < left + _NEAR * size]
    if not at_margin:
        return None
    below_short = [row for above, row in pairs if len(row.words) >= _LEAST and not _is_full(above, row, right)]
    indents = sum(row.words[0].x0 > left + _NEAR * size for row in below_short)
    return Measure(left, right, size, median(at_margin), 2 < len(below_short) * _USUAL <= indents)


def _margin(edges: list[float], size: float) -> float | None:
    """The outermost edge that several lines share; edges: from the outermost on."""
    least = max(2, round(_SHARED * len(edges)))
    for at, edge in enumerate(edges[: len(edges) - least + 1]):
        if abs(edge - edges[at + least - 1]) < 2 * _NEAR * size:
            return edge
    return None


def _middle(row: Row) -> float:
    return (row.top + row.bottom) / 2


def _is_full(row: Row, below: Row, right: float) -> bool:
    """Whether the first word of the line below had no room on a line."""
    word = below.words[0]
    return row.words[-1].x1 + _BLANK * row.size + word.x1 - word.x0 > right - _SLACK * row.size


def goes_on(above: Row, row: Row, page: Measure, below: Measure | None = None) -> bool:
    """Whether a line goes on with the paragraph of the line above. below: the measure of its own page, where that is
    the next one."""
    size, own = page.size, below or page
    indent = row.words[0].x0 - own.left
    indent_above = above.words[0].x0 - page.left
    if len(above.words) < _LEAST or indent_above > _DEEP * size or not _is_full(above, row, page.right):
        return False
    if below is None and not 0 < _middle(row) - _middle(above) < _APART * page.leading:
        return False
    text, text_above = row.text, above.text
    heading = len(row.words) > 1 and text.isupper() != text_above.isupper()
    if heading or abs(above.size - row.size) > _ALIKE * size:
        return False
    hanging = _MARKER.match(text_above) is not None and abs(row.words[0].x0 - above.words[1].x0) < _NEAR * size
    if indent > indent_above + _NEAR * size and not hanging:
        return False
    told = page.indented and indent < _NEAR * size
    if _ENDED.search(text_above) is not None:
        return told and _MARKER.match(text) is None
    return told or _MARKER.match(text) is None


def seam(above: str) -> str:
    """What stands for the line end behind a line that the next one goes on with."""
    return "" if _BROKEN.search(above) else " "
