"""Whom a person means by a body's name: the written names, the bodies themselves, those before and after them."""

from collections.abc import Iterator
from functools import cache

from danchieu.extractors import vocabulary
from danchieu.extractors.bodies import Locality, complete
from danchieu.extractors.text import fold
from danchieu.extractors.vocabulary import Body, Province, Tables, register
from danchieu.graph.binding import bindings, bound, words_of
from danchieu.graph.identity.owners import MERGER
from danchieu.graph.model import Document, Obligation, Party, Role

_BEFORE = "2025-06-30"
_KINDS = ("tinh ", "thanh pho ")


class Asked(Party, frozen=True):
    """A party as it was asked for. stems: one of them stands in every written name that can mean it."""

    stems: tuple[str, ...] = ()


def party(text: str) -> Asked:
    """The party a name means, diacritics or not.

    A body that the vocabulary knows ("Sở Nội vụ", "bo gddt") is found with its predecessors and successors; one with
    its place ("so noi vu tinh lai chau") wherever documents of that place mean it, also without writing the place, with
    those of the provinces it was merged from or into. Any other text is a part of the written name.
    """
    said = fold(text)
    known, rest = _longest(said.split(), vocabulary.tables())
    names = tuple(dict.fromkeys((said, *(fold(body.name) for body in known))))
    if not rest:
        return Asked(names, stems=names)
    return Asked((said,), tuple(sorted(set(_in_province(known, rest)))), said, names)


def binds(asked: Asked, duty: Obligation, document: Document, role: Role | None) -> bool:
    """Whether a duty of a document binds the party, in a role."""
    return any(_is_meant(asked, one.name, one.body) for one in bindings(duty, document) if role in (None, one.role))


def _is_meant(asked: Asked, name: str, body: str | None) -> bool:
    written = fold(name)
    if any(part in written for part in asked.names):
        return True
    return body is not None and (body in asked.bodies or (asked.words is not None and asked.words in words_of(body)))


def _longest(words: list[str], tables: Tables) -> tuple[list[Body], str]:
    """The bodies whose name is the longest beginning of the words, with all before and after them; the words left."""
    for length in range(len(words), 0, -1):
        known = _named(tables).get(" ".join(words[:length]))
        if known:
            return [body for one in known for body in _line(one, tables)], " ".join(words[length:])
    return [], ""


@cache
def _named(tables: Tables) -> dict[str, list[Body]]:
    found: dict[str, list[Body]] = {}
    for body in tables.bodies:
        for name in {fold(name) for name in (body.name, *body.aliases, *body.abbreviations)}:
            found.setdefault(name, []).append(body)
    return found


def _line(body: Body, tables: Tables) -> Iterator[Body]:
    """A body, then those it came from and those it went over into, however far."""
    yield body
    for way in (0, 1):
        seen, waiting = {body.id}, [body.id]
        while waiting:
            for id_ in sorted(_steps(tables)[way].get(waiting.pop(), ())):
                if id_ not in seen and id_ in tables.bodies_by_id:
                    seen.add(id_)
                    waiting.append(id_)
                    yield tables.bodies_by_id[id_]


@cache
def _steps(tables: Tables) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Predecessors and successors by body; what took over a part alone is neither."""
    pairs = {(body.id, body.successor) for body in tables.bodies if body.successor}
    pairs |= {(s.predecessor, s.successor) for s in register().succession if s.relation != "transferred_part"}
    before: dict[str, set[str]] = {}
    after: dict[str, set[str]] = {}
    for one, other in pairs:
        before.setdefault(other, set()).add(one)
        after.setdefault(one, set()).add(other)
    return before, after


def _in_province(known: list[Body], rest: str) -> Iterator[str]:
    """Ids of bodies in a province, in those that were merged into it, and in the one it was merged into."""
    name = next((rest.removeprefix(kind) for kind in _KINDS if rest.startswith(kind)), rest)
    tables = vocabulary.tables()
    named = [p for p in tables.provinces if name in {fold(n) for n in (p.name, *p.aliases)}]
    wanted = {p.key: p for p in named}
    for province in named:
        wanted |= {p.key: p for p in tables.provinces if _merged(p, province) or _merged(province, p)}
    for province in wanted.values():
        for body in known:
            whole = complete(body.name, Locality(province=f"{province.kind} {province.name}"))
            owner = bound(whole, None, MERGER if province.valid_from == MERGER else _BEFORE)
            if body.level == "province" and owner is not None:
                yield owner.id


def _merged(old: Province, new: Province) -> bool:
    """Whether one province became a part of the other in 2025."""
    return old.valid_to is not None and new.valid_from == MERGER and old.new_name == new.name
