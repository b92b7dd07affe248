"""Committees of the Party and of the Front that issued a cited act. All sentences were drafted for these tests."""

from collections.abc import Callable

import pytest

from danchieu.extractors.record import Citation


@pytest.mark.parametrize(
    ("said", "issuer"),
    [
        ("MTTQ Việt Nam tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La"),
        ("MTTQ Việt Nam", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
        ("Ban cán sự đảng VKSND tối cao", "Ban cán sự đảng Viện kiểm sát nhân dân tối cao"),
        ("Đảng đoàn LĐLĐ tỉnh", "Đảng đoàn Liên đoàn Lao động tỉnh Sơn La"),
    ],
)
def test_short_names_of_the_front_and_of_party_committees(
    read: Callable[[str], list[Citation]], said: str, issuer: str
) -> None:
    (act,) = read(f"Theo Kế hoạch số 12/KH-MTTQ ngày 02/3/2023 của {said} về giữ kho.")
    assert act.issuer == issuer
