"""Mentions in order become citations: relation, citing side, provision, title and evidence."""

import re
import string

from danchieu.extractors.bodies import complete, match_body
from danchieu.extractors.citations.issuers import MERGERS
from danchieu.extractors.citations.lists import GovernedItem, item_of
from danchieu.extractors.citations.mention import Mention
from danchieu.extractors.citations.pinpoints import pinpoint_before
from danchieu.extractors.citations.rank import may_change
from danchieu.extractors.citations.relations import link, relation_after
from danchieu.extractors.header.header import Header
from danchieu.extractors.record import Citation, Relation, Span
from danchieu.extractors.text import SMALL, Text

_TITLE = re.compile(
    r"""\s*(?:\((?!ban\s)[^)]{0,80}\)\s*)?(?=(?:về|v/v|quy\s+định|qui\s+định|hướng\s+dẫn|ban\s+hành|phê\s+duyệt|sửa\s+đổi|bổ\s+sung|thực\s+hiện|triển\s+khai|công\s+bố|kiện\s+toàn|thành\s+lập|giao|điều\s+chỉnh
    |đính\s+chính|bãi\s+bỏ|thông\s+qua|tổ\s+chức|tăng\s+cường|đẩy\s+mạnh)\s)""",
    re.VERBOSE | re.IGNORECASE,
)
_NO_TITLE_BEHIND = frozenset({",", ";", ".", ")", ""})
_BEFORE_COORDINATE = f"{string.whitespace},("
# A blank line ends a clause, but for texts with one between all wrapped lines: there a small letter goes on.
# The pattern begins with a set of signs, so that the search runs from one of them to the next.
_CLAUSE_END = re.compile(rf"[;:|“”.\n](?:(?<=[;:|“”])|(?<=\.)(?=\s|$)|(?<=\n)\s*\n(?!\s*[{SMALL}]))")
# A note of a consolidated text: "Điểm này được bổ sung theo quy định tại Điều 3 Thông tư số …".
_NOTE = re.compile(
    r"\sđược\s+(?:sửa\s+đổi|bổ\s+sung|bãi\s+bỏ|thay\s+thế)[^.;()]{0,60}\s+theo\s+quy\s+định\s+(?:tại|của)\s*\Z",
    re.IGNORECASE,
)
_NEAR = 120
# "Thông tư số … có căn cứ ban hành như sau: “Căn cứ …”": what the act rests on whose preamble follows.
_ISSUED_ON = re.compile(r"(?:[^.;:“”\[\n]|\n(?!\s*(?:\n|\d|\[))){0,300}\scó\s+căn\s+cứ\s+ban\s+hành\s+như\s+sau")
_LONGEST_PREAMBLE = 6000
_PROPOSALS = frozenset({"Tờ trình", "Công văn", "Văn bản", "Báo cáo", "Đề án", "Phiếu trình", "Biên bản", "Công thư"})
_LETTERS = frozenset({"Công văn", "Văn bản", "Phiếu chuyển", "Tờ trình", "Công thư", "Báo cáo"})
_PROPOSER = re.compile(
    r"đề\s+(?:nghị|xuất)\s+của\s+((?:(?!\s(?:tại|số)\s)[^\d;]){3,120}?)\s+tại\s*(?:các\s+)?$", re.IGNORECASE
)
_REVIEW = re.compile(r"thẩm\s+(?:tra|định)", re.IGNORECASE)


def linked(text: Text, mentions: list[Mention], header: Header) -> list[Citation]:
    norm = text.norm
    citations: list[Citation] = []
    before = 0
    last = -1  # index of the latest citation that stands by itself
    top: Relation = "cites"
    sentence = 0  # where the sentence, or the item of a list, of the latest cue begins
    letterhead = _letterhead(norm, header)
    item: GovernedItem | None = None  # the latest of a list whose items one cue governs
    members: set[int] = set()  # citations in lists of acts
    bracket: int | None = None  # the first citation in the bracket that is open
    row = -1  # the latest citation that begins an item of a list or a row of a table
    consolidated = header.document.type == "Văn bản hợp nhất"  # its first citations name what it consolidates
    whole: int | None = None  # the first of those
    amended = False  # whether an act was named that amended it: so did those named next to it
    quoted, quoted_to = 0, -1  # the act whose preamble is quoted, and where the quotation ends
    for index, mention in enumerate(mentions):
        if mention.rule == "amended_law":
            citations.append(_inner(text, mention, citations[last].evidence, last))
            continue
        pinpoint, reach = pinpoint_before(norm, max(before, mention.start - 700), mention.start)
        begins_row = last >= 0 and (row == last or norm.startswith("\n", mentions[last].start - 1))
        how = link(norm, before, reach, row=begins_row)
        previous = citations[last] if last >= 0 else None
        relation: Relation = how.relation
        subject: int | None = None
        opened = norm.rfind("(", before, mention.start)
        closed = norm.rfind(")", before, mention.start)
        left = closed > opened and bracket is not None  # the bracket in which the one before stands
        bracket = bracket if opened == closed == -1 else None
        if how.carries and previous is not None and (left or previous.kind == "programme" != mention.kind):
            relation = top  # a scheme named in a title, an act in brackets does not carry on: the list of acts does
        elif how.carries and previous is not None:
            if previous.subject is None or "(" not in norm[before:reach]:
                relation, subject = _carried(citations, previous, mention)
        elif bracket is not None and how.lists and how.cue is None and not how.resets:
            relation, subject = citations[bracket].relation, citations[bracket].subject
        elif how.cell and relation in _PASSIVE:
            subject = _row_head(norm[before:reach], citations, row, last, mention)
            relation = "cites" if subject is None else relation
        elif how.lists and previous is not None and _continues_title(norm, before, reach, previous):
            subject = last
        elif how.nested and previous is not None and not how.cell:
            subject = _changed(citations, last, mention) if relation in _PASSIVE else last
        elif relation in _PASSIVE:
            relation = "cites"  # changed by it is something that has no citation, not this document
        elif (
            how.lists
            and not how.resets
            and pinpoint is None
            and (amending := _in_amending_title(norm[before:reach], citations, members, last, mention)) is not None
        ):
            relation, subject = "amends", amending
        elif how.lists and how.cue is None and not how.resets:
            relation = top if _ISSUES.search(norm, before, reach) is None else "cites"
        elif how.resets or how.cue is not None:
            top = relation
        goes_on = None
        if how.mark is not None:
            row = index
        if how.mark is not None and how.cue is not None:
            item = item_of(how.mark, mention.start, relation, subject)
        elif how.mark is not None and item is not None:
            item = goes_on = item.next(norm, how.mark, mention.start)
        if goes_on is not None:
            relation, subject = goes_on.relation, goes_on.subject
            top = relation if subject is None else top
        elif how.resets or (how.lists and how.cue is not None):
            sentence = how.sentence_start
        relation = _fitting(relation, mention, norm, reach)
        if mention.number == header.document.number is not None and _is_caption(norm, mention, reach, relation, header):
            relation, subject = "issued_with", None  # of an annex; what the title above it names was issued by others
        if subject is not None and _is_own(citations[subject], header):
            subject = None
        if subject is not None and relation not in _PASSIVE and _is_older(citations[subject], mention):
            relation, subject = relation if relation == "legal_basis" else "cites", None
        if subject is not None and relation in _PASSIVE and not may_change(mention.issuer, citations[subject].issuer):
            relation, subject = "cites", None
        if subject is not None and citations[subject].issuer is None and relation in ("amends", "amended_by"):
            _share_issuer(citations[subject], mention)
        if subject is not None and relation == "amends" and norm.endswith(_BARE_PROVINCE, mention.start, mention.end):
            _share_province(citations[subject], mention)
        if relation == "cites" and subject is None and (after := _after(norm, mention, mentions, index)) is not None:
            relation = after
        if relation in _CHANGES and subject is None and not _has_power(header, mention):
            if previous is not None and _QUOTES_RULE.search(norm, before, reach):
                subject = last  # what is quoted from an act, that act does
            else:
                relation = "cites"
        consolidated = consolidated and relation != "legal_basis"
        if consolidated and whole is None and norm.startswith("\n", mention.start - 1):
            relation, subject = "cites", None  # the verb is that of the title above
        if relation == "cites" and subject is None:
            if whole is not None and _NOTE.search(norm, max(0, reach - _NEAR), reach) is not None:
                relation, subject = "amended_by", whole
            elif consolidated and mention.rule == "type_number":
                relation, subject = ("amended_by", whole) if amended else ("consolidates", None)
                whole = index if whole is None else whole
        amended = amended or (whole is not None and subject == whole)
        if subject is None and mention.start < quoted_to and relation != "cites":
            subject = quoted
        if whole is not None and mention.start >= quoted_to and _ISSUED_ON.match(norm, mention.end) is not None:
            quoted = index if subject is None else _first_of_chain(citations, subject)
            quoted_to = norm.find("”", mention.end, mention.end + _LONGEST_PREAMBLE)
        if relation == "proposed_by" and (mention.from_symbol or not mention.issuer):
            _name_proposer(norm, mention, reach, header)
        clause = _CLAUSE_END.search(norm, mention.end, mention.end + _LONGEST_CLAUSE)
        clause_end = clause.start() if clause else min(mention.end + _LONGEST_CLAUSE, len(norm))
        title = _title(norm, mention, clause_end, mentions[index + 1] if index + 1 < len(mentions) else None)
        start, end = text.span(mention.start, mention.end)
        begins = sentence if subject is None else mentions[subject].start  # of a nested chain, that alone
        evidence_start = _evidence_start(norm, (begins, how.sentence_start), reach, letterhead)
        ev_start, ev_end = text.span(evidence_start, clause_end if clause else mention.end)
        citations.append(
            Citation(
                start, end, text.source[start:end], mention.kind, mention.type, mention.number, mention.date,
                mention.issuer or None, title, pinpoint, relation, subject, Span(ev_start, max(ev_end, end)),
                mention.rule, mention.certainty, mention.repairs, text.page(start),
            )
        )  # fmt: skip
        if (how.mark is None and (how.lists or how.carries)) or norm.endswith(_PLURAL, before, reach):
            members.add(index)
        if opened > closed or how.resets:
            bracket = index if opened > closed else None
        before, last = mention.end, index
    return citations


_PLURAL = ("các ", "các\n")


def _inner(text: Text, mention: Mention, evidence: Span, outer: int) -> Citation:
    """A law in the name of one that amends it."""
    start, end = text.span(mention.start, mention.end)
    return Citation(
        start, end, text.source[start:end], mention.kind, mention.type, mention.number, mention.date,
        mention.issuer, None, None, "amends", outer, evidence, mention.rule, mention.certainty, mention.repairs,
        text.page(start),
    )  # fmt: skip


_LONGEST_CLAUSE = 400
_LONGEST_EVIDENCE = 500  # characters before a citation
_BEFORE_EVIDENCE = re.compile(r"[\s),;.:”\]]*")
_ITEM_NUMBER = re.compile(r"\d{1,2}\.\s+")


def _evidence_start(norm: str, sentences: tuple[int, int], reach: int, letterhead: list[int]) -> int:
    """Where the quotation for a citation at `reach` begins: where its sentence does, or when that is far, its own part
    of it; without the line of the own number above it, what closes the sentence before, and the number of its item."""
    sentence, part = sentences
    start = min(sentence if reach - sentence <= _LONGEST_EVIDENCE else part, reach)
    start = max(start, reach - _LONGEST_EVIDENCE)
    for end in letterhead:
        if start < end <= reach:
            start = end
    if not norm[start].isalnum() and (closing := _BEFORE_EVIDENCE.match(norm, start, reach)) is not None:
        start = closing.end()
    item = _ITEM_NUMBER.match(norm, start, reach) if norm[start].isdigit() else None
    return item.end() if item else start


_PLACE_AND_DATE = re.compile(r"ngày[^\n]{0,12}tháng[^\n]{0,12}năm[^\n]{0,12}\n\s*", re.IGNORECASE)


def _letterhead(norm: str, header: Header) -> list[int]:
    """Where the line of the own number ends, and that of place and date: no sentence reaches back over them."""
    if header.number_span is None:
        return []
    end = norm.find("\n", header.number_span[1]) + 1
    dated = _PLACE_AND_DATE.search(norm, end, end + 400)
    return [end, dated.end()] if dated else [end]


def _is_older(one: Mention | Citation, other: Mention | Citation) -> bool:
    """Whether an act was issued before another, as far as their days or years are known."""
    days = _issued(one), _issued(other)
    known = min(map(len, days))
    return days[0][:known] < days[1][:known]


def _issued(act: Mention | Citation) -> str:
    """The day of an act, or the year that its number tells; "" when neither is known."""
    year = _YEAR_OF_NUMBER.search(act.number or "") if act.date is None else None
    return act.date or (year[1] if year else "")


_YEAR_OF_NUMBER = re.compile(r"/((?:19|20)\d\d)/")


def _is_own(citation: Citation, header: Header) -> bool:
    """Whether the document names itself: what it cites there, it cites."""
    own = header.document
    return citation.number == own.number is not None and citation.date in (None, own.date)


def _is_caption(norm: str, mention: Mention, reach: int, relation: Relation, header: Header) -> bool:
    """Whether the own number stands in the caption of an annex: "(Ban hành kèm theo Quyết định số …)"."""
    own = mention.date in (None, header.document.date)
    return own and (relation == "issued_with" or _CAPTION.search(norm, max(0, reach - 40), reach) is not None)


_CAPTION = re.compile(r"(?:kèm\s+theo|ban\s+hành\s+(?:kèm|theo))\s+\Z", re.IGNORECASE)


def _carried(citations: list[Citation], previous: Citation, mention: Mention) -> tuple[Relation, int | None]:
    """What a conjunction carries on from the citation before. An act guides none of its own kind and symbol: "Nghị
    định A quy định chi tiết Luật B và Nghị định C" lists A and C; so does "các Quyết định: số A sửa đổi Quyết định B,
    số C", where the members of the list have no type word."""
    outer = citations[previous.subject] if previous.subject is not None else None
    if outer is not None and mention.number:
        own_kind = previous.relation == "guides" and outer.type == mention.type != previous.type
        bare = mention.rule in _BARE and outer.text[0].isdigit() and not previous.text[0].isdigit()
        if (own_kind or bare) and _symbol(outer.number) == _symbol(mention.number):
            return outer.relation, outer.subject
    return previous.relation, previous.subject


_BARE = frozenset({"listed_number", "bare_number"})
# "Căn cứ … tại Công văn A; UBND tỉnh đã ban hành Quyết định B": a clause of its own, no further item of the list.
_ISSUES = re.compile(r";\s+(?:[^\W\d_]+\s+){1,8}?đã\s+(?:ban\s+hành|có|phê\s+duyệt|ký)\s")
_NEXT_PART = re.compile(
    r";\s*(?=(?:quy\s+định\s+chi\s+tiết|hướng\s+dẫn|sửa\s+đổi|bổ\s+sung|quy\s+định|biện\s+pháp|thi\s+hành)\s)"
)


def _continues_title(norm: str, before: int, reach: int, previous: Citation) -> bool:
    """A title of several parts goes on after a semicolon in small letters: "Căn cứ Nghị định A quy định về …; hướng
    dẫn thi hành Luật B;"."""
    if previous.relation != "legal_basis" or previous.subject is not None:
        return False
    semicolon = norm.rfind(";", before, reach)
    return semicolon >= 0 and _NEXT_PART.match(norm, semicolon, reach) is not None


def _in_amending_title(
    between: str, citations: list[Citation], members: set[int], last: int, mention: Mention
) -> int | None:
    """The act whose title goes on: "Nghị định A sửa đổi một số điều của Nghị định B về …, Nghị định C về …" amends B
    and C, which are of one type and symbol. None where no such title can go on.

    C is older than A, for it is amended. Under "Bãi bỏ Điều 3 Nghị định A …" the list of what is repealed, had it gone
    on, would give C its provision, as it gives A; under "Bãi bỏ Nghị định A …", and where A is itself a member of a
    list ("các Nghị định X, A …"), C may be the next one.

    members: citations that stand in such lists.
    """
    index = last if last >= 0 else None
    while index is not None and citations[index].subject is not None:
        amended = citations[index]
        outer = citations[amended.subject or 0]
        if amended.relation == "amends" and amended.type == mention.type:
            of_one_symbol = _symbol(amended.number) == _symbol(mention.number)
            listed = outer.pinpoint is None and (outer.relation in _CHANGES or amended.subject in members)
            goes_on = of_one_symbol and not _is_older(outer, mention) and not listed and not _begins_item(between)
            return amended.subject if goes_on else None
        index = amended.subject
    return None


def _begins_item(between: str) -> bool:
    """Whether a semicolon leads to the next act. One inside a title stands before further words of that title: "về mẫu
    văn bằng; việc in và cấp văn bằng và Thông tư …"."""
    _, semicolon, behind = between.rpartition(";")
    return semicolon != "" and not (behind.split() and len(behind.split()) > 4 and behind.split()[0][0].islower())


def _share_issuer(other: Citation, mention: Mention) -> None:
    """An act is amended by the body that issued it: where the text names the issuer of one alone, it is that of both.
    Not across a merger of provinces, where another body goes on."""
    if (
        mention.issuer
        and not mention.from_symbol
        and other.type == mention.type
        and _symbol(other.number) == _symbol(mention.number) != ""
        and (other.date or "9") < MERGERS
    ):
        other.issuer = mention.issuer


_BARE_PROVINCE = (" tỉnh", "\ntỉnh")


def _share_province(other: Citation, mention: Mention) -> None:
    """The province of a listed act is that of the act which it amends, named by "UBND tỉnh" alone: after a merger a
    document lists acts of other provinces than its own."""
    body, _, named = (other.issuer or "").partition(" tỉnh ")
    if named and other.type == mention.type and (mention.issuer or body).partition(" tỉnh")[0] == body:
        mention.issuer = other.issuer


_QUOTES_RULE = re.compile(r"quy\s+định[^“\":;]{0,30}:\s*[“\"][^”\"]*\Z", re.IGNORECASE)
_CHANGES = frozenset({"amends", "replaces", "repeals", "suspends", "corrects"})


def _has_power(header: Header, mention: Mention) -> bool:
    """Whether the document can change an act; a consolidated text speaks for what it consolidates."""
    own = header.document
    return own.type == "Văn bản hợp nhất" or may_change(own.issuer, mention.issuer)


_PASSIVE = frozenset({"amended_by", "replaced_by", "repealed_by"})


def _changed(citations: list[Citation], last: int, by: Mention) -> int:
    """Which act a mention changes: the one before it, or the one that cites that, when only this is of the same type:
    laws are changed by laws, decrees by decrees ("Nghị định A hướng dẫn Luật B được sửa đổi bởi Nghị định C"). Of two
    such, the one with the same symbol: a resolution of the Government changes none of the Party."""
    index: int | None = citations[last].subject if citations[last].relation in _PASSIVE else last
    first = index
    if first is not None and citations[first].subject is None:
        return first
    symbol = _symbol(by.number)
    while symbol and index is not None:
        if _symbol(citations[index].number) == symbol and citations[index].type == by.type:
            return index
        index = citations[index].subject
    index = first
    while index is not None:
        if _family(citations[index].type) == _family(by.type):
            return index
        index = citations[index].subject
    return last if first is None else first


def _row_head(between: str, citations: list[Citation], row: int, last: int, by: Mention) -> int | None:
    """The act at the head of a row of a table, in a cell of which stands by what it was changed; None where none fits.

    The title of that act may name others, and provisions may stand in a cell between. A number alone on its line
    begins another row, a Roman one another part of the table: the act there has no citation.
    """
    if last < 0 or len(between) > _LONGEST_ROW or _OTHER_ROW.search(between) is not None:
        return None
    head = last
    while (outer := citations[head].subject) is not None:
        head = outer
    head = max(head, row)
    act = citations[head]
    fits = act.kind in ("numbered", "law") and may_change(by.issuer, act.issuer) and not _is_older(by, act)
    return head if fits else None


_LONGEST_ROW = 1500
_OTHER_ROW = re.compile(r"\n(?:\d{1,3}\.?\n|[IVX]+\.\s)")


def _first_of_chain(citations: list[Citation], index: int) -> int:
    """The citation that a chain of nested ones begins with."""
    while (subject := citations[index].subject) is not None:
        index = subject
    return index


def _symbol(number: str | None) -> str:
    """What stands behind the digits and the year of a number."""
    return _BEFORE_SYMBOL.sub("", number or "")


_BEFORE_SYMBOL = re.compile(r"^\d+[a-zA-Z]?(?:/(?:19|20)\d\d(?=/))?")


def _family(type_name: str | None) -> str | None:
    return "Luật" if type_name == "Bộ luật" else type_name


def _fitting(relation: Relation, mention: Mention, norm: str, start: int) -> Relation:
    """A relation that the kind of document allows: only papers propose, only letters are answered."""
    if relation == "proposed_by":
        if mention.type not in _PROPOSALS:
            return "cites" if mention.kind != "numbered" else "legal_basis" if mention.type else "proposed_by"
        if mention.type == "Báo cáo" and _REVIEW.search(norm, mention.start, mention.end):
            return "legal_basis"
    if relation == "responds_to" and mention.type not in _LETTERS:
        return "cites"
    return relation


def _after(norm: str, mention: Mention, mentions: list[Mention], index: int) -> Relation | None:
    others = (other.start for other in mentions[index + 1 : index + 3] if other.kind != "programme")
    limit = min(mention.end + 200, next(others, len(norm)))  # a programme stands in its title
    cue = relation_after(norm, mention.end, limit)
    return cue.relation if cue else None


def _name_proposer(norm: str, mention: Mention, start: int, header: Header) -> None:
    """Who proposes is named before the paper: "theo đề nghị của Giám đốc Sở Y tế tại Tờ trình …"."""
    match = _PROPOSER.search(norm, max(0, start - 160), start)
    if match is None:
        return
    body = match_body(norm, match.start(1))
    if body is not None and body.end == match.end(1):
        mention.issuer = complete(body.name, header.locality) if body.needs_place else body.name
    elif not mention.issuer or (body is not None and body.end < match.end(1)):
        mention.issuer = " ".join(match[1].split())


def _title(norm: str, mention: Mention, end: int, following: Mention | None) -> str | None:
    """What the citation says the document is about, up to the end of its clause or the next coordinate citation."""
    if mention.kind in ("programme", "standard") or norm[mention.end : mention.end + 1] in _NO_TITLE_BEHIND:
        return None
    begins = _TITLE.match(norm, mention.end, end)
    if begins is None:
        return None
    start = begins.end()
    title = norm[start:end]
    if following is not None and following.start < end:
        title = _without_coordinate(norm[start : following.start]) or title
    elif end - mention.end == _LONGEST_CLAUSE:
        title = title.rpartition(" ")[0]  # not inside a word
    return " ".join(_CELL_BEHIND.split(title, maxsplit=1)[0].split()) or None


_CELL_BEHIND = re.compile(
    r"\s(?<!\sngày\s)(?<!\stừ\s)(?<!\strước\s)(?<!\sđến\s)(?=\d{1,2}/\d{1,2}/\d{4}(?:\s|$))|\s(?=Được\s)"
)
"""Before the next cell of a row of a table, where cells stand in lines of their own: a day, a reason."""


def _without_coordinate(words: str) -> str | None:
    """The words before a sign or conjunction that leads to the next citation, None where there is none."""
    bare = words.rstrip(_BEFORE_COORDINATE)
    conjunction = next((word for word in ("và", "hoặc") if bare.endswith(word)), "")
    bare = bare.removesuffix(conjunction).rstrip(_BEFORE_COORDINATE)
    return bare if words[len(bare) :].strip() else None
