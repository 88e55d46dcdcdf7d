"""Tables of pages without structure: rows that stand in columns with figures in them. What might as well be something else stays lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from masthead.document.model import Align, Cell, Paragraph, Table
from masthead.expressions import Letters, expression
from masthead.readers.grid import table
from masthead.readers.pdf.lines import Line
from masthead.readers.pdf.pages import Glyph
from masthead.readers.pdf.runs import inlines, text
from masthead.readers.pdf.words import Hyphens

_GAP = 1.1
"""Times the type's size between two cells, at least: blanks between words are hardly ever so wide."""
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
_FIGURE = expression(
    r"[-+−–(<>≤≥~]?\s?(?:[A-Z]{2,3}\$?\s?|[$€£¥])?\d{1,3}(?:[\d.,\s\u00a0\u202f]{0,12}\d)?\s?(?:%|‰|[a-zA-Z€£$²]{1,4})?\)?[*†]?|[-–—]|n/?a"
)
_NEAR = 0.85
"""Times the way to the next row by which the rest of a cell stands nearer to its own, at most."""
_YEAR = expression(r"(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?")
_LEADERS = ". . ."
_OTHER_WAY = Letters("\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc")


class _Piece:
    """What stands in one cell of a row."""

    __slots__ = ("glyphs", "said", "x0", "x1")

    def __init__(self, glyphs: list[Glyph]) -> None:
        seen = [glyph for glyph in glyphs if not glyph.made and not glyph.text.isspace()]
        self.glyphs = glyphs
        self.x0, self.x1 = min(glyph.x0 for glyph in seen), max(glyph.x1 for glyph in seen)
        self.said = text(glyphs).strip()


_Row = tuple[float, list[_Piece]]
"""How high a row stands, and its pieces from left to right."""


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
    rows = list(_rows(found))
    pieces = [_pieces(row) for row in rows]
    out: list[Line] = []
    at = 0
    while at < len(rows):
        made: Tabled | None = None
        first, end = at, at + 1
        if len(pieces[at]) > 1 or (end < len(rows) and len(pieces[end]) > 1):
            made, first, until = _found(rows, pieces, at, _end(rows, pieces, at))
            end = until if made is not None or len(pieces[at]) > 1 else end
        out += [line for row in rows[at : first if made is not None else end] for line in row]
        out += [made] if made is not None else []
        at = end
    return out


def _found(rows: Sequence[Sequence[Line]], pieces: Sequence[list[_Piece]], begin: int, end: int) -> tuple[Tabled | None, int, int]:
    """The table among rows, where it begins and ends: what stands over it may be heads over several columns, or none of it."""
    for last in (end + 1, end) if _runs_on(rows, pieces, begin, end) else (end,):
        for first in range(begin, min(begin + 3, last - _ROWS + 1)):
            if (made := _table(rows[first:last], pieces[first:last])) is not None:
                return made, first, last
    return None, begin, end


def _rows(found: Sequence[Line]) -> Iterator[list[Line]]:
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


def _pieces(row: Sequence[Line]) -> list[_Piece]:
    made: list[_Piece] = []
    for line in row:
        held: list[Glyph] = []
        last: Glyph | None = None
        for glyph in line.glyphs:
            seen = not glyph.made and not glyph.text.isspace()
            if seen and last is not None and max(glyph.x0 - last.x1, last.x0 - glyph.x1) > _GAP * line.size:
                made.append(_Piece(held))
                held = []
            held.append(glyph)
            last = glyph if seen else last
        made.append(_Piece(held))
    return sorted(made, key=lambda piece: piece.x0)


def _end(rows: Sequence[Sequence[Line]], pieces: Sequence[Sequence[_Piece]], first: int) -> int:
    """Where rows of several pieces end; lines alone between them, and one below, may be what had no room in a cell."""
    end = at = first + 1
    while at < len(rows) and 0 < _way(rows, at) < 4 * rows[at][0].size:
        several = len(pieces[at]) > 1
        if not several and len(pieces[at - 1]) == 1 and len(pieces[at - 2]) == 1 and at - 2 >= first:
            break
        at += 1
        end = at if several else end
    return end


def _runs_on(rows: Sequence[Sequence[Line]], pieces: Sequence[Sequence[_Piece]], first: int, end: int) -> bool:
    """Whether a line alone below rows may be the rest of a cell of the last."""
    if end >= len(rows) or len(pieces[end]) > 1 or not 0 < _way(rows, end) < 1.5 * rows[end][0].size or end - first < _ROWS:
        return False
    return _way(rows, end) < _NEAR * median([_way(rows, one) for one in range(first + 1, end)])


def _way(rows: Sequence[Sequence[Line]], at: int) -> float:
    """How far a row stands below the one before."""
    above, below = (max(line.y1 for line in row) for row in rows[at - 1 : at + 1])
    return above - below


def _table(rows: Sequence[Sequence[Line]], pieces: Sequence[list[_Piece]]) -> Tabled | None:
    size = median(line.size for row in rows for line in row)
    whole = [row for row in pieces if len(row) > 1]
    if len(whole) < _ROWS or any(_LEADERS in piece.said or ".…" in piece.said or "...." in piece.said for row in whole for piece in row):
        return None
    columns = _columns([piece for row in whole for piece in row], size)
    if len(columns) < 2 or len(columns) > 30 or any(_OTHER_WAY.count(piece.said) for row in whole for piece in row):
        return None
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
        not row or not _FIGURE.fullmatch(row) or _YEAR.fullmatch(row) is not None for row, own in zip(said[0], figures, strict=True) if own
    )
    cells = [[[glyph for piece in cell for glyph in (*piece.glyphs, Glyph(" ", True))] for cell in row] for row in grid]
    return Tabled([line for row in rows for line in row], cells, figures, head)


def _grid(
    rows: Sequence[Sequence[Line]], pieces: Sequence[list[_Piece]], columns: Sequence[tuple[float, float]]
) -> list[list[list[_Piece]]] | None:
    """The pieces by row and column, with what had no room in a cell beside the rest of it; None where that is not sure."""
    usual = median([_way(rows, at) for at in range(1, len(rows))])
    grid: list[list[list[_Piece]]] = []
    held: list[list[_Piece]] = [[] for _ in columns]
    for at, row in enumerate(pieces):
        places = [_place(piece, columns) for piece in row]
        if len(set(places)) < len(places) or -1 in places:
            return None
        above = _way(rows, at) if at else usual
        below = _way(rows, at + 1) if at + 1 < len(rows) else usual
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


def _columns(pieces: Sequence[_Piece], size: float) -> list[tuple[float, float]]:
    """Where columns stand: what pieces of all rows cover, taken together."""
    made: list[tuple[float, float]] = []
    for piece in sorted(pieces, key=lambda piece: piece.x0):
        if made and piece.x0 < made[-1][1] + 0.3 * size:
            made[-1] = (made[-1][0], max(made[-1][1], piece.x1))
        else:
            made.append((piece.x0, piece.x1))
    return made


def _place(piece: _Piece, columns: Sequence[tuple[float, float]]) -> int:
    """The column that a piece stands in; -1 for one that stands in none, or in several."""
    found = [at for at, (start, end) in enumerate(columns) if piece.x0 < end and piece.x1 > start]
    return found[0] if len(found) == 1 else -1


def _are_figures(said: Sequence[str]) -> bool:
    filled = [one for one in said if one]
    return len(filled) > 1 and sum(_FIGURE.fullmatch(one) is not None for one in filled) >= _FIGURES * len(filled)


def _aligned(cells: Sequence[Sequence[_Piece]], size: float) -> bool:
    """Whether the cells of a column begin, end or are centred at one place."""
    held = [cell[0] for cell in cells if cell]
    edges = ([piece.x0 for piece in held], [piece.x1 for piece in held], [(piece.x0 + piece.x1) / 2 for piece in held])
    return not held or any(max(edge) - min(edge) <= _EDGE * size for edge in edges)
