"""RDF to files: Turtle, N-Quads, JSON-LD. All of them are written from the same sorted triples, line by line.

Sorted by bytes, so a graph gives the same file in every run, whatever store it comes from; memory does not grow with
the graph.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import IO

from danchieu.graph.protocol import Whole
from danchieu.graph.rdf.mapping import triples
from danchieu.graph.rdf.names import PREFIXES
from danchieu.graph.rdf.sorting import sorted_blocks, sorted_lines

Triple = tuple[str, str, str]
_LOCAL = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_LITERAL = re.compile(r'("(?:[^"\\]|\\.)*")(?:@([a-zA-Z-]+)|\^\^<([^>]*)>)?')
_PREFIX_OF = {namespace: prefix for prefix, namespace in PREFIXES.items()}
_RDF_TYPE = f"<{PREFIXES['rdf']}type>"


def write_nquads(graph: Whole, out: IO[bytes], base: str | None = None, name: str | None = None) -> None:
    """Sorted N-Quads (https://www.w3.org/TR/n-quads/).

    name: IRI of the graph that the triples are put into; None: the default one. ValueError when it is no absolute IRI.
    """
    end = b".\n" if name is None else f"<{_checked(name)}> .\n".encode()
    for lines in sorted_blocks(triples(graph, base)):
        out.write(b"".join([line[:-2] + end for line in lines] if name else lines))


def write_turtle(graph: Whole, out: IO[bytes], base: str | None = None) -> None:
    """Turtle (https://www.w3.org/TR/turtle/), one paragraph for each subject."""
    for prefix, namespace in PREFIXES.items():
        out.write(f"@prefix {prefix}: <{namespace}> .\n".encode())
    for subject, said in _subjects(graph, base):
        lines = []
        for property_, group in groupby(said, key=lambda triple: triple[1]):
            values = ", ".join(_turtle(value) for _, _, value in group)
            lines.append(f"{'a' if property_ == _RDF_TYPE else _short(property_)} {values}")
        out.write(f"\n{subject} {f' ;{chr(10)}    '.join(lines)} .\n".encode())


def write_jsonld(graph: Whole, out: IO[bytes], base: str | None = None) -> None:
    """JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/): a context of prefixes and one node object a line."""
    out.write(b'{"@context": ' + json.dumps(PREFIXES).encode() + b', "@graph": [')
    before = b"\n"
    for subject, said in _subjects(graph, base):
        out.write(before + _node(subject, said).encode())
        before = b",\n"
    out.write(b"\n]}\n")


FORMATS: dict[str, Callable[[Whole, IO[bytes]], None]] = {
    "turtle": write_turtle,
    "nquads": write_nquads,
    "jsonld": write_jsonld,
}


def _checked(iri: str) -> str:
    if not re.fullmatch(r"[a-zA-Z][a-zA-Z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`]*", iri):
        raise ValueError(f"{iri!r} is not an absolute IRI")
    return iri


def _subjects(graph: Whole, base: str | None) -> Iterator[tuple[str, Iterable[Triple]]]:
    split = (_split(line) for line in sorted_lines(triples(graph, base)))
    return groupby(split, key=lambda triple: triple[0])


def _split(line: bytes) -> Triple:
    subject, property_, value = line.decode()[:-3].split(" ", 2)
    return subject, property_, value


def _turtle(value: str) -> str:
    if value.startswith("<"):
        return _short(value)
    if value.endswith(">"):
        text, _, datatype = value.rpartition("^^")
        return f"{text}^^{_short(datatype)}"
    return value


@lru_cache(4096)
def _short(iri: str) -> str:
    """A name of a vocabulary with its prefix; everything else as it is."""
    end = max(iri.rfind("#"), iri.rfind("/")) + 1
    prefix, local = _PREFIX_OF.get(iri[1:end]), iri[end:-1]
    return f"{prefix}:{local}" if prefix and _LOCAL.fullmatch(local) else iri


def _node(subject: str, said: Iterable[Triple]) -> str:
    parts = [f'"@id": {json.dumps(subject[1:-1])}']
    for property_, group in groupby(said, key=lambda triple: triple[1]):
        if property_ == _RDF_TYPE:
            values = ", ".join(json.dumps(_named(value)) for _, _, value in group)
            parts.append(f'"@type": [{values}]')
        else:
            values = ", ".join(_json(value) for _, _, value in group)
            parts.append(f"{json.dumps(_named(property_))}: [{values}]")
    return "{" + ", ".join(parts) + "}"


def _json(value: str) -> str:
    """A value as JSON-LD has it; the escapes of our N-Triples are those of JSON."""
    if value.startswith("<"):
        return f'{{"@id": {json.dumps(_named(value))}}}'
    match = _LITERAL.fullmatch(value)
    assert match is not None
    text, language, datatype = match.groups()
    if language:
        return f'{{"@value": {text}, "@language": "{language}"}}'
    if datatype:
        return f'{{"@value": {text}, "@type": {json.dumps(_named(f"<{datatype}>"))}}}'
    return f'{{"@value": {text}}}'


def _named(iri: str) -> str:
    short = _short(iri)
    return short[1:-1] if short.startswith("<") else short
