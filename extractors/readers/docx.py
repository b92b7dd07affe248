"""DOCX to source text: numbering, notes, headers, text boxes, tables and accepted changes, as Word would print it."""

from collections.abc import Iterator

from lxml import etree

from danchieu.extractors.readers.draft import Draft
from danchieu.extractors.readers.numbering import Numbering, W
from danchieu.extractors.readers.packages import Package
from danchieu.extractors.readers.source import Limits, Refused, Source
from danchieu.extractors.readers.tables import Cell, draft_table, is_layout
from danchieu.extractors.readers.word_fonts import WordFonts, run_font

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = frozenset(W + name for name in (
    "del", "moveFrom", "instrText", "delText", "delInstrText", "rPr", "sectPr", "tblPr", "tcPr", "trPr", "tblGrid",
    "annotationRef", "commentReference",
))  # fmt: skip
_MARKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-", W + "softHyphen": ""}
_NOTES = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}


def read_docx(data: bytes, sha256: str, limits: Limits) -> Source:
    """Read a DOCX file."""
    package = Package(data, "docx", limits)
    root = package.xml("word/document.xml")
    body = None if root is None else root.find(W + "body")
    if root is None or body is None:
        raise Refused("damaged", "word/document.xml", format="DOCX", reason="no body")
    reader = _Reader(package, root, limits)
    reader.read(body)
    return reader.draft.source("docx", sha256)


class _Reader:
    """Walks one document; `draft` holds what was read."""

    def __init__(self, package: Package, root: etree._Element, limits: Limits) -> None:
        styles = package.xml("word/styles.xml")
        self.draft = Draft()
        self._package = package
        self._limits = limits
        self._numbering = Numbering(package.xml("word/numbering.xml"), styles)
        self._fonts = WordFonts(root, styles)
        self._ruled = _ruled_styles(styles)
        self._notes = {part: _notes(package.xml(f"word/{part}.xml")) for part in ("footnotes", "endnotes")}
        self._numbers: dict[tuple[str, str], int] = {}
        self._has_pages = next(root.iter(W + "lastRenderedPageBreak"), None) is not None
        self._relations = _relations(package.xml("word/_rels/document.xml.rels"))

    def read(self, body: etree._Element) -> None:
        if self._has_pages:
            self.draft.page()
        first, running = self._headers(body)
        for text in first:
            self.draft.add(text + "\n")
        self._blocks(self.draft, body, 0)
        if running:
            self.draft.furniture("".join(text + "\n" for text in running))
        self.draft.warnings += [f"converted:{encoding}" for encoding in sorted(self._fonts.converted)]

    def _headers(self, body: etree._Element) -> tuple[list[str], list[str]]:
        """Text of the headers of the first page, which may be a letterhead, and of those that every page carries."""
        first: list[str] = []
        running: list[str] = []
        for reference in body.iter(W + "headerReference", W + "footerReference"):
            target = self._relations.get(reference.get(_RELATION_ID, ""))
            part = self._package.xml(f"word/{target}") if target else None
            if part is None:
                continue
            draft = Draft()
            self._blocks(draft, part, 0)
            text = draft.text().strip()
            opening = reference.get(W + "type") == "first" and reference.tag == W + "headerReference"
            if text:
                (first if opening else running).append(text)
        return first, running

    def _blocks(self, draft: Draft, parent: etree._Element, depth: int) -> None:
        """Paragraphs and tables, also those inside content controls and insertions."""
        if depth > self._limits.depth:
            raise Refused("too_deep", limit=self._limits.depth)
        for node in parent:
            if node.tag == W + "p":
                self._paragraph(draft, node, depth)
            elif node.tag == W + "tbl":
                self._table(draft, node, depth)
            elif node.tag not in _SKIPPED:
                self._blocks(draft, node, depth + 1)

    def _paragraph(self, draft: Draft, paragraph: etree._Element, depth: int) -> None:
        properties = paragraph.find(W + "pPr")
        label = self._numbering.label(properties)
        notes: list[str] = []
        boxes: list[etree._Element] = []
        if label:
            draft.add(label + " ")
        self._inline(draft, paragraph, self._fonts.of_paragraph(properties), notes, boxes)
        # A paragraph whose mark was deleted runs on into the next one.
        if properties is None or properties.find(f"{W}rPr/{W}del") is None:
            draft.add("\n")
        for note in notes:
            draft.add(note + "\n")
        for box in boxes:
            self._blocks(draft, box, depth + 1)

    def _inline(
        self, draft: Draft, node: etree._Element, font: str | None, notes: list[str], boxes: list[etree._Element]
    ) -> None:
        """Text of a paragraph. Text boxes are collected in boxes, footnotes in notes."""
        for child in _kept(node):
            tag = child.tag
            if tag == W + "t":
                draft.add(self._fonts.text(child.text or "", font))
            elif tag in _MARKS:
                if not (tag == W + "br" and child.get(W + "type") in ("page", "column")):
                    draft.add(_MARKS[tag])
            elif tag == W + "lastRenderedPageBreak":
                draft.page()
            elif tag in _NOTES:
                self._note(draft, child, notes)
            elif tag == W + "txbxContent":
                boxes.append(child)
            elif tag == W + "r":
                if not _hidden(child):
                    self._inline(draft, child, run_font(child) or font, notes, boxes)
            else:
                self._inline(draft, child, font, notes, boxes)

    def _note(self, draft: Draft, reference: etree._Element, notes: list[str]) -> None:
        part, key = _NOTES[str(reference.tag)], reference.get(W + "id", "")
        body = self._notes[part].get(key)
        if body is None or (part, key) in self._numbers:
            return
        number = self._numbers[part, key] = len(self._numbers) + 1
        draft.furniture(f"[{number}]")
        inner = Draft()
        self._blocks(inner, body, 1)
        notes.append(f"[{number}] {inner.text().strip()}")

    def _table(self, draft: Draft, table: etree._Element, depth: int) -> None:
        rows = [self._row(row, depth) for row in _kept_rows(table)]
        draft_table(draft, rows, is_layout(rows, self._has_rules(table)))

    def _row(self, row: etree._Element, depth: int) -> list[Cell]:
        cells = []
        for cell in row.iter(W + "tc"):
            if next(cell.iterancestors(W + "tr"), None) is not row:
                continue
            draft = Draft()
            self._blocks(draft, cell, depth + 1)
            cells.append(Cell(draft))
        return cells

    def _has_rules(self, table: etree._Element) -> bool:
        """Whether lines are drawn between the cells, by the table, its style or its cells."""
        borders = table.find(f"{W}tblPr/{W}tblBorders")
        if borders is not None and _drawn(borders):
            return True
        style = table.find(f"{W}tblPr/{W}tblStyle")
        if borders is None and style is not None and style.get(W + "val") in self._ruled:
            return True
        cells = table.findall(f"{W}tr/{W}tc/{W}tcPr/{W}tcBorders")
        return sum(map(_drawn, cells)) * 2 > len(table.findall(f"{W}tr/{W}tc"))


_RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def _kept(node: etree._Element) -> Iterator[etree._Element]:
    """Children that are printed: of alternative contents the first, and nothing that was deleted."""
    for child in node:
        if child.tag in _SKIPPED or child.tag == W + "pPr":
            continue
        if child.tag == _MC + "AlternateContent":
            chosen = child.find(_MC + "Choice")
            chosen = child.find(_MC + "Fallback") if chosen is None else chosen
            if chosen is not None:
                yield chosen
        else:
            yield child


def _kept_rows(table: etree._Element) -> Iterator[etree._Element]:
    for row in table.iter(W + "tr"):
        if next(row.iterancestors(W + "tbl"), None) is table and row.find(f"{W}trPr/{W}del") is None:
            yield row


def _notes(root: etree._Element | None) -> dict[str, etree._Element]:
    """Notes by id, without the separator lines that Word keeps among them."""
    nodes = () if root is None else root
    return {node.get(W + "id", ""): node for node in nodes if node.get(W + "type") in (None, "normal")}


def _relations(root: etree._Element | None) -> dict[str, str]:
    nodes = () if root is None else root
    return {node.get("Id", ""): node.get("Target", "") for node in nodes if node.get("TargetMode") != "External"}


def _hidden(run: etree._Element) -> bool:
    mark = run.find(f"{W}rPr/{W}vanish")
    return mark is not None and mark.get(W + "val") not in ("0", "false")


def _drawn(borders: etree._Element) -> bool:
    return any(border.get(W + "val") not in (None, "nil", "none") for border in borders)


def _ruled_styles(styles: etree._Element | None) -> set[str]:
    nodes = () if styles is None else styles.iterfind(W + "style")
    return {
        style.get(W + "styleId", "")
        for style in nodes
        if (borders := style.find(f"{W}tblPr/{W}tblBorders")) is not None and _drawn(borders)
    }
