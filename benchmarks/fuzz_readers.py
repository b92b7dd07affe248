"""Damaged and hostile files against the readers and everything behind them: no crash, no hang, bounded memory.

    python benchmarks/fuzz_readers.py FILE_OR_FOLDER [...] [--count 10000] [--seed 1] [--read-only] [--keep FOLDER]

Takes the files as seeds, mutates them (flipped and swapped bytes, cuts, repeats, splices of two files, other
encodings) and mixes in files made to hurt (zip bombs, entities, deep nesting, huge lines). Prints how the files ended
by code, the slowest ones and the peak memory, and exits 1 when one crashed, hung or passed the memory limit.
"""

import argparse
import io
import random
import signal
import sys
import tempfile
import time
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

from danchieu.extractors.readers import Limits, SourceError, read_source

MEMORY = 1 << 30
HANG = 60  # seconds
LIMITS = Limits(seconds=20, ocr_seconds=20)
LARGEST_SEED = 2_000_000
TURNS = ("utf-16", "utf-16-be", "cp1258", "utf-8-sig", "utf-7")


def flip(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    out = bytearray(data)
    for _ in range(chance.choice((1, 3, 30, 300))):
        out[chance.randrange(len(out))] = chance.randrange(256)
    return bytes(out)


def cut(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    start = chance.choice((0, 0, chance.randrange(len(data))))
    return data[start : chance.randrange(start, len(data)) + 1]


def repeat(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    start = chance.randrange(len(data))
    piece = data[start : start + chance.choice((1, 20, 2000))]
    return data[:start] + piece * chance.choice((2, 50, 1000)) + data[start:]


def splice(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    other = chance.choice(others)
    return data[: chance.randrange(len(data))] + other[chance.randrange(len(other)) :]


def encode(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    at = chance.choice((0, chance.randrange(len(data))))
    return data[:at] + data[at:].decode("utf8", "replace").encode(chance.choice(TURNS), "replace")


def repack(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """A zipped document with one part mutated inside, so that the damage passes the checksum."""
    try:
        return _repacked(data, chance, others)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, LookupError, RuntimeError, OSError):
        return flip(data, chance, others)


def _repacked(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        victim = chance.choice([name for name in old.namelist() if name.endswith(".xml")])
        for name in old.namelist():
            part = old.read(name)
            if name == victim and part:
                part = chance.choice((flip, cut, repeat, swap_tags))(part, chance, others)
            new.writestr(name, part)
    return packed.getvalue()


def swap_tags(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """Well-formed still, but elements where none are expected."""
    names = [b"w:p>", b"w:r>", b"w:t>", b"w:tc>", b"w:tr>", b"w:tbl>", b"w:pPr>", b"w:numPr>"]
    one, other = chance.sample(names, 2)
    return data.replace(one, b"\x00").replace(other, one).replace(b"\x00", other)


MUTATORS: tuple[Callable[[bytes, random.Random, list[bytes]], bytes], ...] = (flip, cut, repeat, splice, encode, repack)


def zipped(head: bytes, unit: bytes, times: int, tail: bytes = b"") -> bytes:
    """A DOCX whose body repeats a unit; packed piece by piece, to keep the peak memory that of the readers."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out,
        out.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        part.write(head)
        block = max(1, 100_000 // len(unit))
        for start in range(0, times, block):
            part.write(unit * min(block, times - start))
        part.write(tail)
    return packed.getvalue()


def hostile() -> Iterator[tuple[str, bytes]]:
    """Files made to hurt, with their extensions."""
    w = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    end = b"</w:body></w:document>"
    yield "docx", zipped(w, b"\x00", 1 << 30)
    yield "docx", zipped(w, b"<w:p/>", 10_000_000, end)
    yield "docx", zipped(w, b"<w:p/>", 2_900_000, end)
    yield "docx", zipped(w, b"<w:p><w:r><w:t>x</w:t></w:r></w:p>", 400_000, end)
    yield "docx", zipped(w, b"<w:tbl><w:tr><w:tc>", 80, b"<w:p/>" + b"</w:tc></w:tr></w:tbl>" * 80 + end)
    yield "docx", zipped(w, b"<w:sdt>", 5000, b"</w:sdt>" * 5000 + end)
    yield "docx", zipped(w + b"<w:p><w:r><w:t>", b"x", 50 << 20, b"</w:t></w:r></w:p>" + end)
    laughs = b"".join(b'<!ENTITY l%d "%s">' % (i, b"&l%d;" % (i - 1) * 10) for i in range(1, 12))
    yield "docx", zipped(b'<!DOCTYPE d [<!ENTITY l0 "ha">' + laughs + b"]>" + w, b"<w:p>&l11;</w:p>", 1, end)
    for unit in (b"<div>", b"<table><tr><td>", b"<ul><li>", b"<b>", b"</p>", b"<p", b"<!--", b"&#1234;", b"<a href='"):
        yield "html", b"<html>" + unit * 200_000
        yield "html", b"<html>" + "<p>Điều 1</p>".encode() + unit * 5000 + "Nơi nhận: định".encode()
    yield "html", b"<html>" + "<p>Độc lập - Tự do".encode() * 300_000
    line = "Quyết định số 12/QĐ-UBND ngày 01/02/2024 ".encode()
    yield "txt", line * 100_000
    yield "txt", b"1\n" * 3_000_000
    yield "txt", ("®\n" * 2_000_000).encode()
    yield "txt", "áº".encode() * 2_000_000
    yield "txt", "CÔNG BÁO/Số 1\n".encode() * 300_000
    yield "txt", b" \n" * 2_000_000 + "CÔNG BÁO/Số 12 + 13".encode() + b"\n " * 2_000_000
    yield "txt", line + line.decode().encode("utf-16") + line.decode().encode("cp1258", "replace")
    yield "pdf", b"%PDF-1.4\n1 0 obj\n" + b"[" * 1_000_000
    yield "pdf", b"%PDF-1.4\n" + b"<<" * 500_000
    loop = b"1 0 obj << /Type /Catalog /Pages 1 0 R /Kids [1 0 R] /Count 9 >>"
    yield "pdf", b"%PDF-1.7\ntrailer << /Root 1 0 R >>\n" + loop


def inputs(seeds: list[tuple[str, bytes]], count: int, chance: random.Random) -> Iterator[tuple[str, bytes]]:
    """Hostile files first, then mutations of the seeds."""
    yield from hostile()
    others = [data for _, data in seeds]
    for _ in range(count):
        extension, data = chance.choice(seeds)
        for _ in range(chance.choice((1, 1, 2))):
            if data:
                data = chance.choice(MUTATORS)(data, chance, others)
        yield extension, data


def peak_memory() -> int:
    """Bytes that this process or one of its children held at most (0 where the system doesn't tell)."""
    try:
        import resource
    except ImportError:
        return 0
    unit = 1 if sys.platform == "darwin" else 1024
    return unit * max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def hung(signum: int, frame: FrameType | None) -> None:
    raise TimeoutError


def outcome(path: Path, read_only: bool) -> str:
    """How reading (and, by default, extracting) ended: "read" or the code of the error."""
    try:
        source = read_source(path, limits=LIMITS)
    except SourceError as error:
        return error.code
    if not read_only:
        from danchieu.extractors.extract import extract_text

        extract_text(source.text, str(path), source.sha256, source.page_starts, source.furniture)
    return "read"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("seeds", nargs="+", type=Path)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--read-only", action="store_true", help="do not extract from what was read")
    parser.add_argument("--keep", type=Path, help="folder for the files that crashed or hung")
    arguments = parser.parse_args()
    files = [path for given in arguments.seeds for path in (sorted(given.rglob("*")) if given.is_dir() else [given])]
    seeds = [
        (path.suffix.lstrip("."), path.read_bytes())
        for path in files
        if path.is_file() and 0 < path.stat().st_size <= LARGEST_SEED
    ]
    codes: Counter[str] = Counter()
    slow: list[tuple[float, str]] = []
    bad = 0
    can_interrupt = hasattr(signal, "SIGALRM")
    if can_interrupt:
        signal.signal(signal.SIGALRM, hung)
    with tempfile.TemporaryDirectory() as folder:
        for number, (extension, data) in enumerate(inputs(seeds, arguments.count, random.Random(arguments.seed))):
            path = Path(folder, f"input.{extension}")
            path.write_bytes(data)
            began = time.perf_counter()
            if can_interrupt:
                signal.alarm(HANG)
            try:
                code = outcome(path, arguments.read_only)
            except BaseException as error:
                if isinstance(error, KeyboardInterrupt):
                    raise
                code = f"CRASH {type(error).__name__}: {error}"[:120]
            finally:
                if can_interrupt:
                    signal.alarm(0)
            codes[code] += 1
            seconds = time.perf_counter() - began
            slow = sorted([*slow, (seconds, f"{number} .{extension} {len(data)} bytes: {code}")])[-5:]
            # "crashed" and "timeout" are PDFium's, caught by its helper process; the batch goes on.
            if code.startswith("CRASH") or code == "failed":
                bad += 1
                if arguments.keep:
                    arguments.keep.mkdir(exist_ok=True, parents=True)
                    (arguments.keep / f"{number}.{extension}").write_bytes(data)
    for code, times in codes.most_common():
        print(f"{times:7} {code}")
    for seconds, what in reversed(slow):
        print(f"{seconds:7.1f} s {what}")
    print(f"{peak_memory() / (1 << 20):7.0f} MiB peak")
    return int(bad > 0 or peak_memory() > MEMORY)


if __name__ == "__main__":
    sys.exit(main())
