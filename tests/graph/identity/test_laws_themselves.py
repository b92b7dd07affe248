"""Texts of laws whose head is missing: title and day, or the name of the file, tell which law."""

from collections.abc import Callable

import pytest

from danchieu.graph.sqlite.store import SqliteStore
from danchieu.queries.answers import label

TEXT = (
    "{head}Chương I\nNHỮNG QUY ĐỊNH CHUNG\nĐiều 1. Phạm vi điều chỉnh\nLuật này quy định về quyền của người dân.\n"
    "Luật này đã được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XII, kỳ họp thứ 7 thông qua ngày {day}./.\n"
    "CHỦ TỊCH QUỐC HỘI\n(Đã ký)\nTrần Văn Thử\n"
)
MANY = "17 tháng 6 năm 2010"


@pytest.mark.parametrize(
    ("file", "day", "id_"),
    [
        ("51-2010-QH12.txt", MANY, "51/2010/QH12@quoc-hoi/XII"),
        ("51_2010_qh12.txt", MANY, "51/2010/QH12@quoc-hoi/XII"),
        ("luat.txt", MANY, None),
        ("2010-06-17.txt", MANY, None),
        ("45-2013-QH13.txt", MANY, None),
        ("99-2010-QH12.txt", MANY, "99/2010/QH12@quoc-hoi/XII"),
        ("31-2024-QH15.txt", MANY, None),
        ("51-2010-QH12.txt", "18 tháng 6 năm 2010", None),
    ],
)
def test_a_law_is_known_by_the_number_in_its_files_name(
    graph_of: Callable[..., SqliteStore], file: str, day: str, id_: str | None
) -> None:
    (carried,) = [d for d in graph_of({file: TEXT.format(head="", day=day)}).all_documents() if d.in_corpus]
    assert carried.sources == (file,)
    if id_ is None:
        assert carried.number is None and file in label(carried)
    else:
        assert carried.id == id_


@pytest.mark.parametrize(
    ("head", "day", "number"),
    [
        ("LUẬT\nNGƯỜI KHUYẾT TẬT\n\n", MANY, "51/2010/QH12"),
        ("LUẬT\nNGƯỜI CAO TUỔI\n\n", MANY, None),
        ("LUẬT\nDI SẢN VĂN HÓA\n\n", "23 tháng 11 năm 2024", "45/2024/QH15"),
        ("", "23 tháng 11 năm 2024", None),
    ],
)
def test_a_law_is_known_by_its_title_and_day_and_never_by_its_day_alone(
    graph_of: Callable[..., SqliteStore], head: str, day: str, number: str | None
) -> None:
    (carried,) = [d for d in graph_of({"luat.txt": TEXT.format(head=head, day=day)}).all_documents() if d.in_corpus]
    assert (carried.number, carried.sources) == (number, ("luat.txt",))


@pytest.mark.parametrize("file", ["55-2010-QH12.txt", "99-2010-QH12.txt"])
def test_the_name_of_a_file_does_not_overrule_the_title(graph_of: Callable[..., SqliteStore], file: str) -> None:
    text = TEXT.format(head="LUẬT\nNGƯỜI KHUYẾT TẬT\n\n", day=MANY)
    (carried,) = [d for d in graph_of({file: text}).all_documents() if d.in_corpus]
    assert carried.number is None


def test_the_text_of_a_law_and_its_citations_are_one_document(graph_of: Callable[..., SqliteStore]) -> None:
    letter = (
        "BỘ NỘI VỤ\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
        "Số: 1/BNV-CCHC\nHà Nội, ngày 12 tháng 12 năm 2023\n\nV/v rà soát\n\nCăn cứ Luật Người khuyết tật ngày 17/6/2010;\n"
    )
    store = graph_of({"51-2010-QH12.txt": TEXT.format(head="", day=MANY), "letter.txt": letter})
    (cited,) = [edge.cited for edge in store.all_edges() if edge.citing.startswith("1/") or "BNV" in edge.citing]
    assert store.documents([cited])[cited].sources == ("51-2010-QH12.txt",)


def test_a_code_that_is_called_a_law_is_a_code(graph_of: Callable[..., SqliteStore]) -> None:
    letter = "BỘ NỘI VỤ\n-------\nSố: 10/BNV-CCHC\nHà Nội, ngày 12 tháng 12 năm 2010\n\nV/v hợp đồng\n\nThực hiện Luật Dân sự;\n"
    key = "33/2005/QH11@quoc-hoi/XI"
    code = graph_of({"a.txt": letter}).documents([key])[key]
    assert (code.type, code.conflicts) == ("Bộ luật", ())
