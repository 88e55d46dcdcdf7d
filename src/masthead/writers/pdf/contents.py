"""Contents, and lists of figures and of tables: entries that lead to their places, with leaders and page numbers.

They are set after the text, when every place is known, and bound before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import assert_never

import msgspec
from msgspec import Struct

from masthead.document.model import (
    Abbreviation,
    Code,
    Emphasis,
    Foreign,
    Formula,
    Inline,
    LineBreak,
    Link,
    NoteReference,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from masthead.document.plain import plain
from masthead.language.tags import right_to_left
from masthead.writers.pdf.drawing import draw
from masthead.writers.pdf.inlines import Words
from masthead.writers.pdf.lines import Setting, Span
from masthead.writers.pdf.paragraphs import all_of, text
from masthead.writers.pdf.press import Column, Mark, Press, Strip
from masthead.writers.pdf.runs import Line
from masthead.writers.pdf.sheet import LinkNode, Node, Sheet
from masthead.writers.pdf.styles import MILLIMETRE, Look, Manner

_ROLES = ("name", "role")
"""Entries of the first level, and those within them."""
_INDENT = 5 * MILLIMETRE
_ABOVE = (7.0, 1.5)
"""Space above an entry, by its level."""
_GAP = 5.0
"""Between words and leader, and leader and number."""
_LEAST_LEADER = 12.0
_MANY = 120
"""Entries of both levels that a reader still finds her way in; of more, those of the first level stand alone."""
_TALL = 12
"""Lines that an entry may have and not be torn."""
_APART = 26.0
"""Above the heading of a list that does not begin a page."""
_UNDER = 14.0


class Place(Struct, frozen=True, gc=False):
    """An entry: the heading or caption, and the name of the anchor there."""

    mark: Mark
    target: str


def outlined(marks: Sequence[Mark]) -> list[Place]:
    """The headings that a table of contents shows: the highest level and the one below it, or that alone if they are many."""
    places = [Place(mark, target("contents", index)) for index, mark in enumerate(marks) if plain(mark.content).strip()]
    top = min((place.mark.level for place in places), default=1)
    both = [place for place in places if place.mark.level <= top + 1]
    return both if len(both) <= _MANY else [place for place in both if place.mark.level == top]


def captioned(kind: str, marks: Sequence[Mark]) -> list[Place]:
    """The entries of a list of figures or tables."""
    return [Place(mark, target(kind, index)) for index, mark in enumerate(marks)]


def target(kind: str, index: int) -> str:
    """The name of the anchor at a heading or caption. No anchor of a source has a space in its name."""
    return f"{kind} {index}"


def listing(press: Press, label: str, places: Sequence[Place], parent: Node) -> Iterator[Strip]:
    """The strips of a list under its heading; none if nothing is to be listed."""
    if not places:
        return
    measures = press.measures
    column = Column(measures.column, measures.wide - measures.side, parent, press.language, hyphens=False)
    yield from _heading(press, label, column)
    top = min(place.mark.level for place in places)
    whole = Node("TOC", parent)
    inner: Node | None = None
    item: Node | None = None
    for index, place in enumerate(places):
        depth = min(place.mark.level - top, 1)
        if not depth or item is None:
            item, inner = Node("TOCI", whole), None
            own = item
        else:
            inner = inner or Node("TOC", item)
            own = Node("TOCI", inner)
        followed = index + 1 < len(places) and places[index + 1].mark.level > place.mark.level
        for strip in _entry(press, place, own, column, depth):
            yield msgspec.structs.replace(strip, keep=True) if followed or index in (0, len(places) - 2) else strip


def _heading(press: Press, label: str, column: Column) -> list[Strip]:
    level = 2 if plain(press.briefing.title).strip() else 1
    node = Node(f"H{level}", column.node)
    look = press.type.look("heading1", press.language)
    strips = text(press, Words(press, "heading1", press.language, node).say(label), node, look, column, hyphens=False, keep=True)
    marked = partial(_marked, press, level, label)
    strips[0] = msgspec.structs.replace(strips[0], before=_APART, draw=partial(all_of, (marked, strips[0].draw)))
    strips[-1] = msgspec.structs.replace(strips[-1], height=strips[-1].height + _UNDER - _ABOVE[0])
    return strips


def _marked(press: Press, level: int, label: str, sheet: Sheet, top: float) -> None:
    press.outline.append(Mark(level, (Text(label),), sheet.index, sheet.height - top + 12))


def _entry(press: Press, place: Place, item: Node, column: Column, depth: int) -> list[Strip]:
    """An entry's lines, the last with leader and number. All of it can be touched, and is one link."""
    mark = place.mark
    language = mark.language or press.language
    look = press.type.look(_ROLES[depth], language)
    link = LinkNode(Node("Reference", item, language=mark.language), "#" + place.target, " ".join(plain(mark.content).split()))
    link.link = None  # words do not make areas of their own: there is one for the whole entry
    start = column.start + depth * _INDENT
    page = _plain(press, f"{mark.page + 1} ", look, link)
    width = column.width - depth * _INDENT - page.natural - _GAP - _LEAST_LEADER
    words = Words(press, _ROLES[depth], language, link)
    hung: tuple[Setting, float] | None = None
    if mark.number and mark.number.isdecimal():
        hung = _plain(press, mark.number + " ", press.type.look("label", press.language), Node("Lbl", item)), press.measures.start
    elif mark.number:
        words.say(mark.number + ". ", Manner(strong=True, primary=True))
    words.add(bare(mark.content)).say(" ")
    setting = Setting(words.spans, link, language, right_to_left=right_to_left(press.language))
    lines = setting.lines(max(width, 1.0))
    groups = [lines] if len(lines) <= _TALL else [[line] for line in lines]
    strips = []
    for index, group in enumerate(groups):
        last = index == len(groups) - 1
        drawn = partial(_draw, press, setting, group, look, start, width, link, column, page if last else None, None if index else hung)
        strips.append(Strip(len(group) * look.leading, drawn, before=0.0 if index else _ABOVE[depth], drop=look.drop, keep=not last))
    return strips


def _plain(press: Press, said: str, look: Look, node: Node) -> Setting:
    return Setting([Span(said, look.ink)], node, press.language, right_to_left=right_to_left(press.language))


def _draw(
    press: Press,
    setting: Setting,
    lines: Sequence[Line],
    look: Look,
    start: float,
    width: float,
    link: LinkNode,
    column: Column,
    page: Setting | None,
    hung: tuple[Setting, float] | None,
    sheet: Sheet,
    top: float,
) -> None:
    base = top + look.drop
    if hung is not None:
        number, at = hung
        draw(sheet, number, number.lines(column.start - at)[0], at, base, column.start - at)
    for index, line in enumerate(lines):
        draw(sheet, setting, line, start, base + index * look.leading, width)
    height = len(lines) * look.leading
    sheet.link(
        link,
        sheet.left(start, column.start + column.width - start),
        sheet.height - top - height,
        column.start + column.width - start,
        height,
    )
    if page is None:
        return
    base += (len(lines) - 1) * look.leading
    shown = page.lines(column.width)[0]
    begin = start + lines[-1].width + _GAP
    sheet.dots(begin, base, column.start + column.width - page.natural - _GAP - begin, press.type.color("muted"))
    draw(sheet, page, shown, column.start, base, column.width, "end")


def bare(content: Sequence[Inline]) -> tuple[Inline, ...]:
    """Words without what they lead to: an entry is one link already. Lines that the source ends run on."""
    found: list[Inline] = []
    for inline in content:
        match inline:
            case Link(_, inner):
                found += bare(inner)
            case NoteReference():
                continue
            case LineBreak():
                found.append(Text(" "))
            case Strong(inner) | Emphasis(inner) | Superscript(inner) | Subscript(inner) | Foreign(_, inner) | Abbreviation(_, inner):
                found.append(msgspec.structs.replace(inline, content=bare(inner)))
            case Text() | Code() | Formula():
                found.append(inline)
            case _:
                assert_never(inline)
    return tuple(found)
