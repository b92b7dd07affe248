"""Offices in capitals as they stand above a name, and the marks of who is signed for ("TM. CHÍNH PHỦ").

Source of the layout: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7; Hướng dẫn 36-HD/VPTW.
"""

import re

from danchieu.extractors.header.squashed import UPPER

CONTRACTED = r"(?:T/?M|K/?T|T/?L|TUQ|T\.U\.Q|Q)(?:\s*\.\s*|[ \t]+)(?=[" + UPPER + r"]{2})"
ON_BEHALF = re.compile(CONTRACTED)
OFFICE = (
    r"(?:QUYỀN\s+|PHÓ\s+)?(?:TỔNG\s+)?(?:THỦ\s+TƯ[ỚỞƠ]NG|BỘ\s+TR[ƯU][ỞO]NG|THỨ\s+TR[ƯU][ỞO]NG|CHỦ\s+TỊCH|CHỦ\s+NHIỆM|THỐNG\s+ĐỐC|GIÁM\s+ĐỐC|"
    r"CỤC\s+TR[ƯU][ỞO]NG|CHI\s+CỤC\s+TR[ƯU][ỞO]NG|VỤ\s+TRƯỞNG|CHÁNH\s+VĂN(?:\s+PHÒNG)?|CHÁNH\s+THANH\s+TRA|CHÁNH\s+ÁN|VIỆN\s+TRƯỞNG|"
    r"BÍ\s+THƯ|TRƯỞNG\s+BAN|TRƯỞNG\s+PHÒNG|TRƯỞNG\s+THUẾ|HIỆU\s+TRƯỞNG|KIỂM\s+TOÁN|THANH\s+TRA|THƯỜNG\s+TRỰC|ỦY\s+VIÊN|CHỈ\s+HUY\s+TRƯỞNG|TƯ\s+LỆNH|"
    r"TRƯỞNG\s+ĐOÀN|CỤC\s+PHÓ|TRƯỞNG\s+(?:TRẠM|KHOA|BỘ\s+MÔN|CÔNG\s+AN|THÔN|THI\s+HÀNH)|"
    r"(?:TRẠM|HẠT|ĐỘI|TỔ|ĐỒN)\s+TRƯỞNG|CHÍNH\s+(?:ỦY|UỶ|TRỊ\s+VIÊN)|THẨM\s+PHÁN|KIỂM\s+SÁT\s+VIÊN)"
)
SIGNATURE = re.compile(rf"{CONTRACTED}|{OFFICE}(?=[\s,*|-]|$)")
OFFICE_LETTERS = "ỦỘỊỐƯÁ"
"""Capitals of which every office and body that is signed for has one: seldom in a text, and fast to find."""
OFFICE_MARKS = (*OFFICE_LETTERS, "TM", "T/M", "KT")
