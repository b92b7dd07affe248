"""The record: what one source says, as `danchieu extract` prints it (one JSON object a line).

Offsets are code points into the *source text*, end exclusive, so that `source[start:end] == text` for
every span. Dates are ISO 8601 strings. Unknown is None, never "". A record says what this text says and
nothing that a table knows better; what is inferred belongs to the graph.
"""

from typing import Any, Literal

import msgspec

SCHEMA = 1
EXTRACTOR = "0.2.0"
"""Version of the rules and the vocabulary; a source read by another version is read again."""

Kind = Literal["numbered", "law", "named", "programme", "standard"]
Relation = Literal[
    "legal_basis", "implements", "guides", "amends", "replaces", "repeals", "suspends", "corrects", "consolidates",
    "issued_with", "proposed_by", "responds_to", "cites", "amended_by", "replaced_by", "repealed_by",
]  # fmt: skip
Certainty = Literal["certain", "likely", "doubtful"]
Modality = Literal["must", "asked", "should", "may", "must_not"]


class Span(msgspec.Struct, gc=False):
    """A stretch of the source text."""

    start: int
    end: int


class Repair(msgspec.Struct, rename={"read": "from"}, gc=False):
    """A damaged field, as it was read and what it was repaired to."""

    field: str
    read: str
    to: str
    why: str


class Attachment(msgspec.Struct, gc=False):
    """A document issued with this one (the plan behind a decision), with its stretch of the source text."""

    type: str | None
    title: str | None
    start: int
    end: int


class Document(msgspec.Struct):
    """The header of the document that the source carries."""

    type: str | None = None
    number: str | None = None
    date: str | None = None
    issuer: str | None = None
    signer: str | None = None
    signer_title: str | None = None
    title: str | None = None
    place: str | None = None
    recipients: list[str] = []
    attachments: list[Attachment] = []


class Citation(msgspec.Struct):
    """One mention of another document. subject: None when the document itself cites, else an index in `citations`."""

    start: int
    end: int
    text: str
    kind: Kind
    type: str | None
    number: str | None
    date: str | None
    issuer: str | None
    title: str | None
    pinpoint: str | None
    relation: Relation
    subject: int | None
    evidence: Span
    rule: str
    certainty: Certainty
    repairs: list[Repair]
    page: int | None


class Deadline(msgspec.Struct, omit_defaults=True, gc=False):
    """By when: one of an ISO date, a relative period or a recurrence, and the words as written."""

    text: str
    date: str | None = None
    relative: str | None = None
    recurring: str | None = None


class Obligation(msgspec.Struct):
    """One duty. `actors` is everyone bound (lead first, then support); `citations` are indexes in the record."""

    start: int
    end: int
    text: str
    block: int
    actors: list[str]
    lead: list[str]
    support: list[str]
    modality: Modality
    deadline: Deadline | None
    citations: list[int]
    section: str | None
    page: int | None


class Suspect(msgspec.Struct, gc=False):
    """Text that looks like a reference and that no rule took."""

    start: int
    end: int
    text: str
    why: str


class Record(msgspec.Struct):
    """Everything read from one source."""

    source: str
    sha256: str | None
    text_sha256: str | None
    pages: int | None = None
    warnings: list[str] = []
    error: str | None = None
    document: Document = msgspec.field(default_factory=Document)
    citations: list[Citation] = []
    obligations: list[Obligation] = []
    suspects: list[Suspect] = []
    schema: int = SCHEMA
    extractor: str = EXTRACTOR


def json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of a record, generated from the classes above."""
    return msgspec.json.schema(Record)
