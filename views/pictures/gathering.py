"""From answers and graphs to pictures: which nodes, which arrows, what they say."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any, TypeVar

import networkx as nx

from danchieu.graph.identity.owners import owner_of
from danchieu.graph.model import Document
from danchieu.graph.protocol import Store
from danchieu.queries.answers import Evidence, Named, Step, day, label
from danchieu.queries.duties import Duty
from danchieu.queries.walk import ENDED_BY, Link, Quoter, links
from danchieu.views.pictures.boxes import document_lines, lines_of
from danchieu.views.pictures.elements import MOST_NODES, QUOTES, Arrangement, Arrow, Node, Picture, Quote
from danchieu.views.pictures.facts import document_facts, duty_facts
from danchieu.views.report import heading, notes
from danchieu.views.tables import Say, place

ARRANGEMENTS: dict[str, Arrangement] = {"cites": "sides", "cited_by": "sides", "timeline": "sides"}
"""How answers are laid out that are not laid out by authority."""
_ENDING = {passive: active for active, passive in ENDED_BY.items()}
_BATCH = 1000
Item = TypeVar("Item")


class Drawing:
    """A picture in the making: nodes in the order of their weight, no more than `most`."""

    def __init__(self, say: Say, most: int) -> None:
        self._say, self._most = say, most
        self._nodes: dict[str, Node] = {}
        self._left_out: set[str] = set()
        self._arrows: dict[tuple[str, str, str], Arrow] = {}

    def add(self, node: Node) -> None:
        """Put a node in, if it is new and there is room."""
        if node.id in self._nodes:
            return
        if len(self._nodes) < self._most:
            self._nodes[node.id] = node
        else:
            self._left_out.add(node.id)

    def document(self, document: Document) -> None:
        """Put a document in."""
        kind, number, title = document.type, document.number, document.title
        lines, strong = document_lines(kind, number, title, document.issuer, document.date, document.id)
        self.add(
            Node(
                document.id,
                "document" if document.in_corpus else "cited",
                label(document),
                lines,
                document.level,
                document.branch,
                document.issuer,
                document.date,
                document_facts(document, self._say),
                strong=strong,
            )
        )

    def arrow(self, source: str, target: str, relation: str, evidence: Sequence[Evidence] = ()) -> None:
        """Put a relation in, if both its ends are there."""
        key = (source, target, relation)
        if source in self._nodes and target in self._nodes and key not in self._arrows:
            self._arrows[key] = Arrow(*key, quotes(evidence), max(0, len(evidence) - QUOTES))

    def step(self, step: Step) -> None:
        """Put a step of a path in."""
        self.arrow(step.citing, step.cited, step.relation, step.evidence)

    def picture(self, title: str, reading: str, told: Sequence[str], arrangement: Arrangement,
                roots: Iterable[str], beyond: int = 0) -> Picture:  # fmt: skip
        """The finished picture; beyond: nodes that were never put in."""
        left_out = len(self._left_out) + beyond
        if left_out:
            shown = self._say("view.left_out").format(shown=len(self._nodes), left=left_out)
            told = [shown, *told]
        kept = tuple(root for root in roots if root in self._nodes)
        nodes, arrows = tuple(self._nodes.values()), tuple(self._arrows.values())
        return Picture(title, reading, tuple(told), nodes, arrows, arrangement, kept, left_out)


def quotes(evidence: Sequence[Evidence]) -> tuple[Quote, ...]:
    """The first quotations, on one line each."""
    return tuple(Quote(place(one), " ".join(one.quote.split())) for one in evidence[:QUOTES])


def of_answer(
    answer: Any, store: Store | None, say: Say, most: int = MOST_NODES, title: str | None = None
) -> Picture:
    """The documents of an answer and the paths between them; of an answer about duties, also duties and bodies.

    store: where levels, and the names of documents in the middle of paths, come from; without it they are read from
    the answer, as far as it has them.
    """
    drawing = Drawing(say, most)
    named = list(_named(answer))
    steps = list(_steps(answer))
    known = {document.id: document for document in map(_as_document, named)}
    wanted = list(dict.fromkeys(chain(known, (key for step in steps for key in (step.cited, step.citing)))))
    found = store.documents(wanted) if store else {}
    for key in wanted:
        drawing.document(found.get(key) or known.get(key) or _from_id(key))
    for row in answer.results:
        if isinstance(row, Duty):
            _draw_duty(drawing, row, say)
    for step in steps:
        drawing.step(step)
    for ended in getattr(answer, "repealed", ()):
        drawing.arrow(ended.by.id, ended.document.id, _ENDING[ended.relation], ended.evidence)
    arrangement = ARRANGEMENTS.get(answer.question, "layers")
    about = getattr(answer, "about", None)
    roots = [about.id] if about else []
    if arrangement == "sides" and not roots:
        arrangement = "free"
    reading = "duties" if answer.question == "obligations" else arrangement
    title = title or _title(answer, say)
    return drawing.picture(title, say(f"view.reading_{reading}"), notes(answer, say), arrangement, roots)


def around(store: Store, document: Document, depth: int, say: Say, most: int = MOST_NODES) -> Picture:
    """What lies within so many steps of a document, in either direction."""
    drawing = Drawing(say, most)
    drawing.document(document)
    seen, frontier, found = {document.id}, [document.id], set[Link]()
    for _ in range(depth):
        near = [*links(store, frontier, None, "out"), *links(store, frontier, None, "in")]
        found.update(near)
        new = dict.fromkeys(end for link in near for end in (link.citing, link.cited) if end not in seen)
        documents = store.documents(new)
        frontier = sorted(documents, key=lambda key: (documents[key].date or "9999", key))
        seen.update(frontier)
        for key in frontier:
            drawing.document(documents[key])
    _draw_links(drawing, store, sorted(found))
    title = f"{say('view.around')}: {label(document)}"
    return drawing.picture(title, say("view.reading_sides"), [say("text.this_corpus")], "sides", [document.id])


def whole(store: Store, say: Say, most: int = MOST_NODES) -> Picture:
    """Every document of a graph, or as many of them as a picture holds: those with the most relations."""
    documents = store.find(limit=sys.maxsize)
    ids = [document.id for document in documents]
    found = [link for keys in _batches(ids) for link in links(store, keys, None, "out")]
    degree = Counter(end for link in found for end in (link.citing, link.cited))
    kept = sorted(documents, key=lambda d: (-degree[d.id], d.date or "9999", d.id))[:most]
    drawing = Drawing(say, most)
    for document in kept:
        drawing.document(document)
    keys = {document.id for document in kept}
    _draw_links(drawing, store, [link for link in found if {link.citing, link.cited} <= keys])
    title = say("view.whole").format(count=len(documents))
    beyond = len(documents) - len(kept)
    return drawing.picture(title, say("view.reading_free"), [say("text.this_corpus")], "free", [], beyond)


def of_networkx(graph: "nx.MultiDiGraph[str]", say: Say, most: int = MOST_NODES) -> Picture:
    """A graph as `to_networkx` makes it: attributes of documents on nodes, `relation` on edges; no quotations."""
    degree = dict(graph.degree())
    kept = sorted(graph, key=lambda key: (-degree[key], key))[:most]
    drawing = Drawing(say, most)
    for key in kept:
        known = {name: value for name, value in graph.nodes[key].items() if name in Document.__struct_fields__}
        blank = dict.fromkeys(("type", "number", "date", "issuer", "title"), None)
        drawing.document(Document(**{**blank, "in_corpus": False, **known, "id": key}))
    for source, target, data in graph.edges(data=True):
        drawing.arrow(source, target, str(data.get("relation", "cites")))
    title = say("view.whole").format(count=graph.number_of_nodes())
    beyond = graph.number_of_nodes() - len(kept)
    return drawing.picture(title, say("view.reading_free"), [], "free", [], beyond)


def _draw_links(drawing: Drawing, store: Store, found: Sequence[Link]) -> None:
    for some in _batches(found):
        for step in Quoter(store, [some]).path(some):
            drawing.step(step)


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    waiting = iter(items)
    while batch := list(islice(waiting, _BATCH)):
        yield batch


def _draw_duty(drawing: Drawing, duty: Duty, say: Say) -> None:
    """A duty between the document that imposes it and the bodies that it binds."""
    text = " ".join(duty.text.split())
    due = (duty.deadline or {}).get("date")
    drawing.add(
        Node(
            duty.id,
            "duty",
            text,
            lines_of(text, due and f"{say('column.deadline')}: {day(due)}")[0],
            body="; ".join(duty.lead or duty.actors) or None,
            date=due,
            facts=duty_facts(duty, say),
            quotes=quotes(duty.evidence),
            strong=0,
        )
    )
    drawing.arrow(duty.document.id, duty.id, "imposes", duty.evidence)
    for cited in duty.arises_from:
        drawing.arrow(duty.id, cited.id, "arises_from", duty.evidence)
    others = [actor for actor in duty.actors if actor not in duty.lead and actor not in duty.support]
    for role, names in (("lead", duty.lead), ("support", duty.support), ("requested", others)):
        for name in names:
            drawing.arrow(duty.id, _draw_body(drawing, name, duty.document, say), role, duty.evidence)


def _draw_body(drawing: Drawing, name: str, by: Named, say: Say) -> str:
    """A body. "Sở Nội vụ" without a place is that of the document's issuer: two provinces' offices stay two nodes."""
    owner = owner_of(name)
    whole_name = owner.placed and owner.body is not None
    key = f"body:{owner.id}" if whole_name else f"body:{owner.id}|{owner_of(by.issuer or by.id).id}"
    under = None if whole_name or not by.issuer else f"({say('view.named_by')} {by.issuer})"
    lines, strong = lines_of(name, under)
    drawing.add(Node(key, "body", name, lines, owner.level, owner.branch, name, strong=strong))
    return key


def _title(answer: Any, say: Say) -> str:
    title = heading(answer, say)
    if answer.question == "chain" and answer.results:
        return f"{title} → {label(answer.results[0].document)}"
    return title


def _named(answer: Any) -> Iterator[Named]:
    """Every document that an answer names, what it is about first."""
    about = getattr(answer, "about", None)
    if about is not None:
        yield about
    for row in _rows(answer):
        if isinstance(getattr(row, "document", None), Named):
            yield row.document
        yield from getattr(row, "arises_from", ())
    for ended in getattr(answer, "repealed", ()):
        yield from (ended.document, ended.by)


def _rows(answer: Any) -> Iterator[Any]:
    """Rows that carry documents: of an answer by bodies, those of each body."""
    for row in answer.results:
        yield from getattr(row, "documents", None) or [row]


def _steps(answer: Any) -> Iterator[Step]:
    return (step for row in _rows(answer) for path in getattr(row, "paths", ()) for step in path)


def _as_document(named: Named) -> Document:
    """A document with the level that its issuer's name says."""
    owner = owner_of(named.issuer) if named.issuer else None
    return Document(
        named.id, named.type, named.number, named.date, named.issuer, named.title, named.in_corpus,
        level=owner.level if owner else None, branch=owner.branch if owner else None,
    )  # fmt: skip


def _from_id(key: str) -> Document:
    """A document of which the answer has only the id: its number stands before the owner."""
    return Document(key, None, key.partition("@")[0], None, None, None, False)
