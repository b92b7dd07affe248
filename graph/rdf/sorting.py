"""Sorting more lines than memory holds: sorted runs in temporary files, merged; what comes twice is left out."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import chain, groupby, islice
from tempfile import TemporaryFile
from typing import IO

_RUN = 64 * 1024 * 1024
"""Bytes of text that are sorted at once; Python needs about twice as much for them."""
_RUNS = 128
"""Files that are open at the same time; when there are so many, they become one."""
_AT_ONCE = 4096
_LINE = 200
"""Bytes of a line, about."""


def sorted_lines(lines: Iterable[str], run: int = _RUN, runs: int = _RUNS) -> Iterator[bytes]:
    """Lines (without line ends in them) as UTF-8 with their line ends, in the order of their bytes, each once."""
    return chain.from_iterable(sorted_blocks(lines, run, runs))


def sorted_blocks(lines: Iterable[str], run: int = _RUN, runs: int = _RUNS) -> Iterator[list[bytes]]:
    """`sorted_lines` in lists, for who writes many at once."""
    with ExitStack() as files:
        spilled: list[IO[bytes]] = []
        for held in _pieces(lines, run):
            spilled.append(_spill([_sorted(held)], files))
            if len(spilled) >= runs:
                spilled = [_spill(_merged(spilled, run), files)]
        yield from _merged(spilled, run)


def _pieces(lines: Iterable[str], run: int) -> Iterator[list[bytes]]:
    """Lines in lists of about as many bytes, with what Python needs to hold them."""
    rest = iter(lines)
    held: list[bytes] = []
    size = 0
    at_once = max(1, min(_AT_ONCE, run // _LINE))
    while taken := [line.encode() + b"\n" for line in islice(rest, at_once)]:
        held += taken
        size += sum(map(len, taken)) + 40 * len(taken)
        if size >= run:
            yield held
            held, size = [], 0
    yield held


def _sorted(lines: list[bytes]) -> list[bytes]:
    lines.sort()
    return [line for line, _ in groupby(lines)]


def _spill(blocks: Iterable[list[bytes]], files: ExitStack) -> IO[bytes]:
    file = files.enter_context(TemporaryFile(prefix="danchieu-"))  # noqa: SIM115 - the stack closes it
    for block in blocks:
        file.write(b"".join(block))
    file.seek(0)
    return file


def _merged(files: list[IO[bytes]], run: int) -> Iterator[list[bytes]]:
    """Sorted files as sorted lists: of what is read of each, all up to the smallest last line can be put in order.

    The sort of Python finds what is in order already and merges it, so no line is looked at here.
    """
    size = max(1, run // 2 // max(1, len(files)))
    ahead = {file: (held, 0) for file in files if (held := file.readlines(size))}
    while ahead:
        last = min(held[-1] for held, _ in ahead.values())
        ready: list[bytes] = []
        for file, (held, start) in list(ahead.items()):
            end = bisect_right(held, last, start)
            ready += held[start:end]
            if end < len(held):
                ahead[file] = held, end
            elif more := file.readlines(size):
                ahead[file] = more, 0
            else:
                file.close()
                del ahead[file]
        yield _sorted(ready)
