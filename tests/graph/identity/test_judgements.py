"""Judgements in their file, at work in the graph, and in the explanation of what they decided."""

import os
import sys
from pathlib import Path
from subprocess import PIPE, Popen
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danchieu.graph.build import build, remove
from danchieu.graph.errors import JudgementInvalid
from danchieu.graph.explain import open_references, why
from danchieu.graph.identity.judgements import Judgement, add, file_for, in_force, load, save, withdraw
from danchieu.graph.memory import copy
from danchieu.graph.sqlite.care import check
from danchieu.graph.sqlite.schema import connect
from danchieu.graph.sqlite.store import SqliteStore

LETTER = (
    "BỘ NỘI VỤ\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
    "Số: {number}/BNV-CCHC\nHà Nội, ngày 12 tháng 12 năm 2023\n\nV/v rà soát chỉ tiêu\n\n{body}\n"
)
ONE = "Thực hiện Quyết định số 01/QĐ-UBND ngày 05/01/2023 của UBND tỉnh Lai Châu;"
OTHER = "Thực hiện Quyết định số 01/QĐ-UBND ngày 05/02/2023 của UBND tỉnh Sơn La;"
OPEN = "Theo Quyết định số 01/QĐ-UBND ngày 05/01/2023, các đơn vị báo cáo;"


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """Three letters: each of two cites a decision of its own, one cites a decision of nobody knows whom."""
    for number, body in (("10", ONE), ("20", OTHER), ("30", OPEN)):
        (tmp_path / f"{number}.txt").write_text(LETTER.format(number=number, body=body), encoding="utf-8")
    path = tmp_path / "g.db"
    build(path, sorted(tmp_path.glob("*.txt")))
    return path


def documents(db: Path) -> dict[str, str | None]:
    """What each letter's citation was resolved to."""
    with SqliteStore(db) as store:
        return {row.source: row.document for row in store.resolutions()}


def ids(db: Path) -> dict[str, str]:
    """As-found ids of the citations, by letter."""
    with SqliteStore(db) as store:
        found = {}
        for edge in store.all_edges():
            for mention in store.mentions([edge.id])[edge.id]:
                found[mention.source] = mention.id
        for reference in open_references(store):
            for mention in reference.mentions:
                found[mention.source] = mention.id
        return found


LAI_CHAU, SON_LA = "01/QD-UBND@ubnd-tinh-lai-chau/2023", "01/QD-UBND@ubnd-tinh-son-la/2023"


def judge(db: Path, *judgements: Judgement) -> dict[str, str | None]:
    save(file_for(db), judgements)
    build(db, [])
    return documents(db)


def test_what_no_build_would_take_is_not_written(db):
    add(db, Judgement("not_a_citation", ids(db)["30.txt"]))
    before = file_for(db).read_bytes()
    for wrong in (Judgement("relation", ids(db)["10.txt"], value="căn cứ"), Judgement("same", ids(db)["10.txt"])):
        with pytest.raises(JudgementInvalid):
            add(db, wrong)
    assert file_for(db).read_bytes() == before


def test_before_any_judgement(db):
    assert documents(db) == {"10.txt": LAI_CHAU, "20.txt": SON_LA, "30.txt": None}


def test_same_joins_two_acts_and_the_other_id_stays_as_an_alias(db):
    found = ids(db)
    assert judge(db, Judgement("same", found["10.txt"], found["20.txt"]))["20.txt"] == LAI_CHAU
    with SqliteStore(db) as store:
        assert store.documents([SON_LA])[SON_LA].id == LAI_CHAU
        assert store.documents([LAI_CHAU])[LAI_CHAU].aliases == (SON_LA,)
        assert {edge.cited for edge in store.all_edges()} == {LAI_CHAU}
        assert len(store.edges([SON_LA], None, "in")) == 2


def test_same_resolves_an_open_reference(db):
    found = ids(db)
    assert judge(db, Judgement("same", found["30.txt"], found["10.txt"]))["30.txt"] == LAI_CHAU


def test_different_keeps_apart_what_would_be_one(db, tmp_path):
    (tmp_path / "40.txt").write_text(LETTER.format(number="40", body=ONE), encoding="utf-8")
    build(db, [tmp_path / "40.txt"])
    found = ids(db)
    assert documents(db)["40.txt"] == LAI_CHAU
    after = judge(db, Judgement("different", found["10.txt"], found["40.txt"]))
    assert {after["10.txt"], after["40.txt"]} > {LAI_CHAU}
    assert after["10.txt"] != after["40.txt"]


def test_not_a_citation_takes_the_statement_out(db):
    assert judge(db, Judgement("not_a_citation", ids(db)["10.txt"]))["10.txt"] is None
    with SqliteStore(db) as store:
        assert LAI_CHAU not in store.documents([LAI_CHAU])
        assert all(edge.cited != LAI_CHAU for edge in store.all_edges())


def test_a_relation_is_replaced(db):
    judge(db, Judgement("relation", ids(db)["10.txt"], value="repealed_by"))
    with SqliteStore(db) as store:
        assert f"{LAI_CHAU} repeals 10/BNV-CCHC@bo-noi-vu/2023" in {edge.id for edge in store.all_edges()}


def test_an_issuer_places_an_open_reference(db):
    assert judge(db, Judgement("issuer", ids(db)["30.txt"], value="UBND tỉnh Lai Châu"))["30.txt"] == LAI_CHAU


@pytest.mark.parametrize("value", [SON_LA, "05/QD-UBND@ubnd-tinh-cao-bang/2023"])
def test_a_document_is_given_by_id(db, value):
    assert judge(db, Judgement("document", ids(db)["30.txt"], value=value))["30.txt"] == value
    with SqliteStore(db) as store:
        assert store.documents([value])[value].number
        assert [edge.citing for edge in store.edges([value], None, "in")].count("30/BNV-CCHC@bo-noi-vu/2023") == 1


DECISION = (
    "BỘ NỘI VỤ\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
    "Số: 77/QĐ-BNV\nHà Nội, ngày 12 tháng 12 năm 2023\n\nQUYẾT ĐỊNH\nBan hành Kế hoạch rà soát chỉ tiêu\n\n"
    "BỘ TRƯỞNG BỘ NỘI VỤ\n\nTheo đề nghị của Vụ trưởng Vụ Kế hoạch.\n\nQUYẾT ĐỊNH:\n\n"
    "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch rà soát chỉ tiêu.\n\n"
    "Điều 2. Quyết định này có hiệu lực từ ngày ký.\n\nBỘ TRƯỞNG\nNguyễn Văn An\n\n\n"
    "KẾ HOẠCH\nRà soát chỉ tiêu\n(Ban hành kèm theo Quyết định số 77/QĐ-BNV ngày 12/12/2023 của Bộ Nội vụ)\n\n"
    "1. Các vụ rà soát chỉ tiêu trước ngày 15/3/2024.\n"
)


@pytest.mark.parametrize("other", [LAI_CHAU, "99/KH-BNV@bo-noi-vu/2023"])
def test_an_attachment_that_is_another_act_stays_attached(db, tmp_path, other):
    (tmp_path / "77.txt").write_text(DECISION, encoding="utf-8")
    build(db, [tmp_path / "77.txt"])
    with SqliteStore(db) as store:
        before = {edge.id for edge in store.all_edges()}
        (plan,) = (edge.cited for edge in store.all_edges() if edge.relation == "has_attachment")
    judge(db, Judgement("same", plan, other))
    with SqliteStore(db) as store:
        (edge,) = store.edges(["77/QD-BNV@bo-noi-vu/2023"], ["has_attachment"], "out")
        assert edge.cited == (other if other == LAI_CHAU else plan)
        assert store.documents([plan])[plan].id == edge.cited
        assert edge in list(copy(store).all_edges())
    assert check(db).problems == []
    judge(db)
    with SqliteStore(db) as store:
        assert {edge.id for edge in store.all_edges()} == before
    assert check(db).problems == []


@pytest.mark.parametrize("gone", ["the judgement", "the source"])
def test_a_document_that_only_a_judgement_named_goes_with_it(db, tmp_path, gone):
    named = "05/QD-UBND@ubnd-tinh-cao-bang/2023"
    judge(db, Judgement("document", ids(db)["30.txt"], value=named))
    if gone == "the judgement":
        judge(db)
    else:
        remove(db, [tmp_path / "30.txt"])
    with SqliteStore(db) as store:
        assert store.documents([named]) == {}
    assert check(db).problems == []


def test_judgements_outlive_a_graph_made_anew_and_files_read_again(db, tmp_path):
    found = ids(db)
    judged = judge(
        db, Judgement("same", found["30.txt"], found["10.txt"]), Judgement("relation", found["20.txt"], value="guides")
    )
    for file in tmp_path.glob("g.db*"):
        file.unlink()
    build(db, sorted(tmp_path.glob("*.txt")))
    assert documents(db) == judged
    (tmp_path / "30.txt").touch()
    build(db, sorted(tmp_path.glob("*.txt")))
    assert documents(db) == judged


def test_withdrawing_brings_back_what_was(db):
    before, found = documents(db), ids(db)
    judgement = Judgement("same", found["10.txt"], found["20.txt"], who="Lan", why="cùng một văn bản")
    add(db, judgement)
    build(db, [])
    assert documents(db) != before
    assert withdraw(db, judgement.key) is not None
    build(db, [])
    assert documents(db) == before
    assert load(file_for(db))[0].withdrawn
    assert withdraw(db, judgement.key) is None


def test_contradictory_judgements_join_nothing(db):
    found = ids(db)
    before = documents(db)
    after = judge(
        db,
        Judgement("same", found["10.txt"], found["20.txt"]),
        Judgement("different", found["20.txt"], found["10.txt"]),
    )
    assert after["10.txt"] != after["20.txt"]
    assert after["30.txt"] == before["30.txt"]


def test_why_tells_every_step_and_who_decided(db):
    found = ids(db)
    judge(db, Judgement("document", found["30.txt"], value=LAI_CHAU, who="Lan", why="đã hỏi văn thư"))
    with SqliteStore(db) as store:
        explanation = why(store, found["30.txt"])[0]
        codes = [step.code for step in explanation.steps]
        assert (codes[0], codes[-1]) == ("read", "judgement")
        assert "Lan decided" in str(explanation.steps[-1])
        edge = next(edge.id for edge in store.edges([LAI_CHAU], None, "in") if edge.citing.startswith("10/"))
        assert [step.code for step in why(store, edge)[0].steps][-2:] == ["owner:issuer", "series"]
        assert why(store, "nothing at all") == why(store, "no such edge") == []


def test_open_references_come_with_candidates_and_evidence(db):
    with SqliteStore(db) as store:
        (reference,) = open_references(store)
    assert (reference.count, reference.reason) == (1, "register_unknown")
    assert reference.candidates == (LAI_CHAU,)
    assert [document.id for document in reference.known] == [LAI_CHAU]
    assert "Quyết định số 01/QĐ-UBND ngày 05/01/2023" in reference.mentions[0].quote


@pytest.mark.parametrize("suffix", ["yaml", "csv"])
def test_files_of_both_kinds_keep_everything(tmp_path, suffix):
    path = tmp_path / f"x.judgements.{suffix}"
    judgements = [
        Judgement(
            "same",
            "0123456789abcdef:1-20",
            "0123456789abcdef:30-41",
            who="Lan",
            why="giống nhau, “hẳn”",
            day="2026-01-05",
        ),
        Judgement("relation", "0123456789abcdef:1-20", value="cites", withdrawn=True),
    ]
    save(path, judgements)
    assert load(path) == judgements


SAID = st.text(st.characters(exclude_categories=("C",), include_characters="\n\t"), min_size=1)
TEXTS = SAID | st.sampled_from(
    ['gọi là "dự thảo"; hỏi lại, ', "dòng một\nDòng hai\r\n", "2025-08-22", "no", "12", '"', "# x"]
)
STATEMENTS = st.builds("{:016x}:{}-{}".format, st.integers(0, 2**64 - 1), st.integers(0, 999), st.integers(1000, 9999))
DETAILS = {"who": st.none() | TEXTS, "why": st.none() | TEXTS, "day": st.none() | TEXTS, "withdrawn": st.booleans()}
JUDGEMENTS = st.lists(
    st.builds(Judgement, st.just("same"), STATEMENTS, STATEMENTS, **DETAILS)
    | st.builds(Judgement, st.just("issuer"), STATEMENTS, value=TEXTS, **DETAILS),
    unique_by=lambda judgement: judgement.key,
)


@pytest.mark.parametrize("suffix", ["yaml", "csv"])
@given(judgements=JUDGEMENTS)
@settings(deadline=None)
def test_what_is_saved_is_what_is_read(suffix, judgements):
    with TemporaryDirectory() as folder:
        path = Path(folder, f"x.judgements.{suffix}")
        save(path, judgements)
        assert load(path) == judgements
        for judgement in judgements:
            add(Path(folder, "y.db"), judgement)
            assert judgement in load(file_for(Path(folder, "y.db")))
        assert [load(file) for file in Path(folder).glob("y.*.yaml")] == ([judgements] if judgements else [])


ONE_STATEMENT, ANOTHER = "0123456789abcdef:1-20", "0123456789abcdef:30-41"
WRITTEN = [
    ("yaml", f"# hỏi văn thư\n- verdict: not_a_citation\n  mention: {ONE_STATEMENT} # bản nháp\n  day: 2025-08-22\n"),
    ("yaml", f"  - verdict: not_a_citation\n    mention: {ONE_STATEMENT}\n\n# hết"),
    ("csv", f"\ufeffverdict;mention;ghi chú\r\nnot_a_citation;{ONE_STATEMENT};hỏi văn thư\r\n"),
]


@pytest.mark.parametrize(("suffix", "text"), WRITTEN)
def test_what_a_person_wrote_in_the_file_stays(tmp_path, suffix, text):
    path = tmp_path / f"x.judgements.{suffix}"
    path.write_text(text, "utf-8", newline="")
    (first,) = load(path)
    add(tmp_path / "x.db", Judgement("issuer", ANOTHER, value="Bộ Y tế", why="đã\n“hỏi”; ghi lại"))
    assert withdraw(tmp_path / "x.db", first.key) is not None
    after = path.read_bytes().decode()
    assert all(line in after for line in text.splitlines())
    assert [(j.verdict, j.mention, j.why, j.withdrawn) for j in load(path)] == [
        ("not_a_citation", ONE_STATEMENT, None, True),
        ("issuer", ANOTHER, "đã\n“hỏi”; ghi lại", False),
    ]


@pytest.mark.parametrize("text", ["[]\n", f"[{{verdict: not_a_citation, mention: '{ONE_STATEMENT}'}}]\n"])
def test_a_list_of_another_form_is_written_anew(tmp_path, text):
    (tmp_path / "x.judgements.yaml").write_text(text, "utf-8")
    before = load(tmp_path / "x.judgements.yaml")
    added = Judgement("issuer", ANOTHER, value="Bộ Y tế")
    assert load(add(tmp_path / "x.db", added)) == [*before, added]


@pytest.mark.parametrize("day", ["2025-08-22", "'2025-08-22'", "22/8/2025", "2025"])
def test_a_day_needs_no_quotes(tmp_path, day):
    path = tmp_path / "x.judgements.yaml"
    path.write_text(f"- verdict: not_a_citation\n  mention: {ONE_STATEMENT}\n  day: {day}\n", "utf-8")
    assert [judgement.day for judgement in load(path)] == [day.strip("'")]


def test_graphs_whose_names_differ_have_a_file_each(tmp_path):
    names = ["kho", "kho.db", "kho.sqlite", "kho.2024", "kho.2025"]
    for name in names:
        connect(tmp_path / name, create=True).close()
    assert len({file_for(tmp_path / name) for name in names}) == 5
    assert len({add(tmp_path / name, Judgement("issuer", ONE_STATEMENT, value=name)) for name in names}) == 5
    assert [[j.value for j in load(file_for(tmp_path / name))] for name in names] == [[name] for name in names]
    names = ["danchieu.db", "kho.2024", "kho"]
    beside = ["danchieu.judgements.yaml", "kho.2024.judgements.yaml", "kho-judgements.yaml"]
    assert [file_for(name) for name in names] == list(map(Path, beside))


@pytest.mark.parametrize("name", ["kho", "kho.2024", "kho.sqlite"])
def test_the_file_of_an_earlier_version_is_read_until_there_is_a_new_one(tmp_path, name):
    old = tmp_path / "kho.judgements.csv"
    save(old, [Judgement("issuer", ONE_STATEMENT, value="Bộ Y tế")])
    before = old.read_bytes()
    (tmp_path / "kho.pdf").write_bytes(b"no graph")
    assert file_for(tmp_path / name) == old
    new = add(tmp_path / name, Judgement("issuer", ANOTHER, value="Bộ Nội vụ"))
    assert (new.suffix, len(load(new)), old.read_bytes()) == (".csv", 2, before)
    assert new != old
    assert file_for(tmp_path / name) == new


@pytest.mark.parametrize("other", ["kho", "kho.db", "kho.sqlite"])
def test_a_file_of_an_earlier_version_that_two_graphs_may_have_had_is_that_of_neither(tmp_path, other):
    save(tmp_path / "kho.judgements.yaml", [])
    (tmp_path / other).touch()
    assert file_for(tmp_path / "kho.2024").name == "kho.2024.judgements.yaml"


@pytest.mark.parametrize("name", ["decided.csv", "elsewhere/decided.yaml", "../decided.yaml"])
def test_a_graph_remembers_the_file_that_it_was_built_with(db, tmp_path, name):
    """Also where graph and file move together; the file is taken up without being named, and decisions go there."""
    path = Path(os.path.normpath(tmp_path / "here" / name))
    for folder in (tmp_path / "here", path.parent):
        folder.mkdir(exist_ok=True)
    here = db.rename(tmp_path / "here" / db.name)
    found = ids(here)
    save(path, [Judgement("not_a_citation", found["10.txt"])])
    build(here, [], judgements=path)
    if not name.startswith(".."):
        here = (tmp_path / "here").rename(tmp_path / "there") / db.name
        path = tmp_path / "there" / name
    assert add(here, Judgement("document", found["30.txt"], value=LAI_CHAU)) == path
    build(here, [])
    assert documents(here) == {"10.txt": None, "20.txt": SON_LA, "30.txt": LAI_CHAU}
    assert not list(here.parent.glob("g.judgements.*"))
    path.unlink()
    save(here.with_name("g.judgements.yaml"), [])
    build(here, [])
    assert documents(here) == {"10.txt": LAI_CHAU, "20.txt": SON_LA, "30.txt": None}, "the one beside it"


@pytest.mark.parametrize("named", [True, False])
def test_a_file_that_is_begun_anew_begins_with_what_the_graph_holds(db, tmp_path, named):
    """A graph that was copied without its file of decisions, or whose file was lost."""
    found = ids(db)
    path = tmp_path / "decided.yaml" if named else file_for(db)
    save(path, [Judgement("not_a_citation", found["10.txt"]), Judgement("document", found["20.txt"], value=LAI_CHAU)])
    build(db, [], judgements=path if named else None)
    path.unlink()
    assert len(in_force(db)) == 2
    withdraw(db, in_force(db)[0].key)
    add(db, Judgement("document", found["30.txt"], value=SON_LA))
    build(db, [])
    assert len(load(path)) == 3
    assert sorted(filter(None, documents(db).values())) in ([LAI_CHAU, LAI_CHAU, SON_LA], [SON_LA, SON_LA])


DECIDING = """
import sys
from danchieu.graph.identity.judgements import Judgement, add
for number in range(10):
    add(sys.argv[1], Judgement("issuer", f"0123456789abcdef:{number}-99", value=sys.argv[2]))
"""


def test_decisions_made_at_the_same_time_are_all_kept(tmp_path):
    people = [
        Popen([sys.executable, "-c", DECIDING, tmp_path / "x.db", who], stderr=PIPE) for who in ("Bộ Y tế", "Bộ Nội vụ")
    ]
    assert [(person.communicate()[1], person.returncode) for person in people] == [(b"", 0)] * 2
    assert len(load(file_for(tmp_path / "x.db"))) == 20
    assert not list(tmp_path.glob(".*"))


def test_a_csv_file_as_spreadsheets_save_it(tmp_path):
    path = tmp_path / "x.judgements.csv"
    path.write_text(
        "\ufeffverdict;mention;other;value;who\nnot_a_citation;0123456789abcdef:1-20;;;Lan\n", encoding="utf-8"
    )
    assert load(path) == [Judgement("not_a_citation", "0123456789abcdef:1-20", who="Lan")]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- verdict: maybe\n  mention: 0123456789abcdef:1-20\n", "entry 1"),
        ("- verdict: same\n  mention: 0123456789abcdef:1-20\n", "needs the other statement"),
        ("- verdict: relation\n  mention: 0123456789abcdef:1-20\n  value: likes\n", "'likes' is no relation"),
        ("- verdict: document\n  mention: 0123456789abcdef:1-20\n", "needs a `value`"),
        ("- verdict: issuer\n  mention: somewhere\n  value: Bộ Y tế\n", "is not the id of a statement"),
        ("- verdict: document\n  mention: 0123456789abcdef:1-20\n  value: 01 QD-UBND@son-la/2023\n", "no blanks"),
        ("- verdict: same\n  mention: 0123456789abcdef:1-20\n  other: 01 QD-UBND@son-la/2023\n", "no blanks"),
        ("- verdict: same\n", "entry 1: it names no statement"),
        ("- verdict: same\n  mention: x\n  other: y\n- same\n", "entry 2: it has no fields"),
        ("- verdict: same\n  mention: x\n  other: y\n  who: [a]\n", "entry 1: `who` has a value"),
        ("verdict: same\n", "not a list"),
        ("# x\n- [", "not YAML, see line 2"),
        ("# x\n- \a", "not YAML, see line 2"),
    ],
)
def test_a_file_that_means_nothing_says_where_and_why(db, text, problem):
    before = documents(db)
    file_for(db).write_text(text, encoding="utf-8")
    with pytest.raises(JudgementInvalid, match=problem):
        build(db, [])
    assert documents(db) == before


@pytest.mark.parametrize(("harm", "problem"), [(lambda path: path.write_bytes(b"\xff"), "not UTF-8"), (Path.mkdir, "read")])
def test_a_file_that_cannot_be_read_says_so(db, harm, problem):
    harm(file_for(db))
    with pytest.raises(JudgementInvalid, match=problem):
        build(db, [])
