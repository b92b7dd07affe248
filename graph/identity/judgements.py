"""What people decided about single statements: kept in a file that can be edited, applied at every build, withdrawn by
taking it out.

A judgement speaks of as-found ids (see `statements.mention_id`), so it outlives rebuilds and new versions of the
extractor. The file is YAML (a list of mappings) or CSV (a header line), with the fields of `Judgement`; of several
entries with one key the last counts, so that nothing a person wrote in it need be rewritten.
"""

import csv
import io
import re
import shutil
import textwrap
from collections.abc import Iterable
from contextlib import AbstractContextManager
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, Literal, get_args
from uuid import uuid4

import msgspec

from danchieu.extractors.record import Relation
from danchieu.graph.errors import DatabaseInvalid, DatabaseMissing, JudgementInvalid
from danchieu.graph.sqlite.lock import held
from danchieu.graph.sqlite.schema import connect
from danchieu.graph.sqlite.statements import parse_mention_id

Verdict = Literal["same", "different", "not_a_citation", "relation", "issuer", "document"]
VERDICTS: tuple[str, ...] = get_args(Verdict)
_PAIRS = ("same", "different")
_WITH_VALUE = ("relation", "issuer", "document")
_DOCUMENT_ID = re.compile(r"[!-?A-~]+@[!-.0-?A-~]+/[!-?A-~]+")
_SECONDS_FOR_OTHERS = 60.0
_BOM = "\ufeff"
_GRAPH_SUFFIXES = (".db", ".db3", ".sqlite", ".sqlite3")


class Judgement(msgspec.Struct, frozen=True, omit_defaults=True):
    """One decision.

    verdict: "same" and "different" judge two statements (mention and other): they name one act, or two; a document's id
    may stand for either. "not_a_citation" takes a statement out; "relation", "issuer" and "document" give it the value.
    who, why, day: for those who read it later; withdrawn: kept, and not applied.
    """

    verdict: Verdict
    mention: str
    other: str | None = None
    value: str | None = None
    who: str | None = None
    why: str | None = None
    day: str | None = None
    withdrawn: bool = False

    @property
    def key(self) -> str:
        """What is decided, whoever decides it: pairs have no order."""
        ends = sorted((self.mention, self.other or "")) if self.verdict in _PAIRS else [self.mention, ""]
        return blake2b("\n".join((self.verdict, *ends, self.value or "")).encode(), digest_size=8).hexdigest()


def file_for(db: str | Path) -> Path:
    """Where the judgements on a graph are kept: the file by whose name it was last built, else the one beside it, a
    YAML or a CSV: `danchieu.judgements.yaml` for `danchieu.db`, `kho.2024.judgements.yaml` for `kho.2024`,
    `kho-judgements.yaml` for `kho`. Raises the errors of `graph.errors` for a graph that cannot be read.
    """
    db = Path(db)
    named = _named(db)
    if named is not None and named.exists():
        return named
    return _found(_beside(db)) or _old_file(db) or named or Path(f"{_beside(db)}.yaml")


def in_force(db: str | Path) -> list[Judgement]:
    """The judgements in the file of a graph; without a file, those that the graph holds."""
    path = file_for(db)
    return load(path) if path.exists() else _held_by(Path(db))


def _named(db: Path) -> Path | None:
    rows = _asked(db, "SELECT value FROM meta WHERE name = 'judgements'")
    return db.parent / rows[0] if rows else None


def _held_by(db: Path) -> list[Judgement]:
    decode = msgspec.json.Decoder(Judgement).decode
    return [decode(body) for body in _asked(db, "SELECT body FROM judgement ORDER BY id")]


def _asked(db: Path, sql: str) -> list[str]:
    """A column of a graph; nothing where there is no graph."""
    try:
        connection = connect(db, readonly=True)
    except (DatabaseMissing, DatabaseInvalid):
        return []
    try:
        return [row[0] for row in connection.execute(sql)]
    finally:
        connection.close()


def _beside(db: Path) -> str:
    """The file beside a graph without its suffix, of each graph another one."""
    if db.suffix.lower() == ".db":
        return f"{db.with_suffix('')}.judgements"
    return f"{db}.judgements" if db.suffix else f"{db}-judgements"


def _found(base: str) -> Path | None:
    files = (Path(f"{base}.{suffix}") for suffix in ("yaml", "yml", "csv"))
    return next((file for file in files if file.exists()), None)


def _old_file(db: Path) -> Path | None:
    """The file of 0.1.0, named without what follows the last dot: it is read until the graph has one of its own, unless
    another graph beside it may have had the same.
    """
    old = db.with_suffix("")
    others = {Path(f"{old}{suffix}") for suffix in ("", *_GRAPH_SUFFIXES)} - {db}
    return None if any(path.is_file() for path in others) else _found(f"{old}.judgements")


def is_document_id(typed: str) -> bool:
    """Whether a text has the form of the ids that the graph gives: number or name, "@", register, "/", period; letters
    without diacritics, no blanks.
    """
    return _DOCUMENT_ID.fullmatch(typed) is not None


def load(path: str | Path) -> list[Judgement]:
    """Read a file of judgements, the last entry of each key. Raises JudgementInvalid, which names the entry and what is
    wrong with it.
    """
    path = Path(path)
    return _judgements(_text_of(path), path)


def save(path: str | Path, judgements: Iterable[Judgement]) -> None:
    """Write a file of judgements in the format of its suffix, all or nothing."""
    path = Path(path)
    rows = [msgspec.to_builtins(judgement) for judgement in judgements]
    _write(path, _csv_text(rows, Judgement.__struct_fields__, ",") if _is_csv(path) else _yaml_text(rows))


def add(db: str | Path, judgement: Judgement) -> Path:
    """Enter a judgement in the file of a graph, where it counts in place of one with the same key; it takes effect at
    the next build. Returns the file. Others may do so at the same time. Raises JudgementInvalid, and writes nothing,
    for one that no build would take.
    """
    problem = _problem(judgement)
    if problem:
        raise JudgementInvalid(file_for(db), *problem)
    with _held(db):
        return _enter(db, judgement)


def withdraw(db: str | Path, key: str) -> Judgement | None:
    """Mark a judgement as withdrawn; None when there is none of that key."""
    with _held(db):
        found = next((j for j in in_force(db) if j.key == key and not j.withdrawn), None)
        if found is not None:
            _enter(db, msgspec.structs.replace(found, withdrawn=True))
    return found


def _held(db: str | Path) -> AbstractContextManager[None]:
    return held(_named(Path(db)) or _beside(Path(db)), _SECONDS_FOR_OTHERS)


def _enter(db: str | Path, judgement: Judgement) -> Path:
    """Put a judgement behind those of a graph's file, whose comments and columns stay."""
    path = file_for(db)
    own = Path(f"{_beside(Path(db))}{path.suffix}") if path == _old_file(Path(db)) else path
    if not path.exists():
        save(own, _last_of_each([*_held_by(Path(db)), judgement]))
        return own
    text = _text_of(path)
    before = _judgements(text, path)
    if judgement not in before:
        _write(own, (_csv_with if _is_csv(path) else _yaml_with)(text, judgement, before, path))
    return own


def _yaml_with(text: str, judgement: Judgement, before: list[Judgement], path: Path) -> str:
    """The text with one entry more; written anew where it is a list of another form, to which none can be appended."""
    wanted = _last_of_each([*before, judgement])
    first = re.search(r"^ *(?=-\s)", text, re.MULTILINE)
    entry = textwrap.indent(_yaml_text([msgspec.to_builtins(judgement)]), first[0] if first else "")
    longer = text + ("\n" if text and not text.endswith("\n") else "") + entry
    try:
        if _judgements(longer, path) == wanted:
            return longer
    except JudgementInvalid:
        pass
    return _yaml_text([msgspec.to_builtins(judgement) for judgement in wanted])


def _csv_with(text: str, judgement: Judgement, before: list[Judgement], path: Path) -> str:
    """The rows with one more, under the columns and with the delimiter that the file has."""
    row = msgspec.to_builtins(judgement)
    reader = _csv_reader(text)
    rows = [*reader, row]
    names = list(reader.fieldnames or Judgement.__struct_fields__)
    names += [name for name in row if name not in names]
    return _BOM * text.startswith(_BOM) + _csv_text(rows, names, _delimiter(text))


def _csv_text(rows: Iterable[dict[str, Any]], names: Iterable[str], delimiter: str) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(names), delimiter=delimiter, lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _yaml_text(rows: list[dict[str, Any]]) -> str:
    import yaml

    return yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=120)


def _write(path: Path, text: str) -> None:
    beside = path.with_name(f".{path.name}.{uuid4().hex}.new")
    try:
        with open(beside, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        if path.exists():
            shutil.copymode(path, beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _text_of(path: Path) -> str:
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return file.read()
    except UnicodeDecodeError as error:
        raise JudgementInvalid(path, "not_utf8") from error
    except OSError as error:
        raise JudgementInvalid(path, "unreadable", {"reason": error.strerror or str(error)}) from error


def _judgements(text: str, path: Path) -> list[Judgement]:
    rows = _csv_rows(text) if _is_csv(path) else _yaml_rows(text.removeprefix(_BOM), path)
    return _last_of_each(_judgement(row, path, number) for number, row in enumerate(rows, 1))


def _last_of_each(judgements: Iterable[Judgement]) -> list[Judgement]:
    return list({judgement.key: judgement for judgement in judgements}.values())


def _is_csv(path: Path) -> bool:
    return path.suffix.lower() == ".csv"


def _yaml_rows(text: str, path: Path) -> list[dict[str, Any]]:
    import yaml

    try:
        rows = yaml.load(text, _loader()) or []
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line if mark else text.count("\n", 0, getattr(error, "position", 0))
        raise JudgementInvalid(path, "not_yaml", {"line": str(line + 1)}) from error
    if not isinstance(rows, list):
        raise JudgementInvalid(path, "not_a_list")
    return rows


@cache
def _loader() -> Any:
    """YAML in which days and numbers stay the text that a person wrote, also without quotes."""
    import yaml

    class Verbatim(yaml.SafeLoader):
        pass

    Verbatim.yaml_implicit_resolvers = {
        first: [(tag, form) for tag, form in forms if tag.rpartition(":")[2] not in ("int", "float", "timestamp")]
        for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return Verbatim


def _csv_rows(text: str) -> list[dict[str, Any]]:
    return [
        {name: value for name, value in row.items() if name and value not in (None, "")} for row in _csv_reader(text)
    ]


def _csv_reader(text: str) -> "csv.DictReader[str]":
    return csv.DictReader(io.StringIO(text.removeprefix(_BOM), newline=""), delimiter=_delimiter(text))


def _delimiter(text: str) -> str:
    """What the header puts between its names: spreadsheets write a semicolon where the comma is for decimals."""
    return max(",;\t", key=text.partition("\n")[0].count)


_Problem = tuple[str, dict[str, str]]
"""What is wrong with a judgement: a key of `errors.JUDGEMENT_PROBLEMS`, and what fills its sentence."""


def _judgement(row: object, path: Path, number: int) -> Judgement:
    try:
        judgement = msgspec.convert(row, Judgement, strict=False)
    except msgspec.ValidationError as error:
        raise JudgementInvalid(path, *_form_problem(row, error), number) from error
    problem = _problem(judgement)
    if problem:
        raise JudgementInvalid(path, *problem, number)
    return judgement


def _form_problem(row: object, error: msgspec.ValidationError) -> _Problem:
    """What keeps an entry from being a judgement at all."""
    if not isinstance(row, dict):
        return "not_fields", {}
    if row.get("verdict") not in VERDICTS:
        return "no_verdict", {"value": str(row.get("verdict") or ""), "known": ", ".join(VERDICTS)}
    if "mention" not in row:
        return "no_mention", {}
    return "wrong_value", {"field": str(error).rpartition("$.")[2].strip("`")}


def _problem(judgement: Judgement) -> _Problem | None:
    """What keeps a judgement from being applied."""
    verdict, value = judgement.verdict, judgement.value
    if verdict in _PAIRS and not judgement.other:
        return "no_other", {"verdict": verdict}
    if verdict in _WITH_VALUE and not value:
        return "no_value", {"verdict": verdict}
    if verdict == "relation" and value not in get_args(Relation):
        return "no_relation", {"value": str(value), "known": ", ".join(get_args(Relation))}
    documents = (judgement.mention, judgement.other) if verdict in _PAIRS else (value,)
    if verdict in (*_PAIRS, "document") and (odd := [id_ for id_ in documents if len((id_ or "").split()) != 1]):
        return "blanks", {"id": str(odd[0])}
    if verdict not in _PAIRS and parse_mention_id(judgement.mention) is None:
        return "no_statement", {"id": judgement.mention}
    return None
