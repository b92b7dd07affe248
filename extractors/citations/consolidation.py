"""Consolidated texts: what they consolidate, what amended it, and what is quoted of the acts that did.

The first citations of a "Văn bản hợp nhất" name the act that it consolidates and those that amended it; notes of its
provisions say by which of them each was amended; the preambles of those acts are quoted.
"""

import re

from danchieu.extractors.citations.chains import first_of_chain
from danchieu.extractors.citations.mention import Mention
from danchieu.extractors.record import Citation, Relation

# "Điểm này được bổ sung theo quy định tại Điều 3 Thông tư số …", "Cụm từ này được thay thế bằng “…” theo quy định …".
_NOTE = re.compile(
    r"(?:\s|^)được\s+(?:sửa\s+đổi|bổ\s+sung|bãi\s+bỏ|thay\s+thế)(?:“[^“”]*”|[^.;()“”]){0,120}?"
    r"\s+(?:theo\s+quy\s+định\s+(?:tại|của)|(?<=đổi\s)tại|(?<=bổ\ssung\s)tại|(?<=bãi\sbỏ\s)tại)\s*(?:điểm\s+)?\Z",
    re.IGNORECASE,
)
_AMENDED_BY = re.compile(r"\sđược\s+(?:sửa\s+đổi|bổ\s+sung)[^.;:]{0,30}?\s(?:bởi|theo)\s*:?\s*\Z")
"""Before the first of the acts that amended the one that is consolidated."""
_BEFORE_ACT = 60
_NEAR = 900
# "Thông tư số … có căn cứ ban hành như sau: “Căn cứ …”": what the act rests on whose preamble follows; "Điều 2 Thông tư
# số … quy định như sau: “Điều 2. …”": what the article says that is quoted.
_ISSUED_ON = re.compile(
    r"(?:[^.;:“”\[\n]|\n(?!\s*(?:\n|\d|\[))){0,600}"
    r"\s(?:có\s+căn\s+cứ\s+ban\s+hành\s+như\s+sau|(?P<article>quy\s+định\s+như\s+sau:\s*[“\"]))"
)
_LONGEST_PREAMBLE = 6000
_BODY = re.compile(r"\n\s*(?:Chương\s+[IVX]+|Điều\s+\d+\.)\s", re.IGNORECASE)
"""Where the text goes on between the parts of a footnote that a page parts."""


class Consolidation:
    """The act that a text consolidates, as far as its citations have named it."""

    def __init__(self, norm: str, citations: list[Citation]) -> None:
        """citations: the list of the record, which grows as the text is read."""
        self.norm = norm
        self.citations = citations
        self.opening = True  # no basis was named yet: the first citations name what is consolidated
        self.act: int | None = None  # the first of those
        self.amended = False  # whether an act was named that amended it: so did those named next to it
        self.quoted: int | None = None  # the act whose preamble is quoted
        self.quoted_to = -1  # where that ends, or the page does

    def read(self, mention: Mention, reach: int, said: tuple[Relation, int | None]) -> tuple[Relation, int | None]:
        """What a consolidated text says of the act that a mention names; `reach`: where the words before it end."""
        norm, index = self.norm, len(self.citations)
        relation, subject = said
        self.opening = self.opening and relation != "legal_basis"
        if self.opening and self.act is None and norm.startswith("\n", mention.start - 1):
            relation, subject = "cites", None  # the verb is that of the title above
        alone = relation == "cites" and subject is None
        noted = self.act is not None and (alone or relation == "amended_by")
        note = _NOTE.search(norm, max(0, reach - _NEAR), reach) if noted else None
        if note is not None and (alone or norm.endswith(" này", 0, note.start())):
            relation, subject = "amended_by", self.act  # "Khoản này được …", whatever the note before it names
        elif alone and self.opening and mention.rule in ("type_number", "law_name_number"):
            self.amended = self.amended or _AMENDED_BY.search(norm, max(0, reach - _BEFORE_ACT), reach) is not None
            relation, subject = ("amended_by", self.act) if self.amended else ("consolidates", None)
            self.act = index if self.act is None else self.act
        self.amended = self.amended or (self.act is not None and subject == self.act)
        quotes = _ISSUED_ON.match(norm, mention.end) if self.act is not None else None
        if subject is None and quotes is not None and relation == "legal_basis":
            relation = "cites"  # the preamble above it has come to an end
        if subject is None and self.quoted is not None and self._is_quoted(mention, relation):
            subject = self.quoted
        if quotes is not None:
            self.quoted = index if subject is None else first_of_chain(self.citations, subject)
            behind = mention.end + _LONGEST_PREAMBLE
            body = _BODY.search(norm, mention.end, behind) if quotes["article"] is None else None
            self.quoted_to = norm.find("”", mention.end, body.start() if body else behind)
            if body is not None and self.quoted_to < 0:
                self.quoted_to = body.start()
        return relation, subject

    def _is_quoted(self, mention: Mention, relation: Relation) -> bool:
        """Whether a mention stands in the preamble that is quoted. Where a page parts that, its bases and what its act
        amends go on on the next page: the preamble of the document itself stands above."""
        if mention.start < self.quoted_to:
            return relation != "cites"
        amends_act = relation == "amends" and self.act is not None and mention.number == self.citations[self.act].number
        return relation == "legal_basis" or amends_act
