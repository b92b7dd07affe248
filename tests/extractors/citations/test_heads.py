"""Acts issued by the head of a house that the vocabulary need not know."""

from collections.abc import Callable

import pytest

from danchieu.extractors.record import Citation


@pytest.mark.parametrize(
    "head",
    [
        "Giám đốc Đại học Huế", "Giám đốc Bệnh viện Bạch Mai", "Giám đốc ĐHQG-HCM", "Hiệu trưởng Trường ĐHCNTT",
        "Chủ tịch Hội đồng thành viên Tập đoàn Điện lực Việt Nam", "Chủ nhiệm khoa Công nghệ Thông tin",
        "Trưởng phòng Đào tạo", "Chánh án Tòa án nhân dân cấp cao tại Hà Nội",
        "Viện trưởng Viện kiểm sát nhân dân cấp cao tại Đà Nẵng",
    ],
)  # fmt: skip
def test_the_name_goes_to_its_end(read: Callable[[str], list[Citation]], head: str) -> None:
    (citation,) = read(f"Thực hiện Quyết định số 867/QĐ-XYZ ngày 17/8/2016 của {head} về giữ kho.")
    assert citation.text.endswith(f"của {head}")
    assert citation.issuer == head


@pytest.mark.parametrize(
    ("written", "issuer"),
    [
        ("Cục Hải quan TP.HCM", "Cục Hải quan thành phố Hồ Chí Minh"),
        ("UBND TPHCM", "UBND thành phố Hồ Chí Minh"),
        ("Cục Thuế TP.Hồ Chí Minh", "Cục Thuế thành phố Hồ Chí Minh"),
        ("Sở Y tế TP. HCM", "Sở Y tế thành phố Hồ Chí Minh"),
    ],
)
def test_a_city_in_short(read: Callable[[str], list[Citation]], written: str, issuer: str) -> None:
    (citation,) = read(f"Trả lời Công văn số 658/ABC-NV ngày 19/3/2007 của {written} về hồ sơ.")
    assert (citation.text.endswith(written), citation.issuer) == (True, issuer)


@pytest.mark.parametrize(
    "body",
    ["Đảng đoàn Hội Liên hiệp Phụ nữ Việt Nam", "Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam", "Ban cán sự đảng Bộ Nội vụ"],
)
def test_who_issued_on_a_day(read: Callable[[str], list[Citation]], body: str) -> None:
    (citation,) = read(f"Ngày 09/6/2021, {body} có Công văn số 728-CV/XYZ về giữ kho.")
    assert (citation.issuer, citation.date) == (body, "2021-06-09")


@pytest.mark.parametrize(
    ("sentence", "issuer"),
    [
        ("Ý kiến của Bộ Kế hoạch và Đầu tư. Theo đề nghị của Tổng công ty Sông Lam tại Tờ trình số 15/TTr-SL.", "Tổng công ty Sông Lam"),
        ("Xét đề nghị của Tổng công ty Sông Lam (Công văn số 659/TCT-ĐT ngày 20/5/2008).", "Tổng công ty Sông Lam"),
    ],
)
def test_who_proposed(read: Callable[[str], list[Citation]], sentence: str, issuer: str) -> None:
    (citation,) = read(sentence)
    assert (citation.issuer, citation.relation) == (issuer, "proposed_by")


@pytest.mark.parametrize(
    ("written", "issuer"),
    [
        ("Bộ trưởng Bộ Giáo dục & Đào tạo", "Bộ trưởng Bộ Giáo dục và Đào tạo"),
        ("Giám đốc Sở Khoa học & Công nghệ tỉnh Sơn La", "Giám đốc Sở Khoa học và Công nghệ tỉnh Sơn La"),
    ],
)
def test_a_sign_for_and(read: Callable[[str], list[Citation]], written: str, issuer: str) -> None:
    (citation,) = read(f"Thực hiện Quyết định số 867/QĐ-XYZ ngày 17/8/2016 của {written} về giữ kho.")
    assert (citation.text.endswith(written), citation.issuer) == (True, issuer)


@pytest.mark.parametrize(
    "act",
    [
        "Nghị định của Chính phủ ngày 2/2/1995", "nghị quyết của Hội đồng Chính phủ trong phiên họp ngày 27-3-1969",
        "Nghị quyết của Chính phủ tại phiên họp thường kỳ ngày 27 tháng 3 năm 2019",
        "nghị quyết Hội đồng Chính phủ ngày 20/9/1965",
    ],
)  # fmt: skip
def test_an_act_known_by_its_day(read: Callable[[str], list[Citation]], act: str) -> None:
    (citation,) = read(f"Căn cứ {act} về giữ kho;")
    assert (citation.text, citation.relation) == (act, "legal_basis")


def test_the_opinion_on_which_something_rests(read: Callable[[str], list[Citation]]) -> None:
    (citation,) = read("Căn cứ vào ý kiến của Bộ Nội vụ tại Công văn số 1500/BNV-TC ngày 2/2/1990;")
    assert citation.relation == "legal_basis"
