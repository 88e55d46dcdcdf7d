"""Lines → paragraphs and headings, by where lines stand and how large they are: guesses all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from masthead.document.model import BlockNode, Heading, Paragraph
from masthead.readers.bullets import BULLETS
from masthead.readers.pdf.lines import Line
from masthead.readers.pdf.pages import Glyph
from masthead.readers.pdf.runs import inlines
from masthead.readers.pdf.tables import Tabled
from masthead.readers.pdf.words import Hyphens

_LARGER = 1.12
"""Times the size of the text from which a line is a heading."""
_APART = 1.45
"""Times the usual way from line to line from which paragraphs part."""
_LONG = 220
"""Characters from which large type is no heading."""
_ENDS = ".!?:;…。！？؟؛”»\"')"


class Setting:
    """How a text is mostly set: the size of its type, the way from line to line, the sizes of its headings."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        sizes: Counter[float] = Counter()
        for line in (line for page in pages for line in page):
            sizes[round(line.size * 2) / 2] += len(line.said)
        self.size = max(sizes, key=lambda size: (sizes[size], -size), default=10.0)
        ways: Counter[float] = Counter()
        for page in pages:
            for one, other in pairwise(page):
                if abs(one.size - self.size) < 1 and abs(other.size - self.size) < 1 and 0 < one.y0 - other.y0 < 3 * self.size:
                    ways[round(one.y0 - other.y0)] += 1
        # The most usual way is that within paragraphs; of several as usual the least.
        self.way = max(ways, key=lambda way: (ways[way], -way), default=self.size * 1.2)
        larger = sorted({size for size, count in sizes.items() if size >= self.size * _LARGER and count}, reverse=True)
        self.levels = {size: min(at + 1, 4) for at, size in enumerate(larger)}

    def level(self, lines: Sequence[Line]) -> int:
        """The level of a heading; 0 for a paragraph."""
        if sum(len(line.said) for line in lines) > _LONG:
            return 0
        return self.levels.get(round(lines[0].size * 2) / 2, 0)


def blocks(pages: Sequence[Sequence[Line]], hyphens: Hyphens, setting: Setting) -> Iterator[BlockNode]:
    """The paragraphs of pages that follow each other: one may go on over the page."""
    group: list[Line] = []
    for page in pages:
        right = max((line.x1 for line in page), default=0.0)
        for at, line in enumerate(page):
            if isinstance(line, Tabled):
                if group:
                    yield _block(group, hyphens, setting)
                    group = []
                if (table := line.table(hyphens)) is not None:
                    yield table
                continue
            if group and _parts(group, line, setting, right, first=at == 0):
                yield _block(group, hyphens, setting)
                group = []
            group.append(line)
    if group:
        yield _block(group, hyphens, setting)


def _parts(group: Sequence[Line], line: Line, setting: Setting, right: float, *, first: bool) -> bool:
    """Whether a line begins a paragraph of its own."""
    last = group[-1]
    if last.cut:
        return False
    if abs(line.size - last.size) > 0.08 * max(line.size, last.size) and len(line.said) > 2 and len(last.said) > 2:
        return True
    if line.said[:1] in BULLETS or (line.said[:2] in ("- ", "– ", "* ") and last.said[-1:] in _ENDS):
        return True
    ended = last.said[-1:] in _ENDS
    if first or line.y0 > last.y1:  # the next page or column
        return ended or not (line.said[:1].islower() or last.said[-1:] in ",-–—")
    way = last.y0 - line.y0
    if way > max(_APART * setting.way, 1.7 * last.size if len(group) == 1 else 0) and way > 1.25 * line.size:
        return True
    if len(group) > 1 and way > 1.25 * (group[-2].y0 - last.y0) > 0 and way > 1.3 * line.size:
        return True
    indented = line.x0 - last.x0 > 0.8 * line.size and (len(group) == 1 or abs(last.x0 - group[-2].x0) < 0.8 * line.size)
    if indented and ended:
        return True
    # A last line is short: one that ends early, with a mark that ends, and so much before the edge that a word would have had room.
    widest = max(right if len(group) == 1 else max(one.x1 for one in group), line.x1)
    return ended and widest - last.x1 > 0.22 * (widest - last.x0)


def _block(group: Sequence[Line], hyphens: Hyphens, setting: Setting) -> BlockNode:
    glyphs: list[Glyph] = []
    for line in group:
        glyphs += line.glyphs
        if not line.cut:
            glyphs.append(Glyph(" ", True))
    content = inlines(glyphs, hyphens)
    level = setting.level(group)
    return Heading(level, content) if level else Paragraph(content)
