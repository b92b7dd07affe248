"""Damaged files: whatever the bytes, a text with sound offsets or an error that says what to do.

`benchmarks/fuzz_readers.py` does the same at length, with time and memory.
"""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danchieu.extractors.readers import Limits, Source, SourceError, read_source
from danchieu.extractors.text import Text

_LIMITS = Limits(markup=4 << 20, elements=100_000, seconds=20)
_HTML = (
    "<html><table border=1><tr><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<td>Số: 5/QĐ-UB</table><ol start=9><li>Điều 1"
    "</ol><div style='display:none'>x</div><p>Nơi nhận: &#7889;</p></html>"
)
_TEXT = "QuyÕt ®Þnh Q§-UB\n\fQuyáº¿t Ä‘á»‹nh\n2\nCÔNG BÁO/Số 3\nñieàu\nQuyê\u0301t định số 5/QĐ-UB\n"


def _check(source: Source) -> None:
    length = len(source.text)
    assert source.page_starts == sorted(source.page_starts)
    assert all(0 <= start <= length for start in source.page_starts)
    flat = [offset for span in source.furniture for offset in span]
    assert flat == sorted(flat) and all(0 <= offset <= length for offset in flat)
    source.text.encode("utf8")
    text = Text(source.text, source.page_starts, source.furniture)
    assert all(0 <= text.at(offset) < length for offset in range(0, len(text.norm), 97))


def _read(folder: Path, data: bytes, extension: str) -> None:
    path = folder / f"input.{extension}"
    path.write_bytes(data)
    try:
        source = read_source(path, limits=_LIMITS)
    except SourceError as error:
        assert error.code not in ("failed", "crashed"), str(error)
    else:
        _check(source)


@pytest.fixture(scope="module")
def seeds(
    plan_docx: bytes, pdf: Callable[..., bytes], tmp_path_factory: pytest.TempPathFactory
) -> list[tuple[str, bytes]]:
    page = [(80.0, 60.0 + 20 * i, 13.0, line) for i, line in enumerate(_HTML.split(">"))]
    return [
        ("docx", plan_docx), ("html", _HTML.encode()), ("txt", _TEXT.encode()), ("txt", _TEXT.encode("utf-16")),
        ("txt", _TEXT[:40].encode("latin-1", "replace")), ("pdf", pdf([page, page], rules=[(70, 50, 300, 50)])),
    ]  # fmt: skip


_edits = st.lists(
    st.tuples(
        st.sampled_from(("set", "delete", "repeat", "cut", "insert")),
        st.floats(0, 1, exclude_max=True),
        st.integers(1, 400),
        st.binary(min_size=1, max_size=8),
    ),
    max_size=5,
)


def _edited(data: bytes, edits: list[tuple[str, float, int, bytes]]) -> bytes:
    for kind, where, size, new in edits:
        at = int(where * len(data))
        tail = {
            "set": new + data[at + len(new) :],
            "delete": data[at + size :],
            "repeat": data[at : at + size] * size + data[at:],
            "cut": b"",
            "insert": new + data[at:],
        }[kind]
        data = data[:at] + tail
    return data


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(which=st.integers(0, 5), edits=_edits, extension=st.sampled_from((None, "html", "txt", "docx")))
def test_edited_files(
    tmp_path: Path, seeds: list[tuple[str, bytes]], which: int, edits: list[tuple[str, float, int, bytes]],
    extension: str | None,
) -> None:  # fmt: skip
    own, data = seeds[which]
    _read(tmp_path, _edited(data, edits), extension or own)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    part=st.sampled_from(("word/document.xml", "word/numbering.xml", "word/footnotes.xml", "[Content_Types].xml")),
    edits=_edits,
    swap=st.sampled_from((None, (b"w:tc", b"w:p"), (b"w:p>", b"w:r>"), (b"w:tbl>", b"w:t>"), (b'w:val="', b'w:x="'))),
)
def test_parts_edited_inside_their_package(
    tmp_path: Path, seeds: list[tuple[str, bytes]], part: str, edits: list[tuple[str, float, int, bytes]],
    swap: tuple[bytes, bytes] | None,
) -> None:  # fmt: skip
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(seeds[0][1])) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == part:
                data = data.replace(*swap) if swap else _edited(data, edits)
            new.writestr(name, data)
    _read(tmp_path, packed.getvalue(), "docx")


@pytest.mark.parametrize(
    ("extension", "data"),
    [
        ("html", b"<html>" + b"<div>" * 20_000),
        ("html", b"<html>" + b"<table><tr><td>" * 3_000 + "định".encode()),
        ("html", "<html><p>Độc lập - Tự do".encode() * 5_000),
        ("txt", "Quyết định số 12/QĐ-UBND ".encode() * 20_000),
        ("txt", ("®\n" * 50_000).encode()),
        ("txt", b"1\n" * 100_000),
        ("txt", b" \n" * 50_000 + "CÔNG BÁO/Số 12 + 13".encode() + b"\n " * 50_000),
        ("txt", "CÔNG BÁO/Số 12 + 13\n".encode() * 20_000),
        ("pdf", b"%PDF-1.4\n" + b"<<" * 100_000),
        ("pdf", b"%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 1 0 R /Kids [1 0 R] >> trailer << /Root 1 0 R >>"),
    ],
)
def test_files_made_to_hurt(tmp_path: Path, extension: str, data: bytes) -> None:
    _read(tmp_path, data, extension)


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """A part whose header lies about its size is stopped while it is unpacked."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("word/document.xml", bytes(8 << 20))
    honest = packed.getvalue()
    lying = honest.replace((8 << 20).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    for data in (honest, lying):
        path = tmp_path / "a.docx"
        path.write_bytes(data)
        with pytest.raises(SourceError) as caught:
            read_source(path, limits=_LIMITS)
        assert caught.value.code in ("too_much_markup", "damaged")
