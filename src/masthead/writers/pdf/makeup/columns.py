"""Columns side by side, ended at the same height: where something spans them, and where the text ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from masthead.writers.pdf.makeup.plans import NOTE_RULE, Frame, Placed, Plan, below
from masthead.writers.pdf.strips.press import Strip

_TRIES = 8
"""Halvings of what is not known of the height: to less than half a line on any page."""
_FEW = 3
"""Lines that stand in one column, though there are two."""
_SLACK = 0.05


class Group(Struct, frozen=True, gc=False):
    """Strips between which no column ends, and the notes first called in them."""

    strips: Sequence[Strip]
    notes: Sequence[Strip]


class Band(Struct):
    """The columns between two things that span them: from which height, which groups, and how the page was before.

    `rough`: something in it was divided, or lines of notes went over from one column to the next, so that it can't be set again.
    """

    top: float
    placed: int
    repeated: int
    notes: list[list[Strip]]
    notes_height: list[float]
    groups: list[Group]
    rough: bool = False

    def copy(self) -> Band:
        """The same, to go back to."""
        return Band(self.top, self.placed, self.repeated, self.notes, self.notes_height, [*self.groups], self.rough)


def opened(page: Plan, top: float) -> Band:
    """Columns that begin at this height of a page."""
    return Band(top, len(page.placed), len(page.repeated), [[*notes] for notes in page.notes], [*page.notes_height], [])


def balance(page: Plan, band: Band, tighter: float) -> None:
    """Sets the band's groups again, in columns as short as they go."""
    least, most = (
        _FEW * page.frame.grid,
        max([each.top + each.strip.height for each in page.placed[band.placed :]], default=band.top) - band.top,
    )
    best = _poured(page, band, most, tighter)
    if best is None:
        return
    for _ in range(_TRIES):
        height = (least + most) / 2
        tried = _poured(page, band, height, tighter)
        if tried is None:
            least = height
        else:
            best, most = tried, min(height, tried.filled - band.top)
    page.placed, page.repeated, page.notes, page.notes_height, page.filled = (
        best.placed,
        best.repeated,
        best.notes,
        best.notes_height,
        best.filled,
    )


def _poured(page: Plan, band: Band, height: float, tighter: float) -> Plan | None:
    """The page with columns that are no higher than this; None if that can't be."""
    frame = page.frame
    plan = Plan(
        frame,
        page.placed[: band.placed],
        page.repeated[: band.repeated],
        [[*notes] for notes in band.notes],
        [*band.notes_height],
        band.top,
    )
    column, filled, fresh = 0, band.top, True
    for group in band.groups:
        notes = sum([strip.before + strip.height for strip in group.notes])
        while True:
            demand = plan.notes_height[column] + (notes + NOTE_RULE * (not plan.notes[column]) if notes else 0.0)
            placed, repeated, end = _set(group.strips, filled, fresh, column, frame, tighter)
            if end <= min(band.top + height, frame.bottom - demand) + _SLACK:
                break
            column += 1
            if column == frame.columns:
                return None
            filled, fresh = band.top, True
        plan.placed += placed
        plan.repeated += repeated
        plan.notes[column] += group.notes
        plan.notes_height[column] = demand
        filled, fresh = end, fresh and not placed
        plan.filled = max(plan.filled, end)
    return plan


def _set(
    strips: Sequence[Strip], filled: float, fresh: bool, column: int, frame: Frame, tighter: float
) -> tuple[list[Placed], list[Placed], float]:
    """Strips one under the other from a height on, what is repeated above them, and where they end."""
    placed: list[Placed] = []
    repeated: list[Placed] = []
    for strip in strips:
        if strip.vanishes and fresh:
            continue
        if fresh:
            for head in strip.repeat:
                repeated.append(Placed(head, filled, column))
                filled += head.height
        top = below(strip, filled, fresh, frame, tighter)
        placed.append(Placed(strip, top, column))
        filled, fresh = top + strip.height, False
    return placed, repeated, filled


def runs(group: Sequence[Strip], notes: Sequence[Strip]) -> Iterator[tuple[Sequence[Strip], Sequence[Strip]]]:
    """A group in parts that stand alike, in a column or across; the notes go with the last."""
    start = 0
    while start < len(group):
        end = start + 1
        while end < len(group) and group[end].stand == group[start].stand:
            end += 1
        yield group[start:end], notes if end == len(group) else ()
        start = end
