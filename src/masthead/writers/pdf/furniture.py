"""What stands on every page: running head and foot, artifacts both."""

from __future__ import annotations

from masthead.brand.style import said
from masthead.document.plain import plain
from masthead.writers.pdf.drawing import draw
from masthead.writers.pdf.lines import Setting
from masthead.writers.pdf.opening import phrase
from masthead.writers.pdf.press import Press
from masthead.writers.pdf.runs import Line
from masthead.writers.pdf.sheet import Node, Sheet

_CUT = " […]"
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

    def _line(self, role: str, content: str, width: float, *, ours: bool = False) -> tuple[Setting, list[Line]]:
        """Words on one line. A cut is shown where they take more."""
        setting, _ = phrase(self._press, role, content, self._node, ours=ours)
        lines = setting.lines(width)
        if len(lines) < 2:
            return setting, lines
        words = content.removesuffix(_CUT).split()
        for count in range(min(len(words), lines[0].end), 0, -1):
            shorter, _ = phrase(self._press, role, " ".join(words[:count]) + _CUT, self._node, ours=ours)
            if shorter.natural <= width:
                return shorter, shorter.lines(width)
        return setting, lines

    def draw(self, sheet: Sheet, folio: str, *, head: bool) -> None:
        """`head`: a running head stands on the page, since no masthead opens it."""
        press = self._press
        measures = press.measures if sheet.width == press.measures.width else press.turned
        if head:
            sheet.artifact = b"/Type/Pagination/Subtype/Header"
            for setting, lines, align in ((self._short, self._short_lines, ""), (self._date, self._date_lines, "end")):
                if lines:
                    draw(sheet, setting, lines[0], measures.start, measures.head, measures.wide, align)
            sheet.rule(measures.start, measures.head + 9.0, measures.wide, 0.6, press.type.color("rule"))
            sheet.end()
        sheet.artifact = b"/Type/Pagination/Subtype/Footer"
        number, _ = phrase(press, "folio", folio, self._node, ours=True)
        if self._foot_lines:
            draw(sheet, self._foot, self._foot_lines[0], measures.start, measures.folio, measures.wide)
        for line in number.lines(measures.wide)[:1]:
            draw(sheet, number, line, measures.start, measures.folio, measures.wide, "end")
        sheet.end()
        sheet.artifact = b""
