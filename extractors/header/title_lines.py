"""The printed lines of an opening, and which of them no longer belong to the title."""

import re

import msgspec

from danchieu.extractors.header.letterhead import Named, is_capitals, read_body
from danchieu.extractors.header.squashed import UPPER, squash


class Piece(msgspec.Struct, gc=False):
    """A printed line, or the cell or column of one.

    gap: what stands between the piece before and it; caps: printed in capitals.
    """

    text: str
    start: int
    end: int
    gap: str
    caps: bool


_ARRIVED = re.compile(r"ĐẾN\b|.{0,4}Chuyển\s*:|Số\s+công\s+văn\s+đến")
"""Lines of the stamp of arrival, which stands beside the first lines of the body."""
_LISTED = re.compile(rf"(?:\d{{1,2}}|[IVX]{{1,4}})\s?[.)]\s+[{UPPER}]|[A-H]\s?[.-]\s+[{UPPER}]|[a-zđ]\)\s")
"""The first item of a list: the title above it is over."""
_LINE = re.compile(r"[-_*=~]{3}")
_BULLET = re.compile(r"[-+•–]\s")
_HEAD = re.compile(
    r"(?:PHÓ\s+)?(?:CHỦ\s+TỊCH|GIÁM\s+ĐỐC|TỔNG\s+GIÁM\s+ĐỐC|BỘ\s+TRƯỞNG|TRƯỞNG\s+(?:BAN|PHÒNG)|CỤC\s+TRƯỞNG|CHI\s+CỤC\s+TRƯỞNG|"
    r"HIỆU\s+TRƯỞNG|CHÁNH\s+(?:ÁN|VĂN\s+PHÒNG|THANH\s+TRA)|VIỆN\s+TRƯỞNG|CHỦ\s+NHIỆM|TƯ\s+LỆNH)\s"
)
_STARTERS = re.compile(
    r"(?:Căn\s+cứ|Thực\s+hiện|Thi\s+hành|Ngày\s+\d|Để\s|Theo\s|Xét\s|Trong\s|Năm\s|Nhằm\s|Sau\s+khi|Qua\s|Kính\s+gửi|"
    r"Hưởng\s+ứng|Thời\s+gian|Trên\s+cơ\s+sở|Vừa\s+qua|Hiện\s+nay|Tại\s|Từ\s|Ủy\s+ban|UBND|Hội\s+nghị\s)"
)
HALF_A_NAME = 16
"""Characters: a shorter line may be the first half of the name of a body."""


def ends_title(lines: list[str], piece: Piece, lead: str, body: str) -> bool:
    """Whether a piece can't belong to the title whose `lines` stand before it. lead: what stood behind the type; body:
    the piece, with the next one where a name may be broken."""
    capital, title_in_capitals = piece.text[:1].isupper(), is_capitals(lines[0])
    apart, goes_on = piece.gap.count("\n") > 1, _GOES_ON.search(lines[-1]) is not None
    return (
        _LINE.search(piece.gap) is not None
        or len(piece.text) > _PARAGRAPH
        or (capital and len(piece.text) > _SENTENCE and ". " in piece.text[_SENTENCE // 2 :])
        or (_LISTED.match(piece.text) is not None and "\n" in piece.gap)
        or (apart and (_BULLET.match(piece.text) is not None or (piece.caps and _HEAD.match(piece.text) is not None)))
        or _ARRIVED.match(piece.text) is not None
        or _CAPTION.match(piece.text) is not None
        or (title_in_capitals and not piece.caps and piece.text[0] != "(" and not _open(lines, piece, lead))
        or (capital and _STARTERS.match(piece.text) is not None)
        or (capital and not goes_on and apart and not (piece.caps and title_in_capitals))
        or (capital and not goes_on and (authority_line(piece.text) or authority_line(body)) is not None)
        or (piece.caps and not title_in_capitals and not goes_on and _HEAD.match(piece.text) is not None)
    )


_CAPTION = re.compile(
    r"(?i)\(?(?:ban hành )?kèm theo (?:quyết định|nghị quyết|công văn|thông tư|kế hoạch|nghị định|chỉ thị) số"
)
"""With what the document was issued, below its title."""
_SENTENCE, _PARAGRAPH = 120, 400
"""Characters: a longer line below the title's first is a paragraph of the text, from the first on where a sentence ends
inside it."""


def _open(lines: list[str], piece: Piece, lead: str) -> bool:
    """Whether a title in capitals goes on in small letters: it only says who issues, or how ("GIÁM SÁT CHUYÊN ĐỀ ⏎ về
    quản lý trụ sở")."""
    short = len(lines) == 1 and len(lines[0]) < _SHORT_TITLE * (1 + (" CỦA " in lines[0]))
    short = short or lines[0].startswith("HỘI NGHỊ ")
    if lines == [lead] and short and piece.gap.count("\n") < 2:
        return True  # "BÁO CÁO NHANH⏎Tình hình hạn hán"
    begun = not is_capitals(lines[-1]) and piece.text[0].islower()
    return begun or lines[-1].startswith("CỦA ") or (short and _OF.match(piece.text) is not None)


_SHORT_TITLE = 40
_OF = re.compile(r"(?:[Vv]ề|[Vv]iệc|[Tt]ại (?:cuộc|buổi|[Hh]ội nghị|phiên)) ")
_GOES_ON = re.compile(r"(?i)\b(?:với|của|và|cho|về|tại|các|trong|theo)$|^hội nghị (?:lần )?thứ [\w ]{2,16}$")
"""The end of a line behind which a title goes on."""


def authority_line(line: str) -> Named | None:
    """The body when the line is nothing but its name ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH")."""
    if len(line) > 160:
        return None
    body = read_body(line)
    if body is None or (body.name in ("UBND", "HĐND") and not body.place and not is_capitals(line)):
        return None
    rest = squash(line[body.end :])
    return body if not rest or rest.startswith("khoa") else None
