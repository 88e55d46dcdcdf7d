"""What a reader is. Third parties subclass `Reader` and add it to the entry points `masthead.readers`."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator
from typing import ClassVar

from msgspec import Struct

from masthead.document.model import Document
from masthead.notices import Note, Notice
from masthead.sources.source import Source

Inner = Callable[[Source, Note], Document]
"""Reads a source of another format met inside (HTML in Markdown); the registry hands it in."""


def unheard(notice: Notice) -> None:
    """For a second look at what was told the first time, or will be."""


class Reader(Struct, frozen=True):
    """A frozen struct whose fields are the reader's options (`--set read.FORMAT.KEY=VALUE`).

    `read` turns bytes into a document: nothing is recognised, nothing lost, and what is left out is noted. It touches no disk
    (it asks `source.beside`), clock or network.
    """

    suffixes: ClassVar[tuple[str, ...]] = ()
    """File name endings, lower case, with their dot; the first is the usual one."""
    beside: ClassVar[bool] = False
    """Whether such files mostly lie beside texts (data, subtitles): then those of a folder are passed over, and only one that is named is read."""
    rooms: ClassVar[tuple[str, ...]] = ()
    """Modules that reading loads, as long as sniffing has no use for them: a process that stands by may import them before."""
    summary: ClassVar[str] = ""
    """One line for `masthead formats`."""

    @abstractmethod
    def sniff(self, source: Source) -> float:
        """How sure the content itself is of this format, from 0 (no) to 1 (a signature). Cheap: looks at the start."""

    @abstractmethod
    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        """The document. Raises `UnreadableError` if the bytes are not of this format, `LimitError` over a limit."""

    @abstractmethod
    def words(self, source: Source) -> Iterator[str]:
        """The words of the source's text, folded by `document.words.words`. Crude on purpose: shares no code with `read`."""
