"""By when: the deadlines that a duty names (a day, a month or quarter, a period from an event, a recurrence).

No deadline: "kịp thời", "thường xuyên", the horizon of a plan ("đến năm 2030", "giai đoạn 2026 - 2030"), "hằng năm"
inside a noun phrase ("kế hoạch hằng năm"), the date of an act, a date that says when something else happened.
"""

import re
from typing import NamedTuple

import msgspec

from danchieu.extractors.bodies import match_body
from danchieu.extractors.dates import full_year, iso
from danchieu.extractors.duties.deadline_forms import ANCHOR, CUE, DAY, DEADLINE, HINTS, MONTH, PART, QUARTER
from danchieu.extractors.duties.words import begins_with_verb
from danchieu.extractors.record import Deadline

_BESIDE = 8
_BACK, _AHEAD = 45, 200
_NOT_BEFORE = re.compile(
    r"(?:(?:văn bản|được)[^,;.]{0,30}ban hành|"
    r"(?<!bảo đảm có )(?<!đảm bảo có )hiệu lực|\bđã|được cấp|phát sinh|\b(?<!ảnh )hưởng|(?:được|đã) tuyển dụng|"
    r"(?:được|hồ sơ) tiếp nhận|(?:đã|được) công nhận|"
    r"diễn ra)[^,;.]{0,20}$|\(cũ[^()]{0,10}$|"
    r"(?:\b(?:người|công dân|trẻ em|trẻ|nữ|nam|viên|công chức|chiến sĩ|đồng chí|đối tượng)|^|[,;(]) ?sinh $|"
    r"\b(?:hy sinh|mất|thành lập|tồn tại|hợp đồng ký) $|(?:dự kiến tổ chức|\bRiêng) $"
)
_LASTS = re.compile(
    r"\b(?:nghỉ(?: học| làm| lễ| Tết)?|áp dụng|có giá trị|gia hạn)[^,;.]{0,40}$|"
    r"\b(?:số (?:nợ|dư)|nợ đọng|tồn đọng|tồn kho|phát sinh|tính)[^,;.]{0,30}$"
)
"""What goes on until a day, or is counted as of it."""
_REMEDIED = re.compile(
    r"(?:khắc phục|xử lý|giải quyết|tháo gỡ|chấn chỉnh)[^,;.]{0,50} (?:tồn tại|phát sinh) $", re.IGNORECASE
)
"""What is set right by then, before "trước ngày": it says nothing of when it arose."""
_TO_BE_DONE = re.compile(r",? (?:phải )?(?:hoàn thành|xong)\b")
"""Behind a day, that something is done by then: "đến ngày 31/12/2025 hoàn thành"."""
_TWO_TIMES = re.compile(r" (?:là [A-ZĐ]|và (?:sau|từ) (?:ngày|khi|thời điểm) )")
"""Behind a day that parts two times: "trước ngày 01/7/2025 và sau ngày 01/7/2025", "(trước ngày … là Sở X)"."""
_CLAUSE_START = re.compile(
    r"(?:^|[.;:,(–-]\s*|báo cáo\s+|tổng hợp\s+|họp\s+|giao ban\s+|[Đđ]ịnh kỳ\s+|gửi\s+|vào\s+|trách nhiệm\s+)$"
)
_SUBMITTED_BY = re.compile(r"\btrình (?:Ban|UBND|HĐND|Ủy ban|Hội đồng|Thủ tướng|Chính phủ|Tỉnh ủy|Chủ tịch)\b[^,;.]*$")
"""Whom something is submitted to, right before the quarter or month in which it is."""
_OF_PLANS = tuple(
    f"{span}{joint}" for span in ("trung hạn", "dài hạn", "năm năm", "5 năm", "3 năm") for joint in (", ", " và ")
)
"""Before a recurrence that says of what kind plans are ("kế hoạch trung hạn, hằng năm")."""
_REPORT = re.compile(
    r"(?:[Bb]áo cáo|[Gg]ửi|[Tt]ổng hợp)(?: Chủ tịch, các Phó)?(?:[^,;.]*(?:kết quả|tình hình|số liệu|tiến độ)[^,;.]*"
    r"(?:, (?:số liệu|xử lý|giải quyết|phân loại|trả lời) [^,;.]*)?$"
    r"|(?:[^,;.]|,(?= (?:UBND|Sở|Bệnh viện|Cục|Trung tâm|Phòng|Bộ|Chính phủ|Tỉnh ủy|Thành ủy|HĐND|"
    r"Ban|Thường trực|các Phó) ?))*"
    r"\b(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Sở|Bộ|Chính phủ|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|HĐND|"
    r"Chủ tịch|Bí thư|Thường trực|"
    r"Bệnh viện|Hội đồng nhân dân|Ban Chỉ đạo)"
    r"(?: (?!kế hoạch|báo cáo|dự toán|ngân sách|kinh phí|danh mục|chỉ tiêu|nhu cầu|"
    r"chương trình|định mức)[^\s,;.]+)* $)"
)
_REPORT_LENGTH = 120
_SPAN_LEAD = 80
_SENT = re.compile(r"(?:báo cáo|gửi|nộp|trình|hoàn thành|tổ chức|tiến hành)\b[^.;]*$", re.IGNORECASE)
"""What is done between two days, other than to count something."""
_YEARLY = ("hằng năm", "hàng năm")
_REPORTS = re.compile(r"(?:[Bb]áo cáo|[Gg]ửi)[^,;.]*$")
_ON_OCCASION = r" (?:và|hoặc) (?:báo cáo )?(?:đột xuất|khi có yêu cầu|theo yêu cầu)"
_PHRASE_END = re.compile(
    rf" (?:theo quy định|gửi|về|cho|để|tại (?:các )?(?:kỳ họp|phiên họp|cuộc họp|hội nghị))\b|"
    rf"\s*(?:[,;.(]|$)|{_ON_OCCASION}"
)
_LIST_END = re.compile(rf" (?:gửi|về)\b|\s*(?:[,;.(]|$)|{_ON_OCCASION}")
_SPLIT_DAY = re.compile(r"(?<=^[0-3])\s(?=\d)")
_MISREAD = re.compile(
    r"(?<=[\d/])[lIO](?=[\d/])|(?<!\w)(?<!uý )[lIO](?=\d{0,2}/\d)|(?<=\d\d)O(?!\w)|(?<=háng )[lIO](?=\d)|"
    r"(?<=háng \d)[lIO](?!\w)|(?<=gày \d)[lO](?!\w)|(?<=\d[-/])[lI](?=9\d\d)|(?<=uý )l(?=\s?/)|(?<=uý )[l1](?=[lI1]?V)"
)
"""Letters that scanning reads for the digits of a day, and digits for the numerals of a quarter."""


_COVERED = re.compile(
    r"(?:Thời (?:gian|điểm|hạn)|Kỳ|Số liệu) (?:chốt |lấy )?(?:số liệu|báo cáo)[^.;]{0,60} tính từ [^.;]*"
)
"""What period a report covers: "Thời gian báo cáo hằng năm tính từ ngày 15/12 năm trước đến ngày 14/12"."""
_RUN_ON = re.compile(
    r" (?:phải|thì|(?:có|chịu) trách(?: nhiệm)?|để|nhằm|"
    r"theo (?:quy định tại|Luật|Quyết định|Nghị định|Thông tư|Hướng dẫn|Quy chế|Kế hoạch|Công văn|khoản|điểm|Điều)|"
    r"và (?:(?:thông báo|trả lời) bằng|trả kết quả))\b"
)
"""Where the event that a period runs from ends and the sentence goes on."""
_HANGS = re.compile(r"\b(?:[Nn]iêm yết|[Đđ]ăng (?:tải|công khai)|[Cc]ông khai)\b[^,;.]*\Z")
_LEADS_TO = re.compile(r"\b(?:lộ trình|kịch bản|phương án)(?: [^\W\d_]+){0,3} \Z")
"""What looks ahead over a time: "lộ trình thực hiện trong 100 ngày làm việc"."""
_WHERE = re.compile(r" (?:tại|trên|liên tục)\b")
"""How long and where something is posted, which is no deadline: "Niêm yết trong thời hạn 20 ngày tại nhà văn hóa"."""
_DONE = re.compile(
    r"(?:[Hh]oàn thành (?:(?:dứt điểm|cơ bản|toàn bộ) )?|[Xx]ong )(?=trong|vào|trước|ngày|quý \w|tháng \d|năm \d)"
)


class DeadlineMatch(NamedTuple):
    """A deadline and its place in the text it was read from."""

    start: int
    end: int
    deadline: Deadline


def find_deadlines(text: str) -> list[DeadlineMatch]:
    """The deadlines in the text of a duty (single blanks), in order."""
    if not _holds_figure(text) and CUE.search(text) is None:
        return []
    dated = "ngày" in text or "tháng" in text or "uý " in text or "rước " in text
    if not dated or _MISREAD.search(text) is None:
        return _find(text)
    sound = _MISREAD.sub(_digit, text)
    return [_as_written(match, sound, text) for match in _find(sound)]


def _holds_figure(text: str) -> bool:
    """Whether there is a digit: single characters are searched for ten times faster than a class of them."""
    return (
        "1" in text or "2" in text or "0" in text or "3" in text or "5" in text or "4" in text or "6" in text
        or "7" in text or "9" in text or "8" in text
    )  # fmt: skip


def _find(text: str) -> list[DeadlineMatch]:
    found: list[DeadlineMatch] = []
    read_to = 0
    covered = [match.span() for match in _COVERED.finditer(text)] if " tính từ " in text else []
    for at in _anchors(text):
        if at < read_to or any(start <= at < end for start, end in covered):
            continue
        match = _match_around(text, at, max(read_to, at - _BACK))
        if match is None:
            continue
        read_to = match.end()
        deadline = None if _in_case(match, text) else _read(match, text)
        if deadline is not None and found and _is_day_of(found[-1], match, text):
            start, end = found[-1].start, match.end()
            if "(" in text[start:end] and (closing := _CLOSES.match(text, end)) is not None:
                end = closing.end()
            found[-1] = DeadlineMatch(start, end, Deadline(text=text[start:end], recurring=text[start:end]))
        elif deadline is not None:
            at = text.find(deadline.text, match.start(), match.end())
            end = at + len(deadline.text) if at >= 0 else match.end()
            found.append(DeadlineMatch(match.start(), end, deadline))
    labelled = _LABELLED.search(text) if ": " in text else None
    if labelled is None and "hời " in text:
        labelled = _SENT_BY.search(text)
    if labelled is None and not found and ("gày " in text or "háng " in text):
        labelled = _SUBMITTED_ON.search(text)
    if labelled is not None and not any(at.start < labelled.end() and labelled.start() < at.end for at in found):
        words, day = labelled[1], DAY.search(labelled[1])
        deadline = Deadline(text=words, date=date_of(day)) if day else Deadline(text=words, relative=words)
        found = sorted([*found, DeadlineMatch(labelled.start(1), labelled.end(1), deadline)])
    return found


def _in_case(match: re.Match[str], text: str) -> bool:
    """Whether a time says in what case something is to be done: "Nếu đến hết tháng 6/2025 chưa xong thì …"."""
    if " thì " not in text[match.end() : match.end() + _CASE]:
        return False
    lead = _CASE_BEFORE.search(text, max(0, match.start() - _CASE), match.start())
    return lead is not None and _NOT_DONE.match(text, match.end()) is not None


_CASE = 120
_CASE_BEFORE = re.compile(r"(?:\A|[.;:,-] )(?:[Tt]rong )?(?:[Tt]rường hợp|[Nn]ếu)(?: [^.;:,]{0,60})? ?\Z")
_NOT_DONE = re.compile(r"(?: |, )[^.;:]{0,90}?\b(?:chưa|không|vẫn)\b[^.;:]{0,90}? thì ")


def _digit(letter: re.Match[str]) -> str:
    if letter.string[letter.start() - 2 : letter.start()] == "ý ":
        return "I"
    return "0" if letter[0] == "O" else "1"


def _as_written(match: DeadlineMatch, sound: str, text: str) -> DeadlineMatch:
    """A deadline of a text whose letters were read as digits, in the words of the text itself."""
    at = sound.find(match.deadline.text, match.start)
    words = text[at : at + len(match.deadline.text)]
    named = {name: words for name in ("relative", "recurring") if getattr(match.deadline, name) == match.deadline.text}
    return match._replace(deadline=msgspec.structs.replace(match.deadline, text=words, **named))


_LABELLED = re.compile(
    rf"(?:[Tt]hời (?:gian|hạn)(?: (?:hoàn thành|thực hiện|báo cáo|gửi|nộp|trình|ban hành)"
    rf"(?: (?:hồ sơ|thủ tục|kế hoạch|báo cáo))?)?|"
    rf"[Tt]iến độ(?: hoàn thành)?|[Hh]ạn(?: hoàn thành)?|[Hh]oàn thành|[Xx]ong(?: trước)?): "
    rf"((?:[Nn]gày )?\d{{1,2}}\s*[/.-]\s*\d{{1,2}}\s*[/.-]\s*\d{{4}}|{PART}?{MONTH}|{QUARTER})"
)
"""A day, month or quarter behind the label of a field inside a task."""


_SENT_BY = re.compile(
    r"[Tt]hời (?:gian|hạn)(?: chậm nhất)? (?:gửi|nộp|báo cáo|trình|hoàn thành) [^.;:]{3,90}?:? "
    r"(ngày \d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})"
)
"""A day behind where something is sent: "Thời gian chậm nhất gửi báo cáo về Sở Nội vụ ngày 23/3/2026"."""
_SUBMITTED_ON = re.compile(
    r"(?:(?:trình|báo cáo|gửi(?: về)?) (?:UBND|[ỦU][ỷy] ban|HĐND|Hội đồng|Sở|Bộ|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|"
    r"Thường trực|Ban Thường|Thủ tướng|Chính phủ|Chủ tịch)[^,;.:()\d]{0,60}|"
    r"(?:[Tt]ổ chức|[Rr]a quân|[Pp]hát động|[Kk]hai mạc) [^,;.()\d]{3,80}(?:,| dự kiến)?(?= ngày)) "
    rf"(ngày \d{{1,2}}/\d{{1,2}}/\d{{4}}|{MONTH})(?=[,;.]|\Z)"
)
"""A day or month behind whom something is submitted to ("…, trình UBND tỉnh ngày 20/12/2025"), or behind what is
held then."""
_OF_NOUN = re.compile(
    r"(?:vào|trong) (?:chương trình|kế hoạch|nhiệm vụ)(?:[^;.:]{0,60}[^,;.:])? \Z|"
    r"(?:nội dung|biên bản|các|phục vụ|tại) (?:cuộc |buổi )?họp (?:giao ban )?\Z"
)
"""Before a recurrence that says which thing is meant: "chương trình kiểm tra, giám sát hằng năm"."""
_OF_DAY = re.compile(r"ngày\s+\d|\d\s*/\s*\d")
_CLOSES = re.compile(r"[^(),;.]{0,20}\)")
_AND_OF = re.compile(r",? (?:và )?(?:hằng |hàng )?(?:tháng|quý|năm|0?[69] tháng) \(")
_TO_THE_DAY = re.compile(r",? \(?(?:từ ngày \d{1,2}(?: tháng \d{1,2})? )?")


def _is_day_of(before: DeadlineMatch, match: re.Match[str], text: str) -> bool:
    """Whether a day follows the recurrence it belongs to: "Định kỳ hằng năm (trước ngày 15 tháng 12)", "định kỳ 06
    tháng (trước ngày 30/6), năm (trước ngày 25/12)"."""
    if before.deadline.recurring is None or (names_day(before.deadline.text) and before.deadline.text[-1] != ")"):
        return False
    between = _AND_OF if before.deadline.text[-1] == ")" else _TO_THE_DAY
    day = match["day"] or match["reported"] or match["clock"]
    return day is not None and between.fullmatch(text, before.end, match.start()) is not None


def names_day(text: str) -> bool:
    """Whether a deadline says a day of a month."""
    return _OF_DAY.search(text) is not None


def only_deadline(text: str) -> Deadline | None:
    """The deadline of a text that has one only, as an introduction may."""
    found = find_deadlines(text)
    return found[0].deadline if len(found) == 1 else None


def _match_around(text: str, at: int, start: int) -> re.Match[str] | None:
    """The first deadline that begins at a word from a place on and reaches beyond an anchor."""
    while start <= at:
        match = DEADLINE.match(text, start + (text[start] == "("), at + _AHEAD)
        if match is not None and match.end() > at:
            return match
        start = match.end() if match is not None else text.find(" ", start, at + 1) + 1
        if not start:
            break
    return None


def _anchors(text: str) -> list[int]:
    """Where words stand that every deadline holds, with what makes them one beside them."""
    found: set[int] = set()
    for hint, letter in HINTS.items():
        at = text.find(hint) if letter in text else -1
        while at >= 0:
            anchor = ANCHOR.search(text, max(0, at - _BESIDE), at + len(hint) + _BESIDE)
            if anchor is not None:
                found.add(anchor.start())
            at = text.find(hint, at + len(hint))
    return sorted(found)


def date_of(day: re.Match[str]) -> str | None:
    """The ISO date of a match of `DAY`, None where there is no such day."""
    return iso(day[1], day[2].replace(" ", ""), day[3] if len(day[3]) == 4 else full_year(day[3]))


def _read(match: re.Match[str], text: str) -> Deadline | None:
    words = _DONE.sub("", match.group().strip())
    kind = match.lastgroup if match.lastgroup not in ("day", "every", "from", "more", "at", "open") else None
    if match["before"]:
        lead = text[max(0, match.start() - 40) : match.start()]
        if match["every"] or not match["day"]:
            return Deadline(text=words, recurring=words)
        early = words[:3] in ("trư", "Trư") and _NOT_BEFORE.search(lead) is not None and not _is_remedied(text, match)
        if early or _TWO_TIMES.match(text, match.end()) or (words[:7].lower() == "đến hết" and _LASTS.search(lead)):
            return None
        if _until_horizon(words, lead) and _TO_BE_DONE.match(text, match.end()) is None:
            return None
        if len(_DAYS.findall(words)) > 1:
            dated = DAY.search(words) is not None
            return Deadline(text=words, relative=words) if dated else Deadline(text=words, recurring=words)
        day = DAY.search(_SPLIT_DAY.sub("", match["day"]))
        if day is None:
            return Deadline(text=words, recurring=words) if words[1:5] != "rong" or " ngày " in words else None
        value = date_of(day)
        return Deadline(text=words, date=value) if value else None
    if match["span"]:
        lead = text[max(0, match.start() - _SPAN_LEAD) : match.start()]
        told = words.endswith(_YEARLY) or (_SENT.search(lead) is not None and "số liệu" not in lead.lower())
        return Deadline(text=words, recurring=words) if told else None
    if match["campaign"]:
        lead = text[max(0, match.start() - _SPAN_LEAD) : match.start()]
        told = _CAMPAIGN.search(lead) is not None and _COUNTED.search(lead) is None
        if text[match.end() : match.end() + 1] == ",":
            # "Từ ngày … đến ngày …, Sở Tài chính tổ chức …"
            told = not match.start() or lead.endswith((". ", "; ", "thời gian "))
        return Deadline(text=words, relative=words) if told else None
    if match["both"]:
        dated = DAY.search(words) is not None
        return Deadline(text=words, relative=words) if dated else Deadline(text=words, recurring=words)
    if match["days"]:
        return Deadline(text=words, relative=words)
    if match["next"] or match["hour"]:
        return Deadline(text=words, recurring=words)
    if match["terms"]:
        return Deadline(text=words, recurring=words)
    if match["season"] and (day := DAY.search(words)) is not None:
        return Deadline(text=words, date=date_of(day))
    if match["season"] or match["session"] or match["half"] or match["year"] or match["ahead"] or match["bare"]:
        return Deadline(text=words, relative=words)
    if match["in_force"] or match["in_year"]:
        lead = text[max(0, match.start() - _SPAN_LEAD) : match.start()]
        leads = text[match.end() : match.end() + 1] == "," and (not lead or lead.endswith((". ", "; ")))
        return Deadline(text=words, relative=words) if leads or _COMPLETES.search(lead) is not None else None
    if match["within"] and text[max(0, match.start() - 12) : match.start()].endswith("hiệu lực "):
        return None  # "Quyết định này có hiệu lực sau 10 ngày …"
    if match["within"] and _LEADS_TO.search(text, max(0, match.start() - _CASE), match.start()) is not None:
        return None
    if match["within"] and _HANGS.search(text, 0, match.start()) and _WHERE.match(text, match.end()):
        return None
    if match["within"]:
        words = _RUN_ON.split(words, maxsplit=1)[0].rstrip(" ,:")
        return Deadline(text=words, relative=words) if _is_period(match, words) else None
    if match["month"] or match["quarter"]:
        lead = text[max(0, match.start() - 40) : match.start()]
        arose = _NOT_BEFORE.search(lead) is not None and not _is_remedied(text, match)
        bare = words.startswith("tháng") and not lead.endswith("(")
        begins = not bare and _CLAUSE_START.search(lead) is not None
        if arose or (match["quarter"] and not (begins or _SUBMITTED_BY.search(lead))):
            return None
        if _until_horizon(words, lead):
            return None
        return Deadline(text=words, relative=words)
    if (kind == "recurring" or match["recurring"]) and text.startswith(_BY_STAGES, match.end()):
        return None
    if kind == "recurring" or match["recurring"]:
        lead = text[max(0, match.start() - 12) : match.start()]
        begins = _CLAUSE_START.search(lead) is not None
        of_noun = _OF_NOUN.search(text, max(0, match.start() - _SPAN_LEAD), match.start())
        if of_noun is not None or lead.endswith(_OF_PLANS):
            return None
        adverb = begins or match["at"] is not None or _ends_report(text, match) or _ends_task(text, match)
        adverb = adverb or _stands_before_verb(text, match)
        adverb = adverb or (lead.endswith(" và ") and begins_with_verb(text[match.end() :].lstrip()))
        if not adverb:
            return None
        return Deadline(text=words, recurring=words)
    return Deadline(text=words, recurring=words)


_COMPLETES = re.compile(
    r"(?<!\bđã )(?<!\bđược )(?:[Hh]oàn (?:thành|thiện)|[Ll]àm xong|[Rr]à soát|[Cc]ắt giảm|"
    r"[Đđ]ưa(?: [^,;.:()]+)? vào|[Đđ]ạt chuẩn|[Kk]ý kết|[Bb]an hành|[Tt]rình|[Pp]hê duyệt|[Cc]ông bố|"
    r"(?:[Ss]ơ|[Tt]ổng) kết|[Tt]hay thế|[Ss]ửa đổi|[Bb]áo cáo (?:UBND|Ủy ban|Thủ tướng|Chính phủ|Bộ|HĐND|Quốc hội|"
    r"Ban Thường vụ)|"
    r"[Xx]ây dựng (?:Luật|Nghị|Thông|Đề án|Quy|Chương)|[Gg]ửi)(?: (?:[^,;.:()]|(?<=đổi), (?=bổ sung)){2,})?,? ?\Z"
)
_BY_STAGES = (" theo lộ trình", " theo từng giai đoạn", " theo giai đoạn")
_DAYS = re.compile(r"(?<![\d/])\d{1,2}\s*(?:/|\stháng\s)\s*\d{1,2}(?!\d)")
_CAMPAIGN = re.compile(
    r"(?:[Tt]hời gian|[Tt]ổ chức|[Mm]ở|[Tt]riển khai|[Tt]hực hiện|[Tt]iến hành|[Kk]iểm tra|[Rr]a quân|[Pp]hát động|"
    r"[Tt]reo|[Tt]ập huấn|[Ll]ấy ý kiến|[Tt]iếp nhận|[Đđ]ăng ký|[Kk]hảo sát|[Đđ]iều tra|[Tt]hu thập)\b[^;.:]*\Z"
)
"""What goes on between two days."""
_COUNTED = re.compile(r"số liệu|kết quả|[Bb]áo cáo|phát sinh|thống kê|tính\b|diễn ra|áp dụng")
"""What is counted or told of between two days, and what they say of something else."""


def _is_remedied(text: str, match: re.Match[str]) -> bool:
    """Whether what "tồn tại" or "phát sinh" before a time is of is to be set right by then."""
    return _REMEDIED.search(text, max(0, match.start() - _SPAN_LEAD), match.start()) is not None


def _ends_report(text: str, match: re.Match[str]) -> bool:
    """Whether a recurrence ends a clause on reports ("báo cáo kết quả … hằng năm", "báo cáo … hằng quý, năm")."""
    report, end = (_REPORTS, _LIST_END) if match["more"] else (_REPORT, _PHRASE_END)
    first = max(0, match.start() - _REPORT_LENGTH)
    return report.search(text, first, match.start()) is not None and end.match(text, match.end()) is not None


def _ends_task(text: str, match: re.Match[str]) -> bool:
    """Whether a recurrence says how often something is done ("rà soát hằng quý", "cập nhật số liệu hằng tuần"), not of
    which year or month a thing is ("rà soát kế hoạch hằng năm")."""
    done = _DONE_OFTEN.search(text, max(0, match.start() - _TASK_LENGTH), match.start())
    if done is None or _PHRASE_END.match(text, match.end()) is None:
        return False
    return not done["object"] or not match.group().endswith("năm")


_DONE_OFTEN = re.compile(
    r"(?:^|[\w,;:] |\()(?<!kế hoạch )(?<!công tác )(?<!việc )(?<!chế độ )(?<!đợt )"
    r"(?i:cập nhật|đối chiếu|kiểm tra|rà soát|đánh giá|phát sóng|thông báo|công khai|niêm yết|sao lưu|theo dõi|đôn đốc|"
    r"giao ban|phát (?:hành )?bản tin|sơ kết|tổng kết|thông tin(?= cho | đến | tới )|thống kê|giám sát)"
    r"(?P<object>(?: (?!(?:kế hoạch|chương trình|ngân sách|dự toán|báo cáo|chỉ tiêu|kinh phí|nhiệm vụ|lịch|trợ cấp|"
    r"phụ cấp|lương|tiền|mức|học bổng|phí|sinh hoạt|họp|hội nghị|giao ban|hưởng|đóng|nộp|chi|trả)\b)\w+){0,6}) $|"
    r"^Báo cáo $"
)
_TASK_LENGTH = 60


def _stands_before_verb(text: str, match: re.Match[str]) -> bool:
    """Whether a recurrence stands between a body and what it does: "Sở Tài chính hằng năm bố trí kinh phí"."""
    if not begins_with_verb(text[match.end() :].lstrip()):
        return False
    for head in _BODY.finditer(text, max(0, match.start() - _LONGEST_BODY), match.start()):
        body = match_body(text, head.start())
        if body is not None and body.end == match.start() - 1:
            return True
        words = text[head.end() : match.start()].split()
        if text[: head.start()] in _ORDERS and len(words) < _LONGEST_NAME and not any(map(begins_with_verb, words)):
            return True
    return False


_BODY = re.compile(
    r"(?:Sở|Bộ|UBND|Ủy ban|Uỷ ban|Ban|Cục|Chi cục|Kho bạc|Công an|Thanh tra|Phòng|Văn phòng|Trung tâm|Đội|Trạm|Đoàn) "
)
_ORDERS = ("", "Yêu cầu ", "Giao ", "Đề nghị ")
"""What may stand before who does something."""
_LONGEST_NAME = 7
_LONGEST_BODY = 90


def _until_horizon(words: str, lead: str) -> bool:
    """ "đến tháng 6/2027" is how far a plan looks, unless something is to be done by then."""
    if words[:4].lower() != "đến " or words[4:7] in ("hết", "trư") or _HOUR.match(words, 4):
        return False
    from_now = lead.endswith("ừ nay ") and DAY.search(words) is not None
    return not from_now and "hoàn thành" not in lead.lower()


_HOUR = re.compile(r"\d{1,2} ?(?:giờ|h|g)")


def _is_period(match: re.Match[str], words: str) -> bool:
    """A period counts where it runs from an event or is called a time limit; "trong 5 năm" alone is a horizon."""
    if match["from"] or "kể từ" in words:
        return True
    if "thời hạn" in words.lower():
        return True
    return "năm" not in words and any(
        w in words.lower() for w in ("vòng", "chậm nhất", "làm việc", "giờ", "không quá", "phút")
    )
