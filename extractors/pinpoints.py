"""Provisions named before a citation: "điểm a khoản 2 và khoản 3 Điều 5, Điều 7", "Mẫu số 08 Phụ lục II"."""

import re

_UNIT = r"(?:điểm|khoản|điều|tiết|mục|tiểu\s+mục|chương|phần|đoạn|phụ\s+lục|mẫu(?:\s+biểu)?(?:\s+số)?|biểu(?:\s+mẫu)?(?:\s+số)?|phụ\s+biểu|danh\s+mục|bảng|gạch\s+đầu\s+dòng(?:\s+thứ)?)"
_LABEL = r"(?:\d{1,3}[a-zđ]?(?:[./]\d+[a-z]?)*|[a-zđ](?:\.\d+)?(?![^\W\d_])|[IVXLC]+(?:\.\d+)*(?![^\W_])|nhất|hai|ba|[A-ZĐ](?:\d{1,3})?(?![^\W_]))"
_LABELS = rf"{_LABEL}(?:\s*(?:,|;|và|hoặc|đến|-)\s*(?:số\s+)?{_LABEL}(?![^\W_]))*"
_REFERENCE = rf"(?:các\s+)?{_UNIT}\s+{_LABELS}"
_PINPOINT = re.compile(
    rf"(?<![^\W_])(?P<pinpoint>{_REFERENCE}(?:(?:\s*[,;]\s*|\s+(?:và|hoặc|đến|của|tại|thuộc)\s+|\s*,\s*(?:và|hoặc)\s+|\s+){_REFERENCE})*)"
    r"(?:\s*,)?(?:\s+(?:của|trong|thuộc|tại|ban\s+hành\s+kèm\s+theo|kèm\s+theo|ban\s+hành\s+theo))?(?:\s+(?:các|bản))?\s*(?:số\s*)?\Z",
    re.IGNORECASE,
)
_SIGN = re.compile(r"điều|khoản|mục|phụ\s+lục|mẫu|biểu|điểm|chương|phần|bảng", re.IGNORECASE)


def pinpoint_before(text: str, floor: int, start: int) -> tuple[str | None, int]:
    """The provisions named right before `start`, blanks collapsed, and where they begin (`start` itself when there are none)."""
    if _SIGN.search(text, max(floor, start - 70), start) is None:
        return None, start
    match = _PINPOINT.search(text[floor:start])
    if match is None:
        return None, start
    pinpoint = " ".join(match["pinpoint"].split())
    return pinpoint.removeprefix("các "), floor + match.start()
