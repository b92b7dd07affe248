"""Tasks of plans in many wordings: who is named, behind what words, with what marks. All texts were drafted for these tests."""

from typing import Protocol

import pytest

from danchieu.extractors.record import Obligation


class Read(Protocol):
    def __call__(
        self, kind: str, source: str, number: str | None = None, issuer: str | None = None
    ) -> list[Obligation]: ...


def test_another_must_behind_a_semicolon(read: Read) -> None:
    duties = read(
        "Kế hoạch",
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế mở lớp giữ kho cho cán bộ; các cơ quan, đơn vị phải cử người dự.\n",
        "12/KH-UBND",
    )
    assert [duty.lead for duty in duties] == [["Sở Y tế"], ["các cơ quan, đơn vị"]]


def test_the_period_that_a_report_covers_is_no_deadline(read: Read) -> None:
    task = "Các đơn vị báo cáo Sở Y tế chậm nhất ngày 17 tháng 12. Số liệu báo cáo tính từ ngày 15 tháng trước đến ngày 14 tháng cuối kỳ báo cáo."
    (duty,) = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {task}\n", "12/KH-UBND")
    assert duty.deadline is not None
    assert (duty.deadline.text, duty.text) == ("chậm nhất ngày 17 tháng 12", task)


@pytest.mark.parametrize(
    ("heading", "lead"),
    [
        ("1. UBND CÁC XÃ, PHƯỜNG", ["UBND các xã, phường"]),
        ("1. ĐOÀN XÃ, PHƯỜNG VÀ TƯƠNG ĐƯƠNG", ["Đoàn xã, phường và tương đương"]),
        ("1- Ban Tổ chức Tỉnh ủy", ["Ban Tổ chức Tỉnh ủy"]),
    ],
)  # fmt: skip
def test_headings_in_capitals_and_items_as_the_party_numbers_them(read: Read, heading: str, lead: list[str]) -> None:
    source = f"II- TỔ CHỨC THỰC HIỆN\n{heading}\n1.1- Rà soát các kho.\n1.2- Lập sổ của từng kho.\n"
    assert [duty.lead for duty in read("Kế hoạch", source, "12-KH/TU")] == [lead, lead]


@pytest.mark.parametrize("heading", ["Điều 4. Tổ chức thực hiện", "III. TỔ CHỨC THỰC HIỆN"])
def test_a_circular_in_articles_or_in_sections(read: Read, heading: str) -> None:
    source = (
        f"{heading}\n\n1. Sở Y tế rà soát các kho.\n\n2. Sở Tài chính tổng hợp kinh phí chậm nhất ngày 15/7/2026.\n"
    )
    assert [duty.lead for duty in read("Thông tư", source, "12/2025/TT-BYT")] == [["Sở Y tế"], ["Sở Tài chính"]]


def test_who_follows_the_names_of_departments(read: Read) -> None:
    closing = "Điều 4. Giám đốc các Sở: Tài chính, Y tế và Chủ tịch Ủy ban nhân dân các xã, phường chịu trách nhiệm thi hành Quyết định này."
    (duty,) = read("Quyết định", closing, "12/QĐ-UBND")
    assert duty.lead == ["Giám đốc Sở Tài chính", "Giám đốc Sở Y tế", "Chủ tịch Ủy ban nhân dân các xã, phường"]


def test_a_time_with_its_label_inside_a_task_is_its_own(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Giao Sở Y tế rà soát kho. Thời gian hoàn thành: trước ngày 30/10/2025.\n\n2. Sở Nội vụ lập sổ kho. Thời gian thực hiện: Quý IV/2025.\n"
    duties = read("Kế hoạch", source, "12/KH-UBND")
    assert [(duty.lead, duty.deadline and duty.deadline.text) for duty in duties] == [
        (["Sở Y tế"], "trước ngày 30/10/2025"), (["Sở Nội vụ"], "Quý IV/2025"),
    ]  # fmt: skip


def test_members_have_tasks_where_tasks_are_shared_out(read: Read) -> None:
    source = (
        "Điều 1. Thành lập Ban Chỉ đạo gồm các ông, bà:\n\n1. Ông Lê Mai Kho, Giám đốc Sở Y tế - Trưởng ban;\n\n2. Bà Hà Thu Kệ, Phó Giám đốc Sở Y tế - Phó Trưởng ban.\n\n"
        "Điều 2. Phân công nhiệm vụ\n\n1. Ông Lê Mai Kho - Trưởng ban\n\n- Lãnh đạo toàn diện việc giữ kho.\n\n2. Bà Hà Thu Kệ - Phó Trưởng ban\n\n- Phụ trách sổ của các kho.\n"
    )
    duties = read("Quyết định", source, "12/QĐ-UBND")
    assert [duty.lead for duty in duties] == [["Lê Mai Kho - Trưởng ban"], ["Hà Thu Kệ - Phó Trưởng ban"]]


def test_the_exception_has_a_task_of_its_own(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. UBND các xã rà soát sổ kho. Riêng UBND xã Tân Kho sửa chữa kho trước ngày 25/10/2025.\n"
    duties = read("Kế hoạch", source, "12/KH-UBND")
    assert [(duty.lead, duty.deadline and duty.deadline.date) for duty in duties] == [
        (["UBND các xã"], None),
        (["UBND xã Tân Kho"], "2025-10-25"),
    ]


def test_a_committee_leads_as_its_task(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Đảng ủy UBND tỉnh\n\n- Lãnh đạo UBND tỉnh ban hành sổ kho.\n\n- Kiểm tra kho.\n\nChương trình này được phổ biến đến chi bộ.\n"
    assert [duty.lead for duty in read("Chương trình hành động", source, "12-CTr/TU")] == [["Đảng ủy UBND tỉnh"]] * 2


def test_a_task_on_the_line_below_its_actor(read: Read) -> None:
    filler = "\n\n".join("Các kho thuốc của tỉnh được xây cách đây nhiều năm và nay đã xuống cấp." for _ in range(4))
    source = f"I. TÌNH HÌNH\n\n{filler}\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Các đảng ủy trực thuộc Tỉnh ủy\nXây dựng sổ kho của mình.\n\n2. Văn phòng Tỉnh ủy\nTheo dõi, đôn đốc.\n"
    duties = read("Kế hoạch", source, "12-KH/TU")
    assert [(duty.lead, duty.text) for duty in duties] == [
        (["Các đảng ủy trực thuộc Tỉnh ủy"], "Xây dựng sổ kho của mình."),
        (["Văn phòng Tỉnh ủy"], "Theo dõi, đôn đốc."),
    ]


def test_two_tasks_with_a_day_each_in_one_sentence(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế lập sổ kho trước 15/5/2025 và báo cáo UBND tỉnh trước 20/6/2025.\n"
    duties = read("Kế hoạch", source, "12/KH-UBND")
    assert [(duty.text, duty.deadline and duty.deadline.date) for duty in duties] == [
        ("Sở Y tế lập sổ kho trước 15/5/2025", "2025-05-15"),
        ("báo cáo UBND tỉnh trước 20/6/2025.", "2025-06-20"),
    ]


def test_a_body_behind_a_first_sentence_or_the_title_of_an_article(read: Read) -> None:
    source = "Điều 3. Rà soát kho\n\nSở Y tế có trách nhiệm báo cáo Bộ Y tế.\n\nĐiều 4. Sổ kho\n\n1. Việc ghi sổ được thực hiện hằng ngày. Sở Nội vụ có trách nhiệm giữ sổ.\n"
    assert [duty.lead for duty in read("Thông tư", source, "12/2025/TT-BYT")] == [["Sở Y tế"], ["Sở Nội vụ"]]


def test_a_term_that_runs_from_a_day_says_when_another_acts(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ có trách nhiệm lập danh sách.\n\nTrong 02 ngày, kể từ ngày nhận danh sách, Sở Y tế xây dựng kho.\n\n2. Sở Tài chính rà soát sổ.\n"
    assert [duty.lead for duty in read("Kế hoạch", source, "12/KH-UBND")] == [
        ["Sở Nội vụ"],
        ["Sở Y tế"],
        ["Sở Tài chính"],
    ]


def test_fields_behind_a_dash_and_a_letter(read: Read) -> None:
    source = "II. NHIỆM VỤ\n\n1. Rà soát kho.\n\n- a) Cơ quan chủ trì: Sở Y tế\n\n- b) Cơ quan phối hợp: Sở Nội vụ\n\n- c) Thời gian hoàn thành: Quý III/2025\n"
    (duty,) = read("Kế hoạch", source, "12/KH-UBND")
    assert duty.deadline is not None
    assert (duty.lead, duty.support, duty.deadline.text) == (["Sở Y tế"], ["Sở Nội vụ"], "Quý III/2025")


def test_the_scope_of_work_of_a_body_may_hold_its_tasks(read: Read) -> None:
    source = (
        "II. TRONG PHẠM VI NHIỆM VỤ CỦA CÁC SỞ\n\n1. Sở Y tế rà soát kho.\n\nIII. PHẠM VI\n\n1. Sở Y tế rà soát quầy.\n"
    )
    assert [duty.text for duty in read("Kế hoạch", source, "12/KH-UBND")] == ["Sở Y tế rà soát kho."]


@pytest.mark.parametrize(
    ("heading", "lead"),
    [
        ("CÁC SỞ, BAN, NGÀNH, ĐỊA PHƯƠNG", ["Các sở, ban, ngành, địa phương"]),
        ("SỞ Y TẾ, CÁC ĐỊA PHƯƠNG", ["Sở Y tế", "Các địa phương"]),
        ("Cổng Thông tin điện tử tỉnh và hệ thống truyền thanh cơ sở:", ["Cổng Thông tin điện tử tỉnh", "hệ thống truyền thanh cơ sở"]),
        ("Chủ tịch UBND các huyện, thị xã, đơn vị có kho liên quan:", ["Chủ tịch UBND các huyện, thị xã", "đơn vị có kho liên quan"]),
    ],
)  # fmt: skip
def test_names_of_a_heading_are_parted(read: Read, heading: str, lead: list[str]) -> None:
    (duty,) = read(
        "Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {heading}\n\n- Rà soát các kho trên địa bàn.\n", "12/KH-UBND"
    )
    assert duty.lead == lead


def test_at_the_same_time_another_acts(read: Read) -> None:
    duties = read(
        "Kế hoạch",
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế rà soát các kho; đồng thời, ngành Thuế kiểm tra sổ kho.\n",
        "12/KH-UBND",
    )
    assert [duty.lead for duty in duties] == [["Sở Y tế"], ["ngành Thuế"]]


def test_within_a_block_others_act_on_grounds_of_their_own(read: Read) -> None:
    source = (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tài chính\n\n- Bố trí kinh phí sửa kho.\n\n"
        "- Trên cơ sở báo cáo của các xã, Sở Nội vụ tổng hợp chung.\n\n- Căn cứ kết quả rà soát, Sở Tư pháp thẩm định.\n\n"
        "- Đối với kho hư hỏng thì cơ quan, đơn vị giữ kho phải báo cáo ngay.\n"
    )
    leads = [["Sở Tài chính"], ["Sở Nội vụ"], ["Sở Tư pháp"], ["cơ quan, đơn vị giữ kho"]]
    assert [duty.lead for duty in read("Kế hoạch", source, "12/KH-UBND")] == leads


def test_the_same_actor_named_again_behind_another_has_one_task(read: Read) -> None:
    task = "Sở Xây dựng lập hồ sơ; Sở Tài chính thẩm định hồ sơ. Sở Tài chính gửi kết quả cho các kho; giao Sở Y tế theo dõi."
    duties = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {task}\n", "12/KH-UBND")
    assert [duty.lead for duty in duties] == [["Sở Xây dựng"], ["Sở Tài chính"], ["Sở Y tế"]]


def test_numbers_as_the_party_sets_them(read: Read) -> None:
    source = "II- TỔ CHỨC THỰC HIỆN\n\n1- Sở Y tế\n\na) Rà soát các kho thuốc của tỉnh.\n\n2- Sở Xây dựng sửa chữa các kho.\n"
    duties = read("Kế hoạch", source, "12-KH/TU")
    assert [(duty.lead, duty.text) for duty in duties] == [
        (["Sở Y tế"], "Rà soát các kho thuốc của tỉnh."),
        (["Sở Xây dựng"], "Sở Xây dựng sửa chữa các kho."),
    ]


def test_the_title_of_a_body_broken_at_its_dash_is_no_item(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Phát huy vai trò của Công an tỉnh\n- Thường trực tham mưu về việc giữ kho.\n"
    assert read("Kế hoạch", source, "12/KH-UBND") == []


def test_partners_behind_a_second_verb(read: Read) -> None:
    (duty,) = read(
        "Kế hoạch", "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế phối hợp, trao đổi thông tin với Công an tỉnh.\n", "12/KH-UBND"
    )
    assert duty.support == ["Công an tỉnh"]


@pytest.mark.parametrize(
    "verb", ["tuần tra", "sơ tán người dân ở", "đóng góp ý kiến về", "khơi thông", "nghiệm thu", "vẽ lại"]
)
@pytest.mark.parametrize("actor", ["Sở Y tế", "UBND các xã, phường", "Giám đốc Công an tỉnh", "Các doanh nghiệp"])
def test_whatever_the_verb_is_a_body_has_a_task(read: Read, actor: str, verb: str) -> None:
    (duty,) = read(
        "Kế hoạch",
        f"II. TỔ CHỨC THỰC HIỆN\n\n1. {actor} {verb} những kho hư hỏng nằm trong vùng núi của tỉnh ta.\n",
        "12/KH-UBND",
    )
    assert duty.lead[0].startswith(actor.split(",")[0])


@pytest.mark.parametrize("actor", ["Sở Y tế", "UBND các xã, phường", "Giám đốc Công an tỉnh"])
def test_a_name_that_we_know_ends_before_a_verb_that_we_do_not(read: Read, actor: str) -> None:
    (duty,) = read(
        "Kế hoạch",
        f"II. TỔ CHỨC THỰC HIỆN\n\n1. {actor} vẽ lại những kho hư hỏng nằm trong vùng núi của tỉnh ta.\n",
        "12/KH-UBND",
    )
    assert ", ".join(duty.lead) == actor


def test_a_time_without_a_colon_is_that_of_the_tasks_before_it(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\na) Rà soát các kho thuốc của vùng núi.\n\nThời gian thực hiện trong quý I năm 2026.\n"
    (duty,) = read("Kế hoạch", source, "12/KH-UBND")
    assert duty.deadline is not None
    assert duty.deadline.text == "trong quý I năm 2026"


@pytest.mark.parametrize(("kind", "count"), [("Nghị định", 2), ("Luật", 0)])
def test_articles_on_the_duties_and_powers_of_a_body(read: Read, kind: str, count: int) -> None:
    source = "Điều 9. Nhiệm vụ, quyền hạn của Hội đồng quản trị\n\n1. Thông qua kế hoạch giữ kho.\n\n2. Được sử dụng con dấu.\n\n3. Báo cáo Bộ Y tế.\n"
    assert len(read(kind, source)) == count


MARKS = ["1.", "1/", "1-", "1 -", "(1)", "a.", "*", "+", "•", "-"]


@pytest.mark.parametrize(
    ("mark", "below"), [(mark, below) for mark in MARKS for below in ("-", "+", "a)") if mark[0] != below[0]]
)
def test_a_list_below_the_name_of_a_body_whatever_their_marks(read: Read, mark: str, below: str) -> None:
    second = "b)" if below == "a)" else below
    source = f"II. TỔ CHỨC THỰC HIỆN\n\n{mark} Sở Y tế:\n{below} Rà soát các kho thuốc.\n{second} Lập sổ theo dõi kho.\n\n{mark} Sở Xây dựng:\n{below} Sửa chữa các kho.\n"
    duties = read("Kế hoạch", source, "12/KH-UBND")
    assert [duty.lead for duty in duties] == [["Sở Y tế"], ["Sở Y tế"], ["Sở Xây dựng"]]


@pytest.mark.parametrize(
    ("said", "support", "deadline"),
    [
        ("(Sở Y tế thực hiện).", [], None),
        ("(do Sở Y tế thực hiện).", [], None),
        ("(giao Sở Y tế).", [], None),
        ("(Đơn vị thực hiện: Sở Y tế).", [], None),
        ("(Chủ trì: Sở Y tế; phối hợp: Sở Tài chính).", ["Sở Tài chính"], None),
        ("(Sở Y tế chủ trì, phối hợp với Sở Tài chính; hoàn thành trước ngày 30/6/2026).", ["Sở Tài chính"], "trước ngày 30/6/2026"),
        ("Đơn vị chủ trì: Sở Y tế; đơn vị phối hợp: Sở Tài chính; thời gian: Quý II/2026.", ["Sở Tài chính"], "Quý II/2026"),
    ],
)  # fmt: skip
def test_who_has_a_task_at_its_end(read: Read, said: str, support: list[str], deadline: str | None) -> None:
    (duty,) = read(
        "Kế hoạch",
        f"II. NỘI DUNG\n\n1. Rà soát các kho thuốc của vùng núi. {said}\n".replace(". (", " ("),
        "12/KH-UBND",
    )
    assert (duty.lead, duty.support, duty.deadline and duty.deadline.text) == (["Sở Y tế"], support, deadline)


@pytest.mark.parametrize(
    "label", ["Đơn vị phụ trách", "Phân công chủ trì", "Cơ quan chủ trì, tham mưu", "Giao chủ trì"]
)
@pytest.mark.parametrize("time", ["Lộ trình", "Thời gian, tiến độ", "Dự kiến hoàn thành"])
def test_the_labels_of_fields(read: Read, label: str, time: str) -> None:
    source = (
        f"II. NỘI DUNG\n\n1. Rà soát các kho thuốc của vùng núi.\n\n- {label}: Sở Y tế.\n\n- {time}: Quý III/2026.\n"
    )
    (duty,) = read("Kế hoạch", source, "12/KH-UBND")
    assert (duty.lead, duty.deadline and duty.deadline.text) == (["Sở Y tế"], "Quý III/2026")


@pytest.mark.parametrize(
    "predicate",
    [
        "nên", "được giao", "được phân công", "làm đầu mối", "giữ vai trò đầu mối", "đầu mối", "dành thời lượng", "trước ngày 30/6/2026",
        "chậm nhất ngày 30/6/2026", "với vai trò cơ quan thường trực", "cùng với Sở Tài chính", "theo chức năng, nhiệm vụ được giao",
    ],
)  # fmt: skip
@pytest.mark.parametrize("actor", ["Sở Y tế", "Các sở, ban, ngành", "Giám đốc Sở Y tế"])
def test_what_stands_between_a_body_and_its_task(read: Read, actor: str, predicate: str) -> None:
    (duty,) = read(
        "Kế hoạch",
        f"II. TỔ CHỨC THỰC HIỆN\n\n1. {actor} {predicate} rà soát những kho hư hỏng nằm trong vùng núi.\n",
        "12/KH-UBND",
    )
    assert duty.lead == [actor]
    assert duty.support == (["Sở Tài chính"] if "Tài chính" in predicate else [])


@pytest.mark.parametrize(
    "opening",
    [
        "Căn cứ Kế hoạch này,", "Trên cơ sở Kế hoạch này,", "Hằng tháng,", "Trước ngày 30/6/2026,", "Khi có sự cố,", "Khi có sự cố thì", "Nhằm giữ kho,",
        "Trường hợp có sự cố,", "Đối với kho hư hỏng,", "Sau khi kiểm tra,", "Nếu có sự cố,", "Ngoài ra,", "Đồng thời,", "Bên cạnh đó,", "Riêng", "Mỗi quý,",
        "Vào dịp lễ, Tết,", "Cuối năm,", "Ngay sau khi nhận Kế hoạch,", "Theo chức năng, nhiệm vụ được giao,", "Thực hiện Chỉ thị số 05/CT-TTg,", "Ở cấp xã,",
    ],
)  # fmt: skip
@pytest.mark.parametrize("actor", ["Sở Y tế", "các sở, ban, ngành"])
@pytest.mark.parametrize("before", ["1. ", "1. Sở Tài chính\n\n- Bố trí kinh phí sửa kho.\n\n- "])
def test_who_acts_behind_an_opening(read: Read, before: str, actor: str, opening: str) -> None:
    *_, duty = read(
        "Kế hoạch",
        f"II. TỔ CHỨC THỰC HIỆN\n\n{before}{opening} {actor} rà soát những kho hư hỏng nằm trong vùng núi.\n",
        "12/KH-UBND",
    )
    assert duty.lead == [actor]


def test_the_actor_of_a_block_named_behind_a_case_keeps_its_day(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Trước ngày 30/6/2026, Sở Y tế thực hiện các nhiệm vụ sau:\n\na) Rà soát các kho của vùng núi.\n\nb) Trường hợp kho hư hỏng thì Sở Y tế sửa kho.\n"
    assert [duty.deadline and duty.deadline.date for duty in read("Kế hoạch", source, "12/KH-UBND")] == [
        "2026-06-30",
        "2026-06-30",
    ]


def test_items_numbered_with_a_hyphen_before_any_capital(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1- Sở Y tế rà soát kho.\n\n2- Ủy ban Kiểm tra Tỉnh ủy kiểm tra kho.\n"
    assert [duty.lead for duty in read("Kế hoạch", source, "12/KH-UBND")] == [["Sở Y tế"], ["Ủy ban Kiểm tra Tỉnh ủy"]]


def test_who_puts_its_staff_in_charge_has_the_task(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Các đảng ủy trực thuộc\n\n- Phân công cấp ủy viên phụ trách từng kho.\n"
    assert [duty.lead for duty in read("Kế hoạch", source, "12/KH-UBND")] == [["Các đảng ủy trực thuộc"]]


def test_a_title_of_tasks_names_its_body(read: Read) -> None:
    source = "Điều 3. Trách nhiệm, phạm vi giải quyết công việc của Chủ tịch UBND phường\n\n1. Kiểm tra các kho.\n\n2. Báo cáo kết quả giữ kho.\n"
    assert [duty.lead for duty in read("Quy chế", source, "12/QC-UBND")] == [["Chủ tịch UBND phường"]] * 2


def test_an_item_on_responsibility_heads_no_section(read: Read) -> None:
    source = (
        "Điều 2. Nhiệm vụ, giải pháp\n\n1. Các bộ, cơ quan trung ương:\n\na) Rà soát các kho.\n\n"
        "b) Nâng cao trách nhiệm người giữ kho.\n\nc) Báo cáo kết quả giữ kho.\n"
    )
    assert len(read("Nghị quyết", source, "12/NQ-CP", "Chính phủ")) == 3


def test_roles_and_labels(read: Read) -> None:
    source = (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Lập sổ theo dõi các kho.\n\n- Cơ quan thường trực, chịu trách nhiệm đôn đốc các kho.\n\n"
        "2. Kinh phí: Sở Tài chính bố trí dự toán sửa kho.\n"
    )
    leads = [["Sở Y tế"], ["Sở Y tế"], ["Sở Tài chính"]]
    assert [duty.lead for duty in read("Kế hoạch", source, "12/KH-UBND")] == leads
    plan = "II. NHIỆM VỤ\n\n- Sửa kho thuốc. Bộ phận thực hiện: Phòng Nội vụ; tiến độ: trong tháng 12/2025.\n"
    (duty,) = read("Kế hoạch", plan, "12/KH-UBND")
    assert (duty.lead, duty.deadline and duty.deadline.text) == (["Phòng Nội vụ"], "trong tháng 12/2025")


def test_an_order_laid_on_bodies_on_lines_of_their_own(read: Read) -> None:
    source = (
        "Điều 3. Chánh Văn phòng UBND tỉnh;\nGiám đốc các Sở: Nội vụ, Y tế;\n"
        "Chủ tịch UBND các xã chịu trách nhiệm thi hành Quyết định này./.\n"
    )
    leads = ["Chánh Văn phòng UBND tỉnh", "Giám đốc Sở Nội vụ", "Giám đốc Sở Y tế", "Chủ tịch UBND các xã"]
    assert [duty.lead for duty in read("Quyết định", source, "12/QĐ-UBND")] == [leads]


def test_each_report_has_its_day(read: Read) -> None:
    source = (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế gửi báo cáo quý I trước ngày 05/3/2026, 06 tháng trước ngày 05/6/2026, "
        "báo cáo năm trước ngày 25/11/2026.\n"
    )
    days = [duty.deadline and duty.deadline.date for duty in read("Kế hoạch", source, "12/KH-UBND")]
    assert days == ["2026-03-05", "2026-06-05", "2026-11-25"]


@pytest.mark.parametrize(
    "task",
    [
        "Báo cáo 6 tháng (trước ngày 05/6/2026), năm (trước ngày 05/11/2026).",
        "Sơ kết 06 tháng (trước ngày 05/6/2026), tổng kết năm (trước ngày 05/11/2026).",
        "Rà soát kho trước ngày 05/6/2026, riêng các xã biên giới trước ngày 05/11/2026.",
    ],
)
def test_two_days_for_two_tasks(read: Read, task: str) -> None:
    duties = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế:\n\n- {task}\n")
    assert [duty.deadline.date for duty in duties if duty.deadline] == ["2026-06-05", "2026-11-05"]


@pytest.mark.parametrize(
    "actor",
    ["Tiểu ban Kho bãi", "Tổ phân luồng giao thông", "Tổ 1", "Trưởng điểm thi", "Chủ các hồ, đập", "Trưởng nhóm kho"],
)
def test_teams_and_keepers_are_actors(read: Read, actor: str) -> None:
    source = f"II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Lập sổ theo dõi kho.\n\n2. {actor}\n\n- Dựng giá kệ trong kho.\n"
    assert [duty.lead for duty in read("Kế hoạch", source)] == [["Sở Y tế"], [actor]]


def test_a_number_with_a_letter_is_a_marker(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n2. Sở Y tế\n\n- Lập sổ theo dõi kho.\n\n2a. Sở Nội vụ\n\n- Rà soát người giữ kho.\n"
    assert [duty.lead for duty in read("Kế hoạch", source)] == [["Sở Y tế"], ["Sở Nội vụ"]]


def test_parts_with_letters_below_roman_numbers(read: Read) -> None:
    source = (
        "II. PHÂN CÔNG NHIỆM VỤ\n\nA. Các phòng thuộc Sở\n\n1. Văn phòng Sở\n\n- Chuẩn bị kho sách.\n\n"
        "B. Các trường trung học\n\n1. Rà soát danh mục sách.\n\nIV. CHẾ ĐỘ BÁO CÁO\n\nSở Y tế báo cáo về kho hằng tháng.\n"
    )
    leads = [duty.lead for duty in read("Kế hoạch", source)]
    assert leads == [["Văn phòng Sở"], ["Các trường trung học"], ["Sở Y tế"]]


@pytest.mark.parametrize(
    ("task", "lead"),
    [
        ("Đối với các hộ gần kho: UBND xã vận động, thuyết phục.", ["UBND xã"]),
        ("Kiểm kê chéo: các đơn vị thành viên gửi sổ kho.", ["các đơn vị thành viên"]),
        ("Sở Y tế, Sở Nội vụ phối hợp chặt chẽ với nhau lập sổ kho.", ["Sở Y tế", "Sở Nội vụ"]),
    ],
)
def test_who_acts_behind_a_case_or_a_topic(read: Read, task: str, lead: list[str]) -> None:
    (duty,) = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {task}\n")
    assert (duty.lead, duty.support) == (lead, [])


def test_markers_of_small_roman_numbers(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế:\n\n(i) Rà soát sổ kho.\n\n(ii) Kiểm kê kho.\n\n2. Sở Nội vụ:\n\ni) Lập sổ theo dõi.\n\nii) Dựng giá kệ kho.\n"
    texts = [duty.text for duty in read("Kế hoạch", source)]
    assert texts == ["Rà soát sổ kho.", "Kiểm kê kho.", "Lập sổ theo dõi.", "Dựng giá kệ kho."]


def test_what_a_committee_of_the_party_leads(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Ban cán sự đảng UBND tỉnh\n\n- Lãnh đạo UBND tỉnh ban hành quy chế giữ kho.\n"
    (duty,) = read("Kế hoạch", source)
    assert duty.lead == ["Ban cán sự đảng UBND tỉnh"]


def test_a_second_person_behind_a_semicolon(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Ông Phan Văn Kho kiểm tra các xã; bà Lê Thị Kệ kiểm tra các phường trước ngày 20/12/2025.\n"
    first, second = read("Kế hoạch", source)
    assert (first.lead, first.deadline) == (["Phan Văn Kho"], None)
    assert second.lead == ["Lê Thị Kệ"] and second.deadline is not None


def test_a_heading_says_with_whom(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ\n\na) Rà soát kho.\n\nb) Báo cáo UBND tỉnh.\n"
    assert [(duty.lead, duty.support) for duty in read("Kế hoạch", source)] == [(["Sở Tài chính"], ["Sở Nội vụ"])] * 2


def test_a_heading_lists_hospitals(read: Read) -> None:
    (duty,) = read("Kế hoạch", "II. TỔ CHỨC THỰC HIỆN\n\n1. Các Bệnh viện: Chợ Rẫy, Nhi Trung ương\n\n- Dựng kho thuốc.\n")
    assert duty.lead == ["Bệnh viện Chợ Rẫy", "Bệnh viện Nhi Trung ương"]


def test_an_order_of_one_body_narrows_no_resolution(read: Read) -> None:
    source = "1. Thống nhất chủ trương sửa kho. Giao Sở Nội vụ hoàn thiện hồ sơ.\n\n2. Phân công Sở Tài chính bố trí vốn.\n"
    assert [duty.lead for duty in read("Nghị quyết", source, "12/NQ-UBND")] == [["Sở Nội vụ"], ["Sở Tài chính"]]


@pytest.mark.parametrize("mark", ["{}, ", "{}) ", "{}. "])
def test_items_with_a_comma_behind_their_mark(read: Read, mark: str) -> None:
    first, second = mark.format(1), mark.format(2)
    a, b = mark.format("a"), mark.format("b")
    source = f"II. TỔ CHỨC THỰC HIỆN\n\n{first}Sở Y tế:\n\n{a}Rà soát kho thuốc.\n\n{b}Báo cáo UBND tỉnh.\n\n{second}Sở Nội vụ lập sổ kho.\n"
    leads = [(duty.lead, duty.text) for duty in read("Kế hoạch", source)]
    assert leads == [(["Sở Y tế"], "Rà soát kho thuốc."), (["Sở Y tế"], "Báo cáo UBND tỉnh."), (["Sở Nội vụ"], "Sở Nội vụ lập sổ kho.")]


def test_a_part_of_a_provision_at_the_head_of_a_line_goes_on(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế giữ kho theo quy định tại điểm 1.2\nMục III Kế hoạch này, báo cáo trước ngày 20/12/2025.\n"
    (duty,) = read("Kế hoạch", source)
    assert duty.deadline is not None and duty.deadline.date == "2025-12-20"


def test_a_task_on_the_line_below_a_heading_in_capitals(read: Read) -> None:
    (duty,) = read("Kế hoạch", "II. TỔ CHỨC THỰC HIỆN\nSở Y tế kiểm tra việc giữ kho.\n")
    assert duty.text == "Sở Y tế kiểm tra việc giữ kho."


def test_an_order_that_rests_on_something_is_no_background(read: Read) -> None:
    source = "Căn cứ Quyết định số 27/QĐ-BYT, UBND tỉnh yêu cầu các đơn vị thực hiện các nội dung sau:\n\n1. Sở Y tế\n\n- Rà soát kho thuốc.\n"
    assert [duty.lead for duty in read("Công văn", source, "12/UBND-VX")] == [["Sở Y tế"]]


def test_a_list_below_what_it_rests_on(read: Read) -> None:
    source = "Điều 2. Căn cứ vào chỉ tiêu được giao:\n\n1. Sở Y tế rà soát kho.\n\n2. Sở Nội vụ kiểm tra kho.\n"
    assert [duty.lead for duty in read("Quyết định", source, "12/QĐ-UBND")] == [["Sở Y tế"], ["Sở Nội vụ"]]


def test_an_order_behind_what_the_document_says_of_itself(read: Read) -> None:
    (duty,) = read("Chỉ thị", "1. Chỉ thị này phổ biến đến xã. Giao Sở Y tế theo dõi, báo cáo về kho.\n", "12/CT-UBND")
    assert (duty.lead, duty.text) == (["Sở Y tế"], "Giao Sở Y tế theo dõi, báo cáo về kho.")
