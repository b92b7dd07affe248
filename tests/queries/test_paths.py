"""Implementers, basis, citations and chains, against the invented corpus and against brute force."""

import json
import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danchieu.graph.memory import MemoryStore
from danchieu.graph.model import Document, Edge
from danchieu.graph.protocol import Store
from danchieu.queries.answers import Answer, to_json
from danchieu.queries.paths import IMPLEMENTING, basis, chain, cited_by, cites, implementers


def rows(answer: Answer) -> list[tuple[str, list[list[str]]]]:
    """Ids of the results and the relations of their paths."""
    return [(row.document.id.split("@")[0], [[step.relation for step in path] for path in row.paths])
            for row in answer.results]  # fmt: skip


def test_implementers_with_every_path(store: Store) -> None:
    assert rows(implementers(store, "21-CT/TW")) == [
        ("184-KH/TU", [["implements"]]),
        ("3214/KH-UBND", [["implements"], ["implements", "implements"]]),
        ("90/KH-UBND", [["implements", "implements"], ["implements"] * 3]),
        ("12/HD-SGDĐT", [["guides", "implements"], ["guides", "implements", "implements"]]),
        ("ke-hoach", [["implements", "implements"], ["implements"] * 3]),
    ]


def test_length_bounds_the_paths(store: Store) -> None:
    assert rows(implementers(store, "21-CT/TW", max_length=1)) == [
        ("184-KH/TU", [["implements"]]),
        ("3214/KH-UBND", [["implements"]]),
    ]


def test_an_attachment_carries_on_the_path_of_its_decision(store: Store) -> None:
    assert rows(implementers(store, "nq 71 tw")) == [
        ("2358/QĐ-BGDĐT", [["implements"]]),
        ("ke-hoach", [["issued_with", "implements"]]),
        ("4445/UBND-KGVX", [["implements", "implements"], ["implements", "issued_with", "implements"]]),
    ]


def test_a_part_of_a_document_does_not_implement_it(store: Store) -> None:
    assert rows(implementers(store, "2358/QĐ-BGDĐT")) == [
        ("4445/UBND-KGVX", [["implements"], ["implements", "issued_with"]]),
    ]


def test_resting_is_asked_for_and_labelled(store: Store) -> None:
    assert rows(implementers(store, "2358/QĐ-BGDĐT", rests_on=True)) == [
        ("4445/UBND-KGVX", [["implements"], ["implements", "issued_with"]]),
        ("ke-hoach", [["legal_basis"]]),
    ]
    assert ("ke-hoach", [["legal_basis", "implements"]]) in rows(implementers(store, "nq 71 tw", rests_on=True))


def test_resting_on_a_law_does_not_count(store: Store) -> None:
    assert rows(implementers(store, "luat nha giao", rests_on=True)) == []


def test_basis_up_to_the_roots(store: Store) -> None:
    assert rows(basis(store, "ke_hoach_nam_hoc.txt")) == [
        ("3214/KH-UBND", [["implements"]]),
        ("01/QĐ-UBND", [["legal_basis"]]),
        ("luat-nha-giao", [["legal_basis"], ["legal_basis", "legal_basis"]]),
        ("2358/QĐ-BGDĐT", [["legal_basis"]]),
        ("21-CT/TW", [["implements", "implements"], ["implements"] * 3]),
        ("184-KH/TU", [["implements", "implements"]]),
        ("71-NQ/TW", [["legal_basis", "implements"]]),
    ]


def test_cites_and_cited_by_are_one_step(store: Store) -> None:
    assert rows(cites(store, "3214/KH-UBND")) == [
        ("29-NQ/TW", [["cites"]]), ("21-CT/TW", [["implements"]]), ("184-KH/TU", [["implements"]]),
    ]  # fmt: skip
    assert rows(cited_by(store, "luat nha giao")) == [
        ("2358/QĐ-BGDĐT", [["legal_basis"]]), ("ke-hoach", [["legal_basis"]]),
    ]  # fmt: skip
    assert rows(cited_by(store, "3214/KH-UBND", relations=["amends"])) == [("500/QĐ-UBND", [["amends"]])]


def test_chain_between_two_documents(store: Store) -> None:
    answer = chain(store, "ke_hoach_nam_hoc.txt", "21-CT/TW")
    assert [[step.cited.split("@")[0] for step in path] for path in answer.results[0].paths] == [
        ["3214/KH-UBND", "21-CT/TW"], ["3214/KH-UBND", "184-KH/TU", "21-CT/TW"],
    ]  # fmt: skip
    assert len(chain(store, "ke_hoach_nam_hoc.txt", "21-CT/TW", shortest=True).results[0].paths) == 1


def test_chain_finds_the_way_back(store: Store) -> None:
    there, back = (chain(store, *ends) for ends in (("21-CT/TW", "90/KH-UBND"), ("90/KH-UBND", "21-CT/TW")))
    assert there.results[0].paths == back.results[0].paths
    assert there.about is not None and there.about.number == "21-CT/TW"
    assert there.results[0].document.number == "90/KH-UBND"


def test_chain_without_a_path_is_empty(store: Store) -> None:
    assert chain(store, "21-CT/TW", "01/QĐ-UBND Điện Biên").results == ()
    assert chain(store, "21-CT/TW", "21-CT/TW").results == ()


def test_chain_pages_count_paths(store: Store) -> None:
    first = chain(store, "ke_hoach_nam_hoc.txt", "21-CT/TW", limit=1)
    assert (len(first.results[0].paths), first.more) == (1, 1)
    assert chain(store, "ke_hoach_nam_hoc.txt", "21-CT/TW", limit=1, offset=2).results == ()


def test_pages_make_up_the_answer(store: Store) -> None:
    whole = implementers(store, "21-CT/TW").results
    pages = [implementers(store, "21-CT/TW", limit=2, offset=at) for at in (0, 2, 4)]
    assert tuple(row for page in pages for row in page.results) == whole
    assert [page.more for page in pages] == [3, 1, 0]


@pytest.mark.parametrize("wrong", [{"limit": -1}, {"offset": -1}])
def test_a_page_cannot_be_negative(store: Store, wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="-1"):
        implementers(store, "21-CT/TW", **wrong)


def test_a_repealed_basis_is_shown(store: Store) -> None:
    (ended,) = basis(store, "ke_hoach_nam_hoc.txt").repealed
    assert (ended.document.number, ended.relation, ended.by.number) == ("01/QĐ-UBND", "repealed_by", "500/QĐ-UBND")
    assert ended.evidence[0].quote == "repeals: 01/QĐ-UBND"


def test_json_is_the_contract(store: Store) -> None:
    answer = json.loads(to_json(implementers(store, "2358/QĐ-BGDĐT")))
    assert list(answer) == ["question", "about", "results", "more"]
    document = ["id", "type", "number", "date", "issuer", "title", "in_corpus"]
    assert list(answer["about"]) == document
    (row,) = answer["results"]
    assert list(row) == ["document", "paths"]
    assert list(row["document"]) == document
    step = row["paths"][0][0]
    assert list(step) == ["from", "to", "relation", "evidence"]
    assert list(step["evidence"][0]) == ["source", "page", "start", "end", "quote"]
    assert (step["from"], step["to"]) == (row["document"]["id"], answer["about"]["id"])


RELATIONS = ("implements", "guides", "legal_basis", "issued_with", "has_attachment", "cites")
Steps = list[tuple[int, str, int]]
STEPS = st.lists(
    st.tuples(st.integers(0, 6), st.sampled_from(RELATIONS), st.integers(0, 6)).filter(lambda s: s[0] != s[2]),
    max_size=22, unique=True,
)  # fmt: skip
LENGTH = 4


def build(steps: Steps) -> MemoryStore:
    """Seven documents; 0 is asked about, 3 is a law, some have no date."""
    dates = [f"20{10 + i}-01-01" if i % 3 else None for i in range(7)]
    documents = [
        Document(f"d{i}", "Luật" if i == 3 else None, None, date, None, None, i % 2 == 0)
        for i, date in enumerate(dates)
    ]
    return MemoryStore(documents, [Edge(f"{a}{r}{b}", f"d{a}", f"d{b}", r, 1) for a, r, b in steps])


def turned_round(steps: Steps) -> set[tuple[str, str, str]]:
    """Steps as paths read them: an attachment points to what it was issued with."""
    attached = {(f"d{b}", "issued_with", f"d{a}") for a, r, b in steps if r == "has_attachment"}
    return attached | {(f"d{a}", r, f"d{b}") for a, r, b in steps if r != "has_attachment"}


def brute(steps: Steps, rests_on: bool) -> dict[str, set[tuple[tuple[str, str, str], ...]]]:
    """Every simple path to d0 that makes an implementer, by trying all of them."""
    turned = turned_round(steps)
    found: dict[str, set[tuple[tuple[str, str, str], ...]]] = {}

    def extend(path: tuple[tuple[str, str, str], ...], seen: set[str]) -> None:
        start = path[0][0] if path else "d0"
        implementing = any(step[1] in IMPLEMENTING for step in path)
        if path and implementing:
            found.setdefault(start, set()).add(path)
        if len(path) == LENGTH:
            return
        for step in turned:
            if step[2] != start or step[0] in seen:
                continue
            if step[1] in (*IMPLEMENTING, "issued_with"):
                extend((step, *path), seen | {step[0]})
            elif step[1] == "legal_basis" and rests_on and (implementing or not path) and start != "d3":
                found.setdefault(step[0], set()).add((step, *path))

    extend((), {"d0"})
    return found


@settings(max_examples=300, deadline=None)
@given(STEPS, st.booleans())
def test_implementers_are_those_of_brute_force(steps: Steps, rests_on: bool) -> None:
    answer = implementers(build(steps), "d0", rests_on=rests_on, max_length=LENGTH)
    found = {
        row.document.id: {tuple((s.citing, s.relation, s.cited) for s in path) for path in row.paths}
        for row in answer.results
    }
    assert found == brute(steps, rests_on)
    assert [len(row.paths[0]) for row in answer.results] == sorted(len(row.paths[0]) for row in answer.results)


@settings(max_examples=200, deadline=None)
@given(STEPS)
def test_chains_are_those_of_brute_force(steps: Steps) -> None:
    turned = turned_round(steps)

    def simple(node: str, seen: tuple[str, ...], path: tuple[tuple[str, str, str], ...]):
        if node == "d1":
            yield path
        elif len(path) < LENGTH:
            for step in turned:
                if step[0] == node and step[2] not in seen:
                    yield from simple(step[2], (*seen, step[2]), (*path, step))

    expected = set(simple("d0", ("d0",), ()))
    answer = chain(build(steps), "d0", "d1", max_length=LENGTH)
    paths = [path for row in answer.results for path in row.paths]
    found = {tuple((s.citing, s.relation, s.cited) for s in path) for path in paths}
    if expected:
        assert found == expected and len(paths) + answer.more == len(expected)
    assert all(one.cited == other.citing for path in paths for one, other in pairwise(path))


@settings(max_examples=60, deadline=None)
@given(STEPS, st.randoms(use_true_random=False))
def test_the_order_of_edges_changes_nothing(steps: Steps, order: random.Random) -> None:
    shuffled = list(steps)
    order.shuffle(shuffled)
    for question in (implementers, basis, cites, cited_by):
        assert to_json(question(build(steps), "d0")) == to_json(question(build(shuffled), "d0"))


@settings(max_examples=300, deadline=None)
@given(STEPS, st.booleans(), st.integers(0, 3), st.integers(0, 3), st.integers(0, 3))
def test_a_bounded_count_changes_no_row(steps: Steps, rests_on: bool, bound: int, limit: int, offset: int) -> None:
    asked = {"rests_on": rests_on, "max_length": LENGTH}
    whole = implementers(build(steps), "d0", limit=None, **asked)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("danchieu.queries.answers.COUNTED", bound)
        answer = implementers(build(steps), "d0", limit=limit, offset=offset, **asked)
    rows = whole.results[offset : offset + limit]
    left = max(0, len(whole.results) - offset - len(rows))
    assert [row.document for row in answer.results] == [row.document for row in rows]
    assert (answer.more, answer.at_least) == (min(left, bound), left > bound)
    for row, same in zip(answer.results, rows, strict=True):
        assert row.paths == same.paths[: len(row.paths)]
        assert len(row.paths[0]) == len(same.paths[0])
        assert row.cut or row.paths == same.paths


@settings(max_examples=200, deadline=None)
@given(STEPS, st.integers(0, 3), st.integers(0, 3), st.integers(0, 2))
def test_a_bounded_chain_begins_with_the_same_paths(steps: Steps, bound: int, limit: int, offset: int) -> None:
    whole = [path for row in chain(build(steps), "d0", "d1", limit=None).results for path in row.paths]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("danchieu.queries.answers.COUNTED", bound)
        answer = chain(build(steps), "d0", "d1", limit=limit, offset=offset)
    paths = [path for row in answer.results for path in row.paths]
    left = max(0, len(whole) - offset - len(paths))
    assert paths == whole[offset : offset + limit]
    assert answer.more <= left if answer.at_least else answer.more == left
