"""Pictures before they are drawn, and as SVG, PNG, GraphML and GEXF: what is in them, where it stands, nothing else."""

import io
import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import networkx as nx
import pytest

import danchieu
from danchieu.app.messages import Messages
from danchieu.graph.networkx_view import to_networkx
from danchieu.views.pictures import png
from danchieu.views.pictures import view as module
from danchieu.views.pictures.boxes import BOLD, WIDTH, lines_of, measure, wrap
from danchieu.views.pictures.elements import Arrangement, Arrow, Node, Picture
from danchieu.views.pictures.page import WORDS, as_json, vis_network
from danchieu.views.pictures.png import letters
from danchieu.views.pictures.style import STROKES
from danchieu.views.pictures.view import FORMATS, View, arrange

SAMPLES = Path(__file__).parents[2] / "samples"
SVG = "{http://www.w3.org/2000/svg}"
SUBJECTS = {
    "whole": lambda graph: graph,
    "implementers": lambda graph: danchieu.implementers(graph, "96-NQ/TW", rests_on=True),
    "basis": lambda graph: danchieu.basis(graph, "655/KH-UBND"),
    "cites": lambda graph: danchieu.cites(graph, "655/KH-UBND"),
    "chain": lambda graph: danchieu.chain(graph, "98/KH-UBND", "96-NQ/TW"),
    "obligations": lambda graph: danchieu.obligations(graph, body="so nong nghiep"),
    "status": lambda graph: danchieu.status(graph, "2255/QĐ-UBND"),
    "timeline": lambda graph: danchieu.timeline(graph, "391/NQ-CP"),
    "coverage": lambda graph: danchieu.coverage(graph, "96-NQ/TW"),
    "missing": lambda graph: danchieu.missing(graph),
    "compare": lambda graph: danchieu.compare(graph, "391/NQ-CP", "5120/QĐ-BNN-TL"),
    "search": lambda graph: danchieu.search(graph, "ke hoach"),
}


@pytest.fixture(params=SUBJECTS)
def drawn(request: pytest.FixtureRequest, samples) -> View:
    """A view of each kind of answer."""
    return danchieu.view(SUBJECTS[request.param](samples), graph=samples)


def answers_documents(answer) -> set[str]:
    rows = [part for row in answer.results for part in (getattr(row, "documents", None) or [row])]
    steps = {end for row in rows for path in getattr(row, "paths", ()) for step in path for end in (step.citing, step.cited)}
    return steps | {row.document.id for row in rows if hasattr(row, "document")}


def test_every_document_of_an_answer_and_every_step_is_there(samples) -> None:
    answer = danchieu.implementers(samples, "96-NQ/TW", rests_on=True)
    picture = danchieu.view(samples, answer).picture
    assert answers_documents(answer) <= {node.id for node in picture.nodes}
    steps = {(s.citing, s.cited, s.relation) for row in answer.results for path in row.paths for s in path}
    assert steps <= {(arrow.source, arrow.target, arrow.relation) for arrow in picture.arrows}
    assert all(arrow.quotes for arrow in picture.arrows)


def test_every_quotation_is_in_the_text_of_a_sample(samples) -> None:
    texts = {path.name: " ".join(path.read_text(encoding="utf-8").split()) for path in SAMPLES.iterdir()}
    quotes = [quote for arrow in danchieu.view(samples).picture.arrows for quote in arrow.quotes]
    assert len(quotes) > 80
    assert [quote for quote in quotes if quote.text not in texts[quote.where.split(" [")[0]]] == []


def test_arrows_join_nodes_that_are_there(drawn: View) -> None:
    keys = {node.id for node in drawn.picture.nodes}
    assert drawn.picture.nodes
    assert all({arrow.source, arrow.target} <= keys for arrow in drawn.picture.arrows)


def test_no_box_lies_upon_another(drawn: View) -> None:
    places = list(drawn.plan.places.values())
    assert len(places) == len(drawn.picture.nodes)
    upon = [
        (one, two)
        for at, one in enumerate(places)
        for two in places[at + 1 :]
        if abs(one.x - two.x) < (one.width + two.width) / 2 and abs(one.y - two.y) < (one.height + two.height) / 2
    ]
    assert upon == []


def test_higher_bodies_stand_above_lower_ones(samples) -> None:
    for answer in (danchieu.implementers(samples, "96-NQ/TW"), danchieu.chain(samples, "98/KH-UBND", "96-NQ/TW")):
        drawn = danchieu.view(samples, answer)
        heights = {node.id: drawn.plan.places[node.id].y for node in drawn.picture.nodes}
        levels = sorted({node.level for node in drawn.picture.nodes})
        for above, below in pairwise(levels):
            lowest = max(heights[n.id] for n in drawn.picture.nodes if n.level == above)
            assert lowest < min(heights[n.id] for n in drawn.picture.nodes if n.level == below)


def test_what_a_document_cites_stands_on_its_left_and_what_cites_it_on_its_right(samples) -> None:
    drawn = danchieu.view(samples, "391/NQ-CP")
    root = drawn.picture.roots[0]
    middle = drawn.plan.places[root].x
    cited = {arrow.target for arrow in drawn.picture.arrows if arrow.source == root}
    citing = {arrow.source for arrow in drawn.picture.arrows if arrow.target == root} - cited
    assert cited and citing
    assert all(drawn.plan.places[key].x < middle for key in cited)
    assert all(drawn.plan.places[key].x > middle for key in citing)


def test_arrows_go_round_the_boxes_of_a_tree(samples) -> None:
    drawn = danchieu.view(samples, danchieu.implementers(samples, "96-NQ/TW"))
    assert drawn.plan.routes
    for number, route in drawn.plan.routes.items():
        ends = {drawn.picture.arrows[number].source, drawn.picture.arrows[number].target}
        others = [place for key, place in drawn.plan.places.items() if key not in ends]
        for x, y in route:
            assert not [p for p in others if abs(p.x - x) < p.width / 2 and abs(p.y - y) < p.height / 2]


def test_offices_of_two_provinces_stay_two_bodies(samples) -> None:
    picture = danchieu.view(samples, danchieu.obligations(samples, body="so nong nghiep", limit=200)).picture
    bodies = [node for node in picture.nodes if node.kind == "body" and node.name.startswith("Sở Nông nghiệp")]
    named = Counter(node.name for node in bodies)
    assert max(named.values()) > 1
    assert len({node.id for node in bodies}) == len(bodies)


def test_without_the_graph_levels_come_from_the_issuers(samples) -> None:
    answer = danchieu.implementers(samples, "96-NQ/TW")
    alone, with_graph = danchieu.view(answer).picture, danchieu.view(samples, answer).picture
    assert {n.id: (n.level, n.branch) for n in alone.nodes} == {n.id: (n.level, n.branch) for n in with_graph.nodes}


def test_a_networkx_graph_can_be_drawn(samples) -> None:
    graph = to_networkx(samples)
    picture = danchieu.view(graph).picture
    assert len(picture.nodes) == graph.number_of_nodes()
    assert {arrow.relation for arrow in picture.arrows} == {data["relation"] for *_, data in graph.edges(data=True)}


def test_what_has_no_room_is_left_out_and_said(big: Callable) -> None:
    picture = danchieu.view(big(80), limit=30).picture
    assert (len(picture.nodes), picture.left_out) == (30, 50)
    assert "30" in picture.notes[0] and "50" in picture.notes[0]
    assert picture.nodes[0].id == "d0"  # the most cited stays


def test_a_picture_is_the_same_from_run_to_run(samples) -> None:
    one, two = (danchieu.view(samples, "391/NQ-CP", depth=2) for _ in range(2))
    assert one.svg() == two.svg() and one.html() == two.html()


def test_no_path_of_this_machine_is_in_any_file(drawn: View, tmp_path) -> None:
    for ending in FORMATS:
        data = drawn.save(tmp_path / f"x{ending}").read_bytes()
        assert b"/samples/" not in data and str(tmp_path).encode() not in data, ending


def test_svg_shows_every_box_arrow_and_the_legend(drawn: View) -> None:
    root = ET.fromstring(drawn.svg())
    boxes = [g for g in root.iter(f"{SVG}g") if g.get("class") == "box"]
    arrows = [g for g in root.iter(f"{SVG}g") if g.get("class") == "arrow"]
    assert [box.get("data-id") for box in boxes] == [node.id for node in drawn.picture.nodes]
    assert len(arrows) == sum(arrow.source != arrow.target for arrow in drawn.picture.arrows)
    words = " ".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    for relation in {arrow.relation for arrow in drawn.picture.arrows}:
        assert Messages("vi")(f"relation.{relation}") in words
    assert "http" not in drawn.svg().replace("http://www.w3.org/2000/svg", "")


def test_png_is_a_picture_with_colours(samples) -> None:
    data = danchieu.view(samples, danchieu.implementers(samples, "96-NQ/TW")).png()
    assert data.startswith(b"\x89PNG\r\n") and len(data) > 20_000
    assert int.from_bytes(data[16:20], "big") > 1000


def test_a_machine_without_fonts_is_found_out(samples, monkeypatch: pytest.MonkeyPatch) -> None:
    assert letters() and not letters(system_fonts=False)
    monkeypatch.setattr(png, "letters", lambda: False)
    with pytest.raises(png.NoFont, match="fonts-dejavu"):
        danchieu.view(samples, "96-NQ/TW").png()


def test_graph_files_hold_exactly_what_is_shown(drawn: View) -> None:
    keys = {node.id for node in drawn.picture.nodes}
    arrows = Counter((arrow.source, arrow.target, arrow.relation) for arrow in drawn.picture.arrows)
    graphml = nx.read_graphml(io.BytesIO(drawn.graphml()), force_multigraph=True)
    gexf = nx.read_gexf(io.BytesIO(drawn.gexf()))
    for graph in (graphml, gexf):
        assert set(graph.nodes) == keys
        assert Counter((a, b, data["relation"]) for a, b, data in graph.edges(data=True)) == arrows
    assert all(label for _, label in graphml.nodes(data="label"))


def test_pyvis_gets_the_same_nodes_and_edges(samples) -> None:
    drawn = danchieu.view(samples)
    network = drawn.to_pyvis()
    assert network.get_nodes() == [node.id for node in drawn.picture.nodes]
    assert len(network.get_edges()) == len(drawn.picture.arrows)
    assert set(network.get_adj_list()) == {node.id for node in drawn.picture.nodes}


def test_hostile_texts_stay_text_in_every_format(hostile, tmp_path) -> None:
    drawn = danchieu.view(hostile)
    page = drawn.html()
    assert "<img" not in page and page.count("</script") == 3
    data = json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)[1])
    assert "<img src=x" in data["nodes"][0]["name"]
    for text in (drawn.svg(), drawn.graphml(), drawn.gexf()):
        ET.fromstring(text)
    assert "<img" not in drawn._repr_html_()
    assert len(drawn.png()) > 1000


def test_json_cannot_leave_its_script() -> None:
    text = {"a": "</script><!--<script>\u2028\u2029&"}
    assert not re.search("[<>&\u2028\u2029]", as_json(text))
    assert json.loads(as_json(text)) == text


def test_vis_network_is_the_one_of_pyvis_and_points_nowhere() -> None:
    assert "vis-network" in vis_network()[:200] and "sourceMappingURL" not in vis_network()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_everything_the_page_says_is_in_the_catalogue(language: str) -> None:
    say = Messages(language)
    keys = {f"view.{word}" for word in WORDS} | {f"relation.{relation}" for relation in STROKES}
    keys |= {f"view.level_{level}" for level in (0, 1, 2, 4, 5, 7, 8, 9, "unknown")}
    keys |= {f"view.kind_{kind}" for kind in ("document", "cited", "duty", "body")}
    keys |= {f"view.branch_{branch}" for branch in ("party", "state", "front-union", "judiciary", "both", "unknown")}
    keys |= {f"view.reading_{name}" for name in ("layers", "sides", "free", "duties")}
    assert sorted(key for key in keys if key not in say) == []


def test_an_ending_that_is_none_is_an_error(samples, tmp_path) -> None:
    with pytest.raises(ValueError, match=r"\.gexf"):
        danchieu.view(samples).save(tmp_path / "x.pdf")


@pytest.mark.parametrize(
    "text",
    ["Kế hoạch 12/KH-UBND", "715/2024/NQLT-CP-ĐCTUBTWMTTQVN", "W" * 200, "từ " * 90, "", "một", "a/b-c/d-" * 30],
)
def test_lines_fit_their_box(text: str) -> None:
    lines = wrap(text)
    assert len(lines) <= 5 and all(measure(line) <= WIDTH for line in lines)
    kept = "".join(lines).replace("…", "").replace(" ", "")
    assert "".join(text.split()).startswith(kept)
    strong = lines_of(text, "UBND tỉnh Lai Châu")
    assert all(measure(line) * BOLD <= WIDTH for line in strong[0][: strong[1]])


def _grown(arrangement: Arrangement, count: int) -> Picture:
    nodes = tuple(Node(f"n{at}", "document", f"n{at}", ("a", "b"), level=at % 10) for at in range(count))
    arrows = tuple(Arrow(f"n{at}", f"n{at // 2}", "cites") for at in range(1, count))
    return Picture("t", "r", (), nodes, arrows, arrangement, ("n0",))


@pytest.mark.parametrize("arrangement", ["layers", "sides", "free"])
def test_work_grows_with_the_picture_and_not_faster(arrangement: Arrangement) -> None:
    """Python's own count of calls and lines, not a clock: eight times the nodes, at most about eight times the steps."""
    import sys

    def steps(count: int) -> int:
        seen = 0

        def count_lines(frame, event, arg):
            nonlocal seen
            seen += 1
            return count_lines

        picture = _grown(arrangement, count)
        before = sys.gettrace()
        sys.settrace(count_lines)
        try:
            arrange(picture, str)
        finally:
            sys.settrace(before)
        return seen

    assert steps(1600) < 11 * steps(200)


def test_an_empty_picture_is_a_page_too() -> None:
    empty = View(Picture("không có gì", "", (), (), (), "free"), Messages("vi"))
    assert "không có gì" in empty.html()
    ET.fromstring(empty.svg())


def test_every_format_has_its_maker() -> None:
    assert set(FORMATS) == {".html", ".svg", ".png", ".graphml", ".gexf"}
    assert module.View.__doc__ and all(ending.strip(".") in module.View.__doc__ for ending in FORMATS)
