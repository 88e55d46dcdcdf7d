"""Cells and rows as they end → tables within tables. A row says where its cells end; two that end at one place share a column."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Any

from masthead.document.model import BlockNode, Cell
from masthead.errors import LimitError
from masthead.limits import LIMITS
from masthead.readers import grid
from masthead.readers.rtf.flow import Column, Line

_NEAR = 25
"""Twips by which edges of one column may differ from row to row: less than a character."""


class _Row:
    __slots__ = ("cells", "columns", "head")

    def __init__(self, cells: list[tuple[BlockNode, ...]], columns: tuple[Column, ...], head: bool) -> None:
        self.cells = cells
        self.columns = columns if len(columns) >= len(cells) else ()
        self.head = head


Made = tuple[BlockNode, Any, str]
"""A block, and what it is to be joined by."""


class _Table:
    """What is open at one depth: its rows, the cells of the row that has not ended, the content of the cell that has not."""

    __slots__ = ("cells", "content", "rows")

    def __init__(self) -> None:
        self.rows: list[_Row] = []
        self.cells: list[tuple[BlockNode, ...]] = []
        self.content: list[Made] = []


class Tables:
    """The text itself at the bottom, a table within each other above it. `join` makes blocks of what a cell or the text holds."""

    def __init__(self, join: Callable[[Sequence[Made]], tuple[BlockNode, ...]], where: str) -> None:
        self._join = join
        self._where = where
        self._open = [_Table()]
        self._cells = 0

    def reach(self, depth: int) -> None:
        """Closes tables that are deeper than what comes, and opens those that it stands in."""
        while len(self._open) - 1 > depth:
            self._close()
        while len(self._open) - 1 < depth:
            self._open.append(_Table())

    def add(self, made: Made) -> None:
        self._open[-1].content.append(made)

    def end_cell(self) -> None:
        table = self._open[-1]
        table.cells.append(self._join(table.content))
        table.content = []
        self._cells += 1
        if self._cells > LIMITS.table_cells:
            raise LimitError(
                f"has tables of more cells than limit.table_cells ({LIMITS.table_cells:,})", where=self._where, hint="split the tables"
            )

    def end_row(self, line: Line) -> None:
        table = self._open[-1]
        if table.content:
            self.end_cell()
        if table.cells:
            table.rows.append(_Row(table.cells, line.columns, line.head))
        table.cells = []

    def done(self) -> tuple[BlockNode, ...]:
        self.reach(0)
        return self._join(self._open[0].content)

    def _close(self) -> None:
        table = self._open[-1]
        if table.content:
            self.end_cell()
        if table.cells:  # a row that never ended
            table.rows.append(_Row(table.cells, (), False))
        self._open.pop()
        self._open[-1].content += ((block, None, "") for block in _blocks(table.rows, self._where))


def _blocks(rows: Sequence[_Row], where: str) -> tuple[BlockNode, ...]:
    cells = [content for row in rows for content in row.cells]
    if len(cells) == 1:
        return cells[0]
    heads = next((at for at, row in enumerate(rows) if not row.head), len(rows))
    made = grid.table(_spanned(rows), head_rows=heads, where=where)
    return (made,) if made is not None else ()


def _spanned(rows: Sequence[_Row]) -> list[list[Cell]]:
    """Cells with their spans: across by the edges that other rows have within them, down by the cells below that go on from them."""
    edges = _edges(rows)
    out: list[list[Cell]] = []
    above: dict[int, tuple[int, int]] = {}  # right edge → the row and place of the cell that may go on there
    for number, row in enumerate(rows):
        made: list[Cell] = []
        begin = 0
        here: dict[int, tuple[int, int]] = {}
        for at, content in enumerate(row.cells):
            column = row.columns[at] if row.columns else None
            end = min(bisect_left(edges, column.edge - _NEAR) + 1, len(edges)) if column is not None else begin + 1
            width = max(1, min(end - begin, LIMITS.span))
            if column is not None and column.beside and made:
                last = made[-1]
                made[-1] = Cell(last.content + content, last.rows, min(last.columns + width, LIMITS.span))
                here[end] = (number, len(made) - 1)
            elif column is not None and column.below and end in above:
                there, place = above[end]
                cell = out[there][place]
                out[there][place] = Cell(cell.content + content, min(number - there + 1, LIMITS.span), cell.columns)
                here[end] = (there, place)
            else:
                made.append(Cell(content, 1, width))
                here[end] = (number, len(made) - 1)
            begin = max(begin, end)
        out.append(made)
        above = here
    return out


def _edges(rows: Sequence[_Row]) -> list[int]:
    """The right edges of all columns, those that lie close together as one."""
    found: list[int] = []
    for edge in sorted({column.edge for row in rows for column in row.columns[: len(row.cells)]}):
        if not found or edge - found[-1] > _NEAR:
            found.append(edge)
    return found
