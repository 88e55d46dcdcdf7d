"""The sections of a briefing: a rule, a label in the side margin, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice

import msgspec

from masthead.briefing.model import About, Abstract, Glance, KeyFigures, Section, Text, WhosWho
from masthead.document.model import Text as Said
from masthead.language.tags import right_to_left
from masthead.writers.pdf.parts import digest, entries
from masthead.writers.pdf.parts.entries import anchor
from masthead.writers.pdf.setting.drawing import draw
from masthead.writers.pdf.setting.lines import Setting
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.setting.styles import MILLIMETRE
from masthead.writers.pdf.strips.inlines import Words
from masthead.writers.pdf.strips.paragraphs import NUMBER_APART, joined, lowered, nothing, text, under, with_next
from masthead.writers.pdf.strips.press import Column, Draw, Mark, Press, Stand, Strip

_UNDER_RULE = 2.6 * MILLIMETRE
_APART = 5.5 * MILLIMETRE
_BEGINNING = 7
"""Lines of the full text that must fit on the page where it begins, …"""
_SHARE = 0.25
"""… or this share of a page, if that is less: on a small page so many lines are half of it."""
_LONG = ("full", "report", "questions")
"""Texts that pages may end in, however short they are."""
_TOGETHER, _QUARTER = 10, 0.25
"""Lines of small print that stay on one page, if they take no more than this share of it."""
_AHEAD = 40
"""Strips that a section is known by: whether its label is higher than it, whether some lines are all it has."""
_UNRULED = 1.9 * MILLIMETRE + 3.0
"""Above a part without a label."""
_NEAR = 2
"""Entries of a text whose numbers a label may stand beside."""
_BESIDE_NUMBER = 3.0
"""Between a label and a number, at least."""
_UNDER_LABEL = 1.2 * MILLIMETRE
"""Under a label that stands above its section."""


def sections(press: Press) -> Iterator[Strip]:
    """The strips of all sections. A signature stays with the end of the text above it."""
    parts = press.briefing.sections
    before = False
    for index, part in enumerate(parts):
        strips = section(press, part, first=index == 0)
        other = _other_way(press, part)
        if other != before and press.measures.columns > 1:
            strips = _below_all(strips)
        before = other
        following = parts[index + 1] if index + 1 < len(parts) else None
        if isinstance(following, Text) and following.kind == "signature":
            yield from with_next(strips)
        else:
            yield from strips


def section(press: Press, part: Section, *, first: bool) -> Iterator[Strip]:
    """The strips of a section, its rule and label included. They come as they are asked for: a report may have thousands of pages."""
    if not (isinstance(part, (Text, Abstract)) and part.language and part.language != press.language):
        return _section(press, part, press.language, first=first)
    strips = _section(press, part, part.language, first=first)
    if not _other_way(press, part):
        return strips
    from masthead.writers.pdf.strips.mirrored import mirrored

    return map(partial(mirrored, press.measures.end - press.measures.start), strips)


def _other_way(press: Press, part: Section) -> bool:
    """Whether a part runs the other way than the document."""
    return isinstance(part, (Text, Abstract)) and bool(part.language) and right_to_left(part.language) != right_to_left(press.language)


def _below_all(strips: Iterator[Strip]) -> Iterator[Strip]:
    """The strips of a part under the columns before it: its first column is where the others' last one is, and each would stand on the other."""
    for first in strips:
        if not first.stand:
            yield Strip(0.0, nothing, keep=True, vanishes=True, stand="across")
        yield first
        break
    yield from strips


def _section(press: Press, part: Section, language: str, *, first: bool) -> Iterator[Strip]:
    node = Node("Sect", press.document, language=language if language != press.language else "")
    press.part = language
    measures = press.measures
    label, level = _labelled(part)
    called = "" if label or not isinstance(part, Text) else press.called.get(part.anchor, "")
    spans = not isinstance(part, (Text, Glance, About))
    column = Column(measures.column, measures.across if spans else measures.column_width, node, language, hyphens=True)
    stand: Stand = "across" if measures.columns > 1 else ""
    above, beside = _label(press, label or called, level if label else 0, node, language, _number(part)) if label or called else ([], None)
    found = _strips(press, part, column)
    if spans and stand:
        found = (msgspec.structs.replace(strip, stand=stand) for strip in found)
    strips = list(islice(found, _AHEAD))
    if not strips:
        if not label:
            return
        look = press.type.look("label", language)
        strips = [Strip(look.leading if beside else 0.0, nothing, drop=look.drop)]  # a label of the source's own, with nothing under it
    if isinstance(part, Text) and part.kind not in _LONG and _short(press, strips):
        strips[:-1] = (msgspec.structs.replace(strip, keep=True) for strip in strips[:-1])
    if isinstance(part, Text) and part.anchor:
        (above or strips)[0] = under((above or strips)[0], partial(anchor, part.anchor))
    if not (label or isinstance(part, Abstract) or (isinstance(part, Text) and part.anchor)):
        above_all = 14.0 if first else _UNRULED if isinstance(part, Text) else _APART
        if isinstance(part, Text) and part.kind == "signature":
            above_all = press.air.above("signature", above_all)
        strips[0] = msgspec.structs.replace(strips[0], before=above_all)
    else:
        if beside is not None:
            _clear(strips, beside[1], press.type.look("label", language).drop)
        whole = sum([strip.height + strip.before for strip in strips])
        if beside is not None:
            drawn, height = beside
            line = next((strip for strip in strips if strip.height), strips[0])
            down = line.drop or press.type.look("label", language).drop  # a picture has no base line
            again = [Strip(0.0, partial(lowered, drawn, down))]
            strips[0] = msgspec.structs.replace(strips[0], draw=joined(partial(lowered, drawn, down), strips[0].draw))
            if height > whole:
                strips[-1] = msgspec.structs.replace(strips[-1], keep=True)
                strips.append(Strip(height - whole, nothing))
        else:
            again = above
        if isinstance(part, (WhosWho, KeyFigures)) and again:  # where it parts, the rest is named again
            named = partial(msgspec.structs.replace, repeat=tuple(again))
            strips[1:], found = map(named, strips[1:]), map(named, found)
        full = isinstance(part, Text) and part.kind == "full"
        room = (press.measures.bottom - press.measures.top) * _SHARE
        need = min(_BEGINNING * press.type.look("body", language).leading, whole, room) if full else 0.0
        inner = level > 2 and measures.beside
        yield Strip(
            0.6 + _UNDER_RULE,
            partial(_rule, press, inner),
            before=press.air.above("label", _APART),
            keep=True,
            need=need,
            vanishes=True,
            stand=stand,
        )
        yield from above
    yield from strips
    yield from found


def _clear(strips: list[Strip], height: float, drop: float) -> None:
    """Makes room for a label, which is so high, before what stands in the side margin too."""
    reached = 0.0
    for index, strip in enumerate(strips):
        if reached >= height:
            return
        if strip.aside and index:
            strips[index] = msgspec.structs.replace(strip, before=strip.before + height - reached)
            return
        if strip.aside:
            strips.insert(0, Strip(height + _UNDER_LABEL, nothing, drop=drop, keep=True, opens=6))
            return
        reached += strip.before + strip.height


def _short(press: Press, strips: Sequence[Strip]) -> bool:
    """Whether a section of small print is short enough that no page should end within it."""
    if len(strips) > _TOGETHER or any(strip.floats or strip.split is not None or strip.stand for strip in strips):
        return False
    return sum([strip.height for strip in strips]) <= press.measures.depth * _QUARTER


def _labelled(part: Section) -> tuple[str, int]:
    """What a section is called, and the level of that heading."""
    match part:
        case Text(label=label, level=level):
            return label, level
        case Abstract():
            return "", 2
        case _:
            return part.label, 2


def _strips(press: Press, part: Section, column: Column) -> Iterator[Strip]:
    if isinstance(part, Text):
        yield from entries.text(press, part, column)
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
            from masthead.writers.pdf.parts.further import further  # few briefings have such sections

            found = further(press, part, column)
    press.quiet = False
    yield from found


def _rule(press: Press, inner: bool, sheet: Sheet, top: float) -> None:
    """Over all, or over the text alone: what belongs to the text before it."""
    measures = press.measures
    start, width = (measures.column, measures.across) if inner else (measures.start, measures.wide)
    sheet.rule(start, top, width, 0.6, press.type.color("rule"))


def _number(part: Section) -> int:
    """The paragraph number beside which a section's label stands; 0 for none."""
    return next((entry.number for entry in part.entries[:_NEAR] if entry.number), 0) if isinstance(part, Text) else 0


def _label(press: Press, label: str, least: int, parent: Node, language: str, number: int) -> tuple[list[Strip], tuple[Draw, float] | None]:
    """The section's heading: strips above it, or, where the side margin has room, what draws it there on a base line, and its height.
    `number`: of the first paragraph, which stands in the margin too. `least`: its level; 0: it is no heading, since one of the text follows."""
    level = press.level(least, 2) if least else 0
    node = Node(f"H{level}" if level else "P", parent)
    look = press.type.look("label", language)
    words = Words(press, "label", language, node).say(label)
    measures = press.measures
    width = measures.side - 4 * MILLIMETRE
    if number:
        figures = press.type.look("number", language).ink.font.box(press.number(number)).width
        width = min(width, measures.side - NUMBER_APART - figures - _BESIDE_NUMBER)
    setting = Setting(words.spans, node, language, right_to_left=right_to_left(language))
    if not measures.beside or setting.least > width:  # no word of a label is broken
        column = Column(measures.column, measures.across, node, language, hyphens=False)
        strips = text(press, words, node, look, column, hyphens=False, keep=True)
        marked = partial(_marked, press, level, label, look.leading - look.drop)
        stand: Stand = "across" if measures.columns > 1 else ""
        strips = [msgspec.structs.replace(strip, opens=level or 6, stand=stand) for strip in strips]
        if strips:
            strips[0] = msgspec.structs.replace(strips[0], draw=joined(marked, strips[0].draw))
            strips[-1] = msgspec.structs.replace(strips[-1], height=strips[-1].height + press.air.below("label", _UNDER_LABEL))
        return strips, None
    lines = setting.balanced(width)

    def drawn(sheet: Sheet, base: float) -> None:
        _marked(press, level, label, look.leading, sheet, base)
        for index, line in enumerate(lines):
            draw(sheet, setting, line, measures.start, base + index * look.leading, width)

    return [], (drawn, len(lines) * look.leading)


def _marked(press: Press, level: int, label: str, above: float, sheet: Sheet, top: float) -> None:
    if sheet.artifact or not level:
        return
    press.outline.append(Mark(level, (Said(label),), sheet.index, sheet.height - top + above))
