"""Which words before an act govern it. All sentences were drafted for these tests."""

from collections.abc import Callable

import pytest

from danchieu.extractors.record import Citation


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Để thực hiện quyết liệt, có hiệu quả các nhiệm vụ, giải pháp nêu tại Kết luận số 121-KL/TW.", "implements"),
        ("Thực hiện nghiêm các nhiệm vụ đề ra tại Kết luận số 121-KL/TW.", "implements"),
        ("Sở Y tế rà soát các nhiệm vụ nêu tại Kết luận số 121-KL/TW.", "cites"),
        ("Kho được thực hiện trước thời điểm Luật Đất đai có hiệu lực.", "cites"),
        ("Thực hiện Luật Đất đai trước ngày 01/8/2026.", "implements"),
        ("Văn bản đề nghị thực hiện dự án (Điều 33 Luật Đầu tư, khoản 1 Điều 36 Nghị định số 31/2021/NĐ-CP).", "cites"),
        ("Kho chia, tách, hợp nhất, sáp nhập (Điều 51 Nghị định số 31/2021/NĐ-CP).", "cites"),
    ],
)
def test_what_governs_an_act(read: Callable[[str], list[Citation]], text: str, relation: str) -> None:
    assert {act.relation for act in read(text)} == {relation}
