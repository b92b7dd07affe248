"""Who may change whose acts."""

import pytest

from danchieu.extractors.citations.rank import lays_down, may_change


@pytest.mark.parametrize(
    ("issuer", "other", "may"),
    [
        ("Quốc hội", "Chính phủ", True),
        ("Chính phủ", "Quốc hội", False),
        ("Thủ tướng Chính phủ", "Chính phủ", True),  # of one rank: not decided here
        ("Bộ trưởng Bộ Y tế", "Bộ Nội vụ", True),
        ("Bộ Y tế", "Thủ tướng Chính phủ", False),
        ("UBND tỉnh Sơn La", "Bộ Y tế", False),
        ("UBND tỉnh Sơn La", "HĐND tỉnh Sơn La", True),
        ("Sở Y tế tỉnh Sơn La", "Chính phủ", False),
        ("Bộ Chính trị", "Quốc hội", False),  # the Party has no rank among the bodies of the state
        ("Cục Thuế", "Chính phủ", False),
        ("Cục Thuế", "Bộ Tài chính", True),  # of a rank that is not known
        ("Bộ Chỉ huy Quân sự tỉnh Sơn La", "UBND tỉnh Sơn La", True),
        (None, "Chính phủ", True),
        ("UBND tỉnh Sơn La", None, True),
    ],
)
def test_may_change(issuer: str | None, other: str | None, may: bool) -> None:
    assert may_change(issuer, other) is may


@pytest.mark.parametrize(
    ("kind", "number", "other", "may"),
    [
        ("Kế hoạch", "12/KH-UBND", "Nghị định", False),
        ("Nghị quyết", "12/NQ-CP", "Nghị định", False),
        ("Nghị quyết", "12/2026/NQ-CP", "Nghị định", True),
        ("Nghị quyết", "12/NQ-CP", "Nghị quyết", True),
        ("Nghị quyết", "12/2024/QH15", "Luật", True),
        ("Nghị định", "12/2024/NĐ-CP", "Nghị định", True),
        ("Quyết định", "12/2010/QĐ-BYT", "Thông tư", True),
        ("Kế hoạch", "12/KH-UBND", "Kế hoạch", True),
        (None, None, "Nghị định", True),
    ],
)
def test_rules_are_changed_by_rules(kind: str | None, number: str | None, other: str, may: bool) -> None:
    assert lays_down(kind, number, other) is may
