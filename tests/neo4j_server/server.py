"""A real Neo4j Community for the tests: fetched by Maven into the user's cache, started on a free port of this machine.

Without Java 17 or Maven the tests that need it are skipped with the reason; where CI is set they fail instead.
"""

import hashlib
import os
import re
import shutil
import signal
import socket
import subprocess
from pathlib import Path

from neo4j import GraphDatabase

HERE = Path(__file__).parent
USERNAME, FIRST_PASSWORD, PASSWORD = "neo4j", "neo4j", "thu-nghiem-1"
_OLDEST_JAVA = 17
_SECONDS_TO_FETCH = 600


class Unavailable(Exception):
    """Why there is no server here."""


def class_path() -> str:
    """The jars of the server, fetched once for each version of pom.xml. Raises Unavailable."""
    java, maven = shutil.which("java"), shutil.which("mvn")
    if java is None or _java_version(java) < _OLDEST_JAVA:
        raise Unavailable("a Neo4j server needs Java 17 or later")
    if maven is None:
        raise Unavailable("fetching a Neo4j server needs Maven")
    pom = HERE / "pom.xml"
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "danchieu-tests"
    jars = cache / f"neo4j-{hashlib.sha256(pom.read_bytes()).hexdigest()[:12]}"
    if not (jars / "complete").exists():
        jars.mkdir(parents=True, exist_ok=True)
        command = [
            maven,
            "-q",
            "-B",
            "-f",
            str(pom),
            "dependency:copy-dependencies",
            "-DincludeScope=runtime",
            f"-DoutputDirectory={jars}",
        ]
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS_TO_FETCH, check=False)
        if done.returncode:
            raise Unavailable(f"Maven could not fetch the Neo4j server: {(done.stdout + done.stderr).strip()[-500:]}")
        (jars / "complete").touch()
    return f"{jars}{os.sep}*"


def _java_version(java: str) -> int:
    printed = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    match = re.search(r'version "(\d+)', printed)
    return int(match[1]) if match else 0


class Neo4jServer:
    """A server of its own: home is its folder, which outlives `kill` and `start`."""

    options: tuple[str, ...] = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
    """Of Java: it lives too briefly for its better compiler."""

    def __init__(self, jars: str, home: Path) -> None:
        self.jars, self.home = jars, home
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self._process: subprocess.Popen[str] | None = None

    @property
    def uri(self) -> str:
        """For one server there is nothing to route: bolt."""
        return f"bolt://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start, and wait until it answers."""
        command = [
            "java",
            "-Xmx1g",
            *self.options,
            "-cp",
            self.jars,
            str(HERE / "Serve.java"),
            str(self.home),
            str(self.port),
        ]
        with (self.home.parent / f"{self.home.name}.log").open("a") as log:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True
            )
        self._wait_for("ready")

    def read_only(self, value: bool) -> None:
        """Let nobody write, or let them again."""
        assert self._process and self._process.stdin
        self._process.stdin.write(f"{str(value).lower()}\n")
        self._process.stdin.flush()
        self._wait_for(str(value).lower())

    def _wait_for(self, word: str) -> None:
        assert self._process and self._process.stdout
        for line in self._process.stdout:
            if line.strip() == word:
                return
        raise RuntimeError(f"the Neo4j server has stopped; see {self.home}.log")

    def set_password(self) -> None:
        """The first login must change the password."""
        with GraphDatabase.driver(self.uri, auth=(USERNAME, FIRST_PASSWORD)) as driver:
            driver.execute_query(
                "ALTER CURRENT USER SET PASSWORD FROM $old TO $new",
                old=FIRST_PASSWORD,
                new=PASSWORD,
                database_="system",
            )

    def stop(self) -> None:
        """Shut it down."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """As when the power fails."""
        self._end(signal.SIGKILL)

    def memory(self) -> int:
        """Bytes resident, where the system tells."""
        assert self._process
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        match = re.search(r"VmHWM:\s+(\d+)", status)
        return int(match[1]) * 1024 if match else 0

    def _end(self, how: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(60)
            self._process = None

    def clear(self) -> None:
        """Empty the database."""
        with (
            GraphDatabase.driver(self.uri, auth=(USERNAME, PASSWORD)) as driver,
            driver.session(database="neo4j") as session,
        ):
            session.run("MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()


def begin(home: Path) -> Neo4jServer:
    """A new server with its password changed. Raises Unavailable."""
    server = Neo4jServer(class_path(), home)
    server.start()
    server.set_password()
    return server
