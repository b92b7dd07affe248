"""From the readings of one block to acts: which readings name one act, which stay open, and why.

A wrong merge is worse than an open reference: a reading joins an act when what it says leaves one act alone, in the block and in the
tables; otherwise it stays open with its candidates. A block's outcome depends on its readings and the tables, not on their order.
"""

from collections.abc import Iterable, Sequence
from hashlib import blake2b

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.text import fold
from danchieu.extractors.vocabulary import NamedDocument, Register
from danchieu.graph import acts, laws
from danchieu.graph.known import KnownAct, known_acts
from danchieu.graph.owners import CENTRAL_PARTY, owner_of, slug
from danchieu.graph.reading import Reading
from danchieu.graph.series import Number, read_number, same_day_mistyped

_MOST_CANDIDATES = 20
_REGULATIONS = frozenset({"Quy định", "Quyết định", "Quy chế"})
"""Types whose numbers in a central Party register look alike (…-QĐ/TW)."""
_DISTRICTS = tuple(
    f"{body}-{kind}-" for body in ("ubnd", "hdnd") for kind in ("huyen", "quan", "thi-xa", "thanh-pho", "xa", "phuong", "thi-tran")
)
_ORGANS = frozenset({"bo-chinh-tri", "ban-bi-thu", "ban-chap-hanh-trung-uong"})
"""Organs of the Central Committee, which share its registers."""


class Row(msgspec.Struct, frozen=True):
    """A reading and the number of sources that have it."""

    reading: Reading
    sources: int


class Value(msgspec.Struct, frozen=True, array_like=True):
    """What one kind of statement says about a field. rank: 0 the act's own header, 1 citations, 2 the tables."""

    value: str
    rank: int
    sources: int


class Part(msgspec.Struct, frozen=True, array_like=True):
    """What one block knows of an act. owner, period: of its series; values: by field."""

    id: str
    owner: str | None
    keeper: str | None
    period: str | None
    in_corpus: bool
    values: dict[str, tuple[Value, ...]]


class Outcome(msgspec.Struct, frozen=True):
    """What a reading was resolved to, and the step that decided; `document` is None while it is open."""

    document: str | None
    step: str
    candidates: tuple[str, ...] = ()


class Resolution(msgspec.Struct):
    """outcomes: by position of the row; parts: of the acts that rows were resolved to."""

    outcomes: list[Outcome]
    parts: list[Part]


class _Act:
    """An act in the making: rows of one series with dates that may be one day."""

    def __init__(self, id_: str, register: str | None, period: str | None, date: str | None = None) -> None:
        self.id, self.register, self.period, self.date = id_, register, period, date
        self.rows: list[Row] = []
        self.known: list[KnownAct] = []

    def types(self) -> set[str]:
        return {t for t in (*(row.reading.type for row in self.rows), *(k.type for k in self.known)) if t}

    def organs(self) -> set[str]:
        issuers = {i for i in (*(row.reading.issuer for row in self.rows), *(k.issuer for k in self.known)) if i}
        return {body for issuer in issuers if (body := owner_of(issuer).body) in _ORGANS}


def resolve_block(block: str, rows: Sequence[Row], register: Register) -> Resolution:
    """Resolve the readings of a block."""
    kind = block[0]
    if kind == "n":
        return _Numbers(block[2:], rows, register).resolve()
    if kind == "l":
        return _resolve_law(rows, register)
    if kind == "c":
        return _resolve_congress(rows)
    if kind == "j":
        return Resolution([Outcome(None, "judged") for _ in rows], [])
    if kind == "f":
        return _resolve_unnumbered(block, rows)
    return _resolve_named(rows, register)


def number_in_id(number: Number) -> str:
    """A number as ids carry it: "184-KH/TU", "25/2020/TT-BGDDT"."""
    first, *rest = number.key.upper().split("/")
    first = first.zfill(2)
    if number.party and len(rest) > 1:
        return f"{first}-{'-'.join(rest[:-1])}/{rest[-1]}"
    if number.year and rest and rest[0] == number.year:
        return "/".join(part for part in (first, rest[0], "-".join(rest[1:])) if part)
    return f"{first}/{'-'.join(rest)}" if rest else first


class _Numbers:
    """The acts of one number, over all registers and periods."""

    def __init__(self, key: str, rows: Sequence[Row], register: Register) -> None:
        self.rows = rows
        self.known = known_acts(key, register)
        number = next((row.reading.number for row in rows if row.reading.number), key)
        self.number = read_number(number)
        self.name = number_in_id(self.number)
        self.certain = bool(self.number.year or self.number.term) and not self.number.party
        """A number that carries its period is given once: dates that differ are a conflict, not a second act."""
        self.acts: list[_Act] = []
        self.outcomes: dict[int, Outcome] = {}

    def resolve(self) -> Resolution:
        series: dict[tuple[str, str, str], list[int]] = {}
        later: list[int] = []
        for position, row in enumerate(self.rows):
            reading = row.reading
            if len(reading.registers) == 1 and reading.period:
                register = self._with_province(reading)
                series.setdefault((register, reading.period, reading.apart or ""), []).append(position)
            else:
                later.append(position)
        for (owner, period, apart), positions in sorted(series.items()):
            self._series(owner, period, apart, positions)
        self._add_known()
        settled = list(self.acts)
        for position in sorted(later, key=lambda p: msgspec.json.encode(self.rows[p].reading)):
            self._open_reading(position, settled)
        return self._result()

    def _with_province(self, reading: Reading) -> str:
        """The register of a district whose province is not said, with the one province where it issued this number that day."""
        register = reading.registers[0]
        if reading.date is None or not register.startswith(_DISTRICTS):
            return register
        fuller = {
            other.reading.registers[0] for other in self.rows
            if other.reading.date == reading.date and len(other.reading.registers) == 1
            and other.reading.registers[0].startswith((f"{register}-tinh-", f"{register}-thanh-pho-"))
        }  # fmt: skip
        return fuller.pop() if len(fuller) == 1 else register

    def _series(self, owner: str, period: str, apart: str, positions: list[int]) -> None:
        dated = [p for p in positions if self.rows[p].reading.date]
        found: list[_Act] = []
        base = f"{self.name}@{owner}/{period}" + (f"~{_short(apart)}" if apart else "")
        for number, dates in enumerate(self._days([self.rows[p] for p in dated])):
            act = _Act(base if number == 0 else f"{base}~{dates[0]}", owner, period, dates[0])
            for position in dated:
                if self.rows[position].reading.date in dates:
                    self._join(position, act, "series")
            found.append(act)
        if not found and (undated := [p for p in positions if p not in dated]):
            act = _Act(base, owner, period)
            found.append(act)
            known = [k for k in self.known if (k.register, k.period) == (owner, period)]
            if len(known) == 1:
                act.date = known[0].date
            elif len(known) > 1:
                for position in undated:
                    self._choose(position, [self._as_act(k) for k in known], "table")
                return
        self.acts.extend(found)
        for position in positions:
            if position not in dated:
                self._choose(position, found, "series")

    def _days(self, rows: list[Row]) -> list[list[str]]:
        """Dates of one series in groups that may be one day mistyped; the best supported comes first in each, and its group first."""
        weight: dict[str, tuple[int, int]] = {}
        for row in rows:
            day = row.reading.date or ""
            header, sources = weight.get(day, (0, 0))
            weight[day] = (header + (row.reading.role == "header"), sources + row.sources)
        for known in self.known:
            if known.date in weight:
                header, sources = weight[known.date]
                weight[known.date] = (header, sources + 1)
        left = sorted(weight, key=lambda day: (-weight[day][0], -weight[day][1], day))
        if self.certain:
            return [left] if left else []
        groups = []
        while left:
            group = [day for day in left if same_day_mistyped(day, left[0])]
            groups.append(group)
            left = [day for day in left if day not in group]
        return groups

    def _add_known(self) -> None:
        for known in self.known:
            same = [act for act in self.acts if (act.register, act.period) == (known.register, known.period)]
            fitting = [a for a in same if self.certain or not a.date or not known.date or same_day_mistyped(a.date, known.date)]
            if fitting:
                fitting[0].known.append(known)
            else:
                self.acts.append(self._as_act(known, second=bool(same)))

    def _as_act(self, known: KnownAct, second: bool = False) -> _Act:
        base = f"{self.name}@{known.register}/{known.period}"
        act = next((a for a in self.acts if known in a.known), None)
        if act is None:
            act = _Act(f"{base}~{known.date}" if second else base, known.register, known.period, known.date)
            act.known.append(known)
        return act

    def _open_reading(self, position: int, settled: list[_Act]) -> None:
        reading = self.rows[position].reading
        if not reading.registers:
            self._without_register(position)
        elif len(reading.registers) > 1:
            self._of_several_registers(position, settled)
        else:
            self._without_period(position)

    def _without_period(self, position: int) -> None:
        """ "Quyết định số 290/QĐ-TTg", nothing more: the one act of that register, of the tables or of the citing document's own period."""
        reading = self.rows[position].reading
        found = [act for act in self.acts if act.register == reading.registers[0] and self._possible(act, reading)]
        if reading.role == "header":
            self._own(position, reading)
            return
        if len(found) == 1 and not (found[0].known or self._same_period(found[0], reading)):
            self._leave(position, found, "another_period")
            return
        self._choose(position, found, "only_candidate")

    def _possible(self, act: _Act, reading: Reading) -> bool:
        if reading.other_than and f"{act.register}/{act.period}" == reading.other_than:
            return False
        return not (reading.before and act.date and act.date > reading.before)

    def _same_period(self, act: _Act, reading: Reading) -> bool:
        return bool(reading.before and act.date and act.date[:4] == reading.before[:4])

    def _of_several_registers(self, position: int, settled: list[_Act]) -> None:
        reading = self.rows[position].reading
        found = [act for act in self.acts if act.register in reading.registers and self._possible(act, reading)]
        renewed = any(register.endswith(".2025") for register in reading.registers)
        if reading.date is None:
            self._leave(position, found, "register_unknown") if renewed else self._choose(position, found, "only_candidate")
            return
        found = [act for act in found if act.date == reading.date]
        if found:
            self._choose(position, found, "exact_date")
        else:
            self._unplaced(position, "|".join(reading.registers), "one_of_registers")

    def _without_register(self, position: int) -> None:
        reading = self.rows[position].reading
        if reading.role == "header":
            self._own(position, reading)
            return
        found = [act for act in self.acts if reading.date is None or act.date == reading.date]
        if reading.date is None or self.number.local or not self._telling():
            self._leave(position, found, "register_unknown")
        elif found:
            self._choose(position, found, "exact_date")
        else:
            self._unplaced(position, "", "number_and_date")

    def _telling(self) -> bool:
        """Whether the symbol is long enough that two bodies would hardly share it with number and day."""
        return len(self.number.key.rsplit("/", 1)[-1]) > 3 or self.number.joint

    def _own(self, position: int, reading: Reading) -> None:
        """A header always carries an act, also one whose date or issuer is blank: then it is an act of its own."""
        whose = "|".join(reading.registers) or "?"
        act = _Act(f"{self.name}@{whose}/{reading.period or '?'}~{_short(reading.file or '')}", whose, reading.period, reading.date)
        self.acts.append(act)
        self._join(position, act, "own_header")

    def _unplaced(self, position: int, registers: str, step: str) -> None:
        reading = self.rows[position].reading
        id_ = f"{self.name}@{registers or '?'}/{reading.date}"
        act = next((a for a in self.acts if a.id == id_), None)
        if act is None:
            act = _Act(id_, None, reading.period or (reading.date or "")[:4], reading.date)
            self.acts.append(act)
        self._join(position, act, step)

    def _choose(self, position: int, found: Iterable[_Act], step: str) -> None:
        reading = self.rows[position].reading
        fitting = [act for act in found if self._type_fits(act, reading)]
        if len(fitting) > 1:
            organ = owner_of(reading.issuer).body if reading.issuer else None
            fitting = [act for act in fitting if organ in act.organs()] if organ in _ORGANS else fitting
        if len(fitting) > 1 and reading.title:
            titled = [act for act in fitting if _same_subject(act, reading.title)]
            fitting = titled if len(titled) == 1 else fitting
        if len(fitting) == 1:
            self._join(position, fitting[0], "table" if step == "only_candidate" and not fitting[0].rows else step)
        else:
            self._leave(position, list(found), "several_candidates" if fitting else "no_candidate")

    def _type_fits(self, act: _Act, reading: Reading) -> bool:
        types = act.types() & _REGULATIONS
        if act.register != CENTRAL_PARTY or reading.type not in _REGULATIONS or not types:
            return True
        return reading.type in types

    def _join(self, position: int, act: _Act, step: str) -> None:
        act.rows.append(self.rows[position])
        if act not in self.acts:
            self.acts.append(act)
        self.outcomes[position] = Outcome(act.id, step)

    def _leave(self, position: int, found: Iterable[_Act], step: str) -> None:
        ids = sorted({act.id for act in found})
        self.outcomes[position] = Outcome(None, step, tuple(ids[:_MOST_CANDIDATES]))

    def _result(self) -> Resolution:
        parts = [_part(act) for act in self.acts if act.rows]
        return Resolution([self.outcomes[p] for p in range(len(self.rows))], parts)


def _same_subject(act: _Act, title: str) -> bool:
    known = [t for t in (*(row.reading.title for row in act.rows), *(k.title for k in act.known)) if t]
    names = [name for k in act.known for name in k.names]
    return any(acts.agreement(fold(title), fold(text)) >= 0.6 for text in (*known, *names))


def _short(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=3).hexdigest()


def _part(act: _Act) -> Part:
    values: dict[str, dict[tuple[str, int], int]] = {}

    def say(field: str, value: str | None, rank: int, sources: int) -> None:
        if value:
            said = values.setdefault(field, {})
            said[value, rank] = said.get((value, rank), 0) + sources

    for row in act.rows:
        reading = row.reading
        rank = 0 if reading.role == "header" else 1
        for field in ("number", "date", "type", "issuer", "title"):
            if field not in reading.filled:
                say(field, getattr(reading, field), rank, row.sources)
    for known in act.known:
        for field in ("number", "date", "type", "issuer", "title"):
            say(field, getattr(known, field), 2, 1)
    keepers = sorted({row.reading.keeper for row in act.rows if row.reading.keeper})
    return Part(
        act.id, act.register, keepers[0] if keepers else None, act.period, any(row.reading.role == "header" for row in act.rows),
        {field: tuple(Value(v, rank, n) for (v, rank), n in sorted(said.items())) for field, said in sorted(values.items())},
    )  # fmt: skip


def _resolve_law(rows: Sequence[Row], register: Register) -> Resolution:
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
    made: dict[str, _Act] = {}
    outcomes = []
    for row in rows:
        outcomes.append(_law_outcome(row, list(ids), ids, made))
    for id_, act in made.items():
        if id_ in found:
            version = found[id_]
            passed = None if id_ in guessed else version.passed
            act.known.append(KnownAct(
                version.number or "", act.register or "", act.period or "", passed, _type_name(version), None, version.name
            ))  # fmt: skip
    return Resolution(outcomes, [_part(act) for act in made.values() if act.rows])


def _law_outcome(row: Row, found: list[laws.Version], ids: dict[laws.Version, str], made: dict[str, _Act]) -> Outcome:
    reading = row.reading
    if reading.role == "witness":
        return Outcome(None, "witness")
    chosen, rule = laws.choose(found, reading.year, reading.date, reading.day, reading.latest)
    if len(chosen) == 1:
        id_ = ids[chosen[0]]
    elif not found and (year := (reading.date or "")[:4] or reading.year):
        id_, rule = f"{reading.block[2:].replace('|', '-').replace(' ', '-')}@quoc-hoi/{year}", "name_and_year"
    else:
        return Outcome(None, "law_" + rule if chosen else "law_unknown", tuple(sorted(ids[v] for v in chosen or found)[:_MOST_CANDIDATES]))
    if reading.apart:
        id_ = f"{id_}~{_short(reading.apart)}"
    owner, period = id_.rsplit("@", 1)[1].split("/", 1)
    act = made.setdefault(id_, _Act(id_, owner, period))
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
    known = next((k for k in known_acts(number.key, register) if k.type in ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp")), None)
    if known is not None:
        return f"{number_in_id(number)}@{known.register}/{known.period}"
    return f"{number_in_id(number)}@{owner}/{number.term or version.passed[:4]}"


def _resolve_congress(rows: Sequence[Row]) -> Resolution:
    """Resolutions of congresses: type, whose congress, ordinal."""
    type_, whose, ordinal = rows[0].reading.block[2:].split("|")
    if whose == "?":
        return Resolution([Outcome(None, "register_unknown") for _ in rows], [])
    made: dict[str, _Act] = {}
    outcomes = []
    for row in rows:
        base = f"{type_}-dai-hoi-{ordinal}@dai-hoi-{whose}/{ordinal}"
        id_ = f"{base}~{_short(row.reading.apart)}" if row.reading.apart else base
        act = made.setdefault(id_, _Act(id_, f"dai-hoi-{whose}", ordinal))
        act.rows.append(row)
        outcomes.append(Outcome(id_, "congress"))
    for act in made.values():
        act.known.extend(_known_congress(type_, whose, ordinal))
    return Resolution(outcomes, [_part(act) for act in made.values()])


def _known_congress(type_: str, whose: str, ordinal: str) -> list[KnownAct]:
    if whose != "toan-quoc":
        return []
    return [
        KnownAct("", "", "", row.date, None, None, row.name)
        for row in vocabulary.tables().named
        if row.number is None and row.type == type_ and _is_congress(row, ordinal)
    ]


def _is_congress(row: NamedDocument, ordinal: str) -> bool:
    return any((c := acts.congress_of(name)) and c.level == "toan quoc" and c.ordinal == ordinal for name in (row.name, *row.names))


def _resolve_unnumbered(block: str, rows: Sequence[Row]) -> Resolution:
    """Sources whose document has no number: copies of one text, or type, issuer, title and day alike."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        groups.setdefault((row.reading.date or f"~{row.reading.day}", row.reading.apart or ""), []).append(row)
    ids = {key: f"{_file_of(group)}~{_short(block + repr(key))}" for key, group in groups.items()}
    made = []
    for key, group in groups.items():
        act = _Act(ids[key], next(iter(group[0].reading.registers), None), group[0].reading.period, group[0].reading.date)
        act.rows = group
        made.append(_part(act))
    return Resolution([Outcome(ids[row.reading.date or f"~{row.reading.day}", row.reading.apart or ""], "own_header") for row in rows], made)


def _file_of(rows: Iterable[Row]) -> str:
    return min((row.reading.file or "?").replace(" ", "_") for row in rows)


def _resolve_named(rows: Sequence[Row], register: Register) -> Resolution:
    """Acts by type, owner and title: one act where a year or a day is said, else open."""
    made: dict[str, _Act] = {}
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
        id_ = f"{type_}-{'-'.join(title.split()[:12])}@{owner or '?'}/{period}~{_short(reading.block + (reading.apart or ''))}"
        act = made.setdefault(id_, _Act(id_, owner or None, reading.period, reading.date))
        act.rows.append(row)
        outcomes.append(Outcome(id_, "name"))
    return Resolution(outcomes, [_part(act) for act in made.values()])


def _named_ids(names: Iterable[str], register: Register) -> tuple[str, ...]:
    wanted = set(names)
    found = set()
    for row in vocabulary.tables().named:
        if row.id in wanted and row.number:
            number = read_number(row.number)
            found |= {f"{number_in_id(number)}@{k.register}/{k.period}" for k in known_acts(number.key, register) if k.date == row.date}
    return tuple(sorted(found))
