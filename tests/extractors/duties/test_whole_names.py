"""Names of bodies that hold commas and verbs. The names are real, the tasks were drafted for these tests."""

from typing import Protocol

import pytest

from danchieu.extractors.duties.clauses import read_assignment
from danchieu.extractors.duties.whole_names import end_of_name
from danchieu.extractors.record import Obligation


class Read(Protocol):
    def __call__(
        self, kind: str, source: str, number: str | None = None, issuer: str | None = None
    ) -> list[Obligation]: ...


NAMES = [
    "Cục Hộ tịch, quốc tịch, chứng thực",
    "Cục Quản lý, giám sát bảo hiểm",
    "Cục Kinh tế hợp tác và Phát triển nông thôn",
    "Cục Lâm nghiệp và Kiểm lâm",
    "Cục Quản lý đấu thầu",
    "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ",
    "Ban Chỉ huy Phòng, chống thiên tai, Tìm kiếm cứu nạn và Phòng thủ dân sự tỉnh",
    "Tổ công tác triển khai Đề án 06",
    "Cục Quản lý, giám sát hải quan",
    "Trung tâm Quản lý, điều hành giao thông công cộng",
    "Ban Quản lý di tích và danh thắng",
    "Ban Chỉ đạo giải phóng mặt bằng",
    "Phòng Cảnh sát quản lý hành chính về trật tự xã hội",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("text", "lead", "support"),
    [
        ("{} chủ trì, phối hợp với Sở Y tế rà soát kho sách.", ["{}"], ["Sở Y tế"]),
        ("Sở Nội vụ chủ trì, phối hợp với {}, Sở Tư pháp rà soát kho sách.", ["Sở Nội vụ"], ["{}", "Sở Tư pháp"]),
        ("Giao {} tham mưu UBND tỉnh sửa kho sách.", ["{}"], []),
        ("Sở Y tế, {} và Sở Tư pháp có trách nhiệm kiểm tra kho sách.", ["Sở Y tế", "{}", "Sở Tư pháp"], []),
        ("{}: Rà soát kho sách của tỉnh.", ["{}"], []),
    ],
)
def test_a_known_name_is_read_whole(read: Read, name: str, text: str, lead: list[str], support: list[str]) -> None:
    (duty,) = read("Chỉ thị", f"1. {text.format(name)}\n")
    assert (duty.lead, duty.support) == ([actor.format(name) for actor in lead], [actor.format(name) for actor in support])


@pytest.mark.parametrize(
    ("text", "end"),
    [("Cục trưởng Cục Quản lý đấu thầu rà soát", 7), ("Cục Quản lý đấu thầu, Sở Y tế", 5), ("Sở Y tế, Cục Quản lý đấu thầu", 0), ("Cục", 0)],
)
def test_where_a_known_name_ends(text: str, end: int) -> None:
    words = text.split()
    assert end_of_name(words, [word.lower() for word in words], 0) == end


@pytest.mark.parametrize("name", ["Cục Thông tin cơ sở", "Phòng Kiểm tra nội bộ", "Đoàn Kiểm tra liên ngành"])
def test_a_name_that_ends_like_a_class_is_followed_by_a_department(read: Read, name: str) -> None:
    (duty,) = read("Chỉ thị", f"1. Sở Nội vụ phối hợp với {name}, Sở Tư pháp rà soát kho sách.\n")
    assert duty.support == [name, "Sở Tư pháp"]


@pytest.mark.parametrize(
    "name",
    [
        "Phòng Chính trị, tư tưởng", "Phòng Chống buôn lậu và xử lý vi phạm", "Trung tâm Đào tạo, bồi dưỡng",
        "Cơ quan An ninh điều tra Công an tỉnh", "Ban Chỉ đạo Cuộc vận động", "Ban Vận động thành lập Hiệp hội Muối",
        "Ban Chỉ đạo phong trào “Toàn dân xây dựng đời sống văn hóa”", "Tất cả các đơn vị trực thuộc Sở",
        "Phòng Kế hoạch tổng hợp", "Tổ trưởng Tổ quản lý chất lượng",
    ],
)  # fmt: skip
@pytest.mark.parametrize("task", ["rà soát kho", "phối hợp với Sở Y tế lập sổ", "giải toả bến bãi"])
def test_names_of_divisions_and_campaigns(name: str, task: str) -> None:
    found = read_assignment(f"{name} {task}.", heading=False, clauses=True)
    assert found is not None and found.actors == [name]


def test_the_ministry_of_culture_among_the_others() -> None:
    found = read_assignment("Các Bộ: Công an, Văn hóa, Thể thao và Du lịch, Y tế rà soát kho.", heading=False, clauses=True)
    assert found is not None and found.actors == ["Bộ Công an", "Bộ Văn hóa, Thể thao và Du lịch", "Bộ Y tế"]


def test_departments_of_a_province_named_behind_their_class(read: Read) -> None:
    (duty,) = read("Kế hoạch", "III. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành tỉnh: Nội vụ, Xây dựng, Ban Dân tộc tỉnh có trách nhiệm giữ kho.\n")
    assert duty.lead == ["Sở Nội vụ", "Sở Xây dựng", "Ban Dân tộc tỉnh"]


def test_who_runs_works_is_a_name(read: Read) -> None:
    (duty,) = read("Chỉ thị", "3. Sở Y tế phối hợp với Công ty TNHH Quản lý khai thác công trình thủy lợi và UBND cấp xã kiểm tra kho.\n")
    assert duty.support == ["Công ty TNHH Quản lý khai thác công trình thủy lợi", "UBND cấp xã"]
