"""A local pool of processes, in which a job that hangs or dies takes nothing else with it."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import TimeoutError as TooLong
from typing import Any, TypeVar

from msgspec import Struct

from masthead import deadline
from masthead.errors import MastheadError

Task = TypeVar("Task")
Outcome = TypeVar("Outcome")

_AHEAD = 4
"""Jobs a worker has waiting: enough to keep it busy, few enough to stop soon."""


def processors() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Pool(Struct, frozen=True):
    """`processes` at once; `seconds` is what one job may take (0: as long as it wants)."""

    processes: int = 0
    seconds: int = 0

    def map(self, work: Callable[[Task], Outcome], tasks: Iterable[Task]) -> Iterator[tuple[Task, Outcome | MastheadError]]:
        """Each task with what became of it, in their order. `work` must be a function of a module, tasks and outcomes must pickle."""
        from pebble import ProcessPool

        processes = self.processes or processors()
        waiting: deque[tuple[Task, Any]] = deque()
        # A fork of a process with threads may deadlock; a server that forks before there are any does not.
        methods = multiprocessing.get_all_start_methods()
        context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
        with ProcessPool(max_workers=processes, context=context) as pool:
            try:
                for task in tasks:
                    waiting.append((task, pool.schedule(work, args=(task,), timeout=self.seconds or None)))
                    if len(waiting) > processes * _AHEAD:
                        yield self._settled(*waiting.popleft())
                while waiting:
                    yield self._settled(*waiting.popleft())
            except BaseException:
                pool.stop()  # type: ignore[no-untyped-call]
                raise

    def _settled(self, task: Task, future: Any) -> tuple[Task, Outcome | MastheadError]:
        from pebble import ProcessExpired

        try:
            return task, future.result()
        except MastheadError as error:
            return task, error
        except TooLong:
            return task, deadline.late(self.seconds)
        except ProcessExpired as error:
            return task, MastheadError(
                f"the process that converted it ended by itself (status {error.exitcode})", hint="try it alone with: masthead convert"
            )


class Here(Struct, frozen=True):
    """No pool: one job after the other in this process, each as long as `seconds` (0: as it wants). For a single job, and for finding faults."""

    seconds: int = 0

    def map(self, work: Callable[[Task], Outcome], tasks: Iterable[Task]) -> Iterator[tuple[Task, Outcome | MastheadError]]:
        """As `Pool.map`."""
        for task in tasks:
            yield task, self._done(work, task)

    def _done(self, work: Callable[[Task], Outcome], task: Task) -> Outcome | MastheadError:
        try:
            with deadline.within(self.seconds):
                return work(task)
        except MastheadError as error:
            return error
