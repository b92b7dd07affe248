"""N-Quads (https://www.w3.org/TR/n-quads/), sorted; docs/rdf.md has the mapping."""

from danchieu.graph.rdf.write import write_nquads as write

__all__ = ["write"]
