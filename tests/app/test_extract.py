"""`danchieu extract` on every kind of input that goes wrong: one record for each source, the rest goes on."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import danchieu
from danchieu.extractors import batch

TEXT = "Căn cứ Quyết định số 12/2020/QĐ-TTg ngày 15/6/2020 của Thủ tướng Chính phủ;\n"
COMMAND = [sys.executable, "-m", "danchieu.app.cli"]


def lines(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """Two good files, one of them in a folder below, and what else lies in folders."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "b.md").write_text(f"**{TEXT.strip()}**", "utf-8")
    (tmp_path / ".hidden.txt").write_text(TEXT, "utf-8")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    return tmp_path


def test_folders_are_walked_in_order(cli, files: Path) -> None:
    run = cli("extract", files)
    assert run.code == 0 and run.err == ""
    assert [Path(str(r["source"])).name for r in lines(run.out)] == ["a.txt", "b.md"]
    assert all(r["citations"][0]["number"] == "12/2020/QĐ-TTg" for r in lines(run.out))  # type: ignore[index]


FAILING = [
    ("missing.txt", None, "không có tệp hay thư mục này"),
    ("empty.txt", b"", "tệp không có chữ nào"),
    ("binary.txt", bytes(range(256)) * 40, ""),
    ("broken.pdf", b"%PDF-1.7 broken", ""),
    ("broken.docx", b"PK\x03\x04broken", ""),
    ("photo.png", b"\x89PNG\r\n\x1a\n0000", ""),
]


@pytest.mark.parametrize(("name", "data", "said"), FAILING, ids=[name for name, *_ in FAILING])
def test_a_failed_file_has_a_record_and_the_rest_goes_on(cli, files: Path, name: str, data: bytes, said: str) -> None:
    if data is not None:
        (files / name).write_bytes(data)
    run = cli("extract", files / name, files / "a.txt")
    failed, good = lines(run.out)
    assert run.code == 1
    assert failed["source"] == str(files / name) and failed["error"]
    assert good["error"] is None and good["citations"]
    assert name in run.err and said in run.err and "1 nguồn lỗi" in run.err


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_other_encodings_are_read(cli, tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode(encoding))
    run = cli("extract", tmp_path / "a.txt")
    (record,) = lines(run.out)
    assert (run.code, record["error"]) == (0, None)


def test_bytes_of_no_encoding_do_not_stop_a_batch(cli, files: Path) -> None:
    (files / "odd.txt").write_bytes(TEXT.encode() + b"\xff\xfe\x81\x8d Quy\xe1t")
    run = cli("extract", files / "odd.txt", files / "a.txt")
    assert len(lines(run.out)) == 2 and lines(run.out)[1]["error"] is None


def test_a_folder_without_documents_says_so(cli, tmp_path: Path) -> None:
    run = cli("extract", tmp_path)
    assert (run.code, run.out) == (1, "") and "Không có tệp nào để đọc" in run.err


def test_ten_thousand_files_in_several_processes_keep_their_order(cli, tmp_path: Path) -> None:
    for number in range(10_000):
        (tmp_path / f"{number:05}.txt").write_text(f"Thực hiện Quyết định số {number + 1}/QĐ-UBND.")
    run = cli("extract", tmp_path, "--workers", 2)
    numbers = [record["citations"][0]["number"] for record in lines(run.out)]  # type: ignore[index]
    assert run.code == 0
    assert [int(number.partition("/")[0]) for number in numbers] == list(range(1, 10_001))


def test_one_process_or_several_read_the_same(cli, files: Path) -> None:
    many = [files / "a.txt", files / "missing.txt", files / "below" / "b.md"] * 9
    assert cli("extract", *many, "--workers", 1).out == cli("extract", *many, "--workers", 3).out


def die(path: str, ocr: bool = False) -> batch.Read:
    """Reads like `read_one`, and brings its process down at one file."""
    if path.endswith("deadly.txt"):
        os._exit(9)
    return original(path, ocr)


original = batch.read_one


@pytest.mark.skipif(sys.platform == "win32", reason="the processes must be forks to share the deadly reader")
def test_a_file_that_brings_its_process_down_costs_itself_alone(monkeypatch: pytest.MonkeyPatch, files: Path) -> None:
    monkeypatch.setattr(batch, "read_one", die)
    paths = [str(files / "a.txt")] * 20 + ["deadly.txt"] + [str(files / "a.txt")] * 20
    read = list(batch.read_all(paths, workers=2))
    assert [r.source for r in read] == paths
    assert [r.code for r in read if r.error] == ["process_lost"]


def test_an_error_of_the_program_is_a_record_too(monkeypatch: pytest.MonkeyPatch, files: Path) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("không ngờ")

    monkeypatch.setattr(batch, "extract_text", fail)
    (read,) = batch.read_all([str(files / "a.txt")])
    assert read.code == "internal" and "không ngờ" in json.loads(read.line)["error"]


def test_output_to_a_file(cli, files: Path) -> None:
    run = cli("extract", files / "a.txt", "-o", files / "out.jsonl")
    assert (run.code, run.out) == (0, "")
    assert len(lines((files / "out.jsonl").read_text("utf-8"))) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_said(cli, files: Path) -> None:
    run = cli("extract", files / "a.txt", "-o", "/dev/full")
    assert run.code == 1 and "đĩa đã đầy" in run.err


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_read_only_folder_is_said(cli, files: Path) -> None:
    files.chmod(0o500)
    run = cli("extract", files / "a.txt", "-o", files / "out.jsonl")
    files.chmod(0o700)
    assert run.code == 1 and "không ghi được" in run.err


def test_output_into_a_folder_that_is_not_there(cli, files: Path) -> None:
    run = cli("extract", files / "a.txt", "-o", files / "nowhere" / "out.jsonl")
    assert run.code == 1 and "nowhere" in run.err


@pytest.mark.parametrize("given", ["a.txt", "."])
def test_an_input_is_not_written_over(cli, files: Path, monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.chdir(files)
    before = (files / "a.txt").read_bytes()
    run = cli("extract", given, "-o", "a.txt")
    assert (run.code, run.out) == (2, "") and "a.txt là kho dữ liệu hoặc là tệp đang được đọc" in run.err
    assert (files / "a.txt").read_bytes() == before


def test_nothing_to_read_leaves_the_last_result(cli, files: Path) -> None:
    (files / "empty").mkdir()
    (files / "out.jsonl").write_text("cũ", "utf-8")
    assert cli("extract", files / "empty", "-o", files / "out.jsonl").code == 1
    assert (files / "out.jsonl").read_text("utf-8") == "cũ"


@pytest.mark.skipif(sys.platform == "win32", reason="no /dev/stdout there")
def test_standard_output_by_its_name(files: Path) -> None:
    command = [*COMMAND, "extract", str(files / "a.txt"), "-o", "/dev/stdout"]
    assert len(lines(subprocess.run(command, capture_output=True, check=True).stdout.decode())) == 1
    with (files / "out.jsonl").open("wb") as out:
        out.write(b"{}\n")
        out.flush()
        subprocess.run(["sh", "-c", '"$@" >> out.jsonl', "sh", *command], cwd=files, check=True)
        assert os.fstat(out.fileno()).st_nlink == 1, "the file that the shell opened is another one now"


def test_standard_input() -> None:
    run = subprocess.run([*COMMAND, "extract", "-"], input=TEXT.encode(), capture_output=True, check=False)
    (record,) = lines(run.stdout.decode())
    assert run.returncode == 0 and record["source"] == "-"
    assert record["citations"][0]["relation"] == "legal_basis"  # type: ignore[index]
    empty = subprocess.run([*COMMAND, "extract", "-"], input=b"", capture_output=True, check=False)
    assert empty.returncode == 1 and "không có chữ nào" in empty.stderr.decode()


def test_a_closed_pipe_ends_quietly(files: Path) -> None:
    many = [str(files / "a.txt")] * 3000
    process = subprocess.Popen([*COMMAND, "extract", *many], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None and process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(timeout=60) == 1
    assert process.stderr.read() == b""


def test_an_error_told_into_a_closed_pipe_ends_quietly(files: Path) -> None:
    danchieu.build(files / "g.db", [files / "a.txt"], workers=1)
    reading, writing = os.pipe()
    os.close(reading)
    command = [*COMMAND, "--json", "--db", str(files / "g.db"), "show", "999/NQ-XYZ"]
    run = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (run.returncode, run.stderr) == (1, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes the streams")
@pytest.mark.parametrize("closed", [">&-", ">&- 2>&-", "<&- >&-"])
def test_closed_streams_are_no_error(files: Path, closed: str) -> None:
    command = [*COMMAND, "extract", str(files / "a.txt")]
    run = subprocess.run(["sh", "-c", f'"$@" {closed}', "sh", *command], capture_output=True, check=False)
    assert (run.returncode, run.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_says_that_it_stopped(files: Path, workers: str) -> None:
    many = [str(files / "a.txt")] * 6000
    command = [*COMMAND, "extract", *many, "--workers", workers]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    assert process.stdout is not None
    process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.decode().strip() == "Đã dừng theo yêu cầu. Những gì đã lưu vẫn còn."


def test_local_rules_reach_the_workers(cli, files: Path, rules: Path) -> None:
    (files / "a.txt").write_text("Thực hiện Giấy thử số 5/GTH-UBND ngày 01/02/2020.", "utf-8")
    for workers in (1, 2):
        run = cli("extract", files / "a.txt", files / "a.txt", "--rules", rules, "--workers", workers)
        assert [r["citations"][0]["type"] for r in lines(run.out)] == ["Giấy thử"] * 2  # type: ignore[index]


def test_suspects_are_listed(cli, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Thực hiện theo công văn số 12345 của Sở; kèm ký hiệu 99/XYZQ-ABCD.", "utf-8")
    run = cli("suspects", tmp_path / "a.txt", "--json")
    answer = json.loads(run.out)
    assert answer["question"] == "suspects"
    assert all({"source", "start", "end", "text", "why"} <= set(row) for row in answer["results"])


def test_diff_of_two_runs(cli, files: Path) -> None:
    before, after = files / "before.jsonl", files / "after.jsonl"
    cli("extract", files / "a.txt", "-o", before)
    (files / "a.txt").write_text(TEXT.replace("Căn cứ", "Thực hiện"), "utf-8")
    cli("extract", files / "a.txt", "-o", after)
    answer = json.loads(cli("diff", before, after, "--json").out)
    assert answer["fields"]["relation"] == 1
    assert cli("diff", before, before).code == 0
    assert "triển khai" in cli("diff", before, after).out or "implements" in cli("diff", before, after).out


def test_diff_of_something_else_says_which_line(cli, files: Path) -> None:
    (files / "x.jsonl").write_text("{}\n", "utf-8")
    run = cli("diff", files / "x.jsonl", files / "x.jsonl")
    assert run.code == 2 and "dòng 1" in run.err
