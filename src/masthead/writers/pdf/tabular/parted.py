"""Tables of many columns in parts, one under the other, each with the first columns again for the eye.

To those who hear it the table is one: each cell belongs to its row, whichever part it is drawn in, and what is drawn again is furniture.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from msgspec import Struct, structs

from masthead.document.model import Table
from masthead.writers.parting import crossings, parts, repeated, spread, wanted
from masthead.writers.pdf.setting.sheet import Sheet
from masthead.writers.pdf.strips.press import Draw
from masthead.writers.pdf.tabular.cells import Ready
from masthead.writers.pdf.tabular.grid import Placed
from masthead.writers.pdf.tabular.rows import AGAIN


class Part(Struct, frozen=True):
    """Some columns of a table: its cells and their places row by row, as if there were no other columns, and the edges of the columns."""

    made: list[list[Ready]]
    rows: list[list[Placed]]
    edges: tuple[float, ...]


def parted(
    block: Table, made: Sequence[Sequence[Ready]], widths: tuple[Sequence[float], Sequence[float]], start: float, room: float
) -> list[Part]:
    """A table's parts, from the rows of its cells and the least and natural widths of its columns. All fill the room."""
    least, natural = widths
    first = min(repeated(block), len(least) - 1)
    own = wanted(least, natural, room, first)
    found = parts(own, first, room, crossings(block, len(least)))
    spread(own, first, found, room)
    return [_part(made, own, first, part, start) for part in found]


def _part(made: Sequence[Sequence[Ready]], widths: Sequence[float], first: int, part: range, start: float) -> Part:
    cells = [[cell for each in row if (cell := _within(each, first, part)) is not None] for row in made]
    edges = accumulate((*widths[:first], *widths[part.start : part.stop]), initial=start)
    return Part(cells, [[cell.placed for cell in row] for row in cells], tuple(edges))


def _within(cell: Ready, first: int, part: range) -> Ready | None:
    """A cell as it stands in a part; None if it does not. One that began in an earlier part is drawn again."""
    placed = cell.placed
    end = placed.column + placed.columns
    heads = max(min(end, first) - placed.column, 0)
    others = max(min(end, part.stop) - max(placed.column, part.start), 0)
    if not heads + others:
        return None
    column = placed.column if heads else first + max(placed.column, part.start) - part.start
    again = (part.start > first) if heads else placed.column < part.start
    return structs.replace(cell, placed=structs.replace(placed, column=column, columns=heads + others), again=again)


def furniture(draw: Draw, sheet: Sheet, top: float) -> None:
    """Draws what is heard elsewhere."""
    held, sheet.artifact = sheet.artifact, sheet.artifact or AGAIN
    draw(sheet, top)
    sheet.artifact = held
