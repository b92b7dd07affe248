"""Which of the acts in a task it arises from. All sentences were drafted for these tests."""

import pytest

from danchieu.extractors.extract import extract_text


@pytest.mark.parametrize(
    ("task", "grounds"),
    [
        ("Tham mưu UBND tỉnh ban hành Đề án phát triển kho sách giai đoạn 2020 - 2025 thực hiện Quyết định số 1677/QĐ-TTg.", ["1677/QĐ-TTg"]),
        ("Hoàn thành Quy hoạch tỉnh Lai Châu thời kỳ 2021 - 2030.", []),
        ("Đưa kho vào Chương trình kiểm tra, giám sát năm 2025.", []),
        ("Triển khai Đề án phát triển kho sách giai đoạn 2026 - 2030.", ["Đề án phát triển kho sách giai đoạn 2026 - 2030"]),
        ("Mở kho trước ngày Luật Phòng cháy và chữa cháy số 27/2001/QH10 có hiệu lực theo Nghị quyết số 10/2019/NQ-HĐND.", ["10/2019/NQ-HĐND"]),
        ("Lập sổ sau khi Nghị định quy định chi tiết thi hành Luật Dược được ban hành.", []),
        ("Lập sổ trước ngày 20/5/2026 theo Luật Dược.", ["Luật Dược"]),
    ],
)  # fmt: skip
def test_what_a_task_arises_from(task: str, grounds: list[str]) -> None:
    record = extract_text(f"KẾ HOẠCH\nGiữ kho\n\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- {task}\n", "ke-hoach.txt")
    (duty,) = record.obligations
    acts = [record.citations[i] for i in duty.citations]
    assert [act.number or act.text for act in acts] == grounds


def test_what_a_row_asks_for_is_no_ground_of_it() -> None:
    rows = "| 1 | Quy hoạch Thủ đô Hà Nội thời kỳ 2021 - 2030 | UBND thành phố Hà Nội | Bộ Xây dựng |\n| 2 | Triển khai Quyết định số 12/QĐ-TTg | Sở Y tế | Sở Tài chính |\n"
    table = f"| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp |\n|---|---|---|---|\n{rows}"
    record = extract_text(f"KẾ HOẠCH\nGiữ kho\n\nII. NHIỆM VỤ\n{table}", "ke-hoach.txt")
    grounds = [[record.citations[i].number for i in duty.citations] for duty in record.obligations]
    assert grounds == [[], ["12/QĐ-TTg"]]


def test_a_named_resolution_ends_with_its_cell() -> None:
    text = "| 1 | Nghị quyết của HĐND tỉnh về chính sách giữ kho sách | Sở Y tế | Sở Tài chính |\n"
    (act,) = extract_text(text, "ke-hoach.txt").citations
    assert act.text == "Nghị quyết của HĐND tỉnh về chính sách giữ kho sách"
