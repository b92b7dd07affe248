"""The store in memory: a NetworkX graph that answers like the others."""

import networkx as nx

from danchieu.graph.memory import MemoryStore, copy
from danchieu.graph.model import Document, Edge, Mention, Obligation, ObligationFilter

DOCUMENTS = [
    Document("a", "Chỉ thị", "21-CT/TW", "2023-05-04", "Ban Bí thư", "đào tạo nghề", False, aliases=("old-a",)),
    Document(
        "b", "Kế hoạch", "210/KH-UBND", "2023-08-30", "UBND tỉnh Lai Châu", None, True, sources=("x/Kế_hoạch.docx",)
    ),
]
MENTION = Mention("m", "x/Kế_hoạch.docx", None, 3, 9, "quote.", "text", "rule", "certain", "a", (), "")
DUTY = Obligation(
    "o",
    "b",
    "s",
    None,
    0,
    1,
    "làm",
    ("Sở Nội vụ", "Sở Y tế"),
    ("Sở Nội vụ",),
    ("Sở Y tế",),
    "must",
    {"text": "x", "date": "2023-12-01"},
    ("a",),
    None,
)
STORE = MemoryStore(DOCUMENTS, [Edge("e", "b", "a", "implements", 1)], {"e": [MENTION]}, [DUTY])


def test_find_by_prefix_of_the_number_and_by_all_words() -> None:
    assert [d.id for d in STORE.find(number="21")] == ["b", "a"], "those in the corpus come first"
    assert [d.id for d in STORE.find(number="21ct")] == ["a"]
    assert [d.id for d in STORE.find(words=["lai", "chau", "2023"])] == ["b"]
    assert [d.id for d in STORE.find(words=["hoach", "docx"])] == ["b"]
    assert [d.id for d in STORE.find(number="21", words=["nghe"])] == ["a"]
    assert STORE.find(words=["khong"]) == [] and len(STORE.find(limit=1)) == 1


def test_documents_by_id_or_alias_and_unknown_keys_left_out() -> None:
    assert {key: d.id for key, d in STORE.documents(["old-a", "b", "nope"]).items()} == {"old-a": "a", "b": "b"}


def test_edges_by_direction_and_relation() -> None:
    assert [e.id for e in STORE.edges(["b"], None, "out")] == ["e"]
    assert [e.id for e in STORE.edges(["a", "b"], ["implements"], "in")] == ["e"]
    assert (
        STORE.edges(["b"], ["cites"], "out")
        == STORE.edges(["b"], None, "in")
        == STORE.edges(["nope"], None, "in")
        == []
    )


def test_mentions_by_edge() -> None:
    assert STORE.mentions(["e", "nope"]) == {"e": [MENTION]}


def test_obligations_by_every_field() -> None:
    fits = [
        {},
        {"documents": ("b",)},
        {"arises_from": ("a", "z")},
        {"body": "noi vu"},
        {"role": "support", "body": "y te"},
        {"due_from": "2023-12-01", "due_to": "2023-12-01"},
    ]
    misses = [
        {"documents": ("a",)},
        {"arises_from": ("b",)},
        {"body": "tai chinh"},
        {"role": "lead", "body": "y te"},
        {"due_from": "2023-12-02"},
        {"due_to": "2023-11-30"},
        {"documents": ()},
    ]
    assert [STORE.obligations(ObligationFilter(**fields)) for fields in fits] == [[DUTY]] * len(fits)
    assert [STORE.obligations(ObligationFilter(**fields)) for fields in misses] == [[]] * len(misses)


def test_it_is_a_graph_of_networkx() -> None:
    assert nx.shortest_path(STORE.graph, "b", "a") == ["b", "a"]
    assert STORE.graph.nodes["b"]["document"].number == "210/KH-UBND"
    assert STORE.graph.edges["b", "a", "e"]["mentions"] == [MENTION]


def test_a_copy_holds_the_same() -> None:
    other = copy(STORE)
    assert list(other.all_documents()) == list(STORE.all_documents()) == DOCUMENTS
    assert list(other.all_edges()) == list(STORE.all_edges())
    assert other.mentions(["e"]) == {"e": [MENTION]} and other.obligations(ObligationFilter()) == [DUTY]
