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


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("- Phối hợp với Bộ Tài chính sửa đổi Thông tư số 49/2016/TT-BYT.", "cites"),
        ("1. Bộ Y tế chủ trì, phối hợp với Bộ Tư pháp sửa đổi, bổ sung Nghị định số 24/2015/NĐ-CP.", "cites"),
        ("- Thông tư của Bộ trưởng Bộ Y tế sửa đổi, bổ sung Thông tư số 42/2022/TT-BYT.", "cites"),
        ("| 1 | Quyết định sửa đổi, bổ sung Quyết định số 22/2023/QĐ-TTg | Bộ Y tế |", "cites"),
        ("- Nghị định quy định chi tiết một số điều của Luật Đất đai.", "cites"),
        ("UBND tỉnh đã cụ thể hóa bằng Quyết định số 07/2018/QĐ-UBND.", "cites"),
        ("Tòa án chưa xem xét Công văn số 64/TANDTC-PC ngày 3/4/2019.", "cites"),
        ("Nhằm thực hiện có chất lượng các nhiệm vụ, giải pháp được nêu trong Nghị quyết số 27-NQ/TW.", "implements"),
        ("Xem xét Báo cáo về kết quả thực hiện Kế hoạch và Tờ trình số 515/TTr-UBND ngày 3/4/2015.", "proposed_by"),
    ],
)
def test_acts_to_come_and_papers(read: Callable[[str], list[Citation]], text: str, relation: str) -> None:
    assert {act.relation for act in read(text) if act.number or act.kind == "law"} == {relation}


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        (
            "Theo đề nghị của Sở Y tế tại Tờ trình số 97/Ttr-SYT (kèm theo ý kiến của Sở Tài chính tại Công văn số 8/STC-NS).",
            {"97/TTr-SYT": "proposed_by", "8/STC-NS": "cites"},
        ),
        (
            "Thực hiện Kế hoạch số 5-KH/TU và đề nghị của Sở Y tế tại Tờ trình số 80/TTr-SYT, UBND tỉnh ban hành Kế hoạch.",
            {"5-KH/TU": "implements", "80/TTr-SYT": "proposed_by"},
        ),
    ],
)
def test_who_proposes_beside_other_grounds(
    read: Callable[[str], list[Citation]], text: str, relations: dict[str, str]
) -> None:
    assert {act.number: act.relation for act in read(text)} == relations
