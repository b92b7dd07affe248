"""Blocks of tasks: introductions with a day or a task of their own, days that date what stands before them,
where a block begins, who has a part of it and who helps."""

from typing import Protocol

import pytest

from danchieu.extractors.record import Obligation


class Read(Protocol):
    def __call__(
        self, kind: str, source: str, number: str | None = None, issuer: str | None = None
    ) -> list[Obligation]: ...


BLOCK = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n"


@pytest.mark.parametrize(
    "introduction",
    [
        "Hoàn thành các việc sau trước ngày 15/5/2026:", "Trước ngày 15/5/2026, hoàn thành các việc sau:",
        "Chủ trì, phối hợp với Sở Nội vụ làm các việc sau trước ngày 15/5/2026:",
    ],
)  # fmt: skip
def test_the_day_of_an_introduction_in_a_block_is_that_of_its_items(read: Read, introduction: str) -> None:
    duties = read("Kế hoạch", f"{BLOCK}- {introduction}\n\n+ Rà soát sổ kho.\n\n+ Lập hồ sơ kho.\n", "12/KH-UBND")
    assert [duty.deadline and duty.deadline.date for duty in duties] == ["2026-05-15"] * 2


def test_a_task_in_the_sentence_that_introduces_others(read: Read) -> None:
    task = "Kiểm tra giá của các kho và sổ kho, báo cáo UBND tỉnh trước ngày 15/11/2025"
    for joint in (". Thực hiện các nhiệm vụ sau:", "; đồng thời thực hiện các nhiệm vụ sau:", " và thực hiện đầy đủ các quy định sau:"):
        duties = read("Kế hoạch", f"{BLOCK}- {task}{joint}\n\n+ Lập sổ của các kho.\n\n+ Canh giữ các kho.\n", "12/KH-UBND")
        assert [duty.deadline is not None for duty in duties] == [True, False, False]
        assert duties[0].text.rstrip(".;") == task


@pytest.mark.parametrize("said", [", gồm các nội dung sau:", " theo các nội dung sau:"])
def test_contents_of_a_report_are_a_part_of_its_task(read: Read, said: str) -> None:
    source = f"{BLOCK}- Kiểm tra giá kho, báo cáo UBND tỉnh trước ngày 15/11/2025{said}\n\n+ Số kho của xã.\n\n+ Giá từng kho.\n"
    (duty,) = read("Kế hoạch", source, "12/KH-UBND")
    assert duty.text.endswith("Giá từng kho.")


@pytest.mark.parametrize("how", ["Bảo đảm", "Phấn đấu", "Yêu cầu", "Đảm bảo tiến độ"])
def test_a_sentence_that_only_says_by_when(read: Read, how: str) -> None:
    source = f"{BLOCK}- Khẩn trương sửa các kho. {how} hoàn thành trước ngày 15/12/2025.\n"
    (duty,) = read("Kế hoạch", source, "12/KH-UBND")
    assert duty.deadline is not None and duty.deadline.date == "2025-12-15"


def test_a_day_before_its_verb_behind_a_semicolon(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế xét hồ sơ; trong thời hạn 03 ngày kể từ ngày nhận hồ sơ phải trả lời đơn vị.\n"
    duties = read("Kế hoạch", source, "12/KH-UBND")
    assert [duty.deadline and duty.deadline.text for duty in duties] == [None, "trong thời hạn 03 ngày kể từ ngày nhận hồ sơ"]


def test_a_bracket_between_a_day_and_what_is_reported(read: Read) -> None:
    source = f"{BLOCK}- Canh giữ các kho; báo cáo 03 lần/ngày (trước 8h00) về mực nước.\n"
    assert [duty.text for duty in read("Kế hoạch", source, "12/KH-UBND")] == [
        "Canh giữ các kho;", "báo cáo 03 lần/ngày (trước 8h00) về mực nước.",
    ]  # fmt: skip


def test_awards_whose_papers_a_body_sends_by_a_day(read: Read) -> None:
    source = "I. KHEN THƯỞNG\n\nSở Y tế gửi hồ sơ về Sở Nội vụ trước ngày 15/11/2025.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ xét hồ sơ.\n"
    assert [duty.lead for duty in read("Kế hoạch", source, "12/KH-UBND")] == [["Sở Y tế"], ["Sở Nội vụ"]]


def test_a_telegram_whose_first_sentence_follows_those_it_is_to(read: Read) -> None:
    source = (
        "BỘ Y TẾ điện:\n- Các Cục: Quản lý Dược, Quản lý Khám chữa bệnh;\n- Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương.\n"
        "Triển khai ý kiến của Thủ tướng Chính phủ về việc giữ kho thuốc, Bộ Y tế yêu cầu các cơ quan, đơn vị:\n"
        "1. Cục Quản lý Dược rà soát các kho thuốc của những tỉnh đang có mưa to, báo cáo trước ngày 22/11/2025.\n"
        "2. Ủy ban nhân dân các tỉnh chỉ đạo Sở Y tế kiểm tra các kho đang đặt ở ven sông, ven suối.\n"
    )
    assert [duty.lead for duty in read("Công điện", source, "12/CĐ-BYT", "Bộ Y tế")] == [
        ["Cục Quản lý Dược"], ["Ủy ban nhân dân các tỉnh"],
    ]  # fmt: skip


def test_a_heading_of_units_below_a_house_and_their_task_on_the_next_line(read: Read) -> None:
    source = (
        "III. TỔ CHỨC THỰC HIỆN\n1. Thủ trưởng các đơn vị trực thuộc\nQuán triệt Kế hoạch đến toàn thể viên chức; báo cáo kết quả giữ kho.\n"
        "2. Sở Xây dựng\nTheo dõi việc thực hiện Kế hoạch này của các phòng, ban giữ kho.\n"
    )
    assert [duty.lead for duty in read("Kế hoạch", source, "12/KH-UBND")] == [["Thủ trưởng các đơn vị trực thuộc"], ["Sở Xây dựng"]]


def test_a_wrapped_line_that_begins_with_an_abbreviation(read: Read) -> None:
    source = (
        "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế rà soát các kho và lập báo cáo năm đối với kho của quỹ KTTH,\nKNT vào sổ chung của các kho khác, "
        "gửi Sở Nội vụ xem.\n2. Công an tỉnh canh giữ các kho thuốc và các kho sách trên địa bàn của tỉnh cả ban\nngày và ban đêm trong những "
        "tháng có mưa to, gió lớn và các ngày lễ.\n(Ghi chú của kho: dòng này dài hơn các dòng khác của văn bản vì được in bằng chữ nhỏ hơn ở cuối trang)\n"
    )
    assert [duty.text.split()[-1] for duty in read("Kế hoạch", source, "12/KH-UBND")][:1] == ["xem."]


@pytest.mark.parametrize(
    "task",
    [
        "Công khai trên Cổng thông tin điện tử để người dân biết, thực hiện.", "Thường trực tiếp nhận, tổng hợp số liệu về kho.",
    ],
)  # fmt: skip
def test_items_that_begin_or_end_as_other_lines_do(read: Read, task: str) -> None:
    duties = read("Kế hoạch", f"{BLOCK}- Kiểm kê các kho.\n\n- {task}\n", "12/KH-UBND")
    assert [(duty.lead, duty.text) for duty in duties][1:] == [(["Sở Y tế"], task)]


@pytest.mark.parametrize(
    "line",
    [
        "Số tài khoản tiếp nhận: 3761.0 mở tại Kho bạc Nhà nước.", "Chi tiết liên hệ đồng chí Nguyễn Văn B, số máy 0912.",
        "Các quyền và nghĩa vụ khác theo quy định của pháp luật.",
    ],
)  # fmt: skip
def test_closing_lines_of_a_block_are_no_tasks(read: Read, line: str) -> None:
    assert len(read("Kế hoạch", f"{BLOCK}- Kiểm kê các kho.\n\n- {line}\n", "12/KH-UBND")) == 1


def test_an_order_behind_the_words_that_close_a_notice(read: Read) -> None:
    source = "1. Sở Y tế lập kế hoạch giữ kho.\n\nVăn phòng thông báo để các cơ quan biết, thực hiện; giao Phòng Tổng hợp theo dõi, đôn đốc.\n"
    assert [duty.lead for duty in read("Thông báo", source, "12/TB-VP", "Văn phòng UBND tỉnh")] == [["Sở Y tế"], ["Phòng Tổng hợp"]]


def test_a_request_among_the_items_of_those_who_are_told(read: Read) -> None:
    source = (
        "3. UBND tỉnh yêu cầu các sở, ngành thực hiện như sau:\n\n- Sở Y tế kiểm kê các kho.\n\n"
        "- Đề nghị Liên đoàn Lao động tỉnh vận động công nhân giữ kho.\n"
    )
    duties = read("Thông báo", source, "12/TB-VP", "UBND tỉnh Sơn La")
    assert [duty.lead for duty in duties] == [["Sở Y tế"], ["Liên đoàn Lao động tỉnh"]]


@pytest.mark.parametrize("label", ["Thời gian hoàn thành", "Thời hạn hoàn thành", "Hoàn thành"])
def test_a_sentence_with_the_label_of_a_day(read: Read, label: str) -> None:
    source = f"{BLOCK}- Rà soát các kho; bảo đảm đủ sổ. {label} trước ngày 31/12/2025.\n"
    (duty,) = read("Kế hoạch", source, "12/KH-UBND")
    assert duty.deadline is not None and duty.deadline.date == "2025-12-31"


def test_a_support_named_twice_in_other_letters_is_one(read: Read) -> None:
    source = f"{BLOCK}- Chủ trì, phối hợp với các sở, ngành thực hiện các việc sau:\n\n+ Phối hợp với các Sở, ngành lập sổ kho.\n"
    assert [duty.support for duty in read("Kế hoạch", source, "12/KH-UBND")] == [["các Sở, ngành"]]


@pytest.mark.parametrize("to", ["Sở Y tế", "Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương"])
@pytest.mark.parametrize("first", ["Ngày 05/6/2025, Bộ Y tế có Công văn số 12/BYT-KH", "Thực hiện Công văn số 12/BYT-KH của Bộ Y tế"])
def test_a_letter_begins_below_those_whom_it_is_to(read: Read, to: str, first: str) -> None:
    source = (
        f"Kính gửi: {to}\n{first} về việc rà soát những kho thuốc trên cả nước. Sở Y tế yêu cầu các cơ quan, đơn vị:\n"
        "1. Kiểm kê các kho thuốc của đơn vị mình và những kho thuê của người khác ở các xã.\n"
        "2. Báo cáo kết quả về Sở Y tế trước ngày 15/6/2025 để tổng hợp chung cả tỉnh.\n"
    )
    assert [duty.lead for duty in read("Công văn", source, "12/SYT-VP", "Sở Y tế tỉnh Sơn La")] == [["các cơ quan, đơn vị"]] * 2


@pytest.mark.parametrize("kind", ["Quy chế phối hợp", "Chương trình phối hợp", "Kế hoạch phối hợp"])
def test_those_who_signed_a_cited_arrangement_are_no_partners(read: Read, kind: str) -> None:
    text = f"1. Công an xã thực hiện {kind} số 06/CTPH-TWĐTN-BCA ngày 15/3/2022 giữa Trung ương Đoàn với Bộ Công an.\n"
    (duty,) = read("Chỉ thị", text)
    assert (duty.lead, duty.support) == (["Công an xã"], [])


def test_who_helps_one_who_advises(read: Read) -> None:
    text = "1. Mở lớp bơi tại huyện Tri Tôn (Ban Phong trào tham mưu, Huyện đoàn Tri Tôn phối hợp).\n"
    (duty,) = read("Chỉ thị", text)
    assert (duty.lead, duty.support) == (["Ban Phong trào"], ["Huyện đoàn Tri Tôn"])


def test_bodies_of_a_field_that_no_vocabulary_knows(read: Read) -> None:
    text = "1. Sở Tài chính lập sổ.\na) Cấp viên sắt cho trẻ.\nĐơn vị thực hiện: Viện Dinh dưỡng Miền núi; Trạm y tế.\n"
    assert read("Chỉ thị", text)[-1].lead == ["Viện Dinh dưỡng Miền núi", "Trạm y tế"]


def test_an_inspection_by_plan_is_a_task(read: Read) -> None:
    (duty,) = read("Chỉ thị", "1. Cơ quan Thanh tra ngân hàng:\n- Thanh tra theo kế hoạch năm 2024.\n")
    assert duty.lead == ["Cơ quan Thanh tra ngân hàng"]


def test_each_part_has_who_stands_in_its_bracket(read: Read) -> None:
    text = "III. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính cấp kinh phí.\n2. Sửa kho (Sở Y tế chủ trì, xong trước 10/9/2025); lập sổ kho (Sở Nội vụ thực hiện, gửi UBND tỉnh trước 12/9/2025).\n"
    duties = read("Kế hoạch", text)[1:]
    assert [(duty.lead, duty.deadline and duty.deadline.date) for duty in duties] == [
        (["Sở Y tế"], "2025-09-10"), (["Sở Nội vụ"], "2025-09-12"),
    ]  # fmt: skip


def test_those_who_have_not_done_it_yet(read: Read) -> None:
    (duty,) = read("Chỉ thị", "1. UBND các tỉnh chưa kiểm kê xong kho phải kiểm kê xong trước ngày 10/3/2026.\n")
    assert (duty.lead, duty.deadline and duty.deadline.date) == (["UBND các tỉnh"], "2026-03-10")


def test_what_is_to_be_done_on_receipt(read: Read) -> None:
    text = "1. Sở Y tế rà soát kho sách.\n\nNhận được chỉ thị này, các ngành, các cấp cần có kế hoạch thực hiện và báo cáo kết quả.\n"
    assert [duty.lead for duty in read("Chỉ thị", text)] == [["Sở Y tế"], ["các ngành", "các cấp"]]


def test_what_a_body_is_besides_goes_on_behind_a_dash_on_a_line_of_its_own(read: Read) -> None:
    text = "1. Sở Y tế kiểm kê kho; báo cáo về Cục Quản lý muối\n\n- Cơ quan thường trực Tổ công tác giữ kho trước ngày 20 hằng tháng.\n\n2. Sở Nội vụ rà soát kho.\n"
    duties = read("Chỉ thị", text)
    assert [duty.lead for duty in duties] == [["Sở Y tế"], ["Sở Y tế"], ["Sở Nội vụ"]]
    assert duties[1].deadline is not None and duties[1].deadline.text == "trước ngày 20 hằng tháng"


def test_a_list_that_a_paragraph_introduces_behind_numbered_reasons(read: Read) -> None:
    source = (
        "Qua kiểm tra, Sở Y tế nhận thấy kho còn bẩn.\n1. Vi phạm về giữ kho\nTrạm y tế giữ sổ.\n2. Vi phạm về kiểm kê\nTrạm y tế khóa kho.\n"
        "Sở Y tế yêu cầu các bệnh viện:\n1. Rà soát kho sách.\n2. Kiểm kê kho trong quý IV/2024.\n3. Báo cáo kết quả.\n"
    )
    duties = read("Công văn", source, issuer="Sở Y tế")
    told = [(duty.lead, duty.text) for duty in duties if not duty.text.startswith("Trạm")]
    assert told == [
        (["các bệnh viện"], "Rà soát kho sách."), (["các bệnh viện"], "Kiểm kê kho trong quý IV/2024."),
        (["các bệnh viện"], "Báo cáo kết quả."),
    ]  # fmt: skip


def test_the_next_item_behind_a_product(read: Read) -> None:
    source = "II. NHIỆM VỤ\n1. Xây dựng quy chế\nĐơn vị chủ trì: Vụ A\nSản phẩm: Dự thảo Quyết định\n2. Mở kho sách\nĐơn vị chủ trì: Vụ B\n"
    assert [duty.lead for duty in read("Kế hoạch", source)] == [["Vụ A"], ["Vụ B"]]


def test_an_order_on_what_stands_above_is_the_issuers(read: Read) -> None:
    source = "Đề nghị Bộ Công an chỉ đạo việc giữ kho.\nCăn cứ các nội dung nêu trên, đề nghị các bộ, ngành gửi báo cáo về Bộ Tư pháp.\n"
    assert [duty.lead for duty in read("Công văn", source, issuer="Bộ Tư pháp")] == [["Bộ Công an"], ["các bộ, ngành"]]


def test_a_field_between_commas_is_no_part_of_a_name(read: Read) -> None:
    source = "1. Các Bộ, cơ quan ngang Bộ, theo lĩnh vực được phân công, trong quý IV năm 2006 phải rà soát kho.\n"
    (duty,) = read("Chỉ thị", source)
    assert (duty.lead, duty.deadline and duty.deadline.text) == (["Các Bộ, cơ quan ngang Bộ"], "trong quý IV năm 2006")


@pytest.mark.parametrize(
    ("task", "deadline"),
    [
        ("Sửa kho theo hướng dẫn của Bộ và các quy định. Hoàn thành trong quý\nIII/2021.", "trong quý III/2021"),
        ("Rà soát sổ kho của các xã theo Thông tư số 15/2021/TT-\nBNNPTNT; xong trước ngày 30/6/2021.", "trước ngày 30/6/2021"),
    ],
)
def test_a_number_that_a_line_end_breaks_is_one_task(read: Read, task: str, deadline: str) -> None:
    long = "Là cơ quan thường trực, chủ trì, phối hợp với các sở, ngành, UBND các huyện, thành phố đôn\nđốc việc giữ kho của các xã trên địa bàn tỉnh và báo cáo kết quả với Ủy ban nhân dân tỉnh đúng\nhạn.\n"
    source = f"II. TỔ CHỨC THỰC HIỆN\n1. Sở Công Thương\n- {long}- {task}\n2. Sở Y tế\n- {long}"
    _, duty, *_ = read("Kế hoạch", source)
    assert duty.deadline is not None and duty.deadline.text == deadline
