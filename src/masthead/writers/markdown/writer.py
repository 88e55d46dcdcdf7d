"""The Markdown writer: what it is called and what it can be told. The work is in `page`, loaded when there is some."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.notices import Note
from masthead.writers.contract import Writer


class MarkdownWriter(Writer, frozen=True):
    """CommonMark with tables and footnotes as GitHub and most content systems read them, facts in front matter; an embargo comes first.

    `images`: pictures stand in the file (`embed`), or only their descriptions do (`none`). `front`: whether there is front matter.
    """

    suffix: ClassVar[str] = ".md"
    summary: ClassVar[str] = "Markdown with front matter, for content systems"

    images: Literal["embed", "none"] = "embed"
    front: bool = True

    def write(self, briefing: Briefing, brand: Brand, note: Note) -> bytes:
        """The text. The same briefing, brand and version give the same bytes."""
        from masthead.writers.markdown.page import write

        return write(briefing, note, self)

    def words(self, data: bytes) -> Iterator[str]:
        from masthead.writers.markdown.words import words

        return words(data.decode())
