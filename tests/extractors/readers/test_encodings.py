"""Bytes to text: character sets, old fonts, mojibake."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchieu.extractors.readers import legacy
from danchieu.extractors.readers.encodings import decode
from danchieu.extractors.readers.source import Refused

_TEXT = "Quyết định số 12/QĐ-UBND của Ủy ban nhân dân tỉnh về việc thực hiện nhiệm vụ năm 2024."


def _cp1258(text: str) -> bytes:
    """Windows-1258 has letters with circumflex, breve and horn, and tones as marks of their own."""
    out = b""
    for letter in unicodedata.normalize("NFC", text):
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            tone = next(mark for mark in parts[1:] if mark in "\u0300\u0301\u0303\u0309\u0323")
            out += unicodedata.normalize("NFC", parts.replace(tone, "")).encode("cp1258") + tone.encode("cp1258")
    return out


@pytest.mark.parametrize(
    ("data", "text", "warnings"),
    [
        (_TEXT.encode("utf-16"), _TEXT, ["decoded:utf-16"]),
        (b"\xfe\xff" + _TEXT.encode("utf-16-be"), _TEXT, ["decoded:utf-16"]),
        (_TEXT.encode("utf-16-le"), _TEXT, ["decoded:utf-16"]),
        (_TEXT.encode("utf-16-be"), _TEXT, ["decoded:utf-16"]),
        (_cp1258(_TEXT), _TEXT, ["decoded:cp1258"]),
        (_TEXT.encode() + b"\xff", _TEXT + "\ufffd", ["undecodable:1"]),
        (_TEXT.encode()[:-60], _TEXT.encode()[:-60].decode("utf8", "replace"), []),
        ("café à la carte".encode("cp1252"), "café à la carte", ["decoded:cp1252"]),
    ],
)
def test_character_sets(data: bytes, text: str, warnings: list[str]) -> None:
    got, told = decode(data)
    assert unicodedata.normalize("NFC", got) == text
    assert told == warnings or (not warnings and told in ([], ["undecodable:1"]))


_TCVN3 = [
    ("QuyÕt ®Þnh cña Uû ban nh©n d©n tØnh", "Quyết định của Uỷ ban nhân dân tỉnh"),
    ("Bé Gi¸o dôc vµ §µo t¹o", "Bộ Giáo dục và Đào tạo"),
    ("sè 15/2003/Q§-UB, N§-CP", "số 15/2003/QĐ-UB, NĐ-CP"),
    ("®\u00ad\u00eec h\u00ad\u00edng dÉn", "được hướng dẫn"),
]
_VNI = [
    ("Quyeát ñònh cuûa UÛy ban nhaân daân tænh", "Quyết định của Ủy ban nhân dân tỉnh"),
    ("Boä Giaùo duïc vaø Ñaøo taïo", "Bộ Giáo dục và Đào tạo"),
    ("soá 15/2003/QÑ-UB, NÑ-CP", "số 15/2003/QĐ-UB, NĐ-CP"),
    ("ñöôïc höôùng daãn, ñieàu kieän, töï, ñaët, baèng, kyù, lyù", "được hướng dẫn, điều kiện, tự, đặt, bằng, ký, lý"),
]


@pytest.mark.parametrize(("font", "old", "new"), [("tcvn3", *row) for row in _TCVN3] + [("vni", *row) for row in _VNI])
def test_old_fonts(font: str, old: str, new: str) -> None:
    assert legacy.CONVERTERS[font](old) == new


@pytest.mark.parametrize("rows", [_TCVN3, _VNI])
def test_old_fonts_are_noticed_in_utf8_and_in_bytes(rows: list[tuple[str, str]]) -> None:
    font = "tcvn3" if rows is _TCVN3 else "vni"
    old, new = ("\n".join(column) for column in zip(*rows, strict=True))
    assert decode(old.encode("utf8")) == (new, [f"converted:{font}"])
    assert decode(old.encode("latin-1")) == (new, [f"converted:{font}"])


def test_only_the_lines_in_an_old_font_are_converted() -> None:
    old = "QuyÕt ®Þnh cña Uû ban nh©n d©n tØnh\nQuyết định của Ủy ban; Peña ®\n"
    assert decode(old.encode())[0] == "Quyết định của Uỷ ban nhân dân tỉnh\nQuyết định của Ủy ban; Peña ®\n"


@pytest.mark.parametrize(
    "text",
    ["Nhãn hiệu Coca-Cola® theo Điều 5 § 2", "Señor Muñoz, đại sứ", "España ñ", "±µ¶ © ® §", "Château à l'été ñandú"],
)
def test_other_texts_with_such_letters_stay(text: str) -> None:
    assert decode(text.encode()) == (text, [])


@pytest.mark.parametrize(
    ("read", "meant", "words"),
    [
        ("Quyáº¿t Ä‘á»‹nh", "Quyết định", 2),
        ("theo Luáº\xadt năm 2024", "theo Luật năm 2024", 1),
        ("Ä\x91iá»\x81u", "điều", 1),
        ("GIÁ»MÃ", "GIÁ»MÃ", 0),
        ("Ã la Ä‘", "Ã la đ", 1),
    ],
)
def test_mojibake_is_repaired_where_it_reads_again(read: str, meant: str, words: int) -> None:
    assert legacy.repair_mojibake(read) == (meant, words)


@given(st.text(alphabet="ăâđêôơưáàảãạếềệịộợừỳĐÂ bcnt12/-", min_size=1).map("đệ ".__add__))
def test_mojibake_of_any_vietnamese_text_is_undone(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    read = "".join(
        bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
        for byte in text.encode()
    )
    repaired, _ = legacy.repair_mojibake(read)
    assert repaired == text


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text, _ = decode(data)
    except Refused as refused:
        assert refused.code in ("empty", "binary")
    else:
        assert text.strip()


@given(st.text(min_size=1).filter(lambda t: t.strip() and "\x00" not in t))
def test_utf8_is_never_taken_for_an_eight_bit_set(text: str) -> None:
    try:
        _, warnings = decode(text.encode("utf8", "ignore"))
    except Refused:
        return
    assert not any(warning.startswith("decoded:cp") for warning in warnings)
