"""`read_source` as a whole: exact text, detection, limits and errors."""

import itertools
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from danchieu.extractors.readers import FORMATS, Limits, SourceError, read_source
from danchieu.extractors.readers.detection import detect
from danchieu.extractors.readers.source import MESSAGES, Refused, source_error
from danchieu.extractors.text import Text

_LINE = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;"


@pytest.mark.parametrize(
    "text",
    [
        _LINE + "\n",
        "\ufeff" + _LINE,
        _LINE.replace(" ", "\r\n", 1) + "\r",
        "Quyê\u0301t đi\u0323nh",
        "# Kế hoạch\n\n**Số:** 12/KH-UBND\n",
        "no accents at all",
        "Mức phạt 5€ – “theo” Điều 2® ☐",
        "𝟙 ngoài BMP và \U00020000",
    ],
)
def test_utf8_text_is_exactly_the_decoded_file(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(text.encode())
    source = read_source(path)
    with open(path, encoding="utf8", newline="") as file:
        assert source.text == file.read()
    assert (source.page_starts, source.warnings, source.furniture) == ([], [], [])
    assert source.format == "markdown"


@pytest.mark.parametrize(
    ("data", "extension", "format"),
    [
        (b"%PDF-1.4", "txt", "pdf"),
        (b"junk before\n%PDF-1.7", "", "pdf"),
        (b"PK\x03\x04....word/document.xml", "doc", "docx"),
        (b"PK\x03\x04....xl/workbook.xml", "xlsx", "refused:spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "", "doc"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc", "refused:OLE"),
        (b"{\\rtf1", "doc", "rtf"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>', "xml", "doc"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "doc", "html"),
        (b"\xef\xbb\xbf<!DOCTYPE html><p>", "doc", "html"),
        ("<html>".encode("utf-16"), "doc", "html"),
        (b"plain", "HTM", "html"),
        (b"# x", "md", "markdown"),
        (b"x", "", "text"),
        (b"\x89PNG\r\n\x1a\n", "txt", "image"),
        (b"\x1f\x8b", "txt", "refused:gzip"),
    ],
)
def test_format_is_told_by_content_before_extension(data: bytes, extension: str, format: str) -> None:
    assert detect(data, extension) == format


def test_format_can_be_given(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("<html><p>Quyết định</p></html>")
    assert read_source(path).format == "html"
    assert read_source(path, format="TXT").text == "<html><p>Quyết định</p></html>"


@pytest.mark.parametrize(
    ("data", "arguments", "code"),
    [
        (b"", {}, "empty"),
        (b" \n\t ", {}, "empty"),
        (bytes(range(256)) * 20, {}, "binary"),
        (b"x" * 100, {"limits": Limits(bytes=10)}, "too_large"),
        (b"x", {"format": "wordperfect"}, "unknown_format"),
        (b"\x1f\x8b\x08" + bytes(50), {}, "unsupported"),
        (b"PK\x03\x04 word/document.xml", {}, "damaged"),
        (b"%PDF-1.4 and nothing more", {}, "damaged"),
        (b"\x89PNG\r\n\x1a\n", {}, "image"),
        (b"<html><p>" + b"<b>x</b>" * 100, {"limits": Limits(elements=50)}, "too_much_markup"),
        (b"<html><p>" + b"x" * 100, {"limits": Limits(markup=50)}, "too_much_markup"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_to_do(
    tmp_path: Path, data: bytes, arguments: dict[str, object], code: str
) -> None:
    path = tmp_path / "file.bin"
    path.write_bytes(data)
    with pytest.raises(SourceError) as caught:
        read_source(path, **arguments)  # type: ignore[arg-type]
    error = caught.value
    assert error.code == code
    assert error.path == str(path)
    assert error.what in str(error) and error.todo in str(error)


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "none.txt", "not_found"), (tmp_path, "not_a_file"), ("a\x00b", None)):
        with pytest.raises(SourceError) as caught:
            read_source(path)
        assert code is None or caught.value.code == code


def test_errors_cross_process_borders() -> None:
    error = source_error("a.pdf", Refused("too_many_pages", "page 9", pages=9, limit=8))
    copy = pickle.loads(pickle.dumps(error))
    assert str(copy) == str(error) == "a.pdf, page 9: it has 9 pages, more than 8. Split it, or raise the limit."
    assert (copy.code, copy.details) == ("too_many_pages", {"pages": 9, "limit": 8})


def test_every_refusal_in_the_readers_has_its_sentences() -> None:
    import re

    import danchieu.extractors.readers as readers

    used = {
        code
        for path in readers.__path__
        for module in Path(path).glob("*.py")
        for code in re.findall(r'Refused\(\s*"(\w+)"', module.read_text(encoding="utf8"))
    }
    assert used == set(MESSAGES)


def test_every_code_is_documented() -> None:
    page = (Path(__file__).parents[3] / "docs/readers.md").read_text(encoding="utf8")
    warned = ("no_text_layer", "ocr_confidence", "garbled_text_layer", "decoded", "converted", "undecodable")
    assert [code for code in (*MESSAGES, *warned, "repaired_mojibake") if f"`{code}`" not in page] == []
    assert [format for format in FORMATS if f"`{format}`" not in page] == []


def test_plain_text_imports_no_format_library() -> None:
    script = (
        "import sys; from danchieu.extractors.readers import read_source; read_source(sys.argv[1]);"
        "print([m for m in ('lxml', 'pypdfium2', 'docx', 'zipfile', 'subprocess') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", script, __file__], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_scanned_pages_are_named_not_invented(tmp_path: Path, pdf: Callable[..., bytes]) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(_scan(pdf))
    source = read_source(path)
    assert (source.text, source.page_starts, source.warnings) == ("", [0], ["no_text_layer"])


def _scan(pdf: Callable[..., bytes]) -> bytes:
    """A page that one grey picture covers; as inline image in the page's content."""
    data = pdf([[]], rules=[(0, 0, 1, 1)])
    picture = b"q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q"
    return data.replace(b"0 842 m 1 841 l S", picture).replace(b"/Length 17 ", b"/Length %d " % len(picture))


def test_pages_of_text_with_form_feeds(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("trang một\n\ftrang hai\n\f", encoding="utf8")
    assert read_source(path).page_starts == [0, 11]


def test_page_numbers_and_gazette_heads_in_text_do_not_break_a_sentence(tmp_path: Path) -> None:
    pages = [f"Nội dung trang {n} " + "rất dài " * 80 + "theo Nghị quyết số 12-" for n in (1, 2, 3)]
    text = pages[0] + "\n\n 2 \nCÔNG BÁO/Số 1 + 2/Ngày 3-4-2024\n\nNQ/TW; " + pages[1] + "\n\n3\n\nNQ/TW; " + pages[2]
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf8")
    source = read_source(path)
    assert source.text == text
    norm = Text(source.text, source.page_starts, source.furniture).norm
    assert norm.count("12-\nNQ/TW") == 2


def test_running_lines_beside_page_breaks_belong_to_the_page_and_notes_do_not(tmp_path: Path) -> None:
    heads = "STT\nVăn bản hết hiệu lực\nLý do\n"
    note = "1 Khoản này được sửa đổi theo Nghị định số 12/2020/NĐ-CP."
    pages = [f"{heads}Thông tư số {n}/2024/TT-" + "BYT về thuốc. " * 60 + f"Thông tư số {n}/2023/TT-" for n in (1, 2, 3)]
    text = pages[0] + f"\n{note}\nTập hệ thống hóa văn bản"
    for n, page in enumerate(pages[1:], 2):
        text += f"\n{n}\nCÔNG BÁO/Số 1 + 2/Ngày 3-4-2024\n{page}\n{note}\nTập hệ thống hóa văn bản"
    text += "\n4\nCÔNG BÁO/Số 1 + 2/Ngày 3-4-2024\n" + heads + "BNV"
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf8")
    source = read_source(path)
    norm = Text(source.text, source.page_starts, source.furniture).norm
    assert norm.count("STT") == 2  # where they stand first, and behind the first page
    assert "Tập hệ thống" not in norm
    assert norm.count(note) == 3


def test_the_number_of_the_document_at_the_head_of_its_pages(tmp_path: Path) -> None:
    pages = [f"Nội dung {n} " + "rất dài " * 80 + "theo Nghị quyết số 12-" for n in (1, 2, 3)]
    heads = [f"\n\n                    {n}\nQuyết định số 1873/2004/QĐ-UB\n\n" for n in (1, 2)]
    path = tmp_path / "a.txt"
    path.write_text(pages[0] + heads[0] + "NQ/TW; " + pages[1] + heads[1] + "NQ/TW; " + pages[2], encoding="utf8")
    source = read_source(path)
    norm = Text(source.text, source.page_starts, source.furniture).norm
    assert "1873" not in norm
    assert norm.count("12-\nNQ/TW") == 2


def test_the_stamp_of_a_signature_does_not_break_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    stamp = "Người ký: Cổng Thông tin\nEmail: a@b.vn\nCơ quan: Văn phòng\nThời gian ký: 06.04.2022 14:15:07 +07:00\n\nCÔNG BÁO/Số 1 + 2/Ngày 3-4-2024\n"
    path.write_text(f"theo khoản 6 Điều 24 và điểm b \n{stamp}khoản 1 Điều 28 của Nghị định số 12/2024/NĐ-CP", encoding="utf8")
    source = read_source(path)
    assert "điểm b\nkhoản 1" in Text(source.text, source.page_starts, source.furniture).norm


def test_pages_with_nothing_but_running_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("".join(f"STT\nVăn bản hết hiệu lực\nCÔNG BÁO/Số {n}/Ngày 3-4-2024\n" for n in range(100, 140)), encoding="utf8")
    source = read_source(path)
    assert all(start < end for start, end in source.furniture)
    assert all(end < start for (_, end), (start, _) in itertools.pairwise(source.furniture))
    assert Text(source.text, source.page_starts, source.furniture).norm.count("STT") <= 3


@pytest.mark.parametrize(
    "text",
    ["a\n1\nb\n2\nc\n3\nd", "x\n\n7\n\ny", "Điều 1\n5\n" + "x" * 600 + "\n9\n", "x\n1\nx\n2\n" + "x" * 600 + "\n3\n"],
)
def test_lone_numbers_that_count_no_pages_stay(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf8")
    assert read_source(path).furniture == []


@pytest.mark.parametrize("mark", ["--- PAGE BREAK ---", "[Page 3]", "=== Trang 3/9 ===", "<!-- page 3 -->"])
def test_marks_that_converters_leave_between_pages(tmp_path: Path, mark: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"Báo cáo về kho\n\n{mark}\n\nthuốc của tỉnh.\n", encoding="utf-8")
    source = read_source(path)
    assert [source.text[start:end].strip() for start, end in source.furniture] == [mark]
