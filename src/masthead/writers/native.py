"""Our own JSON: the document of the briefing's text, as `readers.native` reads it back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing, Text
from masthead.document.codec import decode, encode
from masthead.document.model import Document, Heading
from masthead.document.plain import plain_blocks
from masthead.document.words import words
from masthead.notices import Note
from masthead.writers.contract import Writer


class NativeWriter(Writer, frozen=True):
    """The canonical document as JSON, after the published schema: nothing added, nothing recognised."""

    suffix: ClassVar[str] = ".json"
    summary: ClassVar[str] = "the document model as JSON (docs/schema/document.schema.json)"

    def write(self, briefing: Briefing, brand: Brand, note: Note) -> bytes:
        return encode(briefing.document or _text_of(briefing))

    def words(self, data: bytes) -> Iterator[str]:
        yield from words(plain_blocks(decode(data).blocks))


def _text_of(briefing: Briefing) -> Document:
    """A briefing that was made without a document: its title and its text, as one."""
    text = [entry.block for section in briefing.sections if isinstance(section, Text) for entry in section.entries]
    blocks = (Heading(1, briefing.title), *text, *briefing.blocks)
    return Document(blocks, briefing.language, briefing.metadata, briefing.assets, briefing.origin)
