"""Answers for people at a terminal: trees for paths, tables for rows, the quoted evidence under each step."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.tree import Tree

from danchieu.app.messages import Messages
from danchieu.queries.answers import Path, label
from danchieu.views.report import heading, notes, since
from danchieu.views.tables import Names, brief_cell, brief_table, cell, counted, differing, one_line, place, relations

_STATEMENTS = 6
"""Statements that are quoted of one conflict; --json and reports have more."""
_QUOTED = 240
"""Characters of a quotation or title at a terminal; --json has all of it."""
_SAID = frozenset(("question", "about", "results", "more", "at_least", "repealed", "unfinished", "paths", "cut"))
"""What stands above or below the fields of an answer."""
_TREES = frozenset(("implementers", "basis", "chain", "cites", "cited_by", "status"))


def render(answer: Any, names: Names, say: Messages, out: Console) -> None:
    """Print an answer."""
    out.print(f"[bold]{escape(heading(answer, say))}[/]")
    drawn: Callable[[Any, Names, Messages, Console], None] = _SPECIAL.get(answer.question, _table)
    drawn = _trees if answer.question in _TREES else drawn
    if answer.results or answer.question in _SPECIAL:
        drawn(answer, names, say, out)
    for line in notes(answer, say):
        out.print(escape(line), style="dim")


def _trees(answer: Any, names: Names, say: Messages, out: Console) -> None:
    told: set[tuple[str, str, str]] = set()
    for number, row in enumerate(answer.results, 1):
        did, when = (f"[yellow]{escape(text)}[/]" if text else "" for text in _change(answer, row, say))
        tree = _document(f"{number}. {did}", row.document, when, say)
        for path in row.paths:
            _grow(tree.add(f"[green]{escape(relations(path, say))}[/]"), path, names, told)
        if getattr(row, "cut", False):
            tree.add(escape(say("text.paths_cut")))
        out.print(tree)


def _document(before: str, document: Any, behind: str, say: Messages) -> Tree:
    tree = Tree(f"{before}[cyan]{escape(label(document))}[/]{_absent(document, say)}{behind}")
    if document.title and document.number:
        tree.label = f"{tree.label}\n   [dim]{escape(_shortened(document.title))}[/]"
    return tree


def _conflicts(answer: Any, names: Names, say: Messages, out: Console) -> None:
    """What does not fit of each document, and the statements that say so."""
    told: set[tuple[str, str, str]] = set()
    for number, row in enumerate(answer.results, 1):
        tree = _document(f"{number}. ", row.document, "", say)
        according = f" ({say('says.tables')})" if row.says == "tables" else ""
        said = f"{say(f'kind.{row.kind}')}: {brief_cell(row, 'detail', say)}{according}"
        branch = tree.add(f"[yellow]{escape(said)}[/]")
        for path in row.paths[:_STATEMENTS]:
            _grow(branch.add(f"[green]{escape(relations(path, say))}[/]"), path, names, told)
        if len(row.paths) > _STATEMENTS:
            branch.add(escape(say("view.unquoted", more=len(row.paths) - _STATEMENTS)))
        out.print(tree)


def _change(answer: Any, row: Any, say: Messages) -> tuple[str, str]:
    """What stands before and behind a document that changed the one asked about: what it did, from when, and that the
    tables of known acts say so."""
    if not hasattr(row, "state"):
        return "", ""
    coming = row.since is not None and row.since > answer.on
    did = say(f"by.{row.state}")
    when = f", {since(row, say)}" if row.since else ""
    if row.says == "tables":
        when = f"{when} ({say('says.tables')})"
    return f"{say('text.coming', what=did[0].lower() + did[1:]) if coming else did} ", when


def _grow(branch: Tree, path: Path, names: Names, told: set[tuple[str, str, str]]) -> None:
    """The steps of a path, one below the other; a step is quoted where it is met first."""
    for step in path:
        branch = branch.add(f"{escape(names(step.citing))} → {escape(names(step.cited))}")
        key = (step.citing, step.relation, step.cited)
        for evidence in step.evidence[:1] if key not in told else ():
            branch.add(f"[dim]“{escape(_shortened(evidence.quote))}” {escape(place(evidence))}[/]")
        told.add(key)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _QUOTED else f"{line[:_QUOTED]}…"


def _absent(document: Any, say: Messages) -> str:
    return "" if document.in_corpus else f" [dim]({escape(say('text.not_in_corpus'))})[/]"


def _table(answer: Any, names: Names, say: Messages, out: Console) -> None:
    table = brief_table(answer, say)
    grid = Table(show_lines=True, expand=bool(table.widths))
    for column, share in zip(table.columns, table.widths or [None] * len(table.columns), strict=True):
        grid.add_column(column, overflow="fold", ratio=share)
    for row in table.rows:
        grid.add_row(*(escape("" if cell is None else str(cell)) for cell in row))
    out.print(grid)


def _pairs(answer: Any, names: Names, say: Messages, out: Console) -> None:
    """A single row, or the counts of an answer, one line for each field."""
    subject = answer.results[0] if answer.results else answer
    grid = Table(show_header=False)
    for name in subject.__struct_fields__:
        value = getattr(subject, name)
        if name in _SAID or value in (None, (), {}):
            continue
        grid.add_row(say(f"column.{name}"), escape(_value(name, value, say)))
    out.print(grid)


def _value(name: str, value: Any, say: Messages) -> str:
    if name == "document":
        return label(value) + (f"\n{value.title}" if value.title else "") + f"\n{value.id}"
    if isinstance(value, dict):
        return "\n".join(f"{counted(name, key, say)}: {count}" for key, count in value.items())
    if isinstance(value, tuple):
        return "\n".join(differing(one, say) if name == "conflicts" else one for one in value)
    return str(cell(name, value, say))


def _open(answer: Any, names: Names, say: Messages, out: Console) -> None:
    """Open references, what they may mean, and where they stand."""
    for number, row in enumerate(answer.results, 1):
        reason = escape(say(f"explain.{row.reason}"))
        said = f"[cyan]{escape(one_line(row.text))}[/] × {row.count} — {reason}"
        tree = Tree(f"{number}. {said}\n   [dim]{escape(row.mention)}[/]")
        for text in (*(f"{label(document)} [{document.id}]" for document in row.candidates), *row.others):
            tree.add(f"? {escape(text)}")
        for evidence in row.evidence[:2]:
            tree.add(f"[dim]“{escape(_shortened(evidence.quote))}” {escape(place(evidence))}[/]")
        out.print(tree)


def _why(answer: Any, names: Names, say: Messages, out: Console) -> None:
    """The steps of each resolution."""
    for row in answer.results:
        meant = (
            label(row.document)
            if row.document
            else say("explain.several_candidates" if row.candidates else "text.open")
        )
        tree = Tree(f"[cyan]{escape(meant)}[/]\n[dim]{escape(row.mention)}[/]")
        for reason in row.steps:
            details = defaultdict(lambda: "?", reason.details)
            details["field"] = say(f"column.{details['field']}")
            details["relation"] = say(f"relation.{details['relation']}")
            tree.add(escape(say(f"explain.{reason.code}").format_map(details)))
        for evidence in row.evidence:
            tree.add(f"[dim]“{escape(_shortened(evidence.quote))}” {escape(place(evidence))}[/]")
        out.print(tree)


_SPECIAL: dict[str, Callable[[Any, Names, Messages, Console], None]] = {
    "show": _pairs,
    "conflicts": _conflicts,
    "stats": _pairs,
    "resolve": _open,
    "why": _why,
}
