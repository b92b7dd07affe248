"""Sentences that tell, agree or settle something and lay nothing on anybody, though a body is their subject."""

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
    told = told or ("thẩm " in text[:_HEAD] and _REVIEWED.match(text) is not None)
    return told and not any(order in text for order in _ORDERS)


_FIRST = ("Tỉ", "Th", "Hu", "Xã", "Ph")
_FIRST_TOO = ("Đi", "HĐ", "Hộ", "Qu", "Sa", "Đố")
_HEAD = 90
