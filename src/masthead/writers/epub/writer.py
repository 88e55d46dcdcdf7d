"""The EPUB writer: what it is called and what it can be told. The work is in `book`, loaded when there is some."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.notices import Note
from masthead.writers.contract import Writer


class EpubWriter(Writer, frozen=True):
    """EPUB 3.3 with the accessibility metadata of EPUB Accessibility 1.1; conformance itself is claimed only where a brand says who
    assessed it.

    `fonts`: the brand's faces, embedded with only the glyphs that are used; or left to the reader's machine. `contents`: a page of
    contents before the text (`always`), or none but the reading system's own (`never`), whatever brand and source say; by itself it
    stands before several chapters and behind one. `lists`: figures and tables are listed after the contents.
    """

    suffix: ClassVar[str] = ".epub"
    summary: ClassVar[str] = "EPUB 3.3 for phones and readers: reflows, light and dark, accessible"
    rooms: ClassVar[tuple[str, ...]] = ("masthead.writers.epub.book", "masthead.writers.epub.thumbnail", "masthead.writers.epub.package")

    fonts: Literal["ttf", "none"] = "ttf"
    contents: Literal["", "auto", "always", "never"] = ""
    lists: Literal["", "figures", "tables", "figures,tables"] = ""

    def write(self, briefing: Briefing, brand: Brand, note: Note) -> bytes:
        """The file. The same briefing, brand and version give the same bytes."""
        from masthead.writers.epub.book import write

        return write(briefing, brand, note, self)

    def words(self, data: bytes) -> Iterator[str]:
        from masthead.writers.epub.words import words

        return words(data)
