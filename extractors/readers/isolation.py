"""PDFs are read in a process of their own: PDFium is not thread-safe, and a hostile file may kill or hang it.

One helper process serves all PDFs of its parent and ends with it; after a crash or a timeout a new one is started.
Messages are pickles behind an 8-byte length, both ways; they only ever come from this module.
"""

import atexit
import os
import pickle
import subprocess
import sys
import threading
from typing import IO, Any

from danchieu.extractors.readers.source import Limits, Refused, Source

_MEMORY = 900 << 20
_lock = threading.Lock()
_process: subprocess.Popen[bytes] | None = None


def read_pdf_apart(data: bytes, sha256: str, ocr: bool, limits: Limits) -> Source:
    """`pdf.read_pdf` in the helper process. Raises Refused("crashed") or Refused("timeout") when that fails.

    The text layer is read first: it tells whether there is anything to recognise, and how long that may take.
    """
    source = _ask_within(limits.seconds, (data, sha256, False, limits))
    if not ocr or not any(warning.startswith("no_text_layer") for warning in source.warnings):
        return source
    return _ask_within(limits.seconds + limits.ocr_seconds * len(source.page_starts), (data, sha256, True, limits))


def _ask_within(allowed: float, question: tuple[bytes, str, bool, Limits]) -> Source:
    """The helper's answer, or a refusal after so many seconds or when the helper dies."""
    global _process
    with _lock:
        if _process is None or _process.poll() is not None:
            _process = _start()
        timer = threading.Timer(allowed, _process.kill)
        timer.start()
        try:
            answer = _ask(_process, question)
        finally:
            # A timer that has run is how a timeout is told from a crash.
            late = timer.finished.is_set()
            timer.cancel()
        if answer is None:
            _process.kill()
            _process.wait()
            _process = None
            raise Refused("timeout", limit=round(allowed)) if late else Refused("crashed")
    if isinstance(answer, Refused):
        raise answer
    assert isinstance(answer, Source)
    return answer


def _forget() -> None:
    """A forked process must not talk to its parent's helper."""
    global _lock, _process
    _lock, _process = threading.Lock(), None


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)


def _start() -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [sys.executable, "-c", "from danchieu.extractors.readers.isolation import serve; serve()"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    atexit.register(process.kill)
    return process


def _ask(process: subprocess.Popen[bytes], question: Any) -> Any:
    """The answer, or None when the process ended before it gave one."""
    assert process.stdin and process.stdout
    try:
        _send(process.stdin, question)
        return _receive(process.stdout)
    except OSError:
        return None


def _send(pipe: IO[bytes], message: Any) -> None:
    body = pickle.dumps(message, protocol=5)
    pipe.write(len(body).to_bytes(8, "little"))
    pipe.write(body)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> Any:
    size = int.from_bytes(pipe.read(8), "little")
    body = pipe.read(size)
    return pickle.loads(body) if size and len(body) == size else None


def serve() -> None:
    """The helper process: answer until the parent closes the pipe."""
    _limit_memory()
    from danchieu.extractors.readers.pdf import read_pdf

    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    while (question := _receive(questions)) is not None:
        try:
            answer: Any = read_pdf(*question)
        except Refused as refused:
            answer = refused
        except (MemoryError, RecursionError, ValueError, OSError, RuntimeError) as error:
            answer = Refused("damaged", format="PDF", reason=type(error).__name__)
        _send(answers, answer)


def _limit_memory() -> None:
    """Where the system can do it (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
