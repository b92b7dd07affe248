"""What a document rests on, carries out and answers."""

from collections.abc import Callable

import pytest

from danchieu.extractors.record import Citation

Read = Callable[[str], list[Citation]]
Brief = Callable[[list[Citation]], list[tuple[str | None, str, int | None]]]


def test_what_a_clause_of_its_own_reports_is_no_basis(read: Read) -> None:
    found = read("Căn cứ Công văn số 12/HĐND-VP; UBND tỉnh đã ban hành các Quyết định: số 4/QĐ-UBND, số 5/QĐ-UBND.")
    assert [c.relation for c in found] == ["legal_basis", "cites", "cites"]


@pytest.mark.parametrize(
    "proposal",
    [
        "Theo đề nghị của Bộ Y tế tại Tờ trình số 12/TTr-BYT ngày 03/01/2023; của Bộ Tài chính tại Báo cáo số 15/BC-BTC ngày 04/01/2023;",
        "Theo đề nghị của Bộ Y tế tại Tờ trình số 12/TTr-BYT ngày 03/01/2023 và của Bộ Tài chính tại Báo cáo số 15/BC-BTC ngày 04/01/2023;",
        "Theo đề nghị của Bộ Y tế tại các văn bản: Tờ trình số 12/TTr-BYT và Báo cáo số 15/BC-BTC.",
        "Xét đề nghị của Bộ Y tế tại Tờ trình:\nSố 12/TTr-BYT ngày 03/01/2023 và Báo cáo: số 15/BC-BTC ngày 04/01/2023;",
    ],
)
def test_papers_of_several_proposers(read: Read, brief: Brief, proposal: str) -> None:
    assert brief(read(proposal)) == [("12/TTr-BYT", "proposed_by", None), ("15/BC-BTC", "proposed_by", None)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Triển khai Luật Dược và các quy định tại Nghị định số 12/2024/NĐ-CP.", [("Luật Dược", "implements", None), ("12/2024/NĐ-CP", "implements", None)]),
        ("Thực hiện việc này ngay sau khi Luật Dược có hiệu lực.", [("Luật Dược", "cites", None)]),
        (
            "Thực hiện Luật Dược và các văn bản hướng dẫn thi hành; Quyết định số 12/QĐ-TTg của Thủ tướng Chính phủ.",
            [("Luật Dược", "implements", None), ("12/QĐ-TTg", "implements", None)],
        ),
        ("Sở Y tế hướng dẫn các xã áp dụng cơ chế giữ kho tại Điều 7 Luật Dược.", [("Luật Dược", "cites", None)]),
        ("Triển khai lồng ghép giữ kho trong công tác truyền thông Luật Dược.", [("Luật Dược", "cites", None)]),
        ("Kinh phí thực hiện được giao tại Quyết định số 12/QĐ-UBND.", [("12/QĐ-UBND", "cites", None)]),
        ("Hoàn thành các nhiệm vụ triển khai thực hiện được giao tại Quyết định số 12/QĐ-UBND.", [("12/QĐ-UBND", "implements", None)]),
        (
            "Xét đề nghị của Sở Y tế tại Tờ trình số 15/TTr-SYT, Sở Tài chính tại Công văn số 18/STC-NS.",
            [("15/TTr-SYT", "proposed_by", None), ("18/STC-NS", "proposed_by", None)],
        ),
        ("Trong quá trình thực hiện dự án, Sở Y tế có Công văn số 12/SYT-NV.", [("12/SYT-NV", "cites", None)]),
        (
            "Căn cứ quy định nêu trên, Bộ Y tế đồng ý với đề nghị tại Công văn số 12/SYT-NV.",
            [("12/SYT-NV", "cites", None)],
        ),
        ("Ban Thực hiện chính sách góp ý Thông tư số 12/2023/TT-BYT.", [("12/2023/TT-BYT", "cites", None)]),
        ("Kế hoạch này chấm dứt việc thi hành Kế hoạch số 12/KH-UBND.", [("12/KH-UBND", "repeals", None)]),
        ("Chiếu Sắc lệnh số 12-SL ngày 2-3-1951;", [("12-SL", "legal_basis", None)]),
        ("Theo hướng dẫn ở mục 2 Hướng dẫn số 12/HD-BYT.", [("12/HD-BYT", "cites", None)]),
        (
            "Căn cứ Quy chế văn thư (ban hành kèm theo Quyết định số 12/QĐ-UBND), Chỉ thị số 13/CT-UBND;",
            [("12/QĐ-UBND", "issued_with", None), ("13/CT-UBND", "legal_basis", None)],
        ),
        (
            "Quyết định số 12/QĐ-UBND đã được thay bằng Quyết định số 13/QĐ-UBND.",
            [("12/QĐ-UBND", "cites", None), ("13/QĐ-UBND", "replaced_by", 0)],
        ),
        (
            "Xem Báo cáo số 12/BC-UBND tổng kết 05 năm thực hiện Nghị quyết số 13/NQ-CP.",
            [("12/BC-UBND", "cites", None), ("13/NQ-CP", "implements", 0)],
        ),
        (
            "Thực hiện Công điện số 12/CĐ-TTg về chống lũ, tiếp theo các Công văn số 13/UBND-KT, số 14/UBND-KT.",
            [("12/CĐ-TTg", "implements", None), ("13/UBND-KT", "cites", None), ("14/UBND-KT", "cites", None)],
        ),
    ],
)
def test_what_is_carried_out_and_what_only_says_when(read: Read, brief: Brief, sentence: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert brief(read(sentence)) == expected


def test_what_was_issued_on_some_basis_is_none(read: Read) -> None:
    title = "về việc giữ các kho thuốc của vùng núi và trồng cây thuốc dưới tán rừng của các huyện biên giới trong tỉnh " * 2
    found = read(
        f"Trên cơ sở Công văn số 12/SYT-NV; UBND tỉnh đã ban hành các Quyết định: số 4/QĐ-UBND {title}và số 5/QĐ-UBND về chi."
    )
    assert [c.relation for c in found] == ["legal_basis", "cites", "cites"]


def test_the_title_of_an_article_carries_out_nothing(read: Read) -> None:
    (act,) = read("Điều 5. Điều khoản thi hành\n\n1. Quyết định số 10/QĐ-UBND hết hiệu lực kể từ ngày Kế hoạch này có hiệu lực.")
    assert act.relation == "repeals"


@pytest.mark.parametrize(
    ("heading", "relation"),
    [
        ("I. CĂN CỨ XÂY DỰNG KẾ HOẠCH", "legal_basis"),
        ("I. CƠ SỞ PHÁP LÝ", "legal_basis"),
        ("1. Căn cứ lập đề án", "legal_basis"),
        ("I. CÁC VĂN BẢN LIÊN QUAN", "cites"),
    ],
)
def test_headings_of_legal_bases(read: Read, heading: str, relation: str) -> None:
    acts = read(f"{heading}\n\n- Luật Dược năm 2016;\n\n- Nghị định số 12/2020/NĐ-CP của Chính phủ về kho.\n")
    assert [act.relation for act in acts] == [relation, relation]


def test_a_basis_goes_on_behind_what_the_one_before_guides(read: Read) -> None:
    decree, _, circular = read(
        "Căn cứ Nghị định số 54/2006/NĐ-CP ngày 26/5/2006 của Chính phủ hướng dẫn thi hành một số điều của Pháp lệnh Thủ đô và "
        "Thông tư số 07/2006/TT-BYT ngày 26/7/2006;"
    )
    assert (decree.relation, circular.relation, circular.subject) == ("legal_basis", "legal_basis", None)
    decree, _, decision = read(
        "Thực hiện Nghị định số 24/2006/NĐ-CP ngày 02/3/2006 quy định chi tiết một số điều của Luật Giáo dục và Quyết định số "
        "12/QĐ-TTg ngày 02/3/2007, các sở lập sổ."
    )
    assert (decree.relation, decision.relation) == ("implements", "implements")


def test_who_proposed_what_the_document_rests_on(read: Read) -> None:
    (letter,) = read("Trên cơ sở đề xuất của Sở Tài chính tại Công văn số 15/STC-NS ngày 03/2/2024, các xã lập sổ.")
    assert letter.relation == "proposed_by"


@pytest.mark.parametrize("paper", ["Thông báo số 22/TB-BYT", "Kế hoạch số 22/KH-BYT", "Giấy mời số 22/GM-BYT"])
def test_papers_that_are_answered(read: Read, brief: Brief, paper: str) -> None:
    (answered,) = brief(read(f"Trả lời {paper} ngày 3/2/2024 của Bộ Y tế, tỉnh báo cáo về kho."))
    assert answered[1] == "responds_to"


def test_a_proposal_in_brackets_and_a_list_of_bases(read: Read, brief: Brief) -> None:
    assert [relation for _, relation, _ in brief(read("Theo đề nghị của Sở Y tế (tại Tờ trình số 83/TTr-SYT);"))] == ["proposed_by"]
    (basis,) = brief(read("Căn cứ nhiệm vụ được giao; Quyết định số 21/2018/QĐ-UBND của UBND tỉnh;"))
    assert basis[1] == "legal_basis"


def test_a_heading_of_grounds_carries_out_nothing_below_it(read: Read, brief: Brief) -> None:
    acts = brief(read("1. Căn cứ thực hiện\n\nLuật Dược năm 2016; Nghị định số 12/2020/NĐ-CP của Chính phủ về kho."))
    assert "implements" not in [relation for _, relation, _ in acts]


def test_an_example_in_a_clause_of_its_own_is_not_carried_out(read: Read, brief: Brief) -> None:
    sentence = "Thực hiện Chỉ thị số 20-CT/TW của Ban Bí thư, kho được sửa; pháp luật hoàn thiện, nhất là Luật Dược năm 2016."
    assert [relation for _, relation, _ in brief(read(sentence))] == ["implements", "cites"]


@pytest.mark.parametrize("first", ["Thực hiện Hướng dẫn tham gia bầu cử", "Thực hiện chủ trương của cấp trên"])
def test_what_a_sentence_carries_out_besides_what_has_no_number(read: Read, brief: Brief, first: str) -> None:
    citations = read(f"Căn cứ Luật Dược;\n\n{first}; Kế hoạch số 33-KH/TU ngày 14/11/2025, các xã giữ kho.")
    assert [citation.relation for citation in citations] == ["legal_basis", "implements"]
