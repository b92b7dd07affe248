"""Speed of extraction: whole records, next to eyecite, with peak memory and growth with the length of the text.

    python benchmarks/extraction.py FOLDER [FOLDER ...] [--peer-mb 0.5] [--json]

Every figure is CPU time of this process over texts that are already in memory, after a few of them were read: tables
that are loaded once per process, some of them when first needed, do not count as reading. The peer reads US text that
is generated here, as many bytes as the part of the folder it is compared with, in documents of the same length and in
the same run; without eyecite (`pip install danchieu[benchmark]`) the ratio is left out. Figures are for comparing on
one machine: no test asserts them.
"""

import argparse
import json
import math
import multiprocessing
import random
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from danchieu.extractors.extract import extract_text

MB = 1_000_000
WARM_UP = 8
"""Texts that are read before the clock starts: one alone need not name a law or a programme, whose tables come late."""
SIZES = (0.25, 0.5, 1.0, 2.0)
"""MB of the texts whose times show the growth."""

HOSTILE = {
    "digits": "1234567890",
    "slashes": "12/34/",
    "the word số": "số ",
    "half references": "Quyết định số 12/",
    "dates without end": "ngày 12 tháng ",
    "nested brackets": "(((((Nghị quyết[[[[[",
    "asterisks": "** *",
    "blank lines": "\n \n",
    "căn cứ": "Căn cứ Luật, ",
    "actors": "chủ trì, phối hợp với Sở ",
    "one line without blanks": "ăâêôơưđ",
}
"""Units that are repeated to the length wanted: what a regular expression may stumble over."""


def texts_of(folders: Iterable[Path]) -> list[str]:
    """The .txt and .md files of folders, in the order of their paths."""
    paths = sorted(p for folder in folders for p in folder.rglob("*") if p.suffix in {".txt", ".md"})
    return [path.read_text(encoding="utf-8", errors="replace") for path in paths]


def megabytes(texts: Iterable[str]) -> float:
    return sum(len(text.encode("utf-8", "surrogatepass")) for text in texts) / MB


def cpu_seconds(read: Callable[[str], object], texts: Iterable[str]) -> float:
    start = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - start


def first(texts: Iterable[str], limit: float) -> list[str]:
    """Texts from the start of a collection, until they make `limit` MB."""
    taken, size = [], 0.0
    for text in texts:
        if taken and size >= limit:
            break
        taken.append(text)
        size += megabytes([text])
    return taken


def us_texts(sizes: Iterable[int], seed: int = 1) -> list[str]:
    """Generated US opinions of these sizes (bytes), a citation to some 250 bytes, as in a directive."""
    rng = random.Random(seed)
    words = ["the", "court", "held", "that", "a", "party", "who", "relies", "on", "notice", "must", "show", "care"]
    names = ["Harlow", "Benton", "Ashby", "Mercer", "Dunn", "Whitlock", "Carver", "Pruitt", "Lyle", "Stroud"]
    reporters = ("U.S.", "F.2d", "F.3d", "F. Supp. 2d", "S. Ct.", "N.E.2d", "Cal. App. 4th")

    def sentence() -> str:
        filler = " ".join(rng.choices(words, k=30)).capitalize()
        volume, reporter, page = rng.randint(1, 600), rng.choice(reporters), rng.randint(1, 1400)
        cite = rng.choice((
            f"{rng.choice(names)} v. {rng.choice(names)}, {volume} {reporter} {page}, {page + 4} ({page % 70 + 1950})",
            f"{rng.choice(names)}, {volume} {reporter} at {page}",
            f"{rng.choice(names)}, supra, at {page}",
            f"{rng.randint(1, 50)} U.S.C. § {page}",
            f"Id. at {page}",
        ))  # fmt: skip
        return f"{filler}. {cite}. "

    texts = []
    for size in sizes:
        parts, length = [], 0
        while length < size:
            parts.append(sentence())
            length += len(parts[-1].encode())
        texts.append("".join(parts))
    return texts


def peer(texts: list[str], limit: float) -> dict[str, float] | None:
    """Both rates on the same amount of text, None without eyecite. Its tables are loaded before the clock starts."""
    try:
        from eyecite import get_citations
    except ImportError:
        return None
    ours = first(texts, limit)
    theirs = us_texts([len(text.encode("utf-8", "surrogatepass")) for text in ours])
    get_citations(us_texts([2000])[0])
    our_rate = megabytes(ours) / cpu_seconds(extract_text, ours)
    their_rate = megabytes(theirs) / cpu_seconds(get_citations, theirs)
    return {"mb": megabytes(ours), "danchieu": our_rate, "eyecite": their_rate, "ratio": our_rate / their_rate}


def _peak(folders: list[Path], rounds: int) -> float:
    import resource  # not on Windows

    for _ in range(rounds):
        for path in sorted(p for folder in folders for p in folder.rglob("*") if p.suffix in {".txt", ".md"}):
            extract_text(path.read_text(encoding="utf-8", errors="replace"))
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / MB


def memory(folders: list[Path]) -> dict[str, float] | None:
    """Peak resident MB of a fresh process that has read nothing, the folders once, and the folders four times.

    To be called while this process is small: on Linux a child starts with the peak of its parent.
    """
    if sys.platform == "win32":
        return None
    context = multiprocessing.get_context("spawn")
    peaks = {}
    for name, rounds in {"start": 0, "once": 1, "four times": 4}.items():
        with context.Pool(1) as pool:
            peaks[name] = pool.apply(_peak, (folders, rounds))
    return peaks


def growth(texts: list[str]) -> dict[str, dict[str, Any]]:
    """CPU seconds for each size of SIZES, and the exponent of growth (1 is linear) for real and hostile text."""
    units = {"the folder's own text": "\n\n".join(texts) or "x", **HOSTILE}
    rows: dict[str, dict[str, Any]] = {}
    for name, unit in units.items():
        bytes_of_unit = len(unit.encode("utf-8", "surrogatepass"))
        seconds = []
        for size in SIZES:
            whole = unit * math.ceil(size * MB / bytes_of_unit)
            seconds.append(cpu_seconds(extract_text, [whole[: int(size * MB * len(unit) / bytes_of_unit)]]))
        rows[name] = {"seconds": seconds, "exponent": exponent(SIZES, seconds)}
    return rows


def exponent(sizes: Iterable[float], seconds: Iterable[float]) -> float:
    """Slope of log(seconds) over log(size), by least squares."""
    points = [(math.log(size), math.log(max(second, 1e-6))) for size, second in zip(sizes, seconds, strict=True)]
    mean_x, mean_y = (sum(axis) / len(points) for axis in zip(*points, strict=True))
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)


def measure(folders: list[Path], peer_mb: float) -> dict[str, Any]:
    """Every figure for the folders, as printed with --json."""
    peaks = memory(folders)
    texts = texts_of(folders)
    if not texts:
        raise SystemExit(f"No .txt or .md file in {', '.join(map(str, folders))}")
    cpu_seconds(extract_text, texts[:WARM_UP])
    seconds = cpu_seconds(extract_text, texts)
    return {
        "files": len(texts),
        "mb": megabytes(texts),
        "cpu_seconds": seconds,
        "mb_per_cpu_second": megabytes(texts) / seconds,
        "peer": peer(texts, peer_mb),
        "peak_memory_mb": peaks,
        "growth": growth(texts),
    }


def report(figures: dict[str, Any]) -> None:
    print(
        f"{figures['files']} files, {figures['mb']:.2f} MB of UTF-8 in {figures['cpu_seconds']:.2f} CPU-seconds: "
        f"{figures['mb_per_cpu_second']:.2f} MB per CPU-second, whole records"
    )
    if (rates := figures["peer"]) is None:
        print("eyecite is not installed: no ratio (pip install danchieu[benchmark])")
    else:
        print(
            f"on {rates['mb']:.2f} MB each: danchieu {rates['danchieu']:.2f}, eyecite {rates['eyecite']:.3f} MB per "
            f"CPU-second, ratio {rates['ratio']:.0f}"
        )
    if peaks := figures["peak_memory_mb"]:
        print("peak memory, MB:", ", ".join(f"{name} {value:.0f}" for name, value in peaks.items()))
    print(f"CPU seconds for {', '.join(map(str, SIZES))} MB, and the exponent of growth (1 is linear):")
    for name, row in figures["growth"].items():
        print(f"  {name:26}", *(f"{second:7.3f}" for second in row["seconds"]), f"   {row['exponent']:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Speed of extraction, next to eyecite on as much US text.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--peer-mb", type=float, default=0.5, help="MB that both read for the ratio (default 0.5)")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = measure(options.folders, options.peer_mb)
    if options.json:
        print(json.dumps(figures, ensure_ascii=False))
    else:
        report(figures)


if __name__ == "__main__":
    main()
