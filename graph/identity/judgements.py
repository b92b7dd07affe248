"""What people decided about single statements: kept in a file that can be edited, applied at every build, withdrawn by
taking it out.

A judgement speaks of as-found ids (see `statements.mention_id`), so it outlives rebuilds and new versions of the
extractor. The file is YAML (a list of mappings) or CSV (a header line), with the fields of `Judgement`.
"""

import csv
import io
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any, Literal, get_args

import msgspec

from danchieu.extractors.record import Relation
from danchieu.graph.errors import JudgementInvalid
from danchieu.graph.sqlite.statements import parse_mention_id

Verdict = Literal["same", "different", "not_a_citation", "relation", "issuer", "document"]
VERDICTS: tuple[str, ...] = get_args(Verdict)
_PAIRS = ("same", "different")
_WITH_VALUE = ("relation", "issuer", "document")


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
    """Where the judgements on a graph are kept: beside it, `danchieu.judgements.yaml` or `.csv` for `danchieu.db`."""
    base = Path(db).with_suffix("")
    found = [file for suffix in ("yaml", "yml", "csv") if (file := Path(f"{base}.judgements.{suffix}")).exists()]
    return found[0] if found else Path(f"{base}.judgements.yaml")


def load(path: str | Path) -> list[Judgement]:
    """Read a file of judgements. Raises JudgementInvalid, which names the entry and what is wrong with it."""
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise JudgementInvalid(path, f"it cannot be read ({error})", "save it as UTF-8 text") from error
    rows = _csv_rows(text, path) if path.suffix.lower() == ".csv" else _yaml_rows(text, path)
    return [_judgement(row, path, number) for number, row in enumerate(rows, 1)]


def save(path: str | Path, judgements: Iterable[Judgement]) -> None:
    """Write a file of judgements in the format of its suffix, all or nothing."""
    path = Path(path)
    rows = [msgspec.to_builtins(judgement) for judgement in judgements]
    if path.suffix.lower() == ".csv":
        out = io.StringIO()
        writer = csv.DictWriter(out, fieldnames=Judgement.__struct_fields__, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        text = out.getvalue()
    else:
        import yaml

        text = yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=120)
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def add(db: str | Path, judgement: Judgement) -> Path:
    """Enter a judgement in the file of a graph, in place of an equal one; it takes effect at the next build. Returns
    the file.
    """
    path = file_for(db)
    before = load(path) if path.exists() else []
    save(path, [*(j for j in before if j.key != judgement.key), judgement])
    return path


def withdraw(db: str | Path, key: str) -> Judgement | None:
    """Mark a judgement as withdrawn; None when there is none of that key."""
    path = file_for(db)
    before = load(path) if path.exists() else []
    found = next((j for j in before if j.key == key and not j.withdrawn), None)
    if found is not None:
        save(path, [msgspec.structs.replace(j, withdrawn=True) if j is found else j for j in before])
    return found


def _yaml_rows(text: str, path: Path) -> list[dict[str, Any]]:
    import yaml

    try:
        rows = yaml.safe_load(text) or []
    except yaml.YAMLError as error:
        raise JudgementInvalid(path, f"it is not YAML ({error})".replace("\n", " "), "correct it") from error
    if not isinstance(rows, list):
        raise JudgementInvalid(path, "it is not a list of judgements", "begin every judgement with a hyphen")
    return rows


def _csv_rows(text: str, path: Path) -> list[dict[str, Any]]:
    try:
        dialect: Any = csv.Sniffer().sniff(text.partition("\n")[0], delimiters=",;\t")
    except csv.Error:
        dialect = csv.excel
    rows = list(csv.DictReader(io.StringIO(text), dialect=dialect))
    return [{name: value for name, value in row.items() if name and value not in (None, "")} for row in rows]


def _judgement(row: object, path: Path, number: int) -> Judgement:
    try:
        judgement = msgspec.convert(row, Judgement, strict=False)
    except msgspec.ValidationError as error:
        raise JudgementInvalid(
            path, f"entry {number}: {error}", f"a verdict is one of {', '.join(VERDICTS)}"
        ) from error
    problem = _problem(judgement)
    if problem:
        raise JudgementInvalid(path, f"entry {number}: {problem}", "correct or withdraw it")
    return judgement


def _problem(judgement: Judgement) -> str | None:
    if judgement.verdict in _PAIRS and not judgement.other:
        return f"{judgement.verdict!r} needs the other statement in `other`"
    if judgement.verdict in _WITH_VALUE and not judgement.value:
        return f"{judgement.verdict!r} needs a `value`"
    if judgement.verdict == "relation" and judgement.value not in get_args(Relation):
        return f"{judgement.value!r} is no relation"
    if judgement.verdict not in _PAIRS and parse_mention_id(judgement.mention) is None:
        return f"{judgement.mention!r} is not the id of a statement"
    return None
