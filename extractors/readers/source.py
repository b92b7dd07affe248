"""What reading a file gives: its text with pages, or an error that says what to do."""

from typing import Any

import msgspec


class Source(msgspec.Struct, gc=False):
    """The text of one file.

    text: what all offsets mean, in code points. For UTF-8 text and Markdown it is exactly the decoded file (a byte
    order mark stays as its first character).
    page_starts: offsets at which pages begin, [] when the format has no pages.
    furniture: spans of the text, in order, that belong to the page and not to what it says: running heads, page
    numbers, stamps of digital signatures, footnote markers. `Text` reads over them.
    warnings: machine codes, with details after a colon ("no_text_layer", "converted:tcvn3").
    """

    text: str
    page_starts: list[int]
    format: str
    sha256: str
    warnings: list[str] = []
    furniture: list[tuple[int, int]] = []


class Limits(msgspec.Struct, frozen=True):
    """How much of a file is read before it is refused.

    bytes: size of the file; pages: of a PDF; markup: bytes of XML or HTML to parse, unpacked; elements: tags in it;
    depth: nesting of elements and tables; seconds: for a PDF, or for LibreOffice; ocr_seconds: for one page.
    """

    bytes: int = 100 << 20
    pages: int = 3000
    markup: int = 64 << 20
    elements: int = 3_000_000
    depth: int = 250
    seconds: float = 120.0
    ocr_seconds: float = 60.0


class SourceError(Exception):
    """A file that can't be read: which file, where in it, what is wrong and what to do.

    code and details are for a program or a translation; what and todo are the English sentences.
    """

    def __init__(
        self, path: str, place: str | None, what: str, todo: str, code: str = "unreadable",
        details: dict[str, Any] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(path, place, what, todo, code, details)
        self.path, self.place, self.what, self.todo, self.code = path, place, what, todo, code
        self.details = details or {}

    def __str__(self) -> str:
        where = f"{self.path}, {self.place}" if self.place else self.path
        return f"{where}: {self.what}. {self.todo}."


class Refused(Exception):
    """Raised by a format's reader, which doesn't know the path; `read_source` makes a SourceError of it."""

    def __init__(self, code: str, place: str | None = None, **details: Any) -> None:
        super().__init__(code, place, details)
        self.code, self.place, self.details = code, place, details

    def __reduce__(self) -> tuple[Any, ...]:
        """PDFs are refused in another process."""
        return _refused, (self.code, self.place, self.details)


def _refused(code: str, place: str | None, details: dict[str, Any]) -> Refused:
    return Refused(code, place, **details)


MESSAGES: dict[str, tuple[str, str]] = {
    "not_found": ("there is no such file", "Check the name"),
    "not_a_file": ("it is a folder or a device", "Name a file"),
    "no_access": ("the file can't be opened ({reason})", "Check its permissions and whether a program holds it"),
    "empty": ("the file holds no text", "Get the file again from where it came from"),
    "binary": ("it is not a text", "Convert it to PDF, DOCX, HTML or UTF-8 text, or name its format"),
    "unsupported": ("a {kind} file is not a document this program reads", "Convert it to PDF, DOCX, HTML or text"),
    "unknown_format": ("there is no format {format}", "Use one of {formats}"),
    "too_large": ("it is larger than {limit} bytes", "Split it, or raise the limit"),
    "too_many_pages": ("it has {pages} pages, more than {limit}", "Split it, or raise the limit"),
    "too_much_markup": ("unpacked it is larger than {limit} bytes or elements", "If you trust it, raise the limit"),
    "too_deep": ("its elements are nested deeper than {limit}", "Save it again from a word processor"),
    "damaged": ("the {format} file is damaged ({reason})", "Open and save it again, or get it again"),
    "failed": ("the {format} reader failed ({reason})", "Save the file in another format, and report it"),
    "password": ("the PDF is locked by a password", "Save a copy without the password"),
    "crashed": ("the PDF library stopped on this file", "Print it to a new PDF"),
    "timeout": ("reading took longer than {limit} seconds", "Split the file, or raise the limit"),
    "no_libreoffice": ("a {format} file needs LibreOffice, which is not installed",
                       "Install LibreOffice, or save the file as DOCX"),
    "conversion_failed": ("LibreOffice could not convert the {format} file", "Save it as DOCX"),
    "no_tesseract": ("text recognition needs Tesseract with Vietnamese (vie), which is not installed",
                     "Install tesseract-ocr and tesseract-ocr-vie"),
    "ocr_failed": ("text recognition failed ({reason})", "Scan the page again at 300 dpi"),
    "image": ("it is a picture", "Read it with text recognition (--ocr)"),
}  # fmt: skip


def source_error(path: str, refused: Refused) -> SourceError:
    """The error a person sees for a refusal of a format's reader."""
    what, todo = MESSAGES[refused.code]
    return SourceError(
        path, refused.place, what.format(**refused.details), todo.format(**refused.details),
        refused.code, refused.details,
    )  # fmt: skip
