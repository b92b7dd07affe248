"""Where the title of a cited act ends inside its clause: before the sentence that goes on about the act ("… thì",
"… hết hiệu lực kể từ", "… được sửa đổi bởi"), before what it opens, before who acts on it, and before the next cell of
a row of a table whose cells stand in lines of their own: a day, a reason.

What ends it is looked for behind a blank or a comma only, and begins with a letter where it can: most words are passed
by that letter.
"""

import re

_IN_FORCE = r"(?:hết|có) hiệu lực(?!\w)"
_CHANGED = (
    r"được (?:sửa đổi|bổ sung|thay thế|bãi bỏ)(?:, bổ sung)?(?: cập nhật)?(?: một số \w+)?"
    r"(?: bởi | tại | theo | bằng |\Z)"
)
_APPLIED = "được (?:quy định (?:theo|tại)|thực hiện (?:kể|theo|cho)|áp dụng )"
_CONTENT = "(?:(?:những|các|một số) )?nội dung (?:chính )?(?:như )?sau"

_BODY = (
    r"UBND|(?:Ủy|Uỷ) ban|HĐND|Hội (?:đồng|[A-ZĐ])|Bộ(?! trưởng[^,:]* hướng dẫn)|Liên|Chính phủ|"
    r"(?:Phó )?(?:Thủ tướng|Chủ tịch|Giám đốc|Tổng Giám)|Tổng|Sở|Ban|"
    r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:[uủ][yỷ]|đoàn)|(?:Chi c|C)ục|Vụ|Viện|Trường|"
    r"Quốc hội|(?:Văn p|P)hòng|Tổ|Đoàn|Công (?:an|đoàn|ty)|Thanh tra|Kho bạc|"
    r"Thống đốc|Chánh (?:án|Thanh)|Tư lệnh|Bí thư|"
    r"Bảo hiểm|T[òo][àa] án|Tập đoàn|Bệnh viện|Trung (?:tâm|ương)|Thường trực"
)
_BEHIND_BLANK = (
    "thì ", "trong đó (?:quy|có|yêu|giao) ", r"\(thay thế ", "- (?:Cơ quan|Đơn vị) (?:chủ trì|phối hợp|thực hiện)",
    "đã (?:cụ thể hóa|quy định|nêu|xác định) ", "được điều chỉnh (?:để|theo) ",
    r"\((?:được )?áp dụng (?:từ|đến|cho) ", r"\((?:có )?hiệu lực (?:thi hành )?(?:từ|kể) ", r"\(tỷ lệ ",
    _IN_FORCE, f"đã {_IN_FORCE}", f"tiếp tục {_IN_FORCE}",
    r"bao gồm(?!\w)",
    _CHANGED, f"đã {_CHANGED}", rf"\({_CHANGED}", rf"\(đã {_CHANGED}",
    r"\((?:(?:đã|được) )*(?:sửa đổi|bổ sung|điều chỉnh)[^()]{0,40}(?:tại|bởi|theo) ",
    _APPLIED, f"tiếp tục {_APPLIED}", "Được ",
    "Kính gửi", "---", "___", "có căn cứ ban hành", "và đã ", "- [Cc]ụm từ ",
    f"với {_CONTENT}", f"theo {_CONTENT}", f"như {_CONTENT}", f"cụ thể {_CONTENT}",
    "mà có ", "vẫn còn ", "đạt (?:được )?(?:kết quả|nhiều) ", r"nữa\Z",
    "phù hợp với (?:các )?(?:nội dung|quy định)", "cho phù hợp với ", "trái với ",
    "(?<!việc )(?<!về )báo cáo (?:Ủy|UBND|Bộ|Chủ|Sở|Thủ|Chính)",
    "và (?:các )?(?:mục tiêu|nhiệm vụ|giải pháp|chỉ tiêu)(?:, [^,;]{3,30})? (?:đề ra|nêu) (?:của|tại|trong) ",
    "và (?:các )?quy định (?:có )?liên quan",
    "và các (?i:nghị định|thông tư|quyết định) (?:sửa đổi|bổ sung|hướng dẫn)",
    "và (?:các )?quy định (?:khác )?(?:của )?pháp luật (?:hiện hành|khác|về|(?:có )?liên quan)",
    "và (?:các )?(?i:văn bản|công văn|công điện|quyết định|nghị quyết|chỉ thị|thông báo|kế hoạch) (?:nêu|nói) trên",
    "bằng (?:các )?(?i:mẫu|phụ lục|biểu mẫu|cụm từ) ", r"\((?:[Bb]an hành )?[Kk]èm theo ",
    "(?<!hành )kèm theo (?:Chương trình|Kế hoạch|Đề án|Danh mục) ",
    r"\(trừ (?:các |những )?(?:điểm|khoản|Điều|nội dung) ",
    "và các văn bản khác", "và (?:các )?quy định (?:tại|của) ",
    "và (?:các )?(?:nghị (?:quyết|định)|văn bản|quy định|chỉ thị|kết luận|hướng dẫn) khác ",
    "và nhân dịp ", "và để ", "và tiếp (?:theo|đó) (?:[A-ZĐ]|ngày )", "và được (?:phổ biến|gửi|niêm yết) ",
    "và theo (?:Điều|khoản|quy|[A-ZĐ])", "và ý kiến (?:thảo luận )?của (?:đại biểu|các) ",
    "và (?:các )?(?:hướng dẫn|(?:ý kiến )?chỉ đạo|ý kiến|đề nghị|yêu cầu) của [A-ZĐỦ]",
    "và (?:Bộ|UBND|Sở|Chính phủ|Thủ tướng|Ủy ban) (?:[^,;.]{1,60}? )?(?:đã )?(?:ban hành|có|gửi) ",
    "theo hướng ", "theo (?:yêu cầu|đề nghị|chỉ đạo|ý kiến) của ",
    r"\([Qq]uý [IV\d]{1,4} ?(?:/|năm) ?\d{4}\)", r"\([Tt]háng [IV\d]{1,4} ?(?:/|năm) ?\d{4}\)",
    r"trong (?:tháng|quý) [IV\d]{1,4} ?(?:/|năm) ?\d{4}\Z", r"trong 0?6 tháng (?:đầu|cuối) năm \d{4}\Z",
    "tại kỳ họp (?:cuối|giữa|thường) ",
    r"\((?:(?:có )?(?:gửi|đính)|sao gửi|(?:sau đây )?(?:gọi|viết)) ",
    r"\([Tt]hời (?:gian|hạn) (?:hoàn thành|thực hiện)",
    rf"\((?:{_BODY})[^()]* (?:phối hợp|thực hiện|tham gia|chủ trì)\)",
    "và căn cứ (?:[A-ZĐ]|vào )", r"bằng [Đđ]iều \d", "và Quy (?:trình|chế|định) [^,;]{3,80} ban hành (?:kèm )?theo ",
    "và các nguồn (?:vốn |kinh phí |tài chính |lực )?(?:huy động |hợp pháp |khác|lồng ghép)",
)  # fmt: skip
_DAY = r"(?<! ngày )(?<! từ )(?<! trước )(?<! đến )(?=\d{1,2}/\d{1,2}/\d{4}(?: |\Z))"

_ACTS = (
    r"ban hành|xây dựng|đề nghị|yêu cầu|hướng dẫn|có ý kiến|báo cáo|thông báo|trân trọng|chỉ đạo|kính|"
    r"đã (?:tiến|tổ|ban|chỉ|có|nhận)|nhận (?:được|thấy)|[^:;]{0,160} sau(?: đây)?\Z"
)
_BEHIND_COMMA = (
    "(?:đảm bảo|bảo đảm|cắt giảm) (?:cắt|thời gian|thành phần|các) |(?:đảm bảo|bảo đảm) tiến độ(?!\\w)",
    r"(?:bảo|đảm) (?:đảm|bảo) (?:chất|hiệu|đúng|tính|phù)[^,;]*\Z",
    "với nội dung ", "trong đó (?:yêu|giao|đề|có|quy)", "(?:hoàn thành|xong) (?:trong|trước|vào|xong) ",
    "(?:Căn cứ|Xét đề|Theo đề) ",
    r"(?:hoàn thành|báo cáo) [^,;]{2,60}? (?:trước|chậm nhất|vào) (?:ngày|tháng|\d)",
    r"(?:mỗi|từng) [^,;]{2,40}? (?:ít nhất|tối thiểu) \d", r"tổng hợp,? (?:gửi|báo cáo|trình) [A-ZĐỦ]",
    "sau khi (?:xem xét|nghe|có|được|nghiên cứu|thống nhất|rà soát|trao đổi) ",
    "trong (?:những năm|thời gian) (?:qua|gần đây|vừa qua)(?!\\w)",
    "có trách nhiệm ", "(?:ý kiến|đề nghị) của ", "trình (?:[A-ZĐỦ]|cấp )", "(?:tham mưu, )?đề xuất ", "kể từ ngày ",
    r"ngày \d{1,2}/\d{1,2}/\d{4}(?:,|\Z)", r"nhằm (?<=\d, nhằm )",
    "trên cơ sở ", r"cụ thể(?: như sau)?\Z", "(?:xác định|cụ thể hóa) cụ thể ",
    "tại (?:Phụ lục|Điều|khoản) ",
    "phấn đấu (?:đạt|đến|hoàn|trong|năm) ",
    "các (?:cơ quan|đơn vị|ngành|cấp|sở|địa phương)(?:[, ][^;.]{0,160}?)? (?:đã|được các cấp) ",
    "công tác[, ](?:[^;.]{0,160}? )?(?:đã|được các cấp|có (?:chuyển|kết|nhiều)) ",
    "các (?:Nghị định|Thông tư|Luật|Quyết định) (?:sửa đổi|bổ sung|hướng dẫn)",
    r"(?:NGHỊ ĐỊNH|QUYẾT ĐỊNH|QUYẾT NGHỊ)\Z", "tiếp theo (?:[A-ZĐ]|các )", "nay (?:giao|yêu|đề|ủy|uỷ|chuyển) ",
    "[^,;]{3,60} đã (?:giữ|đạt|trở|góp|tạo) ",
    rf"(?:{_BODY})(?: [^,;:]{{0,110}})? (?:{_ACTS})(?: |\Z)",  # ", Sở Nội vụ đề nghị …", on the grounds of the act
)  # fmt: skip
_END = re.compile(rf" (?:(?={'|'.join(_BEHIND_BLANK)})|{_DAY})|, (?={'|'.join(_BEHIND_COMMA)})")


def without_what_follows(clause: str) -> str:
    """A title as far as it goes in its clause, whose words have one blank between them."""
    end = _END.search(clause.lower() if clause.isupper() else clause)
    return clause if end is None else clause[: end.start()]
