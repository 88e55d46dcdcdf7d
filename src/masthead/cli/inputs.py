"""The sources that commands are given, files or standard input, and the time that each may take."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager

from masthead import deadline, limits, pipeline, registry
from masthead.limits import Limits
from masthead.pipeline import Request
from masthead.sources.source import Source


def source(name: str, request: Request) -> Source:
    """The file of this name, or what comes on standard input for `-`. Raises as `Source.at` does."""
    if name != "-":
        return pipeline.source_at(name, request)
    with limits.changed(_asked(request)):
        return Source.of(sys.stdin.buffer, name=name, assets=request.assets, format=request.format)


def in_time(name: str, request: Request) -> AbstractContextManager[None]:
    """Raises `LimitError` if what is in the `with` block takes longer than `limit.seconds`."""
    return deadline.within(_asked(request).seconds, where=name)


def _asked(request: Request) -> Limits:
    return registry.limits_said(request.settings.get("limit", {}))
