"""The source's own blocks in a briefing: paragraph numbers, anchors, contacts that stay whole, the end mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import assert_never

import msgspec

from masthead.briefing.model import Entry, Text
from masthead.document.model import BlockNode, Break, List, Paragraph, Strong
from masthead.document.plain import plain_block
from masthead.language.tags import primary
from masthead.writers.contacts import ADDRESS
from masthead.writers.contacts import abreast as many_contacts
from masthead.writers.pdf.setting.sheet import Sheet
from masthead.writers.pdf.setting.styles import MILLIMETRE
from masthead.writers.pdf.strips.inlines import announces
from masthead.writers.pdf.strips.paragraphs import joined, nothing, under, with_next
from masthead.writers.pdf.strips.press import Column, Press, Strip
from masthead.writers.pdf.strips.ranks import BETWEEN, ranked, steps
from masthead.writers.pdf.text.blocks import blocks, each
from masthead.writers.ranks import MANY, names

_CONTACT_LINE, _CONTACT_LINES = 70, 8
"""Characters of a line of a contact, and its lines."""
_BROKEN = 0.25
"""Contacts stand in two columns if lines of no more than this share of them break;"""
_MANY, _SAVED = 16, 0.72
"""of so many, each may have a broken line if they take no more than this share of the height that they have one under the other."""
_ROUND_NAMES = 3.0
"""Above and under names in columns."""
_NUMBERED_GAP = 1.9 * MILLIMETRE
_NUMBERS, _HANG = 11 * MILLIMETRE, 7 * MILLIMETRE
"""Columns that stand closer than this to each other keep so much free at their start for paragraph numbers."""
_ASKS = ("?", "？", "؟", "՞")
"""What questions end in,"""
_ASKS_IN_GREEK = (";", "\u037e")
"""and in Greek."""
_QUESTION = 300
"""Characters of a question, at most."""


def text(press: Press, part: Text, column: Column) -> Iterator[Strip]:
    """The strips of a part of the source."""
    measures = press.measures
    wide = msgspec.structs.replace(column, wide_start=measures.start, wide=measures.wide)
    labelled = part.level + 1 if part.label else part.level
    if part.kind in ("full", "questions") and measures.columns > 1 and measures.step - measures.column_width < _NUMBERS:
        wide = msgspec.structs.replace(wide, start=wide.start + _HANG, width=wide.width - _HANG)
    match part.kind:
        case "full":
            return _entries(press, part.entries, msgspec.structs.replace(wide, gap=_NUMBERED_GAP, least_level=labelled))
        case "questions":
            asked = _asked(part.entries, column.language)
            return _entries(press, asked, msgspec.structs.replace(wide, gap=_NUMBERED_GAP, least_level=labelled))
        case "report":
            inner = msgspec.structs.replace(wide, indent=5 * MILLIMETRE, grid=True, least_level=labelled)
            return _named(press, part.entries, inner)
        case "signature":
            return _named(
                press, part.entries, msgspec.structs.replace(column, role="signature", gap=2.0, wide=measures.wide, least_level=labelled)
            )
        case "notes" | "boilerplate" | "contact" | "small":
            inner = msgspec.structs.replace(column, role="small", gap=3.5, wide=measures.wide, least_level=labelled)
            return (_contacts if part.kind == "contact" else _named)(press, part.entries, inner)
        case _:
            assert_never(part.kind)


def _asked(entries: Sequence[Entry], language: str) -> list[Entry]:
    """The entries with questions that the source sets as paragraphs in bold: they stay with their answers then."""
    signs = (*_ASKS, *_ASKS_IN_GREEK) if primary(language) == "el" else _ASKS
    return [_emboldened(entry) if _is_question(entry.block, signs) else entry for entry in entries]


def _is_question(block: BlockNode, signs: tuple[str, ...]) -> bool:
    if not isinstance(block, Paragraph):
        return False
    said = plain_block(block).rstrip('\u200f\u200e "”»')
    return len(said) <= _QUESTION and said.endswith(signs)


def _emboldened(entry: Entry) -> Entry:
    block = entry.block
    if not isinstance(block, Paragraph):
        return entry
    return msgspec.structs.replace(entry, block=msgspec.structs.replace(block, content=(Strong(block.content),)))


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
            first = under(first or Strip(0.0, nothing), partial(anchor, entry.anchor))
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


def _named(press: Press, entries: Sequence[Entry], column: Column) -> Iterator[Strip]:
    """The same where many names, one a line, stand in columns side by side: who signed, who was there."""
    done = 0
    for start, stop in _runs(entries) if press.measures.columns == 1 else ():
        if (found := _rank(press, entries[start:stop], column)) is None:
            continue
        before = _entries(press, entries[done:start], column)
        if start and isinstance(said := entries[start - 1].block, Paragraph) and announces(said.content):
            before = with_next(before)
        yield from before
        yield msgspec.structs.replace(found, before=max(column.gap, _ROUND_NAMES) if start else 0.0)
        done = stop
    for index, strip in enumerate(_entries(press, entries[done:], column)):
        yield msgspec.structs.replace(strip, before=max(strip.before, column.gap, _ROUND_NAMES)) if done and not index else strip


def _runs(entries: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    """Where enough names follow each other."""
    start = count = 0
    for index, entry in enumerate((*entries, Entry(Break()))):
        here = 0 if entry.number or entry.end_mark else names(entry.block)
        if here:
            start, count = (start, count + here) if count else (index, here)
            continue
        if count >= MANY:
            yield start, index
        count = 0


def _rank(press: Press, entries: Sequence[Entry], column: Column) -> Strip | None:
    """Names in as many columns as each has room in on one line; None if they have none."""
    lines = [line for entry in entries for line in plain_block(entry.block).split("\n")]
    size = press.type.look(column.role, column.language).ink.font.size
    for count, step in steps(column.width, max(map(len, lines)), size):
        side = msgspec.structs.replace(column, width=step - BETWEEN, indent=0.0, grid=False)
        made = [blocks(press, (entry.block,), side) for entry in entries]
        for strips, entry in zip(made, entries, strict=True):
            if strips and entry.anchor:
                strips[0] = under(strips[0], partial(anchor, entry.anchor))
        items = [[strip] for strips in made for strip in strips]
        if len(items) != len(lines) or any(strip.notes for [strip] in items):
            continue
        gaps = iter(column.gap if index and not line else 0.0 for index, strips in enumerate(made) for line in range(len(strips)))
        return ranked([[msgspec.structs.replace(strip, before=gap)] for [strip], gap in zip(items, gaps, strict=True)], count, step)
    return None


def _contacts(press: Press, entries: Sequence[Entry], column: Column) -> Iterator[Strip]:
    """Contacts: many that follow each other stand in two columns, down one and then down the other, if nearly all their lines have room so."""
    start, stop = many_contacts(entries) if press.measures.columns == 1 else (0, 0)
    columns = _columns(press, entries[start:stop], column)
    if columns is None:
        yield from _entries(press, entries, column, contacts=True)
        return
    yield from _entries(press, entries[:start], column, contacts=True)
    yield msgspec.structs.replace(columns, before=column.gap) if start else columns
    for index, strip in enumerate(_entries(press, entries[stop:], column, contacts=True)):
        yield strip if index else msgspec.structs.replace(strip, before=column.gap)


def _columns(press: Press, entries: Sequence[Entry], column: Column) -> Strip | None:
    """Contacts in two columns; none if lines of many would break, unless there are very many, or more than one of any."""
    width = (column.width - BETWEEN) / 2
    side = msgspec.structs.replace(column, width=width)
    made: list[list[Strip]] = []
    broken = lines = 0
    for entry in entries:
        found = blocks(press, (entry.block,), side)
        own = plain_block(entry.block).strip().count("\n") + 1
        lines += own
        broken += len(found) - own
        if len(found) > own + 1 or any(strip.notes for strip in found):
            return None
        found[0] = msgspec.structs.replace(found[0], before=column.gap if made else 0.0)
        made.append(found)
    saved = len(made) >= _MANY and sum(map(len, made)) / 2 <= lines * _SAVED
    return ranked(made, 2, width + BETWEEN) if made and (broken <= len(entries) * _BROKEN or saved) else None


def _goes_on(entry: Entry, following: Entry) -> bool:
    """Whether a contact set in short paragraphs has not come to its end: after its addresses, the next one begins."""
    if not isinstance(entry.block, Paragraph) or not isinstance(following.block, (Paragraph, List)):
        return False
    said = plain_block(entry.block)
    if len(said) > _CONTACT_LINE or "\n" in said:
        return False
    return ADDRESS.search(said) is None or ADDRESS.search(plain_block(following.block)) is not None


def anchor(name: str, sheet: Sheet, top: float) -> None:
    """A place that links lead to, a little above what stands there."""
    sheet.anchor(name, top - 4)


def _end(press: Press, strip: Strip, column: Column) -> Strip:
    """A small square after the last word, which stands for the source's own mark."""
    side = 2 * MILLIMETRE * press.brand.scale
    gap = 1.5 * MILLIMETRE
    color = press.type.color("accent")
    if strip.reach >= 0:  # a full line lets it hang in the margin
        mark = partial(_mark, strip.reach + gap, strip.drop - side * 0.98, side, color)
        return msgspec.structs.replace(strip, draw=joined(strip.draw, mark))
    mark = partial(_mark, column.start, strip.height + gap, side, color)
    split = None if strip.split is None else partial(_split, press, strip, column)
    return msgspec.structs.replace(strip, draw=joined(strip.draw, mark), height=strip.height + side + gap, smaller=None, split=split)


def _split(press: Press, strip: Strip, column: Column, room: float) -> tuple[Strip, Strip] | None:
    """A strip in two, of which the second ends with the mark."""
    parts = None if strip.split is None else strip.split(room)
    return None if parts is None else (parts[0], _end(press, parts[1], column))


def _mark(start: float, below: float, side: float, color: bytes, sheet: Sheet, top: float) -> None:
    sheet.rule(start, top + below, side, side, color)
