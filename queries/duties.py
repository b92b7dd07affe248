"""Who must do what, because of which document, by when."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

import msgspec

from danchieu.extractors.text import fold
from danchieu.graph.model import Document, Obligation, ObligationFilter
from danchieu.graph.protocol import Paged, Store
from danchieu.queries.answers import (
    PAGE,
    Answer,
    Evidence,
    Named,
    Path,
    Result,
    Step,
    behind,
    by_date,
    counted_to,
    end_of,
    iso_day,
    named,
    page_of,
    question,
)
from danchieu.queries.parties import Asked, binds, party
from danchieu.queries.paths import implementing
from danchieu.queries.reach import Reach
from danchieu.queries.reference import resolve
from danchieu.queries.walk import MAX_LENGTH, Quoter, brief, ended, known

ARISES_FROM = "arises_from"


class Duty(Result, frozen=True, omit_defaults=True, kw_only=True):
    """One duty of a document. deadline: {"text", "date"|"relative"|"recurring"}; evidence: the duty as written."""

    id: str
    text: str
    actors: tuple[str, ...]
    lead: tuple[str, ...]
    support: tuple[str, ...]
    modality: str
    deadline: dict[str, str] | None
    section: str | None
    arises_from: tuple[Named, ...]
    evidence: tuple[Evidence, ...]


@question
def obligations(
    store: Store,
    *,
    document: str | Document | None = None,
    arises_from: str | Document | None = None,
    under: str | Document | None = None,
    body: str | None = None,
    role: Literal["lead", "support"] | None = None,
    due_from: str | None = None,
    due_to: str | None = None,
    overdue: bool = False,
    on: str | None = None,
    max_length: int = MAX_LENGTH,
    limit: int | None = PAGE,
    offset: int = 0,
) -> Answer:
    """Duties that satisfy every condition given.

    document: imposed by it; arises_from: duties that name it; under: those, and every duty that an implementer of it
    imposes, with the path; body: a body, also under its earlier and later names, or a part of an actor's name,
    diacritics or not (see `queries.parties`); due_from, due_to: ISO dates, inclusive;
    overdue: due before `on` (today when not given), as far as the deadline has a date. Order: hops, deadline, date.
    Raises Ambiguous or Unknown when a reference does not name one document, ValueError when a day is none.
    """
    due_from, due_to, on = (None if day is None else iso_day(day) for day in (due_from, due_to, on))
    about = resolve(store, document) if document else None
    source = resolve(store, arises_from) if arises_from else None
    over = resolve(store, under) if under else None
    where = ObligationFilter(
        documents=(about.id,) if about else None,
        arises_from=(source.id,) if source else None,
        role=role,
        due_from=due_from,
        due_to=_earlier(due_to, _before(on or date.today().isoformat()) if overdue else None),
    )
    who = party(body) if body else None
    found = Reach(store, over, implementing(rests_on=False, max_length=max_length)) if over else None
    if isinstance(store, Paged) and not over and not about and (who is None or not source) and (who or not role):
        documents, total = store.duties_page(where, who, end_of(limit, offset), counted_to(limit, offset) + 1)
        rows = _once(_ordered(store, _duties(store, msgspec.structs.replace(where, documents=tuple(documents)), who)))
    else:
        duties = _under(store, where, who, over, found) if over and found else _duties(store, where, who)
        rows = _once(_ordered(store, duties, found))
        total = len(rows)
    page, _ = page_of(rows, limit, offset)
    subject = over or source or about
    results = _results(store, page, over or source, found)
    seen = {row.document.id for row in results} | {d.id for row in results for d in row.arises_from}
    return Answer(
        "obligations",
        named(subject) if subject else None,
        results,
        *behind(total, len(page), limit, offset),
        ended(store, seen | _one(subject)),
    )


def _duties(store: Store, where: ObligationFilter, who: Asked | None) -> list[Obligation]:
    """Duties that satisfy a filter and bind a party."""
    if who is None:
        return store.obligations(where)
    found = {
        (duty.id, duty.source): duty
        for stem in who.stems
        for duty in store.obligations(msgspec.structs.replace(where, body=stem))
    }
    if who.stems == who.names:
        return list(found.values())
    documents = brief(store, {duty.document for duty in found.values()})
    return [d for d in found.values() if d.document in documents and binds(who, d, documents[d.document], where.role)]


def _one(document: Document | None) -> set[str]:
    return {document.id} if document else set()


def _before(day: str) -> str:
    return date.fromordinal(date.fromisoformat(day).toordinal() - 1).isoformat()


def _earlier(one: str | None, other: str | None) -> str | None:
    return min((day for day in (one, other) if day), default=None)


def _under(
    store: Store, where: ObligationFilter, who: Asked | None, over: Document, found: Reach
) -> list[Obligation]:
    """Duties that name the document or that it, or an implementer of it, imposes; each once."""
    imposing = {over.id, *found.lengths}
    if where.documents is not None:
        imposing &= set(where.documents)
    imposed = _duties(store, msgspec.structs.replace(where, documents=tuple(sorted(imposing))), who)
    naming = _duties(store, msgspec.structs.replace(where, arises_from=(over.id,)), who)
    return list({duty.id: duty for duty in (*imposed, *naming)}.values())


def _ordered(store: Store, duties: list[Obligation], found: Reach | None = None) -> list[Obligation]:
    documents = brief(store, {duty.document for duty in duties})

    def key(duty: Obligation) -> tuple[object, ...]:
        due = (duty.deadline or {}).get("date") or "9999"
        hops = found.lengths.get(duty.document, 0) if found else 0
        return hops, due, *by_date(documents[duty.document]), duty.source, duty.start, duty.id

    return sorted((duty for duty in duties if duty.document in documents), key=key)


def _once(duties: Iterable[Obligation]) -> list[list[Obligation]]:
    """One row for a duty that several files of one document carry."""
    rows: dict[tuple[object, ...], list[Obligation]] = {}
    for duty in duties:
        due = (duty.deadline or {}).get("date")
        same = (duty.document, fold(duty.text), due, duty.actors, duty.lead, duty.support)
        rows.setdefault(same, []).append(duty)
    return list(rows.values())


def _results(
    store: Store, rows: Sequence[Sequence[Obligation]], over: Document | None, found: Reach | None
) -> tuple[Duty, ...]:
    duties = [row[0] for row in rows]
    names = known(store, {key for duty in duties for key in (duty.document, *duty.arises_from)})
    imposing = {duty.document for duty in duties}
    routes = found.routes([key for key in imposing if key in found.lengths], 1) if found else {}
    quoter = Quoter(store, [path for paths in routes.values() for path in paths])
    return tuple(
        _duty(row, names, _direct(row[0], over) or tuple(quoter.path(path) for path in routes.get(row[0].document, ())))
        for row in rows
    )


def _direct(duty: Obligation, over: Document | None) -> tuple[Path, ...]:
    """The path of a duty that names the document itself."""
    if over is None or over.id not in duty.arises_from:
        return ()
    return ((Step(duty.document, over.id, ARISES_FROM, (_evidence(duty),)),),)


def _evidence(duty: Obligation) -> Evidence:
    return Evidence(duty.source, duty.page, duty.start, duty.end, duty.text)


def _duty(row: Sequence[Obligation], names: dict[str, Named], paths: tuple[Path, ...]) -> Duty:
    duty = row[0]
    return Duty(
        names[duty.document],
        paths,
        id=duty.id,
        text=duty.text,
        actors=duty.actors,
        lead=duty.lead,
        support=duty.support,
        modality=duty.modality,
        deadline=duty.deadline,
        section=duty.section,
        arises_from=tuple(sorted((names[key] for key in duty.arises_from if key in names), key=by_date)),
        evidence=tuple(_evidence(one) for one in row),
    )
