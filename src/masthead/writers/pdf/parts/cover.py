"""The cover: publisher, embargo, what it is, title, standfirst, date and issuer on a page of their own, in one of three layouts.

Everything on it is text that can be read aloud, in this order; the page after it says none of it again.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from masthead.brand.style import said
from masthead.briefing.model import Banner
from masthead.document.plain import plain
from masthead.language.tags import right_to_left
from masthead.writers.pdf.heads.banners import said as said_by
from masthead.writers.pdf.heads.opening import SIDES, logo
from masthead.writers.pdf.setting.drawing import draw
from masthead.writers.pdf.setting.lines import Setting
from masthead.writers.pdf.setting.runs import Line
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.setting.styles import MILLIMETRE, PLAIN, Look
from masthead.writers.pdf.strips.inlines import Words
from masthead.writers.pdf.strips.press import Mark, Press

_SCALES = (1.72, 1.5, 1.32, 1.16, 1.0, 0.87)
"""How much larger than on a page the title may be; the first that leaves room for all is taken."""
_NARROW = 300.0
_MOST_LINES = {True: 4, False: 6}
"""Lines of a title that is set larger than on a page; fewer in a column that is narrower than so many points."""
_BAND = 0.36
"""Share of the page's height that the band takes at least."""
_HIGH = 0.27
"""Where the title's block begins, as a share of the page's height, in layouts without a band."""
_PAD = 13 * MILLIMETRE
"""Within the band, above and below its words."""
_BLEED = 3.0
_UNDER_HEAD = 12 * MILLIMETRE
_ABOVE_FOOT = 9 * MILLIMETRE
_INDENT = 4 * MILLIMETRE
"""Within a banner, beside its words."""


class _Piece(Struct, frozen=True):
    """A paragraph of the cover: its lines, and the space above them."""

    setting: Setting
    lines: tuple[Line, ...]
    look: Look
    before: float

    @property
    def height(self) -> float:
        return self.before + len(self.lines) * self.look.leading


class Cover:
    """What stands on a document's cover, ready to be drawn. `fits` says whether there is room for all of it."""

    def __init__(self, press: Press, parent: Node) -> None:
        self._press = press
        self._parent = parent
        self._measures = press.measures
        self._fore = press.type.color("on_band")
        self._layout = press.brand.cover.layout
        full = self._layout == "full"
        within = self._layout != "plain"
        self._width = self._measures.wide - self._measures.side
        briefing = press.briefing
        publisher = briefing.publisher or said(press.brand.publisher, press.language)
        shown = frozenset(press.brand.cover.fields)
        dark = logo(press, parent, dark=True) if full and "logo" in shown else None
        self._logo = dark or (logo(press, parent) if "logo" in shown else None)
        self._on_paper = full and dark is None
        """A logo that is made for paper stands on a strip of it."""
        named = [] if self._logo is not None else [self._words("masthead", "P", publisher, self._measures.wide, colored=full)]
        self._name = [piece for piece in named if piece.lines]
        states = [banner for banner in (briefing.banner, *briefing.states) if banner is not None and "embargo" in shown]
        self._banners = [(banner.kind, self._stated(banner, full)) for banner in states]
        kind = dict.fromkeys(filter(None, (briefing.kicker, briefing.genre) if "genre" in shown else ()))
        self._kind = self._words("kicker", "P", " · ".join(kind), self._width, colored=within)
        self._title = self._fitted_title(_SCALES[-1], within)
        self._lead = self._leading(full)
        self._foot = self._footing(full)
        for scale in _SCALES:
            self._title = self._fitted_title(scale, within)
            self.fits = (len(self._title.lines) <= _MOST_LINES[self._width < _NARROW] or scale <= 1.0) and self._spare() >= 0
            if self.fits:
                break

    # ── words ──

    def _words(self, role: str, tag: str, content: str, width: float, *, before: float = 0.0, colored: bool = False) -> _Piece:
        node = Node(tag, self._parent)
        return self._piece(Words(self._press, role, self._press.language, node).say(content), node, role, width, before, 1.0, colored)

    def _stated(self, banner: Banner, full: bool) -> tuple[_Piece, ...]:
        """An embargo, in the colour of what stands on its ground; any other state, in that of what stands on the page's."""
        width = self._measures.wide - 2 * _INDENT
        told = said_by(self._press, banner, self._parent, self._press.language)
        pieces = tuple([self._piece(words, words.node, "banner", width, 0.0, 1.0, False) for words in told])
        if banner.kind == "embargo":
            return pieces
        (found,) = pieces
        color = self._fore if full else self._press.type.color("danger" if banner.kind == "withdrawal" else "ink")
        spans = [msgspec.structs.replace(span, ink=msgspec.structs.replace(span.ink, color=color)) for span in found.setting.spans]
        setting = Setting(spans, found.setting.node, found.setting.language, right_to_left=found.setting.right_to_left)
        return (msgspec.structs.replace(found, setting=setting, lines=tuple(setting.lines(width))),)

    def _piece(self, words: Words, node: Node, role: str, width: float, before: float, scale: float, colored: bool) -> _Piece:
        """A paragraph; `colored`: it stands on the brand's first colour."""
        press = self._press
        look = press.type.look(role, press.language, PLAIN, scale)
        spans = words.spans
        if colored:
            spans = [msgspec.structs.replace(span, ink=msgspec.structs.replace(span.ink, color=self._fore)) for span in spans]
        setting = Setting(spans, node, press.language, right_to_left=right_to_left(press.language))
        if not spans:
            return _Piece(setting, (), look, 0.0)
        lines = setting.balanced(width) if role == "title" else setting.lines(width)
        return _Piece(setting, tuple(lines), look, before)

    def _fitted_title(self, scale: float, colored: bool) -> _Piece:
        press = self._press
        node = Node("H1", self._parent)
        words = Words(press, "title", press.language, node, scale).add(press.briefing.title)
        return self._piece(words, node, "title", self._width, 0.0, scale, colored)

    def _leading(self, colored: bool) -> list[_Piece]:
        """What stands under the title."""
        press, briefing = self._press, self._press.briefing
        found: list[_Piece] = []
        if briefing.made:
            node = Node("P", self._parent)
            words = Words(press, "made", press.language, node).say(briefing.made).refer(briefing.made_reference)
            found.append(self._piece(words, node, "made", self._width, 3.5 * MILLIMETRE, 1.0, colored))
        for content, role, before in (
            (briefing.standfirst if "standfirst" in press.brand.cover.fields else (), "standfirst", 5 * MILLIMETRE),
            *((line, "small", 3 * MILLIMETRE) for line in briefing.lines),
        ):
            node = Node("P", self._parent)
            words = Words(press, role, press.language, node).add(content)
            found.append(self._piece(words, node, role, self._width, before, 1.0, colored))
        return [piece for piece in found if piece.lines]

    def _footing(self, colored: bool) -> list[_Piece]:
        """Date, language and issuer."""
        briefing, shown = self._press.briefing, self._press.brand.cover.fields
        when = " · ".join(filter(None, (briefing.date, briefing.language_name)))
        issuer = briefing.provenance or (briefing.issuer if briefing.issuer != briefing.publisher else "")
        issuer *= briefing.issuer not in map(plain, briefing.lines)  # authors of a report may stand for an issuer
        found = [
            self._words(role, "P", words, self._width, colored=colored)
            for field, role, words in (("date", "name", when), ("issuer", "role", issuer))
            if words and field in shown
        ]
        return [piece for piece in found if piece.lines]

    # ── room ──

    def _head(self) -> float:
        """The height of what is above the title's block: publisher and embargo."""
        name = self._logo.height if self._logo else sum(piece.height for piece in self._name)
        return self._measures.first_top + name + _UNDER_HEAD + self._banner_height()

    def _banner_height(self) -> float:
        return sum(sum(piece.height for piece in pieces) + 2 * _pad(kind) for kind, pieces in self._banners)

    def _band(self) -> float:
        """The height of the band."""
        inside = self._kind.height + 4 * MILLIMETRE + self._title.height
        return max(inside + 2 * _PAD, self._measures.height * _BAND)

    def _foot_top(self) -> float:
        heights = sum(piece.height for piece in self._foot)
        return self._measures.folio - heights if self._foot else self._measures.folio

    def _block_top(self) -> float:
        """Where the kind stands in the layouts without a band."""
        return max(self._head() + 6 * MILLIMETRE, self._measures.height * _HIGH)

    def _spare(self) -> float:
        """Height that is left over; below 0, there is no room."""
        lead = sum(piece.height for piece in self._lead)
        if self._layout == "band":
            used = self._head() + self._band() + 4 * MILLIMETRE
        else:
            used = self._block_top() + self._kind.height + 3 * MILLIMETRE + self._title.height
        return self._foot_top() - _ABOVE_FOOT - used - lead

    # ── drawing ──

    def draw(self, sheet: Sheet) -> None:
        """The whole page, in the order in which it is read."""
        press, measures = self._press, self._measures
        ground = press.type.color("band")
        full = self._layout == "full"
        if full:
            self._strip(sheet, 0.0, sheet.height, ground)
        head = self._draw_head(sheet)
        top = head + self._banner_height()
        self._draw_banners(sheet, head)
        if self._layout == "band":
            band = self._band()
            self._strip(sheet, top, band, ground)
            self._put(sheet, (self._kind,), top + _PAD)
            below = top + band
            top = self._put(sheet, (self._title,), below - _PAD - self._title.height, marked=True)
            top = below + 4 * MILLIMETRE
        else:
            top = self._put(sheet, (self._kind,), self._block_top())
            top = self._put(sheet, (self._title,), top + 3 * MILLIMETRE, marked=True)
        self._put(sheet, self._lead, top)
        if self._foot:
            foot = self._foot_top()
            sheet.rule(measures.column, foot - 3 * MILLIMETRE, self._width, 0.6, self._fore if full else press.type.color("rule"))
            self._put(sheet, self._foot, foot)

    def _draw_head(self, sheet: Sheet) -> float:
        """The publisher, and the rule or air under it; returns where that ends."""
        press, measures = self._press, self._measures
        full = self._layout == "full"
        height = self._logo.height if self._logo else sum(piece.height for piece in self._name)
        bottom = measures.first_top + height
        if self._logo is not None:
            if self._on_paper:
                paper = bottom + _UNDER_HEAD * (1.0 if self._banners else 0.75)
                self._strip(sheet, 0.0, paper, press.type.color("paper"))
            align = press.brand.logo.align if press.brand.logo is not None else ""
            self._logo.draw(measures.start + SIDES[align] * (measures.wide - self._logo.width), sheet, measures.first_top)
        self._put(sheet, self._name, measures.first_top, measures.start, measures.wide)
        if self._layout == "plain":
            sheet.rule(measures.start, bottom + 6.5, measures.wide, 2.0, press.type.color("primary"))
        elif full and self._logo is None:
            sheet.rule(measures.start, bottom + 6.5, measures.wide, 2.0, self._fore)
        return bottom + _UNDER_HEAD

    def _draw_banners(self, sheet: Sheet, top: float) -> None:
        """The embargo: right across the page, or within the margins where nothing else is. Other states beside a bar."""
        press, measures = self._press, self._measures
        for kind, pieces in self._banners:
            height = sum(piece.height for piece in pieces) + 2 * _pad(kind)
            indent = 0.0
            if kind != "embargo":
                bar = self._fore if self._layout == "full" else press.type.color("danger" if kind == "withdrawal" else "accent")
                sheet.rule(measures.start, top + 1.0, 3.0, height - 2.0, bar)
                indent = _INDENT
            elif self._layout == "plain":
                sheet.rule(measures.start, top, measures.wide, height, press.type.color("danger"))
                indent = _INDENT
            else:
                self._strip(sheet, top, height, press.type.color("danger"))
            self._put(sheet, pieces, top + _pad(kind), measures.start + indent, measures.wide - 2 * indent)
            top += height

    def _strip(self, sheet: Sheet, top: float, height: float, color: bytes) -> None:
        """A field from edge to edge; over the edges, so that no seam of paper shows where the page is drawn in pixels."""
        above = _BLEED if top <= 0 else 0.0
        below = _BLEED if top + height >= sheet.height else 0.0
        sheet.field(-_BLEED, sheet.height - top - height - below, sheet.width + 2 * _BLEED, height + above + below, color)

    def _put(
        self, sheet: Sheet, pieces: Sequence[_Piece], top: float, start: float = -1.0, width: float = 0.0, *, marked: bool = False
    ) -> float:
        """Draws paragraphs from `top` down and returns where they end."""
        if start < 0:
            start, width = self._measures.column, self._width
        if marked and self._title.lines:
            self._press.outline.append(Mark(1, self._press.briefing.title, sheet.index, sheet.height - top + 12))
        for piece in pieces:
            top += piece.before
            for line in piece.lines:
                draw(sheet, piece.setting, line, start, top + piece.look.drop, width)
                top += piece.look.leading
        return top


def _pad(kind: str) -> float:
    """Above and under the words of a banner."""
    return 2.5 * MILLIMETRE if kind == "embargo" else 1.6 * MILLIMETRE
