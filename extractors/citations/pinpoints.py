"""Provisions named before a citation: "điểm a khoản 2 và khoản 3 Điều 5, Điều 7", "Mẫu số 08 Phụ lục II"."""

import re

_UNIT = (
    r"(?:điểm|kho[ảà]n|đi[ềê]u|tiết|mục|tiểu\s+mục|chương|(?<!một\s)phần|đoạn|phụ\s+lục(?:\s+số)?|mẫu(?:\s+biểu)?(?:\s+số)?"
    r"|biểu(?:\s+mẫu)?(?:\s+số)?|phụ\s+biểu|danh\s+mục|bảng|gạch\s+đầu\s+dòng(?:\s+thứ)?)"
)
# A label is read in one way alone, and what was read is not given back: the pattern takes time linear in its stretch.
_LABEL = (
    r"(?>\d{1,3}[a-zđ]?(?:[./]\d+[a-z]?)*|[a-zđ]\d{1,3}(?![^\W_])|[a-zđ](?:\.\d+)*(?![^\W\d_])"
    r"|[ivxlc]+(?:\.\d+)*(?![^\W_])|(?:nhất|hai|ba|cuối)(?![^\W_])|thứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám)(?![^\W_]))"
)
_LABELS = rf"{_LABEL}(?:\s*(?:[,;-]|(?:và|hoặc|đến)(?![^\W_]))\s*(?:số\s+)?{_LABEL}(?![^\W_]))*+"
_CODE = r"(?>(?:[a-zđ]{1,6}\d{0,2}|\d{1,3}[a-z]?)[/-][a-zđ]{0,8}\d{0,3}(?:[/-][a-zđ\d]{1,3})?)(?![^\W_]|[/-])"
_FORM = rf"(?:mẫu(?:\s+biểu)?|biểu(?:\s+mẫu)?)(?:\s+số)?\s+{_CODE}(?:,\s+{_CODE})*+"  # "Mẫu TK1-TS, D02-LT"
_PART = r"(?:(?:các|tên|tiêu\s+đề|đoạn\s+mở\s+đầu(?:\s+của)?)\s+)?"
_REFERENCE = rf"(?:{_FORM}|{_PART}{_UNIT}\s+(?:từ\s+)?{_LABELS})"
_PINPOINT = re.compile(
    rf"(?=[cđkmtpbdg])(?<![^\W_])(?P<pinpoint>{_REFERENCE}(?:(?:\s*[,;]\s*|\s+(?:-|và|vào|hoặc|đến|của|tại|thuộc)\s+|\s*,\s*(?:và|hoặc)\s+|\s+){_REFERENCE})*+"
    r"(?:\s+(?:(?:của|tại|thuộc|trong|và)\s+)?(?:các\s+)?phụ\s+lục)?)"
    r"(?:\s*\([^()]{1,60}\))?(?:\s*,)?(?:\s+(?:(?:(?:được\s+)?sửa\s+đổi,\s+bổ\s+sung\s+)?của|trong|thuộc|tại|vào|ban\s+hành\s+kèm(?:\s+theo)?|kèm(?:\s+theo)?|ban\s+hành\s+theo))?(?:\s+(?:-\s+)?(?:các|bản))?(?:\s+-)?\s*(?:số\s*)?\Z",
    re.IGNORECASE,
)
# "Mục 2 của “Phần B. THỦ TỤC” thuộc" before "Phần I của Phụ lục II": a part is named by its heading.
_BY_HEADING = re.compile(
    rf"(?=[cđkmtpbdg])(?<![^\W_]){_REFERENCE}(?:(?:\s*,\s*|\s+và\s+|\s+){_REFERENCE})*+\s+(?:của|tại|thuộc|trong)\s+“[^“”]{{1,200}}”\s+(?:của|tại|thuộc|trong)\s+\Z",
    re.IGNORECASE,
)
# "Bãi bỏ khoản 2 Điều 4 về mức thu phí của": what the provision is about stands between it and its act.
_DESCRIBED = re.compile(
    rf"(?=[cđkmtpbdg])(?<![^\W_])(?P<pinpoint>{_REFERENCE}(?:(?:\s*,\s*|\s+và\s+|\s+){_REFERENCE})*+)(?:\s*\([^()]{{1,60}}\))?"
    r"\s+(?:quy\s+định\s+)?về\s+(?:(?!này|(?-i:Luật|Nghị|Quy|Thông|Pháp|Bộ\s+luật))[^\W\d]+,?\s+){2,30}(?:của|tại)\s+(?:các\s+)?\Z",
    re.IGNORECASE,
)
# "Sửa đổi khoản 2, bổ sung khoản 3a Điều 1 của": two verbs and one act.
_TWO_CHANGES = re.compile(
    rf"(?=[cđkmtpbdg])(?<![^\W_])(?P<pinpoint>{_REFERENCE}(?:(?:\s*,\s*|\s+và\s+|\s+){_REFERENCE})*+)\s*(?:,|;|\s+và)\s+(?:và\s+)?"
    r"(?:sửa\s+đổi|bổ\s+sung|bãi\s+bỏ|thay\s+thế)(?:,\s+bổ\s+sung)?\s+(?:các\s+)?\Z",
    re.IGNORECASE,
)
_VERB_ENDS = ("đổi ", "ung ", " bỏ ", "thế ", "ác ")
_OF = ("của", "tại")
_LONGEST_DESCRIPTION = 250
# The last letters of a unit, or of "số" and "thứ" behind it, and how a label begins ("một số điều của" has none): far
# cheaper to look for than the whole pattern.
_LABELLED = re.compile(
    r"[ểảàềêếụơầạẫốứỂẢỀẾỤƠẦẠẪỐỨ](?:[mnutcMNUTC]|[nN][gG])?\s+(?=[\dA-ZĐ]|[a-zđ](?![^\W\d_])|[ivxlc][ivxlcIVXLC]{1,5}(?![^\W_])|(?:nhất|hai|ba|cuối)(?![^\W_])|thứ\s|từ\s\d)"
)


_BEFORE_LABEL = 24  # characters of the longest unit
_NEAR, _FAR = 90, 700
_LONGEST_HEADING = 300


def pinpoint_before(text: str, floor: int, start: int) -> tuple[str | None, int]:
    """The provisions named right before `start`, blanks collapsed, and where they begin (`start` without any)."""
    low = max(floor, start - _NEAR)
    label = _LABELLED.search(text, low, start)
    match = _PINPOINT.search(text, max(low, label.start() - _BEFORE_LABEL), start) if label is not None else None
    if match is not None and match.start() <= low + 8 and low > floor:
        match = _PINPOINT.search(text, max(floor, start - _FAR), start)  # it may begin further to the left
    if match is None:
        match = _described(text, floor, start)
    if match is None:
        return None, start
    start = match.start()
    changed_too = text.endswith(_VERB_ENDS, floor, start)
    both = _TWO_CHANGES.search(text, max(floor, start - _FAR), start) if changed_too else None
    if both is not None:
        of_both = f"{both['pinpoint']}, {text[start : match.end('pinpoint')]}"
        return _without_article(of_both), both.start()
    if "”" in text[max(floor, start - len("” thuộc ")) : start]:
        heading = _BY_HEADING.search(text, max(floor, start - _LONGEST_HEADING), start)
        start = heading.start() if heading else start
    return _without_article(text[start : match.end("pinpoint")]), start


def _without_article(provisions: str) -> str:
    """The provisions with one blank between words, without "các" before them."""
    return " ".join(provisions.split()).removeprefix("các ").removeprefix("Các ")


_BEHIND = re.compile(
    rf",?\s*(?:tại\s+|nhất\s+là\s+|(?P<open>\()(?:tại\s+)?)(?:các\s+)?(?P<pinpoint>{_REFERENCE}(?:(?:\s*,\s*|\s+và\s+|\s+){_REFERENCE})*+)"
    r"(?(open)\))(?!\s*(?:,\s*)?(?:của|thuộc|kèm|ban\s+hành|và|này|(?-i:Luật|Bộ\s+luật|Nghị|Thông|Quyết|Quy|Pháp|Hiến))(?![^\W_]))",
    re.IGNORECASE,
)
_PROVISION = ("iều ", "hoản ", "iểm ")


def pinpoint_behind(text: str, end: int) -> tuple[str | None, int]:
    """The provisions named right behind an act that ends at `end` ("Luật A tại Điều 5 quy định", "Nghị định B (khoản 2
    Điều 5)"), blanks collapsed, and where they end (`end` without any)."""
    if text[end : end + 2].lstrip()[:1] not in ("t", "n", "(", ","):
        return None, end
    match = _BEHIND.match(text, end)
    if match is None or not any(word in match["pinpoint"] for word in _PROVISION):
        return None, end
    return _without_article(match["pinpoint"]), match.end()


def _described(text: str, floor: int, start: int) -> re.Match[str] | None:
    """The provisions before a description of them and the "của" or "tại" before `start`."""
    if not text[max(floor, start - 5) : start].rstrip().endswith(_OF):
        return None
    about = text.rfind("về ", max(floor, start - _LONGEST_DESCRIPTION), start)
    low = max(floor, about - 2 * _NEAR)
    if about < 0 or _LABELLED.search(text, low, about) is None:
        return None
    return _DESCRIBED.search(text, low, start)
