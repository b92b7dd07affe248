"""What the citing side does to a cited document, and which side is citing.

The words between one citation and the next decide. They are read once, from the last break of a sentence or of a list:
the nearest cue phrase names the relation; a cue that continues the title of the citation before it makes that citation
the citing side ("Kế hoạch số 3214 … thực hiện Kế hoạch số 184"); a mere connector carries both on.
"""

import re
from functools import cache
from typing import Any, NamedTuple

from danchieu.extractors import vocabulary
from danchieu.extractors.record import Relation
from danchieu.extractors.vocabulary import Cue, Tables

FAR = 420
"""Characters before a citation that are read for cues; a cue further off does not govern it."""

# A sentence ends, or a new item of a list begins. A line break alone does not end one: lines are wrapped anywhere.
_BREAK = re.compile(
    r"""[.!?](?=\s+["“(*_#|+-]?\s?[A-ZĐÀ-Ỵ0-9“])(?<![^\W\d_]\.[A-ZĐ]\.)(?<!\bTP\.)(?<!\bTp\.)
      | [.:!?/”)]\s*\n\s*(?=[-+*•|#(]|\d+[.)]|[a-zđ]\)|[A-ZĐÀ-Ỵ“])
      | \n\s*(?=[-+•|]\s|\#+\s|\d+(?:\.\d+)*[.)]\s|[a-zđ]\)\s|Điều\s\d|[IVX]+\.\s|Căn\s+cứ\s|Xét\s|Theo\s+đề\s)
      | ;\s*\n?\s*(?=[-+]\s)
      | \n\s*\d{1,2}\s?(?=(?:Kế\s+hoạch|Quyết\s+định|Nghị\s+quyết|Nghị\s+định|Thông\s+tư|Chỉ\s+thị|Công\s+văn|Luật|Kết\s+luận|Theo|Xem|Hướng\s+dẫn|Chương\s+trình)\s)
      | \|""",
    re.VERBOSE,
)
_WORD = re.compile(r"[^\W\d_]+")
_CONNECTOR = re.compile(
    r"""[\s,;()“”"-]*(?:(?:và|hoặc|cùng|với|hay|đến|là|kèm\s+theo|bao\s+gồm|gồm|các|số|của|khoản\s+\w+|điểm\s+\w|điều\s+\w+|,|;|tại|Mục\s+\w+|Chương\s+\w+|Phụ\s+lục\s+\w*)[\s,;()“”":-]*)*""",
    re.VERBOSE | re.IGNORECASE,
)
_ENDS_COORDINATE = re.compile(r"(?:,|\bvà|\bhoặc|\bcùng|\bvới|\()\s*(?:các\s+)?(?:số\s*)?$", re.IGNORECASE)
_TITLE_BEGINS = re.compile(
    r"""[\s()"“]*(?:năm\s+\d+\s+)?(?:\([^)]{0,80}\)\s*)?(?:về(?!\s+phía)|quy\s+định|qui\s+định|hướng\s+dẫn|ban\s+hành|phê\s+duyệt|thực\s+hiện|triển\s+khai|sửa\s+đổi|bổ\s+sung|công\s+bố|thông\s+qua
    |kiện\s+toàn|thành\s+lập|giao\s|phân\s+bổ|điều\s+chỉnh|đính\s+chính|bãi\s+bỏ|đã\s+bãi\s+bỏ|thay\s+thế|v/v|tổ\s+chức|tiếp\s+tục|chi\s+tiết|cụ\s+thể\s+h|thi\s+hành|bố\s+sung|đẩy\s+mạnh|tăng\s+cường)""",
    re.VERBOSE | re.IGNORECASE,
)
_NEW_CLAUSE = re.compile(
    r"""(?<![^\W_])gắn\s+với\s|[,)“”]\s*(?:(?:thì|nay|nhằm|để)\s|(?:UBND|Ủy\s+ban|Uỷ\s+ban|HĐND|Hội\s+đồng|Bộ|Chính\s+phủ|Thủ\s+tướng|Sở|Ban|Tỉnh\s+[uủ]|Chủ\s+tịch|Giám\s+đốc|Cục|Tổng\s+cục|Quốc\s+hội|các\s+[sS]ở|các\s+cơ\s+quan|đề\s+nghị|yêu\s+cầu)
    [^;]{0,160}?(?:ban\s+hành|yêu\s+cầu|đề\s+nghị|chỉ\s+đạo|quyết\s+định|xây\s+dựng|báo\s+cáo|hướng\s+dẫn|giao|thông\s+báo|trình|tiếp\s+tục|tổ\s+chức))""",
    re.VERBOSE,
)
_OPEN_QUOTE = re.compile(r"[“\"][^”\"]*$")
_DIRECTLY_AFTER = re.compile(r"[\s,(]*(?:và|đồng\s+thời|hoặc)?\s*(?:tiếp\s+tục|tổ\s+chức|tập\s+trung|nghiêm\s+túc|chủ\s+động)?\s*$", re.IGNORECASE)


# The citation before ended a heading: the next line begins a sentence with a verb of assignment.
_AFTER_HEADING = re.compile(r"[ \t]*\n\s*(?=(?:Tiếp|Thực|Triển|Tổ|Tăng|Đẩy|Ban|Phê|Hướng|Quy|Sửa|Bổ|Thành|Công)\s+[a-zà-ỹ])")


class Link(NamedTuple):
    """How a citation hangs in its sentence.

    relation; nested: the citation before it does the citing; carries: relation and subject are those of the citation before
    it; cue_start: where the deciding phrase begins in the text, None without one; sentence_start: where its sentence or list
    item begins; resets: the sentence is a new one; lists: it goes on in a list after a semicolon.
    """

    relation: Relation
    nested: bool
    carries: bool
    cue: Cue | None
    sentence_start: int
    resets: bool
    lists: bool


class _CueAt(NamedTuple):
    start: int
    end: int
    cue: Cue


def link(text: str, before: int, start: int) -> Link:
    """Read the words between the end of the citation before (or the start of the text) and the start of a citation."""
    floor = max(before, start - FAR)
    breaks = [m for m in _BREAK.finditer(text, floor, start)]
    sentence = breaks[-1].end() if breaks else floor
    resets = bool(breaks) or before == 0 or floor > before
    if not resets and (heading := _AFTER_HEADING.match(text, before, start)) is not None:
        resets, sentence = True, heading.end()
    if not resets and _CONNECTOR.fullmatch(text, before, start):
        semicolon = ";" in text[before:start]
        return Link("cites", False, not semicolon, None, sentence, False, semicolon)
    cues = _cues(text, sentence, start)
    semicolon = text.rfind(";", sentence, start)
    passive = next((c for c in reversed(cues) if c.cue.subject == "previous"), None)
    if passive is not None and not resets and not _has_strong(cues, passive.end):
        return Link(passive.cue.relation, True, False, passive.cue, sentence, False, False)
    if semicolon >= 0:
        sentence = semicolon + 1
        cues = [c for c in cues if c.start >= sentence]
    bracket = text.rfind("(", sentence, start)
    if bracket >= 0 and ")" not in text[bracket:start] and (inside := [c for c in cues if c.start > bracket]):
        cues = inside
    chosen = _choose(cues)
    quoted = _OPEN_QUOTE.search(text[chosen.end if chosen else max(sentence, start - 200) : start]) is not None
    if quoted:
        chosen = None
    if resets or semicolon >= 0:
        relation = chosen.cue.relation if chosen else "cites"
        return Link(relation, False, False, chosen and chosen.cue, sentence, resets, semicolon >= 0)
    title = _TITLE_BEGINS.match(text, before) is not None
    broken = _NEW_CLAUSE.search(text, before, start) is not None
    if chosen is not None and title and _ENDS_COORDINATE.search(text, chosen.end, start) and len(text[chosen.end : start].split()) > 4:
        return Link("cites", False, False, None, sentence, False, True)  # the title of the citation before ends, the list goes on
    if chosen is not None:
        directly = not title and _DIRECTLY_AFTER.fullmatch(text, before, chosen.start) and text[before : chosen.start].strip()
        nested = (title or (chosen.start - before <= 3 and chosen.cue.relation != "cites")) and not broken and not directly and chosen.cue.subject != "document"
        if nested and text[chosen.start].isupper() and text[chosen.start - 1 : chosen.start] == "\n":
            nested = False
        return Link(chosen.cue.relation, nested, False, chosen.cue, sentence, False, False)
    if _ENDS_COORDINATE.search(text, max(before, start - 12), start):
        return Link("cites", False, False, None, sentence, False, True)
    return Link("cites", title and not broken and not quoted, False, None, sentence, False, False)


def _choose(cues: list[_CueAt]) -> _CueAt | None:
    """The nearest strong cue, else the nearest weak one; "theo" close by is enough to make a reference in passing."""
    if not cues:
        return None
    last = cues[-1]
    if not last.cue.weak or last.cue.phrase == "theo":
        return last
    strong = next((c for c in reversed(cues) if not c.cue.weak), None)
    return strong or next((c for c in reversed(cues) if c.cue.relation != "cites"), last)


def _has_strong(cues: list[_CueAt], end: int) -> bool:
    return any(c.start >= end and not c.cue.weak for c in cues)


_AFTER_STOP = re.compile(r"[;:]|\.\s|\n\s*\n")


def relation_after(text: str, end: int, limit: int) -> Cue | None:
    """The cue behind a citation that says what becomes of it ("Quyết định X hết hiệu lực"), up to the next break or `limit`."""
    stop = _AFTER_STOP.search(text, end, min(limit, end + 200))
    cues = _cues(text, end, stop.start() if stop else min(limit, end + 200), after=True)
    return cues[0].cue if cues else None


def _cues(text: str, start: int, end: int, after: bool = False) -> list[_CueAt]:
    """The cue phrases in a stretch, longest first where they overlap, in order."""
    root = _trie(vocabulary.tables(), after)
    lowered = _lowered
    words = list(_WORD.finditer(text, start, end))
    found: list[_CueAt] = []
    i, n = 0, len(words)
    while i < n:
        word = words[i].group()
        node = root.get(lowered.get(word) or _lower(word))
        if node is None:
            i += 1
            continue
        j, best, best_j = i + 1, node.get(""), i + 1
        while j < n and (node := node.get(lowered.get(words[j].group()) or _lower(words[j].group()))) is not None:
            j += 1
            if "" in node:
                best, best_j = node[""], j
        cue = best and _allowed(best, text, words, i, best_j, end)
        if cue is None:
            i += 1
            continue
        found.append(_CueAt(words[i].start(), words[best_j - 1].end(), cue))
        i = best_j
    return found


def _allowed(cues: tuple[Cue, ...], text: str, words: list[re.Match[str]], first: int, behind: int, end: int) -> Cue | None:
    for cue in cues:
        if cue.not_preceded_by and first:
            before = " ".join(_lower(w.group()) for w in words[max(0, first - 4) : first])
            if any(before == w or before.endswith(f" {w}") for w in cue.not_preceded_by):
                continue
        if cue.not_followed_by:
            follows = " ".join(_lower(w.group()) for w in words[behind : behind + 4])
            if any(follows == w or follows.startswith(f"{w} ") for w in cue.not_followed_by):
                continue
        return cue
    return None


_lowered: dict[str, str] = {}
_TONES = {"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "uỷ": "ủy", "uỳ": "ùy", "uý": "úy", "uỹ": "ũy", "uỵ": "ụy"}


def _lower(word: str) -> str:
    """Lower case, tone marks placed one way ("hoá" is "hóa"), remembered."""
    low = _lowered.get(word)
    if low is None:
        if len(_lowered) > 100_000:
            _lowered.clear()
        low = word.lower()
        for other, usual in _TONES.items():
            if low.endswith(other):
                low = low.replace(other, usual)
        _lowered[word] = low
    return low


@cache
def _trie(tables: Tables, after: bool) -> dict[str, Any]:
    root: dict[str, Any] = {}
    for cue in tables.cues:
        if (cue.place == "after") is after:
            node = root
            for word in _WORD.findall(cue.phrase):
                node = node.setdefault(_lower(word), {})
            node[""] = (*node.get("", ()), cue)
    return root
