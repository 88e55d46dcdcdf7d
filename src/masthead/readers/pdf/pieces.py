"""Rows of a page without structure, and the pieces that wide blanks part them into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from masthead.readers.pdf.lines import Line
from masthead.readers.pdf.pages import Glyph
from masthead.readers.pdf.runs import text

_GAP = 1.1
"""Times the type's size between two cells, at least: blanks between words are hardly ever so wide."""


class Piece:
    """What stands in one cell of a row."""

    __slots__ = ("bold", "glyphs", "said", "x0", "x1")

    def __init__(self, glyphs: list[Glyph]) -> None:
        seen = [glyph for glyph in glyphs if not glyph.made and not glyph.text.isspace()]
        self.glyphs = glyphs
        self.x0, self.x1 = min(glyph.x0 for glyph in seen), max(glyph.x1 for glyph in seen)
        self.said = text(glyphs).strip()
        self.bold = all(glyph.bold for glyph in seen)


def rows_of(found: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that follow each other and stand side by side."""
    row: list[Line] = []
    for line in found:
        if row and not any(_level(one, line) for one in row[:1]):
            yield row
            row = []
        row.append(line)
    if row:
        yield row


def _level(one: Line, other: Line) -> bool:
    # A dash is flat.
    return min(one.y1, other.y1) - max(one.y0, other.y0) > 0.5 * min(one.y1 - one.y0, other.y1 - other.y0)


def pieces_of(row: Sequence[Line]) -> list[Piece]:
    made: list[Piece] = []
    for line in row:
        held: list[Glyph] = []
        last: Glyph | None = None
        for glyph in line.glyphs:
            seen = not glyph.made and not glyph.text.isspace()
            if seen and last is not None and max(glyph.x0 - last.x1, last.x0 - glyph.x1) > _GAP * line.size:
                made.append(Piece(held))
                held = []
            held.append(glyph)
            last = glyph if seen else last
        made.append(Piece(held))
    return sorted(made, key=lambda piece: piece.x0)


def way(rows: Sequence[Sequence[Line]], at: int) -> float:
    """How far a row stands below the one before."""
    above, below = (max(line.base for line in row) for row in rows[at - 1 : at + 1])
    return above - below


def columns_of(pieces: Sequence[Piece], size: float) -> list[tuple[float, float]]:
    """Where columns stand: what pieces of all rows cover, taken together."""
    made: list[tuple[float, float]] = []
    for piece in sorted(pieces, key=lambda piece: piece.x0):
        if made and piece.x0 < made[-1][1] + 0.3 * size:
            made[-1] = (made[-1][0], max(made[-1][1], piece.x1))
        else:
            made.append((piece.x0, piece.x1))
    return made


def place_of(piece: Piece, columns: Sequence[tuple[float, float]]) -> int:
    """The column that a piece stands in; -1 for one that stands in none, or in several."""
    found = [at for at, (start, end) in enumerate(columns) if piece.x0 < end and piece.x1 > start]
    return found[0] if len(found) == 1 else -1
