"""Local rules: what a user's folder adds to extraction, and what is said when a file is wrong."""

import re
import unicodedata
from pathlib import Path
from textwrap import dedent
from typing import get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danchieu.extractors import vocabulary
from danchieu.extractors.bodies import match_body
from danchieu.extractors.citations.citations import read_citations
from danchieu.extractors.examples import check_rules
from danchieu.extractors.header.header import read_header
from danchieu.extractors.record import Citation, Relation
from danchieu.extractors.text import Text
from danchieu.extractors.vocabulary import tables
from danchieu.extractors.vocabulary.local import load_rules
from danchieu.extractors.vocabulary.problems import VocabularyError
from danchieu.extractors.vocabulary.sources import ENTRY


def folder_with(path: Path, **files: str) -> Path:
    """A rules folder; each keyword is a file name without ".yaml"."""
    for name, text in files.items():
        (path / f"{name}.yaml").write_text(dedent(text), encoding="utf-8")
    return path


def citations(sentence: str) -> list[Citation]:
    """What a sentence in the middle of a document cites."""
    return read_citations(Text(f"Nội dung như sau.\n{sentence}"), read_header(Text("")))[0]


BODIES = """
    - id: hoi-dong-quan-ly-quy-pho-yen
      name: Hội đồng quản lý Quỹ Phổ Yên
      level: province
      parent: ubnd-cap-tinh
      valid_from: 2024-03-01
      abbreviations: [HĐQLPY]
      examples: [Hội đồng quản lý Quỹ Phổ Yên]

    - id: so-noi-vu
      aliases: [Sở NV tỉnh nhà]
      examples: [Sở NV tỉnh nhà]
"""
SYMBOLS = """
    - symbol: HĐQLPY
      body: hoi-dong-quan-ly-quy-pho-yen
      examples: [15/QĐ-HĐQLPY]
"""
TYPES = """
    - id: lich-lam-viec
      name: Lịch làm việc
      code: LLV
      examples: [Lịch làm việc số 15/LLV-UBND]
"""
CUES = """
    - phrase: bám sát
      relation: implements
      examples: [Bám sát Nghị quyết số 15-NQ/TU]
"""


def test_a_folder_adds_types_bodies_aliases_symbols_and_cues(tmp_path: Path) -> None:
    folder_with(tmp_path, bodies=BODIES, symbols=SYMBOLS, types=TYPES, cues=CUES)
    assert check_rules(tmp_path) == []
    sentence = "Bám sát Quyết định số 15/QĐ-HĐQLPY ngày 02/3/2025 và Lịch làm việc số 7/LLV-UBND."
    without = citations(sentence)
    assert {c.issuer for c in without} == {None}
    with vocabulary.use(load_rules(tmp_path)):
        decision, schedule = citations(sentence)
        assert (decision.issuer, decision.relation) == ("Hội đồng quản lý Quỹ Phổ Yên", "implements")
        assert (schedule.type, schedule.number) == ("Lịch làm việc", "7/LLV-UBND")
    assert citations(sentence) == without


def test_an_alias_takes_two_lines_and_keeps_what_was_known(tmp_path: Path) -> None:
    rules = load_rules(folder_with(tmp_path, bodies="- id: so-noi-vu\n  aliases: [Sở NV tỉnh nhà]\n"))
    known, now = tables().bodies_by_id["so-noi-vu"], rules.bodies_by_id["so-noi-vu"]
    assert now.aliases == (*known.aliases, "Sở NV tỉnh nhà")
    assert (now.name, now.heads, now.needs_locality) == (known.name, known.heads, known.needs_locality)
    assert len(rules.bodies) == len(tables().bodies)
    with vocabulary.use(rules):
        found = match_body("Sở NV tỉnh nhà chủ trì", 0)
    assert found is not None and found.id == "so-noi-vu"


def test_a_single_value_replaces_the_known_one(tmp_path: Path) -> None:
    rules = load_rules(folder_with(tmp_path, bodies="- id: so-noi-vu\n  valid_to: 2027-06-30\n"))
    assert rules.bodies_by_id["so-noi-vu"].valid_to == "2027-06-30"


def test_a_local_cue_wins_over_the_project_s(tmp_path: Path) -> None:
    sentence = "Áp dụng Nghị định số 15/2024/NĐ-CP ngày 02/3/2024."
    assert citations(sentence)[0].relation == "cites"
    rules = load_rules(folder_with(tmp_path, cues="- phrase: áp dụng\n  relation: implements\n"))
    with vocabulary.use(rules):
        assert citations(sentence)[0].relation == "implements"


def test_other_rules_are_another_version(tmp_path: Path) -> None:
    rules = load_rules(folder_with(tmp_path, cues=CUES))
    again = load_rules(tmp_path)
    assert rules.version == again.version != tables().version


def test_decomposed_letters_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    text = unicodedata.normalize("NFD", "- phrase: bám sát\n  relation: implements\n")
    (tmp_path / "cues.yaml").write_text("\ufeff" + text, encoding="utf-8")
    assert load_rules(tmp_path).cues[0].phrase == "bám sát"


WRONG: dict[str, tuple[dict[str, str], str, int, str, str]] = {
    "a misspelt field": (
        {"bodies": "- id: quy-a\n  name: Quỹ A\n  alias: [QA]\n"},
        "bodies",
        3,
        "did you mean 'aliases'",
        "có phải là 'aliases'",
    ),
    "a missing name": (
        {"bodies": "- id: quy-a\n  level: province\n"},
        "bodies",
        1,
        "'name' is missing",
        "thiếu trường 'name'",
    ),
    "a word for a list": (
        {"bodies": "- id: quy-a\n  name: Quỹ A\n  aliases: QA\n"},
        "bodies",
        3,
        "a list is wanted",
        "phải là danh sách",
    ),
    "an unknown level": (
        {"bodies": "- id: quy-a\n  name: Quỹ A\n\n  level: tỉnh\n"},
        "bodies",
        4,
        "a wrong value",
        "giá trị không đúng",
    ),
    "an unknown relation": (
        {"cues": "- phrase: bám sát\n  relation: follows\n"},
        "cues",
        2,
        "a wrong value",
        "giá trị không đúng",
    ),
    "a bad id": (
        {"types": "- id: Lịch làm việc\n  name: Lịch\n"},
        "types",
        1,
        "small letters without diacritics",
        "chữ thường không dấu",
    ),
    "an unknown body": (
        {"symbols": "- symbol: QA\n  body: quy-abc-xyz\n"},
        "symbols",
        2,
        "is no known body",
        "không phải cơ quan đã biết",
    ),
    "a misspelt body": (
        {"symbols": "- symbol: QA\n  body: so-noi-vuu\n"},
        "symbols",
        2,
        "did you mean 'so-noi-vu'",
        "có phải là 'so-noi-vu'",
    ),
    "a day that is none": (
        {"bodies": "- id: quy-a\n  name: Quỹ A\n  valid_from: 31/02/2024\n"},
        "bodies",
        3,
        "is no date",
        "không phải ngày",
    ),
    "an end before the start": (
        {"bodies": "- id: quy-a\n  name: Quỹ A\n  valid_from: 2024-05-01\n  valid_to: 2024-01-01\n"},
        "bodies",
        3,
        "is later than",
        "sau valid_to",
    ),
    "capitals in a cue": (
        {"cues": "\n- phrase: Bám sát\n  relation: implements\n"},
        "cues",
        2,
        "in small letters",
        "chữ thường",
    ),
    "an empty cue": ({"cues": "- phrase: ''\n  relation: implements\n"}, "cues", 1, "'phrase' is empty", "để trống"),
    "an entry twice": (
        {"cues": "- phrase: bám sát\n  relation: cites\n- phrase: bám sát\n  relation: cites\n"},
        "cues",
        3,
        "stands in line 1",
        "đã có ở dòng 1",
    ),
    "a field twice": (
        {"cues": "- phrase: bám sát\n  relation: cites\n  relation: cites\n"},
        "cues",
        3,
        "given twice",
        "hai lần",
    ),
    "no list": ({"cues": "phrase: bám sát\nrelation: cites\n"}, "cues", 1, "must be a list", "phải là một danh sách"),
    "an entry without fields": ({"cues": "- bám sát\n"}, "cues", 1, "one field a line", "mỗi trường một dòng"),
    "broken YAML": (
        {"cues": "- phrase: bám sát\n  relation: [cites\n"},
        "cues",
        3,
        "not readable as YAML",
        "không đọc được",
    ),
    "a tab": ({"cues": "- phrase: bám sát\n\trelation: cites\n"}, "cues", 2, "not readable as YAML", "không đọc được"),
    "a file of another name": ({"body": "- id: quy-a\n"}, "body", 1, "the names are types.yaml", "các tên dùng được"),
    "a reference": (
        {"cues": "- &a\n  phrase: bám sát\n  relation: cites\n- *a\n"},
        "cues",
        4,
        "must stand in quotes",
        "không đọc được",
    ),
    "brackets without end": ({"cues": "[" * 5000}, "cues", 1, "not readable as YAML", "không đọc được"),
}


@pytest.mark.parametrize(("files", "file", "line", "english", "vietnamese"), WRONG.values(), ids=WRONG.keys())
def test_errors_name_file_and_line_and_say_what_to_do(
    tmp_path: Path, files: dict[str, str], file: str, line: int, english: str, vietnamese: str
) -> None:
    with pytest.raises(VocabularyError) as caught:
        load_rules(folder_with(tmp_path, **files))
    (problem,) = caught.value.problems
    assert problem.text("en").startswith(f"{tmp_path / file}.yaml:{line}: ")
    assert english in problem.text("en") and english in str(caught.value)
    assert vietnamese in problem.text("vi") and vietnamese in caught.value.text("vi")
    assert ";" in problem.text("en"), "what to do follows a semicolon"


def test_every_problem_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    folder_with(tmp_path, bodies="- id: quy-a\n- id: quy-b\n  name: Quỹ B\n  hed: [x]\n", cues="- phrase: bám sát\n")
    with pytest.raises(VocabularyError) as caught:
        load_rules(tmp_path)
    assert [(Path(p.file).stem, p.line) for p in caught.value.problems] == [("bodies", 1), ("bodies", 4), ("cues", 1)]


def test_bytes_that_are_no_utf8_name_their_line(tmp_path: Path) -> None:
    (tmp_path / "cues.yaml").write_bytes("- phrase: bám sát\n  relation: cites\n# ghi chú ".encode() + b"\xe1\xff\n")
    with pytest.raises(VocabularyError, match=r"cues\.yaml:3: not UTF-8"):
        load_rules(tmp_path)


def test_a_folder_without_rules_is_no_silent_success(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("ghi chú", encoding="utf-8")
    with pytest.raises(VocabularyError, match="no rule file"):
        load_rules(tmp_path)
    with pytest.raises(FileNotFoundError):
        load_rules(tmp_path / "nowhere")


def test_empty_files_add_nothing(tmp_path: Path) -> None:
    rules = load_rules(folder_with(tmp_path, cues="# để sau\n"))
    assert rules.cues == tables().cues


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (
            "- phrase: bám sát\n  relation: implements\n  examples: [bám theo Nghị quyết số 15-NQ/TU]\n",
            "is not read as 'bám sát'",
        ),
        (
            "- phrase: bám sát\n  relation: implements\n  counter_examples: [bám sát Nghị quyết số 15-NQ/TU]\n",
            "is read as 'bám sát'",
        ),
    ],
)
def test_examples_that_fail_are_told(tmp_path: Path, rules: str, said: str) -> None:
    (problem,) = check_rules(folder_with(tmp_path, cues=rules))
    assert problem.line == 3 and said in problem.text("en")


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=80), st.text(alphabet="-: \n[]{}'\"#&*!|>%@aá?,0\t", max_size=80)))
def test_any_text_is_rules_or_a_told_problem(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("rules")
    (folder / "cues.yaml").write_text(text, encoding="utf-8", errors="surrogatepass")
    try:
        load_rules(folder)
    except VocabularyError as error:
        assert error.problems and all(problem.line >= 1 for problem in error.problems)


PAGE = Path(__file__).parents[2] / "docs" / "vocabulary.md"


def documented_rules() -> dict[str, str]:
    """The rules shown in the documentation, by file name without ".yaml"."""
    shown: dict[str, str] = {}
    for block in re.findall(r"(?:^    .*\n)+", PAGE.read_text(encoding="utf-8"), re.MULTILINE):
        if block.startswith("    - "):
            first = next(sort for sign, sort in SIGNS.items() if sign in block)
            shown[first] = shown.get(first, "") + dedent(block)
    return shown


SIGNS = {"phrase:": "cues", "symbol:": "symbols", "code:": "types", "id:": "bodies"}


def test_documented_rules_do_what_they_say(tmp_path: Path) -> None:
    rules = documented_rules()
    assert set(rules) == set(SIGNS.values())
    assert check_rules(folder_with(tmp_path, **rules)) == []


@pytest.mark.parametrize("sort", ENTRY)
def test_every_field_is_documented(sort: str) -> None:
    page = PAGE.read_text(encoding="utf-8")
    for field in msgspec.structs.fields(ENTRY[sort]):
        if field.name not in ("name", "name_en"):
            assert f"`{field.name}`" in page, field.name


@pytest.mark.parametrize("relation", get_args(Relation))
def test_every_relation_is_documented(relation: str) -> None:
    assert f"`{relation}`" in PAGE.read_text(encoding="utf-8")
