"""Headings to strips, with their numbers and bookmarks."""

from __future__ import annotations

from functools import partial

import msgspec

from masthead.document.model import Heading
from masthead.language.tags import right_to_left
from masthead.writers.pdf.fonts.shaping import Font
from masthead.writers.pdf.setting.drawing import draw_line
from masthead.writers.pdf.setting.lines import Ink, Setting, Span
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.setting.styles import PLAIN, Look, Manner
from masthead.writers.pdf.strips.inlines import Words
from masthead.writers.pdf.strips.paragraphs import SMALL, joined, text
from masthead.writers.pdf.strips.press import Column, Draw, Mark, Press, Strip

_LONG = 6
"""Headings of more lines are text that somebody made a heading: they may be torn."""


def heading(press: Press, block: Heading, column: Column) -> list[Strip]:
    """A heading keeps two lines of what follows. Headings of level 2 carry their number, if asked for: in the side margin, where there is
    one, else before their words."""
    before = press.above
    level = 0 if press.noting else press.level(block.level, column.least_level)
    node = Node(f"H{level}" if level else "P", column.node, language=block.language)
    role = role_of(block, column)
    look = press.type.look(role, column.language, PLAIN, column.scale)
    words = Words(press, role, column.language, node, column.scale)
    number = ""
    beside = press.measures.beside and press.measures.columns == 1
    if press.numbered and block.level == 2 and column.wide_start >= 0:
        press.section += 1
        number = press.number(press.section)
        if not beside:
            words.say(number + "\u2002", Manner(primary=True))
    across = press.measures.columns > 1 and block.level == 1 and column.wide_start >= 0
    if across:
        column = msgspec.structs.replace(column, width=press.measures.across)
    words.add(block.content)
    strips = text(press, words, node, look, msgspec.structs.replace(column, grid=False), hyphens=False, keep=True, balanced=True)
    if not strips:  # nothing that can be seen or heard: the next one takes its level and its number
        press.above = before
        press.section -= bool(number)
        return strips
    if len(strips) > _LONG:
        strips = [msgspec.structs.replace(strip, keep=index < 1 or index > len(strips) - 3) for index, strip in enumerate(strips)]
    strips = [msgspec.structs.replace(strip, opens=level, stand="across" if across else "") for strip in strips]
    first = strips[0]
    drawn: list[Draw] = [partial(_bookmark, press, level, number, block)]
    if number and beside:
        drawn.append(_number(press, number, node, look, column))
    strips[0] = msgspec.structs.replace(first, draw=joined(*drawn, first.draw))
    return strips


def role_of(block: Heading, column: Column) -> str:
    """The role that a heading is set in."""
    if column.role in ("table", "note"):
        return "head"
    return f"heading{max(min(block.level, 4), 3 if column.role in SMALL else 1)}"


def _number(press: Press, number: str, node: Node, look: Look, column: Column) -> Draw:
    label = press.type.look("label", column.language)
    font_look = press.type.look("heading2", column.language)
    ink = label.ink
    sized = Font(ink.font.book, msgspec.structs.replace(ink.font.kind, size=font_look.ink.font.size, tracking=0.0))
    setting = Setting([Span(number + " ", Ink(sized, ink.color))], node, column.language, right_to_left=right_to_left(column.language))
    line = setting.lines(press.measures.side)[0]
    return partial(draw_line, setting, line, column.wide_start, look.drop, press.measures.side, "")


def _bookmark(press: Press, level: int, number: str, block: Heading, sheet: Sheet, top: float) -> None:
    if sheet.artifact:
        return  # a table's head, drawn again
    if level:
        press.outline.append(Mark(level, block.content, sheet.index, sheet.height - top + 12, number, block.language))
    if block.anchor:
        sheet.anchor(block.anchor, top - 6)
