"""The benchmark of extraction runs and counts right; what it measures is not asserted."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def benchmark(load: Callable[[str], ModuleType]) -> ModuleType:
    return load("extraction")


def test_megabytes_are_utf8(benchmark: ModuleType) -> None:
    assert benchmark.megabytes(["Điều 1", "x"]) * benchmark.MB == 10


@pytest.mark.parametrize(("power", "wanted"), [(1, 1.0), (2, 2.0)])
def test_the_exponent_of_growth(benchmark: ModuleType, power: int, wanted: float) -> None:
    sizes = (0.25, 0.5, 1.0, 2.0)
    assert benchmark.exponent(sizes, [0.3 * size**power for size in sizes]) == pytest.approx(wanted)


def test_the_peer_reads_as_many_bytes(benchmark: ModuleType) -> None:
    texts = benchmark.us_texts([1000, 5000])
    assert [size <= len(text) < size + 400 for size, text in zip([1000, 5000], texts, strict=True)] == [True, True]
    assert texts == benchmark.us_texts([1000, 5000])


def test_every_kind_of_text_is_read(
    benchmark: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(benchmark, "SIZES", (0.002, 0.004))
    monkeypatch.setattr(benchmark, "memory", lambda folders: {"start": 1.0})
    figures = benchmark.measure([ROOT / "samples"], peer_mb=0.002)
    assert figures["files"] == 23 and figures["mb_per_cpu_second"] > 0
    assert set(benchmark.HOSTILE) < set(figures["growth"])
    benchmark.report(figures)
    assert "MB per CPU-second" in capsys.readouterr().out
