"""SERVICE would ask another server: it is refused before Oxigraph sees the query."""

import pyoxigraph as ox
import pytest

from danchieu.graph.memory import MemoryStore
from danchieu.graph.rdf.sparql import QueryInvalid, ServiceRefused, sparql

NAMES = "PREFIX e: <http://e.vn/> PREFIX : <http://e.vn/> PREFIX service: <http://e.vn/service/> "
CALLS = [
    "SELECT * { ?d e:n ?n SERVICE <http://127.0.0.1:9/x> { ?d ?p ?o } }",
    "SELECT * { sErViCe<http://127.0.0.1:9/x>{ ?d ?p ?o } }",
    "SELECT * { VALUES ?d { e:a } SERVICE SILENT ?d { ?d ?p ?o } }",
    "SELECT * { \\u0053ERVICE e:x { ?d ?p ?o } }",
    "ASK { SERVICE:x { ?d ?p ?o } }",
    "CONSTRUCT { ?a ?b ?c } { SERVICE e:x { ?a ?b ?c } }",
    "DESCRIBE ?a { SERVICE e:x { ?a ?b ?c } }",
    "SELECT * { ?a ?b ?c OPTIONAL { { ?a ?b ?c } UNION { SERVICE e:x { ?a ?b ?c } } } }",
    "SELECT * { ?a ?b ?c FILTER NOT EXISTS { SERVICE e:x { ?a ?b ?c } } }",
    "SELECT * { { SELECT ?a { GRAPH ?g { SERVICE e:x { ?a ?b ?c } } } } }",
    "SELECT (EXISTS { SERVICE e:x { ?a ?b ?c } } AS ?z) { ?a ?b ?c }",
    "SELECT * { ?a ?b ?c FILTER(?a<?b)#>'''\nSERVICE <http://127.0.0.1:9/x> { ?d ?p ?o }#'''\n}",
]
NAMED_ONLY = [
    "SELECT ?service { ?service ?p ?o } # SERVICE <http://127.0.0.1:9/x> { }",
    "SELECT * { ?a e:service service:SERVICE FILTER(?a != <http://127.0.0.1:9/SERVICE>) }",
    "ASK { ?a ?b 'SERVICE <http://127.0.0.1:9/x> { ?a ?b ?c }', '''# SERVICE''', \"\\\" SERVICE\" }",
]


@pytest.mark.parametrize("query", CALLS)
def test_the_clause_is_refused_wherever_it_stands(query: str) -> None:
    with pytest.raises(ServiceRefused, match="SERVICE"):
        sparql(ox.Store(), NAMES + query)


@pytest.mark.parametrize("query", NAMED_ONLY)
def test_the_word_alone_is_none(query: str) -> None:
    assert sparql(MemoryStore(), NAMES + query).rows in ([], [("false",)])


def test_a_query_that_is_none_stays_an_error() -> None:
    with pytest.raises(QueryInvalid) as told:
        sparql(ox.Store(), "SELECT * { service }")
    assert not isinstance(told.value, ServiceRefused)
