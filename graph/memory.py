"""A store in memory over a NetworkX MultiDiGraph: for notebooks, algorithms and small graphs."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath

import networkx as nx

from danchieu.extractors.text import fold
from danchieu.graph.assemble import number_key
from danchieu.graph.model import ATTACHED, Body, Direction, Document, Edge, Mention, Obligation, ObligationFilter
from danchieu.graph.protocol import Whole, in_one_state
from danchieu.graph.sqlite.store import Resolved, resolved

_BATCH = 1000
_ENDS: tuple[tuple[Direction, str], ...] = (("out", "citing"), ("in", "cited"))


class MemoryStore:
    """Answers the five calls of `graph.protocol.Store`.

    graph: nodes are document ids with the attribute `document`; edges are keyed by edge id and carry `edge`, `relation`
    and `mentions`. The indexes are made once, so fill the graph through the constructor.
    """

    def __init__(
        self,
        documents: Iterable[Document] = (),
        edges: Iterable[Edge] = (),
        mentions: Mapping[str, Sequence[Mention]] | None = None,
        obligations: Iterable[Obligation] = (),
        bodies: Iterable[Body] = (),
    ) -> None:
        self.graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        self._duties = list(obligations)
        self._bodies = {body.id: body for body in bodies}
        self._alias: dict[str, str] = {}
        self._by_word: dict[str, set[str]] = defaultdict(set)
        self._ends: dict[str, tuple[str, str]] = {}
        self._links: dict[Direction, dict[str, dict[str, list[Edge]]]] = {"out": {}, "in": {}}
        numbers: list[tuple[str, str]] = []
        for document in documents:
            self.graph.add_node(document.id, document=document)
            self._alias.update(dict.fromkeys(document.aliases, document.id))
            if document.number:
                numbers.append((number_key(document.number), document.id))
            for word in _words(document):
                self._by_word[word].add(document.id)
        self._numbers = sorted(numbers)
        for edge in edges:
            found = list((mentions or {}).get(edge.id, ()))
            self.graph.add_edge(edge.citing, edge.cited, key=edge.id, relation=edge.relation, edge=edge, mentions=found)
            self._ends[edge.id] = (edge.citing, edge.cited)
            for direction, key in _ENDS:
                by_relation = self._links[direction].setdefault(getattr(edge, key), {})
                by_relation.setdefault(edge.relation, []).append(edge)

    def find(self, number: str | None = None, words: Iterable[str] = (), limit: int = 50) -> list[Document]:
        """Documents by folded number prefix and folded words, those in the corpus first."""
        sets = [self._by_word.get(token, set()) for word in words for token in fold(word).split()]
        if number:
            sets.append(self._with_number(number_key(number)))
        keys = set.intersection(*sets) if sets else set(self.graph)
        found = [self._document(key) for key in keys]
        return sorted(found, key=lambda d: (not d.in_corpus, d.id))[:limit]

    def documents(self, keys: Collection[str]) -> dict[str, Document]:
        """Documents by id or alias, keyed as asked."""
        real = {key: key if key in self.graph else self._alias.get(key) for key in keys}
        return {key: self._document(node) for key, node in real.items() if node is not None}

    def edges(self, keys: Collection[str], relations: Collection[str] | None, direction: Direction) -> list[Edge]:
        """Edges that leave or enter the documents."""
        found: list[Edge] = []
        for key in {self._alias.get(key, key) for key in keys}:
            by_relation = self._links[direction].get(key, {})
            for relation in by_relation if relations is None else relations:
                found += by_relation.get(relation, ())
        return found

    def mentions(self, edges: Collection[str]) -> dict[str, list[Mention]]:
        """The evidence of edges, by edge id."""
        known = {key: self._ends[key] for key in edges if key in self._ends}
        return {key: list(self.graph.edges[citing, cited, key]["mentions"]) for key, (citing, cited) in known.items()}

    def obligations(self, where: ObligationFilter) -> list[Obligation]:
        """Duties that satisfy a filter."""
        return [duty for duty in self._duties if _holds(duty, where)]

    def bodies(self, ids: Collection[str] | None = None) -> dict[str, Body]:
        """Bodies by id; all of them when no ids are given."""
        return {key: body for key, body in self._bodies.items() if ids is None or key in ids}

    def all_documents(self) -> Iterator[Document]:
        """Every document, in the order of ids."""
        return (self._document(key) for key in sorted(self.graph))

    def all_edges(self) -> Iterator[Edge]:
        """Every edge, in the order of its ends."""
        edges = (data["edge"] for _, _, data in self.graph.edges(data=True))
        return iter(sorted(edges, key=lambda edge: (edge.citing, edge.relation, edge.cited)))

    def resolutions(self) -> Iterator[Resolved]:
        """Every mention of an edge with its document; open references have no edges, so they are not in memory."""
        said = {
            resolved(mention)
            for _, _, data in self.graph.edges(data=True)
            if data["relation"] != ATTACHED
            for mention in data["mentions"]
        }
        return iter(sorted(said, key=lambda one: (one.source, one.start, one.end, one.document or "")))

    def _document(self, key: str) -> Document:
        document: Document = self.graph.nodes[key]["document"]
        return document

    def _with_number(self, prefix: str) -> set[str]:
        found: set[str] = set()
        if not prefix:
            return found
        for number, key in self._numbers[bisect_left(self._numbers, (prefix, "")) :]:
            if not number.startswith(prefix):
                break
            found.add(key)
        return found


@in_one_state
def copy(graph: Whole) -> MemoryStore:
    """A graph in memory with everything that another store holds."""
    edges = list(graph.all_edges())
    keys = [edge.id for edge in edges]
    mentions: dict[str, list[Mention]] = {}
    for at in range(0, len(keys), _BATCH):
        mentions |= graph.mentions(keys[at : at + _BATCH])
    duties = graph.obligations(ObligationFilter())
    return MemoryStore(graph.all_documents(), edges, mentions, duties, graph.bodies().values())


def _words(document: Document) -> set[str]:
    names = [PurePath(source).name for source in document.sources]
    texts = [document.type, document.number, document.issuer, document.title, document.date, *names]
    return {word for text in texts if text for word in fold(text).split()}


def _holds(duty: Obligation, where: ObligationFilter) -> bool:
    named = {"lead": duty.lead, "support": duty.support, None: duty.actors}[where.role]
    due = (duty.deadline or {}).get("date")
    dated = where.due_from is not None or where.due_to is not None
    return (
        (where.documents is None or duty.document in where.documents)
        and (where.arises_from is None or not set(where.arises_from).isdisjoint(duty.arises_from))
        and (where.role is None or bool(named))
        and (where.body is None or any(where.body in fold(name) for name in named))
        and (not dated or (due is not None and (where.due_from or "") <= due <= (where.due_to or "9999")))
    )
