"""What happened when, and what comes next: the day in a narrow column, the sentence beside it.

A list, whose marks are the days: read aloud, each day comes right before its sentence, and nobody has to find the way through a table.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import msgspec

from masthead.briefing.model import Event, Timeline
from masthead.language.tags import right_to_left
from masthead.writers.pdf.setting.lines import Setting
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.setting.styles import MILLIMETRE, Manner
from masthead.writers.pdf.strips.inlines import Words
from masthead.writers.pdf.strips.paragraphs import text, together
from masthead.writers.pdf.strips.press import Column, Press, Strip

_WIDEST = 0.34
"""Share of the column that days take at most; where one is longer, and takes more than two lines so, all run into their sentences."""
_GUTTER = 4 * MILLIMETRE
_APART = 1.8 * MILLIMETRE


def timeline(press: Press, part: Timeline, column: Column) -> list[Strip]:
    """The strips of a timeline."""
    node = Node("L", column.node, attributes=b"<</O/List/ListNumbering/None>>")
    first = _days(press, part.items, column)
    strips: list[Strip] = []
    for item in part.items:
        found = _beside(press, item, node, column, first) if first else _run_in(press, item, node, column)
        if found:
            found[0] = msgspec.structs.replace(found[0], before=_APART if strips else 0.0)
            strips += together(found, press.measures.few)
    return strips


def _days(press: Press, items: Sequence[Event], column: Column) -> float:
    """How wide the column of days is; 0 where days run in."""
    widest = 0.0
    for item in items:
        words = Words(press, "name", column.language, column.node).say(item.when)
        setting = Setting(words.spans, column.node, column.language, right_to_left=right_to_left(column.language))
        if setting.count(column.width * _WIDEST) > 2 or setting.least > column.width * _WIDEST:
            return 0.0
        widest = max(widest, setting.natural)
    return min(widest + 1.0, column.width * _WIDEST) if widest else 0.0


def _beside(press: Press, item: Event, node: Node, column: Column, first: float) -> list[Strip]:
    """The day, and the sentence in a column of its own."""
    holder = Node("LI", node)
    days = msgspec.structs.replace(column, width=first, hyphens=False)
    inner = msgspec.structs.replace(column, start=column.start + first + _GUTTER, width=column.width - first - _GUTTER, hyphens=False)
    label = Node("Lbl", holder) if item.when else None
    body = Node("LBody", holder, after=label)
    when: list[Strip] = []
    if label is not None:
        words = Words(press, "name", column.language, label).say(item.when)
        when = text(press, words, label, press.type.look("name", column.language), days, hyphens=False)
    said = Words(press, "role", column.language, body).add(item.content).refer(item.reference)
    strips = text(press, said, body, press.type.look("role", column.language), inner, hyphens=False)
    if not when or not strips:
        return when + strips
    height = sum([strip.height for strip in when])
    lacking = height - sum([strip.height for strip in strips])
    strips[0] = msgspec.structs.replace(strips[0], draw=partial(_both, when, strips[0]))
    if len(when) > 1:  # a day in two lines is not torn from itself
        strips = [msgspec.structs.replace(strip, keep=strip.keep or index < len(when) - 1) for index, strip in enumerate(strips)]
    if lacking > 0:
        strips[-1] = msgspec.structs.replace(strips[-1], height=strips[-1].height + lacking, keep=False)
    return strips


def _both(when: Sequence[Strip], strip: Strip, sheet: Sheet, top: float) -> None:
    at = top
    for each in when:
        each.draw(sheet, at)
        at += each.height
    strip.draw(sheet, top)


def _run_in(press: Press, item: Event, node: Node, column: Column) -> list[Strip]:
    """The day in bold, and the sentence after it."""
    holder = Node("LI", node)
    label = Node("Lbl", holder) if item.when else None
    body = Node("LBody", holder, after=label)
    words = Words(press, "role", column.language, body)
    if label is not None:
        words.say(item.when + "\u2002", Manner(strong=True), label)
    words.add(item.content).refer(item.reference)
    return text(press, words, body, press.type.look("role", column.language), column, hyphens=False)
