"""Who is named, and as what: people at large, a part in a committee, a class of bodies, the issuer, one who orders."""

import re

from danchieu.extractors.duties.actor_heads import begins_actor, lower
from danchieu.extractors.duties.actor_names import split_actors
from danchieu.extractors.duties.assignments import Assignment, opens_document
from danchieu.extractors.duties.clauses import read_assignment
from danchieu.extractors.duties.statements import tells_of_past
from danchieu.extractors.duties.task_tables import OF_MEASURE
from danchieu.extractors.duties.words import begins_with_verb

_PEOPLE = (
    "người", "các hộ", "hộ ", "cá nhân", "tổ chức", "các tổ chức", "doanh nghiệp", "các doanh nghiệp", "nhà ",
    "học sinh", "dự án", "các dự án", "công dân", "nhân dân", "chủ ", "các chủ ", "cán bộ", "thành viên", "hội viên",
    "đảng viên", "các cá nhân", "viên chức", "các bên", "bên ",
)  # fmt: skip
_BRACKET = 300
_ROLE = re.compile(
    r"\([^()]*chủ trì|\([Gg]iao |"
    r"\((?:[Dd]o )?[A-ZĐƯ][^();]{2,120} (?:thực hiện|tham mưu|phụ trách|chịu trách nhiệm)(?=[,;)]| (?:trong|trước) )"
)
"""A bracket that says who leads a task, or is told to do it."""
_LONGEST_NAMES = 200
_RESPONSIBLE = ("Trách nhiệm của ", "Nhiệm vụ của ")
_HEADS = ("Chủ tịch", "Chủ nhiệm", "Người đứng đầu")
_UNNAMED = ("Cơ quan", "Đơn vị", "Bộ phận")
_VAGUE = (
    "dự án", "các dự án", "Các dự án", "đơn vị", "cơ quan", "cán bộ", "bộ phận", "địa phương", "người", "cá nhân",
    "công chức", "tổ chức",
)  # fmt: skip
_MEMBERS = (
    "Trưởng ban", "Trưởng Ban", "Phó Trưởng ban", "Phó Trưởng Ban", "Ủy viên", "Các ủy viên", "Các Ủy viên",
    "Thành viên", "Các thành viên", "Tổ trưởng", "Tổ phó", "Thư ký", "Trưởng Đoàn", "Trưởng đoàn",
)  # fmt: skip
"""Parts in a committee, behind which stands who has them."""
_PERSON = ("Ông ", "Bà ", "Đồng chí ", "Đ/c ", "Thầy ", "Cô ", "Bác sĩ ", "Bác sỹ ")
_CLASS = re.compile(
    r"(?P<name>)Các (?!nhiệm vụ|giải pháp|nội dung|chỉ tiêu|mục tiêu|biện pháp|hoạt động|dự án|đề án|chính sách|"
    r"công việc|bước|điều kiện|yêu cầu|trường hợp|quy định|văn bản|loại|khoản|nguồn|chương trình|vấn đề|lĩnh vực|"
    r"giai đoạn|phương án)"
)
_PLACE = re.compile(r"(?:Đối với )?(?P<name>)(?:Thủ đô|[Tt]hành phố|[Tt]ỉnh) [A-ZĐ]")
_ABOVE = (
    "ubnd", "hđnd", "thường trực", "thủ tướng", "phó thủ tướng", "chính phủ", "bộ ", "ban thường vụ", "ban bí thư",
    "tỉnh ủy", "thành ủy", "quốc hội", "tổng ", "chánh án", "viện trưởng", "đảng ủy", "thống đốc", "đồng chí",
    "ban chỉ đạo", "nhà trường", "ủy ban tỉnh ", "ủy ban huyện ", "uỷ ban tỉnh ", "uỷ ban huyện ",
)  # fmt: skip
_BELOW = ("cấp xã", "cấp huyện", "các xã", "các huyện", "xã, phường")


def is_people(actor: str) -> bool:
    """Whether an actor is people at large: what rules ask of them is law, no task."""
    return actor.lower().removeprefix("mỗi ").removeprefix("từng ").startswith(_PEOPLE) and not actor.startswith(_HEADS)


def benefits(text: str, found: Assignment) -> bool:
    """Whether a text says what people get or do not get, which is no task of theirs ("… chỉ được hưởng một mức")."""
    if " được xem xét loại trừ" in text:
        return True  # "Người đứng đầu … thực hiện Thông tư này được xem xét loại trừ, miễn, giảm trách nhiệm"
    return is_people(found.actors[0].lower().removeprefix("những ")) and (
        _BENEFITS.match(text, found.predicate) is not None
    )


_BENEFITS = re.compile(r"(?:thì )?(?:chỉ |không )?được (?:hỗ trợ|hưởng|hoàn|nhận|cấp|trả|chi|xét|xem xét|thanh toán)")


def is_named_person(text: str) -> bool:
    """Whether a text begins with a person, by name or office."""
    return text.startswith(_PERSON)


def is_vague(actor: str) -> bool:
    """Whether an actor is whatever body the case is about ("đơn vị nào …")."""
    return actor.startswith(_VAGUE)


def defines(text: str, found: Assignment) -> bool:
    """Whether a text says which body has a part: "Cơ quan tiếp nhận hồ sơ được quy định tại …", "Cơ quan lập: …"."""
    return found.actors[0] in _UNNAMED and (": " in text or text[-1] == ":" or "được quy định" in text)


def says_who(text: str, found: Assignment) -> bool:
    """Whether a line says who has a part ("Cơ quan thẩm định: Sở Xây dựng"), or is there, not what he has to do."""
    if text.startswith("có mặt", found.start):
        return True
    if is_named_person(text) or found.actors[0].startswith(_MEMBERS):
        return not begins_with_verb(text[found.start :]) and not text[found.start : found.start + 1].islower()
    return found.actors[0].startswith(_HOLDERS) and only_names(text[found.start :])


_HOLDERS = ("Cơ quan ", "Đơn vị ", "Người ", "Đại diện ")


def labels_fact(text: str, found: Assignment) -> bool:
    """Whether a fact or an opinion stands behind the colon of a line that begins with a body, no task: "Thanh tra hành
    chính: 12 cuộc.", "Đơn vị: Triệu đồng", "Học sinh: Việc miễn học phí …", "Đại diện Vụ Pháp chế: nhất trí", and what
    people may do ("Đối với cá nhân: Sử dụng kết quả …")."""
    if text[found.predicate : found.predicate + 1].isdigit() and "%" not in text:
        return True
    if "%" in text and _SHARE.match(text, found.predicate) is not None:
        return True
    granted = "hỗ trợ " in text and _SUM.match(text, found.predicate) is not None
    if granted or OF_MEASURE.match(text, found.predicate) or text.startswith(_TOPICS, found.predicate):
        return True
    if found.actors[0].startswith("Đại diện "):
        return _OPINION.match(text, found.predicate) is not None
    return text.startswith("Đối với ") and is_people(found.actors[0])


_SHARE = re.compile(r"(?:ngân sách )?(?:trung ương|nhà nước|Nhà nước|tỉnh|thành phố|huyện|xã)\b[^.;:]{0,40} \d+ ?%")
"""What part of a cost a budget bears ("Các xã khu vực III: tỉnh hỗ trợ 80%; huyện 20%")."""


def only_bodies(found: Assignment) -> Assignment:
    """Without the class that a case is about: "Đối với các xã vùng sâu, Sở Y tế kiểm tra …"."""
    named = [actor for actor in found.actors if actor[0].isupper()]
    return found._replace(actors=named) if named and found.actors[-1] == named[-1] else found


def states(text: str) -> bool:
    """Whether a paragraph states a fact or says with whom to speak, whatever tasks stand above it."""
    if text.startswith(_ASIDES):
        return True
    said = _STATED.match(text) or _EXPIRES.fullmatch(text, max(0, len(text) - _EXPIRY))
    return said is not None and not begins_with_verb(text)


_EXPIRY = 60
_EXPIRES = re.compile(r"[^;]* (?:hết hiệu lực|có hiệu lực trong [^,;.]{2,30})[.;]?")
"""At the end of a paragraph, that a paper lapses ("… thì xem như văn bản này hết hiệu lực.")."""


def states_means(text: str) -> bool:
    """Whether an item says from where the money comes or what papers consist of, not what its body has to do."""
    return text.startswith(_MEANS) and _STATED_MEANS.match(text) is not None


_MEANS = ("Kinh phí ", "Nguồn kinh phí ", "Nguồn vốn ", "Hồ sơ ")
_STATED_MEANS = re.compile(
    r"(?:Kinh phí|Nguồn kinh phí|Nguồn vốn)[^,;:.]{0,80} "
    r"(?:được (?:bố trí|bảo đảm|đảm bảo|lấy|cân đối|trích|chi|sử dụng|huy động)|lấy từ|(?:bao )?gồm|"
    r"(?:thực hiện )?từ (?:nguồn|ngân sách|dự toán)) |"
    r"Hồ sơ[^,;:.]{0,60} (?:bao )?gồm "
)
_ASIDES = (
    "Đầu mối liên hệ", "Thông tin liên hệ", "Thời gian qua,", "Trong Kế hoạch này,", "Trong Chỉ thị này,",
    "Trong Quy định này,", "Trong Hướng dẫn này,",
)  # fmt: skip
_STATED = re.compile(
    r"(?!(?:Trên|Trước|Sau|Khi|Để|Trong|Hằng|Hàng|Định kỳ|Đối với|Căn cứ|Từ|Đến|Trường hợp|Nếu|Ngoài) )[^\W\d_]"
    r"[^,;:.]{1,80}? (?:là (?!cơ quan|đơn vị|đầu mối)|(?:bao )?gồm |được (?!giao |phân công)|đã |lấy từ |diễn biến |"
    r"gửi kèm |có ý nghĩa )|"
    r"(?:Các|Những) (?:nội dung|quy định) (?:khác|còn lại)[^,;:.]{0,80} (?:giữ nguyên|(?:thực hiện|áp dụng) theo) |"
    r"(?:Mẫu|Biểu mẫu|Đề cương|Tài liệu)[^,;:.]{0,60} (?:đăng tải|đăng|kèm theo|theo Phụ lục)"
)


def labels_particular(text: str) -> bool:
    """Whether an item only gives a particular of what is to be done: "Đối tượng: học sinh lớp 9", "Địa điểm: …"."""
    label = _PARTICULAR.match(text)
    return label is not None and not begins_with_verb(text[label.end() :])


_PARTICULAR = re.compile(
    r"(?:Đối tượng|Địa điểm|Thành phần|Kinh phí|Nguồn kinh phí|Hồ sơ|Lưu ý|Số lượng|Hình thức|Giải thưởng|Cơ cấu|"
    r"Chủ đề|Điều kiện|Quy mô|Thời lượng|Trang phục|Số tài khoản|Tài khoản|Số điện thoại|Mẫu báo cáo|Đường dây nóng|"
    r"Địa chỉ)[^:.;]{0,40}: "
)
_TOPICS = (
    "Việc ", "Chế độ ", "Mức ", "mức đóng ", "mức thu ", "thu theo ", "Chính sách ", "Định mức ", "Điều kiện ",
    "Tiêu chuẩn ",
)  # fmt: skip
"""First words of a sentence that is about the label before it and lays nothing on it."""
_SUM = re.compile(r"(?:được |mức )?hỗ trợ (?:mức |thêm |tối đa )?\d[\d.,]* (?:đồng|nghìn|triệu|tỷ)")
"""What those before a colon are given ("Trạm y tế xã: hỗ trợ 30 triệu đồng/năm")."""
_OPINION = re.compile(r"(?:cơ bản )?(?:nhất trí|thống nhất|đồng ý)|đã |không có ý kiến")


_BEHIND_BRACKET = 80
_CLOSES_BRACKET = re.compile(r"\)(?:,? (?:hoàn thành|xong|trước|trong|chậm nhất)\s[^()]{3,60})?[.;]?\Z")
"""The end of a bracket, behind which only a time may stand."""


def in_brackets(text: str) -> Assignment | None:
    """Who is put in charge of what a text says, in brackets at its end: "… (Sở Y tế chủ trì, phối hợp với …)."."""
    tail = max(0, len(text) - _BEHIND_BRACKET)
    closes = _CLOSES_BRACKET.search(text, tail) if text.find(")", tail) >= 0 else None
    if closes is None:
        return None
    at = text.rfind("(", max(0, closes.start() - _BRACKET), closes.start())
    if at < 0:
        return None
    if _ROLE.match(text, at) is None:
        named = _NAMED_WITH_TIME.fullmatch(text, at + 1, closes.start())
        named = named or _NAMED_WITH_HELP.fullmatch(text, at + 1, closes.start())
        if named is None or not only_names(named["who"]):
            return None
        return Assignment("subject", split_actors(named["who"].split()), 0, len(text), False, False)
    inside = text[at + 1 : closes.start()]
    found = read_assignment(inside.removeprefix("do ").removeprefix("Do "), False, clauses=False)
    return found if found is not None and (found.kind == "subject" or found.directive) else None


_NAMED_WITH_TIME = re.compile(
    r"(?P<who>[A-ZĐỦ][^();]{3,80}?); (?:hoàn thành |xong )?(?:trong |trước |vào )?"
    r"(?:(?:[Qq]uý|[Tt]háng|[Nn]gày|[Nn]ăm) [\dIV][^();]{0,30})"
)
"""A body and by when, and no more: "Tham mưu quy định mức thu (Phòng Kế hoạch - Tài chính; quý I/2026)"."""
_NAMED_WITH_HELP = re.compile(r"(?P<who>[A-ZĐỦ][^();]{3,80}); [A-ZĐỦc][^();]{3,120} phối hợp")
"""A body and who helps it: "(UBND xã; Phòng Văn hóa - Xã hội phối hợp)"."""


def parts_in_brackets(text: str) -> list[tuple[int, int, list[str]]]:
    """The parts of a text, one or those that a semicolon parts, at whose ends brackets put somebody in charge: where
    each begins and ends, and who ("Sửa kho (Sở Y tế chủ trì); lập sổ (Sở Nội vụ thực hiện).")."""
    found = in_brackets(text)
    if found is None:
        return []
    parts: list[tuple[int, int, list[str]]] = []
    start = 0
    for match in _CLOSES_PART.finditer(text):
        near = max(start, match.end() - _BRACKET - _BEHIND_BRACKET)  # all that is looked at
        if (inner := in_brackets(text[near : match.start() + 2])) is not None:
            parts.append((start, match.start() + 2, inner.actors))
            start = match.end()
    return [*parts, (start, len(text), found.actors)]


_CLOSES_PART = re.compile(r"\); (?=\w)")


def is_told(text: str, actor: str) -> bool:
    """Whether a text tells something of an actor that is no task ("Hội đồng họp khi có ít nhất …")."""
    return text.startswith(f"{actor} ") and tells_of_past(text, len(actor) + 1)


def done_by(text: str) -> Assignment | None:
    """Who does what an item in the passive says, another than those on whom its block is laid ("Việc chọn nhà thầu do
    Sở Tài chính chủ trì thực hiện."); None where it says nothing of the kind."""
    match = _DONE_BY.fullmatch(text)
    if match is None or begins_with_verb(text):
        return None
    found = read_assignment(text[match.start("who") :], False, clauses=False)
    if found is None or found.kind != "subject" or match.start("who") + found.predicate != match.start("verb"):
        return None
    return found._replace(predicate=found.predicate + match.start("who"))


_DONE_BY = re.compile(
    r"(?:[^,;:.]{2,30}: )?[^;:.]{3,140}? (?:do|(?<!được )giao) (?P<who>[A-ZĐỦ][^,;:.]{2,80}?) "
    r"(?P<verb>(?:chủ trì|hướng dẫn|bố trí|chịu trách nhiệm|đảm nhiệm|phụ trách|bảo đảm|đảm bảo|tham mưu)"
    r"(?: [\w]+){0,6})"
    r"(?:, (?:phối hợp|hoàn thành|xong|báo cáo|trình|[A-ZĐỦ][^,;:.]{2,80} phối hợp)\b[^;:.]*)?[.;]?"
)


def names_responsible(title: str, below: str) -> Assignment | None:
    """Whom the title of an article "Trách nhiệm của …" names, a body that no vocabulary knows; None where what stands
    below names bodies."""
    if not title.startswith(_RESPONSIBLE) or len(title) > _LONGEST_NAMES or title[-1] in ":;." or only_names(below):
        return None
    words = title.split()[3:]
    low = lower(words)
    if not words or begins_actor(words, low, 0):
        return None
    words[0] = words[0][0].upper() + words[0][1:]
    actors = split_actors(words)
    return Assignment("heading", actors, 0, len(title), False, False) if actors else None


def names_class(title: str, below: str) -> Assignment | None:
    """Whom a title names as those beside it name bodies, a class that no vocabulary knows or a place, when a task
    follows: "8. Các khu công nghệ cao, …", "2. Đối với Thủ đô Hà Nội"."""
    if title[-1] in ".;" or not begins_with_verb(below):
        return None
    name = _CLASS.match(title) or _PLACE.match(title)
    actors = split_actors(title[name.start("name") :].rstrip(":").split()) if name is not None else []
    return Assignment("heading", actors, 0, len(title), False, False) if actors else None


def is_title_of(text: str, predicate: int) -> bool:
    """Whether a predicate qualifies those whom a title names ("Các đơn vị được cấp tài khoản.")."""
    return text.startswith("được cấp ", predicate) and len(text) < _LONGEST_NAMES and ". " not in text


def title_of(text: str) -> Assignment:
    """The heading that a text is which names actors and qualifies them."""
    return Assignment("heading", split_actors(text.rstrip(".:").split()), 0, len(text), False, False)


def names_again(text: str, found: Assignment, titled: str) -> bool:
    """Whether a task in the block of an actor begins with his name, where by itself it would end too early ("Các cơ
    quan quản lý trực tiếp chỉ đạo …" below "Trách nhiệm của cơ quan quản lý trực tiếp")."""
    name, read = titled.lower(), found.actors[0].lower().removeprefix("các ")
    return len(read) < len(name) and name.startswith(read) and text.lower().removeprefix("các ").startswith(name)


def names_staff(text: str, found: Assignment) -> bool:
    """Whether an order puts people at large in charge ("Phân công cán bộ phụ trách …"): a task of the body that is
    told, not of them."""
    actor = found.actors[0]
    return text.startswith("Phân công") and actor[0].islower() and (is_people(actor) or actor.startswith(_STAFF))


_STAFF = ("cấp ủy viên", "cấp uỷ viên", "lãnh đạo", "đồng chí", "đảng viên", "phó ")


_COMMITTEE = re.compile(r"(?:Các |Ban Thường vụ |Thường trực )?(?:[^\W\d_]+ ủy|[Cc]hi bộ|[Đđ]ảng bộ)\b")


def leads(text: str, actor: str) -> bool:
    """Whether the task of a Party committee begins with its verb ("Lãnh đạo UBND tỉnh ban hành kế hoạch")."""
    return text.startswith("Lãnh đạo ") and _COMMITTEE.match(actor) is not None


def is_data(text: str, found: Assignment) -> bool:
    """Whether what stands behind a colon is a particular of a project, no task: "Chủ đầu tư: Ban Quản lý dự án …"."""
    return found.actors[0].lower().startswith(_OF_PROJECTS) and only_names(text[found.predicate :].strip(" ./"))


_OF_PROJECTS = ("chủ đầu tư", "chủ dự án", "chủ quản")


def only_names(text: str) -> bool:
    """Whether a text names actors and says nothing of them."""
    if len(text) > _LONGEST_NAMES or begins_with_verb(text):
        return False
    found = read_assignment(text.rstrip(" ;,."), False, clauses=False)
    return found is not None and found.kind == "heading" and not found.directive


def gives_orders(found: Assignment, issuer: str) -> bool:
    """Whether the one who orders or asks is the issuer or stands above those he asks; of another the task is to ask."""
    name = comparable(found.actors[0])
    if any(level in name for level in _BELOW):
        return False
    return f"{name} ".startswith(_ABOVE) or _is_house(name, issuer) or name.startswith(issuer)


def speaks_for_issuer(text: str, found: Assignment, issuer: str) -> bool:
    """Whether a sentence is the issuer's own act ("UBND tỉnh ban hành …"). issuer: as `comparable` gives it."""
    return opens_document(text, found) and is_issuer(found, issuer)


def is_issuer(found: Assignment, issuer: str) -> bool:
    """Whether the one actor is the issuer."""
    return len(found.actors) == 1 and issuer != "" and _is_house(comparable(found.actors[0]), issuer)


def _is_house(name: str, issuer: str) -> bool:
    """Whether a name, as `comparable` gives it, is that of the issuer, in full or in its initials ("sở gd&đt")."""
    if issuer.startswith(name):
        return True
    head, _, short = name.replace(" & ", "&").rpartition(" ")
    if len(short) < _SHORTEST_INITIALS or " " in head or (head and not issuer.startswith(f"{head} ")):
        return False
    initials = "".join(word[0] for word in issuer[len(head) :].split() if word[0].isalpha() and word != "và")
    return initials.startswith("".join(letter for letter in short if letter.isalpha()))


_SHORTEST_INITIALS = 2


def comparable(name: str) -> str:
    """A body for comparing: without its head, with its usual abbreviation."""
    name = name.lower().replace("uỷ", "ủy")
    for whole, short in _SHORT:
        name = name.replace(whole, short)
    return _HEAD_OF.sub("", name)


_SHORT = (
    ("ủy ban nhân dân", "ubnd"), ("hội đồng nhân dân", "hđnd"), ("ngân hàng nhà nước", "nhnn"),
    ("bảo hiểm xã hội", "bhxh"), ("viện kiểm sát nhân dân", "vksnd"), ("tòa án nhân dân", "tand"),
    ("kho bạc nhà nước", "kbnn"), ("liên đoàn lao động", "lđlđ"),
    ("mặt trận tổ quốc", "mttq"), ("mttq việt nam", "mttq"),
)  # fmt: skip
_HEAD_OF = re.compile(
    r"^(?:chủ tịch|(?:tổng )?giám đốc|viện trưởng|chánh án|cục trưởng|hiệu trưởng|thủ trưởng|ban thường trực|"
    r"đoàn chủ tịch) "
)


def names_same(actors: list[str], others: list[str]) -> bool:
    """Whether two lists name the same, capitals aside, and whether or not a class says where it is ("Các Cục Thuế"
    below "Cục Thuế các tỉnh, thành phố")."""
    one, other = list(map(_plain, actors)), list(map(_plain, others))
    if len(one) == len(other) == 1 and f"{other[0]} ".startswith(f"{one[0]} các "):
        return actors[0].lower() != one[0]
    return one == other


def _plain(actor: str) -> str:
    return actor.lower().removeprefix("các ")
