"""Who leads and who supports in one task of a plan: persons and bodies of many kinds, names that hold a verb or a list, words
before and behind them. All texts were drafted for these tests."""

from typing import Protocol

import pytest

from danchieu.extractors.record import Obligation


class Read(Protocol):
    def __call__(
        self, kind: str, source: str, number: str | None = None, issuer: str | None = None
    ) -> list[Obligation]: ...


def only(read: Read, task: str) -> Obligation:
    """The one duty of a plan with one task."""
    (duty,) = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {task}\n", "12/KH-UBND")
    return duty


@pytest.mark.parametrize(
    ("task", "lead", "support"),
    [
        ("Hội đồng thẩm định cấp tỉnh thẩm định hồ sơ của các kho.", ["Hội đồng thẩm định cấp tỉnh"], []),
        ("Hội đồng thi đua họp xét kết quả giữ kho của các xã.", ["Hội đồng thi đua"], []),
        ("Sở Y tế, địa phương rà soát các kho.", ["Sở Y tế", "địa phương"], []),
        ("Sở Y tế,chính quyền các xã có kho rà soát giá kệ.", ["Sở Y tế", "chính quyền các xã có kho"], []),
        ("Các tổ chức cung cấp dịch vụ bưu chính rà soát kho.", ["Các tổ chức cung cấp dịch vụ bưu chính"], []),
        ("Sở Y tế chủ trì, phối hợp với UBND 02 xã: Tân Kho, Phú Kho lập sổ kho.", ["Sở Y tế"], ["UBND xã Tân Kho", "UBND xã Phú Kho"]),
        ("Sở Y tế p/h với Sở Tài chính rà soát kho.", ["Sở Y tế"], ["Sở Tài chính"]),
        ("Sở Y tế kết hợp với Công an tỉnh kiểm tra kho.", ["Sở Y tế"], ["Công an tỉnh"]),
        ("Lập sổ kho (Sở Y tế chủ trì; Sở Nội vụ phối hợp).", ["Sở Y tế"], ["Sở Nội vụ"]),
        ("Sở Y tế chủ trì, phối hợp với 02 Sở: Tài chính, Xây dựng lập sổ kho.", ["Sở Y tế"], ["Sở Tài chính", "Sở Xây dựng"]),
        ("Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy kiểm tra kho.", ["Ủy viên Ban Thường vụ Tỉnh ủy"], []),
        ("Công an xã làm nòng cốt giữ kho.", ["Công an xã"], []),
        ("Sở Xây dựng cắm biển báo ở kho.", ["Sở Xây dựng"], []),
        ("Hai ngành tổ chức giao ban 06 tháng một lần.", ["Hai ngành"], []),
        ("Sở Nội vụ, Nhà xuất bản Y học rà soát kho.", ["Sở Nội vụ", "Nhà xuất bản Y học"], []),
        ("Phòng Công nghệ và Đổi mới sáng tạo rà soát kho.", ["Phòng Công nghệ và Đổi mới sáng tạo"], []),
        ("Trung tâm Dịch vụ tổng hợp xã rà soát kho.", ["Trung tâm Dịch vụ tổng hợp xã"], []),
        ("Khu Quản lý đường bộ I rà soát kho.", ["Khu Quản lý đường bộ I"], []),
        ("Chánh Văn phòng HĐND và UBND xã rà soát kho.", ["Chánh Văn phòng HĐND và UBND xã"], []),
        ("Bộ Công an, với vai trò là cơ quan thường trực, chủ trì, phối hợp với Bộ Y tế rà soát kho.", ["Bộ Công an"], ["Bộ Y tế"]),
        ("Ủy ban nhân dân các thành phố: Huế, Đà Nẵng thí điểm kho.", ["Ủy ban nhân dân thành phố Huế", "Ủy ban nhân dân thành phố Đà Nẵng"], []),
        ("Giao Giám đốc: Sở Y tế, Sở Nội vụ rà soát kho.", ["Giám đốc Sở Y tế", "Giám đốc Sở Nội vụ"], []),
        ("Sở Y tế phối hợp với các cơ quan tham mưu, giúp việc Tỉnh ủy lập kho.", ["Sở Y tế"], ["các cơ quan tham mưu, giúp việc Tỉnh ủy"]),
        ("Sở Y tế phối hợp với Ban Quản lý dự án giao thông, Sở Nội vụ lập kho.", ["Sở Y tế"], ["Ban Quản lý dự án giao thông", "Sở Nội vụ"]),
        ("Sở Y tế phối hợp tốt với bộ phận một cửa của các xã lập sổ.", ["Sở Y tế"], ["bộ phận một cửa của các xã"]),
        ("Thủ trưởng các cơ quan, đơn vị chỉ đạo, kiểm tra việc giữ kho.", ["Thủ trưởng các cơ quan, đơn vị"], []),
        ("Giám đốc các bệnh viện chỉ đạo, tổ chức giữ kho.", ["Giám đốc các bệnh viện"], []),
        ("Các đoàn thanh tra, kiểm tra phải lập sổ kho.", ["Các đoàn thanh tra, kiểm tra"], []),
        ("Giao các tổ kiểm tra, giám sát báo cáo về kho.", ["các tổ kiểm tra, giám sát"], []),
        ("Các đoàn thanh tra, kiểm tra kho của các xã.", ["Các đoàn thanh tra"], []),
        ("Yêu cầu các đơn vị thực hiện nghiêm túc việc giữ kho.", ["các đơn vị"], []),
        ("Sở Thương nghiệp ra sức thu mua thóc.", ["Sở Thương nghiệp"], []),
        ("Các phòng Y tế, các trường THPT và các TTGDTX huyện lập sổ kho.", ["Các phòng Y tế", "các trường THPT", "các TTGDTX huyện"], []),
        ("Chủ tịch Ủy ban nhân dân Quận, Huyện rà soát kho.", ["Chủ tịch Ủy ban nhân dân Quận, Huyện"], []),
        ("Sở Y tế phối hợp chặt chẽ, quyết liệt với Sở Nội vụ lập kho.", ["Sở Y tế"], ["Sở Nội vụ"]),
        ("Thầy Phó Hiệu trưởng Lê Văn Kho (Trưởng ban): Kiểm kê kho của trường.", ["Phó Hiệu trưởng Lê Văn Kho"], []),
        ("Sở Y tế cấp thuốc cho các kho.", ["Sở Y tế"], []),
        ("UBND các xã, phường cấp bổ sung giá kệ.", ["UBND các xã, phường"], []),
        ("Các doanh nghiệp viễn thông phủ sóng 100% kho.", ["Các doanh nghiệp viễn thông"], []),
        ("Sở Y tế giảm tối đa hội họp, tiếp khách.", ["Sở Y tế"], []),
        ("Sở Y tế phối hợp với Đoàn TNCS Hồ Chí Minh xã, Hội LHPN xã mở các lớp giữ kho.", ["Sở Y tế"], ["Đoàn TNCS Hồ Chí Minh xã", "Hội LHPN xã"]),
        ("Các Bộ: Giao thông vận tải, Xây dựng rà soát kho.", ["Bộ Giao thông vận tải", "Bộ Xây dựng"], []),
        ("Sở Y tế phối hợp với các Bộ: Tài chính, Giao thông vận tải lập kho.", ["Sở Y tế"], ["Bộ Tài chính", "Bộ Giao thông vận tải"]),
        ("Các Bộ: Y tế, Công an, Quốc phòng rà soát kho.", ["Bộ Y tế", "Bộ Công an", "Bộ Quốc phòng"], []),
        ("Các Sở: Y tế, Nội vụ, Công an tỉnh rà soát kho.", ["Sở Y tế", "Sở Nội vụ", "Công an tỉnh"], []),
        ("Cục Quản lý Khám, chữa bệnh chủ trì lập sổ kho.", ["Cục Quản lý Khám, chữa bệnh"], []),
        ("Cục Nhà giáo và Cán bộ quản lý cơ sở giáo dục chủ trì lập sổ kho.", ["Cục Nhà giáo và Cán bộ quản lý cơ sở giáo dục"], []),
        ("Giao BCH BĐBP tỉnh chủ trì lập sổ kho.", ["BCH BĐBP tỉnh"], []),
        ("Sở Y tế, Điện lực Quảng Trị, Viễn thông Quảng Trị bố trí máy nổ.", ["Sở Y tế", "Điện lực Quảng Trị", "Viễn thông Quảng Trị"], []),
        ("Các trường cao đẳng có đào tạo nghề giữ kho: công bố danh sách.", ["Các trường cao đẳng có đào tạo nghề giữ kho"], []),
        ("Sở Y tế rà soát kho. Đơn vị nào để mất sổ thì thủ trưởng đơn vị đó phải chịu trách nhiệm.", ["Sở Y tế"], []),
        ("Ty Y tế lập kế hoạch giữ kho.", ["Ty Y tế"], []),
        ("Giao ty Lao động chủ trì cùng ty Thương nghiệp, ty Lương thực lập sổ kho.", ["ty Lao động"], ["ty Thương nghiệp", "ty Lương thực"]),
        ("Bộ Nội vụ và Ủy ban hành chính các tỉnh lập kế hoạch giữ kho.", ["Bộ Nội vụ", "Ủy ban hành chính các tỉnh"], []),
        ("Sở Y tế phối hợp với Tỉnh đoàn, Sở Nội vụ lập sổ kho.", ["Sở Y tế"], ["Tỉnh đoàn", "Sở Nội vụ"]),
        ("Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân thành phố rà soát kho.", ["Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân thành phố"], []),
        ("Các chi, đảng bộ trực thuộc lập sổ kho.", ["Các chi, đảng bộ trực thuộc"], []),
        ("Trước mắt giao Sở Y tế lập sổ kho.", ["Sở Y tế"], []),
        ("Sở Y tế - cơ quan thường trực Ban Chỉ đạo giúp Ban giữ kho.", ["Sở Y tế"], []),
        ("Sở Y tế, cơ quan thường trực Ban Chỉ đạo, chủ trì lập sổ kho.", ["Sở Y tế"], []),
        ("Cục Thuế các tỉnh rà soát kho. Các Cục Thuế lập sổ kho hằng quý.", ["Cục Thuế các tỉnh"], []),
        ("Khởi công kho. Chủ trì: Sở Xây dựng. Phối hợp: Sở Y tế. Thời gian: quý IV/2026.", ["Sở Xây dựng"], ["Sở Y tế"]),
        ("Khởi công kho (Sở Xây dựng chủ trì; phối hợp: Sở Y tế; hoàn thành: Tháng 6/2026).", ["Sở Xây dựng"], ["Sở Y tế"]),
        ("Khởi công kho (Chủ trì: Sở Xây dựng; phối hợp: Sở Y tế; hoàn thành trước 31/12/2025).", ["Sở Xây dựng"], ["Sở Y tế"]),
        ("Giao Công an quận chủ trì, Phòng Tư pháp phối hợp kiểm tra kho.", ["Công an quận"], ["Phòng Tư pháp"]),
        ("Công an quận chủ trì, Phòng Tư pháp, Phòng Y tế phối hợp.", ["Công an quận"], ["Phòng Tư pháp", "Phòng Y tế"]),
        ("Sở Y tế chủ trì, các cơ quan liên quan phối hợp thực hiện.", ["Sở Y tế"], ["các cơ quan liên quan"]),
        ("Về kho - giao Sở Xây dựng chủ trì, phối hợp với Sở Y tế lập sổ.", ["Sở Xây dựng"], ["Sở Y tế"]),
        ("Sở Y tế triển khai Quy chế phối hợp với Bộ Công an về kho.", ["Sở Y tế"], []),
        ("Sở Y tế chuẩn bị kho phục vụ Lãnh đạo Sở làm việc với các huyện.", ["Sở Y tế"], []),
        ("Sở Y tế phối hợp với Cục CNTT họp bàn việc giữ kho.", ["Sở Y tế"], ["Cục CNTT"]),
        ("Sở Y tế phối hợp với UBND các xã, phường tu sửa kho, giá kệ.", ["Sở Y tế"], ["UBND các xã, phường"]),
        ("Phòng Kinh tế phối hợp với các chi bộ thôn, làng, Hội LHPN xã lập sổ kho.", ["Phòng Kinh tế"], ["các chi bộ thôn, làng", "Hội LHPN xã"]),
        ("Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh hoàn thành kho.", ["Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh"], []),
        ("Các thương nhân đầu mối kinh doanh xăng dầu bảo đảm kho.", ["Các thương nhân đầu mối kinh doanh xăng dầu"], []),
        ("Phòng Hậu cần chuẩn bị kho.", ["Phòng Hậu cần"], []),
        ("Giám đốc Sở Nội vụ đích thân kiểm tra kho.", ["Giám đốc Sở Nội vụ"], []),
        ("Cơ quan quản lý trực tiếp kiểm tra kho.", ["Cơ quan quản lý trực tiếp"], []),
        ("Trung tâm Y tế huyện khám sức khỏe cho người giữ kho.", ["Trung tâm Y tế huyện"], []),
        ("Phòng Kiểm tra số 1, số 2, số 3 thực hiện kiểm tra kho.", ["Phòng Kiểm tra số 1, số 2, số 3"], []),
        ("Huyện Đoàn tổ chức hội thi giữ kho.", ["Huyện Đoàn"], []),
        ("Hạt trưởng Hạt Kiểm lâm chỉ đạo giữ kho.", ["Hạt trưởng Hạt Kiểm lâm"], []),
        ("Các đồng chí thành viên Ban Chỉ đạo huyện kiểm tra kho.", ["Các đồng chí thành viên Ban Chỉ đạo huyện"], []),
        ("Các thành viên Ban Chỉ đạo theo địa bàn được phân công kiểm tra kho.", ["Các thành viên Ban Chỉ đạo"], []),
        ("Văn phòng Huyện ủy và các đồng chí có tên tại Điều 2 rà soát kho.", ["Văn phòng Huyện ủy", "các đồng chí có tên tại Điều 2"], []),
        ("Thủ trưởng các đơn vị thuộc, trực thuộc Bộ bám sát việc giữ kho.", ["Thủ trưởng các đơn vị thuộc, trực thuộc Bộ"], []),
        ("Vụ Kê khai và Kế toán thuế, Cục Kho rà soát giá kệ.", ["Vụ Kê khai và Kế toán thuế", "Cục Kho"], []),
        ("Viện khoa học xét xử soạn thảo quy chế giữ kho.", ["Viện khoa học xét xử"], []),
        ("Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh lập sổ kho.", ["Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh"], []),
        ("Các TCT Phát điện đảm bảo đủ than.", ["Các TCT Phát điện"], []),
        ("EVN, PVN, TKV: rà soát kho.", ["EVN", "PVN", "TKV"], []),
        ("Các huyện ủy, thị ủy, thành ủy rà soát kho.", ["Các huyện ủy, thị ủy, thành ủy"], []),
        ("Phòng Kế hoạch tổng hợp: lập dự toán kho.", ["Phòng Kế hoạch tổng hợp"], []),
        ("Đội Cảnh sát điều tra: lập sổ kho.", ["Đội Cảnh sát điều tra"], []),
        ("GVCN báo cáo về kho.", ["GVCN"], []),
        ("Đề nghị Quý Ngân hàng báo cáo về kho.", ["Quý Ngân hàng"], []),
        ("Đề nghị Quý Bộ có ý kiến về kho.", ["Quý Bộ"], []),
        ("Đề nghị Quý Bộ Y tế báo cáo về kho.", ["Bộ Y tế"], []),
        ("Các Cục: Hóa chất, Điều tiết điện lực rà soát kho.", ["Cục Hóa chất", "Cục Điều tiết điện lực"], []),
        ("Phòng Đào tạo, Công đoàn, Đoàn Thanh niên rà soát kho.", ["Phòng Đào tạo", "Công đoàn", "Đoàn Thanh niên"], []),
        ("Công đoàn cấp trên trực tiếp cơ sở rà soát kho.", ["Công đoàn cấp trên trực tiếp cơ sở"], []),
        ("Sở Y tế phối hợp với Thanh tra xây dựng, Công an tỉnh kiểm tra kho.", ["Sở Y tế"], ["Thanh tra xây dựng", "Công an tỉnh"]),
        ("Sở Y tế phối hợp với Sở Nội vụ, viện nghiên cứu, trường đại học, doanh nghiệp lập sổ.", ["Sở Y tế"], ["Sở Nội vụ", "viện nghiên cứu", "trường đại học", "doanh nghiệp"]),
        ("UBND các Huyện, Thị xã, Thành phố: Rà soát kho.", ["UBND các Huyện, Thị xã, Thành phố"], []),
    ],
)  # fmt: skip
def test_who_leads_and_who_supports(read: Read, task: str, lead: list[str], support: list[str]) -> None:
    duty = only(read, task)
    assert (duty.lead, duty.support) == (lead, support)


@pytest.mark.parametrize(
    ("task", "lead"),
    [
        ("Giao đồng chí Giám đốc Sở Nội vụ rà soát sổ kho.", ["Giám đốc Sở Nội vụ"]),
        ("Đồng chí Lê Văn Khánh - Phó Giám đốc Sở Y tế: phụ trách kho thuốc.", ["Lê Văn Khánh - Phó Giám đốc Sở Y tế"]),
        ("Bà Lê Thị Kho có trách nhiệm giữ sổ kho.", ["Lê Thị Kho"]),
        ("Đ/c Phó Bí thư, Chủ tịch UBND xã chỉ đạo rà soát kho.", ["Phó Bí thư", "Chủ tịch UBND xã"]),
        ("Khoa Dược rà soát danh mục thuốc.", ["Khoa Dược"]),
        ("PC06: Rà soát danh mục kho.", ["PC06"]),
        ("Sở Y tế giữ sổ.", ["Sở Y tế"]),
        ("Sở Xây dựng ký cam kết.", ["Sở Xây dựng"]),
        ("Thi hành án dân sự tỉnh rà soát kho vật chứng.", ["Thi hành án dân sự tỉnh"]),
        ("Các Sở: Xây dựng, Tài chính và Công an tỉnh rà soát kho.", ["Sở Xây dựng", "Sở Tài chính", "Công an tỉnh"]),
        ("Đài Khí tượng Thủy văn tỉnh, Báo và Phát thanh, Truyền hình tỉnh tăng cường dự báo.", ["Đài Khí tượng Thủy văn tỉnh", "Báo và Phát thanh, Truyền hình tỉnh"]),
        ("Thực hiện Kế hoạch này, các sở, ngành rà soát kho.", ["các sở, ngành"]),
        ("Trường hợp kho chưa có sổ thì đề nghị Sở Y tế lập danh sách.", ["Sở Y tế"]),
        ("Những kho còn lại thì giao UBND các xã kiểm tra sổ.", ["UBND các xã"]),
        ("Sau khi Sở Y tế, Sở Xây dựng kiểm tra bản vẽ, Sở Tài chính và UBND các xã sửa chữa kho.", ["Sở Tài chính", "UBND các xã"]),
        ("Trường hợp Sở Y tế, Sở Xây dựng có ý kiến, UBND xã sửa chữa sổ kho.", ["UBND xã"]),
        ("Giám đốc Sở Y tế, giám đốc các kho, chủ tịch UBND các xã rà soát giá kệ.", ["Giám đốc Sở Y tế", "giám đốc các kho", "chủ tịch UBND các xã"]),
        ("Thủ trưởng các kho thuộc tỉnh và Trung ương đóng trên địa bàn rà soát giá kệ.", ["Thủ trưởng các kho thuộc tỉnh và Trung ương đóng trên địa bàn"]),
        ("Sở Y tế sau khi nhận được văn bản có trách nhiệm trả lời người dân.", ["Sở Y tế"]),
        ("Sở Y tế ngay sau khi tiếp nhận kiến nghị phải kiểm tra kho.", ["Sở Y tế"]),
        ("Cơ quan, tổ chức hoàn toàn chịu trách nhiệm về sổ kho.", ["Cơ quan, tổ chức"]),
        ("Sở Y tế trả kết quả kiểm tra kho cho người dân.", ["Sở Y tế"]),
        ("Cơ quan có thẩm quyền giải quyết đối chiếu sổ kho.", ["Cơ quan có thẩm quyền giải quyết"]),
        ("Chủ tịch Ủy ban nhân dân xã Quyết định mở kho.", ["Chủ tịch Ủy ban nhân dân xã"]),
        ("Thống nhất với đề xuất sửa kho của các xã. Sở Y tế hoàn chỉnh hồ sơ.", ["Sở Y tế"]),
    ],
)  # fmt: skip
def test_who_leads(read: Read, task: str, lead: list[str]) -> None:
    assert only(read, task).lead == lead


@pytest.mark.parametrize("opener", ["Song song đó", "Song song với đó", "Mặt khác", "Cụ thể", "Riêng đối với vùng cao"])
def test_a_body_behind_what_opens_a_paragraph(read: Read, opener: str) -> None:
    duties = read("Công văn", f"UBND tỉnh yêu cầu Sở Y tế lập sổ kho.\n\n{opener}, Sở Nội vụ rà soát giá kệ.\n", "12/UBND-KG", "UBND tỉnh")
    assert [duty.lead for duty in duties] == [["Sở Y tế"], ["Sở Nội vụ"]]


def test_a_committee_of_the_front_asks_others(read: Read) -> None:
    (duty,) = read(
        "Công văn",
        "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Cần Thơ đề nghị Ban Thường trực Ủy ban MTTQ Việt Nam các xã rà "
        "soát kho.\n",
        "12/MTTQ-BTT",
        "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Cần Thơ",
    )
    assert duty.lead == ["Ban Thường trực Ủy ban MTTQ Việt Nam các xã"]


@pytest.mark.parametrize("task", ["Thống nhất với Sở Tài chính trình UBND tỉnh bảng giá.", "Thống nhất với Bộ Y tế hướng dẫn giữ kho."])
def test_what_is_to_be_done_in_agreement_with_others(read: Read, task: str) -> None:
    duties = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ\n\na) {task}\n\nb) Kiểm tra sổ kho.\n", "12/KH-UBND")
    assert [duty.text for duty in duties] == [task, "Kiểm tra sổ kho."]


def test_a_body_that_others_found(read: Read) -> None:
    (duty,) = read(
        "Quyết định",
        "Điều 2. Thủ trưởng cơ quan ngang Bộ, người đứng đầu cơ quan do Chính phủ, Thủ tướng Chính phủ thành lập, Chủ tịch UBND "
        "tỉnh chịu trách nhiệm thi hành Quyết định này.\n",
        "12/QĐ-TTg",
    )
    assert duty.lead[1:] == ["người đứng đầu cơ quan do Chính phủ, Thủ tướng Chính phủ thành lập", "Chủ tịch UBND tỉnh"]


@pytest.mark.parametrize(
    ("order", "lead"),
    [
        ("Yêu cầu Bộ tổ chức Hội nghị bảo đảm tiết kiệm.", ["Bộ"]), ("Đề nghị Bộ rà soát, báo cáo kết quả.", ["Bộ"]),
        ("Giao Bộ nghiên cứu, trình Chính phủ.", ["Bộ"]), ("Đề nghị Sở báo cáo UBND tỉnh.", ["Sở"]),
        ("Đề nghị Bộ xây dựng rà soát kho.", ["Bộ xây dựng"]),
    ],
)  # fmt: skip
def test_the_one_whom_a_letter_addresses(read: Read, order: str, lead: list[str]) -> None:
    (duty,) = read("Công văn", f"{order}\n", "12/VPCP-KTTH", "Văn phòng Chính phủ")
    assert duty.lead == lead


def test_what_was_in_the_news_before_an_order(read: Read) -> None:
    (duty,) = read(
        "Công văn",
        "Báo Pháp luật Việt Nam số ra ngày 02/12/2016 có bài viết phản ánh về kho.\n\n"
        "Về việc này, Thủ tướng Chính phủ giao Bộ Y tế kiểm tra kho.\n",
        "12/VPCP-KTTH",
        "Văn phòng Chính phủ",
    )
    assert duty.lead == ["Bộ Y tế"]


@pytest.mark.parametrize("whom", ["các đơn vị", "các cơ quan, đơn vị", "các sở"])
def test_a_list_behind_those_who_carry_it_out(read: Read, whom: str) -> None:
    duties = read("Công văn", f"UBND tỉnh đề nghị {whom} thực hiện:\n\n1. Rà soát kho thuốc.\n\n2. Kiểm tra sổ kho.\n", "12/UBND-KG", "UBND tỉnh")
    assert [duty.lead for duty in duties] == [[whom], [whom]]


@pytest.mark.parametrize(
    "letter",
    [
        "UBND tỉnh chuyển Công văn số 123/BYT-DP ngày 2/2/2022 của Bộ Y tế, đề nghị các bệnh viện góp ý về kho.",
        "UBND tỉnh thông báo để các bệnh viện biết, đề nghị các bệnh viện báo cáo về kho.",
        "UBND tỉnh gửi kèm dự thảo Kế hoạch và đề nghị các bệnh viện góp ý về kho.",
    ],
)
def test_an_order_behind_what_the_writer_does(read: Read, letter: str) -> None:
    (duty,) = read("Công văn", f"{letter}\n", "12/UBND-KG", "UBND tỉnh")
    assert duty.lead == ["các bệnh viện"]


@pytest.mark.parametrize(
    ("body", "charge"),
    [
        ("Hội đồng tư vấn do Bộ trưởng Bộ Nội vụ làm Chủ tịch", "có trách nhiệm rà soát kho."),
        ("Hội đồng thẩm định do UBND tỉnh thành lập", "có trách nhiệm thẩm định kho."),
    ],
)
def test_who_founded_or_heads_a_body(read: Read, body: str, charge: str) -> None:
    assert only(read, f"{body} {charge}").lead == [body]


@pytest.mark.parametrize(
    ("order", "lead"),
    [
        ("Giao Sở Tài chính và Sở Nội vụ nhiệm vụ lập sổ kho.", ["Sở Tài chính", "Sở Nội vụ"]),
        ("Các Ông/Bà Trưởng phòng Đào tạo, Trưởng phòng Tài vụ lập sổ kho.", ["Trưởng phòng Đào tạo", "Trưởng phòng Tài vụ"]),
        ("Thủ trưởng các đơn vị, viên chức lập sổ kho.", ["Thủ trưởng các đơn vị", "viên chức"]),
        ("Trưởng các Phòng, Khoa, Trung tâm, Viện lập sổ kho.", ["Trưởng các Phòng, Khoa, Trung tâm, Viện"]),
    ],
)
def test_those_who_are_told(read: Read, order: str, lead: list[str]) -> None:
    assert only(read, order).lead == lead


def test_an_office_at_the_head_of_the_tasks_of_a_body(read: Read) -> None:
    text = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Đại diện chủ sở hữu vốn nhà nước tại doanh nghiệp.\n\n- Báo cáo kết quả giữ kho.\n"
    assert [duty.lead for duty in read("Kế hoạch", text, "12/KH-UBND")] == [["Sở Y tế"]]


@pytest.mark.parametrize(
    ("task", "lead"),
    [
        ("Ban Tổ chức Tỉnh ủy thành lập Tổ công tác do đồng chí Phó Trưởng ban làm Tổ trưởng.", ["Ban Tổ chức Tỉnh ủy"]),
        ("Ban Tổ chức Tỉnh ủy thành lập Tổ công tác gồm 05 đồng chí.", ["Ban Tổ chức Tỉnh ủy"]),
        ("Giao Đảng ủy xã thành lập Ban Chỉ đạo do đồng chí Bí thư làm Trưởng ban.", ["Đảng ủy xã"]),
        ("Nhà Văn hóa Lao động tỉnh: xây dựng phương án giữ kho.", ["Nhà Văn hóa Lao động tỉnh"]),
        ("Bảo tàng tỉnh tổ chức trưng bày.", ["Bảo tàng tỉnh"]),
        ("Câu lạc bộ Hưu trí tỉnh tuyên truyền hội viên.", ["Câu lạc bộ Hưu trí tỉnh"]),
        ("Ban Tổ chức Tỉnh ủy hoàn tất thủ tục theo quy định.", ["Ban Tổ chức Tỉnh ủy"]),
        ("Phòng Tin học quản trị mạng của kho.", ["Phòng Tin học"]),
        ("Thuế cơ sở cung cấp số liệu.", ["Thuế cơ sở"]),
        ("BHXH cơ sở cung cấp số liệu.", ["BHXH cơ sở"]),
        ("Phòng Cán bộ thẩm định hồ sơ nhân sự.", ["Phòng Cán bộ"]),
        ("Lãnh đạo các đơn vị phổ biến Kế hoạch.", ["Lãnh đạo các đơn vị"]),
        ("Các cơ sở cung cấp dịch vụ lập sổ kho.", ["Các cơ sở cung cấp dịch vụ"]),
    ],
)
def test_orders_to_set_up_and_houses_of_culture(read: Read, task: str, lead: list[str]) -> None:
    assert only(read, task).lead == lead


def test_a_group_and_its_members_on_one_line(read: Read) -> None:
    task = "Các phòng thuộc Sở: Phòng Tổ chức rà soát hồ sơ; Văn phòng Sở báo cáo kết quả."
    duties = read("Kế hoạch", f"II. TỔ CHỨC THỰC HIỆN\n\n1. {task}\n", "12/KH-UBND")
    assert [duty.lead for duty in duties] == [["Phòng Tổ chức"], ["Văn phòng Sở"]]


@pytest.mark.parametrize(("first", "second"), [("Một là", "Hai là"), ("Thứ nhất", "Thứ hai")])
def test_points_counted_in_words(read: Read, first: str, second: str) -> None:
    source = f"UBND tỉnh yêu cầu như sau:\n\n{first}, Sở Y tế rà soát kho.\n\n{second}, Sở Nội vụ lập sổ kho.\n"
    duties = read("Công văn", source, "12/UBND-KG", "UBND tỉnh")
    assert [(duty.lead, duty.text) for duty in duties] == [
        (["Sở Y tế"], "Sở Y tế rà soát kho."), (["Sở Nội vụ"], "Sở Nội vụ lập sổ kho."),
    ]  # fmt: skip


def test_a_heading_that_says_for_whom(read: Read) -> None:
    source = "II. NỘI DUNG CÔNG TÁC\n\n1. Đối với Sở Y tế\n\n- Lập sổ kho thuốc.\n\n2. Đối với Sở Nội vụ\n\n- Rà soát kho.\n"
    duties = read("Kế hoạch", source, "12/KH-UBND")
    assert [duty.lead for duty in duties] == [["Sở Y tế"], ["Sở Nội vụ"]]


@pytest.mark.parametrize("told", ["Báo ngay cho Hiệu trưởng khi có sự cố.", "Báo Sở Y tế khi có dịch."])
def test_telling_somebody_is_no_newspaper(read: Read, told: str) -> None:
    source = f"II. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Tổ chức\n\n+ {told}\n"
    assert [duty.lead for duty in read("Kế hoạch", source, "12/KH-UBND")] == [["Phòng Tổ chức"]]


TIMES = [
    "Hằng quý", "Định kỳ 06 tháng", "Trước ngày 20/11/2025", "Trước ngày 15 tháng 12 hàng năm", "Trong quý I/2026",
    "Mỗi tháng một lần,", "6 tháng một lần,", "Ngày 20 hằng tháng,", "Quý I hằng năm,", "06 tháng/lần,", "Một năm hai lần,",
]  # fmt: skip


@pytest.mark.parametrize("time", TIMES)
def test_a_time_before_the_subject_needs_no_comma(read: Read, time: str) -> None:
    duty = only(read, f"{time} Sở Nội vụ gửi sổ kho về Sở Y tế.")
    assert duty.lead == ["Sở Nội vụ"]
    assert duty.deadline is not None and duty.deadline.text.rstrip(",") == time.rstrip(",")


@pytest.mark.parametrize("time", TIMES)
def test_who_acts_at_a_time_in_the_block_of_another(read: Read, time: str) -> None:
    source = f"II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Kiểm kê các kho.\n\n- {time} các đơn vị có kho gửi sổ về Sở Y tế.\n"
    duties = read("Kế hoạch", source, "12/KH-UBND")
    assert [duty.lead for duty in duties] == [["Sở Y tế"], ["các đơn vị có kho"]]


@pytest.mark.parametrize(
    ("clause", "lead"),
    [
        ("Trong thời hạn 03 ngày làm việc, đơn vị giữ kho phải trả lời bằng văn bản.", "đơn vị giữ kho"),
        ("Trước ngày 15/11/2025, nhà thầu có trách nhiệm nộp sổ kho.", "nhà thầu"),
        ("Khi kho hỏng, người đứng đầu đơn vị giữ kho phải báo cáo.", "người đứng đầu đơn vị giữ kho"),
        ("Khi kho hỏng, cơ quan phải báo cáo.", "Sở Y tế"),
    ],
)
def test_who_must_do_something_in_the_block_of_another(read: Read, clause: str, lead: str) -> None:
    source = f"II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Kiểm kê các kho.\n\n- {clause}\n"
    assert [duty.lead for duty in read("Kế hoạch", source, "12/KH-UBND")] == [["Sở Y tế"], [lead]]


def test_who_does_what_an_item_says_in_the_passive(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\na) Kiểm kê các kho.\n\nb) Việc chọn nơi đặt kho do Sở Xây dựng chủ trì thực hiện.\n"
    assert [duty.lead for duty in read("Kế hoạch", source, "12/KH-UBND")] == [["Sở Y tế"], ["Sở Xây dựng"]]


@pytest.mark.parametrize(
    ("task", "lead", "support"),
    [
        ("Công an xã phối hợp với Sở Y tế phòng, chống cháy kho.", ["Công an xã"], ["Sở Y tế"]),
        ("Công an xã phối hợp với Ban Chỉ huy Quân sự xã phòng chống trộm.", ["Công an xã"], ["Ban Chỉ huy Quân sự xã"]),
        ("Công an xã phối hợp với các trường học phòng, chống cháy.", ["Công an xã"], ["các trường học"]),
        ("Công an xã phối hợp với Ban Chỉ đạo phòng, chống trộm cắp rà soát kho.", ["Công an xã"], ["Ban Chỉ đạo phòng, chống trộm cắp"]),
        ("Công an tỉnh chủ trì với Sở Nội vụ kiểm tra kho.", ["Công an tỉnh"], ["Sở Nội vụ"]),
        ("Sở Y tế phối hợp các đơn vị trình UBND tỉnh đề án về kho.", ["Sở Y tế"], ["các đơn vị"]),
        ("Sở Y tế phối hợp với các đơn vị thuộc phạm vi quản lý lập sổ kho.", ["Sở Y tế"], ["các đơn vị thuộc phạm vi quản lý"]),
        ("Công an tỉnh phối hợp với UBND các xã và lực lượng chức năng tuần tra.", ["Công an tỉnh"], ["UBND các xã", "lực lượng chức năng"]),
        ("Công an tỉnh phối hợp với các cơ quan chức năng và chính quyền địa phương tuần tra.", ["Công an tỉnh"], ["các cơ quan chức năng", "chính quyền địa phương"]),
        ("Sở Y tế phối hợp với tổ hòa giải ở cơ sở giải quyết đơn.", ["Sở Y tế"], ["tổ hòa giải ở cơ sở"]),
        ("Sở Y tế phối hợp với các tổ bảo vệ an ninh, trật tự ở cơ sở tuần tra.", ["Sở Y tế"], ["các tổ bảo vệ an ninh, trật tự ở cơ sở"]),
        ("Sở Y tế, mỗi quý tổ chức 01 lớp giữ kho.", ["Sở Y tế"], []),
        ("Sở Tài chính được yêu cầu thẩm định giá kho.", ["Sở Tài chính"], []),
        ("Sở Tài chính được giao nhiệm vụ chủ trì thẩm định giá kho.", ["Sở Tài chính"], []),
        ("Ban Quản lý dự án khu vực được đề nghị bàn giao kho.", ["Ban Quản lý dự án khu vực"], []),
        ("Yêu cầu các cơ quan, đơn vị được giao nhiệm vụ báo cáo về kho.", ["các cơ quan, đơn vị được giao nhiệm vụ"], []),
        ("Văn phòng UBND tỉnh trực ban, số máy 0292.3846; giữ sổ trực.", ["Văn phòng UBND tỉnh"], []),
        ("Thành viên là Giám đốc Sở Tài chính tham mưu bố trí kho.", ["Giám đốc Sở Tài chính"], []),
        ("Cơ quan chủ trì là Sở Y tế, có trách nhiệm lập sổ kho.", ["Sở Y tế"], []),
        ("Cơ quan phối hợp gồm Sở Nội vụ, Công an tỉnh có trách nhiệm cử người.", ["Sở Nội vụ", "Công an tỉnh"], []),
        ("Thanh tra xây dựng kiểm tra kho.", ["Thanh tra xây dựng"], []),
        ("Khoa Hồi sức tích cực rà soát kho.", ["Khoa Hồi sức tích cực"], []),
        ("Tòa Hình sự rà soát án tồn.", ["Tòa Hình sự"], []),
        ("Giảng viên: Nộp đề cương.", ["Giảng viên"], []),
        ("Sai sót thuộc kho nào thì Giám đốc đơn vị đó có trách nhiệm xử lý.", ["Giám đốc đơn vị đó"], []),
    ],
)
def test_more_of_who_leads_and_supports(read: Read, task: str, lead: list[str], support: list[str]) -> None:
    duty = only(read, task)
    assert (duty.lead, duty.support) == (lead, support)


@pytest.mark.parametrize(
    ("task", "lead", "support"),
    [
        ("Trưởng các bản, Tổ công nghệ số cộng đồng: Rà soát kho.", ["Trưởng các bản", "Tổ công nghệ số cộng đồng"], []),
        ("Trưởng các thôn, xóm rà soát kho.", ["Trưởng các thôn, xóm"], []),
        ("Giao các Sở: Tài chính; Xây dựng; Công Thương rà soát kho.", ["Sở Tài chính", "Sở Xây dựng", "Sở Công Thương"], []),
        ("Các đồng chí Tỉnh ủy viên được phân công phụ trách địa bàn tăng cường nắm tình hình kho.", ["Tỉnh ủy viên được phân công phụ trách địa bàn"], []),
        ("Sở Y tế ngoài thực hiện các việc trên, báo cáo Bộ Y tế.", ["Sở Y tế"], []),
        ("Sở Y tế, ngoài các nhiệm vụ trên, báo cáo Bộ Y tế.", ["Sở Y tế"], []),
        ("Chủ đầu tư nêu tại Điều 1 của Quyết định này có trách nhiệm báo cáo.", ["Chủ đầu tư nêu tại Điều 1 của Quyết định này"], []),
        ("Sở Y tế phối hợp với các sở, ban, ngành và cơ quan, đơn vị có liên quan lập sổ.", ["Sở Y tế"], ["các sở, ban, ngành", "cơ quan, đơn vị có liên quan"]),
        ("Sở Y tế phối hợp với Phòng Kế hoạch\n- Tài chính lập sổ kho.", ["Sở Y tế"], ["Phòng Kế hoạch - Tài chính"]),
        ("Thường trực HĐND tỉnh giám sát kho.", ["Thường trực HĐND tỉnh"], []),
    ],
)
def test_names_that_a_list_a_line_or_a_participle_goes_on_with(read: Read, task: str, lead: list[str], support: list[str]) -> None:
    duty = only(read, task)
    assert (duty.lead, duty.support) == (lead, support)


@pytest.mark.parametrize(
    ("task", "lead"),
    [
        ("Đồng chí Thiếu tướng Trần Văn Na, Giám đốc Công an tỉnh: Phụ trách giữ kho.", ["Trần Văn Na, Giám đốc Công an tỉnh"]),
        ("Đ/c Thượng tá Vũ Na - UVBTV, Trưởng Công an phường: phụ trách giữ kho.", ["Vũ Na - UVBTV, Trưởng Công an phường"]),
        ("Giao đồng chí Lê Văn Na (Phó Bí thư Thường trực) theo dõi sổ kho.", ["Lê Văn Na"]),
        ("Đồng chí Lê Thị Na và đồng chí Vũ Na chuẩn bị sổ kho.", ["Lê Thị Na", "Vũ Na"]),
        ("Đồng chí Lê Thị Na, đồng chí Vũ Na chuẩn bị sổ kho.", ["Lê Thị Na", "Vũ Na"]),
        ("Tổ phó: Đồng chí Lê Văn Na, Phó Giám đốc Sở Y tế: Giúp Tổ trưởng giữ sổ kho.", ["Lê Văn Na, Phó Giám đốc Sở Y tế"]),
        ("Các đồng chí thành viên là lãnh đạo các sở, ngành: Chịu trách nhiệm về kho.", ["Các đồng chí thành viên"]),
        ("Giao Tổ trưởng Tổ công tác phân công nhiệm vụ giữ kho cho các thành viên.", ["Tổ trưởng Tổ công tác"]),
        ("Tổ công tác ban hành kế hoạch giữ kho trong tháng 3/2026.", ["Tổ công tác"]),
    ],
)
def test_persons_of_a_team(read: Read, task: str, lead: list[str]) -> None:
    (duty,) = read("Quyết định", f"Điều 3. Phân công nhiệm vụ\n1. {task}\n")
    assert duty.lead == lead


def test_each_of_several_bodies_before_a_colon(read: Read) -> None:
    first, second = read("Thông báo", "1. Sở Y tế, Sở Nội vụ: Sở Y tế lập sổ kho thuốc; Sở Nội vụ kiểm kê kho trước ngày 20/12/2026.\n")
    assert (first.lead, second.lead) == (["Sở Y tế"], ["Sở Nội vụ"])


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Bảo hiểm y tế học sinh: Thủ trưởng các đơn vị phối hợp với cơ quan Bảo hiểm xã hội tổ chức thu.", ["Thủ trưởng các đơn vị"]),
        ("Quỹ Đoàn - Đội: Hiệu trưởng phối hợp với Đoàn xã rà soát sổ quỹ.", ["Hiệu trưởng"]),
    ],
)
def test_a_subject_before_a_colon_is_nobody(read: Read, text: str, lead: list[str]) -> None:
    (duty,) = read("Chỉ thị", f"1. {text}\n")
    assert duty.lead == lead


def test_bodies_in_small_letters_behind_a_semicolon(read: Read) -> None:
    duties = read("Chỉ thị", "1. Phòng Nội vụ theo dõi việc giữ kho; phòng Tư pháp rà soát sổ kho, gửi phòng Nội vụ trước ngày 10/9/2020.\n")
    assert [(duty.lead, duty.deadline and duty.deadline.text) for duty in duties] == [
        (["Phòng Nội vụ"], None), (["phòng Tư pháp"], "trước ngày 10/9/2020"),
    ]  # fmt: skip


def test_what_a_body_is_besides_what_it_does(read: Read) -> None:
    source = "III. TỔ CHỨC THỰC HIỆN\n1. Giao Công an cấp xã là lực lượng nòng cốt, chủ trì, phối hợp với đoàn thanh niên giữ kho.\n2. Công an cấp xã là lực lượng vũ trang.\n"
    (duty,) = read("Kế hoạch", source)
    assert (duty.lead, duty.support) == (["Công an cấp xã"], ["đoàn thanh niên"])


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("4. Các Bộ: Quốc phòng, Công an: chỉ đạo lực lượng giữ kho.", ["Bộ Quốc phòng", "Bộ Công an"]),
        ("4. Các Bộ Quốc phòng, Công an: Chỉ đạo lực lượng giữ kho.", ["Bộ Quốc phòng", "Bộ Công an"]),
        ("6. Thứ trưởng Bộ Y tế Trần Văn Muối chủ trì kiểm tra kho.", ["Thứ trưởng Bộ Y tế Trần Văn Muối"]),
        ("2. Công an tỉnh là lực lượng chủ công trong giữ kho, tổ chức tuần tra ban đêm.", ["Công an tỉnh"]),
        ("1. Phòng Quản lý vận tải, phương tiện và người lái xây dựng phương án chở muối.", ["Phòng Quản lý vận tải, phương tiện và người lái"]),
        ("2. Ban Chỉ đạo các cấp, các ngành kiện toàn tổ chức.", ["Ban Chỉ đạo các cấp, các ngành"]),
        ("3. Thủ trưởng các Bộ, Tổng cục rà soát kho.", ["Thủ trưởng các Bộ, Tổng cục"]),
        ("1. Các đơn vị được giao nhiệm vụ tại Mục II lập sổ kho.", ["Các đơn vị được giao nhiệm vụ tại Mục II"]),
        ("4. Công ty TNHH Công viên cây xanh tổ chức trực 3 ca trong mùa mưa.", ["Công ty TNHH Công viên cây xanh"]),
        ("5. Yêu cầu Ban Chỉ đạo tỉnh họp định kỳ 01 lần/tháng, chủ động tháo gỡ vướng mắc.", ["Ban Chỉ đạo tỉnh"]),
    ],
)
def test_who_leads_in_further_forms(read: Read, text: str, lead: list[str]) -> None:
    (duty,) = read("Chỉ thị", f"{text}\n")
    assert duty.lead == lead


def test_two_persons_in_one_order(read: Read) -> None:
    duties = read("Chỉ thị", "3. Giao đồng chí Phó Bí thư Tỉnh ủy chỉ đạo việc giữ kho, đồng chí Chủ tịch UBND tỉnh chỉ đạo việc chở muối.\n")
    assert [duty.lead for duty in duties] == [["Phó Bí thư Tỉnh ủy"], ["Chủ tịch UBND tỉnh"]]


def test_a_standing_office_below_its_body(read: Read) -> None:
    (duty,) = read("Kế hoạch", "III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n1.1. Thường trực, giúp UBND tỉnh điều phối việc giữ kho.\n")
    assert duty.lead == ["Sở Y tế"]


def test_an_order_behind_the_ground_of_a_closing_line(read: Read) -> None:
    source = "III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế lập sổ kho.\nCăn cứ ý kiến chỉ đạo, yêu cầu các sở, ngành triển khai thực hiện.\n"
    assert [duty.lead for duty in read("Kế hoạch", source)] == [["Sở Y tế"], ["các sở, ngành"]]
