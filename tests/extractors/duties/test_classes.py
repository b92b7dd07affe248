"""Classes of bodies and persons that are named by what they do or own. The sentences were drafted for these tests."""

from typing import Protocol

import pytest

from danchieu.extractors.record import Obligation


class Read(Protocol):
    def __call__(
        self, kind: str, source: str, number: str | None = None, issuer: str | None = None
    ) -> list[Obligation]: ...


CLASSES = ["cơ quan đăng ký kinh doanh", "cơ quan cấp giấy chứng nhận", "đơn vị trúng thầu", "cơ quan tiếp nhận hồ sơ"]
OWNERS = ["chủ nhà máy thủy điện", "chủ cơ sở kinh doanh", "chủ rừng", "chủ bãi vật liệu"]


@pytest.mark.parametrize("name", [*CLASSES, *OWNERS])
@pytest.mark.parametrize(
    ("text", "lead", "support"),
    [
        ("Các {} chủ động rà soát kho sách.", ["Các {}"], []),
        ("Sở Nội vụ chủ trì, phối hợp với {} rà soát kho sách.", ["Sở Nội vụ"], ["{}"]),
        ("Sở Nội vụ phối hợp với {}, Sở Y tế kiểm tra kho sách.", ["Sở Nội vụ"], ["{}", "Sở Y tế"]),
        ("Sở Y tế, {} và UBND xã rà soát kho sách.", ["Sở Y tế", "{}", "UBND xã"], []),
        ("Yêu cầu các {} báo cáo kết quả.", ["các {}"], []),
        ("Các {}: Rà soát kho sách của xã.", ["Các {}"], []),
    ],
)
def test_a_class_is_named_by_what_it_does_or_owns(
    read: Read, name: str, text: str, lead: list[str], support: list[str]
) -> None:
    (duty,) = read("Chỉ thị", f"1. {text.format(name)}\n")
    assert (duty.lead, duty.support) == ([actor.format(name) for actor in lead], [actor.format(name) for actor in support])


@pytest.mark.parametrize(
    "text",
    [
        "Các cơ quan tiếp nhận hồ sơ, trả kết quả cho người dân.",
        "Các cơ quan cấp giấy phép, thu hồi giấy phép theo thẩm quyền.",
    ],
)
def test_what_goes_on_is_what_the_class_has_to_do(read: Read, text: str) -> None:
    (duty,) = read("Chỉ thị", f"1. {text}\n")
    assert duty.lead == ["Các cơ quan"]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Kho bạc Nhà nước nơi mở tài khoản kiểm soát chi.", ["Kho bạc Nhà nước nơi mở tài khoản"]),
        ("Giao Thường trực HĐND, hai Ban HĐND giám sát kho.", ["Thường trực HĐND", "hai Ban HĐND"]),
        ("Giao Thường trực HĐND, 02 Ban HĐND giám sát kho.", ["Thường trực HĐND", "02 Ban HĐND"]),
        ("Thường trực Tỉnh ủy, lãnh đạo UBND tỉnh đối thoại với dân.", ["Thường trực Tỉnh ủy", "lãnh đạo UBND tỉnh"]),
        ("Các đồng chí Ủy viên phụ trách địa bàn kiểm tra kho.", ["Ủy viên phụ trách địa bàn"]),
        ("VP HĐND và UBND huyện, phòng Nội vụ đôn đốc.", ["VP HĐND và UBND huyện", "phòng Nội vụ"]),
        ("Đồng chí Tham mưu trưởng chịu trách nhiệm về kho.", ["Tham mưu trưởng"]),
        (
            "Yêu cầu các Giám đốc Sở và thủ trưởng các ngành thực hiện cam kết.",
            ["các Giám đốc Sở", "thủ trưởng các ngành"],
        ),
        (
            "Chủ tịch UBND các huyện, thành phố: Đà Lạt, Bảo Lộc và các cơ quan có liên quan chịu trách nhiệm về kho.",
            ["Chủ tịch UBND các huyện, thành phố: Đà Lạt, Bảo Lộc", "các cơ quan có liên quan"],
        ),
    ],
)
def test_who_is_meant_is_read_to_its_end(read: Read, text: str, lead: list[str]) -> None:
    (duty,) = read("Chỉ thị", f"1. {text}\n")
    assert duty.lead == lead


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


@pytest.mark.parametrize("lead_in", ["Các", "Các đồng chí"])
def test_ministers_in_small_letters(read: Read, lead_in: str) -> None:
    text = f"Điều 1. Giữ kho.\nĐiều 4. {lead_in} bộ trưởng, tổng cục trưởng, chủ tịch UBND tỉnh chịu trách nhiệm thi hành quyết định này.\n"
    assert read("Quyết định", text)[-1].lead[-2:] == ["tổng cục trưởng", "chủ tịch UBND tỉnh"]


def test_those_who_have_not_done_it_yet(read: Read) -> None:
    (duty,) = read("Chỉ thị", "1. UBND các tỉnh chưa kiểm kê xong kho phải kiểm kê xong trước ngày 10/3/2026.\n")
    assert (duty.lead, duty.deadline and duty.deadline.date) == (["UBND các tỉnh"], "2026-03-10")


def test_what_a_council_has_done_is_told(read: Read) -> None:
    text = "Sau 02 ngày làm việc, Hội đồng nhân dân tỉnh khóa XVIII đã hoàn thành chương trình.\nĐiều 2. Tổ chức thực hiện\n1. Giao UBND tỉnh giữ kho.\n"
    assert [duty.lead for duty in read("Nghị quyết", text)] == [["UBND tỉnh"]]


def test_a_task_to_issue_papers(read: Read) -> None:
    text = "Điều 7. Trách nhiệm của Sở Y tế\n1. Cấp, cấp lại, thu hồi thẻ giữ kho.\n"
    assert [duty.lead for duty in read("Quyết định", text)] == [["Sở Y tế"]]


@pytest.mark.parametrize("title", ["Chế độ thông tin, báo cáo", "Kiểm tra, báo cáo", "Sơ kết, báo cáo"])
def test_a_title_on_reports_is_no_part_of_what_stands_below(read: Read, title: str) -> None:
    text = f"Điều 9. {title}\nSở Y tế báo cáo việc giữ kho gửi Công an tỉnh trước ngày 15/12 hằng năm.\nĐiều 10. Hiệu lực\n"
    assert [duty.text[:7] for duty in read("Quyết định", text)] == ["Sở Y tế"]


@pytest.mark.parametrize("body", ["Công an cấp xã", "Trưởng Công an cấp xã", "Bảo hiểm xã hội Việt Nam", "Giám đốc Sở Y tế"])
def test_an_article_in_a_chapter_on_responsibility_is_that_of_its_title(read: Read, body: str) -> None:
    text = f"Điều 1. Phạm vi\nThông tư này quy định việc giữ kho.\nChương III\nTRÁCH NHIỆM CỦA CÁC CƠ QUAN\nĐiều 15. {body}\n1. Tiếp nhận và giữ kho sách của xã.\n"
    assert [duty.lead for duty in read("Thông tư", text)] == [[body]]


@pytest.mark.parametrize(
    ("text", "lead", "support"),
    [
        ("Sở Y tế phối hợp với Sở Xây dựng tổ chức giám định kho.", ["Sở Y tế"], ["Sở Xây dựng"]),
        ("Sở Y tế phối hợp với Sở Xây dựng tổ chức giám định, sửa kho.", ["Sở Y tế"], ["Sở Xây dựng"]),
        ("Bộ Công nghiệp thực phẩm, Bộ Nông nghiệp rà soát kho cam.", ["Bộ Công nghiệp thực phẩm", "Bộ Nông nghiệp"], []),
        ("Các đơn vị được giao chủ trì tại Phụ lục chủ động giữ kho.", ["Các đơn vị được giao chủ trì tại Phụ lục"], []),
        ("Các Sở quản lý xây dựng chuyên ngành có trách nhiệm giữ kho.", ["Các Sở quản lý xây dựng chuyên ngành"], []),
    ],
)
def test_further_names_and_predicates(read: Read, text: str, lead: list[str], support: list[str]) -> None:
    (duty,) = read("Chỉ thị", f"1. {text}\n")
    assert (duty.lead, duty.support) == (lead, support)


def test_what_is_to_be_done_on_receipt(read: Read) -> None:
    text = "1. Sở Y tế rà soát kho sách.\n\nNhận được chỉ thị này, các ngành, các cấp cần có kế hoạch thực hiện và báo cáo kết quả.\n"
    assert [duty.lead for duty in read("Chỉ thị", text)] == [["Sở Y tế"], ["các ngành", "các cấp"]]


def test_what_a_report_holds_is_one_task(read: Read) -> None:
    text = "1. Sở Y tế kiểm kê kho sách.\nBáo cáo tập trung vào các nội dung sau:\n- Tình hình giữ kho;\n- Việc sửa kho.\n"
    assert len(read("Chỉ thị", text)) == 2


def test_companies_by_their_names(read: Read) -> None:
    text = "1. Chủ tịch Hội đồng thành viên các Tập đoàn: Điện lực Việt Nam, Dầu khí Việt Nam có trách nhiệm giữ kho.\n"
    (duty,) = read("Chỉ thị", text)
    assert duty.lead == [f"Chủ tịch Hội đồng thành viên Tập đoàn {name} Việt Nam" for name in ("Điện lực", "Dầu khí")]
