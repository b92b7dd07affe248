"""The pages in a real browser with no network: what a reader sees, clicks, finds, filters, folds and prints."""

import pytest

import danchieu
from danchieu.app.messages import Messages

GOVERNMENT, PROVINCE = "391/NQ-CP@chinh-phu/2024", "655/KH-UBND@ubnd-tinh-nghe-an/2024"
PAINTED = """() => {
    const canvas = document.querySelector("#canvas canvas");
    const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
    const seen = new Set();
    for (let at = 0; at < data.length; at += 4) if (data[at + 3]) seen.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
    return [...seen];
}"""


@pytest.fixture
def tree(samples, show):
    """The implementation tree of the resolution."""
    return show(danchieu.view(samples, danchieu.implementers(samples, "96-NQ/TW")))


@pytest.fixture
def root(samples) -> str:
    return danchieu.search(samples, "96-NQ/TW").results[0].document.id


def test_nothing_is_fetched_and_nothing_goes_wrong(tree) -> None:
    assert [url for url in tree.asked if not url.startswith("file:")] == []
    assert len(tree.asked) == 1
    assert tree.complaints == []


def test_nodes_and_arrows_are_drawn(tree) -> None:
    colours = set(tree.page.evaluate(PAINTED))
    assert {"140,21,21", "31,85,151", "63,120,189"} <= colours  # Party at the top, Government, ministry
    assert "21,128,61" in colours  # arrows of "implements"


def test_the_reader_is_told_what_this_is_and_how_to_read_it(tree) -> None:
    say = Messages("vi")
    text = tree.page.inner_text("body")
    for part in ("96-NQ/TW", "Mũi tên đi từ văn bản dẫn đến văn bản được dẫn", say("relation.implements"),
                 say("view.branch_party"), say("text.this_corpus")):  # fmt: skip
        assert part in text, part


def test_authority_goes_from_the_top_down(tree, root) -> None:
    heights = [tree.middle(key)[1] for key in (root, GOVERNMENT, PROVINCE)]
    assert heights == sorted(heights) and len(set(heights)) == 3


def test_a_click_on_a_box_opens_what_is_known_and_its_evidence(tree, root) -> None:
    tree.page.mouse.click(*tree.middle(PROVINCE))
    assert "UBND tỉnh Nghệ An" in tree.panel() and "2/10/2024" in tree.panel()
    tree.page.click("#panel details summary")
    assert "Nghị quyết số 96-NQ/TW" in tree.page.inner_text("#panel blockquote >> nth=0")
    assert "09-ke-hoach-655-kh-ubnd-nghe-an.md [" in tree.panel()


def test_a_click_on_an_arrow_opens_its_evidence(tree, samples) -> None:
    clicked = tree.page.evaluate(
        """([from, to]) => {
            const here = danchieu.network.canvasToDOM(danchieu.network.getPosition(from));
            const there = danchieu.network.canvasToDOM(danchieu.network.getPosition(to));
            const box = document.getElementById("canvas").getBoundingClientRect();
            const node = JSON.parse(document.getElementById("data").textContent).nodes.find((one) => one.id === from);
            const up = node.h / 2 * danchieu.network.getScale() + 3;
            return [here.x + box.left, here.y + box.top - up, there.x];
        }""",
        [GOVERNMENT, danchieu.search(samples, "96-NQ/TW").results[0].document.id],
    )
    tree.page.mouse.click(clicked[0], clicked[1])
    assert "triển khai thực hiện" in tree.panel() and "Nguyên văn trích dẫn" in tree.panel()
    assert "“" in tree.page.inner_text("#panel blockquote >> nth=0")


@pytest.mark.parametrize(("typed", "found"), [("nghe an", True), ("NGHỆ AN", True), ("5120/qd", True), ("xyzzy", False)])
def test_find_without_diacritics(tree, typed: str, found: bool) -> None:
    tree.page.fill("#find", typed)
    said = tree.page.inner_text("#found")
    assert said.startswith("0 ") is not found
    tree.page.press("#find", "Enter")
    assert ("Nghệ An" in tree.panel() or "5120" in tree.panel()) is found


def test_filter_by_relation(tree, root) -> None:
    before = tree.shown()
    tree.page.uncheck("input[data-relation=guides]")
    gone = before - tree.shown()
    assert gone == {"7741/BNN-TL@bo-nong-nghiep-ptnt/2024"}
    tree.page.check("input[data-relation=guides]")
    assert tree.shown() == before


def test_filter_by_body(tree, root) -> None:
    tree.page.select_option("#body", "UBND tỉnh Nghệ An")
    assert PROVINCE in tree.shown() and root in tree.shown()
    assert not [key for key in tree.shown() if "son-la" in key]


@pytest.mark.parametrize("typed", ["2025", "1/2025", "1/1/2025"])
def test_filter_by_time(tree, root, typed: str) -> None:
    tree.page.fill("#from", typed)
    tree.page.press("#from", "Tab")
    assert GOVERNMENT not in tree.shown()
    assert {root, "1186/UBND-NNMT@ubnd-tinh-vinh-long.2025/2025"} <= tree.shown()


def test_what_is_no_day_is_marked_and_filters_nothing(tree) -> None:
    before = tree.shown()
    tree.page.fill("#to", "hôm qua")
    tree.page.press("#to", "Tab")
    assert tree.page.get_attribute("#to", "aria-invalid") == "true" and tree.shown() == before


def test_a_branch_folds_away_and_opens_again(tree) -> None:
    before = tree.shown()
    tree.page.mouse.click(*tree.middle("212/KH-UBND@ubnd-tinh-son-la/2024"))
    tree.page.click("#fold")
    assert before - tree.shown() == {"98/KH-UBND@ubnd-huyen-muong-la-tinh-son-la/2024"}
    tree.page.click("#fold")
    assert tree.shown() == before


def test_everything_is_reached_by_keyboard(tree) -> None:
    tree.page.focus("#canvas")
    tree.page.keyboard.press("ArrowDown")
    assert "96-NQ/TW" in tree.page.inner_text("#panel h2")
    tree.page.keyboard.press("ArrowDown")
    assert "96-NQ/TW" not in tree.page.inner_text("#panel h2")
    tree.page.keyboard.press("Enter")
    assert tree.page.evaluate("document.activeElement.id") == "panel"
    tree.page.focus("#listing summary")
    tree.page.keyboard.press("Enter")
    tree.page.wait_for_selector("#listing li button")
    for _ in range(3):
        tree.page.keyboard.press("Tab")
    assert tree.page.evaluate("document.activeElement.matches('#listing button')")
    tree.page.keyboard.press("Enter")
    assert tree.page.evaluate("document.activeElement.id") == "panel"


def test_light_and_dark(tree) -> None:
    def paper() -> str:
        return str(tree.page.evaluate("getComputedStyle(document.body).backgroundColor"))

    light = paper()
    tree.page.click("#theme")
    assert paper() != light
    assert tree.complaints == []


def test_paper_has_the_drawing_and_the_quotations(tree, tmp_path) -> None:
    tree.page.uncheck("input[data-relation=guides]")
    tree.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    tree.page.emulate_media(media="print")
    assert tree.page.is_visible("#paper svg") and not tree.page.is_visible("#tools")
    assert tree.page.locator("#paper .arrow[data-relation=guides]").first.is_hidden()
    assert "Nghị quyết số 96-NQ/TW" in tree.page.inner_text("#quoted")
    tree.page.emulate_media(media="screen")


def test_hostile_texts_are_shown_as_text(hostile, show) -> None:
    opened = show(danchieu.view(hostile))
    opened.page.evaluate("danchieu.openNode('a<')")
    assert "</script><img src=x onerror=" in opened.panel()
    opened.page.evaluate("danchieu.openEdge('0')")
    opened.page.click("#listing summary")
    opened.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert opened.page.locator("img, #panel b, #paper b, #listing b").count() == 0
    assert opened.page.title() != "1" and opened.complaints == [] and len(opened.asked) == 1
    assert "{{data}}" in opened.panel()


def test_a_notebook_cell_shows_the_page_in_a_frame(samples, show, tmp_path) -> None:
    cell = tmp_path / "cell.html"
    shown = danchieu.view(samples, "96-NQ/TW")
    cell.write_text(f"<!doctype html><html data-drawn=1><meta charset=utf-8>{shown._repr_html_()}", encoding="utf-8")
    opened = show(None, cell)
    frame = opened.page.frames[1]
    frame.wait_for_selector("html[data-drawn]")
    assert "96-NQ/TW" in frame.inner_text("h1")
    assert opened.complaints == []


def test_the_most_nodes_that_are_drawn_open_and_answer(big, show) -> None:
    opened = show(danchieu.view(big(1600)))
    assert len(opened.shown()) == 1500
    assert "100" in opened.page.inner_text("#notes")
    opened.page.fill("#find", "14/kh-ubnd")
    opened.page.press("#find", "Enter")
    assert "14/KH-UBND" in opened.panel()
    assert opened.complaints == []
