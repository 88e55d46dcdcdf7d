"""How far a batch is: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Self

from masthead.cli import show

if TYPE_CHECKING:
    from masthead.cli.batching import Run

LINE_EVERY = 30.0
"""Seconds between two lines of a run that no terminal shows."""


class Progress:
    """How far a run is, on a terminal: share, rate, time left, failures so far."""

    def __init__(self, total: int) -> None:
        from rich import progress
        from rich.console import Console

        self._progress = progress.Progress(
            progress.TextColumn("converting"),
            progress.BarColumn(),
            progress.MofNCompleteColumn(),
            progress.TextColumn("{task.fields[rate]}"),
            progress.TimeRemainingColumn(),
            progress.TextColumn("{task.fields[failed]}", style="red"),
            console=Console(stderr=True),
        )
        self._task = self._progress.add_task("", total=total, rate="", failed="")
        self._failed = 0

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def update(self, *, failed: bool) -> None:
        """One more is done."""
        self._failed += failed
        speed = self._progress.tasks[0].finished_speed or self._progress.tasks[0].speed
        self._progress.update(
            self._task,
            advance=1,
            rate=f"{speed:.1f} a second" if speed else "",
            failed=f"{self._failed} failed" if self._failed else "",
        )


class Lines:
    """How far a run is, where nobody watches: a line now and then, for a log."""

    def __init__(self) -> None:
        self._begun = self._told = time.monotonic()
        self._done = self._failed = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is open."""

    def update(self, *, failed: bool) -> None:
        """One more is done."""
        self._done += 1
        self._failed += failed
        now = time.monotonic()
        if now - self._told >= LINE_EVERY:
            self._told = now
            wrong = f", {self._failed:,} failed" if self._failed else ""
            show.line(f"{self._done:,} sources done{wrong}, {self._done / (now - self._begun):.1f} a second")


def bar(run: Run) -> AbstractContextManager[Progress | Lines | None]:
    """A progress bar on a terminal, a line now and then elsewhere."""
    if run.quiet or run.as_json:
        return nullcontext(None)
    return Progress(sum(1 for _ in run.plan())) if sys.stderr.isatty() else Lines()
