"""Mentions as JSON lines: source, start, end, document (its id, null while the reference is open), candidates."""

from typing import IO

import msgspec

from danchieu.graph.protocol import Whole


def write(graph: Whole, out: IO[bytes]) -> None:
    """One line for each citation of each source."""
    encode = msgspec.json.Encoder().encode
    for resolved in graph.resolutions():
        out.write(encode(resolved) + b"\n")
