"""What readers of marked text have in common: limits before anything is read, the errors, and a crude second look."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar, Protocol

from msgspec.structs import replace

from masthead.document.model import BlockNode, Document, Heading, Origin
from masthead.document.words import words
from masthead.errors import UnreadableError
from masthead.notices import Note
from masthead.readers.contract import Inner, Reader, unheard
from masthead.readers.stated import frontmatter
from masthead.sources.counted import refuse_lines, refuse_long, too_deep, within
from masthead.sources.encoding import beginning, decode, refuse_endless
from masthead.sources.source import Source

if TYPE_CHECKING:
    from masthead.readers.pictures import Pictures

_START = 20_000
"""Bytes by which a format is told."""


class Taken(Protocol):
    """What was met on the way through a text: the fields at its top, and its pictures."""

    facts: list[tuple[str, str]]
    pictures: Pictures


class MarkedReader(Reader, frozen=True):
    """A reader of text with marks. Files that a text includes are never read."""

    name: ClassVar[str]
    """The format, as documents tell what they were read from."""
    marks: ClassVar[str]
    """The signs that marks are made of: of texts with too many none is read."""
    crude: ClassVar[tuple[tuple[re.Pattern[str], str], ...]]
    """What is no text for the second look, and what stands for it."""

    encoding: str = ""

    @abstractmethod
    def blocks(self, text: str, source: Source, note: Note) -> tuple[tuple[BlockNode, ...], Taken]:
        """The blocks of a text, and what else it held. Raises `LimitError`, or `RecursionError` for one that is nested too deep."""

    def start(self, source: Source) -> str:
        """The beginning of a source by which its format is told; empty if it is no text."""
        try:
            return decode(beginning(source.data, _START), unheard, declared=self.encoding).text
        except UnreadableError:
            return ""

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        from masthead.readers.markup import facts  # every reader is asked whether a source is its own, and few are asked for more

        refuse_long(source.data, "text_bytes", where=source.name)
        decoded = decode(source.data, note, declared=self.encoding, where=source.name)
        text = decoded.text
        refuse_lines(text, where=source.name)
        refuse_endless(text, where=source.name)
        said, text, manner = fronted(text)
        marks = sum(map(text.count, self.marks))
        within("marks", marks, f"has {marks:,} marks", where=source.name)
        try:
            blocks, taken = self.blocks(text, source, note)
        except RecursionError:
            raise too_deep(source.name) from None
        if not blocks:
            raise UnreadableError("holds no text", where=source.name, hint="check that it was saved completely")
        about, language = facts.read(taken.facts)
        front = frontmatter.read(said, note, where=source.name, manner=manner)
        about = frontmatter.over(front.metadata, about)
        blocks = _below(blocks) if front.metadata.title else blocks
        origin = Origin(source.name, self.name, decoded.encoding, source.sha256, len(source.data))
        return Document(blocks, front.language or language, about, taken.pictures.assets, origin, front.said)

    def words(self, source: Source) -> Iterator[str]:
        text = fronted(decode(source.data, unheard, declared=self.encoding).text)[1] + "\n"
        for pattern, by in self.crude:
            text = pattern.sub(by, text)
        yield from words(text)


def fronted(text: str) -> tuple[str, str, frontmatter.Manner]:
    """The front matter that generators of sites ask for (Jekyll, Hugo, Antora), the text with blank lines in its place, and how it is written."""
    said, begin, manner = frontmatter.split(text) if text[:3] in ("---", "+++") else ("", 0, "yaml")
    return said, "\n" * text.count("\n", 0, begin) + text[begin:], manner


def _below(blocks: tuple[BlockNode, ...]) -> tuple[BlockNode, ...]:
    """Blocks whose title stands in front matter: headings of the first level within the text are those of chapters, and so are all others below."""
    first = next((at for at, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 1), 0)
    if not first:
        return blocks
    return tuple(replace(block, level=min(block.level + 1, 6)) if isinstance(block, Heading) else block for block in blocks)


def counted(text: str, shapes: Iterable[tuple[str, re.Pattern[str]]]) -> int:
    """How many of some shapes a text has, each given with what it must hold, which is looked for many times faster."""
    return sum(held in text and shape.search(text) is not None for held, shape in shapes)
