"""Where a table finds room: as it is, narrowed, set smaller, beyond its column, on a page that lies on its side, or in parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

import msgspec
from msgspec import Struct

from masthead.writers.parting import FEWEST, FEWEST_WITHIN, MOST_CELLS
from masthead.writers.pdf.strips.press import Column, Press, Stand
from masthead.writers.pdf.tabular.cells import Cells, Ready, extent, firm_widths, legible
from masthead.writers.pdf.tabular.grid import Grid, telling
from masthead.writers.pdf.tabular.parted import Part, parted
from masthead.writers.pdf.tabular.widths import closer, measured, narrowed, pad, shares, towers

ALL = 1_500
"""Cells that are all measured; in a larger table the longest are."""
_STEPS = (1.0, 0.92, 0.84, 0.76)
"""A table that is too wide is set smaller, in these steps,"""
_LEAST_SIZE = 7.5
"""but not smaller than so many points."""
_MANY = 6
"""Tables of so many columns use the side margin too."""
_CLOSEST = 0.4
"""Sizes of the type on each side of a column that air may shrink to, before a line that would else stand whole breaks."""


class Fit(Struct, frozen=True):
    """Where a table stands and how it is set: the column, the edges of the table's columns, the air beside them."""

    column: Column
    edges: tuple[float, ...] = ()
    air: float = 0.0
    stand: Stand = ""
    made: Sequence[list[Ready]] = ()
    """The rows of a small table, which are all made to be measured."""
    parts: Sequence[Part] = ()
    """What a table of too many columns is set in."""
    usual: bool = False
    """Whether it has room as it is: neither smaller nor turned, and within its column."""


class _Place(NamedTuple):
    """Where a table is tried: on a page on its side (`turned`), or `beyond` its column; and whether long words of heads are hyphenated (`cut`)."""

    turned: bool = False
    cut: bool = False
    beyond: bool = False


_USUAL, _BEYOND = _Place(), _Place(beyond=True)
_TRIES = _USUAL, _Place(cut=True), _Place(turned=True), _Place(turned=True, cut=True)


class _Try(NamedTuple):
    """A table at a place, in type of some size: how it stands, whether every word is whole, and whether every figure is."""

    fit: Fit
    words: bool
    figures: bool


def fitted(press: Press, grid: Grid, cells: Cells, column: Column) -> Fit:
    """The widest type and the least change that let every word stay whole; where none does, words are broken, but no figures while there is another
    way: a table within a list or a note goes beyond its column, and any is set in parts."""
    return _Fitter(press, grid, cells, column).fit()


class _Fitter:
    """One table that looks for room."""

    def __init__(self, press: Press, grid: Grid, cells: Cells, column: Column) -> None:
        self.press = press
        self.grid = grid
        self.cells = cells
        self.column = column
        self.main = column.wide_start >= 0
        self.turns = self.main and press.turned is not press.measures and press.brand.table.wide != "shrink"
        self.telling = telling(grid, ALL)
        self.size = size = press.type.look("table", column.language).ink.font.size * column.scale
        self.steps = [step for step in _STEPS if size * step >= _LEAST_SIZE] or [1.0]
        if self.steps[-1] > _LEAST_SIZE / size > _STEPS[-1]:
            self.steps.append(_LEAST_SIZE / size)

    def fit(self) -> Fit:
        tried = self._first(_TRIES if self.turns else (_USUAL,))
        beyond = not self.main and self.column.wide > self.column.width and self.press.measures.columns == 1
        if not tried.words and beyond:
            further = self._first((_BEYOND,))
            if further.words or not tried.figures:  # where words break there too, it stays where it belongs
                tried = further
        grid = self.grid
        if tried.words or tried.figures or grid.width < (FEWEST if self.main else FEWEST_WITHIN) or grid.count * grid.width > MOST_CELLS:
            return tried.fit
        return self._in_parts(beyond=beyond)

    def _first(self, places: Iterable[_Place]) -> _Try:
        """The first try that leaves every word whole, or the last."""
        rotated = self.turns and self.press.brand.table.wide == "rotate"
        for place in places:
            if place.cut and rotated:
                continue
            for step in self.steps[:1] if rotated and not place.turned else self.steps:
                tried = self._tried(place, step)
                if tried.words:
                    return tried
        return tried

    def _tried(self, place: _Place, step: float) -> _Try:
        press, grid, column, width, heads = self.press, self.grid, self.column, self.grid.width, self.grid.heads
        scaled = msgspec.structs.replace(column, scale=column.scale * step)
        made = self.cells.all(self.telling, scaled) if grid.small else self.cells.quiet(self.telling, scaled)
        room, start = column.width, column.start
        stand: Stand = ""
        if place.turned:
            room, start, stand = press.turned.wide, press.turned.start, "turned"
        elif place.beyond:
            room, start = column.wide, press.measures.start
        air = pad(column.wide if self.main and not place.turned else room, width) * step * step
        sizes = [(each.placed, *extent(each, parted=place.cut and each.placed.row < heads)) for each in made]
        least, natural = measured(sizes, width, air)
        if not place.turned and self.main and (width >= _MANY or sum(natural) > room):
            room, start, stand = column.wide, column.wide_start, "across" if press.measures.columns > 1 else ""
        tight, needed = self.size * step * _CLOSEST, sum(least)
        if (close := closer(natural, room, air)) < tight and sum(natural) > room:
            close = narrowed(sizes, width, room, air, tight, heads)
        if close >= tight and close != air:
            least, natural = measured(sizes, width, close)
            air, needed = close, sum(least) if close > tight else needed  # smaller, all rows may stand on one line
        firm = firm_widths(made, sizes, width, air, heads) if sum(least) > room else ()
        widths = shares(sizes, least, natural, room, air, heads, firm)
        upright = self.turns and not place.turned
        words = needed <= room and not (upright and towers(sizes, widths, natural, air, heads, self.size * step))
        rows = _by_row(made, grid.count) if grid.small else ()
        fit = Fit(
            msgspec.structs.replace(scaled, start=start, width=room),
            tuple(accumulate(widths, initial=start)),
            air,
            stand,
            rows,
            usual=words and place == _USUAL and step == 1.0,
        )
        return _Try(fit, words, words or sum(legible(made, sizes, width, air, heads)) <= room)

    def _in_parts(self, *, beyond: bool) -> Fit:
        """The table at its usual size, in parts of a few columns each: smaller, or turned, its figures would break."""
        press, grid, column = self.press, self.grid, self.column
        made = self.cells.all([each for row in grid.rows() for each in row], column)
        room, start = column.width, column.start
        if self.main or beyond:
            room, start = column.wide, column.wide_start if self.main else press.measures.start
        air = pad(room, _MANY)
        sizes = [(each.placed, *extent(each)) for each in made]
        found = parted(grid.block, _by_row(made, grid.count), measured(sizes, grid.width, air), start, room)
        stand: Stand = "across" if self.main and press.measures.columns > 1 else ""
        return Fit(msgspec.structs.replace(column, start=start, width=room), air=air, stand=stand, parts=found)


def _by_row(made: Sequence[Ready], count: int) -> list[list[Ready]]:
    found: list[list[Ready]] = [[] for _ in range(count)]
    for cell in made:
        found[cell.placed.row].append(cell)
    return found
