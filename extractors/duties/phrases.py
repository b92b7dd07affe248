"""What a line says by its wording: a section that assigns, a closing paragraph, a notice, an introduction, a list.

Most lines are none of these, so each question looks at a word before it reads on.
"""

import re

from danchieu.extractors.duties.actor_heads import begins_actor, lower
from danchieu.extractors.duties.actor_names import split_actors
from danchieu.extractors.duties.assignments import Assignment, opens_document, read_assignment
from danchieu.extractors.duties.words import begins_with_verb

_ASSIGNS = (
    "tổ chức thực hiện", "tổ chức và triển khai thực hiện", "tổ chức triển khai", "phân công", "trách nhiệm",
    "điều khoản thi hành", "hiệu lực thi hành", "nhiệm vụ của", "nhiệm vụ cụ thể", "thực hiện kế hoạch",
    "chế độ báo cáo", "chế độ thông tin", "theo dõi, kiểm tra", "công tác phối hợp", "tổ chức thi hành",
)  # fmt: skip
_ORGANISATION = re.compile(
    r"(?:đối với|của|cho|do) tổ chức thực hiện|tổ chức thực hiện .{3,80} (?:phải|có quyền|có nghĩa vụ)"
)
"""Where these words are a noun: an organisation that carries something out."""
_ASSIGNMENT = ("tổ chức thực hiện", "phân công", "tổ chức triển khai", "trách nhiệm")
_LONGEST_FIRST = 24
_CLOSING_FIRST = frozenset(
    (
        "Trên", "Trong", "Quá", "Căn", "Yêu", "Nay", "Nay,", "Đề", "Nhận", "Giao", "Nơi", "Mọi", "Chủ", "UBND", "Ủy",
        "Uỷ", "Kế", "Chỉ", "Quyết", "Công", "Hướng", "Văn", "Thông", "Kết", "Nghị",
    )
)  # fmt: skip
_CLOSING = re.compile(
    r"(?:Trên đây là|Trong quá trình|Quá trình|Căn cứ (?:nội dung )?(?:Kế hoạch|Chỉ thị|Công văn) này,|Yêu cầu|"
    r"Nay,? thông báo|Đề nghị|Nhận được|Giao |Nơi nhận|Mọi (?:khó khăn|vướng mắc|thông tin|chi tiết)|"
    r"(?:Chủ tịch )?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)[^.,;:]{0,40} (?:yêu cầu|đề nghị|giao|thông báo)|"
    r"(?:Kế hoạch|Chỉ thị|Quyết định|Công điện|Hướng dẫn|Công văn|Văn bản|Thông báo|Kết luận|Nghị quyết) này)"
)
_BASIS = ("Theo đề nghị", "Xét ")
_ACT_FIRST = frozenset(
    (
        "Kế", "Chỉ", "Quyết", "Công", "Hướng", "Thông", "Nghị", "Quy", "Luật", "Điều", "Văn", "Người", "Ký", "Thời",
        "Nay", "Nay,", "CÔNG", "Email:", "Cơ",
    )
)  # fmt: skip
_ACT = re.compile(
    r"(?:Kế hoạch|Chỉ thị|Quyết định|Công điện|Hướng dẫn|Thông tư|Nghị định|Quy định|Quy chế|Luật|Nghị quyết|"
    r"Điều|Văn bản|Thông báo) (?:này )?(?:có hiệu lực|thay thế|này|gồm|(?:đã )?được)|Người ký|Ký bởi|Thời gian ký|"
    r"Email:|Cơ quan: |Nay,? thông báo|CÔNG BÁO/"
)
_ASIDE = ("Ví dụ", "(Kèm theo ", "(Có ", "(kèm theo ", "(Chi tiết ", "(chi tiết ")
_SUBMITS = ("Trình ", "Tham mưu ", "Báo cáo ", "Thẩm định ")
_SUBMITTED = re.compile(
    r" (?:ban hành|quyết định|phê duyệt|xét duyệt|xem xét|tặng thưởng|khen thưởng|công nhận|thông qua)[^:.]{0,80}:\Z"
)
_DOSSIER = ("Hồ sơ gồm", "Hồ sơ bao gồm", "Thành phần hồ sơ")
_PAPER = ("Văn bản ", "Biên bản ", "Hồ sơ ", "Tờ khai ", "Đơn ")
_ON_FORM = re.compile(r"[^,;.]{4,120} theo [Mm]ẫu [^,;.]{1,80}[;.]?\Z")
_NOTICE = re.compile(r"[^,;.]{4,60} (?:xin |trân trọng )?(?:thông báo|trả lời) (?:để|đến) ")
_AGREES = ("Cơ bản thống nhất với ", "Thống nhất với ", "Đồng ý với ")
_ORDERS = ("đề nghị", "yêu cầu", "Đề nghị", "Yêu cầu", "Giao ", "trách nhiệm", "phải", "báo cáo")
_GRANTED = re.compile(
    r"(?:Nếu|Trường hợp|Đối với) [^.;]{3,300}? thì được (?:(?:tỉnh|Nhà nước|nhà nước|ngân sách) )?"
    r"(?:hỗ trợ|hưởng|xét|cấp|miễn|giảm|tiếp tục)\b"
)
"""What somebody is given in a case."""
_SIGNED_AT = re.compile(r" ký: .{0,40}\d\d:\d\d:\d\d")
"""What scanning leaves of the stamp of an electronic signature."""
_KEEPS = re.compile(r"(?:Cơ quan|Tổ chức|Đơn vị) thu [^.:]{0,240}? được (?:trích|để lại|giữ lại)\b")
"""What those who collect a fee may keep of it."""
_WORKS = re.compile(
    r"[^,;.]{3,60} (?:(?:hoạt động|làm việc) theo nguyên tắc|không chịu trách nhiệm)|"
    r"Thời (?:gian|điểm|hạn) (?:chốt|báo cáo|lấy)[^.]{0,60} tính (?:từ|đến)"
)
_COLLECTS = 16
_NOTICE_HEAD = 90
"""Characters in which a notice says that it is one."""
_INTRO = re.compile(
    r"(?i)(?:nhiệm vụ|nội dung|giải pháp|công việc|công tác|biện pháp|yêu cầu|vấn đề|việc)[^.]{0,60}"
    r"(?:sau|sau đây|dưới đây)\s*:$"
)
_LIST = re.compile(
    r"(?i)(?:báo cáo|hồ sơ|đề án|tờ trình|phương án) (?:bao )?gồm (?:có )?(?:các )?nội dung[^:;,.]{0,20}\s*:$|"
    r"(?:các|những) nguyên tắc(?: sau(?: đây)?)?\s*:$|"
    r"gồm(?: có)?(?: (?:các|những) (?!nhiệm vụ|công việc|nội dung)[^:]{1,40})?\s*:$|"
    r"(?:trường hợp|sự kiện|điều kiện|hồ sơ|giấy tờ|tài liệu|tiêu chí|tiêu chuẩn|thông tin|thành phần)"
    r"(?: [^:;,.]{1,20})? (?:sau|sau đây|dưới đây)\s*:$"
)
_END = 100
"""Characters of an introduction in which it says what follows."""
_DONE = re.compile(
    r"(?:đã|đang|"
    r"được(?! (?:giao|phân công) (?:trực tiếp )?(?:quản lý|thực hiện|chủ trì|theo dõi|tổ chức|chịu|là))|"
    r"đồng ý|có mặt|đánh giá cao|"
    r"(?:cơ bản |hoàn toàn )?thống nhất (?:cao )?với (?:báo cáo|một số|nội dung|đề xuất|các|kết quả)|"
    r"vẫn|còn|chưa|bị|gồm|tiếp tục hoạt động|họp|chịu sự|giữ vai trò|"
    r"(?:phải )?(?:có|gồm) (?:ít nhất|tối thiểu) [^,;.]*thành viên|không (?:chịu|còn|phải là|thuộc)|"
    r"(?:đã )?có (?:văn bản|công văn|tờ trình|báo cáo) số |"
    r"có (?:tư cách|con dấu|trụ sở|tên|(?:các |những )?quyền(?! hạn| và))|"
    r"là (?!(?:cơ quan|đơn vị)[^,;.]{0,20} (?:thường trực|chủ trì|đầu mối|tham mưu|giúp)|đầu mối))\b"
)
_ONLY_RULE = re.compile(r"theo (?:các )?quy định(?: (?:của|tại|về) [^,.;:]{3,80})?[.;]?")
"""What is no predicate: "Quỹ hỗ trợ đầu tư theo quy định của pháp luật về đầu tư"."""
_CLASSES_CHARGED = ("Cơ quan", "Tổ chức", "Cá nhân", "Đơn vị", "Người", "Các cơ quan", "Các đơn vị", "Các tổ chức")
"""Of whom "được giao …" says which are meant, not what they have to do."""
_IN_CHARGE = re.compile(r"có trách nhiệm|chịu trách nhiệm|chủ trì|có nhiệm vụ")
_LAW_ORDER = re.compile(r"(?:quy định chi tiết(?:,| và|, và)? )?hướng dẫn thi hành")
"""The closing order of a law: who has to say how it is carried out."""
_TASKS = re.compile(r"(?:có(?: các)? nhiệm vụ(?:(?:,| và) quyền hạn)?|thực hiện các nhiệm vụ) sau(?: đây)?:\Z")
_TASKS_BELOW = 60
_SENTENCE_END = re.compile(r"[.;:] ")
_PREDICATE = 160
_CAN = ("có thể ", "không thể ")
_POWERS = ("quyết định", "có quyền", "có thẩm quyền")
_PAPERS = ("Báo cáo", "Quyết định", "Thông báo", "Kiến nghị", "Đề nghị", "Quy định", "Kê khai")
_PEOPLE = (
    "người", "các hộ", "hộ ", "cá nhân", "tổ chức", "các tổ chức", "doanh nghiệp", "các doanh nghiệp", "nhà ",
    "học sinh", "dự án", "các dự án", "công dân", "nhân dân", "chủ ", "các chủ ", "cán bộ", "thành viên", "hội viên",
    "đảng viên", "các cá nhân", "viên chức", "các bên", "bên ",
)  # fmt: skip
_BRACKET = 300
_LONGEST_NAMES = 200
_RESPONSIBLE = ("Trách nhiệm của ", "Nhiệm vụ của ")
_THANKS = "trân trọng cảm ơn"
_LONGEST_THANKS = 150
_LONGEST_TOPIC = 150
_BLANK = "……"
"""What a form leaves to be filled in."""
_HEADS = ("Chủ tịch", "Chủ nhiệm", "Người đứng đầu")
_UNNAMED = ("Cơ quan", "Đơn vị", "Bộ phận")
_VAGUE = (
    "dự án", "các dự án", "Các dự án", "đơn vị", "cơ quan", "cán bộ", "bộ phận", "địa phương", "người", "cá nhân",
    "công chức", "tổ chức",
)  # fmt: skip


def assigns(title: str) -> bool:
    """Whether a title is that of a section on who does what."""
    title = title.lower()
    if "tổ chức thực hiện" in title and _ORGANISATION.search(title):
        return False
    return any(phrase in title for phrase in _ASSIGNS)


def opens_assignment(title: str) -> bool:
    """Whether a title is that of the part "Tổ chức thực hiện", which names who does what the parts before it say."""
    return title[:_LONGEST_FIRST].lower().startswith(_ASSIGNMENT)


def closes(text: str) -> bool:
    """Whether a paragraph closes the tasks before it: what it says is laid on those it names."""
    return text[:8].split(" ", 1)[0] in _CLOSING_FIRST and _CLOSING.match(text) is not None


def is_basis(text: str) -> bool:
    """Whether a paragraph gives a legal basis of the document."""
    if text[-1] not in ";.,":
        return False
    return text.startswith(_BASIS) or (text.startswith("Căn cứ ") and text[7:8].isupper())


def says_no_duty(text: str) -> bool:
    """Whether a line speaks of the act itself, bears a signature, gives notice or says how a body works."""
    head = text[:_NOTICE_HEAD]
    if text[-1] == "!" or _BLANK in head or _THANKS in text[-_LONGEST_THANKS:]:
        return True  # a slogan, a form, thanks
    if text[:8].split(" ", 1)[0] in _ACT_FIRST and _ACT.match(text):
        return "trách nhiệm" not in text[:400]
    if text[:2] in _BEGINNINGS and _is_no_task(text):
        return True
    if " thì được " in text and _GRANTED.match(text):
        return True
    if " ký: " in head and _SIGNED_AT.search(text):
        return True
    if (" theo nguyên tắc" in head or " không chịu trách" in head or " tính " in head) and _WORKS.match(text):
        return True
    return ("thông báo " in head or "trả lời " in head) and _NOTICE.match(text) is not None


def _is_no_task(text: str) -> bool:
    """Whether the first words of a line say that it is an aside, a paper, a part in a meeting, or what is agreed."""
    if text.startswith((*_ASIDE, *_AGREES)) or (text.startswith("Thành phần ") and " gồm " in text):
        return True
    if text.startswith("Trên đây là ý kiến"):
        return not any(order in text for order in _ORDERS)
    if text.startswith(_PAPER) and _ON_FORM.match(text):
        return True
    return " thu " in text[:_COLLECTS] and _KEEPS.match(text) is not None


_BEGINNINGS = frozenset(
    words[:2] for words in (*_ASIDE, *_AGREES, *_PAPER, "Thành phần", "Trên đây", "Cơ quan thu", "Tổ chức thu")
)


def is_topic(text: str) -> bool:
    """Whether a line only says what the next ones are about ("Về cơ sở pháp lý:")."""
    return text.startswith("Về ") and text[-1] not in ".;" and len(text) < _LONGEST_TOPIC


def introduces(text: str) -> bool:
    """Whether a text ends with "… các nhiệm vụ sau:"."""
    return text[-1] == ":" and _INTRO.search(text, max(0, len(text) - _END)) is not None


def lists_parts(text: str) -> bool:
    """Whether what follows says of what a task consists ("hồ sơ gồm:"), not what else is to be done."""
    return text[-1] == ":" and _LIST.search(text, max(0, len(text) - _END)) is not None


def submits(text: str) -> bool:
    """Whether a text says to whom that which is listed below it is submitted ("Trình UBND tỉnh ban hành:")."""
    return text[-1] == ":" and text.startswith(_SUBMITS) and _SUBMITTED.search(text, 0, len(text)) is not None


def lists_papers(text: str) -> bool:
    """Whether a text introduces what a dossier consists of, which is no task ("Hồ sơ bao gồm:")."""
    return text.startswith(_DOSSIER) and text[-1] == ":"


def names_papers(text: str) -> bool:
    """Whether a part of a list is a paper whose name is also a verb ("Báo cáo kết quả …", "Quyết định …")."""
    return text.startswith(_PAPERS)


def tells_of_past(text: str, predicate: int) -> bool:
    """Whether a predicate says what was done or what its subject is."""
    if _DONE.match(text, predicate) is not None or _ONLY_RULE.fullmatch(text, predicate) is not None:
        return True
    return text.startswith("được giao", predicate) and text.startswith(_CLASSES_CHARGED)


def puts_in_charge(text: str, predicate: int) -> bool:
    """Whether a predicate says in so many words that something is somebody's task."""
    head = text[predicate : predicate + _PREDICATE]
    if "hướng dẫn thi hành" in head and _LAW_ORDER.match(head) is not None:
        return True
    if "trách nhiệm" not in head and "chủ trì" not in head and "nhiệm vụ" not in head:
        return False
    end = _SENTENCE_END.search(head)
    return _IN_CHARGE.search(head, 0, end.start() if end else len(head)) is not None


def lists_tasks(text: str) -> bool:
    """Whether a text ends by saying that the tasks of its subject follow."""
    return text[-1] == ":" and _TASKS.search(text, max(0, len(text) - _TASKS_BELOW)) is not None


def leaves_open(text: str, predicate: int) -> bool:
    """Whether a predicate says what somebody can do or cannot, not what he has to."""
    return text.startswith(_CAN, predicate)


def gives_power(text: str, predicate: int) -> bool:
    """Whether a predicate gives a power rather than a task."""
    return text.startswith(_POWERS, predicate)


def is_people(actor: str) -> bool:
    """Whether an actor is people at large: what rules ask of them is law, no task."""
    return actor.lower().removeprefix("mỗi ").removeprefix("từng ").startswith(_PEOPLE) and not actor.startswith(_HEADS)


def is_vague(actor: str) -> bool:
    """Whether an actor is whatever body the case is about ("đơn vị nào …")."""
    return actor.startswith(_VAGUE)


def defines(text: str, found: Assignment) -> bool:
    """Whether a text says which body has a part: "Cơ quan tiếp nhận hồ sơ được quy định tại …", "Cơ quan lập: …"."""
    return found.actors[0] in _UNNAMED and (": " in text or text[-1] == ":" or "được quy định" in text)


_MEMBERS = (
    "Trưởng ban", "Trưởng Ban", "Phó Trưởng ban", "Phó Trưởng Ban", "Ủy viên", "Các ủy viên", "Thành viên",
    "Các thành viên", "Tổ trưởng", "Tổ phó", "Thư ký", "Trưởng Đoàn", "Trưởng đoàn",
)  # fmt: skip
"""Parts in a committee, behind which stands who has them."""


def says_who(text: str, found: Assignment) -> bool:
    """Whether a line says who has a part ("Cơ quan thẩm định: Sở Xây dựng"), or is there, not what he has to do."""
    if text.startswith("có mặt", found.start):
        return True
    if found.actors[0].startswith(_MEMBERS):
        return not begins_with_verb(text[found.start :])
    return found.actors[0].startswith(("Cơ quan ", "Đơn vị ")) and only_names(text[found.start :])


def in_brackets(text: str) -> Assignment | None:
    """Who is put in charge of what a text says, in brackets at its end: "… (Sở Y tế chủ trì, phối hợp với …)."."""
    if text[-1] != ")" and text[-2:] not in (").", ");"):
        return None
    at = text.rfind("(", max(0, len(text) - _BRACKET))
    if at < 0 or (text.find("chủ trì", at) < 0 and not text.startswith("(Giao ", at)):
        return None
    found = read_assignment(text[at + 1 :].rstrip(".;").removesuffix(")"), False, clauses=False)
    return found if found is not None and (found.kind == "subject" or found.directive) else None


def names_responsible(title: str, below: str) -> Assignment | None:
    """Whom the title of an article "Trách nhiệm của …" names, a body that no vocabulary knows; None where what stands
    below names bodies."""
    if not title.startswith(_RESPONSIBLE) or len(title) > _LONGEST_NAMES or title[-1] in ":;." or only_names(below):
        return None
    words = title.split()[3:]
    low = lower(words)
    if begins_actor(words, low, 0):
        return None
    words[0] = words[0][0].upper() + words[0][1:]
    actors = split_actors(words)
    return Assignment("heading", actors, 0, len(title), False, False) if actors else None


_CLASS = re.compile(
    r"Các (?!nhiệm vụ|giải pháp|nội dung|chỉ tiêu|mục tiêu|biện pháp|hoạt động|dự án|đề án|chính sách|công việc|bước|"
    r"điều kiện|yêu cầu|trường hợp|quy định|văn bản|loại|khoản|nguồn|chương trình|vấn đề|lĩnh vực|giai đoạn|phương án)"
)


def names_class(title: str, below: str) -> Assignment | None:
    """Whom a title names as those beside it name bodies, a class that no vocabulary knows, when a task follows: "8. Các
    khu công nghệ cao, …"."""
    if _CLASS.match(title) is None or title[-1] in ".;" or not begins_with_verb(below):
        return None
    actors = split_actors(title.rstrip(":").split())
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
    return text.startswith("Phân công") and found.actors[0][0].islower() and is_people(found.actors[0])


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
    return f"{name} ".startswith(_ABOVE) or issuer.startswith(name) or name.startswith(issuer)


_ABOVE = (
    "ubnd", "hđnd", "thường trực", "thủ tướng", "phó thủ tướng", "chính phủ", "bộ ", "ban thường vụ", "ban bí thư",
    "tỉnh ủy", "thành ủy", "quốc hội", "tổng ", "chánh án", "viện trưởng", "đảng ủy", "thống đốc", "đồng chí",
    "ban chỉ đạo",
)  # fmt: skip
_BELOW = ("cấp xã", "cấp huyện", "các xã", "các huyện", "xã, phường")


def speaks_for_issuer(text: str, found: Assignment, issuer: str) -> bool:
    """Whether a sentence is the issuer's own act ("UBND tỉnh ban hành …"). issuer: as `comparable` gives it."""
    return opens_document(text, found) and is_issuer(found, issuer)


def is_issuer(found: Assignment, issuer: str) -> bool:
    """Whether the one actor is the issuer."""
    return len(found.actors) == 1 and issuer != "" and issuer.startswith(comparable(found.actors[0]))


def comparable(name: str) -> str:
    """A body for comparing: without its head, with its usual abbreviation."""
    name = name.lower().replace("uỷ", "ủy").replace("ủy ban nhân dân", "ubnd").replace("hội đồng nhân dân", "hđnd")
    return name.removeprefix("chủ tịch ")


def names_same(actors: list[str], others: list[str]) -> bool:
    """Whether two lists name the same, capitals aside."""
    return list(map(_plain, actors)) == list(map(_plain, others))


def _plain(actor: str) -> str:
    return actor.lower().removeprefix("các ")
