"""One source in, one record out."""

import hashlib
from pathlib import Path

from danchieu.extractors.citations.citations import read_citations
from danchieu.extractors.duties.obligations import read_obligations
from danchieu.extractors.header.header import read_header
from danchieu.extractors.readers import Limits, SourceError, read_source
from danchieu.extractors.record import Record
from danchieu.extractors.text import Text


def extract_file(
    path: str | Path, format: str | None = None, ocr: bool = False, limits: Limits = Limits()  # noqa: B008
) -> Record:  # fmt: skip
    """Read one file. One that can't be read gives a record with `error`, so that a batch goes on.

    Arguments are those of `read_source`.
    """
    try:
        read = read_source(path, format, ocr, limits)
    except SourceError as error:
        return Record(source=str(path), sha256=None, text_sha256=None, error=str(error))
    record = extract_text(read.text, str(path), read.sha256, read.page_starts, read.furniture)
    record.warnings = read.warnings + record.warnings
    return record


def extract_text(
    source_text: str,
    source: str = "-",
    sha256: str | None = None,
    page_starts: list[int] | None = None,
    furniture: list[tuple[int, int]] | None = None,
) -> Record:
    """Read one source text.

    source: its path or name; sha256: of the file's bytes (of the text as UTF-8 when not given); page_starts: source
    offsets at which pages begin; furniture: spans that belong to the page (see `readers.Source`). All offsets in the
    record are code points into `source_text`.
    """
    text_sha256 = hashlib.sha256(source_text.encode("utf-8", "surrogatepass")).hexdigest()
    text = Text(source_text, page_starts, furniture)
    header = read_header(text)
    citations, suspects = read_citations(text, header)
    return Record(
        source=source,
        sha256=sha256 or text_sha256,
        text_sha256=text_sha256,
        pages=len(text.page_starts) or None,
        warnings=header.warnings,
        document=header.document,
        citations=citations,
        obligations=read_obligations(text, header, citations),
        suspects=suspects,
    )
