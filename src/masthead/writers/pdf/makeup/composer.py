"""The composer: groups of strips onto pages. Keeps, notes, floats, columns, pages that lie on their side.

It only knows heights: what it has placed is drawn afterwards, so that a page can be tried again.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec import structs

from masthead.writers.pdf.makeup.columns import Group, balance, opened, runs
from masthead.writers.pdf.makeup.floats import Float, comes_last, height, holds, leading, reserved
from masthead.writers.pdf.makeup.galley import Galley
from masthead.writers.pdf.makeup.plans import FootNotes, Frame, Frames, Plan, below, led
from masthead.writers.pdf.makeup.smaller import reduced
from masthead.writers.pdf.strips.press import Strip

_UNDER_FLOAT = 11.0
"""Between what floated to a page's top and the text."""
_NEARLY, _ENOUGH, _HALF = 0.85, 0.6, 0.5
"""Shares of a page that must be filled before a page that lies on its side follows, before a section ends it that waits for one, and before a
table does that must not go before another."""

_WHITE = 0.25
"""Share of a page that does not stay empty for lines that lead in to what floats."""


class Composer(Galley):
    """One document's strips on pages, in one column or in two. `begun` are pages that are full already."""

    def __init__(
        self,
        frames: Frames,
        footnote: FootNotes,
        tighter: Sequence[float] = (),
        turn: int = -1,
        overtakes: bool = False,
        begun: Sequence[Plan] = (),
    ) -> None:
        self.footnote = footnote
        self.turn = turn
        """Number of the strip that begins a page, wherever it would stand."""
        self.overtakes = overtakes
        """Sections do not wait for tables on pages that lie on their side."""
        self.taken = 0
        self.seen: set[str] = set()
        self.calling: list[str] = []
        """Labels of the notes that the group at hand calls first."""
        self.pending: list[Strip] = []
        self.waiting: list[Float] = []
        self.sunk = 0.0
        """What the text begins lower by under floats at the page's top."""
        self.floated = False
        """What came last floats: what comes next stands under what was before."""
        self.hung: Strip | None = None
        """What stands for the last float under its heading, until text has followed them on their page."""
        super().__init__(frames, tighter, begun)

    def new(self, frame: Frame | None = None) -> None:
        super().new(frame)
        if self.waiting and not self.page.frame.turned:
            self._land()

    def add(self, strip: Strip) -> None:
        """Takes the next strip; a group is placed when its last one is there."""
        if strip.floats and self.waiting and self.waiting[-1].key is strip.floats:
            self.waiting[-1].strips.append(strip)
            self.taken += 1
            return
        if self.floated and strip.height:
            self.floated = False
            if strip.closer >= 0:
                strip = structs.replace(strip, before=strip.closer)
        if self.pending and self.pending[-1] is self.hung and holds(strip, self.pending):
            self._back(self.pending)
            self.pending = []
        self.pending.append(strip)
        if not strip.keep:
            group, self.pending = self.pending, []
            if group[0].opens:
                group[0] = led(group)
            self._group(group)

    def end(self) -> None:
        """No more strips: places what waits, and the rest of the notes."""
        if self.pending and self.pending[-1] is self.hung:
            group, self.pending = self.pending, []
            self._back(group)
        while self.pending:
            group, self.pending = self.pending, []
            self._group(group)
        self._close()
        if self.waiting:
            self.waiting.sort(key=comes_last)
            self._land(last=True)
        self.over = True
        while self.carried:
            self.new()

    # ── groups ──

    def _group(self, group: list[Strip]) -> None:
        """Strips between which no page ends, in their turn."""
        if group[-1].stand == "turned" and group[0].stand != "turned":
            cut = next(index for index, strip in enumerate(group) if strip.stand == "turned")
            while cut and group[cut - 1].opens:  # a heading goes with its table
                cut -= 1
            if cut:
                self._group(group[:cut])
                group = group[cut:]
        self.calling = []
        turned = self.taken <= self.turn < self.taken + len(group)
        self.taken += len(group)
        if turned and not self.untouched:
            self._close()
            self.new()
        while self.waiting and self._waits(group):
            self._close()
            self.new()
        if self.waiting and group[-1].floats and self._floats(group):
            return
        if self.sunk:
            self._rise(group)
        self._put(group)

    def _rise(self, group: Sequence[Strip]) -> None:
        """What comes first under floats has room above it: below them, unless it is a section, which has its own."""
        if group[0].vanishes:
            self.filled -= self.sunk
        self.sunk = 0.0

    def _put(self, group: list[Strip]) -> None:
        """Finds a place for a group."""
        if self.frames.turned is not self.frames.upright and self._kind(group):
            return
        notes = self._called(group)
        if self.page.frame.columns > 1:
            self._put_in_columns(group, notes)
            return
        demand = self.demand(notes) if notes else 0.0
        while not self.fresh:
            if (placed := self.under(group, demand)) is not None:
                self.put(group, notes, placed)
                return
            if self.tightened(group, demand):
                self.put(group, notes)
                return
            if smaller := next((each for each in reduced(group) if self.fits(each, demand)), None):
                self.put(smaller, notes)
                return
            if self.begins(group, notes):
                self.put(group, notes)
                return
            if self._floats(group) or self._back(group, called=True):
                return
            if not notes and (cut := self.parted(group)):
                self.put(group[:cut], ())
                group = group[cut:]
            elif self.divides(group):
                break
            self.next()
            self._rise(group)
            demand = self.demand(notes)
        while self.untouched and self.hangs_over(group):
            self.next()
        self.set(group, notes, demand)

    def _called(self, group: Sequence[Strip]) -> list[Strip]:
        """The strips of the notes that are called here for the first time, and of those that they call."""
        found: list[Strip] = []
        labels: list[str] = []
        for strip in group:
            if strip.notes:
                labels += strip.notes
        while labels:
            label = labels.pop(0)
            if label not in self.seen:
                self.seen.add(label)
                self.calling.append(label)
                strips = self.footnote(label)
                found += strips
                labels += [inner for strip in strips for inner in strip.notes]
        return found

    def _kind(self, group: list[Strip]) -> bool:
        """Brings about a page of the kind that a group asks for. True: the group is to come later."""
        turned = "turned" in [strip.stand for strip in group]
        if turned == self.page.frame.turned:
            if self.waiting and self.waiting[0].strips[0].stand == "turned" and self._parts(group[0]) and not self._overtakes():
                self._close()
                self.new()
                return self._kind(group)  # what waited may have brought about another kind
        elif self.untouched:
            self.discard()
            self.new(self.frames.turned if turned else None)
        else:
            if turned and self.full < _NEARLY and self._floats(group):
                return True
            self._close()
            self.new(self.frames.turned if turned else None)
        return False

    def _waits(self, group: Sequence[Strip]) -> bool:
        """Whether what floats comes first: a section does not overtake it, nor a table another one, if the page is half full."""
        if group[0].vanishes:
            return not self._overtakes()
        tables = self.waiting[0].strips[0].table and any(strip.table for strip in group)
        return tables and not group[-1].floats and self.full >= _HALF

    def _overtakes(self) -> bool:
        """Whether sections go before all that waits."""
        return self.overtakes and all(each.strips[0].stand == "turned" for each in self.waiting)

    def _parts(self, strip: Strip) -> bool:
        """Whether something new begins with this strip, and the page before it is full enough."""
        return bool(strip.vanishes or 0 < strip.opens <= 2) and self.full >= _ENOUGH

    # ── columns ──

    def _put_in_columns(self, group: list[Strip], notes: list[Strip]) -> None:
        """The same where the page has two columns: what spans them ends a band of columns, which is balanced then."""
        while not any(self._attempt(each, notes) for each in (group, *reduced(group))):
            if self.untouched and self.hangs_over(group):
                self.new()
                continue
            divides = self.untouched or self.divides(group)
            if not divides and group[0].stand and not group[-1].floats:  # under columns as high as each other there may be more room
                self._close()
                divides = self.divides(group)
            if divides:
                for run, called in runs(group, notes):
                    self._open(run)
                    if self.band is not None:
                        self.band.rough = True
                    self.set(run, called, self.demand(called))
                return
            if self._floats(group) or self._back(group, called=True):
                return
            group = group if notes else self._rest(group)
            if any(strip.stand for strip in group):  # what spans the columns ends them here too, with its heading
                self._close()
            self.new()
            self._rise(group)

    def _rest(self, group: list[Strip]) -> list[Strip]:
        """What is left of a group when as much of it as may part from the rest is placed on this page (`parted`)."""
        white = 1 - self.full
        places = [index for index, strip in enumerate(group, 1) if 0 < strip.parts < white]
        return group[next((index for index in reversed(places) if self._attempt(group[:index], [])), 0) :]

    def _open(self, group: Sequence[Strip]) -> None:
        """Columns, or the whole width, as the group's first strip asks for."""
        if group[0].stand:
            self._close()
        elif self.band is None:
            if not self.fresh:
                self.filled = below(group[0], self.filled, False, self.page.frame, self.tighter)
            if any(strip.grid for strip in group):
                grid = self.page.frame.grid / 2  # lines side by side stand on one
                self.filled += (self.page.frame.top - self.filled) % grid
            self.band = opened(self.page, self.filled)
            self.fresh, self.column = True, 0

    def _attempt(self, group: list[Strip], notes: list[Strip]) -> bool:
        """Places a group on this page, if it finds room; else everything stays as it was."""
        page = self.page
        kept = ([*page.placed], [*page.repeated], [[*strips] for strips in page.notes], [*page.notes_height], page.filled)
        state = (self.filled, self.fresh, self.column, self.band and self.band.copy(), [*self.carried])
        for run, called in runs(group, notes):
            self._open(run)
            demand = self.demand(called)
            fits = self.fits(run, demand) or self.begins(run, called)
            if not fits and self.band is not None and self.column + 1 < page.frame.columns:
                self.next()
                demand = self.demand(called)
                fits = self.fits(run, demand) or self.begins(run, called)
            if not fits:
                page.placed, page.repeated, page.notes, page.notes_height, page.filled = kept
                self.filled, self.fresh, self.column, self.band, self.carried = state
                return False
            if self.band is not None:
                self.band.groups.append(Group(run, called))
            self.set(run, called, demand)
        return True

    def _close(self) -> None:
        """Ends the columns, as high as each other; what comes next may span them."""
        if self.band is not None:
            if not self.band.rough and not self.carried:
                balance(self.page, self.band, self.tighter)
            self.filled, self.fresh = self.page.filled, not self.page.placed
            self.band, self.column = None, 0

    # ── floats ──

    def _floats(self, group: list[Strip]) -> bool:
        """Lets what a group ends with go to the top of the next page, if it is such a thing; a heading before it waits for the text, and so do lines
        that lead in to it, where much of the page would stay empty if they went with it."""
        key, start = group[-1].floats, len(group)
        while start and key and group[start - 1].floats is key:
            start -= 1
        if start == len(group):
            return False
        if (lines := leading(group[:start])) and (self.full > 1 - _WHITE or self.hung in group or any(strip.split for strip in lines)):
            return False
        if any(strip.notes for strip in group):
            self.seen.difference_update(self.calling)  # their notes stand at the foot of the page that they come to
        self.waiting.append(Float(key, group[start:]))
        self.floated = True
        mark = Strip(0.0, partial(reserved, key), keep=start > 0)
        if start:
            self.hung = mark
            self.pending = [*group[:start], mark]
            self.taken -= start + 1
        else:
            self.place(mark)
            if self.band is not None:  # which is set again when it is balanced
                self.band.groups.append(Group([mark], []))
        return True

    def _back(self, group: list[Strip], *, called: bool = False) -> bool:
        """Lets what floats stand under its heading after all, where the two would part: the heading has no text of its own, or finds no room for
        it on this page, and what floats would stand at the top of the next one, above its heading. False: nothing here floats. `called`: the group's notes have
        been called, and are called again where it comes to stand."""
        at = next((index for index, strip in enumerate(group) if strip is self.hung), -1)
        if at < 0 or not self.waiting:
            return False
        if called:
            self.seen.difference_update(self.calling)
        self.hung, self.floated = None, False
        strips = [structs.replace(strip, floats=()) for strip in self.waiting.pop().strips]
        while self.waiting:  # what floated before it comes first
            self._close()
            self.new()
        self._group([*group[:at], *strips])
        if group[at + 1 :]:
            self._group(group[at + 1 :])
        return True

    def _land(self, *, last: bool = False) -> None:
        """Floats come to the page's top, as many as fit; those that need another kind of page get it. `last`: no text follows."""
        waiting, self.waiting = self.waiting, []
        while waiting:
            strips = waiting[0].strips
            turned = strips[0].stand == "turned"
            high = height(strips)
            if high > self.room and not self.untouched and turned == self.page.frame.turned:
                strips = next((each for each in reduced(strips) if height(each) <= self.room), strips)
                high = height(strips)
            if turned != self.page.frame.turned:
                if turned and not self.untouched and not last:
                    break  # text fills this page first
                if self.untouched:
                    self.discard()
                self.new(self.frames.turned if turned else None)
            elif not self.untouched and not last and high > self.room:
                break
            waiting.pop(0)
            self.sunk = _UNDER_FLOAT if not turned and high + _UNDER_FLOAT < self.room else 0.0
            if self.sunk:
                strips[-1] = structs.replace(strips[-1], height=strips[-1].height + _UNDER_FLOAT)
            pending: list[Strip] = []
            for strip in strips:
                pending.append(structs.replace(strip, floats=()))
                if not strip.keep:
                    self._put(pending)
                    pending = []
            if pending:
                self._put(pending)
            if not turned and self.band is None:
                grid = self.page.frame.grid
                lower = (self.page.frame.top - self.filled) % grid if self.room > grid else 0.0
                self.filled += lower
                self.sunk += lower
        self.waiting = waiting
        if self.page.frame.turned and not last:
            self.new()
