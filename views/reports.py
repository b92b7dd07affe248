"""An answer as a file, by the ending of the file's name."""

from collections.abc import Callable
from typing import IO, Any

from danchieu.queries.answers import to_json
from danchieu.views.report import write_docx, write_html
from danchieu.views.sheets import write_csv, write_xlsx
from danchieu.views.tables import Names, Say, evidence_table, flat_table, rows_table

Writer = Callable[[Any, Names, Say, IO[bytes]], None]


def _csv(answer: Any, names: Names, say: Say, out: IO[bytes]) -> None:
    write_csv(flat_table(answer, names, say), out)


def _xlsx(answer: Any, names: Names, say: Say, out: IO[bytes]) -> None:
    write_xlsx((rows_table(answer, say), evidence_table(answer, names, say)), out)


def _json(answer: Any, names: Names, say: Say, out: IO[bytes]) -> None:
    out.write(to_json(answer) + b"\n")


FORMATS: dict[str, Writer] = {".html": write_html, ".docx": write_docx, ".csv": _csv, ".xlsx": _xlsx, ".json": _json}


def write(ending: str, answer: Any, names: Names, say: Say, out: IO[bytes]) -> None:
    """Write an answer in the format of an ending (a key of FORMATS)."""
    FORMATS[ending](answer, names, say, out)
