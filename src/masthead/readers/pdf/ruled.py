"""Tables that a page draws lines around: their cells by the lines, whatever stands in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from masthead.document.model import Cell, Paragraph, Table
from masthead.readers.grid import table
from masthead.readers.pdf.drawn import Rule
from masthead.readers.pdf.lines import Line
from masthead.readers.pdf.pages import Glyph, Page
from masthead.readers.pdf.runs import inlines, text
from masthead.readers.pdf.tables import FIGURE, Tabled
from masthead.readers.pdf.words import Hyphens

_NEAR = 2.5
"""Points within which lines meet, or are one."""
_MOST = 1_500
"""Lines of one page: drawings have more."""
_COVERED = 0.6
"""Share of a cell's edge that is drawn, at least."""
_FEW = 3
"""Lines of figures within one row that are rows of their own, at least."""
_UNIT = 3
"""Characters of a unit that stands over figures, at most."""
_SEVERAL = 3
"""Rows with several cells from which the others may have one; a form has fewer."""
_LAYOUT = 700
"""Characters of a cell from which its table rather lays out the page."""


class _Grid(Struct, frozen=True):
    """Where the edges of rows and columns stand, from above and from the left, and which lines draw them."""

    xs: list[float]
    ys: list[float]
    across: list[Rule]
    down: list[Rule]

    def within(self, line: Line) -> bool:
        x, y = (line.x0 + line.x1) / 2, (line.y0 + line.y1) / 2
        return self.xs[0] - _NEAR < x < self.xs[-1] + _NEAR and self.ys[-1] - _NEAR < y < self.ys[0] + _NEAR


class _Held(Struct, frozen=True):
    """A cell of a grid: what it holds, and how many rows and columns it covers."""

    glyphs: list[Glyph]
    rows: int = 1
    columns: int = 1


class Ruled(Tabled):
    """A table between lines, in the place of its own."""

    __slots__ = ("held",)

    def __init__(self, lines: Sequence[Line], held: list[list[_Held]]) -> None:
        heads = [_is_bold(cell.glyphs) for cell in held[0] if cell.glyphs]
        below = [_is_bold(cell.glyphs) for row in held[1:] for cell in row if cell.glyphs]
        super().__init__(lines, [], [], bool(heads) and all(heads) and not all(below) and all(cell.rows == 1 for cell in held[0]))
        self.held = held

    def table(self, hyphens: Hyphens) -> Table | None:
        made = [
            [
                Cell(
                    (Paragraph(said),) if (said := inlines(cell.glyphs, hyphens)) else (),
                    cell.rows,
                    cell.columns,
                    head=self.head and not at,
                )
                for cell in row
            ]
            for at, row in enumerate(self.held)
        ]
        return table(made, head_rows=int(self.head))


def ruled(page: Page, found: list[Line]) -> list[Line]:
    """The lines of a page with tables in the place of those between rules."""
    if not len(page.rules) >= 4 or not found:
        return found
    out = found
    for grid in _grids(page.rules):
        inside = [line for line in out if type(line) is Line and grid.within(line)]
        held = _held(grid, inside) if len(inside) > 1 else None
        if held is not None:
            first = next(at for at, line in enumerate(out) if line is inside[0])
            taken = {id(line) for line in inside}
            rest = [line for line in out[first:] if id(line) not in taken]
            out = [*out[:first], Ruled(inside, held), *rest]
    return out


def _grids(rules: Sequence[Rule]) -> Iterator[_Grid]:
    """What may be tables, the largest first."""
    across = _joined([rule for rule in rules if rule.x1 - rule.x0 > rule.y1 - rule.y0], down=False)
    down = _joined([rule for rule in rules if rule.x1 - rule.x0 <= rule.y1 - rule.y0], down=True)
    if len(across) + len(down) > _MOST:
        return
    made: list[_Grid] = []
    for group in _touching(across, down):
        own_across = [rule for rule in group if rule.x1 - rule.x0 > rule.y1 - rule.y0]
        own_down = [rule for rule in group if rule.x1 - rule.x0 <= rule.y1 - rule.y0]
        xs = _places([*(rule.x0 for rule in own_down), *(end for rule in own_across for end in (rule.x0, rule.x1))])
        ys = _places([*(rule.y0 for rule in own_across), *(end for rule in own_down for end in (rule.y0, rule.y1))])[::-1]
        if len(xs) > 2 and len(ys) > 2:
            made.append(_Grid(xs, ys, own_across, own_down))
    yield from sorted(made, key=lambda grid: -(grid.xs[-1] - grid.xs[0]) * (grid.ys[0] - grid.ys[-1]))


def _joined(rules: list[Rule], *, down: bool) -> list[Rule]:
    """Lines that go on in each other as one; two edges of a thin box are one, too."""
    made: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (round((rule.x0 if down else rule.y0) / _NEAR), rule.y0 if down else rule.x0)):
        last = made[-1] if made else None
        if last is not None and down and abs(last.x0 - rule.x0) <= _NEAR and rule.y0 <= last.y1 + _NEAR:
            made[-1] = Rule(last.x0, last.y0, last.x0, max(last.y1, rule.y1))
        elif last is not None and not down and abs(last.y0 - rule.y0) <= _NEAR and rule.x0 <= last.x1 + _NEAR:
            made[-1] = Rule(last.x0, last.y0, max(last.x1, rule.x1), last.y0)
        else:
            made.append(rule)
    return made


def _touching(across: Sequence[Rule], down: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Lines in groups that meet each other."""
    rules = [*across, *down]
    above = list(range(len(rules)))

    def root(at: int) -> int:
        while above[at] != at:
            above[at] = above[above[at]]
            at = above[at]
        return at

    for at, one in enumerate(across):
        for other, two in enumerate(down, len(across)):
            if one.x0 - _NEAR <= two.x0 <= one.x1 + _NEAR and two.y0 - _NEAR <= one.y0 <= two.y1 + _NEAR:
                above[root(at)] = root(other)
    groups: dict[int, list[Rule]] = {}
    for at, rule in enumerate(rules):
        groups.setdefault(root(at), []).append(rule)
    yield from groups.values()


def _places(found: Sequence[float]) -> list[float]:
    """Different places among many, in their order."""
    made: list[float] = []
    for place in sorted(found):
        if not made or place - made[-1] > _NEAR:
            made.append(place)
    return made


def _held(grid: _Grid, inside: Sequence[Line]) -> list[list[_Held]] | None:
    """What stands in each cell; None where it is no table."""
    glyphs, across = _sorted(grid, inside)
    whole, owners = _merged(grid, glyphs)
    if any(owners[row][one] != owners[row][other] for row, one, other in across):
        return None  # a line through a word: it is a drawing
    rows = [row for cells in whole for row in _split(cells)]
    filled = [[cell for cell in row if text(cell.glyphs).strip()] for row in rows]
    several, some = sum(len(row) > 1 for row in filled), sum(map(bool, filled))
    if some < 2 or (several < _SEVERAL and 2 * several <= some):
        return None
    if any(len(text(cell.glyphs)) > _LAYOUT for row in rows for cell in row):
        return None
    return rows


def _sorted(grid: _Grid, inside: Sequence[Line]) -> tuple[list[list[list[Glyph]]], set[tuple[int, int, int]]]:
    """Glyphs by row and column, and the rows and columns that words go through; glyphs that nothing draws belong where the one before does."""
    across: set[tuple[int, int, int]] = set()
    cells: list[list[list[Glyph]]] = [[[] for _ in grid.xs[1:]] for _ in grid.ys[1:]]
    depths = [-y for y in grid.ys]
    for line in inside:
        row = column = 0
        # What stands above or below others on a line belongs where its line does.
        middle = -(line.y0 + line.y1) / 2
        row = min(max(bisect_right(depths, middle) - 1, 0), len(cells) - 1)
        word = False
        for glyph in line.glyphs:
            if glyph.made or glyph.text.isspace():
                word = False
            else:
                before, column = column, min(max(bisect_right(grid.xs, (glyph.x0 + glyph.x1) / 2) - 1, 0), len(grid.xs) - 2)
                if word and column != before:
                    across.add((row, before, column))
                word = glyph.text.isalpha()
            cells[row][column].append(glyph)
        for held in cells[row]:
            if held and not held[-1].text.isspace() and held[-1].text not in "\x02\ufffe":
                held.append(Glyph(" ", True))
    return cells, across


def _merged(grid: _Grid, glyphs: Sequence[Sequence[list[Glyph]]]) -> tuple[list[list[_Held]], list[list[int]]]:
    """Cells with those beside and below them that no line parts from them, and which of them each place belongs to."""
    rows, columns = len(grid.ys) - 1, len(grid.xs) - 1
    taken = [[0] * columns for _ in range(rows)]
    count = 0
    out: list[list[_Held]] = []
    for row in range(rows):
        made: list[_Held] = []
        for column in range(columns):
            if taken[row][column]:
                continue
            wide = 1
            while column + wide < columns and not taken[row][column + wide] and not _is_down(grid, column + wide, row):
                wide += 1
            high = 1
            while row + high < rows and not any(_is_across(grid, row + high, at) for at in range(column, column + wide)):
                high += 1
            count += 1
            held: list[Glyph] = []
            for below in range(row, row + high):
                for beside in range(column, column + wide):
                    taken[below][beside] = count
                    held += glyphs[below][beside]
            made.append(_Held(held, high, wide))
        out.append(made)
    return out, taken


def _is_down(grid: _Grid, column: int, row: int) -> bool:
    """Whether a line parts a cell from the one on its left."""
    high, low = grid.ys[row], grid.ys[row + 1]
    drawn = sum(max(0.0, min(rule.y1, high) - max(rule.y0, low)) for rule in grid.down if abs(rule.x0 - grid.xs[column]) <= _NEAR)
    return drawn >= _COVERED * (high - low)


def _is_across(grid: _Grid, row: int, column: int) -> bool:
    """Whether a line parts a cell from the one above it."""
    start, end = grid.xs[column], grid.xs[column + 1]
    drawn = sum(max(0.0, min(rule.x1, end) - max(rule.x0, start)) for rule in grid.across if abs(rule.y0 - grid.ys[row]) <= _NEAR)
    return drawn >= _COVERED * (end - start)


def _split(row: list[_Held]) -> list[list[_Held]]:
    """The rows of a row that only its outer edges are drawn of: cells of figures line by line, with the labels beside them."""
    if len(row) < 2 or any(cell.rows > 1 for cell in row):
        return [row]
    lined = [_lines(cell.glyphs) for cell in row]
    figures = [line for cell in lined[1:] for line in cell]
    if max(map(len, lined[1:])) < _FEW or not all(_is_figure(text(line).strip()) for line in figures):
        return [row]
    bases = sorted({round(_base(line)) for line in figures}, reverse=True)
    bases = [base for at, base in enumerate(bases) if not at or bases[at - 1] - base > _NEAR]
    made = [[_Held([], 1, cell.columns) for cell in row] for _ in bases]
    for column, cell in enumerate(lined):
        for line in cell:
            beside = [at for at, base in enumerate(bases) if abs(base - _base(line)) <= _NEAR]
            # The rest of a label stands above its figures, unless it begins in the middle of one.
            below = _below(bases, _base(line)) - (text(line).strip()[:1].islower() or text(line).strip()[:1] == "(")
            made[beside[0] if beside else min(max(below, 0), len(bases) - 1)][column].glyphs.extend((*line, Glyph(" ", True)))
    return made


def _below(bases: Sequence[float], base: float) -> int:
    """The place of the first line below a height."""
    return next((at for at, own in enumerate(bases) if own < base), len(bases) - 1)


def _is_figure(said: str) -> bool:
    return len(said) <= _UNIT or FIGURE.fullmatch(said) is not None


def _base(line: Sequence[Glyph]) -> float:
    return next(glyph.base for glyph in line if not glyph.made and not glyph.text.isspace())


def _lines(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    made: list[list[Glyph]] = []
    base = None
    for glyph in glyphs:
        if not glyph.made and not glyph.text.isspace() and (base is None or abs(glyph.base - base) > 0.5 * glyph.size):
            made.append([])
            base = glyph.base
        if made:
            made[-1].append(glyph)
    return made


def _is_bold(glyphs: Sequence[Glyph]) -> bool:
    return all(glyph.bold for glyph in glyphs if not glyph.made and not glyph.text.isspace())
