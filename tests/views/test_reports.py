"""Reports as an office files them: the columns that are read, where each row comes from, counts where there are no rows."""

import csv
import io
import re
from typing import Any

import pytest

from danchieu.app.messages import Messages
from danchieu.graph.memory import MemoryStore
from danchieu.graph.model import Document, Edge, Obligation
from danchieu.queries.corpus import show, stats
from danchieu.queries.duties import obligations
from danchieu.views import reports
from danchieu.views.tables import Names

SAY = Messages("vi")
PLAN = Document("p", "Kế hoạch", "1/KH-UBND", "2024-01-01", "UBND tỉnh Sơn La", None, True)
ORDER = Document("q", "Chỉ thị", "2-CT/TU", "2023-01-01", None, None, False)
DUTY = Obligation("o", "p", "a/ke-hoach.pdf", 3, 10, 17, "Báo\ncáo", ("Sở Nội vụ",), ("Sở Nội vụ",), ("Sở Y tế",), "must",
                  {"text": "trước 30/11/2024", "date": "2024-11-30"}, ("q",), None)  # fmt: skip


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore([PLAN, ORDER], [Edge("e", "p", "q", "implements", 1)], {}, [DUTY])


def written(answer: Any, ending: str) -> bytes:
    out = io.BytesIO()
    reports.write(ending, answer, Names({}), SAY, out)
    return out.getvalue()


def docx(answer: Any) -> Any:
    from docx import Document as read

    return read(io.BytesIO(written(answer, ".docx")))


def test_duties_on_paper_have_the_columns_that_are_read(store: MemoryStore) -> None:
    document = docx(obligations(store))
    head, row = ([cell.text for cell in row.cells] for row in document.tables[0].rows)
    assert head == ["Dòng", "Hạn", "Chủ trì", "Phối hợp", "Nội dung", "Văn bản", "Chỗ trong tệp"]
    assert row == ["1", "30/11/2024", "Sở Nội vụ", "Sở Y tế", "Báo cáo",
                   "Kế hoạch 1/KH-UBND (1/1/2024) UBND tỉnh Sơn La", "ke-hoach.pdf tr. 3 [10:17]"]  # fmt: skip


def test_a_table_on_paper_fills_the_page_and_repeats_its_head(store: MemoryStore) -> None:
    document = docx(obligations(store))
    (section,), table = document.sections, document.tables[0]
    widths = [column.width for column in table.columns]
    room = section.page_width - section.left_margin - section.right_margin
    assert section.page_width > section.page_height and abs(sum(widths) - room) < room / 100
    assert widths[4] == max(widths) and widths[0] == min(widths)
    assert [cell.width for cell in table.rows[1].cells] == widths
    assert "w:tblHeader" in table.rows[0]._tr.xml and "w:tblHeader" not in table.rows[1]._tr.xml


@pytest.mark.parametrize("ending", [".csv", ".html", ".xlsx", ".docx"])
def test_duties_name_the_place_they_stand_in(store: MemoryStore, ending: str) -> None:
    assert "ke-hoach.pdf tr. 3 [10:17]" in _text(written(obligations(store), ending), ending)


@pytest.mark.parametrize("ending", [".csv", ".html", ".xlsx", ".docx"])
def test_counts_are_a_table(store: MemoryStore, ending: str) -> None:
    text = _text(written(stats(store), ending), ending)
    assert re.search(r"Theo quan hệ\W+triển khai thực hiện\W+1\b", text)
    assert re.search(r"Văn bản\W+2\b", text)


def test_counts_as_csv_have_no_columns_of_quotations(store: MemoryStore) -> None:
    head, *rows = csv.reader(io.StringIO(written(stats(store), ".csv").decode("utf-8-sig")))
    assert head == ["Mục", "Trong đó", "Số lượng"] and all(len(row) == 3 for row in rows)


def test_a_document_on_paper_is_one_row_for_each_field(store: MemoryStore) -> None:
    (table,) = [table for table in docx(show(store, "1/KH-UBND")).tables if len(table.columns) == 2]
    assert ["Dẫn chiếu", "triển khai thực hiện: 1"] in [[cell.text for cell in row.cells] for row in table.rows]


def test_rows_say_what_is_in_the_corpus(store: MemoryStore) -> None:
    head, row, *_ = csv.reader(io.StringIO(written(show(store, "2-CT/TU"), ".csv").decode("utf-8-sig")))
    assert row[head.index("Có trong kho")] == "không"


def _text(data: bytes, ending: str) -> str:
    if ending == ".docx":
        from docx import Document as read

        return "\n".join(cell.text for table in read(io.BytesIO(data)).tables for row in table.rows for cell in row.cells)
    if ending == ".xlsx":
        from openpyxl import load_workbook

        rows = (row for sheet in load_workbook(io.BytesIO(data)) for row in sheet.iter_rows(values_only=True))
        return "\n".join(str(cell) for row in rows for cell in row if cell is not None)
    return re.sub("<[^>]*>", " ", data.decode("utf-8-sig"))
