"""What stands side by side on a page and is read one below the other: columns of prose, and addresses."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from masthead.expressions import expression
from masthead.readers.pdf.lines import Line
from masthead.readers.pdf.pieces import Piece, columns_of, place_of, way

REACHED = expression(r"@|\+\d|\d{3}[ /-]?\d{3}")
"""What tells that somebody can be reached there."""
_PROSE = 0.34
"""Share of a column's lines that begin in the middle of a sentence, at least."""
_ROWS = 5
"""Rows of columns of prose, at least."""
_EDGE = 0.8
"""Times the type's size by which lines of a column begin apart; one in four may be set in."""
_WIDE = 18
"""Characters of a line of prose, mostly, at least."""


def reads_on(said: Sequence[str]) -> bool:
    """Whether many of the texts of a column go on in the one below, as lines of prose do."""
    on = sum(below[:1].islower() and above[-1:] not in ".!?:;" for above, below in pairwise(said))
    cut = sum(one.endswith(("-", "\x02", "\ufffe")) for one in said)
    return on + cut > _PROSE * len(said)


def abreast(rows: Sequence[Sequence[Line]], pieces: Sequence[list[Piece]], begin: int, end: int) -> tuple[list[Line], int]:
    """The lines of rows from one place to another, column by column, and where they end; none if the rows are to be read across."""
    size = median(line.size for row in rows[begin:end] for line in row)
    whole = [row for row in pieces[begin:end] if len(row) > 1]
    columns = columns_of([piece for row in whole for piece in row], size)
    if not 2 <= len(columns) <= 4:
        return [], end
    until = end
    usual = median(way(rows, at) for at in range(begin + 1, end)) if end - begin > 1 else 1.3 * size
    # The column that is longest goes on alone.
    while until < len(rows) and len(pieces[until]) == 1 and 0 < way(rows, until) < 1.3 * usual and place_of(pieces[until][0], columns) >= 0:
        until += 1
    held: list[list[Piece]] = [[] for _ in columns]
    for row in pieces[begin:until]:
        for piece in row:
            place = place_of(piece, columns)
            if place < 0:
                return [], end
            held[place].append(piece)
    prose = _are_prose(held, len(whole), size)
    if not (prose or _are_addresses(held, whole, columns)):
        return [], end
    found = [Line(piece.glyphs) for column in held for piece in column]
    for line in found:
        line.alone = not prose
    return found, until


def _are_prose(held: Sequence[Sequence[Piece]], rows: int, size: float) -> bool:
    for column in held:
        said = [piece.said for piece in column]
        starts = sorted(piece.x0 for piece in column)
        even = starts[int((len(starts) - 1) * 0.75)] - starts[0] <= _EDGE * size
        if rows < _ROWS or not even or not reads_on(said) or median(map(len, said)) < _WIDE:
            return False
    return True


def _are_addresses(held: Sequence[Sequence[Piece]], whole: Sequence[Sequence[Piece]], columns: Sequence[tuple[float, float]]) -> bool:
    """Whether somebody can be reached in every column, and no column only says what stands beside it."""
    if len(whole) < 2 or any(piece.said.endswith(":") for piece in held[0]):
        return False
    several = any(sum(REACHED.search(piece.said) is not None for piece in row) == len(columns) for row in whole)
    return several and all(any(REACHED.search(piece.said) for piece in column) for column in held)
