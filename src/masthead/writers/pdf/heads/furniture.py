"""What stands on every page: running head and foot, artifacts both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from masthead.brand.style import said
from masthead.document.plain import plain
from masthead.writers.pdf.heads.opening import phrase
from masthead.writers.pdf.setting.drawing import draw
from masthead.writers.pdf.setting.lines import Setting
from masthead.writers.pdf.setting.runs import Line
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.strips.press import Press

if TYPE_CHECKING:
    from masthead.writers.pdf.heads.slots import Row
    from masthead.writers.pdf.strips.measures import Measures

_FOOT = 0.75
"""Share of the line at the foot that is for its words; the rest is the page number's."""
_BETWEEN = 12.0
"""Points between title and date of the running head, at least."""


class Furniture:
    """Running head and foot, made once and drawn with each page's number."""

    def __init__(self, press: Press) -> None:
        self._press = press
        self._node = Node("Artifact", None)
        briefing = press.briefing
        foot = briefing.provenance or briefing.publisher or said(press.brand.publisher, press.language)
        self._foot, self._foot_lines = self._line("folio", foot, press.measures.wide * _FOOT, ours=bool(briefing.provenance))
        self._date, _ = phrase(press, "running", briefing.date, self._node)
        date = min(self._date.natural + _BETWEEN, press.measures.wide / 2)
        self._date_lines = self._date.lines(date)
        self._short, self._short_lines = self._line("running", briefing.short or plain(briefing.title), press.measures.wide - date)
        if briefing.banner is not None and self._short_lines:
            self._short = held(press, self._short)
            self._short_lines = self._short.lines(press.measures.wide - date)

    def _line(self, role: str, content: str, width: float, *, ours: bool = False) -> tuple[Setting, list[Line]]:
        """Words on one line. A cut is shown where they take more."""
        setting, _ = phrase(self._press, role, content, self._node, ours=ours)
        lines = setting.lines(width)
        if len(lines) < 2:
            return setting, lines
        from masthead.writers.pdf.heads.slots import shortened

        return shortened(self._press, role, content, width, ours=ours)

    def draw(self, sheet: Sheet, page: str, pages: str, *, head: bool) -> None:
        """`page` and `pages` are the page's number and the last one's, empty where nobody counts. `head`: a running head stands on the page,
        since no masthead opens it."""
        press = self._press
        measures = press.measures if sheet.width == press.measures.width else press.turned
        header, footer = self._rows(head=head)
        sheet.artifact = b"/Type/Pagination/Subtype/Header"
        if header is not None:
            header.draw(sheet, measures, measures.head, page, pages)
            if head and header.places:
                self._rule(sheet, measures, header.more)
        elif head:
            for setting, lines, align in ((self._short, self._short_lines, ""), (self._date, self._date_lines, "end")):
                if lines:
                    draw(sheet, setting, lines[0], measures.start, measures.head, measures.wide, align)
            self._rule(sheet, measures, 0.0)
        sheet.end()
        sheet.artifact = b"/Type/Pagination/Subtype/Footer"
        if footer is not None:
            footer.draw(sheet, measures, measures.folio - footer.height + footer.leading, page, pages)
        else:
            folio = press.labels.page.format(page=page, pages=pages) if pages else page
            number, _ = phrase(press, "folio", folio, self._node, ours=True)
            if self._foot_lines:
                draw(sheet, self._foot, self._foot_lines[0], measures.start, measures.folio, measures.wide)
            for line in number.lines(measures.wide)[:1]:
                draw(sheet, number, line, measures.start, measures.folio, measures.wide, "end")
        sheet.end()
        sheet.artifact = b""

    def _rows(self, *, head: bool) -> tuple[Row | None, Row | None]:
        """The brand's own lines for a page, if it has any."""
        rows = self._press.rows
        if rows is None:
            return None, None
        return (rows.header, rows.footer) if head else (rows.first_header, rows.first_footer)

    def _rule(self, sheet: Sheet, measures: Measures, lower: float) -> None:
        sheet.rule(measures.start, measures.head + 9.0 + lower, measures.wide, 0.6, self._press.type.color("rule"))


def held(press: Press, setting: Setting) -> Setting:
    """Words of a running head, the embargo that they begin with in the colour of warnings."""
    banner = press.briefing.banner
    first, *rest = setting.spans
    if banner is None or rest or not first.text.startswith(banner.text):
        return setting
    red = structs.replace(first.ink, color=press.type.color("danger"))
    spans = [structs.replace(first, text=banner.text, ink=red), structs.replace(first, text=first.text[len(banner.text) :])]
    return Setting([span for span in spans if span.text], setting.node, setting.language, right_to_left=setting.right_to_left)
