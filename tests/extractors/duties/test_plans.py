"""Who acts and who supports in plans: headings, lists of bodies, tasks of others. All texts were drafted for these tests."""

from typing import Protocol

import pytest

from danchieu.extractors.extract import extract_text
from danchieu.extractors.record import Obligation


class Read(Protocol):
    def __call__(
        self, kind: str, source: str, number: str | None = None, issuer: str | None = None
    ) -> list[Obligation]: ...


def test_plans_head_blocks_with_names_in_lists_and_have_slogans(read: Read) -> None:
    source = (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở, ban, ngành liên quan\n\nKiểm kê kho thuốc đang giữ.\n\n2. Giám đốc các Sở: Y tế, Nội vụ và các sở, ban, ngành; "
        "Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm in sổ kho.\n\nIII. KHẨU HIỆU TUYÊN TRUYỀN\n\n1. Toàn dân giữ gìn cây thuốc quý!\n"
    )
    assert [duty.lead for duty in read("Kế hoạch", source, "12/KH-UBND")] == [
        ["Sở, ban, ngành liên quan"],
        ["Giám đốc Sở Y tế", "Giám đốc Sở Nội vụ", "các sở, ban, ngành", "Chủ tịch Ủy ban nhân dân các xã"],
    ]


def test_titles_that_end_like_sentences_are_titles_beside_others(read: Read) -> None:
    source = (
        "II. NHIỆM VỤ CỦA CÁC BỘ\n\nGiao Bộ Y tế thực hiện các nhiệm vụ sau:\n\n1. Giữ kho thuốc\n\na) Xây kho lạnh ở mỗi vùng.\n\n2. Tăng cường kiểm kê kho thuốc.\n\n"
        "a) Kiểm kê kho lạnh mỗi quý.\n"
    )
    assert [duty.text for duty in read("Nghị quyết", source, "12/NQ-CP")] == ["Xây kho lạnh ở mỗi vùng.", "Kiểm kê kho lạnh mỗi quý."]


@pytest.mark.parametrize(
    ("source", "lead"),
    [
        ("Đồng chí Giám đốc Sở Y tế chỉ đạo việc kiểm kê kho thuốc.", "Giám đốc Sở Y tế"),
        ("Các sở, ngành liên quan tổ chức, triển khai việc kiểm kê kho thuốc.", "Các sở, ngành liên quan"),
        ("Các Bộ, cơ quan nghiên cứu các cách giữ kho thuốc.", "Các Bộ, cơ quan"),
        ("Ban Chỉ đạo quốc gia về kiểm kê kho thuốc chỉ đạo thực hiện Kế hoạch này.", "Ban Chỉ đạo quốc gia về kiểm kê kho thuốc"),
    ],
)
def test_where_the_name_of_an_actor_ends(read: Read, source: str, lead: str) -> None:
    (duty,) = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {source}\n", "12/KH-UBND")
    assert duty.lead == [lead]


def test_who_is_asked_on_an_occasion_in_the_block_of_others(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Bộ Y tế\n\na) Giữ kho thuốc.\n\nb) Đối với chi phí năm 2023, yêu cầu Bộ Tài chính rà soát vốn.\n"
    assert [duty.lead for duty in read("Kế hoạch", source, "12/KH-BYT")] == [["Bộ Y tế"], ["Bộ Tài chính"]]


def test_partners_may_be_listed_one_a_line(read: Read) -> None:
    source = (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Công an tỉnh\n\na) Canh giữ kho thuốc.\n\nb) Chủ trì, phối hợp\n\n- Sở Tài chính tham mưu bố trí vốn.\n\n"
        "- Sở Y tế và Sở Nội vụ rà soát người giữ kho.\n\nc) In sổ kho thuốc.\n"
    )
    assert [(duty.lead, duty.support) for duty in read("Kế hoạch", source, "12/KH-UBND")] == [
        (["Công an tỉnh"], []),
        (["Công an tỉnh"], ["Sở Tài chính"]),
        (["Công an tỉnh"], ["Sở Y tế", "Sở Nội vụ"]),
        (["Công an tỉnh"], []),
    ]


@pytest.mark.parametrize(
    ("names", "lead"),
    [
        ("Thủ trưởng các đơn vị trực thuộc Sở Y tế, cán bộ, công chức của Sở và các tổ chức có liên quan", 3),
        ("Các cơ quan chức năng, chính quyền địa phương và các đơn vị khác", 3),
        ("Người đứng đầu cấp ủy, chính quyền, cơ quan, tổ chức", 1),
    ],
)
def test_how_many_a_list_of_actors_names(read: Read, names: str, lead: int) -> None:
    (duty,) = read("Quyết định", f"Điều 3. {names} chịu trách nhiệm thi hành Quyết định này.\n", "12/QĐ-UBND")
    assert len(duty.lead) == lead


@pytest.mark.parametrize(
    ("task", "expected"),
    [
        (  # the adverbial belongs to the sentence behind it
            "Cơ quan chủ trì có trách nhiệm ghi biên bản. Kết thúc cuộc họp, các thành viên có trách nhiệm ký biên bản.",
            [(["Cơ quan chủ trì"], "Cơ quan chủ trì có trách nhiệm ghi biên bản."), (["các thành viên"], "Kết thúc cuộc họp, các thành viên có trách nhiệm ký biên bản.")],
        ),
        (
            "Giữ kho thuốc của tỉnh; Định kỳ hàng tháng, UBND cấp xã kiểm kê kho thuốc.",
            [(["Sở Y tế"], "Giữ kho thuốc của tỉnh;"), (["UBND cấp xã"], "Định kỳ hàng tháng, UBND cấp xã kiểm kê kho thuốc.")],
        ),
        (
            "Đối với đơn đã nhận, giải quyết nhưng chưa đủ thì trong 05 ngày, các Sở có trách nhiệm sửa kho.",
            [(["các Sở"], "Đối với đơn đã nhận, giải quyết nhưng chưa đủ thì trong 05 ngày, các Sở có trách nhiệm sửa kho.")],
        ),
        (
            "Trường hợp đơn gửi thẳng, nếu thuộc thẩm quyền thì UBND cấp xã chủ động giải quyết.",
            [(["UBND cấp xã"], "Trường hợp đơn gửi thẳng, nếu thuộc thẩm quyền thì UBND cấp xã chủ động giải quyết.")],
        ),
    ],
)
def test_where_a_task_of_another_begins(read: Read, task: str, expected: list[tuple[list[str], str]]) -> None:
    duties = read("Thông tư", f"Điều 7. Trách nhiệm của Sở Y tế\n\n1. {task}\n\n2. Lập danh sách kho thuốc.\n")
    assert [(duty.lead, duty.text) for duty in duties[:-1]] == expected


@pytest.mark.parametrize(
    ("task", "support"),
    [
        (
            "Phối hợp với các cơ quan báo chí, truyền thông ở vùng núi tuyên truyền.",
            ["các cơ quan báo chí, truyền thông ở vùng núi"],
        ),
        (
            "Phối hợp với cơ quan có chức năng quản lý kho, Ủy ban nhân dân xã trong kiểm kê.",
            ["cơ quan có chức năng quản lý kho", "Ủy ban nhân dân xã"],
        ),
        ("Tự sửa kho, hoặc chỉ định một đơn vị chủ trì, phối hợp với các xã sửa kho.", []),
        ("Đối với đơn do xã chủ trì nhưng phải phối hợp với Sở Xây dựng để xử lý, thì trong 05 ngày báo cáo Bộ Y tế.", []),
        ("Phối hợp, hợp tác với Sở Nội vụ để in sổ kho.", ["Sở Nội vụ"]),
        ("Phối hợp liên ngành với Sở Nội vụ để in sổ kho.", ["Sở Nội vụ"]),
        ("Cùng với Sở Nội vụ in sổ kho.", ["Sở Nội vụ"]),
        ("Dùng vùng kho chung để in sổ kho.", []),
    ],
)
def test_who_supports_a_task(read: Read, task: str, support: list[str]) -> None:
    (duty,) = read("Thông tư", f"Điều 7. Trách nhiệm của Sở Y tế\n\n1. {task}\n")
    assert (duty.lead, duty.support) == (["Sở Y tế"], support)


@pytest.mark.parametrize(
    ("introduction", "heading", "lead"),
    [
        (
            "Để hài hòa lợi ích của nhà nước, doanh nghiệp và các đối tác tham gia, Thủ tướng Chính phủ yêu cầu:",
            "1. Các Bộ: Công Thương, Nông nghiệp và Phát triển nông thôn, Xây dựng:",
            ["Bộ Công Thương", "Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Xây dựng"],
        ),
        ("Sau khi nghe các Bộ, Phó Thủ tướng Chính phủ Lò Văn Minh kết luận như sau:", "1. Bộ Y tế:", ["Bộ Y tế"]),
    ],
)
def test_who_is_meant_below_an_introduction(read: Read, introduction: str, heading: str, lead: list[str]) -> None:
    source = f"{introduction}\n\n{heading}\n\na) Giữ kho thuốc của vùng.\n\n- Về cơ sở pháp lý của kho:\n\nb) Kiểm kê kho thuốc.\n\nSở Y tế trân trọng cảm ơn các Bộ./.\n"
    assert [(duty.lead, duty.text) for duty in read("Chỉ thị", source, "12/CT-TTg")] == [
        (lead, "Giữ kho thuốc của vùng."), (lead, "Kiểm kê kho thuốc."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("names", "lead"),
    [
        ("Báo Sơn La, Tạp chí Y học", ["Báo Sơn La", "Tạp chí Y học"]),
        ("Sở Nội vụ, phòng Nội vụ các huyện", ["Sở Nội vụ", "phòng Nội vụ các huyện"]),
        ("Hội đồng quản lý quỹ", ["Hội đồng quản lý quỹ"]),
        ("Các Bộ: Y tế, Tài chính và Ủy ban nhân dân tỉnh Sơn La", ["Bộ Y tế", "Bộ Tài chính", "Ủy ban nhân dân tỉnh Sơn La"]),
    ],
)
def test_names_of_bodies_in_a_plan(read: Read, names: str, lead: list[str]) -> None:
    (duty,) = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {names} có trách nhiệm đưa tin về kho thuốc.\n", "12/KH-UBND")
    assert duty.lead == lead


def test_a_task_before_the_introduction_of_others_is_one_of_its_own(read: Read) -> None:
    source = (
        "Thủ tướng Chính phủ yêu cầu:\n\n1. Bộ Y tế chủ trì, phối hợp với Bộ Tài chính sửa các kho thuốc của vùng núi trước ngày 05 tháng 7 năm 2026. "
        "Trong đó chú ý các nội dung sau:\n\na) Làm mái kho bằng vật liệu nhẹ.\n"
    )
    first, second = read("Chỉ thị", source, "12/CT-TTg")
    assert (first.lead, first.support, first.deadline and first.deadline.date) == (["Bộ Y tế"], ["Bộ Tài chính"], "2026-07-05")
    assert (second.lead, second.support, second.deadline) == (["Bộ Y tế"], [], None)


def test_a_section_may_be_titled_with_the_tasks_of_a_body(read: Read) -> None:
    source = "II. NHIỆM VỤ CHỦ YẾU CỦA BỘ Y TẾ\n\n1. Sửa các kho thuốc của vùng núi.\n\n2. Phối hợp với Bộ Tài chính bố trí vốn.\n"
    assert [(duty.lead, duty.support) for duty in read("Kế hoạch", source, "12/KH-BYT")] == [(["Bộ Y tế"], []), (["Bộ Y tế"], ["Bộ Tài chính"])]


def test_a_class_that_no_vocabulary_knows_stands_beside_bodies(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\na) Giữ kho thuốc.\n\n2. {}\n\na) Kiểm kê kho thuốc hằng năm.\n"
    known = read("Kế hoạch", source.format("Các làng thuốc nam và vườn thuốc mẫu"), "12/KH-UBND")
    assert [duty.lead for duty in known] == [["Sở Y tế"], ["Các làng thuốc nam và vườn thuốc mẫu"]]
    topic = read("Kế hoạch", source.format("Các nội dung khác"), "12/KH-UBND")
    assert [duty.lead for duty in topic] == [["Sở Y tế"]]


def test_an_order_behind_a_task_of_the_same_paragraph(read: Read) -> None:
    source = (
        "II. TỔ CHỨC THỰC HIỆN\n\nCăn cứ Kế hoạch này, các sở, đoàn thể phổ biến cho hội viên những nội dung về giữ kho thuốc của vùng núi. "
        "Đồng thời, yêu cầu các sở thực hiện các công tác cụ thể như sau:\n\n1. Sở Y tế\n\na) Giữ kho thuốc.\n"
    )
    first, last = read("Kế hoạch", source, "12/KH-UBND")
    assert first.lead == ["các sở, đoàn thể"] and first.text.endswith("của vùng núi.")
    assert last.lead == ["Sở Y tế"]


def test_amid_reasons_a_sentence_may_put_a_body_in_charge(read: Read) -> None:
    source = "Điều 12. Khen thưởng\n\n1. Người giữ kho tốt thì được xét khen thưởng. Sở Y tế có trách nhiệm tổng hợp danh sách.\n"
    rules = "Điều 11. Giữ kho\n\n1. Sở Y tế có trách nhiệm giữ kho.\n\n" + source
    assert [duty.text for duty in read("Quyết định", rules, "12/2025/QĐ-UBND")][-1] == "Sở Y tế có trách nhiệm tổng hợp danh sách."


PLAN = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n"


@pytest.mark.parametrize(
    ("text", "duties"),
    [
        ("a) Trình Ủy ban nhân dân tỉnh ban hành:\n\n- Quyết định về kho thuốc;\n\n- Kế hoạch kiểm tra kho.\n", ["Trình Ủy ba"]),
        ("a) Hồ sơ bao gồm:\n\n- Đơn xin giống;\n\n- Quyết định giao đất.\n\nb) Giữ kho thuốc.\n", ["Giữ kho thu"]),
        ("a) Sở Y tế có thể mở thêm kho thuốc.\n\nb) Giữ kho thuốc.\n", ["Giữ kho thu"]),
        ("a) Giữ kho thuốc.\n\nThời gian ký: ï 16042020 07:37:07 +07:00\n", ["Giữ kho thu"]),
        ("a) Báo cáo Thủ tướng\n\n2\n\nChính phủ trong tháng 3 năm 2024.\n\nb) Giữ kho thuốc.\n", ["Báo cáo Thủ", "Giữ kho thu"]),
        ("a) Giữ kho thuốc.\n\nIl. TÀI LIỆU\n\n1. Sổ kho.\n", ["Giữ kho thu"]),
    ],
)
def test_what_is_a_task_of_a_block(read: Read, text: str, duties: list[str]) -> None:
    found = read("Kế hoạch", PLAN + text, "12/KH-UBND")
    assert [duty.text[:11].rstrip() for duty in found] == [first.rstrip() for first in duties]
    assert all(duty.lead == ["Sở Y tế"] for duty in found)


def test_in_a_case_another_has_the_task(read: Read) -> None:
    first, second = read("Kế hoạch", PLAN + "a) Trả lời người dân; trường hợp vượt thẩm quyền, Sở Tài chính báo cáo Ủy ban nhân dân tỉnh.\n", "12/KH-UBND")
    assert (first.lead, second.lead) == (["Sở Y tế"], ["Sở Tài chính"])


def test_who_acts_on_grounds_of_his_own(read: Read) -> None:
    (duty,) = read(
        "Kế hoạch",
        PLAN + "Căn cứ nội dung nêu trên và điều kiện của mình, các xã, phường xây dựng kế hoạch của mình.\n",
        "12/KH-UBND",
    )
    assert duty.lead == ["các xã, phường"]


@pytest.mark.parametrize(("sentence", "modality"), [("Sở Y tế không được bán thuốc trong kho.", "must_not"), ("Sở Y tế cần giữ kho.", "should")])
def test_what_the_subject_must_or_must_not(read: Read, sentence: str, modality: str) -> None:
    (duty,) = read("Kế hoạch", PLAN + f"a) {sentence}\n", "12/KH-UBND")
    assert duty.modality == modality


def test_those_who_were_given_something_may_be_a_heading(read: Read) -> None:
    rules = "Điều 9. Quản lý kho\n\n3. Các cơ quan, đơn vị được cấp 01 chìa khóa kho.\n\na) Thực hiện ghi sổ ra vào.\n\nb) Thực hiện khóa kho.\n"
    found = read("Quyết định", rules + "Điều 10. Giải thích\n\n" + "Kho là nơi giữ thuốc của tỉnh.\n\n" * 300, "12/2025/QĐ-UBND")
    assert [duty.lead for duty in found] == [["Các cơ quan, đơn vị được cấp 01 chìa khóa kho"]] * 2


def test_the_actor_of_a_block_may_be_named_again(read: Read) -> None:
    (duty,) = read("Kế hoạch", "II. TỔ CHỨC THỰC HIỆN\n\n1. Các Cục Thuế\n\na) Hoàn thành sổ kho. Cục Thuế chủ động lập danh sách kho.\n", "12/KH-TCT")
    assert duty.lead == ["Các Cục Thuế"]


@pytest.mark.parametrize(
    ("task", "lead", "modality"),
    [
        ("Căn cứ Kế hoạch này, Sở Y tế kiểm tra, yêu cầu các đơn vị báo cáo.", ["Sở Y tế"], "must"),
        ("Khi cần thiết Chủ tịch Ủy ban nhân dân cấp xã đề nghị Sở Y tế hỗ trợ.", ["Chủ tịch Ủy ban nhân dân cấp xã"], "must"),
        ("Căn cứ Kế hoạch này, Ủy ban nhân dân tỉnh yêu cầu các đơn vị báo cáo.", ["các đơn vị"], "must"),
        ("Lập giá thuốc: Sở Tài chính tham mưu, đề nghị các đơn vị lập phương án.", ["Sở Tài chính"], "must"),
    ],
)
def test_who_asks_others_has_the_task_unless_he_orders(read: Read, task: str, lead: list[str], modality: str) -> None:
    (duty,) = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {task}\n", "12/KH-UBND", "UBND tỉnh Sơn La")
    assert (duty.lead, duty.modality) == (lead, modality)


def test_the_time_of_a_task_may_be_its_title(read: Read) -> None:
    (duty,) = read("Kế hoạch", "II. TỔ CHỨC THỰC HIỆN\n\n1. Thời hạn gửi báo cáo: Sở Y tế gửi báo cáo trước ngày 01/12/2025.\n", "12/KH-UBND")
    assert (duty.lead, duty.deadline and duty.deadline.date) == (["Sở Y tế"], "2025-12-01")


def test_a_task_in_fields_keeps_its_own_day_and_its_section(read: Read) -> None:
    source = (
        "II. NHIỆM VỤ\n\n1. Kho thuốc\n\n- Tổng kết trước ngày 30/6/2024.\n\n- Sửa mái kho.\n\n- Cơ quan thực hiện:\n\n+ Sở Y tế chủ trì, phối hợp với Sở Nội vụ.\n\n"
        "(Sở Y tế là nơi giữ chìa khóa).\n\n- Thời gian thực hiện: Quý IV/2024\n\n2. Việc khác\n"
    )
    duties = read("Kế hoạch", source, "12/KH-UBND")
    assert [(duty.lead, duty.support, duty.deadline and duty.deadline.text, duty.section) for duty in duties] == [
        (["Sở Y tế"], ["Sở Nội vụ"], "trước ngày 30/6/2024", "Kho thuốc"), (["Sở Y tế"], ["Sở Nội vụ"], "Quý IV/2024", "Kho thuốc"),
    ]  # fmt: skip


def test_a_name_goes_on_in_the_next_paragraph(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Đề nghị Sở Y tế, Hội Liên hiệp\n\nPhụ nữ tỉnh\n\n- Tuyên truyền về kho thuốc của vùng núi trong tháng tới.\n"
    (duty,) = read("Kế hoạch", source, "12/KH-UBND")
    assert duty.lead == ["Sở Y tế", "Hội Liên hiệp Phụ nữ tỉnh"]


def test_a_council_that_agrees_and_asks(read: Read) -> None:
    source = (
        "1. Hội đồng nhân dân tỉnh đánh giá cao các đại biểu.\n\n2. Hội đồng nhân dân tỉnh cơ bản thống nhất với một số giải pháp. Hội đồng nhân dân tỉnh đề nghị "
        "Ủy ban nhân dân tỉnh thực hiện một số công việc sau:\n\na) Sửa kho thuốc của vùng núi.\n"
    )
    (duty,) = read("Chỉ thị", source, "12/CT-HĐND", "HĐND tỉnh Sơn La")
    assert (duty.lead, duty.text) == (["Ủy ban nhân dân tỉnh"], "Sửa kho thuốc của vùng núi.")


def test_a_plan_of_the_assembly_s_party_group_is_no_law(read: Read) -> None:
    (duty,) = read("Kế hoạch", "II. TỔ CHỨC THỰC HIỆN\n\n1. Đảng ủy Văn phòng Quốc hội rà soát kho sách.\n", "12-KH/ĐĐQH15")
    assert duty.lead == ["Đảng ủy Văn phòng Quốc hội"]


@pytest.mark.parametrize(
    ("item", "lead"),
    [
        ("Thành lập đoàn kiểm tra kho (Giao Công an tỉnh tham mưu).", ["Công an tỉnh"]),
        ("Nhằm giữ kho tốt hơn, Công an tỉnh rà soát cửa kho.", ["Công an tỉnh"]),
    ],
)
def test_who_is_named_in_or_before_a_task(read: Read, item: str, lead: list[str]) -> None:
    (duty,) = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {item}\n", "12/KH-UBND")
    assert duty.lead == lead


@pytest.mark.parametrize(
    ("line", "count"),
    [("Sửa các kho như: Kho thuốc nam; Trung tâm Y tế huyện để phát huy hiệu quả.", 0), ("Phân công cán bộ thực hiện việc giữ kho.", 0)],
)
def test_lists_of_things_and_staff(read: Read, line: str, count: int) -> None:
    assert len(read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {line}\n", "12/KH-UBND")) == count


def test_a_preamble_is_no_title_of_tasks(read: Read) -> None:
    source = "Xét đề nghị của Giám đốc Sở Y tế, Quyết định:\n\nĐiều 1. Giao Sở Y tế các nhiệm vụ sau:\n\n1. Giữ kho thuốc của vùng núi.\n"
    (duty,) = read("Quyết định", source, "12/QĐ-UBND")
    assert (duty.lead, duty.section) == (["Sở Y tế"], None)


def test_a_line_that_breaks_inside_a_name_goes_on(read: Read) -> None:
    long = "Rà soát các kho thuốc của vùng núi và lập danh sách những kho phải sửa trong năm tới, gửi Vụ Kế hoạch tổng hợp, báo cáo lãnh đạo.\n\n"
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Vụ Kế hoạch\n\n" + "".join(f"{letter}) {long}" for letter in "abcd") + "đ) Hướng dẫn thủ tục cho cán bộ của Kiểm toán\nNhà nước được cử đi học.\n"
    assert read("Kế hoạch", source, "12/KH-KTNN")[-1].text.startswith("Hướng dẫn thủ tục")


def test_a_term_behind_its_label_and_who_acts(read: Read) -> None:
    (duty,) = read("Kế hoạch", "TỔ CHỨC THỰC HIỆN\n\n1. Thời hạn giải quyết: Trong thời hạn 05 ngày kể từ khi nhận đơn, Sở Nội vụ trả lời.\n")
    assert duty.lead == ["Sở Nội vụ"]


def test_a_name_goes_on_with_its_place_on_the_next_line(read: Read) -> None:
    line = "Công ty TNHH MTV Đầu tư, Xây dựng và Kinh doanh dịch vụ"
    text = f"1. {line}\nQuảng Ngãi tiếp thu các ý kiến của đại biểu, khẩn trương lập sổ của mọi\nkho thuốc.\n2. Sở Y tế lập sổ.\n"
    duties = read("Thông báo", text)
    assert [duty.lead for duty in duties] == [[f"{line} Quảng Ngãi"], ["Sở Y tế"]]


def test_an_order_right_below_the_addressees(read: Read) -> None:
    duties = read("Công văn", "Kính gửi: Các sở, ngành.\n\n1. Giao Sở Y tế lập sổ kho.\n\n2. Giao Sở Tài chính bố trí kinh phí.\n")
    assert [duty.lead for duty in duties] == [["Sở Y tế"], ["Sở Tài chính"]]


@pytest.mark.parametrize("title", ["KHEN THƯỞNG", "SỐ LƯỢNG ĐỀ NGHỊ KHEN THƯỞNG", "TIÊU CHÍ THI ĐUA", "ĐỐI TƯỢNG THAM GIA"])
def test_who_does_what_in_a_section_on_awards(read: Read, title: str) -> None:
    duties = read(
        "Kế hoạch",
        f"I. MỤC ĐÍCH\n\n1. Giữ kho thuốc.\n\nII. {title}\n\n1. Sở Nội vụ chủ trì, phối hợp với Sở Y tế lập hồ sơ.\n\n"
        "2. Hoàn thành vượt mức các chỉ tiêu giữ kho.\n\n3. Cơ quan phối hợp giải quyết hồ sơ:.........\n",
    )
    assert [(duty.lead, duty.support) for duty in duties] == [(["Sở Nội vụ"], ["Sở Y tế"])]


@pytest.mark.parametrize("report", ["báo cáo trước ngày 15/12/2025 về số thuốc", "báo cáo hằng tháng cho Sở Y tế", "báo cáo 02 lần/ngày về số thuốc"])
def test_a_report_with_its_object_behind_its_day_is_a_duty_of_its_own(read: Read, report: str) -> None:
    first, second = read("Kế hoạch", f"TỔ CHỨC THỰC HIỆN\n\n1. UBND các xã rà soát kho thuốc; {report}.\n")
    assert first.deadline is None
    assert second.deadline is not None
    assert second.text == f"{report}."


def test_a_hard_case_behind_a_semicolon_is_laid_on_another(read: Read) -> None:
    duties = read("Kế hoạch", "TỔ CHỨC THỰC HIỆN\n\n1. UBND các xã trả lời; trường hợp phức tạp Sở Y tế báo cáo UBND tỉnh.\n")
    assert [duty.lead for duty in duties] == [["UBND các xã"], ["Sở Y tế"]]


def test_acts_that_a_task_changes_are_listed_with_their_titles() -> None:
    record = extract_text(
        "UBND TỈNH SƠN LA\nSố: 12/KH-UBND\nSơn La, ngày 3 tháng 3 năm 2025\n\nKẾ HOẠCH\nGiữ kho\n\nTỔ CHỨC THỰC HIỆN\n\n"
        "1. Sở Y tế sửa đổi Quyết định số 15/2021/QĐ-UBND về quy chế giữ kho; Quyết định số 46/2022/QĐ-UBND về khu vực kho "
        "theo Nghị định số 30/2024/NĐ-CP.\n",
        "ke-hoach.txt",
    )
    (duty,) = record.obligations
    assert [record.citations[i].number for i in duty.citations] == ["30/2024/NĐ-CP"]


@pytest.mark.parametrize("title", ["Trách nhiệm và quyền hạn của Sở Y tế", "Về trách nhiệm của Sở Y tế", "Về nhiệm vụ của Sở Y tế:"])
def test_titles_that_name_the_body_of_the_tasks_below(read: Read, title: str) -> None:
    duties = read("Kế hoạch", f"TỔ CHỨC THỰC HIỆN\n\n1. {title}\n\na) Lập sổ theo dõi kho.\n\nb) Kiểm kê kho mỗi quý.\n")
    assert [duty.lead for duty in duties] == [["Sở Y tế"]] * 2


@pytest.mark.parametrize(
    ("clause", "texts"),
    [
        ("ban hành quy trình giữ kho; định kỳ hằng năm (trước ngày 25/12) rà soát quy trình.", ["Ban hành quy trình giữ kho;", "định kỳ hằng năm (trước ngày 25/12) rà soát quy trình."]),
        ("trả lời kiến nghị; trong thời hạn 03 ngày phải chuyển UBND tỉnh.", ["Trả lời kiến nghị;", "trong thời hạn 03 ngày phải chuyển UBND tỉnh."]),
        ("đối với kho cũ, trong thời hạn 03 ngày, rà soát sổ; gửi báo cáo về Sở Y tế.", ["Đối với kho cũ, trong thời hạn 03 ngày, rà soát sổ; gửi báo cáo về Sở Y tế."]),
    ],
)  # fmt: skip
def test_of_which_clauses_a_day_is(read: Read, clause: str, texts: list[str]) -> None:
    source = f"TỔ CHỨC THỰC HIỆN\n\n1. UBND các xã:\n\n- {clause[0].upper()}{clause[1:]}\n"
    assert [duty.text for duty in read("Kế hoạch", source)] == texts


def test_others_act_within_a_block_on_grounds_of_their_own(read: Read) -> None:
    source = "TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ:\n\na) Căn cứ dự toán được giao, Sở Tài chính hướng dẫn chi.\n\nb) Căn cứ Kế hoạch này, lập sổ kho.\n"
    assert [duty.lead for duty in read("Kế hoạch", source)] == [["Sở Tài chính"], ["Sở Nội vụ"]]


def test_a_sentence_without_a_stop_above_tasks_is_one(read: Read) -> None:
    source = "TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ theo dõi, đôn đốc việc thực hiện Kế hoạch\n\n- Tổng hợp kết quả, báo cáo UBND tỉnh.\n\n2. Sở Y tế lập sổ kho.\n"
    assert [duty.lead for duty in read("Kế hoạch", source)] == [["Sở Nội vụ"], ["Sở Nội vụ"], ["Sở Y tế"]]


def test_what_a_body_leads_and_supports_in_lists(read: Read) -> None:
    source = "TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ:\n\na) Chủ trì:\n\n- Hướng dẫn lập sổ kho;\n\n- Xử lý các kiến nghị.\n\nb) Phối hợp:\n\n- Kiểm tra việc giữ kho.\n"
    assert [duty.lead for duty in read("Kế hoạch", source)] == [["Sở Nội vụ"]] * 3


def test_a_list_of_tasks_is_no_list_of_parts(read: Read) -> None:
    source = "TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ:\n\n- Các nội dung hỗ trợ gồm:\n\n+ Hướng dẫn lập sổ kho;\n\n+ Tiếp nhận kiến nghị về kho.\n\n- Theo dõi việc thực hiện Kế hoạch\n\n2. Sở Y tế: Lập sổ kho.\n"
    duties = read("Kế hoạch", source)
    assert [duty.text for duty in duties] == ["Hướng dẫn lập sổ kho;", "Tiếp nhận kiến nghị về kho.", "Theo dõi việc thực hiện Kế hoạch", "Lập sổ kho."]


@pytest.mark.parametrize(
    ("heading", "lead"),
    [
        ("Trách nhiệm của chủ đầu tư, chủ dự án thành phần, chủ kho", ["chủ đầu tư", "chủ dự án thành phần", "chủ kho"]),
        ("Phòng Chính trị, tư tưởng và Học sinh, sinh viên", ["Phòng Chính trị, tư tưởng và Học sinh, sinh viên"]),
    ],
)  # fmt: skip
def test_names_in_a_heading(read: Read, heading: str, lead: list[str]) -> None:
    (duty,) = read("Kế hoạch", f"TỔ CHỨC THỰC HIỆN\n\n1. {heading}:\n\n- Lập sổ theo dõi kho.\n")
    assert duty.lead == lead


def test_a_heading_in_capitals_goes_on_behind_a_comma(read: Read) -> None:
    (duty,) = read("Kế hoạch", "II. TỔ CHỨC THỰC HIỆN\n\n1. ỦY BAN NHÂN DÂN CÁC XÃ, PHƯỜNG,\nĐẶC KHU:\n\n- Lập sổ theo dõi kho.\n", "12/KH-UBND")
    assert duty.lead == ["Ủy ban nhân dân các xã, phường, đặc khu"]


def test_the_number_of_a_page_is_no_item_behind_a_comma(read: Read) -> None:
    task = "1. Sở Y tế chủ trì, phối hợp với Sở Tài chính,\n\n2\n\nCông an tỉnh kiểm tra kho thuốc."
    (duty,) = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n{task}\n", "12/KH-UBND")
    assert duty.text.endswith("kiểm tra kho thuốc.")


def test_what_a_plan_rests_on_is_no_actor(read: Read) -> None:
    body = "I. CƠ SỞ XÂY DỰNG KẾ HOẠCH\n\n- Luật Dược năm 2016;\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế lập sổ theo dõi kho.\n"
    (duty,) = read("Kế hoạch", body, "12/KH-UBND")
    assert duty.lead == ["Sở Y tế"]


def test_a_roman_numeral_goes_on_a_line(read: Read) -> None:
    task = "1. Sở Y tế thực hiện Nghị quyết của Tỉnh ủy khóa\nXVII. Gửi báo cáo về kho thuốc trước ngày 30/6/2024."
    duties = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n{task}\n", "12/KH-UBND")
    assert {duty.section for duty in duties} == {"TỔ CHỨC THỰC HIỆN"}


@pytest.mark.parametrize(
    "end",
    [
        "; hoàn thành trước ngày 30/6/2026",
        "; xong trước ngày 30/6/2026",
        "; chậm nhất ngày 30/6/2026 phải hoàn thành",
    ],
)
def test_a_day_at_the_end_of_several_clauses_is_that_of_all(read: Read, end: str) -> None:
    task = f"1. Sở Y tế rà soát từng kho; kiên quyết điều chuyển vốn{end}."
    (duty,) = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n{task}\n", "12/KH-UBND")
    assert duty.deadline is not None and duty.deadline.date == "2026-06-30"


@pytest.mark.parametrize("title", ["Trách nhiệm của các thành viên", "Nhiệm vụ các thành viên", "Nhiệm vụ của các thành viên"])
@pytest.mark.parametrize("kind", ["Quy định", "Quyết định", "Kế hoạch"])
def test_members_who_are_named_have_their_own_tasks(read: Read, kind: str, title: str) -> None:
    member = "1. Đồng chí Lê Văn Kho - Bí thư Đảng ủy: Chỉ đạo việc giữ kho thuốc.\n"
    (duty,) = read(kind, f"Điều 1. Nguyên tắc\n\nLàm việc theo chế độ tập thể.\n\nĐiều 2. {title}\n\n{member}", "12-QĐ/ĐU")
    assert duty.lead == ["Lê Văn Kho - Bí thư Đảng ủy"]


@pytest.mark.parametrize("actors", ["Các cơ quan, đơn vị", "Các đơn vị", "Các sở, ban, ngành", "Thủ trưởng các cơ quan, đơn vị"])
@pytest.mark.parametrize("heading", ["1. {}", "1. {}:", "1. Giao {}:", "1. Trách nhiệm của {}", "1. Đối với {}", "1. {} có trách nhiệm:"])
def test_classes_of_bodies_in_headings(read: Read, heading: str, actors: str) -> None:
    tasks = "- Rà soát kho thuốc của tỉnh.\n\n- Báo cáo kết quả giữ kho trước ngày 15/12/2025.\n"
    duties = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n{heading.format(actors)}\n\n{tasks}", "12/KH-UBND")
    assert [duty.lead for duty in duties] == [[actors], [actors]]


def test_classes_head_their_tasks_without_a_colon(read: Read) -> None:
    source = "II. NHIỆM VỤ, GIẢI PHÁP\n1. Tiếp tục sắp xếp các kho\na) Các bộ, cơ quan ngang bộ\n- Rà soát các kho muối.\n- Thực hiện dời các kho cũ.\nb) Bộ Nội vụ\n- Theo dõi việc dời kho.\n"
    assert [duty.lead for duty in read("Kế hoạch", source)] == [["Các bộ, cơ quan ngang bộ"], ["Các bộ, cơ quan ngang bộ"], ["Bộ Nội vụ"]]


def test_a_section_on_reports(read: Read) -> None:
    source = "III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế lập sổ kho.\n7. Chế độ thông tin, báo cáo\nCác cơ quan, ban ngành xã định kỳ báo cáo về Văn phòng trước ngày 15/11 hằng năm.\n"
    assert [duty.lead for duty in read("Kế hoạch", source)][-1] == ["Các cơ quan, ban ngành xã"]
