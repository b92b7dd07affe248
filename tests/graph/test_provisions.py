"""A part of a document, or all of it: what the sentence that repeals, replaces or suspends it says."""

import pytest

from danchieu.graph.model import Mention
from danchieu.graph.provisions import in_part

ACT = "Quyết định số 15/QĐ-UBND"
PART = [
    "Bãi bỏ khoản 2 Điều 5 Quyết định số 15/QĐ-UBND",
    "Điều 2. Ngưng hiệu lực\n\nNgưng hiệu lực thi hành Điều 7 Quyết định số 15/QĐ-UBND",
    "sửa đổi và ngưng hiệu lực một số quy định của Quyết định số 15/QĐ-UBND",
    "Thay thế Mẫu số 03 Quyết định số 15/QĐ-UBND bằng mẫu mới",
]
WHOLE = [
    "Bãi bỏ Quyết định số 15/QĐ-UBND",
    "Điều 3. Bãi bỏ Quyết định số 15/QĐ-UBND về quản lý chợ",
    "Quyết định này thay thế Quyết định số 15/QĐ-UBND",
]


def mention(quote: str) -> Mention:
    return Mention("m", "a.txt", None, 0, len(quote), quote, ACT, "rule", "certain", "d", (), "")


@pytest.mark.parametrize("quote", PART)
def test_a_provision_before_the_act_means_a_part(quote: str) -> None:
    assert in_part([mention(quote)])


@pytest.mark.parametrize("quote", WHOLE)
def test_the_act_alone_means_all_of_it(quote: str) -> None:
    assert not in_part([mention(quote)])


def test_one_sentence_about_all_of_it_decides() -> None:
    assert not in_part([mention(PART[0]), mention(WHOLE[0])])
    assert not in_part([])
