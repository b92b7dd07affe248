"""Status: is a document in force, and who amended, replaced, repealed or suspended it, as of a day."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

import msgspec

from danchieu.graph.effect import SAYING, effect_of, own_days, says_a_day
from danchieu.graph.model import Document, Mention
from danchieu.graph.protocol import Store
from danchieu.graph.provisions import in_part
from danchieu.graph.tables import CODIFIED, Known, known_validity, standing_for
from danchieu.queries.answers import NO_BOUND, PAGE, Answer, Result, by_date, iso_day, named, page_of, question
from danchieu.queries.reference import resolve
from danchieu.queries.walk import Link, Quoter, brief, ended, evidence, links

STATES = {
    "repeals": "repealed",
    "replaces": "replaced",
    "suspends": "suspended",
    "amends": "amended",
    "corrects": "corrected",
    "consolidates": "consolidated",
}
"""What a document becomes by each relation; the first that holds on the day is its state."""
IN_PART = {"repealed": "repealed_in_part", "replaced": "replaced_in_part", "suspended": "suspended_in_part"}
WEIGHT = (
    "repealed", "replaced", "suspended", "repealed_in_part", "replaced_in_part", "suspended_in_part", "amended",
    "corrected", "consolidated",
)  # fmt: skip
_STATING = frozenset(WEIGHT) - {"corrected", "consolidated"}


class Statement(Result, frozen=True, omit_defaults=True, kw_only=True):
    """What a document did to the one asked about. since: from which day, as far as known; says: "graph" or "tables".

    signed: `since` is the day of signing or passing; from when it is in force is not known.
    """

    state: str
    since: str | None
    says: str
    signed: bool = False
    note: str | None = None


Said = tuple[Statement, Link | None]
"""A statement, yet without its sentence, and the step that says so."""


class Status(Answer, frozen=True, omit_defaults=True, kw_only=True):
    """state on the day `on`: "in_force", "not_yet", or the weightiest statement; says: who says so.

    "graph" is this corpus alone ("theo kho này"), what is not in it may say otherwise; "tables" are those of known
    acts. since: the day of the statement, or from which a document not in force yet will be; signed: that is the day of
    signing or passing, and no sentence or table says from when it is in force.
    """

    on: str
    state: str
    says: str
    since: str | None = None
    signed: bool = False


@question
def status(
    store: Store, about: str | Document, *, on: str | None = None, limit: int | None = PAGE, offset: int = 0
) -> Status:
    """Whether a document stands on a day (ISO, today when not given), with the statements that say so.

    A change counts from the day that its sentence says ("có hiệu lực kể từ ngày …, thay thế …", "hết hiệu lực kể từ
    ngày …"), else from that which the tables have for the act that made it, else from the day of its signing.

    A statement that came later than the day is listed and does not count. Raises Ambiguous or Unknown when the
    reference does not name one document, ValueError when the day is none.
    """
    day = iso_day(on) if on else date.today().isoformat()
    document = resolve(store, about)
    tables = known_validity(document)
    acts, sentences = _statements(store, document)
    said = [*acts, *(_of_tables(store, tables) if tables else ())]
    rows = sorted(said, key=lambda row: (*by_date(row[0].document), WEIGHT.index(row[0].state), row[0].says))
    standing = [row for row, _ in rows if row.since is None or row.since <= day]
    deciding = min(
        (row for row in standing if row.state in _STATING), key=lambda row: WEIGHT.index(row.state), default=None
    )
    page, more = page_of(rows, limit, offset)
    effective = _own_effect(store, document) or (tables.effective if tables else None)
    begins = effective or document.date
    early = begins is not None and begins > day
    known = tables is not None and (tables.effective is not None if early else tables.codified and day <= CODIFIED)
    return Status(
        "status",
        named(document),
        _quoted(store, page, sentences),
        more,
        repealed=ended(store, {row.document.id for row, _ in page} - {document.id}),
        on=day,
        state="not_yet" if early else deciding.state if deciding else "in_force",
        says=deciding.says if deciding and not early else "tables" if known else "graph",
        since=begins if early else deciding.since if deciding else None,
        signed=effective is None if early else deciding is not None and deciding.signed,
    )


def _own_effect(store: Store, document: Document) -> str | None:
    """The one day from which a document is in force, as the sentences say in which it cites others."""
    edges = [edge.id for edge in store.edges([document.id], SAYING, "out")] if document.sources else []
    said = evidence(store, edges, NO_BOUND)
    days = own_days([mention for mentions in said.values() for mention in mentions], document)
    return days.pop() if len(days) == 1 else None


def _statements(store: Store, document: Document) -> tuple[list[Said], Mapping[str, Sequence[Mention]]]:
    """What other documents of the graph did to a document, and from when; and the sentences of each edge."""
    found = links(store, [document.id], tuple(STATES), "in")
    acting = brief(store, {link.citing for link in found})
    quoted = evidence(store, {edge for link in found for edge in link.edges}, NO_BOUND)
    said = [(link, [mention for edge in link.edges for mention in quoted.get(edge, ())]) for link in found]
    acting |= store.documents({link.citing for link, mentions in said if says_a_day(mentions)})
    return [(_stated(acting[link.citing], link, mentions), link) for link, mentions in said], quoted


def _stated(by: Document, link: Link, mentions: Sequence[Mention]) -> Statement:
    effective = effective_from(mentions, by)
    since, signed = effective or by.date, effective is None and by.date is not None
    return Statement(named(by), (), state=_state(link, mentions), since=since, says="graph", signed=signed)


def effective_from(mentions: Collection[Mention], by: Document) -> str | None:
    """From which day what sentences say of a document counts, as they say or else as the tables know of the act that
    says so; None when neither does: then from the day of its signing."""
    tables = known_validity(by)
    return effect_of(mentions, by) or (tables.effective if tables else None)


def _quoted(
    store: Store, page: Sequence[Said], sentences: Mapping[str, Sequence[Mention]]
) -> tuple[Statement, ...]:
    """Statements with their sentences."""
    quoter = Quoter(store, [[link] for _, link in page if link], sentences)
    return tuple(
        msgspec.structs.replace(row, paths=(quoter.path([link]),)) if link else row for row, link in page
    )


def _of_tables(store: Store, tables: Known) -> list[Said]:
    """The changes that the tables know, by the document of the graph where it has it."""
    rows: list[Said] = []
    for state, law, effective in tables.changes:
        by = standing_for(store, law) or law
        since, signed = effective or law.date, effective is None and law.date is not None
        rows.append((Statement(named(by), (), state=state, since=since, says="tables", signed=signed), None))
    return rows


def _state(link: Link, mentions: Sequence[Mention]) -> str:
    """The state a link leads to; when every mention points into the document, only a part of it is meant."""
    whole = STATES[link.relation]
    return IN_PART[whole] if whole in IN_PART and in_part(mentions) else whole
