"""What a line says by its wording: a section that assigns, a closing paragraph, a notice, an introduction, a list; and
what a predicate says of its subject.

Most lines are none of these, so each question looks at a word before it reads on.
"""

import re

from danchieu.extractors.duties.predicates import CARRIED_OUT
from danchieu.extractors.duties.words import begins_with_verb

_ASSIGNS = (
    "tổ chức thực hiện", "tổ chức và triển khai thực hiện", "tổ chức triển khai", "phân công", "trách nhiệm",
    "điều khoản thi hành", "hiệu lực thi hành", "nhiệm vụ của", "nhiệm vụ cụ thể", "thực hiện kế hoạch",
    "chế độ báo cáo", "chế độ thông tin", "nhiệm vụ các thành viên", "nhiệm vụ từng thành viên",
    "theo dõi, kiểm tra", "công tác phối hợp", "tổ chức thi hành",
)  # fmt: skip
_ORGANISATION = re.compile(
    r"(?:(?:đối với|của|cho|do)|(?:cơ quan|cá nhân|đơn vị),) tổ chức thực hiện|"
    r"tổ chức thực hiện .{3,80} (?:phải|có quyền|có nghĩa vụ)"
)
"""Where these words are a noun: an organisation that carries something out."""
_ASSIGNMENT = ("tổ chức thực hiện", "phân công", "tổ chức triển khai", "trách nhiệm")
_LONGEST_FIRST = 24
_CLOSING_FIRST = frozenset(
    (
        "Về", "Trên", "Trong", "Quá", "Báo", "Căn", "Yêu", "Nay", "Nay,", "Đề", "Nhận", "Giao", "Nơi", "Mọi", "Chủ",
        "UBND", "Số:",
        "Ủy", "Uỷ", "Kế", "Chỉ", "Quyết", "Công", "Hướng", "Văn", "Thông", "Kết", "Nghị",
    )
)  # fmt: skip
_CLOSING = re.compile(
    r"(?:Trên đây là|Trong quá trình|Trong khi (?:thực hiện|thi hành|chấp hành)|Quá trình|"
    r"Căn cứ (?:nội dung |(?:các )?ý kiến )?chỉ đạo(?: (?:nêu )?trên)?, (?:yêu cầu|đề nghị|giao) |"
    r"Căn cứ (?:nội dung )?(?:Kế hoạch|Chỉ thị|Công văn) này,|Yêu cầu|"
    r"Nay,? thông báo|(?:Vậy )?[Tt]hông báo để các|Đề nghị|"
    r"Về (?:việc|vấn đề|nội dung|kiến nghị) (?:này|trên|nêu trên), |Nhận được|"
    r"Giao |Nơi nhận|Số: \d[^a-zà-ỹ]*\Z|Báo cáo(?: kết quả(?: thực hiện)?)?(?: xin)? gửi về |"
    r"Kết quả(?: thực hiện)?,? (?:báo cáo|gửi|đề nghị|yêu cầu)|"
    r"Mọi (?:khó khăn|vướng mắc|thông tin|chi tiết)|"
    r"(?:Chủ tịch )?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)[^.,;:]{0,40} (?:yêu cầu|đề nghị|giao|thông báo)|"
    r"(?:Kế hoạch|Chỉ thị|Quyết định|Công điện|Hướng dẫn|Công văn|Văn bản|Thông báo|Kết luận|Nghị quyết) này)"
)
_BASIS = ("Theo đề nghị", "Xét ")
_ACT_FIRST = frozenset(
    (
        "Kế", "Chỉ", "Quyết", "Công", "Hướng", "Thông", "Nghị", "Quy", "Luật", "Điều", "Văn", "Người", "Ký", "Thời",
        "Nay", "Nay,", "CÔNG", "Email:", "Cơ", "Chương", "Kết", "Đề", "Phương",
    )
)  # fmt: skip
_ACT = re.compile(
    r"(?:Kế hoạch|Chỉ thị|Quyết định|Công điện|Hướng dẫn|Thông tư|Nghị định|Quy định|Quy chế|Luật|Nghị quyết|"
    r"Điều|Văn bản|Thông báo|Kết luận|Chương trình(?: hành động)?|Đề án|Phương án) "
    r"(?:này )?(?:có hiệu lực|thay thế|này|gồm|(?:đã )?được)|Người ký|Ký bởi|Thời gian ký|"
    r"(?:Điều \d+(?: và Điều \d+)? (?:của )?)?(?:Nghị định|Thông tư|Quyết định|Luật|Nghị quyết) [^;:]{8,300} "
    r"quy định như sau:|"
    r"Điều \d+(?: và Điều \d+)? của (?:Nghị định|Thông tư|Quyết định|Luật|Nghị quyết) [^;:]{8,200} có hiệu lực|"
    r"Email:|Cơ quan: |Nay,? thông báo|Thông báo để các [^.;]{3,80} biết|CÔNG BÁO/"
)
_ENTITLED = (
    "Được tham dự", "Được sử dụng", "Được hưởng", "Được cung cấp", "Được mời", "Được thuê",
    "Cuộc họp kết thúc", "Hội nghị kết thúc", "Phiên họp kết thúc", "Biên bản kết thúc", "Biên bản được lập",
)  # fmt: skip
"""What somebody may have, in a list of his duties and powers, and how minutes end."""
_ASIDE = (
    "Kính gửi", "Ví dụ", "(Kèm theo", "(Có ", "(kèm theo", "(Chi tiết ", "(chi tiết ", "(Đính kèm ", "(đính kèm ",
    "(Gửi kèm", "(gửi kèm", "(Sao gửi ", "(Tài liệu ", "Trân trọng.",
)  # fmt: skip
_MEMBER = re.compile(r"(?: -|,) [Tt]hành viên[.;]?\Z")
_MEMBER_LENGTH = 16
"""At the end of a line, that it names a member of a committee."""
_SUBMITS = ("Trình ", "Tham mưu ", "Báo cáo ", "Thẩm định ")
_SUBMITTED = re.compile(
    r" (?:ban hành|quyết định|phê duyệt|xét duyệt|xem xét|tặng thưởng|khen thưởng|công nhận|thông qua)[^:.]{0,80}:\Z"
)
_DOSSIER = ("Hồ sơ gồm", "Hồ sơ bao gồm", "Thành phần hồ sơ")
_PAPER = ("Văn bản ", "Biên bản ", "Hồ sơ ", "Tờ khai ", "Đơn ")
_ON_FORM = re.compile(r"[^,;.]{4,120} theo [Mm]ẫu [^,;.]{1,80}[;.]?\Z")
_NOTICE = re.compile(
    r"(?:Thừa (?:lệnh|ủy quyền) [^,;.]{4,60}, )?[^,;.]{4,60} (?:xin |trân trọng )?"
    r"(?:(?:thông báo|trả lời) (?:để|đến) |truyền đạt (?:để|đến|ý kiến|kết luận|nội dung) |"
    r"thông báo (?:kết luận|ý kiến|nội dung) [^,;.]{3,160}? (?:để|đến|tới) [^;.]{3,120} (?:biết|thực hiện))|"
    r"Truyền đạt (?:ý kiến|kết luận) "
)
_INFORMS = re.compile(
    r"[^,;.]{4,60} (?:thông báo|trả lời|hướng dẫn|thông tin) [^;.:]{3,160}? (?:được )?biết(?:,| và|, và)"
    r"(?: tổ chức| triển khai| để)? thực hiện[./]*"
)
"""How a letter ends: "Tổng cục Thuế hướng dẫn Cục Thuế tỉnh biết, thực hiện./."."""
_PRESS = re.compile(
    r"(?:Báo|Đài|Tạp chí|Trang|Kênh) [^.;:]{2,120}? có (?:các |nhiều |một số |loạt )?(?:bài|phóng sự|tin bài)\b"
)
"""What was in the news, of which a letter tells."""
_AGREES = ("Cơ bản thống nhất với ", "Thống nhất với ", "Đồng ý với ")
_BEHIND_CONSENT = re.compile(r", giao |; (?=[A-ZĐ]|các |giao )")
"""Before what is ordered in the sentence that agrees to something."""
_SETTLES = re.compile(
    r"Thống nhất với (?:[A-ZĐỦ]|các )[^,;.:]{2,80} "
    r"(?:trình|hướng dẫn|ban hành|quy định|xây dựng|phân bổ|bố trí|kiểm tra|tổ chức)\b"
)
"""A task that is to be done in agreement with somebody: "Thống nhất với Bộ Tài chính trình Thủ tướng Chính phủ …"."""
_STATES = re.compile(
    r"(?:Về [^:;.]{3,120}: )?(?:Chính phủ|Thủ tướng Chính phủ|Ban Thường vụ[^,;.:]{0,30}|Tỉnh ủy|Thành ủy|"
    r"(?:Chủ tịch |Thường trực )?(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân)[^,;.:]{0,40}) "
    r"(?:cơ bản |hoàn toàn )?(?:thống nhất (?!quản lý|chỉ đạo|thực hiện|triển khai|tổ chức|sử dụng|giao)|"
    r"đồng ý |ghi nhận |đánh giá cao |biểu dương )"
)
"""What an authority agrees to or acknowledges."""
_AGREED_ON = re.compile(r"Về [^:;.]{3,120}: (?:[Đđ]ồng ý|(?:[Cc]ơ bản )?[Tt]hống nhất với) [^;:]{3,400}")
"""What is agreed to, behind its topic."""
_ORDERS_TOO = re.compile(
    r"\A\w+ \w+ này [^.]{3,200}\. (?:Giao|Yêu cầu|Đề nghị) |"
    r"(?:hiệu lực|thay thế|bãi bỏ|Bãi bỏ)\b[^;]{0,200}?[.;] "
    r"(?:[Gg]iao|Yêu cầu|Đề nghị|[A-ZĐỦ][^.;]{3,120} (?:có|chịu) trách nhiệm) "
)
"""What a document says of itself, and then an order."""
_ORDERS = ("đề nghị", "yêu cầu", "Đề nghị", "Yêu cầu", "Giao ", " giao ", "trách nhiệm", "phải", "báo cáo")
_GRANTED = re.compile(
    r"(?:Nếu|Trường hợp|Đối với) [^.;]{3,300}? thì được (?:(?:tỉnh|Nhà nước|nhà nước|ngân sách) )?"
    r"(?:hỗ trợ|hưởng|xét|cấp|miễn|giảm|tiếp tục)\b"
)
"""What somebody is given in a case."""
_SEAT = re.compile(r" (?:trụ sở|trụ sở chính)(?: đặt)? tại | đặt tại (?:thành phố|tỉnh|huyện|quận|xã|phường|số|tầng)\b")
_SIGNED_AT = re.compile(r" ký: .{0,40}\d\d:\d\d:\d\d")
"""What scanning leaves of the stamp of an electronic signature."""
_KEEPS = re.compile(r"(?:Cơ quan|Tổ chức|Đơn vị) thu [^.:]{0,240}? được (?:trích|để lại|giữ lại)\b")
"""What those who collect a fee may keep of it."""
_WORKS = re.compile(
    r"[^,;.]{3,60} (?:(?:hoạt động|làm việc) theo (?:nguyên tắc|chế độ)|không chịu trách nhiệm|tự giải thể)|"
    r"(?:Ban|Tổ|Hội đồng|Đoàn|Ủy ban) [^,;.]{0,200} (?:chấm dứt|kết thúc) hoạt động|"
    r"(?:Thời (?:gian|điểm|hạn)|Kỳ|Số liệu) (?:chốt|báo cáo|lấy)[^.]{0,60} tính (?:từ|đến)"
)
_OPENS_ACT = re.compile(r", [^,;]{3,60} (?:hướng dẫn|ban hành|xây dựng|thông báo) [^,;.]{3,80} như sau:\Z")
"""Behind the legal bases, what the document is: "Căn cứ …, Ban Tổ chức Tỉnh ủy hướng dẫn một số nội dung như sau:"."""
_COMPOSED = ("Thành phần ", "Thành viên ", "Cơ cấu ")
_VALIDITY = re.compile(
    r"(?:(?:Các|Những|Mọi) (?:nội dung|quy định|qui định|văn bản)|Nội dung hướng dẫn|Công văn|Văn bản)[^.;]{3,300}"
    r"(?:không còn (?:áp dụng|hiệu lực|giá trị)|(?:đều|nay|bị|được) (?:bị |được )?bãi bỏ)|"
    r"Các \w+ \w+ trước đây trái với [^.;]{3,80} bãi bỏ|Bãi bỏ [A-ZĐ][^.;]{3,30} số \d|"
    r"(?:Chỉ thị|Quyết định|Thông tư|Kế hoạch|Quy chế|Hướng dẫn|Công văn|Văn bản) (?:số )?\d[^.;]{3,300}"
    r"(?:không còn|hết) hiệu lực|"
    r"[^.;]{0,80} nào [^.;]{3,160} (?:phải |sẽ )?bị (?:xử lý|xử phạt|kỷ luật)"
)
"""What becomes of other rules, and of those who break these."""
_SETS_UP = r"(?:(?! do )[^,;.:]){0,60}?\b(?:[Tt]hành lập|[Kk]iện toàn|[Cc]ủng cố|tổ chức|[Gg]iao|phân công|cử) "
"""Before a body, that somebody is to set it up."""
_HEADED_BY = re.compile(
    rf"(?!{_SETS_UP})[^,;.:]{{3,80}} do [^;.:]{{3,120}} làm (?:Trưởng|Tổ trưởng|Chủ tịch|Chủ nhiệm)\b|"
    r"(?:Quỹ|Ban|Tổ|Hội đồng|Trung tâm) [^,;.:]{2,80} do [^,;.:]{3,80} (?:quản lý|thành lập)(?:,| và) "
    r"(?:hoạt động|có tư cách|được|là) "
)
"""Who heads a body, whose it is."""
_MEMBERS = re.compile(
    r"(?:Các )?(?:[Tt]hành viên|[ỦU][ỷy] viên|Tổ viên)(?: khác| gồm)?: ?"
    r"(?:[Ll]ãnh đạo|[Đđ]ại diện|Các ông|Đồng chí|Đ/c) "
)
"""Who belongs to it."""
_SANCTION = re.compile(
    r"(?:Các |Những |Mọi )?(?:[Tt]ổ chức|[Cc]á nhân|[Nn]gười|[Cc]án bộ|[Cc]ơ quan|[Đđ]ơn vị|[Tt]ập thể)[^.;:]{0,200}"
    r"(?:vi phạm|hành vi|lợi dụng|làm trái|giả mạo|gian lận|không thực hiện|thiếu trách nhiệm)[^.;:]{0,300}"
    r"\b(?:bị (?:xử lý|xử phạt|kỷ luật|truy cứu|thu hồi|đình chỉ)|phải bồi thường)"
)
"""What befalls those who do wrong, whom it gives no task."""
_COLLECTS = 16
_NOTICE_HEAD = 90
"""Characters in which a notice says that it is one."""
_INTRO = re.compile(
    r"(?i)(?:nhiệm vụ|nội dung|giải pháp|công việc|công tác|biện pháp|yêu cầu|vấn đề|việc)[^.]{0,60}"
    r"(?:sau|sau đây|dưới đây)\s*:$"
)
_LIST = re.compile(
    r"(?i)các thủ tục\s*:$|(?<=\w )đối với(?: các)?(?: (?:trường hợp|đối tượng|dự án|hồ sơ|cơ sở))?\s*:$|"
    r"(?:báo cáo|hồ sơ|đề án|tờ trình|phương án) (?:bao )?gồm (?:có )?(?:các )?nội dung[^:;,.]{0,20}\s*:$|"
    r"[Bb]áo cáo (?:cần |phải )?(?:tập trung (?:vào|đánh giá)|nêu(?: rõ)?|phản ánh|đánh giá|thể hiện) "
    r"(?:các |những |một số )?(?:nội dung|vấn đề)[^:;,.]{0,20}\s*:$|"
    r"(?:các|những) nguyên tắc(?: sau(?: đây)?)?\s*:$|"
    r"gồm(?: có)?(?: (?:các|những) (?!nhiệm vụ|công việc|nội dung)[^:]{1,40})?\s*:$|"
    r"(?:trường hợp|sự kiện|điều kiện|hồ sơ|giấy tờ|tài liệu|tiêu chí|tiêu chuẩn|thông tin|thành phần)"
    r"(?: [^:;,.]{1,20})? (?:sau|sau đây|dưới đây)\s*:$"
)
_HAS_TASKS = re.compile(
    r" có (?:các |những )?(?:nhiệm vụ|quyền hạn)(?:(?:,| và) (?:nhiệm vụ|quyền hạn|trách nhiệm))*(?: cụ thể)?(?: như)?"
    r"(?: sau(?: đây)?)?$"
)
_CONTENTS = re.compile(
    r"(?:gồm(?: có)?|theo|với)(?: các| những)? nội dung(?: chính| chủ yếu)? (?:sau|sau đây|dưới đây)\s*:$"
)
_END = 100
"""Characters of an introduction in which it says what follows."""
_CONCLUDES = re.compile(
    r"(?:đã |thống nhất )?(?:kết luận|đánh giá như sau|có ý kiến|phát biểu|nhận thấy|(?:chỉ đạo|yêu cầu) như sau\s*:|"
    r"thống nhất (?:các|một số|những) (?:nội dung|vấn đề|ý kiến)|yêu cầu:|"
    r"(?:xin |kính )?(?:hướng dẫn|trả lời|giải đáp|giải trình|thông tin|thông báo|lưu ý|đánh giá|trao đổi|cung cấp)"
    r"[^.;]* (?:như sau|(?:những |các |một số )?(?:nội dung|vấn đề|điểm|thông tin)(?: chính)? sau(?: đây)?)\s*:)"
)
"""What the one who speaks does before the tasks of others follow."""
_IN_CHARGE = re.compile(r"có trách nhiệm|chịu trách nhiệm|chủ trì|có nhiệm vụ")
_LAW_ORDER = re.compile(r"(?:quy định chi tiết(?:,| và|, và)? )?hướng dẫn thi hành")
"""The closing order of a law: who has to say how it is carried out."""
_TASKS = re.compile(r"(?:có(?: các)? nhiệm vụ(?:(?:,| và) quyền hạn)?|thực hiện các nhiệm vụ)(?: sau(?: đây)?)?:\Z")
_TASKS_BELOW = 60
_SENTENCE_END = re.compile(r"[.;:] ")
_PREDICATE = 160
_CAN = ("có thể ", "không thể ")
_POWERS = ("quyết định", "có quyền", "có thẩm quyền")
_PAPERS = ("Báo cáo", "Quyết định", "Thông báo", "Kiến nghị", "Đề nghị", "Quy định", "Kê khai")
_THANKS = re.compile("[Tt]rân trọng c[ảá]m ơn")
_LONGEST_THANKS = 150
_LONGEST_NOTE = 160
_OTHERS = re.compile(r"Các (?:quyền|nhiệm vụ|nghĩa vụ|trách nhiệm)[^.;:]{0,40} khác theo quy định")
"""The last item of a list of duties and powers, which names none."""
_ATTENDED_FIRST = ("Cùn", "Tha", "Dự ")
_ATTENDED = re.compile(
    r"(?:Cùng (?:tham )?dự|Tham dự|Dự)(?: (?:buổi|cuộc|hội nghị|họp|làm việc|phiên)[^,;.:]{0,40})? (?:có|gồm) "
)
"""Who was at a meeting ("Cùng dự họp có lãnh đạo Sở …")."""
_CONTACT = re.compile(r"(?:đề nghị|xin|vui lòng|chi tiết|Chi tiết) liên hệ\s")
"""Whom to ask, which is no task."""
_COURTESIES = tuple(
    f"{how} {what}" for how in ("rân trọng", "ính") for what in ("đề nghị", "báo cáo", "thông báo", "gửi", "trình")
)
"""How the sender of a letter takes leave: "Sở Y tế trân trọng đề nghị./."."""
_COMPOSITION = 160
_GROUP_OF = re.compile(
    rf"(?!{_SETS_UP})(?:Bộ phận|Tổ|Ban|Hội đồng|Đoàn) [^.;:]{{3,130}} gồm (?:có )?"
    r"(?:đại diện|các (?:thành viên|ông|đồng chí)|\d{1,3} (?:người|thành viên|đồng chí))"
)
"""Of whom a body is made up."""
_WIRED = re.compile(
    r"(?:T|t|C|c|B|b|U|Ủ|Ban)[^,;.:]{3,80} (?:điện ?: - |điện : |ĐIỆN ?: - |ĐIỆN : |"
    r"điện: (?=(?:Các |Giám đốc|Chủ tịch|Thủ trưởng|Bộ trưởng|Sở|UBND|Ủy ban|Ban )[^.]*\.?\Z))"
)
"""Who sends a telegram, and behind it on the line those whom it is addressed to."""
_SENDS = re.compile(r"[A-ZĐ][^,;.:]{3,60} (?:trân trọng |xin )?kính (?:xin )?(?:trình|báo cáo|gửi|mong|kiến nghị) ")
"""What the sender of a letter asks of those above ("Sở Y tế kính trình UBND tỉnh xem xét, quyết định.")."""
_SIGNS = ("Thay mặt Hội đồng", "Thay mặt Chính phủ", "Thay mặt Ủy ban", "Thay mặt Ban", "K.T ", "KT. ", "T/M ", "TM. ")
"""In whose name somebody signs."""
_LONGEST_GREETING = 40
_PRESS_FIRST = frozenset(("Bá", "Đà", "Tạ", "Tr", "Kê"))
_ENDING = 20
_AMOUNT = re.compile(r"Mức (?:\w+ ){0,4}?\w+: ?\d[\d.,]* ?(?:đồng|đ|nghìn|triệu|tỷ|%)")
"""What is paid, in a list of tasks ("Mức quà tặng: 100.000 đồng/người")."""
_LONGEST_TOPIC = 150
_BLANK = "……"
"""What a form leaves to be filled in."""
_BEGINNINGS = frozenset(
    words[:2]
    for words in (*_ASIDE, *_AGREES, *_PAPER, "Mức ", "Thành phần", "Cơ cấu", "Trên đây", "Cơ quan thu", "Tổ chức thu")
)


def assigns(title: str) -> bool:
    """Whether a title is that of a section on who does what."""
    title = title.lower()
    if "tổ chức thực hiện" in title and _ORGANISATION.search(title):
        return False
    return any(phrase in title for phrase in _ASSIGNS) or title.rstrip(" .:") in ("việc thi hành", "biện pháp thi hành")


def opens_assignment(title: str) -> bool:
    """Whether a title is that of the part "Tổ chức thực hiện", which names who does what the parts before it say."""
    return title[:_LONGEST_FIRST].lower().startswith(_ASSIGNMENT)


def closes(text: str) -> bool:
    """Whether a paragraph closes the tasks before it: what it says is laid on those it names."""
    return text[:8].split(" ", 1)[0] in _CLOSING_FIRST and _CLOSING.match(text) is not None


def is_basis(text: str) -> bool:
    """Whether a paragraph gives a legal basis of the document, be it the last one, above "QUYẾT ĐỊNH:"."""
    if text[-1] not in ";.," and not text.endswith((", QUYẾT ĐỊNH:", "; QUYẾT ĐỊNH:", ", QUYẾT NGHỊ:")):
        return False
    return text.startswith(_BASIS) or (text.startswith("Căn cứ ") and text[7:8].isupper())


def says_no_duty(text: str) -> bool:
    """Whether a line speaks of the act itself, bears a signature, gives notice or says how a body works."""
    head = text[:_NOTICE_HEAD]
    if text.startswith("Trân trọng ") and len(text) < _LONGEST_GREETING:
        return True
    if text[:2] in _PRESS_FIRST and _PRESS.match(text) is not None:
        return True
    if text.startswith(_CONTACTS) or (" tham khảo" in text and _SENT_ALONG.match(text) is not None):
        return True
    if text.startswith(_SIGNS) and len(text) < _LONGEST_NOTE:
        return True
    if text.startswith("Rất mong ") or (text.startswith("Kính mời ") and len(text) < _LONGEST_NOTE):
        return True
    if len(text) < _LONGEST_NOTE and text.rstrip("./").endswith(_COURTESIES):
        return True
    if "ệ" in text and "liên hệ" in text and len(text) < _LONGEST_NOTE and _CONTACT.search(text) is not None:
        return True
    if text.startswith("Các ") and _OTHERS.match(text) is not None:
        return True
    if text[:3] in _ATTENDED_FIRST and _ATTENDED.match(text) is not None:
        return True
    if text[-1] in "!?" or text.startswith(_ENTITLED) or _BLANK in head or _thanks(text[-_LONGEST_THANKS:]):
        return True  # a slogan, a question, a form, thanks
    if text[:8].split(" ", 1)[0] in _ACT_FIRST and _ACT.match(text):
        return "trách nhiệm" not in text[:400]
    if text[:2] in _BEGINNINGS and _is_no_task(text):
        return True
    if "ì" in text and " thì được " in text and _GRANTED.match(text):
        return True
    if (" bị " in text or " bồi thường" in text) and _SANCTION.match(text):
        return True
    if ("bãi bỏ" in text or "không còn " in text or " bị " in text or "hiệu lực" in text) and _VALIDITY.match(text):
        return True
    if ": " in head and _MEMBERS.match(text) is not None:
        return True
    if " do " in head and _HEADED_BY.match(text):
        return "trách nhiệm" not in text and "nhiệm vụ" not in text
    if "ồ" in text and " gồm " in text[:_COMPOSITION] and _GROUP_OF.match(text):
        return True
    if ":" in head and (("iện" in head and _WIRED.match(text)) or (" ký: " in head and _SIGNED_AT.search(text))):
        return True
    if ("ấ" in head and " sử dụng con dấu " in head) or (" tại " in head and _SEAT.search(head) is not None):
        return True
    if text[-1] != ":" and (_STATES.match(text) or ("ính " in head and _SENDS.match(text))):
        return True
    if text.startswith("Về ") and _AGREED_ON.fullmatch(text):
        return not any(order in text for order in _ORDERS)
    if "hành viên" in text[-_MEMBER_LENGTH:] and _MEMBER.search(text[-_MEMBER_LENGTH:]):
        return True
    if text.startswith("Căn cứ ") and text[-1] == ":" and _OPENS_ACT.search(text):
        return True
    works = " theo " in head or " tính " in head or " tự giải" in head or " chịu trách" in head
    works = works or "chấm dứt hoạt động" in text or "kết thúc hoạt động" in text
    if works and _WORKS.match(text):
        return True
    return gives_notice(text)


def gives_notice(text: str) -> bool:
    """Whether a line tells somebody something ("Sở Y tế thông báo để các xã biết")."""
    head = text[:_NOTICE_HEAD]
    noted = "thông báo " in head or "trả lời " in head or "ruyền đạt " in head
    noted = noted and (text.startswith(("Thừa ", "Truyền ")) or not begins_with_verb(text))
    return noted and _NOTICE.match(text) is not None


def _is_no_task(text: str) -> bool:
    """Whether the first words of a line say that it is an aside, a paper, a part in a meeting, or what is agreed."""
    if text.startswith(_AGREES) and (_BEHIND_CONSENT.search(text) or _SETTLES.match(text)):
        return False
    if text.startswith((*_ASIDE, *_AGREES)) or (text.startswith(_COMPOSED) and " gồm" in text):
        return True
    if text.startswith("Trên đây là ý kiến"):
        return not any(order in text for order in _ORDERS)
    if (text.startswith(_PAPER) and _ON_FORM.match(text)) or (text.startswith("Mức ") and _AMOUNT.match(text)):
        return True
    return " thu " in text[:_COLLECTS] and _KEEPS.match(text) is not None


def agrees(text: str) -> bool:
    """Whether a line says with what a body agrees, before what it lays on somebody in a later sentence."""
    if ". " not in text and "; giao " not in text:
        return False
    if text.startswith(_AGREES) or (text.startswith("Về ") and _AGREED_ON.match(text) is not None):
        return True
    return _STATES.match(text) is not None or _ORDERS_TOO.search(text) is not None


def speaks_of_act(text: str) -> bool:
    """Whether a text begins with a sentence on the act itself, behind which others may follow ("Kế hoạch này có hiệu
    lực kể từ ngày ký. Sở Nội vụ theo dõi …")."""
    return ". " in text and text[:8].split(" ", 1)[0] in _ACT_FIRST and _ACT.match(text) is not None


def _thanks(end: str) -> bool:
    return "rân trọng c" in end and _THANKS.search(end) is not None


def is_topic(text: str) -> bool:
    """Whether a line only says what the next ones are about ("Về cơ sở pháp lý:")."""
    return text.startswith("Về ") and text[-1] not in ".;" and len(text) < _LONGEST_TOPIC


def introduces(text: str) -> bool:
    """Whether a text ends with "… các nhiệm vụ sau:"."""
    return text[-1] == ":" and _INTRO.search(text, max(0, len(text) - _END)) is not None


def lists_parts(text: str) -> bool:
    """Whether what follows says of what a task consists ("hồ sơ gồm:"), not what else is to be done."""
    return text[-1] == ":" and _LIST.search(text, max(0, len(text) - _END)) is not None


def informs(text: str) -> bool:
    """Whether a paragraph closes a letter that tells somebody something ("… biết, thực hiện./.")."""
    return " biết" in text and "thực hiện" in text[-_ENDING:] and _INFORMS.fullmatch(text) is not None


def has_tasks(title: str) -> bool:
    """Whether a title says of a body that it has the tasks below it ("Điều 4. Sở Nội vụ có nhiệm vụ")."""
    return _HAS_TASKS.search(title, max(0, len(title) - _END)) is not None


def says_contents(text: str) -> bool:
    """Whether what follows are the contents of what a task yields ("báo cáo …, gồm các nội dung sau:")."""
    return _CONTENTS.search(text, max(0, len(text) - _END)) is not None


def submits(text: str) -> bool:
    """Whether a text says to whom that which is listed below it is submitted ("Trình UBND tỉnh ban hành:")."""
    return text[-1] == ":" and text.startswith(_SUBMITS) and _SUBMITTED.search(text, 0, len(text)) is not None


def lists_papers(text: str) -> bool:
    """Whether a text introduces what a dossier consists of, which is no task ("Hồ sơ bao gồm:")."""
    return text.startswith(_DOSSIER) and text[-1] == ":"


def ends_validity(text: str) -> bool:
    """Whether a paragraph says what becomes of other acts ("Bãi bỏ Chỉ thị số 301-CT và những quy định trái …")."""
    return text.startswith(_ENDS_FIRST) and _ENDS_VALIDITY.match(text) is not None


_ENDS_FIRST = ("Bãi bỏ ", "Nay bãi ", "Hủy bỏ ", "Huỷ bỏ ", "Thay thế ", "Việc ", "Kinh phí ")
_ENDS_VALIDITY = re.compile(
    r"(?:Nay b|B)ãi bỏ (?:(?:các|những) (?:quy định|văn bản)|"
    r"(?:(?:điểm|khoản|mục|nội dung) [^,;.]{1,30} )?(?:Chỉ|Quyết|Thông|Công|Nghị) \w+ số)|"
    r"(?:Hủy|Huỷ) bỏ (?:(?:các|những) (?:quy định|văn bản)|(?:Chỉ|Quyết|Thông|Công|Nghị) \w+ số)|"
    r"Thay thế (?:Chỉ|Quyết|Thông|Công|Nghị) \w+ số|"
    r"(?:Việc|Kinh phí) [^.;:]{3,140}?(?:được )?thực hiện theo (?:quy định|Nghị|Luật|Thông|Quyết)"
)


def wires(text: str) -> bool:
    """Whether a line of a telegram says who sends it, above those whom it is addressed to ("CHỦ TỊCH UBND TỈNH
    ĐIỆN:")."""
    return text[-1] == ":" and text[-8:].lower().rstrip(" :").endswith(" điện")


def lists_guests(text: str) -> bool:
    """Whether an item heads the list of those who are invited to a meeting."""
    return text.startswith(_INVITES) and _GUESTS.fullmatch(text) is not None


_INVITES = ("Thành phần", "Kính mời", "Mời dự", "Khách mời", "Đại biểu")
_GUESTS = re.compile(
    r"(?:Thành phần|Khách mời|Đại biểu|Mời dự|Kính mời)(?: (?:tham dự|tham gia|dự họp|dự|mời dự|mời|dự hội nghị))?"
    r"(?:,? ?:)?(?: (?:[Tt]rân trọng )?[Kk]ính mời)? ?:?"
)


def names_papers(text: str) -> bool:
    """Whether a part of a list is a paper whose name is also a verb ("Báo cáo kết quả …", "Quyết định …")."""
    return text.startswith(_PAPERS)


def concludes(text: str, predicate: int) -> bool:
    """Whether a predicate is what the one who speaks does before the tasks of others follow."""
    return _CONCLUDES.match(text, predicate) is not None or _CONCLUDED.search(text) is not None


_CONCLUDED = re.compile(
    r"(?:\A|[.,] )[A-ZĐỦ][^,;.:]{3,90} (?:thảo luận(?:,| và) )?(?:thống nhất )?kết luận(?: như sau)?:\Z"
)
"""How the introduction of conclusions ends, whoever reported before them."""


_SENT_ALONG = re.compile(r"[A-ZĐỦ][^,;.:]{2,60} (?:gửi|chuyển) [^;.]{3,200} để (?:[^,;.]{3,40} )?tham khảo\b")
"""What the writer of a letter sends along."""
_CONTACTS = ("Fax:", "Điện thoại:", "ĐT:", "Email:", "E-mail:", "Di động:")
_ON_GROUND = ("chiểu ", "chiếu ")


def puts_in_charge(text: str, predicate: int) -> bool:
    """Whether a predicate says in so many words that something is somebody's task."""
    head = text[predicate : predicate + _PREDICATE]
    if head.startswith(_ON_GROUND) and CARRIED_OUT.fullmatch(head.lower()) is not None:
        return True
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
