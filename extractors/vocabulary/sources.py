"""Reads vocabulary files as people write them (YAML, CSV) into typed entries; every error names file and line.

YAML files hold a list of entries of one sort (types, symbols, bodies, cues); CSV files hold one entry a row, with `|`
between the alternatives inside a cell. The entry classes are the schema: unknown fields and wrong values are refused.
"""

import csv
import difflib
import io
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec
import yaml

from danchieu.extractors.vocabulary.model import Body, Cue, DocType, Symbol
from danchieu.extractors.vocabulary.problems import Problem, VocabularyError


class TypeEntry(DocType, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A type as written, with its English name and texts that must and must not read as this type."""

    name_en: str | None = None
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


class SymbolEntry(Symbol, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A symbol as written; the name comes from its body."""

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
ENTRY: dict[str, type[Any]] = {"types": TypeEntry, "symbols": SymbolEntry, "bodies": BodyEntry, "cues": CueEntry}
"""The class of the entries of each YAML file, by its name without ".yaml"."""
KEY: dict[str, tuple[str, ...]] = {
    "types": ("id",), "symbols": ("symbol", "body"), "bodies": ("id",), "cues": ("phrase", "relation"),
}  # fmt: skip
"""The fields that name an entry: two entries alike in them are one."""


class Sourced(msgspec.Struct, Generic[Entry], frozen=True):
    """An entry and where it stands. lines: 1-based lines of the fields that were written there."""

    entry: Entry
    file: str
    line: int
    lines: dict[str, int]

    def problem(self, code: str, at: str = "", **values: str) -> Problem:
        """A problem with this entry, at the line of a field where that was written."""
        return Problem(self.file, self.lines.get(at, self.line), code, values)


def read_yaml(
    path: Path, entry: type[Entry], complete: Callable[[dict[str, Any]], dict[str, Any]] = lambda fields: fields
) -> list[Sourced[Entry]]:
    """Entries of a YAML file with their places.

    complete: turns the fields as written into those of the entry (local rules that add to a known one).
    Raises VocabularyError with every problem of the file.
    """
    found: list[Sourced[Entry]] = []
    problems: list[Problem] = []
    for node in _nodes(path):
        try:
            fields = _plain(node, path)
            if not isinstance(fields, dict):
                raise VocabularyError([Problem(str(path), _line(node), "not_an_entry")])
            value = msgspec.convert(complete(fields), entry, strict=False)
            found.append(Sourced(value, str(path), _line(node), {key.value: _line(key) for key, _ in node.value}))
        except msgspec.ValidationError as error:
            problems.append(_explain(error, node, path, entry))
        except VocabularyError as error:
            problems.extend(error.problems)
    if problems:
        raise VocabularyError(problems)
    return found


def read_csv(path: Path, entry: type[Entry]) -> tuple[Entry, ...]:
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
                raise VocabularyError([Problem(str(path), rows.line_num, "wrong_cells")])
            found.append(msgspec.convert(cells, entry, strict=False))
        except msgspec.ValidationError as error:
            problem = Problem(str(path), rows.line_num, "wrong_value", {"detail": str(error)})
            raise VocabularyError([problem]) from error
    return tuple(found)


class _Loader(yaml.SafeLoader):
    """YAML without references (*name): they serve nothing here and can blow a small file up to any size."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "a word that begins with * must stand in quotes", mark)
        return super().compose_node(parent, index)


def _nodes(path: Path) -> list[yaml.Node]:
    """The entries of a YAML file as they stand in it."""
    try:
        root = yaml.compose(_text(path), Loader=_Loader)
    except RecursionError as error:
        raise VocabularyError([Problem(str(path), 1, "not_yaml", {"detail": "brackets too deep"})]) from error
    except yaml.reader.ReaderError as error:
        raise VocabularyError([Problem(str(path), 1, "not_yaml", {"detail": str(error.reason)})]) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise VocabularyError([Problem(str(path), line, "not_yaml", {"detail": str(error.problem)})]) from error
    if root is None:
        return []
    if not isinstance(root, yaml.SequenceNode):
        raise VocabularyError([Problem(str(path), _line(root), "not_a_list")])
    return list(root.value)


def _text(path: Path) -> str:
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise VocabularyError([Problem(str(path), line, "not_utf8")]) from error
    return unicodedata.normalize("NFC", text)


def _plain(node: yaml.Node, path: Path) -> Any:
    """The value of a node; scalars stay the text that was written (06 is not 6), but true, false and null."""
    if isinstance(node, yaml.MappingNode):
        plain: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.value in plain:
                raise VocabularyError([Problem(str(path), _line(key), "field_twice", {"field": str(key.value)})])
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
_MISSING = re.compile(r"missing required field `(?P<field>[^`]+)`")
_NOT_A_LIST = re.compile(r"Expected `array`")


def _explain(error: msgspec.ValidationError, node: yaml.Node, path: Path, entry: type[Any]) -> Problem:
    """What is wrong, at the line where it stands."""
    what = _PATH.sub("", str(error))
    if unknown := _UNKNOWN.search(what):
        field = unknown["field"]
        known = [each.name for each in msgspec.structs.fields(entry)]
        near = difflib.get_close_matches(field, known, 1)
        code = "misspelt_field" if near else "unknown_field"
        values = {"field": field, "near": "".join(near), "known": ", ".join(known)}
        return Problem(str(path), _line_of_key(node, field), code, values)
    if missing := _MISSING.search(what):
        return Problem(str(path), _line(node), "missing_field", {"field": missing["field"]})
    at = _PATH.search(str(error))
    line = _line_of_path(node, at["path"] if at else "")
    code = "list_wanted" if _NOT_A_LIST.search(what) else "wrong_value"
    return Problem(str(path), line, code, {"detail": what})


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _line_of_key(node: yaml.Node, field: str) -> int:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((_line(key) for key, _ in pairs if key.value == field), _line(node))


def _line_of_path(node: yaml.Node, path: str) -> int:
    for field, index in _STEP.findall(path):
        if field and isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == field), node)
        elif index and isinstance(node, yaml.SequenceNode) and int(index) < len(node.value):
            node = node.value[int(index)]
    return _line(node)
