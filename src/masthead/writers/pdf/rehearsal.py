"""Pages that nobody sees, set while the source is still being read: they leave faces open and words shaped for those that come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing, Entry
from masthead.briefing.model import Text as Part
from masthead.document.model import (
    Aside,
    BlockNode,
    Cell,
    Document,
    Emphasis,
    Figure,
    Heading,
    Item,
    List,
    Note,
    Paragraph,
    Quotation,
    Row,
    Strong,
    Table,
    Text,
)
from masthead.document.walk import inlines, inside
from masthead.language.labels import Labels
from masthead.notices import Notice
from masthead.writers.contract import Read
from masthead.writers.pdf.fonts.embedding import TOGETHER
from masthead.writers.pdf.setting.hyphenation import hyphenator
from masthead.writers.pdf.strips.inlines import Words
from masthead.writers.pdf.strips.paragraphs import paragraph, ready
from masthead.writers.pdf.strips.press import Column, Press
from masthead.writers.pdf.typeset import typeset
from masthead.writers.pdf.writer import PdfWriter

_OPENING = 60
"""Words of the first page."""
_LONG = 20_000
"""Characters of a text whose words take as long as it is waited for."""
_WITHIN: dict[type[BlockNode], str] = {Note: "note", Quotation: "quotation", Aside: "small"}
"""The role of text within these."""
_LEAST = 4
"""The level of headings whose look those below share."""
_LISTED = {2: ("name",), 3: ("role",)}
"""The roles of headings in contents."""
_STEP = 150
"""Words of a paragraph: a millisecond or two."""
_ROLES = {"body": 60_000, "table": 6_000, "heading3": 600, "caption": 600, "note": 600, "heading2": 600, "heading1": 300}
"""Roles that most words of a report are set in, and for how many different words: after some hundred, those that follow are put together of
letters that words before have shown."""


def rehearse(text: str, language: str, brand: Brand, options: PdfWriter, read: Read) -> Iterator[None]:
    """A page with the usual kinds of blocks, unless there is much to set, and the words of the text role by role; once the document is read, its
    blocks instead."""
    words = list(dict.fromkeys(text.split()))
    briefing = _first_page(words[:_OPENING], language)
    if len(text) < _LONG:
        typeset(briefing, brand, _unheard, options)
        yield
    hyphenator(language)
    yield
    document = None
    for _ in _words(words, Press(briefing, brand, _unheard), language):
        yield
        document = read(False)
        if document is not None:
            break
    document = document or read(True)
    if document is not None:
        yield from _texts(document, language, brand)


def _words(words: Sequence[str], press: Press, language: str) -> Iterator[None]:
    for role, most in _ROLES.items():
        column = Column(press.measures.column, press.measures.column_width, press.document, language, role=role)
        for start in range(0, min(len(words), most), _STEP):
            paragraph(press, _said(words[start : start + _STEP]), column)
            yield


def _texts(document: Document, language: str, brand: Brand) -> Iterator[None]:
    """The texts of the document in the roles that a report sets them in, before any line of theirs is broken. They are kept for the pages."""
    language = document.language or language
    press = Press(Briefing((), "", language, Labels(), "report", ()), brand, _unheard)
    press.book.keeps = True
    column = Column(0.0, 0.0, press.document, language)
    raised = sum(1 for block in document.blocks if isinstance(block, Heading) and block.level == 1) > 1
    pictures = {asset.name: asset for asset in document.assets}
    pending = [("body", block) for block in reversed(document.blocks)]
    while pending:
        role, block = pending.pop()
        if isinstance(block, Figure) and block.asset in pictures:
            from masthead.writers.pdf.art.images import picture  # not before there is one

            picture(pictures[block.asset], _unheard, press.lettering)
        content = inlines(block)
        for own in _roles(block, role, raised) if content else ():
            words = Words(press, own, language, press.document).add(content)
            ready(press, words, press.document, press.type.look(own, language), column)
        yield
        pending += reversed(list(_parts(block, role)))


def _roles(block: BlockNode, role: str, raised: bool) -> tuple[str, ...]:
    """Those that the words of a block are set in, that of contents included. `raised`: its headings will be a level lower, under the title."""
    match block:
        case Heading(level):
            level = min(level + raised, _LEAST)
            return (f"heading{level}", *_LISTED.get(level, ()))
        case Paragraph():
            return (role,)
        case _:
            return ("caption",)


def _parts(block: BlockNode, role: str) -> Iterator[tuple[str, BlockNode]]:
    """The blocks in a block, and in what role their words are set."""
    if isinstance(block, Table):
        for index, row in enumerate(block.rows):
            own = "head" if index < block.head_rows else "table"
            yield from ((own, each) for cell in row.cells for each in cell.content)
    else:
        own = _WITHIN.get(type(block), role)
        yield from ((own, each) for each in inside(block))


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
