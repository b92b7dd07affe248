"""The graph as triples: one node of the graph after the other, as lines of N-Triples, in no promised order.

docs/rdf.md has the mapping as a table; `store.RdfStore` reads it back.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import PurePath

from danchieu.extractors.text import fold
from danchieu.graph.assemble import number_key
from danchieu.graph.binding import body_id
from danchieu.graph.effect import Said, said_of
from danchieu.graph.identity.owners import owner_of
from danchieu.graph.model import ATTACHED, Body, Document, Edge, Mention, Obligation, ObligationFilter
from danchieu.graph.protocol import Whole
from danchieu.graph.rdf.names import (
    ELI_OF,
    RULES,
    VIETNAMESE,
    Names,
    boolean,
    day,
    integer,
    literal,
    names,
    part,
    term,
    vietnamese,
)  # fmt: skip
from danchieu.graph.sqlite.store import Resolved
from danchieu.graph.tables import CODIFIED, Known, known_validity, standing_for

VERSION = 3
"""Of the mapping; kept triple stores of another version are made anew."""

ISSUED_WITH = "issued_with"
"""An attachment points back to what it was issued with, so that every path reads from the citing to the cited."""

_BATCH = 1000
_SEEN = 50_000
_TYPE = term("rdf:type")
_TEXT = term("dan:text")
_PAGE = term("dan:page")
_IDENTIFIER = term("dcterms:identifier")
_LABEL = term("skos:prefLabel")
_IMPOSES = term("dan:imposes")


def triples(graph: Whole, base: str | None = None) -> Iterator[str]:
    """Every triple of a graph as a line of N-Triples without its end; some lines come more than once.

    base: of the IRIs (see `names.names`). Memory does not grow with the number of documents and references.
    """
    mapping = _Mapping(names(base))
    acts: dict[str, tuple[Document, str | None]] = {}
    for document in graph.all_documents():
        yield from mapping.document(document)
        if known := known_validity(document):
            yield from mapping.in_tables(document, known)
            acts |= {act.id: (act, effective) for _, act, effective in known.changes}
    for act, effective in acts.values():
        yield from mapping.table_act(act, effective, standing_for(graph, act))
    for body in graph.bodies().values():
        yield from mapping.body(body)
    edges = graph.all_edges()
    while batch := list(islice(edges, _BATCH)):
        mentions = graph.mentions([edge.id for edge in batch])
        validity = said_of(graph, batch, mentions)
        for edge in batch:
            yield from mapping.edge(edge, mentions.get(edge.id, ()))
            if edge.id in validity:
                yield from mapping.validity(edge, validity[edge.id])
    documents = graph.all_documents()
    while imposing := {document.id: document for document in islice(documents, _BATCH)}:
        for duty in graph.obligations(ObligationFilter(documents=tuple(imposing))):
            yield from mapping.obligation(duty, imposing[duty.document])
    for resolved in graph.resolutions():
        if resolved.document is None:
            yield from mapping.open(resolved)


class _Mapping:
    """Turns each thing into lines. Small things that many share (types, actors, files) are written once in a while."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self._seen: set[str] = set()

    def document(self, document: Document) -> Iterator[str]:
        iri = self.names.document(document.id)
        label = " ".join(filter(None, (document.type, document.number or document.title))) or document.id
        yield from _about(
            iri,
            (_TYPE, term("eli:LegalResource")),
            (term("eli:id_local"), literal(document.id)),
            (term("rdfs:label"), vietnamese(label)),
            (term("dan:in_corpus"), boolean(document.in_corpus)),
            *_given("eli:number", document.number, literal),
            *_given("eli:date_document", document.date, day),
            *_given("dan:issuer", document.issuer, literal),
            *_given("dan:register", document.owner, literal),
            *_given("eli:passed_by", document.owner, self.names.body),
            *_given("dan:period", document.period, literal),
            *_given("dan:branch", document.branch, literal),
            *_given("dan:province", owner_of(document.issuer).province if document.issuer else None, literal),
            *_given("dan:search_number", document.number, lambda number: literal(number_key(number))),
            (term("dan:search_words"), literal(search_words(document))),
            *((term("dan:conflict"), literal(conflict)) for conflict in document.conflicts),
        )
        if document.level is not None:
            yield f"{iri} {term('dan:level')} {integer(document.level)} ."
        if document.type is not None:
            type_ = self.names.type(document.type)
            yield f"{iri} {term('eli:type_document')} {type_} ."
            yield from self._once(type_, (_TYPE, term("eli:ResourceType")), (_LABEL, vietnamese(document.type)))
        for alias in document.aliases:
            yield f"{iri} {term('dan:alias')} {literal(alias)} ."
            yield f"{iri} {term('owl:sameAs')} {self.names.document(alias)} ."
        if document.title is not None or document.sources:
            yield from self._expression(document, iri)

    def _expression(self, document: Document, iri: str) -> Iterator[str]:
        expression = self.names.expression(document.id)
        yield f"{iri} {term('eli:is_realized_by')} {expression} ."
        yield from _about(
            expression,
            (_TYPE, term("eli:LegalExpression")),
            (term("eli:language"), VIETNAMESE),
            *_given("eli:title", document.title, vietnamese),
        )
        for path in document.sources:
            source = self.names.source(path)
            yield from self._source(path)
            yield f"{source} {term('eli:embodies')} {expression} ."
            yield f"{source} {term('dan:carries')} {iri} ."

    def _source(self, path: str) -> list[str]:
        types = ((_TYPE, term("eli:Format")), (_TYPE, term("prov:Entity")))
        return self._once(self.names.source(path), *types, (term("dan:path"), literal(path)))

    def body(self, body: Body) -> Iterator[str]:
        iri = self.names.body(body.id)
        yield from _about(
            iri,
            (_TYPE, term("org:FormalOrganization")),
            (term("org:identifier"), literal(body.id)),
            (_LABEL, vietnamese(body.name)),
            *_given("dan:branch", body.branch, literal),
            *_given("dan:valid_from", body.valid_from, day),
            *_given("dan:valid_to", body.valid_to, day),
        )
        if body.level is not None:
            yield f"{iri} {term('dan:level')} {integer(body.level)} ."
        for property_, other in (("org:subOrganizationOf", body.parent), ("dan:succeeded_by", body.successor)):
            if other is not None:
                yield f"{iri} {term(property_)} {self.names.body(other)} ."
                yield f"{self.names.body(other)} {term('org:identifier')} {literal(other)} ."

    def edge(self, edge: Edge, mentions: Iterable[Mention]) -> Iterator[str]:
        citing, cited = self.names.document(edge.citing), self.names.document(edge.cited)
        property_ = term(f"dan:{edge.relation}")
        reference = self.names.reference(edge.id)
        yield f"{citing} {property_} {cited} ."
        yield f"{citing} {term('eli:' + ELI_OF[edge.relation])} {cited} ."
        if edge.relation == ATTACHED:
            yield from _about(cited, (term(f"dan:{ISSUED_WITH}"), citing), (term(f"eli:{ELI_OF[ISSUED_WITH]}"), citing))
        yield from _about(
            reference,
            (_TYPE, term("dan:Reference")),
            (_IDENTIFIER, literal(edge.id)),
            (term("rdf:subject"), citing),
            (term("rdf:predicate"), property_),
            (term("rdf:object"), cited),
            (term("dan:mentions"), integer(edge.mentions)),
        )
        for mention in mentions:
            yield f"{reference} {term('dan:evidence')} {self.names.mention(mention.id, mention.source)} ."
            yield from self._mention(mention)

    def validity(self, edge: Edge, said: Said) -> Iterator[str]:
        """What the sentences of an edge say of validity, as far as it can be read."""
        reference = self.names.reference(edge.id)
        yield from _about(
            reference,
            *_given("dan:effective", said.effective, day),
            *((term("dan:begins"), day(begins)) for begins in said.begins),
        )
        if said.in_part:
            yield f"{reference} {term('dan:in_part')} {boolean(True)} ."

    def in_tables(self, document: Document, known: Known) -> Iterator[str]:
        """What the tables say of a document, which no document of the graph needs to say."""
        yield from _about(
            self.names.document(document.id),
            *_given("dan:tables_effective", known.effective, day),
            *_given("dan:tables_in_force_on", CODIFIED if known.codified else None, day),
            *((term(f"dan:tables_{state}_by"), self.names.table_act(act.id)) for state, act, _ in known.changes),
        )

    def table_act(self, act: Document, effective: str | None, present: Document | None) -> Iterator[str]:
        """A law of the tables that changed a document of the graph; present: that law, where the graph has it."""
        yield from _about(
            self.names.table_act(act.id),
            (_TYPE, term("dan:TableAct")),
            (_LABEL, vietnamese(" ".join(filter(None, (act.type, act.number, act.title))))),
            (_IDENTIFIER, literal(act.id)),
            *_given("eli:number", act.number, literal),
            *_given("eli:date_document", act.date, day),
            *_given("dan:issuer", act.issuer, literal),
            *_given("dan:tables_effective", effective, day),
            *_given("dan:stands_as", present.id if present else None, self.names.document),
        )

    def _mention(self, mention: Mention) -> Iterator[str]:
        iri = self.names.mention(mention.id, mention.source)
        yield from _about(
            iri,
            (_TYPE, term("oa:Annotation")),
            (term("oa:motivatedBy"), term("oa:identifying")),
            (_IDENTIFIER, literal(mention.id)),
            (_TEXT, vietnamese(mention.text)),
            (term("dan:rule"), literal(mention.rule)),
            (term("dan:certainty"), literal(mention.certainty)),
            *_given("dan:why", mention.why or None, literal),
            *_given("oa:hasBody", mention.document, self.names.document),
            *((term("dan:candidate"), literal(candidate)) for candidate in mention.candidates),
        )
        yield from self._place(iri, mention.source, mention.page, mention.start, mention.end)
        quote = part(iri, "quote")
        yield f"{part(iri, 'target')} {term('oa:hasSelector')} {quote} ."
        yield f"{quote} {_TYPE} {term('oa:TextQuoteSelector')} ."
        yield f"{quote} {term('oa:exact')} {vietnamese(mention.quote)} ."

    def _place(self, iri: str, source: str, page: int | None, start: int, end: int) -> Iterator[str]:
        """Where a statement stands: code points of the source text, end exclusive, as Web Annotation counts them."""
        target, position = part(iri, "target"), part(iri, "position")
        yield from self._source(source)
        yield f"{iri} {term('oa:hasTarget')} {target} ."
        yield from _about(
            target,
            (_TYPE, term("oa:SpecificResource")),
            (term("oa:hasSource"), self.names.source(source)),
            (term("oa:hasSelector"), position),
        )
        yield from _about(
            position,
            (_TYPE, term("oa:TextPositionSelector")),
            (term("oa:start"), integer(start)),
            (term("oa:end"), integer(end)),
        )
        if page is not None:
            yield f"{target} {_PAGE} {integer(page)} ."

    def obligation(self, duty: Obligation, imposing: Document) -> Iterator[str]:
        iri = self.names.obligation(duty.id, duty.source)
        document = self.names.document(imposing.id)
        deadline = duty.deadline or {}
        yield f"{document} {_IMPOSES} {iri} ."
        yield from _about(
            iri,
            *((_TYPE, term(class_)) for class_ in ("dan:Obligation", "oa:Annotation", *RULES.get(duty.modality, ()))),
            (_IDENTIFIER, literal(duty.id)),
            (_TEXT, vietnamese(duty.text)),
            (term("dan:modality"), literal(duty.modality)),
            *_given("dan:section", duty.section, vietnamese),
            *_given("dan:deadline_text", deadline.get("text"), vietnamese),
            *_given("dan:due", deadline.get("date"), day),
            *_given("dan:deadline_relative", deadline.get("relative"), literal),
            *_given("dan:deadline_recurring", deadline.get("recurring"), literal),
            *((term("dan:arises_from"), self.names.document(cited)) for cited in duty.arises_from),
        )
        yield from self._place(iri, duty.source, duty.page, duty.start, duty.end)
        yield from self._bindings(iri, duty, imposing)

    def _bindings(self, iri: str, duty: Obligation, imposing: Document) -> Iterator[str]:
        """Who is bound: directly, and by a node that keeps the order in which the text names them."""
        for role, bound in (("actor", duty.actors), ("lead", duty.lead), ("support", duty.support)):
            for position, name in enumerate(bound):
                actor, binding = self.names.actor(name), part(iri, f"{role}-{position}")
                yield f"{iri} {term(f'dan:{role}')} {actor} ."
                yield f"{iri} {term('dan:binding')} {binding} ."
                yield from _about(
                    binding,
                    (_TYPE, term("dan:Binding")),
                    (term("dan:role"), literal(role)),
                    (term("dan:position"), integer(position)),
                    (term("prov:agent"), actor),
                )
                if body := body_id(name, imposing):
                    yield f"{binding} {term('dan:body')} {self.names.body(body)} ."
                    yield f"{self.names.body(body)} {term('org:identifier')} {literal(body)} ."
                words = (term("dan:search_words"), literal(fold(name)))
                yield from self._once(actor, (_TYPE, term("prov:Agent")), (_LABEL, vietnamese(name)), words)

    def open(self, resolved: Resolved) -> Iterator[str]:
        iri = self.names.open(resolved.source, resolved.start, resolved.end)
        yield from _about(
            iri,
            (_TYPE, term("oa:Annotation")),
            (_TYPE, term("dan:OpenReference")),
            *((term("dan:candidate"), literal(candidate)) for candidate in resolved.candidates),
        )
        yield from self._place(iri, resolved.source, None, resolved.start, resolved.end)

    def _once(self, iri: str, *said: tuple[str, str]) -> list[str]:
        if iri in self._seen:
            return []
        if len(self._seen) >= _SEEN:
            self._seen.clear()
        self._seen.add(iri)
        return _about(iri, *said)


def search_words(document: Document) -> str:
    """The folded words by which a document is found (`protocol.Store.find`): no engine folds Vietnamese itself."""
    files = [PurePath(source).name for source in document.sources]
    said = (document.type, document.number, document.issuer, document.title, document.date, *files)
    return " ".join(dict.fromkeys(word for text in said if text for word in fold(text).split()))


def _about(iri: str, *said: tuple[str, str]) -> list[str]:
    return [f"{iri} {property_} {value} ." for property_, value in said]


def _given(property_: str, value: str | None, write: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
    return () if value is None else ((term(property_), write(value)),)
