"""`danchieu view` on the small graph."""

import json
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["32/KH-UBND"], ["32/KH-UBND", "9/KH-UBND", "5/QĐ-UBND", "21-CT/TW", "Lược đồ"]),
        (["32/KH-UBND", "-q", "implementers"], ["9/KH-UBND", "triển khai thực hiện"]),
        (["9/KH-UBND", "--question", "basis"], ["32/KH-UBND", "21-CT/TW"]),
        (["32/KH-UBND", "-q", "cited_by"], ["9/KH-UBND", "5/QĐ-UBND"]),
        (["9/KH-UBND", "--to", "32/KH-UBND"], ["9/KH-UBND", "32/KH-UBND", "Chuỗi"]),
        (["--body", "so noi vu"], ["Sở Nội vụ", "báo cáo", "30/11/2023"]),
        ([], ["Toàn bộ kho: 5 văn bản"]),
    ],
)
def test_what_is_drawn(ask, arguments: list[str], said: list[str]) -> None:
    run = ask("view", *arguments, "-o", "drawn.svg")
    assert (run.code, run.err) == (0, "")
    assert run.out == "Đã ghi drawn.svg\n"
    drawn = Path("drawn.svg").read_text(encoding="utf-8")
    assert [part for part in said if part not in drawn] == []


@pytest.mark.parametrize("ending", ["html", "svg", "png", "graphml", "gexf"])
def test_every_kind_of_file(ask, ending: str) -> None:
    assert ask("view", "32/KH-UBND", "-o", f"drawn.{ending}").code == 0
    assert Path(f"drawn.{ending}").stat().st_size > 500


def test_the_language_of_the_picture(ask) -> None:
    assert ask("--lang", "en", "view", "32/KH-UBND", "-o", "drawn.html").code == 0
    assert "How to read" in Path("drawn.html").read_text(encoding="utf-8")


def test_a_program_is_told_what_was_written(ask) -> None:
    run = ask("view", "--json", "--limit", "2", "-o", "drawn.svg")
    told = json.loads(run.out)
    assert (told["written"], told["nodes"], told["left_out"]) == ("drawn.svg", 2, 3)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["32/KH-UBND", "-o", "drawn.pdf"], 2, ".gexf"),
        (["-q", "implementers"], 2, "Hãy nêu văn bản"),
        (["--to", "32/KH-UBND"], 2, "Hãy nêu văn bản"),
        (["9/KH-UBND", "-q", "implementers"], 1, "Không thấy gì"),
        (["--body", "khong co ai"], 1, "Không thấy gì"),
        (["21-CT/TW"], 2, "2 văn bản"),
        (["777/KH-XYZ"], 1, "777/KH-XYZ"),
    ],
)
def test_what_cannot_be_drawn_is_told(ask, arguments: list[str], code: int, said: str) -> None:
    run = ask("view", *arguments)
    assert run.code == code and said in run.err
    assert not list(Path().glob("*.html")) and not list(Path().glob("*.pdf"))
