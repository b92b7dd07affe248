"""Who issued a cited act and when, from the words behind its number; `placing` adds what those leave open."""

import re

from danchieu.extractors.bodies import match_body
from danchieu.extractors.citations import numbers
from danchieu.extractors.dates import begins_sentence, iso, match_date
from danchieu.extractors.lexicon import fold_word
from danchieu.extractors.record import Repair

_OF = re.compile(
    r"\s*(?:\(\s*(?:sửa\s+đổi|bổ\s+sung)[^)]{0,20}\)\s*)?,?\s*(?:của|CỦA|Của|do)\s+"
    r"(?:(?:ông|bà|đồng\s+chí)\s+(?=[A-ZĐ]))?"
)
_TERM_OF = re.compile(
    r"\s+(?:\d{1,2}\s+)?\(?(?:khóa|khoá|nhiệm\s+kỳ|lần\s+thứ)\s+(?:[IVXLC]+(?![^\W_])|\d{1,2}(?!\d)|\d{4}\s*-\s*\d{4})"
    r"(?:,\s+(?:kỳ|phiên)\s+họp\s+thứ\s+\w+(?=\)))?\)?",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"liên\s+(?:(?:bộ|sở|ngành|tịch)\s*:?\s*(?=(?:bộ|sở|ban|ủy|uỷ|tòa|viện|tổng)\b)|(?=bộ\s+trưởng\s+bộ\s)|(?=(?:bộ|sở)\s+(?-i:[A-ZĐ]))"
    r"|(?:bộ|sở)\s*:\s*(?=(?-i:[A-ZĐ])))",
    re.IGNORECASE,
)
_JOINS = re.compile(r"\s*(?:-|,|;|và|\+)\s*(?=[A-ZĐBỦU])")
_CENTRAL_ORGANS = frozenset({"bo-chinh-tri", "ban-bi-thu", "ban-chap-hanh-trung-uong"})
_ORGANS = re.compile(r"\s*(?:,|và)\s+(?=(?:Bộ\s+Chính\s+trị|Ban\s+Bí\s+thư)(?!\w))")
# Behind the first of several bodies; a committee of the people that follows has nothing to do with their act.
_TOGETHER = re.compile(
    r"\s*(?:-|,|;|và|với)\s+(?=[A-ZĐỦ])(?!(?:Chủ\s+tịch|UBND|HĐND|(?:Ủy\s+ban|Hội\s+đồng)\s+nhân)(?!\w))"
)
_CONFERENCE_OF = re.compile(
    r"\s*,?\s*(?:tại\s+|của\s+)?Hội\s+nghị\s+(?:(?:lần\s+)?thứ\s+\w+"
    r"(?:\s+(?:một|hai|ba|tư|bốn|năm|lăm|sáu|bảy|tám|chín|mười))?,?\s+)?(?:của\s+)?(?=(?:Ban\s+[Cc]hấp\s+hành|BCH)\s+(?:Trung\s+ương|TW))"
    r"|\s*,?\s+(?=Hội\s+nghị\s+(?:Trung\s+ương|TW)\s+(?:\d{1,2}|lần\s+thứ\s+\w+),?\s+\(?kh[óo])"
)
_SAME_KIND = re.compile(r"\s+-\s+(?=(?:Sở|Bộ)\s)")
_OTHER_BODY = re.compile(
    r"""(?:liên\s+)?(?:Ban|Ủy\s+ban|Uỷ\s+ban|ử\s+ban|Ử\s+ban|Hội\s+đồng|Cục|Tổng\s+cục|Vụ|Viện|Trường|Công\s+ty|Tập\s+đoàn|Tổng\s+công\s+ty|Ngân\s+hàng|Chi\s+cục|Trung\s+tâm
      |Đảng\s+ủy|Đảng\s+uỷ|Đảng\s+bộ|Đại\s+hội|Hội|Trung\s+ương(?=\s+(?:Hội|Đoàn)\s)|Tổ\s+công\s+tác|Liên\s+đoàn|Tòa\s+án|Viện\s+kiểm\s+sát|Bộ\s+Chỉ\s+huy|Bộ\s+Tư\s+lệnh|Phòng|(?:phòng|khoa)(?=\s+[A-ZĐ])|Văn\s+phòng|Sở|Bộ|Bảo\s+hiểm|Kho\s+bạc|Học\s+viện|Bệnh\s+viện|Đại\s+học|BQL|HĐQT|HĐTV|ĐHĐCĐ|BGĐ|TGĐ|Hạt\s+Kiểm\s+lâm|Đồn\s+Biên\s+phòng|(?:Huyện|Quận|Thị|Thành)\s+[Đđ]oàn(?=\s+[A-ZĐ])|Đội\s+(?:Quản|Cảnh|Thuế|Thi|Thanh|Kiểm)|Đài\s+Khí|Hải\s+quan(?=\s+(?:cửa|cảng|[A-ZĐ]))|Trạm(?=\s+[A-ZĐ])|Bảo\s+tàng|Thư\s+viện|Nhà\s+hát|Cơ\s+quan(?=\s+Cảnh)|Đoàn|Công\s+an|Thanh\s+tra
      |(?:Chủ\s+tịch|(?:Tổng\s+)?Giám\s+đốc|(?:Tổng\s+c|Chi\s+c|C)ục\s+trưởng|Trưởng\s+[Bb]an|Chủ\s+nhiệm|Bộ\s+trưởng|Chánh\s+án|Viện\s+trưởng|Hiệu\s+trưởng|Vụ\s+trưởng
        |Chánh\s+(?:[Vv]ăn\s+phòng|[Tt]hanh\s+tra)|(?:Trưởng|Chủ\s+nhiệm)\s+(?:[Pp]hòng|[Kk]hoa|[Bb]ộ\s+môn))(?=\s+[A-ZĐÀ-Ỵ]))
    (?:(?:[ \t]+|[ \t]?\n[ \t\n]*|[ \t]?-\s?|,\s(?=[a-zđ]\w+\s+(?:tai|và)\b))
      (?!(?i:về|v/v|quy\s+định|qui\s+định|hướng\s+dẫn|ban\s+hành|phê\s+duyệt|sửa\s+đổi|thực\s+hiện|triển\s+khai|công\s+bố|trả\s+lời|thông\s+báo|đã|được|có|thì|thông\s+qua|giao(?!\s+(?:thông|dịch)(?!\w))|trình|đề\s+nghị|gửi|bãi\s+bỏ
        |cho|để|tại|theo|ngày|số|nhằm|là|kèm|và\s+(?:ý|đơn|hồ|kiến|Quyết|Nghị|Thông|Kế|Chỉ|Công|Luật|Tờ|Văn|Kết|Hướng|Chương|Báo|Cáo|Bản|Kháng|các|văn)|hoặc|trong|như|căn\s+cứ|kiện\s+toàn|thành\s+lập|hỏi|phản\s+ánh|nêu|kiến\s+nghị|xin|gồm|với\s+(?:các|những|một|nội|kết)|cùng\s+(?:các|với)|và\s+nhấn|điều\s+chỉnh|sơ\s+kết|tổng\s+kết|đánh\s+giá|kết\s+luận|yêu\s+cầu|chỉ\s+đạo|chấp\s+thuận)(?!\w))
      (?:T[Pp]\.[ \t]?(?=[A-ZĐ]))?[\w&]+){0,14}(?:(?:(?<=thị\strường)|(?<=dịch))\s+số\s+\d{1,2}(?![\d/]))?""",
    re.VERBOSE,
)


def date_and_issuer(
    norm: str, end: int, year: str | None, joint: bool = False
) -> tuple[int, str | None, str | None, list[Repair]]:
    """End, date and issuer of a citation whose number ends at `end`: both may follow, in either order.

    joint: the number says that several bodies issued it.
    """
    begin, date, issuer = end, None, None
    repairs: list[Repair] = []
    if norm[end : end + 4].lstrip(" \t\n,(;")[:1].isdigit():
        end, date = _bare_date(norm, end, year)
    elif (blank := _BLANK_DATE.match(norm, end)) is not None:
        end = blank.end()
    for _ in range(2):
        ahead = norm[end : end + 6].lstrip(" \t\r\n,(")[:1]
        if not ahead or ahead not in "nNkKcCdDsbHtđg":
            break
        if date is None and ahead in "nNkKcbđ" and (day := match_date(norm, end, year)) is not None:
            if begins_sentence(norm, end, day.end):
                break
            if issuer is not None and _NEXT_ISSUED.match(norm, day.end):
                break
            end, date = day.end, day.value
            if norm.startswith(_CLOSED_DAY, end) and "(" in norm[begin:end]:
                end += 1
            if day.repair:
                repairs.append(day.repair)
            continue
        of = (_CONFERENCE_OF.match(norm, end) or _OF.match(norm, end)) if issuer is None else None
        if of is None and issuer is None and (between := _BETWEEN.match(norm, end)) is not None:
            of, joint = between, True
        if of is None or (norm.endswith(_OF_CENTRE, 0, begin) and _LOCAL_PARTY.match(norm, of.end()) is not None):
            break
        if (own := _OWN_HOUSE.match(norm, of.end())) is not None:
            end = own.end()  # the symbol says which
            continue
        issuer_end, issuer = issuer_at(norm, of.end(), joint)
        if issuer and "," in of.group() and _NEXT_PAPER.match(norm, issuer_end):
            issuer = None
        if issuer is None:
            break
        end = issuer_end
    if issuer is None and (of := _BEHIND_NOTE.match(norm, end)) is not None:
        issuer = issuer_at(norm, of.end(), joint)[1]
    return end, date, issuer, repairs


_BETWEEN = re.compile(r"\s*,?\s*giữa\s+(?=[A-ZĐỦ])")
"""Before those who made an agreement ("Chương trình phối hợp số 5/CTPH, ngày … giữa Sở Y tế và Sở Nội vụ")."""
_OF_CENTRE = ("/TW", "/Tw")
_LOCAL_PARTY = re.compile(
    r"(?:(?:Ban\s+(?:Thường\s+vụ|Chấp\s+hành)|BTV|BCH|Thường\s+trực)\s+)?(?:(?:Tỉnh|Thành|Huyện|Quận|Thị)\s+[uủ][ỷy]|"
    r"Đảng\s+(?:[uủ][ỷy]|bộ)\s+(?:UBND|Ủy\s+ban|các\s|tỉnh|huyện|xã|phường|Sở\s))"
)
"""Behind an act of the centre, whose the paper is that carries it out ("Kế hoạch thực hiện … 57-NQ/TW của Tỉnh ủy")."""
_OWN_HOUSE = re.compile(
    r"(?:Giám\s+đốc|Cục\s+trưởng|Chi\s+cục\s+trưởng|Trưởng\s+[Bb]an|Hiệu\s+trưởng|Viện\s+trưởng)\s+"
    r"(?:Sở|Cục|Chi\s+cục|Ban|Trường|Viện)(?=\s*(?:[.,;)]|\Z)|\s+(?:về|quy\s+định|ban\s+hành|v/v)\s)|"
    r"(?:Hiệu\s+trưởng|(?:Tổng\s+)?Giám\s+đốc)(?=\s*(?:[.,;)]|\Z)|\s+(?:về|quy\s+định|ban\s+hành|v/v)\s)"
)
"""The head of the house that cites, or of the one that the symbol names: "… của Giám đốc Sở về …"."""
_CLOSED_DAY = (") của ", "), của ")
_BEHIND_NOTE = re.compile(r"\s*\((?:đã|được)\s[^()]{5,160}\)\s+của\s+")
"""Between an act and its issuer, what changed it: "Quy định số 69-QĐ/TW (đã sửa đổi tại …) của Bộ Chính trị"."""
_NEXT_ISSUED = re.compile(r",?\s+(?=[A-ZĐỦ])[^,;.]{2,80}?\s(?:đã\s+)?(?:ban\s+hành|ký)\s")
"""Behind a day, that it is that of the next act ("… của Chính phủ, ngày 17/6/2025 Bộ Y tế đã ban hành Thông tư …")."""
_NEXT_PAPER = re.compile(
    r"\s*(?:tại\s+(?:các\s+)?|\(\s*)(?:văn\s+bản|công\s+văn|tờ\s+trình|báo\s+cáo|phiếu)(?!\w)", re.IGNORECASE
)
"""Behind a body that a comma parts from an act, that it issued the next one ("…, của Bộ Tài chính tại văn bản …")."""
_BLANK_DATE = re.compile(
    r",?\s+(?:ngày[\s.…_]+tháng[\s.…_]+|(?:tháng[\s.…_]*\d{0,2}[\s.…_]*)?)năm\s+(?:19|20)\d\d(?=\s+của\s)",
    re.IGNORECASE,
)
"""A date whose day is left out or open, before the issuer ("… ngày     tháng     năm 2024 của Bộ trưởng …")."""
_DATE_BELOW = re.compile(r"[ \t]*\n[ \t]*(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)[ \t]*(?=\n|\Z)")
"""A day alone on the line below the number, the next cell of the row."""
_BARE_DATE = re.compile(
    r"(?:[ \t]{1,2}(?=\d{1,2}(?:\s+t|[/.-]\d{1,2}[/.-]\d{4}[ \t]+của\s))|[,;][ \t]{1,2}\(?|[ \t]{1,2}\()"
    r"(\d{1,2})(?:\s+tháng\s+|[/.-])(\d{1,2})(?:\s+năm\s+|[/.-])((?:19|20)\d\d)(?![\w/-])(?:\)(?=[ \t]+của\s))?"
)


def _bare_date(norm: str, end: int, year: str | None) -> tuple[int, str | None]:
    """A whole date right behind the number without "ngày" ("25/2022/NĐ-CP 12 tháng 4 năm 2022", "5/QĐ-TTg, 12/4/2022"):
    its end and value. Numerals behind a mere blank may be those of the next cell of a table.

    year: that in the number; a day of another year is not that of the act.
    """
    found = _BARE_DATE.match(norm, end) or (_DATE_BELOW.match(norm, end) if year else None)
    value = iso(found[1], found[2], found[3]) if found and found[3] == (year or found[3]) else None
    return (found.end(), value) if found and value else (end, None)


def issuer_at(norm: str, pos: int, together: bool) -> tuple[int, str | None]:
    """End and name of the issuer at a place, several joined by commas, None when nobody is named. together: the act is
    of several bodies."""
    if pos >= len(norm):
        return pos, None  # the text ends with "của"
    if norm[pos] in "BĐT" and (short := _SHORT_COMMITTEE.match(norm, pos)) is not None:
        spelled = _SPELLED[" ".join(short[1].split())]
        end, name = issuer_at(spelled + norm[short.end() : short.end() + _LONGEST_NAME], 0, together)
        return (short.end() + end - len(spelled), name) if end > len(spelled) else (pos, None)
    joint = _JOINT.match(norm, pos) if norm[pos] in "lL" else None
    if norm.startswith(_GLUED, pos):
        pos += len(_GLUED) - len("Bộ")  # "của Bộ trưởngBộ Y tế"
    committee = _PARTY_OF.match(norm, pos) if norm[pos] in "BTĐ" else None
    if committee is not None and (led := match_body(norm, committee.end())) is not None:
        named = " ".join(committee.group().split()).replace("ự Đảng", "ự đảng").replace("Cán sự", "cán sự")
        return led.end, f"{named} {led.name}"
    if norm[pos] == "T" and (central := _CENTRE.match(norm, pos)) is not None:
        return central.end(), "Trung ương Đảng"
    if (command := _COMMAND.match(norm, pos)) is not None:
        return command.end(), " ".join(command.group().split())
    if norm[pos] == "B" and (steering := _STEERING_BY.match(norm, pos)) is not None:
        return steering.end(), " ".join(steering.group().split())
    steering = _STEERING.match(norm, pos) if norm[pos] in "BT" else None
    if steering is not None and "," in steering.group():
        return steering.end(), " ".join(steering.group().split())
    if norm[pos] == "B" and (steering := _STEERING_OF.match(norm, pos)) is not None:
        return steering.end(), " ".join(steering.group().split())
    if norm[pos] in "BHT" and (national := _NATIONAL.match(norm, pos)) is not None:
        return national.end(), " ".join(national.group().split())
    body = match_body(norm, joint.end() if joint else pos)
    if body is not None and body.name.endswith("Đảng bộ"):
        body = None  # of a house: "Ban Chấp hành Đảng bộ Trường"
    minister = _minister(norm, pos) if body is None else None
    if body is None and joint is not None:
        minister = _joint_member(norm, joint.end(), "Bộ")  # "liên Bộ: Y tế, Tài chính"
    if minister is not None:
        end, name = minister
    elif body is None:
        other = _OTHER_BODY.match(norm, joint.end() if joint else pos)
        if other is None:
            return _enterprise_in_capitals(norm, pos)
        end = other.end()
        name = _SESSION_BEHIND.sub("", " ".join(other.group().split()))
        name = "" if name in _KINDS else _DAMAGED_COMMITTEE.sub("Ủy ban", name)
    else:
        end, name = body.end, body.name
        house = _HOUSE.match(norm, end) if name.endswith(_OF_HOUSES) else None
        if house is not None and (held := _OTHER_BODY.match(norm, house.end())) is not None:
            end, name = held.end(), f"{name} {' '.join(held.group().split())}"
        elif name.endswith(_OF_HOUSES) and (unit := _UNIT.match(norm, end)) is not None:
            end, name = unit.end(), f"{name} {' '.join(unit.group().split())}"
        if (region := (_REGION if name.endswith("khu vực") else _TAX_OFFICE).match(norm, end)) is not None:
            end, name = region.end(), f"{name.removesuffix(' Việt Nam')} {' '.join(region.group().split())}"
        if body.needs_place and name.startswith(_FIRMS) and (rest := _RUNS_ON.match(norm, end)) is not None:
            end, name = rest.end(), " ".join(norm[pos : rest.end()].split())
        of_ministry = _OF_MINISTRY.match(norm, end) if body.needs_place else None
        if of_ministry and (ministry := match_body(norm, of_ministry.end())) is not None:
            end, name = ministry.end, f"{name} {ministry.name}"
        elif body.name.startswith("Ban Chỉ đạo Trung ương") and (level := _OF_LEVEL.match(norm, end)) is not None:
            end, name = level.end(), " ".join(norm[pos : level.end()].split())
        elif body.id == "ban-chi-dao" and (about := _ABOUT.match(norm, end)) is not None:
            end, name = about.end(), f"{name.removesuffix(' tỉnh')} {' '.join(about.group().split())}"
        elif body.id in _OPEN_ENDED and (rest := _CONTINUED.match(norm, end)) is not None:
            end, name = rest.end(), f"{name}{' '.join(rest.group().split()) and ' ' + ' '.join(rest.group().split())}"
    names_of = [name]
    joins = _ORGANS if body and body.id in _CENTRAL_ORGANS else _SAME_KIND
    if joint or (together and body):
        joins = _JOINS if joint else _TOGETHER
    while (more := joins.match(norm, end)) is not None:
        kind = "Sở" if names_of[0].startswith("Sở ") else "Bộ"
        member = _joint_member(norm, more.end(), kind if joint else None)
        if member is None:
            break
        end = member[0]
        names_of.append(member[1])
    term = _TERM_OF.match(norm, end)
    if term is not None:
        end = term.end()
        if "lần" in term.group().lower() or "Đại hội" in name:
            names_of[-1] += " " + " ".join(term.group().split())
    return end, ", ".join([n for n in names_of if n]) or ("" if not joint else None)


_SESSION_BEHIND = re.compile(r"\s+(?:khóa|khoá)\s+[IVXLC\d]+\Z")
_SPELLED = {
    "BCH": "Ban Chấp hành", "BTV": "Ban Thường vụ", "BBT": "Ban Bí thư", "ĐCT": "Đoàn Chủ tịch",
    "BTT": "Ban Thường trực", "TW": "Trung ương", "TƯ": "Trung ương",
    "Ban TGDV": "Ban Tuyên giáo và Dân vận", "Ban TG&DV": "Ban Tuyên giáo và Dân vận",
}  # fmt: skip
_SHORT_COMMITTEE = re.compile(
    r"(BCH|BTV|BBT|ĐCT|BTT|T[WƯ]|Ban\s+TG&?DV)(?=\s+(?:Đoàn|Hội|Tỉnh|Thành|Huyện|Quận|Thị|Trung\s+ương|T[WƯ]|Tổng|Liên\s+đoàn|"
    r"LĐLĐ|Công\s+đoàn|MTTQ|Mặt\s+trận|UBTW|UBMTTQ|[UỦ][ỷy]\s+ban|Đảng)(?!\w))"
)
"""The committee of an organisation in short ("BCH Tỉnh đoàn", "BTT Ủy ban MTTQ Việt Nam tỉnh")."""
_LONGEST_NAME = 160
_STEERING = re.compile(
    r"(?:Trưởng\s+)?Ban\s+[Cc]hỉ\s+đạo"
    r"(?:\s+(?!(?:tại|số\s+\d|ngày|của|ban|đã|được|thực|theo|UBND|HĐND|Ủy|Uỷ|Sở|Bộ)(?!\w)|\d)[\w&-]+,?){2,20}?"
    r"\s+(?:tỉnh|Trung\s+ương|thành\s+phố|quốc\s+gia|Quốc\s+gia|huyện|xã|phường)"
    r"(?=\s+(?:ban\s+hành|về|quy\s+định|triển\s+khai|phê\s+duyệt|thực\s+hiện)\s|\s*[,;.)]|\s+và\s+[A-ZĐ]|\s*\Z)"
)
"""A steering committee whose name holds commas ("Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh")."""
_STEERING_BY = re.compile(
    r"Ban\s+[Cc]hỉ\s+đạo\s+của\s+(?:Chính\s+phủ|Thủ\s+tướng(?:\s+Chính\s+phủ)?|Trung\s+ương|Bộ\s+Chính\s+trị|"
    r"(?:Ban\s+Thường\s+vụ\s+)?(?:Tỉnh|Thành)\s+(?:ủy|uỷ))"
)
"""A steering committee named by whose it is ("Ban Chỉ đạo của Chính phủ về …")."""
_CENTRE = re.compile(r"Trung\s+ương(?=\s+(?:về|và|\(|kh[óo]|quy\s+định|ban\s+hành)|\s*[,;.)]|\s*\Z)")
_OF_HOUSES = ("Đảng ủy", "Chi bộ", "Chi ủy", "Công đoàn")
_HOUSE = re.compile(
    r"\s+(?=(?:Trường|Bệnh\s+viện|Học\s+viện|Trung\s+tâm|Công\s+ty|Tổng\s+công\s+ty|Đại\s+học)\s+[A-ZĐ])"
)
"""Before the house that a committee of the Party or a union is of ("Đảng ủy Trường Đại học Cần Thơ")."""
_UNIT = re.compile(
    r"\s+(?:Quân\s+(?:khu|đoàn)\s+\d{1,2}|(?:Quân|Binh)\s+chủng(?:\s+[A-ZĐ][\w-]*){1,4}|Khối(?:\s+(?:các|cơ|quan|doanh|nghiệp|và|"
    r"Cơ|Doanh|dân|chính|đảng|Dân|Đảng|Các|tỉnh|thành|phố|Trung|ương))*|[A-ZĐ]{2,8})(?![\w/-])"
)
"""A unit of the army, a bloc of offices or a house in its initials that such a committee is of."""
_COMMAND = re.compile(
    r"(?:Tư\s+lệnh|Bộ\s+Tư\s+lệnh)\s+(?:Quân\s+khu|Quân\s+đoàn|Quân\s+chủng|Binh\s+chủng|Vùng|Cảnh\s+(?:vệ|sát))"
    r"(?:\s+(?:[A-ZĐ\d][\w]*|biển|cơ\s+động)){0,5}"
)
"""A command of the army or the police ("Bộ Tư lệnh Quân khu 4")."""
_STEERING_OF = re.compile(
    r"Ban\s+[Cc]hỉ\s+đạo\s+(?:thực\s+hiện\s+)?(?:(?!(?:tại|số\s+\d|ngày|của|ban|đã|được|thực|theo|tỉnh|huyện)(?!\w)|\d)[\w&-]+\s+){2,16}"
    r"(?:tỉnh|huyện)\s+[A-ZĐ]\w*(?:\s+[A-ZĐ]\w*){0,2}"
)
"""A steering committee with its place ("Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh Sơn La")."""
_NATIONAL = re.compile(
    r"(?:Trưởng\s+)?(?:Ban\s+[Cc]hỉ\s+đạo|Hội\s+đồng)\s+[Qq]uốc\s+gia\s+về(?:(?:,\s+(?=chống\s)|\s+)(?!(?:ban|thì|tại|và|đã|về|được)(?!\w))"
    r"[\w-]+){1,8}"
)
"""A national committee, with what it is for ("Ban Chỉ đạo quốc gia về phòng, chống thiên tai")."""
_PARTY_OF = re.compile(
    r"(?:(?:(?:Ban\s+Thường\s+vụ|Thường\s+trực|Ban\s+Chấp\s+hành)\s+)?Đảng\s+(?:ủy|uỷ|bộ)|Ban\s+[Cc]án\s+sự\s+[Đđ]ảng|"
    r"Đảng\s+đoàn)\s+"
    r"(?=(?:Chính\s+phủ|Quốc\s+hội|Bộ|Sở|UBND|Ủy\s+ban|HĐND|Hội|Kiểm\s+toán|T[òo][aà]\s+án|Viện|Thanh\s+tra|"
    r"Ngân\s+hàng|VKSND|TAND|MTTQ|LĐLĐ|Tập\s+đoàn|Tổng|Liên|Mặt\s+trận)\s)"
)
"""A committee of the Party in a body of the State or a mass organisation ("Ban Thường vụ Đảng ủy UBND tỉnh")."""
_PLACE = r"(?-i:[A-ZĐ]\w*(?:\s+[A-ZĐ]\w*){0,3})"
_REGION = re.compile(rf"\s+(?:[IVXL]+|\d{{1,2}})(?![\w/])(?:\s+-\s+{_PLACE})?")
"""Which region a court, treasury or office of customs is of ("khu vực 3 - Đà Nẵng", "khu vực II")."""
_TAX_OFFICE = re.compile(rf"\s+cơ\s+sở\s+(?:\d{{1,2}}(?:\s+(?:tỉnh|thành\s+phố)\s+{_PLACE})?|{_PLACE})")
_OF_LEVEL = re.compile(r"\s+(?:tỉnh|thành\s+phố|huyện|xã|phường)(?![^\W_])")
"""Behind a short name, that not the central committee of that name is meant ("Ban Chỉ đạo 57 tỉnh")."""
_FIRMS = ("Công ty", "Bệnh viện", "Trường ")
_RUNS_ON = re.compile(r"(?:\s+(?-i:[A-ZĐÀ-Ỵ])\w*){1,4}")
"""Behind the kind of a firm, its own name, be it that of a province ("Công ty Điện lực Bắc Ninh")."""
_GLUED = "Bộ trưởngBộ"
_MINISTER = re.compile(r"Bộ\s+trưởng\s+(?=[A-ZĐ])")
_LONGEST_MINISTRY = 80
_INITIALS = re.compile(r"B[A-ZĐ]{1,7}(?!\w)")


def _minister(norm: str, pos: int) -> tuple[int, str] | None:
    """A minister named without the word "Bộ" of the ministry: "Bộ trưởng Giáo dục và Đào tạo"."""
    found = _MINISTER.match(norm, pos)
    if found is None:
        return None
    ministry = match_body(f"Bộ {norm[found.end() : found.end() + _LONGEST_MINISTRY]}", 0)
    if ministry is None and (short := _INITIALS.match(norm, found.end())) is not None:
        said = numbers.read_symbol(f"QĐ-{short[0]}", "/", False)  # "Bộ trưởng BYT"
        if said is not None and said.body and said.body[0].name.startswith("Bộ "):
            return short.end(), f"Bộ trưởng {said.body[0].name}"
    if ministry is None or ministry.needs_place:
        return None
    return found.end() + ministry.end - len("Bộ "), f"Bộ trưởng {ministry.name}"


_ENTERPRISE = re.compile(r"(?:(?:TỔNG\s+)?CÔNG\s+TY|TẬP\s+ĐOÀN|NGÂN\s+HÀNG|HỢP\s+TÁC\s+XÃ|DOANH\s+NGHIỆP)(?!\w)")
_FURTHER_WORD = re.compile(r"(\s+|\s?-\s?)([\w&]+)")
_ENTERPRISE_WORDS = (
    "Tổng công ty", "Công ty", "Tập đoàn", "Ngân hàng", "Hợp tác xã", "Doanh nghiệp", "Cổ phần", "Thương mại",
    "Tư nhân", "Trách nhiệm hữu hạn", "Một thành viên", "Dịch vụ", "Đầu tư", "Xây dựng", "Sản xuất", "Xuất nhập khẩu",
)  # fmt: skip
_LONGEST_ENTERPRISE = 16  # words


def _enterprise_in_capitals(norm: str, pos: int) -> tuple[int, str | None]:
    """A company named in capitals ("CÔNG TY TNHH SÔNG LAM"), as far as they go; abbreviations stay as they are."""
    found = _ENTERPRISE.match(norm, pos)
    if found is None:
        return pos, None
    end = found.end()
    for _ in range(_LONGEST_ENTERPRISE):
        word = _FURTHER_WORD.match(norm, end)
        if word is None or not word[2].isupper():
            break
        end = word.end()
    written = " ".join(norm[pos:end].split())
    name = " ".join(word.title() if _VOWELS & set(fold_word(word)) else word for word in written.split(" "))
    for phrase in _ENTERPRISE_WORDS:
        name = re.sub(rf"(?<!\w){phrase}(?!\w)", phrase, name, flags=re.IGNORECASE)
    return end, name


_VOWELS = frozenset("aeiouy")
_KINDS = frozenset(
    (
        "Bộ", "Bộ trưởng", "Sở", "Ban", "Hội", "Cục", "Tổng cục", "Vụ", "Viện", "Chi cục", "Phòng", "Tổ", "Giám đốc",
        "Cục trưởng",
    )
)  # fmt: skip
"""Words that name no body alone."""
_DAMAGED_COMMITTEE = re.compile(r"^[ửỬ]y?\s+ban")
_OF_MINISTRY = re.compile(r"\s+(?=Bộ\s)")  # "Thanh tra Bộ Y tế"
_OPEN_ENDED = frozenset(
    {"ban-chi-dao", "hoi-dong-thi-dua", "ban-qlkkt", "truong-dai-hoc", "truong-cao-dang", "truong-thpt", "truong-thcs"}
    | {"truong-thcs-thpt", "truong-th-thcs", "truong-tieu-hoc", "truong-mam-non"}
)
_ABOUT = re.compile(r"\s+về(?:\s+[\w&-]+,?){2,24}?\s+tỉnh(?=\s+(?:ban\s+hành|về|quy\s+định|triển\s+khai)\s|\s*[,;.)])")
"""What a steering committee of a province is for ("Ban Chỉ đạo về phát triển khoa học, công nghệ … tỉnh")."""
_CONTINUED = re.compile(
    r"""(?:\s+phòng,\s+chống(?!\w)|\s+về\s+PCTT(?!\w)|\s+(?!(?:về|quy\s+định|ban\s+hành|phê\s+duyệt|thực\s+hiện|triển\s+khai|của|và|tại|đã|được|hướng\s+dẫn|thông\s+báo|kiện\s+toàn|sửa\s+đổi|v/v|khoá|khóa|ý\s+kiến|trên|đạt|có)(?!\w))[\w&]+(?:-\d+)?){1,8}""",
    re.VERBOSE,
)


_MEMBER = re.compile(r"(?:Bộ|Sở|Ban|Ủy ban)(?:\s+[\w&]+){1,4}?(?=\s*(?:[-,;).]|và\s|$|\n))")


def _joint_member(norm: str, pos: int, kind: str | None) -> tuple[int, str] | None:
    """End and name of a further issuer; kind: the word that a ministry or department may lack behind "liên Bộ", "liên
    Sở"."""
    body = match_body(norm, pos)
    if body is not None and not (kind and body.needs_place):  # "liên Bộ Nội vụ và Công an"
        return body.end, body.name
    if kind and (ministry := match_body(f"{kind} {norm[pos : pos + _LONGEST_MINISTRY]}", 0)) is not None:
        return pos + ministry.end - len(f"{kind} "), ministry.name
    if body is not None:
        return body.end, body.name
    other = _MEMBER.match(norm, pos)
    return (other.end(), " ".join(other.group().split())) if other else None
