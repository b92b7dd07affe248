"""Who is meant, where names hold what somebody does or owns: classes of bodies and persons, lists of them. The sentences
were drafted for these tests."""

from typing import Protocol

import pytest

from danchieu.extractors.record import Obligation


class Read(Protocol):
    def __call__(
        self, kind: str, source: str, number: str | None = None, issuer: str | None = None
    ) -> list[Obligation]: ...


CLASSES = ["cơ quan đăng ký kinh doanh", "cơ quan cấp giấy chứng nhận", "đơn vị trúng thầu", "cơ quan tiếp nhận hồ sơ"]
OWNERS = ["chủ nhà máy thủy điện", "chủ cơ sở kinh doanh", "chủ rừng", "chủ bãi vật liệu"]


@pytest.mark.parametrize("name", [*CLASSES, *OWNERS])
@pytest.mark.parametrize(
    ("text", "lead", "support"),
    [
        ("Các {} chủ động rà soát kho sách.", ["Các {}"], []),
        ("Sở Nội vụ chủ trì, phối hợp với {} rà soát kho sách.", ["Sở Nội vụ"], ["{}"]),
        ("Sở Nội vụ phối hợp với {}, Sở Y tế kiểm tra kho sách.", ["Sở Nội vụ"], ["{}", "Sở Y tế"]),
        ("Sở Y tế, {} và UBND xã rà soát kho sách.", ["Sở Y tế", "{}", "UBND xã"], []),
        ("Yêu cầu các {} báo cáo kết quả.", ["các {}"], []),
        ("Các {}: Rà soát kho sách của xã.", ["Các {}"], []),
    ],
)
def test_a_class_is_named_by_what_it_does_or_owns(
    read: Read, name: str, text: str, lead: list[str], support: list[str]
) -> None:
    (duty,) = read("Chỉ thị", f"1. {text.format(name)}\n")
    assert (duty.lead, duty.support) == ([actor.format(name) for actor in lead], [actor.format(name) for actor in support])


@pytest.mark.parametrize(
    "text",
    [
        "Các cơ quan tiếp nhận hồ sơ, trả kết quả cho người dân.",
        "Các cơ quan cấp giấy phép, thu hồi giấy phép theo thẩm quyền.",
    ],
)
def test_what_goes_on_is_what_the_class_has_to_do(read: Read, text: str) -> None:
    (duty,) = read("Chỉ thị", f"1. {text}\n")
    assert duty.lead == ["Các cơ quan"]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Kho bạc Nhà nước nơi mở tài khoản kiểm soát chi.", ["Kho bạc Nhà nước nơi mở tài khoản"]),
        ("Giao Thường trực HĐND, hai Ban HĐND giám sát kho.", ["Thường trực HĐND", "hai Ban HĐND"]),
        ("Giao Thường trực HĐND, 02 Ban HĐND giám sát kho.", ["Thường trực HĐND", "02 Ban HĐND"]),
        ("Thường trực Tỉnh ủy, lãnh đạo UBND tỉnh đối thoại với dân.", ["Thường trực Tỉnh ủy", "lãnh đạo UBND tỉnh"]),
        ("Các đồng chí Ủy viên phụ trách địa bàn kiểm tra kho.", ["Ủy viên phụ trách địa bàn"]),
        ("VP HĐND và UBND huyện, phòng Nội vụ đôn đốc.", ["VP HĐND và UBND huyện", "phòng Nội vụ"]),
        ("Đồng chí Tham mưu trưởng chịu trách nhiệm về kho.", ["Tham mưu trưởng"]),
        (
            "Yêu cầu các Giám đốc Sở và thủ trưởng các ngành thực hiện cam kết.",
            ["các Giám đốc Sở", "thủ trưởng các ngành"],
        ),
        (
            "Chủ tịch UBND các huyện, thành phố: Đà Lạt, Bảo Lộc và các cơ quan có liên quan chịu trách nhiệm về kho.",
            ["Chủ tịch UBND các huyện, thành phố: Đà Lạt, Bảo Lộc", "các cơ quan có liên quan"],
        ),
    ],
)
def test_who_is_meant_is_read_to_its_end(read: Read, text: str, lead: list[str]) -> None:
    (duty,) = read("Chỉ thị", f"1. {text}\n")
    assert duty.lead == lead


@pytest.mark.parametrize("lead_in", ["Các", "Các đồng chí"])
def test_ministers_in_small_letters(read: Read, lead_in: str) -> None:
    text = f"Điều 1. Giữ kho.\nĐiều 4. {lead_in} bộ trưởng, tổng cục trưởng, chủ tịch UBND tỉnh chịu trách nhiệm thi hành quyết định này.\n"
    assert read("Quyết định", text)[-1].lead[-2:] == ["tổng cục trưởng", "chủ tịch UBND tỉnh"]


@pytest.mark.parametrize(
    ("text", "lead", "support"),
    [
        ("Sở Y tế phối hợp với Sở Xây dựng tổ chức giám định kho.", ["Sở Y tế"], ["Sở Xây dựng"]),
        ("Sở Y tế phối hợp với Sở Xây dựng tổ chức giám định, sửa kho.", ["Sở Y tế"], ["Sở Xây dựng"]),
        ("Bộ Công nghiệp thực phẩm, Bộ Nông nghiệp rà soát kho cam.", ["Bộ Công nghiệp thực phẩm", "Bộ Nông nghiệp"], []),
        ("Các đơn vị được giao chủ trì tại Phụ lục chủ động giữ kho.", ["Các đơn vị được giao chủ trì tại Phụ lục"], []),
        ("Các Sở quản lý xây dựng chuyên ngành có trách nhiệm giữ kho.", ["Các Sở quản lý xây dựng chuyên ngành"], []),
    ],
)
def test_further_names_and_predicates(read: Read, text: str, lead: list[str], support: list[str]) -> None:
    (duty,) = read("Chỉ thị", f"1. {text}\n")
    assert (duty.lead, duty.support) == (lead, support)


def test_companies_by_their_names(read: Read) -> None:
    text = "1. Chủ tịch Hội đồng thành viên các Tập đoàn: Điện lực Việt Nam, Dầu khí Việt Nam có trách nhiệm giữ kho.\n"
    (duty,) = read("Chỉ thị", text)
    assert duty.lead == [f"Chủ tịch Hội đồng thành viên Tập đoàn {name} Việt Nam" for name in ("Điện lực", "Dầu khí")]
