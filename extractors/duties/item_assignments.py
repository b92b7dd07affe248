"""Whether an item, in its place among the others of its zone, lays a task on those whom it names."""

import re

import msgspec

from danchieu.extractors.duties.actors import is_body
from danchieu.extractors.duties.assignments import Assignment, begins_adverbial, opens_document
from danchieu.extractors.duties.clauses import acts_among_others, read_assignment, short_sentence
from danchieu.extractors.duties.deadlines import only_deadline
from danchieu.extractors.duties.duty_list import Charge
from danchieu.extractors.duties.item import MARKED, PLAIN, Item
from danchieu.extractors.duties.outline import ARTICLE, BULLET
from danchieu.extractors.duties.phrases import closes, concludes, gives_power, lists_tasks, puts_in_charge
from danchieu.extractors.duties.sections import LONGEST_TITLE, Section
from danchieu.extractors.duties.sentences import order_at_end, order_behind
from danchieu.extractors.duties.statements import tells_of_past
from danchieu.extractors.duties.subjects import (
    benefits,
    defines,
    gives_orders,
    is_data,
    is_issuer,
    is_named_person,
    is_people,
    is_title_of,
    is_vague,
    labels_fact,
    leads,
    names_again,
    names_same,
    names_staff,
    only_bodies,
    only_names,
    says_who,
    speaks_for_issuer,
    title_of,
)
from danchieu.extractors.duties.words import NAMED_HEADS, TITLES, begins_with_verb
from danchieu.extractors.duties.zones import Zone

_NAMED = frozenset(NAMED_HEADS) | frozenset(TITLES)
_ORDERED = re.compile(r"có trách nhiệm .{60}.*[^:]\Z|chịu trách nhiệm thi hành (?:Quyết|Nghị quyết|Chỉ|Kế)[^:]*\Z")
"""Of a sentence without a full stop, that it is no title."""
_LISTED = re.compile(r"Các (?:[Bb]ộ|[Ss]ở): [^:;.]{10,250}:")
"""A heading that lists departments by their names ("Các Bộ: Công Thương, Xây dựng:")."""
_TO_THOSE_ABOVE = ("kính trình ", "kính báo cáo ", "kính gửi ", "kính mong ", "kính chuyển ")
"""What the sender of a paper does with it, no task of his."""
_FORWARDS = ("gửi ", "sao gửi ", "trích sao ", "chuyển ")
"""What the writer of a letter does with the papers of others."""
_OWN_ACT = re.compile(r" ban hành | (?:chỉ thị|chỉ đạo)(?: như sau)?:\Z")
"""What the issuer itself does, in a line that would be a heading."""
_ROLES = ("Thường trực, giúp ", "Thường trực, tham mưu ", "Cơ quan thường trực, ", "Cơ quan đầu mối, ", "Đầu mối, ")
"""Of the body that the block is laid on, what it is ("Cơ quan thường trực, chịu trách nhiệm …")."""
_TOLD_IN = ("Tại công văn ", "Tại Công văn ", "Tại văn bản ", "Tại Văn bản ", "Tại Thông báo ", "Tại thông báo ")
"""First words of a sentence that tells of an order that another paper gave."""
_PARTY = ("Đảng ủy", "Đảng uỷ", "Ban cán sự", "Ban Cán sự", "Đảng đoàn", "Các cấp ủy", "Cấp ủy", "Các cấp uỷ")
_WORKS = ("chủ trì", "phối hợp", "tham mưu", "tổng hợp")
_RESPONSIBLE = ("Trách nhiệm", "Nhiệm vụ", "Về trách nhiệm", "Về nhiệm vụ", "Chức trách", "Phạm vi")
"""How titles begin that name whose tasks stand below them."""
_ANY_BODY = ("cơ quan", "đơn vị", "các cơ quan", "các đơn vị")
_APPROVES = re.compile(
    r"(?:cơ bản |hoàn toàn )?(?:tán thành|nhất trí|thông qua|thống nhất(?! (?:quản lý|chỉ đạo))|phê (?:duyệt|chuẩn)|"
    r"xem xét|đồng ý|chấp thuận) "
)
"""What the issuer does itself, above what that consists of."""
_ON_AWARDS = re.compile(r"(?i)\W*(?:nguyên tắc|khen thưởng|số lượng|hình thức|đối tượng|tiêu ch|thành phần|cơ cấu)")
"""Titles of sections of facts in which a sentence may still say who does what."""
_HEAD = 70
"""Characters: a line that only names those who took part in a meeting is longer."""
_HAPPENED = re.compile(r" (?:xảy ra|bùng phát|cháy) [^.;:]* (?:làm|khiến)(?: cho)? (?:hàng|nhiều|\d)")
"""Before those whom an accident befell: "… xảy ra ngộ độc thực phẩm làm hàng trăm học sinh, công nhân phải …"."""
_THINGS = ("Các dự án", "Các tiểu dự án", "Các nhóm nhiệm vụ", "Các nhóm giải pháp", "Các nhóm dự án")
"""What a list may have for its heading, nobody who acts."""
ASKS = ("Yêu cầu ", "Đề nghị ", "Kiến nghị ")
"""First words of what one asks of others."""


_PRESSED = re.compile(r"(chưa \w+(?: \w+){1,8}?) (?=khẩn trương \w)")
"""What those are told apart by who are to make haste ("Các xã chưa ban hành kế hoạch khẩn trương rà soát …")."""


class Context(msgspec.Struct, frozen=True, gc=False):
    """Where an item stands. charge: on whom the items at its level are laid; section: the nearest title that says
    something of them; sectioned: whether any title stands above it; below: the item below it, "" when there is none."""

    zone: Zone
    issuer: str
    charge: Charge | None
    section: Section | None
    sectioned: bool
    below: str


def assignment_of(item: Item, parent: bool, context: Context) -> Assignment | None:
    """The assignment at the head of an item, None where what it says of its subject is no task."""
    charge, section, text = context.charge, context.section, item.text
    clauses = charge is None or (charge.intro and not _begins_task(text))
    heading = parent and not item.closed and len(text) < LONGEST_TITLE and not _ORDERED.search(text)
    heading = heading or (parent and _LISTED.fullmatch(text) is not None)
    found = read_assignment(text, heading, clauses=clauses)
    if found is None and not clauses:
        found = acts_among_others(text)
        if found is not None and charge is not None and names_same(found.actors, charge.actors):
            return None
    if found is not None and found.orderer is not None and not gives_orders(found.orderer, context.issuer):
        found = found.orderer
    if found is None or found.actors[0].startswith(_THINGS):
        return None
    if found.kind == "subject" and (pressed := _PRESSED.match(text, found.predicate)) is not None:
        actors = [*found.actors[:-1], f"{found.actors[-1]} {pressed[1]}"]
        found = found._replace(actors=actors, predicate=pressed.end())
    if found.kind == "inline" and (found.actors[0].startswith(("Các ", "các ")) or _is_topic(found)):
        found = _first_of_group(text, found) or found
    if found.kind == "subject" and len(found.actors) == 2 and text.startswith(f"Đối với {found.actors[0]}, "):
        found = only_bodies(found)
    if item.kind == PLAIN and found.kind == "subject" and not found.directive and is_issuer(found, context.issuer):
        order = order_behind(text)
        if order is None and text.startswith(_FORWARDS, found.predicate):
            return None
        found = order or found
    if (found.directive and names_staff(text, found)) or (charge is not None and leads(text, charge.actors[0])):
        return None
    member = charge is not None and charge.titled and found.kind == "inline"  # of those whom the title names
    if is_named_person(text) and not (
        member or (section.assigns if section is not None else context.zone.directive)
    ):
        return None  # an example, a member of a committee
    if found.kind == "heading" and not parent and (sentence := short_sentence(text)) is not None:
        return sentence
    if found.kind == "heading":
        return found if _names_block(item, found, context) else None
    if found.kind == "inline" and text.startswith(("Đề nghị ", "Kiến nghị "), found.predicate):
        found = found._replace(directive=True, asked=True)  # "Đối với Bộ Nội vụ: Đề nghị Bộ sớm ban hành …"
    if found.kind == "inline" and (says_who(text, found) or is_data(text, found)):
        return None
    if not found.directive and text.startswith(_TO_THOSE_ABOVE, found.predicate):
        return None
    own = text[-1] == ":" and found.kind == "subject" and not found.directive and is_issuer(found, context.issuer)
    own = own and ". " not in text
    if own and (_APPROVES.match(text, found.predicate) or (item.kind == MARKED and opens_document(text, found))):
        return None  # "Hội đồng nhân dân tỉnh thông qua Đề án …:", "- Theo …, Ủy ban xây dựng Kế hoạch như sau:"
    if benefits(text, found) or _HAPPENED.search(text, 0, found.predicate) is not None:
        return None
    if text[-1] == ":" and not found.directive and concludes(text, found.predicate):
        return None  # "Phó Chủ tịch UBND tỉnh kết luận như sau:"
    if found.kind == "subject" and tells_of_past(text, found.predicate):
        if (ordered := order_at_end(text)) is not None:
            return ordered
        titled = parent and is_title_of(text, found.predicate) and begins_with_verb(context.below)
        return title_of(text) if titled else None  # "Các đơn vị được cấp tài khoản." above what they have to do
    if found.kind == "inline" and labels_fact(text, found):
        return None
    if charge is not None and (names_again(text, found, charge.actors[0]) or text.startswith(_ROLES)):
        return None
    if charge is not None and text.startswith("Lãnh đạo ") and charge.actors[0].startswith(_PARTY):
        return None  # "Lãnh đạo UBND tỉnh ban hành …" is what a committee of the Party does
    if charge is not None and found.directive and text.startswith(ASKS) and _asks_itself(item, charge):
        return None
    if found.directive:
        if text.startswith(_TOLD_IN):
            return None
        if section is not None and section.rights:
            return None  # "Người giữ kho có các quyền sau đây: a) Yêu cầu …"
        return found
    if item.kind == PLAIN and speaks_for_issuer(text, found, context.issuer) and closes(text):
        return None
    charged = puts_in_charge(text, found.predicate) or (lists_tasks(text) and not is_people(found.actors[0]))
    if not charged and found.kind == "subject" and _is_nobody(text, found, context):
        return None
    expected = section.assigns if section is not None else context.zone.directive
    if expected and not (context.zone.directive and item.kind == PLAIN and opens_document(text, found)):
        return found
    if section is not None and section.background:
        together = text.startswith("phối hợp", found.predicate) and "guyên tắc" in (section.title or "")
        works = text.startswith(_WORKS, found.predicate) and not together
        tells = charged or works or only_deadline(text) is not None
        tells = tells and found.kind == "subject"
        tells = tells and not found.actors[0].lower().startswith(_ANY_BODY)
        return found if tells and _ON_AWARDS.match(section.title or "") else None
    within = charge is not None and found.actors[0] in charge.actors
    if found.kind == "inline" and (context.zone.strict or item.kind == PLAIN):
        verb = item.kind == MARKED and begins_with_verb(text[found.predicate :])  # "a) Công an tỉnh: Tổng hợp …"
        if not within and (not verb or gives_power(text.lower(), found.predicate)):
            return None
    if charged or (charge is not None and not charge.intro) or _acts(item, found, context):
        return found
    return None


def _is_topic(found: Assignment) -> bool:
    """Whether what stands before a colon is a subject and no body: "Bảo hiểm y tế học sinh: Hiệu trưởng phối hợp …"."""
    return len(found.actors) == 1 and found.actors[0].startswith(_SUBJECTS) and not is_body(found.actors[0].split())


_SUBJECTS = ("Bảo hiểm ", "Quỹ ", "Học ", "Ngân hàng ")


def _first_of_group(text: str, group: Assignment) -> Assignment | None:
    """The first of those whom a group is made of: "Các phòng thuộc Sở: Phòng Tổ chức rà soát …; Phòng Tài chính …"."""
    found = read_assignment(text[group.predicate :], False, clauses=False)
    if found is None or found.kind != "subject" or not found.actors[0][0].isupper():
        return None
    return found._replace(start=group.start, predicate=group.predicate + found.predicate)


def _asks_itself(item: Item, charge: Charge) -> bool:
    """Whether an item is what those of the block ask of others: "Thanh tra Bộ có trách nhiệm: a) Yêu cầu các đơn vị
    …", an item below "Trách nhiệm của Sở Y tế"."""
    several = len(charge.actors) > 1 or charge.actors[0].lower().startswith("các ")
    if charge.intro or item.kind != MARKED or (charge.told and several):
        return False
    if charge.actors[0].startswith("Cấp "):
        return False  # "1. Cấp tỉnh", above whom the plan asks there
    one = charge.titled and len(charge.actors) == 1 and not charge.actors[0].lower().startswith("các ")
    return one or item.level >= BULLET


def _names_block(item: Item, found: Assignment, context: Context) -> bool:
    """Whether an item that only names actors is the heading of their tasks."""
    section = context.section
    if item.kind == PLAIN and (item.text.isupper() or _OWN_ACT.search(item.text) is not None):
        return False  # a line of the letterhead, the issuer's own act
    if item.kind == PLAIN and item.text[-1] == "." and len(item.text) > _HEAD:
        return False  # those who took part in a meeting
    if found.actors[0].startswith("Cấp ") and not (section is not None and section.assigns):
        return False  # "2. Cấp xã": where something is done
    if context.zone.charged and item.level == ARTICLE:
        return True
    assigning = section is not None and section.assigns
    own = assigning and item.kind == MARKED and is_body(found.actors[0].split())
    if context.below and only_names(context.below) and not own:
        return False  # a list of members
    if section.assigns if section is not None else context.zone.directive:
        return True
    first = found.actors[0]
    apart = item.text.startswith("Đối với ") and is_body(first.split()) and begins_with_verb(context.below)
    apart = apart and not context.zone.strict
    ordered = found.orderer is not None or (found.directive and not found.at_head)
    if ordered and item.kind == PLAIN and item.text[-1] == ":":
        return True  # behind findings: "VKSND tỉnh kiến nghị Chủ tịch UBND huyện:"
    if (section is not None and section.background) or not (found.at_head or apart or item.level == ARTICLE):
        return False
    if item.kind == PLAIN and item.text[-1] != ":":
        return False
    if item.text.startswith(_RESPONSIBLE) or item.text.find("trách nhiệm", found.predicate) >= 0:
        return True
    if is_people(first):
        return False
    if found.directive:
        return True  # "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"
    titles = item.text[-1] in ":." or item.level == ARTICLE or (item.kind == MARKED and not context.zone.strict)
    if titles and begins_with_verb(context.below) and (not context.zone.strict or context.zone.procedure):
        return not gives_power(context.below.lower(), 0)
    return apart or (not context.zone.strict and first.split(" ", 1)[0].rstrip(",").lower() in _NAMED)


def _is_nobody(text: str, found: Assignment, context: Context) -> bool:
    """Whether the subject is nobody whom a task is laid on where nothing says so."""
    told = " thì " in text[: found.predicate] or (begins_adverbial(text, 0) and not context.zone.clause)
    must = told and text.startswith("phải ", found.predicate)
    if (is_vague(found.actors[0]) and not must) or (defines(text, found) and not begins_with_verb(context.below)):
        return True
    if not is_people(found.actors[0]):
        return False
    charge, section, zone = context.charge, context.section, context.zone
    beside = charge is not None and charge.titled and not is_people(charge.actors[0])  # "Trách nhiệm của Sở Y tế"
    told = beside or (section is not None and section.assigns) or (zone.directive and not zone.procedure)
    return not told or " thì được hưởng " in text


def _acts(item: Item, found: Assignment, context: Context) -> bool:
    """Whether a sentence outside the sections on who does what lays a task on its subject, a body that acts."""
    if context.zone.strict and not context.zone.procedure:
        return False
    own = opens_document(item.text, found) and (not context.zone.clause or item.text[-1] == ":")
    if own and context.zone.strict and item.kind == MARKED:
        own = speaks_for_issuer(item.text, found, context.issuer)  # "1. Bộ Y tế báo cáo Đoàn giám sát …" in an article
    if not context.sectioned and (item.kind == PLAIN or own):
        return False
    if item.kind == PLAIN and speaks_for_issuer(item.text, found, context.issuer):
        return False
    return not gives_power(item.text, found.predicate) and (found.at_head or found.kind == "subject")


def _begins_task(text: str) -> bool:
    """Whether an item begins with what is to be done, so that an order behind it is laid on another."""
    return begins_with_verb(text) and not begins_adverbial(text, 0)
