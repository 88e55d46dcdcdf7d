"""A table's cells at their places, row by row: spans, gaps that the source leaves, columns of numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from masthead.document.model import Cell, Table
from masthead.document.plain import plain_blocks
from masthead.document.tidy import gridded
from masthead.writers.columns import MOSTLY, is_number, unfilled


class Placed(Struct, frozen=True, gc=False):
    """A cell with its place: first row and column, and what it covers."""

    cell: Cell
    row: int
    column: int
    rows: int
    columns: int
    head: bool
    scope: bytes


class Grid:
    """A table's cells at their places. The rows of a small table, of up to `most` cells, are kept; those of a large one are found anew."""

    def __init__(self, block: Table, most: int) -> None:
        self.block = block = gridded(block)
        self.count = len(block.rows)
        self.heads = max(0, min(block.head_rows, self.count))
        """How many rows at the top are heads."""
        self._spans = any(cell.rows > 1 or cell.columns > 1 for row in block.rows for cell in row.cells)
        self.width = _width(self)
        self.small = self.count * self.width <= most
        self._kept = list(_filled(self)) if self.small else []

    def rows(self) -> Iterable[list[Placed]]:
        """The cells that begin in each row, by column. What the source leaves out is filled with empty cells, so that all rows are of one
        width."""
        return self._kept if self.small else _filled(self)

    def placed(self) -> Iterator[list[Placed]]:
        """The cells of the source at their places."""
        return _spanning(self) if self._spans else _plain(self)


def _width(grid: Grid) -> int:
    return max((row[-1].column + row[-1].columns for row in grid.placed() if row), default=0)


def _filled(grid: Grid) -> Iterator[list[Placed]]:
    hanging = [0] * grid.width
    for index, row in enumerate(grid.placed()):
        for each in row:
            hanging[each.column : each.column + each.columns] = [each.rows] * each.columns
        if 0 in hanging:
            row = sorted(
                [*row, *(Placed(Cell(()), index, at, 1, 1, False, b"") for at, over in enumerate(hanging) if not over)],
                key=lambda each: each.column,
            )
        hanging = [max(over - 1, 0) for over in hanging]
        yield row


def _plain(grid: Grid) -> Iterator[list[Placed]]:
    """Where no cell covers another's place."""
    first = grid.block.head_columns
    for index, row in enumerate(grid.block.rows):
        heads = index < grid.heads
        scope = b"/Column" if heads else b"/Row"
        yield [Placed(cell, index, at, 1, 1, heads or at < first or cell.head, scope) for at, cell in enumerate(row.cells)]


def _spanning(grid: Grid) -> Iterator[list[Placed]]:
    heads = grid.heads
    hanging: list[int] = []  # column → rows that a cell from above still covers
    for index, row in enumerate(grid.block.rows):
        placed: list[Placed] = []
        at = 0
        end = heads if index < heads else grid.count
        for cell in row.cells:
            while at < len(hanging) and hanging[at]:
                at += 1
            over = max(cell.columns, 1)
            over = next((free for free in range(1, over) if at + free < len(hanging) and hanging[at + free]), over)
            below = max(1, min(cell.rows, end - index))
            head = cell.head or index < heads or at < grid.block.head_columns
            placed.append(Placed(cell, index, at, below, over, head, b"/Column" if index < heads else b"/Row"))
            hanging += [0] * (at + over - len(hanging))
            hanging[at : at + over] = [below] * over
            at += over
        hanging = [max(left - 1, 0) for left in hanging]
        yield placed


def linked(found: Iterable[list[Placed]]) -> Iterator[list[list[Placed]]]:
    """Rows, together with those that a cell of theirs goes on into."""
    group: list[list[Placed]] = []
    until = 0
    for index, row in enumerate(found):
        group.append(row)
        until = max([until, *(each.row + each.rows for each in row)])
        if index + 1 >= until:
            yield group
            group = []
    if group:
        yield group


def alignments(grid: Grid) -> list[str]:
    """Columns of numbers stand at the end edge, where the source does not say otherwise."""
    ends, filled = [0] * grid.width, [0] * grid.width
    for row in grid.rows():
        for each in row:
            if each.row >= grid.heads and each.columns == 1:
                said = plain_blocks(each.cell.content).strip()
                if said:
                    filled[each.column] += 1
                    ends[each.column] += each.cell.align == "end" or (not each.cell.align and is_number(said))
    numbers = {column for column, full in enumerate(filled) if full and ends[column] >= full * MOSTLY}
    if numbers and 0 in filled:
        numbers |= unfilled(numbers, {column for column, full in enumerate(filled) if full}, grid.width)
    return ["end" if column in numbers else "" for column in range(grid.width)]


def telling(grid: Grid, most: int) -> list[Placed]:
    """The cells that widths are measured by: all of a small table; of a large one the longest of each column, by their text and by
    their longest word."""
    if grid.small:
        return [each for row in grid.rows() for each in row]
    few = max(most // (8 * grid.width), 2)
    longest: dict[tuple[int, int, bool], list[tuple[int, int, Placed]]] = {}
    for number, each in enumerate(each for row in grid.rows() for each in row):
        said = plain_blocks(each.cell.content)
        for by_word in (False, True):
            size = max(map(len, said.split()), default=0) if by_word else len(said)
            ranked = longest.setdefault((each.column, each.columns, by_word), [])
            if len(ranked) < few or size > ranked[-1][0]:
                ranked.append((size, -number, each))
                ranked.sort(key=_rank, reverse=True)
                del ranked[few:]
    return [each for ranked in longest.values() for _, _, each in ranked]


def _rank(ranked: tuple[int, int, Placed]) -> tuple[int, int]:
    return ranked[:2]


def crossed(group: Sequence[Sequence[Placed]], index: int, edges: Sequence[float]) -> list[tuple[float, float]]:
    """Where no rule is drawn under a row, since a cell goes on below."""
    return [
        (edges[each.column], edges[each.column + each.columns])
        for row in group
        for each in row
        if each.rows > 1 and each.row <= index < each.row + each.rows - 1
    ]


def grouped(row: Sequence[Placed], edges: Sequence[float], air: float) -> list[tuple[float, float]]:
    """Where no rule is drawn under a row of heads: beside each that stands over several columns, so that its rule says which they are."""
    beside = {edge for each in row if each.columns > 1 for edge in (each.column, each.column + each.columns)}
    return [(edges[edge] - air, edges[edge] + air) for edge in sorted(beside) if 0 < edge < len(edges) - 1]
