"""Tables of so many columns that no page has room for them: in parts, each with the first columns again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from masthead.document.model import Table
from masthead.writers.shares import places

FEWEST = 7
"""Columns of a table that may be parted, at least;"""
FEWEST_WITHIN = 3
"""of one within a list, a note or a cell, where there is less room."""
MOST_CELLS = 20_000
"""Cells of a table that may be parted, at most."""
_BROADEST = 0.25
"""Share of the room that a column of a part takes at most, unless a word needs more."""
_FIRST = 0.4
"""Share of the room that the first column takes at most."""
_FULL = 0.6
"""Share of the columns of the largest part that others have if they are as wide."""
_STEPS = 16


def repeated(table: Table) -> int:
    """How many columns each part begins with: those of heads, or the first."""
    return max(table.head_columns, 1)


def crossings(table: Table, count: int) -> frozenset[int]:
    """The columns before which no part begins if it can be helped: a cell goes over from the one before. One over all columns holds nothing together."""
    return frozenset(
        edge
        for _, column, cell in places(table)
        if 1 < cell.columns < count - repeated(table)
        for edge in range(column + 1, column + cell.columns)
    )


def wanted(least: Sequence[float], natural: Sequence[float], room: float, first: int) -> list[float]:
    """The widths that columns have in parts of a table: what their words need, and more up to a share of the room. The first give way."""
    widths = [max(small, min(full, room * _BROADEST)) for small, full in zip(least, natural, strict=True)]
    held = sum(widths[:first])
    if held > room * _FIRST:
        widths[:first] = [width * room * _FIRST / held for width in widths[:first]]
    over = room - sum(widths[:first])
    return [*widths[:first], *(min(width, over) for width in widths[first:])]


def parts(widths: Sequence[float], first: int, room: float, crossed: Collection[int]) -> list[range]:
    """The columns after the `first` in as few parts as there is room for, each about as wide as the others."""
    room -= sum(widths[:first])
    found = list(_filled(widths, first, room, crossed))
    low, high = sum(widths[first:]) / len(found), room
    for _ in range(_STEPS):
        middle = (low + high) / 2
        tried = list(_filled(widths, first, middle, crossed))
        if len(tried) <= len(found):
            found, high = tried, middle
        else:
            low = middle
    return found


def spread(widths: list[float], first: int, found: Sequence[range], room: float) -> None:
    """Widens the columns of each part until it fills the room; one of few columns only as much as the others."""
    held = sum(widths[:first])
    spare = [max(room - held - sum(widths[part.start : part.stop]), 0.0) / len(part) for part in found]
    usual = min(more for more, part in zip(spare, found, strict=True) if len(part) == max(map(len, found)))
    for more, part in zip(spare, found, strict=True):
        added = more if len(part) >= max(map(len, found)) * _FULL else usual
        for column in part:
            widths[column] += added


def _filled(widths: Sequence[float], first: int, room: float, crossed: Collection[int]) -> Iterator[range]:
    """Parts as full as they go."""
    begin, end, reach = first, first, 0.0
    edges = [edge for edge in range(first, len(widths) + 1) if edge == first or edge not in crossed]
    for start, stop in pairwise(edges):
        together = sum(widths[start:stop])
        if reach + together > room + 0.01 and end > begin:
            yield range(begin, end)
            begin, reach = end, 0.0
        if together > room + 0.01:  # what a cell holds together is too wide for any part
            for column in range(start, stop):
                if reach + widths[column] > room + 0.01 and column > begin:
                    yield range(begin, column)
                    begin, reach = column, 0.0
                reach += widths[column]
            end = stop
            continue
        reach += together
        end = stop
    if end > begin:
        yield range(begin, end)
