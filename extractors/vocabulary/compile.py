"""Compiles the vocabulary sources into tables.json and register.json.

Run `python -m danchieu.extractors.vocabulary.compile` after changing a source; a test compares.
"""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from danchieu.extractors.vocabulary.check import problems
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
from danchieu.extractors.vocabulary.problems import VocabularyError
from danchieu.extractors.vocabulary.sources import ENTRY, Sourced, read_csv, read_yaml

_COMPILED: dict[str, type[Any]] = {"types": DocType, "symbols": Symbol, "bodies": Body, "cues": Cue}


def read_sources(folder: Path = FOLDER) -> dict[str, list[Sourced[Any]]]:
    """The project's own entries, checked. Raises VocabularyError."""
    sources = {sort: read_yaml(folder / f"{sort}.yaml", entry) for sort, entry in ENTRY.items()}
    found = problems(sources, (source.entry.id for source in sources["bodies"]))
    if found:
        raise VocabularyError(found)
    return sources


def compile_tables(folder: Path = FOLDER) -> Tables:
    """Tables from the sources in a folder. Raises VocabularyError."""
    sources = read_sources(folder)
    return assemble(
        {sort: [source.entry for source in entries] for sort, entries in sources.items()},
        provinces=read_csv(folder / "provinces.csv", Province),
        laws=read_csv(folder / "laws.csv", Law),
        named=read_csv(folder / "named.csv", NamedDocument),
        units=read_csv(folder / "units.csv", UnitSuffix),
    )


def assemble(entries: Mapping[str, Iterable[Any]], **others: tuple[Any, ...]) -> Tables:
    """Tables from entries by sort, without what only people and tests need; others: the tables kept in CSV files."""
    names = {body.id: body.name for body in entries["bodies"]}
    parts: dict[str, tuple[Any, ...]] = dict(others)
    for sort, kind in _COMPILED.items():
        parts[sort] = tuple(msgspec.convert(entry, kind, from_attributes=True) for entry in entries[sort])
    parts["symbols"] = tuple(msgspec.structs.replace(symbol, name=names[symbol.body]) for symbol in parts["symbols"])
    return Tables(version=_version_of(parts), **parts)


def compile_register(folder: Path = FOLDER) -> RegisterFile:
    """The register from the sources in a folder. Raises VocabularyError."""
    return RegisterFile(
        acts=read_csv(folder / "documents.csv", Act),
        terms=read_csv(folder / "terms.csv", Term),
        succession=read_csv(folder / "succession.csv", Succession),
        collisions=read_csv(folder / "collisions.csv", Collision),
    )


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


def _version_of(parts: dict[str, tuple[Any, ...]]) -> str:
    """A short name of exactly these entries."""
    return hashlib.sha256(msgspec.json.encode(parts, order="sorted")).hexdigest()[:12]


def main() -> None:
    """Write both files beside the sources."""
    (FOLDER / "tables.json").write_bytes(to_json(compile_tables()))
    (FOLDER / "register.json").write_bytes(to_json(compile_register()))


if __name__ == "__main__":
    main()
