"""What opens the first page: masthead, embargo, title, standfirst."""

from __future__ import annotations

from functools import partial

import msgspec

from masthead.brand.style import said
from masthead.language.tags import right_to_left
from masthead.writers.pdf.drawing import draw
from masthead.writers.pdf.inlines import Words
from masthead.writers.pdf.lines import Setting
from masthead.writers.pdf.paragraphs import all_of, ready, strips_of, text
from masthead.writers.pdf.press import Column, Draw, Mark, Press, Stand, Strip
from masthead.writers.pdf.sheet import Node, Sheet
from masthead.writers.pdf.styles import MILLIMETRE, Look

_LONG_TITLE = 3
"""Titles of more lines are set smaller."""


def opening(press: Press, parent: Node) -> list[Strip]:
    """The strips from the masthead down to the standfirst, kept on one page as far as a page goes."""
    strips = [_masthead(press, parent)]
    strips += _banners(press, parent)
    strips += _title(press, parent)
    stand: Stand = "across" if press.measures.columns > 1 else ""
    return [msgspec.structs.replace(strip, keep=True, stand=stand) for strip in strips]


def _column(press: Press, node: Node) -> Column:
    return Column(press.measures.column, press.measures.wide - press.measures.side, node, press.language, hyphens=False)


def phrase(press: Press, role: str, content: str, node: Node, *, ours: bool = False) -> tuple[Setting, Look]:
    """Words in a role, and how that looks. `ours`: our own, which may be English in a document that runs from right to left."""
    words = Words(press, role, press.language, node).say(content)
    right = right_to_left(press.language)
    setting = Setting(words.spans, node, press.language, right_to_left=right, from_left=right and ours and not right_to_left(press.spoken))
    return setting, press.type.look(role, press.language)


def _masthead(press: Press, parent: Node) -> Strip:
    """The publisher at the start; genre, date and language at the end; a heavy rule."""
    briefing, measures = press.briefing, press.measures
    mark = logo(press, parent)
    meta_lines = [line for line in (briefing.genre, " · ".join(filter(None, (briefing.date, briefing.language_name)))) if line]
    node = Node("P", parent)
    meta, meta_look = phrase(press, "meta", "\n".join(meta_lines), node)
    half = measures.wide * 0.5
    found = meta.lines(half) if meta_lines else []
    publisher = briefing.publisher or said(press.brand.publisher, press.language)
    name_node = Node("P", parent)
    name, name_look = phrase(press, "masthead", publisher, name_node)
    name_lines = name.lines(half - 12) if publisher and mark is None else []
    name_height = len(name_lines) * name_look.leading if mark is None else mark[1]
    height = max(name_height, len(found) * meta_look.leading, 16.0)

    def drawn(sheet: Sheet, top: float) -> None:
        base = top + height - (name_look.leading - name_look.drop)
        if mark is not None:
            mark[0](sheet, top + height - mark[1])
        for index, line in enumerate(name_lines):
            draw(sheet, name, line, measures.start, base - (len(name_lines) - 1 - index) * name_look.leading, half - 12)
        for index, line in enumerate(found):
            at = base - (len(found) - 1 - index) * meta_look.leading
            draw(sheet, meta, line, measures.start + measures.wide - half, at, half, "end")
        sheet.rule(measures.start, top + height + 6.5, measures.wide, 2.0, press.type.color("primary"))

    return Strip(height + 8.5, drawn)


def logo(press: Press, parent: Node) -> tuple[Draw, float] | None:
    """The brand's logo and its height; None if the brand has none, or one that cannot be drawn, which is said."""
    mark = press.brand.logo
    if mark is None:
        return None
    found = press.mark(mark.path)
    if found is None:
        return None
    number, picture = found
    height = mark.height
    width = height * picture.width / max(picture.height, 1)
    if width > press.measures.wide * 0.5:
        height, width = height * press.measures.wide * 0.5 / width, press.measures.wide * 0.5
    alt = said(mark.alt, press.language) or press.briefing.publisher or said(press.brand.publisher, press.language)
    node = Node("Figure", parent, alt=alt)
    return partial(draw_logo, node, number, press.measures.start, width, height), height


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
    from masthead.writers.pdf.banners import banners

    return _apart(banners(press, found, parent, measures.start, measures.wide, press.language), 4 * MILLIMETRE)


def _title(press: Press, parent: Node) -> list[Strip]:
    briefing = press.briefing
    column = _column(press, parent)
    strips: list[Strip] = []
    if briefing.kicker:
        node = Node("P", parent)
        words = Words(press, "kicker", press.language, node).say(briefing.kicker)
        found = text(press, words, node, press.type.look("kicker", press.language), column, hyphens=False)
        strips += _apart(found, 8.2 * MILLIMETRE)
    node = Node("H1", parent)
    words = Words(press, "title", press.language, node).add(briefing.title)
    look = press.type.look("title", press.language)
    setting = ready(press, words, node, look, column, hyphens=False)
    if len(setting.lines(column.width)) > _LONG_TITLE:
        words = Words(press, "title_long", press.language, node).add(briefing.title)
        look = press.type.look("title_long", press.language)
        setting = ready(press, words, node, look, column, hyphens=False)
    found = strips_of(setting, setting.balanced(column.width), look, column, calls=words.calls)
    if found:
        bookmark = partial(_bookmark, press)
        found[0] = msgspec.structs.replace(found[0], draw=partial(all_of, (bookmark, found[0].draw)))
    strips += _apart(found, 2.2 * MILLIMETRE if strips else 8.2 * MILLIMETRE)
    if briefing.made:
        node = Node("P", parent)
        words = Words(press, "made", press.language, node).say(briefing.made).refer(briefing.made_reference)
        strips += _apart(text(press, words, node, press.type.look("made", press.language), column), 2.0 * MILLIMETRE)
    if briefing.standfirst:
        node = Node("P", parent)
        words = Words(press, "standfirst", press.language, node).add(briefing.standfirst)
        strips += _apart(text(press, words, node, press.type.look("standfirst", press.language), column), 2.6 * MILLIMETRE)
    for line in briefing.lines:
        node = Node("P", parent)
        words = Words(press, "small", press.language, node).add(line)
        strips += _apart(text(press, words, node, press.type.look("small", press.language), column), 5.0)
    return strips


def _apart(strips: list[Strip], before: float) -> list[Strip]:
    if strips:
        strips[0] = msgspec.structs.replace(strips[0], before=before)
    return strips


def _bookmark(press: Press, sheet: Sheet, top: float) -> None:
    press.outline.append(Mark(1, press.briefing.title, sheet.index, sheet.height - top + 12))
