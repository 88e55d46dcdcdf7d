"""Parts that run the other way than their document: drawn as in a mirror, so that they look as on pages of their own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec

from masthead.writers.pdf.setting.sheet import Sheet
from masthead.writers.pdf.strips.press import Draw, Strip


def mirrored(by: float, strip: Strip) -> Strip:
    """The strip, its start edge where the document has its end; so too what it is divided into, and what is repeated above it.

    `by` is how much wider the page's end margin is than the one at its start: both ways, text stands between the same edges.
    """
    return msgspec.structs.replace(
        strip,
        draw=partial(_draw, strip.draw, by),
        split=None if strip.split is None else partial(_split, strip.split, by),
        repeat=tuple([mirrored(by, each) for each in strip.repeat]),
    )


def _draw(drawn: Draw, by: float, sheet: Sheet, top: float) -> None:
    shift, sheet.shift = sheet.shift, sheet.shift + by
    sheet.right_to_left = not sheet.right_to_left
    drawn(sheet, top)
    sheet.shift, sheet.right_to_left = shift, not sheet.right_to_left


def _split(split: Callable[[float], tuple[Strip, Strip] | None], by: float, room: float) -> tuple[Strip, Strip] | None:
    parts = split(room)
    return None if parts is None else (mirrored(by, parts[0]), mirrored(by, parts[1]))
