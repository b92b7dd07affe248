"""What is a citation, and its type, number, date, pinpoint and title."""

from collections.abc import Callable

import pytest

from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Citation

Read = Callable[[str], list[Citation]]
Brief = Callable[[list[Citation]], list[tuple[str | None, str, int | None]]]


@pytest.mark.parametrize(
    ("sentence", "text", "number", "date", "issuer"),
    [
        (
            "theo Quyết định số 12/QĐ-UBND, ngày 03/01/2023 của UBND tỉnh về việc giao vốn",
            "Quyết định số 12/QĐ-UBND, ngày 03/01/2023 của UBND tỉnh",
            "12/QĐ-UBND",
            "2023-01-03",
            "UBND tỉnh Sơn La",
        ),
        ("theo Luật Dược số 105/2016/QH13.", "Luật Dược số 105/2016/QH13", "105/2016/QH13", None, "Quốc hội"),
        ("theo Luật Dược 105/2016/QH13.", "Luật Dược 105/2016/QH13", "105/2016/QH13", None, "Quốc hội"),
        ("theo Quyết định số 12/QĐ- -UBND", "Quyết định số 12/QĐ- -UBND", "12/QĐ-UBND", None, "UBND tỉnh Sơn La"),
        ("theo Quyết định số .12QĐĐ-UBND", "Quyết định số .12QĐĐ-UBND", "12/QĐ-UBND", None, "UBND tỉnh Sơn La"),
        (
            "theo Chỉ thị số 12-CT/TW của Ban Bí thư khóa XIII",
            "Chỉ thị số 12-CT/TW của Ban Bí thư khóa XIII",
            "12-CT/TW",
            None,
            "Ban Bí thư Trung ương Đảng",
        ),
        ("theo Chỉ thị số 12-CT/TW về dược", "Chỉ thị số 12-CT/TW", "12-CT/TW", None, None),
        ("theo Thông tư số 20/2020/TT-BYT về dược", "Thông tư số 20/2020/TT-BYT", "20/2020/TT-BYT", None, "Bộ Y tế"),
        ("theo Nghị quyết số 20/NQ-HĐND về dược", "Nghị quyết số 20/NQ-HĐND", "20/NQ-HĐND", None, "HĐND tỉnh Sơn La"),
        (
            "theo Công văn số 7/CV-SL của CÔNG TY TNHH MỘT THÀNH VIÊN DƯỢC SÔNG LAM - MƯỜNG LA về vốn",
            "Công văn số 7/CV-SL của CÔNG TY TNHH MỘT THÀNH VIÊN DƯỢC SÔNG LAM - MƯỜNG LA",
            "7/CV-SL",
            None,
            "Công ty TNHH Một thành viên Dược Sông Lam - Mường La",
        ),
        ("theo Công văn số 315/SYT-NVD", "Công văn số 315/SYT-NVD", "315/SYT-NVD", None, "Sở Y tế tỉnh Sơn La"),
    ],
)
def test_fields(read: Read, sentence: str, text: str, number: str, date: str | None, issuer: str | None) -> None:
    (citation,) = read(sentence)
    assert (citation.text, citation.number, citation.date, citation.issuer) == (text, number, date, issuer)


def test_lists_share_type_symbol_and_issuer(read: Read) -> None:
    shared = read("quán triệt các Nghị quyết số 26, 27, 28-NQ/TW của Ban Chấp hành Trung ương.")
    assert [(c.type, c.number) for c in shared] == [
        ("Nghị quyết", "26-NQ/TW"),
        ("Nghị quyết", "27-NQ/TW"),
        ("Nghị quyết", "28-NQ/TW"),
    ]
    assert {c.issuer for c in shared} == {"Ban Chấp hành Trung ương Đảng"}
    dated = read("quán triệt các Kết luận số 26, 27-KL/TW ngày 29/8/2022 của Bộ Chính trị.")
    assert [c.date for c in dated] == ["2022-08-29", "2022-08-29"]
    between = read("theo các Quyết định của Thủ tướng Chính phủ số 61/2009/QĐ-TTg ngày 14/5/2009, số 38/2011/QĐ-TTg.")
    assert [(c.text, c.type) for c in between] == [
        ("61/2009/QĐ-TTg ngày 14/5/2009", "Quyết định"),
        ("38/2011/QĐ-TTg", "Quyết định"),
    ]
    organ = read("theo Chỉ thị số 35-CT/TW và Quy định số 11-QĐi/TW của Bộ Chính trị.")
    assert [c.issuer for c in organ] == ["Bộ Chính trị", "Bộ Chính trị"]


@pytest.mark.parametrize(
    ("sentence", "pinpoint"),
    [
        ("quy định tại khoản 2 Điều 5 Luật Dược", "khoản 2 Điều 5"),
        ("quy định tại Phần II Thông tư số 20/2020/TT-BYT", "Phần II"),
        (
            "theo điểm a khoản 2 và khoản 3 Điều 5, Điều 7 của Nghị định số 10/2022/NĐ-CP",
            "điểm a khoản 2 và khoản 3 Điều 5, Điều 7",
        ),
        ("theo Mẫu số 08 Phụ lục II Nghị định số 10/2022/NĐ-CP", "Mẫu số 08 Phụ lục II"),
        ("theo Nghị định số 10/2022/NĐ-CP", None),
        ("theo Điều 5 Quy chế ban hành kèm theo Quyết định số 12/QĐ-BYT", None),
        ("Nộp đơn theo Mẫu số 02 tại Phụ lục ban hành kèm theo Nghị định số 61/2018/NĐ-CP.", "Mẫu số 02 tại Phụ lục"),
        ("Bổ sung vào Điều 9 (người được miễn phí) của Nghị định số 61/2018/NĐ-CP.", "Điều 9"),
        ("Xem Phụ lục của Nghị định số 61/2018/NĐ-CP.", None),
        ("Đơn theo Mẫu số 03 - Phụ lục số 01 Thông tư số 10/2024/TT-BYT.", "Mẫu số 03 - Phụ lục số 01"),
        ("Theo Mục V Phần A Phụ lục Thông tư số 10/2024/TT-BYT.", "Mục V Phần A Phụ lục"),
        (
            "Bãi bỏ Mục II (có Phụ lục kèm theo) về quy định tiền vé vào vườn của Nghị quyết số 10/2024/NQ-HĐND.",
            "Mục II",
        ),
        ("Bãi bỏ khoản 2 Điều 4 về tiền vé của Nghị quyết số 10/2024/NQ-HĐND.", "khoản 2 Điều 4"),
        ("Theo Điều 4 Quy chế này về tiền vé của Nghị quyết số 10/2024/NQ-HĐND.", None),
        ("Bổ sung khoản 7 Điều 9 vào Thông tư số 10/2024/TT-BYT.", "khoản 7 Điều 9"),
        ("Bổ sung khoản 7 vào Điều 9 Thông tư số 10/2024/TT-BYT.", "khoản 7 vào Điều 9"),
        (
            "Theo Mục 4 của “Phần B. THỦ TỤC CẤP PHÉP” thuộc\nPhần II của Phụ lục I kèm theo Thông tư số 10/2024/TT-BYT.",
            "Mục 4 của “Phần B. THỦ TỤC CẤP PHÉP” thuộc Phần II của Phụ lục I",
        ),
    ],
)
def test_pinpoint(read: Read, sentence: str, pinpoint: str | None) -> None:
    assert read(sentence)[-1].pinpoint == pinpoint


def test_a_quoted_title_ends_before_the_number(read: Read) -> None:
    """What is quoted is the title of one act; the number behind the quotation mark may be that of the next."""
    [citation] = read("Thay thế các văn bản về “Chương trình dạy nghề thủ công”, số 15/2009/QĐ-BLĐTBXH ngày 02/3/2009.")
    assert citation.text == "15/2009/QĐ-BLĐTBXH ngày 02/3/2009" and citation.type == "Quyết định"


def test_the_number_of_a_form_is_no_citation(read: Read) -> None:
    found = read("Hồ sơ làm theo các mẫu của Thông tư này, dùng cho các mẫu số 05/TK-NNPT và biểu số 02/TT-NNPT.")
    assert found == []


def test_a_list_behind_a_colon_has_the_type_before_it(read: Read) -> None:
    found = read("Theo các Công văn: số 12/STC-NS về thu tại Nghị định số 10/2022/NĐ-CP; số 34/STC-GCS về chi.")
    assert [(c.text, c.type) for c in found] == [
        ("12/STC-NS", "Công văn"),
        ("Nghị định số 10/2022/NĐ-CP", "Nghị định"),
        ("34/STC-GCS", "Công văn"),
    ]


def test_titles_may_stand_between_the_numbers_of_a_list(read: Read) -> None:
    found = read("Theo các Công văn: số 12/HĐND-VP ngày 02/3/2023 về dự toán, số 15/HĐND-VP về vốn và số 17/HĐND-VP.")
    assert [(c.number, c.type) for c in found] == [(f"{n}/HĐND-VP", "Công văn") for n in (12, 15, 17)]


def test_ordinances_at_large_are_no_citation(read: Read) -> None:
    assert read("Quốc hội giao ban hành pháp lệnh về những vấn đề chưa có luật.") == []


def test_blanks_to_fill_in_are_no_names(read: Read) -> None:
    assert [c.text for c in read("Căn cứ Luật Dược ____ và Nghị quyết ___")] == ["Luật Dược"]


def test_title_ends_where_the_list_goes_on(read: Read) -> None:
    first, second = read(
        "Thực hiện Quyết định số 12/QĐ-BYT của Bộ Y tế về dược liệu sạch và Kế hoạch số 15/KH-BYT của Bộ Y tế về vườn thuốc nam."
    )
    assert (first.title, second.title) == ("về dược liệu sạch", "về vườn thuốc nam")


def test_own_number_is_no_citation_in_the_letterhead(read: Read) -> None:
    assert read("Nội dung.") == []


def test_a_year_of_the_number_decides_a_damaged_date(read: Read) -> None:
    (citation,) = read("Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/20210 của Chính phủ;")
    assert citation.date == "2010-06-08"
    assert [(r.field, r.to) for r in citation.repairs] == [("date", "2010-06-08")]


def test_a_number_with_an_unknown_symbol_is_a_suspect(plan_head: str) -> None:
    record = extract_text(plan_head + "theo giấy số 45/QWERTY của đơn vị", "x.txt")
    assert [s.text for s in record.suspects] == ["45/QWERTY"]
    assert record.citations == []


def test_a_short_form_stands_for_the_number_named_in_full_before(read: Read) -> None:
    full, short, *others = read("Quy định số 377-QĐ/TW của Bộ Chính trị; theo Quy định 377 và Quy định 378, Quy định 12 người.")
    assert (short.text, short.kind, short.number, short.rule) == ("Quy định 377", "named", full.number, "short_form")
    assert [(r.read, r.to, r.why) for r in short.repairs] == [("377", "377-QĐ/TW", "short_form")]
    assert others == []


def test_a_number_with_a_blank_before_its_symbol_is_no_short_form(read: Read) -> None:
    again = read("Thực hiện Thông tư số 27-TC/NSNN và Thông tư số 27 TC/NSNN.")[1]
    assert (again.text, again.kind, again.number) == ("Thông tư số 27 TC/NSNN", "numbered", "27-TC/NSNN")


def test_a_blank_stands_between_number_and_symbol_of_the_1970s(read: Read) -> None:
    (old,) = read("Thực hiện Quyết định số 88 CP ngày 10/6/1977 của Hội đồng Chính phủ và 12 CP khác.")
    assert (old.number, old.date, old.issuer) == ("88-CP", "1977-06-10", "Hội đồng Chính phủ")


def test_a_short_form_that_the_text_never_names_in_full_is_read_open_where_a_provision_is_cited(read: Read) -> None:
    (short,) = read("Theo khoản 2 Điều 7 Nghị định số 88; Nghị định 99 còn hiệu lực.")
    assert (short.text, short.kind, short.number, short.pinpoint) == ("Nghị định số 88", "named", None, "khoản 2 Điều 7")


def test_a_title_ends_with_its_cell_and_between_words(read: Read) -> None:
    (row,) = read("Thông tư số 27/2022/TT-BYT quy định về vườn thuốc\n15/3/2024\nTrạm")
    assert row.title == "quy định về vườn thuốc"
    for goes_on in (
        "hết hiệu lực kể từ ngày 01/3/2024",
        "thì lập sổ",
        "(đã được sửa đổi, bổ sung bởi Thông tư số 3/2023/TT-BYT)",
    ):
        assert (
            read(f"Thông tư số 12/2022/TT-BYT quy định về vườn thuốc {goes_on}.")[0].title == "quy định về vườn thuốc"
        )
    (reason,) = read("Thông tư số 27/2022/TT-BYT quy định về vườn thuốc\nĐược bãi bỏ cùng vườn")
    assert reason.title == "quy định về vườn thuốc"
    (endless,) = read("Thông tư số 27/2022/TT-BYT quy định về" + " vườn thuốc" * 60)
    assert endless.title is not None and endless.title.endswith(("vườn", "thuốc"))


def test_the_word_for_number_may_have_lost_its_marks(read: Read) -> None:
    (cited,) = read("Thực hiện Chỉ thị so 41-CT/TW ngày 26/12/2024 của Bộ Chính trị.")
    assert cited.text.startswith("Chỉ thị so 41")


def test_programmes_are_read_by_either_first_letter_up_to_their_year(read: Read) -> None:
    found = read("Triển khai đề án Bảo tồn cây thuốc giai đoạn 2021 - 2025; Chương trình Trồng rừng gỗ lớn đến năm 2030.")
    assert [(c.type, c.text.rsplit(" ", 1)[-1]) for c in found] == [("Đề án", "2025"), ("Chương trình", "2030")]


def test_the_own_title_of_a_law_is_no_citation() -> None:
    law = "QUỐC HỘI\nLuật số: 88/2024/QH15\n\nLUẬT\nDược cổ truyền\n\nCăn cứ Hiến pháp;\nQuốc hội ban hành Luật Dược cổ truyền.\n"
    assert [c.text for c in extract_text(law, "luat.txt").citations] == ["Hiến pháp"]


def test_a_plan_that_names_itself_cites_nothing(plan_head: str) -> None:
    head = plan_head.split("\n\n")[0]
    source = (
        head + "\n\nKẾ HOẠCH\nPHỦ XANH ĐỒI TRỌC VÙNG ĐẦU NGUỒN GIAI ĐOẠN 2026 - 2030 CỦA TỈNH\n\n"
        "UBND tỉnh ban hành Kế hoạch phủ xanh đồi trọc vùng đầu nguồn giai đoạn 2026 - 2030, gồm các phần dưới đây. "
        "Tiếp nối Kế hoạch phủ xanh đồi trọc vùng đầu nguồn giai đoạn 2021 - 2025.\n"
    )
    (before,) = extract_text(source, "ke-hoach.txt").citations
    assert before.text.endswith("2025")


def test_a_date_without_its_word(read: Read) -> None:
    """ "ngày" was forgotten behind the number; the day in the next cell of a table is another one."""
    act = read("Sửa đổi khoản 4 Điều 1 Nghị định số 35/2022/NĐ-CP 28 tháng 5 năm 2022 của Chính phủ.")[-1]
    assert (act.date, act.issuer) == ("2022-05-28", "Chính phủ")
    assert act.text.endswith("của Chính phủ")
    for cell in ("\n28 tháng 5 năm 2022", " 28 tháng 5 năm 2023", " 28/5/2022"):
        assert read(f"Nghị định số 35/2022/NĐ-CP{cell}")[-1].date is None


def test_a_number_in_an_address_that_a_line_end_broke(read: Read) -> None:
    address = "https://vanban.example.vn/toan-van.aspx?ItemID=31250&Keyword="
    assert read(f"Luật Dược\n{address}\n44/2024/QH15\n")[1:] == []
    assert [c.number for c in read("Số =\n44/2024/QH15\n")] == ["44/2024/QH15"]


def test_a_symbol_that_ends_behind_its_code(read: Read) -> None:
    """The rest of the number stands on the next page."""
    assert read("Xem Thông tư số 12/2020/TT")[-1].certainty == "doubtful"


def test_a_code_named_over_the_end_of_a_line(read: Read) -> None:
    (code,) = read("theo khoản 1 Điều 93 Bộ \nluật Lao động.")
    assert (code.type, code.pinpoint) == ("Bộ luật", "khoản 1 Điều 93")


def test_a_law_that_names_itself_cites_nothing(brief: Brief) -> None:
    law = (
        "QUỐC HỘI\n-------\nLuật số: 33/2024/QH15\n\nLUẬT\nLƯU TRỮ\n\nCăn cứ Luật Nhà ở;\n\nQuốc hội ban hành Luật Lưu trữ.\n\n"
        "Điều 3. Áp dụng Luật Lưu trữ và Luật Giá\n\n"
        "Điều 4. Bãi bỏ Luật Lưu trữ số 01/2011/QH13.\n"
    )
    assert brief(extract_text(law).citations) == [
        ("Luật Nhà ở", "legal_basis", None), ("Luật Giá", "cites", None), ("01/2011/QH13", "repeals", None),
    ]  # fmt: skip


def test_drafts_that_are_to_amend_laws_cite_none(read: Read, brief: Brief) -> None:
    assert brief(read("Trình Quốc hội dự án Luật sửa đổi, bổ sung một số điều của Luật Dược, Luật Giá.")) == []
    assert brief(read("Góp ý dự thảo Luật Dược theo Luật Giá.")) == [("Luật Giá", "cites", None)]


def test_a_part_named_by_its_heading_keeps_what_stands_before_it(read: Read) -> None:
    parts = "Điểm b và điểm d Mục 2 Phần XI của “Phần C. TRÌNH TỰ, THỦ TỤC” thuộc Phần V của Phụ lục I"
    (citation,) = read(f"Thời gian theo {parts} kèm theo Nghị định số 51/2025/NĐ-CP.")
    assert citation.pinpoint == parts


def test_a_day_behind_a_comma_is_that_of_what_was_issued_then(read: Read) -> None:
    text = "Theo Nghị định số 12/2022/NĐ-CP của Chính phủ, ngày 17 tháng 6 năm 2025 Bộ trưởng Bộ Y tế đã ban hành Thông tư số 8/2025/TT-BYT."
    assert read(text)[0].date is None
    assert read("Theo Nghị định số 12/2022/NĐ-CP của Chính phủ, ngày 17 tháng 6 năm 2022 về thuốc.")[0].date == "2022-06-17"


def test_an_item_of_revenue_is_no_number_of_the_party(read: Read) -> None:
    assert [c.text for c in read("theo Luật Ngân sách nhà nước;\n1.15 - Thu kết dư ngân sách;\n2 - Thu khác")] == ["Luật Ngân sách nhà nước"]


def test_the_day_before_its_issuer_needs_no_comma(read: Read) -> None:
    (act,) = read("Từ ngày 17 tháng 6 năm 2023 Bộ Y tế đã ban\nhành Thông tư số 8/2023/TT-BYT về thuốc.")
    assert (act.date, act.issuer) == ("2023-06-17", "Bộ Y tế")


def test_the_own_number_in_the_title_is_no_citation() -> None:
    head = "BỘ Y TẾ\nSố: 58/1998/TT-BYT\nHà Nội, ngày 4 tháng 5 năm 1998\n\nTHÔNG TƯ\nCỦA BỘ Y TẾ SỐ 58/1998/TT-BYT NGÀY 4 THÁNG 5 NĂM 1998 VỀ VƯỜN THUỐC\n\n"
    record = extract_text(f"{head}Căn cứ Nghị định số 12/1998/NĐ-CP của Chính phủ;\n")
    assert [act.number for act in record.citations] == ["12/1998/NĐ-CP"]


@pytest.mark.parametrize(
    ("sentence", "number", "date"),
    [
        ("theo Nghị định số 75/2O24/NĐ-CP ngày 3O/12/2O24", "75/2024/NĐ-CP", "2024-12-30"),
        ("theo Kế hoạch số I28/KH-UBND", "128/KH-UBND", None),
        ("theo Quyết định sổ l45/QĐ-UBND ngày 02/l0/2025", "145/QĐ-UBND", "2025-10-02"),
        ("theo Quyết định số 45/QĐ-UBND ngảy 02 thang 10 nãm 2025", "45/QĐ-UBND", "2025-10-02"),
        ("theo Nghị định so 28/CP ngày 29/4/95", "28/CP", "1995-04-29"),
        ("theo Công văn số 99/C03-P5 ngày 03/11/2025", "99/C03-P5", "2025-11-03"),
        ("theo Công văn số 234/CAT-PC06", "234/CAT-PC06", None),
        ("theo Kế hoạch số 12-KH/BCĐ57", "12-KH/BCĐ57", None),
        ("theo Nghị quyết số 66-NQ/TW1", "66-NQ/TW", None),
        ("theo Quyết định số 196/QĐ-UB-KT", "196/QĐ-UB-KT", None),
        ("theo Công văn số 52/TANDTC-PC", "52/TANDTC-PC", None),
        ("theo Báo cáo số 41/BCTĐ-SXD", "41/BCTĐ-SXD", None),
        ("theo Công văn số 52/TCCB-ĐT", "52/TCCB-ĐT", None),
        ("theo CV 812/UBND-VX", "812/UBND-VX", None),
        ("theo văn bản 812/UBND-VX", "812/UBND-VX", None),
        ("theo Công văn ngày 03/11/2025 số 812/UBND-VX", "812/UBND-VX", "2025-11-03"),
        ("theo Quyết định số 17/QĐ-TTg, 31/12/2024", "17/QĐ-TTg", "2024-12-31"),
        ("theo Quyết định số 17/QĐ-TTg (31/12/2024)", "17/QĐ-TTg", "2024-12-31"),
    ],
)
def test_numbers_and_days_as_they_are_met(read: Read, sentence: str, number: str, date: str | None) -> None:
    (act,) = read(f"{sentence} về thuốc.")
    assert (act.number, act.date) == (number, date)


def test_a_day_is_shared_by_papers_of_one_office_alone(read: Read) -> None:
    acts = read(
        "Thực hiện Nghị định số 10/2024/NĐ-CP; Kế hoạch số 12-KH/TU, Kế hoạch số 13-KH/TU cùng ngày 10/10/2025."
    )
    assert [act.date for act in acts] == [None, "2025-10-10", "2025-10-10"]


def test_numbers_next_to_each_other_share_their_day(read: Read) -> None:
    acts = read("Theo các Nghị quyết số 38/NQ-HĐND, 39/NQ-HĐND ngày 20 tháng 02 năm 2024 về kho, 71/NQ-HĐND.")
    assert [act.date for act in acts] == ["2024-02-20", "2024-02-20", None]


def test_a_number_word_glued_to_the_type(read: Read) -> None:
    (letter,) = read("Theo công vănsố 1152/TTg-KTTH ngày 2/3/2020.")
    assert (letter.type, letter.number) == ("Công văn", "1152/TTg-KTTH")


def test_the_type_of_a_list_of_party_acts(read: Read) -> None:
    acts = read("Thực hiện các Quy định số 69-QĐ/TW, 131-QĐ/TW của Bộ Chính trị.")
    assert [act.type for act in acts] == ["Quy định", "Quy định"]


@pytest.mark.parametrize(
    "law",
    [
        "Luật Hoạt động giám sát của Quốc hội và HĐND năm 2015",
        "Luật Ban hành văn bản quy phạm pháp luật của HĐND và UBND năm 2004",
        "Luật Bảo vệ, chăm sóc sức khoẻ nhân dân năm 1989",
    ],
)
def test_laws_by_shortened_names(read: Read, law: str) -> None:
    assert [act.text for act in read(f"Căn cứ {law};")] == [law]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Căn cứ Quyết định phê duyệt dự án số 12/QĐ-UBND ngày 3/4/2025;", ("Quyết định", "12/QĐ-UBND")),
        ("Căn cứ Quyết định ban hành Kế hoạch số 12/QĐ-UBND ngày 3/4/2025;", ("Quyết định", "12/QĐ-UBND")),
        ("Bộ Y tế có ý kiến tại các văn bản: 7710/BYT-KH ngày 02/10/2025.", ("Văn bản", "7710/BYT-KH")),
        ("Ý kiến của Bộ Y tế (7710/BYT-KH ngày 02/10/2025).", ("Công văn", "7710/BYT-KH")),
    ],
)
def test_the_type_of_what_is_approved_and_of_bare_numbers(read: Read, sentence: str, expected: tuple[str, str]) -> None:
    (act,) = read(sentence)
    assert (act.type, act.number) == expected


def test_a_firm_is_named_to_its_end(read: Read) -> None:
    (letter,) = read("Theo Công văn số 5/CV-KT ngày 3/4/2025 của Công ty Điện lực Sơn La về điện.")
    assert letter.issuer == "Công ty Điện lực Sơn La"


def test_the_own_number_in_the_title_with_another_separator() -> None:
    source = (
        "BỘ NỘI THƯƠNG\n\nSố: 16-NT\n\nHà Nội, ngày 14 tháng 11 năm 1987\n\nQUYẾT ĐỊNH\n"
        "CỦA BỘ TRƯỞNG BỘ NỘI THƯƠNG SỐ 16/NT NGÀY 14-11-1987 VỀ GIỮ KHO\n\nCăn cứ Nghị định số 35/CP ngày 9/2/1981;\n"
    )
    assert [citation.number for citation in extract_text(source, "x.txt").citations] == ["35/CP"]


@pytest.mark.parametrize(("copied", "number"), [("SAO LỤC", "17/SL-SYT"), ("SAO Y BẢN CHÍNH", "25/SY-SYT")])
def test_the_number_of_a_copy_is_no_reference(copied: str, number: str) -> None:
    source = f"Rà soát theo Nghị quyết số 12-NQ/TW.\n\nSỞ Y TẾ\nSố: {number}\n{copied}\nSơn La, ngày 2 tháng 2 năm 2022\n"
    assert [citation.number for citation in extract_text(source, "x.txt").citations] == ["12-NQ/TW"]


def test_the_words_of_a_link() -> None:
    source = "Theo [Thông tư số 32/2018/TT-BGDĐT](#) ngày 26/12/2018 của Bộ Giáo dục và Đào tạo."
    (citation,) = extract_text(source, "x.md").citations
    assert (citation.date, source[citation.start : citation.end]) == ("2018-12-26", citation.text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sắc lệnh số 63 ngày 22 tháng 11 năm 1945 về kho", ("Sắc lệnh số 63 ngày 22 tháng 11 năm 1945", "1945-11-22", None)),
        ("công văn số 112, ngày 1-2-1997 của Bộ Y tế", ("công văn số 112, ngày 1-2-1997 của Bộ Y tế", "1997-02-01", "Bộ Y tế")),
        ("Thông tư số 14 của Bộ Tài chính ngày 3/4/1995", ("Thông tư số 14 của Bộ Tài chính ngày 3/4/1995", "1995-04-03", "Bộ Tài chính")),
    ],
)
def test_a_day_tells_an_act_whose_symbol_is_left_out(read: Read, text: str, expected: tuple[str, str, str | None]) -> None:
    (act,) = read(f"Theo {text}.")
    assert (act.text, act.date, act.issuer) == expected
    assert (act.kind, act.number, act.rule) == ("named", None, "number_and_day")


def test_an_act_told_by_its_day_is_that_named_in_full_before(read: Read) -> None:
    _, same, another = read("Theo Kết luận số 97-KL/TW ngày 15/5/2014; Kết luận số 97, ngày 15/5/2014; Kết luận số 97, ngày 6/7/2009.")
    assert (same.number, another.number) == ("97-KL/TW", None)


@pytest.mark.parametrize("text", ["Báo cáo số 5 của Sở Y tế, tính đến ngày 3/4/2020", "Thông báo số 5 ngày 3/4. Ngày 5/6/2020"])
def test_a_number_without_its_symbol_and_day_tells_no_act(read: Read, text: str) -> None:
    assert not read(f"Theo {text} đã họp.")


@pytest.mark.parametrize("day", [" 15/7/2023", ", 15/7/2023", " (15/7/2023)"])
def test_day_without_its_word_before_the_issuer(read: Callable[[str], list[Citation]], day: str) -> None:
    (act,) = read(f"Theo Kế hoạch số 12/KH-SYT{day} của Sở Y tế về giữ kho.")
    assert (act.date, act.issuer, act.title) == ("2023-07-15", "Sở Y tế tỉnh Sơn La", "về giữ kho")
