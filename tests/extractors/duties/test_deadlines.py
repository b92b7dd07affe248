"""What counts as a deadline and what does not (no sentence here comes from a real document)."""

import pytest

from danchieu.extractors.duties.cuts import deadline_cuts
from danchieu.extractors.duties.deadlines import find_deadlines
from danchieu.extractors.duties.field_deadlines import field_deadline

DAY = [
    ("Gửi danh sách vào sáng 03/9/2025.", "vào sáng 03/9/2025", "2025-09-03"),
    ("Gửi danh sách chậm nhất chiều 03/9/2025.", "chậm nhất chiều 03/9/2025", "2025-09-03"),
    ("Gửi danh sách đến hết 30/4/2026.", "đến hết 30/4/2026", "2026-04-30"),
    ("lập sổ kho. Hoàn thành: 30/6/2026.", "30/6/2026", "2026-06-30"),
    ("lập sổ kho (hạn hoàn thành: 30/6/2026)", "30/6/2026", "2026-06-30"),
    ("lập sổ kho, xong trước: 30/6/2026", "30/6/2026", "2026-06-30"),
    ("Thời gian chậm nhất gửi báo cáo về Sở Nội vụ ngày 23/3/2026.", "ngày 23/3/2026", "2026-03-23"),
    ("Thời gian gửi báo cáo: ngày 23/3/2026.", "ngày 23/3/2026", "2026-03-23"),
    ("Lập sổ kho. Hạn cuối: 30/9/2024.", "Hạn cuối: 30/9/2024", "2024-09-30"),
    ("Phát dây cứu sinh trước ngày 20/10/2025.", "trước ngày 20/10/2025", "2025-10-20"),
    ("Gửi sổ kho trước ngày 1 0/4/2026.", "trước ngày 1 0/4/2026", "2026-04-10"),
    ("Lập sổ trước 3O/6/2026.", "trước 3O/6/2026", "2026-06-30"),
    ("Lập sổ trước ngày 3O tháng 9 năm 2026.", "trước ngày 3O tháng 9 năm 2026", "2026-09-30"),
    ("Trình hồ sơ khen thưởng trước ngày 25/12/2022.", "trước ngày 25/12/2022", "2022-12-25"),
    ("Gửi hồ sơ tuyển dụng chậm nhất ngày 25/12/2022.", "chậm nhất ngày 25/12/2022", "2022-12-25"),
    ("Lập sổ trước ngày Quốc khánh 02/9/2025.", "trước ngày Quốc khánh 02/9/2025", "2025-09-02"),
    ("Lập sổ trước ngày Thương binh - Liệt sĩ 27/7/2025", "trước ngày Thương binh - Liệt sĩ 27/7/2025", "2025-07-27"),
    ("Sẵn sàng tiếp nhận trước ngày 28/6/2021.", "trước ngày 28/6/2021", "2021-06-28"),
    ("Lập sổ trước ngày 30-9-78.", "trước ngày 30-9-78", "1978-09-30"),
    ("gửi báo cáo trước ngày 15/9/2025", "trước ngày 15/9/2025", "2025-09-15"),
    ("hoàn thành trước ngày 05 tháng 3 năm 2026.", "trước ngày 05 tháng 3 năm 2026", "2026-03-05"),
    ("xong trước 30/6/2025, không để chậm", "trước 30/6/2025", "2025-06-30"),
    ("chậm nhất là ngày 20/12/2024 phải nộp hồ sơ", "chậm nhất là ngày 20/12/2024", "2024-12-20"),
    ("gửi về Sở trước 17 giờ 00 ngày 01/8/2025", "trước 17 giờ 00 ngày 01/8/2025", "2025-08-01"),
    ("kéo dài đến hết ngày 31/12/2025", "đến hết ngày 31/12/2025", "2025-12-31"),
    ("Thời hạn gửi: trước ngày 10-11-2025", "trước ngày 10-11-2025", "2025-11-10"),
    ("lập danh mục kho, hạn chót 05/7/2026.", "hạn chót 05/7/2026", "2026-07-05"),
    ("lập sổ kho; thời gian hoàn thành: 05/7/2026.", "05/7/2026", "2026-07-05"),
    ("lập sổ kho (hạn: ngày 05/7/2026)", "ngày 05/7/2026", "2026-07-05"),
    ("lập sổ kho, xong ngày 05/7/2026", "ngày 05/7/2026", "2026-07-05"),
    ("lập sổ kho chậm nhất 05/7/2026", "chậm nhất 05/7/2026", "2026-07-05"),
    ("kiểm kê ngay trong chiều ngày 05/7/2026", "trong chiều ngày 05/7/2026", "2026-07-05"),
    ("rà soát kho chậm nhất là 20/01/2026", "chậm nhất là 20/01/2026", "2026-01-20"),
    ("rà soát kho không muộn hơn 25/11/2025", "không muộn hơn 25/11/2025", "2025-11-25"),
    ("rà soát kho chậm nhất đến 25/4/2026", "chậm nhất đến 25/4/2026", "2026-04-25"),
    ("nộp sổ kho, hạn cuối: ngày 05/9/2026", "hạn cuối: ngày 05/9/2026", "2026-09-05"),
    ("nộp sổ kho không quá ngày 05/7/2026", "không quá ngày 05/7/2026", "2026-07-05"),
    ("lập sổ trước ngày 15/l2/2025.", "trước ngày 15/l2/2025", "2025-12-15"),
    ("lập sổ trước ngày O5/12/2O25.", "trước ngày O5/12/2O25", "2025-12-05"),
    ("lập sổ trước ngày 15/1 2/2025.", "trước ngày 15/1 2/2025", "2025-12-15"),
    ("lập sổ trước ngày 15 tháng12 năm2025.", "trước ngày 15 tháng12 năm2025", "2025-12-15"),
    ("nộp sổ trước thứ Bảy, ngày 21/9/2024", "trước thứ Bảy, ngày 21/9/2024", "2024-09-21"),
    ("nộp quyết định thành lập về Sở trước ngày 15/7/2026", "trước ngày 15/7/2026", "2026-07-15"),
    ("nhận sổ kho đến 17 giờ 00 ngày 01/02/2026", "đến 17 giờ 00 ngày 01/02/2026", "2026-02-01"),
    ("từ nay đến ngày 10/02/2026 giữ kho", "đến ngày 10/02/2026", "2026-02-10"),
    ("nộp sổ, hạn cuối thứ Bảy 21/9/2024.", "hạn cuối thứ Bảy 21/9/2024", "2024-09-21"),
    ("chậm nhất đến 15-5-2026 phải sửa xong kho", "chậm nhất đến 15-5-2026", "2026-05-15"),
    ("kiểm kê kho, đến ngày 31/12/2025 hoàn thành.", "đến ngày 31/12/2025", "2025-12-31"),
    ("hoàn thành đến 31/01/2026.", "đến 31/01/2026", "2026-01-31"),
    ("gửi danh sách kho, hạn chót: 25/12/2025.", "hạn chót: 25/12/2025", "2025-12-25"),
    ("tổng kết vào 15/12/2025.", "vào 15/12/2025", "2025-12-15"),
    ("khám sức khỏe cho học sinh trước ngày 15/9/2025.", "trước ngày 15/9/2025", "2025-09-15"),
    ("lập sổ, hoàn thành 20/5/2026.", "hoàn thành 20/5/2026", "2026-05-20"),
    ("gửi báo cáo trước 16:30 ngày 05/5/2026.", "trước 16:30 ngày 05/5/2026", "2026-05-05"),
]
RECURRING = [
    ("Báo cáo kết quả hàng tháng trước ngày 20 về Sở.", "hàng tháng trước ngày 20"),
    ("Báo cáo hàng ngày trước 16 giờ 00 về Sở.", "hàng ngày trước 16 giờ 00"),
    ("Báo cáo 6 tháng (trước ngày 15/6), năm (trước ngày 15/12).", "6 tháng (trước ngày 15/6), năm (trước ngày 15/12)"),
    ("Định kỳ 6 tháng (trước ngày 10/6), 1 năm (trước ngày 10/11) gửi sổ.", "Định kỳ 6 tháng (trước ngày 10/6), 1 năm (trước ngày 10/11)"),
    ("Khóa sổ trong tháng cuối của mỗi học kỳ.", "trong tháng cuối của mỗi học kỳ"),
    ("Tổng hợp báo cáo tình hình hằng quý, 6 tháng và cả năm gửi Sở Y tế.", "hằng quý, 6 tháng và cả năm"),
    ("Hằng tuần (trước 16 giờ thứ Sáu) báo cáo số kho.", "Hằng tuần (trước 16 giờ thứ Sáu)"),
    ("Hằng tháng (trước ngày 20), Sở Y tế kiểm kê.", "Hằng tháng (trước ngày 20)"),
    ("Hàng tháng, trước ngày 25, kiểm kê kho.", "Hàng tháng, trước ngày 25"),
    ("Báo cáo hằng ngày (trước 17 giờ).", "hằng ngày (trước 17 giờ)"),
    ("mười lăm ngày một lần báo cáo số kho", "mười lăm ngày một lần"),
    ("Kiểm tra bơm định kỳ 01 lần/tuần.", "định kỳ 01 lần/tuần"),
    ("Báo cáo mỗi năm một lần vào tháng 12.", "mỗi năm một lần vào tháng 12"),
    ("Gửi lịch trước ngày 28 của tháng trước đó.", "trước ngày 28 của tháng trước đó"),
    ("Kiểm tra kho mỗi tháng ít nhất 01 lần.", "mỗi tháng ít nhất 01 lần"),
    ("Thông tin cho các xã hằng tháng.", "hằng tháng"),
    ("Kiểm tra các kho hàng tháng.", "hàng tháng"),
    ("Gửi báo cáo tháng trước ngày 25.", "trước ngày 25"),
    ("Báo cáo kết quả hàng năm tại các kỳ họp cuối năm.", "hàng năm"),
    ("Báo cáo kết quả định kỳ ngày 20 của tháng cuối quý.", "ngày 20 của tháng cuối quý"),
    ("Báo cáo kết quả vào ngày 25 tháng cuối mỗi quý.", "vào ngày 25 tháng cuối mỗi quý"),
    ("Trước ngày 20 của tháng cuối quý báo cáo UBND tỉnh.", "Trước ngày 20 của tháng cuối quý"),
    ("Báo cáo vào tuần cuối hằng tháng.", "vào tuần cuối hằng tháng"),
    ("Kiểm tra kho ít nhất 02 lần/năm.", "ít nhất 02 lần/năm"),
    ("Gửi báo cáo trước ngày 15-12 hằng năm.", "trước ngày 15-12 hằng năm"),
    ("Báo cáo số liệu tiếp nhận, xử lý phản ánh hàng tháng gửi UBND tỉnh.", "hàng tháng"),
    ("Báo cáo kết quả giữ kho hằng năm và đột xuất.", "hằng năm"),
    ("Báo cáo kết quả hằng tháng, quý, 6 tháng và khi có yêu cầu.", "hằng tháng, quý, 6 tháng"),
    ("Báo cáo UBND tỉnh hằng tháng (qua Sở Nội vụ).", "hằng tháng"),
    ("Báo cáo định kỳ ngày 15 và 30 hàng tháng.", "ngày 15 và 30 hàng tháng"),
    ("Báo cáo vào các ngày 15, 30 hàng tháng.", "vào các ngày 15, 30 hàng tháng"),
    ("Gửi lịch trước ngày 25 của tháng trước liền kề.", "trước ngày 25 của tháng trước liền kề"),
    ("Báo cáo UBND tỉnh thứ Sáu hàng tuần.", "thứ Sáu hàng tuần"),
    ("Định kỳ sáu tháng báo cáo về kho.", "Định kỳ sáu tháng"),
    ("Lập sổ trước 15h00 thứ Sáu hằng tuần.", "trước 15h00 thứ Sáu hằng tuần"),
    ("Phòng Tư pháp hằng tuần báo cáo về kho.", "hằng tuần"),
    ("Kiểm kê kho vào cuối mỗi học kỳ.", "vào cuối mỗi học kỳ"),
    ("Báo cáo UBND tỉnh hằng tháng.", "hằng tháng"),
    ("Gửi báo cáo về Sở Nội vụ hằng quý.", "hằng quý"),
    ("Báo cáo số liệu hằng tháng về Sở Tài chính.", "hằng tháng"),
    ("Nộp sổ kho cho Sở Y tế từ ngày 05 đến ngày 09 tháng 11.", "từ ngày 05 đến ngày 09 tháng 11"),
    ("Chấm điểm từ ngày 16 đến ngày 31 tháng 12 hằng năm.", "từ ngày 16 đến ngày 31 tháng 12 hằng năm"),
    ("Báo cáo trước 19h00’ hằng ngày.", "trước 19h00’ hằng ngày"),
    ("Báo cáo kho trước 07 giờ và 16 giờ hằng ngày.", "trước 07 giờ và 16 giờ hằng ngày"),
    ("Báo cáo kho 10 ngày/lần.", "10 ngày/lần"),
    ("Báo cáo kho một lần/quý.", "một lần/quý"),
    ("Báo cáo kho hai tuần một lần.", "hai tuần một lần"),
    ("Báo cáo kho định kỳ vào quý IV hằng năm.", "vào quý IV hằng năm"),
    ("Báo cáo định kỳ 03 tháng/1lần.", "định kỳ 03 tháng/1lần"),
    ("Hoàn thành trước tháng 12 hằng năm.", "trước tháng 12 hằng năm"),
    ("Giao ban vào chiều thứ Năm hằng tuần.", "vào chiều thứ Năm hằng tuần"),
    ("Gửi Sở Tài chính trước ngày 31/12 của năm kế hoạch.", "trước ngày 31/12 của năm kế hoạch"),
    ("Gửi Sở Tài chính trước ngày 15/10 năm trước.", "trước ngày 15/10 năm trước"),
    ("Gửi Sở Tài chính trước ngày 05 của tháng kế tiếp.", "trước ngày 05 của tháng kế tiếp"),
    ("Gửi Sở Tài chính trước ngày 05 tháng sau liền kề.", "trước ngày 05 tháng sau liền kề"),
    ("Sao lưu dữ liệu hằng tuần; sửa kho.", "hằng tuần"),
    ("Rà soát hằng quý.", "hằng quý"),
    ("báo cáo UBND tỉnh, Tỉnh ủy hằng tháng.", "hằng tháng"),
    ("báo cáo UBND tỉnh hằng tuần vào thứ Sáu.", "hằng tuần vào thứ Sáu"),
    ("Báo cáo hàng tháng.", "hàng tháng"),
    ("gửi báo cáo trước ngày 30 tháng 01 năm sau", "trước ngày 30 tháng 01 năm sau"),
    ("Quý I hằng năm, rà soát định mức", "Quý I hằng năm"),
    ("kiểm tra định kỳ 06 tháng một lần hoặc đột xuất", "định kỳ 06 tháng một lần"),
    ("báo cáo định kỳ hàng quý, hàng năm hoặc đột xuất", "định kỳ hàng quý, hàng năm"),
    ("gửi Bộ Y tế theo định kỳ 6 tháng và hàng năm.", "định kỳ 6 tháng và hàng năm"),
    ("báo cáo định kỳ 06 tháng (trước ngày 30/6 của năm)", "định kỳ 06 tháng (trước ngày 30/6 của năm)"),
    ("Định kỳ 06 (sáu) tháng báo cáo kết quả", "Định kỳ 06 (sáu) tháng"),
    ("tổng hợp, báo cáo trước ngày 25/12 hàng năm", "trước ngày 25/12 hàng năm"),
    ("xét duyệt trong quý I của năm liền kề, gửi kết quả", "trong quý I của năm liền kề"),
    ("tổ chức trong tháng 4 hằng năm", "trong tháng 4 hằng năm"),
    ("trước ngày 10 của tháng đầu quý sau báo cáo Sở Y tế", "trước ngày 10 của tháng đầu quý sau"),
    ("báo cáo trước 16 giờ hằng ngày", "trước 16 giờ hằng ngày"),
    ("kiểm tra, đánh giá 06 tháng/lần", "06 tháng/lần"),
    ("báo cáo 02 lần/ngày về Sở Y tế", "02 lần/ngày"),
    ("báo cáo trước ngày 01/6 và 15/11 hằng năm", "trước ngày 01/6 và 15/11 hằng năm"),
    ("nộp báo cáo trước ngày 15 hằng tháng", "trước ngày 15 hằng tháng"),
    ("gửi số liệu trước ngày 05 tháng đầu quý sau", "trước ngày 05 tháng đầu quý sau"),
    ("Hằng năm, xây dựng chương trình kiểm tra", "Hằng năm"),
    ("báo cáo định kỳ 06 tháng (trước ngày 30/6), năm (trước ngày 25/12) hoặc đột xuất", "định kỳ 06 tháng (trước ngày 30/6), năm (trước ngày 25/12)"),
    ("Trước ngày cuối cùng của tháng đầu mỗi quý, các đơn vị đóng tiền", "Trước ngày cuối cùng của tháng đầu mỗi quý"),
    ("Định kỳ thứ Hai hàng tuần tổng hợp số liệu", "Định kỳ thứ Hai hàng tuần"),
    ("báo cáo vào thứ Sáu hằng tuần; in sổ", "vào thứ Sáu hằng tuần"),
    ("Hàng quý rà soát danh mục", "Hàng quý"),
    ("Tổ chức họp hằng quý.", "hằng quý"),
    ("Mở kho chiều thứ Sáu hằng tuần", "chiều thứ Sáu hằng tuần"),
    (
        "báo cáo trước ngày 30 tháng 6 và ngày 31 tháng 12 hằng năm",
        "trước ngày 30 tháng 6 và ngày 31 tháng 12 hằng năm",
    ),
    ("nộp sổ ngày 15 và ngày 30 hằng tháng", "ngày 15 và ngày 30 hằng tháng"),
    ("Sở Y tế phối hợp với Sở Tài chính hàng năm bố trí kinh phí sửa kho", "hàng năm"),
    ("Định kỳ hằng năm (trước ngày 05/12 trong năm) báo cáo", "Định kỳ hằng năm (trước ngày 05/12 trong năm)"),
    ("Định kỳ hằng năm báo cáo kết quả", "Định kỳ hằng năm"),
    ("định kỳ 6 tháng, hằng năm báo cáo", "định kỳ 6 tháng, hằng năm"),
    ("theo dõi; định kỳ hàng tháng kiểm điểm", "định kỳ hàng tháng"),
    ("báo cáo trước ngày 20/11 về cơ quan thường trực", "trước ngày 20/11"),
    ("báo cáo về UBND tỉnh hằng tháng, quý, 6 tháng, năm (qua Sở Y tế)", "hằng tháng, quý, 6 tháng, năm"),
    ("báo cáo tiến độ 3 tháng một lần; rút kinh nghiệm", "3 tháng một lần"),
    ("báo cáo Chủ tịch UBND tỉnh kết quả thực hiện hằng năm theo quy định", "hằng năm"),
    ("Báo cáo kết quả giữ kho hằng tháng.", "hằng tháng"),
    ("Định kỳ hằng quý, 6 tháng, năm báo cáo Sở Y tế", "Định kỳ hằng quý, 6 tháng, năm"),
]
RELATIVE = [
    ("Tập huấn về giữ kho (tháng 9/2025).", "tháng 9/2025"),
    ("Sửa kho, hoàn thành trước khai giảng năm học mới.", "trước khai giảng năm học mới"),
    ("Trình báo cáo kho tại kỳ họp cuối năm 2020.", "tại kỳ họp cuối năm 2020"),
    ("Sửa kho, xong trước kỳ họp thường lệ cuối năm 2025.", "trước kỳ họp thường lệ cuối năm 2025"),
    ("Ban hành quy chế giữ kho trong năm 2025.", "trong năm 2025"),
    ("Gửi sổ kho trong tuần đầu tháng 12.", "trong tuần đầu tháng 12"),
    ("Khóa sổ kho vào cuối tháng 6.", "vào cuối tháng 6"),
    (
        "Chuyển hồ sơ không quá 03 (ba) ngày làm việc kể từ ngày nhận hồ sơ do UBND các Huyện, Thị xã, Thành phố gửi đến.",
        "không quá 03 (ba) ngày làm việc kể từ ngày nhận hồ sơ do UBND các Huyện, Thị xã, Thành phố gửi đến",
    ),
    ("Tập huấn trong hai ngày 12 và 13/11/2025.", "trong hai ngày 12 và 13/11/2025"),
    ("Kiểm tra trong 2 ngày 08 - 09/10/2025.", "trong 2 ngày 08 - 09/10/2025"),
    ("Báo cáo không quá 02 ngày sau khi kết thúc đợt mưa.", "không quá 02 ngày sau khi kết thúc đợt mưa"),
    ("Báo cáo UBND tỉnh trong tuần tới.", "trong tuần tới"),
    ("Kiểm kê kho trong các tháng 9, 10/2026.", "trong các tháng 9, 10/2026"),
    ("xong trong 6 tháng đầu năm 2026", "trong 6 tháng đầu năm 2026"),
    ("Trả lời trong vòng 48h.", "trong vòng 48h"),
    ("lập sổ trong tháng 9 và tháng 10/2025", "trong tháng 9 và tháng 10/2025"),
    ("sửa kho trong tuần đầu của tháng 10/2025.", "trong tuần đầu của tháng 10/2025"),
    ("gửi danh sách chậm nhất 20 ngày trước Tết.", "chậm nhất 20 ngày trước Tết"),
    ("lập sổ kho trong quý lV/2025.", "trong quý lV/2025"),
    ("Lập sổ vào cuối tháng 9/77.", "vào cuối tháng 9/77"),
    ("Trả lời không quá 10 ngày kể từ ngày nhận đơn.", "không quá 10 ngày kể từ ngày nhận đơn"),
    (
        "Trong thời hạn 07 ngày kể từ ngày nhận được phản ánh, khiếu nại, Sở Y tế trả lời.",
        "Trong thời hạn 07 ngày kể từ ngày nhận được phản ánh, khiếu nại",
    ),
    ("xác nhận trong thời gian 05 ngày làm việc (40 giờ làm việc) kể từ khi nhận chứng từ.", "trong thời gian 05 ngày làm việc (40 giờ làm việc) kể từ khi nhận chứng từ"),
    ("Trước 30 ngày tính đến thời điểm thẻ hết hạn, đơn vị gửi văn bản", "Trước 30 ngày tính đến thời điểm thẻ hết hạn"),
    ("Xác định tiền thuê đất: Không quá 07 ngày làm việc (56 giờ làm việc) với tổ chức", "Không quá 07 ngày làm việc (56 giờ làm việc)"),
    ("trong 03 ngày kể từ khi nhận được ý kiến của các sở, ban, ngành, Sở Y tế", "trong 03 ngày kể từ khi nhận được ý kiến của các sở, ban, ngành"),
    ("trả lời trong thời hạn 10 ngày làm việc kê từ ngày nhận đơn.", "trong thời hạn 10 ngày làm việc kê từ ngày nhận đơn"),
    ("Trong thời hạn 10 năm, Sở Y tế có trách nhiệm", "Trong thời hạn 10 năm"),
    ("Trong hạn 10 ngày kể từ ngày nhận hồ sơ, Sở Y tế", "Trong hạn 10 ngày kể từ ngày nhận hồ sơ"),
    ("xếp lại kho trong thời hạn 1 năm, kể từ ngày có sổ.", "trong thời hạn 1 năm, kể từ ngày có sổ"),
    ("trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận hồ sơ.", "trong thời hạn 05 ngày làm việc kể từ ngày nhận hồ sơ"),
    ("công khai trong vòng 03 ngày kể từ ngày ký", "trong vòng 03 ngày kể từ ngày ký"),
    ("chậm nhất sau 10 ngày kể từ ngày có kết luận phải báo cáo", "chậm nhất sau 10 ngày kể từ ngày có kết luận"),
    ("trình dự thảo trong quý IV/2025", "trong quý IV/2025"),
    ("thẩm định không quá 04 (bốn) ngày làm việc kể từ ngày nhận đủ giấy tờ", "không quá 04 (bốn) ngày làm việc kể từ ngày nhận đủ giấy tờ"),
    ("Quý I/2026 tổ chức sơ kết", "Quý I/2026"),
    ("hoàn thành trong tháng 12/2025", "trong tháng 12/2025"),
    ("sửa kho, hoàn thành trong quý II.", "trong quý II"),
    ("sửa kho, hoàn thành trong Tháng 9/2025", "trong Tháng 9/2025"),
    ("sửa kho trong tháng 10;", "trong tháng 10"),
    ("sửa kho, cuối tháng 10/2025 bàn giao", "cuối tháng 10/2025"),
    ("báo cáo UBND tỉnh trong 24 giờ", "trong 24 giờ"),
    ("sửa kho, xong trước tháng 6; quét sơn", "trước tháng 6"),
    ("kiểm kê vào trung tuần tháng 7/2026", "vào trung tuần tháng 7/2026"),
    ("kiểm kê trong tuần đầu tháng 7 năm 2026", "trong tuần đầu tháng 7 năm 2026"),
    ("bàn giao kho chậm nhất đến cuối năm 2026", "chậm nhất đến cuối năm 2026"),
    ("hoàn thành dứt điểm trong năm 2026", "trong năm 2026"),
    ("rà soát, hoàn thành trong năm 2026", "trong năm 2026"),
    ("gửi tài liệu ít nhất 05 ngày làm việc trước khi họp", "ít nhất 05 ngày làm việc trước khi họp"),
    ("gửi dự thảo trước khi trình HĐND xã 15 ngày, để lấy ý kiến", "trước khi trình HĐND xã 15 ngày"),
    ("chậm nhất là 10 ngày, trước ngày khai giảng, gửi danh sách", "chậm nhất là 10 ngày, trước ngày khai giảng"),
    ("ban hành trước tháng 6 năm 2026", "trước tháng 6 năm 2026"),
    ("ký kết mới trong cuối năm 2025 và đầu năm 2026", "trong cuối năm 2025 và đầu năm 2026"),
    ("hoàn thành trong 6 tháng đầu năm 2026", "trong 6 tháng đầu năm 2026"),
    ("gửi sổ kho trước 10 ngày (trừ kho mới mở) để kiểm tra", "trước 10 ngày"),
    (
        "trả lời trong 05 ngày kể từ ngày nhận được đơn của Ủy ban nhân dân xã, phường, thị trấn",
        "trong 05 ngày kể từ ngày nhận được đơn của Ủy ban nhân dân xã, phường, thị trấn",
    ),
]
NONE = [
    "Cho học sinh nghỉ học đến hết ngày 05 tháng 4 năm 2026.",
    "Niêm yết danh sách trong thời hạn 20 ngày tại nhà văn hóa",
    "Đăng tải danh sách trong vòng 07 ngày liên tục",
    "kiểm tra việc trả tiền hằng tháng",
    "Lập lịch làm việc trong tuần sau khi họp.",
    "Chốt sổ trước ngày làm việc cuối cùng.",
    "Rà soát nhu cầu hằng năm.",
    "Lập kế hoạch kiểm tra hằng tuần.",
    "Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.",
    "chuẩn bị lễ hội diễn ra vào tháng 12/2025",
    "lập sổ kho giai đoạn từ nay đến tháng 6/2027",
    "Báo cáo UBND tỉnh kế hoạch hằng năm.",
    "Số liệu báo cáo từ ngày 15/11 đến ngày 14/12.",
    "tổ chức chương trình gặp dân định kỳ tháng 8/2026",
    "lập kế hoạch đầu tư công trung hạn, hằng năm của tỉnh",
    "kịp thời tham mưu, thường xuyên đôn đốc, khẩn trương triển khai",
    "theo lộ trình của Chính phủ",
    "mục tiêu đến năm 2030, tầm nhìn đến năm 2045",
    "kế hoạch giai đoạn 2026 - 2030",
    "nhiệm vụ năm học 2025 - 2026",
    "bố trí trong dự toán ngân sách hằng năm của đơn vị",
    "theo Nghị định số 12/2024/NĐ-CP ngày 01/02/2024 của Chính phủ",
    "rà soát các văn bản ban hành trước ngày 01/7/2025",
    "phương hướng từ nay đến tháng 6/2027",
    "đạt 95% trong 5 năm tới",
    "chi phí phát sinh trong năm 2026",
    "thống kê kho trước ngày 01/7/2025 và sau ngày 01/7/2025",
    "Sở Y tế (trước ngày 01/7/2025 là Sở Dược) kiểm kê",
    "các xã thuộc huyện Tân Kho (cũ - trước ngày 01/7/2025)",
    "Sở Tài chính lập dự toán hằng năm trình UBND tỉnh",
    "thống kê số thu trong quý II, tháng 6 của các kho",
    "có ít nhất 05 năm công tác",
    "các công trình đã hoàn thành, phát sinh trước ngày 15/4/2020",
    "người được tuyển dụng trước ngày 01/7/2004",
    "doanh nghiệp thành lập trước ngày 01/7/2020",
    "rà soát các vụ việc phát sinh trước ngày 30/9/2024",
    "huy động lao động ngày công, tháng công",
    "lập sổ trước ngày người học trở lại trường để học kỳ 2 năm học 2019-2020",
    "Trường hợp trước ngày 30/6/2025 chủ đầu tư chưa khắc phục thì báo cáo UBND tỉnh",
    "Nếu đến hết tháng 6/2025 chưa xong thì lập biên bản kho",
]


@pytest.mark.parametrize(("text", "words", "date"), DAY)
def test_a_day(text: str, words: str, date: str) -> None:
    (found,) = find_deadlines(text)
    assert (found.deadline.text, found.deadline.date) == (words, date)
    assert text[found.start : found.end].removeprefix("xong ") == words


@pytest.mark.parametrize(("text", "words"), RECURRING)
def test_a_recurrence(text: str, words: str) -> None:
    (found,) = find_deadlines(text)
    assert (found.deadline.text, found.deadline.recurring, found.deadline.date) == (words, words, None)


@pytest.mark.parametrize(("text", "words"), RELATIVE)
def test_a_period(text: str, words: str) -> None:
    (found,) = find_deadlines(text)
    assert (found.deadline.text, found.deadline.relative, found.deadline.date) == (words, words, None)


@pytest.mark.parametrize("text", NONE)
def test_no_deadline(text: str) -> None:
    assert find_deadlines(text) == []


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        ("Trước ngày 31 tháng 12 năm 2026.", "2026-12-31", "Trước ngày 31 tháng 12 năm 2026"),
        ("30/9/2025", "2025-09-30", "30/9/2025"),
        ("Trước 30/12/2025", "2025-12-30", "Trước 30/12/2025"),
        ("Quý II/2026", None, "Quý II/2026"),
        ("Tháng 10/2025", None, "Tháng 10/2025"),
        ("T9/2026", None, "T9/2026"),
        ("12/2025", None, "12/2025"),
        ("Đầu quý II/2026", None, "Đầu quý II/2026"),
        ("Cuối tháng 6", None, "Cuối tháng 6"),
        ("15/3 và 15/9", None, "15/3 và 15/9"),
        ("Trình kỳ họp cuối năm 2026", None, "Trình kỳ họp cuối năm 2026"),
        ("IV/2025", None, "IV/2025"),
        ("Q4/2025", None, "Q4/2025"),
        ("Quý 4", None, "Quý 4"),
        ("T12", None, "T12"),
        ("Tuần đầu tháng 9/2025", None, "Tuần đầu tháng 9/2025"),
        ("Kỳ họp giữa năm 2026", None, "Kỳ họp giữa năm 2026"),
        ("Sau khi có hướng dẫn của Bộ Y tế", None, "Sau khi có hướng dẫn của Bộ Y tế"),
        ("6 tháng đầu năm", None, "6 tháng đầu năm"),
        ("18 - 26/9", None, "18 - 26/9"),
        ("01/10 - 05/10/2025", "2025-10-05", "01/10 - 05/10/2025"),
        ("Gửi 16/9; hạn 26/9/2025", "2025-09-26", "Gửi 16/9; hạn 26/9/2025"),
        ("Hạn chót: 26/9/2025", "2025-09-26", "Hạn chót: 26/9/2025"),
        ("Chiều 03/9/2025", "2025-09-03", "Chiều 03/9/2025"),
        ("Sáng ngày 24/9/2025", "2025-09-24", "Sáng ngày 24/9/2025"),
        ("16 giờ 00 ngày 24/9/2025", "2025-09-24", "16 giờ 00 ngày 24/9/2025"),
        ("16g00 ngày 24/9/2025", "2025-09-24", "16g00 ngày 24/9/2025"),
        ("Quý II và quý III/2026", None, "Quý II và quý III/2026"),
        ("Quý II, III/2026", None, "Quý II, III/2026"),
        ("Tháng 3, tháng 6, tháng 9/2026", None, "Tháng 3, tháng 6, tháng 9/2026"),
        ("20/8/2025 - 30/8/2025", "2025-08-30", "20/8/2025 - 30/8/2025"),
        ("20/8/2026 đến 30/8/2026", "2026-08-30", "20/8/2026 đến 30/8/2026"),
        ("Đợt 1: 05/9/2025; đợt 2: 05/10/2025", "2025-09-05", "Đợt 1: 05/9/2025; đợt 2: 05/10/2025"),
        ("02 đợt/năm", None, "02 đợt/năm"),
        ("Trình duyệt quý III/2025; cập nhật hằng năm", None, "quý III/2025"),
        ("30/6", None, "30/6"),
        ("Năm 2026", None, "Năm 2026"),
        ("Hoàn thành trong năm 2026.", None, "trong năm 2026"),
        ("Từ nay đến hết năm 2026.", None, "Từ nay đến hết năm 2026"),
        ("năm 2026 - 2027.", None, "năm 2026 - 2027"),
        ("Từ ngày 01/6/2026 đến ngày 15/6/2026.", "2026-06-15", "Từ ngày 01/6/2026 đến ngày 15/6/2026"),
        ("Thường xuyên; báo cáo trước ngày 15/12/2025", "2025-12-15", "trước ngày 15/12/2025"),
    ],
)
def test_a_field(text: str, date: str | None, words: str) -> None:
    found = field_deadline(text)
    assert found is not None
    assert (found.date, found.text) == (date, words)


@pytest.mark.parametrize("text", ["Quý IV năm 2025 và các năm tiếp theo", "Năm 2025 và các năm tiếp theo"])
def test_a_field_that_says_from_when_on(text: str) -> None:
    deadline = field_deadline(f"{text}.")
    assert deadline is not None
    assert (deadline.text, deadline.relative) == (text, text)


@pytest.mark.parametrize("text", ["Thường xuyên", "2025 - 2030", "năm 2026 - 2030", "Giai đoạn 2026 - 2030 và những năm tiếp theo", ""])
def test_a_horizon_in_a_field(text: str) -> None:
    assert field_deadline(text) is None


@pytest.mark.parametrize(
    ("task", "words"),
    [
        ("Hoàn thành bản đồ kho của 14 xã trong năm 2026.", "trong năm 2026"),
        ("Kiểm kê kho 02 lần/năm.", "02 lần/năm"),
        ("Báo cáo số kho định kỳ 15 ngày.", "định kỳ 15 ngày"),
        ("Báo cáo số kho định kỳ 02 tuần một lần.", "định kỳ 02 tuần một lần"),
        ("Hoàn thành sửa kho trước Tết Nguyên đán.", "trước Tết Nguyên đán"),
        ("Sửa xong kho trước mùa mưa bão năm 2026.", "trước mùa mưa bão năm 2026"),
        ("Trình công nhận kho chuẩn trước ngày 20/12/2026.", "trước ngày 20/12/2026"),
        ("Thực hiện sửa kho. Thời gian hoàn thành hồ sơ: Tháng 4/2026.", "Tháng 4/2026"),
        ("Thống kê số kho được công nhận trước ngày 20/12/2026.", None),
        ("Kiểm tra mỗi kho không quá 01 lần/năm.", None),
        ("Kiểm tra mỗi kho tối đa 02 lần/năm.", None),
        ("Giữ các kho đã hoàn thành xây dựng trong năm 2026.", None),
    ],
)
def test_within_a_year_and_at_most_so_many_times(task: str, words: str | None) -> None:
    assert [match.deadline.text for match in find_deadlines(task)] == ([words] if words else [])


def test_another_task_that_comes_again_and_again_has_a_time_of_its_own() -> None:
    part = "Hoàn thành sửa kho trước ngày 30/11/2026, đồng thời báo cáo số kho trước ngày 10 hằng tháng."
    cuts = deadline_cuts(part, find_deadlines(part))
    assert [(part[at:][:8], deadline.text if deadline else None) for at, deadline in cuts] == [
        ("Hoàn thà", "trước ngày 30/11/2026"), ("báo cáo ", "trước ngày 10 hằng tháng"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "trước ngày 05/4, 05/7, 05/10 năm 2025", "trước ngày 15/6 (báo cáo 6 tháng) và 15/11 (báo cáo năm)",
        "vào 15 giờ thứ Sáu hàng tuần", "hằng năm, trước ngày 15 tháng 12", "tại kỳ họp gần nhất",
        "tại Phiên họp tháng 8 năm 2025", "chậm nhất 07 ngày sau phiên tòa", "trước Đại hội 30 ngày", "trong năm 2026",
    ],
)  # fmt: skip
def test_deadlines_without_one_day(words: str) -> None:
    (found,) = find_deadlines(f"báo cáo Ủy ban nhân dân tỉnh {words}.")
    assert (found.deadline.text, found.deadline.date) == (words, None)


@pytest.mark.parametrize("words", ["trước 16h30 thứ Sáu (ngày 21/01/2028)", "trước 16h30 (thứ Sáu) ngày 21/01/2028", "vào lúc 16h00 ngày 21/01/2028"])
def test_an_hour_before_the_day(words: str) -> None:
    (found,) = find_deadlines(f"gửi danh sách {words}.")
    assert (found.deadline.text, found.deadline.date) == (words, "2028-01-21")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("mở đợt kiểm tra từ ngày 15/12/2024 đến ngày 14/02/2025.", "từ ngày 15/12/2024 đến ngày 14/02/2025"),
        ("bố trí cán bộ trực từ ngày 25/12/2026 đến hết ngày 31/12/2026.", "đến hết ngày 31/12/2026"),
        ("hoàn thành trước năm 2027.", "trước năm 2027"),
        ("ban hành quy chế trước khi Luật có hiệu lực.", "trước khi Luật có hiệu lực"),
        ("tổng kết công tác giữ kho vào năm 2030.", "vào năm 2030"),
        ("nộp trong 05 ngày kể từ ngày bàn giao theo Điều 11 Quy chế này.", "trong 05 ngày kể từ ngày bàn giao"),
        ("báo cáo số liệu phát sinh từ ngày 15/12/2024 đến ngày 14/02/2025.", None),
        ("trực trong các ngày nghỉ Tết (từ ngày 25/01/2025 đến hết ngày 02/02/2025).", None),
        ("rà soát hợp đồng ký trước ngày 31/12/2025.", None),
        ("cấp thẻ cho người sinh trước năm 2020.", None),
    ],
)
def test_periods_and_years(text: str, words: str | None) -> None:
    assert [found.deadline.text for found in find_deadlines(text)] == ([words] if words else [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("gửi sổ kho vào ngày làm việc cuối cùng của tháng.", "vào ngày làm việc cuối cùng của tháng"),
        ("gửi sổ kho chậm nhất ngày mùng 5 hằng tháng.", "chậm nhất ngày mùng 5 hằng tháng"),
        ("sửa kho, hoàn thành cuối năm 2027.", "hoàn thành cuối năm 2027"),
        ("đối chiếu sổ kho hằng quý.", "hằng quý"),
        ("khóa sổ ngày làm việc cuối cùng.", None),
    ],
)
def test_last_days_and_ends_of_years(text: str, words: str | None) -> None:
    assert [found.deadline.text for found in find_deadlines(text)] == ([words] if words else [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("theo dõi và hằng quý báo cáo UBND tỉnh việc giữ kho.", ["hằng quý"]),
        ("soạn thảo quy chế giữ kho, trình Chính phủ tháng 10 năm 2027.", ["tháng 10 năm 2027"]),
        ("rà soát quy chế ban hành tháng 10 năm 2027.", []),
        ("xác định số nợ đọng đến hết ngày 31/12/2026, gửi Bộ Tài chính trước ngày 30/6/2027.", ["trước ngày 30/6/2027"]),
        ("gửi sổ kho trước ngày 30/4/2027 và ngày 30/10/2027.", ["trước ngày 30/4/2027 và ngày 30/10/2027"]),
        ("báo cáo Chủ tịch, các Phó Chủ tịch UBND tỉnh kết quả giữ kho hằng tuần.", ["hằng tuần"]),
        ("gửi danh sách kho trước sự kiện 15 ngày.", ["trước sự kiện 15 ngày"]),
        ("kiểm kê kho mỗi tháng một lần, vào ngày 25.", ["mỗi tháng một lần, vào ngày 25"]),
        ("sửa kho theo giai đoạn, hằng năm theo lộ trình đã đề ra.", []),
        ("Từ ngày 16 tháng 11 đến ngày 30 tháng 11 năm 2027, tổ chức kiểm kê kho.", ["Từ ngày 16 tháng 11 đến ngày 30 tháng 11 năm 2027"]),
        ("tổ chức tập huấn giữ kho (từ ngày 01/6 đến ngày 30/6/2027).", ["từ ngày 01/6 đến ngày 30/6/2027"]),
        ("từ nay đến hết năm 2027 hoàn thành việc dời kho.", ["từ nay đến hết năm 2027"]),
        ("sơ kết việc giữ kho hằng năm vào tháng 12.", ["hằng năm vào tháng 12"]),
        ("báo cáo vào tháng 6 và tháng 12 hằng năm.", ["vào tháng 6 và tháng 12 hằng năm"]),
        ("tổ chức hội thảo về kho (dự kiến tháng 10/2027).", ["dự kiến tháng 10/2027"]),
    ],
)
def test_more_forms(text: str, words: list[str]) -> None:
    assert [found.deadline.text for found in find_deadlines(text)] == words


@pytest.mark.parametrize(
    ("text", "cuts"),
    [
        ("Báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 05/12 về Sở Nội vụ.", ["Báo cáo 6 tháng trước ngày 10/6,", "báo cáo năm trước ngày 05/12 về Sở Nội vụ."]),
        ("Sơ kết vào năm 2027, tổng kết vào năm 2030.", ["Sơ kết vào năm 2027,", "tổng kết vào năm 2030."]),
        ("Sửa kho, xong trước ngày 01/5/2027 đối với kho cũ, xong trước ngày 01/8/2027 đối với kho mới.",
         ["Sửa kho, xong trước ngày 01/5/2027 đối với kho cũ,", "xong trước ngày 01/8/2027 đối với kho mới."]),
    ],
)  # fmt: skip
def test_a_task_for_each_of_two_days(text: str, cuts: list[str]) -> None:
    found = deadline_cuts(text, find_deadlines(text))
    ends = [*(at for at, _ in found[1:]), len(text)]
    assert [text[at:end].strip() for (at, _), end in zip(found, ends, strict=True)] == cuts
