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
from masthead.writers.pdf.setting.drawing import draw
from masthead.writers.pdf.setting.lines import Setting, Span
from masthead.writers.pdf.setting.runs import Line
from masthead.writers.pdf.setting.sheet import LinkNode, Node, Sheet
from masthead.writers.pdf.setting.styles import MILLIMETRE, Look, Manner
from masthead.writers.pdf.strips.inlines import Words
from masthead.writers.pdf.strips.paragraphs import all_of, text
from masthead.writers.pdf.strips.press import Column, Mark, Press, Strip

_GAP = 5.0
"""Between words and leader, and leader and number."""
_LEAST_LEADER = 12.0
_MANY = 120
"""Entries of both levels that a reader still finds her way in; of more, those of the first level stand alone."""
_TALL = 12
"""Lines that an entry may have and not be torn."""
_FEW = 8
"""Captions whose list does not part."""
_APART = 26.0
"""Above the heading of a list that does not begin a page."""
_UNDER = 6.0


class _Kind(Struct, frozen=True, gc=False):
    """How an entry is set: in which role, how far in, with how much space above it, its number in the side margin or before its words."""

    role: str
    indent: float
    above: float
    hung: bool


_KINDS = (_Kind("name", 0.0, 7.0, True), _Kind("role", 5 * MILLIMETRE, 1.5, True))
"""Entries of contents by their level."""
_CAPTION = _Kind("role", 0.0, 4.0, False)


class Place(Struct, frozen=True, gc=False):
    """An entry: the heading or caption, and the name of the anchor there; its level in the list from 0, and how it is set."""

    mark: Mark
    target: str
    depth: int
    kind: _Kind


def outlined(marks: Sequence[Mark]) -> list[Place]:
    """The headings that a table of contents shows: the highest level and the one below it, or that alone if they are many."""
    said = [(index, mark) for index, mark in enumerate(marks) if plain(mark.content).strip()]
    top = min((mark.level for _, mark in said), default=1)
    both = [
        Place(mark, target("contents", index), mark.level - top, _KINDS[mark.level - top]) for index, mark in said if mark.level <= top + 1
    ]
    return both if len(both) <= _MANY else [place for place in both if not place.depth]


def captioned(kind: str, marks: Sequence[Mark]) -> list[Place]:
    """The entries of a list of figures or tables."""
    said = [(index, mark) for index, mark in enumerate(marks) if mark.number or plain(mark.content).strip()]
    return [Place(mark, target(kind, index), 0, _CAPTION) for index, mark in said]


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
    hang = _hang(press, places)
    if not (measures.beside and measures.columns == 1):  # numbers stand before the words, as they do over the text
        column = msgspec.structs.replace(column, start=column.start + hang, width=column.width - hang)
    margin = column.start - hang  # where there is a side margin, at its end: the eye goes from a number to its words
    whole = Node("TOC", parent)
    inner: Node | None = None
    item: Node | None = None
    for index, place in enumerate(places):
        if not place.depth or item is None:
            item, inner = Node("TOCI", whole), None
            own = item
        else:
            inner = inner or Node("TOC", item)
            own = Node("TOCI", inner)
        followed = index + 1 < len(places) and places[index + 1].depth > place.depth
        stays = followed or index in (0, len(places) - 2) or (not place.kind.hung and index < len(places) - 1 < _FEW)
        for strip in _entry(press, place, own, column, margin):
            yield msgspec.structs.replace(strip, keep=True) if stays else strip


def _hang(press: Press, places: Sequence[Place]) -> float:
    """How far entries stand in, so that their numbers have room before them."""
    font = press.type.look("label", press.language).ink.font
    return max((font.box(place.mark.number).width + _GAP for place in places if place.kind.hung and place.mark.number), default=0.0)


def _heading(press: Press, label: str, column: Column) -> list[Strip]:
    level = 2 if plain(press.briefing.title).strip() else 1
    node = Node(f"H{level}", column.node)
    look = press.type.look("heading1", press.language)
    strips = text(press, Words(press, "heading1", press.language, node).say(label), node, look, column, hyphens=False, keep=True)
    marked = partial(_marked, press, level, label)
    strips[0] = msgspec.structs.replace(strips[0], before=_APART, draw=partial(all_of, (marked, strips[0].draw)))
    strips[-1] = msgspec.structs.replace(strips[-1], height=strips[-1].height + _UNDER)
    return strips


def _marked(press: Press, level: int, label: str, sheet: Sheet, top: float) -> None:
    press.outline.append(Mark(level, (Text(label),), sheet.index, sheet.height - top + 12))


def _entry(press: Press, place: Place, item: Node, column: Column, margin: float) -> list[Strip]:
    """An entry's lines, the last with leader and number. All of it can be touched, and is one link. Its number hangs at `margin`."""
    mark, kind = place.mark, place.kind
    language = mark.language or press.language
    look = press.type.look(kind.role, language)
    number = _phrase(press, mark.number, press.type.look("label", press.language), Node("Lbl", item)) if kind.hung and mark.number else None
    link = LinkNode(
        Node("Reference", item, language=mark.language), "#" + place.target, " ".join(plain(mark.content).split()) or mark.number
    )
    link.link = None  # words do not make areas of their own: there is one for the whole entry
    page = _phrase(press, press.number(mark.page + 1), look, link)
    words = Words(press, kind.role, language, link)
    if mark.number and not kind.hung:
        words.say(mark.number + ". ", Manner(strong=True, primary=True))
    words.add(bare(mark.content)).say(" ")
    setting = Setting(words.spans, link, language, right_to_left=right_to_left(press.language))
    start, width = column.start + kind.indent, column.width - kind.indent
    lines = setting.lines(max(width - page.natural - _GAP - _LEAST_LEADER, 1.0))
    strips = []
    for group in [lines] if len(lines) <= _TALL else [[line] for line in lines]:
        first, last = group[0] is lines[0], group[-1] is lines[-1]
        entry = _Entry(press, setting, tuple(group), look, start, width, margin, link, page if last else None, number if first else None)
        strips.append(Strip(len(group) * look.leading, entry.draw, before=kind.above if first else 0.0, drop=look.drop, keep=not last))
    return strips


def _phrase(press: Press, said: str, look: Look, node: Node) -> Setting:
    return Setting([Span(said + " ", look.ink)], node, press.language, right_to_left=right_to_left(press.language))


class _Entry(Struct, frozen=True):
    """Lines of an entry, ready to be drawn: with its page number, if they are its last, and the number that hangs before its first."""

    press: Press
    setting: Setting
    lines: tuple[Line, ...]
    look: Look
    start: float
    width: float
    margin: float
    link: LinkNode
    page: Setting | None
    number: Setting | None

    def draw(self, sheet: Sheet, top: float) -> None:
        """From `top` down."""
        base = top + self.look.drop
        if self.number is not None:
            room = self.start - self.margin
            draw(sheet, self.number, self.number.lines(room)[0], self.margin, base, room)
        for index, line in enumerate(self.lines):
            draw(sheet, self.setting, line, self.start, base + index * self.look.leading, self.width)
        height = len(self.lines) * self.look.leading
        sheet.link(self.link, sheet.left(self.start, self.width), sheet.height - top - height, self.width, height)
        if self.page is not None:
            base += height - self.look.leading
            begin = self.start + self.lines[-1].width + _GAP
            end = self.start + self.width - self.page.natural - _GAP
            sheet.dots(begin, base, end - begin, self.press.type.color("muted"))
            draw(sheet, self.page, self.page.lines(self.width)[0], self.start, base, self.width, "end")


def bare(content: Sequence[Inline]) -> tuple[Inline, ...]:
    """Words without what they lead to: an entry is one link already. Lines that the source ends run on."""
    found: list[Inline] = []
    if len(content) == 1 and isinstance(content[0], Strong):  # a heading that is bold as a whole is an entry as others are
        content = content[0].content
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
