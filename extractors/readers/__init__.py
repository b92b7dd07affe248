"""Files in, source text out: text, Markdown, HTML, DOCX, PDF and (through LibreOffice) DOC.

`read_source` is the whole interface. Each format's library is imported when the first file of that format arrives.
"""

from danchieu.extractors.readers.reading import FORMATS, read_source
from danchieu.extractors.readers.source import Limits, Source, SourceError

__all__ = ["FORMATS", "Limits", "Source", "SourceError", "read_source"]
