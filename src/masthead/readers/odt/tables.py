"""Tables of OpenDocument → tables, and boxes drawn as tables → what is in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from masthead.document.model import Align, BlockNode, Cell
from masthead.errors import LimitError
from masthead.limits import LIMITS
from masthead.readers import grid
from masthead.readers.odt.names import get, kid, name, said
from masthead.readers.odt.story import Story

_GROUPS = frozenset(("table:table-rows", "table:table-row-group", "table:table-header-rows"))

Inside = Callable[[Any], tuple[BlockNode, ...]]


def blocks(element: Any, inside: Inside, story: Story) -> Iterator[BlockNode]:
    """The table. One of a single cell is a box, whose content stands by itself."""
    rows: list[tuple[Cell, ...]] = []
    heads = 0
    total = 0
    for row, head in _rows(element):
        cells = tuple(_cells(row, inside, head, story))
        repeated = grid.span(get(row, "table:number-rows-repeated"))
        if not any(cell.content for cell in cells):
            repeated = 1
        story.repeat((repeated - 1) * len(cells))
        total += repeated * sum(cell.columns for cell in cells)
        if total > LIMITS.table_cells:
            raise LimitError(
                f"has a table of more cells than limit.table_cells ({LIMITS.table_cells:,})", where=story.where, hint="split the table"
            )
        rows += [cells] * repeated
        heads += repeated if head else 0
    if description := " ".join(said(kid(element, "table:desc")).split()):
        story.left.add(description, "the description of a table whose cells are kept")
    if sum(len(row) for row in rows) == 1:
        yield from next(cell.content for row in rows for cell in row)
        return
    columns = kid(element, "table:table-header-columns")
    head_columns = sum(grid.span(get(column, "table:number-columns-repeated")) for column in columns) if columns is not None else 0
    made = grid.table(rows, head_rows=heads, head_columns=head_columns, where=story.where)
    if made is not None:
        yield made


def _rows(element: Any) -> Iterator[tuple[Any, bool]]:
    """Rows in order, each with whether it is a head. Groups within groups are walked, not called."""
    pending: list[tuple[Any, bool]] = [(below, False) for below in reversed(element)]
    while pending:
        node, head = pending.pop()
        kind = name(node)
        if kind == "table:table-row":
            yield node, head
        elif kind in _GROUPS:
            pending += ((below, head or kind == "table:table-header-rows") for below in reversed(node))


def _cells(row: Any, inside: Inside, head: bool, story: Story) -> Iterator[Cell]:
    """The cells that begin in a row. A program writes the empty rest of a sheet as one cell, thousands of times."""
    cells = [cell for cell in row if name(cell) == "table:table-cell"]
    for at, cell in enumerate(cells):
        content = inside(cell)
        repeated = grid.span(get(cell, "table:number-columns-repeated"))
        if not content and at == len(cells) - 1 and repeated > 1:
            repeated = 1
        made = Cell(
            content,
            grid.span(get(cell, "table:number-rows-spanned")),
            grid.span(get(cell, "table:number-columns-spanned")),
            _align(cell, story),
            head,
        )
        if content:
            story.repeat(repeated - 1)
        for _ in range(repeated):
            yield made


def _align(cell: Any, story: Story) -> Align:
    first = kid(cell, "text:p")
    return story.styles.look("paragraph", get(first, "text:style-name")).align if first is not None else ""
