"""Numbers that collide on purpose: what is one act must meet, what is not must never; what cannot be told stays open.

Every text is written with the act that each of its citations means, so that the graph can be held against it.
"""

import random
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import pytest

PROVINCES = {
    "Lai Châu": "tỉnh",
    "Sơn La": "tỉnh",
    "Nghệ An": "tỉnh",
    "Cao Bằng": "tỉnh",
    "Quảng Trị": "tỉnh",
    "Vĩnh Long": "tỉnh",
    "Cần Thơ": "thành phố",
    "Đắk Lắk": "tỉnh",
}
YEARS = (2022, 2023, 2024)
TERMS = {"XI": "14/5/2012", "XII": "14/5/2017", "XIII": "14/5/2022", "XIV": "14/5/2026"}


class Said(NamedTuple):
    """A citation as written, and the act that it means: None where nobody could tell."""

    text: str
    act: str | None


class Source(NamedTuple):
    name: str
    act: str | None
    text: str
    said: list[Said]


def source(
    name: str, issuer: str, number: str, place: str, date: str, title: str, said: list[Said], act: str | None = None
) -> Source:
    """A document of a state body in the layout of Decree 30/2020/NĐ-CP. date: d/m/yyyy."""
    day, month, year = date.split("/")
    body = "\n".join(f"{at}. Các đơn vị đọc lại {said.text} và báo cáo kết quả." for at, said in enumerate(said, 1))
    text = (
        f"{issuer.upper()}\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
        f"Số: {number}\n{place}, ngày {int(day):02d} tháng {int(month):02d} năm {year}\n\n{title}\n\n{body}\n"
    )
    return Source(name, act, text, said)


def dotted(day: int, month: int, year: int) -> str:
    return f"{day:02d}/{month:02d}/{year}"


def provinces() -> Iterator[Source]:
    """Eight provinces that each issue a 01/QĐ-UBND every year, on the same day, and plans that cite them in every
    manner.
    """
    for name, kind in PROVINCES.items():
        for year in YEARS:
            act = f"01/QĐ-UBND {name} {year}"
            issuer, place = f"Ủy ban nhân dân {kind} {name}", name
            yield source(
                f"qd-{name}-{year}.txt",
                issuer,
                "01/QĐ-UBND",
                place,
                f"5/1/{year}",
                "QUYẾT ĐỊNH\nVề việc giao chỉ tiêu",
                [],
                act,
            )
            said = [
                Said(f"Quyết định số 01/QĐ-UBND ngày {dotted(5, 1, year)} của UBND {kind}", act),
                Said(
                    f"Quyết định số 01/QĐ-UBND ngày 05 tháng 01 năm {year} của Chủ tịch Ủy ban nhân dân {kind} {name}",
                    act,
                ),
                Said(
                    f"Quyết định số 01/QĐ-UBND ngày {dotted(5, 1, year - 1)} của UBND {kind} {name}",
                    f"01/QĐ-UBND {name} {year - 1}",
                ),
            ]
            yield source(
                f"kh-{name}-{year}.txt",
                issuer,
                "77/KH-UBND",
                place,
                f"9/9/{year}",
                "KẾ HOẠCH\nThực hiện chỉ tiêu",
                said,
                f"77 {name} {year}",
            )
            undated = [Said(f"Quyết định số 01/QĐ-UBND của UBND {kind}", None)]
            yield source(
                f"kd-{name}-{year}.txt",
                issuer,
                "78/KH-UBND",
                place,
                f"9/10/{year}",
                "KẾ HOẠCH\nĐánh giá chỉ tiêu",
                undated,
                f"78 {name} {year}",
            )


def ministry() -> Iterator[Source]:
    """A ministry that cites the provinces' decisions, by place and without."""
    said = [
        Said(f"Quyết định số 01/QĐ-UBND ngày 05/01/2023 của UBND {kind} {name}", f"01/QĐ-UBND {name} 2023")
        for name, kind in PROVINCES.items()
    ]
    said.append(Said("Quyết định số 01/QĐ-UBND ngày 05/01/2023", None))
    yield source(
        "bo.txt",
        "Bộ Nội vụ",
        "3511/BNV-CCHC",
        "Hà Nội",
        "12/12/2023",
        "V/v rà soát chỉ tiêu",
        said,
        "3511/BNV-CCHC 2023",
    )


def merged() -> Iterator[Source]:
    """A province formed by merger in 2025 starts new registers under the name it kept."""
    for half, date in (("old", "6/3/2025"), ("new", "6/9/2025")):
        yield source(
            f"qt-{half}.txt",
            "Ủy ban nhân dân tỉnh Quảng Trị",
            "01/QĐ-UBND",
            "Quảng Trị",
            date,
            "QUYẾT ĐỊNH\nVề việc phân công",
            [],
            f"01/QĐ-UBND Quảng Trị 2025 {half}",
        )
    said = [
        Said("Quyết định số 01/QĐ-UBND ngày 06/3/2025 của UBND tỉnh Quảng Trị", "01/QĐ-UBND Quảng Trị 2025 old"),
        Said("Quyết định số 01/QĐ-UBND ngày 06/9/2025 của UBND tỉnh Quảng Trị", "01/QĐ-UBND Quảng Trị 2025 new"),
        Said("Quyết định số 01/QĐ-UBND của UBND tỉnh", None),
    ]
    yield source(
        "qt-kh.txt",
        "Ủy ban nhân dân tỉnh Quảng Trị",
        "95/KH-UBND",
        "Quảng Trị",
        "9/11/2025",
        "KẾ HOẠCH\nPhân công",
        said,
        "95 QT",
    )


def party() -> Iterator[Source]:
    """Central and provincial numbers of four terms, on the same day and month."""
    for term, date in TERMS.items():
        day, month, year = map(int, date.split("/"))
        said = [
            Said(f"Chỉ thị số 77-CT/TW ngày {dotted(day, month, year)} của Ban Bí thư", f"77-CT/TW {term}"),
            Said(f"Chỉ thị số 77-CT/TW của Ban Bí thư khóa {term}", f"77-CT/TW {term}"),
            Said(f"Nghị quyết số 88-NQ/TU ngày {dotted(day, month, year)} của Tỉnh ủy", f"88-NQ/TU Sơn La {term}"),
            Said(
                f"Nghị quyết số 88-NQ/TU ngày {dotted(day, month, year)} của Tỉnh ủy Lai Châu",
                f"88-NQ/TU Lai Châu {term}",
            ),
        ]
        issuer = "Ủy ban nhân dân tỉnh Sơn La"
        yield source(
            f"tw-{term}.txt",
            issuer,
            "60/KH-UBND",
            "Sơn La",
            f"1/8/{year}",
            "KẾ HOẠCH\nThực hiện chỉ thị",
            said,
            f"60 {year}",
        )
        bare = [Said("Chỉ thị số 77-CT/TW", None)]
        yield source(
            f"tv-{term}.txt",
            issuer,
            "61/KH-UBND",
            "Sơn La",
            f"2/8/{year}",
            "KẾ HOẠCH\nSơ kết chỉ thị",
            bare,
            f"61 {year}",
        )


def letters() -> Iterator[Source]:
    """One letter under three type names, and another letter of that number a year later."""
    for year in (2020, 2021):
        said = [
            Said(f"{type_} số 3280/BGDĐT-GDTrH ngày 27/8/{year} của Bộ Giáo dục và Đào tạo", f"3280/BGDĐT-GDTrH {year}")
            for type_ in ("Công văn", "Hướng dẫn", "Văn bản")
        ]
        yield source(
            f"cv-{year}.txt",
            "Ủy ban nhân dân tỉnh Nghệ An",
            "412/UBND-VX",
            "Nghệ An",
            f"1/9/{year}",
            "V/v năm học mới",
            said,
            f"412 {year}",
        )


def assembly() -> Iterator[Source]:
    """Laws and resolutions of the National Assembly have a sequence each."""
    said = [
        Said("Luật số 07/2022/QH15", "Luật 07/2022/QH15"),
        Said("Nghị quyết số 07/2022/QH15 của Quốc hội", "Nghị quyết 07/2022/QH15"),
        Said("Luật Đất đai năm 2013", "45/2013/QH13"),
        Said("Luật Đất đai năm 2024", "31/2024/QH15"),
    ]
    yield source("qh.txt", "Bộ Tư pháp", "871/BTP-VP", "Hà Nội", "2/3/2024", "V/v rà soát văn bản", said, "871/BTP-VP")


def districts() -> Iterator[Source]:
    """Districts of one name in two provinces, with one number on one day."""
    for name in ("Tiền Giang", "Long An"):
        said = [
            Said(
                f"Kế hoạch số 15/KH-UBND ngày 03/02/2023 của UBND huyện Châu Thành, tỉnh {name}",
                f"15/KH-UBND Châu Thành {name}",
            )
        ]
        yield source(
            f"ct-{name}.txt",
            f"Ủy ban nhân dân tỉnh {name}",
            "700/UBND-TH",
            name,
            "3/4/2023",
            "V/v báo cáo",
            said,
            f"700 {name}",
        )


def corpus() -> list[Source]:
    return [s for part in (provinces, ministry, merged, party, letters, assembly, districts) for s in part()]


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    return corpus()


@pytest.fixture
def resolved(sources, graph_of) -> list[tuple[Source, Said, str | None]]:
    """Each citation with the document that the graph gives it."""
    store = graph_of([(s.name, s.text) for s in sources])
    found = {}
    for row in store.resolutions():
        found[row.source, row.start, row.end] = row.document
    result = []
    for s in sources:
        for said in s.said:
            start = s.text.index(f"đọc lại {said.text} và") + len("đọc lại ")
            inside = [
                doc
                for (name, a, b), doc in found.items()
                if name == s.name and start <= a and b <= start + len(said.text) + 1
            ]
            assert inside, f"{s.name}: nothing was read in {said.text!r}"
            result.append((s, said, inside[0]))
    return result


def test_no_document_holds_two_acts(resolved):
    acts = defaultdict(set)
    for _, said, document in resolved:
        if said.act and document:
            acts[document].add(said.act)
    assert {document: found for document, found in acts.items() if len(found) > 1} == {}


def test_what_is_named_in_full_is_one_act(resolved):
    documents = defaultdict(set)
    for _, said, document in resolved:
        if said.act:
            documents[said.act].add(document)
    assert {act: found for act, found in documents.items() if len(found) > 1 or None in found} == {}


def test_what_cannot_be_told_stays_open_or_means_what_the_own_year_says(resolved):
    """An undated number may be taken for the act of the citing document's own place and year or term, never for
    another one.
    """
    wrong = []
    for s, said, document in resolved:
        if said.act is None and document is not None:
            year = s.text.split(" năm ")[1][:4]
            if not document.endswith((f"/{year}", *(f"/{term}" for term, date in TERMS.items() if date.endswith(year)))):
                wrong.append((s.name, said.text, document))
    assert wrong == []


def test_citations_meet_the_documents_themselves(resolved, sources, graph_of):
    store = graph_of([(s.name, s.text) for s in sources], "again.db")
    own = {d.sources[0]: d.id for d in store.all_documents() if d.in_corpus and d.sources}
    of_act = {s.act: own[s.name] for s in sources}
    assert [
        (said.act, document) for _, said, document in resolved if said.act in of_act and of_act[said.act] != document
    ] == []


def test_order_of_sources_changes_nothing(sources, graph_of):
    pairs = [(s.name, s.text) for s in sources]
    first = graph_of(pairs, "first.db")
    random.Random(7).shuffle(pairs)
    second = graph_of(pairs, "second.db")
    assert set(first.all_documents()) == set(second.all_documents())
    assert set(first.all_edges()) == set(second.all_edges())
