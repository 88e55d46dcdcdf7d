"""Pages that nobody sees, set while the source is still being read: they leave faces open and words shaped for those that come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing, Entry
from masthead.briefing.model import Text as Part
from masthead.document.model import BlockNode, Cell, Emphasis, Heading, Item, List, Paragraph, Row, Strong, Table, Text
from masthead.language.labels import Labels
from masthead.notices import Notice
from masthead.writers.pdf.embedding import TOGETHER
from masthead.writers.pdf.paragraphs import paragraph
from masthead.writers.pdf.press import Column, Press
from masthead.writers.pdf.typeset import typeset
from masthead.writers.pdf.writer import PdfWriter

_OPENING = 60
"""Words of the first page."""
_STEP = 150
"""Words of a paragraph: a millisecond or two."""
_ROLES = {"body": 60_000, "table": 6_000, "heading3": 600, "caption": 600, "note": 600, "heading2": 600, "heading1": 300}
"""Roles that most words of a report are set in, and for how many different words: after some hundred, those that follow are put together of
letters that words before have shown."""


def rehearse(text: str, language: str, brand: Brand, options: PdfWriter) -> Iterator[None]:
    """The words of the text role by role, and after the first of them a page with the usual kinds of blocks."""
    words = list(dict.fromkeys(text.split()))
    briefing = _first_page(words[:_OPENING], language)
    press = Press(briefing, brand, _unheard)
    for role, most in _ROLES.items():
        column = Column(press.measures.column, press.measures.column_width, press.document, language, role=role)
        for start in range(0, min(len(words), most), _STEP):
            paragraph(press, _said(words[start : start + _STEP]), column)
            yield
        if role == "body":
            typeset(briefing, brand, _unheard, options)
            yield


def _first_page(words: Sequence[str], language: str) -> Briefing:
    title = (Text(" ".join(TOGETHER)),)
    said = _said(words)
    cells = (Cell((Paragraph(title),)), *[Cell((_said([word]),)) for word in words[:3]])
    blocks: tuple[BlockNode, ...] = (
        Heading(2, title),
        said,
        Paragraph((Strong(title), Emphasis(title))),
        List((Item((said,)),)),
        Table((Row(cells), Row(cells)), head_rows=1, caption=title),
    )
    part = Part("report", "", tuple(map(Entry, blocks)))
    return Briefing(title, "", language, Labels(), "report", (part,))


def _said(words: Sequence[str]) -> Paragraph:
    return Paragraph((Text(" ".join(words)),))


def _unheard(notice: Notice) -> None:
    """It is told when the pages are set that somebody sees."""
