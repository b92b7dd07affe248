"""The tables of a graph file, its versions, and how a connection is opened.

Statements (text, source, mention, duty, …) are what was read and are never derived from anything else; readings, acts,
links and documents are views of them and can be rebuilt.
"""

import os
import sqlite3
import sys
from collections.abc import Callable
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from danchieu.graph import errors

APPLICATION_ID = 0x44434855  # "DCHU"
VERSION = 4

STATEMENTS = """
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS text (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, body BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS source (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, name TEXT NOT NULL, sha256 TEXT,
    text INTEGER REFERENCES text (id),
    pages INTEGER, extractor TEXT, vocabulary TEXT, error TEXT, warnings TEXT, header TEXT, suspects TEXT,
    reading INTEGER
);
CREATE INDEX IF NOT EXISTS source_text ON source (text);
CREATE INDEX IF NOT EXISTS source_reading ON source (reading);
CREATE TABLE IF NOT EXISTS mention (
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source (id), position INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote_start INTEGER NOT NULL, quote_end INTEGER NOT NULL,
    page INTEGER,
    text TEXT NOT NULL, kind TEXT NOT NULL, type TEXT, number TEXT, date TEXT, issuer TEXT, title TEXT, pinpoint TEXT,
    relation TEXT NOT NULL, subject INTEGER, rule TEXT NOT NULL, certainty TEXT NOT NULL, repairs TEXT, reading INTEGER,
    UNIQUE (source, position)
);
CREATE INDEX IF NOT EXISTS mention_reading ON mention (reading, source);
CREATE TABLE IF NOT EXISTS duty (
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source (id), position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, text TEXT NOT NULL, block INTEGER NOT NULL, modality TEXT NOT NULL, deadline TEXT, due TEXT,
    section TEXT, page INTEGER, UNIQUE (source, position)
);
CREATE INDEX IF NOT EXISTS duty_due ON duty (due) WHERE due IS NOT NULL;
CREATE TABLE IF NOT EXISTS actor (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS duty_actor (
    duty INTEGER NOT NULL, position INTEGER NOT NULL, role TEXT NOT NULL, actor INTEGER NOT NULL, PRIMARY KEY (duty,
    role, position)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS duty_of_actor ON duty_actor (actor, duty, role);
CREATE TABLE IF NOT EXISTS duty_mention (
    duty INTEGER NOT NULL, mention INTEGER NOT NULL, PRIMARY KEY (duty, mention)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS duty_of_mention ON duty_mention (mention);
CREATE TABLE IF NOT EXISTS judgement (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
"""

VIEWS = """
CREATE TABLE IF NOT EXISTS reading (
    id INTEGER PRIMARY KEY, block TEXT NOT NULL, body BLOB NOT NULL UNIQUE, act INTEGER, document INTEGER, step TEXT,
    candidates TEXT
);
CREATE INDEX IF NOT EXISTS reading_block ON reading (block);
CREATE INDEX IF NOT EXISTS reading_act ON reading (act) WHERE act IS NOT NULL;
CREATE INDEX IF NOT EXISTS reading_document ON reading (document) WHERE document IS NOT NULL;
CREATE TABLE IF NOT EXISTS witness (
    source INTEGER NOT NULL, reading INTEGER NOT NULL, PRIMARY KEY (source, reading)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS witness_reading ON witness (reading);
CREATE TABLE IF NOT EXISTS part (
    act INTEGER NOT NULL, block TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (act, block)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS part_block ON part (block);
CREATE TABLE IF NOT EXISTS document (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL, number_key TEXT, type TEXT, number TEXT, date TEXT, issuer TEXT,
    title TEXT,
    in_corpus INTEGER NOT NULL, owner TEXT, keeper TEXT, period TEXT, level INTEGER, branch TEXT, conflicts TEXT,
    day INTEGER NOT NULL, place INTEGER NOT NULL UNIQUE
);
CREATE INDEX IF NOT EXISTS document_number ON document (in_corpus, number_key) WHERE number_key IS NOT NULL;
CREATE INDEX IF NOT EXISTS document_corpus ON document (in_corpus);
CREATE VIRTUAL TABLE IF NOT EXISTS document_words USING fts5 (words, tokenize = "ascii", detail = none);
CREATE TABLE IF NOT EXISTS alias (alias INTEGER PRIMARY KEY, id TEXT NOT NULL, document INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS alias_document ON alias (document);
CREATE TABLE IF NOT EXISTS link (
    mention INTEGER PRIMARY KEY, citing INTEGER NOT NULL, relation TEXT NOT NULL, cited INTEGER NOT NULL,
    day INTEGER NOT NULL, cited_day INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS link_out ON link (citing, relation, cited);
CREATE INDEX IF NOT EXISTS link_out_by_day ON link (citing, relation, cited_day, cited);
CREATE INDEX IF NOT EXISTS link_in ON link (cited, relation, day, citing, cited_day);
CREATE TABLE IF NOT EXISTS degree (
    document INTEGER NOT NULL, relation TEXT NOT NULL, citing INTEGER NOT NULL, PRIMARY KEY (document, relation)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS degree_any ON degree (citing, document) WHERE relation = '';
CREATE TABLE IF NOT EXISTS task (
    duty INTEGER PRIMARY KEY, document INTEGER NOT NULL, due INTEGER NOT NULL, day INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS task_document ON task (document);
CREATE INDEX IF NOT EXISTS task_due ON task (due, day);
CREATE TABLE IF NOT EXISTS body_name (
    id INTEGER PRIMARY KEY, body TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL, UNIQUE (body, name)
);
CREATE TABLE IF NOT EXISTS bound (
    party INTEGER NOT NULL, role TEXT NOT NULL, due INTEGER NOT NULL, day INTEGER NOT NULL, duty INTEGER NOT NULL,
    PRIMARY KEY (party, role, due, day, duty)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS bound_duty ON bound (duty);
CREATE TABLE IF NOT EXISTS total (kind TEXT, name TEXT, n INTEGER NOT NULL, PRIMARY KEY (kind, name)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS body (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, level INTEGER, branch TEXT, parent TEXT, valid_from TEXT, valid_to TEXT,
    successor TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS dirty_block (block TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS dirty_source (source INTEGER PRIMARY KEY, reread INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS dirty_document (document INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS ruling (mention INTEGER PRIMARY KEY, relation TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS joined (act INTEGER PRIMARY KEY, document INTEGER NOT NULL);
"""
VIEW_TABLES = (
    "reading",
    "witness",
    "part",
    "document",
    "document_words",
    "alias",
    "link",
    "degree",
    "task",
    "bound",
    "body_name",
    "total",
    "body",
    "ruling",
    "joined",
    "dirty_block",
    "dirty_source",
    "dirty_document",
)
PENDING = (
    "dirty_block",
    "dirty_source",
    "dirty_document",
    "total WHERE kind = 'owed'",
    "meta WHERE name = 'rebuild'",
)
"""Rows that say what a build has still to do."""

_NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "fuse.sshfs", "fuse.rclone", "ncpfs", "davfs"}
)


@lru_cache(1 << 18)
def key_of(id_: str) -> int:
    """The integer by which a document is known inside a file; from its id alone, so that it is the same in every
    file.
    """
    return int.from_bytes(blake2b(id_.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1


def connect(path: str | Path, readonly: bool = False, create: bool = False) -> sqlite3.Connection:
    """Open a graph file of this version, migrating an older one when it may be written.

    Raises DatabaseMissing, DatabaseInvalid, DatabaseNewer, DatabaseOlder, ReadOnly, Unreadable, DatabaseLocked,
    DiskFull.
    """
    path = Path(path)
    new = not path.exists()
    if new and not create:
        raise errors.DatabaseMissing(
            path, "there is no such file", "build it with `danchieu build FOLDER`, or name another file with --db"
        )
    errors.refuse_folder(path)
    try:
        return _read(path) if readonly else _connect(path, f"mode={'rwc' if new else 'rw'}")
    except sqlite3.Error as error:
        raise errors.explain(error, path, readonly) from error


def _read(path: Path) -> sqlite3.Connection:
    """Open a file for reading. WAL wants to write beside the file: where it may not, nobody else does either, and a
    file whose log holds nothing is read as it lies there.
    """
    try:
        return _connect(path, "mode=ro", readonly=True)
    except sqlite3.OperationalError as error:
        log = Path(f"{path}-wal")
        if errors.explain(error, path, reading=True).code != errors.Unreadable.code or (
            log.exists() and log.stat().st_size
        ):
            raise
        return _connect(path, "immutable=1", readonly=True)


def _connect(path: Path, how: str, readonly: bool = False) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?{how}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=30, check_same_thread=False)
    try:
        connection.execute("PRAGMA cache_size = -65536")
        connection.execute("PRAGMA temp_store = MEMORY")
        if readonly:
            connection.execute("PRAGMA query_only = ON")
        _check_version(connection, path, readonly)
        if not readonly:
            connection.execute(f"PRAGMA journal_mode = {journal_for(path)}")
            connection.execute("PRAGMA synchronous = NORMAL")
    except BaseException:
        connection.close()
        raise
    return connection


def _check_version(connection: sqlite3.Connection, path: Path, readonly: bool) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if empty and application == 0 and not readonly:
        _create(connection)
        return
    if application != APPLICATION_ID:
        raise errors.DatabaseInvalid(path, "the file is not a graph of Danchieu", "choose another file with --db")
    if version > VERSION:
        raise errors.DatabaseNewer(
            path, f"the file has version {version}, this program knows {VERSION}", "install a newer version"
        )
    if version < VERSION:
        if readonly:
            raise errors.DatabaseOlder(
                path,
                f"the file has the older version {version}",
                "run `danchieu build` on it once; what was read is kept",
            )
        migrate(connection, version)


def is_graph(path: Path) -> bool:
    """Whether a file says of itself that it is a graph, of whatever version."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(72)
    return head.startswith(b"SQLite format 3\0") and int.from_bytes(head[68:72], "big") == APPLICATION_ID


def _create(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA page_size = 8192")
    connection.executescript(
        f"BEGIN IMMEDIATE; {STATEMENTS} {VIEWS} PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = "
        f"{VERSION}; COMMIT;"
    )


def _keep_suspects(connection: sqlite3.Connection) -> None:
    """Version 1 did not keep what looks like a reference and was not read as one."""
    connection.execute("ALTER TABLE source ADD COLUMN suspects TEXT")


def _views_alone(connection: sqlite3.Connection) -> None:
    """Versions 2 and 3 had views of another shape; their statements are as they are now."""


MIGRATIONS: dict[int, Callable[[sqlite3.Connection], None]] = {1: _keep_suspects, 2: _views_alone, 3: _views_alone}
"""From a version to the next: changes to statements only; views are made anew and filled by the next build."""


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring a file of an older version to this one, in one transaction. Its statements are kept, its views begin
    empty.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        for old in range(version, VERSION):
            MIGRATIONS[old](connection)
        for table in VIEW_TABLES:
            connection.execute(f"DROP TABLE IF EXISTS {table}")
        for statement in f"{STATEMENTS}{VIEWS}".split(";"):
            connection.execute(statement)
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('rebuild', 'migrated')")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def journal_for(path: Path) -> str:
    """WAL, but a rollback journal on network shares, where WAL's shared memory does not work."""
    return "DELETE" if on_network(path) else "WAL"


def on_network(path: Path) -> bool:
    """Whether a file lies on a network share."""
    absolute = path.absolute()
    if sys.platform == "win32":
        import ctypes

        root = os.path.splitdrive(absolute)[0] + "\\"
        return str(absolute).startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(root) == 4
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    fields = [line.split(" ") for line in mounts]
    inside = [(f[1], f[2]) for f in fields if len(f) > 2 and absolute.is_relative_to(f[1].replace("\\040", " "))]
    return max(inside, key=lambda mount: len(mount[0]), default=("/", ""))[1] in _NETWORK_FILE_SYSTEMS
