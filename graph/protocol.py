"""What a store answers: five calls, one round trip each. Order is made in `queries`, never by a store alone."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import wraps
from inspect import signature
from typing import TYPE_CHECKING, ParamSpec, Protocol, TypeVar, runtime_checkable

from danchieu.graph.model import (
    Body,
    Direction,
    Document,
    Edge,
    Mention,
    Obligation,
    ObligationFilter,
    Party,
    Totals,
    Way,
)

if TYPE_CHECKING:
    from danchieu.graph.sqlite.store import Resolved


class Store(Protocol):
    """A graph that can be asked. Unknown keys are left out of an answer, they are not errors."""

    def find(self, number: str | None = None, words: Iterable[str] = (), limit: int = 50) -> list[Document]:
        """Documents by folded number without separators ("21cttw" of "21-CT/TW", a prefix counts) and by folded words
        of type, issuer, title, date or the name of a source file (all of them); those in the corpus first."""
        ...

    def documents(self, keys: Collection[str]) -> dict[str, Document]:
        """Documents by id or alias, keyed as asked."""
        ...

    def edges(self, keys: Collection[str], relations: Collection[str] | None, direction: Direction) -> list[Edge]:
        """Edges that leave ("out") or enter ("in") the documents, of the relations given (None: all)."""
        ...

    def mentions(self, edges: Collection[str]) -> dict[str, list[Mention]]:
        """The evidence of edges, by edge id."""
        ...

    def obligations(self, where: ObligationFilter) -> list[Obligation]:
        """Duties that satisfy a filter."""
        ...


@runtime_checkable
class Paged(Protocol):
    """What a store may also answer from an index, so that a first page costs no more than what is shown.

    A page holds at least the first rows by date (undated last), with all that share the last one's day: `queries` puts
    them in order and cuts. A store without these calls is asked for everything, and the answers are equal.
    """

    def words_page(self, words: Iterable[str], first: int, most: int) -> tuple[list[Document], int]:
        """Documents that have all the words, those in the corpus first, and how many have them, up to `most`."""
        ...

    def with_words(self, words: Iterable[str], keys: Collection[str]) -> set[str]:
        """Which of some documents have all the words."""
        ...

    def cited_page(self, key: str, relations: Collection[str] | None, first: int) -> tuple[list[Edge], int]:
        """The edges from documents that cite one (`has_attachment` apart), and how many documents do."""
        ...

    def earliest(self, keys: Collection[str], first: int) -> Collection[str]:
        """Of some documents the first by date."""
        ...

    def cites(self, key: str) -> dict[str, int]:
        """How many documents one cites, by relation."""
        ...

    def cited_by(self, key: str) -> dict[str, int]:
        """By how many documents one is cited, by relation."""
        ...

    def missing_page(self, first: int) -> tuple[list[tuple[Document, int]], int]:
        """Documents outside the corpus, most cited first, with how many cite them; and how many there are."""
        ...

    def totals(self) -> Totals:
        """What the graph holds."""
        ...

    def duties_page(
        self, where: ObligationFilter, party: Party | None, first: int, most: int
    ) -> tuple[list[str], int]:
        """The documents of duties, by deadline (none last) and date; and how many duties there are, up to `most`, each
        once where several files of a document repeat it. party: whom they bind, None for anyone; of the filter, `role`,
        `arises_from` and the deadlines count.
        """
        ...


@runtime_checkable
class Stepping(Protocol):
    """What a store may also answer of one hop of a walk, so that a hop costs no more than what is needed of it.

    A store without these calls is asked for all edges, and the answers are equal.
    """

    def beyond(self, ways: Sequence[Way], seen: Collection[str], most: int) -> list[str] | None:
        """The documents to which the ways lead, without those seen; None when there are more than `most`."""
        ...

    def first_beyond(self, ways: Sequence[Way], seen: Collection[str], first: int) -> list[str]:
        """The first of them by date and id."""
        ...

    def along(self, way: Way, to: Collection[str], through: Sequence[Way] = ()) -> list[Edge]:
        """The edges of a way that end at some documents, or at those to which other ways lead."""
        ...

    def brief(self, keys: Collection[str]) -> dict[str, Document]:
        """Documents by the id they have now, without their sources, aliases and conflicts."""
        ...

    def of_types(self, keys: Collection[str], types: Collection[str]) -> set[str]:
        """Which documents, by the id they have now, have one of some types."""
        ...

    def evidence(self, edges: Collection[str], most: int) -> dict[str, list[Mention]]:
        """The mentions of edges that give the first `most` quotations of each, by source and place; what they were
        resolved to is left out."""
        ...


@runtime_checkable
class Changing(Protocol):
    """What a store says besides when others may write to it while it is asked."""

    def reading(self) -> AbstractContextManager[None]:
        """One state of the graph for all that this thread asks inside; may be nested."""
        ...

    def unfinished(self) -> bool:
        """Whether the graph lags behind what was read: a build is at work, or one was stopped."""
        ...


def reading(store: object) -> AbstractContextManager[None]:
    """One state of the graph for all that is asked of a store inside."""
    return store.reading() if isinstance(store, Changing) else nullcontext()


def unfinished(store: object) -> bool:
    """Whether answers of the store may lack what a build has still to do."""
    return isinstance(store, Changing) and store.unfinished()


Given = ParamSpec("Given")
Returned = TypeVar("Returned")


def in_one_state(asking: Callable[Given, Returned]) -> Callable[Given, Returned]:
    """Let a function whose first parameter is a store see one state of it from the first call to the last."""

    @wraps(asking)
    def asked(*given: Given.args, **named: Given.kwargs) -> Returned:
        with reading(first(asking, given, named)):
            return asking(*given, **named)

    return asked


def first(asking: Callable[..., object], given: Sequence[object], named: Mapping[str, object]) -> object:
    """What was given for the first parameter of a function."""
    return given[0] if given else named.get(next(iter(signature(asking).parameters)))


class Whole(Store, Protocol):
    """A store that can also be read from end to end, for exports and other stores."""

    def all_documents(self) -> Iterator[Document]:
        """Every document."""
        ...

    def all_edges(self) -> Iterator[Edge]:
        """Every edge."""
        ...

    def bodies(self, ids: Collection[str] | None = None) -> dict[str, Body]:
        """Bodies by id; all of them when no ids are given."""
        ...

    def resolutions(self) -> "Iterator[Resolved]":
        """Every citation with what it was resolved to, in the order of sources and places."""
        ...
