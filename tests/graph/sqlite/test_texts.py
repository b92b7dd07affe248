"""Texts as a graph file keeps them: unpacked as far as they are quoted."""

from hypothesis import given
from hypothesis import strategies as st

from danchieu.graph.sqlite.statements import pack_text, unpack_start, unpack_text

any_text = st.text(st.characters(exclude_categories=())) | st.text("aế\U0001f600\ud800")


@given(any_text, st.integers(0, 40))
def test_a_text_is_unpacked_as_far_as_it_is_quoted(text: str, end: int) -> None:
    assert unpack_text(pack_text(text)) == text
    assert unpack_start(pack_text(text), end)[:end] == text[:end]
    assert text.startswith(unpack_start(pack_text(text), end))


def test_what_is_behind_a_quotation_is_not_unpacked() -> None:
    assert len(unpack_start(pack_text("Căn cứ Luật Đất đai. " * 10_000), 20)) < 100
