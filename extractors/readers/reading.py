"""`read_source`: one file in, its source text out, by the reader of its format."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from danchieu.extractors.readers.detection import detect
from danchieu.extractors.readers.encodings import decode
from danchieu.extractors.readers.plain import plain_furniture, plain_pages
from danchieu.extractors.readers.source import Limits, Refused, Source, source_error

FORMATS = ("text", "markdown", "html", "docx", "pdf", "doc", "rtf", "odt", "image")

_ALIASES = {"txt": "text", "md": "markdown", "htm": "html"}


def read_source(
    path: str | Path, format: str | None = None, ocr: bool = False, limits: Limits = Limits()  # noqa: B008
) -> Source:  # fmt: skip
    """Read a file.

    format: one of FORMATS (or txt, md, htm), else it is detected from the content. ocr: recognise the text of scanned
    pages with Tesseract. Raises SourceError, and nothing else, for a file that can't be read.
    """
    try:
        data = _load(Path(path), limits)
        return read_bytes(data, Path(path).suffix.lstrip("."), format, ocr, limits)
    except Refused as refused:
        raise source_error(str(path), refused) from None


def read_bytes(data: bytes, extension: str, format: str | None, ocr: bool, limits: Limits) -> Source:
    """Read the bytes of a file (an upload, say). Raises Refused."""
    name = _ALIASES.get(format.lower(), format.lower()) if format else detect(data, extension)
    if not data:
        raise Refused("empty")
    if name.startswith("refused:"):
        raise Refused("unsupported", kind=name.partition(":")[2])
    if name not in _READERS:
        raise Refused("unknown_format", format=name, formats=", ".join(FORMATS))
    try:
        return _READERS[name](data, name, hashlib.sha256(data).hexdigest(), ocr, limits)
    except Refused:
        raise
    except RecursionError:
        raise Refused("too_deep", limit=limits.depth) from None
    except MemoryError:
        raise Refused("too_large", limit=limits.bytes) from None
    except Exception as error:
        # A file no one thought of must not end a batch of ten thousand; the code tells it from a damaged file.
        raise Refused("failed", format=name.upper(), reason=f"{type(error).__name__}: {error}"[:200]) from error


def _load(path: Path, limits: Limits) -> bytes:
    try:
        if not path.exists():
            raise Refused("not_found")
        if not path.is_file():
            raise Refused("not_a_file")
        if path.stat().st_size > limits.bytes:
            raise Refused("too_large", limit=limits.bytes)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise Refused("no_access", reason=getattr(error, "strerror", None) or str(error)) from None


def _text(data: bytes, format: str, sha256: str, ocr: bool, limits: Limits) -> Source:
    text, warnings = decode(data)
    return Source(text, plain_pages(text), format, sha256, warnings, plain_furniture(text))


def _html(data: bytes, format: str, sha256: str, ocr: bool, limits: Limits) -> Source:
    from danchieu.extractors.readers.html import read_html

    return read_html(data, sha256, limits)


def _docx(data: bytes, format: str, sha256: str, ocr: bool, limits: Limits) -> Source:
    from danchieu.extractors.readers.docx import read_docx

    return read_docx(data, sha256, limits)


def _pdf(data: bytes, format: str, sha256: str, ocr: bool, limits: Limits) -> Source:
    from danchieu.extractors.readers.isolation import read_pdf_apart

    return read_pdf_apart(data, sha256, ocr, limits)


def _office(data: bytes, format: str, sha256: str, ocr: bool, limits: Limits) -> Source:
    from danchieu.extractors.readers.docx import read_docx
    from danchieu.extractors.readers.office import to_docx

    source = read_docx(to_docx(data, format, limits), sha256, limits)
    source.format = format
    return source


def _image(data: bytes, format: str, sha256: str, ocr: bool, limits: Limits) -> Source:
    from danchieu.extractors.readers.ocr import read_image

    if not ocr:
        raise Refused("image")
    return read_image(data, sha256, limits)


_READERS: dict[str, Callable[[bytes, str, str, bool, Limits], Source]] = {
    "text": _text, "markdown": _text, "html": _html, "docx": _docx, "pdf": _pdf, "doc": _office, "rtf": _office,
    "odt": _office, "image": _image,
}  # fmt: skip
