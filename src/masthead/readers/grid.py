"""Rows of cells as a file has them → a table whose spans fit, without columns that only hold the layout together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol

from masthead.document.model import BlockNode, Cell, Inline, Row, Table
from masthead.document.tidy import gridded
from masthead.errors import LimitError
from masthead.limits import LIMITS


class Spanning(Protocol):
    """A cell of any kind: what it holds, and how many rows and columns it covers."""

    @property
    def content(self) -> tuple[BlockNode, ...]: ...
    @property
    def rows(self) -> int: ...
    @property
    def columns(self) -> int: ...


def table(
    rows: Sequence[Sequence[Cell]],
    *,
    head_rows: int = 0,
    head_columns: int = 0,
    caption: tuple[Inline, ...] = (),
    language: str = "",
    where: str = "",
) -> Table | None:
    """The table, or nothing if it has no words. Rows of nothing but empty cells are white space. Raises `LimitError` over `table_cells`."""
    kept = filled(rows)
    head_rows = sum(at < head_rows for at in kept)
    rows = [rows[at] for at in kept]
    if not any(cell.content for row in rows for cell in row):
        return None
    starts = placed(rows, where)
    used = sorted({at for places in starts for at in places})
    made: list[Row] = []
    for number, (row, places) in enumerate(zip(rows, starts, strict=True)):
        cells = [
            Cell(
                cell.content,
                max(1, min(cell.rows, len(rows) - number)),
                max(1, bisect_left(used, at + cell.columns) - bisect_left(used, at)),
                cell.align,
                cell.head,
            )
            for cell, at in zip(row, places, strict=True)
        ]
        made.append(Row(tuple(cells)))
    # A table of nothing but heads has none.
    head_rows = head_rows if head_rows < len(made) else 0
    return gridded(Table(tuple(made), head_rows, head_columns if head_columns < len(used) else 0, caption, language=language))


def span(said: str) -> int:
    """How many rows or columns a cell covers, at least 1 and at most `limits.span`."""
    said = said.strip()
    return max(1, min(int(said[:9]), LIMITS.span)) if said.isascii() and said.isdecimal() else 1


def filled(rows: Sequence[Sequence[Spanning]]) -> list[int]:
    """The rows that hold something, or that a cell from above reaches into or through."""
    kept: list[int] = []
    reach = 0
    for at, row in enumerate(rows):
        if reach > at or any(cell.content or cell.rows > 1 for cell in row):
            kept.append(at)
        reach = max(reach, *(at + cell.rows for cell in row if cell.rows > 1), 0)
    return kept


def placed(rows: Sequence[Sequence[Spanning]], where: str) -> list[list[int]]:
    """The column in which each cell begins (HTML, 4.9.12.1, forming a table). Raises `LimitError` over `table_cells`."""
    covered: dict[int, int] = {}  # column → rows still covered by a cell from above
    starts: list[list[int]] = []
    total = 0
    for row in rows:
        at = 0
        places: list[int] = []
        below = dict(covered)
        for cell in row:
            while covered.get(at, 0) > 0:
                at += 1
            places.append(at)
            total += cell.columns
            if total > LIMITS.table_cells:
                raise LimitError(
                    f"has a table of more cells than limit.table_cells ({LIMITS.table_cells:,})", where=where, hint="split the table"
                )
            for column in range(at, at + cell.columns):
                below[column] = max(below.get(column, 0), cell.rows)
            at += cell.columns
        starts.append(places)
        covered = {column: left - 1 for column, left in below.items() if left > 1}
    return starts
