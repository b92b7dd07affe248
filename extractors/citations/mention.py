"""A citation in the making."""

import msgspec

from danchieu.extractors.record import Certainty, Kind, Repair


class Mention(msgspec.Struct, gc=False):
    """A citation in the making; offsets in the normalised text."""

    start: int
    end: int
    kind: Kind
    type: str | None
    number: str | None
    date: str | None
    issuer: str | None
    rule: str
    certainty: Certainty
    repairs: list[Repair]
    from_symbol: bool = False  # the issuer was inferred from the symbol
    inner: list["Mention"] = []
    """Laws with a number of their own inside the name of one that amends them."""
