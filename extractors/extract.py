"""One source in, one record out."""

import hashlib

from danchieu.extractors.citations import read_citations
from danchieu.extractors.header import read_header
from danchieu.extractors.obligations import read_obligations
from danchieu.extractors.record import Record
from danchieu.extractors.text import Text


def extract_text(source_text: str, source: str = "-", sha256: str | None = None, page_starts: list[int] | None = None) -> Record:
    """Read one source text.

    source: its path or name; sha256: of the file's bytes (of the text as UTF-8 when not given); page_starts: source
    offsets at which pages begin. All offsets in the record are code points into `source_text`.
    """
    text_sha256 = hashlib.sha256(source_text.encode("utf-8", "surrogatepass")).hexdigest()
    text = Text(source_text, page_starts)
    header = read_header(text)
    citations, suspects = read_citations(text, header)
    return Record(
        source=source,
        sha256=sha256 or text_sha256,
        text_sha256=text_sha256,
        pages=len(text.page_starts) or None,
        document=header.document,
        citations=citations,
        obligations=read_obligations(text, header, citations),
        suspects=suspects,
    )
