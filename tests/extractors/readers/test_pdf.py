"""PDF pages: reading order, furniture, notes, tables; and a drafted document in three formats."""

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from danchieu.extractors.readers import Limits, Source, SourceError, isolation, read_source
from danchieu.extractors.readers.layout import Word, rows_of
from danchieu.extractors.readers.ocr import _without_red
from danchieu.extractors.readers.office import soffice, to_docx
from danchieu.extractors.text import Text

Page = list[tuple[float, float, float, str]]


@pytest.fixture
def read(tmp_path: Path, pdf: Callable[..., bytes]) -> Callable[..., Source]:
    def read(*pages: Page, **more: object) -> Source:
        path = tmp_path / "a.pdf"
        path.write_bytes(pdf(list(pages), **more))
        return read_source(path)

    return read


def _norm(source: Source) -> str:
    return Text(source.text, source.page_starts, source.furniture).norm


def _lines(top: float, *lines: str, left: float = 85, size: float = 14) -> Page:
    return [(left, top + 20 * i, size, line) for i, line in enumerate(lines)]


_STATE = [
    (80, 60, 13, "ỦY BAN NHÂN DÂN"), (290, 60, 12, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (90, 78, 13, "TỈNH LAM SƠN"), (310, 78, 13, "Độc lập - Tự do - Hạnh phúc"),
    (90, 104, 13, "Số: 12/UBND-NC"), (300, 108, 13, "Lam Sơn, ngày 5 tháng 6 năm 2024"),
    (70, 124, 12, "V/v thực hiện Nghị định"), (90, 140, 12, "số 30/2020/NĐ-CP"),
]  # fmt: skip
_PARTY = [
    (80, 60, 13, "ĐẢNG BỘ TỈNH LAM SƠN"), (330, 60, 13, "ĐẢNG CỘNG SẢN VIỆT NAM"),
    (120, 78, 13, "*"), (290, 90, 13, "Lam Sơn, ngày 5 tháng 6 năm 2024"), (80, 96, 13, "Số 21-CT/TU"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        (
            _STATE + _lines(180, "Kính gửi: Sở Nội vụ", left=200) + _lines(210, "Thực hiện Công văn số 9/BNV-TCBC;"),
            ["ỦY BAN NHÂN DÂN", "TỈNH LAM SƠN", "Số: 12/UBND-NC", "V/v thực hiện Nghị định", "số 30/2020/NĐ-CP",
             "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Lam Sơn, ngày 5 tháng 6 năm 2024",
             "Kính gửi: Sở Nội vụ", "Thực hiện Công văn số 9/BNV-TCBC;"],
        ),
        (
            _PARTY + _lines(150, "CHỈ THỊ", left=270) + _lines(180, "Căn cứ Điều lệ Đảng;"),
            ["ĐẢNG BỘ TỈNH LAM SƠN", "*", "Số 21-CT/TU", "ĐẢNG CỘNG SẢN VIỆT NAM", "Lam Sơn, ngày 5 tháng 6 năm 2024",
             "CHỈ THỊ", "Căn cứ Điều lệ Đảng;"],
        ),
        (
            [*_lines(60, "Quyết định này có hiệu lực kể từ ngày ký ban hành và thay thế./."),
             (340, 96, 13, "TM. ỦY BAN NHÂN DÂN"), (85, 100, 12, "Nơi nhận:"), (380, 114, 13, "CHỦ TỊCH"),
             (85, 116, 11, "- Như trên;"), (85, 132, 11, "- Lưu: VT."), (370, 190, 13, "Hoàng Thị Mận")],
            ["Quyết định này có hiệu lực kể từ ngày ký ban hành và thay thế./.", "Nơi nhận:", "- Như trên;",
             "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hoàng Thị Mận"],
        ),
        (_lines(60, "một dòng đủ dài để đi qua giữa trang giấy này", "hai"),
         ["một dòng đủ dài để đi qua giữa trang giấy này", "hai"]),
    ],
)  # fmt: skip
def test_columns_are_read_one_after_the_other(read: Callable[..., Source], page: Page, lines: list[str]) -> None:
    assert read(page).text.splitlines() == lines


def test_a_turned_page_is_read_as_it_is_shown(read: Callable[..., Source]) -> None:
    assert read(_STATE, turned=True).text == read(_STATE).text


def test_running_heads_and_page_numbers_stay_in_the_text_but_not_in_the_reading(read: Callable[..., Source]) -> None:
    def page(number: int, *lines: str) -> Page:
        return [(290, 40, 12, str(number)), (85, 56, 10, "Dự thảo lần 2"), *_lines(100, *lines)]

    source = read(
        page(1, "Thực hiện Nghị quyết số 57-"), page(2, "NQ/TW ngày 22/12/2024 của Bộ Chính"), page(3, "trị, yêu cầu:")
    )
    assert _norm(source) == "\nThực hiện Nghị quyết số 57-\nNQ/TW ngày 22/12/2024 của Bộ Chính\ntrị, yêu cầu:\n"
    assert [source.text[start : start + 1] for start in source.page_starts] == ["1", "2", "3"]
    assert "Dự thảo lần 2" in source.text


def test_numbers_of_the_body_are_no_page_numbers(read: Callable[..., Source]) -> None:
    source = read(_lines(200, "Số lượng:", "12", "người", "đến từ các địa phương"))
    assert "12" in _norm(source)


def test_a_footnote_is_tied_to_its_mark(read: Callable[..., Source]) -> None:
    page = [
        (85, 60, 14, "Theo Công văn số 9/BNV-TCBC"), (274, 54, 8, "1"), (288, 60, 14, "ngày 02/3/2024;"),
        *_lines(80, "diện tích 20 km2 thuộc xã A.", "Câu cuối của trang này còn"),
        (85, 700, 7, "1"), (92, 703, 10, "Thay thế Công văn số 5/BNV"), (85, 717, 10, "ngày 01/02/2020."),
    ]  # fmt: skip
    source = read(page, _lines(60, "chạy sang trang sau."))
    assert _norm(source).splitlines() == [
        "Theo Công văn số 9/BNV-TCBC ngày 02/3/2024;", "[1] Thay thế Công văn số 5/BNV", "ngày 01/02/2020.",
        "diện tích 20 km2 thuộc xã A.", "Câu cuối của trang này còn", "chạy sang trang sau.",
    ]  # fmt: skip
    assert "9/BNV-TCBC[1] ngày" in source.text


def test_a_ruled_table_becomes_rows(read: Callable[..., Source]) -> None:
    rules = [(80, y, 500, y) for y in (90, 120, 170)] + [(x, 90, x, 170) for x in (80, 120, 300, 500)]
    page = [
        *_lines(60, "Bảng phân công:"),
        (85, 108, 12, "TT"), (125, 108, 12, "Nhiệm vụ"), (305, 108, 12, "Chủ trì"), (85, 138, 12, "1"),
        (125, 138, 12, "Rà soát quy chế"), (125, 155, 12, "công tác"), (305, 138, 12, "Sở Nội vụ"),
        *_lines(200, "Điều 2."),
    ]  # fmt: skip
    assert read(page, rules=rules).text.splitlines() == [
        "Bảng phân công:", "| TT | Nhiệm vụ | Chủ trì |", "| 1 | Rà soát quy chế công tác | Sở Nội vụ |", "Điều 2.",
    ]  # fmt: skip


def test_a_signature_stamp_is_furniture(read: Callable[..., Source]) -> None:
    stamp = ("Người ký: Cổng Thông tin", "Email: cong@lamson.vn", "Thời gian ký: 06.04.2022 14:15:07")
    source = read(_lines(30, *stamp, left=400, size=8) + _lines(120, "Điều 1. Người ký: Chủ tịch."))
    assert _norm(source).strip() == "Điều 1. Người ký: Chủ tịch."


def test_letters_of_another_font_join_their_words() -> None:
    """A program that lacks a letter in one font draws it from another, after the rest of the line."""

    def word(text: str, x0: float, x1: float, left: bool, right: bool) -> Word:
        return Word(text, x0, x1, 50, 64, 14, open_left=left, open_right=right)

    line = [
        word("TH", 60, 75, True, True), word("NG", 90, 105, False, False), word("X", 108, 115, False, True),
        word("HI", 127, 140, False, False), word("Ủ", 75.5, 86, True, True), word("Ộ", 115, 124, True, True),
    ]  # fmt: skip
    assert [row.text for row in rows_of(line)] == ["THỦ NG XỘ HI"]


def test_text_in_an_old_font_is_converted(read: Callable[..., Source]) -> None:
    source = read(_lines(60, "QuyÕt ®Þnh cña Uû ban nh©n d©n tØnh"))
    assert (source.text.strip(), source.warnings) == ("Quyết định của Uỷ ban nhân dân tỉnh", ["converted:tcvn3"])


def test_too_many_pages_are_refused(tmp_path: Path, pdf: Callable[..., bytes]) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([_lines(60, "x")] * 3))
    with pytest.raises(SourceError) as caught:
        read_source(path, limits=Limits(pages=2))
    assert (caught.value.code, caught.value.details) == ("too_many_pages", {"pages": 3, "limit": 2})


@pytest.mark.parametrize(("helper", "code"), [("import time; time.sleep(60)", "timeout"), ("", "crashed")])
def test_a_helper_that_hangs_or_dies_is_replaced(
    tmp_path: Path, pdf: Callable[..., bytes], monkeypatch: pytest.MonkeyPatch, helper: str, code: str
) -> None:
    def start() -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, "-c", helper], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([_lines(60, "Điều 1")]))
    with monkeypatch.context() as patch:
        patch.setattr(isolation, "_process", None)
        patch.setattr(isolation, "_start", start)
        with pytest.raises(SourceError) as caught:
            read_source(path, limits=Limits(seconds=0.5 if code == "timeout" else 30))
    assert caught.value.code == code
    assert read_source(path).text == "Điều 1\n"


needs_office = pytest.mark.skipif(soffice() is None, reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def plan_files(tmp_path_factory: pytest.TempPathFactory, plan_docx: bytes) -> dict[str, Path]:
    """The drafted plan as DOCX and, by LibreOffice, as PDF and DOC."""
    folder = tmp_path_factory.mktemp("plan")
    source = folder / "plan.docx"
    source.write_bytes(plan_docx)
    for target in ("pdf", "doc"):
        subprocess.run(
            [soffice() or "", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
             "--convert-to", target, "--outdir", str(folder), str(source)],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip
    return {format: folder / f"plan.{format}" for format in ("docx", "pdf", "doc")}


@needs_office
def test_one_document_reads_the_same_in_every_format(plan_files: dict[str, Path]) -> None:
    sources = {format: read_source(path) for format, path in plan_files.items()}
    words = {format: _norm(source).split() for format, source in sources.items()}
    assert words["pdf"] == words["docx"] == words["doc"]
    assert len(sources["pdf"].page_starts) == 2
    assert [source.warnings for source in sources.values()] == [[], [], []]


@needs_office
def test_one_document_gives_the_same_citations_in_every_format(plan_files: dict[str, Path], tmp_path: Path) -> None:
    extract = pytest.importorskip("danchieu.extractors.extract")
    plain = tmp_path / "plan.txt"
    plain.write_text(_norm(read_source(plan_files["docx"])), encoding="utf8")
    found = {}
    for path in [*plan_files.values(), plain]:
        record = extract.extract_file(path)
        text = read_source(path).text
        assert all(text[c.start : c.end] == c.text for c in record.citations)
        found[path.suffix] = [
            (c.kind, c.type, c.number, c.date, c.issuer, c.title, c.relation, c.subject) for c in record.citations
        ]
    assert len(found[".txt"]) >= 13
    assert found[".pdf"] == found[".docx"] == found[".doc"] == found[".txt"]


def test_without_libreoffice_the_message_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("danchieu.extractors.readers.office._PLACES", ())
    path = tmp_path / "a.rtf"
    path.write_bytes(b"{\\rtf1 Dieu 1}")
    with pytest.raises(SourceError) as caught:
        read_source(path)
    assert caught.value.code == "no_libreoffice"


@needs_office
def test_rtf_is_read_through_libreoffice(tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes(b"{\\rtf1\\ansi {\\fonttbl{\\f0 Arial;}}\\f0 S\\u7889? 12/Q\\u272?-UBND\\par}")
    source = read_source(path)
    assert (source.text.strip(), source.format) == ("Số 12/QĐ-UBND", "rtf")
    assert to_docx(path.read_bytes(), "rtf", Limits()).startswith(b"PK")


def _has_tesseract() -> bool:
    from danchieu.extractors.readers.ocr import tesseract

    return tesseract() is not None


@pytest.mark.skipif(not _has_tesseract() or soffice() is None, reason="Tesseract (vie) or LibreOffice is missing")
def test_a_scan_is_recognised(plan_files: dict[str, Path], tmp_path: Path) -> None:
    """The first page of the drafted plan, as a picture."""
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(plan_files["pdf"])
    bitmap = document[0].render(scale=300 / 72, grayscale=True)
    rows = bytes(bitmap.buffer)
    picture = b"".join(rows[y * bitmap.stride : y * bitmap.stride + bitmap.width] for y in range(bitmap.height))
    path = tmp_path / "scan.pdf"
    path.write_bytes(_picture_pdf(bitmap.width, bitmap.height, picture))
    document.close()
    assert read_source(path).warnings == ["no_text_layer"]
    source = read_source(path, ocr=True)
    assert source.warnings[0].startswith("ocr_confidence:")
    lines = source.text.splitlines()
    assert lines[:4] == ["ỦY BAN NHÂN DÂN", "TỈNH LAM SƠN", "Số: 318/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert sum(f"Nghị quyết số {n}/NQ-HĐND" in source.text for n in range(40, 45)) >= 4


def _picture_pdf(width: int, height: int, pixels: bytes) -> bytes:
    import zlib

    packed = zlib.compress(pixels)
    content = b"q 595 0 0 842 0 0 cm /I Do Q"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> >> "
        b"/Contents 4 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 "
        b"/Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (width, height, len(packed), packed),
    ]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, content) for number, content in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer << /Size 6 /Root 1 0 R >>\n%%EOF"


def test_a_red_seal_is_white_for_recognition() -> None:
    """Blue, green, red and a filling byte a pixel; two pixels a line and four bytes after them."""
    black, red = b"\x00\x00\x00\xff", b"\x30\x30\xf0\xff"
    bitmap = SimpleNamespace(
        buffer=black + red + bytes(4) + red + black + bytes(4), n_channels=4, width=2, height=2, stride=12
    )
    assert _without_red(bitmap) == b"P5 2 2 255\n" + b"\x00\xf0\xf0\x00"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_forked_workers_have_helpers_of_their_own(tmp_path: Path, pdf: Callable[..., bytes]) -> None:
    texts = [f"Điều {number}" for number in range(6)]
    paths = [tmp_path / f"{number}.pdf" for number in range(6)]
    for path, text in zip(paths, texts, strict=True):
        path.write_bytes(pdf([_lines(60, text)]))
    assert read_source(paths[0]).text == "Điều 0\n"
    with multiprocessing.get_context("fork").Pool(2) as pool:
        sources = pool.map(read_source, paths)
    assert [source.text for source in sources] == [text + "\n" for text in texts]


def test_a_cell_over_several_columns_is_read_once(read: Callable[..., Source]) -> None:
    rules = [(80, y, 500, y) for y in (90, 120, 150)] + [(x, 90, x, 150) for x in (80, 500)]
    rules += [(x, 120, x, 150) for x in (120, 300)]
    page = [
        *_lines(60, "Bảng phân công:"),
        (85, 108, 12, "I. NHIỆM VỤ CỦA CÁC SỞ"), (305, 108, 12, "NĂM 2026"), (85, 138, 12, "1"),
        (125, 138, 12, "Rà soát quy chế"), (305, 138, 12, "Sở Nội vụ"),
    ]  # fmt: skip
    assert read(page, rules=rules).text.splitlines()[1:] == ["| I. NHIỆM VỤ CỦA CÁC SỞ NĂM 2026 |  |  |", "| 1 | Rà soát quy chế | Sở Nội vụ |"]


def test_a_cell_over_several_rows_stands_in_the_first(read: Callable[..., Source]) -> None:
    rules = [(80, 90, 500, 90), (80, 120, 500, 120), (80, 150, 300, 150), (80, 180, 500, 180)]
    rules += [(x, 90, x, 180) for x in (80, 120, 300, 500)]
    page = [
        *_lines(60, "Bảng phân công:"),
        (85, 108, 12, "TT"), (125, 108, 12, "Nhiệm vụ"), (305, 108, 12, "Chủ trì"), (85, 138, 12, "1"),
        (125, 138, 12, "Lập sổ kho"), (305, 168, 12, "Sở Nội vụ"), (85, 168, 12, "2"), (125, 168, 12, "Sửa kho"),
    ]  # fmt: skip
    assert read(page, rules=rules).text.splitlines()[2:] == ["| 1 | Lập sổ kho | Sở Nội vụ |", "| 2 | Sửa kho |  |"]


@pytest.mark.parametrize(
    ("below", "rows"),
    [
        (["", "sổ kho", "và Sở Y tế"], ["| 1 | Lập sổ kho | Sở Nội vụ và Sở Y tế |", "| TT | Nhiệm vụ | Chủ trì |"]),
        (["2", "sửa kho", "Sở Y tế"], ["| 1 | Lập | Sở Nội vụ |", "| TT | Nhiệm vụ | Chủ trì |", "| 2 | sửa kho | Sở Y tế |"]),
        (["", "Sửa kho", ""], ["| 1 | Lập | Sở Nội vụ |", "| TT | Nhiệm vụ | Chủ trì |", "|  | Sửa kho |  |"]),
    ],
)
def test_a_row_over_the_end_of_a_page(read: Callable[..., Source], below: list[str], rows: list[str]) -> None:
    rules = [(80, y, 500, y) for y in (90, 120, 150)] + [(x, 90, x, 150) for x in (80, 120, 300, 500)]
    head = [(85, 108, 12, "TT"), (125, 108, 12, "Nhiệm vụ"), (305, 108, 12, "Chủ trì")]
    first, second = (
        [*head, *((x, 138, 12, text) for x, text in zip((85, 125, 305), cells, strict=True) if text)]
        for cells in (["1", "Lập", "Sở Nội vụ"], below)
    )
    text = read(first, second, rules=rules).text
    assert [line for line in text.splitlines() if line][1:] == rows


def test_a_date_that_a_narrow_cell_breaks(read: Callable[..., Source]) -> None:
    rules = [(80, y, 500, y) for y in (90, 130)] + [(x, 90, x, 130) for x in (80, 120, 300, 500)]
    page = [(85, 108, 12, "1"), (125, 108, 12, "Lập sổ"), (305, 108, 12, "6/12/202"), (305, 123, 12, "6")]
    assert read(page, rules=rules).text == "| 1 | Lập sổ | 6/12/2026 |\n"
