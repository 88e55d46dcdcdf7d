"""Words that are wider than their line: nothing is lost, nothing runs out of the column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from masthead.writers.pdf import breaks
from masthead.writers.pdf.faces import Box
from masthead.writers.pdf.shaping import Font

if TYPE_CHECKING:
    from masthead.writers.pdf.lines import Setting


def explode(setting: Setting, width: float) -> None:
    """Breaks what is wider than this: addresses at their strokes, and what is still too wide between characters."""
    boxes, gaps, breakable, levels = setting.boxes, setting.gaps, setting.breakable, setting.space_levels
    moved = [0] * (len(boxes) + 1)
    setting.boxes, setting.gaps, setting.breakable, setting.space_levels = [], [], bytearray(), []
    for index, box in enumerate(boxes):
        moved[index] = len(setting.boxes)
        small = [box] if box.width <= width else list(_pieces(setting, box, setting.font(index), width))
        setting.boxes += small
        setting.gaps += [0.0] * len(small)
        setting.breakable += b"\1" * len(small)
        setting.gaps[-1] = gaps[index]
        setting.breakable[-1] = breakable[index]
        if setting.bidi:
            setting.space_levels += [setting.base] * len(small)
            setting.space_levels[-1] = levels[index]
    moved[-1] = len(setting.boxes)
    setting.starts = [moved[start] for start in setting.starts]
    setting.forced = [moved[place] for place in setting.forced]
    setting.measure()


def _pieces(setting: Setting, box: Box, font: Font, width: float) -> Iterator[Box]:
    levels = [part.level for part in box.parts for _ in part.text]
    text = "".join([part.text for part in box.parts]) if setting.bidi else box.text
    at = 0
    for piece in breaks.torn(text):
        made = _box(setting, font, piece, levels, at)
        if made.width <= width:
            yield made
        else:
            for place, character in enumerate(piece, at):
                yield _box(setting, font, character, levels, place)
        at += len(piece)


def _box(setting: Setting, font: Font, text: str, levels: list[int], at: int) -> Box:
    return font.bidi(text, tuple(levels[at : at + len(text)])) if setting.bidi else font.box(text)
