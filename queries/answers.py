"""What every question answers: documents, the paths that lead to them, and the quoted evidence of each step.

As JSON (`to_json`): {"question", "about": document, "results": [{"document", "paths": [[{"from", "to", "relation",
"evidence": [{"source", "page", "start", "end", "quote"}]}]]}], "more": n}. Questions that say more add fields to a
result or to the answer; fields with nothing to say are left out.
"""

import datetime
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

import msgspec

from danchieu.graph.model import Document, Mention
from danchieu.graph.protocol import first, in_one_state, unfinished

if TYPE_CHECKING:
    import pandas as pd

Row = TypeVar("Row")

_TITLE = 90
"""Characters of a title that names a document without a number."""

PAGE = 50
"""Rows of one page of an answer, when nothing else is asked."""

COUNTED = 200
"""Rows that are counted behind a page: of a document that half the corpus stands on nobody reads the rest, and to count
it is to read it."""

QUOTED = 10
"""Quotations of one step; some laws are named together in hundreds of documents."""

NO_BOUND = 1 << 40
"""More rows than any graph has."""


class Named(msgspec.Struct, frozen=True, gc=False):
    """A document as an answer names it."""

    id: str
    type: str | None
    number: str | None
    date: str | None
    issuer: str | None
    title: str | None
    in_corpus: bool


class Evidence(msgspec.Struct, frozen=True, gc=False):
    """A quotation: source[start:end] == quote, offsets in code points; page is 1-based, None without pages."""

    source: str
    page: int | None
    start: int
    end: int
    quote: str


class Step(msgspec.Struct, frozen=True, gc=False, omit_defaults=True, rename={"citing": "from", "cited": "to"}):
    """One relation of a path, from the citing document to the cited one (ids).

    cut: there are more quotations than the first (QUOTED, or fewer), which stand here.
    """

    citing: str
    cited: str
    relation: str
    evidence: tuple[Evidence, ...]
    cut: bool = False


Path = tuple[Step, ...]


class Ended(msgspec.Struct, frozen=True, gc=False):
    """A document that an answer rests on and that another repealed or replaced; without evidence the tables say so."""

    document: Named
    relation: str
    by: Named
    evidence: tuple[Evidence, ...]


class Result(msgspec.Struct, frozen=True, omit_defaults=True):
    """One row. `cut`: there may be more paths than are listed."""

    document: Named
    paths: tuple[Path, ...]
    cut: bool = False


class Tabular(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An answer that can be a table. unfinished: a build was at work on the graph or had been stopped, so that rows may
    be missing.
    """

    unfinished: bool = False

    def to_frame(self, evidence: bool = False) -> "pd.DataFrame":
        """The rows as a pandas DataFrame, or one line for each quotation; see `queries.frames.frame`."""
        from danchieu.queries.frames import frame

        return frame(self, evidence)


class Answer(Tabular, frozen=True, omit_defaults=True):
    """A page of rows; `more` counts the rows behind it, up to COUNTED: `at_least` says that there are more than that.

    `repealed`: documents on these paths that no longer stand.
    """

    question: str
    about: Named | None
    results: tuple[Result, ...]
    more: int
    at_least: bool = False
    repealed: tuple[Ended, ...] = ()


Given = ParamSpec("Given")
Said = TypeVar("Said", bound=Tabular)


def question(asking: Callable[Given, Said]) -> Callable[Given, Said]:
    """A question to the store that is its first parameter: the answer is that of one state, and says when that state
    was unfinished.
    """

    @wraps(asking)
    def asked(*given: Given.args, **named: Given.kwargs) -> Said:
        answer = asking(*given, **named)
        lagging = unfinished(first(asking, given, named))
        return msgspec.structs.replace(answer, unfinished=True) if lagging else answer

    return in_one_state(asked)


def named(document: Document) -> Named:
    """The part of a document that answers carry."""
    return Named(
        document.id, document.type, document.number, document.date, document.issuer, document.title, document.in_corpus
    )


def quoted(mentions: Iterable[Mention]) -> tuple[Evidence, ...]:
    """Mentions as evidence, in the order of the texts."""
    quotes = {Evidence(m.source, m.page, m.start, m.end, m.quote) for m in mentions}
    return tuple(sorted(quotes, key=lambda e: (e.source, e.start, e.end)))


def by_date(document: Named | Document) -> tuple[str, str]:
    """Sort key inside one number of hops: date (undated last), then id."""
    return document.date or "9999", document.id


def page_of(rows: Sequence[Row], limit: int | None, offset: int) -> tuple[Sequence[Row], int]:
    """The rows of one page (all of them when limit is None), and how many come after it.

    ValueError when limit or offset is negative.
    """
    page = rows[offset : end_of(limit, offset)]
    return page, max(0, len(rows) - offset - len(page))


def end_of(limit: int | None, offset: int) -> int:
    """The number of the last row of a page. ValueError when limit or offset is negative."""
    if (limit or 0) < 0 or offset < 0:
        raise ValueError(f"limit and offset count rows: {limit}, {offset}")
    return NO_BOUND if limit is None else min(NO_BOUND, offset + limit)


def counted_to(limit: int | None, offset: int) -> int:
    """How many rows are counted for a page: those behind it up to COUNTED, all of them when limit is None."""
    return min(NO_BOUND, end_of(limit, offset) + COUNTED)


def behind(total: int, shown: int, limit: int | None, offset: int) -> tuple[int, bool]:
    """How many rows come after a page, and whether that is only as far as they were counted.

    total: of all rows, or anything above `counted_to` where there are more.
    """
    more = max(0, total - offset - shown)
    return (COUNTED, True) if limit is not None and more > COUNTED else (more, False)


def to_json(answer: Any) -> bytes:
    """An answer as one line of JSON (UTF-8, no line end)."""
    return msgspec.json.encode(answer)


def iso_day(text: str) -> str:
    """A day that is asked about, as dates are kept ("2024-12-31"). ValueError for anything that is no day in ISO 8601:
    dates are compared as texts, so another spelling would be answered, and wrongly."""
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise ValueError(f"{text!r} is no day in ISO 8601 (2024-12-31)") from None


def day(date: str | None) -> str | None:
    """A date as Vietnam writes it ("22/8/2025"); what is no whole date stays as it is."""
    if date is None or len(date) != 10:
        return date
    year, month, number = date.split("-")
    return f"{int(number)}/{int(month)}/{year}"


def label(document: Named | Document) -> str:
    """How a person would name a document: type, number or title (else the name of its file), date, issuer."""
    first = [document.type, document.number] if document.number else [_with_type(document), _file(document)]
    called = " ".join(part for part in first if part)
    dated = f"({day(document.date)})" if document.date else None
    dash = "–" if called and document.issuer and not (document.number or dated) else None
    return " ".join(part for part in (called, dated, dash, document.issuer) if part) or document.id


def _file(document: Named | Document) -> str | None:
    """The file of a document that has neither number nor title: its id begins with it."""
    named_by_file = not document.title and "@" not in document.id and "#" not in document.id
    return document.id.rpartition("~")[0] or None if named_by_file else None


def _with_type(document: Named | Document) -> str | None:
    title, kind = document.title, document.type
    if title and len(title) > _TITLE:
        title = f"{title[:_TITLE].rsplit(' ', 1)[0]}…"
    if not title or not kind or title.casefold().startswith(kind.casefold()):
        return title or kind
    return f"{kind} {title}"
