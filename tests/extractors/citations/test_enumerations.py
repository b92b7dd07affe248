"""Several papers in one sentence that name their type, or who proposes, once or each for itself."""

from collections.abc import Callable

import pytest

from danchieu.extractors.record import Citation

Read = Callable[[str], list[Citation]]


def test_a_second_proposer_behind_a_semicolon_or_a_title(read: Read) -> None:
    for joint in ("; ", " về việc sửa kho và ", " và "):
        papers = read(f"Theo đề nghị của Sở Tài chính tại Công văn số 520/STC-NS ngày 5/6/2024{joint}UBND huyện Mai Sơn tại Tờ trình số 52/TTr-UBND ngày 4/6/2024.")
        assert [(paper.relation, paper.issuer) for paper in papers] == [
            ("proposed_by", "Sở Tài chính tỉnh Sơn La"), ("proposed_by", "UBND huyện Mai Sơn"),
        ]  # fmt: skip


@pytest.mark.parametrize("head", ["các Công văn: số", "các Công văn số", "các Công văn: Số"])
def test_letters_with_titles_in_a_list_that_names_their_type_once(read: Read, head: str) -> None:
    letters = read(f"Thực hiện {head} 1412/STC-NS ngày 5/6/2024 về việc bổ sung kinh phí; số 1520/STC-ĐT ngày 7/6/2024 về việc quyết toán, số 33/SNV-TC ngày 8/6/2024.")
    assert [letter.type for letter in letters] == ["Công văn"] * 3


@pytest.mark.parametrize("said", ["sau của UBND tỉnh", "sau đây của UBND tỉnh", "phê duyệt quy hoạch"])
def test_acts_behind_the_colon_of_their_type(read: Read, said: str) -> None:
    acts = read(f"Bãi bỏ các Quyết định {said}: số 12/QĐ-UBND ngày 01/02/2023, số 13/QĐ-UBND ngày 02/02/2023.")
    assert [(act.type, act.text) for act in acts] == [
        ("Quyết định", "12/QĐ-UBND ngày 01/02/2023"), ("Quyết định", "13/QĐ-UBND ngày 02/02/2023"),
    ]  # fmt: skip


def test_a_letter_before_the_number_of_a_form_belongs_to_the_form(read: Read) -> None:
    (act,) = read("Lập theo mẫu số C55-HĐ/LĐTBXH và Quyết định số 19/2008/QĐ-BLĐTBXH ngày 30/3/2008.")
    assert act.number == "19/2008/QĐ-BLĐTBXH"


def test_acts_of_one_issuer_behind_a_colon_are_said_the_same_of(read: Read) -> None:
    acts = read("Thực hiện Nghị quyết số 1/NQ-CP ngày 05/01/2024 và các Nghị quyết của Chính phủ: số 2/NQ-CP ngày 05/01/2024, số 19/NQ-CP ngày 10/02/2024.")
    assert [act.relation for act in acts] == ["implements"] * 3


def test_members_that_share_a_symbol_without_the_code_of_a_type(read: Read) -> None:
    acts = read("Theo các Thông tư số 17, 18 và 25/LĐTBXH-TT ngày 2/6/1993 của Bộ Lao động - Thương binh và Xã hội.")
    assert [(act.type, act.number, act.date) for act in acts] == [
        ("Thông tư", f"{number}/LĐTBXH-TT", "1993-06-02") for number in (17, 18, 25)
    ]


def test_initials_of_an_office_that_are_the_code_of_a_type(read: Read) -> None:
    acts = read("Theo Thông tư số 98/TC-TCT ngày 30/12/1995, 17/TC-TCT ngày 5/4/1996 của Bộ Tài chính.")
    assert [(act.type, act.number) for act in acts] == [("Thông tư", "98/TC-TCT"), ("Thông tư", "17/TC-TCT")]


def test_a_desk_of_agriculture_behind_an_office(read: Read) -> None:
    acts = read("Theo Thông tư số 26-VG/NN ngày 5/6/1986 của Ủy ban Vật giá Nhà nước; Công văn số 1188-UB/NN ngày 3/8/1995.")
    assert [act.number for act in acts] == ["26-VG/NN", "1188-UB/NN"]


def test_discipline_is_no_law(read: Read) -> None:
    (act,) = read("VỀ XỬ LÝ KỶ LUẬT TỔ CHỨC ĐẢNG THEO QUY ĐỊNH SỐ 69-QĐ/TW.")
    assert act.kind == "numbered"


def test_the_last_passage_of_an_article_is_one_of_its_provisions(read: Read) -> None:
    (act,) = read("Xem các Điều 3, Điều 5 và đoạn cuối Điều 7 Nghị định số 27-HĐBT ngày 9/3/1988.")
    assert act.pinpoint == "Điều 3, Điều 5 và đoạn cuối Điều 7"


def test_the_law_on_foreign_investment_by_its_short_name(read: Read) -> None:
    (law,) = read("Căn cứ Luật Đầu tư nước ngoài ngày 12 tháng 11 năm 1996;")
    assert (law.text, law.date) == ("Luật Đầu tư nước ngoài ngày 12 tháng 11 năm 1996", "1996-11-12")


def test_one_issuer_for_orders_of_the_chairman(read: Read) -> None:
    acts = read("Theo các Quyết định số 113-CT ngày 4/1/1990, 114-CT và 115-CT ngày 5/1/1990 của Chủ tịch Hội đồng Bộ trưởng.")
    assert [(act.number, act.type, act.date, act.issuer) for act in acts] == [
        ("113-CT", "Quyết định", "1990-01-04", "Chủ tịch Hội đồng Bộ trưởng"),
        ("114-CT", "Quyết định", "1990-01-05", "Chủ tịch Hội đồng Bộ trưởng"),
        ("115-CT", "Quyết định", "1990-01-05", "Chủ tịch Hội đồng Bộ trưởng"),
    ]
