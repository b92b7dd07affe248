"""Programmes, schemes, strategies and plans named by their title, and technical standards by their code."""

import re

from danchieu.extractors.citations.names import Name

_PROGRAMME_TYPES = (
    r"(?:đề\s+án|chương\s+trình(?:\s+mục\s+tiêu\s+quốc\s+gia|\s+hành\s+động|\s+giáo\s+dục)?|chiến\s+lược|quy\s+hoạch|kế\s+hoạch|quy\s+chế|quy\s+định"
    r"|điều\s+lệ|dự\s+án|phương\s+án)"
)
_QUOTED = re.compile(rf"({_PROGRAMME_TYPES})(?:\s+thực\s+hiện\s+đề\s+án)?\s+[“\"]([^”\"]{{5,300}})[”\"]", re.IGNORECASE)
_TITLED = re.compile(
    rf"""(?!chương\s+trình\s+(?:(?:chính|ngoại)\s+(?:khóa|khoá)|giảng|học)\s)
    ({_PROGRAMME_TYPES})(?![^\W_])(?!\s*(?:,|số|này|kèm|trên|vào\s|với\s|của\s+(?:đơn\s+vị|cơ\s+quan)))
    (?!\s+(?:hành\s+động\s+)?(?:trong|bao\s+gồm|gồm)\s)
    [^;:.()“”"/\n]*(?:\n(?!\s*(?:\n\s*)?(?:[-+*•|]|\d+[.)]|[a-zđ]\)))[^;:.()“”"/\n]*){{0,3}}?
    (?:giai\s+đoạn|thời\s+kỳ|nhiệm\s+kỳ|đến\s+năm|năm|năm\s+học)\s+(?:19|20)\d\d(?:\s*-\s*(?:19|20)?\d\d(?!\d))?
    (?:\s*,\s*(?:định\s+hướng|tầm\s+nhìn|có\s+tính)[^;:.()“”"\n]{{0,30}}\d{{4}})?""",
    re.VERBOSE | re.IGNORECASE,
)
_NICKNAMED = re.compile(
    r"(đề\s+án|dự\s+án)\s+(?:số\s+)?\d{1,4}(?![\w/.,-]|\s*[%/])"
    r"|(chương\s+trình)\s+(?:mục\s+tiêu\s+quốc\s+gia\s+(?:xây\s+dựng\s+nông\s+thôn\s+mới|giảm\s+nghèo(?:\s+bền\s+vững)?)|giáo\s+dục\s+phổ\s+thông(?:\s+(?:năm\s+)?(?:2006|2018))?|GDPT\s+(?:năm\s+)?20\d\d)"
    r"|(điều\s+lệ)\s+đảng(?![^\W_])",
    re.IGNORECASE,
)
# The first year, or the first sign that no title runs over: most such words name no programme, and no year follows.
_YEAR_OR_END = re.compile(r'[12;:.()“”"/](?:(?<=\s1)9\d\d|(?<=\s2)0\d\d|(?<![12]))')
_CLAUSE = re.compile(
    r"\s(?:được|nếu|thì|mà|đã|theo|do|khi|là|có\s+hiệu\s+lực|trước\s+ngày|trong\s+(?:quý|tháng)|gửi|báo\s+cáo)\s|,\s+ngày\s+\d",
    re.IGNORECASE,
)  # no title runs over these words
_OTHER_ACT = re.compile(
    r"(?<![^\W_])(?:nghị\s+quyết|nghị\s+định|quyết\s+định|chỉ\s+thị|kết\s+luận|thông\s+tư|pháp\s+lệnh|Luật)(?![^\W_])",
    re.IGNORECASE,
)
_LONGEST_TITLE = 320
_LONGEST_ACT_WORD = 24


_DEPARTMENTS = ("Ủy ban ", "Uỷ ban ", "Sở ", "Bộ ", "Ban ", "Vụ ", "Cục ", "Phòng ", "Viện ")
_IN_NAME = re.compile(r"Kế\s+hoạch\s*(?:và|-|,)\s*(?:Đầu\s+tư|Tài\s+chính)")
"""What is part of the name of a body, in a list of them too ("các Bộ: Kế hoạch và Đầu tư, Tài chính")."""


def read_programme(text: str, pos: int) -> Name | None:
    """A programme, scheme, strategy, plan or regulation by its title, starting at `pos`."""
    if text.endswith(_DEPARTMENTS, 0, pos) or _IN_NAME.match(text, pos) or _IN_OFFICE.search(text, pos - 4, pos):
        return None  # "Sở Quy hoạch - Kiến trúc", "Phòng Tài chính - Kế hoạch"
    if _WORKING_GROUP.search(text, max(0, pos - 40), pos):
        return None
    if text[pos].islower() and _INTO.search(text, max(0, pos - 40), pos) is not None:
        return None
    bar = text.find("|", pos, pos + _LONGEST_TITLE)
    limit = bar if bar >= 0 else pos + _LONGEST_TITLE
    first = _YEAR_OR_END.search(text, pos, limit)
    dated = first is not None and first.group().isdigit()
    for pattern in (_QUOTED, _NICKNAMED, _TITLED) if dated else (_QUOTED, _NICKNAMED):
        match = pattern.match(text, pos, limit)
        if match is None:
            continue
        other = _OTHER_ACT.search(text, pos + 3, match.end() + _LONGEST_ACT_WORD)
        if other is not None and other.start() < match.end():  # no title runs over another act
            match = pattern.match(text, pos, other.start())
        if match is not None and not (pattern is _TITLED and _CLAUSE.search(match.group())):
            kind = next(group for group in match.groups() if group)
            return Name(pos, match.end(), "programme", " ".join(kind.split()).capitalize(), None, None, False, None)
    return None


_WORKING_GROUP = re.compile(
    r"(?:[Tt]ổ\s+[Cc]ông\s+tác\s+(?:triển\s+khai\s+|thực\s+hiện\s+)?|[Bb]an\s+(?:[Đđ]iều\s+hành|[Qq]uản\s+lý)\s+)\Z"
)
"""A body named by the scheme for which it was set up ("Tổ công tác triển khai Đề án 06")."""
_INTO = re.compile(r"\svào\s(?:các\s)?\Z")
"""Into what a thing is taken up: "đưa … vào chương trình giáo dục từ năm học 2023 - 2024"."""
_IN_OFFICE = re.compile(r"[a-zà-ỹ]\s?- \Z")
_STANDARD = re.compile(
    r"(TCVN|QCVN|QCĐP|TCCS|TCXDVN|TCXD|TCN|ISO)(?:\s*(?:ISO|IEC|/))*\s*(?:số\s*)?\d[\d.-]*(?:\s*:\s*\d{4})?(?:\s?/\s?[A-ZĐ]{2,8})?"
)


def read_standard(text: str, pos: int) -> Name | None:
    """A technical standard or regulation (TCVN 5687:2010, QCVN 01:2009/BYT) starting at `pos`."""
    match = _STANDARD.match(text, pos)
    if match is None:
        return None
    kind = "Quy chuẩn kỹ thuật" if match[1].startswith("QC") else "Tiêu chuẩn"
    return Name(pos, match.end(), "standard", kind, None, None, True, None)
