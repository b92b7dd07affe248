"""Who helps with a task, beside whom it is laid on: partners behind words of cooperation, in brackets, at the end. All texts
were drafted for these tests."""

from typing import Protocol

import pytest

from danchieu.extractors.record import Obligation


class Read(Protocol):
    def __call__(
        self, kind: str, source: str, number: str | None = None, issuer: str | None = None
    ) -> list[Obligation]: ...


def test_who_works_together_in_a_second_task_of_an_item(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế công bố giá kho trước ngày 20/10/2025; cùng với Sở Nội vụ kiểm tra kho trong tháng 10/2025.\n"
    assert [duty.support for duty in read("Kế hoạch", source, "12/KH-UBND")] == [[], ["Sở Nội vụ"]]


@pytest.mark.parametrize(
    ("text", "support"),
    [
        ("1. Sở Y tế cấp thuốc; Sở Tài chính phối hợp.", ["Sở Tài chính"]),
        ("1. Sở Y tế mở hội nghị; Liên đoàn Lao động tỉnh tham gia.", ["Liên đoàn Lao động tỉnh"]),
        ("1. Sở Y tế chủ trì xử lý phản ánh về giá thuốc, chất lượng kho; Chi cục Quản lý thị trường phối hợp.", ["Chi cục Quản lý thị trường"]),
        ("1. Sở Y tế kiểm tra kho (Phòng Nghiệp vụ thực hiện, Thanh tra Sở tham gia).", ["Thanh tra Sở"]),
        ("1. Sở Y tế soạn sổ kho; phối hợp: Sở Nội vụ, Thanh tra tỉnh.", ["Sở Nội vụ", "Thanh tra tỉnh"]),
        ("1. Sở Y tế phối hợp cùng Công an tỉnh, địa phương giữ kho.", ["Công an tỉnh", "địa phương"]),
        ("1. Sở Y tế phối hợp với Báo Lao động, Báo và Đài Phát thanh - Truyền hình Lào Cai đưa tin về kho.", ["Báo Lao động", "Báo và Đài Phát thanh - Truyền hình Lào Cai"]),
        ("1. Sở Y tế phối hợp với Vụ Phục vụ hoạt động giám sát và Kiểm toán nhà nước theo dõi kho.", ["Vụ Phục vụ hoạt động giám sát", "Kiểm toán nhà nước"]),
    ],
)
def test_who_helps_in_further_forms(read: Read, text: str, support: list[str]) -> None:
    (duty,) = read("Chỉ thị", f"{text}\n")
    assert (duty.lead, duty.support) == (["Sở Y tế"], support)


@pytest.mark.parametrize(
    ("task", "support"),
    [
        ("Sở Y tế phối hợp với các cơ quan, đơn vị nhằm bảo đảm đủ kho.", ["các cơ quan, đơn vị"]),
        ("Văn phòng UBND tỉnh bố trí lịch để Chủ tịch UBND tỉnh làm việc với các huyện.", []),
        ("Sở Y tế làm việc với nhà thầu, lập kế hoạch sửa kho.", []),
        ("Sở Y tế làm việc với Sở Nội vụ về số kho.", ["Sở Nội vụ"]),
    ],
)
def test_who_helps_and_who_is_met(read: Read, task: str, support: list[str]) -> None:
    assert read("Thông báo", f"1. {task}\n2. Nội dung khác theo biên bản họp.\n")[0].support == support
