"""Runs to lines: a paragraph's boxes, where its lines end, and how they are drawn.

Boxes stand at places computed once (prefix sums), so that a line's end is found by bisection and a paragraph can be tried at several
widths for nothing. Lines are broken first-fit; where that leaves a word alone, and in titles, as evenly as they go.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from msgspec import Struct

from masthead.language.tags import primary
from masthead.writers.evenness import SQUARE, even
from masthead.writers.pdf.fonts.faces import Box
from masthead.writers.pdf.fonts.recall import Places, places
from masthead.writers.pdf.fonts.shaping import Font
from masthead.writers.pdf.setting import breaks
from masthead.writers.pdf.setting.edges import optical
from masthead.writers.pdf.setting.hyphenation import OVER, compounds, hyphens
from masthead.writers.pdf.setting.runs import Line, fill, fill_both_ways
from masthead.writers.pdf.setting.sheet import Node
from masthead.writers.pdf.setting.wideness import explode

_SLACK = 0.01
"""Points a line may seem to be too long by, from rounding."""
_LOOSE = 0.2
"""Share of a ragged line that may stay empty before a word is hyphenated."""
_HOLE = 0.1
"""The same before one is broken at a hyphen of its own."""
_HYPHENS = 2
"""Lines in a row that may end in a hyphen."""
_LINE = 0.5
"""Share of the column at which a single word on the last line is a line: an address mostly."""
_ANEW = 4
"""Lines at a paragraph's end that are broken anew to bring a single word company."""
TORN = 0.03
"""What it costs to tear a compound, beside shares of lines squared."""
_INNER = "-‐/–—"
"""Signs within words after which lines may end."""
_WIDE = 110.0
"""Boxes that are wider (points) are not reckoned with as a whole where columns are narrow."""


class Ink(Struct, frozen=True, gc=False):
    """How a span is drawn. `color`: components for `rg`; `rise`: off the base line (points); `dots`: over (1), under (-1) each character."""

    font: Font
    color: bytes
    rise: float = 0.0
    underlined: bool = False
    dots: int = 0


class Span(Struct, frozen=True, gc=False):
    """A run of text in one ink. `node` is its element in the structure tree; None: the paragraph's own. `\\n` ends a line, unless
    the span is kept `whole`; in `code` they end at its spaces alone."""

    text: str
    ink: Ink
    node: Node | None = None
    whole: bool = False
    code: bool = False


def _plain(span: Span) -> bool:
    """Whether a span stands on its line, without rule or dots beside it, and is heard as it is seen."""
    ink, node = span.ink, span.node
    return not (ink.rise or ink.underlined or ink.dots or (node is not None and (node.link is not None or node.alt or node.expansion)))


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
        "hanging",
        "hyphens",
        "joints",
        "justified",
        "language",
        "lefts",
        "loose",
        "node",
        "places",
        "plain",
        "right_to_left",
        "rights",
        "space_levels",
        "spaced",
        "spans",
        "square",
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
        hanging: bool = False,
    ) -> None:
        self.spans = spans
        self.node = node
        self.language = language
        self.right_to_left = right_to_left
        self.hyphens = hyphens
        self.justified = justified
        self.hanging = hanging
        self.square = primary(language) in SQUARE
        self.boxes: list[Box] = []
        self.gaps: list[float] = []
        """Width of the space after each box; 0 where there is none."""
        self.breakable = bytearray()
        """1 where a line may end after the box, 2 where it may and gets a hyphen."""
        self.forced: list[int] = []
        """Numbers of boxes before which a line ends by the source's will."""
        self.starts: list[int] = []
        """The first box of each span."""
        self.space_levels: list[int] = []
        turned = breaks.right_to_left(spans[0].text if len(spans) == 1 else "".join([span.text for span in spans]))
        self.bidi = right_to_left or turned
        self.base = int(right_to_left and not from_left and (turned or not any(breaks.lettered(span.text) for span in spans)))
        """Level of the text: 1 where it runs from right to left. Words of another direction alone run in their own, as do those that
        are said to run `from_left`."""
        if self.bidi:
            fill_both_ways(self)
            self.measure()
        else:
            self.measure(fill(self))

    def measure(self, known: Places | None = None) -> None:
        """Boxes at their places, which may be `known`."""
        found = known or places(self.boxes, self.gaps)
        self.widest, self.places, self.ends = found.widest, found.begins, found.ends
        self.spaced = found.spaced
        """Whether every box stands apart from the next."""
        self.lefts, self.rights = self.places, self.ends
        """Where boxes begin and end by the eye: what hangs over the column's edge is left out."""
        self.plain = bool(self.spans) and _plain(self.spans[-1])
        """Whether its last span is words as most are."""
        if self.hanging or self.square:
            self.lefts, self.rights = optical(self)
        if self.justified:
            from masthead.writers.pdf.setting.justification import joints

            self.joints = joints(self)
            self.loose = self.joints != self.gaps

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
        return self.unbroken(0)

    def unbroken(self, letters: int) -> float:
        """The same, where words of more than so many letters may be hyphenated; 0: none is."""
        if 0 not in self.breakable[:-1] and self.widest < _WIDE:
            return self.widest
        widest = run = 0.0
        for index, (box, gap, ends) in enumerate(zip(self.boxes, self.gaps, self.breakable, strict=True)):
            run += box.width if box.width < _WIDE or self.bidi else max(self._whole(index, part, letters) for part in breaks.torn(box.text))
            widest = max(widest, run)
            run = 0.0 if ends else run + gap
        return widest

    def _whole(self, index: int, part: str, letters: int) -> float:
        """What a part of a box needs at least: its width, or that of the letters of a longer word."""
        font = self.font(index)
        width = font.box(part).width
        longer = 0 < letters < len(part) and hyphens(part, self.tongue(font), opens=True)
        return width * letters / len(part) if longer else width

    # ── breaking ──

    def lines(self, width: float, indent: float = 0.0) -> list[Line]:
        """The paragraph's lines at this width; the first one is `indent` shorter. Nothing is wider, whatever it takes."""
        found = self._broken(width, indent)
        if len(found) > 1 and not self.justified:
            self._mend(found, width, indent)
        return found

    def _only(self, room: float) -> Line | None:
        """The one line that a paragraph has which needs no more room than this, as titles, labels and numbers do; None if it may have more."""
        if self.rights is self.ends and self.ends and self.ends[-1] <= room + _SLACK and not self.forced:
            return Line(0, len(self.boxes), self.ends[-1], ends=True)
        return None

    def count(self, width: float) -> int:
        """How many lines it has at this width: those that are mended are no more, and no fewer."""
        return len(self._broken(width, 0.0))

    def _broken(self, width: float, indent: float) -> list[Line]:
        if self.widest > width - indent:
            explode(self, max(width - indent, 1.0))
        return self._justify(width, indent) if self.justified else self.fit(width, indent, hyphens=self.hyphens)

    def sparing(self, width: float) -> list[Line]:
        """The same with no word hyphenated but where that saves a line, or where the word is wider than it: for cells of tables."""
        found = self.lines(width)
        if self.hyphens and not self.justified and any(line.tail is not None for line in found):
            whole = self.fit(width, 0.0, hyphens=False)
            return whole if len(whole) <= len(found) else found
        return found

    def balanced(self, width: float) -> list[Line]:
        """Lines of about the same length, no more of them than needed, none with a single word at the end; for titles."""
        from masthead.writers.pdf.setting.titling import balanced

        return balanced(self, width)

    def _justify(self, width: float, indent: float) -> list[Line]:
        from masthead.writers.pdf.setting.justification import Paragraph

        found: list[Line] = []
        paragraph = Paragraph(self, width)
        for start, stop in self.parts():
            if start < stop:
                found += paragraph.lines(start, stop, 0.0 if found else indent)
            else:
                found.append(Line(start, start, 0.0, ends=True))
        return found

    def fit(self, width: float, indent: float, *, hyphens: bool) -> list[Line]:
        """Lines as full as they get."""
        only = self._only(width - indent)
        if only is not None:
            return [only]
        found: list[Line] = []
        for start, stop in self.parts():
            if start < stop:
                self._fill(found, start, stop, width, 0.0 if found else indent, hyphens=hyphens)
            else:
                found.append(Line(start, start, 0.0, ends=True))  # an empty line
        return found

    def parts(self) -> list[tuple[int, int]]:
        """The boxes between the breaks that the source asks for."""
        if not self.forced:
            return [(0, len(self.boxes))] if self.boxes else []
        bounds = [0, *self.forced, len(self.boxes)]
        return [(start, stop) for start, stop in pairwise(bounds) if start < stop or stop < len(self.boxes)]

    def _fill(self, found: list[Line], start: int, stop: int, width: float, indent: float, *, hyphens: bool) -> None:
        """Breaks boxes `start` to `stop` into lines, first fit."""
        lefts, rights, breakable, boxes = self.lefts, self.rights, self.breakable, self.boxes
        places, ends = self.places, self.ends
        head: Box | None = None
        hyphened = 0
        room = width - indent
        while start < stop:
            left = lefts[start]
            # A word that was broken before this line makes the line's first box shorter than it was.
            origin = left if head is None else left + boxes[start].width - head.width
            reach = bisect_right(rights, origin + room + _SLACK, start, stop)
            tail = following = None
            if reach < stop:
                whole = reach > start and breakable[reach - 1] == 1
                if not whole:
                    reach, tail, whole = self._reach(start, reach, origin + room)
                if hyphens and whole and tail is None and hyphened < _HYPHENS:
                    empty = room - (rights[reach - 1] - origin)
                    if empty > room * _HOLE and (empty > room * _LOOSE or "-" in boxes[reach].text):
                        own = empty <= room * _LOOSE
                        tail, following = self._hyphenate(reach, empty - self.gaps[reach - 1], own=own)
            hang = left - places[start]
            line_width = hang + ends[reach - 1] - origin
            if tail is not None:
                line_width += (self.gaps[reach - 1] if following is not None else 0.0) + tail.width
                hyphened += 1
            else:
                hyphened = 0
            found.append(Line(start, reach, line_width, head, tail, reach >= stop, 0.0, hang))
            start, head = reach, following
            room = width

    def _reach(self, start: int, reach: int, limit: float) -> tuple[int, Box | None, bool]:
        """Where a line ends that has room for the boxes up to `reach`, at which it may not simply end; the hyphen that it gets there, and whether
        all those boxes stand on it."""
        end, tail = reach, None
        while end > start and not self.breakable[end - 1]:
            end -= 1
        whole = end == reach and reach > start
        if end > start and self.breakable[end - 1] == 2:
            end, tail = self._sign(start, end, limit)
        # A sequence without a break that is wider than the line ends where it must.
        return end if end > start else max(reach, start + 1), tail, whole

    def _sign(self, start: int, end: int, limit: float) -> tuple[int, Box | None]:
        """The last end of a line up to `end`, within a word, at which a hyphen has room, and the hyphen."""
        for place in range(end, start, -1):
            kind = self.breakable[place - 1]
            if kind == 1:
                return place, None
            sign = self.font(place - 1).hyphenated("") if kind else None
            if sign is not None and self.ends[place - 1] + sign.width <= limit + _SLACK:
                return place, sign
        return end, None

    def _hyphenate(self, index: int, room: float, *, own: bool) -> tuple[Box | None, Box | None]:
        """The word at `index` broken so that its first part and a hyphen fit into `room`; `own`: at a hyphen of its own alone."""
        box = self.boxes[index]
        glued = (self.gaps[index] == 0.0 and index + 1 < len(self.boxes)) or self.gaps[index - 1] == 0.0
        if box.data is None or glued:
            return None, None
        font = self.font(index)
        most = len(box.text) - (OVER if index == len(self.boxes) - 1 else 0)
        for place, is_own in reversed(self.cuts(index)):
            if place > most or (own and not is_own):
                continue
            first = font.box(box.text[:place]) if is_own else font.hyphenated(box.text[:place])
            if first.width <= room:
                return first, font.box(box.text[place:])
        return None, None

    def cuts(self, index: int) -> list[tuple[int, bool]]:
        """Places in a box where a line may end, first to last, and whether there is a hyphen of the source. Code ends at its joints."""
        text, span = self.boxes[index].text, self.spans[bisect_right(self.starts, index) - 1]
        if own := compounds(text):
            return [(place, True) for place in own]
        if span.code:
            return [(place, True) for place in accumulate(map(len, breaks.torn(text)))][:-1]
        return [(place, False) for place in hyphens(text, self.tongue(span.ink.font), opens=self._opens(index))]

    def _opens(self, index: int) -> bool:
        """Whether a box begins a sentence."""
        return not index or self.boxes[index - 1].text.rstrip("”’»\"')")[-1:] in (".", "!", "?", "…")

    def tongue(self, font: Font) -> str:
        """The language of words in this font: the paragraph's, or that of a foreign word in it."""
        return self.language if font.language in ("", primary(self.language)) else font.language

    def font(self, index: int) -> Font:
        """Of a box."""
        return self.spans[bisect_right(self.starts, index) - 1].ink.font

    def latest(self, words: int = 2, stop: int | None = None) -> int:
        """Where the last line has to begin at the latest to have so many words, a reference not counted. `stop`: where it ends, if before the
        last box."""
        place = len(self.boxes) if stop is None else stop
        wanted = words + (place == len(self.boxes) and len(self.spans) > 1 and self.spans[-1].whole and self.starts[-1] == place - 1)
        while wanted and place > 0:
            place -= 1
            wanted -= place == 0 or self.breakable[place - 1]
        return place

    def _mend(self, found: list[Line], width: float, indent: float) -> None:
        """The last lines anew, if a word stands alone on the last one, unless it is so long that it looks like a line."""
        since = self.forced[-1] if self.forced else 0
        last = found[-1]
        if last.width > max(width * _LINE, _WIDE) or last.start < since or last.start <= self.latest():
            return
        first = max(len(found) - _ANEW, 0)
        while found[first].head is not None or found[first].start < since:
            first += 1
        begin, stop = found[first].start, found[-1].end
        if first == len(found) - 1:
            return
        breakable, gaps = self.breakable, self.gaps
        places = [place for place in range(begin + 1, stop) if breakable[place - 1] == 1]
        rooms = [width if index else width - indent for index in range(first, len(found))]
        costs = {place: TORN for place in places if not gaps[place - 1] and self._tears(place)}
        for words in (2, 1):
            latest = self.latest(words)
            starts = even(self.lefts, self.rights, places, rooms, begin, stop, costs=costs, latest=latest)
            if starts is not None:
                found[first:] = self.cut(starts, stop)
            if starts is not None or found[-1].start <= latest:
                return

    def _tears(self, place: int) -> bool:
        """Whether a line that begins here tears a word: scripts without spaces have none to tear."""
        return self.breakable[place - 1] == 2 or self.boxes[place - 1].text[-1:] in _INNER

    def cut(self, starts: Sequence[int], stop: int) -> list[Line]:
        """Lines that begin at these boxes."""
        places, ends, lefts = self.places, self.ends, self.lefts
        return [Line(a, b, ends[b - 1] - places[a], ends=b == stop, hang=lefts[a] - places[a]) for a, b in pairwise([*starts, stop])]
