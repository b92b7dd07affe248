"""How deep items of a document stand, by their markers (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.5: phần, chương, mục,
điều, khoản, điểm)."""

import re

_RANKS = {
    "chapter": 1, "upper": 2, "roman": 3, "article": 4, "number": 5, "dotted1": 6, "dotted2": 7, "dotted3": 8,
    "alpha": 9, "paren": 10,
    "dash": 11, "plus": 12,
}  # fmt: skip
ARTICLE, BULLET = 40, 90
"""Levels of articles, and of list items with letters and dashes and of what stands below them."""
_WITHIN = 6
"""By how much such a number stands below its heading: less than a number with two parts does."""
_NONE = -1
"""In place of the number of a heading, where a paragraph behind numbered ones introduces a list of its own."""
_DIGITS = re.compile(r"\d+")
_HEADING = 60
"""Characters: a line without a stop that is shorter may be a heading."""
_LIST_KINDS = frozenset(("alpha", "paren", "dash", "plus"))
_SIGNS = (
    dict.fromkeys("-~¬·»\uf02d", "dash")
    | dict.fromkeys("•◦▪●\uf0b7o", "dot")
    | dict.fromkeys("*.(", "star")
    | {"+": "plus"}
)
"""Bullets that are one to a reader: scanning makes several of one."""
_LIST_SIGNS = frozenset((*_SIGNS.values(), "alpha", "paren", "figure"))


class Outline:
    """The items that are open, by the ranks of their markers: how deep the next one stands."""

    def __init__(self) -> None:
        self._ranks: list[int] = []
        self._marks: list[str] = []
        """Of each rank, the sign of a bullet or the kind of another marker."""
        self._heads = False
        """Whether the item before reads like a heading."""
        self._numbered = False
        """Whether it has a number, too."""
        self._introduced = False
        """Whether it is a paragraph that introduces a list."""
        self._upper = _RANKS["upper"]
        """Rank of parts with capital letters: above those with Roman numbers, unless "A" is found below one."""
        self._place = 0
        """What the latest number with a full stop says."""
        self._above: int | None = None
        """The number of the heading below which numbers begin with 1 again ("1. Sở Y tế ⏎ 1. … ⏎ 2. …")."""

    def place(self, kind: str | None, mark: str, text: str, closed: bool) -> int:
        """The level of the next item. kind: of its marker, None without one; closed: its text ends like a sentence."""
        heads = text[-1] == ":" or (not closed and len(text) < _HEADING)
        level = self.level(kind, mark, heads)
        self._heads = heads
        self._numbered = heads and kind == "number"
        self._introduced = kind is None and text[-1] == ":"
        return level

    def level(self, kind: str | None, mark: str, heads: bool = False) -> int:
        """Depth of an item by its marker; a paragraph stands half a step below the last marker that is no bullet.

        mark: the marker as written. A list with another sign begins below an item that heads it ("* Sở Y tế:" above
        "- …"), whichever of the two stands higher elsewhere. heads: the item reads like a heading.
        """
        if kind is None:
            self._close(_RANKS["dash"])
            return 10 * (self._ranks[-1] if self._ranks else 0) + 5
        rank, sign = _RANKS[kind], kind
        if kind == "paren" and mark[1:2].isdigit():
            sign = "figure"
        if kind == "upper":
            if mark[:1] == "A" and "roman" in self._marks and "upper" not in self._marks:
                self._upper = _RANKS["article"]
            rank = self._upper
        if kind in _LIST_KINDS:
            sign = _SIGNS.get(mark[:1], sign) if kind != "paren" else sign
            if sign in self._marks:
                rank = self._ranks[self._marks.index(sign)]
            elif self._heads and self._marks and self._marks[-1] in _LIST_SIGNS and rank <= self._ranks[-1]:
                rank = self._ranks[-1] + 1
        if rank < _RANKS["number"]:
            self._above = None
        within = kind == "number" and self._is_within(mark, heads)
        self._close(rank)
        self._ranks.append(rank)
        self._marks.append(sign)
        return 10 * rank + _WITHIN * within

    def _is_within(self, mark: str, heads: bool) -> bool:
        """Whether a number belongs to a list below a heading with a number of its own, or behind a paragraph that
        introduces it."""
        found, before = _DIGITS.match(mark), self._place
        place = int(found[0]) if found is not None else 1  # "Điều 3. 1. …"
        if self._above is not None:
            within = place == before + 1 and not (heads and place == self._above + 1)
        else:
            within = place == 1 and (self._numbered or (self._introduced and self._marks[-1:] == ["number"]))
        if not within:
            self._above = None
        elif self._above is None:
            self._above = before if self._numbered else _NONE
        self._place = place
        return within

    def _close(self, rank: int) -> None:
        while self._ranks and self._ranks[-1] >= rank:
            self._ranks.pop()
            self._marks.pop()
