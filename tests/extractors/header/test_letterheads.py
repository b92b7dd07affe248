"""Bodies of a letterhead whose names stand on several lines. All names are real, the documents were drafted for these tests."""

import pytest

from danchieu.extractors.header.header import read_header
from danchieu.extractors.text import Text


@pytest.mark.parametrize(
    ("printed", "issuer"),
    [
        ("BẢO HIỂM XÃ HỘI\nVIỆT NAM", "Bảo hiểm xã hội Việt Nam"),
        ("BỘ TÀI CHÍNH\nBẢO HIỂM XÃ HỘI\nVIỆT NAM", "Bảo hiểm xã hội Việt Nam"),
        ("TẬP ĐOÀN ĐIỆN LỰC\nVIỆT NAM", "Tập đoàn Điện lực Việt Nam"),
        ("NGÂN HÀNG NHÀ NƯỚC\nVIỆT NAM", "Ngân hàng Nhà nước Việt Nam"),
        ("ĐÀI TRUYỀN HÌNH\nVIỆT NAM", "Đài Truyền hình Việt Nam"),
        ("CỤC HÀNG HẢI\nVIỆT NAM", "Cục Hàng hải Việt Nam"),
        ("NGÂN HÀNG NÔNG NGHIỆP\nVÀ PHÁT TRIỂN NÔNG THÔN\nVIỆT NAM", "Ngân hàng nông nghiệp và phát triển nông thôn Việt Nam"),
        ("TÒA ÁN NHÂN DÂN CẤP CAO\nTẠI ĐÀ NẴNG", "Tòa án nhân dân cấp cao tại Đà Nẵng"),
        ("VIỆN KIỂM SÁT NHÂN DÂN\nCẤP CAO TẠI HÀ NỘI", "Viện kiểm sát nhân dân cấp cao tại Hà Nội"),
        ("ĐẠI HỌC HUẾ", "Đại học Huế"),
    ],
)
def test_a_name_over_several_lines(printed: str, issuer: str) -> None:
    source = (
        f"{printed}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 12/QĐ-GK\n\n"
        "Hà Nội, ngày 3 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nVề việc giữ kho\n\nĐiều 1. Giữ kho.\n"
    )
    assert read_header(Text(source)).document.issuer == issuer
