"""Open references, a person's decision on them, and why a reference was understood as it was."""

import io
import json
import sys
from pathlib import Path

import pytest

import danchieu
from danchieu.graph.sqlite.lock import building

TWICE = "Căn cứ Luật Cấp nước nông thôn;\nThực hiện Quyết định số 01/QĐ-UBND của UBND tỉnh;\n"


@pytest.fixture
def graph(cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A graph with a reference that fits nothing that is known."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TWICE, "utf-8")
    cli("build", "a.txt")
    return tmp_path


def open_ids(cli) -> list[str]:
    return [row["mention"] for row in json.loads(cli("resolve", "--json").out)["results"]]


def test_open_references_are_listed_with_their_evidence(cli, graph: Path) -> None:
    answer = json.loads(cli("resolve", "--json").out)
    assert answer["question"] == "resolve"
    row = next(row for row in answer["results"] if "Luật" in row["text"])
    assert row["count"] == 1 and row["reason"].startswith("law_")
    assert TWICE[row["evidence"][0]["start"] : row["evidence"][0]["end"]] == row["evidence"][0]["quote"]
    shown = cli("resolve")
    assert shown.code == 0 and row["mention"] in shown.out and "Luật Cấp nước nông thôn" in shown.out


def test_a_decision_is_kept_applied_and_can_be_withdrawn(cli, graph: Path) -> None:
    before = open_ids(cli)
    run = cli("resolve", before[0], "--not-a-citation", "--why", "chỉ là dự thảo", "--who", "Lan")
    assert run.code == 0 and "danchieu.judgements.yaml" in run.out
    assert before[0] not in open_ids(cli)
    cli("build", "a.txt")
    assert before[0] not in open_ids(cli), "a decision outlives a build"
    decided = json.loads(cli("resolve", "--decided", "--json").out)["decisions"]
    assert [(d["who"], d["why"], d["verdict"]) for d in decided] == [("Lan", "chỉ là dự thảo", "not_a_citation")]
    assert cli("resolve", "--withdraw", decided[0]["key"]).code == 0
    assert open_ids(cli) == before


def test_a_reference_is_given_its_document(cli, graph: Path) -> None:
    mention = next(
        row["mention"] for row in json.loads(cli("resolve", "--json").out)["results"] if "Luật" in row["text"]
    )
    assert cli("resolve", mention, "--document", "188/2024/QH15@quoc-hoi/XV").code == 0
    why = json.loads(cli("why", mention, "--json").out)
    assert why["results"][0]["document"]["id"] == "188/2024/QH15@quoc-hoi/XV"
    assert {"judgement", "judged"} & {step["code"] for step in why["results"][0]["steps"]}


@pytest.mark.parametrize("typed", ["73/2025/QH15", "73/2025/QH15@quoc-hoi/XV"])
def test_an_act_that_only_the_tables_know_comes_with_what_they_know(cli, graph: Path, typed: str) -> None:
    mention = next(
        row["mention"] for row in json.loads(cli("resolve", "--json").out)["results"] if "Luật" in row["text"]
    )
    assert cli("resolve", mention, "--document", typed).code == 0
    document = json.loads(cli("why", mention, "--json").out)["results"][0]["document"]
    assert document["number"] == "73/2025/QH15" and document["date"] == "2025-06-16"
    assert document["title"] == "Luật Nhà giáo"


def test_a_law_without_number_is_given_by_its_name(cli, graph: Path) -> None:
    mention = next(
        row["mention"] for row in json.loads(cli("resolve", "--json").out)["results"] if "Luật" in row["text"]
    )
    assert cli("resolve", mention, "--document", "hien-phap-nam-1992@quoc-hoi/1992").code == 0
    document = json.loads(cli("why", mention, "--json").out)["results"][0]["document"]
    assert (document["title"], document["date"]) == ("Hiến pháp năm 1992", "1992-04-15")


WRONG = [
    (["resolve", "MENTION"], 2, "đúng một quyết định"),
    (["resolve", "--same", "x"], 2, "đúng một quyết định"),
    (["resolve", "MENTION", "--not-a-citation", "--issuer", "x"], 2, "đúng một quyết định"),
    (["resolve", "0000000000000000:1-2", "--not-a-citation"], 1, "0000000000000000:1-2"),
    (["resolve", "nonsense", "--not-a-citation"], 1, "nonsense"),
    (["resolve", "--withdraw", "nope"], 1, "nope"),
    (["resolve", "MENTION", "--document", "999/NQ-XYZ"], 1, "999/NQ-XYZ"),
    (["resolve", "MENTION", "--same", "0000000000000000:1-2"], 1, "0000000000000000:1-2"),
    (["resolve", "MENTION", "--document", "0000000000000000:1-2"], 1, "0000000000000000:1-2"),
    (["resolve", "MENTION", "--document", "01/QD UBND@son-la/2023"], 2, "không khoảng trắng"),
    (["resolve", "MENTION", "--different", "lan@example"], 2, "SỐ@CHỦ-SỔ/KỲ"),
    (["resolve", "MENTION", "--relation", "bà con"], 2, "legal_basis (căn cứ)"),
    (["why", "nonsense"], 1, "nonsense"),
]


@pytest.mark.parametrize(
    ("arguments", "code", "said"), WRONG, ids=lambda v: " ".join(v) if isinstance(v, list) else None
)
def test_wrong_decisions_say_what_is_wrong(cli, graph: Path, arguments: list[str], code: int, said: str) -> None:
    mention = open_ids(cli)[0]
    run = cli(*(mention if argument == "MENTION" else argument for argument in arguments))
    assert (run.code, said in run.err) == (code, True), run.err
    assert not Path("danchieu.judgements.yaml").exists()


@pytest.mark.parametrize("typed", ["legal_basis", "legal-basis", "căn cứ", "Can cu", "legal basis"])
def test_a_relation_is_given_by_its_id_or_its_name(cli, graph: Path, typed: str) -> None:
    mention = open_ids(cli)[0]
    assert cli("resolve", mention, "--relation", typed).code == 0
    (decided,) = json.loads(cli("resolve", "--decided", "--json").out)["decisions"]
    assert decided["value"] == "legal_basis"


def test_pages_of_open_references_say_how_many_are_left(cli, graph: Path) -> None:
    (graph / "b.txt").write_text("".join(f"Căn cứ Luật Cấp nước nông thôn loại {n};\n" for n in "ABCDEF"), "utf-8")
    cli("build", "b.txt")
    count = len(open_ids(cli))
    assert count > 4
    for limit in (1, 3, count - 1, count):
        answer = json.loads(cli("resolve", "--limit", limit, "--json").out)
        assert (len(answer["results"]), answer["more"]) == (limit, count - limit)
    assert json.loads(cli("resolve", "--limit", "2", "--offset", "1", "--json").out)["more"] == count - 3


def test_interactive(cli, graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    count = len(open_ids(cli))
    monkeypatch.setattr(sys, "stdin", io.StringIO("?\nn\n" + "s\n" * (count - 1)))
    run = cli("resolve", "-i", "--who", "Lan")
    assert run.code == 0 and len(open_ids(cli)) == count - 1
    monkeypatch.setattr(sys, "stdin", io.StringIO("q\n"))
    cli("resolve", "--interactive")
    assert len(open_ids(cli)) == count - 1


@pytest.mark.parametrize(("reply", "decided"), [("n", ["not_a_citation"]), ("q", [])])
def test_a_program_that_has_a_person_asked_gets_json_alone(
    cli, graph: Path, monkeypatch: pytest.MonkeyPatch, reply: str, decided: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{reply}\nq\n"))
    run = cli("resolve", "-i", "--json", "--who", "Lan")
    assert [decision["verdict"] for decision in json.loads(run.out)["decisions"]] == decided
    assert run.out.startswith("{") and "[1/" in run.err and "“" in run.err


@pytest.mark.parametrize("typed", ["n\n", "n\n²\nn\n"])
def test_what_was_decided_before_the_input_ended_is_decided(
    cli, graph: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    count = len(open_ids(cli))
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    run = cli("resolve", "-i")
    decided = typed.count("n\n")
    assert len(open_ids(cli)) == count - decided
    assert run.code == (130 if decided < count else 0) and "cập nhật kho" in run.out


def test_ctrl_c_leaves_what_was_decided_in_the_file(cli, graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdin", io.StringIO("n\n"))
    with monkeypatch.context() as patch:
        patch.setattr(danchieu, "build", stopped, raising=False)
        run = cli("resolve", "-i")
    assert run.code == 130 and "kho chưa cập nhật" in run.out
    count = len(open_ids(cli))
    cli("build", "a.txt")
    assert len(open_ids(cli)) == count - 1


def test_a_decision_during_a_build_is_kept_and_said_to_wait(cli, graph: Path) -> None:
    mention = open_ids(cli)[0]
    with building("danchieu.db"):
        run = cli("resolve", mention, "--not-a-citation")
    assert run.code == 1 and "lần build tới sẽ áp dụng" in run.out
    assert mention in open_ids(cli)
    cli("build", "a.txt")
    assert mention not in open_ids(cli)


def test_why_tells_the_steps_of_an_edge_and_of_a_mention(cli, graph: Path) -> None:
    (graph / "b.txt").write_text(
        "Thực hiện Quyết định số 2358/QĐ-BGDĐT ngày 20/8/2025 của Bộ Giáo dục và Đào tạo;\n", "utf-8"
    )
    cli("build", "b.txt")
    cited = json.loads(cli("cites", "b.txt", "--json").out)["results"][0]
    step = cited["paths"][0][0]
    edge = f"{step['from']} {step['relation']} {step['to']}"
    answer = json.loads(cli("why", edge, "--json").out)
    (row,) = answer["results"]
    assert row["document"]["number"] == "2358/QĐ-BGDĐT"
    assert all(set(reason) == {"code", "details", "text"} for reason in row["steps"])
    told = cli("why", row["mention"])
    assert told.code == 0 and "nguồn viết" in told.out and "triển khai thực hiện" in told.out
    assert "?" not in told.out.replace("{?}", "")
    assert "the source says" in cli("why", row["mention"], "--lang", "en").out


DECISION = """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
Số: 77/QĐ-UBND
Lai Châu, ngày 5 tháng 3 năm 2025

QUYẾT ĐỊNH
Ban hành Kế hoạch kiểm tra nguồn nước năm 2025

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch kiểm tra nguồn nước năm 2025.

CHỦ TỊCH
Lò Văn Sơn

KẾ HOẠCH
Kiểm tra nguồn nước năm 2025
(Ban hành kèm theo Quyết định số 77/QĐ-UBND ngày 05 tháng 3 năm 2025 của UBND tỉnh Lai Châu)

I. MỤC ĐÍCH
Bảo đảm nước sạch.
"""


def test_why_tells_of_an_attachment_where_it_stands(cli, graph: Path) -> None:
    (graph / "c.txt").write_text(DECISION, "utf-8")
    cli("build", "c.txt")
    shown = json.loads(cli("show", "77/QĐ-UBND", "--json").out)
    (attached,) = shown["results"][0]["attachments"]
    edge = f"{shown['about']['id']} has_attachment {attached}"
    (row,) = json.loads(cli("why", edge, "--json").out)["results"]
    assert (row["document"]["id"], row["relation"]) == (attached, "has_attachment")
    assert row["evidence"][0]["quote"].startswith("KẾ HOẠCH")
    told = cli("why", edge)
    assert told.code == 0 and "kèm theo" in told.out and "còn để ngỏ" not in told.out


def test_a_damaged_file_of_decisions_stops_a_build_and_says_where(cli, graph: Path) -> None:
    (graph / "danchieu.judgements.yaml").write_text("- verdict: maybe\n  mention: x\n", "utf-8")
    run = cli("build", "a.txt")
    assert run.code == 1 and "danchieu.judgements.yaml: mục thứ 1: `verdict` là “maybe”, phải là một trong" in run.err
