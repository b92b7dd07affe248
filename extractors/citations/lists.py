"""Lists of acts under words that govern all their items ("Bãi bỏ các Quyết định sau:" a) … b) …).

An item belongs to the list of the item before it when its mark is of the same kind and goes on from that one, and no
mark of a higher kind stands between them. Acts inside an item are read by themselves.
"""

import re
from typing import NamedTuple

from danchieu.extractors.record import Relation

_MARK = re.compile(
    r"(?P<number>(?:\d{1,2}\.)*\d{1,2})[.)]|(?P<letter>[a-zđ])\)|(?P<roman>[IVX]{1,5})\.|(?P<bullet>[-+*•])"
)
_HIGHEST = r"\n\s*(?:Điều\s+\d|[IVX]+\.\s|Phần\s|Chương\s|Mục\s|#"
_ENDS = {
    "roman": re.compile(r"\n\s*(?:Điều\s+\d|Phần\s|Chương\s|Mục\s|#)"),
    "number": re.compile(rf"{_HIGHEST})"),
    "letter": re.compile(rf"{_HIGHEST}|\d{{1,2}}[.)]\s)"),
    "bullet": re.compile(rf"{_HIGHEST}|\d{{1,2}}[.)]\s|[a-zđ]\)\s)"),
}
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMANS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_LONGEST_ITEM = 3000


class GovernedItem(NamedTuple):
    """An item of a list: what the words before the list say of the acts that its items begin with."""

    kind: str
    above: str
    place: int
    start: int
    relation: Relation
    subject: int | None

    def next(self, text: str, mark: str, start: int) -> "GovernedItem | None":
        """The item with this mark at `start`, None when it is not of the same list."""
        item = item_of(mark, start, self.relation, self.subject)
        if item is None or (item.kind, item.above) != (self.kind, self.above) or start - self.start > _LONGEST_ITEM:
            return None
        goes_on = item.place > self.place or self.kind == "bullet"
        return item if goes_on and _ENDS[self.kind].search(text, self.start, start) is None else None


def item_of(mark: str, start: int, relation: Relation, subject: int | None) -> GovernedItem | None:
    """The item that a mark ("a)", "2.", "-") begins; None where there is no mark."""
    found = _MARK.search(mark)
    if found is None:
        return None
    kind = found.lastgroup or ""
    written = found[kind]
    if kind == "bullet":
        return GovernedItem(kind, written, 0, start, relation, subject)
    above, _, last = written.rpartition(".") if kind == "number" else ("", "", written)
    if kind == "roman":
        return GovernedItem(kind, "", _ROMANS.index(written) if written in _ROMANS else 0, start, relation, subject)
    place = int(last) if kind == "number" else _LETTERS.find(last)
    return GovernedItem(kind, above, place, start, relation, subject)
