"""Drafted heads of every layout and what must be read in them. All numbers, names and dates are invented."""

import pytest

from danchieu.extractors.header import Header, read_header
from danchieu.extractors.text import Text

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
BASIS = "\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n\n"
CLOSE = "Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.\n\n"

HEADS: dict[str, tuple[str, dict[str, object]]] = {
    "markdown cells over lines": (
        "|\n**ỦY BAN NHÂN DÂN\n**\nTỈNH SƠN LA\n-------\n|\n**CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM**\nĐộc lập - Tự do - Hạnh phúc\n"
        "---------------\n|\n|\nSố: 417/KH-UBND\n|\n*Sơn La, ngày 9\ntháng 10 năm 2025*\n|\n\n**KẾ HOẠCH**\n\nCẤP NƯỚC SẠCH NÔNG THÔN\nNĂM 2026"
        + BASIS + "UBND tỉnh ban hành Kế hoạch như sau:\n\n|\nNơi nhận:\n- Bộ Xây dựng;\n- Các sở, ban, ngành;\n- Lưu: VT, KT (Hà).\n|\n"
        "**TM. ỦY BAN NHÂN\nDÂN**\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n**Lò Văn Minh**\n|",
        dict(type="Kế hoạch", number="417/KH-UBND", date="2025-10-09", issuer="UBND tỉnh Sơn La", signer="Lò Văn Minh", place="Sơn La",
             signer_title="TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH", title="CẤP NƯỚC SẠCH NÔNG THÔN NĂM 2026",
             recipients=["Bộ Xây dựng", "Các sở, ban, ngành"], province="tỉnh Sơn La", warnings=[]),
    ),
    "markdown row": (
        "| BỘ XÂY DỰNG ******** | CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ******** |\n|---|---|\n"
        "| Số: 21/2011/TT-BXD | Hà Nội, ngày 3 tháng 5 năm 2011 |\n\nTHÔNG TƯ\n\nHƯỚNG DẪN LẬP HỒ SƠ CẤP NƯỚC\n\nCăn cứ Nghị định số 9/2010/NĐ-CP;"
        "\n\nĐiều 1. Phạm vi.\n\n| Nơi nhận: - Văn phòng Chính phủ; - Lưu: VT, HTKT (5b). | KT. BỘ TRƯỞNG THỨ TRƯỞNG Trần Quốc Hưng |\n|---|---|",
        dict(type="Thông tư", number="21/2011/TT-BXD", date="2011-05-03", issuer="Bộ Xây dựng", signer="Trần Quốc Hưng", place="Hà Nội",
             title="HƯỚNG DẪN LẬP HỒ SƠ CẤP NƯỚC", recipients=["Văn phòng Chính phủ"], province=None),
    ),
    "letter in a row": (
        "| BỘ NỘI VỤ ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------------- |\n|---|---|\n"
        "| Số: 815/BNV-TCBC V/v biên chế của trạm cấp nước | Hà Nội, ngày 17 tháng 02 năm 2020 |\n\nKính gửi: Ủy ban nhân dân tỉnh Cao Bằng\n\nTrả lời.",
        dict(type="Công văn", number="815/BNV-TCBC", date="2020-02-17", issuer="Bộ Nội vụ", title="V/v biên chế của trạm cấp nước",
             recipients=["Ủy ban nhân dân tỉnh Cao Bằng"]),
    ),
    "letter with a struck number": (
        "**ỦY BAN NHÂN DÂN  \nTỈNH LÀO CAI**\n\nSố:~~512~~UBND-KT  \nV/v kiểm tra hồ chứa  \nnăm 2024\n\n**" + MOTTO
        + "**\n\nLào Cai, ngày ~~07~~ tháng 6 năm 2024\n\nKính gửi:\n\n- Sở Tài chính;\n- UBND các xã.\n\nNội dung.",
        dict(type="Công văn", number="512/UBND-KT", date="2024-06-07", issuer="UBND tỉnh Lào Cai", title="V/v kiểm tra hồ chứa năm 2024",
             recipients=["Sở Tài chính", "UBND các xã"]),
    ),
    "letter of a department": (
        "UBND TỈNH LÂM ĐỒNG\nSỞ NỘI VỤ\n-------\n" + MOTTO + "\n---------------\nSố: 93/SNV-CCVC\nV/v báo cáo nhân sự\nLâm Đồng, ngày 4 tháng 3 năm 2025\n\n"
        "Kính gửi: Các phòng, ban.\n\nNội dung./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nK'Brồi Minh\n",
        dict(type="Công văn", number="93/SNV-CCVC", date="2025-03-04", issuer="Sở Nội vụ tỉnh Lâm Đồng", province="tỉnh Lâm Đồng"),
    ),
    "letter-spaced scan": (
        "| B Ộ TÀI C HÍNH ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ---- |\n|---|---|\n"
        "| Số: 7 44/QĐ - B T C | Hà Nội, ngày 2 0 tháng 0 7 năm 20 15 |\n\nQUYẾT ĐỊNH\n\nVỀ GIAO DỰ TOÁN" + BASIS,
        dict(type="Quyết định", number="744/QĐ-BTC", date="2015-07-20", issuer="Bộ Tài chính", title="VỀ GIAO DỰ TOÁN"),
    ),
    "letter-spaced council": (
        "| ỦY B AN NHÂN D Â N T ỈNH N GHỆ A N ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| Số: 51/QĐ - U B ND | Nghệ An, ngày 8 tháng 6 năm 2014 |\n\n"
        "QUYẾT ĐỊNH\n\nVỀ KINH PHÍ\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" + BASIS,
        dict(type="Quyết định", number="51/QĐ-UBND", issuer="Chủ tịch UBND tỉnh Nghệ An", date="2014-06-08"),
    ),
    "scan with columns on one line": (
        "Ký bởi: Ủy ban nhân dân tỉnh Quảng Ngãi\nCơ quan: Tỉnh Quảng Ngãi\nThời gian ký: 14/05/2024 10:47:25\n\nỦY BAN NHÂN DÂN CỌNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "TINH QUANG NGÀI Độc lập - Tự do - Hạnh phúc\nSố: Ø4 /QĐÐ-UBND Quảng Ngãi, ngày{4 tháng 5 năm 2024\nQUYÉT ĐỊNH\n\nVề việc giao vốn\n\n"
        "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI\n\nCăn cứ Luật Đầu tư công;\n",
        dict(type="Quyết định", number=None, date="2024-05-14", issuer="UBND tỉnh Quảng Ngãi", title="Về việc giao vốn", place="Quảng Ngãi",
             warnings=["number_unreadable", "date_from_signature"]),
    ),
    "scan, day unreadable": (
        "Thời gian ký: 14/05/2024 10:47:25\nUỶ BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHÚ NGHĨA VIỆT NAM\nTỈNH BẮC GIANG Độc lập - Tự do - Hạnh phúc\n"
        "Số: 12 /CT-UBND Bắc Giang, ngày ẨÏ tháng 5 năm 2024\nCHÍ THỊ\n\nVề phòng cháy rừng\n\nThực hiện Luật Lâm nghiệp, UBND tỉnh yêu cầu:\n",
        dict(type="Chỉ thị", number="12/CT-UBND", date=None, issuer="UBND tỉnh Bắc Giang", warnings=["date_unreadable"]),
    ),
    "number and symbol in two places": (
        "ỦY BAN NHÂN DÂN\nTỈNH KON TUM\nSố: 63\n\n" + MOTTO + "\n\n/TB-UBND\n\nKon Tum, ngày 06 tháng 11 năm 2023\n\nTHÔNG BÁO\nVề lịch tiếp công dân\nThực hiện quy chế, UBND tỉnh thông báo:",
        dict(type="Thông báo", number="63/TB-UBND", date="2023-11-06", issuer="UBND tỉnh Kon Tum", title="Về lịch tiếp công dân"),
    ),
    "blank number and date": (
        "ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n\nSố:\n\n/QĐ-UBND\n\n" + MOTTO + "\n\nLai Châu, ngày\n\ntháng\n\nnăm 2025\n\nQUYẾT ĐỊNH\nVề việc công bố danh mục\n"
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nCăn cứ Luật Đất đai;\n",
        dict(type="Quyết định", number=None, date=None, issuer="Chủ tịch UBND tỉnh Lai Châu", place="Lai Châu", warnings=["number_blank", "date_blank"]),
    ),
    "blanks of a draft": (
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH TÂY NINH\n-------\n" + MOTTO + "\nSố:      /2025/NQ-HĐND\nTây Ninh, ngày … tháng … năm 2025\n\nNGHỊ QUYẾT\nQuy định mức thu phí" + BASIS,
        dict(type="Nghị quyết", number=None, date=None, issuer="HĐND tỉnh Tây Ninh", warnings=["number_blank", "date_blank"]),
    ),
    "gazette running head": (
        "CÔNG BÁO/Số 412/Ngày 18-05-2026 \n7\n \n \nBỘ Y TẾ \n \n" + MOTTO + "  \n \nSố: 31/2026/TT-BYT \nHà Nội, ngày 29 tháng  4 năm 2026 \n  \nTHÔNG TƯ \n"
        "Sửa đổi Thông tư số 12/2020/TT-BYT ngày 17 \ntháng 4 năm 2020 về khám bệnh \n \nCăn cứ Luật Dược;\nĐiều 1. Sửa đổi.\nĐiều 2. Hiệu lực./. \n \nKT. BỘ TRƯỞNG \nTHỨ TRƯỞNG \n \nLê Thị Hoa \n",
        dict(type="Thông tư", number="31/2026/TT-BYT", date="2026-04-29", issuer="Bộ Y tế", signer="Lê Thị Hoa", signer_title="KT. BỘ TRƯỞNG THỨ TRƯỞNG",
             title="Sửa đổi Thông tư số 12/2020/TT-BYT ngày 17 tháng 4 năm 2020 về khám bệnh"),
    ),
    "gazette names the ministry twice": (
        "BỘ KẾ HOẠCH VÀ ĐẦU TƯ \n \nBỘ KẾ HOẠCH VÀ ĐẦU TƯ \n \nSố: 5/2024/TT-BKHĐT \n" + MOTTO + " \n \nHà Nội, ngày 28 tháng 6 năm 2024 \n \nTHÔNG TƯ \n"
        "Quy định danh mục dữ liệu\n \nCăn cứ Luật Thống kê;\nĐiều 1. Ban hành./. \n \n BỘ TRƯỞNG \n  \n Phạm Đức Long \n \nPhụ lục I \nMẪU\n(Ban hành kèm theo Thông tư số 5/2024/TT-BKHĐT)\nGIÁM ĐỐC\n(Ký tên)\n",
        dict(type="Thông tư", number="5/2024/TT-BKHĐT", issuer="Bộ Kế hoạch và Đầu tư", signer="Phạm Đức Long", attachments=[("Phụ lục", "MẪU")]),
    ),
    "law with tab column": (
        "QUỐC HỘI\n_______________\nLuật số: 87/2023/QH15\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n____\n\nLUẬT\nCẤP NƯỚC\n\n"
        "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\nQuốc hội ban hành Luật Cấp nước.\n\nĐiều 1. Phạm vi.\n"
        "Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 5 thông qua ngày 9 tháng 6 năm 2023.\n\n\tCHỦ TỊCH QUỐC HỘI\n\n\nVũ Thanh Sơn\n",
        dict(type="Luật", number="87/2023/QH15", date="2023-06-09", issuer="Quốc hội", signer="Vũ Thanh Sơn", signer_title="CHỦ TỊCH QUỐC HỘI", title="CẤP NƯỚC", warnings=[]),
    ),
    "law without head": (
        "CHƯƠNG I\nNHỮNG QUY ĐỊNH CHUNG\nĐiều 1. Phạm vi điều chỉnh\nLuật này quy định về cấp nước. Trong Luật này, nước là nước sạch.\n"
        "Luật này đã được Quốc hội nước Cộng hoà xã hội chủ nghĩa Việt Nam khoá XII thông qua ngày 17 tháng 6 năm 2010.\nCHỦ TỊCH QUỐC HỘI\n(đã ký)\nHoàng Văn Tùng",
        dict(type="Luật", number=None, date="2010-06-17", issuer="Quốc hội", signer="Hoàng Văn Tùng", warnings=["type_from_text", "number_absent", "no_letterhead"]),
    ),
    "standing committee, lost left column": (
        "Số: 1702/NQ-UBTVQH15 |\n|\n\n**NGHỊ QUYẾT**\n\n**Về việc thành lập phường**\n\n**ỦY BAN THƯỜNG VỤ QUỐC HỘI**\n\n*Căn cứ Hiến pháp;*\n\n*Nghị quyết này được thông qua ngày 16 tháng 6 năm 2025.*\n",
        dict(type="Nghị quyết", number="1702/NQ-UBTVQH15", date="2025-06-16", issuer="Ủy ban Thường vụ Quốc hội", title="Về việc thành lập phường", place=None),
    ),
    "standing committee, grid of dashes": (
        "  ----------------------- ----------------\n    **ỦY BAN THƯỜNG VỤ\\        **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\\n         QUỐC HỘI\\                 Độc lập - Tự do - Hạnh phúc\\\n"
        "     \\-\\-\\-\\-\\-\\-\\--**            \\-\\-\\-\\-\\-\\--**\n\n   Số: 1703/NQ-UBTVQH15         *Hà Nội, ngày 16 tháng 6 năm 2025*\n  -----------------------\n\n**NGHỊ QUYẾT**\n\n"
        "VỀ VIỆC SẮP XẾP XÃ CỦA TỈNH AN GIANG\n\n**ỦY BAN THƯỜNG VỤ QUỐC HỘI**\n\n*Căn cứ* Hiến pháp;",
        dict(type="Nghị quyết", number="1703/NQ-UBTVQH15", date="2025-06-16", issuer="Ủy ban Thường vụ Quốc hội", province=None),
    ),
    "consolidated text": (
        "| BỘ CÔNG THƯƠNG ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| Số: 14/VBHN-BCT | Hà Nội, ngày 5 tháng 3 năm 2024 |\n\nNGHỊ ĐỊNH\n\nVỀ KINH DOANH NƯỚC\n\n"
        "Căn cứ Luật Thương mại;\n",
        dict(type="Văn bản hợp nhất", number="14/VBHN-BCT", date="2024-03-05", issuer="Bộ Công Thương", title="VỀ KINH DOANH NƯỚC"),
    ),
    "consolidated text in the gazette": (
        "VĂN BẢN HỢP NHẤT - BỘ TÀI CHÍNH \n \nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM \nĐộc lập - Tự do - Hạnh phúc \n \nTHÔNG TƯ1 \nHướng dẫn thu phí nước \n \n"
        "Căn cứ Luật Phí;\nBộ trưởng Bộ Tài chính ban hành Thông tư hướng dẫn thu phí.\nĐiều 1. Phí.\nXÁC THỰC VĂN BẢN HỢP NHẤT \n \nHà Nội, ngày 29 tháng 5 năm 2020 \nKT. BỘ TRƯỞNG \nTHỨ TRƯỞNG \n \nTạ Văn Khôi \n",
        dict(type="Văn bản hợp nhất", number=None, date="2020-05-29", issuer="Bộ Tài chính", signer="Tạ Văn Khôi", title="Hướng dẫn thu phí nước"),
    ),
    "decree with no signature": (
        "# CHÍNH PHỦ CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\n---\n\n**Số: 8/2026/NĐ-CP**\n\n*Hà Nội, ngày 10 tháng 01 năm 2026*\n\n---\n\n# NGHỊ ĐỊNH\n\n"
        "**Quy định về giá nước**\n\nCăn cứ Luật Giá;\n\n**Chính phủ ban hành Nghị định về giá nước.**\n",
        dict(type="Nghị định", number="8/2026/NĐ-CP", date="2026-01-10", issuer="Chính phủ", signer=None, title="Quy định về giá nước"),
    ),
    "type before letterhead": (
        "# THÔNG TƯ\n\n## HƯỚNG DẪN BẢO HIỂM TIỀN GỬI\n\nNGÂN HÀNG NHÀ NƯỚC VIỆT NAM  \n" + MOTTO + "\n\n---\n\n**Số:** 4/2026/TT-NHNN  \n**Hà Nội, ngày 31 tháng 3 năm 2026**\n\n---\n\nCăn cứ Luật Bảo hiểm tiền gửi;",
        dict(type="Thông tư", number="4/2026/TT-NHNN", date="2026-03-31", issuer="Ngân hàng Nhà nước Việt Nam", title="HƯỚNG DẪN BẢO HIỂM TIỀN GỬI"),
    ),
    "table of fields": (
        "# Nghị định 235/2026/NĐ-CP\n\n## THÔNG TIN VĂN BẢN\n\n| | |\n|---|---|\n| **Số hiệu** | 35/2026/NĐ-CP |\n| **Ngày ban hành** | 26/06/2026 |\n"
        "| **Người ký** | Đinh Thị Lan (Phó Thủ tướng) |\n| **Cơ quan ban hành** | Chính phủ |\n\nĐiều 1. Phạm vi\n",
        dict(type="Nghị định", number="35/2026/NĐ-CP", date="2026-06-26", issuer="Chính phủ", signer="Đinh Thị Lan"),
    ),
    "title line alone, plan": (
        " KẾ HOẠCH  \n\nTriển khai nhiệm vụ cấp nước \n\nnăm 2026 trên địa bàn tỉnh Lai Châu \n\n \n\nNăm 2026 là năm đầu tiên thực hiện Nghị quyết; \n\nUBND tỉnh ban hành Kế hoạch triển khai như sau: \n\nI. MỤC ĐÍCH \n",
        dict(type="Kế hoạch", number=None, date=None, issuer="UBND tỉnh Lai Châu", title="Triển khai nhiệm vụ cấp nước năm 2026 trên địa bàn tỉnh Lai Châu",
             warnings=["number_absent", "date_absent", "no_letterhead"]),
    ),
    "title line alone, directive of a town": (
        " CHỈ THỊ \n\nVề phòng cháy năm 2020 \n\ntrên địa bàn thành phố Vinh \n\n \n\nNăm 2019 còn khó khăn. \n\nChủ tịch UBND \n\nthành phố chỉ thị các phòng, ban thực hiện Chỉ thị của tỉnh Nghệ An: \n\nI. Chung \n",
        dict(type="Chỉ thị", issuer="Chủ tịch UBND thành phố Vinh", district="thành phố Vinh", province="tỉnh Nghệ An"),
    ),
    "old text in small letters": (
        "Quyết định về việc quy định giá nước trên địa bàn tỉnh hậu giang \nỦy ban nhân dân tỉnh hậu giang \nCăn cứ Luật Tổ chức HĐND và UBND ngày 26 tháng 11 năm 2003; \nQuyết định: \nĐiều 1. Giá. \n",
        dict(type="Quyết định", number=None, issuer="UBND tỉnh Hậu Giang", title="về việc quy định giá nước trên địa bàn tỉnh hậu giang", warnings=["number_absent", "date_absent"]),
    ),
    "old resolution passed on a day": (
        "Nghị quyết về phí nước \nHội đồng nhân dân tỉnh bến tre \nKhóa vii - kỳ họp thứ 14 \nCăn cứ Luật Tổ chức HĐND; \nĐiều 1. Phí. \n"
        "Nghị quyết này đã được Hội đồng nhân dân tỉnh Bến Tre khoá VII thông qua ngày 23 tháng 7 năm 2008 và có hiệu lực. \n",
        dict(type="Nghị quyết", issuer="HĐND tỉnh Bến Tre", date="2008-07-23", title="về phí nước"),
    ),
    "old circular names its ministry in a basis only": (
        "Thông tư hướng dẫn phân loại ống nước \nCăn cứ Luật Hải quan; \nCăn cứ Nghị định số 7/2008/NĐ-CP của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Tài chính; \nI. Chung \n",
        dict(type="Thông tư", issuer="Bộ Tài chính"),
    ),
    "decision with its plan": (
        "**QUYẾT ĐỊNH**\n\n**Ban hành Kế hoạch cấp nước tỉnh Sơn La**\n\n**CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH**\n\n*Căn cứ Luật Giá;*\n\n**QUYẾT ĐỊNH:**\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch./.\n\n"
        "**Nơi nhận:**\n\n- Sở Y tế;\n- Lưu: VT.\n\n**CHỦ TỊCH**\n\n**Cầm Bun Phanh**\n\n## KẾ HOẠCH\n\n**Cấp nước**\n**tỉnh Sơn La**\n(Ban hành kèm theo Quyết định số: 646 /QĐ-UBND  \n"
        "ngày 31 tháng 08 năm 2023 của Chủ tịch UBND tỉnh Sơn La)\n\n1. Việc một.",
        dict(type="Quyết định", number="646/QĐ-UBND", date="2023-08-31", issuer="Chủ tịch UBND tỉnh Sơn La", signer="Cầm Bun Phanh",
             attachments=[("Kế hoạch", "Cấp nước tỉnh Sơn La")], warnings=["number_from_annex", "date_from_annex"]),
    ),
    "two annexes": (
        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ CẦN THƠ\n" + MOTTO + "\nSố: 7/KH-UBND\nCần Thơ, ngày 5 tháng 1 năm 2025\n\nKẾ HOẠCH\nVề nước sạch" + BASIS + "Điều 1. Việc./.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLý Hùng\n\n"
        "PHỤ LỤC I\nDANH MỤC HỒ\n(Kèm theo Kế hoạch số 7/KH-UBND ngày 5 tháng 1 năm 2025 của UBND thành phố)\n1. Hồ A\n\nPHỤ LỤC II\nDANH MỤC SUỐI\n(Kèm theo Kế hoạch số 7/KH-UBND)\n1. Suối B\n",
        dict(issuer="UBND thành phố Cần Thơ", province="thành phố Cần Thơ", signer="Lý Hùng", attachments=[("Phụ lục", "DANH MỤC HỒ"), ("Phụ lục", "DANH MỤC SUỐI")]),
    ),
    "Central Office of the Party": (
        "|\nBAN CHẤP HÀNH\nTRUNG ƯƠNG\n**VĂN PHÒNG**\n*\n|\n**ĐẢNG CỘNG SẢN\nVIỆT NAM**\n---------------\n|\n|\nSố 17-KL/VPTW\n|\n*Hà Nội, ngày 01 tháng 12 năm 2025*\n|\n\n**KẾT LUẬN**\n\n"
        "CỦA ĐỒNG CHÍ CHÁNH VĂN PHÒNG\n\n-----\n\nHội nghị đã thống nhất.\n\n|\n__Nơi nhận__:\n- Ban Bí thư (để báo cáo),\n- Lưu Văn phòng.\n|\n**K/T CHÁNH\nVĂN PHÒNG**\nPHÓ CHÁNH VĂN PHÒNG\nNguyễn Bá Lâm\n|",
        dict(type="Kết luận", number="17-KL/VPTW", date="2025-12-01", issuer="Văn phòng Trung ương Đảng", signer="Nguyễn Bá Lâm", signer_title="K/T CHÁNH VĂN PHÒNG PHÓ CHÁNH VĂN PHÒNG"),
    ),
    "Secretariat signs for the Central Committee": (
        "BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 484-QĐ/TW\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 19 tháng 11 năm 2025\n\nQUY ĐỊNH\nvề kết nối dữ liệu\n-----\n- Căn cứ Điều lệ Đảng;\nĐiều 1. Phạm vi.\n\n"
        "Nơi nhận:\n- Các tỉnh ủy,\n- Lưu Văn phòng Trung ương Đảng.\n\nT/M BAN BÍ THƯ\n\nNguyễn Duy Ninh\n",
        dict(type="Quy định", number="484-QĐ/TW", date="2025-11-19", issuer="Ban Bí thư Trung ương Đảng", signer="Nguyễn Duy Ninh", title="về kết nối dữ liệu"),
    ),
    "provincial committee": (
        "TỈNH ỦY LAI CHÂU\n*\nSố 184-KH/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nLai Châu, ngày 12 tháng 9 năm 2025\n\nKẾ HOẠCH\nthực hiện Chỉ thị số 21-CT/TW ngày 4/5/2025 của Ban Bí thư\n-----\n\nThực hiện Chỉ thị, Ban Thường vụ Tỉnh ủy ban hành Kế hoạch:\n\n"
        "Nơi nhận:\n- Ban Bí thư Trung ương Đảng (b/c),\n- Lưu Văn phòng Tỉnh ủy.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nSùng A Hồ\n",
        dict(type="Kế hoạch", number="184-KH/TU", date="2025-09-12", issuer="Tỉnh ủy Lai Châu", signer="Sùng A Hồ", province="tỉnh Lai Châu",
             title="thực hiện Chỉ thị số 21-CT/TW ngày 4/5/2025 của Ban Bí thư", recipients=["Ban Bí thư Trung ương Đảng"]),
    ),
    "organ of a provincial committee": (
        "TỈNH ỦY HÀ GIANG\nBAN TỔ CHỨC\n*\nSố 33-HD/BTCTU\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Giang, ngày 2 tháng 2 năm 2024\n\nHƯỚNG DẪN\nkiểm điểm cuối năm\n-----\nCăn cứ Quy định số 1-QĐ/TU;\n",
        dict(type="Hướng dẫn", number="33-HD/BTCTU", issuer="Ban Tổ chức Tỉnh ủy Hà Giang", province="tỉnh Hà Giang"),
    ),
    "Prime Minister": (
        "THỦ TƯỚNG CHÍNH PHỦ\n-------\n" + MOTTO + "\n-------\nSố: 123/QĐ-TTg\nHà Nội, ngày 29 tháng 11 năm 2025\n\nQUYẾT ĐỊNH\nVề việc phê duyệt Đề án nước sạch\n\nTHỦ TƯỚNG CHÍNH PHỦ\n\nCăn cứ Luật Tổ chức Chính phủ;\n" + CLOSE
        + "Nơi nhận:\n- Các bộ;\n- Lưu: VT, CN (2).\n\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n\nĐỗ Minh Trí\n",
        dict(type="Quyết định", number="123/QĐ-TTg", issuer="Thủ tướng Chính phủ", signer="Đỗ Minh Trí", title="Về việc phê duyệt Đề án nước sạch", province=None),
    ),
    "minister decides": (
        "BỘ Y TẾ\n-------\n" + MOTTO + "\nSố: 36/QĐ-BYT\nHà Nội, ngày 24 tháng 11 năm 2025\n\nQUYẾT ĐỊNH\nVề việc ban hành Quy trình\n\nBỘ TRƯỞNG BỘ Y TẾ\n\nCăn cứ Nghị định số 42/2025/NĐ-CP;\n" + CLOSE + "BỘ TRƯỞNG\n(Đã ký)\nĐào Hồng Nhung\n",
        dict(issuer="Bộ Y tế", signer="Đào Hồng Nhung", signer_title="BỘ TRƯỞNG"),
    ),
    "chairman in the letterhead": (
        "CHỦ TỊCH ỦY BAN\nNHÂN DÂN\nTỈNH NINH BÌNH\n" + MOTTO + "\nSố: 3/2025/QĐ-CTUBND\nNinh Bình, ngày 25 tháng 11 năm 2025\n\nQUYẾT ĐỊNH\nBan hành Quy chế" + BASIS,
        dict(issuer="Chủ tịch UBND tỉnh Ninh Bình", number="3/2025/QĐ-CTUBND"),
    ),
    "district and commune": (
        "ỦY BAN NHÂN DÂN\nHUYỆN NẬM PỒ\n" + MOTTO + "\nSố: 15/BC-UBND\nNậm Pồ, ngày 1 tháng 6 năm 2022\n\nBÁO CÁO\nTình hình cấp nước\n\nKính gửi: UBND tỉnh Điện Biên\n",
        dict(type="Báo cáo", issuer="UBND huyện Nậm Pồ", district="huyện Nậm Pồ", province="tỉnh Điện Biên", recipients=["UBND tỉnh Điện Biên"]),
    ),
    "commune under its district": (
        "UBND HUYỆN SA PA\nỦY BAN NHÂN DÂN\nXÃ TẢ VAN\n" + MOTTO + "\nSố: 4/TTr-UBND\nTả Van, ngày 1 tháng 6 năm 2019\n\nTỜ TRÌNH\nVề việc xin kinh phí\n\nKính gửi: UBND huyện Sa Pa, tỉnh Lào Cai\n",
        dict(type="Tờ trình", issuer="UBND xã Tả Van", commune="xã Tả Van", province="tỉnh Lào Cai"),
    ),
    "local tax office": (
        "|\nCỤC THUẾ\n**THUẾ TỈNH VĨNH LONG**\n-------\n|\n**CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM**\n|\n|\nSố: 539/VLO-QLDN3\n*V/v hoàn thuế*\n|\n*Vĩnh Long, ngày\n02 tháng 12 năm 2025*\n|\n\n\nNgày 18/11/2025, Thuế tỉnh nhận được công văn.\n",
        dict(type="Công văn", number="539/VLO-QLDN3", date="2025-12-02", issuer="Thuế tỉnh Vĩnh Long", title="V/v hoàn thuế"),
    ),
    "central tax office: CT is no directive": (
        "BỘ TÀI CHÍNH\nCỤC THUẾ\n-------\n" + MOTTO + "\nSố: 80/CT-CS\nV/v thuế thu nhập\nHà Nội, ngày 01 tháng 12 năm 2025\n\nKính gửi: Thuế tỉnh Sơn La\n",
        dict(type="Công văn", number="80/CT-CS", issuer="Cục Thuế"),
    ),
    "telegram": (
        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG\n" + MOTTO + "\nSố: 9/CĐ-UBND\nHải Phòng, ngày 6 tháng 9 năm 2024\n\nCÔNG ĐIỆN\nVề ứng phó bão\n\nỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG ĐIỆN:\n\nCăn cứ tin bão;\n",
        dict(type="Công điện", number="9/CĐ-UBND", issuer="UBND thành phố Hải Phòng"),
    ),
    "organ of a council": (
        "UBND THÀNH PHỐ HÀ NỘI\nTRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG\n-------\n" + MOTTO + "\nSố: 61/QĐ-TTPVHCC\nHà Nội, ngày 25 tháng 11 năm 2025\n\nQUYẾT ĐỊNH\nPhê duyệt quy trình\n\nGIÁM ĐỐC TRUNG TÂM" + BASIS,
        dict(issuer="Trung tâm Phục vụ hành chính công thành phố Hà Nội", number="61/QĐ-TTPVHCC"),
    ),
    "right column first": (
        MOTTO + "\nGia Lai, ngày 11 tháng 3 năm 2021\nỦY BAN NHÂN DÂN\nTỈNH GIA LAI\nSố: 77/TB-UBND\nTHÔNG BÁO\nVề tạm dừng cấp nước" + BASIS,
        dict(type="Thông báo", number="77/TB-UBND", date="2021-03-11", issuer="UBND tỉnh Gia Lai", place="Gia Lai"),
    ),
    "type code without its mark": (
        "CHÍNH PHỦ\n" + MOTTO + "\nSố: 17/2011/ND-CP\nHà Nội, ngày 22 tháng 02 năm 2011\n\nNGHỊ ĐỊNH\nVề nước" + BASIS,
        dict(number="17/2011/NĐ-CP", issuer="Chính phủ"),
    ),
    "dot for dash": (
        "ỦY BAN NHÂN DÂN\nTỈNH PHÚ YÊN\n" + MOTTO + "\nSố: 5/2006/QĐ.UBND\nTuy Hòa, ngày 2 tháng 3 năm 2006\n\nQUYẾT ĐỊNH\nVề giá" + BASIS,
        dict(number="5/2006/QĐ-UBND", issuer="UBND tỉnh Phú Yên", place="Tuy Hòa", date="2006-03-02"),
    ),
    "nothing": ("", dict(type=None, number=None, date=None, issuer=None, signer=None, title=None)),
    "no document": ("Hôm nay trời đẹp. Chúng tôi đi chợ mua rau.", dict(type=None, number=None, issuer=None, signer=None)),
}  # fmt: skip


def _read(header: Header, field: str) -> object:
    if field == "attachments":
        return [(attachment.type, attachment.title) for attachment in header.document.attachments]
    for holder in (header.document, header.locality, header):
        if hasattr(holder, field):
            return getattr(holder, field)
    raise AttributeError(field)


@pytest.mark.parametrize("name", HEADS)
def test_drafted_heads(name: str) -> None:
    source, expected = HEADS[name]
    header = read_header(Text(source))
    assert {field: _read(header, field) for field in expected} == expected
