"""A picture as SVG, from the places that the page uses: sharp on paper, readable by every office program."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from danchieu.views.pictures.boxes import FONT, LINE, measure
from danchieu.views.pictures.curves import Curve, curve, lanes_of, words_of
from danchieu.views.pictures.elements import Arrow, Band, Node, Picture, Placed, Plan, Point
from danchieu.views.pictures.legend import Sample, samples
from danchieu.views.pictures.style import Stroke, paint, rounding, stroke
from danchieu.views.tables import Say
from danchieu.views.xml_text import writable

_MARGIN, _HEAD, _ROW = 40.0, 26.0, 30.0
LETTERS = "system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', Arial, sans-serif"
_NARROWEST = 900.0
_SAMPLE_WIDTH = 330.0


def clean(text: str) -> str:
    """Text as XML can carry it."""
    return escape(writable(text))


def attribute(text: str) -> str:
    """An attribute with its quotation marks."""
    return quoteattr(writable(text))


def draw(picture: Picture, plan: Plan, say: Say, framed: bool = True) -> str:
    """The whole drawing. framed: with title, way of reading, notes and legend, as a report needs it."""
    left, top, right, bottom = extent(plan)
    legend = samples(picture, say) if framed else []
    head = _heading(picture, right - left) if framed else []
    per_row = max(1, int((right - left) // _SAMPLE_WIDTH))
    above = sum(height for _, height, _ in head) + 16 if framed else 0.0
    below = _ROW * -(-len(legend) // per_row) + 20 if framed else 0.0
    width, height = right - left, bottom - top + above + below
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label={attribute(picture.title)} '
        f'viewBox="{left:g} {top - above:g} {width:g} {height:g}" width="{width:g}" height="{height:g}" '
        f'font-family={attribute(LETTERS)} font-size="{FONT}">',
        f"<title>{clean(picture.title)}</title>",
        f'<rect x="{left:g}" y="{top - above:g}" width="{width:g}" height="{height:g}" fill="#ffffff"/>',
        _markers(picture.arrows),
        *_lines_of_heading(head, left, top - above),
        *(_band(band) for band in plan.bands),
        *_arrows(picture, plan, say),
        *(_halo(node, plan.places[node.id]) for node in picture.nodes if node.id in picture.roots),
        *(_box(node, plan.places[node.id]) for node in picture.nodes),
        *(_sample(one, at, per_row, left, bottom) for at, one in enumerate(legend)),
        "</svg>",
    ]
    return "\n".join(parts)


def extent(plan: Plan) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of everything, with a margin."""
    corners = [(p.x - p.width / 2, p.y - p.height / 2, p.x + p.width / 2, p.y + p.height / 2)
               for p in plan.places.values()]  # fmt: skip
    corners += [(band.left, band.top, band.right, band.bottom) for band in plan.bands]
    sides = list(zip(*(corners or [(0, 0, 400, 100)]), strict=True))
    left = min(sides[0]) - _MARGIN
    return left, min(sides[1]) - _MARGIN, max(max(sides[2]) + _MARGIN, left + _NARROWEST), max(sides[3]) + _MARGIN


def _heading(picture: Picture, width: float) -> list[tuple[str, float, str]]:
    """Lines over the drawing: text, height, attributes."""
    room, narrow = int((width - 2 * _MARGIN) / 8.4), int((width - 2 * _MARGIN) / 13.5)
    lines = [(line, 32.0, 'font-size="22" font-weight="bold"') for line in _broken(picture.title, narrow)]
    lines += [(line, _HEAD - 4, 'font-size="15"') for line in _broken(picture.reading, room)]
    lines += [(line, _HEAD - 4, 'font-size="14" fill="#7a4a00"') for note in picture.notes for line in
              _broken(f"• {note}", room)]  # fmt: skip
    return lines


def _broken(text: str, most: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= most:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _lines_of_heading(lines: Iterable[tuple[str, float, str]], left: float, top: float) -> Iterable[str]:
    y = top + 6
    for text, height, look in lines:
        y += height
        yield f'<text x="{left + _MARGIN:g}" y="{y:g}" {look}>{clean(text)}</text>'


def _markers(arrows: Iterable[Arrow]) -> str:
    colours = sorted({stroke(arrow.relation).colour for arrow in arrows} | {"#444b55"})
    heads = (
        f'<marker id="head-{colour[1:]}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="11" markerHeight="11" '
        f'markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 0L10 5L0 10z" fill="{colour}"/></marker>'
        for colour in colours
    )
    return f"<defs>{''.join(heads)}</defs>"


def _band(band: Band) -> str:
    lines = "".join(
        f'<text x="{band.left + 12:g}" y="{band.top + 24 + 20 * at:g}" fill="#545c68" font-size="16" '
        f'font-weight="bold">{clean(line)}</text>'
        for at, line in enumerate(band.lines)
    )
    return (
        f'<g class="band"><rect x="{band.left:g}" y="{band.top:g}" width="{band.right - band.left:g}" '
        f'height="{band.bottom - band.top:g}" rx="10" fill="#f1f3f5"/>{lines}</g>'
    )


def _arrows(picture: Picture, plan: Plan, say: Say) -> Iterable[str]:
    for arrow, line in curves(picture, plan):
        look = stroke(arrow.relation)
        dashes = _dashes(look)
        word = _word(line.word, look.colour, say(f"relation.{arrow.relation}")) if line.word else ""
        yield (
            f'<g class="arrow" data-from={attribute(arrow.source)} data-to={attribute(arrow.target)} '
            f'data-relation={attribute(arrow.relation)}>'
            f'<path d="{line.path}" fill="none" stroke="{look.colour}" stroke-width="{look.width}"{dashes} '
            f'marker-end="url(#head-{look.colour[1:]})"/>{word}</g>'
        )


def _dashes(look: Stroke) -> str:
    pattern = " ".join(map(str, look.dashes))
    return f' stroke-dasharray="{pattern}"' if pattern else ""


def curves(picture: Picture, plan: Plan) -> Iterable[tuple[Arrow, Curve]]:
    """Every arrow with its line."""
    lanes = lanes_of(picture)
    words = words_of(picture)
    for number, arrow in enumerate(picture.arrows):
        one, two = plan.places[arrow.source], plan.places[arrow.target]
        if arrow.source != arrow.target:
            route = plan.routes.get(number, ())
            yield arrow, curve(one, two, picture.arrangement, lanes[number], route, words[number])


def _word(at: Point, colour: str, text: str) -> str:
    x, y = at
    half = measure(text) * 0.43 + 2
    return (
        f'<rect x="{x - half:.1f}" y="{y - 8:.1f}" width="{2 * half:.1f}" height="16" rx="4" fill="#ffffff"/>'
        f'<text x="{x:g}" y="{y + 4:g}" text-anchor="middle" font-size="12" fill="{colour}">{clean(text)}</text>'
    )


def _box(node: Node, place: Placed) -> str:
    look = paint(node)
    left, top = place.x - place.width / 2, place.y - place.height / 2
    dashes = ' stroke-dasharray="6 4"' if node.kind == "cited" else ""
    first = place.y - LINE * (len(node.lines) - 1) / 2 + FONT * 0.36
    bold = ' font-weight="bold"'
    lines = "".join(
        f'<text x="{place.x:g}" y="{first + LINE * at:g}" text-anchor="middle" fill="{look.ink}"'
        f"{bold if at < node.strong else ''}>{clean(line)}</text>"
        for at, line in enumerate(node.lines)
    )
    return (
        f'<g class="box" data-id={attribute(node.id)}><title>{clean(node.name)}</title>'
        f'{_outline(node.kind, left, top, place, look.fill, look.line, dashes)}{lines}</g>'
    )


def _halo(node: Node, place: Placed) -> str:
    """The line round what the picture is about."""
    left, top, radius = place.x - place.width / 2 - 6, place.y - place.height / 2 - 6, rounding(node.kind, place.height)
    return (
        f'<rect class="box" data-id={attribute(node.id)} x="{left:g}" y="{top:g}" width="{place.width + 12:g}" '
        f'height="{place.height + 12:g}" rx="{radius + 6:g}" fill="none" stroke="#1c1f24" stroke-width="3"/>'
    )


def _outline(kind: str, left: float, top: float, place: Placed, fill: str, line: str, dashes: str) -> str:
    paint_of = f'fill="{fill}" stroke="{line}" stroke-width="1.6"{dashes}'
    if kind == "duty":
        right, bottom = left + place.width, top + place.height
        sheet = f"M{left:g} {top:g}H{right - 14:g}L{right:g} {top + 14:g}V{bottom:g}H{left:g}Z"
        return f'<path d="{sheet}M{right - 14:g} {top:g}V{top + 14:g}H{right:g}" {paint_of}/>'
    radius = rounding(kind, place.height)  # type: ignore[arg-type]
    return (
        f'<rect x="{left:g}" y="{top:g}" width="{place.width:g}" height="{place.height:g}" rx="{radius:g}" {paint_of}/>'
    )


def _sample(sample: Sample, at: int, per_row: int, left: float, bottom: float) -> str:
    x, y = left + _MARGIN + _SAMPLE_WIDTH * (at % per_row), bottom + _ROW * (at // per_row) + 8
    text = f'<text x="{x + 54:g}" y="{y + 5:g}">{clean(sample.label)}</text>'
    if sample.kind == "relation":
        look = stroke(sample.key)
        dashes = _dashes(look)
        mark = (
            f'<path d="M{x:g} {y:g}H{x + 44:g}" stroke="{look.colour}" stroke-width="{look.width}"{dashes} '
            f'marker-end="url(#head-{look.colour[1:]})"/>'
        )
    else:
        place = Placed(x + 22, y, 40, 18)
        mark = _outline(sample.shape, x + 2, y - 9, place, sample.fill, sample.line,
                        ' stroke-dasharray="6 4"' if sample.shape == "cited" else "")  # fmt: skip
    return f"<g>{mark}{text}</g>"
