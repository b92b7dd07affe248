"""Reads vocabulary files as people write them (YAML, CSV) into typed entries; every error names file and line.

YAML files hold a list of entries of one sort (types, symbols, bodies, cues); CSV files hold one entry a row, with `|`
between the alternatives inside a cell. The entry classes are the schema: unknown fields and wrong values are refused.
"""

import csv
import difflib
import io
import re
import unicodedata
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml
from danchieu.extractors.vocabulary.model import Body, Cue, DocType, Symbol


class VocabularyError(ValueError):
    """A vocabulary file that can't be used. `problems`: one line each, "file:line: what is wrong; what to do"."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class TypeEntry(DocType, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A type as written, with its English name and texts that must and must not read as this type."""

    name_en: str | None = None
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


class SymbolEntry(Symbol, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A symbol as written; the name comes from the body when left out."""

    name: str = ""
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


class BodyEntry(Body, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A body as written."""

    name_en: str | None = None
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


class CueEntry(Cue, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A cue phrase as written."""

    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


Entry = TypeVar("Entry")


class Located(msgspec.Struct, frozen=True):
    """Where an entry stands: file and 1-based line."""

    file: str
    line: int

    def problem(self, what: str) -> str:
        """A problem at this place, as people read it."""
        return f"{self.file}:{self.line}: {what}"


def read_yaml(path: Path, entry: type[Entry]) -> list[tuple[Entry, Located]]:
    """Entries of a YAML file with their places. Raises VocabularyError with every problem of the file."""
    text = _text(path)
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        hint = "check the indentation, the colons and the quotes of this line and the one above"
        raise VocabularyError([f"{path}:{line}: not readable as YAML ({error.problem}); {hint}"]) from error
    if root is None:
        return []
    if not isinstance(root, yaml.SequenceNode):
        line = root.start_mark.line + 1
        raise VocabularyError([f"{path}:{line}: the file must be a list; start each entry with '- '"])
    found: list[tuple[Entry, Located]] = []
    problems: list[str] = []
    for node in root.value:
        place = Located(str(path), node.start_mark.line + 1)
        try:
            found.append((msgspec.convert(_plain(node, path), entry, strict=False), place))
        except msgspec.ValidationError as error:
            problems.append(_explain(error, node, path, entry))
        except VocabularyError as error:
            problems.extend(error.problems)
    if problems:
        raise VocabularyError(problems)
    return found


def read_csv(path: Path, entry: type[Entry]) -> list[Entry]:
    """Rows of a CSV file with a header line. Empty cells are left out, `|` separates alternatives."""
    rows = csv.DictReader(io.StringIO(_text(path), newline=""))
    lists = {field.name for field in msgspec.structs.fields(entry) if "tuple" in str(field.type)}  # type: ignore[arg-type]
    found: list[Entry] = []
    for row in rows:
        cells: dict[str, Any] = {key: cell for key, cell in row.items() if cell and key}
        for key in lists & cells.keys():
            cells[key] = tuple(cells[key].split("|"))
        try:
            if None in row or None in row.values():
                raise msgspec.ValidationError("wrong number of cells: put cells that contain a comma in quotes")
            found.append(msgspec.convert(cells, entry, strict=False))
        except msgspec.ValidationError as error:
            raise VocabularyError([f"{path}:{rows.line_num}: {error}"]) from error
    return found


def _text(path: Path) -> str:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise VocabularyError([f"{path}:{line}: not UTF-8; save the file as UTF-8"]) from error
    return unicodedata.normalize("NFC", text)


def _plain(node: yaml.Node, path: Path) -> Any:
    """The value of a node; scalars stay the text that was written (06 is not 6), but true, false and null."""
    if isinstance(node, yaml.MappingNode):
        plain: dict[str, Any] = {}
        for key, value in node.value:
            if key.value in plain:
                raise VocabularyError([f"{path}:{key.start_mark.line + 1}: '{key.value}' is given twice; keep one"])
            plain[key.value] = _plain(value, path)
        return plain
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, path) for item in node.value]
    match node.tag.rpartition(":")[2]:
        case "null":
            return None
        case "bool":
            return node.value.lower() in ("true", "yes", "on")
        case _:
            return node.value.strip()


_PATH = re.compile(r" - at `\$(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")
_UNKNOWN = re.compile(r"unknown field `(?P<field>[^`]+)`")


def _explain(error: msgspec.ValidationError, node: yaml.Node, path: Path, entry: type[Any]) -> str:
    """What is wrong, at the line where it stands, and what to do."""
    what = _PATH.sub("", str(error))
    fields = [field.name for field in msgspec.structs.fields(entry)]
    unknown = _UNKNOWN.search(what)
    if unknown:
        field = unknown["field"]
        near = difflib.get_close_matches(field, fields, 1)
        hint = f"did you mean '{near[0]}'?" if near else "fields are " + ", ".join(fields)
        return f"{path}:{_line_of_key(node, field)}: unknown field '{field}'; {hint}"
    at = _PATH.search(str(error))
    return f"{path}:{_line_of_path(node, at['path'] if at else '')}: {what}"


def _line_of_key(node: yaml.Node, field: str) -> int:
    if isinstance(node, yaml.MappingNode):
        for key, _ in node.value:
            if key.value == field:
                return int(key.start_mark.line) + 1
    return int(node.start_mark.line) + 1


def _line_of_path(node: yaml.Node, path: str) -> int:
    for field, index in _STEP.findall(path):
        if field and isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == field), node)
        elif index and isinstance(node, yaml.SequenceNode):
            node = node.value[int(index)]
    return int(node.start_mark.line) + 1
