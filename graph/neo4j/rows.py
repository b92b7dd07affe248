"""Any graph as rows for Neo4j: nodes first, then relationships, each as plain values under the names of `schema`."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby, islice
from pathlib import PurePath
from typing import Any, NamedTuple, TypeVar

from danchieu.extractors.text import fold
from danchieu.graph.assemble import number_key
from danchieu.graph.binding import bindings, bound, words_of
from danchieu.graph.effect import Said, said_of
from danchieu.graph.identity.owners import Owner, owner_of
from danchieu.graph.model import Binding, Body, Document, Edge, Mention, Obligation, ObligationFilter
from danchieu.graph.neo4j.schema import RELATION_TYPES
from danchieu.graph.protocol import Whole
from danchieu.graph.tables import CODIFIED, Known, known_validity, standing_for

_AT_ONCE = 1000

Row = dict[str, Any]
Item = TypeVar("Item")


class Placed(NamedTuple):
    """A row of a kind (a label or a relationship type). Nodes: {"id", "with"}; relationships: {"from", "to", "key",
    "with"}."""

    kind: str
    row: Row


def node_rows(graph: Whole) -> Iterator[Placed]:
    """All nodes."""
    keepers = graph.bodies()
    for body in keepers.values():
        yield _node("Body", body.id, _body(body, keeps_register=True))
    seen: set[str] = set()
    acts: set[str] = set()
    for document in graph.all_documents():
        known = known_validity(document)
        yield _node("Document", document.id, _document(document) | _in_tables(known))
        for _, act, effective in known.changes if known else ():
            if act.id not in acts:
                acts.add(act.id)
                yield _node("TableAct", act.id, _table_act(act, effective))
        for alias in document.aliases:
            yield _node("Alias", alias, {"id": alias})
        for path in document.sources:
            if path not in seen:
                seen.add(path)
                yield _node("Source", path, {"path": path, "name": PurePath(path).name})
    actors: set[str] = set()
    others: dict[str, Body] = {}
    for key, duty, imposing in _duties(graph):
        yield _node("Obligation", key, _duty(key, duty))
        for one in bindings(duty, imposing):
            if one.name not in actors:
                actors.add(one.name)
                yield _node("Actor", one.name, {"name": one.name, "folded": fold(one.name)})
            if one.body and one.body not in keepers:
                found = _meant(one, imposing)
                others[found.id] = min(found, others.get(found.id, found), key=lambda body: body.name)
    for body in others.values():
        yield _node("Body", body.id, _body(body, keeps_register=False))


def link_rows(graph: Whole) -> Iterator[Placed]:
    """All relationships."""
    bodies = graph.bodies()
    for body in bodies.values():
        for kind, other in (("PART_OF", body.parent), ("SUCCEEDED_BY", body.successor)):
            if other in bodies:
                yield _link(kind, body.id, other)
    acts: dict[str, Document] = {}
    for document in graph.all_documents():
        known = known_validity(document)
        for state, act, _ in known.changes if known else ():
            acts[act.id] = act
            yield _link("TABLES_SAY", document.id, act.id, state, {"state": state})
        if document.owner in bodies:
            yield _link("ISSUED_BY", document.id, document.owner)
        yield from (_link("NAMES", alias, document.id) for alias in document.aliases)
        yield from (_link("CARRIES", path, document.id) for path in document.sources)
    for act in acts.values():
        if present := standing_for(graph, act):
            yield _link("STANDS_AS", act.id, present.id)
    for key, duty, imposing in _duties(graph):
        yield _link("IMPOSES", duty.document, key)
        yield from _bound(key, bindings(duty, imposing))
        yield from (_link("ARISES_FROM", key, document) for document in dict.fromkeys(duty.arises_from))
    for edges in _chunks(graph.all_edges()):
        mentions = graph.mentions([edge.id for edge in edges])
        validity = said_of(graph, edges, mentions)
        for (citing, relation, cited), group in groupby(edges, _ends):
            same = list(group)
            said = _evidence(same, mentions) | _validity(validity.get(same[0].id, Said()))
            yield _link(RELATION_TYPES[relation], citing, cited, None, said)


def _chunks(items: Iterable[Item]) -> Iterator[tuple[Item, ...]]:
    rest = iter(items)
    while chunk := tuple(islice(rest, _AT_ONCE)):
        yield chunk


def _node(kind: str, id_: str, properties: Row) -> Placed:
    return Placed(kind, {"id": id_, "with": properties})


def _link(kind: str, start: str, end: str | None, key: str | None = None, properties: Row | None = None) -> Placed:
    return Placed(kind, {"from": start, "to": end, "key": key, "with": properties or {}})


def _ends(edge: Edge) -> tuple[str, str, str]:
    return edge.citing, edge.relation, edge.cited


def _said(**properties: object) -> Row:
    """Properties that say something: Neo4j has no null properties, and an empty list is as good as none."""
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in properties.items()
        if value not in (None, ())
    }


def _body(body: Body, keeps_register: bool) -> Row:
    fields = {field: getattr(body, field) for field in body.__struct_fields__}
    return _said(**fields, folded=words_of(body.id), keeps_register=keeps_register)


def _meant(binding: Binding, imposing: Document) -> Body:
    """The body that an actor's name means, where it keeps no register of the graph."""
    owner = bound(binding.name, imposing.issuer, imposing.date)
    assert owner is not None
    return Body(owner.id, owner.name, owner.level, owner.branch)


def _document(document: Document) -> Row:
    speaker = _speaker(document.issuer) if document.issuer else None
    words = (
        document.number,
        document.type,
        document.issuer,
        document.title,
        document.date,
        *(PurePath(s).name for s in document.sources),
    )
    return _said(
        **{field: getattr(document, field) for field in document.__struct_fields__},
        number_key=number_key(document.number) if document.number else None,
        words=fold(" ".join(word for word in words if word)),
        speaker=speaker.id if speaker else None,
        speaker_name=speaker.name if speaker else None,
        speaker_level=speaker.level if speaker else None,
        province=speaker.province if speaker else None,
    )


@cache
def _speaker(issuer: str) -> Owner:
    """The body for which a document speaks: `coverage` in Cypher has no vocabulary to find it."""
    return owner_of(issuer)


def _duties(graph: Whole) -> Iterator[tuple[str, Obligation, Document]]:
    """Duties with the documents that impose them, each with a key of its own: one text may stand in two sources, or
    twice in one."""
    for chunk in _chunks(graph.all_documents()):
        imposing = {document.id: document for document in chunk}
        found = graph.obligations(ObligationFilter(documents=tuple(imposing)))
        count: Counter[str] = Counter()
        for duty in sorted(found, key=lambda duty: (duty.source, duty.start, duty.id, duty.text)):
            name = f"{duty.id} {duty.source}"
            count[name] += 1
            yield name if count[name] == 1 else f"{name} {count[name]}", duty, imposing[duty.document]


def _duty(key: str, duty: Obligation) -> Row:
    deadline = duty.deadline or {}
    return _said(
        key=key, id=duty.id, document=duty.document, source=duty.source, page=duty.page, start=duty.start, end=duty.end,
        text=duty.text, folded=fold(duty.text),
        actors=duty.actors, lead=duty.lead, support=duty.support, modality=duty.modality, section=duty.section,
        arises_from=duty.arises_from, deadline=deadline.get("text"), due=deadline.get("date"),
        relative=deadline.get("relative"), recurring=deadline.get("recurring"),
    )  # fmt: skip


def _bound(key: str, binding: Iterable[Binding]) -> Iterator[Placed]:
    """Everyone whom a duty binds: the names as written, and the bodies they mean, each once in a role."""
    names: dict[tuple[str, str], list[str]] = {}
    for one in binding:
        yield _link("ADDRESSES", key, one.name, one.role, _said(role=one.role, body=one.body))
        if one.body:
            names.setdefault((one.body, one.role), []).append(one.name)
    for (body, role), written in names.items():
        yield _link("BINDS", key, body, role, _said(role=role, names=tuple(written)))


def _evidence(edges: list[Edge], mentions: dict[str, list[Mention]]) -> Row:
    """The mentions of a relation side by side: `quotes[i]` stands in `sources[i]`, on `pages[i]` (0: no pages), at
    `starts[i]`."""
    said = [mention for edge in edges for mention in mentions.get(edge.id, ())]
    return _said(
        mentions=sum(edge.mentions for edge in edges),
        sources=tuple(m.source for m in said),
        pages=tuple(m.page or 0 for m in said),
        starts=tuple(m.start for m in said),
        ends=tuple(m.end for m in said),
        quotes=tuple(m.quote for m in said),
        texts=tuple(m.text for m in said),
        statements=tuple(_statement(m) for m in said),
    )


def _validity(said: Said) -> Row:
    return _said(effective=said.effective, in_part=said.in_part or None, begins=said.begins)


def _in_tables(known: Known | None) -> Row:
    """What the tables say of a document, under names that say so."""
    codified = CODIFIED if known and known.codified else None
    return _said(tables_effective=known.effective if known else None, tables_in_force_on=codified)


def _table_act(act: Document, effective: str | None) -> Row:
    return _said(
        id=act.id, type=act.type, number=act.number, date=act.date, issuer=act.issuer, title=act.title,
        effective=effective,
    )  # fmt: skip


def _statement(mention: Mention) -> str:
    """What else is known of a mention, as a JSON list: id, rule, certainty, document, candidates, why."""
    return json.dumps(
        [mention.id, mention.rule, mention.certainty, mention.document, mention.candidates, mention.why],
        ensure_ascii=False,
    )
