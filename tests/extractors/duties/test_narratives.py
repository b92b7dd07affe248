"""What was done or is agreed with, told before the tasks: no duties. The sentences were drafted for these tests."""

from typing import Protocol

import pytest

from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Obligation


class Read(Protocol):
    def __call__(
        self, kind: str, source: str, number: str | None = None, issuer: str | None = None
    ) -> list[Obligation]: ...


@pytest.mark.parametrize(
    "text",
    [
        "Ban thống nhất với sự cần thiết ban hành nghị quyết về kho.",
        "Ban Văn hóa - Xã hội tán thành với sự cần thiết ban hành nghị quyết về kho.",
        "Trong thời gian qua, UBND thành phố chỉ đạo công tác giữ kho.",
        "Thành ủy và UBND thành phố luôn coi trọng công tác giữ kho.",
    ],
)
def test_what_is_agreed_with_or_was_done(read: Read, text: str) -> None:
    assert [duty.text for duty in read("Chỉ thị", f"1. {text}\n2. Sở Y tế giữ kho.\n")] == ["Sở Y tế giữ kho."]


def test_what_a_report_tells_before_what_is_to_be_done(read: Read) -> None:
    told = "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH\n- Phòng Y tế phối hợp với UBND xã rà soát kho; Phòng Nội vụ mở 05 lớp.\n"
    ahead = "II. PHƯƠNG HƯỚNG, NHIỆM VỤ\n- Phòng Y tế lập sổ kho.\n"
    assert [duty.text for duty in read("Báo cáo", told + ahead)] == ["Phòng Y tế lập sổ kho."]


def test_what_a_report_that_reviews_a_draft_asks_for(read: Read) -> None:
    head = "HỘI ĐỒNG NHÂN DÂN\nTỈNH SƠN LA\n-------\nSố: 12/BC-HĐND\nSơn La, ngày 05 tháng 3 năm 2024\n\nBÁO CÁO\nThẩm tra dự thảo nghị quyết về kho\n\n"
    body = "I. NỘI DUNG\n1. Tại Điều 2 dự thảo: đề nghị UBND tỉnh bổ sung đối tượng giữ kho.\nII. KIẾN NGHỊ\n1. Đề nghị HĐND tỉnh xem xét.\n"
    leads = [duty.lead for duty in extract_text(head + body, "bao-cao.txt").obligations]
    assert ["UBND tỉnh"] in leads


def test_the_last_basis_that_runs_into_the_verb_is_no_reason(read: Read) -> None:
    source = "Căn cứ Luật Kho;\n\nCăn cứ Nghị quyết X Thành ủy về kho,\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Mở kho.\n\nĐiều 2. Thủ trưởng các Sở khẩn trương rà soát kho.\n"
    assert [duty.lead for duty in read("Quyết định", source)] == [["Thủ trưởng các Sở"]]


@pytest.mark.parametrize(
    "text",
    [
        "Về nguồn vốn: Thống nhất với đề xuất của Sở Tài chính. Sở Tài chính tham mưu UBND tỉnh điều chỉnh kế hoạch vốn.",
        "Chấp thuận đề nghị của Sở Tài chính. Sở Tài chính xây dựng phương án bảo vệ kho.",
    ],
)
def test_a_task_behind_what_is_agreed_with(read: Read, text: str) -> None:
    read_task, other = read("Thông báo", f"KẾT LUẬN\n1. {text}\n2. Sở Y tế giữ kho.\n")
    assert read_task.lead == ["Sở Tài chính"]
    assert other.lead == ["Sở Y tế"]
