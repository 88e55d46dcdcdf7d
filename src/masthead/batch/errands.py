"""Jobs on their way in a pool of processes, which is opened anew when all of it breaks: no job is lost with it."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Executor, Future, wait
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from threading import RLock, Thread
from typing import TYPE_CHECKING, Any

from masthead.errors import OutputError

if TYPE_CHECKING:
    from pebble import ProcessPool

_LOOK = 1.0
"""Seconds between two looks at whether the processes are well."""
_IDLE = 30.0
"""Seconds in which jobs wait and none is begun, after which nobody will: a process that was killed at the moment at which it took a job, or told
of one, has left the door locked behind it, or taken the job with it."""
_BREAKS = 5
"""Times that processes break, one after the other, without having done a job between."""


class NoneLastsError(OutputError):
    """No process lasts long enough to do a job."""


class Errand:
    """A job on its way, and `future`, what comes of it."""

    def __init__(self, work: Callable[[Any], Any], task: Any, seconds: float, end: Callable[[Any], Any] | None, threads: Executor | None):
        self.work = work
        self.task = task
        self.seconds = seconds
        self.end = end
        self.threads = threads
        self.future: Future[Any] = Future()
        self.running: Callable[[], bool] = _not_yet
        """Whether a process is at it."""


class Errands:
    """All jobs that are given to the processes that `opened` gives. Several threads may give them, and wait for what comes of them."""

    def __init__(self, opened: Callable[[], ProcessPool]) -> None:
        self._opened = opened
        self._pool: ProcessPool | None = None
        self._open: dict[Errand, None] = {}
        """Those of which the pool has not told yet, in their order."""
        self._lock = RLock()  # a job may be done before `_hand` asks to be told
        self._breaks = 0
        self._at_work = 0.0
        """When somebody was last seen at work, or there was nothing to do."""
        self._ending: list[Thread] = []
        """Who ends pools that broke, or waits until those that rest have ended."""

    def give(
        self,
        work: Callable[[Any], Any],
        task: Any,
        seconds: float,
        end: Callable[[Any], Any] | None = None,
        threads: Executor | None = None,
    ) -> Errand:
        """A job, for which its process may take so many seconds (0: as many as it wants). What it makes `end` brings to its end, in one of the
        `threads`."""
        errand = Errand(work, task, seconds, end, threads)
        with self._lock:
            if not self._open:
                self._at_work = time.monotonic()
            self._open[errand] = None
            try:
                self._hand(errand)
            except RuntimeError:  # the pool is broken, or could not begin
                self._renew()
        return errand

    def result(self, errand: Errand) -> Any:
        """What comes of it, waited for. Raises what the work raised, pebble's `ProcessExpired` where its process died, `TimeoutError` where it took
        too long, `NoneLastsError`, and `CancelledError` where all was closed at once."""
        while not errand.future.done():
            wait((errand.future,), _LOOK)
            if not errand.future.done():
                self._look()
        return errand.future.result()

    def rest(self) -> None:
        """Lets the processes end when all is done, and does not wait for them, as `close` does. What is given after this has new ones."""
        with self._lock:
            pool, self._pool = self._pool, None
            if pool is not None:
                pool.close()  # type: ignore[no-untyped-call]
                self._aside(pool.join)

    def close(self, *, at_once: bool = False) -> None:
        """Ends the processes, when all is done or `at_once`. They have ended when it returns; what is given after this has new ones."""
        with self._lock:
            if not at_once:
                self.rest()
            pool, self._pool = self._pool, None
            ending, self._ending = self._ending, []
            given_up = list(self._open) if at_once else []
            if at_once:
                self._open.clear()
        for errand in given_up:
            errand.future.cancel()  # somebody may be waiting for it
        if pool is not None:
            _stop(pool)
        for thread in ending:
            thread.join()

    def _aside(self, end: Callable[[], None]) -> None:
        thread = Thread(target=end, daemon=True)
        thread.start()
        # A watch lets them rest after each of its turns, of which there may be thousands.
        self._ending = [*(each for each in self._ending if each.is_alive()), thread]

    def _hand(self, errand: Errand) -> None:
        self._pool = self._pool or self._opened()
        future: Any = self._pool.schedule(errand.work, args=(errand.task,), timeout=errand.seconds or None)
        errand.running = future.running
        future.add_done_callback(lambda done: self._came(errand, done))

    def _came(self, errand: Errand, done: Any) -> None:
        if done.cancelled() or isinstance(error := done.exception(), BrokenProcessPool):
            return  # who waits for it will give it again
        with self._lock:
            if errand not in self._open:
                return  # a pool that was given up has told of it after all
            del self._open[errand]
            errand.running = _not_yet  # else the two would keep each other, with the outcome, until somebody looks for cycles
            self._breaks = 0
            self._at_work = time.monotonic()
        if error is not None:
            errand.future.set_exception(error)
        elif errand.end is None or errand.threads is None:
            errand.future.set_result(done.result())
        else:
            errand.threads.submit(_end, errand, done)

    def _look(self) -> None:
        with self._lock:
            if not self._open or self._pool is None:
                return  # what was done is brought to its end
            now = time.monotonic()
            if any(errand.running() for errand in self._open):
                self._at_work = now
            if not self._pool.active or now - self._at_work > _IDLE:
                self._renew()

    def _renew(self) -> None:
        """New processes in place of those that there are, and all jobs for them that are not done."""
        while True:
            if self._pool is not None:
                # Not here: its threads may be waiting until they can tell what was done.
                self._aside(partial(_stop, self._pool))
                self._pool = None
            self._breaks += 1
            if self._breaks > _BREAKS:
                hint = "is there memory for them, and does nothing else end them? The same command does what is not done"
                error = NoneLastsError(f"the processes that convert end by themselves, {_BREAKS} times one after the other", hint=hint)
                for errand in self._open:
                    errand.future.set_exception(error)  # others may be waiting for theirs
                self._open.clear()
                raise error
            self._at_work = time.monotonic()
            try:
                for errand in list(self._open):
                    self._hand(errand)
            except RuntimeError:
                continue
            return


def _not_yet() -> bool:
    return False


def _stop(pool: ProcessPool) -> None:
    pool.stop()  # type: ignore[no-untyped-call]
    pool.join()


def _end(errand: Errand, done: Any) -> None:
    """What `end` makes of an outcome as soon as that is there."""
    try:
        errand.future.set_result(errand.end(done.result()) if errand.end is not None else done.result())
    except BaseException as error:
        errand.future.set_exception(error)
