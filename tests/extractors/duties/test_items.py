"""Items and the text they are read as."""

import pytest

from danchieu.extractors.duties.items import PLAIN, split_items, wrapping

GAPS = {
    "line end": "\n",
    "carriage return": "\r\n",
    "blanks at a line end": "  \n   ",
    "tab": "\n\t",
    "line separator": "\n\u2028",
    "many": " \n" + " " * 17,
}


@pytest.mark.parametrize("gap", GAPS.values(), ids=GAPS.keys())
def test_wrapped_lines_are_read_in_single_blanks(gap: str) -> None:
    text = f"Sở Y tế chủ trì việc tiêm chủng{gap}cho trẻ em"
    (item,) = split_items(text, 0, len(text), wrapping(text))
    assert (item.text, item.kind) == ("Sở Y tế chủ trì việc tiêm chủng cho trẻ em", PLAIN)
    assert (item.start, item.end) == (0, len(text))
