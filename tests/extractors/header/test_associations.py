"""Letterheads of the Front and the mass organisations, in the forms that offices print."""

import pytest

from danchieu.extractors.header.associations import read_association
from danchieu.extractors.header.letterhead import compose


@pytest.mark.parametrize(
    ("printed", "issuer"),
    [
        ("HỘI NÔNG DÂN VIỆT NAM\nBCH TỈNH NGHỆ AN", "Hội Nông dân tỉnh Nghệ An"),
        ("HỘI NÔNG DÂN TỈNH NGHỆ AN\nBAN THƯỜNG VỤ", "Hội Nông dân tỉnh Nghệ An"),
        ("HỘI LHPN VIỆT NAM\nBAN THƯỜNG VỤ TỈNH NGHỆ AN", "Hội Liên hiệp Phụ nữ tỉnh Nghệ An"),
        ("HỘI CỰU CHIẾN BINH VIỆT NAM\nTỈNH NGHỆ AN", "Hội Cựu chiến binh tỉnh Nghệ An"),
        ("ĐOÀN TNCS HỒ CHÍ MINH\nBCH TỈNH NGHỆ AN", "Tỉnh đoàn Nghệ An"),
        ("BCH ĐOÀN TỈNH CÀ MAU", "Tỉnh đoàn Cà Mau"),
        ("TỈNH ĐOÀN NGHỆ AN\nBAN THƯỜNG VỤ", "Tỉnh đoàn Nghệ An"),
        ("ĐOÀN TNCS HỒ CHÍ MINH\nBAN CHẤP HÀNH HUYỆN TÂN KHO", "Huyện đoàn Tân Kho"),
        ("MẶT TRẬN TỔ QUỐC VIỆT NAM\nXÃ TÂN KHO\nBAN THƯỜNG TRỰC", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Kho"),
        ("TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH\nBAN BÍ THƯ", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        ("TỈNH ĐOÀN NGHỆ AN\nBCH ĐOÀN HUYỆN TÂN KHO", "Huyện đoàn Tân Kho"),
        ("HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM\nBAN CHẤP HÀNH", "Hội Liên hiệp Phụ nữ Việt Nam"),
    ],
)
def test_the_committee_that_issues(printed: str, issuer: str) -> None:
    found = read_association(printed)
    assert found is not None
    assert compose(found, found.place) == issuer


@pytest.mark.parametrize(
    "printed", ["ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH NGHỆ AN\nHỘI NÔNG DÂN", "SỞ Y TẾ", "HỘI NÔNG DÂN VIỆT NAM"]
)
def test_what_the_vocabulary_reads_is_left_to_it(printed: str) -> None:
    assert read_association(printed) is None
