"""Bodies of a letterhead whose names stand on several lines. All names are real, the documents were drafted for these tests."""

import pytest

from danchieu.extractors.extract import extract_text
from danchieu.extractors.header.header import read_header
from danchieu.extractors.text import Text


@pytest.mark.parametrize(
    ("printed", "issuer"),
    [
        ("HUYỆN ỦY MAI SƠN\nBAN CHỈ ĐẠO 35", "Ban Chỉ đạo 35 Huyện ủy Mai Sơn"),
        ("ỦY BAN TRUNG ƯƠNG\nMẶT TRẬN TỔ QUỐC VIỆT NAM\nBAN THƯỜNG TRỰC", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
        ("ỦY BAN NHÂN DÂN\nXÃ TÂN  KHO", "UBND xã Tân Kho"),
        ("BẢO HIỂM XÃ HỘI\nVIỆT NAM", "Bảo hiểm xã hội Việt Nam"),
        ("BỘ TÀI CHÍNH\nBẢO HIỂM XÃ HỘI\nVIỆT NAM", "Bảo hiểm xã hội Việt Nam"),
        ("KHO BẠC NHÀ NƯỚC\nKHO BẠC NHÀ NƯỚC QUẢNG TRỊ", "Kho bạc Nhà nước Quảng Trị"),
        ("NGÂN HÀNG NHÀ NƯỚC VIỆT NAM\nNGÂN HÀNG NHÀ NƯỚC CHI NHÁNH LÀO CAI", "Ngân hàng Nhà nước chi nhánh Lào Cai"),
        ("TẬP ĐOÀN ĐIỆN LỰC\nVIỆT NAM", "Tập đoàn Điện lực Việt Nam"),
        ("NGÂN HÀNG NHÀ NƯỚC\nVIỆT NAM", "Ngân hàng Nhà nước Việt Nam"),
        ("ĐÀI TRUYỀN HÌNH\nVIỆT NAM", "Đài Truyền hình Việt Nam"),
        ("CỤC HÀNG HẢI\nVIỆT NAM", "Cục Hàng hải Việt Nam"),
        ("NGÂN HÀNG NÔNG NGHIỆP\nVÀ PHÁT TRIỂN NÔNG THÔN\nVIỆT NAM", "Ngân hàng nông nghiệp và phát triển nông thôn Việt Nam"),
        ("TÒA ÁN NHÂN DÂN CẤP CAO\nTẠI ĐÀ NẴNG", "Tòa án nhân dân cấp cao tại Đà Nẵng"),
        ("VIỆN KIỂM SÁT NHÂN DÂN\nCẤP CAO TẠI HÀ NỘI", "Viện kiểm sát nhân dân cấp cao tại Hà Nội"),
        ("ĐẠI HỌC HUẾ", "Đại học Huế"),
        ("TẬP ĐOÀN DẦU KHÍ VIỆT NAM", "Tập đoàn Dầu khí Việt Nam"),
        ("TỔNG CỤC HẢI QUAN\nCỤC THUẾ XUẤT NHẬP KHẨU", "Cục Thuế xuất nhập khẩu"),
        ("TỔNG CÔNG TY ĐIỆN LỰC MIỀN BẮC", "Tổng công ty Điện lực miền Bắc"),
        ("TỈNH ĐOÀN SƠN LA - SỞ NỘI VỤ", "Tỉnh đoàn Sơn La, Sở Nội vụ tỉnh Sơn La"),
        ("HỘI NÔNG DÂN VIỆT NAM - HỘI CỰU CHIẾN BINH VIỆT NAM\nTỈNH SƠN LA", "Hội Nông dân tỉnh Sơn La, Hội Cựu chiến binh tỉnh Sơn La"),
        ("TỔNG CỤC THUẾ\nCỤC THUẾ TP HÀ NỘI", "Cục Thuế thành phố Hà Nội"),
        ("CỤC HẢI QUAN TP. HỒ CHÍ MINH", "Cục Hải quan thành phố Hồ Chí Minh"),
        ("BẢO HIỂM XÃ HỘI\nTP.HỒ CHÍ MINH", "Bảo hiểm xã hội thành phố Hồ Chí Minh"),
        ("CÔNG AN TP.HCM", "Công an thành phố Hồ Chí Minh"),
        ("BỘ LƯƠNG THỰC", "Bộ Lương thực"),
        ("BỘ GIAO THÔNG VÀ BƯU ĐIỆN", "Bộ Giao thông và Bưu điện"),
        ("BỘ CÔNG AN-BỘ GIAO THÔNG VÀ BƯU ĐIỆN", "Bộ Công an, Bộ Giao thông và Bưu điện"),
        ("ĐẢNG ỦY QUÂN SỰ HUYỆN THÁP MƯỜI", "Đảng ủy Quân sự huyện Tháp Mười"),
        ("TỈNH ỦY ĐỒNG THÁP\nĐẢNG ỦY QUÂN SỰ TỈNH", "Đảng ủy Quân sự tỉnh Đồng Tháp"),
        ("TỈNH ỦY ĐỒNG THÁP\nĐẢNG ỦY BỘ ĐỘI BIÊN PHÒNG TỈNH", "Đảng ủy Bộ đội Biên phòng tỉnh Đồng Tháp"),
        ("ĐẢNG ỦY KHỐI DOANH NGHIỆP TRUNG ƯƠNG\nĐẢNG ỦY NGÂN HÀNG PHÁT TRIỂN VIỆT NAM", "Đảng ủy Ngân hàng Phát triển Việt Nam"),
        ("ỦY BAN NHÂN DÂN\nỦY BAN MTTQ VIỆT NAM\nTỈNH ĐẮK LẮK", "UBND tỉnh Đắk Lắk, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đắk Lắk"),
        ("BỘ THUỶ LỢI VÀ KIẾN TRÚC", "Bộ Thủy lợi và Kiến trúc"),
        ("ỦY BAN MTTQ VIỆT NAM\nTHÀNH PHỐ CẦN THƠ\nBAN TUYÊN GIÁO", "Ban Tuyên giáo Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Cần Thơ"),
    ],
)
def test_a_name_over_several_lines(printed: str, issuer: str) -> None:
    source = (
        f"{printed}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 12/QĐ-GK\n\n"
        "Hà Nội, ngày 3 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nVề việc giữ kho\n\nĐiều 1. Giữ kho.\n"
    )
    assert read_header(Text(source)).document.issuer == issuer


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Công văn số 1350-CV/BDVTW ngày 10/5/2023 của Ban Dân vận Trung ương về việc giữ kho", "về việc giữ kho"),
        ("Quyết định số 12/QĐ-UBND ngày 10/5/2023 của UBND tỉnh Lâm Đồng về việc giữ kho", "về việc giữ kho"),
    ],
)
def test_number_day_and_issuer_before_the_title(line: str, title: str) -> None:
    document = read_header(Text(f"{line}\n\nĐiều 1. Giữ kho.\n")).document
    assert (document.title, document.date) == (title, "2023-05-10")


@pytest.mark.parametrize("gap", ["\n", "          "])
def test_the_subject_of_a_letter_of_the_party(gap: str) -> None:
    source = (
        f"TỈNH ỦY LÂM ĐỒNG{gap}ĐẢNG CỘNG SẢN VIỆT NAM\n*{gap}Đà Lạt, ngày 18 tháng 6 năm 2021\nSố 555-CV/TU\n"
        "Tiếp tục chỉ đạo giữ\nkho thuốc\n\nKính gửi: Các huyện ủy.\n"
    )
    document = read_header(Text(source)).document
    assert (document.title, document.date) == ("Tiếp tục chỉ đạo giữ kho thuốc", "2021-06-18")


@pytest.mark.parametrize(("printed", "kind"), [("QUY ĐỊNH (BỔ SUNG)", "Quy định"), ("HƯỚNG DẪN (SỬA ĐỔI)", "Hướng dẫn")])
def test_a_bracket_behind_the_type(printed: str, kind: str) -> None:
    source = f"BỘ CHÍNH TRỊ\n*\nSố 216-QĐ/TW\n\nHà Nội, ngày 1 tháng 4 năm 2004\n\n{printed}\nvề giữ kho, lập sổ\n\n- Căn cứ Điều lệ Đảng;\n"
    document = read_header(Text(source)).document
    assert (document.type, document.title) == (kind, "về giữ kho, lập sổ")


def test_headings_of_markdown() -> None:
    source = (
        "# BỘ GIÁO DỤC VÀ ĐÀO TẠO\n\n# ĐẠI HỌC BÁCH KHOA HÀ NỘI\n\n**Số: 12/QĐ-ĐHBK**\n\nHà Nội, ngày 3 tháng 3 năm 2020\n\n"
        "# QUYẾT ĐỊNH\n\n## Về việc giữ kho\n\n# GIÁM ĐỐC ĐẠI HỌC BÁCH KHOA HÀ NỘI\n\nCăn cứ Luật Giáo dục;\n"
    )
    document = read_header(Text(source)).document
    assert (document.title, document.issuer) == ("Về việc giữ kho", "Đại học bách khoa Hà Nội")


def test_a_place_with_one_capital() -> None:
    document = read_header(Text("BỘ NỘI VỤ\nSố: 12/BNV-TC\nHà nội, ngày 28 tháng 3 năm 2020\n\nKính gửi: Các xã.\n")).document
    assert (document.place, document.date) == ("Hà Nội", "2020-03-28")


def test_a_blank_number_is_no_part_of_the_issuer() -> None:
    source = "TRƯỜNG ĐẠI HỌC KIẾN TRÚC ĐÀ NẴNG\n\nSố: .../QĐ-ĐHKTĐN\n\nĐà Nẵng, ngày 3 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nVề việc giữ kho\n"
    assert read_header(Text(source)).document.issuer == "Trường Đại học Kiến trúc Đà Nẵng"


def test_a_sentence_that_begins_with_a_type_is_no_title() -> None:
    document = read_header(Text("Kế hoạch đã nêu rõ mục tiêu giữ kho.\n\nSở Y tế rà soát kho thuốc.\n")).document
    assert (document.type, document.title) == (None, None)


@pytest.mark.parametrize("name", ["Bác sỹ Hoàng Tích Kho", "Kỹ sư Hoàng Tích Kho"])
def test_what_a_signer_has_learned(name: str) -> None:
    source = (
        "BỘ Y TẾ\nSố: 12-BYT/NĐ\n\nHà Nội, ngày 3 tháng 3 năm 1957\n\nNGHỊ ĐỊNH\nVề việc giữ kho\n\nĐiều 1. Giữ kho.\n\n"
        f"BỘ TRƯỞNG BỘ Y TẾ\n\n{name}\n"
    )
    assert read_header(Text(source)).document.signer == "Hoàng Tích Kho"


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        ("HỌC VIỆN NÔNG NGHIỆP VIỆT NAM", "Học viện Nông nghiệp Việt Nam"),
        ("BỘ TÀI CHÍNH\nHỌC VIỆN TÀI CHÍNH", "Học viện Tài chính"),
        ("SỞ VĂN HÓA VÀ THỂ THAO\nBẢO TÀNG TỈNH", "Bảo tàng tỉnh"),
        ("NHÀ XUẤT BẢN GIÁO DỤC VIỆT NAM", "Nhà xuất bản Giáo dục Việt Nam"),
        ("BAN THỰC HIỆN CHÍNH SÁCH BHYT", "Ban Thực hiện chính sách BHYT"),
    ],
)
def test_academies_houses_and_short_words(lines: str, issuer: str) -> None:
    source = f"{lines}\n-------\nSố: 12/QĐ-ABC\n\nHà Nội, ngày 3 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nVề việc giữ kho\n\nĐiều 1. Giữ kho.\n"
    assert read_header(Text(source)).document.issuer == issuer


def test_a_full_stop_inside_the_symbol_of_a_bank() -> None:
    source = "NGÂN HÀNG NÔNG NGHIỆP\nSố: 96/QĐ-NHNo.ĐL-TH\n\nHà Nội, ngày 3 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nVề việc giữ kho\n"
    assert read_header(Text(source)).document.number == "96/QĐ-NHNo.ĐL-TH"


@pytest.mark.parametrize("place", ["TP. Hồ Chí Minh", "Tp. Hồ Chí Minh", "Q. Bình Tân", "TX. Sơn Tây", "Quận 7"])
def test_a_place_in_short_beside_the_number(place: str) -> None:
    source = (
        f"TRƯỜNG ĐẠI HỌC BÁCH KHOA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"Số: 27/ĐHBK-ĐT {place}, ngày 03 tháng 10 năm 2023\n\nKính gửi: Các khoa.\n\nĐề nghị các khoa kiểm kê kho.\n"
    )
    header = read_header(Text(source)).document
    assert (header.number, header.date) == ("27/ĐHBK-ĐT", "2023-10-03")
    assert header.place is not None and place.endswith(header.place)


@pytest.mark.parametrize("title", ["VỀ VIỆC GIỮ KHO", "BÃI BỎ KHOẢN 1 ĐIỀU 1 QUYẾT ĐỊNH SỐ 23/2017/QĐ-UBND"])
def test_a_title_whose_type_was_lost(title: str) -> None:
    source = (
        "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\n\nSố: 12/QĐ-UBND\nSơn La, ngày 3 tháng 3 năm 2024\n"
        f"{title}\nỦY BAN NHÂN DÂN TỈNH SƠN LA\nCăn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT ĐỊNH:\nĐiều 1. Giữ kho.\n"
    )
    header = read_header(Text(source)).document
    assert (header.type, header.title) == ("Quyết định", title)


def test_place_and_day_beside_the_subject_are_no_part_of_it() -> None:
    source = (
        "UBND HUYỆN BẮC YÊN\nSố: 12/UBND-VP\nV/v giữ kho muối Bắc Yên, ngày 28 tháng 8 năm 2024\nnăm 2025\n\n"
        "Kính gửi: Công ty Muối\n(Địa chỉ: số 5 phố Huế\nMST: 0104567811)\n\nĐề nghị Công ty kiểm kê kho.\n"
    )
    header = read_header(Text(source)).document
    assert (header.title, header.recipients) == ("V/v giữ kho muối năm 2025", ["Công ty Muối"])


def test_an_hour_and_a_day_in_a_sentence_are_not_those_of_the_document() -> None:
    assert read_header(Text("Báo cáo gửi về Văn phòng trước 14 giờ, ngày 05/12/2024.\n")).document.date is None


def test_the_subject_of_a_letter_in_quotes() -> None:
    source = "SỞ Y TẾ LÀO CAI\nSố: 5/SYT-NV\n“V/v giữ kho thuốc”\nLào Cai, ngày 5 tháng 3 năm 2024\n\nKính gửi: Các trạm y tế.\n"
    assert read_header(Text(source)).document.title == "V/v giữ kho thuốc"


@pytest.mark.parametrize(
    ("line", "issuer"),
    [
        ("CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ", "Bộ Chính trị, Ban Bí thư Trung ương Đảng"),
        ("CỦA BỘ CHÍNH TRỊ", "Bộ Chính trị"),
        ("CỦA BAN BÍ THƯ", "Ban Bí thư Trung ương Đảng"),
    ],
)
def test_the_organ_of_the_centre_below_the_type(line: str, issuer: str) -> None:
    source = (
        "BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 999-KL/TW\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 29 tháng 8 năm 2025\n\n"
        f"KẾT LUẬN\n{line}\nvề giữ kho\n\n1. Lập sổ kho.\n"
    )
    document = read_header(Text(source)).document
    assert (document.issuer, document.title) == (issuer, "về giữ kho")


def test_a_party_office_signed_for_its_committee_and_a_title_without_its_full_stop() -> None:
    document = read_header(
        Text(
            "HUYỆN ỦY NAM ĐÀN\n*\nSố 12-QĐ/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nNam Đàn, ngày 5 tháng 3 năm 2012\n\nQUYẾT ĐỊNH\nvề việc lập kho sách.\n\n"
            "Điều 1. Lập kho sách.\n\nNơi nhận:\n- Như Điều 1;\n- Lưu.\n\nT/M BAN CHẤP HÀNH\nBÍ THƯ\n\nNguyễn Văn Nam\n"
        )
    ).document
    assert (document.signer_title, document.title) == ("T/M BAN CHẤP HÀNH BÍ THƯ", "về việc lập kho sách")


@pytest.mark.parametrize(
    "certified",
    ["XÁC THỰC VĂN BẢN HỢP NHẤT\nSố: 463/VBHN-BYT\nHà Nội, ngày 10 tháng 02 năm 2025\n", "Số: 463/VBHN-BYT\n\nXÁC THỰC VĂN BẢN HỢP NHẤT\nHà Nội, ngày 10 tháng 02 năm 2025\n"],
)
def test_a_consolidated_text_that_only_its_certification_calls_so(certified: str) -> None:
    text = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nTHÔNG TƯ\nGiữ kho muối\n\nThông tư số 34/2016/TT-BYT ngày 25 tháng 10 năm 2016 của "
        "Bộ trưởng Bộ Y tế giữ kho muối, được sửa đổi, bổ sung bởi:\nThông tư số 12/2024/TT-BYT ngày 14 tháng 11 năm 2024 của Bộ trưởng Bộ Y tế.\n\n"
        f"Điều 1. Kho muối\nKho có khóa.\n\n\nBỘ Y TẾ\n{certified}\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nLê Văn Muối\n"
    )
    record = extract_text(text, "hop-nhat.txt")
    document = record.document
    assert (document.type, document.number, document.date, document.issuer) == ("Văn bản hợp nhất", "463/VBHN-BYT", "2025-02-10", "Bộ Y tế")
    assert [(act.number, act.relation, act.subject) for act in record.citations] == [("34/2016/TT-BYT", "consolidates", None), ("12/2024/TT-BYT", "amended_by", 0)]


def test_the_office_that_certifies_is_the_issuer() -> None:
    text = (
        "LUẬT\nTHUẾ MUỐI\n\nLuật Thuế muối số 66/2025/QH15 ngày 14 tháng 6 năm 2025 của Quốc hội, có hiệu lực kể từ ngày 01 tháng 01 năm 2026.\n"
        "Căn cứ Hiến pháp;\nQuốc hội ban hành Luật Thuế muối.\nĐiều 1. Muối\n\nVĂN PHÒNG QUỐC HỘI\nSố: 111/VBHN-VPQH\n\nXÁC THỰC VĂN BẢN HỢP NHẤT\n"
        "Hà Nội, ngày 20 tháng 5 năm 2026\nCHỦ NHIỆM\nLê Văn Muối\n"
    )
    document = extract_text(text, "hop-nhat.txt").document
    assert (document.number, document.issuer) == ("111/VBHN-VPQH", "Văn phòng Quốc hội")


def test_an_office_is_no_signer() -> None:
    text = (
        "HỘI ĐỒNG BỘ TRƯỞNG\n-------\nSố: 182/HĐBT\nHà Nội, ngày 05 tháng 3 năm 1986\n\nQUYẾT ĐỊNH\nVề giữ kho\n\nĐiều 1. Giữ kho.\n\n"
        "Chủ tịch Hội đồng Bộ Trưởng\n\n(Đã ký)\n\nLê Muối\n"
    )
    assert extract_text(text, "quyet-dinh.txt").document.signer == "Lê Muối"
