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
    if not any(row.cells and row.cells[0].align == "end" for row in table.rows) or not named_by_years(table):
        return table
    return replace(table, rows=tuple(replace(row, cells=(_started(row.cells[0]), *row.cells[1:])) for row in table.rows))


def named_by_years(table: Table) -> bool:
    """Whether the first column holds years alone, one a row, and something stands beside each."""
    firsts = [row.cells[0] for row in table.rows if len(row.cells) > 1]
    body = firsts[table.head_rows :]
    if len(body) < 2 or len(firsts) != len(table.rows) or any(cell.rows > 1 or cell.columns > 1 for cell in firsts):
        return False
    return all(_YEAR.match(plain_blocks(cell.content)) for cell in body)


def _started(cell: Cell) -> Cell:
    return replace(cell, align="start") if cell.align == "end" else cell
