"""Words of assignment: who can be told to do something, the verbs that begin what they are told, the set phrases.

Data for `actors` and `obligations`. All keys are lower case as written; the first word leads to the words that may
follow.
"""

from collections.abc import Iterator, Sequence


def word_set(text: str) -> frozenset[str]:
    """The words of a text, once each."""
    return frozenset(text.split())


_ALONE = frozenset(("",))


_OLD_SPELLING = {
    "óa": "oá", "òa": "oà", "ỏa": "oả", "õa": "oã", "ọa": "oạ",
    "úy": "uý", "ùy": "uỳ", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ",
}  # fmt: skip
"""Where many texts set the tone ("giải toả", "xoá bỏ")."""


def _pairs(text: str) -> dict[str, frozenset[str]]:
    """ "chủ trì/động" -> {"chủ": {"trì", "động"}}; a word alone stands by itself, whatever follows."""
    table: dict[str, frozenset[str]] = {}
    for new, old in _OLD_SPELLING.items():
        text += " ".join(["", *(entry.replace(new, old) for entry in text.split() if new in entry)])
    for entry in text.split():
        first, *seconds = entry.replace("_", " ").split("/")
        table[first] = table.get(first, frozenset()) | (frozenset(seconds) or _ALONE)
    return table


VERBS = _pairs(
    """
    áp/dụng bám/sát/địa/nắm ban/hành bảo/đảm/vệ/mật bãi/bỏ báo/cáo biên/soạn biểu/dương bố/trí bổ/sung/nhiệm bồi/dưỡng
    cải/cách/thiện/tiến cam/kết căn/cứ cân/đối cơ/bản cập/nhật cấp/phát/kinh/mới/giấy/phép/thẻ/sổ
    cấp/thuốc/đủ/bổ/tài/vốn/tiền/gạo/vật/mã/chứng/lại/bằng
    chấm/dứt chấn/chỉnh chấp/hành cho/ý
    chỉ/đạo/được chia/sẻ chịu/trách/sự chỉnh/lý/trang/sửa chọn/lựa/lọc chú/trọng/ý chủ/trì/động chuẩn/bị/hóa/hoá
    chuyển/giao/đổi chứng/minh/nhận củng/cố cung/cấp/ứng cụ/thể cử công/bố/khai/nhận
    có/trách/chương/nghị/yêu/nhu/đủ/các/những/quyền/hướng/biện/văn/kế/nhiệm/thể/biện/giải/ý/nghĩa/phương/hình/chức/báo
    cần
    ra/quyết/văn/thông/sức/quân vào/cuộc đứng/ra cắt/cử đi/đầu/kiểm phủ/sóng/xanh đẩy/lùi lo/chỗ/kinh/hậu
    khám/sức/sàng/tuyển tu/sửa xuống/cơ/địa/xã/thôn khoanh/định/vùng soạn/thảo họp/bàn tự/giải
    tiêm/vắc giảm/tối/giá/thời/số/thiểu/chi/bớt/dần tăng/thời/chuyến/giá/số/tỷ/thêm ký/cam
    cố/gắng ủy/quyền uỷ/quyền làm/tốt/rõ/việc/thủ/chủ/đầu/ngay/giàu/sạch dựng/nhà/lều/rạp/rào/biển/cột
    có_trách đa/dạng đàm/phán đánh/giá đảm/bảo/nhận đào/tạo đăng/ký/tải/công/báo/trên đặt/hàng đẩy/mạnh/nhanh
    đề/xuất/nghị/ra/cao điều/chỉnh/hành/động/tra/phối/tiết đối/chiếu/soát đồng/bộ/thời/ý/chủ/tổ đổi/mới
    đôn/đốc đưa động/viên
    đóng/góp bàn/giao/với
    duy/trì dẫn/dắt dự/báo/toán định/kỳ/hướng gắn/kết giải/quyết/trình/thích/ngân/đáp giám/sát giao giới/thiệu giúp
    gìn/giữ giữ/gìn/vững/vai gửi góp/phần/ý gương/mẫu hạn/chế hằng/năm/quý/tháng/tuần hàng/năm/quý/tháng/tuần
    mỗi/năm/quý/tháng/tuần
    hiện/đại hình/thành hoàn/thành/thiện/chỉnh hỗ/trợ hợp/tác hướng/dẫn/tới huy/động hưởng/ứng hòa/giải
    hoạch/định tán/thành họp/định/khi/bất/thường/ít/xét/mỗi/hằng/hàng
    kê/khai kết/nối/hợp/luận/nạp kiểm/tra/soát/sát/đếm/điểm/kê/định kiện/toàn kiên/quyết kiến/nghị kịp/thời
    ký/kết/hợp khai/thác/báo/trương/giảng khảo/sát khắc/phục khẩn/trương khen/thưởng khôi/phục khuyến/khích/cáo
    khởi/công không là/cơ/đầu/đơn/đại/thành/người/cầu/lực/nòng/nơi/phó/trưởng
    là/chủ/giám/bộ lãnh/đạo lập liên/hệ/kết lồng/ghép
    lựa/chọn lưu/trữ/giữ/ý mở/rộng/lớp/chuyên/thêm/các/đợt/chiến/hội/hộp/sổ/đường/trang/khóa/tuyến/hòm/tài/cổng
    mua/sắm nắm/bắt/chắc/tình nâng/cao/cấp nêu/cao/gương
    nghiêm/túc/cấm/chỉnh nghiên/cứu ngăn/chặn/ngừa nhanh/chóng nhân/rộng niêm/yết nộp nỗ/lực ổn/định phải
    phân/công/bổ/cấp/khai/loại/tích/luồng/định phản/ánh/biện/hồi
    phát/huy/triển/hiện/hành/động/sóng/thông/tin/giống/dọn/tờ phấn/đấu
    phê/duyệt/bình phòng/ngừa phối/hợp phổ/biến phục/vụ/hồi phụ/trách quan/tâm/triệt quán/triệt
    quyết/định/liệt/toán/tâm quy/định/hoạch rà/soát rút/kinh/ngắn sáng/tạo/kiến sản/xuất sắp/xếp sẽ siết/chặt
    tô/chức soạn/thảo sao/gửi/lục/y sử/dụng sửa/đổi/chữa sơ/kết/kê số/hóa/hoá sớm tái/cấu
    tạo/điều/lập/thuận/sự/cơ/môi tăng/cường
    tập/trung/huấn/hợp tận/dụng tiên/phong tích/cực/hợp/lũy tiếp/tục/nhận/thu/cận/đón/xúc tiến/hành tìm/kiếm/hiểu
    tổ/chức tổng/hợp/kết/rà/kiểm/vệ tối/ưu tu/bổ tuân/thủ tuyên/truyền/dương tuyển/dụng/chọn
    tự/kiểm/rà/giác/giải/chịu/chủ tuần/tra
    tham/mưu/gia/khảo/vấn thành/lập thanh/tra/toán/quyết/lý tháo/gỡ thay/thế/đổi thẩm/định/tra
    theo/dõi/chức/thẩm/nhiệm/quy/phạm/phân/kế thể/chế thí/điểm thiết/lập/kế thông/báo/tin/qua thống/kê/nhất
    thu/hút/hồi/thập/thuế thúc/đẩy thực/hiện/thi/hành thường/xuyên/trực/vụ thỏa/thuận trang/bị tranh/thủ
    trao/đổi trợ/giúp trả/lời/kết từ/chối
    triển/khai trình trích/lập/kinh trực/tiếp/dõi/chiến/gác/ban/trong/tại/chốt tránh truy/cập/quét truyền/thông/tải
    từng/bước tùy/theo
    thi/hành/đua thông/tuyến/xe ưu/tiên ứng/dụng/phó/cứu vận/động/hành/dụng/chuyển vinh/danh xác/định/nhận/minh/thực
    xem/xét xét/duyệt/chọn/tặng duyệt/danh/hồ/dự/kế/quyết xin/ý xóa/bỏ xử/lý/phạt xúc/tiến xuất/bản xây/dựng/lại yêu/cầu
    được/giao/phân/phép/quyền/hưởng/cấp/sử/bố/trích/xem/miễn/yêu/đề
    trên/cơ/tinh trong để nhằm khi nếu đã đang chưa vẫn xin dựa/trên tuyệt/đối nhận/thấy/thức/diện/hồ/định/được lắp/đặt
    thay/mặt thừa/ủy/uỷ/lệnh quản/lý/triệt để/triển/thực/tổ/nghị hằng/kỳ trao/tặng phát/hiện lấy/ý/kết giao/nhiệm
    thu/thập
    chi/trả/tiết/giải/tổ/hỗ gỡ/bỏ trồng/cây/rừng/mới/bổ/dặm khám/chữa chăm/lo/sóc
    sẵn/sàng bắt/giữ bốc/thăm chốt/số/danh chuyển/hồ/đơn dịch/chuyển dựng/phóng đấu/nối điểm/danh đóng/cửa đo/vẽ
    đền/bù họp/giao/kiểm/ban/với/đánh/rà/khẩn
    giảng/dạy ra/đề quản/trị
    hoàn/trả/tất
    khóa/van kích/hoạt ký/biên/xác/duyệt/kết/quy/thỏa/chương thương/lượng lắng/nghe mời/các/đại/họp nối/mạng
    phát/quang/lại/phóng phong/tỏa/toả
    phun/thuốc/hóa quay/phim sao/lưu tạm/ứng tháo/dỡ tổng/duyệt treo/cờ/băng/biển trồng/cây/hoa/mới tưới/nước
    xếp/lịch/lại đón/tiếp nhập/số/dữ thu/tiền/gom tra/cứu vẽ/bản/sơ báo/trước hiệu/chỉnh san/lấp trưng/bày dán/thông
    nghe/báo nhận/bàn đặt/mua thả/phao di/dời hót/dọn chặt/bỏ ứng/trước chạy/thử nhân/giống
    nên dành đầu/mối hủy/bỏ huỷ/bỏ tiêu/hủy/huỷ/độc viết ghi/nhận/chép/rõ/biên/hình/âm
    đo/đạc thu/gom mua khoan thi/công nghiệm/thu
    chuyển/tiếp/đến luân/chuyển biệt/phái miễn/nhiệm kiểm/nghiệm truy/thu/tố khởi/tố xét/xử/nghiệm tạm/giữ/dừng
    tuần/tra canh/gác/phòng ứng/trực sơ/tán di/dời/chuyển cứu/nạn/trợ/hộ dập/lửa/tắt/dịch phun/thuốc
    tiêm/phòng/chủng chẩn/đoán điều/trị cách/ly lấy/mẫu cảnh/báo in/ấn biên/tập nhập/liệu/kho/dữ cài/đặt
    phát/phiếu/giấy/tờ họp/phụ lưu/hồ báo/lịch
    bảo/trì/dưỡng/lãnh/tồn nạo/vét đắp/đê gia/cố/hạn khơi/thông bơm/nước xả/nước/lũ treo/cờ trang/trí dọn/dẹp/vệ
    cắm/biển nhắn/tin đăng/cai quét/dọn chụp/ảnh làm/nòng
    thăm/hỏi/viếng tặng/quà kỷ/luật nhắc/nhở đối/thoại tiếp/dân nhận/nuôi/xét tài/trợ quyên/góp kêu/gọi
    chất/vấn bỏ/phiếu biểu/quyết đình/chỉ thu/hẹp sáp/nhập giải/thể/tỏa chỉ/dẫn/định dự/thảo/trữ/kiến
    bồi/thường đấu/giá/thầu/tranh thử/nghiệm đúc/rút/kết học/tập tham/quan/dự xuất/kho/cấp chấm/điểm xếp/loại/hạng
    bình/chọn/xét/ổn tôn/vinh/tạo/trọng triệu/tập/phá chấp/thuận phúc/đáp trấn/áp trùng/tu tiết/kiệm cắt/giảm/tỉa
    kiềm/chế khống/chế cưỡng/chế tịch/thu niêm/phong đo/lường cắm/mốc rào/chắn túc/trực giao/nộp/khoán bàn/bạc
    tải/văn/về/lên/biểu/tài/mẫu/phần chỉ/gửi/báo/thực thu/dung/học chuyển/đủ làm/điểm/cầu hậu/kiểm dự/trù đóng/vai
    tự/đánh có/chính xét/danh
    ứng/kinh/vốn/tiền/trước gắn/camera/việc/biển/thẻ/trách/với/kết dừng/cấp/thi khoán/bảo/trồng/rừng
    chi/hỗ/tiền/kinh/trả/tiết trích/lập/kinh/nộp/tiền/quỹ kéo/dài miễn/nhiệm/giảm/thu/tiền/phí/học
    tích/cực/hợp/lũy/nước gặp/mặt/gỡ dán/thông/tem/nhãn/niêm diễn/tập thả/phao/cá/giống làm/thường
    tặng/quà/học/xe/sổ/thẻ
    tư/vấn kết/thúc dừng/việc họp/liên
    lên/kế/phương/danh ra/mắt sưu/tầm giải/phóng lo/vốn làm/sạch thu/mua báo/tin trực/cấp
    """
)
"""Verbs and adverbs that begin a predicate."""

TO_CHUC_NOUN = word_set(
    """
    chính xã đoàn cá có đảng tín kinh liên khác hội thành nghề trực thuộc cơ khoa phi sự tôn giám quốc quần công
    kiểm tư được hành đại và ở chủ phải chịu hữu
    """
)
"""Words after "tổ chức" that make it a noun."""

NOUNS_BEFORE_VERB = frozenset(
    (
        "cơ quan",
        "đơn vị",
        "bộ phận",
        "cán bộ",
        "lực lượng",
        "cơ sở",
        "doanh nghiệp",
        "lĩnh vực",
        "đối tượng",
        "hệ thống",
        "công tác",
        "trung tâm",
        "chuyên ngành",
    )
)
NOUN_BEFORE_VERB = word_set(
    """
    chủ ban nhà sự việc được bị nhóm tổ người viện trợ về
    """
)
"""Words that turn the next verb into a part of a name ("cơ quan chủ trì", "cán bộ quản lý", "Tổ kiểm tra")."""

PREDICATE_AFTER_NOUN = word_set(
    """
    chịu có cần phải sẽ căn theo phối tiếp tăng khẩn kịp nghiêm tích đẩy trong tập trên xây bám rà định hằng
    hàng tổ triển chấp nâng lập báo cử đề đăng hoàn nắm phát quán tự không được rút siết tuân lồng bố ưu thường gửi
    """
)
"""Of the verbs behind such a noun, those that still begin a predicate ("các cơ quan, đơn vị tăng cường …")."""

PREDICATES_AFTER_NOUN = frozenset(
    (
        "từ chối", "trả lời", "chủ động", "phản ánh", "phản hồi", "bảo đảm", "đảm bảo", "cụ thể", "cập nhật",
        "chấn chỉnh", "quan tâm", "chú trọng", "chuẩn bị", "đổi mới", "duy trì", "huy động", "niêm yết",
        "ký cam", "góp ý", "đóng góp", "sắp xếp", "vào cuộc", "ra quân", "thi đua", "làm đầu", "làm tốt", "mở lớp",
        "thành lập", "cử người", "tải văn", "tải về", "tải biểu", "chỉ gửi", "chỉ báo",
        "gương mẫu", "hưởng ứng", "lấy ý", "chỉ được", "liên hệ", "tổng kết", "sơ kết",
        "giúp thủ", "giúp chủ", "giúp ubnd", "giúp ủy", "giúp uỷ", "giúp bộ", "giúp ban", "giúp hội",
        "biên soạn", "đưa nội", "đưa vào", "đưa tin", "kết thúc", "đối chiếu", "dừng việc", "họp liên", "kiểm điểm",
        "trình ubnd", "trình hđnd", "trình ủy", "trình chủ", "trình cấp", "trình thủ", "trình chính",
    )
)  # fmt: skip
"""Of verbs that begin names too ("cơ quan chủ quản", "cơ quan phản biện"), the pairs that begin a predicate."""

NAMED_HEADS = _pairs(
    """
    ub gvcn gvbm bgh csgt ktnn tctd tkv evn pvn ty nha lđlđ bch bchqs bcđ vp tt ttyt vpđkđđ btv viễn/thông
    tiểu/ban hạt/kiểm đồn/biên binh/đoàn sư/đoàn lữ/đoàn
    sở bộ cục vụ ban phòng báo đài tạp/chí thanh/tra thuế hải/quan tòa/án/hình/dân/kinh/hành/gia/lao
    toà/án/hình/dân/kinh/hành/gia/lao viện học/viện trường trung/tâm/ương

    hội/đồng/liên/nông/phụ/cựu/lhpn/lhtn/ccb/ctđ/chữ/sinh/luật/nhà/người/khuyến/bảo/doanh/văn/nghệ/thẻ/y/kiến/khoa/đông/cha/nạn/làm/điều/nghề/di
    liên/đoàn/hiệp/minh hiệp/hội đoàn tỉnh/đoàn/ủy/uỷ thành/đoàn/ủy/uỷ/viên huyện/ủy/uỷ/đoàn thị/ủy/uỷ/đoàn
    quận/ủy/uỷ/đoàn đảng/ủy/uỷ/bộ/đoàn ngân/hàng kho/bạc bảo/hiểm văn/phòng chi/cục/nhánh/bộ/ủy/uỷ
    tổng/cục/công/liên/giám/thanh/kiểm công/an/ty/đoàn tập/đoàn mặt/trận ủy/ban uỷ/ban ubnd hđnd ubmttq ubmttqvn
    mttq kiểm/toán/lâm quỹ bệnh/viện thống/kê bưu/điện/chính điện/lực bộ/chỉ/tư/đội/phận
    tổ/công/chức/giúp/trưởng/đại/hòa/hoà/bảo/đảng cơ/quan/sở ngành lực/lượng cổng/thông vườn/quốc vnpt viettel evn
    cấp/ủy/uỷ chính/quyền/phủ tư/lệnh quân/khu/chủng/ủy/uỷ/đội/sự binh/chủng khối
    nhà/trường/xuất/máy/thầu/đầu/mạng/cung cung/thiếu/văn/thể đơn/vị
    doanh/nghiệp hợp/tác thường/trực/vụ đội trạm ubkt ttxvn bhxh vcci tknd tand vksnd cảnh/sát biên/phòng dân/quân xã
    thương/vụ đại/sứ lãnh/sứ
    phường kbnn nhnn nhcsxh bql vnmac
    thông/tấn nhân/dân quốc/hội đoàn/thể/đại/thanh/luật/kiểm ga cảng
    bđbp ca/tỉnh/huyện/xã/phường/thành
    hnd hpn hccb hlhpn lhpn cđgd cđcs vks vksnd ttdn ttdvvl bqlda bqldađt vpđp tyt lmhtx đtn ttgdtx ttgdnn ttkn ttvh
    ttvhtt ttvhttth ttvhtttt ttpvhcc tthtcđ ttytdp ubmt mttqvn thads vpubnd vphđnd pgd pgdđt sgdđt
    htx cdc agribank bidv vietinbank vietcombank mobifone vinaphone
    """
)
"""First words of bodies; what follows begins with a capital or says which ("Sở Nội vụ", "Ban Quản lý …", "Công
an tỉnh")."""

OTHER_HEADS = frozenset(
    tuple(phrase.split())
    for phrase in (
        "hợp tác xã", "trung đoàn", "tiểu đoàn", "đại đội", "hải đội", "hải đoàn", "trại giam", "trại tạm giam",
        "xí nghiệp", "phân xưởng", "thi hành án", "trưởng khoa", "trưởng bộ môn", "thư ký", "tổ thư ký",
        "điều dưỡng trưởng", "lớp trưởng", "già làng", "nhóm công tác", "cộng tác viên", "tuyên truyền viên",
        "khu quản lý", "nhà xuất bản", "trưởng xóm", "khu phố trưởng", "xóm trưởng", "ủy viên", "uỷ viên",
        "tổng thư ký", "tổ dân phố",
        "chính ủy", "chính uỷ", "chính trị viên", "làng văn", "ba ngành", "ba bên", "ba cơ quan", "ba đơn vị",
        "hai ngành", "hai bên", "hai cơ quan", "hai đơn vị", "hai sở", "mỗi bên", "mỗi đơn vị", "mỗi cơ quan",
        "báo cáo viên", "hội thẩm", "kiểm soát viên",
        "toàn thể cán", "toàn thể viên", "toàn thể công", "toàn thể giáo", "toàn thể đảng", "toàn thể người",
        "kiểm sát viên", "kiểm tra viên", "hòa giải viên", "thú y viên", "tư vấn giám sát", "nhóm chuyên",
        "dự báo viên", "đăng kiểm viên", "giám sát viên", "quan trắc viên", "điều tra viên", "chấp hành viên",
        "văn thư", "nhà văn hóa", "nhà văn hoá", "nhà thiếu nhi", "bảo tàng", "thư viện", "câu lạc bộ",
        "nhà khách", "nhà hát", "thẩm phán", "thủ quỹ", "điểm trạm",
        "tham mưu trưởng", "tham mưu phó", "công chứng viên", "đấu giá viên", "kiểm ngư viên", "hướng dẫn viên",
        "huấn luyện viên", "thẩm tra viên",
    )
)  # fmt: skip
"""First words of bodies and persons of further kinds, which begin with a capital."""

NO_HEADS = _pairs(
    """
    ngành/nghề
    trường/hợp/học/dữ/thông
    bộ/máy/tiêu/luật vụ/việc/án/lợi đoàn/kết/phí viện/dẫn/trợ quỹ/đất sở/hữu/thích đội/ngũ khối/lượng
    thuế/suất/giá/thu/tiêu/nhập/xuất/môi hội/nghị/thảo/nhập/thi/tụ/đàm ban/đầu/ngày cơ/cấu/chế/bản/hội
    chủ/trương/động/đề/yếu/nghĩa/trì công/tác/trình/nghệ/nghiệp/khai/bố/việc/suất/cụ/văn phường/hội xã/hội
    báo/cáo/động/ngay/cho/sở/ubnd/khoa/phòng/chí
    tổ/chức phòng/chống/ngừa/bệnh/cháy đài/thọ trung/bình/thực/thành viên/nén hội/đủ cấp/phát/độ/bách/thiết
    đơn/giá/giản/thư nhà/ở/đất/xưởng/nước cá/biệt người/ký/khuyết/nghèo/bệnh/cao/dùng/nước
    thành/phần/tựu/tích/công/quả thống/nhất đại/dịch/lễ nhân/lực/rộng/tố tổng/số/hợp/kết/mức quốc/gia/phòng/tế
    chính/sách/trị/xác đảng/phí văn/bản/hóa/hoá/minh bảo/đảm/vệ/tồn/mật mặt/bằng/khác/hàng doanh/thu/số
    cảnh/báo/quan
    """
)
"""Words that begin like a body and are none ("Trường hợp", "Hội nghị", "Văn bản")."""

TITLES = _pairs(
    """
    thủ/trưởng/tướng thứ/trưởng giám/đốc chủ/tịch/nhiệm/đầu/rừng/sở/tọa/tài/cơ/hộ/dự/quản/xe/phương/doanh/trang
    chủ/các/hồ/đập/tàu/thuyền/lồng/trại/vật/nguồn/công/mỏ/bãi/lò/chợ/nhà/cửa/khu/thuê/sử/thể chánh
    trưởng/ban/phòng/khoa/các/thuế/công/đoàn/ty/đài/thôn/khối/xóm/bản/ấp/khóm/buôn/làng
    hạt/trưởng trưởng/điểm/tiểu/nhóm/bản/ấp/đội/trạm hiệu/trưởng bộ/trưởng cục/trưởng vụ/trưởng chi/cục
    viện/trưởng tổng/giám/thanh/biên/cục/kiểm chỉ/huy tư/lệnh phó thống/đốc
    người/đứng/lao/dân/có/sử/phát/chủ/học/nộp/được/quản/ra bí/thư lãnh/đạo đồng/chí kế/toán cán/bộ
    công/chức/dân/nhân viên/chức chuyên/viên
    tổ/trưởng/viên cá/nhân thành/viên đại/diện/biểu giáo/viên giảng/viên tổng/phụ học/sinh/viên
    nhà/giáo/trường/đầu/thầu/tài/sản/cung hộ/gia/kinh đảng/viên ông bà nhân/viên/dân đoàn/viên hội/viên
    hòa/giải thương/nhân ban/giám/lãnh/biên/thường/chỉ/chấp/bí/tổ/dân/tuyên/nội
    """
)
"""First words of persons: heads of bodies, and anybody by what he is."""

GENERIC = _pairs(
    """
    sở ty ban bộ ngành cụm cơ/quan/sở đơn/vị địa/phương tổ/chức/viên/công/dân/liên/hợp/đại doanh/nghiệp/nhân cấp huyện
    thị/xã/trấn thành/phố/viên/phần/ủy/uỷ xã phường quận đặc/khu tỉnh hội đoàn/thể/viên/công/kiểm/thanh phòng
    trường nhà/trường/thầu/đầu/máy/khoa/giáo/mạng/quản/cung
    chủ/đầu/rừng/tịch/dự/sở/nhiệm/thể/cơ/phương/quản/hộ/tàu/doanh trung/tâm viện công/ty/an/chức/đoàn tập/đoàn
    ngân/hàng chi/cục/nhánh/bộ/hội/đoàn cục vụ đồng/chí cá/nhân lực/lượng cấp/ủy/uỷ/chính tỉnh/ủy/uỷ/thành
    huyện/ủy/uỷ đảng/ủy/uỷ/bộ/đoàn văn/phòng hiệp/hội hợp/tác báo đài cơ quân/khu/đội thôn ấp bản xóm khóm buôn
    khu/phố/vực/dân
    khối liên/đoàn/minh/hiệp tập/thể bên thủ/trưởng giám/đốc hiệu/trưởng trưởng/ban/phòng/thôn học/viện ủy/ban
    uỷ/ban ubnd bệnh/viện quỹ hộ/gia/kinh/dân/sản ông bà tòa/án cán/bộ giáo/viên học/sinh/viên thương/nhân
    thành/đoàn kho/bạc nhóm/cộng/thợ/trẻ lãnh/đạo nông/dân/lâm chính/quyền phóng/viên đại/biểu/lý bí/thư
    chuyên/viên bưu/điện
    lữ/hành viên/chức nhân/viên/dân cao/đẳng đại/học tiểu/học mầm/non truyền/hình phát/thanh hợp/tác
    cơ/sở nhà/nước mạng/lưới trạm đội tổng/công/cục cựu/chiến người/dân/đứng/lao/có/học/sử người dự/án/ban
    """
)
"""Nouns of a list of bodies of one kind ("các sở, ban, ngành", "các chủ đầu tư")."""

MODIFIERS = word_set(
    """
    và các của phần tỉnh thành phố huyện thị xã phường trấn đặc khu cấp thuộc trực có liên quan trên địa bàn ngoài
    tại ở cơ đơn vị ban ngành sở phòng đoàn thể tổ chức chính trị hội nghề nghiệp doanh phương trung ương đảng
    ủy uỷ nhân dân đồng chí ông bà chuyên môn chức năng công lập cùng giao phụ trách chủ trì trong là thôn ấp
    bản xóm khóm buôn làng quốc gia nhà nước khác này mình trường tp vùng khu vực số miền nơi đóng thi hành án
    hoặc theo dõi quân
    sự bộ đội biên điều hành biên chỉ huy đại biểu viện an văn hóa hoá thể thao truyền thanh hình thông tin báo
    chí đại chúng nông thôn quận chi nhánh cả nước tộc thực hiện kinh tế nghĩa vụ quản lý giáo dục đào tạo khoa
    học nghệ y môi hỗ trợ cộng tác kiểm sát tra toán thường vụ án xét xử giám định lao động với hưởng lợi cao
    đẳng đại phổ mầm non tiểu nhiệm tịch đốc trưởng lệnh nặng nhẹ mật mạng
    """
)
"""Small words inside a proper name or behind it ("trên địa bàn", "có liên quan", "trực thuộc")."""

STRONG = _pairs("chịu/trách có/trách/nhiệm căn/cứ phải")
"""Predicates that end a list of actors also where a weaker verb before them belongs to a name."""

COMMITTEES = frozenset(["các", "những", "ban", "tổ", "quỹ"])
"""First words of actors whose names hold verbs ("Ban Chỉ đạo xây dựng nông thôn mới", "các đối tượng nộp viện phí")."""

LIST_HEADS = word_set(
    """
    ty sở bộ ban ngành phòng vụ trường huyện xã phường cục viện hội đốc trưởng tịch tỉnh phố đoàn trấn nhiệm khu
    """
)
"""Last words before a colon that opens a list of names ("các Sở: Nội vụ, Xây dựng")."""


def matches(table: dict[str, frozenset[str]], words: Sequence[str], i: int) -> bool:
    """Whether words[i] (lower case) begins an entry of a table of pairs; not where the words end before it."""
    try:
        word = words[i]
    except IndexError:
        return False
    seconds = table.get(word)
    if seconds is None:
        if word.isalpha():
            return False
        seconds = table.get(word.rstrip(",;:."))
        return seconds is not None and "" in seconds  # no pair reaches over a sign
    if "" in seconds:
        return True
    return i + 1 < len(words) and (words[i + 1] in seconds or words[i + 1].rstrip(",;:.") in seconds)


def finds(text: str, cue: str, start: int, end: int) -> Iterator[int]:
    """Where a cue stands in text[start:end]: many times faster than a pattern of several cues."""
    at = text.find(cue, start, end)
    while at >= 0:
        yield at
        at = text.find(cue, at + len(cue), end)


CASES = ("Đối với ", "Trường hợp ", "Nếu ")
"""First words of a case, behind which "thì" says what is to be done."""


def ends_with_verb(text: str) -> bool:
    """Whether a text breaks off behind a verb of two syllables, whose object is to come ("… bảo đảm và phát triển")."""
    words = text[-_VERB:].lower().split()[-2:]
    return len(words) == 2 and words[1] in VERBS.get(words[0], ()) and matches(VERBS, words, 0)


_VERB = 20


def begins_with_verb(text: str) -> bool:
    """Whether a line begins with a verb that has a capital ("Phối hợp …")."""
    words = text[:40].lower().split(None, 3)[:3]
    if words[:1] == ["cấp,"]:
        return matches(VERBS, words, 1)  # "Cấp, gia hạn, thu hồi giấy phép"
    return words != [] and matches(VERBS, words, 0)
