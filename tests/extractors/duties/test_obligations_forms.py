"""Further forms of assignment: steps of procedures, shared fields, damaged lines. All texts were drafted for these
tests."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

import pytest

from danchieu.extractors.duties.obligations import read_obligations
from danchieu.extractors.extract import extract_text
from danchieu.extractors.header.header import Header, Locality
from danchieu.extractors.record import Document, Obligation
from danchieu.extractors.text import Text

ReadAnnex = Callable[[str, str], list[Obligation]]


class Read(Protocol):
    def __call__(
        self, kind: str, source: str, number: str | None = None, issuer: str | None = None
    ) -> list[Obligation]: ...


class Case(NamedTuple):
    """A drafted text and its duties: (lead, support, first words, deadline words)."""

    name: str
    type: str
    text: str
    duties: list[tuple[list[str], list[str], str, str | None]]


CASES = [
    Case(
        "steps of a procedure", "Kế hoạch",
        "II. NỘI DUNG\n\n1. Lập danh sách\n\nSau khi niêm yết, UBND xã lập danh sách hộ được vay vốn.\n\nDanh sách gồm họ tên và nơi ở.\n\n"
        "2. Thẩm định\n\nTrên cơ sở đề nghị của UBND xã, Sở Xây dựng chủ trì, phối hợp với Sở Tài chính thẩm định.\n",
        [(["UBND xã"], [], "Sau khi", None), (["Sở Xây dựng"], ["Sở Tài chính"], "Trên cơ sở", None)],
    ),
    Case(
        "the time of a step stands below it", "Kế hoạch",
        "II. NỘI DUNG\n\n1. Bước 1:\n\nỦy ban nhân dân xã tiếp nhận đơn của người dân.\n\nThời gian hoàn tất: trước ngày 15/5/2025.\n",
        [(["Ủy ban nhân dân xã"], [], "Ủy ban nhân dân xã", "trước ngày 15/5/2025")],
    ),
    Case(
        "a subject behind a condition", "Kế hoạch",
        "II. NỘI DUNG\n\n1. Hỗ trợ\n\na) Trường hợp hộ không tự sửa được nhà thì UBND phường có trách nhiệm tổ chức sửa nhà.\n",
        [(["UBND phường"], [], "Trường hợp", None)],
    ),
    Case(
        "a subject behind a title", "Kế hoạch",
        "II. NỘI DUNG\n\n1. Cách làm\n\na) Mở tài khoản: Ủy ban nhân dân xã phối hợp với các ngân hàng tổ chức điểm giao dịch.\n",
        [(["Ủy ban nhân dân xã"], ["các ngân hàng"], "Mở tài khoản", None)],
    ),
    Case(
        "an adverbial without a comma", "Thông báo",
        "1. Sở Xây dựng\n\n- Kiểm tra cầu yếu.\n\nTrong quá trình thực hiện Thủ trưởng các đơn vị chủ động phối hợp với Sở Y tế để xử lý.\n",
        [(["Sở Xây dựng"], [], "Kiểm tra", None), (["Thủ trưởng các đơn vị"], ["Sở Y tế"], "Trong quá trình", None)],
    ),
    Case(
        "those in charge, whoever they are", "Kế hoạch",
        "III. KINH PHÍ\n\n1. Các cơ quan được phân công chủ trì nhiệm vụ có trách nhiệm lập dự toán hằng năm.\n\n"
        "2. Các sở, ngành tỉnh, UBND xã, phường xây dựng dự toán gửi Sở Tài chính.\n",
        [(["Các cơ quan được phân công chủ trì nhiệm vụ"], [], "Các cơ quan", None), (["Các sở, ngành tỉnh", "UBND xã, phường"], [], "Các sở", None)],
    ),
    Case(
        "list items share one group of fields", "Kế hoạch",
        "II. NHIỆM VỤ\n\n1. Đào tạo\n\n- Biên soạn giáo trình.\n\n- Mở lớp cho cán bộ xã.\n\nĐơn vị chủ trì tham mưu thực hiện: Sở Nội vụ.\n\n"
        "Đơn vị phối hợp: Sở Tư pháp.\n\nThời gian thực hiện: Tháng 12/2025.\n",
        [(["Sở Nội vụ"], ["Sở Tư pháp"], "Biên soạn", "Tháng 12/2025"), (["Sở Nội vụ"], ["Sở Tư pháp"], "Mở lớp", "Tháng 12/2025")],
    ),
    Case(
        "list items that name their own share a group of fields too", "Kế hoạch",
        "II. NHIỆM VỤ\n\n1. Nhận thức\n\n- Trạm y tế nâng cao nhận thức.\n\n- Biên soạn tài liệu.\n\nĐơn vị thực hiện: UBND cấp xã.\n\nĐơn vị phối hợp: Sở Tư pháp.\n",
        [(["Trạm y tế", "UBND cấp xã"], ["Sở Tư pháp"], "Trạm y tế", None), (["UBND cấp xã"], ["Sở Tư pháp"], "Biên soạn", None)],
    ),
    Case(
        "whoever a task may be for is told by its field", "Kế hoạch",
        "II. NHIỆM VỤ\n\n1. Tuyên truyền\n\nCác cơ quan, đơn vị tổ chức tuyên truyền.\n\n- Cơ quan thực hiện: Sở Tư pháp; UBND các xã.\n",
        [(["Sở Tư pháp", "UBND các xã"], [], "Các cơ quan", None)],
    ),
    Case(
        "a block whose task begins with its basis", "Kế hoạch",
        "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế: Chủ trì tổng hợp.\n\n2. Các sở, ngành; UBND các xã:\n\nCăn cứ Kế hoạch này, xây dựng kế hoạch cụ thể, gửi Sở Y tế.\n",
        [(["Sở Y tế"], [], "Chủ trì", None), (["Các sở, ngành", "UBND các xã"], [], "Căn cứ", None)],
    ),
    Case(
        "a field of those who lead and take part", "Kế hoạch",
        "II. NHIỆM VỤ\n\n1. Đào tạo kỹ năng số.\n\nĐơn vị chủ trì, phối hợp: Sở Nội vụ chủ trì, phối hợp các sở, ngành.\n",
        [(["Sở Nội vụ"], ["các sở, ngành"], "Đào tạo", None)],
    ),
    Case(
        "a closing line on questions", "Công văn",
        "Sở Y tế đề nghị UBND các xã thực hiện các nội dung sau:\n\n1. Rà soát trạm y tế.\n\nMọi vướng mắc đề nghị liên hệ Phòng Nghiệp vụ.\n",
        [(["UBND các xã"], [], "Rà soát", None)],
    ),
    Case(
        "who is in charge stands in brackets", "Kế hoạch",
        "II. NHIỆM VỤ\n\n1. Xây dựng kho dữ liệu (Sở Y tế chủ trì, phối hợp với Sở Tài chính; hoàn thành trong quý II/2026).\n\n2. Mở lớp tập huấn (theo nhu cầu).\n",
        [(["Sở Y tế"], ["Sở Tài chính"], "Xây dựng kho", "trong quý II/2026")],
    ),
    Case(
        "cells that say both roles", "Kế hoạch",
        "II. NHIỆM VỤ\n\n| STT | Nội dung | Đơn vị thực hiện | Thời gian |\n|---|---|---|---|\n| 1 | Lập kế hoạch, phối hợp với Sở Nội vụ | Chủ trì: Sở Y tế. Phối hợp: Sở Tài chính | Quý I/2026 |\n"
        "| 2 | Tổng kết | SỞ Y TẾ chủ trì, phối hợp với Công an tỉnh | 31/12/2026 |\n",
        [(["Sở Y tế"], ["Sở Tài chính", "Sở Nội vụ"], "Lập kế hoạch", "Quý I/2026"), (["Sở Y tế"], ["Công an tỉnh"], "Tổng kết", "31/12/2026")],
    ),
    Case(
        "tasks behind the label of a field", "Kế hoạch",
        "II. NHIỆM VỤ\n\n1. Nhân lực\n\n1.1. Tuyển chọn:\n\na) Nhiệm vụ: Mời chuyên gia, phối hợp Bộ Y tế, doanh nghiệp dược để soạn tài liệu.\n\nb) Cơ quan thực hiện:\n\n"
        "- Đơn vị chủ trì: Sở Y tế.\n\n- Đơn vị phối hợp: Các sở, ban, ngành.\n\nc) Thời gian thực hiện: Hoàn thành trong năm 2026.\n\n1.2. Kho thuốc\n\n- Nhiệm vụ: Kiểm kê kho.\n\n- Chủ trì: UBND xã.\n",
        [(["Sở Y tế"], ["Bộ Y tế", "doanh nghiệp dược", "Các sở, ban, ngành"], "Mời chuyên gia", "trong năm 2026"),
         (["UBND xã"], [], "Kiểm kê", None)],
    ),
    Case(
        "tasks listed below the label of a field", "Kế hoạch",
        "II. NHIỆM VỤ\n\n1. An toàn thông tin\n\na) Nhiệm vụ:\n\n- Vá lỗ hổng của máy chủ.\n\n- Diễn tập, gồm:\n\n+ Tấn công thử.\n\n- Phối hợp với Bộ Công an xử lý sự cố.\n\n"
        "b) Cơ quan thực hiện:\n\n- Đơn vị chủ trì: Công an tỉnh.\n\n- Đơn vị phối hợp: Sở Nội vụ.\n\nc) Thời gian thực hiện: Thường xuyên.\n\n2. Kinh phí\n",
        [(["Công an tỉnh"], ["Sở Nội vụ"], "Vá lỗ hổng", None), (["Công an tỉnh"], ["Sở Nội vụ"], "Diễn tập", None),
         (["Công an tỉnh"], ["Bộ Công an", "Sở Nội vụ"], "Phối hợp", None)],
    ),
    Case(
        "names listed below the label of a field", "Kế hoạch",
        "I. QUY TẬP\n\n1. Nội dung\n\na) Lập bản đồ mộ.\n\nb) Khảo sát thực địa.\n\n2. Cơ quan chủ trì, phối hợp\n\na) Cơ quan chủ trì\n\n- Bộ Quốc phòng.\n\n"
        "- Bộ Tài chính.\n\nb) Cơ quan phối hợp:\n\n- Các đơn vị, địa phương.\n\n3. Thời gian thực hiện: Tháng 12/2025.\n\nII. KIỂM TRA\n\n1. Nội dung chung\n",
        [(["Bộ Quốc phòng", "Bộ Tài chính"], ["Các đơn vị, địa phương"], "Lập bản đồ", "Tháng 12/2025"),
         (["Bộ Quốc phòng", "Bộ Tài chính"], ["Các đơn vị, địa phương"], "Khảo sát", "Tháng 12/2025")],
    ),
    Case(
        "tasks listed below a label without a colon", "Kế hoạch",
        "I. QUY TẬP\n\n1. Nội dung, biện pháp\n\na) Lập bản đồ mộ.\n\nb) Khảo sát thực địa.\n\n2. Chủ trì thực hiện\n\n- Bộ Quốc phòng.\n\n"
        "3. Thời gian thực hiện: Tháng 11, 12/2025 và thường xuyên.\n\nII. KIỂM TRA\n\n1. Nội dung chung\n",
        [(["Bộ Quốc phòng"], [], "Lập bản đồ", "Tháng 11, 12/2025"), (["Bộ Quốc phòng"], [], "Khảo sát", "Tháng 11, 12/2025")],
    ),
    Case(
        "who asks others for something does a task of his own", "Kế hoạch",
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Thanh tra tỉnh có trách nhiệm:\n\na) Tiếp người dân.\n\nb) Yêu cầu các đơn vị cử người cùng tiếp khi cần.\n",
        [(["Thanh tra tỉnh"], [], "Tiếp người dân", None), (["Thanh tra tỉnh"], [], "Yêu cầu các đơn vị", None)],
    ),
    Case(
        "a field in a sentence", "Kế hoạch",
        "II. NHIỆM VỤ\n\n1. Tuyên truyền\n\n- Nội dung: In tờ rơi.\n\n- Cơ quan thực hiện: Sở Y tế chủ trì, phối hợp với Báo Hậu Giang phát hành.\n",
        [(["Sở Y tế"], ["Báo Hậu Giang"], "Tuyên truyền", None)],
    ),
    Case(
        "a field that states two tasks", "Kế hoạch",
        "II. NHIỆM VỤ\n\n1. Rà soát\n\n- Cơ quan thực hiện: Sở Tư pháp tiến hành rà soát văn bản của tỉnh; các sở, ngành rà soát văn bản do mình tham mưu.\n",
        [(["Sở Tư pháp"], [], "Sở Tư pháp tiến hành", None), (["các sở, ngành"], [], "các sở, ngành rà soát", None)],
    ),
    Case(
        "fields on the lines of their task", "Kế hoạch",
        "II. NHIỆM VỤ\n\n1. Kiểm tra công tác dân vận a) Cơ quan chủ trì: Thanh tra tỉnh b) Cơ quan phối hợp: Sở Nội vụ\n",
        [(["Thanh tra tỉnh"], ["Sở Nội vụ"], "Kiểm tra", None)],
    ),
    Case(
        "the time limit of an introduction", "Kế hoạch",
        "II. TỔ CHỨC THỰC HIỆN\n\n1. UBND xã: Trong thời hạn 05 ngày làm việc kể từ ngày nhận hồ sơ có trách nhiệm:\n\na) Kiểm tra hồ sơ.\n\nb) Trả lời người dân.\n",
        [(["UBND xã"], [], "Kiểm tra", "Trong thời hạn 05 ngày làm việc kể từ ngày nhận hồ sơ"),
         (["UBND xã"], [], "Trả lời", "Trong thời hạn 05 ngày làm việc kể từ ngày nhận hồ sơ")],
    ),
    Case(
        "what a task consists of belongs to it", "Kế hoạch",
        "II. TỔ CHỨC THỰC HIỆN\n\n1. UBND xã\n\n- Lập hồ sơ hoàn công cho từng hộ, bao gồm:\n\n+ Đơn đề nghị của hộ;\n\n+ Biên bản nghiệm thu.\n\n- Báo cáo Sở Xây dựng.\n",
        [(["UBND xã"], [], "Lập hồ sơ", None), (["UBND xã"], [], "Báo cáo", None)],
    ),
    Case(
        "a task that says of what below it", "Kế hoạch",
        "II. TỔ CHỨC THỰC HIỆN\n\n1. UBND xã\n\n- Nắm chắc số liệu về rừng của từng thôn để báo cáo cấp trên, trong đó lưu ý số liệu về:\n\n+ Diện tích rừng trồng;\n\n"
        "+ Số vụ cháy.\n\n+ Kiểm lâm địa bàn tổng hợp số vụ phá rừng.\n\n- Tuần tra ban đêm.\n",
        [(["UBND xã"], [], "Nắm chắc", None), (["Kiểm lâm địa bàn"], [], "Kiểm lâm", None), (["UBND xã"], [], "Tuần tra", None)],
    ),
    Case(
        "a later sentence with a time of its own", "Kế hoạch",
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Đôn đốc các bệnh viện. Định kỳ hằng năm báo cáo kết quả.\n",
        [(["Sở Y tế"], [], "Đôn đốc", None), (["Sở Y tế"], [], "Định kỳ", "Định kỳ hằng năm")],
    ),
    Case(
        "points for all and points for some", "Chỉ thị",
        "UBND tỉnh yêu cầu các sở, ngành thực hiện tốt các nhiệm vụ sau:\n\n1. Tiết kiệm điện trong giờ cao điểm.\n\n2. Sở Công Thương chủ trì kiểm tra lưới điện.\n\n"
        "3. Sở Tài chính bố trí kinh phí sửa đèn đường.\n\n4. UBND các xã vận động nhân dân.\n",
        [(["các sở, ngành"], [], "Tiết kiệm", None), (["Sở Công Thương"], [], "Sở Công Thương", None), (["Sở Tài chính"], [], "Sở Tài chính", None),
         (["UBND các xã"], [], "UBND các xã", None)],
    ),
    Case(
        "a part that names who does what the parts before it say", "Công văn",
        "UBND tỉnh yêu cầu các sở, ngành thực hiện các nội dung trọng tâm sau:\n\nI. NHIỆM VỤ\n\n1. Tuyên truyền\n\nĐổi mới cách tuyên truyền.\n\nII. TỔ CHỨC THỰC HIỆN\n\n"
        "1. Sở Y tế\n\nMở lớp tập huấn.\n",
        [(["Sở Y tế"], [], "Mở lớp", None)],
    ),
    Case(
        "each duty with its own time below it", "Kế hoạch",
        "IV. NHIỆM VỤ CỤ THỂ\n\n1. Sở Tài chính\n\na) Tuyên truyền về kiểm kê.\n\nThời gian thực hiện: Từ tháng 11/2026 đến khi kết thúc.\n\nb) Lập biểu mẫu kiểm kê.\n\n"
        "Thời gian hoàn thành: Tháng 11 - 12/2026.\n\nc) Tổng hợp số liệu. Thời gian hoàn thành: Trước ngày 31/5/2027.\n",
        [(["Sở Tài chính"], [], "Tuyên truyền", None), (["Sở Tài chính"], [], "Lập biểu mẫu", "Tháng 11 - 12/2026"),
         (["Sở Tài chính"], [], "Tổng hợp", "Trước ngày 31/5/2027")],
    ),
    Case(
        "a request with a colon", "Kế hoạch",
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Đề nghị: Hội Nông dân tỉnh, Hội Luật gia tỉnh\n\na) Vận động hội viên.\n",
        [(["Hội Nông dân tỉnh", "Hội Luật gia tỉnh"], [], "Vận động", None)],
    ),
    Case(
        "a number of a document at the head of a line", "Kế hoạch",
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Thực hiện Quy chế phối hợp số\n\n49/QCPH-UBND-UBMT ngày 02/3/2024.\n\n- Báo cáo Bộ Y tế.\n",
        [(["Sở Y tế"], [], "Thực hiện", None), (["Sở Y tế"], [], "Báo cáo", None)],
    ),
    Case(
        "an inspection is a task, not the inspectorate", "Kế hoạch",
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Thanh tra, kiểm tra cơ sở bán thuốc.\n",
        [(["Sở Y tế"], [], "Thanh tra", None)],
    ),
    Case(
        "a closing order with a damaged list", "Quyết định",
        "Điều 2. Chánh Văn phòng UBND tỉnh; thành viên Hội đồng thâm định khu vực phức tạp, trọng yếu về cháy rừng; Chủ tịch UBND các\n"
        "huyện, thị xã, thành phố và cơ quan có liên quan chịu trách\nnhiệm thi hành Quyết định này./.\n",
        [(["Chánh Văn phòng UBND tỉnh", "thành viên Hội đồng thâm định khu vực phức tạp, trọng yếu về cháy rừng",
           "Chủ tịch UBND các huyện, thị xã, thành phố", "cơ quan có liên quan"], [], "Chánh Văn phòng", None)],
    ),
    Case(
        "a long closing order", "Quyết định",
        "Điều 4. Chánh Văn phòng UBND tỉnh; Giám đốc các Sở: Xây dựng, Công Thương; Giám đốc Công an tỉnh; Chỉ huy trưởng Bộ đội Biên phòng tỉnh; Chánh Văn phòng Ban Chỉ huy ứng phó "
        "sự cố rò rỉ hóa chất tỉnh; Chủ tịch UBND xã Tân Hòa; Giám đốc Công ty TNHH Hòa Bình và Thủ trưởng các đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này./.\n",
        [(["Chánh Văn phòng UBND tỉnh", "Giám đốc Sở Xây dựng", "Giám đốc Sở Công Thương", "Giám đốc Công an tỉnh", "Chỉ huy trưởng Bộ đội Biên phòng tỉnh",
           "Chánh Văn phòng Ban Chỉ huy ứng phó sự cố rò rỉ hóa chất tỉnh", "Chủ tịch UBND xã Tân Hòa", "Giám đốc Công ty TNHH Hòa Bình",
           "Thủ trưởng các đơn vị có liên quan"], [], "Chánh Văn phòng", None)],
    ),
    Case(
        "a list that lines break", "Kế hoạch",
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ vận động các đoàn thể như Hội Nông dân, Hội Phụ nữ,\nĐoàn Thanh niên tỉnh tham gia giúp đỡ hộ nghèo.\n",
        [(["Sở Nội vụ"], [], "Sở Nội vụ vận động", None)],
    ),
    Case(
        "a title in capitals ends what came before", "Quyết định",
        "Điều 2. Sở Y tế có trách nhiệm:\n\na) Cấp phát thuốc.\n\nCÁC QUY ĐỊNH KHÁC\n\nGiá thuốc do Bộ Y tế công bố.\n",
        [(["Sở Y tế"], [], "Cấp phát", None)],
    ),
    Case(
        "a council and its deputies", "Nghị quyết",
        "Điều 3. Giao Thường trực HĐND tỉnh, các Ban của HĐND tỉnh, các Tổ đại biểu và đại biểu HĐND tỉnh giám sát việc thực hiện.\n",
        [(["Thường trực HĐND tỉnh", "các Ban của HĐND tỉnh", "các Tổ đại biểu", "đại biểu HĐND tỉnh"], [], "Giao", None)],
    ),
    Case(
        "classes of bodies told apart by what they do", "Thông báo",
        "1. Yêu cầu các chủ đầu tư, các đơn vị đầu mối giao vốn, các cơ quan chủ trì dự án khẩn trương giải ngân.\n",
        [(["các chủ đầu tư", "các đơn vị đầu mối giao vốn", "các cơ quan chủ trì dự án"], [], "Yêu cầu", None)],
    ),
    Case(
        "marks of a signature", "Chỉ thị",
        "1. Sở Y tế\n\n- Kiểm tra bếp ăn trường học.\n\nNgười ký: Ủy ban nhân dân tỉnh\n",
        [(["Sở Y tế"], [], "Kiểm tra", None)],
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_form(read: Read, case: Case) -> None:
    duties = read(case.type, case.text)
    found = [(duty.lead, duty.support, duty.deadline.text if duty.deadline else None) for duty in duties]
    assert found == [(lead, support, deadline) for lead, support, _, deadline in case.duties]
    for duty, (_, _, words, _) in zip(duties, case.duties, strict=True):
        assert " ".join(duty.text.split()).startswith(words)


NOTHING = [
    ("Kế hoạch", "II. NỘI DUNG\n\n1. Công dân số\n\n- Phổ cập kỹ năng số.\n\n2. Doanh nghiệp số\n\n- Nâng cao năng suất.\n"),
    ("Quyết định", "Điều 1. Chế độ trợ cấp\n\n1. Người được hưởng trợ cấp từ trần thì thôi hưởng từ tháng sau.\n"),
    ("Quyết định", "Điều 2. Công ty mẹ có:\n\n1. Tên giao dịch: Điện lực miền Đông;\n\n2. Trụ sở: phường Hòa Bình;\n"),
    ("Kế hoạch", "I. ĐỐI TƯỢNG\n\n1. Đối tượng thi đua\n\na) Tập thể: Các sở, ban, ngành.\n\nb) Cá nhân: Cán bộ, công chức; người dân tham gia bầu cử.\n"),
    ("Quyết định", "Điều 5. Trách nhiệm lập quy hoạch\n\n1. Cơ quan thẩm định: Sở Xây dựng;\n\n2. Cơ quan phê duyệt: Ủy ban nhân dân tỉnh.\n"),
    ("Quyết định", "Điều 2. Công bố danh mục\n\n1. Danh mục văn bản hết hiệu lực.\n\nEmail: congbao@example.vn\nCơ quan: VĂN PHÒNG ỦY BAN\nThời gian ký: 20.03.2025\n"),
    ("Quyết định", "Điều 1. Công ty mẹ\n\n1. Các đơn vị hạch toán phụ thuộc Công ty mẹ khi mới lập:\n\n- Trung tâm Thí nghiệm điện;\n\n- Ban Quản lý dự án lưới điện;\n"),
    ("Quyết định", "Điều 1. Mức phụ cấp\n\n1. Phó Chủ nhiệm Ủy ban kiểm tra xã được hưởng phụ cấp hằng tháng.\n"),
    ("Kế hoạch", "IV. SỐ LƯỢNG KHEN THƯỞNG\n\n- Tổ giúp việc Ủy ban bầu cử:\n\n+ Không quá 05 cá nhân;\n"),
    ("Kế hoạch", "V. GIẢI PHÁP TỔ CHỨC THỰC HIỆN\n\n1. Thu ngân sách\n\n- Chống thất thu.\n\nTrên đây là Kế hoạch tài chính, Ủy ban nhân dân tỉnh báo cáo Hội đồng nhân dân tỉnh.\n"),
    ("Công văn", "Bộ Nội vụ trả lời để Ủy ban nhân dân tỉnh được rõ./.\n"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "source"), NOTHING)
def test_no_duty(read: Read, kind: str, source: str) -> None:
    assert [duty.text for duty in read(kind, source, issuer="UBND tỉnh")] == []


def test_a_wrapped_line_that_begins_with_the_name_of_an_act(read: Read) -> None:
    source = (
        "Điều 9. Trách nhiệm của các cơ quan liên quan\n"
        "1. Sở Nông nghiệp và Môi trường có trách nhiệm:\n"
        "a) Hướng dẫn hộ dân kê khai số cây giống được cấp, lập sổ theo dõi theo mẫu tại\n"
        "Quyết định này.\n"
        "b) Tổng hợp số cây giống đã cấp của từng xã trong tỉnh vào cuối mỗi vụ trồng.\n"
        "2. Đề nghị Hội Nông dân tỉnh vận động hội viên tham gia trồng rừng, giám sát thực hiện\n"
        "Quyết định này.\n"
    )
    assert [duty.lead for duty in read("Quyết định", source)] == [
        ["Sở Nông nghiệp và Môi trường"],
        ["Sở Nông nghiệp và Môi trường"],
        ["Hội Nông dân tỉnh"],
    ]


def test_the_issuer_of_guidance_tells_himself_nothing(read: Read) -> None:
    source = "Để thực hiện thống nhất, Ban Tổ chức Trung ương hướng dẫn một số nội dung sau:\n\n1. Quy hoạch cán bộ gắn với bố trí.\n"
    assert read("Hướng dẫn", source, issuer="Ban Tổ chức Trung ương") == []


def test_who_is_to_receive_a_submission_has_no_duty(read: Read) -> None:
    source = "VI. TỔ CHỨC THỰC HIỆN\n\n1. Hồ sơ trình, đề nghị Chủ tịch UBND tỉnh tặng giấy khen nộp trước ngày 20/4/2026.\n"
    assert read("Kế hoạch", source) == []


def test_a_sentence_without_a_full_stop_is_a_duty_and_no_heading(read_annex: ReadAnnex) -> None:
    duties = read_annex(
        "Quy chế",
        "Điều 7. Kho giống\n\n2. Các cơ quan, đơn vị có trách nhiệm lập danh mục hạt giống còn lại của năm trước gửi Sở Y tế "
        "để đối chiếu (qua Văn phòng Sở)\n\na) Sở Tài chính: Tổng hợp giá giống đã hỏng;\n",
    )
    assert [duty.lead for duty in duties] == [["Các cơ quan, đơn vị"], ["Sở Tài chính"]]


def test_whom_a_heading_makes_responsible_need_not_be_known(read: Read) -> None:
    source = "III. TỔ CHỨC\n\n1.5. Trách nhiệm của đối tượng kiểm kê:\n\n-\nKiểm kê thuốc trong kho.\n"
    (duty,) = read("Kế hoạch", source)
    assert (duty.lead, duty.text) == (["Đối tượng kiểm kê"], "Kiểm kê thuốc trong kho.")


def test_principles_are_no_duties_of_their_own(read_annex: ReadAnnex) -> None:
    rules = "Điều 3. Kho\n\n1. Các xã có trách nhiệm giữ kho theo các nguyên tắc sau:\n\na) Kho phải khô;\n\nb) Bảo đảm an toàn.\n"
    assert len(read_annex("Quy chế", rules)) == 1
    assert read_annex("Quy chế", "Điều 3. Kho\n\n1. Ví dụ: UBND xã A có trách nhiệm giữ kho A.\n") == []


def test_a_name_with_a_dash_that_begins_a_line_is_no_item(read_annex: ReadAnnex) -> None:
    (duty,) = read_annex("Quy chế", "Điều 3. Tổ chức thực hiện\n\nHội đồng Thi đua\n- Khen thưởng tỉnh có trách nhiệm lưu sổ vàng.\n")
    assert duty.lead == ["Hội đồng Thi đua - Khen thưởng tỉnh"]


def test_a_provision_at_the_head_of_a_wrapped_line_is_no_heading(read_annex: ReadAnnex) -> None:
    source = "Điều 5. Trách nhiệm của Sở Y tế\n\n1. Kiểm tra giếng theo quy định tại\nMục 2 Phần XI của Quy chế nước sạch.\n\n2. Lập bản đồ giếng.\n"
    first, second = read_annex("Quy chế", source)
    assert first.text.endswith("nước sạch.") and second.lead == ["Sở Y tế"]


def test_a_day_long_past_says_when_something_was() -> None:
    text = Text("\n1. Sở Y tế rà soát giếng khoan trước ngày 01/7/2004.\n")
    header = Header(Document(type="Chỉ thị", date="2025-03-05"), Locality(), body_end=len(text.norm))
    (duty,) = read_obligations(text, header, [])
    assert duty.deadline is None


def test_a_section_of_aims_and_of_ways_holds_tasks(read: Read) -> None:
    aims = "III. PHẠM VI, PHƯƠNG ÁN CỨU TRỢ\n\n1. Cấp phát\n\n- UBND các xã tổ chức trực ban suốt đêm.\n"
    assert [duty.lead for duty in read("Kế hoạch", aims)] == [["UBND các xã"]]
    assert read("Kế hoạch", aims.replace(", PHƯƠNG ÁN CỨU TRỢ", "")) == []


def test_years_that_a_line_end_parts_are_no_item(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\nLập chương trình trồng cây thuốc trên toàn tỉnh cho giai đoạn 2026\n- 2030, chú trọng cây quế.\n"
    (duty,) = read("Kế hoạch", source)
    assert duty.text.endswith("cây quế.")


@pytest.mark.parametrize(
    "aside",
    [
        "(Kèm theo danh sách các vườn thuốc của tỉnh).",
        "(Đính kèm Công văn số 31/BYT-VP ngày 02/3/2021)",
        "(Gửi kèm mẫu sổ)",
        "Trân trọng./.",
        "Trân trọng đề nghị./.",
        "Mức quà tặng: 100.000 đồng/người.",
    ],
)
def test_an_aside_is_no_duty(read: Read, aside: str) -> None:
    source = f"II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\nTrồng cây thuốc.\n\n{aside}\n"
    assert [duty.text for duty in read("Kế hoạch", source)] == ["Trồng cây thuốc."]


def test_recipients_without_heading_are_no_duties() -> None:
    source = "SỞ Y TẾ SƠN LA\nSố: 12/SYT-VP\nSơn La, ngày 02 tháng 3 năm 2021\n\nKính gửi: Các trường\n\nĐề nghị các trường lập vườn thuốc.\n\n- Như trên;\n- Website của Sở;\n- Lưu VT, KH.\n\nGIÁM ĐỐC\n\nLê Văn Kho\n"
    record = extract_text(source, "x.txt")
    assert [duty.lead for duty in record.obligations] == [["các trường"]]
    assert record.document.recipients == ["Các trường", "Website của Sở"]


def test_a_label_before_a_sentence_about_it_lays_nothing_on_anybody(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Trồng cây thuốc.\n\n2. Học bổng\n\na) Học sinh: Việc cấp học bổng theo quy định.\n"
    assert [duty.text for duty in read("Kế hoạch", source)] == ["Trồng cây thuốc."]


def test_a_place_beside_bodies_is_who_acts(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Đối với các bộ\n\n- Trồng cây thuốc.\n\n2. Đối với Thủ đô Hà Nội\n\n- Rà soát vườn thuốc.\n"
    assert [duty.lead for duty in read("Nghị quyết", source)] == [["các bộ"], ["Thủ đô Hà Nội"]]


def test_partners_behind_their_office(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\nPhối hợp với đầu mối các bộ, ngành, các trường đại học lập vườn thuốc.\n"
    (duty,) = read("Kế hoạch", source)
    assert duty.support == ["các bộ, ngành", "các trường đại học"]


@pytest.mark.parametrize(
    ("subject", "lead"),
    [
        ("Các Sở quản lý ngành, lĩnh vực đối với giống cây, phân bón (nêu tại Phụ lục I kèm theo)", ["Các Sở quản lý ngành, lĩnh vực"]),
        ("Trưởng đoàn và các thành viên khác trong đoàn", ["Trưởng đoàn", "các thành viên khác trong đoàn"]),
    ],
)
def test_who_has_a_task_that_is_told_behind_what_it_is_about(read_annex: ReadAnnex, subject: str, lead: list[str]) -> None:
    (duty,) = read_annex("Quy chế", f"Điều 3. Kho giống\n\n1. {subject} có trách nhiệm giữ kho khô ráo.\n")
    assert duty.lead == lead


def test_what_a_task_consists_of_are_tasks_where_they_begin_with_verbs(read_annex: ReadAnnex) -> None:
    rules = "Điều 8. Kho\n\n1. Sở Y tế có trách nhiệm giữ kho, bao gồm:\n\na) Cấp mới sổ kho;\n\nb) Kiểm tra sổ kho.\n"
    assert [duty.text for duty in read_annex("Quy chế", rules)] == ["Cấp mới sổ kho;", "Kiểm tra sổ kho."]
    papers = rules.replace("giữ kho", "lập sổ").replace("Cấp mới sổ", "Báo cáo nhập").replace("Kiểm tra sổ", "Báo cáo xuất")
    assert len(read_annex("Quy chế", papers)) == 1


def test_organising_is_no_body(read: Read) -> None:
    source = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\na) Tổ chức, hướng dẫn và lập danh sách kho thuốc.\n\nb) Có trách nhiệm hằng năm, kiểm kê kho thuốc.\n"
    first, second = read("Kế hoạch", source)
    assert first.lead == ["Sở Y tế"] and second.deadline is not None
