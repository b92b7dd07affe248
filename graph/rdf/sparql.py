"""SPARQL over the graph: a query with parameters in, rows out. Oxigraph answers; nothing is ever written.

A parameter is bound to a variable of the query as a term. It never becomes a part of the query's text.
"""

import re
from collections.abc import Iterable, Mapping
from typing import IO, Any

import msgspec
import pyoxigraph as ox
import rdflib

from danchieu.graph.model import Document
from danchieu.graph.protocol import Whole
from danchieu.graph.rdf.load import in_memory
from danchieu.graph.rdf.names import names
from danchieu.graph.rdf.store import RdfStore

Value = str | int | bool | Document | ox.NamedNode | ox.Literal
"""A parameter: a text, a whole number, a truth value, a document (its IRI is meant), or a term."""
Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

_EXPECTED = re.compile(": expected .*", re.DOTALL)
"""The parser's list of all that could have stood there, a page long."""


_SERVICE = re.compile(r"service|\\u", re.IGNORECASE)
"""The word, or a letter of it as a code point, which SPARQL allows everywhere."""


class QueryInvalid(ValueError):
    """A query that is no SPARQL, or a parameter that the query does not have."""


class ServiceRefused(QueryInvalid):
    """A query with SERVICE: nothing here opens a connection."""


class Rows(msgspec.Struct, frozen=True):
    """An answer. ASK has one column "answer"; CONSTRUCT and DESCRIBE have "subject", "predicate", "object"."""

    columns: tuple[str, ...]
    terms: tuple[tuple[Any, ...], ...]

    @property
    def rows(self) -> list[tuple[str | None, ...]]:
        """The values as text: an IRI without its brackets, a literal without its language or type, None for nothing."""
        return [tuple(None if term is None else _text(term) for term in row) for row in self.terms]

    def write_json(self, out: IO[bytes]) -> None:
        """SPARQL 1.1 Query Results JSON (https://www.w3.org/TR/sparql11-results-json/)."""
        bindings = [
            {name: _json(term) for name, term in zip(self.columns, row, strict=True) if term is not None}
            for row in self.terms
        ]
        out.write(msgspec.json.encode({"head": {"vars": self.columns}, "results": {"bindings": bindings}}) + b"\n")


def sparql(
    graph: Whole | ox.Store, query: str, parameters: Mapping[str, Value] | None = None, *, base: str | None = None
) -> Rows:
    """Ask a graph in SPARQL 1.1 (https://www.w3.org/TR/sparql11-query/).

    graph: a graph, which is put into an Oxigraph store in memory for this one query, or such a store
    (`rdf.load.in_memory`). SERVICE is refused: everything is answered on this machine.
    parameters: by the name of a variable that the query selects. base: of the IRIs, when it is not the default.
    Raises QueryInvalid.
    """
    _refuse_service(query)
    store = (
        graph if isinstance(graph, ox.Store) else graph.store if isinstance(graph, RdfStore) else in_memory(graph, base)
    )
    bound: dict[ox.Variable, Term] = {_variable(name): _term(value, base) for name, value in (parameters or {}).items()}
    union = next(iter(store.named_graphs()), None) is not None
    try:
        answer = store.query(query, substitutions=bound, use_default_graph_as_union=union)
        return _rows(answer)
    except (SyntaxError, RuntimeError) as error:
        raise QueryInvalid(_EXPECTED.sub("", str(error))) from error


def as_rdflib(graph: Whole | ox.Store, base: str | None = None) -> rdflib.Graph:
    """The graph for rdflib, over Oxigraph: its own SPARQL engine gives up on property paths through long chains."""
    from oxrdflib import OxigraphStore

    store = graph if isinstance(graph, ox.Store) else in_memory(graph, base)
    return rdflib.Graph(store=OxigraphStore(store=store), identifier=rdflib.graph.DATASET_DEFAULT_GRAPH_ID)


def _refuse_service(query: str) -> None:
    """Oxigraph would ask the other server, and has no way to parse a query without that. So a query that has the word
    somewhere is parsed by rdflib, which tells the clause from a name, a text and a comment."""
    if not _SERVICE.search(query):
        return
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        parsed = parseQuery(query)
    except Exception as error:  # the parser's own, or what its actions raise
        raise QueryInvalid(str(error)) from error
    if _calls_service(parsed):
        raise ServiceRefused("SERVICE asks another server; queries are answered from this graph alone")


def _calls_service(part: Any) -> bool:
    """Whether a part of a parsed query is such a clause or has one in it."""
    if getattr(part, "name", None) == "ServiceGraphPattern":
        return True
    parts = part.values() if isinstance(part, dict) else () if isinstance(part, str) else part
    return isinstance(parts, Iterable) and any(_calls_service(one) for one in parts)


def _variable(name: str) -> ox.Variable:
    try:
        return ox.Variable(name)
    except ValueError as error:
        raise QueryInvalid(f"{name!r} is not the name of a variable") from error


def _term(value: Value, base: str | None) -> ox.NamedNode | ox.Literal:
    if isinstance(value, Document):
        return ox.NamedNode(names(base).document(value.id)[1:-1])
    return value if isinstance(value, ox.NamedNode | ox.Literal) else ox.Literal(value)


def _rows(answer: ox.QueryBoolean | ox.QueryTriples | ox.QuerySolutions) -> Rows:
    if isinstance(answer, ox.QueryBoolean):
        return Rows(("answer",), ((ox.Literal(bool(answer)),),))
    if isinstance(answer, ox.QueryTriples):
        return Rows(("subject", "predicate", "object"), tuple(sorted((tuple(triple) for triple in answer), key=str)))
    return Rows(tuple(variable.value for variable in answer.variables), tuple(tuple(solution) for solution in answer))


def _text(term: Term) -> str:
    return str(term) if isinstance(term, ox.Triple) else term.value


def _json(term: Term) -> dict[str, Any]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, ox.Triple):
        parts = {name: _json(getattr(term, name)) for name in ("subject", "predicate", "object")}
        return {"type": "triple", "value": parts}
    said = {"type": "literal", "value": term.value}
    if term.language:
        return {**said, "xml:lang": term.language}
    plain = term.datatype.value == "http://www.w3.org/2001/XMLSchema#string"
    return said if plain else {**said, "datatype": term.datatype.value}
