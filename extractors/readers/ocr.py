"""Text recognition of scanned pages by Tesseract, when it is installed."""

import functools
import os
import shutil
import subprocess

import pypdfium2 as pdfium

from danchieu.extractors.readers.layout import Page, Word
from danchieu.extractors.readers.pages import draft_pages
from danchieu.extractors.readers.source import Limits, Refused, Source

_DPI = 300
_LONGEST_SIDE = 6000  # pixels: a larger drawing is scaled down
_LEAST_CONFIDENCE = 10.0  # below it Tesseract saw specks of the scan, not words


@functools.cache
def tesseract() -> str | None:
    """Path of a Tesseract that knows Vietnamese, or None."""
    program = shutil.which("tesseract")
    if not program:
        return None
    listed = subprocess.run([program, "--list-langs"], capture_output=True, timeout=30, check=False)
    return program if b"vie" in (listed.stdout + listed.stderr).split() else None


def recognise_page(page: pdfium.PdfPage, number: int, limits: Limits) -> tuple[Page, list[float]]:
    """Words of a scanned page, placed in points, and their confidences (0 to 100)."""
    if not tesseract():
        raise Refused("no_tesseract")
    width, height = page.get_size()
    scale = min(_DPI / 72, _LONGEST_SIDE / max(width, height, 1))
    words, confidences = _recognise(_without_red(page.render(scale=scale)), f"page {number}", limits, 1 / scale)
    return Page(width, height, words), confidences


def _without_red(bitmap: pdfium.PdfBitmap) -> bytes:
    """The red part of a picture as PGM: the seal over the signature is red, and white in it; black stays black."""
    pixels, depth = bytes(bitmap.buffer), bitmap.n_channels
    red = 2 if depth > 1 else 0  # the order is blue, green, red
    width = bitmap.width * depth
    starts = range(0, bitmap.height * bitmap.stride, bitmap.stride)
    rows = (pixels[start : start + width][red::depth] for start in starts)
    return b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + b"".join(rows)


def read_image(data: bytes, sha256: str, limits: Limits) -> Source:
    """A picture of one page (PNG, JPEG, TIFF)."""
    if not tesseract():
        raise Refused("no_tesseract")
    words, confidences = _recognise(data, None, limits, 72 / _DPI)
    width = max((word.x1 for word in words), default=0)
    height = max((word.bottom for word in words), default=0)
    draft = draft_pages([Page(width, height, words)])
    draft.warnings.append(confidence_warning(confidences))
    return draft.source("image", sha256)


def confidence_warning(confidences: list[float]) -> str:
    """The warning that a text was recognised, with the mean confidence of its words."""
    return f"ocr_confidence:{round(sum(confidences) / len(confidences)) if confidences else 0}"


def _recognise(picture: bytes, place: str | None, limits: Limits, scale: float) -> tuple[list[Word], list[float]]:
    command = [tesseract() or "tesseract", "stdin", "stdout", "-l", "vie", "--psm", "3", "--dpi", str(_DPI), "tsv"]
    try:
        run = subprocess.run(
            command, input=picture, capture_output=True, timeout=limits.ocr_seconds, check=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise Refused("timeout", place, limit=limits.ocr_seconds) from None
    except (subprocess.CalledProcessError, OSError) as error:
        raise Refused("ocr_failed", place, reason=type(error).__name__) from None
    return _placed_words(run.stdout.decode("utf-8", "replace"), scale)


def _placed_words(table: str, scale: float) -> tuple[list[Word], list[float]]:
    """Words of Tesseract's TSV. Their height is that of their line, so that rows hold together."""
    words: list[Word] = []
    confidences: list[float] = []
    top = bottom = 0.0
    for line in table.splitlines()[1:]:
        level, *_, x, y, width, height, confidence, text = line.split("\t", 11)
        if level == "4":
            top, bottom = float(y) * scale, (float(y) + float(height)) * scale
        elif level == "5" and text.strip() and float(confidence) >= _LEAST_CONFIDENCE:
            x0, x1 = float(x) * scale, (float(x) + float(width)) * scale
            words.append(Word(text.strip(), x0, x1, top, bottom, bottom - top))
            confidences.append(float(confidence))
    return words, confidences
