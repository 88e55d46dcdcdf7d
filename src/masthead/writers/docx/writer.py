"""The Word writer: what it is called and what it can be told. The work is in `document`, loaded when there is some."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.notices import Note
from masthead.writers.contract import Writer


class DocxWriter(Writer, frozen=True):
    """Word files (ECMA-376 Transitional): every look is a style, every style is from the brand.

    `template`: a Word file of an organisation's own (.docx or .dotx), whose styles, theme, heads, feet and margins are taken; what it
    lacks comes from the brand. `embed`: the brand's fonts go into the file, where their licence allows. `contents`: a table of contents,
    whatever brand and source say; by itself, long reports have one. `lists`: figures and tables are listed after the contents.
    """

    suffix: ClassVar[str] = ".docx"
    summary: ClassVar[str] = "Word: styles, theme, numbering, notes, real headings and tables"
    rooms: ClassVar[tuple[str, ...]] = ("masthead.writers.docx.document",)

    template: str = ""
    embed: bool = False
    contents: Literal["", "auto", "always", "never"] = ""
    lists: Literal["", "figures", "tables", "figures,tables"] = ""

    def write(self, briefing: Briefing, brand: Brand, note: Note) -> bytes:
        """The file. The same briefing, brand and version give the same bytes."""
        from masthead.writers.docx.document import write

        return write(briefing, brand, note, self)

    def words(self, data: bytes) -> Iterator[str]:
        from masthead.writers.docx.words import words

        return words(data)
