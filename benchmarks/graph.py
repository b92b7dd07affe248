"""The graph at scale: building it, its growth, and how long first pages of answers take, next to two peers.

    python benchmarks/graph.py [DOCUMENTS ...] [--keep FOLDER]       (default 10000 100000; ten citations a document)

Documents are those of `generated.records`. Each size is built in a process of its own and asked in another one. Every
question of MIX is asked about documents drawn by chance, typed numbers for those that take text, first page (50 rows)
with its quoted evidence. Peers answer the same questions, as far as they can, on the same graph, their rows without
evidence: the NetworkX view in memory, and plain recursive SQL over the tables of the file. Prints one JSON object a
line: CPU seconds, MB, p50 and p95 in milliseconds of CPU (the file is in the cache of the system), ratios of p95 (peer
/ Danchieu: above 1 Danchieu is faster; null where the peer had no answer in LIMIT_SECONDS).
"""

import argparse
import json
import multiprocessing
import random
import resource
import sqlite3
import time
from collections.abc import Callable, Iterator
from itertools import chain as chain_
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import networkx as nx
from generated import records

from danchieu.graph.ingest import ingest
from danchieu.graph.model import Document
from danchieu.graph.networkx_view import to_networkx
from danchieu.graph.protocol import Store
from danchieu.graph.sqlite.schema import key_of
from danchieu.graph.sqlite.statements import Read
from danchieu.graph.sqlite.store import SqliteStore
from danchieu.queries.answers import PAGE
from danchieu.queries.comparing import compare, timeline
from danchieu.queries.corpus import conflicts, missing, search, show, stats
from danchieu.queries.coverage import coverage
from danchieu.queries.duties import obligations
from danchieu.queries.paths import AUTHORITY, IMPLEMENTING, basis, chain, cited_by, cites, implementers
from danchieu.queries.validity import status
from danchieu.queries.walk import ISSUED_WITH, MAX_LENGTH

TIMES = 100
"""How often each question is asked."""
HUBS = 10
LIMIT_SECONDS = 20.0
"""A question stops being asked after so long, with the figures it has; a query of SQL is broken off."""

Ask = Callable[[], object]


class Drawn:
    """Documents to ask about: any of the corpus, any that is cited, and the most cited ones."""

    def __init__(self, file: Path) -> None:
        self.store = SqliteStore(file)
        self.chance = random.Random(7)
        connection = sqlite3.connect(file)
        self.corpus = self._documents(connection, "SELECT id FROM document WHERE in_corpus = 1 ORDER BY id")
        cited = "FROM link l JOIN document d ON d.key = l.cited"
        self.cited = self._documents(connection, f"SELECT DISTINCT d.id {cited} ORDER BY 1")
        most = f"SELECT d.id {cited} {{}} GROUP BY l.cited ORDER BY count(*) DESC, 1"
        self.hubs = self._documents(connection, most.format("") + f" LIMIT {HUBS}")
        implemented = "WHERE l.relation = 'implements'"
        self.sources = self._documents(connection, most.format(implemented) + f" LIMIT {HUBS}")
        connection.close()

    def _documents(self, connection: sqlite3.Connection, sql: str) -> list[Document]:
        ids = [row[0] for row in connection.execute(sql)]
        wanted = ids if len(ids) <= 2000 else self.chance.sample(ids, 2000)
        return list(self.store.documents(wanted).values())

    def any(self, documents: list[Document]) -> Document:
        return self.chance.choice(documents)

    def words(self) -> str:
        """Words of a title and a place, as people type them."""
        title = (self.any(self.corpus).title or "").split(" số ")[0]
        return f"{title} {self.chance.choice(('lai chau', 'nghe an', 'can tho'))}"


def mix(drawn: Drawn, store: Store | None = None) -> dict[str, Ask]:
    """The questions by name, put to a store (None: the graph file)."""
    store, any_ = store or drawn.store, drawn.any
    corpus, cited, hubs, sources = drawn.corpus, drawn.cited, drawn.hubs, drawn.sources
    return {
        "search a number": lambda: search(store, any_(corpus).number or ""),
        "search words": lambda: search(store, drawn.words()),
        "show": lambda: show(store, any_(corpus)),
        "show, hub": lambda: show(store, any_(hubs)),
        "cites": lambda: cites(store, any_(corpus)),
        "cited_by": lambda: cited_by(store, any_(cited)),
        "cited_by, hub": lambda: cited_by(store, any_(hubs)),
        "basis": lambda: basis(store, any_(corpus)),
        "implementers": lambda: implementers(store, any_(cited)),
        "implementers, hub": lambda: implementers(store, any_(sources)),
        "chain": lambda: chain(store, any_(corpus), any_(sources)),
        "obligations of a document": lambda: obligations(store, document=any_(corpus)),
        "obligations of a body": lambda: obligations(store, body="so noi vu"),
        "obligations of a body in a province": lambda: obligations(store, body="so noi vu tinh lai chau"),
        "obligations, arising": lambda: obligations(store, arises_from=any_(cited)),
        "obligations, arising from a hub": lambda: obligations(store, arises_from=any_(hubs)),
        "obligations, overdue": lambda: obligations(store, overdue=True, on="2025-11-01"),
        "status": lambda: status(store, any_(cited)),
        "status, hub": lambda: status(store, any_(hubs)),
        "coverage, hub": lambda: coverage(store, any_(sources), level="province"),
        "compare": lambda: compare(store, any_(corpus), any_(corpus)),
        "timeline": lambda: timeline(store, any_(cited)),
        "conflicts of a document": lambda: conflicts(store, any_(corpus)),
        "missing": lambda: missing(store),
        "stats": lambda: stats(store),
    }


def in_networkx(drawn: Drawn, graph: "nx.MultiDiGraph[str]") -> dict[str, Ask]:
    """The same questions of paths as a notebook would put them to the view."""
    any_, view = drawn.any, graph.reverse(copy=False)

    def first(keys: Any) -> list[str]:
        return sorted(keys, key=lambda key: (graph.nodes[key]["date"] or "9999", key))[:PAGE]

    def reached(start: str, edges: "nx.MultiDiGraph[str]", relations: tuple[str, ...]) -> list[str]:
        hops = {start: 0}
        frontier = [start]
        for hop in range(1, MAX_LENGTH + 1):
            far = {to for key in frontier for _, to, of in edges.out_edges(key, keys=True) if of in relations}
            frontier = [key for key in far if key not in hops]
            hops.update(dict.fromkeys(frontier, hop))
        del hops[start]
        return sorted(hops, key=lambda key: (hops[key], graph.nodes[key]["date"] or "9999", key))[:PAGE]

    def paths(one: str, other: str) -> list[list[str]]:
        return sorted(islice(nx.all_simple_paths(graph, one, other, cutoff=MAX_LENGTH), PAGE), key=len)

    implementing = (*IMPLEMENTING, ISSUED_WITH)
    return {
        "cites": lambda: first(graph.successors(any_(drawn.corpus).id)),
        "cited_by": lambda: first(graph.predecessors(any_(drawn.cited).id)),
        "cited_by, hub": lambda: first(graph.predecessors(any_(drawn.hubs).id)),
        "basis": lambda: reached(any_(drawn.corpus).id, graph, AUTHORITY),
        "implementers": lambda: reached(any_(drawn.cited).id, view, implementing),
        "implementers, hub": lambda: reached(any_(drawn.sources).id, view, implementing),
        "chain": lambda: paths(any_(drawn.corpus).id, any_(drawn.sources).id),
    }


_NEXT = (
    "SELECT d.id FROM link l JOIN document d ON d.key = l.{far} WHERE l.{near} = ? GROUP BY d.id "
    f"ORDER BY coalesce(d.date, '9999'), d.id LIMIT {PAGE}"
)
_REACHED = (
    "WITH RECURSIVE found(key, hops) AS (VALUES (?, 0) UNION SELECT l.{far}, hops + 1 FROM found "
    "JOIN link l ON l.{near} = found.key WHERE hops < {longest} AND l.relation IN ({relations})) "
    "SELECT d.id, min(hops) FROM found JOIN document d USING (key) WHERE hops > 0 GROUP BY d.id "
    f"ORDER BY 2, coalesce(d.date, '9999'), d.id LIMIT {PAGE}"
)
_SIMPLE_PATHS = (
    "WITH RECURSIVE found(key, hops, path) AS (VALUES (?, 0, '/') "
    "UNION SELECT l.cited, hops + 1, path || l.cited || '/' FROM found JOIN link l ON l.citing = found.key "
    "WHERE hops < ? AND instr(path, '/' || l.cited || '/') = 0) SELECT path FROM found WHERE key = ? "
    f"ORDER BY hops LIMIT {PAGE}"
)


def in_sql(drawn: Drawn, connection: sqlite3.Connection) -> dict[str, Ask]:
    """The same questions as one would write them by hand."""
    any_ = drawn.any

    def ask(sql: str, *values: object) -> list[Any]:
        until = time.perf_counter() + LIMIT_SECONDS
        connection.set_progress_handler(lambda: time.perf_counter() > until, 100_000)
        return connection.execute(sql, values).fetchall()

    def reached(near: str, far: str, relations: tuple[str, ...]) -> str:
        wanted = ", ".join(f"'{relation}'" for relation in relations)
        return _REACHED.format(near=near, far=far, longest=MAX_LENGTH, relations=wanted)

    cites_, citing = _NEXT.format(near="citing", far="cited"), _NEXT.format(near="cited", far="citing")
    up, down = reached("citing", "cited", AUTHORITY), reached("cited", "citing", (*IMPLEMENTING, ISSUED_WITH))
    return {
        "cites": lambda: ask(cites_, key_of(any_(drawn.corpus).id)),
        "cited_by": lambda: ask(citing, key_of(any_(drawn.cited).id)),
        "cited_by, hub": lambda: ask(citing, key_of(any_(drawn.hubs).id)),
        "basis": lambda: ask(up, key_of(any_(drawn.corpus).id)),
        "implementers": lambda: ask(down, key_of(any_(drawn.cited).id)),
        "implementers, hub": lambda: ask(down, key_of(any_(drawn.sources).id)),
        "chain": lambda: ask(
            _SIMPLE_PATHS, key_of(any_(drawn.corpus).id), MAX_LENGTH, key_of(any_(drawn.sources).id)
        ),
    }


def timed(ask: Ask, clock: Callable[[], float] = time.process_time) -> list[float]:
    """Milliseconds of each answer, sorted: of CPU, or by the clock for what is answered in another process."""
    taken: list[float] = []
    until = time.perf_counter() + LIMIT_SECONDS
    while len(taken) < TIMES and time.perf_counter() < until:
        before = clock()
        ask()
        taken.append((clock() - before) * 1000)
    return sorted(taken)


def p95(taken: list[float]) -> float:
    return taken[min(len(taken) - 1, int(len(taken) * 0.95))]


def say(**fields: object) -> None:
    print(json.dumps(fields, ensure_ascii=False), flush=True)


def megabytes() -> float:
    """Peak memory of this process."""
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)


def build(size: int, file: Path) -> None:
    """Records into a graph file; what it takes to make the records is left out."""
    spent, counted = 0.0, {"citations": 0, "duties": 0, "bytes": 0}

    def made() -> Iterator[Read]:
        nonlocal spent
        before = time.process_time()
        for read in records(size):
            counted["citations"] += len(read.record.citations)
            counted["duties"] += len(read.record.obligations)
            counted["bytes"] += len((read.text or "").encode())
            spent += time.process_time() - before
            yield read
            before = time.process_time()

    reads = made()
    first = next(reads)
    empty, start, before = megabytes(), time.process_time(), spent
    ingest(file, chain_([first], reads))
    seconds = time.process_time() - start - (spent - before)
    say(
        what="build", documents=size, **counted, cpu_seconds=round(seconds, 1),
        citations_per_second=round(counted["citations"] / seconds), file_mb=round(file.stat().st_size / 1e6, 1),
        memory_mb=round(megabytes() - empty, 1),
    )  # fmt: skip


def ask(size: int, file: Path) -> None:
    """Every question of the mix, then those that the peers can answer."""
    drawn = Drawn(file)
    own: dict[str, float] = {}
    everything: list[float] = []
    for name, question in mix(drawn).items():
        taken = timed(question)
        own[name] = p95(taken)
        everything += taken if len(taken) == TIMES else taken * (TIMES // len(taken))
        say(what="question", name=name, documents=size, times=len(taken), p50=round(taken[len(taken) // 2], 2),
            p95=round(own[name], 2))  # fmt: skip
    say(what="mix", documents=size, p95=round(p95(sorted(everything)), 2), memory_mb=megabytes())
    connection = sqlite3.connect(file)
    _peer("sql", size, in_sql(drawn, connection), own)
    before, start = megabytes(), time.process_time()
    graph = to_networkx(drawn.store)
    say(what="networkx view", documents=size, cpu_seconds=round(time.process_time() - start, 1),
        memory_mb=round(megabytes() - before, 1))  # fmt: skip
    _peer("networkx", size, in_networkx(drawn, graph), own)


def _peer(peer: str, size: int, questions: dict[str, Ask], own: dict[str, float]) -> None:
    for name, question in questions.items():
        try:
            taken = timed(question)
        except sqlite3.OperationalError:  # broken off
            say(what=peer, name=name, documents=size, p95=None, ratio=None)
            continue
        say(what=peer, name=name, documents=size, times=len(taken), p95=round(p95(taken), 2),
            ratio=round(p95(taken) / own[name], 2))  # fmt: skip


def graph_files(description: str) -> Iterator[tuple[int, Path]]:
    """Each size of the command line with its graph file, built where it is not kept from an earlier run."""
    parser = argparse.ArgumentParser(description=description.split("\n\n")[0])
    parser.add_argument("documents", nargs="*", type=int, default=[10_000, 100_000])
    parser.add_argument("--keep", type=Path, help="folder for the graph files; those already there are used again")
    options = parser.parse_args()
    with TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for size in options.documents:
            file = folder / f"{size}.db"
            if not file.exists():
                apart(build, size, file)
            yield size, file


def apart(call: Callable[..., None], *arguments: object) -> None:
    """In a process of its own, so that its memory is its own."""
    process = multiprocessing.get_context("spawn").Process(target=call, args=arguments)
    process.start()
    process.join()


def main() -> None:
    """Every size of the command line."""
    for size, file in graph_files(__doc__ or ""):
        apart(ask, size, file)


if __name__ == "__main__":
    main()
