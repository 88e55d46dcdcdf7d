"""What stands where on a page, before it is drawn: frames, strips at their heights, notes at the foot."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct, structs

from masthead.writers.pdf.strips.measures import Measures
from masthead.writers.pdf.strips.press import Press, Strip

NOTE_RULE = 12.0
"""Above the notes of a column: a rule and air."""

FootNotes = Callable[[str], list[Strip]]
"""The strips of the note with a label."""


class Frame(Struct, frozen=True):
    """Where text stands on a page, from its upper edge: on the first page from `first_top`. `grid` is the distance of base lines.

    `columns` of text stand side by side, each `step` points after the one before it.
    """

    first_top: float
    top: float
    bottom: float
    grid: float
    columns: int = 1
    step: float = 0.0
    turned: bool = False

    @property
    def depth(self) -> float:
        """The height of the text on a full page."""
        return self.bottom - self.top


class Frames(Struct, frozen=True):
    """The two kinds of pages: as the brand has them, and turned for what is too wide. And what may be done so that the last is not nearly empty."""

    upright: Frame
    turned: Frame
    give: float = 0.04
    """Share of a page by which its spaces may shrink to pull a nearly empty last page back."""
    lends: bool = True
    """Whether such a page gets company from the one before: lists before a text don't part for that."""


class Placed(Struct, frozen=True, gc=False):
    """A strip with the height of its upper edge and the number of its column."""

    strip: Strip
    top: float
    column: int = 0


class Plan(Struct):
    """What stands on a page, and how far down. `repeated` is drawn again as furniture. Notes and their heights are by column."""

    frame: Frame
    placed: list[Placed]
    repeated: list[Placed]
    notes: list[list[Strip]]
    notes_height: list[float]
    filled: float = 0.0
    tighter: float = 1.0
    """What is left of the spaces between its strips, where they shrank so that another found room."""


def frames(press: Press) -> Frames:
    """The frames of a document's pages."""
    grid = press.type.look("body", press.language).leading
    upright = _frame(press.measures, grid)
    lying = Frame(press.turned.top, press.turned.top, press.turned.bottom, grid, turned=True)
    return Frames(upright, lying if press.turned is not press.measures else upright)


def _frame(measures: Measures, grid: float) -> Frame:
    return Frame(measures.first_top, measures.top, measures.bottom, grid, measures.columns, measures.step)


def blank_page(frame: Frame, top: float) -> Plan:
    """A page with nothing on it, whose text begins at this height."""
    return Plan(frame, [], [], [[] for _ in range(frame.columns)], [0.0] * frame.columns, top)


def foot(plan: Plan, column: int) -> Iterator[Placed]:
    """The notes of a column with their heights, down to the bottom of the text."""
    top = plan.frame.bottom - plan.notes_height[column] + NOTE_RULE
    for strip in plan.notes[column]:
        top += strip.before
        yield Placed(strip, top, column)
        top += strip.height


def led(group: Sequence[Strip]) -> Strip:
    """The heading that a group begins with, which knows how far below it the text begins."""
    ahead = 0.0
    for strip in group[1:]:
        ahead += strip.before
        if strip.grid:
            return structs.replace(group[0], ahead=group[0].height + ahead)
        ahead += strip.height
    return group[0]


def below(strip: Strip, filled: float, fresh: bool, frame: Frame, tighter: float) -> float:
    """Where a strip's upper edge comes to stand under what reaches so far; `tighter` is what is left of the space between them."""
    if not fresh:
        filled += strip.before * tighter
    if strip.grid or (strip.ahead >= 0 and not fresh):  # what is left over is above a heading, not between it and its text
        grid = frame.grid / 2  # whole lines or halves
        over = (filled + max(strip.ahead, 0.0) - frame.top) % grid
        if 0.3 < over < grid - 0.3:
            filled += grid - over
    return filled
