"""The plain text writer: what it is called and what it can be told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.document.words import words
from masthead.notices import Note
from masthead.writers.contract import Writer
from masthead.writers.pageless import lines
from masthead.writers.plaintext.blocks import Flow
from masthead.writers.plaintext.sections import head, section


class TextWriter(Writer, frozen=True):
    """UTF-8, a blank line between blocks, headings underlined, tables in columns, notes at the end; an embargo comes first.

    `width`: columns after which lines are wrapped; 0: each paragraph is a line, as forms and mail programs like it.
    """

    suffix: ClassVar[str] = ".txt"
    summary: ClassVar[str] = "plain text, UTF-8, ready to paste"

    width: int = 0

    def write(self, briefing: Briefing, brand: Brand, note: Note) -> bytes:
        flow = Flow(self.width, briefing.blocks)
        parts = [*head(briefing, flow), *(part for node in briefing.sections for part in section(node, briefing, flow))]
        parts += [*flow.notes(), flow.wrapped(briefing.provenance), *map(flow.wrapped, lines(briefing))]
        return ("\n\n".join(filter(None, parts)) + "\n").encode("utf-8", "replace")

    def words(self, data: bytes) -> Iterator[str]:
        yield from words(data.decode())
