"""Documents drafted for the readers' tests, as WordprocessingML put together by hand."""

import io
import zipfile
from collections.abc import Callable, Sequence

import pytest

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OTHERS = (
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {name: name.rstrip("1") for name in ("numbering", "footnotes", "styles", "footer1", "header1")}


def paragraph(text: str, *, num: int | None = None, center: bool = False, size: int = 28, runs: str = "") -> str:
    """One paragraph; size in half points; runs: further runs as XML."""
    numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{num}"/></w:numPr>' if num else ""
    aligned = '<w:jc w:val="center"/>' if center else '<w:jc w:val="both"/>'
    return f"<w:p><w:pPr>{numbering}{aligned}</w:pPr>{run(text, size) if text else ''}{runs}</w:p>"


def run(text: str, size: int = 28, extra: str = "") -> str:
    """One run of text."""
    fonts = '<w:rFonts w:ascii="DejaVu Serif" w:hAnsi="DejaVu Serif" w:cs="DejaVu Serif"/>'
    return f'<w:r><w:rPr>{fonts}{extra}<w:sz w:val="{size}"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def note_mark(number: int) -> str:
    """A raised reference to a footnote."""
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def table(rows: list[list[str]], widths: list[int], ruled: bool) -> str:
    """A table; each cell is XML of paragraphs; widths in twentieths of a point."""
    line = "single" if ruled else "nil"
    sides = "".join(
        f'<w:{side} w:val="{line}" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = "".join(
        "<w:tr>" + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
            for cell, width in zip(row, widths, strict=True)
        ) + "</w:tr>"
        for row in rows
    )  # fmt: skip
    layout = f'<w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders></w:tblPr>'
    return f"<w:tbl>{layout}<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def footnotes(*texts: str) -> str:
    """The part that holds the footnotes, numbered from 1."""
    notes = "".join(
        f'<w:footnote w:id="{i}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        f"{run(' ' + text, 20)}</w:p></w:footnote>"
        for i, text in enumerate(texts, 1)
    )
    return f"<w:footnotes {_W}>{notes}</w:footnotes>"


def numbering(*levels: tuple[str, str]) -> str:
    """One list per (format, text), with the ids 1, 2, …"""
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{i}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>'
        f'<w:suff w:val="space"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
        for i, (fmt, text) in enumerate(levels, 1)
    )
    nums = "".join(
        f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>' for i in range(1, len(levels) + 1)
    )
    return f"<w:numbering {_W}>{lists}{nums}</w:numbering>"


def page_footer() -> str:
    """A footer with the page number."""
    return (
        f'<w:ftr {_W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/>'
        '</w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>'
    )


def build_docx(body: str, **parts: str) -> bytes:
    """A DOCX of a body and of parts: numbering, footnotes, styles, footer1, header1."""
    packed = io.BytesIO()
    references = "".join(
        f'<w:{_PARTS[name]}Reference w:type="{"first" if name == "header1" else "default"}" r:id="{name}"/>'
        for name in parts
        if name in ("footer1", "header1")
    )
    first = "<w:titlePg/>" if "header1" in parts else ""
    section = (
        f'<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="600" w:footer="600"/>'
        f"{first}</w:sectPr>"
    )
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPES}.{_PARTS[name]}+xml"/>' for name in parts
    )
    relations = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{_PARTS[name]}" Target="{name}.xml"/>' for name in parts
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/>{overrides}</Types>',
        )
        out.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
            f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        out.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{package}/relationships">{relations}</Relationships>',
        )
        out.writestr("word/document.xml", f"<w:document {_W} {_OTHERS}><w:body>{body}{section}</w:body></w:document>")
        for name, content in parts.items():
            out.writestr(f"word/{name}.xml", content)
    return packed.getvalue()


def _plan() -> bytes:
    """A plan of an invented province: letterhead, numbered tasks, footnotes, a table of tasks, signature, two pages."""
    center = {"center": True, "size": 26}
    head = table(
        [[paragraph("ỦY BAN NHÂN DÂN", **center) + paragraph("TỈNH LAM SƠN", **center),
          paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", center=True, size=22)
          + paragraph("Độc lập - Tự do - Hạnh phúc", **center)],
         [paragraph("Số: 318/KH-UBND", **center), paragraph("Lam Sơn, ngày 14 tháng 3 năm 2025", **center)]],
        [3600, 5500], ruled=False,
    )  # fmt: skip
    tasks = table(
        [[paragraph(cell) for cell in row] for row in (
            ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"),
            ("1", "Rà soát quy chế theo Quyết định số 77/QĐ-UBND ngày 02/02/2024", "Sở Nội vụ", "Trước 30/6/2025"),
            ("2", "Số hóa hồ sơ lưu trữ", "Văn phòng UBND tỉnh", "Quý III năm 2025"),
        )],
        [800, 4200, 2300, 1800], ruled=True,
    )  # fmt: skip
    closing = table(
        [[paragraph("Nơi nhận:", size=24) + paragraph("- Như trên;", size=22) + paragraph("- Lưu: VT, NC.", size=22),
          paragraph("TM. ỦY BAN NHÂN DÂN", **center) + paragraph("CHỦ TỊCH", **center)
          + paragraph("Hoàng Thị Mận", **center)]],
        [4500, 4600], ruled=False,
    )  # fmt: skip
    filler = (
        "Tổ chức quán triệt đầy đủ nội dung chỉ đạo của cấp trên đến toàn thể cán bộ, công chức; gắn kết quả thực hiện "
        "với đánh giá, xếp loại hằng năm; bảo đảm công khai, đúng thẩm quyền và không làm phát sinh thủ tục. "
    )
    duties = [
        f"Thực hiện Nghị quyết số {40 + i}/NQ-HĐND ngày {i + 3:02d} tháng 12 năm 2024 của Hội đồng nhân dân tỉnh. "
        + filler
        for i in range(9)
    ]
    body = "".join((
        head, paragraph("KẾ HOẠCH", center=True),
        paragraph("Triển khai công tác văn thư, lưu trữ năm 2025", center=True),
        paragraph(
            "Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư; "
            "Công văn số 912/BNV-VTLT", runs=note_mark(1) + run(" ngày 20 tháng 02 năm 2025 của Bộ Nội vụ, "
            "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"),
        ),
        *(paragraph(text, num=1) for text in duties[:5]),
        paragraph("Các sở, ban, ngành báo cáo kết quả", num=1, runs=note_mark(2) + run(" trước ngày 15/12/2025.")),
        *(paragraph(text, num=1) for text in duties[5:]),
        paragraph("Phân công nhiệm vụ theo bảng sau:"), tasks, paragraph("", size=8), closing, paragraph("", size=8),
    ))  # fmt: skip
    return build_docx(
        body,
        numbering=numbering(("decimal", "%1.")),
        footnotes=footnotes(
            "Công văn này thay thế Công văn số 455/BNV-VTLT ngày 11 tháng 8 năm 2023.",
            "Theo mẫu tại Phụ lục của Quyết định số 19/QĐ-BNV ngày 08 tháng 01 năm 2024.",
        ),
        footer1=page_footer(),
    )


@pytest.fixture(scope="session")
def plan_docx() -> bytes:
    """The bytes of a drafted plan."""
    return _plan()


@pytest.fixture(scope="session")
def word() -> Callable[..., bytes]:
    """`build_docx`, for tests of single features."""
    return build_docx


@pytest.fixture(scope="session")
def xml() -> dict[str, Callable[..., str]]:
    """Writers of WordprocessingML by name."""
    return {
        "paragraph": paragraph, "run": run, "note_mark": note_mark, "table": table, "footnotes": footnotes,
        "numbering": numbering,
    }  # fmt: skip


def _pdf(
    pages: list[list[tuple[float, float, float, str]]],
    rules: Sequence[tuple[float, float, float, float]] = (),
    turned: bool = False,
) -> bytes:
    """A PDF whose pages hold (x, y from the top, size, text); every letter is half as wide as its size.

    rules: straight lines (x0, y0, x1, y1) on every page; turned: the pages are shown a quarter turn clockwise, and
    text is written so that it stands upright then. The font maps codes to the same code points.
    """
    ranges = [f"<{high:02x}00> <{high:02x}ff> <{high:02x}00>" for high in range(0x20)]
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(ranges)} beginbfrange\n" + "\n".join(ranges) + "\nendbfrange endcmap end end"
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{6 + 2 * i} 0 R' for i in range(len(pages)))}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Draft /Encoding /Identity-H /DescendantFonts [4 0 R] "
        "/ToUnicode 5 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Draft /DW 500 /CIDSystemInfo << /Registry (Adobe) "
        "/Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Draft /Flags 4 "
        "/FontBBox [0 -200 1000 800] /Ascent 800 /Descent -200 /CapHeight 700 /ItalicAngle 0 /StemV 80 >> >>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
    ]
    for i, items in enumerate(pages):
        lines = [f"{x0} {842 - y0} m {x1} {842 - y1} l S" for x0, y0, x1, y1 in rules]
        lines += [
            f"BT /F {size} Tf {f'0 1 -1 0 {y} {x}' if turned else f'1 0 0 1 {x} {842 - y}'} Tm "
            f"<{text.encode('utf-16-be').hex()}> Tj ET"
            for x, y, size, text in items
        ]
        content = "\n".join(lines)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {90 if turned else 0} "
            "/Resources << /Font << /F 3 0 R >> >> "
            f"/Contents {7 + 2 * i} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return bytes(out) + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


@pytest.fixture(scope="session")
def pdf() -> Callable[..., bytes]:
    """A writer of small PDFs with placed text and lines."""
    return _pdf
