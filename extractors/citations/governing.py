"""The cue that governs an act: the nearest before it, where that speaks of the act and not of something else."""

import re

from danchieu.extractors.citations.cues import CueAt, nearest


def governing(text: str, sentence: int, start: int) -> CueAt | None:
    """The cue before text[start:], read from the beginning of its sentence, that says what is done to the act there."""
    chosen = nearest(text, sentence, start)
    if chosen is None:
        return None
    relation = chosen.cue.relation
    if relation == "legal_basis":
        own = _OWN_GROUNDS.fullmatch(text, chosen.end, start) or _ABOVE.match(text, chosen.end, start)
        return chosen if own is None else None
    if relation == "cites" and chosen.cue.phrase in _LAID_DOWN:
        outer = nearest(text, sentence, chosen.start)
        if outer is not None and outer.cue.relation == "implements" and _TASKS.fullmatch(text, outer.end, chosen.start):
            return outer
    if relation == "implements" and _WHEN.fullmatch(text, chosen.end, start) is not None:
        return None
    if relation == "proposed_by" and text.endswith(_NOT, sentence, chosen.start):
        return None
    return chosen


_OWN_GROUNDS = re.compile(
    r"\s+(?:vào\s+)?(?:chức\s+năng|nhiệm\s+vụ|thẩm\s+quyền|quyền\s+hạn|tình\s+hình|điều\s+kiện)(?![^\W_])[^;:.]*?,\s+"
    r"(?!(?:nhiệm\s+vụ|quyền\s+hạn|chức\s+năng|thẩm\s+quyền|tổ\s+chức\s+(?:bộ\s+máy|của)|cơ\s+cấu|điều\s+kiện|tình\s+hình|tiêu\s+chuẩn|"
    r"đặc\s+điểm|yêu\s+cầu|khả\s+năng|nguồn\s+lực|kinh\s+phí|kinh\s+tế)(?![^\W_]))[^\W\d_][^;:.]*"
)
"""Behind "căn cứ", what somebody acts on the grounds of, and a verb behind it: "căn cứ chức năng, nhiệm vụ được giao,
nghiên cứu Chỉ thị số …"."""
_ABOVE = re.compile(r"\s+(?:các\s+)?(?:quy\s+định|hướng\s+dẫn|nội\s+dung|căn\s+cứ)\s+(?:nêu\s+)?trên,\s")
"""Behind "căn cứ", that the grounds stand above."""
_WHEN = re.compile(r"\s+(?:(?:trước|sau|từ|kể\s+từ)\s+(?:ngày|thời\s+điểm|khi)|bằng)\s+(?:các\s+)?")
"""Behind "thực hiện", that it says when something was done, or by which means: "được thực hiện trước thời điểm Luật …
có hiệu lực", "đã cụ thể hóa bằng Quyết định số …"."""
_NOT = ("chưa ", "không ", "chưa\n", "không\n")
"""Before "xem xét", that nobody looked at the paper."""
_LAID_DOWN = frozenset({"nêu tại", "nêu trong", "đề ra tại", "đề ra trong"})
"""Cues that say where something stands."""
_TASKS = re.compile(
    r"(?:,?\s+(?:nghiêm(?:\s+túc)?|quyết\s+liệt|đồng\s+bộ|tốt|kịp\s+thời|đầy\s+đủ|thắng\s+lợi|"
    r"(?:có\s+)?(?:hiệu\s+quả|chất\s+lượng)|và))*"
    r"(?:\s+(?:các|những))?(?:(?:,|\s+và)?\s+(?:nhiệm\s+vụ|giải\s+pháp|mục\s+tiêu|chỉ\s+tiêu|nội\s+dung|yêu\s+cầu))+"
    r"(?:\s+trọng\s+tâm|\s+chủ\s+yếu)?(?:\s+(?:đã|được))*\s+"
)
"""What is carried out, between "thực hiện" and where it is laid down: "thực hiện các nhiệm vụ, giải pháp nêu tại …"."""
