"""Runs to lines: a paragraph's boxes, where its lines end, and how they are drawn.

Boxes stand at places computed once (prefix sums), so that a line's end is found by bisection and a paragraph can be tried at several
widths for nothing. Lines are broken first-fit; where that leaves a word alone, and in titles, as evenly as they go.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from operator import add

from msgspec import Struct

from masthead.writers.pdf import breaks
from masthead.writers.pdf.evenness import even
from masthead.writers.pdf.faces import Box
from masthead.writers.pdf.shaping import APART, Font
from masthead.writers.pdf.sheet import Node
from masthead.writers.pdf.wideness import explode

_SLACK = 0.01
"""Points a line may seem to be too long by, from rounding."""
_LOOSE = 0.2
"""Share of a ragged line that may stay empty before a word is hyphenated."""
_LOOSE_JUSTIFIED = 0.03
_HYPHENS = 2
"""Lines in a row that may end in a hyphen."""
_ANEW = 4
"""Lines at a paragraph's end that are broken anew to bring a single word company."""
_MOST_BALANCED = 12
_TORN, _LEFT_BEHIND = 0.03, 0.01
"""What it costs to tear a compound, or to leave a short word at the end of a title's line, beside shares of lines squared."""
_SHORT_WORD = 3
_WIDE = 110.0
"""Boxes that are wider (points) are not reckoned with as a whole where columns are narrow."""


class Ink(Struct, frozen=True, gc=False):
    """How a span is drawn. `color` is three components for `rg`; `rise` lifts it off the base line (points)."""

    font: Font
    color: bytes
    rise: float = 0.0
    underlined: bool = False


class Span(Struct, frozen=True, gc=False):
    """A run of text in one ink. `node` is its element in the structure tree; None: the paragraph's own. `\\n` ends a line, unless
    the span is kept `whole`; in `code` they end at its spaces alone."""

    text: str
    ink: Ink
    node: Node | None = None
    whole: bool = False
    code: bool = False


class Line(Struct, frozen=True, gc=False):
    """Boxes `start` to `end`. `head` stands for the first box where a word was broken before it, `tail` follows the last one.
    `ends`: the paragraph (or a line of it that the source ends) is over."""

    start: int
    end: int
    width: float
    head: Box | None = None
    tail: Box | None = None
    ends: bool = False


class Setting:
    """A paragraph ready to be broken into lines."""

    __slots__ = (
        "base",
        "bidi",
        "boxes",
        "breakable",
        "ends",
        "first_indent",
        "forced",
        "gaps",
        "hyphens",
        "justified",
        "language",
        "node",
        "places",
        "right_to_left",
        "space_levels",
        "spans",
        "starts",
        "widest",
    )

    def __init__(
        self,
        spans: list[Span],
        node: Node,
        language: str,
        *,
        right_to_left: bool = False,
        from_left: bool = False,
        hyphens: bool = False,
        justified: bool = False,
    ) -> None:
        self.spans = spans
        self.node = node
        self.language = language
        self.right_to_left = right_to_left
        self.hyphens = hyphens
        self.justified = justified
        self.boxes: list[Box] = []
        self.gaps: list[float] = []
        """Width of the space after each box; 0 where there is none."""
        self.breakable = bytearray()
        """1 where a line may end after the box."""
        self.forced: list[int] = []
        """Numbers of boxes before which a line ends by the source's will."""
        self.starts: list[int] = []
        """The first box of each span."""
        self.space_levels: list[int] = []
        turned = any(breaks.right_to_left(span.text) for span in spans if not span.text.isascii())
        self.bidi = right_to_left or turned
        self.base = int(right_to_left and not from_left and (turned or not any(breaks.lettered(span.text) for span in spans)))
        """Level of the text: 1 where it runs from right to left. Words of another direction alone run in their own, as do those that
        are said to run `from_left`."""
        if self.bidi:
            self._build_bidi()
        else:
            for span in spans:
                self.starts.append(len(self.boxes))
                if span.whole:
                    self._whole(span.ink.font.box(span.text))
                    continue
                for index, text in enumerate(span.text.split("\n") if "\n" in span.text else (span.text,)):
                    if index:
                        self._force(span.ink.font)
                    if text:
                        self._add(breaks.bind(text, language), span.ink.font, code=span.code)
        self.measure()

    def _force(self, font: Font) -> None:
        if self.boxes:
            self.gaps[-1] = font.space
            self.breakable[-1] = 1
        self.forced.append(len(self.boxes))

    def _add(self, text: str, font: Font, *, code: bool) -> None:
        words = text.split(" ")
        space = font.space
        if not words[0] and self.boxes and self._joined():
            self.gaps[-1] = space
            self.breakable[-1] = 1
        open_end = bool(words[-1])
        known = font.words.get
        if code or breaks.simple(text, words):
            boxes = [known(word) or font.box(word) for word in words if word]
            self.boxes += boxes
            self.gaps += [space] * len(boxes)
            self.breakable += b"\1" * len(boxes)
        else:
            for word in words:
                if not word:
                    continue
                found = [known(piece) or font.box(piece) for piece in breaks.pieces(word)]
                self.boxes += found
                self.gaps += [0.0] * (len(found) - 1) + [space]
                self.breakable += b"\1" * len(found)
        if open_end and self.boxes:
            self.gaps[-1] = 0.0
            self.breakable[-1] = 0

    def _whole(self, box: Box) -> None:
        self.boxes.append(box)
        self.gaps.append(0.0)
        self.breakable.append(0)

    def _joined(self) -> bool:
        return not (self.forced and self.forced[-1] == len(self.boxes))

    def _build_bidi(self) -> None:
        from masthead.writers.pdf.bidi import levels

        texts = [breaks.bind(span.text, self.language) for span in self.spans]
        base = self.base
        found: list[int] = []
        # A note's number belongs to the line, not to the words before it.
        alone = "\u200f" if base else "\u200e"
        judged = breaks.embedded("".join([alone * len(text) if text.startswith(APART) else text for text in texts]))
        for part in judged.split("\n"):
            found += levels(part, right_to_left=bool(base))
            found.append(base)
        at = 0
        for span, text in zip(self.spans, texts, strict=True):
            self.starts.append(len(self.boxes))
            font = span.ink.font
            if span.whole:
                self._whole(font.bidi(text.replace(breaks.BOUND, " "), tuple(found[at : at + len(text)])))
                self.space_levels.append(base)
                at += len(text)
                continue
            for index, line in enumerate(text.split("\n")):
                if index:
                    at += 1
                    self._force(font)
                for number, word in enumerate(line.split(" ")):
                    if number:
                        if self.boxes and self._joined():
                            self.gaps[-1] = font.space
                            self.breakable[-1] = 1
                            self.space_levels[-1] = found[at]
                        at += 1
                    if not word:
                        continue
                    for piece in (word,) if span.code else breaks.pieces(word):
                        end = at + len(piece)
                        self.boxes.append(font.bidi(piece.replace(breaks.BOUND, " "), tuple(found[at:end])))
                        self.gaps.append(0.0)
                        self.breakable.append(1)
                        self.space_levels.append(base)
                        at = end
                    self.breakable[-1] = 0

    def measure(self) -> None:
        """Boxes at their places."""
        widths = [box.width for box in self.boxes]
        self.widest = max(widths, default=0.0)
        ends = list(accumulate(map(add, widths, self.gaps)))
        self.places = [0.0, *ends[:-1]] if ends else []
        self.ends = list(map(add, self.places, widths))

    @property
    def natural(self) -> float:
        """The width without any break that the source does not ask for."""
        if not self.forced:
            return self.ends[-1] if self.ends else 0.0
        bounds = [0, *self.forced, len(self.boxes)]
        return max((self.ends[end - 1] - self.places[start] for start, end in pairwise(bounds) if end > start), default=0.0)

    @property
    def least(self) -> float:
        """The width of the widest unbreakable piece."""
        if 0 not in self.breakable[:-1] and self.widest < _WIDE:
            return self.widest
        widest = run = 0.0
        for index, (box, gap, ends) in enumerate(zip(self.boxes, self.gaps, self.breakable, strict=True)):
            run += box.width if box.width < _WIDE or self.bidi else max(self.font(index).box(part).width for part in breaks.torn(box.text))
            widest = max(widest, run)
            run = 0.0 if ends else run + gap
        return widest

    # ── breaking ──

    def lines(self, width: float, indent: float = 0.0) -> list[Line]:
        """The paragraph's lines at this width; the first one is `indent` shorter. Nothing is wider, whatever it takes."""
        if self.widest > width - indent:
            explode(self, max(width - indent, 1.0))
        found = self._fit(width, indent, hyphens=self.hyphens)
        if len(found) > 1 and not self.forced:
            self._mend(found, width, indent)
        return found

    def balanced(self, width: float) -> list[Line]:
        """Lines of about the same length, no more of them than needed, none with a single word at the end; for titles."""
        if self.widest > width:
            explode(self, width)
        found = self._fit(width, 0.0, hyphens=False)
        count, stop = len(found), len(self.boxes)
        if count < 2 or count > _MOST_BALANCED or self.forced:
            return found
        places = [place for place in range(1, stop) if self.breakable[place - 1]]
        costs = {place: cost for place in places if (cost := self._costs(place))}
        for latest in (self._latest(), stop):
            starts = even(self.places, self.ends, places, [width] * count, 0, stop, costs=costs, latest=latest, last=True)
            if starts is not None:
                return self._cut(starts, stop)
        return found

    def _costs(self, place: int) -> float:
        """What it costs a title to begin a line here: a compound is torn, or a short word is left behind."""
        if not self.gaps[place - 1] and not breaks.unbound(self.boxes[place - 1].text[-1:]):
            return _TORN
        word = self.boxes[place - 1].text
        return _LEFT_BEHIND if len(word) <= _SHORT_WORD and word.isalpha() and word.islower() else 0.0

    def _fit(self, width: float, indent: float, *, hyphens: bool) -> list[Line]:
        found: list[Line] = []
        start = 0
        for stop in (*self.forced, len(self.boxes)):
            if start < stop:
                self._fill(found, start, stop, width, 0.0 if found else indent, hyphens=hyphens)
            elif stop < len(self.boxes):
                found.append(Line(start, start, 0.0, ends=True))  # an empty line
            start = stop
        return found

    def _fill(self, found: list[Line], start: int, stop: int, width: float, indent: float, *, hyphens: bool) -> None:
        """Breaks boxes `start` to `stop` into lines, first fit."""
        places, ends, breakable, boxes = self.places, self.ends, self.breakable, self.boxes
        head: Box | None = None
        hyphened = 0
        room = width - indent
        while start < stop:
            # A word that was broken before this line makes the line's first box shorter than it was.
            origin = places[start] if head is None else places[start] + boxes[start].width - head.width
            reach = bisect_right(ends, origin + room + _SLACK, start, stop)
            tail: Box | None = None
            following: Box | None = None
            if reach < stop:
                end = reach
                while end > start and not breakable[end - 1]:
                    end -= 1
                whole = end == reach and reach > start
                # A sequence without a break that is wider than the line ends where it must.
                reach = end if end > start else max(reach, start + 1)
                if hyphens and hyphened < _HYPHENS and whole:
                    left = room - (ends[reach - 1] - origin)
                    if left > room * (_LOOSE_JUSTIFIED if self.justified else _LOOSE):
                        tail, following = self._hyphenate(reach, left - self.gaps[reach - 1])
            line_width = ends[reach - 1] - origin
            if tail is not None:
                line_width += self.gaps[reach - 1] + tail.width
                hyphened += 1
            else:
                hyphened = 0
            found.append(Line(start, reach, line_width, head, tail, reach >= stop))
            start, head = reach, following
            room = width

    def _hyphenate(self, index: int, room: float) -> tuple[Box | None, Box | None]:
        """The word at `index` broken so that its first part and a hyphen fit into `room`."""
        box = self.boxes[index]
        glued = (self.gaps[index] == 0.0 and index + 1 < len(self.boxes)) or self.gaps[index - 1] == 0.0
        if box.data is None or glued:
            return None, None
        font = self.font(index)
        for place in reversed(breaks.hyphens(box.text, self.language)):
            first = font.hyphenated(box.text[:place])
            if first.width <= room:
                return first, font.box(box.text[place:])
        return None, None

    def font(self, index: int) -> Font:
        """Of a box."""
        return self.spans[bisect_right(self.starts, index) - 1].ink.font

    def _latest(self, words: int = 2) -> int:
        """Where the last line has to begin at the latest to have so many words, a reference not counted."""
        place = len(self.boxes)
        wanted = words + (len(self.spans) > 1 and self.spans[-1].whole and self.starts[-1] == place - 1)
        while wanted and place > 0:
            place -= 1
            wanted -= place == 0 or self.breakable[place - 1]
        return place

    def _mend(self, found: list[Line], width: float, indent: float) -> None:
        """The last lines anew, if a word stands alone on the last one."""
        if found[-1].start <= self._latest():
            return
        first = max(len(found) - _ANEW, 0)
        while found[first].head is not None:
            first += 1
        begin, stop = found[first].start, found[-1].end
        if first == len(found) - 1:
            return
        breakable, gaps = self.breakable, self.gaps
        places = [place for place in range(begin + 1, stop) if breakable[place - 1]]
        rooms = [width if index else width - indent for index in range(first, len(found))]
        costs = {place: _TORN for place in places if not gaps[place - 1]}
        for words in (2, 1):
            latest = self._latest(words)
            starts = even(self.places, self.ends, places, rooms, begin, stop, costs=costs, latest=latest)
            if starts is not None:
                found[first:] = self._cut(starts, stop)
            if starts is not None or found[-1].start <= latest:
                return

    def _cut(self, starts: Sequence[int], stop: int) -> list[Line]:
        """Lines that begin at these boxes."""
        return [Line(a, b, self.ends[b - 1] - self.places[a], ends=b == stop) for a, b in pairwise([*starts, stop])]
