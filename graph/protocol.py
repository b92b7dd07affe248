"""What a store answers: five calls, one round trip each. Order is made in `queries`, never by a store."""

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Protocol

from danchieu.graph.model import Body, Direction, Document, Edge, Mention, Obligation, ObligationFilter

if TYPE_CHECKING:
    from danchieu.graph.store import Resolved


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
