"""Work in several processes: a task that brings its process down costs that task alone, and Ctrl-C ends it in order."""

import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from itertools import chain, islice
from typing import TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

CHUNK = 8
"""Tasks that travel to a process together."""
_WINDOW = 4
"""Chunks under way for each process, so that memory does not grow with the tasks."""
_SECONDS_BETWEEN_LOOKS = 0.1
"""How long Ctrl-C may have to wait."""


def in_processes(
    tasks: Iterable[Task],
    work: Callable[[Task], Result],
    lost: Callable[[Task], Result],
    prepare: Callable[[], None],
    processes: int,
    *,
    in_order: bool,
) -> Iterator[Result]:
    """What `work` makes of each task, in the order of the tasks or as they are done.

    lost: the result of a task that brings its process down. prepare: run once in each process. `work` and `prepare`
    travel to the processes, so they can be pickled.
    """
    coming = iter(tasks)
    under_way: dict[Future[list[Result]], list[Task]] = {}
    unsent: list[Task] = []  # those that no broken pool takes any more
    pool = _pool(processes, prepare)
    try:
        while True:
            while len(under_way) < _WINDOW * processes and (unsent := list(islice(coming, CHUNK))):
                with _ctrl_c_waits():
                    under_way[pool.submit(_each, work, unsent)] = unsent
                unsent = []
            if not under_way:
                return
            for future, results in _done([next(iter(under_way))] if in_order else under_way):
                del under_way[future]
                yield from results
    except BrokenProcessPool:
        left = chain(*under_way.values(), unsent, coming)
    finally:
        _shut(pool)
    yield from _apart(left, work, lost, prepare)


def _apart(
    tasks: Iterable[Task], work: Callable[[Task], Result], lost: Callable[[Task], Result], prepare: Callable[[], None]
) -> Iterator[Result]:
    """Each task in a process that it can bring down alone."""
    pool = _pool(1, prepare)
    try:
        for task in tasks:
            try:
                with _ctrl_c_waits():
                    future = pool.submit(work, task)
                result = _done([future])[0][1]
            except BrokenProcessPool:
                _shut(pool)
                pool = _pool(1, prepare)
                result = lost(task)
            yield result
    finally:
        _shut(pool)


def _done(futures: Iterable[Future[Result]]) -> list[tuple[Future[Result], Result]]:
    """Wait until some are done. Ctrl-C falls between two looks: inside one it would break the locks of the futures."""
    waiting = list(futures)
    while True:
        with _ctrl_c_waits():
            if done := wait(waiting, _SECONDS_BETWEEN_LOOKS, FIRST_COMPLETED).done:
                return [(future, future.result()) for future in done]


@contextmanager
def _ctrl_c_waits() -> Iterator[None]:
    """Hold Ctrl-C back. Processes started meanwhile do so for ever, and cannot report it before they ignore it."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _pool(processes: int, prepare: Callable[[], None]) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(processes, initializer=partial(_start, prepare))


def _shut(pool: ProcessPoolExecutor) -> None:
    """Shut a pool and wait for the chunks that its processes work on: one that is still closing when Python ends may
    write to a pipe that it has closed (python/cpython#125451), and one whose closing a second Ctrl-C cuts short leaves
    processes that nobody ends."""
    with _ctrl_c_waits():
        pool.shutdown(wait=True, cancel_futures=True)


def _start(prepare: Callable[[], None]) -> None:
    """Ctrl-C reaches every process of a terminal; the first one ends the others in order."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    prepare()


def _each(work: Callable[[Task], Result], tasks: list[Task]) -> list[Result]:
    return [work(task) for task in tasks]
