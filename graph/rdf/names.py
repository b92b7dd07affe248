"""Names in RDF: vocabularies, the IRI of each thing, and terms as N-Triples writes them.

An IRI is made of a base, a word for the kind and the id of the thing, percent-encoded: nothing that stands in a
document can end an IRI, add a fragment or climb out of its path. Literals are escaped; nothing is ever written bare.
"""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote

ONTOLOGY = "https://w3id.org/danchieu/ontology#"
BASE = "https://w3id.org/danchieu/id/"
"""Where things are named when nobody says otherwise. Whoever publishes a graph gives a base of their own."""

PREFIXES = {
    "dan": ONTOLOGY,
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "lrmlmm": "http://docs.oasis-open.org/legalruleml/ns/v1.0/metamodel#",
    "oa": "http://www.w3.org/ns/oa#",
    "odrl": "http://www.w3.org/ns/odrl/2/",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
VIETNAMESE = "<http://publications.europa.eu/resource/authority/language/VIE>"

ELI_OF = {
    "legal_basis": "based_on",
    "implements": "ensures_implementation_of",
    "guides": "ensures_implementation_of",
    "amends": "amends",
    "replaces": "repeals",
    "repeals": "repeals",
    "suspends": "changes",
    "corrects": "corrects",
    "consolidates": "consolidates",
    "issued_with": "is_annex_of",
    "has_attachment": "has_annex",
    "proposed_by": "cites",
    "responds_to": "cites",
    "cites": "cites",
}
"""The nearest property of ELI 1.5 for each relation; `eli:implements` is deprecated."""

RULES = {
    "must": ("odrl:Duty", "lrmlmm:Obligation"),
    "may": ("odrl:Permission", "lrmlmm:Permission"),
    "must_not": ("odrl:Prohibition", "lrmlmm:Prohibition"),
}
"""What a modality is in ODRL and LegalRuleML; what is only asked or advised binds nobody there."""

_BASE = re.compile(r"[a-z][a-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`#?\x7f]*[/:]", re.IGNORECASE)
_DOTS = re.compile(r"(?:^|/)\.\.?(?:/|$)")
_PLAIN = re.compile(r"[A-Za-z0-9_~@:-](?:[A-Za-z0-9_~@:-]|[./](?=[A-Za-z0-9_~@:-]))*")
"""What stays as it is: no part that begins or ends with a dot."""
_UNSAFE = re.compile('[\x00-\x1f"\\\\\x7f\ud800-\udfff]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@lru_cache(4096)
def term(name: str) -> str:
    """A term of a vocabulary: "eli:number" in angle brackets."""
    prefix, _, local = name.partition(":")
    return f"<{PREFIXES[prefix]}{local}>"


@lru_cache(65536)
def encoded(text: str) -> str:
    """Text as a part of an IRI. Only ASCII letters, digits and -._~/@: stay as they are; no part is "." or ".."."""
    if _PLAIN.fullmatch(text):
        return text
    if _DOTS.search(text):
        return quote(text, "@:", "utf-8", "surrogatepass").replace(".", "%2E")
    return quote(text, "/@:", "utf-8", "surrogatepass")


class Names(NamedTuple):
    """The IRIs of things below one base, in angle brackets; made by `names`, which checks the base."""

    base: str = BASE

    def document(self, id_: str) -> str:
        return f"<{self.base}document/{encoded(id_)}>"

    def expression(self, id_: str) -> str:
        """The Vietnamese wording of a document: ELI gives the title to the Expression."""
        return f"<{self.base}expression/{encoded(id_)}>"

    def source(self, path: str) -> str:
        return f"<{self.base}source/{encoded(path)}>"

    def body(self, id_: str) -> str:
        return f"<{self.base}body/{encoded(id_)}>"

    def actor(self, name: str) -> str:
        """Someone bound by a duty, as the text names them."""
        return f"<{self.base}actor/{encoded(name)}>"

    def table_act(self, id_: str) -> str:
        """A law as the tables of the package have it."""
        return f"<{self.base}table-act/{encoded(id_)}>"

    def type(self, name: str) -> str:
        return f"<{self.base}type/{encoded(name)}>"

    def reference(self, id_: str) -> str:
        """The statement that one document stands in a relation to another."""
        return f"<{self.base}reference/{encoded(id_)}>"

    def mention(self, id_: str, source: str) -> str:
        """One text in two files is two places."""
        return f"<{self.base}mention/{encoded(id_)}/{encoded(source)}>"

    def obligation(self, id_: str, source: str) -> str:
        return f"<{self.base}obligation/{encoded(id_)}/{encoded(source)}>"

    def open(self, source: str, start: int, end: int) -> str:
        """A reference that is not resolved."""
        return f"<{self.base}open/{start}-{end}/{encoded(source)}>"


def names(base: str | None = None) -> Names:
    """The names below a base (None: BASE). ValueError for one that is not an absolute IRI ending in "/" or ":"."""
    if base is not None and not _BASE.fullmatch(base):
        raise ValueError(f"the base of IRIs must be absolute and end in / or :, and {base!r} is not")
    return Names(base or BASE)


def part(iri: str, name: str) -> str:
    """A thing inside another: the fragment of its IRI."""
    return f"{iri[:-1]}#{name}>"


def literal(text: str) -> str:
    """A plain string. What Unicode has no character for becomes U+FFFD."""
    return f'"{_UNSAFE.sub(_escape, text)}"'


def vietnamese(text: str) -> str:
    """A string in Vietnamese."""
    return f"{literal(text)}@vi"


def integer(number: int) -> str:
    """A whole number."""
    return f'"{number}"^^<http://www.w3.org/2001/XMLSchema#integer>'


def boolean(value: bool) -> str:
    """True or false."""
    return f'"{"true" if value else "false"}"^^<http://www.w3.org/2001/XMLSchema#boolean>'


def day(text: str) -> str:
    """An xsd:date; a date that is not whole, or is none, stays a string."""
    return f"{literal(text)}^^<http://www.w3.org/2001/XMLSchema#date>" if _is_day(text) else literal(text)


@lru_cache(8192)
def _is_day(text: str) -> bool:
    try:
        return _DAY.fullmatch(text) is not None and date.fromisoformat(text) is not None
    except ValueError:
        return False


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    return _ESCAPES.get(character) or f"\\u{ord(character):04X}"
