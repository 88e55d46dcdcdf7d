"""Who does the jobs: a local pool of processes, in which one that hangs or dies takes nothing else with it, or this process itself."""

from __future__ import annotations

import gc
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLong
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from itertools import chain, islice
from multiprocessing.util import Finalize
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from msgspec import Struct

from masthead import compiled, deadline
from masthead.batch.errands import Errand, Errands, NoneLastsError
from masthead.batch.server import context
from masthead.errors import MastheadError, MemoryLimitError, short_of_memory

if TYPE_CHECKING:
    from pebble import ProcessPool

Task = TypeVar("Task")
Outcome = TypeVar("Outcome")

_RENEWED = 250
"""Jobs, of up to `_TOGETHER` tasks each, after which a worker is replaced by a new one."""
_AHEAD = 12
"""Jobs a worker has waiting: enough to keep it busy while an earlier one takes long or waits for the disk, few enough to stop soon."""
_TOGETHER = 8
"""Light tasks that a process does at once: with twice as many it is hardly quicker."""
_LEISURE = 5.0
"""Seconds that one may take, from which on several that are light surely take no longer: a process that begins needs one for its first, and those that
are made together in all formats half a one more, or a few on a slow machine."""
_CYCLES = 50_000
"""Objects after which a worker looks for cycles among them."""
_LONGER = "--timeout S"
"""The option that allows a source more seconds: it counts for more than `limit.seconds`."""
_ENDING = 32
"""Outcomes that are brought to an end at once: they wait for the disk, which takes hardly longer to be sure of all of them than of one. So many that
a slow one, or one that others use as well, keeps no worker waiting."""


def processors() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Several(Struct, Generic[Task, Outcome], frozen=True):
    """How several tasks are done at once where that takes less time than one after the other (`steps.together`): each ends as it would alone."""

    work: Callable[[Sequence[Task]], Sequence[Outcome | MastheadError]]
    light: Callable[[Task], bool]
    """Whether a task is done so soon that others may wait for it."""
    end: Callable[[Sequence[Outcome | MastheadError]], Sequence[Outcome | MastheadError]]
    """Brings what came of several to its end, on this machine."""


class Workers(Protocol):
    """Here, a local pool, or a cluster (`batch.cluster`)."""

    afar: ClassVar[bool]
    """Whether they may be on other machines: then each makes sure of its own files."""

    def map(
        self,
        work: Callable[[Task], Outcome],
        tasks: Iterable[Task],
        end: Callable[[Outcome], Outcome] | None = None,
        several: Several[Task, Outcome] | None = None,
    ) -> Iterator[tuple[Task, Outcome | MastheadError]]:
        """Each task with what became of it, in their order. `work` must be a function of a module, tasks and outcomes must pickle. One that dies,
        or takes too long or too much, is tried once more. `end` brings an outcome to its end on this machine, while workers do others.
        A process may do `several` at once of those that are light, once each has enough to do."""

    def left(self) -> Iterator[tuple[Any, Any]]:
        """What was brought to its end and not yet told of when the last `map` was stopped: each task with its outcome, once."""

    def kept(self) -> AbstractContextManager[Workers]:
        """Within the `with` block what one `map` has started and loaded serves the next."""

    def rest(self, *, at_once: bool = False) -> None:
        """Lets what is `kept` go before the block ends, `at_once` whatever it is at: a `map` after this starts anew."""


class Pool(Struct, frozen=True):
    """`processes` at once; `seconds` is what one job may take, and `memory` how many megabytes beyond what a worker has when the job begins (0: as much
    as it wants). A worker is renewed after a number of jobs: what libraries forget to give back is given back then."""

    afar: ClassVar[bool] = False

    processes: int = 0
    seconds: float = 0
    memory: int = 0
    folder: str = ""
    """Where the workers stand, by which relative names are understood; empty: where this process stands."""

    def map(
        self,
        work: Callable[[Task], Outcome],
        tasks: Iterable[Task],
        end: Callable[[Outcome], Outcome] | None = None,
        several: Several[Task, Outcome] | None = None,
    ) -> Iterator[tuple[Task, Outcome | MastheadError]]:
        """As `Workers.map`."""
        with self.kept() as kept:
            yield from kept.map(work, tasks, end, several)

    @contextmanager
    def kept(self) -> Iterator[KeptPool]:
        """As `Workers.kept`."""
        pool = KeptPool(self)
        try:
            yield pool
        except BaseException:
            pool.rest(at_once=True)
            raise
        else:
            pool.close()

    def left(self) -> Iterator[tuple[Any, Any]]:
        """As `Workers.left`: nothing is kept."""
        return iter(())

    def rest(self, *, at_once: bool = False) -> None:
        """As `Workers.rest`: nothing is kept."""

    @property
    def leisurely(self) -> bool:
        """Whether several tasks may be done at once: neither memory nor time is so short that one task would be measured by what others take."""
        return not self.memory and not 0 < self.seconds < _LEISURE

    def opened(self) -> ProcessPool:
        """The processes; they start when there is something to do."""
        from pebble import ProcessPool

        return ProcessPool(
            max_workers=self.processes or processors(),
            max_tasks=_RENEWED,
            context=context(),
            initializer=_placed,
            initargs=(self.folder,),
        )

    def done(self, errands: Errands, work: Callable[[Task], Outcome], task: Task) -> Outcome | MastheadError:
        """What becomes of one task, waited for. Several threads may ask."""
        outcome: Outcome | MastheadError = self.settled(errands, self.begun(errands, work, task))
        return outcome

    def begun(
        self,
        errands: Errands,
        work: Callable[[Task], Outcome],
        task: Task,
        end: Callable[[Outcome], Outcome] | None = None,
        threads: Executor | None = None,
    ) -> Errand:
        """A task on its way."""
        if self.memory:
            work = partial(_within, self.memory, work)
        return errands.give(work, task, self.seconds, end, threads)

    def settled(self, errands: Errands, errand: Errand, *, again: bool = True) -> Any:
        """What came of a task; it is begun once more where its process died or was stopped."""
        from pebble import ProcessExpired

        error: MastheadError
        try:
            return errands.result(errand)
        except NoneLastsError:
            raise
        except MemoryError:
            error = short_of_memory("")
        except MastheadError as raised:
            if not isinstance(raised, MemoryLimitError):
                return raised
            error = raised
        except TooLong:
            error = deadline.late(self.seconds, option=_LONGER)
        except ProcessExpired as expired:
            error = MastheadError(
                f"the process that converted it ended by itself, twice (status {expired.exitcode})",
                hint="try it alone with: masthead convert",
            )
        if not again:
            return error
        return self.settled(errands, errands.give(errand.work, errand.task, errand.seconds, errand.end, errand.threads), again=False)

    def all_settled(self, errands: Errands, errand: Errand, some: Sequence[Task], alone: Callable[[Task], Errand]) -> list[Any]:
        """What came of several tasks; one that needed more memory than there was is begun once more, `alone`, and all are where their process died
        or was stopped."""
        from pebble import ProcessExpired

        try:
            outcomes: list[Any] = errands.result(errand)
        except (MemoryError, TooLong, ProcessExpired):
            outcomes = [MemoryLimitError("")] * len(some)
        again = {at: alone(task) for at, task in enumerate(some) if isinstance(outcomes[at], MemoryLimitError)}
        return [self.settled(errands, again[at], again=False) if at in again else outcome for at, outcome in enumerate(outcomes)]


class KeptPool:
    """The processes of a pool, which start when there is something to do and wait for more until the block of `Pool.kept` ends."""

    afar: ClassVar[bool] = False

    def __init__(self, rules: Pool) -> None:
        self._rules = rules
        self._errands = Errands(rules.opened)
        self._left: list[tuple[Any, Any]] = []

    def map(
        self,
        work: Callable[[Task], Outcome],
        tasks: Iterable[Task],
        end: Callable[[Outcome], Outcome] | None = None,
        several: Several[Task, Outcome] | None = None,
    ) -> Iterator[tuple[Task, Outcome | MastheadError]]:
        """As `Workers.map`."""
        coming = iter(tasks)
        first = next(coming, None)
        if first is None:
            return
        rules, errands = self._rules, self._errands
        processes = rules.processes or processors()
        most = processes * _AHEAD + (0 if end is None else _ENDING * (_TOGETHER if several is not None else 1))
        waiting: deque[tuple[Sequence[Task], Errand]] = deque()
        came: deque[tuple[Task, Outcome | MastheadError]] = deque()
        """What became of the oldest that waited, until it is told."""

        def begun(some: Sequence[Task]) -> Errand:
            if several is None or len(some) == 1:
                return rules.begun(errands, work, some[0], end, threads)
            return errands.give(several.work, some, rules.seconds, several.end, threads)

        def settle_oldest() -> None:
            some, errand = waiting[0]
            if len(some) == 1:
                outcomes = [rules.settled(errands, errand)]
            else:
                outcomes = rules.all_settled(errands, errand, some, lambda task: rules.begun(errands, work, task, end, threads))
            waiting.popleft()  # not before: who is stopped while he waits for it may find that it was done
            came.extend(zip(some, outcomes, strict=True))

        try:
            with ThreadPoolExecutor(_ENDING) as threads:
                try:
                    for some in _shared_out(chain((first,), coming), several if rules.leisurely else None, processes):
                        waiting.append((some, begun(some)))
                        while sum(len(each) for each, _ in waiting) > most:
                            settle_oldest()
                            while came:
                                yield came.popleft()
                    while waiting:
                        settle_oldest()
                        while came:
                            yield came.popleft()
                except BaseException:
                    self.rest(at_once=True)
                    raise
        finally:
            done = [each for some, errand in waiting if _came_out(errand.future) for each in _paired(some, errand.future.result())]
            self._left = [(task, outcome) for task, outcome in (*came, *done) if not isinstance(outcome, MastheadError)]

    def left(self) -> Iterator[tuple[Any, Any]]:
        """As `Workers.left`."""
        left, self._left = self._left, []
        return iter(left)

    def kept(self) -> AbstractContextManager[KeptPool]:
        """They are."""
        return nullcontext(self)

    def rest(self, *, at_once: bool = False) -> None:
        """As `Workers.rest`. Only `at_once` they have ended when it returns: else whoever has something to do meanwhile need not wait."""
        if at_once:
            self._errands.close(at_once=True)
        else:
            self._errands.rest()

    def close(self) -> None:
        """Waits until they have ended, whatever lets them."""
        self._errands.close()


def _shared_out(tasks: Iterable[Task], several: Several[Task, Any] | None, processes: int) -> Iterator[Sequence[Task]]:
    """The tasks as they are given: as many as each process has waiting, and those that are not light, one by one; of others a few at once, and fewer
    towards the end, so that all processes end at the same time."""
    coming = iter(tasks)
    for task in coming if several is None else islice(coming, processes * _AHEAD):
        yield (task,)
    ahead: deque[Task] = deque()
    while several is not None:
        ahead.extend(islice(coming, 2 * processes * _TOGETHER - len(ahead)))
        if not ahead:
            return
        most = len(ahead) // (2 * processes)
        some = [ahead.popleft()]
        if most > 1 and several.light(some[0]):
            while ahead and len(some) < most and several.light(ahead[0]):
                some.append(ahead.popleft())
        yield tuple(some)


def _paired(some: Sequence[Task], outcome: Any) -> Iterable[tuple[Task, Any]]:
    """Each task with what came of it."""
    return zip(some, outcome, strict=True) if len(some) > 1 else ((some[0], outcome),)


def _came_out(future: Any) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def _placed(folder: str) -> None:
    """How a worker begins."""
    # What it has now it keeps: only what comes after is looked through for cycles, and seldom, since our values form none.
    gc.freeze()
    gc.set_threshold(_CYCLES, 20, 20)
    Finalize(None, compiled.keep, exitpriority=1)  # the workers of the next batch find what this one compiled
    if folder:
        os.chdir(folder)


def _within(megabytes: int, work: Callable[[Task], Outcome], task: Task) -> Outcome:
    """The work, for which this process may take so much memory beyond what it has: fonts and words that it keeps from one job to the next count
    for none of them. Where the system can't (Windows, macOS), it is let alone."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        _, most = before = resource.getrlimit(resource.RLIMIT_AS)
        wanted = pages * resource.getpagesize() + megabytes * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most))
    except (ImportError, OSError, ValueError):
        return work(task)
    try:
        return work(task)
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


class Here(Struct, frozen=True):
    """No pool: one job after the other in this process, each as long as `seconds` (0: as it wants). For a single job, and for finding faults."""

    afar: ClassVar[bool] = False

    seconds: float = 0

    def map(
        self,
        work: Callable[[Task], Outcome],
        tasks: Iterable[Task],
        end: Callable[[Outcome], Outcome] | None = None,
        several: Several[Task, Outcome] | None = None,
    ) -> Iterator[tuple[Task, Outcome | MastheadError]]:
        """As `Workers.map`."""
        for task in tasks:
            outcome = self._done(work, task, end)
            yield task, outcome

    def kept(self) -> AbstractContextManager[Here]:
        """As `Workers.kept`."""
        return nullcontext(self)

    def left(self) -> Iterator[tuple[Any, Any]]:
        """As `Workers.left`: one is done after the other."""
        return iter(())

    def rest(self, *, at_once: bool = False) -> None:
        """As `Workers.rest`: nothing is kept."""

    def _done(self, work: Callable[[Task], Outcome], task: Task, end: Callable[[Outcome], Outcome] | None) -> Outcome | MastheadError:
        try:
            with deadline.within(self.seconds, option=_LONGER):
                outcome = work(task)
            return outcome if end is None else end(outcome)
        except MastheadError as error:
            return error
