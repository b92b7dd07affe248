"""A short report of an answer for the file: what was asked, what was found, the quoted evidence; HTML or DOCX."""

import html
from collections.abc import Iterable
from typing import IO, TYPE_CHECKING, Any

from danchieu.graph.tables import known_validity
from danchieu.queries.answers import day, label
from danchieu.views.paper import quotations, row_table
from danchieu.views.tables import Names, Say, Table
from danchieu.views.xml_text import writable

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument

_MARGIN, _LETTERS = 20, 10
"""Of a Word document: margins in mm, size of letters in points."""
_STYLE = """body{font-family:"Times New Roman",serif;margin:2cm;color:#111}h1{font-size:16pt}h2{font-size:13pt}
table{border-collapse:collapse;width:100%;font-size:11pt}th,td{border:1px solid #999;padding:4px 6px;text-align:left;
vertical-align:top}th{background:#eee}.note{color:#444}@media print{body{margin:0}}"""


def heading(answer: Any, say: Say) -> str:
    """What was asked about what."""
    about = getattr(answer, "about", None)
    question = say(f"question.{answer.question}")
    other = getattr(answer, "other", None)
    between = f" – {label(other)}" if other else ""
    return f"{question}: {label(about)}{between}" if about else question


def notes(answer: Any, say: Say) -> list[str]:
    """What a reader must know: the state, documents that no longer stand, rows left out, where this comes from."""
    lines = []
    if hasattr(answer, "state"):
        lines.append(_state(answer, say))
    elif getattr(answer, "on", None):
        lines.append(f"{say('text.asked_on').capitalize()} {day(answer.on)}.")
    for ended in getattr(answer, "repealed", ()):
        lines.append(f"{label(ended.document)}: {say(f'relation.{ended.relation}')} {label(ended.by)}")
    if getattr(answer, "more", 0):
        lines.append(rows_behind(answer, say))
    return [*lines, say("text.this_corpus")]


def rows_behind(answer: Any, say: Say) -> str:
    """How many rows come after a page, or how many there are in all where the page has none."""
    key = "at_least" if getattr(answer, "at_least", False) else "more"
    return say(f"text.{key}" if answer.results else f"text.all_{key}").format(more=answer.more)


def _paragraphs(answer: Any, say: Say) -> list[str]:
    """The notes of a file, which may be read long after the graph was finished."""
    return [*([say("text.unfinished")] if answer.unfinished else ()), *notes(answer, say)]


def since(row: Any, say: Say) -> str:
    """The day of a statement; a day of signing is called so."""
    return say("text.signed" if row.signed else "text.since").format(day=day(row.since))


def _state(answer: Any, say: Say) -> str:
    """Whether the document stands, since when, as of which day, and who says so."""
    unread = not answer.results and not answer.about.in_corpus and known_validity(answer.about) is None
    said = say("state.unchanged" if answer.state == "in_force" and unread else f"state.{answer.state}")
    if answer.since and answer.state == "not_yet" and not answer.signed:
        said += f"; {say('text.begins').format(day=day(answer.since))}"
    elif answer.since:
        said += f"{'; ' if answer.signed else ' '}{since(answer, say)}"
    return f"{said} ({say('text.asked_on')} {day(answer.on)}), {say(f'says.{answer.says}')}"


def write_html(answer: Any, names: Names, say: Say, out: IO[bytes]) -> None:
    """A page that stands alone and prints."""
    title = html.escape(heading(answer, say))
    body = [f"<h1>{title}</h1>", *(f'<p class="note">{html.escape(line)}</p>' for line in _paragraphs(answer, say))]
    for table in _tables(answer, names, say):
        body += [f"<h2>{html.escape(table.name)}</h2>", _html_table(table)]
    page = (
        f'<!doctype html><html lang="{say("lang")}"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body>{''.join(body)}</body></html>"
    )
    out.write(writable(page).encode("utf-8"))


def write_docx(answer: Any, names: Names, say: Say, out: IO[bytes]) -> None:
    """A Word document, A4, landscape for the tables."""
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm, Pt

    document = Document()
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(_MARGIN)
    document.styles["Normal"].font.size = Pt(_LETTERS)
    title = writable(heading(answer, say))
    document.core_properties.title = title
    document.add_heading(title, 1)
    for line in _paragraphs(answer, say):
        document.add_paragraph(writable(line))
    for table in _tables(answer, names, say):
        document.add_heading(table.name, 2)
        _docx_table(document, table)
    document.save(out)


def _docx_table(document: "DocxDocument", table: Table) -> None:
    """A table whose columns keep their widths and whose head is repeated on every page."""
    from docx.oxml import OxmlElement
    from docx.shared import Mm

    shares = table.widths or (1,) * len(table.columns)
    widths = [Mm((297 - 2 * _MARGIN) * share / sum(shares)) for share in shares]
    grid = document.add_table(rows=1, cols=len(table.columns), style="Table Grid")
    grid.autofit = False
    grid.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = width
    for number, row in enumerate((table.columns, *table.rows)):
        cells = (grid.add_row() if number else grid.rows[0]).cells
        for cell, value, width in zip(cells, row, widths, strict=True):
            cell.text, cell.width = _text(value), width


def _tables(answer: Any, names: Names, say: Say) -> Iterable[Table]:
    return [table for table in (row_table(answer, say), quotations(answer, names, say)) if table.rows]


def _html_table(table: Table) -> str:
    head = "".join(f"<th>{html.escape(column)}</th>" for column in table.columns)
    rows = ("".join(f"<td>{html.escape(_text(cell))}</td>" for cell in row) for row in table.rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(f'<tr>{row}</tr>' for row in rows)}</tbody></table>"


def _text(cell: object) -> str:
    return "" if cell is None else writable(str(cell))
