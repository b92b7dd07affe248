"""Work in several processes: what comes back, what a lost process costs, and when Ctrl-C is heard."""

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import Any

import pytest

from danchieu.extractors import processes
from danchieu.extractors.processes import CHUNK, in_processes

MANY = range(10 * CHUNK)


def _nothing() -> None:
    pass


def _doubled(task: int) -> int:
    return 2 * task


def _slow_at_first(task: int) -> int:
    time.sleep(0.5 if task == 0 else 0)
    return task


def _slow(task: int) -> int:
    time.sleep(0.05)
    return task


def _deadly(bad: set[int], task: int) -> int:
    if task in bad:
        os._exit(1)
    return task


def _lost(task: int) -> int:
    return -task


@pytest.mark.parametrize("in_order", [True, False])
def test_every_task_gives_its_result(in_order: bool) -> None:
    found = list(in_processes(MANY, _doubled, _lost, _nothing, 2, in_order=in_order))
    assert (found if in_order else sorted(found)) == [2 * task for task in MANY]


def test_results_keep_the_order_of_tasks_or_come_as_they_are_done() -> None:
    assert list(in_processes(MANY, _slow_at_first, _lost, _nothing, 2, in_order=True)) == list(MANY)
    first, *_ = in_processes(MANY, _slow_at_first, _lost, _nothing, 2, in_order=False)
    assert first >= CHUNK


@pytest.mark.parametrize("in_order", [True, False])
def test_a_task_that_brings_its_process_down_is_lost_alone(in_order: bool) -> None:
    bad = {3, 40}
    found = list(in_processes(MANY, partial(_deadly, bad), _lost, _nothing, 2, in_order=in_order))
    assert sorted(found) == sorted(-task if task in bad else task for task in MANY)


def test_tasks_that_a_broken_pool_refuses_are_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    """It may break between two chunks."""
    submit = ProcessPoolExecutor.submit

    def refuse_second(pool: ProcessPoolExecutor, work: Any, *tasks: Any) -> Future[Any]:
        if isinstance(tasks[-1], list) and CHUNK in tasks[-1]:
            raise BrokenProcessPool
        return submit(pool, work, *tasks)

    monkeypatch.setattr(ProcessPoolExecutor, "submit", refuse_second)
    assert list(in_processes(MANY, _doubled, _lost, _nothing, 2, in_order=True)) == [2 * task for task in MANY]


def test_only_a_window_of_tasks_is_taken_at_a_time() -> None:
    taken = 0

    def endless() -> Iterator[int]:
        nonlocal taken
        while True:
            taken += 1
            yield taken

    results = in_processes(endless(), _doubled, _lost, _nothing, 2, in_order=True)
    assert next(results) == 2
    assert taken <= 8 * CHUNK
    results.close()  # type: ignore[attr-defined]


def test_a_pool_whose_results_nobody_wants_any_more_is_closed_at_once() -> None:
    """One that closes while Python ends may write to a pipe that it has closed."""
    before = set(threading.enumerate())
    results = in_processes(MANY, _slow, _lost, _nothing, 2, in_order=True)
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert set(threading.enumerate()) <= before


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_ctrl_c_is_heard_outside_the_locks_of_the_futures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Raised while a future holds its lock, it leaves the lock broken: an error, or a wait for ever."""
    heard: list[str] = []
    looks = processes.wait

    def interrupted(*arguments: object) -> object:
        os.kill(os.getpid(), signal.SIGINT)
        found = looks(*arguments)  # type: ignore[arg-type]
        heard.append("the look was finished")
        return found

    monkeypatch.setattr(processes, "wait", interrupted)
    with pytest.raises(KeyboardInterrupt):
        list(in_processes(MANY, _doubled, _lost, _nothing, 2, in_order=True))
    assert heard == ["the look was finished"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_ctrl_c_waits_until_a_pool_is_closed() -> None:
    """Cut short, it leaves processes that nobody ends, and Python waits for them for ever."""

    def press() -> None:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        time.sleep(0.1)
        os.kill(os.getpid(), signal.SIGINT)

    before = set(threading.enumerate())
    results = in_processes(MANY, _slow, _lost, _nothing, 2, in_order=True)
    next(results)
    user = threading.Thread(target=press)
    user.start()
    with pytest.raises(KeyboardInterrupt):
        results.close()  # type: ignore[attr-defined]
    user.join()
    assert set(threading.enumerate()) <= before
