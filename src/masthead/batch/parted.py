"""Loaded first by the process that workers part from, and by nobody else: how it finds what all of them need, and what a worker does not say
whose run is over before it has begun."""

from __future__ import annotations

import sys
from types import TracebackType

from masthead.finder import install

install()


def said(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """As Python tells of what nobody has caught; nothing where what the run has made for its workers is gone, since it was stopped."""
    if not issubclass(kind, FileNotFoundError):
        sys.__excepthook__(kind, error, trace)


sys.excepthook = said
