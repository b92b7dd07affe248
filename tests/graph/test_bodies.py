"""The table of bodies: keepers of registers and those whom duties bind, with what is above and after them."""

from pathlib import Path

from danchieu.extractors.extract import extract_text
from danchieu.graph.ingest import ingest
from danchieu.graph.model import Body
from danchieu.graph.sqlite.statements import Read
from danchieu.graph.sqlite.store import SqliteStore

TEXT = """ỦY BAN NHÂN DÂN
TỈNH {province}
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 17/KH-UBND
{place}, ngày {day}

KẾ HOẠCH
Phát triển hợp tác xã nông nghiệp

Điều 1. Sở Lao động - Thương binh và Xã hội chủ trì, phối hợp với Sở Nội vụ báo cáo kết quả trước ngày 15/12/2025.
"""


def bodies(path: Path, **of: str) -> dict[str, Body]:
    text = TEXT.format(**of)
    ingest(path, [Read(extract_text(text, "k.txt"), text)])
    with SqliteStore(path) as store:
        return store.bodies()


def test_a_department_has_its_committee_above_it_and_its_successor_behind_it(tmp_path: Path) -> None:
    found = bodies(tmp_path / "g.db", province="LAI CHÂU", place="Lai Châu", day="05 tháng 01 năm 2024")
    bound = found["so-lao-dong-thuong-binh-va-xa-hoi-tinh-lai-chau"]
    assert bound.name == "Sở Lao động - Thương binh và Xã hội tỉnh Lai Châu"
    assert bound.parent == "ubnd-tinh-lai-chau"
    assert bound.successor == "so-noi-vu-tinh-lai-chau"
    assert {"ubnd-tinh-lai-chau", "so-noi-vu-tinh-lai-chau"} <= found.keys()


def test_a_department_of_a_merged_province_goes_over_to_that_of_the_new_one(tmp_path: Path) -> None:
    found = bodies(tmp_path / "g.db", province="YÊN BÁI", place="Yên Bái", day="05 tháng 01 năm 2024")
    old = found["so-noi-vu-tinh-yen-bai"]
    assert old.valid_to is not None and old.valid_to < "2025-07-02"
    assert old.successor == "so-noi-vu-tinh-lao-cai.2025"
    assert found["so-noi-vu-tinh-lao-cai.2025"].valid_from == "2025-07-01"


def test_a_department_of_a_province_that_was_split_ends_with_it(tmp_path: Path) -> None:
    found = bodies(tmp_path / "g.db", province="SÔNG BÉ", place="Thủ Dầu Một", day="05 tháng 01 năm 1994")
    for body in (found["ubnd-tinh-song-be"], found["so-noi-vu-tinh-song-be"]):
        assert (body.valid_to, body.successor) == ("1996-12-31", None)
