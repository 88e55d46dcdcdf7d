"""What a writer is. Third parties subclass `Writer` and add it to the entry points `masthead.writers`."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import ClassVar

from msgspec import Struct

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.document.model import Document
from masthead.notices import Note, Replaced

Read = Callable[[bool], Document | None]
"""Gives a document, and None while it is not read; told to, it waits for it."""


class Writer(Struct, frozen=True):
    """A frozen struct whose fields are the writer's options (`--set FORMAT.KEY=VALUE`)."""

    suffix: ClassVar[str] = ""
    """The file name ending, with its dot."""
    summary: ClassVar[str] = ""
    """One line for `masthead formats`."""
    rooms: ClassVar[tuple[str, ...]] = ()
    """Modules that are loaded when it first writes. A batch loads them once, and then parts into its workers."""

    @abstractmethod
    def write(self, briefing: Briefing, brand: Brand, note: Note) -> bytes:
        """The file. The same briefing, brand and version give the same bytes, anywhere. Touches no clock or network.

        Raises `NonConformingError` if the file would break a standard that it claims.
        """

    def rehearse(self, text: str, language: str, brand: Brand, read: Read) -> Iterator[None]:
        """What makes this process quicker at writing a briefing of about this text, in small steps, of which any number may be taken. `read`
        gives the document once it has been read. No byte of a file depends on it. Raises whatever goes wrong."""
        for room in self.rooms:
            import_module(room)
            yield

    def begin(self, briefing: Briefing, brand: Brand) -> Iterator[None]:
        """Begins to write a briefing that is likely to come, in small steps, of which any number may be taken: should `write` be asked for
        just that, it goes on with it. Raises whatever goes wrong."""
        return iter(())

    @abstractmethod
    def words(self, data: bytes) -> Iterator[str]:
        """The words of a file of this format, folded by `document.words.words`, furniture included. Crude on purpose:
        shares no code with `write`."""


def undescribed(said: str, asset: str) -> Replaced:
    """What a writer notes of an image without description, in whose place `said` stands: the same from all, so that it is told once."""
    return Replaced("a missing description", f"“{said}”", "the source does not describe the image", asset)
