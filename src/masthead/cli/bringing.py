"""How a batch brings its results to a place elsewhere, and what it says of that."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from masthead.batch.incremental import Outcome
from masthead.batch.journal import Journal
from masthead.cli import show

if TYPE_CHECKING:
    from masthead.batch.mirror import Carrier, Mirror


class Bringing:
    """Brings what is done in `folder` to an address while the run goes on (within a `with` block), and the rest at its end. Without an address
    there is nothing to do. What can't be brought is told, and the end of the run tries again."""

    def __init__(self, address: str, folder: Path) -> None:
        self._address = address
        self._folder = folder
        self._mirror: Mirror | None = None
        self._carrier: Carrier | None = None
        self._told = False
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        if self._address:
            from masthead.batch.mirror import Mirror

            self._mirror = Mirror(self._address, self._folder)
            self._carrier = self._stack.enter_context(self._mirror.carrying())
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._stack.__exit__(kind, error, trace)

    def take(self, outcome: Outcome) -> None:
        """The files of a source that is done."""
        if self._carrier is None:
            return
        self._carrier.take_all(outcome.entry.outputs)
        if self._carrier.error is not None and not self._told:
            self._told = True
            show.line(f"{self._carrier.error}; the run goes on, and tries again at its end")

    def end(self, journal: Journal) -> str:
        """Makes the place what the journal says, and says how many files were brought; nothing without an address. Raises as `Mirror.bring`."""
        if self._mirror is None or self._carrier is None:
            return ""
        count = self._mirror.bring(journal) + self._carrier.count
        return f"{count} {'file' if count == 1 else 'files'} brought to {self._address}; journal and copies are in {self._folder}"
