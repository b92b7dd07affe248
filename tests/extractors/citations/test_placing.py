"""Whose act it is where the text leaves the place out: that of the house that cites, of its province before a merger."""

from collections.abc import Callable

import pytest

from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Citation

Read = Callable[[str], list[Citation]]


def test_an_older_act_of_a_merged_province_stays_without_place(plan_head: str) -> None:
    head = plan_head.replace("TỈNH SƠN LA", "TỈNH QUẢNG TRỊ").replace(
        "Sơn La, ngày 05 tháng 3 năm 2024", "Quảng Trị, ngày 05 tháng 11 năm 2025"
    )
    old, new = extract_text(
        head
        + "theo Quyết định số 12/QĐ-UBND ngày 03/01/2023 của UBND tỉnh và Quyết định số 13/QĐ-UBND ngày 03/8/2025 của UBND tỉnh.",
        "x.txt",
    ).citations
    assert (old.issuer, new.issuer) == (None, "UBND tỉnh Quảng Trị")


@pytest.mark.parametrize(
    ("day", "issuer"),
    [
        ("03/02/1970", "UBND tỉnh Nam Hà"),
        ("03/02/1985", "UBND tỉnh Hà Nam Ninh"),
        ("03/02/1994", "UBND tỉnh Nam Hà"),
        ("03/02/1997", "UBND tỉnh Hà Nam"),
    ],
)
def test_what_a_province_issued_before_it_was_split_is_its_own(plan_head: str, day: str, issuer: str) -> None:
    head = plan_head.replace("TỈNH SƠN LA", "TỈNH HÀ NAM").replace("Sơn La, ngày 05 tháng 3 năm 2024", "Hà Nam, ngày 05/3/1999")
    (rule,) = extract_text(f"{head}Theo Quyết định số 12/QĐ-UB ngày {day} của UBND tỉnh.", "x.txt").citations
    assert rule.issuer == issuer


def test_provinces_of_old_and_lists_of_provinces(read: Read) -> None:
    one, other, listed = read(
        "Quyết định số 12/QĐ-UB ngày 3/2/1990 của UBND tỉnh Gia Lai - Kon Tum, Nghị quyết số 7-NQ/TU ngày 5/2/1984 của "
        "Tỉnh ủy Nghệ Tĩnh, Công văn số 15/UBND-VX ngày 3/2/2012 của UBND tỉnh Gia Lai, Kon Tum."
    )
    assert one.issuer == "UBND tỉnh Gia Lai - Kon Tum" and one.text.endswith("Gia Lai - Kon Tum")
    assert other.issuer == "Tỉnh ủy Nghệ Tĩnh"
    assert listed.issuer == "UBND tỉnh Gia Lai"


def test_the_party_of_a_merged_province_stays_without_place() -> None:
    """Đồng Nai, a province when it was merged, is a city since 2026."""
    head = "ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG NAI\n-------\nSố: 77/KH-UBND\nĐồng Nai, ngày 20 tháng 11 năm 2025\n\nKẾ HOẠCH\nTrồng cây thuốc\n\n"
    old, new = extract_text(head + "theo Kế hoạch số 12-KH/TU ngày 12/5/2025 của Tỉnh ủy và Kế hoạch số 9-KH/TU ngày 12/8/2025 của Tỉnh ủy.").citations
    assert (old.issuer, new.issuer) == (None, "Tỉnh ủy Đồng Nai")


def test_a_party_committee_of_no_commune_stays_open(read: Read) -> None:
    (report,) = read("Sau khi nghe báo cáo (Báo cáo số 211-BC/ĐU ngày 07/11/2025), Ban Thường vụ kết luận.")
    assert report.issuer is None


def test_offices_of_the_commune_that_cites_them() -> None:
    head = "ỦY BAN NHÂN DÂN\nXÃ TÂY SƠN\nSố: 50/KH-UBND\nTây Sơn, ngày 08 tháng 9 năm 2025\n\nKẾ HOẠCH\nGiữ kho\n\n"
    text = "Căn cứ Kế hoạch số 51/KH-UBND ngày 2/8/2025 của UBND tỉnh Gia Lai;\nTheo đề nghị của Trưởng phòng Kinh tế tại Tờ trình số 12/TTr-KT ngày 22/8/2025;\n"
    assert extract_text(head + text).citations[1].issuer == "Trưởng Phòng Kinh tế xã Tây Sơn"


@pytest.mark.parametrize(
    ("head", "cited", "issuer"),
    [
        ("TỔNG CÔNG TY MUỐI\nSố: 55/TCT-KT", "Công văn số 71/TCT-KD", None),
        ("BẢO HIỂM XÃ HỘI VIỆT NAM\nBẢO HIỂM XÃ HỘI TỈNH GIA LAI\nSố: 93/BC-BHXH", "Báo cáo số 70/BC-BHXH", None),
        ("TỔNG CỤC THUẾ\nSố: 55/TCT-KT", "Công văn số 71/TCT-KD", "Tổng cục Thuế"),
        ("TỈNH ỦY SƠN LA\nHUYỆN ỦY SÔNG MÃ\n*\nSố 15-KH/HU", "Quyết định số 12/QĐ-UBND của UBND tỉnh", "UBND tỉnh Sơn La"),
    ],
)
def test_symbols_of_the_house_that_cites(head: str, cited: str, issuer: str | None) -> None:
    text = f"{head}\nGia Lai, ngày 08 tháng 9 năm 2023\n\nKẾ HOẠCH\nGiữ kho\n\nTheo {cited} ngày 2/3/2023 về kho.\n"
    assert [act.issuer for act in extract_text(text).citations] == [issuer]


def test_the_committee_of_a_district_without_its_name() -> None:
    text = "ỦY BAN NHÂN DÂN\nHUYỆN QUAN HÓA\nSố: 12/KH-UBND\nQuan Hóa, ngày 03 tháng 3 năm 2019\n\nKẾ HOẠCH\nGiữ kho\n\n"
    (act,) = extract_text(text + "Theo Nghị quyết số 05-NQ/HU ngày 20/6/2016 của Ban Chấp hành Đảng bộ huyện về kho.\n").citations
    assert act.issuer == "Huyện ủy Quan Hóa"
    assert act.text.endswith("Đảng bộ huyện")


def test_the_committee_of_a_commune_without_its_name() -> None:
    text = "ỦY BAN NHÂN DÂN\nXÃ EA SÚP\nSố: 12/KH-UBND\nEa Súp, ngày 03 tháng 3 năm 2026\n\nKẾ HOẠCH\nGiữ kho\n\n"
    (act,) = extract_text(text + "Theo Nghị quyết số 14-NQ/ĐU ngày 28/12/2025 của Ban Chấp hành Đảng bộ xã về kho.\n").citations
    assert act.issuer == "Đảng ủy xã Ea Súp"


def test_the_year_of_a_number_says_that_it_is_older_than_the_merger(plan_head: str) -> None:
    head = plan_head.replace("TỈNH SƠN LA", "TỈNH LÀO CAI").replace(
        "Sơn La, ngày 05 tháng 3 năm 2024", "Lào Cai, ngày 05 tháng 11 năm 2025"
    )
    (act,) = extract_text(f"{head}theo Nghị quyết số 41/2017/NQ-HĐND của HĐND tỉnh.", "x.txt").citations
    assert act.issuer is None


def test_no_committee_of_a_province_issued_what_the_centre_did(read: Read) -> None:
    (act,) = read("Ban Chỉ đạo thực hiện Nghị quyết số 57-NQ/TW của Tỉnh ủy họp hằng tháng.")
    assert (act.text, act.issuer) == ("Nghị quyết số 57-NQ/TW", None)


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Theo Nghị quyết số 03/NQ-HĐND ngày 20/7/2016 của HĐND huyện Mai Sơn; khoản 2 Điều 1 Nghị quyết số 03/NQ-HĐND.", ["HĐND huyện Mai Sơn"] * 2),
        ("Theo Thông tư liên tịch số 05/2014/TTLT-BNV-BTC.", ["Bộ Nội vụ, Bộ Tài chính"]),
        ("Theo Pháp lệnh Kế toán và Thống kê số 06-LCT/HĐNN8 ngày 20-5-1988.", ["Hội đồng Nhà nước"]),
        ("Theo chỉ đạo của Ban Thường vụ Tỉnh ủy (Công văn số 215-CV/BTCTU, ngày 22/9/2023).", ["Ban Tổ chức Tỉnh ủy Sơn La"]),
        (
            "Theo Nghị quyết số 33-NQ/TW ngày 9/6/2014 của Ban Chấp hành Trung ương; theo Nghị quyết số 33-NQ/TW và Kết luận số 76-KL/TW của Bộ Chính trị.",
            ["Ban Chấp hành Trung ương Đảng", "Ban Chấp hành Trung ương Đảng", "Bộ Chính trị"],
        ),
    ],
)
def test_the_issuer_of_an_act_that_is_repeated_or_bears_a_symbol(read: Read, text: str, issuers: list[str]) -> None:
    assert [citation.issuer for citation in read(text)] == issuers
