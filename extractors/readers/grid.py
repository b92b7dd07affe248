"""Ruled tables on a page: drawn lines to cells, words in cells to "| a | b |" lines."""

import msgspec

from danchieu.extractors.readers.layout import Row, Rule, Word, join, rows_of

_TOUCH = 3.0  # points: lines nearer than this meet, or are one line drawn twice
_SHORTEST = 8.0


class Grid(msgspec.Struct):
    """A table: x of its columns' edges and y of its rows' edges, in order, and its vertical lines, which a cell over
    several columns interrupts."""

    columns: list[float]
    rows: list[float]
    verticals: list[Rule] = []

    def holds(self, row: Row) -> bool:
        """Whether a line of text lies inside the table, not only beside it (a ruled stamp next to the text)."""
        middle = (row.top + row.bottom) / 2
        inside = row.words[0].x0 > self.columns[0] - _TOUCH and row.words[-1].x1 < self.columns[-1] + _TOUCH
        return inside and self.rows[0] < middle < self.rows[-1]

    def lines(self, rows: list[Row]) -> list[str]:
        """One line per row of the table that holds text."""
        cells: dict[int, dict[int, list[Word]]] = {}
        for row in rows:
            for word in row.words:
                middle = (word.top + word.bottom) / 2
                y = _slot(self.rows, middle)
                x = self._first_column(_slot(self.columns, (word.x0 + word.x1) / 2), middle)
                cells.setdefault(y, {}).setdefault(x, []).append(word)
        width = len(self.columns) - 1
        return [
            "| " + " | ".join(_cell_text(cells[y].get(x, [])) for x in range(width)) + " |" for y in sorted(cells)
        ]


    def _first_column(self, column: int, y: float) -> int:
        """The first of the columns that the cell of a column takes up at a height."""
        while column and not any(
            abs(rule.x0 - self.columns[column]) <= _TOUCH and rule.top - _TOUCH < y < rule.bottom + _TOUCH
            for rule in self.verticals
        ):
            column -= 1
        return column


def _cell_text(words: list[Word]) -> str:
    return " ".join(join(row.words) for row in rows_of(words))


def _slot(edges: list[float], value: float) -> int:
    return min(max(0, sum(edge <= value for edge in edges) - 1), len(edges) - 2)


def grids_of(rules: list[Rule]) -> list[Grid]:
    """Tables of at least two columns that drawn lines form. Underlines and frames of one cell are none."""
    grids = []
    for cluster in _clusters(rules):
        columns = _merged([r.x0 for r in cluster if r.x0 == r.x1 and r.bottom - r.top >= _SHORTEST])
        edges = _merged([r.top for r in cluster if r.top == r.bottom and r.x1 - r.x0 >= _SHORTEST])
        if len(columns) >= 3 and len(edges) >= 2:
            grids.append(Grid(columns, edges, [r for r in cluster if r.x0 == r.x1]))
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
