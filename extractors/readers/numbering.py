"""Automatic numbering of Word: the number that a paragraph shows is not in its text, it is counted here.

Rules: ECMA-376 part 1, 17.9 (numbering) and 17.3.1.19 (numPr of a paragraph or of its style).
"""

import re

import msgspec
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVEL = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_DEEPEST = 9


class _Level(msgspec.Struct):
    start: int
    format: str
    text: str
    restart: int | None


class Numbering:
    """Counts the numbered paragraphs of one document, in order."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._levels: dict[str, tuple[str, dict[int, _Level]]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._overridden: set[tuple[str, int]] = set()
        self._starts: dict[tuple[str, int], int] = {}
        if numbering is not None:
            self._read(numbering)
        self._style_numbers, self._style_parents = _style_numbers(styles)

    def _read(self, root: etree._Element) -> None:
        abstract = {
            _value(node, "abstractNumId"): {int(_value(lvl, "ilvl") or 0): _level(lvl) for lvl in node.iter(W + "lvl")}
            for node in root.iterfind(W + "abstractNum")
        }
        for node in root.iterfind(W + "num"):
            key = _child_value(node, "abstractNumId") or ""
            number = _value(node, "numId") or ""
            levels = dict(abstract.get(key, {}))
            for override in node.iterfind(W + "lvlOverride"):
                at = _int(_value(override, "ilvl"), 0)
                start = _child_value(override, "startOverride")
                if start is not None:
                    self._starts[number, at] = _int(start, 1)
                own = override.find(W + "lvl")
                if own is not None:
                    levels[at] = _level(own)
            self._levels[number] = key, levels

    def label(self, paragraph_properties: etree._Element | None) -> str:
        """What Word shows before a paragraph ("Điều 5.", "a)", "-"), "" for none; counts it."""
        number, at = self._numbering_of(paragraph_properties)
        if number is None or number not in self._levels:
            return ""
        key, levels = self._levels[number]
        level = levels.get(at)
        if level is None:
            return ""
        counts = self._counts.setdefault(key, [None] * _DEEPEST)
        self._count(number, at, level, counts, levels)
        if level.format == "bullet":
            return _bullet(level.text)
        return _LEVEL.sub(lambda m: _shown(levels, counts, int(m.group(1)) - 1), level.text)

    def _count(
        self, number: str, at: int, level: _Level, counts: list[int | None], levels: dict[int, _Level]
    ) -> None:
        override = self._starts.get((number, at))
        current = counts[at]
        if override is not None and (number, at) not in self._overridden:
            self._overridden.add((number, at))
            counts[at] = override
        else:
            counts[at] = level.start if current is None else current + 1
        for above in range(at):
            if counts[above] is None:
                counts[above] = levels[above].start if above in levels else 1
        for below in range(at + 1, _DEEPEST):
            restart = levels[below].restart if below in levels else None
            if restart is None or (restart and at < restart):
                counts[below] = None

    def _numbering_of(self, properties: etree._Element | None) -> tuple[str | None, int]:
        if properties is None:
            return self._of_style(None)
        own = properties.find(W + "numPr")
        number, at = self._of_style(_child_value(properties, "pStyle"))
        if own is not None:
            number = _child_value(own, "numId") or number
            at = _int(_child_value(own, "ilvl"), at)
        return (None if number == "0" else number), min(max(at, 0), _DEEPEST - 1)

    def _of_style(self, style: str | None) -> tuple[str | None, int]:
        seen: set[str] = set()
        while style and style not in seen:
            seen.add(style)
            if style in self._style_numbers:
                return self._style_numbers[style]
            style = self._style_parents.get(style)
        return None, 0


def _style_numbers(styles: etree._Element | None) -> tuple[dict[str, tuple[str | None, int]], dict[str, str]]:
    numbers: dict[str, tuple[str | None, int]] = {}
    parents: dict[str, str] = {}
    for style in styles.iterfind(W + "style") if styles is not None else ():
        name = _value(style, "styleId") or ""
        parent = _child_value(style, "basedOn")
        if parent:
            parents[name] = parent
        numbering = style.find(f"{W}pPr/{W}numPr")
        if numbering is not None:
            numbers[name] = _child_value(numbering, "numId"), _int(_child_value(numbering, "ilvl"), 0)
    return numbers, parents


def _level(node: etree._Element) -> _Level:
    return _Level(
        _int(_child_value(node, "start"), 1),
        _child_value(node, "numFmt") or "decimal",
        _child_value(node, "lvlText") or "",
        _int(_child_value(node, "lvlRestart"), 0) if node.find(W + "lvlRestart") is not None else None,
    )


def _shown(levels: dict[int, _Level], counts: list[int | None], at: int) -> str:
    count = counts[at]
    return "" if count is None or at not in levels else _numeral(count, levels[at].format)


def _numeral(count: int, format: str) -> str:
    if format in ("lowerLetter", "upperLetter"):
        letters = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 10) if count > 0 else ""
        return letters.upper() if format == "upperLetter" else letters
    if format in ("lowerRoman", "upperRoman"):
        roman = _roman(count)
        return roman.upper() if format == "upperRoman" else roman
    if format == "decimalZero":
        return f"{count:02d}"
    return "" if format == "none" else str(count)


def _roman(count: int) -> str:
    if not 0 < count < 4000:
        return str(count)
    text = ""
    for value, letters in _ROMAN:
        times, count = divmod(count, value)
        text += letters * times
    return text


def _bullet(text: str) -> str:
    """Bullets of symbol fonts have private codes; people read a dash."""
    return "-" if not text.strip() or "\ue000" <= text[0] <= "\uf8ff" or text in "o§" else text


def _value(node: etree._Element, name: str) -> str | None:
    return node.get(W + name)


def _child_value(node: etree._Element, name: str) -> str | None:
    child = node.find(W + name)
    return None if child is None else child.get(W + "val")


def _int(text: str | None, default: int) -> int:
    try:
        return default if text is None else int(text)
    except ValueError:
        return default
