"""One text in other spellings of the same characters, as other systems save it, gives the same record."""

import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from danchieu.extractors.extract import extract_text

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("[0-9]*"))
USUAL = str.maketrans({"Ð": "Đ", "\u2215": "/", "\u200b": None})
PLACES = {"start", "end", "sha256", "text_sha256", "page"}


def content(source: str) -> Any:
    """What a record says, without offsets, each text in its usual characters with single blanks."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: plain(item) for key, item in value.items() if key not in PLACES}
        if isinstance(value, list):
            return [plain(item) for item in value]
        if isinstance(value, str):
            value = re.sub(r"\s*,(?=[^\W\d])", ", ", unicodedata.normalize("NFC", value).translate(USUAL))
            return re.sub(r"\s+(?=[,;])", "", " ".join(value.split()))
        return value

    return plain(json.loads(msgspec.json.encode(extract_text(source))))


@pytest.mark.parametrize(
    "respelled",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="line ends of Windows"),
        pytest.param(lambda text: text.replace("\n", "\r"), id="line ends of old Macs"),
        pytest.param(lambda text: unicodedata.normalize("NFD", text), id="decomposed letters"),
        pytest.param(lambda text: text.replace("số ", "số\u00a0").replace(" năm ", "\u00a0 năm "), id="no-break blanks"),
        pytest.param(lambda text: text.replace("Đ", "Ð"), id="Icelandic letter for Đ"),
        pytest.param(lambda text: text.replace("/", "\u2215"), id="division slash"),
        pytest.param(lambda text: text.replace("ng ", "ng\u200b "), id="zero-width blanks"),
        pytest.param(lambda text: text.replace("\n", "\n        "), id="lines set in"),
        pytest.param(lambda text: text.replace("\n", " \n"), id="blanks at line ends"),
        pytest.param(lambda text: re.sub(r"(?<=[^\W\d]) (?=[a-z])", "  ", text), id="doubled blanks"),
        pytest.param(lambda text: re.sub(r"(?<=[^\W\d]), (?=[^\W\d])", ",", text), id="no blank behind commas"),
        pytest.param(lambda text: re.sub(r"(?<=[^\W\d]),(?=\s)", " ,", text), id="blanks before commas"),
        pytest.param(lambda text: re.sub(r"(?m)^([-+]|\d+\.|[a-zđ]\)) |$", r"\1\t", text), id="tabs behind marks"),
    ],
)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_spelling_changes_no_record(sample: Path, respelled: Callable[[str], str]) -> None:
    text = sample.read_text(encoding="utf-8")
    assert respelled(text) != text
    assert content(respelled(text)) == content(text)
