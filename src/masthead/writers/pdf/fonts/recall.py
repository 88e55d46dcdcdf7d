"""Texts that were set while a document was still being read, kept for the pages that will be seen: what they come to is the same there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from operator import add, is_
from typing import TYPE_CHECKING, NamedTuple

from masthead.writers.pdf.fonts.faces import Box

if TYPE_CHECKING:
    from masthead.writers.pdf.fonts.shaping import Font


class Places(NamedTuple):
    """The width of the widest box, and where boxes begin and end, in points from the first."""

    widest: float
    begins: list[float]
    ends: list[float]


def places(boxes: Sequence[Box], gaps: Sequence[float]) -> Places:
    """Where boxes stand that are on one line, however long; `gaps` are the spaces after them."""
    widths = [box.width for box in boxes]
    ends = list(accumulate(map(add, widths, gaps)))
    begins = [0.0, *ends[:-1]] if ends else []
    return Places(max(widths, default=0.0), begins, list(map(add, begins, widths)))


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
