"""Random corpora full of colliding numbers, each citation written with the act it means: no document may ever hold
two acts.
"""

import random
from collections import defaultdict
from typing import NamedTuple

import pytest

PROVINCES = {
    "Lai Châu": "tỉnh",
    "Sơn La": "tỉnh",
    "Điện Biên": "tỉnh",
    "Nghệ An": "tỉnh",
    "Quảng Ngãi": "tỉnh",
    "Vĩnh Long": "tỉnh",
    "Cần Thơ": "thành phố",
    "Hà Nội": "thành phố",
}
DISTRICTS = {
    "Lai Châu": ("huyện Tam Đường", "thành phố Lai Châu"),
    "Sơn La": ("huyện Mường La", "thành phố Sơn La"),
    "Nghệ An": ("huyện Anh Sơn",),
    "Vĩnh Long": ("huyện Châu Thành",),
    "Cần Thơ": ("quận Ninh Kiều",),
}
TYPES = {"QĐ": "Quyết định", "KH": "Kế hoạch", "CT": "Chỉ thị"}
NUMBERS = ("01/QĐ-UBND", "02/QĐ-UBND", "01/KH-UBND", "15/CT-UBND")
YEARS = (2022, 2023, 2024, 2025)
LETTER, LETTER_TYPES = "3280/BGDĐT-GDTrH", ("Công văn", "Hướng dẫn", "Văn bản")
PARTY_DAYS = {"XI": (3, 6, 2013), "XII": (3, 6, 2017), "XIII": (3, 6, 2022)}

Day = tuple[int, int, int]
Act = tuple[str, str, int | str]
"""Whose act, its number, its year or term."""


class Text(NamedTuple):
    """A source. act: the one it carries, None for one that is never cited; said: what it cites, as written."""

    name: str
    text: str
    said: list[tuple[str, Act]]
    act: Act | None


class Collisions:
    """A world of acts with few numbers and few days, and documents that cite them."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.days: dict[Act, Day] = {
            (name, number, year): self._day(year) for name in PROVINCES for number in NUMBERS for year in YEARS
        }
        for districts in DISTRICTS.values():
            self.days |= {(name, NUMBERS[0], year): self._day(year) for name in districts for year in YEARS[:3]}

    def _day(self, year: int) -> Day:
        return (
            self.chance.choice((5, 5, 5, 9, 12)),
            self.chance.choice((1, 1, 2) if year < 2025 else (1, 3, 8, 9)),
            year,
        )

    def texts(self) -> list[Text]:
        carried = self.chance.sample(sorted(self.days, key=repr), 40)
        return [self._carrier(f"h{i}.txt", act) for i, act in enumerate(carried)] + [self._citing(i) for i in range(60)]

    def _carrier(self, name: str, act: Act) -> Text:
        whose, number, _ = act
        title = f"{TYPES[number.split('/')[1].split('-')[0]].upper()}\nVề việc giao chỉ tiêu"
        place = whose if whose in PROVINCES else whose.split()[-1]
        return Text(name, head(f"Ủy ban nhân dân {placed(whose)}", number, place, self.days[act], title), [], act)

    def _citing(self, i: int) -> Text:
        province, year = self.chance.choice(sorted(PROVINCES)), self.chance.choice(YEARS)
        day = (20, self.chance.choice((4, 6, 10, 11)), year)
        kind = self.chance.choice(("province", "department", "district", "ministry"))
        issuer, symbol = {
            "province": (f"Ủy ban nhân dân {placed(province)}", "UBND"),
            "department": (f"Ủy ban nhân dân {placed(province)}\nSở Nội vụ", "SNV"),
            "district": (f"Ủy ban nhân dân {self.chance.choice(DISTRICTS.get(province, ('huyện Yên Bình',)))}", "UBND"),
            "ministry": ("Bộ Nội vụ", "BNV"),
        }[kind]
        said: list[tuple[str, Act]] = []
        for _ in range(self.chance.randint(2, 6)):
            found = self._citation(province, day, kind, said)
            said += [found] if found else []
        body = "".join(f"{at}. Các đơn vị {self._verb()} {text} và báo cáo.\n" for at, (text, _) in enumerate(said, 1))
        top = head(issuer, f"{300 + i}/KH-{symbol}", province, day, "KẾ HOẠCH\nThực hiện nhiệm vụ năm")
        return Text(f"c{i}.txt", top + body, said, None)

    def _verb(self) -> str:
        return self.chance.choice(("thực hiện", "triển khai", "căn cứ", "theo"))

    def _citation(self, province: str, day: Day, kind: str, said: list[tuple[str, Act]]) -> tuple[str, Act] | None:
        draw = self.chance.random()
        if draw < 0.5:
            return self._of_a_province(province, day, kind, said)
        if draw < 0.65:
            return self._of_the_party(day, said)
        if draw < 0.8:
            year = self.chance.choice((2020, 2021))
            type_ = self.chance.choice(LETTER_TYPES)
            return f"{type_} số {LETTER} ngày {self._written((27, 8, year))} của Bộ Giáo dục và Đào tạo", (
                "BGDĐT",
                LETTER,
                year,
            )
        return self._of_a_district(province, day)

    def _of_a_province(self, province: str, day: Day, kind: str, said: list[tuple[str, Act]]) -> tuple[str, Act] | None:
        whose = province if self.chance.random() < 0.7 else self.chance.choice(sorted(PROVINCES))
        act = (whose, self.chance.choice(NUMBERS), self.chance.choice([year for year in YEARS if year <= day[2]]))
        if self.days[act][::-1] > day[::-1]:
            return None
        type_, number = TYPES[act[1].split("/")[1].split("-")[0]], act[1]
        at_home = whose == province and kind != "ministry"
        forms = [
            f"{type_} số {number} ngày {self._written(self.days[act])} của UBND {placed(whose)}",
            f"{type_} số {number} ngày {self._written(self.days[act])} của Chủ tịch Ủy ban nhân dân {placed(whose)}",
        ]
        if at_home:
            forms.append(f"{type_} số {number} ngày {self._written(self.days[act])} của UBND {PROVINCES[whose]}")
        if at_home and kind != "district" and not self._named_for_another(act, said):
            forms.append(f"{type_} số {number} ngày {self._written(self.days[act])}")
        if at_home and kind != "district" and not any(number in text for text, _ in said):
            forms += [f"{type_} số {number} của UBND {PROVINCES[whose]}", f"{type_} số {number}"]
        return self.chance.choice(forms), act

    def _named_for_another(self, act: Act, said: list[tuple[str, Act]]) -> bool:
        """Whether the text names an act of another body with this number and day, which no reader told apart then."""
        return any(act != other and act[1] == other[1] and self.days[act] == self.days.get(other) for _, other in said)

    def _of_the_party(self, day: Day, said: list[tuple[str, Act]]) -> tuple[str, Act] | None:
        term = self.chance.choice([term for term, on in PARTY_DAYS.items() if on[2] < day[2]])
        central, on = self.chance.random() < 0.5, PARTY_DAYS[term]
        if not central:
            whose = self.chance.choice(("Lai Châu", "Sơn La", "Nghệ An"))
            return f"Nghị quyết số 05-NQ/TU ngày {self._written(on)} của Tỉnh ủy {whose}", (whose, "05-NQ/TU", term)
        forms = [
            f"Nghị quyết số 12-NQ/TW ngày {self._written(on)} của Bộ Chính trị",
            f"Nghị quyết số 12-NQ/TW của Bộ Chính trị khóa {term}",
        ]
        if not any("12-NQ/TW" in text for text, _ in said):
            forms.append("Nghị quyết số 12-NQ/TW")
        return self.chance.choice(forms), ("TW", "12-NQ/TW", term)

    def _of_a_district(self, province: str, day: Day) -> tuple[str, Act] | None:
        within = self.chance.choice(sorted(DISTRICTS))
        act = (self.chance.choice(DISTRICTS[within]), NUMBERS[0], self.chance.choice(YEARS[:3]))
        if act[2] > day[2]:
            return None
        where = act[0] if within == province else f"{act[0]}, {placed(within)}"
        return f"Quyết định số {NUMBERS[0]} ngày {self._written(self.days[act])} của UBND {where}", act

    def _written(self, day: Day) -> str:
        short = f"{day[0]:02d}/{day[1]:02d}/{day[2]}"
        return self.chance.choice((short, f"{day[0]:02d} tháng {day[1]:02d} năm {day[2]}"))


def placed(name: str) -> str:
    return f"{PROVINCES[name]} {name}" if name in PROVINCES else name


def head(issuer: str, number: str, place: str, day: Day, title: str) -> str:
    return (
        f"{issuer.upper()}\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
        f"Số: {number}\n{place}, ngày {day[0]:02d} tháng {day[1]:02d} năm {day[2]}\n\n{title}\n\n"
    )


@pytest.mark.parametrize("seed", range(4))
def test_no_document_holds_two_acts_and_no_act_named_in_full_is_spread(seed, graph_of):
    texts = Collisions(seed).texts()
    store = graph_of([(t.name, t.text) for t in texts])
    found = defaultdict(list)
    for row in store.resolutions():
        found[row.source].append(row)
    own = {d.sources[0]: d.id for d in store.all_documents() if d.in_corpus}
    held: dict[str, set[Act]] = defaultdict(set)
    spread: dict[Act, set[str]] = defaultdict(set)
    left = total = 0
    for t in texts:
        if t.act:
            held[own[t.name]].add(t.act)
            spread[t.act].add(own[t.name])
        start = 0
        for text, act in t.said:
            start = t.text.index(f"{text} và", start)
            row = next(row for row in found[t.name] if row.start < start + len(text) and row.end > start)
            start += len(text)
            total += 1
            if row.document is None:
                left += 1
                assert "ngày" not in text or "UBND tỉnh" in text or "UBND thành phố" in text, (
                    f"{t.name}: {text} is open"
                )
            else:
                held[row.document].add(act)
                spread[act].add(row.document)
    assert {document: acts for document, acts in held.items() if len(acts) > 1} == {}
    assert {act: documents for act, documents in spread.items() if len(documents) > 1} == {}
    assert left < 0.2 * total
