"""A date that the year in the number contradicts is a conflict to show, never the date of the document."""

from collections.abc import Callable

import pytest

from danchieu.graph.sqlite.store import SqliteStore
from danchieu.queries.corpus import conflicts

LETTER = (
    "BỘ NỘI VỤ\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
    "Số: {number}/BNV-CCHC\nHà Nội, ngày 12 tháng 12 năm 2023\n\nV/v rà soát chỉ tiêu\n\n{body}\n"
)
LAW = "36/2005/QH11@quoc-hoi/XI"
CIRCULAR = "88/2021/TT-BNV@bo-noi-vu/2021"


@pytest.mark.parametrize(
    ("said", "key", "date", "conflict"),
    [
        (
            ["Luật Thương mại số 36/2005/QH11 ngày 14/6/2025"] * 2,
            LAW,
            "2005-06-14",
            "date: 2005-06-14 (tables) | 2025-06-14",
        ),
        (
            ["Thông tư số 88/2021/TT-BNV ngày 03/5/2022"] * 2 + ["Thông tư số 88/2021/TT-BNV ngày 03/5/2021"],
            CIRCULAR,
            "2021-05-03",
            "date: 2021-05-03 | 2022-05-03",
        ),
        (["Thông tư số 88/2021/TT-BNV ngày 03/5/2022"], CIRCULAR, None, "date: ? | 2022-05-03"),
        (["Thông tư số 88/2021/TT-BNV ngày 03/5/2021"], CIRCULAR, "2021-05-03", None),
    ],
)
def test_the_year_in_the_number_outweighs_what_citations_say(
    graph_of: Callable[..., SqliteStore], said: list[str], key: str, date: str | None, conflict: str | None
) -> None:
    texts = {f"{n}.txt": LETTER.format(number=n, body=f"Thực hiện {one};") for n, one in enumerate(said, 1)}
    texts["last.txt"] = LETTER.format(number=90, body=f"Thực hiện {said[0].split(' ngày')[0]};")
    store = graph_of(texts)
    document = store.documents([key])[key]
    assert (document.date, document.conflicts) == (date, (conflict,) if conflict else ())
    assert [row.kind for row in conflicts(store).results] == (["attributes"] if conflict else [])
