"""What words come to in every document, and texts that were set while a document was still being read, for the pages that will be seen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import accumulate
from operator import add, is_, or_
from typing import TYPE_CHECKING, NamedTuple

from masthead.writers.pdf.fonts.faces import Box
from masthead.writers.ties import HARD, told_of

if TYPE_CHECKING:
    from masthead.writers.pdf.fonts.shaping import Font


KEPT_LENGTH = 40
"""Words that are longer are not kept for other documents."""


class Places(NamedTuple):
    """The width of the widest box, and where boxes begin and end, in points from the first."""

    widest: float
    begins: list[float]
    ends: list[float]


def places(boxes: Sequence[Box], gaps: Sequence[float]) -> Places:
    """Where boxes stand that are on one line, however long; `gaps` are the spaces after them."""
    if not boxes:
        return Places(0.0, [], [])
    widths = [box.width for box in boxes]
    begins = [0.0, *accumulate(map(add, widths, gaps))]
    begins.pop()
    return Places(max(widths), begins, list(map(add, begins, widths)))


class Row(NamedTuple):
    """The boxes of a text in a font, the space after each and where lines may end, as `lines.Setting` has them. `first` is what stands before
    the text's first space; `open_end`: it ends without one. `mask` are the glyphs of all boxes. `places` is where they stand if the text is all
    of a paragraph."""

    boxes: list[Box]
    gaps: list[float]
    breakable: bytes
    first: str
    open_end: bool
    mask: int
    places: Places


Said = tuple[str, str, bool]
"""A text, its language, and whether it is code."""


class Boxes(dict[str, Box]):
    """Boxes of one face and size by their word, the same for all documents, and rows of them by what they say."""

    __slots__ = ("rows",)

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[Said, Row] = {}


def together(font: Font, words: Sequence[str]) -> tuple[list[Box], int] | None:
    """The boxes of words in a left-to-right line, and their masks as one; None if not all of them are the same in every document as far as can be seen.
    They do not count as used yet."""
    shared = font.shared
    try:
        found = list(map(shared.__getitem__, words))
    except KeyError:
        for word in words:
            if not keep(font, word):
                return None
        found = list(map(shared.__getitem__, words))
    mask = reduce(or_, [box.mask for box in found], 0)
    return None if mask & ~font.used.mask & font.stack[0].ambiguous else (found, mask)  # a glyph may stand for another text here


def keep(font: Font, text: str) -> bool:
    """Whether a word is kept for all documents, or can be now: one that is not long, and that the first face sets in a row."""
    if text in font.shared:
        return True
    if len(text) >= KEPT_LENGTH:
        return False
    word, told = font.first.put_together(text), told_of(font.language)[text]
    if word is not None:
        advance, data, mask = word
        width = (advance * font.stack[0].unit + font.tracking * len(text)) * font.size / 1000
    elif text and text.isprintable() and (text.isascii() or not told & HARD) and all(map(font.stack[0].has, text)):
        shaped = font.first.word(text)
        if shaped.pieces:
            return False
        width, data, mask = (shaped.width + font.tracking * shaped.count) * font.size / 1000, shaped.data, shaped.mask
    else:
        return False
    font.shared[text] = Box(width, data, text, (), mask | told)
    return True


def recalled(font: Font, said: Said) -> Row | None:
    """What a text comes to, if that is known and the document can have it so; its glyphs count as used then."""
    row = font.shared.rows.get(said)
    if row is None:
        return None
    new = row.mask & ~font.used.mask
    if new & font.stack[0].ambiguous:  # a glyph may stand for another text in this document
        return None
    font.used.mask |= new
    return row


def remember(font: Font, said: Said, row: Row) -> None:
    """Keeps what a text comes to, if all of it is the same in every document."""
    shared = font.shared
    if all(map(is_, map(shared.get, [box.text for box in row.boxes]), row.boxes)):
        shared.rows[said] = row
