"""Classes of bodies and persons that are named by what they do or own. The sentences were drafted for these tests."""

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


@pytest.mark.parametrize("kind", ["Quy chế phối hợp", "Chương trình phối hợp", "Kế hoạch phối hợp"])
def test_those_who_signed_a_cited_arrangement_are_no_partners(read: Read, kind: str) -> None:
    text = f"1. Công an xã thực hiện {kind} số 06/CTPH-TWĐTN-BCA ngày 15/3/2022 giữa Trung ương Đoàn với Bộ Công an.\n"
    (duty,) = read("Chỉ thị", text)
    assert (duty.lead, duty.support) == (["Công an xã"], [])


def test_who_helps_one_who_advises(read: Read) -> None:
    text = "1. Mở lớp bơi tại huyện Tri Tôn (Ban Phong trào tham mưu, Huyện đoàn Tri Tôn phối hợp).\n"
    (duty,) = read("Chỉ thị", text)
    assert (duty.lead, duty.support) == (["Ban Phong trào"], ["Huyện đoàn Tri Tôn"])


def test_bodies_of_a_field_that_no_vocabulary_knows(read: Read) -> None:
    text = "1. Sở Tài chính lập sổ.\na) Cấp viên sắt cho trẻ.\nĐơn vị thực hiện: Viện Dinh dưỡng Miền núi; Trạm y tế.\n"
    assert read("Chỉ thị", text)[-1].lead == ["Viện Dinh dưỡng Miền núi", "Trạm y tế"]


def test_an_inspection_by_plan_is_a_task(read: Read) -> None:
    (duty,) = read("Chỉ thị", "1. Cơ quan Thanh tra ngân hàng:\n- Thanh tra theo kế hoạch năm 2024.\n")
    assert duty.lead == ["Cơ quan Thanh tra ngân hàng"]
