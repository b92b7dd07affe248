"""Whom a duty binds: the body that a name means in the document that imposes the duty, None where it is not certain."""

import pytest

from danchieu.graph.binding import bindings, body_id, words_of
from danchieu.graph.model import Binding, Document, Obligation

LAI_CHAU, LAO_CAI, MUONG_LA = "UBND tỉnh Lai Châu", "UBND tỉnh Lào Cai", "UBND huyện Mường La, tỉnh Sơn La"


def document(issuer: str | None, day: str | None) -> Document:
    return Document("d", "Kế hoạch", "5/KH-UBND", day, issuer, None, True)


@pytest.mark.parametrize(
    ("name", "issuer", "day", "wanted"),
    [
        ("Bộ Tài chính", LAI_CHAU, None, "bo-tai-chinh"),
        ("Sở Nội vụ", LAI_CHAU, None, "so-noi-vu-tinh-lai-chau"),
        ("Giám đốc Sở Nội vụ", LAI_CHAU, "2024-03-01", "so-noi-vu-tinh-lai-chau"),
        ("Công an tỉnh", LAI_CHAU, "2024-03-01", "cong-an-tinh-lai-chau"),
        ("Chủ tịch UBND tỉnh", LAI_CHAU, "2024-03-01", "ubnd-tinh-lai-chau"),
        ("Phòng Giáo dục và Đào tạo", MUONG_LA, "2024-03-01", "phong-giao-duc-va-dao-tao-huyen-muong-la"),
        ("Sở Nội vụ", LAO_CAI, "2025-06-30", "so-noi-vu-tinh-lao-cai"),
        ("Sở Nội vụ", LAO_CAI, "2025-07-01", "so-noi-vu-tinh-lao-cai.2025"),
        ("Sở Nội vụ", LAO_CAI, None, None),
        ("Sở Nội vụ", None, "2024-03-01", None),
        ("Sở Nội vụ", "Bộ Nội vụ", "2024-03-01", None),
        ("các sở, ban, ngành", LAI_CHAU, "2024-03-01", None),
        ("UBND các xã, phường", LAI_CHAU, "2024-03-01", None),
        ("Mặt trận Tổ quốc", LAI_CHAU, "2024-03-01", None),
        ("Tổ công tác chuyển đổi số", LAI_CHAU, "2024-03-01", None),
    ],
)
def test_the_body_a_name_means(name: str, issuer: str | None, day: str | None, wanted: str | None) -> None:
    assert body_id(name, document(issuer, day)) == wanted


def test_everyone_bound_once_in_each_role() -> None:
    duty = Obligation(
        "o", "d", "s", None, 0, 1, "làm",
        ("Sở Y tế", "Sở Nội vụ", "các đơn vị liên quan"), ("Sở Y tế",), ("Sở Nội vụ", "Sở Nội vụ"),
        "must", None, (), None,
    )  # fmt: skip
    assert bindings(duty, document(LAI_CHAU, "2024-03-01")) == (
        Binding("lead", "Sở Y tế", "so-y-te-tinh-lai-chau"),
        Binding("support", "Sở Nội vụ", "so-noi-vu-tinh-lai-chau"),
        Binding("requested", "các đơn vị liên quan", None),
    )


def test_words_of_a_body() -> None:
    assert words_of("so-noi-vu-tinh-lao-cai.2025") == "so noi vu tinh lao cai"
