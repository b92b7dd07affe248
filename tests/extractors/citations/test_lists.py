"""Lists of acts: what the words before a list do to its items, and where they stop."""

import pytest

from danchieu.extractors.extract import extract_text


def brief(text: str) -> list[tuple[str | None, str, int | None]]:
    return [(c.number, c.relation, c.subject) for c in extract_text(text, "quyet-dinh.txt").citations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # whose acts they are, before the colon
            "Điều 1. Bãi bỏ toàn bộ 02 Quyết định của Ủy ban nhân dân tỉnh:\n\n1. Quyết định số 21/2018/QĐ-UBND;\n\n2. Quyết định số 34/2019/QĐ-UBND.\n",
            [("21/2018/QĐ-UBND", "repeals", None), ("34/2019/QĐ-UBND", "repeals", None)],
        ),
        (
            "Điều 2. Quyết định này thay thế các quyết định sau đây do Ủy ban nhân dân tỉnh ban hành:\n\na) Quyết định số 21/2018/QĐ-UBND;\n\nb) Quyết định số 34/2019/QĐ-UBND.\n",
            [("21/2018/QĐ-UBND", "replaces", None), ("34/2019/QĐ-UBND", "replaces", None)],
        ),
        (  # the title of an article above its clauses
            "Điều 3. Bãi bỏ một số quy định\n\n1. Quyết định số 21/2018/QĐ-UBND ngày 03/7/2018.\n\n2. Khoản 2 Điều 1 Quyết định số 34/2019/QĐ-UBND.\n",
            [("21/2018/QĐ-UBND", "repeals", None), ("34/2019/QĐ-UBND", "repeals", None)],
        ),
        (  # letters, each item closed by a full stop; an act in an item's title is that item's
            "2. Bãi bỏ các Quyết định sau:\n\na) Quyết định số 21/2018/QĐ-UBND ngày 03/7/2018 quy định mức thu tiền nước.\n\n"
            "b) Quyết định số 34/2019/QĐ-UBND sửa đổi một số điều của Quyết định số 20/2018/QĐ-UBND.\n\n"
            "c) Điều 3 Quyết định số 40/2020/QĐ-UBND.\n\n3. Việc thu nộp theo Nghị định số 11/2020/NĐ-CP.",
            [
                ("21/2018/QĐ-UBND", "repeals", None),
                ("34/2019/QĐ-UBND", "repeals", None),
                ("20/2018/QĐ-UBND", "amends", 1),
                ("40/2020/QĐ-UBND", "repeals", None),
                ("11/2020/NĐ-CP", "cites", None),
            ],
        ),
        (  # the cue stands behind "sau đây"; a list of dashes ends at the next number
            "4. Các Quyết định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực:\n\n"
            "- Quyết định số 21/2018/QĐ-UBND về giá nước;\n\n- Quyết định số 34/2019/QĐ-UBND về giá đất.\n\n"
            "5. Tài liệu tham khảo\n\n- Quyết định số 50/2021/QĐ-UBND về giá rừng.",
            [
                ("21/2018/QĐ-UBND", "repeals", None),
                ("34/2019/QĐ-UBND", "repeals", None),
                ("50/2021/QĐ-UBND", "cites", None),
            ],
        ),
        (  # numbers; the next article is no item
            "Điều 2. Quyết định này thay thế các văn bản:\n\n1. Quyết định số 21/2018/QĐ-UBND.\n\n"
            "2. Quyết định số 34/2019/QĐ-UBND.\n\nĐiều 3. Căn cứ áp dụng\n\n3. Quyết định số 50/2021/QĐ-UBND.",
            [
                ("21/2018/QĐ-UBND", "replaces", None),
                ("34/2019/QĐ-UBND", "replaces", None),
                ("50/2021/QĐ-UBND", "cites", None),
            ],
        ),
        (  # labels that begin again are another list
            "Thay thế các văn bản sau:\na) Quyết định số 21/2018/QĐ-UBND.\nb) Quyết định số 34/2019/QĐ-UBND.\n"
            "a) Quyết định số 50/2021/QĐ-UBND.",
            [
                ("21/2018/QĐ-UBND", "replaces", None),
                ("34/2019/QĐ-UBND", "replaces", None),
                ("50/2021/QĐ-UBND", "cites", None),
            ],
        ),
        (  # what changes the act before the list
            "Xem Nghị định số 21/2018/NĐ-CP về thuế, được sửa đổi, bổ sung bởi:\n1. Nghị định số 34/2019/NĐ-CP về thuế;\n"
            "2. Nghị định số 40/2020/NĐ-CP về phí.",
            [("21/2018/NĐ-CP", "cites", None), ("34/2019/NĐ-CP", "amended_by", 0), ("40/2020/NĐ-CP", "amended_by", 0)],
        ),
        (  # a list without words that govern it
            "Tài liệu gửi kèm:\na) Quyết định số 21/2018/QĐ-UBND.\nb) Quyết định số 34/2019/QĐ-UBND.",
            [("21/2018/QĐ-UBND", "cites", None), ("34/2019/QĐ-UBND", "cites", None)],
        ),
        (  # headings inside the list, and an item that goes on with the headings
            "Điều 2. Bãi bỏ các Quyết định sau đây:\n1. Của UBND tỉnh Sơn La:\n- Quyết định số 21/2018/QĐ-UBND;\n"
            "- Quyết định số 34/2019/QĐ-UBND.\n2. Về kho thuốc:\na) Quyết định số 50/2021/QĐ-UBND.\n"
            "3. Các nội dung sau của Quyết định số 60/2021/QĐ-UBND: khoản 2.\nĐiều 3. Hiệu lực\n"
            "1. Quyết định số 70/2021/QĐ-UBND là căn cứ.",
            [
                ("21/2018/QĐ-UBND", "repeals", None),
                ("34/2019/QĐ-UBND", "repeals", None),
                ("50/2021/QĐ-UBND", "repeals", None),
                ("60/2021/QĐ-UBND", "repeals", None),
                ("70/2021/QĐ-UBND", "cites", None),
            ],
        ),
        (  # what goes on to hold
            "Tiếp tục áp dụng các Quyết định sau đây cho đến khi có văn bản thay thế:\n1. Quyết định số 21/2018/QĐ-UBND;\n"
            "2. Quyết định số 34/2019/QĐ-UBND.",
            [("21/2018/QĐ-UBND", "cites", None), ("34/2019/QĐ-UBND", "cites", None)],
        ),
        (  # items that name the body of several acts
            "Bãi bỏ các văn bản sau:\na) Các Quyết định của UBND tỉnh Sơn La: số 21/2018/QĐ-UBND; số 34/2019/QĐ-UBND về giá.\n"
            "b) Các Quyết định của UBND tỉnh Lai Châu: số 50/2021/QĐ-UBND.",
            [
                ("21/2018/QĐ-UBND", "repeals", None),
                ("34/2019/QĐ-UBND", "repeals", None),
                ("50/2021/QĐ-UBND", "repeals", None),
            ],
        ),
    ],
)
def test_items(text: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert brief(text) == expected


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Bãi bỏ mức thu phí qua đò quy định tại mục II Nghị quyết số 16/2017/NQ-HĐND của HĐND tỉnh.", "repeals"),
        ("1. Bãi bỏ chế độ phụ cấp quy định tại Điều 4 Nghị quyết số 16/2017/NQ-HĐND.", "repeals"),
        ("Bãi bỏ văn bản trong các trường hợp quy định tại Điều 4 Nghị quyết số 16/2017/NQ-HĐND.", "cites"),
        ("Hủy bỏ hợp đồng trong thời hạn quy định tại Điều 4 Nghị quyết số 16/2017/NQ-HĐND.", "cites"),
        ("Mức thu phí quy định tại mục II Nghị quyết số 16/2017/NQ-HĐND.", "cites"),
    ],
)
def test_a_provision_is_repealed_where_it_stands(text: str, relation: str) -> None:
    assert [found[1] for found in brief(text)] == [relation]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a number alone on its line begins a row: the title of the row before does not reach over it
            "Văn bản hết hiệu lực\n4\nThông tư số 21/2018/TT-BYT ngày 03/7/2018 của Bộ Y tế hướng dẫn thực hiện chế độ\n"
            "thuốc theo quy định của Luật Dược\n01/7/2024\n5\nThông tư số 34/2019/TT-BYT ngày 02/8/2019 của Bộ Y tế\n",
            [("21/2018/TT-BYT", "cites", None), (None, "cites", 0), ("34/2019/TT-BYT", "cites", None)],
        ),
        (  # what is said above a table goes for its rows
            "Bãi bỏ các Quyết định sau:\n1\nQuyết định số 21/2018/QĐ-UBND về giá nước\n2\nQuyết định số 34/2019/QĐ-UBND\n",
            [("21/2018/QĐ-UBND", "repeals", None), ("34/2019/QĐ-UBND", "repeals", None)],
        ),
        (  # the number of a page in a sentence
            "Xem Kế hoạch số 12/KH-UBND về việc thực hiện các chủ trương tại\n7\nNghị quyết số 15-NQ/TU của Tỉnh ủy.",
            [("12/KH-UBND", "cites", None), ("15-NQ/TU", "implements", 0)],
        ),
    ],
)
def test_rows_under_one_another(text: str, expected: list[tuple[str | None, str, int | None]]) -> None:
    assert brief(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a title that amends several acts goes on over their titles, over a semicolon in one of them too
            "Xem Thông tư số 30/2020/TT-BYT sửa đổi, bổ sung một số điều của Thông tư số 21/2018/TT-BYT quy định về thuốc, "
            "Thông tư số 22/2018/TT-BYT quy định về mẫu giấy phép; việc in và cấp các giấy phép hành nghề và "
            "Thông tư số 23/2018/TT-BYT quy định về kho.",
            [
                ("30/2020/TT-BYT", "cites", None),
                ("21/2018/TT-BYT", "amends", 0),
                ("22/2018/TT-BYT", "amends", 0),
                ("23/2018/TT-BYT", "amends", 0),
            ],
        ),
        (  # an act that is younger than the one that amends is the next of the list
            "Xem Thông tư số 30/2020/TT-BYT sửa đổi Thông tư số 21/2018/TT-BYT quy định về thuốc, "
            "Thông tư số 22/2021/TT-BYT quy định về kho.",
            [("30/2020/TT-BYT", "cites", None), ("21/2018/TT-BYT", "amends", 0), ("22/2021/TT-BYT", "cites", None)],
        ),
        (  # so is one behind a semicolon
            "Xem Thông tư số 30/2020/TT-BYT sửa đổi Thông tư số 21/2018/TT-BYT quy định về thuốc; "
            "Thông tư số 22/2018/TT-BYT quy định về kho.",
            [("30/2020/TT-BYT", "cites", None), ("21/2018/TT-BYT", "amends", 0), ("22/2018/TT-BYT", "cites", None)],
        ),
        (  # and one in a list whose members are of one type anyway
            "Xem các Thông tư số 19/2018/TT-BYT về thuốc, Thông tư số 30/2020/TT-BYT sửa đổi Thông tư số 19/2018/TT-BYT "
            "về thuốc, Thông tư số 22/2018/TT-BYT quy định về kho.",
            [
                ("19/2018/TT-BYT", "cites", None),
                ("30/2020/TT-BYT", "cites", None),
                ("19/2018/TT-BYT", "amends", 1),
                ("22/2018/TT-BYT", "cites", None),
            ],
        ),
    ],
)
def test_titles_that_amend_several_acts(text: str, expected: list[tuple[str | None, str, int | None]]) -> None:
    assert brief(text) == expected


ROWS = (
    "3\nThông tư số 21/2018/TT-BYT ngày 03/7/2018 sửa đổi, bổ sung một số điều của Thông tư số 12/2015/TT-BYT quy định\n"
    "về thuốc theo Luật Dược.\n"
)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        # The cell of reasons speaks of the act at the head of the row, not of one in its title.
        ("Được thay thế bởi Thông tư số 30/2024/TT-BYT\n", ("replaced_by", 0)),
        # Provisions in a cell of their own.
        ("Điều 5, Điều 6\nĐược bãi bỏ bởi Thông tư số 30/2024/TT-BYT\n", ("repealed_by", 0)),
        (
            "- Khoản 2 Điều 1\n- Điều 4\n\nĐược sửa đổi, bổ sung, thay thế, bãi bỏ bởi Thông tư số 30/2024/TT-BYT\n",
            ("amended_by", 0),
        ),
        ("Đã được bãi bỏ bởi Thông tư số 30/2024/TT-BYT\n", ("repealed_by", 0)),
        # A row, or a part of the table, whose act has no citation.
        ("4\nBảng giá thuốc\nĐược thay thế bởi Thông tư số 30/2024/TT-BYT\n", ("cites", None)),
        ("II. Khám bệnh\nĐược thay thế bởi Thông tư số 30/2024/TT-BYT\n", ("cites", None)),
        # An older act replaces none that came after it.
        ("Được thay thế bởi Thông tư số 30/2017/TT-BYT\n", ("cites", None)),
    ],
)
def test_cells_of_reasons(cells: str, expected: tuple[str, int | None]) -> None:
    assert brief(ROWS + cells)[-1][1:] == expected


def test_a_semicolon_in_a_bracket_begins_no_new_basis() -> None:
    text = (
        "Căn cứ Tờ trình số 55/TTr-UBND của UBND tỉnh về bến xe (thực hiện Điều 12 Luật Giá; khoản 1 Điều 6 Nghị quyết số "
        "18/2025/QH15 và Luật Thuế); Báo cáo số 16/BC-HĐND của HĐND tỉnh;"
    )
    assert brief(text) == [
        ("55/TTr-UBND", "legal_basis", None),
        (None, "implements", 0),
        ("18/2025/QH15", "implements", 0),
        (None, "implements", 0),
        ("16/BC-HĐND", "legal_basis", None),
    ]


def test_a_list_goes_on_behind_the_bracket_that_gives_a_short_form() -> None:
    text = (
        "Căn cứ Quyết định số 71/2016/QĐ-TTg của Thủ tướng Chính phủ về cấp nước miền núi (sau đây viết tắt là Quyết định "
        "số 71/2016/QĐ-TTg) và Quyết định số 18/2019/QĐ-TTg của Thủ tướng Chính phủ về bến thuyền;"
    )
    assert brief(text) == [
        ("71/2016/QĐ-TTg", "legal_basis", None),
        ("71/2016/QĐ-TTg", "cites", None),
        ("18/2019/QĐ-TTg", "legal_basis", None),
    ]


def test_what_amended_an_act_in_a_bracket_amends_not_the_next_of_the_list() -> None:
    text = (
        "Mức chi theo Thông tư số 31/2021/TT-BTC (được sửa đổi, bổ sung bởi Thông tư số 64/2023/TT-BTC) và Thông tư số "
        "12/2022/TT-BKHCN."
    )
    assert brief(text) == [
        ("31/2021/TT-BTC", "cites", None),
        ("64/2023/TT-BTC", "amended_by", 0),
        ("12/2022/TT-BKHCN", "cites", None),
    ]


def test_a_list_in_markdown_quotation() -> None:
    text = (
        "2. Các Quyết định sau hết hiệu lực kể từ ngày Quyết định này có hiệu lực:\n\n> **a)** Quyết định số 12/2019/QĐ-UBND quy định "
        "chi tiết;\n>\n> **b)** Quyết định số 15/2020/QĐ-UBND về giá nước.\n"
    )
    assert brief(text) == [("12/2019/QĐ-UBND", "repeals", None), ("15/2020/QĐ-UBND", "repeals", None)]


def test_the_number_of_a_decree_is_not_that_of_the_law_above_it() -> None:
    text = "Quy định chi tiết Luật Giao thông đường thủy nội địa\n\nSố: 412/2026/NĐ-CP\n"
    assert brief(text)[0] == (None, "guides", None)


@pytest.mark.parametrize(
    ("pair", "days"),
    [
        ("Tờ trình số 351/TTr-SNV và Đề án số 352/ĐA-SNV ngày 09/5/2025", ["2025-05-09", "2025-05-09"]),
        ("các Tờ trình số 351/TTr-SNV và số 352/TTr-SNV ngày 09/5/2025", ["2025-05-09", "2025-05-09"]),
        ("Tờ trình số 12/TTr-SNV và Đề án số 352/ĐA-SNV ngày 09/5/2025", [None, "2025-05-09"]),
        ("Tờ trình số 351/TTr-STC và Đề án số 352/ĐA-SNV ngày 09/5/2025", [None, "2025-05-09"]),
        ("Tờ trình số 351/TTr-SNV, Đề án số 352/ĐA-SNV ngày 09/5/2025", [None, "2025-05-09"]),
    ],
)
def test_one_day_of_two_papers_with_numbers_next_to_each_other(pair: str, days: list[str | None]) -> None:
    assert [c.date for c in extract_text(f"Theo đề nghị tại {pair};").citations] == days


def test_what_acts_that_are_not_named_guide_this_document_does_not() -> None:
    text = (
        "1. Làm theo quy định của Chính phủ quy định chi tiết Luật Đầu tư công;\n\n"
        "2. Thực hiện theo Nghị định quy định chi tiết Luật Đất đai;\n\n3. Nghị định này quy định chi tiết Luật Nhà ở.\n"
    )
    assert [c.relation for c in extract_text(text, "nghi-dinh.txt").citations] == ["cites", "cites", "guides"]


def test_an_act_whose_title_names_a_programme_is_repealed() -> None:
    text = (
        "2. Thông tư liên tịch số 12/2014/TTLT-BTC-BCA ngày 22/7/2014 hướng dẫn chi trả cho Chương trình mục tiêu quốc gia nước "
        "sạch giai đoạn 2012 - 2015 hết hiệu lực thi hành.\n"
    )
    assert extract_text(text, "thong-tu.txt").citations[0].relation == "repeals"


def test_no_decree_amends_a_law() -> None:
    text = (
        "Áp dụng Luật Dược số 44/2024/QH15 được sửa đổi, bổ sung bởi Luật số 67/2025/QH15, Nghị định số 128/2025/NĐ-CP quy định về "
        "kho thuốc."
    )
    assert brief(text) == [("44/2024/QH15", "cites", None), ("67/2025/QH15", "amended_by", 0), ("128/2025/NĐ-CP", "cites", None)]


@pytest.mark.parametrize("provision", ["Chương III Phần thứ hai", "khoản từ 29 đến 45 Điều 1", "Điều 12 và Mẫu KH-3"])
def test_parts_and_ranges_of_provisions(provision: str) -> None:
    (citation,) = extract_text(f"Thực hiện theo các quy định tại {provision} Luật số 67/2020/QH14.").citations
    assert citation.pinpoint == provision


@pytest.mark.parametrize(
    ("sentence", "relations"),
    [
        (
            "Quyết định số 12/2015/QĐ-UBND ngày 05/4/2015 và Quyết định số 15/2018/QĐ-UBND ngày 23/01/2018 của UBND tỉnh; các mức chi quy "
            "định tại Quyết định số 21/2019/QĐ-UBND; Điều 4 Quyết định số 30/2020/QĐ-UBND quy định chi tiết Luật Giá về mức chi hết "
            "hiệu lực kể từ ngày Quyết định này có hiệu lực.",
            ["repeals", "repeals", "repeals", "repeals", "guides"],
        ),
        (
            "Quyết định số 12/2015/QĐ-UBND đã được sửa đổi, bổ sung theo Quyết định số 15/2018/QĐ-UBND và Quyết định số 16/2018/QĐ-UBND hết "
            "hiệu lực thi hành.",
            ["repeals", "amended_by", "amended_by"],
        ),
        (
            "Trong thời gian áp dụng Quyết định số 12/2015/QĐ-UBND, Quyết định số 15/2018/QĐ-UBND hết hiệu lực.",
            ["cites", "repeals"],
        ),
        ("Thông tư số 12/2015/TT-BTC và Quyết định số 15/2018/QĐ-UBND hết hiệu lực.", ["cites", "repeals"]),
        (
            "Điều 4 Quyết định số 12/2015/QĐ-UBND ngày 05/4/2015 của UBND tỉnh về mức chi (Quyết định số 12/2015/QĐ-UBND) hết hiệu lực.",
            ["repeals", "cites"],
        ),
        (
            "Bãi bỏ đoạn “theo mẫu ban hành kèm theo Thông tư này” tại khoản 2 Điều 5 của Quyết định số 15/2018/QĐ-UBND.",
            ["repeals"],
        ),
    ],
)
def test_a_verb_behind_its_subjects_is_said_of_all_of_them(sentence: str, relations: list[str]) -> None:
    head = "ỦY BAN NHÂN DÂN TỈNH SƠN LA\n-------\nSố: 7/2024/QĐ-UBND\n\nSơn La, ngày 05 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nVề mức chi\n\n2. "
    assert [citation.relation for citation in extract_text(head + sentence).citations] == relations


def test_a_list_may_be_introduced_without_a_colon() -> None:
    text = (
        "2. Các quyết định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành\n\na) Quyết định số 12/2015/QĐ-UBND về giá; Quyết định "
        "số 13/2015/QĐ-UBND về phí;\n\nb) Điều 9 Quyết định số 14/2015/QĐ-UBND.\n"
    )
    assert [relation for _, relation, _ in brief(text)] == ["repeals"] * 3


def test_the_same_day_of_a_whole_list() -> None:
    cited = extract_text(
        "Căn cứ các Quyết định số 45/QĐ-UBND, 46/QĐ-UBND và 47/QĐ-UBND cùng ngày 12/01/2024; Quyết định số 48/QĐ-UBND."
    ).citations
    assert [one.date for one in cited] == ["2024-01-12", "2024-01-12", "2024-01-12", None]


def test_the_act_at_the_head_of_a_row_between_bars() -> None:
    rows = (
        "| 3 | Quyết định | 09/2023/QĐ-UBND | Sửa đổi Điều 4 Quyết định số 43/2019/QĐ-UBND | Bị bãi bỏ bởi Quyết định số "
        "77/2025/QĐ-UBND |\n| 4 | Quyết định | 10/2023/QĐ-UBND | Về giá thuốc | Bãi bỏ tại Quyết định số 80/2025/QĐ-UBND |\n"
    )
    assert brief(f"Điều 1. Danh mục\n\n{rows}") == [
        ("09/2023/QĐ-UBND", "cites", None),
        ("43/2019/QĐ-UBND", "amends", 0),
        ("77/2025/QĐ-UBND", "repealed_by", 0),
        ("10/2023/QĐ-UBND", "cites", None),
        ("80/2025/QĐ-UBND", "repealed_by", 3),
    ]


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        ("Quyết định số 15/2020/QĐ-UBND hết hiệu lực do Quyết định số 80/2025/QĐ-UBND bãi bỏ.", "repealed_by"),
        ("Quyết định số 15/2020/QĐ-UBND bị Quyết định số 80/2025/QĐ-UBND thay thế.", "replaced_by"),
        ("Quyết định số 15/2020/QĐ-UBND đã được Quyết định số 80/2025/QĐ-UBND sửa đổi.", "amended_by"),
    ],
)
def test_the_act_that_does_it_before_its_verb(sentence: str, relation: str) -> None:
    assert brief(f"Điều 1. Kho\n\n{sentence}") == [("15/2020/QĐ-UBND", "cites", None), ("80/2025/QĐ-UBND", relation, 0)]


@pytest.mark.parametrize(
    ("sentence", "pinpoint"),
    [
        ("Luật Dược số 44/2024/QH15 tại Điều 7 quy định về kho.", "Điều 7"),
        ("Nghị định số 44/2024/NĐ-CP (khoản 2 Điều 5) nêu rõ.", "khoản 2 Điều 5"),
        ("Nghị định số 44/2024/NĐ-CP, tại điểm a khoản 2 Điều 5 có nêu.", "điểm a khoản 2 Điều 5"),
        ("Nghị định số 44/2024/NĐ-CP tại Điều 3 của Quy chế này.", None),
        ("Quyết định số 44/2024/QĐ-TTg, nhất là Điều 5; Điều 3 Luật Dược.", "Điều 5"),
        ("Điều 3 TT 44/2024/TT-BYT.", "Điều 3"),
        ("Mẫu 03 kèm Công văn số 44/SYT-NV.", "Mẫu 03"),
        ("Mẫu KH1-TS, D02-LT ban hành kèm theo Thông tư số 44/2024/TT-BYT.", "Mẫu KH1-TS, D02-LT"),
        ("Mẫu số 01-ĐKTĐ ban hành kèm theo Thông tư số 44/2024/TT-BYT.", "Mẫu số 01-ĐKTĐ"),
    ],
)
def test_provisions_behind_the_act_and_codes_of_forms(sentence: str, pinpoint: str | None) -> None:
    assert extract_text(f"Điều 1. Kho\n\n{sentence}").citations[0].pinpoint == pinpoint


@pytest.mark.parametrize(
    ("words", "relation"),
    [("Bãi bỏ các văn bản sau:", "repeals"), ("Các quyết định sau hết hiệu lực:", "repeals"), ("Căn cứ:", "legal_basis")],
)
def test_numbered_items_on_one_line(words: str, relation: str) -> None:
    items = "1. Quyết định số 15/2019/QĐ-UBND về kho. 2. Quyết định số 16/2019/QĐ-UBND về tủ; 10. Chỉ thị số 17/CT-UBND."
    assert [found[1] for found in brief(f"{words} {items}")] == [relation] * 3
