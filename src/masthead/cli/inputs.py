"""The sources that commands are given, files or standard input, and the time that each may take."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager
from pathlib import Path

from masthead import deadline, limits, pipeline, registry
from masthead.errors import UsageError
from masthead.limits import Limits
from masthead.request import Request
from masthead.sources.sidecar import spoken_of
from masthead.sources.source import Source


def source(name: str, request: Request) -> Source:
    """The file of this name, or what comes on standard input for `-`. Raises as `Source.at` does."""
    if name != "-":
        if spoken_of(Path(name)) is not None:
            raise UsageError("is a sidecar, which speaks of a source and is none", where=name, hint="name its source; it is read beside it")
        return pipeline.source_at(name, request)
    with limits.changed(_asked(request)):
        return Source.of(sys.stdin.buffer, name=name, assets=request.assets, format=request.format)


def in_time(name: str, request: Request, times: int = 1) -> AbstractContextManager[None]:
    """Raises `LimitError` if what is in the `with` block takes longer than `limit.seconds`, `times` over."""
    return deadline.within(_asked(request).seconds * times, where=name)


def _asked(request: Request) -> Limits:
    return registry.limits_said(request.settings.get("limit", {}))
