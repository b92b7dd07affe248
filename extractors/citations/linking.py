"""Mentions in order become citations: relation, citing side, provision, title and evidence.

`_Linker` reads them one by one; what a citation hands to the next (the relation of a list, the bracket or the item it
stands in) are its fields.
"""

import re

from danchieu.extractors.citations import chains
from danchieu.extractors.citations.chains import CHANGES, PASSIVE, Said
from danchieu.extractors.citations.consolidation import Consolidation
from danchieu.extractors.citations.cues import FAR, by_this, nearest, relation_after
from danchieu.extractors.citations.lists import GovernedItem, item_of
from danchieu.extractors.citations.mention import Mention
from danchieu.extractors.citations.papers import LETTERS, fitting
from danchieu.extractors.citations.pinpoints import pinpoint_before, pinpoint_behind
from danchieu.extractors.citations.placing import share_amended
from danchieu.extractors.citations.quotation import cited_title, end_of_clause, evidence_start, letterhead_ends
from danchieu.extractors.citations.rank import lays_down, may_change
from danchieu.extractors.citations.relations import Link, link
from danchieu.extractors.citations.rewording import rewords
from danchieu.extractors.citations.speakers import name_issuer
from danchieu.extractors.header.header import Header
from danchieu.extractors.record import Citation, Relation, Span
from danchieu.extractors.text import Text

_PROVISION = 700
"""Characters before a mention in which its provision is looked for."""
_SUBMITTED = frozenset({"Tờ trình", "Báo cáo", "Công văn", "Phiếu trình"})
_OTHER_PROPOSER = re.compile(
    r"(?:(?:;(?:\s+và)?|\bvà)\s+(?:đề\s+nghị\s+)?của|(?:;(?:\s+và)?|\bvà|\A\s*,)(?=\s[A-ZĐỦ]))\s[^;]{3,120}\stại\s*(?:các\s+)?\Z"
)
_STAYS = re.compile(
    r"[^;.]{0,160}?\s(?:(?:tiếp\s+tục|vẫn)\s+(?:có\s+hiệu\s+lực|được|thực\s+hiện|áp\s+dụng)|giữ\s+nguyên|không\s+thay\s+đổi)"
)
"""Behind an act, that it goes on as it was."""
_UNTIL = re.compile(
    r"[^;.,]{0,60}?\s(?:tiếp\s+tục|vẫn)\s+(?:có\s+hiệu\s+lực|được\s+(?:thực\s+hiện|áp\s+dụng))[^;.]{0,40}?\s(?:đến|tới)\s+khi\s"
)
"""Behind an act, that it goes on until something befalls it."""
_EXPIRES = re.compile(r"[^;.]{0,160}?\s(?:hết\s+hiệu\s+lực|bị\s+bãi\s+bỏ)")
"""Behind an act, that it ends, where those before it are replaced."""
_BY_NAME = "law_name_number"
_IN_PAPER = ("tại ", "tại\n")
_NEXT_PART_IN = re.compile(
    r";\s+(?:các\s+)?(?:thủ\s+tục|nội\s+dung|quy\s+định|phụ\s+lục|mục)\s[^;:.]{0,120}?\stại\s+\Z"
)
"""What else is changed, and in which act: "Bãi bỏ các thủ tục tại Quyết định A; các thủ tục 1, 2 tại Quyết định B"."""
_AND = re.compile(r"\s*(?:,|và)\s+")
_AMENDED_TOO = re.compile(
    r"\s+(?:đã\s+)?được\s+(?:sửa\s+đổi|bổ\s+sung|thay\s+thế)[^;.]{0,40}?\s(?:bởi|theo|tại|bằng)\s"
)
"""Behind an act, that it is changed by others itself."""
_IN_TITLE_TOO = re.compile(
    r"(?:,|\s+(?:và|để|nhằm))?\s(?!(?:thì|nay|đề\s+nghị|yêu\s+cầu|giao|báo\s+cáo|xin|kính|trình|có|được|đã|căn\s+cứ)\s)"
    r"(?=[a-zà-ỹđ])(?:(?:(?!,\s+[A-ZĐỦ])[^;.:()\n]){3,120}?\s)?(?:(?:theo|theo\s+quy\s+định\s+(?:tại|của))|"
    r"hướng\s+dẫn(?:\s+(?:thi\s+hành|thực\s+hiện))?)\s+(?:các\s+)?"
)
"""Between two acts in the title of a third: "Công văn A về việc rà soát giá theo Nghị định B, lập dự toán theo …"."""
_PASSIVE_TOO = re.compile(r",?\s+và\s+(?:đã\s+)?được\s")
"""Behind an act, what befell the one before it besides."""
_OF_DOCUMENT: frozenset[Relation] = frozenset(("implements", "legal_basis"))
"""What an act does to none by being named twice."""
_MOMENT = re.compile(r"(?:sau|trước|ngay|từ)\s+khi\s+\Z")
"""Before an act that only says when something is to be done ("ngay sau khi Luật … có hiệu lực")."""
_LONGEST_MOMENT = 12
_CLAUSE = 160
"""Characters before a mention in which its clause stands."""
_APPLIED = re.compile(r"\sáp\s+dụng\s[^.;:]{0,80}\stại\s+\Z")
"""Whom is told what to apply ("hướng dẫn các xã áp dụng cơ chế tại Luật …"), which guides no act."""
_BESIDE_TASK = re.compile(
    r"\slồng\s+ghép\s[^.;:]*\s(?:tuyên\s+truyền|truyền\s+thông)\s+\Z|"
    r"(?i:kinh\s+phí|dự\s+toán|vốn)\s[^.;:]{0,80}(?:giao|cấp|bố\s+trí|phân\s+bổ)\s+tại\s+\Z"
)
"""What a task is done along with, and what gave the money for it: neither is carried out."""
_DRAFT = re.compile(r"\s*\(sửa\s+đổi\)")
"""Behind a law that is yet to come."""
_ISSUED_WITH = ("ban hành kèm theo ", "kèm theo ")
_QUOTES_RULE = re.compile(r"quy\s+định[^“\":;]{0,30}:\s*[“\"][^”\"]*\Z", re.IGNORECASE)
_CAPTION = re.compile(r"(?:kèm\s+theo|ban\s+hành\s+(?:kèm|theo))\s+\Z", re.IGNORECASE)
_PLURAL = ("các ", "các\n")
_OPENS_SENTENCE = re.compile(
    r"[\s\d.)a-zđ+*•-]{0,8}(?:(?:Riêng|Đồng\s+thời|Ngoài\s+ra),?\s+)?(?:Các\s+văn\s+bản(?:\s+sau)?\s+gồm:?\s+)?"
    r"(?:(?:Các|Những)\s+(?:quy\s+định|văn\s+bản|nội\s+dung|hướng\s+dẫn)(?:\s+trước\s+đây)?"
    r"(?:\s+(?:của|về)\s[^,;.:]{3,60})?(?::|\s+(?:nêu\s+)?(?:tại|trong|ở))\s+)?(?:(?:Kể\s+từ|Từ)\s+ngày\s[^,;.]{3,60},\s+)?(?i:các\s+)?"
)


def linked(text: Text, mentions: list[Mention], header: Header) -> list[Citation]:
    """One citation for each mention, in the same order; `subject` of a citation is an index in this list."""
    linker = _Linker(text, mentions, header)
    for mention in mentions:
        linker.read(mention)
    return linker.citations


_TELLS_TO = re.compile(r"\)?\s+(?:yêu\s+cầu|chỉ\s+đạo|đề\s+nghị|đôn\s+đốc)\s[^.;:()]{0,160}")
"""Behind an act, what it tells others to carry out ("Công văn số … yêu cầu các bộ thực hiện Chỉ thị số …")."""


class _Linker:
    """What the citations so far hand to the next one."""

    def __init__(self, text: Text, mentions: list[Mention], header: Header) -> None:
        self.text = text
        self.norm = text.norm
        self.mentions = mentions
        self.header = header
        self.letterhead = letterhead_ends(text.norm, header)
        self.citations: list[Citation] = []
        self.last = -1  # the latest citation that stands by itself
        self.before = 0  # where it ends
        self.provisions_end = 0  # where the provisions named behind it end
        self.sentence = 0  # where the sentence, or the item of a list, of the latest cue begins
        self.top: Relation = "cites"  # what the document does to the acts of the present list
        self.bracket: int | None = None  # the first citation in the bracket that is open
        self.members: set[int] = set()  # citations in lists of acts
        self.row = -1  # the latest citation that begins an item of a list or a row of a table
        self.item: GovernedItem | None = None  # the latest of a list whose items one cue governs
        self.outer: GovernedItem | None = None  # the heading, inside such a list, below which items stand
        self.opened = 0, 0  # the words between the beginning of the sentence and its first citation
        self.amended: int | None = None  # the act that the articles of the document amend
        self.subjects: list[int] = []  # citations that may be the subject of the sentence, whose verb is to come
        consolidates = header.document.type == "Văn bản hợp nhất"
        self.consolidation = Consolidation(text.norm, self.citations) if consolidates else None

    def read(self, mention: Mention) -> None:
        """The citation that a mention makes, behind those before it."""
        if mention.rule == "amended_law":
            outer = self.citations[self.last].evidence
            self._append(mention, "amends", self.last, None, None, outer.start, outer.end)
            return
        norm, index = self.norm, len(self.citations)
        pinpoint, reach = pinpoint_before(norm, max(self.provisions_end, mention.start - _PROVISION), mention.start)
        begins_row = self.last >= 0 and (
            self.row == self.last or norm.startswith("\n", self.mentions[self.last].start - 1)
        )
        how = link(norm, self.before, reach, begins_row, self.header.title_end)
        opened = norm.rfind("(", self.before, mention.start)
        closed = norm.rfind(")", self.before, mention.start)
        left = closed > opened and self.bracket is not None  # the bracket in which the one before stands
        if opened != -1 or closed != -1:
            self.bracket = None
        if how.resets or how.cell:
            self.subjects, self.opened = [], (how.sentence_start, reach)
        said = self._of_sentence(mention, how, reach, pinpoint, left)
        if how.mark is not None:
            said = self._of_item(mention, how.mark, how, said)
        elif how.resets or (how.lists and how.cue is not None):
            self.sentence = how.sentence_start
        said = self._possible(mention, reach, said)
        if self.consolidation is not None:
            said = self.consolidation.read(mention, reach, said)
        if mention.kind == "numbered" and (mention.from_symbol or not mention.issuer):
            of = self.mentions[self.last] if self.last >= 0 and not how.resets else None
            proposed = said[0] == "proposed_by" or (self.top == "proposed_by" and said == ("legal_basis", None))
            name_issuer(norm, mention, of, reach, proposed, self.header)
        clause_end = end_of_clause(norm, mention.end)
        heading = self.header.title_end
        if mention.start < heading <= (heading if clause_end is None else clause_end):
            clause_end = heading  # the title of an act that the document's own title names ends with it
        title = cited_title(norm, self.mentions, index, clause_end, self.header.document.issuer)
        if pinpoint is None:
            pinpoint, self.provisions_end = pinpoint_behind(norm, mention.end)
        begins = self.sentence if said[1] is None else self.mentions[said[1]].start  # of a nested chain, that alone
        start = evidence_start(norm, (begins, how.sentence_start), reach, self.letterhead)
        first, behind = self.text.span(start, mention.end if clause_end is None else clause_end)
        relation, subject = said
        if relation == "amends" and subject is None:
            self.amended = index
        self._append(mention, relation, subject, pinpoint, title, first, behind)
        if (how.mark is None and (how.lists or how.carries)) or norm.endswith(_PLURAL, self.before, reach):
            self.members.add(index)
        if opened > closed and how.resets and relation == "issued_with":
            governs = nearest(norm, how.sentence_start, opened)  # "Căn cứ Quy chế (ban hành kèm theo Quyết định A), B"
            self.top = governs.cue.relation if governs is not None else "cites"
        if opened > closed or how.resets:
            self.bracket = index if opened > closed else None
        listed = how.resets or ((how.carries or how.lists) and self.subjects)
        if listed and relation == "cites" and subject is None and not how.cell:
            self.subjects.append(index)
        self.before, self.last = mention.end, index
        self.provisions_end = max(self.provisions_end, mention.end)

    def _of_sentence(self, mention: Mention, how: Link, reach: int, pinpoint: str | None, left: bool) -> Said:
        """What the words before a mention say, alone or with the citation before it.

        left: a bracket has closed in which the citation before stands.
        """
        norm, citations, last = self.norm, self.citations, self.last
        relation = how.relation
        previous = citations[last] if last >= 0 else None
        lists_on = how.lists and how.cue is None and not how.resets
        joined = previous is not None and previous.relation in PASSIVE and _AND.fullmatch(norm, self.before, reach)
        if joined and _AMENDED_TOO.match(norm, mention.end):
            return self.top, None  # "A được sửa đổi bởi B và C được sửa đổi bởi D"
        if how.carries and previous is not None:
            if left or previous.kind == "programme" != mention.kind:
                return self.top, None  # a scheme named in a title, an act in brackets does not carry on: the list does
            if previous.subject is not None and "(" in norm[self.before : reach]:
                return relation, None
            of = citations[previous.subject].rule if previous.subject is not None else ""
            if previous.relation in PASSIVE and mention.rule == of == _BY_NAME != previous.rule:
                return self.top, None  # "Luật A số … được sửa đổi theo Luật số … và Luật B số …"
            if self.top == "proposed_by" and previous.relation == "legal_basis" and previous.subject is None:
                return self.top, None  # behind a report that reviews the draft
            return chains.carried(citations, previous, mention)
        if self.bracket is not None and lists_on:
            return citations[self.bracket].relation, citations[self.bracket].subject
        if (
            previous is not None
            and relation in CHANGES
            and not left
            and _goes_on_changing(previous, norm, self.before, how)
        ):
            return relation, previous.subject
        in_row = self._head_of_line(mention) if how.cell or how.resets else None
        if in_row is not None and relation in PASSIVE:
            fits = chains.row_head("", citations, in_row, in_row, mention) is not None
            return (relation, in_row) if fits else ("cites", None)
        if in_row is not None and relation in CHANGES and _TITLE_CELL.search(norm, self.before, reach):
            return relation, in_row
        if how.cell and relation in PASSIVE:
            head = chains.row_head(norm[self.before : reach], citations, self.row, last, mention)
            return ("cites" if head is None else relation), head
        goes_on = self.top == "proposed_by" and not how.resets
        if goes_on and _OTHER_PROPOSER.search(norm[self.before : reach]):
            return "proposed_by", None
        if how.lists and self.top in CHANGES and _NEXT_PART_IN.search(norm, self.before, reach) is not None:
            return self.top, None
        if how.lists and previous is not None and chains.continues_title(norm, self.before, reach, previous):
            return relation, last
        told = previous.subject if previous is not None and not (how.resets or how.lists or how.nested) else None
        if told is not None and relation in ("cites", "guides") and _IN_TITLE_TOO.fullmatch(norm, self.before, reach):
            return relation, told
        both = previous is not None and previous.subject is None and previous.relation in CHANGES
        if how.nested and both and _AND_ENDS.search(norm[self.before : reach]) is not None and (
            previous is not None and chains.symbol(previous.number) == chains.symbol(mention.number) != ""
        ):
            return relation, None  # "Sửa đổi Nghị quyết A quy định … và thay thế Nghị quyết B"
        if how.nested and previous is not None and not how.cell:
            too = _PASSIVE_TOO.match(norm, self.before) is not None
            return relation, chains.changed(citations, last, mention, too) if relation in PASSIVE else last
        if relation == "amended_by" and how.resets and _AMENDS_PROVISION.match(norm, how.sentence_start, reach):
            return ("cites" if self.amended is None else relation), self.amended
        if relation in PASSIVE:
            return "cites", None  # changed by it is something that has no citation, not this document
        if how.lists and not how.resets and pinpoint is None:
            between = norm[self.before : reach]
            if (amending := chains.in_amending_title(between, citations, self.members, last, mention)) is not None:
                return "amends", amending
            if last >= 0 and (guiding := chains.guided_too(between, citations, last, mention)) is not None:
                return "guides", guiding
        if lists_on and previous is not None and chains.names_in_title(citations, last, mention, norm):
            return "amends", previous.subject
        if lists_on:
            if self.top in CHANGES and ";" in norm[self.before : reach] and _STAYS.match(norm, mention.end):
                return "cites", None
            if self.top == "replaces" and ";" in norm[self.before : reach] and _EXPIRES.match(norm, mention.end):
                return "repeals", None
            return self.top, None
        if relation == "implements" and previous is not None and _TELLS_TO.fullmatch(norm, self.before, reach):
            return relation, last
        if relation in CHANGES and mention.kind == "programme" and previous is not None and not how.resets:
            return relation, last  # "… bởi Quyết định số 128, phê duyệt điều chỉnh Kế hoạch truyền thông …"
        if how.resets or how.apart or how.cue is not None:
            self.top = relation
        return relation, None

    def _head_of_line(self, mention: Mention) -> int | None:
        """The act at the head of the row that a mention stands in, when the row is one line between bars or tabs."""
        line = self.norm.rfind("\n", 0, mention.start) + 1
        if self.last < 0 or self.mentions[self.last].start < line:
            return None
        bar = "|" if self.norm.startswith("|", line) else "\t"
        head = self.last
        while head > 0 and self.mentions[head - 1].start >= line:
            head -= 1
        first = self.mentions[head]
        return head if line <= first.start and bar in self.norm[first.end : mention.start] else None

    def _of_item(self, mention: Mention, mark: str, how: Link, said: Said) -> Said:
        """What the words above a list say of the act that an item with a mark begins with."""
        goes_on = None
        self.row = len(self.citations)
        if how.above is not None:
            said = self._below_heading(mention, how.above, how, said)
            self.item = item_of(mark, mention.start, *said)
            self.top = said[0] if said[1] is None else self.top
            return said
        if how.cue is not None:
            self.outer = None
            self.item = item_of(mark, mention.start, *said)
        elif self.item is not None:
            self.item = goes_on = self.item.next(self.norm, mark, mention.start)
            if goes_on is None and self.outer is not None:  # of the list whose headings have items below them
                outer = self.outer._replace(start=max(self.outer.start, self.mentions[self.last].start))
                self.item = goes_on = outer.next(self.norm, mark, mention.start)
        if goes_on is not None:
            if goes_on.subject is None:
                self.top = goes_on.relation
            return goes_on.relation, goes_on.subject
        if how.resets or (how.lists and how.cue is not None):
            self.sentence = how.sentence_start
        return said

    def _below_heading(self, mention: Mention, above: str, how: Link, said: Said) -> Said:
        """What is said of the first act below a heading inside a list of acts: what is said of the list."""
        if how.cue is not None:
            self.outer = item_of(above, mention.start, *said)
        elif self.outer is not None:
            self.outer = self.outer._replace(start=max(self.outer.start, self.mentions[self.last].start))
            self.outer = self.outer.next(self.norm, above, mention.start)
        elif self.item is not None:  # the items before it had no heading
            self.outer = self.item.next(self.norm, above, mention.start)
        if self.outer is None:
            return said
        self.sentence = how.sentence_start
        return self.outer.relation, self.outer.subject

    def _possible(self, mention: Mention, reach: int, said: Said) -> Said:
        """What is said as far as it can be: an act cites none that is younger, a body changes none of a higher rank."""
        norm, header, citations = self.norm, self.header, self.citations
        relation, subject = said
        if subject is None and _ENDED.fullmatch(norm, self.before, reach) is not None:
            self.top = relation = "repeals"
        if relation in ("proposed_by", "responds_to", "implements", "issued_with"):
            relation = fitting(relation, mention, norm, reach)
        if mention.number == header.document.number is not None and _is_caption(norm, mention, reach, relation, header):
            relation, subject = "issued_with", None  # of an annex; what the title above it names was issued by others
        if relation == "amends" and mention.type in _SUBMITTED:
            relation = "cites"  # "điều chỉnh quy mô như đề nghị tại Tờ trình …"
        bracketed = norm[reach - 1 : reach] == "("
        if bracketed and relation == "implements" and (mention.type in LETTERS or reach < mention.start):
            relation = "cites"  # "… thực hiện Nghị quyết … (Báo cáo số …)", "đề nghị thực hiện dự án (Điều 33 Luật …)"
        if bracketed and relation == "consolidates" and reach < mention.start:
            relation = "cites"  # "sáp nhập, hợp nhất (Điều 51 Nghị định …)"
        if relation == "guides" and mention.type in LETTERS and norm.endswith(_IN_PAPER, self.before, reach):
            relation, subject = "cites", None  # "hướng dẫn UBND tỉnh xử lý kiến nghị tại Công văn …"
        if relation == "guides" and (bracketed or norm.endswith(_ISSUED_WITH, self.before, reach)):
            relation, subject = "cites", None  # "hướng dẫn các xã lập dự toán (Thông tư số …)"
        if relation == "guides" and _APPLIED.search(norm, max(self.before, reach - _CLAUSE), reach):
            relation, subject = "cites", None
        if relation == "implements" and _BESIDE_TASK.search(norm, max(self.before, reach - _CLAUSE), reach):
            relation, subject = "cites", None
        if relation in PASSIVE and _DRAFT.match(norm, mention.end):
            relation, subject = "cites", None
        if relation == "implements" and _MOMENT.search(norm, max(0, reach - _LONGEST_MOMENT), reach):
            relation, subject = "cites", None
        if relation == "cites" and subject is None and (changed := self._changes_before(mention, reach)) is not None:
            relation, subject = changed, self.last
            if citations[self.last].subject is None and citations[self.last].relation in CHANGES:
                citations[self.last].relation = "cites"
        if relation == "replaced_by" and subject == self.last and norm.endswith(_BY_ANOTHER, self.before, reach):
            citations[self.last].relation = "cites"  # "được thay bằng" is also said of words that an act amends
        if subject is not None and relation in CHANGES and citations[subject].relation == "guides":
            subject = chains.of_guiding(mention, subject, citations)
        if subject is not None and _is_own(citations[subject], header):
            subject = None
        if subject is not None and chains.is_same(mention, citations[subject], norm):
            subject = None
            relation = relation if relation in _OF_DOCUMENT else "cites"
        if subject is not None:
            relation, subject = chains.of_citing(mention, relation, subject, citations)
        if subject is not None:
            share_amended(citations[subject], mention, relation, norm)
        if relation == "cites" and subject is None:
            relation = self._behind(mention, reach) or rewords(norm, self.before, reach, mention.end) or relation
            if relation in CHANGES and self._has_power(mention):
                self._change_subjects(relation)
        elif subject is not None and self.subjects:
            self._behind_title(mention, subject)
        if (relation in CHANGES or subject is not None) and self._names_again(mention, reach):
            before = self.citations[self.last]
            if before.relation == "cites" and relation in CHANGES and subject is None and self._has_power(mention):
                before.relation = relation
            return "cites", None
        if relation in CHANGES and subject is None and not self._has_power(mention):
            if self.last >= 0 and _QUOTES_RULE.search(norm, self.before, reach):
                return relation, self.last  # what is quoted from an act, that act does
            return "cites", None
        return relation, subject

    def _changes_before(self, mention: Mention, reach: int) -> Relation | None:
        """What a mention does to the act before it, where the sentence says so behind it: "Quyết định A bị Quyết định B
        thay thế"."""
        if self.last < 0 or _BY.fullmatch(self.norm, self.before, reach) is None:
            return None
        verb = _DOES.match(self.norm, mention.end)
        return _DONE_TO[verb[1][0].lower()] if verb is not None else None

    def _behind(self, mention: Mention, reach: int) -> Relation | None:
        """The relation that the words behind a mention name ("Quyết định số … hết hiệu lực")."""
        if _EXCEPTED.search(self.norm, max(self.before, reach - _LONGEST_EXCEPTION), reach) is not None:
            return None
        index = len(self.citations)
        limit = mention.end + FAR
        for other in self.mentions[index + 1 : index + 3]:
            if other.kind != "programme":  # one stands in the title
                limit = min(limit, other.start)
                break
        cue = relation_after(self.norm, mention.end, limit)
        relation = by_this(self.norm, mention.end, limit) if cue is None else cue.relation
        unchanged = relation in CHANGES and any(told.match(self.norm, mention.end, limit) for told in (_TOLD, _UNTIL))
        return None if unchanged else relation

    def _names_again(self, mention: Mention, reach: int) -> bool:
        """Whether a mention in brackets is the act before them once more, or the one whose title names that: "Khoản 4
        Điều 12 Nghị định số 75/2021/NĐ-CP ngày … (Nghị định số 75/2021/NĐ-CP) hết hiệu lực"."""
        if self.last < 0 or mention.date is not None or self.norm[reach - 1 : reach] != "(":
            return False
        outer = chains.first_of_chain(self.citations, self.last)
        return mention.number is not None and mention.number in (
            self.citations[self.last].number,
            self.citations[outer].number,
        )

    def _behind_title(self, mention: Mention, subject: int) -> None:
        """The verb may come behind an act that the title of the sentence's subject names: "Nghị định A quy định chi
        tiết Luật B hết hiệu lực"."""
        if chains.first_of_chain(self.citations, subject) == self.subjects[-1]:
            verb = self._behind(mention, mention.start)
            if verb in CHANGES:
                self._change_subjects(verb)

    def _change_subjects(self, relation: Relation) -> None:
        """The verb behind the last of the acts with which a sentence begins is said of all of them: "Quyết định A và
        Quyết định B; Điều 4 Thông tư C hết hiệu lực kể từ ngày …"."""
        if _OPENS_SENTENCE.fullmatch(self.norm, *self.opened):
            for index in self.subjects:
                if self._has_power(self.citations[index]):
                    self.citations[index].relation = relation
        self.subjects = []

    def _has_power(self, act: Mention | Citation) -> bool:
        """Whether the document can change an act; a consolidated text speaks for what it consolidates."""
        own = self.header.document
        if self.consolidation is not None:
            return True
        return may_change(own.issuer, act.issuer) and lays_down(own.type, own.number, act.type)

    def _append(
        self, mention: Mention, relation: Relation, subject: int | None, pinpoint: str | None, title: str | None,
        first: int, behind: int,
    ) -> None:  # fmt: skip
        """Add the citation of a mention; [first, behind) is its evidence in the source, which holds it."""
        start, end = self.text.span(mention.start, mention.end)
        self.citations.append(
            Citation(
                start, end, self.text.source[start:end], mention.kind, mention.type, mention.number, mention.date,
                mention.issuer or None, title, pinpoint, relation, subject, Span(first, max(behind, end)),
                mention.rule, mention.certainty, mention.repairs, self.text.page(start),
            )
        )  # fmt: skip


_AMENDS_PROVISION = re.compile(
    r"[\s\d.)a-zđ]{0,8}(?:Sửa|Bổ|Bãi|Thay)\s[^:;“”\n]{3,120}?\s\(?(?:đã\s+)?được\s+(?:sửa|bổ)[^:;“”]*"
)
"""An item that amends a provision that was amended before: "1. Sửa đổi Điều 3 đã được sửa đổi theo khoản 1 …"."""
_BY_ANOTHER = ("được thay bằng ", "được thay bằng\n")
_EXCEPTED = re.compile(r"(?<![^\W_])(?:trừ|trái\s+với)\s+(?:(?:các\s+|những\s+)?quy\s+định\s+(?:tại|của|trong)\s+)?\Z")
"""Before an act that stays as it is when others are done away with: "đều bãi bỏ, trừ Thông tư số …"."""
_ENDED = re.compile(
    r"[^.;]{0,40}?(?:bãi\s+bỏ|hết\s+hiệu\s+lực|không\s+còn\s+hiệu\s+lực)(?:\s+[^\W\d_]+){0,4},?\s+(?:bao\s+)?gồm\s*:\s*"
)
"""Behind an act that others contradict, that these are at an end: "trái với A không còn hiệu lực, gồm: B"."""
_LONGEST_EXCEPTION = 40
_BY = re.compile(r"\s*(?:vì\s+)?(?:đã\s+)?(?:hết\s+hiệu\s+lực\s+)?(?:do|bị|được|có)\s+")
_DOES = re.compile(r"\s+(?:đã\s+)?(thay\s+thế|bãi\s+bỏ|sửa\s+đổi)(?![^\W_])")
_DONE_TO: dict[str, Relation] = {"t": "replaced_by", "b": "repealed_by", "s": "amended_by"}
_TITLE_CELL = re.compile(r"[|\t]\s*(?:Về\s+việc\s+)?(?:Sửa|Bổ|Bãi|Thay|Đính)\s[^|\t]*\Z")
"""The cell with the title of the act of a row, which changes another."""
_AND_ENDS = re.compile(r"\svà\s+(?:thay\s+thế|bãi\s+bỏ|hủy\s+bỏ|huỷ\s+bỏ)\s+\Z")
_AND_CHANGES = re.compile(r"\s+(?:và|đồng\s+thời)\s+(?=[a-zđ])")
_TOLD = re.compile(r"\s+\(?đã\s+(?:bị\s+|được\s+)?(?:hết\s+hiệu\s+lực|bãi\s+bỏ|thay\s+thế|hủy\s+bỏ)")
"""Behind an act, what befell it before."""


def _goes_on_changing(previous: Citation, norm: str, before: int, how: Link) -> bool:
    """Whether the act that changes the citation before changes the next too: "Thông tư A sửa đổi Thông tư B và thay thế
    Thông tư C"."""
    return (
        previous.subject is not None
        and previous.relation in CHANGES
        and not (how.resets or how.lists)
        and _AND_CHANGES.match(norm, before) is not None
    )


def _is_own(citation: Citation, header: Header) -> bool:
    """Whether the document names itself: what it cites there, it cites."""
    own = header.document
    return citation.number == own.number is not None and citation.date in (None, own.date)


def _is_caption(norm: str, mention: Mention, reach: int, relation: Relation, header: Header) -> bool:
    """Whether the own number stands in the caption of an annex: "(Ban hành kèm theo Quyết định số …)"."""
    own = mention.date in (None, header.document.date)
    return own and (relation == "issued_with" or _CAPTION.search(norm, max(0, reach - 40), reach) is not None)
