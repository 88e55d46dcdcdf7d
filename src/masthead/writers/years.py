"""Tables whose first column is years: those are no numbers to add up but what the rows are called, and stand where labels do."""

from __future__ import annotations

from msgspec.structs import replace

from masthead.document.model import Cell, Table
from masthead.document.plain import plain_blocks
from masthead.expressions import expression

_YEAR = expression(r"\s*[12١٢۱۲]\d{3}(?:\s*[/–-]\s*(?:\d\d|[12١٢۱۲]\d{3}))?\s*年?\s*\Z")
"""A year, or one from summer to summer: "2023", "2023/24", "2023年"."""


def aligned(table: Table) -> Table:
    """The table with its first column at the start edge, if it holds years alone and numbers stand beside it; else as it is.

    What the source wishes for other columns stays. A first column with cells over several rows or columns is left alone.
    """
    firsts = [row.cells[0] for row in table.rows if row.cells]
    body = firsts[table.head_rows :]
    if len(body) < 2 or len(firsts) != len(table.rows) or not any(cell.align == "end" for cell in firsts):
        return table
    if any(len(row.cells) < 2 for row in table.rows) or any(cell.rows > 1 or cell.columns > 1 for cell in firsts):
        return table
    if not all(_YEAR.match(plain_blocks(cell.content)) for cell in body):
        return table
    return replace(table, rows=tuple(replace(row, cells=(_started(row.cells[0]), *row.cells[1:])) for row in table.rows))


def _started(cell: Cell) -> Cell:
    return replace(cell, align="start") if cell.align == "end" else cell
