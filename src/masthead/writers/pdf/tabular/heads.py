"""Which heads a table's cells have, said in so many words where a player could not work it out from their places.

In a plain table a head's scope says enough: the heads above a cell and at the start of its row are its own. Where heads span, or stand
amid the rows, cells name theirs (/Headers) and heads have IDs (ISO 14289-1, 7.5; ISO 32000-1, 14.8.5.7).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Place(Protocol):
    """Where a cell stands: its first row and column, and how many of each it covers."""

    @property
    def row(self) -> int: ...
    @property
    def column(self) -> int: ...
    @property
    def rows(self) -> int: ...
    @property
    def columns(self) -> int: ...
    @property
    def head(self) -> bool: ...


def named(cells: Sequence[Place], head_rows: int, width: int) -> list[tuple[int, ...]]:
    """For each cell the heads that it must name, by their index: none at all in a plain table."""
    heads = [(index, cell) for index, cell in enumerate(cells) if cell.head]
    if not any(irregular(cell, head_rows, width) for _, cell in heads):
        return [()] * len(cells)
    found: list[tuple[int, ...]] = []
    for cell in cells:
        if cell.row < head_rows:
            found.append(())
            continue
        above = [
            number
            for number, head in heads
            if head.row < head_rows and head.column < _end(cell) and cell.column < _end(head) and not _group(head, head_rows, width)
        ]
        groups = [number for number, head in heads if head.row < cell.row and _group(head, head_rows, width)]
        before = [
            number
            for number, head in heads
            if head.row >= head_rows and head.column < cell.column and head.row < cell.row + cell.rows and cell.row < head.row + head.rows
        ]
        found.append(() if _across(cell, width) and cell.head else (*above, *groups[-1:], *before))
    return found


def irregular(head: Place, head_rows: int, width: int) -> bool:
    """Whether a head spans, or stands amid the rows though it is not the first of its own."""
    return (
        head.columns > 1 or head.rows > 1 or (head.row >= head_rows and head.column > 0) or (head.row >= head_rows and _across(head, width))
    )


def heads_below(cell: Place, head_rows: int, width: int) -> bool:
    """Whether a head amid the rows goes over the whole width: it heads the rows that follow, not its own."""
    return cell.head and cell.row >= head_rows and _across(cell, width)


def _group(head: Place, head_rows: int, width: int) -> bool:
    """Whether a head is that of a group of rows, which the next such head ends. The first may have been taken for the last row of heads."""
    return _across(head, width) and head.row >= max(head_rows - 1, 1)


def _across(cell: Place, width: int) -> bool:
    return width > 1 and cell.columns >= width


def _end(cell: Place) -> int:
    return cell.column + cell.columns
