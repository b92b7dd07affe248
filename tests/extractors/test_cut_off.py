"""Documents that break off: whatever stands last, the rest is read. The texts are the project's samples."""

from pathlib import Path

import pytest

from danchieu.extractors.extract import extract_text

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_text_that_ends_behind_any_word(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    at = 0
    while (at := source.find(" ", at) + 1) > 0:
        cut = source[:at]
        record = extract_text(cut, path.name)
        assert all(cut[citation.start : citation.end] == citation.text for citation in record.citations)


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Quyết định số 45/2024/QĐ-UBND ngày 18 tháng 10 năm 2024 của ",
        "Giao đồng chí Phan Thị- Nhi -\n",
        "Chủ tịch Ủy ban thủ công tới cơ quan có thẩm quyền giải quyết.",
    ],
)
def test_what_once_broke(text: str) -> None:
    assert extract_text(text, "x.txt").error is None
