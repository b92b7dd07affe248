"""Reading many files: which ones, in how many processes; one record each in the order given, whatever fails."""

import os
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, islice
from pathlib import Path

import msgspec

from danchieu.extractors.extract import extract_text
from danchieu.extractors.processes import in_processes
from danchieu.extractors.readers import Limits, Source, SourceError, read_source
from danchieu.extractors.readers.reading import read_bytes
from danchieu.extractors.readers.source import Refused, source_error
from danchieu.extractors.record import Record, Suspect
from danchieu.extractors.vocabulary import install
from danchieu.extractors.vocabulary.local import load_rules

STDIN = "-"
ENDINGS = frozenset((".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".doc", ".rtf", ".odt", ".pdf"))
"""Files of a folder that are read; a file that is named itself is read whatever it is called."""
_BIG_BATCH = 64
"""Files from which several processes are faster than one."""


class Read(msgspec.Struct):
    """What came of one source: its record as JSON, and why it failed: code and details of the readers' messages."""

    source: str
    line: bytes
    error: str | None = None
    code: str | None = None
    place: str | None = None
    details: dict[str, str] = {}


def sources(paths: Iterable[str]) -> Iterator[str]:
    """The files that paths name: folders are walked in the order of names, hidden ones left out."""
    for path in paths:
        if path != STDIN and os.path.isdir(path):
            yield from _walk(path)
        else:
            yield path


def read_all(
    paths: Iterable[str], workers: int | None = None, ocr: bool = False, rules: Path | None = None
) -> Iterator[Read]:
    """Read sources, in their order.

    workers: processes (None: one for a few files, else one for each processor). A source that cannot be read gives a
    record with `error`, and so does one that the program itself fails on. rules: a folder of local rules.
    """
    _prepare(rules)
    found = sources(paths)
    first = list(islice(found, _BIG_BATCH))
    processes = workers or (os.cpu_count() or 1 if len(first) == _BIG_BATCH else 1)
    if processes == 1 or STDIN in first or len(first) < 2:
        for path in chain(first, found):
            yield read_one(path, ocr)
        return
    work, prepare = partial(read_one, ocr=ocr), partial(_prepare, rules)
    yield from in_processes(chain(first, found), work, _lost, prepare, processes, in_order=True)


def extract(
    paths: str | Path | Iterable[str | Path],
    *,
    workers: int | None = None,
    ocr: bool = False,
    rules: Path | None = None,
) -> Iterator[Record]:
    """Records of files and folders, in their order; a file that cannot be read gives a record with `error`.

    Arguments are those of `read_all`.
    """
    decode = msgspec.json.Decoder(Record).decode
    return (decode(read.line) for read in read_all(_each(paths), workers, ocr, rules))


class Suspected(Suspect, kw_only=True, gc=False):
    """A suspect with the source it stands in."""

    source: str


class Suspects(msgspec.Struct, frozen=True):
    """All suspects of some sources, in their order; failed: the sources that could not be read."""

    question: str
    results: tuple[Suspected, ...]
    failed: tuple[str, ...]


def suspects(
    paths: str | Path | Iterable[str | Path],
    *,
    workers: int | None = None,
    ocr: bool = False,
    rules: Path | None = None,
) -> Suspects:
    """What looks like a reference in files and was not taken as one. Arguments are those of `read_all`."""
    found: list[Suspected] = []
    failed: list[str] = []
    for record in extract(paths, workers=workers, ocr=ocr, rules=rules):
        found += [Suspected(s.start, s.end, s.text, s.why, source=record.source) for s in record.suspects]
        failed += [record.source] if record.error else []
    return Suspects("suspects", tuple(found), tuple(failed))


def _each(paths: str | Path | Iterable[str | Path]) -> list[str]:
    return [str(paths)] if isinstance(paths, str | Path) else [str(path) for path in paths]


def read_one(path: str, ocr: bool = False) -> Read:
    """Read one source ("-": standard input)."""
    try:
        record = _record(path, ocr)
        return Read(path, msgspec.json.encode(record))
    except SourceError as error:
        details = {key: str(value) for key, value in error.details.items()}
        line = msgspec.json.encode(Record(path, None, None, error=str(error)))
        return Read(path, line, str(error), error.code, error.place, details)
    except Exception as error:  # a text that no one thought of must not end a batch of ten thousand
        why = f"{type(error).__name__}: {error}"[:300]
        return Read(
            path, msgspec.json.encode(Record(path, None, None, error=why)), why, "internal", None, {"reason": why}
        )


def _record(path: str, ocr: bool) -> Record:
    read = _read_stdin(ocr) if path == STDIN else read_source(path, ocr=ocr)
    record = extract_text(read.text, path, read.sha256, read.page_starts, read.furniture)
    record.warnings = read.warnings + record.warnings
    return record


def _read_stdin(ocr: bool) -> Source:
    try:
        return read_bytes(sys.stdin.buffer.read(), "", None, ocr, Limits())
    except Refused as refused:
        raise source_error(STDIN, refused) from None


def _lost(path: str) -> Read:
    why = "reading it brought the process down"
    return Read(path, msgspec.json.encode(Record(path, None, None, error=why)), why, "process_lost")


def _prepare(rules: Path | None) -> None:
    """Put local rules in force, for this process."""
    if rules is not None:
        install(load_rules(rules))


def _walk(folder: str) -> Iterator[str]:
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if Path(name).suffix.lower() in ENDINGS and not name.startswith((".", "~$")):
                yield os.path.join(where, name)
