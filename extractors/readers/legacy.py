"""Vietnamese written before Unicode: TCVN3 (ABC) and VNI fonts, and UTF-8 that was read as Windows-1252.

All three look like Latin letters with odd accents. Tables: TCVN 5712:1993 (VN3) and the VNI-Windows chart.
"""

import re
import unicodedata
from collections.abc import Callable

_TCVN3 = {
    "µ¸¶·¹": "àáảãạ", "¨»¾¼½Æ": "ăằắẳẵặ", "©ÇÊÈÉË": "âầấẩẫậ", "®": "đ", "ÌÐÎÏÑ": "èéẻẽẹ", "ªÒÕÓÔÖ": "êềếểễệ",
    "×ÝØÜÞ": "ìíỉĩị", "ßãáâä": "òóỏõọ", "«åèæçé": "ôồốổỗộ", "¬êíëìî": "ơờớởỡợ", "ïóñòô": "ùúủũụ",
    "\u00adõøö÷ù": "ưừứửữự", "úýûüþ": "ỳýỷỹỵ", "¡¢£¤¥¦§": "ĂÂÊÔƠƯĐ",
}  # fmt: skip
_TCVN3_TABLE = str.maketrans("".join(_TCVN3), "".join(_TCVN3.values()))

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
_VNI_MARKS = {
    "ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT,
    "â": _CIRCUMFLEX, "á": _CIRCUMFLEX + _ACUTE, "à": _CIRCUMFLEX + _GRAVE, "å": _CIRCUMFLEX + _HOOK,
    "ã": _CIRCUMFLEX + _TILDE, "ä": _CIRCUMFLEX + _DOT,
    "ê": _BREVE, "é": _BREVE + _ACUTE, "è": _BREVE + _GRAVE, "ú": _BREVE + _HOOK, "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}  # fmt: skip
_VNI_LETTERS = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_LETTERS |= {old.upper(): new.upper() for old, new in _VNI_LETTERS.items()}
_VNI_MARKS |= {old.upper(): new for old, new in _VNI_MARKS.items()}
_VNI = re.compile("([aeouyôö])([" + "".join(_VNI_MARKS) + "])|[" + "".join(_VNI_LETTERS) + "]", re.IGNORECASE)

_UNICODE_ONLY = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_FREQUENT_WORDS = (
    "và của các định về nhân dân được việc quyết nghị thực hiện điều luật chính phủ bộ ngày tháng năm số công "
    "trong không này có cho đã tại tỉnh thành hướng dẫn tổ chức quản lý nhà nước ủy uỷ đảng độc lập tự hội cộng "
    "hòa hoà xã nghĩa việt căn cứ kế hoạch thông tư chỉ trung ương đề người những với theo là"
)
_FREQUENT = frozenset(_FREQUENT_WORDS.split())
_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile("[^ \t\r\n]+")
_CONTINUATION = "[\x80-\xbf" + "".join(bytes([b]).decode("cp1252", "ignore") for b in range(0x80, 0xA0)) + "]"
_MOJIBAKE = re.compile(f"[\xc2-\xc6]{_CONTINUATION}|\xe1[\xba\xbb]{_CONTINUATION}")
_BROKEN = ("áº", "á»", "Ä‘", "Ä\x91")
_SAMPLE = 20_000


def from_tcvn3(text: str) -> str:
    """Text typed in a .Vn… font, each byte read as the Latin-1 character of that code."""
    return text.translate(_TCVN3_TABLE)


def from_vni(text: str) -> str:
    """Text typed in a VNI-… font, each byte read as a Windows-1252 character."""
    return _VNI.sub(_vni_letter, text)


def _vni_letter(match: re.Match[str]) -> str:
    base, mark = match.groups()
    if base is None:
        return _VNI_LETTERS[match.group()]
    return unicodedata.normalize("NFC", _VNI_LETTERS.get(base, base) + _VNI_MARKS[mark])


CONVERTERS: dict[str, Callable[[str], str]] = {"tcvn3": from_tcvn3, "vni": from_vni}


def is_unicode(text: str) -> bool:
    """Whether at least one letter in fifty is one that only Unicode has."""
    return len(_UNICODE_ONLY.findall(text)) * 50 > len(text)


def frequent_words(text: str) -> int:
    """How many of the most frequent Vietnamese syllables a text holds; a measure for choosing between readings."""
    return sum(word in _FREQUENT and not word.isascii() for word in _WORD.findall(text.lower()))


def font_of(text: str) -> str | None:
    """"tcvn3" or "vni" when the text only makes sense in such a font. Costs nothing on text without ® § ñ Ñ."""
    tests = ("tcvn3", "®", "§"), ("vni", "ñ", "Ñ")
    suspects = [(name, mark) for name, *marks in tests for mark in marks if mark in text]
    best, most = None, 0
    for name, mark in suspects:
        at = text.index(mark)
        sample = text[max(0, at - _SAMPLE // 2) : at + _SAMPLE]
        plain = "\n".join(line for line in sample.splitlines() if not _UNICODE_ONLY.search(line))
        converted = frequent_words(CONVERTERS[name](plain))
        if converted >= 2 and converted > 2 * frequent_words(plain) and converted > most:
            best, most = name, converted
    return best


def convert_font(text: str, font: str) -> str:
    """The lines of a text that are not Unicode Vietnamese already, converted."""
    convert = CONVERTERS[font]
    if not _UNICODE_ONLY.search(text):
        return convert(text)
    lines = text.splitlines(keepends=True)
    return "".join(line if _UNICODE_ONLY.search(line) else convert(line) for line in lines)


def repair_mojibake(text: str) -> tuple[str, int]:
    """Words of UTF-8 that were read as Windows-1252, where reading them again is possible without loss.

    Returns the text and how many words were repaired. A text without a broken đ or ạ…ỹ is left alone: it is not
    Vietnamese, or too short to tell.
    """
    # Single rare characters first: looking for pairs that begin with a frequent one takes several times as long.
    if not any(pair[1] in text and pair in text for pair in _BROKEN):
        return text, 0
    repaired = 0

    def word(match: re.Match[str]) -> str:
        nonlocal repaired
        old = match.group()
        if not _MOJIBAKE.search(old):
            return old
        try:
            new = b"".join(map(_cp1252_byte, old)).decode("utf-8")
        except (UnicodeDecodeError, UnicodeEncodeError):
            return old
        repaired += 1
        return new

    return _TOKEN.sub(word, text), repaired


def _cp1252_byte(character: str) -> bytes:
    """Windows-1252 leaves five codes open; programs pass them through as control characters."""
    return bytes([ord(character)]) if "\x80" <= character <= "\x9f" else character.encode("cp1252")
