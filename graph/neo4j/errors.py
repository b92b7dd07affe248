"""What can go wrong with a server: each error says where, what happened and what to do; texts for people are in
app/."""

from collections.abc import Iterator
from contextlib import contextmanager

from danchieu.graph.errors import GraphError


class ServerError(GraphError):
    """An error of a Neo4j server. path: its address, never with a name or password."""

    code = "neo4j_failed"


class AddressInvalid(ServerError):
    """The address is none that a driver could use, or it holds a password."""

    code = "neo4j_address"


class CredentialsMissing(ServerError):
    """There is no user name or password, and nobody to ask."""

    code = "neo4j_credentials"


class ServerAbsent(ServerError):
    """Nobody answers at the address, or the connection broke."""

    code = "neo4j_absent"


class ServerTooOld(ServerError):
    """The server is older than Neo4j 5, or is none."""

    code = "neo4j_too_old"


class Refused(ServerError):
    """The server does not accept the user or the password, or the user may not do this."""

    code = "neo4j_refused"


class PasswordExpired(Refused):
    """The password must be changed before the first use."""

    code = "neo4j_password_expired"


class NoSuchDatabase(ServerError):
    """The server has no database of this name, or it is stopped."""

    code = "neo4j_no_database"


class ServerReadOnly(ServerError):
    """The database may not be written."""

    code = "neo4j_read_only"


class NothingPushed(ServerError):
    """The database holds no graph of ours, or one of another version of it."""

    code = "neo4j_empty"


class CountsDiffer(ServerError):
    """After a push the server does not hold what was sent."""

    code = "neo4j_counts"


_ADVICE: dict[type[ServerError], str] = {
    AddressInvalid: "write neo4j://HOST:7687 or bolt://HOST:7687; user and password in NEO4J_USERNAME, NEO4J_PASSWORD",
    CredentialsMissing: "set NEO4J_USERNAME and NEO4J_PASSWORD",
    ServerAbsent: "start the server, check the address, and run this again; a push goes on where it was",
    ServerTooOld: "use Neo4j 5 or later",
    Refused: "check NEO4J_USERNAME and NEO4J_PASSWORD and the rights of the user",
    PasswordExpired: "change it once: ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO '…' on the database system",
    NoSuchDatabase: "check --database or NEO4J_DATABASE; in the Community edition it is neo4j",
    ServerReadOnly: "make the database writable (server.databases.default_to_read_only, server.databases.read_only)",
    NothingPushed: "run `danchieu push neo4j`",
    CountsDiffer: "make sure that nobody else writes to this graph and push again",
    ServerError: "see the log of the server",
}
_BY_CODE: tuple[tuple[str, type[ServerError]], ...] = (
    ("Security.CredentialsExpired", PasswordExpired),
    ("Database.DatabaseNotFound", NoSuchDatabase),
    ("General.DatabaseUnavailable", NoSuchDatabase),
    ("ForbiddenOnReadOnlyDatabase", ServerReadOnly),
    ("WriteOnReadOnlyAccessDatabase", ServerReadOnly),
    ("Cluster.NotALeader", ServerReadOnly),
    ("Statement.AccessMode", ServerReadOnly),
    ("Security.", Refused),
)


def error(kind: type[ServerError], address: str, what: str) -> ServerError:
    """An error with its advice."""
    return kind(address, what, _ADVICE[kind])


@contextmanager
def explained(address: str) -> Iterator[None]:
    """Turns errors of the driver into those of this module."""
    from neo4j.exceptions import DriverError, Neo4jError

    try:
        yield
    except Neo4jError as problem:
        code, message = problem.code or "", problem.message or str(problem)
        kind = next((kind for sign, kind in _BY_CODE if sign in code), ServerError)
        raise error(kind, address, message) from problem
    except (DriverError, OSError) as problem:
        raise error(ServerAbsent, address, str(problem).splitlines()[0]) from problem
