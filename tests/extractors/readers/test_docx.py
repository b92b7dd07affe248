"""DOCX features, one small document each."""

from collections.abc import Callable
from pathlib import Path

import pytest

from danchieu.extractors.readers import Limits, Source, SourceError, read_source
from danchieu.extractors.readers.numbering import _numeral
from danchieu.extractors.text import Text

Xml = dict[str, Callable[..., str]]
Word = Callable[..., bytes]


@pytest.fixture
def read(tmp_path: Path, word: Word) -> Callable[..., Source]:
    def read(body: str, limits: Limits | None = None, **parts: str) -> Source:
        path = tmp_path / "a.docx"
        path.write_bytes(word(body, **parts))
        return read_source(path, limits=limits or Limits())

    return read


def test_automatic_numbers_are_written_out(read: Callable[..., Source], xml: Xml) -> None:
    p = xml["paragraph"]
    body = p("Phạm vi", num=1) + p("Một", num=2) + p("Hai", num=2) + p("Đối tượng", num=1)
    body += p("gạch", num=3) + p("không")
    numbering = xml["numbering"](("decimal", "Điều %1."), ("lowerLetter", "%1)"), ("bullet", "\uf0b7"))
    assert read(body, numbering=numbering).text.splitlines() == [
        "Điều 1. Phạm vi", "a) Một", "b) Hai", "Điều 2. Đối tượng", "- gạch", "không",
    ]  # fmt: skip


def test_levels_restart_below_a_higher_number(read: Callable[..., Source]) -> None:
    def p(text: str, level: int) -> str:
        ppr = f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        return f"<w:p>{ppr}<w:r><w:t>{text}</w:t></w:r></w:p>"

    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for i, (fmt, text) in enumerate((("upperRoman", "%1."), ("decimal", "%1.%2."), ("lowerLetter", "%3)")))
    )
    numbering = (
        f'<w:numbering {w}><w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    body = p("A", 0) + p("B", 1) + p("c", 2) + p("D", 1) + p("e", 2) + p("F", 0) + p("G", 1)
    assert read(body, numbering=numbering).text.splitlines() == [
        "I. A", "I.1. B", "a) c", "I.2. D", "a) e", "II. F", "II.1. G",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("count", "format", "shown"),
    [(4, "lowerRoman", "iv"), (1994, "upperRoman", "MCMXCIV"), (27, "lowerLetter", "aa"), (3, "upperLetter", "C"),
     (7, "decimalZero", "07"), (7, "none", ""), (7, "chineseCounting", "7"), (0, "lowerLetter", "")],
)  # fmt: skip
def test_numerals(count: int, format: str, shown: str) -> None:
    assert _numeral(count, format) == shown


def test_a_footnote_follows_its_paragraph_and_its_mark_is_read_over(read: Callable[..., Source], xml: Xml) -> None:
    body = xml["paragraph"](
        "Quyết định số 5/QĐ-UBND", runs=xml["note_mark"](1) + xml["run"](" ngày 01/02/2024.")
    ) + xml["paragraph"]("Điều 2.")
    source = read(body, footnotes=xml["footnotes"]("Đã được sửa đổi."))
    assert source.text == "Quyết định số 5/QĐ-UBND[1] ngày 01/02/2024.\n[1] Đã được sửa đổi.\nĐiều 2.\n"
    text = Text(source.text, source.page_starts, source.furniture)
    assert text.norm == "Quyết định số 5/QĐ-UBND ngày 01/02/2024.\n[1] Đã được sửa đổi.\nĐiều 2.\n"
    start = text.norm.index("ngày")
    assert source.text[slice(*text.span(start, start + 15))] == "ngày 01/02/2024"


_LETTERHEAD = "ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 1/QĐ-UBND", "Lam Sơn, ngày 1 tháng 2"


@pytest.mark.parametrize(
    ("cells", "ruled", "text"),
    [
        ([_LETTERHEAD[:2], _LETTERHEAD[2:]], False, "\n".join(_LETTERHEAD[i] for i in (0, 2, 1, 3))),
        ([_LETTERHEAD[:2], _LETTERHEAD[2:]], True, "\n".join(_LETTERHEAD[i] for i in (0, 2, 1, 3))),
        ([("TT", "Nhiệm vụ"), ("1", "Rà soát")], True, "| TT | Nhiệm vụ |\n| 1 | Rà soát |"),
        ([("a",), ("b",)], True, "a\nb"),
        ([("a", "b")], False, "a\nb"),
        ([("a:", "1"), ("b:", "2"), ("c:", "3")], False, "| a: | 1 |\n| b: | 2 |\n| c: | 3 |"),
        ([("a", "b", "c", "d")], False, "| a | b | c | d |"),
    ],
)
def test_tables_are_rows_and_letterheads_are_columns(
    read: Callable[..., Source], xml: Xml, cells: list[tuple[str, ...]], ruled: bool, text: str
) -> None:
    rows = [[xml["paragraph"](cell) for cell in row] for row in cells]
    assert read(xml["table"](rows, [2000] * len(cells[0]), ruled=ruled)).text == text + "\n"


def _p(inner: str, properties: str = "") -> str:
    return f"<w:p>{properties}{inner}</w:p>"


def _r(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (_p(_r("số ") + f"<w:ins>{_r('12')}</w:ins><w:del><w:r><w:delText>11</w:delText></w:r></w:del>"), "số 12"),
        (_p(f"<w:moveFrom>{_r('đi')}</w:moveFrom><w:moveTo>{_r('đến')}</w:moveTo>"), "đến"),
        (_p(_r("một"), "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>") + _p(_r(" hai")), "một hai"),
        (_p(_r("a") + _r("ẩn", "<w:rPr><w:vanish/></w:rPr>") + _r("b", '<w:rPr><w:vanish w:val="0"/></w:rPr>')), "ab"),
        (_p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"), "a\tb\nc"),
        (_p("<w:r><w:t>12</w:t><w:noBreakHyphen/><w:t>KH</w:t><w:softHyphen/><w:t>UB</w:t></w:r>"), "12-KHUB"),
        (_p('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>'), "ab"),
        (_p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>' + _r("7")), "7"),
        (_p(f'<w:hyperlink>{_r("nối")}</w:hyperlink><w:fldSimple w:instr="x">{_r(" đơn")}</w:fldSimple>'), "nối đơn"),
        (f"<w:sdt><w:sdtContent>{_p(_r('khung'))}</w:sdtContent></w:sdt>", "khung"),
        (
            _p(
                _r("ngoài")
                + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
                + _p(_r("trong"))
                + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
                + _p(_r("trong"))
                + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
            ),
            "ngoài\ntrong",
        ),
        (_p(_r("QuyÕt ®Þnh", '<w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr>') + _r(" của")), "Quyết định của"),
        (_p(_r("uû ban nh©n d©n", '<w:rPr><w:rFonts w:ascii=".VnTimeH"/></w:rPr>')), "UỶ BAN NHÂN DÂN"),
        (_p(_r("Điều 1. Có", '<w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr>')), "Điều 1. Có"),
        (_p(_r("Quyeát ñònh", '<w:rPr><w:rFonts w:ascii="VNI-Times"/></w:rPr>')), "Quyết định"),
    ],
)
def test_inline_contents(read: Callable[..., Source], body: str, text: str) -> None:
    assert read(body).text == text + "\n"


def test_fonts_of_styles_are_inherited(read: Callable[..., Source]) -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    font = '<w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr>'
    styles = (
        f'<w:styles {w}><w:style w:type="paragraph" w:default="1" w:styleId="N">{font}</w:style>'
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="N"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="D"><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr></w:style></w:styles>'
    )
    body = "".join(_p(_r("®Ò ¸n"), f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>') for style in "CD") + _p(_r("®Ò ¸n"))
    source = read(body, styles=styles)
    assert source.text.splitlines() == ["đề án", "®Ò ¸n", "đề án"]
    assert source.warnings == ["converted:tcvn3"]


def test_pages_are_those_that_word_laid_out(read: Callable[..., Source]) -> None:
    source = read(_p(_r("một")) + _p("<w:r><w:lastRenderedPageBreak/><w:t>hai</w:t></w:r>"))
    assert (source.text, source.page_starts) == ("một\nhai\n", [0, 4])


def test_the_first_header_is_text_and_the_others_are_furniture(read: Callable[..., Source]) -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    source = read(
        _p(_r("thân")),
        header1=f"<w:hdr {w}>{_p(_r('TỈNH ỦY LAM SƠN'))}</w:hdr>",
        footer1=f"<w:ftr {w}>{_p(_r('Trang 1'))}</w:ftr>",
    )
    assert source.text == "TỈNH ỦY LAM SƠN\nthân\nTrang 1\n"
    assert [source.text[a:b] for a, b in source.furniture] == ["Trang 1\n"]


def _nested_tables(depth: int) -> str:
    body = _p(_r("đáy"))
    for _ in range(depth):
        body = f"<w:tbl><w:tr><w:tc>{body}<w:p/></w:tc></w:tr></w:tbl>"
    return body


@pytest.mark.parametrize(
    ("body", "limits", "code"),
    [
        (_nested_tables(100), Limits(), "too_deep"),
        (_nested_tables(30), Limits(depth=20), "too_deep"),
        ("<w:p/>" * 1000, Limits(elements=900), "too_much_markup"),
        ("<w:p>" + " " * 100_000 + "</w:p>", Limits(markup=90_000), "too_much_markup"),
        ("<w:p>", Limits(), "damaged"),
        ("<w:p/>", Limits(), "empty"),
    ],
)
def test_limits(read: Callable[..., Source], body: str, limits: Limits, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(body, limits)
    assert caught.value.code == code


def test_entities_are_not_expanded(tmp_path: Path, word: Word) -> None:
    """Neither the file that an external entity names nor the billion laughs of internal ones."""
    import io
    import zipfile

    secret = tmp_path / "secret.txt"
    secret.write_text("bí mật")
    packed = io.BytesIO(word(_p(_r("công khai"))))
    hostile = io.BytesIO()
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(hostile, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
                doctype = f'<!DOCTYPE d [<!ENTITY s SYSTEM "{secret.as_uri()}"><!ENTITY l0 "ha">{laughs}]>'
                data = doctype.encode() + data.replace(b"khai", b"khai &s;&l11;")
            new.writestr(name, data)
    path = tmp_path / "a.docx"
    path.write_bytes(hostile.getvalue())
    try:
        text = read_source(path).text
    except SourceError as error:
        assert error.code == "damaged"
    else:
        assert "bí mật" not in text and "ha" not in text.replace("khai", "")
