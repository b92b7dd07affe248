"""What a text says of changes among other acts: amended at, already replaced, replaced from a day on. All sentences were
drafted for these tests."""

from collections.abc import Callable

import pytest

from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Citation

Brief = list[tuple[str | None, str, int | None]]

CHANGES: list[tuple[str, Brief]] = [
    (  # what an act in a bracket changes is not changed by the plan
        "Căn cứ Quyết định số 65/QĐ-BYT (được bổ sung bởi Quyết định số 12/QĐ-BYT của Bộ Y tế, phê duyệt điều chỉnh, bổ sung "
        "Kế hoạch trồng thuốc giai đoạn 2021 - 2025);",
        [
            ("65/QĐ-BYT", "legal_basis", None), ("12/QĐ-BYT", "amended_by", 0),
            ("Kế hoạch trồng thuốc giai đoạn 2021 - 2025", "amends", 1),
        ],
    ),
    (
        "Căn cứ Quyết định số 117/QĐ-UBND ngày 29/9/2020 được điều chỉnh, bổ sung tại Quyết định số 35/QĐ-UBND ngày 25/3/2021;",
        [("117/QĐ-UBND", "legal_basis", None), ("35/QĐ-UBND", "amended_by", 0)],
    ),
    (
        "Căn cứ Quyết định số 117/QĐ-UBND (điều chỉnh tại các Quyết định số 35/QĐ-UBND và số 87/QĐ-UBND ngày 12/8/2021);",
        [("117/QĐ-UBND", "legal_basis", None), ("35/QĐ-UBND", "amended_by", 0), ("87/QĐ-UBND", "amended_by", 0)],
    ),
    (
        "Nghị định số 15/2021/NĐ-CP đã thay thế Nghị định số 59/2015/NĐ-CP.",
        [("15/2021/NĐ-CP", "cites", None), ("59/2015/NĐ-CP", "replaces", 0)],
    ),
    (
        "Thông tư số 04/2019/TT-BXD ngày 16/8/2019 chỉ sửa đổi Thông tư số 26/2016/TT-BXD.",
        [("04/2019/TT-BXD", "cites", None), ("26/2016/TT-BXD", "amends", 0)],
    ),
    (
        "Nghị định số 06/2021/NĐ-CP có hiệu lực từ ngày 26/01/2021, thay thế Nghị định số 46/2015/NĐ-CP.",
        [("06/2021/NĐ-CP", "cites", None), ("46/2015/NĐ-CP", "replaces", 0)],
    ),
    (
        "Luật số 73/2025/QH15 đã bãi bỏ một số quy định tại Mục 2 Chương IV Luật Giáo dục.",
        [("73/2025/QH15", "cites", None), ("Luật Giáo dục", "repeals", 0)],
    ),
    (  # it rests on the former, but the plan does not
        "Nghị định số 46/2015/NĐ-CP là căn cứ ban hành Quyết định số 09/2020/QĐ-UBND.",
        [("46/2015/NĐ-CP", "cites", None), ("09/2020/QĐ-UBND", "cites", None)],
    ),
    ("Sau 05 năm thi hành, Nghị định số 84/2020/NĐ-CP bộc lộ bất cập.", [("84/2020/NĐ-CP", "cites", None)]),
    ("Sau khi triển khai Nghị định số 84/2020/NĐ-CP, nhiều kho cần sửa.", [("84/2020/NĐ-CP", "implements", None)]),
    (  # what an act told others to carry out
        "Thủ tướng Chính phủ có Công văn số 12/TTg-KTTH ngày 10/01/2024 yêu cầu các bộ thực hiện Nghị quyết số 30/NQ-CP.",
        [("12/TTg-KTTH", "cites", None), ("30/NQ-CP", "implements", 0)],
    ),
    (
        "Nghị quyết số 27/NQ-HĐND ngày 3/2/2021 đã cũ; ngày 02/01/2022, UBND tỉnh có Công văn số 19/UBND-VP nhắc giữ kho.",
        [("27/NQ-HĐND", "cites", None), ("19/UBND-VP", "cites", None)],
    ),
    (
        "Thực hiện Công văn số 13/BYT-KCB ngày 2/1/2018 về kho giai đoạn 2017 - 2020; ngày 02/01/2019, UBND tỉnh có Công văn số "
        "19/UBND-VP nhắc giữ kho.",
        [("13/BYT-KCB", "implements", None), ("19/UBND-VP", "cites", None)],
    ),
    (
        "Các xã căn cứ chức năng, nhiệm vụ được giao, chủ động nghiên cứu Chỉ thị số 37/CT-TTg để giữ kho.",
        [("37/CT-TTg", "cites", None)],
    ),
    ("Căn cứ chức năng, nhiệm vụ quy định tại Nghị định số 15/2023/NĐ-CP;", [("15/2023/NĐ-CP", "legal_basis", None)]),
    ("- Quy chế giữ kho Ban hành kèm theo Thông tư số 23/2017/TT-BYT;", [("23/2017/TT-BYT", "cites", None)]),
    (  # the number of a page
        "Bãi bỏ các Quyết định sau:\n\n2\n\na) Quyết định số 27/2019/QĐ-UBND;\nb) Quyết định số 28/2019/QĐ-UBND.",
        [("27/2019/QĐ-UBND", "repeals", None), ("28/2019/QĐ-UBND", "repeals", None)],
    ),
    (  # a letter that consulted those about it
        "Thực hiện Nghị định số 84/2020/NĐ-CP (Công văn số 15/SYT-NVY ngày 3/2/2024 của Sở Y tế), các xã mua thuốc.",
        [("84/2020/NĐ-CP", "implements", None), ("15/SYT-NVY", "cites", None)],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), CHANGES)
def test_changes_among_other_acts(
    read: Callable[[str], list[Citation]], brief: Callable[[list[Citation]], Brief], sentence: str, expected: Brief
) -> None:
    assert brief(read(sentence)) == expected


THIS_DECISION = [
    ("được thay thế bằng Quyết định này.", "replaces"),
    ("bị thay thế bởi Quyết định này.", "replaces"),
    ("về việc giữ kho được bãi bỏ bởi Quyết định này.", "repeals"),
    ("được sửa đổi, bổ sung theo Quyết định này.", "amends"),
    ("được bổ sung tại Quyết định này.", "amends"),
    ("không bị thay thế bởi Quyết định này.", "cites"),
    ("trừ các nội dung được sửa đổi tại Quyết định này vẫn có hiệu lực.", "cites"),
    ("được thay thế bằng quyết định mới.", "cites"),
]


@pytest.mark.parametrize(("said", "relation"), THIS_DECISION)
def test_what_is_done_to_an_act_by_this_document(said: str, relation: str) -> None:
    head = "UBND TỈNH SƠN LA\nSố: 12/2025/QĐ-UBND\nSơn La, ngày 3 tháng 3 năm 2025\n\nQUYẾT ĐỊNH\nVề việc giữ kho\n\nQUYẾT ĐỊNH:\n\n"
    act = "Điều 2. Quyết định số 15/2019/QĐ-UBND ngày 3/4/2019 của UBND tỉnh Sơn La "
    (citation,) = extract_text(f"{head}{act}{said}\n", "x.txt").citations
    assert (citation.relation, citation.subject) == (relation, None)


ISSUERS = [
    ("Xem Kế hoạch số 112/KH-UBND ngày 19/9/2025 của UBND xã Mỹ\nThọ về rà soát kho.", ["UBND xã Mỹ Thọ"]),
    ("Xem Kế hoạch số 112/KH-UBND ngày 19/9/2025 của UBND xã Mỹ\nThực hiện rà soát kho.", ["UBND xã Mỹ"]),
    ("Xem Báo cáo số 56/BC-ĐGS của Đoàn giám sát với các kết quả đạt được.", ["Đoàn giám sát"]),
    ("Xem Báo cáo số 56/BC-ĐGS của Đoàn giám sát và nhấn mạnh một số việc.", ["Đoàn giám sát"]),
    ("Xem Báo cáo số 56/BC-TCT của Tổ công tác gồm các nội dung.", ["Tổ công tác"]),
    (  # the issuer of a number that is cited again
        "Quyết định số 15/2024/QĐ-UBND của UBND thành phố Cần Thơ đã cũ. Nay xem lại Quyết định số 15/2024/QĐ-UBND.",
        ["UBND thành phố Cần Thơ", "UBND thành phố Cần Thơ"],
    ),
    ("Xem Thông báo số 12/TB-HĐBT ngày 12/11/2021.", [None]),  # a council for compensation, no longer the ministers
    ("Xem Nghị định số 88/HĐBT ngày 12/11/1986.", ["Hội đồng Bộ trưởng"]),
    ("Xem Quyết định số 21-CT ngày 15/6/1989 của Chủ tịch HĐBT.", ["Chủ tịch Hội đồng Bộ trưởng"]),
    ("Xem Thông tư số 20-TTLB/TC-QLRĐ ngày 4/4/1991.", [None]),
    ("Trả lời Công văn số 15/SYT-NVY của Sở Y tế hỏi về kho thuốc.", ["Sở Y tế tỉnh Sơn La"]),
    ("Trả lời Công văn số 15/SYT-NVY của Sở Y tế tỉnh Sơn La phản ánh việc giữ kho.", ["Sở Y tế tỉnh Sơn La"]),
]


@pytest.mark.parametrize(("sentence", "issuers"), ISSUERS)
def test_issuers(read: Callable[[str], list[Citation]], sentence: str, issuers: list[str | None]) -> None:
    assert [citation.issuer for citation in read(sentence)] == issuers


NUMBERS = [
    ("Xem Công văn s6 7415/BNV-CQĐP và Kết luận s6 61-KL/TW.", ["7415/BNV-CQĐP", "61-KL/TW"]),  # "số", misread
    ("Xem Văn bản số 412/UBND-VP3 ngày 20/7/2021.", ["412/UBND-VP3"]),  # a desk of the office that drafted it
    ("Xem Công văn số 412/UBND-KT12; Nghị quyết số 29-NQ/TW1.", ["412/UBND-KT12", "29-NQ/TW"]),  # a desk, a note
    ("Xem Công văn số 99/CT-TTHT, số 12/CT-TTHT ngày 14/01/2022.", ["99/CT-TTHT", "12/CT-TTHT"]),
    ("Xem Thông tư số 20-TTLB/TC-QLRĐ ngày 4/4/1991.", ["20-TTLB/TC-QLRĐ"]),
    ("Thực hiện Mệnh lệnh số 30/ML-TL và Chỉ lệnh số 31/CL-TL.", ["30/ML-TL", "31/CL-TL"]),
]


@pytest.mark.parametrize(("sentence", "numbers"), NUMBERS)
def test_numbers(read: Callable[[str], list[Citation]], sentence: str, numbers: list[str]) -> None:
    assert [citation.number for citation in read(sentence)] == numbers


DECISION = (
    "ỦY BAN NHÂN DÂN\nTỈNH GIA LAI\n-------\nSố: 120/QĐ-UBND\nGia Lai, ngày 14 tháng 11 năm 2025\n\nQUYẾT ĐỊNH\nVề việc giữ kho\n\n"
    "ỦY BAN NHÂN DÂN TỈNH GIA LAI\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giữ kho.\n\nĐiều 2. "
)


@pytest.mark.parametrize(
    ("clause", "relations"),
    [
        (
            "Quyết định này thay thế Điều 3 Quyết định số 63/QĐ-UBND ngày 18/8/2025; các nội dung khác của Quyết định số 63/QĐ-UBND "
            "giữ nguyên.",
            ["replaces", "cites"],
        ),
        ("Quyết định số 63/QĐ-UBND ngày 18/8/2025 tiếp tục có hiệu lực cho đến khi bị bãi bỏ.", ["cites"]),
        ("Quyết định số 63/QĐ-UBND hết hiệu lực, các nội dung khác vẫn được thực hiện đến khi xong.", ["repeals"]),
        ("Điều 2 Quyết định số 63/QĐ-UBND được thay thế bằng Điều 3 Quyết định này.", ["replaces"]),
        ("Khoản 1 Điều 2 Quyết định số 63/QĐ-UBND được sửa đổi theo khoản 2 Điều 1 Quyết định này.", ["amends"]),
        ("Chấm dứt hiệu lực thi hành Quyết định số 63/QĐ-UBND.", ["repeals"]),
        ("Chấm dứt việc thực hiện Quyết định số 63/QĐ-UBND.", ["repeals"]),
        ("Bãi bỏ các Quyết định sau:\n1. Số 33/2017/QĐ-UBND ngày 27/6/2017;\n2. Số 40/2020/QĐ-UBND ngày 3/3/2020.", ["repeals"] * 2),
        (
            "Bãi bỏ các Quyết định sau:\n1. Về đất đai: Quyết định số 33/2017/QĐ-UBND;\n2. Lĩnh vực y tế: Quyết định số 40/2020/QĐ-UBND.",
            ["repeals"] * 2,
        ),
        (
            "Bãi bỏ các văn bản sau:\nI. Lĩnh vực đất đai\n1. Quyết định số 33/2017/QĐ-UBND.\nII. Lĩnh vực y tế\n"
            "1. Quyết định số 40/2020/QĐ-UBND.\n\nĐiều 3. Quyết định này thực hiện Nghị quyết số 12/NQ-CP.",
            ["repeals", "repeals", "implements"],
        ),
        (
            "Bãi bỏ các văn bản sau:\n1. Quyết định số 33/2017/QĐ-UBND.\n2. Các Quyết định về đất đai:\na) Quyết định số 34/2017/QĐ-UBND;\n"
            "b) Quyết định số 35/2017/QĐ-UBND.",
            ["repeals"] * 3,
        ),
        (
            "Bãi bỏ các quy định sau:\n1. Khoản 3 Điều 4 của Quy định ban hành kèm theo Quyết định số 33/2017/QĐ-UBND;\n"
            "2. Quyết định số 40/2020/QĐ-UBND.",
            ["repeals"] * 2,
        ),
    ],
)
def test_what_a_decision_ends_and_what_it_leaves(clause: str, relations: list[str]) -> None:
    assert [citation.relation for citation in extract_text(DECISION + clause, "x.txt").citations] == relations


@pytest.mark.parametrize(
    "heading",
    [
        "các Quyết định sau của UBND tỉnh Bình Định (trước sắp xếp):", "các Quyết định của UBND tỉnh Bình Định trước đây:",
        "các văn bản sau do UBND tỉnh Bình Định ban hành:",
    ],
)  # fmt: skip
def test_the_former_issuer_of_a_list(heading: str) -> None:
    text = f"{DECISION}Bãi bỏ {heading}\n1. Quyết định số 33/2017/QĐ-UBND;\n2. Quyết định số 40/2020/QĐ-UBND.\n"
    assert {citation.issuer for citation in extract_text(text, "x.txt").citations} == {"UBND tỉnh Bình Định"}


def test_what_befell_an_act_twice() -> None:
    text = (
        "Căn cứ Nghị định số 16/2020/NĐ-CP ngày 3/2/2020, đã được đính chính tại Công văn số 120/CP-KSTT ngày 3/3/2020 và được "
        "sửa đổi, bổ sung bởi Nghị định số 14/2022/NĐ-CP."
    )
    last = extract_text(DECISION + text, "x.txt").citations[-1]
    assert (last.number, last.relation, last.subject) == ("14/2022/NĐ-CP", "amended_by", 0)


_DECREE = "CHÍNH PHỦ\nSố: 24/CP\nHà Nội, ngày 05 tháng 3 năm 1997\n\nNGHỊ ĐỊNH\nVề giữ kho\n\n"


@pytest.mark.parametrize(
    ("clause", "relation"),
    [
        ("Các thông tư trước đây đều bãi bỏ, trừ Thông tư số 8-TT/LB ngày 1/1/1995.", "cites"),
        ("Các văn bản trái với Nghị định này, trừ Thông tư số 8/TC ngày 1/1/1995 của Bộ Tài chính, cũng hết hiệu lực.", "cites"),
        ("1. Bỏ Điều 4 và khoản 2 Điều 7 Quyết định số 101-TTg ngày 2/1/1995.", "repeals"),
        ("1. Thay khoản 1 Điều 5 Quyết định số 101-TTg ngày 2/1/1995 bằng khoản sau:", "amends"),
        ("1. Điều 6 Quyết định số 101-TTg ngày 2/1/1995 nay thay bằng điều sau đây:", "amends"),
        ("1. Thêm vào Điều 9 Quyết định số 101-TTg ngày 2/1/1995 đoạn sau:", "amends"),
        ("Nghị định này thay cho những quy định tại Quyết định số 101-TTg ngày 2/1/1995.", "replaces"),
        ("Quyết định số 101-TTg ngày 2/1/1995 trái với Nghị định này không có giá trị thi hành nữa.", "repeals"),
        ("Hộ nghèo bỏ tiền mua muối theo Quyết định số 101-TTg ngày 2/1/1995.", "cites"),
    ],
)
def test_what_older_acts_say_that_they_do(clause: str, relation: str) -> None:
    (act,) = extract_text(f"{_DECREE}Điều 1. {clause}" if clause[0] != "1" else f"{_DECREE}{clause}", "nghi-dinh.txt").citations
    assert act.relation == relation


def test_provisions_of_an_attached_regulation_in_a_list_of_what_is_repealed() -> None:
    acts = extract_text(
        f"{_DECREE}Điều 2. Bãi bỏ các Quyết định sau đây:\n1. Quyết định số 1-TTg ngày 2/1/1995.\n2. Điều 3, khoản 2 Điều 5 Quy định "
        "ban hành kèm theo Quyết định số 2-TTg ngày 2/1/1995.\n",
        "nghi-dinh.txt",
    ).citations
    assert [act.relation for act in acts] == ["repeals", "repeals"]


OLD_FORMULAS: list[tuple[str, list[tuple[str, str, int | None]]]] = [
    ("Các quy định trong Thông tư số 06-YT ngày 16-7-1986 trái với Thông tư này đều không có giá trị nữa.", [("06-YT", "repeals", None)]),
    ("Trước đây có Chỉ thị. Thông tư số 06-YT ngày 16-7-1986 và các điều khoản trái với Thông tư này nay huỷ bỏ.", [("06-YT", "repeals", None)]),
    (
        "Những quy định trong Thông tư số 06-YT ngày 16-7-1986 và Chỉ thị số 21-YT/CT ngày 2-12-1984 đều không còn hiệu lực.",
        [("06-YT", "repeals", None), ("21-YT/CT", "repeals", None)],
    ),
    (
        "Chiếu Sắc lệnh số 242-SL ngày 12-10-1948 bổ khuyết Sắc lệnh số 20-SL ngày 16-2-1947;",
        [("242-SL", "legal_basis", None), ("20-SL", "amends", 0)],
    ),
    (  # the act that the others contradict stays
        "Các văn bản trước đây trái với Công văn số 687/BYT-KH không còn hiệu lực, gồm: Công văn số 83/SYT-KH; Công văn số 54/SYT-NV.",
        [("687/BYT-KH", "cites", None), ("83/SYT-KH", "repeals", None), ("54/SYT-NV", "repeals", None)],
    ),
    (  # a decree amends no circular
        "Thu theo Nghị định số 145/2018/NĐ-CP sửa đổi, bổ sung Nghị định số 86/2015/NĐ-CP và Thông tư số 09/2016/TT-BTC.",
        [("145/2018/NĐ-CP", "cites", None), ("86/2015/NĐ-CP", "amends", 0), ("09/2016/TT-BTC", "cites", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OLD_FORMULAS)
def test_what_older_acts_say_of_others(text: str, expected: list[tuple[str, str, int | None]]) -> None:
    citations = extract_text(text, "thong-tu.txt").citations
    assert [(citation.number, citation.relation, citation.subject) for citation in citations] == expected


def test_a_provision_that_was_amended_before_belongs_to_the_act_of_the_article() -> None:
    text = (
        "Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 13/2015/TT-BTC\n1. Sửa đổi, bổ sung Điều 3 đã được sửa đổi, bổ sung theo quy định "
        "tại khoản 1 Điều 1 Thông tư số 13/2020/TT-BTC như sau:\n“Điều 3. Kho”\n2. Sửa đổi điểm b khoản 4 Điều 11 (đã được sửa đổi tại khoản 3 "
        "Điều 1 Thông tư số 15/2023/TT-BTC) như sau:\n“b) Kho”\n"
    )
    acts = extract_text(text, "thong-tu.txt").citations
    assert [(act.number, act.relation, act.subject) for act in acts] == [
        ("13/2015/TT-BTC", "amends", None), ("13/2020/TT-BTC", "amended_by", 0), ("15/2023/TT-BTC", "amended_by", 0),
    ]  # fmt: skip


def test_an_opinion_on_a_draft_changes_nothing(read: Callable[[str], list[Citation]]) -> None:
    (act,) = read("Sở Y tế góp ý kiến dự thảo Quyết định thay thế Quyết định số 17/2021/QĐ-UBND ngày 8/4/2021 của UBND tỉnh.")
    assert act.relation == "cites"


def test_rows_between_tabs(read: Callable[[str], list[Citation]]) -> None:
    rows = (
        "STT\tLoại\tSố, ngày\tTên gọi\tLý do\n1\tNghị quyết\t99/2013/NQ-HĐND ngày 12/12/2013\tVề việc giữ kho\tĐược bãi bỏ bởi Nghị quyết số "
        "05/2023/NQ-HĐND ngày 07/7/2023 bãi bỏ một số Nghị quyết của HĐND tỉnh\t17/7/2023\n2\tNghị quyết\t15/2020/NQ-HĐND ngày 15/12/2020\t"
        "Sửa đổi, bổ sung một số điều của Nghị quyết số 16/2015/NQ-HĐND ngày 29/6/2015\tĐược thay thế bởi Nghị quyết số 06/2023/NQ-HĐND ngày 07/7/2023\n"
    )
    acts = read(rows)
    assert [(act.number, act.relation, act.subject) for act in acts] == [
        ("99/2013/NQ-HĐND", "cites", None), ("05/2023/NQ-HĐND", "repealed_by", 0), ("15/2020/NQ-HĐND", "cites", None),
        ("16/2015/NQ-HĐND", "amends", 2), ("06/2023/NQ-HĐND", "replaced_by", 2),
    ]  # fmt: skip
    assert acts[0].title == "Về việc giữ kho" and (acts[2].title or "").startswith("Sửa đổi, bổ sung một số điều")


def test_a_column_head_above_the_bases_of_a_row_governs_nothing(read: Callable[[str], list[Citation]]) -> None:
    (act,) = read("STT\tTên\tCăn cứ pháp lý\tCơ quan thực hiện\n1\tCấp thẻ kho\t- Nghị định số 219/2025/NĐ-CP ngày 07/8/2025\tSở Nội vụ\n")
    assert act.relation == "cites"


def test_what_became_of_an_act_as_a_reason(read: Callable[[str], list[Citation]]) -> None:
    _, act = read("1. Quyết định số 36/QĐ-UB ngày 10/02/1992 V/v giữ kho. Lý do: đã được thay thế bằng Quyết định số 120/QĐ-UB ngày 15/5/1995.")
    assert (act.relation, act.subject) == ("replaced_by", 0)


def test_rules_in_several_acts_are_repealed() -> None:
    law = "QUỐC HỘI\n-------\nLuật số: 71/2024/QH15\nHà Nội, ngày 26 tháng 11 năm 2024\n\nLUẬT\nVề giữ kho\n\nĐiều 6. Hiệu lực\n"
    items = "2. Bãi bỏ các quy định về giữ kho khi xác định doanh thu, chi phí và thu nhập tại:\na) Điều 8 Luật Dược số 105/2016/QH13;\nb) Khoản 1 Điều 6 Luật Giá số 16/2023/QH15.\n"
    acts = extract_text(law + items, "luat.txt").citations
    assert [(act.number, act.relation, act.pinpoint) for act in acts[-2:]] == [
        ("105/2016/QH13", "repeals", "Điều 8"), ("16/2023/QH15", "repeals", "Khoản 1 Điều 6"),
    ]  # fmt: skip


def test_further_parts_of_what_is_repealed() -> None:
    head = "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\nSố: 77/QĐ-UBND\nSơn La, ngày 05 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nVề việc giữ kho\n\nĐiều 2. "
    text = "Bãi bỏ các thủ tục tại Quyết định số 320/QĐ-UBND ngày 07/4/2023 về giữ kho; các thủ tục số 1, 2 tại Quyết định số 156/QĐ-UBND ngày 17/10/2023.\n"
    assert [act.relation for act in extract_text(head + text, "qd.txt").citations] == ["repeals", "repeals"]


def test_a_law_named_behind_what_amended_another(read: Callable[[str], list[Citation]]) -> None:
    acts = read("Căn cứ Luật Giá số 16/2023/QH15 đã được sửa đổi, bổ sung một số điều theo Luật số 21/2024/QH15 và Luật Dược số 105/2016/QH13;")
    assert [(act.relation, act.subject) for act in acts] == [("legal_basis", None), ("amended_by", 0), ("legal_basis", None)]


def test_a_resolution_of_the_year_of_a_law_is_not_amended_by_it(read: Callable[[str], list[Citation]]) -> None:
    acts = read("Quốc hội đã thông qua Luật số 12/2017/QH14 sửa đổi, bổ sung một số điều của Bộ luật Hình sự và Nghị quyết số 41/2017/QH14.")
    assert (acts[-1].relation, acts[-1].subject) == ("cites", None)


def test_rules_of_an_amendment_as_a_source(read: Callable[[str], list[Citation]]) -> None:
    acts = read("Nghị định số 11/2010/NĐ-CP về giữ kho được sửa đổi, bổ sung một số điều theo quy định tại Nghị định số 100/2013/NĐ-CP ngày 3/9/2013.")
    assert (acts[1].relation, acts[1].subject) == ("amended_by", 0)
