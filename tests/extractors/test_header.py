"""Headers: drafted heads of every layout, what holds for any text, annotated documents where they are at hand."""

import json
from pathlib import Path

import pytest
import yaml

from danchieu.extractors.header import Header, read_header
from danchieu.extractors.text import Text, fold

HEADS = yaml.safe_load((Path(__file__).parent / "heads.yaml").read_text(encoding="utf-8"))
SHARED = Path(__file__).parents[3] / "shared"
GOLD = [
    (folder, name, document["header"])
    for file, folder in (("seeds.gold.json", "seeds"), ("dev.gold.json", "accuracy/dev"))
    if (SHARED / "accuracy" / file).exists()
    for name, document in json.loads((SHARED / "accuracy" / file).read_text(encoding="utf-8")).items()
]


def _read(header: Header, field: str) -> object:
    if field == "attachments":
        return [[attachment.type, attachment.title] for attachment in header.document.attachments]
    holder = next(holder for holder in (header.document, header.locality, header) if hasattr(holder, field))
    return getattr(holder, field)


@pytest.mark.parametrize("row", HEADS, ids=[row["name"] for row in HEADS])
def test_drafted_heads(row: dict[str, object]) -> None:
    want = row["want"]
    assert isinstance(want, dict)
    header = read_header(Text(str(row["text"])))
    assert {field: _read(header, field) for field in want} == want


@pytest.mark.parametrize("row", HEADS, ids=[row["name"] for row in HEADS])
def test_places_lie_in_the_text(row: dict[str, object]) -> None:
    text = Text(str(row["text"]))
    header = read_header(text)
    assert 0 <= header.body_end <= len(text.norm)
    assert 0 <= header.body_start <= len(text.norm)
    if header.number_span and header.document.number:
        start, end = header.number_span
        digits = header.document.number.split("/")[0].split("-")[0]
        assert "".join(text.norm[start:end].split()).startswith(digits)
    ends = [0]
    for attachment in header.document.attachments:
        assert ends[-1] <= attachment.start < attachment.end <= len(text.source)
        ends.append(attachment.end)


@pytest.mark.parametrize("row", HEADS, ids=[row["name"] for row in HEADS])
def test_any_cut_of_a_document_is_read(row: dict[str, object]) -> None:
    source = str(row["text"])
    for step in range(1, 8):
        start = len(source) * step // 8
        read_header(Text(source[start:]))
        read_header(Text(source[:start]))


@pytest.mark.skipif(not GOLD, reason="the annotated documents (../shared) are not here")
@pytest.mark.parametrize(("folder", "name", "want"), GOLD, ids=[name for _, name, _ in GOLD])
def test_annotated_documents(folder: str, name: str, want: dict[str, str | None]) -> None:
    with (SHARED / folder / name).open(encoding="utf-8", newline="") as file:
        document = read_header(Text(file.read())).document
    fields = ("type", "number", "date", "issuer", "signer")
    assert {field: getattr(document, field) for field in fields} == {field: want[field] for field in fields}
    if want.get("title"):
        assert document.title is not None
        assert fold(document.title) == fold(str(want["title"]))
