"""The shape of the graph in Neo4j: labels, relationship types, their properties, and the constraints and indexes
behind them.

Everything that ever stands in the text of a Cypher statement comes from the tables here; what documents say travels
as parameters.
"""

from typing import get_args

import msgspec

from danchieu.extractors.record import Relation
from danchieu.graph.model import ATTACHED

VERSION = 4
"""Of this shape; a graph pushed in another one is written anew."""

_PASSIVE = frozenset({"amended_by", "replaced_by", "repealed_by"})
RELATION_TYPES = {name: name.upper() for name in (*(r for r in get_args(Relation) if r not in _PASSIVE), ATTACHED)}
"""Relationship type of each relation between documents."""
RELATIONS = {type_: name for name, type_ in RELATION_TYPES.items()}

PUSHED = "pushed"
"""Property of everything that a push wrote: the id of its batch. What does not have it belongs to somebody else and
is left alone."""
BATCH = "PushedBatch"
"""Label of the log of a push, one node for each batch; written in the same transaction as the batch."""

_TEXTS, _NUMBERS = "string[]", "long[]"


class Nodes(msgspec.Struct, frozen=True):
    """A label, the property that identifies its nodes, and all properties with their types (those of neo4j-admin)."""

    label: str
    key: str
    properties: dict[str, str]


class Links(msgspec.Struct, frozen=True):
    """A relationship type between two labels. key: a property that tells parallel ones apart, None where there are
    none."""

    type: str
    start: str
    end: str
    properties: dict[str, str] = {}
    key: str | None = None


def _strings(*names: str) -> dict[str, str]:
    return dict.fromkeys(names, "string")


_EVIDENCE = {
    "mentions": "long", "sources": _TEXTS, "pages": _NUMBERS, "starts": _NUMBERS, "ends": _NUMBERS, "quotes": _TEXTS,
    "texts": _TEXTS, "statements": _TEXTS, "effective": "string", "in_part": "boolean", "begins": _TEXTS,
}  # fmt: skip

NODES = {
    nodes.label: nodes
    for nodes in (
        Nodes(
            "Body", "id",
            _strings("id", "name", "branch", "parent", "valid_from", "valid_to", "successor", "folded")
            | {"level": "long", "keeps_register": "boolean"},
        ),
        Nodes(
            "Document", "id",
            _strings("id", "type", "number", "date", "issuer", "title", "owner", "period", "branch", "number_key")
            | _strings("words", "speaker", "speaker_name", "province", "tables_effective", "tables_in_force_on")
            | {"in_corpus": "boolean", "level": "long", "speaker_level": "long"}
            | {"sources": _TEXTS, "aliases": _TEXTS, "conflicts": _TEXTS},
        ),
        Nodes("TableAct", "id", _strings("id", "type", "number", "date", "issuer", "title", "effective")),
        Nodes("Alias", "id", _strings("id")),
        Nodes("Source", "path", _strings("path", "name")),
        Nodes("Actor", "name", _strings("name", "folded")),
        Nodes(
            "Obligation", "key",
            _strings("key", "id", "document", "source", "text", "modality", "deadline", "due", "relative")
            | _strings("recurring", "section", "folded")
            | {"page": "long", "start": "long", "end": "long"}
            | {"actors": _TEXTS, "lead": _TEXTS, "support": _TEXTS, "arises_from": _TEXTS},
        ),
    )
}  # fmt: skip
LINKS = {
    links.type: links
    for links in (
        Links("PART_OF", "Body", "Body"),
        Links("SUCCEEDED_BY", "Body", "Body"),
        Links("ISSUED_BY", "Document", "Body"),
        Links("TABLES_SAY", "Document", "TableAct", _strings("state"), key="state"),
        Links("STANDS_AS", "TableAct", "Document"),
        Links("NAMES", "Alias", "Document"),
        Links("CARRIES", "Source", "Document"),
        Links("IMPOSES", "Document", "Obligation"),
        Links("ADDRESSES", "Obligation", "Actor", _strings("role", "body"), key="role"),
        Links("BINDS", "Obligation", "Body", {"role": "string", "names": _TEXTS}, key="role"),
        Links("ARISES_FROM", "Obligation", "Document"),
        *(Links(type_, "Document", "Document", _EVIDENCE) for type_ in RELATION_TYPES.values()),
    )
}

WORDS_INDEX = "danchieu_document_words"
PREPARE = (
    *(
        f"CREATE CONSTRAINT danchieu_{nodes.label.lower()} IF NOT EXISTS "
        f"FOR (n:{nodes.label}) REQUIRE n.{nodes.key} IS UNIQUE"
        for nodes in NODES.values()
    ),
    f"CREATE CONSTRAINT danchieu_batch IF NOT EXISTS FOR (n:{BATCH}) REQUIRE n.id IS UNIQUE",
    "CREATE INDEX danchieu_document_number IF NOT EXISTS FOR (n:Document) ON (n.number_key)",
    "CREATE INDEX danchieu_document_date IF NOT EXISTS FOR (n:Document) ON (n.date)",
    "CREATE INDEX danchieu_obligation_due IF NOT EXISTS FOR (n:Obligation) ON (n.due)",
    "CREATE TEXT INDEX danchieu_actor_folded IF NOT EXISTS FOR (n:Actor) ON (n.folded)",
    f"CREATE FULLTEXT INDEX {WORDS_INDEX} IF NOT EXISTS FOR (n:Document) ON EACH [n.words] "
    "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
)
"""Statements that make uniqueness constraints (node keys are Enterprise) and indexes; to be run before the first
write."""
