"""The HTML writer: what it is called and what it can be told. The work is in `page`, loaded when there is some."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.notices import Note
from masthead.writers.contract import Writer


class HtmlWriter(Writer, frozen=True):
    """One page of HTML that holds all it needs, for web sites and for pasting: pictures, stylesheet and faces stand in it.

    `fonts`: the brand's faces with only the glyphs that are used, or those of the reader's machine. `contents`: links to the headings
    before the text, whatever brand and source say; by itself a report with many has them.
    """

    suffix: ClassVar[str] = ".html"
    summary: ClassVar[str] = "one web page that holds all it needs: no scripts, light and dark, prints, accessible"
    rooms: ClassVar[tuple[str, ...]] = ("masthead.writers.html.page",)

    fonts: Literal["embedded", "none"] = "embedded"
    contents: Literal["", "auto", "always", "never"] = ""

    def write(self, briefing: Briefing, brand: Brand, note: Note) -> bytes:
        """The page. The same briefing, brand and version give the same bytes."""
        from masthead.writers.html.page import write

        return write(briefing, brand, note, self)

    def words(self, data: bytes) -> Iterator[str]:
        from masthead.writers.html.words import words

        return words(data.decode())
