"""Acts without a number: how far a name goes, and what is no name."""

from collections.abc import Callable

import pytest

from danchieu.extractors.citations.names import read_law, read_named
from danchieu.extractors.citations.programmes import read_programme, read_standard
from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Citation


@pytest.mark.parametrize(
    ("text", "taken", "date"),
    [
        ("Luật Giáo dục 2019;", "Luật Giáo dục 2019", None),
        ("Luật Đất đai năm 2024 và", "Luật Đất đai năm 2024", None),
        ("Luật Nhà\ngiáo ngày 16/6/2025 của", "Luật Nhà\ngiáo ngày 16/6/2025", "2025-06-16"),
        ("Luật NSNN 2015,", "Luật NSNN 2015", None),
        ("Luật Phòng, chống ma túy, Luật Cư trú", "Luật Phòng, chống ma túy", None),
        (
            "Luật Tỏ chức chính quyên địa phương ngày 19/6/2015",
            "Luật Tỏ chức chính quyên địa phương ngày 19/6/2015",
            "2015-06-19",
        ),
        ("Bộ Luật Lao động ngày 23 tháng 6 năm 1994", "Bộ Luật Lao động ngày 23 tháng 6 năm 1994", "1994-06-23"),
        (
            "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1992",
            "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1992",
            None,
        ),
        ("Luật Vườn thuốc nam \n\n Đề nghị các Ban", "Luật Vườn thuốc nam", None),
        ("Luật Thuế xuất khẩu, nhập khẩu và", "Luật Thuế xuất khẩu, nhập khẩu", None),
        ("Luật Vườn thuốc nam đảm bảo tiến độ", "Luật Vườn thuốc nam", None),
        ("Luật Vườn thuốc nam và xem xét việc", "Luật Vườn thuốc nam", None),
        ("Pháp lệnh ưu đãi người có công đảm bảo", "Pháp lệnh ưu đãi người có công", None),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;",
            "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019",
            "2019-11-22",
        ),
        ("Pháp lệnh Phí, lệ phí và", "Pháp lệnh Phí, lệ phí", None),
        (
            "Luật Vườn thuốc của Quốc hội khóa XI ngày 16/6/2010 và",
            "Luật Vườn thuốc của Quốc hội khóa XI ngày 16/6/2010",
            "2010-06-16",
        ),
        ("Luật Dược của Quốc hội quy định", "Luật Dược", None),
        ("Luật Dược (sửa đổi) ngày 18/01/2024;", "Luật Dược (sửa đổi) ngày 18/01/2024", "2024-01-18"),
        ("Luật Thuế và Pháp lệnh Thuế", "Luật Thuế", None),
        ("Luật lao động.", "Luật lao động", None),  # a code
        ("Luật bảo trợ nghề dệt ngày 16/6/2010", "Luật bảo trợ nghề dệt ngày 16/6/2010", "2010-06-16"),
        ("Luật Dệt lụa công bố ngày 8/8/1990", "Luật Dệt lụa công bố ngày 8/8/1990", "1990-08-08"),
        ("Pháp lệnh ngày 02 tháng 3 năm 1982 về", "Pháp lệnh ngày 02 tháng 3 năm 1982", "1982-03-02"),
        ("Pháp lệnh “Bảo vệ đê” ngày 9/11/1989", "Pháp lệnh “Bảo vệ đê” ngày 9/11/1989", "1989-11-09"),
        ("Bộ luật quốc tế về an ninh bến cảng và tàu biển được", "Bộ luật quốc tế về an ninh bến cảng và tàu biển", None),
        ("Bộ luật phòng, chống doping thế giới;", "Bộ luật phòng, chống doping thế giới", None),
        ("Bộ luật Hình sự và luật các nước trên thế giới", "Bộ luật Hình sự", None),
        ("Luật Cấp nước nông thôn quy định", "Luật Cấp nước nông thôn", None),
        (
            "Luật Dược đã được Quốc hội khóa XI thông qua ngày 14 tháng 6 năm 2005;",
            "Luật Dược đã được Quốc hội khóa XI thông qua ngày 14 tháng 6 năm 2005",
            "2005-06-14",
        ),
        ("Luật Dược được Quốc hội thông qua tại kỳ họp thứ 9 ngày 26/6/2025, có", "Luật Dược", "2025-06-26"),
        ("Luật Dược được thảo luận, Luật Giá được Quốc hội thông qua ngày 26/6/2025", "Luật Dược", None),
        (  # "và" leads to the last of the amended laws
            "Luật sửa đổi, bổ sung một số điều của Luật Dược và Luật Giá; Luật Đất đai;",
            "Luật sửa đổi, bổ sung một số điều của Luật Dược và Luật Giá",
            None,
        ),
        (  # one number behind all: that of the amending law
            "Luật sửa đổi, bổ sung một số điều của Luật Dược và Luật Giá số 91/2026/QH16;",
            "Luật sửa đổi, bổ sung một số điều của Luật Dược và Luật Giá",
            None,
        ),
        (  # a number behind each
            "Luật sửa đổi, bổ sung một số điều của Luật Dược số 91/2026/QH16 ngày 02/3/2026 và Luật Giá số 92/2026/QH16;",
            "Luật sửa đổi, bổ sung một số điều của Luật Dược số 91/2026/QH16 ngày 02/3/2026 và Luật Giá số 92/2026/QH16",
            None,
        ),
        (  # the number is known as that of the amended law
            "Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15;",
            "Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15",
            None,
        ),
        (  # the day behind the last of several laws is that of the amending one
            "Luật sửa đổi, bổ sung một số điều của Luật Dược số 91/2026/QH16 và Luật Giá số 92/2026/QH16 ngày 02/3/2026;",
            "Luật sửa đổi, bổ sung một số điều của Luật Dược số 91/2026/QH16 và Luật Giá số 92/2026/QH16 ngày 02/3/2026",
            "2026-03-02",
        ),
        (
            "Pháp lệnh sửa đổi, bổ sung một số điều của Pháp lệnh Phòng, chống mối, mọt ngày 02/3/2000;",
            "Pháp lệnh sửa đổi, bổ sung một số điều của Pháp lệnh Phòng, chống mối, mọt ngày 02/3/2000",
            "2000-03-02",
        ),
        ("Pháp lệnh Giữ vườn thuốc công bố theo Lệnh số 28-LCT/HĐNN8;", "Pháp lệnh Giữ vườn thuốc", None),
        ("Luật tổ chức TAND năm 2014", "Luật tổ chức TAND năm 2014", None),
        (
            "Luật sửa đổi, bổ sung một số điều của 37 Luật liên quan đến quy hoạch ngày 20/11/2018, các",
            "Luật sửa đổi, bổ sung một số điều của 37 Luật liên quan đến quy hoạch ngày 20/11/2018",
            "2018-11-20",
        ),
        (
            "Luật sửa đổi, bổ sung một số điều của 09 Luật ngày 11 tháng 01 năm 2022;",
            "Luật sửa đổi, bổ sung một số điều của 09 Luật ngày 11 tháng 01 năm 2022",
            "2022-01-11",
        ),
        ("Luật MTTQ Việt Nam năm 2015", "Luật MTTQ Việt Nam năm 2015", None),
    ],
)
def test_law(text: str, taken: str, date: str | None) -> None:
    name = read_law(text, 0)
    assert name is not None
    assert (text[: name.end], name.date) == (taken, date)


def test_a_code_of_many_countries_is_no_act_of_the_national_assembly() -> None:
    name = read_law("Bộ luật quốc tế về an ninh bến cảng", 0)
    assert name is not None and name.issuer is None


@pytest.mark.parametrize("text", ["Luật này", "Luật sư", "luật pháp", "Luật số 12", "Luật của", "Luật và", "Luật Việt Nam]", "Luật, sửa đổi, bổ sung"])
def test_no_law(text: str) -> None:
    assert read_law(text, 0) is None


def test_a_later_year_is_not_the_law_s() -> None:
    name = read_law("Luật Giáo dục năm 2027", 0, latest=2025)
    assert name is not None and name.end == len("Luật Giáo dục")


@pytest.mark.parametrize(
    ("text", "taken", "issuer"),
    [
        (
            "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng;",
            "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng",
            "Đại hội đại biểu toàn quốc lần thứ XIV",
        ),
        (
            "Nghị quyết Đại hội XIII của Đảng,",
            "Nghị quyết Đại hội XIII của Đảng",
            "Đại hội đại biểu toàn quốc lần thứ XIII",
        ),
        (
            "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV, nhiệm kỳ 2020 - 2025.",
            "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV, nhiệm kỳ 2020 - 2025",
            "Đại hội Đảng bộ tỉnh lần thứ XV",
        ),
        (
            "NGHỊ QUYẾT HỘI NGHỊ TRUNG ƯƠNG 8 KHÓA XI VỀ",
            "NGHỊ QUYẾT HỘI NGHỊ TRUNG ƯƠNG 8 KHÓA XI",
            "Ban Chấp hành Trung ương Đảng",
        ),
        ("Nghị quyết Trung ương 4 khoá XII và", "Nghị quyết Trung ương 4 khoá XII", "Ban Chấp hành Trung ương Đảng"),
        (
            "Nghị quyết của Bộ Chính trị về phát triển y tế cơ sở và các văn bản",
            "Nghị quyết của Bộ Chính trị về phát triển y tế cơ sở",
            "Bộ Chính trị",
        ),
    ],
)
def test_named_resolution(text: str, taken: str, issuer: str) -> None:
    name = read_named(text, 0)
    assert name is not None
    assert (text[: name.end], name.issuer) == (taken, issuer)


@pytest.mark.parametrize(
    "text",
    ["Nghị quyết Đại hội Đảng các cấp", "Nghị quyết số 15", "Nghị quyết này", "Nghị quyết của Đảng về nông nghiệp"],
)
def test_no_named_resolution(text: str) -> None:
    assert read_named(text, 0) is None


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Đề án “Nước sạch cho bản xa”;", "Đề án “Nước sạch cho bản xa”"),
        (
            "Kế hoạch đầu tư công trung hạn giai đoạn 2026 - 2030.",
            "Kế hoạch đầu tư công trung hạn giai đoạn 2026 - 2030",
        ),
        ("Đề án 06 của", "Đề án 06"),
        (
            "Chương trình hành động của Chính phủ nhiệm kỳ 2021-2026 thực hiện Nghị quyết",
            "Chương trình hành động của Chính phủ nhiệm kỳ 2021-2026",
        ),
    ],
)
def test_programme(text: str, taken: str) -> None:
    name = read_programme(text, 0)
    assert name is not None and text[: name.end] == taken


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch này đến năm 2030",
        "Kế hoạch số 15/KH-UBND năm 2024",
        "Đề án của đơn vị",
        "Kế hoạch và Đầu tư, Bộ Y tế lập sổ trong tháng 3 năm 2019",
    ],
)
def test_no_programme(text: str) -> None:
    assert read_programme(text, 0) is None


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("TCVN 5687:2010 về", "TCVN 5687:2010"),
        ("QCVN 01-1:2018/BYT và", "QCVN 01-1:2018/BYT"),
        ("TCVN ISO 9001:2015", "TCVN ISO 9001:2015"),
    ],
)
def test_standard(text: str, taken: str) -> None:
    name = read_standard(text, 0)
    assert name is not None and text[: name.end] == taken


@pytest.mark.parametrize(
    "act",
    [
        "Nghị quyết của Chính phủ về phòng, chống dịch",
        "Nghị quyết của Bộ Chính trị về phát triển khoa học, công nghệ và chuyển đổi số",
        "Nghị quyết của HĐND tỉnh về nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh năm 2018",
        "Nghị quyết của HĐND tỉnh về chính sách hỗ trợ nông nghiệp, nông thôn năm 2018",
    ],
)
def test_a_comma_inside_the_subject_of_a_resolution(act: str) -> None:
    name = read_named(f"{act}, tỉnh mở kho.", 0)
    assert name is not None and name.end == len(act)


@pytest.mark.parametrize(
    ("named", "issuer"),
    [
        ("Nghị quyết Đại hội đại biểu Phụ nữ toàn quốc lần thứ XIII", "Đại hội đại biểu Phụ nữ toàn quốc lần thứ XIII"),
        ("Nghị quyết Đại hội Công đoàn Việt Nam lần thứ XIII", "Đại hội Công đoàn Việt Nam lần thứ XIII"),
        ("Nghị quyết Đại hội XIII Công đoàn Việt Nam", "Đại hội XIII Công đoàn Việt Nam"),
        ("Nghị quyết Đại hội XIII của Đảng", "Đại hội đại biểu toàn quốc lần thứ XIII"),
        ("Nghị quyết Đại hội đại biểu Hội Nông dân tỉnh Sơn La lần thứ X", "Đại hội đại biểu Hội Nông dân tỉnh Sơn La lần thứ X"),
    ],
)
def test_congresses_of_the_mass_organisations_are_not_those_of_the_party(named: str, issuer: str) -> None:
    (act,) = extract_text(f"Thực hiện {named}, các hội lập sổ.", "ke-hoach.txt").citations
    assert (act.text, act.kind, act.issuer) == (named, "named", issuer)


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Nghị quyết Đại hội đại biểu lần thứ XV Đảng bộ Thành phố", "Đại hội đại biểu Đảng bộ Thành phố lần thứ XV"),
        ("Nghị quyết HĐND Thành phố Hà Nội về kế hoạch giữ kho", "HĐND thành phố Hà Nội"),
    ],
)
def test_resolutions_with_their_body_behind_them(text: str, issuer: str) -> None:
    (act,) = extract_text(f"Thực hiện {text}.", "ke-hoach.txt").citations
    assert (act.text, act.issuer) == (text, issuer)


def test_two_laws_that_amend_one_are_two() -> None:
    text = (
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế số 46/2014/QH13 ngày 13/6/2014 và Luật sửa đổi, bổ sung một số điều "
        "của Luật Bảo hiểm y tế số 51/2024/QH15 ngày 27/11/2024;"
    )
    acts = extract_text(text, "thong-tu.txt").citations
    assert [(act.number, act.date, act.relation, act.subject) for act in acts] == [
        ("46/2014/QH13", "2014-06-13", "legal_basis", None), ("51/2024/QH15", "2024-11-27", "legal_basis", None),
    ]  # fmt: skip


def test_the_day_behind_several_amended_laws_is_that_of_the_law_that_amends_them() -> None:
    text = "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15 và Luật Các tổ chức tín dụng số 32/2024/QH15 ngày 29/6/2024;"
    law, *amended = extract_text(text, "quyet-dinh.txt").citations
    assert law.date == "2024-06-29"
    assert [act.date for act in amended] == [None, None]


@pytest.mark.parametrize("words", ["đưa việc thực hiện Kế hoạch vào chương trình chính khóa từ năm học 2023 - 2024", "lồng ghép Kế hoạch với việc giữ kho năm 2024"])
def test_what_is_taken_up_somewhere_is_no_scheme(words: str) -> None:
    assert extract_text(f"Sở Y tế {words}.", "ke-hoach.txt").citations == []


def test_a_resolution_of_the_politburo_by_its_subject_with_commas() -> None:
    (act,) = extract_text("Thực hiện Nghị quyết của Bộ Chính trị - Ban Chấp hành Trung ương Đảng khoá IX về tiếp tục sắp xếp, đổi mới nông, lâm trường.", "ke-hoach.txt").citations
    assert act.text.endswith("sắp xếp, đổi mới nông, lâm trường")


@pytest.mark.parametrize(
    "text",
    [
        "Trưởng ban Điều hành Dự án 661 tỉnh giữ kho.",
        "Ủy quyền cho Ủy ban Kế hoạch thành phố giao chỉ tiêu giữ kho năm 1995.",
    ],
)
def test_a_body_is_named_by_a_scheme_or_a_plan(text: str) -> None:
    assert extract_text(text, "ke-hoach.txt").citations == []


def test_codes_by_their_initials() -> None:
    text = "Vi phạm khoản 2 Điều 269 BLTTDS; Điều 134 BLHS năm 2015. Theo Bộ luật Dân sự (BLDS) và Thông tư số 2/2015/TT-BLĐTBXH."
    acts = extract_text(text, "khang-nghi.txt").citations
    assert [(act.text, act.type, act.pinpoint) for act in acts] == [
        ("BLTTDS", "Bộ luật", "khoản 2 Điều 269"),
        ("BLHS năm 2015", "Bộ luật", "Điều 134"),
        ("Bộ luật Dân sự", "Bộ luật", None),
        ("Thông tư số 2/2015/TT-BLĐTBXH", "Thông tư", None),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Nghị quyết Trung ương 6 (lần 2) khóa VIII",
        "Nghị quyết Trung ương 6 lần 2 (khóa VIII)",
        "Nghị quyết Hội nghị lần thứ sáu (lần 2) Ban Chấp hành Trung ương khóa VIII",
        "Nghị quyết Hội nghị Trung ương 6 (lần 1) khoá VIII",
    ],
)
def test_plenums_that_met_twice(name: str) -> None:
    (act,) = extract_text(f"Thực hiện {name} về giữ kho.", "ke-hoach.txt").citations
    assert (act.text, act.issuer) == (name, "Ban Chấp hành Trung ương Đảng")


def test_a_law_has_the_day_on_which_it_was_passed_before_its_name(read: Callable[[str], list[Citation]]) -> None:
    (law,) = read("Ngày 20/11/2012, Quốc hội đã thông qua Luật sửa đổi, bổ sung một số điều của Luật Quản lý thuế.")
    assert law.date == "2012-11-20"
    (law,) = read("Ngày 12 tháng 6 năm 2025, tại Kỳ họp thứ 9, Quốc hội khóa XV đã thông qua Luật Lý lịch tư pháp số 88/2025/QH15.")
    assert (law.number, law.date) == ("88/2025/QH15", "2025-06-12")


@pytest.mark.parametrize(
    "sentence",
    [
        "b) Biên soạn tài liệu phổ biến Luật\nCục Hành chính tư pháp chủ trì biên soạn, hoàn thành trước ngày 15/8/2025.",
        "Khi có Nghị quyết của Quốc hội hoặc Nghị định của Chính phủ về việc lập kho, các sở lập sổ.",
        "Quy chế có hiệu lực áp dụng trong năm học 2022 - 2023.",
        "Đưa lịch sử địa phương vào chương trình giáo dục từ năm học 2023 - 2024.",
    ],
)
def test_no_act_is_named(read: Callable[[str], list[Citation]], sentence: str) -> None:
    assert read(sentence) == []


def test_resolutions_of_whole_meetings_and_a_misspelt_amending_law(read: Callable[[str], list[Citation]]) -> None:
    (resolution,) = read("Căn cứ vào nghị quyết của Hội nghị toàn thể Hội đồng Chính phủ trong phiên họp ngày 5-3-1975;")
    assert (resolution.issuer, resolution.date) == ("Hội đồng Chính phủ", "1975-03-05")
    (law,) = read("Căn cứ Luật sửa đổi, bổ xung một số điều của Luật Khoáng sản ngày 14 tháng 6 năm 2005;")
    assert (law.kind, law.date) == ("law", "2005-06-14")
