"""Stretches of documents without letterhead and title, as they are cut from web pages: nothing of them is left out. All texts were
drafted for these tests."""

from collections.abc import Callable

import pytest

from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Obligation


@pytest.mark.parametrize("named", ["", " Kế hoạch này", " Thông tư này", " Quyết định này"])
def test_a_section_on_who_does_what(named: str) -> None:
    source = (
        f"Điều 84. Tổ chức thực hiện\n\n1. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ hướng dẫn{named}.\n\n"
        "2. Sở Nội vụ kiểm tra sổ kho.\n"
    )
    duties = extract_text(source, "trich.txt").obligations
    assert [(duty.lead, duty.support) for duty in duties] == [(["Sở Tài chính"], ["Sở Nội vụ"]), (["Sở Nội vụ"], [])]


def test_a_sentence_on_the_act_itself_is_no_title() -> None:
    source = (
        "Điều 23. Tổ chức thực hiện\n\nBộ Tài chính chủ trì kiểm tra sổ kho.\n\nĐiều 24. Hiệu lực\n\n"
        "Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2022.\n"
    )
    record = extract_text(source, "trich.txt")
    assert (record.document.type, record.document.title) == ("Thông tư", None)
    assert [duty.lead for duty in record.obligations] == [["Bộ Tài chính"]]


def test_a_notice_of_which_the_title_alone_is_left() -> None:
    source = (
        "Thông báo về việc dọn kho thuốc\n\nĐể đón năm học mới, Đại học Huế đề nghị các đơn vị thực hiện các nhiệm vụ sau đây:\n\n"
        "1. Dọn kho thuốc.\n2. Báo cáo trước 11 giờ 30 hằng ngày.\n"
    )
    duties = extract_text(source, "thong-bao.txt").obligations
    assert [(duty.lead, duty.text) for duty in duties] == [
        (["các đơn vị"], "Dọn kho thuốc."), (["các đơn vị"], "Báo cáo trước 11 giờ 30 hằng ngày."),
    ]  # fmt: skip


def test_the_first_line_may_begin_an_item() -> None:
    source = "1. Sở Y tế\n- Rà soát danh mục thuốc.\n- Lập sổ kho thuốc.\n2. Sở Nội vụ\n- Kiểm tra sổ kho.\n"
    duties = extract_text(source, "trich.txt").obligations
    assert [(duty.lead, duty.text) for duty in duties] == [
        (["Sở Y tế"], "Rà soát danh mục thuốc."), (["Sở Y tế"], "Lập sổ kho thuốc."), (["Sở Nội vụ"], "Kiểm tra sổ kho."),
    ]  # fmt: skip


def test_a_table_alone() -> None:
    source = (
        "| TT | Nhiệm vụ | Cơ quan chủ trì | Sản phẩm |\n|---|---|---|---|\n"
        "| 1 | Rà soát kho thuốc | Sở Y tế | Báo cáo |\n| 2 | Lập sổ kho thuốc | Sở Nội vụ | Kế hoạch |\n"
    )
    record = extract_text(source, "bang.txt")
    assert (record.document.type, record.document.title) == (None, None)
    assert [duty.lead for duty in record.obligations] == [["Sở Y tế"], ["Sở Nội vụ"]]


def test_orders_without_the_letter_around_them() -> None:
    source = (
        "Chủ tịch UBND thành phố yêu cầu:\n\nSở Xây dựng rà soát kho thuốc.\n\nSở Nội vụ tham mưu lập sổ kho.\n"
    )
    duties = extract_text(source, "trich.txt").obligations
    assert [duty.lead for duty in duties] == [["Sở Xây dựng"], ["Sở Nội vụ"]]


@pytest.mark.parametrize(
    "signature",
    [
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nNguyễn Hữu Việt",
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nLê Thị Hương",
        "GIÁM ĐỐC\n\n\nTrần Văn Bình",
    ],
)
def test_the_signature_at_the_end_of_an_annex_is_no_duty(read_annex: Callable[[str, str], list[Obligation]], signature: str) -> None:
    duties = read_annex("Quy chế", f"Chương II\nTỔ CHỨC THỰC HIỆN\nĐiều 5. Tổ chức thực hiện\n1. Sở Y tế có trách nhiệm giữ kho.\n\n{signature}")
    assert [duty.text for duty in duties] == ["Sở Y tế có trách nhiệm giữ kho."]
