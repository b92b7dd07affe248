"""What a build reads, keeps and takes out."""

from pathlib import Path

import msgspec
import pytest

from danchieu.extractors import vocabulary
from danchieu.graph.build import build

PLAN = (
    "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "---------------\nSố: {number}/KH-UBND\nLai Châu, ngày 03 tháng 02 năm 2024\n\nKẾ HOẠCH\nSắp xếp đơn vị trực thuộc\n\n"
    "Thực hiện Kế hoạch số 05/KH-UBND ngày 09/01/2024 của UBND tỉnh.\n"
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Three plans."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in ("10", "20", "30"):
        (folder / f"{number}.txt").write_text(PLAN.format(number=number), encoding="utf-8")
    return folder


def test_rules_put_in_force_later_in_a_process_read_the_sources_again(corpus, tmp_path):
    db = tmp_path / "g.db"
    assert build(db, [corpus]).read == 3
    with vocabulary.use(msgspec.structs.replace(vocabulary.tables(), version="of an office")):
        assert build(db, [corpus]).read == 3
        assert build(db, [corpus]).unchanged == 3
    assert build(db, [corpus]).read == 3
