"""Citations in drafted sentences: what is cited, how, and by whom."""

import pytest

from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Citation

HEAD = """ỦY BAN NHÂN DÂN
TỈNH SƠN LA
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 77/KH-UBND
Sơn La, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Phát triển cây dược liệu

"""


def read(sentence: str) -> list[Citation]:
    """Citations of a sentence in a plan of UBND tỉnh Sơn La."""
    record = extract_text(HEAD + sentence, "ke-hoach.txt")
    for citation in record.citations:
        assert (HEAD + sentence)[citation.start : citation.end] == citation.text
        assert citation.evidence.start <= citation.start < citation.end <= citation.evidence.end
    return record.citations


def brief(citations: list[Citation]) -> list[tuple[str | None, str, int | None]]:
    return [(c.number or c.text, c.relation, c.subject) for c in citations]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Căn cứ Quyết định số 12/QĐ-TTg ngày 03/01/2023 của Thủ tướng Chính phủ;",
            [("12/QĐ-TTg", "legal_basis", None)],
        ),
        ("Thực hiện Nghị quyết số 15-NQ/TU ngày 02/3/2021 của Tỉnh ủy;", [("15-NQ/TU", "implements", None)]),
        (
            "Thực hiện Kế hoạch số 31-KH/TU ngày 02/3/2023 của Tỉnh ủy thực hiện Chỉ thị số 12-CT/TW của Ban Bí thư về y tế.",
            [("31-KH/TU", "implements", None), ("12-CT/TW", "implements", 0)],
        ),
        (
            "Triển khai Kế hoạch số 88/KH-UBND của UBND tỉnh thực hiện Kế hoạch số 31-KH/TU của Tỉnh ủy về việc thực hiện Chỉ thị số 12-CT/TW.",
            [("88/KH-UBND", "implements", None), ("31-KH/TU", "implements", 0), ("12-CT/TW", "implements", 1)],
        ),
        (
            "Căn cứ Nghị định số 10/2022/NĐ-CP của Chính phủ quy định chi tiết một số điều của Luật Dược;\nNghị định số 11/2022/NĐ-CP của Chính phủ;",
            [
                ("10/2022/NĐ-CP", "legal_basis", None),
                ("Luật Dược", "guides", 0),
                ("11/2022/NĐ-CP", "legal_basis", None),
            ],
        ),
        (
            "Căn cứ Luật Đất đai số 31/2024/QH15 được sửa đổi, bổ sung bởi Luật số 43/2024/QH15 và Luật số 47/2024/QH15;",
            [
                ("31/2024/QH15", "legal_basis", None),
                ("43/2024/QH15", "amended_by", 0),
                ("47/2024/QH15", "amended_by", 0),
            ],
        ),
        ("Bãi bỏ Quyết định số 15/2019/QĐ-UBND ngày 04/5/2019 của UBND tỉnh.", [("15/2019/QĐ-UBND", "repeals", None)]),
        (
            "Quyết định số 15/2019/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
            [("15/2019/QĐ-UBND", "repeals", None)],
        ),
        (
            "Quyết định này thay thế Quyết định số 15/2019/QĐ-UBND của UBND tỉnh.",
            [("15/2019/QĐ-UBND", "replaces", None)],
        ),
        ("Sửa đổi, bổ sung một số điều của Quyết định số 20/QĐ-UBND.", [("20/QĐ-UBND", "amends", None)]),
        (
            "Theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 90/TTr-SYT ngày 01/3/2024.",
            [("90/TTr-SYT", "proposed_by", None)],
        ),
        (
            "Trả lời Công văn số 315/SYT-NVD ngày 11/01/2024 của Sở Y tế về dược liệu;",
            [("315/SYT-NVD", "responds_to", None)],
        ),
        (
            "(Ban hành kèm theo Quyết định số 77/QĐ-UBND ngày 05/3/2024 của UBND tỉnh)",
            [("77/QĐ-UBND", "issued_with", None)],
        ),
        ("thực hiện theo quy định tại khoản 2 Điều 5 Nghị định số 10/2022/NĐ-CP.", [("10/2022/NĐ-CP", "cites", None)]),
        (
            "Thực hiện Quyết định số 12/QĐ-BYT của Bộ Y tế và Quyết định số 13/QĐ-BYT của Bộ Y tế.",
            [("12/QĐ-BYT", "implements", None), ("13/QĐ-BYT", "implements", None)],
        ),
        (
            "Bãi bỏ các Quyết định sau:\na) Quyết định số 12/2023/QĐ-UBND ngày 20/4/2023;\nb) Quyết định số 13/2023/QĐ-UBND.",
            [("12/2023/QĐ-UBND", "repeals", None), ("13/2023/QĐ-UBND", "repeals", None)],
        ),
        (
            "Thông tư số 12/2020/TT-BYT về dược, được sửa đổi, bổ sung bởi:\n\nThông tư số 15/2022/TT-BYT về dược.",
            [("12/2020/TT-BYT", "cites", None), ("15/2022/TT-BYT", "amended_by", 0)],
        ),
        (
            "Thực hiện Nghị quyết số 15-NQ/TU (sau đây gọi tắt là Nghị quyết số 15-NQ/TU);",
            [("15-NQ/TU", "implements", None), ("15-NQ/TU", "cites", None)],
        ),
        (
            "Thực hiện Nghị quyết số 15-NQ/TU về y tế thực hiện Kế hoạch số 3-KH/TW (sau đây gọi là Nghị quyết số 15-NQ/TU);",
            [("15-NQ/TU", "implements", None), ("3-KH/TW", "implements", 0), ("15-NQ/TU", "cites", None)],
        ),
        (  # laws named in the name of one that amends them; what follows goes on from that one
            "Căn cứ Luật Dược được sửa đổi, bổ sung bởi Luật sửa đổi, bổ sung một số điều của Luật Dược số 91/2026/QH16 và Luật Giá số 92/2026/QH16 và Luật Thủ đô;",
            [
                ("Luật Dược", "legal_basis", None),
                (
                    "Luật sửa đổi, bổ sung một số điều của Luật Dược số 91/2026/QH16 và Luật Giá số 92/2026/QH16",
                    "amended_by",
                    0,
                ),
                ("91/2026/QH16", "amends", 1),
                ("92/2026/QH16", "amends", 1),
                ("Luật Thủ đô", "amended_by", 0),
            ],
        ),
        (
            "Căn cứ Nghị quyết số 13/NQ-CP về việc thực hiện Nghị quyết số 57-NQ/TW được sửa đổi, bổ sung tại Nghị quyết số 71/NQ-CP;",
            [("13/NQ-CP", "legal_basis", None), ("57-NQ/TW", "implements", 0), ("71/NQ-CP", "amended_by", 0)],
        ),
        (  # an act guides none of its own kind
            "Căn cứ Nghị định số 10/2022/NĐ-CP quy định chi tiết Luật Dược và Nghị định số 11/2022/NĐ-CP sửa đổi một số điều của Nghị định số 10/2022/NĐ-CP;",
            [
                ("10/2022/NĐ-CP", "legal_basis", None),
                ("Luật Dược", "guides", 0),
                ("11/2022/NĐ-CP", "legal_basis", None),
                ("10/2022/NĐ-CP", "amends", 2),
            ],
        ),
        (
            "Căn cứ Thông tư số 10/2022/TT-BYT hướng dẫn Nghị định số 11/2022/NĐ-CP và Luật Dược;",
            [("10/2022/TT-BYT", "legal_basis", None), ("11/2022/NĐ-CP", "guides", 0), ("Luật Dược", "guides", 0)],
        ),
        # "ban hành kèm theo": of the document in a caption, of something else inside a sentence
        ("(Ban hành kèm theo Quyết định số 15/QĐ-UBND của UBND tỉnh)", [("15/QĐ-UBND", "issued_with", None)]),
        ("Phụ lục (Kèm theo Kế hoạch số 77/KH-UBND)", [("77/KH-UBND", "issued_with", None)]),
        ("Sửa đổi một số nội dung Quy chế ban hành kèm theo Quyết định số 15/QĐ-UBND.", [("15/QĐ-UBND", "amends", None)]),
        ("Bãi bỏ quy định đã ban hành kèm theo Quyết định số 15/QĐ-UBND.", [("15/QĐ-UBND", "repeals", None)]),
        ("Các xã thuộc danh sách được phê duyệt tại Quyết định số 15/QĐ-UBND.", [("15/QĐ-UBND", "cites", None)]),
        (
            "Theo Kế hoạch số 20/KH-UBND ban hành kèm theo Quyết định số 15/QĐ-UBND.",
            [("20/KH-UBND", "cites", None), ("15/QĐ-UBND", "issued_with", 0)],
        ),
        (
            "Theo Quyết định số 5/QĐ-UBND của UBND tỉnh và Kế hoạch tổng thể ban hành kèm theo Quyết định số 15/QĐ-UBND.",
            [("5/QĐ-UBND", "cites", None), ("15/QĐ-UBND", "cites", None)],
        ),
        # several verbs at once change; a heading that lists changing acts says nothing of the document
        ("Sửa đổi, bổ sung, bãi bỏ một số điều của Quyết định số 20/QĐ-UBND.", [("20/QĐ-UBND", "amends", None)]),
        ("Văn bản sửa đổi, bổ sung, thay thế, bãi bỏ: Quyết định số 20/QĐ-UBND.", [("20/QĐ-UBND", "cites", None)]),
        # what acts without a name do, neither this document nor the act before does
        (
            "Thực hiện Luật Dược và các văn bản hướng dẫn thi hành Luật Dược.",
            [("Luật Dược", "implements", None), ("Luật Dược", "cites", None)],
        ),
        (
            "Căn cứ Nghị định số 10/2022/NĐ-CP sửa đổi một số điều của các Nghị định hướng dẫn thi hành Luật Dược;",
            [("10/2022/NĐ-CP", "legal_basis", None), ("Luật Dược", "guides", 0)],
        ),
        (
            "Theo quy định tại Luật Dược và Nghị định quy định chi tiết thi hành Luật Dược.",
            [("Luật Dược", "cites", None), ("Luật Dược", "cites", None)],
        ),
        # a task to prepare a change is none; nor does a province change acts of the centre
        ("Tham mưu UBND tỉnh sửa đổi hoặc thay thế Quyết định số 5/QĐ-UBND.", [("5/QĐ-UBND", "cites", None)]),
        ("Sửa đổi Điều 5 Nghị định số 10/2022/NĐ-CP.", [("10/2022/NĐ-CP", "cites", None)]),
        ("Thông tư số 20/2020/TT-BYT hết hiệu lực từ ngày 01/7/2025.", [("20/2020/TT-BYT", "cites", None)]),
        (
            "Theo Quyết định số 7/QĐ-UBND sửa đổi Quy chế quản lý thuốc ban hành kèm theo Quyết định số 5/QĐ-UBND.",
            [("7/QĐ-UBND", "cites", None), ("5/QĐ-UBND", "amends", 0)],
        ),
        (  # a title in parts
            "Căn cứ Nghị định số 10/2022/NĐ-CP quy định về phân cấp quản lý thuốc; hướng dẫn thi hành Luật Dược;",
            [("10/2022/NĐ-CP", "legal_basis", None), ("Luật Dược", "guides", 0)],
        ),
        (  # members of a list without a type word
            "Trên cơ sở các Quyết định: số 10/QĐ-UBND điều chỉnh Quyết định số 5/QĐ-UBND, số 11/QĐ-UBND về vốn.",
            [("10/QĐ-UBND", "legal_basis", None), ("5/QĐ-UBND", "amends", 0), ("11/QĐ-UBND", "legal_basis", None)],
        ),
        ("Thời hạn ban hành: Theo tiến độ của Luật Dược.", [("Luật Dược", "cites", None)]),
        ("Thay thế cụm từ “Điều 5 Nghị định số 10/2022/NĐ-CP” bằng cụm từ khác.", [("10/2022/NĐ-CP", "cites", None)]),
    ],
)
def test_relation_and_subject(sentence: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert brief(read(sentence)) == expected


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
def test_fields(sentence: str, text: str, number: str, date: str | None, issuer: str | None) -> None:
    (citation,) = read(sentence)
    assert (citation.text, citation.number, citation.date, citation.issuer) == (text, number, date, issuer)


def test_the_day_and_the_sender_given_before_the_act() -> None:
    (letter,) = read("Ngày 23/5/2022, Bộ Y tế đã ban hành Công văn số 2609/BYT-YDCT về dược liệu.")
    assert (letter.date, letter.issuer) == ("2022-05-23", "Bộ Y tế")
    (paper,) = read("Xét đề nghị của Ủy ban nhân dân tỉnh Lai Châu (Công văn số 596/UBND-VX ngày 19/8/2022).")
    assert paper.issuer == "UBND tỉnh Lai Châu"
    (paper,) = read("Sau khi thống nhất với Ban tổ chức Trung ương Đảng (Văn bản số 31/CV-TCTW ngày 6/6/2001).")
    assert paper.issuer == "Ban Tổ chức Trung ương"


def test_a_proposer_that_no_table_knows_is_named_as_written() -> None:
    (paper,) = read("Xét đề nghị của Ban quản lý Khu kinh tế Hồ Núi Cốc tại Tờ trình số 12/TTr-KKT ngày 02/3/2023;")
    assert (paper.relation, paper.issuer) == ("proposed_by", "Ban quản lý Khu kinh tế Hồ Núi Cốc")


def test_lists_share_type_symbol_and_issuer() -> None:
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
        ("Bổ sung khoản 7 Điều 9 vào Thông tư số 10/2024/TT-BYT.", "khoản 7 Điều 9"),
        ("Bổ sung khoản 7 vào Điều 9 Thông tư số 10/2024/TT-BYT.", "khoản 7 vào Điều 9"),
        (
            "Theo Mục 4 của “Phần B. THỦ TỤC CẤP PHÉP” thuộc\nPhần II của Phụ lục I kèm theo Thông tư số 10/2024/TT-BYT.",
            "Mục 4 của “Phần B. THỦ TỤC CẤP PHÉP” thuộc Phần II của Phụ lục I",
        ),
    ],
)
def test_pinpoint(sentence: str, pinpoint: str | None) -> None:
    assert read(sentence)[-1].pinpoint == pinpoint


def test_a_quoted_title_ends_before_the_number() -> None:
    """What is quoted is the title of one act; the number behind the quotation mark may be that of the next."""
    [citation] = read("Thay thế các văn bản về “Chương trình dạy nghề thủ công”, số 15/2009/QĐ-BLĐTBXH ngày 02/3/2009.")
    assert citation.text == "15/2009/QĐ-BLĐTBXH ngày 02/3/2009" and citation.type == "Quyết định"


def test_the_number_of_a_form_is_no_citation() -> None:
    found = read("Hồ sơ làm theo các mẫu của Thông tư này, dùng cho các mẫu số 05/TK-NNPT và biểu số 02/TT-NNPT.")
    assert found == []


def test_a_list_behind_a_colon_has_the_type_before_it() -> None:
    found = read("Theo các Công văn: số 12/STC-NS về thu tại Nghị định số 10/2022/NĐ-CP; số 34/STC-GCS về chi.")
    assert [(c.text, c.type) for c in found] == [
        ("12/STC-NS", "Công văn"),
        ("Nghị định số 10/2022/NĐ-CP", "Nghị định"),
        ("34/STC-GCS", "Công văn"),
    ]


def test_titles_may_stand_between_the_numbers_of_a_list() -> None:
    found = read("Theo các Công văn: số 12/HĐND-VP ngày 02/3/2023 về dự toán, số 15/HĐND-VP về vốn và số 17/HĐND-VP.")
    assert [(c.number, c.type) for c in found] == [(f"{n}/HĐND-VP", "Công văn") for n in (12, 15, 17)]


def test_what_a_clause_of_its_own_reports_is_no_basis() -> None:
    found = read("Căn cứ Công văn số 12/HĐND-VP; UBND tỉnh đã ban hành các Quyết định: số 4/QĐ-UBND, số 5/QĐ-UBND.")
    assert [c.relation for c in found] == ["legal_basis", "cites", "cites"]


def test_what_the_document_says_under_its_own_number_it_says_itself() -> None:
    found = read("(Kèm theo Kế hoạch số 77/KH-UBND của UBND tỉnh thực hiện Chỉ thị số 12-CT/TW của Ban Bí thư)")
    assert brief(found)[1] == ("12-CT/TW", "implements", None)


def test_a_footnote_begins_a_sentence() -> None:
    note = "Mẫu này được bãi bỏ theo Điều 2 Thông tư số 20/2020/TT-BYT sửa đổi, bổ sung một số Thông tư về dược"
    found = read(f"[1] {note}.\n\n[2] {note}.")
    assert [(c.subject, c.relation) for c in found] == [(None, "cites")] * 2


def test_a_title_in_capitals_ends_at_a_blank_line() -> None:
    title = "HƯỚNG DẪN THỰC HIỆN QUYẾT ĐỊNH SỐ 12/QĐ-TTG VỀ CHẾ ĐỘ DÀI HẠN"
    found = read(f"{title}\n\nThông tư số 20/2020/TT-BYT ngày 02/3/2020 hướng dẫn về dược.")
    assert found[1].subject is None


def test_a_table_of_particulars() -> None:
    """Labels say the relation; the own number under its label is that of a letterhead."""
    found = read(
        "# Kế hoạch số 77/KH-UBND\n\n| Số hiệu | 77/KH-UBND |\n| Căn cứ pháp lý | Luật Dược số 105/2016/QH13 |\n"
        "| Sửa đổi | Kế hoạch số 12/KH-UBND ngày 02/3/2023 |\n"
    )
    assert [(c.number, c.relation) for c in found] == [("105/2016/QH13", "legal_basis"), ("12/KH-UBND", "amends")]


def test_ordinances_at_large_are_no_citation() -> None:
    assert read("Quốc hội giao ban hành pháp lệnh về những vấn đề chưa có luật.") == []


def test_a_row_of_acts_in_force_changes_none() -> None:
    """A title on the line below an act is the act's; what is destroyed is paper; a part that lapsed is no repeal."""
    found = read(
        "Danh mục:\n1.\nThông tư\nSố 20/2020/TT-BYT     \nngày 02/3/2020\n"
        "Sửa đổi một số điều của Thông tư số 10/2018/TT-BYT về hủy bỏ giấy phép\n- Hết hiệu lực một phần\n"
    )
    assert [(c.number, c.date, c.relation, c.subject) for c in found] == [
        ("20/2020/TT-BYT", "2020-03-02", "cites", None),
        ("10/2018/TT-BYT", None, "amends", 0),
    ]
    (citation,) = read("Việc cấp phát, thu hồi, hủy bỏ bằng tốt nghiệp theo Thông tư số 20/2020/TT-BYT.")
    assert citation.relation == "cites"


def test_the_title_of_an_act_that_amends_several_goes_on() -> None:
    found = read(
        "Kế hoạch này bãi bỏ khoản 1 Điều 3 Quyết định số 9/QĐ-UBND sửa đổi một số điều của Quyết định số 4/QĐ-UBND "
        "quy định về thu, Quyết định số 5/QĐ-UBND quy định về chi."
    )
    assert brief(found) == [
        ("9/QĐ-UBND", "repeals", None),
        ("4/QĐ-UBND", "amends", 0),
        ("5/QĐ-UBND", "amends", 0),
    ]


def test_what_is_quoted_from_an_act_that_act_does() -> None:
    found = read("Khoản 9 Điều 71 Luật Dược số 105/2016/QH13 quy định: “9. Bãi bỏ Điều 3 Nghị quyết số 9/2014/QH13”.")
    assert brief(found)[1] == ("9/2014/QH13", "repeals", 0)


def test_a_cue_behind_an_act_may_stand_on_two_lines() -> None:
    (citation,) = read("Quyết định số 9/QĐ-UBND hết hiệu\nlực kể từ ngày Kế hoạch này có hiệu lực.")
    assert citation.relation == "repeals"


def test_blanks_to_fill_in_are_no_names() -> None:
    assert [c.text for c in read("Căn cứ Luật Dược ____ và Nghị quyết ___")] == ["Luật Dược"]


@pytest.mark.parametrize(
    ("number", "date", "issuer"),
    [
        ("31/2024/QĐ-UBND", "03/4/2024", "UBND tỉnh Vĩnh Phúc"),
        ("31/2025/QĐ-UBND", "03/9/2025", "UBND tỉnh Phú Thọ"),  # after the merger of the provinces
    ],
)
def test_who_issued_an_act_issued_its_amendment(number: str, date: str, issuer: str | None) -> None:
    head = HEAD.replace("SƠN LA", "PHÚ THỌ").replace("Sơn La, ngày 05 tháng 3 năm 2024", "Phú Thọ, ngày 05/12/2025")
    text = (
        f"{head}Theo Quyết định số {number} ngày {date} sửa đổi một số điều của "
        "Quyết định số 12/2021/QĐ-UBND ngày 04/5/2021 của UBND tỉnh Vĩnh Phúc."
    )
    first, second = extract_text(text, "ke-hoach.txt").citations
    assert (first.issuer, second.issuer, second.relation) == (issuer, "UBND tỉnh Vĩnh Phúc", "amends")


def test_title_ends_where_the_list_goes_on() -> None:
    first, second = read(
        "Thực hiện Quyết định số 12/QĐ-BYT của Bộ Y tế về dược liệu sạch và Kế hoạch số 15/KH-BYT của Bộ Y tế về vườn thuốc nam."
    )
    assert (first.title, second.title) == ("về dược liệu sạch", "về vườn thuốc nam")


def test_own_number_is_no_citation_in_the_letterhead() -> None:
    assert read("Nội dung.") == []


def test_a_year_of_the_number_decides_a_damaged_date() -> None:
    (citation,) = read("Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/20210 của Chính phủ;")
    assert citation.date == "2010-06-08"
    assert [(r.field, r.to) for r in citation.repairs] == [("date", "2010-06-08")]


def test_a_number_with_an_unknown_symbol_is_a_suspect() -> None:
    record = extract_text(HEAD + "theo giấy số 45/QWERTY của đơn vị", "x.txt")
    assert [s.text for s in record.suspects] == ["45/QWERTY"]
    assert record.citations == []


def test_an_older_act_of_a_merged_province_stays_without_place() -> None:
    head = HEAD.replace("TỈNH SƠN LA", "TỈNH QUẢNG TRỊ").replace(
        "Sơn La, ngày 05 tháng 3 năm 2024", "Quảng Trị, ngày 05 tháng 11 năm 2025"
    )
    old, new = extract_text(
        head
        + "theo Quyết định số 12/QĐ-UBND ngày 03/01/2023 của UBND tỉnh và Quyết định số 13/QĐ-UBND ngày 03/8/2025 của UBND tỉnh.",
        "x.txt",
    ).citations
    assert (old.issuer, new.issuer) == (None, "UBND tỉnh Quảng Trị")


def test_a_short_form_stands_for_the_number_named_in_full_before() -> None:
    full, short, *others = read("Quy định số 377-QĐ/TW của Bộ Chính trị; theo Quy định 377 và Quy định 378, Quy định 12 người.")
    assert (short.text, short.kind, short.number, short.rule) == ("Quy định 377", "named", full.number, "short_form")
    assert [(r.read, r.to, r.why) for r in short.repairs] == [("377", "377-QĐ/TW", "short_form")]
    assert others == []


def test_a_number_with_a_blank_before_its_symbol_is_no_short_form() -> None:
    again = read("Thực hiện Thông tư số 27-TC/NSNN và Thông tư số 27 TC/NSNN.")[1]
    assert (again.text, again.kind, again.number) == ("Thông tư số 27 TC/NSNN", "numbered", "27-TC/NSNN")


def test_a_blank_stands_between_number_and_symbol_of_the_1970s() -> None:
    (old,) = read("Thực hiện Quyết định số 88 CP ngày 10/6/1977 của Hội đồng Chính phủ và 12 CP khác.")
    assert (old.number, old.date, old.issuer) == ("88-CP", "1977-06-10", "Hội đồng Chính phủ")


def test_a_short_form_that_the_text_never_names_in_full_is_read_open_where_a_provision_is_cited() -> None:
    (short,) = read("Theo khoản 2 Điều 7 Nghị định số 88; Nghị định 99 còn hiệu lực.")
    assert (short.text, short.kind, short.number, short.pinpoint) == ("Nghị định số 88", "named", None, "khoản 2 Điều 7")


def test_an_act_cites_none_that_was_issued_after_it() -> None:
    _, second, third = read(
        "Theo Chỉ thị số 37-CT/TW ngày 10/7/2023 của Ban Bí thư thực hiện Kế hoạch số 88/KH-UBND ngày 11/11/2023 của UBND tỉnh "
        "Sơn La, Nghị định số 81/2021/NĐ-CP sửa đổi Nghị định số 86/2015/NĐ-CP."
    )[:3]
    assert (second.relation, second.subject, third.subject) == ("cites", None, None)


def test_a_title_ends_with_its_cell_and_between_words() -> None:
    (row,) = read("Thông tư số 27/2022/TT-BYT quy định về vườn thuốc\n15/3/2024\nTrạm")
    assert row.title == "quy định về vườn thuốc"
    (reason,) = read("Thông tư số 27/2022/TT-BYT quy định về vườn thuốc\nĐược bãi bỏ cùng vườn")
    assert reason.title == "quy định về vườn thuốc"
    (endless,) = read("Thông tư số 27/2022/TT-BYT quy định về" + " vườn thuốc" * 60)
    assert endless.title is not None and endless.title.endswith(("vườn", "thuốc"))


def test_the_word_for_number_may_have_lost_its_marks() -> None:
    (cited,) = read("Thực hiện Chỉ thị so 41-CT/TW ngày 26/12/2024 của Bộ Chính trị.")
    assert cited.text.startswith("Chỉ thị so 41")


def test_programmes_are_read_by_either_first_letter_up_to_their_year() -> None:
    found = read("Triển khai đề án Bảo tồn cây thuốc giai đoạn 2021 - 2025; Chương trình Trồng rừng gỗ lớn đến năm 2030.")
    assert [(c.type, c.text.rsplit(" ", 1)[-1]) for c in found] == [("Đề án", "2025"), ("Chương trình", "2030")]


def test_the_own_title_of_a_law_is_no_citation() -> None:
    law = "QUỐC HỘI\nLuật số: 88/2024/QH15\n\nLUẬT\nDược cổ truyền\n\nCăn cứ Hiến pháp;\nQuốc hội ban hành Luật Dược cổ truyền.\n"
    assert [c.text for c in extract_text(law, "luat.txt").citations] == ["Hiến pháp"]


def test_a_plan_that_names_itself_cites_nothing() -> None:
    head = HEAD.split("\n\n")[0]
    source = (
        head + "\n\nKẾ HOẠCH\nPHỦ XANH ĐỒI TRỌC VÙNG ĐẦU NGUỒN GIAI ĐOẠN 2026 - 2030 CỦA TỈNH\n\n"
        "UBND tỉnh ban hành Kế hoạch phủ xanh đồi trọc vùng đầu nguồn giai đoạn 2026 - 2030, gồm các phần dưới đây. "
        "Tiếp nối Kế hoạch phủ xanh đồi trọc vùng đầu nguồn giai đoạn 2021 - 2025.\n"
    )
    (before,) = extract_text(source, "ke-hoach.txt").citations
    assert before.text.endswith("2025")


def test_a_date_without_its_word() -> None:
    """ "ngày" was forgotten behind the number; the day in the next cell of a table is another one."""
    act = read("Sửa đổi khoản 4 Điều 1 Nghị định số 35/2022/NĐ-CP 28 tháng 5 năm 2022 của Chính phủ.")[-1]
    assert (act.date, act.issuer) == ("2022-05-28", "Chính phủ")
    assert act.text.endswith("của Chính phủ")
    for cell in ("\n28 tháng 5 năm 2022", " 28 tháng 5 năm 2023", " 28/5/2022"):
        assert read(f"Nghị định số 35/2022/NĐ-CP{cell}")[-1].date is None


def test_a_number_in_an_address_that_a_line_end_broke() -> None:
    address = "https://vanban.example.vn/toan-van.aspx?ItemID=31250&Keyword="
    assert read(f"Luật Dược\n{address}\n44/2024/QH15\n")[1:] == []
    assert [c.number for c in read("Số =\n44/2024/QH15\n")] == ["44/2024/QH15"]


def test_a_symbol_that_ends_behind_its_code() -> None:
    """The rest of the number stands on the next page."""
    assert read("Xem Thông tư số 12/2020/TT")[-1].certainty == "doubtful"


def test_a_listed_act_of_another_province_amends_one_of_its_own() -> None:
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
    ],
)
def test_issuers_of_several_words(sentence: str, issuer: str) -> None:
    act = read(f"Xem {sentence} quy định về dược.")[-1]
    assert (act.issuer, act.text) == (issuer, sentence)


def test_the_symbol_says_the_rest_of_an_issuer_that_the_end_of_a_page_cut() -> None:
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
def test_joint_issuers_behind_one_word(named: str, issuer: str) -> None:
    text = f"theo Thông tư liên tịch số 12/2012/TTLT-BTC ngày 05/01/2012 của {named} hướng dẫn thực hiện Nghị định số 54/2006/NĐ-CP;"
    joint, decree = read(text)
    assert (joint.issuer, decree.relation, decree.subject) == (issuer, "guides", 0)


def test_a_law_and_some_articles_of_a_decree_are_guided_alike() -> None:
    sentence = "Thông tư số 71/2021/TT-BYT hướng dẫn Điều 7 của Luật Dược và một số điều của Nghị định số 54/2017/NĐ-CP."
    assert brief(read(sentence))[1:] == [("Luật Dược", "guides", 0), ("54/2017/NĐ-CP", "guides", 0)]


def test_a_code_named_over_the_end_of_a_line() -> None:
    (code,) = read("theo khoản 1 Điều 93 Bộ \nluật Lao động.")
    assert (code.type, code.pinpoint) == ("Bộ luật", "khoản 1 Điều 93")


def test_a_law_that_names_itself_cites_nothing() -> None:
    law = (
        "QUỐC HỘI\n-------\nLuật số: 33/2024/QH15\n\nLUẬT\nLƯU TRỮ\n\nCăn cứ Luật Nhà ở;\n\nQuốc hội ban hành Luật Lưu trữ.\n\n"
        "Điều 3. Áp dụng Luật Lưu trữ và Luật Giá\n\n"
        "Điều 4. Bãi bỏ Luật Lưu trữ số 01/2011/QH13.\n"
    )
    assert brief(extract_text(law).citations) == [
        ("Luật Nhà ở", "legal_basis", None), ("Luật Giá", "cites", None), ("01/2011/QH13", "repeals", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("theo Nghị định của Chính phủ quy định chi tiết Luật Giá.", ("cites", None)),
        ("theo khoản 5\nĐiêu 82 Luật Giá.", ("cites", "khoản 5 Điêu 82")),
        ("Kế hoạch này quy định chỉ tiết Luật Giá.", ("guides", None)),
    ],
)
def test_acts_of_others_and_damaged_words(sentence: str, expected: tuple[str, str | None]) -> None:
    (law,) = read(sentence)
    assert (law.relation, law.pinpoint) == expected


def test_drafts_that_are_to_amend_laws_cite_none() -> None:
    assert brief(read("Trình Quốc hội dự án Luật sửa đổi, bổ sung một số điều của Luật Dược, Luật Giá.")) == []
    assert brief(read("Góp ý dự thảo Luật Dược theo Luật Giá.")) == [("Luật Giá", "cites", None)]


@pytest.mark.parametrize(
    "proposal",
    [
        "Theo đề nghị của Bộ Y tế tại Tờ trình số 12/TTr-BYT ngày 03/01/2023; của Bộ Tài chính tại Báo cáo số 15/BC-BTC ngày 04/01/2023;",
        "Theo đề nghị của Bộ Y tế tại các văn bản: Tờ trình số 12/TTr-BYT và Báo cáo số 15/BC-BTC.",
        "Xét đề nghị của Bộ Y tế tại Tờ trình:\nSố 12/TTr-BYT ngày 03/01/2023 và Báo cáo: số 15/BC-BTC ngày 04/01/2023;",
    ],
)
def test_papers_of_several_proposers(proposal: str) -> None:
    assert brief(read(proposal)) == [("12/TTr-BYT", "proposed_by", None), ("15/BC-BTC", "proposed_by", None)]


@pytest.mark.parametrize(
    ("mention", "number", "issuer"),
    [
        ("Nghị quyết số 66-NQ/TW1 ngày 30/4/2025 của Bộ Chính trị", "66-NQ/TW", "Bộ Chính trị"),
        ("Chỉ thị số 27/CT-TTg1 ngày 15/8/2025", "27/CT-TTg", "Thủ tướng Chính phủ"),
        ("Kế hoạch số 12/KH-MTTQ-BTT ngày 15/8/2025", "12/KH-MTTQ-BTT", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La"),
        ("Thông tư số 12/2024/TT-BYT của Bộ trưởngBộ Nội vụ", "12/2024/TT-BYT", "Bộ Nội vụ"),
    ],
)
def test_numbers_and_issuers_that_run_into_their_neighbours(mention: str, number: str, issuer: str) -> None:
    (citation,) = read(f"Thực hiện {mention} về y tế.")
    assert (citation.number, citation.issuer) == (number, issuer)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Triển khai Luật Dược và các quy định tại Nghị định số 12/2024/NĐ-CP.", [("Luật Dược", "implements", None), ("12/2024/NĐ-CP", "implements", None)]),
        ("Thực hiện việc này ngay sau khi Luật Dược có hiệu lực.", [("Luật Dược", "cites", None)]),
    ],
)
def test_what_is_carried_out_and_what_only_says_when(sentence: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert brief(read(sentence)) == expected


@pytest.mark.parametrize(
    ("mention", "issuer"),
    [
        ("Nghị quyết số 71-NQ/TW ngày 04/5/2017, Hội nghị lần thứ ba Ban chấp hành Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"),
        ("Thông tư số 26/2018/TT-BYT ngày 25/12/2018 của Bộ trưởng\n- Khoản 2 Điều 5", "Bộ Y tế"),
        ("Thông tư số 26/2018/TT-BYT ngày 25/12/2018 của Bộ trưởng Bộ ŸY rế", "Bộ trưởng Bộ Y tế"),
        ("Kế hoạch số 26/KH-BCHQS ngày 25/12/2018 của Bộ Chỉ huy Quân sự tỉnh Sơn La", "Bộ Chỉ huy quân sự tỉnh Sơn La"),
    ],
)
def test_issuers_in_small_letters_or_cut_by_a_column(mention: str, issuer: str) -> None:
    (citation,) = read(f"Thực hiện {mention} về y tế.")
    assert citation.issuer == issuer


def test_an_amending_law_names_others_in_its_title() -> None:
    head = "QUỐC HỘI\n-------\nLuật số: 99/2026/QH16\n\nLUẬT\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT DƯỢC VÀ LUẬT GIÁ\n\n"
    law = extract_text(head + "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Dược và Luật Giá.\n")
    assert [(c.text, c.relation) for c in law.citations[:2]] == [("LUẬT DƯỢC", "amends"), ("LUẬT GIÁ", "amends")]


def test_a_part_named_by_its_heading_keeps_what_stands_before_it() -> None:
    parts = "Điểm b và điểm d Mục 2 Phần XI của “Phần C. TRÌNH TỰ, THỦ TỤC” thuộc Phần V của Phụ lục I"
    (citation,) = read(f"Thời gian theo {parts} kèm theo Nghị định số 51/2025/NĐ-CP.")
    assert citation.pinpoint == parts


def test_rules_on_answers_amended_with_their_decision() -> None:
    text = "Căn cứ Quyết định số 30/2020/QĐ-TTg sửa đổi Quy chế tiếp nhận, giải quyết và trả lời kiến nghị ban hành kèm theo Quyết định số 33/2017/QĐ-TTg;"
    assert brief(read(text)) == [("30/2020/QĐ-TTg", "legal_basis", None), ("33/2017/QĐ-TTg", "amends", 0)]


def test_an_act_named_once_more_does_nothing_to_itself() -> None:
    text = "Căn cứ Nghị định số 12/2024/NĐ-CP hướng dẫn việc mua thuốc theo Nghị định số 12/2024/NĐ-CP;"
    assert all(subject is None for _, _, subject in brief(read(text)))


def test_a_day_behind_a_comma_is_that_of_what_was_issued_then() -> None:
    text = "Theo Nghị định số 12/2022/NĐ-CP của Chính phủ, ngày 17 tháng 6 năm 2025 Bộ trưởng Bộ Y tế đã ban hành Thông tư số 8/2025/TT-BYT."
    assert read(text)[0].date is None
    assert read("Theo Nghị định số 12/2022/NĐ-CP của Chính phủ, ngày 17 tháng 6 năm 2022 về thuốc.")[0].date == "2022-06-17"


def test_a_law_to_come_is_no_amendment() -> None:
    sentence = "Tạm dừng việc mua thuốc cho đến khi Luật Dược (sửa đổi) có hiệu lực; việc đó theo Nghị định số 12/2024/NĐ-CP."
    assert [relation for _, relation, _ in brief(read(sentence))] == ["cites", "cites"]
    assert all(subject is None for _, _, subject in brief(read("Xây dựng Luật Dược và Nghị định hướng dẫn Luật Dược.")))


def test_each_of_two_acts_has_its_own_amendment() -> None:
    text = "Nộp tiền theo Thông tư số 22/2013/TT-BYT được sửa đổi bởi Thông tư số 78/2025/TT-BYT và Thông tư số 37/2013/TT-BYT được sửa đổi bởi Thông tư số 79/2025/TT-BYT."
    assert [(relation, subject) for _, relation, subject in brief(read(text))] == [
        ("cites", None), ("amended_by", 0), ("cites", None), ("amended_by", 2),
    ]  # fmt: skip
    text = "Nộp tiền theo Luật Dược được sửa đổi, bổ sung bởi Luật số 44/2024/QH15 và Luật số 45/2024/QH15."
    assert [(relation, subject) for _, relation, subject in brief(read(text))] == [("cites", None), ("amended_by", 0), ("amended_by", 0)]
