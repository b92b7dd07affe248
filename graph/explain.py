"""How a resolution came about, step by step, and what is still open."""

import sqlite3
from pathlib import Path

import msgspec

from danchieu.extractors.record import Repair
from danchieu.graph.errors import explain as explained
from danchieu.graph.identity.judgements import Judgement
from danchieu.graph.identity.reading import Reading
from danchieu.graph.identity.rulings import stored
from danchieu.graph.identity.series import read_number
from danchieu.graph.model import ATTACHED, Document, Mention
from danchieu.graph.sqlite.statements import UNREAD_SCAN, Refusal, parse_mention_id, refusal_of
from danchieu.graph.sqlite.steps import with_ends
from danchieu.graph.sqlite.store import SqliteStore

STEPS = {
    "read": "the source says {text!r}",
    "field": "{field} is read as {value!r}",
    "repair": "{field} {read!r} is repaired to {to!r}: {why}",
    "owner:symbol": "the symbol in the number names the keeper of the register: {keeper}",
    "owner:issuer": "the issuer keeps the register: {keeper}",
    "owner:province": "the issuer is that of the citing document's province: {keeper}",
    "owner:before_merger": "the act is older than the merger of provinces of 1 July 2025, the citing document "
    "younger: one of {registers}",
    "period:year_in_text": "the year in the text decides: {period}",
    "period:own_year": "a paper that the citing document answers or rests on is of the same year: {period}",
    "period:letterhead": "the day is blank; month and year of the letterhead decide: {period}",
    "period:term_in_text": "the term in the text decides: {period}",
    "earlier_mention": "what is missing stands in the one full mention of this number in the same source",
    "table:named": "the tables know the act by this name: {number}",
    "day:bounded": "the citing document has no date; it is as young as the newest date it cites: {day}",
    "congress": "the congress and its ordinal identify the act",
    "unnumbered": "the document has no number; its file's name is its reference",
    "series": "register, number and period are known: they identify the act",
    "subject": "the term in the text knows no such act; the tables know one of this subject",
    "exact_date": "one act of this number has this date",
    "only_candidate": "one act alone fits, in the graph and in the tables",
    "table": "the tables know one act of this number, and the graph no other",
    "one_of_registers": "the register is one of several; the act is known by its date",
    "number_and_date": "the register is not known; number and date identify the act",
    "law_itself": "the text of the law gives no number; its title and day, or its file's name, tell which law it is",
    "own_header": "the source carries this act",
    "attachment": "the source carries this act behind the one that it is issued with",
    "name": "type, issuer and title identify the act",
    "law_date": "the law of this name passed on the day cited",
    "law_year": "the law of this name passed in the year cited",
    "law_slip": "the law of this name passed on that day of another year: the year is a slip",
    "law_in_force": "the law of this name in force on {day}",
    "law_passed": "the only law of this name passed by {day}",
    "law_detailed": "the newest law of this name passed by {day}, when the act that details it was issued",
    "law_only": "the only law of this name",
    "law_name_and_year": "a law that the tables do not know, by its name and year",
    "law_undated": "several laws bear this name, and no day tells which",
    "law_unknown": "no law of this name is known",
    "several_candidates": "several acts fit",
    "no_candidate": "no act fits",
    "another_period": "the one act known need not be the one meant: the citation gives no date",
    "register_unknown": "it is not known whose register the number stands in",
    "name_undated": "the name alone does not tell acts of different years apart",
    "judged": "a person decided",
    "judgement": "{who} decided: {verdict} {value} ({why})",
    "not_a_citation": "a person decided that this is no citation",
    "relation": "the relation {relation!r} is read from the citing side",
}
"""What a step says, in English; the codes are what a program or a translation goes by."""


class Step(msgspec.Struct, frozen=True):
    """One step of a resolution. code: a key of STEPS; details: what fills its sentence."""

    code: str
    details: dict[str, str] = {}

    def __str__(self) -> str:
        return STEPS[self.code].format_map(_Blank(self.details))


class _Blank(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "?"


class Explanation(msgspec.Struct, frozen=True):
    """Why a statement stands for a document, or for none."""

    mention: Mention
    relation: str
    steps: tuple[Step, ...]
    candidates: tuple[Document, ...]


class OpenReference(msgspec.Struct, frozen=True):
    """References that are alike and stay open. key: an as-found id of one of them; mentions: all of them, at most 20
    quoted; count: how many there are; candidates: what they may mean, with attributes where the graph has the
    document.
    """

    key: str
    text: str
    count: int
    reason: str
    mentions: tuple[Mention, ...]
    candidates: tuple[str, ...]
    known: tuple[Document, ...]


def why(store: SqliteStore, what: str) -> list[Explanation]:
    """Explain a statement by its as-found id, or an edge by its id (all statements behind it). [] when the graph has
    no such thing.
    """
    ends = with_ends([what])
    if ends and ends[0][2] == ATTACHED:
        return [_attached(mention, ends[0][3]) for mention in store.mentions([what]).get(what, [])]
    if ends:
        ids = [mention.id for mention in store.mentions([what]).get(what, [])]
    else:
        ids = [what] if parse_mention_id(what) else []
    found = store.mentions_by_id(ids)
    with connected(store) as connection:
        judgements = stored(connection)
        return [
            _explanation(store, connection, mention, judgements)
            for id_ in dict.fromkeys(ids)
            for mention in found.get(id_, [])
        ]


def _attached(mention: Mention, document: str) -> Explanation:
    """The file itself is the evidence: no citation was resolved."""
    steps = (Step("read", {"text": mention.text}), Step("relation", {"relation": ATTACHED}), Step("attachment"))
    return Explanation(msgspec.structs.replace(mention, document=document), ATTACHED, steps, ())


class connected:
    """A connection of a store, its errors explained."""

    def __init__(self, store: SqliteStore) -> None:
        self._store = store

    def __enter__(self) -> sqlite3.Connection:
        return self._store.connection()

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, sqlite3.Error):
            raise explained(error, self._store.path) from error


def _explanation(
    store: SqliteStore, connection: sqlite3.Connection, mention: Mention, judgements: list[Judgement]
) -> Explanation:
    text, start, end = parse_mention_id(mention.id) or ("", 0, 0)
    row = connection.execute(
        "SELECT m.type, m.number, m.date, m.issuer, m.title, m.repairs, m.relation, r.body, r.step, ruling.relation "
        "FROM source s "
        'JOIN text t ON t.id = s.text JOIN mention m ON m.source = s.id AND m.start = ? AND m."end" = ? AND '
        "m.position >= 0 "
        "LEFT JOIN reading r ON r.id = m.reading LEFT JOIN ruling ON ruling.mention = m.id WHERE s.path = ? AND "
        "t.sha256 >= ?",
        (start, end, mention.source, text),
    ).fetchone()
    *fields, repairs, relation, body, step, ruled = row
    steps = [Step("read", {"text": mention.text})]
    steps += [
        Step("field", {"field": name, "value": value})
        for name, value in zip(("type", "number", "date", "issuer", "title"), fields, strict=True)
        if value
    ]
    for repair in msgspec.json.decode(repairs, type=list[Repair]) if repairs else []:
        steps.append(Step("repair", {"field": repair.field, "read": repair.read, "to": repair.to, "why": repair.why}))
    steps.append(Step("relation", {"relation": ruled or relation}))
    if body is None:
        steps.append(Step("not_a_citation"))
    else:
        steps += _reading_steps(msgspec.msgpack.decode(body, type=Reading), step)
    steps += [
        _judged(judgement)
        for judgement in judgements
        if mention.id in (judgement.mention, judgement.other) and not judgement.withdrawn
    ]
    known = store.documents(mention.candidates)
    return Explanation(
        mention, ruled or relation, tuple(steps), tuple(known[key] for key in mention.candidates if key in known)
    )


def _reading_steps(reading: Reading, step: str | None) -> list[Step]:
    details = {
        name: str(value)
        for name in ("keeper", "period", "day", "number")
        if (value := getattr(reading, name)) is not None
    } | {"registers": ", ".join(reading.registers)}
    return [Step(code, details) for code in (*reading.steps, step) if code in STEPS]


def _judged(judgement: Judgement) -> Step:
    said = {
        "who": judgement.who,
        "verdict": judgement.verdict,
        "value": judgement.value or judgement.other,
        "why": judgement.why,
    }
    return Step("judgement", {name: value for name, value in said.items() if value})


_OPEN = (
    "FROM reading r JOIN mention m ON m.reading = r.id WHERE r.document IS NULL AND m.kind <> 'programme' "
    "GROUP BY r.block, r.step, r.candidates"
)


def count_citations_open(store: SqliteStore, number: str) -> int:
    """How many citations of a number stay open."""
    with connected(store) as connection:
        found: int = connection.execute(
            "SELECT count(*) FROM reading r JOIN mention m ON m.reading = r.id "
            "WHERE r.block = ? AND r.document IS NULL",
            (f"n:{read_number(number).key}",),
        ).fetchone()[0]
        return found


def count_open(store: SqliteStore) -> int:
    """How many references `open_references` has, alike ones counted once."""
    with connected(store) as connection:
        found: int = connection.execute(f"SELECT count(*) FROM (SELECT 1 {_OPEN})").fetchone()[0]
        return found


def open_references(store: SqliteStore, limit: int = 50) -> list[OpenReference]:
    """References that stay open, most cited first, alike ones together, with candidates and evidence."""
    with connected(store) as connection:
        rows = connection.execute(
            f"SELECT r.id, r.step, r.candidates, count(*) AS n {_OPEN} "
            "ORDER BY n DESC, r.block, r.step, r.candidates LIMIT ?",
            (limit,),
        ).fetchall()
        return [_open(store, connection, *row) for row in rows]


def _open(
    store: SqliteStore, connection: sqlite3.Connection, reading: int, step: str, candidates: str | None, count: int
) -> OpenReference:
    ids = tuple(candidates.split(" ")) if candidates else ()
    alike = connection.execute(
        "SELECT r.id FROM reading r JOIN reading one ON one.id = ? WHERE r.block = one.block AND r.step IS one.step "
        "AND r.candidates IS one.candidates AND r.document IS NULL",
        (reading,),
    ).fetchall()
    mentions = store.mentions_of_readings([row[0] for row in alike], 20)
    known = store.documents(ids)
    first = mentions[0]
    return OpenReference(
        first.id, first.text, count, step, tuple(mentions), ids, tuple(known[key] for key in ids if key in known)
    )


def without_document(path: str | Path) -> list[tuple[str, bool]]:
    """Sources that were read and carry no document, and whether each is a scan that was not recognised."""
    with SqliteStore(path) as store, connected(store) as connection:
        return [
            (name, bool(scan))
            for name, scan in connection.execute(
                f"SELECT s.path, s.{UNREAD_SCAN} FROM source s "
                "LEFT JOIN reading r ON r.id = s.reading WHERE s.error IS NULL AND r.document IS NULL ORDER BY s.path"
            )
        ]


def sources_named(path: str | Path, name: str) -> list[Path]:
    """Files of a graph that have a file name, whatever their folder; paths as `build` and `remove` take them."""
    with SqliteStore(path) as store, connected(store) as connection:
        found = connection.execute("SELECT path FROM source WHERE name = ? ORDER BY path", (name,)).fetchall()
    return [Path(path).parent / row[0] for row in found]


def failed_sources(path: str | Path) -> list[tuple[str, Refusal]]:
    """Sources that could not be read, with the reason; the next build tries them again."""
    sql = "SELECT path, error FROM source WHERE error IS NOT NULL ORDER BY path"
    with SqliteStore(path) as store, connected(store) as connection:
        return [(name, refusal_of(error)) for name, error in connection.execute(sql)]
