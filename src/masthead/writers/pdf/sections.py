"""The sections of a briefing: a rule, a label in the side margin, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import assert_never

import msgspec

from masthead.briefing.model import About, Bullet, Entry, Glance, KeyFigures, Section, Text, Value, WhosWho
from masthead.document.model import List, Paragraph
from masthead.document.model import Text as Said
from masthead.document.plain import plain_block
from masthead.expressions import expression
from masthead.language.tags import right_to_left
from masthead.writers.pdf.blocks import each
from masthead.writers.pdf.drawing import draw
from masthead.writers.pdf.inlines import Words
from masthead.writers.pdf.lines import Setting, Span
from masthead.writers.pdf.paragraphs import all_of, lowered, nothing, text, together, under
from masthead.writers.pdf.press import Column, Draw, Mark, Press, Strip
from masthead.writers.pdf.sheet import Node, Sheet
from masthead.writers.pdf.styles import MILLIMETRE, PLAIN, Look, Manner

_UNDER_RULE = 2.6 * MILLIMETRE
_APART = 5.5 * MILLIMETRE
_DOZEN = 12
"""Lines of the full text that must fit on the page where it begins."""
_FEW = 8
"""People who stay together on a page."""
_CONTACT_LINE = 70
"""Characters of a line of a contact."""
_ADDRESS = expression(r"@|\d[\d ().-]{5,}\d")
_AHEAD = 40
"""Strips that a section is known by: whether its label is higher than it, whether a dozen lines are all it has."""
_NUMBERED_GAP = 1.9 * MILLIMETRE


def sections(press: Press) -> Iterator[Strip]:
    """The strips of all sections. A signature stays with the end of the text above it."""
    parts = press.briefing.sections
    for index, part in enumerate(parts):
        strips = section(press, part, first=index == 0)
        following = parts[index + 1] if index + 1 < len(parts) else None
        if isinstance(following, Text) and following.kind == "signature":
            held: Strip | None = None
            for strip in strips:
                if held is not None:
                    yield held
                held = strip
            if held is not None:
                yield msgspec.structs.replace(held, keep=True)
        else:
            yield from strips


def section(press: Press, part: Section, *, first: bool) -> Iterator[Strip]:
    """The strips of a section, its rule and label included. They come as they are asked for: a report may have thousands of pages."""
    node = Node("Sect", press.document)
    column = Column(press.measures.column, press.measures.column_width, node, press.language, hyphens=True)
    heading = _label(press, part.label, node) if part.label else None
    found = _strips(press, part, column)
    strips = list(islice(found, _AHEAD))
    if not strips:
        if heading is None:
            return
        look = press.type.look("label", press.language)
        strips = [Strip(look.leading, nothing, drop=look.drop)]  # a label of the source's own, with nothing under it
    if heading is None:
        strips[0] = msgspec.structs.replace(strips[0], before=14.0 if first else _NUMBERED_GAP + 3.0)
    else:
        drawn, height = heading
        strips[0] = msgspec.structs.replace(strips[0], draw=partial(all_of, (partial(lowered, drawn, strips[0].drop), strips[0].draw)))
        whole = sum(strip.height + strip.before for strip in strips)
        if height > whole:
            strips[-1] = msgspec.structs.replace(strips[-1], keep=True)
            strips.append(Strip(height - whole, nothing))
        full = isinstance(part, Text) and part.kind == "full"
        need = min(_DOZEN * press.type.look("body", press.language).leading, whole) if full else 0.0
        yield Strip(0.6 + _UNDER_RULE, partial(_rule, press), before=_APART, keep=True, need=need, vanishes=True)
    yield from strips
    yield from found


def _strips(press: Press, part: Section, column: Column) -> Iterator[Strip]:
    if isinstance(part, Text):
        yield from _text(press, part, column)
        return
    press.quiet = True  # what repeats the text calls no notes
    match part:
        case Glance(items=items):
            found = _glance(press, items, column)
        case KeyFigures(items=items):
            found = _figures(press, items, column)
        case WhosWho():
            found = _people(press, part, column)
        case About():
            found = _about(press, part, column)
        case _:
            assert_never(part)
    press.quiet = False
    yield from found


def _rule(press: Press, sheet: Sheet, top: float) -> None:
    sheet.rule(press.measures.start, top, press.measures.wide, 0.6, press.type.color("rule"))


def _label(press: Press, label: str, parent: Node) -> tuple[Draw, float]:
    """The section's heading in the side margin: what draws it on a base line, and its height."""
    level = press.level(2, 2)
    node = Node(f"H{level}", parent)
    look = press.type.look("label", press.language)
    width = press.measures.side - 4 * MILLIMETRE
    setting = Setting(
        Words(press, "label", press.language, node).say(label).spans, node, press.language, right_to_left=right_to_left(press.language)
    )
    lines = setting.lines(width)

    def drawn(sheet: Sheet, base: float) -> None:
        press.outline.append(Mark(level, (Said(label),), sheet.index, sheet.height - base + look.leading))
        for index, line in enumerate(lines):
            draw(sheet, setting, line, press.measures.start, base + index * look.leading, width)

    return drawn, len(lines) * look.leading


# ── at a glance ──


def _glance(press: Press, items: Sequence[Bullet], column: Column) -> list[Strip]:
    node = Node("L", column.node)
    look = press.type.look("glance", column.language)
    indent = 4.5 * MILLIMETRE
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
            found[0], draw=partial(all_of, (mark, found[0].draw)), before=1.6 * MILLIMETRE if strips else 0.0
        )
        strips += together(found)
    return strips


def _square(press: Press, start: float, look: Look, sheet: Sheet, top: float) -> None:
    side = 1.7 * MILLIMETRE
    size = look.ink.font.size
    sheet.rule(start, top + look.drop - 0.27 * size - side / 2, side, side, press.type.color("primary"))


# ── key figures ──


def _figures(press: Press, items: Sequence[Value], column: Column) -> list[Strip]:
    """Two a row. List items: neither a table nor a picture."""
    node = Node("L", column.node)
    gutter = 8 * MILLIMETRE
    half = (column.width - gutter) / 2
    strips: list[Strip] = []
    tallest = (press.measures.bottom - press.measures.top) / 2
    for index in range(0, len(items), 2):
        pair = [
            _value(press, item, msgspec.structs.replace(column, start=column.start + place * (half + gutter), width=half), node)
            for place, item in enumerate(items[index : index + 2])
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
        strips.append(Strip(max(heights), partial(_side_by_side, pair), before=before, drop=pair[0][0].drop))
    return strips


def _value(press: Press, item: Value, column: Column, node: Node) -> list[Strip]:
    body = Node("LBody", Node("LI", node))
    figure = Node("P", body)
    look = press.type.look("value", column.language)
    strips = text(press, Words(press, "value", column.language, figure).say(item.value), figure, look, column, hyphens=False, keep=True)
    clause = Node("P", body)
    words = Words(press, "clause", column.language, clause).add(item.clause).refer(item.reference)
    found = text(press, words, clause, press.type.look("clause", column.language), column, hyphens=False)
    if found:
        found[0] = msgspec.structs.replace(found[0], before=0.6 * MILLIMETRE)
    return strips + found


def _side_by_side(columns: Sequence[Sequence[Strip]], sheet: Sheet, top: float) -> None:
    for strips in columns:
        at = top
        for strip in strips:
            at += strip.before
            strip.draw(sheet, at)
            at += strip.height


# ── who's who ──


def _people(press: Press, part: WhosWho, column: Column) -> list[Strip]:
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


# ── text ──


def _text(press: Press, part: Text, column: Column) -> Iterator[Strip]:
    wide = msgspec.structs.replace(column, wide_start=press.measures.start, wide=press.measures.wide)
    labelled = 3 if part.label else 2
    match part.kind:
        case "full":
            return _entries(press, part.entries, msgspec.structs.replace(wide, gap=_NUMBERED_GAP, least_level=labelled))
        case "report":
            inner = msgspec.structs.replace(wide, indent=5 * MILLIMETRE, grid=True, least_level=labelled)
            return _entries(press, part.entries, inner)
        case "signature":
            return _entries(press, part.entries, msgspec.structs.replace(column, role="signature", gap=2.0, least_level=labelled))
        case "notes" | "boilerplate" | "contact" | "small":
            inner = msgspec.structs.replace(column, role="small", gap=3.5, least_level=labelled)
            return _entries(press, part.entries, inner, contacts=part.kind == "contact")
        case _:
            assert_never(part.kind)


def _entries(press: Press, entries: Sequence[Entry], column: Column, *, contacts: bool = False) -> Iterator[Strip]:
    """The blocks of entries, with paragraph numbers in the side margin, anchors, and the end mark."""
    found = each(press, [entry.block for entry in entries], column, [entry.number for entry in entries])
    before = Entry(Paragraph(()))
    held: list[Strip] = []  # the end mark may belong to a block whose last line is drawn elsewhere (a note)
    for entry, own in zip(entries, found, strict=True):
        if entry.anchor:
            own = own or [Strip(0.0, nothing)]
            own[0] = under(own[0], partial(_anchor, entry.anchor))
        if own:
            if contacts and held and _goes_on(before, entry):
                held[-1] = msgspec.structs.replace(held[-1], keep=True)
            yield from held
            held, before = own, entry
        if entry.end_mark and held:
            held[-1] = _end(press, held[-1], column)
    yield from held


def _goes_on(entry: Entry, following: Entry) -> bool:
    """Whether a contact set in short paragraphs has not come to its end: after its addresses, the next one begins."""
    if not isinstance(entry.block, Paragraph) or not isinstance(following.block, (Paragraph, List)):
        return False
    said = plain_block(entry.block)
    if len(said) > _CONTACT_LINE or "\n" in said:
        return False
    return _ADDRESS.search(said) is None or _ADDRESS.search(plain_block(following.block)) is not None


def _anchor(name: str, sheet: Sheet, top: float) -> None:
    sheet.anchor(name, top - 4)


def _end(press: Press, strip: Strip, column: Column) -> Strip:
    """A small square after the last word, which stands for the source's own mark."""
    side = 2 * MILLIMETRE
    gap = 1.5 * MILLIMETRE
    color = press.type.color("primary")
    if strip.reach >= 0:  # a full line lets it hang in the margin
        mark = partial(_mark, strip.reach + gap, strip.drop - side * 0.98, side, color)
        return msgspec.structs.replace(strip, draw=partial(all_of, (strip.draw, mark)))
    mark = partial(_mark, column.start, strip.height + gap, side, color)
    return msgspec.structs.replace(strip, draw=partial(all_of, (strip.draw, mark)), height=strip.height + side + gap)


def _mark(start: float, below: float, side: float, color: bytes, sheet: Sheet, top: float) -> None:
    sheet.rule(start, top + below, side, side, color)


# ── about ──


def _about(press: Press, part: About, column: Column) -> list[Strip]:
    inner = msgspec.structs.replace(column, role="small")
    strips: list[Strip] = []
    facts = Node("L", column.node, attributes=b"<</O/List/ListNumbering/None>>")
    for fact in part.facts:
        item = Node("LI", facts)
        label = Node("Lbl", item)
        node = Node("LBody", item, after=label)
        words = Words(press, "small", column.language, node).say(fact.label + "  ", Manner(strong=True), label).add(fact.content)
        found = text(press, words, node, press.type.look("small", column.language, PLAIN), inner, hyphens=False)
        strips += found
    return strips
