"""Two parts of a job at once: one here, one in a forked process beside this one."""

from __future__ import annotations

import gc
import os
import pickle
import select
import signal
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import filterfalse
from time import monotonic
from typing import Any, Generic, NoReturn, TypeVar, cast

from masthead import compiled
from masthead.errors import MastheadError

Here = TypeVar("Here")
There = TypeVar("There")
Early = TypeVar("Early")
Task = Callable[[Callable[[Early], None]], There]
"""Work that may tell something that it has found on the way."""
_PIPE = 1 << 20
"""Bytes, the most that Linux allows everyone."""
_PAUSE = 0.0005
"""Seconds between two looks into a pipe: steps are shorter than that, and each look asks the system."""


def both(here: Callable[[], Here], there: Callable[[], There]) -> tuple[Here, There]:
    """The results of both. `there` runs in a fork, so its result must pickle and what else it changes is lost.

    Where a process can't be forked safely (Windows, other threads, no room for one), or the fork dies, both run here, one after the
    other. A `MastheadError` of either is raised here.
    """
    fork: _Fork[object, There] | None = _set_to(lambda _: there())
    if fork is None:
        return here(), there()
    with fork as other:
        result = here()
        return result, other.result()


def meanwhile(steps: Callable[[Callable[[bool], Early | None]], Iterable[object]], there: Task[Early, There]) -> There:
    """The result of `there`, which a fork, or the process that stands by, finds while this process takes `steps`: what makes ready for the work
    that comes next, and may stop between any two of them.

    `there` is given what it may tell something with that it has found on the way; `steps` what asks for the last of that (None before), and may wait for more. No
    step is taken where there is one processor alone, or a process can't be forked safely; what goes wrong in one goes wrong again in the
    work itself, where it is told. Else as `both`.
    """
    fork = (_called(there) or _set_to(there)) if _processors() > 1 else None
    if fork is None:
        return there(_unheard)
    with fork as other:
        with suppress(Exception):
            for _ in steps(other.early):
                if other.told():
                    break
        return other.result()


def stand_by(prepare: Callable[[], Iterable[object]]) -> None:
    """Forks a process that makes itself ready in the steps of `prepare` while this one finds out what there is to do, until the first task of
    `meanwhile` that can be sent to it (one that pickles) is there. It ends with this process, or when it is dismissed, and keeps none of its standard
    streams open."""
    if _processors() == 1 or _waiting:
        return
    hearing, calling = os.pipe()
    _widen(calling)

    def wait(tell: Callable[[object], None]) -> object:
        os.close(calling)
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(nothing, stream)
        with suppress(Exception):  # whatever it is, the task meets it again
            for _ in prepare():
                if select.select([hearing], [], [], 0)[0]:
                    break
        with os.fdopen(hearing, "rb") as calls:
            return pickle.load(calls)(tell)  # EOFError: there is none

    spawned = _spawned(wait)
    os.close(hearing)
    if spawned is None:
        os.close(calling)
    else:
        _waiting.append((*spawned, calling))


def dismiss() -> None:
    """Ends the process that stands by, if there is one."""
    while _waiting:
        process, pipe, calling = _waiting.pop()
        os.close(pipe)
        os.close(calling)
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def gather() -> None:
    """Waits for processes that have told their results, if any has not ended yet: whoever is asked what a command took knows of them then."""
    while _ending:
        with suppress(ChildProcessError):
            os.waitpid(_ending.pop(), 0)


_waiting: list[tuple[int, int, int]] = []
"""The process that stands by, the pipe that it tells by, and the one that it is called by; or nothing."""


def _called(task: Task[Early, There]) -> _Fork[Early, There] | None:
    """The process that stood by, which has this task now; None if there is none, or the task can't be sent."""
    if not _waiting:
        return None
    process, pipe, calling = _waiting[0]
    try:
        with os.fdopen(os.dup(calling), "wb") as call:
            pickle.dump(task, call)
    except (OSError, pickle.PicklingError, AttributeError, TypeError):
        dismiss()
        return None
    _waiting.clear()
    os.close(calling)
    return _Fork(task, process, pipe)


_ending: list[int] = []
"""Processes that have told their result, and are asked for no more: to give their memory back takes some longer than setting a page."""


def _unheard(found: object) -> None:
    """Where nobody waits for what is found on the way."""


def _processors() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Fork(Generic[Early, There]):
    """A task in a process beside this one. Whoever leaves the `with` block before it is done, by whatever error, waits for it no longer."""

    def __init__(self, task: Task[Early, There], process: int, pipe: int) -> None:
        self._task = task
        self._process = process
        self._pipe = os.fdopen(pipe, "rb")
        self._found = pickle.Unpickler(self._pipe)
        self._early: Early | None = None
        self._known: Early | None = None
        self._outcome: Any = None
        self._over = False
        self._looked = 0.0

    def __enter__(self) -> _Fork[Early, There]:
        return self

    def __exit__(self, *failure: object) -> None:
        self._pipe.close()
        if self._over:
            _ending.append(self._process)
            return
        if any(failure):
            os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)

    def early(self, wait: bool) -> Early | None:
        """What it has found on the way, if it has told that; None if it tells no such thing. `wait`: until it has told more than was known last."""
        if wait and self._early is self._known and not self._over:
            self._hear()
        else:
            self.told()
        self._known = self._early
        return self._early

    def told(self) -> bool:
        """Whether it has told its result, or ended."""
        now = monotonic()
        if not self._over and now - self._looked >= _PAUSE:
            self._looked = now
            if select.select([self._pipe], [], [], 0)[0]:
                self._hear()
        return self._over

    def result(self) -> There:
        """What it found, or found here if it told nothing."""
        while not self._over:
            self._hear()
        if isinstance(self._outcome, MastheadError):
            raise self._outcome
        return cast("There", self._outcome[0]) if self._outcome else self._task(_unheard)

    def _hear(self) -> None:
        """Waits for what it tells next."""
        try:
            self._over, found = self._found.load()
        except (EOFError, pickle.UnpicklingError):  # it has died
            self._over, found = True, None
        if self._over:
            self._outcome = found
        else:
            self._early = found


def _set_to(task: Task[Early, There]) -> _Fork[Early, There] | None:
    """A fork that does this; None where it can't be made."""
    spawned = _spawned(task)
    return None if spawned is None else _Fork(task, *spawned)


def _spawned(work: Task[Any, object]) -> tuple[int, int] | None:
    """A fork that does this, and the pipe that it tells by."""
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return None
    _ending[:] = filterfalse(_has_ended, _ending)
    reading, writing = os.pipe()
    try:
        child = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        return None
    if child == 0:
        gc.freeze()  # what the parent has dropped is its own to end: here that may wait for threads which a fork doesn't have
        os.close(reading)
        _tell(writing, work)
    os.close(writing)
    return child, reading


def _has_ended(process: int) -> bool:
    try:
        return os.waitpid(process, os.WNOHANG)[0] == process
    except ChildProcessError:  # somebody else has asked, or the system doesn't tell
        return True


def _tell(writing: int, task: Task[Any, object]) -> NoReturn:
    """The fork: does its half, writes the result into the pipe and ends, whatever happens. An unexpected failure tells nothing, so that it
    happens again in the parent, where it can be seen."""
    try:
        with os.fdopen(writing, "wb") as pipe:
            pickler = pickle.Pickler(pipe)  # one for both: what was told on the way is only named in the result

            def tell(found: object, *, last: bool = False) -> None:
                pickler.dump((last, found))
                pipe.flush()

            _widen(writing)
            try:
                outcome: object = (task(tell),)
            except MastheadError as error:
                outcome = error
            compiled.keep()
            tell(outcome, last=True)
    finally:
        os._exit(0)


def _widen(pipe: int) -> None:
    """Lets a pipe hold much of what is told on the way, so that nobody waits until it is read, where the system can do that."""
    with suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE)
