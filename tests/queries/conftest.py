"""A small invented corpus, put into each store that the questions run on."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import strategies as st

from danchieu.graph.memory import MemoryStore
from danchieu.graph.model import Document, Edge, Mention, Obligation
from danchieu.graph.neo4j.push import push
from danchieu.graph.neo4j.server import Server
from danchieu.graph.neo4j.store import Neo4jStore
from danchieu.graph.protocol import Store
from danchieu.graph.rdf.store import RdfStore
from danchieu.queries.walk import RELATIONS

Graph = tuple[list[Document], list[Edge], dict[str, list[Mention]], list[Obligation]]
Maker = Callable[..., Store]



def triples(*parts: Any) -> Store:
    """The graph as RDF."""
    return RdfStore.of(MemoryStore(*parts))


MAKERS: dict[str, Maker] = {"memory": MemoryStore, "rdf": triples}
"""One entry for each store: every test below runs on every one of them."""

RESOLUTION = "71-NQ/TW@trung-uong/XIII"
OLD_RESOLUTION = "29-NQ/TW@trung-uong/XI"
NEW_RESOLUTION = "29-NQ/TW@trung-uong/XIII"
DIRECTIVE = "21-CT/TW@trung-uong/XIII"
PARTY_PLAN = "184-KH/TU@tinh-uy-lai-chau"
PLAN = "3214/KH-UBND@ubnd-tinh-lai-chau/2023"
DRAFT = "ke-hoach@so-giao-duc-lai-chau/2025"
DECISION = "2358/QĐ-BGDĐT@bo-giao-duc-dao-tao/2025"
LETTER = "4445/UBND-KGVX@ubnd-tinh-dien-bien/2025"
ANNEX = "ke-hoach@bo-giao-duc-dao-tao/2025"
DISTRICT = "90/KH-UBND@ubnd-huyen-tam-duong/2023"
LAW = "luat-nha-giao@quoc-hoi/2025"
DECREE = "24/2024/NĐ-CP@chinh-phu/2024"
GUIDE = "12/HD-SGDĐT@so-giao-duc-lai-chau/2023"
LOCAL_01 = "01/QĐ-UBND@ubnd-tinh-lai-chau/2024"
OTHER_01 = "01/QĐ-UBND@ubnd-tinh-dien-bien/2024"
REPEALING = "500/QĐ-UBND@ubnd-tinh-lai-chau/2025"

DOCUMENTS = [
    Document(RESOLUTION, "Nghị quyết", "71-NQ/TW", "2025-08-22", "Bộ Chính trị", "đột phá phát triển giáo dục", False,
             owner="trung-uong", period="XIII", level=0, branch="party"),
    Document(OLD_RESOLUTION, "Nghị quyết", "29-NQ/TW", "2013-11-04", "Ban Chấp hành Trung ương Đảng", None, False),
    Document(NEW_RESOLUTION, "Nghị quyết", "29-NQ/TW", "2022-11-17", "Ban Chấp hành Trung ương Đảng", None, False),
    Document(DIRECTIVE, "Chỉ thị", "21-CT/TW", "2023-05-04", "Ban Bí thư", "đào tạo nghề", False, level=0),
    Document(PARTY_PLAN, "Kế hoạch", "184-KH/TU", "2023-07-10", "Tỉnh ủy Lai Châu", None, True, level=4,
             sources=("tinh-uy/184.pdf",)),
    Document(PLAN, "Kế hoạch", "3214/KH-UBND", "2023-08-30", "UBND tỉnh Lai Châu", "thực hiện Chỉ thị số 21", True,
             level=4, sources=("ubnd/3214.docx",), conflicts=("date: 2023-08-30 | 2023-08-31",)),
    Document(DRAFT, "Kế hoạch", None, "2025-09-01", "Sở Giáo dục và Đào tạo tỉnh Lai Châu", "năm học mới", True,
             level=5, sources=("so/ke_hoach_nam_hoc.txt",)),
    Document(DECISION, "Quyết định", "2358/QĐ-BGDĐT", "2025-08-20", "Bộ Giáo dục và Đào tạo", None, True, level=2,
             sources=("bo/2358.pdf",), aliases=("2358/QĐ-BGDĐT@bo-gddt",)),
    Document(ANNEX, "Kế hoạch", None, "2025-08-20", "Bộ Giáo dục và Đào tạo", "nhiệm vụ trọng tâm", True, level=2,
             sources=("bo/2358.pdf",)),
    Document(LETTER, "Công văn", "4445/UBND-KGVX", "2025-08-22", "UBND tỉnh Điện Biên", None, True, level=4,
             sources=("ubnd/4445.txt",)),
    Document(DISTRICT, "Kế hoạch", "90/KH-UBND", "2023-09-15", "UBND huyện Tam Đường", None, True, level=7),
    Document(LAW, "Luật", None, "2025-06-16", "Quốc hội", "Nhà giáo", False, level=0),
    Document(DECREE, "Nghị định", "24/2024/NĐ-CP", "2024-02-27", "Chính phủ", "lựa chọn nhà thầu", False, level=1),
    Document(GUIDE, "Hướng dẫn", "12/HD-SGDĐT", "2023-10-02", "Sở Giáo dục và Đào tạo tỉnh Lai Châu", None, True,
             level=5),
    Document(LOCAL_01, "Quyết định", "01/QĐ-UBND", "2024-01-03", "UBND tỉnh Lai Châu", None, True, level=4),
    Document(OTHER_01, "Quyết định", "01/QĐ-UBND", "2024-01-05", "UBND tỉnh Điện Biên", None, False, level=4),
    Document(REPEALING, "Quyết định", "500/QĐ-UBND", "2025-03-01", "UBND tỉnh Lai Châu", None, True, level=4),
]  # fmt: skip

STEPS = [
    (PARTY_PLAN, "implements", DIRECTIVE),
    (PLAN, "implements", PARTY_PLAN),
    (PLAN, "implements", DIRECTIVE),
    (PLAN, "cites", OLD_RESOLUTION),
    (DISTRICT, "implements", PLAN),
    (GUIDE, "guides", PLAN),
    (DRAFT, "implements", PLAN),
    (DRAFT, "legal_basis", DECISION),
    (DRAFT, "legal_basis", LAW),
    (DRAFT, "legal_basis", LOCAL_01),
    (DECISION, "legal_basis", LAW),
    (DECISION, "implements", RESOLUTION),
    (DECISION, "has_attachment", ANNEX),
    (LETTER, "implements", DECISION),
    (LETTER, "cites", DECREE),
    (LETTER, "implements", ANNEX),
    (REPEALING, "repeals", LOCAL_01),
    (REPEALING, "amends", PLAN),
    (REPEALING, "repeals", DECREE),
]


def edge_id(citing: str, relation: str, cited: str) -> str:
    """Ids that say what they are, so that a failing test can be read."""
    return f"{citing}|{relation}|{cited}"


def graph() -> Graph:
    """The corpus: one mention for each edge, its quotation a sentence of its own."""
    edges = [Edge(edge_id(*step), step[0], step[2], step[1], 1) for step in STEPS]
    mentions = {edge.id: [_mention(at, edge)] for at, edge in enumerate(edges)}
    return DOCUMENTS, edges, mentions, OBLIGATIONS


def _mention(at: int, edge: Edge) -> Mention:
    number = edge.cited.split("@")[0]
    where = "khoản 2 Điều 5 " if edge.cited == DECREE and edge.relation == "repeals" else ""
    quote = f"{edge.relation}: {where}{number}"
    start = 100 * at
    return Mention(f"m{at}", f"{edge.citing}.txt", None, start, start + len(quote), quote, number, "thử", "certain",
                   edge.cited, (), "")  # fmt: skip


def _duty(name: str, document: str, lead: str, support: str, due: str | None, arises: tuple[str, ...]) -> Obligation:
    actors = tuple(actor for actor in (lead, support) if actor)
    deadline = {"text": f"trước {due}", "date": due} if due else None
    return Obligation(name, document, f"{document}.txt", 1, 10, 10 + len(name), name, actors, (lead,),
                      (support,) if support else (), "must", deadline, arises, None)  # fmt: skip


OBLIGATIONS = [
    _duty("rà soát đội ngũ", PLAN, "Sở Nội vụ", "Sở Tài chính", "2023-12-15", (DIRECTIVE,)),
    _duty("báo cáo kết quả", PLAN, "UBND các huyện", "", "2023-11-30", ()),
    _duty("bố trí kinh phí", DISTRICT, "Phòng Tài chính", "", None, (PLAN,)),
    _duty("tuyên truyền", LETTER, "Sở Nội vụ", "", "2025-10-01", (DECISION,)),
]


EFFECTS = [
    ("d", "replaces", "e", "Quyết định này có hiệu lực kể từ ngày 10 tháng 12 năm 2025 và thay thế Quyết định số 9/QĐ-UBND"),
    ("d", "repeals", "f", "Bãi bỏ khoản 2 Điều 5 Quyết định số 7/QĐ-UBND"),
    ("g", "suspends", "f", "Quyết định số 7/QĐ-UBND hết hiệu lực kể từ ngày 01 tháng 5 năm 2026"),
    ("g", "cites", "e", "Quyết định này có hiệu lực từ ngày 31/2/2026 theo Quyết định số 9/QĐ-UBND"),
    ("decree", "repeals", "e", "Bãi bỏ Quyết định số 9/QĐ-UBND"),
    ("g", "repeals", "e", "Quyết định số 9/QĐ-UBND hết hiệu lực từ ngày 01/01/2025"),
    ("decree", "repeals", "45/2013/QH13", "Bãi bỏ Luật số 45/2013/QH13"),
    ("31/2024/QH15", "replaces", "f", "Luật này thay thế Quyết định số 7/QĐ-UBND"),
    ("89/2025/QH15", "replaces", "83/2015/QH13", "Luật này thay thế Luật số 83/2015/QH13"),
    ("148/2025/QH15", "repeals", "67/2006/QH11", "Bãi bỏ khoản 2 Điều 5 Luật số 67/2006/QH11"),
]
BASES = {
    "2024-07-31": ["45/2013/QH13"],
    "2024-08-01": ["45/2013/QH13"],
    "2025-11-30": ["e"],
    "2025-12-10": ["e"],
    "2025-12-11": ["e", "f", "45/2013/QH13"],
    "2026-07-01": ["83/2015/QH13", "67/2006/QH11", "31/2024/QH15"],
}
"""What decisions of these days stand on: just before and just after it ended, as the tables or a sentence say."""


def in_force() -> MemoryStore:
    """Acts of which only the tables say how long they hold, and acts whose sentences say from when."""
    laws = [
        ("45/2013/QH13", "2013-11-29"), ("31/2024/QH15", "2024-01-18"), ("61/2020/QH14", None), ("67/2006/QH11", None),
        ("148/2025/QH15", "2025-12-11"), ("83/2015/QH13", "2015-06-25"), ("89/2025/QH15", "2025-06-25"),
    ]  # fmt: skip
    documents = [
        *(Document(number, "Luật", number, day, "Quốc hội", None, False) for number, day in laws),
        Document("decree", "Nghị định", "24/2024/NĐ-CP", "2024-02-27", "Chính phủ", None, False),
        Document("d", "Quyết định", "8/QĐ-UBND", "2025-11-25", "UBND tỉnh Lai Châu", None, True, sources=("d.txt",)),
        Document("e", "Quyết định", "9/QĐ-UBND", "2020-01-01", "UBND tỉnh Lai Châu", None, False),
        Document("f", "Quyết định", "7/QĐ-UBND", None, "UBND tỉnh Lai Châu", None, False),
        Document("g", "Quyết định", "6/QĐ-UBND", "2026-01-05", "UBND tỉnh Lai Châu", None, True, sources=("g.txt",)),
        Document("same number", "Quyết định", "31/2024/QH15", "2025-01-01", None, None, True),
        *(Document(f"of {day}", "Quyết định", None, day, None, None, True) for day in BASES),
    ]
    called = {document.id: f"{document.type} số {document.number}" for document in documents}
    stands = [("same number", "45/2013/QH13"), ("g", "e"), *((f"of {day}", basis) for day, bases in BASES.items() for basis in bases)]
    steps = [*EFFECTS, *((a, "legal_basis", z, f"Căn cứ {called[z]}") for a, z in stands)]
    edges = [Edge(edge_id(a, relation, z), a, z, relation, 1) for a, relation, z, _ in steps]
    mentions = {
        edge.id: [Mention(f"m{at}", f"{edge.citing}.txt", None, at, at + len(quote), quote, called[edge.cited], "thử",
                          "certain", edge.cited, (), "")]
        for at, (edge, (_, _, _, quote)) in enumerate(zip(edges, steps, strict=True))
    }  # fmt: skip
    return MemoryStore(documents, edges, mentions)


@pytest.fixture(scope="session")
def tables_speak() -> MemoryStore:
    """`in_force`."""
    return in_force()


@pytest.fixture(scope="session")
def neo4j_connection(neo4j_server: Any, neo4j_tools: Any) -> Iterator[Server]:
    """A connection to the server of the tests."""
    with Server(neo4j_server.uri, neo4j_tools.USERNAME, neo4j_tools.PASSWORD) as server:
        yield server


@pytest.fixture(params=[*sorted(MAKERS), "neo4j"])
def make(request: pytest.FixtureRequest) -> Maker:
    """Puts a graph into a store of each kind."""
    if request.param in MAKERS:
        return MAKERS[request.param]
    server: Server = request.getfixturevalue("neo4j_connection")

    def pushed(*graph: Any, **named: Any) -> Store:
        push(MemoryStore(*graph, **named), server)
        return Neo4jStore(server)

    return pushed


@pytest.fixture(scope="session")
def invented() -> Graph:
    """The corpus as documents, edges, mentions and duties."""
    return graph()


@pytest.fixture
def store(make: Maker) -> Store:
    """The invented corpus."""
    return make(*graph())


KEYS = [f"{n}/KH-UBND@ubnd-tinh-{n}/2024" for n in range(1, 8)]
TYPES = st.sampled_from([None, "Kế hoạch", "Luật", "Nghị quyết"])
DATES = st.sampled_from([None, "2023-01-05", "2024-02-29", "2025"])
ISSUERS = st.sampled_from(
    [None, "UBND tỉnh Lai Châu", "Sở Nội vụ tỉnh Điện Biên", "Bộ Tài chính", "UBND huyện Tam Đường"]
)


@st.composite
def graphs(draw: st.DrawFn, circles: bool) -> MemoryStore:
    """Small graphs; without circles, every step leads to an earlier document (an attachment's to its decision)."""
    documents = [
        Document(key, draw(TYPES), key.split("@")[0], draw(DATES), draw(ISSUERS), None, draw(st.booleans()),
                 level=draw(st.sampled_from([0, 2, 4, 5, 7, 9])),
                 conflicts=draw(st.sampled_from([(), ("date: 2023-01-05 | 2023-01-06",)])))
        for key in KEYS
    ]  # fmt: skip
    ends = st.tuples(st.sampled_from(range(7)), st.sampled_from(range(7))).filter(lambda pair: pair[0] != pair[1])
    relations = [*RELATIONS, "has_attachment", *["implements", "guides", "issued_with", "legal_basis"] * 3]
    steps = draw(st.lists(st.tuples(ends, st.sampled_from(relations)), max_size=14, unique=True))
    edges = {}
    for (a, b), relation in steps:
        if not circles:
            a, b = (min(a, b), max(a, b)) if relation == "has_attachment" else (max(a, b), min(a, b))
        edge = Edge(f"{KEYS[a]} {relation} {KEYS[b]}", KEYS[a], KEYS[b], relation, 1)
        edges[edge.id] = edge
    mentions = {e.id: [Mention(f"m{at}", "a.txt", None, at, at + 5, "thử x", "x", "thử", "certain", e.cited, (), "")]
                for at, e in enumerate(edges.values())}  # fmt: skip
    return MemoryStore(documents, edges.values(), mentions, [draw(_random_duty(at)) for at in range(draw(st.integers(0, 3)))])


@st.composite
def _random_duty(draw: st.DrawFn, at: int) -> Obligation:
    lead, support = (tuple(draw(st.lists(st.sampled_from(["Sở Nội vụ", "Công an tỉnh"]), max_size=2, unique=True)))
                     for _ in range(2))  # fmt: skip
    due = draw(st.sampled_from([None, "2023-11-30", "2024-06-30"]))
    return Obligation(f"o{at}", draw(st.sampled_from(KEYS)), "a.txt", None, at, at + 4, f"việc {at}", lead + support, lead, support,
                      "must", {"text": "hạn", "date": due} if due else None,
                      tuple(draw(st.lists(st.sampled_from(KEYS), max_size=2, unique=True))), None)  # fmt: skip


@pytest.fixture(scope="session")
def random_graphs() -> Callable[..., st.SearchStrategy[MemoryStore]]:
    """`graphs`."""
    return graphs
