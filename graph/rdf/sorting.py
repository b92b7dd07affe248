"""Sorting more lines than memory holds: sorted runs in temporary files, merged; what comes twice is left out."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from heapq import merge
from tempfile import TemporaryFile
from typing import IO

_RUN = 64 * 1024 * 1024
"""Bytes of text that are sorted at once; Python needs about twice as much for them."""


def sorted_lines(lines: Iterable[str], run: int = _RUN) -> Iterator[bytes]:
    """Lines (without line ends in them) as UTF-8 with their line ends, in the order of their bytes, each once."""
    with ExitStack() as files:
        runs: list[IO[bytes]] = []
        held: list[bytes] = []
        size = 0
        for line in lines:
            encoded = line.encode() + b"\n"
            held.append(encoded)
            size += len(encoded) + 40
            if size >= run:
                runs.append(_spilled(held, files))
                held, size = [], 0
        last = sorted(held)
        yield from _once(merge(*runs, last) if runs else last)


def _spilled(lines: list[bytes], files: ExitStack) -> IO[bytes]:
    lines.sort()
    file = files.enter_context(TemporaryFile(prefix="danchieu-"))  # noqa: SIM115 - the stack closes it
    file.writelines(_once(lines))
    file.seek(0)
    return file


def _once(lines: Iterable[bytes]) -> Iterator[bytes]:
    before = b""
    for line in lines:
        if line != before:
            yield line
            before = line
