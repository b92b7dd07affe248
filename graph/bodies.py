"""The table of bodies: who keeps a register or is bound by a duty, with the bodies above and after them."""

import sqlite3
from collections.abc import Iterator

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.vocabulary import Body as KnownBody
from danchieu.extractors.vocabulary import Province, Tables, register
from danchieu.graph.binding import bound
from danchieu.graph.identity.owners import MERGER, Owner, merged_provinces, owner_of
from danchieu.graph.model import Body

RENEWED = ".2025"
"""Behind the id of a body of a province (or commune) formed on 1 July 2025."""
_BEFORE = "2025-06-30"


def assemble_bodies(connection: sqlite3.Connection) -> None:
    """Make the table of bodies anew."""
    found: dict[str, Body] = {}
    waiting = list(_named(connection))
    while waiting:
        id_, owner = waiting.pop(0)
        if id_ not in found:
            found[id_], related = describe(id_, owner)
            waiting += related
    rows = [msgspec.structs.astuple(found[id_]) for id_ in sorted(found)]
    connection.execute("DELETE FROM body")
    connection.executemany("INSERT INTO body VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _named(connection: sqlite3.Connection) -> Iterator[tuple[str, Owner]]:
    """Keepers of registers, then those whom duties bind."""
    keepers = "SELECT owner, min(keeper) FROM document WHERE owner <> '' AND keeper IS NOT NULL GROUP BY owner"
    for id_, name in connection.execute(keepers):
        yield id_, owner_of(name)
    actors = "SELECT body, min(name) FROM body_name n WHERE EXISTS (SELECT 1 FROM bound WHERE party = -n.id) GROUP BY 1"
    for id_, name in connection.execute(actors):
        yield id_, bound(name, None, MERGER if id_.endswith(RENEWED) else _BEFORE) or owner_of(name)


def describe(id_: str, owner: Owner) -> tuple[Body, list[tuple[str, Owner]]]:
    """A body with what the vocabulary knows of it, and the bodies it is part of or succeeded by."""
    tables = vocabulary.tables()
    known = tables.bodies_by_id.get(owner.body or "")
    if known is None or known.needs_locality:
        return _local(id_, owner, known, tables)
    successor = _successor(known, tables)
    parent = tables.bodies_by_id.get(known.parent or "")
    body = Body(
        id_, owner.name, owner.level, owner.branch, parent.id if parent else None, known.valid_from, known.valid_to,
        successor.id if successor else None,
    )  # fmt: skip
    return body, [(other.id, _central(other)) for other in (parent, successor) if other is not None]


def _central(body: KnownBody) -> Owner:
    return msgspec.structs.replace(owner_of(body.name), id=body.id, name=body.name, body=body.id)


def _successor(body: KnownBody, tables: Tables) -> KnownBody | None:
    later = [s for s in register().succession if s.predecessor == body.id and s.relation != "transferred_part"]
    return tables.bodies_by_id.get(body.successor or (later[0].successor if later else ""))


def _local(id_: str, owner: Owner, known: KnownBody | None, tables: Tables) -> tuple[Body, list[tuple[str, Owner]]]:
    """A body of a place. One of a province that was merged goes over to that of the new province on 1 July 2025, one of
    a province that was split to none: there are several."""
    parent = _parent(id_, owner, known, tables)
    if id_.endswith(RENEWED):
        validity: tuple[str | None, str | None] = (MERGER, None)
        successor = None
    else:
        of_past = (p for p in tables.provinces if p.slug == owner.province and not p.key.startswith("new:"))
        old = next(of_past, None)
        merged = old is not None and owner.level in (4, 5)
        ends = [day for day in (known and known.valid_to, old.valid_to if old and merged else None) if day]
        validity = (None, min(ends, default=None))
        successor = _after(owner, known, old if merged else None, tables)
    body = Body(id_, owner.name, owner.level, owner.branch, parent and parent[0], *validity, successor and successor[0])
    return body, [other for other in (parent, successor) if other]


def _after(
    owner: Owner, known: KnownBody | None, old: Province | None, tables: Tables
) -> tuple[str, Owner] | None:
    """What follows a provincial body: its successor in the same province, else its namesake in the new province."""
    following = _successor(known, tables) if known and owner.level in (4, 5) else None
    base = _stem(known) if known else ""
    if following is not None and following.level == "province" and base in owner.name:
        return _body(owner.name.replace(base, _stem(following)))
    if old is None or old.valid_to is None or old.split_into:
        return None
    new = next((p for p in tables.provinces if p.name == old.new_name and p.key.startswith("new:")), None)
    if new is None:
        return None
    renamed = owner.name.replace(f"{old.kind} {old.name}", f"{new.kind} {new.name}").replace(old.name, new.name)
    found = _body(renamed)
    suffix = RENEWED if found[1].province in merged_provinces(tables) else ""
    return f"{found[0]}{suffix}", found[1]


def _body(name: str) -> tuple[str, Owner]:
    owner = bound(name, None, _BEFORE) or owner_of(name)
    return owner.id, owner


def _stem(body: KnownBody) -> str:
    return body.name.removesuffix(" tỉnh")


def _parent(id_: str, owner: Owner, known: KnownBody | None, tables: Tables) -> tuple[str, Owner] | None:
    """A department's people's committee or Party committee, where its province is known."""
    place = next((p for p in tables.provinces if p.slug == owner.province), None)
    parent = tables.bodies_by_id.get(known.parent or "") if known else None
    if parent is None or place is None or owner.level != 5:
        return None
    whole = {"tinh-uy": f"Tỉnh ủy {place.name}", "ubnd-cap-tinh": f"UBND {place.kind} {place.name}"}.get(parent.id)
    if whole is None:
        return None if parent.needs_locality else (parent.id, _central(parent))
    head = owner_of(whole)
    return f"{head.id}{RENEWED if id_.endswith(RENEWED) else ''}", head
