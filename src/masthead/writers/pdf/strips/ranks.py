"""Short things of a long list in columns side by side: down one column, then down the next, on each page anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from masthead.writers.pdf.setting.sheet import Sheet
from masthead.writers.pdf.setting.styles import MILLIMETRE
from masthead.writers.pdf.strips.paragraphs import abreast
from masthead.writers.pdf.strips.press import Strip

_RANKS = (3, 2)
"""Columns in which the items of a long list of short things stand, if there is room,"""
BETWEEN, _NARROWEST = 5 * MILLIMETRE, 36 * MILLIMETRE
"""so far from each other, and at least so wide."""
_LETTER = 0.42
"""A letter's width, in sizes, or more."""
_SLACK = 0.05
_ROUNDS = 24
"""Halvings until the columns are as low as they get."""
_LEAST, _OVER = 3, 2
"""Things in the first column, before a page may end after them; and in each column that goes over to the next page, about."""

Item = Sequence[Strip]


def steps(width: float, letters: int, size: float, hang: float = 0.0) -> Iterator[tuple[int, float]]:
    """How many columns may have room for things of so many letters, the most first, and how far one begins after the one before it."""
    for count in _RANKS:
        step = (width + BETWEEN) / count
        if step - BETWEEN >= max(_NARROWEST, hang + letters * size * _LETTER):
            yield count, step


def ranked(items: Sequence[Item], count: int, step: float) -> Strip:
    """The items in so many columns, each `step` points after the one before it, as high as each other: one strip, which a page's end may
    part. All are set as if they stood in the first."""
    heights = [_height(item) for item in items]
    high = _lowest(heights, count)
    drop = items[0][0].drop
    return Strip(high, partial(_draw, _columns(items, heights, high), step), drop=drop, split=partial(_split, items, heights, count, step))


def _height(item: Item) -> float:
    return sum([strip.before + strip.height for strip in item])


def _columns(items: Sequence[Item], heights: Sequence[float], high: float) -> list[Sequence[Item]]:
    """The items in columns that are no higher than this, each filled before the next begins."""
    found: list[Sequence[Item]] = []
    begin, filled = 0, 0.0
    for index, height in enumerate(heights):
        if index == begin:
            filled = height - items[index][0].before
        elif filled + height > high + _SLACK:
            found.append(items[begin:index])
            begin, filled = index, height - items[index][0].before
        else:
            filled += height
    return [*found, items[begin:]]


def _lowest(heights: Sequence[float], count: int) -> float:
    """The least height at which items fill no more than so many columns."""
    low, high = max(heights), sum(heights)
    for _ in range(_ROUNDS):
        middle = (low + high) / 2
        columns, filled = 1, 0.0
        for height in heights:
            if filled and filled + height > middle:
                columns, filled = columns + 1, 0.0
            filled += height
        low, high = (low, middle) if columns <= count else (middle, high)
    return high


def _split(items: Sequence[Item], heights: Sequence[float], count: int, step: float, room: float) -> tuple[Strip, Strip] | None:
    """What fills so much room, and the rest."""
    columns = _columns(items, heights, room)[:count]
    taken = sum(map(len, columns))
    fewer = len(items) - _OVER * count
    if _LEAST * count <= fewer < taken < len(items):  # a row alone on the next page would look forgotten
        columns, taken = _columns(items[:fewer], heights[:fewer], _lowest(heights[:fewer], count)), fewer
    if len(columns[0]) < _LEAST or taken >= len(items) or max(heights) > room:
        return None
    high = max(sum(map(_height, column)) - column[0][0].before for column in columns)
    return Strip(high, partial(_draw, columns, step), drop=items[0][0].drop), ranked(items[taken:], count, step)


def _draw(columns: Sequence[Sequence[Item]], step: float, sheet: Sheet, top: float) -> None:
    shift = sheet.shift
    for index, column in enumerate(columns):
        sheet.shift = shift + index * step
        strips = [strip for item in column for strip in item]
        abreast((strips,), sheet, top - strips[0].before)
    sheet.shift = shift
