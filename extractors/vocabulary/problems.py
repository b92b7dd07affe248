"""What can be wrong with a vocabulary file, said in English and Vietnamese: file, line, what is wrong, what to do."""

from typing import Literal

import msgspec

Language = Literal["vi", "en"]

_WORDING: dict[str, tuple[str, str]] = {
    "not_utf8": (
        "not UTF-8; save the file as UTF-8",
        "tệp không ở bảng mã UTF-8; hãy lưu lại tệp dạng UTF-8",
    ),
    "not_yaml": (
        "not readable as YAML ({detail}); check the indentation, colons and quotes of this line and the one above",
        "không đọc được theo dạng YAML ({detail}); hãy xem lại thụt dòng, dấu hai chấm, dấu nháy ở dòng này và trên",
    ),
    "not_a_list": (
        "the file must be a list; start each entry with '- '",
        "tệp phải là một danh sách; mỗi mục bắt đầu bằng '- '",
    ),
    "not_an_entry": (
        "an entry has the form 'field: value'; write one field a line",
        "mỗi mục có dạng 'trường: giá trị'; hãy viết mỗi trường một dòng",
    ),
    "field_twice": (
        "'{field}' is given twice in this entry; keep one",
        "'{field}' xuất hiện hai lần trong cùng một mục; hãy giữ lại một",
    ),
    "unknown_field": (
        "unknown field '{field}'; the fields are {known}",
        "không có trường '{field}'; các trường dùng được là {known}",
    ),
    "misspelt_field": (
        "unknown field '{field}'; did you mean '{near}'?",
        "không có trường '{field}'; có phải là '{near}'?",
    ),
    "missing_field": (
        "'{field}' is missing; add a line '{field}: …' to this entry",
        "thiếu trường '{field}'; hãy thêm dòng '{field}: …' vào mục này",
    ),
    "list_wanted": (
        "a list is wanted here; write [one, two] or one line '- …' for each",
        "chỗ này phải là danh sách; hãy viết [một, hai] hoặc mỗi giá trị một dòng '- …'",
    ),
    "wrong_value": (
        "a wrong value ({detail}); see docs/vocabulary.md for what may stand here",
        "giá trị không đúng ({detail}); xem docs/vocabulary.md để biết các giá trị dùng được",
    ),
    "wrong_cells": (
        "a wrong number of cells; put cells that contain a comma in quotes",
        "số ô không đúng; ô có dấu phẩy phải đặt trong dấu nháy kép",
    ),
    "entry_twice": (
        "the entry {entry} stands in line {line} already; join the two",
        "mục {entry} đã có ở dòng {line}; hãy gộp hai mục làm một",
    ),
    "bad_id": (
        "id '{id}' is no id; use small letters without diacritics, digits and hyphens, like so-noi-vu",
        "id '{id}' không đúng; chỉ dùng chữ thường không dấu, chữ số và gạch nối, ví dụ so-noi-vu",
    ),
    "unknown_body": (
        "{field} '{body}' is no known body; add that body to bodies.yaml first",
        "{field} '{body}' không phải cơ quan đã biết; hãy thêm cơ quan đó vào bodies.yaml trước",
    ),
    "misspelt_body": (
        "{field} '{body}' is no known body; did you mean '{near}'?",
        "{field} '{body}' không phải cơ quan đã biết; có phải là '{near}'?",
    ),
    "bad_date": (
        "{field} '{date}' is no date; write it as year-month-day, like 2025-07-01",
        "{field} '{date}' không phải ngày; hãy viết năm-tháng-ngày, ví dụ 2025-07-01",
    ),
    "dates_exchanged": (
        "valid_from {start} is later than valid_to {end}; exchange them",
        "valid_from {start} sau valid_to {end}; hãy đổi chỗ hai ngày",
    ),
    "capitals": (
        "the phrase '{phrase}' has capitals; write it in small letters, capitals are found all the same",
        "cụm từ '{phrase}' có chữ hoa; hãy viết bằng chữ thường, chữ hoa trong văn bản vẫn được nhận ra",
    ),
    "empty": (
        "'{field}' is empty; write the words as they stand in documents",
        "'{field}' để trống; hãy viết các từ như trong văn bản",
    ),
    "example_fails": (
        "the example '{example}' is not read as '{entry}'; correct the example or the entry",
        "ví dụ '{example}' không được đọc thành '{entry}'; hãy sửa ví dụ hoặc sửa mục này",
    ),
    "counter_example_fails": (
        "the counter-example '{example}' is read as '{entry}'; narrow the entry or correct the counter-example",
        "phản ví dụ '{example}' lại được đọc thành '{entry}'; hãy thu hẹp mục này hoặc sửa phản ví dụ",
    ),
    "not_a_rule_file": (
        "not a name of a rule file; the names are {names}, one of each",
        "tên tệp không đúng; các tên dùng được là {names}, mỗi tên một tệp",
    ),
    "no_rule_file": (
        "no rule file in this folder; the names are {names}",
        "thư mục không có tệp quy tắc nào; các tên dùng được là {names}",
    ),
}


class Problem(msgspec.Struct, frozen=True):
    """One thing wrong at a place. file: path; line: 1-based; code: a key of the wording; values: what fills it."""

    file: str
    line: int
    code: str
    values: dict[str, str] = {}

    def text(self, language: Language = "en") -> str:
        """ "file:line: what is wrong; what to do"."""
        wording = _WORDING[self.code][0 if language == "en" else 1]
        return f"{self.file}:{self.line}: {wording.format_map(self.values)}"


class VocabularyError(ValueError):
    """Vocabulary files that can't be used; `problems` holds everything found wrong, in order."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(problem.text() for problem in problems))
        self.problems = problems

    def text(self, language: Language = "en") -> str:
        """All problems, one a line."""
        return "\n".join(problem.text(language) for problem in self.problems)
