"""Headers: drafted heads of every layout, what holds for any text, annotated documents where they are at hand."""

import json
from pathlib import Path

import pytest
import yaml

from danchieu.extractors.extract import extract_text
from danchieu.extractors.header.header import Header, read_header
from danchieu.extractors.text import Text, fold

HEADS = yaml.safe_load((Path(__file__).parent / "heads.yaml").read_text(encoding="utf-8"))
SHARED = Path(__file__).parents[3] / "shared"
GOLD = [
    (folder, name, document["header"])
    for file, folder in (("seeds.gold.json", "seeds"), ("dev.gold.json", "accuracy/dev"))
    if (SHARED / "accuracy" / file).exists()
    for name, document in json.loads((SHARED / "accuracy" / file).read_text(encoding="utf-8")).items()
]


def _read(header: Header, field: str) -> object:
    if field == "attachments":
        return [[attachment.type, attachment.title] for attachment in header.document.attachments]
    holder = next(holder for holder in (header.document, header.locality, header) if hasattr(holder, field))
    return getattr(holder, field)


@pytest.mark.parametrize("row", HEADS, ids=[row["name"] for row in HEADS])
def test_drafted_heads(row: dict[str, object]) -> None:
    want = row["want"]
    assert isinstance(want, dict)
    header = read_header(Text(str(row["text"])))
    assert {field: _read(header, field) for field in want} == want


@pytest.mark.parametrize("row", HEADS, ids=[row["name"] for row in HEADS])
def test_places_lie_in_the_text(row: dict[str, object]) -> None:
    text = Text(str(row["text"]))
    header = read_header(text)
    assert 0 <= header.body_end <= len(text.norm)
    assert 0 <= header.body_start <= len(text.norm)
    if header.number_span and header.document.number:
        start, end = header.number_span
        digits = header.document.number.split("/")[0].split("-")[0].replace(".", "")
        assert "".join(text.norm[start:end].split()).replace(".", "").startswith(digits)
    ends = [0]
    for attachment in header.document.attachments:
        assert ends[-1] <= attachment.start < attachment.end <= len(text.source)
        ends.append(attachment.end)


@pytest.mark.parametrize("row", HEADS, ids=[row["name"] for row in HEADS])
def test_any_cut_of_a_document_is_read(row: dict[str, object]) -> None:
    source = str(row["text"])
    for step in range(1, 8):
        start = len(source) * step // 8
        read_header(Text(source[start:]))
        read_header(Text(source[:start]))


@pytest.mark.skipif(not GOLD, reason="the annotated documents (../shared) are not here")
@pytest.mark.parametrize(("folder", "name", "want"), GOLD, ids=[name for _, name, _ in GOLD])
def test_annotated_documents(folder: str, name: str, want: dict[str, str | None]) -> None:
    with (SHARED / folder / name).open(encoding="utf-8", newline="") as file:
        document = read_header(Text(file.read())).document
    fields = ("type", "number", "date", "issuer", "signer")
    assert {field: getattr(document, field) for field in fields} == {field: want[field] for field in fields}
    if want.get("title"):
        assert document.title is not None
        assert fold(document.title) == fold(str(want["title"]))


DISPLACED = """THÔNG TƯ
Quy định mẫu sổ theo dõi giếng khoan
Căn cứ Nghị định số 55/2025/NĐ-CP ngày 02 tháng 3 năm 2025 của Chính phủ;
Điều 1. Phạm vi điều chỉnh
Thông tư này quy định mẫu sổ theo dõi giếng khoan ở nông thôn.
BỘ KHOA HỌC VÀ CÔNG NGHỆ

{line}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

  Hà Nội, ngày 09 tháng 4 năm 2026

Điều 2. Hiệu lực
Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 6 năm 2026.
"""


def test_a_letterhead_below_the_first_page_is_read_and_is_no_citation() -> None:
    record = extract_text(DISPLACED.format(line="Số: 71/2026/TT-BKHCN"))
    assert (record.document.number, record.document.date) == ("71/2026/TT-BKHCN", "2026-04-09")
    assert [citation.number for citation in record.citations] == ["55/2025/NĐ-CP"]


@pytest.mark.parametrize("line", ["Số: 71/2026/QĐ-BKHCN", "theo Thông tư Số: 71/2026/TT-BKHCN", "Số:     /2026/TT-BKHCN"])
def test_what_is_not_the_number_of_this_type_on_a_line_of_its_own_is_not_taken(line: str) -> None:
    assert extract_text(DISPLACED.format(line=line)).document.number is None


def test_a_title_goes_on_behind_a_line_that_does_not_end_it() -> None:
    text = (
        "BỘ Y TẾ\nSố: 12/2024/TT-BYT\nHà Nội, ngày 05 tháng 3 năm 2024\n\nTHÔNG TƯ\nQuy định mức phụ cấp đối với\n\n"
        "Viện Dược liệu cổ truyền1\n\nĐiều 1. Mức phụ cấp\n"
    )
    assert extract_text(text, "x.txt").document.title == "Quy định mức phụ cấp đối với Viện Dược liệu cổ truyền"


def test_a_signature_in_small_letters_at_the_end() -> None:
    text = (
        "NGÂN HÀNG NHÀ NƯỚC\nSố: 12/2026/TT-NHNN\nHà Nội, ngày 05 tháng 3 năm 2026\n\nTHÔNG TƯ\nHướng dẫn lưu kho tiền\n\n"
        "Điều 9. Hiệu lực\n\nThông tư này có hiệu lực từ ngày ký.\n\n---\n\n*Thống đốc*\n**LÊ THỊ HẠNH**\n"
    )
    document = extract_text(text, "x.txt").document
    assert (document.signer, document.signer_title) == ("Lê Thị Hạnh", "Thống đốc")


def test_recipients_whose_heading_was_damaged() -> None:
    text = (
        "BỘ Y TẾ\nSố: 12/CT-BYT\nHà Nội, ngày 05 tháng 3 năm 2024\n\nCHỈ THỊ\nVề kho thuốc\n\n1. Sở Y tế các tỉnh rà soát kho thuốc.\n\n"
        "Noi nhận: THỦ TƯỞNG\n- Văn phòng Tỉnh ủy (để biết);\n- Bộ Nội vụ; (Báo cáo)\n- Website Bộ Y tế;\n- Lưu: VT.\n"
    )
    record = extract_text(text, "x.txt")
    assert record.document.recipients == ["Văn phòng Tỉnh ủy", "Bộ Nội vụ", "Website Bộ Y tế"]
    assert [duty.text for duty in record.obligations] == ["Sở Y tế các tỉnh rà soát kho thuốc."]


@pytest.mark.parametrize(
    ("letterhead", "issuer"),
    [
        ("ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nVĂN PHÒNG", "Văn phòng UBND tỉnh Lào Cai"),
        (
            "ĐOÀN ĐBQH VÀ HĐND\nTỈNH LÀO CAI\nVĂN PHÒNG ĐOÀN ĐẠI BIỂU QUỐC HỘI\nVÀ HỘI ĐỒNG NHÂN DÂN TỈNH",
            "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh Lào Cai",
        ),
        ("BỘ Y TẾ\nTHANH TRA", "Thanh tra Bộ Y tế"),
        ("BỘ Y TẾ\nTHANH TRA BỘ", "Thanh tra Bộ Y tế"),
        ("SỞ Y TẾ LÀO CAI\nVĂN PHÒNG", "Văn phòng Sở Y tế tỉnh Lào Cai"),
    ],
)
def test_offices_of_councils(letterhead: str, issuer: str) -> None:
    text = f"{letterhead}\n-------\nSố: 12/VP-TH\nv/v giữ kho thuốc\nLào Cai, ngày 05 tháng 3 năm 2024\n\nKính gửi: Sở Y tế\n\nSở Y tế rà soát kho thuốc.\n"
    document = extract_text(text, "x.txt").document
    assert (document.issuer, document.title) == (issuer, "v/v giữ kho thuốc")


@pytest.mark.parametrize(
    ("title", "number", "date", "issuer"),
    [
        (
            "CHỈ THỊ\nCỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 46/2001/CT-TTG\nNGÀY 21 THÁNG 6 NĂM 2001 VỀ VƯỜN THUỐC",
            "46/2001/CT-TTg", "2001-06-21", "Thủ tướng Chính phủ",
        ),
        (
            "THÔNG TƯ CỦA BỘ Y TẾ SỐ 49/2001/TT-BYT NGÀY 18 THÁNG 1 NĂM 2001\nHƯỚNG DẪN LẬP VƯỜN THUỐC",
            "49/2001/TT-BYT", "2001-01-18", "Bộ Y tế",
        ),
        (
            "QUYẾT ĐỊNH\nCỦA HỘI ĐỒNG BỘ TRƯỞNG SỐ 476-HĐBT NGÀY 9-10-1989 VỀ VƯỜN THUỐC",
            "476-HĐBT", "1989-10-09", "Hội đồng Bộ trưởng",
        ),
        (
            "THÔNG TƯ LIÊN TỊCH\nCỦA BỘ TÀI CHÍNH - BỘ Y TẾ SỐ 419/2002/TTLT/BTC-BYT NGÀY 27 THÁNG 12 NĂM 2002\nVỀ VƯỜN THUỐC",
            "419/2002/TTLT/BTC-BYT", "2002-12-27", "Bộ Tài chính, Bộ Y tế",
        ),
        (
            "SẮC LỆNH\nCỦA CHỦ TỊCH CHÍNH PHỦ VIỆT NAM DÂN CHỦ CỘNG HOÀ SỐ 78 NGÀY 3 THÁNG 9 NĂM 1947 VỀ VƯỜN THUỐC",
            "78", "1947-09-03", "Chủ tịch Chính phủ",
        ),
        (
            "QUYẾT ĐỊNH\nCỦA BỘ GIÁO DỤC SỐ 216-QĐ NGÀY 27-2-1986 BAN HÀNH QUY CHẾ VƯỜN THUỐC",
            "216-QĐ", "1986-02-27", "Bộ Giáo dục",
        ),
        (
            "THÔNG TƯ\nCỦA BỘ TÀI CHÍNH SỐ 12 TC/TCT NGÀY 3 THÁNG 3 NĂM 1992 VỀ VƯỜN THUỐC",
            "12-TC/TCT", "1992-03-03", "Bộ Tài chính",
        ),
        (
            "THÔNG TƯ LIÊN TỊCH\nSố 419/2002/TTLT-BTC-BYT ngày 27 tháng 12 năm 2002\nVề vườn thuốc",
            "419/2002/TTLT-BTC-BYT", "2002-12-27", "Bộ Tài chính, Bộ Y tế",
        ),
        (
            "UBND TỈNH LÀO CAI\nCÔNG ĐIỆN KHẨN\n\nSố: 44/CĐ-UBND hồi 17 giờ 00 ngày 02/4/2020\n\nVề vườn thuốc",
            "44/CĐ-UBND", "2020-04-02", "UBND tỉnh Lào Cai",
        ),
        (
            "UBND TỈNH LÀO CAI\nCÔNG ĐIỆN\nSố: 44/CĐ-UBND\nLào Cai, 20 giờ 00 ngày 27 tháng 9 năm 2025\nVề vườn thuốc",
            "44/CĐ-UBND", "2025-09-27", "UBND tỉnh Lào Cai",
        ),
    ],
)  # fmt: skip
def test_number_and_date_below_the_type(title: str, number: str, date: str, issuer: str) -> None:
    record = extract_text(f"{title}\n\nCăn cứ Luật Dược;\n\nĐiều 1. Mở vườn thuốc.\n", "x.txt")
    document = record.document
    assert (document.number, document.date, document.issuer) == (number, date, issuer)
    assert (document.title or "").upper().endswith("VƯỜN THUỐC")
    assert [act.text for act in record.citations] == ["Luật Dược"]


def test_a_text_without_letterhead_is_read_from_its_first_word() -> None:
    record = extract_text("Giám đốc Sở Y tế yêu cầu các trạm y tế lập sổ thuốc trước ngày 02/3/2025.\n", "x.txt")
    assert [duty.lead for duty in record.obligations] == [["các trạm y tế"]]


@pytest.mark.parametrize(
    "name",
    ["Y Nguyên Êban", "Y Ngọc", "A Pớt", "Rah Lan Chung", "Ksor H'Bơ Khăp", "H'Yim Kđoh", "Điểu K'Ré", "Bh'riu Liếc"],
)
def test_names_of_the_peoples_of_the_highlands(name: str) -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH GIA LAI\nSố: 50/QĐ-UBND\nGia Lai, ngày 08 tháng 9 năm 2025\n\nQUYẾT ĐỊNH\nVề vườn thuốc\n\n"
        "Căn cứ Luật Dược;\n\nĐiều 1. Mở vườn thuốc.\n\nNơi nhận:\n- Như Điều 3\n- TT.TU, HĐND tỉnh\n- Lưu: VT.\n\n"
        f"KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n{name}\n"
    )
    record = extract_text(text, "x.txt")
    assert (record.document.signer, record.document.signer_title) == (name, "KT. CHỦ TỊCH PHÓ CHỦ TỊCH")
    assert [act.text for act in record.citations] == ["Luật Dược"]  # "Điều 3" ends a line of the recipients


@pytest.mark.parametrize(
    ("printed", "number", "kind"),
    [
        ("18-BYT/TT", "18-BYT/TT", "Thông tư"),
        ("59-BYT/QĐ", "59-BYT/QĐ", "Quyết định"),
        ("961/QĐUBND", "961/QĐ-UBND", "Công văn"),
        ("2l2/BYT-KH", "212/BYT-KH", "Công văn"),
        ("I2/BYT-KH", "12/BYT-KH", "Công văn"),
        ("89/KH-CAH(TH)", "89/KH-CAH", "Công văn"),
    ],
)
def test_types_and_separators_of_numbers(printed: str, number: str, kind: str) -> None:
    text = f"BỘ Y TẾ\nSố: {printed}\nHà Nội, ngày 2 tháng 3 năm 1979\n\nVề việc giữ vườn thuốc\n\nCăn cứ Luật Dược;\nBộ Y tế hướng dẫn.\n"
    document = extract_text(text, "x.txt").document
    assert (document.number, document.type) == (number, kind)


@pytest.mark.parametrize("number", ["Số: 150/SYT-NV\n", ""])
def test_the_subject_of_a_letter_goes_on_with_the_type_of_another_act(number: str) -> None:
    text = (
        f"UBND TỈNH GIA LAI\nSỞ Y TẾ\n{number}V/v sửa kho theo\nKế hoạch số 135/KH-UBND\n\nGia Lai, ngày 08 tháng 9 năm 2025\n\n"
        "Kính gửi: Các bệnh viện.\nSở Y tế đề nghị các bệnh viện sửa kho thuốc.\n"
    )
    document = extract_text(text, "x.txt").document
    assert (document.type, document.title) == ("Công văn", "V/v sửa kho theo Kế hoạch số 135/KH-UBND")
    assert document.recipients == ["Các bệnh viện"]


def test_a_cell_of_the_party_in_a_school() -> None:
    text = "ĐẢNG BỘ HUYỆN SÔNG MÃ\nCHI BỘ TRƯỜNG THPT CHU VĂN AN\nSố: 15-KH/CB\nSông Mã, ngày 2 tháng 3 năm 2024\n\nKẾ HOẠCH\nGiữ kho\n"
    assert extract_text(text, "x.txt").document.issuer == "Chi bộ Trường Trung học phổ thông Chu Văn An huyện Sông Mã"


def test_a_signature_in_a_cell_of_markdown() -> None:
    text = (
        "| UBND TỈNH GIA LAI<br>**SỞ Y TẾ** | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc |\n|---|---|\n"
        "| Số: 12/KH-SYT | Gia Lai, ngày 2 tháng 3 năm 2025 |\n\n**KẾ HOẠCH**\n\nSửa kho\n\n1. Sở Y tế sửa kho.\n\n"
        "| Nơi nhận:<br>- Các sở;<br>- Lưu: VT. | KT. GIÁM ĐỐC<br>PHÓ GIÁM ĐỐC<br><br>Rơ Lan Hà |\n|---|---|\n"
    )
    document = extract_text(text, "x.txt").document
    assert (document.signer, document.signer_title) == ("Rơ Lan Hà", "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC")
    assert (document.issuer, document.recipients) == ("Sở Y tế tỉnh Gia Lai", ["Các sở"])


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Lào Cai ngày 05 tháng 3 năm 2024", "Lào Cai"),
        ("| TP. Hồ Chí Minh ngày 05 tháng 3 năm 2024 |", "TP. Hồ Chí Minh"),
        ("Sở Y tế ngày 05 tháng 3 năm 2024 họp", None),
    ],
)
def test_a_place_that_no_comma_parts_from_the_day(line: str, place: str | None) -> None:
    text = f"BỘ Y TẾ\nSố: 12/BYT-KCB\nV/v giữ kho\n{line}\n\nKính gửi: Các sở\n\nCác sở rà soát kho thuốc.\n"
    document = extract_text(text, "x.txt").document
    assert (document.place, document.date) == (place, "2024-03-05" if place else None)


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("THỦ TƯỚNG CHÍNH PHỦ điện:\n- Các Bộ: Quốc phòng, Công an.", None),
        ("Về việc giữ kho\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN:\n\n- Giám đốc các sở.", "Về việc giữ kho"),
    ],
)
def test_who_sends_a_telegram_is_no_title(below: str, title: str | None) -> None:
    text = f"THỦ TƯỚNG CHÍNH PHỦ\nSố: 12/CĐ-TTg\nHà Nội, ngày 05 tháng 3 năm 2024\n\nCÔNG ĐIỆN\n{below}\n\nDo bão số 5, các kho phải được kiểm tra.\n"
    assert extract_text(text, "x.txt").document.title == title


def test_a_line_that_says_who_issues_is_no_title() -> None:
    text = (
        "THỦ TƯỚNG CHÍNH PHỦ\nSố: 12-TTg\nHà Nội, ngày 05 tháng 3 năm 1994\n\nCHỈ THỊ\n\nCỦA THỦ TƯỚNG CHÍNH PHỦ\n\n"
        "Về việc giữ kho thóc\n\ncủa các tỉnh miền núi\n\nTheo báo cáo của các Bộ, kho thóc còn thiếu.\n"
    )
    assert extract_text(text, "x.txt").document.title == "Về việc giữ kho thóc của các tỉnh miền núi"


def _letter(number: str = "Số: 12/SYT-NVY", day: str = "Sơn La, ngày 9 tháng 3 năm 2026", body: str = "", end: str = "") -> Header:
    head = f"SỞ Y TẾ SƠN LA\n{number}\nV/v giữ kho\n\n{day}\n\nKính gửi: Các trạm y tế.\n\n"
    return read_header(Text(f"{head}{body or 'Sở Y tế yêu cầu các trạm rà soát kho.'}\n{end}"))


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("S6: 12/SYT-NVY", "12/SYT-NVY"),  # misread by scanning
        ("S0: 12/SYT-NVY", "12/SYT-NVY"),
        ("Số: O5/SYT-NVY", "05/SYT-NVY"),
        ("Số: 1O-SYT/NVY", "10-SYT/NVY"),
        ("Số: 12/KH-CAH1(TM)", "12/KH-CAH1"),  # who drafted it
    ],
)
def test_lines_of_the_number(line: str, number: str) -> None:
    assert _letter(number=line).document.number == number


@pytest.mark.parametrize(
    "day",
    ["Cà Mau, 12/3/2026", "Cà Mau, ngày 12-3-2026", "Cà Mau, ngày 12.3.2026", "CÀ MAU, NGÀY 12 THÁNG 3 NĂM 2026", "Cà Mau, ngay 12 thảng 3 nãm 2026", "Cà Mau, Ngày 12 Tháng 03 Năm 2026"],
)  # fmt: skip
def test_lines_of_place_and_date(day: str) -> None:
    document = _letter(day=day).document
    assert (document.date, (document.place or "").casefold()) == ("2026-03-12", "cà mau")


@pytest.mark.parametrize(
    ("lines", "number", "title"),
    [
        ("KẾ HOẠCH SỐ 04/KH-TYT\nTiêm chủng mở rộng năm 2026", "04/KH-TYT", "Tiêm chủng mở rộng năm 2026"),
        ("BÁO CÁO NHANH\nTình hình hạn hán", None, "NHANH Tình hình hạn hán"),
        ("KẾ HOẠCH TỔ CHỨC\nHội thi lái máy cày năm 2026", None, "TỔ CHỨC Hội thi lái máy cày năm 2026"),
    ],
)
def test_titles_that_go_on_behind_the_type(lines: str, number: str | None, title: str) -> None:
    source = f"UBND XÃ BA VÌ\nTRẠM Y TẾ\n\nBa Vì, ngày 9 tháng 3 năm 2026\n\n{lines}\n\nCăn cứ Luật Dược năm 2016;\n\nTrạm Y tế báo cáo.\n"
    document = read_header(Text(source)).document
    assert (document.number, document.title) == (number, title)


CLOSINGS = [
    (
        "Nơi nhận:                          TM. BAN THƯỜNG TRỰC\n- Như trên;                        KT. CHỦ TỊCH\n"
        "- TT Tỉnh ủy (báo cáo);            PHÓ CHỦ TỊCH\n- UBND tỉnh;\n- Lưu: VT, PT.                     Lường Thị Vân\n",
        "Lường Thị Vân", "TM. BAN THƯỜNG TRỰC KT. CHỦ TỊCH PHÓ CHỦ TỊCH", ["TT Tỉnh ủy", "UBND tỉnh"],
    ),
    (
        "Nơi nhận: KT. CHỦ TỊCH\n- Như trên; PHÓ CHỦ TỊCH\n- Công an tỉnh;\n- Lưu: VT.\n\nĐoàn Thanh Sơn\n",
        "Đoàn Thanh Sơn", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH", ["Công an tỉnh"],
    ),
    (
        "Nơi nhận: Như trên; Lãnh đạo Sở; các phòng; Lưu: VT, NVY.\n\nTRƯỞNG TRẠM\n\n(Chữ ký, dấu)\n\nBS. Phạm Văn Đách\n",
        "Phạm Văn Đách", "TRƯỞNG TRẠM", ["Lãnh đạo Sở", "các phòng"],
    ),
    (
        "Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- UBND tỉnh (b/c); KT. CHỦ TỊCH\n- Công an xã; PHÓ CHỦ TỊCH\n"
        "- Các thôn; (Đã ký)\n- Lưu: VT. Lò Văn Phủ\n",
        "Lò Văn Phủ", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH", ["UBND tỉnh", "Công an xã", "Các thôn"],
    ),
    (
        "Nơi nhận: CHỦ TỊCH\n- Chính phủ;\n- Sở Tài chính;\n- Lưu: VT. Lưu Văn Sáng\n",
        "Lưu Văn Sáng", "CHỦ TỊCH", ["Chính phủ", "Sở Tài chính"],
    ),
    ("HIỆU TRƯỞNG\n\nGS.TS. Lê Văn Hà\n", "Lê Văn Hà", "HIỆU TRƯỞNG", []),
    ("THẨM PHÁN\n\n(Đã ký điện tử)\n\nPhan Thị Tường Vi\n", "Phan Thị Tường Vi", "THẨM PHÁN", []),
]  # fmt: skip


@pytest.mark.parametrize(("closing", "signer", "office", "recipients"), CLOSINGS)
def test_closings(closing: str, signer: str, office: str, recipients: list[str]) -> None:
    document = _letter(end=f"\n{closing}").document
    assert (document.signer, document.signer_title) == (signer, office)
    assert document.recipients == ["Các trạm y tế", *recipients]


def test_the_form_of_an_annex_addresses_nobody() -> None:
    source = (
        "UBND XÃ HẢI LĂNG\nSố: 12/QĐ-UBND\n\nQUYẾT ĐỊNH\nVề mẫu đơn\n\nĐiều 1. Ban hành mẫu đơn.\n\nNơi nhận:\n- Các thôn;\n- Lưu: VT.\n\n"
        "CHỦ TỊCH\n\nLê Văn Hà\n\nMẫu số 01\nĐƠN XIN ĐẤT\nKính gửi: UBND xã Hải Lăng\nTôi tên là:\n"
    )
    assert read_header(Text(source)).document.recipients == ["Các thôn"]


@pytest.mark.parametrize("between", ["         ", "\n"])
@pytest.mark.parametrize("below", ["không chuyên trách ở cấp xã", "không chuyên trách\nở cấp xã", "  không chuyên\n   trách ở\n cấp xã"])
def test_a_subject_beside_place_and_date_goes_on_below_them(between: str, below: str) -> None:
    source = (
        f"BỘ NỘI VỤ\nSố: 41/BNV-TC\nV/v hướng dẫn bố trí cán bộ{between}Hà Nội, ngày 08 tháng 8 năm 2025\n{below}\n\n"
        "Kính gửi: Các sở.\n\nBộ Nội vụ trả lời.\n"
    )
    assert read_header(Text(source)).document.title == "V/v hướng dẫn bố trí cán bộ không chuyên trách ở cấp xã"


@pytest.mark.parametrize(
    ("above", "body", "issuer"),
    [
        ("ĐẢNG BỘ TỈNH THANH HÓA", "ĐẢNG ỦY XÃ NÔNG CỐNG", "Đảng ủy xã Nông Cống"),
        ("TỈNH ỦY THANH HÓA", "BAN TỔ CHỨC", "Ban Tổ chức Tỉnh ủy Thanh Hóa"),
    ],
)
def test_two_columns_with_one_blank_between_them(above: str, body: str, issuer: str) -> None:
    source = (
        f"{above} ĐẢNG CỘNG SẢN VIỆT NAM\n{body} Nông Cống, ngày 12 tháng 3 năm 2026\n*\nSố 29-KH/ĐU\n\nKẾ HOẠCH\n"
        "giữ các kho thuốc\n\nBan Thường vụ ban hành Kế hoạch như sau:\n"
    )
    document = read_header(Text(source)).document
    assert (document.issuer, document.place, document.date) == (issuer, "Nông Cống", "2026-03-12")


def test_the_day_of_a_cited_act_is_not_that_of_the_document() -> None:
    source = "Thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương,\ncác xã giữ kho.\n"
    document = read_header(Text(source)).document
    assert (document.date, document.place) == (None, None)


def test_a_title_ends_above_parts_with_letters() -> None:
    source = (
        "BỘ CHÍNH TRỊ\n*\nSố 20-NQ/TW\n\nHà Nội, ngày 01 tháng 11 năm 2012\n\nNGHỊ QUYẾT\nVỀ PHÁT TRIỂN KHO THUỐC\n\n"
        "A- TÌNH HÌNH\n\n1. Kho thuốc đã cũ.\n"
    )
    assert read_header(Text(source)).document.title == "VỀ PHÁT TRIỂN KHO THUỐC"


def test_the_name_of_a_body_above_the_office_belongs_to_the_signature() -> None:
    text = Text(
        "SỞ Y TẾ SƠN LA\nSố: 12/SYT-NVY\nV/v giữ kho\n\nKính gửi: Các trạm y tế.\n\nSở Y tế yêu cầu các trạm rà soát kho./.\n\n"
        "SỞ Y TẾ\nGIÁM ĐỐC\nTrần Văn Tân\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"
    )
    header = read_header(text)
    assert (header.document.signer, header.body_end) == ("Trần Văn Tân", text.norm.index("SỞ Y TẾ\nGIÁM"))


def test_a_blank_line_behind_every_line() -> None:
    source = (
        "BỘ NỘI VỤ\n\nSố: 12/BNV-TC\n\nV/v thực hiện chế độ, chính sách đối\n\nvới cán bộ\n\nHà Nội, ngày 3 tháng 3 năm 2026\n\n"
        "Kính gửi: Ủy ban nhân dân các tỉnh, thành phố\n\ntrực thuộc trung ương.\n\nBộ Nội vụ đề nghị các tỉnh rà soát kho.\n"
    )
    document = read_header(Text(source)).document
    assert document.title == "V/v thực hiện chế độ, chính sách đối với cán bộ"
    assert document.recipients == ["Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương"]


def test_the_subject_above_the_day_is_no_part_of_the_place() -> None:
    header = _letter(number="Số: 12/SGDĐT-VP\nV/v giữ kho sách trên địa bàn tỉnh\n")
    assert header.document.place == "Sơn La"


def test_the_subject_of_a_letter_may_begin_with_about() -> None:
    head = "SỞ Y TẾ SƠN LA\nSố: 12/SYT-VP\nVề hướng dẫn giữ kho sách\n\nSơn La, ngày 9 tháng 3 năm 2026\n\nKính gửi: Các trạm y tế.\n"
    assert read_header(Text(f"{head}\nSở Y tế yêu cầu các trạm rà soát kho.\n")).document.title == "Về hướng dẫn giữ kho sách"


def test_recipients_that_name_the_members_of_a_group() -> None:
    members = ", ".join(["Tài chính", "Nội vụ", "Xây dựng", "Tư pháp", "Y tế", "Công Thương"] * 4)
    end = f"Nơi nhận:\n- Như trên;\n- Các sở: {members};\n- VP: CVP, KGVX. - Lưu: VT.\n"
    assert _letter(end=end).document.recipients[1:] == [f"Các sở: {members}", "VP: CVP, KGVX"]


@pytest.mark.parametrize(
    ("letterhead", "issuer"),
    [
        ("BAN CHẤP HÀNH ĐOÀN XÃ NAM ĐÀN\n\nĐOÀN TNCS HỒ CHÍ MINH", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Nam Đàn"),
        ("THÀNH ĐOÀN HẢI PHÒNG        ĐOÀN TNCS HỒ CHÍ MINH", "Thành đoàn Hải Phòng"),
        ("ĐOÀN TNCS HỒ CHÍ MINH\nBAN CHẤP HÀNH TỈNH NGHỆ AN", "Tỉnh đoàn Nghệ An"),
        ("LIÊN ĐOÀN LAO ĐỘNG TỈNH NGHỆ AN\nCÔNG ĐOÀN XÃ NAM ĐÀN", "Công đoàn xã Nam Đàn"),
        ("CÔNG ĐOÀN VIÊN CHỨC TỈNH NGHỆ AN", "Công đoàn viên chức tỉnh Nghệ An"),
        ("ĐẢNG ỦY PHƯỜNG TÂN HƯNG\nỦY BAN KIỂM TRA", "Ủy ban Kiểm tra Đảng ủy phường Tân Hưng"),
    ],
)
def test_unions_and_committees_of_communes(letterhead: str, issuer: str) -> None:
    body = "Số: 45/KH-ABC\n\nNghệ An, ngày 3 tháng 3 năm 2026\n\nKẾ HOẠCH\nGiữ kho sách\n\nThực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị, ban hành Kế hoạch như sau:\n"
    assert read_header(Text(f"{letterhead}\n{body}")).document.issuer == issuer


def test_a_plan_behind_the_signature_of_its_decision() -> None:
    source = (
        "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\nSố: 12/QĐ-UBND\nSơn La, ngày 9 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\nBan hành Kế hoạch giữ kho\n\n"
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch giữ kho.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n"
        "Nguyễn Thành Nam\n\nKẾ HOẠCH\nGIỮ KHO SÁCH NĂM 2026\n\nI. MỤC ĐÍCH\nGiữ được kho.\n\nII. TỔ CHỨC\nTHỰC HIỆN\n1. Sở Y tế\n- Kiểm kê các kho sách.\n"
    )
    record = extract_text(source, "quyet-dinh.txt")
    assert [(a.type, a.title) for a in record.document.attachments] == [("Kế hoạch", "GIỮ KHO SÁCH NĂM 2026")]
    assert [(duty.lead, duty.text) for duty in record.obligations] == [(["Sở Y tế"], "Kiểm kê các kho sách.")]


@pytest.mark.parametrize(("heading", "kind"), [("DANH MỤC THỦ TỤC GIỮ KHO", "Danh mục"), ("DANH SÁCH CÁC KHO SÁCH", "Danh sách")])
def test_lists_that_a_caption_attaches(heading: str, kind: str) -> None:
    end = f"Nơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\n\nNguyễn Văn An\n\n{heading}\n(Kèm theo Công văn số 12/SYT-NVY ngày 9/3/2026 của Sở Y tế)\n| TT | Kho |\n"
    assert [(a.type, a.title) for a in _letter(end=end).document.attachments] == [(kind, heading)]


def test_those_whom_a_telegram_is_to() -> None:
    source = (
        "UBND TỈNH SƠN LA\nSố: 12/CĐ-UBND\nSơn La, ngày 9 tháng 3 năm 2026\n\nCÔNG ĐIỆN\nVề phòng cháy\n\n"
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LA ĐIỆN:\n- Giám đốc Sở Y tế;\n- Công an tỉnh.\nTheo tin báo của các xã, kho đã ướt.\n"
    )
    assert read_header(Text(source)).document.recipients == ["Giám đốc Sở Y tế", "Công an tỉnh"]
