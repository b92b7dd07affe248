"""Ruled tables on a page: drawn lines to cells, words to the cells in which they stand."""

import re

import msgspec

from danchieu.extractors.readers.layout import Row, Rule, Word, join, rows_of

_TOUCH = 3.0  # points: lines nearer than this meet, or are one line drawn twice
_SHORTEST = 8.0
_Drawn = tuple[float, float, float]
"""A line: where it lies across its direction, where it begins and ends along it."""


class Grid(msgspec.Struct):
    """A table: x of its columns' edges and y of its rows' edges, in order, and the lines drawn on them, which a cell
    over several columns or rows interrupts."""

    columns: list[float]
    rows: list[float]
    verticals: list[_Drawn]
    horizontals: list[_Drawn]

    def holds(self, row: Row) -> bool:
        """Whether a line of text lies inside the table, not only beside it (a ruled stamp next to the text)."""
        middle = (row.top + row.bottom) / 2
        inside = row.words[0].x0 > self.columns[0] - _TOUCH and row.words[-1].x1 < self.columns[-1] + _TOUCH
        return inside and self.rows[0] < middle < self.rows[-1]

    def cells(self, rows: list[Row]) -> list[list[str]]:
        """The cells of each row of the table that holds text; a cell over several columns or rows stands in the first
        of them."""
        words: dict[int, dict[int, list[Word]]] = {}
        for row in rows:
            for word in row.words:
                x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
                column = _first(_slot(self.columns, x), self.columns, self.verticals, y)
                line = _first(_slot(self.rows, y), self.rows, self.horizontals, x)
                words.setdefault(line, {}).setdefault(column, []).append(word)
        width = len(self.columns) - 1
        return [[_cell_text(words[y].get(x, [])) for x in range(width)] for y in sorted(words)]


def _first(slot: int, edges: list[float], lines: list[_Drawn], at: float) -> int:
    """The first of the columns or rows that the cell in a slot takes up, at a place across them: no line is drawn there
    between the slot and those before it."""
    while slot and not any(
        abs(line - edges[slot]) <= _TOUCH and start - _TOUCH < at < end + _TOUCH for line, start, end in lines
    ):
        slot -= 1
    return slot


_OPEN_END = re.compile(r"(?:,|(?<!\w)(?:và|của|các|với|cho|theo|tại))\Z")


def row_goes_on(last: list[str], first: list[str]) -> bool:
    """Whether the first row of a page goes on with the last one of the page before it: it has no number of its own,
    and a cell of it breaks off there or goes on in small letters here."""
    if len(last) != len(first) or first[0]:
        return False
    return any(
        below and above and (below[0].islower() or _OPEN_END.search(above))
        for above, below in zip(last, first, strict=True)
    )


def _cell_text(words: list[Word]) -> str:
    return _BROKEN_DATE.sub(r"\1\2", " ".join(join(row.words) for row in rows_of(words)))


_BROKEN_DATE = re.compile(
    r"((?<!\d)\d{1,2}/\d{1,2}/(?=(?:1 ?9|2 ?0)(?: ?\d){2}(?!\d))\d{0,3}|(?<!\d)\d{1,2}/) (\d{1,4}(?!\d))"
)
"""A date that a narrow cell breaks inside ("6/12/202 6")."""


def _slot(edges: list[float], value: float) -> int:
    return min(max(0, sum(edge <= value for edge in edges) - 1), len(edges) - 2)


def grids_of(rules: list[Rule]) -> list[Grid]:
    """Tables of at least two columns that drawn lines form. Underlines and frames of one cell are none."""
    grids = []
    for cluster in _clusters(rules):
        columns = _merged([r.x0 for r in cluster if r.x0 == r.x1 and r.bottom - r.top >= _SHORTEST])
        edges = _merged([r.top for r in cluster if r.top == r.bottom and r.x1 - r.x0 >= _SHORTEST])
        if len(columns) >= 3 and len(edges) >= 2:
            verticals = [(r.x0, r.top, r.bottom) for r in cluster if r.x0 == r.x1]
            horizontals = [(r.top, r.x0, r.x1) for r in cluster if r.top == r.bottom]
            grids.append(Grid(columns, edges, verticals, horizontals))
    return sorted(grids, key=lambda grid: grid.rows[0])


def _merged(values: list[float]) -> list[float]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > _TOUCH:
            edges.append(value)
    return edges


def _clusters(rules: list[Rule]) -> list[list[Rule]]:
    """Rules grouped by the vertical stretch of the page they cover together."""
    clusters: list[tuple[float, list[Rule]]] = []
    for rule in sorted(rules, key=lambda r: r.top):
        if clusters and rule.top <= clusters[-1][0] + _TOUCH:
            bottom, members = clusters[-1]
            members.append(rule)
            clusters[-1] = max(bottom, rule.bottom), members
        else:
            clusters.append((rule.bottom, [rule]))
    return [members for _, members in clusters]
