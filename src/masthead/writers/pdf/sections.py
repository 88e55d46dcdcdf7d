"""The sections of a briefing: a rule, a label in the side margin, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import assert_never

import msgspec

from masthead.briefing.model import About, Entry, Glance, KeyFigures, Section, Text, WhosWho
from masthead.document.model import Break, List, Paragraph
from masthead.document.model import Text as Said
from masthead.document.plain import plain_block
from masthead.expressions import expression
from masthead.language.tags import right_to_left
from masthead.writers.pdf import digest
from masthead.writers.pdf.blocks import each
from masthead.writers.pdf.drawing import draw
from masthead.writers.pdf.inlines import Words
from masthead.writers.pdf.lines import Setting
from masthead.writers.pdf.paragraphs import joined, lowered, nothing, text, under
from masthead.writers.pdf.press import Column, Draw, Mark, Press, Stand, Strip
from masthead.writers.pdf.sheet import Node, Sheet
from masthead.writers.pdf.styles import MILLIMETRE

_UNDER_RULE = 2.6 * MILLIMETRE
_APART = 5.5 * MILLIMETRE
_DOZEN = 12
"""Lines of the full text that must fit on the page where it begins, …"""
_SHARE = 0.32
"""… or this share of a page, if that is less: on a small page a dozen lines are half of it."""
_CONTACT_LINE, _CONTACT_LINES = 70, 8
"""Characters of a line of a contact, and its lines."""
_ADDRESS = expression(r"@|\d[\d ().-]{5,}\d")
_AHEAD = 40
"""Strips that a section is known by: whether its label is higher than it, whether a dozen lines are all it has."""
_NUMBERED_GAP = 1.9 * MILLIMETRE
_UNDER_LABEL = 1.2 * MILLIMETRE
"""Under a label that stands above its section."""
_NUMBERS, _HANG = 11 * MILLIMETRE, 7 * MILLIMETRE
"""Columns that stand closer than this to each other keep so much free at their start for paragraph numbers."""


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
    measures = press.measures
    spans = isinstance(part, (KeyFigures, WhosWho))
    column = Column(measures.column, measures.across if spans else measures.column_width, node, press.language, hyphens=True)
    stand: Stand = "across" if measures.columns > 1 else ""
    above, beside = _label(press, part.label, node) if part.label else ([], None)
    found = _strips(press, part, column)
    if spans and stand:
        found = (msgspec.structs.replace(strip, stand=stand) for strip in found)
    strips = list(islice(found, _AHEAD))
    if not strips:
        if not part.label:
            return
        look = press.type.look("label", press.language)
        strips = [Strip(look.leading if beside else 0.0, nothing, drop=look.drop)]  # a label of the source's own, with nothing under it
    if not part.label:
        strips[0] = msgspec.structs.replace(strips[0], before=14.0 if first else _NUMBERED_GAP + 3.0)
    else:
        whole = sum(strip.height + strip.before for strip in strips)
        if beside is not None:
            drawn, height = beside
            strips[0] = msgspec.structs.replace(strips[0], draw=joined(partial(lowered, drawn, strips[0].drop), strips[0].draw))
            if height > whole:
                strips[-1] = msgspec.structs.replace(strips[-1], keep=True)
                strips.append(Strip(height - whole, nothing))
        full = isinstance(part, Text) and part.kind == "full"
        room = (press.measures.bottom - press.measures.top) * _SHARE
        need = min(_DOZEN * press.type.look("body", press.language).leading, whole, room) if full else 0.0
        yield Strip(0.6 + _UNDER_RULE, partial(_rule, press), before=_APART, keep=True, need=need, vanishes=True, stand=stand)
        yield from above
    yield from strips
    yield from found


def _strips(press: Press, part: Section, column: Column) -> Iterator[Strip]:
    if isinstance(part, Text):
        yield from _text(press, part, column)
        return
    press.quiet = True  # what repeats the text calls no notes
    match part:
        case Glance(items=items):
            found = digest.glance(press, items, column)
        case KeyFigures(items=items):
            found = digest.figures(press, items, column)
        case WhosWho():
            found = digest.people(press, part, column)
        case About():
            found = digest.about(press, part, column)
        case _:
            assert_never(part)
    press.quiet = False
    yield from found


def _rule(press: Press, sheet: Sheet, top: float) -> None:
    sheet.rule(press.measures.start, top, press.measures.wide, 0.6, press.type.color("rule"))


def _label(press: Press, label: str, parent: Node) -> tuple[list[Strip], tuple[Draw, float] | None]:
    """The section's heading: strips above it, or, where the side margin has room, what draws it there on a base line, and its height."""
    level = press.level(2, 2)
    node = Node(f"H{level}", parent)
    look = press.type.look("label", press.language)
    words = Words(press, "label", press.language, node).say(label)
    measures = press.measures
    if not measures.beside:
        column = Column(measures.column, measures.across, node, press.language, hyphens=False)
        strips = text(press, words, node, look, column, hyphens=False, keep=True)
        marked = partial(_marked, press, level, label, look.leading - look.drop)
        stand: Stand = "across" if measures.columns > 1 else ""
        strips = [msgspec.structs.replace(strip, opens=level, stand=stand) for strip in strips]
        if strips:
            strips[0] = msgspec.structs.replace(strips[0], draw=joined(marked, strips[0].draw))
            strips[-1] = msgspec.structs.replace(strips[-1], height=strips[-1].height + _UNDER_LABEL)
        return strips, None
    width = measures.side - 4 * MILLIMETRE
    setting = Setting(words.spans, node, press.language, right_to_left=right_to_left(press.language))
    lines = setting.balanced(width)

    def drawn(sheet: Sheet, base: float) -> None:
        _marked(press, level, label, look.leading, sheet, base)
        for index, line in enumerate(lines):
            draw(sheet, setting, line, measures.start, base + index * look.leading, width)

    return [], (drawn, len(lines) * look.leading)


def _marked(press: Press, level: int, label: str, above: float, sheet: Sheet, top: float) -> None:
    press.outline.append(Mark(level, (Said(label),), sheet.index, sheet.height - top + above))


# ── text ──


def _text(press: Press, part: Text, column: Column) -> Iterator[Strip]:
    measures = press.measures
    wide = msgspec.structs.replace(column, wide_start=measures.start, wide=measures.wide)
    labelled = 3 if part.label else 2
    if part.kind == "full" and measures.columns > 1 and measures.step - measures.column_width < _NUMBERS:
        wide = msgspec.structs.replace(wide, start=wide.start + _HANG, width=wide.width - _HANG)
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
    while entries and isinstance(entries[-1].block, Break) and not entries[-1].end_mark:
        entries = entries[:-1]  # what comes next has a rule of its own
    found = each(press, [entry.block for entry in entries], column, [entry.number for entry in entries])
    before = Entry(Paragraph(()))
    kept = 0
    held: Strip | None = None  # the end mark may belong to a block whose last line is drawn elsewhere (a note)
    for entry, own in zip(entries, found, strict=True):
        strips = iter(own)
        first = next(strips, None)
        if entry.anchor:
            first = under(first or Strip(0.0, nothing), partial(_anchor, entry.anchor))
        if first is not None:
            if held is not None:
                kept = kept + 1 if contacts and kept < _CONTACT_LINES and _goes_on(before, entry) else 0
                yield msgspec.structs.replace(held, keep=True) if kept else held
            held, before = first, entry
            for strip in strips:
                yield held
                held = strip
        if entry.end_mark and held is not None:
            held = _end(press, held, column)
    if held is not None:
        yield held


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
        return msgspec.structs.replace(strip, draw=joined(strip.draw, mark))
    mark = partial(_mark, column.start, strip.height + gap, side, color)
    return msgspec.structs.replace(strip, draw=joined(strip.draw, mark), height=strip.height + side + gap)


def _mark(start: float, below: float, side: float, color: bytes, sheet: Sheet, top: float) -> None:
    sheet.rule(start, top + below, side, side, color)
