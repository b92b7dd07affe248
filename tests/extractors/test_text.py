"""The normalised text and the way back to the source."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchieu.extractors.text import Text, fold


@pytest.mark.parametrize(
    ("source", "norm"),
    [
        ("**QUYẾT ĐỊNH**", "QUYẾT ĐỊNH"),
        ("Số:~~88~~UBND", "Số:88UBND"),
        ("* mục thứ nhất", "* mục thứ nhất"),
        ("** Lưu ý: *ưu tiên*", "* Lưu ý: ưu tiên"),
        ("1\\. Sở Y tế\\\n2\\) \\-\\- C:\\kho", "1. Sở Y tế\n2) -- C:\\kho"),
        ("12\u2044/2024", "12/2024"),
        ("NÐ\u2011CP", "NĐ-CP"),
        ("12\u20442024", "12/2024"),
        ("Ke\u0302\u0301 hoạch", "Kế hoạch"),
        ("số\u00a05", "số 5"),
        ("\ufeffLuật", "Luật"),
        ("kế\u00ad hoạch", "kế hoạch"),
        ("１２／ＱĐ", "12/QĐ"),
        ("của <b>Bộ</b>", "của  Bộ "),
        ("Sở Y tế<br>rà soát\n| Sở Y tế<br/>Sở Nội vụ |", "Sở Y tế rà soát\n| Sở Y tế   Sở Nội vụ |"),
        ("a < b và c > d", "a < b và c > d"),
        ("**II. Sở Y tế **\n- rà soát", "II. Sở Y tế \n- rà soát"),
        ("các  sở,ban ngành , xã", "các sở, ban ngành, xã"),
        ("Nơi nhận:  TM. UBND", "Nơi nhận:  TM. UBND"),
        ("Điều 1 \n    Điều 2\t \n\t\n  **3** ", "Điều 1\nĐiều 2\n\n3 "),
        ("Điều 1\r\n\r\nĐiều 2\rĐiều 3", "Điều 1\n\nĐiều 2\nĐiều 3"),
    ],
)
def test_normalised(source: str, norm: str) -> None:
    assert Text(source).norm == norm


def test_spans_lead_back_to_the_source() -> None:
    text = Text("**Thực hiện** Quye\u0302\u0301t định ~~số~~ 5")
    start = text.norm.index("Quyết")
    assert text.source[slice(*text.span(start, start + 5))] == "Quye\u0302\u0301t"
    start = text.norm.index("số")
    assert text.source[slice(*text.span(start, start + 2))] == "số"


def test_furniture_is_read_over() -> None:
    source = "theo quy định\n\n17\n\ncủa Luật"
    text = Text(source, furniture=[(13, 19)])
    assert text.norm == "theo quy định\ncủa Luật"
    start = text.norm.index("của")
    assert text.source[slice(*text.span(start, start + 3))] == "của"


@given(st.text(alphabet=st.sampled_from("ab Đđế,;*~<>/-\u2013\u0301\u0302\u00ad\ufeff\u00a0\r\n１"), max_size=60))
def test_every_span_is_the_same_text_but_for_marks(source: str) -> None:
    text = Text(source)
    for start in range(len(text.norm)):
        if text.norm[start].isspace():
            continue  # a blank may stand for a whole tag; no citation begins or ends with one
        a, b = text.span(start, start + 1)
        assert 0 <= a < b <= len(source)
        assert unicodedata.normalize("NFKC", text.norm[start])[:1] in unicodedata.normalize(
            "NFKC", Text(source[a:b]).norm + source[a:b]
        )


def test_a_blank_before_furniture_parts_words() -> None:
    assert Text("theo  1 Luật", furniture=[(5, 7)]).norm == "theo  Luật"


def test_pages() -> None:
    text = Text("mộthai", page_starts=[0, 3])
    assert (text.page(0), text.page(2), text.page(3), Text("a").page(0)) == (1, 1, 2, None)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Đà Nẵng", "da nang"),
        ("THANH HOÁ", "thanh hoa"),
        ("Bộ GD&ĐT", "bo gd dt"),
        ("  71-NQ/TW ", "71 nq tw"),
        ("", ""),
    ],
)
def test_folded(name: str, folded: str) -> None:
    assert fold(name) == folded


def test_words_that_duties_rest_on_as_scanning_leaves_them() -> None:
    source = "Sở Y tế chủ tri, phôi hợp với Sở Nội vụ thâm định hồ sơ trưóc ngày 02/3/2021."
    text = Text(source)
    assert text.norm == "Sở Y tế chủ trì, phối hợp với Sở Nội vụ thẩm định hồ sơ trước ngày 02/3/2021."
    assert text.span(0, len(text.norm)) == (0, len(source))
    for source, norm in [
        ("Uy ban nhân dân các xã, thị trân, thành phô", "Ủy ban nhân dân các xã, thị trấn, thành phố"),
        ("phôi hợp: các sờ, Sờ Tài chính", "phối hợp: các sở, Sở Tài chính"),
        ("b) Lập sổ\n©) tô chức họp", "b) Lập sổ\nc) tô chức họp"),
        ("Sửa đối, bồ sung", "Sửa đổi, bổ sung"),
    ]:
        assert Text(source).norm == norm
    clean = "Xã có đê điều giữ kho câp dưỡng."
    assert Text(clean).norm == clean
    assert Text("Đề nghi ƯBND các xã giữ kho").norm == "Đề nghị UBND các xã giữ kho"
    assert Text("Yêu câu Chỉ cục Thuế phói hợp; theo Điểu 5").norm == "Yêu cầu Chi cục Thuế phối hợp; theo Điều 5"
    assert Text("Điểu 5 tên là Điểu Ông").norm == "Điểu 5 tên là Điểu Ông"  # nothing else shows a scan


def test_characters_as_web_pages_write_them() -> None:
    source = "số&nbsp;12/BYT-KCB&#45;A của Sở Y t&ecirc;; R&D; A&B; &khong;"
    text = Text(source)
    assert text.norm == "số 12/BYT-KCB-A của Sở Y tê; R&D; A&B; &khong;"
    end = text.norm.index(";")
    assert source[slice(*text.span(0, end))] == "số&nbsp;12/BYT-KCB&#45;A của Sở Y t&ecirc;"


def test_the_type_of_an_act_that_a_page_glued_to_the_word_before_it() -> None:
    text = Text("Thực hiệnQuyết định số 5/QĐ-BYT phê duyệtChương trình giữ kho")
    assert text.norm == "Thực hiện Quyết định số 5/QĐ-BYT phê duyệt Chương trình giữ kho"
    at = text.norm.index("Quyết")
    assert text.span(at, at + 10) == (9, 19)


def test_a_name_broken_before_its_dash_is_no_item() -> None:
    text = Text("phát triển kinh tế\n- xã hội; Sở Lao động\n  - Thương binh và Xã hội:\n- xã hội hóa kho")
    assert " ".join(text.norm.split()[:12]) == "phát triển kinh tế - xã hội; Sở Lao động - Thương"
    assert text.norm.endswith(":\n- xã hội hóa kho")
