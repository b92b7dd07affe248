"""Work grows with the length of a text, also of a hostile one. Growth is compared, never a duration."""

import time

import pytest

from danchieu.extractors.extract import extract_text

HOSTILE = {
    "digits": "1",
    "slashes": "12/",
    "number words": "số ",
    "brackets": "((((",
    "types": "Quyết định số ",
    "laws": "Luật sửa đổi, bổ sung một số điều của Luật ",
    "numbers": "12/2020/NĐ-CP, ",
    "cues": "thực hiện căn cứ ",
    "dates": "ngày 12 tháng ",
    "quotes": "“thay thế cụm từ ",
    "pinpoints": "khoản 2 Điều 5, ",
    "labels": "điểm a và b, c; d, " * 35 + "12/2020/NĐ-CP ",
    "programmes": "Đề án phát triển ",
    "blank lines": "\n\n- ",
    "hyphens": "-A",
    "forms": "Mẫu số 01-A/B, ",
    "classes": "cơ quan đăng ký kinh doanh, ",
    "one long line": "Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ thực hiện Nghị quyết số 15-NQ/TU trước ngày 15/6/2025; ",
}


def work(text: str) -> float:
    """CPU seconds of the quickest of three readings."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        extract_text(text)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_growth_is_linear(unit: str) -> None:
    size = 40_000 // len(unit)
    extract_text(unit * 100)  # tables are loaded once
    small, large = work(unit * size), work(unit * (size * 8))
    assert large < 8 * 2.5 * max(small, 0.002), f"8 times the text took {large / small:.0f} times the work"


PLAN = (
    "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH\nGiữ kho\n\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính: rà soát kho.\n2. "
)


@pytest.mark.parametrize("part", ["sửa kho (Sở Y tế chủ trì); ", "Sở Nội vụ sửa kho trước ngày 01/02/2026; "])
def test_one_item_of_many_tasks(part: str) -> None:
    end = "xong (Sở Nội vụ thực hiện)."
    assert len(extract_text(PLAN + part * 3 + end).obligations) > 1
    small, large = work(PLAN + part * 800 + end), work(PLAN + part * 6400 + end)
    assert large < 8 * 2.5 * max(small, 0.002), f"8 times the text took {large / small:.0f} times the work"


def test_words_behind_who_passed_a_law_cost_no_more_than_others() -> None:
    tail = " quy định việc quản lý, sử dụng đất đai trong thời gian tới và những nội dung khác nhau.\n"
    passed, named = (f"Theo Luật Đất đai{who}{tail}" * 50 for who in (" của Quốc hội nước ta", " ở các xã miền núi"))
    extract_text(named)
    plain = max(work(named), 0.002)
    assert work(passed) < 10 * plain
