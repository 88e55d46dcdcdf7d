"""What stands on every page: running head and foot, artifacts both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from masthead.brand.style import said
from masthead.briefing.model import Briefing
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
_MOST = 2
"""Lines of the latter above a title, at most."""
CUT = " […]"


class Furniture:
    """Running head and foot, made once and drawn with each page's number."""

    def __init__(self, press: Press, *, headed: bool = True) -> None:
        """`headed`: some page has a running head. Else none is set, and no font has its letters for nothing."""
        self._press = press
        self._node = Node("Artifact", None)
        briefing = press.briefing
        foot = briefing.provenance or briefing.publisher or said(press.brand.publisher, press.language)
        self._foot, self._foot_lines = self._line("folio", foot, press.measures.wide * _FOOT, ours=bool(briefing.provenance))
        if headed:
            self._set_head()

    def _set_head(self) -> None:
        press = self._press
        self._date, _ = phrase(press, "running", press.briefing.date, self._node)
        date = min(self._date.natural + _BETWEEN, press.measures.wide / 2)
        self._date_lines = self._date.lines(date)[:1]
        self._above, self._above_lines = self._date, list[Line]()
        self._short, self._short_lines = self._running(press.measures.wide - date)
        self._lower = (len(self._above_lines) / 2) * press.type.look("running", press.language).leading

    def _running(self, room: float) -> tuple[Setting, list[Line]]:
        """The title beside the date, as much of it as there is room for. What must be seen on every page stands whole before it, or, where
        both have no room in a line, above: as in Word."""
        mark, title = _parted(self._press.briefing)
        if not mark:
            return self._line("running", title, room)
        both = f"{mark} · {title}" if title else mark
        setting, _ = self._line("running", both, room)
        said = "".join([span.text for span in setting.spans])
        if len(said) < len(both):
            from masthead.writers.pdf.heads.slots import shortened

            wide = self._press.measures.wide
            above, _ = shortened(self._press, "running", mark, wide, _MOST)
            self._above = held(self._press, above)
            self._above_lines = self._above.lines(wide)[:_MOST]
            return self._line("running", title, room)
        setting = held(self._press, setting)
        return setting, setting.lines(room)

    def _line(self, role: str, content: str, width: float, *, ours: bool = False) -> tuple[Setting, list[Line]]:
        """Words on one line. A cut is shown where they take more."""
        setting, _ = phrase(self._press, role, content, self._node, ours=ours)
        if setting.count(width) < 2:
            return setting, setting.lines(width)
        from masthead.writers.pdf.heads.slots import shortened

        return shortened(self._press, role, content, width, ours=ours, setting=setting)

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
            leading = press.type.look("running", press.language).leading
            for index, line in enumerate(self._above_lines):
                draw(sheet, self._above, line, measures.start, measures.head - self._lower + index * leading, measures.wide)
            for setting, lines, align in ((self._short, self._short_lines, ""), (self._date, self._date_lines, "end")):
                if lines:
                    draw(sheet, setting, lines[0], measures.start, measures.head + self._lower, measures.wide, align)
            self._rule(sheet, measures, self._lower)
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


def _parted(briefing: Briefing) -> tuple[str, str]:
    """What must be seen on every page (an embargo, that it is a draft), and the title."""
    title = " ".join(plain(briefing.title).split())
    mark = briefing.file_title.removesuffix(f": {title}") if title and briefing.file_title.endswith(f": {title}") else ""
    if not mark or not briefing.short.startswith(mark):
        mark = ""
    short = briefing.short.removeprefix(mark).removeprefix(" · ")
    # It may be cut already, to fewer characters than there is room for.
    return mark, title if not short or short.endswith(CUT) else short


def held(press: Press, setting: Setting) -> Setting:
    """Words of a running head, the embargo that they begin with in the colour of warnings."""
    banner = press.briefing.banner
    first, *rest = setting.spans
    if banner is None or rest or not first.text.startswith(banner.text):
        return setting
    red = structs.replace(first.ink, color=press.type.color("danger"))
    spans = [structs.replace(first, text=banner.text, ink=red), structs.replace(first, text=first.text[len(banner.text) :])]
    return Setting([span for span in spans if span.text], setting.node, setting.language, right_to_left=setting.right_to_left)
