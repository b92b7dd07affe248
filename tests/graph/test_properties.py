"""What holds for every corpus: order, repetition, removal, judgements and rebuilding never change what the
statements say.
"""

from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danchieu.extractors.extract import extract_text
from danchieu.graph.build import rebuild, remove
from danchieu.graph.identity.judgements import Judgement, file_for, save
from danchieu.graph.ingest import ingest
from danchieu.graph.model import ObligationFilter
from danchieu.graph.sqlite.statements import Read
from danchieu.graph.sqlite.store import SqliteStore

few = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
_file = count()

ISSUERS = (
    ("Ủy ban nhân dân tỉnh Lai Châu", "UBND"),
    ("Ủy ban nhân dân tỉnh Quảng Trị", "UBND"),
    ("Ủy ban nhân dân thành phố Cần Thơ", "UBND"),
    ("Bộ Nội vụ", "BNV"),
    ("Bộ Y tế", "BYT"),
)
CITATIONS = (
    "Quyết định số 01/QĐ-UBND ngày 05/01/2023 của UBND tỉnh",
    "Quyết định số 01/QĐ-UBND của UBND tỉnh",
    "Quyết định số 01/QĐ-UBND ngày 05/01/2023 của UBND tỉnh Lai Châu",
    "Quyết định số 02/QĐ-BYT ngày 09/3/2024",
    "Quyết định số 02/QĐ-BYT ngày 10/3/2024 của Bộ Y tế",
    "Nghị quyết số 29-NQ/TW ngày 04/11/2013",
    "Nghị quyết số 29-NQ/TW",
    "Nghị quyết Hội nghị Trung ương 8 khóa XI",
    "Luật Đất đai",
    "Luật Đất đai năm 2013",
    "Nghị định số 30/2020/NĐ-CP",
    "Kế hoạch số 05/KH-BNV ngày 02/02/2024 của Bộ Nội vụ thực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Ban "
    "Chấp hành Trung ương",
)


@st.composite
def texts(draw) -> str:
    """A short document of one of a few bodies, with a few numbers, that cites a few acts."""
    issuer, symbol = draw(st.sampled_from(ISSUERS))
    number = draw(st.sampled_from((f"01/QĐ-{symbol}", f"02/QĐ-{symbol}", f"05/KH-{symbol}", None)))
    day, year = draw(st.sampled_from(((5, 2023), (5, 2024), (9, 2025)))), draw(st.integers(1, 2))
    title = draw(st.sampled_from(("Về việc sắp xếp các đơn vị trực thuộc", "Phân công công tác năm học mới")))
    verbs = draw(
        st.lists(
            st.tuples(st.sampled_from(("Căn cứ", "Thực hiện", "Bãi bỏ", "Theo")), st.sampled_from(CITATIONS)),
            max_size=5,
        )
    )
    body = "\n".join(f"{verb} {citation};" for verb, citation in verbs)
    return (
        f"{issuer.upper()}\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
        f"Số: {number or '      '}\nHà Nội, ngày {day[0]:02d} tháng 0{year} năm {day[1]}\n\nQUYẾT "
        f"ĐỊNH\n{title}\n\n{body}\n"
        "Điều 1. Sở Nội vụ chủ trì, báo cáo kết quả trước ngày 15/9/2025.\n"
    )


known_by_nothing_else = st.just("99/QD-UBND@ubnd-tinh-cao-bang/2020")
corpora = st.lists(texts(), min_size=1, max_size=6).map(
    lambda found: [(f"{i}.txt", text) for i, text in enumerate(found)]
)


@pytest.fixture
def fresh(tmp_path: Path):
    return lambda: tmp_path / f"{next(_file)}.db"


def reads(corpus):
    return [Read(extract_text(text, name), text) for name, text in corpus]


def everything(path: Path):
    """All that a graph says, without what depends on the file's history."""
    with SqliteStore(path) as store:
        edges = sorted(store.all_edges(), key=lambda e: e.id)
        return (
            sorted(store.all_documents(), key=lambda d: d.id),
            edges,
            store.mentions([e.id for e in edges]),
            sorted(store.resolutions(), key=repr),
            sorted(store.obligations(ObligationFilter()), key=lambda o: (o.id, o.source)),
            store.bodies(),
        )


@few
@given(corpora, st.randoms(use_true_random=False))
def test_order_does_not_matter(fresh, corpus, random):
    one, other = fresh(), fresh()
    ingest(one, reads(corpus))
    shuffled = reads(corpus)
    random.shuffle(shuffled)
    for read in shuffled:
        ingest(other, [read])
    assert everything(one) == everything(other)


@few
@given(corpora)
def test_ingesting_again_changes_nothing(fresh, corpus):
    path = fresh()
    ingest(path, reads(corpus))
    before = everything(path)
    ingest(path, reads(corpus))
    assert everything(path) == before


@few
@given(corpora, corpora)
def test_removing_undoes_adding(fresh, corpus, more):
    path = fresh()
    ingest(path, reads(corpus))
    before = everything(path)
    ingest(path, reads([(f"more/{name}", text) for name, text in more]))
    remove(path, [path.parent / "more"])
    assert everything(path) == before


@few
@given(corpora, corpora)
def test_a_changed_file_replaces_its_own_statements(fresh, corpus, later):
    one, other = fresh(), fresh()
    ingest(one, reads(corpus))
    ingest(one, reads(later))
    kept = dict(corpus) | dict(later)
    ingest(other, reads(kept.items()))
    assert everything(one) == everything(other)


@few
@given(corpora)
def test_rebuilding_from_statements_equals_the_graph(fresh, corpus):
    path = fresh()
    ingest(path, reads(corpus))
    before = everything(path)
    rebuild(path)
    assert everything(path) == before


@few
@given(corpora, st.data())
def test_judgements_commute_and_can_be_withdrawn(fresh, corpus, data):
    plain, one, other = fresh(), fresh(), fresh()
    for path in (plain, one, other):
        ingest(path, reads(corpus))
    before = everything(plain)
    with SqliteStore(plain) as store:
        ids = sorted({m.id for found in store.mentions([e.id for e in store.all_edges()]).values() for m in found})
    if not ids:
        return
    some = st.sampled_from(ids)
    judgement = st.one_of(
        st.builds(Judgement, st.sampled_from(("same", "different")), some, some),
        st.builds(Judgement, st.just("not_a_citation"), some),
        st.builds(Judgement, st.just("relation"), some, value=st.sampled_from(("implements", "cites"))),
        st.builds(Judgement, st.just("document"), some, value=some | known_by_nothing_else),
    )
    judgements = data.draw(
        st.lists(judgement, min_size=1, max_size=4, unique_by=lambda j: (j.verdict == "same", j.verdict, j.mention))
    )
    apply(one, judgements)
    apply(other, [])
    for judged in reversed(judgements):
        apply(other, [judged])
    apply(other, list(reversed(judgements)))
    assert everything(one) == everything(other)
    apply(one, [])
    assert everything(one) == before
    remove(other, [other.parent / name for name, _ in corpus])
    with SqliteStore(other) as store:
        assert list(store.all_documents()) == []


def apply(path: Path, judgements: list[Judgement]) -> None:
    """The graph under judgements, as the next build makes it."""
    from danchieu.graph.build import build

    save(file_for(path), judgements)
    build(path, [])
