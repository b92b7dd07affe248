"""Identity as tables: whose register, which period, which law of a name, which act of a congress or plenum."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from danchieu.extractors import vocabulary
from danchieu.extractors.vocabulary import register
from danchieu.graph.build import build
from danchieu.graph.identity import acts, laws
from danchieu.graph.identity.owners import before_merger, owner_of, register_of
from danchieu.graph.identity.series import period_of, read_number, same_day_mistyped
from danchieu.graph.networkx_view import to_networkx
from danchieu.graph.sqlite.store import SqliteStore

SHARED = Path(__file__).parents[3].parent / "shared"


@pytest.mark.parametrize(
    ("issuer", "keeper"),
    [
        ("UBND tỉnh Lai Châu", "ubnd-tinh-lai-chau"),
        ("Chủ tịch UBND tỉnh Lai Châu", "ubnd-tinh-lai-chau"),
        ("Phó Chủ tịch UBND tỉnh Lai Châu", "ubnd-tinh-lai-chau"),
        ("UBND thành phố Điện Biên Phủ", "ubnd-thanh-pho-dien-bien-phu"),
        ("HĐND tỉnh Nghệ An", "hdnd-tinh-nghe-an"),
        ("Bộ trưởng Bộ Tài chính", "bo-tai-chinh"),
        ("Bộ Tài chính", "bo-tai-chinh"),
        ("Ban Thường vụ Tỉnh ủy Sơn La", "tinh-uy-son-la"),
        ("Tỉnh ủy Sơn La", "tinh-uy-son-la"),
        ("Bộ Chính trị", "trung-uong"),
        ("Ban Bí thư", "trung-uong"),
        ("Ban Chấp hành Trung ương Đảng", "trung-uong"),
        ("Sở Nội vụ tỉnh Lâm Đồng", "so-noi-vu-tinh-lam-dong"),
        ("UBND huyện Châu Thành, tỉnh Tiền Giang", "ubnd-huyen-chau-thanh-tinh-tien-giang"),
    ],
)
def test_heads_and_bodies_share_a_register(issuer, keeper):
    assert owner_of(issuer).id == keeper


def test_joint_issuers_are_one_owner_in_any_order():
    assert owner_of("Bộ Y tế, Bộ Tài chính").id == owner_of("Bộ Tài chính và Bộ Y tế").id
    assert owner_of("Bộ Y tế, Bộ Tài chính").id != owner_of("Bộ Y tế").id


@pytest.mark.parametrize(
    ("issuer", "day", "registers"),
    [
        ("UBND tỉnh Quảng Trị", "2025-06-30", ("ubnd-tinh-quang-tri",)),
        ("UBND tỉnh Quảng Trị", "2025-07-01", ("ubnd-tinh-quang-tri.2025",)),
        ("UBND tỉnh Quảng Trị", None, ("ubnd-tinh-quang-tri", "ubnd-tinh-quang-tri.2025")),
        ("UBND tỉnh Lai Châu", "2025-07-01", ("ubnd-tinh-lai-chau",)),
        ("Tỉnh ủy Vĩnh Long", "2025-08-01", ("tinh-uy-vinh-long.2025",)),
        ("Bộ Tài chính", "2025-08-01", ("bo-tai-chinh",)),
    ],
)
def test_merged_provinces_start_new_registers(issuer, day, registers):
    assert register_of(owner_of(issuer), day, vocabulary.tables()) == registers


def test_what_a_merged_province_was_before():
    assert {o.id for o in before_merger(owner_of("UBND thành phố Cần Thơ"), vocabulary.tables())} == {
        "ubnd-thanh-pho-can-tho", "ubnd-tinh-hau-giang", "ubnd-tinh-soc-trang",
    }  # fmt: skip
    assert before_merger(owner_of("UBND tỉnh Lai Châu"), vocabulary.tables()) == ()


@pytest.mark.parametrize(
    ("number", "same"),
    [
        ("184-KH/TU", "184/KH-TU"), ("05-CT/TW", "5-CT/TW"), ("56-CTr/TU", "56-CTR/TU"), ("25/2020/TT-BGDĐT", "25/2020/TT-BGDDT"),
    ],
)  # fmt: skip
def test_one_number_written_in_two_ways(number, same):
    assert read_number(number).key == read_number(same).key


@pytest.mark.parametrize(
    ("number", "issuer", "day", "term", "period"),
    [
        ("29-NQ/TW", "Bộ Chính trị", "2013-11-04", None, "XI"),
        ("29-NQ/TW", "Bộ Chính trị", "2022-11-17", None, "XIII"),
        ("29-NQ/TW", None, None, "XI", "XI"),
        ("29-NQ/TW", None, None, None, None),
        ("01/QĐ-UBND", "UBND tỉnh Lai Châu", "2023-01-05", None, "2023"),
        ("01/QĐ-UBND", "UBND tỉnh Lai Châu", None, None, None),
        ("25/2020/TT-BGDĐT", None, None, None, "2020"),
        ("43/2019/QH14", None, None, None, "XIV"),
        ("184-KH/TU", "Tỉnh ủy Lai Châu", "2023-06-27", None, "2020-2025"),
        ("1-KH/TU", "Tỉnh ủy Lai Châu", "2025-11-27", None, "2025-2030"),
    ],
)
def test_periods(number, issuer, day, term, period):
    read = read_number(number)
    assert period_of(read, read.owner or (owner_of(issuer) if issuer else None), day, term, register()) == period


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2023-05-04", "2023-05-04", True),
        ("2023-05-04", "2023-05-14", True),
        ("2023-05-04", "2023-06-04", True),
        ("2023-05-04", "2023-04-05", True),
        ("2023-05-04", "2023-06-05", False),
        ("2023-05-04", "2022-05-04", False),
    ],
)
def test_one_slip_in_a_day(one, other, same):
    assert same_day_mistyped(one, other) is same_day_mistyped(other, one) is same


@pytest.mark.parametrize(
    ("text", "date", "day", "numbers"),
    [
        ("Luật Đất đai", None, "2024-03-01", ["45/2013/QH13"]),
        ("Luật Đất đai", None, "2024-09-01", ["31/2024/QH15"]),
        ("Luật Đất đai năm 2013", None, "2025-09-01", ["45/2013/QH13"]),
        ("Hiến pháp", None, "2025-09-01", [None]),
        ("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", None, "2026-05-06", [None]),
        ("Luật Nhà giáo", None, "2025-08-22", ["73/2025/QH15"]),
        ("Luật Nhà giáo", None, "2025-01-22", []),
        ("Luật Nhà giáo ngày 16/6/2025", "2025-06-16", None, ["73/2025/QH15"]),
        ("Luật NSNN 2015", None, "2019-07-03", ["83/2015/QH13"]),
        ("Pháp lệnh ưu đãi NCC với cách mạng", None, "2019-07-03", ["26/2005/PL-UBTVQH11"]),
        ("Pháp lệnh ưu đãi người có công", None, "2023-07-03", ["02/2020/UBTVQH14"]),
        ("Luật Tỏ chức chính quyên địa phương", "2015-06-19", None, ["77/2015/QH13"]),
        ("Luật Tổ chức chính quyền địa phương", "2015-06-18", None, ["77/2015/QH13"]),
        ("Luật Nhà giáo được Quốc hội thông qua ngày 16/6/2025", "2025-06-16", None, ["73/2025/QH15"]),
        ("Luật Lao động", None, "2014-01-01", ["10/2012/QH13"]),
        ("BLLĐ", None, "2022-01-01", ["45/2019/QH14"]),
        ("BLHS năm 1999", None, "2022-01-01", ["15/1999/QH10"]),
        ("Pháp lệnh ngày 09/12/2020", "2020-12-09", None, ["02/2020/UBTVQH14"]),
        ("Pháp lệnh ngày 10/12/2020", "2020-12-10", None, []),
        ("Luật Bầu cử", None, "2020-01-01", ["85/2015/QH13"]),
        ("Luật Bảo vệ", None, "2020-01-01", []),
    ],
)
def test_a_law_by_name_is_the_one_of_the_day(text, date, day, numbers):
    name = laws.canonical_name(text, date)
    assert name is not None
    chosen, _ = laws.choose(laws.versions(name.kind, name.folded), name.year, date, day, latest=False)
    assert [version.number for version in chosen] == numbers


def test_an_act_that_details_a_law_means_the_newest_one_passed():
    found = laws.versions("luat", "dat dai")
    assert [v.number for v in laws.choose(found, None, None, "2024-06-01", latest=True)[0]] == ["31/2024/QH15"]
    assert [v.number for v in laws.choose(found, None, None, "2024-06-01", latest=False)[0]] == ["45/2013/QH13"]


@pytest.mark.parametrize(
    ("text", "congress"),
    [
        ("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", ("XIII", "toan quoc", None)),
        ("Nghị quyết Đại hội XIII của Đảng", ("XIII", "toan quoc", None)),
        ("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV, nhiệm kỳ 2025 - 2030", ("XV", "tinh", None)),
        ("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Lai Châu lần thứ XV", ("XV", "tinh", "lai-chau")),
        ("Nghị quyết Đảng bộ thành phố lần thứ VII", ("VII", "thanh pho", None)),
        ("Nghị quyết Hội nghị Trung ương 8 khóa XI", None),
        ("Đại hội Đoàn toàn quốc lần thứ XII", None),
    ],
)
def test_congresses(text, congress):
    found = acts.congress_of(text)
    assert (found and (found.ordinal, found.level, found.place)) == congress


@pytest.mark.parametrize(
    ("text", "title", "numbers"),
    [
        ("Nghị quyết Hội nghị Trung ương 8 khóa XI", None, ["29-NQ/TW"]),
        ("Nghị quyết Trung ương 4 khoá XII", None, ["04-NQ/TW"]),
        ("Nghị quyết Trung ương 7 khóa XII", None, ["26-NQ/TW", "27-NQ/TW", "28-NQ/TW"]),
        ("Nghị quyết Trung ương 7 khóa XII", "về cải cách chính sách tiền lương", ["27-NQ/TW"]),
    ],
)
def test_plenums_and_their_subjects(text, title, numbers):
    found = acts.named_acts(text, "Nghị quyết", "trung-uong", title)
    assert sorted(row.number or "" for row in found) == numbers


needs_shared = pytest.mark.skipif(not SHARED.exists(), reason="../shared, the annotated corpus, is not here")


@pytest.fixture(scope="module")
def annotated(tmp_path_factory) -> SqliteStore:
    db = tmp_path_factory.mktemp("annotated") / "g.db"
    build(db, [SHARED / "seeds", SHARED / "accuracy" / "dev"])
    return SqliteStore(db)


@needs_shared
def test_annotated_mentions_meet_as_a_reader_joins_them(annotated):
    gold = json.loads((SHARED / "accuracy" / "identity.gold.json").read_text(encoding="utf-8"))
    found = defaultdict(list)
    for row in annotated.resolutions():
        found[Path(row.source).name].append(row)
    held, spread, left = defaultdict(set), defaultdict(set), []
    total = 0
    for name, rows in gold.items():
        for start, end, key in rows:
            total += 1
            best = max(found[name], key=lambda m: min(m.end, end) - max(m.start, start))
            if best.document is None or min(best.end, end) <= max(best.start, start):
                left.append((name, start, key))
                continue
            held[best.document].add(key)
            spread[key].add(best.document)
    assert {document: keys for document, keys in held.items() if len(keys) > 1} == {}
    assert {key: documents for key, documents in spread.items() if len(documents) > 1} == {}
    assert len(left) <= 0.03 * total


@needs_shared
def test_chains_of_the_annotated_documents(annotated):
    edges = {edge.id for edge in annotated.all_edges()}
    assert {
        "100-KH/TU@tinh-uy-dien-bien/2020-2025 implements 21-CT/TW@trung-uong/XIII",
        "4445/UBND-KGVX@ubnd-tinh-dien-bien/2025 implements 100-KH/TU@tinh-uy-dien-bien/2020-2025",
        "3214/KH-UBND@ubnd-tinh-lai-chau/2023 implements 184-KH/TU@tinh-uy-lai-chau/2020-2025",
        "184-KH/TU@tinh-uy-lai-chau/2020-2025 implements 21-CT/TW@trung-uong/XIII",
        "3243/KH-UBND@ubnd-tinh-dien-bien/2019 implements 29-NQ/TW@trung-uong/XI",
        "3243/KH-UBND@ubnd-tinh-dien-bien/2019 implements 82-KH/TU@tinh-uy-dien-bien/2015-2020",
        "82-KH/TU@tinh-uy-dien-bien/2015-2020 implements 29-NQ/TW@trung-uong/XI",
    } <= edges


@needs_shared
def test_networkx_holds_the_whole_graph_or_a_neighbourhood(annotated):
    whole = to_networkx(annotated)
    assert whole.number_of_nodes() == sum(1 for _ in annotated.all_documents())
    assert whole.number_of_edges() == sum(1 for _ in annotated.all_edges())
    directive = "21-CT/TW@trung-uong/XIII"
    near = to_networkx(annotated, directive, 1)
    assert set(near) == {directive} | set(whole.predecessors(directive)) | set(whole.successors(directive))
    assert whole.nodes[directive]["date"] == "2023-05-04"
    edge = whole.edges["100-KH/TU@tinh-uy-dien-bien/2020-2025", directive, "implements"]
    assert edge["mentions"] >= 1 and annotated.mentions([edge["id"]])[edge["id"]]
