"""A page in the making: strips one under the other, notes at the foot, the next column, the next page."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from masthead.writers.pdf.makeup.columns import Band
from masthead.writers.pdf.makeup.plans import NOTE_RULE, Frame, Frames, Placed, Plan, below, blank_page
from masthead.writers.pdf.strips.press import Strip

_NOTES_AT_MOST = 0.4
"""Share of a page that the notes called on it take at most; what is more goes on at the next page's foot."""
_NOTES_CARRIED = 0.6
"""The same for notes that go on from the page before."""
_NOTE_LINES = 3, 8
"""Lines of a note that stand here at least if it goes on at the next foot, and those that a note has at least to be parted so,"""
_NOTE_WHITE = 0.12
"""where more than this share of a page would stay empty for it to stand whole."""
_SLACK = 0.05
TIGHTER = 0.04
"""Share of a page by which its spaces may shrink."""
STEPS = (0.92, 0.84, 0.76, 0.68, 0.6)
"""What is left of the spaces, step by step."""
_TALL = 60.0
"""Groups of so many points leave a hole if they go to the next page: spaces shrink first."""
_HOLE = 0.2
"""Share of a page that does not stay empty where what comes next can be divided."""
_DIVIDED = 0.25
"""Rows that take more than this share of a page are divided rather than that they leave such a hole."""

_BEGUN = 0.1
"""Share of a page that is enough for the first lines of such a row."""


class Galley:
    """Pages, of which the last is being filled."""

    def __init__(self, frames: Frames, tighter: Sequence[float] = (), begun: Sequence[Plan] = ()) -> None:
        self.frames = frames
        self.usual = tighter
        """How many times as high as usual spaces are, page by page; 1 on all others."""
        self.pages: list[Plan] = [*begun]
        self.given = 0
        """Pages that `done` has handed out."""
        self.carried: list[Strip] = []
        """Lines of notes that found no room yet."""
        self.over = False
        """No text follows: what is left of notes may take whole pages."""
        self.column = 0
        self.band: Band | None = None
        """The columns that are being filled; None where text runs over the page's whole width."""
        self.new()

    # ── pages and columns ──

    def new(self, frame: Frame | None = None) -> None:
        """The next page, upright unless another kind is asked for."""
        frame = frame or self.frames.upright
        first = not (self.pages or self.given)
        self.page = blank_page(frame, frame.first_top if first else frame.top)
        self.filled = self.page.filled
        """How far down the column is filled."""
        self.pages.append(self.page)
        self.fresh, self.column, self.band = True, 0, None
        """`fresh`: nothing stands in the column yet."""
        self.tighter = self.usual[len(self.pages) - 1] if len(self.pages) <= len(self.usual) else 1.0
        self._carry()

    def next(self) -> None:
        """The next column of the band, or else the next page."""
        if self.band is not None and self.column + 1 < self.page.frame.columns:
            self.column += 1
            self.filled, self.fresh = self.band.top, True
            self.band.rough = self.band.rough or bool(self.carried)
            self._carry()
        else:
            self.new(self.frames.turned if self.page.frame.turned else None)

    def discard(self) -> None:
        """Takes a page away on which there is no text; notes on it wait for the next."""
        self.carried = [strip for strips in self.page.notes for strip in strips] + self.carried
        self.pages.pop()

    def done(self) -> list[Plan]:
        """The pages that will not change any more; each is given once."""
        finished, self.pages = self.pages[:-1], self.pages[-1:]
        self.given += len(finished)
        return finished

    @property
    def bottom(self) -> float:
        """How far down text may go."""
        page = self.page
        return page.frame.bottom - (max(page.notes_height) if self.band is None else page.notes_height[self.column])

    @property
    def room(self) -> float:
        return self.bottom - self.filled

    @property
    def untouched(self) -> bool:
        """Whether the page has no text yet."""
        return self.fresh and not self.page.placed

    @property
    def full(self) -> float:
        """The share of the page that is filled, of all its columns together."""
        frame = self.page.frame
        if self.band is None:
            return (self.filled - frame.top) / frame.depth
        above, within = self.band.top - frame.top, frame.bottom - self.band.top
        return (above + (self.column * within + self.filled - self.band.top) / frame.columns) / frame.depth

    # ── notes ──

    def _carry(self) -> None:
        """The rest of notes from before comes to this column's foot."""
        if self.carried:
            carried, self.carried = self.carried, []
            self.note(carried, self._most)

    @property
    def _most(self) -> float:
        """The room that notes from before may take."""
        return self.page.frame.depth * (1.0 if self.over else _NOTES_CARRIED)

    def note(self, strips: Sequence[Strip], room: float) -> None:
        """Puts lines of notes at the foot, as many as the room allows; the others wait. What is taller than all that room is divided, or
        comes to a page that has no text yet."""
        notes = self.page.notes[self.column]
        most = self._most - NOTE_RULE
        for index, strip in enumerate(strips):
            above = strip.before + (0.0 if notes else NOTE_RULE)
            rest: Sequence[Strip] = strips[index + 1 :]
            if above + strip.height > room + _SLACK:
                tall = strip.before + strip.height > most
                parts = strip.split(room - above) if tall and strip.split is not None else None
                if parts is not None:
                    strip, rest = structs.replace(parts[0], before=strip.before), (parts[1], *rest)
                elif not (tall and self.untouched and not notes):
                    stays = _apart(strips, index)
                    for _ in range(stays, index):
                        last = notes.pop()
                        self.page.notes_height[self.column] -= last.before + last.height
                    self.carried += strips[stays:]
                    return
                room = 0.0
            room -= above + strip.height
            notes.append(strip)
            self.page.notes_height[self.column] += above + strip.height
            if room < 0:
                self.carried += rest
                return

    def hangs_over(self, group: Sequence[Strip]) -> bool:
        """Whether something undivided would stand over the rest of a note at this page's foot, and finds room on a page without."""
        if not max(self.page.notes_height):
            return False
        return any(strip.split is None and self.room < strip.height <= self.page.frame.depth for strip in group)

    def demand(self, notes: Sequence[Strip]) -> float:
        """The room at the foot that notes ask for, at least in part."""
        if not notes or self.carried:
            return 0.0
        demand = sum([strip.before + strip.height for strip in notes])
        if not self.page.notes[self.column]:
            demand += NOTE_RULE
        return min(demand, self.page.frame.depth * _NOTES_AT_MOST)

    def begins(self, group: Sequence[Strip], notes: Sequence[Strip]) -> bool:
        """Whether a group finds room with no more than the first lines of its notes, which are too long for what else would stay empty."""
        here, worth = _NOTE_LINES
        if len(notes) < worth or self.carried or self.room < self.page.frame.depth * _NOTE_WHITE:
            return False
        above = 0.0 if self.page.notes[self.column] else NOTE_RULE
        return self.fits(group, above + sum([strip.before + strip.height for strip in notes[:here]]))

    # ── strips ──

    def _close(self) -> None:
        """Ends the columns, where there are any."""

    def set(self, group: Sequence[Strip], notes: Sequence[Strip], demand: float) -> None:
        """Places a group where it was found to fit, or else as well as it goes."""
        if self.fits(group, demand):
            self.put(group, notes)
            return
        for strip in group:
            self._force(strip)
        if notes:
            self._put_notes(notes)

    def put(self, group: Sequence[Strip], notes: Sequence[Strip], placed: Sequence[Placed] = ()) -> None:
        """Places a group that fits; so (`under`), if that is known."""
        if placed:
            page = self.page
            page.placed += placed
            self.filled = placed[-1].top + group[-1].height
            page.filled = self.filled if self.band is None else max(self.filled, page.filled)
        else:
            for strip in group:
                self.place(strip)
        if notes:
            self._put_notes(notes)

    def _put_notes(self, notes: Sequence[Strip]) -> None:
        if self.carried:
            self.carried += notes
        else:
            self.note(notes, self.room)

    def under(self, group: Sequence[Strip], demand: float) -> list[Placed] | None:
        """The strips of a group as they stand under what is in the column; None if they or their notes find no room."""
        filled, lowest, tighter, column = self.filled, self.bottom - demand + _SLACK, self.tighter, self.column
        placed = []
        for strip in group:
            if strip.grid or strip.ahead >= 0:
                filled = below(strip, filled, False, self.page.frame, tighter)
            else:
                filled += strip.before * tighter
            if strip.need and strip.need > lowest - filled:
                return None
            placed.append(Placed(strip, filled, column))
            filled += strip.height
        return placed if filled <= lowest else None

    def fits(self, group: Sequence[Strip], demand: float) -> bool:
        """Whether a group finds room, and its notes theirs."""
        if not self.fresh:
            return self.under(group, demand) is not None
        filled, fresh, lowest = self.filled, True, self.bottom - demand + _SLACK
        filled += sum([strip.height for strip in group[0].repeat])
        frame, tighter = self.page.frame, self.tighter
        for strip in group:
            if strip.vanishes and fresh:
                continue
            filled = below(strip, filled, fresh, frame, tighter)
            if strip.need and strip.need > lowest - filled and not fresh:
                return False
            filled += strip.height
            fresh = False
        return filled <= lowest

    def tightened(self, group: Sequence[Strip], demand: float) -> bool:
        """Whether a tall group finds room when the page's spaces shrink a little; they stay shrunk if so."""
        page, tighter = self.page, self.tighter
        placed, filled = page.placed, self.filled
        if sum([strip.height for strip in group]) < _TALL or not placed:
            return False
        for self.tighter in STEPS:
            if self.tighter >= tighter:
                continue
            page.placed = placed[:1]
            self.filled = placed[0].top + placed[0].strip.height
            for each in placed[1:]:
                self.place(each.strip)
            if spaces(page) * (1 - self.tighter) > TIGHTER * page.frame.depth:
                break
            if self.fits(group, demand):
                page.tighter = self.tighter
                return True
        page.placed, self.filled, self.tighter = placed, filled, tighter
        page.filled = filled
        return False

    def place(self, strip: Strip) -> None:
        """The strip comes under what stands in the column."""
        if strip.vanishes and self.fresh:
            return
        page = self.page
        if self.fresh and strip.repeat:
            for head in strip.repeat:
                page.repeated.append(Placed(head, self.filled, self.column))
                self.filled += head.height
        top = below(strip, self.filled, self.fresh, page.frame, self.tighter)
        page.placed.append(Placed(strip, top, self.column))
        self.filled = top + strip.height
        page.filled = self.filled if self.band is None else max(self.filled, page.filled)
        self.fresh = False

    def parted(self, group: Sequence[Strip]) -> int:
        """How many strips of a group that does not fit stay on this page, where it may part and too much would stay empty else; 0: none."""
        white = self.room / self.page.frame.depth
        places = [index for index, strip in enumerate(group, 1) if 0 < strip.parts < white]
        return next((index for index in reversed(places) if self.fits(group[:index], 0.0)), 0)

    def divides(self, group: Sequence[Strip]) -> bool:
        """Whether a group is begun here though it doesn't fit: what is taller than a page, or than most of it, would leave a hole."""
        depth = self.page.frame.depth
        if self.room < depth * _HOLE:
            return False
        tall = next((index for index, strip in enumerate(group) if strip.split is not None and strip.height > depth * _DIVIDED), -1)
        if tall >= 0:
            return sum([strip.height for strip in group[:tall]]) < self.room / 2
        return sum([strip.height for strip in group]) > depth

    def _force(self, strip: Strip) -> None:
        """Places a strip of a group that is taller than its room: at the next line's end, or in two, or as it is."""
        while not self.fits((strip,), 0.0):
            parts = None
            depth = self.page.frame.depth
            if strip.split is not None and (self.untouched or (strip.height > depth * _DIVIDED and self.room > depth * _BEGUN)):
                above = sum([head.height for head in strip.repeat]) if self.fresh else strip.before * self.tighter
                parts = strip.split(self.room - above)
            if parts is None:
                if self.fresh and (self.band is None or self.untouched):
                    break
                self.next()
                if strip.stand:  # what waited for this page may have opened columns on it
                    self._close()
                continue
            first, rest = parts
            self.place(structs.replace(first, before=strip.before, repeat=strip.repeat, stand=strip.stand, keep=False))
            strip = structs.replace(rest, before=0.0, repeat=strip.repeat, stand=strip.stand, keep=strip.keep)
            self.next()
        self.place(strip)


def _apart(strips: Sequence[Strip], index: int) -> int:
    """How many of the strips before the one that found no room stay where they are: those that keep to it go with it, if others are left."""
    stays = index
    while stays and strips[stays - 1].keep:
        stays -= 1
    return stays or index


def spaces(page: Plan) -> float:
    """All spaces of a page together, at their usual height."""
    return sum([each.strip.before for each in page.placed[1:]])
