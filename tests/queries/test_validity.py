"""Status of a document on a day."""

import pytest

from danchieu.graph.model import Document, Edge, Mention
from danchieu.graph.protocol import Store
from danchieu.graph.tables import Known
from danchieu.queries.answers import Named
from danchieu.queries.paths import basis
from danchieu.queries.validity import status

DAYS = [
    ("01/QĐ-UBND Lai Châu", "2025-02-28", "in_force"),
    ("01/QĐ-UBND Lai Châu", "2025-03-01", "repealed"),
    ("01/QĐ-UBND Lai Châu", "2024-01-02", "not_yet"),
    ("3214/KH-UBND", "2025-02-28", "in_force"),
    ("3214/KH-UBND", "2026-01-01", "amended"),
    ("24/2024/NĐ-CP", "2026-01-01", "repealed_in_part"),
    ("184-KH/TU", "2026-01-01", "in_force"),
]


@pytest.mark.parametrize(("typed", "day", "state"), DAYS)
def test_state(store: Store, typed: str, day: str, state: str) -> None:
    answer = status(store, typed, on=day)
    assert (answer.state, answer.on) == (state, day)


def test_every_statement_has_its_sentence(store: Store) -> None:
    answer = status(store, "01/QĐ-UBND Lai Châu", on="2025-12-31")
    (row,) = answer.results
    assert (row.document.number, row.state, row.since, row.says) == ("500/QĐ-UBND", "repealed", "2025-03-01", "graph")
    assert row.paths[0][0].evidence[0].quote == "repeals: 01/QĐ-UBND"
    assert answer.since == "2025-03-01"


def test_what_came_later_is_listed_and_does_not_count(store: Store) -> None:
    answer = status(store, "01/QĐ-UBND Lai Châu", on="2024-06-01")
    assert (answer.state, len(answer.results)) == ("in_force", 1)


QUOTES = [
    ("Bãi bỏ Quyết định số 9/QĐ-UBND", "repealed"),
    ("Bãi bỏ khoản 2 Điều 5 Quyết định số 9/QĐ-UBND", "repealed_in_part"),
    ("Bãi bỏ một số điều của Quyết định số 9/QĐ-UBND", "repealed_in_part"),
    ("Bãi bỏ Điều 3, Điều 4 và khoản 1 Điều 7 Quyết định số 9/QĐ-UBND", "repealed_in_part"),
    ("Điều 3. Bãi bỏ Quyết định số 9/QĐ-UBND", "repealed"),
    ("Theo Điều 4 Quyết định này bãi bỏ Quyết định số 9/QĐ-UBND", "repealed"),
    ("Khoản 2 Điều 8 quy định: thay thế toàn bộ Quyết định số 9/QĐ-UBND", "repealed"),
]


@pytest.mark.parametrize(("quote", "state"), QUOTES)
def test_a_provision_is_not_the_whole_act(make, quote: str, state: str) -> None:
    documents = [Document(i, "Quyết định", n, d, None, None, True)
                 for i, n, d in (("a", "9/QĐ-UBND", "2020-01-01"), ("b", "8/QĐ-UBND", "2021-01-01"))]  # fmt: skip
    mention = Mention("m", "b.txt", None, 0, len(quote), quote, "Quyết định số 9/QĐ-UBND", "r", "certain", "a", (), "")
    store = make(documents, [Edge("e", "b", "a", "repeals", 1)], {"e": [mention]})
    assert status(store, "a", on="2022-01-01").state == state


EFFECTS = [
    ("Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 3 năm 2021 và thay thế {}", "2021-03-01", False),
    ("Quyết định này có hiệu lực từ ngày 1/3/2021, bãi bỏ {}", "2021-03-01", False),
    ("{} hết hiệu lực kể từ ngày 01 tháng 3 năm 2021", "2021-03-01", False),
    ("Quyết định này, các phụ lục kèm theo có hiệu lực kể từ ngày ký và thay thế {}", "2021-01-01", False),
    ("{} hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành", "2021-01-01", True),
    ("Bãi bỏ {}, đã có hiệu lực từ ngày 01 tháng 3 năm 2020", "2021-01-01", True),
    ("Quyết định này có hiệu lực từ ngày 1/3/2021 và {} hết hiệu lực từ ngày 1/4/2021", "2021-01-01", True),
    ("Quyết định này có hiệu lực từ ngày 31/2/2021 và bãi bỏ {}", "2021-01-01", True),
]


@pytest.mark.parametrize(("sentence", "since", "signed"), EFFECTS)
def test_a_change_counts_from_the_day_its_sentence_says(make, sentence: str, since: str, signed: bool) -> None:
    text = "Quyết định số 9/QĐ-UBND"
    documents = [Document("a", "Quyết định", "9/QĐ-UBND", "2020-01-01", None, None, True, sources=("a.txt",)),
                 Document("b", "Quyết định", "8/QĐ-UBND", "2021-01-01", None, None, True, sources=("b.txt",))]  # fmt: skip
    mention = Mention("m", "b.txt", None, 0, 9, sentence.format(text), text, "r", "certain", "a", (), "")
    store = make(documents, [Edge("e", "b", "a", "repeals", 1)], {"e": [mention]})
    answer = status(store, "a", on="2021-02-01")
    assert (answer.results[0].since, answer.results[0].signed) == (since, signed)
    assert answer.state == ("repealed" if since <= "2021-02-01" else "in_force")
    assert answer.signed == (signed and answer.state == "repealed")


def test_the_act_of_a_sentence_is_that_of_its_source(make) -> None:
    quote = "Thông tư này có hiệu lực từ ngày 1/9/2022; Quyết định 9/QĐ-UBND được thay thế bằng Quyết định 8/QĐ-UBND"
    documents = [Document(i, "Quyết định", n, d, None, None, True, sources=(f"{i}.txt",))
                 for i, n, d in (("a", "9/QĐ-UBND", "2020-01-01"), ("b", "8/QĐ-UBND", "2021-01-01"))]  # fmt: skip
    mention = Mention("m", "c.txt", None, 0, 9, quote, "Quyết định 9/QĐ-UBND", "r", "certain", "a", (), "")
    store = make(documents, [Edge("e", "b", "a", "replaces", 1)], {"e": [mention]})
    assert (status(store, "a").results[0].since, status(store, "a").results[0].signed) == ("2021-01-01", True)


def test_an_act_is_in_force_from_the_day_its_own_text_says(make) -> None:
    quote = "Quyết định này có hiệu lực kể từ ngày 10 tháng 12 năm 2025 và thay thế Quyết định số 9/QĐ-UBND"
    documents = [Document("a", "Quyết định", "9/QĐ-UBND", "2020-01-01", None, None, False),
                 Document("b", "Quyết định", "8/QĐ-UBND", "2025-11-25", None, None, True, sources=("b.txt",))]  # fmt: skip
    mention = Mention("m", "b.txt", None, 0, 9, quote, "Quyết định số 9/QĐ-UBND", "r", "certain", "a", (), "")
    store = make(documents, [Edge("e", "b", "a", "replaces", 1)], {"e": [mention]})
    early = status(store, "b", on="2025-12-01")
    assert (early.state, early.since, early.signed) == ("not_yet", "2025-12-10", False)
    assert status(store, "b", on="2025-12-10").state == "in_force"
    unsaid = status(store, "a", on="2019-01-01")
    assert (unsaid.state, unsaid.since, unsaid.signed) == ("not_yet", "2020-01-01", True)


def test_a_law_whose_day_of_effect_no_table_has_gives_its_day_of_passing(make, monkeypatch) -> None:
    law = Named("2/2025/QH15", "Luật", "2/2025/QH15", "2025-06-01", "Quốc hội", None, False)
    known = Known(None, False, (("replaced", law, None),))
    monkeypatch.setattr("danchieu.queries.validity.known_validity", lambda d: known if d.id == "a" else None)
    answer = status(make([Document("a", "Luật", "1/2020/QH14", "2020-06-01", "Quốc hội", None, False)]), "a")
    assert (answer.results[0].since, answer.results[0].signed, answer.signed) == ("2025-06-01", True, True)


def test_repeal_outweighs_amendment(make) -> None:
    documents = [Document(i, None, None, d, None, None, True)
                 for i, d in (("a", "2020-01-01"), ("b", "2021-01-01"), ("c", None))]  # fmt: skip
    store = make(documents, [Edge("1", "b", "a", "amends", 1), Edge("2", "c", "a", "repeals", 1)])
    answer = status(store, "a", on="2022-01-01")
    assert (answer.state, answer.since) == ("repealed", None)
    assert [row.state for row in answer.results] == ["amended", "repealed"]


def test_a_resolution_is_not_the_law_of_its_number(make) -> None:
    resolution = Document("a", "Nghị quyết", "45/2013/QH13", None, "Quốc hội", None, False)
    assert status(make([resolution]), "a", on="2025-01-01").results == ()


LAWS = [
    ("45/2013/QH13", "2013-11-29", "2014-06-30", "not_yet", "tables"),
    ("45/2013/QH13", "2013-11-29", "2020-01-01", "in_force", "graph"),
    ("45/2013/QH13", "2013-11-29", "2024-08-01", "replaced", "tables"),
    ("45/2013/QH13", "2013-11-26", "2024-08-01", "replaced", "tables"),
    ("45/2013/QH13", "2012-01-01", "2024-08-01", "in_force", "graph"),
    ("36/2005/QH11", None, "2005-12-31", "not_yet", "tables"),
    ("50/2003/QĐ-BVHTT", "2003-08-22", "2003-09-01", "not_yet", "tables"),
    ("50/2003/QĐ-BVHTT", "2003-08-22", "2020-01-01", "in_force", "tables"),
]


@pytest.mark.parametrize(("number", "date", "day", "state", "says"), LAWS)
def test_the_tables_know_laws_and_codified_acts(make, number: str, date: str, day: str, state: str, says: str) -> None:
    kind = "Luật" if "QH" in number else "Quyết định"
    store = make([Document("a", kind, number, date, "Quốc hội", None, False)])
    answer = status(store, "a", on=day)
    assert (answer.state, answer.says) == (state, says)


def test_a_law_that_the_tables_replace_is_named_by_the_document_of_the_graph(make) -> None:
    old = Document("a", "Luật", "45/2013/QH13", "2013-11-29", "Quốc hội", "Luật Đất đai", False)
    new = Document("b", "Luật", "31/2024/QH15", "2024-01-18", "Quốc hội", "Luật Đất đai", True)
    (row,) = status(make([old, new]), "a", on="2025-01-01").results
    assert (row.document.id, row.state, row.since, row.says) == ("b", "replaced", "2024-08-01", "tables")
    (row,) = status(make([old]), "a", on="2025-01-01").results
    assert (row.document.number, row.document.in_corpus) == ("31/2024/QH15", False)


def test_a_misprinted_day_hides_no_law_that_replaced_another(make) -> None:
    old = Document("a", "Luật", "45/2013/QH13", "2013-11-26", "Quốc hội", "Luật Đất đai", False)
    new = Document("b", "Luật", "31/2024/QH15", "2024-01-08", "Quốc hội", "Luật Đất đai", True)
    other = Document("c", "Nghị quyết", "31/2024/QH15", "2024-01-08", "Quốc hội", None, True)
    (row,) = status(make([old, new, other]), "a", on="2025-01-01").results
    assert (row.document.id, row.state) == ("b", "replaced")


def test_an_answer_tells_of_a_law_that_the_tables_replace(make) -> None:
    plan = Document("p", "Kế hoạch", "1/KH-UBND", "2020-01-01", "UBND tỉnh Sơn La", None, True)
    law = Document("a", "Luật", "45/2013/QH13", "2013-11-29", "Quốc hội", "Luật Đất đai", False)
    (ended,) = basis(make([plan, law], [Edge("e", "p", "a", "legal_basis", 1)]), "p").repealed
    assert (ended.document.id, ended.relation, ended.by.number, ended.evidence) == ("a", "replaced_by", "31/2024/QH15", ())


def test_a_wrong_day_is_an_error(store: Store) -> None:
    with pytest.raises(ValueError, match="31/12"):
        status(store, "01/QĐ-UBND Lai Châu", on="31/12/2024")
