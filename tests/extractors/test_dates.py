"""Date phrases: one reading or none."""

import pytest

from danchieu.extractors.dates import match_date


@pytest.mark.parametrize(
    ("text", "year", "value", "repaired"),
    [
        ("ngày 20/8/2025", None, "2025-08-20", False),
        (", ngày 04/11/2013 của", None, "2013-11-04", False),
        (" ngày \n\n22/8/2025", None, "2025-08-22", False),
        (" NGÀY 30/5/2019", None, "2019-05-30", False),
        (" ngày 31 tháng 08 năm 2023", None, "2023-08-31", False),
        ("\nngày\n08 tháng 6 năm 2010", None, "2010-06-08", False),
        (" ngày 15-9-2023", None, "2023-09-15", False),
        (" (ngày 1.7.2024)", None, "2024-07-01", False),
        (" ngày 1718/2006", None, "2006-08-17", True),
        (" ngày 3112/2024", None, "2024-12-31", True),
        (" ngày 08/6/20210", "2010", "2010-06-08", True),
        (" ngày O2/10/2024", None, "2024-10-02", True),
        (" ngày 05/1 2/2024", None, "2024-12-05", True),
        (" ngày 1 2/3/2024", None, "2024-03-12", True),
        (" ngày 12/3/20 24", None, "2024-03-12", True),
        (" ngày 05122024", None, "2024-12-05", True),
        (" ngày 05 02/2021", None, "2021-02-05", True),
        (" ngày ngày 01/4/2025", None, "2025-04-01", False),
        (" ngày 05 ngày 12 năm 2024", None, "2024-12-05", True),
    ],
)
def test_read(text: str, year: str | None, value: str, repaired: bool) -> None:
    found = match_date(text, 0, year)
    assert found is not None
    assert found.value == value
    assert (found.repair is not None) is repaired


@pytest.mark.parametrize("text", ["ngày 30/02/2020", "ngày 8/6/20210", "ngày 42/02/2018", "ngày 1/1/1800"])
def test_a_date_without_a_reading_is_still_a_date_phrase(text: str) -> None:
    found = match_date(text + " của", 0)
    assert found is not None and (found.end, found.value, found.repair) == (len(text), None, None)


@pytest.mark.parametrize(
    "text",
    [
                "ngày    tháng 8 năm 2025",
        "năm học 2025 - 2026",
        "hằng ngày",
        "sau 20/8/2025",
    ],
)
def test_not_read(text: str) -> None:
    assert match_date(text, 0) is None
