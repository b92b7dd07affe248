"""Who issued what is cited, where the act itself does not name him: named before the paper, before a list, by the era of
the symbol, by one of several ministries. All texts were drafted for these tests."""

from collections.abc import Callable

import pytest

from danchieu.extractors.citations.placing import of_era
from danchieu.extractors.record import Citation

Read = Callable[[str], list[Citation]]


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (
            "Xét đề nghị của Ủy ban nhân dân thành phố Hà Nội tại Tờ trình số 83/TTr-UBND ngày 3/3/2026, các văn bản số "
            "1407/UBND-NNMT ngày 4/4/2026 và số 1446/UBND-NNMT ngày 5/4/2026;",
            ["UBND thành phố Hà Nội"] * 3,
        ),
        (
            "Theo kiến nghị của Ủy ban nhân dân tỉnh Đồng Nai tại Tờ trình số 92/TTr-UBND nêu trên.",
            ["UBND tỉnh Đồng Nai"],
        ),
        ("theo ý kiến chỉ đạo của Ban Bí thư tại Công văn số 79-CV/TW ngày 4/4/2020", ["Ban Bí thư Trung ương Đảng"]),
        (
            "Theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 18/TTr-SYT ngày 3/8/2025 và Giám đốc Sở Nội vụ tại Văn bản "
            "số 48/SNV-TC ngày 4/8/2025;",
            ["Giám đốc Sở Y tế tỉnh Sơn La", "Giám đốc Sở Nội vụ tỉnh Sơn La"],
        ),
        ("Căn cứ Quyết định số 125-CP ngày 19-3-1981;", ["Hội đồng Chính phủ"]),
        ("Căn cứ Nghị định số 125-CP ngày 19-3-1995;", ["Chính phủ"]),
        ("Căn cứ Pháp lệnh Kế toán và Thống kê ngày 20/5/1988;", ["Hội đồng Nhà nước"]),
        (
            "Thông tư liên tịch số 06/2007/TTLT-BLĐTBXH-BTC-BYT ngày 12/4/2007 của liên Bộ: Lao động Thương binh và Xã "
            "hội - Tài chính - Y tế hướng dẫn khen thưởng",
            ["Bộ Lao động - Thương binh và Xã hội, Bộ Tài chính, Bộ Y tế"],
        ),
        (
            "Kế hoạch số 34/KH-THCS&THPTHB ngày 25/8/2026 của Trường THCS và THPT Hoa Ban về dạy học",
            ["Trường THCS và THPT Hoa Ban"],
        ),
        ("công văn số 22/PGDĐT ngày 27/9/2022 của PGDĐT huyện Tam Đường", ["Phòng Giáo dục và Đào tạo huyện Tam Đường"]),
        ("Chỉ thị số 12-TTg ngày 3/3/1978 của Thủ tướng Chánh phủ về lương thực", ["Thủ tướng Chính phủ"]),
        ("Công văn số 209/VPTT-TH ngày 09/9/2016", [None]),
        ("Chỉ thị số 41 NH/CT ngày 1/1/1970", [None]),
        ("Thông tư số 12-TT/LB ngày 3/3/1990 của Bộ Tài chính và Tổng cục Hải quan", ["Bộ Tài chính, Tổng cục Hải quan"]),
        (
            "Tiếp thu ý kiến của Ngân hàng Nhà nước Việt Nam tại văn bản số 63/NHNN-TD ngày 30/7/2025, của Bộ Tài chính tại "
            "văn bản số 112/BTC-NSNN ngày 31/7/2025.",
            ["Ngân hàng Nhà nước Việt Nam", "Bộ Tài chính"],
        ),
        (
            "Theo đề nghị của Cục trưởng Cục Dự trữ Nhà nước (Tờ trình số 39/TTr-CDT ngày 02/3/2024) và Vụ trưởng Vụ Tổ chức "
            "cán bộ (công văn số 87/TCCB-BC ngày 05/3/2024).",
            ["Cục trưởng Cục Dự trữ Nhà nước", "Vụ trưởng Vụ Tổ chức cán bộ"],
        ),
        ("Nghị quyết số 04-NQ/BCSĐ của Ban cán sự đảng Kiểm toán nhà nước", ["Ban cán sự đảng Kiểm toán nhà nước"]),
        ("Quyết định số 12/QĐ-BYT ngày 02/3/2020 của Bộ trưởng BYT", ["Bộ trưởng Bộ Y tế"]),
        ("Kế hoạch số 45/KH-TCT ngày 02/02/2021 của Tổ công tác.", ["Tổ công tác"]),
        ("Quyết định số 05-QĐ/BCĐTW ngày 21/3/2025.", [None]),
        (
            "Kế hoạch số 12/KH-BCĐ ngày 02/3/2024 của Ban Chỉ đạo quốc gia về phòng, chống thiên tai, Sở Y tế",
            ["Ban Chỉ đạo quốc gia về phòng, chống thiên tai"],
        ),
        ("Quyết định số 98/QĐ-SYT ngày 15/5/2013 của Giám đốc Sở.", ["Sở Y tế tỉnh Sơn La"]),
        (
            "Kế hoạch số 06/KH-BCĐ ngày 05/3/2025 của Ban Chỉ đạo Tổng điều tra nông thôn, nông nghiệp Trung ương về phiếu",
            ["Ban Chỉ đạo Tổng điều tra nông thôn, nông nghiệp Trung ương"],
        ),
        ("báo cáo số 155-BC/BTGQU của Ban Tuyên giáo Quận ủy sơ kết 1 năm", ["Ban Tuyên giáo Quận ủy"]),
        (
            "Bãi bỏ Quyết định số 28/2018/QĐ-UBND ngày 02/3/2018 của Ủy ban nhân dân tỉnh Bình Thuận về việc bãi bỏ Quyết "
            "định số 71/2008/QĐ-UBND.",
            ["UBND tỉnh Bình Thuận", "UBND tỉnh Bình Thuận"],
        ),
        ("Kế hoạch số 515/KH-BCA-BTP ngày 3/3/2025 của Bộ Công an và Bộ Tư pháp", ["Bộ Công an, Bộ Tư pháp"]),
        ("Điều 3 NĐ 197/CP ngày 31/12/1994 của Chính phủ và QĐ 217/HĐBT", ["Chính phủ", "Hội đồng Bộ trưởng"]),
        (
            "Về đề nghị của UBND tỉnh Phú Thọ tại văn bản số 22/UBND-NL ngày 13/8/2008, UBND tỉnh Hà Giang tại văn bản số "
            "25/UBND-NL ngày 22/8/2008.",
            ["UBND tỉnh Phú Thọ", "UBND tỉnh Hà Giang"],
        ),
        (
            "Căn cứ Nghị quyết số 15/NQ-BCH ngày 08/9/2020 của Ban Chấp hành Trung ương Hội Nông dân Việt Nam về kho",
            ["Ban Chấp hành Trung ương Hội Nông dân Việt Nam"],
        ),
        ("Nghị quyết số 15-NQ/TW của Ban Chấp hành Trung ương khóa XII", ["Ban Chấp hành Trung ương Đảng"]),
        ("Thực hiện TB 78/TB-UBND, KH 133/KH-BYT và KL 83-KL/TW của Bộ Chính trị", ["UBND tỉnh Sơn La", "Bộ Y tế", "Bộ Chính trị"]),
    ],
)
def test_who_issued_it(read: Read, text: str, issuers: list[str | None]) -> None:
    assert [citation.issuer for citation in read(text)] == issuers


def test_what_a_body_was_called_on_a_day() -> None:
    assert [of_era("Chính phủ", day) for day in ("1959-01-01", "1975-01-01", "1995-01-01")] == [
        "Chính phủ", "Hội đồng Chính phủ", "Chính phủ",
    ]  # fmt: skip
    assert of_era("Bộ Y tế", "1975-01-01") == "Bộ Y tế"


def test_a_committee_of_the_party_by_its_issuer(read: Read) -> None:
    own, central = read("Nghị quyết 13-NQ/TƯ của Tỉnh ủy, Kết luận số 14-KL/TƯ của Bộ Chính trị")
    assert [own.number, central.number] == ["13-NQ/TU", "14-KL/TW"]
    assert [repair.why for repair in own.repairs] == ["damaged_symbol"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Sửa đổi Thông tư số 12-TC/TT ngày 18-12-76.", ["1976-12-18"]),
        (
            "các Nghị định số 19/CP, số 20/CP của Hội đồng Chính phủ đã ban hành ngày 29 tháng 6 năm 1960;",
            ["1960-06-29", "1960-06-29"],
        ),
        ("Công văn số 38/BYT-KCB, số 40/BYT-QLD cùng ngày 22/7/2022.", ["2022-07-22"] * 2),
        ("Thỏa thuận số 05/TTh-BTC được ký kết ngày 08/11/2021 và", ["2021-11-08"]),
        ("Chương trình phối hợp số 16/CTPH giữa Bộ Y tế và Hội Nông dân Việt Nam ngày 26/9/2008.", ["2008-09-26"]),
        ("thi hành Quyết định số 12/QĐ-BYT\n\nNgày 20/9/2021 Bộ Y tế đã tổ chức hội nghị.", [None]),
        ("các Nghị định số 27-HĐBT, 28-HĐBT và 29-HĐBT ngày 9-3-1988", ["1988-03-09"] * 3),
        ("công điện số 37/VP6-B ngày 3-3-1978 của Thường vụ Hội đồng Chánh phủ", ["1978-03-03"]),
    ],
)
def test_days(read: Read, text: str, dates: list[str | None]) -> None:
    assert [citation.date for citation in read(text)] == dates


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("Trình Thủ tướng Chính phủ ban hành Quyết định thay thế Quyết định số 02/QĐ-TTg ngày 3/3/2020.", ["cites"]),
        ("Thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng.\n\n2- Bảo đảm", ["implements"]),
        ("Bộ Y tế đã trả lời tại Công văn số 39/BYT-KCB ngày 27/5/2016.", ["cites"]),
        ("Căn cứ ý kiến của Thủ tướng Chính phủ tại công văn số 31/TTg-KTTH ngày 02/3/2024;", ["legal_basis"]),
        ("Hướng dẫn UBND xã xử lý kiến nghị tại Công văn số 15/UBND-NC ngày 02/3/2025.", ["cites"]),
        ("Sở Y tế ban hành quy định thay thế Quyết định số 12/2021/QĐ-UBND.", ["cites"]),
        ("Qua xem xét Tờ trình số 105/TTr-UBND ngày 27/6/2022 của UBND thành phố;", ["proposed_by"]),
        ("Kể từ ngày 01/01/2026, Quyết định số 15/QĐ-UBND và Quyết định số 14/QĐ-UBND hết hiệu lực.", ["repeals", "repeals"]),
        ("thực hiện theo Quyết định số 15/QĐ-UBND (đã hết hiệu lực).", ["cites"]),
        ("Riêng Quyết định số 15/QĐ-UBND và Quyết định số 14/QĐ-UBND hết hiệu lực thi hành.", ["repeals", "repeals"]),
        ("Hủy bỏ quy định tại điểm 4 Quyết định số 15/QĐ-UBND.", ["repeals"]),
        ("Thay thế Kế hoạch số 37/KH-UBND; Quyết định số 15/QĐ-UBND tiếp tục có hiệu lực.", ["replaces", "cites"]),
        ("III. TỔ CHỨC THỰC HIỆN\nGiữ nguyên các nội dung khác của Quyết định số 15/QĐ-UBND.", ["cites"]),
        ("báo cáo thực hiện Nghị quyết số 06-NQ/TU (Báo cáo số 28/BC-SNV ngày 02/8/2021).", ["implements", "cites"]),
        ("Nghị quyết TW4 (khóa XI) và Nghị quyết TW 4 khóa XII", ["cites", "cites"]),
        ("Không thực hiện Quyết định số 156/QĐ-TTg ngày 23/5/1998 nữa.", ["cites"]),
        (
            "Để chấp hành nghiêm chỉnh:\n- Chỉ thị số 14/CT-TTg ngày 3/3/2021;\n- Nghị quyết số 15/NQ-CP ngày 4/4/2021;",
            ["implements", "implements"],
        ),
        (
            "DANH MỤC NHIỆM VỤ THỰC HIỆN NGHỊ QUYẾT SỐ 15-NQ/TW CỦA BỘ CHÍNH TRỊ\n(Kèm theo Nghị quyết số 12/NQ-CP ngày 07/02/2023)",
            ["implements", "issued_with"],
        ),
        (
            "DANH MỤC NHIỆM VỤ THỰC HIỆN NGHỊ QUYẾT SỐ 15-NQ/TW\n(Ban hành kèm theo Nghị quyết số 12/NQ-CP ngày 07/02/2023)",
            ["implements", "issued_with"],
        ),
        (
            "Thực hiện Nghị quyết số 86/2019/QH14, Bộ Tài chính đã ban hành Quyết định số 25/QĐ-BTC ngày 6/12/2019 về việc "
            "giao dự toán và Thông tư số 88/2019/TT-BTC ngày 24/12/2019.",
            ["implements", "cites", "cites"],
        ),
    ],
)
def test_what_is_done_and_what_is_not(read: Read, text: str, relations: list[str]) -> None:
    found = read(text)
    assert [citation.relation for citation in found] == relations
    assert {citation.subject for citation in found} == {None}


def test_amended_by_what_a_provision_says(read: Read) -> None:
    old, new = read(
        "Thông tư số 33/2011/TT-BYT được sửa đổi, bổ sung theo quy định tại khoản 6 Điều 1 Thông tư số 17/2018/TT-BYT"
    )
    assert (old.relation, new.relation, new.subject) == ("cites", "amended_by", 0)


def test_amended_by_what_a_note_says(read: Read) -> None:
    _, new = read("Quyết định số 63/QĐ-EVN ngày 10/6/2021 (đã sửa đổi theo Quyết định số 18/QĐ-EVN ngày 12/8/2022).")
    assert (new.relation, new.subject) == ("amended_by", 0)


@pytest.mark.parametrize(
    ("words", "pinpoint"),
    [
        ("Sửa đổi điểm 2.2 khoản 2, bổ sung khoản 3a Điều 1", "điểm 2.2 khoản 2, khoản 3a Điều 1"),
        ("Sửa đổi Điều 2 và bãi bỏ Điều 4", "Điều 2, Điều 4"),
    ],
)
def test_two_changes_of_one_act(read: Read, words: str, pinpoint: str) -> None:
    (act,) = read(f"{words} Quyết định số 551/2008/QĐ-UBND như sau:")
    assert (act.relation, act.pinpoint) == ("amends", pinpoint)


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Theo hướng dẫn của Cục Thuế tại các Công văn số 79/CT-CS ngày 28/5/2025, số 40/CT-CS ngày 15/7/2025.", ["Cục Thuế"] * 2),
        ("Theo hướng dẫn của Cục Thuế tại Công văn số 79/CT-CS và Công văn số 40/CT-CS.", ["Cục Thuế"] * 2),
        ("Ngày 15/9/2025, Chi cục Hải quan khu vực XI đã có Công văn số 806/KV11-NV về kho.", ["Chi cục Hải quan khu vực XI"]),
        ("Xem Công văn số 64/ĐHTN-VP, Văn bản số 61/TAKV4-VP.", [None, None]),
        ("Xem Quyết định số 87/QĐ-BCĐ389 ngày 26/6/2025.", [None]),
        ("Xem Thông báo số 12/TB-VP.", ["Văn phòng UBND tỉnh Sơn La"]),
        (
            "Nghị quyết số 21/NQ-HĐQT ngày 10/3/2024 của HĐQT Ngân hàng TMCP Ngoại thương Việt Nam về kho.",
            ["HĐQT Ngân hàng TMCP Ngoại thương Việt Nam"],
        ),
    ],
)
def test_who_wrote_it(read: Read, text: str, issuers: list[str | None]) -> None:
    assert [citation.issuer for citation in read(text)] == issuers


def test_grounds_that_stand_above_are_no_act_behind_them(read: Read) -> None:
    (paper,) = read("Căn cứ các quy định nêu trên, trường hợp Công ty ký Hợp đồng số 09/2025/HĐXD ngày 02/6/2025 thì nộp thuế.")
    assert paper.relation == "cites"


def test_a_department_that_speaks_is_no_ministry_of_its_symbol(read: Read) -> None:
    (letter,) = read("Xét ý kiến của Sở Tài chính tại Công văn số 12/TC ngày 01/02/1997.")
    assert letter.issuer == "Sở Tài chính tỉnh Sơn La"


def test_a_note_behind_who_proposes(read: Callable[[str], list[Citation]]) -> None:
    text = "Xét đề nghị của Sở Y tế (cơ quan thường trực Ban Chỉ đạo giữ kho tỉnh) tại Công văn số 97/CV-NVY ngày 5/3/2018;"
    (act,) = read(text)
    assert (act.relation, act.issuer) == ("proposed_by", "Sở Y tế tỉnh Sơn La")
