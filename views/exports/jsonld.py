"""JSON-LD (https://www.w3.org/TR/json-ld11/); docs/rdf.md has the mapping."""

from danchieu.graph.rdf.write import write_jsonld as write

__all__ = ["write"]
