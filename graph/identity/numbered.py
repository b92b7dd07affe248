"""The acts of one number: by register and period, by date where they are not enough, by the tables where a reading
leaves it open.
"""

import re
from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from danchieu.extractors.text import fold
from danchieu.extractors.vocabulary import Register
from danchieu.graph.identity import acts
from danchieu.graph.identity.known import KnownAct, known_acts
from danchieu.graph.identity.outcome import (
    MOST_CANDIDATES,
    ORGANS,
    Act,
    Outcome,
    Resolution,
    Row,
    part_of,
    short,
)
from danchieu.graph.identity.owners import CENTRAL_PARTY, owner_of
from danchieu.graph.identity.reading import Reading
from danchieu.graph.identity.series import number_in_id, read_number, same_day_mistyped

_ALIKE = 0.6
"""Share of the words of two titles from which they are of one act."""
_REGULATIONS = frozenset({"Quy định", "Quyết định", "Quy chế"})
"""Types whose numbers in a central Party register look alike (…-QĐ/TW)."""
_DISTRICTS = tuple(
    f"{body}-{kind}-"
    for body in ("ubnd", "hdnd")
    for kind in ("huyen", "quan", "thi-xa", "thanh-pho", "xa", "phuong", "thi-tran")
)

_PROVINCE = re.compile(r"-(?=(?:tinh|thanh-pho)-)")


class _Acts:
    """The acts of a number found so far, by what readings ask for; thousands of registers may have given it."""

    def __init__(self) -> None:
        self.all: dict[Act, None] = {}
        self.by_id: dict[str, Act] = {}
        self.by_date: defaultdict[str | None, list[Act]] = defaultdict(list)
        self.by_register: defaultdict[str | None, list[Act]] = defaultdict(list)
        self.first: list[str] = []
        """The first ids, as many as an open reading keeps."""

    def add(self, act: Act) -> None:
        """Enter an act, whose register and date are settled; again changes nothing."""
        if act in self.all:
            return
        self.all[act] = None
        self.by_date[act.date].append(act)
        self.by_register[act.register].append(act)
        if act.id not in self.by_id:
            self.by_id[act.id] = act
            insort(self.first, act.id)
            del self.first[MOST_CANDIDATES:]

    def of_registers(self, registers: Iterable[str]) -> list[Act]:
        """Acts of registers, also those of a district whose province is not said."""
        names = {name for one in registers for name in (one, *_without_province(one))}
        return [act for name in sorted(names) for act in self.by_register.get(name, ())]


class Numbers:
    """The acts of one number, over all registers and periods."""

    def __init__(self, key: str, rows: Sequence[Row], register: Register) -> None:
        self.rows = rows
        self.known = known_acts(key, register)
        number = next((row.reading.number for row in rows if row.reading.number), key)
        self.number = read_number(number)
        self.name = number_in_id(self.number)
        self.certain = bool(self.number.year or self.number.term) and not self.number.party
        """A number that carries its period is given once: dates that differ are a conflict, not a second act."""
        self.acts = _Acts()
        self.outcomes: dict[int, Outcome] = {}
        self.fuller = _fuller_registers(rows)

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
        for position in sorted(later, key=self._content):
            self._open_reading(position)
        return self._result()

    def _with_province(self, reading: Reading) -> str:
        """The register of a district whose province is not said, with the one province where it issued this number
        that day.
        """
        register = reading.registers[0]
        if reading.date is None or not register.startswith(_DISTRICTS):
            return register
        fuller = self.fuller.get((reading.date, register), ())
        return next(iter(fuller)) if len(fuller) == 1 else register

    def _series(self, owner: str, period: str, apart: str, positions: list[int]) -> None:
        dated = [p for p in positions if self.rows[p].reading.date]
        found: list[Act] = []
        base = f"{self.name}@{owner}/{period}" + (f"~{short(apart)}" if apart else "")
        for number, dates in enumerate(self._days([self.rows[p] for p in dated])):
            act = Act(base if number == 0 else f"{base}~{dates[0]}", owner, period, dates[0])
            for position in dated:
                if self.rows[position].reading.date in dates:
                    self._join(position, act, "series")
            found.append(act)
        undated = [p for p in positions if p not in dated]
        if not found and undated:
            act = Act(base, owner, period)
            found.append(act)
            known = [k for k in self.known if (k.register, k.period) == (owner, period)]
            elsewhere = [] if known else self._by_subject(owner, undated)
            if elsewhere:
                for position in undated:
                    self._choose(position, elsewhere, "subject")
                return
            if len(known) == 1:
                act.date = known[0].date
            elif len(known) > 1:
                for position in undated:
                    self._choose(position, [self._as_act(k) for k in known], "table")
                return
        for act in found:
            self.acts.add(act)
        headers = sorted((p for p in undated if self.rows[p].reading.role == "header"), key=self._content)
        for position in headers:
            self._choose(position, found, "series")
        carried = sorted({id_ for p in headers if (id_ := self.outcomes[p].document) is not None})
        own = [self.acts.by_id[id_] for id_ in carried if id_ in self.acts.by_id]
        found += [act for act in own if act not in found]
        for position in undated:
            if position not in headers:
                self._choose(position, found, "series")

    def _content(self, position: int) -> bytes:
        return msgspec.json.encode(self.rows[position].reading)

    def _by_subject(self, owner: str, positions: list[int]) -> list[Act]:
        """The one act of the tables with the subject that undated readings give, where their term knows none: the
        term is a slip.
        """
        titles = [title for p in positions if (title := self.rows[p].reading.title)]
        found = [act for k in self.known if k.register == owner and k.names for act in [self._as_act(k)]]
        fitting = [act for act in found if titles and all(_same_subject(act, title) for title in titles)]
        return fitting if len(fitting) == 1 else []

    def _days(self, rows: list[Row]) -> list[list[str]]:
        """Dates of one series in groups that may be one day mistyped; the best supported comes first in each, and
        its group first.
        """
        weight: dict[str, tuple[int, int]] = {}
        for row in rows:
            day = row.reading.date or ""
            header, sources = weight.get(day, (0, 0))
            weight[day] = (header + (row.reading.role == "header"), sources + row.sources)
        for known in self.known:
            if known.date in weight:
                header, sources = weight[known.date]
                weight[known.date] = (header, sources + 1)
        year = self.number.year if self.certain else None
        left = sorted(weight, key=lambda day: (bool(year and day[:4] != year), -weight[day][0], -weight[day][1], day))
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
            same = [act for act in self.acts.by_register[known.register] if act.period == known.period]
            fitting = [
                a for a in same if self.certain or not a.date or not known.date or same_day_mistyped(a.date, known.date)
            ]
            if fitting:
                fitting[0].known.append(known)
            else:
                self.acts.add(self._as_act(known, second=bool(same)))

    def _as_act(self, known: KnownAct, second: bool = False) -> Act:
        base = f"{self.name}@{known.register}/{known.period}"
        act = next((a for a in self.acts.by_register[known.register] if known in a.known), None)
        if act is None:
            act = Act(f"{base}~{known.date}" if second else base, known.register, known.period, known.date)
            act.known.append(known)
        return act

    def _open_reading(self, position: int) -> None:
        reading = self.rows[position].reading
        if not reading.registers:
            self._without_register(position)
        elif len(reading.registers) > 1:
            self._of_several_registers(position)
        else:
            self._without_period(position)

    def _without_period(self, position: int) -> None:
        """ "Quyết định số 290/QĐ-TTg", nothing more: the one act of that register, of the tables or of the citing
        document's own period. The acts of a province or commune are too many for that: nobody knows all of them.
        """
        reading = self.rows[position].reading
        if reading.role == "header":
            self._own(position, reading)
            return
        found = [act for act in self.acts.by_register[reading.registers[0]] if self._possible(act, reading)]
        alone = len(found) == 1 and not found[0].known
        if alone and (self.number.local or not self._same_period(found[0], reading)):
            self._leave(position, found, "another_period")
            return
        self._choose(position, found, "only_candidate")

    def _possible(self, act: Act, reading: Reading) -> bool:
        if reading.other_than and f"{act.register}/{act.period}" == reading.other_than:
            return False
        return not (reading.before and act.date and act.date > reading.before)

    def _same_period(self, act: Act, reading: Reading) -> bool:
        return bool(reading.before and act.date and act.date[:4] == reading.before[:4])

    def _of_several_registers(self, position: int) -> None:
        reading = self.rows[position].reading
        near = self.acts.of_registers(reading.registers)
        found = [act for act in near if self._possible(act, reading) and reading.date in (None, act.date)]
        if reading.date is None and any(register.endswith(".2025") for register in reading.registers):
            self._leave(position, found, "register_unknown")
        elif reading.date is None:
            self._choose(position, found, "only_candidate")
        elif found:
            self._choose(position, found, "exact_date")
        else:
            self._unplaced(position, "|".join(reading.registers), "one_of_registers")

    def _without_register(self, position: int) -> None:
        reading = self.rows[position].reading
        if reading.role == "header":
            self._own(position, reading)
            return
        if reading.date is None:
            self.outcomes[position] = Outcome(None, "register_unknown", tuple(self.acts.first))
            return
        found = self.acts.by_date[reading.date]
        if self.number.local or not self._telling():
            self._leave(position, found, "register_unknown")
        elif found:
            self._choose(position, found, "exact_date")
        else:
            self._unplaced(position, "", "number_and_date")

    def _telling(self) -> bool:
        """Whether the symbol is long enough that two bodies would hardly share it with number and day."""
        return len(self.number.key.rsplit("/", 1)[-1]) > 3 or self.number.joint

    def _own(self, position: int, reading: Reading) -> None:
        """A header always carries an act, also one whose date or issuer is blank: then it is an act of its own, the
        same for every copy of its text.
        """
        whose = "|".join(reading.registers) or "?"
        id_ = f"{self.name}@{whose}/{reading.period or '?'}~{short(reading.text or reading.file or '')}"
        act = self.acts.by_id.get(id_) or Act(id_, whose, reading.period, reading.date)
        self._join(position, act, "own_header")

    def _unplaced(self, position: int, registers: str, step: str) -> None:
        reading = self.rows[position].reading
        id_ = f"{self.name}@{registers or '?'}/{reading.date}"
        act = self.acts.by_id.get(id_)
        if act is None:
            act = Act(id_, None, reading.period or (reading.date or "")[:4], reading.date)
        self._join(position, act, step)

    def _choose(self, position: int, found: Iterable[Act], step: str) -> None:
        reading = self.rows[position].reading
        found = list(found)
        fitting = [act for act in found if self._type_fits(act, reading) and (self.certain or _may_carry(act, reading))]
        if len(fitting) > 1:
            organ = owner_of(reading.issuer).body if reading.issuer else None
            fitting = [act for act in fitting if organ in act.organs()] if organ in ORGANS else fitting
        if len(fitting) > 1 and reading.title:
            titled = [act for act in fitting if _same_subject(act, reading.title)]
            fitting = titled if len(titled) == 1 else fitting
        if len(fitting) == 1:
            self._join(position, fitting[0], "table" if step == "only_candidate" and not fitting[0].rows else step)
        else:
            self._leave(position, found, "several_candidates" if fitting else "no_candidate")

    def _type_fits(self, act: Act, reading: Reading) -> bool:
        types = act.types() & _REGULATIONS
        if act.register != CENTRAL_PARTY or reading.type not in _REGULATIONS or not types:
            return True
        return reading.type in types

    def _join(self, position: int, act: Act, step: str) -> None:
        act.rows.append(self.rows[position])
        self.acts.add(act)
        self.outcomes[position] = Outcome(act.id, step)

    def _leave(self, position: int, found: Iterable[Act], step: str) -> None:
        if self.rows[position].reading.role == "header":
            self._own(position, self.rows[position].reading)
            return
        ids = sorted({act.id for act in found})
        self.outcomes[position] = Outcome(None, step, tuple(ids[:MOST_CANDIDATES]))

    def _result(self) -> Resolution:
        parts = [part_of(act) for act in self.acts.all if act.rows]
        return Resolution([self.outcomes[p] for p in range(len(self.rows))], parts)


def _fuller_registers(rows: Iterable[Row]) -> dict[tuple[str | None, str], set[str]]:
    """The registers with a province by the day and their name without it."""
    found: dict[tuple[str | None, str], set[str]] = {}
    for reading in (row.reading for row in rows):
        if len(reading.registers) == 1:
            for district in _without_province(reading.registers[0]):
                found.setdefault((reading.date, district), set()).add(reading.registers[0])
    return found


def _without_province(register: str) -> list[str]:
    """What a district's register is called where its province is not said."""
    shorter = [register[: end.start()] for end in _PROVINCE.finditer(register)]
    return [district for district in shorter if district.startswith(_DISTRICTS)]


def _may_carry(act: Act, reading: Reading) -> bool:
    """Whether a header without its full date may be of an act: what is known of the act agrees with its letterhead.
    Of two headers without date one that gives no title is another act's, for all one knows.
    """
    if reading.role != "header" or reading.date:
        return True
    if reading.span and act.date and not reading.span[0] <= act.date <= reading.span[1]:
        return False
    if reading.type and act.types() and reading.type not in act.types():
        return False
    headers = [row.reading for row in act.rows if row.reading.role == "header"]
    if any(header.text != reading.text and not _same_title(header.title, reading.title) for header in headers):
        return False
    titles = [row.reading.title for row in act.rows if row.reading.role != "header" and row.reading.title]
    return not (reading.title and titles) or any(_same_title(title, reading.title) for title in titles)


def _same_title(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return False
    return fold(one) == fold(other) or acts.agreement(fold(one), fold(other)) >= _ALIKE


def _same_subject(act: Act, title: str) -> bool:
    known = [t for t in (*(row.reading.title for row in act.rows), *(k.title for k in act.known)) if t]
    names = [name for k in act.known for name in k.names]
    return any(acts.agreement(fold(title), fold(text)) >= _ALIKE for text in (*known, *names))
