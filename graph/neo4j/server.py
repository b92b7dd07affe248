"""A connection to a Neo4j server: where it is, who asks, and whether it can hold a graph.

Credentials come from the environment or from a person, never from an address or the command line, and stand in no
message.
"""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

from danchieu.graph.neo4j import errors
from danchieu.graph.neo4j.errors import explained

if TYPE_CHECKING:
    from neo4j import Driver, Session

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
DEFAULT_URI = "neo4j://localhost:7687"
DEFAULT_DATABASE = "neo4j"
_OLDEST = 5
_SECONDS_TO_CONNECT = 10.0
_SECONDS_TO_RETRY = 15.0

AskCredentials = Callable[[str | None], tuple[str, str]]
"""Asks a person for user name (already known, or None) and password."""


def is_address(text: str) -> bool:
    """Whether a text names a server rather than a file."""
    return urlsplit(text).scheme in SCHEMES and "://" in text


class Server:
    """An open connection; a context manager. Usable from several threads.

    uri: neo4j:// or bolt:// with or without +s, +ssc. Raises the errors of `graph.neo4j.errors`.
    """

    def __init__(self, uri: str, username: str, password: str, database: str = DEFAULT_DATABASE) -> None:
        self.address = _checked(uri)
        self.database = database
        from neo4j import GraphDatabase

        with explained(self.address):
            self._driver: Driver = GraphDatabase.driver(
                self.address,
                auth=(username, password),
                connection_timeout=_SECONDS_TO_CONNECT,
                max_transaction_retry_time=_SECONDS_TO_RETRY,
                notifications_min_severity="OFF",
                user_agent="danchieu",
            )
        try:
            with explained(self.address):
                agent = self._driver.get_server_info().agent
            self.version = require_version(agent, self.address)
        except BaseException:
            self._driver.close()
            raise

    def read(self, cypher: str, **parameters: Any) -> list[list[Any]]:
        """The rows of a statement that only reads: one round trip, tried again when a connection was lost."""
        with explained(self.address):
            records, _, _ = self._driver.execute_query(
                cypher,
                parameters,
                database_=self.database,
                routing_="r",
            )
            return [record.values() for record in records]

    def stream(self, cypher: str, **parameters: Any) -> Iterator[list[Any]]:
        """The rows of a statement that only reads, as they come."""
        with self.session("READ") as session:
            for record in session.run(cypher, parameters):
                yield record.values()

    @contextmanager
    def session(self, access: Literal["READ", "WRITE"]) -> "Iterator[Session]":
        """A session of the driver whose errors are ours."""
        with (
            explained(self.address),
            self._driver.session(database=self.database, default_access_mode=access) as session,
        ):
            yield session

    def close(self) -> None:
        """Close all connections."""
        self._driver.close()

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def connect(uri: str | None = None, database: str | None = None, ask: AskCredentials | None = None) -> Server:
    """Connect to the server of NEO4J_URI (or the one given) as NEO4J_USERNAME with NEO4J_PASSWORD, or as whom `ask`
    says."""
    address = _checked(uri or os.environ.get("NEO4J_URI") or DEFAULT_URI)
    username, password = os.environ.get("NEO4J_USERNAME"), os.environ.get("NEO4J_PASSWORD")
    if not (username and password):
        if ask is None:
            raise errors.error(errors.CredentialsMissing, address, "NEO4J_USERNAME and NEO4J_PASSWORD are not set")
        username, password = ask(username)
    return Server(address, username, password, database or os.environ.get("NEO4J_DATABASE") or DEFAULT_DATABASE)


def require_version(agent: str, address: str) -> tuple[int, ...]:
    """The version of a server ("Neo4j/5.26.30" -> 5, 26, 30). Raises ServerTooOld for one that cannot hold a graph of
    ours."""
    match = re.match(r"Neo4j/(\d+)\.(\d+)(?:\.(\d+))?", agent)
    version = tuple(int(part) for part in match.groups() if part) if match else ()
    if version < (_OLDEST,):
        raise errors.error(errors.ServerTooOld, address, agent or "?")
    return version


def _checked(uri: str) -> str:
    """An address that a driver takes. One with a user or password is refused, and not repeated."""
    try:
        parts = urlsplit(uri)
        parts.port  # noqa: B018 - raises when it is no number
    except ValueError:
        raise errors.error(errors.AddressInvalid, "neo4j", "no address") from None
    if "@" in parts.netloc:
        raise errors.error(
            errors.AddressInvalid, f"{parts.scheme}://{parts.hostname}", "a user or password in the address"
        )
    if parts.scheme not in SCHEMES or not parts.hostname:
        raise errors.error(errors.AddressInvalid, uri, "no address of a Neo4j server")
    return uri
