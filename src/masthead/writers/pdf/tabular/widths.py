"""The widths of a table's columns: from what stands in them, and from the room there is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from masthead.document.plain import plain_blocks
from masthead.writers.pdf.setting.styles import MILLIMETRE
from masthead.writers.pdf.tabular.grid import Placed
from masthead.writers.shares import HEAD_LINES, crowded, shared

_PAD = 2.5 * MILLIMETRE
"""Between columns, on each side."""
_PAD_AT_MOST = 0.15
"""Share of a column that each of its sides keeps free at most, where there are many."""

_IDEOGRAPHS = "\u2e80"
"""The first of them: lines end between any two."""
_ALMOST = 1.05
"""Share of the room that columns want at most if less air is worth it: a cell or two go to a second line."""

_TALL = 4
"""Lines that heads take rather than that each row under them takes several."""
_GUESSED = 1.03
"""How much wider a line may be than its share of the letters says."""

Size = tuple[Placed, float, float]
"""A cell, the width of its widest word, and its width without any break."""


def pad(room: float, width: int) -> float:
    """Air on each side of a column, of so many in this room."""
    return min(_PAD, room / max(width, 1) * _PAD_AT_MOST)


def closer(natural: Sequence[float], room: float, air: float) -> float:
    """The air with which columns stand side by side without any break, if it is less than they have; 0 if they need no less."""
    total, between = sum(natural), 2 * (len(natural) - 1)
    return air - (total - room) / between - 0.01 if total > room and between else 0.0


def narrowed(sizes: Sequence[Size], width: int, room: float, air: float, tight: float, heads: int) -> float:
    """The air with which rows stand on one line, all but a few, though heads take two: no less than `tight`. As it is, if that is not to be had."""
    wanted = measured(_in_lines(sizes, width, room, air, heads), width, air)[1]
    if sum(wanted) <= room or not any(placed.row >= heads for placed, _, _ in sizes):
        return air
    close = closer(wanted, room, air)
    if close >= tight:
        return close
    least = measured(_in_lines(sizes, width, room, tight, heads), width, tight)[1]
    return tight if tight < air and sum(least) <= room * _ALMOST else air


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


def shares(
    sizes: Sequence[Size],
    least: Sequence[float],
    natural: Sequence[float],
    room: float,
    air: float,
    heads: int,
    firm: Sequence[Sequence[float]] = (),
) -> list[float]:
    """The room shared out among columns. Where there is not enough for each to stand on one line, the heads, the first so many rows, may
    take two. `firm`: what columns keep where words must be broken (`shared`)."""
    if sum(natural) > room and any(placed.row >= heads for placed, _, _ in sizes):
        natural = _natural(sizes, len(least), room, air, heads)
    return shared(least, natural, room, 2 * air, firm)


def towers(sizes: Sequence[Size], widths: Sequence[float], natural: Sequence[float], air: float, heads: int, size: float) -> bool:
    """Whether cells become towers in columns so wide (`crowded`). `size`: of their type."""
    words, cells = measured([one for one in sizes if one[0].row >= heads], len(widths), air)
    return crowded(widths, natural, cells, words, size)


def _natural(sizes: Sequence[Size], width: int, room: float, air: float, heads: int) -> list[float]:
    """What columns want whose heads take two lines: as words part best, if there is room for that; else half of what stands in a head."""
    worded = [
        (placed, small, full if placed.row >= heads else max(small, min(full, full * _half(plain_blocks(placed.cell.content)))))
        for placed, small, full in sizes
    ]
    found = measured(worded, width, air)[1]
    if sum(found) > room:
        found = measured(_in_lines(sizes, width, room, air, heads), width, air)[1]
    if sum(found) <= room:
        return found
    # What stands under the heads would take several lines in each row, the heads take some more once.
    return measured(_in_lines(sizes, width, room, air, heads, _TALL), width, air)[1]


def _half(said: str) -> float:
    """The share of a text that the longer of two lines has, where it is parted best."""
    places = [place for place, letter in enumerate(said) if letter in " \n"]
    return min([max(place, len(said) - place - 1) for place in places], default=len(said)) / max(len(said), 1) * _GUESSED


def _in_lines(sizes: Iterable[Size], width: int, room: float, air: float, heads: int, lines: int = HEAD_LINES) -> list[Size]:
    """Cells with heads that take so many lines. One that is short beside an equal share of the room stays in one: others have the room to give."""
    fair = room / width - 2 * air
    return [
        (placed, small, full if placed.row >= heads or full <= fair * placed.columns else max(small, _parted(placed, full, lines)))
        for placed, small, full in sizes
    ]


def _parted(placed: Placed, full: float, lines: int) -> float:
    """The width at which a cell takes so many lines. Of an odd number of ideographs one line has more."""
    said = plain_blocks(placed.cell.content)
    over = 0.0 if said.isascii() or max(said, default="") < _IDEOGRAPHS else full / len(said) * (1 - 1 / lines)
    return full / lines + over
