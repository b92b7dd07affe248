"""References as people type them."""

import pytest

from danchieu.graph.memory import MemoryStore
from danchieu.graph.model import Document
from danchieu.graph.protocol import Store
from danchieu.queries.reference import Ambiguous, Unknown, resolve

TYPED = [
    ("71-NQ/TW", "71-NQ/TW@trung-uong/XIII"),
    ("nq 71 tw", "71-NQ/TW@trung-uong/XIII"),
    ("71nqtw", "71-NQ/TW@trung-uong/XIII"),
    ("nghị quyết 71 của Bộ Chính trị", "71-NQ/TW@trung-uong/XIII"),
    ("Nghi quyet so 71-NQ/TW ngay 22/8/2025", "71-NQ/TW@trung-uong/XIII"),
    ("Nghị quyết Hội nghị Trung ương 8 khóa XI", "29-NQ/TW@trung-uong/XI"),
    ("nghi quyet trung uong 8 khoa XI", "29-NQ/TW@trung-uong/XI"),
    ("21 ct tw", "21-CT/TW@trung-uong/XIII"),
    ("chi thi 21", "21-CT/TW@trung-uong/XIII"),
    ("CT21", "21-CT/TW@trung-uong/XIII"),
    ("184 kh tu lai chau", "184-KH/TU@tinh-uy-lai-chau"),
    ("luat nha giao", "luat-nha-giao@quoc-hoi/2025"),
    ("Luật Nhà giáo 2025", "luat-nha-giao@quoc-hoi/2025"),
    ("nha giao", "luat-nha-giao@quoc-hoi/2025"),
    ("nd 24", "24/2024/NĐ-CP@chinh-phu/2024"),
    ("nđ 24/2024", "24/2024/NĐ-CP@chinh-phu/2024"),
    ("24/2024/ND-CP", "24/2024/NĐ-CP@chinh-phu/2024"),
    ("cv 4445", "4445/UBND-KGVX@ubnd-tinh-dien-bien/2025"),
    ("quyet dinh 2358 bgddt", "2358/QĐ-BGDĐT@bo-giao-duc-dao-tao/2025"),
    ("2358/QĐ-BGDĐT@bo-gddt", "2358/QĐ-BGDĐT@bo-giao-duc-dao-tao/2025"),
    ("[71-NQ/TW@trung-uong/XIII]", "71-NQ/TW@trung-uong/XIII"),
    ("Kế hoạch 184-KH/TU (10/7/2023) Tỉnh ủy Lai Châu  [184-KH/TU@tinh-uy-lai-chau]", "184-KH/TU@tinh-uy-lai-chau"),
    ("Resolution No. 71-NQ/TW", "71-NQ/TW@trung-uong/XIII"),
    ("decree 24/2024/ND-CP", "24/2024/NĐ-CP@chinh-phu/2024"),
    ("29-NQ/TW 2013", "29-NQ/TW@trung-uong/XI"),
    ("29-NQ/TW ngày 17 tháng 11 năm 2022", "29-NQ/TW@trung-uong/XIII"),
    ("29-NQ/TW 2013-11-04", "29-NQ/TW@trung-uong/XI"),
    ("1/qd-ubnd lai châu", "01/QĐ-UBND@ubnd-tinh-lai-chau/2024"),
    ("01/QĐ-UBND Điện Biên", "01/QĐ-UBND@ubnd-tinh-dien-bien/2024"),
    ("ke_hoach_nam_hoc.txt", "ke-hoach@so-giao-duc-lai-chau/2025"),
    ("ke_hoach_nam_hoc", "ke-hoach@so-giao-duc-lai-chau/2025"),
    ("so/ke_hoach_nam_hoc.txt", "ke-hoach@so-giao-duc-lai-chau/2025"),
    (r"so\ke_hoach_nam_hoc.txt", "ke-hoach@so-giao-duc-lai-chau/2025"),
    ("2358.pdf", "2358/QĐ-BGDĐT@bo-giao-duc-dao-tao/2025"),
]


@pytest.mark.parametrize(("typed", "document"), TYPED)
def test_is_understood(store: Store, typed: str, document: str) -> None:
    assert resolve(store, typed).id == document


AMBIGUOUS = [
    ("29-NQ/TW", {"29-NQ/TW@trung-uong/XI", "29-NQ/TW@trung-uong/XIII"}),
    ("Nghị quyết 29", {"29-NQ/TW@trung-uong/XI", "29-NQ/TW@trung-uong/XIII"}),
    ("nq 29", {"29-NQ/TW@trung-uong/XI", "29-NQ/TW@trung-uong/XIII"}),
    ("01/QĐ-UBND", {"01/QĐ-UBND@ubnd-tinh-lai-chau/2024", "01/QĐ-UBND@ubnd-tinh-dien-bien/2024"}),
    ("nghi quyet", {"71-NQ/TW@trung-uong/XIII", "29-NQ/TW@trung-uong/XI", "29-NQ/TW@trung-uong/XIII"}),
]


@pytest.mark.parametrize(("typed", "ids"), AMBIGUOUS)
def test_is_never_guessed(store: Store, typed: str, ids: set[str]) -> None:
    with pytest.raises(Ambiguous) as raised:
        resolve(store, typed)
    assert {document.id for document in raised.value.candidates} == ids


UNKNOWN = [
    ("21-NQ/TW", "21-CT/TW@trung-uong/XIII"),
    ("luat nha gia", "luat-nha-giao@quoc-hoi/2025"),
    ("71-NQ/TW ngày 23/8/2025", "71-NQ/TW@trung-uong/XIII"),
    ("3214/KH-TU", "3214/KH-UBND@ubnd-tinh-lai-chau/2023"),
]


@pytest.mark.parametrize(("typed", "close"), UNKNOWN)
def test_unknown_brings_the_nearest(store: Store, typed: str, close: str) -> None:
    with pytest.raises(Unknown) as raised:
        resolve(store, typed)
    assert close in [document.id for document in raised.value.nearest]


@pytest.mark.parametrize("typed", ["", "  ", "!?", "./", "999999", "số", "của"])
def test_nothing_is_not_found(store: Store, typed: str) -> None:
    with pytest.raises(Unknown):
        resolve(store, typed)


def test_a_short_number_fits_every_series_it_opens(make) -> None:
    party = Document("a", "Nghị quyết", "71-NQ/TW", "2025-08-22", "Bộ Chính trị", None, True)
    state = Document("b", "Nghị quyết", "71/NQ-CP", "2025-04-01", "Chính phủ", None, True)
    assembly = Document("c", "Nghị quyết", "71/2022/QH15", "2022-11-10", "Quốc hội", None, True)
    store = make([party, state, assembly])
    with pytest.raises(Ambiguous) as raised:
        resolve(store, "nq 71")
    assert [document.id for document in raised.value.candidates] == ["c", "b", "a"]
    assert resolve(store, "71/nq-cp").id == "b"


def test_a_document_names_itself(store: Store) -> None:
    document = resolve(store, "nq 71 tw")
    assert resolve(store, document) is document


NUMBERS = ["132-KL/TW", "Kết luận số 132-KL/TW", "kl 132 tw", "132 kl tw", "Conclusion 132-KL/TW", "21-CT/TU", "71-NQ/TU"]


@pytest.mark.parametrize("typed", NUMBERS)
def test_a_number_is_not_the_document_whose_title_has_it(make, typed: str) -> None:
    titles = ("thực hiện Kết luận số 132-KL/TW và Chỉ thị 21-CT/TU", "về Nghị quyết số 71-NQ/TU")
    plans = [Document(str(at), "Kế hoạch", f"{at}-KH/TU", "2025-05-12", "Tỉnh ủy Đồng Nai", title, True)
             for at, title in enumerate(titles, 466)]  # fmt: skip
    with pytest.raises(Unknown) as raised:
        resolve(make(plans), typed)
    assert raised.value.nearest == []


def test_words_of_a_title_may_have_a_number(make) -> None:
    plan = Document("a", "Kế hoạch", "466-KH/TU", "2025-05-12", None, "thực hiện Kết luận số 132-KL/TW", True)
    assert resolve(make([plan]), "kế hoạch thực hiện kết luận 132-KL/TW").id == "a"


NEAR = [
    ("2358/QĐ-BYT", ["2358/QĐ-BGDĐT"]),
    ("2358/TB-BGDĐT", ["2358/QĐ-BGDĐT"]),
    ("9999/QĐ-UBND", []),
    ("999/QĐ-UBND", []),
    ("191/QĐ-TTg", ["19/QĐ-TTg", "199/QĐ-TTg"]),
    ("Law 18/2024/QH15", ["19/2024/QH15"]),
]


@pytest.mark.parametrize(("typed", "numbers"), NEAR)
def test_near_a_number_is_its_serial_with_another_symbol(make, typed: str, numbers: list[str]) -> None:
    held = ("2358/QĐ-BGDĐT", "19/1999/QĐ-TTg", "19/QĐ-TTg", "199/QĐ-TTg", "19/2024/QH15", "2358/CV-UB", "23/QĐ-BYT")
    store = make([Document(number, "Quyết định", number, None, None, None, True) for number in held])
    with pytest.raises(Unknown) as raised:
        resolve(store, typed)
    assert [document.number for document in raised.value.nearest] == numbers


def test_an_act_named_by_its_type_is_no_title_with_these_words(make) -> None:
    constitution = Document("a", "Hiến pháp", None, "2013-11-28", "Quốc hội", "Hiến pháp năm 2013", False)
    plan = Document("b", "Kế hoạch", "1/KH-UBND", "2020-01-01", None, "thực hiện giải pháp Hiến kế", True)
    decree = Document("c", "Nghị định", "71/2016/NĐ-CP", "2016-07-01", "Chính phủ", "nghị sự, quyết toán", True)
    resolution = Document("d", "Nghị quyết", "71/NQ-CP", "2025-04-01", "Chính phủ", None, True)
    store = make([constitution, plan, decree, resolution])
    assert resolve(store, "hien phap").id == "a"
    assert resolve(store, "nghị quyết 71").id == "d"


def _alike(count: int) -> list[Document]:
    """So many documents of a kind, each with the words of the first one's title and more of its own."""
    title = "Phát triển bảo hiểm xã hội"
    one = Document("one", "Đề án", None, "2024-01-01", "Chính phủ", title, False)
    return [one, *(Document(f"d{at}", "Đề án", None, "2020-01-01", "Chính phủ", f"{title} giai đoạn {at}", True)
                   for at in range(1, count))]  # fmt: skip


def test_a_title_typed_exactly_is_found_among_many_that_hold_it(make) -> None:
    store = make(_alike(700))
    for typed in ("phat trien bao hiem xa hoi", "Đề án Phát triển bảo hiểm xã hội"):
        assert resolve(store, typed).id == "one"


def test_how_many_fit_is_said_truly(make) -> None:
    with pytest.raises(Ambiguous, match="fits 700 documents") as raised:
        resolve(make(_alike(700)), "bao hiem xa hoi")
    assert (raised.value.count, raised.value.at_least, len(raised.value.candidates)) == (700, False, 500)


def test_where_they_are_not_counted_to_the_end_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("danchieu.queries.reference._WIDEST", 20)
    with pytest.raises(Ambiguous, match="fits at least 20 documents"):
        resolve(MemoryStore(_alike(30)), "bao hiem xa hoi")
