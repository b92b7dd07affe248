"""Who leads and who supports, as lists run together. All texts were drafted for these tests."""

import pytest

from danchieu.extractors.duties.actor_heads import lower
from danchieu.extractors.duties.actor_names import split_actors
from danchieu.extractors.duties.actors import read_actors
from danchieu.extractors.duties.clauses import read_assignment
from danchieu.extractors.duties.support import read_support
from danchieu.extractors.duties.task_tables import names_in

LISTS = [
    ("Văn phòng UBND tỉnh, Hội Nông dân tỉnh", ["Văn phòng UBND tỉnh", "Hội Nông dân tỉnh"]),
    ("Văn phòng UBND tỉnh và UBND các xã", ["Văn phòng UBND tỉnh", "UBND các xã"]),
    ("Văn phòng Đoàn ĐBQH và HĐND tỉnh, Hội Nông dân tỉnh", ["Văn phòng Đoàn ĐBQH và HĐND tỉnh", "Hội Nông dân tỉnh"]),
    ("Văn phòng HĐND và UBND xã", ["Văn phòng HĐND và UBND xã"]),
    ("Phòng Văn hóa - Xã hội, UBND cấp xã", ["Phòng Văn hóa - Xã hội", "UBND cấp xã"]),
    ("Sở Văn hóa, Thể thao và Du lịch, UBND các xã", ["Sở Văn hóa, Thể thao và Du lịch", "UBND các xã"]),
    ("Các sở, ban, ngành, Ban Tổ chức Tỉnh ủy", ["Các sở, ban, ngành", "Ban Tổ chức Tỉnh ủy"]),
    ("THỦ TRƯỞNG CÁC CƠ QUAN, ĐƠN VỊ", ["Thủ trưởng các cơ quan, đơn vị"]),
    ("Sở Bưu chính, Viễn thông, Sở Y tế", ["Sở Bưu chính, Viễn thông", "Sở Y tế"]),
    ("các Cục: Quản lý Dược, Y tế dự phòng", ["Cục Quản lý Dược", "Cục Y tế dự phòng"]),
    ("UBND các đặc khu: Phú Quốc, Thổ Châu", ["UBND đặc khu Phú Quốc", "UBND đặc khu Thổ Châu"]),
    ("Hội Thủy sản tỉnh, Liên minh Hợp tác xã tỉnh", ["Hội Thủy sản tỉnh", "Liên minh Hợp tác xã tỉnh"]),
    ("Cơ quan thuế, cơ quan tài chính", ["Cơ quan thuế", "cơ quan tài chính"]),
    ("Thủ trưởng, các Sở, ban, ngành của tỉnh; Công an tỉnh", ["Thủ trưởng các Sở, ban, ngành của tỉnh", "Công an tỉnh"]),
    ("Quân đội, chính quyền địa phương và chủ rừng", ["Quân đội", "chính quyền địa phương", "chủ rừng"]),
    ("Sở Kế hoạch và Đầu tư, Tài chính, Công an tỉnh", ["Sở Kế hoạch và Đầu tư", "Sở Tài chính", "Công an tỉnh"]),
    ("các Sở Nội vụ, Y tế và UBND các xã", ["Sở Nội vụ", "Sở Y tế", "UBND các xã"]),
    ("Giám đốc các sở Tài chính, Tư pháp; Chủ tịch UBND xã", ["Giám đốc Sở Tài chính", "Giám đốc Sở Tư pháp", "Chủ tịch UBND xã"]),
    ("Sở Văn hóa, Thể thao và Du lịch, Tài chính", ["Sở Văn hóa, Thể thao và Du lịch", "Sở Tài chính"]),
    ("Sở Nông nghiệp và Môi trường", ["Sở Nông nghiệp và Môi trường"]),
    ("Các Trường Đại học, Cao đẳng trên địa bàn tỉnh", ["Các Trường Đại học, Cao đẳng trên địa bàn tỉnh"]),
    ("Tập đoàn Viễn thông Quân đội46, Sở Y tế", ["Tập đoàn Viễn thông Quân đội", "Sở Y tế"]),
    ("Bộ Tài chính, doanh nghiệp dược", ["Bộ Tài chính", "doanh nghiệp dược"]),
    ("Bộ Thông tin và Truyền thông; Bộ Ngoại giao.", ["Bộ Thông tin và Truyền thông", "Bộ Ngoại giao"]),
    ("Đơn vị sự nghiệp công lập của tỉnh, Ban quản lý dự án", ["Đơn vị sự nghiệp công lập của tỉnh", "Ban quản lý dự án"]),
    ("Bộ Ngoại giao, Bộ Công an", ["Bộ Ngoại giao", "Bộ Công an"]),
    ("UBND tỉnh Bắc Ninh, chính quyền địa phương các xã", ["UBND tỉnh Bắc Ninh", "chính quyền địa phương các xã"]),
    ("UBND cấp xã, cơ quan Thuế", ["UBND cấp xã", "cơ quan Thuế"]),
    ("Thủ trưởng các Ban, Ngành cấp tỉnh", ["Thủ trưởng các Ban, Ngành cấp tỉnh"]),
    ("Chủ tịch UBND xã và thủ trưởng các đơn vị", ["Chủ tịch UBND xã", "thủ trưởng các đơn vị"]),
    ("Bộ, cơ quan ngang Bộ", ["Bộ, cơ quan ngang Bộ"]),
    ("Thủ trưởng cơ quan, đơn vị", ["Thủ trưởng cơ quan, đơn vị"]),
    ("các sở, ban, ngành: Tư pháp, Y tế, Cục Thuế tỉnh", ["Sở Tư pháp", "Sở Y tế", "Cục Thuế tỉnh"]),
    ("Ủy ban nhân dân các xã, phường, cơ quan, tổ chức khác có liên quan", ["Ủy ban nhân dân các xã, phường", "cơ quan, tổ chức khác có liên quan"]),
    ("Lực lượng Kiểm lâm, Công an, Quân đội và chủ rừng", ["Lực lượng Kiểm lâm", "Công an", "Quân đội", "chủ rừng"]),
    ("Các cơ quan báo chí Trung ương, địa phương, quân đội", ["Các cơ quan báo chí Trung ương, địa phương, quân đội"]),
    ("Giám đốc các sở, ngành: Y tế; Nội vụ; Ban Dân tộc tỉnh", ["Giám đốc Sở Y tế", "Giám đốc Sở Nội vụ", "Ban Dân tộc tỉnh"]),
    ("các sở, ban, ngành, cơ quan ngành dọc trên địa bàn", ["các sở, ban, ngành", "cơ quan ngành dọc trên địa bàn"]),
    ("Đài Tiếng nói Việt Nam, Thông tấn xã Việt Nam", ["Đài Tiếng nói Việt Nam", "Thông tấn xã Việt Nam"]),
]
SUPPORT = [
    ("phối hợp với các cơ quan, đơn vị tổng hợp kết quả, báo cáo UBND tỉnh", ["các cơ quan, đơn vị"]),
    ("phối hợp các đơn vị kiểm kê tài sản, xử lý kho", ["các đơn vị"]),
    ("phối hợp với các đơn vị quản lý kho kiểm tra sổ", ["các đơn vị quản lý kho"]),
    ("phối hợp với các cơ sở khám bệnh, chữa bệnh kiểm tra kho", ["các cơ sở khám bệnh, chữa bệnh"]),
    ("phối hợp với các cơ sở sản xuất, kinh doanh kiểm tra kho", ["các cơ sở sản xuất, kinh doanh"]),
    (
        "phối hợp với lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở và Công an xã kiểm tra kho",
        ["lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở", "Công an xã"],
    ),
    ("phối hợp với các Bộ, ngành liên quan: Tài chính, Nội vụ kiểm tra kho", ["Bộ Tài chính", "Bộ Nội vụ"]),
    ("phối hợp với ban thường vụ cấp ủy địa phương giữ kho", ["ban thường vụ cấp ủy địa phương"]),
    ("phối hợp với Sở Nội vụ về bổ nhiệm thủ kho", ["Sở Nội vụ"]),
    ("phối hợp (nếu cần) với Sở Nội vụ lập sổ kho", ["Sở Nội vụ"]),
    ("phối hợp với Cục An toàn thông tin, Sở Tài chính kiểm tra kho", ["Cục An toàn thông tin", "Sở Tài chính"]),
    ("phối hợp với các cơ quan, tổ chức xây dựng kế hoạch giữ kho", ["các cơ quan, tổ chức"]),
    ("phối hợp với các cơ quan liên quan tổ chức đoàn liên ngành kiểm tra kho", ["các cơ quan liên quan"]),
    ("phối hợp với Sở Y tế, sở, ban, ngành có liên quan giữ kho", ["Sở Y tế", "sở, ban, ngành có liên quan"]),
    ("phối hợp với các đơn vị, sở, ban, ngành giữ kho", ["các đơn vị, sở, ban, ngành"]),
    ("phối hợp với các sở, ngành được giao chủ trì để giữ kho", ["các sở, ngành được giao chủ trì"]),
    ("phối hợp với Sở Y tế và doanh nghiệp kiểm kê kho", ["Sở Y tế", "doanh nghiệp"]),
    ("phối hợp với Công an xã và nhân dân kiểm tra kho", ["Công an xã", "nhân dân"]),
    ("phối hợp với lực lượng Kiểm lâm và chủ rừng kiểm tra kho", ["lực lượng Kiểm lâm", "chủ rừng"]),
    ("phối hợp với Công an, chính quyền địa phương kiểm tra kho", ["Công an", "chính quyền địa phương"]),
    ("phối hợp với UBND các xã, báo, đài và các đơn vị có liên quan đưa tin", ["UBND các xã", "báo, đài", "các đơn vị có liên quan"]),
    ("phối hợp với Sở Y tế, trường học kiểm kê kho", ["Sở Y tế", "trường học"]),
    ("phối hợp với Sở Y tế, hợp tác xã và các đơn vị có liên quan giữ kho", ["Sở Y tế", "hợp tác xã", "các đơn vị có liên quan"]),
    ("phối hợp với hợp tác xã và UBND các xã giữ kho", ["hợp tác xã", "UBND các xã"]),
    ("phối hợp với Ủy ban Mặt trận Tổ quốc tỉnh và tổ chức chính trị - xã hội vận động", ["Ủy ban Mặt trận Tổ quốc tỉnh", "tổ chức chính trị - xã hội"]),
    ("phối hợp tổ chức chính trị - xã hội tại địa phương vận động", ["tổ chức chính trị - xã hội tại địa phương"]),
    ("phối hợp tổ chức hội nghị về giữ kho", []),
    ("phối hợp hỗ trợ các đơn vị kết nối sổ kho", []),
    ("phối hợp, hỗ trợ chính quyền địa phương, Sở Y tế trong công tác dập dịch", ["chính quyền địa phương", "Sở Y tế"]),
    ("chủ động làm việc với Sở Nội vụ để được hướng dẫn", ["Sở Nội vụ"]),
    ("phối hợp với các cơ quan chức năng: Sở Y tế, Công an tỉnh thực hiện", ["Sở Y tế", "Công an tỉnh"]),
    ("phối hợp với các sở, ngành: Công an tỉnh, Sở Y tế rà soát", ["Công an tỉnh", "Sở Y tế"]),
    ("phối hợp với Chỉ cục Thuế, các Phòng Giao dịch trên địa bàn triển khai điểm thu", ["Chỉ cục Thuế", "các Phòng Giao dịch trên địa bàn"]),
    ("tổ chức hội chợ với sự tham gia của các hợp tác xã", ["các hợp tác xã"]),
    ("phối hợp với cơ quan báo chí làm tốt công tác tuyên truyền", ["cơ quan báo chí"]),
    ("phối hợp với các đơn vị liên quan tổ chức kiểm tra", ["các đơn vị liên quan"]),
    ("phối hợp với các cơ quan và tổ chức liên quan kiểm tra", ["các cơ quan và tổ chức liên quan"]),
    ("phối hợp chính quyền cơ sở bảo đảm an toàn điện", ["chính quyền cơ sở"]),
    ("tăng cường phối hợp, kiểm tra", []),
    ("phối hợp với chủ thể quyền tác giả rà soát", ["chủ thể quyền tác giả"]),
    ("xây dựng Quy chế phối hợp làm việc với các Sở, Ban, ngành", []),
    ("phối hợp với Sở Y tế nối dữ liệu giữa các bệnh viện với các phường", ["Sở Y tế"]),
    ("phối hợp chặt chẽ giữa Sở Y tế và Công an tỉnh; giữa Sở Y tế với Sở Tư pháp", ["Sở Y tế", "Công an tỉnh", "Sở Tư pháp"]),
    ("nâng cao chất lượng làm việc với máy tính", []),
    ("tăng cường phối hợp hiệu quả giữa nhà trường, gia đình và xã hội", []),
    ("phối hợp Sở Y tế chuẩn bị nội dung làm việc giữa Sở Nội vụ với Sở Tư pháp", ["Sở Y tế"]),
    ("làm việc với Sở Y tế về công tác quản lý kho", ["Sở Y tế"]),
    ("giá cao so với các cơ sở cùng ngành trên địa bàn", []),
    ("phối hợp cùng ngành Y tế tuyên truyền", ["ngành Y tế"]),
    ("phối hợp với Cục Lãnh sự hỗ trợ các tỉnh", ["Cục Lãnh sự"]),
    ("phối hợp với cơ quan thường trực Ban Chỉ đạo, Sở Y tế báo cáo", ["cơ quan thường trực Ban Chỉ đạo", "Sở Y tế"]),
    ("phối hợp Bộ Tư lệnh thành phố và sở, ngành liên quan rà soát", ["Bộ Tư lệnh thành phố", "sở, ngành liên quan"]),
    ("kiểm kê kho (giao Sở Y tế phối hợp với các cơ quan có liên quan).", ["các cơ quan có liên quan"]),
    ("đồng chủ trì với Sở Y tế, phối hợp với Sở Nội vụ sửa kho", ["Sở Y tế", "Sở Nội vụ"]),
]
SUBJECTS = [
    ("Các đơn vị có 02 kho trở lên lập sổ theo dõi", "Các đơn vị có 02 kho trở lên", "lập"),
    ("Ban Chỉ đạo phòng, chống lụt, bão tỉnh đôn đốc các huyện", "Ban Chỉ đạo phòng, chống lụt, bão tỉnh", "đôn đốc"),
    ("Ban Chỉ đạo xoá đói, giảm nghèo tỉnh lập sổ kho", "Ban Chỉ đạo xoá đói, giảm nghèo tỉnh", "lập"),
    ("Tỉnh đoàn cũng vận động đoàn viên giữ kho", "Tỉnh đoàn", "cũng"),
    ("Các đơn vị trực thuộc cùng rà soát kho", "Các đơn vị trực thuộc", "cùng"),
    ("Các đơn vị: Sở Xây dựng cử cán bộ giữ kho", "Sở Xây dựng", "cử"),
    ("Các đ/c Ủy viên Ban Thường vụ chỉ đạo các xã lập sổ", "Các đ/c Ủy viên Ban Thường vụ", "chỉ đạo"),
    ("Các đơn vị đã mua thuốc theo quy định", "Các đơn vị", "đã"),
    ("Sở Y tế kính báo cáo UBND tỉnh về kho", "Sở Y tế", "kính"),
    ("Các tổ chức, cá nhân sử dụng điện có trách nhiệm giữ kho", "Các tổ chức, cá nhân sử dụng điện", "có trách nhiệm"),
    ("Viên chức khi có đơn xin thôi việc thì Sở Y tế phải trả lời", "Sở Y tế", "phải"),
    ("Các xã, phường không báo cáo đúng hạn thì Sở Nội vụ báo cáo UBND tỉnh", "Sở Nội vụ", "báo cáo"),
    ("Các cơ quan, tổ chức thực hiện nghiêm Quy chế này", "Các cơ quan, tổ chức", "thực hiện"),
    ("Cơ quan, tổ chức quản lý trực tiếp có văn bản gửi Sở Y tế", "Cơ quan, tổ chức quản lý trực tiếp", "có văn"),
    ("Cá nhân, tổ chức hoàn toàn chịu trách nhiệm về kho", "Cá nhân, tổ chức", "chịu"),
    ("Trường hợp công chức nghỉ hưu, cơ quan quản lý trực tiếp có trách nhiệm thu thẻ", "cơ quan quản lý trực tiếp", "có trách nhiệm"),
    ("Trên cơ sở đề xuất của các xã, phường, Sở Tài chính tổng hợp", "Sở Tài chính", "tổng hợp"),
    ("Sở Y tế được phân công chủ trì thực hiện nhiệm vụ có trách nhiệm lập sổ", "Sở Y tế", "có trách nhiệm"),
    ("Văn phòng UBND tỉnh được giao quản lý kho, chịu trách nhiệm lập sổ", "Văn phòng UBND tỉnh", "được giao"),
    ("Các sở, ngành phụ trách tiêu chí: Ban hành hướng dẫn", "Các sở, ngành phụ trách tiêu chí", "Ban hành"),
    ("Các cơ quan được giao chủ trì nhiệm vụ: Ban hành hướng dẫn", "Các cơ quan được giao chủ trì nhiệm vụ", "Ban hành"),
    ("UBND phường, sau khi thống nhất với Thường trực HĐND và Ban Thường trực UBMTTQ phường, quyết định lập tổ", "UBND phường", "quyết định"),
    ("Văn thư cơ quan có trách nhiệm giữ sổ", "Văn thư cơ quan", "có trách nhiệm"),
    ("Mỗi xã, phường lập một sổ kho", "Mỗi xã, phường", "lập một"),
    ("Mỗi cán bộ, đảng viên phải gương mẫu giữ kho", "Mỗi cán bộ, đảng viên", "phải"),
    ("Mỗi ngành, lĩnh vực xác định một kho", "Mỗi ngành, lĩnh vực", "xác định"),
    ("Các tổ chức, cá nhân có thẩm quyền cấp giấy phép có trách nhiệm lập sổ", "Các tổ chức, cá nhân có thẩm quyền cấp giấy phép", "có trách nhiệm"),
    ("Cơ quan nhà nước có thẩm quyền có trách nhiệm lập sổ", "Cơ quan nhà nước có thẩm quyền", "có trách nhiệm"),
    ("Các thành viên khác trong đoàn lập báo cáo", "Các thành viên khác trong đoàn", "lập báo cáo"),
    ("Công an tỉnh trực 24/24 giờ tại kho", "Công an tỉnh", "trực"),
    ("Các đơn vị thực hiện rà soát kho", "Các đơn vị", "thực hiện"),
    ("Các cơ quan thực hiện kế hoạch kiểm kê kho", "Các cơ quan", "thực hiện"),
    ("Các đơn vị thực hiện dự án báo cáo", "Các đơn vị thực hiện dự án", "báo cáo"),
    ("Tất cả các sở, ban, ngành lập sổ kho", "Tất cả các sở, ban, ngành", "lập sổ"),
    ("Yêu cầu tất cả cơ quan, đơn vị lập sổ kho", "tất cả cơ quan, đơn vị", "lập sổ"),
    ("Dự báo viên theo dõi mực nước", "Dự báo viên", "theo dõi"),
    ("Trường hợp công chức chuyển công tác, Sở Nội vụ có trách nhiệm thu thẻ", "Sở Nội vụ", "có trách nhiệm"),
    ("Các trường đại học công lập, trường nghề có trách nhiệm báo cáo", "Các trường đại học công lập, trường nghề", "có trách nhiệm"),
    ("Các đơn vị quản lý vận hành đập báo cáo", "Các đơn vị quản lý vận hành đập", "báo cáo"),
    ("Sở quản lý ngành, lĩnh vực đánh giá nhu cầu", "Sở quản lý ngành, lĩnh vực", "đánh giá"),
    ("Đề nghị các cơ quan, đơn vị phản ánh về Bộ Y tế trước khi làm", "các cơ quan, đơn vị", "phản ánh"),
    ("Các đơn vị gửi danh sách về Văn phòng", "Các đơn vị", "gửi danh sách"),
    ("Phòng Tổng hợp trực thuộc Vụ Pháp chế có chức năng tham mưu", "Phòng Tổng hợp trực thuộc Vụ Pháp chế", "có chức năng"),
    ("Giám đốc Sở Y tế ra quyết định cấp phép", "Giám đốc Sở Y tế", "ra quyết định"),
    ("Các đơn vị sự nghiệp công lập ban hành định mức", "Các đơn vị sự nghiệp công lập", "ban hành"),
    ("Giám đốc Văn phòng đăng ký đất đai: Chịu trách nhiệm lưu hồ sơ", "Giám đốc Văn phòng đăng ký đất đai", "Chịu trách nhiệm"),
    ("Chi nhánh Văn phòng đăng ký đất đai phải bàn giao phôi", "Chi nhánh Văn phòng đăng ký đất đai", "phải"),
    ("Cơ quan Thuế không thu phí", "Cơ quan Thuế", "không"),
    ("Cục Hàng không Việt Nam chủ trì rà soát", "Cục Hàng không Việt Nam", "chủ trì"),
    ("Chính quyền cấp xã trước sắp xếp có trách nhiệm bàn giao", "Chính quyền cấp xã trước sắp xếp", "có trách nhiệm"),
    ("Các cơ quan xử lý phải trả lời người dân", "Các cơ quan xử lý", "phải"),
    ("Thống kê tỉnh, thành phố công bố chỉ tiêu", "Thống kê tỉnh, thành phố", "công bố"),
    ("Đơn vị sự nghiệp công lập: Xây dựng đề án", "Đơn vị sự nghiệp công lập", "Xây dựng"),
    ("Các cơ quan thông tin, truyền thông của tỉnh: Đưa tin", "Các cơ quan thông tin, truyền thông của tỉnh", "Đưa tin"),
    ("Quân ủy Trung ương chủ trì rà soát", "Quân ủy Trung ương", "chủ trì"),
    ("Văn phòng Trung ương Đảng tổ chức liên thông dữ liệu", "Văn phòng Trung ương Đảng", "tổ chức"),
    ("Sở Y tế tổ chức trực ban 24/24 giờ", "Sở Y tế", "tổ chức"),
    ("Phó Trưởng ban thường trực: Giúp Trưởng ban điều hành", "Phó Trưởng ban thường trực", "Giúp"),
    ("Cơ quan phản biện lập báo cáo", "Cơ quan phản biện", "lập báo cáo"),
    ("Các cấp ủy, tập thể lãnh đạo cơ quan có trách nhiệm lập sổ", "Các cấp ủy, tập thể lãnh đạo cơ quan", "có trách nhiệm"),
    ("Cấp ủy trực tiếp quản lý cán bộ phải lập sổ", "Cấp ủy trực tiếp quản lý cán bộ", "phải"),
    ("Đơn vị tổ chức theo ngành dọc chủ trì lập sổ", "Đơn vị tổ chức theo ngành dọc", "chủ trì"),
    ("Các cơ quan, tổ chức chủ động đặt mua sổ", "Các cơ quan, tổ chức", "chủ động"),
    ("Cơ quan chủ trì soạn thảo cung cấp bản in", "Cơ quan chủ trì soạn thảo", "cung cấp"),
    ("Viện Nghiên cứu phát triển Thành phố tổng hợp kết quả", "Viện Nghiên cứu phát triển Thành phố", "tổng hợp"),
    ("Giao cho Ủy ban nhân dân tỉnh chỉnh lý lại mức thu", "Ủy ban nhân dân tỉnh", "chỉnh lý"),
    ("Trên cơ sở số liệu của địa phương, cơ quan, đơn vị, Sở Y tế lấy ý kiến", "Sở Y tế", "lấy ý kiến"),
    ("Ủy ban nhân dân các xã có nông sản xuất khẩu báo cáo", "Ủy ban nhân dân các xã có nông sản xuất khẩu", "báo cáo"),
    ("Các Cụm, Khối thi đua ngành y tổ chức chấm điểm", "Các Cụm, Khối thi đua ngành y", "tổ chức"),
    (
        "Đề nghị các cơ quan quản lý trực tiếp cơ sở y tế phối hợp sửa kho",
        "các cơ quan quản lý trực tiếp cơ sở y tế",
        "phối hợp",
    ),
    ("Cơ quan thường trực Ban Chỉ đạo tỉnh báo cáo", "Cơ quan thường trực Ban Chỉ đạo tỉnh", "báo cáo"),
    ("Các cơ quan được giao nhiệm vụ giữ kho định kỳ báo cáo", "Các cơ quan được giao nhiệm vụ giữ kho", "định kỳ"),
    ("Khi cần thì các cơ quan chuyên môn rà soát", "các cơ quan chuyên môn", "rà soát"),
    ("Các cơ quan, tổ chức hữu quan có trách nhiệm rà soát", "Các cơ quan, tổ chức hữu quan", "có trách nhiệm"),
    ("Tổ đảng ở Thường trực Ủy ban Pháp luật chủ trì rà soát", "Tổ đảng ở Thường trực Ủy ban Pháp luật", "chủ trì"),
    ("Các cơ quan, tổ chức, đơn vị thực hiện nhiệm vụ được phân cấp", "Các cơ quan, tổ chức, đơn vị", "thực hiện"),
    (
        "Phòng Kho và quản lý sổ trực thuộc Vụ Dược có chức năng tham mưu",
        "Phòng Kho và quản lý sổ trực thuộc Vụ Dược",
        "có chức năng",
    ),
    ("Tổ chức tín dụng có trách nhiệm báo cáo", "Tổ chức tín dụng", "có trách nhiệm"),
    ("Từng cơ quan, đơn vị phải rà soát kho", "Từng cơ quan, đơn vị", "phải"),
    ("Nếu có vướng mắc, phát sinh các sở, ngành phản ánh về Sở Y tế", "các sở, ngành", "phản ánh"),
]


@pytest.mark.parametrize(("text", "actors"), LISTS)
def test_a_list(text: str, actors: list[str]) -> None:
    assert names_in(text) == actors


def test_a_damaged_list_is_read_as_it_stands() -> None:
    assert split_actors(["tế,", "Y", "quan,", "Bộ"]) == ["tế, Y quan", "Bộ"]


@pytest.mark.parametrize(("text", "support"), SUPPORT)
def test_support(text: str, support: list[str]) -> None:
    assert read_support(text)[0] == support


@pytest.mark.parametrize(("text", "actor", "predicate"), SUBJECTS)
def test_a_subject_ends_where_its_predicate_begins(text: str, actor: str, predicate: str) -> None:
    found = read_assignment(text, False, clauses=True)
    assert found is not None
    assert found.actors == [actor]
    assert text[found.predicate :].startswith(predicate)


def test_acts_that_are_named_beside_a_body_are_no_actor() -> None:
    assert read_assignment("Ban Bí thư và các quy định liên quan, đồng thời chủ trì xem xét nhân sự", heading=False, clauses=True) is None


@pytest.mark.parametrize(
    "text",
    [
        "Lãnh đạo, chỉ đạo các chi bộ giữ kho thuốc",
        "Lãnh đạo việc sửa kho thuốc",
        "Mỗi học sinh có một hồ sơ học tập",
        "Mỗi hộ được hỗ trợ 02 triệu đồng",
        "Viên chức nghỉ thai sản thì kết quả xếp loại là kết quả của năm trước",
        "Lãnh đạo tốt công tác giữ kho",
        "Đơn vị tính: 1.000 đồng",
        "Trong đó, phân công rõ trách nhiệm của các bộ, ngành và lộ trình sửa kho",
        "Tại cuộc họp giao ban của Thường trực Hội đồng nhân dân với các Ban",
    ],
)
def test_what_begins_like_an_actor_and_is_none(text: str) -> None:
    assert read_assignment(text, heading=False, clauses=True) is None


def test_an_order_in_a_later_sentence_leaves_the_first_to_its_own_actors() -> None:
    text = "Căn cứ Kế hoạch này, các sở, đoàn thể phổ biến cho hội viên. Đồng thời, yêu cầu các sở thực hiện các việc sau:"
    found = read_assignment(text, heading=False, clauses=True)
    assert found is not None and found.actors == ["các sở, đoàn thể"]


def test_the_actors_of_an_order_may_stand_before_its_colon() -> None:
    found = read_assignment("Để giữ kho thuốc, Thủ tướng Chính phủ yêu cầu các Bộ trưởng, Chủ tịch Ủy ban nhân dân các tỉnh:", heading=False, clauses=True)
    assert found is not None
    assert (found.kind, found.actors) == ("heading", ["các Bộ trưởng", "Chủ tịch Ủy ban nhân dân các tỉnh"])


def test_part_of_a_list_in_a_case_is_no_actor() -> None:
    text = "Đối với kho do sở, ban, ngành thành phố làm chủ đầu tư thì chi từ ngân sách"
    assert read_assignment(text, heading=False, clauses=True) is None


@pytest.mark.parametrize("actors", ["Các cơ quan, đơn vị", "Thủ trưởng các cơ quan, đơn vị", "Các đơn vị", "Tổ công tác"])
@pytest.mark.parametrize(
    "task",
    [
        "tổng hợp kết quả, báo cáo UBND tỉnh",
        "kiểm tra kho thuốc, báo cáo kết quả",
        "đánh giá kết quả giữ kho theo quy định",
        "tuyên truyền đến cán bộ, đảng viên",
        "quản lý chặt chẽ kho thuốc",
        "bàn giao hồ sơ cho Sở Y tế",
        "kê khai tài sản trước ngày 5/12",
        "chủ trì, phối hợp với Sở Tư pháp rà soát kho",
    ],
)
def test_what_classes_of_bodies_have_to_do_is_no_part_of_their_name(actors: str, task: str) -> None:
    found = read_assignment(f"{actors} {task}.", heading=False, clauses=True)
    assert found is not None and found.actors == [actors]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Các đơn vị quản lý kho có trách nhiệm báo cáo.", "Các đơn vị quản lý kho"),
        ("Đơn vị quản lý kho lập sổ theo dõi.", "Đơn vị quản lý kho"),
        ("Các đơn vị cung cấp dịch vụ báo cáo Sở Y tế.", "Các đơn vị cung cấp dịch vụ"),
        ("Các cơ quan báo chí tuyên truyền về kho thuốc.", "Các cơ quan báo chí"),
        ("Trung tâm Phục vụ hành chính công bố trí quầy tiếp nhận.", "Trung tâm Phục vụ hành chính công"),
    ],
)
def test_classes_told_apart_by_what_they_do(text: str, actor: str) -> None:
    found = read_assignment(text, heading=False, clauses=True)
    assert found is not None and found.actors == [actor]


@pytest.mark.parametrize("actors", ["Các sở, ngành", "Các sở, ban, ngành", "UBND các xã, phường", "Các phòng, ban", "Các bộ, ngành"])
@pytest.mark.parametrize(
    "task", ["Chủ động lập sổ kho", "Nghiêm túc giữ kho", "Xây dựng và triển khai kế hoạch", "Nêu cao vai trò, trách nhiệm", "Thu quỹ, báo cáo kết quả"]
)  # fmt: skip
def test_a_task_behind_the_colon_of_a_class_is_no_list_of_names(actors: str, task: str) -> None:
    found = read_assignment(f"{actors}: {task}.", heading=False, clauses=True)
    assert found is not None and (found.kind, found.actors) == ("inline", [actors])


@pytest.mark.parametrize(
    ("names", "actors"),
    [
        ("Xây dựng, Nội vụ, Y tế", ["Sở Xây dựng", "Sở Nội vụ", "Sở Y tế"]),
        ("Xây dựng và Y tế", ["Sở Xây dựng", "Sở Y tế"]),
        ("Thông tin và Truyền thông, Tư pháp", ["Sở Thông tin và Truyền thông", "Sở Tư pháp"]),
    ],
)
def test_names_behind_the_colon_of_departments(names: str, actors: list[str]) -> None:
    found = read_assignment(f"Các sở, ban, ngành: {names} lập sổ kho.", heading=False, clauses=True)
    assert found is not None and found.actors == actors


@pytest.mark.parametrize("text", ["Sở Công, thương; nghiệp", "Các trưởng: Y tế, Nội vụ", "Trưởng: Sở Y tế"])
def test_damaged_lists(text: str) -> None:
    words = text.split()
    found = read_actors(words, lower(words), 0)
    assert found is None or found.actors


@pytest.mark.parametrize("task", ["trồng rừng", "gieo cấy lúa", "duy tu đường", "ngừng thu phí", "lên phương án", "giải phóng mặt bằng"])
def test_a_directive_to_bodies_with_a_verb_that_no_table_holds(task: str) -> None:
    found = read_assignment(f"Giao Sở Y tế và Công an tỉnh {task} trong năm.", heading=False, clauses=True)
    assert found is not None and (found.kind, found.actors) == ("subject", ["Sở Y tế", "Công an tỉnh"])


@pytest.mark.parametrize(
    ("names", "actors"),
    [
        ("Các Bộ: Y tế, Nội vụ và Tổng cục Hải quan", ["Bộ Y tế", "Bộ Nội vụ", "Tổng cục Hải quan"]),
        ("Bộ trưởng các Bộ: Y tế, Thống đốc Ngân hàng Nhà nước", ["Bộ trưởng Bộ Y tế", "Thống đốc Ngân hàng Nhà nước"]),
        ("Các Chi cục Hải quan: Hữu Nghị, Tân Thanh", ["Chi cục Hải quan Hữu Nghị", "Chi cục Hải quan Tân Thanh"]),
        ("Văn phòng HĐND và UBND, Công an xã", ["Văn phòng HĐND và UBND", "Công an xã"]),
        ("Cấp huyện và cấp cơ sở", ["Cấp huyện và cấp cơ sở"]),
    ],
)
def test_lists_of_offices_and_levels(names: str, actors: list[str]) -> None:
    found = read_assignment(f"{names} lập sổ kho.", heading=False, clauses=True)
    assert found is not None and found.actors == actors


def test_partners_between_commas() -> None:
    found = read_assignment("Bộ Y tế, cùng với Bộ Nội vụ, lập sổ kho.", heading=False, clauses=True)
    assert found is not None and found.actors == ["Bộ Y tế"]


@pytest.mark.parametrize("season", ["Vụ Đông năm 2026", "Vụ Xuân năm nay", "Vụ Mùa này"])
def test_a_season_is_no_body(season: str) -> None:
    assert read_assignment(f"{season} triển khai trong mưa bão.", heading=False, clauses=True) is None


@pytest.mark.parametrize("actors", [["Đoàn Thanh niên xã", "Hội Phụ nữ xã"], ["Các sở, ban, ngành"], ["UBND các xã, phường"]])
@pytest.mark.parametrize("task", ["trồng rừng", "khử trùng chợ", "ngừng thu phí"])
def test_a_verb_that_no_table_holds_before_another(actors: list[str], task: str) -> None:
    text = f"{' và '.join(actors)} {task} theo kế hoạch đã được duyệt và báo cáo kết quả trước ngày 30 tháng 6."
    found = read_assignment(text, heading=False, clauses=True)
    assert found is not None and found.actors == actors


@pytest.mark.parametrize("task", ["sắp xếp lại kho", "thành lập tổ kiểm kê", "đóng góp ý kiến", "ký cam kết giữ kho"])
def test_verbs_of_two_syllables_behind_a_class_are_not_cut(task: str) -> None:
    found = read_assignment(f"Các cơ quan, đơn vị {task} và báo cáo kết quả.", heading=False, clauses=True)
    assert found is not None and found.actors == ["Các cơ quan, đơn vị"]


@pytest.mark.parametrize(
    ("heading", "actors"),
    [
        ("I. CÁC SỞ, BAN, NGÀNH; UBND CÁC HUYỆN", ["Các sở, ban, ngành", "UBND các huyện"]),
        ("Trách nhiệm của phòng giáo dục và đào tạo", ["phòng giáo dục và đào tạo"]),
        ("Trách nhiệm của trường trung học phổ thông", ["trường trung học phổ thông"]),
    ],
)
def test_headings_in_capitals_and_in_small_letters(heading: str, actors: list[str]) -> None:
    found = read_assignment(heading.removeprefix("I. "), heading=True, clauses=False)
    assert found is not None and found.actors == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Sở Xây dựng và UBND các xã, phường ven sông rà soát kho.", ["Sở Xây dựng", "UBND các xã, phường ven sông"]),
        ("Ban Tổ chức - Cán bộ là đầu mối giúp Ban Thường trực rà soát kho.", ["Ban Tổ chức - Cán bộ"]),
    ],
)
def test_what_says_more_of_a_body_and_what_it_is(text: str, actors: list[str]) -> None:
    found = read_assignment(text, heading=False, clauses=True)
    assert found is not None and found.actors == actors
