"""The commands that ask, for people and for programs."""

import csv
import io
import json
import re
import zipfile
from contextlib import nullcontext
from pathlib import Path

import pytest

import danchieu
from danchieu.graph.memory import MemoryStore
from danchieu.graph.model import Document, Edge

QUESTIONS = [
    ["search", "ke hoach"],
    ["show", "32/KH-UBND"],
    ["implementers", "32/KH-UBND"],
    ["implementers", "21", "ct", "tw", "2023", "--rests-on"],
    ["basis", "9/KH-UBND"],
    ["cites", "9/KH-UBND", "--relation", "implements"],
    ["cited-by", "32/KH-UBND"],
    ["chain", "9/KH-UBND", "21-CT/TW 2023"],
    ["obligations"],
    ["obligations", "21-CT/TW", "2023", "--body", "so noi vu", "--overdue", "--on", "1/1/2024"],
    ["status", "32/KH-UBND", "--on", "2025-12-31"],
    ["stats"],
    ["missing"],
    ["conflicts", "--limit", "1"],
    ["coverage", "21-CT/TW 2023", "--level", "district"],
    ["compare", "9/KH-UBND", "5/QĐ-UBND"],
    ["timeline", "32/KH-UBND"],
]
EMPTY = {"conflicts"}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: " ".join(q))
def test_json_is_one_line_with_the_envelope(ask, question: list[str]) -> None:
    run = ask(*question, "--json")
    answer = json.loads(run.out)
    assert run.out.count("\n") == 1
    assert answer["question"] == question[0].replace("-", "_")
    assert {"question", "about", "results", "more"} <= set(answer)
    assert run.code == (1 if question[0] in EMPTY else 0)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: " ".join(q))
def test_people_read_words_of_their_language(ask, question: list[str], lang: str) -> None:
    run = ask(*question, "--lang", lang)
    corpus = {"vi": "Theo kho này", "en": "According to this corpus"}[lang]
    assert corpus in run.out
    assert "[bold]" not in run.out.replace("[bold]2", "").replace("[bold]3", "")


def test_a_tree_quotes_its_evidence_as_it_stands(ask) -> None:
    out = ask("implementers", "21-CT/TW 2023").out
    assert "“thực hiện [bold]21-CT/TW@tw/XIII[/bold] <b>” 32.txt tr. 2 [5:" in out
    assert "triển khai thực hiện → triển khai thực hiện" in out
    assert "Kế hoạch 32/KH-UBND (30/8/2023) UBND tỉnh Lai Châu: bị bãi bỏ bởi Quyết định 5/QĐ-UBND" in out


def test_the_graph_may_be_named_before_or_after_or_in_the_environment(
    ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "danchieu.db").unlink()
    other = tmp_path / "other.db"
    assert ask("stats").code == 2
    other.touch()
    assert ask("--db", other, "stats").code == 0
    assert ask("stats", "--db", other).code == 0
    assert ask("stats", f"--db={other}").code == 0
    monkeypatch.setenv("DANCHIEU_DB", str(other))
    assert ask("stats").code == 0


def test_ambiguous_is_2_with_the_candidates(ask) -> None:
    run = ask("show", "21-CT/TW")
    assert run.code == 2 and run.out == ""
    assert "[21-CT/TW@tw/XII]" in run.err and "[21-CT/TW@tw/XIII]" in run.err
    answer = json.loads(ask("show", "21-CT/TW", "--json").out)
    assert (answer["error"], answer["reference"], len(answer["candidates"])) == ("ambiguous", "21-CT/TW", 2)


def test_unknown_is_1_with_the_nearest(ask) -> None:
    run = ask("implementers", "22-CT/TW")
    assert run.code == 1 and "Không thấy “22-CT/TW” trong kho này" in run.err and "21-CT/TW" in run.err
    assert json.loads(ask("implementers", "22-CT/TW", "--json").out)["error"] == "unknown"


def test_a_number_that_only_open_citations_have_says_so(cli, tmp_path: Path) -> None:
    text = "UBND TỈNH SƠN LA\nSố: 5/KH-UBND\nSơn La, ngày 03 tháng 02 năm 2025\nKẾ HOẠCH\nVề cấp nước\n\n"
    (tmp_path / "a.txt").write_text(text + "Căn cứ Kết luận số 9132-KL/TW;\nTheo Kết luận số 9132-KL/TW.\n", "utf-8")
    database = tmp_path / "g.db"
    assert cli("build", tmp_path / "a.txt", "--db", database).code == 0
    run = cli("show", "9132-KL/TW", "--db", database)
    assert run.code == 1 and "Có 2 dẫn chiếu mang số này còn để ngỏ" in run.err
    assert json.loads(cli("show", "9132-KL/TW", "--db", database, "--json").out)["left_open"] == 2


def test_nothing_found_is_1(ask) -> None:
    run = ask("implementers", "9/KH-UBND")
    assert run.code == 1 and "Không thấy gì." in run.err


WRONG = [
    (["nope"], "Không có lệnh “nope”"),
    (["stats", "more"], "Thừa “more”"),
    (["implementers"], "Thiếu VĂN-BẢN."),
    (["build"], "Thiếu ĐƯỜNG-DẪN."),
    (["implementers", "x", "--nope"], "--nope"),
    (["implementers", "x", "--limit", "many"], "--limit"),
    (["implementers", "x", "--max-length", "0"], "--max-length nhận một số nguyên từ 1 đến 12"),
    (["cites", "x", "--offset", "-1"], "--offset nhận một số nguyên từ 0 trở lên"),
    (["obligations", "--role", "x"], "--role nhận một trong: lead, support"),
    (["cites", "x", "--limit"], "--limit thiếu giá trị"),
    (["cites", "x", "--relation", "likes"], "likes"),
    (["status", "x", "--on", "hôm nay"], "hôm nay"),
    (["status", "x", "--on", "2025-02-30"], "2025-02-30"),
    (["obligations", "--due-to", "30/13/2025"], "30/13/2025"),
    (["--lang", "fr", "stats"], "vi en"),
    (["coverage", "x", "--level", "planet"], "--level nhận một trong: province, ministry, district, commune"),
    (["stats", "--report", "answer.odt"], ".html"),
    (["stats", "--db"], "--db"),
]


@pytest.mark.parametrize(("arguments", "said"), WRONG, ids=lambda v: " ".join(v) if isinstance(v, list) else v)
def test_wrong_usage_is_2_and_says_what(ask, arguments: list[str], said: str) -> None:
    run = ask(*arguments)
    assert run.code == 2 and said in run.err
    assert not re.search(r"Invalid|should be|such|argument|Error|error", run.err)


def test_no_command_shows_the_help(ask) -> None:
    run = ask()
    assert run.code == 2 and "implementers" in run.out


def test_pages(ask) -> None:
    assert "Còn 1 dòng nữa" in ask("implementers", "21-CT/TW 2023", "--limit", "1").out
    answer = json.loads(ask("implementers", "21-CT/TW 2023", "--limit", "1", "--offset", "1", "--json").out)
    assert [row["document"]["number"] for row in answer["results"]] == ["9/KH-UBND"]


@pytest.mark.parametrize("ending", [".html", ".docx", ".csv", ".xlsx", ".json"])
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: " ".join(q))
def test_every_answer_can_be_a_report(ask, tmp_path: Path, question: list[str], ending: str) -> None:
    path = tmp_path / f"report{ending}"
    run = ask(*question, "--report", path)
    assert run.out == "" and str(path) in run.err
    assert path.stat().st_size > 50


def test_a_report_says_what_was_asked_and_quotes(ask, tmp_path: Path) -> None:
    ask("implementers", "21-CT/TW 2023", "--report", tmp_path / "r.html")
    page = (tmp_path / "r.html").read_text("utf-8")
    assert "Văn bản triển khai thực hiện: Chỉ thị 21-CT/TW (4/5/2023) Ban Bí thư" in page
    assert "thực hiện [bold]21-CT/TW@tw/XIII[/bold] &lt;b&gt;" in page
    ask("implementers", "21-CT/TW 2023", "--report", tmp_path / "r.docx")
    with zipfile.ZipFile(tmp_path / "r.docx") as docx:
        assert "&lt;b&gt;" in docx.read("word/document.xml").decode()


def test_csv_is_for_excel_and_runs_no_formula(ask, tmp_path: Path) -> None:
    ask("implementers", "21-CT/TW 2023", "--report", tmp_path / "r.csv")
    data = (tmp_path / "r.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    head, first, *rest = csv.reader(io.StringIO(data.decode("utf-8-sig")))
    assert first[head.index("Trích yếu")] == "'=1+1"
    assert len(rest) == 2
    assert all(len(row) == len(head) for row in (first, *rest))


def test_xlsx_holds_text_where_a_title_looks_like_a_formula(ask, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    ask("implementers", "21-CT/TW 2023", "--report", tmp_path / "r.xlsx")
    rows, evidence = load_workbook(tmp_path / "r.xlsx").worksheets
    cells = {cell.value: cell.data_type for row in rows.iter_rows() for cell in row}
    assert cells["=1+1"] == "s"
    assert evidence.max_row == 4


STATUS = [
    ("32/KH-UBND", "2025-12-31", ["1. Bị bãi bỏ bởi Quyết định 5/QĐ-UBND (1/3/2025) UBND tỉnh Lai Châu, ngày ký 1/3/2025; chưa rõ",
                                  "Bị bãi bỏ; ngày ký 1/3/2025; chưa rõ ngày có hiệu lực (tính đến ngày 31/12/2025)"]),
    ("32/KH-UBND", "2025-01-01", ["1. Sẽ bị bãi bỏ bởi Quyết định 5/QĐ-UBND", "Còn hiệu lực (tính đến ngày 1/1/2025)"]),
    ("32/KH-UBND", "2020-01-01", ["Chưa có hiệu lực; ngày ký 30/8/2023; chưa rõ ngày có hiệu lực"]),
    ("21-CT/TW 2023", "2025-01-01", ["Không thấy văn bản nào trong kho làm thay đổi hiệu lực (tính đến ngày 1/1/2025)"]),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "day", "said"), STATUS)
def test_a_status_reads_the_right_way_round(ask, typed: str, day: str, said: list[str]) -> None:
    out = " ".join(ask("status", typed, "--on", day).out.split())
    assert [text for text in said if text not in out] == []


def test_a_status_that_the_tables_alone_know_says_so(ask, monkeypatch: pytest.MonkeyPatch) -> None:
    law = Document("45/2013/QH13@quoc-hoi/XIII", "Luật", "45/2013/QH13", "2013-11-29", "Quốc hội", "Đất đai", False)
    monkeypatch.setattr(danchieu, "open", lambda path: nullcontext(MemoryStore([law], [])), raising=False)
    out = " ".join(ask("status", "45/2013/QH13", "--on", "2025-01-01").out.split())
    assert "1. Bị thay thế bởi Luật 31/2024/QH15" in out and "từ ngày 1/8/2024 (theo bảng văn bản đã biết)" in out


def test_conflicts_speak_the_readers_language(ask, monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document("a", "Kế hoạch", "1/KH-UBND", "2020-01-01", None, None, True,
                        conflicts=("date: 2020-01-01 | 2020-01-02",))  # fmt: skip
    later = Document("b", "Chỉ thị", "2-CT/TU", "2020-02-01", None, None, False)
    store = MemoryStore([document, later], [Edge("e", "a", "b", "cites", 1)])
    monkeypatch.setattr(danchieu, "open", lambda path: nullcontext(store), raising=False)
    out = " ".join(ask("conflicts").out.split())
    assert "Ngày: 1/1/2020 | 2/1/2020" in out and "1/1/2020 < 1/2/2020" in out and "Chỉ thị 2-CT/TU" in out
    assert "Kế hoạch 1/KH-UBND (1/1/2020) → Chỉ thị 2-CT/TU (1/2/2020)" in out


def test_a_comparison_names_both(ask) -> None:
    said = "So sánh: Kế hoạch 32/KH-UBND (30/8/2023) UBND tỉnh Lai Châu – Kế hoạch 9/KH-UBND (15/9/2023)"
    assert said in " ".join(ask("compare", "32/KH-UBND", "9/KH-UBND").out.split())


def test_many_statements_of_one_conflict_are_cut_and_counted(ask, monkeypatch: pytest.MonkeyPatch) -> None:
    torn = Document("a", "Kế hoạch", "1/KH-UBND", "2020-01-01", None, None, True, conflicts=("date: 2020-01-01 | 2020-02-01",))
    citing = [Document(f"c{at}", "Báo cáo", f"{at}/BC", None, None, None, True) for at in range(9)]
    store = MemoryStore([torn, *citing], [Edge(f"e{at}", f"c{at}", "a", "cites", 1) for at in range(9)])
    monkeypatch.setattr(danchieu, "open", lambda path: nullcontext(store), raising=False)
    out = ask("conflicts").out
    assert out.count("Báo cáo") == 6 and "Còn 3 trích dẫn nữa." in out


def test_coverage_says_as_of_which_day(ask) -> None:
    assert "Tính đến ngày 15/9/2023." in ask("coverage", "21-CT/TW 2023", "--level", "district").out


@pytest.mark.parametrize("question", [["implementers", "21-CT/TW 2023"], ["search", "ke hoach"], ["missing"]])
def test_no_rows_for_no_limit_are_counted(ask, question: list[str]) -> None:
    rows = len(json.loads(ask(*question, "--json").out)["results"])
    run = ask(*question, "--limit", 0)
    assert run.code == 0 and f"Có {rows} dòng." in run.out and "Không thấy" not in run.err


def test_a_page_behind_the_last_says_how_many_rows_there_are(ask) -> None:
    run = ask("search", "ke hoach", "--offset", 9)
    assert run.code == 1 and run.err == "Có 2 dòng. Trang này không có dòng nào; hãy giảm --offset.\n"
    assert ask("search", "khong co gi", "--offset", 9).err == "Không thấy gì.\n"


@pytest.mark.parametrize("question", [["search", "21-CT/TW"], ["missing"], ["timeline", "32/KH-UBND"]])
def test_tables_mark_what_is_not_in_the_corpus(ask, question: list[str]) -> None:
    out = " ".join(re.sub("[│\n]", " ", ask(*question).out).split())
    assert "Chỉ thị 21-CT/TW (4/5/2023) Ban Bí thư (không có trong kho)" in out
    assert "Kế hoạch 32/KH-UBND (30/8/2023) UBND tỉnh Lai Châu (không" not in out
    directive = next(r["document"] for r in json.loads(ask(*question, "--json").out)["results"]
                     if r["document"]["date"] == "2023-05-04")  # fmt: skip
    assert directive["in_corpus"] is False


def test_a_document_is_shown_in_words(ask, monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document("a", "Kế hoạch", "1/KH-UBND", "2020-01-01", None, None, True, level=4, branch="state",
                        conflicts=("date: 2020-01-01 | 2020-01-02",))  # fmt: skip
    monkeypatch.setattr(danchieu, "open", lambda path: nullcontext(MemoryStore([document], [])), raising=False)
    out = ask("show", "1/KH-UBND").out
    assert all(text in out for text in ("Ngày: 1/1/2020 | 2/1/2020", "Cấp tỉnh", "Nhà nước"))


def test_duties_are_shown_with_their_place(ask) -> None:
    assert "32.txt tr. 2" in ask("obligations").out
