"""What opens a sentence before the words that say who acts: times, parts, cases, orders given before."""

import re

CLASS_NAMED = re.compile(r"Các (?:đơn vị|cơ quan|địa phương|tổ chức): (?=[A-ZĐỦ])")
"""A class whose members are named behind a colon, before what they have to do."""
IN_SMALL_LETTERS = re.compile(
    r"Đối với (?=[^\W\d_])(?![A-ZĐ])|"
    r"(?:Trách nhiệm|Nhiệm vụ) của "
    r"(?=(?:thành viên (?:Hội|Ban|Đoàn|Tổ)|đoàn|tổ|ban|hội đồng|trưởng|thư ký|nhà trường|hiệu trưởng|giám đốc)\b)"
)
"""Before a body or office in small letters, in a title ("Đối với đoàn kiểm tra", "Nhiệm vụ của đoàn kiểm tra")."""
ORDERED_BEFORE = re.compile(
    r"(?:(?:[^.;:]{3,250}, )?(?:[Nn]gày \d{1,2}[/.-]\d{1,2}[/.-]\d{4}|[Tt]hời gian (?:vừa )?qua|[Vv]ừa qua|"
    r"[Tt]rước đó|(?:[Tt]háng \d{1,2}/|[Nn]ăm )\d{4}|[Nn]hững năm (?:gần đây|qua)),? )?"
    r"(?!Trường|Khi|Nếu|Đối|Sau|Người|Tổ|Trong|Các)[A-ZĐỦ][^.;:,]{1,70}? "
    r"(?:đã |ban hành (?:Nghị|Quyết|Chỉ|Công|Kế|Kết|Thông) \w+ số )[^.;]{0,250}?"
    r"\b(?:đề nghị|yêu cầu|giao|phân công|chỉ đạo) "
)
"""An order that was given before: "Ngày 05/9/2025, Bộ Nội vụ đã có Công văn … đề nghị các Bộ …"."""
IN_PART = re.compile(
    r"(?:Thành viên|[ỦU][ỷy] viên|Cơ quan|Đơn vị)(?: (?!là |gồm )[\w-]+){0,5} (?:là|gồm)(?: có)? "
    r"(?=[A-ZĐỦ])(?!Cơ quan|Đơn vị)"
)
"""The part that a body has in a task, before its name: "Cơ quan chủ trì là Sở Y tế, có trách nhiệm …"."""
IN_ROLE = re.compile(
    r"(?:Tổ trưởng|Tổ phó|Trưởng (?:ban|đoàn|nhóm)|Phó (?:Trưởng )?(?:ban|đoàn|nhóm)|Nhóm trưởng|Thư ký|Thành viên|"
    r"[ỦU][ỷy] viên)(?: thường trực)?: (?=(?:Các )?(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à) )"
)
"""The part of a person in a team, before his name: "Tổ phó: Đồng chí Lê Văn A, …: Giúp Tổ trưởng …"."""
NOW = re.compile(r"(?:Nay,?|Tạm thời) (?=(?:giao|yêu cầu|đề nghị|phân công|[uủ][ỷy] (?:nhiệm|quyền)) )")
"""Before an order ("Nay giao Bộ Lâm nghiệp …")."""
AS_FOLLOWS = re.compile(
    r"(?:Phân công|Giao)(?: (?:nhiệm vụ|trách nhiệm|thực hiện))?(?: cụ thể)?(?: cho [^:;.]{3,60}?)? "
    r"(?:như sau|cụ thể(?: như sau)?): (?=\w)"
)
"""The head of a sentence that divides tasks among those whom it names next ("Phân công như sau: Sở Nội vụ …")."""
_TIMES = (
    r"(?:(?:(?:Ít nhất|Tối thiểu|Định kỳ) )?(?:\d{1,2} tháng|(?:[Hh][ằà]ng|[Mm]ỗi) (?:năm|quý|tháng|tuần))"
    r"(?:(?: ít nhất)? (?:một|hai|ba|\d{1,2}) lần|/lần)?|"
    r"(?:\d{1,2}|Ba|Sáu|Chín|Một) (?:tháng|quý|năm|tuần)(?:(?: ít nhất)? (?:một|hai|ba|\d{1,2}) lần|/lần)|"
    r"(?:Ngày \d{1,2}|Quý [IV]{1,3}|Tháng \d{1,2}) (?:h[ằà]ng|mỗi) (?:tháng|quý|năm)|"
    r"(?:Trước|(?:Chậm|Muộn) nhất(?: là)?)(?: ngày)? \d{1,2}(?:(?:[/.-]| tháng )\d{1,2})?(?:(?:[/.-]| năm )\d{4})?"
    r"(?: h[ằà]ng (?:tháng|quý|năm))?|"
    r"Trong (?:quý [IV]{1,3}|tháng \d{1,2})(?:(?:/| năm )\d{4})?)"
)
"""When something is to be done, before a subject that no comma may part from it ("Hằng quý Sở Y tế …")."""
OPENERS = re.compile(
    r"(?:Nhận được (?i:chỉ thị|công văn|công điện|kế hoạch|thông báo|văn bản|thông tư|quyết định) này|"
    r"Bên cạnh đó|Đồng thời|Cùng với đó|Song song(?: với)? đó|Đặc biệt|Ngoài ra|Mặt khác|Theo đó|Trong đó|Cụ thể|"
    r"Trước mắt|Ngay (?:sau|khi|trong|từ) [^,;.]{2,80}|"
    r"Vào (?:đầu|cuối|dịp|ngày) [^,;.]{2,30}(?:, Tết)?|(?:Cuối|Đầu) (?:mỗi )?(?:năm|quý|tháng|tuần|học kỳ)[^,;.]{0,20}|"
    r"Thời gian tới|Bắt đầu từ [^,;.]{2,40}|Ở [^,;.]{2,30}), |"
    rf"{_TIMES}(?:, | (?=[A-ZĐỦ]|các ))|"
    r"Riêng (?:đối )?với (?!Sở |Bộ |Ban |Cục |UBND |[ỦU][ỷy] ban |Công an |các (?:sở|cơ quan|đơn vị))[^,;.:]{2,60}, "
    r"(?=[A-ZĐỦ])|Riêng (?:đối với )?|"
    r"(?:Trước mắt|Thời gian tới|Ngoài ra|Đồng thời),? (?=giao |yêu cầu |đề nghị )"
)
"""Words that open a sentence before its subject."""
CONCERNS = re.compile(
    r"(?:Đối với|Với|Riêng)(?: các| những)? (?:dự án|công trình|[Kk]hu công nghiệp|doanh nghiệp|hộ|người|"
    r"cá nhân|cơ sở|đơn vị (?:chưa|đã|có|không|còn)|"
    r"tổ chức|chủ|học sinh|trường hợp|đối tượng|địa phương (?:chưa|đã|có|không|còn)) "
    r"[^,;:.]{3,100}, (?=[A-ZĐỦ]|giao |đề nghị |yêu cầu )|"
    r"Đối với (?:các |những )?(?:dự án|công trình|hồ sơ|văn bản|nội dung|nhiệm vụ|vướng mắc|kiến nghị)"
    r"(?:, [^,;:.]{3,100}){1,3}, (?=giao |đề nghị |yêu cầu )"
)
"""Whom or what a task concerns, before the body that has it ("Đối với các dự án chậm tiến độ, Sở Xây dựng …")."""
CARRIES_OUT = re.compile(
    r"(?:Triển khai )?[Tt]hực hiện (?:(?:các|nội dung|ý kiến|sự|tinh thần) )*(?:Chỉ thị|Nghị quyết|Quyết định|Kế hoạch|"
    r"Công văn|Công điện|Kết luận|Thông báo|Thông tư|Nghị định|Luật|Chương trình|Đề án|Hướng dẫn|Văn bản|chỉ đạo|"
    r"kết luận) [^,;.]{2,150}, "
)
"""What is carried out, at the head of a text and before a comma."""
