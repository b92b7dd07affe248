"""Names of bodies in running text."""

import pytest

from danchieu.extractors.bodies import Locality, complete, match_body


@pytest.mark.parametrize(
    ("text", "taken", "name", "level"),
    [
        ("Bộ giáo dục - \n\nĐào tạo về việc", "Bộ giáo dục - \n\nĐào tạo", "Bộ Giáo dục và Đào tạo", "central"),
        ("Bộ trưởng Bộ Y tế ban hành", "Bộ trưởng Bộ Y tế", "Bộ trưởng Bộ Y tế", "central"),
        ("Bộ LĐTB&XH", "Bộ LĐTB&XH", "Bộ Lao động - Thương binh và Xã hội", "central"),
        ("Thủ \ntướng Chính phủ phê", "Thủ \ntướng Chính phủ", "Thủ tướng Chính phủ", "central"),
        ("Ban Bí thư về", "Ban Bí thư", "Ban Bí thư Trung ương Đảng", "central"),
        ("Ủy ban Thường vụ Quốc hội.", "Ủy ban Thường vụ Quốc hội", "Ủy ban Thường vụ Quốc hội", "central"),
        ("Chủ tịch UBND tỉnh Sơn La)", "Chủ tịch UBND tỉnh Sơn La", "Chủ tịch UBND tỉnh Sơn La", "province"),
        ("Ủy\nban nhân dân tỉnh Vĩnh Long;", "Ủy\nban nhân dân tỉnh Vĩnh Long", "UBND tỉnh Vĩnh Long", "province"),
        ("UBND TP. Cần Thơ", "UBND TP. Cần Thơ", "UBND thành phố Cần Thơ", "province"),
        ("UBND thành phố Huế Tổ chức", "UBND thành phố Huế", "UBND thành phố Huế", "province"),
        ("UBND thành phố Quy định mức", "UBND thành phố", "UBND thành phố", "district"),
        ("Đoàn TNCS Hồ Chí Minh xã Mỹ Thọ", "Đoàn TNCS Hồ Chí Minh xã Mỹ Thọ", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Mỹ Thọ", "commune"),
        ("Đoàn Thanh niên huyện.", "Đoàn Thanh niên huyện", "Đoàn Thanh niên Cộng sản Hồ Chí Minh huyện", "district"),
        ("Đoàn Thanh niên tỉnh Sơn La.", "Đoàn Thanh niên tỉnh Sơn La", "Tỉnh đoàn Sơn La", "province"),
        ("UBND tỉnh phê duyệt", "UBND tỉnh", "UBND tỉnh", "province"),
        ("UBND huyện Nghĩa Hành\nPhê", "UBND huyện Nghĩa Hành", "UBND huyện Nghĩa Hành", "district"),
        ("UBND các xã, phường trên", "UBND các xã, phường", "UBND các xã, phường", "commune"),
        (
            "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nCăn cứ",
            "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAI CHÂU",
            "Chủ tịch UBND tỉnh Lai Châu",
            "province",
        ),
        ("Tỉnh uỷ Lai Châu.", "Tỉnh uỷ Lai Châu", "Tỉnh ủy Lai Châu", "province"),
        ("Tỉnh ủy tỉnh Sơn La", "Tỉnh ủy tỉnh Sơn La", "Tỉnh ủy Sơn La", "province"),
        ("UBND Sơn La về", "UBND Sơn La", "UBND Sơn La", "province"),
        ("Ban Chấp hành Đảng bộ phường Tô Hiệu.", "Ban Chấp hành Đảng bộ phường Tô Hiệu", "Đảng ủy phường Tô Hiệu", "commune"),
        ("Ban Thường vụ Tỉnh ủy thành phố Đà Nẵng", "Ban Thường vụ Tỉnh ủy thành phố Đà Nẵng", "Ban Thường vụ Thành ủy Đà Nẵng", "province"),
        ("Thành ủy Thành phố Hồ Chí Minh", "Thành ủy Thành phố Hồ Chí Minh", "Thành ủy Thành phố Hồ Chí Minh", "province"),
        ("Sở Nội vụ tỉnh Lâm Đồng", "Sở Nội vụ tỉnh Lâm Đồng", "Sở Nội vụ tỉnh Lâm Đồng", "province"),
    ],
)
def test_named(text: str, taken: str, name: str, level: str) -> None:
    found = match_body(text, 0)
    assert found is not None
    assert (text[: found.end], found.name, found.level) == (taken, name, level)


@pytest.mark.parametrize(
    ("text", "taken", "name"),
    [
        ("UBND huyện Mai Sơn, tỉnh Sơn La về", "UBND huyện Mai Sơn, tỉnh Sơn La", "UBND huyện Mai Sơn, tỉnh Sơn La"),
        ("UBND huyện Mai Sơn tỉnh Sơn La;", "UBND huyện Mai Sơn tỉnh Sơn La", "UBND huyện Mai Sơn, tỉnh Sơn La"),
        (
            "HĐND xã A Lưới, huyện Mai Sơn,\ntỉnh Sơn La.",
            "HĐND xã A Lưới, huyện Mai Sơn,\ntỉnh Sơn La",
            "HĐND xã A Lưới, huyện Mai Sơn, tỉnh Sơn La",
        ),
        (
            "Chủ tịch UBND quận Ninh Kiều, thành phố Cần Thơ)",
            "Chủ tịch UBND quận Ninh Kiều, thành phố Cần Thơ",
            "Chủ tịch UBND quận Ninh Kiều, thành phố Cần Thơ",
        ),
        ("UBND huyện Mai Sơn, huyện Sông Mã", "UBND huyện Mai Sơn", "UBND huyện Mai Sơn"),
        ("UBND huyện Mai Sơn, thành phố Sơn La", "UBND huyện Mai Sơn", "UBND huyện Mai Sơn"),
        ("UBND huyện Mai Sơn, UBND tỉnh Sơn La", "UBND huyện Mai Sơn", "UBND huyện Mai Sơn"),
        ("UBND huyện Mai Sơn, tỉnh đã giao", "UBND huyện Mai Sơn", "UBND huyện Mai Sơn"),
        ("UBND tỉnh Sơn La, thành phố Cần Thơ", "UBND tỉnh Sơn La", "UBND tỉnh Sơn La"),
    ],
)
def test_places_above_a_district_tell_it_apart(text: str, taken: str, name: str) -> None:
    found = match_body(text, 0)
    assert found is not None
    assert (text[: found.end], found.name) == (taken, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tổng Liên đoàn Lao động (LĐLĐ) Việt Nam về kho", "Tổng Liên đoàn Lao động Việt Nam"),
        ("Đoàn Chủ tịch Tổng LĐLĐ Việt Nam", "Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam"),
        ("Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
    ],
)
def test_a_short_form_inside_a_name(text: str, name: str) -> None:
    found = match_body(text, 0)
    assert found is not None and found.name == name


def test_no_short_form_behind_a_name_belongs_to_it() -> None:
    found = match_body("Bộ Y tế (BYT) ban hành", 0)
    assert found is not None and found.end == len("Bộ Y tế")


@pytest.mark.parametrize("text", ["người dân", "Bộ phận một cửa", "và Bộ Y tế", ""])
def test_not_named(text: str) -> None:
    assert match_body(text, 0) is None


def test_head_and_government_are_two() -> None:
    heads = match_body("Thủ tướng Chính phủ", 0)
    body = match_body("Chính phủ", 0)
    assert heads is not None and body is not None and heads.id != body.id


@pytest.mark.parametrize(
    ("name", "completed"),
    [
        ("UBND tỉnh", "UBND tỉnh Điện Biên"),
        ("Chủ tịch UBND thành phố", "Chủ tịch UBND thành phố Điện Biên Phủ"),
        ("Tỉnh ủy", "Tỉnh ủy Điện Biên"),
        ("Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Điện Biên"),
        ("Sở Nội vụ", "Sở Nội vụ tỉnh Điện Biên"),
        ("UBND huyện", "UBND huyện"),
    ],
)
def test_completed_from_the_citing_document(name: str, completed: str) -> None:
    assert complete(name, Locality("tỉnh Điện Biên", "thành phố Điện Biên Phủ")) == completed
