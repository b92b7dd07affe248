"""The format of a file, from its first bytes; the extension decides only between kinds of text."""

import re

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n", "image"), (b"\xff\xd8\xff", "image"), (b"II*\x00", "image"), (b"MM\x00*", "image"),
)  # fmt: skip
_REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"\x1f\x8b", "gzip"), (b"7z\xbc\xaf", "7z"), (b"Rar!", "rar"), (b"GIF8", "GIF"), (b"\x7fELF", "program"),
    (b"MZ\x90", "program"), (b"SQLite format 3\x00", "SQLite"),
)  # fmt: skip
_WORD_XML = (b"<w:wordDocument", b'progid="Word.Document"')
_WEB_ARCHIVE = b"mime-version:"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml.{,200}?>\s*)?(?:<!--.{,2000}?-->\s*)*"
                   rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.I | re.S)  # fmt: skip
_HTML_NAMES = ("html", "htm", "xhtml")
_MARKDOWN_NAMES = ("md", "markdown")


def detect(data: bytes, extension: str) -> str:
    """A name out of FORMATS, "image", or "refused:<kind>".

    data: the whole file; extension: without the dot, any case. Portals serve HTML and DOCX under the name .doc, so
    the extension is not believed where the bytes speak.
    """
    head = data[:4096]
    extension = extension.lower()
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _zip_kind(data)
    if head.startswith(_OLE):
        return "doc" if "WordDocument".encode("utf-16-le") in data else "refused:OLE"
    if head.startswith((b"<?xml", b"\xef\xbb\xbf<?xml")) and any(mark in head for mark in _WORD_XML):
        return "doc"
    if head.lstrip().lower().startswith(_WEB_ARCHIVE):
        return "html"
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return name
    for magic, kind in _REFUSED:
        if head.startswith(magic):
            return f"refused:{kind}"
    if extension in _HTML_NAMES or _HTML.match(head.replace(b"\x00", b"")):
        return "html"
    return "markdown" if extension in _MARKDOWN_NAMES else "text"


def _zip_kind(data: bytes) -> str:
    if b"word/document.xml" in data:
        return "docx"
    if b"application/vnd.oasis.opendocument.text" in data[:200]:
        return "odt"
    return "refused:spreadsheet" if b"xl/workbook" in data else "refused:zip"
