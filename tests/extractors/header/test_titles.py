"""Where the title of a document ends. The documents were drafted for these tests."""

import pytest

from danchieu.extractors.header.header import read_header
from danchieu.extractors.text import Text


@pytest.mark.parametrize("opening", ["Tỉnh Sơn La được giao vốn lớn. Đến nay, nhiều kho chưa được xây dựng xong, còn chậm", "Tình hình giữ kho chưa tốt. Nhiều kho ẩm thấp, sổ sách ghi chép chưa đầy đủ"])
def test_the_first_paragraph_right_below_a_title(opening: str) -> None:
    source = f"UBND TỈNH SƠN LA\nSố: 12/CT-UBND\nSơn La, ngày 9 tháng 3 năm 2026\nCHỈ THỊ\nVề giữ kho\n{opening}, {opening.lower()}.\nUBND tỉnh chỉ thị:\n"
    assert read_header(Text(source)).document.title == "Về giữ kho"


def test_a_paragraph_below_the_title_is_no_part_of_it() -> None:
    source = f"UBND TỈNH SƠN LA\nSố: 12/CT-UBND\nSơn La, ngày 9 tháng 3 năm 2026\nCHỈ THỊ\nVề giữ kho\nFBU {'giữ kho thuốc, ' * 40}hết.\n"
    assert read_header(Text(source)).document.title == "Về giữ kho"


def test_the_issuer_between_type_and_title_is_no_part_of_it() -> None:
    source = "ĐẢNG BỘ TỈNH SƠN LA\nBAN CHẤP HÀNH\n*\nSố 52-CTr/TU\nSơn La, ngày 18 tháng 4 năm 2023\n\nCHƯƠNG TRÌNH HÀNH ĐỘNG\nCỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH\nthực hiện việc giữ kho\n\nI. MỤC TIÊU\n"
    assert read_header(Text(source)).document.title == "thực hiện việc giữ kho"


@pytest.mark.parametrize(("written", "place"), [("Tam\nKỳ", "Tam Kỳ"), ("Cảng Vân Phong\nNha Trang", "Nha Trang")])
def test_a_place_over_two_lines(written: str, place: str) -> None:
    source = f"UBND TỈNH QUẢNG NAM\nSố: 12/QĐ-UBND\n|\n{written}, ngày 19 tháng 6 năm 2007\n|\nQUYẾT ĐỊNH\nVề giữ kho\n\nĐiều 1. Giữ kho.\n"
    assert read_header(Text(source)).document.place == place
