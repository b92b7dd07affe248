"""Sentences that tell, agree or settle something, or say what was done or what somebody is: they lay nothing on
anybody, though a body is their subject."""

import re

_PLACE = re.compile(
    r"(?:Tỉnh|Thành phố|Huyện|Thị xã|Xã|Phường) [A-ZĐ]\w*(?: [A-ZĐ]\w*){0,3} "
    r"(?:chính thức |trở thành |có (?!trách )|là |luôn |nằm |hiện |"
    r"được (?:Thủ tướng|Chính phủ|Trung ương|giao (?:kế|vốn)))"
)
"""What a place is or has: "Tỉnh Gia Lai có …", "Thành phố Huế chính thức trở thành …"."""
_COUNCIL = re.compile(
    r"(?:Điều \d{1,2}\. )?(?:HĐND|Hội đồng nhân dân)(?: (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)"
    r"(?: [A-ZĐ]\w*){0,4})? (?:cơ bản )?(?:nhất trí|tán thành|kêu gọi|đánh giá cao|ghi nhận|thống nhất với) "
)
"""What a council agrees with, notes or calls for."""
_BOARD = re.compile(
    r"(?:Các )?Ban(?: [A-ZĐ][^,;.:]{2,40}?)? (?:cơ bản )?(?:thống nhất|nhất trí|tán thành)(?: cao)? "
    r"(?:với|về|như|toàn bộ) "
)
"""The same of a committee that reviews for it ("Ban Pháp chế tán thành với sự cần thiết ban hành nghị quyết")."""
_LATELY = (
    "Trong thời gian qua,", "Thời gian qua,", "Trong những năm qua,", "Những năm qua,", "Trong những năm gần đây,",
    "Từ nhiều năm qua,", "Nhiều năm qua,", "Trong nhiều năm qua,", "Những năm gần đây,", "Thời gian vừa qua,",
)  # fmt: skip
"""How a sentence on what has been done begins."""
_YEARS_PAST = re.compile(r"Trong (?:\d{1,2}|hai|ba|bốn|năm|mười) năm (?:vừa )?qua,")
_SILENCE = re.compile(r"(?:Quá|Sau) (?:thời (?:hạn|gian)|ngày) [^.;]{1,160} (?:coi|xem) như ")
"""What follows when nobody answers: "Quá thời hạn trên, đơn vị nào không có ý kiến coi như nhất trí"."""
_REVIEWED = re.compile(r"[A-ZĐ][^.;:]{2,60} thẩm (?:định|tra) tại (?:Báo cáo|Công văn|Văn bản) ")
"""What was reviewed, and in which paper."""
_WHERE = re.compile(
    r"Đối với [^:]{3,100}: (?:[Hh]ướng dẫn|[Tt]heo mẫu|[Mm]ẫu|[Bb]iểu)(?: tại| số| theo)? (?:Phụ lục|Biểu|Mẫu|\d)"
)
"""Where those of a class find their form: "Đối với các sở: Hướng dẫn tại Phụ lục I"."""
_ORDERS = (" và giao ", ", giao ", " yêu cầu ", " đề nghị ", ". Yêu cầu ", ". Đề nghị ")
"""Behind such a sentence, but for "; giao" and ". Giao", whose sentences are read by themselves."""


def only_tells(text: str) -> bool:
    """Whether a paragraph begins with such a sentence and gives no order behind it."""
    first = text[:2]
    if first in _FIRST and _PLACE.match(text) is not None:
        return True
    told = first in _FIRST_TOO and (_COUNCIL.match(text) or _SILENCE.match(text) or _WHERE.match(text)) is not None
    told = told or (first in ("Ba", "Cá") and _BOARD.match(text) is not None) or text.startswith(_LATELY)
    told = told or (first == "Tr" and _YEARS_PAST.match(text) is not None)
    told = told or ("thẩm " in text[:_HEAD] and _REVIEWED.match(text) is not None)
    return told and not any(order in text for order in _ORDERS)


_FIRST = ("Tỉ", "Th", "Hu", "Xã", "Ph")
_FIRST_TOO = ("Đi", "HĐ", "Hộ", "Qu", "Sa", "Đố")
_HEAD = 90


def tells_of_past(text: str, predicate: int) -> bool:
    """Whether a predicate says what was done or what its subject is."""
    if _DONE.match(text, predicate) is not None or _ONLY_RULE.fullmatch(text, predicate) is not None:
        return True
    if (" còn " in text or " chưa " in text) and _FALLS_SHORT.fullmatch(text, predicate) is not None:
        return True
    if text.startswith("kêu gọi ", predicate):
        return text.startswith(_CALLS)
    return text.startswith("được giao", predicate) and text.startswith(_CLASSES_CHARGED)


_DONE = re.compile(
    r"(?:khóa [IVX]+ (?=đã ))?"
    r"(?:(?:cũng |đều )?đã|đang|(?:mới|vừa) (?:ban hành|tổ chức|hoàn thành|nhận|có)|có \d|cũng là|hiện (?:là|đang|giữ)|"
    r"được(?! (?:yêu cầu|đề nghị) (?!tặng|khen|xét|công nhận)|"
    r" (?:giao|phân công) (?:nhiệm vụ )?(?:trực tiếp )?(?:quản lý|thực hiện|chủ trì|theo dõi|tổ chức|chịu|là|"
    r"rà soát|xây dựng|soạn thảo|tham mưu|phối hợp|tổng hợp|hướng dẫn|kiểm tra|đôn đốc|làm|lập|trình))|"
    r"ghi nhận(?:,| và)(?: và)? (?:đánh giá cao|biểu dương)|"
    r"ghi nhận (?:kết quả|những|các|sự (?:nỗ lực|cố gắng|quan tâm|vào cuộc))|"
    r"thông qua (?:nội dung|dự thảo|toàn văn|[Bb]áo cáo|[Tt]ờ trình|Nghị quyết)|"
    r"chỉ được (?![^;.]* phải )[^;.]* khi|đồng ý|có mặt|đánh giá cao|"
    r"(?:cơ bản |hoàn toàn )?thống nhất (?:cao )?với (?:báo cáo|một số|nội dung|đề xuất|các|kết quả|sự |chủ trương)|"
    r"(?:tán thành|nhất trí)(?: cao)? (?:với|về|như) |nhận thấy|"
    r"luôn (?:coi trọng|quan tâm|xác định|nhận thức|đồng hành)|"
    r"(?:thống nhất )?(?:khẳng định|nhận định) (?:những|các|rằng|việc)|"
    r"mong (?:muốn|rằng)|không có (?:căn cứ|cơ sở|ý kiến|thẩm quyền)|vẫn|còn|chưa|bị|gồm|"
    r"tiếp tục hoạt động|chịu sự|họp(?! xét|,| liên tịch| giao ban| kiểm| đánh| rà| khẩn| với| thống| Ban|"
    r" định kỳ [^;.]{2,60}, (?:chủ động|kịp thời|tháo gỡ|giải quyết|đánh giá|kiểm điểm|rà soát|báo cáo))|"
    r"sẽ (?:xem xét|xử lý|bị|không xem xét|chịu trách nhiệm trước)|"
    r"giữ vai trò(?! (?:là )?(?:đầu mối|chủ trì|[Cc]ơ quan (?:chủ trì|đầu mối|[Tt]hường trực)))|"
    r"(?:phải )?(?:có|gồm) (?:ít nhất|tối thiểu) [^,;.]*thành viên|không (?:chịu|còn|phải là|thuộc)|"
    r"(?:đã )?có (?:[Vv]ăn bản|[Cc]ông văn|[Tt]ờ trình|[Bb]áo cáo) số |có bài (?:viết|báo) |"
    r"thẩm định tại (?:[Vv]ăn bản|[Cc]ông văn|[Bb]áo cáo) số |"
    r"có (?:tư cách|con dấu|trụ sở|tên|(?:các |những )?quyền(?! hạn| và))|"
    r"(?:phải )?là (?!(?:[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ phận)[^,;.]{0,20} "
    r"(?:[Tt]hường trực|chủ trì|đầu mối|tham mưu|giúp)|đầu mối|"
    r"(?:lực lượng|[Cc]ơ quan|[Đđ]ơn vị) [^,;.]{2,30}, (?:chủ trì|chịu trách nhiệm|phối hợp)|"
    r"lực lượng (?:nòng cốt|chủ công|xung kích)[^,;.]{0,60}, "
    r"(?:có trách nhiệm|chủ trì|chủ động|xây dựng|tổ chức|tham mưu|duy trì|huy động)))\b"
)
_FALLS_SHORT = re.compile(
    r"(?:(?!các |những |đơn vị |cơ sở |trường hợp |nội dung |người |hộ |nơi |địa phương |cán bộ )[^\s,;.:]+ ){2,14}"
    r"(?:còn (?:rất )?(?:chậm|yếu|thiếu|hạn chế|lúng túng|bất cập|thấp|sơ sài|hình thức|nhiều)|"
    r"chưa (?:kịp thời|nghiêm|đầy đủ|đúng|thường xuyên|quyết liệt|đạt|chặt chẽ|sâu sát|tốt|cao|đều|hiệu quả))"
    r"(?: [^\s,;.:]+){0,6}[.;]?"
)
"""A reproach: "Sở Y tế tham mưu một số cơ chế còn chậm."."""
_ONLY_RULE = re.compile(r"theo (?:các )?quy định(?: (?:của|tại|về) [^,.;:]{3,80})?[.;]?")
"""What is no predicate: "Quỹ hỗ trợ đầu tư theo quy định của pháp luật về đầu tư"."""
_CLASSES_CHARGED = ("Cơ quan", "Tổ chức", "Cá nhân", "Đơn vị", "Người", "Các cơ quan", "Các đơn vị", "Các tổ chức")
"""Of whom "được giao …" says which are meant, not what they have to do."""
_CALLS = ("Quốc hội", "Chính phủ", "Thủ tướng", "Chủ tịch", "Ban Chấp hành", "Bộ Chính trị", "Hội đồng nhân dân")
"""Who speaks in an appeal ("Quốc hội kêu gọi đồng bào …"), which is no task of his."""
