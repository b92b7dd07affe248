"""A corpus of any size, generated as it is read: records with their texts, shaped like real documents.

Its shape was measured on 212 real documents with 5,194 citations (directives, plans, decisions, laws, circulars of all
levels): citations and duties of a document, kinds and relations, how often a date is left out, how often a citation is
nested in another, how far citations gather on few documents, and which level cites which. It collides as real numbers
do: each register starts again each year, provinces share their numbers, one letter goes under several type names.
"""

import hashlib
import random
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from danchieu.extractors.record import Citation, Deadline, Document, Kind, Obligation, Record, Relation, Span
from danchieu.extractors.vocabulary import tables
from danchieu.graph.sqlite.statements import Read

PER_DOCUMENT = 10
"""Mean number of citations of a document; of duties there are 0.56 to a citation."""

_QUANTILES = (0.0, 0.10, 0.25, 0.50, 0.75, 0.90, 0.99, 1.0)
_CITATIONS = (0, 4, 9, 14, 26, 55, 153, 260)
_DUTIES = (0, 0, 2, 6, 20, 36, 78, 120)
_GATHERED = 1.88
"""Citations go to candidate number m * u ** 1.88 (u even in 0..1): the first of 1,985 gets 1.7 %, 100 get 20 %."""
_LAW, _NAMED, _NESTED, _DATED, _INSIDE, _OWN_PROVINCE = 0.7, 0.01, 0.20, 0.63, 0.5, 0.8
"""Shares: laws by name among citations of the highest level, acts without number, nested and dated citations, citations
of documents in the corpus, and of the own province among those of provinces."""
_FIRST_LAWS = (0.23, 0.12, 0.12, 0.10)
"""Share of documents that cite each of the laws most cited."""
_DEADLINE, _SUPPORT, _ARISING = 0.086, 0.17, 0.10
_RELATIONS: tuple[tuple[Relation, int], ...] = (
    ("cites", 44), ("legal_basis", 19), ("implements", 9), ("amends", 7), ("guides", 6), ("amended_by", 6),
    ("issued_with", 4), ("repeals", 2), ("proposed_by", 2), ("replaces", 1),
)  # fmt: skip
_AUTHORITY = {
    0: (60, 30, 10, 0, 0), 1: (98, 2, 0, 0, 0), 2: (48, 45, 7, 0, 0), 3: (45, 30, 15, 10, 0), 4: (25, 30, 30, 15, 0)
}  # fmt: skip
_NAMED_BESIDE = {
    0: (100, 0, 0, 0, 0), 1: (60, 40, 0, 0, 0), 2: (28, 39, 33, 0, 0), 3: (22, 45, 13, 20, 0), 4: (10, 30, 35, 13, 12)
}  # fmt: skip
"""How often a document of each level cites one of the levels 0 to 4: what it stands on or carries out, and what it
names beside. What it amends or repeals is of its own level."""
_CHAINED = 0.6
"""Share of plans and directives whose first citation is the document of the level above that they implement."""
_YEARS = (*range(2012, 2025), *[2025] * 8, *[2026] * 2)
_DEPARTMENTS = (
    "Sở Khoa học và Công nghệ", "Sở Tài chính", "Sở Nội vụ", "Sở Nông nghiệp và Môi trường", "Sở Giáo dục và Đào tạo",
    "Sở Y tế", "Sở Tư pháp", "Công an tỉnh", "UBND các xã, phường", "Văn phòng UBND tỉnh",
)  # fmt: skip
_MINISTRIES = (
    ("Bộ Tài chính", "BTC"), ("Bộ Nội vụ", "BNV"), ("Bộ Giáo dục và Đào tạo", "BGDĐT"), ("Bộ Y tế", "BYT"),
    ("Bộ Tư pháp", "BTP"), ("Bộ Công Thương", "BCT"), ("Bộ Khoa học và Công nghệ", "BKHCN"), ("Bộ Công an", "BCA"),
)  # fmt: skip
_SUBJECTS = (
    "phát triển giáo dục", "chuyển đổi số", "quản lý đất đai", "cải cách hành chính", "phòng cháy và chữa cháy",
    "bảo vệ môi trường", "chăm sóc sức khỏe", "đầu tư công", "an sinh xã hội", "phòng, chống thiên tai",
)  # fmt: skip


class Act(NamedTuple):
    """A document that can be cited. level: 0 Party and National Assembly, 1 Government, 2 ministry, 3 province,
    4 below a province."""

    level: int
    type: str
    number: str
    date: str
    issuer: str
    title: str
    place: str = ""


class _Pool:
    """Documents that can be cited, the oldest first: most citations go to these."""

    def __init__(self, acts: list[Act]) -> None:
        self._acts = sorted(acts, key=lambda act: act.date)
        self._days = [act.date for act in self._acts]

    def draw(self, chance: random.Random, day: str) -> Act | None:
        """One from before the day."""
        older = bisect_left(self._days, day)
        return self._acts[int(older * chance.random() ** _GATHERED)] if older else None


class _Pools:
    """What can be cited at each level, and of each province; in the corpus or outside it."""

    def __init__(self, inside: list[Act], outside: list[Act]) -> None:
        self._pools = [self._sorted(inside), self._sorted(outside)]

    def _sorted(self, acts: list[Act]) -> dict[tuple[int, str], _Pool]:
        found: dict[tuple[int, str], list[Act]] = {}
        for act in acts:
            for place in {"", act.place}:
                found.setdefault((act.level, place), []).append(act)
        return {key: _Pool(same) for key, same in found.items()}

    def draw(self, chance: random.Random, level: int, citing: Act) -> Act | None:
        """A document of a level from before the citing one."""
        pools = self._pools[chance.random() >= _INSIDE]
        place = citing.place if chance.random() < _OWN_PROVINCE else ""
        pool = pools.get((level, place)) or pools.get((level, ""))
        return pool.draw(chance, citing.date) if pool else None


def records(documents: int, seed: int = 1) -> Iterator[Read]:
    """Records of as many sources, about ten citations each; the same ones for the same arguments.

    Memory grows by five `Act` a document: what can be cited is drawn first.
    """
    chance = random.Random(seed)
    acts = [_act(chance, at) for at in range(documents)]
    pools = _Pools(acts, [_act(chance, at) for at in range(documents, documents * 5)])
    for at, act in enumerate(acts):
        yield _Source(chance, at, act).read(pools)


def _act(chance: random.Random, at: int) -> Act:
    level = chance.choices(range(5), (2, 8, 14, 56, 20))[0]
    year = chance.choice(_YEARS)
    day = f"{year}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
    serial = int(4000 * chance.random() ** 2) + 1
    subject = f"{chance.choice(_SUBJECTS)} số {at}"
    if level == 0:
        return Act(0, "Nghị quyết", f"{serial % 99 + 1}-NQ/TW", day, "Bộ Chính trị", subject)
    if level == 1:
        if chance.random() < 0.65:
            return Act(1, "Nghị định", f"{serial % 250 + 1}/{year}/NĐ-CP", day, "Chính phủ", subject)
        return Act(1, "Quyết định", f"{serial}/QĐ-TTg", day, "Thủ tướng Chính phủ", subject)
    if level == 2:
        name, code = chance.choice(_MINISTRIES)
        if chance.random() < 0.6:
            return Act(2, "Thông tư", f"{serial % 90 + 1}/{year}/TT-{code}", day, name, subject)
        return Act(2, "Quyết định", f"{serial}/QĐ-{code}", day, name, subject)
    place = chance.choice(_provinces(day))
    if level == 3:
        type_, code = chance.choice((("Kế hoạch", "KH"), ("Quyết định", "QĐ"), ("Chỉ thị", "CT"), ("Công văn", "")))
        number = f"{serial}/{code}-UBND" if code else f"{serial}/UBND-NV"
        return Act(3, type_, number, day, f"UBND {place}", subject, place)
    return Act(4, "Hướng dẫn", f"{serial}/HD-SNV", day, f"Sở Nội vụ {place}", subject, place)


def _provinces(day: str) -> list[str]:
    scheme = "new:" if day >= "2025-07-01" else "old:"
    return [f"{p.kind} {p.name}" for p in tables().provinces if p.key.startswith(scheme)]


def _drawn(chance: random.Random, values: tuple[int, ...]) -> int:
    """A number with the quantiles given, brought to the mean wanted."""
    at = chance.random()
    upper = next(i for i, q in enumerate(_QUANTILES) if q >= at) or 1
    low, high = _QUANTILES[upper - 1], _QUANTILES[upper]
    drawn = values[upper - 1] + (values[upper] - values[upper - 1]) * (at - low) / (high - low)
    return int(drawn * PER_DOCUMENT / 24.5 + chance.random())


class _Source:
    """One source in the making: its text grows by a sentence for each citation and each duty."""

    def __init__(self, chance: random.Random, at: int, act: Act) -> None:
        self.chance, self.at, self.act = chance, at, act
        self.lines: list[str] = []
        self.length = 0
        self.citations: list[Citation] = []
        self.duties: list[Obligation] = []

    def read(self, pools: _Pools) -> Read:
        laws = [law.name for law in tables().laws]
        for law, share in zip(laws, _FIRST_LAWS, strict=False):
            if self.chance.random() < share:
                self._cite_law(law)
        if self.act.level and self.chance.random() < _CHAINED:
            self._cite(pools, self.act.level - 1, "implements")
        for _ in range(_drawn(self.chance, _CITATIONS) - len(self.citations)):
            relation = self.chance.choices(*zip(*_RELATIONS, strict=True))[0]
            level = self._level(relation)
            if level == 0 and self.chance.random() < _LAW:
                self._cite_law(laws[int(len(laws) * self.chance.random() ** _GATHERED)])
            else:
                self._cite(pools, level, relation)
        for _ in range(_drawn(self.chance, _DUTIES)):
            self._impose()
        return self._finished()

    def _line(self, before: str, said: str, after: str) -> tuple[int, int]:
        """Add a sentence; the place of what is said in it."""
        start = self.length + len(before)
        self.lines.append(f"{before}{said}{after}\n")
        self.length += len(self.lines[-1])
        return start, start + len(said)

    def _level(self, relation: Relation) -> int:
        """The level of a document that is cited so."""
        shares = _NAMED_BESIDE if relation == "cites" else _AUTHORITY
        if relation not in ("cites", "legal_basis", "implements", "guides", "proposed_by"):
            return self.act.level
        return self.chance.choices(range(5), shares[self.act.level])[0]

    def _cite(self, pools: _Pools, level: int, relation: Relation) -> None:
        act = pools.draw(self.chance, level, self.act)
        if act is None:
            return
        dated = self.chance.random() < _DATED
        type_ = self.chance.choice(("Công văn", "Văn bản", "Hướng dẫn")) if act.type == "Công văn" else act.type
        number = None if self.chance.random() < _NAMED else act.number
        said = f"{type_} số {number}" if number else f"{type_} {act.title}"
        said += f" ngày {act.date}" if dated else ""
        self._add(said, "numbered" if number else "named", type_, number, act, act.date if dated else None, relation)

    def _cite_law(self, name: str) -> None:
        law = Act(0, name.split(" ")[0], "", "", "Quốc hội", name)
        self._add(name, "law", law.type, None, law, None, "legal_basis" if self.chance.random() < 0.6 else "cites")

    def _add(
        self, said: str, kind: Kind, type_: str, number: str | None, act: Act, day: str | None, relation: Relation
    ) -> None:
        start, end = self._line("- Thực hiện ", said, f" của {act.issuer} và những nội dung có liên quan tại đơn vị;")
        nested = bool(self.citations) and self.chance.random() < _NESTED
        title, subject = None if number else act.title, len(self.citations) - 1 if nested else None
        evidence = Span(start - 12, self.length - 1)
        self.citations += [
            Citation(
                start, end, said, kind, type_, number, day, act.issuer, title, None, relation, subject, evidence,
                "generated", "certain", [], None,
            )
        ]  # fmt: skip

    def _impose(self) -> None:
        actors = self.chance.sample(_DEPARTMENTS, 2)
        support = actors[1:] if self.chance.random() < _SUPPORT else []
        due = f"{self.chance.choice(_YEARS)}-{self.chance.randint(1, 12):02d}-15"
        deadline = Deadline(f"trước ngày {due}", due) if self.chance.random() < _DEADLINE else None
        said = f"triển khai nhiệm vụ {self.chance.choice(_SUBJECTS)} theo lĩnh vực được phân công"
        start, end = self._line(f"{actors[0]}: ", said, ".")
        named = self.citations and self.chance.random() < _ARISING
        arising = [self.chance.randrange(len(self.citations))] if named else []
        self.duties += [
            Obligation(
                start, end, said, len(self.duties), [actors[0], *support], actors[:1], support, "must", deadline,
                arising, None, None,
            )
        ]  # fmt: skip

    def _finished(self) -> Read:
        text = f"{self.act.type} về {self.act.title}\n"
        shift = len(text)
        for citation in self.citations:
            citation.start += shift
            citation.end += shift
            citation.evidence = Span(citation.evidence.start + shift, citation.evidence.end + shift)
        for duty in self.duties:
            duty.start += shift
            duty.end += shift
        text += "".join(self.lines)
        hash_ = hashlib.sha256(text.encode()).hexdigest()
        act = self.act
        header = Document(act.type, act.number, act.date, act.issuer, title=act.title)
        record = Record(
            f"kho/{self.at // 1000}/{self.at}.txt", hash_, hash_,
            document=header, citations=self.citations, obligations=self.duties,
        )  # fmt: skip
        return Read(record, text)
