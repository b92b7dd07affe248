"""A source text in the making: pieces in reading order, some of them furniture of the page."""

from danchieu.extractors.readers import legacy
from danchieu.extractors.readers.source import Refused, Source

_TEXT, _FURNITURE, _PAGE = range(3)


class Draft:
    """Collects what a format's reader finds; `source` puts it together and counts the offsets."""

    def __init__(self) -> None:
        self._pieces: list[tuple[int, str]] = []
        self.warnings: list[str] = []

    def add(self, text: str) -> None:
        """What the document says. Line ends are the caller's."""
        self._pieces.append((_TEXT, text))

    def furniture(self, text: str) -> None:
        """What only the page says. With its line ends, so that reading over it leaves one line end or nothing."""
        self._pieces.append((_FURNITURE, text))

    def page(self) -> None:
        """A page begins here."""
        self._pieces.append((_PAGE, ""))

    def text(self) -> str:
        """What was added so far, without furniture."""
        return "".join(text for kind, text in self._pieces if kind == _TEXT)

    def extend(self, other: "Draft") -> None:
        """Add all of another draft."""
        self._pieces += other._pieces

    def on_one_line(self) -> "Draft":
        """The same with every run of blanks and line ends as one blank, and none at either end."""
        line = Draft()
        gap = started = False
        for kind, text in self._pieces:
            if kind != _TEXT:
                line._pieces.append((kind, text))
                continue
            words = text.split()
            if words:
                lead = started and (gap or text[0].isspace())
                line.add((" " if lead else "") + " ".join(words))
                started, gap = True, text[-1].isspace()
            elif text:
                gap = True
        return line

    def source(self, format: str, sha256: str) -> Source:
        """The finished source; text in an old font is converted on the way. Refused when nothing was found."""
        whole = "".join(text for _, text in self._pieces)
        if not whole or whole.isspace():
            raise Refused("empty")
        font = legacy.font_of(whole)
        if font:
            self.warnings.append(f"converted:{font}")
        texts: list[str] = []
        page_starts: list[int] = []
        furniture: list[tuple[int, int]] = []
        length = 0
        for kind, piece in self._pieces:
            text = legacy.convert_font(piece, font) if font else piece
            if kind == _PAGE:
                page_starts.append(length)
            elif kind == _FURNITURE and text:
                _extend(furniture, length, length + len(text))
            texts.append(text)
            length += len(text)
        text = "".join(texts)
        spans = [(start, end) for start, end in furniture if text[start:end] != "\n"]
        return Source(text, page_starts, format, sha256, self.warnings, spans)


def _extend(spans: list[tuple[int, int]], start: int, end: int) -> None:
    """Add a span; adjacent ones become one, so that the foot of a page and the head of the next leave one line end."""
    if spans and spans[-1][1] == start:
        spans[-1] = spans[-1][0], end
    else:
        spans.append((start, end))
