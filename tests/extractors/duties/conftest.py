"""Texts of which the duties are read."""

from collections.abc import Callable
from typing import Protocol

import pytest

from danchieu.extractors.duties.obligations import read_obligations
from danchieu.extractors.header.header import Header, Locality
from danchieu.extractors.record import Attachment, Document, Obligation
from danchieu.extractors.text import Text


class Read(Protocol):
    """The duties of a text whose letterhead is one empty line; kind: of the document."""

    def __call__(
        self, kind: str, source: str, number: str | None = None, issuer: str | None = None
    ) -> list[Obligation]: ...


@pytest.fixture
def read() -> Read:
    def duties(kind: str, source: str, number: str | None = None, issuer: str | None = None) -> list[Obligation]:
        text = Text("\n" + source)
        header = Header(Document(type=kind, number=number, issuer=issuer), Locality(), body_end=len(text.norm))
        found = read_obligations(text, header, [])
        for duty in found:
            assert text.source[duty.start : duty.end] == duty.text
            assert duty.lead
            assert duty.actors == duty.lead + duty.support
        return found

    return duties


@pytest.fixture
def read_annex() -> Callable[[str, str], list[Obligation]]:
    """The duties of an act of some type, attached to a decision that lays nothing on anybody itself."""

    def duties(kind: str, source: str) -> list[Obligation]:
        text = Text("\nĐiều 1. Ban hành quy định kèm theo.\n\n" + source)
        start = text.source.index(source)
        annex = Attachment(type=kind, title=None, start=start, end=len(text.source))
        document = Document(type="Quyết định", number="07/2025/QĐ-UBND", attachments=[annex])
        return read_obligations(text, Header(document, Locality(), body_end=start), [])

    return duties
