"""Who may change whose acts: a body amends, replaces and repeals those of its own rank and of lower ones alone.

So "Sửa đổi Điều 5 Nghị định …" in a decision of a province is a wish, and "Nghị định … đã hết hiệu lực" in a letter is
a fact, not its doing (Luật Ban hành văn bản quy phạm pháp luật: an act is changed by who issued it, or from above).
"""

import re

_RANKS = (
    ("Quốc hội", "Ủy ban Thường vụ Quốc hội", "Hội đồng Nhà nước"),
    ("Chính phủ", "Thủ tướng Chính phủ", "Hội đồng Chính phủ", "Hội đồng Bộ trưởng", "Chủ tịch Hội đồng Bộ trưởng"),
    ("Bộ ", "Ngân hàng Nhà nước Việt Nam", "Thống đốc Ngân hàng Nhà nước", "Thanh tra Chính phủ", "Tổng Thanh tra"),
    ("UBND ", "HĐND ", "Chủ tịch UBND ", "Thường trực HĐND ", "Sở ", "Giám đốc Sở "),
)
"""What the names of issuers begin with, from the highest rank to the lowest."""
_GOVERNMENT = 1
_UNRANKED = ("Bộ Chính trị", "Bộ Chỉ huy", "Bộ Tư lệnh", "Bộ Tổng")


LAWS = frozenset(("Luật", "Bộ luật", "Pháp lệnh"))
BELOW_LAWS = frozenset(("Nghị định", "Thông tư", "Thông tư liên tịch", "Quyết định", "Chỉ thị"))
"""Types of acts that no law amends."""
_RULES = frozenset(("Hiến pháp", "Luật", "Bộ luật", "Pháp lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch"))
_LAYS_DOWN_NONE = frozenset(
    (
        "Kế hoạch", "Chỉ thị", "Chương trình", "Chương trình hành động", "Đề án", "Công văn", "Công điện", "Thông báo",
        "Kết luận", "Báo cáo", "Tờ trình", "Hướng dẫn", "Phương án", "Biên bản",
    )
)  # fmt: skip


def lays_down(kind: str | None, number: str | None, other: str | None) -> bool:
    """Whether a document of a kind and number can change an act of another kind: rules are changed by rules, and a plan
    or a letter that speaks of amending a decree orders it. So does a resolution of the Government, but one with the
    year in its number (Luật Ban hành văn bản quy phạm pháp luật, số 64/2025/QH15, điều 4)."""
    if other not in _RULES:
        return True
    return kind not in _LAYS_DOWN_NONE and _ORDERING.match(number or "") is None


_ORDERING = re.compile(r"\d+/NQ-CP")


def may_change(issuer: str | None, other: str | None) -> bool:
    """Whether acts of `other` can be changed by `issuer` (both canonical names); True where a rank is not known, but
    that nobody below changes those of the National Assembly and the Government."""
    own, theirs = _rank(issuer), _rank(other)
    if own is None and issuer is not None:
        return theirs is None or theirs > _GOVERNMENT
    return own is None or theirs is None or own <= theirs


def _rank(issuer: str | None) -> int | None:
    if issuer is None or issuer.startswith(_UNRANKED):
        return None
    return next((rank for rank, names in enumerate(_RANKS) if issuer.startswith(names)), None)
