"""Lines at the head and foot of pages as a brand wants them: three places, page numbers, a small logo. Furniture, all of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Literal

from msgspec import Struct, structs

from masthead.brand.style import logo
from masthead.briefing.model import Briefing, Slots
from masthead.expressions import expression
from masthead.writers.pdf.heads.furniture import CUT, held
from masthead.writers.pdf.heads.opening import phrase
from masthead.writers.pdf.setting.drawing import draw
from masthead.writers.pdf.setting.lines import Setting
from masthead.writers.pdf.setting.runs import Line
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.strips.measures import Measures
from masthead.writers.pdf.strips.press import Press

_PAGE, _PAGES, _LOGO = "{page}", "{pages}", "{logo}"
_WORDS = expression(
    r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[\u0e40-\u0e44]?[\u0e01-\u0e30\u0e32\u0e33][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*|[^\s\u0e01-\u0e4e\u2e80-\u9fff\uff00-\uffef]+\s*|\s+|."
)
"""What may be left out of a line that is too long: a word with the space behind it, or where a script writes none, a character with its marks."""
_OPEN = " ,;:–—-、，：；―「『（《“"
"""What no cut leaves at the end of a line."""
_OF = expression(r"\{page\}.*?\{pages\}|\{pages\}.*?\{page\}")
_CUT = 1.8
"""How long the sign of a cut is, and the space before it, in ems: about, for it is measured where it stands."""
_SURELY = 0.05
"""Points beside which rounding is nothing."""
_MOST = 3
"""Lines of one place, at most; what is longer shows its cut."""
_APART = 14.0
"""Between two places."""
_SHORT = 0.3
"""Share of the width that the shorter of two places keeps, if it needs it."""
_MIDDLE = 0.5
"""Share of the width that the middle takes at most."""
_ABOVE_MASTHEAD = 10.0
_HIGH = 1.5
"""Height of a logo in a line, in leadings."""
_BESIDE = 6.0
"""Between a logo and the words beside it."""

_XHEIGHT = 0.33
"""From a base line to the middle of its letters, in sizes."""

Align = Literal["", "center", "end"]
_SIDES: dict[Align, float] = {"": 0.0, "center": 0.5, "end": 1.0}
"""How much of the room that is left over stands before what is aligned so."""


class Rows(Struct, frozen=True):
    """The lines that a briefing asks for; None: the usual ones."""

    first_header: Row | None
    header: Row | None
    first_footer: Row | None
    footer: Row | None


def furnish(press: Press) -> None:
    """Makes the rows, and the room that they need: pages are measured anew."""
    asked = press.briefing.furniture
    found = [
        None if slots is None else row(press, slots, role, marks)
        for slots, role, marks in (
            (asked.first_header, "running", ""),
            (asked.header, "running", _marks(press.briefing, asked.header)),
            (asked.first_footer, "folio", ""),
            (asked.footer, "folio", ""),
        )
    ]
    press.rows = Rows(*found)
    first_header, header, *footers = found
    measures = press.measures
    press.above_masthead = (
        first_header.leading + first_header.more + _ABOVE_MASTHEAD if first_header is not None and first_header.places else 0.0
    )
    above = header.more if header is not None else 0.0
    below = max((footer.more for footer in footers if footer is not None), default=0.0)
    press.measures = structs.replace(
        measures, first_top=measures.first_top + press.above_masthead, top=measures.top + above, bottom=measures.bottom - max(below, 0.0)
    )
    press.turned = press.lying(press.measures)


def _marks(briefing: Briefing, header: Slots | None) -> str:
    """The embargo, and that it is a draft or withdrawn, if a brand's own running head doesn't say so."""
    if header is None:
        return ""
    said = " ".join((header.start, header.center, header.end))
    states = [state for state in (briefing.banner, *briefing.states) if state is not None and state.kind != "correction"]
    return " · ".join([state.text for state in states if state.text not in said])


class Row(Struct, frozen=True):
    """A line of three places, each with its room, where it begins from the start of the text's width, and how it is aligned."""

    press: Press
    role: str
    places: tuple[_Place, ...]
    leading: float

    @property
    def height(self) -> float:
        """Of all its lines."""
        return max((place.height for place in self.places), default=0.0)

    @property
    def over(self) -> float:
        """By how much a logo goes over its line, above and below."""
        return max((max(place.mark[2] - self.leading, 0.0) / 2 for place in self.places if place.mark is not None), default=0.0)

    @property
    def more(self) -> float:
        """The room that it needs beside that of a line: under a head, above a foot."""
        return max(
            self.height - self.leading, self.over, *(place.lower + self.over for place in self.places if place.mark is not None), 0.0
        )

    def draw(self, sheet: Sheet, measures: Measures, base: float, page: str, pages: str) -> None:
        """Draws it from its first base line down, on an upright page or on a broader one."""
        more = measures.wide - self.press.measures.wide
        for place in self.places:
            place.draw(self.press, self.role, sheet, measures.start + more * _SIDES[place.align], base, page, pages)


class _Place(Struct, frozen=True):
    """One of the three."""

    content: str
    align: Align
    start: float
    room: float
    leading: float
    lines: int
    mark: tuple[int, float, float] | None = None
    """Number, width and height of a logo that stands before the words."""
    lower: float = 0.0
    """How far under the row's first line it begins."""

    @property
    def height(self) -> float:
        return self.lower + self.lines * self.leading

    def draw(self, press: Press, role: str, sheet: Sheet, start: float, base: float, page: str, pages: str) -> None:
        """The words with their numbers, and the logo before them."""
        start, base = start + self.start, base + self.lower
        setting, lines = shortened(press, role, _numbered(self.content, page, pages), self.room - _before(self.mark), _MOST)
        if lines and press.briefing.banner is not None:
            setting = held(press, setting)
            lines = setting.lines(self.room - _before(self.mark))[:_MOST]
        room, align = self.room, self.align
        if self.mark is not None:
            number, width, height = self.mark
            room, align = max([line.width for line in lines], default=0.0) + 0.1, ""
            start += _SIDES[self.align] * max(self.room - _before(self.mark) - room, 0.0)
            middle = sheet.height - base + _XHEIGHT * press.type.look(role, press.language).ink.font.size
            sheet.picture(None, number, sheet.left(start, width), middle - height / 2, width, height)
            start += _before(self.mark)
        for index, line in enumerate(lines):
            draw(sheet, setting, line, start, base + index * self.leading, room, align)


def row(press: Press, slots: Slots, role: str, above: str = "") -> Row:
    """A row in a role of the brand's: each place gets what it needs, or, where all together need too much, its share in several lines.
    `above`: what stands over them all, by itself."""
    leading = press.type.look(role, press.language).leading
    contents = (slots.start, slots.center, slots.end)
    marks = [_mark(press, leading) if _LOGO in content else None for content in contents]
    said = [" ".join(content.replace(_LOGO, " ").split()) for content in contents]
    naturals = [_natural(press, role, content) + _before(mark) for content, mark in zip(said, marks, strict=True)]
    places: list[_Place] = []
    lower = 0.0
    if above:
        _, lines = shortened(press, role, above, press.measures.wide, _MOST)
        places.append(_Place(above, "", 0.0, press.measures.wide, leading, len(lines)))
        lower = places[0].height + max((mark[2] - leading for mark in marks if mark is not None), default=0.0) / 2
    aligns: tuple[Align, ...] = ("", "center", "end")
    for content, mark, align, (start, room) in zip(said, marks, aligns, _rooms(naturals, press.measures.wide), strict=True):
        if content or mark is not None:
            _, lines = shortened(press, role, _numbered(content, "888", "888"), room - _before(mark), _MOST)
            places.append(_Place(content, align, start, room, leading, max(len(lines), 1), mark, lower))
    return Row(press, role, tuple(places), leading)


def _rooms(naturals: Sequence[float], wide: float) -> list[tuple[float, float]]:
    """Where the three places begin, and how wide they may be."""
    start, center, end = naturals
    if center:
        middle = min(center, wide * _MIDDLE if start or end else wide)
        side = (wide - middle) / 2
        if (
            max(start, end) + _APART > side and center > middle
        ):  # none has what it needs: the middle takes lines before the others stand in it
            side = min(max(start, end), wide * _SHORT) + _APART
            middle = wide - 2 * side
        rest = max(side - _APART, 1.0)
        return [(0.0, rest), (side, middle), (wide - rest, rest)]
    if start + end + _APART <= wide:
        first = wide - end - _APART if end else wide
    elif start <= end:
        first = min(start, max(wide * _SHORT, wide - end - _APART))
    else:
        first = wide - _APART - min(end, max(wide * _SHORT, wide - start - _APART))
    return [(0.0, first), (0.0, wide), (first + _APART if start else 0.0, wide - first - _APART if start else wide)]


def _natural(press: Press, role: str, content: str) -> float:
    setting, _ = phrase(press, role, _numbered(content, "888", "888"), Node("Artifact", None))
    return setting.natural + 0.1 if content else 0.0


def _numbered(content: str, page: str, pages: str) -> str:
    """The words with their numbers. Front matter has no number of pages, and what parts it from the page's own goes with it ("i /")."""
    if not pages and _PAGES in content:
        content = _OF.sub(_PAGE, content).replace(_PAGES, "").strip()
    return content.replace(_PAGE, page).replace(_PAGES, pages)


def _mark(press: Press, leading: float) -> tuple[int, float, float] | None:
    """The brand's logo as small as it may be here; none if that is larger than a line has room for."""
    path = logo(press.brand, press.language, mono=True)
    found = press.mark(path) if path else None
    if found is None or press.brand.logo is None:
        return None
    number, picture = found
    height = max(leading * _HIGH, press.brand.logo.least)
    return number, height * picture.width / max(picture.height, 1), height


def _before(mark: tuple[int, float, float] | None) -> float:
    return 0.0 if mark is None else mark[1] + _BESIDE


def shortened(
    press: Press, role: str, content: str, width: float, most: int = 1, *, ours: bool = False, setting: Setting | None = None
) -> tuple[Setting, list[Line]]:
    """Words on one line, or on a few. A cut is shown where they take more. `setting`: that of all the words, if they are known to take more."""
    width, node = max(width, 1.0), Node("Artifact", None)
    if setting is None:
        setting, _ = phrase(press, role, content, node, ours=ours)
        if not content or setting.count(width) <= most:
            return setting, setting.lines(width) if content else []
    words = _WORDS.findall(content.removesuffix(CUT))
    least, more = 0, len(words)
    kept: tuple[Setting, list[Line]] | None = None
    likely = near = _reach(setting, words, width * most) if more > 1 else 0
    while more - least > 1:
        count = near if least < near < more else (least + more) // 2
        if most == 1 and kept is not None and _too_long(setting, words, count, kept[0], width):
            more = count
        else:
            shorter, _ = phrase(press, role, "".join(words[:count]).rstrip(_OPEN) + CUT, node, ours=ours)
            found = (
                shorter.lines(width) if shorter.count(width) <= most else []
            )  # ends of lines are not mended to see that they are too many
            if found and all(line.width <= width for line in found):
                least, kept = count, (shorter, found)
            else:
                more = count
        near = (count + 1 if least == count else count - 1) if count == likely else 0
    return kept or (setting, setting.lines(width)[:most])


def _reach(setting: Setting, words: Sequence[str], width: float) -> int:
    """About how many of the words of a line, and the sign of a cut behind them, are as long as this."""
    boxes = bisect_right(setting.ends, width - setting.spans[-1].ink.font.size * _CUT)
    room = sum([len(box.text) for box in setting.boxes[:boxes]]) + sum(map(bool, setting.gaps[:boxes]))
    return bisect_right(list(accumulate(map(len, words))), room)


def _too_long(setting: Setting, words: Sequence[str], count: int, shorter: Setting, width: float) -> bool:
    """Whether so many words of a line, and the sign of a cut as it stands behind fewer of them, are surely longer than this: told by where they
    stand in the line, without setting them."""
    known = len(setting.boxes) == len(words) and len(shorter.boxes) > 1 and words[count - 1].rstrip()[-1:] not in _OPEN
    return known and setting.ends[count - 1] + shorter.ends[-1] - shorter.ends[-2] > width + _SURELY
