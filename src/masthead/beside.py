"""Two halves of a job at once: one here, one in a forked process beside this one."""

from __future__ import annotations

import os
import pickle
import signal
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from masthead import compiled
from masthead.errors import MastheadError

Here = TypeVar("Here")
There = TypeVar("There")


def both(here: Callable[[], Here], there: Callable[[], There]) -> tuple[Here, There]:
    """The results of both. `there` runs in a fork, so its result must pickle and what else it changes is lost.

    Where a process can't be forked safely (Windows, other threads, no room for one), or the fork dies, both run here, one after the
    other. A `MastheadError` of either is raised here.
    """
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return here(), there()
    reading, writing = os.pipe()
    try:
        child = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        return here(), there()
    if child == 0:
        os.close(reading)
        _tell(writing, there)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        try:
            result = here()
            told = pipe.read()
        except BaseException:
            # Nobody waits for the other half: this one failed, or the time is up.
            os.kill(child, signal.SIGKILL)
            raise
        finally:
            os.waitpid(child, 0)
    outcome: Any = pickle.loads(told) if told else None
    if isinstance(outcome, MastheadError):
        raise outcome
    return result, outcome[0] if outcome else there()


def _tell(writing: int, task: Callable[[], object]) -> None:
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
