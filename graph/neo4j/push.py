"""A graph onto a server: what is new or different is written, what is gone is removed, and the counts are compared at
the end.

Each batch is one transaction, together with its entry in the log, so a push that is killed goes on where it was and a
second push of
the same graph writes nothing. A batch that writes over another one marks that one stale: it would be written again.
Kinds of which the server holds nothing when a push begins are created without looking for what may be there; the next
batch is made while the server writes one.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from danchieu.graph.neo4j import errors
from danchieu.graph.neo4j.batches import Batch, batches
from danchieu.graph.neo4j.rows import link_rows, node_rows
from danchieu.graph.neo4j.schema import BATCH, LINKS, NODES, PREPARE, PUSHED, VERSION, Links, Nodes
from danchieu.graph.neo4j.server import Server, connect
from danchieu.graph.protocol import Whole, in_one_state

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Session

_REMOVED_AT_ONCE = 10_000
_SECONDS_FOR_INDEXES = 600

Progress = Callable[[str, int], None]
"""Called with a kind of row ("Document", "IMPLEMENTS") and how many of them have been dealt with."""


class Pushed(msgspec.Struct):
    """What a push did. counts: rows on the server by label or relationship type; written, unchanged: rows; removed:
    stale ones."""

    counts: dict[str, int]
    written: int = 0
    unchanged: int = 0
    removed: int = 0


@in_one_state
def push(graph: Whole, server: Server | str, progress: Progress | None = None) -> Pushed:
    """Make the graph on a server equal to this one. One push at a time; readers see the graph change batch by batch.

    server: an open connection, or an address, with the credentials of NEO4J_USERNAME and NEO4J_PASSWORD. Raises
    CountsDiffer when the server does not hold afterwards what was sent, else the errors of `graph.neo4j.errors`.
    """
    if isinstance(server, str):
        with connect(server) as opened:
            return push(graph, opened, progress)
    with server.session("WRITE") as session:
        _prepare(session)
        result = _write(graph, session, progress)
        differing = _differing(session, result)
        if differing:
            # Somebody has changed what an earlier push wrote: trust none of it.
            session.run(f"MATCH (b:{BATCH}) SET b.stale = true").consume()
            result = _write(graph, session, progress)
            differing = _differing(session, result)
    if differing:
        raise errors.error(errors.CountsDiffer, server.address, ", ".join(differing))
    return result


def _differing(session: "Session", result: Pushed) -> list[str]:
    found = _counts(session, [])
    return [
        f"{kind}: {found[kind].there} of {sent}" for kind, sent in result.counts.items() if found[kind].there != sent
    ]


def _prepare(session: "Session") -> None:
    for statement in PREPARE:
        session.run(statement).consume()
    session.run("CALL db.awaitIndexes($seconds)", seconds=_SECONDS_FOR_INDEXES).consume()


def _write(graph: Whole, session: "Session", progress: Progress | None) -> Pushed:
    new = _begin(session)
    there = set(session.run(f"MATCH (b:{BATCH}) WHERE NOT b.stale RETURN collect(b.id)").single(strict=True)[0])
    result = Pushed(dict.fromkeys((*NODES, *LINKS), 0))
    current: list[int] = []
    for batch in _in_turn(session, chain(batches(node_rows(graph)), batches(link_rows(graph))), there, new):
        current.append(batch.id)
        if batch.id in there:
            result.unchanged += len(batch.rows)
        else:
            result.written += len(batch.rows)
        result.counts[batch.kind] += len(batch.rows)
        if progress:
            progress(batch.kind, result.counts[batch.kind])
    result.removed = _remove_all_but(session, current)
    return result


def _begin(session: "Session") -> set[str]:
    """The kinds of which nothing is there, of anybody; the log forgets what it may say of them."""
    new = {kind for kind, there in session.run(_ANYTHING) if not there}
    session.run(f"MATCH (b:{BATCH}) WHERE b.kind IN $new DELETE b", new=list(new)).consume()
    return new


def _in_turn(session: "Session", made: Iterable[Batch], there: set[int], new: set[str]) -> Iterator[Batch]:
    """Each batch once the server has it. While one is written the next is made."""
    with ThreadPoolExecutor(1) as writer:
        before: tuple[Batch, Future[None] | None] | None = None
        for batch in made:
            if before:
                yield _finished(*before)
            written = batch.id in there
            before = batch, None if written else writer.submit(_send, session, batch, batch.kind in new)
        if before:
            yield _finished(*before)


def _finished(batch: Batch, write: "Future[None] | None") -> Batch:
    if write:
        write.result()
    return batch


def _send(session: "Session", batch: Batch, new: bool) -> None:
    session.execute_write(_write_batch, batch, new)


def _write_batch(transaction: "ManagedTransaction", batch: Batch, new: bool) -> None:
    """new: nothing that the batch holds can be there. Its entry in the log is created too, so that a second push at
    the same time breaks off instead of writing everything twice."""
    statements, entry = (_CREATE, "CREATE") if new else (_MERGE, "MERGE")
    transaction.run(statements[batch.kind], rows=batch.rows, batch=batch.id).consume()
    transaction.run(
        f"{entry} (b:{BATCH} {{id: $batch}}) SET b.kind = $kind, b.rows = $rows, b.version = $version, b.stale = false",
        batch=batch.id, kind=batch.kind, rows=len(batch.rows), version=VERSION,
    ).consume()  # fmt: skip


_OVERWRITES = f"WITH DISTINCT before WHERE before <> $batch MATCH (b:{BATCH} {{id: before}}) SET b.stale = true"
"""Ends a statement whose rows have `before`, the batch that wrote a node or relationship last."""


def _merge_nodes(nodes: Nodes) -> str:
    return (
        f"UNWIND $rows AS row MERGE (n:{nodes.label} {{{nodes.key}: row.id}}) "
        f"WITH n, row, n.{PUSHED} AS before SET n = row.with, n.{PUSHED} = $batch {_OVERWRITES}"
    )


def _merge_links(links: Links) -> str:
    key = f" {{{links.key}: row.key}}" if links.key else ""
    return (
        f"{_ends(links)} MERGE (a)-[r:{links.type}{key}]->(z) "
        f"WITH r, row, r.{PUSHED} AS before SET r = row.with, r.{PUSHED} = $batch {_OVERWRITES}"
    )


def _create_nodes(nodes: Nodes) -> str:
    return f"UNWIND $rows AS row CREATE (n:{nodes.label}) SET n = row.with, n.{PUSHED} = $batch"


def _create_links(links: Links) -> str:
    return f"{_ends(links)} CREATE (a)-[r:{links.type}]->(z) SET r = row.with, r.{PUSHED} = $batch"


def _ends(links: Links) -> str:
    start, end = NODES[links.start], NODES[links.end]
    return (
        f"UNWIND $rows AS row MATCH (a:{start.label} {{{start.key}: row.from}}) "
        f"MATCH (z:{end.label} {{{end.key}: row.to}})"
    )


_MERGE = {kind: _merge_nodes(nodes) for kind, nodes in NODES.items()} | {
    kind: _merge_links(links) for kind, links in LINKS.items()
}
_CREATE = {kind: _create_nodes(nodes) for kind, nodes in NODES.items()} | {
    kind: _create_links(links) for kind, links in LINKS.items()
}


def _remove_all_but(session: "Session", current: list[int]) -> int:
    """Remove what no batch of this push holds. The log forgets such a batch first, in case this is cut short."""
    session.run(f"MATCH (b:{BATCH}) WHERE NOT b.id IN $current SET b.stale = true", current=current).consume()
    counts = _counts(session, current)
    stale = [kind for kind in reversed(_PATTERNS) if counts[kind].stale]
    removed = sum(_remove(session, _PATTERNS[kind], current) for kind in stale)
    session.run(f"MATCH (b:{BATCH}) WHERE b.stale DELETE b").consume()
    return removed


def _remove(session: "Session", pattern: str, current: list[int]) -> int:
    statement = (
        f"MATCH {pattern} WHERE x.{PUSHED} IS NOT NULL AND NOT x.{PUSHED} IN $current "
        "WITH x LIMIT $most DETACH DELETE x RETURN count(*)"
    )
    removed = 0
    while gone := session.execute_write(_value, statement, current):
        removed += gone
    return removed


def _value(transaction: "ManagedTransaction", statement: str, current: list[int]) -> int:
    value: int = transaction.run(statement, current=current, most=_REMOVED_AT_ONCE).single(strict=True)[0]
    return value


_PATTERNS = {label: f"(x:{label})" for label in NODES} | {type_: f"()-[x:{type_}]->()" for type_ in LINKS}
_COUNTS = " UNION ALL ".join(
    f"MATCH {pattern} WHERE x.{PUSHED} IS NOT NULL "
    f"RETURN '{kind}' AS kind, count(*) AS all, count(CASE WHEN x.{PUSHED} IN $current THEN null ELSE 1 END) AS stale"
    for kind, pattern in _PATTERNS.items()
)

_ANYTHING = " UNION ALL ".join(
    f"MATCH {pattern} RETURN '{kind}' AS kind, count(x) AS there" for kind, pattern in _PATTERNS.items()
)
"""Also what belongs to others; the server keeps these totals, so it looks at nothing."""


class _Count(NamedTuple):
    there: int
    stale: int


def _counts(session: "Session", current: list[int]) -> dict[str, _Count]:
    """What the server holds of each kind, and how much of it no batch of this push wrote."""
    found = {kind: _Count(there, stale) for kind, there, stale in session.run(_COUNTS, current=current)}
    return dict.fromkeys(_PATTERNS, _Count(0, 0)) | found
