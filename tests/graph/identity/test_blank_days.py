"""A number with an issuer and no full date: the source carries a document all the same, and never that of another."""

from collections.abc import Callable

import pytest

from danchieu.graph.sqlite.store import SqliteStore

Built = Callable[..., SqliteStore]
TEAM = "Về việc thành lập Tổ công tác rà soát hồ sơ đất đai"
FUND = "Về việc phân bổ kinh phí bảo trì đường giao thông"


def act(day: str, title: str = TEAM, place: str = "Quảng Ngãi", kind: str = "QUYẾT ĐỊNH") -> str:
    number = "Số: 77/QĐ-UBND" if kind == "QUYẾT ĐỊNH" else "Số: 77/KH-UBND"
    return (
        f"ỦY BAN NHÂN DÂN\nTỈNH {place.upper()}\n{number}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"{place}, {day}\n\n{kind}\n{title}\n\nCăn cứ Nghị định số 24/2014/NĐ-CP ngày 04 tháng 4 năm 2014 của Chính phủ;\n\n"
        "Điều 1. Giao Sở Nội vụ chủ trì xây dựng quy chế trước ngày 30/6/2025.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n"
    )


def carried(store: SqliteStore) -> list[tuple[str, ...]]:
    return sorted(document.sources for document in store.all_documents() if document.in_corpus)


@pytest.mark.parametrize(
    ("day", "id_"),
    [
        ("ngày    tháng 01 năm 2025", "77/QD-UBND@ubnd-tinh-quang-ngai/2025"),
        ("ngày …. tháng …. năm 2024", "77/QD-UBND@ubnd-tinh-quang-ngai/2024"),
        ("ngày-†tháng 11 năm 2025", "77/QD-UBND@ubnd-tinh-quang-ngai.2025/2025"),
        ("ngày @© tháng 7 năm 2025", "77/QD-UBND@ubnd-tinh-quang-ngai.2025/2025"),
    ],
)
def test_month_and_year_of_the_letterhead_place_the_number(graph_of: Built, day: str, id_: str) -> None:
    store = graph_of({"a.txt": act(day)})
    assert store.documents([id_])[id_].sources == ("a.txt",)
    assert [edge.relation for edge in store.edges([id_], None, "out")] == ["legal_basis"]


@pytest.mark.parametrize("day", ["ngày    tháng    năm", "ngày    tháng    năm 2025"])
def test_without_a_register_the_file_is_a_document_of_its_own(graph_of: Built, day: str) -> None:
    store = graph_of({"a.txt": act(day), "b.txt": act(day, FUND)})
    assert carried(store) == [("a.txt",), ("b.txt",)]
    found = [document for document in store.all_documents() if document.in_corpus]
    assert {(d.number, d.issuer) for d in found} == {("77/QĐ-UBND", "UBND tỉnh Quảng Ngãi")}


def test_drafts_of_one_name_in_two_folders_are_two(graph_of: Built) -> None:
    day = "ngày    tháng    năm"
    store = graph_of({"x/draft.txt": act(day), "y/draft.txt": act(day, FUND), "z/copy.txt": act(day)})
    assert carried(store) == [("x/draft.txt", "z/copy.txt"), ("y/draft.txt",)]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (act("ngày    tháng 01 năm 2025"), act("ngày 16 tháng 01 năm 2025"), True),
        (act("ngày    tháng 01 năm 2025"), act("ngày 16 tháng 02 năm 2025"), False),
        (act("ngày    tháng 01 năm 2025"), act("ngày 16 tháng 01 năm 2025", FUND), False),
        (act("ngày    tháng 01 năm 2025"), act("ngày    tháng 01 năm 2025", FUND), False),
        (act("ngày    tháng 01 năm 2025"), act("ngày 16 tháng 01 năm 2024"), False),
        (act("ngày    tháng 01 năm 2025"), act("ngày 16 tháng 01 năm 2025", place="Lai Châu"), False),
    ],
)
def test_a_blank_day_joins_only_what_agrees(graph_of: Built, one: str, other: str, together: bool) -> None:
    sources = carried(graph_of({"a.txt": one, "b.txt": other}))
    assert sources == ([("a.txt", "b.txt")] if together else [("a.txt",), ("b.txt",)])
    assert sources == carried(graph_of({"b.txt": other, "a.txt": one}, "turned.db"))
