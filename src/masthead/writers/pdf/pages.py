"""The composer: strips to pages. Keeps, heads that repeat, notes at the foot, heads and folios.

Strips get a page and a height here (`paginate`, arithmetic alone, so that it can be tried again tighter); they are drawn afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice

from msgspec import Struct

from masthead.writers.pdf.press import Strip

_NOTE_RULE = 12.0
"""Above the notes of a page: a rule and air."""
_NOTES_AT_MOST = 0.4
"""Share of a page that notes take at most; what is more goes on at the next page's foot."""
_SLACK = 0.05
_SHORT = 1_200
"""Strips (about 25 pages). Longer documents are not pulled back: a page less is nothing to them."""
_TIGHTER = 0.04
"""Share of a page by which its spaces may shrink to pull back a nearly empty last page."""


class Frame(Struct, frozen=True):
    """Where text stands on a page, from its upper edge: on the first page from `first_top`. `grid` is the distance of base lines."""

    first_top: float
    top: float
    bottom: float
    grid: float


class Plan(Struct):
    """What stands on a page, and how far down. `repeated` is drawn again as furniture."""

    placed: list[tuple[Strip, float]]
    repeated: list[tuple[Strip, float]]
    notes: list[Strip]
    filled: float = 0.0
    notes_height: float = 0.0


FootNotes = Callable[[str], list[Strip]]


class _Composer:
    def __init__(self, frame: Frame, footnote: FootNotes, tight: int, tighter: float) -> None:
        self.frame = frame
        self.footnote = footnote
        self.tight = tight
        """The page whose spaces are `tighter` times as high."""
        self.tighter = tighter
        self.pages: list[Plan] = []
        self.carried: list[Strip] = []
        """Lines of notes that found no room yet."""
        self.seen: set[str] = set()
        self.pending: list[Strip] = []
        self.given = 0
        """Pages that `done` has handed out."""
        self.fresh = True
        self._new()

    def _new(self) -> None:
        self.page = Plan([], [], [])
        self.top = self.frame.top if self.pages or self.given else self.frame.first_top
        self.page.filled = self.top
        self.pages.append(self.page)
        self.fresh = True
        carried, self.carried = self.carried, []
        self._note(carried, (self.frame.bottom - self.frame.top) * (_NOTES_AT_MOST + 0.2))

    def _note(self, strips: Sequence[Strip], room: float) -> None:
        """Puts lines of notes at the foot, as many as the room allows; the others wait."""
        for index, strip in enumerate(strips):
            height = strip.before + strip.height + (0.0 if self.page.notes else _NOTE_RULE)
            if height > room + _SLACK:
                self.carried += strips[index:]
                return
            room -= height
            self.page.notes.append(strip)
            self.page.notes_height += height

    @property
    def room(self) -> float:
        return self.frame.bottom - self.page.notes_height - self.page.filled

    def add(self, strip: Strip) -> None:
        """Takes the next strip; a group is placed when its last one is there."""
        self.pending.append(strip)
        if not strip.keep:
            self._group(self.pending)
            self.pending = []

    def end(self) -> None:
        """No more strips: places what waits, and the rest of the notes."""
        if self.pending:
            self._group(self.pending)
            self.pending = []
        while self.carried:
            self._new()

    def done(self) -> list[Plan]:
        """The pages that will not change any more; each is given once."""
        finished, self.pages = self.pages[:-1], self.pages[-1:]
        self.given += len(finished)
        return finished

    def _group(self, group: Sequence[Strip]) -> None:
        """Strips between which no page ends."""
        notes = self._called(group) if any(strip.notes for strip in group) else []
        demand = sum(strip.before + strip.height for strip in notes)
        if notes and not self.page.notes:
            demand += _NOTE_RULE
        demand = min(demand, (self.frame.bottom - self.frame.top) * _NOTES_AT_MOST)
        if self.carried:
            demand = 0.0
        if not self.fresh and not self._fits(group, demand):
            self._new()
        if self.fresh and not self._fits(group, demand):
            for strip in group:
                self._force(strip)
        else:
            for strip in group:
                self._place(strip)
        if notes:
            if self.carried:
                self.carried += notes
            else:
                self._note(notes, self.room)

    def _called(self, group: Sequence[Strip]) -> list[Strip]:
        """The strips of the notes that are called here for the first time, and of those that they call."""
        found: list[Strip] = []
        labels = [label for strip in group for label in strip.notes]
        while labels:
            label = labels.pop(0)
            if label not in self.seen:
                self.seen.add(label)
                strips = self.footnote(label)
                found += strips
                labels += [inner for strip in strips for inner in strip.notes]
        return found

    def _fits(self, group: Sequence[Strip], demand: float) -> bool:
        filled = self.page.filled
        fresh = self.fresh
        if fresh:
            filled += sum(strip.height for strip in group[0].repeat)
        for strip in group:
            if strip.vanishes and fresh:
                continue
            filled = self._below(strip, filled, fresh)
            if strip.need > self.frame.bottom - self.page.notes_height - demand - filled + _SLACK and not fresh:
                return False
            filled += strip.height
            fresh = False
        return filled <= self.frame.bottom - self.page.notes_height - demand + _SLACK

    def _below(self, strip: Strip, filled: float, fresh: bool) -> float:
        """Where the strip's upper edge comes to stand."""
        if not fresh:
            filled += strip.before * (self.tighter if self.given + len(self.pages) == self.tight else 1.0)
        if strip.grid:
            grid = self.frame.grid / 2  # whole lines or halves
            over = (filled - self.frame.top) % grid
            if 0.3 < over < grid - 0.3:
                filled += grid - over
        return filled

    def _place(self, strip: Strip) -> None:
        if strip.vanishes and self.fresh:
            return
        if self.fresh and strip.repeat:
            for head in strip.repeat:
                self.page.repeated.append((head, self.page.filled))
                self.page.filled += head.height
        top = self._below(strip, self.page.filled, self.fresh)
        self.page.placed.append((strip, top))
        self.page.filled = top + strip.height
        self.fresh = False

    def _force(self, strip: Strip) -> None:
        """Places a strip of a group that is taller than a page: at the next line's end, or in two, or as it is."""
        if not self.fresh and not self._fits((strip,), 0.0):
            self._new()
        while self.fresh and strip.split is not None and not self._fits((strip,), 0.0):
            repeated = sum(head.height for head in strip.repeat)
            parts = strip.split(self.room - repeated)
            if parts is None:
                break
            first, rest = parts
            self._place(Strip(first.height, first.draw, drop=first.drop, repeat=strip.repeat))
            strip = Strip(rest.height, rest.draw, drop=rest.drop, repeat=strip.repeat, split=rest.split, keep=strip.keep)
            self._new()
        self._place(strip)


def paginate(strips: Iterable[Strip], frame: Frame, footnote: FootNotes) -> Iterator[Plan]:
    """The pages, each as soon as it is full, so that a long document is never in memory as a whole.

    In a short one, a last page that is nearly empty is pulled back by tightening the spaces, if that is enough.
    """
    source = iter(strips)
    head = list(islice(source, _SHORT))
    following = next(source, None)
    if following is None:
        yield from _short(head, frame, footnote)
        return
    composer = _Composer(frame, footnote, 0, 1.0)
    for strip in chain(head, (following,), source):
        composer.add(strip)
        if len(composer.pages) > 1:
            yield from composer.done()
    composer.end()
    yield from composer.pages


def _short(strips: Sequence[Strip], frame: Frame, footnote: FootNotes) -> list[Plan]:
    known: dict[str, list[Strip]] = {}

    def once(label: str) -> list[Strip]:
        if label not in known:
            known[label] = footnote(label)
        return known[label]

    pages = _compose(strips, frame, once, 0, 1.0)
    last = pages[-1]
    body = frame.bottom - frame.top
    if len(pages) > 1 and last.filled - frame.top + last.notes_height < body / 5:
        for tighter in (0.9, 0.8, 0.7, 0.6, 0.5):
            tried = _compose(strips, frame, once, len(pages) - 1, tighter)
            saved = sum(strip.before for strip, _ in tried[len(pages) - 2].placed[1:]) * (1 - tighter)
            if saved > body * _TIGHTER:
                break
            if len(tried) < len(pages):
                return tried
    return pages


def _compose(strips: Sequence[Strip], frame: Frame, footnote: FootNotes, tight: int, tighter: float) -> list[Plan]:
    composer = _Composer(frame, footnote, tight, tighter)
    for strip in strips:
        composer.add(strip)
    composer.end()
    return composer.pages


def foot(plan: Plan, frame: Frame) -> list[tuple[Strip, float]]:
    """The notes of a page with their heights, down to the bottom of the text."""
    top = frame.bottom - plan.notes_height + _NOTE_RULE
    placed = []
    for strip in plan.notes:
        top += strip.before
        placed.append((strip, top))
        top += strip.height
    return placed
