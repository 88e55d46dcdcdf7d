"""Justified lines, chosen for a paragraph as a whole.

The total-fit method of Knuth and Plass (Breaking Paragraphs into Lines, 1981): of all ways to break a paragraph, the one whose spaces
differ least from their natural width, with few hyphens, and with no tight line beside a loose one. It goes from start to start of
lines, in order, and for each looks only at the few ends that its line can have, so that its time is linear. A start from which no good
line leads gets the fullest one, at a price: there is always a way, and no line is wider than the column.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from heapq import heappop, heappush
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from masthead.writers.pdf.fonts.faces import Box
from masthead.writers.pdf.setting import edges
from masthead.writers.pdf.setting.breaks import unbound
from masthead.writers.pdf.setting.hyphenation import OVER, OWN
from masthead.writers.pdf.setting.runs import Line

if TYPE_CHECKING:
    from masthead.writers.pdf.setting.lines import Setting

_SLACK = 0.01
_STRETCH = 0.5
"""Share of its width by which a space grows in a line of ratio 1."""
_SHRINK = 0.2
"""Share by which it shrinks at most: ratio -1."""
_GOOD, _FAIR = 1.25, 2.4
"""Ratios up to which lines are taken: as long as no word is hyphenated, and when words are. A hyphen at the end of a line that is loose
all the same is only worth looking at where there is no other way."""
_TIGHTEST = -1.001
_LOOSEST = 2.0
"""Share by which spaces grow at most: a line that would need more stays ragged, rather than be torn into words."""
_LAST_RESORT = _LOOSEST / _STRETCH
"""The ratio of such a line."""
_WIDER = 0.02
"""Share by which letters and spaces together grow, where the spaces have grown by all that a good line takes: nobody sees it, and where columns
are narrow it is half of what is wanting (Hàn Thế Thành, Micro-typographic extensions to the TeX typesetting system, 2000)."""
_IDEOGRAPH = 0.045
"""Share of the size that counts as a space between two ideographs. Poppler takes a tenth between two glyphs for a space: twice this is less."""

_HYPHENS, _MOST_HYPHENS = 2, 3
"""Lines in a row that may end in a hyphen, and where the next line would else be torn apart or stay ragged."""
_HYPHEN, _HYPHENS_IN_A_ROW, _TOO_MANY, _LAST_HYPHEN = 3600.0, 10_000.0, 1_000_000.0, 5000.0
_TORN = 900.0
"""For a break within a word: at its own hyphen, at a stroke or a dash."""
_UNLIKE = 6000.0
"""For two lines in a row of which one is much tighter than the other."""
_ALONE, _REMNANT = 1_000_000.0, 3_000_000.0
"""For a last line of a single word, and of the end of a word: any other fair way is better."""
_SHORT, _TOO_SHORT = 0.08, 3000.0
"""For a last line that is a smaller share of the column."""
_DESPERATE = 1e9
_FULL = 1.2
"""A last line that leaves less than so many ems is made as wide as the column."""
_WAYS_OUT = ((_FAIR, _HYPHENS), (_FAIR, _MOST_HYPHENS), (_LAST_RESORT, _MOST_HYPHENS))
"""Where no fair line begins: highest ratio and hyphens in a row of the lines that are looked at next."""

_WINDOW = 600
"""Boxes that are weighed together. Of the lines of a longer paragraph, the last `_REWEIGHED` are chosen with those that follow."""
_REWEIGHED = 5


class Stop(Struct, frozen=True, gc=False):
    """Where a line may end and the next one begin, in the coordinates of `Setting.places`.

    The line ends at `right` by the eye, and `over` further on in truth, in `tail` if a word is broken; `spaces` stand before its end,
    counted from the paragraph's start. The next one begins at `left` by the eye, before the box `index`, with `head` in its place.
    """

    index: int
    right: float
    over: float
    spaces: float
    left: float
    cost: float = 0.0
    flagged: bool = False
    head: Box | None = None
    tail: Box | None = None


class Way(Struct, frozen=True, gc=False):
    """A way to a stop. The last line is as tight as `fitness` says (0 very loose, 3 tight); `run` lines in a row end in hyphens."""

    cost: float
    stop: Stop
    before: Way | None = None
    fitness: int = 2
    run: int = 0


Key = tuple[int, int]
"""A stop: the box after it, and how many of that box's characters go before it."""


def joints(setting: Setting) -> list[float]:
    """How much of a space follows each box that may be made wider: none within a word, a little between ideographs. What parts them from
    letters and figures stays as it is: were it any wider, PDFium would find a space there."""
    found = list(setting.gaps)
    if setting.bidi or all(found[:-1]):
        return found
    boxes, breakable = setting.boxes, setting.breakable
    for index in range(len(found) - 1):
        if not found[index] and breakable[index] and not edges.spread(boxes[index]):
            before, after = boxes[index].text, boxes[index + 1].text
            if before and after and (unbound(before[-1]) or unbound(after[0])):
                found[index] = setting.font(index).size * _IDEOGRAPH
    return found


class Paragraph:
    """A paragraph on its way to lines of a width."""

    def __init__(self, setting: Setting, width: float) -> None:
        self._setting = setting
        self._width = width
        self._indent = 0.0
        self._wider = 0.0 if setting.bidi else width * _WIDER / (1 + _WIDER)
        """What letters take of the room when they grow."""
        self._start, self._stop = 0, len(setting.boxes)
        self._latest = setting.latest()
        self._spaces = [0.0, *accumulate(setting.joints)]
        """Spaces before each box."""
        self._tight = [right - _SHRINK * spaces for right, spaces in zip(setting.rights, self._spaces, strict=False)]
        self._stops: dict[int, Stop] = {}
        self._cuts: dict[int, list[tuple[Key, Stop]]] = {}

    def lines(self, start: int, stop: int, indent: float) -> Iterator[Line]:
        """The lines of its boxes `start` to `stop`, which are between two breaks that the source asks for; the first is `indent` shorter."""
        self._start, self._stop, self._indent = start, stop, indent
        way = Way(0.0, Stop(start, 0.0, 0.0, 0.0, self._setting.lefts[start]))
        while way.stop.index < stop:
            limit = min(way.stop.index + _WINDOW, stop)
            last = self._best(way, limit, last=False)
            if last is None or last.cost >= _ALONE:
                other = self._best(way, limit, last=True)
                last = other if last is None or (other is not None and other.cost < last.cost) else last
            chain: list[Way] = []
            while last is not None:
                chain.append(last)
                last = last.before
            chain.reverse()
            if chain[-1].stop.index < stop:
                del chain[max(len(chain) - _REWEIGHED, 2) :]
            for one, other in pairwise(chain):
                yield self._line(one.stop, other.stop)
            way = Way(0.0, chain[-1].stop, None, chain[-1].fitness, chain[-1].run)
            self._stops.clear()
            self._cuts.clear()

    # ── ways ──

    def _best(self, origin: Way, limit: int, *, last: bool) -> Way | None:
        """The cheapest way to the box `limit` or just beyond it. `last`: with words hyphenated, and by bad lines where there is no other."""
        reached: dict[Key, dict[tuple[int, int], Way]] = {(origin.stop.index, 0): {(0, 0): origin}}
        ahead: list[Key] = [(origin.stop.index, 0)]
        while ahead:
            key = heappop(ahead)
            ways = list(reached[key].values())
            if key[0] >= limit:
                every = [way for found in reached.values() for way in found.values()]
                return min(every, key=lambda way: way.cost)
            del reached[key]
            start = ways[0].stop
            found = 0
            for after, stop, ratio, cost in self._ends(start, hyphenated=last and self._setting.hyphens, most=_FAIR if last else _GOOD):
                found += self._go(reached, ahead, ways, after, stop, ratio, cost)
            if not found and last and self._setting.hyphens:
                for most, hyphens in _WAYS_OUT:
                    for after, stop, ratio, cost in self._ends(start, hyphenated=True, most=most, broken=most) if not found else ():
                        found += self._go(reached, ahead, ways, after, stop, ratio, cost, hyphens=hyphens)
            if not found and last:
                for after, stop, cost in self._desperate(start):
                    self._go(reached, ahead, ways, after, stop, 0.0, cost, forced=not after[1])
        return None

    def _go(
        self,
        reached: dict[Key, dict[tuple[int, int], Way]],
        ahead: list[Key],
        ways: list[Way],
        key: Key,
        stop: Stop,
        ratio: float,
        cost: float,
        *,
        hyphens: int = _HYPHENS,
        forced: bool = False,
    ) -> int:
        """Takes a line to `stop` from the ways so far; how many of them may go on so, with at most so many hyphens in a row."""
        fitness = 3 if ratio < -0.5 else 2 if ratio <= 0.5 else 1 if ratio <= 1 else 0
        cost += (1 + 100 * abs(ratio) ** 3) ** 2 + stop.cost
        is_last = stop.index == self._stop
        known = reached.get(key)
        taken = 0
        for way in ways:
            run = way.run + 1 if stop.flagged else 0
            if run > hyphens:
                if not forced:
                    continue
                run = hyphens
            paid = way.cost + cost
            if abs(fitness - way.fitness) > 1:
                paid += _UNLIKE
            if run > 1:
                paid += _HYPHENS_IN_A_ROW if run <= _HYPHENS else _TOO_MANY
            if is_last and way.run:
                paid += _LAST_HYPHEN
            if known is None:
                known = reached[key] = {}
                heappush(ahead, key)
            other = known.get((fitness, run))
            if other is None or paid < other.cost:
                known[fitness, run] = Way(paid, stop, way, fitness, run)
            taken += 1
        return taken

    def _ends(self, start: Stop, *, hyphenated: bool, most: float, broken: float = _GOOD) -> Iterator[tuple[Key, Stop, float, float]]:
        """Ends of a line that begins here whose spaces are good enough: with their ratio and what they cost beside it. `most`, `broken`: the highest
        ratio of a line that ends with a word, and within one."""
        index, spaces = start.index, self._spaces
        room = self._room(index)
        reach = bisect_right(self._tight, start.left - _SHRINK * spaces[index] + room + _SLACK, index, self._stop)
        breakable = self._setting.breakable
        for end in range(reach, index, -1):
            if end == self._stop:
                stop = self._plain(end)
                width = stop.right - start.left
                cost = _TOO_SHORT if width < _SHORT * room else 0.0
                if end == len(breakable) and self._latest < index and index != self._start:
                    cost = _ALONE if start.head is None else _REMNANT
                yield (end, 0), stop, min(self._ratio(room - width, stop.spaces - spaces[index]), 0.0), cost
            elif breakable[end - 1]:
                stop = self._plain(end)
                ratio = self._ratio(room - stop.right + start.left, stop.spaces - spaces[index])
                if ratio > most:
                    break
                if ratio >= _TIGHTEST:
                    yield (end, 0), stop, ratio, 0.0
        if not hyphenated:
            return
        for word in range(min(reach, self._stop - 1), index, -1):
            for key, stop in reversed(self._broken(word)):
                ratio = self._ratio(room - stop.right + start.left, stop.spaces - spaces[index])
                if ratio > broken:
                    return
                if ratio >= _TIGHTEST:
                    yield key, stop, ratio, 0.0

    def _ratio(self, spare: float, spaces: float) -> float:
        """By how much of what they may the spaces of a line grow (positive) or shrink (negative)."""
        if abs(spare) <= _SLACK:
            return 0.0
        if not spaces:
            return 1e3 if spare > 0 else -1e3
        if spare <= 0:
            return spare / (spaces * _SHRINK)
        ratio = spare / (spaces * _STRETCH)
        if ratio > 1 and self._wider:
            ratio = max((spare - self._wider) / (spaces * _STRETCH), 1.0)
        return ratio

    def _room(self, index: int) -> float:
        return self._width - self._indent if index == self._start else self._width

    def _desperate(self, start: Stop) -> Iterator[tuple[Key, Stop, float]]:
        """The fullest line that begins here, and the fullest with a word hyphenated: with what they cost."""
        index, breakable = start.index, self._setting.breakable
        room = self._room(index)
        limit = start.left + room + _SLACK
        reach = bisect_right(self._setting.rights, limit, index, self._stop)
        end = reach
        while end > index and end < self._stop and not (breakable[end - 1] and self._plain(end).right <= limit):
            end -= 1
        # A sequence without a break that is wider than the line ends where it must.
        found = [((end, 0), self._plain(end))] if end > index else [((max(reach, index + 1), 0), self._plain(max(reach, index + 1)))]
        if self._setting.hyphens and index < end == reach < self._stop:
            found += [(key, stop) for key, stop in self._broken(end) if stop.right <= limit][-1:]
        for key, stop in found:
            empty = max(limit - stop.right, 0.0) / room
            yield key, stop, _DESPERATE * (0.1 + empty * empty)

    # ── stops ──

    def _plain(self, index: int) -> Stop:
        """The stop before a box."""
        found = self._stops.get(index)
        if found is None:
            setting = self._setting
            right, over = setting.rights[index - 1], setting.ends[index - 1] - setting.rights[index - 1]
            left = setting.lefts[index] if index < self._stop else 0.0
            cost, flagged, tail = 0.0, False, None
            if index < self._stop and not setting.gaps[index - 1]:
                text = setting.boxes[index - 1].text
                if setting.breakable[index - 1] == 2:
                    tail = setting.font(index - 1).hyphenated("")
                    right, over = right + over + tail.width, 0.0
                    cost, flagged = _HYPHEN, True
                elif not (unbound(text[-1:]) or unbound(setting.boxes[index].text[:1])):
                    cost, flagged = _TORN, text[-1:] in OWN
            found = self._stops[index] = Stop(index, right, over, self._spaces[index - 1], left, cost, flagged, None, tail)
        return found

    def _broken(self, index: int) -> list[tuple[Key, Stop]]:
        """The stops within a box, first to last."""
        found = self._cuts.get(index)
        if found is None:
            found = self._cuts[index] = list(self._break(index))
        return found

    def _break(self, index: int) -> Iterator[tuple[Key, Stop]]:
        setting = self._setting
        box = setting.boxes[index]
        glued = (setting.gaps[index] == 0.0 and index + 1 < len(setting.boxes)) or setting.gaps[index - 1] == 0.0
        if box.data is None or glued:
            return
        font = setting.font(index)
        place = setting.places[index]
        over = edges.after(font, "-", hanging=setting.hanging)
        most = len(box.text) - (OVER if index == self._stop - 1 else 0)
        for at, is_own in setting.cuts(index):
            if at > most:
                break
            first = font.box(box.text[:at]) if is_own else font.hyphenated(box.text[:at])
            rest = font.box(box.text[at:])
            if first.data is not None and rest.data is not None:
                right, left = place + first.width - over, place + box.width - rest.width
                yield (index, at), Stop(index, right, over, self._spaces[index], left, _TORN if is_own else _HYPHEN, True, rest, first)

    # ── lines ──

    def _line(self, begin: Stop, end: Stop) -> Line:
        setting = self._setting
        room = self._room(begin.index)
        spaces = end.spaces - self._spaces[begin.index]
        spare = room - (end.right - begin.left)
        is_last = end.index >= self._stop
        stretch = spare / spaces if spaces > 0 else 0.0
        wider = 1.0
        if stretch > _STRETCH and self._wider and all(box.data is not None for box in setting.boxes[begin.index : end.index]):
            wider = min(room / (room - spare + _STRETCH * spaces), 1 + _WIDER)
            stretch = (room / wider - room + spare) / spaces
        if is_last and spare > 0 and (spare > _FULL * setting.spans[0].ink.font.size or stretch > _STRETCH):
            stretch, wider = 0.0, 1.0
        if stretch > _LOOSEST:
            stretch, wider = 0.0, 1.0
        hang = 0.0 if begin.head is not None else setting.lefts[begin.index] - setting.places[begin.index]
        width = hang + (end.right - begin.left + stretch * spaces) * wider + end.over
        return Line(begin.index, end.index, width, begin.head, end.tail, is_last, stretch, hang, wider)
