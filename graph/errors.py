"""What can go wrong with a graph file. Every error says which file, what happened and what to do; texts for people
are in app/.
"""

import sqlite3
from collections.abc import Mapping
from pathlib import Path


class GraphError(Exception):
    """An error of the graph. path: the file; what, advice: in English, for logs; `code` names the message for
    people.
    """

    code: str = "graph_error"

    def __init__(self, path: str | Path, what: str, advice: str) -> None:
        super().__init__(f"{path}: {what}; {advice}")
        self.path, self.what, self.advice = str(path), what, advice


class DatabaseMissing(GraphError):
    """There is no such file."""

    code = "database_missing"


class DatabaseInvalid(GraphError):
    """The file is not a graph, or is damaged."""

    code = "database_invalid"


class BackupRefused(DatabaseInvalid):
    """A backup would overwrite what it must not. code: "backup_itself", "backup_no_graph" or "backup_exists"."""

    def __init__(self, path: str | Path, code: str) -> None:
        super().__init__(path, *_BACKUP[code])
        self.code = code


_BACKUP = {
    "backup_itself": ("a file cannot be its own backup", "choose another name"),
    "backup_no_graph": ("the file is there and is no graph; it was left alone", "choose another name"),
    "backup_exists": ("a graph of this name is there; it was left alone", "choose another name, or force it"),
}


class DatabaseNewer(GraphError):
    """The file was written by a newer version of the program."""

    code = "database_newer"


class DatabaseOlder(GraphError):
    """The file was written by an older version of the program and must be brought up to date before it can be read."""

    code = "database_older"


class DatabaseLocked(GraphError):
    """Another build is at work on the file."""

    code = "database_locked"


class DiskFull(GraphError):
    """No space is left for the file."""

    code = "disk_full"


class ReadOnly(GraphError):
    """The file or its folder may not be written."""

    code = "read_only"


class Unreadable(GraphError):
    """The file is there and cannot be read."""

    code = "unreadable"


class JudgementInvalid(GraphError):
    """A file of judgements, or an entry of it, means nothing. problem: a key of JUDGEMENT_PROBLEMS; details: what fills
    its sentence; entry: its number in the file.
    """

    code = "judgement_invalid"

    def __init__(
        self, path: str | Path, problem: str, details: Mapping[str, str] | None = None, entry: int | None = None
    ) -> None:
        self.problem, self.details, self.entry = problem, dict(details or {}), entry
        what = JUDGEMENT_PROBLEMS[problem].format_map(self.details)
        super().__init__(path, f"entry {entry}: {what}" if entry else what, "correct it; nothing was changed")


JUDGEMENT_PROBLEMS = {
    "unreadable": "it cannot be read ({reason})",
    "not_utf8": "it is not UTF-8 text",
    "not_yaml": "it is not YAML, see line {line}",
    "not_a_list": "it is not a list of judgements, each with a hyphen before it",
    "not_fields": "it has no fields such as `verdict: same`",
    "no_verdict": "`verdict` is {value!r}, not one of {known}",
    "no_mention": "it names no statement in `mention`",
    "wrong_value": "`{field}` has a value that cannot be used",
    "no_other": "{verdict!r} needs the other statement in `other`",
    "no_value": "{verdict!r} needs a `value`",
    "no_relation": "{value!r} is no relation, which are {known}",
    "blanks": "{id!r} is no id: ids have no blanks",
    "no_statement": "{id!r} is not the id of a statement",
}
"""What can be wrong with a judgement, in English; the keys are what a translation goes by."""


class RulesDiffer(GraphError):
    """The graph was derived with other local rules, or another version of the vocabulary, than are in force."""

    code = "rules_differ"


_KINDS: tuple[tuple[str, type[GraphError], str, str], ...] = (
    (
        "disk is full",
        DiskFull,
        "no space is left on the disk",
        "free some space and run the build again; what was stored is kept",
    ),
    ("disk i/o error", DiskFull, "the disk cannot be written", "check its space and health and run the build again"),
    ("readonly", ReadOnly, "the file may not be written", "choose another file with --db or change its permissions"),
    ("unable to open", ReadOnly, "the file cannot be opened", "check the folder and its permissions"),
    ("not a database", DatabaseInvalid, "the file is not a graph", "choose another file with --db"),
    ("malformed", DatabaseInvalid, "the file is damaged", "restore a backup or build it again from the sources"),
    ("locked", DatabaseLocked, "another program is writing to the file", "wait until it is done and try again"),
)


def refuse_folder(path: str | Path) -> None:
    """Raise DatabaseInvalid for a folder, which is no graph file and gets none beside it."""
    if Path(path).is_dir():
        raise DatabaseInvalid(path, "this is a folder", "name a file with --db")


_UNREADABLE: tuple[tuple[str, type[GraphError], str, str], ...] = (
    ("disk i/o error", Unreadable, "the disk cannot be read", "check its health, or restore a backup"),
    ("readonly", Unreadable, "the file cannot be opened", "check the permissions of the file and its folder"),
    ("unable to open", Unreadable, "the file cannot be opened", "check the permissions of the file and its folder"),
)
"""What a reader is told in place of what stands above."""


def explain(error: sqlite3.Error, path: str | Path, reading: bool = False) -> GraphError:
    """The error of ours that a database error stands for. reading: it came to one who writes nothing."""
    text = str(error).lower()
    for sign, kind, what, advice in (*(_UNREADABLE if reading else ()), *_KINDS):
        if sign in text:
            return kind(path, what, advice)
    return DatabaseInvalid(path, f"the database reports: {error}", "run `danchieu check`")
