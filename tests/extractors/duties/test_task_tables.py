"""Duties in tables of tasks with columns for who leads, who supports and by when. All texts were drafted for these tests."""

from collections.abc import Callable
from typing import Protocol

import pytest

from danchieu.extractors.duties.task_tables import TaskTable, names_in, read_columns, roles_in, words_of_cell
from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Obligation

ReadAnnex = Callable[[str, str], list[Obligation]]


class Read(Protocol):
    def __call__(
        self, kind: str, source: str, number: str | None = None, issuer: str | None = None
    ) -> list[Obligation]: ...


HEADINGS = "| TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn | Sản phẩm | Kinh phí |\n|---|---|---|---|---|---|---|\n"

TABLE_ROWS = [
    ("| 1 | Lập bản đồ số | Sở Xây dựng | Sở Nội vụ | Quý I/2026 | Bản đồ | Ngân sách |\n", [(["Sở Xây dựng"], ["Sở Nội vụ"], "Quý I/2026")]),
    ("| 2 | Lập bản đồ số | Sở Xây dựng | Sở Nội vụ | Quý I/2026 | Bản đồ |\n", [(["Sở Xây dựng"], ["Sở Nội vụ"], "Quý I/2026")]),
    ("| 1 | Mua máy chủ | Sở Y tế | Sở Nội vụ | Quý I/2026 | Máy chủ | Ngân sách |\n| | Nối mạng nội bộ | Công an tỉnh |\n",
     [(["Sở Y tế"], ["Sở Nội vụ"], "Quý I/2026"), (["Công an tỉnh"], ["Sở Nội vụ"], "Quý I/2026")]),
    ("| 1 | Mua máy chủ | Sở Y tế | Sở Nội vụ | Quý I/2026 | Máy chủ | Ngân sách |\n| 2 | Nối mạng nội bộ | Công an tỉnh |\n",
     [(["Sở Y tế"], ["Sở Nội vụ"], "Quý I/2026"), (["Công an tỉnh"], [], None)]),
    ("| I | Hạ tầng số |\n| 1 | Nối mạng nội bộ | Sở Nội vụ | Quý II/2026 | Mạng |\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "duties"), TABLE_ROWS)
def test_rows_of_a_table_with_merged_cells(read: Read, rows: str, duties: list[tuple[list[str], list[str], str | None]]) -> None:
    found = read("Kế hoạch", f"II. NHIỆM VỤ\n\n{HEADINGS}{rows}{HEADINGS}")
    assert [(duty.lead, duty.support, duty.deadline.text if duty.deadline else None) for duty in found] == duties


PRICES = "| TT | Tên văn bản | Đơn vị | Số lượng | Đơn giá |\n|---|---|---|---|---|\n| 1 | Sách luật | Sở Tư pháp | 20 | 15.000 |\n"

STEPS = "| Bước | Nội dung công việc | Đơn vị chủ trì | Kinh phí |\n|---|---|---|---|\n| 1 | Kiểm tra đơn | Sở Y tế | 0 |\n"


@pytest.mark.parametrize("table", [PRICES, STEPS])
def test_a_table_of_something_else(read: Read, table: str) -> None:
    assert read("Kế hoạch", f"II. NHIỆM VỤ\n\n{table}") == []


def test_a_table_of_targets_says_who_is_in_charge(read: Read) -> None:
    rows = "| TT | Chỉ tiêu | Chủ trì |\n|---|---|---|\n| 1 | Giếng sạch đạt 90% | Sở Y tế theo dõi, báo cáo |\n"
    (duty,) = read("Kế hoạch", "II. CHỈ TIÊU\n\n" + rows)
    assert duty.lead == ["Sở Y tế"]
    assert read("Kế hoạch", "II. CHỈ TIÊU\n\n" + rows.replace("Chủ trì", "Đơn vị")) == []


@pytest.mark.parametrize("head", ["Đơn vị thực hiện | Đơn vị phối hợp", "Trách nhiệm | Phối hợp", "Cơ quan thực hiện | Năm"])
def test_an_annex_is_read_for_its_table_whatever_the_column_of_those_who_lead_is_called(read_annex: ReadAnnex, head: str) -> None:
    rows = f"| TT | Nhiệm vụ | {head} |\n|---|---|---|---|\n| 1 | Nạo vét kênh | Sở Xây dựng | 2026 |\n"
    (duty,) = read_annex("Phụ lục", "DANH MỤC NHIỆM VỤ\n\n" + rows)
    assert duty.lead == ["Sở Xây dựng"]


@pytest.mark.parametrize("what", ["Việc", "Việc chính", "Phần việc", "Việc cần làm"])
def test_the_column_of_the_tasks_in_plain_words(read: Read, what: str) -> None:
    rows = f"| TT | {what} | Đơn vị chủ trì | Đơn vị phối hợp |\n|---|---|---|---|\n| 1 | Khám cụm 1 | Trạm Y tế xã | Công an xã |\n"
    (duty,) = read("Kế hoạch", "II. TỔ CHỨC THỰC HIỆN\n\n" + rows)
    assert (duty.lead, duty.support) == (["Trạm Y tế xã"], ["Công an xã"])


def test_a_table_whose_numbers_stand_under_no_heading(read_annex: ReadAnnex) -> None:
    rows = "| I | Thanh niên |\n| Nội dung | Đơn vị thực hiện | Phối hợp |\n| 1.1 | Nạo vét kênh | Sở Y tế | Sở Nội vụ |\n| II | Hội Nông dân |\n"
    (duty,) = read_annex("Phụ lục", "DANH MỤC NHIỆM VỤ\n\n" + rows)
    assert (duty.lead, duty.support) == (["Sở Y tế"], ["Sở Nội vụ"])


def test_a_bar_without_another_behind_it_opens_no_table(read: Read) -> None:
    source = "Số: 12/QĐ-UBND\n|\nĐiều 2. Căn cứ Điều 1, Thủ trưởng các cơ quan, đơn vị cụ thể hóa mục tiêu trồng rừng.\nĐiều 3. Sở Y tế chịu trách nhiệm thi hành Quyết định này.\n"
    assert [duty.lead for duty in read("Quyết định", source)] == [["Thủ trưởng các cơ quan, đơn vị"], ["Sở Y tế"]]


def test_a_table_with_a_blank_line_behind_every_line(read: Read) -> None:
    cells = "|\nTT\n|\nNhiệm vụ\n|\nĐơn vị chủ trì\n|\nPhối hợp\n|\n|\n1\n|\nNạo vét kênh\n|\nSở Y tế\n|\nSở Nội vụ\n|\n|\n2\n|\nTrồng rừng\n|\nSở Tư pháp\n|\nSở Nội vụ\n|\n"
    lines = "".join(f"Tỉnh tổ chức trồng rừng ven biển, nạo vét kênh\ntưới và khoan giếng ở các xã số {i}.\n" for i in range(9))
    source = (lines + "II. NHIỆM VỤ\n" + cells).replace("\n", "\n\n") + "\n\nIII. KINH PHÍ\n\nTheo dự toán.\n"
    assert [(duty.lead, duty.support) for duty in read("Kế hoạch", source)] == [
        (["Sở Y tế"], ["Sở Nội vụ"]),
        (["Sở Tư pháp"], ["Sở Nội vụ"]),
    ]


def test_names_of_a_field_that_semicolons_part(read: Read) -> None:
    rows = "| TT | Nhiệm vụ | Chủ trì | Phối hợp |\n|---|---|---|---|\n| 1 | Đếm giếng | Sở Y tế | Thống kê tỉnh; thống kê cơ sở; các sở, ngành liên quan |\n"
    (duty,) = read("Kế hoạch", "II. NHIỆM VỤ\n\n" + rows)
    assert duty.support == ["Thống kê tỉnh", "thống kê cơ sở", "các sở, ngành liên quan"]


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("Các sở, ngành\nSở Y tế", "Các sở, ngành; Sở Y tế"),
        ("- Sở Tài chính\n- Sở Y tế", "Sở Tài chính; Sở Y tế"),
        ("Phòng Kinh tế\nCông an xã", "Phòng Kinh tế; Công an xã"),
        ("Sở Khoa học\nvà Công nghệ", "Sở Khoa học và Công nghệ"),
        ("Sở Y tế và\nSở Nội vụ", "Sở Y tế và Sở Nội vụ"),
    ],
)
def test_bodies_on_lines_of_a_cell(cell: str, words: str) -> None:
    assert words_of_cell(cell) == words


@pytest.mark.parametrize("cell", ["Phòng Kinh tế<br>Công an xã", "Phòng Kinh tế/ Công an xã", "Phòng Kinh tế; Công an xã"])
def test_several_bodies_of_a_cell(read: Read, cell: str) -> None:
    rows = f"| TT | Nhiệm vụ | Chủ trì | Phối hợp |\n|---|---|---|---|\n| 1 | Đếm giếng | {cell} | Các phòng |\n"
    (duty,) = read("Kế hoạch", "II. NHIỆM VỤ\n\n" + rows)
    assert duty.lead == ["Phòng Kinh tế", "Công an xã"]


@pytest.mark.parametrize("bar", [" | ", "\t"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_table_without_outer_bars(read: Read, gap: str, bar: str) -> None:
    rows = gap.join(
        (
            "TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian",
            "1 | Lập sổ kho | Sở Y tế | Sở Nội vụ | Quý I/2026",
            "2 | Dựng giá kệ | Sở Xây dựng | Các xã | 30/6/2026",
        )
    )
    rows = rows.replace(" | ", bar)
    lent, built, kept = read("Kế hoạch", f"II. NHIỆM VỤ\n\n{rows}\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế rà soát kho.\n")
    assert (lent.lead, lent.support) == (["Sở Y tế"], ["Sở Nội vụ"])
    assert built.deadline is not None and built.deadline.date == "2026-06-30"
    assert kept.text == "Sở Y tế rà soát kho."


def test_cells_that_repeat_the_row_above_or_say_nothing(read: Read) -> None:
    rows = (
        "| 1 | Lập sổ kho | Sở Y tế | Sở Nội vụ | Quý I/2026 |\n| 2 | Dựng giá kệ | nt | Như trên | -nt- |\n"
        "| 3 | Sơn cửa kho | Sở Xây dựng | Không | Quý II/2026 |\n"
    )
    head = "| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn |\n|---|---|---|---|---|\n"
    one, other, third = read("Kế hoạch", f"II. NHIỆM VỤ\n\n{head}{rows}")
    assert (other.lead, other.support, other.deadline) == (one.lead, one.support, one.deadline) != ([], [], None)
    assert third.support == []


def test_a_title_told_in_every_cell_of_its_row(read: Read) -> None:
    title = "| A | SỬA KHO | SỬA KHO | SỬA KHO | SỬA KHO | SỬA KHO | SỬA KHO |\n"
    row = "| 1 | Sửa kho thuốc | P. Kinh tế, P. VHXH | Các thôn, buôn | Quý I/2026 | Kho | Ngân sách |\n"
    (duty,) = read("Kế hoạch", f"II. NHIỆM VỤ\n\n{HEADINGS}{title}{row}")
    assert (duty.lead, duty.support) == (["P. Kinh tế", "P. VHXH"], ["Các thôn, buôn"])


@pytest.mark.parametrize(
    "headings",
    [
        "| TT | Nội dung | Đơn vị phụ trách | Đơn vị phối hợp | Thời gian |",
        "| TT | Tên văn bản | Cơ quan soạn thảo | Cơ quan phối hợp | Thời gian trình |",
        "| TT | Tên báo cáo | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn |",
    ],
)
def test_headings_of_who_leads(read: Read, headings: str) -> None:
    rows = "|---|---|---|---|---|\n| 1 | Báo cáo về kho | Sở Y tế | Trung tâm Dịch vụ và phát triển quỹ đất | 10/3/2026 |\n"
    (duty,) = read("Kế hoạch", f"II. NHIỆM VỤ\n\n{headings}\n{rows}")
    assert (duty.lead, duty.support) == (["Sở Y tế"], ["Trung tâm Dịch vụ và phát triển quỹ đất"])
    assert duty.deadline is not None and duty.deadline.date == "2026-03-10"


WITH_REMARKS = "| TT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian | Ghi chú |\n|---|---|---|---|---|---|\n"


@pytest.mark.parametrize("end", [" |", " Văn bản |"])
def test_the_last_cell_of_a_row_may_be_empty(read: Read, end: str) -> None:
    rows = f"| 1 | Lập sổ kho | Sở Nội vụ | Sở Tài chính | Quý II/2026 |{end}\n| 2 | Mở lớp văn thư | nt | Sở Tư pháp | Quý III/2026 |{end}\n"
    found = read("Kế hoạch", f"II. NHIỆM VỤ\n\n{WITH_REMARKS}{rows}")
    assert [(duty.lead, duty.support, duty.deadline and duty.deadline.text) for duty in found] == [
        (["Sở Nội vụ"], ["Sở Tài chính"], "Quý II/2026"), (["Sở Nội vụ"], ["Sở Tư pháp"], "Quý III/2026"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "headings", ["Thời gian bắt đầu | Thời gian kết thúc", "Bắt đầu | Kết thúc", "Thời gian thực hiện | Thời hạn hoàn thành"]
)
def test_of_two_columns_of_times_the_later_is_the_deadline(read: Read, headings: str) -> None:
    table = f"| TT | Nội dung | Cơ quan chủ trì | {headings} |\n|---|---|---|---|---|\n| 1 | Lập sổ kho | Sở Nội vụ | 15/02/2026 | 31/3/2026 |\n"
    (duty,) = read("Kế hoạch", f"II. NHIỆM VỤ\n\n{table}")
    assert duty.deadline is not None and duty.deadline.date == "2026-03-31"


def test_rows_without_bars_and_their_groups(read: Read) -> None:
    table = (
        "TT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian\nI\tCÔNG TÁC CHỈ ĐẠO\t\t\t\n"
        "1\tLập sổ kho thuốc\tSở Nội vụ\tSở Tài chính\tTháng 5/2026\n2\tIn quy chế giữ kho\tSở Tư pháp\t\tTháng 7/2026\n"
    )
    found = read("Kế hoạch", f"II. NHIỆM VỤ\n\n{table}")
    assert [(duty.lead, duty.support) for duty in found] == [(["Sở Nội vụ"], ["Sở Tài chính"]), (["Sở Tư pháp"], [])]


@pytest.mark.parametrize(
    ("cell", "support"),
    [
        ("Sở Tài chính<br>Kho bạc Nhà nước khu vực VIII", ["Sở Tài chính", "Kho bạc Nhà nước khu vực VIII"]),
        ("Trung tâm Công nghệ<br>thông tin tỉnh", ["Trung tâm Công nghệ thông tin tỉnh"]),
        ("Sở Giáo dục<br>và Đào tạo", ["Sở Giáo dục và Đào tạo"]),
        ("Công ty Điện lực<br>Bưu điện tỉnh", ["Công ty Điện lực", "Bưu điện tỉnh"]),
    ],
)
def test_names_on_lines_of_a_cell(read: Read, cell: str, support: list[str]) -> None:
    table = f"| TT | Nội dung | Chủ trì | Phối hợp | Thời gian |\n|---|---|---|---|---|\n| 1 | Lập sổ kho | Sở Y tế | {cell} | Quý II/2026 |\n"
    (duty,) = read("Kế hoạch", f"II. NHIỆM VỤ\n\n{table}")
    assert (duty.lead, duty.support) == (["Sở Y tế"], support)


def test_a_cell_may_say_who_leads_and_who_helps(read: Read) -> None:
    table = "| TT | Nội dung | Đơn vị thực hiện | Thời gian |\n|---|---|---|---|\n| 1 | Lập sổ kho | Phòng Kinh tế chủ trì; Công an xã phối hợp | Quý II/2026 |\n"
    (duty,) = read("Kế hoạch", f"II. NHIỆM VỤ\n\n{table}")
    assert (duty.lead, duty.support) == (["Phòng Kinh tế"], ["Công an xã"])


@pytest.mark.parametrize("group", ["A | LĨNH VỰC DƯỢC", "I | Lĩnh vực dược", "1 | Nhóm việc chung", "LĨNH VỰC DƯỢC"])
def test_the_title_of_a_group_of_rows_has_fewer_cells(read: Read, group: str) -> None:
    first, second = "1 | Lập sổ kho thuốc | Sở Y tế | Tháng 5/2026", "2 | Sửa mái kho thóc | Sở Xây dựng | Tháng 7/2026"
    table = f"STT | Nhiệm vụ | Chủ trì | Thời gian\n{group}\n{first}\n{group}\n{second}\n"
    assert [duty.lead for duty in read("Kế hoạch", f"II. NHIỆM VỤ\n\n{table}")] == [["Sở Y tế"], ["Sở Xây dựng"]]


@pytest.mark.parametrize(
    "fields",
    [
        "Chủ trì: Sở Y tế; Phối hợp: Sở Tài chính; Thời gian: Quý II/2026.",
        "Chủ trì: Sở Y tế; phối hợp: Sở Tài chính; thời gian: Quý II/2026.",
        "Chủ trì: Sở Y tế\nPhối hợp: Sở Tài chính\nThời gian thực hiện: Quý II/2026",
        "\n+ Trách nhiệm chủ trì: Sở Y tế.\n+ Trách nhiệm phối hợp: Sở Tài chính.\n+ Thời hạn hoàn thành: Quý II/2026.",
        "\n- Lãnh đạo phụ trách: Đồng chí Kho.\n- Chủ trì: Sở Y tế.\n- Phối hợp: Sở Tài chính.\n- Hoàn thành trong Quý II/2026.",
    ],
)
def test_fields_on_the_lines_below_a_task(read: Read, fields: str) -> None:
    (duty,) = read("Kế hoạch", f"II. NHIỆM VỤ\n\n1. Sửa mái kho thóc của tỉnh\n{fields}\n", "12/KH-UBND")
    assert (duty.lead, duty.support) == (["Sở Y tế"], ["Sở Tài chính"])
    assert duty.deadline is not None and "Quý II/2026" in duty.deadline.text


def test_completion_below_a_body_is_a_task_of_its_own(read: Read) -> None:
    tasks = "1. Sở Y tế\n\n- Hoàn thành việc sửa kho trước ngày 30/9/2026.\n\n- Lập sổ theo dõi kho thuốc.\n"
    assert len(read("Kế hoạch", f"II. NHIỆM VỤ\n\n{tasks}", "12/KH-UBND")) == 2


@pytest.mark.parametrize("head", ["Tiêu chí", "Tên tiêu chí", "Chỉ số", "Dự án", "Lĩnh vực"])
def test_tables_of_criteria(read: Read, head: str) -> None:
    source = f"II. PHÂN CÔNG\n\n| TT | {head} | Cơ quan phụ trách | Phối hợp | Hạn |\n|---|---|---|---|---|\n| 1 | Kho thuốc | Sở Y tế | Các xã | 15/12/2025 |\n"
    (duty,) = read("Kế hoạch", source)
    assert (duty.lead, duty.support) == (["Sở Y tế"], ["Các xã"])


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("Đơn vị | Nhiệm vụ", "Sở Y tế | Rà soát kho thuốc"), ("Đơn vị chủ trì | Nội dung công việc", "Sở Y tế | Rà soát kho thuốc"),
        ("STT | Bộ phận | Trách nhiệm", "1 | Phòng Kho | Rà soát kho thuốc"),
        ("STT | Cơ quan, đơn vị | Nhiệm vụ cụ thể", "1 | Sở Y tế | Rà soát kho thuốc"),
    ],
)  # fmt: skip
def test_who_and_what_make_a_table_of_tasks(read: Read, head: str, cells: str) -> None:
    (duty,) = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n| {head} |\n|---|---|\n| {cells} |\n")
    assert duty.lead == [cells.split(" | ")[-2]]


def test_roles_in_brackets(read: Read) -> None:
    rows = "| TT | Nhiệm vụ | Đơn vị thực hiện | Thời gian |\n|---|---|---|---|\n| 1 | Rà soát kho | Sở Y tế (chủ trì), Sở Nội vụ (phối hợp) | 2026 |\n"
    (row,) = read("Kế hoạch", f"II. NHIỆM VỤ\n\n{rows}")
    (task,) = read(
        "Kế hoạch",
        "II. NHIỆM VỤ\n\n1. Rà soát kho thuốc\n\n- Cơ quan thực hiện: Sở Y tế (chủ trì); Sở Nội vụ, Công an tỉnh (phối hợp)\n",
    )
    assert [(duty.lead, duty.support) for duty in (row, task)] == [
        (["Sở Y tế"], ["Sở Nội vụ"]), (["Sở Y tế"], ["Sở Nội vụ", "Công an tỉnh"]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "cell",
    [
        "Sở Nội vụ; Sở Y tế phối hợp", "Sở Nội vụ; Sở Y tế (phối hợp)", "Sở Nội vụ (phối hợp: Sở Y tế)",
        "Sở Nội vụ, phối hợp: Sở Y tế", "CT: Sở Nội vụ; PH: Sở Y tế", "Sở Nội vụ (phối hợp với Sở Y tế)",
    ],
)  # fmt: skip
def test_a_cell_that_says_who_helps(cell: str) -> None:
    assert roles_in(cell) == (["Sở Nội vụ"], ["Sở Y tế"])


_CELLS = (
    "TT\nNội dung\nĐơn vị chủ trì\nĐơn vị phối hợp\nThời gian\n1\nKiểm kê kho thuốc của\ncác trạm y tế\nTrung tâm Y tế\nTrạm Y tế xã\nTháng 9/2026\n"
    "II\nKHO MUỐI\n2\nLập sổ kho muối\nPhòng Kinh tế\nUBND các xã\nTrước 15/9/2026\n3\nBáo cáo số kho\nPhòng Nội vụ\nCác phòng\nThường xuyên\n"
)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_table_with_a_line_for_each_cell(gap: str) -> None:
    source = f"KẾ HOẠCH\nGiữ kho năm 2026\n\nII. TỔ CHỨC THỰC HIỆN\n\n{_CELLS.replace(chr(10), gap)}\nIII. KINH PHÍ\nTheo quy định.\n"
    duties = extract_text(source, "ke-hoach.txt").obligations
    assert [(duty.lead, duty.support, duty.deadline is not None) for duty in duties] == [
        (["Trung tâm Y tế"], ["Trạm Y tế xã"], True),
        (["Phòng Kinh tế"], ["UBND các xã"], True),
        (["Phòng Nội vụ"], ["Các phòng"], False),
    ]


def test_lines_that_make_no_rows_are_no_table() -> None:
    source = "KẾ HOẠCH\nGiữ kho\n\nII. TỔ CHỨC THỰC HIỆN\n\nTT\nNội dung\nĐơn vị chủ trì\nThời gian\n1\nLập sổ\nSở Y tế\n2\nKiểm kê\nSở Nội vụ\nTháng 9\n"
    assert all(duty.lead != ["Kiểm kê"] for duty in extract_text(source, "ke-hoach.txt").obligations)


_ROWS = (
    "TT\tNội dung\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian\n1\tKiểm kê kho thuốc\tSở Y tế\tCác trạm y tế\tTháng 9/2026\n"
    "2\tLập sổ kho muối\tSở Y tế\tCác xã\tQuý IV/2026\n"
)


@pytest.mark.parametrize("title", ["DANH MỤC NHIỆM VỤ GIỮ KHO", "Nội dung, tiến độ giữ kho", "NHIỆM VỤ TRỌNG TÂM NĂM 2026"])
@pytest.mark.parametrize("table", [_ROWS, _ROWS.replace("\t", "\n")])
def test_an_annex_of_tasks_whatever_its_title(read_annex: ReadAnnex, title: str, table: str) -> None:
    duties = read_annex("Phụ lục", f"{title}\n(Kèm theo Kế hoạch số 5/KH-UBND)\n\n{table}")
    assert duties[0].lead == ["Sở Y tế"]
    assert duties[0].support == ["Các trạm y tế"]


def test_fields_in_an_annex(read_annex: ReadAnnex) -> None:
    fields = "- Cơ quan chủ trì: Sở Y tế.\n- Cơ quan phối hợp: Sở Nội vụ.\n- Thời gian: Tháng 9/2026.\n"
    duties = read_annex("Phụ lục", f"DANH MỤC NHIỆM VỤ\n\n1. Kiểm kê kho thuốc của tỉnh\n{fields}2. Lập sổ kho muối của tỉnh\n{fields}")
    assert [duty.lead for duty in duties] == [["Sở Y tế"], ["Sở Y tế"]]


def test_a_heading_of_two_rows_merged_cells_and_persons(read: Read) -> None:
    (first, second) = read(
        "Kế hoạch",
        "| TT | Nhiệm vụ | Phân công thực hiện | | Thời gian |\n|---|---|---|---|---|\n| | | Chủ trì | Phối hợp | |\n"
        "| 1 | Kiểm kê kho thuốc | Sở Y tế | Các xã | Tháng 9/2026 |\n| 2 | Lập sổ kho muối | | | Quý IV/2026 |\n",
    )
    assert (first.lead, first.support) == (["Sở Y tế"], ["Các xã"])
    assert (second.lead, second.support) == (["Sở Y tế"], [])
    (person,) = read(
        "Kế hoạch",
        "| STT | Họ và tên | Chức vụ | Nhiệm vụ được phân công | Địa bàn |\n|---|---|---|---|---|\n"
        "| 1 | Bà Lê Thị Na | Phó Giám đốc Sở Y tế | Kiểm kê kho thuốc | Toàn tỉnh |\n",
    )
    assert person.lead == ["Lê Thị Na"]


def test_bodies_behind_a_dash_in_a_cell() -> None:
    assert names_in("- Sở Tư pháp, Thuế tỉnh Lào Cai") == ["Sở Tư pháp", "Thuế tỉnh Lào Cai"]


_HEAD = "TT\nNội dung\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian\nSản phẩm\n"
_FIRST = "1\nKiểm kê kho thuốc\nSở Y tế\nCác trạm y tế\nTháng 9/2026\nBáo cáo\n"
_LAST = "3\nBáo cáo số kho\nSở Tài chính\nCác sở\nQuý IV/2026\nBáo cáo\n"


@pytest.mark.parametrize(
    ("row", "support", "words"),
    [
        ("Lập sổ kho muối\nSở Nội vụ\nCông an tỉnh;\nSở Tư pháp\nTrước\n15/9/2026\nSổ kho", ["Công an tỉnh", "Sở Tư pháp"], "Trước 15/9/2026"),
        ("Lập sổ kho muối\nSở Nội vụ\nTrước 15/9/2026\nSổ kho", [], "Trước 15/9/2026"),
        ("Lập sổ kho muối\nSở Nội vụ\nCông an tỉnh\nTháng 8/2026", ["Công an tỉnh"], "Tháng 8/2026"),
        ("Lập sổ\nkho muối\nSở\nNội vụ\nCông an\ntỉnh\nTháng 8/2026\nSổ", ["Công an tỉnh"], "Tháng 8/2026"),
        ("Lập sổ kho muối\nSở Nội vụ\nCông an tỉnh\nTháng 8/2026\nSổ kho\nB\nKho khác", ["Công an tỉnh"], "Tháng 8/2026"),
        ("Lập sổ kho muối\nSở Nội vụ\nCông an tỉnh\nTháng 8/2026\nSổ kho\nKho khác của tỉnh", ["Công an tỉnh"], "Tháng 8/2026"),
    ],
)
def test_rows_with_more_lines_or_fewer_than_columns(row: str, support: list[str], words: str) -> None:
    source = f"KẾ HOẠCH\nGiữ kho năm 2026\n\nII. TỔ CHỨC THỰC HIỆN\n\n{_HEAD}{_FIRST}2\n{row}\n{_LAST}III. KINH PHÍ\nTheo quy định.\n"
    first, duty, last = extract_text(source, "ke-hoach.txt").obligations
    assert (first.lead, last.lead) == (["Sở Y tế"], ["Sở Tài chính"])
    assert (duty.lead, duty.support) == (["Sở Nội vụ"], support)
    assert duty.deadline is not None
    assert duty.deadline.text == words


def test_numbers_of_two_levels_in_a_table_with_a_line_for_each_cell() -> None:
    rows = f"1\nKHO\n1.{_FIRST}1.{_FIRST.replace('1', '2', 1)}2\nSỔ\n2.{_FIRST}"
    source = f"KẾ HOẠCH\nGiữ kho năm 2026\n\nII. TỔ CHỨC THỰC HIỆN\n\n{_HEAD}{rows}III. KINH PHÍ\nTheo quy định.\n"
    duties = extract_text(source, "ke-hoach.txt").obligations
    assert [duty.lead for duty in duties] == [["Sở Y tế"]] * 3


def test_the_title_of_a_group_between_rows_with_tabs(read: Read) -> None:
    first, second = _ROWS.split("2\t")
    duties = read("Kế hoạch", f"{first}Kho muối của tỉnh\t\t\t\t\n2\t{second}")
    assert [duty.support for duty in duties] == [["Các trạm y tế"], ["Các xã"]]


def test_a_field_of_partners_below_a_task_of_the_block(read: Read) -> None:
    text = (
        "1. Sở Y tế\na) Xây dựng quy chế giữ kho, trình UBND tỉnh ban hành.\n- Cơ quan phối hợp: Sở Xây dựng, UBND các xã.\n"
        "- Thời gian hoàn thành: Trước ngày 15/9/2024.\nb) Rà soát sổ kho.\n"
    )
    first, second = read("Chỉ thị", text)
    assert (first.lead, first.support, first.deadline and first.deadline.date) == (["Sở Y tế"], ["Sở Xây dựng", "UBND các xã"], "2024-09-15")
    assert (second.lead, second.support) == (["Sở Y tế"], [])


@pytest.mark.parametrize("line", ["a)\tNhóm kho muối\n", "5\n", "- 5 -\n", "\n5\n\n"])
def test_titles_with_letters_and_numbers_of_pages_between_rows_with_tabs(read: Read, line: str) -> None:
    first, second = _ROWS.split("2\t")
    assert len(read("Kế hoạch", f"{first}{line}2\t{second}")) == 2


@pytest.mark.parametrize("joint", ["; ", ", "])
def test_a_field_that_says_who_does_what_behind_their_names(read: Read, joint: str) -> None:
    text = f"II. NỘI DUNG\n1. Tổ chức kiểm kê kho\n- Phân công: Sở Y tế chủ trì{joint}Sở Xây dựng, Công an tỉnh phối hợp.\n"
    (duty,) = read("Kế hoạch", text)
    assert (duty.lead, duty.support) == (["Sở Y tế"], ["Sở Xây dựng", "Công an tỉnh"])
    assert duty.text.startswith("Tổ chức kiểm kê kho")


def test_a_row_that_could_not_be_laid_on_columns() -> None:
    columns = read_columns(["TT", "Nhiệm vụ", "Cơ quan chủ trì"])
    assert columns is not None
    assert TaskTable(columns).read([]) is None


def test_a_class_before_the_names_in_a_cell_and_a_day_of_every_year(read: Read) -> None:
    source = (
        "TT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn\n1\tMở ngày hội muối\tSở Công Thương\t10/10 hằng năm\n"
        "2\tKiểm tra kho\tCác ngành: Công an tỉnh, Thuế tỉnh, Sở Y tế\tQuý I/2027\n"
    )
    first, second = read("Kế hoạch", source)
    assert first.deadline is not None and first.deadline.recurring == "10/10 hằng năm"
    assert second.lead == ["Công an tỉnh", "Thuế tỉnh", "Sở Y tế"]


def test_fields_with_their_value_on_the_next_line_and_who_directs(read: Read) -> None:
    source = (
        "1. Soạn sổ kho\n- Cơ quan chỉ đạo: Ban Tuyên giáo.\n- Cơ quan thực hiện: Sở Y tế.\n- Thời gian hoàn thành:\nTrước ngày 31/3/2027.\n"
        "2. Sửa kho của công chức Lao động\n- Nội dung: sơn tường kho.\n- Cơ quan chủ trì: Sở Xây dựng.\n- Thời gian, địa điểm: Ngày 28/6/2027, tại tỉnh Muối.\n"
    )
    first, second = read("Kế hoạch", source)
    assert (first.lead, first.deadline and first.deadline.date) == (["Sở Y tế"], "2027-03-31")
    assert first.text.startswith("Soạn sổ kho") and second.text.startswith("Sửa kho")
    assert second.deadline is not None and second.deadline.date == "2027-06-28"


def rows(read: Read, table: str) -> list[tuple[list[str], list[str], str | None]]:
    duties = read("Kế hoạch", f"PHỤ LỤC\nNHIỆM VỤ GIỮ KHO\n{table}\n")
    return [(duty.lead, duty.support, duty.deadline.text if duty.deadline else None) for duty in duties]


def test_headings_of_two_lines_between_tabs(read: Read) -> None:
    table = (
        "TT\tNội dung công việc\tPhân công thực hiện\t\tThời gian hoàn thành\n\t\tCơ quan chủ trì\tCơ quan phối hợp\t\n"
        "1\tLập sổ kho muối\tSở Y tế\tSở Nội vụ\tTháng 6/2025\n2\tSửa tường kho\tSở Xây dựng\tSở Tư pháp\tQuý III/2025\n"
    )
    assert rows(read, table) == [(["Sở Y tế"], ["Sở Nội vụ"], "Tháng 6/2025"), (["Sở Xây dựng"], ["Sở Tư pháp"], "Quý III/2025")]


@pytest.mark.parametrize("bar", ["\n|\n", " |\n"])
def test_bars_between_lines_and_at_their_ends(read: Read, bar: str) -> None:
    cells = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành", "1", "Lập sổ kho muối", "Sở Y tế", "Sở Nội vụ", "Quý IV/2023", "2", "Sửa tường kho", "Sở Xây dựng", "Sở Tư pháp", "Tháng 12/2023", "")
    assert rows(read, bar.join(cells)) == [(["Sở Y tế"], ["Sở Nội vụ"], "Quý IV/2023"), (["Sở Xây dựng"], ["Sở Tư pháp"], "Tháng 12/2023")]


def test_cells_broken_over_lines(read: Read) -> None:
    table = (
        "TT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành\n1\tLập sổ kho muối\tSở Y tế\tSở Nội vụ;\ncác sở, ngành\tQuý IV/2023\n"
        "2\tSửa tường kho\ncủa huyện\tSở Xây dựng\t- Sở Tư pháp\n- UBND cấp xã\tQuý II và Quý IV hằng năm\n"
    )
    assert rows(read, table) == [
        (["Sở Y tế"], ["Sở Nội vụ", "các sở, ngành"], "Quý IV/2023"),
        (["Sở Xây dựng"], ["Sở Tư pháp", "UBND cấp xã"], "Quý II và Quý IV hằng năm"),
    ]


def test_roles_in_a_cell_and_the_partners_of_another_row(read: Read) -> None:
    table = (
        "TT | Nhiệm vụ | Đơn vị thực hiện | Thời gian hoàn thành\n1 | Lập sổ kho muối | Chủ trì: Sở Y tế; Phối hợp: Tỉnh đoàn, Báo Hà Tĩnh | 10/10/2023\n"
        "2 | Sửa tường kho | - Chủ trì: Sở Tài chính - Phối hợp: Sở Y tế | Quý IV/2023\n"
    )
    assert [row[:2] for row in rows(read, table)] == [(["Sở Y tế"], ["Tỉnh đoàn", "Báo Hà Tĩnh"]), (["Sở Tài chính"], ["Sở Y tế"])]
