"""Whether a statement is about a whole document or about provisions of it ("bãi bỏ khoản 2 Điều 5 Quyết định …")."""

import re
from collections.abc import Collection

from danchieu.graph.model import Mention

_PINPOINT = re.compile(
    r"(?:điều|khoản|điểm|chương|mục|phần|phụ lục|mẫu(?: số)?|tiết|đoạn)\s+[\w.,;\s-]{1,120}$"
    r"|một số (?:điều|nội dung|khoản|quy định)\s*(?:của|tại)?\s*$",
    re.IGNORECASE,
)
_VERB = re.compile(r"bãi bỏ|thay thế|hết hiệu lực|ngưng hiệu lực|đình chỉ", re.IGNORECASE)


def in_part(mentions: Collection[Mention]) -> bool:
    """Whether every one of these mentions points into the document: then only a part of it is meant."""
    return bool(mentions) and all(_points_into(mention) for mention in mentions)


def _points_into(mention: Mention) -> bool:
    """Whether a provision is named between the verb and the document."""
    before = mention.quote[: max(mention.quote.find(mention.text), 0)]
    verbs = list(_VERB.finditer(before))
    return _PINPOINT.search(before, verbs[-1].end() if verbs else 0) is not None
