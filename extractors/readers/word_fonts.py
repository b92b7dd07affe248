"""Fonts of a Word document, as far as they change what its letters mean: .Vn… (TCVN3) and VNI-… ones."""

from collections.abc import Iterator

from lxml import etree

from danchieu.extractors.readers import legacy
from danchieu.extractors.readers.numbering import W

_ENOUGH = 20_000  # letters in an old font that are looked at


class WordFonts:
    """Which font a run is in, and what its text means; `converted` names the encodings that were met.

    The name of a font is not believed against the text: documents were converted to Unicode and kept their fonts.
    """

    def __init__(self, root: etree._Element, styles: etree._Element | None) -> None:
        self.converted: set[str] = set()
        self._by_style = _style_fonts(styles)
        named = {_encoding(_named(node)) for node in root.iter(W + "rFonts")}
        named |= {_encoding(font) for font in self._by_style.values()}
        self._denied = {
            name for name in legacy.CONVERTERS if name not in named or not self._makes_sense(root, name)
        }

    def of_paragraph(self, properties: etree._Element | None) -> str | None:
        """Font of a paragraph by its style."""
        style = None if properties is None else properties.find(W + "pStyle")
        return self._by_style.get("" if style is None else style.get(W + "val", ""), self._by_style.get(""))

    def text(self, text: str, font: str | None) -> str:
        """What a text typed in a font says; the capital fonts of TCVN3 (.VnTimeH) hold small letters."""
        encoding = _encoding(font)
        if encoding is None or encoding in self._denied:
            return text
        if not text.isascii():
            self.converted.add(encoding)
            text = legacy.convert_font(text, encoding)
        return text.upper() if encoding == "tcvn3" and font and font.endswith("H") else text

    def _makes_sense(self, root: etree._Element, encoding: str) -> bool:
        """Whether the text in fonts of an encoding is free of letters that only Unicode has."""
        sample = ""
        for text in self._texts(root, encoding):
            sample += text
            if len(sample) > _ENOUGH:
                break
        return not legacy.is_unicode(sample)

    def _texts(self, root: etree._Element, encoding: str) -> Iterator[str]:
        for paragraph in root.iter(W + "p"):
            own = self.of_paragraph(paragraph.find(W + "pPr"))
            for run in paragraph.iterfind(".//" + W + "r"):
                if _encoding(run_font(run) or own) == encoding:
                    yield from (node.text or "" for node in run.iterfind(W + "t"))


def run_font(node: etree._Element) -> str | None:
    """The font that a run (or a style) names itself."""
    font = node.find(f"{W}rPr/{W}rFonts")
    return None if font is None else _named(font)


def _named(font: etree._Element) -> str | None:
    return font.get(W + "ascii") or font.get(W + "hAnsi")


def _encoding(font: str | None) -> str | None:
    if font is None:
        return None
    return "tcvn3" if font.lower().startswith(".vn") else "vni" if font.upper().startswith("VNI") else None


def _style_fonts(styles: etree._Element | None) -> dict[str, str]:
    """Fonts by paragraph style, inherited ones too; the document's default stands under ""."""
    fonts: dict[str, str] = {}
    parents: dict[str, str] = {}
    if styles is None:
        return fonts
    defaults = styles.find(f"{W}docDefaults/{W}rPrDefault")
    default = None if defaults is None else run_font(defaults)
    for style in styles.iterfind(W + "style"):
        if style.get(W + "type") != "paragraph":
            continue
        name, font, parent = style.get(W + "styleId", ""), run_font(style), style.find(W + "basedOn")
        if font:
            fonts[name] = font
        if parent is not None:
            parents[name] = parent.get(W + "val", "")
        if style.get(W + "default") in ("1", "true"):
            default = font or default
    for name in parents:
        ancestor, seen = name, {name}
        while ancestor not in fonts and (ancestor := parents.get(ancestor, "")) and ancestor not in seen:
            seen.add(ancestor)
        if ancestor in fonts:
            fonts[name] = fonts[ancestor]
    return fonts | ({"": default} if default else {})
