"""Words that lay a task on somebody or name partners, inside a sentence."""

import pytest

from danchieu.extractors.duties.clauses import read_assignment
from danchieu.extractors.duties.statements import tells_of_past
from danchieu.extractors.duties.support import read_support


@pytest.mark.parametrize(
    ("text", "support"),
    [
        ("Sở A phối hợp cùng Sở Nội vụ kiểm tra", ["Sở Nội vụ"]),
        ("Phối hợp với Sở Y tế; cùng Sở Nội vụ rà soát", ["Sở Y tế", "Sở Nội vụ"]),
        ("Cùng nhau phối hợp", []),
    ],
)
def test_words_of_cooperation_that_share_a_blank_are_one(text: str, support: list[str]) -> None:
    assert read_support(text)[0] == support


@pytest.mark.parametrize("order", ["đề nghị", "kính đề nghị", "trân trọng đề nghị", "yêu cầu", "giao"])
def test_a_directive_behind_a_clause_is_found_once(order: str) -> None:
    found = read_assignment(f"Để kịp tiến độ, {order} Sở Y tế gửi số liệu trước ngày 5", False, clauses=True)
    assert found is not None
    assert (found.actors, found.directive, found.asked) == (["Sở Y tế"], True, "đề nghị" in order)


@pytest.mark.parametrize("order", ["Giao", "Ủy quyền", "Uỷ quyền cho", "Phân công"])
def test_a_power_given_is_a_task_laid_on(order: str) -> None:
    found = read_assignment(f"{order} Giám đốc Sở Y tế ký hợp đồng", False, clauses=True)
    assert found is not None
    assert (found.actors, found.directive, found.asked) == (["Giám đốc Sở Y tế"], True, False)


@pytest.mark.parametrize(
    "text",
    ["Người lao động có các quyền sau đây:", "Trạm Y tế cũ tiếp tục hoạt động đến hết năm", "Trạm Y tế không còn là đơn vị dự toán"],
)
def test_what_somebody_has_or_is_no_task(text: str) -> None:
    found = read_assignment(text, False, clauses=True)
    assert found is not None
    assert tells_of_past(text, found.predicate)
