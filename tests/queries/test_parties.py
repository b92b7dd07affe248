"""Whom a person means by a body's name."""

import pytest

from danchieu.graph.model import Document, Obligation
from danchieu.queries.parties import binds, party


def duty(*lead: str, support: tuple[str, ...] = ()) -> Obligation:
    return Obligation("o", "d", "s", None, 0, 1, "làm", (*lead, *support), lead, support, "must", None, (), None)


def of(issuer: str, day: str | None = "2024-03-01") -> Document:
    return Document("d", "Kế hoạch", "5/KH-UBND", day, issuer, None, True)


@pytest.mark.parametrize(
    ("asked", "name", "issuer", "wanted"),
    [
        ("Sở Nội vụ", "Sở Nội vụ", "UBND tỉnh Lai Châu", True),
        ("so noi vu", "Giám đốc Sở Nội vụ", "UBND tỉnh Lai Châu", True),
        ("so noi vu", "Sở Tài chính", "UBND tỉnh Lai Châu", False),
        ("bo gddt", "Bộ Giáo dục và Đào tạo", "Thủ tướng Chính phủ", True),
        ("so nong nghiep va moi truong", "Sở Tài nguyên và Môi trường", "UBND tỉnh Lai Châu", True),
        ("so noi vu tinh lai chau", "Sở Nội vụ", "UBND tỉnh Lai Châu", True),
        ("so noi vu tinh lai chau", "Sở Nội vụ", "UBND tỉnh Sơn La", False),
        ("so noi vu lai chau", "Sở Nội vụ", "UBND tỉnh Lai Châu", True),
        ("so noi vu tinh lao cai", "Sở Nội vụ", "UBND tỉnh Yên Bái", True),
        ("ngành giáo dục", "các trường của ngành Giáo dục", "UBND tỉnh Lai Châu", True),
    ],
)
def test_a_name_is_known_whoever_writes_it(asked: str, name: str, issuer: str, wanted: bool) -> None:
    assert binds(party(asked), duty(name), of(issuer), None) is wanted


def test_the_role_counts() -> None:
    asked, both = party("so y te"), duty("Sở Nội vụ", support=("Sở Y tế",))
    assert binds(asked, both, of("UBND tỉnh Lai Châu"), "support")
    assert not binds(asked, both, of("UBND tỉnh Lai Châu"), "lead")


def test_a_stem_stands_in_every_name_that_can_be_meant() -> None:
    asked = party("so noi vu tinh lai chau")
    assert "so noi vu" in asked.stems and "so-noi-vu-tinh-lai-chau" in asked.bodies
