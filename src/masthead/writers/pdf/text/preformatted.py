"""Text whose spaces and line ends count."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import msgspec

from masthead.document.model import Preformatted
from masthead.language.tags import right_to_left
from masthead.writers.pdf.setting.drawing import draw_line
from masthead.writers.pdf.setting.lines import Setting, Span
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.setting.styles import PLAIN, Look
from masthead.writers.pdf.setting.wideness import explode
from masthead.writers.pdf.strips.paragraphs import aside, joined, strips_of
from masthead.writers.pdf.strips.press import Column, Press, Strip
from masthead.writers.ties import BOUND

_INSET = 8.0
_STEPS = (1.0, 0.92, 0.84)
"""Lines that are too long are set smaller, in these steps, before they are broken;"""
_SMALLEST = 9.0
"""but no smaller than anything is."""
_HANG, _DEEPEST = 4, 0.5
"""Characters by which what goes on from a line stands behind its indent, and the share of the width that both take at most."""
_HOOK, _STROKE = 1.1, 0.6
"""Length (characters) and strength (points) of the sign before it."""


def preformatted(press: Press, block: Preformatted, column: Column) -> list[Strip]:
    """Spaces and line ends as they are. Lines that are too long are set smaller, use the side margin too, and are broken at last.

    Each line of the source is an element of its own, so that it is heard and copied as one.
    """
    lines = block.text.expandtabs(4).rstrip("\n").split("\n")
    node = Node("Div" if len(lines) > 1 else "P", column.node, language=block.language)
    codes = [Node("Code", Node("P", node) if len(lines) > 1 else node) for _ in lines]
    kept = [_kept_spaces(line) + "\n" for line in lines[:-1]] + [_kept_spaces(lines[-1])]
    wide = msgspec.structs.replace(column, start=column.wide_start, width=column.wide)
    for place in (column, wide) if column.wide_start >= 0 and column.wide > column.width else (column,):
        inner = msgspec.structs.replace(place, start=place.start + _INSET, width=place.width - _INSET, grid=False)
        for step in _STEPS:
            smaller = press.type.look("code", column.language, PLAIN, column.scale * step)
            if step < 1 and smaller.ink.font.size < _SMALLEST:
                break
            look = smaller
            setting = Setting([Span(line, look.ink, code) for line, code in zip(kept, codes, strict=True)], node, "")
            if setting.natural <= inner.width:
                break
        if setting.natural <= inner.width:
            break
    if setting.natural <= inner.width:
        strips = strips_of(setting, setting.lines(inner.width), look, inner)
    else:
        strips = _broken(press, setting.spans, look, inner)
    if place is column:
        return strips
    if press.measures.columns == 1:
        return list(aside(strips))
    return [msgspec.structs.replace(strip, stand="across") for strip in strips]


def _broken(press: Press, spans: Sequence[Span], look: Look, column: Column) -> list[Strip]:
    """Lines of which some are too long: what goes on from one stands behind its indent, a hook before it, which is no word of the source."""
    letter = look.ink.font.space
    color = press.type.color("muted")
    mirrored = right_to_left(press.language)
    strips: list[Strip] = []
    for span in spans:
        if not span.text.strip():
            span = msgspec.structs.replace(span, text=BOUND + span.text)  # an empty line has its height, as where no line is broken
        setting = Setting([span], span.node or column.node, "")
        deep = len(span.text) - len(span.text.lstrip(BOUND))
        hang = min((deep + _HANG) * letter, column.width * _DEEPEST)
        if setting.natural > column.width and setting.widest > column.width - hang:
            explode(setting, column.width - hang)
        lines = setting.lines(column.width - hang, -hang)
        found = strips_of(setting, lines, look, column, keep=True)
        for index, line in enumerate(lines[1:], 1):
            start = column.start + (0.0 if mirrored else hang)
            said = partial(draw_line, setting, line, start, look.drop, column.width - hang, "")
            hook = partial(_hook, start, column.width - hang, look, color)
            found[index] = msgspec.structs.replace(found[index], draw=joined(said, hook), reach=start + line.width)
        if found:
            found[-1] = msgspec.structs.replace(found[-1], keep=False)
        strips += found
    # Neither the first line nor the last one stands alone on a page.
    for index in {0, len(strips) - 2} & {*range(len(strips) - 1)}:
        strips[index] = msgspec.structs.replace(strips[index], keep=True)
    return strips


def _hook(start: float, room: float, look: Look, color: bytes, sheet: Sheet, top: float) -> None:
    """Down and to the right, before a line."""
    size, letter = look.ink.font.size, look.ink.font.space
    base = sheet.height - top - look.drop
    left = sheet.left(start, room) - (_HOOK + 0.5) * letter
    sheet.field(left, base + 0.2 * size, _STROKE, 0.4 * size, color)
    sheet.field(left, base + 0.2 * size, _HOOK * letter, _STROKE, color)


def _kept_spaces(line: str) -> str:
    body = line.lstrip(" ")
    indent = BOUND * (len(line) - len(body))
    while "  " in body:
        body = body.replace("  ", BOUND + " ")
    return indent + body
