"""Bodies that issued a cited act, by short and joint names: of the Party, the Front, councils. All sentences were drafted here."""

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


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Theo Nghị quyết liên tịch số 01/NQLT ngày 07/12/2001 giữa Bộ Công an và Ban Thường trực Uỷ ban Trung ương Mặt trận Tổ quốc Việt Nam.", "Bộ Công an, Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
        ("Theo Báo cáo thẩm tra số 739/BC-UBTCNS14 của Ủy ban Tài chính, Ngân sách, Báo cáo của Sở Y tế.", "Ủy ban Tài chính, Ngân sách của Quốc hội"),
        ("Theo Pháp lệnh Kế toán và thống kê do Hội đồng Nhà nước ban hành ngày 20-5-1988.", "Hội đồng Nhà nước"),
        ("Theo Giải đáp số 01/2017/GĐ-TANDTC ngày 07/4/2017.", "Tòa án nhân dân tối cao"),
    ],
)  # fmt: skip
def test_several_bodies_and_councils(read: Callable[[str], list[Citation]], text: str, issuer: str) -> None:
    assert read(text)[0].issuer == issuer


def test_a_resolution_of_a_committee_is_none_of_a_congress(read: Callable[[str], list[Citation]]) -> None:
    acts = read("Thực hiện Nghị quyết lần thứ 10 của Ban chấp hành Đảng bộ thành phố, Nghị quyết lần thứ XI Ban chấp hành Đảng bộ tỉnh.")
    assert [act.issuer for act in acts if (act.issuer or "").startswith("Đại hội")] == []
