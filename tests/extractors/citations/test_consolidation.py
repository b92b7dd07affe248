"""Consolidated texts: what they consolidate, what amended it, what is quoted of the acts that did."""

import pytest

from danchieu.extractors.extract import extract_text


def brief(text: str) -> list[tuple[str | None, str, int | None]]:
    return [(c.number, c.relation, c.subject) for c in extract_text(text, "van-ban.txt").citations]


def test_notes_of_a_consolidated_text_say_what_amended_the_act() -> None:
    text = (
        "BỘ Y TẾ\n-------\nSố: 12/VBHN-BYT\n\nHà Nội, ngày 02 tháng 3 năm 2025\n\nTHÔNG TƯ\nQuy định kho thuốc\n\n"
        "Thông tư số 31/2019/TT-BYT ngày 05 tháng 4 năm 2019 của Bộ trưởng Bộ Y tế quy định kho thuốc, có hiệu lực kể từ ngày 01 "
        "tháng 6 năm 2019.\n\nĐiều 1. Kho\n\n[2] Khoản này được sửa đổi, bổ sung theo quy định tại khoản 3 Điều 1 của Thông tư số "
        "44/2024/TT-BYT sửa đổi Thông tư về kho thuốc.\n"
    )
    assert brief(text)[-1] == ("44/2024/TT-BYT", "amended_by", 0)


CONSOLIDATED = (
    "BỘ Y TẾ\n-------\nSố: 12/VBHN-BYT\n\nHà Nội, ngày 02 tháng 3 năm 2025\n\nTHÔNG TƯ\nHướng dẫn thực hiện việc giữ kho thuốc\n\n"
    "Thông tư số 31/2019/TT-BYT ngày 05 tháng 4 năm 2019 của Bộ trưởng Bộ Y tế quy định kho thuốc, có hiệu lực kể từ ngày 01 tháng 6 "
    "năm 2019, được sửa đổi, bổ sung bởi:\n\nThông tư số 44/2022/TT-BYT ngày 06 tháng 7 năm 2022 của Bộ trưởng Bộ Y tế, có hiệu lực kể "
    "từ ngày 01 tháng 9 năm 2022.\n\nThông tư số 52/2024/TT-BYT ngày 08 tháng 8 năm 2024 của Bộ trưởng Bộ Y tế.\n\n"
    "Căn cứ Luật Dược ngày 06 tháng 4 năm 2016;\n\nĐiều 1. Kho\n\n[1] Thông tư số 44/2022/TT-BYT sửa đổi Thông tư số 31/2019/TT-BYT có "
    "căn cứ ban hành như sau:\n\n“Căn cứ Luật Khám bệnh, chữa bệnh ngày 23 tháng 11 năm 2009;”.\n"
)


def test_the_acts_that_a_consolidated_text_names_first() -> None:
    assert brief(CONSOLIDATED) == [
        ("31/2019/TT-BYT", "consolidates", None),
        ("44/2022/TT-BYT", "amended_by", 0),
        ("52/2024/TT-BYT", "amended_by", 0),
        (None, "legal_basis", None),
        ("44/2022/TT-BYT", "cites", None),
        ("31/2019/TT-BYT", "amends", 4),
        (None, "legal_basis", 4),
    ]


@pytest.mark.parametrize(
    "note",
    [
        "Cụm từ “kho lạnh; kho mát” được sửa đổi thành “kho lạnh, kho mát (nếu có); kho thường” theo quy định tại điểm a khoản 2 Điều 1",
        "Phụ lục này được thay thế bằng Phụ lục II kèm theo Thông tư số 52/2024/TT-BYT theo quy định tại Điều 2",
        "Mẫu này được sửa đổi theo quy định tại điểm khoản 2 Điều 2",
        "Điểm này được sửa đổi theo quy định tại Khoàn 2 Điều 2",
    ],
)
def test_notes_with_quotations_annexes_and_damage(note: str) -> None:
    assert brief(f"{CONSOLIDATED}\n[2] {note} của Thông tư số 44/2022/TT-BYT.\n")[-1] == ("44/2022/TT-BYT", "amended_by", 0)


def test_a_preamble_that_a_page_parts_is_that_of_the_act_named_last() -> None:
    text = (
        CONSOLIDATED.replace("“Căn cứ", "Căn cứ").replace(";”.", ";")
        + " Thông tư số 52/2024/TT-BYT sửa đổi Thông tư số 31/2019/TT-BYT có căn cứ ban hành như sau:\nCăn cứ Luật Dược ngày 06 tháng 4 năm "
        "2016;\n\nĐiều 2. Hồ sơ\nThông tư này hướng dẫn Luật Lưu trữ.\n\nCăn cứ Luật Giá ngày 19 tháng 6 năm 2023;\nBộ trưởng ban hành Thông "
        "tư sửa đổi Thông tư số 31/2019/TT-BYT.\n"
    )
    assert brief(text)[7:] == [
        ("52/2024/TT-BYT", "cites", None),
        ("31/2019/TT-BYT", "amends", 7),
        (None, "legal_basis", 7),
        (None, "guides", None),
        (None, "legal_basis", 7),
        ("31/2019/TT-BYT", "amends", 7),
    ]


def test_what_a_quoted_article_repeals_its_act_repeals() -> None:
    quoted = "“Điều 6. Hiệu lực\n1. Thông tư này có hiệu lực.\n2. Bãi bỏ khoản 3 Điều 2 Thông tư số 15/2016/TT-BYT.”"
    text = f"{CONSOLIDATED}\n[5] Điều 6 của Thông tư số 44/2022/TT-BYT quy định như sau:\n{quoted}\n"
    *_, act, repealed = brief(text)
    assert act == ("44/2022/TT-BYT", "cites", None)
    assert repealed == ("15/2016/TT-BYT", "repeals", 7)


LAW = (
    "BỘ CÔNG THƯƠNG\nSố: 37/VBHN-BCT\nHà Nội, ngày 05 tháng 6 năm 2026\n\nLUẬT\nTHUẾ TIÊU THỤ ĐẶC BIỆT\n\n"
    "Luật Thuế tiêu thụ đặc biệt số 66/2025/QH15 ngày 14 tháng 6 năm 2025 của Quốc hội, có hiệu lực thi hành kể từ ngày 01 tháng 01 "
    "năm 2026, được sửa đổi,  bổ sung bởi:\n\n"
)


def test_a_law_with_its_name_and_one_act_that_amended_it() -> None:
    text = (
        f"{LAW}Luật số 09/2026/QH16 ngày 24 tháng 4 năm 2026 của Quốc hội sửa đổi một số luật.\nCăn cứ Hiến pháp;\nĐiều 1. Kho\n"
        "2 Điểm này được sửa đổi, bổ sung theo quy định tại Điều 4 của Luật số 09/2026/QH16 sửa đổi một số luật.\n"
    )
    acts = [act for act in brief(text) if act[0] is not None]
    assert acts == [("66/2025/QH15", "consolidates", None), ("09/2026/QH16", "amended_by", 1), ("09/2026/QH16", "amended_by", 1)]


def test_a_note_is_about_the_text_whatever_the_note_before_it_names() -> None:
    text = (
        f"{LAW}1. Luật An ninh mạng số 116/2025/QH15 ngày 10 tháng 12 năm 2025 của Quốc hội;\n2. Luật số 127/2025/QH15 ngày 11 tháng 12 năm "
        "2025 của Quốc hội.\nCăn cứ Hiến pháp;\nĐiều 1. Kho\n1 Luật An ninh mạng số 116/2025/QH15 có căn cứ ban hành như sau:\n"
        "“Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\nQuốc hội ban hành Luật An ninh mạng.”\n"
        "2 Khoản này được sửa đổi theo quy định tại Điều 178 của Luật Thi hành án hình sự số 127/2025/QH15.\n"
    )
    assert brief(text)[-1] == ("127/2025/QH15", "amended_by", 1)


def test_a_preamble_is_quoted_behind_a_long_title() -> None:
    title = "sửa đổi một số điều của " + ", ".join(f"các quy định về kho thuốc loại {n}" for n in range(1, 12))
    text = f"{CONSOLIDATED}\n[5] Thông tư số 44/2022/TT-BYT của Bộ trưởng Bộ Y tế {title} có căn cứ ban hành như sau:\n“Căn cứ Nghị định số 15/2016/NĐ-CP;\nBộ trưởng ban hành Thông tư.”\n"
    assert 300 < len(title) < 600
    assert brief(text)[-1] == ("15/2016/NĐ-CP", "legal_basis", 7)


def test_a_note_names_the_article_without_a_rule() -> None:
    text = f"{CONSOLIDATED}\n[5] Khoản này được sửa đổi tại khoản 3 Điều 9 của Thông tư số 44/2022/TT-BYT, có hiệu lực từ ngày 29/12/2022.\n"
    assert brief(text)[-1][1] == "amended_by"
