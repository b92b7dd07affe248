"""How a person would name a document."""

import pytest

from danchieu.graph.model import Document
from danchieu.queries.answers import label


@pytest.mark.parametrize(
    ("type_", "number", "date", "issuer", "title", "said"),
    [
        ("Kế hoạch", "1/KH-UBND", "2024-02-03", "UBND tỉnh Sơn La", "a", "Kế hoạch 1/KH-UBND (3/2/2024) UBND tỉnh Sơn La"),
        ("Kế hoạch", "1/KH-UBND", None, "UBND tỉnh Sơn La", "a", "Kế hoạch 1/KH-UBND UBND tỉnh Sơn La"),
        ("Kế hoạch", None, "2024-02-03", "UBND tỉnh", "Cấp nước", "Kế hoạch Cấp nước (3/2/2024) UBND tỉnh"),
        ("Kế hoạch", None, None, "UBND tỉnh", "Cấp nước", "Kế hoạch Cấp nước – UBND tỉnh"),
        ("Kế hoạch", None, None, None, "Cấp nước", "Kế hoạch Cấp nước"),
        (None, None, None, "UBND tỉnh", None, "UBND tỉnh"),
        (None, None, None, None, None, "x@y"),
    ],
)
def test_a_label(type_, number, date, issuer, title, said) -> None:
    assert label(Document("x@y", type_, number, date, issuer, title, True)) == said
