"""Building a graph from the command line, and everything that can go wrong with its file."""

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import danchieu
from danchieu.app import upkeep
from danchieu.extractors.readers import Source, SourceError
from danchieu.graph import build as build_module
from danchieu.graph.sqlite.lock import building

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A few of the samples, in a folder of their own, which is the working folder."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for path in sorted(SAMPLES.glob("0*"))[:6]:
        shutil.copy(path, folder)
    monkeypatch.chdir(tmp_path)
    return folder


def test_build_and_ask(cli, corpus: Path) -> None:
    run = cli("build", corpus)
    assert run.code == 0 and "6 nguồn đã đọc, 0 không đổi, 0 lỗi" in run.out
    assert Path("danchieu.db").exists()
    stats = json.loads(cli("stats", "--json").out)
    assert stats["sources"] == 6 and stats["in_corpus"] >= 6
    again = cli("build", corpus, "--json")
    assert (json.loads(again.out)["read"], json.loads(again.out)["unchanged"]) == (0, 6)
    assert json.loads(cli("stats", "--json").out) == stats


def test_a_failed_file_is_named_and_the_rest_is_built(cli, corpus: Path) -> None:
    (corpus / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    run = cli("build", corpus, "nowhere.txt", "--db", "other.db")
    assert run.code == 1 and "6 nguồn đã đọc" in run.out
    assert "broken.pdf" in run.err and "tệp PDF bị hỏng" in run.err
    assert "nowhere.txt: không có tệp hay thư mục này. Hãy kiểm tra tên." in run.err
    assert cli("stats", "--db", "other.db").code == 0


def test_a_graph_is_not_written_over(cli, corpus: Path) -> None:
    cli("build", corpus, "--db", "g.json")
    before = Path("g.json").read_bytes()
    for arguments in (["export", "json", "-o", "g.json"], ["stats", "--report", "g.json"]):
        run = cli(*arguments, "--db", "g.json")
        assert run.code == 2 and "g.json là kho dữ liệu" in run.err
    assert Path("g.json").read_bytes() == before


SCAN = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n"
    b"4 0 obj<</Length 58>>stream\nq 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q \nendstream endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)
"""A page that one grey picture covers."""


def test_scans_that_were_not_read_are_counted_and_listed(cli, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = json.loads(cli("build", corpus, "--json").out)["documents"]
    for name in ("scan1.pdf", "scan2.pdf"):
        (corpus / name).write_bytes(SCAN + name.encode())
    monkeypatch.setattr("danchieu.extractors.readers.ocr.tesseract", lambda: None)
    run = cli("build", corpus)
    assert run.code == 0 and "0 lỗi" in run.out
    assert "2 tệp có trang quét chưa đọc được chữ. Cài Tesseract" in run.out and "--ocr" in run.out
    monkeypatch.setattr("danchieu.extractors.readers.ocr.tesseract", lambda: "tesseract")
    assert "Chạy lại build với --ocr" in cli("build", corpus).out
    report = json.loads(cli("build", corpus, "--json").out)
    assert (report["read"], report["scans"], report["documents"]) == (0, 2, documents)
    check = cli("check")
    assert check.code == 0 and check.out.count("bản quét chưa đọc được chữ") == 2 and "scan2.pdf" in check.out
    without = json.loads(cli("check", "--json").out)["without_document"]
    assert [(Path(row["source"]).name, row["scan"]) for row in without] == [("scan1.pdf", True), ("scan2.pdf", True)]


def test_ocr_reads_again_what_was_not_recognised_and_nothing_else(
    cli, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (corpus / "scan.pdf").write_bytes(SCAN)
    cli("build", corpus)
    read = build_module.read_source

    def recognised(path: str, ocr: bool) -> Source:
        source = read(path)
        blank = ocr and source.warnings
        return Source("Nghị quyết số 12-NQ/TW", [0], "pdf", source.sha256, ["ocr_confidence:90"]) if blank else source

    monkeypatch.setattr(build_module, "read_source", recognised)
    report = json.loads(cli("build", corpus, "--ocr", "--json", "--workers", "1").out)
    assert (report["read"], report["unchanged"], report["scans"]) == (1, 6, 0)
    again = json.loads(cli("build", corpus, "--ocr", "--json", "--workers", "1").out)
    assert (again["read"], again["unchanged"]) == (0, 7)
    assert json.loads(cli("check", "--json").out)["without_document"] == []


@pytest.fixture
def recognised(cli, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A graph with a scan whose text was recognised, then read by an earlier version; what the scan says."""
    scan = corpus / "scan.pdf"
    scan.write_bytes(SCAN)
    read = build_module.read_source
    said = "Thực hiện Nghị quyết số 12-NQ/TW ngày 05/01/2023"

    def recognise(path: str, ocr: bool) -> Source:
        source = read(path)
        blank = ocr and source.warnings
        return Source(said, [0], "pdf", source.sha256, ["ocr_confidence:90"]) if blank else source

    monkeypatch.setattr(build_module, "read_source", recognise)
    assert json.loads(cli("build", corpus, "--ocr", "--json", "--workers", "1").out)["failed"] == []
    with sqlite3.connect("danchieu.db") as connection:
        connection.execute("UPDATE source SET extractor = '0.1.0' WHERE name = 'scan.pdf'")
    connection.close()
    assert cli("show", "12-NQ/TW").code == 0
    return said


def test_what_was_recognised_stays_when_the_same_file_is_read_without_ocr(cli, corpus: Path, recognised: str) -> None:
    run = cli("build", corpus, "--workers", "1")
    assert run.code == 0 and "1 nguồn vẫn như quy tắc hoặc phiên bản trước đã đọc" in run.out and "--ocr" in run.out
    assert cli("show", "12-NQ/TW").code == 0
    again = json.loads(cli("build", corpus, "--ocr", "--json", "--workers", "1").out)
    assert (again["read"], again["reread"], again["outdated"]) == (1, 1, 0)
    with sqlite3.connect("danchieu.db") as connection:
        connection.execute("UPDATE source SET extractor = '0.1.0' WHERE name = 'scan.pdf'")
    connection.close()
    (corpus / "scan.pdf").write_bytes(SCAN + b"another scan")
    assert json.loads(cli("build", corpus, "--json", "--workers", "1").out)["scans"] == 1
    assert cli("show", "12-NQ/TW").code == 1, "the file says something else now"


@pytest.mark.parametrize("error", [
    SourceError("scan.pdf", None, "there is no Tesseract", "Install it", "no_tesseract"),
    SourceError("scan.pdf", None, "it cannot be opened", "Check it", "no_access"),
    RuntimeError("unforeseen"),
], ids=str)  # fmt: skip
def test_what_was_recognised_stays_when_recognition_fails(
    cli, corpus: Path, recognised: str, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def refuse(path: str, ocr: bool) -> Source:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(build_module, "read_source", refuse)
        run = cli("build", corpus / "scan.pdf", "--ocr", "--workers", "1")
    assert run.code == 1 and "scan.pdf" in run.err
    assert cli("show", "12-NQ/TW").code == 0 and "scan.pdf" in cli("check").out
    assert cli("build", corpus, "--workers", "1").code == 0
    assert cli("show", "12-NQ/TW").code == 0 and "chưa đọc được" not in cli("check").out


def test_nothing_to_build_is_1(cli, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    run = cli("build", tmp_path / "empty", "--db", tmp_path / "x.db")
    assert run.code == 1 and "Không có tệp nào để đọc" in run.err and run.out == ""
    assert cli("build", tmp_path / "nowhere", "--db", tmp_path / "x.db").code == 1
    assert not (tmp_path / "x.db").exists()


def test_a_graph_that_is_there_outlives_a_build_of_nothing(cli, corpus: Path) -> None:
    cli("build", corpus)
    (corpus.parent / "empty").mkdir()
    assert cli("build", "empty").code == 1
    assert json.loads(cli("stats", "--json").out)["sources"] == 6


def test_a_file_of_decisions_that_is_not_there(cli, corpus: Path) -> None:
    run = cli("build", corpus, "--judgements", "nofile.yaml")
    assert run.code == 2 and "nofile.yaml: không có tệp quyết định này" in run.err
    assert not Path("danchieu.db").exists()


@pytest.mark.parametrize("arguments", [[], ["--force"]], ids=" ".join)
def test_a_backup_never_overwrites_what_is_no_graph(cli, corpus: Path, arguments: list[str]) -> None:
    cli("build", corpus)
    Path("ghi-chép.txt").write_text("việc tuần này", "utf-8")
    sqlite3.connect("other.db").executescript("CREATE TABLE t (x); INSERT INTO t VALUES (1)")
    for name in ("ghi-chép.txt", "other.db"):
        before = Path(name).read_bytes()
        run = cli("backup", name, *arguments)
        assert run.code == 1 and "không phải kho của danchieu" in run.err
        assert Path(name).read_bytes() == before


def test_remove(cli, corpus: Path) -> None:
    cli("build", corpus)
    first = sorted(corpus.iterdir())[0]
    assert cli("remove", first).code == 0
    assert json.loads(cli("stats", "--json").out)["sources"] == 5
    run = cli("remove", first)
    assert run.code == 1 and first.name in run.err
    assert cli("remove", first, "--db", "nothing.db").code == 2


def test_remove_by_a_file_name_alone_says_which_files_are_called_so(cli, corpus: Path) -> None:
    cli("build", corpus)
    first = sorted(corpus.iterdir())[0]
    run = cli("remove", first.name)
    assert run.code == 1 and str(Path("corpus", first.name)) in run.err
    assert cli("remove", run.err.strip().splitlines()[-1].strip()).code == 0


@pytest.mark.parametrize(
    "command", [["stats"], ["build", "corpus"], ["remove", "corpus"], ["export", "json"]], ids=" ".join
)
def test_a_file_that_is_no_graph_is_left_alone(cli, corpus: Path, command: list[str]) -> None:
    Path("note.db").write_text("đây không phải kho dữ liệu\n" * 200, "utf-8")
    before = Path("note.db").read_bytes()
    run = cli(*command, "--db", "note.db")
    assert run.code == 1 and "note.db không phải kho dữ liệu" in run.err
    assert Path("note.db").read_bytes() == before


def test_two_builds_exclude_each_other_and_readers_go_on(cli, corpus: Path) -> None:
    cli("build", corpus)
    with building("danchieu.db"):
        run = cli("build", corpus)
        assert run.code == 1 and "một lần dựng khác đang chạy" in run.err
        assert cli("stats").code == 0


def test_a_folder_that_is_not_there(cli, corpus: Path) -> None:
    run = cli("build", corpus, "--db", "nowhere/x.db")
    assert run.code == 1 and "nowhere" in run.err and "Traceback" not in run.err


@pytest.mark.parametrize("step", ["reading", "resolving", "linking"])
def test_ctrl_c_in_a_build_loses_nothing(cli, corpus: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    first, *rest = sorted(corpus.iterdir())
    cli("build", first)
    stats = json.loads(cli("stats", "--json").out)

    @contextmanager
    def interrupted(say: object) -> Iterator[Callable[[str, int, int], None]]:
        def report(now: str, done: int, total: int) -> None:
            if now == step:
                raise KeyboardInterrupt

        yield report

    with monkeypatch.context() as patch:
        patch.setattr(upkeep, "_progress", interrupted)
        run = cli("build", corpus)
    assert run.code == 130 and run.err == "Đã dừng theo yêu cầu. Những gì đã lưu vẫn còn.\n"
    assert json.loads(cli("stats", "--json").out)["sources"] >= stats["sources"]
    assert cli("build", corpus).code == 0
    assert json.loads(cli("stats", "--json").out)["sources"] == 1 + len(rest)


@pytest.mark.parametrize("format", ["json", "graphml", "csv", "xlsx", "mentions"])
def test_export(cli, corpus: Path, format: str) -> None:
    cli("build", corpus)
    run = cli("export", format, "-o", f"out.{format}")
    assert run.code == 0 and f"out.{format}" in run.err
    if format != "xlsx":
        assert cli("export", format).out.encode() == Path(f"out.{format}").read_bytes()


def test_export_of_an_unknown_format(cli, corpus: Path) -> None:
    run = cli("export", "docx")
    assert run.code == 2 and "graphml" in run.err


def test_the_functions_do_what_the_commands_do(cli, corpus: Path) -> None:
    cli("build", corpus)
    with danchieu.open("danchieu.db") as graph:
        for document in list(graph.all_documents())[:10]:
            answer = danchieu.implementers(graph, document.id, rests_on=True)
            run = cli("implementers", document.id, "--rests-on", "--json")
            assert run.out.encode() == danchieu.to_json(answer) + b"\n"


def test_check_and_repair(cli, corpus: Path) -> None:
    cli("build", corpus)
    assert cli("check").code == 0
    report = json.loads(cli("check", "--json").out)
    assert report["spans"] > 20 and report["problems"] == [] and report["failures"] == []
    connection = sqlite3.connect("danchieu.db")
    connection.execute("DELETE FROM link")
    connection.commit()
    connection.close()
    broken = cli("check")
    assert broken.code == 1 and "link: thừa 0 dòng không suy ra được từ các nguồn, thiếu" in broken.out
    assert cli("check", "--repair").code == 0
    assert json.loads(cli("check", "--json").out) == report


@pytest.fixture
def ruled(cli, rules: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A graph of one letter, whose type only the rules of an office know; the folder of these rules."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Thực hiện Giấy thử số 5/GTH-UBND ngày 01/02/2020 của UBND tỉnh Lai Châu.", "utf-8")
    Path("b.txt").write_text("Thực hiện Luật Cấp nước nông thôn.", "utf-8")
    assert cli("build", "a.txt", "b.txt", "--rules", rules).code == 0
    return rules


def test_rules_hold_for_every_command(cli, ruled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cli("check", "--rules", ruled).code == 0
    assert json.loads(cli("--rules", ruled, "check", "--repair", "--json").out)["problems"] == []
    monkeypatch.setenv("DANCHIEU_RULES", str(ruled))
    shown = cli("cites", "a.txt").out
    mention = json.loads(cli("resolve", "--json").out)["results"][0]["mention"]
    assert cli("resolve", mention, "--not-a-citation").code == 0
    assert cli("remove", "b.txt").code == 0
    assert "Giấy thử" in shown and cli("cites", "a.txt").out == shown


def test_a_graph_of_other_rules_is_not_damaged_and_left_as_it_is(cli, ruled: Path) -> None:
    mention = json.loads(cli("resolve", "--json").out)["results"][0]["mention"]
    before = cli("export", "json").out
    run = cli("check")
    assert run.code == 1 and "quy tắc riêng khác" in run.out and "Lỗi" not in run.out
    assert [problem["code"] for problem in json.loads(cli("check", "--json").out)["problems"]] == ["rules"]
    for command in (["check", "--repair"], ["remove", "b.txt"], ["resolve", mention, "--not-a-citation"]):
        run = cli(*command)
        assert run.code == 1 and "--rules (DANCHIEU_RULES)" in run.err, command
    assert cli("export", "json").out == before
    assert cli("build", "a.txt", "b.txt").code == 0 and cli("check").code == 0, "files are read with the rules of now"


def test_a_build_with_other_rules_says_what_was_read_again(cli, ruled: Path) -> None:
    run = cli("build", "a.txt")
    assert "đã khác trước: đã đọc lại 1 nguồn" in run.out and "1 nguồn vẫn như quy tắc" in run.out
    report = json.loads(cli("build", "a.txt", "b.txt", "--json").out)
    assert (report["read"], report["reread"], report["outdated"]) == (1, 1, 0)
    assert "đọc lại" not in cli("build", "a.txt", "b.txt").out


def test_check_names_the_sources_that_failed(cli, corpus: Path) -> None:
    (corpus / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    cli("build", corpus)
    listed = cli("check").out
    assert "corpus/broken.pdf" in listed and "tệp PDF bị hỏng" in listed
    with sqlite3.connect("danchieu.db") as connection:
        connection.execute("UPDATE source SET error = 'it is damaged' WHERE error IS NOT NULL")
    connection.close()
    assert "corpus/broken.pdf: it is damaged" in cli("check").out, "a reason that an earlier version stored"
    cli("build", corpus)
    assert [row["source"] for row in json.loads(cli("check", "--json").out)["failures"]] == ["corpus/broken.pdf"]


def test_backup(cli, corpus: Path) -> None:
    cli("build", corpus)
    assert cli("backup", "copy.db").code == 0
    assert cli("stats", "--json", "--db", "copy.db").out == cli("stats", "--json").out
    itself = cli("backup", "danchieu.db")
    assert itself.code == 1 and itself.err == "danchieu.db chính là kho đang sao lưu. Hãy chọn tên khác.\n"
    again = cli("backup", "copy.db")
    assert again.code == 1 and "--force" in again.err
    assert cli("backup", "copy.db", "--force").code == 0
    assert cli("backup", "copy.db", "--db", "nothing.db").code == 2


def test_a_graph_that_no_build_finished_is_said_to_be_so(cli, corpus: Path) -> None:
    """A build that was stopped leaves marks in the file of what is still to be derived."""
    cli("build", corpus)
    with sqlite3.connect("danchieu.db") as connection:
        connection.execute("INSERT INTO dirty_document SELECT key FROM document LIMIT 3")
    connection.close()
    assert "Còn 3 mục chưa suy ra xong" in cli("check").out
    told = cli("implementers", "96-NQ/TW", "--json", "--report", "report.html")
    assert json.loads(told.out)["unfinished"] is True
    assert told.err.count("Kho này chưa dựng xong") == 1
    assert "Kho này chưa dựng xong" in Path("report.html").read_text(encoding="utf-8")
    assert "Kho này chưa dựng xong" in cli("search", "không có gì như vậy").err
    cli("build", corpus)
    told = cli("implementers", "96-NQ/TW", "--json")
    assert "unfinished" not in json.loads(told.out) and "chưa dựng xong" not in told.err
