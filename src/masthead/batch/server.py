"""The process that a batch's workers part from: what all of them need it has loaded once, while the run still looks for its sources."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterable
from multiprocessing.context import BaseContext

from masthead import registry

SPINE = (
    "masthead.batch.parted",
    "masthead.batch.incremental",
    "masthead.anatomy.recognise",
    "masthead.anatomy.inquiry",
    "masthead.anatomy.report",
    "masthead.briefing.compose",
)
"""The modules of each stage that are else loaded when there is something to do."""


def context() -> BaseContext:
    """How processes are started. A fork of a process with threads may deadlock; a server that forks before there are any does not."""
    methods = multiprocessing.get_all_start_methods()
    return multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")


def begin(formats: Iterable[str]) -> None:
    """Begins the server, and does not wait until it is ready. Where a system has none, workers load for themselves."""
    if (found := context()).get_start_method() == "forkserver":
        from multiprocessing import forkserver, resource_tracker

        found.set_forkserver_preload([*SPINE, *registry.rooms(formats)])
        resource_tracker.ensure_running()  # it would let through again what is held back here
        # Ctrl-C goes to every process of a terminal's job. The run ends these itself; what they would say of it is none of anybody's concern.
        signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
        try:
            forkserver.ensure_running()
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGINT,))
