"""Bytes of a text file to its text."""

import re
import unicodedata

from danchieu.extractors.readers import legacy
from danchieu.extractors.readers.source import Refused

_BOMS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\r\f\x0b\x1a\x1b")
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.I)
_EIGHT_BIT = ("cp1258", "cp1252")


def decode(data: bytes, declared: str | None = None) -> tuple[str, list[str]]:
    """The text of a file and warnings about how it was read.

    UTF-8 comes out exactly as decoded, unless its words turn out to be in an old font or damaged by a wrong reading.
    declared: the character set an HTML page names, believed only for 8-bit sets.
    """
    text, warnings = _decode_bytes(data, declared)
    if not text or text.isspace():
        raise Refused("empty")
    font = legacy.font_of(text)
    if font:
        return legacy.convert_font(text, font), [*warnings, f"converted:{font}"]
    text, repaired = legacy.repair_mojibake(text)
    if repaired:
        warnings.append(f"repaired_mojibake:{repaired}")
    return text, warnings


def declared_charset(data: bytes) -> str | None:
    """The character set in the first bytes of an HTML page."""
    match = _DECLARED.search(data[:4096])
    return match.group(1).decode("ascii", "ignore").lower() if match else None


def _decode_bytes(data: bytes, declared: str | None) -> tuple[str, list[str]]:
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _utf16(data, name)
    wide = _utf16_without_mark(data)
    if wide:
        return _utf16(data, wide)
    if _is_binary(data):
        raise Refused("binary")
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        return _eight_bit(data, declared)


def _utf16(data: bytes, name: str) -> tuple[str, list[str]]:
    text = data.decode(name, "replace")
    lost = text.count("\ufffd")
    if lost * 10 > len(text):
        raise Refused("binary")
    return text, ["decoded:utf-16", *([f"undecodable:{lost}"] if lost else [])]


def _utf16_without_mark(data: bytes) -> str | None:
    """Vietnamese in UTF-16 is a quarter or more spaces, digits and bare letters, whose high byte is zero."""
    sample = data[:4096]
    half = len(sample) // 2
    if half < 4:
        return None
    odd, even = sample[1::2].count(0), sample[0::2].count(0)
    if odd * 4 > half and even * 20 <= half:
        return "utf-16-le"
    return "utf-16-be" if even * 4 > half and odd * 20 <= half else None


def _is_binary(data: bytes) -> bool:
    sample = data[:65536]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls * 100 > len(sample)


def _eight_bit(data: bytes, declared: str | None) -> tuple[str, list[str]]:
    """The reading with the most frequent Vietnamese words; UTF-8 with losses when most of it is UTF-8."""
    sample = data[: legacy._SAMPLE]
    lossy = data.decode("utf-8", "replace")
    readings = {name: legacy.frequent_words(_composed(sample.decode(name, "replace"))) for name in _EIGHT_BIT}
    for font, convert in legacy.CONVERTERS.items():
        readings[font] = legacy.frequent_words(convert(sample.decode("latin-1")))
    best = max(readings, key=lambda name: readings[name])
    if readings[best] <= legacy.frequent_words(sample.decode("utf-8", "replace")):
        lost = lossy.count("\ufffd")
        if lost * 10 <= len(lossy):
            return lossy, [f"undecodable:{lost}"]
        best = declared if declared in ("windows-1258", "cp1258") else "cp1252"
        if readings["cp1252"] == 0 and lost * 4 > len(lossy):
            raise Refused("binary")
    if best in legacy.CONVERTERS:
        return legacy.CONVERTERS[best](data.decode("latin-1")), [f"converted:{best}"]
    return data.decode(best, "replace"), [f"decoded:{best}"]


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)
