"""The PDF writer: what it is called and what it can be told. The work is in `typeset`, loaded when there is some."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.notices import Note
from masthead.writers.contract import Read, Writer


class PdfWriter(Writer, frozen=True):
    """Typeset pages, tagged: PDF/UA-1 and PDF/A-2a.

    `missing`: what happens to a character that no font of the brand has: `mark` draws a box with its code and says so, `error`
    refuses. `compress`: page contents are deflated; off, they can be read with an editor. `dpi`: photographs that have many more
    points to the inch than this, at the size they are used, are made smaller; 0 leaves every one as it is. `contents`: a table of contents, whatever
    brand and source say; by itself, long reports have one. `lists`: figures and tables are listed after the contents. `attach`:
    the file carries the source as it came and our JSON of it (`source`), a news item (`ninjs`), or both; it is PDF/A-3 then.
    """

    suffix: ClassVar[str] = ".pdf"
    summary: ClassVar[str] = "typeset pages, tagged: PDF/UA-1 and PDF/A-2a"
    rooms: ClassVar[tuple[str, ...]] = ("masthead.writers.pdf.typeset",)

    missing: Literal["mark", "error"] = "mark"
    compress: bool = True
    dpi: Annotated[int, Meta(ge=0, le=4800)] = 300
    contents: Literal["", "auto", "always", "never"] = ""
    lists: Literal["", "figures", "tables", "figures,tables"] = ""
    attach: Literal["", "source", "ninjs", "source,ninjs"] = ""

    def write(self, briefing: Briefing, brand: Brand, note: Note) -> bytes:
        """The file. Raises `NonConformingError` if its structure would break PDF/UA."""
        from masthead.writers.pdf.typeset import typeset

        return typeset(briefing, brand, note, self)

    def rehearse(self, text: str, language: str, brand: Brand, read: Read) -> Iterator[None]:
        yield from Writer.rehearse(self, text, language, brand, read)
        from masthead.writers.pdf.rehearsal import rehearse

        yield from rehearse(text, language, brand, self, read)

    def begin(self, briefing: Briefing, brand: Brand) -> Iterator[None]:
        from masthead.writers.pdf.typeset import begin

        return begin(briefing, brand, self)

    def words(self, data: bytes) -> Iterator[str]:
        from masthead.writers.pdf.words import words

        return words(data)
