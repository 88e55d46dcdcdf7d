"""What stands above and behind the full text: at a glance, key figures, who's who, about."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import msgspec

from masthead.briefing.model import About, Bullet, Value, WhosWho
from masthead.language.tags import right_to_left
from masthead.writers.pdf.setting.drawing import draw
from masthead.writers.pdf.setting.lines import Setting, Span
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.setting.styles import MILLIMETRE, PLAIN, Look, Manner
from masthead.writers.pdf.strips.inlines import Words
from masthead.writers.pdf.strips.paragraphs import abreast, all_of, text, together
from masthead.writers.pdf.strips.press import Column, Draw, Press, Strip

_FEW = 8
"""People who stay together on a page,"""
_COMPANY, _WHITE = 2, 0.125
"""or, where more than this share of it would stay empty, so many at least."""
_RELEASES_APART = 1.9 * MILLIMETRE
"""Between what is said of one release of a digest and of the next."""

_SMALLEST, _STEP = 0.64, 0.02
"""Shares of their size: key figures are no smaller than the first, and as small as takes whole steps."""

# ── at a glance ──


def glance(press: Press, items: Sequence[Bullet], column: Column) -> list[Strip]:
    """A list: each item behind a square in the brand's accent, with its link to the text."""
    node = Node("L", column.node)
    look = press.type.look("glance", column.language)
    indent = 4.5 * MILLIMETRE * press.brand.scale
    inner = msgspec.structs.replace(column, start=column.start + indent, width=column.width - indent, hyphens=False)
    strips: list[Strip] = []
    for item in items:
        body = Node("LBody", Node("LI", node))
        words = Words(press, "glance", column.language, body).add(item.content).refer(item.reference)
        found = text(press, words, body, look, inner, hyphens=False)
        if not found:
            continue
        mark = partial(_square, press, column.start, look)
        found[0] = msgspec.structs.replace(
            found[0], draw=partial(all_of, (mark, found[0].draw)), before=press.air.between("glance", 1.6 * MILLIMETRE) if strips else 0.0
        )
        strips += together(found, press.measures.few)
    return strips


def _square(press: Press, start: float, look: Look, sheet: Sheet, top: float) -> None:
    side = 1.7 * MILLIMETRE * press.brand.scale
    size = look.ink.font.size
    sheet.rule(start, top + look.drop - 0.27 * size - side / 2, side, side, press.type.color("accent"))


# ── key figures ──


def figures(press: Press, items: Sequence[Value], column: Column) -> list[Strip]:
    """Two a row; one that is alone in its row runs across. List items: neither a table nor a picture."""
    node = Node("L", column.node)
    gutter = 8 * MILLIMETRE
    half = (column.width - gutter) / 2
    scale = _one_line(press, items, column, half)
    strips: list[Strip] = []
    tallest = (press.measures.bottom - press.measures.top) / 2
    for index in range(0, len(items), 2):
        row = items[index : index + 2]
        width = half if len(row) > 1 else column.width
        pair = [
            _value(press, item, msgspec.structs.replace(column, start=column.start + place * (half + gutter), width=width), node, scale)
            for place, item in enumerate(row)
        ]
        pair = [found for found in pair if found]
        if not pair:
            continue
        before = 4 * MILLIMETRE if strips else 0.0
        heights = [sum(strip.height + strip.before for strip in found) for found in pair]
        if max(heights) > tallest:  # too long to stand side by side
            for found in pair:
                found[0] = msgspec.structs.replace(found[0], before=4 * MILLIMETRE if strips else 0.0)
                strips += found
            continue
        strips.append(Strip(max(heights), partial(abreast, pair), before=before, drop=pair[0][0].drop))
    return strips


def _one_line(press: Press, items: Sequence[Value], column: Column, half: float) -> float:
    """The share of their size at which figures stay in one line each. All have the same, so that none says more than another; one that
    would still be too long has two lines."""
    shares = [1.0]
    for index, item in enumerate(items):
        width = column.width if index == len(items) - 1 and not index % 2 else half
        spans = Words(press, "value", column.language, column.node).say(item.value).spans
        natural = Setting(spans, column.node, column.language, right_to_left=right_to_left(column.language)).natural
        if width < natural <= width / _SMALLEST:
            shares.append(int(width / natural / _STEP) * _STEP)
    return min(shares)


def _value(press: Press, item: Value, column: Column, node: Node, scale: float) -> list[Strip]:
    body = Node("LBody", Node("LI", node))
    figure = Node("P", body)
    look = press.type.look("value", column.language, scale=scale)
    strips = text(
        press, Words(press, "value", column.language, figure, scale).say(item.value), figure, look, column, hyphens=False, keep=True
    )
    clause = Node("P", body)
    words = Words(press, "clause", column.language, clause).add(item.clause).refer(item.reference)
    found = text(press, words, clause, press.type.look("clause", column.language), column, hyphens=False)
    if found:
        found[0] = msgspec.structs.replace(found[0], before=0.6 * MILLIMETRE)
    return strips + found


# ── who's who ──


def people(press: Press, part: WhosWho, column: Column) -> list[Strip]:
    """A table with heads for those who hear it; the eye needs none."""
    table = Node("Table", column.node)
    head = Node("TR", Node("THead", table))
    heads = [(Node("TH", head, attributes=b"<</O/Table/Scope/Column>>"), said) for said in part.heads]
    body = Node("TBody", table)
    names = press.type.look("name", column.language)
    roles = press.type.look("role", column.language)
    right = right_to_left(column.language)
    widest = max(
        (
            Setting(Words(press, "name", column.language, table).say(item.name).spans, table, column.language, right_to_left=right).natural
            for item in part.items
        ),
        default=0.0,
    )
    gutter = 4 * MILLIMETRE
    left = min(max(48 * MILLIMETRE, min(widest + 1, column.width * 0.45)), column.width * 0.45)
    first = msgspec.structs.replace(column, width=left, hyphens=False)
    second = msgspec.structs.replace(column, start=column.start + left + gutter, width=column.width - left - gutter)
    strips: list[Strip] = []
    for item in part.items:
        row = Node("TR", body)
        name = Node("TH", row, attributes=b"<</O/Table/Scope/Row>>")
        role = Node("TD", row)
        pair = [
            text(press, Words(press, "name", column.language, name).say(item.name), name, names, first, hyphens=False),
            text(
                press,
                Words(press, "role", column.language, role).say(item.role).refer(item.reference),
                role,
                roles,
                second,
                hyphens=False,
            ),
        ]
        height = max(sum(strip.height for strip in found) for found in pair)
        if height > (press.measures.bottom - press.measures.top) / 2:  # no office is so long
            strips += pair[0] + pair[1]
            continue
        drawn: Draw = partial(_person, pair, (name, role))
        strips.append(Strip(height, drawn, before=1.1 * MILLIMETRE if strips else 0.0, drop=names.drop))
    if len(strips) <= _FEW and sum(strip.height + strip.before for strip in strips) < (press.measures.bottom - press.measures.top) * 0.8:
        strips = together(strips, _FEW)
        for index in range(_COMPANY - 1, len(strips) - _COMPANY):
            strips[index] = msgspec.structs.replace(strips[index], parts=_WHITE)
    if strips:
        hidden = partial(_hidden_heads, column, heads, names)
        strips[0] = msgspec.structs.replace(strips[0], draw=partial(all_of, (hidden, strips[0].draw)))
    return strips


def _person(columns: Sequence[Sequence[Strip]], nodes: Sequence[Node], sheet: Sheet, top: float) -> None:
    for strips, node in zip(columns, nodes, strict=True):
        node.element(sheet.tree)
        at = top
        for strip in strips:
            strip.draw(sheet, at)
            at += strip.height


def _hidden_heads(column: Column, heads: Sequence[tuple[Node, str]], look: Look, sheet: Sheet, top: float) -> None:
    """Heads that are heard and not seen: text in rendering mode 3 (ISO 32000-1, 9.3.6)."""
    for node, said in heads:
        setting = Setting([Span(said + " ", look.ink)], node, column.language, right_to_left=right_to_left(column.language))
        for line in setting.lines(column.width):
            sheet.mark(node)
            sheet.show(b"3 Tr")
            draw(sheet, setting, line, column.start, top, column.width)
            sheet.show(b"0 Tr")


# ── about ──


def about(press: Press, part: About, column: Column) -> list[Strip]:
    """Facts on the document; those on each release of a digest begin like those on the first, and stand apart from them."""
    inner = msgspec.structs.replace(column, role="small")
    strips: list[Strip] = []
    facts = Node("L", column.node, attributes=b"<</O/List/ListNumbering/None>>")
    for fact in part.facts:
        item = Node("LI", facts)
        label = Node("Lbl", item)
        node = Node("LBody", item, after=label)
        words = Words(press, "small", column.language, node).say(fact.label + "  ", Manner(strong=True), label).add(fact.content)
        found = text(press, words, node, press.type.look("small", column.language, PLAIN), inner, hyphens=False)
        if strips and found and fact.label == part.facts[0].label:
            found[0] = msgspec.structs.replace(found[0], before=_RELEASES_APART)
        strips += found
    return strips
