"""Columns of tables: numbers stand at the end edge; years in the first column are what the rows are called, and stand where labels do."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from msgspec.structs import replace

from masthead.document.model import Cell, Table
from masthead.document.plain import plain_blocks
from masthead.expressions import expression
from masthead.writers.shares import places

_YEAR = expression(r"\s*[12١٢۱۲]\d{3}(?:\s*[/–-]\s*(?:\d\d|[12١٢۱۲]\d{3}))?\s*年?\s*\Z")
"""A year, or one from summer to summer: "2023", "2023/24", "2023年"."""


_NUMBER = expression(
    r"[-+−–±<>≤≥~(（]?\s?[€$£¥]?\s?\(?\d[\d.,\u00a0\u202f '’/:-]*\)?\s?(?:%|‰|[€$£¥]|[a-zA-Zµ°²³/]{1,3}\.?)?[)）]?\*?|[-–—.]|n/?a|\.\.\.?|…"
)
_GROUPS = expression(r"\d{4}[ \u00a0\u202f]\d|\d[ \u00a0\u202f](?!\d{3}(?!\d)|\d{1,2}/\d)\d")
"""Figures in groups as no sum has them: those of a code, of a day in figures, of a number to call."""
_SIGNS = tuple("+-−±<>≤≥~")
MOSTLY = 0.8
"""Share of a column's cells that are numbers if it is a column of numbers."""


def is_number(said: str) -> bool:
    """Whether a cell's text is a number, with its unit and marks, or stands for one that is not known."""
    return _NUMBER.fullmatch(said) is not None and _GROUPS.search(said) is None


def signed(said: str) -> bool:
    """Whether a cell's text is a number with a sign before it, which lines from right to left would set behind it."""
    return said[:1] in _SIGNS and is_number(said)


def numbered(table: Table) -> Table:
    """The table with its columns of numbers at the end edge, heads too, where the source does not say otherwise. A cell over several columns stays
    as it is."""
    if any(cell.rows > 1 or cell.columns > 1 for row in table.rows for cell in row.cells):
        columns: list[list[int]] = [[] for _ in table.rows]
        for number, column, _ in places(table):
            columns[number].append(column)
    else:
        columns = [[*range(max((len(row.cells) for row in table.rows), default=0))]] * len(table.rows)
    ends: dict[int, int] = {}
    filled: dict[int, int] = {}
    for row, own in zip(table.rows[table.head_rows :], columns[table.head_rows :], strict=True):
        for column, cell in zip(own, row.cells, strict=False):
            if cell.columns <= 1 and (said := plain_blocks(cell.content).strip()):
                filled[column] = filled.get(column, 0) + 1
                ends[column] = ends.get(column, 0) + (cell.align == "end" or (not cell.align and is_number(said)))
    numbers = {column for column, full in filled.items() if ends[column] >= full * MOSTLY}
    if not numbers:
        return table
    numbers |= unfilled(numbers, filled, max(map(max, filter(None, columns))) + 1)
    rows = zip(table.rows, columns, strict=True)
    return replace(table, rows=tuple(replace(row, cells=tuple(_ended(row.cells, own, numbers))) for row, own in rows))


def unfilled(numbers: Container[int], filled: Container[int], width: int) -> set[int]:
    """Columns without anything under their heads, between columns of numbers: they stand as those do."""
    found = set()
    for column in range(1, width - 1):
        if column not in filled:
            before = next((other for other in range(column - 1, -1, -1) if other in filled), -1)
            after = next((other for other in range(column + 1, width) if other in filled), -1)
            if before in numbers and after in numbers:
                found.add(column)
    return found


def _ended(cells: Sequence[Cell], columns: Sequence[int], numbers: Container[int]) -> Iterator[Cell]:
    for cell, column in zip(cells, columns, strict=False):
        yield replace(cell, align="end") if column in numbers and cell.columns <= 1 and not cell.align else cell


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
