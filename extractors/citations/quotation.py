"""What a citation quotes of the text around it: its evidence, and the title that it gives the cited document."""

import re
import string
from collections.abc import Sequence
from itertools import takewhile

from danchieu.extractors.citations.chains import cannot_know
from danchieu.extractors.citations.mention import Mention
from danchieu.extractors.citations.rank import LAWS
from danchieu.extractors.citations.title_ends import without_what_follows
from danchieu.extractors.header.header import Header
from danchieu.extractors.text import SMALL

_TITLE = re.compile(
    r"""\s*(?:\((?!ban\s)[^)]{0,80}\)\s*)?(?=(?:về|v/v|quy\s+định|qui\s+định|hướng\s+dẫn(?!\s+số\s)|ban\s+hành|phê\s+duyệt|sửa\s+đổi|bổ\s+sung|thực\s+hiện|triển\s+khai|công\s+bố|kiện\s+toàn|thành\s+lập|giao|điều\s+chỉnh
    |đính\s+chính|bãi\s+bỏ|thông\s+qua|tổ\s+chức|tăng\s+cường|đẩy\s+mạnh|phân\s+(?:cấp|công|quyền)|cắt\s+giảm|[ủu][ỷy]\s+(?:nhiệm|quyền)|ấn\s+định|tạm\s+hoãn
    |thông\s+báo\s+(?:ý\s+kiến|kết\s+(?:luận|quả))|kết\s+luận(?=\s+(?:của|phiên|cuộc|tại|hội\s+nghị|buổi|chỉ\s+đạo)\s)|thi\s+hành(?=\s+(?:Chương|Điều|Luật|Nghị|Pháp))|cử(?=\s+(?:các\s+)?(?:ông|bà))),?\s)""",
    re.VERBOSE | re.IGNORECASE,
)
_QUOTED_TITLE = re.compile(
    r",?\s+[*_]{0,3}[“\"]((?i:về|phê\s+duyệt|ban\s+hành|quy\s+định|một\s+số)\s[^“”\"]{5,800})[”\"]"
)
"""A title in quotation marks ("Chỉ thị số 32/CT-TTg “về tăng cường …”")."""
_BRACKETED_TITLE = re.compile(r"\s*\(([Vv]/v:?\s[^()]{5,400})\)")
"""A title in brackets, as letters have it ("Công văn số 46/UBND-NC … (V/v rà soát …)")."""
_SESSION = re.compile(
    r"\s+(?:khóa|khoá)\s+[IVX\d]{1,5}(?=\s+(?:về|“[Vv]ề)\s)|"
    r"(?:,?\s+(?:khóa|khoá)\s+[IVX\d]{1,5})?,?\s+(?:tại\s+)?(?:kỳ|phiên)\s+họp\s+thứ\s+\w+(?=\s)"
)
"""When a council passed a resolution, between it and its title."""
_NOW = re.compile(
    r"\s+nay\s+là\s+[A-ZĐ][^,;.\n()“\"]{3,60}?(?=\s+(?:(?:về|quy\s+định|hướng\s+dẫn|ban\s+hành)\s|[“\"][Vv]ề\s))"
)
"""What the issuer is called now ("của Hội đồng Bộ trưởng nay là Chính phủ “về …”")."""
_BEHIND_COMMA = re.compile(
    r",\s+(?:hướng\s+dẫn\s+(?!(?:các|cho|UBND|số)\s)|v/v\s|về\s+(?!(?:các\s+)?(?:nội|vấn|việc\s+này|kinh\s+phí|kiến|đề)\s))"
)
"""How a title begins behind a comma ("…, ngày 21/8/2021, về việc phê duyệt …"), where others are what is asked."""
_RECITAL = re.compile(r"\n(?:\s*[-+*•–])?\s*(?:Căn\s+cứ|Đính\s+chính)\s[^;]*\Z")
"""A ground of the document, or the act that it corrects, before an act: titles of several parts stand there alone."""
_LONGEST_RECITAL = 400
_NEXT_OF_RECITAL = re.compile(
    rf";\s+(?=[{SMALL}])(?!(?:căn|theo|xét|để|nhằm|qua|sau|với|được|thực\s+hiện|triển\s+khai|ý\s+kiến|kết\s+(?:luận|quả)|thông\s+báo|biên\s+bản|công\s+(?:văn|điện)|văn\s+bản|"
    r"đề\s+nghị|yêu\s+cầu|chỉ\s+(?:đạo|thị)|tờ\s+trình|báo\s+cáo|(?:các\s+)?(?:quyết|nghị|luật|thông|kế\s+hoạch)|trên\s+cơ\s+sở|chức\s+năng|tình\s+hình|"
    r"nhu\s+cầu|hồ\s+sơ|chủ\s+trương|phiếu|quy\s+(?:chế|định\s+(?:tại|của))|chương\s+trình|hướng\s+dẫn\s+(?:của|số)|đồng\s+thời)\s)"
    r"[^;:|]{3,300}(?:;\s*\n|\n\s*\n|\Z)"
)
"""How a title goes on behind a semicolon in a recital: words in small letters up to the end of the paragraph that
name no other ground."""
_NO_TITLE_BEHIND = frozenset({",", ";", ".", ")", ""})
_BEFORE_COORDINATE = f"{string.whitespace},("
# A blank line ends a clause, but for texts with one between all wrapped lines: there a small letter goes on.
# The pattern begins with a set of signs, so that the search runs from one of them to the next.
_CLAUSE_END = re.compile(
    rf"[;:|“”.\n\t](?:(?<=[;:|“”\t])|(?<=\.)(?=\s|$|\d{{1,2}}\s*\n)|(?<=\n)\s*\n(?!\s*[{SMALL}])|"
    r"(?<=\n)\s*(?:[-+•]\s+)?(?:(?:Cơ\s+bản\s+)?(?:Thống|thống|Nhất|nhất)\s+(?:nhất|trí)|(?:Cơ\s+bản\s+)?[Đđ]ồng\s+ý|"
    r"Giao\s+(?:các|Sở|Ban|UBND|Văn|Phòng|Chủ)|Chấp\s+thuận)\s|(?<=\n)\s*Điều\s+\d+[a-zđ]?\.\s)"
)
_QUOTED_NAME = re.compile(r"“(?<![:”;.]\s“)(?!Điều\s+\d|\d+[.)])[^“”;:|]{3,400}”")
_STAGE = re.compile(r":(?<=\sgiai đoạn I:)\s+từ\s+năm\s+\d{4}\s+đến\s+năm\s+\d{4}")
"""The years of the first stage of a programme, which its title says behind a colon."""
_LONGEST_CLAUSE = 800
_IN_TITLE = 3
"""Mentions that a title may hold before the next citation."""
_LONGEST_EVIDENCE = 500  # characters before a citation
_BEFORE_EVIDENCE = re.compile(r"[\s),;.:”\]]*")
_ITEM_NUMBER = re.compile(r"\d{1,2}\.\s+")


def end_of_clause(norm: str, start: int) -> int | None:
    """Where the clause that goes on at `start` ends, None when that is far. A name in quotation marks is part of it:
    "phê duyệt Đề án “Trồng một tỷ cây xanh” trên địa bàn"."""
    limit = start + _LONGEST_CLAUSE
    sign = _CLAUSE_END.search(norm, start, limit)
    while sign is not None and (
        name := _QUOTED_NAME.match(norm, sign.start(), limit) or _STAGE.match(norm, sign.start(), limit)
    ):
        sign = _CLAUSE_END.search(norm, name.end(), limit)
    return sign.start() if sign else None


def evidence_start(norm: str, sentences: tuple[int, int], reach: int, letterhead: list[int]) -> int:
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


def letterhead_ends(norm: str, header: Header) -> list[int]:
    """Where the line of the own number ends, and that of place and date: no sentence reaches back over them."""
    if header.number_span is None:
        return []
    end = norm.find("\n", header.number_span[1]) + 1
    dated = _PLACE_AND_DATE.search(norm, end, end + 400)
    return [end, dated.end()] if dated else [end]


def cited_title(
    norm: str, mentions: Sequence[Mention], index: int, clause_end: int | None, own_issuer: str | None
) -> str | None:
    """What the citation says the document is about, up to the end of its clause or the next coordinate citation.

    mentions: those of the document in order, the citation at `index`; own_issuer: who issued the document."""
    mention = mentions[index]
    session = _SESSION.match(norm, mention.end)
    begin = session.end() if session is not None else mention.end
    if (now := _NOW.match(norm, begin)) is not None:
        begin = now.end()
    house = _OF_HOUSE.match(norm, begin) or _WHO_IS.match(norm, begin)
    if house is not None and not ("," in house[0] and (mention.issuer or "").startswith(_CENTRAL)):
        begin = house.end()
    cell = _NEXT_CELL.match(norm, begin)
    if cell is not None and norm[max(0, mention.start - 2) : mention.start].rstrip(" ")[-1:] in _OPENS_CELL:
        begin = cell.end()
        clause_end = end_of_clause(norm, begin)
    listed = norm[begin : begin + 1] in _NO_TITLE_BEHIND and _BEHIND_COMMA.match(norm, begin) is None
    if mention.kind in ("programme", "standard", "law") or mention.rule == "law_name_number":
        return None  # a name is no title, and what stands behind it is what is asked of it
    if (quoted := _QUOTED_TITLE.match(norm, begin)) is not None:
        return " ".join(quoted[1].split())
    if (bracketed := _BRACKETED_TITLE.match(norm, begin)) is not None:
        return " ".join(bracketed[1].split())
    if listed:
        return None
    end = min(mention.end + _LONGEST_CLAUSE, len(norm)) if clause_end is None else clause_end
    begins = _TITLE.match(norm, begin + (norm[begin] == ","), end)
    if begins is None or _RECEIVED.match(norm, begins.end(), end) is not None:
        return None
    following = mentions[index + 1 : index + 1 + _IN_TITLE]
    while _NEXT_PART.match(norm, end) is not None or _recital_goes_on(norm, mention.start, end):
        onward = end_of_clause(norm, end + 1)
        if onward is None or any(end < other.start < onward for other in following):
            break
        end = onward
    start = begins.end()
    title = norm[start:end]
    title = _NEXT_MARK.sub("", title)
    title = title if end - mention.end < _LONGEST_CLAUSE else title.rpartition(" ")[0]  # not inside a word
    inner = False  # whether the title names an act
    for other in takewhile(lambda other: other.start < end, following):
        before = _without_coordinate(norm[start : other.start])
        of_kind = other.type == mention.type and other.kind == "numbered" and not _CHANGES.match(title)
        if mention.type in LAWS and other.type in LAWS:
            continue  # "Luật A sửa đổi Luật B và Luật C"
        if before is not None and (not inner or of_kind or cannot_know(mention, other)):
            title = before
            break
        inner = inner or other.kind not in ("programme", "named")
    if not _CHANGES.match(title):
        title = _AND_ENDS.split(title, maxsplit=1)[0]
    title = without_what_follows(" ".join(title.split()))
    if own_issuer is not None and mention.type != "Quyết định" and (mention.issuer or "").startswith(_CENTRAL):
        here = _HERE.search(title)
        title = title[: here.start()] if here is not None and here["place"] in own_issuer else title
    if title.count("(") > title.count(")"):
        title = title.rpartition("(")[0]
    if ")" in title:
        title = _up_to_bracket(title)
    if " của " in title and _CLOSING.search(norm, max(0, mention.start - _LONGEST_CLOSING), mention.start) is not None:
        title = _ITS_ISSUER.sub("", title)
    if title.endswith("như sau"):
        title = "" if _RULE.match(title) else _AS_FOLLOWS.sub("", title)
    return title.rstrip(" ,./") or None


def _recital_goes_on(norm: str, start: int, end: int) -> bool:
    """Whether the title of an act that a recital names at `start` has another part behind the semicolon at `end`."""
    if norm[end : end + 1] != ";" or _NEXT_OF_RECITAL.match(norm, end) is None:
        return False
    return _RECITAL.search(norm, max(0, start - _LONGEST_RECITAL), start) is not None


def _up_to_bracket(title: str) -> str:
    """A title as far as no bracket closes that it did not open."""
    depth = 0
    for at, character in enumerate(title):
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return title[:at]
    return title


_RECEIVED = re.compile(
    r"về\s+(?:Sở|Bộ|UBND|Phòng|Ban|Cục|Chi\s+cục|Văn\s+phòng|NHNN|Ngân\s+hàng|Kho\s+bạc|Trung\s+tâm)\s[^,;.]{0,80}?"
    r"\s(?:trước\s|chậm\s+nhất|để\s+tổng\s+hợp|\((?:qua|trước|theo)\s)"
)
"""To whom something in the form of the act is sent, no title: "theo mẫu của Thông tư số … về Sở Y tế trước ngày …"."""
_OF_HOUSE = re.compile(r",\s+Bộ\s+[A-ZĐ][^,;.:\d]{2,50}?(?=\s+(?:về|ban\s+hành|phê\s+duyệt|quy\s+định|hướng\s+dẫn)\s)")
"""The ministry of a division that issued an act, before its title: "… của Cục trưởng Cục Nhà giáo, Bộ … về việc …"."""
_WHO_IS = re.compile(
    r"\s+-\s+(?:Trưởng|Phó|Chủ\s+tịch|Cơ\s+quan|Đơn\s+vị)\s[^,;.:\n]{2,140}?"
    r"(?=\s+(?:về|v/v|ban\s+hành|phê\s+duyệt|quy\s+định)\s)"
)
"""What else the issuer is, before the title ("… của UBND tỉnh - Trưởng nhóm hợp tác … về triển khai …")."""
_NEXT_CELL = re.compile(
    r"[ \t]*[|\t]\s*(?=(?:Về|V/v|Quy\s+định|Ban\s+hành|Sửa\s+đổi|Bổ\s+sung|Bãi\s+bỏ|Phê\s+duyệt|Công\s+bố|Hướng\s+dẫn|"
    r"Thông\s+qua)[\s,])"
)
"""Between an act that has a cell of a table and its title in the next."""
_OPENS_CELL = ("\t", "\n", "|")
_CENTRAL = ("Chính phủ", "Thủ tướng", "Quốc hội", "Bộ ", "Ban Bí thư", "Ban Chấp hành Trung ương", "Trung ương")
_HERE = re.compile(
    r" trên địa bàn (?P<place>(?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn|đặc khu) [A-ZĐ]\w*(?: [A-ZĐ]\w*)*)"
)
"""Where a document carries out an act that was issued for the whole country: words of its own title."""
_LONGEST_CLOSING = 160
_CLOSING = re.compile(r"Trên\s+đây\s+là\s[^.;:]*\Z")
_ITS_ISSUER = re.compile(
    r" của (?:UBND|[ỦU][ỷy] ban nhân dân|HĐND|Hội đồng nhân dân|Sở|Tỉnh ủy|Huyện ủy|Đảng ủy) [^,;:]*\Z"
)
"""Whose the plan is, behind the act that its last sentence names: "Trên đây là Kế hoạch thực hiện … của UBND tỉnh"."""
_AS_FOLLOWS = re.compile(r",?(?:(?:^|\s+)(?:quy\s+định|cụ\s+thể|thực\s+hiện))?(?:^|\s+)như\s+sau$")
_RULE = re.compile(r"(?:Sửa|Bổ)\s+\w+(?:,\s+\w+\s+\w+)?\s+(?:\w+\s+){0,3}?(?:điểm|khoản|Điều)\s")
"""What an amending act does to a provision of the law it names above."""


_NEXT_ITEM = re.compile(
    r"\s*\n\s*(?:[a-zđ]\)|\d{1,2}[.)]|[-+•])\s*(?:(?:các\s+)?(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều)\s[^.;\n]{0,60})?\Z"
)
"""The mark of the next item of a list."""
_NEXT_MARK = re.compile(r"\n\s*(?:\d{1,2}|[a-zđ]|[IVX]{1,4})\s*\Z")
"""The same before the stop that ends a clause: "… về giữ kho ⏎ 1. Sửa đổi …"."""
_PROVISION = re.compile(r"(?:(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều)\s+[\da-zđ]{1,4},?\s+){1,3}\Z")


_NEXT_PART = re.compile(
    r";\s+(?:phân\s+(?:định|cấp|quyền)|xếp\s+lương,?|xác\s+định|tiêu\s+chuẩn|điều\s+kiện|nguyên\s+tắc|nội\s+dung\s+chính|phương\s+pháp|(?:quy\s+định|hướng\s+dẫn)(?!\s+(?:tại|của|này))|thủ\s+tục|trình\s+tự|chế\s+độ|biện\s+pháp|"
    r"xử\s+phạt|mức|(?:(?:được|bị)\s+)?(?:sửa\s+đổi,\s+bổ\s+sung|thay\s+thế|bãi\s+bỏ)"
    r"(?:[,;]|(?=\s+(?:lĩnh|thuộc|trong|và)\s)))\s"
)
"""How a title of several parts goes on behind a semicolon."""
_AND_ENDS = re.compile(
    r"(?:,|\s+và)\s+(?=(?:bãi\s+bỏ|thay\s+thế)\s+(?:Nghị|Quyết|Thông|Chỉ|Kế|Quy)\s)", re.IGNORECASE
)
"""Behind the title of an act, what else the same clause does away with."""
_CHANGES = re.compile(r"(?:[Vv]ề\s+(?:việc\s+)?)?(?:sửa|bổ|bãi|thay|hủy|huỷ|đính)\s", re.IGNORECASE)
"""The title of an act that changes others, of its own kind too."""


def _without_coordinate(words: str) -> str | None:
    """The words before a sign or conjunction that leads to the next citation, None where there is none."""
    if (marked := _NEXT_ITEM.search(words)) is not None:
        return words[: marked.start()].rstrip(_BEFORE_COORDINATE)
    words = words[: provision.start()] if (provision := _PROVISION.search(words)) else words
    bare = words.rstrip(_BEFORE_COORDINATE)
    bare = bare[: -len("số")].rstrip() + "," if bare.endswith((", số", ",\nsố", ", Số")) else bare
    bare = bare.rstrip(_BEFORE_COORDINATE)
    conjunction = next((word for word in ("và", "hoặc", "VÀ") if bare.endswith(word)), "")
    bare = bare.removesuffix(conjunction).rstrip(_BEFORE_COORDINATE)
    return bare if words[len(bare) :].strip() else None
