"""HTML pages, one small page each."""

from pathlib import Path

import pytest

from danchieu.extractors.readers import read_source

_BODY = "<p>Điều 1. Phê duyệt kế hoạch thực hiện nhiệm vụ.</p><p>Điều 2. Quyết định có hiệu lực từ ngày ký.</p>"
_MENU = "<ul>" + "".join(f"<li><a href='#'>Văn bản mới về lĩnh vực {i}</a></li>" for i in range(30)) + "</ul>"
_LETTERHEAD = (
    "<table><tr><td>ỦY BAN NHÂN DÂN<br>TỈNH LAM SƠN</td><td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></td></tr>"
    "<tr><td>Số: 7/QĐ-UBND</td><td>Lam Sơn, ngày 01 tháng 3 năm 2024</td></tr></table>"
)
_LETTERHEAD_TEXT = (
    "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nSố: 7/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Lam Sơn, ngày 01 tháng 3 năm 2024\n"
)
_BODY_TEXT = "Điều 1. Phê duyệt kế hoạch thực hiện nhiệm vụ.\nĐiều 2. Quyết định có hiệu lực từ ngày ký.\n"
_RELATED = "".join(f"<div>Quyết định {i}/QĐ-UBND về việc điều chỉnh kế hoạch sử dụng đất</div>" for i in range(3))


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (f"<div>{_MENU}</div><div id=x>{_BODY}</div>", _BODY_TEXT),
        (f"<form>{_MENU}<table><tr><td>{_MENU}</td><td><div>{_BODY}</div></td></tr></table></form>", _BODY_TEXT),
        (f"<div>{_LETTERHEAD}{_BODY}</div><div>Liên kết</div>", _LETTERHEAD_TEXT + _BODY_TEXT),
        (
            f"<div><div>{_LETTERHEAD}{_BODY}<p>Nơi nhận: như trên</p></div><div>{_RELATED * 3}</div></div>",
            _LETTERHEAD_TEXT + _BODY_TEXT + "Nơi nhận: như trên\n",
        ),
        (f"<div>{_BODY}<ul><li><a href=#>Chia sẻ</a></li></ul></div>", _BODY_TEXT),
        (f"<div>{_BODY}<script>định</script><p style='display: none'>ẩn đi</p><nav>mục</nav></div>", _BODY_TEXT),
    ],
)
def test_the_document_without_its_surroundings(tmp_path: Path, page: str, text: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<!DOCTYPE html><html><head><title>Cổng</title></head><body>{page}</body></html>", encoding="utf8")
    assert read_source(path).text == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Quyết\n  định <b>số</b> <i>5</i></p>", "Quyết định số 5\n"),
        ("<p>a<br>b<br/>c</p>", "a\nb\nc\n"),
        ("<div>a<p>b</p>c</div>", "a\nb\nc\n"),
        ("<ul><li>một</li><li><p>hai</p></li></ul>", "- một\n- hai\n"),
        ("<ol start=3><li>ba</li><li>bốn</li></ol>", "3. ba\n4. bốn\n"),
        ("<ol type=a><li>x</li><li>y</li></ol>", "a) x\nb) y\n"),
        ("<ol type=A start=2><li>x</li><li>y</li></ol>", "B. x\nC. y\n"),
        ("<ol type=I start=3><li>x</li><li>y</li></ol>", "III. x\nIV. y\n"),
        ("<pre>một\n  hai</pre>", "một\nhai\n"),
        ("<table border=1><tr><th>TT<th>Việc<tr><td>1<td>Rà <b>soát</b></table>", "| TT | Việc |\n| 1 | Rà soát |\n"),
        (
            "<table border=1><tr><td rowspan=2>1<td>a<td>b<tr><td>c<td>d<tr><td>2<td>e<td>f</table>",
            "| 1 | a | b |\n|  | c | d |\n| 2 | e | f |\n",
        ),
        ("<p>số&nbsp;5&amp;6 &#272;iều</p>", "số\u00a05&6 Điều\n"),
        ("<p>a</p><!-- định --><?php định ?><p>b</p>", "a\nb\n"),
        ("<p>QuyÕt ®Þnh cña Uû ban nh©n d©n tØnh</p>", "Quyết định của Uỷ ban nhân dân tỉnh\n"),
        ("<font>" * 600 + "sâu", "sâu\n"),
    ],
)
def test_markup(tmp_path: Path, markup: str, text: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(markup, encoding="utf8")
    assert read_source(path).text == text


def test_a_declared_character_set_is_used(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes("<html><meta charset=utf-16><p>Điều lệ</p></html>".encode("utf-16"))
    assert read_source(path).text == "Điều lệ\n"


def test_a_web_archive_is_read_as_its_page(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html; charset=utf-8\n"
        b"Content-Transfer-Encoding: quoted-printable\n\n<html><p>S=E1=BB=91 5/Q=C4=90-UBND</p></html>\n--x--\n"
    )
    assert read_source(path).text == "Số 5/QĐ-UBND\n"
