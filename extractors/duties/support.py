"""Who supports a task: "phối hợp với …", "cùng …", "phối hợp giữa … và …", "làm việc với …"."""

import re
from collections.abc import Iterator

from danchieu.extractors.duties.actor_heads import ARTICLES, begins_actor, lower
from danchieu.extractors.duties.actor_names import split_actors
from danchieu.extractors.duties.actors import read_actors
from danchieu.extractors.duties.predicates import verb_of_class
from danchieu.extractors.duties.verbs import is_predicate
from danchieu.extractors.duties.words import CASES, finds, word_set

_READ = 280
"""Characters behind the word of cooperation in which the partners stand."""
_TOGETHER = re.compile(
    r"(?P<cooperate>[Pp]hối hợp(?:, (?=hỗ trợ |hợp tác |hiệp )| liên ngành (?=với )|"
    r"(?: chặt chẽ| thường xuyên)?(?:,| và) (?:trao đổi|chia sẻ|cung cấp|thống nhất|liên kết)[^,;.]{0,30}? (?=với )|"
    r"(?:, trao đổi ý kiến)? \([^()]{2,80}\) (?=với )|(?<=\([Pp]hối hợp): |(?<=; phối hợp): | )|"
    r"(?<=chủ trì, )thống nhất (?=với [A-ZĐỦ])|"
    r"[Đđ]ồng chủ trì (?=với |cùng )|[Cc]hủ trì (?=với (?!sự ))|[Pp]/h (?:với )?|[Kk]ết hợp với |"
    r"[Hh]iệp đồng (?:chặt chẽ )?với )|"
    r"(?P<along> cùng(?: với)? |^[Cc]ùng (?:với )?)| giữa "
)
_MEETING = re.compile(
    rf"{_TOGETHER.pattern}|(?P<meet>[Ll]àm việc (?:trực tiếp |cụ thể |thống nhất )?với |"
    r"(?:với|có|mời) sự (?:tham gia|phối hợp)(?:, (?:tham gia|phối hợp|hỗ trợ))? của )"
)
_MANNER = word_set(
    """
    chặt chẽ hiệu quả đồng bộ thường xuyên tốt kịp thời chủ động tích cực cùng và hỗ hợp tác trợ nhịp nhàng thống nhất
    có với quyết liệt hiệp
    """
)
_WORDS = ("hối hợp", "ồng chủ trì ", "hủ trì với ", "/h ", "ết hợp với ", "iệp đồng ", "hống nhất với ")
"""The words of cooperation without their first letter."""
_BESIDE_LEAD = re.compile(
    r"(?:chủ trì|tham mưu|(?:làm|là) đầu mối|chịu trách nhiệm chính)(?:[^();]{0,40}?(?:[;,] | \()|[^();]{40,200}; )"
    r"((?:[A-ZĐƯ]|các )[^;()]{3,150}?) phối hợp(?! (?:chặt chẽ |tốt |thường xuyên )?với)(?=[ ,).;]|\Z)"
)
""" "(Sở Y tế chủ trì; Sở Nội vụ phối hợp)", "Sở Y tế chủ trì, Sở Nội vụ, Sở Xây dựng phối hợp kiểm tra"."""
_IN_BRACKETS = re.compile(
    r"(?:\((?:[^();]{3,100} (?:thực hiện|chủ trì)[,;] )?|; )((?:[A-ZĐỦ]|các )[^;()]{3,120}?) (?:phối hợp|tham gia)\)"
)
""" "… (Sở Y tế phối hợp)", "(UBND xã; Phòng Văn hóa phối hợp)", "(Sở Y tế chủ trì, Sở Nội vụ tham gia)"."""
_AT_END = re.compile(r"; ((?:[A-ZĐỦ]|các )[^;():]{3,150}?) (?:phối hợp|tham gia)(?: thực hiện)?[.;]?\Z")
"""The last clause of a task, which says no more than who helps: "Sở Y tế cấp thuốc; Sở Tài chính phối hợp."."""
_HELP_ENDS = (" phối hợp.", " phối hợp", " tham gia.", " tham gia", " phối hợp thực hiện.", " phối hợp;", " tham gia;")
_LEADING = ("chủ trì", "tham mưu", "đầu mối", "trách nhiệm chính")
_NAMED = "hợp tác xã"
"""Partners whose first words say elsewhere how somebody works with others ("hợp tác")."""
_CHARGED = re.compile(r"được (?:giao|phân công) chủ trì")
_HELPED = ["hỗ", "trợ"]
_APPOINTED = ("một cơ quan, đơn vị chủ trì, ", "một đơn vị chủ trì, ", "một cơ quan chủ trì, ")
"""Before the partners of somebody who is yet to be named."""
_ARRANGEMENTS = ("Quy chế ", "Chương trình ", "Kế hoạch ", "Nghị quyết ", "Thỏa thuận ", "Thoả thuận ")
"""What is named by who works together in it ("Quy chế phối hợp với Bộ Công an")."""
_NO_BODIES = (
    "chính sách ", "công tác ", "việc ", "các chính sách ", "các giải pháp ", "các hoạt động ", "các nhiệm vụ ",
)  # fmt: skip
"""What else something may go with ("phối hợp chặt chẽ với chính sách tiền tệ")."""
_PURPOSE = frozenset(("để", "về", "nhằm", "trong"))


def read_support(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """Bodies to work with ("phối hợp với …", "cùng …", "phối hợp giữa … và …"), and the stretches of the text
    that name them."""
    support: list[str] = []
    spans: list[tuple[int, int]] = []
    meets = "àm việc " in text or " sự tham gia " in text or " sự phối hợp" in text
    along = " cùng " in text or text.startswith(("Cùng ", "cùng "))
    helps = text.endswith(_HELP_ENDS) or " tham gia)" in text
    if not (meets or along or helps) and not any(word in text for word in _WORDS):
        return support, spans
    if any(lead in text for lead in _LEADING) and (beside := _BESIDE_LEAD.search(text)) is not None:
        _read_named(beside[1].split(), 0, support)
    if helps and (helped := _AT_END.search(text)) is not None:
        _read_named(helped[1].split(), 0, support)
    if (" phối hợp)" in text or " tham gia)" in text) and (helped := _IN_BRACKETS.search(text)) is not None:
        _read_named(helped[1].split(), 0, support)
    told = text.find(" thì ") if text.startswith(CASES) else -1  # before it, who works together in a case
    for match in _MEETING.finditer(text) if meets else _together(text):
        at = match.end()
        if at < told or text.endswith(_APPOINTED, 0, match.start()):
            continue
        if match["cooperate"] and _is_arrangement(text, match.start()):
            continue
        words = _inside_bracket(text, match.start(), text[at : at + _READ]).split()
        if match["cooperate"]:
            end = _read_partners(words, support, match[0][-2:] == ", ")
        else:
            words = " ".join(words).partition(" đối với ")[0].split(" ")  # "có sự tham gia của X đối với quán ăn"
            words = [word if word != "với" else "và" for word in words]
            goes_on = bool(spans) and spans[-1][1] >= match.start() and text[match.start() - 1] == ";"
            # "giữa A và B; giữa C và D"
            end = _read_named(words, 0, support) if goes_on or _joins(text, match, words) else 0
        spans.append((at, at + 1 + len(" ".join(words[:end]))))
    return support, spans


def leading(text: str, actors: list[str]) -> list[str]:
    """Those of several actors whom a bracket behind their name puts in charge ("Sở Y tế (chủ trì), Sở Nội vụ"), all
    where none does."""
    if "hủ trì)" not in text:
        return actors
    lead = [actor for actor in actors if _IN_CHARGE.match(text, text.find(actor) + len(actor)) is not None]
    return lead or actors


_IN_CHARGE = re.compile(r" \((?:[Cc]ơ quan |[Đđ]ơn vị )?[Cc]hủ trì\)")


def _inside_bracket(text: str, start: int, names: str) -> str:
    """What stands behind a word of cooperation: inside a bracket, up to its end ("(Giao X phối hợp với các sở).")."""
    if ")" not in names or text.rfind("(", 0, start) <= text.rfind(")", 0, start):
        return names
    return names.partition(")")[0]


def _joins(text: str, match: re.Match[str], words: list[str]) -> bool:
    """Whether a word of cooperation other than "phối hợp" names partners: not "quy chế làm việc với …", nor "chia sẻ
    dữ liệu giữa … với …", nor "phối hợp giữa nhà trường, gia đình và xã hội"."""
    if match["along"]:
        return not text.endswith("đồng hành", 0, match.start()) and not _OF_ONE.match(text, match.end())
    if text.endswith("làm việc", 0, match.start()):
        return False
    if match.lastgroup == "meet":
        served = "phục vụ " in text[max(0, match.start() - _BETWEEN) : match.start()]
        served = served or _FOR_SOMEBODY.search(text, max(0, match.start() - _BETWEEN), match.start()) is not None
        served = served or (match["meet"][0] in "Ll" and _TALKED_TO.match(text, match.end()) is not None)
        return not served and not text.endswith(_PAPERS, 0, match.start())
    if not words or (words[0][0].islower() and words[0] not in ARTICLES):
        return False
    cooperate = text.rfind("hối hợp", max(0, match.start() - _BETWEEN), match.start())
    if cooperate < 0 or _is_arrangement(text, cooperate - 1):
        return False  # "theo Quy chế phối hợp số … giữa Công an tỉnh và Sở Y tế"
    return _NEW_PART.search(text, cooperate, match.start()) is None


def _is_arrangement(text: str, at: int) -> bool:
    """Whether "phối hợp" at a place is what an arrangement is named by, which stands before it."""
    return text.endswith(_ARRANGEMENTS, 0, at) and _DIVISION.search(text, max(0, at - _LONGEST_DIVISION), at) is None


_LONGEST_DIVISION = 20
_DIVISION = re.compile(r"(?:- |[Pp]hòng |Sở |Vụ |Ban |tế và |chính và )Kế hoạch \Z")
"""What ends like an arrangement and is a body ("Phòng Tài chính - Kế hoạch phối hợp với …")."""
_PAPERS = (
    "ành phần ", "ịch ", "uổi ", "ội dung ", "uy chế phối hợp ", "uy chế ", "hương trình phối hợp ",
    "ế hoạch phối hợp ", "iên bản ",
)  # fmt: skip
_FOR_SOMEBODY = re.compile(r" để [A-ZĐ][^,;.:]{3,60} \Z")
"""Before "làm việc với", for whom a meeting is arranged."""
_TALKED_TO = re.compile(r"(?:các )?(?:nhà thầu|nhà đầu tư|doanh nghiệp|hộ |người |đối tác|chủ đầu tư)")
"""Behind "làm việc với", those whom a task concerns."""
_OF_ONE = re.compile(r"(?:ngành|loại|kỳ|cấp|lĩnh vực) (?![A-ZĐ])")
"""Behind "cùng", that it says of what kind somebody is ("các doanh nghiệp cùng ngành")."""
_BETWEEN = 120
_NEW_PART = re.compile(r"[,;.:]|\b(?:với|để|và)\b")


def _together(text: str) -> Iterator[re.Match[str]]:
    """The matches of `_TOGETHER`, looked for where its words stand."""
    places = [at - 1 for word in _WORDS for at in finds(text, word, 1, len(text))]
    places += [at for word in (" cùng", " giữa ") for at in finds(text, word, 0, len(text))]
    places += [0] if text.startswith(("Cùng ", "cùng ")) else []
    done = 0
    for at in sorted(places):
        if at >= done and (match := _TOGETHER.match(text, at)) is not None:
            yield match
            done = match.end()


def _read_partners(words: list[str], support: list[str], listed: bool) -> int:
    """Add the bodies named behind "phối hợp"; word behind them. listed: behind a comma ("phối hợp, hỗ trợ …")."""
    k = 0
    joined = False
    while k < len(words) and k < 9 and words[k].strip(",") in _MANNER:
        if " ".join(words[k : k + 3]).startswith(_NAMED) or (words[k] == "chủ" and words[k + 1 : k + 2] != ["động"]):
            break  # "với chủ rừng", not "phối hợp chủ động với"
        if words[k] == "bộ" and words[k - 1] != "đồng":
            break  # "với bộ phận một cửa"
        joined = joined or words[k] in ("với", "cùng")
        k += 1
    if words[k : k + 1] == ["cấp"] and words[k - 1] == "cùng" and words[k + 1 : k + 2] not in (["ủy"], ["uỷ"]):
        return 0  # "ký chương trình phối hợp cùng cấp"
    if words[k - 2 : k] == _HELPED and k == 2 and not listed:
        return 0  # "phối hợp hỗ trợ các đơn vị triển khai": whom they help
    if words[k : k + 2] == ["đầu", "mối"]:
        k += 2  # "đầu mối các bộ, ngành"
    if k >= len(words) or (words[k - 1][-1:] == "," and joined) or words[k].rstrip(",;.") == "nhau":
        return 0
    end = _read_named(words, k, support)
    if end:
        return end
    low = lower(words[: k + 16])
    if joined and not " ".join(words[k : k + 3]).startswith(_NO_BODIES):
        end = k
        while (
            end < min(len(words), k + 14)
            and words[end - 1][-1:] not in (",", ";", ".")
            and not (end > k and end < len(low) and is_predicate(words, low, end, k))
            and words[end] not in _PURPOSE
        ):
            end += 1
        name = " ".join(words[k:end]).strip(" ,;.:")
        if name and name not in support and words[k][0].isalpha():
            support.append(name)
            if words[end - 1][-1] == ",":  # one name that we don't know, or a damaged one, in a list
                end = _read_named(words, end, support) or end
        return end
    return 0


def _read_named(words: list[str], k: int, support: list[str]) -> int:
    """Add the bodies whose list begins at a word; word behind them, 0 when none does."""
    if not begins_actor(words, lower(words[: k + 4]), k):
        return 0
    low = lower(words)
    found = read_actors(words, low, k, told=True)
    if found is None:
        return 0
    if found.stop == "verb" and (own := verb_of_class(words, low, k, found.end, found.stop)) is not None:
        found = found._replace(actors=split_actors(words[k:own]), end=own)
    actors = found.actors
    if (charged := _CHARGED.match(" ".join(words[found.end : found.end + 5]))) is not None and actors:
        actors = [*actors[:-1], f"{actors[-1]} {charged[0]}"]  # which of a class: "cơ quan được giao chủ trì"
    behind = 0
    if found.stop == "colon":  # "các cơ quan chức năng: Sở Y tế, Công an tỉnh"
        listed: list[str] = []
        behind = _read_named(words, found.end, listed)
        actors = [*(actors[:-1] if listed else actors), *listed]
    support.extend(actor for actor in actors if actor not in support)
    return behind or found.end
