"""Compiles the vocabulary sources into tables.json and register.json.

Run `python -m danchieu.extractors.vocabulary.compile` after changing a source; a test compares.
"""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
from danchieu.extractors.vocabulary.model import (
    FOLDER,
    Act,
    Body,
    Collision,
    Cue,
    DocType,
    Law,
    NamedDocument,
    Province,
    RegisterFile,
    Succession,
    Symbol,
    Tables,
    Term,
    UnitSuffix,
)
from danchieu.extractors.vocabulary.sources import (
    BodyEntry,
    CueEntry,
    SymbolEntry,
    TypeEntry,
    read_csv,
    read_yaml,
)


def compile_tables(folder: Path = FOLDER) -> Tables:
    """Tables from the sources in a folder. Raises VocabularyError."""
    bodies = [entry for entry, _ in read_yaml(folder / "bodies.yaml", BodyEntry)]
    names = {body.id: body.name for body in bodies}
    symbols = [entry for entry, _ in read_yaml(folder / "symbols.yaml", SymbolEntry)]
    parts: dict[str, tuple[Any, ...]] = {
        "types": _as(DocType, (entry for entry, _ in read_yaml(folder / "types.yaml", TypeEntry))),
        "symbols": _as(Symbol, (msgspec.structs.replace(symbol, name=names[symbol.body]) for symbol in symbols)),
        "bodies": _as(Body, bodies),
        "provinces": tuple(read_csv(folder / "provinces.csv", Province)),
        "laws": tuple(read_csv(folder / "laws.csv", Law)),
        "named": tuple(read_csv(folder / "named.csv", NamedDocument)),
        "units": tuple(read_csv(folder / "units.csv", UnitSuffix)),
        "cues": _as(Cue, (entry for entry, _ in read_yaml(folder / "cues.yaml", CueEntry))),
    }
    return Tables(version=version_of(parts), **parts)


def compile_register(folder: Path = FOLDER) -> RegisterFile:
    """The register from the sources in a folder. Raises VocabularyError."""
    return RegisterFile(
        acts=tuple(read_csv(folder / "documents.csv", Act)),
        terms=tuple(read_csv(folder / "terms.csv", Term)),
        succession=tuple(read_csv(folder / "succession.csv", Succession)),
        collisions=tuple(read_csv(folder / "collisions.csv", Collision)),
    )


def version_of(parts: dict[str, tuple[Any, ...]]) -> str:
    """A short name of exactly these entries."""
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()[:12]


def to_json(table: Tables | RegisterFile) -> bytes:
    """JSON with one entry a line, so that a change of a source is a small change here."""
    encode = msgspec.json.encode
    lines = []
    for name, value in msgspec.structs.asdict(table).items():
        if isinstance(value, str):
            lines.append(encode(name) + b":" + encode(value))
        else:
            lines.append(encode(name) + b":[\n" + b",\n".join(encode(entry) for entry in value) + b"\n]")
    return b"{" + b",\n".join(lines) + b"}\n"


def _as(kind: type[Any], entries: Iterable[Any]) -> tuple[Any, ...]:
    """Entries without what only people and tests need."""
    return tuple(msgspec.convert(entry, kind, from_attributes=True) for entry in entries)


def main() -> None:
    """Write both files beside the sources."""
    (FOLDER / "tables.json").write_bytes(to_json(compile_tables()))
    (FOLDER / "register.json").write_bytes(to_json(compile_register()))


if __name__ == "__main__":
    main()
