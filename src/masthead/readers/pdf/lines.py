"""A page without structure: characters → lines, in the order that they are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from masthead.readers.pdf.pages import Glyph, Page, is_hyphen
from masthead.readers.pdf.runs import text

_SAME = 0.5
"""Share of a line's height by which two pieces overlap that stand on one line."""


class Line:
    """`x0` to `y1` is where it stands, `base` the height of its letters' feet, `size` the type's, in points. `cut` tells that its last word goes on
    in the next line, `bold` that all of it is, `alone` that it goes on in none, as rows of an address do."""

    __slots__ = ("alone", "base", "bold", "cut", "glyphs", "said", "size", "x0", "x1", "y0", "y1")

    def __init__(self, glyphs: list[Glyph]) -> None:
        self.glyphs = glyphs
        seen = [glyph for glyph in glyphs if not glyph.made and not glyph.text.isspace()]
        self.x0, self.x1 = min(glyph.x0 for glyph in seen), max(glyph.x1 for glyph in seen)
        self.y0, self.y1 = min(glyph.y0 for glyph in seen), max(glyph.y1 for glyph in seen)
        self.size = median(glyph.size for glyph in seen)
        self.base = next((glyph.base for glyph in seen if glyph.size == self.size), seen[0].base)
        self.bold = all(glyph.bold for glyph in seen)
        self.alone = False
        self.cut = is_hyphen(glyphs[-1].text)
        self.said = text(glyphs).strip()

    @property
    def height(self) -> float:
        return max(self.y1 - self.y0, self.size * 0.5, 1.0)


def lines(page: Page, rule: Callable[[Page, list[Line]], list[Line]], gather: Callable[[list[Line]], list[Line]]) -> list[Line]:
    """In the order of the page's content, unless that jumps about; then columns from left to right, each from above. `rule` and `gather` take
    together what is read as one: what lines are drawn around, and what stands in rows."""
    found = gather(_merged(rule(page, list(_split(page.glyphs))), page.width))
    return found if not _jumps(found) else _cut(found, 0)


def _split(glyphs: Sequence[Glyph]) -> Iterator[Line]:
    """PDFium ends a line with a line end of its own, or with a hyphen."""
    current: list[Glyph] = []

    def made() -> Iterator[Line]:
        if any(not glyph.made and not glyph.text.isspace() for glyph in current):
            yield Line(list(current))
        current.clear()

    for glyph in glyphs:
        if glyph.made and glyph.text in "\r\n":
            yield from made()
            continue
        current.append(glyph)
        if is_hyphen(glyph.text):
            yield from made()
    yield from made()


def _merged(found: list[Line], width: float) -> list[Line]:
    """Pieces that stand beside each other on one line, as a wide gap parts them, are one line."""
    out: list[Line] = []
    for line in found:
        last = out[-1] if out else None
        if last is not None and not last.cut and type(last) is type(line) is Line and _beside(last, line, width):
            out[-1] = Line([*last.glyphs, Glyph(" ", True, mark=last.glyphs[-1].mark), *line.glyphs])
        else:
            out.append(line)
    return out


def _beside(one: Line, other: Line, width: float) -> bool:
    overlap = min(one.y1, other.y1) - max(one.y0, other.y0)
    # Cells of a row stand far apart; lines of two columns stand near, but are wide.
    room = 6 if min(one.x1 - one.x0, other.x1 - other.x0) < 0.25 * width else 1.2
    gap = max(other.x0 - one.x1, one.x0 - other.x1)
    return -1 <= gap < room * max(one.size, other.size) and overlap > _SAME * min(one.height, other.height)


def _jumps(found: Sequence[Line]) -> bool:
    """Whether lines go up again below what has been read: a sign that content is not in the order of reading."""
    wrong = 0
    for before, line in pairwise(found):
        across = min(before.x1, line.x1) - max(before.x0, line.x0)
        if line.y0 > before.y1 + before.height and across > 0.3 * min(before.x1 - before.x0, line.x1 - line.x0):
            wrong += 1
    return wrong > len(found) // 40


def _cut(found: list[Line], depth: int) -> list[Line]:
    """The page cut at its widest white space, across first, then down, and each part again (recursive XY cut)."""
    if len(found) < 2 or depth > 12:
        return sorted(found, key=lambda line: (-line.y1, line.x0))
    size = median(line.size for line in found)
    columns = _parts([(line.x0, line.x1) for line in found], 1.2 * size)
    if columns is not None:
        left = [line for line in found if line.x1 <= columns]
        right = [line for line in found if line.x1 > columns]
        return _cut(left, depth + 1) + _cut(right, depth + 1)
    rows = _parts([(-line.y1, -line.y0) for line in found], 0.8 * size)
    if rows is not None:
        above = [line for line in found if -line.y0 <= rows]
        below = [line for line in found if -line.y0 > rows]
        return _cut(above, depth + 1) + _cut(below, depth + 1)
    return sorted(found, key=lambda line: (-line.y1, line.x0))


def _parts(spans: list[tuple[float, float]], least: float) -> float | None:
    """The end of the part before the widest gap, if one is at least so wide."""
    best, place = least, None
    reach = None
    for begin, end in sorted(spans):
        if reach is not None and begin - reach >= best:
            best, place = begin - reach, reach
        reach = end if reach is None else max(reach, end)
    return place
