"""Words set apart: quotations with their speakers, boxed notes. A bar beside them, no box round them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import msgspec

from masthead.document.model import Aside, Paragraph, Quotation, Strong
from masthead.writers.pdf.inlines import Words
from masthead.writers.pdf.nesting import Inside, Nested
from masthead.writers.pdf.paragraphs import LEAST_WIDTH, joined, lower, paragraph_number, text, together
from masthead.writers.pdf.press import Column, Draw, Press, Strip
from masthead.writers.pdf.sheet import Node, Sheet
from masthead.writers.pdf.styles import MILLIMETRE

_INDENT = 5 * MILLIMETRE
_BAR = 2.0
_ASIDE = 4 * MILLIMETRE
"""From the bar of a boxed note to its words."""
_UNDER_TITLE = 2.0


def quotation(press: Press, block: Quotation, column: Column, inside: Inside, number: int = 0) -> Nested:
    """A quotation with its speaker, a bar beside it, and its number, if it has one, on its first base line."""
    node = Node("BlockQuote", column.node, language=block.language)
    indent = _INDENT if column.width > LEAST_WIDTH + _INDENT else 0.0
    inner = msgspec.structs.replace(
        column,
        start=column.start + indent,
        width=column.width - indent,
        node=node,
        role="quotation" if column.role == "body" else column.role,
        indent=0.0,
        gap=max(column.gap, 4.0),
        depth=column.depth + 1,
        hang=0.0 if indent else column.hang,
        wide_start=-1.0,
        grid=False,
    )
    strips = yield inside(press, block.content, inner)
    if block.speaker:
        look = press.type.look("speaker", column.language)
        speaker = Node("P", node)
        words = Words(press, "speaker", column.language, speaker).add(block.speaker)
        said = text(press, words, speaker, look, inner, hyphens=False)
        if strips and said:
            strips[-1] = msgspec.structs.replace(strips[-1], keep=True)
            said[0] = msgspec.structs.replace(said[0], before=2.0)
        strips += said
    strips = _barred(strips, column.start, press.type.color("primary")) if indent else strips
    if number and strips:
        label = paragraph_number(press, number, Node("Lbl", node), column, strips[0].drop)
        strips[0] = msgspec.structs.replace(strips[0], draw=joined(label, strips[0].draw))
    return together(strips)


def aside(press: Press, block: Aside, column: Column, inside: Inside) -> Nested:
    """A boxed note: a title if it has one, and a quiet bar at its start edge, on every page it takes."""
    node = Node("Sect", column.node, language=block.language)
    indent = _ASIDE if column.width > LEAST_WIDTH + _ASIDE else 0.0
    inner = msgspec.structs.replace(
        column,
        node=node,
        start=column.start + indent,
        width=column.width - indent,
        role="small" if column.role == "body" else column.role,
        gap=3.5,
        indent=0.0,
        depth=column.depth + 1,
        hang=0.0 if indent else column.hang,
        wide_start=-1.0,
        grid=False,
    )
    title: list[Strip] = []
    if block.title:
        title = yield inside(press, (Paragraph((Strong(block.title),)),), inner)
        title = [msgspec.structs.replace(strip, keep=True) for strip in title]
    strips = yield inside(press, block.content, inner)
    if title and strips:
        strips[0] = msgspec.structs.replace(strips[0], before=_UNDER_TITLE)
    strips = title + strips
    return _barred(strips, column.start, press.type.color("rule")) if indent else strips


def _barred(strips: Sequence[Strip], start: float, color: bytes) -> list[Strip]:
    """Strips with a bar beside them that has no gaps: the spaces between them become part of their height."""
    barred: list[Strip] = []
    for index, strip in enumerate(strips):
        before = strip.before if index else 0.0
        bar: Draw = partial(_bar, start, strip.height + before, color)
        split = None if strip.split is None else partial(_split, strip, before, start, color)
        barred.append(
            msgspec.structs.replace(
                strip,
                before=0.0 if index else strip.before,
                height=strip.height + before,
                drop=strip.drop + before,
                draw=joined(bar, lower(strip.draw, before)),
                split=split,
            )
        )
    return barred


def _split(strip: Strip, before: float, start: float, color: bytes, room: float) -> tuple[Strip, Strip] | None:
    """A strip with a bar in two, each with its own."""
    parts = None if strip.split is None else strip.split(room - before)
    if parts is None:
        return None
    first, rest = parts
    [above] = _barred([first], start, color)
    above = msgspec.structs.replace(above, draw=lower(above.draw, before), height=above.height + before)
    [below] = _barred([rest], start, color)
    return above, below


def _bar(start: float, height: float, color: bytes, sheet: Sheet, top: float) -> None:
    sheet.field(sheet.left(start, _BAR), sheet.height - top - height, _BAR, height, color)
