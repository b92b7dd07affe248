"""Where sentences, and items of lists, begin."""

import re

from danchieu.extractors.text import SMALL

_CAPITAL = rf"[^\W\d_{SMALL}]"
# A sentence ends, or a new item of a list begins. A line break alone does not end one: lines are wrapped anywhere.
# The pattern begins with a set of signs, and asks then which it is: so the search runs from one of them to the next.
_BREAK = re.compile(
    rf"""[.!?:;/”)"|\n\t](?:
        (?<=[.!?])(?=\s+["“(*_#|+-]?\s?[A-ZĐÀ-Ỵ0-9“])(?<![^\W\d_]\.[A-ZĐ]\.)(?<!\bTP\.)(?<!\bTp\.)(?<!\n\d\.)(?<!\n\d\d\.)
        (?<!\n\d\.\d\.)(?<!\n\d\.\d\d\.)
        (?<![:;.]\s\d\.)(?<![:;.]\s\d\d\.)
      | (?<=[:;.])(?=\s\d{{1,2}}\.\s[A-ZĐ])  # items of a list on one line
      | (?<=[.:!?/”)"])\s*\n\s*(?=[-+*•|#(]|\d+[.)]|[a-zđ]\)|(?!Số\s+\d)[A-ZĐÀ-Ỵ“"])
      | (?:(?<={_CAPITAL}{{2}}\n)|(?<={_CAPITAL}{{2}}\s\n))[ \t]*\n\s*(?={_CAPITAL}[{SMALL}])
      | (?<={_CAPITAL}{{2}}\n)(?={_CAPITAL}[{SMALL}])
        (?!Ng|Qu|Ch|Kế|Th|Đề|Cô|Hư|Bộ|Ph|Lu)  # an act, which a heading governs
      | (?<=\n)\s*(?=[-+•|]\s|\[\d|\#+\s|\d+(?:\.\d+)*[.)]\s|[a-zđ]\)\s|Điều\s\d|[IVX]+\.\s|Căn\s+cứ\s|Xét\s
          |Theo\s+đề\s)
      | (?<=;)\s*\n?\s*(?=[-+]\s)
      | (?<=\n)\s*\d{{1,2}}\s?(?=(?:Kế\s+hoạch|Quyết\s+định|Nghị\s+quyết|Nghị\s+định|Thông\s+tư|Chỉ\s+thị|Công\s+văn
          |Luật|Kết\s+luận|Theo|Xem|Hướng\s+dẫn|Chương\s+trình)\s)
      | (?<=[|\t])
    )""",
    re.VERBOSE,
)


def last_break(text: str, floor: int, start: int) -> int:
    """Where the sentence or list item of what stands at `start` begins, -1 without a break from `floor` on."""
    last = -1
    for found in _BREAK.finditer(text, floor, start + 2):  # what stands behind a break may be the citation itself
        if found.end() <= start:
            last = found.end()
    return last
