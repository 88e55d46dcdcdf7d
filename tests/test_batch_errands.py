"""Jobs outlast their processes, whatever ends those and when."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from concurrent.futures.process import BrokenProcessPool
from typing import Any

import pytest

from masthead.batch import errands
from masthead.batch.errands import Errands, NoneLastsError
from masthead.batch.workers import Pool


def own_process(_: str) -> int:
    """Who did it."""
    return os.getpid()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_process_that_is_killed_while_it_has_nothing_to_do_takes_no_run_with_it() -> None:
    with Pool(1, 30).kept() as kept:
        ((_, first),) = kept.map(own_process, ["a"])
        assert isinstance(first, int)
        os.kill(first, signal.SIGKILL)
        time.sleep(0.5)
        found = [outcome for _, outcome in kept.map(own_process, ["b", "c"], lambda made: made)]
    assert found[0] == found[1] != first


class Processes:
    """A pool that breaks, or whose processes wait for one another, until it is opened for the so-manieth time."""

    def __init__(self, how: str) -> None:
        self.how = how
        self.active = True
        self.jobs: list[Future[Any]] = []
        self.stopped = False

    def schedule(self, work: Any, args: Any, timeout: float | None) -> Future[Any]:
        if self.how == "cannot begin":
            raise BrokenProcessPool
        job: Future[Any] = Future()
        self.jobs.append(job)
        if self.how == "well":
            job.set_result(work(*args))
        if self.how == "breaks":  # it tells of those that a process had, and not of those that wait
            self.active = False
            if not self.jobs[0].done():
                self.jobs[0].set_exception(BrokenProcessPool())
        return job

    def stop(self) -> None:
        self.stopped = True

    close = stop

    def join(self) -> None:
        assert self.stopped


@pytest.mark.parametrize("how", ["cannot begin", "breaks", "waits"])
def test_a_pool_that_breaks_or_waits_for_ever_gives_its_jobs_to_a_new_one(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(errands, "_LOOK", 0.01)
    monkeypatch.setattr(errands, "_IDLE", 0.05)
    pools = [Processes(how), Processes(how), Processes("well")]
    opened = iter(pools)
    given = Errands(lambda: next(opened))  # type: ignore[arg-type, return-value]
    waiting = [given.give(str.upper, text, 0) for text in "abc"]
    assert [given.result(errand) for errand in waiting] == ["A", "B", "C"]
    given.close()
    assert all(pool.stopped for pool in pools[:2])


def test_where_no_process_lasts_the_run_ends() -> None:
    given = Errands(lambda: Processes("cannot begin"))  # type: ignore[arg-type, return-value]
    with pytest.raises(NoneLastsError, match="end by themselves") as raised:
        given.give(str.upper, "a", 0)
    assert raised.value.exit_code == 1
    given.close()


def test_who_waited_for_pools_that_rested_is_forgotten() -> None:
    given = Errands(lambda: Processes("well"))  # type: ignore[arg-type, return-value]
    for text in "abcd":
        assert given.result(given.give(str.upper, text, 0)) == text.upper()
        given.rest()
        (last,) = given._ending
        last.join()
    given.close()
    assert not given._ending


def aside(work: Callable[[Any], Any], task: Any) -> Future[Any]:
    """What comes of a work that another thread does; one that never ends keeps nobody."""
    found: Future[Any] = Future()

    def done() -> None:
        try:
            found.set_result(work(task))
        except BaseException as error:
            found.set_exception(error)

    threading.Thread(target=done, daemon=True).start()
    return found


def test_all_who_wait_hear_that_no_process_lasts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(errands, "_LOOK", 0.01)
    given = Errands(lambda: Processes("breaks"))  # type: ignore[arg-type, return-value]
    waiting = [given.give(str.upper, text, 0) for text in "ab"]
    found = [aside(given.result, errand) for errand in waiting]
    assert [type(each.exception(20)) for each in found] == [NoneLastsError, NoneLastsError]
    given.close()


def test_nobody_waits_any_more_for_what_was_closed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(errands, "_LOOK", 0.01)
    given = Errands(lambda: Processes("waits"))  # type: ignore[arg-type, return-value]
    waiting = given.give(str.upper, "a", 0)
    found = aside(given.result, waiting)
    given.close(at_once=True)
    assert isinstance(found.exception(20), CancelledError)
