"""What the kind of a paper allows: which papers propose an act, and which are answered."""

import re

from danchieu.extractors.citations.mention import Mention
from danchieu.extractors.record import Relation

_PROPOSALS = frozenset({"Tờ trình", "Công văn", "Văn bản", "Báo cáo", "Đề án", "Phiếu trình", "Biên bản", "Công thư"})
LETTERS = frozenset({"Công văn", "Văn bản", "Phiếu chuyển", "Tờ trình", "Công thư", "Báo cáo"})
_ANSWERS = re.compile(r"(?:trả\s+lời|phúc\s+đáp)\s+(?:các\s+)?\Z", re.IGNORECASE)
"""Right before a paper of another kind, that it is answered all the same ("Trả lời Thông báo số …")."""
_ANSWER = 24
"""Characters in which these words stand."""
_REVIEWS = frozenset({"Báo cáo", "Văn bản", "Công văn"})
_ABOUT_REVIEW = re.compile(r"\s+về\s+(?:việc\s+)?(?:kết\s+quả\s+)?thẩm\s+(?:tra|định)", re.IGNORECASE)
_REVIEW = re.compile(r"thẩm\s+(?:tra|định)", re.IGNORECASE)

_CONSIDERS = re.compile(r"(?:xem\s+xét|\bxét)\s[^;.]*\Z", re.IGNORECASE)
"""Before a submission whose sentence also speaks of what was carried out, that it was considered."""
_SENTENCE = 300
_ENCLOSED = ("Đính kèm ", "đính kèm ", "Gửi kèm ", "gửi kèm ")
_ENDS_TEXT = re.compile(r"[^()\n]{0,200}\)\s*\.\s*/")


def fitting(relation: Relation, mention: Mention, norm: str, start: int) -> Relation:
    """A relation that the kind of document allows: only papers propose, only letters are answered."""
    if relation == "proposed_by":
        if mention.type not in _PROPOSALS:
            return "cites" if mention.kind != "numbered" else "legal_basis" if mention.type else "proposed_by"
        reviews = _REVIEW.search(norm, mention.start, mention.end) or _ABOUT_REVIEW.match(norm, mention.end)
        if mention.type in _REVIEWS and reviews:
            return "legal_basis"
    if relation == "responds_to" and mention.type not in LETTERS:
        return relation if _ANSWERS.search(norm, max(0, start - _ANSWER), start) else "cites"
    if relation == "issued_with" and mention.type in LETTERS and norm.endswith(" tại ", 0, start):
        return "cites"  # "(kèm theo ý kiến của Sở Y tế tại Công văn …)"
    enclosed = relation == "issued_with" and mention.type not in LETTERS and norm.endswith(_ENCLOSED, 0, start)
    if enclosed and _ENDS_TEXT.match(norm, mention.end) is not None:
        return "cites"  # "… (Đính kèm Kế hoạch số … của Tỉnh ủy)./."
    if relation == "implements" and mention.type == "Tờ trình":
        return "proposed_by" if _CONSIDERS.search(norm, max(0, start - _SENTENCE), start) else "cites"
    return relation
