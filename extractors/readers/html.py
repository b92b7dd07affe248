"""HTML pages of legal portals: the document they carry, without menus, side columns and link lists."""

import re
from collections.abc import Iterator
from email import message_from_bytes

from lxml import etree

from danchieu.extractors.readers.draft import Draft
from danchieu.extractors.readers.encodings import declared_charset, decode
from danchieu.extractors.readers.source import Limits, Refused, Source
from danchieu.extractors.readers.tables import Cell, draft_table, is_layout

_SKIPPED = frozenset((
    "script", "style", "noscript", "template", "head", "nav", "aside", "select", "button", "iframe", "svg",
    "object", "textarea", "input", "video", "audio", "canvas", "map", "title", "link", "meta",
))  # fmt: skip
_BLOCKS = frozenset((
    "p", "div", "section", "article", "main", "header", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol",
    "li", "dl", "dt", "dd", "blockquote", "pre", "table", "tr", "center", "address", "figure", "figcaption", "hr",
    "caption", "body", "fieldset", "details", "summary",
))  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_VIETNAMESE = re.compile("[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]")
_LINES = frozenset(("p", "li", "span", "font", "b", "i", "strong", "em", "pre"))
_MOTTO = re.compile(r"C[Ộộ]NG\s+H(?:ÒA|OÀ)\s+XÃ\s+H[Ộộ]I|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT|Độc\s+lập\s*-\s*Tự\s+do")
_RECIPIENTS = re.compile(r"^\s*Nơi\s+nhận")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BORDER = re.compile(r"border(?:-top|-left|-bottom|-right)?\s*:\s*(?!none|0)[^;]*(?:solid|double|inset)", re.IGNORECASE)
_FORMATTING = re.compile(r"</?(?:font|b|i|u|s|span|strong|em|center|small|big|a|o:p)\b[^<>]*>", re.IGNORECASE)
_TABLE_PARTS = frozenset(("table", "tbody", "thead", "tfoot", "tr"))
_MAIN_SHARE = 0.7
"""A child that holds this much of its parent's Vietnamese text is where the document is; below it, the parent is."""


def read_html(data: bytes, sha256: str, limits: Limits) -> Source:
    """Read an HTML page, or the page in a web archive (.mht), which Word saves under the name .doc."""
    if len(data) > limits.markup:
        raise Refused("too_much_markup", limit=limits.markup)
    if data[:200].lstrip().lower().startswith(b"mime-version:"):
        data = _page_of_archive(data)
    text, warnings = decode(data, declared_charset(data))
    if text.count("<") > limits.elements:
        raise Refused("too_much_markup", limit=limits.elements)
    root = _parse(text)
    if root is None:
        raise Refused("empty")
    weights = _weights(root)
    main = _main(root, weights)
    draft = Draft()
    draft.warnings += warnings
    writer = _Writer(draft, limits, _menus(main, weights))
    writer.block(main, 0)
    writer.end_line()
    return draft.source("html", sha256)


def _page_of_archive(data: bytes) -> bytes:
    pages = (part for part in message_from_bytes(data).walk() if part.get_content_type() == "text/html")
    page = next(pages, None)
    content = None if page is None else page.get_payload(decode=True)
    if not isinstance(content, bytes):
        raise Refused("damaged", format="MHT", reason="no page in the archive")
    return content


def _parse(text: str) -> etree._Element | None:
    """Root of a page. One whose formatting elements are never closed is read again without them."""
    root, too_deep = _tree(text)
    if too_deep:
        root, too_deep = _tree(_FORMATTING.sub("", text))
    if too_deep:
        raise Refused("too_deep", limit=256)
    return root


def _tree(text: str) -> tuple[etree._Element | None, bool]:
    """Root and whether the parser gave up on its depth: it would leave out the rest without a word."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(text.replace("\x00", "").encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    return root, any("xcessive depth" in entry.message for entry in parser.error_log)


def _tag(node: etree._Element) -> str:
    return node.tag if isinstance(node.tag, str) else ""


def _shown(node: etree._Element) -> bool:
    if _tag(node) in _SKIPPED or node.get("hidden") is not None:
        return False
    style = node.get("style")
    return style is None or not _HIDDEN.search(style)


def _main(root: etree._Element, weights: dict[etree._Element, int]) -> etree._Element:
    """The element that holds the document: letterhead and recipients, or else most of the Vietnamese text.

    Going in from the outside, an inner element is taken while it keeps most of the text that is not links, and the
    letterhead.
    """
    head = _first_with(root, weights, _MOTTO)
    tail = None if head is None else _first_with(root, weights, _RECIPIENTS, head)
    if head is not None and tail is not None:
        outer = set(tail.iterancestors())
        return next((node for node in head.iterancestors() if node in outer), root)
    kept = set() if head is None else {head, *head.iterancestors()}
    main = node = root
    while True:
        child = max(node, key=lambda c: weights.get(c, 0), default=None)
        if child is None or weights.get(child, 0) <= _MAIN_SHARE * weights.get(node, 0):
            return main
        if (kept and child not in kept) or not _may_hold_a_document(child):
            return main
        node = child
        if _tag(node) not in _TABLE_PARTS:
            main = node


def _may_hold_a_document(node: etree._Element) -> bool:
    """Not a line of text, and not a cell with a line of text: that is a table of the document itself."""
    if _tag(node) in ("td", "th"):
        return next(node.iter("p", "div", "table"), None) is not None
    return _tag(node) not in _LINES


def _first_with(
    root: etree._Element, weights: dict[etree._Element, int], pattern: re.Pattern[str],
    after: etree._Element | None = None,
) -> etree._Element | None:  # fmt: skip
    """The first shown element, behind another one, in which a run of text says what a pattern looks for."""
    waiting = after is not None
    for node in root.iter():
        if waiting:
            waiting = node is not after
        if waiting:
            continue
        parent = node.getparent()
        for holder, text in ((node, node.text), (parent, node.tail)):
            if text and holder is not None and pattern.search(text) and weights.get(holder):
                return holder
    return None


def _weights(root: etree._Element) -> dict[etree._Element, int]:
    """Vietnamese letters in each shown element, links aside; without recursion, pages nest deeply."""
    weights: dict[etree._Element, int] = {}
    open_nodes: list[etree._Element] = []
    off = 0
    for event, node in etree.iterwalk(root, events=("start", "end")):
        unread = _tag(node) == "a" or not _shown(node)
        if event == "start":
            off += unread
            open_nodes.append(node)
            own = 0 if off else _letters(node.text)
            weights[node] = own
        else:
            off -= unread
            open_nodes.pop()
            if open_nodes:
                parent = open_nodes[-1]
                weights[parent] += weights[node] + (0 if off else _letters(node.tail))
    return weights


def _menus(main: etree._Element, weights: dict[etree._Element, int]) -> frozenset[etree._Element]:
    """Lists inside the document's element that hold nothing but links."""
    return frozenset(
        node for node in main.iter("ul", "ol") if not weights.get(node) and next(node.iter("a"), None) is not None
    )


def _letters(text: str | None) -> int:
    return len(_VIETNAMESE.findall(text)) if text else 0


class _Writer:
    """Writes elements as lines of text."""

    def __init__(self, draft: Draft, limits: Limits, menus: frozenset[etree._Element]) -> None:
        self._draft = draft
        self._menus = menus
        self._limits = limits
        self._line: list[str] = []
        self._label = ""

    def block(self, node: etree._Element, depth: int) -> None:
        """An element and what is in it."""
        tag = _tag(node)
        if depth > self._limits.depth:
            raise Refused("too_deep", limit=self._limits.depth)
        if tag == "table":
            self.end_line()
            self._table(node, depth)
            return
        block = tag in _BLOCKS
        if block:
            self.end_line()
        if tag == "li":
            self._label = _item_label(node)
        self._text(node.text, tag == "pre")
        for child in node:
            if _tag(child) == "br":
                self.end_line()
            elif _shown(child) and _tag(child) and child not in self._menus:
                self.block(child, depth + 1)
            self._text(child.tail, tag == "pre")
        if block:
            self.end_line()

    def _text(self, text: str | None, preformatted: bool) -> None:
        if not text:
            return
        if not preformatted:
            self._line.append(text)
            return
        first, *rest = text.split("\n")
        self._line.append(first)
        for line in rest:
            self.end_line()
            self._line.append(line)

    def end_line(self) -> None:
        """Write the open line, if it says anything."""
        line = _BLANKS.sub(" ", "".join(self._line)).strip(" ")
        self._line.clear()
        if line:
            self._draft.add(self._label + line + "\n")
            self._label = ""

    def _table(self, table: etree._Element, depth: int) -> None:
        rows: list[list[Cell]] = []
        below: dict[int, int] = {}  # by column, into how many further rows its cell reaches
        for row in _rows(table):
            cells: list[Cell] = []
            for cell in row:
                if _tag(cell) not in ("td", "th") or not _shown(cell):
                    continue
                _reach_down(below, cells)
                writer = _Writer(Draft(), self._limits, self._menus)
                writer.block(cell, depth + 1)
                writer.end_line()
                span = cell.get("rowspan", "")
                if span.isdecimal() and int(span[:4]) > 1:
                    below[len(cells)] = int(span[:4]) - 1
                cells.append(Cell(writer._draft))
            if cells:
                _reach_down(below, cells)
                rows.append(cells)
        draft_table(self._draft, rows, is_layout(rows, _ruled(table)))


def _reach_down(below: dict[int, int], cells: list[Cell]) -> None:
    """Add to a row, as empty ones, the cells of rows above that reach into it at its end so far."""
    while (left := below.pop(len(cells), 0)) > 0:
        if left > 1:
            below[len(cells)] = left - 1
        cells.append(Cell(Draft()))


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if _tag(child) == "tr":
            yield child
        elif _tag(child) in ("tbody", "thead", "tfoot"):
            yield from (row for row in child if _tag(row) == "tr")


def _ruled(table: etree._Element) -> bool:
    """Pages draw table lines by an attribute, or by a style of the table or its cells."""
    if table.get("border", "0") not in ("0", ""):
        return True
    styled = [table, *list(table.iter("td"))[:4]]
    return any(_BORDER.search(node.get("style", "")) for node in styled)




def _item_label(item: etree._Element) -> str:
    """What a browser shows before a list item."""
    parent = item.getparent()
    if parent is None or _tag(parent) != "ol":
        return "- "
    number = sum(_tag(before) == "li" for before in item.itersiblings(preceding=True)) + 1
    start = parent.get("start", "1")
    number += int(start) - 1 if start.isdecimal() and len(start) < 7 else 0
    kind = parent.get("type")
    if kind in ("a", "A") and number < 27:
        return f"{chr((96 if kind == 'a' else 64) + number)}{')' if kind == 'a' else '.'} "
    return f"{_roman(number) if kind == 'I' and number < _LAST_ROMAN else number}. "


_LAST_ROMAN = 40


def _roman(number: int) -> str:
    return "X" * (number // 10) + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[number % 10]
