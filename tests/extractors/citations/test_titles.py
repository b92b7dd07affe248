"""What the title of an act, a bracket behind it or the provision before it says of the acts that it names."""

from collections.abc import Callable

import pytest

from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Citation


@pytest.mark.parametrize(("verb", "relation"), [("Sửa đổi khoản 2 Điều 3", "amends"), ("Bãi bỏ khoản 2 Điều 3", "repeals"), ("Thay thế", "replaces")])
def test_a_bracket_says_with_what_the_changed_rules_were_issued(verb: str, relation: str) -> None:
    text = f"Điều 1. {verb} Quy chế giữ kho (ban hành kèm theo Quyết định số 446/QĐ-UBND ngày 5/6/2019 của UBND tỉnh Sơn La)."
    (act,) = extract_text(text, "quyet-dinh.txt").citations
    assert (act.relation, act.subject) == (relation, None)


@pytest.mark.parametrize("how", ["tổ chức thực hiện", "triển khai", "triển khai thực hiện", "việc thực hiện"])
def test_how_an_act_is_to_be_carried_out_is_guidance(how: str) -> None:
    text = f"Căn cứ Thông tư số 44/2016/TT-BYT hướng dẫn {how} Quyết định số 31/2015/QĐ-TTg;"
    _, guided = extract_text(text, "quyet-dinh.txt").citations
    assert (guided.relation, guided.subject) == ("guides", 0)


@pytest.mark.parametrize(
    ("titled", "relation"),
    [
        ("rà soát giá điện theo Nghị định số 18/2022/NĐ-CP, lập dự toán theo Thông tư số 14/2023/TT-BTC", "cites"),
        ("rà soát giá điện theo Nghị định số 18/2022/NĐ-CP để lập dự toán theo Thông tư số 14/2023/TT-BTC", "cites"),
        ("triển khai Nghị định số 18/2022/NĐ-CP và hướng dẫn thực hiện Thông tư số 14/2023/TT-BTC", "guides"),
    ],
)
def test_the_second_act_in_the_title_of_a_letter_is_cited_by_it(titled: str, relation: str) -> None:
    text = f"Thực hiện Công văn số 1412/BYT-KH ngày 5/6/2024 của Bộ Y tế về việc {titled}, Sở Y tế báo cáo."
    *_, act = extract_text(text, "bao-cao.txt").citations
    assert (act.number, act.relation, act.subject) == ("14/2023/TT-BTC", relation, 0)


@pytest.mark.parametrize(
    ("text", "pinpoint"),
    [
        ("Biểu số C03/BCKH ban hành kèm Thông tư số 77/2018/TT-BYT được dùng.", "Biểu số C03/BCKH"),
        ("Theo điểm b khoản 2 Điều 14 sửa đổi, bổ sung của Luật Giáo dục thì có sổ.", "điểm b khoản 2 Điều 14"),
        ("Theo khoản 2 Điều 14 được sửa đổi, bổ sung của Luật Giáo dục thì có sổ.", "khoản 2 Điều 14"),
    ],
)
def test_provisions_before_what_became_of_them(text: str, pinpoint: str) -> None:
    (act,) = extract_text(text, "bao-cao.txt").citations
    assert (act.relation, act.pinpoint) == ("cites", pinpoint)


def test_the_own_number_in_a_caption_that_breaks_before_it() -> None:
    text = (
        "UBND TỈNH SƠN LA\nSố: 980/KH-UBND\nSơn La, ngày 18 tháng 11 năm 2025\n\nKẾ HOẠCH\nGiữ kho\n\n1. Sở Y tế giữ kho.\n\n"
        "PHỤ LỤC\nDANH SÁCH KHO\n(Kèm theo Kế hoạch\nsố 980/KH-UBND ngày 18 tháng 11 năm 2025 của UBND tỉnh Sơn La)\n"
    )
    (own,) = extract_text(text, "ke-hoach.txt").citations
    assert (own.number, own.relation) == ("980/KH-UBND", "issued_with")


@pytest.mark.parametrize(
    ("behind", "title"),
    [
        ("về kho dự trữ năm 2024, Sở Y tế đề nghị các đơn vị thực hiện như sau:", "về kho dự trữ năm 2024"),
        ("về kho dự trữ năm 2024, Phó Thủ tướng Lê Văn An có ý kiến:", "về kho dự trữ năm 2024"),
        ("về kho dự trữ năm 2024,\nTổ kiểm tra kho số 2 lập biên bản như sau:", "về kho dự trữ năm 2024"),
        ("về kho dự trữ năm 2024 với những nội dung sau:", "về kho dự trữ năm 2024"),
        ("về kho dự trữ năm 2024 (sau đây viết tắt là Kế hoạch kho) và Công văn số 9/SYT-VP;", "về kho dự trữ năm 2024"),
        ("về kho dự trữ năm 2024 và khoản 2 Điều 5 Thông tư số 8/2020/TT-BYT;", "về kho dự trữ năm 2024"),
        ("phê duyệt Đề án “Kho thuốc của bản” trên toàn tỉnh;", "phê duyệt Đề án “Kho thuốc của bản” trên toàn tỉnh"),
        ("phê duyệt Đề án “Kho thuốc” và Thông báo số 9/TB-SYT ngày 1/2/2024;", "phê duyệt Đề án “Kho thuốc”"),
        ("về kho của Bộ Y tế, Bộ trưởng Bộ Công an hướng dẫn chung;", "về kho của Bộ Y tế, Bộ trưởng Bộ Công an hướng dẫn chung"),
    ],
)  # fmt: skip
def test_a_title_ends_before_what_the_sentence_says_and_holds_quoted_names(behind: str, title: str) -> None:
    act = extract_text(f"Thực hiện Kế hoạch số 7/KH-SYT ngày 2/1/2024 {behind}", "cong-van.txt").citations[0]
    assert act.title == title


@pytest.mark.parametrize(
    ("behind", "title"),
    [
        ("sửa đổi, bổ sung một số điều của Luật Giữ kho;", "sửa đổi, bổ sung một số điều của Luật Giữ kho"),
        ("sửa đổi, bổ sung một số điều của Luật Giữ kho và Nghị định số 9/2019/NĐ-CP;", "sửa đổi, bổ sung một số điều của Luật Giữ kho"),
        ("quy định về kho như sau:", "quy định về kho"),
        ("\nSửa đổi, bổ sung khoản 2 Điều 9 như sau:", None),
    ],
)  # fmt: skip
def test_titles_of_amending_acts(behind: str, title: str | None) -> None:
    act = extract_text(f"Căn cứ Luật số 34/2018/QH14 ngày 19/11/2018 {behind}", "quyet-dinh.txt").citations[0]
    assert act.title == title


def test_no_law_amends_a_decree() -> None:
    text = "Căn cứ Luật số 34/2018/QH14 sửa đổi, bổ sung một số điều của Luật Giáo dục đại học và Nghị định số 9/2019/NĐ-CP;"
    decree = extract_text(text, "quyet-dinh.txt").citations[2]
    assert (decree.relation, decree.subject) == ("legal_basis", None)


@pytest.mark.parametrize(("verb", "relation"), [("thay thế", "replaces"), ("bãi bỏ", "repeals")])
def test_the_second_act_that_a_document_ends(verb: str, relation: str) -> None:
    text = f"Số: 5/2019/NQ-HĐND\n\nNGHỊ QUYẾT\n\nĐiều 1. Sửa đổi Nghị quyết số 94/2017/NQ-HĐND quy định mức chi và {verb} Nghị quyết số 17/2010/NQ-HĐND."
    act = extract_text(text, "nghi-quyet.txt").citations[-1]
    assert (act.number, act.relation, act.subject) == ("17/2010/NQ-HĐND", relation, None)


def test_an_act_implements_none_that_is_younger() -> None:
    text = "Thực hiện Kế hoạch số 25-KH/TU ngày 30/11/2016 của Tỉnh ủy thực hiện Chỉ thị số 5-CT/TW và Kết luận số 111-KL/TU ngày 14/8/2017 của Tỉnh ủy, Đảng ủy xã lập sổ."
    *_, last = extract_text(text, "ke-hoach.txt").citations
    assert (last.number, last.relation, last.subject) == ("111-KL/TU", "implements", None)


@pytest.mark.parametrize(
    ("behind", "title"),
    [
        ("quy định về kho; phân định thẩm quyền giữ kho;", "quy định về kho; phân định thẩm quyền giữ kho"),
        ("quy định chi tiết Luật Giữ kho và Nghị định số 9/2021/NĐ-CP;", "quy định chi tiết Luật Giữ kho"),
        ("về kho, số 12/2020/NĐ-CP ngày 1/2/2020 về sổ;", "về kho"),
        ("về kho\nb) Nghị định số 9/2021/NĐ-CP;", "về kho"),
        ("về kho (sửa đổi, bổ sung tại Nghị định số 9/2021/NĐ-CP);", "về kho"),
        ("về kho tiếp tục được thực hiện kể từ ngày 1/7/2023.", "về kho"),
        ("về kho báo cáo UBND tỉnh xem xét.", "về kho"),
        ("về kho và các nghị định khác của Chính phủ.", "về kho"),
        ("về kho, tiếp theo Công văn số 9/UBND-KT.", "về kho"),
        ("về kho, nay giao Sở Y tế tổng kết.", "về kho"),
        ("về kho\n1. Sửa khoản 1 như sau:", "về kho"),
        ("về kho\nc) Khoản 3 Điều 4 Nghị định số 9/2021/NĐ-CP.", "về kho"),
        ("về kho và quy định tại Thông tư số 9/2021/TT-BYT.", "về kho"),
        ("“về tăng cường giữ kho” trên địa bàn.", "về tăng cường giữ kho"),
        ("phê duyệt\n“Chương trình giữ kho”;", "phê duyệt “Chương trình giữ kho”"),
    ],
)  # fmt: skip
def test_where_the_title_of_a_decree_ends(behind: str, title: str) -> None:
    act = extract_text(f"Theo Nghị định số 59/2019/NĐ-CP ngày 1/7/2019 của Chính phủ {behind}", "bao-cao.txt").citations[0]
    assert act.title == title


def test_what_is_asked_of_a_law_by_its_name_is_no_title() -> None:
    (law,) = extract_text("Theo Luật Việc làm về bảo hiểm thất nghiệp, các kho lập sổ.", "bao-cao.txt").citations
    assert law.title is None


@pytest.mark.parametrize(
    ("behind", "title"),
    [
        ("về giữ kho trái với Quyết định này đều bãi bỏ", "về giữ kho"),
        ("về giữ kho theo yêu cầu của lãnh đạo UBND tỉnh", "về giữ kho"),
        ("quy định về giữ kho, trình Chính phủ ban hành trong tháng 10", "quy định về giữ kho"),
        ("về giữ kho (có hiệu lực từ ngày 25/4/2021), các đơn vị lập sổ", "về giữ kho"),
        ("về giữ kho và để việc nhập kho được thống nhất", "về giữ kho"),
        ("về giữ kho năm 2015 và Bộ Y tế đã ban hành văn bản hướng dẫn", "về giữ kho năm 2015"),
        ("về giữ kho, các cơ quan, đơn vị đã quán triệt", "về giữ kho"),
        ("về giữ kho tại kỳ họp cuối năm 2023", "về giữ kho"),
        ("về giữ kho và được phổ biến đến các xã", "về giữ kho"),
        ("về giữ kho và ý kiến chỉ đạo của Bộ Y tế", "về giữ kho"),
        ("phân cấp quản lý kho sách", "phân cấp quản lý kho sách"),
        ("thông báo ý kiến của lãnh đạo Bộ về giữ kho", "thông báo ý kiến của lãnh đạo Bộ về giữ kho"),
        (", kỳ họp thứ 3 về giữ kho", "về giữ kho"),
    ],
)
def test_titles_end_where_the_sentence_goes_on(behind: str, title: str) -> None:
    text = f"Thực hiện Quyết định số 1412/QĐ-BYT ngày 5/6/2024 của Bộ Y tế{behind if behind[0] == ',' else f' {behind}'}."
    assert extract_text(text, "bao-cao.txt").citations[0].title == title


def test_an_act_named_in_the_title_of_the_document_has_no_title_beyond_it() -> None:
    text = (
        "UBND TỈNH SƠN LA\nSố: 12/KH-UBND\nSơn La, ngày 9 tháng 3 năm 2026\n\nKẾ HOẠCH\n"
        "Triển khai Quyết định số 1412/QĐ-BYT ngày 05/6/2024 của Bộ Y tế\nvề giữ kho thuốc\n\n"
        "Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau:\nI. MỤC ĐÍCH\n1. Giữ kho thuốc.\n"
    )
    assert [act.title for act in extract_text(text, "ke-hoach.txt").citations] == ["về giữ kho thuốc"]


def test_the_number_of_a_note_is_no_part_of_the_name_of_a_law() -> None:
    acts = extract_text("Sở Y tế làm theo Luật Đầu tư công3, trình Ủy ban nhân dân tỉnh; theo Luật Đầu tư 2020.", "a.txt").citations
    assert [act.text for act in acts] == ["Luật Đầu tư công", "Luật Đầu tư 2020"]


@pytest.mark.parametrize(
    ("behind", "title"),
    [
        ("về giữ kho, với nội dung yêu cầu Sở Y tế rà soát", "về giữ kho"),
        ("về giữ kho, trong đó giao Sở Y tế rà soát", "về giữ kho"),
        ("về giữ kho, hoàn thành trong tháng 9/2024", "về giữ kho"),
        ("về giữ kho (quý II/2024)", "về giữ kho"),
        ("về giữ kho theo hướng mở rộng đối tượng", "về giữ kho"),
        ("về giữ kho trong quý IV năm 2025", "về giữ kho"),
        ("về giữ kho trong năm 2025", "về giữ kho trong năm 2025"),
        ("về giữ kho cho phù hợp với thực tế", "về giữ kho"),
        ("về giữ kho và theo Điều 9 Quy chế này", "về giữ kho"),
        ("về giữ kho, ý kiến của Sở Y tế tại cuộc họp", "về giữ kho"),
        ("về giữ kho và bãi bỏ Quyết định số 12/QĐ-BYT", "về giữ kho"),
        ("sửa đổi Quyết định số 11/QĐ-BYT và bãi bỏ Quyết định số 12/QĐ-BYT", "sửa đổi Quyết định số 11/QĐ-BYT và bãi bỏ Quyết định số 12/QĐ-BYT"),
        ("về Sở Y tế trước ngày 15 hằng tháng", None),
        ("phê duyệt Chương trình giữ kho, giai đoạn I: từ năm 2021 đến năm 2025", "phê duyệt Chương trình giữ kho, giai đoạn I: từ năm 2021 đến năm 2025"),
        ("về giữ kho\tSở Y tế\tQuý II", "về giữ kho"),
        ("về giữ kho\nThống nhất chủ trương theo tờ trình", "về giữ kho"),
    ],
)
def test_titles_end_before_what_is_asked_of_the_act(behind: str, title: str | None) -> None:
    text = f"Theo Quyết định số 1412/QĐ-BYT ngày 5/6/2024 của Bộ Y tế {behind}."
    assert extract_text(text, "bao-cao.txt").citations[0].title == title


def test_a_second_proposer_behind_and() -> None:
    text = (
        "QUYẾT ĐỊNH\nXét đề nghị của Sở Y tế tại Tờ trình số 65/TTr-SYT ngày 08/12/2025 và đề nghị của Sở Tài chính tại "
        "Báo cáo số 1190/BC-STC ngày 15/12/2025;\nQUYẾT ĐỊNH:\nĐiều 1. Giữ kho.\n"
    )
    assert [act.relation for act in extract_text(text, "quyet-dinh.txt").citations] == ["proposed_by", "proposed_by"]


@pytest.mark.parametrize(
    ("act", "issuer"),
    [
        ("Thông tư liên tịch số 44/2002/TTLT/BTC-BYT ngày 21/5/2002", "Bộ Tài chính, Bộ Y tế"),
        ("Nghị quyết liên tịch số 01/2002/NQLT-BCA-BQP ngày 21/5/2002", "Bộ Công an, Bộ Quốc phòng"),
        ("Quyết định số 767/QĐ-ĐHQG ngày 12/9/2006 của Giám đốc Đại học Quốc gia TP.HCM", "Giám đốc Đại học Quốc gia TP.HCM"),
        ("Nghị quyết số 20-NQ/TW ngày 25/10/2017 của Hội nghị lần thứ VI Ban Chấp hành TW khóa XII", "Ban Chấp hành Trung ương Đảng"),
        ("Nghị quyết số 5/NQ-BCH ngày 12/01/2021 của Ban Chấp hành Trung ương Hội Làm vườn Việt Nam khóa XII", "Ban Chấp hành Trung ương Hội Làm vườn Việt Nam"),
    ],
)
def test_issuers_of_joint_acts_and_conferences(act: str, issuer: str) -> None:
    assert extract_text(f"Theo {act} về giữ kho.", "bao-cao.txt").citations[0].issuer == issuer


@pytest.mark.parametrize(
    ("clause", "title"),
    [
        ("Thông tư số 44/2023/TT-BYT quy định tiêu chuẩn người giữ kho; xếp lương, thăng hạng người giữ kho;", "quy định tiêu chuẩn người giữ kho; xếp lương, thăng hạng người giữ kho"),
        ("Kết luận số 18-KL/TW về giữ kho gắn với mục tiêu tăng trưởng “2 con số”;", "về giữ kho gắn với mục tiêu tăng trưởng “2 con số”"),
        ("Nghị quyết số 18-NQ/TW của Bộ Chính trị “Một số vấn đề về giữ kho”;", "Một số vấn đề về giữ kho"),
        ("quy chế cũ (thay Thông tư số 23/2024/TT-BYT quy định về kho (kể cả kho lạnh) của Bộ)\nĐiều 8;", "quy định về kho (kể cả kho lạnh) của Bộ"),
        ("Nghị định số 15/2020/NĐ-CP quy định về kho muối.1\nChương I", "quy định về kho muối"),
        ("Nghị định số 15/2020/NĐ-CP quy định về kho muối có căn cứ ban hành như sau:", "quy định về kho muối"),
        ("Nghị định số 15/2020/NĐ-CP quy định về kho muối và đã được tập huấn;", "quy định về kho muối"),
        ("Nghị định số 28/1995/NĐ-CP quy định về kho muối, các Nghị định sửa đổi, bổ sung Nghị định số 28/1995/NĐ-CP;", "quy định về kho muối"),
        ("Quyết định số 137/HĐBT ngày 27/4/1992 của Hội đồng Bộ trưởng nay là Chính phủ về quản lý giá muối;", "về quản lý giá muối"),
        ("Nghị quyết số 41/NQ-HĐND ngày 10/12/2025 của HĐND tỉnh (khóa XII, kỳ họp thứ 8) về việc giữ kho;", "về việc giữ kho"),
        ("Quyết định số 150/QĐ-TTg phê duyệt việc giữ kho (được điều chỉnh tại Quyết định số 151/QĐ-TTg);", "phê duyệt việc giữ kho"),
        ("Không thực hiện Quyết định số 156-CT ngày 23/5/1988 về việc giữ kho nữa.", "về việc giữ kho"),
    ],
)
def test_where_titles_end_or_go_on(clause: str, title: str) -> None:
    act = next(act for act in extract_text(f"Căn cứ {clause}", "quyet-dinh.txt").citations if act.kind == "numbered")
    assert act.title == title


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Nghị quyết số 54/2025/QH15 ngày 11/12/2025 của Quốc hội quy định việc thi hành Luật Đất đai", "Công điện số 54/CĐ-TTg ngày 01/4/2026 của Thủ tướng Chính phủ"),
        ("Quyết định số 320/QĐ-TTg ngày 16/4/2024 ban hành Kế hoạch thực hiện Chỉ thị số 28-CT/TW", "Kế hoạch số 215-KH/TU ngày 10/4/2024 của Ban Thường vụ Tỉnh ủy"),
    ],
)
def test_no_title_names_an_act_that_came_later_or_from_a_province(first: str, second: str) -> None:
    text = f"Thực hiện {first} và {second}, Sở Y tế báo cáo."
    acts = extract_text(text, "bao-cao.txt").citations
    assert acts[0].title is not None and "54/CĐ" not in acts[0].title and "215-KH" not in acts[0].title
    assert (acts[-1].relation, acts[-1].subject) == ("implements", None)


def test_titles_in_capitals_end_as_others_do() -> None:
    text = "TRIỂN KHAI KẾT LUẬN SỐ 51-KL/TW NGÀY 30/5/2019 CỦA BAN BÍ THƯ VỀ GIỮ KHO VÀ KẾ HOẠCH SỐ 82-KH/TU NGÀY 27/8/2019 CỦA TỈNH ỦY VỀ GIỮ SỔ THỰC HIỆN NGHỊ QUYẾT SỐ 5-NQ/TW NGÀY 2/3/2018 CỦA BỘ CHÍNH TRỊ VỀ KHO\n"
    first, second, _third = extract_text(text, "ke-hoach.txt").citations
    assert (first.title, second.title) == ("VỀ GIỮ KHO", "VỀ GIỮ SỔ THỰC HIỆN NGHỊ QUYẾT SỐ 5-NQ/TW NGÀY 2/3/2018 CỦA BỘ CHÍNH TRỊ VỀ KHO")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Nghị quyết số 59-NQ/TW của Bộ Chính trị về giữ kho trong tình hình mới và các mục tiêu đề ra của Nghị quyết số 26-NQ/TW", "về giữ kho trong tình hình mới"),
        ("Nghị định số 259/2025/NĐ-CP về kiểm soát kho và các quy định pháp luật hiện hành về giữ kho.", "về kiểm soát kho"),
        ("Nghị quyết số 513/NQ-HĐND ngày 10/7/2024 về giữ kho, trong 6 tháng đầu năm 2025;", "về giữ kho"),
        ("Công điện số 862/CĐ-TTg về việc giữ kho và Công văn nêu trên của Bộ Y tế; các đơn vị rà soát.", "về việc giữ kho"),
        ("Thông tư số 21/2019/TT-BYT ban hành Quy chế giữ kho bằng các Mẫu số 01, Mẫu số 02 kèm theo Thông tư này.", "ban hành Quy chế giữ kho"),
        ("Nghị quyết số 02/NQ-CP về giữ kho năm 2024, Thống đốc Ngân hàng Nhà nước yêu cầu các đơn vị rà soát.", "về giữ kho năm 2024"),
        ("Nghị quyết số 19/2026/NQ-CP của Chính phủ cắt giảm, phân cấp thủ tục giữ kho;", "cắt giảm, phân cấp thủ tục giữ kho"),
        ("Nghị quyết số 26-NQ/TW của Trung ương khóa XII về giữ kho.", "về giữ kho"),
        ("Nghị quyết số 34-NQ/TW của Bộ Chính trị Trung ương Đảng về giữ kho;", "về giữ kho"),
    ],
)
def test_where_a_title_ends_and_begins(text: str, title: str) -> None:
    act, *_ = extract_text(f"Thực hiện {text}", "ke-hoach.txt").citations
    assert act.title == title


@pytest.mark.parametrize(
    ("text", "pinpoint"),
    [
        ("Sửa đổi tên Điều 5, tên khoản 2 Điều 6 Thông tư số 56/2011/TT-BYT.", "tên Điều 5, tên khoản 2 Điều 6"),
        ("Bãi bỏ đoạn mở đầu khoản 1 và điểm c khoản 1 Điều 4 Thông tư số 31/2018/TT-BYT.", "đoạn mở đầu khoản 1 và điểm c khoản 1 Điều 4"),
        ("Lập sổ kho (Các khoản 2 và 4 Điều 35 Nghị định số 31/2021/NĐ-CP).", "khoản 2 và 4 Điều 35"),
    ],
)
def test_names_and_openings_of_provisions(text: str, pinpoint: str) -> None:
    (act,) = extract_text(text, "thong-tu.txt").citations
    assert act.pinpoint == pinpoint


def test_two_decrees_that_one_circular_guides() -> None:
    text = "Căn cứ Thông tư số 145/2007/TT-BTC hướng dẫn Nghị định số 188/2004/NĐ-CP về giá kho và Nghị định số 123/2007/NĐ-CP;"
    acts = extract_text(text, "quyet-dinh.txt").citations
    assert [(act.relation, act.subject) for act in acts] == [("legal_basis", None), ("guides", 0), ("guides", 0)]


def test_forms_in_a_list_are_no_acts() -> None:
    text = "Thay thế các Mẫu số 01-ĐĐN/SHTT/2020, 05-TT/SHTT/2020 và Mẫu số 06-TBTD/SHTT/2020 tại Phụ lục Thông tư số 13/2020/TT-BTC."
    assert [act.number for act in extract_text(text, "thong-tu.txt").citations] == ["13/2020/TT-BTC"]


def test_a_number_that_lost_its_code_in_a_list() -> None:
    text = "Căn cứ các Thông tư của Bộ Xây dựng: số 03/2016/TT-BXD ngày 10/3/2016; số 26/2016/BXD ngày 26/10/2016 về kho;"
    acts = extract_text(text, "quyet-dinh.txt").citations
    assert [(act.type, act.number) for act in acts] == [("Thông tư", "03/2016/TT-BXD"), ("Thông tư", "26/2016/BXD")]


def test_a_place_does_not_run_into_the_next_cell() -> None:
    text = "2\tNiêm yết theo Quyết định số 3871/QĐ-UBND ngày 15/7/2025 của Chủ tịch UBND Thành phố\tTrung tâm Y tế\tSổ"
    (act,) = extract_text(text, "ke-hoach.txt").citations
    assert act.issuer == "Chủ tịch UBND thành phố"


def test_aims_of_another_act_behind_a_title() -> None:
    text = "Thực hiện Nghị quyết số 59-NQ/TW của Bộ Chính trị về giữ kho và các mục tiêu đề ra của Nghị quyết số 26-NQ/TW của Trung ương về kho."
    _, act = extract_text(text, "ke-hoach.txt").citations
    assert act.subject is None


def test_the_verb_of_a_decree_ends_the_title_above_it() -> None:
    text = "Thi hành Nghị quyết số 34-NQ/TW của Bộ Chính trị về giữ kho,\nNGHỊ ĐỊNH:\nĐiều 1. Giữ kho."
    assert extract_text(text, "nghi-dinh.txt").citations[0].title == "về giữ kho"


def test_title_of_an_act_that_changes_many_is_long() -> None:
    changed = ", ".join(f"Thông tư số {n}/2017/TT-BYT ngày 10/3/2017 quy định về kho thuốc loại {n}" for n in range(1, 9))
    title = f"sửa đổi, bổ sung một số điều của {changed}"
    assert 400 < len(title) < 800
    text = f"Căn cứ Thông tư số 24/2018/TT-BYT ngày 06/3/2018 của Bộ trưởng Bộ Y tế {title};"
    act, *_ = extract_text(text, "thong-tu.txt").citations
    assert act.title == title


@pytest.mark.parametrize(
    ("behind", "title"),
    [
        (" đã cụ thể hóa việc này vào thủ tục.", "về giữ kho"),
        (", trên cơ sở báo cáo của Sở Y tế, UBND tỉnh ban hành Kế hoạch.", "về giữ kho"),
        (", cụ thể:\n1. Kho.", "về giữ kho"),
        (", xác định cụ thể nhiệm vụ được giao;", "về giữ kho"),
        (", phấn đấu đạt 20% trong năm 2025;", "về giữ kho"),
        (", tại Phụ lục I, quy định về sổ.", "về giữ kho"),
        (" (áp dụng từ ngày 19/02/2025 đến ngày 01/10/2025);", "về giữ kho"),
        (" và các quy định liên quan khác.", "về giữ kho"),
        (" và sổ kho mới ban hành; được sửa đổi, bổ sung lĩnh vực y tế;", "về giữ kho và sổ kho mới ban hành; được sửa đổi, bổ sung lĩnh vực y tế"),
        (" thuốc; nguyên tắc tính giá kho; nội dung chính của sổ.", "về giữ kho thuốc; nguyên tắc tính giá kho; nội dung chính của sổ"),
        (", cắt giảm thành phần hồ sơ của kho.", "về giữ kho"),
        (" và sổ kho; sửa đổi, bổ sung; bị bãi bỏ trong lĩnh vực y tế;", "về giữ kho và sổ kho; sửa đổi, bổ sung; bị bãi bỏ trong lĩnh vực y tế"),
    ],
)  # fmt: skip
def test_what_follows_a_title_in_its_sentence(behind: str, title: str) -> None:
    text = f"Thực hiện Quyết định số 15/QĐ-BYT ngày 2/3/2025 của Bộ Y tế về giữ kho{behind}"
    assert extract_text(text, "ke-hoach.txt").citations[0].title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Trên đây là Kế hoạch thực hiện Thông tư số 9/2013/TT-BXD về giữ kho của UBND tỉnh.", "về giữ kho"),
        ("Thực hiện Thông tư số 9/2013/TT-BXD về giữ kho của UBND tỉnh.", "về giữ kho của UBND tỉnh"),
        ("Theo Luật Đất đai số 31/2024/QH15 ngày 18/01/2024 quy định về thu hồi đất.", None),
        ("TRIỂN KHAI CHỈ THỊ SỐ 32/CT-TTG NGÀY 10/12/2024 “VỀ GIỮ KHO SÁCH” TRÊN ĐỊA BÀN TỈNH", "VỀ GIỮ KHO SÁCH"),
        ("Theo Thông báo số 552/TB-VPCP của Văn phòng Chính phủ Kết luận Phiên họp thứ tư.", "Kết luận Phiên họp thứ tư"),
    ],
)
def test_where_a_title_is_and_where_none(text: str, title: str | None) -> None:
    assert extract_text(text, "ke-hoach.txt").citations[0].title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Theo Thông tư số 9/2013/TT-BXD hướng dẫn giữ kho trong đó quy định các tỉnh lập sổ.", "hướng dẫn giữ kho"),
        ("Theo Nghị định số 146/2018/NĐ-CP về giữ kho (thay thế Nghị định số 105/2014/NĐ-CP), khoản 2 Điều 21 Luật Dược;", "về giữ kho"),
        ("- Sửa Thông tư số 42/2022/TT-BTC quy định giữ kho\n- Cơ quan chủ trì soạn thảo: Bộ Tài chính.", "quy định giữ kho"),
        ("Theo Nghị quyết số 12/NQ-HĐND về giữ kho, ngày 23/11/2018, Ban Pháp chế đã họp.", "về giữ kho"),
        ("Theo Quyết định số 11/QĐ-CNG của Cục trưởng Cục Nhà giáo, Bộ Giáo dục và Đào tạo về giữ kho;", "về giữ kho"),
        (f"Theo Quyết định số 17/QĐ-UBND ban hành Đề án “{'Giữ kho sách ' * 22}”.", f"ban hành Đề án “{'Giữ kho sách ' * 22}”"),
    ],
)  # fmt: skip
def test_further_ends_of_titles(text: str, title: str) -> None:
    assert extract_text(text, "ke-hoach.txt").citations[0].title == title


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Thực hiện Chỉ thị số 5-CT/TW ngày 3/10/2025 của Ban Bí thư\nvề giữ kho\n(Kèm theo Quyết định số 8/QĐ-TTg\nngày 13/5/2026 của Thủ tướng Chính phủ)", "về giữ kho"),
        ("Theo Công văn số 3/BTNMT-TCMT ngày 30/6/2022 về việc báo cáo Thủ tướng Chính phủ tiến độ lập quy hoạch kho, Phó Thủ tướng có ý kiến.", "về việc báo cáo Thủ tướng Chính phủ tiến độ lập quy hoạch kho"),
        ("Điều 2 Thông tư số 13/2022/TT-BTC quy định như sau:\n“Điều 2. Hiệu lực”", None),
        ("Thực hiện Quyết định số 338/QĐ-TTg ngày 3/4/2023 của Thủ tướng Chính phủ phê duyệt Đề án “Kho mới”, các địa phương đã có nhiều cố gắng.", "phê duyệt Đề án “Kho mới”"),
        ("Rà soát Nghị định số 58/2022/NĐ-CP ngày 31/8/2022 của Chính phủ về giữ kho tại Việt Nam, tham mưu, đề xuất Chính phủ sửa đổi.", "về giữ kho tại Việt Nam"),
        ("Theo Quyết định số 68/2013/QĐ-TTg ngày 14/11/2013 của Thủ tướng Chính phủ về giữ kho (trừ khoản 3 Điều 2).", "về giữ kho"),
        ("Căn cứ Nghị định số 101/2024/NĐ-CP ngày 29/7/2024 của Chính phủ quy định về điều tra kho; đăng ký, cấp giấy chứng nhận kho;\nCăn cứ tình hình;", "quy định về điều tra kho; đăng ký, cấp giấy chứng nhận kho"),
        ("Căn cứ Nghị định số 101/2024/NĐ-CP ngày 29/7/2024 của Chính phủ quy định về điều tra kho; ý kiến của Sở Y tế;\nCăn cứ tình hình;", "quy định về điều tra kho"),
        ("Căn cứ Quyết định số 45/QĐ-TTg ngày 2/12/1998 của Thủ tướng Chính phủ, về trách nhiệm quản lý kho;", "về trách nhiệm quản lý kho"),
        ('Căn cứ Quyết định số 45/QĐ-TTg ngày 2/12/1998 của Thủ tướng Chính phủ, "về việc quản lý kho";', "về việc quản lý kho"),
        ("Căn cứ Công văn số 16/BGDĐT-GDTrH ngày 19/4/2019 về việc triển khai “Kho 2025”,\nXét đề nghị của Sở Y tế, UBND tỉnh ban hành Kế hoạch.", "về việc triển khai “Kho 2025”"),
        ("Thực hiện Chỉ thị số 45-CT/TW ngày 14/4/2025 của Bộ Chính trị về đại hội và các chỉ đạo của Trung ương về kho.", "về đại hội"),
        ("Sau 5 năm thực hiện Chỉ thị số 5-CT/TW ngày 15/5/2016 của Bộ Chính trị về giữ kho, công tác kho có chuyển biến.", "về giữ kho"),
    ],
)  # fmt: skip
def test_what_follows_a_title_and_what_goes_on(read: Callable[[str], list[Citation]], sentence: str, title: str | None) -> None:
    assert read(sentence)[0].title == title


def test_the_place_of_the_citing_document_is_no_part_of_a_central_title(read: Callable[[str], list[Citation]]) -> None:
    (central,) = read("Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về kho mới trên địa bàn tỉnh Sơn La năm 2025.")
    assert central.title == "về kho mới"
    (other,) = read("Theo Nghị quyết số 98/2023/QH15 của Quốc hội về kho mới trên địa bàn tỉnh Nghệ An.")
    assert other.title == "về kho mới trên địa bàn tỉnh Nghệ An"


def test_a_small_type_word_begins_no_title(read: Callable[[str], list[Citation]]) -> None:
    first, second = read("Thực hiện Chỉ thị số 35-CT/TW ngày 30/5/2019, hướng dẫn số 26-HD/BTCTW ngày 18/10/2019 của Ban Tổ chức Trung ương về đại hội.")
    assert (first.title, second.title) == (None, "về đại hội")


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Thực hiện Nghị định số 50/2021/NĐ-CP ngày 10/5/2021 của Chính phủ về giữ kho, hoàn thành chỉ tiêu trước ngày 30/9/2024.", "về giữ kho"),
        ("Thực hiện Nghị định số 50/2021/NĐ-CP ngày 10/5/2021 của Chính phủ về giữ kho, báo cáo kết quả trước ngày 30/9/2024.", "về giữ kho"),
        ("Thực hiện Kế hoạch số 78/KH-UBND ngày 01/8/2021 của UBND tỉnh về giữ kho, đảm bảo tiến độ, chất lượng.", "về giữ kho"),
        ("Theo Nghị định số 50/2021/NĐ-CP ngày 10/5/2021 của Chính phủ về giữ kho, mỗi kho ít nhất 01 lần/năm.", "về giữ kho"),
        ("Theo Nghị định số 50/2021/NĐ-CP ngày 10/5/2021 của Chính phủ về giữ kho (Sở Nội vụ phối hợp), tổng hợp gửi Bộ Tài chính.", "về giữ kho"),
        ("Theo Quyết định số 17/QĐ-UBND ngày 14/02/2015 của UBND tỉnh về giữ kho (thời gian hoàn thành trong quý II/2024).", "về giữ kho"),
        ("Theo Quyết định số 17/QĐ-UBND ngày 14/02/2015 của UBND tỉnh về giữ kho và các nguồn huy động hợp pháp khác.", "về giữ kho"),
        ("Theo Quyết định số 17/QĐ-UBND ngày 14/02/2015 của UBND tỉnh về giữ kho (có gửi kèm theo).", "về giữ kho"),
        ("Theo Nghị định số 49/2026/NĐ-CP về giữ kho (có hiệu lực thi hành từ ngày 31/01/2026).", "về giữ kho"),
        ("Thực hiện Công văn số 45/SYT-NV ngày 5/8/2025 về giữ kho và căn cứ Chỉ thị số 17/CT-TTg ngày 6/6/2025.", "về giữ kho"),
        ("Theo Chỉ thị số 17/CT-TTg ngày 6/6/2025 của Thủ tướng Chính phủ về giữ kho, sau khi xem xét báo cáo của các xã, UBND tỉnh đề nghị:", "về giữ kho"),
        ("Thực hiện Nghị quyết số 5/NQ-HĐND ngày 2/3/2012 của HĐND tỉnh về giữ kho, trong những năm qua các cấp đã sửa kho.", "về giữ kho"),
        ("Thực hiện Nghị quyết số 82/NQ-CP ngày 15/9/2025 của Chính phủ, Bộ Y tế ban hành Kế hoạch triển khai như sau:", None),
        ("Căn cứ Kế hoạch số 61/KH-UBND ngày 01/3/2021 của Ủy ban nhân dân tỉnh Lào Cai - Trưởng nhóm các tỉnh Tây Bắc về việc giữ kho;", "về việc giữ kho"),
        ("Theo Công văn số 46/UBND-NC ngày 1/3/2024 của UBND tỉnh (V/v rà soát sổ kho), Sở Y tế đề nghị:", "V/v rà soát sổ kho"),
        ("Căn cứ Quyết định số 64/QĐ-BNN-KH ngày 31/5/2006 của Bộ trưởng Bộ Nông nghiệp và PTNT về việc giữ kho;", "về việc giữ kho"),
        ("SỬA ĐỔI MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH SỐ 135/2015/NĐ-CP QUY ĐỊNH VỀ GIỮ KHO\nĐiều 8. Sửa đổi khoản 2 Điều 6", "QUY ĐỊNH VỀ GIỮ KHO"),
        (
            "Căn cứ Nghị định số 16/2009/NĐ-CP ngày 16/02/2009 của Chính phủ sửa đổi khoản 2, Điều 8, Nghị định số 13/2008/NĐ-CP về giữ kho;",
            "sửa đổi khoản 2, Điều 8, Nghị định số 13/2008/NĐ-CP về giữ kho",
        ),
    ],
)  # fmt: skip
def test_titles_end_before_deadlines_brackets_and_clauses(read: Callable[[str], list[Citation]], sentence: str, title: str | None) -> None:
    assert read(sentence)[0].title == title
