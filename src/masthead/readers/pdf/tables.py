"""Tables of pages without structure: rows that stand in columns, with figures or with words in them. What might as well be something else stays
lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from statistics import median

from masthead.document.model import Align, Cell, Paragraph, Table
from masthead.expressions import Letters, expression
from masthead.readers.grid import table
from masthead.readers.pdf.abreast import REACHED, abreast, reads_on
from masthead.readers.pdf.lines import Line
from masthead.readers.pdf.pages import Glyph
from masthead.readers.pdf.pieces import Piece, columns_of, pieces_of, place_of, rows_of, way
from masthead.readers.pdf.runs import inlines
from masthead.readers.pdf.words import Hyphens

_EDGE = 0.6
"""Times the type's size by which cells of a column may begin, end or be centred apart."""
_ROWS = 3
"""Rows of a table, at least."""
_FILLED = 0.7
"""Share of its cells that hold something."""
_FIGURES = 0.8
"""Share of the cells of a column of figures that are some."""
_WIDE = 60
"""Characters of a cell, mostly; prose in columns has longer lines."""
FIGURE = expression(
    r"[-+−–(<>≤≥~]?\s?(?:[A-Z]{2,3}\$?\s?|[$€£¥])?\d{1,3}(?:[\d.,\s\u00a0\u202f]{0,12}\d)?\s?(?:%|‰|[a-zA-Z€£$²]{1,4})?\)?[*†]?|[-–—]|n/?a"
)
_WORDS = 0.75
"""Share of the cells of a table of words that hold something."""
_EVEN = 1.15
"""Times the least way from row to row up to which all ways are one."""
_NEAR = 0.85
"""Times the way to the next row by which the rest of a cell stands nearer to its own, at most."""
_YEAR = expression(r"(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?")
_LEADERS = ". . ."
_OTHER_WAY = Letters("\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc")


class Tabled(Line):
    """A table in the place of its lines. `rows` are the glyphs of its cells, `figures` which columns are of figures."""

    __slots__ = ("figures", "head", "rows")

    def __init__(self, lines: Sequence[Line], rows: list[list[list[Glyph]]], figures: Sequence[bool], head: bool) -> None:
        super().__init__([glyph for line in lines for glyph in line.glyphs])
        self.rows, self.figures, self.head, self.cut = rows, figures, head, False

    def table(self, hyphens: Hyphens) -> Table | None:
        aligns: list[Align] = ["end" if figures else "" for figures in self.figures]
        made = [
            [
                Cell((Paragraph(said),) if (said := inlines(glyphs, hyphens)) else (), align=align, head=self.head and not at)
                for glyphs, align in zip(row, aligns, strict=True)
            ]
            for at, row in enumerate(self.rows)
        ]
        return table(made, head_rows=int(self.head))


def gathered(found: Sequence[Line]) -> list[Line]:
    """The lines of a page with tables in the place of theirs."""
    out: list[Line] = []
    for tabled, group in groupby(found, lambda line: isinstance(line, Tabled)):
        run = list(group)
        out += run if tabled else _gathered(run)
    return out


def _gathered(found: Sequence[Line]) -> list[Line]:
    rows = list(rows_of(found))
    pieces = [pieces_of(row) for row in rows]
    out: list[Line] = []
    at = 0
    while at < len(rows):
        made: list[Line] = []
        first, end = at, at + 1
        if len(pieces[at]) > 1 or (end < len(rows) and len(pieces[end]) > 1):
            table, first, until = _found(rows, pieces, at, _end(rows, pieces, at))
            made = [table] if table is not None else []
            if not made and len(pieces[at]) > 1:
                made, until = abreast(rows, pieces, at, until)
                first = at
            end = until if made or len(pieces[at]) > 1 else end
        out += [line for row in rows[at : first if made else end] for line in row]
        out += made
        at = end
    return out


def _found(rows: Sequence[Sequence[Line]], pieces: Sequence[list[Piece]], begin: int, end: int) -> tuple[Tabled | None, int, int]:
    """The table among rows, where it begins and ends: what stands over it may be heads over several columns, or none of it."""
    for last in (end + 1, end) if _runs_on(rows, pieces, begin, end) else (end,):
        for first in range(begin, min(begin + 3, last - _ROWS + 1)):
            if (made := _table(rows[first:last], pieces[first:last])) is not None:
                return made, first, last
    return None, begin, end


def _end(rows: Sequence[Sequence[Line]], pieces: Sequence[Sequence[Piece]], first: int) -> int:
    """Where rows of several pieces end; lines alone between them, and one below, may be what had no room in a cell."""
    end = at = first + 1
    while at < len(rows) and 0 < way(rows, at) < 4 * rows[at][0].size:
        several = len(pieces[at]) > 1
        if not several and len(pieces[at - 1]) == 1 and len(pieces[at - 2]) == 1 and at - 2 >= first:
            break
        at += 1
        end = at if several else end
    return end


def _runs_on(rows: Sequence[Sequence[Line]], pieces: Sequence[Sequence[Piece]], first: int, end: int) -> bool:
    """Whether a line alone below rows may be the rest of a cell of the last."""
    if end >= len(rows) or len(pieces[end]) > 1 or not 0 < way(rows, end) < 1.5 * rows[end][0].size or end - first < _ROWS:
        return False
    return way(rows, end) < _NEAR * median([way(rows, one) for one in range(first + 1, end)])


def _table(rows: Sequence[Sequence[Line]], pieces: Sequence[list[Piece]]) -> Tabled | None:
    size = median(line.size for row in rows for line in row)
    whole = [row for row in pieces if len(row) > 1]
    if len(whole) < _ROWS or any(_LEADERS in piece.said or ".…" in piece.said or "...." in piece.said for row in whole for piece in row):
        return None
    columns = columns_of([piece for row in whole for piece in row], size)
    if len(columns) < 2 or len(columns) > 30 or any(_OTHER_WAY.count(piece.said) for row in whole for piece in row):
        return None
    return _figured(rows, pieces, columns, size) or _worded(rows, pieces, columns, size)


def _figured(
    rows: Sequence[Sequence[Line]], pieces: Sequence[list[Piece]], columns: Sequence[tuple[float, float]], size: float
) -> Tabled | None:
    """A table with figures in its columns."""
    grid = _grid(rows, pieces, columns)
    if grid is None:
        return None
    if sum(bool(cell) for row in grid for cell in row) < _FILLED * len(grid) * len(columns):
        return None
    said = [[" ".join(piece.said for piece in cell) for cell in row] for row in grid]
    figures = [column > 0 and _are_figures([row[column] for row in said[1:]]) for column in range(len(columns))]
    if not all(any(cell for cell, own in zip(row, figures, strict=True) if own) for row in said[1:]):
        return None  # a row without a figure may be the rest of the one above
    if not any(figures) or not all(_aligned([row[column] for row in grid[1:]], size) for column in range(len(columns))):
        return None
    if any(median([len(row[column]) for row in said]) > _WIDE for column in range(len(columns))):
        return None
    head = all(
        not row or not FIGURE.fullmatch(row) or _YEAR.fullmatch(row) is not None for row, own in zip(said[0], figures, strict=True) if own
    )
    return Tabled([line for row in rows for line in row], _glyphs(grid), figures, head)


def _glyphs(grid: Sequence[Sequence[Sequence[Piece]]]) -> list[list[list[Glyph]]]:
    return [[[glyph for piece in cell for glyph in (*piece.glyphs, Glyph(" ", True))] for cell in row] for row in grid]


def _worded(
    rows: Sequence[Sequence[Line]], pieces: Sequence[list[Piece]], columns: Sequence[tuple[float, float]], size: float
) -> Tabled | None:
    """A table of words: three columns or more that all begin at one place, or two below a head in bold; without one it has a row more."""
    grid = _rows_of_words(rows, pieces, columns) if len(pieces[0]) > 1 else None
    if grid is None or len(grid) < _ROWS:
        return None
    head = all(piece.bold for cell in grid[0] for piece in cell) and not all(piece.bold for cell in grid[1] for piece in cell)
    if not head and (len(columns) == 2 or len(grid) == _ROWS):
        return None
    said = [[" ".join(piece.said for piece in cell) for cell in row] for row in grid]
    if not all(row[0] for row in said[1:]) or sum(map(bool, (cell for row in said for cell in row))) < _WORDS * len(said) * len(columns):
        return None
    if any(sum(REACHED.search(cell) is not None for cell in row) > 1 for row in said):
        return None  # addresses side by side, which are read one below the other
    for column in range(len(columns)):
        held = [row[column] for row in grid if row[column]]
        if max(cell[0].x0 for cell in held) - min(cell[0].x0 for cell in held) > _EDGE * size or _is_prose([row[column] for row in said]):
            return None
    return Tabled([line for row in rows for line in row], _glyphs(grid), [False] * len(columns), head)


def _rows_of_words(
    rows: Sequence[Sequence[Line]], pieces: Sequence[list[Piece]], columns: Sequence[tuple[float, float]]
) -> list[list[list[Piece]]] | None:
    """The pieces by row and column. What has nothing in the first column goes on with the row above, and so does what stands nearer to it than
    rows do."""
    ways = [way(rows, at) for at in range(1, len(rows))]
    least, most = min(ways), max(ways)
    grid: list[list[list[Piece]]] = []
    for at, row in enumerate(pieces):
        places = [place_of(piece, columns) for piece in row]
        if len(set(places)) < len(places) or -1 in places:
            return None
        begins = 0 in places and (not grid or most < _EVEN * least or ways[at - 1] > _EVEN * least)
        if begins or not grid:
            grid.append([[] for _ in columns])
        for piece, place in zip(row, places, strict=True):
            grid[-1][place].append(piece)
    return grid


def _is_prose(said: Sequence[str]) -> bool:
    """Whether the cells of a column read on from one to the next, as lines of prose in columns do, or are as long."""
    filled = [one for one in said if one]
    return reads_on(filled) or median(map(len, filled)) > _WIDE or max(map(len, filled)) > 4 * _WIDE


def _grid(
    rows: Sequence[Sequence[Line]], pieces: Sequence[list[Piece]], columns: Sequence[tuple[float, float]]
) -> list[list[list[Piece]]] | None:
    """The pieces by row and column, with what had no room in a cell beside the rest of it; None where that is not sure."""
    usual = median([way(rows, at) for at in range(1, len(rows))])
    grid: list[list[list[Piece]]] = []
    held: list[list[Piece]] = [[] for _ in columns]
    for at, row in enumerate(pieces):
        places = [place_of(piece, columns) for piece in row]
        if len(set(places)) < len(places) or -1 in places:
            return None
        above = way(rows, at) if at else usual
        below = way(rows, at + 1) if at + 1 < len(rows) else usual
        if len(row) > 1:
            for piece, place in zip(row, places, strict=True):
                held[place].append(piece)
            grid.append(held)
            held = [[] for _ in columns]
        elif below < _NEAR * above:
            held[places[0]].append(row[0])
        elif above < _NEAR * below and grid:
            grid[-1][places[0]].append(row[0])
        else:
            return None
    return None if any(held) else grid


def _are_figures(said: Sequence[str]) -> bool:
    filled = [one for one in said if one]
    return len(filled) > 1 and sum(FIGURE.fullmatch(one) is not None for one in filled) >= _FIGURES * len(filled)


def _aligned(cells: Sequence[Sequence[Piece]], size: float) -> bool:
    """Whether the cells of a column begin, end or are centred at one place."""
    held = [cell[0] for cell in cells if cell]
    edges = ([piece.x0 for piece in held], [piece.x1 for piece in held], [(piece.x0 + piece.x1) / 2 for piece in held])
    return not held or any(max(edge) - min(edge) <= _EDGE * size for edge in edges)
