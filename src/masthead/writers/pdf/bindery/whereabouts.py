"""Where a fault of the structure stands, for the person who must mend it: the words of its block, and their line in the source.

Nothing of this is kept while pages are set. It is found out when there is a fault to tell of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from masthead.briefing.model import Briefing, Text
from masthead.document.model import BlockNode
from masthead.document.plain import plain_block
from masthead.document.walk import every
from masthead.document.words import words
from masthead.sources.pdfstream import shown
from masthead.writers.pdf.fonts.shaping import Book
from masthead.writers.pdf.setting.sheet import Sheet
from masthead.writers.pdf.structure.tags import Tree

_MOST = 8
"""Words that are enough to know a block by."""


def whereabouts(briefing: Briefing, book: Book, tree: Tree, sheets: Sequence[Sheet], element: int) -> str:
    """`line 12, “The first words …”`: those of the element itself, or, where it has none, of the nearest one around it that has."""
    fonts = {book.faces[face]: used.codes for face, used in book.used.items()}
    pages: dict[int, dict[int, str]] = {}

    def content(page: int) -> dict[int, str]:
        if page not in pages:
            found = pages[page] = {}
            for piece in shown(sheets[page].content(), fonts):
                found[piece.mark] = found.get(piece.mark, "") + piece.text
        return pages[page]

    around: int | None = element if element >= 0 else None
    while around is not None:
        said = "".join(content(page).get(mark, "") for page, mark in tree.marks(around)).split()
        if said:
            found = f"“{' '.join(said[:_MOST])}{' …' if len(said) > _MOST else ''}”"
            place = _line(briefing, " ".join(said))
            return ", ".join(filter(None, (f"line {place}" if place else "", found if around == element else f"in {found}")))
        around = tree.parent(around)
    return ""


def _line(briefing: Briefing, said: str) -> int:
    """The line of the innermost block that holds these words; 0 if none does, or the source has no lines."""
    wanted = list(words(said))[:_MOST]
    best = (0, 0)
    for block in every(list(_blocks(briefing))):
        if block.place is None or not block.place.line:
            continue
        there = list(words(plain_block(block)))
        if (not best[1] or len(there) <= best[1]) and _holds(there, wanted):
            best = (block.place.line, len(there))
    return best[0]


def _holds(there: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether the words stand in the others, one after the other; a number of ours may stand before them."""
    for found in (wanted, wanted[1:]):
        if found and any(there[at : at + len(found)] == found for at in range(len(there) - len(found) + 1)):
            return True
    return False


def _blocks(briefing: Briefing) -> Iterator[BlockNode]:
    for section in briefing.sections:
        if isinstance(section, Text):
            yield from (entry.block for entry in section.entries)
    yield from briefing.blocks
