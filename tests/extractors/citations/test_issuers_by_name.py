"""Bodies that issued a cited act, by short and joint names: of the Party, the Front, councils. All sentences were drafted here."""

from collections.abc import Callable

import pytest

from danchieu.extractors.record import Citation

Read = Callable[[str], list[Citation]]


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


@pytest.mark.parametrize(
    ("sentence", "issuer"),
    [
        ("Thực hiện Nghị quyết số 12-NQ/ĐU ngày 18/12/2023 của Đảng ủy Quân khu 9;", "Đảng ủy Quân khu 9"),
        ("Thực hiện Kế hoạch số 81-KH/ĐUK ngày 15/8/2019 của Đảng ủy Khối về kho;", "Đảng ủy Khối"),
        ("Quán triệt Kế hoạch số 101-KH/ĐU của Ban Thường vụ Đảng ủy NHPT.", "Ban Thường vụ Đảng ủy NHPT"),
        ("Theo kiến nghị của Đảng ủy Trường Đại học Quy Nhơn tại Công văn số 77-CV/ĐU ngày 01/3/2024.", "Đảng ủy Trường Đại học Quy Nhơn"),
        ("Căn cứ Quy chế cán bộ do Ban Bí thư ban hành theo Quyết định số 289-QĐ/TW ngày 08/02/2010;", "Ban Bí thư Trung ương Đảng"),
        ("Sau khi nghe Phòng Kho, Hạ tầng và Đô thị báo cáo tại Báo cáo số 88/BC-KHTĐT ngày 08/9/2025, Chủ tịch kết luận:", "Phòng Kho, Hạ tầng và Đô thị"),
        ("Theo Quy chế số 02/QCPH/UBND-UBMTTQ ngày 12/9/2011 giữa UBND tỉnh và Ủy ban MTTQ Việt Nam tỉnh.", "UBND tỉnh Sơn La, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La"),
        ("Căn cứ Nghị định số 09-NĐ ngày 7/3/1956 của Liên Bộ Giao thông và Bưu điện - Công an;", "Bộ Giao thông và Bưu điện, Bộ Công an"),
        ("Căn cứ Thông tư liên tịch số 15/2004/TTLT BTC-TCTK ngày 05/3/2004;", "Bộ Tài chính, Tổng cục Thống kê"),
    ],
)  # fmt: skip
def test_houses_of_the_party_reporters_and_old_ministries(read: Read, sentence: str, issuer: str) -> None:
    assert read(sentence)[-1].issuer == issuer
