"""From the readings of one block to acts: which readings name one act, which stay open, and why.

A wrong merge is worse than an open reference: a reading joins an act when what it says leaves one act alone, in the
block and in the tables; otherwise it stays open with its candidates. A block's outcome depends on its readings and the
tables, not on their order.
"""

from collections.abc import Sequence

from danchieu.extractors.vocabulary import Register
from danchieu.graph.identity.numbered import Numbers
from danchieu.graph.identity.outcome import Outcome, Resolution, Row
from danchieu.graph.identity.unnumbered import resolve_congress, resolve_law, resolve_named, resolve_unnumbered


def resolve_block(block: str, rows: Sequence[Row], register: Register) -> Resolution:
    """Resolve the readings of a block."""
    kind = block[0]
    if kind == "n":
        return Numbers(block[2:], rows, register).resolve()
    if kind == "l":
        return resolve_law(rows, register)
    if kind == "c":
        return resolve_congress(rows)
    if kind == "j":
        return Resolution([Outcome(None, "judged") for _ in rows], [])
    if kind == "f":
        return resolve_unnumbered(block, rows)
    return resolve_named(rows, register)
