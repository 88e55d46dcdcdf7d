"""A digest of several releases: its contents, with page numbers, and each release on half a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import msgspec
from msgspec import Struct

from masthead.briefing.model import Abstract, Index, Line
from masthead.document.plain import plain
from masthead.language.tags import right_to_left
from masthead.writers.pdf.heads.banners import banners
from masthead.writers.pdf.parts import digest
from masthead.writers.pdf.parts.entries import anchor
from masthead.writers.pdf.setting.drawing import draw
from masthead.writers.pdf.setting.lines import Setting, Span
from masthead.writers.pdf.setting.runs import Line as Run
from masthead.writers.pdf.setting.sheet import LinkNode, Node, Sheet
from masthead.writers.pdf.setting.styles import MILLIMETRE, Look
from masthead.writers.pdf.strips.inlines import Words
from masthead.writers.pdf.strips.paragraphs import joined, text, under
from masthead.writers.pdf.strips.press import Column, Mark, Press, Strip

_GAP = 5.0
"""Between words and leader, and leader and number."""
_LEAST_LEADER = 12.0
_ROOM = "0000"
"""Room is kept for a number of so many figures."""
_APART = 2.4 * MILLIMETRE
_UNDER_TITLE = 1.2 * MILLIMETRE
_BETWEEN = 3 * MILLIMETRE
_STANDFIRST = 0.88
"""How much smaller the standfirst is than that of the whole."""
_WHOLE = 0.95
"""Share of a page up to which a release is not torn."""

# ── contents ──


def index(press: Press, part: Index, column: Column) -> list[Strip]:
    """The contents: headline, leader and page of each release; under it issuer, date and state."""
    node = Node("TOC", column.node)
    strips: list[Strip] = []
    for item in part.items:
        found = _line(press, item, node, column)
        if found:
            found[0] = msgspec.structs.replace(found[0], before=_APART if strips else 0.0)
            strips += [msgspec.structs.replace(strip, keep=True) for strip in found[:-1]] + found[-1:]
    return strips


def _line(press: Press, item: Line, node: Node, column: Column) -> list[Strip]:
    language = item.language or column.language
    own = item.language if item.language != column.language else ""
    known = item.reference.anchor in press.anchors
    holder = Node("TOCI", node) if known else column.node
    strips: list[Strip] = []
    if known:
        strips = _leading(press, item, Node("Reference", holder, language=own), column, language)
    else:  # a release that is not here: named, and not led to
        title = Node("P", holder, language=own)
        strips = text(press, Words(press, "name", language, title).say(item.title), title, press.type.look("name", language), column)
    for said, role, color in ((item.status, "name", "danger"), (item.about, "meta", "muted")):
        if said:
            about = Node("P", holder)
            words = Words(press, role, column.language, about).say(said).color(press.type.color(color))
            strips += text(press, words, about, press.type.look(role, column.language), column, hyphens=False)
    return strips


def _leading(press: Press, item: Line, reference: Node, column: Column, language: str) -> list[Strip]:
    """A headline that leads to its release: all of it can be touched, and its page stands at the end."""
    said = item.title or item.reference.text or item.about
    link = LinkNode(reference, "#" + item.reference.anchor, said)
    link.link = None  # words do not make areas of their own: there is one for the whole headline
    look = press.type.look("name", language)
    number = press.type.look("role", column.language)
    room = column.width - number.ink.font.box(_ROOM).width - _GAP - _LEAST_LEADER
    words = Words(press, "name", language, link).say(said + " ")
    setting = Setting(words.spans, link, language, right_to_left=right_to_left(column.language))
    strips = []
    lines = setting.lines(max(room, 1.0))
    for place, line in enumerate(lines):
        entry = _Entry(press, setting, line, look, number, column, link, item.reference.anchor, last=place == len(lines) - 1)
        strips.append(Strip(look.leading, entry.draw, drop=look.drop, keep=place < len(lines) - 1))
    return strips


class _Entry(Struct, frozen=True):
    """A line of a headline in the contents; the last has leader and number."""

    press: Press
    setting: Setting
    line: Run
    look: Look
    number: Look
    column: Column
    link: LinkNode
    target: str
    last: bool

    def draw(self, sheet: Sheet, top: float) -> None:
        """From `top` down; the number waits until all pages are known."""
        start, width = self.column.start, self.column.width
        draw(sheet, self.setting, self.line, start, top + self.look.drop, width)
        sheet.link(self.link, sheet.left(start, width), sheet.height - top - self.look.leading, width, self.look.leading)
        if self.last:
            sheet.later(partial(self.lead, top + self.look.drop))
            if sheet not in self.press.waiting:
                self.press.waiting.append(sheet)

    def lead(self, base: float, sheet: Sheet, pages: Mapping[str, int]) -> None:
        """Leader and number."""
        if self.target not in pages:
            return
        column = self.column
        page = Setting(
            [Span(f"{self.press.number(pages[self.target])} ", self.number.ink)],
            self.link,
            column.language,
            right_to_left=right_to_left(column.language),
        )
        begin = column.start + self.line.width + _GAP
        end = column.start + column.width - page.natural - _GAP
        sheet.dots(begin, base, end - begin, self.press.type.color("muted"))
        draw(sheet, page, page.lines(column.width)[0], column.start, base, column.width, "end")


# ── a release ──


def abstract(press: Press, part: Abstract, column: Column) -> list[Strip]:
    """A release on half a page: headline, issuer and date, state, standfirst, what is in it, and where its full text is."""
    language = column.language
    strips = _title(press, part, column)
    if part.about:
        node = Node("P", column.node)
        words = Words(press, "meta", language, node).say(part.about)
        strips += _apart(text(press, words, node, press.type.look("meta", language), column, hyphens=False), _UNDER_TITLE)
    strips += _apart(banners(press, part.banners, column.node, column.start, column.width, language), _BETWEEN)
    if part.standfirst:
        node = Node("P", column.node)
        words = Words(press, "standfirst", language, node, _STANDFIRST).add(part.standfirst)
        look = press.type.look("standfirst", language, scale=_STANDFIRST)
        strips += _apart(text(press, words, node, look, column, hyphens=False), _BETWEEN)
    if part.items:
        strips += _apart(digest.glance(press, part.items, column), _BETWEEN)
    if part.figures:
        strips += _apart(digest.figures(press, part.figures, column), _BETWEEN)
    if part.reference.text:
        node = Node("P", column.node)
        words = Words(press, "reference", language, node).refer(part.reference)
        del words.spans[:1]  # the space before it
        strips += _apart(text(press, words, node, press.type.look("reference", language), column, hyphens=False), _BETWEEN)
    if sum([strip.height + strip.before for strip in strips]) <= press.measures.depth * _WHOLE:
        strips = [msgspec.structs.replace(strip, keep=True) for strip in strips[:-1]] + strips[-1:]
    return strips


def _title(press: Press, part: Abstract, column: Column) -> list[Strip]:
    """The headline: a heading, which references lead to; itself a link, if nothing else leads on from here."""
    language = column.language
    level = press.level(2, 2)
    node = Node(f"H{level}", column.node)
    leads = not part.reference.text and part.reference.anchor in press.anchors
    holder = LinkNode(node, "#" + part.reference.anchor, plain(part.title)) if leads else node
    look = press.type.look("heading2", language)
    words = Words(press, "heading2", language, holder).add(part.title)
    strips = text(press, words, holder, look, column, hyphens=False, keep=True, balanced=True)
    if strips:
        marked = partial(_marked, press, level, part, language)
        strips = [msgspec.structs.replace(strip, opens=level) for strip in strips]
        if part.anchor not in press.listed_later:
            strips[0] = msgspec.structs.replace(strips[0], draw=joined(marked, strips[0].draw))
        if part.anchor:
            strips[0] = under(strips[0], partial(anchor, part.anchor))
    return strips


def _marked(press: Press, level: int, part: Abstract, language: str, sheet: Sheet, top: float) -> None:
    press.outline.append(Mark(level, part.title, sheet.index, sheet.height - top + 12, language=language))


def _apart(strips: Sequence[Strip], before: float) -> list[Strip]:
    return [msgspec.structs.replace(strips[0], before=before), *strips[1:]] if strips else []
