"""What words come to in every document, and texts that were set while a document was still being read, for the pages that will be seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce
from itertools import accumulate
from operator import add, is_, or_
from typing import TYPE_CHECKING

from msgspec import Struct

from masthead.writers.pdf.fonts.faces import Box
from masthead.writers.ties import BOUND, HARD

if TYPE_CHECKING:
    from masthead.writers.pdf.fonts.shaping import Font


KEPT_LENGTH = 40
"""Words that are longer are not kept for other documents."""
_SHORT, _PHRASES, _MET = 60, 256, 2_048
"""Characters of a phrase, how many phrases are kept of a face and size, and how many are known to have been met once."""


class Places(Struct, frozen=True, gc=False):
    """The width of the widest box, where boxes begin and end, in points from the first, and whether each stands apart from the next."""

    widest: float
    begins: list[float]
    ends: list[float]
    spaced: bool


def places(boxes: Sequence[Box], gaps: Sequence[float], *, spaced: bool = False) -> Places:
    """Where boxes stand that are on one line, however long; `gaps` are the spaces after them, none of them nothing if they are known to be `spaced`."""
    if not boxes:
        return Places(0.0, [], [], True)
    widths = [box.width for box in boxes]
    begins = [0.0, *accumulate(map(add, widths, gaps))]
    begins.pop()
    return Places(max(widths), begins, list(map(add, begins, widths)), spaced or 0.0 not in gaps[:-1])


class Row(Struct, frozen=True, gc=False):
    """The boxes of a text in a font, the space after each and where lines may end, as `lines.Setting` has them. `first` is what stands before
    the text's first space; `open_end`: it ends without one. `mask` are the glyphs of all boxes. `places` is where they stand if the text is all
    of a paragraph, `alone_gaps` and `alone_breakable` are spaces and ends of lines then: nobody changes these lists."""

    boxes: list[Box]
    gaps: list[float]
    breakable: bytearray
    first: str
    open_end: bool
    mask: int
    places: Places
    alone_gaps: list[float]
    alone_breakable: bytearray


def row_of(boxes: list[Box], gaps: list[float], breakable: bytearray, first: str, *, open_end: bool) -> Row:
    """The row of a text's boxes."""
    mask = reduce(or_, [box.mask for box in boxes], 0)
    alone_gaps, alone_breakable = gaps, breakable
    if open_end and boxes:
        alone_gaps, alone_breakable = [*gaps[:-1], 0.0], breakable[:-1] + b"\0"
    return Row(boxes, gaps, breakable, first, open_end, mask, places(boxes, gaps), alone_gaps, alone_breakable)


Said = tuple[str, str, bool]
"""A text, its language, and whether it is code."""


class Boxes(dict[str, Box]):
    """Boxes of one face and size by their word, the same for all documents, and rows of them by what they say: those of texts that a document is
    about to have, and of phrases that many have (labels, dates, names of publishers)."""

    __slots__ = ("met", "phrases", "rows", "told")

    def __init__(self, told: Mapping[str, int]) -> None:
        super().__init__()
        self.rows: dict[Said, Row] = {}
        self.phrases: dict[Said, Row] = {}
        self.met: set[Said] = set()
        """Phrases that were asked for once: most never are again, and are not worth a row."""
        self.told = told
        """What is told of words (`ties.told_of`)."""


def together(font: Font, words: Sequence[str]) -> tuple[list[Box], int] | None:
    """The boxes of words in a left-to-right line, and their masks as one; None if not all of them are the same in every document as far as can be seen.
    They do not count as used yet."""
    shared = font.shared
    try:
        found = list(map(shared.__getitem__, words))
    except KeyError:
        if not keep(font, [word for word in words if word not in shared]):
            return None
        found = list(map(shared.__getitem__, words))
    mask = reduce(or_, [box.mask for box in found], 0)
    ambiguous = font.stack[0].ambiguous
    return None if ambiguous and mask & ~font.used.mask & ambiguous else (found, mask)  # a glyph may stand for another text here


def keep(font: Font, words: Sequence[str]) -> bool:
    """Keeps new words for all documents, but for those that are long, or that the first face does not set in a row; whether there are none of these."""
    shared, face, size, tracking = font.shared, font.stack[0], font.size, font.tracking
    put_together, told_of = font.first.put_together, font.shared.told
    every = True
    for text in words:
        word = put_together(text) if len(text) < KEPT_LENGTH else None
        told = 0 if BOUND in text else told_of[text]
        if word is not None:
            advance, data, mask, count = word
            width = (advance * face.unit + tracking * count) * size / 1000
        elif _plain(text, told) and all(map(face.has, text)) and not (shaped := font.first.word(text)).pieces:
            width, data, mask = (shaped.width + tracking * shaped.count) * size / 1000, shaped.data, shaped.mask
        else:
            every = False
            continue
        shared[text] = Box(width, data, text, (), mask | told)
    return every


def _plain(text: str, told: int) -> bool:
    """Whether a word is worth shaping before it is known to stand alone: one that no line ends within, and that is not of signs that nobody sees."""
    return 0 < len(text) < KEPT_LENGTH and text.isprintable() and (text.isascii() or not told & HARD)


def recalled(font: Font, said: Said) -> Row | None:
    """What a text comes to, if that is known and the document can have it so; its glyphs count as used then."""
    shared = font.shared
    row = shared.phrases.get(said) if len(said[0]) <= _SHORT else None
    if row is None:
        row = shared.rows.get(said) if shared.rows else None
        if row is None:
            return None
    new = row.mask & ~font.used.mask
    if new & font.stack[0].ambiguous:  # a glyph may stand for another text in this document
        return None
    font.used.mask |= new
    return row


def returns(font: Font, said: Said) -> bool:
    """Whether what is not recalled is worth to be remembered: all that a document in the making is about to have, and phrases that come again."""
    if font.book.keeps:
        return True
    if len(said[0]) > _SHORT:
        return False
    met = font.shared.met
    if said in met:
        return True
    if len(met) >= _MET:
        met.clear()
    met.add(said)
    return False


def remember(font: Font, said: Said, row: Row) -> None:
    """Keeps what a text comes to, if all of it is the same in every document."""
    shared = font.shared
    if all(map(is_, map(shared.get, [box.text for box in row.boxes]), row.boxes)):
        if font.book.keeps:
            shared.rows[said] = row
            return
        if len(shared.phrases) >= _PHRASES:
            shared.phrases.clear()
        shared.phrases[said] = row
