"""How deadlines are written: a day, a month or quarter, a period from an event, a recurrence. Whether one is meant says
`deadlines`."""

import re

_WRITTEN_DAY = (
    r"[0-3]\s\d\s*/\s*\d{1,2}\s*/\s*\d{4}|"  # "1 0/4/2019": a blank that scanning left
    r"\d{1,2}\s*[/.-]\s*(?:1\s[012](?=[/.-]\d{4})|\d{1,2})\s*[/.-]\s*(?:\d{4}|[4-9]\d(?!\d))|"
    r"\d{1,2}\s+tháng\s*\d{1,2}(?:\s*(?:,\s*)?năm\s*\d{4})?|"
    r"\d{1,2}\s*/\s*\d{1,2}(?![\d/])|\d{1,2}-\d{1,2}(?=\s+(?:[Hh]ằng|[Hh]àng)\s+năm)|"
    r"(?<=ngày\s)\d{1,2}-\d{1,2}(?=\s*[,;.)]|\Z)"
)
_EVERY = r"(?:[Hh]ằng|[Hh]àng|[Mm]ỗi)\s+(?:năm|quý|tháng|tuần|ngày|nắm)"
_WEEKDAY = r"(?:(?:[Tt]hứ\s+(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ\s+nhật)\s+)"
MONTH = r"[Tt]háng\s+\d{1,2}\s*(?:/|-|năm)\s*(?:\d{4}|[4-9]\d(?!\d))"
PART = (
    r"(?:(?:cuối|đầu|giữa|hết|(?:tuần|nửa)\s+(?:đầu|cuối)(?:\s+của)?|tuần\s+(?:thứ\s+)?(?:[1-5]|nhất|hai|ba|tư)(?:\s+của)?|"
    r"(?:thượng|trung|hạ)\s+tuần)\s+)"
)
QUARTER = r"[Qq]u[ýí]\s+(?:I{1,3}|IV|[1-4])(?:\s*(?:,|và|-)\s*(?:quý\s+)?(?:I{1,3}|IV))?\s*(?:/|-|năm)?\s*\d{4}"
_WHICH = (
    r"(?:đầu(?:\s+tiên)?|cuối(?:\s+cùng)?|trước\s+(?:liền\s+kề|đó)|liền\s+kề|liền|sau(?:\s+liền\s+kề)?|(?:tiếp\s+theo|kế\s+tiếp))"
    r"(?:\s+(?:của\s+)?(?:(?:mỗi|hằng|hàng)\s+)?(?:quý|năm|kỳ|tháng)"
    r"(?:\s+(?:sau|tiếp\s+theo|liền\s+kề|báo\s+cáo(?=\s*[,;.)]|\Z)))?)?"
)
"""Which month: "đầu quý sau", "cuối của quý"."""
_COUNT = (
    r"\d{1,3}\s*(?:\([^()]{1,20}\)\s*)?"
    r"(?:(?:ngày|giờ)(?:\s+làm\s+việc)?|tháng|tuần|h(?!\w)|năm(?!\s+học)|phút)"
)
_AHEAD_OF = (
    r"[Tt]rước\s+(?:(?:khi|ngày|thời\s+điểm|thời\s+gian|cuộc|phiên|kỳ)\s|"
    r"(?=Tết\s|Tết[,;.]|(?:[Đđ]ại\s+hội|hội\s+nghị|kỳ\s+họp|phiên\s+họp|cuộc\s+họp)(?:[\s,;.)]|\Z)|Lễ\s|sự\s+kiện\s|thời\s+hạn\s))"
)
_FROM = (
    r"(?:(?:\s*\([^()]{1,30}\))?,?\s*(?:k[ểê]\s+|tính\s+)?(?:từ|sau)\s+(?:ngày|khi|thời\s+điểm|(?<=sau\s)(?:phiên\s+tòa|cuộc\s+họp|hội\s+nghị|kỳ\s+họp|đại\s+hội|mỗi\s+(?:đợt|trận|cơn|lần|vụ)|đó(?=[,;.)]|\Z)))"
    r"(?:(?:[^,;.()]|(?<=[Ss]ở),\s+ban,\s+ngành|"
    r",\s+(?=(?:[Pp]hường|[Tt]hị\s+trấn|đặc\s+khu|[Tt]hị\s+xã|[Tt]hành\s+phố)(?![^\W_])|"
    r"ngành\s)|"
    r"(?<=miễn),\s+(?=giảm\s)|(?<=sửa\sđổi),\s+(?=bổ\s)|(?<=cấp\smới),\s+(?=cấp\s)|(?<=cấp),\s+(?=cấp\s)|"
    r"(?<=cấp\slại),\s+(?=gia\s|điều\s|thu\s)|(?<=kiểm\stra),\s+(?=giám\s|thanh\s)|"
    r"(?<=thanh\stra),\s+(?=giám\s|kiểm\s)){0,200}(?=[\s,;.()]|\Z)"
    r"(?:,\s+(?:hợp\s+lệ|tài\s+liệu|giấy\s+tờ|quyết\s+định|thư|khiếu\s+nại|tố\s+cáo|phản\s+ánh|kiến\s+nghị|"
    r"thôi\s+việc)(?![^\W_])[^,;.()]{0,60}(?=[\s,;.()]|\Z))?)?)?"
)

_TERM = (
    r"(?:(?:[Hh]ằng|[Hh]àng|0?[169]|một|cả|cuối)\s+)?(?:tháng|quý|năm)(?:\s+đầu\s+năm)?\s*"
    r"\((?:(?:chậm\s+nhất|vào|gửi)\s+)?(?:trước|ngày|là)(?![^()]*\d{4})[^()]{2,40}\)"
)
"""A term of reports with its day in brackets: "6 tháng (trước ngày 15/6)"."""

_BARE_DAY = r"\d{1,2}(?:/\d{1,2}|\s+tháng\s+\d{1,2})(?![\d/]|\s+năm\s+\d)"
_REPORTED = r"(?:(?:0?6|9)\s+tháng(?:\s+(?:đầu|cuối)\s+năm)?|(?:cả\s+)?năm|quý|tháng)(?![^\W_])"

DEADLINE = re.compile(
    rf"""(?P<terms>(?:[Đđ]ịnh\s+kỳ\s+)?{_TERM}(?:\s*(?:,|;|và)\s*(?:và\s+)?{_TERM}){{1,3}})
      | (?P<both>[Tt]rước\s+ngày\s+{_BARE_DAY}\s+(?:đối\s+với|cho)\s+báo\s+cáo\s+{_REPORTED}(?:,|;|\s+và)\s+
          trước\s+ngày\s+{_BARE_DAY}\s+(?:đối\s+với|cho)\s+báo\s+cáo\s+{_REPORTED}|[Tt]rước\s+ngày\s+\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?\s*\((?![^()]*\d{{4}})[^()]{{2,40}}\)
          (?:,|\s+và)\s+(?:trước\s+)?(?:ngày\s+)?\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?\s*\((?![^()]*\d{{4}})[^()]{{2,40}}\))
      | (?P<half>(?:[Xx]ong\s+)?(?:[Tt]rong|[Vv]ào|[Tt]rước|
          (?:[Hh]oàn\s+thành|[Xx]ong)(?=\s+(?:cuối|giữa|đầu)\s+năm)|[Cc]hậm\s+nhất(?:\s+(?:là|vào|đến|trong|trước))*)\s+
          (?:(?:cuối|đầu|giữa)\s+năm\s+\d{{4}}(?:\s+và\s+(?:cuối|đầu|giữa)\s+năm\s+\d{{4}})?|(?:0?[69]|sáu|chín)\s+tháng\s+(?:đầu|cuối)\s+năm\s+\d{{4}}|\d{{1,2}}\s+ngày\s+(?:đầu|cuối)\s+{MONTH}))
      | (?P<before>(?:(?:[Cc]hậm|[Mm]uộn)\s+nhất\s+(?:là\s+|vào\s+|đến\s+|trước\s+)*|[Xx]ong\s+)?(?:[Tt]rước|
        [Đđ]ến\s+hết|[Đđ]ến\s+trước|vào(?:\s+cuối(?=\s+ngày)|\s+lúc|\s+dịp)?|[Đđ]úng(?=\s+ngày\s)|(?:[Cc]hậm|[Mm]uộn)\s+nhất(?:\s+là)?|[Kk]hông\s+(?:muộn|chậm)\s+hơn|
        [Hh]ạn\s+(?:cuối|chót)(?:\s+là|:)?|(?:[Hh]oàn\s+thành|[Xx]ong)(?=\s+(?:ngày\s|\d{{1,2}}/\d{{1,2}}/\d{{4}}))|[Kk]hông\s+quá(?=\s+(?:hết\s+)?ngày\s)|[Đđ]ến|[Tt]rong)\s+
          (?:\d{{1,2}}(?:\s*(?:giờ|[hg])\s*(?:\d{{2}}['’′]?)?\s*(?:phút)?,?\s*|[.:]\d{{2}},?\s+(?=ngày)))?(?:(?:sáng|chiều|tối)\s+)?
          (?:\(?(?:[Tt]hứ\s+(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ\s+nhật)\)?,?\s+)?
          (?P<open>\((?=ngày))?(?:ngày\s+(?:[^\W\d_]+\s+(?:-\s+)?){{1,5}}(?=\d{{1,2}}/\d{{1,2}}/\d{{4}})|(?:ngày|hết\s+ngày)\s+(?:m[ùồ]ng\s+)?)?
          (?P<day>{_WRITTEN_DAY}|\d{{1,2}}(?=\s+(?:{_EVERY}|của\s+(?:năm|quý|tháng|tuần)|tháng\s+(?:đầu|cuối|sau|liền))))
          (?(open)\))(?:(?:\s*\(đối\s+với[^()]{{2,40}}\))?(?:,|\s+và)\s+(?:(?:trước\s+)?ngày\s+)?\d{{1,2}}(?:\s*/\s*|\s+tháng\s+)\d{{1,2}}
          (?:/\d{{4}})?(?![\d/])(?!\s*\d)(?:\s+năm\s+\d{{4}})?(?:\s*\(đối\s+với[^()]{{2,40}}\))?){{0,4}}
          (?P<every>(?:\s+(?:(?:của\s+)?tháng\s+{_WHICH}|{_EVERY}|(?:của\s+)?năm\s+(?:sau|trước|liền\s+kề|tiếp\s+theo|kế\s+hoạch)|
          của\s+(?:năm|quý|tháng|tuần)(?:\s+(?:báo\s+cáo|kế\s+hoạch))?)(?:\s+kể\s+từ\s+năm\s+\d{{4}})?)?))
      | (?P<span>(?<!tính\s)[Tt]ừ\s+ngày\s+\d{{1,2}}(?:\s*/\s*\d{{1,2}}|\s+tháng\s+\d{{1,2}})?
          \s+đến\s+(?:hết\s+)?ngày\s+(?:\d{{1,2}}\s+tháng\s+\d{{1,2}}|\d{{1,2}}/\d{{1,2}})(?!\s*(?:,?\s*năm|/|\d))(?:\s+{_EVERY})?)
      | (?P<campaign>[Tt]ừ\s+(?:ngày\s+)?\d{{1,2}}
          (?:/\d{{1,2}}(?:/\d{{4}})?|\s+tháng\s+\d{{1,2}}(?:\s+năm\s+\d{{4}})?)?\s+đến\s+
          (?:ngày\s+)?\d{{1,2}}(?:/\d{{1,2}}/\d{{4}}|\s+tháng\s+\d{{1,2}}\s+năm\s+\d{{4}})(?=[;.,)]|\Z))
      | (?P<days>[Tt]rong\s+(?:hai|ba|\d{{1,2}}|các)\s+ngày\s+\d{{1,2}}(?:\s*(?:,|và|-|–|đến)\s*\d{{1,2}}){{1,4}}
          (?:\s*/\s*|\s+tháng\s+)\d{{1,2}}(?:\s*/\s*|\s+năm\s+)\d{{4}})
      | (?P<reported>(?:(?<=tháng\s)|(?<=quý\s)|(?<=tháng,\s)|(?<=quý,\s)|(?<=tháng\s\()|(?<=quý\s\())
          [Tt]rước\s+ngày\s+\d{{1,2}}(?=\s*[,;.)]|\Z))
      | (?P<clock>(?:(?<=ngày\s\()|(?<=tuần\s\()|(?<=ngày,\s)|(?<=tuần,\s))
          [Tt]rước\s+\d{{1,2}}\s*(?:giờ|[hg])\s*(?:\d{{2}})?(?:\s*(?:[Tt]hứ\s+\w+|[Cc]hủ\s+nhật))?(?=\s*[,;.)]|\Z))
      | (?P<day_only>(?:(?:[Vv]ào|[Tt]rước)\s+)?(?:các\s+)?
          [Nn]gày\s+\d{{1,2}}(?:(?:,|\s+và)\s+(?:ngày\s+)?\d{{1,2}})*
          \s+(?:{_EVERY}|(?:của\s+)?các\s+tháng\s+\d{{1,2}}(?:(?:,|\s+và)\s+\d{{1,2}})+|(?:của\s+)?tháng\s+(?:đầu|cuối)\s+(?:của\s+)?(?:(?:mỗi|hằng|hàng)\s+)?quý)|
          (?:(?:[Vv]ào|[Tt]rước)\s+(?:sáng\s+|chiều\s+)?|(?:[Đđ]ịnh\s+kỳ\s+)?[Ss]áng\s+|(?:[Đđ]ịnh\s+kỳ\s+)?[Cc]hiều\s+)?(?:{_WEEKDAY}(?:,|và)\s+(?:sáng\s+|chiều\s+)?)?{_WEEKDAY}(?:{_EVERY}|(?:đầu|cuối)\s+(?:tháng|quý)(?![^\W_]))|
          [Vv]ào\s+tuần\s+(?:thứ\s+)?(?:nhất|hai|ba|tư|[1-5])\s+(?:của\s+)?{_EVERY}|
          [Vv]ào\s+tuần\s+(?:đầu|cuối)(?:\s+cùng)?\s+(?:của\s+)?(?:mỗi\s+)?(?:tháng|quý|năm)(?=\s*[,;.)]|\Z)|
          (?:[Vv]ào\s+)?(?:tuần\s+)?(?:[Cc]uối|[Đđ]ầu)\s+(?:mỗi|hằng|hàng)\s+(?:học\s+kỳ|năm\s+học|quý|tháng|năm|tuần)|
          [Tt]rong\s+tháng\s+(?:đầu|cuối)\s+(?:của\s+)?(?:mỗi|hằng|hàng)\s+(?:học\s+kỳ|quý|năm)|
          (?:[Vv]ào|[Tt]rước)\s+ngày(?:\s+làm\s+việc)?\s+cuối(?:\s+cùng)?\s+của\s+(?:(?:tháng\s+(?:đầu|cuối)\s+)?{_EVERY}
          |tháng|quý|năm))
      | (?P<month>(?:[Tt]rước|[Tt]rong|[Xx]ong|[Cc]hậm\s+nhất(?:\s+(?:trong|là|vào|đến|hết))*|
          [Hh]oàn\s+thành(?:\s+trong|\s+vào|\s+trước)?|vào|[Đđ]ến\s+hết|[Đđ]ến)\s+
          (?:(?:các\s+)?tháng\s+\d{{1,2}}(?:,|\s+và)\s+)?
          (?:{PART}?(?:{MONTH}|{QUARTER})(?:\s+và\s+(?:{MONTH}|{QUARTER}))?|(?<=[,à]\s)\d{{1,2}}\s*/\s*\d{{4}}))
      | (?P<bare>(?:[Hh]oàn\s+thành|[Xx]ong|[Cc]hậm\s+nhất)(?:\s+(?:trong|vào|trước|là))*\s+{PART}?
          (?:tháng\s+\d{{1,2}}|[Qq]uý\s+(?:I{{1,3}}|IV))(?=[,;.)]|\Z)|[Nn]gay\s+trong\s+ngày(?:\s+làm\s+việc)?(?=[,;.)]|\Z)|[Tt]rong\s+(?:(?:tuần|tháng)\s+(?:này|tới|sau)(?=[,;.)]|\Z)|tuần\s+\d{{1,2}}(?:\s+năm\s+\d{{4}})?(?=[,;.)]|\Z)|{PART}?tháng\s+\d{{1,2}}(?=[,;.)]|\Z)|[Qq]uý\s+(?:I{{1,3}}|IV)(?=[;.]|\Z))|[Vv]ào\s+{PART}tháng\s+\d{{1,2}}(?=[,;.)]|\Z))
      | (?P<next>[Tt]ừ\s+tháng\s+\d{{1,2}}\s+đến\s+(?:hết\s+)?tháng\s+\d{{1,2}}\s+{_EVERY}|
          [Vv]ào\s+tháng\s+\d{{1,2}}\s+(?:của\s+)?năm\s+trước|(?:[Cc]hậm\s+nhất\s+(?:là\s+)?)?(?:[Tt]rong\s+|[Vv]ào\s+|[Tt]rước\s+)?
          (?<!\d\s)(?:(?:tháng\s+\d{{1,2}}(?:,|\s+và)\s+)*[Tt]háng\s+\d{{1,2}}|(?:[Qq]uý\s+(?:I{{1,3}}|IV)(?:,|\s+và)\s+)*[Qq]uý\s+(?:I{{1,3}}|IV|[1-4])),?\s+
          (?:(?:của\s+)?năm\s+(?:sau|liền\s+kề|kế\s+tiếp|tiếp\s+theo)|{_EVERY}))
      | (?P<quarter>{QUARTER}|(?<=\()(?:dự\s+kiến\s+)?{MONTH}(?=\))
          |(?<=\w\s){MONTH}(?=[;.]|\Z)|(?:[Cc]uối|[Đđ]ầu|[Gg]iữa)\s+{MONTH})
      | (?P<year>(?:[Hh]oàn\s+thành|[Xx]ong)\s+(?:(?:ngay|dứt\s+điểm|cơ\s+bản|toàn\s+bộ)\s+)?trong\s+năm\s+\d{{4}}
        | [Tt]ừ\s+nay\s+đến\s+(?:hết|cuối)\s+(?:năm\s+\d{{4}}|{MONTH})(?=,\s)
        | (?:[Tt]ừ\s+nay\s+)?[Đđ]ến\s+(?:hết|cuối)\s+năm\s+\d{{4}}
          (?=,?\s+(?:phải\s+)?(?:hoàn\s+thành|chấm\s+dứt|xóa\s+bỏ)\s)
        | [Cc]hậm\s+nhất(?:\s+(?:là|vào|đến|trong))*\s+(?:hết\s+)?năm\s+\d{{4}}
        | (?<!đã\s)(?<!đang\s)(?:[Hh]oàn\s+thành|[Xx]ong)\s+(?:(?:vào|trước)\s+)?năm\s+\d{{4}}(?=[,;.)]|\Z))
      | (?P<season>[Tt]rong\s+học\s+kỳ\s+(?:II?|[12])(?:,?\s+năm\s+học\s+\d{{4}}\s*-\s*\d{{4}})?(?=[,;.)]|\Z)
        | [Tt]rước\s+(?:khi\s+vào\s+)?năm\s+học\s+(?:mới|\d{{4}}\s*-\s*\d{{4}})(?=[,;.)]|\Z)
        | [Tt]rước\s+(?:(?:ngày|dịp)\s+)?
          (?:Tết\s+(?:Nguyên\s+đán|Dương\s+lịch|Trung\s+thu)|(?:khai\s+giảng|tựu\s+trường)(?:\s+năm\s+học\s+mới)?|
          mùa\s+(?:mưa|lũ|bão|khô)(?:\s+(?:bão|lũ))?)(?:\s+[A-ZĐẤ][^\W\d_]+\s+[A-ZĐ][^\W\d_]+)?(?:\s+(?:hằng|hàng)\s+năm|\s+(?:năm\s+(?:học\s+)?)?\d{{4}}(?:\s*-\s*\d{{4}})?)?
          (?:\s+\(ngày\s[^()]{{6,30}}\))?(?=[,;.)]|\Z))
      | (?P<session>trước\s+kỳ\s+họp\s+thứ\s+\w{{1,9}}
          (?:\s+(?:của\s+)?(?:HĐND|Hội\s+đồng\s+nhân\s+dân|Quốc\s+hội)(?:\s+\w+){{0,2}})?(?=[,;.)]|\Z)|
          (?:tại|trước)\s+kỳ\s+họp\s+
          (?:(?:thường\s+lệ\s+)?(?:cuối|giữa)\s+năm\s+\d{{4}}|(?:thường\s+lệ\s+)?(?:cuối|giữa)\s+năm(?=[,;.)]|\Z)|
          gần\s+nhất(?=[,;.)]|\Z)|thứ\s+\w{{1,9}}\s+\({MONTH}\))|tại\s+[Pp]hiên\s+họp\s+(?:thường\s+kỳ\s+|thứ\s+\w+\s+)?{MONTH})
      | (?P<in_force>trước\s+(?:ngày|khi)\s+(?:Luật|Nghị\s+(?:định|quyết)|Thông\s+tư|Quyết\s+định)\s+(?:này\s+)?
          có\s+hiệu\s+lực(?:\s+thi\s+hành)?|trước\s+ngày\s+khai\s+mạc\s+(?:kỳ\s+họp|đại\s+hội|hội\s+nghị))
      | (?P<in_year>(?:[Tt]rong|[Vv]ào)\s+năm\s+\d{{4}}(?=[,;.)]|\Z|\s+và\s+(?:sơ|tổng)\s+kết))
      | (?P<ahead>(?:(?:[Íí]t|[Cc]hậm)\s+nhất(?:\s+là)?|[Tt]ối\s+thiểu|[Tt]rước)\s+{_COUNT},?\s+
          (?:{_AHEAD_OF}|so\s+với\s|tính\s+đến\s)[^,;.()]{{0,80}}
        | [Tt]rước\s+(?:(?:ít|chậm)\s+nhất\s+)?\d{{1,2}}\s+ngày(?:\s+làm\s+việc)?(?!\s+(?:tháng|đầu|\d)|[^\W_])
        | {_AHEAD_OF}[^,;.()\d]{{1,60}}\s(?:(?:ít|chậm)\s+nhất\s+|tối\s+thiểu\s+)?{_COUNT})
      | (?P<within>(?:[Cc]hậm\s+nhất\s+(?:là\s+|sau\s+|trong\s+)*|
          (?:[Tt]rong\s+)?(?:[Tt]hời\s+(?:hạn|gian)(?:\s+hoàn\s+thành)?|
          vòng|(?<=[Tt]rong\s)hạn)\s+(?:tối\s+đa\s+|không\s+quá\s+|là\s+)?|[Tt]rong\s+|[Ss]au\s+)(?:tối\s+đa\s+|
          không\s+quá\s+)?{_COUNT}(?P<from>{_FROM})|
          (?:tối\s+đa|[Kk]hông\s+quá)\s+{_COUNT}(?=(?:\s*\([^()]{{1,30}}\))?,?\s+(?:k[ểê]\s+từ|từ\s+khi|sau\s+khi)\s){_FROM}
          | (?<=:\s)[Kk]hông\s+quá\s+{_COUNT}(?:\s*\([^()]{{1,30}}\))?(?!\w)
          | không\s+quá\s+\d{{1,2}}\s+(?:\([^()]{{1,20}}\)\s+)?ngày\s+làm\s+việc(?=[,;.]|\Z))
      | (?P<times>(?:(?:\d{{1,2}}|[Hh]ai|[Bb]a|[Ss]áu|[Mm]ột|[Mm]ỗi|[Mm]ười(?:\s+lăm)?)\s+
          (?:tháng|tuần|quý|năm|ngày|giờ|học\s+kỳ)
          (?:\s+(?:một|hai|1|01|02|2)\s+|\s*/\s*(?:0?[12]\s*)?)lần
        | [Mm]ỗi\s+(?:tháng|tuần|quý|năm)\s+(?:(?:ít\s+nhất|tối\s+thiểu)\s+)?(?:\d{{1,2}}|một|hai)\s+(?:lần|đợt|kỳ)
        | (?:ít\s+nhất|tối\s+thiểu)\s+0?\d\s+[^,;.\d]{{2,16}}(?:,\s+[^,;.\d]{{2,10}})?
          \s+mỗi\s+(?:tháng|tuần|quý|năm)(?=[,;.]|\Z))
          (?:,?\s+vào\s+(?:tháng\s+\d{{1,2}}|quý\s+(?:I{{1,3}}|IV)|ngày\s+\d{{1,2}}(?!\d|/)))?
        | (?:(?<!quá\s)(?<!đa\s)(?=\d|[hm])|(?:ít\s+nhất|[Đđ]ịnh\s+kỳ|tối\s+thiểu)\s+)
          (?:\d{{1,2}}|một|hai)\s+(?:lần|đợt|kỳ)/(?:ngày|tuần|tháng|quý|năm|học\s+kỳ))
      | (?P<hour>(?:[Tt]rước|[Vv]ào(?:\s+lúc)?|[Đđ]ịnh\s+kỳ)\s+
          \d{{1,2}}(?:\s*(?:giờ|[hg])\s*(?:\d{{2}}['’′]?)?|[.:][0-5]\d)\s*(?:phút)?,?\s*
          (?:và\s+\d{{1,2}}\s*(?:giờ|[hg])\s*)?{_WEEKDAY}?{_EVERY})
      | (?P<period>[Đđ]ịnh\s+kỳ\s+(?:(?:vào\s+)?(?:{_WEEKDAY}?{_EVERY}(?:(?:,|\s+và|\s+hoặc)\s+
          (?:{_EVERY}|quý|(?:cả\s+)?năm|cuối\s+năm|0?[69]\s+tháng)(?![^\W_]|\s+\d))*(?:\s+(?:một|1|01|hai|2|02)\s+lần)?|
          (?:\d{{1,2}}|ba|sáu|chín)\s+(?:\(\w+\)\s+)?tháng(?:,?\s*(?:(?:và\s+)?(?:(?:01|1|một)\s+|cuối\s+)năm|hằng\s+năm|hàng\s+năm|năm)|\s*/\s*(?:0?1\s*)?lần|
          \s+(?:một|1|01|hai|2|02)\s+lần|\s+và\s+{_EVERY})?|\d{{1,2}}\s+(?:ngày|tuần)(?:\s+(?:một|1|01)\s+lần|/lần)?(?![^\W_])|(?:hằng\s+|hàng\s+)?(?:tháng|quý|tuần|năm)(?!\s*\d|\s+[IV])(?:,\s*(?:quý|năm|06\s+tháng|6\s+tháng))*(?:\s*(?:,|và|hoặc)\s*(?:hằng\s+|hàng\s+)?(?:tháng|quý|
          năm))?|0?\d\s+tháng[^,;.]{{0,20}}))
          | 0?6\s+tháng(?:,|\s+và)\s+(?:01|1|một|cả)\s+năm(?=\s+(?:báo|tổng|sơ)\s))
      | (?P<recurring>(?:0?[69]\s+tháng(?:,|\s+và)\s+)?{_EVERY}
          (?:\s+vào\s+(?:[Tt]hứ\s+\w+|[Cc]hủ\s+nhật|tháng\s+\d{{1,2}}|(?:cuối|đầu)\s+năm))?
          (?P<at>,?\s+trước\s+(?:ngày\s+\d{{1,2}}(?![\d/])(?:\s+tháng\s+(?:\d{{1,2}}|(?:cuối|đầu)\s+quý(?:\s+sau)?))?|\d{{1,2}}\s*(?:giờ|h)(?:\s*\d{{2}}(?:\s*phút)?)?))?
          (?P<more>(?:(?:,|\s+và|\s+hoặc)\s+(?:{_EVERY}|quý|tháng|(?:cả\s+)?năm|0?[69]\s+tháng)\b(?!\s+\d))*))
    """,
    re.VERBOSE,
)
ANCHOR = re.compile(
    r"ngày \d|\d ngày|\) ngày|[Tt]háng \d|nhất \d|(?:là|vào|đến|hết|hơn|hành|ong|sáng|chiều|tối) \d{1,2}[/-]|\d tháng|"
    r"[Qq]u[ýí] [IV\d]|[Hh]ằng (?:n|q|t)|[Hh]àng (?:n|q|t)|"
    r"[Mm]ỗi (?:n|q|t|học kỳ)|[Tt]rước \d|kỳ (?:\d|quý|tháng|năm|ba|sáu|chín)|\d giờ|\d tuần|"
    r"(?:tháng|quý|năm|tuần|ngày|giờ|kỳ) (?:một|hai) lần|"
    r"(?:tháng|quý|năm|tuần|ngày|giờ)/(?:0?\d )?lần|(?:\d|một|hai) (?:lần|đợt|kỳ)/(?:n|t|q|h)|tuần (?:đầu|cuối) |"
    r"\d phút|rước ngày [^\W\d]|việc cuối|ngày m[ùồ]ng \d|rước (?:Tết|dịp|khai gi|tựu tr|mùa)|ong (?:tuần|tháng) [nts]|"
    r"(?:[Tt]rong|[Vv]ào) năm \d|(?:hành|ong|rước) năm \d|rước năm học|"
    r"nhất(?: đến)?(?: hết)? năm \d|dịp \d|tuần (?:thứ )?(?:nhất|hai|ba|tư) |"
    r"khi Luật|học kỳ [I12]|kỳ họp thứ|"
    r"gần nhất|tuần \d|ay trong ngày|nhất trong|họp (?:cuối|giữa)|hứ \w+ (?:đầu|cuối) |"
    r"họp [Tt]háng|hiên tòa|Đại hội|"
    r"vòng \d|[Hh]ạn (?:(?:cuối|chót):? )?\d|"
    r"(?:đầu|cuối|giữa|hết) năm \d|(?:[Tt]hứ \w+|[Cc]hủ nhật),? \d{1,2}/"
)
CUE = re.compile(
    r"rước (?:Tết|dịp|kh|tự|mù|ngày [LNTQk])|việc cuối|gần nhất|\) ngày|ý [IV]|í [IV]|ằng [nqt]|àng [nqt]|ỗi [nqth]|"
    r"ỳ [qtnsbcI]|lần|uần [cđ]|họp [cg]|ay trong ngày|hứ \w+ [cđ]|ong tuần|ong tháng [nts]"
)
"""What every anchor holds something of besides figures; most texts have nothing of it."""
HINTS = {
    "khi Luật": "L", "gần nhất": "ầ", "ong năm ": "ă", "ành năm ": "ă", "ước năm ": "ă", "vào năm ": "ă",
    "ngày": "à", "háng": "á", "nhất ": "ấ", "uý ": "ý", "uí ": "í", "rước ": "ớ", "ằng ": "ằ", "àng ": "à",
    "ỗi ": "ỗ", "kỳ ": "ỳ", "hơn ": "ơ", " phút": "ú",
    " giờ": "ờ", " tuần": "ầ", "lần": "ầ", "đợt/": "đ", "kỳ/": "ỳ", "trong năm ": "ă", "u năm ": "ă",
    "ối năm ": "ố", "việc cuối": "ố", "iữa năm ": "ữ",
    "hạn ": "ạ", "n cuối: ": "ố", "n chót: ": "ó", "hứ ": "ứ", "hủ nhật": "ậ", "đến ": "ế",
    "hết ": "ế", "hành ": "à", "ong ": "o",
    "vào ": "à", "vòng ": "ò", "sáng ": "á", "chiều ": "ề", "tối ": "ố",
}  # fmt: skip
"""Pieces of such words, and a letter of each: a single letter is looked for many times faster."""
DAY = re.compile(
    r"(\d{1,2})\s*(?:[/.-]|\s+tháng\s*)\s*(1 [012](?=[/.-])|\d{1,2})\s*(?:[/.-]|,?\s*năm\s*)\s*(\d{4}|[4-9]\d(?!\d))"
)
