"""What holds for the duties of any text: spans, actors, order, growth."""

import sys
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from danchieu.extractors.duties.obligations import read_obligations
from danchieu.extractors.header.header import Header, Locality, read_header
from danchieu.extractors.record import Document, Obligation
from danchieu.extractors.text import Text

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
PIECES = [
    "\n", "\n\n", " ", ". ", "; ", ": ", "1. ", "a) ", "- ", "+ ", "Điều 2. ", "II. ", "| ", "|\n", "## ", "**", "(", ")", "\u0301", "\u200b",
    "Sở Y tế", "các sở, ban, ngành", "UBND các xã", "Giám đốc các Sở: Nội vụ, Tài chính", "Giao ", "Yêu cầu ", "Đề nghị ",
    "chủ trì, phối hợp với ", "có trách nhiệm", "TỔ CHỨC THỰC HIỆN", "Cơ quan chủ trì: ", "Thời gian: ", "trước ngày 15/9/2025",
    "hằng năm", "định kỳ 6 tháng", "rà soát hồ sơ", "Trách nhiệm của ", "thực hiện các nhiệm vụ sau:", "Nhiệm vụ | Chủ trì | Phối hợp",
]  # fmt: skip
KINDS = ["Kế hoạch", "Chỉ thị", "Quyết định", "Luật", "Công văn", None]


def read(kind: str | None, source: str) -> list[Obligation]:
    text = Text(source)
    return read_obligations(text, Header(Document(type=kind), Locality(), body_end=len(text.norm)), [])


def check(source: str, duties: list[Obligation]) -> None:
    """Every duty is a stretch of the source with an actor; blocks and starts go up together."""
    for duty in duties:
        assert source[duty.start : duty.end] == duty.text
        assert duty.text.strip()
        assert duty.lead
        assert duty.actors == duty.lead + [actor for actor in duty.support if actor not in duty.lead]
        assert not set(duty.lead) & set(duty.support)
    starts = [duty.start for duty in duties]
    assert starts == sorted(starts)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(KINDS), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
@example("Kế hoạch", "Trách nhiệm của |\nĐiều 2. trước ngày 15/9/2025")
@example("Kế hoạch", "Trách nhiệm của \n: \n+ ")
def test_any_text(kind: str | None, source: str) -> None:
    check(source, read(kind, source))


@pytest.mark.skipif(not CORPUS.is_dir(), reason="needs ../shared/corpus")
def test_real_documents() -> None:
    for path in sorted(CORPUS.glob("*/*.txt"))[::4]:
        source = path.read_text(encoding="utf-8")
        text = Text(source)
        check(source, read_obligations(text, read_header(text), []))


def calls(kind: str, source: str) -> int:
    """Calls of Python functions in one reading: the work, whatever the machine."""
    count = 0

    def profile(frame: FrameType, event: str, arg: Any) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(profile)
    try:
        read(kind, source)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("kind", ["Kế hoạch", "Luật", "Công văn"])
@pytest.mark.parametrize(
    "unit",
    [
        "\n- Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát hồ sơ.", "\n1. Sở Y tế", "Sở Y tế, ", "các Sở: ", "((((", "\n\n", "|\n",
        "\n| a | chủ trì | phối hợp |", "\nĐiều 1. Trách nhiệm của Bộ Y tế", " có trách nhiệm", "\nSở Y tế có trách nhiệm:\n", " phối hợp giữa Sở Y tế ",
        "Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ trước ngày 15/6/2025; ", ". Sở Y tế chủ trì", "\nCơ quan chủ trì: Sở Y tế",
    ],
)  # fmt: skip
def test_work_grows_with_the_text(kind: str, unit: str) -> None:
    read(kind, unit)  # tables are loaded once
    times = 12_000 // len(unit)
    small, large = calls(kind, unit * times), calls(kind, unit * (4 * times))
    assert large <= 5.2 * small + 200  # 16 times were it quadratic; a fixed part at the end of a plan is read more closely
