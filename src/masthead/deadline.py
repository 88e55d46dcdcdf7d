"""Time for one source, in a command that has its process to itself: work that takes longer is stopped, wherever it is."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from masthead.errors import LimitError

_OPTION = "--set limit.seconds=N"
_AGAIN = 1.0
"""Seconds until it rings again: Python swallows what is raised within a destructor."""


class _Late(BaseException):
    """No `Exception`: a reader that goes on after a broken attachment must not go on after this."""


@contextmanager
def within(seconds: float, *, where: str = "", option: str = _OPTION) -> Iterator[None]:
    """Raises `LimitError` if what is in the `with` block takes longer than `seconds`; 0 is no limit. `option` is what allows more.

    An alarm interrupts Python's own code and its regular expressions. A library in C is left to return first: what is asked of those
    is bounded by the limits on sizes. Does nothing outside the main thread, where no alarm can be heard, and on Windows, which has none.
    """
    if not seconds or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    rang = False

    def ring(number: int, frame: FrameType | None) -> NoReturn:
        nonlocal rang
        rang = True
        raise _Late

    before = signal.signal(signal.SIGALRM, ring)
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        if rang:
            raise _Late  # it was swallowed, and the work ended before it rang again
    except _Late:
        signal.setitimer(signal.ITIMER_REAL, 0)
        raise late(seconds, where=where, option=option) from None
    finally:
        signal.signal(signal.SIGALRM, before)


def late(seconds: float, *, where: str = "", option: str = _OPTION) -> LimitError:
    """The error that says so."""
    return LimitError(f"takes longer than limit.seconds ({seconds:,.12g})", where=where, hint=f"{option} allows more, 0 any time")
