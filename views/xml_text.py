"""Text as XML can carry it: SVG, GraphML, and the insides of DOCX and XLSX."""

import re

_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""Characters that XML 1.0 has no way to write (https://www.w3.org/TR/xml/#charsets)."""


def writable(text: str) -> str:
    """A text without the characters that XML refuses. Markup is not escaped."""
    return _REFUSED.sub("", text)
