"""Where the title of a document ends. The documents were drafted for these tests."""

import pytest

from danchieu.extractors.extract import extract_text
from danchieu.extractors.header.header import read_header
from danchieu.extractors.text import Text


@pytest.mark.parametrize("opening", ["Tỉnh Sơn La được giao vốn lớn. Đến nay, nhiều kho chưa được xây dựng xong, còn chậm", "Tình hình giữ kho chưa tốt. Nhiều kho ẩm thấp, sổ sách ghi chép chưa đầy đủ"])
def test_the_first_paragraph_right_below_a_title(opening: str) -> None:
    source = f"UBND TỈNH SƠN LA\nSố: 12/CT-UBND\nSơn La, ngày 9 tháng 3 năm 2026\nCHỈ THỊ\nVề giữ kho\n{opening}, {opening.lower()}.\nUBND tỉnh chỉ thị:\n"
    assert read_header(Text(source)).document.title == "Về giữ kho"


def test_a_paragraph_below_the_title_is_no_part_of_it() -> None:
    source = f"UBND TỈNH SƠN LA\nSố: 12/CT-UBND\nSơn La, ngày 9 tháng 3 năm 2026\nCHỈ THỊ\nVề giữ kho\nFBU {'giữ kho thuốc, ' * 40}hết.\n"
    assert read_header(Text(source)).document.title == "Về giữ kho"


def test_the_issuer_between_type_and_title_is_no_part_of_it() -> None:
    source = "ĐẢNG BỘ TỈNH SƠN LA\nBAN CHẤP HÀNH\n*\nSố 52-CTr/TU\nSơn La, ngày 18 tháng 4 năm 2023\n\nCHƯƠNG TRÌNH HÀNH ĐỘNG\nCỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH\nthực hiện việc giữ kho\n\nI. MỤC TIÊU\n"
    assert read_header(Text(source)).document.title == "thực hiện việc giữ kho"


@pytest.mark.parametrize(("written", "place"), [("Tam\nKỳ", "Tam Kỳ"), ("Cảng Vân Phong\nNha Trang", "Nha Trang")])
def test_a_place_over_two_lines(written: str, place: str) -> None:
    source = f"UBND TỈNH QUẢNG NAM\nSố: 12/QĐ-UBND\n|\n{written}, ngày 19 tháng 6 năm 2007\n|\nQUYẾT ĐỊNH\nVề giữ kho\n\nĐiều 1. Giữ kho.\n"
    assert read_header(Text(source)).document.place == place


HEAD = "{}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/{}\nHà Tĩnh, ngày 12 tháng 1 năm 2024\n\n"
BODY = "\nCăn cứ Luật Đất đai năm 2024;\nThực hiện kế hoạch công tác năm, các đơn vị giữ kho như sau:\n1. Sở Y tế kiểm tra kho.\n"


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("KẾ HOẠCH\nTHI HÀNH LUẬT KHO (SỬA ĐỔI)\n(Ban hành kèm theo Quyết định số 18/QĐ-BTP ngày 25 tháng 6 năm 2025 của Bộ trưởng Bộ Tư pháp)\n", "THI HÀNH LUẬT KHO (SỬA ĐỔI)"),
        ("THÔNG BÁO\nKẾT LUẬN CỦA GIÁM ĐỐC SỞ Y TẾ\ntại cuộc họp giao ban ngày 11/3/2024\n-----\n", "KẾT LUẬN CỦA GIÁM ĐỐC SỞ Y TẾ tại cuộc họp giao ban ngày 11/3/2024"),
        ("THÔNG BÁO\nÝ KIẾN CHỈ ĐẠO CỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề công tác giữ kho\n-----\n", "Ý KIẾN CHỈ ĐẠO CỦA BAN THƯỜNG VỤ TỈNH ỦY về công tác giữ kho"),
    ],
)
def test_captions_and_second_lines(printed: str, title: str) -> None:
    assert extract_text(HEAD.format("SỞ Y TẾ HÀ TĨNH", "KH-SYT") + printed + BODY, "a.txt").document.title == title


def test_joint_bodies_take_the_place_of_the_document() -> None:
    record = extract_text(HEAD.format("CÔNG AN TỈNH - SỞ GIÁO DỤC VÀ ĐÀO TẠO", "KHPH-CA") + "KẾ HOẠCH\nvề giữ kho\n" + BODY, "a.txt")
    assert record.document.issuer == "Công an tỉnh Hà Tĩnh, Sở Giáo dục và Đào tạo tỉnh Hà Tĩnh"


def test_rules_that_stand_alone_are_of_whom_their_caption_names() -> None:
    rules = "QUY CHẾ\nPHỐI HỢP GIỮ KHO\n(Ban hành kèm theo Quyết định số 7/2017/QĐ-UBND ngày 14 tháng 3 năm\n2017 của Ủy ban nhân dân tỉnh Hậu Giang)\n\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nQuy chế này quy định việc giữ kho.\n"
    document = extract_text(rules, "a.txt").document
    assert (document.title, document.issuer) == ("PHỐI HỢP GIỮ KHO", "UBND tỉnh Hậu Giang")


def test_the_issuer_behind_the_number_is_no_part_of_the_title() -> None:
    decree = "NGHỊ ĐỊNH SỐ 82-NĐ NGÀY 08-12-1958\nCỦA BỘ TRƯỞNG BỘ LAO ĐỘNG CHO ÁP DỤNG CHẾ ĐỘ GIỮ KHO\n\nBỘ TRƯỞNG BỘ LAO ĐỘNG\n" + BODY
    assert extract_text(decree, "a.txt").document.title == "CHO ÁP DỤNG CHẾ ĐỘ GIỮ KHO"


def test_a_heading_among_recipients_is_none() -> None:
    text = HEAD.format("SỞ Y TẾ HÀ TĨNH", "QĐ-SYT") + "QUYẾT ĐỊNH\nVề việc giữ kho\n" + BODY
    text += "\nNơi nhận:\nGửi bản điện tử:\n- Như Điều 2;\n- Bộ Y tế;\n- Lưu: VT.\nGIÁM ĐỐC\nLê A\n"
    assert extract_text(text, "a.txt").document.recipients == ["Bộ Y tế"]


@pytest.mark.parametrize("authority", ["ỦY\nBAN NHÂN DÂN TỈNH HÀ TĨNH", "CHỦ TỊCH ỦY\nBAN NHÂN DÂN TỈNH HÀ TĨNH", "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH"])
def test_a_line_of_authority_broken_in_two(authority: str) -> None:
    text = f"UBND TỈNH HÀ TĨNH\nSố: 12/QĐ-UBND\nHà Tĩnh, ngày 3 tháng 4 năm 2011\n\nQUYẾT ĐỊNH\nVỀ VIỆC PHÊ DUYỆT\nQUY HOẠCH GIỮ KHO\n{authority}\nCăn\ncứ Luật Giá;\nĐiều 1. Kho\n"
    assert extract_text(text, "a.txt").document.title == "VỀ VIỆC PHÊ DUYỆT QUY HOẠCH GIỮ KHO"


def test_the_subject_of_a_letter_of_the_party_in_small_letters() -> None:
    text = "ĐẢNG ỦY UBND TỈNH HÀ TĨNH\n*\nSố 249 -CV/ĐU\nvề việc giữ kho muối\n\n\nKính gửi: - Ủy ban nhân dân tỉnh.\n\nĐảng ủy đề nghị lập sổ kho.\n"
    assert extract_text(text, "a.txt").document.title == "về việc giữ kho muối"


@pytest.mark.parametrize(("number", "read"), [("       -CV/ĐU", None), (" 125-CV/ĐU", "125-CV/ĐU")])
def test_a_letter_of_the_party_whose_subject_names_a_plan(number: str, read: str | None) -> None:
    text = (
        f"ĐẢNG BỘ TỈNH HÀ TĨNH\nĐẢNG UỶ XÃ MUỐI\n*\nSố{number}\nTham mưu giữ kho theo\nKế hoạch số 83-KH/TU của\nBan Thường vụ Tỉnh uỷ\n"
        "ĐẢNG CỘNG SẢN VIỆT NAM\nMuối, ngày     tháng 6 năm 2026\n\nKính gửi: \n- Uỷ ban nhân dân xã;\n- Các chi bộ.\n\nĐảng uỷ đề nghị lập sổ kho.\n"
    )
    document = extract_text(text, "a.txt").document
    assert (document.type, document.number, document.title) == ("Công văn", read, "Tham mưu giữ kho theo Kế hoạch số 83-KH/TU của Ban Thường vụ Tỉnh uỷ")


def test_the_central_committee_of_the_union_in_two_columns() -> None:
    text = "BAN CHẤP HÀNH TRUNG ƯƠNG            ĐOÀN TNCS HỒ CHÍ MINH\n***\nSố: 225 - KH/TWĐTN-CTTN            Hà Nội, ngày 16 tháng 5 năm 2024\n\nKẾ HOẠCH\nGiữ kho\n\nI. MỤC ĐÍCH\n"
    assert extract_text(text, "a.txt").document.issuer == "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"


def test_a_letter_begins_right_below_whom_it_is_to() -> None:
    text = HEAD.format("SỞ Y TẾ HÀ TĨNH", "SYT-NV") + "Kính gửi: Công ty Muối\n(Hà Tĩnh)\nTrả lời công văn của Công ty về việc giữ kho muối ở ven biển, Sở Y tế có ý kiến:\n- Giữ kho.\n"
    assert extract_text(text, "a.txt").document.recipients == ["Công ty Muối (Hà Tĩnh)"]
