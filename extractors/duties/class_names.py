"""Names of classes of bodies that say what these do: "cơ quan đăng ký kinh doanh", "đơn vị trúng thầu"."""

from collections.abc import Sequence
from functools import cache

from danchieu.extractors.duties.actor_heads import ARTICLES, JOINTS, begins_actor
from danchieu.extractors.duties.predicates import begins_plain


def end_of_class(words: Sequence[str], low: Sequence[str], i: int) -> int:
    """The word behind a class of bodies named by what they do, when a predicate, a colon or the next of a list follows:
    "Cơ quan đăng ký kinh doanh | rà soát …", not "Các cơ quan cấp giấy phép cho người dân"; i where none does."""
    k = i + (low[i] in ARTICLES)
    while k + 2 < len(low) and low[k] in CLASSES and low[k + 1].rstrip(",") in CLASSES[low[k]]:
        k += 2
        if low[k - 1][-1] != ",":
            break
    if k == i or k + 2 >= len(low) or low[k - 1] in ARTICLES or low[k - 1][-1] == ",":
        return i
    for function in _functions().get(low[k], ()):
        end = k + len(function)
        if end <= len(low) and (*low[k : end - 1], low[end - 1].rstrip(",;:.")) == function:
            return end if _followed(words, low, end) else i
    return i


def _followed(words: Sequence[str], low: Sequence[str], k: int) -> bool:
    """Whether nothing but a plain predicate, a colon or the next of a list stands at a word."""
    sign = words[k - 1][-1]
    if sign in ":;" or k >= len(words):
        return True
    if sign == "," or words[k] in JOINTS:
        return begins_actor(words, low, k + (words[k] in JOINTS))
    return begins_plain(low, k) or low[k] in _OF_WHICH


CLASSES = {
    "cơ": frozenset(("quan",)), "đơn": frozenset(("vị",)), "tổ": frozenset(("chức",)), "doanh": frozenset(("nghiệp",)),
    "bộ": frozenset(("phận",)),
}  # fmt: skip
"""Two words of each noun that such a class begins with."""
_OF_WHICH = frozenset(("cấp", "của", "thuộc", "tại", "trên", "ở", "có", "liên", "nêu", "tỉnh", "huyện", "xã"))
"""First words of what says which of a class are meant."""


@cache
def _functions() -> dict[str, list[tuple[str, ...]]]:
    """What classes of bodies are named after, by its first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for function in _FUNCTIONS_OF_CLASSES:
        words = tuple(function.split())
        found.setdefault(words[0], []).append(words)
    return found


_FUNCTIONS_OF_CLASSES = (
    "đăng ký kinh doanh", "đăng ký đầu tư", "đăng ký đất đai", "đăng ký hộ tịch", "đăng ký cư trú",
    "đăng ký phương tiện", "đăng ký xe", "cấp giấy phép xây dựng", "cấp giấy phép", "cấp giấy chứng nhận", "cấp phép",
    "tiếp nhận hồ sơ", "tiếp nhận và trả kết quả", "phát hành văn bản", "ban hành văn bản", "lập quy hoạch",
    "tư vấn lập quy hoạch", "cung cấp thông tin", "cung cấp dịch vụ công", "tổ chức lễ tang", "tổ chức hội thi",
    "chuyên môn về xây dựng", "khai thác bưu gửi", "quản lý công trình",
    "lắp đặt thiết bị", "giám sát thi công", "phát điện", "trúng thầu", "trúng đấu giá", "thu gom rác thải",
    "vận hành nhà máy", "vận hành hồ chứa", "thực hiện tiếp công dân", "giải quyết thủ tục hành chính",
    "được thanh tra", "được kiểm tra", "được kiểm toán", "được giám sát", "sử dụng ngân sách nhà nước",
    "sử dụng ngân sách", "quản lý trực tiếp", "quản lý, sử dụng tài sản", "đào tạo nhân lực y tế", "thực hiện dự án",
    "thực hiện nhiệm vụ", "thực hiện chính sách", "nhận ủy thác", "nhận khoán",
    "đăng ký giao dịch bảo đảm", "kiểm tra chuyên ngành", "kiểm tra nhà nước", "thẩm định hồ sơ", "trình hồ sơ",
    "soạn thảo văn bản", "chủ trì soạn thảo", "giải quyết khiếu nại", "giải quyết tố cáo", "xử lý vi phạm",
    "báo chí, xuất bản",
)  # fmt: skip
"""What such classes do, or what is done with them."""
