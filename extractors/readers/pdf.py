"""PDF to pages of placed words, by PDFium. PDFium is not thread-safe and can die on hostile files: see isolation."""

import ctypes
import math
from collections.abc import Callable, Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from danchieu.extractors.readers import legacy
from danchieu.extractors.readers.draft import Draft
from danchieu.extractors.readers.layout import Page, Rule, Word
from danchieu.extractors.readers.pages import draft_pages
from danchieu.extractors.readers.source import Limits, Refused, Source

_FEWEST = 300  # characters that make a text layer over a scan; the stamp of a digital signature alone is none
_SCAN = 0.5  # share of the page that a picture covers
_OUTLINES = 200  # drawn shapes on a page without text: letters turned into outlines
_SAMPLE = 20_000
_GARBLED = 0.02  # of the words of a text are frequent ones at least, unless its fonts hide their letters
_THIN = 2.5  # points: a filled shape thinner than this is a drawn line
_ASCENT, _DESCENT = 0.8, 0.2  # of the font's size, above and below the baseline
_RAISED = 0.82  # of the size of the characters before it: the size of a footnote marker


def read_pdf(data: bytes, sha256: str, ocr: bool, limits: Limits) -> Source:
    """Read a PDF. Pages without a text layer are recognised when ocr is set, else named in a warning."""
    document = _open(data)
    try:
        count = len(document)
        if count > limits.pages:
            raise Refused("too_many_pages", pages=count, limit=limits.pages)
        pages = [_read_page(document, index) for index in range(count)]
        scanned = [i for i, page in enumerate(pages) if _is_scan(page)]
        draft = _read_draft(document, pages, scanned, ocr, limits)
    finally:
        document.close()
    if scanned and not ocr and not any(pages[i].words for i in range(count) if i not in scanned):
        return Source("", [0] * count, "pdf", sha256, ["no_text_layer"])
    source = draft.source("pdf", sha256)
    sample = source.text[:_SAMPLE]
    words = sample.split()
    if len(words) > 100 and legacy.frequent_words(sample) < _GARBLED * len(words):
        source.warnings.append("garbled_text_layer")
    return source


def _is_scan(page: Page) -> bool:
    letters = sum(len(word.text) for word in page.words)
    return (page.picture > _SCAN and letters < _FEWEST) or (not page.words and len(page.rules) > _OUTLINES)


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "assword" in str(error)
        if locked:
            raise Refused("password") from None
        raise Refused("damaged", format="PDF", reason=str(error)) from None


def _read_draft(
    document: pdfium.PdfDocument, pages: list[Page], scanned: list[int], ocr: bool, limits: Limits
) -> Draft:
    if not ocr or not scanned:
        draft = draft_pages(pages)
        if scanned:
            draft.warnings.append("no_text_layer:" + ",".join(str(i + 1) for i in scanned))
        return draft
    from danchieu.extractors.readers.ocr import confidence_warning, recognise_page

    confidences: list[float] = []
    for index in scanned:
        pages[index], found = recognise_page(document[index], index + 1, limits)
        confidences += found
    draft = draft_pages(pages)
    draft.warnings.append(confidence_warning(confidences))
    return draft


def _read_page(document: pdfium.PdfDocument, index: int) -> Page:
    try:
        page = document[index]
        width, height = page.get_size()
        text = page.get_textpage()
    except pdfium.PdfiumError as error:
        raise Refused("damaged", f"page {index + 1}", format="PDF", reason=str(error)) from None
    try:
        place = _placing(page)
        picture = _picture(page) / (width * height or 1)
        return Page(width, height, list(_words(text.raw, place)), list(_rules(page, place)), picture)
    finally:
        text.close()
        page.close()


_Box = tuple[float, float, float, float]


def _placing(page: pdfium.PdfPage) -> Callable[[_Box], _Box]:
    """From (left, bottom, right, top) in a PDF's own space to (x0, top, x1, bottom) on the page as it is shown.

    The visible page need not begin at the origin, and tables often lie on pages that are turned.
    """
    left, bottom, right, top = page.get_cropbox()
    turned: dict[int, Callable[[_Box], _Box]] = {
        90: lambda box: (box[1] - bottom, box[0] - left, box[3] - bottom, box[2] - left),
        180: lambda box: (right - box[2], box[1] - bottom, right - box[0], box[3] - bottom),
        270: lambda box: (top - box[3], right - box[2], top - box[1], right - box[0]),
    }
    return turned.get(page.get_rotation(), lambda box: (box[0] - left, top - box[3], box[2] - left, top - box[1]))


def _words(text: ctypes.c_void_p, place: Callable[[_Box], _Box]) -> Iterator[Word]:
    """Words and parts of words of a text page in PDFium's order.

    A new one begins at blanks, where the next letter is not beside the last one, and at a raised number. Only blanks
    that the file holds are believed: those PDFium adds may stand in the gap that a letter of another font fills later.
    """
    glyphs = _Glyphs(text, place)
    word: Word | None = None
    before: Word | None = None  # the last finished word: PDFium may see a line end before a raised number
    blank_end = float("-inf")  # where the last blank of the file ended
    for i in range(raw.FPDFText_CountChars(text)):
        character = _character(raw.FPDFText_GetUnicode(text, i))
        x0, top, x1, bottom, size = glyphs.box(i)
        if character.isspace() or not size:
            added = bool(raw.FPDFText_IsGenerated(text, i))
            blank_end = blank_end if added else x1
            if word:
                word.open_right = added or abs(x0 - word.x1) > 0.3 * word.size
                yield word
            word, before = None, word or before
            continue
        part = Word(character, x0, x1, top, bottom, size, open_left=abs(x0 - blank_end) > 0.3 * size, open_right=True)
        blank_end = float("-inf")
        if word and _continues(word, part):
            word.text += character
            word.x1 = max(word.x1, x1)
            continue
        if word:
            yield word
            before = word
        part.marker = character.isdigit() and before is not None and _raised(before, part)
        word = part
    if word:
        yield word


class _Glyphs:
    """Boxes of the characters of a text page.

    A box spans the font's height around the baseline: what PDFium calls a loose box is a tight one in fonts that
    don't tell their height, and those of neighbours then differ.
    """

    def __init__(self, text: ctypes.c_void_p, place: Callable[[_Box], _Box]) -> None:
        self._text, self._place = text, place
        self._box = raw.FS_RECTF()
        self._matrix = raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def box(self, i: int) -> tuple[float, float, float, float, float]:
        """(x0, top, x1, bottom, size) of a character; size 0 when it has no place."""
        text, box, matrix = self._text, self._box, self._matrix
        if not (
            raw.FPDFText_GetLooseCharBox(text, i, box)
            and raw.FPDFText_GetCharOrigin(text, i, self._x, self._y)
            and raw.FPDFText_GetMatrix(text, i, matrix)
        ):
            return 0.0, 0.0, 0.0, 0.0, 0.0
        size = raw.FPDFText_GetFontSize(text, i) * math.hypot(matrix.c, matrix.d)
        x, y = self._x.value, self._y.value
        x0, _, x1, _ = self._place((box.left, box.bottom, box.right, box.top))
        _, baseline, _, _ = self._place((x, y, x, y))
        return x0, baseline - _ASCENT * size, x1, baseline + _DESCENT * size, size


def _character(code: int) -> str:
    """A character of PDFium's text: U+FFFE and U+0002 stand for a hyphen at the end of a line."""
    if code in (0xFFFE, 2):
        return "-"
    return chr(code) if 32 <= code < 0xD800 or 0xE000 <= code < 0x110000 else " "


def _continues(word: Word, part: Word) -> bool:
    middle = (part.top + part.bottom) / 2
    near = -word.size < part.x0 - word.x1 < 0.6 * word.size and word.top < middle < word.bottom
    digit = part.text.isdigit()
    if word.marker or (digit and part.size < _RAISED * word.size):
        return near and word.marker and digit and abs(part.size - word.size) < 0.1 * word.size
    return near


def _raised(word: Word, part: Word) -> bool:
    """A small digit right behind a word, with its foot above that of the word."""
    gap = (part.x0 - word.x1) / word.size
    lift = (word.bottom - _DESCENT * word.size) - (part.bottom - _DESCENT * part.size)
    return part.size < _RAISED * word.size and 0.15 * word.size < lift < 0.8 * word.size and -0.3 < gap < 0.6


def _picture(page: pdfium.PdfPage) -> float:
    """Area of the largest picture on a page, in square points."""
    area = 0.0
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        x0, y0, x1, y1 = _bounds(item)
        area = max(area, (x1 - x0) * (y1 - y0))
    return area


def _bounds(item: pdfium.PdfObject) -> tuple[float, float, float, float]:
    try:
        x0, y0, x1, y1 = item.get_bounds()
    except pdfium.PdfiumError:
        return 0.0, 0.0, 0.0, 0.0
    return x0, y0, x1, y1


def _rules(page: pdfium.PdfPage, place: Callable[[_Box], _Box]) -> Iterator[Rule]:
    """Straight lines drawn on a page, also those drawn as thin or as whole rectangles."""
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3):
        x0, y0, x1, y1 = place(_bounds(item))
        if y1 - y0 <= _THIN and x1 - x0 > _THIN:
            yield Rule(x0, x1, (y0 + y1) / 2, (y0 + y1) / 2)
        elif x1 - x0 <= _THIN and y1 - y0 > _THIN:
            yield Rule((x0 + x1) / 2, (x0 + x1) / 2, y0, y1)
        elif x1 - x0 > _THIN and raw.FPDFPath_CountSegments(item.raw) in (4, 5):
            yield from (Rule(x0, x1, y0, y0), Rule(x0, x1, y1, y1), Rule(x0, x0, y0, y1), Rule(x1, x1, y0, y1))
