"""What a store answers: five calls, one round trip each. Order is made in `queries`, never by a store."""

from collections.abc import Collection, Iterable
from typing import Protocol

from danchieu.graph.model import Direction, Document, Edge, Mention, Obligation, ObligationFilter


class Store(Protocol):
    """A graph that can be asked. Unknown keys are left out of an answer, they are not errors."""

    def find(self, number: str | None = None, words: Iterable[str] = (), limit: int = 50) -> list[Document]:
        """Documents by folded number without separators ("21cttw" of "21-CT/TW", a prefix counts) and by folded words of
        type, issuer, title, date or the name of a source file (all of them); those in the corpus first."""
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
