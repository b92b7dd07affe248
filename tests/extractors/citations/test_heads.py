"""Acts issued by the head of a house that the vocabulary need not know."""

from collections.abc import Callable

import pytest

from danchieu.extractors.record import Citation


@pytest.mark.parametrize(
    "head",
    [
        "Giám đốc Đại học Huế", "Giám đốc Bệnh viện Bạch Mai", "Giám đốc ĐHQG-HCM", "Hiệu trưởng Trường ĐHCNTT",
        "Chủ tịch Hội đồng thành viên Tập đoàn Điện lực Việt Nam", "Chủ nhiệm khoa Công nghệ Thông tin",
        "Trưởng phòng Đào tạo", "Chánh án Tòa án nhân dân cấp cao tại Hà Nội",
        "Viện trưởng Viện kiểm sát nhân dân cấp cao tại Đà Nẵng",
    ],
)  # fmt: skip
def test_the_name_goes_to_its_end(read: Callable[[str], list[Citation]], head: str) -> None:
    (citation,) = read(f"Thực hiện Quyết định số 867/QĐ-XYZ ngày 17/8/2016 của {head} về giữ kho.")
    assert citation.text.endswith(f"của {head}")
    assert citation.issuer == head
