"""A text on which the extractor itself fails costs itself alone, and is tried again."""

from pathlib import Path

import pytest

from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Record
from danchieu.graph import build as building

TEXT = "UBND TỈNH SƠN LA\nSố: 12/KH-UBND\nSơn La, ngày 05 tháng 9 năm 2024\n\nKẾ HOẠCH\nThực hiện Chỉ thị số 48/CT-TTg\n"


def test_the_rest_of_the_build_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(TEXT.replace("12/", f"{ord(name[0])}/"), encoding="utf-8")

    def failing(text: str, source: str, *rest: object) -> Record:
        if source.endswith("b.txt"):
            raise IndexError("list index out of range")
        return extract_text(text, source)

    db = tmp_path / "graph.db"
    with monkeypatch.context() as patch:
        patch.setattr(building, "extract_text", failing)
        report = building.build(db, [tmp_path], workers=1)
    assert report.read == 2
    assert [(Path(path).name, reason) for path, reason in report.failed] == [
        ("b.txt", "IndexError: list index out of range")
    ]
    again = building.build(db, [tmp_path], workers=1)
    assert (again.read, again.unchanged, again.failed) == (1, 2, [])
