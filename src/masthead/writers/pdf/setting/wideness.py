"""Words that are wider than their line: nothing is lost, nothing runs out of the column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from masthead.language.clusters import clusters
from masthead.writers.pdf.fonts.faces import Box
from masthead.writers.pdf.fonts.shaping import Font
from masthead.writers.pdf.setting import breaks
from masthead.writers.pdf.setting.hyphenation import hyphens
from masthead.writers.ties import BOUND, SLIPPED

if TYPE_CHECKING:
    from masthead.writers.pdf.setting.lines import Setting

_LONGEST_WORD = 80
"""Longer ones are no words of a language: no patterns are asked."""

_SYLLABLE = 4
"""Fewer letters go over to the next line only if the rest of the word leaves no other way."""

_Piece = tuple[Box, float, int]
"""A box, the space after it, and whether a line may end there (2: with a hyphen)."""


def explode(setting: Setting, width: float) -> None:
    """Breaks what is wider than this: where a space held it together, addresses at their strokes, words where they are hyphenated, and
    what is still too wide between characters."""
    boxes, gaps, breakable, levels = setting.boxes, setting.gaps, setting.breakable, setting.space_levels
    moved = [0] * (len(boxes) + 1)
    setting.boxes, setting.gaps, setting.breakable, setting.space_levels = [], [], bytearray(), []
    for index, box in enumerate(boxes):
        moved[index] = len(setting.boxes)
        small = [(box, 0.0, 1)] if box.width <= width else list(_pieces(setting, box, setting.font(index), width))
        for piece, gap, kind in small:
            setting.boxes.append(piece)
            setting.gaps.append(gap)
            setting.breakable.append(kind)
        setting.gaps[-1] = gaps[index]
        setting.breakable[-1] = breakable[index]
        if setting.bidi:
            setting.space_levels += [setting.base] * len(small)
            setting.space_levels[-1] = levels[index]
    moved[-1] = len(setting.boxes)
    setting.starts = [moved[start] for start in setting.starts]
    setting.forced = [moved[place] for place in setting.forced]
    setting.measure()


def _pieces(setting: Setting, box: Box, font: Font, width: float) -> Iterator[_Piece]:
    if setting.bidi:
        yield from _turned(box, font, width)
        return
    parts = box.text.split(BOUND)
    slipped = [SLIPPED.match(part) for part in parts]
    for number, part in enumerate(parts, 1):
        found: list[_Piece] = []
        if (mark := slipped[number - 1]) and number > 1:
            yield font.box(mark[0]), 0.0, 1
            part = part[mark.end() :]
        for piece in [part] if font.box(part).width <= width else breaks.torn(part):
            made = font.box(piece)
            found += [(made, 0.0, 1)] if made.width <= width else _letters(piece, setting.tongue(font), font, width)
        yield from found[:-1]
        yield found[-1][0], font.space if number < len(parts) else 0.0, 1 if number == len(parts) or not slipped[number] else 0


def _letters(word: str, language: str, font: Font, width: float) -> Iterator[_Piece]:
    parts = breaks.finer(word)
    if len(parts) > 1:
        for part in parts:
            made = font.box(part)
            yield from [(made, 0.0, 1)] if made.width <= width else _letters(part, language, font, width)
        return
    places = hyphens(word, language, opens=True) if len(word) <= _LONGEST_WORD else ()
    if places and len(word) - places[-1] < _SYLLABLE and font.box(word[(0, *places)[-2] :]).width <= width:
        places = places[:-1]  # a mere syllable goes over only where it must
    start = 0
    for end in (*places, len(word)):
        part = word[start:end]
        kind = 2 if end < len(word) else 1
        if (font.hyphenated(part) if kind == 2 else font.box(part)).width <= width:
            yield font.box(part), 0.0, kind
        else:
            yield from ((font.box(cluster), 0.0, 1) for cluster in clusters(part))
        start = end


def _turned(box: Box, font: Font, width: float) -> Iterator[_Piece]:
    """The same for a word with levels of direction."""
    levels = [part.level for part in box.parts for _ in part.text]
    text = "".join([part.text for part in box.parts])
    at = 0
    for piece in breaks.torn(text):
        made = font.bidi(piece, tuple(levels[at : at + len(piece)]))
        if made.width <= width:
            yield made, 0.0, 1
        else:
            place = at
            for cluster in clusters(piece):
                yield font.bidi(cluster, tuple(levels[place : place + len(cluster)])), 0.0, 1
                place += len(cluster)
        at += len(piece)
