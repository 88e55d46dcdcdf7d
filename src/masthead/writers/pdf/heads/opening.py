"""What opens the first page: masthead, embargo, title, standfirst."""

from __future__ import annotations

from functools import partial
from typing import assert_never

import msgspec
from msgspec import Struct

from masthead.brand.style import logo as variant
from masthead.brand.style import said
from masthead.language.tags import right_to_left
from masthead.writers.pdf.heads.headline import headline
from masthead.writers.pdf.setting.drawing import draw
from masthead.writers.pdf.setting.lines import Setting
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.setting.styles import MILLIMETRE, Look
from masthead.writers.pdf.strips.inlines import Words
from masthead.writers.pdf.strips.paragraphs import all_of, strips_of, text
from masthead.writers.pdf.strips.press import Column, Mark, Press, Stand, Strip

_ABOVE_RULE = 6.5
"""From the publisher to the rule under it, or as much as the logo wants to be clear of."""
_LOGO = 0.5
"""Share of the width that a logo takes at most."""
SIDES = {"": 0.0, "start": 0.0, "center": 0.5, "end": 1.0}
"""How much of the room that is left over stands before a logo that is aligned so."""
_BETWEEN_FACTS = " · "


def opening(press: Press, parent: Node) -> list[Strip]:
    """The strips from the masthead down to the standfirst, kept on one page as far as a page goes."""
    strips = [_masthead(press, parent)]
    strips += _banners(press, parent)
    strips += _title(press, parent)
    stand: Stand = "across" if press.measures.columns > 1 else ""
    return [msgspec.structs.replace(strip, keep=True, stand=stand) for strip in strips]


def left_out(press: Press, parent: Node) -> list[Strip]:
    """What the brand keeps from its covers, and a reader must find all the same: state, facts, standfirst."""
    shown, briefing = press.brand.cover.fields, press.briefing
    strips = _banners(press, parent) if "embargo" not in shown else []
    missing = [briefing.genre] if "genre" not in shown else []
    missing += [" · ".join(filter(None, (briefing.date, briefing.language_name)))] if "date" not in shown else []
    said_facts = [line for line in missing if line]
    column = _column(press, parent)
    if said_facts:
        node = Node("P", parent)
        words = Words(press, "meta", press.language, node).say("\n".join(said_facts))
        strips += _apart(text(press, words, node, press.type.look("meta", press.language), column, hyphens=False), 2.6 * MILLIMETRE)
    if "standfirst" not in shown:
        strips += _standfirst(press, parent, column)
    return [msgspec.structs.replace(strip, keep=True, stand="across" if press.measures.columns > 1 else "") for strip in strips]


def _standfirst(press: Press, parent: Node, column: Column, after: float = 0.0) -> list[Strip]:
    if not press.briefing.standfirst:
        return []
    node = Node("P", parent)
    words = Words(press, "standfirst", press.language, node).add(press.briefing.standfirst)
    above = max(press.air.above("standfirst", 2.6 * MILLIMETRE), after)
    look = press.type.look("standfirst", press.language)
    return _apart(text(press, words, node, look, column, balanced=column.align == "center"), above)  # in the middle a short last line shows


def _column(press: Press, node: Node) -> Column:
    """Where the title stands: over the text, or, under a masthead in the middle, in the middle of all."""
    measures = press.measures
    if press.brand.setting.head == "centred":
        return Column(measures.start, measures.wide, node, press.language, align="center", hyphens=False)
    return Column(measures.column, measures.wide - measures.side, node, press.language, hyphens=False)


def phrase(
    press: Press, role: str, content: str, node: Node, *, ours: bool = False, color: bytes = b"", scale: float = 1.0
) -> tuple[Setting, Look]:
    """Words in a role, and how that looks. `ours`: our own, which may be English in a document that runs from right to left. `color`:
    another one than the role's. `scale`: how much larger than the role."""
    words = Words(press, role, press.language, node, scale).say(content)
    if color:
        words.color(color)
    right = right_to_left(press.language)
    setting = Setting(words.spans, node, press.language, right_to_left=right, from_left=right and ours and not right_to_left(press.spoken))
    return setting, press.type.look(role, press.language, scale=scale)


def _masthead(press: Press, parent: Node) -> Strip:
    """The publisher, and what it publishes, as the brand wants them to head the page."""
    match press.brand.setting.head:
        case "rule":
            return _ruled(press, parent)
        case "band":
            from masthead.writers.pdf.heads.mastheads import banded

            return banded(press, parent)
        case "centred":
            from masthead.writers.pdf.heads.mastheads import centred

            return centred(press, parent)
        case _:
            assert_never(press.brand.setting.head)


def _ruled(press: Press, parent: Node) -> Strip:
    """The publisher at the start; genre, date and language at the end; a heavy rule."""
    measures = press.measures
    mark = logo(press, parent)
    pair = Pair(press, parent, mark)
    under = max(_ABOVE_RULE, mark.clear if mark is not None else 0.0)

    def drawn(sheet: Sheet, top: float) -> None:
        pair.draw(sheet, top)
        sheet.rule(measures.start, top + pair.height + under, measures.wide, 2.0, press.type.color("primary"))

    return Strip(pair.height + under + 2.0, drawn)


class Pair:
    """Publisher at the start, and facts at the end, both standing on one base line; `color`: of both, on a ground of its own. `larger`: how much larger
    than its role a name is, if that leaves it on one line."""

    def __init__(self, press: Press, parent: Node, mark: Logo | None, color: bytes = b"", larger: float = 1.0) -> None:
        measures = press.measures
        half = measures.wide * 0.5
        self._start, self._half, self._wide, self._end = measures.start, half, measures.wide, measures.start + measures.wide
        self._mark = mark
        self._align = press.brand.logo.align if mark is not None and press.brand.logo is not None else ""
        self._fact_room = half if mark is None else min(half, _beside(mark, measures.wide, self._align))
        said_lines, node = facts(press), Node("P", parent)
        self._facts, self._facts_look = phrase(press, "meta", "\n".join(said_lines), node, color=color)
        if self._facts.natural > self._fact_room:  # no line begins with the dot between date and language
            said_lines = [fact for fact in (press.briefing.genre, press.briefing.date, press.briefing.language_name) if fact]
            self._facts, self._facts_look = phrase(press, "meta", "\n".join(said_lines), node, color=color)
        self._fact_lines = self._facts.lines(self._fact_room) if said_lines else []
        name = publisher(press)
        node = Node("P", parent)
        self._name, self._name_look = phrase(press, "masthead", name, node, color=color, scale=larger)
        if larger > 1 and self._name.natural > half - 12:
            self._name, self._name_look = phrase(press, "masthead", name, node, color=color)
        self._name_lines = self._name.lines(half - 12) if name and mark is None else []
        own = len(self._name_lines) * self._name_look.leading if mark is None else mark.height
        self.height = max(own, len(self._fact_lines) * self._facts_look.leading, 16.0)

    def draw(self, sheet: Sheet, top: float) -> None:
        """From `top` down."""
        look = self._name_look
        base = top + self.height - (look.leading - look.drop)
        if self._mark is not None:
            start = self._start + SIDES[self._align] * (self._wide - self._mark.width)
            self._mark.draw(start, sheet, top + self.height - self._mark.height)
        for index, line in enumerate(self._name_lines):
            draw(sheet, self._name, line, self._start, base - (len(self._name_lines) - 1 - index) * look.leading, self._half - 12)
        for index, line in enumerate(self._fact_lines):
            at = base - (len(self._fact_lines) - 1 - index) * self._facts_look.leading
            if self._align == "end":  # the facts change sides with the logo
                draw(sheet, self._facts, line, self._start, at, self._fact_room)
            else:
                draw(sheet, self._facts, line, self._end - self._fact_room, at, self._fact_room, "end")


def _beside(mark: Logo, wide: float, align: str) -> float:
    """The room for words at one side of a logo."""
    return ((wide - mark.width) / 2 if align == "center" else wide - mark.width) - mark.clear


def facts(press: Press) -> list[str]:
    """What stands in the masthead beside the publisher: genre; date and language."""
    briefing = press.briefing
    return [line for line in (briefing.genre, _BETWEEN_FACTS.join(filter(None, (briefing.date, briefing.language_name)))) if line]


def publisher(press: Press) -> str:
    """Who publishes, as the masthead says it."""
    return press.briefing.publisher or said(press.brand.publisher, press.language)


class Logo(Struct, frozen=True):
    """The brand's logo, ready to be drawn: its size, and the least distance to anything else."""

    node: Node
    number: int
    width: float
    height: float
    clear: float

    def draw(self, start: float, sheet: Sheet, top: float) -> None:
        """From the start edge on, its upper edge at `top`."""
        draw_logo(self.node, self.number, start, self.width, self.height, sheet, top)


def logo(press: Press, parent: Node, *, dark: bool = False) -> Logo | None:
    """The brand's logo for a ground, no smaller than it may be; None if it has none, or one that cannot be drawn, which is said."""
    mark = press.brand.logo
    path = variant(press.brand, press.language, dark=dark)
    found = press.mark(path) if path else None
    if mark is None or found is None:
        return None
    number, picture = found
    height = max(mark.height, mark.least)
    width = height * picture.width / max(picture.height, 1)
    room = press.measures.wide * _LOGO
    if width > room:
        width, height = room, height * room / width
        if height < mark.least:  # it may take all the width before it becomes too small
            width, height = min(press.measures.wide, width * mark.least / height), min(mark.least, height * press.measures.wide / width)
    alt = said(mark.alt, press.language) or publisher(press)
    return Logo(Node("Figure", parent, alt=alt), number, width, height, mark.clear * height)


def draw_logo(node: Node, number: int, start: float, width: float, height: float, sheet: Sheet, top: float) -> None:
    """Draws a logo from the start edge on, its upper edge at `top`."""
    left, bottom = sheet.left(start, width), sheet.height - top - height
    node.attributes = b"<</O/Layout/Placement/Block/BBox[%.2f %.2f %.2f %.2f]>>" % (left, bottom, left + width, bottom + height)
    sheet.picture(node, number, left, bottom, width, height)


def _banners(press: Press, parent: Node) -> list[Strip]:
    """The embargo and other states, over the whole width."""
    briefing, measures = press.briefing, press.measures
    found = [banner for banner in (briefing.banner, *briefing.states) if banner is not None]
    if not found:
        return []
    from masthead.writers.pdf.heads.banners import banners

    above = press.air.above("banner", 4 * MILLIMETRE)
    return _apart(banners(press, found, parent, measures.start, measures.wide, press.language), above)


def _title(press: Press, parent: Node) -> list[Strip]:
    briefing = press.briefing
    column = _column(press, parent)
    strips: list[Strip] = []
    air = press.air
    after = air.below("banner") if any(banner is not None for banner in (briefing.banner, *briefing.states)) else 0.0
    if briefing.kicker:
        node = Node("P", parent)
        words = Words(press, "kicker", press.language, node).say(briefing.kicker)
        found = text(press, words, node, press.type.look("kicker", press.language), column, hyphens=False)
        strips += _apart(found, max(air.above("kicker", 8.2 * MILLIMETRE), after))
        after = air.below("kicker")
    role, words, look, setting = headline(press, Node("H1", parent), column)
    found = strips_of(setting, setting.balanced(column.width), look, column, calls=words.calls)
    if found:
        bookmark = partial(_bookmark, press)
        found[0] = msgspec.structs.replace(found[0], draw=partial(all_of, (bookmark, found[0].draw)))
    strips += _apart(found, max(air.above(role, 2.2 * MILLIMETRE if strips else 8.2 * MILLIMETRE), after))
    after = air.below(role)
    if briefing.made:
        node = Node("P", parent)
        words = Words(press, "made", press.language, node).say(briefing.made).refer(briefing.made_reference)
        above = max(air.above("made", 2.0 * MILLIMETRE), after)
        strips += _apart(text(press, words, node, press.type.look("made", press.language), column), above)
        after = air.below("made")
    if briefing.standfirst:
        strips += _standfirst(press, parent, column, after)
        after = air.below("standfirst")
    for line in briefing.lines:
        node = Node("P", parent)
        words = Words(press, "small", press.language, node).add(line)
        strips += _apart(text(press, words, node, press.type.look("small", press.language), column), max(5.0, after))
        after = 0.0
    return strips


def _apart(strips: list[Strip], before: float) -> list[Strip]:
    if strips:
        strips[0] = msgspec.structs.replace(strips[0], before=before)
    return strips


def _bookmark(press: Press, sheet: Sheet, top: float) -> None:
    press.outline.append(Mark(1, press.briefing.title, sheet.index, sheet.height - top + 12))
