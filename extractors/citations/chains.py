"""Who cites whom: citations nested in one another, in titles, lists and rows of tables.

A citation whose `subject` is None is made by the document; another index names the citation that makes it.
"""

import re
from functools import cache

from danchieu.extractors import vocabulary
from danchieu.extractors.citations.mention import Mention
from danchieu.extractors.citations.rank import BELOW_LAWS, LAWS, may_change
from danchieu.extractors.record import Citation, Relation
from danchieu.extractors.text import fold
from danchieu.extractors.vocabulary import Tables

Said = tuple[Relation, int | None]
"""What is said of a citation: its relation, and the index of the citation that does the citing (None: the document)."""
CHANGES = frozenset({"amends", "replaces", "repeals", "suspends", "corrects"})
PASSIVE = frozenset({"amended_by", "replaced_by", "repealed_by"})
_KNOWS = frozenset({"cites", "implements", "guides"})
_BARE = frozenset({"listed_number", "bare_number"})
_NEXT_PART = re.compile(
    r";\s*(?=(?:quy\s+định\s+chi\s+tiết|hướng\s+dẫn|sửa\s+đổi|bổ\s+sung|quy\s+định|biện\s+pháp|thi\s+hành)\s)"
)


def carried(citations: list[Citation], previous: Citation, mention: Mention) -> tuple[Relation, int | None]:
    """What a conjunction carries on from the citation before. An act guides none of its own issuer, nor of its own kind
    and symbol: "Nghị định A quy định chi tiết Luật B và Nghị định C" lists A and C; so does "các Quyết định: số A sửa
    đổi Quyết định B, số C", where the members of the list have no type word."""
    submitted = previous.relation == "proposed_by" and previous.type == "Tờ trình"
    if submitted and mention.type in ("Công văn", "Văn bản") and _is_other(mention.issuer, previous.issuer):
        return "legal_basis", None  # what another body says of the submission
    outer = citations[previous.subject] if previous.subject is not None else None
    if outer is not None and previous.relation in _KNOWS and cannot_know(outer, mention):
        return outer.relation, outer.subject  # "Thực hiện A theo N và B": A knows no B, the list goes on
    by_law = outer is not None and outer.type in LAWS and previous.relation in CHANGES
    if outer is not None and by_law and (mention.type in BELOW_LAWS or _of_one_year(outer, mention)):
        return outer.relation, outer.subject  # "Luật A sửa đổi Luật B và Nghị định C": no law amends a decree
    if outer is not None and outer.type == "Nghị định" == previous.type and (mention.type or "").startswith("Thông tư"):
        return outer.relation, outer.subject  # nor a decree a circular
    if outer is not None and mention.number:
        own_kind = previous.relation == "guides" and outer.type == mention.type != previous.type
        if previous.relation == "guides" and outer.issuer == mention.issuer != previous.issuer:
            return outer.relation, outer.subject
        bare = mention.rule in _BARE and outer.text[0].isdigit() and not previous.text[0].isdigit()
        if (own_kind or bare) and symbol(outer.number) == symbol(mention.number):
            return outer.relation, outer.subject
    return previous.relation, previous.subject


def _is_other(one: str | None, other: str | None) -> bool:
    """Whether two issuers are known and neither is the other or its head."""
    return one is not None and other is not None and one not in other and other not in one


def _of_one_year(law: Citation, mention: Mention) -> bool:
    """Whether a resolution was passed in the year of a law, which then does not amend it."""
    return mention.type == "Nghị quyết" and _issued(law)[:4] == _issued(mention)[:4] != ""


def continues_title(norm: str, before: int, reach: int, previous: Citation) -> bool:
    """A title of several parts goes on after a semicolon in small letters: "Căn cứ Nghị định A quy định về …; hướng
    dẫn thi hành Luật B;"."""
    if not (previous.relation == "legal_basis" and previous.subject is None) and previous.relation != "guides":
        return False
    semicolon = norm.rfind(";", before, reach)
    return semicolon >= 0 and _NEXT_PART.match(norm, semicolon, reach) is not None


def in_amending_title(
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
            of_one_symbol = symbol(amended.number) == symbol(mention.number)
            listed = outer.pinpoint is None and (outer.relation in CHANGES or amended.subject in members)
            goes_on = of_one_symbol and not is_older(outer, mention) and not listed and not _begins_item(between)
            return amended.subject if goes_on else None
        index = amended.subject
    return None


def guided_too(between: str, citations: list[Citation], last: int, mention: Mention) -> int | None:
    """The act whose title goes on behind "và": "Thông tư A hướng dẫn Nghị định B về … và Nghị định C" guides both, of
    one type and symbol. None where no such title can go on."""
    guided = citations[last]
    if guided.relation != "guides" or guided.subject is None or guided.type != mention.type or ";" in between:
        return None
    outer = citations[guided.subject]
    of_one_symbol = symbol(guided.number) == symbol(mention.number) != ""
    joined = between.rstrip().endswith(" và") and outer.type != mention.type
    return guided.subject if joined and of_one_symbol and not is_older(outer, mention) else None


def names_in_title(citations: list[Citation], last: int, mention: Mention, text: str) -> bool:
    """Whether a law without a number goes on the known title of the act that amends the one before: "Luật số … sửa đổi,
    bổ sung một số điều của Luật A; Luật B; Luật C"."""
    amended = citations[last]
    if amended.relation != "amends" or amended.subject is None or mention.kind != "law" or mention.date is not None:
        return False
    title = _titles(vocabulary.tables()).get(citations[amended.subject].number or "")
    return title is not None and mention.number is None and fold(text[mention.start : mention.end]) in title


@cache
def _titles(tables: Tables) -> dict[str, str]:
    """Folded names of laws by their number."""
    return {law.number: fold(law.name) for law in tables.laws if law.number}


def _begins_item(between: str) -> bool:
    """Whether a semicolon leads to the next act. One inside a title stands before further words of that title: "về mẫu
    văn bằng; việc in và cấp văn bằng và Thông tư …"."""
    _, semicolon, behind = between.rpartition(";")
    return semicolon != "" and not (behind.split() and len(behind.split()) > 4 and behind.split()[0][0].islower())


def changed(citations: list[Citation], last: int, by: Mention, too: bool = False) -> int:
    """Which act a mention changes: the one before it, or the one that cites that, when only this is of the same type:
    laws are changed by laws, decrees by decrees ("Nghị định A hướng dẫn Luật B được sửa đổi bởi Nghị định C"). Of two
    such, the one with the same symbol: a resolution of the Government changes none of the Party.

    too: what befell that act before is said of it first ("Nghị định A được đính chính tại Công văn B và được sửa đổi
    bởi Nghị định C")."""
    said = too and last > 0 and citations[last].subject is None and _family(citations[last].type) != _family(by.type)
    if said and _family(citations[last - 1].type) == _family(by.type):
        return last - 1
    index: int | None = citations[last].subject if citations[last].relation in PASSIVE else last
    first = index
    if first is not None and citations[first].subject is None:
        return first
    own = symbol(by.number)
    while own and index is not None:
        if symbol(citations[index].number) == own and citations[index].type == by.type:
            return index
        index = citations[index].subject
    index = first
    while index is not None:
        if _family(citations[index].type) == _family(by.type):
            return index
        index = citations[index].subject
    return last if first is None else first


def row_head(between: str, citations: list[Citation], row: int, last: int, by: Mention) -> int | None:
    """The act at the head of a row of a table, in a cell of which stands by what it was changed; None where none fits.

    The title of that act may name others, and provisions may stand in a cell between. A number alone on its line
    begins another row, a Roman one another part of the table: the act there has no citation.
    """
    if last < 0 or len(between) > _LONGEST_ROW or _OTHER_ROW.search(between) is not None:
        return None
    head = max(first_of_chain(citations, last), row)
    act = citations[head]
    fits = act.kind in ("numbered", "law") and may_change(by.issuer, act.issuer) and not is_older(by, act)
    return head if fits else None


_LONGEST_ROW = 1500
_OTHER_ROW = re.compile(r"\n(?:\d{1,3}\.?\n|[IVX]+\.\s)")


def first_of_chain(citations: list[Citation], index: int) -> int:
    """The citation that a chain of nested ones begins with."""
    while (subject := citations[index].subject) is not None:
        index = subject
    return index


def is_older(one: Mention | Citation, other: Mention | Citation) -> bool:
    """Whether an act was issued before another, as far as their days or years are known."""
    days = _issued(one), _issued(other)
    known = min(map(len, days))
    return days[0][:known] < days[1][:known]


def cannot_know(one: Mention | Citation, other: Mention | Citation) -> bool:
    """Whether an act can't speak of another: one that is younger, or, of an act of the centre, a committee's of a
    province."""
    local = other.number is not None and other.number.endswith(_OF_COMMITTEES)
    return is_older(one, other) or (local and one.number is not None and one.number.endswith(_OF_CENTRE))


_OF_COMMITTEES = ("/TU", "/HU", "/TƯU")
_OF_CENTRE = ("/TW", "-TTg", "-CP", "/QH13", "/QH14", "/QH15")


def _issued(act: Mention | Citation) -> str:
    """The day of an act, or the year that its number tells; "" when neither is known."""
    year = _YEAR_OF_NUMBER.search(act.number or "") if act.date is None else None
    return act.date or (year[1] if year else "")


_YEAR_OF_NUMBER = re.compile(r"/((?:19|20)\d\d)/")


def symbol(number: str | None) -> str:
    """What stands behind the digits and the year of a number."""
    return _BEFORE_SYMBOL.sub("", number or "")


_BEFORE_SYMBOL = re.compile(r"^\d+[a-zA-Z]?(?:/(?:19|20)\d\d(?=/))?")


def _family(type_name: str | None) -> str | None:
    return "Luật" if type_name == "Bộ luật" else type_name


def of_citing(mention: Mention, relation: Relation, subject: int, citations: list[Citation]) -> Said:
    """What another citation can do to an act: cite none that is younger, change none of a higher body; a law guides no
    decree, but the circular may that names the law ("Thông tư A … của Luật B hướng dẫn thi hành Nghị định C")."""
    outer = citations[subject].subject
    if relation == "guides" and citations[subject].type in LAWS and mention.type in BELOW_LAWS and outer is not None:
        subject = outer
    if relation not in PASSIVE:
        if not is_older(citations[subject], mention):
            return relation, subject
        before = citations[subject].relation
        if relation == "guides" and before in ("legal_basis", "implements"):
            return before, None  # "Căn cứ A hướng dẫn B và C"
        return (relation if relation == "legal_basis" else "cites"), None
    return (relation, subject) if may_change(mention.issuer, citations[subject].issuer) else ("cites", None)


def of_guiding(mention: Mention, subject: int, citations: list[Citation]) -> int:
    """Of an act that guides another, which of the two changes a mention: that of its type ("Nghị định A quy định chi
    tiết Luật B (thay thế Nghị định C)")."""
    guiding = citations[subject].subject
    if guiding is None or mention.type == citations[subject].type or mention.type != citations[guiding].type:
        return subject
    return guiding


def is_same(mention: Mention, citation: Citation, norm: str) -> bool:
    """Whether a mention names the act of a citation once more: by its number, a law also by its name."""
    if mention.number is not None or citation.number is not None:
        return mention.number == citation.number
    if not mention.kind == citation.kind == "law":
        return False
    return citation.text.lower().split() == norm[mention.start : mention.end].lower().split()
