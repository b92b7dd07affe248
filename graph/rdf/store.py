"""A graph read back from RDF: the five calls of `graph.protocol.Store`, and the whole, over an Oxigraph store.

Nothing here becomes SPARQL: each call looks up patterns of triples.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import pyoxigraph as ox

from danchieu.extractors.text import fold
from danchieu.graph.assemble import number_key
from danchieu.graph.memory import MemoryStore
from danchieu.graph.model import ATTACHED, Body, Direction, Document, Edge, Mention, Obligation, ObligationFilter
from danchieu.graph.protocol import Whole
from danchieu.graph.rdf.load import in_memory, read
from danchieu.graph.rdf.names import PREFIXES, term
from danchieu.graph.sqlite.store import Resolved, resolved

Node = Any
"""A NamedNode or BlankNode: files of others may name things by either."""

_ROLES = ("actor", "lead", "support")
_DEADLINE = {"dan:deadline_text": "text", "dan:due": "date", "dan:deadline_relative": "relative",
             "dan:deadline_recurring": "recurring"}  # fmt: skip


class _Place(NamedTuple):
    source: str
    page: int | None
    start: int
    end: int
    quote: str


class RdfStore:
    """Answers from triples of this mapping, in whatever graphs of the store they stand. Lists of equals come sorted."""

    def __init__(self, store: ox.Store) -> None:
        self.store = store

    @classmethod
    def of(cls, graph: Whole, base: str | None = None) -> "RdfStore":
        """A graph of another store, in memory."""
        return cls(in_memory(graph, base))

    @classmethod
    def read(cls, path: str | Path) -> "RdfStore":
        """A graph that was exported as Turtle, N-Quads or JSON-LD."""
        return cls(read(path))

    def find(self, number: str | None = None, words: Iterable[str] = (), limit: int = 50) -> list[Document]:
        """Documents by folded number prefix and folded words, those in the corpus first."""
        wanted = {token for word in words for token in fold(word).split()}
        nodes = self._numbered(number_key(number)) if number else self._classed("eli:LegalResource")
        if wanted:
            nodes = (node for node in nodes if wanted <= {*self._text(node, "dan:search_words").split()})
        found = [self._document(node) for node in set(nodes)]
        return sorted(found, key=lambda d: (not d.in_corpus, d.id))[:limit]

    def documents(self, keys: Collection[str]) -> dict[str, Document]:
        """Documents by id or alias, keyed as asked."""
        found = {key: self._named(key) for key in keys}
        return {key: self._document(node) for key, node in found.items() if node is not None}

    def edges(self, keys: Collection[str], relations: Collection[str] | None, direction: Direction) -> list[Edge]:
        """Edges that leave or enter the documents."""
        end = "rdf:subject" if direction == "out" else "rdf:object"
        nodes = {node for key in keys if (node := self._named(key)) is not None}
        found = (self._edge(reference) for node in nodes for reference in self._subjects(end, node))
        return [edge for edge in found if relations is None or edge.relation in relations]

    def mentions(self, edges: Collection[str]) -> dict[str, list[Mention]]:
        """The evidence of edges, by edge id."""
        references = {key: self._identified(key, "dan:Reference") for key in edges}
        return {key: self._evidence(node) for key, node in references.items() if node is not None}

    def obligations(self, where: ObligationFilter) -> list[Obligation]:
        """Duties that satisfy a filter."""
        candidates = (self._duty(node) for node in self._duties(where))
        return MemoryStore(obligations=candidates).obligations(where)

    def bodies(self, ids: Collection[str] | None = None) -> dict[str, Body]:
        """Bodies by id; all of them when no ids are given."""
        found = (self._body(node) for node in self._classed("org:FormalOrganization"))
        return {body.id: body for body in sorted(found, key=lambda body: body.id) if ids is None or body.id in ids}

    def all_documents(self) -> Iterator[Document]:
        """Every document, in the order of ids."""
        return iter(sorted((self._document(node) for node in self._classed("eli:LegalResource")), key=lambda d: d.id))

    def all_edges(self) -> Iterator[Edge]:
        """Every edge, in the order of its ends."""
        edges = (self._edge(node) for node in self._classed("dan:Reference"))
        return iter(sorted(edges, key=lambda edge: (edge.citing, edge.relation, edge.cited, edge.id)))

    def resolutions(self) -> Iterator[Resolved]:
        """Every mention of a relation with its document, and every open reference, by source and place."""
        found = {
            *(resolved(self._mention(node)) for edge in self._classed("dan:Reference") for node in self._said(edge)),
            *(self._open(node) for node in self._classed("dan:OpenReference")),
        }
        return iter(sorted(found, key=lambda r: (r.source, r.start, r.end, r.document or "")))

    def _said(self, edge: Node) -> list[Node]:
        return [] if self._relation(edge) == ATTACHED else self._objects(edge, "dan:evidence")

    def _open(self, node: Node) -> Resolved:
        place = self._place(node)
        return Resolved(place.source, place.start, place.end, None, self._texts(node, "dan:candidate"))

    def _numbered(self, prefix: str) -> Iterator[Node]:
        quads = self.store.quads_for_pattern(None, _node("dan:search_number"), None, None)
        said: Iterator[tuple[Node, Node]] = ((quad.subject, quad.object) for quad in quads)
        return (node for node, number in said if prefix and number.value.startswith(prefix))

    def _named(self, key: str) -> Node | None:
        for property_ in ("eli:id_local", "dan:alias"):
            for node in self._subjects(property_, ox.Literal(key)):
                return node
        return None

    def _identified(self, key: str, class_: str) -> Node | None:
        nodes = self._subjects("dcterms:identifier", ox.Literal(key))
        return next((node for node in nodes if _node(class_) in self._objects(node, "rdf:type")), None)

    def _document(self, node: Node) -> Document:
        said = self._all(node)
        level = _first(said, "dan:level")
        return Document(
            id=_first(said, "eli:id_local") or "",
            type=self._label(said["eli:type_document"]),
            number=_first(said, "eli:number"),
            date=_first(said, "eli:date_document"),
            issuer=_first(said, "dan:issuer"),
            title=next(
                (title for work in said["eli:is_realized_by"] for title in self._texts(work, "eli:title")), None
            ),
            in_corpus=_first(said, "dan:in_corpus") == "true",
            owner=_first(said, "dan:register"),
            period=_first(said, "dan:period"),
            level=int(level) if level is not None else None,
            branch=_first(said, "dan:branch"),
            sources=tuple(sorted(self._text(source, "dan:path") for source in self._subjects("dan:carries", node))),
            aliases=tuple(sorted(alias.value for alias in said["dan:alias"])),
            conflicts=tuple(sorted(conflict.value for conflict in said["dan:conflict"])),
        )

    def _body(self, node: Node) -> Body:
        said = self._all(node)
        level = _first(said, "dan:level")
        return Body(
            id=_first(said, "org:identifier") or "",
            name=_first(said, "skos:prefLabel") or "",
            level=int(level) if level is not None else None,
            branch=_first(said, "dan:branch"),
            parent=self._identifier(said["org:subOrganizationOf"]),
            valid_from=_first(said, "dan:valid_from"),
            valid_to=_first(said, "dan:valid_to"),
            successor=self._identifier(said["dan:succeeded_by"]),
        )

    def _edge(self, node: Node) -> Edge:
        said = self._all(node)
        citing, cited = (self._text(said[end][0], "eli:id_local") for end in ("rdf:subject", "rdf:object"))
        return Edge(
            _first(said, "dcterms:identifier") or "",
            citing,
            cited,
            self._relation(node),
            int(_first(said, "dan:mentions") or 0),
        )

    def _relation(self, node: Node) -> str:
        return self._text(node, "rdf:predicate").rpartition("#")[2]

    def _evidence(self, reference: Node) -> list[Mention]:
        mentions = (self._mention(node) for node in self._objects(reference, "dan:evidence"))
        return sorted(mentions, key=lambda m: (m.source, m.start, m.end, m.id))

    def _mention(self, node: Node) -> Mention:
        said, place = self._all(node), self._place(node)
        return Mention(
            id=_first(said, "dcterms:identifier") or "",
            source=place.source,
            page=place.page,
            start=place.start,
            end=place.end,
            quote=place.quote,
            text=_first(said, "dan:text") or "",
            rule=_first(said, "dan:rule") or "",
            certainty=_first(said, "dan:certainty") or "",
            document=next((self._text(body, "eli:id_local") for body in said["oa:hasBody"]), None),
            candidates=tuple(sorted(candidate.value for candidate in said["dan:candidate"])),
            why=_first(said, "dan:why") or "",
        )

    def _place(self, node: Node) -> _Place:
        target = self._objects(node, "oa:hasTarget")[0]
        said: dict[str, str] = {}
        for selector in self._objects(target, "oa:hasSelector"):
            said |= {name: values[0].value for name, values in self._all(selector).items()}
        source = self._text(self._objects(target, "oa:hasSource")[0], "dan:path")
        page = self._texts(target, "dan:page")
        return _Place(
            source, int(page[0]) if page else None, int(said["oa:start"]), int(said["oa:end"]), said.get("oa:exact", "")
        )

    def _duties(self, where: ObligationFilter) -> Iterator[Node]:
        """Duties of the narrowest condition that can be looked up."""
        if where.documents is not None:
            return (
                duty
                for key in {*where.documents}
                if (node := self._named(key))
                for duty in self._objects(node, "dan:imposes")
            )
        if where.arises_from is not None:
            nodes = (node for key in where.arises_from if (node := self._named(key)))
            return iter({duty for node in nodes for duty in self._subjects("dan:arises_from", node)})
        return self._classed("dan:Obligation")

    def _duty(self, node: Node) -> Obligation:
        said, place = self._all(node), self._place(node)
        deadline = {name: values[0].value for property_, name in _DEADLINE.items() if (values := said[property_])}
        arises = (self._text(cited, "eli:id_local") for cited in said["dan:arises_from"])
        return Obligation(
            id=_first(said, "dcterms:identifier") or "",
            document=next(self._text(document, "eli:id_local") for document in self._subjects("dan:imposes", node)),
            source=place.source,
            page=place.page,
            start=place.start,
            end=place.end,
            text=_first(said, "dan:text") or "",
            **self._bound(said["dan:binding"]),
            modality=_first(said, "dan:modality") or "",
            deadline=deadline or None,
            arises_from=tuple(sorted(arises)),
            section=_first(said, "dan:section"),
        )

    def _bound(self, bindings: list[Node]) -> Any:
        """Actors, lead and support by name, in the order of the text."""
        placed: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for binding in bindings:
            name = self._text(self._objects(binding, "prov:agent")[0], "skos:prefLabel")
            placed[self._text(binding, "dan:role")].append((int(self._text(binding, "dan:position")), name))
        actors, lead, support = (tuple(name for _, name in sorted(placed[role])) for role in _ROLES)
        return {"actors": actors, "lead": lead, "support": support}

    def _label(self, nodes: list[Node]) -> str | None:
        return next((self._text(node, "skos:prefLabel") for node in nodes), None)

    def _identifier(self, nodes: list[Node]) -> str | None:
        return next((self._text(node, "org:identifier") for node in nodes), None)

    def _classed(self, class_: str) -> Iterator[Node]:
        return self._subjects("rdf:type", _node(class_))

    def _subjects(self, property_: str, value: Node) -> Iterator[Node]:
        return (quad.subject for quad in self.store.quads_for_pattern(None, _node(property_), value, None))

    def _objects(self, node: Node, property_: str) -> list[Node]:
        return [quad.object for quad in self.store.quads_for_pattern(node, _node(property_), None, None)]

    def _texts(self, node: Node, property_: str) -> tuple[str, ...]:
        return tuple(sorted(value.value for value in self._objects(node, property_)))

    def _text(self, node: Node, property_: str) -> str:
        return next(iter(self._texts(node, property_)), "")

    def _all(self, node: Node) -> dict[str, list[Node]]:
        """What is said of a node, by the short names of properties."""
        said: dict[str, list[Node]] = defaultdict(list)
        for quad in self.store.quads_for_pattern(node, None, None, None):
            said[_short(quad.predicate)].append(quad.object)
        return said


def _first(said: dict[str, list[Node]], property_: str) -> str | None:
    return said[property_][0].value if said[property_] else None


@lru_cache(4096)
def _node(name: str) -> ox.NamedNode:
    return ox.NamedNode(term(name)[1:-1])


@lru_cache(4096)
def _short(predicate: ox.NamedNode) -> str:
    """ "eli:number" for the IRI of a known vocabulary, else the IRI."""
    for prefix, namespace in PREFIXES.items():
        if predicate.value.startswith(namespace):
            return f"{prefix}:{predicate.value[len(namespace) :]}"
    return predicate.value
