"""The widths of a table's columns: from what stands in them, and from the room there is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from masthead.writers.pdf.grid import Placed
from masthead.writers.pdf.styles import MILLIMETRE

_PAD = 2.5 * MILLIMETRE
"""Between columns, on each side."""
_PAD_AT_MOST = 0.15
"""Share of a column that each of its sides keeps free at most, where there are many."""

Size = tuple[Placed, float, float]
"""A cell, the width of its widest word, and its width without any break."""


def pad(room: float, width: int) -> float:
    """Air on each side of a column, of so many in this room."""
    return min(_PAD, room / max(width, 1) * _PAD_AT_MOST)


def pads(first: int, columns: int, width: int, air: float) -> tuple[float, float]:
    """No padding at the table's own edges."""
    return (0.0 if first == 0 else air), (0.0 if first + columns >= width else air)


def measured(sizes: Iterable[Size], width: int, air: float) -> tuple[list[float], list[float]]:
    """The least and the natural width of each column, padding included."""
    least, natural = [1.0] * width, [1.0] * width
    wider: list[Size] = []
    for placed, small, full in sizes:
        before, after = pads(placed.column, placed.columns, width, air)
        small, full = small + before + after + 0.1, full + before + after + 0.1
        if placed.columns == 1:
            least[placed.column] = max(least[placed.column], small)
            natural[placed.column] = max(natural[placed.column], full)
        else:
            wider.append((placed, small, full))
    for placed, small, full in wider:
        members = range(placed.column, placed.column + placed.columns)
        for found, wanted in ((least, small), (natural, full)):
            lacking = wanted - sum(found[member] for member in members)
            if lacking > 0:
                for member in members:
                    found[member] += lacking / placed.columns
    return least, [max(pair) for pair in zip(least, natural, strict=True)]


def shared(least: Sequence[float], natural: Sequence[float], room: float, air: float) -> list[float]:
    """The room shared out: what is left over goes by natural width, what lacks is taken from the columns that can wrap."""
    total, smallest = sum(natural), sum(least)
    if total <= room:
        return [width + (room - total) * width / total for width in natural]
    if smallest <= room:
        return _wrapped(least, natural, room)
    # Words must be broken: columns give way in proportion, but none vanishes.
    floor = min(2 * air + 6.0, room / len(least))
    spare = room - floor * len(least)
    over = [max(width - floor, 0.0) for width in least]
    return [floor + spare * extra / max(sum(over), 0.001) for extra in over]


def _wrapped(least: Sequence[float], natural: Sequence[float], room: float) -> list[float]:
    """Columns that take no more than their share stay as they are; the others, the long texts, wrap."""
    widths = [*least]
    left, spare = len(least), room - sum(least)
    for index in sorted(range(len(least)), key=natural.__getitem__):
        wanted = natural[index] - least[index]
        if wanted > spare / left:
            break
        widths[index] = natural[index]
        spare -= wanted
        left -= 1
    wrapping = [index for index in range(len(least)) if widths[index] < natural[index]]
    wanted = sum([natural[index] - least[index] for index in wrapping])
    for index in wrapping:
        widths[index] += spare * (natural[index] - least[index]) / max(wanted, 0.001)
    return widths
