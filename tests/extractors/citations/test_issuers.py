"""Who issued a cited act: from its phrase, its symbol or the text around it."""

from collections.abc import Callable

import pytest

from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Citation

Read = Callable[[str], list[Citation]]


def test_the_day_and_the_sender_given_before_the_act(read: Read) -> None:
    (letter,) = read("Ngày 23/5/2022, Bộ Y tế đã ban hành Công văn số 2609/BYT-YDCT về dược liệu.")
    assert (letter.date, letter.issuer) == ("2022-05-23", "Bộ Y tế")
    (paper,) = read("Xét đề nghị của Ủy ban nhân dân tỉnh Lai Châu (Công văn số 596/UBND-VX ngày 19/8/2022).")
    assert paper.issuer == "UBND tỉnh Lai Châu"
    (paper,) = read("Sau khi thống nhất với Ban tổ chức Trung ương Đảng (Văn bản số 31/CV-TCTW ngày 6/6/2001).")
    assert paper.issuer == "Ban Tổ chức Trung ương"


def test_a_proposer_that_no_table_knows_is_named_as_written(read: Read) -> None:
    (paper,) = read("Xét đề nghị của Ban quản lý Khu kinh tế Hồ Núi Cốc tại Tờ trình số 12/TTr-KKT ngày 02/3/2023;")
    assert (paper.relation, paper.issuer) == ("proposed_by", "Ban quản lý Khu kinh tế Hồ Núi Cốc")


def test_a_steering_committee_with_its_place(read: Read) -> None:
    (act,) = read("Theo Quyết định số 12/QĐ-BCĐ ngày 02/3/2023 của Ban Chỉ đạo phòng, chống thiên tai tỉnh Sơn La.")
    assert act.issuer == "Ban Chỉ đạo phòng, chống thiên tai tỉnh Sơn La"
    (act,) = read("Theo Quyết định số 13/QĐ-BCĐ ngày 02/3/2023 của Ban Chỉ đạo thực hiện chương trình kho tỉnh Sơn La.")
    assert act.issuer == "Ban Chỉ đạo thực hiện chương trình kho tỉnh Sơn La"


def test_a_letter_that_guides_is_a_letter(read: Read) -> None:
    one, other = read("Công văn hướng dẫn số 12/BYT-BH ngày 02/3/2023 và công văn báo cáo số 14/BYT-BH ngày 05/3/2023.")
    assert (one.type, other.type) == ("Công văn", "Công văn")
    assert one.text.startswith("Công văn hướng dẫn số")


def test_a_paper_that_reviews_a_draft_proposes_nothing(read: Read) -> None:
    proposal, review = read(
        "Theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 12/TTr-SYT ngày 02/3/2023 và Báo cáo số 15/BC-STP ngày 01/3/2023 "
        "của Sở Tư pháp về việc thẩm định dự thảo Quyết định;"
    )
    assert (proposal.relation, review.relation) == ("proposed_by", "legal_basis")


@pytest.mark.parametrize(
    ("number", "date", "issuer"),
    [
        ("31/2024/QĐ-UBND", "03/4/2024", "UBND tỉnh Vĩnh Phúc"),
        ("31/2025/QĐ-UBND", "03/9/2025", "UBND tỉnh Phú Thọ"),  # after the merger of the provinces
    ],
)
def test_who_issued_an_act_issued_its_amendment(plan_head: str, number: str, date: str, issuer: str | None) -> None:
    head = plan_head.replace("SƠN LA", "PHÚ THỌ").replace("Sơn La, ngày 05 tháng 3 năm 2024", "Phú Thọ, ngày 05/12/2025")
    text = (
        f"{head}Theo Quyết định số {number} ngày {date} sửa đổi một số điều của "
        "Quyết định số 12/2021/QĐ-UBND ngày 04/5/2021 của UBND tỉnh Vĩnh Phúc."
    )
    first, second = extract_text(text, "ke-hoach.txt").citations
    assert (first.issuer, second.issuer, second.relation) == (issuer, "UBND tỉnh Vĩnh Phúc", "amends")


def test_a_listed_act_of_another_province_amends_one_of_its_own(read: Read) -> None:
    """Its title stands on the next line; "UBND tỉnh" there is that of the listed act."""
    listed, amended = read(
        "Danh mục văn bản:\n\n12. Quyết định số 57/2005/QĐ-UB ngày 21/12/2005 của UBND tỉnh Bình Phước\n"
        "Sửa đổi, bổ sung Quyết định số 67/2004/QĐ-UB ngày 20/7/2004 của Ủy ban nhân dân tỉnh về việc khám bệnh."
    )
    assert listed.issuer == amended.issuer == "UBND tỉnh Bình Phước"
    assert (amended.relation, amended.subject) == ("amends", 0)


@pytest.mark.parametrize(
    ("sentence", "issuer"),
    [
        (
            "Nghị quyết liên tịch số 12/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN của Ủy ban Thường vụ Quốc hội, Chính phủ và Đoàn "
            "Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
            "Ủy ban Thường vụ Quốc hội, Chính phủ, Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam",
        ),
        (
            "Thông tư liên tịch số 12/2014/TTLT-BYT-BTC của Bộ Y tế và Bộ Tài chính",
            "Bộ Y tế, Bộ Tài chính",
        ),
        (
            "Thông tư liên tịch số 12/2014/TTLT-BYT-BTC của Liên Bộ trưởng Bộ Y tế và Bộ trưởng Bộ Tài chính",
            "Bộ trưởng Bộ Y tế, Bộ trưởng Bộ Tài chính",
        ),
        ("Thông tư số 12/2014/TT-BGDĐT của Bộ trưởng Giáo dục và Đào tạo", "Bộ trưởng Bộ Giáo dục và Đào tạo"),
        (
            "Nghị quyết số 45-NQ/TW ngày 24/11/2023, Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XIII",
            "Ban Chấp hành Trung ương Đảng",
        ),
        (
            "Nghị quyết số 18-NQ/TW ngày 25/10/2017 Hội nghị Trung ương 6 khóa XII",
            "Ban Chấp hành Trung ương Đảng",
        ),
        (
            "Kết luận 21-KL/TW ngày 25/10/2021 của Hội nghị Trung ương 4 khóa XIII",
            "Ban Chấp hành Trung ương Đảng",
        ),
    ],
)
def test_issuers_of_several_words(read: Read, sentence: str, issuer: str) -> None:
    act = read(f"Xem {sentence} quy định về dược.")[-1]
    assert (act.issuer, act.text) == (issuer, sentence)


def test_the_symbol_says_the_rest_of_an_issuer_that_the_end_of_a_page_cut(read: Read) -> None:
    act = read("Thông tư số 71/2021/TT-BLĐTBXH ngày 04/5/2021 của Bộ Lao động\n\n\n84\nSố trang\n")[-1]
    assert act.issuer == "Bộ Lao động - Thương binh và Xã hội"


@pytest.mark.parametrize(
    ("named", "issuer"),
    [
        ("liên Bộ Y tế, Bộ LĐTBXH và Bộ Nội vụ", "Bộ Y tế, Bộ Lao động - Thương binh và Xã hội, Bộ Nội vụ"),
        ("Liên Bộ Tư pháp - Ngoại giao - Nội vụ", "Bộ Tư pháp, Bộ Ngoại giao, Bộ Nội vụ"),
        ("liên Bộ Tài chính và Tài nguyên và Môi trường", "Bộ Tài chính, Bộ Tài nguyên và Môi trường"),
    ],
)
def test_joint_issuers_behind_one_word(read: Read, named: str, issuer: str) -> None:
    text = f"theo Thông tư liên tịch số 12/2012/TTLT-BTC ngày 05/01/2012 của {named} hướng dẫn thực hiện Nghị định số 54/2006/NĐ-CP;"
    joint, decree = read(text)
    assert (joint.issuer, decree.relation, decree.subject) == (issuer, "guides", 0)


@pytest.mark.parametrize(
    ("mention", "number", "issuer"),
    [
        ("Nghị quyết số 66-NQ/TW1 ngày 30/4/2025 của Bộ Chính trị", "66-NQ/TW", "Bộ Chính trị"),
        ("Chỉ thị số 27/CT-TTg1 ngày 15/8/2025", "27/CT-TTg", "Thủ tướng Chính phủ"),
        ("Chỉ thị số 27/CT-TTgngày 15/8/2025", "27/CT-TTg", "Thủ tướng Chính phủ"),
        ("Nghị quyết số 66-NQ/TWcủa Bộ Chính trị", "66-NQ/TW", "Bộ Chính trị"),
        ("Kế hoạch số 12/KH-MTTQ-BTT ngày 15/8/2025", "12/KH-MTTQ-BTT", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La"),
        ("Thông tư số 12/2024/TT-BYT của Bộ trưởngBộ Nội vụ", "12/2024/TT-BYT", "Bộ Nội vụ"),
    ],
)
def test_numbers_and_issuers_that_run_into_their_neighbours(read: Read, mention: str, number: str, issuer: str) -> None:
    (citation,) = read(f"Thực hiện {mention} về y tế.")
    assert (citation.number, citation.issuer) == (number, issuer)


@pytest.mark.parametrize(
    ("mention", "issuer"),
    [
        ("Nghị quyết số 71-NQ/TW ngày 04/5/2017, Hội nghị lần thứ ba Ban chấp hành Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"),
        ("Thông tư số 26/2018/TT-BYT ngày 25/12/2018 của Bộ trưởng\n- Khoản 2 Điều 5", "Bộ Y tế"),
        ("Thông tư số 26/2018/TT-BYT ngày 25/12/2018 của Bộ trưởng Bộ ŸY rế", "Bộ trưởng Bộ Y tế"),
        ("Kế hoạch số 26/KH-BCHQS ngày 25/12/2018 của Bộ Chỉ huy Quân sự tỉnh Sơn La", "Bộ Chỉ huy quân sự tỉnh Sơn La"),
    ],
)
def test_issuers_in_small_letters_or_cut_by_a_column(read: Read, mention: str, issuer: str) -> None:
    (citation,) = read(f"Thực hiện {mention} về y tế.")
    assert citation.issuer == issuer


@pytest.mark.parametrize(
    ("mention", "issuer"),
    [
        (
            "Nghị quyết số 21-NQ/TW ngày 25/10/2017 của Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII",
            "Ban Chấp hành Trung ương Đảng",
        ),
        (
            "Quyết định số 12/2004/QĐ-UB ngày 01/01/2004 của Ủy ban nhân dân lâm thời tỉnh Hậu Giang",
            "UBND tỉnh Hậu Giang",
        ),
        ("Thông tư số 31/2023/TT-BYT ngày    tháng    năm 2023 của Bộ trưởng Bộ Y tế", "Bộ trưởng Bộ Y tế"),
        (
            "Quyết định số 3-QĐ/BCĐ ngày 13/8/2025 của Ban Chỉ đạo về trồng cây thuốc, giữ rừng tỉnh",
            "Ban Chỉ đạo về trồng cây thuốc, giữ rừng tỉnh Sơn La",
        ),
    ],
)
def test_issuers_behind_other_words(read: Read, mention: str, issuer: str) -> None:
    (act,) = read(f"Thực hiện {mention} ban hành danh mục thuốc.")
    assert (act.text, act.issuer) == (mention, issuer)


@pytest.mark.parametrize("source", ["Căn cứ Chỉ thị số 33/CT;", "Căn cứ Quyết định số 33/CT;"])
def test_the_code_of_a_directive_alone_names_no_tax_office(source: str) -> None:
    (cited,) = extract_text(source).citations
    assert (cited.number, cited.issuer) == ("33/CT", None)


def test_a_number_repeated_alone_is_the_act_of_whom_the_text_names_with_it(read: Read) -> None:
    letterhead = "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ\nSố: 15/2026/QĐ-UBND\nHuế, ngày 02 tháng 3 năm 2026\nQUYẾT ĐỊNH\nVề kho\n"
    known = "Căn cứ Quyết định số 20/2023/QĐ-UBND ngày 03/4/2023 của Ủy ban nhân dân tỉnh Thừa Thiên Huế;\n"
    again = "Điều 1. Bãi bỏ Quyết định số 20/2023/QĐ-UBND và Thông báo số 4/TB-VP.\n"
    cited = extract_text(letterhead + known + again).citations
    assert [one.issuer for one in cited[1:]] == ["UBND tỉnh Thừa Thiên Huế", "Văn phòng UBND thành phố Huế"]
    other = "Căn cứ Quyết định số 20/2023/QĐ-UBND ngày 05/5/2023 của Ủy ban nhân dân tỉnh Quảng Trị;\n"
    assert extract_text(letterhead + known + other + again).citations[2].issuer == "UBND thành phố Huế"


@pytest.mark.parametrize(
    "sentence",
    [
        "Thực hiện các Nghị quyết số 59-NQ/TW ngày 24/01/2025, số 66-NQ/TW ngày 30/4/2025 của Bộ Chính trị.",
        "Thực hiện các nghị quyết của Bộ Chính trị: số 59-NQ/TW ngày 24/01/2025, số 66-NQ/TW ngày 30/4/2025.",
        "Thực hiện các Nghị quyết của Bộ Chính trị, gồm: Nghị quyết số 59-NQ/TW ngày 24/01/2025; Nghị quyết số 66-NQ/TW ngày 30/4/2025.",
    ],
)
def test_one_issuer_for_a_list(read: Read, sentence: str) -> None:
    assert [(act.number, act.issuer) for act in read(sentence)] == [
        ("59-NQ/TW", "Bộ Chính trị"),
        ("66-NQ/TW", "Bộ Chính trị"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Thực hiện Quyết định số 217-QĐ/TW và số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị.",
        "Thực hiện Quyết định số 217-QĐ/TW ngày 12/12/2013 và Quyết định số 218-QĐ/TW cùng ngày của Bộ Chính trị.",
    ],
)
def test_one_day_for_two_acts(read: Read, sentence: str) -> None:
    assert [act.date for act in read(sentence)] == ["2013-12-12"] * 2


def test_the_youth_union_is_not_the_party(read: Read) -> None:
    (central, local) = read(
        "Thực hiện Kế hoạch số 12-KH/TWĐTN-BTG của Ban Bí thư Trung ương Đoàn; Kế hoạch số 5-KH/TĐTN-VP của BCH Đoàn tỉnh."
    )
    assert (central.number, central.issuer) == ("12-KH/TWĐTN-BTG", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh")
    assert (local.number, local.issuer) == ("5-KH/TĐTN-VP", "Tỉnh đoàn Sơn La")


def test_the_issuer_behind_a_note_and_the_day_behind_the_issuer(read: Read) -> None:
    (rule, _, plan) = read(
        "Thực hiện Quy định số 69-QĐ/TW (đã bổ sung tại Quy định số 264-QĐ/TW) của Bộ Chính trị; Kế hoạch số 48-KH/TW của Ban Bí thư ban hành ngày 06/5/2025."
    )
    assert (rule.issuer, plan.date) == ("Bộ Chính trị", "2025-05-06")


def test_a_note_that_an_act_was_amended_is_no_cue(read: Read) -> None:
    (_, resolution) = read(
        "Thực hiện Luật Dược ngày 19/6/2015 (sửa đổi năm 2018), Nghị quyết số 52/NQ-CP ngày 3/4/2025."
    )
    assert resolution.relation == "implements"


@pytest.mark.parametrize(
    "issuer",
    [
        "Tòa án nhân dân khu vực 3 - Đà Nẵng",
        "Thuế cơ sở 3 tỉnh Đồng Nai",
        "Kho bạc Nhà nước khu vực II",
        "Chi cục Hải quan khu vực II",
    ],
)
def test_bodies_of_regions(read: Read, issuer: str) -> None:
    (letter,) = read(f"Theo Công văn số 12/KV-KT ngày 2/3/2024 của {issuer} về thuốc.")
    assert letter.issuer == issuer


@pytest.mark.parametrize(
    ("sentence", "issuer"),
    [
        ("Xét đề nghị của Giám đốc Sở Y tế, tại Tờ trình số 83/TTr-SYT;", "Giám đốc Sở Y tế tỉnh Sơn La"),
        ("Công văn số 22/UBND-NC ngày 3/2/2024 của Ủy ban nhân dân (UBND) tỉnh Gia Lai.", "UBND tỉnh Gia Lai"),
        ("Công văn số 22/BHXH-NC ngày 3/2/2024 của Bảo hiểm xã hội (BHXH) tỉnh về kho.", "Bảo hiểm xã hội tỉnh Sơn La"),
        ("Kế hoạch số 515/KH-STC-SNV của Sở Tài chính và Sở Nội vụ về kho.", "Sở Tài chính, Sở Nội vụ tỉnh Sơn La"),
        ("Hướng dẫn số 5/HD-SNV-BHXH của Sở Nội vụ, Bảo hiểm xã hội tỉnh.", "Sở Nội vụ, Bảo hiểm xã hội tỉnh Sơn La"),
        ("HĐND tỉnh Quảng Bình (cũ) ban hành Nghị quyết số 36/2022/NQ-HĐND.", "HĐND tỉnh Quảng Bình"),
        ("Xem Quyết định số 91/QĐ-CT ngày 3/4/2002 về kho.", None),  # the Cục Thuế is of 2025
        ("Quốc hội, Chính phủ đã ban hành Nghị quyết số 16/2021/QH15 về kho.", "Quốc hội"),
        ("Ngày 28/8/2002, Chính phủ ra Nghị quyết số 54/2002/NQ-CP.", "Chính phủ"),
        (
            "Kế hoạch số 515/KH-BCA-BNNMT của Bộ Công an, Bộ Nông nghiệp và Môi trường; Chủ tịch UBND xã yêu cầu:",
            "Bộ Công an, Bộ Nông nghiệp và Môi trường",
        ),
        ("Căn cứ các Thông tư của Bộ Kế hoạch và Đầu tư: Số 31/2007/TT-BKH;", "Bộ Kế hoạch và Đầu tư"),
        (
            "Thực hiện Nghị quyết số 20-NQ/TW ngày 25/10/2017 của Hội nghị lần thứ 6, Ban Chấp hành Trung ương khoá XII;",
            "Ban Chấp hành Trung ương Đảng",
        ),
        ("Theo Công văn số 99/PC-TH ngày 2/3/2024 của Vụ Pháp chế và ý kiến của các sở.", "Vụ Pháp chế"),
        ("Thay Quyết định số 98/QĐ-SYT ngày 2/3/2024 của Giám đốc Sở.", "Sở Y tế tỉnh Sơn La"),
        ("Nghị quyết số 5-NQ/ĐU ngày 2/3/2024 của Ban Chấp hành Đảng bộ Trường về kho", "Ban Chấp hành Đảng bộ Trường"),
        ("Nghị quyết số 5-NQ/ĐU ngày 2/3/2024 của Ban Chấp hành Đảng bộ xã Chiềng Sơ.", "Đảng ủy xã Chiềng Sơ"),
        ("Nghị quyết số 5-NQ/HU ngày 2/3/2024 của Ban Chấp hành Đảng bộ huyện Sông Mã.", "Huyện ủy Sông Mã"),
        ("Kết luận số 5-KL/TW của Hội nghị TW 4 (khóa XIII).", "Ban Chấp hành Trung ương Đảng"),
        ("Công văn số 12/CVLN-SYT-STC của Sở Y tế và Sở Tài chính tỉnh Gia Lai.", "Sở Y tế, Sở Tài chính tỉnh Gia Lai"),
        ("Công văn số 12/CVLN-SYT của liên Sở Y tế - Tài chính tỉnh Gia Lai.", "Sở Y tế, Sở Tài chính tỉnh Gia Lai"),
        ("Quyết định số 12/QĐ-BTL ngày 2/3/2024 của Bộ Tư lệnh Quân khu 4.", "Bộ Tư lệnh Quân khu 4"),
        ("Kết luận số 12/KL-BTM ngày 2/3/2024 của Bộ Tham mưu Quân khu.", "Bộ Tham mưu Quân khu"),
        ("Quy định số 22-QĐ/TW ngày 2/3/2021 của Trung ương về kho.", "Trung ương Đảng"),
        ("Tờ trình số 58/TTr-QL ngày 2/3/2024 của phòng Quản lý chất lượng.", "phòng Quản lý chất lượng"),
        ("Kế hoạch phối hợp số 15/KHPH-BCA-BGDĐT ngày 2/3/2024 về kho.", None),
        ("Quyết định số 12/QĐ-BYT ngày 2/3/2024 của ông Bộ trưởng Bộ Y tế.", "Bộ trưởng Bộ Y tế"),
        ("Nghị quyết số 12-NQ/UBKT của Ủy ban Kiểm tra Đảng ủy.", "Ủy ban Kiểm tra Đảng ủy"),
        (
            "Xét đề nghị của Sở Y tế về việc mở kho tại Tờ trình số 43/TTr-SYT ngày 2/3/2024;",
            "Sở Y tế tỉnh Sơn La",
        ),
        ("Bộ Y tế đã có Công văn số 12/KCB-NV ngày 2/3/2024.", "Bộ Y tế"),
        ("Công văn số 12/KT-TH ngày 2/3/2012 của Cục Thuế Hà Nội.", "Cục Thuế Hà Nội"),
        ("Công văn số 12/LĐ-TH ngày 2/3/2012 của Liên đoàn Lao động Nghệ An.", "Liên đoàn Lao động Nghệ An"),
        ("Công văn số 12/LĐ-TG ngày 2/3/2012 của Bảo hiểm xã hội Nghệ An.", "Bảo hiểm xã hội Nghệ An"),
        ("Ngày 2/3/2012, Bộ Y tế và Bộ Tài chính ban hành Thông tư liên tịch số 12/2012/TTLT.", "Bộ Y tế, Bộ Tài chính"),
    ],
)
def test_where_issuers_end(read: Read, sentence: str, issuer: str | None) -> None:
    (act,) = read(sentence)
    assert act.issuer == issuer


@pytest.mark.parametrize(
    ("heading", "item"),
    [("1. Của Hội đồng nhân dân tỉnh Đắk Nông:", "a) "), ("Các Nghị quyết sau đây của HĐND tỉnh Đắk Nông:", "- ")],
)
def test_a_heading_names_whose_acts_stand_below_it(read: Read, heading: str, item: str) -> None:
    text = f"{heading}\n{item}Nghị quyết số 31/2016/NQ-HĐND về kho;\n{item.replace('a', 'b')}Nghị quyết số 32/2016/NQ-HĐND về thuốc."
    assert [act.issuer for act in read(text)] == ["HĐND tỉnh Đắk Nông"] * 2


def test_a_draft_without_a_day_is_no_older_than_what_it_cites() -> None:
    head = "HỘI ĐỒNG NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố:    /2025/NQ-HĐND\nLâm Đồng, ngày     tháng 12 năm 2025\n\nNGHỊ QUYẾT\nVề kho thuốc\n\n"
    text = "Căn cứ Luật Dược ngày 16/7/2025;\nĐiều 1. Bãi bỏ Nghị quyết số 31/2016/NQ-HĐND ngày 06/9/2016.\n"
    assert [act.issuer for act in extract_text(head + text).citations] == ["Quốc hội", None]


@pytest.mark.parametrize(
    ("written", "number", "date"),
    [
        ("Thông tư số 02/2023/TT BYT ngày 02/3/2023", "02/2023/TT-BYT", "2023-03-02"),
        ("Quyết định số 02/QĐ TTg ngày 02/3/2023", "02/QĐ-TTg", "2023-03-02"),
        ("Nghị định số 71/2024/NĐĐ-CP ngày 02/3/2024", "71/2024/NĐ-CP", "2024-03-02"),
        ("Thông tư số 27/2010/TT-BCA(C11) ngày 02/3/2010", "27/2010/TT-BCA", "2010-03-02"),
        ("Công văn 55/ĐHSP-ĐT ngày 02/3/2017", "55/ĐHSP-ĐT", "2017-03-02"),
        ("Công văn số 12/LĐLĐ-TG ngày 02/3/2017", "12/LĐLĐ-TG", "2017-03-02"),
    ],
)
def test_symbols_with_blanks_brackets_and_offices(read: Read, written: str, number: str, date: str) -> None:
    (act,) = read(f"Xem {written} về kho.")
    assert (act.number, act.date, act.text) == (number, date, written)


def test_an_issuer_does_not_reach_back_over_a_semicolon_to_another_type(read: Read) -> None:
    acts = read("Xem Nghị quyết số 28-NQ/TW ngày 2/3/2022; Kế hoạch số 15-KH/TW ngày 3/4/2023 của Ban Bí thư.")
    assert [act.issuer for act in acts] == [None, "Ban Bí thư Trung ương Đảng"]


@pytest.mark.parametrize(
    ("phrase", "issuer"),
    [
        ("Hướng dẫn số 17-HD/ĐU ngày 04/11/2014 của Đảng ủy Trường Đại học Cần Thơ", "Đảng ủy Trường Đại học Cần Thơ"),
        ("Tờ trình số 12/TTr-HKL ngày 02/3/2020 của Hạt Kiểm lâm huyện Yên Định", "Hạt Kiểm lâm huyện Yên Định"),
        ("Quyết định số 15/QĐ-BQL ngày 02/3/2008 của BQL Chợ Hòa Khánh", "BQL Chợ Hòa Khánh"),
    ],
)
def test_committees_of_houses_and_short_names(read: Read, phrase: str, issuer: str) -> None:
    (act,) = read(f"Theo {phrase}.")
    assert (act.issuer, act.text) == (issuer, phrase)


def test_each_of_two_numbers_has_its_day(read: Read) -> None:
    one, other = read("Theo Nghị định số 45/2020/NĐ-CP, 42/2022/NĐ-CP ngày 08/4/2020, 24/6/2022.")
    assert (one.date, other.date) == ("2020-04-08", "2022-06-24")
    one, other = read("Theo các Nghị quyết số 138/NQ-CP, 139/NQ-CP ngày 16, 17/5/2025 của Chính phủ.")
    assert (one.date, other.date) == ("2025-05-16", "2025-05-17")


def test_an_act_of_one_of_the_bodies_of_a_joint_circular() -> None:
    text = (
        "BỘ TÀI CHÍNH - BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI\nSố: 12/2000/TTLT-BTC-BLĐTBXH\nHà Nội, ngày 03 tháng 3 năm 2000\n\n"
        "THÔNG TƯ LIÊN TỊCH\nGiữ kho\n\nTheo Thông tư số 103/1998/TT-BTC ngày 18/7/1998.\n"
    )
    (act,) = extract_text(text).citations
    assert act.issuer == "Bộ Tài chính"


@pytest.mark.parametrize("body", ["Đảng ủy Bộ", "Đảng ủy Công an tỉnh", "Đảng ủy Quân sự tỉnh"])
def test_the_standing_committee_of_a_committee_of_a_house(read: Read, body: str) -> None:
    (cited,) = read(f"Thực hiện Quyết định số 140-QĐ/ĐU ngày 20/12/2023 của Ban Thường vụ {body}.")
    assert (cited.issuer or "").startswith(f"Ban Thường vụ {body}")
    assert cited.text.endswith(body)


def test_the_line_with_place_and_day_is_no_part_of_an_issuer(read: Read) -> None:
    (cited,) = read("V/v triển khai Kế hoạch số 5214/KH-UBND ngày 12/11/2023 của UBND tỉnh\nLâm Đồng, ngày 19 tháng 11 năm 2023\n")
    assert cited.text.endswith("của UBND tỉnh")


def test_a_number_of_the_party_that_is_repeated_without_its_day() -> None:
    text = (
        "TỈNH ỦY LÂM ĐỒNG\n*\nSố 12-QĐ/TU\nLâm Đồng, ngày 3 tháng 9 năm 2025\n\nQUYẾT ĐỊNH\nvề kho\n\n"
        "Thay thế Quy định số 15-QĐ/TU ngày 04/3/2022 của Tỉnh ủy Bình Thuận. Việc dở dang thực hiện theo Quy định số 15-QĐ/TU."
    )
    assert [citation.issuer for citation in extract_text(text, "x.txt").citations] == ["Tỉnh ủy Bình Thuận"] * 2


@pytest.mark.parametrize(
    ("act", "issuer", "date"),
    [
        ("Thông báo số 1022/TB-ĐKTTV của Đài Khí tượng Thủy văn thành phố Cần Thơ ngày 05/10/2025", "Đài Khí tượng Thủy văn thành phố Cần Thơ", "2025-10-05"),
        ("Báo cáo số 12/BC-ĐBP ngày 05/10/2025 của Đồn Biên phòng Cái Răng", "Đồn Biên phòng Cái Răng", "2025-10-05"),
        ("Báo cáo số 12/BC-ĐQL ngày 05/10/2025 của Đội Quản lý thị trường số 3", "Đội Quản lý thị trường số 3", "2025-10-05"),
        ("Quyết định số 30/QĐ-UBND ngày 15/7/2025 của Ủy ban nhân dân phường Vinh Phú", "UBND phường Vinh Phú", "2025-07-15"),
        ("Nghị quyết số 03/2020/NQ-HĐTP ngày 30/12/2020 của Hội đồng Thẩm phán TAND tối cao", "Hội đồng Thẩm phán Tòa án nhân dân tối cao", "2020-12-30"),
    ],
)
def test_houses_of_the_districts_and_communes(read: Read, act: str, issuer: str, date: str) -> None:
    (found,) = read(f"Căn cứ {act};")
    assert (found.text, found.issuer, found.date) == (act, issuer, date)


def test_whose_opinion_a_letter_holds_that_no_table_knows(read: Read) -> None:
    (letter,) = read("Xét ý kiến của Vụ Kho thuốc tại Công văn số 2210/KT-TH ngày 25/9/2025.")
    assert letter.issuer == "Vụ Kho thuốc"


def test_a_bracket_around_the_act_that_amends_ends_it(read: Read) -> None:
    _, amending = read("Theo Thông tư số 54/2015/TT-BYT (được sửa đổi bởi Thông tư số 17/2019/TT-BYT ngày 17/7/2019) của Bộ Y tế.")
    assert amending.text == "Thông tư số 17/2019/TT-BYT ngày 17/7/2019"


@pytest.mark.parametrize(
    ("written", "issuer"),
    [
        ("Bảo hiểm xã hội cơ sở Diễn Châu", "Bảo hiểm xã hội cơ sở Diễn Châu"),
        ("Hải quan cửa khẩu quốc tế Móng Cái", "Hải quan cửa khẩu quốc tế Móng Cái"),
        ("Phòng Cảnh sát giao thông", "Phòng Cảnh sát giao thông"), ("Phòng Giao dịch số 5", "Phòng Giao dịch số 5"),
        ("Trạm Khuyến nông", "Trạm Khuyến nông"), ("Ban Chỉ đạo của Chính phủ", "Ban Chỉ đạo của Chính phủ"),
        ("Trung ương và ý kiến của Bộ Chính trị", "Trung ương Đảng"),
        ("Ban Chỉ đạo Trung ương, UBND tỉnh ban hành Kế hoạch", "Ban Chỉ đạo Trung ương"),
    ],
)  # fmt: skip
def test_whose_letter_it_is(read: Read, written: str, issuer: str) -> None:
    (letter,) = read(f"Theo Công văn số 80/ABC-NV ngày 28/10/2025 của {written} về vướng mắc.")
    assert letter.issuer == issuer


def test_letters_of_another_alphabet_in_a_number(read: Read) -> None:
    (letter,) = read("Theo Công văn số 16495/B\u0422\u0421-PTHT ngày 20/10/2025 của Bộ Tài chính.")
    assert (letter.number, letter.text[:22]) == ("16495/BTC-PTHT", "Công văn số 16495/B\u0422\u0421-")


@pytest.mark.parametrize(
    ("of", "issuer"),
    [
        ("Tập đoàn TKV v/v giữ kho", "Tập đoàn TKV"),
        ("Cơ quan Cảnh sát điều tra Công an tỉnh Sơn La và Cáo trạng số 8/CT-VKS", "Cơ quan Cảnh sát điều tra Công an tỉnh Sơn La"),
        ("Tổng Liên đoàn về thu chi", "Tổng Liên đoàn Lao động Việt Nam"),
    ],
)
def test_where_an_issuer_ends(of: str, issuer: str) -> None:
    act = extract_text(f"Căn cứ Quyết định số 42/QĐ-KHO ngày 12/3/2023 của {of};", "quyet-dinh.txt").citations[0]
    assert act.issuer == issuer


def test_who_proposes_beside_a_review() -> None:
    text = "Số: 9/QĐ-UBND\n\nQUYẾT ĐỊNH\n\nXét đề nghị của Phòng Nội vụ tại Báo cáo thẩm định số 612/BC-NV ngày 18/9/2023 và Tờ trình số 207/TTr-NV ngày 11/9/2023;"
    assert [act.relation for act in extract_text(text, "quyet-dinh.txt").citations] == ["legal_basis", "proposed_by"]


def test_the_house_whose_symbol_the_document_bears_itself() -> None:
    text = (
        "CÔNG TY THAN MƯỜNG LA\n\nSố: 900/QĐ-TML\nSơn La, ngày 3 tháng 4 năm 2024\n\nQUYẾT ĐỊNH\nVề việc giữ kho\n\n"
        "Căn cứ Quyết định số 812/QĐ-TML ngày 1/3/2023 và Công văn số 44/TML-AT ngày 3/3/2024;\nQUYẾT ĐỊNH:\nĐiều 1. Giữ kho.\n"
    )
    record = extract_text(text, "quyet-dinh.txt")
    assert record.document.issuer is not None
    assert [act.issuer for act in record.citations] == [record.document.issuer] * 2


def test_a_letter_of_another_province_named_again() -> None:
    text = "Số: 5/UBND-VP\n\nThực hiện Công văn số 847/UBND-VX1 ngày 22/3/2011 của UBND tỉnh Sơn La.\nTheo Công văn số 847/UBND-VX1 ngày 22/3/2011, các kho lập sổ.\n"
    assert [act.issuer for act in extract_text(text, "cong-van.txt").citations] == ["UBND tỉnh Sơn La"] * 2


@pytest.mark.parametrize(("of", "issuer"), [("Đảng ủy xã Đất Mũi", "Đảng ủy xã Đất Mũi"), ("Hội đồng bồi thường, hỗ trợ và tái định cư", "Hội đồng bồi thường, hỗ trợ và tái định cư")])
def test_names_of_bodies_in_their_usual_letters(of: str, issuer: str) -> None:
    act = extract_text(f"Căn cứ Kế hoạch số 42-KH/ĐU ngày 12/3/2025 của {of};", "ke-hoach.txt").citations[0]
    assert act.issuer == issuer


@pytest.mark.parametrize(
    ("mention", "issuer"),
    [
        ("Kế hoạch số 54-KH/ĐTN ngày 25/5/2018 của BCH Huyện Đoàn Mai Sơn", "Ban Chấp hành Huyện Đoàn Mai Sơn"),
        ("Nghị quyết số 3/NQ-BCH ngày 1/9/2025 của BCH Hội LHPN tỉnh", "Ban Chấp hành Hội LHPN tỉnh Sơn La"),
        ("Hướng dẫn số 12-HD/TWĐTN ngày 1/9/2025 của BBT Trung ương Đoàn", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        ("Hướng dẫn số 55-HD/BTGDVTW ngày 6/9/2025 của Ban TGDV Trung ương", "Ban Tuyên giáo và Dân vận Trung ương"),
        ("Nghị quyết số 60-NQ/TW ngày 12/4/2025 của Hội nghị lần thứ mười một Ban Chấp hành Trung ương Đảng khóa XIII", "Ban Chấp hành Trung ương Đảng"),
        ("Chương trình phối hợp số 5-CTPH/BTCTU-SNV ngày 3/3/2025 giữa Ban Tổ chức Tỉnh ủy với Sở Nội vụ", "Ban Tổ chức Tỉnh ủy, Sở Nội vụ tỉnh Sơn La"),
    ],
)
def test_committees_in_short_conferences_and_agreements(read: Read, mention: str, issuer: str) -> None:
    (act,) = read(f"Theo {mention} về giữ kho.")
    assert (act.text, act.issuer, act.title) == (mention, issuer, "về giữ kho")
