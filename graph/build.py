"""Files in, a graph out: several processes read, one writes, and nothing that was committed is ever lost."""

import hashlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.extract import extract_text
from danchieu.extractors.processes import CHUNK, in_processes
from danchieu.extractors.readers import SourceError, read_source
from danchieu.extractors.record import EXTRACTOR
from danchieu.extractors.vocabulary import Tables, register
from danchieu.graph.errors import RulesDiffer, explain
from danchieu.graph.identity.judgements import Judgement, in_force, load
from danchieu.graph.identity.reading import Readings, read_record
from danchieu.graph.identity.rulings import Rulings, install
from danchieu.graph.ingest import store
from danchieu.graph.sqlite.commits import committed
from danchieu.graph.sqlite.derive import IDENTITY, derived, forget
from danchieu.graph.sqlite.lock import building
from danchieu.graph.sqlite.schema import connect
from danchieu.graph.sqlite.statements import (
    RECOGNISED,
    UNREAD_SCAN,
    Read,
    Refusal,
    clear_refusal,
    reader_version,
    remove_source,
    write_refusal,
)

SUFFIXES = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".docx", ".doc", ".rtf", ".odt"})
"""What is read from a folder; a file that is named itself is read whatever its suffix."""

_SOURCES_IN_A_COMMIT = 200
_SECONDS_BETWEEN_COMMITS = 10.0
_TRIES = 3
_OBSTACLES = frozenset({"no_access", "not_found"})
"""What readers say about a file, and not about its content."""

Progress = Callable[[str, int, int], None]
"""Called with a step ("reading", "resolving", "linking"), how many are done and how many there are."""


class BuildReport(msgspec.Struct):
    """What a build did. failed: path and reason of every file that could not be read; refusals: the same reasons by
    path, for a translation; skipped: files of other kinds in the folders; scans: files with pages that are pictures and
    were not recognised, unchanged ones included; reread: sources read again because the rules or the program changed;
    outdated: sources of the graph that are still as other rules or another version read them.
    """

    read: int = 0
    unchanged: int = 0
    failed: list[tuple[str, str]] = []
    refusals: dict[str, Refusal] = {}
    skipped: int = 0
    scans: int = 0
    reread: int = 0
    outdated: int = 0
    documents: int = 0
    edges: int = 0


class _Task(msgspec.Struct):
    """A file to read. name: its path as the graph keeps it; known: hash of the content that need not be read again;
    had: hash of the content of which the graph has a text.
    """

    path: str
    name: str
    known: str | None
    had: str | None


class _Result(msgspec.Struct):
    """read: None for a file that is unchanged, and for one that could not be read, for which refusal says why; kept:
    what was read from it before stays.
    """

    name: str
    read: Read | None = None
    readings: Readings | None = None
    refusal: Refusal | None = None
    kept: bool = True


def build(
    db: str | Path,
    paths: Iterable[str | Path],
    workers: int | None = None,
    progress: Progress | None = None,
    ocr: bool = False,
    judgements: str | Path | None = None,
) -> BuildReport:
    """Read files and folders into a graph file, and bring the graph up to date.

    Only what is new is read: a file of another content, one that failed before, one read by another version of the
    extractor or the vocabulary, and with ocr one with scanned pages that were not recognised; without any file a graph
    of another vocabulary is refused (RulesDiffer). What is known of a file that cannot be opened this time is kept; so
    is, without ocr, what was recognised in a file that is unchanged.
    workers: processes (None: one a core); judgements: their file, which the graph remembers (None: the one that it
    remembers, or the one beside it). Raises the errors of `graph.errors`; files that cannot be read are reported. Where
    there is nothing to read, no graph is begun.
    """
    db = Path(db)
    report = BuildReport()
    files = list(_files(paths, report))
    is_new = not db.exists()
    if not files and is_new:
        return report
    with building(db):
        connection = connect(db, create=True)
        try:
            tasks = list(_tasks(connection, db, files, report, ocr))
            if not tasks:
                refuse_other_rules(connection, db)
            keep = _Keep(connection, report, load(judgements) if judgements else in_force(db))
            outdated = _where(connection, *_outdated())
            results = _counted(_results(tasks, _workers(workers, len(tasks)), ocr), len(tasks), progress)
            rest = _keep_all_but_last(keep, results)
            with derived(connection, progress):
                keep(rest)
                if judgements:
                    _note(connection, "judgements", kept_name(db, judgements))
                _forget_outdated(connection)
            report.scans = len(_where(connection, UNREAD_SCAN) & {task.name for task in tasks})
            report.outdated = len(_where(connection, *_outdated()))
            report.reread = len(outdated) - report.outdated
            report.documents, report.edges = _counts(connection)
        except sqlite3.Error as error:
            raise explain(error, db) from error
        finally:
            is_empty = is_new and _is_empty(connection)
            connection.close()
            if is_empty:
                db.unlink(missing_ok=True)
    return report


def _is_empty(connection: sqlite3.Connection) -> bool:
    try:
        return connection.execute("SELECT 1 FROM source LIMIT 1").fetchone() is None
    except sqlite3.Error:  # a file that fails is not for this program to take away
        return False


def remove(db: str | Path, paths: Iterable[str | Path]) -> list[str]:
    """Take sources out of a graph file: files, or folders with all that was read from them. Returns the paths
    removed. Raises RulesDiffer, before anything is changed, where the graph was built with other rules.
    """
    db = Path(db)
    with building(db):
        connection = connect(db)
        try:
            refuse_other_rules(connection, db)
            names = _stored_under(connection, db, paths)
            with derived(connection):
                for name in names:
                    remove_source(connection, name)
                _forget_outdated(connection)
        except sqlite3.Error as error:
            raise explain(error, db) from error
        finally:
            connection.close()
    return names


def rebuild(db: str | Path, progress: Progress | None = None) -> None:
    """Derive the whole graph anew from the statements in the file; no source file is read. Raises as `remove`."""
    db = Path(db)
    with building(db):
        connection = connect(db)
        try:
            refuse_other_rules(connection, db)
            with derived(connection, progress):
                forget(connection)
                _forget_outdated(connection)
        except sqlite3.Error as error:
            raise explain(error, db) from error
        finally:
            connection.close()


def derived_otherwise(connection: sqlite3.Connection) -> bool:
    """Whether the graph was derived with other local rules, or by another version of the vocabulary, than are in
    force.
    """
    stored = _versions(connection)
    views = "identity" in stored and "rebuild" not in stored
    return views and stored["identity"].partition(" ")[2] != reader_version()


def _versions(connection: sqlite3.Connection) -> dict[str, str]:
    """identity: what the views were derived with; rebuild: there are none since a migration."""
    return dict(connection.execute("SELECT name, value FROM meta WHERE name IN ('identity', 'rebuild')"))


def refuse_other_rules(connection: sqlite3.Connection, db: Path) -> None:
    """Raise RulesDiffer where deriving anew would mix statements and views of two vocabularies."""
    if derived_otherwise(connection):
        raise RulesDiffer(
            db,
            "it was built with other rules than are in force, or by another version of the program",
            "give --rules (DANCHIEU_RULES) as when it was built, or build it again from its files",
        )


def kept_name(db: Path, path: str | Path) -> str:
    """The path by which a graph file keeps a source: relative to the file's folder when it lies in it, else
    absolute; slashes forward.
    """
    absolute = Path(os.path.abspath(path))
    home = Path(os.path.abspath(db)).parent
    return (absolute.relative_to(home) if absolute.is_relative_to(home) else absolute).as_posix()


def _stored_under(connection: sqlite3.Connection, db: Path, paths: Iterable[str | Path]) -> list[str]:
    """Names of the sources that are one of some paths or lie below one, wherever the graph file lies."""
    asked = {kept_name(db, path): Path(os.path.abspath(path)) for path in paths}
    found = {n for n in asked if connection.execute("SELECT 1 FROM source WHERE path = ?", (n,)).fetchone()}
    folders = {path for name, path in asked.items() if name not in found}
    if folders:
        home = Path(os.path.abspath(db)).parent
        names = (row[0] for row in connection.execute("SELECT path FROM source"))
        found |= {name for name in names if not folders.isdisjoint((home / name).parents)}
    return sorted(found)


def _tasks(
    connection: sqlite3.Connection, db: Path, files: Iterable[Path], report: BuildReport, ocr: bool
) -> Iterator[_Task]:
    known = dict(connection.execute(f"SELECT path, sha256 FROM source WHERE {_READ}"))
    had = dict(connection.execute("SELECT path, sha256 FROM source WHERE text IS NOT NULL"))
    again = _where(connection, *_outdated())
    again = again | _where(connection, UNREAD_SCAN) if ocr else again - _where(connection, RECOGNISED)
    seen = set()
    for path in files:
        name = kept_name(db, path)
        if (shown := _shown(name)) != name:
            _refused(report, shown, Refusal("name", "the name is not UTF-8; rename the file"))
        elif name not in seen:
            seen.add(name)
            yield _Task(str(path), name, None if name in again else known.get(name), had.get(name))


_READ = "(error IS NULL OR text IS NOT NULL)"
"""Of a source in SQL, that it was read, though it may not have been opened the last time."""


def _outdated() -> tuple[str, str, str]:
    """Of a source in SQL, that it was read with other rules or by another version; with what fills it."""
    return f"{_READ} AND (extractor IS NOT ? OR vocabulary IS NOT ?)", EXTRACTOR, reader_version()


def _where(connection: sqlite3.Connection, condition: str, *values: str) -> set[str]:
    """Paths of sources."""
    return {path for path, in connection.execute(f"SELECT path FROM source WHERE {condition}", values)}


def _shown(name: str) -> str:
    """A name as it can be written anywhere: bytes that are no UTF-8 as "\\xe9"."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _files(paths: Iterable[str | Path], report: BuildReport) -> Iterator[Path]:
    """Files named, and files of known kinds below folders named, hidden ones left out."""
    for path in map(Path, paths):
        if not path.is_dir():
            if path.exists():
                yield path
            else:
                _refused(report, _shown(str(path)), Refusal("not_found", "there is no such file or folder"))
            continue
        for folder, below, names in os.walk(path):
            below[:] = sorted(name for name in below if not name.startswith("."))
            for name in sorted(names):
                if name.startswith("."):
                    continue
                if Path(name).suffix.lower() in SUFFIXES:
                    yield Path(folder, name)
                else:
                    report.skipped += 1


def _workers(asked: int | None, tasks: int) -> int:
    cores = asked if asked is not None else os.cpu_count() or 1
    return max(1, min(cores, -(-tasks // CHUNK)))


class _Keep:
    """Stores what was read, each call in one commit, under the judgements that are decided."""

    def __init__(self, connection: sqlite3.Connection, report: BuildReport, decided: list[Judgement]) -> None:
        self._connection, self._report, self._decided = connection, report, decided
        self._rulings = Rulings(decided)

    def __call__(self, results: list[_Result]) -> None:
        with committed(self._connection):
            install(self._connection, self._decided)
            for result in results:
                _store(self._connection, result, self._report, self._rulings)


def _counted(results: Iterator[_Result], total: int, progress: Progress | None) -> Iterator[_Result]:
    for done, result in enumerate(results, 1):
        yield result
        if progress:
            progress("reading", done, total)


def _keep_all_but_last(keep: _Keep, results: Iterator[_Result]) -> list[_Result]:
    """Keep results in groups, by number and by time; the last ones are returned, for the commit of what is derived."""
    group: list[_Result] = []
    since = time.monotonic()
    for result in results:
        if len(group) >= _SOURCES_IN_A_COMMIT or time.monotonic() - since > _SECONDS_BETWEEN_COMMITS:
            keep(group)
            group, since = [], time.monotonic()
        group.append(result)
    return group


def _store(connection: sqlite3.Connection, result: _Result, report: BuildReport, rulings: Rulings) -> None:
    if result.refusal is not None:
        write_refusal(connection, result.name, result.refusal, result.kept)
        _refused(report, result.name, result.refusal)
    elif result.read is None:
        clear_refusal(connection, result.name)
        report.unchanged += 1
    else:
        store(connection, result.read, result.readings, rulings)
        report.read += 1


def _refused(report: BuildReport, name: str, refusal: Refusal) -> None:
    report.failed.append((name, refusal.what))
    report.refusals[name] = refusal


def _results(tasks: list[_Task], workers: int, ocr: bool) -> Iterator[_Result]:
    work = partial(_read, ocr=ocr)
    if workers == 1:
        return map(work, tasks)
    return in_processes(tasks, work, _lost, partial(_prepare, vocabulary.tables()), workers, in_order=False)


def _lost(task: _Task) -> _Result:
    return _failed(task, Refusal("process_lost", "the file brought the reading process down"))


def _prepare(tables: Tables) -> None:
    """A process has the vocabulary of the one that builds."""
    if tables.version != vocabulary.tables().version:
        vocabulary.install(tables)


def _read(task: _Task, ocr: bool) -> _Result:
    """Read one file, again when it changes meanwhile."""
    try:
        for _ in range(_TRIES):
            before = _state(task.path)
            result = _read_once(task, ocr)
            if _state(task.path) == before:
                return result
    except OSError as error:
        reason = error.strerror or str(error)
        return _obstructed(task, Refusal("no_access", reason, details={"reason": reason}))
    except Exception as error:  # a text that no one thought of must not end a build of ten thousand
        reason = f"{type(error).__name__}: {error}"[:300]
        return _failed(task, Refusal("internal", reason, details={"reason": reason}))
    return _obstructed(task, Refusal("changed", "the file was changed while it was read"))


def _state(path: str) -> tuple[int, int]:
    found = os.stat(path)
    return found.st_mtime_ns, found.st_size


def _read_once(task: _Task, ocr: bool) -> _Result:
    if task.known is not None and _sha256(task.path) == task.known:
        return _Result(task.name)
    try:
        source = read_source(task.path, ocr=ocr)
    except SourceError as error:
        told = _obstructed if error.code in _OBSTACLES else _failed
        return told(task, Refusal(error.code, f"{error.what}. {error.todo}.", error.place, error.details))
    record = extract_text(source.text, task.name, source.sha256, source.page_starts, source.furniture)
    record.warnings = source.warnings + record.warnings
    return _Result(
        task.name, Read(record, source.text), read_record(record, source.text, register(), Path(task.name).name)
    )


def _failed(task: _Task, refusal: Refusal) -> _Result:
    """A file that cannot be read. What was read of the same content before (with ocr, by another version) stays."""
    kept = task.had is not None and task.had == _sha256(task.path)
    return _Result(task.name, refusal=refusal, kept=kept)


def _obstructed(task: _Task, refusal: Refusal) -> _Result:
    """What keeps a file from being read this time, and says nothing of its content."""
    return _Result(task.name, refusal=refusal)


def _sha256(path: str) -> str | None:
    """None for a file that cannot be opened."""
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _forget_outdated(connection: sqlite3.Connection) -> None:
    """Everything is derived anew when the rules of identity, the vocabulary or the version of the file changed."""
    stored = _versions(connection)
    version = f"{IDENTITY} {reader_version()}"
    if stored.get("identity", version) != version or "rebuild" in stored:
        forget(connection)
        connection.execute("DELETE FROM meta WHERE name = 'rebuild'")
    _note(connection, "identity", version)


def _note(connection: sqlite3.Connection, name: str, value: str) -> None:
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))


def _counts(connection: sqlite3.Connection) -> tuple[int, int]:
    documents = connection.execute("SELECT count(*) FROM document").fetchone()[0]
    edges = connection.execute("SELECT count(*) FROM (SELECT DISTINCT citing, relation, cited FROM link)").fetchone()[0]
    return documents, edges
