"""Turtle (https://www.w3.org/TR/turtle/); docs/rdf.md has the mapping."""

from danchieu.graph.rdf.write import write_turtle as write

__all__ = ["write"]
