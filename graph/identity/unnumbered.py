"""Acts without number, or cited without it: laws by name, congresses, acts by title, sources that carry no number."""

from collections.abc import Iterable, Sequence

from danchieu.extractors import vocabulary
from danchieu.extractors.vocabulary import NamedDocument, Register
from danchieu.graph.identity import acts, laws
from danchieu.graph.identity.known import KnownAct, known_acts
from danchieu.graph.identity.outcome import MOST_CANDIDATES, Act, Outcome, Resolution, Row, part_of, short
from danchieu.graph.identity.owners import slug
from danchieu.graph.identity.reading import Reading
from danchieu.graph.identity.series import number_in_id, read_number


def resolve_law(rows: Sequence[Row], register: Register) -> Resolution:
    """Citations of a law by name: see `laws.choose`."""
    reading = rows[0].reading
    kind, _, folded = reading.block[2:].partition("|")
    found = {_law_id(v, register): v for v in laws.versions(kind, folded)}
    guessed: set[str] = set()  # laws whose number tells the year, and nothing the day
    for row in rows:
        if row.reading.role == "witness" and row.reading.number:
            version = _witnessed(row.reading)
            id_, guess = _law_id(version, register), row.reading.date is None
            old = found.get(id_)
            if old is None or (guess, version.passed) < (id_ in guessed, old.passed):
                found[id_] = version
                (guessed.add if guess else guessed.discard)(id_)
    ids = {version: id_ for id_, version in sorted(found.items())}
    made: dict[str, Act] = {}
    outcomes = []
    for row in rows:
        outcomes.append(_law_outcome(row, list(ids), ids, made))
    for id_, act in made.items():
        if id_ in found:
            version = found[id_]
            passed = None if id_ in guessed else version.passed
            act.known.append(
                KnownAct(
                    version.number or "",
                    act.register or "",
                    act.period or "",
                    passed,
                    _type_name(version),
                    None,
                    version.name,
                )
            )
    return Resolution(outcomes, [part_of(act) for act in made.values() if act.rows])


def _law_outcome(row: Row, found: list[laws.Version], ids: dict[laws.Version, str], made: dict[str, Act]) -> Outcome:
    reading = row.reading
    if reading.role == "witness":
        return Outcome(None, "witness")
    chosen, rule = laws.choose(found, reading.year, reading.date, reading.day, reading.latest)
    if len(chosen) == 1:
        id_ = ids[chosen[0]]
    elif not found and (year := (reading.date or "")[:4] or reading.year):
        id_, rule = f"{reading.block[2:].replace('|', '-').replace(' ', '-')}@quoc-hoi/{year}", "name_and_year"
    else:
        return Outcome(
            None,
            "law_" + rule if chosen else "law_unknown",
            tuple(sorted(ids[v] for v in chosen or found)[:MOST_CANDIDATES]),
        )
    if reading.apart:
        id_ = f"{id_}~{short(reading.apart)}"
    owner, period = id_.rsplit("@", 1)[1].split("/", 1)
    act = made.setdefault(id_, Act(id_, owner, period))
    act.rows.append(row)
    return Outcome(id_, "law_" + rule)


def _witnessed(reading: Reading) -> laws.Version:
    day = reading.date or f"{read_number(reading.number or '').year or (reading.date or '1945')[:4]}-01-01"
    return laws.Version(reading.block[2:].partition("|")[0], reading.number, reading.title or "", day)


def _type_name(version: laws.Version) -> str:
    kind = vocabulary.tables().types_by_id.get(version.kind)
    return kind.name if kind else version.kind


def _law_id(version: laws.Version, register: Register) -> str:
    if version.number is None:
        return f"{slug(version.name)}@quoc-hoi/{version.passed[:4]}"
    number = read_number(version.number)
    owner = number.owner.id if number.owner else "quoc-hoi"
    known = next(
        (k for k in known_acts(number.key, register) if k.type in ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp")), None
    )
    if known is not None:
        return known.id
    return f"{number_in_id(number)}@{owner}/{number.term or version.passed[:4]}"


def resolve_congress(rows: Sequence[Row]) -> Resolution:
    """Resolutions of congresses: type, whose congress, ordinal."""
    type_, whose, ordinal = rows[0].reading.block[2:].split("|")
    if whose == "?":
        return Resolution([Outcome(None, "register_unknown") for _ in rows], [])
    made: dict[str, Act] = {}
    outcomes = []
    for row in rows:
        base = f"{type_}-dai-hoi-{ordinal}@dai-hoi-{whose}/{ordinal}"
        id_ = f"{base}~{short(row.reading.apart)}" if row.reading.apart else base
        act = made.setdefault(id_, Act(id_, f"dai-hoi-{whose}", ordinal))
        act.rows.append(row)
        outcomes.append(Outcome(id_, "congress"))
    for act in made.values():
        act.known.extend(_known_congress(type_, whose, ordinal))
    return Resolution(outcomes, [part_of(act) for act in made.values()])


def _known_congress(type_: str, whose: str, ordinal: str) -> list[KnownAct]:
    if whose != "toan-quoc":
        return []
    return [
        KnownAct("", "", "", row.date, None, None, row.name)
        for row in vocabulary.tables().named
        if row.number is None and row.type == type_ and _is_congress(row, ordinal)
    ]


def _is_congress(row: NamedDocument, ordinal: str) -> bool:
    return any(
        (c := acts.congress_of(name)) and c.level == "toan quoc" and c.ordinal == ordinal
        for name in (row.name, *row.names)
    )


def resolve_unnumbered(block: str, rows: Sequence[Row]) -> Resolution:
    """Sources whose document has no number: copies of one text, or type, issuer, title and day alike."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        groups.setdefault((row.reading.date or f"~{row.reading.day}", row.reading.apart or ""), []).append(row)
    ids = {key: f"{_file_of(group)}~{short(block + repr(key))}" for key, group in groups.items()}
    made = []
    for key, group in groups.items():
        act = Act(
            ids[key], next(iter(group[0].reading.registers), None), group[0].reading.period, group[0].reading.date
        )
        act.rows = group
        made.append(part_of(act))
    return Resolution(
        [
            Outcome(ids[row.reading.date or f"~{row.reading.day}", row.reading.apart or ""], "own_header")
            for row in rows
        ],
        made,
    )


def _file_of(rows: Iterable[Row]) -> str:
    return min((row.reading.file or "?").replace(" ", "_") for row in rows)


def resolve_named(rows: Sequence[Row], register: Register) -> Resolution:
    """Acts by type, owner and title: one act where a year or a day is said, else open."""
    made: dict[str, Act] = {}
    outcomes = []
    for row in rows:
        reading = row.reading
        type_, owner, title = reading.block[2:].split("|", 2)
        if reading.candidates:
            outcomes.append(Outcome(None, "several_candidates", _named_ids(reading.candidates, register)))
            continue
        telling = len(title.split()) > 3 and (owner or len(title.split()) > 5)
        if not (telling and (reading.period or any(len(word) == 4 and word.isdigit() for word in title.split()))):
            outcomes.append(Outcome(None, "name_undated"))
            continue
        period = reading.date or reading.period or "-"
        told_apart = short(reading.block + (reading.apart or ""))
        id_ = f"{type_}-{'-'.join(title.split()[:12])}@{owner or '?'}/{period}~{told_apart}"
        act = made.setdefault(id_, Act(id_, owner or None, reading.period, reading.date))
        act.rows.append(row)
        outcomes.append(Outcome(id_, "name"))
    return Resolution(outcomes, [part_of(act) for act in made.values()])


def _named_ids(names: Iterable[str], register: Register) -> tuple[str, ...]:
    wanted = set(names)
    found = set()
    for row in vocabulary.tables().named:
        if row.id in wanted and row.number:
            found |= {k.id for k in known_acts(read_number(row.number).key, register) if k.date == row.date}
    return tuple(sorted(found))
