"""Names of bodies in lists, over line ends and before what their bearers do. The sentences were drafted for these tests."""

from typing import Protocol

import pytest

from danchieu.extractors.record import Obligation


class Read(Protocol):
    def __call__(
        self, kind: str, source: str, number: str | None = None, issuer: str | None = None
    ) -> list[Obligation]: ...


@pytest.mark.parametrize(
    ("text", "lead", "support"),
    [
        ("Phòng Công chức, Viên chức: rà soát kho.", ["Phòng Công chức, Viên chức"], []),
        ("Vụ Phổ biến, giáo dục pháp luật làm đầu mối giữ kho.", ["Vụ Phổ biến, giáo dục pháp luật"], []),
        ("Vụ Tổ chức - Cán bộ chủ trì cùng Viện khoa học kiểm sát giữ kho.", ["Vụ Tổ chức - Cán bộ"], ["Viện khoa học kiểm sát"]),
        ("Sở Y tế phối hợp với Văn phòng Bộ, Sở Tư pháp Hà Nội giữ kho.", ["Sở Y tế"], ["Văn phòng Bộ", "Sở Tư pháp Hà Nội"]),
        ("Các Ban Hội đồng nhân dân tỉnh, thủ trưởng các sở giữ kho.", ["Các Ban Hội đồng nhân dân tỉnh", "thủ trưởng các sở"], []),
        ("UBND xã phối hợp với Hội Nông dân xã, trưởng các thôn giữ kho.", ["UBND xã"], ["Hội Nông dân xã", "trưởng các thôn"]),
        ("Bộ trưởng, Chủ nhiệm Uỷ ban Nhà nước, Thủ trưởng các cơ quan giữ kho.", ["Bộ trưởng", "Chủ nhiệm Uỷ ban Nhà nước", "Thủ trưởng các cơ quan"], []),
        ("Ban Tổ chức - Kiểm tra làm bộ phận giúp việc, phối hợp với Ban Xây dựng giữ kho.", ["Ban Tổ chức - Kiểm tra"], ["Ban Xây dựng"]),
        ("Ban Thanh niên là bộ phận thường trực, phối hợp với Ban Xây dựng giữ kho.", ["Ban Thanh niên"], ["Ban Xây dựng"]),
        ("Bộ Chỉ huy Quân sự tỉnh và Sở Nội vụ đồng chủ trì việc giữ kho.", ["Bộ Chỉ huy Quân sự tỉnh", "Sở Nội vụ"], []),
        ("Công an xã phối hợp Chi nhánh Văn phòng đăng ký đất đai khu vực Mường Lát làm giàu dữ liệu.", ["Công an xã"], ["Chi nhánh Văn phòng đăng ký đất đai khu vực Mường Lát"]),
        ("Hội Nông dân Tỉnh chi tổ chức tập huấn.", ["Hội Nông dân Tỉnh"], []),
        ("Phòng Tài chính - Kế hoạch phối hợp với Phòng Y tế giữ kho.", ["Phòng Tài chính - Kế hoạch"], ["Phòng Y tế"]),
        ("Sở Xây dựng: Chủ trì (phối hợp: Sở Nội vụ, UBND các xã) lập sổ kho.", ["Sở Xây dựng"], ["Sở Nội vụ", "UBND các xã"]),
        ("Sở Xây dựng chủ trì (Sở Nội vụ, Sở Y tế phối hợp) lập sổ kho.", ["Sở Xây dựng"], ["Sở Nội vụ", "Sở Y tế"]),
        ("Giao Bộ Tài chính chủ trì, thống nhất với Bộ Công an bố trí kho.", ["Bộ Tài chính"], ["Bộ Công an"]),
        ("Sở Tài chính điều hành chính sách kho, phối hợp chặt chẽ với chính sách tiền tệ.", ["Sở Tài chính"], []),
    ],
)  # fmt: skip
def test_names_in_lists(read: Read, text: str, lead: list[str], support: list[str]) -> None:
    (duty,) = read("Chỉ thị", f"1. {text}\n")
    assert (duty.lead, duty.support) == (lead, support)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("6. Đề nghị Tỉnh đoàn, Hội Liên hiệp\nPhụ nữ tỉnh: Giữ kho.\n", ["Tỉnh đoàn", "Hội Liên hiệp Phụ nữ tỉnh"]),
        ("6. Bộ Chỉ huy\nQuân sự tỉnh, Công an tỉnh: Giữ kho.\n", ["Bộ Chỉ huy Quân sự tỉnh", "Công an tỉnh"]),
        ("6. Đề nghị Ban Tuyên giáo\nTỉnh ủy, Báo Sơn La: Đưa tin.\n", ["Ban Tuyên giáo Tỉnh ủy", "Báo Sơn La"]),
        ("6. Chánh\nVăn phòng UBND tỉnh chịu trách nhiệm giữ kho.\n", ["Chánh Văn phòng UBND tỉnh"]),
    ],
)
def test_names_that_a_line_end_breaks(read: Read, text: str, lead: list[str]) -> None:
    (duty,) = read("Chỉ thị", text)
    assert duty.lead == lead


def test_who_is_in_charge_stands_in_a_line_of_his_own(read: Read) -> None:
    text = "4. Báo Sơn La, Đài Phát thanh và Truyền hình tỉnh\nMỗi tháng xây dựng ít nhất 01 chuyên mục.\n"
    _, duty = read("Kế hoạch", f"III. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính: rà soát kinh phí.\n{text}")
    assert duty.lead == ["Báo Sơn La", "Đài Phát thanh và Truyền hình tỉnh"]
    assert duty.deadline is not None and duty.deadline.text == "Mỗi tháng"


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Sở Tài chính thẩm định kho, trình UBND tỉnh; các xã, phường tổ chức thực hiện.", [["Sở Tài chính"], ["các xã, phường"]]),
        ("Sở Y tế lập sổ; thủ trưởng các đơn vị gửi hồ sơ trước ngày 10/3/2024.", [["Sở Y tế"], ["thủ trưởng các đơn vị"]]),
        ("Sở Y tế lập sổ; các kho tổ chức theo từng loại.", [["Sở Y tế"]]),
    ],
)  # fmt: skip
def test_classes_behind_a_semicolon(read: Read, text: str, leads: list[list[str]]) -> None:
    assert [duty.lead for duty in read("Chỉ thị", f"1. {text}\n")] == leads


def test_whom_something_is_reported_to_has_no_task(read: Read) -> None:
    text = "1. Sở Y tế:\n- Định kỳ hằng năm báo cáo Bộ Y tế và Bộ Nội vụ, UBND tỉnh kết quả giữ kho.\n"
    assert [duty.lead for duty in read("Kế hoạch", f"III. TỔ CHỨC THỰC HIỆN\n{text}")] == [["Sở Y tế"]]


@pytest.mark.parametrize(
    ("bracket", "leads"),
    [
        ("(Phòng Kế hoạch - Tài chính; quý I/2026)", [["Phòng Kế hoạch - Tài chính"]]),
        ("(Sở Y tế, ngày 05/5/2024)", []),
        ("(Nghị quyết kho; quý I/2026)", []),
    ],
)
def test_a_body_and_a_time_in_brackets(read: Read, bracket: str, leads: list[list[str]]) -> None:
    source = f"II. NHIỆM VỤ\n1. Chính sách\n- Quy định mức thu của các kho sách {bracket}.\n- Lập sổ kho sách.\n"
    assert [duty.lead for duty in read("Kế hoạch", source)] == leads


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        (
            "UBND các xã gửi báo cáo trước ngày 10/4/2026; sau thời gian trên, Sở Y tế tổng hợp, báo cáo UBND tỉnh.",
            [["UBND các xã"], ["Sở Y tế"]],
        ),
        ("UBND các xã hoàn trả mặt bằng; nếu chậm trễ, Sở Xây dựng tham mưu xử lý.", [["UBND các xã"], ["Sở Xây dựng"]]),
        ("Sở Nội vụ\no Lập sổ kho sách của tỉnh.\no Hướng dẫn các xã giữ sổ.\no Kiểm kê kho.", [["Sở Nội vụ"]] * 3),
    ],
)
def test_who_acts_behind_a_condition_and_bullets_of_writers(read: Read, text: str, leads: list[list[str]]) -> None:
    assert [duty.lead for duty in read("Kế hoạch", f"III. TỔ CHỨC THỰC HIỆN\n1. {text}\n")] == leads


def test_who_is_said_to_be_in_charge_in_brackets(read: Read) -> None:
    source = "III. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng (cơ quan chủ trì), Sở Y tế (cơ quan phối hợp): Lập danh mục kho.\n"
    (duty,) = read("Kế hoạch", source)
    assert (duty.lead, duty.support) == (["Sở Xây dựng"], ["Sở Y tế"])


def test_names_with_verbs_and_commas(read: Read) -> None:
    source = (
        "III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế phối hợp với Trung tâm Mua sắm tập trung thuốc quốc gia mở thầu.\n"
        "2. UBND các xã phối hợp với Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh cắm mốc.\n"
    )
    assert [duty.support for duty in read("Kế hoạch", source)] == [
        ["Trung tâm Mua sắm tập trung thuốc quốc gia"],
        ["Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh"],
    ]


def test_a_day_and_what_comes_again(read: Read) -> None:
    task = "Sở Y tế lập kế hoạch trước ngày 30/10/2025, định kỳ hằng quý báo cáo UBND tỉnh."
    duties = read("Kế hoạch", f"III. TỔ CHỨC THỰC HIỆN\n1. {task}\n")
    assert [duty.deadline and duty.deadline.text for duty in duties] == ["trước ngày 30/10/2025", "định kỳ hằng quý"]


def test_the_closing_heading_of_wrapped_text_and_headings_of_a_table(read: Read) -> None:
    wrapped = "Các phòng và các xã trong tỉnh thực hiện tốt việc giữ kho sách, giữ sổ kho và báo cáo đúng\nkỳ hạn.\n\n" * 3
    closing = "7. Tổ chức thực hiện\nVăn phòng Tỉnh ủy chủ trì, phối hợp với Ban Tổ chức Tỉnh ủy theo dõi việc giữ kho sách\ncủa các xã.\n\n"
    table = "8. Mức khen\nTT Chức danh Mức hỗ trợ (đồng/tháng) Ghi chú\n1 Tổ trưởng 2.800.000\n2 Tổ phó 2.600.000\n"
    duties = read("Kế hoạch", f"III. NHIỆM VỤ\n{wrapped}{closing}{table}")
    assert [(duty.lead, duty.support) for duty in duties[-1:]] == [(["Văn phòng Tỉnh ủy"], ["Ban Tổ chức Tỉnh ủy"])]
