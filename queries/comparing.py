"""Two documents side by side, and a document in time."""

from danchieu.graph.model import Direction, Document
from danchieu.graph.protocol import Paged, Store
from danchieu.queries.answers import PAGE, Answer, Named, Result, by_date, end_of, named, page_of, question
from danchieu.queries.paths import implementing, on_paths
from danchieu.queries.reach import Links, Plan, Reach
from danchieu.queries.reference import resolve
from danchieu.queries.walk import MAX_LENGTH, Quoter, brief, ended

_ORDER = ("both", "first", "second")
_AROUND: tuple[Direction, Direction] = ("out", "in")


class Compared(Result, frozen=True, omit_defaults=True, kw_only=True):
    """A document cited by "both", by the "first" or by the "second" alone; `paths`: the steps that cite it."""

    cited_by: str


class Comparison(Answer, frozen=True, omit_defaults=True, kw_only=True):
    """Two documents. differing: attributes with both readings; counts: how many documents each class of rows has."""

    other: Named
    differing: dict[str, tuple[str | None, str | None]]
    counts: dict[str, int]


class Event(Result, frozen=True, omit_defaults=True, kw_only=True):
    """A document at its place in time; place: "about", "before" it (cited by it) or "after" (citing it)."""

    date: str | None
    place: str


@question
def compare(
    store: Store, first: str | Document, second: str | Document, *, limit: int | None = PAGE, offset: int = 0
) -> Comparison:
    """What two documents cite in common, and what only one of them cites. Order: common first, then date."""
    one, other = resolve(store, first), resolve(store, second)
    sides = [Reach(store, document, Plan(None, "out", 1)) for document in (one, other)]
    keys = {key for side in sides for key in side.lengths} - {one.id, other.id}
    documents = brief(store, keys)
    sided = [(_side(key, sides), documents[key]) for key in keys]
    rows = sorted(sided, key=lambda row: (_ORDER.index(row[0]), *by_date(row[1])))
    page, more = page_of(rows, limit, offset)
    found = [side.routes([d.id for _, d in page if d.id in side.lengths]) for side in sides]
    routes = {d.id: [path for paths in found for path in paths.get(d.id, ())] for _, d in page}
    quoter = Quoter(store, [path for paths in routes.values() for path in paths])
    results = tuple(
        Compared(named(d), tuple(quoter.path(path) for path in routes[d.id]), cited_by=side) for side, d in page
    )
    return Comparison(
        "compare",
        named(one),
        results,
        more,
        repealed=ended(store, {d.id for _, d in page}),
        other=named(other),
        differing=_differing(one, other),
        counts={side: sum(row[0] == side for row in rows) for side in _ORDER},
    )


@question
def timeline(
    store: Store, about: str | Document, *, max_length: int = MAX_LENGTH, limit: int | None = PAGE, offset: int = 0
) -> Answer:
    """A document in time: what it cites, itself, and what cites or implements it, by date (undated last)."""
    document = resolve(store, about)
    cited, citing = (Reach(store, document, Plan(None, direction, 1)) for direction in _AROUND)
    after = Reach(store, document, implementing(rests_on=True, max_length=max_length))
    found = dict.fromkeys(cited.lengths, cited) | dict.fromkeys(citing.lengths, citing)
    found |= {key: after for key in after.lengths if key not in citing.lengths}
    keys = found.keys() | {document.id}
    first = store.earliest(keys, end_of(limit, offset)) if isinstance(store, Paged) else keys
    page, _ = page_of(sorted(brief(store, first).values(), key=by_date), limit, offset)
    more = max(0, len(keys) - offset - len(page))
    routes: dict[str, list[Links]] = {}
    for reach in (cited, citing, after):
        routes |= reach.routes([d.id for d in page if found.get(d.id) is reach])
    quoter = Quoter(store, [path for paths in routes.values() for path in paths])
    results = tuple(
        Event(
            named(d),
            tuple(quoter.path(path) for path in routes.get(d.id, ())),
            date=d.date,
            place=_place(d, document, cited),
        )
        for d in page
    )
    seen = on_paths(path for paths in routes.values() for path in paths) | {document.id}
    return Answer("timeline", named(document), results, more, repealed=ended(store, seen))


def _side(key: str, sides: list[Reach]) -> str:
    first, second = (key in side.lengths for side in sides)
    return "both" if first and second else "first" if first else "second"


def _differing(one: Document, other: Document) -> dict[str, tuple[str | None, str | None]]:
    pairs = {name: (getattr(one, name), getattr(other, name)) for name in ("type", "number", "date", "issuer", "title")}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def _place(document: Document, about: Document, cited: Reach) -> str:
    if document.id == about.id:
        return "about"
    return "before" if document.id in cited.lengths else "after"
