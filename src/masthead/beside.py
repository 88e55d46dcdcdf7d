"""Two parts of a job at once: one here, one in a forked process beside this one."""

from __future__ import annotations

import os
import pickle
import select
import signal
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any, Generic, NoReturn, TypeVar, cast

from masthead import compiled
from masthead.errors import MastheadError

Here = TypeVar("Here")
There = TypeVar("There")


def both(here: Callable[[], Here], there: Callable[[], There]) -> tuple[Here, There]:
    """The results of both. `there` runs in a fork, so its result must pickle and what else it changes is lost.

    Where a process can't be forked safely (Windows, other threads, no room for one), or the fork dies, both run here, one after the
    other. A `MastheadError` of either is raised here.
    """
    fork = _forked(there)
    if fork is None:
        return here(), there()
    with fork as other:
        result = here()
        return result, other.result()


def meanwhile(steps: Iterable[object], there: Callable[[], There]) -> There:
    """The result of `there`, which a fork finds while this process takes `steps`: what makes ready for the work that comes next, and may
    stop between any two of them.

    None is taken where there is one processor alone, or a process can't be forked safely; what goes wrong in one goes wrong again in the
    work itself, where it is told. Else as `both`.
    """
    fork = _forked(there) if _processors() > 1 else None
    if fork is None:
        return there()
    with fork as other:
        with suppress(Exception):
            for _ in steps:
                if other.told():
                    break
        return other.result()


def _processors() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Fork(Generic[There]):
    """A task in a process beside this one. Whoever leaves the `with` block before it is done, by whatever error, waits for it no longer."""

    def __init__(self, task: Callable[[], There], process: int, pipe: int) -> None:
        self._task = task
        self._process = process
        self._pipe = pipe
        self._over = False

    def __enter__(self) -> _Fork[There]:
        return self

    def __exit__(self, *failure: object) -> None:
        os.close(self._pipe)
        if any(failure) and not self._over:
            os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)

    def told(self) -> bool:
        """Whether it has begun to tell its result, or ended."""
        return bool(select.select([self._pipe], [], [], 0)[0])

    def result(self) -> There:
        """What it found, or found here if it told nothing."""
        with os.fdopen(self._pipe, "rb", closefd=False) as pipe:
            told = pipe.read()
        self._over = True
        outcome: Any = pickle.loads(told) if told else None
        if isinstance(outcome, MastheadError):
            raise outcome
        return cast("There", outcome[0]) if outcome else self._task()


def _forked(task: Callable[[], There]) -> _Fork[There] | None:
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return None
    reading, writing = os.pipe()
    try:
        child = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        return None
    if child == 0:
        os.close(reading)
        _tell(writing, task)
    os.close(writing)
    return _Fork(task, child, reading)


def _tell(writing: int, task: Callable[[], object]) -> NoReturn:
    """The fork: does its half, writes the result into the pipe and ends, whatever happens. An unexpected failure tells nothing, so that it
    happens again in the parent, where it can be seen."""
    try:
        try:
            outcome: object = (task(),)
        except MastheadError as error:
            outcome = error
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(pickle.dumps(outcome))
        compiled.keep()
    finally:
        os._exit(0)
