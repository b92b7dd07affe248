"""Further ways in which deadlines are written (no sentence here comes from a real document)."""

import pytest

from danchieu.extractors.duties.deadlines import find_deadlines
from danchieu.extractors.duties.field_deadlines import field_deadline


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("cấp sổ kho trước mùa mưa hàng năm.", "trước mùa mưa hàng năm"),
        ("sửa kho trước mùa mưa lũ hằng năm.", "trước mùa mưa lũ hằng năm"),
        ("sửa kho xong trước Tết Nguyên đán Ất Tỵ 2025;", "trước Tết Nguyên đán Ất Tỵ 2025"),
        ("sửa kho trước dịp Tết Nguyên đán năm 2026.", "trước dịp Tết Nguyên đán năm 2026"),
        ("Trước khi khách đến kho tối thiểu 03 ngày, báo Công an.", "Trước khi khách đến kho tối thiểu 03 ngày"),
        ("phát bản tin về kho hằng ngày;", "hằng ngày"),
        ("gửi danh sách kho vào tuần cuối của quý.", "vào tuần cuối của quý"),
        ("kiểm tra kho 01 năm/02 lần theo quy định.", "01 năm/02 lần"),
        ("diễn tập tại kho, mỗi năm ít nhất 01 đợt.", "mỗi năm ít nhất 01 đợt"),
        ("báo cáo định kỳ hằng quý, 6 tháng và cuối năm.", "định kỳ hằng quý, 6 tháng và cuối năm"),
        ("gửi sổ kho trước ngày 05 tháng đầu tiên của quý tiếp theo.", "trước ngày 05 tháng đầu tiên của quý tiếp theo"),
        ("6 tháng, 01 năm báo cáo về kho.", "6 tháng, 01 năm"),
        ("gửi sổ kho trước 16.00 thứ Năm hằng tuần.", "trước 16.00 thứ Năm hằng tuần"),
        ("trình sổ kho trước ngày 15-9.", "trước ngày 15-9"),
        ("gửi sổ kho trước ngày 30-9-I995.", "trước ngày 30-9-I995"),
        ("ban hành nội quy kho, bảo đảm có hiệu lực trước ngày 01/3/2027.", "trước ngày 01/3/2027"),
        (
            "báo cáo trước ngày 20 tháng 6 đối với báo cáo 6 tháng và trước ngày 20 tháng 12 đối với báo cáo năm.",
            "trước ngày 20 tháng 6 đối với báo cáo 6 tháng và trước ngày 20 tháng 12 đối với báo cáo năm",
        ),
    ],
)
def test_a_form_in_a_text(text: str, words: str) -> None:
    assert [found.deadline.text for found in find_deadlines(text)] == [words]


@pytest.mark.parametrize(
    "text",
    ["giữ kho có hiệu lực trước ngày 01/3/2027.", "ghi số 15-9 vào sổ kho.", "vào tuần đầu của quý I kho đầy."],
)
def test_what_only_looks_like_a_form(text: str) -> None:
    assert find_deadlines(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Trình UBND tỉnh tháng 9/2026", "tháng 9/2026"),
        ("Tháng 6 - 9 hằng năm", "Tháng 6 - 9 hằng năm"),
        ("Tháng 6 và tháng 12 hằng năm", "Tháng 6 và tháng 12 hằng năm"),
        ("Trong tháng 3-4/2026", "Trong tháng 3-4/2026"),
        ("Quý, 6 tháng, năm", "Quý, 6 tháng, năm"),
    ],
)
def test_a_form_in_a_field(text: str, words: str) -> None:
    deadline = field_deadline(text)
    assert deadline is not None and deadline.text == words
