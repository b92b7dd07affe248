"""Numbers with symbols: what is found and how it is spelled."""

import pytest

from danchieu.extractors.citations.numbers import candidates, canonical, read_symbol
from danchieu.extractors.extract import extract_text


def read(text: str, code: str | None = None) -> list[tuple[str, bool]]:
    """(canonical number, repaired) of every number in a text."""
    found = []
    for candidate in candidates(text):
        reading = read_symbol(candidate.symbol, candidate.separator, bool(candidate.year))
        if reading is not None:
            number, repairs = canonical(candidate, reading, code)
            found.append((number, bool(repairs)))
    return found


@pytest.mark.parametrize(
    ("text", "number", "repaired"),
    [
        ("4512/QĐ-BYT", "4512/QĐ-BYT", False),
        ("37-CT/TW", "37-CT/TW", False),
        ("37 CT/TW", "37-CT/TW", True),
        ("Quyết định số 2 3/2021/QĐ-TTg", "23/2021/QĐ-TTg", True),
        ("Quyết định số 1.101/QĐ-UBND", "1101/QĐ-UBND", True),
        ("Quyết định số: 2.088/QĐ-UBND", "2088/QĐ-UBND", True),
        ("23/202 1/QĐ-TTg", "23/2021/QĐ-TTg", True),
        ("23/20 21/QĐ-TTg", "23/2021/QĐ-TTg", True),
        ("O8/2018/NĐ-CP", "08/2018/NĐ-CP", True),
        ("biểu số 2, 3/2021/QĐ-TTg", "3/2021/QĐ-TTg", False),
        ("412-\n\nKH/TU", "412-KH/TU", False),
        ("10- CTr/TU", "10-CTr/TU", False),
        ("77 /QĐ-UBND", "77/QĐ-UBND", False),
        ("77/2016/QĐ - UBND", "77/2016/QĐ-UBND", False),
        ("15/2021/TT- \nBTC", "15/2021/TT-BTC", False),
        ("812/BYT- KCB", "812/BYT-KCB", False),
        ("812/BGD-ĐT-GDTH", "812/BGDĐT-GDTH", True),
        ("812/QĐ-BGD&ĐT", "812/QĐ-BGDĐT", False),
        ("05/2012/TTLT-BYT-BTC-BLĐTB&XH", "05/2012/TTLT-BYT-BTC-BLĐTBXH", False),
        ("21/TTLB", "21/TTLB", False),
        ("72/CP", "72/CP", False),
        ("812/QĐ-BCA-V24", "812/QĐ-BCA-V24", False),
        ("812/PCGL-AT+KT", "812/PCGL-AT+KT", False),
        ("62/2019/QH14.", "62/2019/QH14", False),
        ("62/2025/QHI5", "62/2025/QH15", True),
        ("06/2013/UBTVQH 13", "06/2013/UBTVQH13", False),
        ("12/2023/NĐCP", "12/2023/NĐ-CP", True),
        ("218/KHUBND", "218/KH-UBND", True),
        ("27/NQ-TW", "27-NQ/TW", True),
        ("27-NQTW", "27-NQ/TW", True),
        ("27-NQ.TW", "27-NQ/TW", True),
        ("29 NQ-TW", "29-NQ/TW", True),
        ("12/2024/0Đ-T1g", "12/2024/QĐ-TTg", True),
        ("77/2016/qđ.ubnd", "77/2016/QĐ-UBND", True),
        ("66.7/2025/NQ-CP", "66.7/2025/NQ-CP", False),
        ("30a/2008/NQ-CP", "30a/2008/NQ-CP", False),
        ("08 a/2010/TT-BYT", "08a/2010/TT-BYT", False),
        ("412TC/QĐ-TCT", "412-TC/QĐ-TCT", True),
        ("15-NQ/ĐH", "15-NQ/ĐH", False),
        ("1182/QĐ-UBND.HC", "1182/QĐ-UBND.HC", False),
        ("12/QĐ-TTg. Tổng cục", "12/QĐ-TTg", False),
        ("6240/BYT-KCB - HƯỚNG DẪN", "6240/BYT-KCB", False),
        ("12 / 2004 / / NQ-HĐND", "12/2004/NQ-HĐND", True),
        ("70/2014 QĐ/TTg", "70/2014/QĐ-TTg", True),
        ("43/2014 NĐ-CP", "43/2014/NĐ-CP", True),
        ("43/2014NĐ-CP", "43/2014/NĐ-CP", True),
        ("70/2014/QĐ/TTg", "70/2014/QĐ-TTg", True),
    ],
)
def test_canonical(text: str, number: str, repaired: bool) -> None:
    assert read(text) == [(number, repaired)]


def test_the_type_word_gives_a_missing_code() -> None:
    assert read("18/2022- BYT", code="TT") == [("18/2022/TT-BYT", True)]
    assert read("43/2019/QH14", code="NQ") == [("43/2019/QH14", False)]


@pytest.mark.parametrize(
    "text",
    [
        "4 - Các sở",
        "2 buổi/ngày",
        "30/4-Các",
        "20/8/2025",
        "1.2.1-Sau khi",
        "https://x.vn/thong-tu-04-2026-TT-NHNN",
        "Keyword=14/2007/TT-BL%C4%90",
        "3-4 tuổi",
    ],
)
def test_no_number(text: str) -> None:
    assert read(text) == []


def test_in_order_and_apart() -> None:
    assert [n for n, _ in read("số 12/2020/NĐ-CP và số 15-NQ/TU, 3/KH-UBND")] == [
        "12/2020/NĐ-CP",
        "15-NQ/TU",
        "3/KH-UBND",
    ]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("Thông tư 1/2016/TT-BGD ĐT", "1/2016/TT-BGDĐT"),
        ("Công văn số 15/SGD ĐT-VP", "15/SGDĐT-VP"),
        ("Thông báo số 127/TB-KV IX", "127/TB-KVIX"),
        ("Công văn số 33/KV XI-TH", "33/KVXI-TH"),
        ("Công văn số 320/CV-NHNN14", "320/CV-NHNN14"),
    ],
)
def test_symbols_with_a_blank_or_a_desk(written: str, number: str) -> None:
    (act,) = extract_text(f"Theo {written} ngày 3/3/2016, các kho lập sổ.", "bao-cao.txt").citations
    assert (act.number, act.date) == (number, "2016-03-03")


def test_a_day_on_the_line_below_the_number_of_a_row() -> None:
    (act,) = extract_text("Các văn bản:\n\n1\nNghị quyết\n16/2012/NQ-HĐND\n14/7/2012\nVề kho\n", "danh-muc.txt").citations
    assert act.date == "2012-07-14"


def test_one_part_is_no_provision() -> None:
    (act,) = extract_text("DANH MỤC HẾT HIỆU LỰC MỘT PHẦN\n1\nQuyết định số 17/2016/QĐ-UBND ngày 16/9/2016", "danh-muc.txt").citations
    assert act.pinpoint is None


def test_a_year_behind_a_hyphen_is_that_of_the_number() -> None:
    (act,) = extract_text("Theo Chỉ thị số 18-2001/CT-TTg ngày 27-8-2001.", "cong-van.txt").citations
    assert (act.number, [(r.read, r.to, r.why) for r in act.repairs]) == ("18/2001/CT-TTg", [("18-2001", "18/2001", "separator")])


@pytest.mark.parametrize(
    ("written", "number"),
    [("Nghị định 97/l998/NĐ-CP", "97/1998/NĐ-CP"), ("Chỉ thị số 10/2002/CT UB ngày 15/5/2002", "10/2002/CT-UB"), ("Thông tư hướng dẫn số 03/1992/TT-BTC", "03/1992/TT-BTC")],
)
def test_misread_years_and_lost_separators(written: str, number: str) -> None:
    (act,) = extract_text(f"Theo {written} về kho.", "quyet-dinh.txt").citations
    assert (act.number, act.type) == (number, written.partition(" 9")[0].partition(" số")[0].removesuffix(" hướng dẫn"))


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("Nghị quyết số 01/89/HĐTP ngày 19-4-1989", "01/89/HĐTP"),
        ("Nghị quyết số 01-89/HĐTP ngày 19-4-1989", "01-89/HĐTP"),
        ("Thông tư số 05/93/TT-BTC ngày 02/3/1993", "05/93/TT-BTC"),
        ("Thông tư liên ngành số 02/90/TTLN ngày 03/4/1990", "02/90/TTLN"),
    ],
)
def test_years_of_two_digits(written: str, number: str) -> None:
    (act,) = extract_text(f"Căn cứ {written};", "quyet-dinh.txt").citations
    assert (act.text, act.number) == (written, number)


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("(công văn số 212/PTM-KHOngày 9 tháng 3 năm 2008)", "212/PTM-KHO"),
        ("Căn cứ Thông tư liên tịch số 15/2004/TTLT BTC-TCTK ngày 05/3/2004;", "15/2004/TTLT-BTC-TCTK"),
        ("Quyết định này thay thế Quyết định sô 1 86/2004/QĐ-UB ngày 5/6/2004.", "186/2004/QĐ-UB"),
    ],
)
def test_blanks_lost_and_left(sentence: str, number: str) -> None:
    assert extract_text(f"Theo quy định. {sentence}", "a.txt").citations[0].number == number
