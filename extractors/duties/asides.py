"""Names of actors without what stands behind them: in what, when or how their bearers have a task."""

import re

_BESIDE_NAME = re.compile(
    r"(?<=\w),? (?:trong (?:việc|phối hợp|phạm vi|quản lý|quá trình|công tác|sử dụng|thực hiện|triển khai|xây dựng|"
    r"hoạt động)"
    r"|(?:các|những) (?:nhiệm vụ|nội dung|công việc) sau"
    r"|(?:theo )?quy định t[ạả]i|về (?:công tác|việc|các|những|tình hình|nội dung|kết quả|đánh giá|nhận xét|"
    r"bổ nhiệm|rà soát)"
    r"|(?<!kèm )theo$|mỗi (?:đơn vị|cơ quan|ngành|xã|phường|trường|địa phương)"
    r"|theo (?:Luật|Bộ luật|Nghị (?:định|quyết)|Thông tư|Chỉ thị|Hướng dẫn|Công văn|Kết luận|Đề án)(?! này)"
    r"|theo (?:đề nghị|chỉ đạo|yêu cầu|lịch|chức năng|lĩnh vực|kế hoạch|tiến độ|phân công|thẩm quyền)"
    r"|căn cứ chức năng|(?:ngay )?(?:sau|trước)(?= khi|$)|ngay khi|khi|nếu|thì|phối hợp với|hoàn toàn"
    r"|bằng (?:nhiều|các|mọi)|(?:chậm|muộn) nhất|trước (?:ngày|\d)"
    r"|(?:mỗi|hằng|hàng) (?:quý|năm|tháng|tuần)|từ ngày|trong (?:tháng|quý|năm|thời hạn|vòng)"
    r"|(?<=, )(?:ngoài(?! công lập)|bên cạnh|tùy|trường hợp)|với (?:vai trò|tư cách|trách nhiệm)|theo địa bàn"
    r"|(?:đặc biệt|nhất) là|(?<!lý )(?:trực tiếp|đích thân)$"
    r"|(?<!giao )(?<!công )(?<!có )(?<!chịu )(?<!nhận )(?<!hiện )(?<!trì )(?:nhiệm vụ|trách nhiệm)$"
    r"|nhằm|(?<!được )để|làm (?:bộ phận (?:giúp việc|thường trực)|đầu mối|"
    r"Trưởng (?:[Đđ]oàn|[Bb]an|nhóm)|Tổ trưởng|Tổ phó|Phó [Tt]rưởng)"
    r"|(?:như|gồm|bao gồm)$|(?<!nước )(?<!bên )ngoài$)\b.*"
    r"|(?<=\w) với (?=(?:Sở|Bộ|Công an|UBND|Ủy ban|các (?:sở|cơ quan|đơn vị))\b).*"
    r"|(?<=\w) ngoài (?:các |những )?(?:nhiệm vụ|nội dung|việc|thực hiện)\b.*"
    r"|(?<=\w)(?: -|,) (?:[Cc]ơ quan|đơn vị) (?:[Tt]hường trực|đầu mối)\b.*"
)
"""Behind a name, in what, when or how its bearer has the task."""
_CLOSED = ("Bộ ", "Sở ", "Tập đoàn ", "Tổng công ty ", "Công ty ", "UBND ", "Công an ")
"""First words of bodies in whose names "về" does not stand."""


def bare_name(actor: str) -> str:
    """An actor without in what, when or how its bearer has the task."""
    actor = _BESIDE_NAME.sub("", actor)
    return actor.partition(" về ")[0] if actor.startswith(_CLOSED) else actor
