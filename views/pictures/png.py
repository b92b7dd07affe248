"""An SVG drawing in pixels, by resvg: no browser, no drawing library of the system, only its fonts."""

from functools import cache
from xml.etree import ElementTree

from danchieu.views.pictures.svg import LETTERS

_WIDEST = 8000
"""Pixels of a PNG across or down: enough for A3 at 400 dots an inch."""


_ANY = "Liberation Sans"
"""What `sans-serif` at the end of LETTERS means. Without it resvg takes the first family that fontconfig prefers,
whether installed or not."""


class NoFont(RuntimeError):
    """The machine has no font with Vietnamese letters: a picture would have no words in it."""


def render(drawing: str, scale: float) -> bytes:
    """PNG with `scale` pixels for each of the drawing, fewer where it would be too large. Raises NoFont."""
    from resvg_py import svg_to_bytes

    if not letters():
        raise NoFont(
            "Máy này chưa có phông chữ, hình PNG sẽ không có chữ: hãy cài một phông (Debian, Ubuntu: apt install "
            "fonts-dejavu-core), hoặc lưu .svg. (No font on this machine: install one, or save .svg.)"
        )
    root = ElementTree.fromstring(drawing)
    width, height = (float(root.attrib[side]) for side in ("width", "height"))
    across = int(width * min(scale, _WIDEST / max(width, height)))
    return bytes(svg_to_bytes(svg_string=drawing, width=across, sans_serif_family=_ANY))


@cache
def letters(system_fonts: bool = True) -> bool:
    """Whether a Vietnamese word in the families of a drawing leaves a trace on paper."""
    from resvg_py import svg_to_bytes

    empty = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="30">{}</svg>'
    written = empty.format(f'<text x="2" y="20" font-family="{LETTERS}">Nghệ Ấ</text>')
    one, two = (
        bytes(svg_to_bytes(svg_string=text, skip_system_fonts=not system_fonts, sans_serif_family=_ANY))
        for text in (written, empty.format(""))
    )
    return one != two
