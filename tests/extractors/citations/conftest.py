"""A plan in which sentences are read."""

from collections.abc import Callable

import pytest

from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Citation

HEAD = """ỦY BAN NHÂN DÂN
TỈNH SƠN LA
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 77/KH-UBND
Sơn La, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Phát triển cây dược liệu

"""


@pytest.fixture
def plan_head() -> str:
    """The head of a plan of UBND tỉnh Sơn La."""
    return HEAD


@pytest.fixture
def read() -> Callable[[str], list[Citation]]:
    """Citations of a sentence in that plan."""

    def citations(sentence: str) -> list[Citation]:
        record = extract_text(HEAD + sentence, "ke-hoach.txt")
        for citation in record.citations:
            assert (HEAD + sentence)[citation.start : citation.end] == citation.text
            assert citation.evidence.start <= citation.start < citation.end <= citation.evidence.end
        return record.citations

    return citations


@pytest.fixture
def brief() -> Callable[[list[Citation]], list[tuple[str | None, str, int | None]]]:
    """Number (or text), relation and subject of each citation."""
    return lambda citations: [(c.number or c.text, c.relation, c.subject) for c in citations]
