"""Two documents side by side, one in time."""

from danchieu.graph.protocol import Store
from danchieu.queries.comparing import compare, timeline


def test_compare(store: Store) -> None:
    answer = compare(store, "ke_hoach_nam_hoc.txt", "2358/QĐ-BGDĐT")
    assert [(row.cited_by, row.document.id.split("@")[0], len(row.paths)) for row in answer.results] == [
        ("both", "luat-nha-giao", 2),
        ("first", "3214/KH-UBND", 1),
        ("first", "01/QĐ-UBND", 1),
        ("second", "71-NQ/TW", 1),
    ]
    assert answer.counts == {"both": 1, "first": 2, "second": 1}
    assert answer.differing["date"] == ("2025-09-01", "2025-08-20")
    assert answer.other.number == "2358/QĐ-BGDĐT"


def test_compare_tells_of_a_repealed_basis(store: Store) -> None:
    answer = compare(store, "ke_hoach_nam_hoc.txt", "2358/QĐ-BGDĐT")
    assert [ended.document.number for ended in answer.repealed] == ["01/QĐ-UBND"]


def test_timeline(store: Store) -> None:
    answer = timeline(store, "3214/KH-UBND")
    assert [(row.date, row.place, row.document.id.split("@")[0]) for row in answer.results] == [
        ("2013-11-04", "before", "29-NQ/TW"),
        ("2023-05-04", "before", "21-CT/TW"),
        ("2023-07-10", "before", "184-KH/TU"),
        ("2023-08-30", "about", "3214/KH-UBND"),
        ("2023-09-15", "after", "90/KH-UBND"),
        ("2023-10-02", "after", "12/HD-SGDĐT"),
        ("2025-03-01", "after", "500/QĐ-UBND"),
        ("2025-09-01", "after", "ke-hoach"),
    ]
    assert all(row.paths for row in answer.results if row.place != "about")
