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
        ("phát tin về kho ít nhất 02 kỳ/tháng.", "ít nhất 02 kỳ/tháng"),
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
    [
        "giữ kho có hiệu lực trước ngày 01/3/2027.",
        "ghi số 15-9 vào sổ kho.",
        "vào tuần đầu của quý I kho đầy.",
        "dạy nghề 2 buổi/ngày tại kho.",
    ],
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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Giữ kho trong quý IV/2025 và quý I/2026.", ["trong quý IV/2025 và quý I/2026"]),
        ("Tổ chức sơ kết vào năm 2022 và tổng kết vào năm 2025.", ["vào năm 2022", "vào năm 2025"]),
        ("Hoàn thiện sổ, trình Ủy ban nhân dân thành phố ngày 20/12/2025.", ["ngày 20/12/2025"]),
        ("Lập sổ, báo cáo UBND tỉnh tháng 9/2021.", ["tháng 9/2021"]),
        ("Trình UBND tỉnh Quyết định ngày 20/12/2025.", []),
        ("Mở kho đúng ngày 04/3/2026, bảo đảm an toàn.", ["đúng ngày 04/3/2026"]),
        ("Phát sóng vào tuần thứ hai hằng tháng.", ["vào tuần thứ hai hằng tháng"]),
        ("Họp mặt nhân ngày 25 tháng 3 hằng năm.", []),
        ("Đưa kho vào chương trình kiểm tra, giám sát hằng năm.", []),
        ("Chuẩn bị nội dung cuộc họp giao ban hằng quý.", []),
        ("Rà soát sổ, hoàn thành trước năm học 2026 - 2027.", ["trước năm học 2026 - 2027"]),
        ("Tuyên dương vào dịp 17/11/2024.", ["vào dịp 17/11/2024"]),
        ("Mở kho (hoàn thành quý II/2024).", ["quý II/2024"]),
        ("Nâng hạng kho, hoàn thành năm 2024.", ["năm 2024"]),
        ("Trong năm 2013, giữ kho.", ["Trong năm 2013"]),
        ("Việc giữ kho trong năm 2013, 2014 đã xong.", []),
        ("Ban hành định mức kho, trong năm 2012.", ["trong năm 2012"]),
        ("Đến cuối năm 2016 chấm dứt việc đốt kho.", ["Đến cuối năm 2016"]),
        ("Xây kho, chậm nhất đến hết năm 2010.", ["chậm nhất đến hết năm 2010"]),
    ],
)
def test_further_forms(text: str, words: list[str]) -> None:
    assert [found.deadline.text for found in find_deadlines(text)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Đưa kho vào các chương trình, kế hoạch 5 năm và hằng năm để thực hiện.", []),
        ("Chậm nhất 05 ngày sau mỗi đợt lũ, kiểm tra kho.", ["Chậm nhất 05 ngày sau mỗi đợt lũ"]),
        ("Gửi sổ trước ngày 15/7/2026 (báo cáo 6 tháng) và trước ngày 15/12/2026 (báo cáo năm).", ["trước ngày 15/7/2026 (báo cáo 6 tháng) và trước ngày 15/12/2026 (báo cáo năm)"]),
        ("Xây kho (hoàn thành trong học kỳ I).", ["trong học kỳ I"]),
        ("Viết ít nhất 02 tin, bài mỗi tháng.", ["ít nhất 02 tin, bài mỗi tháng"]),
        ("Mở kho từ tháng 3 đến tháng 8 hằng năm.", ["từ tháng 3 đến tháng 8 hằng năm"]),
        ("Từ nay đến hết năm 2025, các sở rà soát kho.", ["Từ nay đến hết năm 2025"]),
        ("Sửa kho trước mùa khô năm 2026.", ["trước mùa khô năm 2026"]),
        ("Hoàn thành sổ trước kỳ họp thứ 18 HĐND tỉnh.", ["trước kỳ họp thứ 18 HĐND tỉnh"]),
        ("Báo cáo UBND tỉnh tại phiên họp thứ nhất tháng 11/2025.", ["tại phiên họp thứ nhất tháng 11/2025"]),
        ("Định kỳ mỗi quý một lần nghe báo cáo về kho.", ["Định kỳ mỗi quý một lần"]),
        ("Gửi sổ trước ngày 30 tháng 6 hằng năm kể từ năm 2027.", ["trước ngày 30 tháng 6 hằng năm kể từ năm 2027"]),
        ("Gửi sổ trước ngày 14 các tháng 3, 6, 9 và 12.", ["trước ngày 14 các tháng 3, 6, 9 và 12"]),
        ("Thời hạn hoàn thành là 60 ngày kể từ ngày Quyết định này có hiệu lực.", ["Thời hạn hoàn thành là 60 ngày kể từ ngày Quyết định này có hiệu lực"]),
        ("Báo cáo theo định kỳ hằng quý, 6 tháng và cả năm.", ["định kỳ hằng quý, 6 tháng và cả năm"]),
        ("Lập dự toán kho vào tháng 7 của năm trước.", ["vào tháng 7 của năm trước"]),
        ("Cân xe ở kho, thời gian từ 01/3 đến 31/12/2023, chú trọng kho đá.", ["từ 01/3 đến 31/12/2023"]),
        ("Yêu cầu Ban Quản lý dự án hàng tuần tổng hợp sổ kho.", ["hàng tuần"]),
        ("Đăng ký giữ kho từ ngày 01/3/2024 đến ngày 15/3/2024.", ["từ ngày 01/3/2024 đến ngày 15/3/2024"]),
    ],
)
def test_forms_of_terms_and_seasons(text: str, words: list[str]) -> None:
    assert [found.deadline.text for found in find_deadlines(text)] == words


def test_the_day_of_a_season() -> None:
    (found,) = find_deadlines("Sửa kho trước mùa mưa bão (ngày 15 tháng 5 năm 2010).")
    assert found.deadline.date == "2010-05-15"


def test_what_looks_ahead_over_a_time_has_no_deadline() -> None:
    assert find_deadlines("Xác định lộ trình thực hiện trong 100 ngày làm việc, phân công cụ thể.") == []
