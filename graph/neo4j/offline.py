"""Files for `neo4j-admin database import full`: a first load without a running server, as fast as the disk.

The files hold what a push would send, its log included: after the import a push makes the constraints and indexes,
finds everything
there, and compares the counts.
"""

import csv
import os
import shlex
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from typing import Any, TextIO

import msgspec

from danchieu.graph.neo4j.batches import Batch, batches
from danchieu.graph.neo4j.push import Progress
from danchieu.graph.neo4j.rows import Row, link_rows, node_rows
from danchieu.graph.neo4j.schema import BATCH, LINKS, NODES, PUSHED, VERSION, Links, Nodes
from danchieu.graph.neo4j.server import DEFAULT_DATABASE
from danchieu.graph.protocol import Whole, in_one_state

_BETWEEN = "\ufdd0"
"""Between the elements of a list: no character, so no text that can be interchanged holds it (Unicode 23.7)."""
_ADMIN = "neo4j-admin database import full"
_BATCH_NODES = Nodes(
    BATCH, "id", {"id": "long", "kind": "string", "rows": "long", "version": "long", "stale": "boolean"}
)


class Written(msgspec.Struct):
    """The files of an import. counts: rows by label or relationship type; command: what imports them, to be run where
    Neo4j is."""

    folder: str
    counts: dict[str, int]
    command: str


@in_one_state
def write_csv(
    graph: Whole, folder: str | Path, database: str = DEFAULT_DATABASE, progress: Progress | None = None
) -> Written:
    """Write a graph as one CSV file for each label and relationship type into a folder, made when it is not there."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    counts = dict.fromkeys((*NODES, *LINKS), 0)
    with ExitStack() as files:
        writers = {kind: _begin(files.enter_context(_open(folder / f"{kind}.csv")), _header(kind)) for kind in counts}
        log = _begin(files.enter_context(_open(folder / f"{BATCH}.csv")), _columns(_BATCH_NODES))
        for batch in chain(batches(node_rows(graph)), batches(link_rows(graph))):
            writers[batch.kind].writerows(_lines(batch))
            log.writerow([batch.id, batch.kind, len(batch.rows), VERSION, "false"])
            counts[batch.kind] += len(batch.rows)
            if progress:
                progress(batch.kind, counts[batch.kind])
    return Written(str(folder), counts, _command(folder, database))


def import_arguments(folder: Path, database: str) -> list[str]:
    """What follows the name of the importer. An existing database of the name is replaced."""
    nodes = [f"--nodes={label}={folder / f'{label}.csv'}" for label in (*NODES, BATCH)]
    links = [f"--relationships={type_}={folder / f'{type_}.csv'}" for type_ in LINKS]
    options = ["--array-delimiter=U+FDD0", "--multiline-fields=true", "--overwrite-destination"]
    return [database, *nodes, *links, *options]


def _command(folder: Path, database: str) -> str:
    arguments = import_arguments(folder.absolute(), database)
    quoted = subprocess.list2cmdline(arguments) if os.name == "nt" else shlex.join(arguments)
    return f"{_ADMIN} {quoted}"


def _open(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", newline="")


def _begin(file: TextIO, header: list[str]) -> Any:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(header)
    return writer


def _header(kind: str) -> list[str]:
    if kind in NODES:
        return [*_columns(NODES[kind]), f"{PUSHED}:long"]
    links = LINKS[kind]
    typed = [f"{name}:{type_}" for name, type_ in links.properties.items()]
    return [f":START_ID({links.start})", f":END_ID({links.end})", *typed, f"{PUSHED}:long"]


def _columns(nodes: Nodes) -> list[str]:
    rest = [f"{name}:{type_}" for name, type_ in nodes.properties.items() if name != nodes.key]
    key = f"{nodes.key}:ID({nodes.label})"
    return [key if nodes.properties[nodes.key] == "string" else f"{nodes.key}:ID({nodes.label}){{id-type:long}}", *rest]


def _lines(batch: Batch) -> Iterator[list[object]]:
    if batch.kind in NODES:
        nodes = NODES[batch.kind]
        for row in batch.rows:
            yield [row["id"], *_fields(row["with"], (name for name in nodes.properties if name != nodes.key)), batch.id]
        return
    links: Links = LINKS[batch.kind]
    for row in batch.rows:
        yield [row["from"], row["to"], *_fields(row["with"], links.properties), batch.id]


def _fields(values: Row, names: Iterable[str]) -> Iterator[object]:
    for name in names:
        value = values.get(name)
        if isinstance(value, bool):
            yield "true" if value else "false"
        elif isinstance(value, list):
            yield _BETWEEN.join(str(one).replace(_BETWEEN, "\ufffd") for one in value)
        else:
            yield value
