"""What the citing side does to a cited act, and which side is citing."""

from collections.abc import Callable

import pytest

from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Citation

Read = Callable[[str], list[Citation]]
Brief = Callable[[list[Citation]], list[tuple[str | None, str, int | None]]]


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
def test_relation_and_subject(read: Read, brief: Brief, sentence: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert brief(read(sentence)) == expected


def test_what_the_document_says_under_its_own_number_it_says_itself(read: Read, brief: Brief) -> None:
    found = read("(Kèm theo Kế hoạch số 77/KH-UBND của UBND tỉnh thực hiện Chỉ thị số 12-CT/TW của Ban Bí thư)")
    assert brief(found)[1] == ("12-CT/TW", "implements", None)


def test_a_footnote_begins_a_sentence(read: Read) -> None:
    note = "Mẫu này được bãi bỏ theo Điều 2 Thông tư số 20/2020/TT-BYT sửa đổi, bổ sung một số Thông tư về dược"
    found = read(f"[1] {note}.\n\n[2] {note}.")
    assert [(c.subject, c.relation) for c in found] == [(None, "cites")] * 2


def test_a_title_in_capitals_ends_at_a_blank_line(read: Read) -> None:
    title = "HƯỚNG DẪN THỰC HIỆN QUYẾT ĐỊNH SỐ 12/QĐ-TTG VỀ CHẾ ĐỘ DÀI HẠN"
    found = read(f"{title}\n\nThông tư số 20/2020/TT-BYT ngày 02/3/2020 hướng dẫn về dược.")
    assert found[1].subject is None


def test_a_table_of_particulars(read: Read) -> None:
    """Labels say the relation; the own number under its label is that of a letterhead."""
    found = read(
        "# Kế hoạch số 77/KH-UBND\n\n| Số hiệu | 77/KH-UBND |\n| Căn cứ pháp lý | Luật Dược số 105/2016/QH13 |\n"
        "| Sửa đổi | Kế hoạch số 12/KH-UBND ngày 02/3/2023 |\n"
    )
    assert [(c.number, c.relation) for c in found] == [("105/2016/QH13", "legal_basis"), ("12/KH-UBND", "amends")]


def test_a_row_of_acts_in_force_changes_none(read: Read) -> None:
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


def test_the_title_of_an_act_that_amends_several_goes_on(read: Read, brief: Brief) -> None:
    found = read(
        "Kế hoạch này bãi bỏ khoản 1 Điều 3 Quyết định số 9/QĐ-UBND sửa đổi một số điều của Quyết định số 4/QĐ-UBND "
        "quy định về thu, Quyết định số 5/QĐ-UBND quy định về chi."
    )
    assert brief(found) == [
        ("9/QĐ-UBND", "repeals", None),
        ("4/QĐ-UBND", "amends", 0),
        ("5/QĐ-UBND", "amends", 0),
    ]


def test_what_is_quoted_from_an_act_that_act_does(read: Read, brief: Brief) -> None:
    found = read("Khoản 9 Điều 71 Luật Dược số 105/2016/QH13 quy định: “9. Bãi bỏ Điều 3 Nghị quyết số 9/2014/QH13”.")
    assert brief(found)[1] == ("9/2014/QH13", "repeals", 0)


def test_a_cue_behind_an_act_may_stand_on_two_lines(read: Read) -> None:
    (citation,) = read("Quyết định số 9/QĐ-UBND hết hiệu\nlực kể từ ngày Kế hoạch này có hiệu lực.")
    assert citation.relation == "repeals"


def test_an_act_cites_none_that_was_issued_after_it(read: Read) -> None:
    _, second, third = read(
        "Theo Chỉ thị số 37-CT/TW ngày 10/7/2023 của Ban Bí thư thực hiện Kế hoạch số 88/KH-UBND ngày 11/11/2023 của UBND tỉnh "
        "Sơn La, Nghị định số 81/2021/NĐ-CP sửa đổi Nghị định số 86/2015/NĐ-CP."
    )[:3]
    assert (second.relation, second.subject, third.subject) == ("cites", None, None)


def test_a_law_and_some_articles_of_a_decree_are_guided_alike(read: Read, brief: Brief) -> None:
    sentence = "Thông tư số 71/2021/TT-BYT hướng dẫn Điều 7 của Luật Dược và một số điều của Nghị định số 54/2017/NĐ-CP."
    assert brief(read(sentence))[1:] == [("Luật Dược", "guides", 0), ("54/2017/NĐ-CP", "guides", 0)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("theo Nghị định của Chính phủ quy định chi tiết Luật Giá.", ("cites", None)),
        ("theo khoản 5\nĐiêu 82 Luật Giá.", ("cites", "khoản 5 Điêu 82")),
        ("Kế hoạch này quy định chỉ tiết Luật Giá.", ("guides", None)),
    ],
)
def test_acts_of_others_and_damaged_words(read: Read, sentence: str, expected: tuple[str, str | None]) -> None:
    (law,) = read(sentence)
    assert (law.relation, law.pinpoint) == expected


def test_an_amending_law_names_others_in_its_title() -> None:
    head = "QUỐC HỘI\n-------\nLuật số: 99/2026/QH16\n\nLUẬT\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT DƯỢC VÀ LUẬT GIÁ\n\n"
    law = extract_text(head + "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Dược và Luật Giá.\n")
    assert [(c.text, c.relation) for c in law.citations[:2]] == [("LUẬT DƯỢC", "amends"), ("LUẬT GIÁ", "amends")]


def test_rules_on_answers_amended_with_their_decision(read: Read, brief: Brief) -> None:
    text = "Căn cứ Quyết định số 30/2020/QĐ-TTg sửa đổi Quy chế tiếp nhận, giải quyết và trả lời kiến nghị ban hành kèm theo Quyết định số 33/2017/QĐ-TTg;"
    assert brief(read(text)) == [("30/2020/QĐ-TTg", "legal_basis", None), ("33/2017/QĐ-TTg", "amends", 0)]


def test_an_act_named_once_more_does_nothing_to_itself(read: Read, brief: Brief) -> None:
    text = "Căn cứ Nghị định số 12/2024/NĐ-CP hướng dẫn việc mua thuốc theo Nghị định số 12/2024/NĐ-CP;"
    assert all(subject is None for _, _, subject in brief(read(text)))


def test_a_law_to_come_is_no_amendment(read: Read, brief: Brief) -> None:
    sentence = "Tạm dừng việc mua thuốc cho đến khi Luật Dược (sửa đổi) có hiệu lực; việc đó theo Nghị định số 12/2024/NĐ-CP."
    assert [relation for _, relation, _ in brief(read(sentence))] == ["cites", "cites"]
    assert all(subject is None for _, _, subject in brief(read("Xây dựng Luật Dược và Nghị định hướng dẫn Luật Dược.")))


def test_each_of_two_acts_has_its_own_amendment(read: Read, brief: Brief) -> None:
    text = "Nộp tiền theo Thông tư số 22/2013/TT-BYT được sửa đổi bởi Thông tư số 78/2025/TT-BYT và Thông tư số 37/2013/TT-BYT được sửa đổi bởi Thông tư số 79/2025/TT-BYT."
    assert [(relation, subject) for _, relation, subject in brief(read(text))] == [
        ("cites", None), ("amended_by", 0), ("cites", None), ("amended_by", 2),
    ]  # fmt: skip
    text = "Nộp tiền theo Luật Dược được sửa đổi, bổ sung bởi Luật số 44/2024/QH15 và Luật số 45/2024/QH15."
    assert [(relation, subject) for _, relation, subject in brief(read(text))] == [("cites", None), ("amended_by", 0), ("amended_by", 0)]


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        ("4. Thay thế cụm từ “Ty Y tế” thành “Sở Y tế”; “trạm xá; phòng khám” thành “trạm y tế” tại Phụ lục II ban hành kèm theo", "amends"),
        (f"2. Sửa đổi cụm từ “{'cây dược liệu, ' * 40}” thành “cây thuốc”; “vườn” thành “trại” tại mục 1 Phụ lục I của", "amends"),
        ("4. Rà soát, thay thế cụm từ “Ty Y tế” trong hồ sơ.\n5. Nộp hồ sơ theo mẫu tại Phụ lục II ban hành kèm theo", "cites"),
    ],
)
def test_words_of_an_act_are_replaced(read: Read, sentence: str, relation: str) -> None:
    (act,) = read(f"{sentence} Kế hoạch số 12/KH-UBND ngày 02/3/2023 của UBND tỉnh.")
    assert (act.relation, act.subject) == (relation, None)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Nghị định số 12/2024/NĐ-CP của Chính phủ hướng dẫn chi tiết thi hành Luật Dược.",
            [("12/2024/NĐ-CP", "cites", None), ("Luật Dược", "guides", 0)],
        ),
        (
            "Kế hoạch này thay thế Quyết định số 12/QĐ-UB và các Quyết định có liên quan bổ sung cho Quyết định số 9/QĐ-UB.",
            [("12/QĐ-UB", "replaces", None), ("9/QĐ-UB", "cites", None)],
        ),
        ("1. Sửa đổi, bổ sung một số mức thu quy định tại Quyết định số 12/QĐ-UBND.", [("12/QĐ-UBND", "amends", None)]),
        ("Sở Y tế hoàn thiện dự thảo Quyết định thay thế Quyết định số 12/QĐ-UBND.", [("12/QĐ-UBND", "cites", None)]),
        (
            "Theo Thông tư số 12/2024/TT-BYT (đã sửa đổi bằng Thông tư số 13/2025/TT-BYT) về thuốc.",
            [("12/2024/TT-BYT", "cites", None), ("13/2025/TT-BYT", "amended_by", 0)],
        ),
        ("1. Bổ sung số kho đã quy định tại Quyết định số 12/QĐ-UBND.", [("12/QĐ-UBND", "cites", None)]),
        ("Khi thực hiện sắp xếp kho thuốc mà chưa ban hành Luật Dược (sửa đổi).", [("Luật Dược", "cites", None)]),
        (
            "Bãi bỏ Quyết định số 12/QĐ-UBND quy định chi tiết Luật Dược và Chỉ thị số 9/CT-UBND về thuốc.",
            [("12/QĐ-UBND", "repeals", None), ("Luật Dược", "guides", 0), ("9/CT-UBND", "repeals", None)],
        ),
        (
            "Nội dung sửa đổi, bổ sung Luật Dược năm 2016; xây dựng Luật Dược (sửa đổi).",
            [("Luật Dược năm 2016", "cites", None), ("Luật Dược", "cites", None)],
        ),
    ],
)
def test_guides_drafts_and_what_is_not_done(read: Read, sentence: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert [(c.number or c.text, c.relation, c.subject) for c in read(sentence)] == expected


def test_a_title_in_two_parts_stays_with_its_act(read: Read) -> None:
    text = (
        "Căn cứ Thông tư số 15/2025/TT-BYT hướng dẫn Luật Dược và Nghị định số 152/2025/NĐ-CP của Chính phủ quy định về kho thuốc; "
        "quy định chi tiết một số điều của Luật Giá;"
    )
    assert [(c.relation, c.subject) for c in read(text)] == [
        ("legal_basis", None), ("guides", 0), ("guides", 0), ("guides", 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        ("Ngày 02/01/2026, Ủy ban nhân dân tỉnh đã ban hành Quyết định số 45/QĐ-UBND.", "cites"),
        ("Điều chỉnh Quyết định số 45/QĐ-UBND.", "amends"),
        ("Thực hiện Quyết định số 45/QĐ-UBND.", "implements"),
    ],
)  # fmt: skip
def test_the_words_of_the_title_govern_nothing_behind_it(sentence: str, relation: str) -> None:
    letterhead = "ỦY BAN NHÂN DÂN\nTỈNH HÀ GIANG\nSố: 15/KH-UBND\nHà Giang, ngày 02 tháng 3 năm 2026\nKẾ HOẠCH\nTriển khai việc giữ kho\n\n"
    (cited,) = extract_text(letterhead + sentence).citations
    assert (cited.relation, cited.subject) == (relation, None)
    assert cited.evidence.start >= len(letterhead)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the act that amends replaces another
            "Theo Quyết định số 30/2020/QĐ-UBND sửa đổi một số điều của Quyết định số 21/2018/QĐ-UBND và thay thế Quyết định số 22/2018/QĐ-UBND.",
            [("30/2020/QĐ-UBND", "cites", None), ("21/2018/QĐ-UBND", "amends", 0), ("22/2018/QĐ-UBND", "replaces", 0)],
        ),
        (  # told, not done
            "Quyết định số 21/2018/QĐ-UBND đã bị bãi bỏ. Quyết định số 22/2018/QĐ-UBND đã hết hiệu lực nên không áp dụng.",
            [("21/2018/QĐ-UBND", "cites", None), ("22/2018/QĐ-UBND", "cites", None)],
        ),
        (
            "Từ ngày Quyết định này có hiệu lực, Quyết định số 21/2018/QĐ-UBND và Quyết định số 22/2018/QĐ-UBND hết hiệu lực.",
            [("21/2018/QĐ-UBND", "repeals", None), ("22/2018/QĐ-UBND", "repeals", None)],
        ),
        (
            "Bãi bỏ:\n\na) Quyết định số 20/2018/QĐ-UBND;\n\nb) Các Quyết định: số 21/2018/QĐ-UBND, số 22/2018/QĐ-UBND;\n\nc) Quyết định số 23/2018/QĐ-UBND.\n",
            [(f"{n}/2018/QĐ-UBND", "repeals", None) for n in (20, 21, 22, 23)],
        ),
        (
            "Công bố kèm theo Quyết định này 02 thủ tục đã được công bố tại Quyết định số 20/QĐ-UBND.",
            [("20/QĐ-UBND", "cites", None)],
        ),
        (  # an act knows no younger one
            "Thực hiện Quyết định số 19/QĐ-TTg ngày 02/3/2023 về kho theo Nghị quyết số 15-NQ/TU ngày 01/2/2021 và Kế hoạch số 16/KH-UBND ngày 03/4/2023.",
            [("19/QĐ-TTg", "implements", None), ("15-NQ/TU", "cites", 0), ("16/KH-UBND", "implements", None)],
        ),
        ("Một số nhiệm vụ giao tại Nghị quyết số 01/NQ-CP còn chậm.", [("01/NQ-CP", "cites", None)]),
        ("Quyết định số 21/2018/QĐ-UBND được bãi bỏ.", [("21/2018/QĐ-UBND", "repeals", None)]),
        ("Quyết định số 21/2018/QĐ-UBND không còn giá trị thực hiện.", [("21/2018/QĐ-UBND", "repeals", None)]),
        ("Tạm ngưng thi hành Quyết định số 21/2018/QĐ-UBND.", [("21/2018/QĐ-UBND", "suspends", None)]),
        ("Dẫn chiếu đến Quyết định số 21/2018/QĐ-UBND.", [("21/2018/QĐ-UBND", "cites", None)]),
        ("Chấm dứt hiệu lực của Quyết định số 21/2018/QĐ-UBND.", [("21/2018/QĐ-UBND", "repeals", None)]),
        (
            "Các quyết định sau hết hiệu lực: Quyết định số 21/2018/QĐ-UBND; Quyết định số 22/2018/QĐ-UBND.",
            [("21/2018/QĐ-UBND", "repeals", None), ("22/2018/QĐ-UBND", "repeals", None)],
        ),
        ("Trước khi hợp nhất, tỉnh ban hành Quyết định số 21/2018/QĐ-UBND.", [("21/2018/QĐ-UBND", "cites", None)]),
        (
            "Những quy định trước đây của Sở Y tế tại Quyết định số 21/2018/QĐ-UBND và Quyết định số 22/2018/QĐ-UBND đều bãi bỏ.",
            [("21/2018/QĐ-UBND", "repeals", None), ("22/2018/QĐ-UBND", "repeals", None)],
        ),
        (  # a decree replaces a decree, not the law that it guides
            "Theo Nghị định số 62/2022/NĐ-CP quy định chi tiết Luật Dược (thay thế Nghị định số 14/2014/NĐ-CP).",
            [("62/2022/NĐ-CP", "cites", None), ("Luật Dược", "guides", 0), ("14/2014/NĐ-CP", "replaces", 0)],
        ),
    ],
)  # fmt: skip
def test_who_changes_what(read: Read, brief: Brief, text: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert brief(read(text)) == expected


def test_the_laws_in_the_known_title_of_a_law(read: Read) -> None:
    acts = read("Căn cứ Luật số 90/2025/QH15 sửa đổi, bổ sung một số điều của Luật Đấu thầu; Luật Hải quan; Luật Dược;")
    assert [(act.relation, act.subject) for act in acts] == [
        ("legal_basis", None), ("amends", 0), ("amends", 0), ("legal_basis", None),
    ]  # fmt: skip


def test_a_sentence_begins_with_its_day(read: Read) -> None:
    (law,) = read("Triển khai thi hành Luật Dược\nNgày 23 tháng 4 năm 2026, kho thuốc mở cửa.")
    assert (law.text, law.date) == ("Luật Dược", None)


@pytest.mark.parametrize(
    ("issuer", "expected"),
    [
        ("Ban Thường vụ Đảng ủy UBND tỉnh", "Ban Thường vụ Đảng ủy UBND tỉnh Sơn La"),
        ("Đảng ủy Bộ Tài chính", "Đảng ủy Bộ Tài chính"),
        ("Ban Chỉ đạo 57 tỉnh", "Ban Chỉ đạo 57 tỉnh Sơn La"),
    ],
)
def test_committees_of_the_party_in_bodies(read: Read, issuer: str, expected: str) -> None:
    (plan,) = read(f"Thực hiện Kế hoạch số 8-KH/ĐU ngày 20/01/2024 của {issuer} về kho.")
    assert plan.issuer == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Tài chính hướng dẫn các xã lập sổ kho (Thông tư số 56/2025/TT-BTC).",
        "Thực hiện hướng dẫn giữ kho ban hành kèm theo Quyết định số 2760/QĐ-BYT.",
    ],
)
def test_who_is_guided_is_no_act(read: Read, sentence: str) -> None:
    (act,) = read(sentence)
    assert act.relation == "cites"


def test_what_is_kept_in_line_with_is_cited(read: Read) -> None:
    one, other = read("Cụ thể hóa Nghị quyết số 57-NQ/TW; bảo đảm thống nhất với Nghị quyết số 193/2025/QH15 của Quốc hội.")
    assert (one.relation, other.relation) == ("implements", "cites")


@pytest.mark.parametrize("marks", [("1.1.", "1.2."), ("1.", "2."), ("a)", "b)")])
def test_items_of_a_list_of_repealed_acts(read: Read, marks: tuple[str, str]) -> None:
    first, second = read(
        f"Điều 1. Bãi bỏ 02 văn bản quy phạm pháp luật sau:\n{marks[0]} Quy chế giữ kho ban hành kèm theo Quyết định số "
        f"28/2005/QĐ-UB ngày 02/3/2005;\n{marks[1]} Quyết định số 29/2005/QĐ-UB ngày 02/3/2005 về kho."
    )
    assert (first.relation, second.relation) == ("repeals", "repeals")


def test_what_a_change_has_to_agree_with_is_cited_by_the_document(read: Read) -> None:
    text = "Sửa đổi Quyết định số 46/2022/QĐ-UBND quy định về khu vực kho phù hợp với các nội dung của Luật Đất đai."
    _, law = read(text)
    assert (law.relation, law.subject) == ("cites", None)


def test_what_is_done_behind_a_title_is_no_part_of_it(read: Read) -> None:
    _, budget = read("phân bổ dự toán theo Luật Bảo hiểm xã hội về bảo hiểm bắt buộc, gửi Bộ Tài chính để thẩm định theo Luật Ngân sách nhà nước.")
    assert budget.subject is None


def test_what_another_body_says_of_a_submission() -> None:
    head = "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\nSố: 77/QĐ-UBND\nSơn La, ngày 05 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nVề việc giữ kho\n\n"
    text = "Xét đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 104/TTr-STC ngày 29/01/2024, Công văn số 228/{} ngày 22/02/2024,\n"
    relations = [[act.relation for act in extract_text(head + text.format(symbol), "qd.txt").citations] for symbol in ("STP-VB", "STC-VB")]
    assert relations == [["proposed_by", "legal_basis"], ["proposed_by", "proposed_by"]]


def test_a_law_guides_no_decree(read: Callable[[str], list[Citation]]) -> None:
    acts = read("Căn cứ Thông tư số 28/2011/TT-BTC ngày 28/02/2011 hướng dẫn thi hành một số điều của Luật Quản lý thuế hướng dẫn thi hành Nghị định số 85/2007/NĐ-CP ngày 25/5/2007;")
    assert [(act.relation, act.subject) for act in acts] == [("legal_basis", None), ("guides", 0), ("guides", 0)]


def test_what_is_enclosed_at_the_end_of_a_text(read: Callable[[str], list[Citation]]) -> None:
    (act,) = read("Đề nghị các xã giữ kho (Đính kèm Kế hoạch số 83-KH/TU ngày 12/6/2023 của Tỉnh ủy)./.")
    assert act.relation == "cites"


def test_papers_yet_to_be_issued_guide_a_law_not_this_one(read: Callable[[str], list[Citation]]) -> None:
    (act,) = read("Sở Y tế trình UBND tỉnh ban hành văn bản quy định chi tiết việc giữ kho thuốc trong Luật Dược.")
    assert act.relation == "cites"
