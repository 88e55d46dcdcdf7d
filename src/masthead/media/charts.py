"""Charts of one series: bars or dots beside what they are of, as plain shapes that pages, Word files and screens all draw.

Lengths are in any unit (points on a page, pixels on a screen), from the start edge and from the top; who draws mirrors them for right to left.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Literal, Protocol

from msgspec import Struct, structs

Kind = Literal["bar", "dot"]
Part = Literal["label", "value"]
"""What a text is: what a figure is of, or the figure."""

_SHARE = 0.4
"""Of the width, that labels take at most where they stand beside their bars."""
_TALL = 4
"""Lines; where a label would have more, all stand above their bars."""
_NARROW = 16.0
"""Times the size of the type: in less width, labels stand above;"""
_LEAST = 0.2
"""so too where labels and figures would leave less than this share of it to the bars."""
_BAR, _RADIUS, _GAP, _APART = 0.95, 0.36, 0.6, 0.62
"""Height of a bar, radius of a dot, from a bar to its value, between rows: in sizes of the type."""
_HAIR, _OVER = 0.6, 4.0
"""Thickness of rules; how many times as much the zero line of a part goes over its rows."""
_AIR = 0.06
"""Share of the scale that stays free before the least and after the greatest of dots."""
_DROP = 0.35
"""From the middle of a line down to its base line, in sizes."""


class Point(Protocol):
    """A figure of the series: what it is of, how the source writes it, the number that is drawn. As `briefing.model.Point`."""

    @property
    def label(self) -> str: ...
    @property
    def value(self) -> str: ...
    @property
    def number(self) -> float: ...


class Type(Struct, frozen=True):
    """The type of a chart: its size and leading, how wide words are, and where a label is broken in a width."""

    size: float
    leading: float
    extent: Callable[[str, Part], float]
    wrapped: Callable[[str, float], Sequence[str]]


class Bar(Struct, frozen=True, gc=False):
    """A field of the accent colour."""

    start: float
    top: float
    width: float
    height: float


class Dot(Struct, frozen=True, gc=False):
    """A disc of the accent colour."""

    start: float
    top: float
    radius: float


class Rule(Struct, frozen=True, gc=False):
    """A hairline, `across` or down, of that length; the zero line of bars, or what leads the eye along a row to its dot."""

    start: float
    top: float
    length: float
    thickness: float
    across: bool = False


class Words(Struct, frozen=True, gc=False):
    """A line of text on a base line, which begins at `start`, or ends there."""

    text: str
    start: float
    base: float
    part: Part
    ends: bool = False


class Plot(Struct, frozen=True):
    """A chart's shapes, in reading order: each row's words follow each other."""

    width: float
    height: float
    rules: tuple[Rule, ...]
    bars: tuple[Bar, ...]
    dots: tuple[Dot, ...]
    words: tuple[Words, ...]
    rows: tuple[float, ...] = ()
    """The top of each row."""


def plot(kind: Kind, points: Sequence[Point], width: float, type: Type) -> Plot:
    """The shapes of a series, a row a figure, from the first to the last.

    Bars begin at zero and lengths tell: those of negative numbers go back from it. Dots stand between the least and the greatest number.
    """
    size = type.size
    widest = max((type.extent(point.label, "label") for point in points), default=0.0)
    column = min(widest, width * _SHARE)
    lines = [type.wrapped(point.label, column + 0.01) for point in points]
    extents = [type.extent(point.value, "value") for point in points]
    left = width - column - 2 * size * _GAP - max(extents, default=0.0)
    above = width < size * _NARROW or left < width * _LEAST or max(map(len, lines), default=1) > _TALL
    if above:
        column, lines = 0.0, [type.wrapped(point.label, width) for point in points]
    begin = 0.0 if above or not column else column + size * _GAP
    scale = (_bars if kind == "bar" else _dots)([point.number for point in points], extents, begin, width, size)
    rules: list[Rule] = []
    bars: list[Bar] = []
    dots: list[Dot] = []
    words: list[Words] = []
    rows: list[float] = []
    top = 0.0
    for index, (point, said) in enumerate(zip(points, lines, strict=True)):
        top += size * _APART if index else 0.0
        rows.append(top)
        block = len(said) * type.leading
        height = max(block, type.leading)
        middle = top + (block + type.leading / 2 if above else height / 2)
        first = top + type.leading / 2 + _DROP * size + (0.0 if above else (height - block) / 2)
        words += [
            Words(line, 0.0 if above else column, first + number * type.leading, "label", ends=not above)
            for number, line in enumerate(said)
        ]
        base = middle + _DROP * size
        if kind == "bar":
            bar, start, back = scale.bar(point.number)
            bars.append(Bar(bar, middle - size * _BAR / 2, start, size * _BAR))
            at = bar - size * _GAP if back else bar + start + size * _GAP
            words.append(Words(point.value, at, base, "value", ends=back))
        else:
            rules.append(Rule(begin, middle - _HAIR / 2, scale.end - begin, _HAIR, across=True))
            dots.append(Dot(scale.at(point.number), middle, size * _RADIUS))
            words.append(Words(point.value, width, base, "value", ends=True))
        top += block + type.leading if above else height
    if kind == "bar" and points:
        rules.append(Rule(scale.at(0.0) - _HAIR / 2, -size * 0.2, top + size * 0.4, _HAIR))
    return Plot(width, top, tuple(rules), tuple(bars), tuple(dots), tuple(words), tuple(rows))


def parts(whole: Plot, height: float) -> tuple[Plot, ...]:
    """The chart in parts that are no higher than this, cut between rows, all on one scale. A row that is higher is a part by itself."""
    ends = (*whole.rows[1:], whole.height)
    cuts = [0.0]
    for top, end in zip(whole.rows, ends, strict=True):
        if end - cuts[-1] > height and top > cuts[-1]:
            cuts.append(top)
    return tuple(_part(whole, top, end) for top, end in pairwise((*cuts, whole.height + 1.0))) if len(cuts) > 1 else (whole,)


def _part(whole: Plot, top: float, end: float) -> Plot:
    """The rows between two heights, moved up."""
    rows = [row for row in whole.rows if top <= row < end]
    height = min(end, whole.height) - top
    down = [
        structs.replace(rule, length=height + 2 * _OVER * rule.thickness, top=-_OVER * rule.thickness)
        for rule in whole.rules
        if not rule.across
    ]
    return Plot(
        whole.width,
        height,
        (*(structs.replace(rule, top=rule.top - top) for rule in whole.rules if rule.across and top <= rule.top < end), *down),
        tuple([structs.replace(bar, top=bar.top - top) for bar in whole.bars if top <= bar.top < end]),
        tuple([structs.replace(dot, top=dot.top - top) for dot in whole.dots if top <= dot.top < end]),
        tuple([structs.replace(words, base=words.base - top) for words in whole.words if top <= words.base < end]),
        tuple([row - top for row in rows]),
    )


class _Scale(Struct, frozen=True):
    """Where numbers stand: `zero` (or the least) at `start`, each unit `step` wide; the scale ends at `end`."""

    start: float
    zero: float
    step: float
    end: float

    def at(self, number: float) -> float:
        """Its place, from the start edge."""
        return self.start + (number - self.zero) * self.step

    def bar(self, number: float) -> tuple[float, float, bool]:
        """Where the bar of a number begins, how long it is, and whether it goes back from zero."""
        length = abs(number) * self.step
        return (self.at(number), length, True) if number < 0 else (self.at(0.0), length, False)


def _bars(numbers: Sequence[float], extents: Sequence[float], begin: float, width: float, size: float) -> _Scale:
    """From zero on, or both ways from it, with room for the figures at the ends of bars."""
    gap = size * _GAP
    back = max((extent + gap for number, extent in zip(numbers, extents, strict=True) if number < 0), default=0.0)
    on = max((extent + gap for number, extent in zip(numbers, extents, strict=True) if number >= 0), default=0.0)
    least, most = min((0.0, *numbers)), max((0.0, *numbers))
    room = max(width - begin - back - on, size)
    step = room / (most - least) if most > least else 0.0
    return _Scale(begin + back - least * step, 0.0, step, width)


def _dots(numbers: Sequence[float], extents: Sequence[float], begin: float, width: float, size: float) -> _Scale:
    """Between the least and the greatest, before a column of figures."""
    end = max(width - max(extents, default=0.0) - size * _GAP, begin + size)
    least, most = min(numbers, default=0.0), max(numbers, default=0.0)
    room = end - begin
    if most <= least:
        return _Scale(begin + room / 2, least, 0.0, end)
    return _Scale(begin + room * _AIR, least, room * (1 - 2 * _AIR) / (most - least), end)


# ── without a typesetter ─────────────────────────────────────────────────────────────────────────────


def reckoned(size: float) -> Type:
    """Type whose words are measured by kinds of characters: for drawings that others set, in faces that are not known here."""
    return Type(
        size,
        size * 1.3,
        lambda text, part: _reckon(text, size) * (1.06 if part == "value" else 1.0),
        lambda text, room: _wrap(text, size, room),
    )


def _reckon(text: str, size: float) -> float:
    width = 0.0
    # Dashes and quotation marks that Latin and Chinese share are as wide as an ideograph among such.
    broad = "WF" if text.isascii() or not any(unicodedata.east_asian_width(character) in "WF" for character in text) else "WFA"
    for character in text:
        category = unicodedata.category(character)
        if category in ("Mn", "Me", "Cf"):
            continue
        if unicodedata.east_asian_width(character) in broad:
            width += 1.0
        elif category == "Lu" or character in "%٪‰@&":
            width += 0.8
        elif character in " .,:;'’il|!()":
            width += 0.3
        elif character.isdecimal():
            width += 0.6
        else:
            width += 0.54
    return width * size


def _wrap(text: str, size: float, room: float) -> list[str]:
    """Lines that are no wider than the room: broken at spaces, between ideographs, and within a word that is too long for any line."""
    lines = [""]
    for piece in _pieces(text):
        if lines[-1] and _reckon((lines[-1] + piece).rstrip(), size) > room:
            lines.append("")
        for character in piece if _reckon(piece.rstrip(), size) > room else (piece,):
            if lines[-1] and _reckon((lines[-1] + character).rstrip(), size) > room:
                lines.append("")
            lines[-1] += character if lines[-1] or character.strip() else ""
    return [line.strip() for line in lines if line.strip()] or [""]


_HYPHENS = ("-", "‐", "–", "/")
"""Signs within words behind which lines end rather than within a part of the word,"""
_STUMP = 3
"""unless no more than this would stand before the break, the sign included."""


def _pieces(text: str) -> list[str]:
    """Words with the space after them, and those with hyphens in parts; each ideograph by itself, with the punctuation that follows it."""
    pieces = [""]
    for character in " ".join(text.split()):
        wide = unicodedata.east_asian_width(character) in "WF"
        before = pieces[-1][-1:]
        hyphened = before in _HYPHENS and len(pieces[-1]) > _STUMP and character.isalpha()
        if before and (before == " " or hyphened or (wide and unicodedata.category(character)[0] != "P")):
            pieces.append("")
        pieces[-1] += character
    return pieces


# ── as SVG ───────────────────────────────────────────────────────────────────────────────────────────


class Ground(Struct, frozen=True):
    """How a drawing is coloured and set: colours as `#rrggbb`, `family` as CSS names families."""

    accent: str
    ink: str
    rule: str
    family: str = "sans-serif"
    weight: int = 600
    """Of the figures."""


def svg(plot: Plot, ground: Ground, size: float, *, right_to_left: bool = False) -> str:
    """The chart as SVG, `plot.width` pixels wide. Its parts have classes (`bar`, `dot`, `rule`, `label`, `value`), by which a style sheet may colour
    them for the dark. It has no words but the chart's own: what it shows is said by whoever puts it into a page.
    """
    edge = size * 0.25
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(plot.width)}" height="{_n(plot.height + 2 * edge)}"'
        f' viewBox="0 {_n(-edge)} {_n(plot.width)} {_n(plot.height + 2 * edge)}" font-family="{_escaped(ground.family)}" font-size="{_n(size)}">'
    ]

    def left(start: float, width: float = 0.0) -> float:
        return plot.width - start - width if right_to_left else start

    for rule in plot.rules:
        across, down = (rule.length, rule.thickness) if rule.across else (rule.thickness, rule.length)
        out.append(_rect("rule", ground.rule, left(rule.start, across), rule.top, across, down))
    out += [_rect("bar", ground.accent, left(bar.start, bar.width), bar.top, bar.width, bar.height) for bar in plot.bars]
    out += [
        f'<circle class="dot" fill="{ground.accent}" cx="{_n(left(dot.start))}" cy="{_n(dot.top)}" r="{_n(dot.radius)}"/>'
        for dot in plot.dots
    ]
    for words in plot.words:
        anchor = ' text-anchor="end"' if words.ends != right_to_left else ""
        weight = f' font-weight="{ground.weight}"' if words.part == "value" else ""
        said = f"\u2067{words.text}\u2069" if right_to_left else words.text  # an isolate: its signs keep their sides (UAX 9)
        out.append(
            f'<text class="{words.part}" fill="{ground.ink}" x="{_n(left(words.start))}" y="{_n(words.base)}"{anchor}{weight}>{_escaped(said)}</text>'
        )
    return "\n".join((*out, "</svg>"))


def _rect(name: str, color: str, left: float, top: float, width: float, height: float) -> str:
    return f'<rect class="{name}" fill="{color}" x="{_n(left)}" y="{_n(top)}" width="{_n(width)}" height="{_n(height)}"/>'


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
