"""Lists that run on in one paragraph: their entries are duties of their own. All texts were drafted for these tests."""

from typing import Protocol

import pytest

from danchieu.extractors.record import Obligation


class Read(Protocol):
    def __call__(
        self, kind: str, source: str, number: str | None = None, issuer: str | None = None
    ) -> list[Obligation]: ...


def told(duties: list[Obligation]) -> list[tuple[list[str], str, str | None]]:
    """Of each duty who has it, its first two words and its deadline."""
    return [
        (duty.lead, " ".join(duty.text.split()[:2]), duty.deadline.text if duty.deadline else None) for duty in duties
    ]


@pytest.mark.parametrize(
    ("text", "duties"),
    [
        (
            "UBND tỉnh yêu cầu: (1) Sở Y tế lập sổ kho trước ngày 10/8/2025; (2) Sở Tài chính cấp kinh phí; (3) các xã rà soát kho.",
            [(["Sở Y tế"], "Sở Y", "trước ngày 10/8/2025"), (["Sở Tài chính"], "Sở Tài", None), (["các xã"], "các xã", None)],
        ),
        (
            "Theo lịch giữ kho, UBND tỉnh yêu cầu Sở Y tế: (i) lập sổ trước ngày 10/8/2025; (ii) kiểm tra kho; và (iii) báo cáo UBND tỉnh.",
            [(["Sở Y tế"], "lập sổ", "trước ngày 10/8/2025"), (["Sở Y tế"], "kiểm tra", None), (["Sở Y tế"], "báo cáo", None)],
        ),
        (
            "Giao Sở Y tế: 1. Lập sổ giữ kho. 2. Kiểm tra giá kệ.",
            [(["Sở Y tế"], "Lập sổ", None), (["Sở Y tế"], "Kiểm tra", None)],
        ),
        (
            "Giao Sở Y tế: - Lập sổ giữ kho; - Kiểm tra giá kệ. Giao Sở Tài chính: - Cấp kinh phí; - Kiểm tra việc chi.",
            [(["Sở Y tế"], "Lập sổ", None), (["Sở Y tế"], "Kiểm tra", None), (["Sở Tài chính"], "Cấp kinh", None), (["Sở Tài chính"], "Kiểm tra", None)],
        ),
        (
            "Phân công như sau: 1. Sở Y tế: a) Lập sổ giữ kho; b) Kiểm tra giá kệ. 2. Sở Tài chính cấp kinh phí.",
            [(["Sở Y tế"], "Lập sổ", None), (["Sở Y tế"], "Kiểm tra", None), (["Sở Tài chính"], "Sở Tài", None)],
        ),
        (
            "UBND tỉnh yêu cầu:\n1. Sở Y tế lập sổ kho. 2. Sở Tài chính cấp kinh phí.\n3. Các xã rà soát kho.",
            [(["Sở Y tế"], "Sở Y", None), (["Sở Tài chính"], "Sở Tài", None), (["Các xã"], "Các xã", None)],
        ),
    ],
)  # fmt: skip
def test_entries_are_duties(read: Read, text: str, duties: list[tuple[list[str], str, str | None]]) -> None:
    assert told(read("Công văn", f"{text}\n", "12/UBND-VX", "Ủy ban nhân dân tỉnh Sơn La")) == duties


@pytest.mark.parametrize(
    "text",
    [
        "Sở Y tế lập sổ kho: (1) kiểm kê; (2) ghi số; (3) báo cáo.",  # one sentence, one actor, no deadline
        "Sở Y tế báo cáo UBND tỉnh các nội dung: (1) Kết quả giữ kho; (2) Khó khăn; (3) Kiến nghị trước ngày 15/6/2025.",
        "Sở Xây dựng chủ trì, phối hợp với: (1) Sở Tài chính; (2) Sở Nội vụ lập sổ kho trước ngày 10/8/2025.",
        "Sở Y tế báo cáo theo mẫu 1. 2. Bản sao gửi Sở Nội vụ.",
        "Sở Y tế kiểm tra kho: a) kho thóc; c) kho muối.",
    ],
)
def test_parts_of_one_task_are_not(read: Read, text: str) -> None:
    assert len(read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {text}\n", "12/KH-UBND")) == 1


def test_examples_are_no_duties(read: Read) -> None:
    text = "Ví dụ: Đoàn có 30 cán bộ thì: (i) Sở Y tế cử 20 người; (ii) Sở Nội vụ cử 10 người."
    assert read("Hướng dẫn", f"II. TỔ CHỨC THỰC HIỆN\n\n{text}\n", "12/HD-UBND") == []


def test_many_entries_are_read_in_linear_time(read: Read) -> None:
    """No deeper nesting than Python's stack takes, whatever the marks."""
    for unit in (". 2. Sở Y tế kiểm tra", "; 1. kiểm tra: 2. kiểm tra. 3. kiểm tra", ": a) giao Sở Y tế: (1) kiểm tra; "):
        read("Công văn", "1. Sở Y tế kiểm tra" + unit * 500 + "\n", "12/UBND-VX")
