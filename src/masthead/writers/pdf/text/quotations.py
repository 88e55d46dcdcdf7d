"""Words set apart: quotations with their speakers, boxed notes. A bar beside them, or a large mark before them; no box round them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import assert_never

import msgspec
from msgspec import Struct

from masthead.brand.style import filled
from masthead.briefing.model import Quotes
from masthead.document.model import Aside, Paragraph, Quotation, Strong
from masthead.language.tags import right_to_left
from masthead.writers.marks import opening
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.setting.styles import MILLIMETRE, Look
from masthead.writers.pdf.strips.inlines import Words
from masthead.writers.pdf.strips.nesting import Inside, Nested
from masthead.writers.pdf.strips.paragraphs import LEAST_WIDTH, joined, lower, nothing, paragraph_number, text, together, under
from masthead.writers.pdf.strips.press import Column, Press, Strip

_INDENT = 5 * MILLIMETRE
_BAR = 2.0
_ASIDE = 4 * MILLIMETRE
"""From the edge of a boxed note's ground to its words."""
_UNDER_TITLE = 2.0
_AIR = 7.0
"""Above and under the words of a boxed note, to its rules or on its ground."""
_EDGE = 1.0
"""The rules."""
_SEAM = 0.3
_MARK = 0.95
"""Height of the large mark before a quotation, in sizes of the quotation."""
_CAPITALS = 0.66
"""Height of capitals, in sizes."""
_MARK_INDENT = 10 * MILLIMETRE
_PLAIN_INDENT = 7 * MILLIMETRE
_MIRRORED = {"«": "»"}
"""The mark as it looks where text runs from right to left."""
_LOW = "„"
"""A mark that stands on the line."""
_BETWEEN_QUOTES = 4 * MILLIMETRE


def quotation(press: Press, block: Quotation, column: Column, inside: Inside, number: int = 0) -> Nested:
    """A quotation with its speaker, a bar beside it, and its number, if it has one, on its first base line."""
    node = Node("BlockQuote", column.node, language=block.language)
    indent = _indent(press, column)
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
        wide=0.0,
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
            said[0] = msgspec.structs.replace(said[0], before=press.air.above("speaker", 2.0))
        strips += said
    strips = _set_off(press, strips, inner, column.start, block.language or column.language) if indent else strips
    if number and strips:
        drop = strips[0].drop or press.type.look("body", column.language).drop  # a picture has no base line
        label = paragraph_number(press, number, Node("Lbl", node), column, drop)
        strips[0] = msgspec.structs.replace(strips[0], draw=joined(label, strips[0].draw))
    return together(strips)


def quotes(press: Press, part: Quotes, column: Column) -> list[Strip]:
    """Quotations once more, each with speaker and role, kept whole as far as they are short."""
    strips: list[Strip] = []
    indent = _indent(press, column)
    language = column.language
    inner = msgspec.structs.replace(column, start=column.start + indent, width=column.width - indent, role="quotation")
    for item in part.items:
        node = Node("BlockQuote", column.node)
        said = Node("P", node)
        named = item.speaker or item.role
        words = Words(press, "quotation", language, said).add(item.content)
        words = words if named else words.refer(item.reference)
        found = text(press, words, said, press.type.look("quotation", language), inner, hyphens=False)
        if named:
            who = Node("P", node)
            words = Words(press, "speaker", language, who).say(item.speaker)
            if item.role:
                words.say("\n" if item.speaker else "").say(item.role, role="caption")
            below = text(press, words.refer(item.reference), who, press.type.look("speaker", language), inner, hyphens=False)
            if found and below:
                found[-1] = msgspec.structs.replace(found[-1], keep=True)
                below[0] = msgspec.structs.replace(below[0], before=press.air.above("speaker", 2.0))
            found += together(below)
        if not found:
            continue
        found = _set_off(press, found, inner, column.start, language) if indent else found
        found[0] = msgspec.structs.replace(
            found[0], before=max(press.air.between("quotation", _BETWEEN_QUOTES), press.air.below("speaker")) if strips else 0.0
        )
        strips += together(found, press.measures.few)
    return strips


def _indent(press: Press, column: Column) -> float:
    """How far quotations stand in: not at all where that leaves too little."""
    wanted = {"bar": _INDENT, "marks": _MARK_INDENT, "plain": _PLAIN_INDENT}[press.brand.setting.quotation]
    return wanted if column.width > LEAST_WIDTH + wanted else 0.0


def _set_off(press: Press, strips: list[Strip], inner: Column, start: float, language: str) -> list[Strip]:
    """A quotation's strips with what the brand sets quotations off by."""
    match press.brand.setting.quotation:
        case "bar":
            return _barred(strips, _Bar(start, _BAR, press.type.color("accent")))
        case "marks":
            if strips:
                look = press.type.look(inner.role, language)
                strips[0] = under(strips[0], partial(_large_mark, press, look, language, start))
            return strips
        case "plain":
            return strips
        case _:
            assert_never(press.brand.setting.quotation)


def _large_mark(press: Press, look: Look, language: str, start: float, sheet: Sheet, top: float) -> None:
    """A large mark, its upper edge at that of the words, or on their line; seen and not heard."""
    from masthead.writers.pdf.fonts.engraving import engraved

    sign = opening(language)
    sign = _MIRRORED.get(sign, sign) if right_to_left(language) else sign
    face = next((face for face in look.ink.font.stack if face.has(sign)), look.ink.font.stack[0])
    glyph = face.font.get_nominal_glyph(ord(sign))
    extents = None if glyph is None else face.font.get_glyph_extents(glyph)
    if extents is None or not extents.height:
        return
    unit = face.unit / 1000
    size = _MARK * look.ink.font.size / (-extents.height * unit)
    left = sheet.left(start, extents.width * unit * size) - extents.x_bearing * unit * size
    base = sheet.height - top - look.drop
    if sign == _LOW:
        base -= (extents.y_bearing + extents.height) * unit * size
    else:
        base += _CAPITALS * look.ink.font.size - extents.y_bearing * unit * size
    sheet.sign(engraved(face, sign)[1], size, left, base, press.type.color("accent"))


def aside(press: Press, block: Aside, column: Column, inside: Inside) -> Nested:
    """A boxed note: a title if it has one, between two rules, or on the brand's ground on every page it takes. Bars are for what somebody says."""
    node = Node("Sect", column.node, language=block.language)
    boxed = bool(press.brand.colors.callout) and column.width > LEAST_WIDTH + 2 * _ASIDE
    indent = _ASIDE if boxed else 0.0
    inner = msgspec.structs.replace(
        column,
        node=node,
        start=column.start + indent,
        width=column.width - 2 * indent,
        role="small" if column.role == "body" else column.role,
        gap=3.5,
        indent=0.0,
        depth=column.depth + 1,
        hang=0.0 if indent else column.hang,
        wide_start=-1.0,
        wide=0.0,
        grid=False,
    )
    over = press.over
    if boxed and filled(press.brand.colors).on_callout != press.brand.colors.ink:
        press.over = press.type.color("on_callout")
    title: list[Strip] = []
    if block.title:
        title = yield inside(press, (Paragraph((Strong(block.title),)),), inner)
        title = [msgspec.structs.replace(strip, keep=True) for strip in title]
    strips = yield inside(press, block.content, inner)
    press.over = over
    if title and strips:
        strips[0] = msgspec.structs.replace(strips[0], before=_UNDER_TITLE)
    strips = title + strips
    if not strips:
        return strips
    rule = partial(_edge, column, press.type.color("accent"))
    above = Strip(_AIR, nothing if boxed else partial(rule, 0.0), keep=True)
    below = Strip(_AIR, nothing if boxed else partial(rule, _AIR - _EDGE))
    strips = [above, *strips[:-1], msgspec.structs.replace(strips[-1], keep=True), below]
    return _barred(strips, _Bar(column.start, column.width, press.type.color("callout"))) if boxed else strips


def _edge(column: Column, color: bytes, lower: float, sheet: Sheet, top: float) -> None:
    """A rule over or under a boxed note, so many points below the top of its strip."""
    sheet.rule(column.start, top + lower, column.width, _EDGE, color)


class _Bar(Struct, frozen=True):
    """What stands beside or behind strips, from one to the next: a bar, or a ground."""

    start: float
    width: float
    color: bytes

    def draw(self, height: float, sheet: Sheet, top: float) -> None:
        """As high as a strip, and a little higher, so that no seam shows."""
        sheet.rule(self.start, top, self.width, height + (_SEAM if self.width > _BAR else 0.0), self.color)


def _barred(strips: Sequence[Strip], bar: _Bar) -> list[Strip]:
    """Strips with a bar beside them that has no gaps: the spaces between them become part of their height."""
    barred: list[Strip] = []
    for index, strip in enumerate(strips):
        before = strip.before if index else 0.0
        split = None if strip.split is None else partial(_split, strip, before, bar)
        barred.append(
            msgspec.structs.replace(
                strip,
                before=0.0 if index else strip.before,
                height=strip.height + before,
                drop=strip.drop + before,
                draw=joined(partial(bar.draw, strip.height + before), lower(strip.draw, before)),
                split=split,
                smaller=None,
            )
        )
    return barred


def _split(strip: Strip, before: float, bar: _Bar, room: float) -> tuple[Strip, Strip] | None:
    """A strip with a bar in two, each with its own."""
    parts = None if strip.split is None else strip.split(room - before)
    if parts is None:
        return None
    first, rest = parts
    [above] = _barred([first], bar)
    above = msgspec.structs.replace(above, draw=lower(above.draw, before), height=above.height + before)
    [below] = _barred([rest], bar)
    return above, below
