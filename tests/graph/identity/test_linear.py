"""The work on one number grows with the readings of it, not with its readings times its registers."""

import gc
import time

import pytest

from danchieu.extractors.vocabulary import register
from danchieu.graph.identity.numbered import Numbers
from danchieu.graph.identity.outcome import Row
from danchieu.graph.identity.reading import Reading

BLOCK = "n:1/qd/ubnd"


def reading(**said: object) -> Row:
    return Row(Reading(block=BLOCK, role="cited", type="Quyết định", number="01/QĐ-UBND", **said), 1)


def of_a_district(i: int, province: str = "") -> Row:
    day = f"20{i % 20:02d}-{i % 12 + 1:02d}-{i % 28 + 1:02d}"
    return reading(date=day, registers=(f"ubnd-huyen-h{i}{province}",), period=day[:4], issuer=f"UBND huyện H{i}")


def undated(i: int) -> Row:
    return reading(registers=(), title=f"Tên {i}")


def of_one_day(i: int) -> Row:
    return reading(date="2021-01-01", registers=(), title=f"Tên {i}")


def of_two_registers(i: int) -> Row:
    return reading(registers=(f"ubnd-huyen-h{i}-tinh-son-la", f"ubnd-huyen-h{i}-tinh-nghe-an"), title=f"Tên {i}")


def work(rows: list[Row]) -> float:
    """CPU seconds, the best of a few."""
    taken = []
    gc.disable()
    try:
        for _ in range(3):
            since = time.process_time()
            Numbers(BLOCK, rows, register()).resolve()
            taken.append(time.process_time() - since)
    finally:
        gc.enable()
    return min(taken)


@pytest.mark.parametrize("other", [undated, of_one_day, of_two_registers])
def test_growth_is_linear(other) -> None:
    small, large = (
        work([row for i in range(n) for row in (of_a_district(i), of_a_district(i, "-tinh-son-la"), other(i))])
        for n in (300, 2400)
    )
    assert large < 8 * 2.5 * max(small, 0.002), f"8 times the readings took {large / small:.0f} times the work"


def test_a_district_without_its_province_is_the_one_that_issued_the_number_that_day() -> None:
    rows = [of_a_district(1), of_a_district(1, "-tinh-son-la"), of_a_district(2), of_a_district(2, "-tinh-son-la")]
    rows += [of_a_district(2, "-thanh-pho-can-tho"), of_two_registers(1), of_two_registers(9), undated(1)]
    outcomes = Numbers(BLOCK, rows, register()).resolve().outcomes
    one, other = "01/QD-UBND@ubnd-huyen-h1-tinh-son-la/2001", "01/QD-UBND@ubnd-huyen-h2/2002"
    assert [outcome.document for outcome in outcomes[:3]] == [one, one, other]
    assert (outcomes[5].document, outcomes[6].document) == (one, None)
    assert outcomes[7].candidates == tuple(
        sorted((one, other, *(f"01/QD-UBND@ubnd-huyen-h2-{p}/2002" for p in ("thanh-pho-can-tho", "tinh-son-la"))))
    )
