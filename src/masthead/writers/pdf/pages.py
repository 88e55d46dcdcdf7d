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
"""Share of a page by which its spaces may shrink."""
_STEPS = (0.92, 0.84, 0.76, 0.68, 0.6)
"""What is left of the spaces, step by step."""
_NEARLY_EMPTY = 0.2
"""Share of a page under which a last page is pulled back, or else gets company."""
_TALL = 60.0
"""Groups of so many points leave a hole if they go to the next page: spaces shrink first."""
_LINES_OVER = 4
"""Lines that go over to a nearly empty last page at least, if no section does."""


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
    def __init__(self, frame: Frame, footnote: FootNotes, tighter: Sequence[float] = (), turn: int = -1) -> None:
        self.frame = frame
        self.footnote = footnote
        self.usual = tighter
        """How many times as high as usual spaces are, page by page; 1 on all others."""
        self.turn = turn
        """Number of the strip that begins a page, wherever it would stand."""
        self.taken = 0
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
        self.tighter = self.usual[len(self.pages) - 1] if len(self.pages) <= len(self.usual) else 1.0
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
        turned = self.taken <= self.turn < self.taken + len(group)
        self.taken += len(group)
        if not self.fresh and (turned or not (self._fits(group, demand) or self._tightened(group, demand))):
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

    def _tightened(self, group: Sequence[Strip], demand: float) -> bool:
        """Whether a tall group finds room when the page's spaces shrink a little; they stay shrunk if so."""
        placed, filled, tighter = self.page.placed, self.page.filled, self.tighter
        if sum(strip.height for strip in group) < _TALL:
            return False
        for self.tighter in _STEPS:
            if self.tighter >= tighter:
                continue
            self.page.placed = placed[:1]
            self.page.filled = placed[0][1] + placed[0][0].height
            for strip, _ in placed[1:]:
                self._place(strip)
            if _spaces(self.page) * (1 - self.tighter) > _TIGHTER * (self.frame.bottom - self.frame.top):
                break
            if self._fits(group, demand):
                return True
        self.page.placed, self.page.filled, self.tighter = placed, filled, tighter
        return False

    def _below(self, strip: Strip, filled: float, fresh: bool) -> float:
        """Where the strip's upper edge comes to stand."""
        if not fresh:
            filled += strip.before * self.tighter
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

    In a short one, a last page that is nearly empty is pulled back by tightening the spaces, or else gets a section more, or some lines.
    """
    source = iter(strips)
    head = list(islice(source, _SHORT))
    following = next(source, None)
    if following is None:
        yield from _short(head, frame, footnote)
        return
    composer = _Composer(frame, footnote)
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

    pages = _compose(strips, frame, once)
    if len(pages) < 2 or not _nearly_empty(pages[-1], frame):
        return pages
    most = (frame.bottom - frame.top) * _TIGHTER
    least = [1 - most / max(_spaces(page), most) for page in pages]
    for first in dict.fromkeys((len(pages) - 2, 0)):  # the page before the last, else all
        for step in _STEPS:
            tried = _compose(strips, frame, once, [1.0] * first + [max(step, bound) for bound in least[first:]])
            if len(tried) < len(pages):
                return tried
    for turn in _turns(strips, pages, frame):
        tried = _compose(strips, frame, once, turn=turn)
        if len(tried) == len(pages) and not _nearly_empty(tried[-1], frame):
            return tried
    return pages


def _nearly_empty(page: Plan, frame: Frame) -> bool:
    return page.filled - frame.top + page.notes_height < (frame.bottom - frame.top) * _NEARLY_EMPTY


def _spaces(page: Plan) -> float:
    """All spaces of a page together, at their usual height."""
    return sum(strip.before for strip, _ in page.placed[1:])


def _turns(strips: Sequence[Strip], pages: Sequence[Plan], frame: Frame) -> list[int]:
    """Where the last page may begin earlier, best first: sections that stand whole on it then, else some lines. The page before stays
    at least half full."""
    numbers = {id(strip): number for number, strip in enumerate(strips)}
    before = pages[-2]
    sections: list[int] = []
    lines: list[int] = []
    for index, (strip, top) in enumerate(before.placed):
        number = numbers.get(id(strip), 0)
        if not number or not index or strips[number - 1].keep or top - frame.top < (frame.bottom - frame.top) / 2:
            continue
        if strip.vanishes:
            sections.append(number)
        elif len(before.placed) - index >= _LINES_OVER:
            lines.append(number)
    return sections[::-1] + lines[::-1]


def _compose(strips: Sequence[Strip], frame: Frame, footnote: FootNotes, tighter: Sequence[float] = (), turn: int = -1) -> list[Plan]:
    composer = _Composer(frame, footnote, tighter, turn)
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
