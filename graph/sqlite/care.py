"""A graph file over the years: checking it, repairing what can be derived, and a backup while it is in use."""

import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

import msgspec

from danchieu.graph.build import derived_otherwise, rebuild, refuse_other_rules
from danchieu.graph.errors import BackupRefused, DatabaseInvalid, explain
from danchieu.graph.sqlite.derive import derive, forget, pending
from danchieu.graph.sqlite.lock import building
from danchieu.graph.sqlite.schema import connect, is_graph
from danchieu.graph.sqlite.statements import unpack_text

_COMPARED = {
    "document": (
        "id, number_key, type, number, date, issuer, title, in_corpus, owner, period, level, branch, conflicts, day"
    ),
    "link": "mention, citing, relation, cited, day, cited_day",
    "degree": "document, relation, citing",
    "task": "duty, document, due, day",
    "bound": "iif(party > 0, party, (SELECT body || ' ' || name FROM body_name WHERE id = -party)), role, due, duty",
    "total": "kind, name, n",
    "alias": "id, document",
    "body": "id, name, level, branch, parent, valid_from, valid_to, successor",
}


class Problem(msgspec.Struct, frozen=True):
    """What is wrong with a file. code: "damaged", "text", "span", "view", or "rules" where the views could not be
    compared; where: a source's path or a view's name; what: in English; fault, details: a key of FAULTS and what fills
    its sentence, for a translation; derived: it can be repaired from the statements.
    """

    code: str
    where: str
    what: str
    derived: bool = False
    fault: str | None = None
    details: dict[str, str] = {}


FAULTS = {
    "packed": "the stored text cannot be unpacked ({reason})",
    "other_text": "the stored text is not the one that was read",
    "span": "{start}-{end} is {found}, stored is {stored}",
    "rows": "{extra} rows that the statements do not support, {missing} rows missing",
}


def _fault(code: str, where: str, fault: str, derived: bool = False, **details: object) -> Problem:
    said = {name: str(value) for name, value in details.items()}
    return Problem(code, where, FAULTS[fault].format_map(said), derived, fault, said)


class CheckReport(msgspec.Struct):
    """What was checked and what was found. pending: sources and blocks that an interrupted build left for the next
    one.
    """

    sources: int = 0
    failed: int = 0
    spans: int = 0
    documents: int = 0
    edges: int = 0
    pending: int = 0
    problems: list[Problem] = []
    repaired: bool = False


def check(db: str | Path, repair: bool = False, progress: Callable[[str, int, int], None] | None = None) -> CheckReport:
    """Verify a graph file: the file itself, every stored text against its hash, every span against its text, every
    view against the statements. repair: derive the views anew where they differ. Raises the errors of
    `graph.errors`, for a repair also RulesDiffer where the graph was built with other rules.
    """
    db = Path(db)
    connection = connect(db, readonly=True)
    report = CheckReport()
    try:
        report.problems += _integrity(connection)
        if report.problems:
            return report
        if repair:
            refuse_other_rules(connection, db)
        report.problems += _texts(connection, report, progress)
        report.problems += _views(connection, report, db)
    except DatabaseInvalid as error:
        report.problems.append(Problem("damaged", str(db), error.what))
    except sqlite3.DatabaseError as error:
        report.problems.append(_damage(error, db))
    finally:
        connection.close()
    if (
        repair
        and any(problem.derived for problem in report.problems)
        and not any(p.code == "damaged" for p in report.problems)
    ):
        rebuild(db)
        report.repaired = True
    return report


def backup(db: str | Path, target: str | Path, force: bool = False) -> None:
    """Copy a graph file as it stands at one moment, also while a build is at work on it. The target is written all
    or nothing. force: in place of an older graph; a file that is no graph is never overwritten. Raises BackupRefused
    where something stands in the way, DatabaseLocked while a build is at work on the target.
    """
    target = Path(target)
    in_the_way = _in_the_way(Path(db), target, force)
    if in_the_way:
        raise BackupRefused(target, in_the_way)
    source = connect(db, readonly=True)
    beside = target.with_name(f".{target.name}.new")
    try:
        beside.unlink(missing_ok=True)
        copy = sqlite3.connect(beside)
        try:
            source.backup(copy, pages=4096)
            copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()
        with building(target) if target.exists() else nullcontext():
            _put_in_place(beside, target)
    except sqlite3.Error as error:
        raise explain(error, target) from error
    finally:
        source.close()
        beside.unlink(missing_ok=True)


def _damage(error: sqlite3.DatabaseError, db: Path) -> Problem:
    """What a database error says of the file; raised where it says nothing of it."""
    told = explain(error, db, reading=True)
    if not isinstance(told, DatabaseInvalid):
        raise told from error
    return Problem("damaged", str(db), str(error))


def _put_in_place(file: Path, target: Path) -> None:
    """Replace a graph file with another. What a crash left of its journal would be played into the new file."""
    for rest in ("-wal", "-shm", "-journal"):
        target.with_name(target.name + rest).unlink(missing_ok=True)
    os.replace(file, target)


def _in_the_way(db: Path, target: Path, force: bool) -> str | None:
    """Why a backup may not be written to a target, None where it may."""
    if not target.exists():
        return None
    if target.samefile(db):
        return "backup_itself"
    if not is_graph(target):
        return "backup_no_graph"
    return None if force else "backup_exists"


def _integrity(connection: sqlite3.Connection) -> list[Problem]:
    rows = connection.execute("PRAGMA integrity_check(20)").fetchall()
    return [Problem("damaged", "file", row[0]) for row in rows if row[0] != "ok"]


def _texts(
    connection: sqlite3.Connection, report: CheckReport, progress: Callable[[str, int, int], None] | None
) -> Iterator[Problem]:
    total = connection.execute("SELECT count(*) FROM text").fetchone()[0]
    for done, (id_, sha256, body) in enumerate(connection.execute("SELECT id, sha256, body FROM text ORDER BY id"), 1):
        name = connection.execute("SELECT path FROM source WHERE text = ? ORDER BY path LIMIT 1", (id_,)).fetchone()
        where = name[0] if name else sha256
        try:
            text = unpack_text(body)
        except (ValueError, OSError, Exception) as error:  # zlib.error is no ValueError
            yield _fault("text", where, "packed", reason=error)
            continue
        if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != sha256:
            yield _fault("text", where, "other_text")
        yield from _spans(connection, id_, where, text, report)
        if progress:
            progress("checking", done, total)


def _spans(
    connection: sqlite3.Connection, text_id: int, where: str, text: str, report: CheckReport
) -> Iterator[Problem]:
    for table, condition in (("mention", "AND position >= 0"), ("duty", "")):
        for start, end, said in connection.execute(
            f'SELECT start, "end", text FROM {table} WHERE source IN (SELECT id FROM source WHERE text = ?) '
            f"{condition} ORDER BY id",
            (text_id,),
        ):
            report.spans += 1
            if text[start:end] != said:
                found, stored = repr(text[start:end]), repr(said)
                yield _fault("span", where, "span", start=start, end=end, found=found, stored=stored)


def _count(connection: sqlite3.Connection, report: CheckReport) -> None:
    count = "SELECT count(*) FROM"
    report.sources = connection.execute(f"{count} source").fetchone()[0]
    report.failed = connection.execute(f"{count} source WHERE error IS NOT NULL").fetchone()[0]
    report.documents = connection.execute(f"{count} document").fetchone()[0]
    report.edges = connection.execute(f"{count} (SELECT DISTINCT citing, relation, cited FROM link)").fetchone()[0]
    report.pending = pending(connection)


def _views(connection: sqlite3.Connection, report: CheckReport, db: Path) -> list[Problem]:
    """Count what a copy of the graph holds, and find the views in it that differ from what the statements say: in the
    copy nothing changes while both are derived.
    """
    with tempfile.TemporaryDirectory(prefix="danchieu-") as folder:
        path = Path(folder, "copy.db")
        try:
            _copy(connection, path)
            fresh = connect(path)
            try:
                _count(fresh, report)
                if derived_otherwise(fresh):
                    return [Problem("rules", str(db), "it was built with other rules, its views are not compared")]
                return _differing(fresh, report.pending > 0)
            finally:
                fresh.close()
        except sqlite3.Error as error:
            raise explain(error, path) from error


def _copy(connection: sqlite3.Connection, path: Path) -> None:
    copy = sqlite3.connect(path)
    try:
        connection.backup(copy)
    finally:
        copy.close()


def _differing(fresh: sqlite3.Connection, pending: bool) -> list[Problem]:
    if pending:
        derive(fresh)
    stored = {table: _rows(fresh, table) for table in _COMPARED}
    forget(fresh)
    derive(fresh)
    derived = {table: _rows(fresh, table) for table in _COMPARED}
    return [
        _fault("view", table, "rows", True, extra=len(stored[table] - derived[table]),
               missing=len(derived[table] - stored[table]))
        for table in _COMPARED
        if stored[table] != derived[table]
    ]  # fmt: skip


def _rows(connection: sqlite3.Connection, table: str) -> set[tuple[object, ...]]:
    return set(connection.execute(f"SELECT {_COMPARED[table]} FROM {table}"))
